### خطوات الحالة ومهلها، وقائمة كل ما يستحق.
stage-draft = مسودة
stage-intake = الاستقبال
stage-triage = الفرز
stage-verification = التحقق
stage-risk_assessment = المخاطر
stage-protection_plan = الخطة
stage-protection_active = الحماية
stage-follow_up = المتابعة
stage-closed = مغلقة
stage-reopened = أعيد فتحها
stage-referred_out = محالة
stage-rejected = غير مقبولة
stage-archived = مؤرشفة
step-panel = موضع الحالة
step-bar = مسار الحالة
step-here = هنا الآن
step-passed = تم
step-take = الانتقال إلى «{ $state }»
step-take-reopened = إعادة فتح الحالة
step-count =
    { $count ->
        [zero] لا ينقص شيء
        [one] ينقص شيء واحد
        [two] ينقص شيئان
        [few] تنقص { $count } أشياء
        [many] ينقص { $count } شيئاً
       *[other] ينقص { $count } شيء
    }
step-other = خطوات أخرى
# In the command line, before the refusal itself.
step-lacks = ينقص: { $list }
step-taken = الحالة الآن في: { $state }
step-role = تتخذ هذه الخطوة صفة أخرى: { $roles }
step-end = لا خطوة بعد هذا الموضع.
step-title = نقل الحالة إلى «{ $state }»؟
step-title-reopened = إعادة فتح الحالة؟
step-text = تبقى الخطوة في سجل الحالة باسمك ووقتها. لا يُرجع عنها، وتليها خطوة أخرى.
step-reason = السبب
step-reason-hint = يبقى في السجل ولا يمكن تغييره لاحقاً.
step-reason-missing = اذكر السبب.
step-confirm = نقل الحالة
step-open-tasks =
    { $count ->
        [zero] لا مهام مفتوحة.
        [one] بقيت مهمة مفتوحة واحدة. تظل في القائمة ومستحقة حتى بعد إغلاق الحالة.
        [two] بقيت مهمتان مفتوحتان. تظلان في القائمة ومستحقتين حتى بعد إغلاق الحالة.
        [few] بقيت { $count } مهام مفتوحة. تظل في القائمة ومستحقة حتى بعد إغلاق الحالة.
        [many] بقيت { $count } مهمة مفتوحة. تظل في القائمة ومستحقة حتى بعد إغلاق الحالة.
       *[other] بقيت { $count } مهمة مفتوحة. تظل في القائمة ومستحقة حتى بعد إغلاق الحالة.
    }
step-tasks-go = إلى المهام لإنهائها
step-then-risk_assessment = يبدأ تقييم جديد مرتبط بالتقييم السابق.
step-then-protection_plan = يُحدد للتقييم موعد مراجعة بحسب مستوى الخطر إن لم يكن له موعد.
step-then-rejected = تُكتب مهمة: رسالة إلى الشخص خلال سبعة أيام.
step-then-referred_out = { step-then-rejected }
step-then-closed = يصبح اليوم تاريخ الإغلاق، ومنه تحتسب مدة الحفظ.
step-then-reopened = تُرفع عن الحالة نتيجة الإغلاق وتاريخه ليُسأل عنهما من جديد عند الإغلاق. ويبقيان في السجل.
step-emergency = مسار الطوارئ
step-emergency-text =
    { $count ->
        [zero] عند الخطر البالغ يجوز لنقطة الاتصال بدء الحماية فوراً ومنفردةً. وتُدوَّن القفزة في سجل التدقيق.
        [one] عند الخطر البالغ يجوز لنقطة الاتصال بدء الحماية فوراً ومنفردةً. لا يُعفى من شيء: ما جرى تخطيه يصبح مهمة تستحق خلال 72 ساعة، وتُدوَّن القفزة في سجل التدقيق.
        [two] عند الخطر البالغ يجوز لنقطة الاتصال بدء الحماية فوراً ومنفردةً. لا يُعفى من شيء: يصبح الأمران المتخطيان مهمتين تستحقان خلال 72 ساعة، وتُدوَّن القفزة في سجل التدقيق.
        [few] عند الخطر البالغ يجوز لنقطة الاتصال بدء الحماية فوراً ومنفردةً. لا يُعفى من شيء: تصبح الأمور المتخطاة وعددها { $count } مهام تستحق خلال 72 ساعة، وتُدوَّن القفزة في سجل التدقيق.
        [many] عند الخطر البالغ يجوز لنقطة الاتصال بدء الحماية فوراً ومنفردةً. لا يُعفى من شيء: تصبح الأمور المتخطاة وعددها { $count } مهام تستحق خلال 72 ساعة، وتُدوَّن القفزة في سجل التدقيق.
       *[other] عند الخطر البالغ يجوز لنقطة الاتصال بدء الحماية فوراً ومنفردةً. لا يُعفى من شيء: تصبح الأمور المتخطاة وعددها { $count } مهام تستحق خلال 72 ساعة، وتُدوَّن القفزة في سجل التدقيق.
    }
step-emergency-take = بدء الحماية الآن
step-emergency-title = بدء الحماية الآن عبر مسار الطوارئ؟
step-emergency-list = تستحق خلال 72 ساعة:
path-clocks = مهل هذه الحالة
path-history = الخطوات حتى الآن
path-days =
    { $count ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $count } أيام
        [many] { $count } يوماً
       *[other] { $count } يوم
    }
path-hours = أقل من يوم
path-suspect = ساعة مشكوك فيها
# Said where the clock of the laptop went back.
clock-behind =
    { $minutes ->
        [zero] ساعة هذا الحاسوب متأخرة عن آخر ما وُقّع. تُعلَّم الأوقات المكتوبة الآن على أنها مشكوك فيها: اضبط تاريخ الحاسوب ووقته.
        [one] ساعة هذا الحاسوب متأخرة دقيقة واحدة عن آخر ما وُقّع. تُعلَّم الأوقات المكتوبة الآن على أنها مشكوك فيها: اضبط تاريخ الحاسوب ووقته.
        [two] ساعة هذا الحاسوب متأخرة دقيقتين عن آخر ما وُقّع. تُعلَّم الأوقات المكتوبة الآن على أنها مشكوك فيها: اضبط تاريخ الحاسوب ووقته.
        [few] ساعة هذا الحاسوب متأخرة { $minutes } دقائق عن آخر ما وُقّع. تُعلَّم الأوقات المكتوبة الآن على أنها مشكوك فيها: اضبط تاريخ الحاسوب ووقته.
        [many] ساعة هذا الحاسوب متأخرة { $minutes } دقيقة عن آخر ما وُقّع. تُعلَّم الأوقات المكتوبة الآن على أنها مشكوك فيها: اضبط تاريخ الحاسوب ووقته.
       *[other] ساعة هذا الحاسوب متأخرة { $minutes } دقيقة عن آخر ما وُقّع. تُعلَّم الأوقات المكتوبة الآن على أنها مشكوك فيها: اضبط تاريخ الحاسوب ووقته.
    }
due-list = ما يستحق
due-officer = لمن
due-officer-mine = مهامي
due-officer-all = الجميع
due-sort = النوع
due-sort-all = الكل
due-sort-clock = مهلة
due-sort-task = مهمة
due-sort-measure = تدبير
due-sort-review = مراجعة الخطة
due-sort-consent = انتهاء الموافقة
due-sort-reply = رد منتظر
due-sort-breach = خرق: إبلاغ السلطة
due-sort-retention = انتهت مدة الحفظ
due-when-asked = بانتظارك
due-when-overdue = متأخر
due-when-today = اليوم
due-when-week = خلال سبعة أيام
due-when-later = لاحقاً
due-nothing = لا شيء مستحق.
due-more = هناك أكثر مما هو معروض.
due-more-show = عرض المزيد
due-sort-approval = موافقة
# topic: what is decided about; value: what was proposed.
due-approval = بانتظار موافقتك: { $topic }، «{ $value }»
due-approval-erasure = بانتظار موافقتك: محو حالة
due-erasure-approved = تمت الموافقة: نفّذ محو الحالة
due-do = تم
due-do-label = تم: { $title }
due-open = فتح
due-open-label = فتح: { $title }، { $case }
due-save = حفظ
due-needed = لا بد من الإجابة.
due-emergency = بعد مسار الطوارئ: { $guard }
due-consent = تنتهي الموافقة: { $scope }
due-reply = رد منتظر: { $type }
due-breach = إبلاغ السلطة بالخرق: { $title }
due-reached = بلغ: { $roles }
due-network = الشبكة؟
due-since = منذ { $time }
due-at = { $time }
due-keys = الأسهم للتنقل، Enter أو المسافة للإنجاز، O لفتح الحالة.

closure-title = إغلاق الحالة: قرار شخصين
closure-text = من تابع الحالة لا يغلقها وحده: يوافق شخص ثانٍ من حاسوب آخر، ويوقّع الاثنان.
closure-outcome-first = حدّد أولاً في التفاصيل كيف انتهت الحالة.
closure-outcome-go = اختر النتيجة
closure-outcome-is = النتيجة:
closure-reason-missing = اذكر لماذا يمكن إغلاق الحالة.
closure-propose = اقترح الإغلاق
closure-approved = وافق شخص ثانٍ. لم يبقَ إلا الخطوة نفسها: أغلق هذه النافذة وانقل الحالة إلى «مغلقة».
