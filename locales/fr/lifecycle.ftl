### Les étapes d’un dossier, ses délais, et la liste de tout ce qui est dû.
stage-draft = Brouillon
stage-intake = Réception
stage-triage = Tri
stage-verification = Vérification
stage-risk_assessment = Risque
stage-protection_plan = Plan
stage-protection_active = Protection
stage-follow_up = Suivi
stage-closed = Clos
stage-reopened = Rouvert
stage-referred_out = Orienté
stage-rejected = Irrecevable
stage-archived = Archivé
step-panel = Où en est le dossier
step-bar = Le parcours d’un dossier
step-here = en ce moment
step-passed = passé
step-take = Passer à « { $state } »
step-take-reopened = Rouvrir le dossier
step-count =
    { $count ->
        [one] Il manque un élément
        [many] Il manque { $count } d’éléments
       *[other] Il manque { $count } éléments
    }
step-other = Autres étapes
# In the command line, before the refusal itself.
step-lacks = Il manque : { $list }
step-taken = Le dossier en est maintenant à : { $state }
step-role = Cette étape revient à un autre rôle : { $roles }
step-end = Aucune étape ne suit.
step-title = Passer le dossier à « { $state } » ?
step-title-reopened = Rouvrir le dossier ?
step-text = L’étape reste dans l’historique du dossier, avec votre nom et l’heure. Elle ne s’annule pas ; une autre étape la suit.
step-reason = Motif
step-reason-hint = Il reste dans l’historique et ne peut plus être modifié.
step-reason-missing = Dites pourquoi.
step-confirm = Faire avancer le dossier
step-open-tasks =
    { $count ->
        [one] Il reste { $count } tâche ouverte. Elle reste dans la liste et due, même une fois le dossier clos.
        [many] Il reste { $count } tâches ouvertes. Elles restent dans la liste et dues, même une fois le dossier clos.
       *[other] Il reste { $count } tâches ouvertes. Elles restent dans la liste et dues, même une fois le dossier clos.
    }
step-tasks-go = Voir les tâches, pour les terminer
step-then-risk_assessment = Une nouvelle évaluation est commencée, liée à la précédente.
step-then-protection_plan = L’évaluation reçoit sa date de réexamen selon le niveau de risque, si elle n’en a pas.
step-then-rejected = Une tâche est créée : une lettre à la personne, sous sept jours.
step-then-referred_out = { step-then-rejected }
step-then-closed = Aujourd’hui devient la date de clôture ; la durée de conservation court à partir d’elle.
step-then-reopened = L’issue et la date de clôture sont retirées du dossier, pour que la clôture les redemande. Elles restent dans l’historique.
step-emergency = Voie d’urgence
step-emergency-text =
    { $count ->
        [one] En risque extrême, le point focal peut commencer la protection aussitôt, seul. Rien n’est levé : ce qui est sauté devient une tâche à faire sous 72 heures, et le saut reste dans la piste d’audit.
        [many] En risque extrême, le point focal peut commencer la protection aussitôt, seul. Rien n’est levé : les { $count } d’éléments sautés deviennent des tâches à faire sous 72 heures, et le saut reste dans la piste d’audit.
       *[other] En risque extrême, le point focal peut commencer la protection aussitôt, seul. Rien n’est levé : les { $count } éléments sautés deviennent des tâches à faire sous 72 heures, et le saut reste dans la piste d’audit.
    }
step-emergency-take = Commencer la protection maintenant
step-emergency-title = Commencer la protection maintenant, par la voie d’urgence ?
step-emergency-list = À faire sous 72 heures :
path-clocks = Délais de ce dossier
path-history = Étapes franchies
path-days =
    { $count ->
        [one] { $count } jour
        [many] { $count } de jours
       *[other] { $count } jours
    }
path-hours = moins d’un jour
path-suspect = horloge douteuse
# Said where the clock of the laptop went back.
clock-behind =
    { $minutes ->
        [one] L’horloge de cet ordinateur retarde de { $minutes } minute sur la dernière signature. Les heures écrites maintenant sont marquées comme douteuses : réglez la date et l’heure.
        [many] L’horloge de cet ordinateur retarde de { $minutes } de minutes sur la dernière signature. Les heures écrites maintenant sont marquées comme douteuses : réglez la date et l’heure.
       *[other] L’horloge de cet ordinateur retarde de { $minutes } minutes sur la dernière signature. Les heures écrites maintenant sont marquées comme douteuses : réglez la date et l’heure.
    }
due-list = Ce qui est dû
due-officer = À qui
due-officer-mine = Les miennes
due-officer-all = Tout le monde
due-sort = Quoi
due-sort-all = Tout
due-sort-clock = Délai
due-sort-task = Tâche
due-sort-measure = Mesure
due-sort-review = Réexamen du plan
due-sort-consent = Fin du consentement
due-sort-reply = Réponse attendue
due-sort-breach = Violation de données : prévenir l’autorité
due-sort-retention = Durée de conservation échue
due-when-asked = En attente de vous
due-when-overdue = En retard
due-when-today = Aujourd’hui
due-when-week = Dans les sept jours
due-when-later = Plus tard
due-nothing = Rien n’est dû.
due-more = Il y en a plus que ce qui est affiché.
due-more-show = Afficher plus
due-sort-approval = Accord
# topic: what is decided about; value: what was proposed.
due-approval = Votre accord est attendu : { $topic }, « { $value } »
due-approval-erasure = Votre accord est attendu : effacement d’un dossier
due-erasure-approved = Approuvé, à exécuter : effacement d’un dossier
due-do = Fait
due-do-label = Fait : { $title }
due-open = Ouvrir
due-open-label = Ouvrir : { $title }, { $case }
due-save = Enregistrer
due-needed = Réponse nécessaire.
due-emergency = Après la voie d’urgence : { $guard }
due-consent = Fin du consentement : { $scope }
due-reply = Réponse attendue : { $type }
due-breach = Prévenir l’autorité de la violation : { $title }
due-reached = Jusqu’à : { $roles }
due-network = Réseau ?
due-since = depuis { $time }
due-at = { $time }
due-keys = Flèches pour se déplacer, Entrée ou Espace pour faire, O pour ouvrir le dossier.

closure-title = Clore le dossier : à deux
closure-text = Qui a suivi un dossier ne le clôt pas seul. Une deuxième personne donne son accord sur un autre ordinateur, et les deux signent.
closure-outcome-first = Indiquez d’abord dans les détails comment le dossier se termine.
closure-outcome-go = Choisir l’issue
closure-outcome-is = Issue :
closure-reason-missing = Dites pourquoi le dossier peut être clos.
closure-propose = Proposer la clôture
closure-approved = Approuvé par une deuxième personne. Il ne reste que l’étape elle-même : fermez cette fenêtre et passez le dossier à « Clos ».
