### The yearly report: counts only, sealed to headquarters.
reports-lead = أعداد فقط، بلا أي اسم. ومختوم بحيث لا يفتحه إلا المقر الرئيسي.
reports-lead-inbox = تقارير المؤسسات المختومة. تحوي أعداداً فقط، ولا يمكن رؤية أي حالة من هنا.
reports-year = السنة
# $year as text.
reports-of-year = تقرير { $year }
reports-preview = ما سيُرسل
reports-send = ختم وإرسال
reports-send-title = إرسال تقرير { $year }؟
reports-send-what = يتلقى المقر الرئيسي الجدولين تماماً كما يظهران هنا.
reports-send-when = يُرسل مع التبادل المقبل ولا يمكن سحبه بعد ذلك.
reports-queued = خُتم التقرير. ويُرسل مع التبادل المقبل.
reports-list = تقارير هذه المؤسسة
reports-list-none = لم يُرسل أي تقرير بعد
reports-inbox = الوارد
reports-inbox-none = لم يصل أي تقرير بعد
reports-inbox-none-text = تصل التقارير مع التبادل.
reports-choose = يُرجى اختيار تقرير
reports-made = أُعدّ في
reports-state = الوضع
reports-institution = المؤسسة
reports-mark = علامة مفتاحها
reports-as-reported = أحصتها المؤسسة من المستويات التي تُبلغ عنها. المصادر والقرارات باقية لديها، ولم يحكم عليها أحد هنا.
reports-name-unproven = الاسم هو ما يسمّي به المرسِل نفسه. قبل الاعتماد على هذا التقرير، يُرجى مقارنة علامة مفتاحه مع المؤسسة هاتفياً.
# Facts about one report. $version is the version of the lists of terms.
reports-terms = المصطلحات، الإصدار { $version }

## Tables

reports-class = الفئة
reports-count = العدد
reports-total = المجموع
reports-no-level = بلا مستوى بعد
# Read out for a hidden count, which is shown as three dots.
reports-hidden = محجوب
# $limit is the smallest count that is shown.
reports-hidden-why = … يعني عدداً أقل من { $limit }، أو عدداً يكشف مثل هذا العدد. فالأعداد الصغيرة قد تدل على شخص.
reports-total-why = المجموع محجوب أيضاً: فبه يمكن استنتاج عدد محجوب.
reports-alone = تُرسل التقارير إلى المقر الرئيسي بعد انضمام هذا الحاسوب إلى مؤسسة.

## Beside a preview: what the table leaves out or takes on trust

reports-undecided = { $count ->
    [zero] لا أفعال في هذه السنة تحمل مستوى لم يقرّره شخصان.
    [one] فعل واحد في هذه السنة يحمل مستوى لم يقرّره شخصان، وهو غير محسوب.
    [two] فعلان في هذه السنة يحملان مستوى لم يقرّره شخصان، وهما غير محسوبين.
    [few] { $count } أفعال في هذه السنة تحمل مستوى لم يقرّره شخصان، وهي غير محسوبة.
    [many] { $count } فعلًا في هذه السنة تحمل مستوى لم يقرّره شخصان، وهي غير محسوبة.
   *[other] { $count } فعل في هذه السنة تحمل مستوى لم يقرّره شخصان، وهي غير محسوبة.
}
reports-changed = { $count ->
    [zero] لم يُعدَّل أي فعل بعد تقرير مستواه.
    [one] عُدِّل فعل واحد بعد تقرير مستواه، ولا يُحسب حتى يُقرَّر من جديد.
    [two] عُدِّل فعلان بعد تقرير مستواهما، ولا يُحسبان حتى يُقرَّرا من جديد.
    [few] عُدِّلت { $count } أفعال بعد تقرير مستواها، ولا تُحسب حتى تُقرَّر من جديد.
    [many] عُدِّل { $count } فعلًا بعد تقرير مستواها، ولا تُحسب حتى تُقرَّر من جديد.
   *[other] عُدِّل { $count } فعل بعد تقرير مستواها، ولا تُحسب حتى تُقرَّر من جديد.
}
reports-unchecked = { $count ->
    [zero] كل ما حُسب يمكن الاطلاع على قراره في هذا الحاسوب.
    [one] فعل واحد محسوب مع أن قراره لا يُقرأ على هذا الحاسوب.
    [two] فعلان محسوبان مع أن قراريهما لا يُقرآن على هذا الحاسوب.
    [few] { $count } أفعال محسوبة مع أن قراراتها لا تُقرأ على هذا الحاسوب.
    [many] { $count } فعلًا محسوبًا مع أن قراراتها لا تُقرأ على هذا الحاسوب.
   *[other] { $count } فعل محسوب مع أن قراراتها لا تُقرأ على هذا الحاسوب.
}
