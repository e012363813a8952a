var e=`### Settings. Words of colours, text size, language and digits are in shell.ftl.
settings-look = المظهر
settings-words = اللغة والأرقام
settings-safety = الأمان
settings-digits-hint = تُستعمل بالعربية.
settings-auto-lock = القفل تلقائياً بعد
settings-auto-lock-hint = دون ضغطة مفتاح أو نقرة. ويُقفل سند أيضاً عند سكون الحاسوب.
settings-minutes =
    { $count ->
        [zero] فوراً
        [one] دقيقة
        [two] دقيقتين
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
settings-lead = تُحفظ على هذا الحاسوب فقط. ويمكن قراءتها دون عبارة المرور، فليس بينها شيء عن الحالات.
settings-version = الإصدار { $version }
`;export{e as default};