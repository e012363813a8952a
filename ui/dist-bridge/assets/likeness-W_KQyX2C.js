var e=`### Duplicates in the registry: suggestions, merging, separating.

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
`;export{e as default};