### Duplicates in the registry: suggestions, merging, separating.

likeness-title = هل السجل موجود من قبل؟ قد يكون المقصود:
likeness-open = فتح
likeness-take = اعتماد هذا السجل
likeness-doubles = سجلات قد تكون مكررة
likeness-doubles-hint = تُقارن الأسماء بين الكتابة العربية واللاتينية، ولا يُدمج شيء إلا بقرار يُتخذ هنا.
likeness-none = لا سجلات مكررة محتملة
likeness-more = متابعة البحث
likeness-compare = السجلان جنباً إلى جنب
likeness-lead = أي السجلين هو المعتمد؟
likeness-after = ستعرض الحالات { $lead }. يبقى سجل { $other } كما هو ويُعثر عليه بأسمائه، والفصل يعيد كل شيء.
likeness-merge = السجلان واحد: دمج
likeness-apart = سجلان مختلفان
likeness-separate = فصل من جديد
likeness-separated = فُصل السجلان من جديد.
likeness-merged = دُمج السجلان.
likeness-undo = تراجع
likeness-told-apart = سُجّل أنهما مختلفان.
likeness-merged-into = دُمج هذا السجل في { $lead } الذي يظهر مكانه.
likeness-open-lead = فتح ذلك السجل
likeness-also = سجلات مدمجة في هذا السجل

# Why two records may be one, or speak against it.
likeness-same_letters = مكتوب بالحروف نفسها
likeness-same_name = الاسم نفسه بكتابة أخرى
likeness-initials = الاسم نفسه بحرف أول
likeness-part_of_name = جزء من الاسم
likeness-by_alias = عبر لقب
likeness-birth_date = تاريخ الميلاد نفسه
likeness-birth_year = سنة الميلاد نفسها
likeness-organisation = المنظمة نفسها
likeness-contact = الهاتف أو العنوان نفسه
likeness-other_birth = تاريخ ميلاد مختلف
likeness-other_sex = جنس مختلف

### حالات قد تتعلق بالواقعة نفسها.

case-likeness-title = لعلها مسجلة من قبل؟ قد تتعلق هذه الحالات بالواقعة نفسها:
case-likeness-known = تسجيلات أخرى لهذه الواقعة
case-likeness-hint = لا يُدمج شيء ولا يضيع. فإن كانت الحالتان واحدة بقيت اللاحقة كما هي وحُسبت مع السابقة.
case-likeness-doubles = حالات قد تكون واحدة
case-likeness-doubles-hint = الشخص نفسه أو الاسم نفسه، وفارق ثلاثة أيام على الأكثر، والمنطقة نفسها أو نوع الفعل نفسه. تبقى الحالتان المتطابقتان كلتاهما، وتَعدّ الجداول إحداهما. ويمكن التراجع عن كل قرار من صفحة الحالة.
case-likeness-none = لا حالات قد تكون واحدة
case-likeness-lead = إن كانتا واحدة، فأيهما تُحسب؟
case-likeness-same = الحالة نفسها
case-likeness-related = مرتبطتان
case-likeness-different = مختلفتان
case-likeness-take-back = تراجع
case-likeness-said-same = دُوّن أنها الحالة نفسها: { $other }
case-likeness-said-related = دُوّن أنها مرتبطة: { $other }
case-likeness-said-different = دُوّن أنها مختلفة: { $other }
case-likeness-taken-back = تم التراجع: { $other }
case-likeness-counted-there = الحالة نفسها؛ تُحسب هناك لا هنا
case-likeness-counted-here = الحالة نفسها؛ تُحسب هنا لا هناك
case-likeness-is-related = مرتبطة

case-likeness-same_person = الشخص نفسه
case-likeness-same_name = الاسم نفسه
case-likeness-same_days = فارق ثلاثة أيام على الأكثر
case-likeness-same_month = قد يتفق التاريخان
case-likeness-same_place = المكان نفسه
case-likeness-same_region = المنطقة نفسها
case-likeness-same_act = نوع الفعل نفسه
case-likeness-same_perpetrator = الجاني المزعوم نفسه
case-likeness-similar_title = عنوان مشابه
case-likeness-other_days = أيام أخرى
case-likeness-other_region = منطقة أخرى
