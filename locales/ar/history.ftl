history-stands = قائمة الآن
history-lost = تُركت عند الاختيار
history-clock = ساعة هذا الحاسوب كانت خاطئة حينها
history-put-back-title = العودة إلى قيمة سابقة
history-put-back-reason = السبب (اختياري)
history-put-back-reason-hint = يُحفظ ملاحظةً في الحالة.
field-past = ما كان هنا قبل ذلك…
field-past-of = ما كان في «{ $field }»
steps-who = من
steps-everybody = الجميع
steps-no-news = لا جديد من الزملاء منذ زيارتك الأخيرة
steps-new = جديد
steps-record = ما كان في هذا السجل
steps-own = حقول الحالة نفسها، قيمة بعد قيمة
steps-made = أُنشئ: { $kind }
steps-changed = عُدّل: { $kind }
steps-withdrawn = سُحب: { $kind }
steps-restored = استُعيد: { $kind }
query-comma = {"، "}
steps-news =
    { $count ->
        [zero] ما فعله الآخرون منذ زيارتي الأخيرة فقط (لا شيء)
        [one] ما فعله الآخرون منذ زيارتي الأخيرة فقط (تعديل واحد)
        [two] ما فعله الآخرون منذ زيارتي الأخيرة فقط (تعديلان)
        [few] ما فعله الآخرون منذ زيارتي الأخيرة فقط ({ $count } تعديلات)
        [many] ما فعله الآخرون منذ زيارتي الأخيرة فقط ({ $count } تعديلاً)
       *[other] ما فعله الآخرون منذ زيارتي الأخيرة فقط ({ $count } تعديل)
    }
steps-saves =
    { $count ->
        [zero] لا حفظ
        [one] حفظ واحد
        [two] حفظان
        [few] { $count } عمليات حفظ
        [many] { $count } عملية حفظ
       *[other] { $count } عملية حفظ
    }
