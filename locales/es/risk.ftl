### The screens of risk, plan and follow-up.

case-tab-risk = Riesgo
case-tab-plan = Plan
case-tab-followup = Seguimiento

## The scale from 0 to 4, and answers without a value.

scores-0 = No
scores-1 = Débil
scores-2 = Moderado
scores-3 = Fuerte
scores-4 = Seguro
scores-without-for = Sin respuesta a: { $question }
scores-answered = { $answered } de { $asked } respondidas
scores-legend = 0 no · 1 débil · 2 moderado · 3 fuerte · 4 seguro
scores-keys = Teclas: de 0 a 4 responden y avanzan, las flechas mueven, el signo menos es «desconocido», Supr quita la respuesta.
scores-said = { $question }: { $score }

## The risk of a case.

risk-current = Nivel vigente
risk-over-time = Riesgo en el tiempo
risk-chart-empty = Todavía no hay evaluación aprobada.
risk-people = Evaluado por · aprobado por
risk-approved-by = { $first }, aprobado por { $second }, { $at }
risk-unsigned = Sin aprobación firmada
risk-changed-since = Su contenido cambió después de la aprobación. Hay que aprobarla de nuevo.
risk-decided-otherwise = Se decidió otra cosa, porque:
risk-review-on = Reevaluar antes del { $on }.
risk-review-late = Debía reevaluarse antes del { $on }.
risk-empty = El riesgo aún no se ha evaluado
risk-empty-hint = Responda lo que sepa. Lo desconocido queda abierto y no cuenta como «no». Una segunda persona aprueba.
risk-start = Nueva evaluación
risk-open = Evaluación en redacción
risk-waiting = Evaluación a la espera de una segunda persona
risk-result = Qué resulta de las respuestas
risk-insufficient-words = Solo { $answered } de { $asked } preguntas tienen respuesta, o una de las tres partes no tiene ninguna. Fije usted el nivel y diga por qué.
risk-at-least = Según las reglas, al menos «{ $level }».
risk-notes = Notas
risk-answers = Todas las respuestas
risk-submit = Entregar a una segunda persona
risk-nobody-else = Nadie más de la institución tiene todavía un equipo aquí. Hace falta una segunda persona para aprobar.
risk-handed-in = Entregada por { $person }, { $at }
risk-returned-by = { $person } pide cambios:
risk-approve = Aprobar
risk-return = Devolver para cambios
risk-take-back = Retirar y seguir escribiendo
risk-answer-reason = Lo que quiera añadir
risk-answer-reason-hint = Necesario para devolverla.
risk-second-person = Otra persona, en otro equipo, la aprueba o la devuelve tras el próximo intercambio.
risk-worsened-title = La situación empeoró
risk-fact-violations = Consta: { $violations }
risk-fact-line = { $what } ({ $on })
risk-fact-birth_date = Según la fecha de nacimiento registrada
risk-fact-age_band = Según el grupo de edad registrado

## The protection plan, its measures, interventions.

plan-empty = Todavía no hay plan de protección
plan-empty-hint = Escríbalo con la persona defensora: qué lograr, quién hace qué, cuáles son las líneas rojas.
plan-write = Redactar un plan
plan-agree = Acordado con la persona…
plan-agree-title = La persona defensora acepta el plan
plan-agree-lacking = Sin comprobación de no hacer daño. Abra cada medida y responda si puede aumentar el riesgo y quién lo sabrá.
plan-agree-hint = Repasen juntos cada medida y sus riesgos antes de registrarlo.
plan-agree-confirm = Registrar el acuerdo
plan-agree-not-yet = Todavía no
plan-agreed-on = Acordado el { $on } · { $mode }
plan-end = Terminar este plan
plan-measure-add = Añadir una medida
plan-measures-empty = Aún no hay medidas. Cada una responde a una amenaza o a una vulnerabilidad.
plan-measure-open = Abrir la medida
plan-against = contra: { $what }
plan-against-nothing = Sin amenaza ni vulnerabilidad indicada
plan-waits-for-review = espera la revisión
plan-blocked = Hay una revisión del riesgo abierta. Nada público comienza antes de que se apruebe.
plan-harm-open = Sin comprobar
plan-harm-lacks-answer = Puede causar daño
plan-harm-answered = Riesgo atendido
plan-harm-safe = Comprobado
plan-status-of = Estado de: { $title }
plan-intervention-add = Añadir una intervención
plan-interventions-empty = Aún no consta ninguna intervención.
plan-impact = Efecto

## The log of contacts.

followup-last-reached = Último contacto logrado el { $on }.
followup-never-reached = Todavía sin contacto.
followup-next = Próximo contacto el { $on }.
followup-next-late = El contacto estaba previsto para el { $on }.
followup-log = Registrar el contacto
followup-empty = Aún no hay contactos registrados
followup-empty-hint = Registre cada llamada y cada intento: son diez segundos, y tres intentos en tres días fundamentan cerrar un caso sin la persona.

## A task that a rule asked for and that has no words of its own.

task-origin-review = Reevaluar el riesgo: la situación empeoró

## Counted words.

risk-worsened =
    { $count ->
        [one] Tras un contacto o intervención la situación empeoró. Reevalúe; nada se publica hasta que una segunda persona apruebe.
        [many] Tras { $count } contactos o intervenciones la situación empeoró. Reevalúe; nada se publica hasta que una segunda persona apruebe.
       *[other] Tras { $count } contactos o intervenciones la situación empeoró. Reevalúe; nada se publica hasta que una segunda persona apruebe.
    }
risk-chart-said =
    { $count ->
        [one] Una evaluación: { $level }, el { $on }.
        [many] { $count } evaluaciones; la última: { $level }, el { $on }.
       *[other] { $count } evaluaciones; la última: { $level }, el { $on }.
    }
followup-attempts =
    { $count ->
        [one] Un intento desde entonces sin respuesta.
        [many] { $count } intentos desde entonces sin respuesta.
       *[other] { $count } intentos desde entonces sin respuesta.
    }
followup-lost =
    { $count ->
        [one] Un intento sin respuesta: contacto perdido.
        [many] { $count } intentos en tres días o más sin respuesta: contacto perdido.
       *[other] { $count } intentos en tres días o más sin respuesta: contacto perdido.
    }
