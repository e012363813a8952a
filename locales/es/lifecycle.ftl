### Los pasos de un caso, sus plazos y la lista de todo lo que vence.
stage-draft = Borrador
stage-intake = Recepción
stage-triage = Triaje
stage-verification = Verificación
stage-risk_assessment = Riesgo
stage-protection_plan = Plan
stage-protection_active = Protección
stage-follow_up = Seguimiento
stage-closed = Cerrado
stage-reopened = Reabierto
stage-referred_out = Derivado
stage-rejected = Inadmisible
stage-archived = Archivado
step-panel = Dónde está el caso
step-bar = El recorrido de un caso
step-here = ahora aquí
step-passed = superado
step-take = Pasar a «{ $state }»
step-take-reopened = Reabrir el caso
step-count =
    { $count ->
        [one] Falta una cosa
        [many] Faltan { $count } de cosas
       *[other] Faltan { $count } cosas
    }
step-other = Otros pasos
# In the command line, before the refusal itself.
step-lacks = Falta: { $list }
step-taken = El caso está ahora en: { $state }
step-role = Este paso corresponde a otro rol: { $roles }
step-end = Ningún paso sigue a este.
step-title = ¿Pasar el caso a «{ $state }»?
step-title-reopened = ¿Reabrir el caso?
step-text = El paso queda en el historial del caso, con su nombre y la hora. No se anula; otro paso le sigue.
step-reason = Motivo
step-reason-hint = Queda en el historial y no puede cambiarse después.
step-reason-missing = Diga por qué.
step-confirm = Mover el caso
step-open-tasks =
    { $count ->
        [one] Queda { $count } tarea abierta. Sigue en la lista y pendiente, también con el caso cerrado.
        [many] Quedan { $count } tareas abiertas. Siguen en la lista y pendientes, también con el caso cerrado.
       *[other] Quedan { $count } tareas abiertas. Siguen en la lista y pendientes, también con el caso cerrado.
    }
step-tasks-go = Ir a las tareas, para terminarlas
step-then-risk_assessment = Se inicia una nueva evaluación, vinculada a la anterior.
step-then-protection_plan = La evaluación recibe su fecha de revisión según el nivel de riesgo, si no la tiene.
step-then-rejected = Se crea una tarea: una carta a la persona, en siete días.
step-then-referred_out = { step-then-rejected }
step-then-closed = Hoy pasa a ser la fecha de cierre; desde ella corre el plazo de conservación.
step-then-reopened = Se quitan del caso el resultado y la fecha de cierre, para que el cierre vuelva a pedirlos. Quedan en el historial.
step-emergency = Vía de emergencia
step-emergency-text =
    { $count ->
        [one] Con riesgo extremo el punto focal puede iniciar la protección de inmediato y solo. Nada se perdona: lo que se omite pasa a ser una tarea que vence en 72 horas, y el salto queda en el registro de auditoría.
        [many] Con riesgo extremo el punto focal puede iniciar la protección de inmediato y solo. Nada se perdona: los { $count } de elementos omitidos pasan a ser tareas que vencen en 72 horas, y el salto queda en el registro de auditoría.
       *[other] Con riesgo extremo el punto focal puede iniciar la protección de inmediato y solo. Nada se perdona: los { $count } elementos omitidos pasan a ser tareas que vencen en 72 horas, y el salto queda en el registro de auditoría.
    }
step-emergency-take = Iniciar la protección ahora
step-emergency-title = ¿Iniciar la protección ahora, por la vía de emergencia?
step-emergency-list = Vence en 72 horas:
path-clocks = Plazos de este caso
path-history = Pasos dados
path-days =
    { $count ->
        [one] 1 día
        [many] { $count } de días
       *[other] { $count } días
    }
path-hours = menos de un día
path-suspect = reloj dudoso
# Said where the clock of the laptop went back.
clock-behind =
    { $minutes ->
        [one] El reloj de esta computadora va 1 minuto por detrás de lo último firmado. Las horas escritas ahora se marcan como dudosas: ajuste la fecha y la hora.
        [many] El reloj de esta computadora va { $minutes } de minutos por detrás de lo último firmado. Las horas escritas ahora se marcan como dudosas: ajuste la fecha y la hora.
       *[other] El reloj de esta computadora va { $minutes } minutos por detrás de lo último firmado. Las horas escritas ahora se marcan como dudosas: ajuste la fecha y la hora.
    }
due-list = Lo que vence
due-officer = De quién
due-officer-mine = Lo mío
due-officer-all = De todos
due-sort = Qué
due-sort-all = Todo
due-sort-clock = Plazo
due-sort-task = Tarea
due-sort-measure = Medida
due-sort-review = Revisión del plan
due-sort-consent = Fin del consentimiento
due-sort-reply = Respuesta esperada
due-sort-breach = Violación de datos: avisar a la autoridad
due-sort-retention = Plazo de conservación vencido
due-when-asked = A la espera de usted
due-when-overdue = Vencido
due-when-today = Hoy
due-when-week = En los próximos siete días
due-when-later = Más adelante
due-nothing = No vence nada.
due-more = Hay más de lo que se muestra.
due-more-show = Mostrar más
due-sort-approval = Acuerdo
# topic: what is decided about; value: what was proposed.
due-approval = Se espera su acuerdo: { $topic }, «{ $value }»
due-approval-erasure = Se espera su acuerdo: borrado de un caso
due-erasure-approved = Aprobado, por ejecutar: borrado de un caso
due-do = Hecho
due-do-label = Hecho: { $title }
due-open = Abrir
due-open-label = Abrir: { $title }, { $case }
due-save = Guardar
due-needed = Respuesta necesaria.
due-emergency = Tras la vía de emergencia: { $guard }
due-consent = Fin del consentimiento: { $scope }
due-reply = Respuesta esperada: { $type }
due-breach = Avisar a la autoridad de la violación: { $title }
due-reached = Hasta: { $roles }
due-network = ¿Red?
due-since = desde las { $time }
due-at = { $time }
due-keys = Flechas para moverse, Intro o Espacio para hacer, O para abrir el caso.

closure-title = Cerrar el caso: entre dos
closure-text = Quien siguió un caso no lo cierra solo. Otra persona da su acuerdo en otra computadora, y ambas firman.
closure-outcome-first = Indique primero en los detalles cómo termina el caso.
closure-outcome-go = Elegir el resultado
closure-outcome-is = Resultado:
closure-reason-missing = Diga por qué se puede cerrar el caso.
closure-propose = Proponer el cierre
closure-approved = Aprobado por una segunda persona. Solo queda el paso mismo: cierre esta ventana y pase el caso a «Cerrado».
