### Cómo usa esta computadora su línea con el centro de intercambio.
line-title = Línea
line-change = Ajustes de la línea
line-change-title = Ajustes de la línea
line-save = Guardar
line-saved = La línea quedó ajustada.
line-what = Qué viaja
line-when = Por sí sola
line-cost = Cuánto puede costar
line-way = Por qué camino
line-mode-everything = Todo
line-mode-everything-hint = Primero las alertas, luego los informes y los casos, al final los adjuntos.
line-mode-metered = Enlace con tarifa
line-mode-metered-hint = Alertas, informes y casos. Los adjuntos esperan un enlace más barato.
line-mode-alerts-only = Solo alertas
line-mode-alerts-only-hint = Alertas y claves de las computadoras. Los informes y los casos también esperan aquí.
line-automatic = Intercambiar por sí sola mientras Sanad está abierto
line-automatic-hint = Cuando vuelve la red y cada cuarto de hora; nunca con Sanad bloqueado. Tras un fallo espera cada vez más.
line-by-hand = Solo cuando usted pulsa Intercambiar ahora
# $time is a duration such as "12 min".
line-next = El próximo en { $time }
line-next-now = En cualquier momento
line-next-after-failures =
    { $count ->
        [one] El próximo en { $time }, tras un fallo
        [many] El próximo en { $time }, tras { $count } de fallos
       *[other] El próximo en { $time }, tras { $count } fallos
    }
# $spent and $limit are sizes such as "1.2 MB".
line-day-spent = Hoy { $spent } de { $limit }
line-once = Como máximo { $limit } por intercambio
line-no-limit = Sin límite
line-day-limit = Megabytes al día
line-once-limit = Megabytes por intercambio
line-limit-hint = En ambos sentidos, con todo lo que la conexión misma necesita. Vacío: sin límite.
line-limit-wrong = Escriba un número mayor que cero, como 5 o 0,5, o déjelo vacío.
line-direct = Directo al centro
line-proxy = Proxy SOCKS
line-proxy-hint = Para Tor, normalmente 127.0.0.1:9050. Con un proxy nada sale nunca por otro camino, y el nombre del centro no se busca aquí.
line-proxy-only = Solo por el proxy { $proxy }
line-proxy-wrong = Escriba dirección y puerto, como 127.0.0.1:9050.
# $time is a duration such as "3 h".
line-clock-ahead = El reloj de esta computadora está { $time } adelantado respecto del centro. Los intercambios funcionan igual, pero las fechas de lo que guarda son erróneas; ponga el reloj en hora.
line-clock-behind = El reloj de esta computadora está { $time } atrasado respecto del centro. Los intercambios funcionan igual, pero las fechas de lo que guarda son erróneas; ponga el reloj en hora.
exchange-budget-reached = Se alcanzó el límite de la línea. Lo demás espera aquí.
# $size is everything that went over the line, such as "14 kB".
exchange-line-cost = { $size } por la línea en total
