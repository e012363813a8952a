### The institution, its laptops, and the care of this laptop’s vault.
institution-about = هذه المؤسسة
institution-person = أنتم
institution-device = هذا الحاسوب
institution-fingerprint = البصمة
institution-fingerprint-hint = واحدة على كل حواسيب المؤسسة. يُرجى مقارنتها هاتفياً عند الشك.

## Laptops

institution-laptops = الحواسيب
institution-device-column = الحاسوب
institution-person-column = الشخص
institution-id-column = الرقم
institution-this = هذا الحاسوب
institution-twice = يرد { $device } ({ $person }) مرتين في القائمة: استُعيدت خزنة من نسخة احتياطية. إذا ضاع الحاسوب القديم أو لم يعد مستخدماً فيُرجى إزالة قيده السابق.
institution-gone = أُزيل
institution-not-admin = إدخال الحواسيب وإزالتها متاحان فقط لحاسوب له صلاحيات الإدارة.
institution-second-admin = صلاحيات الإدارة لهذا الحاسوب وحده. يُرجى حفظ ورقة استعادته: إذا ضاع الحاسوب والورقة فلن يستطيع أحد إدخال حاسوب.

## Letting a laptop in

institution-let-in = إدخال حاسوب
institution-request = طلب الحاسوب
institution-request-hint = يُفتح الملف الذي أُحضر من الحاسوب الآخر، أو يُلصق نصه.
institution-request-from = طلب انضمام من { $person } بالحاسوب «{ $device }».
institution-words-advice = تُقرأ هذه الكلمات الست بصوت مسموع لدى الطرفين. وتظهر على الحاسوب الآخر أيضاً.
institution-words-same = كل الكلمات متطابقة لدى الطرفين، وصاحب الصوت أو صاحبته معروف لديّ.
institution-approve = موافقة
institution-approved = تمت الموافقة على «{ $device }» ({ $person }). يُرجى إجراء التبادل ليتمكن من الانضمام.

## Removing a laptop

institution-remove = إزالة
institution-remove-title = إزالة «{ $device }»؟
institution-remove-new = بعد تبادلكم المقبل لن يتلقى أي جديد من المؤسسة.
institution-remove-old = ما عليه من قبل يبقى عليه. لا يُمحى شيء عن بُعد؛ ولا يحميه إلا عبارة مروره.
institution-remove-keys = تحصل المؤسسة على مفاتيح جديدة. وما كُتب على ذلك الحاسوب ولم يُرسل لن يُقبل بعد ذلك.
institution-remove-back = لا رجعة في ذلك: للعودة يلزم طلب إدخاله حاسوباً جديداً.
institution-remove-confirm = إزالة هذا الحاسوب
institution-removed = أُزيل «{ $device }». يُرجى إجراء التبادل ليعلم الآخرون.

## Care of the vault

vault-title = خزنة هذا الحاسوب
vault-passphrase = عبارة المرور
vault-passphrase-hint = تُغيَّر إذا كان من المحتمل أن أحداً رآها.
vault-passphrase-change = تغيير عبارة المرور
vault-passphrase-present = عبارة المرور الحالية
vault-passphrase-changed = تغيّرت عبارة المرور. ويبقى مفتاح الاستعادة كما هو.
vault-keys = المفاتيح
vault-keys-hint = مفاتيح جديدة إذا كان من المحتمل وقوع نسخة من الملف أو الورقة المطبوعة في أيدٍ أخرى.
vault-rekey = إنشاء مفاتيح جديدة
vault-rekey-lead = تُشفَّر الخزنة كلها من جديد، وقد يستغرق ذلك دقيقة. تبطل ورقة الاستعادة القديمة وتليها ورقة جديدة. أما نسخة الملف المأخوذة من قبل فتبقى مقروءة بعبارة المرور القديمة.
vault-rekeyed = الخزنة مشفّرة بمفاتيح جديدة. لم تعد ورقة الاستعادة القديمة صالحة: يُرجى إتلافها.
vault-check = الفحص
vault-check-hint = يُقرأ الملف كله ويُقارن كل سجل بسجل التغييرات.
vault-verify = فحص الآن
vault-sound = الخزنة سليمة: الملف كامل، وكل السجلات تطابق سجل التغييرات.
vault-sound-counts = التغييرات: { $changes }. السجلات: { $records }.
# How costly each guess of the passphrase is made.
vault-kdf = كل محاولة تخمين لعبارة المرور تكلف { $memory } ميبيبايت من الذاكرة، { $passes } مرات.
vault-log-differs = الملف كامل، لكن بعض السجلات لا يطابق سجل التغييرات. لم يُصلَح شيء ولم يُمحَ؛ يُرجى الاحتفاظ بنسخة من المجلد وإبلاغ الجهة المكلفة بالأمن.
vault-unsound = الخزنة تالفة. لم يُصلَح شيء ولم يُمحَ؛ يُرجى الاحتفاظ بنسخة من المجلد وإبلاغ الجهة المكلفة بالأمن في المؤسسة.

## Parts of the screen
institution-tabs = أقسام شاشة المؤسسة
institution-tab-laptops = الحواسيب والأدوار
institution-tab-circles = الدوائر
institution-tab-terms = المهل والمدد
institution-tab-keeping = المحو وخروق البيانات
institution-tab-vault = الخزنة والنسخ الاحتياطية
institution-tab-audit = سجل التدقيق
