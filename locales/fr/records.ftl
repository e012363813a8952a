### Kinds of records, their fields, and the short words that go with them.

## Kinds of records

kind-case = Dossier
kind-case-plural = Dossiers
kind-person = Personne
kind-person-plural = Personnes
kind-organisation = Organisation
kind-organisation-plural = Organisations
kind-incident = Incident
kind-incident-plural = Incidents
# One type of violation of rights, on one victim, in one incident. In Spanish never the bare noun, which also means rape.
kind-violation = Violation
kind-violation-plural = Violations
kind-source = Source
kind-source-plural = Sources
kind-consent = Consentement
kind-consent-plural = Consentements
kind-note = Note
kind-note-plural = Notes
kind-task = Tâche
kind-task-plural = Tâches

## Parts of the forms

# How to reach the person without putting anyone in danger. Always first on the page of a case.
section-safe_contact = Contact sûr
section-about = Le dossier
section-intake = Réception
section-admissibility = Recevabilité
section-closure = Clôture
# Fields that the institution added itself.
section-own = Champs de notre institution
# What the record belongs to, and whether it was taken back.
section-record = Rattachement
section-identity = Identité
section-profile = Profil
section-what = Ce qui s’est passé
section-when = Quand
section-where = Où
# The link with work for rights, and who is said to have done it.
section-link = Motif et auteurs présumés
section-verification = Vérification
section-source = La source
section-grading = Évaluation
section-consent = Consentement
section-note = Note
section-task = Tâche

## Case: safe contact

field-case-contact_channel = Moyen de contact
hint-case-contact_channel = Uniquement le moyen convenu avec la personne : un numéro, une application, une visite.
field-case-contact_hours = Heures sûres
hint-case-contact_hours = Jours et heures où la personne peut parler librement.
# A word agreed with the person, by which both sides know each other.
field-case-contact_code_word = Mot convenu
hint-case-contact_code_word = À échanger avant de parler du dossier. Sans ce mot, mettez fin poliment à l’appel.
field-case-contact_person = Qui peut répondre
hint-case-contact_person = Ne dites rien du dossier à qui que ce soit d’autre.
field-case-contact_language = Langue de contact
field-case-contact_never = À ne jamais faire
hint-case-contact_never = Une règle à la fois, par exemple : ne jamais laisser de message vocal.
field-case-do_not_contact = Ne pas contacter
hint-case-do_not_contact = Tant que la réponse est « oui », personne n’appelle, n’écrit ni ne rend visite. Si des collègues ont répondu différemment, « oui » s’applique jusqu’à décision.

## Case: about

field-case-reference = Référence
hint-case-reference = Pays, année et caractères tirés au hasard par Sanad. Elle ne révèle ni nom ni nombre de dossiers, et ne change jamais.
field-case-title = Titre court
hint-case-title = Quelques mots qui distinguent ce dossier des autres. Évitez les noms.
field-case-person = Personne protégée
field-case-organisation = Organisation protégée
field-case-summary = Résumé
field-case-status = Étape
field-case-risk_level = Niveau de risque
hint-case-risk_level = Si des collègues ont choisi des niveaux différents, le plus élevé s’applique jusqu’à décision.
field-case-confidentiality = Confidentialité
hint-case-confidentiality = Si des collègues ont choisi des niveaux différents, le plus strict s’applique jusqu’à décision.
# Whoever is in charge of the case inside the institution; woman or man.
field-case-officer = Responsable du dossier

## Case: intake

field-case-intake_channel = Mode de réception
field-case-received_at = Date et heure de réception
hint-case-received_at = Moment où l’institution en a eu connaissance. Les délais courent à partir de là.
field-case-opened_on = Date d’ouverture
field-case-previous_threats = Menaces ou plaintes antérieures
field-case-previous_threats_where = Lesquelles, et où elles ont été signalées
field-case-protection_in_place = Protection déjà en place
hint-case-protection_in_place = Ce qui protège la personne aujourd’hui, et qui l’assure.
field-case-urgent_medical = Besoin médical urgent
field-case-urgent_legal = Besoin juridique urgent
field-case-urgent_needs = Ce qu’il faut tout de suite
field-case-dependants = Enfants et autres personnes à charge
hint-case-dependants = Qui dépend de la personne, et ce qu’il faut pour leur sécurité. Si un enfant est en danger, suivez la procédure de l’institution pour les enfants.

## Case: admissibility

field-case-conflict_of_interest = Conflit d’intérêts
hint-case-conflict_of_interest = « Oui » si quelqu’un qui traite le dossier a des liens avec la personne ou avec un auteur présumé. « Non » est aussi une réponse ; il en faut une avant le tri.
field-case-conflict_note = Nature du conflit et suites données
field-case-legal_basis = Base légale de la conservation des données
field-case-within_mandate = Relève du mandat de l’institution
field-case-defender_test = Agit pour la défense des droits de l’homme
hint-case-defender_test = Ce qui compte est ce que la personne fait pacifiquement pour les droits, et non son titre, sa rémunération ou son affiliation.
field-case-inadmissibility_reason = Motif d’irrecevabilité

## Case: closure and record

field-case-closed_on = Date de clôture
field-case-closure_outcome = Issue à la clôture
# Fields an institution adds itself; their technical names begin with x_.
field-case-own = Champs propres
hint-case-own = Champs ajoutés par votre institution pour ses propres besoins. Leur nom technique commence par x_.
# A record taken back: no longer shown in lists and counts, kept in the history.
field-case-withdrawn = Retiré
hint-case-withdrawn = Un élément retiré reste dans l’historique et peut être rétabli.

## Person

field-person-name = Nom
hint-person-name = Tel que la personne l’écrit. Si le nom ne doit pas être noté, utilisez un alias.
field-person-aliases = Autres noms
hint-person-aliases = Surnoms, pseudonymes, autres graphies. La recherche les trouve tous.
field-person-birth_date = Date de naissance
hint-person-birth_date = L’année seule suffit.
field-person-nationality = Nationalité
field-person-languages = Langues
field-person-contact = Coordonnées
hint-person-contact = Avant d’appeler un défenseur ou une défenseuse, lisez la partie « Contact sûr » du dossier.
field-person-organisation = Organisation
field-person-sex = Sexe
field-person-age_band = Tranche d’âge
hint-person-age_band = Si la date de naissance n’est pas connue : l’âge au moment de l’incident.
field-person-whrd = Défenseuse des droits de l’homme
hint-person-whrd = Une femme qui défend quelque droit que ce soit, ou toute personne qui agit pour les droits des femmes et l’égalité des genres.
field-person-primary_role = Rôle principal
hint-person-primary_role = Le seul rôle compté dans les tableaux. Indiquez-les tous sous « Rôles ».
field-person-roles = Rôles
field-person-primary_right = Principal droit défendu
hint-person-primary_right = Le seul droit compté dans les tableaux. Indiquez-les tous sous « Droits défendus ».
field-person-rights = Droits défendus
field-person-groups = Groupes
# The words in quotes are those of answer-refused in widgets.ftl.
hint-person-groups = Uniquement ce que la personne dit d’elle-même, jamais une supposition. « Refus de répondre » est une réponse.
field-person-disability = Handicap
hint-person-disability = { hint-person-groups }
field-person-gender_identity = Identité de genre
hint-person-gender_identity = { hint-person-groups }
field-person-sexual_orientation = Orientation sexuelle
hint-person-sexual_orientation = { hint-person-groups }
field-person-remarks = Remarques
field-person-own = Champs propres
hint-person-own = { hint-case-own }
field-person-withdrawn = Retirée
hint-person-withdrawn = { hint-case-withdrawn }

## Organisation

field-organisation-name = Nom
field-organisation-aliases = Autres noms
hint-organisation-aliases = Sigles, anciens noms, autres graphies. La recherche les trouve tous.
field-organisation-organisation_type = Type d’organisation
field-organisation-country = Pays
field-organisation-contact = Coordonnées
field-organisation-description = Description
field-organisation-own = Champs propres
hint-organisation-own = { hint-case-own }
field-organisation-withdrawn = Retirée
hint-organisation-withdrawn = { hint-case-withdrawn }

## Incident

field-incident-title = Titre court
field-incident-narrative = Récit des faits
hint-incident-narrative = Qui a fait quoi à qui, quand, où et comment. Les faits d’abord, les opinions à part.
field-incident-attack_space = En ligne ou hors ligne
field-incident-starts_on = Début
hint-incident-starts_on = Le mois ou l’année suffit si le jour n’est pas connu.
field-incident-ends_on = Fin
field-incident-ongoing = Toujours en cours
field-incident-country = Pays
# The largest administrative area below the country.
field-incident-adm1 = Région ou province (premier niveau)
hint-incident-adm1 = Le niveau le plus précis qu’un rapport puisse contenir.
field-incident-adm2 = District (deuxième niveau)
field-incident-place = Lieu
hint-incident-place = Village, rue, bâtiment. Il ne figure jamais dans un rapport.
field-incident-place_precision = Précision du lieu
hint-incident-place_precision = Va avec le lieu. « Non demandé » reste tant que personne n’a dit à quel point il est exact.
field-incident-latitude_e6 = Latitude, en degrés
hint-incident-latitude_e6 = Par exemple 34,0209. Négative au sud de l’équateur.
field-incident-longitude_e6 = Longitude, en degrés
hint-incident-longitude_e6 = Par exemple -6,8417. Négative à l’ouest de Greenwich.
field-incident-cases = Dossiers
hint-incident-cases = Une descente visant cinq personnes est un seul incident dans cinq dossiers.
field-incident-own = Champs propres
hint-incident-own = { hint-case-own }
field-incident-withdrawn = Retiré
hint-incident-withdrawn = { hint-case-withdrawn }

## Violation: one type, on one victim, in one incident

field-violation-violation_type = Type de violation
hint-violation-violation_type = Un seul type. Menaces, puis coups : saisissez deux violations.
field-violation-incident = Incident
field-violation-victim = Victime (personne)
field-violation-victim_organisation = Victime (organisation)
field-violation-victim_unit = La victime est
hint-violation-victim_unit = Les organisations, familles et communautés ne sont jamais ajoutées au nombre de personnes.
field-violation-motive_link = Lien avec l’action pour les droits
hint-violation-motive_link = Est-ce arrivé à cause de ce que la personne fait pour les droits ? Seuls « Établi » et « Motifs raisonnables » comptent dans les statistiques.
field-violation-reprisal_trigger = Ce qui a déclenché les représailles
field-violation-perpetrator_types = Auteurs présumés
hint-violation-perpetrator_types = Le type de personne ou d’organisme, pas les noms.
field-violation-verification_level = Niveau de vérification
hint-violation-verification_level = Les voyants montrent ce que les sources étayent ; une personne décide. La protection n’attend pas.
field-violation-attribution_level = Certitude quant aux auteurs
hint-violation-attribution_level = Apprécié à part. Une violation peut être vérifiée sans que l’auteur soit connu.
field-violation-sdg_component = Composante de l’indicateur ODD 16.10.1
field-violation-accountability_stage = Suites judiciaires
field-violation-method_note = Comment le niveau a été établi
hint-violation-method_note = Quelles sources l’étayent, ce qui s’y oppose et ce qui reste à vérifier.
field-violation-case = Dossier
field-violation-own = Champs propres
hint-violation-own = { hint-case-own }
field-violation-withdrawn = Retirée
hint-violation-withdrawn = { hint-case-withdrawn }

## Source: who said it, and how far it can be relied on

field-source-source_type = Type de source
field-source-name = Nom de la source
hint-source-name = Laissez vide si un nom écrit mettrait la source en danger.
field-source-received_on = Reçu le
field-source-statement = Ce que dit la source
hint-source-statement = Au plus près des mots de la source.
field-source-supports = Faits étayés
hint-source-supports = Ne cochez que ce que cette source a elle-même vu, entendu ou documenté.
field-source-reliability = Fiabilité de la source
hint-source-reliability = La confiance que mérite la source en général, quoi qu’elle dise ici.
field-source-credibility = Crédibilité de l’information
hint-source-credibility = La cohérence de cette information avec ce que l’on sait par ailleurs, quelle qu’en soit la source.
field-source-independence = Indépendance
hint-source-independence = Une source qui en répète une autre ne compte pas une seconde fois.
field-source-contact = Coordonnées
field-source-consent_to_use = Consentement à l’utilisation des propos
hint-source-consent_to_use = Si des collègues ont noté des réponses différentes, la plus stricte s’applique jusqu’à décision.
field-source-violation = Violation
field-source-incident = Incident
field-source-case = Dossier
field-source-own = Champs propres
hint-source-own = { hint-case-own }
field-source-withdrawn = Retirée
hint-source-withdrawn = { hint-case-withdrawn }

## Consent: one person’s dated answer on one use

field-consent-scope = Consentement pour
hint-consent-scope = Un consentement par usage. Il ne peut plus être modifié une fois enregistré ; pour un autre usage, ajoutez-en un autre.
field-consent-status = Réponse
hint-consent-status = Le silence ne vaut pas consentement. Si des collègues ont noté des réponses différentes, la plus stricte s’applique jusqu’à décision.
field-consent-mode = Forme du consentement
field-consent-given_on = Donné le
field-consent-expires_on = Valable jusqu’au
field-consent-withdrawn_on = Révoqué par la personne le
field-consent-witness = Témoin
hint-consent-witness = Pour un consentement oral : la personne de l’institution également présente.
field-consent-limits = Limites posées par la personne
hint-consent-limits = Ce qui peut être partagé, avec qui, jusqu’à quand.
field-consent-reason = Raison
hint-consent-reason = Si le consentement ne peut être obtenu : pourquoi, et qui a décidé dans l’intérêt de la personne.
field-consent-person = Personne
field-consent-case = Dossier
field-consent-own = Champs propres
hint-consent-own = { hint-case-own }
# Staff took the record back, for example a typing mistake. When the person takes the consent back, that is withdrawn_on.
field-consent-withdrawn = Fiche retirée
hint-consent-withdrawn = { hint-case-withdrawn }

## Note

field-note-text = Texte
hint-note-text = Ne peut plus être modifié une fois enregistré. Pour corriger, ajoutez une autre note.
field-note-case = Dossier
field-note-own = Champs propres
hint-note-own = { hint-case-own }
field-note-withdrawn = Retirée
hint-note-withdrawn = { hint-case-withdrawn }

## Task

field-task-title = Ce qu’il faut faire
field-task-due_on = À faire avant le
field-task-assignee = Qui s’en charge
field-task-status = État
field-task-done_at = Date et heure d’exécution
field-task-detail = Précisions
field-task-case = Dossier
field-task-own = Champs propres
hint-task-own = { hint-case-own }
field-task-withdrawn = Retirée
hint-task-withdrawn = { hint-case-withdrawn }

## What intake still lacks. Short things to do; a click leads to the field.

missing-intake_channel = Indiquer comment le dossier a été reçu
missing-received_at = Indiquer quand il a été reçu
missing-source = Ajouter une source
missing-consent_to_record = Noter la réponse sur la conservation des informations
missing-incident_date = Dater un incident
missing-incident_place = Préciser le lieu de l’incident
missing-victim = Ajouter la personne ou l’organisation concernée
missing-safe_contact = Remplir le contact sûr, ou « Ne pas contacter »
missing-conflict_declared = Répondre sur le conflit d’intérêts
missing-act = Choisir le type de violation

## Answers that are not values. answer-unknown stands in widgets.ftl.

answer-not_disclosed = Refus de répondre
answer-not_asked = Non demandé
flag-yes = Oui
flag-no = Non

## Verification lights: how far sources carry one fact

light-none = Aucune source ne l’étaye encore
light-part = Étayé en partie
light-disputed = Contredit par une source
light-full = Étayé par assez de sources indépendantes

## Reports

table-cases_by_risk = Dossiers par niveau de risque
# The four classes of the Marrakech Declaration: killings, fabricated charges, misuse of laws, other attacks.
table-violations_by_class = Violations par catégorie de Marrakech
# draft: made, not sent. queued: waits for an exchange. sent: the receipt of the hub is kept here. received: came from an institution.
report-state-draft = Brouillon
report-state-queued = En attente d’envoi
report-state-sent = Envoyé, accusé de réception conservé
report-state-received = Reçu

## Roles of institutions, and what an exchange carries

role-nhri = Institution nationale des droits de l’homme
role-headquarters = Siège de l’Alliance mondiale
role-network = Réseau régional
# Which laptops belong to the institution.
lane-members = Ordinateurs et clés
lane-alerts = Alertes
lane-reports = Rapports
lane-cases = Dossiers

kind-transition = Étape du dossier
kind-transition-plural = Étapes du dossier
kind-decision = Décision
kind-decision-plural = Décisions
kind-involvement = Auteur présumé
kind-involvement-plural = Auteurs présumés
kind-civic_space_event = Événement de l’espace civique
kind-civic_space_event-plural = Événements de l’espace civique
kind-relationship = Lien
kind-relationship-plural = Liens
kind-evidence = Preuve
kind-evidence-plural = Preuves
kind-custody_event = Maillon de conservation
kind-custody_event-plural = Chaîne de conservation
kind-saved_view = Vue enregistrée
kind-saved_view-plural = Vues enregistrées
section-collection = Comment elle a été recueillie
section-custody = Conservation
section-decision = Décision
section-evidence = Ce que c’est
section-file = Fichier
section-interview = Entretien
section-involvement = Qui a agi
section-relationship = Lien
section-step = Étape
section-view = Vue
section-web = Capture web
field-task-due_at = Échéance (heure)
field-task-origin = Origine de la tâche
field-task-origin_key = Ce à quoi elle se rapporte
field-task-escalated_at = Signalée le
field-transition-from = De l’étape
field-transition-to = À l’étape
field-transition-at = Quand
field-transition-reason = Motif
field-transition-missing = Ce qui a été sauté
field-transition-emergency = Par la voie d’urgence
field-transition-clock_suspect = L’horloge de l’ordinateur était douteuse
field-transition-case = Dossier
field-transition-own = Champs propres
field-transition-withdrawn = Retirée
field-decision-topic = Objet
field-decision-step = Étape
field-decision-value = Valeur décidée
field-decision-reason = Motif
field-decision-at = Quand
field-decision-basis = Repose sur
field-decision-computed = Ce que la règle proposait
field-decision-replies_to = Répond à la proposition
field-decision-violation = Violation
field-decision-assessment = Évaluation du risque
field-decision-plan = Plan de protection
field-decision-involvement = Auteur présumé
field-decision-signature = Signature
field-decision-signer = Ordinateur signataire
hint-violation-finding = Le jugement définitif, la constatation officielle ou l’enquête achevée, parmi les preuves du dossier. « Confirmé » l’exige.
field-decision-case = Dossier
field-decision-own = Champs propres
field-decision-withdrawn = Retirée
field-violation-finding = Constatation sur laquelle elle repose
field-involvement-violation = Violation
field-involvement-perpetrator_type = Type d’auteur
hint-involvement-perpetrator_type = « Inconnu » est une réponse. Mieux vaut elle qu’une supposition.
field-involvement-degree = Rôle dans l’acte
field-involvement-group = Organe ou groupe
hint-involvement-group = L’unité, le poste, l’entreprise ou le groupe, non le nom d’une personne.
field-involvement-unit_or_rank = Grade ou fonction
field-involvement-perpetrator = Personne nommée
hint-involvement-perpetrator = Seulement quand des sources nomment quelqu’un. Le nom reste dans le cercle le plus restreint et n’entre dans aucun rapport.
field-involvement-organisation = Organisation ou autorité
field-involvement-attribution_level = Degré de certitude
hint-involvement-attribution_level = Jugé à part de la violation. Tout niveau au-dessus de « En cours de vérification » se décide à deux.
field-involvement-remarks = Remarques
field-involvement-case = Dossier
field-involvement-own = Champs propres
field-involvement-withdrawn = Retiré
field-source-repeats = Reprend une autre source
hint-source-repeats = La source dont elle procède. Ce qui est dit deux fois n’est alors compté qu’une fois.
field-source-contradicts = Faits qu’elle contredit
hint-source-contradicts = Ce qu’elle dit contre compte autant que ce qu’elle dit pour. Aucun niveau n’est proposé tant que cela tient, sauf si la source est jugée non fiable ou l’information improbable.
field-source-involvement = Désigne cet auteur
hint-source-involvement = Quand la source dit qui a agi. Elle compte alors pour l’attribution.
field-civic_space_event-title = Titre
hint-civic_space_event-title = Une loi, une coupure ou une interdiction qui rétrécit l’espace civique sans victime individuelle. Si une personne est touchée, ouvrez un dossier.
field-civic_space_event-dimension = Domaine touché
field-civic_space_event-rating_effect = Espace civique après coup
hint-civic_space_event-rating_effect = Degré d’ouverture de l’espace civique, selon l’institution, une fois l’événement en vigueur.
field-civic_space_event-description = Description
field-civic_space_event-starts_on = Début
field-civic_space_event-ends_on = Fin
field-civic_space_event-country = Pays
field-civic_space_event-adm1 = Région
field-civic_space_event-groups = Groupes concernés
field-civic_space_event-legal_reference = Texte ou décision
hint-civic_space_event-legal_reference = Numéro et date de la loi, du décret ou de l’ordre.
field-civic_space_event-verification_level = Vérification
field-civic_space_event-own = Champs propres
field-civic_space_event-withdrawn = Retiré
field-person-merged_into = Réunie à
field-person-not_same_as = Différente de
field-case-same_as = Identique à
field-case-related_to = Lié à
field-case-not_same_as = Différent de
field-organisation-merged_into = Réunie à
field-organisation-not_same_as = Différente de
field-relationship-person = Personne
field-relationship-relation = L’autre est pour elle
hint-relationship-relation = À lire ainsi : l’autre personne est le parent, l’avocat, le collègue… de la première.
field-relationship-other = Autre personne
field-relationship-since = Depuis
field-relationship-until = Jusqu’à
field-relationship-at_risk = Partage le risque
hint-relationship-at_risk = « Oui » si l’autre personne est en danger à cause de la première.
field-relationship-remarks = Remarques
field-relationship-own = Champs propres
field-relationship-withdrawn = Retiré
field-evidence-title = Titre
field-evidence-evidence_type = Type de preuve
field-evidence-description = Description
field-evidence-violations = Montre ces violations
field-evidence-incident = De cet incident
field-evidence-source = Source
field-evidence-consent_to_use = Consentement à l’utilisation
field-evidence-file_name = Nom du fichier
field-evidence-size_bytes = Taille en octets
field-evidence-sha256 = SHA-256 du fichier
field-evidence-media_type = Type selon le contenu
field-evidence-file_changed_at = Dernière modification du fichier
field-evidence-imported_at = Reçue le
field-evidence-utc_offset_minutes = Minutes d’avance sur UTC
field-evidence-parent = Copie de
field-evidence-copy_of_kind = Type de copie
field-evidence-physical_place = Où elle est gardée
field-evidence-collected_by = Recueillie par
field-evidence-collected_on = Recueillie le
field-evidence-collected_where = Lieu de recueil
field-evidence-collection_reason = Motif du recueil
field-evidence-url = Adresse web
field-evidence-captured_at = Capturée le
field-evidence-capture_tool = Outil et version
field-evidence-exit_country = Pays de sortie de la connexion
field-evidence-http_headers = En-têtes HTTP
field-evidence-interviewer = Personne menant l’entretien
field-evidence-interpreter = Interprète
field-evidence-others_present = Autres personnes présentes
field-evidence-interview_place = Type de lieu
field-evidence-interview_language = Langue
field-evidence-interview_consent = Forme du consentement
field-evidence-recorded = Enregistré
field-evidence-wellbeing_note = État de la personne
field-evidence-referral_offered = Orientation proposée
field-evidence-failure_explained = Explication du défaut
field-evidence-case = Dossier
field-evidence-own = Champs propres
field-evidence-withdrawn = Retirée
field-evidence-chunk_list = Nom de la liste scellée
field-evidence-case_key = Clé du dossier
field-evidence-file_key = Clé scellée du fichier
field-evidence-parent_sha256 = SHA-256 de l’original
field-evidence-imported_by = Reçue par
field-evidence-import_device = Reçue sur l’ordinateur
field-custody_event-evidence = Pièce
field-custody_event-event = Ce qui s’est passé
field-custody_event-at = Quand
field-custody_event-actor = Qui
field-custody_event-place = Où
field-custody_event-reason = Pourquoi
field-custody_event-object_sha256 = SHA-256 concerné
field-custody_event-number = Numéro
field-custody_event-previous = Empreinte du maillon précédent
field-custody_event-signature = Signature
field-custody_event-signer = Clé signataire
field-custody_event-clock_suspect = Horloge en retard
field-custody_event-app_version = Version de Sanad
field-custody_event-utc_offset_minutes = Minutes d’avance sur UTC
field-custody_event-seen_heads = Autres fins réunies ici
field-custody_event-case = Dossier
field-custody_event-own = Champs propres
field-custody_event-withdrawn = Retiré
field-custody_event-salt = Sel
field-saved_view-name = Nom de la vue
field-saved_view-query = Conditions
field-saved_view-owner = Créée par
field-saved_view-own = Champs propres à l’institution
field-saved_view-withdrawn = Retirée
field-erasure-erased = Effacé
kind-audit_anchor = Sceau d’un journal d’audit
kind-audit_anchor-plural = Sceaux des journaux d’audit
kind-case_key = Clé des fichiers d’un dossier
kind-case_key-plural = Clés des fichiers de dossiers
field-audit_anchor-device = Ordinateur
field-audit_anchor-number = Numéro de la dernière entrée
field-audit_anchor-head = Empreinte de la dernière entrée
field-audit_anchor-own = Champs propres à l’institution
field-audit_anchor-withdrawn = Retiré
field-task-escalated_to = Remontée à
kind-clock_term = Délais d’un niveau de risque
kind-clock_term-plural = Délais par niveau de risque
section-terms = Délais
field-clock_term-level = Niveau de risque
field-clock_term-first_action_hours = Première action de protection sous (heures)
field-clock_term-verification_hours = Vérification sous (heures)
field-clock_term-reassessment_hours = Risque réévalué toutes les (heures)
field-clock_term-contact_hours = Contact avec la personne toutes les (heures)
field-clock_term-supervisor_after_hours = En retard : le superviseur la voit après (heures)
field-clock_term-head_after_hours = En retard : le chef de l’institution la voit après (heures)
field-clock_term-prompt_network = En retard : proposer de saisir le réseau
field-clock_term-own = Champs propres
field-clock_term-withdrawn = Retiré
field-case_key-key = Clé
field-case_key-case = Dossier
field-case_key-own = Champs propres
field-case_key-withdrawn = Retirée
