### Import of spreadsheets and taking it back.

# Why a cell cannot be imported as it is.
import-why-term = Terme inconnu ; écrivez un terme de la liste ou indiquez lequel est visé
import-why-date = Date illisible
import-why-flag = Ni oui ni non
import-why-number = Pas un nombre entier
import-why-degrees = Pas des degrés, ou hors limites
import-why-too_long = Plus long que le champ ne le permet
import-why-value = Ne convient pas au champ
import-why-field = Ce champ ne reçoit rien d’un tableur
import-why-ahead = Un jour qui n’est pas encore venu
import-why-too_early = Aucune personne vivante n’est née il y a si longtemps
import-why-ends_before_it_begins = Finit avant de commencer
import-why-two_people = Cela se décide à deux ; un tableur n’apporte aucun niveau au-delà de « en cours de vérification »

## The screen

import-title = Importer un tableur
import-hint = XLSX ou CSV, en arabe, anglais, français ou espagnol. Les formules ne sont pas calculées. Rien n’est écrit avant que vous ayez vu ce qui se passerait.
import-choose = Choisir un fichier
import-form = Enregistrer un formulaire vierge à imprimer
import-to-key = Numéro de dossier de la ligne (les lignes de même numéro vont ensemble)
import-means = La colonne { $header } signifie
import-left-out = Laissée de côté
import-keep-unread = Garder les cellules illisibles comme texte à côté de la fiche, au lieu d’écarter leur ligne
import-link-known = Reprendre du registre les personnes qui y sont presque certainement
import-try = Voir ce qui se passerait
import-run = Importer maintenant
import-running = Importation en cours
import-stop = Arrêter sans rien garder
import-trial = Ce qui se passerait
import-met = figure peut-être au registre :
import-problems = Ce qui est illisible
import-save-problems = Enregistrer cette liste
import-kept = Conservées, car modifiées depuis : { $names }
import-made = Importations faites sur cet ordinateur
import-is-undone = annulée
import-name-erased = Nom du fichier effacé
import-undo = Annuler l’importation
import-sheet = Feuille
import-row = Ligne
import-column = Colonne
import-value = Valeur
import-reason = Raison
import-rows =
    { $count ->
        [one] { $count } ligne
        [many] { $count } lignes
       *[other] { $count } lignes
    }
import-rows-out =
    { $count ->
        [0] aucune laissée de côté
        [one] { $count } laissée de côté
        [many] { $count } laissées de côté
       *[other] { $count } laissées de côté
    }
import-records =
    { $count ->
        [one] { $count } fiche
        [many] { $count } fiches
       *[other] { $count } fiches
    }
import-done =
    { $count ->
        [one] { $count } fiche importée
        [many] { $count } fiches importées
       *[other] { $count } fiches importées
    }
import-undone =
    { $count ->
        [one] { $count } fiche annulée
        [many] { $count } fiches annulées
       *[other] { $count } fiches annulées
    }

## What columns mean, kept under a name for the next file of the same kind
import-map-like = Colonnes comme dans
import-map-guessed = telles que devinées
import-map-name = Garder le sens de ces colonnes sous le nom
import-map-save = Garder
import-map-saved = Gardé sous le nom « { $name } ».

## The blank form

form-print = Imprimer un formulaire vierge
form-print-short = Formulaire

## One row decided by itself

import-met-row = Ligne { $row }
import-row-decide = Que faire de { $name }
import-row-link = C’est la fiche déjà connue
import-row-take = Autre personne ou entité : nouvelle fiche
import-row-skip = Laisser cette ligne de côté
import-row-usual-link = Comme ci-dessus : la fiche connue
import-row-usual-take = Comme ci-dessus : nouvelle fiche
