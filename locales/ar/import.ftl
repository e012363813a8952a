### Import of spreadsheets and taking it back.

# Why a cell cannot be imported as it is.
import-why-term = لا يوجد مصطلح كهذا؛ اكتب مصطلحاً من القائمة أو حدّد المقصود
import-why-date = تاريخ غير مقروء
import-why-flag = ليس نعم ولا لا
import-why-number = ليس عدداً صحيحاً
import-why-degrees = ليست درجات، أو خارج المدى
import-why-too_long = أطول مما يتسع له الحقل
import-why-value = لا يناسب الحقل
import-why-field = هذا الحقل لا يأخذ شيئاً من جدول
import-why-ahead = يوم لم يأتِ بعد
import-why-too_early = لا يوجد حيٌّ وُلد قبل كل هذه السنين
import-why-ends_before_it_begins = ينتهي قبل أن يبدأ
import-why-two_people = هذا يقرره شخصان؛ ولا يأتي جدول بمستوى أعلى من «قيد التحقق»

## The screen

import-title = استيراد جدول
import-hint = ملف XLSX أو CSV بالعربية أو الإنجليزية أو الفرنسية أو الإسبانية. لا تُحسب المعادلات، ولا يُكتب شيء قبل أن ترى ما سيحدث.
import-choose = اختيار ملف
import-form = حفظ استمارة فارغة للطباعة
import-to-key = رقم حالة الصف (الصفوف ذات الرقم نفسه تعود إلى حالة واحدة)
import-means = معنى العمود { $header }
import-left-out = متروك
import-keep-unread = الاحتفاظ بالخلايا غير المقروءة نصاً إلى جانب السجل بدلاً من ترك صفها
import-link-known = اعتماد سجلات الأشخاص الموجودين في السجل العام على وجه شبه مؤكد
import-try = عرض ما سيحدث
import-run = الاستيراد الآن
import-running = الاستيراد جارٍ
import-stop = إيقاف دون الاحتفاظ بشيء
import-trial = ما سيحدث
import-met = قد يكون في السجل العام:
import-problems = ما تعذرت قراءته
import-save-problems = حفظ هذه القائمة
import-kept = بقيت لأن أحداً عمل عليها بعد ذلك: { $names }
import-made = عمليات الاستيراد على هذا الحاسوب
import-is-undone = تم التراجع عنه
import-name-erased = مُحي اسم الملف
import-undo = التراجع عن الاستيراد
import-sheet = الورقة
import-row = الصف
import-column = العمود
import-value = القيمة
import-reason = السبب
import-rows =
    { $count ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $count } صفوف
        [many] { $count } صفاً
       *[other] { $count } صف
    }
import-rows-out =
    { $count ->
        [zero] لم يُترك شيء
        [one] تُرك صف واحد
        [two] تُرك صفان
        [few] تُركت { $count } صفوف
        [many] تُرك { $count } صفاً
       *[other] تُرك { $count } صف
    }
import-records =
    { $count ->
        [zero] لا سجلات
        [one] سجل واحد
        [two] سجلان
        [few] { $count } سجلات
        [many] { $count } سجلاً
       *[other] { $count } سجل
    }
import-done =
    { $count ->
        [zero] لم يُستورد شيء
        [one] استُورد سجل واحد
        [two] استُورد سجلان
        [few] استُوردت { $count } سجلات
        [many] استُورد { $count } سجلاً
       *[other] استُورد { $count } سجل
    }
import-undone =
    { $count ->
        [zero] لم يُتراجع عن شيء
        [one] تُرُوجع عن سجل واحد
        [two] تُرُوجع عن سجلين
        [few] تُرُوجع عن { $count } سجلات
        [many] تُرُوجع عن { $count } سجلاً
       *[other] تُرُوجع عن { $count } سجل
    }

## What columns mean, kept under a name for the next file of the same kind
import-map-like = الأعمدة كما في
import-map-guessed = كما خُمّنت
import-map-name = حفظ معاني هذه الأعمدة باسم
import-map-save = حفظ
import-map-saved = حُفظت باسم «{ $name }».

## The blank form

form-print = طباعة استمارة فارغة
form-print-short = استمارة فارغة

## One row decided by itself

import-met-row = الصف { $row }
import-row-decide = ما العمل بشأن { $name }
import-row-link = هو المسجّل نفسه
import-row-take = شخص أو كيان آخر: سجل جديد
import-row-skip = ترك هذا الصف
import-row-usual-link = كما ورد أعلاه: المسجّل نفسه
import-row-usual-take = كما ورد أعلاه: سجل جديد
