### Evidence: sections, copies that may leave, documents in the window, what goes into a package.

## Sections of the list

evidence-section-photos = Photos et images
evidence-section-documents = Documents
evidence-section-recordings = Sons et films
evidence-section-other = Autres pièces

## Copies that may leave

evidence-copy-make = Copie à partager
evidence-copy-making = Préparation de la copie…
evidence-copy-made = La copie est dans la liste. Elle ne contient que l’image : ni lieu, ni heure, ni appareil, ni ancienne vignette. L’original n’a pas été modifié.
evidence-copy-made-pages = La copie est dans la liste. Elle ne contient que l’image des pages : ni auteur, ni version antérieure, ni texte caché. L’original n’a pas été modifié.
evidence-copy-reason = Motif de cette copie (inscrit dans la chaîne)
evidence-redact = Noircir…
evidence-redact-title = Noircir des parties de { $name }
evidence-redact-text = Tracez des cadres sur ce qui ne doit pas être vu. Dans la copie, ce qui se trouve sous un cadre disparaît pour de bon : les pixels deviennent noirs, aucun calque ne peut être soulevé. L’original reste tel quel.
evidence-redact-tools = Cadres
evidence-redact-stage = Image : tracez à la souris, ou ajoutez un cadre et déplacez-le avec les flèches
evidence-redact-add = Ajouter un cadre
evidence-redact-undo = Annuler
evidence-redact-remove = Retirer le cadre
evidence-redact-preview = Aperçu final
evidence-redact-box = Cadre { $number }
evidence-redact-count =
    { $count ->
        [one] { $count } cadre
        [many] { $count } cadres
       *[other] { $count } cadres
    }
evidence-redact-keys = Au clavier : « Ajouter un cadre », les flèches le déplacent, avec Maj elles changent sa taille, avec Ctrl elles vont dix fois plus loin ; Suppr le retire, Ctrl+Z annule.
evidence-redact-make = Créer la copie expurgée

## PDF inside the window

evidence-pdf-opening = Ouverture…
evidence-pdf-tools = Pages et taille
evidence-pdf-page = Page { $page } sur { $pages }
evidence-pdf-before = Page précédente
evidence-pdf-next = Page suivante
evidence-pdf-smaller = Réduire
evidence-pdf-larger = Agrandir
evidence-pdf-encrypted = Ce PDF est protégé par un mot de passe : Sanad ne peut pas l’afficher. Il est conservé tel qu’il est arrivé ; demandez à l’expéditeur un fichier sans mot de passe et ajoutez-le aussi.
evidence-pdf-broken = Ce PDF est endommagé ou incomplet : Sanad ne peut pas l’afficher. Il est conservé tel qu’il est arrivé et peut être remis comme original.

## What goes into a package

evidence-export-files = Quels fichiers
evidence-export-sharing = Copies à partager
evidence-export-sharing-hint = D’abord les copies expurgées, puis les copies à partager, puis les textes simples. Ce qui n’a pas de telle copie reste ici.
evidence-export-originals = Originaux, tels qu’ils sont arrivés
evidence-export-originals-hint = Pour un tribunal ou un expert qui les examine. Ils peuvent dire où, quand et avec quel appareil ils ont été faits.
evidence-export-zip = En un seul fichier ZIP
evidence-export-zip-hint = À décompresser avant de vérifier : le programme est à l’intérieur.
evidence-export-held =
    { $count ->
        [one] { $count } pièce est restée ici : aucune copie ne peut en être partagée, ou le consentement a été refusé.
        [many] { $count } pièces sont restées ici : aucune copie ne peut en être partagée, ou le consentement a été refusé.
       *[other] { $count } pièces sont restées ici : aucune copie ne peut en être partagée, ou le consentement a été refusé.
    }
evidence-export-root-qr = La racine sous forme de code à scanner
evidence-export-print = Imprimer la racine
evidence-export-paper = Le destinataire décompresse le dossier et y tape cette ligne. Le programme doit afficher la même racine que ce papier.
evidence-export-paper-signed = Remis par, date, signature :

# $id is the record of the copy.
cli-evidence-copied = Copie créée : { $id }
