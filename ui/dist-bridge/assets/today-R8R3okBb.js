var e=`### The first screen of the day.
today-lead-due =
    { $count ->
        [one] Una cosa está atrasada o vence hoy.
        [many] { $count } de cosas están atrasadas o vencen hoy.
       *[other] { $count } cosas están atrasadas o vencen hoy.
    }
today-lead-extreme =
    { $count ->
        [one] Un caso está en riesgo extremo.
        [many] { $count } de casos están en riesgo extremo.
       *[other] { $count } casos están en riesgo extremo.
    }
today-no-case = No hay ningún caso abierto en esta computadora.
# Said after the task was saved as done.
today-done = Hecho: { $title }
today-done-undo = Deshacer
today-late-days =
    { $count ->
        [one] 1 día de retraso
        [many] { $count } de días de retraso
       *[other] { $count } días de retraso
    }
today-when-today = hoy
today-when-tomorrow = mañana
today-when-days =
    { $count ->
        [one] en 1 día
        [many] en { $count } de días
       *[other] en { $count } días
    }
today-high-title = Riesgo alto y extremo
today-high-none = Ningún caso abierto está en riesgo alto o extremo.
today-risk-title = Casos abiertos por riesgo
today-risk-level = Riesgo
today-risk-none = Aún sin nivel
# Cases whose intake lacks part of the minimum data.
today-drafts-title = Recepción sin terminar
today-show-all =
    { $count ->
        [one] Mostrarlo
        [many] Mostrar los { $count }
       *[other] Mostrar los { $count }
    }
today-exchange-open = Abrir el intercambio
`;export{e as default};