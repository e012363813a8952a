### Exchange with the hub: choices, what waits, what has left.
exchange-run = Intercambiar ahora
exchange-cancel = Detener
exchange-running = Intercambiando con el centro. Puede seguir trabajando.

## The line under the heading. $date is the day of the last exchange.

exchange-lead-never = Aún no hubo intercambio. Todo se guarda aquí y saldrá al intercambiar.
exchange-lead-failed = Sin intercambio completo desde el { $date }. Todo se guarda aquí y saldrá con el próximo.
exchange-lead-clear = Último intercambio el { $date }. Nada espera aquí.
exchange-lead-waiting = Último intercambio el { $date }. Lo guardado desde entonces está aquí y saldrá con el próximo.
exchange-alone-title = Aún sin institución
exchange-alone-text = Lo que guarda está a salvo en esta computadora. Para intercambiarlo con colegas, únase a una institución.

## After an exchange

exchange-done = El intercambio terminó.
exchange-sent =
    { $count ->
        [one] Salió un cambio, con recibo.
        [many] Salieron { $count } de cambios, con recibo.
       *[other] Salieron { $count } cambios, con recibo.
    }
exchange-received =
    { $count ->
        [one] Llegó un cambio de otros.
        [many] Llegaron { $count } de cambios de otros.
       *[other] Llegaron { $count } cambios de otros.
    }
exchange-reports-sent =
    { $count ->
        [one] Salió un informe sellado.
        [many] Salieron { $count } de informes sellados.
       *[other] Salieron { $count } informes sellados.
    }
exchange-reports-received =
    { $count ->
        [one] Llegó un informe sellado.
        [many] Llegaron { $count } de informes sellados.
       *[other] Llegaron { $count } informes sellados.
    }
exchange-new-conflicts =
    { $count ->
        [one] Un valor espera su elección.
        [many] { $count } de valores esperan su elección.
       *[other] { $count } valores esperan su elección.
    }
# The hub was restored from a backup, or lost something; seen by its own receipts.
exchange-hub-lost = El centro de intercambio tenía menos de lo que había firmado: lo devolvieron a una copia anterior o perdió algo. Nada se ha perdido en los equipos, y este ha vuelto a enviar lo que tiene. Avise a quien lo administra.
# $count requests; $up and $down are sizes such as "12 kB".
exchange-cost =
    { $count ->
        [one] Una solicitud; { $up } enviados, { $down } recibidos
        [many] { $count } de solicitudes; { $up } enviados, { $down } recibidos
       *[other] { $count } solicitudes; { $up } enviados, { $down } recibidos
    }
exchange-last-failed = El último intercambio no terminó
exchange-last-refused = El centro de intercambio lo rechazó. Intercambie otra vez para ver el motivo; lo guardado en esta computadora está a salvo.

## Values to choose from

exchange-conflicts-title = Valores por elegir
exchange-conflicts-none = Nada que elegir
exchange-conflicts-none-text = Cuando dos personas cambian el mismo campo sin verse, los dos valores aparecen aquí.
exchange-conflict-before = Anterior
exchange-conflict-next = Siguiente
# $at of $all, numbers as text.
exchange-conflict-at = { $at } de { $all }
exchange-conflict-explained = Escritos en computadoras distintas sin verse. Todos los valores se conservan para siempre en el historial; elija cuál vale.
exchange-shown-now = se muestra ahora
exchange-keep = Conservar este
exchange-third = Escribir un tercero
# $field is the label of a field.
exchange-third-label = Tercer valor de «{ $field }»
exchange-third-save = Guardar este valor
exchange-open-record = Abrir el registro
exchange-chosen = Su elección está guardada. Los otros valores quedan en el historial.

## What waits

exchange-waiting-title = En espera aquí
exchange-waiting-none = Nada espera: todo lo guardado aquí ya salió
exchange-lane = Vía
exchange-changes = Cambios
exchange-size = Tamaño
exchange-on-2g = En 2G
exchange-total = En total
exchange-size-hint = Los tamaños son estimados hasta sellarse. Salen en este orden.

## What has left

exchange-receipts-title = Lo que salió, con recibos
exchange-receipts-none = Aún no salió nada
exchange-receipts-all = Mostrar todo ({ $count })
exchange-what = Qué
exchange-at-hub = En el centro desde
exchange-received-by = Recibido por
exchange-mark = Marca
# $lane is one of the lane- messages.
exchange-lane-items = { $lane }: { $count }
exchange-read-by =
    { $others ->
        [one] { $count } de una computadora más
        [many] { $count } de { $others } de computadoras más
       *[other] { $count } de { $others } computadoras más
    }
exchange-no-others = aún no hay otra computadora

## What came in but is not shown

exchange-apart-title = Apartado
exchange-held =
    { $count ->
        [one] Un paquete llegó antes que aquel del que depende. Espera y se aplicará solo cuando llegue el que falta.
        [many] { $count } de paquetes llegaron antes que aquellos de los que dependen. Esperan y se aplicarán solos.
       *[other] { $count } paquetes llegaron antes que aquellos de los que dependen. Esperan y se aplicarán solos cuando lleguen los que faltan.
    }
exchange-quarantined =
    { $count ->
        [one] No se pudo leer un paquete. Se conserva y no se aplica; si este número crece, avise a quien responde por la seguridad.
        [many] No se pudieron leer { $count } de paquetes. Se conservan y no se aplican.
       *[other] No se pudieron leer { $count } paquetes. Se conservan y no se aplican; si este número crece, avise a quien responde por la seguridad.
    }
