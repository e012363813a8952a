### What the command line `sanad` says to people. With --json it says none of this.
###
### Arguments, by key. Those marked # are numbers; all others are text. Keys not listed take none.
###   cli-ask-words-same: $yes
###   cli-passphrase-proposed: $passphrase
###   cli-vault-created: $folder
###   cli-recovery-line: $number, $groups
###   cli-vault-sound: #$changes
###   cli-invitation-read: $institution, $role, $hub
###   cli-invitation-marks: $hub, $alliance
###   cli-institution-founded: $institution
###   cli-institution-joined: $institution
###   cli-request-written: $file
###   cli-request-words: $words
###   cli-request-from: $person, $device
###   cli-device-approved: $device, $person
###   cli-device-revoked: $device
###   cli-member-roles: $person, $roles
###   cli-circle-unnamed: $number
###   cli-case-restricted: $case
###   cli-case-unrestricted: $case
###   cli-record-saved: $id
###   cli-record-withdrawn: $id
###   cli-records-imported: #$count
###   cli-import-tried: #$rows, $out
###   cli-import-undone: #$count
###   cli-import-kept: $title
###   cli-records-exported: #$count, $file
###   cli-exchange-sent: #$count
###   cli-exchange-received: #$count
###   cli-exchange-conflicts: #$count
###   cli-exchange-reports-received: #$count
###   cli-exchange-cost: #$requests, $up, $down
###   cli-exchange-waiting: #$count
###   cli-report-sent: $year
###   cli-report-queued: $year
###   cli-report-from: $institution, $year
###   cli-report-small-cells: $threshold
###   cli-usage-missing: $names
###   cli-usage-values: $values
###   cli-conflict-dots: $dots
###   cli-warning: $text
###   cli-warning-plain-file: $file
###   cli-warning-passphrase-file: $file
###   cli-warning-held: #$count
###   cli-warning-quarantined: #$count
###   cli-demo-made: $folder

## Prompts. A space and the typed answer follow; what is typed is not shown.

cli-ask-passphrase = عبارة المرور:
cli-ask-passphrase-new = عبارة المرور الجديدة:
cli-ask-passphrase-again = العبارة نفسها مرة أخرى:
cli-ask-passphrase-differs = العبارتان غير متطابقتين. لم يحدث شيء؛ يُرجى كتابتهما من جديد.
cli-ask-recovery-key = مفتاح الاستعادة كما هو مطبوع:
# The answer is checked with cli-word-yes.
cli-ask-words-same = هل الكلمات الست متطابقة لدى الطرفين؟ للموافقة على الحاسوب تُكتب «{ $yes }»:
# The word a person types to say yes.
cli-word-yes = نعم

## Vault

# Six words made at random; $passphrase is shown once.
cli-passphrase-proposed = عبارة مرور لا يمكن لأحد تخمينها: { $passphrase }
cli-vault-created = أُنشئت الخزنة في { $folder }. كل ما يُحفظ فيها مشفّر.
cli-vault-opened = تُفتح الخزنة.
cli-vault-recovered = فتح مفتاح الاستعادة الخزنة، وتسري عبارة المرور الجديدة من الآن. لم يعد هذا المفتاح صالحاً؛ وفيما يلي المفتاح الجديد.
cli-recovery-title = مفتاح الاستعادة. يُعرض هذه المرة فقط:
# One of four lines, $number from 1; $groups is two groups of four characters and a check character.
cli-recovery-line = { $number }. { $groups }
cli-recovery-advice = يُرجى طباعته أو نسخه بخط اليد، وحفظ الورقة بعيداً عن هذا الحاسوب في مكان مقفل. من يملكه يستطيع فتح الخزنة؛ وبدونه يعني نسيان عبارة المرور ضياع كل شيء.
# A change is one person's save on one record.
cli-vault-sound =
    الخزنة سليمة. فيها { $changes ->
        [zero] صفر من التغييرات
        [one] تغيير واحد
        [two] تغييران
        [few] { $changes } تغييرات
        [many] { $changes } تغييراً
       *[other] { $changes } تغيير
    }، وكل السجلات متوافقة معها.
cli-vault-unsound = الخزنة تالفة. لم يُصلَح شيء ولم يُمحَ؛ يُرجى الاحتفاظ بنسخة من المجلد وإبلاغ الجهة المكلفة بالأمن في المؤسسة.

## Institution and laptops

# $role is one of the role- messages.
cli-invitation-read = دعوة من { $institution } ({ $role })، مركز التبادل { $hub }.
# Short forms of two keys, four groups of five digits. Each stands alone on its line, where
# right-to-left text cannot turn the order of its groups.
cli-invitation-marks =
    علامتا مفتاحي الدعوة، مركز التبادل أولاً ثم التحالف:
    { $hub }
    { $alliance }
    يُرجى مقارنة العلامتين بما أُبلغتم به هاتفياً أو في رسالة. إذا اختلفت إحداهما فيجب التوقف: قد تكون الدعوة مزوّرة.
cli-institution-founded = هذا الآن أول حاسوب في { $institution }. له صلاحيات الإدارة؛ يُرجى الموافقة قريباً على حاسوب ثانٍ حتى لا يُحرم الجميع من الدخول إذا فُقد هذا الحاسوب.
cli-institution-joined = تمت الموافقة على هذا الحاسوب، وهو الآن ضمن { $institution }.
cli-request-written = كُتب الطلب في { $file }. يُنقل باليد أو على ذاكرة USB إلى حاسوب له صلاحيات الإدارة.
# $words is six words separated by spaces.
cli-request-words = كلمات ست تُقرأ بصوت مسموع لدى الطرفين: { $words }
cli-request-words-advice = لا تجوز الموافقة إلا إذا تطابقت كل الكلمات لدى الطرفين، وكان صاحب الصوت أو صاحبته معروفاً لديكم.
cli-request-from = طلب انضمام من { $person } بالحاسوب «{ $device }».
cli-request-waiting = هذا الحاسوب في انتظار الموافقة. بعدها يُجرى تبادل واحد من هنا.
cli-device-approved = تمت الموافقة على «{ $device }» ({ $person }). ينضم في تبادله المقبل، بعد أن يُجري هذا الحاسوب تبادلاً.
# Files already on the removed laptop cannot be taken back from here.
cli-device-revoked = أُزيل «{ $device }». لن يتلقى جديداً بعد أن يُجري هذا الحاسوب تبادلاً؛ وما عليه من قبل يبقى عليه محمياً بعبارة مروره.

## Lists: names of columns, and marks in them

cli-column-device = الحاسوب
cli-column-number = الرقم
cli-column-person = الشخص
cli-column-state = الوضع
cli-column-reference = الرقم المرجعي
cli-column-title = العنوان
cli-column-risk = الخطر
cli-column-changed = آخر تغيير
cli-column-record = السجل
cli-column-id = معرّف السجل
cli-column-field = الحقل
cli-column-value = القيمة
cli-column-written = وقت الكتابة
cli-column-due = الاستحقاق
cli-column-when = متى
cli-column-what = ماذا
cli-column-officer = من
cli-column-year = السنة
cli-column-institution = المؤسسة
# Marks in the list of laptops.
cli-device-this = هذا الحاسوب
cli-device-removed = أُزيل
# Mark in a list of several values of one field.
cli-conflict-shown = المعروضة حالياً
cli-list-empty = القائمة فارغة.
cli-search-none = لم يُعثر على شيء.

## Records

cli-conflict-resolved = حُفظ الاختيار. تبقى القيم الأخرى في التاريخ.
# Numbers of the values standing in the field, when another was named.
cli-conflict-dots = الأرقام القائمة: { $dots }
cli-records-imported =
    { $count ->
        [zero] لم يُستورد أي سجل.
        [one] استُورد سجل واحد.
        [two] استُورد سجلان.
        [few] استُوردت { $count } سجلات.
        [many] استُورد { $count } سجلاً.
       *[other] استُورد { $count } سجل.
    }
cli-records-exported =
    { $count ->
        [zero] لم يُصدَّر أي سجل إلى { $file }.
        [one] صُدِّر سجل واحد إلى { $file }.
        [two] صُدِّر سجلان إلى { $file }.
        [few] صُدِّرت { $count } سجلات إلى { $file }.
        [many] صُدِّر { $count } سجلاً إلى { $file }.
       *[other] صُدِّر { $count } سجل إلى { $file }.
    }

## Exchange. One line each; a line whose number is 0 may be left out.

# "Sent" is only said when the hub's signed receipt is stored on this laptop.
cli-exchange-sent =
    { $count ->
        [zero] لم يُرسل أي تغيير.
        [one] أُرسل تغيير واحد، وإيصاله محفوظ.
        [two] أُرسل تغييران، وإيصالاهما محفوظان.
        [few] أُرسلت { $count } تغييرات، وإيصالاتها محفوظة.
        [many] أُرسل { $count } تغييراً، وإيصالاتها محفوظة.
       *[other] أُرسل { $count } تغيير، وإيصالاتها محفوظة.
    }
# Laptops let in or removed, or a founding.
cli-exchange-laptops-sent = أُرسلت قائمة حواسيب المؤسسة، وهي لدى مركز التبادل.
cli-exchange-received =
    { $count ->
        [zero] لم يُستلم أي تغيير من بقية الفريق.
        [one] استُلم تغيير واحد من بقية الفريق.
        [two] استُلم تغييران من بقية الفريق.
        [few] استُلمت { $count } تغييرات من بقية الفريق.
        [many] استُلم { $count } تغييراً من بقية الفريق.
       *[other] استُلم { $count } تغيير من بقية الفريق.
    }
cli-exchange-conflicts =
    { $count ->
        [zero] لا حقول بقيم للاختيار بينها.
        [one] أصبح في حقل واحد قيم للاختيار بينها؛ وكلها محفوظة.
        [two] أصبح في حقلين قيم للاختيار بينها؛ وكلها محفوظة.
        [few] أصبح في { $count } حقول قيم للاختيار بينها؛ وكلها محفوظة.
        [many] أصبح في { $count } حقلاً قيم للاختيار بينها؛ وكلها محفوظة.
       *[other] أصبح في { $count } حقل قيم للاختيار بينها؛ وكلها محفوظة.
    }
cli-exchange-hub-lost = كان لدى مركز التبادل أقل مما وقّع على استلامه: أُعيد إلى نسخة أقدم أو فقد شيئاً. لم يضع شيء من الحواسيب، وقد أعاد هذا الحاسوب إرسال ما لديه. أبلغوا القائمين على مركز التبادل.
cli-exchange-reports-received =
    { $count ->
        [zero] لم يصل أي تقرير.
        [one] وصل تقرير واحد.
        [two] وصل تقريران.
        [few] وصلت { $count } تقارير.
        [many] وصل { $count } تقريراً.
       *[other] وصل { $count } تقرير.
    }
# How often the hub was asked, and how much was carried both ways; $up and $down are sizes such as "182 kB".
cli-exchange-cost =
    { $requests ->
        [zero] لا طلبات؛ { $up } صعوداً، { $down } نزولاً.
        [one] طلب واحد؛ { $up } صعوداً، { $down } نزولاً.
        [two] طلبان؛ { $up } صعوداً، { $down } نزولاً.
        [few] { $requests } طلبات؛ { $up } صعوداً، { $down } نزولاً.
        [many] { $requests } طلباً؛ { $up } صعوداً، { $down } نزولاً.
       *[other] { $requests } طلب؛ { $up } صعوداً، { $down } نزولاً.
    }
cli-exchange-waiting =
    { $count ->
        [zero] لا تغييرات في انتظار التبادل المقبل.
        [one] تغيير واحد في انتظار التبادل المقبل.
        [two] تغييران في انتظار التبادل المقبل.
        [few] { $count } تغييرات في انتظار التبادل المقبل.
        [many] { $count } تغييراً في انتظار التبادل المقبل.
       *[other] { $count } تغيير في انتظار التبادل المقبل.
    }
cli-exchange-never = لم يجرِ أي تبادل بعد.

## Reports. $year is given as text, without grouping.

cli-report-sent = أُرسل تقرير سنة { $year }، وإيصال مركز التبادل محفوظ.
cli-report-queued = تقرير سنة { $year } مختوم ويخرج مع التبادل المقبل. لم يُرسل بعد.
cli-report-from = تقرير { $institution } عن سنة { $year }
# Stands below a table where small counts are not printed; $threshold is the smallest count printed.
cli-report-small-cells = الرمز «…» يحل محل عدد قد يدل على شخص بعينه؛ لا تُنشر الأعداد الأقل من { $threshold }.

## Warnings, and nothing

cli-nothing-to-do = لا شيء يتطلب إجراءً.
# After a line that could not be understood: options that are missing, values an option takes.
cli-usage-missing = الناقص: { $names }
cli-usage-values = القيم الممكنة: { $values }
# $text is one of the warnings below.
cli-warning = تنبيه: { $text }
cli-warning-plain-file = { $file } غير مشفّر. يمكن لمن يعثر عليه أن يقرأه؛ يُرجى محوه عند انتهاء الحاجة إليه.
cli-warning-passphrase-file = قُرئت عبارة المرور من { $file }. من يملك هذا الملف يستطيع فتح الخزنة؛ يُستعمل للتجارب فقط.
cli-warning-held =
    { $count ->
        [zero] لا حزم في انتظار ما يسبقها.
        [one] وصلت حزمة واحدة مبكراً وهي تنتظر ما يسبقها.
        [two] وصلت حزمتان مبكراً وهما تنتظران ما يسبقهما.
        [few] وصلت { $count } حزم مبكراً وهي تنتظر ما يسبقها.
        [many] وصلت { $count } حزمة مبكراً وهي تنتظر ما يسبقها.
       *[other] وصلت { $count } حزمة مبكراً وهي تنتظر ما يسبقها.
    }
cli-warning-quarantined =
    { $count ->
        [zero] لا حزم موضوعة جانباً.
        [one] تعذّرت قراءة حزمة واحدة فوُضعت جانباً. وهي محفوظة؛ يُرجى إبلاغ المؤسسة.
        [two] تعذّرت قراءة حزمتين فوُضعتا جانباً. وهما محفوظتان؛ يُرجى إبلاغ المؤسسة.
        [few] تعذّرت قراءة { $count } حزم فوُضعت جانباً. وهي محفوظة؛ يُرجى إبلاغ المؤسسة.
        [many] تعذّرت قراءة { $count } حزمة فوُضعت جانباً. وهي محفوظة؛ يُرجى إبلاغ المؤسسة.
       *[other] تعذّرت قراءة { $count } حزمة فوُضعت جانباً. وهي محفوظة؛ يُرجى إبلاغ المؤسسة.
    }

## Demonstration

cli-demo-made = أُنشئ العرض التجريبي في { $folder }. لا شيء فيه حقيقي.

cli-backup-made = أُنشئت نسخة احتياطية وجرى التحقق منها في { $folder }، وعدد التغييرات فيها { $changes }.
cli-backup-none = لا توجد نسخة احتياطية هنا.
cli-backup-line = { $day }  { $changes }  { $folder }
cli-restored = أُنشئت الخزنة من النسخة الاحتياطية. لهذا الحاسوب اسم جديد في المؤسسة؛ يُرجى التبادل الآن. وعلى أحد المسؤولين حذف الحاسوب القديم من القائمة.
cli-restored-aside = الخزنة التي كانت هنا موجودة في { $folder }.
cli-restored-waits = يجب أن يسمح أحد المسؤولين بدخول هذا الحاسوب قبل أن يتبادل.
cli-repaired = الخزنة سليمة من جديد. عدد الصفحات التالفة: { $pages }. الملف التالف محفوظ بجانبها.
cli-repaired-lost = عدد التغييرات التي لم تعد موجودة في أي مكان: { $changes }. يُرجى مراجعة آخر ما كُتب.
cli-repaired-hub = ستعود بعض تغييرات الزملاء مع التبادل التالي.
cli-printed = كُتبت الورقة: { $file }. من لديه هذا الملف يستطيع قراءته؛ يُرجى حذفه بعد الطباعة.

## Spreadsheets

cli-import-tried =
    { $rows ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفاً
       *[other] { $rows } صف
    }، المتروك منها: { $out }.
cli-import-undone =
    تم التراجع عن { $count ->
        [zero] لا شيء
        [one] سجل واحد
        [two] سجلين
        [few] { $count } سجلات
        [many] { $count } سجلاً
       *[other] { $count } سجل
    }.
cli-import-kept = بقي لأن أحداً عمل عليه بعد ذلك: { $title }
cli-import-sheet = الورقة
cli-import-row = الصف
cli-import-column = العمود
cli-import-value = القيمة
cli-import-why = السبب
cli-import-number = الرقم
cli-import-file = الملف
cli-import-records = السجلات
cli-import-back = تراجع
cli-member-roles = أدوار { $person }: { $roles }. يسري ذلك في كل مكان بعد عمليات التبادل التالية.
cli-circle-unnamed = الدائرة المقيدة { $number }
cli-case-restricted = مقيدة من الآن فصاعداً: «{ $case }». ما جرى تبادله من قبل يبقى مقروءاً لدى الزملاء الذين وصل إليهم.
cli-case-unrestricted = عادت إلى المكتب كله: «{ $case }». ما خُتم للدائرة يبقى للدائرة.
cli-column-circle = الدائرة
cli-column-name = الاسم
cli-column-members = الحواسيب
cli-column-cases = الحالات
cli-column-roles = الأدوار
