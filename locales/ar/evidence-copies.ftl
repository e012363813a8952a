### Evidence: sections, copies that may leave, documents in the window, what goes into a package.

## Sections of the list

evidence-section-photos = الصور
evidence-section-documents = الوثائق
evidence-section-recordings = التسجيلات الصوتية والمرئية
evidence-section-other = أدلة أخرى

## Copies that may leave

evidence-copy-make = نسخة للمشاركة
evidence-copy-making = جارٍ إعداد النسخة…
evidence-copy-made = النسخة في القائمة. ليس فيها إلا الصورة: لا مكان ولا وقت ولا جهاز ولا صورة مصغّرة سابقة. لم يتغير الأصل.
evidence-copy-made-pages = النسخة في القائمة. ليس فيها إلا صور الصفحات: لا كاتب ولا صيغة سابقة ولا نص مخفي. لم يتغير الأصل.
evidence-copy-reason = سبب هذه النسخة (يُدوَّن في السلسلة)
evidence-redact = حجب أجزاء…
evidence-redact-title = حجب أجزاء من { $name }
evidence-redact-text = ارسم مستطيلات فوق ما يجب ألا يُرى. في النسخة يزول كل ما تحت المستطيل نهائياً: تصير نقاط الصورة سوداء، ولا طبقة يمكن رفعها. يبقى الأصل كما هو.
evidence-redact-tools = المستطيلات
evidence-redact-stage = الصورة: ارسم بالفأرة، أو أضف مستطيلاً وحرّكه بأسهم لوحة المفاتيح
evidence-redact-add = إضافة مستطيل
evidence-redact-undo = تراجع
evidence-redact-remove = إزالة المستطيل
evidence-redact-preview = كما ستكون
evidence-redact-box = المستطيل { $number }
evidence-redact-count =
    { $count ->
        [zero] لا مستطيلات
        [one] مستطيل واحد
        [two] مستطيلان
        [few] { $count } مستطيلات
        [many] { $count } مستطيلاً
       *[other] { $count } مستطيل
    }
evidence-redact-keys = بلوحة المفاتيح: «إضافة مستطيل»، ثم الأسهم تحرّكه، ومع Shift تغيّر حجمه، ومع Ctrl تتحرك عشرة أضعاف؛ Delete يزيله، وCtrl+Z يتراجع.
evidence-redact-make = إنشاء النسخة المحجوبة

## PDF inside the window

evidence-pdf-opening = جارٍ الفتح…
evidence-pdf-tools = الصفحات والحجم
evidence-pdf-page = الصفحة { $page } من { $pages }
evidence-pdf-before = الصفحة السابقة
evidence-pdf-next = الصفحة التالية
evidence-pdf-smaller = تصغير
evidence-pdf-larger = تكبير
evidence-pdf-encrypted = هذا الملف من نوع PDF محمي بكلمة مرور، فلا يستطيع سند عرضه. هو محفوظ كما وصل؛ اطلب من مرسله ملفاً دون كلمة مرور وأضفه أيضاً.
evidence-pdf-broken = هذا الملف من نوع PDF تالف أو غير مكتمل، فلا يستطيع سند عرضه. هو محفوظ كما وصل ويمكن تسليمه بوصفه أصلاً.

## What goes into a package

evidence-export-files = أي ملفات
evidence-export-sharing = نسخ للمشاركة
evidence-export-sharing-hint = النسخ المحجوبة أولاً، ثم نسخ المشاركة، ثم النصوص البسيطة. وما ليست له نسخة كهذه يبقى هنا.
evidence-export-originals = الأصول كما وصلت
evidence-export-originals-hint = لمحكمة أو خبير يفحصها. قد تكشف أين ومتى وبأي جهاز صُنعت.
evidence-export-zip = في ملف ZIP واحد
evidence-export-zip-hint = فُك ضغطه قبل التحقق: البرنامج في داخله.
evidence-export-held =
    { $count ->
        [zero] لم يبق شيء هنا.
        [one] بقي دليل واحد هنا: لا نسخة منه تجوز مشاركتها، أو الموافقة عليه مرفوضة.
        [two] بقي دليلان هنا: لا نسخة منهما تجوز مشاركتها، أو الموافقة عليهما مرفوضة.
        [few] بقيت { $count } أدلة هنا: لا نسخة منها تجوز مشاركتها، أو الموافقة عليها مرفوضة.
        [many] بقي { $count } دليلاً هنا: لا نسخة منها تجوز مشاركتها، أو الموافقة عليها مرفوضة.
       *[other] بقي { $count } دليل هنا: لا نسخة منها تجوز مشاركتها، أو الموافقة عليها مرفوضة.
    }
evidence-export-root-qr = الجذر رمزاً يُمسح بالكاميرا
evidence-export-print = طباعة الجذر
evidence-export-paper = يفك المستلِم ضغط الحزمة ويكتب هذا السطر في مجلدها. يجب أن يعرض البرنامج الجذر نفسه الذي على هذه الورقة.
evidence-export-paper-signed = سلّمها، التاريخ، التوقيع:

# $id is the record of the copy.
cli-evidence-copied = أُعدّت نسخة: { $id }
