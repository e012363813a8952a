var e=`# A check of the audit trail found nothing wrong.
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
audit-signed = La firma que lleva es la de ese portátil.
audit-signed-not = La firma que lleva no es la de ese portátil: no se fíe de este archivo.
audit-fault-gap = Falta la entrada { $number }, o se cambió su número.
audit-fault-changed = La entrada { $number } se cambió después de escribirse, o lo que la precede.
audit-fault-cut = Se eliminaron entradas posteriores a la { $number }.
audit-fault-anchor = La entrada { $number } no es aquella cuya huella salió hacia los colegas: el registro fue reescrito.
audit-exported = El registro se escribió en { $file }. Nombra a personas y lo que hicieron, nada del contenido de los casos.
history-stands = vigente
history-lost = descartada en una elección
history-clock = el reloj de ese portátil estaba mal entonces
history-put-back-title = Retomar un valor anterior
history-put-back-reason = Motivo (opcional)
history-put-back-reason-hint = Se guarda como nota en el caso.
field-past = Lo que había aquí antes…
field-past-of = Lo que había en «{ $field }»
steps-who = De quién
steps-everybody = todos
steps-no-news = Nada nuevo de colegas desde su última visita
steps-new = nuevo
steps-record = Lo que había en este registro
steps-own = Campos del propio caso, valor por valor
steps-made = Creado: { $kind }
steps-changed = Cambiado: { $kind }
steps-withdrawn = Retirado: { $kind }
steps-restored = Restablecido: { $kind }
audit-title = Registro de auditoría de este portátil
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
query-comma = {", "}
audit-op-vault-create = Caja fuerte creada
audit-op-vault-recover = Caja abierta con la clave de recuperación
audit-op-vault-change-passphrase = Frase de contraseña cambiada
audit-op-vault-rekey = Nuevas claves de la caja
audit-op-vault-repair = Caja reparada
audit-op-vault-restore = Caja restaurada de una copia
audit-op-login = Caja abierta
audit-op-login-failed = Intentos con una frase errónea
audit-op-lock-button = Caja cerrada
audit-op-lock-idle = Cerrada tras una pausa
audit-op-lock-suspend = Cerrada al suspender
audit-op-lock-closed = Programa cerrado
audit-op-read = Registro restringido abierto
audit-op-record-create = Registro creado
audit-op-record-save = Registro guardado
audit-op-record-withdraw = Registro retirado
audit-op-record-restore = Registro restablecido
audit-op-record-restore-value = Valor anterior retomado
audit-op-record-undo = Deshecho
audit-op-record-import = Registro importado
audit-op-conflict-resolve = Conflicto resuelto
audit-op-export = Algo salió de la caja
audit-op-disclosure-record = Divulgación registrada
audit-op-report-send = Informe enviado
audit-op-institution-found = Institución fundada
audit-op-device-request = Solicitud de ingreso
audit-op-device-approve = Portátil admitido
audit-op-device-revoke = Portátil retirado
audit-op-audit-verify = Este registro comprobado
audit-op-decision-propose = Decisión propuesta
audit-op-decision-approve = Decisión aprobada
audit-op-case-archive = Caso archivado
audit-op-erasure-propose = Borrado propuesto
audit-op-erasure-carry-out = Borrado ejecutado
steps-news =
    { $count ->
        [one] Solo lo que otros hicieron desde mi última visita (un cambio)
        [many] Solo lo que otros hicieron desde mi última visita ({ $count } de cambios)
       *[other] Solo lo que otros hicieron desde mi última visita ({ $count } cambios)
    }
`;export{e as default};