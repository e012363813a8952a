### The audit trail of this laptop: who did what.

# A check of the audit trail found nothing wrong.
audit-holds =
    { $count ->
        [one] Le journal est intact : une entrée, inchangée.
        [many] Le journal est intact : { $count } d’entrées, aucune modifiée.
       *[other] Le journal est intact : { $count } entrées, aucune modifiée.
    }
audit-anchors =
    { $count ->
        [0] Rien n’en est encore parti chez des collègues ; qui a la phrase de passe pourrait le réécrire entièrement sans trace.
        [one] Comparé à une empreinte partie lors d’un échange.
        [many] Comparé à { $count } d’empreintes parties lors d’échanges.
       *[other] Comparé à { $count } empreintes parties lors d’échanges.
    }
audit-signed = La signature qui le suit est celle de cet ordinateur.
audit-signed-not = La signature qui le suit n’est pas celle de cet ordinateur : ne vous fiez pas à ce fichier.
audit-fault-gap = L’entrée { $number } manque, ou son numéro a été modifié.
audit-fault-changed = L’entrée { $number } a été modifiée après coup, ou ce qui la précède.
audit-fault-cut = Des entrées après la { $number } ont été supprimées.
audit-fault-anchor = L’entrée { $number } n’est pas celle dont l’empreinte est partie chez les collègues : le journal a été réécrit.
audit-exported = Le journal a été écrit dans { $file }. Il nomme des personnes et ce qu’elles ont fait, rien du contenu des dossiers.
audit-title = Journal d’audit de cet ordinateur
audit-verify = Vérifier le journal
audit-export = Exporter
audit-check-file = Vérifier un journal exporté…
audit-filter-op = Ce qui a été fait
audit-filter-since = Quand
audit-all = tout
audit-since-day = depuis un jour
audit-since-week = depuis une semaine
audit-since-month = depuis un mois
audit-none = Aucune entrée ici
audit-more = Plus

## What was done; one key a code, all of which are listed in the model.

audit-op-assessment-start = Évaluation du risque commencée
audit-op-assessment-submit = Évaluation du risque soumise à approbation
audit-op-audit-verify = Ce journal vérifié
audit-op-backup = Sauvegarde faite
audit-op-backup-auto = Sauvegarde automatique
audit-op-breach-task = Tâche créée : signaler une violation de données à l’autorité
audit-op-case-archive = Dossier archivé
audit-op-case-emergency = Dossier passé par la voie d’urgence
audit-op-case-key-make = Clé propre créée pour les fichiers d’un dossier
audit-op-case-restrict = Cercle d’un dossier modifié
audit-op-case-step = Dossier passé à une autre étape
audit-op-circle-create = Cercle créé
audit-op-circle-grant = Ordinateur admis dans un cercle
audit-op-circle-remove = Ordinateur retiré d’un cercle
audit-op-circle-turn = Nouvelles clés pour un cercle
audit-op-clock-suspect = L’horloge de cet ordinateur avait reculé
audit-op-clock-terms = Délais des dossiers modifiés
audit-op-conflict-resolve = Conflit tranché
audit-op-consent-block = Tâche créée : un consentement ne couvre pas ce qui était prévu
audit-op-custody-add = Garde d’une preuve consignée
audit-op-decision-approve = Décision approuvée
audit-op-decision-propose = Décision proposée
audit-op-decision-return = Décision renvoyée
audit-op-decision-take-back = Proposition retirée
audit-op-deletion-task = Tâche créée : une personne demande l’effacement
audit-op-device-approve = Ordinateur admis
audit-op-device-request = Demande d’adhésion
audit-op-device-revoke = Ordinateur retiré
audit-op-disclosure-record = Communication consignée
audit-op-erasure-approve = Effacement approuvé
audit-op-erasure-carry-out = Effacement exécuté
audit-op-erasure-propose = Effacement proposé
audit-op-erasure-return = Effacement renvoyé
audit-op-evidence-add = Preuve versée
audit-op-export = Sortie du coffre
audit-op-identity-new = Nouvelle identité de signature de cet ordinateur
audit-op-import-undo = Importation annulée
audit-op-institution-found = Institution fondée
audit-op-institution-leave-unconfirmed = Attente d’admission abandonnée
audit-op-lock-button = Coffre verrouillé
audit-op-lock-closed = Programme fermé
audit-op-lock-idle = Verrouillage après une pause
audit-op-lock-suspend = Verrouillage à la mise en veille
audit-op-login = Coffre ouvert
audit-op-login-failed = Essais avec une phrase de passe erronée
audit-op-party-apart = Deux fiches notées comme deux personnes
audit-op-case-likeness = Lien entre deux dossiers noté
audit-op-party-merge = Deux fiches réunies
audit-op-party-separate = Fiches réunies à nouveau séparées
audit-op-read = Fiche restreinte ouverte
audit-op-record-create = Fiche créée
audit-op-record-import = Fiche importée
audit-op-record-restore = Fiche rétablie
audit-op-record-restore-value = Valeur antérieure reprise
audit-op-record-save = Fiche enregistrée
audit-op-record-undo = Annulation
audit-op-record-withdraw = Fiche retirée
audit-op-report-send = Rapport envoyé
audit-op-retention-terms = Durées de conservation modifiées
audit-op-review-open = Réévaluation du risque ouverte
audit-op-review-set = Date du prochain examen fixée
audit-op-role-change = Rôles d’un ordinateur modifiés
audit-op-source-link = Premier acte consigné : sa source y est reliée
audit-op-task-escalated = Retard signalé à la hiérarchie
audit-op-task-settled = Tâche close d’elle-même : son motif a disparu
audit-op-task-written = Tâche créée par une étape du dossier
audit-op-vault-change-passphrase = Phrase de passe changée
audit-op-vault-create = Coffre créé
audit-op-vault-recover = Coffre ouvert avec la clé de récupération
audit-op-vault-rekey = Nouvelles clés du coffre
audit-op-vault-repair = Coffre réparé
audit-op-vault-restore = Coffre restauré depuis une sauvegarde

## What it was done with: codes and counts

audit-what-cases =
    { $count ->
        [one] { $count } dossier
        [many] { $count } de dossiers
       *[other] { $count } dossiers
    }
audit-what-items =
    { $count ->
        [one] { $count } pièce
        [many] { $count } de pièces
       *[other] { $count } pièces
    }
audit-what-records =
    { $count ->
        [one] { $count } fiche
        [many] { $count } de fiches
       *[other] { $count } fiches
    }
audit-what-tries =
    { $count ->
        [one] { $count } essai
        [many] { $count } d’essais
       *[other] { $count } essais
    }
# $moment is a date with its hour.
audit-what-last = dernier le { $moment }
audit-what-device = ordinateur { $device }
audit-what-audit = ce journal
audit-what-jsonl = lignes d’importation
audit-what-view = une vue
audit-what-inside = pour l’interne
