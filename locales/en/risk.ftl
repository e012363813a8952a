### The screens of risk, plan and follow-up.

case-tab-risk = Risk
case-tab-plan = Plan
case-tab-followup = Follow-up

## The scale from 0 to 4, and answers without a value.

scores-0 = No
scores-1 = Weak
scores-2 = Moderate
scores-3 = Strong
scores-4 = Certain
scores-without-for = No answer to: { $question }
scores-answered = { $answered } of { $asked } answered
scores-legend = 0 no · 1 weak · 2 moderate · 3 strong · 4 certain
scores-keys = Keys: 0 to 4 answer and go on, arrows move, minus is “unknown”, Delete takes an answer back.
scores-said = { $question }: { $score }

## The risk of a case.

risk-current = Level that holds
risk-over-time = Risk over time
risk-chart-empty = No approved assessment yet.
risk-people = Assessed by · approved by
risk-approved-by = { $first }, approved by { $second }, { $at }
risk-unsigned = No signed approval on record
risk-changed-since = Its content changed after the approval. Have it approved again.
risk-decided-otherwise = Decided otherwise, because:
risk-review-on = Assess again by { $on }.
risk-review-late = Was to be assessed again by { $on }.
risk-empty = The risk has not been assessed yet
risk-empty-hint = Answer what you know. What is not known stays open and is not counted as “no”. A second person approves.
risk-start = New assessment
risk-open = Assessment being written
risk-waiting = Assessment waiting for a second person
risk-result = What the answers come to
risk-insufficient-words = Only { $answered } of { $asked } questions are answered, or one of the three parts has no answer. Set the level yourself and say why.
risk-at-least = By the rules at least { $level }.
risk-notes = Notes
risk-answers = All answers
risk-submit = Hand to a second person
risk-nobody-else = Nobody else of the institution has a laptop here yet. A second person is needed to approve.
risk-handed-in = Handed in by { $person }, { $at }
risk-returned-by = { $person } asks for changes:
risk-approve = Approve
risk-return = Return for changes
risk-take-back = Take back and write on
risk-answer-reason = What you want to add
risk-answer-reason-hint = Needed to return it.
risk-second-person = Another person on another laptop approves it or returns it after the next exchange.
risk-worsened-title = Things got worse
risk-fact-violations = On record: { $violations }
risk-fact-line = { $what } ({ $on })
risk-fact-birth_date = By the date of birth on record
risk-fact-age_band = By the age group on record

## The protection plan, its measures, interventions.

plan-empty = There is no protection plan yet
plan-empty-hint = Write it together with the defender: what to achieve, who does what, where the red lines are.
plan-write = Write a plan
plan-agree = Agreed with the defender…
plan-agree-title = The defender agrees to the plan
plan-agree-lacking = Not checked for harm yet. Open each measure and answer whether it could raise the risk and who will know.
plan-agree-hint = Go through each measure and its risks together before you record this.
plan-agree-confirm = Record the agreement
plan-agree-not-yet = Not yet
plan-agreed-on = Agreed on { $on } · { $mode }
plan-end = End this plan
plan-measure-add = Add a measure
plan-measures-empty = No measure yet. Each one answers to a threat or a vulnerability.
plan-measure-open = Open the measure
plan-against = against: { $what }
plan-against-nothing = No threat or vulnerability named
plan-waits-for-review = waits for the review
plan-blocked = A review of the risk is open. What tells the public cannot start before it is approved.
plan-harm-open = Not checked
plan-harm-lacks-answer = Could do harm
plan-harm-answered = Risk answered
plan-harm-safe = Checked
plan-status-of = State of: { $title }
plan-intervention-add = Add an intervention
plan-interventions-empty = Nothing done for the defender is recorded yet.
plan-impact = Effect

## The log of contacts.

followup-last-reached = Last reached on { $on }.
followup-never-reached = Not reached yet.
followup-next = Next contact on { $on }.
followup-next-late = Contact was due on { $on }.
followup-log = Log the contact
followup-empty = No contact is logged yet
followup-empty-hint = Log each call and each attempt: it takes ten seconds, and three attempts on three days are what closing a case without the defender rests on.

## A task that a rule asked for and that has no words of its own.

task-origin-review = Assess the risk again: things got worse

## Counted words.

risk-worsened =
    { $count ->
        [one] After one contact or intervention the defender’s situation was worse. Assess again; until a second person has approved, nothing is published.
       *[other] After { $count } contacts or interventions the defender’s situation was worse. Assess again; until a second person has approved, nothing is published.
    }
risk-chart-said =
    { $count ->
        [one] One assessment: { $level } on { $on }.
       *[other] { $count } assessments; the last: { $level } on { $on }.
    }
followup-attempts =
    { $count ->
        [one] One attempt since without an answer.
       *[other] { $count } attempts since without an answer.
    }
followup-lost =
    { $count ->
        [one] One attempt without an answer: contact is lost.
       *[other] { $count } attempts on three or more days without an answer: contact is lost.
    }
