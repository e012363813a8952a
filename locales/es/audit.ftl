### The audit trail of this laptop: who did what.

# A check of the audit trail found nothing wrong.
audit-holds =
    { $count ->
        [one] El registro está intacto: una entrada, sin cambios.
        [many] El registro está intacto: { $count } de entradas, ninguna modificada.
       *[other] El registro está intacto: { $count } entradas, ninguna modificada.
    }
audit-anchors =
    { $count ->
        [0] Nada de él ha salido aún hacia colegas; quien tenga la frase de contraseña podría reescribirlo entero sin que se note.
        [one] Comparado con una huella que salió en un intercambio.
        [many] Comparado con { $count } de huellas que salieron en intercambios.
       *[other] Comparado con { $count } huellas que salieron en intercambios.
    }
audit-signed = La firma que lleva es la de esa computadora.
audit-signed-not = La firma que lleva no es la de esa computadora: no se fíe de este archivo.
audit-fault-gap = Falta la entrada { $number }, o se cambió su número.
audit-fault-changed = La entrada { $number } se cambió después de escribirse, o lo que la precede.
audit-fault-cut = Se eliminaron entradas posteriores a la { $number }.
audit-fault-anchor = La entrada { $number } no es aquella cuya huella salió hacia los colegas: el registro fue reescrito.
audit-exported = El registro se escribió en { $file }. Nombra a personas y lo que hicieron, nada del contenido de los casos.
audit-title = Registro de auditoría de esta computadora
audit-verify = Comprobar el registro
audit-export = Exportar
audit-check-file = Comprobar un registro exportado…
audit-filter-op = Qué se hizo
audit-filter-since = Cuándo
audit-all = todo
audit-since-day = el último día
audit-since-week = la última semana
audit-since-month = el último mes
audit-none = No hay entradas aquí
audit-more = Más

## What was done; one key a code, all of which are listed in the model.

audit-op-assessment-start = Evaluación del riesgo iniciada
audit-op-assessment-submit = Evaluación del riesgo presentada para aprobación
audit-op-audit-verify = Este registro de auditoría comprobado
audit-op-backup = Copia de seguridad hecha
audit-op-backup-auto = Copia de seguridad automática
audit-op-breach-task = Tarea creada: avisar a la autoridad de una violación de datos
audit-op-case-archive = Caso archivado
audit-op-case-emergency = Caso llevado por la vía de emergencia
audit-op-case-key-make = Clave propia creada para los archivos de un caso
audit-op-case-restrict = Círculo de un caso cambiado
audit-op-case-step = Caso llevado a otra etapa
audit-op-circle-create = Círculo creado
audit-op-circle-grant = Computadora admitida en un círculo
audit-op-circle-remove = Computadora retirada de un círculo
audit-op-circle-turn = Claves nuevas para un círculo
audit-op-clock-suspect = El reloj de esta computadora se había atrasado
audit-op-clock-terms = Plazos de los casos cambiados
audit-op-conflict-resolve = Conflicto resuelto
audit-op-consent-block = Tarea creada: un consentimiento no cubre lo previsto
audit-op-custody-add = Custodia de una prueba anotada
audit-op-decision-approve = Decisión aprobada
audit-op-decision-propose = Decisión propuesta
audit-op-decision-return = Decisión devuelta
audit-op-decision-take-back = Propuesta retirada
audit-op-deletion-task = Tarea creada: una persona pide el borrado
audit-op-device-approve = Computadora admitida
audit-op-device-request = Solicitud de ingreso
audit-op-device-revoke = Computadora retirada
audit-op-disclosure-record = Divulgación registrada
audit-op-erasure-approve = Borrado aprobado
audit-op-erasure-carry-out = Borrado ejecutado
audit-op-erasure-propose = Borrado propuesto
audit-op-erasure-return = Borrado devuelto
audit-op-evidence-add = Prueba incorporada
audit-op-export = Salida de la bóveda
audit-op-identity-new = Nueva identidad de firma de esta computadora
audit-op-import-undo = Importación deshecha
audit-op-institution-found = Institución fundada
audit-op-institution-leave-unconfirmed = Espera de admisión abandonada
audit-op-lock-button = Bóveda bloqueada
audit-op-lock-closed = Programa cerrado
audit-op-lock-idle = Bloqueo tras una pausa
audit-op-lock-suspend = Bloqueo al suspender
audit-op-login = Bóveda abierta
audit-op-login-failed = Intentos con una frase de contraseña errónea
audit-op-party-apart = Dos registros anotados como dos personas
audit-op-case-likeness = Anotada la relación entre dos casos
audit-op-party-merge = Dos registros unidos
audit-op-party-separate = Registros unidos separados de nuevo
audit-op-read = Registro restringido abierto
audit-op-record-create = Registro creado
audit-op-record-import = Registro importado
audit-op-record-restore = Registro restablecido
audit-op-record-restore-value = Valor anterior recuperado
audit-op-record-save = Registro guardado
audit-op-record-undo = Acción deshecha
audit-op-record-withdraw = Registro retirado
audit-op-report-send = Informe enviado
audit-op-retention-terms = Plazos de conservación cambiados
audit-op-review-open = Reevaluación del riesgo abierta
audit-op-review-set = Fecha de la próxima revisión fijada
audit-op-role-change = Funciones de una computadora cambiadas
audit-op-source-link = Primer acto registrado: su fuente queda vinculada
audit-op-task-escalated = Retraso comunicado a la jerarquía
audit-op-task-settled = Tarea cerrada sola: su motivo desapareció
audit-op-task-written = Tarea creada por una etapa del caso
audit-op-vault-change-passphrase = Frase de contraseña cambiada
audit-op-vault-create = Bóveda creada
audit-op-vault-recover = Bóveda abierta con la clave de recuperación
audit-op-vault-rekey = Claves nuevas de la bóveda
audit-op-vault-repair = Bóveda reparada
audit-op-vault-restore = Bóveda restaurada desde una copia

## What it was done with: codes and counts

audit-what-cases =
    { $count ->
        [one] un caso
        [many] { $count } de casos
       *[other] { $count } casos
    }
audit-what-items =
    { $count ->
        [one] una pieza
        [many] { $count } de piezas
       *[other] { $count } piezas
    }
audit-what-records =
    { $count ->
        [one] un registro
        [many] { $count } de registros
       *[other] { $count } registros
    }
audit-what-tries =
    { $count ->
        [one] un intento
        [many] { $count } de intentos
       *[other] { $count } intentos
    }
# $moment is a date with its hour.
audit-what-last = el último, { $moment }
audit-what-device = computadora { $device }
audit-what-audit = este registro de auditoría
audit-what-jsonl = líneas de importación
audit-what-view = una vista
audit-what-inside = para uso interno
