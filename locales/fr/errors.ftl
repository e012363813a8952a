### Why something did not happen, and what to do.
###
### One message for each error code; `_` of the code is `-` in the key. Each says in plain words
### what happened, then what to do or what is safe. $seconds and $limit must be given as numbers, or
### their plural forms do not fit; all other arguments are given as text. $field is the label of the
### field in the same language.

## Requests and the program itself

error-bad-request = Sanad n’a pas compris cette demande. Rien n’a été modifié ; vérifiez la saisie et réessayez.
error-unknown-command = Cette commande n’existe pas. Rien n’a été modifié ; l’aide donne la liste des commandes.
error-not-confirmed = Vous n’avez pas dit oui : rien n’a été fait, rien n’a été modifié.
# $file is the file as it was typed.
error-no-file = Il n’y a pas de fichier « { $file } », ou il est illisible. Rien n’a été modifié ; vérifiez le nom et le dossier.
error-internal = Une erreur s’est produite dans Sanad. Rien n’a été modifié ; fermez Sanad, rouvrez-le et réessayez.

## The vault: the encrypted store on this laptop

# Ends the messages on a vault that does not open. People fear above all that their cases are gone.
-vault-untouched = Sanad n’a rien modifié ni effacé, et n’a créé aucun nouveau coffre vide.
error-no-vault = Il n’y a pas de coffre à cet emplacement. Choisissez un autre emplacement ou créez un coffre ; rien n’a encore été créé.
error-vault-exists = Il y a déjà un coffre à cet endroit. Il est resté tel quel ; ouvrez-le ou choisissez un autre emplacement.
error-locked = Le coffre est verrouillé. Ce qui était enregistré est en sécurité ; déverrouillez-le et réessayez.
error-wrong-passphrase = La phrase de passe n’ouvre pas ce coffre. { -vault-untouched } Vérifiez la langue du clavier et les majuscules, puis réessayez.
error-wrong-recovery-key = La clé de récupération est bien saisie, mais n’ouvre pas ce coffre. Rien n’a été modifié ni effacé ; cherchez la feuille la plus récente de cet ordinateur.
# The key is printed as four numbered lines; $group is the number of the line, from 1.
error-recovery-key-typo = Il y a une faute de frappe à la ligne { $group } de la clé de récupération. Comparez cette ligne avec la feuille imprimée ; rien n’a été modifié.
# $have and $need are strengths, numbers such as 9 and 15; more is stronger.
error-weak-passphrase = Cette phrase de passe est trop facile à deviner : sa force est de { $have }, il faut { $need }. Ajoutez des mots sans rapport entre eux, ou prenez celle que Sanad propose.
error-too-many-tries =
    Trop d’essais erronés. Rien n’a été effacé ; attendez { $seconds ->
        [one] { $seconds } seconde
        [many] { $seconds } de secondes
       *[other] { $seconds } secondes
    }, puis réessayez.
error-tampered-header = La serrure de ce coffre a été altérée par quelqu’un qui n’a pas la phrase de passe. { -vault-untouched } Cessez d’utiliser cet ordinateur, laissez-le en l’état et prévenez la personne responsable de la sécurité.
error-lowered-parameters = Le fichier de ce coffre demande une protection plus faible que ce que Sanad accepte ; votre phrase de passe n’a donc pas été utilisée. { -vault-untouched } Quelqu’un l’a peut-être affaibli à dessein : prévenez la personne responsable de la sécurité.
# $found is the version of the file's form.
error-newer-version = Ce fichier a été écrit par une version plus récente de Sanad (format { $found }). { -vault-untouched } Installez la dernière version de Sanad pour l’ouvrir.
error-unreadable-file = Ce fichier ne peut pas être lu comme un coffre : il est endommagé, ou c’est autre chose. { -vault-untouched } Gardez le fichier, vérifiez l’emplacement et cherchez la dernière sauvegarde.
error-truncated-file = Il manque la fin de ce fichier, comme lorsqu’une copie est interrompue. { -vault-untouched } Gardez-le ; recopiez-le en entier depuis son origine ou cherchez la dernière sauvegarde.
error-disk-full = Le disque est plein : le dernier enregistrement n’a pas eu lieu. Ce qui était enregistré est intact : rien n’a été modifié ni effacé, et aucun nouveau coffre vide n’a été créé. Libérez de l’espace, puis enregistrez de nouveau.
error-file-access = Le système n’a pas laissé Sanad lire ou écrire un fichier. Rien n’a été modifié ; vérifiez que le disque est branché et que vous avez le droit d’écrire à cet endroit.
error-out-of-memory = Il n’y a pas assez de mémoire libre pour ouvrir le coffre. Rien n’a été modifié ; fermez d’autres programmes et réessayez.
error-in-use = Ce coffre est déjà ouvert dans une autre fenêtre ou commande de Sanad. Rien n’a été modifié ; fermez-le d’abord là-bas.

## Records and fields

error-no-record = Cet élément n’est pas sur cet ordinateur. Rien n’a été modifié ; il arrivera peut-être au prochain échange.
# $field is here the technical name that was not found.
error-unknown-field = Il n’existe ni type de fiche ni champ appelé « { $field } ». Rien n’a été enregistré ; vérifiez l’orthographe.
error-bad-value = Cette valeur ne convient pas au champ « { $field } ». Elle n’a pas été enregistrée ; corrigez-la et enregistrez de nouveau.
error-too-long =
    Le texte est trop long pour « { $field } » et n’a pas été enregistré. Réduisez-le à { $limit ->
        [one] { $limit } caractère
        [many] { $limit } de caractères
       *[other] { $limit } caractères
    } au plus.
error-fixed-field = « { $field } » s’écrit une seule fois et ne peut plus être modifié. Rien n’a été modifié ; pour corriger, ajoutez une nouvelle fiche.
# $today is a day by the clock of the laptop; $other the label of another field.
error-date-ahead = Ce jour n’est pas encore venu : selon l’horloge de cet ordinateur, nous sommes le { $today }. Corrigez la date, ou l’horloge si elle est fausse. Votre saisie reste ici et n’est pas enregistrée.
error-date-too-early = Aucune personne vivante n’est née il y a si longtemps. Corrigez l’année ; votre saisie reste ici et n’est pas enregistrée.
error-date-order = Cela ne s’accorde pas avec « { $other } » : la fin précède le début. Corrigez l’une des deux ; votre saisie reste ici et n’est pas enregistrée.
error-contested = Deux valeurs coexistent dans « { $field } », et les deux sont conservées. Choisissez d’abord, puis faites votre modification.
error-conflict-moved = Une autre valeur est arrivée après l’affichage. Rien n’a été décidé ; regardez toutes les valeurs et choisissez de nouveau.
error-no-conflict = Il n’y a rien à choisir ici : il n’y a qu’une valeur. Rien n’a été modifié ; quelqu’un a peut-être déjà choisi.
error-import-line = La ligne { $line } du fichier à importer contient une erreur : « { $field } ». Corrigez cette ligne, puis importez de nouveau le fichier.
error-sheet-unreadable = Ce fichier ne peut pas être lu comme un tableur. Enregistrez-le en XLSX ou CSV sans mot de passe, puis choisissez-le de nouveau.
error-sheet-too-large = Le tableur est trop grand : 24 Mo, 50 000 lignes et 300 colonnes au plus. Divisez-le, puis importez les parties.
error-sheet-empty = Ce tableur ne contient rien.
error-no-table = Aucun tableur n’est plus ouvert. Choisissez de nouveau le fichier.
error-no-import = Il ne reste rien de cette importation à annuler.

## The institution and its laptops

error-legal-hold = Un gel juridique protège ce dossier. Il doit être levé avant tout effacement ; rien n’a été modifié.
error-case-at-work = Ce dossier est en cours. Il peut être effacé une fois clos, ou si la personne l’a demandé et que le jour de la demande est inscrit.
error-may-not-leave = Ceci ne doit pas quitter l’institution, et rien ne l’a quittée. Regardez les consentements du dossier : ils disent pourquoi.
# consent: why the word does not cover it, a whole phrase.
error-consent-lacking = Ceci partirait vers l’extérieur et aucun consentement ne le couvre : { $consent }. Rien n’a été transmis.
error-not-enrolled = Cet ordinateur ne fait pas encore partie d’une institution. Ce qui était enregistré est en sécurité ici ; pour échanger, utilisez une invitation.
error-already-enrolled = Cet ordinateur fait déjà partie d’une institution. Rien n’a été modifié ; pour une autre institution, créez un coffre à un autre emplacement.
error-bad-invitation = Ce n’est pas une invitation lisible par cette version de Sanad. Rien n’a été modifié ; redemandez le fichier et reprenez-le en entier.
error-invitation-used = Le centre d’échange n’accepte pas cette invitation : elle a déjà servi, ou il ne la connaît pas. Rien n’a été modifié ; demandez-en une nouvelle.
error-bad-device-request = Ce n’est pas une demande de rattachement à cette institution. Aucun ordinateur n’a été ajouté ; redemandez le fichier de demande.
error-words-differ = Les six mots ne sont pas ceux de cette demande. N’approuvez pas : quelqu’un s’est peut-être interposé. Rien n’a été modifié ; demandez que le fichier de demande vous soit remis de nouveau en main propre, puis comparez encore une fois.
error-not-allowed = Seul un ordinateur disposant des droits d’administration peut le faire. Rien n’a été modifié ; adressez-vous à une personne qui en dispose.
error-role-refused = Vos rôles dans l’institution ne comprennent pas ceci : { $act ->
        [read_coded] voir les dossiers
        [read_identities] voir les noms et les textes
        [move_case] faire avancer un dossier
        [approve] approuver en second
        [close] clore ou rouvrir un dossier
        [reject] rejeter ou réorienter un dossier
        [archive] archiver un dossier
        [erase] effacer
        [hold_legally] poser ou lever une conservation légale
        [restrict_case] placer un dossier dans un cercle restreint
        [disclose] transmettre à l’extérieur une pièce d’un dossier
        [export] transmettre de nombreux enregistrements à la fois
        [import] reprendre des enregistrements depuis un fichier
        [read_statistics] voir les tableaux et les rapports
        [send_report] envoyer un rapport
        [manage_laptops] admettre ou retirer des ordinateurs
        [manage_roles] donner ou retirer des rôles
        [manage_circles] créer des cercles restreints
        [read_audit] voir le journal d’audit
        [record_breach] tenir le registre des violations de données
       *[write_casework] écrire dans les dossiers
    }. Rien n’a été modifié ; adressez-vous à la personne dont c’est le rôle.
error-case-restricted = Ceci appartient à un dossier restreint, et vous n’êtes pas dans son cercle. Rien n’a été modifié ; adressez-vous à un membre du cercle.
error-no-circle = L’institution n’a pas ce cercle. Rien n’a été modifié ; vérifiez dans la liste des cercles.
error-circle-refused = Le cercle ne peut pas être modifié ainsi : seuls ses membres en décident, et chacun doit avoir un rôle qui lit les noms. Rien n’a été modifié.
error-last-admin = Plus personne ne déciderait des ordinateurs et des rôles. Rien n’a été modifié ; donnez d’abord ce rôle à quelqu’un d’autre.
error-no-device = L’institution n’a pas cet ordinateur. Rien n’a été modifié ; vérifiez dans la liste des ordinateurs.
error-own-device = Un ordinateur ne peut pas se retirer lui-même. Rien n’a été modifié ; faites-le depuis un autre ordinateur disposant des droits d’administration.
error-revoked = Le centre d’échange n’admet plus cet ordinateur : il a été retiré de l’institution, ou le centre le prétend. Ce qui est enregistré ici n’a pas été effacé ; parlez-en à votre institution.
error-not-approved = Cet ordinateur attend d’être approuvé et ne peut pas encore échanger. Ce qui était enregistré est en sécurité ici ; demandez à une personne ayant les droits d’administration de l’approuver et de faire un échange, puis échangez de nouveau.

## Exchange with the hub

error-offline = Le centre d’échange est injoignable. Tout est enregistré sur cet ordinateur et partira au prochain échange.
error-hub-name-unknown = Le nom du centre d’échange est introuvable. Vérifiez si ce réseau atteint d’autres sites ; tout est enregistré sur cet ordinateur.
error-connection-refused = La machine du centre d’échange répond mais n’accepte aucune connexion pour l’instant. Tout est enregistré sur cet ordinateur et partira au prochain échange.
error-handshake-cut = La liaison est tombée avant que la connexion sécurisée ne soit établie : rien n’est parti, rien n’est perdu. Essayez là où le signal est meilleur, ou échangez par fichier.
error-captive-portal = Ce réseau demande d’abord une identification, comme à l’hôtel ou à l’aéroport. Ouvrez sa page dans un navigateur, identifiez-vous, puis relancez l’échange. Rien n’est parti.
# $issuer is one of the issuer- messages below, a whole sentence.
error-tls-intercepted = Quelqu’un se tient entre cet ordinateur et le centre d’échange : le certificat présenté n’est pas celui de votre invitation. { $issuer } Rien n’est parti.
error-proxy-down = Le relais choisi est injoignable. Rien ne part par un autre chemin ; démarrez-le (Tor, par exemple) ou changez-le dans les réglages de la liaison.
error-proxy-refused = Le relais fonctionne mais n’atteint pas le centre d’échange. Rien n’est parti ; attendez un peu ou laissez le relais se reconnecter.
error-budget-spent = Ce que la liaison peut coûter est dépensé pour l’instant. Tout attend sur cet ordinateur ; relevez la limite dans les réglages de la liaison si cela doit partir aujourd’hui.
error-clock-refused = Le centre d’échange et cet ordinateur ne sont pas d’accord sur l’heure. Réglez l’horloge de l’ordinateur, puis relancez l’échange.
error-link-broken = La connexion a été coupée. Ce qui a été transmis en entier est conservé, et le prochain échange reprendra là.
error-hub-not-trusted = Ce qui a répondu n’est pas le centre d’échange de votre invitation. Aucun dossier ne peut y être lu ; essayez une autre connexion et prévenez l’institution si cela se répète.
# $reason is one of the refusal- messages below, a whole sentence.
error-hub-refused = Le centre d’échange a refusé. { $reason } Ce qui était enregistré sur cet ordinateur est en sécurité.
error-hub-lied = Le centre d’échange contredit des faits signés : Sanad ne l’a pas cru. Rien de ce qui est enregistré ici n’a été modifié ; prévenez votre institution.
error-vault-copy = Le centre d’échange détient du travail de cet ordinateur que ce coffre n’a pas. Le coffre a été restauré depuis une copie plus ancienne, ou copié sur un second ordinateur ; ou bien le centre ne dit pas la vérité. Rien n’a été modifié et plus rien n’est échangé d’ici : faites admettre cet ordinateur à nouveau avec un nouveau coffre.
error-hub-busy = Le centre d’échange est occupé ou plein. Tout reste enregistré sur cet ordinateur ; réessayez plus tard.
error-already-running = Un échange est déjà en cours. Laissez-le se terminer ; il n’y a rien à faire.
error-cancelled = Arrêté à votre demande. Ce qui a été transmis en entier est conservé ; le reste attend le prochain échange.
error-no-headquarters = L’adresse du siège n’est pas encore connue ici. Faites un échange, puis envoyez le rapport.
error-report-from-headquarters = Ici, c’est le siège : il reçoit des rapports et n’en envoie pas. Rien n’a été envoyé.
error-no-report = Ce rapport n’est pas sur cet ordinateur. Rien n’a été modifié ; consultez la liste des rapports.
error-no-backup = Ce dossier ne contient pas de sauvegarde de Sanad, ou elle est endommagée. Rien n’a été modifié ; choisissez une autre sauvegarde.

## Decisions of two people

# $field is the label of a field.
error-decision-needed = « { $field } » se décide à deux. Proposez une valeur ; une deuxième personne l’approuve sur un autre ordinateur. Rien n’a été modifié.
error-second-person-needed = Une autre personne doit répondre, sur un autre ordinateur. Qui a proposé ne peut pas approuver. Rien n’a été modifié.
error-decision-pending = Une proposition sur ce point est déjà en attente. Faites-y répondre, ou retirez-la d’abord.
error-decision-answered = Cette proposition a déjà reçu une réponse ou a été retirée. Rien n’a été modifié.
error-decision-moved = Ce sur quoi repose la proposition a changé depuis que vous l’avez ouverte. Regardez-la une nouvelle fois, puis décidez.
error-decision-seal = La signature de cette proposition ne correspond pas. Elle est sans valeur ; demandez à son auteur de la refaire.
error-precision-without-place = Rien de ce qui est nommé ici n’est aussi précis. Nommez d’abord le lieu ou la région, ou choisissez une précision moindre. Rien n’a été modifié.
error-source-needed = Aucune source de ce dossier ne l’affirme encore : aucun niveau au-delà de « en cours de vérification » ne peut être décidé. Reliez une source, ou consignez-en une.
error-approver-reason = Ce niveau dépasse ce que propose la règle. La personne qui approuve dit pourquoi, avec ses propres mots.
error-finding-needed = « Confirmé » exige un jugement définitif, une constatation officielle ou une enquête achevée, joint aux preuves et indiqué dans « Jugement ou constatation ».

## Who issued a certificate that is not the hub's. Whole sentences; they stand inside error-tls-intercepted, "it" is the certificate.

issuer-itself = Il est signé par lui-même, comme celui d’un boîtier du réseau ou d’un autre centre.
issuer-public = Il vient d’une autorité publique : un site ordinaire se trouve à l’adresse du centre.
issuer-filter = Il vient d’un logiciel qui examine le trafic chiffré : un filtre du bureau ou un antivirus. Demandez à la personne qui le gère d’exclure l’adresse du centre, ou utilisez un autre réseau.
issuer-portal = Il vient de la page d’identification d’un réseau.
issuer-private = Il vient d’une autorité propre à quelqu’un : un bureau, un ministère ou un fournisseur. Utilisez un autre réseau et prévenez votre institution.
issuer-unknown = On ne peut pas dire qui l’a délivré. Utilisez un autre réseau et prévenez votre institution si cela se répète.

## Why the hub refused. Whole sentences; they stand inside error-hub-refused, "it" is the hub.

refusal-unknown = Il ne connaît pas cet ordinateur, ou plus ; adressez-vous à une personne disposant des droits d’administration.
refusal-clock = L’horloge de cet ordinateur est trop éloignée de la sienne ; réglez la date et l’heure, puis échangez de nouveau.
# Happens when a disk was copied or put back from a backup.
refusal-fork = Il détient déjà autre chose au même endroit, comme après la restauration ou la copie d’un disque ; rien n’y a été écrasé. Prévenez une personne disposant des droits d’administration.
refusal-gap = Un élément antérieur ne lui est pas parvenu ; échangez de nouveau.
refusal-bad_signature = Une signature ne correspond pas à ce qui a été envoyé ; échangez de nouveau et, si cela se répète, prévenez votre institution.
refusal-bad_chain = Ce qui a été envoyé ne fait pas suite à ce qu’il détient ; échangez de nouveau et, si cela se répète, prévenez votre institution.
refusal-too_large = Un élément dépasse la taille qu’il accepte ; cet élément reste ici, prévenez votre institution.
refusal-quota = L’espace de votre institution y est épuisé ; demandez-en davantage à ceux et celles qui le gèrent.
refusal-full = Son disque est plein, et rien n’a été conservé à moitié ; échangez de nouveau plus tard.
refusal-role = Cette institution n’a pas le droit d’envoyer cela, ou pas à cette adresse ; rien n’a été remis.
refusal-token = L’invitation est erronée, a déjà servi ou est destinée à autre chose ; demandez-en une nouvelle.
refusal-stale_members = Il n’a pas encore la dernière liste des ordinateurs ; échangez de nouveau.
# A reason that only a newer Sanad knows.
refusal-other = Cette version de Sanad ne connaît pas la raison donnée ; installez la dernière version.
error-assessment-fixed = Cette évaluation a été remise. Elle ne change plus ; commencez-en une nouvelle, ou reprenez-la tant que personne n’a répondu.
error-assessment-open = Une évaluation de ce dossier est déjà en cours de rédaction. Continuez celle-ci.
error-reason-needed = Il faut d’abord remplir : { $field }.
error-names-stand = Un nom connu dans ce dossier figure dans le texte saisi. Remplacez-le, ou dites pourquoi il peut y rester.
error-plan-unchecked = Une mesure de ce plan n’a pas été vérifiée (« ne pas nuire ») : peut-elle accroître le risque, et qui le saura ? Vérifiez chaque mesure, puis acceptez le plan.
error-harm-check = La vérification « ne pas nuire » n’est pas complète : { $field }.
error-review-open = La situation s’est aggravée. Rien n’est publié avant qu’une seconde personne ait approuvé une nouvelle évaluation.
error-status-by-steps = L’état d’un dossier ne change que par ses étapes. Choisissez l’étape suivante dans le dossier.
error-no-step = Cette étape n’existe pas à partir de l’état actuel du dossier.
error-step-blocked = Cette étape n’est pas encore possible : il manque quelque chose. Le dossier montre quoi et vous y conduit.
error-bad-query =
    { $word ->
        [none] Cette condition n’est pas comprise : elle s’arrête trop tôt.
       *[other] Cette condition n’est pas comprise à partir de « { $word } ».
    }

## Evidence

error-not-offered = Ce fichier, ce dossier ou ce travail a été oublié, parce que le coffre a été verrouillé ou qu’il a déjà servi. Choisissez-le de nouveau.
error-file-too-large = Le fichier dépasse ce que Sanad accepte : 2 Go, ou 64 Mo par collage. Rien n’a été ajouté ; divisez-le ou choisissez-le avec le bouton.
error-file-changed = Le fichier a changé pendant la lecture ; rien n’a été ajouté. Fermez le programme qui l’écrit et ajoutez-le de nouveau.
error-file-elsewhere = La fiche est ici, pas le fichier : il se trouve sur l’ordinateur qui l’a reçu. Ouvrez-le là-bas.
error-file-damaged = Le fichier conservé est endommagé sur ce disque, ou sa clé a été effacée. Il n’a pas été modifié davantage ; cherchez une sauvegarde ou l’original.
error-package-exists = Quelque chose porte déjà ce nom. Rien n’a été écrit ; choisissez un autre nom ou dossier.
error-copy-type = Aucune copie sans traces ne peut être faite ici de ce type de fichier : sons, films et images animées gardent partout des indications sur leur fabrication. Partagez une photo d’un instant, une transcription, ou remettez l’original à qui doit l’examiner.
error-copy-pages = Un document se copie en images de ses pages, que seule la fenêtre dessine. Rien n’a été fait ; créez la copie dans la fenêtre.
error-picture-too-large = L’image a trop de pixels, ou le document trop de pages, pour une copie. Rien n’a été fait ; l’original est conservé tel quel.
error-picture-unreadable = Le fichier est endommagé ou protégé par un mot de passe et n’a pas pu être dessiné. Rien n’a été fait ; l’original est conservé tel quel.
error-nothing-to-share = Aucune de ces pièces n’a de copie à partager. Rien n’a été écrit ; créez d’abord des copies à partager, ou choisissez les originaux.
