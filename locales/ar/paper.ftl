### Papers: case summary, referral letter, urgent appeal draft, interview record.
###   paper-day: $date
###   paper-reference: $reference
###   paper-level, paper-stays: $level
###   paper-incident: $number
###   paper-foot: $institution, $reference
###   paper-foot-unnamed: $reference
###   paper-referral-subject: $reference
###   paper-referral-opening: $institution
###   paper-consent-given: $scope, $date
###   paper-consent-undated: $scope
###   paper-appeal-level: $level
###   paper-appeal-source: $institution
###   paper-date: $day, $month, $year
###   paper-date-month: $month, $year
###   paper-about: $date
###   paper-moment: $date, $time
###   paper-score: $term, $score
###   papers-refused-hint: $level, $recipient

paper-summary = ملخص الحالة
paper-referral = رسالة إحالة
paper-appeal = نداء عاجل
paper-interview = محضر مقابلة
paper-draft = مسودة – لم تُرسل
paper-day = { $date }
paper-reference = الرقم المرجعي: { $reference }
paper-level = هذه الورقة: { $level }.
paper-stays = للاستعمال داخل المؤسسة فقط. هذه الورقة: { $level }.
paper-foot = { $institution } · { $reference } · سري. يُرجى ممن يجد هذه الورقة إعادتها إلى المؤسسة.
paper-foot-unnamed = { $reference } · سري. يُرجى ممن يجد هذه الورقة إعادتها إلى المؤسسة.
paper-incident = الواقعة { $number }
paper-ask = ما نطلبه
paper-situation = الوضع
paper-facts = الوقائع
paper-referral-subject = إحالة مدافع أو مدافعة عن حقوق الإنسان في خطر، الرقم المرجعي { $reference }
paper-referral-opening = تحيل إليكم { $institution } شخصاً يدافع عن حقوق الإنسان ويحتاج إلى دعمكم. يُرجى قراءة حدود الموافقة أدناه قبل أي إجراء أو مشاركة.
paper-referral-opening-unnamed = نحيل إليكم شخصاً يدافع عن حقوق الإنسان ويحتاج إلى دعمكم. يُرجى قراءة حدود الموافقة أدناه قبل أي إجراء أو مشاركة.
paper-referral-closing = يُرجى تأكيد تسلّم هذه الرسالة وإخبارنا بما يمكنكم فعله. ولا تتصلوا بالشخص مباشرة إلا باتفاق معنا.
paper-consent = الموافقة
paper-consent-none = تخرج هذه الورقة دون نطاق موافقة: ليس فيها ما يدل على هوية أحد.
paper-consent-given = { $scope }: أُعطيت الموافقة في { $date }.
paper-consent-undated = { $scope }: أُعطيت الموافقة.
paper-held-back = هوية الشخص محجوبة في هذا المستوى.
paper-appeal-person = الشخص المعني
paper-appeal-risk = الخطر
paper-appeal-level = مستوى الخطر حسب التقييم: { $level }.
paper-appeal-steps = الخطوات المتخذة
paper-appeal-no-steps = لا خطوة بعد يجوز ذكرها هنا.
paper-appeal-source = مقدَّم من { $institution }.
paper-appeal-source-unnamed = مقدَّم من مؤسسة وطنية لحقوق الإنسان.
paper-interview-told = قبل المقابلة أُخبر الشخص بمن يسأل ولماذا وبما سيُفعل بما يقوله، وبأن له أن يمتنع عن الإجابة عن أي سؤال وأن يوقف المقابلة في أي وقت.
paper-interview-statement = ما قاله الشخص
paper-interview-wellbeing = حال الشخص والدعم المعروض
paper-interview-read = تُلي هذا المحضر على الشخص وأُتيح له تصحيحه.
paper-sign-institution = عن المؤسسة
paper-sign-person = الشخص الذي أُجريت معه المقابلة (إن كان التوقيع آمناً)
paper-sign-interviewer = مُجري المقابلة
paper-sign-interpreter = المترجم الشفوي
paper-record = سجل آخر
paper-answer-unknown = غير معروف
paper-answer-not_disclosed = لم يُفصح عنه
paper-answer-not_asked = لم يُسأل عنه
paper-yes = نعم
paper-no = لا
paper-date = { $day } { $month } { $year }
paper-date-month = { $month } { $year }
paper-about = نحو { $date }
paper-moment = { $date }، { $time }
paper-score = { $term }: { $score } من 4
paper-month-1 = يناير
paper-month-2 = فبراير
paper-month-3 = مارس
paper-month-4 = أبريل
paper-month-5 = مايو
paper-month-6 = يونيو
paper-month-7 = يوليو
paper-month-8 = أغسطس
paper-month-9 = سبتمبر
paper-month-10 = أكتوبر
paper-month-11 = نوفمبر
paper-month-12 = ديسمبر

papers-open = طباعة…
papers-title = طباعة ورقة
papers-document = الورقة
papers-language = لغة الورقة
papers-recipient-type = إلى
papers-inside = للاستعمال داخل المؤسسة
papers-level = مقدار ما تكشفه
papers-recipient = اسم الجهة المتلقية
papers-ask = ما تطلبونه
papers-refused = لا يجوز أن تخرج هذه الورقة
papers-to-consents = فتح الموافقات
papers-refused-hint = في المستوى «{ $level }» لا تسمح الموافقة بذلك إلى: { $recipient }. يُرجى اختيار مستوى آخر أو مراجعة الموافقات.
papers-names-leave = تخرج مع هذه الورقة أسماء. يُرجى قراءتها مرة أخرى بحثاً عن أسماء أشخاص آخرين قبل إرسالها.
papers-missing = ينقص قبل الطباعة: { $what }
papers-names-title = أسماء معروفة وردت في النص المكتوب
papers-names-line = { $field }: «{ $word }»
papers-names-hide = استبدالها بحروف
papers-names-hidden = حلّت حروف هذه الورقة محل الأسماء المعروفة. اقرأها مرة أخرى بحثاً عن الألقاب والأماكن.
papers-names-keep = سبب بقائها
papers-names-keep-hint = يُدوَّن في سجل التدقيق.
papers-preview = الورقة كما ستُطبع
papers-nothing = ليس هناك ما يجوز أن يرد في هذه الورقة.
papers-print = طباعة
papers-print-out = تدوين وطباعة
papers-written-down = دُوّنت ضمن ما خرج من هذه الحالة.
