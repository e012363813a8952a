### The screens of risk, plan and follow-up.

case-tab-risk = Risque
case-tab-plan = Plan
case-tab-followup = Suivi

## The scale from 0 to 4, and answers without a value.

scores-0 = Non
scores-1 = Faible
scores-2 = Modéré
scores-3 = Fort
scores-4 = Certain
scores-without-for = Sans réponse à : { $question }
scores-answered = { $answered } réponses sur { $asked }
scores-legend = 0 non · 1 faible · 2 modéré · 3 fort · 4 certain
scores-keys = Touches : 0 à 4 répondent et avancent, les flèches déplacent, moins signifie « inconnu », Suppr retire la réponse.
scores-said = { $question } : { $score }

## The risk of a case.

risk-current = Niveau en vigueur
risk-over-time = Risque dans le temps
risk-chart-empty = Pas encore d’évaluation approuvée.
risk-people = Évalué par · approuvé par
risk-approved-by = { $first }, approuvé par { $second }, { $at }
risk-unsigned = Pas d’approbation signée
risk-changed-since = Son contenu a changé après l’approbation. Faites-la approuver à nouveau.
risk-decided-otherwise = Décidé autrement, parce que :
risk-review-on = À réévaluer avant le { $on }.
risk-review-late = Devait être réévalué avant le { $on }.
risk-empty = Le risque n’a pas encore été évalué
risk-empty-hint = Répondez à ce que vous savez. L’inconnu reste ouvert et ne compte pas comme « non ». Une seconde personne approuve.
risk-start = Nouvelle évaluation
risk-open = Évaluation en cours
risk-waiting = Évaluation en attente d’une seconde personne
risk-result = Ce que donnent les réponses
risk-insufficient-words = { $answered } questions seulement sur { $asked } ont une réponse, ou l’une des trois parties n’en a aucune. Fixez le niveau vous-même et dites pourquoi.
risk-at-least = Selon les règles, au moins « { $level } ».
risk-notes = Notes
risk-answers = Toutes les réponses
risk-submit = Remettre à une seconde personne
risk-nobody-else = Personne d’autre de l’institution n’a encore d’ordinateur ici. Il faut une seconde personne pour approuver.
risk-handed-in = Remise par { $person }, { $at }
risk-returned-by = { $person } demande des modifications :
risk-approve = Approuver
risk-return = Renvoyer pour modification
risk-take-back = Reprendre et modifier
risk-answer-reason = Ce que vous souhaitez ajouter
risk-answer-reason-hint = Nécessaire pour la renvoyer.
risk-second-person = Une autre personne, sur un autre ordinateur, l’approuve ou la renvoie après le prochain échange.
risk-worsened-title = La situation s’est aggravée
risk-fact-violations = Consigné : { $violations }
risk-fact-line = { $what } ({ $on })
risk-fact-birth_date = D’après la date de naissance consignée
risk-fact-age_band = D’après la tranche d’âge consignée

## The protection plan, its measures, interventions.

plan-empty = Il n’y a pas encore de plan de protection
plan-empty-hint = Écrivez-le avec la personne défenseure : objectifs, qui fait quoi, lignes rouges.
plan-write = Rédiger un plan
plan-agree = Convenu avec la personne…
plan-agree-title = La personne défenseure approuve le plan
plan-agree-lacking = Pas encore vérifiées (« ne pas nuire »). Ouvrez chaque mesure et dites si elle peut accroître le risque et qui le saura.
plan-agree-hint = Passez en revue ensemble chaque mesure et ses risques avant de le consigner.
plan-agree-confirm = Consigner l’accord
plan-agree-not-yet = Pas encore
plan-agreed-on = Convenu le { $on } · { $mode }
plan-end = Clore ce plan
plan-measure-add = Ajouter une mesure
plan-measures-empty = Aucune mesure encore. Chacune répond à une menace ou à une vulnérabilité.
plan-measure-open = Ouvrir la mesure
plan-against = contre : { $what }
plan-against-nothing = Aucune menace ni vulnérabilité indiquée
plan-waits-for-review = attend le réexamen
plan-blocked = Un réexamen du risque est ouvert. Rien de public ne commence avant son approbation.
plan-harm-open = Non vérifié
plan-harm-lacks-answer = Peut nuire
plan-harm-answered = Risque traité
plan-harm-safe = Vérifié
plan-status-of = État de : { $title }
plan-intervention-add = Ajouter une intervention
plan-interventions-empty = Aucune intervention consignée.
plan-impact = Effet

## The log of contacts.

followup-last-reached = Dernier contact établi le { $on }.
followup-never-reached = Pas encore jointe.
followup-next = Prochain contact le { $on }.
followup-next-late = Le contact était prévu le { $on }.
followup-log = Consigner le contact
followup-empty = Aucun contact consigné
followup-empty-hint = Consignez chaque appel et chaque tentative : dix secondes suffisent, et trois tentatives en trois jours fondent la clôture d’un dossier sans la personne.

## A task that a rule asked for and that has no words of its own.

task-origin-review = Réévaluer le risque : la situation s’est aggravée

## Counted words.

risk-worsened =
    { $count ->
        [one] Après un contact ou une intervention, la situation s’est aggravée. Réévaluez ; rien n’est publié avant l’approbation d’une seconde personne.
        [many] Après { $count } contacts ou interventions, la situation s’est aggravée. Réévaluez ; rien n’est publié avant l’approbation d’une seconde personne.
       *[other] Après { $count } contacts ou interventions, la situation s’est aggravée. Réévaluez ; rien n’est publié avant l’approbation d’une seconde personne.
    }
risk-chart-said =
    { $count ->
        [one] Une évaluation : { $level }, le { $on }.
        [many] { $count } évaluations ; la dernière : { $level }, le { $on }.
       *[other] { $count } évaluations ; la dernière : { $level }, le { $on }.
    }
followup-attempts =
    { $count ->
        [one] Une tentative depuis, sans réponse.
        [many] { $count } tentatives depuis, sans réponse.
       *[other] { $count } tentatives depuis, sans réponse.
    }
followup-lost =
    { $count ->
        [one] Une tentative sans réponse : contact perdu.
        [many] { $count } tentatives sur trois jours ou plus sans réponse : contact perdu.
       *[other] { $count } tentatives sur trois jours ou plus sans réponse : contact perdu.
    }
