### Quick intake: one screen while somebody is on the telephone.

intake-title = New case
intake-title-again = Intake, continued
intake-nothing-yet = Saved from the first field on
intake-progress = Minimum for triage
intake-progress-figure = { $told } of { $all }
intake-lacking = Still missing
intake-complete = The minimum is complete
intake-note = Any order. Nothing is required now: urgent protection does not wait for the form.
intake-part-told = the minimum is told
intake-finish = Open the case
intake-empty-title = Nothing is written yet
intake-empty-text = A draft of its own gets a number and stays in the list. Make it all the same?
intake-empty-make = Make an empty draft
intake-empty-write = Go on writing
intake-discard = Discard
intake-discarded = The draft was withdrawn. It stays in the history.
intake-who = Who is at risk
intake-person-search = Name or alias
intake-person-new = New person: “{ $name }”
intake-person-unnamed = Somebody who gives no name
intake-person-open = Open the person’s record
intake-acts = What was done
intake-acts-search = Type or choose, several if needed
intake-adm1 = Region or province
intake-urgent = Urgency and background
intake-channel-example = For example: sister’s phone, evenings only
intake-never-example = For example: voice messages
intake-title-example = A few words, no names

## What is told, for the list at the side

intake-told-safe_contact = Safe contact
intake-told-victim = Person or organisation
intake-told-act = Type of violation
intake-told-incident_date = Date of the incident
intake-told-incident_place = Place of the incident
intake-told-source = Source
intake-told-consent_to_record = Answer on keeping the information
intake-told-intake_channel = How the case came in
intake-told-received_at = When it was received
intake-told-conflict_declared = Conflict of interest
