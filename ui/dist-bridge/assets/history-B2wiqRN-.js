var e=`# A check of the audit trail found nothing wrong.
audit-holds =
    { $count ->
        [zero] السجل سليم، ولا قيود فيه.
        [one] السجل سليم: قيد واحد، لم يُغيَّر.
        [two] السجل سليم: قيدان، لم يُغيَّر منهما شيء.
        [few] السجل سليم: { $count } قيود، لم يُغيَّر منها شيء.
        [many] السجل سليم: { $count } قيدًا، لم يُغيَّر منها شيء.
       *[other] السجل سليم: { $count } قيد، لم يُغيَّر منها شيء.
    }
audit-anchors =
    { $count ->
        [zero] لم يخرج منه شيء إلى زملاء بعد؛ من يملك عبارة المرور يستطيع أن يعيد كتابته كله دون أن يُكشف.
        [one] قورن ببصمة واحدة خرجت في عملية تبادل.
        [two] قورن ببصمتين خرجتا في عمليات التبادل.
        [few] قورن بـ{ $count } بصمات خرجت في عمليات التبادل.
        [many] قورن بـ{ $count } بصمة خرجت في عمليات التبادل.
       *[other] قورن بـ{ $count } بصمة خرجت في عمليات التبادل.
    }
audit-signed = التوقيع تحته توقيع ذلك الحاسوب.
audit-signed-not = التوقيع تحته ليس توقيع ذلك الحاسوب: لا تعتمد على هذا الملف.
audit-fault-gap = ينقص القيد رقم { $number }، أو غُيّر رقمه.
audit-fault-changed = غُيّر القيد رقم { $number } بعد كتابته، أو غُيّر ما قبله.
audit-fault-cut = حُذفت قيود بعد القيد رقم { $number }.
audit-fault-anchor = القيد رقم { $number } ليس الذي خرجت بصمته إلى الزملاء: أُعيدت كتابة السجل.
audit-exported = كُتب السجل في { $file }. فيه أسماء الأشخاص وما فعلوه، وليس فيه شيء من محتوى الحالات.
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
audit-title = سجل التدقيق لهذا الحاسوب
audit-verify = تحقق من السجل
audit-export = تصدير
audit-check-file = افحص ملف سجل مُصدَّر…
audit-filter-op = ما جرى
audit-filter-since = متى
audit-all = الكل
audit-since-day = خلال يوم
audit-since-week = خلال أسبوع
audit-since-month = خلال شهر
audit-none = لا قيود هنا
audit-more = المزيد
query-comma = {"، "}
audit-op-vault-create = أُنشئت الخزنة
audit-op-vault-recover = فُتحت الخزنة بمفتاح الاسترداد
audit-op-vault-change-passphrase = غُيّرت عبارة المرور
audit-op-vault-rekey = مفاتيح جديدة للخزنة
audit-op-vault-repair = أُصلحت الخزنة
audit-op-vault-restore = استُعيدت الخزنة من نسخة
audit-op-login = فُتحت الخزنة
audit-op-login-failed = محاولات بعبارة مرور خاطئة
audit-op-lock-button = أُقفلت الخزنة
audit-op-lock-idle = أُقفلت لطول السكون
audit-op-lock-suspend = أُقفلت عند السبات
audit-op-lock-closed = أُغلق البرنامج
audit-op-read = فُتح سجل مقيّد
audit-op-record-create = سجل جديد
audit-op-record-save = حُفظ سجل
audit-op-record-withdraw = سُحب سجل
audit-op-record-restore = استُعيد سجل
audit-op-record-restore-value = أُعيدت قيمة سابقة
audit-op-record-undo = تراجع
audit-op-record-import = استيراد سجل
audit-op-conflict-resolve = حُسم تعارض
audit-op-export = خرج شيء من الخزنة
audit-op-disclosure-record = سُجل إفصاح
audit-op-report-send = أُرسل تقرير
audit-op-institution-found = أُسست المؤسسة
audit-op-device-request = طلب انضمام
audit-op-device-approve = قُبل حاسوب
audit-op-device-revoke = أُزيل حاسوب
audit-op-audit-verify = فُحص هذا السجل
audit-op-decision-propose = اقتُرح قرار
audit-op-decision-approve = أُقر قرار
audit-op-case-archive = أُرشفت حالة
audit-op-erasure-propose = اقتُرح محو
audit-op-erasure-carry-out = نُفذ محو
steps-news =
    { $count ->
        [zero] ما فعله الآخرون منذ زيارتي الأخيرة فقط (لا شيء)
        [one] ما فعله الآخرون منذ زيارتي الأخيرة فقط (تعديل واحد)
        [two] ما فعله الآخرون منذ زيارتي الأخيرة فقط (تعديلان)
        [few] ما فعله الآخرون منذ زيارتي الأخيرة فقط ({ $count } تعديلات)
        [many] ما فعله الآخرون منذ زيارتي الأخيرة فقط ({ $count } تعديلًا)
       *[other] ما فعله الآخرون منذ زيارتي الأخيرة فقط ({ $count } تعديل)
    }
`;export{e as default};