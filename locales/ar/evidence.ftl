### Evidence: files taken in, shown, checked, handed on.

## The tab of a case

evidence-add = إضافة ملفات
evidence-add-thing = إضافة دليل دون ملف
evidence-check = التحقق من السلامة
evidence-export = إعداد حزمة
evidence-empty = لا أدلة بعد
evidence-empty-hint = أضف ملفات أو أفلتها هنا أو ألصق صورة. تُحسب بصمة كل ملف ويُشفَّر ويُحفظ كما هو.
evidence-drop = أفلت الملفات لإضافتها إلى هذه الحالة
evidence-list = أدلة هذه الحالة
# $name is the name of a file; screens isolate it.
evidence-adding = جارٍ إضافة { $name }…
evidence-stays = صار { $name } مشفّراً في الخزنة. ما زال الأصل غير مشفّر في مكانه: احذفه من هناك أو احفظه في مكان آمن.
evidence-refused =
    { $count ->
        [zero] لا ملفات مرفوضة.
        [one] تعذّرت قراءة ملف واحد، أو حجمه أكبر من 2 غيغابايت.
        [two] تعذّرت قراءة ملفين، أو حجمهما أكبر من 2 غيغابايت.
        [few] تعذّرت قراءة { $count } ملفات، أو حجمها أكبر من 2 غيغابايت.
        [many] تعذّرت قراءة { $count } ملفاً، أو حجمها أكبر من 2 غيغابايت.
       *[other] تعذّرت قراءة { $count } ملف، أو حجمها أكبر من 2 غيغابايت.
    }
evidence-interrupted = انقطعت إضافة { $name } قبل اكتمالها. أضف الملف نفسه مرة أخرى للمتابعة.
evidence-discard = التخلي عنه

## States of an item

evidence-state-checked = لم يتغير
evidence-state-unchecked = لم يُتحقق منه بعد
evidence-state-elsewhere = على حاسوب آخر
evidence-state-thing = دون ملف
evidence-state-branched = فرعان
evidence-state-faulty = سلسلة فيها خلل
evidence-state-unexplained = خلل غير مفسَّر
evidence-state-damaged = تالف
evidence-state-sound = لم يتغير
evidence-state-none = دون ملف

## One item

evidence-open = فتح
evidence-viewer = { $name }، معروض داخل سند
evidence-viewer-noted = سُجّل الفتح في سلسلة الحيازة.
evidence-viewer-none = لا يستطيع سند عرض هذا النوع من الملفات. يمكن تسليمه ضمن حزمة.
evidence-viewer-long = يُعرض الجزء الأول فقط من هذا النص.
evidence-edit = تعديل التفاصيل
evidence-custody = سلسلة الحيازة
evidence-custody-add = إضافة إلى السلسلة
evidence-custody-empty = لا شيء في السلسلة بعد.
evidence-custody-hint = ما يُضاف يوقّعه هذا الحاسوب ولا يمكن تغييره أو سحبه.
evidence-link-signed = التوقيع صحيح
evidence-link-branch = كُتبت والحواسيب منفصلة
evidence-link-clock = كانت الساعة متأخرة
evidence-copy-of = نسخة من { $title }

## What can be wrong with a chain

evidence-fault-signature = التوقيع لا يطابق: غُيّر شيء ما
evidence-fault-signer = لم يوقّعها أي حاسوب من المؤسسة
evidence-fault-gap = الحلقة السابقة مفقودة
evidence-fault-number = رقمها لا يتبع ما قبله
evidence-fault-object = تتحدث عن ملف آخر
evidence-fault-start = بداية ثانية
evidence-fault-fork = تابع حاسوب واحد مرتين من الحلقة نفسها
evidence-fault-empty = لا توجد سلسلة

## Checks

evidence-check-running = جارٍ التحقق…
evidence-check-sound =
    { $count ->
        [zero] لا أدلة للتحقق منها.
        [one] تُحقق من دليل واحد: لم يتغير شيء.
        [two] تُحقق من دليلين: لم يتغير شيء.
        [few] تُحقق من { $count } أدلة: لم يتغير شيء.
        [many] تُحقق من { $count } دليلاً: لم يتغير شيء.
       *[other] تُحقق من { $count } دليل: لم يتغير شيء.
    }
evidence-check-wrong =
    { $count ->
        [zero] لا خلل في أي دليل.
        [one] يوجد خلل في دليل واحد. سُجّل في سلسلته؛ اذكر هناك ما حدث.
        [two] يوجد خلل في دليلين. سُجّل في سلسلتيهما؛ اذكر هناك ما حدث.
        [few] يوجد خلل في { $count } أدلة. سُجّل في سلاسلها؛ اذكر هناك ما حدث.
        [many] يوجد خلل في { $count } دليلاً. سُجّل في سلاسلها؛ اذكر هناك ما حدث.
       *[other] يوجد خلل في { $count } دليل. سُجّل في سلاسلها؛ اذكر هناك ما حدث.
    }

## Packages

evidence-export-title = حزمة أدلة
evidence-export-text = ما يُختار أدناه مع سلاسل حيازته وبرنامج قصير يتيح لأي شخص التحقق منه دون سند.
evidence-export-recipient-type = لمن
evidence-export-recipient = اسم المستلِم
evidence-export-names = مع أسماء الموظفين والأماكن والأسباب وأسماء الملفات
evidence-export-names-hint = دونها تبقى كل التوقيعات صحيحة، ولا يمكن تخمين ما حُذف.
evidence-export-plain = تخرج الملفات من الخزنة غير مشفّرة.
evidence-export-go = اختيار مجلد وإعداد الحزمة
evidence-export-made = الحزمة جاهزة: { $folder }
evidence-export-root = الجذر للطباعة
evidence-export-root-hint = اكتبه أو اطبعه على الورقة المرافقة للحزمة. به وحده يعرف المستلِم أن حزمة أخرى لم توضع مكانها.

## The command line

cli-evidence-added = أُضيف: { $name }  { $id }
cli-evidence-stays = ما زال الأصل «{ $file }» في مكانه غير مشفّر.
cli-evidence-size = بايت
cli-evidence-links = حلقات
cli-evidence-file = ملف
cli-evidence-chain = سلسلة
# $items and $files are numbers given as text.
cli-evidence-verified = لم يتغير شيء: { $items } من الأدلة، { $files } من الملفات. قارن الجذر بالمطبوع.
cli-evidence-root = الجذر: { $root }
cli-evidence-institution = مفتاح المؤسسة: { $key }

## What can be wrong with a package; $about is a file or an item

evidence-wrong-missing = { $about }: مفقود
evidence-wrong-changed = { $about }: غُيّر
evidence-wrong-extra = { $about }: لا ينتمي إلى الحزمة
evidence-wrong-root = { $about }: البيان والجذر لا يتطابقان
evidence-wrong-other-root = { $about }: الجذر ليس المعطى: هذه حزمة أخرى
evidence-wrong-keys = { $about }: المؤسسة لا تشهد لهذه المفاتيح
evidence-wrong-signature = { $about }: توقيع لا يطابق
evidence-wrong-item = { $about }: لملفه بصمة أخرى
evidence-wrong-link = { $about }: ليست حلقة من هذه الحزمة
evidence-wrong-chain-end = { $about }: لا تنتهي السلسلة حيث تقول الحزمة
evidence-wrong-listed-twice = { $about }: مذكور مرتين
evidence-wrong-signer = { $about }: لم يوقّعها أي حاسوب من المؤسسة
evidence-wrong-gap = { $about }: حلقة مفقودة
evidence-wrong-number = { $about }: رقم حلقة خاطئ
evidence-wrong-object = { $about }: حلقة تتحدث عن ملف آخر
evidence-wrong-start = { $about }: للسلسلة بدايتان
evidence-wrong-empty = { $about }: لا توجد سلسلة
