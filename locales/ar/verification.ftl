## Verification: lights, what is missing, levels

verification-of = التحقق: { $name }
attribution-of = من قام بالفعل: { $name }
verification-none-yet = لم يُتحقق منه بعد
attribution-none-yet = نسبة الفعل غير محسومة
verification-what-sources-say = ما تسنده المصادر
verification-enough = يسنده مصدران مستقلان موثوقان.
# $count: independent, reliable sources still needed for one fact.
verification-needs =
    { $count ->
        [zero] لا يلزم مصدر آخر.
        [one] يلزم مصدر واحد آخر مستقل وموثوق.
        [two] يلزم مصدران آخران مستقلان وموثوقان.
        [few] تلزم { $count } مصادر أخرى مستقلة وموثوقة.
        [many] يلزم { $count } مصدراً آخر مستقلاً وموثوقاً.
       *[other] يلزم { $count } مصدر آخر مستقل وموثوق.
    }
verification-counts = يُحتسب: { $names }.
verification-contradicted-by = يناقضه: { $names }.
# $name is a source, $why one of the reasons below.
verification-aside = { $name } لا يُحتسب: { $why }
verification-aside-contradicts_itself = فهو يناقض هذه الواقعة أيضاً
verification-aside-repeats = فهو ينقل عن مصدر آخر
verification-aside-reliability_not_graded = لم تُقدَّر موثوقيته
verification-aside-reliability_too_low = موثوقيته دون «ج»
verification-aside-credibility_not_graded = لم تُقدَّر مصداقية قوله
verification-aside-credibility_too_low = مصداقية قوله دون 3
verification-aside-independence_not_known = لم يُذكر هل هو مستقل
verification-aside-same_party = فهو من الطرف نفسه
verification-rule = تقترح القاعدة
verification-reason-finding = أُرفق حكم أو نتيجة رسمية أو تحقيق مكتمل.
verification-reason-each_element_stands = لكل واقعة مصدران مستقلان موثوقان.
verification-reason-three_sources = يتحدث عنه ثلاثة مصادر أو أكثر إجمالاً.
verification-reason-one_reliable_source = مصدر موثوق واحد ولا شيء يناقضه.
verification-reason-element_lacks_sources = ما زالت واقعة تفتقر إلى مصادر.
verification-reason-fewer_than_three_sources = أقل من ثلاثة مصادر إجمالاً.
verification-reason-contradicted = يناقض مصدر إحدى الوقائع. يلزم تقديره أو حل التناقض.
verification-reason-no_reliable_source = لا مصدر موثوق وذو مصداقية كافية.
verification-reason-no_source = لا مصدر يتحدث عنه بعد.
verification-reason-finding_of_other_kind = ما أُرفق بوصفه حكماً أو نتيجة ليس وثيقة محكمة أو سلطة.
# What deciding for a level asks of those who decide.
verification-asks-reason = يخالف ما تقترحه القاعدة: يلزم بيان السبب.
verification-asks-both_reasons = أعلى مما تقترحه القاعدة: يلزم بيان السبب، وعلى من يوافق أن يبيّن السبب أيضاً بكلماته.
verification-asks-source = لا مصدر يقول إن ذلك حدث. اربط مصدراً من هذه الحالة أو سجّل مصدراً؛ وإلى ذلك الحين لا يمكن إقرار مستوى أعلى من «قيد التحقق».
verification-asks-source-who = لا مصدر يسمّي الفاعل. اربط مصدراً من هذه الحالة أو سجّل مصدراً؛ وإلى ذلك الحين لا يمكن إقرار مستوى أعلى من «قيد التحقق».
verification-asks-finding = يتطلب «مؤكد» حكماً أو نتيجة رسمية أو تحقيقاً مكتملاً ضمن الأدلة، مذكوراً في «الحكم أو النتيجة الرسمية» لهذا الفعل.
verification-approve-needs = أعلى مما تقترحه القاعدة: للموافقة بيّن السبب بكلماتك.
verification-open-act = فتح الفعل
verification-not-by-two = هذا المستوى لم يقرره شخصان هنا: جاء مع ملف أو من مكان آخر.

## Sources of an act

source-link = ربط مصدر
source-link-which = مصدر من هذه الحالة
source-link-none = كل مصادر هذه الحالة تتحدث عنه بالفعل.
source-link-says = ما يقوله هذا المصدر
source-link-elsewhere = { $name } (يتحدث عن: { $about })
source-link-copied = يتحدث هذا المصدر عن أمر آخر. يُدوَّن ما يقوله هنا قولاً مستقلاً، بالاسم والتقدير نفسيهما.
source-link-do = ربط
source-link-new = مصدر جديد

## Decisions of two people

decision-level-now = المستوى الحالي
decision-propose-title = اقتراح مستوى
decision-value = المستوى
decision-reason = السبب
decision-reason-optional = تقترح القاعدة المستوى نفسه؛ لا يلزم بيان سبب.
decision-propose = اقتراح
decision-set-alone = تحديد دون شخص ثانٍ
decision-alone-hint = لا يحتاج هذا المستوى إلى شخص ثانٍ.
decision-nobody = يلزم شخص ثانٍ، ولا يعمل أحد غيركم في هذه المؤسسة على سند بعد. يبقى اقتراحكم منتظراً وموقّعاً إلى أن يوافق عليه زميل من حاسوبه الخاص، ولا يُعدّ قراراً قبل ذلك.
decision-compared = تُقارن هوية الحاسوب والاسم الذي قبلته به المؤسسة.
decision-waiting-title = بانتظار شخص ثانٍ
decision-waiting = بانتظار الموافقة
# $person proposed $value.
decision-proposed-by = اقترح { $person } «{ $value }»
decision-rule-said = كانت القاعدة تقترح «{ $value }»
decision-changed-title = ما تغيّر منذ الاقتراح
decision-became-added = جديد: { $what }
decision-became-changed = تغيّر: { $what }
decision-became-gone = أُزيل: { $what }
decision-approve = موافقة
decision-return = إعادة
decision-return-needs = لإعادته يلزم بيان ما ينقص.
decision-take-back = سحب
decision-obstacle-own_laptop = أنتم من اقترح هذا. يوافق عليه شخص آخر من حاسوب آخر.
decision-obstacle-own_proposal = الشخص نفسه اقترح هذا من حاسوب آخر. يجب أن يوافق غيره.
decision-obstacle-bad_seal = توقيع هذا الاقتراح لا يطابق مضمونه. لا يُعتد به.
decision-obstacle-not_waiting = سبقت الإجابة عن هذا.
decision-ladder = القرارات حتى الآن
decision-ladder-none = لم يقرر شخصان شيئاً بعد.
decision-standing-waiting = بالانتظار
decision-standing-approved = وُوفق عليه
decision-standing-returned = أُعيد
decision-standing-withdrawn = سُحب
decision-standing-unfounded = لا يُعتد به: ينقصه سبب أو مصدر
decision-standing-void = لاغٍ
decision-seal-good = جرى التحقق من التوقيع
decision-seal-missing = غير موقّع
decision-seal-broken = التوقيع لا يطابق
decision-seal-unknown_laptop = حاسوب غير معروف
decision-step-by = { $step } – { $person }، { $date }
decision-today-own = اقتراحاتكم المنتظرة

## Alleged perpetrators

involvement-add = إضافة فاعل مزعوم
involvement-named = مسمّى
involvement-unknown = الفاعل غير معروف

## Grading a source

grading-reliability = موثوقية المصدر
grading-credibility = مصداقية ما يقوله
grading-independence = الاستقلالية
grading-facts = ما يقوله عن كل واقعة
grading-supports = يسند
grading-contradicts = يناقض
grading-silent = لا يقول شيئاً
grading-a_reliable = لا شك فيه؛ كان مصيباً دائماً من قبل.
grading-b_usually_reliable = شكوك طفيفة؛ كان مصيباً غالباً.
grading-c_fairly_reliable = بعض الشكوك؛ كان مصيباً أحياناً.
grading-d_not_usually_reliable = شكوك جدية؛ أخطأ كثيراً من قبل.
grading-e_unreliable = معروف بالتضليل أو أخطأ في كل مرة.
grading-f_cannot_judge = غير معروف من قبل؛ لا أساس للتقدير.
grading-c1_confirmed = تقول مصادر مستقلة أخرى الشيء نفسه.
grading-c2_probably_true = ينسجم مع ما هو معروف؛ لم يُؤكَّد.
grading-c3_possibly_true = معقول في ذاته؛ لم يُؤكَّد.
grading-c4_doubtful = ممكن لكنه غير منطقي في ذاته.
grading-c5_improbable = يناقضه ما هو معروف.
grading-c6_cannot_judge = لا أساس للتقدير.

## Relationships between people

relationships-title = أشخاص ذوو صلة
relationships-empty = لم تُسجَّل أي صلة.
relationships-empty-hint = الأسرة والزملاء والمحامون: من يمكن الوصول إليه ومن يشارك في الخطر.
relationship-edit = تعديل الصلة
relationship-add = إضافة صلة
# $relation: what this person is to the other, for example “lawyer”.
relationship-inverse = هذا الشخص بالنسبة إليه: { $relation }
relationship-risk = يشارك في الخطر

## Civic space events

nav-civic = الفضاء المدني
civic-lead = قوانين وعمليات قطع وحظر تضيّق الفضاء المدني دون ضحية بعينها.
civic-add = حدث جديد
civic-empty = لم يُسجَّل أي حدث بعد.
civic-when = متى
civic-where = أين
civic-what = ما حدث
civic-since = منذ { $date }
civic-all = الكل
place-precision-open = لم يُسأل بعد عن مدى دقة المكان
