### Words inside form fields, tables, dialogs and other building blocks.

## Answers that are not values

answer-group-label = لا قيمة، والسبب
answer-not-asked = لم يُسأل
answer-unknown = غير معروف
# The person was asked and does not want to say.
answer-not-disclosed = رفض الإجابة

## State of one field

field-optional = اختياري
field-required = إلزامي
field-saving = جارٍ الحفظ
field-saved = محفوظ
field-not-saved = لم يُحفظ
# Two people changed this field without seeing each other; both values are kept.
field-rivals =
    { $count ->
        [zero] لا قيم أخرى
        [one] قيمة أخرى واحدة
        [two] قيمتان أخريان
        [few] { $count } قيم أخرى
        [many] { $count } قيمة أخرى
       *[other] { $count } قيمة أخرى
    }

## Combo box

combo-clear = مسح
combo-remove = إزالة { $label }
combo-found-by = يسمى أيضاً «{ $word }»
combo-none = لا شيء مطابق
combo-not-in-list = ليس في القائمة: اختر منها أو أفرغ الحقل
combo-searching = جارٍ البحث
combo-count =
    { $count ->
        [zero] لا خيارات
        [one] خيار واحد
        [two] خياران
        [few] { $count } خيارات
        [many] { $count } خياراً
       *[other] { $count } خيار
    }

## Dates

date-day = يوم
date-month = الشهر
date-year = السنة
date-month-none = الشهر غير معروف
date-precision-about = تاريخ تقريبي
date-today = اليوم
date-yesterday = أمس
date-tomorrow = غداً
date-in-days =
    { $count ->
        [zero] اليوم
        [one] بعد يوم
        [two] بعد يومين
        [few] بعد { $count } أيام
        [many] بعد { $count } يوماً
       *[other] بعد { $count } يوم
    }
date-error-year = اكتب السنة بأربعة أرقام.
date-error-month = اختر الشهر أيضاً، أو اترك خانة اليوم فارغة.
date-error-day = لا يوجد هذا اليوم في هذا الشهر.
# Shown before an approximate date: "about 3 November 2026".
date-about = حوالي { $date }
# An invisible mark (U+200F) stands in front: the line reads from the right, also inside another sentence.
date-month-year = ‏{ $month } { $year }
date-day-month-year = ‏{ $day } { $month } { $year }
date-weekday = ‏{ $weekday } { $date }
date-at-time = ‏{ $date }، { $time }

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر

## Dialogs, notices, panes

dialog-close = إغلاق
dialog-cancel = إلغاء
notice-dismiss = إخفاء
notice-region = إشعارات
progress-busy = جارٍ العمل
pane-resize = عرض القائمة
password-show = إظهار
password-hide = إخفاء

## Tables

table-sort-ascending = ترتيب تصاعدي
table-sort-descending = ترتيب تنازلي
table-loading = جارٍ التحميل
table-empty = لا شيء هنا بعد
table-failed = تعذّرت قراءة هذه الصفوف.
table-retry = المحاولة مجدداً
table-row-count =
    { $count ->
        [zero] لا صفوف
        [one] صف واحد
        [two] صفان
        [few] { $count } صفوف
        [many] { $count } صفاً
       *[other] { $count } صف
    }
menu-more = إجراءات أخرى

## Failures without words of their own

# $code is a technical word that support will ask for.
failure-unknown = حدث خطأ ({ $code }). ما حُفظ من قبل سليم.

## Tabs that do not all fit
tabs-before = علامات التبويب السابقة
tabs-after = علامات التبويب التالية

## A word and what it says

label-value = { $label }: { $value }
