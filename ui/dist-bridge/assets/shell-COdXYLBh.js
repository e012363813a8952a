var e=`### The frame around every screen: header, navigation, search, shortcuts.

app-name = سند
skip-to-content = الانتقال إلى المحتوى

## Navigation

nav-label = الأقسام
nav-open = الأقسام
nav-today = اليوم
nav-cases = الحالات
nav-people = الأشخاص
nav-reports = التقارير
nav-exchange = التبادل
nav-institution = المؤسسة
nav-settings = الإعدادات
# Read out after a section's name, when some of it is late or new.
nav-count-urgent =
    { $count ->
        [zero] لا شيء يتطلب الانتباه
        [one] أمر واحد يتطلب الانتباه
        [two] أمران يتطلبان الانتباه
        [few] { $count } أمور تتطلب الانتباه
        [many] { $count } أمراً يتطلب الانتباه
       *[other] { $count } أمر يتطلب الانتباه
    }

## Header

header-search = ابحث في الحالات والأشخاص والملاحظات
header-lock = قفل
header-new-case = حالة جديدة

## Sync line. $ago is "6 days ago", $size is "182 kB".

sync-never = لم يجرِ أي تبادل بعد
sync-last = آخر تبادل { $ago }
sync-last-now = آخر تبادل قبل لحظات
sync-nothing-waiting = لا شيء في الانتظار
sync-waiting =
    { $count ->
        [zero] لا تغييرات في الانتظار
        [one] تغيير واحد، { $size } في الانتظار
        [two] تغييران، { $size } في الانتظار
        [few] { $count } تغييرات، { $size } في الانتظار
        [many] { $count } تغييراً، { $size } في الانتظار
       *[other] { $count } تغيير، { $size } في الانتظار
    }
sync-conflicts =
    { $count ->
        [zero] لا قيم للاختيار بينها
        [one] حقل واحد بقيم للاختيار بينها
        [two] حقلان بقيم للاختيار بينها
        [few] { $count } حقول بقيم للاختيار بينها
        [many] { $count } حقلاً بقيم للاختيار بينها
       *[other] { $count } حقل بقيم للاختيار بينها
    }
sync-running = التبادل جارٍ
sync-failed = لم يكتمل آخر تبادل

## Search dialog

search-title = البحث
search-hint = اكتب اسماً أو رقماً مرجعياً أو كلمة
search-none = لا نتائج عن «{ $query }»
search-failed = تعذّر تشغيل البحث
search-count =
    { $count ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $count } نتائج
        [many] { $count } نتيجة
       *[other] { $count } نتيجة
    }
search-key-move = تنقّل
search-key-open = فتح
search-key-all = عرض الكل
search-key-close = إغلاق

## Shortcut sheet

shortcuts-title = اختصارات لوحة المفاتيح
shortcuts-search = البحث
shortcuts-new-case = حالة جديدة
shortcuts-lock = قفل سند
shortcuts-undo = التراجع عن آخر تغيير
shortcuts-section = الانتقال إلى قسم
shortcuts-back = رجوع
shortcuts-field-menu = إجابات أخرى للحقل: غير معروف، لم يُسأل
shortcuts-sheet = عرض هذه القائمة
shortcuts-pane = الجزء التالي من الشاشة

## Demonstration and test data

demo-mark = عرض تجريبي: لا شيء هنا حقيقي

## Display settings

display-theme = الألوان
display-theme-system = حسب النظام
display-theme-light = فاتحة
display-theme-dark = داكنة
display-theme-contrast = تباين عالٍ
display-text-size = حجم النص
display-language = اللغة
display-digits = الأرقام
display-digits-latn = 0 1 2 3
display-digits-arab = ٠ ١ ٢ ٣
`;export{e as default};