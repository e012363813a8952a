var e=`### The screen with all search results.

search-all-title = Search
search-only = Only these kinds
search-count-more =
    { $count ->
        [one] The first result; there are more. Add a word.
       *[other] The first { $count } results; there are more. Add a word.
    }
search-blank = What are you looking for?
search-blank-hint = Names in any spelling, references, words of notes and stories.
search-none-hint = Try fewer letters, another spelling, or without the kinds chosen above.
`;export{e as default};