### What the command line `sanad` says to people. With --json it says none of this.
###
### Arguments, by key. Those marked # are numbers; all others are text. Keys not listed take none.
###   cli-ask-words-same: $yes
###   cli-passphrase-proposed: $passphrase
###   cli-vault-created: $folder
###   cli-recovery-line: $number, $groups
###   cli-vault-sound: #$changes
###   cli-invitation-read: $institution, $role, $hub
###   cli-invitation-marks: $hub, $alliance
###   cli-institution-founded: $institution
###   cli-institution-joined: $institution
###   cli-request-written: $file
###   cli-request-words: $words
###   cli-request-from: $person, $device
###   cli-device-approved: $device, $person
###   cli-device-revoked: $device
###   cli-member-roles: $person, $roles
###   cli-circle-unnamed: $number
###   cli-case-restricted: $case
###   cli-case-unrestricted: $case
###   cli-record-saved: $id
###   cli-record-withdrawn: $id
###   cli-records-imported: #$count
###   cli-import-tried: #$rows, $out
###   cli-import-undone: #$count
###   cli-import-kept: $title
###   cli-records-exported: #$count, $file
###   cli-exchange-sent: #$count
###   cli-exchange-received: #$count
###   cli-exchange-conflicts: #$count
###   cli-exchange-reports-received: #$count
###   cli-exchange-cost: #$requests, $up, $down
###   cli-exchange-waiting: #$count
###   cli-report-sent: $year
###   cli-report-queued: $year
###   cli-report-from: $institution, $year
###   cli-report-small-cells: $threshold
###   cli-usage-missing: $names
###   cli-usage-values: $values
###   cli-conflict-dots: $dots
###   cli-warning: $text
###   cli-warning-plain-file: $file
###   cli-warning-passphrase-file: $file
###   cli-warning-held: #$count
###   cli-warning-quarantined: #$count
###   cli-demo-made: $folder

## Prompts. A space and the typed answer follow; what is typed is not shown.

cli-ask-passphrase = Phrase de passe :
cli-ask-passphrase-new = Nouvelle phrase de passe :
cli-ask-passphrase-again = La même encore une fois :
cli-ask-passphrase-differs = Les deux ne sont pas identiques. Rien n’a été fait ; saisissez-les de nouveau.
cli-ask-recovery-key = Clé de récupération, telle qu’imprimée :
# The answer is checked with cli-word-yes.
cli-ask-words-same = Les six mots sont-ils les mêmes des deux côtés ? Tapez « { $yes } » pour approuver l’ordinateur :
# The word a person types to say yes.
cli-word-yes = oui

## Vault

# Six words made at random; $passphrase is shown once.
cli-passphrase-proposed = Une phrase de passe que personne ne peut deviner : { $passphrase }
cli-vault-created = Coffre créé dans { $folder }. Tout ce qui y est enregistré est chiffré.
cli-vault-opened = Le coffre s’ouvre.
cli-vault-recovered = La clé de récupération a ouvert le coffre, et la nouvelle phrase de passe vaut désormais. Cette clé ne fonctionne plus ; la nouvelle suit.
cli-recovery-title = Clé de récupération. Elle n’est affichée que cette fois :
# One of four lines, $number from 1; $groups is two groups of four characters and a check character.
cli-recovery-line = { $number }. { $groups }
cli-recovery-advice = Imprimez-la ou recopiez-la à la main, et gardez le papier loin de cet ordinateur, sous clé. Qui la possède peut ouvrir le coffre ; sans elle, oublier la phrase de passe, c’est tout perdre.
# A change is one person's save on one record.
cli-vault-sound =
    Le coffre est intact. Il contient { $changes ->
        [one] { $changes } modification
        [many] { $changes } de modifications
       *[other] { $changes } modifications
    }, et toutes les fiches y correspondent.
cli-vault-unsound = Le coffre est endommagé. Rien n’a été réparé ni effacé ; gardez une copie de son emplacement et prévenez la personne responsable de la sécurité.

## Institution and laptops

# $role is one of the role- messages.
cli-invitation-read = Invitation de { $institution } ({ $role }), centre d’échange { $hub }.
# Short forms of two keys, four groups of five digits. Each stands alone on its line, where
# right-to-left text cannot turn the order of its groups.
cli-invitation-marks =
    Marques des clés de l’invitation, d’abord le centre d’échange, puis l’Alliance :
    { $hub }
    { $alliance }
    Comparez les deux avec celles données par téléphone ou par courrier. Si l’une diffère, arrêtez : l’invitation peut être fausse.
cli-institution-founded = Cet ordinateur est désormais le premier de { $institution }. Il a les droits d’administration ; approuvez-en bientôt un second, pour que sa perte ne bloque pas tout le monde.
cli-institution-joined = Cet ordinateur a été approuvé et fait désormais partie de { $institution }.
cli-request-written = Demande écrite dans { $file }. Portez-la en main propre ou sur une clé USB à un ordinateur disposant des droits d’administration.
# $words is six words separated by spaces.
cli-request-words = Lisez-vous ces six mots à voix haute : { $words }
cli-request-words-advice = N’approuvez que si chaque mot est identique des deux côtés et si vous savez qui parle.
cli-request-from = { $person } demande à rattacher l’ordinateur « { $device } ».
cli-request-waiting = Cet ordinateur attend l’approbation. Ensuite, faites un échange depuis celui-ci.
cli-device-approved = Approuvé : « { $device } » de { $person }. Il rejoindra l’institution à son prochain échange, une fois que cet ordinateur aura échangé.
# Files already on the removed laptop cannot be taken back from here.
cli-device-revoked = Retiré : « { $device } ». Il ne recevra plus rien de nouveau une fois que cet ordinateur aura échangé ; ce qu’il contient déjà y reste, protégé par sa phrase de passe.

## Lists: names of columns, and marks in them

cli-column-device = Ordinateur
cli-column-number = Numéro
cli-column-person = Personne
cli-column-state = État
cli-column-reference = Référence
cli-column-title = Titre
cli-column-risk = Risque
cli-column-changed = Dernière modification
cli-column-record = Fiche
cli-column-id = Identifiant
cli-column-field = Champ
cli-column-value = Valeur
cli-column-written = Date d’écriture
cli-column-due = Échéance
cli-column-when = Quand
cli-column-what = Quoi
cli-column-officer = Qui
cli-column-year = Année
cli-column-institution = Institution
# Marks in the list of laptops.
cli-device-this = cet ordinateur
cli-device-removed = retiré
# Mark in a list of several values of one field.
cli-conflict-shown = affichée
cli-list-empty = La liste est vide.
cli-search-none = Rien n’a été trouvé.

## Records

cli-conflict-resolved = Votre choix est enregistré. Les autres valeurs restent dans l’historique.
# Numbers of the values standing in the field, when another was named.
cli-conflict-dots = Les numéros présents : { $dots }
cli-records-imported =
    { $count ->
        [one] { $count } fiche importée.
        [many] { $count } de fiches importées.
       *[other] { $count } fiches importées.
    }
cli-records-exported =
    { $count ->
        [one] { $count } fiche exportée vers { $file }.
        [many] { $count } de fiches exportées vers { $file }.
       *[other] { $count } fiches exportées vers { $file }.
    }

## Exchange. One line each; a line whose number is 0 may be left out.

# "Sent" is only said when the hub's signed receipt is stored on this laptop.
cli-exchange-sent =
    { $count ->
        [one] Envoi : { $count } modification, accusé de réception conservé.
        [many] Envoi : { $count } de modifications, accusés de réception conservés.
       *[other] Envoi : { $count } modifications, accusés de réception conservés.
    }
# Laptops let in or removed, or a founding.
cli-exchange-laptops-sent = Envoyé : la liste des ordinateurs de l’institution ; le centre d’échange l’a reçue.
cli-exchange-received =
    { $count ->
        [one] Réception : { $count } modification de collègues.
        [many] Réception : { $count } de modifications de collègues.
       *[other] Réception : { $count } modifications de collègues.
    }
cli-exchange-conflicts =
    { $count ->
        [one] { $count } champ a désormais plusieurs valeurs à départager ; toutes sont conservées.
        [many] { $count } de champs ont désormais plusieurs valeurs à départager ; toutes sont conservées.
       *[other] { $count } champs ont désormais plusieurs valeurs à départager ; toutes sont conservées.
    }
cli-exchange-hub-lost = Le centre d’échange avait moins que ce dont il avait donné reçu : il a été ramené à une copie plus ancienne, ou il a perdu quelque chose. Rien n’est perdu sur les ordinateurs, et celui-ci a renvoyé ce qu’il détient. Prévenez les responsables du centre d’échange.
cli-exchange-reports-received =
    { $count ->
        [one] { $count } rapport est arrivé.
        [many] { $count } de rapports sont arrivés.
       *[other] { $count } rapports sont arrivés.
    }
# How often the hub was asked, and how much was carried both ways; $up and $down are sizes such as "182 kB".
cli-exchange-cost =
    { $requests ->
        [one] { $requests } requête ; { $up } en envoi, { $down } en réception.
        [many] { $requests } de requêtes ; { $up } en envoi, { $down } en réception.
       *[other] { $requests } requêtes ; { $up } en envoi, { $down } en réception.
    }
cli-exchange-waiting =
    { $count ->
        [one] { $count } modification attend le prochain échange.
        [many] { $count } de modifications attendent le prochain échange.
       *[other] { $count } modifications attendent le prochain échange.
    }
cli-exchange-never = Aucun échange pour l’instant.

## Reports. $year is given as text, without grouping.

cli-report-sent = Le rapport de { $year } a été envoyé ; l’accusé de réception du centre d’échange est conservé.
cli-report-queued = Le rapport de { $year } est scellé et partira au prochain échange. Il n’est pas encore envoyé.
cli-report-from = Rapport de { $institution } pour { $year }
# Stands below a table where small counts are not printed; $threshold is the smallest count printed.
cli-report-small-cells = « … » remplace un nombre qui pourrait désigner une personne ; les nombres inférieurs à { $threshold } ne sont pas publiés.

## Warnings, and nothing

cli-nothing-to-do = Rien à faire.
# After a line that could not be understood: options that are missing, values an option takes.
cli-usage-missing = Il manque : { $names }
cli-usage-values = Possibles : { $values }
# $text is one of the warnings below.
cli-warning = Attention : { $text }
cli-warning-plain-file = { $file } n’est pas chiffré. Quiconque le trouve peut le lire ; effacez-le dès qu’il n’est plus utile.
cli-warning-passphrase-file = La phrase de passe a été lue dans { $file }. Qui possède ce fichier peut ouvrir le coffre ; réservez-le aux essais.
cli-warning-held =
    { $count ->
        [one] { $count } paquet est arrivé trop tôt et en attend un précédent.
        [many] { $count } de paquets sont arrivés trop tôt et en attendent de précédents.
       *[other] { $count } paquets sont arrivés trop tôt et en attendent de précédents.
    }
cli-warning-quarantined =
    { $count ->
        [one] { $count } paquet n’a pas pu être lu et a été mis de côté. Il est conservé ; prévenez votre institution.
        [many] { $count } de paquets n’ont pas pu être lus et ont été mis de côté. Ils sont conservés ; prévenez votre institution.
       *[other] { $count } paquets n’ont pas pu être lus et ont été mis de côté. Ils sont conservés ; prévenez votre institution.
    }

## Demonstration

cli-demo-made = Démonstration créée dans { $folder }. Rien n’y est réel.

cli-backup-made = Sauvegarde faite et vérifiée dans { $folder } ; modifications : { $changes }.
cli-backup-none = Aucune sauvegarde ici.
cli-backup-line = { $day }  { $changes }  { $folder }
cli-restored = Le coffre a été refait à partir de la sauvegarde. Cet ordinateur porte un nouveau nom dans l’institution ; faites un échange maintenant. Un administrateur devrait retirer l’ancien ordinateur de la liste.
cli-restored-aside = Le coffre qui était ici se trouve dans { $folder }.
cli-restored-waits = Un administrateur doit admettre cet ordinateur avant qu’il puisse échanger.
cli-repaired = Le coffre est de nouveau sain. Pages endommagées : { $pages }. Le fichier endommagé est conservé à côté.
cli-repaired-lost = Modifications qui ne sont plus nulle part : { $changes }. Vérifiez ce que vous avez saisi en dernier.
cli-repaired-hub = Des modifications de collègues reviendront au prochain échange.
cli-printed = Document écrit : { $file }. Qui possède ce fichier peut le lire ; effacez-le après l’impression.

## Spreadsheets

cli-import-tried =
    { $rows ->
        [one] Une ligne
        [many] { $rows } lignes
       *[other] { $rows } lignes
    }, laissées de côté : { $out }.
cli-import-undone =
    Annulé : { $count ->
        [one] une fiche
        [many] { $count } fiches
       *[other] { $count } fiches
    }.
cli-import-kept = Conservée, car modifiée depuis : { $title }
cli-import-sheet = Feuille
cli-import-row = Ligne
cli-import-column = Colonne
cli-import-value = Valeur
cli-import-why = Raison
cli-import-number = Nº
cli-import-file = Fichier
cli-import-records = Fiches
cli-import-back = Annulé
cli-member-roles = Rôles de { $person } : { $roles }. Cela vaut partout après les prochains échanges.
cli-circle-unnamed = Cercle restreint { $number }
cli-case-restricted = Restreint désormais : « { $case } ». Ce qui a été échangé avant reste lisible par les collègues qui l’ont reçu.
cli-case-unrestricted = Rendu à tout le bureau : « { $case } ». Ce qui a été scellé pour le cercle reste au cercle.
cli-column-circle = Cercle
cli-column-name = Nom
cli-column-members = Ordinateurs
cli-column-cases = Dossiers
cli-column-roles = Rôles
