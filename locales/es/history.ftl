history-stands = vigente
history-lost = descartada en una elección
history-clock = el reloj de esa computadora estaba mal entonces
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
query-comma = {", "}
steps-news =
    { $count ->
        [one] Solo lo que otros hicieron desde mi última visita (un cambio)
        [many] Solo lo que otros hicieron desde mi última visita ({ $count } de cambios)
       *[other] Solo lo que otros hicieron desde mi última visita ({ $count } cambios)
    }
steps-saves =
    { $count ->
        [one] un guardado
        [many] { $count } de guardados
       *[other] { $count } guardados
    }
