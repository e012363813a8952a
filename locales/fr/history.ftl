history-stands = en vigueur
history-lost = écartée lors d’un choix
history-clock = l’horloge de cet ordinateur était fausse alors
history-put-back-title = Reprendre une valeur antérieure
history-put-back-reason = Motif (facultatif)
history-put-back-reason-hint = Il est conservé comme note dans le dossier.
field-past = Ce qui figurait ici avant…
field-past-of = Ce qui figurait dans « { $field } »
steps-who = Par qui
steps-everybody = tout le monde
steps-no-news = Rien de nouveau des collègues depuis votre dernière visite
steps-new = nouveau
steps-record = Ce qui figurait dans cette fiche
steps-own = Champs du dossier lui-même, valeur par valeur
steps-made = Création : { $kind }
steps-changed = Modification : { $kind }
steps-withdrawn = Retrait : { $kind }
steps-restored = Rétablissement : { $kind }
query-comma = {", "}
steps-news =
    { $count ->
        [one] Seulement ce que d’autres ont fait depuis ma dernière visite (une modification)
        [many] Seulement ce que d’autres ont fait depuis ma dernière visite ({ $count } de modifications)
       *[other] Seulement ce que d’autres ont fait depuis ma dernière visite ({ $count } modifications)
    }
steps-saves =
    { $count ->
        [one] { $count } enregistrement
        [many] { $count } d’enregistrements
       *[other] { $count } enregistrements
    }
