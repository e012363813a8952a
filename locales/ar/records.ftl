### Kinds of records, their fields, and the short words that go with them.

## Kinds of records

kind-case = حالة
kind-case-plural = الحالات
kind-person = شخص
kind-person-plural = الأشخاص
kind-organisation = منظمة
kind-organisation-plural = المنظمات
kind-incident = حادثة
kind-incident-plural = الحوادث
# One type of violation of rights, on one victim, in one incident. In Spanish never the bare noun, which also means rape.
kind-violation = انتهاك
kind-violation-plural = الانتهاكات
kind-source = مصدر
kind-source-plural = المصادر
kind-consent = موافقة
kind-consent-plural = الموافقات
kind-note = ملاحظة
kind-note-plural = الملاحظات
kind-task = مهمة
kind-task-plural = المهام

## Parts of the forms

# How to reach the person without putting anyone in danger. Always first on the page of a case.
section-safe_contact = الاتصال الآمن
section-about = عن الحالة
section-intake = الاستقبال
section-admissibility = المقبولية
section-closure = الإغلاق
# Fields that the institution added itself.
section-own = حقول مؤسستنا
# What the record belongs to, and whether it was taken back.
section-record = ما يتصل به السجل
section-identity = الهوية
section-profile = الملامح العامة
section-what = ما حدث
section-when = متى
section-where = أين
# The link with work for rights, and who is said to have done it.
section-link = الدافع والجناة المزعومون
section-verification = التحقق
section-source = المصدر
section-grading = التقييم
section-consent = الموافقة
section-note = الملاحظة
section-task = المهمة

## Case: safe contact

field-case-contact_channel = وسيلة الاتصال
hint-case-contact_channel = الوسيلة المتفق عليها مع الشخص المعني دون غيرها: رقم هاتف أو تطبيق أو زيارة.
field-case-contact_hours = الأوقات الآمنة
hint-case-contact_hours = الأيام والساعات التي يمكن فيها للشخص المعني أن يتحدث بحرية.
# A word agreed with the person, by which both sides know each other.
field-case-contact_code_word = كلمة التعارف
hint-case-contact_code_word = يجري تبادلها قبل الحديث عن الحالة، وفي غيابها تُنهى المكالمة بلطف.
field-case-contact_person = من يمكنه الرد
hint-case-contact_person = لا يُذكر أي شيء عن الحالة لأي شخص آخر.
field-case-contact_language = لغة الاتصال
field-case-contact_never = ما يُمنع فعله
hint-case-contact_never = قاعدة واحدة في كل مرة، مثلاً: عدم ترك رسالة صوتية أبداً.
field-case-do_not_contact = يُمنع الاتصال
hint-case-do_not_contact = ما دام الجواب «نعم»، لا اتصال ولا مراسلة ولا زيارة. وإذا اختلفت أجوبة الزملاء والزميلات، يسري «نعم» إلى أن يُحسم الأمر.

## Case: about

field-case-reference = الرقم المرجعي
hint-case-reference = البلد والسنة ورموز عشوائية يولّدها سند. لا يكشف اسماً ولا عدد الحالات، ولا يتغير أبداً.
field-case-title = عنوان قصير
hint-case-title = كلمات قليلة تميز هذه الحالة عن غيرها. يُفضل تجنب الأسماء.
field-case-person = الشخص المشمول بالحماية
field-case-organisation = المنظمة المشمولة بالحماية
field-case-summary = الملخص
field-case-status = المرحلة
field-case-risk_level = مستوى الخطر
hint-case-risk_level = إذا اختلفت المستويات المختارة، يسري الأعلى إلى أن يُحسم الأمر.
field-case-confidentiality = السرية
hint-case-confidentiality = إذا اختلفت المستويات المختارة، يسري الأشد إلى أن يُحسم الأمر.
# Whoever is in charge of the case inside the institution; woman or man.
field-case-officer = من يتولى الحالة

## Case: intake

field-case-intake_channel = قناة ورود الحالة
field-case-received_at = وقت الاستلام
hint-case-received_at = متى علمت المؤسسة بالأمر لأول مرة. تبدأ المهل من هذه اللحظة.
field-case-opened_on = تاريخ الفتح
field-case-previous_threats = تهديدات أو شكاوى سابقة
field-case-previous_threats_where = ما هي، وأين جرى التبليغ عنها
field-case-protection_in_place = الحماية القائمة
hint-case-protection_in_place = ما يحمي الشخص المعني اليوم، ومن يوفره.
field-case-urgent_medical = حاجة طبية عاجلة
field-case-urgent_legal = حاجة قانونية عاجلة
field-case-urgent_needs = ما يلزم فوراً
field-case-dependants = الأطفال وسائر المعالين
hint-case-dependants = من يعتمد على الشخص المعني، وما يلزم لسلامتهم. إذا كان طفل أو طفلة في خطر، يُتبع إجراء المؤسسة الخاص بالأطفال.

## Case: admissibility

field-case-conflict_of_interest = تضارب المصالح
hint-case-conflict_of_interest = «نعم» إذا كانت لأي ممن يتولون الحالة صلة بالشخص المعني أو بأحد الجناة المزعومين. و«لا» جواب أيضاً؛ والجواب لازم قبل الفرز.
field-case-conflict_note = طبيعة التضارب وما اتُّخذ بشأنه
field-case-legal_basis = الأساس القانوني لحفظ البيانات
field-case-within_mandate = ضمن ولاية المؤسسة
field-case-defender_test = ينطبق وصف المدافع أو المدافعة عن حقوق الإنسان
hint-case-defender_test = العبرة بما يُفعل سلمياً من أجل الحقوق، لا باللقب أو الأجر أو العضوية.
field-case-inadmissibility_reason = سبب عدم القبول

## Case: closure and record

field-case-closed_on = تاريخ الإغلاق
field-case-closure_outcome = النتيجة عند الإغلاق
# Fields an institution adds itself; their technical names begin with x_.
field-case-own = حقول خاصة بالمؤسسة
hint-case-own = حقول أضافتها مؤسستكم لحاجاتها. تبدأ أسماؤها التقنية بـ x_.
# A record taken back: no longer shown in lists and counts, kept in the history.
field-case-withdrawn = مسحوبة
hint-case-withdrawn = يبقى السجل المسحوب في التاريخ، ويمكن استرجاعه.

## Person

field-person-name = الاسم
hint-person-name = كما يكتبه الشخص المعني. إذا تعذر تدوين الاسم حفاظاً على السلامة، يُستعمل اسم مستعار.
field-person-aliases = أسماء أخرى
hint-person-aliases = ألقاب وأسماء مستعارة وصيغ كتابة أخرى. يجدها البحث كلها.
field-person-birth_date = تاريخ الميلاد
hint-person-birth_date = تكفي السنة وحدها.
field-person-nationality = الجنسية
field-person-languages = اللغات
field-person-contact = بيانات الاتصال
hint-person-contact = قبل الاتصال بأي مدافع أو مدافعة، يُرجى قراءة قسم الاتصال الآمن في الحالة.
field-person-organisation = المنظمة
field-person-sex = الجنس
field-person-age_band = الفئة العمرية
hint-person-age_band = عند عدم معرفة تاريخ الميلاد: العمر وقت الحادثة.
field-person-whrd = مدافعة عن حقوق الإنسان
hint-person-whrd = امرأة تعمل من أجل أي حق من الحقوق، أو أي شخص يعمل من أجل حقوق المرأة والمساواة بين الجنسين.
field-person-primary_role = الدور الرئيسي
hint-person-primary_role = الدور الوحيد الذي يُحتسب في الجداول. تُدخل الأدوار كلها في «الأدوار».
field-person-roles = الأدوار
field-person-primary_right = الحق الرئيسي المدافَع عنه
hint-person-primary_right = الحق الوحيد الذي يُحتسب في الجداول. تُدخل الحقوق كلها في «الحقوق المدافَع عنها».
field-person-rights = الحقوق المدافَع عنها
field-person-groups = الفئات
# The words in quotes are those of answer-refused in widgets.ftl.
hint-person-groups = ما يصرح به الشخص المعني عن نفسه فقط، دون أي تخمين. «رفض الإجابة» جواب أيضاً.
field-person-disability = الإعاقة
hint-person-disability = { hint-person-groups }
field-person-gender_identity = الهوية الجنسانية
hint-person-gender_identity = { hint-person-groups }
field-person-sexual_orientation = الميل الجنسي
hint-person-sexual_orientation = { hint-person-groups }
field-person-remarks = ملاحظات
field-person-own = حقول خاصة بالمؤسسة
hint-person-own = { hint-case-own }
field-person-withdrawn = مسحوب
hint-person-withdrawn = { hint-case-withdrawn }

## Organisation

field-organisation-name = الاسم
field-organisation-aliases = أسماء أخرى
hint-organisation-aliases = مختصرات وأسماء سابقة وصيغ كتابة أخرى. يجدها البحث كلها.
field-organisation-organisation_type = نوع المنظمة
field-organisation-country = البلد
field-organisation-contact = بيانات الاتصال
field-organisation-description = الوصف
field-organisation-own = حقول خاصة بالمؤسسة
hint-organisation-own = { hint-case-own }
field-organisation-withdrawn = مسحوبة
hint-organisation-withdrawn = { hint-case-withdrawn }

## Incident

field-incident-title = عنوان قصير
field-incident-narrative = ما حدث
hint-incident-narrative = من فعل ماذا بمن، ومتى وأين وكيف. الوقائع أولاً، والآراء على حدة.
field-incident-attack_space = على الإنترنت أم في الواقع
field-incident-starts_on = تاريخ البداية
hint-incident-starts_on = يكفي الشهر أو السنة عند عدم معرفة اليوم.
field-incident-ends_on = تاريخ النهاية
field-incident-ongoing = ما زالت مستمرة
field-incident-country = البلد
# The largest administrative area below the country.
field-incident-adm1 = الجهة أو المحافظة (المستوى الأول)
hint-incident-adm1 = أدق مستوى يمكن أن يرد في تقرير.
field-incident-adm2 = الإقليم أو القضاء (المستوى الثاني)
field-incident-place = المكان
hint-incident-place = القرية أو الشارع أو المبنى. لا يرد أبداً في أي تقرير.
field-incident-place_precision = مدى دقة معرفة المكان
hint-incident-place_precision = تلازم المكان. يبقى «لم يُسأل» إلى أن يحدد أحد مدى الدقة.
field-incident-latitude_e6 = خط العرض، بالدرجات
hint-incident-latitude_e6 = مثل { "\u2066" }34.0209{ "\u2069" }. وهو سالب جنوب خط الاستواء.
field-incident-longitude_e6 = خط الطول، بالدرجات
hint-incident-longitude_e6 = مثل { "\u2066" }-6.8417{ "\u2069" }. وهو سالب غرب غرينتش.
field-incident-cases = الحالات
hint-incident-cases = مداهمة واحدة لخمسة أشخاص هي حادثة واحدة في خمس حالات.
field-incident-own = حقول خاصة بالمؤسسة
hint-incident-own = { hint-case-own }
field-incident-withdrawn = مسحوبة
hint-incident-withdrawn = { hint-case-withdrawn }

## Violation: one type, on one victim, in one incident

field-violation-violation_type = نوع الانتهاك
hint-violation-violation_type = نوع واحد فقط. في حالة التهديد ثم الضرب: يُسجل انتهاكان.
field-violation-incident = الحادثة
field-violation-victim = الضحية (شخص)
field-violation-victim_organisation = الضحية (منظمة)
field-violation-victim_unit = الضحية هي
hint-violation-victim_unit = لا تُجمع المنظمات والأسر والمجتمعات المحلية أبداً مع أعداد الأشخاص.
field-violation-motive_link = الصلة بالعمل الحقوقي
hint-violation-motive_link = هل حدث ذلك بسبب ما يفعله الشخص المعني من أجل الحقوق؟ لا يُحتسب في الإحصاءات إلا «مثبتة» و«أسباب معقولة».
field-violation-reprisal_trigger = ما جاء العمل الانتقامي رداً عليه
field-violation-perpetrator_types = الجناة المزعومون
hint-violation-perpetrator_types = نوع الأشخاص أو الجهات، لا الأسماء.
field-violation-verification_level = مستوى التحقق
hint-violation-verification_level = تبيّن الأضواء ما تسنده المصادر، والقرار لشخص. الحماية لا تنتظر التحقق.
field-violation-attribution_level = مدى التيقن من الفاعل
hint-violation-attribution_level = يُقيَّم على حدة. يمكن التحقق من الانتهاك دون معرفة الجاني.
field-violation-sdg_component = مكوّن المؤشر 16.10.1 لأهداف التنمية المستدامة
field-violation-accountability_stage = المساءلة
field-violation-method_note = كيف تقرر المستوى
hint-violation-method_note = المصادر التي تسنده، وما يعارضه، وما يتبقى التحقق منه.
field-violation-case = الحالة
field-violation-own = حقول خاصة بالمؤسسة
hint-violation-own = { hint-case-own }
field-violation-withdrawn = مسحوب
hint-violation-withdrawn = { hint-case-withdrawn }

## Source: who said it, and how far it can be relied on

field-source-source_type = نوع المصدر
field-source-name = اسم المصدر
hint-source-name = يُترك فارغاً إذا كان تدوين الاسم يعرّض المصدر للخطر.
field-source-received_on = تاريخ التلقي
field-source-statement = ما قاله المصدر
hint-source-statement = بأقرب صيغة ممكنة إلى كلام المصدر.
field-source-supports = الوقائع التي يسندها
hint-source-supports = يُختار فقط ما رآه هذا المصدر أو سمعه أو وثّقه بنفسه.
field-source-reliability = موثوقية المصدر
hint-source-reliability = مدى الثقة بالمصدر عموماً، بصرف النظر عما يقوله هنا.
field-source-credibility = مصداقية المعلومة
hint-source-credibility = مدى اتساق هذه المعلومة مع سائر ما هو معروف، أياً كان قائلها.
field-source-independence = الاستقلالية
hint-source-independence = المصدر الذي ينقل عن مصدر آخر لا يُحتسب مرة ثانية.
field-source-contact = بيانات الاتصال
field-source-consent_to_use = الموافقة على استخدام ما قيل
hint-source-consent_to_use = إذا اختلفت الأجوبة المسجلة، يسري الأشد إلى أن يُحسم الأمر.
field-source-violation = الانتهاك
field-source-incident = الحادثة
field-source-case = الحالة
field-source-own = حقول خاصة بالمؤسسة
hint-source-own = { hint-case-own }
field-source-withdrawn = مسحوب
hint-source-withdrawn = { hint-case-withdrawn }

## Consent: one person’s dated answer on one use

field-consent-scope = موضوع الموافقة
hint-consent-scope = سجل واحد لكل استخدام. لا يمكن تغييره بعد الحفظ؛ ولاستخدام آخر يُضاف سجل آخر.
field-consent-status = الجواب
hint-consent-status = السكوت ليس موافقة. وإذا اختلفت الأجوبة المسجلة، يسري الأشد إلى أن يُحسم الأمر.
field-consent-mode = كيفية منحها
field-consent-given_on = تاريخ المنح
field-consent-expires_on = صالحة إلى غاية
field-consent-withdrawn_on = تاريخ تراجع الشخص عنها
field-consent-witness = الشاهد أو الشاهدة
hint-consent-witness = في الموافقة الشفوية: من حضر من العاملين شاهداً.
field-consent-limits = القيود التي وضعها الشخص
hint-consent-limits = ما يجوز تشاركه، ومع من، وإلى متى.
field-consent-reason = السبب
hint-consent-reason = عند تعذر الحصول على الموافقة: السبب، ومن قرر ما فيه مصلحة الشخص المعني.
field-consent-person = الشخص
field-consent-case = الحالة
field-consent-own = حقول خاصة بالمؤسسة
hint-consent-own = { hint-case-own }
# Staff took the record back, for example a typing mistake. When the person takes the consent back, that is withdrawn_on.
field-consent-withdrawn = سجل مسحوب
hint-consent-withdrawn = { hint-case-withdrawn }

## Note

field-note-text = النص
hint-note-text = لا يمكن تغييره بعد الحفظ. للتصحيح تُضاف ملاحظة أخرى.
field-note-case = الحالة
field-note-own = حقول خاصة بالمؤسسة
hint-note-own = { hint-case-own }
field-note-withdrawn = مسحوبة
hint-note-withdrawn = { hint-case-withdrawn }

## Task

field-task-title = ما يجب القيام به
field-task-due_on = الموعد النهائي
field-task-assignee = من يقوم بها
field-task-status = الوضع
field-task-done_at = وقت الإنجاز
field-task-detail = التفاصيل
field-task-case = الحالة
field-task-own = حقول خاصة بالمؤسسة
hint-task-own = { hint-case-own }
field-task-withdrawn = مسحوبة
hint-task-withdrawn = { hint-case-withdrawn }

## What intake still lacks. Short things to do; a click leads to the field.

missing-intake_channel = تحديد قناة ورود الحالة
missing-received_at = إدخال وقت الاستلام
missing-source = إضافة مصدر
missing-consent_to_record = تسجيل الجواب بشأن حفظ المعلومات
missing-incident_date = تحديد تاريخ الحادثة
missing-incident_place = تحديد مدى دقة معرفة مكان الحادثة
missing-victim = إضافة الشخص المعني أو المنظمة المعنية
missing-safe_contact = ملء الاتصال الآمن، أو «يُمنع الاتصال»
missing-conflict_declared = الجواب عن تضارب المصالح
missing-act = اختيار نوع الانتهاك

## Answers that are not values. answer-unknown stands in widgets.ftl.

answer-not_disclosed = رفض الإجابة
answer-not_asked = لم يُسأل
flag-yes = نعم
flag-no = لا

## Verification lights: how far sources carry one fact

light-none = لا مصدر يسنده بعد
light-part = مسنود جزئياً
light-disputed = يناقضه مصدر
light-full = مسنود بمصادر مستقلة كافية

## Reports

table-cases_by_risk = الحالات حسب مستوى الخطر
# The four classes of the Marrakech Declaration: killings, fabricated charges, misuse of laws, other attacks.
table-violations_by_class = الانتهاكات حسب فئات إعلان مراكش
# draft: made, not sent. queued: waits for an exchange. sent: the receipt of the hub is kept here. received: came from an institution.
report-state-draft = مسودة
report-state-queued = في انتظار الإرسال
report-state-sent = أُرسل، والإيصال محفوظ
report-state-received = مُستلَم

## Roles of institutions, and what an exchange carries

role-nhri = مؤسسة وطنية لحقوق الإنسان
role-headquarters = المقر الرئيسي للتحالف العالمي
role-network = شبكة إقليمية
# Which laptops belong to the institution.
lane-members = الحواسيب والمفاتيح
lane-alerts = الإنذارات
lane-reports = التقارير
lane-cases = الحالات

kind-transition = خطوة في الحالة
kind-transition-plural = خطوات الحالة
kind-decision = قرار
kind-decision-plural = القرارات
kind-involvement = فاعل مزعوم
kind-involvement-plural = الفاعلون المزعومون
kind-civic_space_event = حدث في الفضاء المدني
kind-civic_space_event-plural = أحداث الفضاء المدني
kind-relationship = صلة
kind-relationship-plural = الصلات
kind-evidence = دليل
kind-evidence-plural = أدلة
kind-custody_event = حلقة حيازة
kind-custody_event-plural = سلسلة الحيازة
kind-saved_view = عرض محفوظ
kind-saved_view-plural = العروض المحفوظة
section-collection = كيف جُمع
section-custody = الحيازة
section-decision = القرار
section-evidence = ما هو
section-file = الملف
section-interview = المقابلة
section-involvement = من قام بالفعل
section-relationship = الصلة
section-step = الخطوة
section-view = العرض
field-decision-topic = موضوع القرار
field-decision-step = الخطوة
field-decision-value = القيمة المقررة
field-decision-reason = السبب
field-decision-at = الوقت
field-decision-basis = ما يستند إليه
field-decision-computed = ما اقترحته القاعدة
field-decision-replies_to = جواب عن الاقتراح
field-decision-violation = الانتهاك
field-decision-assessment = تقييم الخطر
field-decision-plan = خطة الحماية
field-decision-involvement = الفاعل المزعوم
field-decision-signature = التوقيع
section-web = أرشفة صفحة ويب
field-task-due_at = موعد الاستحقاق
field-task-origin = مصدر المهمة
field-task-origin_key = ما تشير إليه المهمة
field-task-escalated_at = وقت الرفع
field-transition-from = من مرحلة
field-transition-to = إلى مرحلة
field-transition-at = الوقت
field-transition-reason = السبب
field-transition-missing = ما جرى تجاوزه
field-transition-emergency = عبر مسار الطوارئ
field-transition-clock_suspect = ساعة الحاسوب كانت موضع شك
field-transition-case = الحالة
field-transition-own = حقول خاصة بالمؤسسة
field-transition-withdrawn = مسحوبة
field-decision-signer = الحاسوب الموقِّع
hint-violation-finding = الحكم النهائي أو النتيجة الرسمية أو التحقيق المكتمل، من بين أدلة هذه الحالة. لا يُعتمد «مؤكد» من دونه.
hint-involvement-perpetrator_type = «غير معروف» جواب، وهو خير من التخمين.
hint-involvement-group = الوحدة أو المخفر أو الشركة أو الجماعة، لا اسم شخص.
hint-involvement-perpetrator = عندما تسمّي المصادر شخصاً فقط. يبقى الاسم ضمن أضيق دائرة ولا يدخل أي تقرير.
hint-involvement-attribution_level = تُقدَّر بمعزل عن الانتهاك. كل مستوى فوق «قيد التحقق» يقرره شخصان.
hint-source-repeats = المصدر الذي يعود إليه. فلا يُحتسب ما قيل مرتين إلا مرة واحدة.
hint-source-contradicts = ما يقوله المصدر نفياً لا يقل أهمية عما يقوله إثباتاً. لا يُقترح مستوى ما دام قائماً، إلا إذا قُدّر المصدر غير موثوق أو قوله غير مرجح.
hint-source-involvement = عندما يذكر المصدر من قام بالفعل. فيُحتسب عندئذ في نسبة الفعل إلى فاعله.
hint-civic_space_event-title = قانون أو قطع أو حظر يضيّق الفضاء المدني دون ضحية بعينها. إذا أصاب شخصاً فافتحوا حالة.
hint-civic_space_event-rating_effect = مدى انفتاح الفضاء المدني في تقدير المؤسسة بعد سريان هذا الحدث.
hint-civic_space_event-legal_reference = رقم القانون أو المرسوم أو الأمر وتاريخه.
field-decision-case = الحالة
field-decision-own = حقول خاصة بالمؤسسة
field-decision-withdrawn = مسحوب
field-violation-finding = الحكم أو النتيجة التي يستند إليها
field-involvement-violation = الانتهاك
field-involvement-perpetrator_type = نوع الفاعل
field-involvement-degree = دوره في الفعل
field-involvement-group = الجهة أو الجماعة
field-involvement-unit_or_rank = الرتبة أو الوظيفة
field-involvement-perpetrator = الشخص المسمّى
field-involvement-organisation = المنظمة أو السلطة
field-involvement-attribution_level = درجة اليقين
field-involvement-remarks = ملاحظات
field-involvement-case = الحالة
field-involvement-own = حقول خاصة بالمؤسسة
field-involvement-withdrawn = مسحوب
field-source-repeats = ينقل عن مصدر آخر
field-source-contradicts = وقائع ينفيها
field-source-involvement = يسمّي هذا الفاعل
field-civic_space_event-title = العنوان
field-civic_space_event-dimension = المجال المتأثر
field-civic_space_event-rating_effect = الفضاء المدني بعده
field-civic_space_event-description = الوصف
field-civic_space_event-starts_on = البداية
field-civic_space_event-ends_on = النهاية
field-civic_space_event-country = البلد
field-civic_space_event-adm1 = المنطقة
field-civic_space_event-groups = الفئات المعنية
field-civic_space_event-legal_reference = القانون أو القرار
field-civic_space_event-verification_level = التحقق
field-civic_space_event-own = حقول خاصة بالمؤسسة
field-civic_space_event-withdrawn = مسحوب
field-person-merged_into = دُمج في
field-person-not_same_as = ليس هو نفسه
field-case-same_as = هي نفسها
field-case-related_to = مرتبطة بـ
field-case-not_same_as = ليست هي نفسها
field-organisation-merged_into = دُمجت في
field-organisation-not_same_as = ليست هي نفسها
field-relationship-person = الشخص
field-relationship-relation = صفة الآخر بالنسبة إليه
hint-relationship-relation = تُقرأ هكذا: الشخص الآخر هو والد الأول أو محاميه أو زميله…
field-relationship-other = الشخص الآخر
field-relationship-since = منذ
field-relationship-until = حتى
field-relationship-at_risk = يشارك في الخطر
hint-relationship-at_risk = «نعم» إذا كان الشخص الآخر في خطر بسبب الأول.
field-relationship-remarks = ملاحظات
field-relationship-own = حقول خاصة بالمؤسسة
field-relationship-withdrawn = مسحوب
field-evidence-title = العنوان
field-evidence-evidence_type = نوع الدليل
field-evidence-description = الوصف
field-evidence-violations = يُظهر هذه الانتهاكات
field-evidence-incident = من هذه الحادثة
field-evidence-source = المصدر
field-evidence-consent_to_use = الموافقة على استخدامه
field-evidence-file_name = اسم الملف
field-evidence-size_bytes = الحجم بالبايت
field-evidence-sha256 = بصمة SHA-256 للملف
field-evidence-media_type = النوع بحسب المحتوى
field-evidence-file_changed_at = آخر تغيير للملف
field-evidence-imported_at = وقت الإدخال
field-evidence-utc_offset_minutes = فرق الساعة المحلية عن التوقيت العالمي بالدقائق
field-evidence-parent = نسخة من
field-evidence-copy_of_kind = نوع النسخة
field-evidence-physical_place = مكان حفظه
field-evidence-collected_by = جمعه
field-evidence-collected_on = تاريخ الجمع
field-evidence-collected_where = مكان الجمع
field-evidence-collection_reason = سبب الجمع
field-evidence-url = عنوان الصفحة
field-evidence-captured_at = وقت الأرشفة
field-evidence-capture_tool = الأداة وإصدارها
field-evidence-exit_country = بلد خروج الاتصال
field-evidence-http_headers = ترويسات HTTP
field-evidence-interviewer = من أجرى المقابلة
field-evidence-interpreter = المترجم الشفوي
field-evidence-others_present = حاضرون آخرون
field-evidence-interview_place = نوع المكان
field-evidence-interview_language = اللغة
field-evidence-interview_consent = كيف أُعطيت الموافقة
field-evidence-recorded = سُجّلت
field-evidence-wellbeing_note = حال الشخص
field-evidence-referral_offered = عُرضت الإحالة
field-evidence-failure_explained = تفسير الخلل
field-evidence-case = الحالة
field-evidence-own = حقول خاصة
field-evidence-withdrawn = مسحوب
field-evidence-chunk_list = اسم القائمة المختومة
field-evidence-case_key = مفتاح الحالة
field-evidence-file_key = مفتاح الملف المختوم
field-evidence-parent_sha256 = بصمة SHA-256 للأصل
field-evidence-imported_by = أدخله
field-evidence-import_device = أُدخل على الحاسوب
field-custody_event-evidence = الدليل
field-custody_event-event = ما حدث
field-custody_event-at = متى
field-custody_event-actor = من
field-custody_event-place = أين
field-custody_event-reason = لماذا
field-custody_event-object_sha256 = بصمة SHA-256 المعنية
field-custody_event-number = الرقم
field-custody_event-previous = بصمة الحلقة السابقة
field-custody_event-signature = التوقيع
field-custody_event-signer = المفتاح الموقِّع
field-custody_event-clock_suspect = كانت الساعة متأخرة
field-custody_event-app_version = إصدار سند
field-custody_event-utc_offset_minutes = فرق الساعة المحلية عن التوقيت العالمي بالدقائق
field-custody_event-seen_heads = نهايات أخرى ضُمّت هنا
field-custody_event-case = الحالة
field-custody_event-own = حقول خاصة
field-custody_event-withdrawn = مسحوب
field-custody_event-salt = الملح
field-saved_view-name = اسم العرض
field-saved_view-query = الشروط
field-saved_view-owner = من أعدّه
field-saved_view-own = حقول المؤسسة
field-saved_view-withdrawn = مسحوب
field-erasure-erased = تم المحو
kind-audit_anchor = ختم سجل التدقيق
kind-audit_anchor-plural = أختام سجلات التدقيق
kind-case_key = مفتاح ملفات حالة
kind-case_key-plural = مفاتيح ملفات الحالات
field-audit_anchor-device = الحاسوب
field-audit_anchor-number = رقم آخر قيد
field-audit_anchor-head = بصمة آخر قيد
field-audit_anchor-own = حقول المؤسسة
field-audit_anchor-withdrawn = مسحوب
field-task-escalated_to = رُفعت إلى
kind-clock_term = مهل مستوى الخطر
kind-clock_term-plural = المهل بحسب مستوى الخطر
section-terms = المهل
field-clock_term-level = مستوى الخطر
field-clock_term-first_action_hours = أول تدبير حماية خلال (ساعات)
field-clock_term-verification_hours = التحقق خلال (ساعات)
field-clock_term-reassessment_hours = إعادة تقييم المخاطر كل (ساعات)
field-clock_term-contact_hours = التواصل مع المدافع كل (ساعات)
field-clock_term-supervisor_after_hours = عند التأخر: يراها المشرف بعد (ساعات)
field-clock_term-head_after_hours = عند التأخر: يراها رئيس المؤسسة بعد (ساعات)
field-clock_term-prompt_network = عند التأخر: السؤال عن اللجوء إلى الشبكة
field-clock_term-own = حقول خاصة
field-clock_term-withdrawn = مسحوبة
field-case_key-key = المفتاح
field-case_key-case = الحالة
field-case_key-own = حقول خاصة
field-case_key-withdrawn = مسحوب
