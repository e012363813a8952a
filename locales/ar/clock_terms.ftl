### Time limits for the work on cases, by level of risk.

## The institution’s own time limits for its cases
clock-terms-title = مهل العمل على الحالات
clock-terms-lead = متى يجب أن يحدث كل أمر بحسب مستوى الخطر. يسري كل تغيير على كل الحواسيب بعد التبادل المقبل.
clock-terms-change = تغيير
# $level is a level of risk.
clock-terms-change-level = تغيير مهل المستوى: { $level }
clock-terms-save = حفظ هذه المهل
clock-terms-empty = الحقل الفارغ يعود إلى المهلة المعتادة.
clock-terms-not-mine = تغييرها متاح لمن يشرف أو يرأس المؤسسة.
# The limit that holds when the institution has set none; $span is “7 days”.
clock-terms-usual = المعتاد: { $span }
clock-terms-at-once = فوراً
clock-terms-never = أبداً
clock-terms-number = مهلة المؤسسة
clock-terms-unit = الوحدة
clock-terms-hours = ساعات
clock-terms-days = أيام
clock-terms-first-action-hours = أول إجراء حماية خلال
clock-terms-verification-hours = إتمام التحقق خلال
clock-terms-reassessment-hours = إعادة تقييم المخاطر بعد
clock-terms-contact-hours = التواصل مع الشخص كل
clock-terms-supervisor-after-hours = عند التأخر يُبلَّغ الإشراف بعد
clock-terms-head-after-hours = عند التأخر تُبلَّغ رئاسة المؤسسة بعد
clock-terms-prompt-network = عند التأخر يُسأل عن اللجوء إلى الشبكة
clock-terms-as-usual = كالمعتاد
clock-terms-yes = نعم
clock-terms-no = لا
