### The registry of people and organisations.

people-list = Registre
people-back = Retour à la liste
people-find = Nom ou autre nom
people-new = Nouveau
people-nameless = Sans nom
people-erased = Effacé
people-sealed = Scellé pour un cercle
people-count =
    { $count ->
        [0] Aucune personne
        [one] Une personne
        [many] { $count } de personnes
       *[other] { $count } personnes
    }
people-count-organisations =
    { $count ->
        [0] Aucune organisation
        [one] Une organisation
        [many] { $count } d’organisations
       *[other] { $count } organisations
    }
people-cases =
    { $count ->
        [0] dans aucun dossier
        [one] dans un dossier
        [many] dans { $count } de dossiers
       *[other] dans { $count } dossiers
    }
people-none-found = Aucun résultat pour « { $query } »
people-empty = Le registre est vide
people-empty-hint = Personnes et organisations s’ajoutent à la réception, ou ici.
people-none-open = Aucune fiche affichée
people-none-open-hint = Choisissez une fiche dans la liste ou ajoutez-en une.
people-tabs = Parties de la fiche
people-tab-form = Détails
people-tab-history = Historique
people-unsent = pas encore envoyé
people-sent = rien en attente d’envoi
people-withdrawn = Cette fiche a été retirée. Elle n’apparaît dans aucune liste.
people-protected = protégée
people-victim = touchée
