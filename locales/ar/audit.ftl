### The audit trail of this laptop: who did what.

# A check of the audit trail found nothing wrong.
audit-holds =
    { $count ->
        [zero] السجل سليم، ولا قيود فيه.
        [one] السجل سليم: قيد واحد، لم يُغيَّر.
        [two] السجل سليم: قيدان، لم يُغيَّر منهما شيء.
        [few] السجل سليم: { $count } قيود، لم يُغيَّر منها شيء.
        [many] السجل سليم: { $count } قيداً، لم يُغيَّر منها شيء.
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

## What was done; one key a code, all of which are listed in the model.

audit-op-assessment-start = بدء تقييم للمخاطر
audit-op-assessment-submit = تقديم تقييم المخاطر للموافقة
audit-op-audit-verify = فُحص هذا السجل
audit-op-backup = نسخة احتياطية
audit-op-backup-auto = نسخة احتياطية تلقائية
audit-op-breach-task = إنشاء مهمة: إبلاغ السلطة بخرق للبيانات
audit-op-case-archive = أرشفة حالة
audit-op-case-emergency = نقل حالة عبر مسار الطوارئ
audit-op-case-key-make = إنشاء مفتاح خاص لملفات حالة
audit-op-case-restrict = تغيير دائرة حالة
audit-op-case-step = نقل حالة إلى مرحلة أخرى
audit-op-circle-create = إنشاء دائرة
audit-op-circle-grant = إدخال حاسوب في دائرة
audit-op-circle-remove = إخراج حاسوب من دائرة
audit-op-circle-turn = مفاتيح جديدة لدائرة
audit-op-clock-suspect = ساعة هذا الحاسوب عادت إلى الوراء
audit-op-clock-terms = تغيير مهل الحالات
audit-op-conflict-resolve = حسم تعارض
audit-op-consent-block = إنشاء مهمة: موافقة لا تغطي ما خُطّط له
audit-op-custody-add = تدوين حيازة دليل
audit-op-decision-approve = الموافقة على قرار
audit-op-decision-propose = اقتراح قرار
audit-op-decision-return = إعادة قرار مقترح
audit-op-decision-take-back = سحب اقتراح
audit-op-deletion-task = إنشاء مهمة: طلب شخص محو بياناته
audit-op-device-approve = إدخال حاسوب
audit-op-device-request = طلب انضمام
audit-op-device-revoke = إزالة حاسوب
audit-op-disclosure-record = تدوين إفصاح
audit-op-erasure-approve = الموافقة على محو
audit-op-erasure-carry-out = تنفيذ محو
audit-op-erasure-propose = اقتراح محو
audit-op-erasure-return = إعادة اقتراح محو
audit-op-evidence-add = إضافة دليل
audit-op-export = خروج بيانات من الخزنة
audit-op-identity-new = هوية توقيع جديدة لهذا الحاسوب
audit-op-import-undo = التراجع عن استيراد
audit-op-institution-found = تأسيس المؤسسة
audit-op-institution-leave-unconfirmed = العدول عن انتظار الإدخال
audit-op-lock-button = إقفال الخزنة
audit-op-lock-closed = إغلاق البرنامج
audit-op-lock-idle = إقفال بعد توقف عن العمل
audit-op-lock-suspend = إقفال عند السبات
audit-op-login = فتح الخزنة
audit-op-login-failed = محاولات بعبارة مرور خاطئة
audit-op-party-apart = تدوين أن قيدين لشخصين مختلفين
audit-op-case-likeness = تدوين علاقة حالتين إحداهما بالأخرى
audit-op-party-merge = دمج قيدين
audit-op-party-separate = فصل قيدين مدموجين
audit-op-read = فتح سجل مقيّد
audit-op-record-create = إنشاء سجل
audit-op-record-import = استيراد سجل
audit-op-record-restore = استرجاع سجل
audit-op-record-restore-value = العودة إلى قيمة سابقة
audit-op-record-save = حفظ سجل
audit-op-record-undo = تراجع
audit-op-record-withdraw = سحب سجل
audit-op-report-send = إرسال تقرير
audit-op-retention-terms = تغيير مدد الحفظ
audit-op-review-open = فتح إعادة تقييم للمخاطر
audit-op-review-set = تحديد يوم المراجعة المقبلة
audit-op-role-change = تغيير أدوار حاسوب
audit-op-source-link = ذُكر أول فعل: رُبط به مصدره
audit-op-task-escalated = رفع أمر متأخر إلى من يعنيه
audit-op-task-settled = إغلاق مهمة تلقائياً: زال سببها
audit-op-task-written = إنشاء مهمة عند انتقال الحالة
audit-op-vault-change-passphrase = تغيير عبارة المرور
audit-op-vault-create = إنشاء الخزنة
audit-op-vault-recover = فتح الخزنة بمفتاح الاستعادة
audit-op-vault-rekey = مفاتيح جديدة للخزنة
audit-op-vault-repair = إصلاح الخزنة
audit-op-vault-restore = استعادة الخزنة من نسخة احتياطية

## What it was done with: codes and counts

audit-what-cases =
    { $count ->
        [zero] بلا حالات
        [one] حالة واحدة
        [two] حالتان
        [few] { $count } حالات
        [many] { $count } حالة
       *[other] { $count } حالة
    }
audit-what-items =
    { $count ->
        [zero] بلا أدلة
        [one] دليل واحد
        [two] دليلان
        [few] { $count } أدلة
        [many] { $count } دليلاً
       *[other] { $count } دليل
    }
audit-what-records =
    { $count ->
        [zero] بلا سجلات
        [one] سجل واحد
        [two] سجلان
        [few] { $count } سجلات
        [many] { $count } سجلاً
       *[other] { $count } سجل
    }
audit-what-tries =
    { $count ->
        [zero] بلا محاولات
        [one] محاولة واحدة
        [two] محاولتان
        [few] { $count } محاولات
        [many] { $count } محاولة
       *[other] { $count } محاولة
    }
# $moment is a date with its hour.
audit-what-last = آخرها { $moment }
audit-what-device = الحاسوب { $device }
audit-what-audit = هذا السجل
audit-what-jsonl = أسطر استيراد
audit-what-view = عرض
audit-what-inside = للاستعمال الداخلي
