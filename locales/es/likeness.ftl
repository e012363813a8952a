### Duplicates in the registry: suggestions, merging, separating.

likeness-title = ¿Ya está en el registro? Puede tratarse de:
likeness-open = Abrir
likeness-take = Usar este registro
likeness-doubles = Posibles duplicados
likeness-doubles-hint = Los nombres se comparan entre grafías árabes y latinas. Nada se fusiona sin una decisión tomada aquí.
likeness-none = No hay posibles duplicados
likeness-more = Seguir buscando
likeness-compare = Los dos registros lado a lado
likeness-lead = ¿Qué registro prevalece?
likeness-after = Los casos mostrarán a { $lead }. El registro de { $other } queda como está y se encuentra por sus nombres; separarlos restaura todo.
likeness-merge = Son lo mismo: fusionar
likeness-apart = Son distintos
likeness-separate = Separar de nuevo
likeness-separated = Los registros vuelven a estar separados.
likeness-merged = Registros fusionados.
likeness-undo = Deshacer
likeness-told-apart = Marcados como registros distintos.
likeness-merged-into = Este registro se fusionó con { $lead }, que aparece en su lugar.
likeness-open-lead = Abrir ese registro
likeness-also = Registros fusionados con este

# Why two records may be one, or speak against it.
likeness-same_letters = escrito con las mismas letras
likeness-same_name = mismo nombre, otra grafía
likeness-initials = igual salvo una inicial
likeness-part_of_name = parte del nombre
likeness-by_alias = por otro nombre
likeness-birth_date = misma fecha de nacimiento
likeness-birth_year = mismo año de nacimiento
likeness-organisation = misma organización
likeness-contact = mismo teléfono o dirección
likeness-other_birth = nació en otra fecha
likeness-other_sex = otro sexo

### Casos que quizá tratan de lo mismo.

case-likeness-title = ¿Ya está registrado? Estos casos quizá tratan de lo mismo:
case-likeness-known = Otros registros de este hecho
case-likeness-hint = Nada se une ni se pierde. De dos casos iguales, el posterior queda como está y se cuenta con el anterior.
case-likeness-doubles = Casos que quizá son el mismo
case-likeness-doubles-hint = La misma persona o el mismo nombre, tres días de diferencia como máximo, la misma región o el mismo tipo de acto. Dos casos iguales se conservan; las tablas cuentan uno. Cada decisión puede deshacerse en la página del caso.
case-likeness-none = Ningún caso que quizá sea el mismo
case-likeness-lead = Si son el mismo, ¿cuál se cuenta?
case-likeness-same = El mismo caso
case-likeness-related = Relacionados
case-likeness-different = Distintos
case-likeness-take-back = Deshacer
case-likeness-said-same = Anotado como el mismo: { $other }
case-likeness-said-related = Anotado como relacionado: { $other }
case-likeness-said-different = Anotado como distinto: { $other }
case-likeness-taken-back = Deshecho: { $other }
case-likeness-counted-there = el mismo caso; se cuenta allí, no aquí
case-likeness-counted-here = el mismo caso; se cuenta aquí, no allí
case-likeness-is-related = relacionado

case-likeness-same_person = misma persona
case-likeness-same_name = mismo nombre
case-likeness-same_days = tres días de diferencia como máximo
case-likeness-same_month = las fechas pueden coincidir
case-likeness-same_place = mismo lugar
case-likeness-same_region = misma región
case-likeness-same_act = mismo tipo de acto
case-likeness-same_perpetrator = mismo presunto autor
case-likeness-similar_title = título parecido
case-likeness-other_days = otros días
case-likeness-other_region = otra región
