var e=`### Backups, restoring, repairing
###   backup-counts: #$changes, $size
###   backup-all: $count
###   restore-aside: $folder
###   repair-pages: #$count
###   repair-from: $time
###   repair-lost: #$count

backup-title = Sauvegardes
backup-lead = Sanad en fait une par jour et la vérifie en l’ouvrant. Une sauvegarde ne s’ouvre qu’avec la phrase de passe ou la clé de récupération de son époque. Gardez-en aussi une sur une clé USB, ailleurs.
backup-now = Sauvegarder maintenant
backup-elsewhere = Sauvegarder sur une clé USB
backup-making = Sauvegarde en cours
backup-stop = Arrêter
backup-made = Sauvegarde faite et vérifiée.
backup-made-there = Sauvegarde faite à l’endroit choisi et vérifiée.
backup-none = Il n’y a pas encore de sauvegarde.
backup-by-itself = Automatique
backup-by-hand = Manuelle
backup-counts =
    { $changes ->
        [one] { $changes } modification, { $size }
        [many] { $changes } de modifications, { $size }
       *[other] { $changes } modifications, { $size }
    }
backup-check = Vérifier
backup-sound = S’ouvre, toutes les pages sont saines
backup-unsound = Endommagée : ne comptez pas dessus
backup-all = Tout afficher ({ $count })
restore-offer = Restaurer une sauvegarde
restore-title = Restaurer une sauvegarde
restore-lead = Pour un nouvel ordinateur après une perte, ou quand le coffre ne peut pas être réparé ici. Un coffre présent sur cet ordinateur est mis de côté, pas effacé.
restore-folder = Dossier de la sauvegarde
restore-folder-hint = Son nom commence par « sanad- » suivi d’un nombre.
restore-choose = Choisir le dossier
restore-by = L’ouvrir avec
restore-passphrase = Phrase de passe à l’époque de la sauvegarde
restore-button = Restaurer
restore-working = Restauration en cours
restore-done = Le coffre est de retour
restore-done-lead = Cet ordinateur porte désormais un nom à lui dans l’institution. Faites un échange dès qu’il y a une liaison : ce qui a été envoyé après la sauvegarde revient. Demandez à un administrateur de retirer l’ancien ordinateur de la liste.
restore-aside = Le coffre qui était ici se trouve dans { $folder }.
restore-waits = Un administrateur doit admettre cet ordinateur avant qu’il puisse échanger.
repair-lead = Le fichier du coffre est endommagé. Sanad peut le reconstituer à partir de ce qui reste lisible, de la dernière sauvegarde et, au prochain échange, du centre. Le fichier endommagé est conservé.
repair-button = Réparer avec cette phrase de passe
repair-done = Le coffre est de nouveau sain
repair-pages =
    { $count ->
        [one] { $count } page du fichier était endommagée.
        [many] { $count } de pages du fichier étaient endommagées.
       *[other] { $count } pages du fichier étaient endommagées.
    }
repair-from = La sauvegarde du { $time } a servi.
repair-lost =
    { $count ->
        [one] { $count } modification non envoyée n’est plus nulle part. Vérifiez ce que vous avez saisi en dernier.
        [many] { $count } de modifications non envoyées ne sont plus nulle part. Vérifiez ce que vous avez saisi en dernier.
       *[other] { $count } modifications non envoyées ne sont plus nulle part. Vérifiez ce que vous avez saisi en dernier.
    }
repair-hub = Des modifications de collègues reviendront au prochain échange.
`;export{e as default};