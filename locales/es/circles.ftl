### Roles of people, and circles of restricted cases.
###   circle-cases: #$count
###   roles-of, roles-changed, circle-take-out: $person
###   circle-member: $person, $device
###   circle-unnamed: $number
###   case-circle: $circle

roles-title = Funciones
roles-choose = Elija al menos una función.
roles-reads = Esta persona lee nombres y textos de los casos.
roles-counts-only = Esta persona ve referencias, códigos y cifras. Los nombres y textos quedan sellados en esa computadora.
roles-change = Funciones
roles-of = Funciones de { $person }
roles-save = Guardar funciones
roles-change-hint = Rige en cada computadora tras los próximos intercambios. Lo que una persona ya leyó, leído queda.
roles-changed = Cambiaron las funciones de { $person }. Intercambie ahora, para que los demás lo sepan.
circles-title = Círculos restringidos
circles-lead = Para los casos más sensibles: lo que se escribe en ellos solo lo abre el círculo, ni la dirección de la institución ni el centro de intercambio.
circles-none = No hay círculos restringidos.
circle-make = Crear un círculo
circle-made = El círculo está creado. Intercambie ahora, para que sus miembros puedan leer.
circle-name = Nombre del círculo
circle-name-hint = Solo sus miembros verán este nombre.
circle-members = Quién está en él
circle-members-hint = Usted está en él. Elija al menos a otra persona: perdida su computadora, nadie podría abrir estos casos.
circle-member = { $person } ({ $device })
circle-create = Crear el círculo
circle-add = Incluir a alguien
circle-add-hint = Quien entra lee todo lo sellado para el círculo hasta ahora.
circle-nobody-left = Están en él todas las personas que pueden leer.
circle-take-out = Sacar a { $person }
circle-alone = Solo una computadora está en este círculo. Incluya a alguien: si se pierde, nadie podrá abrir sus casos.
circle-turning = clave nueva con el próximo intercambio
circle-unnamed = Círculo restringido { $number }
case-circle = Círculo: { $circle }
case-restricted = Restringido
case-restrict = Restringir este caso
case-circle-change = Cambiar el círculo
case-circle-label = Círculo
case-circle-none = Toda la oficina
case-restrict-from-now = Desde ahora, lo que se escribe en este caso se sella para el círculo.
case-restrict-before = Lo intercambiado antes lo podía leer toda la oficina; ya no se muestra allí, y no puede retirarse de otras computadoras.
case-restrict-others = Los demás siguen viendo la referencia, el estado y el nivel de riesgo, para que el caso se cuente y no se pierda.
case-restrict-confirm = Aplicar
case-veiled = Caso restringido: usted ve su referencia y los campos codificados. Su círculo lee el resto.
cases-sealed = Nombre fuera de esta función
case-sealed = Sus funciones ven la referencia y los campos codificados de este caso, sin nombres ni textos.
cases-restricted = Caso restringido
circle-cases =
    { $count ->
        [one] un caso
        [many] { $count } de casos
       *[other] { $count } casos
    }

## What somebody reads and does not change, or does not even read
record-sealed = { $kind }, sellado para un círculo
record-veiled = El contenido está sellado para un círculo; solo se ven los campos codificados.
record-not-mine = Sus funciones permiten leer esto, no cambiarlo.
case-read-only = Sus funciones permiten leer este caso, no trabajar en él.
step-veiled = Lo que falta para el siguiente paso está sellado para el círculo de este caso. Sus miembros lo hacen avanzar.
step-sealed = Sus funciones no muestran lo que falta para el siguiente paso. Quienes trabajan en el caso lo hacen avanzar.
