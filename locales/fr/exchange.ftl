### Exchange with the hub: choices, what waits, what has left.
exchange-run = Échanger maintenant
exchange-cancel = Arrêter
exchange-running = Échange en cours avec le centre. Vous pouvez continuer à travailler.

## The line under the heading. $date is the day of the last exchange.

exchange-lead-never = Aucun échange pour l’instant. Tout est gardé ici et partira à l’échange.
exchange-lead-failed = Pas d’échange complet depuis le { $date }. Tout est gardé ici et partira au prochain échange.
exchange-lead-clear = Dernier échange le { $date }. Rien n’attend ici.
exchange-lead-waiting = Dernier échange le { $date }. Ce qui a été enregistré depuis est gardé ici et partira au prochain.
exchange-alone-title = Pas encore d’institution
exchange-alone-text = Ce que vous enregistrez est en sécurité sur cet ordinateur. Pour l’échanger avec des collègues, rejoignez une institution.

## After an exchange

exchange-done = L’échange est terminé.
exchange-sent =
    { $count ->
        [one] Modifications parties, avec reçu : { $count }.
        [many] Modifications parties, avec reçu : { $count }.
       *[other] Modifications parties, avec reçu : { $count }.
    }
exchange-received =
    { $count ->
        [one] Modifications reçues des autres : { $count }.
        [many] Modifications reçues des autres : { $count }.
       *[other] Modifications reçues des autres : { $count }.
    }
exchange-reports-sent =
    { $count ->
        [one] Un rapport scellé est parti.
        [many] { $count } de rapports scellés sont partis.
       *[other] { $count } rapports scellés sont partis.
    }
exchange-reports-received =
    { $count ->
        [one] Un rapport scellé est arrivé.
        [many] { $count } de rapports scellés sont arrivés.
       *[other] { $count } rapports scellés sont arrivés.
    }
exchange-new-conflicts =
    { $count ->
        [one] Une valeur attend votre choix.
        [many] { $count } de valeurs attendent votre choix.
       *[other] { $count } valeurs attendent votre choix.
    }
# The hub was restored from a backup, or lost something; seen by its own receipts.
exchange-hub-lost = Le centre d’échange avait moins que ce dont il avait donné reçu : il a été ramené à une copie plus ancienne, ou il a perdu quelque chose. Rien n’est perdu sur les ordinateurs, et celui-ci a renvoyé ce qu’il détient. Prévenez les responsables du centre d’échange.
# $count requests; $up and $down are sizes such as "12 kB".
exchange-cost =
    { $count ->
        [one] { $count } requête ; { $up } envoyés, { $down } reçus
        [many] { $count } de requêtes ; { $up } envoyés, { $down } reçus
       *[other] { $count } requêtes ; { $up } envoyés, { $down } reçus
    }
exchange-last-failed = Le dernier échange n’a pas abouti
exchange-last-refused = Le centre d’échange l’a refusé. Échangez de nouveau pour voir la raison ; ce qui est enregistré sur cet ordinateur est en sécurité.

## Values to choose from

exchange-conflicts-title = Valeurs à départager
exchange-conflicts-none = Rien à départager
exchange-conflicts-none-text = Quand deux personnes modifient le même champ sans se voir, les deux valeurs apparaissent ici.
exchange-conflict-before = Précédent
exchange-conflict-next = Suivant
# $at of $all, numbers as text.
exchange-conflict-at = { $at } sur { $all }
exchange-conflict-explained = Écrites sur des ordinateurs différents sans se voir. Toutes les valeurs restent pour toujours dans l’historique ; choisissez celle qui vaut.
exchange-shown-now = affichée maintenant
exchange-keep = Garder celle-ci
exchange-third = En écrire une troisième
# $field is the label of a field.
exchange-third-label = Troisième valeur de « { $field } »
exchange-third-save = Enregistrer cette valeur
exchange-open-record = Ouvrir la fiche
exchange-chosen = Votre choix est enregistré. Les autres valeurs restent dans l’historique.

## What waits

exchange-waiting-title = En attente ici
exchange-waiting-none = Rien n’attend : tout ce qui est enregistré ici est parti
exchange-lane = Voie
exchange-changes = Modifications
exchange-size = Taille
exchange-on-2g = En 2G
exchange-total = Ensemble
exchange-size-hint = Les tailles sont estimées jusqu’au scellement. Le départ suit cet ordre.

## What has left

exchange-receipts-title = Ce qui est parti, avec reçus
exchange-receipts-none = Rien n’est encore parti
exchange-receipts-all = Tout afficher ({ $count })
exchange-what = Quoi
exchange-at-hub = Au centre depuis
exchange-received-by = Reçu par
exchange-mark = Marque
# $lane is one of the lane- messages.
exchange-lane-items = { $lane } : { $count }
exchange-read-by =
    { $others ->
        [one] { $count } sur un autre ordinateur
        [many] { $count } sur { $others } d’autres ordinateurs
       *[other] { $count } sur { $others } autres ordinateurs
    }
exchange-no-others = pas encore d’autre ordinateur

## What came in but is not shown

exchange-apart-title = Mis de côté
exchange-held =
    { $count ->
        [one] Un paquet est arrivé avant celui dont il dépend. Il attend et sera appliqué tout seul quand l’autre arrivera.
        [many] { $count } de paquets sont arrivés avant ceux dont ils dépendent. Ils attendent et seront appliqués tout seuls.
       *[other] { $count } paquets sont arrivés avant ceux dont ils dépendent. Ils attendent et seront appliqués tout seuls quand les autres arriveront.
    }
exchange-quarantined =
    { $count ->
        [one] Un paquet est illisible. Il est gardé et n’est pas appliqué ; si ce nombre augmente, prévenez le responsable de la sécurité.
        [many] { $count } de paquets sont illisibles. Ils sont gardés et ne sont pas appliqués.
       *[other] { $count } paquets sont illisibles. Ils sont gardés et ne sont pas appliqués ; si ce nombre augmente, prévenez le responsable de la sécurité.
    }
