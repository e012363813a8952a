var e=`### The first screen of the day.
today-lead-due =
    { $count ->
        [one] Une chose est en retard ou à faire aujourd’hui.
        [many] { $count } de choses sont en retard ou à faire aujourd’hui.
       *[other] { $count } choses sont en retard ou à faire aujourd’hui.
    }
today-lead-extreme =
    { $count ->
        [one] Un dossier est à risque extrême.
        [many] { $count } de dossiers sont à risque extrême.
       *[other] { $count } dossiers sont à risque extrême.
    }
today-no-case = Aucun dossier ouvert sur cet ordinateur.
# Said after the task was saved as done.
today-done = Fait : { $title }
today-done-undo = Annuler
today-late-days =
    { $count ->
        [one] 1 jour de retard
        [many] { $count } de jours de retard
       *[other] { $count } jours de retard
    }
today-when-today = aujourd’hui
today-when-tomorrow = demain
today-when-days =
    { $count ->
        [one] dans 1 jour
        [many] dans { $count } de jours
       *[other] dans { $count } jours
    }
today-high-title = Risque élevé et extrême
today-high-none = Aucun dossier ouvert à risque élevé ou extrême.
today-risk-title = Dossiers ouverts par niveau de risque
today-risk-level = Risque
today-risk-none = Pas encore de niveau
# Cases whose intake lacks part of the minimum data.
today-drafts-title = Accueil inachevé
today-show-all =
    { $count ->
        [one] L’afficher
        [many] Afficher les { $count }
       *[other] Afficher les { $count }
    }
today-exchange-open = Ouvrir l’échange
`;export{e as default};