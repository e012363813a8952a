query-words = كلمات في الحالة أو في سجلاتها
query-add = أضف شرطاً
query-add-hint = اكتب اسم حقل: انتهاك، جنس، موافقة…
query-change = تعديل الشرط
query-check = يجب أن يكون
query-check-one-of = أحد هذه
query-check-has = يحتوي على هذه الكلمات
query-check-yes = نعم
query-check-no = لا
query-check-known = مملوءاً
query-check-empty = غير مملوء
query-check-unknown = «غير معروف»
query-check-not-disclosed = «رفض الإفصاح»
query-check-not-asked = «لم يُسأل»
query-check-when = في هذه المدة
query-check-range = بين هذين العددين
query-values = القيم
query-own = حقل خاص
query-has-words = الكلمات
query-has-hint = يكفي أول الكلمة، ولا أثر لاختلاف الإملاء والتشكيل.
query-stretch = المدة
query-stretch-last = آخر…
query-stretch-older = قبل أكثر من…
query-stretch-next = القادم من الآن…
query-stretch-this-week = هذا الأسبوع
query-stretch-this-month = هذا الشهر
query-stretch-this-quarter = هذا الربع
query-stretch-this-year = هذه السنة
query-stretch-this-day = اليوم
query-stretch-previous-week = الأسبوع الماضي (من الاثنين إلى الأحد)
query-stretch-previous-month = الشهر الماضي كاملاً
query-stretch-previous-quarter = الربع الماضي كاملاً
query-stretch-previous-year = السنة الماضية كاملة
query-stretch-past = قبل اليوم (تأخر)
query-stretch-dates = بين تاريخين
query-count = العدد
query-unit = الوحدة
query-unit-days = أيام
query-unit-weeks = أسابيع
query-unit-months = أشهر
query-unit-years = سنوات
query-date-from = من
query-date-until = إلى
query-from-number = من
query-until-number = إلى
query-when-last = خلال آخر { $span }
query-when-next = خلال { $span } من الآن
query-when-older = قبل أكثر من { $span }
query-this-week = هذا الأسبوع
query-this-month = هذا الشهر
query-this-quarter = هذا الربع
query-this-year = هذه السنة
query-this-day = اليوم
query-previous-day = أمس
query-previous-week = الأسبوع الماضي
query-previous-month = الشهر الماضي
query-previous-quarter = الربع الماضي
query-previous-year = السنة الماضية
query-past = قبل اليوم
query-from = منذ { $date }
query-until = حتى { $date }
query-between = من { $from } إلى { $until }
query-chip = { $field }: { $value }
query-or = {" أو "}
query-and = {" و"}
query-of-kind = { $kind } ({ $tests })
query-not-chip = ليس: { $condition }
query-text = فيها «{ $words }»
query-not = استبعد الحالات التي ينطبق عليها هذا
query-same = السجل نفسه ({ $kind }) يستوفي الشرطين
query-done = تم
query-raw = شرط مكتوب:
query-mark-open = مفتوحة
query-mark-overdue = فيها مهمة متأخرة
query-mark-contested = فيها حقل ينتظر الاختيار
query-mark-unsent = لم يُرسل بعد
view-all = العروض المحفوظة
view-save = احفظ هذا العرض
view-save-how = ضيّق القائمة بالتصفية أولاً، ثم يمكن حفظها.
view-save-do = حفظ
view-saved = حُفظ العرض «{ $name }».
view-removed = أُزيل العرض «{ $name }».
view-name = الاسم
view-count = الحالات
view-whose = لمن
view-acts = إجراءات
view-own = لي وحدي
view-shared-by = للمؤسسة كلها، أعدّه
view-share = للجميع في المؤسسة
view-pin-here = أظهره فوق القائمة على هذا الحاسوب
view-pin = أظهره فوق القائمة
view-unpin = أخفه من فوق القائمة
view-remove = أزل
view-chip = { $name } · { $count }
view-none = لا عروض محفوظة بعد
view-none-hint = صفِّ القائمة، ثم احفظ ما تراه باسم.
view-unreadable = من إصدار أحدث
view-export = تصدير
export-title = تصدير القائمة
export-who = لمن هذا الملف؟
export-inside = داخل المؤسسة
export-outside = لطرف خارجها
export-recipient-type = نوع المتلقي
export-recipient = اسم المتلقي
export-gate = تُسأل موافقة كل حالة على حدة؛ ما لا يجوز خروجه يبقى، ويُسجل إفصاح لكل حالة تخرج.
export-level = ما الذي يظهر فيه
export-form = نوع الملف
export-form-xlsx = جدول بيانات (XLSX)
export-form-csv = نص بفواصل (CSV)
export-form-semicolon = نص بفواصل منقوطة (CSV)
export-everything = كل الحقول المرمّزة، لا المعتاد منها فقط
export-plain = الملف غير مشفّر: من يفتحه يقرأه كله. احفظه في مكان آمن واحذفه حين لا يُحتاج إليه.
export-save = تصدير ({ $count })
export-sheet = الحالات
export-about-sheet = عن هذا الملف
export-about-what = المحتوى
export-about-cases = حالات من قائمة مصفّاة
export-about-query = الشروط
export-about-all = كل الحالات
export-about-when = وقت التصدير
export-about-who = من صدّره
export-about-institution = المؤسسة
export-about-level = ما يظهر فيه
export-about-to = لمن
export-about-warning = تنبيه
export-lead =
    { $count ->
        [zero] لا حالات في القائمة الآن.
        [one] في القائمة الآن حالة واحدة.
        [two] في القائمة الآن حالتان.
        [few] في القائمة الآن { $count } حالات.
        [many] في القائمة الآن { $count } حالة.
       *[other] في القائمة الآن { $count } حالة.
    }
export-done =
    { $count ->
        [zero] لم تُصدَّر حالات؛ بقي لعدم جواز الخروج: { $held }.
        [one] صُدّرت حالة واحدة؛ بقي لعدم جواز الخروج: { $held }.
        [two] صُدّرت حالتان؛ بقي لعدم جواز الخروج: { $held }.
        [few] صُدّرت { $count } حالات؛ بقي لعدم جواز الخروج: { $held }.
        [many] صُدّرت { $count } حالة؛ بقي لعدم جواز الخروج: { $held }.
       *[other] صُدّرت { $count } حالة؛ بقي لعدم جواز الخروج: { $held }.
    }
export-about-clock = الأوقات بحسب الساعة
export-running = تُكتب الجداول الآن
export-figure = { $at } من { $of }
export-stop = إيقاف
