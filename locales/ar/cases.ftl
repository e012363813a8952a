### The list of cases, the page of one case, and records in general.

## List

cases-list = الحالات
cases-title-open = الحالات المفتوحة
cases-title-all = كل الحالات
cases-back = العودة إلى القائمة
cases-untitled = بلا عنوان بعد
cases-no-risk = لم يُقيَّم
cases-overdue =
    { $count ->
        [zero] لا متأخر
        [one] مهمة متأخرة
        [two] مهمتان متأخرتان
        [few] { $count } مهام متأخرة
        [many] { $count } مهمة متأخرة
       *[other] { $count } مهمة متأخرة
    }
cases-conflicts =
    { $count ->
        [zero] لا قيم للاختيار
        [one] قيمة واحدة للاختيار
        [two] قيمتان للاختيار
        [few] { $count } قيم للاختيار
        [many] { $count } قيمة للاختيار
       *[other] { $count } قيمة للاختيار
    }
cases-unsent = فيها تغييرات لم تُرسل بعد
cases-filter = تصفية
cases-filter-on =
    { $count ->
        [zero] بلا تصفية
        [one] مرشّح واحد
        [two] مرشّحان
        [few] { $count } مرشّحات
        [many] { $count } مرشّحاً
       *[other] { $count } مرشّح
    }
cases-filter-clear = إزالة التصفية
cases-open-only = الحالات المفتوحة فقط
cases-any = أيّ كان
cases-sort = الترتيب
cases-sort-updated = آخر تغيير
cases-sort-risk = مستوى الخطر
cases-sort-opened = تاريخ الفتح
cases-sort-title = العنوان
cases-sort-reference = المرجع
cases-order-ascending = ترتيب تصاعدي؛ التغيير إلى تنازلي
cases-order-descending = ترتيب تنازلي؛ التغيير إلى تصاعدي
cases-empty = لا حالات مفتوحة
cases-empty-hint = تبدأ الحالة بحقل واحد، ويأتي الباقي لاحقاً.
cases-empty-filter = لا حالة تطابق هذه التصفية
cases-none-open = لم تُفتح أي حالة
cases-none-open-hint = اختر حالة من القائمة.

## Head of a case

case-opened = فُتحت في { $date }
case-officer = يتولاها: { $name }
case-title-hint = ضع للحالة عنواناً قصيراً بلا أسماء
case-no-status = بلا مرحلة
# $field is the name of a field for which two people wrote different values.
case-contested = قيمتان: { $field }
case-consent-given = موافقة: { $scopes }
case-consent-refused = مرفوض أو مسحوب: { $scopes }
case-consent-expired = موافقة منتهية: { $scopes }
case-consent-incomplete = موافقة غير مكتملة: { $scopes }
case-consent-basis = مسموح دون سؤال: { $scopes }
case-consent-unanswered = موافقة بلا جواب: { $scopes }
case-consent-unrecorded = موافقة غير مسجَّلة: { $scopes }
case-saving = جارٍ الحفظ
case-saved-at = محفوظ { $time }
case-all-saved = كل شيء محفوظ
case-not-saved = لم يُحفظ
case-unsaved = لم يُحفظ بعد
# Kept on this laptop, without a receipt of the hub.
case-unsent =
    { $count ->
        [zero] لا تغييرات لم تُرسل
        [one] تغيير واحد لم يُرسل بعد
        [two] تغييران لم يُرسلا بعد
        [few] { $count } تغييرات لم تُرسل بعد
        [many] { $count } تغييراً لم يُرسل بعد
       *[other] { $count } تغيير لم يُرسل بعد
    }
case-all-sent = لا شيء ينتظر الإرسال
case-gone = تعذّر العثور على هذه الحالة
case-gone-hint = ربما أُزيلت من هذا الحاسوب، أو أن الرابط قديم.
case-withdraw = سحب هذه الحالة
case-withdrawn = سُحبت هذه الحالة ولا تظهر في أي قائمة أو عدّ.
case-continue-intake = متابعة الاستقبال

## Safe contact

safe-edit = تعديل
safe-blank = لم يُتفق على شيء بعد. لا تتصل بالشخص قبل أن تعرف كيف.
safe-do-not-contact = يُمنع الاتصال: لا مكالمة ولا رسالة ولا زيارة

## What is still missing

## Parts of a case

case-tabs = أجزاء الحالة
case-tab-overview = لمحة عامة
case-tab-incidents = الحوادث
case-tab-sources = المصادر
case-tab-evidence = الأدلة
case-tab-consents = الموافقات
case-tab-notes = الملاحظات
case-tab-tasks = المهام
case-tab-details = التفاصيل
case-tab-history = السجل
case-side = المستحق والأشخاص
case-due = المستحق
case-nothing-due = لا شيء مستحق.
case-people = الأشخاص
case-nobody = لم يُذكر أحد بعد.

## Course of the case

timeline-list = الأحداث، من الأحدث إلى الأقدم
timeline-empty = لا شيء له تاريخ بعد
timeline-empty-hint = تظهر هنا الحوادث والملاحظات والمهام والموافقات بترتيب زمني.

## Incidents, violations, sources

incident-add = إضافة حادثة
incident-no-date = بلا تاريخ
incident-span = من { $from } إلى { $to }
incident-ongoing = ما زالت مستمرة
incident-sources =
    { $count ->
        [zero] لا مصدر
        [one] مصدر واحد
        [two] مصدران
        [few] { $count } مصادر
        [many] { $count } مصدراً
       *[other] { $count } مصدر
    }
incident-none = بلا حادثة
incident-people = المتضررون: { $names }
incidents-empty = لا حوادث بعد
incidents-empty-hint = الحادثة حدث واحد في زمان ومكان واحد، وقد تضم عدة انتهاكات.
violation-add = إضافة انتهاك
source-add = إضافة مصدر
# Heading of a narrow column: reliability letter and credibility number.
source-grade = الدرجة
source-supports = يسند
sources-empty = لا مصادر بعد
sources-empty-hint = يُضاء كل عنصر بمصدرين مستقلين موثوقين، والشخص المعني مصدر أيضاً.

## Consents

consent-may-keep = يجوز حفظ المعلومات.
consent-may-not-keep = لا موافقة على حفظ المعلومات.
consent-may-leave = يجوز أن يخرج من المؤسسة: { $scopes }.
consent-nothing-leaves = لا يجوز أن يخرج شيء من المؤسسة.
consent-must-not = يجب ألا يخرج: { $scopes }.
consent-use = الاستعمال
consent-not-recorded = غير مسجَّل
consent-answer-for = الجواب: { $scope }
consent-edit = التفاصيل
consent-edit-of = التفاصيل: { $scope }
consent-limits = الحدود:
# $list is one or more uses, $count how many more there are.
consent-and-more = { $list } و{ $count } غيرها
# Short names of the uses, after “Consent:” and “May leave the institution:”.
consent-short-record_and_store = التسجيل والحفظ
consent-short-contact_again = معاودة الاتصال
consent-short-share_within_nhri = المشاركة داخل المؤسسة
consent-short-share_authorities = السلطات الوطنية
consent-short-share_regional_network = الشبكة الإقليمية
consent-short-share_ganhri = المشاركة مع التحالف العالمي
consent-short-refer_un = آليات الأمم المتحدة
consent-short-refer_ngo = منظمات الحماية غير الحكومية
consent-short-publish_anonymous = النشر دون هوية
consent-short-publish_named = النشر بالاسم
consent-short-use_statistics = الإحصاءات المجهّلة
consent-short-use_evidence = الاستعمال دليلاً في الإجراءات

## Notes and tasks

note-new = ملاحظة جديدة
note-placeholder = ما قيل أو تقرر، ومن قاله
note-add = إضافة الملاحظة
note-kept = حُفظت الملاحظة التي بدأتها.
notes-empty = لا ملاحظات بعد
notes-empty-hint = لا تُعدَّل الملاحظة، بل تصححها التي بعدها.
task-new = مهمة جديدة
task-placeholder = مثلاً: الاتصال عبر القناة الآمنة
task-add = إضافة المهمة
task-add-short = إضافة
task-in-days =
    { $count ->
        [zero] اليوم
        [one] غداً
        [two] بعد يومين
        [few] بعد { $count } أيام
        [many] بعد { $count } يوماً
       *[other] بعد { $count } يوم
    }
task-late =
    { $count ->
        [zero] دون تأخير
        [one] متأخرة يوماً
        [two] متأخرة يومين
        [few] متأخرة { $count } أيام
        [many] متأخرة { $count } يوماً
       *[other] متأخرة { $count } يوم
    }
task-today = اليوم
task-tomorrow = غداً
task-done-of = أُنجزت: { $title }
tasks-done =
    { $count ->
        [zero] لا مهام منتهية
        [one] مهمة منتهية
        [two] مهمتان منتهيتان
        [few] { $count } مهام منتهية
        [many] { $count } مهمة منتهية
       *[other] { $count } مهمة منتهية
    }
tasks-empty = لا مهام بعد
tasks-empty-hint = ما يحلّ موعده يظهر في صفحة اليوم على كل حواسيب المؤسسة.

## Records in general

# Between items of a short list.
list-comma = {"، "}
record-untitled = { $kind } بلا عنوان
# The mark keeps the line right to left: everything else in it is isolated.
record-dated = { "\u200F" }{ $kind }، { $date }
record-about = { "\u200F" }{ $kind }: { $topic }
record-new = سجل جديد: { $kind }
# Heading over an opened record: its kind and its title.
record-heading = { $kind }: { $title }
record-value-none = بلا قيمة
record-section-filled = { $filled } من { $all }
record-link-search = اكتب للبحث
record-link-create = إضافة «{ $name }» جديداً
record-link-unread = تتعذر قراءته
record-done = تم
record-history = السجل
record-back-to-form = العودة إلى الاستمارة
record-withdraw = سحب
record-withdrawn = سُحب «{ $title }» ويبقى في السجل.
record-restore = استعادة
record-restored = تمت الاستعادة.
field-contested = قيمتان: يلزم الاختيار
field-retry = إعادة المحاولة
field-clear = مسح
field-now = الآن
field-day = اليوم
field-time = الساعة
field-time-bad = اكتب الوقت هكذا: 9:30.
# Beside a date that came from elsewhere and cannot be; $other is the label of another field.
date-odd-ahead = هذا التاريخ في المستقبل مع أنه يخبر عن أمر مضى
date-odd-too_early = لا يوجد حيٌّ وُلد قبل كل هذه السنين
date-odd-ends_before_it_begins = هذا يسبق البداية «{ $other }»
field-number-bad = اكتب عدداً صحيحاً.
field-degrees-bad = اكتب الدرجات رقماً، مثل { "\u2066" }34.0209{ "\u2069" }.
field-degrees-range-90 = يقع خط العرض بين { "\u2066" }-90{ "\u2069" } و{ "\u2066" }90{ "\u2069" } درجة.
field-degrees-range-180 = يقع خط الطول بين { "\u2066" }-180{ "\u2069" } و{ "\u2066" }180{ "\u2069" } درجة.
own-name = اسم الحقل
own-value = القيمة
own-add = إضافة
own-name-bad = يلزم أن يحتوي الاسم حروفاً لاتينية أو أرقاماً.

## History

history-empty = لم يُكتب شيء بعد
history-device = من { $device }
history-past = لم تعد قائمة
history-put-back = إعادة هذه القيمة
history-put-back-done = { $field }: أُعيدت القيمة السابقة.
history-record = السجل نفسه
history-withdrawn = سُحب
history-restored = استُعيد
history-added = أُضيف: { $element }
history-removed = أُزيل: { $element }
# A field this version of Sanad does not know.
history-field-newer = الحقل { $number } من إصدار أحدث من سند
