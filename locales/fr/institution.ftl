### The institution, its laptops, and the care of this laptop’s vault.
institution-about = Cette institution
institution-person = Vous
institution-device = Cet ordinateur
institution-fingerprint = Empreinte
institution-fingerprint-hint = La même sur chaque ordinateur de l’institution. En cas de doute, comparez-la par téléphone.

## Laptops

institution-laptops = Ordinateurs
institution-device-column = Ordinateur
institution-person-column = Personne
institution-id-column = Numéro
institution-this = cet ordinateur
institution-twice = { $device } ({ $person }) figure deux fois dans la liste : un coffre a été restauré à partir d’une sauvegarde. Si l’ancien ordinateur est perdu ou ne sert plus, retirez son ancienne inscription.
institution-gone = retiré
institution-not-admin = Seul un ordinateur ayant les droits d’administration fait entrer ou retire des ordinateurs.
institution-second-admin = Seul cet ordinateur a les droits d’administration. Gardez bien sa feuille de récupération : sans lui ni elle, personne ne pourrait faire entrer un ordinateur.

## Letting a laptop in

institution-let-in = Faire entrer un ordinateur
institution-request = Demande de l’ordinateur
institution-request-hint = Ouvrez le fichier apporté par le collègue, ou collez son texte.
institution-request-from = { $person } demande à rattacher l’ordinateur « { $device } ».
institution-words-advice = Lisez-vous ces six mots à voix haute. L’autre ordinateur les affiche aussi.
institution-words-same = Chaque mot est identique des deux côtés, et je sais qui parle.
institution-approve = Approuver
institution-approved = Approuvé : « { $device } » de { $person }. Échangez maintenant pour qu’il puisse entrer.

## Removing a laptop

institution-remove = Retirer
institution-remove-title = Retirer « { $device } » ?
institution-remove-new = Après votre prochain échange, il ne recevra plus rien de nouveau de l’institution.
institution-remove-old = Ce qu’il contient déjà y reste. Rien n’est effacé à distance ; seule sa phrase de passe le protège.
institution-remove-keys = L’institution reçoit de nouvelles clés. Ce qui a été écrit sur cet ordinateur sans être envoyé ne sera plus accepté.
institution-remove-back = C’est définitif : pour revenir, il devra demander à entrer comme un nouvel ordinateur.
institution-remove-confirm = Retirer cet ordinateur
institution-removed = Retiré : « { $device } ». Échangez maintenant pour que les autres le sachent.

## Care of the vault

vault-title = Coffre de cet ordinateur
vault-passphrase = Phrase de passe
vault-passphrase-hint = À changer si quelqu’un a pu la voir.
vault-passphrase-change = Changer la phrase de passe
vault-passphrase-present = Phrase de passe actuelle
vault-passphrase-changed = La phrase de passe a été changée. La clé de récupération reste la même.
vault-keys = Clés
vault-keys-hint = De nouvelles clés si une copie du fichier ou la feuille a pu tomber en d’autres mains.
vault-rekey = Créer de nouvelles clés
vault-rekey-lead = Tout le coffre est chiffré de nouveau, ce qui peut prendre une minute. L’ancienne feuille de récupération cesse de fonctionner et une nouvelle suit. Une copie du fichier faite avant reste lisible avec l’ancienne phrase de passe.
vault-rekeyed = Le coffre est chiffré avec de nouvelles clés. L’ancienne feuille de récupération ne fonctionne plus : détruisez-la.
vault-check = Contrôle
vault-check-hint = Lit tout le fichier et compare chaque fiche avec le journal des modifications.
vault-verify = Contrôler
vault-sound = Le coffre est sain : le fichier est entier et toutes les fiches concordent avec le journal.
vault-sound-counts = Modifications : { $changes }. Fiches : { $records }.
# How costly each guess of the passphrase is made.
vault-kdf = Chaque essai de phrase de passe coûte { $memory } Mio de mémoire, parcourus { $passes } fois.
vault-log-differs = Le fichier est entier, mais des fiches ne concordent pas avec le journal. Rien n’a été réparé ni effacé ; gardez une copie du dossier et prévenez le responsable de la sécurité.
vault-unsound = Le coffre est endommagé. Rien n’a été réparé ni effacé ; gardez une copie du dossier et prévenez le responsable de la sécurité.

## Parts of the screen
institution-tabs = Parties de l’institution
institution-tab-laptops = Ordinateurs et rôles
institution-tab-circles = Cercles
institution-tab-terms = Délais et durées
institution-tab-keeping = Effacement et incidents
institution-tab-vault = Coffre et sauvegardes
institution-tab-audit = Journal d’audit
