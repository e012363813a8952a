### Words inside form fields, tables, dialogs and other building blocks.

## Answers that are not values

answer-group-label = Pas de valeur, car
answer-not-asked = Non demandé
answer-unknown = Inconnu
# The person was asked and does not want to say.
answer-not-disclosed = Refus de répondre

## State of one field

field-optional = facultatif
field-required = obligatoire
field-saving = Enregistrement
field-saved = Enregistré
field-not-saved = Non enregistré
# Two people changed this field without seeing each other; both values are kept.
field-rivals =
    { $count ->
        [one] Une autre valeur
        [many] { $count } d’autres valeurs
       *[other] { $count } autres valeurs
    }

## Combo box

combo-clear = Effacer
combo-remove = Retirer { $label }
combo-found-by = on dit aussi « { $word } »
combo-none = Aucun résultat
combo-not-in-list = Pas dans la liste : choisir une entrée ou vider le champ
combo-searching = Recherche
combo-count =
    { $count ->
        [0] Aucun choix
        [one] Un choix
        [many] { $count } de choix
       *[other] { $count } choix
    }

## Dates

date-day = Jour
date-month = Mois
date-year = Année
date-month-none = Mois inconnu
date-precision-about = Approximative
date-today = Aujourd’hui
date-yesterday = Hier
date-tomorrow = Demain
date-in-days =
    { $count ->
        [one] Dans { $count } jour
        [many] Dans { $count } de jours
       *[other] Dans { $count } jours
    }
date-error-year = Indiquez l’année sur quatre chiffres.
date-error-month = Choisissez aussi le mois, ou laissez le jour vide.
date-error-day = Ce mois n’a pas ce jour.
# Shown before an approximate date: "about 3 November 2026".
date-about = vers { $date }
date-month-year = { $month } { $year }
date-day-month-year = { $day } { $month } { $year }
date-weekday = { $weekday } { $date }
date-at-time = { $date }, { $time }

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

## Dialogs, notices, panes

dialog-close = Fermer
dialog-cancel = Annuler
notice-dismiss = Masquer
notice-region = Avis
progress-busy = En cours
pane-resize = Largeur de la liste
password-show = Afficher
password-hide = Masquer

## Tables

table-sort-ascending = tri croissant
table-sort-descending = tri décroissant
table-loading = Chargement
table-empty = Rien ici pour l’instant
table-failed = Ces lignes n’ont pas pu être lues.
table-retry = Réessayer
table-row-count =
    { $count ->
        [0] Aucune ligne
        [one] Une ligne
        [many] { $count } de lignes
       *[other] { $count } lignes
    }
menu-more = Autres actions

## Failures without words of their own

# $code is a technical word that support will ask for.
failure-unknown = Une erreur s’est produite ({ $code }). Ce qui était enregistré reste intact.

## Tabs that do not all fit
tabs-before = Onglets précédents
tabs-after = Onglets suivants

## A word and what it says

label-value = { $label } : { $value }
