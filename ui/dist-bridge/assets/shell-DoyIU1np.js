var e=`### The frame around every screen: header, navigation, search, shortcuts.

app-name = Sanad
skip-to-content = Aller au contenu

## Navigation

nav-label = Rubriques
nav-open = Rubriques
nav-today = Aujourd’hui
nav-cases = Dossiers
nav-people = Personnes
nav-reports = Rapports
nav-exchange = Échanges
nav-institution = Institution
nav-settings = Réglages
# Read out after a section's name, when some of it is late or new.
nav-count-urgent =
    { $count ->
        [one] un élément à traiter
        [many] { $count } d’éléments à traiter
       *[other] { $count } éléments à traiter
    }

## Header

header-search = Chercher partout
header-lock = Verrouiller
header-new-case = Nouveau dossier

## Sync line. $ago is "6 days ago", $size is "182 kB".

sync-never = Aucun échange pour l’instant
sync-last = Dernier échange { $ago }
sync-last-now = Dernier échange à l’instant
sync-nothing-waiting = rien en attente
sync-waiting =
    { $count ->
        [one] une modification, { $size } en attente
        [many] { $count } de modifications, { $size } en attente
       *[other] { $count } modifications, { $size } en attente
    }
sync-conflicts =
    { $count ->
        [one] une valeur à choisir
        [many] { $count } de valeurs à choisir
       *[other] { $count } valeurs à choisir
    }
sync-running = Échange en cours
sync-failed = Le dernier échange n’a pas abouti

## Search dialog

search-title = Recherche
search-hint = Saisissez un nom, une référence ou un mot
search-none = Aucun résultat pour « { $query } »
search-failed = La recherche n’a pas pu s’exécuter
search-count =
    { $count ->
        [0] Aucun résultat
        [one] Un résultat
        [many] { $count } de résultats
       *[other] { $count } résultats
    }
search-key-move = se déplacer
search-key-open = ouvrir
search-key-all = tout afficher
search-key-close = fermer

## Shortcut sheet

shortcuts-title = Raccourcis clavier
shortcuts-search = Chercher
shortcuts-new-case = Nouveau dossier
shortcuts-lock = Verrouiller Sanad
shortcuts-undo = Annuler la dernière modification
shortcuts-section = Aller à une rubrique
shortcuts-back = Retour
shortcuts-field-menu = Autres réponses d’un champ : inconnu, non demandé
shortcuts-sheet = Afficher cette liste
shortcuts-pane = Partie suivante de l’écran

## Demonstration and test data

demo-mark = Démonstration : rien ici n’est réel

## Display settings

display-theme = Couleurs
display-theme-system = Comme le système
display-theme-light = Claires
display-theme-dark = Sombres
display-theme-contrast = Contraste élevé
display-text-size = Taille du texte
display-language = Langue
display-digits = Chiffres
display-digits-latn = 0 1 2 3
display-digits-arab = ٠ ١ ٢ ٣
`;export{e as default};