var e=`# Records of risk, protection plan, interventions and follow-up: kinds, sections, fields, hints.

kind-risk_assessment = Évaluation des risques
kind-risk_assessment-plural = Évaluations des risques
kind-protection_plan = Plan de protection
kind-protection_plan-plural = Plans de protection
kind-measure = Mesure de protection
kind-measure-plural = Mesures de protection
kind-intervention = Intervention
kind-intervention-plural = Interventions
kind-followup = Contact avec la personne défenseure
kind-followup-plural = Contacts avec la personne défenseure

section-assessment = L’évaluation
section-threats = Menaces
section-vulnerabilities = Vulnérabilités
section-capacities = Capacités
section-digital = Risque numérique
section-gender = Perspective de genre
section-overrides = Faits qui relèvent le niveau
section-level = Le niveau
section-plan = Le plan
section-measure = La mesure
section-harm = Ne pas nuire
section-outcome = Résultat
section-intervention = L’intervention
section-followup = Le contact

field-risk_assessment-person = Personne évaluée
field-risk_assessment-assessed_on = Évalué le
field-risk_assessment-assessor = Évalué par
field-risk_assessment-status = État de l’évaluation
field-risk_assessment-with_the_defender = Faite avec la personne défenseure
field-risk_assessment-threats = Menaces
field-risk_assessment-threat_source = Origine de la menace
field-risk_assessment-threats_note = Note sur les menaces
field-risk_assessment-vulnerabilities = Vulnérabilités
field-risk_assessment-vulnerabilities_note = Note sur les vulnérabilités
field-risk_assessment-capacities = Capacités
field-risk_assessment-capacities_note = Note sur les capacités
field-risk_assessment-digital = Risque numérique
field-risk_assessment-digital_note = Note sur le risque numérique
field-risk_assessment-gender = Perspective de genre
field-risk_assessment-gender_note = Note sur le genre
field-risk_assessment-recent_abduction = Disparition ou enlèvement dans les 72 dernières heures
field-risk_assessment-minor = Moins de 18 ans
field-risk_assessment-recent_attack_same_perpetrator = Attaque dans les 30 derniers jours par l’auteur d’une attaque antérieure
field-risk_assessment-computed_level = Niveau selon les règles
field-risk_assessment-computed_score = Score
field-risk_assessment-decided_level = Niveau retenu
field-risk_assessment-difference_reason = Pourquoi ce niveau
hint-risk_assessment-difference_reason = Nécessaire si le niveau n’est pas celui des règles, ou si les règles n’en donnent aucun.
field-risk_assessment-review_on = À réévaluer avant le
field-risk_assessment-reason_for_review = Pourquoi réévaluer
field-risk_assessment-previous = Évaluation précédente
field-risk_assessment-answers_contacts = Contacts à l’origine de ce réexamen
field-risk_assessment-answers_interventions = Interventions à l’origine de ce réexamen
field-risk_assessment-case = Dossier
field-risk_assessment-own = Champs propres
field-risk_assessment-withdrawn = Fiche retirée

field-protection_plan-status = État du plan
field-protection_plan-agreed_on = Convenu avec la personne défenseure le
field-protection_plan-agreed_mode = Forme de l’accord
field-protection_plan-objectives = Objectifs du plan
field-protection_plan-self_protection = Autoprotection : ce que fait la personne défenseure
field-protection_plan-red_lines = Lignes rouges : événements qui exigent d’agir aussitôt
field-protection_plan-red_line_contacts = Qui appeler alors
field-protection_plan-review_on = Revoir le plan avant le
field-protection_plan-assessment = Évaluation à laquelle il répond
field-protection_plan-person = Personne protégée
hint-protection_plan-red_lines = Une par ligne : une voiture qui revient, une convocation, pas d’appel à vingt heures.
field-protection_plan-case = Dossier
field-protection_plan-own = Champs propres
field-protection_plan-withdrawn = Fiche retirée

field-measure-title = Ce qui est fait
field-measure-detail = Détails
field-measure-threat = Menace à laquelle elle répond
field-measure-vulnerability = Vulnérabilité à laquelle elle répond
hint-measure-threat = Chaque mesure répond à une menace ou à une vulnérabilité de l’évaluation.
field-measure-owner = Responsable
field-measure-due_on = Échéance
field-measure-status = État
field-measure-done_on = Faite le
field-measure-could_raise_risk = Pourrait-elle accroître le risque ?
field-measure-who_will_know = Qui en aura connaissance ?
field-measure-harm_answer = Ce qui est fait pour ne pas nuire
hint-measure-harm_answer = Nécessaire si la mesure peut accroître le risque.
field-measure-addressee = Destinataire extérieur
field-measure-consent_scope = Consentement nécessaire
field-measure-publishes = Elle informe le public
field-measure-outcome = Résultat
field-measure-plan = Plan
field-measure-case = Dossier
field-measure-own = Champs propres
field-measure-withdrawn = Fiche retirée

field-intervention-intervention_type = Type d’intervention
field-intervention-addressee = Destinataire
field-intervention-recipient_type = Type de destinataire
field-intervention-done_on = Date de l’intervention
field-intervention-status = État
field-intervention-detail = Détails
field-intervention-publishes = Elle informe le public
field-intervention-consent_scope = Consentement nécessaire
field-intervention-response = Réponse
field-intervention-response_on = Réponse reçue le
field-intervention-response_note = Note sur la réponse
field-intervention-impact = Effet sur la situation de la personne défenseure
hint-intervention-impact = Selon la personne défenseure. « Aggravée » ouvre aussitôt un réexamen du risque.
field-intervention-measure = Mesure dont elle relève
field-intervention-violations = Violations auxquelles elle répond
field-intervention-next_on = Prochaine étape le
field-intervention-case = Dossier
field-intervention-own = Champs propres
field-intervention-withdrawn = Fiche retirée

field-followup-on = Jour
field-followup-mode = Moyen
field-followup-result = Résultat
field-followup-by = Par
field-followup-situation = Situation de la personne défenseure
field-followup-impact = Situation depuis le dernier contact
hint-followup-impact = À demander à chaque fois. « Aggravée » ouvre aussitôt un réexamen du risque.
field-followup-impact_of = Du fait de quelle intervention
field-followup-next_on = Prochain contact le
field-followup-told_of_closure = Informée de la clôture du dossier
field-followup-wishes = Souhaits de la personne défenseure
field-followup-case = Dossier
field-followup-own = Champs propres
field-followup-withdrawn = Fiche retirée

## What the answers of an assessment come to; said by the app and by the command line.

risk-basis = { $answered } questions sur { $asked } ont une réponse.
risk-basis-insufficient = Base insuffisante
risk-means = Moyenne des menaces { $threats } (la plus forte { $strongest }), des vulnérabilités { $vulnerabilities }, des capacités { $capacities }.
risk-sum = Menace { $threat } × exposition { $exposure } = { $score } → { $level }
risk-fired = Relevé à « { $level } » : { $rule }
risk-fired-same = Aussi : { $rule } (ne le relève pas davantage)
risk-rule-explicit_death_threat = menace explicite contre la vie
risk-rule-in_detention = personne privée de liberté
risk-rule-recent_abduction = disparition ou enlèvement dans les 72 dernières heures
risk-rule-minor = moins de 18 ans
risk-rule-recent_attack_same_perpetrator = attaque dans les 30 jours par l’auteur d’une attaque antérieure
risk-section = { $section } : { $level }
risk-review-days =
    { $days ->
        [one] À réévaluer dès le lendemain.
        [many] À réévaluer dans les { $days } jours.
       *[other] À réévaluer dans les { $days } jours.
    }
`;export{e as default};