### Roles of people, and circles of restricted cases.
###   circle-cases: #$count
###   roles-of, roles-changed, circle-take-out: $person
###   circle-member: $person, $device
###   circle-unnamed: $number
###   case-circle: $circle

roles-title = الأدوار
roles-choose = يُرجى اختيار دور واحد على الأقل.
roles-reads = يقرأ هذا الشخص الأسماء والنصوص في الحالات.
roles-counts-only = يرى هذا الشخص الأرقام المرجعية والرموز والأعداد. تبقى الأسماء والنصوص مختومة على ذلك الحاسوب.
roles-change = الأدوار
roles-of = أدوار { $person }
roles-save = حفظ الأدوار
roles-change-hint = يسري ذلك على كل حاسوب بعد عمليات التبادل التالية. وما قرأه الشخص من قبل فقد قرأه.
roles-changed = تغيّرت أدوار { $person }. يُرجى إجراء تبادل الآن ليعلم الآخرون.
circles-title = الدوائر المقيدة
circles-lead = لأشد الحالات حساسية: ما يُكتب فيها لا يفتحه إلا أعضاء الدائرة، لا رئيس المؤسسة ولا مركز التبادل.
circles-none = لا توجد دوائر مقيدة.
circle-make = إنشاء دائرة
circle-made = أُنشئت الدائرة. يُرجى إجراء تبادل الآن ليتمكن أعضاؤها من القراءة.
circle-name = اسم الدائرة
circle-name-hint = لن يرى هذا الاسم إلا أعضاؤها.
circle-members = الأعضاء
circle-members-hint = أنتم من أعضائها. يُرجى اختيار عضو آخر على الأقل: فلو ضاع حاسوبكم لما استطاع أحد فتح هذه الحالات.
circle-member = { $person } ({ $device })
circle-create = إنشاء الدائرة
circle-add = إضافة عضو
circle-add-hint = من ينضم يقرأ كل ما خُتم للدائرة حتى الآن.
circle-nobody-left = كل من يحق له القراءة عضو فيها.
circle-take-out = إخراج { $person }
circle-alone = في هذه الدائرة حاسوب واحد فقط. يُرجى إضافة عضو: فلو ضاع لما استطاع أحد فتح حالاتها.
circle-turning = مفتاح جديد مع التبادل التالي
circle-unnamed = الدائرة المقيدة { $number }
case-circle = الدائرة: { $circle }
case-restricted = مقيدة
case-restrict = تقييد هذه الحالة
case-circle-change = تغيير الدائرة
case-circle-label = الدائرة
case-circle-none = كل من في المكتب
case-restrict-from-now = من الآن فصاعداً يُختم ما يُكتب في هذه الحالة لأعضاء الدائرة.
case-restrict-before = ما جرى تبادله من قبل كان المكتب كله يستطيع قراءته؛ لم يعد يُعرض هناك، ولا يمكن استرجاعه من الحواسيب الأخرى.
case-restrict-others = يبقى الرقم المرجعي والمرحلة ومستوى الخطر ظاهرة للآخرين، حتى تُحصى الحالة ولا تضيع.
case-restrict-confirm = تطبيق
case-veiled = حالة مقيدة: تظهر لكم مرجعيتها وحقولها المرمّزة، وتقرأ دائرتها ما عدا ذلك.
cases-sealed = الاسم خارج هذا الدور
case-sealed = تُظهر أدواركم مرجعية هذه الحالة وحقولها المرمّزة، دون أسماء أو نصوص.
cases-restricted = حالة مقيدة
circle-cases =
    { $count ->
        [zero] بلا حالات
        [one] حالة واحدة
        [two] حالتان
        [few] { $count } حالات
        [many] { $count } حالة
       *[other] { $count } حالة
    }

## What somebody reads and does not change, or does not even read
record-sealed = { $kind }: مختوم لدائرة
record-veiled = محتوى هذا السجل مختوم لدائرة، ولا تظهر منه سوى الحقول المرمّزة.
record-not-mine = تسمح لكم أدواركم بالقراءة هنا دون التغيير.
case-read-only = تسمح لكم أدواركم بقراءة هذه الحالة دون العمل عليها.
step-veiled = ما ينقص الخطوة المقبلة مختوم لدائرة هذه الحالة، وأعضاؤها هم من ينقلونها.
step-sealed = لا تُظهر أدواركم ما ينقص الخطوة المقبلة؛ ينقل الحالةَ من يعمل عليها.
