### Evidence: files taken in, shown, checked, handed on.

## The tab of a case

evidence-add = Ajouter des fichiers
evidence-add-thing = Ajouter une pièce sans fichier
evidence-check = Vérifier l’intégrité
evidence-export = Préparer un dossier
evidence-empty = Aucune preuve pour l’instant
evidence-empty-hint = Ajoutez des fichiers, déposez-les ici ou collez une image. Chacun est haché, chiffré et gardé tel quel.
evidence-drop = Déposez les fichiers pour les ajouter à ce dossier
evidence-list = Preuves de ce dossier
# $name is the name of a file; screens isolate it.
evidence-adding = Ajout de { $name }…
evidence-stays = { $name } est maintenant chiffré dans le coffre. L’original reste en clair là où vous l’avez choisi : supprimez-le ou gardez-le en lieu sûr.
evidence-refused =
    { $count ->
        [one] Un fichier n’a pas pu être lu, ou dépasse 2 Go.
        [many] { $count } fichiers n’ont pas pu être lus, ou dépassent 2 Go.
       *[other] { $count } fichiers n’ont pas pu être lus, ou dépassent 2 Go.
    }
evidence-interrupted = L’ajout de { $name } a été interrompu. Ajoutez de nouveau le même fichier pour continuer.
evidence-discard = Abandonner

## States of an item

evidence-state-checked = Inchangé
evidence-state-unchecked = Pas encore vérifié
evidence-state-elsewhere = Sur un autre ordinateur
evidence-state-thing = Sans fichier
evidence-state-branched = Deux branches
evidence-state-faulty = Chaîne en défaut
evidence-state-unexplained = Défaut non expliqué
evidence-state-damaged = Endommagé
evidence-state-sound = Inchangé
evidence-state-none = Sans fichier

## One item

evidence-open = Ouvrir
evidence-viewer = { $name }, affiché dans Sanad
evidence-viewer-noted = L’ouverture a été notée dans la chaîne de conservation.
evidence-viewer-none = Sanad ne peut pas afficher ce type de fichier. Il peut être remis dans un dossier de preuves.
evidence-viewer-long = Seul le début de ce texte est affiché.
evidence-edit = Modifier les détails
evidence-custody = Chaîne de conservation
evidence-custody-add = Ajouter à la chaîne
evidence-custody-empty = La chaîne est encore vide.
evidence-custody-hint = Ce qui est ajouté est signé par cet ordinateur et ne peut être ni modifié ni retiré.
evidence-link-signed = Signature valable
evidence-link-branch = Écrit pendant que les ordinateurs étaient séparés
evidence-link-clock = Horloge en retard
evidence-copy-of = Copie de { $title }

## What can be wrong with a chain

evidence-fault-signature = La signature ne correspond pas : quelque chose a été modifié
evidence-fault-signer = Signé par aucun ordinateur de l’institution
evidence-fault-gap = Le maillon précédent manque
evidence-fault-number = Son numéro ne suit pas
evidence-fault-object = Concerne un autre fichier
evidence-fault-start = Un second début
evidence-fault-fork = Un ordinateur a continué deux fois à partir du même maillon
evidence-fault-empty = Il n’y a pas de chaîne

## Checks

evidence-check-running = Vérification…
evidence-check-sound =
    { $count ->
        [one] Une pièce vérifiée : rien n’a changé.
        [many] { $count } pièces vérifiées : rien n’a changé.
       *[other] { $count } pièces vérifiées : rien n’a changé.
    }
evidence-check-wrong =
    { $count ->
        [one] Une pièce présente un défaut. Il est noté dans sa chaîne ; expliquez-y ce qui s’est passé.
        [many] { $count } pièces présentent un défaut. Il est noté dans leurs chaînes ; expliquez-y ce qui s’est passé.
       *[other] { $count } pièces présentent un défaut. Il est noté dans leurs chaînes ; expliquez-y ce qui s’est passé.
    }

## Packages

evidence-export-title = Dossier de preuves
evidence-export-text = Ce qui est choisi ci-dessous, avec les chaînes de conservation et un petit programme qui permet à chacun de le vérifier sans Sanad.
evidence-export-recipient-type = Pour qui
evidence-export-recipient = Nom du destinataire
evidence-export-names = Avec noms du personnel, lieux, motifs et noms de fichiers
evidence-export-names-hint = Sans cela, chaque signature reste valable et ce qui est omis ne peut être deviné.
evidence-export-plain = Les fichiers quittent le coffre en clair.
evidence-export-go = Choisir un dossier et préparer
evidence-export-made = Le dossier de preuves est prêt : { $folder }
evidence-export-root = Racine à imprimer
evidence-export-root-hint = Inscrivez-la ou imprimez-la sur le papier qui accompagne le dossier. Elle seule permet au destinataire de savoir qu’aucun autre dossier n’a pris sa place.

## The command line

cli-evidence-added = Ajouté : { $name }  { $id }
cli-evidence-stays = L’original « { $file } » reste en clair à cet endroit.
cli-evidence-size = Octets
cli-evidence-links = Maillons
cli-evidence-file = Fichier
cli-evidence-chain = Chaîne
# $items and $files are numbers given as text.
cli-evidence-verified = Rien n’a été modifié : { $items } pièces, { $files } fichiers. Comparez la racine avec celle imprimée.
cli-evidence-root = Racine : { $root }
cli-evidence-institution = Clé de l’institution : { $key }

## What can be wrong with a package; $about is a file or an item

evidence-wrong-missing = { $about } : manquant
evidence-wrong-changed = { $about } : a été modifié
evidence-wrong-extra = { $about } : n’appartient pas au dossier
evidence-wrong-root = { $about } : le manifeste et la racine ne correspondent pas
evidence-wrong-other-root = { $about } : la racine n’est pas celle indiquée : c’est un autre dossier
evidence-wrong-keys = { $about } : l’institution n’atteste pas ces clés
evidence-wrong-signature = { $about } : une signature ne correspond pas
evidence-wrong-item = { $about } : son fichier a une autre empreinte
evidence-wrong-link = { $about } : pas un maillon de ce dossier
evidence-wrong-chain-end = { $about } : la chaîne ne finit pas où le dossier le dit
evidence-wrong-listed-twice = { $about } : mentionné deux fois
evidence-wrong-signer = { $about } : signé par aucun ordinateur de l’institution
evidence-wrong-gap = { $about } : un maillon manque
evidence-wrong-number = { $about } : un maillon a un faux numéro
evidence-wrong-object = { $about } : un maillon concerne un autre fichier
evidence-wrong-start = { $about } : la chaîne a deux débuts
evidence-wrong-empty = { $about } : il n’y a pas de chaîne
