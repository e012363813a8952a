var e=`### The screen with all search results.

search-all-title = Recherche
search-only = Seulement ces types
search-count-more =
    { $count ->
        [one] Le premier résultat ; il y en a d’autres. Ajoutez un mot.
        [many] Les { $count } premiers résultats ; il y en a d’autres. Ajoutez un mot.
       *[other] Les { $count } premiers résultats ; il y en a d’autres. Ajoutez un mot.
    }
search-blank = Que cherchez-vous ?
search-blank-hint = Noms dans toute graphie, références, mots des notes et des récits.
search-none-hint = Essayez moins de lettres, une autre graphie, ou sans les types choisis ci-dessus.
`;export{e as default};