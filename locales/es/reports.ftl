### The yearly report: counts only, sealed to headquarters.
reports-lead = Solo cifras, nunca un nombre. Sellado: únicamente la sede puede abrirlo.
reports-lead-inbox = Informes sellados de las instituciones. Solo contienen cifras; desde aquí no se ve ningún caso.
reports-year = Año
# $year as text.
reports-of-year = Informe { $year }
reports-preview = Lo que se enviaría
reports-send = Sellar y enviar
reports-send-title = ¿Enviar el informe de { $year }?
reports-send-what = La sede recibe las dos tablas exactamente como las ve aquí.
reports-send-when = Sale con el próximo intercambio y después no se puede retirar.
reports-queued = El informe está sellado. Sale con el próximo intercambio.
reports-list = Informes de esta institución
reports-list-none = Aún no se envió ningún informe
reports-inbox = Bandeja de entrada
reports-inbox-none = Aún no llegó ningún informe
reports-inbox-none-text = Los informes llegan con un intercambio.
reports-choose = Elija un informe
reports-made = Hecho el
reports-state = Estado
reports-institution = Institución
reports-mark = Marca de su clave
reports-as-reported = Contado por la institución a partir de los niveles que comunica. Las fuentes y las decisiones quedan allí; nadie aquí las ha juzgado.
reports-name-unproven = El nombre es el que el remitente se da a sí mismo. Antes de confiar en este informe, compare la marca de su clave con la institución por teléfono.
# Facts about one report. $version is the version of the lists of terms.
reports-terms = Términos, versión { $version }

## Tables

reports-class = Clase
reports-count = Número
reports-total = Total
reports-no-level = Aún sin nivel
# Read out for a hidden count, which is shown as three dots.
reports-hidden = oculto
# $limit is the smallest count that is shown.
reports-hidden-why = … representa un número menor que { $limit }, o uno que lo delataría. Los números pequeños podrían señalar a una persona.
reports-total-why = El total también se oculta: con él se podría deducir un número oculto.
reports-alone = Los informes van a la sede cuando esta computadora forma parte de una institución.

## Beside a preview: what the table leaves out or takes on trust

reports-undecided = { $count ->
    [one] Un acto de este año lleva un nivel que no decidieron dos personas. No se cuenta.
    [many] { $count } de actos de este año llevan un nivel que no decidieron dos personas. No se cuentan.
   *[other] { $count } actos de este año llevan un nivel que no decidieron dos personas. No se cuentan.
}
reports-changed = { $count ->
    [one] Un acto se modificó después de decidirse su nivel. No se cuenta hasta que se decida de nuevo.
    [many] { $count } de actos se modificaron después de decidirse su nivel. No se cuentan hasta que se decida de nuevo.
   *[other] { $count } actos se modificaron después de decidirse su nivel. No se cuentan hasta que se decida de nuevo.
}
reports-unchecked = { $count ->
    [one] Un acto se cuenta aunque su decisión no puede leerse en este equipo.
    [many] { $count } de actos se cuentan aunque sus decisiones no pueden leerse en este equipo.
   *[other] { $count } actos se cuentan aunque sus decisiones no pueden leerse en este equipo.
}
