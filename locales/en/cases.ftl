### The list of cases, the page of one case, and records in general.

## List

cases-list = Cases
cases-title-open = Open cases
cases-title-all = All cases
cases-back = Back to the list
cases-untitled = No title yet
cases-no-risk = Not assessed
cases-overdue =
    { $count ->
        [one] one overdue
       *[other] { $count } overdue
    }
cases-conflicts =
    { $count ->
        [one] one value to choose
       *[other] { $count } values to choose
    }
cases-unsent = has changes not yet sent
cases-filter = Filter
cases-filter-on =
    { $count ->
        [one] One filter
       *[other] { $count } filters
    }
cases-filter-clear = Clear filters
cases-open-only = Open cases only
cases-any = Any
cases-sort = Order
cases-sort-updated = Last change
cases-sort-risk = Risk level
cases-sort-opened = Date opened
cases-sort-title = Title
cases-sort-reference = Reference
cases-order-ascending = Ascending order; change to descending
cases-order-descending = Descending order; change to ascending
cases-empty = No open cases
cases-empty-hint = A case begins with one field. Everything else can follow later.
cases-empty-filter = No case fits these filters
cases-none-open = No case is open
cases-none-open-hint = Choose a case in the list.

## Head of a case

case-opened = opened { $date }
case-officer = in charge: { $name }
case-title-hint = Give the case a short title, without names
case-no-status = No stage
# $field is the name of a field for which two people wrote different values.
case-contested = Two values: { $field }
case-consent-given = Consent: { $scopes }
case-consent-refused = Refused or withdrawn: { $scopes }
case-consent-expired = Consent expired: { $scopes }
case-consent-incomplete = Consent not yet sufficient: { $scopes }
case-consent-basis = Allowed without asking: { $scopes }
case-consent-unanswered = Consent without an answer: { $scopes }
case-consent-unrecorded = Consent not recorded: { $scopes }
case-saving = Saving
case-saved-at = Saved { $time }
case-all-saved = All saved
case-not-saved = Not saved
case-unsaved = Not saved yet
# Kept on this laptop, without a receipt of the hub.
case-unsent =
    { $count ->
        [one] one change not yet sent
       *[other] { $count } changes not yet sent
    }
case-all-sent = nothing waiting to be sent
case-gone = This case cannot be found
case-gone-hint = It may have been removed from this laptop, or the link is old.
case-withdraw = Withdraw this case
case-withdrawn = This case was withdrawn. It appears in no list and in no count.
case-continue-intake = Continue intake

## Safe contact

safe-edit = Change
safe-blank = Nothing agreed yet. Do not contact the person before asking how.
safe-do-not-contact = Do not contact: no call, no message, no visit

## What is still missing

## Parts of a case

case-tabs = Parts of the case
case-tab-overview = Overview
case-tab-incidents = Incidents
case-tab-sources = Sources
case-tab-evidence = Evidence
case-tab-consents = Consents
case-tab-notes = Notes
case-tab-tasks = Tasks
case-tab-details = Details
case-tab-history = History
case-side = Due and people
case-due = Due
case-nothing-due = Nothing is due.
case-people = People
case-nobody = Nobody is named yet.

## Course of the case

timeline-list = Events, newest first
timeline-empty = Nothing has a date yet
timeline-empty-hint = Incidents, notes, tasks and consents appear here in the order of time.

## Incidents, violations, sources

incident-add = Add incident
incident-no-date = No date
incident-span = { $from } to { $to }
incident-ongoing = still going on
incident-sources =
    { $count ->
        [0] no source
        [one] one source
       *[other] { $count } sources
    }
incident-none = Without incident
incident-people = Affected: { $names }
incidents-empty = No incident yet
incidents-empty-hint = An incident is one event at one time and place. It can hold several violations.
violation-add = Add violation
source-add = Add source
# Heading of a narrow column: reliability letter and credibility number.
source-grade = Grade
source-supports = Supports
sources-empty = No source yet
sources-empty-hint = Two independent, reliable sources light a fact. The person concerned is a source too.

## Consents

consent-may-keep = The information may be kept.
consent-may-not-keep = There is no consent to keep the information.
consent-may-leave = May leave the institution: { $scopes }.
consent-nothing-leaves = Nothing may leave the institution.
consent-must-not = Must not leave: { $scopes }.
consent-use = Use
consent-not-recorded = Not recorded
consent-answer-for = Answer: { $scope }
consent-edit = Details
consent-edit-of = Details: { $scope }
consent-limits = Limits:
# $list is one or more uses, $count how many more there are.
consent-and-more = { $list } and { $count } more
# Short names of the uses, after “Consent:” and “May leave the institution:”.
consent-short-record_and_store = record and keep
consent-short-contact_again = contact again
consent-short-share_within_nhri = share inside the institution
consent-short-share_authorities = national authorities
consent-short-share_regional_network = regional network
consent-short-share_ganhri = share with GANHRI
consent-short-refer_un = UN mechanisms
consent-short-refer_ngo = protection NGO
consent-short-publish_anonymous = publish without identity
consent-short-publish_named = publish with name
consent-short-use_statistics = anonymous statistics
consent-short-use_evidence = evidence in proceedings

## Notes and tasks

note-new = New note
note-placeholder = What was said or decided, by whom
note-add = Add note
note-kept = The note you had begun was kept.
notes-empty = No notes yet
notes-empty-hint = A note is never changed; the next one corrects it.
task-new = New task
task-placeholder = For example: call through the safe channel
task-add = Add task
task-add-short = Add
task-in-days =
    { $count ->
        [0] today
        [one] tomorrow
       *[other] in { $count } days
    }
task-late =
    { $count ->
        [one] one day late
       *[other] { $count } days late
    }
task-today = today
task-tomorrow = tomorrow
task-done-of = Done: { $title }
tasks-done =
    { $count ->
        [one] One finished task
       *[other] { $count } finished tasks
    }
tasks-empty = No tasks yet
tasks-empty-hint = What is due appears on Today, on every laptop of the institution.

## Records in general

# Between items of a short list.
list-comma = {", "}
record-untitled = { $kind } without title
record-dated = { $kind }, { $date }
record-about = { $kind }: { $topic }
record-new = New: { $kind }
# Heading over an opened record: its kind and its title.
record-heading = { $kind }: { $title }
record-value-none = no value
record-section-filled = { $filled } of { $all }
record-link-search = Type to find
record-link-create = Add “{ $name }” as new
record-link-unread = cannot be read
record-done = Done
record-history = History
record-back-to-form = Back to the form
record-withdraw = Withdraw
record-withdrawn = “{ $title }” was withdrawn. It stays in the history.
record-restore = Restore
record-restored = Restored.
field-contested = Two values: choose
field-retry = Try again
field-clear = Clear
field-now = Now
field-day = Day
field-time = Time
field-time-bad = Write the time as 9:30.
# Beside a date that came from elsewhere and cannot be; $other is the label of another field.
date-odd-ahead = This date lies ahead although it tells of what has been
date-odd-too_early = Nobody living was born that long ago
date-odd-ends_before_it_begins = This lies before the beginning, “{ $other }”
field-number-bad = Write a whole number.
field-degrees-bad = Write degrees as a number, like 34.0209.
field-degrees-range-90 = A latitude lies between -90 and 90 degrees.
field-degrees-range-180 = A longitude lies between -180 and 180 degrees.
own-name = Name of the field
own-value = Value
own-add = Add
own-name-bad = The name needs Latin letters or digits.

## History

history-empty = Nothing was written yet
history-device = from { $device }
history-past = no longer stands
history-put-back = Put this back
history-put-back-done = { $field }: the earlier value stands again.
history-record = Record
history-withdrawn = withdrawn
history-restored = restored
history-added = added: { $element }
history-removed = removed: { $element }
# A field this version of Sanad does not know.
history-field-newer = Field { $number } of a newer Sanad
