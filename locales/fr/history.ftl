# A check of the audit trail found nothing wrong.
audit-holds =
    { $count ->
        [one] Le journal est intact : une entrée, inchangée.
       *[other] Le journal est intact : { $count } entrées, aucune modifiée.
    }
audit-anchors =
    { $count ->
        [0] Rien n’en est encore parti chez des collègues ; qui a la phrase de passe pourrait le réécrire entièrement sans trace.
        [one] Comparé à une empreinte partie lors d’un échange.
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
