### Time limits for the work on cases, by level of risk.

## The institution’s own time limits for its cases
clock-terms-title = Plazos de los casos
clock-terms-lead = En cuánto tiempo debe hacerse cada cosa, según el nivel de riesgo. Un cambio vale en todas las computadoras tras el próximo intercambio.
clock-terms-change = Cambiar
# $level is a level of risk.
clock-terms-change-level = Cambiar los plazos: { $level }
clock-terms-save = Guardar estos plazos
clock-terms-empty = Un campo vacío vuelve al plazo habitual.
clock-terms-not-mine = Solo quien supervisa o dirige la institución puede cambiarlos.
# The limit that holds when the institution has set none; $span is “7 days”.
clock-terms-usual = habitual: { $span }
clock-terms-at-once = de inmediato
clock-terms-never = nunca
clock-terms-number = Plazo propio
clock-terms-unit = Unidad
clock-terms-hours = horas
clock-terms-days = días
clock-terms-first-action-hours = Primera medida de protección en
clock-terms-verification-hours = Verificación terminada en
clock-terms-reassessment-hours = Riesgo reevaluado a los
clock-terms-contact-hours = Contacto con la persona cada
clock-terms-supervisor-after-hours = Si se vence, la supervisión lo sabe tras
clock-terms-head-after-hours = Si se vence, la dirección lo sabe tras
clock-terms-prompt-network = Si se vence, preguntar si acudir a la red
clock-terms-as-usual = como es habitual
clock-terms-yes = sí
clock-terms-no = no
