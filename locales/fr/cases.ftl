### The list of cases, the page of one case, and records in general.

## List

cases-list = Dossiers
cases-title-open = Dossiers ouverts
cases-title-all = Tous les dossiers
cases-back = Retour à la liste
cases-untitled = Sans titre pour l’instant
cases-no-risk = Non évalué
cases-overdue =
    { $count ->
        [one] une tâche en retard
        [many] { $count } de tâches en retard
       *[other] { $count } tâches en retard
    }
cases-conflicts =
    { $count ->
        [one] une valeur à choisir
        [many] { $count } de valeurs à choisir
       *[other] { $count } valeurs à choisir
    }
cases-unsent = modifications pas encore envoyées
cases-filter = Filtrer
cases-filter-on =
    { $count ->
        [one] Un filtre
        [many] { $count } de filtres
       *[other] { $count } filtres
    }
cases-filter-clear = Retirer les filtres
cases-open-only = Dossiers ouverts seulement
cases-any = Indifférent
cases-sort = Ordre
cases-sort-updated = Dernière modification
cases-sort-risk = Niveau de risque
cases-sort-opened = Date d’ouverture
cases-sort-title = Titre
cases-sort-reference = Référence
cases-order-ascending = Ordre croissant ; passer à décroissant
cases-order-descending = Ordre décroissant ; passer à croissant
cases-empty = Aucun dossier ouvert
cases-empty-hint = Un dossier commence par un seul champ. Le reste peut suivre plus tard.
cases-empty-filter = Aucun dossier ne correspond à ces filtres
cases-none-open = Aucun dossier affiché
cases-none-open-hint = Choisissez un dossier dans la liste.

## Head of a case

case-opened = ouvert le { $date }
case-officer = responsable : { $name }
case-title-hint = Donnez au dossier un titre court, sans noms
case-no-status = Sans étape
# $field is the name of a field for which two people wrote different values.
case-contested = Deux valeurs : { $field }
case-consent-given = Consentement : { $scopes }
case-consent-refused = Refusé ou retiré : { $scopes }
case-consent-expired = Consentement expiré : { $scopes }
case-consent-incomplete = Consentement incomplet : { $scopes }
case-consent-basis = Permis sans consentement : { $scopes }
case-consent-unanswered = Consentement sans réponse : { $scopes }
case-consent-unrecorded = Consentement non consigné : { $scopes }
case-saving = Enregistrement
case-saved-at = Enregistré à { $time }
case-all-saved = Tout est enregistré
case-not-saved = Non enregistré
case-unsaved = Pas encore enregistré
# Kept on this laptop, without a receipt of the hub.
case-unsent =
    { $count ->
        [one] une modification pas encore envoyée
        [many] { $count } de modifications pas encore envoyées
       *[other] { $count } modifications pas encore envoyées
    }
case-all-sent = rien en attente d’envoi
case-gone = Ce dossier est introuvable
case-gone-hint = Il a peut-être été retiré de cet ordinateur, ou le lien est ancien.
case-withdraw = Retirer ce dossier
case-withdrawn = Ce dossier a été retiré. Il n’apparaît dans aucune liste ni aucun décompte.
case-continue-intake = Poursuivre la réception

## Safe contact

safe-edit = Modifier
safe-blank = Rien n’est convenu. Ne contactez pas la personne avant de savoir comment.
safe-do-not-contact = Ne pas contacter : ni appel, ni message, ni visite

## What is still missing

## Parts of a case

case-tabs = Parties du dossier
case-tab-overview = Aperçu
case-tab-incidents = Incidents
case-tab-sources = Sources
case-tab-evidence = Preuves
case-tab-consents = Consentements
case-tab-notes = Notes
case-tab-tasks = Tâches
case-tab-details = Détails
case-tab-history = Historique
case-side = Échéances et personnes
case-due = À faire
case-nothing-due = Rien à faire.
case-people = Personnes
case-nobody = Personne n’est encore nommé.

## Course of the case

timeline-list = Événements, du plus récent au plus ancien
timeline-empty = Rien n’est encore daté
timeline-empty-hint = Incidents, notes, tâches et consentements apparaissent ici dans l’ordre du temps.

## Incidents, violations, sources

incident-add = Ajouter un incident
incident-no-date = Sans date
incident-span = du { $from } au { $to }
incident-ongoing = toujours en cours
incident-sources =
    { $count ->
        [0] aucune source
        [one] une source
        [many] { $count } de sources
       *[other] { $count } sources
    }
incident-none = Sans incident
incident-people = Personnes touchées : { $names }
incidents-empty = Aucun incident
incidents-empty-hint = Un incident est un événement, en un lieu et à un moment. Il peut comporter plusieurs violations.
violation-add = Ajouter une violation
source-add = Ajouter une source
# Heading of a narrow column: reliability letter and credibility number.
source-grade = Cote
source-supports = Étaye
sources-empty = Aucune source
sources-empty-hint = Deux sources indépendantes et fiables allument un fait. La personne concernée est aussi une source.

## Consents

consent-may-keep = Les informations peuvent être conservées.
consent-may-not-keep = Il n’y a pas de consentement à conserver les informations.
consent-may-leave = Peut sortir de l’institution : { $scopes }.
consent-nothing-leaves = Rien ne peut sortir de l’institution.
consent-must-not = Ne doit pas sortir : { $scopes }.
consent-use = Usage
consent-not-recorded = Non consigné
consent-answer-for = Réponse : { $scope }
consent-edit = Détails
consent-edit-of = Détails : { $scope }
consent-limits = Limites :
# $list is one or more uses, $count how many more there are.
consent-and-more = { $list } et { $count } de plus
# Short names of the uses, after “Consent:” and “May leave the institution:”.
consent-short-record_and_store = consigner et conserver
consent-short-contact_again = recontacter
consent-short-share_within_nhri = partage interne
consent-short-share_authorities = autorités nationales
consent-short-share_regional_network = réseau régional
consent-short-share_ganhri = partage avec GANHRI
consent-short-refer_un = mécanismes de l’ONU
consent-short-refer_ngo = ONG de protection
consent-short-publish_anonymous = publication sans identité
consent-short-publish_named = publication avec le nom
consent-short-use_statistics = statistiques anonymes
consent-short-use_evidence = preuve en justice

## Notes and tasks

note-new = Nouvelle note
note-placeholder = Ce qui a été dit ou décidé, par qui
note-add = Ajouter la note
note-kept = La note commencée a été gardée.
notes-empty = Aucune note
notes-empty-hint = Une note ne se modifie pas ; la suivante la corrige.
task-new = Nouvelle tâche
task-placeholder = Par exemple : appeler par le canal sûr
task-add = Ajouter la tâche
task-add-short = Ajouter
task-in-days =
    { $count ->
        [0] aujourd’hui
        [one] demain
        [many] dans { $count } de jours
       *[other] dans { $count } jours
    }
task-late =
    { $count ->
        [one] un jour de retard
        [many] { $count } de jours de retard
       *[other] { $count } jours de retard
    }
task-today = aujourd’hui
task-tomorrow = demain
task-done-of = Fait : { $title }
tasks-done =
    { $count ->
        [one] Une tâche terminée
        [many] { $count } de tâches terminées
       *[other] { $count } tâches terminées
    }
tasks-empty = Aucune tâche
tasks-empty-hint = Ce qui est à faire apparaît sous Aujourd’hui, sur chaque ordinateur de l’institution.

## Records in general

# Between items of a short list.
list-comma = {", "}
record-untitled = { $kind } sans titre
record-dated = { $kind }, { $date }
record-about = { $kind } : { $topic }
record-new = Nouvelle fiche : { $kind }
# Heading over an opened record: its kind and its title.
record-heading = { $kind } : { $title }
record-value-none = aucune valeur
record-section-filled = { $filled } sur { $all }
record-link-search = Tapez pour chercher
record-link-create = Ajouter « { $name } »
record-link-unread = illisible
record-done = Terminé
record-history = Historique
record-back-to-form = Revenir au formulaire
record-withdraw = Retirer
record-withdrawn = « { $title } » a été retiré. Il reste dans l’historique.
record-restore = Rétablir
record-restored = Rétabli.
field-contested = Deux valeurs : choisir
field-retry = Réessayer
field-clear = Effacer
field-now = Maintenant
field-day = Jour
field-time = Heure
field-time-bad = Écrivez l’heure ainsi : 9:30.
# Beside a date that came from elsewhere and cannot be; $other is the label of another field.
date-odd-ahead = Cette date est à venir alors qu’elle parle de ce qui a eu lieu
date-odd-too_early = Aucune personne vivante n’est née il y a si longtemps
date-odd-ends_before_it_begins = Cette date précède le début, « { $other } »
field-number-bad = Écrivez un nombre entier.
field-degrees-bad = Écrivez les degrés en chiffres, par exemple 34,0209.
field-degrees-range-90 = Une latitude se situe entre -90 et 90 degrés.
field-degrees-range-180 = Une longitude se situe entre -180 et 180 degrés.
own-name = Nom du champ
own-value = Valeur
own-add = Ajouter
own-name-bad = Le nom demande des lettres latines ou des chiffres.

## History

history-empty = Rien n’a encore été écrit
history-device = depuis { $device }
history-past = n’est plus en vigueur
history-put-back = Remettre
history-put-back-done = { $field } : l’ancienne valeur est remise.
history-record = Fiche
history-withdrawn = retirée
history-restored = rétablie
history-added = ajouté : { $element }
history-removed = retiré : { $element }
# A field this version of Sanad does not know.
history-field-newer = Champ { $number } d’un Sanad plus récent
