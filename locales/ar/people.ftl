### The registry of people and organisations.

people-list = السجل العام
people-back = العودة إلى القائمة
people-find = البحث بالاسم أو اللقب
people-new = جديد
people-nameless = بلا اسم
people-erased = ممحوّ
people-sealed = مختوم لدائرة
people-count =
    { $count ->
        [zero] لا أشخاص
        [one] شخص واحد
        [two] شخصان
        [few] { $count } أشخاص
        [many] { $count } شخصاً
       *[other] { $count } شخص
    }
people-count-organisations =
    { $count ->
        [zero] لا منظمات
        [one] منظمة واحدة
        [two] منظمتان
        [few] { $count } منظمات
        [many] { $count } منظمة
       *[other] { $count } منظمة
    }
people-cases =
    { $count ->
        [zero] ليس في أي حالة
        [one] في حالة واحدة
        [two] في حالتين
        [few] في { $count } حالات
        [many] في { $count } حالة
       *[other] في { $count } حالة
    }
people-none-found = لا نتائج عن «{ $query }»
people-empty = السجل العام فارغ
people-empty-hint = يُضاف الأشخاص والمنظمات عند الاستقبال أو من هنا.
people-none-open = لم يُفتح أي سجل
people-none-open-hint = اختر من القائمة أو أضف سجلاً جديداً.
people-tabs = أجزاء السجل
people-tab-form = التفاصيل
people-tab-history = سجل التغييرات
people-unsent = لم يُرسل بعد
people-sent = لا شيء ينتظر الإرسال
people-withdrawn = سُحب هذا السجل ولا يظهر في أي قائمة.
people-protected = محل الحماية
people-victim = متضرر
