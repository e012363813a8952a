var e=`### Before the desk opens: first run, lock screen, recovery, joining an institution.

## First run

entry-welcome-title = Bienvenue dans Sanad
entry-welcome-lead = Choisissez la langue de cet ordinateur. Vous pourrez la changer à tout moment.
# $step and $steps are numbers.
entry-step = Étape { $step } sur { $steps }
entry-continue = Continuer
entry-back = Retour
entry-passphrase-title = Une phrase de passe pour cet ordinateur
entry-passphrase-lead = Tout ce que vous enregistrez est chiffré avec elle. Personne d’autre ne la connaît, et personne ne peut la retrouver pour vous.
entry-passphrase-which = Genre de phrase de passe
entry-passphrase-offered = Six mots proposés
entry-passphrase-own = La mienne
entry-passphrase-another = Six autres mots
entry-passphrase-offered-hint = Tirés au hasard, donc impossibles à deviner. Notez-les sur papier jusqu’à les savoir par cœur, puis détruisez le papier.
entry-passphrase-own-label = Phrase de passe
entry-passphrase-again = Tapez-la encore une fois
entry-passphrase-missing = Tapez une phrase de passe.
entry-passphrase-again-missing = Tapez-la ici une seconde fois, pour en être sûr.
entry-passphrase-differs = Les deux ne sont pas identiques. Comparez-les mot à mot.
entry-passphrase-weak = Trop facile à deviner. Ajoutez des mots sans rapport entre eux.
entry-vault-create = Créer le coffre

## Strength of a passphrase. $time is one of the entry-guess- messages.

entry-strength-label = Force
entry-strength-none = Plusieurs mots sans rapport entre eux : c’est solide et facile à retenir.
entry-strength-required = requis
entry-strength-weak = Trop facile : la deviner prend { $time }, à cent mille essais par seconde.
entry-strength-enough = Assez solide : la deviner prend { $time }, à cent mille essais par seconde.
entry-guess-moment = moins d’une minute
entry-guess-minutes =
    { $count ->
        [one] environ une minute
        [many] environ { $count } de minutes
       *[other] environ { $count } minutes
    }
entry-guess-hours =
    { $count ->
        [one] environ une heure
        [many] environ { $count } d’heures
       *[other] environ { $count } heures
    }
entry-guess-days =
    { $count ->
        [one] environ un jour
        [many] environ { $count } de jours
       *[other] environ { $count } jours
    }
entry-guess-years =
    { $count ->
        [one] environ un an
        [many] environ { $count } d’années
       *[other] environ { $count } ans
    }
entry-guess-ages = plus d’un million d’années

## Recovery key. It is printed as four numbered lines.

recovery-title = Clé de récupération
recovery-lead = Si la phrase de passe est oubliée, seule cette clé ouvre le coffre. Elle n’est affichée que cette fois : imprimez-la ou recopiez-la à la main.
recovery-lead-new = Le coffre est ouvert et la nouvelle phrase de passe est valable. L’ancienne clé ne fonctionne plus ; celle-ci la remplace.
recovery-advice = Gardez le papier loin de cet ordinateur, sous clé. Qui le possède peut ouvrir le coffre.
recovery-qr = La même clé en code QR
recovery-print = Imprimer
recovery-on-paper = Je l’ai sur papier
# $line is the number of the line.
recovery-check-label = Ligne { $line }, d’après votre papier
recovery-check-hint = La clé est maintenant masquée. Taper une ligne montre que le papier est lisible.
recovery-check-wrong = Ce n’est pas la ligne { $line } de la clé. Comparez signe par signe avec le papier.
recovery-show-again = Afficher de nouveau la clé
recovery-confirm = Comparer et terminer
# On the printed sheet, which names no institution and no person.
recovery-paper-advice = Garder cette feuille sous clé, loin de l’ordinateur. Détruire les feuilles plus anciennes du même ordinateur.
recovery-paper-date = Date :
recovery-paper-mark = Votre propre repère pour l’ordinateur :

## Lock screen

unlock-title = Sanad est verrouillé
unlock-passphrase = Phrase de passe
unlock-button = Déverrouiller
unlock-working = Ouverture
# $time is a span such as "12 sec".
unlock-wait = Trop d’essais erronés. Rien n’a été effacé ; l’essai suivant est possible dans { $time }.
unlock-use-recovery = Phrase de passe oubliée ? Utiliser la clé de récupération
recover-title = Ouvrir avec la clé de récupération
recover-lead = La clé de la feuille imprimée ouvre le coffre et fixe une nouvelle phrase de passe. Une nouvelle clé est créée ensuite.
recover-key = Clé de récupération
recover-key-hint = Les { $lines } lignes, telles qu’imprimées. Espaces et tirets ne comptent pas.
recover-button = Ouvrir le coffre
start-failed-title = Sanad n’a pas pu démarrer

## A text from a file

text-file-open = Ouvrir un fichier
text-file-too-large = Ce fichier est bien trop volumineux pour être le bon.

## Joining an institution

alone-notice = Cet ordinateur ne fait pas encore partie d’une institution. Vous pouvez travailler ; pour échanger, rattachez-le d’abord.
alone-join = Rattacher
join-title = Rejoindre une institution
join-lead = Avec l’invitation reçue par votre institution, cet ordinateur en devient membre. Ce que vous avez déjà enregistré reste.
join-invitation-title = Invitation
join-invitation = Texte de l’invitation
join-invitation-hint = Collez-le ici, ou ouvrez le fichier que vous avez reçu.
join-institution = Institution
join-role = Rôle
join-hub = Centre d’échange
# A mark is a short form of a key, to compare by eye.
join-hub-mark = Marque du centre d’échange
join-alliance-mark = Marque de l’Alliance
join-marks-hint = Comparez les deux marques avec celles données par téléphone ou par courrier. Si l’une diffère, arrêtez : l’invitation peut être fausse.
join-way-title = Comment cet ordinateur rejoint-il l’institution ?
join-way = Manière de rejoindre
join-way-found = Nous sommes le premier ordinateur
join-way-found-hint = Consomme l’invitation et fonde l’institution. Une connexion est nécessaire.
join-way-ask = Demander à un collègue de faire entrer cet ordinateur
join-way-ask-hint = Crée un petit fichier de demande pour un ordinateur de l’institution ayant les droits d’administration. Sans connexion.
join-person = Votre nom
join-person-hint = Tel que vos collègues le voient à côté de ce que vous écrivez.
join-device = Nom de cet ordinateur
join-device-hint = Un nom qui le distingue, comme « ordinateur du bureau ».
join-country = Pays
join-country-hint = Commence les références des dossiers.
join-field-missing = Ce champ est nécessaire.
join-found = Fonder l’institution
join-ask = Créer la demande

## Waiting to be let in

six-words = Six mots
six-words-language = Les deux ordinateurs doivent afficher les mots dans une même langue :
waiting-title = En attente d’approbation
waiting-lead = Cet ordinateur a demandé à rejoindre l’institution. Jusqu’à son approbation vous pouvez travailler ; rien n’est échangé.
waiting-notice = Cet ordinateur attend d’être admis dans l’institution.
waiting-open = Voir la demande
waiting-steps-title = Ce qui se passe maintenant
waiting-step-carry = Apportez la demande à un ordinateur de l’institution ayant les droits d’administration, sur une clé USB ou en main propre.
waiting-step-words = Lisez-vous les six mots à voix haute. Le collègue n’approuve que si tous sont identiques.
waiting-step-exchange = Quand l’autre ordinateur a échangé, échangez d’ici.
waiting-exchange = Échanger maintenant
waiting-not-yet = L’échange a réussi, mais l’approbation n’est pas encore au centre d’échange. Réessayez quand l’autre ordinateur aura échangé.
waiting-joined = Cet ordinateur fait maintenant partie de l’institution.
waiting-words-title = Six mots à lire à voix haute
waiting-request-title = La demande
waiting-save = Enregistrer dans un fichier
waiting-copy = Copier le texte
waiting-saved = La demande est dans le fichier.
waiting-copied = La demande est copiée.
waiting-qr = La demande en code QR

## From every screen

# $title names a record.
undo-done = Annulé : { $title }
undo-nothing = Rien à annuler
`;export{e as default};