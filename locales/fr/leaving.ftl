### What consent allows, what would leave a case, and what left.

# Why something may or may not be done. Short clauses; they stand after a name or a use.
consent-reason-given = La personne a dit oui
consent-reason-given_limited = La personne a dit oui, avec des limites
consent-reason-next_of_kin = Le plus proche parent a dit oui
consent-reason-guardian = Le tuteur a dit oui, avec l’assentiment de l’enfant
consent-reason-best_interest = Personne ne peut être consulté ; une décision écrite dans l’intérêt de la personne en tient lieu
consent-reason-legal_basis = Conservé sur la base légale du dossier
consent-reason-legal_obligation = Une loi ou un tribunal y oblige l’institution
consent-reason-own_information = Ce sont les informations de la personne elle-même
consent-reason-nobody_named = Un chiffre ne nomme personne
consent-reason-not_asked = La question n’a pas encore été posée
consent-reason-pending = Demandé, pas encore de réponse
consent-reason-refused = La personne a dit non
consent-reason-withdrawn = La personne l’a retiré
consent-reason-expired = La date limite est passée
consent-reason-limits_missing = Des limites ont été posées, sans être notées
consent-reason-mode_missing = La façon dont il a été donné n’est pas notée
consent-reason-witness_missing = Aucun témoin n’est nommé pour un accord oral
consent-reason-guardian_needed = La parole d’un enfant ne suffit pas : il faut celle d’un tuteur
consent-reason-kin_not_enough = Un proche ne peut pas en décider pour la personne
consent-reason-cannot_be_asked = La personne ne peut être consultée et rien d’écrit n’en tient lieu
consent-reason-contested = Des collègues ont noté des réponses différentes : choisissez d’abord
consent-reason-level_too_open = Ce destinataire ne voit jamais autant
consent-reason-not_known = Cette version de Sanad ne le connaît pas
consent-reason-scope_unsaid = Quelqu’un d’extérieur est saisi, et le consentement invoqué n’a pas été choisi
consent-reason-scope_unfit = Le consentement choisi vaut pour un autre usage

# What each use means, in the words to say to the person.
consent-means-record_and_store = Votre récit est écrit et gardé ici, sous clé.
consent-means-contact_again = Nous vous contactons, seulement de la façon convenue.
consent-means-share_within_nhri = D’autres services de cette institution peuvent le voir.
consent-means-share_authorities = Police, ministère ou parquet l’apprennent par nous.
consent-means-share_regional_network = Les institutions des pays voisins peuvent aider.
consent-means-share_ganhri = L’alliance mondiale de ces institutions peut intervenir.
consent-means-refer_un = Un expert de l’ONU peut écrire au gouvernement.
consent-means-refer_ngo = Une organisation de protection l’apprend pour vous aider.
consent-means-publish_anonymous = Il peut être raconté en public sans dire qui vous êtes.
consent-means-publish_named = Il peut être raconté en public avec votre nom.
consent-means-use_statistics = Vous êtes compté ; aucun chiffre ne dit qui vous êtes.
consent-means-use_evidence = Un tribunal peut le lire, et la partie adverse avec lui.
consent-of-person = Consentement de
consent-subject = le dossier est le sien
consent-victim = victime dans ce dossier
consent-minor = Moins de 18 ans
consent-mode-for = Comment il a été donné : { $scope }
consent-mode-none = non noté

# The dialog in which somebody sees what would leave before it does.
leaving-open = Ce qui sortirait
leaving-title = Ce qui sortirait de ce dossier
leaving-to = À qui
leaving-level = Jusqu’où
leaving-may = Ceci peut sortir
leaving-may-not = Rien ne peut sortir
leaving-people = De qui la parole compte
leaving-use = pour : { $scope }
leaving-not-named = non nommé
leaving-limits = Limites :
leaving-goes = Sort
leaving-read = Sort après relecture pour y chercher des noms
leaving-stays = Reste ici
leaving-some-held = { $held } sur { $records } restent
leaving-hold-identity = dit qui est quelqu’un
leaving-hold-free_text = texte libre
leaving-hold-institution = travail interne
leaving-hold-special = donnée spécialement protégée
leaving-hold-source = pourrait mener à une source
leaving-hold-contact = comment joindre la personne en sécurité
leaving-hold-perpetrator = nomme un auteur présumé
leaving-told = Noter ce qui a été dit ou envoyé
leaving-record = Noter
leaving-recorded = Noté. Si le consentement est retiré, on demandera au destinataire de supprimer.

# What left.
disclosures-title = Ce qui est sorti
disclosures-none = Rien de ce dossier n’a quitté l’institution.
disclosures-asked = Suppression demandée
disclosures-confirmed = Suppression confirmée
disclosures-ask = Demandé aujourd’hui
disclosures-confirm = Confirmé aujourd’hui
disclosures-to-ask = Demander la suppression
leaving-records = { $count ->
    [one] { $count } fiche
    [many] { $count } de fiches
   *[other] { $count } fiches
}

# A measure or letter that waits for a word of consent; why: reasons as phrases.
outward-blocked = Arrêté, aucun consentement ne le couvre : { $why }
# A task of today; title: the measure or the addressee.
outward-ask-again = Redemander le consentement, ou annuler : { $title }
outward-downgraded = Un niveau de vérification a été abaissé : revoir ce qui a été publié
