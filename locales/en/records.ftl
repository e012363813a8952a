### Kinds of records, their fields, and the short words that go with them.

## Kinds of records

kind-case = Case
kind-case-plural = Cases
kind-person = Person
kind-person-plural = People
kind-organisation = Organisation
kind-organisation-plural = Organisations
kind-incident = Incident
kind-incident-plural = Incidents
# One type of violation of rights, on one victim, in one incident. In Spanish never the bare noun, which also means rape.
kind-violation = Violation
kind-violation-plural = Violations
kind-source = Source
kind-source-plural = Sources
kind-consent = Consent
kind-consent-plural = Consents
kind-note = Note
kind-note-plural = Notes
kind-task = Task
kind-task-plural = Tasks

## Parts of the forms

# How to reach the person without putting anyone in danger. Always first on the page of a case.
section-safe_contact = Safe contact
section-about = About the case
section-intake = Intake
section-admissibility = Admissibility
section-closure = Closure
# Fields that the institution added itself.
section-own = Fields of our institution
# What the record belongs to, and whether it was taken back.
section-record = Where it belongs
section-identity = Identity
section-profile = Profile
section-what = What happened
section-when = When
section-where = Where
# The link with work for rights, and who is said to have done it.
section-link = Motive and alleged perpetrators
section-verification = Verification
section-source = The source
section-grading = Grading
section-consent = Consent
section-note = Note
section-task = Task

## Case: safe contact

field-case-contact_channel = Way to make contact
hint-case-contact_channel = Only the way agreed with the person: a number, an application, a visit.
field-case-contact_hours = Safe hours
hint-case-contact_hours = Days and hours when the person can speak freely.
# A word agreed with the person, by which both sides know each other.
field-case-contact_code_word = Code word
hint-case-contact_code_word = Exchange it before speaking about the case. Without it, hang up politely.
field-case-contact_person = Who may answer
hint-case-contact_person = Say nothing about the case to anyone else.
field-case-contact_language = Language of contact
field-case-contact_never = Never do
hint-case-contact_never = One rule at a time, for example: never leave a voice message.
field-case-do_not_contact = Do not contact
hint-case-do_not_contact = While this is “yes”, nobody calls, writes or visits. If colleagues answered differently, “yes” holds until one of them decides.

## Case: about

field-case-reference = Reference
hint-case-reference = Country, year and random characters, made by Sanad. It reveals no name and no number of cases, and never changes.
field-case-title = Short title
hint-case-title = A few words that tell this case from others. Avoid names.
field-case-person = Person protected
field-case-organisation = Organisation protected
field-case-summary = Summary
field-case-status = Stage
field-case-risk_level = Risk level
hint-case-risk_level = If colleagues chose different levels, the higher one holds until one of them decides.
field-case-confidentiality = Confidentiality
hint-case-confidentiality = If colleagues chose different levels, the stricter one holds until one of them decides.
# Whoever is in charge of the case inside the institution; woman or man.
field-case-officer = In charge

## Case: intake

field-case-intake_channel = How the case came in
field-case-received_at = Received at
hint-case-received_at = When the institution first heard of it. Deadlines run from this moment.
field-case-opened_on = Opened on
field-case-previous_threats = Earlier threats or complaints
field-case-previous_threats_where = Which ones, and where they were reported
field-case-protection_in_place = Protection already in place
hint-case-protection_in_place = What protects the person today, and who provides it.
field-case-urgent_medical = Urgent medical need
field-case-urgent_legal = Urgent legal need
field-case-urgent_needs = What is needed at once
field-case-dependants = Children and other dependants
hint-case-dependants = Who depends on the person, and what they need to be safe. If a child is at risk, follow the institution’s procedure for children.

## Case: admissibility

field-case-conflict_of_interest = Conflict of interest
hint-case-conflict_of_interest = “Yes” if anyone handling the case has ties with the person or with an alleged perpetrator. “No” is an answer too; an answer is needed before triage.
field-case-conflict_note = What the conflict is, and what was done
field-case-legal_basis = Legal basis for keeping the data
field-case-within_mandate = Within the institution’s mandate
field-case-defender_test = Acts as a human rights defender
hint-case-defender_test = Judged by what the person does, peacefully, for rights; not by title, pay or membership.
field-case-inadmissibility_reason = Reason for not admitting

## Case: closure and record

field-case-closed_on = Closed on
field-case-closure_outcome = Outcome at closure
# Fields an institution adds itself; their technical names begin with x_.
field-case-own = Own fields
hint-case-own = Fields that your institution added for its own needs. Their technical names begin with x_.
# A record taken back: no longer shown in lists and counts, kept in the history.
field-case-withdrawn = Withdrawn
hint-case-withdrawn = A withdrawn record stays in the history and can be restored.

## Person

field-person-name = Name
hint-person-name = As the person writes it. If the name must not be written down, use an alias.
field-person-aliases = Other names
hint-person-aliases = Nicknames, pen names, other spellings. The search finds all of them.
field-person-birth_date = Date of birth
hint-person-birth_date = A year alone is enough.
field-person-nationality = Nationality
field-person-languages = Languages
field-person-contact = Contact details
hint-person-contact = Before calling a defender, read the safe contact part of the case.
field-person-organisation = Organisation
field-person-sex = Sex
field-person-age_band = Age group
hint-person-age_band = When the date of birth is not known: the age at the time of the incident.
field-person-whrd = Woman human rights defender
hint-person-whrd = A woman working on any right, or a person of any gender working for women’s rights and gender equality.
field-person-primary_role = Main role
hint-person-primary_role = The one role that tables count. Enter all of them under “Roles”.
field-person-roles = Roles
field-person-primary_right = Main right defended
hint-person-primary_right = The one right that tables count. Enter all of them under “Rights defended”.
field-person-rights = Rights defended
field-person-groups = Groups
# The words in quotes are those of answer-refused in widgets.ftl.
hint-person-groups = Only what the person says of themselves, never a guess. “Refused to say” is an answer.
field-person-disability = Disability
hint-person-disability = { hint-person-groups }
field-person-gender_identity = Gender identity
hint-person-gender_identity = { hint-person-groups }
field-person-sexual_orientation = Sexual orientation
hint-person-sexual_orientation = { hint-person-groups }
field-person-remarks = Remarks
field-person-own = Own fields
hint-person-own = { hint-case-own }
field-person-withdrawn = Withdrawn
hint-person-withdrawn = { hint-case-withdrawn }

## Organisation

field-organisation-name = Name
field-organisation-aliases = Other names
hint-organisation-aliases = Acronyms, former names, other spellings. The search finds all of them.
field-organisation-organisation_type = Type of organisation
field-organisation-country = Country
field-organisation-contact = Contact details
field-organisation-description = Description
field-organisation-own = Own fields
hint-organisation-own = { hint-case-own }
field-organisation-withdrawn = Withdrawn
hint-organisation-withdrawn = { hint-case-withdrawn }

## Incident

field-incident-title = Short title
field-incident-narrative = What happened
hint-incident-narrative = Who did what to whom, when, where and how. Facts first; opinions apart.
field-incident-attack_space = Online or offline
field-incident-starts_on = Began on
hint-incident-starts_on = A month or a year alone is enough when the day is not known.
field-incident-ends_on = Ended on
field-incident-ongoing = Still going on
field-incident-country = Country
# The largest administrative area below the country.
field-incident-adm1 = Region or province (first level)
hint-incident-adm1 = The most precise level that a report can hold.
field-incident-adm2 = District (second level)
field-incident-place = Place
hint-incident-place = Village, street, building. It never enters a report.
field-incident-place_precision = How exactly the place is known
hint-incident-place_precision = Goes with the place. “Not asked” stands until somebody says how exact it is.
field-incident-latitude_e6 = Latitude, in degrees
hint-incident-latitude_e6 = Like 34.0209. South of the equator it is negative.
field-incident-longitude_e6 = Longitude, in degrees
hint-incident-longitude_e6 = Like -6.8417. West of Greenwich it is negative.
field-incident-cases = Cases
hint-incident-cases = One raid on five people is one incident in five cases.
field-incident-own = Own fields
hint-incident-own = { hint-case-own }
field-incident-withdrawn = Withdrawn
hint-incident-withdrawn = { hint-case-withdrawn }

## Violation: one type, on one victim, in one incident

field-violation-violation_type = Type of violation
hint-violation-violation_type = One type only. Threatened, then beaten: enter two violations.
field-violation-incident = Incident
field-violation-victim = Victim (person)
field-violation-victim_organisation = Victim (organisation)
field-violation-victim_unit = The victim is
hint-violation-victim_unit = Organisations, families and communities are never added to counts of persons.
field-violation-motive_link = Link with work for rights
hint-violation-motive_link = Did it happen because of what the person does for rights? Only “Established” and “Reasonable grounds” count in statistics.
field-violation-reprisal_trigger = What the reprisal answers to
field-violation-perpetrator_types = Alleged perpetrators
hint-violation-perpetrator_types = The kind of person or body, not names.
field-violation-verification_level = Verification level
hint-violation-verification_level = The lights show what sources support; a person decides. Protection does not wait for it.
field-violation-attribution_level = Certainty about who did it
hint-violation-attribution_level = Judged apart. A violation can be verified while its perpetrator is not known.
field-violation-sdg_component = Component of SDG indicator 16.10.1
field-violation-accountability_stage = Accountability
field-violation-method_note = How the level was reached
hint-violation-method_note = Which sources carry it, what speaks against it, and what is still to be checked.
field-violation-case = Case
field-violation-own = Own fields
hint-violation-own = { hint-case-own }
field-violation-withdrawn = Withdrawn
hint-violation-withdrawn = { hint-case-withdrawn }

## Source: who said it, and how far it can be relied on

field-source-source_type = Type of source
field-source-name = Name of the source
hint-source-name = Leave it empty if a written name would put the source in danger.
field-source-received_on = Received on
field-source-statement = What the source said
hint-source-statement = As close to the source’s own words as possible.
field-source-supports = Facts it supports
hint-source-supports = Choose only what this source itself saw, heard or documents.
field-source-reliability = Reliability of the source
hint-source-reliability = How far the source can be trusted in general, whatever it says here.
field-source-credibility = Credibility of the information
hint-source-credibility = How well this piece of information fits what else is known, whoever says it.
field-source-independence = Independence
hint-source-independence = A source that repeats another one does not count a second time.
field-source-contact = Contact details
field-source-consent_to_use = Consent to use what was said
hint-source-consent_to_use = If colleagues recorded different answers, the strictest one holds until one of them decides.
field-source-violation = Violation
field-source-incident = Incident
field-source-case = Case
field-source-own = Own fields
hint-source-own = { hint-case-own }
field-source-withdrawn = Withdrawn
hint-source-withdrawn = { hint-case-withdrawn }

## Consent: one person’s dated answer on one use

field-consent-scope = Consent to
hint-consent-scope = One record for each use. It cannot be changed once saved; for another use, add another record.
field-consent-status = Answer
hint-consent-status = Silence is not consent. If colleagues recorded different answers, the strictest one holds until one of them decides.
field-consent-mode = How it was given
field-consent-given_on = Given on
field-consent-expires_on = Valid until
field-consent-withdrawn_on = Taken back by the person on
field-consent-witness = Witness
hint-consent-witness = For an oral consent: the second staff member present.
field-consent-limits = Limits set by the person
hint-consent-limits = What may be shared, with whom, until when.
field-consent-reason = Reason
hint-consent-reason = When consent cannot be obtained: why, and who decided what is best for the person.
field-consent-person = Person
field-consent-case = Case
field-consent-own = Own fields
hint-consent-own = { hint-case-own }
# Staff took the record back, for example a typing mistake. When the person takes the consent back, that is withdrawn_on.
field-consent-withdrawn = Record withdrawn
hint-consent-withdrawn = { hint-case-withdrawn }

## Note

field-note-text = Text
hint-note-text = Cannot be changed once saved. To correct it, add another note.
field-note-case = Case
field-note-own = Own fields
hint-note-own = { hint-case-own }
field-note-withdrawn = Withdrawn
hint-note-withdrawn = { hint-case-withdrawn }

## Task

field-task-title = What is to be done
field-task-due_on = Due on
field-task-assignee = Who does it
field-task-status = State
field-task-done_at = Done at
field-task-detail = Details
field-task-case = Case
field-task-own = Own fields
hint-task-own = { hint-case-own }
field-task-withdrawn = Withdrawn
hint-task-withdrawn = { hint-case-withdrawn }

## What intake still lacks. Short things to do; a click leads to the field.

missing-intake_channel = Say how the case came in
missing-received_at = Enter when it was received
missing-source = Add a source
missing-consent_to_record = Record the answer on keeping the information
missing-incident_date = Give an incident its date
missing-incident_place = Say how exactly the place of the incident is known
missing-victim = Add the person or organisation concerned
missing-safe_contact = Fill in safe contact, or “Do not contact”
missing-conflict_declared = Answer on conflict of interest
missing-act = Choose the type of violation

## Answers that are not values. answer-unknown stands in widgets.ftl.

answer-not_disclosed = Refused to say
answer-not_asked = Not asked
flag-yes = Yes
flag-no = No

## Verification lights: how far sources carry one fact

light-none = No source supports it yet
light-part = Partly supported
light-disputed = Contradicted by a source
light-full = Supported by enough independent sources

## Reports

table-cases_by_risk = Cases by risk level
# The four classes of the Marrakech Declaration: killings, fabricated charges, misuse of laws, other attacks.
table-violations_by_class = Violations by Marrakech class
# draft: made, not sent. queued: waits for an exchange. sent: the receipt of the hub is kept here. received: came from an institution.
report-state-draft = Draft
report-state-queued = Waiting to be sent
report-state-sent = Sent, receipt kept
report-state-received = Received

## Roles of institutions, and what an exchange carries

role-nhri = National Human Rights Institution
role-headquarters = Headquarters of the Global Alliance
role-network = Regional network
# Which laptops belong to the institution.
lane-members = Laptops and keys
lane-alerts = Alerts
lane-reports = Reports
lane-cases = Cases

kind-transition = Step of the case
kind-transition-plural = Steps of the case
kind-decision = Decision
kind-decision-plural = Decisions
kind-involvement = Alleged perpetrator
kind-involvement-plural = Alleged perpetrators
kind-civic_space_event = Civic space event
kind-civic_space_event-plural = Civic space events
kind-relationship = Relationship
kind-relationship-plural = Relationships
kind-evidence = Evidence
kind-evidence-plural = Evidence
kind-custody_event = Link of custody
kind-custody_event-plural = Chain of custody
kind-saved_view = Saved view
kind-saved_view-plural = Saved views
section-collection = How it was collected
section-custody = Custody
section-decision = Decision
section-evidence = What it is
section-file = File
section-interview = Interview
section-involvement = Who did it
section-relationship = Relationship
section-step = Step
section-view = View
section-web = Web capture
field-task-due_at = Due at
field-task-origin = What it comes from
field-task-origin_key = What it refers to
field-task-escalated_at = Passed on at
field-transition-from = From
field-transition-to = To
field-transition-at = When
field-transition-reason = Reason
field-transition-missing = What was skipped
field-transition-emergency = By the emergency path
field-transition-clock_suspect = The clock of the laptop was in doubt
field-transition-case = Case
field-transition-own = Own fields
field-transition-withdrawn = Withdrawn
field-decision-topic = Decided about
field-decision-step = Step
field-decision-value = Decided for
field-decision-reason = Reason
field-decision-at = When
field-decision-basis = Rests on
field-decision-computed = What the rule proposed
field-decision-replies_to = Answers the proposal
field-decision-violation = Violation
field-decision-assessment = Risk assessment
field-decision-plan = Protection plan
field-decision-involvement = Alleged perpetrator
field-decision-signature = Signature
field-decision-signer = Laptop that signed
field-decision-case = Case
field-decision-own = Own fields
field-decision-withdrawn = Withdrawn
hint-violation-finding = The final judgment, official finding or concluded inquiry, among the evidence of this case. “Confirmed” needs it.
field-violation-finding = Finding it rests on
field-involvement-violation = Violation
field-involvement-perpetrator_type = Kind of perpetrator
hint-involvement-perpetrator_type = “Unknown” is an answer. It is better than a guess.
field-involvement-degree = Part in the act
field-involvement-group = Body or group
hint-involvement-group = The unit, station, company or group, not the name of a person.
field-involvement-unit_or_rank = Rank or function
field-involvement-perpetrator = Named person
hint-involvement-perpetrator = Only when sources name somebody. A name is held in the narrowest circle and enters no report.
field-involvement-organisation = Organisation or authority
field-involvement-attribution_level = How certain it is
hint-involvement-attribution_level = Judged apart from the violation. Two people decide every level above “Under verification”.
field-involvement-remarks = Remarks
field-involvement-case = Case
field-involvement-own = Own fields
field-involvement-withdrawn = Withdrawn
field-source-repeats = Repeats another source
hint-source-repeats = The source it goes back to. What is said twice is then counted once.
field-source-contradicts = Facts it contradicts
hint-source-contradicts = What it says against is as important as what it says for. No level is proposed while it stands, unless this source is graded unreliable or improbable.
field-source-involvement = Names this perpetrator
hint-source-involvement = When the source says who did it. It then counts for the attribution.
field-civic_space_event-title = Title
hint-civic_space_event-title = A law, shutdown or ban that narrows civic space without one victim. If a person was hit, take a case.
field-civic_space_event-dimension = What it touches
field-civic_space_event-rating_effect = Civic space after it
hint-civic_space_event-rating_effect = How open civic space is, in the judgment of the institution, once this takes effect.
field-civic_space_event-description = Description
field-civic_space_event-starts_on = Begins
field-civic_space_event-ends_on = Ends
field-civic_space_event-country = Country
field-civic_space_event-adm1 = Region
field-civic_space_event-groups = Groups concerned
field-civic_space_event-legal_reference = Law or decision
hint-civic_space_event-legal_reference = Number and date of the law, decree or order.
field-civic_space_event-verification_level = Verification
field-civic_space_event-own = Own fields
field-civic_space_event-withdrawn = Withdrawn
field-person-merged_into = Joined into
field-person-not_same_as = Not the same as
field-case-same_as = Same as
field-case-related_to = Related to
field-case-not_same_as = Not the same as
field-organisation-merged_into = Joined into
field-organisation-not_same_as = Not the same as
field-relationship-person = Person
field-relationship-relation = The other is their
hint-relationship-relation = Read it as: the other person is the parent, lawyer, colleague … of the first.
field-relationship-other = Other person
field-relationship-since = Since
field-relationship-until = Until
field-relationship-at_risk = Shares the risk
hint-relationship-at_risk = “Yes” if the other person is in danger because of the first.
field-relationship-remarks = Remarks
field-relationship-own = Own fields
field-relationship-withdrawn = Withdrawn
field-evidence-title = Title
field-evidence-evidence_type = Type of evidence
field-evidence-description = Description
field-evidence-violations = Shows these violations
field-evidence-incident = From this incident
field-evidence-source = Source
field-evidence-consent_to_use = Consent to use it
field-evidence-file_name = Name of the file
field-evidence-size_bytes = Size in bytes
field-evidence-sha256 = SHA-256 of the file
field-evidence-media_type = Type by content
field-evidence-file_changed_at = File last changed
field-evidence-imported_at = Taken in
field-evidence-utc_offset_minutes = Minutes ahead of UTC
field-evidence-parent = Copy of
field-evidence-copy_of_kind = Kind of copy
field-evidence-physical_place = Where it is kept
field-evidence-collected_by = Collected by
field-evidence-collected_on = Collected on
field-evidence-collected_where = Collected where
field-evidence-collection_reason = Why it was collected
field-evidence-url = Web address
field-evidence-captured_at = Captured at
field-evidence-capture_tool = Tool and version
field-evidence-exit_country = Country the connection left from
field-evidence-http_headers = HTTP headers
field-evidence-interviewer = Interviewer
field-evidence-interpreter = Interpreter
field-evidence-others_present = Others present
field-evidence-interview_place = Type of place
field-evidence-interview_language = Language
field-evidence-interview_consent = How consent was given
field-evidence-recorded = Recorded
field-evidence-wellbeing_note = How the person was
field-evidence-referral_offered = Referral offered
field-evidence-failure_explained = Explanation of the failure
field-evidence-case = Case
field-evidence-own = Own fields
field-evidence-withdrawn = Withdrawn
field-evidence-chunk_list = Name of the sealed list
field-evidence-case_key = Key of the case
field-evidence-file_key = Sealed key of the file
field-evidence-parent_sha256 = SHA-256 of the original
field-evidence-imported_by = Taken in by
field-evidence-import_device = Taken in on the laptop
field-custody_event-evidence = Item
field-custody_event-event = What happened
field-custody_event-at = When
field-custody_event-actor = Who
field-custody_event-place = Where
field-custody_event-reason = Why
field-custody_event-object_sha256 = SHA-256 it is about
field-custody_event-number = Number
field-custody_event-previous = Hash of the link before
field-custody_event-signature = Signature
field-custody_event-signer = Key that signed
field-custody_event-clock_suspect = Clock was behind
field-custody_event-app_version = Version of Sanad
field-custody_event-utc_offset_minutes = Minutes ahead of UTC
field-custody_event-seen_heads = Other ends joined here
field-custody_event-case = Case
field-custody_event-own = Own fields
field-custody_event-withdrawn = Withdrawn
field-custody_event-salt = Salt
field-saved_view-name = Name of the view
field-saved_view-query = Conditions
field-saved_view-owner = Made by
field-saved_view-own = The institution’s own fields
field-saved_view-withdrawn = Withdrawn
field-erasure-erased = Erased
kind-audit_anchor = Seal of an audit trail
kind-audit_anchor-plural = Seals of audit trails
kind-case_key = Key of the files of a case
kind-case_key-plural = Keys of the files of cases
field-audit_anchor-device = Laptop
field-audit_anchor-number = Number of the newest entry
field-audit_anchor-head = Hash of the newest entry
field-audit_anchor-own = The institution’s own fields
field-audit_anchor-withdrawn = Withdrawn
field-task-escalated_to = Reported upwards to
kind-clock_term = Terms of a risk level
kind-clock_term-plural = Terms by risk level
section-terms = Terms
field-clock_term-level = Risk level
field-clock_term-first_action_hours = First protective action within (hours)
field-clock_term-verification_hours = Verification within (hours)
field-clock_term-reassessment_hours = Risk assessed again every (hours)
field-clock_term-contact_hours = Contact with the defender every (hours)
field-clock_term-supervisor_after_hours = Overdue: the supervisor sees it after (hours)
field-clock_term-head_after_hours = Overdue: the head of the institution sees it after (hours)
field-clock_term-prompt_network = Overdue: ask whether to turn to the network
field-clock_term-own = Own fields
field-clock_term-withdrawn = Withdrawn
field-case_key-key = Key
field-case_key-case = Case
field-case_key-own = Own fields
field-case_key-withdrawn = Withdrawn
