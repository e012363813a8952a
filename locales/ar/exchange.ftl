### Exchange with the hub: choices, what waits, what has left.
exchange-run = إجراء التبادل الآن
exchange-cancel = إيقاف
exchange-running = يجري التبادل مع مركز التبادل. يمكن متابعة العمل.

## The line under the heading. $date is the day of the last exchange.

exchange-lead-never = لم يجرِ أي تبادل بعد. كل شيء محفوظ هنا ويُرسل عند التبادل.
exchange-lead-failed = لم يكتمل أي تبادل منذ { $date }. كل شيء محفوظ هنا وسيُرسل مع التبادل المقبل.
exchange-lead-clear = آخر تبادل في { $date }. لا شيء في الانتظار هنا.
exchange-lead-waiting = آخر تبادل في { $date }. ما حُفظ بعده محفوظ هنا وسيُرسل مع التبادل المقبل.
exchange-alone-title = لا انتماء إلى مؤسسة بعد
exchange-alone-text = ما يُحفظ سليم على هذا الحاسوب. ولتبادله مع الزملاء يلزم الانضمام إلى مؤسسة.

## After an exchange

exchange-done = اكتمل التبادل.
exchange-sent =
    { $count ->
        [zero] لم يُرسل أي تغيير.
        [one] أُرسل تغيير واحد بإيصال.
        [two] أُرسل تغييران بإيصال.
        [few] أُرسلت { $count } تغييرات بإيصال.
        [many] أُرسل { $count } تغييراً بإيصال.
       *[other] أُرسل { $count } تغيير بإيصال.
    }
exchange-received =
    { $count ->
        [zero] لم يصل أي تغيير من الآخرين.
        [one] وصل تغيير واحد من الآخرين.
        [two] وصل تغييران من الآخرين.
        [few] وصلت { $count } تغييرات من الآخرين.
        [many] وصل { $count } تغييراً من الآخرين.
       *[other] وصل { $count } تغيير من الآخرين.
    }
exchange-reports-sent =
    { $count ->
        [zero] لم يُرسل أي تقرير.
        [one] أُرسل تقرير مختوم واحد.
        [two] أُرسل تقريران مختومان.
        [few] أُرسلت { $count } تقارير مختومة.
        [many] أُرسل { $count } تقريراً مختوماً.
       *[other] أُرسل { $count } تقرير مختوم.
    }
exchange-reports-received =
    { $count ->
        [zero] لم يصل أي تقرير.
        [one] وصل تقرير مختوم واحد.
        [two] وصل تقريران مختومان.
        [few] وصلت { $count } تقارير مختومة.
        [many] وصل { $count } تقريراً مختوماً.
       *[other] وصل { $count } تقرير مختوم.
    }
exchange-new-conflicts =
    { $count ->
        [zero] لا قيم تحتاج إلى اختيار.
        [one] قيمة واحدة تحتاج إلى اختياركم.
        [two] قيمتان تحتاجان إلى اختياركم.
        [few] { $count } قيم تحتاج إلى اختياركم.
        [many] { $count } قيمة تحتاج إلى اختياركم.
       *[other] { $count } قيمة تحتاج إلى اختياركم.
    }
# The hub was restored from a backup, or lost something; seen by its own receipts.
exchange-hub-lost = كان لدى مركز التبادل أقل مما وقّع على استلامه: أُعيد إلى نسخة أقدم أو فقد شيئاً. لم يضع شيء من الحواسيب، وقد أعاد هذا الحاسوب إرسال ما لديه. أبلغوا القائمين على مركز التبادل.
# $count requests; $up and $down are sizes such as "12 kB".
exchange-cost =
    { $count ->
        [zero] لا طلبات؛ أُرسل { $up } ووصل { $down }
        [one] طلب واحد؛ أُرسل { $up } ووصل { $down }
        [two] طلبان؛ أُرسل { $up } ووصل { $down }
        [few] { $count } طلبات؛ أُرسل { $up } ووصل { $down }
        [many] { $count } طلباً؛ أُرسل { $up } ووصل { $down }
       *[other] { $count } طلب؛ أُرسل { $up } ووصل { $down }
    }
exchange-last-failed = لم يكتمل التبادل الأخير
exchange-last-refused = رفضه مركز التبادل. يُرجى إعادة التبادل لمعرفة السبب؛ وما حُفظ على هذا الحاسوب سليم.

## Values to choose from

exchange-conflicts-title = قيم للاختيار بينها
exchange-conflicts-none = لا شيء للاختيار
exchange-conflicts-none-text = عندما يغيّر شخصان الحقل نفسه دون أن يرى أحدهما الآخر، تظهر القيمتان هنا.
exchange-conflict-before = السابق
exchange-conflict-next = التالي
# $at of $all, numbers as text.
exchange-conflict-at = { $at } من { $all }
exchange-conflict-explained = كُتبت على حواسيب مختلفة دون أن يرى أحد ما كتبه الآخر. تبقى القيم كلها في السجل دائماً؛ يُرجى اختيار القيمة المعتمدة.
exchange-shown-now = المعروضة الآن
exchange-keep = اعتماد هذه
exchange-third = كتابة قيمة ثالثة
# $field is the label of a field.
exchange-third-label = قيمة ثالثة لحقل «{ $field }»
exchange-third-save = حفظ هذه القيمة
exchange-open-record = فتح السجل
exchange-chosen = حُفظ الاختيار. تبقى القيم الأخرى في السجل.

## What waits

exchange-waiting-title = في الانتظار هنا
exchange-waiting-none = لا شيء في الانتظار: أُرسل كل ما حُفظ هنا
exchange-lane = المسار
exchange-changes = التغييرات
exchange-size = الحجم
exchange-on-2g = على 2G
exchange-total = المجموع
exchange-size-hint = الأحجام تقديرية حتى الختم. وتُرسل بهذا الترتيب.

## What has left

exchange-receipts-title = ما أُرسل، مع الإيصالات
exchange-receipts-none = لم يُرسل شيء بعد
exchange-receipts-all = عرض الكل ({ $count })
exchange-what = المحتوى
exchange-at-hub = في مركز التبادل منذ
exchange-received-by = استُلم على
exchange-mark = العلامة
# $lane is one of the lane- messages.
exchange-lane-items = { $lane }: { $count }
exchange-read-by =
    { $others ->
        [zero] لا حاسوب آخر بعد
        [one] { $count } من حاسوب آخر واحد
        [two] { $count } من حاسوبين آخرين
        [few] { $count } من { $others } حواسيب أخرى
        [many] { $count } من { $others } حاسوباً آخر
       *[other] { $count } من { $others } حاسوب آخر
    }
exchange-no-others = لا حاسوب آخر بعد

## What came in but is not shown

exchange-apart-title = ما وُضع جانباً
exchange-held =
    { $count ->
        [zero] لا حزم في الانتظار.
        [one] وصلت حزمة قبل الحزمة التي تعتمد عليها. هي في الانتظار وتُطبَّق تلقائياً عند وصول الناقص.
        [two] وصلت حزمتان قبل ما تعتمدان عليه. هما في الانتظار وتُطبَّقان تلقائياً عند وصول الناقص.
        [few] وصلت { $count } حزم قبل ما تعتمد عليه. هي في الانتظار وتُطبَّق تلقائياً عند وصول الناقص.
        [many] وصلت { $count } حزمة قبل ما تعتمد عليه. هي في الانتظار وتُطبَّق تلقائياً عند وصول الناقص.
       *[other] وصلت { $count } حزمة قبل ما تعتمد عليه. هي في الانتظار وتُطبَّق تلقائياً عند وصول الناقص.
    }
exchange-quarantined =
    { $count ->
        [zero] لا حزم غير مقروءة.
        [one] تعذّرت قراءة حزمة واحدة. هي محفوظة ولم تُطبَّق؛ يُرجى إبلاغ الجهة المكلفة بالأمن إذا زاد العدد.
        [two] تعذّرت قراءة حزمتين. هما محفوظتان ولم تُطبَّقا؛ يُرجى إبلاغ الجهة المكلفة بالأمن إذا زاد العدد.
        [few] تعذّرت قراءة { $count } حزم. هي محفوظة ولم تُطبَّق؛ يُرجى إبلاغ الجهة المكلفة بالأمن إذا زاد العدد.
        [many] تعذّرت قراءة { $count } حزمة. هي محفوظة ولم تُطبَّق؛ يُرجى إبلاغ الجهة المكلفة بالأمن إذا زاد العدد.
       *[other] تعذّرت قراءة { $count } حزمة. هي محفوظة ولم تُطبَّق؛ يُرجى إبلاغ الجهة المكلفة بالأمن إذا زاد العدد.
    }
