var e=`### The screen with all search results.

search-all-title = البحث
search-only = هذه الأنواع فقط
search-count-more =
    { $count ->
        [zero] لا نتائج.
        [one] النتيجة الأولى، وهناك غيرها. أضف كلمة.
        [two] أول نتيجتين، وهناك غيرهما. أضف كلمة.
        [few] أول { $count } نتائج، وهناك غيرها. أضف كلمة.
        [many] أول { $count } نتيجة، وهناك غيرها. أضف كلمة.
       *[other] أول { $count } نتيجة، وهناك غيرها. أضف كلمة.
    }
search-blank = عمّ تبحث؟
search-blank-hint = الأسماء بأي إملاء، والمراجع، وكلمات الملاحظات والوقائع.
search-none-hint = جرّب حروفاً أقل أو إملاءً آخر، أو بلا الأنواع المختارة أعلاه.
`;export{e as default};