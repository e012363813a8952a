var e=`### Blank forms for paper: printed from the declaration of the records, filled in by hand.

form-title = المحادثة الأولى: استمارة فارغة
form-for = اكتب بوضوح ولا تترك خانة فارغة: دوّن «لم يُسأل» أو «رفض الإجابة» حيث يلزم.
form-caution = في هذه الورقة أسماء أشخاص معرّضين للخطر. احفظها في مكان مقفل وأتلفها بعد إدخالها.
form-number = رقم الورقة
form-taken-by = دوّنها
form-taken-on = التاريخ والساعة
form-pages = تتمة في ورقة أخرى
form-yes = نعم
form-no = لا
form-unknown = غير معروف
form-refused = رفض الإجابة
form-several = يمكن اختيار أكثر من جواب
form-never = ممنوع قطعاً:
form-date-hint = اليوم / الشهر / السنة
`;export{e as default};