var e=`### The screen with all search results.

search-all-title = Búsqueda
search-only = Solo estos tipos
search-count-more =
    { $count ->
        [one] El primer resultado; hay más. Añada una palabra.
        [many] Los primeros { $count } de resultados; hay más. Añada una palabra.
       *[other] Los primeros { $count } resultados; hay más. Añada una palabra.
    }
search-blank = ¿Qué busca?
search-blank-hint = Nombres en cualquier grafía, referencias, palabras de notas y relatos.
search-none-hint = Pruebe con menos letras, otra grafía o sin los tipos elegidos arriba.
`;export{e as default};