### The list of cases, the page of one case, and records in general.

## List

cases-list = Casos
cases-title-open = Casos abiertos
cases-title-all = Todos los casos
cases-back = Volver a la lista
cases-untitled = Aún sin título
cases-no-risk = Sin evaluar
cases-overdue =
    { $count ->
        [one] una tarea atrasada
        [many] { $count } de tareas atrasadas
       *[other] { $count } tareas atrasadas
    }
cases-conflicts =
    { $count ->
        [one] un valor por elegir
        [many] { $count } de valores por elegir
       *[other] { $count } valores por elegir
    }
cases-unsent = tiene cambios sin enviar
cases-filter = Filtrar
cases-filter-on =
    { $count ->
        [one] Un filtro
        [many] { $count } de filtros
       *[other] { $count } filtros
    }
cases-filter-clear = Quitar los filtros
cases-open-only = Solo casos abiertos
cases-any = Cualquiera
cases-sort = Orden
cases-sort-updated = Último cambio
cases-sort-risk = Nivel de riesgo
cases-sort-opened = Fecha de apertura
cases-sort-title = Título
cases-sort-reference = Referencia
cases-order-ascending = Orden ascendente; cambiar a descendente
cases-order-descending = Orden descendente; cambiar a ascendente
cases-empty = No hay casos abiertos
cases-empty-hint = Un caso empieza con un solo campo. Lo demás puede venir después.
cases-empty-filter = Ningún caso corresponde a estos filtros
cases-none-open = Ningún caso abierto en pantalla
cases-none-open-hint = Elija un caso de la lista.

## Head of a case

case-opened = abierto el { $date }
case-officer = a cargo: { $name }
case-title-hint = Ponga al caso un título corto, sin nombres
case-no-status = Sin etapa
# $field is the name of a field for which two people wrote different values.
case-contested = Dos valores: { $field }
case-consent-given = Consentimiento: { $scopes }
case-consent-refused = Rechazado o retirado: { $scopes }
case-consent-expired = Consentimiento vencido: { $scopes }
case-consent-incomplete = Consentimiento incompleto: { $scopes }
case-consent-basis = Permitido sin consentimiento: { $scopes }
case-consent-unanswered = Consentimiento sin respuesta: { $scopes }
case-consent-unrecorded = Consentimiento sin registrar: { $scopes }
case-saving = Guardando
case-saved-at = Guardado a las { $time }
case-all-saved = Todo guardado
case-not-saved = No guardado
case-unsaved = Aún sin guardar
# Kept on this laptop, without a receipt of the hub.
case-unsent =
    { $count ->
        [one] un cambio sin enviar
        [many] { $count } de cambios sin enviar
       *[other] { $count } cambios sin enviar
    }
case-all-sent = nada pendiente de enviar
case-gone = No se encuentra este caso
case-gone-hint = Puede que se haya retirado de esta computadora o que el enlace sea antiguo.
case-withdraw = Retirar este caso
case-withdrawn = Este caso se retiró. No aparece en ninguna lista ni recuento.
case-continue-intake = Seguir con la recepción

## Safe contact

safe-edit = Cambiar
safe-blank = Aún no hay nada acordado. No contacte a la persona antes de saber cómo.
safe-do-not-contact = No contactar: ni llamadas, ni mensajes, ni visitas

## What is still missing

## Parts of a case

case-tabs = Partes del caso
case-tab-overview = Resumen
case-tab-incidents = Incidentes
case-tab-sources = Fuentes
case-tab-evidence = Pruebas
case-tab-consents = Consentimientos
case-tab-notes = Notas
case-tab-tasks = Tareas
case-tab-details = Detalles
case-tab-history = Historial
case-side = Pendientes y personas
case-due = Pendiente
case-nothing-due = Nada pendiente.
case-people = Personas
case-nobody = Aún no se nombra a nadie.

## Course of the case

timeline-list = Acontecimientos, del más reciente al más antiguo
timeline-empty = Nada tiene fecha todavía
timeline-empty-hint = Aquí aparecen incidentes, notas, tareas y consentimientos en orden cronológico.

## Incidents, violations, sources

incident-add = Añadir incidente
incident-no-date = Sin fecha
incident-span = del { $from } al { $to }
incident-ongoing = sigue en curso
incident-sources =
    { $count ->
        [0] ninguna fuente
        [one] una fuente
        [many] { $count } de fuentes
       *[other] { $count } fuentes
    }
incident-none = Sin incidente
incident-people = Personas afectadas: { $names }
incidents-empty = Aún no hay incidentes
incidents-empty-hint = Un incidente es un hecho en un lugar y un momento. Puede contener varias violaciones de derechos.
violation-add = Añadir violación de derechos
source-add = Añadir fuente
# Heading of a narrow column: reliability letter and credibility number.
source-grade = Grado
source-supports = Respalda
sources-empty = Aún no hay fuentes
sources-empty-hint = Dos fuentes independientes y fiables encienden un hecho. La persona afectada también es una fuente.

## Consents

consent-may-keep = La información puede conservarse.
consent-may-not-keep = No hay consentimiento para conservar la información.
consent-may-leave = Puede salir de la institución: { $scopes }.
consent-nothing-leaves = Nada puede salir de la institución.
consent-must-not = No debe salir: { $scopes }.
consent-use = Uso
consent-not-recorded = Sin registrar
consent-answer-for = Respuesta: { $scope }
consent-edit = Detalles
consent-edit-of = Detalles: { $scope }
consent-limits = Límites:
# $list is one or more uses, $count how many more there are.
consent-and-more = { $list } y { $count } más
# Short names of the uses, after “Consent:” and “May leave the institution:”.
consent-short-record_and_store = registrar y conservar
consent-short-contact_again = volver a contactar
consent-short-share_within_nhri = compartir dentro de la institución
consent-short-share_authorities = autoridades nacionales
consent-short-share_regional_network = red regional
consent-short-share_ganhri = compartir con GANHRI
consent-short-refer_un = mecanismos de la ONU
consent-short-refer_ngo = ONG de protección
consent-short-publish_anonymous = publicar sin identidad
consent-short-publish_named = publicar con nombre
consent-short-use_statistics = estadísticas anónimas
consent-short-use_evidence = prueba en procesos

## Notes and tasks

note-new = Nota nueva
note-placeholder = Qué se dijo o decidió, y quién
note-add = Añadir nota
note-kept = Se conservó la nota empezada.
notes-empty = Aún no hay notas
notes-empty-hint = Una nota no se cambia; la siguiente la corrige.
task-new = Tarea nueva
task-placeholder = Por ejemplo: llamar por el canal seguro
task-add = Añadir tarea
task-add-short = Añadir
task-in-days =
    { $count ->
        [0] hoy
        [one] mañana
        [many] en { $count } de días
       *[other] en { $count } días
    }
task-late =
    { $count ->
        [one] un día de retraso
        [many] { $count } de días de retraso
       *[other] { $count } días de retraso
    }
task-today = hoy
task-tomorrow = mañana
task-done-of = Hecho: { $title }
tasks-done =
    { $count ->
        [one] Una tarea terminada
        [many] { $count } de tareas terminadas
       *[other] { $count } tareas terminadas
    }
tasks-empty = Aún no hay tareas
tasks-empty-hint = Lo pendiente aparece en Hoy, en todas las computadoras de la institución.

## Records in general

# Between items of a short list.
list-comma = {", "}
record-untitled = { $kind } sin título
record-dated = { $kind }, { $date }
record-about = { $kind }: { $topic }
record-new = Ficha nueva: { $kind }
# Heading over an opened record: its kind and its title.
record-heading = { $kind }: { $title }
record-value-none = sin valor
record-section-filled = { $filled } de { $all }
record-link-search = Escriba para buscar
record-link-create = Añadir «{ $name }»
record-link-unread = no se puede leer
record-done = Listo
record-history = Historial
record-back-to-form = Volver al formulario
record-withdraw = Retirar
record-withdrawn = «{ $title }» se retiró. Permanece en el historial.
record-restore = Restaurar
record-restored = Restaurado.
field-contested = Dos valores: elegir
field-retry = Reintentar
field-clear = Borrar
field-now = Ahora
field-day = Día
field-time = Hora
field-time-bad = Escriba la hora así: 9:30.
# Beside a date that came from elsewhere and cannot be; $other is the label of another field.
date-odd-ahead = Esta fecha está en el futuro, aunque habla de algo ya ocurrido
date-odd-too_early = Ninguna persona viva nació hace tanto tiempo
date-odd-ends_before_it_begins = Es anterior al comienzo, «{ $other }»
field-number-bad = Escriba un número entero.
field-degrees-bad = Escriba los grados en cifras, por ejemplo 34,0209.
field-degrees-range-90 = Una latitud está entre -90 y 90 grados.
field-degrees-range-180 = Una longitud está entre -180 y 180 grados.
own-name = Nombre del campo
own-value = Valor
own-add = Añadir
own-name-bad = El nombre necesita letras latinas o cifras.

## History

history-empty = Aún no se ha escrito nada
history-device = desde { $device }
history-past = ya no está vigente
history-put-back = Volver a poner
history-put-back-done = { $field }: vuelve a estar el valor anterior.
history-record = Registro
history-withdrawn = retirado
history-restored = restaurado
history-added = añadido: { $element }
history-removed = quitado: { $element }
# A field this version of Sanad does not know.
history-field-newer = Campo { $number } de un Sanad más nuevo
