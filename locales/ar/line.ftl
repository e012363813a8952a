### كيف يستعمل هذا الحاسوب خطه إلى مركز التبادل.
line-title = الخط
line-change = إعدادات الخط
line-change-title = إعدادات الخط
line-save = حفظ
line-saved = ضُبط الخط.
line-what = ما الذي يُنقل
line-when = تلقائياً
line-cost = كم يُسمح أن يكلّف
line-way = من أي طريق
line-mode-everything = كل شيء
line-mode-everything-hint = الإنذارات أولاً، ثم التقارير والحالات، والمرفقات أخيراً.
line-mode-metered = خط محسوب الكلفة
line-mode-metered-hint = الإنذارات والتقارير والحالات. أما المرفقات فتنتظر خطاً أرخص.
line-mode-alerts-only = الإنذارات فقط
line-mode-alerts-only-hint = الإنذارات ومفاتيح الحواسيب. وتنتظر التقارير والحالات هنا أيضاً.
line-automatic = التبادل تلقائياً ما دام سند مفتوحاً
line-automatic-hint = عند عودة الشبكة وكل ربع ساعة؛ ولا يجري أبداً وهو مقفل. وبعد كل إخفاق تطول مدة الانتظار.
line-by-hand = عند الضغط على «تبادل الآن» فقط
# $time is a duration such as "12 min".
line-next = التالي بعد { $time }
line-next-now = في أي لحظة
line-next-after-failures =
    { $count ->
        [zero] التالي بعد { $time }
        [one] التالي بعد { $time }، إثر إخفاق واحد
        [two] التالي بعد { $time }، إثر إخفاقين
        [few] التالي بعد { $time }، إثر { $count } إخفاقات
        [many] التالي بعد { $time }، إثر { $count } إخفاقاً
       *[other] التالي بعد { $time }، إثر { $count } إخفاق
    }
# $spent and $limit are sizes such as "1.2 MB".
line-day-spent = اليوم { $spent } من { $limit }
line-once = { $limit } في التبادل الواحد على الأكثر
line-no-limit = بلا حد
line-day-limit = ميغابايت في اليوم
line-once-limit = ميغابايت في التبادل الواحد
line-limit-hint = في الاتجاهين معاً، مع كل ما يحتاج إليه الاتصال نفسه. الفراغ يعني بلا حد.
line-limit-wrong = يُرجى كتابة عدد أكبر من الصفر، مثل 5 أو 0.5، أو ترك الحقل فارغاً.
line-direct = مباشرةً إلى المركز
line-proxy = وكيل SOCKS
line-proxy-hint = لشبكة تور، وهو في العادة 127.0.0.1:9050. عند تحديد وكيل لا يخرج شيء من طريق آخر أبداً، ولا يُبحث هنا عن اسم المركز.
line-proxy-only = عبر الوكيل { $proxy } وحده
line-proxy-wrong = يُرجى كتابة العنوان والمنفذ، مثل 127.0.0.1:9050.
# $time is a duration such as "3 h".
line-clock-ahead = ساعة هذا الحاسوب متقدمة { $time } على ساعة المركز. التبادل يعمل مع ذلك، لكن تواريخ ما يُحفظ خاطئة؛ يُرجى ضبط الساعة.
line-clock-behind = ساعة هذا الحاسوب متأخرة { $time } عن ساعة المركز. التبادل يعمل مع ذلك، لكن تواريخ ما يُحفظ خاطئة؛ يُرجى ضبط الساعة.
exchange-budget-reached = بُلغ حد الخط. الباقي ينتظر هنا.
# $size is everything that went over the line, such as "14 kB".
exchange-line-cost = { $size } على الخط إجمالاً
