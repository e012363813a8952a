var e=`### Duplicates in the registry: suggestions, merging, separating.

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
`;export{e as default};