var e=`# Records of risk, protection plan, interventions and follow-up: kinds, sections, fields, hints.

kind-risk_assessment = Risk assessment
kind-risk_assessment-plural = Risk assessments
kind-protection_plan = Protection plan
kind-protection_plan-plural = Protection plans
kind-measure = Protection measure
kind-measure-plural = Protection measures
kind-intervention = Intervention
kind-intervention-plural = Interventions
kind-followup = Contact with the defender
kind-followup-plural = Contacts with the defender

section-assessment = The assessment
section-threats = Threats
section-vulnerabilities = Vulnerabilities
section-capacities = Capacities
section-digital = Digital risk
section-gender = Gender perspective
section-overrides = Facts that raise the level
section-level = The level
section-plan = The plan
section-measure = The measure
section-harm = Do no harm
section-outcome = What came of it
section-intervention = The intervention
section-followup = The contact

field-risk_assessment-person = Person assessed
field-risk_assessment-assessed_on = Assessed on
field-risk_assessment-assessor = Assessed by
field-risk_assessment-status = State of the assessment
field-risk_assessment-with_the_defender = Made together with the defender
field-risk_assessment-threats = Threats
field-risk_assessment-threat_source = Where the threat comes from
field-risk_assessment-threats_note = Note on threats
field-risk_assessment-vulnerabilities = Vulnerabilities
field-risk_assessment-vulnerabilities_note = Note on vulnerabilities
field-risk_assessment-capacities = Capacities
field-risk_assessment-capacities_note = Note on capacities
field-risk_assessment-digital = Digital risk
field-risk_assessment-digital_note = Note on digital risk
field-risk_assessment-gender = Gender perspective
field-risk_assessment-gender_note = Note on gender
field-risk_assessment-recent_abduction = Disappeared or abducted in the last 72 hours
field-risk_assessment-minor = Under 18
field-risk_assessment-recent_attack_same_perpetrator = Attacked in the last 30 days, and before, by the same perpetrator
field-risk_assessment-computed_level = Level by the rules
field-risk_assessment-computed_score = Score
field-risk_assessment-decided_level = Level decided
field-risk_assessment-difference_reason = Why this level
hint-risk_assessment-difference_reason = Needed when the level is not the one of the rules, or when the rules give none.
field-risk_assessment-review_on = Assess again by
field-risk_assessment-reason_for_review = Why it is assessed again
field-risk_assessment-previous = Assessment before
field-risk_assessment-answers_contacts = Contacts that opened this review
field-risk_assessment-answers_interventions = Interventions that opened this review
field-risk_assessment-case = Case
field-risk_assessment-own = Own fields
field-risk_assessment-withdrawn = Record withdrawn

field-protection_plan-status = State of the plan
field-protection_plan-agreed_on = Agreed with the defender on
field-protection_plan-agreed_mode = How the agreement was given
field-protection_plan-objectives = What the plan should achieve
field-protection_plan-self_protection = What the defender does for self-protection
field-protection_plan-red_lines = Red lines: events after which to act at once
field-protection_plan-red_line_contacts = Who is called then
field-protection_plan-review_on = Review the plan by
field-protection_plan-assessment = Assessment it answers
field-protection_plan-person = Person protected
hint-protection_plan-red_lines = One a line: a car that returns, a summons, no call by eight in the evening.
field-protection_plan-case = Case
field-protection_plan-own = Own fields
field-protection_plan-withdrawn = Record withdrawn

field-measure-title = What is done
field-measure-detail = Details
field-measure-threat = Threat it answers to
field-measure-vulnerability = Vulnerability it answers to
hint-measure-threat = Each measure answers to a threat or to a vulnerability of the assessment.
field-measure-owner = Who does it
field-measure-due_on = Due on
field-measure-status = State
field-measure-done_on = Done on
field-measure-could_raise_risk = Could it raise the risk?
field-measure-who_will_know = Who will know of it?
field-measure-harm_answer = What is done so that it does no harm
hint-measure-harm_answer = Needed when the measure could raise the risk.
field-measure-addressee = Outside addressee
field-measure-consent_scope = Consent it needs
field-measure-publishes = It tells the public
field-measure-outcome = What came of it
field-measure-plan = Plan
field-measure-case = Case
field-measure-own = Own fields
field-measure-withdrawn = Record withdrawn

field-intervention-intervention_type = Type of intervention
field-intervention-addressee = Addressee
field-intervention-recipient_type = Type of addressee
field-intervention-done_on = Day of the intervention
field-intervention-status = State
field-intervention-detail = Details
field-intervention-publishes = It tells the public
field-intervention-consent_scope = Consent it needs
field-intervention-response = Response
field-intervention-response_on = Response on
field-intervention-response_note = Note on the response
field-intervention-impact = Effect on the defender’s situation
hint-intervention-impact = As the defender sees it. “Worsened” opens a review of the risk at once.
field-intervention-measure = Measure it belongs to
field-intervention-violations = Violations it responds to
field-intervention-next_on = Next step on
field-intervention-case = Case
field-intervention-own = Own fields
field-intervention-withdrawn = Record withdrawn

field-followup-on = Day
field-followup-mode = How
field-followup-result = What came of it
field-followup-by = By
field-followup-situation = How the defender is
field-followup-impact = Situation since the last contact
hint-followup-impact = Ask each time. “Worsened” opens a review of the risk at once.
field-followup-impact_of = Because of which intervention
field-followup-next_on = Next contact on
field-followup-told_of_closure = Told that the case will be closed
field-followup-wishes = What the defender wishes
field-followup-case = Case
field-followup-own = Own fields
field-followup-withdrawn = Record withdrawn

## What the answers of an assessment come to; said by the app and by the command line.

risk-basis = { $answered } of { $asked } questions are answered.
risk-basis-insufficient = Insufficient basis
risk-means = Mean of threats { $threats } (strongest { $strongest }), of vulnerabilities { $vulnerabilities }, of capacities { $capacities }.
risk-sum = Threat { $threat } × exposure { $exposure } = { $score } → { $level }
risk-fired = Raised to { $level }: { $rule }
risk-fired-same = Also: { $rule } (raises it no further)
risk-rule-explicit_death_threat = explicit threat to life
risk-rule-in_detention = deprived of liberty
risk-rule-recent_abduction = disappeared or abducted in the last 72 hours
risk-rule-minor = under 18
risk-rule-recent_attack_same_perpetrator = attacked within 30 days by the perpetrator of an earlier attack
risk-section = { $section }: { $level }
risk-review-days =
    { $days ->
        [one] Assess again the next day.
       *[other] Assess again within { $days } days.
    }
`;export{e as default};