### The screens of risk, plan and follow-up.

case-tab-risk = المخاطر
case-tab-plan = الخطة
case-tab-followup = المتابعة

## The scale from 0 to 4, and answers without a value.

scores-0 = لا
scores-1 = ضعيف
scores-2 = متوسط
scores-3 = قوي
scores-4 = مؤكد
scores-without-for = بلا إجابة عن: { $question }
scores-answered = أُجيب عن { $answered } من { $asked }
scores-legend = 0 لا · 1 ضعيف · 2 متوسط · 3 قوي · 4 مؤكد
scores-keys = المفاتيح: 0 إلى 4 للإجابة والانتقال، والأسهم للتنقل، وعلامة الناقص تعني «غير معروف»، وDelete يلغي الإجابة.
scores-said = { $question }: { $score }

## The risk of a case.

risk-current = المستوى الساري
risk-over-time = المخاطر عبر الزمن
risk-chart-empty = لا تقييم مُقَرّ بعد.
risk-people = أجراه · أقره
risk-approved-by = { $first }، وأقره { $second }، { $at }
risk-unsigned = لا إقرار موقَّع مسجل
risk-changed-since = تغير مضمونه بعد الإقرار. يلزم إقراره من جديد.
risk-decided-otherwise = قُرّر خلاف ذلك، لأن:
risk-review-on = يُعاد التقييم قبل { $on }.
risk-review-late = كان ينبغي إعادة التقييم قبل { $on }.
risk-empty = لم تُقيَّم المخاطر بعد
risk-empty-hint = أجب عما تعرفه. ما لا يُعرف يبقى مفتوحا ولا يُحسب «لا». ويُقرّ التقييم شخص ثان.
risk-start = تقييم جديد
risk-open = تقييم قيد الإعداد
risk-waiting = تقييم بانتظار شخص ثان
risk-result = ما تؤول إليه الإجابات
risk-insufficient-words = أُجيب عن { $answered } من { $asked } سؤالاً فقط، أو بقي أحد الأجزاء الثلاثة بلا إجابة. حدد المستوى بنفسك واذكر السبب.
risk-at-least = بحسب القواعد لا يقل عن «{ $level }».
risk-notes = ملاحظات
risk-answers = كل الإجابات
risk-submit = تسليم إلى شخص ثان
risk-nobody-else = لا أحد غيرك في المؤسسة لديه حاسوب مسجل بعد. يلزم شخص ثان للإقرار.
risk-handed-in = سلّمه { $person }، { $at }
risk-returned-by = يطلب { $person } تعديلات:
risk-approve = إقرار
risk-return = إعادة للتعديل
risk-take-back = سحب ومواصلة الكتابة
risk-answer-reason = ما تود إضافته
risk-answer-reason-hint = مطلوب عند الإعادة.
risk-second-person = يُقرّه أو يعيده شخص آخر من حاسوب آخر بعد التبادل التالي.
risk-worsened-title = ساء الوضع
risk-fact-violations = مسجل: { $violations }
risk-fact-line = { $what } ({ $on })
risk-fact-birth_date = بحسب تاريخ الميلاد المسجل
risk-fact-age_band = بحسب الفئة العمرية المسجلة

## The protection plan, its measures, interventions.

plan-empty = لا توجد خطة حماية بعد
plan-empty-hint = تُكتب مع المدافع أو المدافعة: الهدف، ومن يفعل ماذا، وأين الخطوط الحمراء.
plan-write = كتابة خطة
plan-agree = اتُّفق عليها…
plan-agree-title = موافقة المدافع أو المدافعة على الخطة
plan-agree-lacking = لم تُفحص بعد لعدم الإضرار. افتح كل تدبير وأجب: هل يمكن أن يزيد الخطر، ومن سيعلم به.
plan-agree-hint = راجعا معاً كل تدبير ومخاطره قبل تسجيل ذلك.
plan-agree-confirm = تسجيل الاتفاق
plan-agree-not-yet = ليس بعد
plan-agreed-on = اتُّفق عليها في { $on } · { $mode }
plan-end = إنهاء الخطة
plan-measure-add = إضافة تدبير
plan-measures-empty = لا تدابير بعد. كل تدبير يواجه تهديداً أو موطن ضعف.
plan-measure-open = فتح التدبير
plan-against = في مواجهة: { $what }
plan-against-nothing = لم يُذكر تهديد ولا موطن ضعف
plan-waits-for-review = ينتظر المراجعة
plan-blocked = مراجعة المخاطر مفتوحة. لا يبدأ ما يُعلم الجمهور قبل إقرارها.
plan-harm-open = لم يُفحص
plan-harm-lacks-answer = قد يُلحق ضرراً
plan-harm-answered = عولج الخطر
plan-harm-safe = مفحوص
plan-status-of = حالة: { $title }
plan-intervention-add = إضافة تدخل
plan-interventions-empty = لم يُسجل بعد أي تدخل.
plan-impact = الأثر

## The log of contacts.

followup-last-reached = آخر اتصال ناجح في { $on }.
followup-never-reached = لم يتم الوصول إلى الشخص بعد.
followup-next = الاتصال التالي في { $on }.
followup-next-late = كان الاتصال مستحقا في { $on }.
followup-log = تسجيل الاتصال
followup-empty = لم يُسجل أي اتصال بعد
followup-empty-hint = سجل كل اتصال وكل محاولة: يستغرق ذلك عشر ثوان، وثلاث محاولات في ثلاثة أيام هي أساس إغلاق حالة تعذر الوصول إلى صاحبها.

## A task that a rule asked for and that has no words of its own.

task-origin-review = إعادة تقييم المخاطر: ساء الوضع

## Counted words.

risk-worsened =
    { $count ->
        [zero] أعد التقييم؛ لا يُنشر شيء حتى يُقرّه شخص ثان.
        [one] ساء الوضع بعد اتصال أو تدخل واحد. أعد التقييم؛ لا يُنشر شيء حتى يُقرّه شخص ثان.
        [two] ساء الوضع بعد اتصالين أو تدخلين. أعد التقييم؛ لا يُنشر شيء حتى يُقرّه شخص ثان.
        [few] ساء الوضع بعد { $count } اتصالات أو تدخلات. أعد التقييم؛ لا يُنشر شيء حتى يُقرّه شخص ثان.
        [many] ساء الوضع بعد { $count } اتصالا أو تدخلا. أعد التقييم؛ لا يُنشر شيء حتى يُقرّه شخص ثان.
       *[other] ساء الوضع بعد { $count } اتصال أو تدخل. أعد التقييم؛ لا يُنشر شيء حتى يُقرّه شخص ثان.
    }
risk-chart-said =
    { $count ->
        [zero] لا تقييمات.
        [one] تقييم واحد: { $level } في { $on }.
        [two] تقييمان؛ آخرهما: { $level } في { $on }.
        [few] { $count } تقييمات؛ آخرها: { $level } في { $on }.
        [many] { $count } تقييما؛ آخرها: { $level } في { $on }.
       *[other] { $count } تقييم؛ آخرها: { $level } في { $on }.
    }
followup-attempts =
    { $count ->
        [zero] لا محاولات منذ ذلك الحين.
        [one] محاولة واحدة منذ ذلك الحين بلا رد.
        [two] محاولتان منذ ذلك الحين بلا رد.
        [few] { $count } محاولات منذ ذلك الحين بلا رد.
        [many] { $count } محاولة منذ ذلك الحين بلا رد.
       *[other] { $count } محاولة منذ ذلك الحين بلا رد.
    }
followup-lost =
    { $count ->
        [zero] انقطع الاتصال.
        [one] محاولة واحدة بلا رد: انقطع الاتصال.
        [two] محاولتان بلا رد: انقطع الاتصال.
        [few] { $count } محاولات في ثلاثة أيام أو أكثر بلا رد: انقطع الاتصال.
        [many] { $count } محاولة في ثلاثة أيام أو أكثر بلا رد: انقطع الاتصال.
       *[other] { $count } محاولة في ثلاثة أيام أو أكثر بلا رد: انقطع الاتصال.
    }
