var e=`query-words = Palabras en el caso o sus registros
query-add = Añadir una condición
query-add-hint = Escriba un campo: violación, sexo, consentimiento…
query-change = Cambiar la condición
query-check = Debe ser
query-check-one-of = uno de estos
query-check-yes = sí
query-check-no = no
query-check-known = rellenado
query-check-empty = sin rellenar
query-check-unknown = «se desconoce»
query-check-not-disclosed = «no quiso decirlo»
query-check-not-asked = «no se preguntó»
query-check-when = en este periodo
query-check-range = entre estos números
query-values = Valores
query-stretch = Periodo
query-stretch-last = desde hace…
query-stretch-older = hace más de…
query-stretch-next = dentro de…
query-stretch-this-week = esta semana
query-stretch-this-month = este mes
query-stretch-this-year = este año
query-stretch-past = antes de hoy (vencido)
query-stretch-dates = entre dos fechas
query-count = Cuántos
query-unit = Unidad
query-unit-days = días
query-unit-weeks = semanas
query-unit-months = meses
query-unit-years = años
query-date-from = Desde
query-date-until = Hasta
query-from-number = Desde
query-until-number = Hasta
query-when-last = desde hace { $span }
query-when-next = dentro de { $span }
query-when-older = hace más de { $span }
query-this-week = esta semana
query-this-month = este mes
query-this-year = este año
query-this-day = hoy
query-past = antes de hoy
query-from = desde el { $date }
query-until = hasta el { $date }
query-between = del { $from } al { $until }
query-chip = { $field }: { $value }
query-or = {" o "}
query-and = {" y "}
query-of-kind = { $kind } ({ $tests })
query-not-chip = no: { $condition }
query-text = contiene «{ $words }»
query-not = Excluir los casos en que es así
query-same = Un mismo registro ({ $kind }) cumple ambas
query-done = Listo
query-raw = Condición escrita:
query-mark-open = abierto
query-mark-overdue = tiene una tarea vencida
query-mark-contested = tiene un campo por decidir
query-mark-unsent = sin enviar
view-all = Vistas guardadas
view-save = Guardar esta vista
view-save-do = Guardar
view-saved = La vista «{ $name }» está guardada.
view-removed = La vista «{ $name }» se ha quitado.
view-name = Nombre
view-count = Casos
view-whose = Para quién
view-acts = Acciones
view-own = solo yo
view-shared-by = toda la institución, creada por
view-share = Para toda la institución
view-pin-here = Mostrarla sobre la lista en este portátil
view-pin = Mostrar sobre la lista
view-unpin = Quitar de encima de la lista
view-remove = Quitar
view-chip = { $name } · { $count }
view-none = Aún no hay vistas guardadas
view-none-hint = Filtre la lista y guarde lo que ve con un nombre.
view-unreadable = de una versión más nueva
view-export = Exportar
export-title = Exportar la lista
export-who = ¿Para quién es el archivo?
export-inside = Dentro de la institución
export-outside = Para alguien de fuera
export-recipient-type = Tipo de destinatario
export-recipient = Quién exactamente
export-gate = Se consultan los consentimientos de cada caso; lo que no puede salir se queda, y se registra una divulgación por cada caso que sale.
export-level = Lo que muestra
export-form = Tipo de archivo
export-form-xlsx = Hoja de cálculo (XLSX)
export-form-csv = Texto con comas (CSV)
export-form-semicolon = Texto con punto y coma (CSV)
export-everything = Todos los campos codificados, no solo los habituales
export-plain = El archivo no está cifrado: quien lo abra lo lee entero. Guárdelo en lugar seguro y bórrelo cuando ya no haga falta.
export-save = Exportar ({ $count })
export-sheet = Casos
export-about-sheet = Acerca de
export-about-what = Contenido
export-about-cases = Casos de una lista filtrada
export-about-query = Condiciones
export-about-all = todos los casos
export-about-when = Exportado el
export-about-who = Exportado por
export-about-institution = Institución
export-about-level = Lo que muestra
export-about-to = Para quién
export-about-warning = Atención
export-lead =
    { $count ->
        [one] Hay un caso en la lista.
        [many] Hay { $count } de casos en la lista.
       *[other] Hay { $count } casos en la lista.
    }
export-done =
    { $count ->
        [one] Un caso exportado; se quedó por no poder salir: { $held }.
        [many] { $count } de casos exportados; se quedaron por no poder salir: { $held }.
       *[other] { $count } casos exportados; se quedaron por no poder salir: { $held }.
    }
`;export{e as default};