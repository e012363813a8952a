### Comment cet ordinateur utilise sa liaison avec le centre d’échange.
line-title = Liaison
line-change = Réglages de la liaison
line-change-title = Réglages de la liaison
line-save = Enregistrer
line-saved = La liaison est réglée.
line-what = Ce qui circule
line-when = De lui-même
line-cost = Ce que cela peut coûter
line-way = Par quel chemin
line-mode-everything = Tout
line-mode-everything-hint = Les alertes d’abord, puis les rapports et les dossiers, les pièces jointes en dernier.
line-mode-metered = Liaison payée au volume
line-mode-metered-hint = Alertes, rapports et dossiers. Les pièces jointes attendent une liaison moins chère.
line-mode-alerts-only = Alertes seulement
line-mode-alerts-only-hint = Alertes et clés des ordinateurs. Les rapports et les dossiers attendent ici aussi.
line-automatic = Échanger de lui-même tant que Sanad est ouvert
line-automatic-hint = Quand le réseau revient et tous les quarts d’heure ; jamais quand il est verrouillé. Après un échec, l’attente s’allonge.
line-by-hand = Seulement quand vous lancez l’échange
# $time is a duration such as "12 min".
line-next = Prochain dans { $time }
line-next-now = D’un moment à l’autre
line-next-after-failures =
    { $count ->
        [one] Prochain dans { $time }, après un échec
        [many] Prochain dans { $time }, après { $count } d’échecs
       *[other] Prochain dans { $time }, après { $count } échecs
    }
# $spent and $limit are sizes such as "1.2 MB".
line-day-spent = Aujourd’hui { $spent } sur { $limit }
line-once = Au plus { $limit } par échange
line-no-limit = Sans limite
line-day-limit = Mégaoctets par jour
line-once-limit = Mégaoctets par échange
line-limit-hint = Dans les deux sens, avec tout ce que la connexion demande elle-même. Vide : sans limite.
line-limit-wrong = Écrivez un nombre supérieur à zéro, comme 5 ou 0,5, ou laissez vide.
line-direct = Directement vers le centre
line-proxy = Relais SOCKS
line-proxy-hint = Pour Tor, en général 127.0.0.1:9050. Avec un relais, rien ne part jamais par un autre chemin, et le nom du centre n’est pas cherché ici.
line-proxy-only = Uniquement par le relais { $proxy }
line-proxy-wrong = Écrivez une adresse et un port, comme 127.0.0.1:9050.
# $time is a duration such as "3 h".
line-clock-ahead = L’horloge de cet ordinateur avance de { $time } sur le centre. Les échanges marchent quand même, mais les dates de ce que vous enregistrez sont fausses ; réglez l’horloge.
line-clock-behind = L’horloge de cet ordinateur retarde de { $time } sur le centre. Les échanges marchent quand même, mais les dates de ce que vous enregistrez sont fausses ; réglez l’horloge.
exchange-budget-reached = La limite de la liaison est atteinte. Le reste attend ici.
# $size is everything that went over the line, such as "14 kB".
exchange-line-cost = { $size } sur la liaison en tout
