var e=`# Records of risk, protection plan, interventions and follow-up: kinds, sections, fields, hints.

kind-risk_assessment = Evaluación de riesgos
kind-risk_assessment-plural = Evaluaciones de riesgos
kind-protection_plan = Plan de protección
kind-protection_plan-plural = Planes de protección
kind-measure = Medida de protección
kind-measure-plural = Medidas de protección
kind-intervention = Intervención
kind-intervention-plural = Intervenciones
kind-followup = Contacto con la persona defensora
kind-followup-plural = Contactos con la persona defensora

section-assessment = La evaluación
section-threats = Amenazas
section-vulnerabilities = Vulnerabilidades
section-capacities = Capacidades
section-digital = Riesgo digital
section-gender = Perspectiva de género
section-overrides = Hechos que elevan el nivel
section-level = El nivel
section-plan = El plan
section-measure = La medida
section-harm = No hacer daño
section-outcome = Resultado
section-intervention = La intervención
section-followup = El contacto

field-risk_assessment-person = Persona evaluada
field-risk_assessment-assessed_on = Evaluado el
field-risk_assessment-assessor = Evaluado por
field-risk_assessment-status = Estado de la evaluación
field-risk_assessment-with_the_defender = Hecha con la persona defensora
field-risk_assessment-threats = Amenazas
field-risk_assessment-threat_source = Origen de la amenaza
field-risk_assessment-threats_note = Nota sobre las amenazas
field-risk_assessment-vulnerabilities = Vulnerabilidades
field-risk_assessment-vulnerabilities_note = Nota sobre las vulnerabilidades
field-risk_assessment-capacities = Capacidades
field-risk_assessment-capacities_note = Nota sobre las capacidades
field-risk_assessment-digital = Riesgo digital
field-risk_assessment-digital_note = Nota sobre el riesgo digital
field-risk_assessment-gender = Perspectiva de género
field-risk_assessment-gender_note = Nota sobre género
field-risk_assessment-recent_abduction = Desaparición o secuestro en las últimas 72 horas
field-risk_assessment-minor = Menor de 18 años
field-risk_assessment-recent_attack_same_perpetrator = Ataque en los últimos 30 días por el mismo autor de un ataque anterior
field-risk_assessment-computed_level = Nivel según las reglas
field-risk_assessment-computed_score = Puntuación
field-risk_assessment-decided_level = Nivel decidido
field-risk_assessment-difference_reason = Por qué este nivel
hint-risk_assessment-difference_reason = Necesario cuando el nivel no es el de las reglas, o cuando las reglas no dan ninguno.
field-risk_assessment-review_on = Reevaluar antes del
field-risk_assessment-reason_for_review = Por qué se reevalúa
field-risk_assessment-previous = Evaluación anterior
field-risk_assessment-answers_contacts = Contactos que abrieron esta revisión
field-risk_assessment-answers_interventions = Intervenciones que abrieron esta revisión
field-risk_assessment-case = Caso
field-risk_assessment-own = Campos propios
field-risk_assessment-withdrawn = Registro retirado

field-protection_plan-status = Estado del plan
field-protection_plan-agreed_on = Acordado con la persona defensora el
field-protection_plan-agreed_mode = Forma del acuerdo
field-protection_plan-objectives = Objetivos del plan
field-protection_plan-self_protection = Autoprotección: lo que hace la persona defensora
field-protection_plan-red_lines = Líneas rojas: hechos ante los que se actúa de inmediato
field-protection_plan-red_line_contacts = A quién se llama entonces
field-protection_plan-review_on = Revisar el plan antes del
field-protection_plan-assessment = Evaluación a la que responde
field-protection_plan-person = Persona protegida
hint-protection_plan-red_lines = Una por línea: un coche que vuelve, una citación, ninguna llamada a las ocho de la noche.
field-protection_plan-case = Caso
field-protection_plan-own = Campos propios
field-protection_plan-withdrawn = Registro retirado

field-measure-title = Qué se hace
field-measure-detail = Detalles
field-measure-threat = Amenaza a la que responde
field-measure-vulnerability = Vulnerabilidad a la que responde
hint-measure-threat = Cada medida responde a una amenaza o a una vulnerabilidad de la evaluación.
field-measure-owner = Responsable
field-measure-due_on = Vence el
field-measure-status = Estado
field-measure-done_on = Hecha el
field-measure-could_raise_risk = ¿Podría aumentar el riesgo?
field-measure-who_will_know = ¿Quién lo sabrá?
field-measure-harm_answer = Qué se hace para no causar daño
hint-measure-harm_answer = Necesario si la medida puede aumentar el riesgo.
field-measure-addressee = Destinatario externo
field-measure-consent_scope = Consentimiento necesario
field-measure-publishes = Informa al público
field-measure-outcome = Resultado
field-measure-plan = Plan
field-measure-case = Caso
field-measure-own = Campos propios
field-measure-withdrawn = Registro retirado

field-intervention-intervention_type = Tipo de intervención
field-intervention-addressee = Destinatario
field-intervention-recipient_type = Tipo de destinatario
field-intervention-done_on = Fecha de la intervención
field-intervention-status = Estado
field-intervention-detail = Detalles
field-intervention-publishes = Informa al público
field-intervention-consent_scope = Consentimiento necesario
field-intervention-response = Respuesta
field-intervention-response_on = Respuesta del
field-intervention-response_note = Nota sobre la respuesta
field-intervention-impact = Efecto en la situación de la persona defensora
hint-intervention-impact = Según la persona defensora. «Empeoró» abre de inmediato una revisión del riesgo.
field-intervention-measure = Medida a la que pertenece
field-intervention-violations = Violaciones a las que responde
field-intervention-next_on = Próximo paso el
field-intervention-case = Caso
field-intervention-own = Campos propios
field-intervention-withdrawn = Registro retirado

field-followup-on = Día
field-followup-mode = Medio
field-followup-result = Resultado
field-followup-by = Por
field-followup-situation = Situación de la persona defensora
field-followup-impact = Situación desde el último contacto
hint-followup-impact = Se pregunta cada vez. «Empeoró» abre de inmediato una revisión del riesgo.
field-followup-impact_of = Por qué intervención
field-followup-next_on = Próximo contacto el
field-followup-told_of_closure = Informada del cierre del caso
field-followup-wishes = Deseos de la persona defensora
field-followup-case = Caso
field-followup-own = Campos propios
field-followup-withdrawn = Registro retirado

## What the answers of an assessment come to; said by the app and by the command line.

risk-basis = Hay respuesta a { $answered } de { $asked } preguntas.
risk-basis-insufficient = Base insuficiente
risk-means = Media de las amenazas { $threats } (la mayor { $strongest }), de las vulnerabilidades { $vulnerabilities }, de las capacidades { $capacities }.
risk-sum = Amenaza { $threat } × exposición { $exposure } = { $score } → { $level }
risk-fired = Elevado a «{ $level }»: { $rule }
risk-fired-same = También: { $rule } (no lo eleva más)
risk-rule-explicit_death_threat = amenaza explícita contra la vida
risk-rule-in_detention = persona privada de libertad
risk-rule-recent_abduction = desaparición o secuestro en las últimas 72 horas
risk-rule-minor = menor de 18 años
risk-rule-recent_attack_same_perpetrator = ataque en 30 días por el autor de un ataque anterior
risk-section = { $section }: { $level }
risk-review-days =
    { $days ->
        [one] Reevaluar al día siguiente.
        [many] Reevaluar en { $days } días.
       *[other] Reevaluar en { $days } días.
    }
`;export{e as default};