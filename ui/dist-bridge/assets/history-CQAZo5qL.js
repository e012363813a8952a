var e=`# A check of the audit trail found nothing wrong.
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
audit-exported = Le journal a été écrit dans { $file }. Il nomme des personnes et ce qu’elles ont fait, rien du contenu des cas.
history-stands = en vigueur
history-lost = écartée lors d’un choix
history-clock = l’horloge de cet ordinateur était fausse alors
history-put-back-title = Reprendre une valeur antérieure
history-put-back-reason = Motif (facultatif)
history-put-back-reason-hint = Il est conservé comme note dans le cas.
field-past = Ce qui figurait ici avant…
field-past-of = Ce qui figurait dans « { $field } »
steps-who = Par qui
steps-everybody = tout le monde
steps-no-news = Rien de nouveau des collègues depuis votre dernière visite
steps-new = nouveau
steps-record = Ce qui figurait dans cette fiche
steps-own = Champs du cas lui-même, valeur par valeur
steps-made = Création : { $kind }
steps-changed = Modification : { $kind }
steps-withdrawn = Retrait : { $kind }
steps-restored = Rétablissement : { $kind }
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
query-comma = {", "}
audit-op-vault-create = Coffre créé
audit-op-vault-recover = Coffre ouvert avec la clé de secours
audit-op-vault-change-passphrase = Phrase de passe changée
audit-op-vault-rekey = Nouvelles clés du coffre
audit-op-vault-repair = Coffre réparé
audit-op-vault-restore = Coffre restauré d’une sauvegarde
audit-op-login = Coffre ouvert
audit-op-login-failed = Essais avec une phrase de passe fausse
audit-op-lock-button = Coffre verrouillé
audit-op-lock-idle = Verrouillé après une pause
audit-op-lock-suspend = Verrouillé à la mise en veille
audit-op-lock-closed = Programme fermé
audit-op-read = Fiche restreinte ouverte
audit-op-record-create = Fiche créée
audit-op-record-save = Fiche enregistrée
audit-op-record-withdraw = Fiche retirée
audit-op-record-restore = Fiche rétablie
audit-op-record-restore-value = Valeur antérieure reprise
audit-op-record-undo = Annulé
audit-op-record-import = Fiche importée
audit-op-conflict-resolve = Conflit tranché
audit-op-export = Quelque chose a quitté le coffre
audit-op-disclosure-record = Communication consignée
audit-op-report-send = Rapport envoyé
audit-op-institution-found = Institution fondée
audit-op-device-request = Demande d’adhésion
audit-op-device-approve = Ordinateur admis
audit-op-device-revoke = Ordinateur retiré
audit-op-audit-verify = Ce journal vérifié
audit-op-decision-propose = Décision proposée
audit-op-decision-approve = Décision approuvée
audit-op-case-archive = Cas archivé
audit-op-erasure-propose = Effacement proposé
audit-op-erasure-carry-out = Effacement exécuté
steps-news =
    { $count ->
        [one] Seulement ce que d’autres ont fait depuis ma dernière visite (une modification)
        [many] Seulement ce que d’autres ont fait depuis ma dernière visite ({ $count } de modifications)
       *[other] Seulement ce que d’autres ont fait depuis ma dernière visite ({ $count } modifications)
    }
`;export{e as default};