var e=`### Before the desk opens: first run, lock screen, recovery, joining an institution.

## First run

entry-welcome-title = أهلاً بكم في سند
entry-welcome-lead = يُرجى اختيار لغة هذا الحاسوب. يمكن تغييرها في أي وقت.
# $step and $steps are numbers.
entry-step = الخطوة { $step } من { $steps }
entry-continue = متابعة
entry-back = رجوع
entry-passphrase-title = عبارة مرور لهذا الحاسوب
entry-passphrase-lead = بها يُشفَّر كل ما يُحفظ. لا يعرفها أحد غيركم، ولا يستطيع أحد أن يجدها لكم.
entry-passphrase-which = نوع عبارة المرور
entry-passphrase-offered = ست كلمات مقترحة
entry-passphrase-own = عبارة من اختياري
entry-passphrase-another = ست كلمات أخرى
entry-passphrase-offered-hint = اختيرت عشوائياً فلا يستطيع أحد تخمينها. يُنصح بكتابتها على ورقة حتى تُحفظ عن ظهر قلب، ثم إتلاف الورقة.
entry-passphrase-own-label = عبارة المرور
entry-passphrase-again = كتابتها مرة أخرى
entry-passphrase-missing = يُرجى كتابة عبارة مرور.
entry-passphrase-again-missing = يُرجى كتابتها هنا مرة أخرى للتأكد منها.
entry-passphrase-differs = العبارتان غير متطابقتين. يُرجى مقارنتهما كلمة كلمة.
entry-passphrase-weak = سهلة التخمين. يُرجى إضافة كلمات لا رابط بينها.
entry-vault-create = إنشاء الخزنة

## Strength of a passphrase. $time is one of the entry-guess- messages.

entry-strength-label = القوة
entry-strength-none = عدة كلمات لا رابط بينها عبارة قوية وسهلة التذكر.
entry-strength-required = المطلوب
entry-strength-weak = سهلة: يستغرق تخمينها { $time } بمعدل مئة ألف محاولة في الثانية.
entry-strength-enough = قوية بما يكفي: يستغرق تخمينها { $time } بمعدل مئة ألف محاولة في الثانية.
entry-guess-moment = أقل من دقيقة
entry-guess-minutes =
    { $count ->
        [zero] أقل من دقيقة
        [one] نحو دقيقة
        [two] نحو دقيقتين
        [few] نحو { $count } دقائق
        [many] نحو { $count } دقيقة
       *[other] نحو { $count } دقيقة
    }
entry-guess-hours =
    { $count ->
        [zero] أقل من ساعة
        [one] نحو ساعة
        [two] نحو ساعتين
        [few] نحو { $count } ساعات
        [many] نحو { $count } ساعة
       *[other] نحو { $count } ساعة
    }
entry-guess-days =
    { $count ->
        [zero] أقل من يوم
        [one] نحو يوم
        [two] نحو يومين
        [few] نحو { $count } أيام
        [many] نحو { $count } يوماً
       *[other] نحو { $count } يوم
    }
entry-guess-years =
    { $count ->
        [zero] أقل من سنة
        [one] نحو سنة
        [two] نحو سنتين
        [few] نحو { $count } سنوات
        [many] نحو { $count } سنة
       *[other] نحو { $count } سنة
    }
entry-guess-ages = أكثر من مليون سنة

## Recovery key. It is printed as four numbered lines.

recovery-title = مفتاح الاستعادة
recovery-lead = إذا نُسيت عبارة المرور فلا يفتح الخزنة إلا هذا المفتاح. يُعرض هذه المرة فقط: يُرجى طباعته أو نسخه بخط اليد.
recovery-lead-new = الخزنة مفتوحة وتسري عبارة المرور الجديدة. لم يعد المفتاح القديم صالحاً؛ وهذا المفتاح يحل محله.
recovery-advice = يُرجى حفظ الورقة بعيداً عن هذا الحاسوب في مكان مقفل. من يملكها يستطيع فتح الخزنة.
recovery-qr = المفتاح نفسه رمزاً مربعاً
recovery-print = طباعة
recovery-on-paper = لدي المفتاح على ورقة
# $line is the number of the line.
recovery-check-label = السطر { $line } كما هو على الورقة
recovery-check-hint = المفتاح مخفي الآن. كتابة سطر واحد تبيّن أن الورقة مقروءة.
recovery-check-wrong = هذا ليس السطر { $line } من المفتاح. يُرجى مقارنته بالورقة حرفاً حرفاً.
recovery-show-again = عرض المفتاح من جديد
recovery-confirm = مقارنة وإنهاء
# On the printed sheet, which names no institution and no person.
recovery-paper-advice = تُحفظ هذه الورقة في مكان مقفل بعيداً عن الحاسوب. وتُتلف الأوراق الأقدم للحاسوب نفسه.
recovery-paper-date = التاريخ:
recovery-paper-mark = علامة خاصة بكم للحاسوب:

## Lock screen

unlock-title = سند مقفل
unlock-passphrase = عبارة المرور
unlock-button = فتح
unlock-working = جارٍ الفتح
# $time is a span such as "12 sec".
unlock-wait = محاولات خاطئة كثيرة. لم يُمحَ شيء؛ تمكن المحاولة التالية بعد { $time }.
unlock-use-recovery = نُسيت عبارة المرور؟ استعمال مفتاح الاستعادة
recover-title = الفتح بمفتاح الاستعادة
recover-lead = المفتاح المطبوع على الورقة يفتح الخزنة ويضع عبارة مرور جديدة. ثم يُنشأ مفتاح جديد.
recover-key = مفتاح الاستعادة
recover-key-hint = الأسطر كلها، وعددها { $lines }، كما هي مطبوعة. لا أهمية للفراغات والشرطات.
recover-button = فتح الخزنة
start-failed-title = تعذّر بدء تشغيل سند

## A text from a file

text-file-open = فتح ملف
text-file-too-large = هذا الملف أكبر بكثير من أن يكون الملف المطلوب.

## Joining an institution

alone-notice = هذا الحاسوب لا ينتمي إلى مؤسسة بعد. العمل ممكن؛ وللتبادل يلزم الانضمام أولاً.
alone-join = انضمام
join-title = الانضمام إلى مؤسسة
join-lead = بالدعوة التي تلقتها مؤسستكم يصبح هذا الحاسوب جزءاً منها. ويبقى كل ما حُفظ من قبل.
join-invitation-title = الدعوة
join-invitation = نص الدعوة
join-invitation-hint = يُلصق هنا، أو يُفتح الملف الذي تسلّمتموه.
join-institution = المؤسسة
join-role = الصفة
join-hub = مركز التبادل
# A mark is a short form of a key, to compare by eye.
join-hub-mark = علامة مركز التبادل
join-alliance-mark = علامة التحالف
join-marks-hint = يُرجى مقارنة العلامتين بما أُبلغتم به هاتفياً أو في رسالة. إذا اختلفت إحداهما فيجب التوقف: قد تكون الدعوة مزوّرة.
join-way-title = كيف ينضم هذا الحاسوب؟
join-way = طريقة الانضمام
join-way-found = نحن الحاسوب الأول
join-way-found-hint = تُستهلك الدعوة وتُؤسَّس المؤسسة. يحتاج إلى اتصال.
join-way-ask = طلب إدخال هذا الحاسوب من حاسوب في المؤسسة
join-way-ask-hint = يُنشأ ملف طلب صغير لحاسوب في المؤسسة له صلاحيات الإدارة. لا يحتاج إلى اتصال.
join-person = اسمكم
join-person-hint = كما يظهر للزملاء بجانب ما تكتبونه.
join-device = اسم هذا الحاسوب
join-device-hint = اسم يميّزه، مثل «حاسوب المكتب».
join-country = البلد
join-country-hint = به تبدأ مراجع الحالات.
join-field-missing = هذا الحقل لازم.
join-found = تأسيس المؤسسة
join-ask = إنشاء الطلب

## Waiting to be let in

six-words = ست كلمات
six-words-language = يجب أن يعرض الحاسوبان الكلمات بلغة واحدة:
waiting-title = في انتظار الموافقة
waiting-lead = طلب هذا الحاسوب الانضمام إلى المؤسسة. العمل ممكن حتى تتم الموافقة، ولا يُتبادل شيء.
waiting-notice = هذا الحاسوب في انتظار الموافقة على انضمامه إلى المؤسسة.
waiting-open = عرض الطلب
waiting-steps-title = ما يحدث الآن
waiting-step-carry = يُنقل الطلب إلى حاسوب في المؤسسة له صلاحيات الإدارة، على ذاكرة USB أو باليد.
waiting-step-words = تُقرأ الكلمات الست بصوت مسموع لدى الطرفين. لا تتم الموافقة إلا إذا تطابقت كلها.
waiting-step-exchange = بعد أن يُجري الحاسوب الآخر تبادلاً، يُجرى التبادل من هنا.
waiting-exchange = إجراء التبادل الآن
waiting-not-yet = نجح التبادل، لكن الموافقة لم تصل إلى مركز التبادل بعد. يُرجى إعادة المحاولة بعد أن يُجري الحاسوب الآخر تبادلاً.
waiting-joined = أصبح هذا الحاسوب جزءاً من المؤسسة.
waiting-words-title = ست كلمات تُقرأ بصوت مسموع
waiting-request-title = الطلب
waiting-save = حفظ في ملف
waiting-copy = نسخ النص
waiting-saved = حُفظ الطلب في الملف.
waiting-copied = نُسخ الطلب.
waiting-qr = الطلب رمزاً مربعاً

## From every screen

# $title names a record.
undo-done = تم التراجع: { $title }
undo-nothing = لا شيء للتراجع عنه
`;export{e as default};