### Quick intake: one screen while somebody is on the telephone.

intake-title = حالة جديدة
intake-title-again = متابعة الاستقبال
intake-nothing-yet = يُحفظ كل شيء منذ الحقل الأول
intake-progress = الحد الأدنى للفرز
intake-progress-figure = { $told } من { $all }
intake-lacking = ما زال ينقص
intake-complete = اكتمل الحد الأدنى
intake-note = بأي ترتيب. لا شيء إلزامي الآن: الحماية العاجلة لا تنتظر الاستمارة.
intake-part-told = ذُكر الحد الأدنى
intake-finish = فتح الحالة
intake-empty-title = لم يُكتب شيء بعد
intake-empty-text = تأخذ المسودة رقماً وتبقى في القائمة. هل تُنشأ رغم ذلك؟
intake-empty-make = إنشاء مسودة فارغة
intake-empty-write = متابعة الكتابة
intake-discard = إلغاء المسودة
intake-discarded = سُحبت المسودة وتبقى في السجل.
intake-who = من المعرَّض للخطر
intake-person-search = الاسم أو اللقب
intake-person-new = شخص جديد: «{ $name }»
intake-person-unnamed = شخص لا يذكر اسمه
intake-person-open = فتح سجل الشخص
intake-acts = ما الذي ارتُكب
intake-acts-search = اكتب أو اختر، ويمكن اختيار أكثر من واحد
intake-adm1 = الجهة أو المحافظة
intake-urgent = الاستعجال والخلفية
intake-channel-example = مثلاً: هاتف الأخت، مساءً فقط
intake-never-example = مثلاً: الرسائل الصوتية
intake-title-example = كلمات قليلة بلا أسماء

## What is told, for the list at the side

intake-told-safe_contact = الاتصال الآمن
intake-told-victim = الشخص أو المنظمة
intake-told-act = نوع الانتهاك
intake-told-incident_date = تاريخ الحادثة
intake-told-incident_place = مكان الحادثة
intake-told-source = المصدر
intake-told-consent_to_record = الجواب بشأن حفظ المعلومات
intake-told-intake_channel = قناة ورود الحالة
intake-told-received_at = وقت الاستلام
intake-told-conflict_declared = تضارب المصالح
