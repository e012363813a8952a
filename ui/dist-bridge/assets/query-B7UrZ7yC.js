var e=`query-words = Mots dans le cas ou ses fiches
query-add = Ajouter une condition
query-add-hint = Tapez un champ : violation, sexe, consentement…
query-change = Modifier la condition
query-check = Doit être
query-check-one-of = l’une de ces valeurs
query-check-yes = oui
query-check-no = non
query-check-known = renseigné
query-check-empty = non renseigné
query-check-unknown = « inconnu »
query-check-not-disclosed = « refus de dire »
query-check-not-asked = « non demandé »
query-check-when = dans cette période
query-check-range = entre ces nombres
query-values = Valeurs
query-stretch = Période
query-stretch-last = depuis…
query-stretch-older = il y a plus de…
query-stretch-next = d’ici…
query-stretch-this-week = cette semaine
query-stretch-this-month = ce mois-ci
query-stretch-this-year = cette année
query-stretch-past = avant aujourd’hui (en retard)
query-stretch-dates = entre deux dates
query-count = Combien
query-unit = Unité
query-unit-days = jours
query-unit-weeks = semaines
query-unit-months = mois
query-unit-years = ans
query-date-from = Du
query-date-until = Au
query-from-number = De
query-until-number = À
query-when-last = depuis { $span }
query-when-next = d’ici { $span }
query-when-older = il y a plus de { $span }
query-this-week = cette semaine
query-this-month = ce mois-ci
query-this-year = cette année
query-this-day = aujourd’hui
query-past = avant aujourd’hui
query-from = à partir du { $date }
query-until = jusqu’au { $date }
query-between = du { $from } au { $until }
query-chip = { $field } : { $value }
query-or = {" ou "}
query-and = {" et "}
query-of-kind = { $kind } ({ $tests })
query-not-chip = sauf : { $condition }
query-text = contient « { $words } »
query-not = Exclure les cas où c’est ainsi
query-same = Une seule et même fiche ({ $kind }) remplit les deux
query-done = Terminé
query-raw = Condition écrite :
query-mark-open = ouvert
query-mark-overdue = a une tâche en retard
query-mark-contested = a un champ à départager
query-mark-unsent = pas encore envoyé
view-all = Vues enregistrées
view-save = Enregistrer cette vue
view-save-do = Enregistrer
view-saved = La vue « { $name } » est enregistrée.
view-removed = La vue « { $name } » est supprimée.
view-name = Nom
view-count = Cas
view-whose = Pour qui
view-acts = Actions
view-own = moi seulement
view-shared-by = toute l’institution, créée par
view-share = Pour toute l’institution
view-pin-here = L’afficher au-dessus de la liste sur cet ordinateur
view-pin = Afficher au-dessus de la liste
view-unpin = Retirer du dessus de la liste
view-remove = Supprimer
view-chip = { $name } · { $count }
view-none = Aucune vue enregistrée
view-none-hint = Filtrez la liste, puis enregistrez ce que vous voyez sous un nom.
view-unreadable = d’une version plus récente
view-export = Exporter
export-title = Exporter la liste
export-who = À qui est destiné le fichier ?
export-inside = Dans l’institution
export-outside = Pour quelqu’un à l’extérieur
export-recipient-type = Type de destinataire
export-recipient = Qui exactement
export-gate = Les consentements de chaque cas sont consultés ; ce qui ne peut partir reste, et une communication est consignée pour chaque cas qui part.
export-level = Ce qu’il montre
export-form = Type de fichier
export-form-xlsx = Tableur (XLSX)
export-form-csv = Texte à virgules (CSV)
export-form-semicolon = Texte à points-virgules (CSV)
export-everything = Tous les champs codés, pas seulement les usuels
export-plain = Le fichier n’est pas chiffré : qui l’ouvre lit tout. Gardez-le en lieu sûr et supprimez-le dès qu’il n’est plus utile.
export-save = Exporter ({ $count })
export-sheet = Cas
export-about-sheet = À propos
export-about-what = Contenu
export-about-cases = Cas d’une liste filtrée
export-about-query = Conditions
export-about-all = tous les cas
export-about-when = Exporté le
export-about-who = Exporté par
export-about-institution = Institution
export-about-level = Ce qu’il montre
export-about-to = Pour qui
export-about-warning = Attention
export-lead =
    { $count ->
        [one] Un cas figure sur la liste.
        [many] { $count } de cas figurent sur la liste.
       *[other] { $count } cas figurent sur la liste.
    }
export-done =
    { $count ->
        [one] Un cas exporté ; resté faute de pouvoir partir : { $held }.
        [many] { $count } de cas exportés ; restés faute de pouvoir partir : { $held }.
       *[other] { $count } cas exportés ; restés faute de pouvoir partir : { $held }.
    }
`;export{e as default};