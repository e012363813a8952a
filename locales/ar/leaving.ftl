### What consent allows, what would leave a case, and what left.

# Why something may or may not be done. Short clauses; they stand after a name or a use.
consent-reason-given = قال الشخص نعم
consent-reason-given_limited = قال الشخص نعم ضمن قيود
consent-reason-next_of_kin = وافق أقرب الأقرباء
consent-reason-guardian = وافق ولي الأمر مع موافقة الطفل
consent-reason-best_interest = يتعذر السؤال؛ ويقوم مقامه قرار مكتوب لمصلحة الشخص
consent-reason-legal_basis = يُحفظ بناءً على الأساس القانوني للحالة
consent-reason-legal_obligation = يُلزم القانون أو المحكمة المؤسسة بذلك
consent-reason-own_information = هي معلومات الشخص نفسه
consent-reason-nobody_named = العدّ لا يسمي أحداً
consent-reason-not_asked = لم يُسأل الشخص بعد
consent-reason-pending = سُئل ولم يُجب بعد
consent-reason-refused = قال الشخص لا
consent-reason-withdrawn = سحب الشخص موافقته
consent-reason-expired = انقضى اليوم الذي كانت الموافقة سارية حتى نهايته
consent-reason-limits_missing = وُضعت قيود ولم تُدوَّن
consent-reason-mode_missing = لم يُدوَّن كيف أُعطيت الموافقة
consent-reason-witness_missing = لم يُسمَّ شاهد على موافقة شفوية
consent-reason-guardian_needed = كلمة الطفل وحدها لا تكفي: لا بد من ولي الأمر
consent-reason-kin_not_enough = لا يملك قريب أن يقرر هذا عن الشخص
consent-reason-cannot_be_asked = يتعذر سؤال الشخص، ولا يقوم مقامه شيء مكتوب
consent-reason-contested = سجّل الزملاء إجابات مختلفة: اختر واحدة أولاً
consent-reason-level_too_open = هذه الجهة لا ترى هذا القدر أبداً
consent-reason-not_known = هذا الإصدار من سند لا يعرفه
consent-reason-scope_unsaid = الجهة المخاطَبة خارجية، ولم تُحدَّد الموافقة التي يستند إليها ذلك
consent-reason-scope_unfit = الموافقة المختارة تخص استعمالاً آخر

# What each use means, in the words to say to the person.
consent-means-record_and_store = تُكتب قصتك وتُحفظ هنا مقفلة.
consent-means-contact_again = نتصل بك أو نزورك، بالطريقة المتفق عليها فقط.
consent-means-share_within_nhri = قد تطلع عليه أقسام أخرى في هذه المؤسسة.
consent-means-share_authorities = تعلم به الشرطة أو الوزارة أو النيابة عن طريقنا.
consent-means-share_regional_network = قد تساعد مؤسسات البلدان المجاورة.
consent-means-share_ganhri = قد يتحرك التحالف العالمي لهذه المؤسسات.
consent-means-refer_un = قد يراسل خبير أممي الحكومة بشأنه.
consent-means-refer_ngo = تعلم به منظمة حماية لكي تساعدك.
consent-means-publish_anonymous = قد يُروى علناً دون ذكر من أنت.
consent-means-publish_named = قد يُروى علناً باسمك.
consent-means-use_statistics = تُحسب في الأعداد، ولا يدل رقم على من أنت.
consent-means-use_evidence = قد تقرؤه محكمة، ومعها الطرف الآخر.
consent-of-person = موافقة
consent-subject = صاحب الحالة
consent-victim = ضحية في هذه الحالة
consent-minor = دون 18 سنة
consent-mode-for = كيف أُعطيت: { $scope }
consent-mode-none = لم يُسجَّل

# The dialog in which somebody sees what would leave before it does.
leaving-open = ماذا سيخرج
leaving-title = ماذا سيخرج من هذه الحالة
leaving-to = إلى من
leaving-level = بأي قدر
leaving-may = يجوز أن يخرج هذا
leaving-may-not = لا يجوز أن يخرج شيء
leaving-people = كلمة من تُعتبر
leaving-use = لغرض: { $scope }
leaving-not-named = لا يُسمّى
leaving-limits = القيود:
leaving-goes = يخرج
leaving-read = يخرج بعد أن تقرأه بحثاً عن أسماء
leaving-stays = يبقى هنا
leaving-some-held = { $held } من { $records } تبقى
leaving-hold-identity = يدل على هوية شخص
leaving-hold-free_text = نص حر
leaving-hold-institution = عمل داخلي
leaving-hold-special = بيانات ذات حماية خاصة
leaving-hold-source = قد يقود إلى مصدر
leaving-hold-contact = طريقة الوصول الآمن إلى الشخص
leaving-hold-perpetrator = يسمي جانياً مزعوماً
leaving-told = دوّن ما قيل أو أُرسل
leaving-record = تدوين
leaving-recorded = دُوِّن. إذا سُحبت الموافقة طُلب من الجهة المتلقية الحذف.

# What left.
disclosures-title = ما خرج
disclosures-none = لم يخرج من هذه الحالة شيء خارج المؤسسة.
disclosures-asked = طُلب الحذف
disclosures-confirmed = تأكد الحذف
disclosures-ask = طُلب اليوم
disclosures-confirm = تأكد اليوم
disclosures-to-ask = اطلب الحذف
leaving-records = { $count ->
    [zero] لا سجلات
    [one] سجل واحد
    [two] سجلان
    [few] { $count } سجلات
    [many] { $count } سجلاً
   *[other] { $count } سجل
}

# A measure or letter that waits for a word of consent; why: reasons as phrases.
outward-blocked = متوقف، لا تغطيه موافقة: { $why }
# A task of today; title: the measure or the addressee.
outward-ask-again = اطلب الموافقة من جديد أو ألغِ: { $title }
outward-downgraded = خُفِّض مستوى التحقق: راجع ما نُشر
