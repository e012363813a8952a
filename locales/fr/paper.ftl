### Papers: case summary, referral letter, urgent appeal draft, interview record.
###   paper-day: $date
###   paper-reference: $reference
###   paper-level, paper-stays: $level
###   paper-incident: $number
###   paper-foot: $institution, $reference
###   paper-foot-unnamed: $reference
###   paper-referral-subject: $reference
###   paper-referral-opening: $institution
###   paper-consent-given: $scope, $date
###   paper-consent-undated: $scope
###   paper-appeal-level: $level
###   paper-appeal-source: $institution
###   paper-date: $day, $month, $year
###   paper-date-month: $month, $year
###   paper-about: $date
###   paper-moment: $date, $time
###   paper-score: $term, $score
###   papers-refused-hint: $level, $recipient

paper-summary = Résumé du dossier
paper-referral = Lettre d’orientation
paper-appeal = Appel urgent
paper-interview = Procès-verbal d’entretien
paper-draft = PROJET – non envoyé
paper-day = { $date }
paper-reference = Référence : { $reference }
paper-level = Ce document : { $level }.
paper-stays = Réservé à l’institution. Ce document : { $level }.
paper-foot = { $institution } · { $reference } · Confidentiel. Qui trouve ce document est prié de le rendre à l’institution.
paper-foot-unnamed = { $reference } · Confidentiel. Qui trouve ce document est prié de le rendre à l’institution.
paper-incident = Incident { $number }
paper-ask = Ce que nous demandons
paper-situation = La situation
paper-facts = Les faits
paper-referral-subject = Orientation d’une personne défenseure des droits humains en danger, référence { $reference }
paper-referral-opening = { $institution } vous adresse une personne qui défend les droits humains et a besoin de votre appui. Veuillez lire ci-dessous les limites du consentement avant d’agir ou de transmettre quoi que ce soit.
paper-referral-opening-unnamed = Nous vous adressons une personne qui défend les droits humains et a besoin de votre appui. Veuillez lire ci-dessous les limites du consentement avant d’agir ou de transmettre quoi que ce soit.
paper-referral-closing = Veuillez confirmer la réception de cette lettre et nous dire ce que vous pouvez faire. Ne contactez pas directement la personne, sauf accord de notre part.
paper-consent = Consentement
paper-consent-none = Ce document part sans portée de consentement : rien n’y dit qui est quelqu’un.
paper-consent-given = { $scope } : consentement donné le { $date }.
paper-consent-undated = { $scope } : consentement donné.
paper-held-back = L’identité de la personne n’est pas donnée à ce niveau.
paper-appeal-person = La personne concernée
paper-appeal-risk = Risque
paper-appeal-level = Niveau de risque évalué : { $level }.
paper-appeal-steps = Démarches entreprises
paper-appeal-no-steps = Aucune encore qui puisse être mentionnée ici.
paper-appeal-source = Présenté par { $institution }.
paper-appeal-source-unnamed = Présenté par une institution nationale des droits humains.
paper-interview-told = Avant l’entretien, la personne a été informée de qui pose les questions, pourquoi, et de ce qu’il advient de ses propos, et qu’elle peut ne pas répondre ou arrêter l’entretien à tout moment.
paper-interview-statement = Ce que la personne a dit
paper-interview-wellbeing = État de la personne et soutien proposé
paper-interview-read = Ce procès-verbal a été relu à la personne, qui a pu le corriger.
paper-sign-institution = Pour l’institution
paper-sign-person = La personne entendue (si elle peut signer sans danger)
paper-sign-interviewer = Personne ayant mené l’entretien
paper-sign-interpreter = Interprète
paper-record = une autre fiche
paper-answer-unknown = Inconnu
paper-answer-not_disclosed = Non communiqué
paper-answer-not_asked = Non demandé
paper-yes = Oui
paper-no = Non
paper-date = { $day } { $month } { $year }
paper-date-month = { $month } { $year }
paper-about = vers le { $date }
paper-moment = { $date }, { $time }
paper-score = { $term } : { $score } sur 4
paper-month-1 = janvier
paper-month-2 = février
paper-month-3 = mars
paper-month-4 = avril
paper-month-5 = mai
paper-month-6 = juin
paper-month-7 = juillet
paper-month-8 = août
paper-month-9 = septembre
paper-month-10 = octobre
paper-month-11 = novembre
paper-month-12 = décembre

papers-open = Imprimer…
papers-title = Imprimer un document
papers-document = Document
papers-language = Langue du document
papers-recipient-type = Pour
papers-inside = Usage interne à l’institution
papers-level = Ce qu’il dit
papers-recipient = Destinataire, par son nom
papers-ask = Ce que vous demandez
papers-refused = Ceci ne peut pas sortir
papers-to-consents = Ouvrir les consentements
papers-refused-hint = Au niveau « { $level } », le consentement ne le permet pas pour : { $recipient }. Choisissez un autre niveau ou consultez les consentements.
papers-names-leave = Des noms sortent avec ce document. Relisez-le une fois encore pour y chercher le nom d’autres personnes.
papers-missing = Manque encore avant l’impression : { $what }
papers-names-title = Des noms connus figurent dans le texte saisi
papers-names-line = { $field } : « { $word } »
papers-names-hide = Remplacer par des lettres
papers-names-hidden = Les noms connus sont remplacés par les lettres de ce document. Relisez-le pour les surnoms et les lieux.
papers-names-keep = Pourquoi ils peuvent y rester
papers-names-keep-hint = Inscrit au journal d’audit.
papers-preview = Le document tel qu’il sera imprimé
papers-nothing = Rien ne peut figurer sur ce document.
papers-print = Imprimer
papers-print-out = Consigner et imprimer
papers-written-down = Consigné parmi ce qui est sorti de ce dossier.
