### How long a case is kept, erasing it, and the register of breaches.

retention-title = الحفظ والمحو
retention-term-grave = مغلقة مع انتهاك جسيم متحقق منه (المدة بالسنوات: { $years })
retention-term-other = مغلقة (المدة بالسنوات: { $years })
retention-term-rejected = غير مقبولة أو محالة (المدة بالسنوات: { $years })
retention-term-draft = مسودة لم تُقدَّم (المدة بالأيام: { $days })
retention-at-work = الحالة قيد العمل: لا تسري أي مدة.
retention-until = تُحفظ حتى { $day }
retention-due = انتهت المدة في { $day }
retention-held = تجميد قانوني يمنع كل محو
retention-erased = مُحي كلام هذه الحالة. وتبقى رموزها من أجل الجداول.
retention-terms-change = تغيير المدد
retention-terms-save = حفظ المدد
retention-terms-hint = تسري على كل حواسيب المؤسسة.
retention-due-list = انتهت مدتها
retention-due-none = لم تبلغ أي حالة نهاية مدتها.
erasure-open = محو هذه الحالة…
erasure-look = انظر ما سيُمحى
erasure-title = محو الحالة { $reference }
erasure-goes = يزول نهائياً: كل اسم ونص ووسيلة اتصال في
erasure-stays = يبقى: الرموز والأشهر والأعداد من أجل الجداول، والمرجع، ومن قرر هذا.
erasure-goes-with = يُمحى مع الحالة لأنه لا يوجد في غيرها
erasure-stays-elsewhere = يبقى لأن حالة أخرى تحتاجه؛ والحالة الممحوة لا تعود تقود إليه
erasure-where = يحدث على هذا الحاسوب فوراً، وعلى كل حاسوب آخر وفيما يحفظه المركز مع عمليات التبادل التالية. وتُجدَّد النسخ الاحتياطية على الحواسيب؛ أما النسخ السابقة على ذاكرة محمولة فتبقى تحويه، وكذلك النسخ خارج المؤسسة.
erasure-no-way-back = لا رجوع عن ذلك.
erasure-party = { $kind }: { $name }
erasure-reason = السبب
erasure-reason-missing = اختر السبب.
erasure-propose = اقتراح المحو
erasure-proposed = اقترحه { $person } في { $day }
erasure-wait-second = ينتظر شخصاً ثانياً على حاسوب آخر.
erasure-approved = وافق عليه { $person }
erasure-approved-then = ينفّذه مقدّم الاقتراح { $person }: يظهر في أول قائمة المستحقات على حاسوبه.
erasure-approve = الموافقة كشخص ثان
erasure-return = إعادته
erasure-return-reason = سبب الإعادة
erasure-carry-out = محو نهائي
erasure-done = مُحيت. تبادل الآن حتى تتبعها الحواسيب الأخرى والمركز.
erasure-waiting = عمليات محو تنتظر
erasure-to-steps = إلى إغلاق الحالة
erasure-to-request = تسجيل يوم الطلب
erasure-to-hold = إلى الحفظ القانوني
erasure-at-work = يمكن محوها بعد إغلاقها، أو إذا طلب الشخص ذلك وسُجّل اليوم.
breach-title = خروقات البيانات
breach-add = تسجيل خرق
breach-none = لم يُسجَّل أي خرق. حاسوب مفقود أو ورقة متروكة أو رسالة إلى غير صاحبها: سجّلها هنا فوراً.
breach-told = أُبلغت السلطة
breach-closed = مغلق
breach-late = انقضت 72 ساعة: أبلغ السلطة الآن
breach-untitled = خرق بلا عنوان
erasure-outside = { $count ->
    [zero] لم تُعطَ أي نسخة لجهة خارجية.
    [one] أُعطيت نسخة واحدة لجهة خارجية ولم يتأكد حذفها.
    [two] أُعطيت نسختان لجهة خارجية ولم يتأكد حذفهما.
    [few] أُعطيت { $count } نسخ لجهات خارجية ولم يتأكد حذفها.
    [many] أُعطيت { $count } نسخة لجهات خارجية ولم يتأكد حذفها.
   *[other] أُعطيت { $count } نسخة لجهات خارجية ولم يتأكد حذفها.
}
breach-hours-left = { $hours ->
    [zero] أقل من ساعة لإبلاغ السلطة
    [one] بقيت ساعة واحدة لإبلاغ السلطة
    [two] بقيت ساعتان لإبلاغ السلطة
    [few] بقيت { $hours } ساعات لإبلاغ السلطة
    [many] بقيت { $hours } ساعة لإبلاغ السلطة
   *[other] بقيت { $hours } ساعة لإبلاغ السلطة
}
erasure-not-mine = يقترح المحوَ وينفذه من يتولى حماية البيانات.
