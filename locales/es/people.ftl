### The registry of people and organisations.

people-list = Registro
people-back = Volver a la lista
people-find = Nombre o alias
people-new = Nuevo
people-nameless = Sin nombre
people-erased = Borrado
people-sealed = Sellado para un círculo
people-count =
    { $count ->
        [0] Ninguna persona
        [one] Una persona
        [many] { $count } de personas
       *[other] { $count } personas
    }
people-count-organisations =
    { $count ->
        [0] Ninguna organización
        [one] Una organización
        [many] { $count } de organizaciones
       *[other] { $count } organizaciones
    }
people-cases =
    { $count ->
        [0] en ningún caso
        [one] en un caso
        [many] en { $count } de casos
       *[other] en { $count } casos
    }
people-none-found = Nada encontrado para «{ $query }»
people-empty = El registro está vacío
people-empty-hint = Las personas y organizaciones se añaden en la recepción o aquí.
people-none-open = Ninguna ficha abierta
people-none-open-hint = Elija una ficha de la lista o añada una nueva.
people-tabs = Partes de la ficha
people-tab-form = Detalles
people-tab-history = Historial
people-unsent = sin enviar
people-sent = nada pendiente de enviar
people-withdrawn = Esta ficha se retiró. No aparece en ninguna lista.
people-protected = protegida
people-victim = afectada
