var e=`### The first screen of the day.
today-lead-due =
    { $count ->
        [zero] لا شيء متأخر أو مستحق اليوم.
        [one] أمر واحد متأخر أو مستحق اليوم.
        [two] أمران متأخران أو مستحقان اليوم.
        [few] { $count } أمور متأخرة أو مستحقة اليوم.
        [many] { $count } أمراً متأخراً أو مستحقاً اليوم.
       *[other] { $count } أمر متأخر أو مستحق اليوم.
    }
today-lead-extreme =
    { $count ->
        [zero] لا حالات في خطر بالغ.
        [one] حالة واحدة في خطر بالغ.
        [two] حالتان في خطر بالغ.
        [few] { $count } حالات في خطر بالغ.
        [many] { $count } حالة في خطر بالغ.
       *[other] { $count } حالة في خطر بالغ.
    }
today-no-case = لا توجد حالة مفتوحة على هذا الحاسوب.
# Said after the task was saved as done.
today-done = أُنجز: { $title }
today-done-undo = تراجع
today-late-days =
    { $count ->
        [zero] اليوم
        [one] متأخر يوماً
        [two] متأخر يومين
        [few] متأخر { $count } أيام
        [many] متأخر { $count } يوماً
       *[other] متأخر { $count } يوم
    }
today-when-today = اليوم
today-when-tomorrow = غداً
today-when-days =
    { $count ->
        [zero] اليوم
        [one] بعد يوم
        [two] بعد يومين
        [few] بعد { $count } أيام
        [many] بعد { $count } يوماً
       *[other] بعد { $count } يوم
    }
today-high-title = الخطر المرتفع والبالغ
today-high-none = لا توجد حالة مفتوحة في خطر مرتفع أو بالغ.
today-risk-title = الحالات المفتوحة حسب الخطر
today-risk-level = الخطر
today-risk-none = بلا مستوى بعد
# Cases whose intake lacks part of the minimum data.
today-drafts-title = استقبال لم يكتمل
today-show-all =
    { $count ->
        [zero] عرض الكل
        [one] عرضها
        [two] عرض كلتيهما
        [few] عرض كل { $count }
        [many] عرض كل { $count }
       *[other] عرض كل { $count }
    }
today-exchange-open = فتح التبادل
`;export{e as default};