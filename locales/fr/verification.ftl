## Verification: lights, what is missing, levels

verification-of = Vérification : { $name }
attribution-of = Qui a agi : { $name }
verification-none-yet = Pas encore vérifié
attribution-none-yet = Attribution ouverte
verification-what-sources-say = Ce que portent les sources
verification-enough = Deux sources indépendantes et fiables l’étayent.
# $count: independent, reliable sources still needed for one fact.
verification-needs =
    { $count ->
        [one] Il manque { $count } source indépendante et fiable.
        [many] Il manque { $count } de sources indépendantes et fiables.
       *[other] Il manque { $count } sources indépendantes et fiables.
    }
verification-counts = Comptent : { $names }.
verification-contradicted-by = Contredit par { $names }.
# $name is a source, $why one of the reasons below.
verification-aside = { $name } ne compte pas : { $why }
verification-aside-contradicts_itself = elle contredit aussi ce fait
verification-aside-repeats = elle reprend une autre source
verification-aside-reliability_not_graded = sa fiabilité n’est pas évaluée
verification-aside-reliability_too_low = sa fiabilité est inférieure à C
verification-aside-credibility_not_graded = ce qu’elle dit n’est pas évalué
verification-aside-credibility_too_low = ce qu’elle dit est évalué sous 3
verification-aside-independence_not_known = nul n’a dit si elle est indépendante
verification-aside-same_party = elle est de la même partie
verification-rule = La règle propose
verification-reason-finding = Un jugement, une constatation officielle ou une enquête achevée est joint.
verification-reason-each_element_stands = Chaque fait a deux sources indépendantes et fiables.
verification-reason-three_sources = Trois sources ou plus en parlent en tout.
verification-reason-one_reliable_source = Une source fiable, et rien ne la contredit.
verification-reason-element_lacks_sources = Un fait manque encore de sources.
verification-reason-fewer_than_three_sources = Moins de trois sources en tout.
verification-reason-contradicted = Une source contredit un fait. Évaluez-la, ou levez la contradiction.
verification-reason-no_reliable_source = Aucune source n’est assez fiable et crédible.
verification-reason-no_source = Aucune source n’en parle encore.
verification-reason-finding_of_other_kind = Ce qui est joint comme jugement ou constatation n’est pas un document d’un tribunal ou d’une autorité.
# What deciding for a level asks of those who decide.
verification-asks-reason = Il diffère de ce que propose la règle : dites pourquoi.
verification-asks-both_reasons = Il dépasse ce que propose la règle : dites pourquoi. La personne qui approuve dira pourquoi elle aussi, avec ses propres mots.
verification-asks-source = Aucune source ne dit que cela a eu lieu. Reliez une source de ce dossier ou consignez-en une ; d’ici là, aucun niveau au-delà de « en cours de vérification » ne peut être décidé.
verification-asks-source-who = Aucune source ne dit qui l’a fait. Reliez une source de ce dossier ou consignez-en une ; d’ici là, aucun niveau au-delà de « en cours de vérification » ne peut être décidé.
verification-asks-finding = « Confirmé » exige un jugement, une constatation officielle ou une enquête achevée parmi les preuves, indiqué dans « Jugement ou constatation » de cet acte.
verification-approve-needs = Au-delà de ce que propose la règle : pour approuver, dites pourquoi avec vos propres mots.
verification-open-act = Ouvrir l’acte
verification-not-by-two = Ce niveau n’a pas été décidé à deux ici : il vient d’un fichier, ou d’ailleurs.

## Sources of an act

source-link = Relier une source
source-link-which = Source de ce dossier
source-link-none = Toutes les sources de ce dossier en parlent déjà.
source-link-says = Ce que dit cette source
source-link-elsewhere = { $name } (parle de : { $about })
source-link-copied = Cette source parle déjà d’autre chose. Ce qu’elle dit ici est consigné à part, avec le même nom et la même cotation.
source-link-do = Relier
source-link-new = Nouvelle source

## Decisions of two people

decision-level-now = Niveau actuel
decision-propose-title = Proposer un niveau
decision-value = Niveau
decision-reason = Motif
decision-reason-optional = La règle propose la même chose ; aucun motif n’est nécessaire.
decision-propose = Proposer
decision-set-alone = Fixer sans deuxième personne
decision-alone-hint = Ce niveau ne demande pas de deuxième personne.
decision-nobody = Il faut une deuxième personne, et personne d’autre ne travaille encore dans cette institution. Votre proposition attend, signée, qu’un ou une collègue l’approuve sur son propre ordinateur. D’ici là elle ne vaut pas décision.
decision-compared = Sont comparés l’ordinateur et le nom sous lequel l’institution l’a admis.
decision-waiting-title = En attente d’une deuxième personne
decision-waiting = Approbation en attente
# $person proposed $value.
decision-proposed-by = { $person } a proposé « { $value } »
decision-rule-said = La règle disait « { $value } »
decision-changed-title = Modifié depuis la proposition
decision-became-added = nouveau : { $what }
decision-became-changed = modifié : { $what }
decision-became-gone = disparu : { $what }
decision-approve = Approuver
decision-return = Renvoyer
decision-return-needs = Pour renvoyer, dites ce qui manque.
decision-take-back = Retirer
decision-obstacle-own_laptop = C’est votre proposition. Une autre personne l’approuve sur un autre ordinateur.
decision-obstacle-own_proposal = La même personne l’a proposé sur un autre ordinateur. Quelqu’un d’autre doit approuver.
decision-obstacle-bad_seal = La signature de cette proposition ne correspond pas. Elle est sans valeur.
decision-obstacle-not_waiting = La réponse a déjà été donnée.
decision-ladder = Décisions prises
decision-ladder-none = Rien n’a encore été décidé à deux.
decision-standing-waiting = En attente
decision-standing-approved = Approuvé
decision-standing-returned = Renvoyé
decision-standing-withdrawn = Retiré
decision-standing-unfounded = Ne compte pas : il manque un motif ou une source
decision-standing-void = Nul
decision-seal-good = Signature vérifiée
decision-seal-missing = Non signé
decision-seal-broken = Signature non conforme
decision-seal-unknown_laptop = Ordinateur inconnu
decision-step-by = { $step } par { $person }, { $date }
decision-today-own = Vos propositions en attente

## Alleged perpetrators

involvement-add = Ajouter un auteur présumé
involvement-named = nommé
involvement-unknown = Auteur inconnu

## Grading a source

grading-reliability = Fiabilité de la source
grading-credibility = Crédibilité de ce qu’elle dit
grading-independence = Indépendance
grading-facts = Ce qu’elle dit de chaque fait
grading-supports = Étaye
grading-contradicts = Contredit
grading-silent = N’en dit rien
grading-a_reliable = Aucun doute ; a toujours eu raison.
grading-b_usually_reliable = Doutes mineurs ; a eu le plus souvent raison.
grading-c_fairly_reliable = Quelques doutes ; a parfois eu raison.
grading-d_not_usually_reliable = Doutes sérieux ; s’est souvent trompée.
grading-e_unreliable = Connue pour tromper, ou toujours en erreur.
grading-f_cannot_judge = Inconnue jusqu’ici ; rien ne permet de juger.
grading-c1_confirmed = D’autres sources indépendantes le disent aussi.
grading-c2_probably_true = S’accorde avec le connu ; non confirmé.
grading-c3_possibly_true = Plausible en soi ; non confirmé.
grading-c4_doubtful = Possible, mais peu logique en soi.
grading-c5_improbable = Contredit par ce que l’on sait.
grading-c6_cannot_judge = Rien ne permet de juger.

## Relationships between people

relationships-title = Personnes liées
relationships-empty = Aucun lien enregistré.
relationships-empty-hint = Famille, collègues, avocats : qui joindre, et qui partage le risque.
relationship-edit = Modifier le lien
relationship-add = Ajouter un lien
# $relation: what this person is to the other, for example “lawyer”.
relationship-inverse = cette personne est pour elle : { $relation }
relationship-risk = Partage le risque

## Civic space events

nav-civic = Espace civique
civic-lead = Lois, coupures et interdictions qui rétrécissent l’espace civique sans victime individuelle.
civic-add = Nouvel événement
civic-empty = Aucun événement enregistré.
civic-when = Quand
civic-where = Où
civic-what = Ce qui s’est passé
civic-since = depuis le { $date }
civic-all = Tous
place-precision-open = La précision du lieu n’a pas été demandée
