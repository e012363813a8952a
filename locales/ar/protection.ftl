# Records of risk, protection plan, interventions and follow-up: kinds, sections, fields, hints.

kind-risk_assessment = تقييم المخاطر
kind-risk_assessment-plural = تقييمات المخاطر
kind-protection_plan = خطة الحماية
kind-protection_plan-plural = خطط الحماية
kind-measure = تدبير حماية
kind-measure-plural = تدابير الحماية
kind-intervention = تدخل
kind-intervention-plural = التدخلات
kind-followup = تواصل مع المدافع أو المدافعة
kind-followup-plural = سجل التواصل

section-assessment = التقييم
section-threats = التهديدات
section-vulnerabilities = مواطن الضعف
section-capacities = القدرات
section-digital = المخاطر الرقمية
section-gender = منظور النوع الاجتماعي
section-overrides = وقائع ترفع المستوى
section-level = المستوى
section-plan = الخطة
section-measure = التدبير
section-harm = عدم الإضرار
section-outcome = النتيجة
section-intervention = التدخل
section-followup = التواصل

field-risk_assessment-person = الشخص المعني بالتقييم
field-risk_assessment-assessed_on = تاريخ التقييم
field-risk_assessment-assessor = أجرى التقييم
field-risk_assessment-status = حالة التقييم
field-risk_assessment-with_the_defender = أُجري بمشاركة المدافع أو المدافعة
field-risk_assessment-threats = التهديدات
field-risk_assessment-threat_source = مصدر التهديد
field-risk_assessment-threats_note = ملاحظة على التهديدات
field-risk_assessment-vulnerabilities = مواطن الضعف
field-risk_assessment-vulnerabilities_note = ملاحظة على مواطن الضعف
field-risk_assessment-capacities = القدرات
field-risk_assessment-capacities_note = ملاحظة على القدرات
field-risk_assessment-digital = المخاطر الرقمية
field-risk_assessment-digital_note = ملاحظة على المخاطر الرقمية
field-risk_assessment-gender = منظور النوع الاجتماعي
field-risk_assessment-gender_note = ملاحظة على منظور النوع الاجتماعي
field-risk_assessment-recent_abduction = اختفاء أو اختطاف خلال آخر 72 ساعة
field-risk_assessment-minor = دون 18 سنة
field-risk_assessment-recent_attack_same_perpetrator = اعتداء خلال آخر 30 يوماً من الفاعل نفسه الذي اعتدى من قبل
field-risk_assessment-computed_level = المستوى بحسب القواعد
field-risk_assessment-computed_score = الدرجة
field-risk_assessment-decided_level = المستوى المقرر
field-risk_assessment-difference_reason = لماذا هذا المستوى
hint-risk_assessment-difference_reason = مطلوب إذا اختلف المستوى عن مستوى القواعد، أو إذا لم تعط القواعد مستوى.
field-risk_assessment-review_on = موعد إعادة التقييم
field-risk_assessment-reason_for_review = سبب إعادة التقييم
field-risk_assessment-previous = التقييم السابق
field-risk_assessment-answers_contacts = اتصالات استدعت هذه المراجعة
field-risk_assessment-answers_interventions = تدخلات استدعت هذه المراجعة
field-risk_assessment-case = الحالة
field-risk_assessment-own = حقول خاصة بالمؤسسة
field-risk_assessment-withdrawn = سجل مسحوب

field-protection_plan-status = حالة الخطة
field-protection_plan-agreed_on = تاريخ الاتفاق مع المدافع أو المدافعة
field-protection_plan-agreed_mode = طريقة الموافقة
field-protection_plan-objectives = ما ينبغي أن تحققه الخطة
field-protection_plan-self_protection = ما يفعله المدافع أو المدافعة للحماية الذاتية
field-protection_plan-red_lines = خطوط حمراء: أحداث تستوجب التحرك فوراً
field-protection_plan-red_line_contacts = من يُتصل به عندها
field-protection_plan-review_on = موعد مراجعة الخطة
field-protection_plan-assessment = التقييم الذي تستند إليه
field-protection_plan-person = الشخص المشمول بالحماية
hint-protection_plan-red_lines = واحد في كل سطر: سيارة تعود، استدعاء، عدم الاتصال حتى الثامنة مساء.
field-protection_plan-case = الحالة
field-protection_plan-own = حقول خاصة بالمؤسسة
field-protection_plan-withdrawn = سجل مسحوب

field-measure-title = ما يُفعل
field-measure-detail = التفاصيل
field-measure-threat = التهديد الذي يواجهه
field-measure-vulnerability = موطن الضعف الذي يعالجه
hint-measure-threat = كل تدبير يواجه تهديداً أو موطن ضعف ورد في التقييم.
field-measure-owner = المسؤول عن التنفيذ
field-measure-due_on = تاريخ الاستحقاق
field-measure-status = الحالة
field-measure-done_on = تاريخ الإنجاز
field-measure-could_raise_risk = هل يمكن أن يزيد الخطر؟
field-measure-who_will_know = من سيعلم به؟
field-measure-harm_answer = ما يُتخذ كي لا يُلحق ضرراً
hint-measure-harm_answer = مطلوب إذا كان التدبير قد يزيد الخطر.
field-measure-addressee = الجهة الخارجية المخاطبة
field-measure-consent_scope = الموافقة المطلوبة
field-measure-publishes = يُعلم الجمهور
field-measure-outcome = النتيجة
field-measure-plan = الخطة
field-measure-case = الحالة
field-measure-own = حقول خاصة بالمؤسسة
field-measure-withdrawn = سجل مسحوب

field-intervention-intervention_type = نوع التدخل
field-intervention-addressee = الجهة المخاطبة
field-intervention-recipient_type = نوع الجهة المخاطبة
field-intervention-done_on = تاريخ التدخل
field-intervention-status = الحالة
field-intervention-detail = التفاصيل
field-intervention-publishes = يُعلم الجمهور
field-intervention-consent_scope = الموافقة المطلوبة
field-intervention-response = الرد
field-intervention-response_on = تاريخ الرد
field-intervention-response_note = ملاحظة على الرد
field-intervention-impact = أثره في وضع المدافع أو المدافعة
hint-intervention-impact = كما يراه المدافع أو المدافعة. «ساءت» تفتح مراجعة فورية للمخاطر.
field-intervention-measure = التدبير الذي يندرج فيه
field-intervention-violations = الانتهاكات التي يرد عليها
field-intervention-next_on = الخطوة التالية في
field-intervention-case = الحالة
field-intervention-own = حقول خاصة بالمؤسسة
field-intervention-withdrawn = سجل مسحوب

field-followup-on = اليوم
field-followup-mode = الوسيلة
field-followup-result = نتيجة الاتصال
field-followup-by = أجراه
field-followup-situation = وضع المدافع أو المدافعة
field-followup-impact = الوضع منذ آخر اتصال
hint-followup-impact = يُسأل عنه كل مرة. «ساءت» تفتح مراجعة فورية للمخاطر.
field-followup-impact_of = بسبب أي تدخل
field-followup-next_on = الاتصال التالي في
field-followup-told_of_closure = أُبلغ بأن الحالة ستُغلق
field-followup-wishes = ما يرغب فيه المدافع أو المدافعة
field-followup-case = الحالة
field-followup-own = حقول خاصة بالمؤسسة
field-followup-withdrawn = سجل مسحوب

## What the answers of an assessment come to; said by the app and by the command line.

risk-basis = أُجيب عن { $answered } من أصل { $asked } سؤالاً.
risk-basis-insufficient = أساس غير كاف
risk-means = متوسط التهديدات { $threats } (أقواها { $strongest })، ومواطن الضعف { $vulnerabilities }، والقدرات { $capacities }.
risk-sum = التهديد { $threat } × التعرض { $exposure } = { $score } ← { $level }
risk-fired = رُفع إلى «{ $level }»: { $rule }
risk-fired-same = وأيضاً: { $rule } (لا يرفع المستوى أكثر)
risk-rule-explicit_death_threat = تهديد صريح للحياة
risk-rule-in_detention = الشخص محروم من الحرية
risk-rule-recent_abduction = اختفاء أو اختطاف خلال آخر 72 ساعة
risk-rule-minor = دون 18 سنة
risk-rule-recent_attack_same_perpetrator = اعتداء خلال 30 يوماً من فاعل اعتدى من قبل
risk-section = { $section }: { $level }
risk-review-days =
    { $days ->
        [zero] يُعاد التقييم اليوم.
        [one] يُعاد التقييم في اليوم التالي.
        [two] يُعاد التقييم خلال يومين.
        [few] يُعاد التقييم خلال { $days } أيام.
        [many] يُعاد التقييم خلال { $days } يوماً.
       *[other] يُعاد التقييم خلال { $days } يوم.
    }
