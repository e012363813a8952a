### How long a case is kept, erasing it, and the register of breaches.

retention-title = Conservación y supresión
retention-term-grave = Cerrado, con una violación grave verificada (plazo en años: { $years })
retention-term-other = Cerrado (plazo en años: { $years })
retention-term-rejected = Inadmisible o derivado (plazo en años: { $years })
retention-term-draft = Borrador nunca presentado (plazo en días: { $days })
retention-at-work = El caso está en curso: no corre ningún plazo.
retention-until = Se conserva hasta el { $day }
retention-due = El plazo terminó el { $day }
retention-held = Una retención legal impide toda supresión
retention-erased = Las palabras de este caso fueron suprimidas. Sus códigos quedan para las tablas.
retention-terms-change = Cambiar los plazos
retention-terms-save = Guardar los plazos
retention-terms-hint = Valen para todas las computadoras de la institución.
retention-due-list = Plazo vencido
retention-due-none = Ningún caso ha llegado al final de su plazo.
erasure-open = Suprimir este caso…
erasure-look = Ver qué se va
erasure-title = Suprimir el caso { $reference }
erasure-goes = Se va para siempre: todo nombre, texto y contacto en
erasure-stays = Queda: códigos, fechas y recuentos para las tablas, la referencia y quién lo decidió.
erasure-goes-with = Se suprimen con el caso, porque no figuran en otro lugar
erasure-stays-elsewhere = Quedan, porque otro caso los necesita; el caso suprimido ya no lleva a ellos
erasure-where = Ocurre enseguida en esta computadora, y en las demás y en lo que guarda el centro con los próximos intercambios. Las copias de seguridad de las computadoras se rehacen; las anteriores en una memoria lo conservan, igual que las copias fuera de la institución.
erasure-no-way-back = No hay vuelta atrás.
erasure-party = { $kind }: { $name }
erasure-reason = Motivo
erasure-reason-missing = Elija el motivo.
erasure-propose = Proponer la supresión
erasure-proposed = Propuesta por { $person } el { $day }
erasure-wait-second = Espera a una segunda persona, en otra computadora.
erasure-approved = Aprobada por { $person }
erasure-approved-then = Lo ejecuta quien lo propuso, { $person }: figura en primer lugar entre los vencimientos de su equipo.
erasure-approve = Aprobar como segunda persona
erasure-return = Devolver
erasure-return-reason = Motivo de la devolución
erasure-carry-out = Suprimir definitivamente
erasure-done = Suprimido. Intercambie ahora, para que sigan las demás computadoras y el centro.
erasure-waiting = Supresiones en espera
erasure-to-steps = Ir al cierre del caso
erasure-to-request = Registrar el día de la solicitud
erasure-to-hold = Ir a la retención legal
erasure-at-work = Se podrá suprimir cuando esté cerrado, o si la persona lo pidió y consta el día.
breach-title = Violaciones de datos
breach-add = Registrar una violación
breach-none = No consta ninguna violación. Una computadora perdida, un papel olvidado, un mensaje a quien no era: regístrelo aquí enseguida.
breach-told = Autoridad informada
breach-closed = Cerrada
breach-late = Han pasado 72 horas: informe ya a la autoridad
breach-untitled = Violación sin título
erasure-outside = { $count ->
    [one] { $count } copia se entregó fuera, sin borrado confirmado.
    [many] { $count } de copias se entregaron fuera, sin borrado confirmado.
   *[other] { $count } copias se entregaron fuera, sin borrado confirmado.
}
breach-hours-left = { $hours ->
    [one] queda { $hours } hora para informar a la autoridad
    [many] quedan { $hours } de horas para informar a la autoridad
   *[other] quedan { $hours } horas para informar a la autoridad
}
erasure-not-mine = La persona encargada de la protección de datos propone y ejecuta los borrados.
