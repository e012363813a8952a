// Written by `cargo xtask codegen` from crates/api and crates/model. Do not edit.

export type FieldValue = null | string | number | boolean | string[] | Record<string, string> | Record<string, number | FieldAnswer> | FieldAnswer;
export interface FieldAnswer { answer: "unknown" | "not_disclosed" | "not_asked" }
export type AlikeCaseView = { 
/**
 * That case.
 */
side: CaseSideView, 
/**
 * How much speaks for it.
 */
score: number, 
/**
 * Codes of the reasons, strongest first.
 */
reasons: Array<string>, 
/**
 * `same`, `related`, or empty when nothing was said.
 */
said: string, 
/**
 * Of two that are the same: this one counts; of two that may be, it is the older one.
 */
leads: boolean, };
export type AlikeCasesView = { 
/**
 * Those of which something was said first, then best first.
 */
cases: Array<AlikeCaseView>, };
export type AlikeRequest = { 
/**
 * `person` or `organisation`.
 */
kind: string, 
/**
 * The name as typed so far.
 */
name: string, 
/**
 * The record that is being named, when it exists.
 */
id?: string, };
export type AlikeRow = { 
/**
 * The record.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * 40 and above; 90 is nearly certain.
 */
score: number, 
/**
 * Codes of the reasons, strongest first; label key `likeness-<code>`.
 */
reasons: Array<string>, };
export type AlikeView = { 
/**
 * Rows.
 */
rows: Array<AlikeRow>, };
export type AppState = { 
/**
 * How far this laptop has come.
 */
stage: Stage, 
/**
 * Version of this app.
 */
version: string, 
/**
 * Settings readable without the passphrase.
 */
preferences: Preferences, 
/**
 * The institution, once part of one.
 */
institution: InstitutionView | null, 
/**
 * What whoever sits here may do, by codes of acts; empty while closed.
 */
may: Array<string>, 
/**
 * Seconds to wait before the next passphrase is taken; 0 normally.
 */
wait_seconds: number, };
export type AskView = { 
/**
 * Field of the kind.
 */
field: string, 
/**
 * Must be answered.
 */
needed: boolean, };
export type AssessmentSubmit = { 
/**
 * The assessment.
 */
id: string, 
/**
 * Code of `risk_level` that was decided.
 */
level: string, 
/**
 * Why, when it is not the computed one.
 */
reason: string, };
export type AssessmentView = { 
/**
 * The record.
 */
record: RecordView, 
/**
 * What its answers come to.
 */
risk: RiskView, 
/**
 * The newest decision about it; none before it is handed in.
 */
decision: DecisionView | null, };
export type AuditCheckView = { 
/**
 * Its laptop, eight hex digits.
 */
device: string, 
/**
 * Entries.
 */
entries: number, 
/**
 * Hash of the newest entry, in hex.
 */
head: string, 
/**
 * Empty when the chain holds; else `gap`, `changed`, `cut`, `anchor`.
 */
fault: string, 
/**
 * The entry the fault is at.
 */
at: number, 
/**
 * Hashes sent out in exchanges that were compared.
 */
anchors: number, 
/**
 * Signed by its laptop; absent when that was not asked or cannot be known.
 */
signed: boolean | null, };
export type AuditExportView = { 
/**
 * Proposed file name.
 */
name: string, 
/**
 * JSON lines.
 */
text: string, };
export type AuditLine = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * Milliseconds by this laptop's clock.
 */
at: number, 
/**
 * Whose laptop it was.
 */
person: string, 
/**
 * What was done.
 */
op: string, 
/**
 * Kind of the record, empty for none.
 */
kind: string, 
/**
 * The record, empty for none.
 */
record: string, 
/**
 * One line that names the record as it is now, empty for none.
 */
title: string, 
/**
 * The case, empty for none.
 */
case: string, 
/**
 * Reference of the case, empty for none.
 */
case_reference: string, 
/**
 * Names of fields.
 */
fields: Array<string>, 
/**
 * Codes and counts.
 */
what: string, 
/**
 * Hash of what left, in hex.
 */
sha256: string, 
/**
 * `done`, `refused`, `failed`.
 */
result: string, };
export type AuditListRequest = { 
/**
 * Operations; empty is any.
 */
ops: Array<string>, 
/**
 * A case or a record; empty is any.
 */
about: string, 
/**
 * Person; empty is any.
 */
person: string, 
/**
 * First moment, milliseconds.
 */
from: number | null, 
/**
 * Moment to stop before, milliseconds.
 */
until: number | null, 
/**
 * Only entries before this number.
 */
before: number | null, 
/**
 * At most so many, 1 to 500.
 */
limit: number, };
export type AuditListView = { 
/**
 * Entries.
 */
lines: Array<AuditLine>, 
/**
 * How many in all.
 */
total: number, 
/**
 * Operations that occur in the trail.
 */
ops: Array<string>, };
export type AuditText = { 
/**
 * JSON lines.
 */
text: string, };
export type BackupListView = { 
/**
 * Newest first.
 */
backups: Array<BackupView>, 
/**
 * A day has passed since the newest.
 */
due: boolean, };
export type BackupMake = { 
/**
 * A folder somebody chose, like a stick; none for the laptop's own.
 */
folder: string | null, 
/**
 * Made by itself; it may be cleared away by itself.
 */
automatic: boolean, };
export type BackupName = { 
/**
 * Its folder.
 */
folder: string, };
export type BackupProgress = { 
/**
 * One is being made.
 */
running: boolean, 
/**
 * Pages done.
 */
done: number, 
/**
 * Pages in all.
 */
all: number, };
export type BackupView = { 
/**
 * Its folder.
 */
folder: string, 
/**
 * When, milliseconds.
 */
made_at: number, 
/**
 * Made by itself.
 */
automatic: boolean, 
/**
 * Changes in it.
 */
changes: number, 
/**
 * Records in it.
 */
records: number, 
/**
 * Bytes of its encrypted file.
 */
bytes: number, };
export type BasisChangeView = { 
/**
 * The record.
 */
record: string, 
/**
 * Name of its kind.
 */
kind: string, 
/**
 * `added`, `changed`, `gone`.
 */
became: string, };
export type BoxRequest = { 
/**
 * The page, from 0.
 */
page: number, 
/**
 * Its start from the left edge, 0 to 1.
 */
x: number, 
/**
 * Its start from the upper edge, 0 to 1.
 */
y: number, 
/**
 * How wide, 0 to 1.
 */
width: number, 
/**
 * How high, 0 to 1.
 */
height: number, };
export type BystanderView = { 
/**
 * The record.
 */
id: string, 
/**
 * Name of its kind.
 */
kind: string, 
/**
 * Its name or title.
 */
name: string, 
/**
 * It stands somewhere else too, and stays.
 */
stays: boolean, };
export type CaseDoubleView = { 
/**
 * The older one.
 */
one: CaseSideView, 
/**
 * The newer one.
 */
other: CaseSideView, 
/**
 * How much speaks for it.
 */
score: number, 
/**
 * Codes of the reasons, strongest first.
 */
reasons: Array<string>, };
export type CaseDoublesRequest = { 
/**
 * Where the page before ended.
 */
after?: string, };
export type CaseDoublesView = { 
/**
 * Pairs; a page may be empty and still have a next one.
 */
pairs: Array<CaseDoubleView>, 
/**
 * Where the next page begins; none at the end.
 */
next: string | null, };
export type CaseHistoryRequest = { 
/**
 * The case.
 */
case: string, 
/**
 * Only what this person did; empty is everybody.
 */
person: string, 
/**
 * Only what others did since the last visit.
 */
news: boolean, 
/**
 * Only steps before this place.
 */
before: number | null, };
export type CaseHistoryView = { 
/**
 * Steps.
 */
steps: Array<CaseStep>, 
/**
 * The records they speak of, once each, as they are now: what names them stands in them.
 */
records: Array<RecordView>, 
/**
 * Everybody who wrote in it.
 */
people: Array<string>, 
/**
 * Steps of others since the last visit.
 */
news: number, };
export type CaseListRequest = { 
/**
 * `updated`, `risk`, `opened`, `title`, `reference`; empty is `updated`.
 */
sort: string, 
/**
 * Smallest first instead of largest first.
 */
ascending: boolean, 
/**
 * Codes of `case_status`; empty is any.
 */
status: Array<string>, 
/**
 * Codes of `risk_level`; empty is any.
 */
risk: Array<string>, 
/**
 * Only cases of this officer; empty is any.
 */
officer: string, 
/**
 * Leave out closed, rejected, referred and archived cases.
 */
open_only: boolean, 
/**
 * Or, instead of the conditions above, a written query; empty is none.
 */
query: string, 
/**
 * Continue after this cursor (from the last answer): the fast way for the next page.
 */
after: string | null, 
/**
 * Or skip so many rows, for a jump of the scroll bar.
 */
offset: number, 
/**
 * At most so many rows, 1 to 500.
 */
limit: number, };
export type CaseListView = { 
/**
 * Rows.
 */
rows: Array<CaseRow>, 
/**
 * Rows in the whole list.
 */
total: number, 
/**
 * Cursor after the last row; none at the end.
 */
next: string | null, };
export type CaseRestrict = { 
/**
 * The case.
 */
case: string, 
/**
 * The circle; empty: back to the whole desk.
 */
circle: string, };
export type CaseRiskView = { 
/**
 * Newest first.
 */
assessments: Array<AssessmentView>, 
/**
 * What the records say about the rules.
 */
facts: Array<FactView>, 
/**
 * Contacts and interventions that no approved assessment answers yet; while there are any,
 * nothing is published.
 */
worsened: Array<RecordView>, 
/**
 * Attempts without an answer since the person was last reached.
 */
attempts: number, 
/**
 * Different days among them.
 */
attempt_days: number, 
/**
 * Three attempts on three days brought nothing.
 */
contact_lost: boolean, 
/**
 * Day the person was last reached, empty when never.
 */
last_reached: string, 
/**
 * People besides the one at this laptop who could approve.
 */
second_people: number, };
export type CaseRow = { 
/**
 * The case.
 */
id: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Code of `case_status`, empty when none.
 */
status: string, 
/**
 * Code of `risk_level`, empty when none.
 */
risk: string, 
/**
 * Who follows it.
 */
officer: string, 
/**
 * Partial date, empty when none.
 */
opened_on: string, 
/**
 * Milliseconds.
 */
updated_at: number, 
/**
 * Open tasks past their day.
 */
overdue: number, 
/**
 * Fields where people have to choose.
 */
conflicts: number, 
/**
 * Has changes without a receipt.
 */
unsent: boolean, 
/**
 * The restricted circle it is in; empty: none.
 */
circle: string, 
/**
 * Shown without names and texts: this laptop is not in its circle, or reads no identities.
 */
veiled: boolean, };
export type CaseSay = { 
/**
 * Of two that are the same, the one that counts.
 */
one: string, 
/**
 * The other.
 */
other: string, 
/**
 * `same`, `related`, `different`; empty takes back what was said.
 */
said: string, };
export type CaseSideView = { 
/**
 * Its line in the list.
 */
row: CaseRow, 
/**
 * Names of those concerned.
 */
people: Array<string>, 
/**
 * Codes of `violation_type`.
 */
acts: Array<string>, 
/**
 * When it happened first, a partial date; empty when unknown.
 */
when: string, 
/**
 * Where, in words.
 */
place: string, };
export type CaseStep = { 
/**
 * Its place in the log of this laptop.
 */
place: number, 
/**
 * The record.
 */
record: string, 
/**
 * Name of its kind.
 */
kind: string, 
/**
 * One line that names it.
 */
title: string, 
/**
 * `made`, `changed`, `withdrawn`, `restored`.
 */
act: string, 
/**
 * Names of the fields written.
 */
fields: Array<string>, 
/**
 * Milliseconds by the writer's clock.
 */
at: number, 
/**
 * Who.
 */
person: string, 
/**
 * From which laptop.
 */
device: string, 
/**
 * Came after the last visit, from somebody else.
 */
news: boolean, 
/**
 * The writer's clock was wrong then.
 */
clock_suspect: boolean, };
export type CaseView = { 
/**
 * The case itself.
 */
case: RecordView, 
/**
 * The protected person, when linked.
 */
person: RecordView | null, 
/**
 * The protected organisation, when linked.
 */
organisation: RecordView | null, 
/**
 * People named in violations.
 */
people: Array<RecordView>, 
/**
 * Incidents, newest first.
 */
incidents: Array<RecordView>, 
/**
 * Violations.
 */
violations: Array<JudgedView>, 
/**
 * Alleged perpetrators.
 */
involvements: Array<JudgedView>, 
/**
 * Sources.
 */
sources: Array<RecordView>, 
/**
 * Consents.
 */
consents: Array<RecordView>, 
/**
 * Notes, newest first.
 */
notes: Array<RecordView>, 
/**
 * Tasks, open ones first, by day.
 */
tasks: Array<RecordView>, 
/**
 * Codes of what intake still lacks; label keys `missing-<code>`.
 */
missing: Array<string>, 
/**
 * Changes of this case without a receipt.
 */
unsent: number, };
export type CellView = { 
/**
 * Code of the row: a risk level or a Marrakech class.
 */
code: string, 
/**
 * Code of `cell_flag`.
 */
flag: string, 
/**
 * The count, when published.
 */
count: number | null, };
export type CircleCreate = { 
/**
 * Its name; only its members will know it.
 */
name: string, 
/**
 * Laptops in it besides this one; eight hex digits each.
 */
members: Array<string>, };
export type CircleListView = { 
/**
 * Circles, oldest first.
 */
circles: Array<CircleView>, };
export type CircleMember = { 
/**
 * The circle.
 */
circle: string, 
/**
 * The laptop, eight hex digits.
 */
device: string, };
export type CircleView = { 
/**
 * What cases in it carry.
 */
id: string, 
/**
 * Its number in the institution, from 1.
 */
number: number, 
/**
 * Its name, empty when this laptop is not in it.
 */
name: string, 
/**
 * This laptop is in it.
 */
mine: boolean, 
/**
 * Laptops in it, eight hex digits each.
 */
members: Array<string>, 
/**
 * Cases in it.
 */
cases: number, 
/**
 * A key is due to change, because somebody left.
 */
turning: boolean, };
export type CivicEventsRequest = { 
/**
 * Code of `civic_space_dimension`; empty is all.
 */
dimension: string, 
/**
 * Skip so many.
 */
offset: number, 
/**
 * At most so many, 1 to 500.
 */
limit: number, };
export type CivicEventsView = { 
/**
 * The events.
 */
events: Array<RecordView>, 
/**
 * Events in the whole list.
 */
total: number, };
export type ClockTerms = { 
/**
 * To the first protective action.
 */
first_action_hours: number | null, 
/**
 * To the end of verification.
 */
verification_hours: number | null, 
/**
 * Between assessments.
 */
reassessment_hours: number | null, 
/**
 * Between contacts with the defender.
 */
contact_hours: number | null, 
/**
 * After so many hours overdue a supervisor sees it.
 */
supervisor_after_hours: number | null, 
/**
 * After so many hours overdue the head of the institution sees it.
 */
head_after_hours: number | null, 
/**
 * The office is asked whether to turn to the network.
 */
prompt_network: boolean | null, };
export type ClockTermsSave = { 
/**
 * Code of `risk_level`.
 */
level: string, 
/**
 * What the institution sets.
 */
own: ClockTerms, };
export type ClockTermsView = { 
/**
 * One a level.
 */
levels: Array<LevelTermsView>, };
export type ClockView = { 
/**
 * Code of `case_clock`.
 */
clock: string, 
/**
 * Milliseconds.
 */
due_at: number, 
/**
 * It is due on a day, not at an hour.
 */
whole_day: boolean, 
/**
 * Somebody named the moment; else it follows from the risk level.
 */
named: boolean, };
export type ColumnMapView = { 
/**
 * Its header.
 */
header: string, 
/**
 * `person.name`; `key` names the case of the row; empty leaves the column out.
 */
to: string, 
/**
 * Folded cells to codes, for cells that mean a term without saying it.
 */
terms: { [key in string]: string }, };
export type ConflictListView = { 
/**
 * Conflicts.
 */
conflicts: Array<ConflictView>, };
export type ConflictResolve = { 
/**
 * The record.
 */
record: string, 
/**
 * Field name.
 */
field: string, 
/**
 * Element for own fields.
 */
element?: string, 
/**
 * The rivals the person saw; refused when others have arrived since.
 */
seen: Array<string>, 
/**
 * Keep this rival.
 */
keep?: string, 
/**
 * Or write this value.
 */
value?: FieldValue, };
export type ConflictView = { 
/**
 * The record.
 */
record: string, 
/**
 * Name of its kind.
 */
kind: string, 
/**
 * One line that names it.
 */
title: string, 
/**
 * The case it belongs to, when one.
 */
case: string | null, 
/**
 * That case's reference.
 */
case_reference: string | null, 
/**
 * Field name.
 */
field: string, 
/**
 * Element for own fields.
 */
element: string | null, 
/**
 * The values that stand.
 */
rivals: Array<RivalView>, };
export type CustodyAdd = { 
/**
 * Record id of the item.
 */
id: string, 
/**
 * Code of `custody_event`.
 */
event: string, 
/**
 * Where.
 */
place: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Minutes local time is ahead of UTC.
 */
utc_offset_minutes: number, };
export type CustodyLinkView = { 
/**
 * The record.
 */
record: RecordView, 
/**
 * Its hash.
 */
hash: string, 
/**
 * Codes of what is wrong with it.
 */
faults: Array<string>, 
/**
 * Another link followed the same one before it.
 */
is_branch: boolean, };
export type CustodyView = { 
/**
 * In reading order.
 */
links: Array<CustodyLinkView>, 
/**
 * Hashes of the links nothing follows yet.
 */
heads: Array<string>, 
/**
 * Codes of what is wrong with the chain as a whole.
 */
faults: Array<string>, };
export type DecisionAnswer = { 
/**
 * The proposal.
 */
proposal: string, 
/**
 * True approves, false returns.
 */
approve: boolean, 
/**
 * Why; must be given to return.
 */
reason: string, 
/**
 * `basis` of the view that was shown.
 */
basis: string, };
export type DecisionListView = { 
/**
 * The decisions.
 */
decisions: Array<DecisionView>, 
/**
 * People of the institution besides the one at this laptop.
 */
second_people: number, };
export type DecisionPendingRequest = { 
/**
 * Of this case only.
 */
case: string | null, };
export type DecisionPropose = { 
/**
 * Code of `decision_topic`.
 */
topic: string, 
/**
 * What is decided about.
 */
subject: string, 
/**
 * The code decided for.
 */
value: string, 
/**
 * Why; may be empty where the rule says the same.
 */
reason: string, };
export type DecisionStepView = { 
/**
 * Its record.
 */
id: string, 
/**
 * Code of `decision_step`.
 */
step: string, 
/**
 * The code decided for.
 */
value: string, 
/**
 * What the rule said then; empty when the topic has none.
 */
computed: string, 
/**
 * Why.
 */
reason: string, 
/**
 * Milliseconds by the signer's clock.
 */
at: number, 
/**
 * Who.
 */
person: string, 
/**
 * From which laptop.
 */
device: string, 
/**
 * `good`, `missing`, `broken`, `unknown_laptop`.
 */
seal: string, };
export type DecisionTakeBack = { 
/**
 * The proposal.
 */
proposal: string, 
/**
 * Why.
 */
reason: string, };
export type DecisionView = { 
/**
 * Code of `decision_topic`.
 */
topic: string, 
/**
 * The code of the list of values.
 */
values: string, 
/**
 * The proposal.
 */
proposal: DecisionStepView, 
/**
 * What was answered, oldest first.
 */
answers: Array<DecisionStepView>, 
/**
 * `waiting`, `approved`, `returned`, `withdrawn`, `unfounded`, `void`.
 */
standing: string, 
/**
 * What is decided about.
 */
subject: RecordView, 
/**
 * The case it belongs to.
 */
case: string | null, 
/**
 * That case's reference.
 */
case_reference: string, 
/**
 * That case's title.
 */
case_title: string, 
/**
 * What changed since the proposal.
 */
changed: Array<BasisChangeView>, 
/**
 * Names what it would rest on now; given back with an approval.
 */
basis: string, 
/**
 * What the rule asks of those who decide so, as of [`JudgedView`].
 */
asks: string, 
/**
 * Why this person may not answer: `own_laptop`, `own_proposal`, `not_waiting`, `bad_seal`.
 */
obstacle: string | null, 
/**
 * This laptop may take the proposal back.
 */
own: boolean, };
export type DeviceApprove = { 
/**
 * The whole text of the request file.
 */
text: string, 
/**
 * Codes of `user_role`, at least one.
 */
roles: Array<string>, };
export type DeviceListView = { 
/**
 * Laptops, oldest first.
 */
devices: Array<DeviceView>, };
export type DeviceName = { 
/**
 * Eight hex digits.
 */
id: string, };
export type DeviceRequestMake = { 
/**
 * Invitation text.
 */
invitation: string, 
/**
 * The person using this laptop.
 */
person: string, 
/**
 * A name for this laptop.
 */
device: string, };
export type DeviceRequestPending = { 
/**
 * None when it does not wait.
 */
request: DeviceRequestView | null, };
export type DeviceRequestText = { 
/**
 * The whole text.
 */
text: string, };
export type DeviceRequestView = { 
/**
 * Text of the request file.
 */
text: string, 
/**
 * The same as an SVG QR picture.
 */
qr_svg: string, 
/**
 * Six words both people read aloud.
 */
words: Array<string>, 
/**
 * The person asking.
 */
person: string, 
/**
 * Name of the laptop asking.
 */
device: string, };
export type DeviceRoles = { 
/**
 * Eight hex digits.
 */
id: string, 
/**
 * All its roles from now on; codes of `user_role`, at least one.
 */
roles: Array<string>, };
export type DeviceView = { 
/**
 * Eight hex digits.
 */
id: string, 
/**
 * Its name.
 */
device: string, 
/**
 * Who uses it.
 */
person: string, 
/**
 * May approve and revoke.
 */
admin: boolean, 
/**
 * Codes of `user_role`.
 */
roles: Array<string>, 
/**
 * This laptop.
 */
this: boolean, 
/**
 * No longer part of the institution.
 */
removed: boolean, };
export type DisclosureRecord = { 
/**
 * The case.
 */
case: string, 
/**
 * Code of `recipient_type`.
 */
recipient_type: string, 
/**
 * Code of `redaction_level`.
 */
level: string, 
/**
 * Code of `disclosure_form`.
 */
form: string, 
/**
 * To whom, in words.
 */
recipient: string, 
/**
 * What it was, in words.
 */
what: string, };
export type DoubleView = { 
/**
 * The one.
 */
one: RecordView, 
/**
 * The other.
 */
other: RecordView, 
/**
 * 55 and above; 90 is nearly certain.
 */
score: number, 
/**
 * Codes of the reasons, strongest first.
 */
reasons: Array<string>, };
export type DoublesRequest = { 
/**
 * `person` or `organisation`.
 */
kind: string, 
/**
 * Where the page before ended.
 */
after?: string, };
export type DoublesView = { 
/**
 * Pairs.
 */
pairs: Array<DoubleView>, 
/**
 * Where the next page begins; none at the end.
 */
next: string | null, };
export type DueAnswer = { 
/**
 * As in the list.
 */
sort: string, 
/**
 * As in the list.
 */
what: string, 
/**
 * As in the list.
 */
record: string | null, 
/**
 * As in the list.
 */
case: string | null, 
/**
 * The calendar day on this laptop.
 */
day: string, 
/**
 * What was answered.
 */
answers: Array<FieldWrite>, };
export type DueForm = { 
/**
 * Kind of the record that is written.
 */
kind: string, 
/**
 * What is asked.
 */
asks: Array<AskView>, };
export type DueListView = { 
/**
 * Most urgent first.
 */
items: Array<DueView>, 
/**
 * There is more than is shown.
 */
more: boolean, 
/**
 * People who answer for open cases.
 */
officers: Array<string>, 
/**
 * Whoever sits here.
 */
me: string, 
/**
 * Minutes this laptop's clock lies behind what was signed last; 0 when it does not.
 */
clock_behind_minutes: number, };
export type DueRequest = { 
/**
 * The calendar day on this laptop, `2026-11-24`.
 */
day: string, 
/**
 * Minutes its clock is ahead of UTC.
 */
offset_minutes: number, 
/**
 * One officer; empty is everybody.
 */
officer: string, 
/**
 * `clock`, `task`, `measure`, `review`, `consent`, `reply`, `breach`, `retention`, `approval`;
 * empty is all.
 */
sort: string, 
/**
 * What is of whoever sits here: their own, what reached a role of theirs by being overdue, and
 * what waits for their approval. `officer` does not count then.
 */
mine: boolean, 
/**
 * Pages asked for beyond the first.
 */
more_pages: number, };
export type DueView = { 
/**
 * `clock`, `task`, `measure`, `review`, `consent`, `reply`, `breach`, `retention`, `approval`.
 */
sort: string, 
/**
 * Code of `case_clock`, `consent_scope`, `task_origin`, `intervention_type`; may be empty.
 */
what: string, 
/**
 * The record; none for a clock.
 */
record: string | null, 
/**
 * Its title as written; may be empty.
 */
title: string, 
/**
 * What a task of its own accord is about: a code of `transition_guard` or `case_status`.
 */
key: string, 
/**
 * Milliseconds.
 */
due_at: number, 
/**
 * Partial date when no hour is known, else empty.
 */
due_on: string, 
/**
 * `asked` (it waits for whoever sits here), `overdue`, `today`, `week`, `later`.
 */
when: string, 
/**
 * Days past its day; negative when ahead.
 */
days_late: number, 
/**
 * Its case.
 */
case: string | null, 
/**
 * That case's title.
 */
case_title: string, 
/**
 * That case's reference.
 */
case_reference: string, 
/**
 * That case's risk level.
 */
risk: string, 
/**
 * Who answers for it.
 */
officer: string, 
/**
 * Codes of `user_role` it has reached by being overdue.
 */
reached: Array<string>, 
/**
 * When that was written down, milliseconds; none when not yet.
 */
escalated_at: number | null, 
/**
 * The office is asked whether to turn to the network.
 */
prompt_network: boolean, 
/**
 * Why it may not be done: code of a consent reason; none when nothing stands in the way.
 */
blocked: string | null, 
/**
 * How it is done from the list; none where it takes the case.
 */
form: DueForm | null, };
export type ErasureAnswer = { 
/**
 * The case.
 */
case: string, 
/**
 * Approves; otherwise it is returned.
 */
approve: boolean, 
/**
 * Why it is returned.
 */
reason: string, };
export type ErasureKindView = { 
/**
 * Name of the kind.
 */
kind: string, 
/**
 * How many.
 */
records: number, };
export type ErasureListView = { 
/**
 * There are more cases whose time is over than are listed.
 */
more: boolean, 
/**
 * Cases whose term has come, longest due first.
 */
due: Array<RetentionDueView>, 
/**
 * Proposals that wait for somebody.
 */
waiting: Array<ErasurePlanView>, };
export type ErasurePlanView = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Code of `case_status`.
 */
status: string, 
/**
 * A legal hold stops it.
 */
held: boolean, 
/**
 * At rest, or asked for.
 */
possible: boolean, 
/**
 * It was erased here.
 */
erased: boolean, 
/**
 * What goes, by kind.
 */
goes: Array<ErasureKindView>, 
/**
 * People, organisations and incidents, each with whether it stays.
 */
bystanders: Array<BystanderView>, 
/**
 * Disclosures whose recipients were not said to have deleted it.
 */
outside: number, 
/**
 * The proposal, if any.
 */
proposal: ErasureProposalView | null, };
export type ErasureProposalView = { 
/**
 * Code of `erasure_reason`.
 */
reason: string, 
/**
 * The note that stays.
 */
note: string, 
/**
 * Milliseconds of the proposal.
 */
at: number, 
/**
 * Who proposed it.
 */
proposed_by: string, 
/**
 * It was proposed on this laptop.
 */
own: boolean, 
/**
 * Who approved it.
 */
approved_by: string | null, 
/**
 * Milliseconds of carrying it out.
 */
carried_out_at: number | null, };
export type ErasurePropose = { 
/**
 * The case.
 */
case: string, 
/**
 * Code of `erasure_reason`.
 */
reason: string, 
/**
 * A note that stays; no names.
 */
note: string, };
export type EvidenceAdd = { 
/**
 * Record id of the case.
 */
case: string, 
/**
 * Of the offer.
 */
ticket: string, 
/**
 * First values of the record.
 */
writes: Array<FieldWrite>, 
/**
 * The item it is a copy of.
 */
parent?: string, 
/**
 * Code of `evidence_copy`.
 */
copy_of_kind: string, 
/**
 * Why, for the chain.
 */
reason: string, 
/**
 * Minutes local time is ahead of UTC.
 */
utc_offset_minutes: number, };
export type EvidenceCheck = { 
/**
 * Record id of an item.
 */
id?: string, 
/**
 * Record id of a case.
 */
case?: string, 
/**
 * Minutes local time is ahead of UTC.
 */
utc_offset_minutes: number, };
export type EvidenceCheckedView = { 
/**
 * Record id.
 */
id: string, 
/**
 * What names it.
 */
title: string, 
/**
 * `sound`, `damaged`, `elsewhere`, `none`.
 */
file: string, 
/**
 * SHA-256 it came with.
 */
expected: string, 
/**
 * SHA-256 found now.
 */
found: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Links of its chain.
 */
links: number, 
/**
 * Branches of its chain.
 */
branches: number, 
/**
 * Codes of what is wrong with its chain.
 */
faults: Array<string>, };
export type EvidenceClose = { 
/**
 * Of the view.
 */
token: string, };
export type EvidenceCopy = { 
/**
 * Record id of the item.
 */
id: string, 
/**
 * Black boxes; with any, the copy is a redacted one.
 */
boxes: Array<BoxRequest>, 
/**
 * Tickets of the pictures of the pages of a document, in their order.
 */
pages: Array<string>, 
/**
 * Why, for the chain.
 */
reason: string, 
/**
 * Minutes local time is ahead of UTC.
 */
utc_offset_minutes: number, };
export type EvidenceExport = { 
/**
 * Record id of the case.
 */
case: string, 
/**
 * Items; all when empty.
 */
items: Array<string>, 
/**
 * Originals with all that lies in them, instead of copies for sharing.
 */
originals: boolean, 
/**
 * One ZIP file instead of a folder.
 */
as_zip: boolean, 
/**
 * Of the folder that was chosen.
 */
ticket: string, 
/**
 * Code of `recipient_type`.
 */
recipient_type: string, 
/**
 * To whom, in words.
 */
recipient: string, 
/**
 * Names, places, reasons and titles go too.
 */
with_names: boolean, 
/**
 * Minutes local time is ahead of UTC.
 */
utc_offset_minutes: number, };
export type EvidenceItemView = { 
/**
 * Its record.
 */
record: RecordView, 
/**
 * It has a file.
 */
has_file: boolean, 
/**
 * The file is on this laptop.
 */
is_here: boolean, 
/**
 * Links of its chain.
 */
links: number, 
/**
 * Two laptops went on apart.
 */
is_branched: boolean, 
/**
 * Its chain has a fault.
 */
is_faulty: boolean, 
/**
 * An integrity failure was not explained yet.
 */
is_unexplained: boolean, 
/**
 * When its bytes were last found to be the same, milliseconds.
 */
checked_at?: number, };
export type EvidenceListView = { 
/**
 * Newest first.
 */
items: Array<EvidenceItemView>, 
/**
 * Imports into the case that were interrupted.
 */
interrupted: Array<InterruptedView>, };
export type EvidenceName = { 
/**
 * Record id.
 */
id: string, 
/**
 * Minutes local time is ahead of UTC.
 */
utc_offset_minutes: number, };
export type EvidenceOffer = { 
/**
 * Name of the file.
 */
name: string, 
/**
 * Its bytes, Base64.
 */
data: string, 
/**
 * When it was last changed, milliseconds.
 */
changed_at?: number, };
export type EvidenceOpenView = { 
/**
 * Names it in the address of the window's own scheme until it is closed.
 */
token: string, 
/**
 * By content.
 */
media_type: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Name of the file.
 */
name: string, };
export type EvidenceReportView = { 
/**
 * Milliseconds.
 */
at: number, 
/**
 * All items looked at.
 */
items: Array<EvidenceCheckedView>, 
/**
 * Items with something wrong.
 */
wrong: number, 
/**
 * Leftover chunks taken away.
 */
swept: number, };
export type ExchangeOutcome = { 
/**
 * Changes of this laptop now durable at the hub.
 */
sent: number, 
/**
 * Changes of others applied here.
 */
received: number, 
/**
 * Entries of the membership log that left: a founding, a laptop let in or removed.
 */
entries_sent: number, 
/**
 * New conflicts.
 */
conflicts: number, 
/**
 * Sealed reports that left.
 */
reports_sent: number, 
/**
 * Sealed reports that came in.
 */
reports_received: number, 
/**
 * Requests made.
 */
requests: number, 
/**
 * Bytes up, bodies only.
 */
bytes_up: number, 
/**
 * Bytes down, bodies only.
 */
bytes_down: number, 
/**
 * This laptop was approved in this exchange.
 */
joined: boolean, 
/**
 * The hub had less than it once signed for: it was set back or wiped. What this laptop holds
 * of it went there again.
 */
hub_lost: boolean, 
/**
 * Bytes on the line, both ways, with everything around the bodies.
 */
cost: number, 
/**
 * The budget ended it before everything was through.
 */
budget_reached: boolean, };
export type ExchangeStatus = { 
/**
 * Part of an institution with a hub.
 */
ready: boolean, 
/**
 * An exchange is running.
 */
running: boolean, 
/**
 * Milliseconds; none when never.
 */
last_at: number | null, 
/**
 * Code of the last failure, when the last try failed; label key `error-<code>`.
 */
last_error: string | null, 
/**
 * Lanes with something waiting.
 */
waiting: Array<LaneView>, 
/**
 * Changes waiting in all.
 */
waiting_changes: number, 
/**
 * Bytes waiting in all.
 */
waiting_bytes: number, 
/**
 * Frames that came early and wait for earlier ones.
 */
held: number, 
/**
 * Frames put aside as unreadable.
 */
quarantined: number, 
/**
 * Fields where people have to choose.
 */
conflicts: number, 
/**
 * What has left, newest first.
 */
receipts: Array<ReceiptView>, 
/**
 * The line.
 */
line: LineView, };
export type ExportAbout = { 
/**
 * What it says.
 */
label: string, 
/**
 * The words.
 */
words: string, };
export type ExportColumn = { 
/**
 * Name of the kind.
 */
kind: string, 
/**
 * Field name.
 */
field: string, 
/**
 * What stands above it.
 */
head: string, };
export type FactLine = { 
/**
 * The violation.
 */
violation: string, 
/**
 * Code of `violation_type`.
 */
violation_type: string, 
/**
 * Day of the incident, partial date; empty when not known.
 */
on: string, };
export type FactView = { 
/**
 * Code of the rule.
 */
rule: string, 
/**
 * `violations`, `birth_date`, `age_band`.
 */
source: string, 
/**
 * The violations, when they say so.
 */
violations: Array<FactLine>, };
export type FieldLeavingView = { 
/**
 * Its name.
 */
field: string, 
/**
 * `leaves`, `read` (after somebody read it for names) or `held`.
 */
fate: string, 
/**
 * Code of the reason, when held.
 */
hold: string | null, };
export type FieldWrite = { 
/**
 * Field name.
 */
field: string, 
/**
 * For sets the element (text, code or record id), for own fields the `x_` key.
 */
element?: string, 
/**
 * New value; for a set `true` adds and `null` removes; `null` clears.
 */
value: FieldValue, };
export type FiredView = { 
/**
 * Its code; message `risk-rule-<code>`.
 */
rule: string, 
/**
 * Level before; none without a computed one.
 */
from: string | null, 
/**
 * Level after.
 */
to: string, };
export type FormBlank = { 
/**
 * `ar`, `en`, `fr` or `es`.
 */
language: string, };
export type FormView = { 
/**
 * HTML.
 */
html: string, };
export type HistoryEntry = { 
/**
 * Names the change that wrote it.
 */
dot: string, 
/**
 * Field name, or `#12` for a field of a newer version.
 */
field: string, 
/**
 * Element for sets and own fields.
 */
element: string | null, 
/**
 * The value written.
 */
value: FieldValue, 
/**
 * Milliseconds by the writer's clock.
 */
at: number, 
/**
 * Who.
 */
person: string, 
/**
 * From which laptop.
 */
device: string, 
/**
 * Still stands now.
 */
current: boolean, 
/**
 * Stood beside another value until somebody chose that one.
 */
lost: boolean, 
/**
 * The writer's clock was wrong then.
 */
clock_suspect: boolean, };
export type HistoryView = { 
/**
 * Entries.
 */
entries: Array<HistoryEntry>, };
export type HitView = { 
/**
 * The record.
 */
id: string, 
/**
 * Name of its kind.
 */
kind: string, 
/**
 * One line that names it.
 */
title: string, 
/**
 * Where it was found.
 */
snippet: Array<SnippetPart>, 
/**
 * Its case, when it belongs to one.
 */
case: string | null, 
/**
 * That case's reference.
 */
case_reference: string | null, };
export type ImportDone = { 
/**
 * Its number.
 */
job: number, 
/**
 * Records made.
 */
records: number, };
export type ImportListView = { 
/**
 * Rows.
 */
rows: Array<ImportRow>, };
export type ImportName = { 
/**
 * Its number.
 */
job: number, };
export type ImportProgress = { 
/**
 * One is under way.
 */
running: boolean, 
/**
 * Records made.
 */
done: number, 
/**
 * Records to make.
 */
total: number, };
export type ImportRow = { 
/**
 * Its number.
 */
job: number, 
/**
 * When, milliseconds.
 */
at: number, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Records it made.
 */
records: number, 
/**
 * It was taken back.
 */
undone: boolean, };
export type ImportUndone = { 
/**
 * Records withdrawn.
 */
withdrawn: number, 
/**
 * Records left, since somebody has worked on them.
 */
kept: Array<RecordView>, };
export type InstitutionFound = { 
/**
 * Invitation text.
 */
invitation: string, 
/**
 * The person using this laptop.
 */
person: string, 
/**
 * A name for this laptop.
 */
device: string, 
/**
 * ISO 3166 alpha-3 country code, for references.
 */
country: string, };
export type InstitutionView = { 
/**
 * Its name.
 */
name: string, 
/**
 * `nhri`, `headquarters` or `network`.
 */
role: string, 
/**
 * ISO 3166 alpha-3 country code, for references.
 */
country: string, 
/**
 * Six-word-independent fingerprint of its root key, groups of hex.
 */
fingerprint: string, 
/**
 * The person using this laptop.
 */
person: string, 
/**
 * This laptop's name.
 */
device: string, 
/**
 * What the person is: codes of `user_role`.
 */
roles: Array<string>, 
/**
 * True for the demo institution; shown everywhere.
 */
demo: boolean, };
export type InterruptedView = { 
/**
 * Names it.
 */
id: string, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * Bytes that are in already.
 */
done: number, };
export type InvitationText = { 
/**
 * The whole text.
 */
text: string, };
export type InvitationView = { 
/**
 * Institution.
 */
institution: string, 
/**
 * `nhri`, `headquarters` or `network`.
 */
role: string, 
/**
 * Hub address.
 */
hub: string, 
/**
 * Short form of the hub's key.
 */
hub_mark: string, 
/**
 * Short form of the Alliance's key.
 */
alliance_mark: string, };
export type JudgedView = { 
/**
 * The record.
 */
record: RecordView, 
/**
 * Lights in vocabulary order.
 */
lights: Array<LightView>, 
/**
 * Sources that count for the number in all.
 */
in_all: number, 
/**
 * The level the rule proposes, code of `verification_level`.
 */
proposed: string, 
/**
 * Why, and why not more; messages `verification-reason-<code>`.
 */
reasons: Array<string>, 
/**
 * The level that two people decided last; empty when none.
 */
decided: string, 
/**
 * What deciding for a level asks: `nothing`, `reason`, `both_reasons`, `source`, `finding`;
 * messages `verification-asks-<code>`.
 */
asks: Record<string, string>, };
export type LaneView = { 
/**
 * `members`, `alerts`, `reports`, `cases`.
 */
lane: string, 
/**
 * Changes or objects waiting.
 */
items: number, 
/**
 * Their size on the wire, bytes; an estimate until sealed.
 */
bytes: number, };
export type LeavingRequest = { 
/**
 * The case.
 */
case: string, 
/**
 * Code of `recipient_type`.
 */
recipient_type: string, 
/**
 * Code of `redaction_level`.
 */
level: string, };
export type LeavingView = { 
/**
 * Whether anything may.
 */
allowed: boolean, 
/**
 * Everybody concerned, whose case it is first.
 */
people: Array<PersonLeavingView>, 
/**
 * By kind.
 */
parts: Array<PartLeavingView>, };
export type LevelTermsView = { 
/**
 * Code of `risk_level`.
 */
level: string, 
/**
 * As the specification gives them; an empty one is never.
 */
usual: ClockTerms, 
/**
 * What the institution has set; an empty one stays as usual.
 */
own: ClockTerms, };
export type LightView = { 
/**
 * Code of `verification_element`.
 */
element: string, 
/**
 * `none`, `part`, `disputed`, `full`.
 */
light: string, 
/**
 * Sources that count for it.
 */
counting: Array<string>, 
/**
 * Sources that carry it and do not count.
 */
set_aside: Array<SetAsideView>, 
/**
 * Sources that contradict it.
 */
contradicting: Array<string>, 
/**
 * Further counting sources it needs.
 */
needs: number, };
export type LineRequest = { 
/**
 * `everything`, `metered` or `alerts_only`.
 */
mode: string, 
/**
 * Exchanges by itself while the vault is open.
 */
automatic: boolean, 
/**
 * Bytes a day, both ways; none for no limit.
 */
day_bytes_max: number | null, 
/**
 * Bytes of one exchange, both ways; none for no limit.
 */
once_bytes_max: number | null, 
/**
 * `host:port` of a SOCKS5 proxy, the only way out when set; empty for none.
 */
proxy: string, };
export type LineView = { 
/**
 * `everything`, `metered` or `alerts_only`.
 */
mode: string, 
/**
 * Exchanges by itself while the vault is open.
 */
automatic: boolean, 
/**
 * Bytes a day, both ways.
 */
day_bytes_max: number | null, 
/**
 * Bytes of one exchange, both ways.
 */
once_bytes_max: number | null, 
/**
 * `host:port` of the proxy; empty for none.
 */
proxy: string, 
/**
 * Bytes spent today, counted while there is a limit for the day.
 */
spent_today: number, 
/**
 * Seconds until it tries by itself; none when it does not.
 */
next_in_seconds: number | null, 
/**
 * Failures in a row.
 */
failures: number, 
/**
 * Minutes by which this laptop's clock is ahead of the hub's; below zero when it is behind;
 * none when the difference is small.
 */
clock_ahead_minutes: number | null, };
export type MiniView = { 
/**
 * Its answers.
 */
scale: ScaleView, 
/**
 * 1 to 5; none on an insufficient basis.
 */
degree: number | null, 
/**
 * The degree as a code of `risk_level`.
 */
level: string | null, };
export type NameStandingView = { 
/**
 * Kind of the text; empty for what is asked of the recipient.
 */
kind: string, 
/**
 * Field of the text.
 */
field: string, 
/**
 * The word as it stands.
 */
word: string, 
/**
 * The letter that would stand instead.
 */
called: string, };
export type Nothing = Record<symbol, never>;
export type OddDateView = { 
/**
 * The field.
 */
field: string, 
/**
 * Why: message `date-odd-<why>`.
 */
why: string, 
/**
 * The field it does not go with, when there is one.
 */
other: string, };
export type OfferView = { 
/**
 * Names it in `evidence_add`.
 */
ticket: string, 
/**
 * Name of the file.
 */
name: string, 
/**
 * Bytes.
 */
size: number, 
/**
 * It still lies unencrypted where it was chosen.
 */
stays_outside: boolean, };
export type OpenTableView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its sheets, the first rows of each.
 */
sheets: Array<SheetView>, 
/**
 * The map to begin with.
 */
map: Array<SheetMapView>, 
/**
 * Everything a column can mean, as `person.name`.
 */
targets: Array<string>, 
/**
 * Names of saved maps.
 */
saved: Array<string>, };
export type OutgoingListView = { 
/**
 * Measures, then interventions.
 */
outgoing: Array<OutgoingView>, };
export type OutgoingView = { 
/**
 * The record.
 */
record: string, 
/**
 * Code of `consent_scope` that decides; none when nobody said.
 */
scope: string | null, 
/**
 * Whether it may, on the word of whose case it is.
 */
verdict: VerdictView, 
/**
 * It is still to be done, and may not.
 */
blocked: boolean, };
export type PackageView = { 
/**
 * Name of its folder.
 */
folder: string, 
/**
 * The root to print.
 */
root: string, 
/**
 * Items.
 */
items: number, 
/**
 * Files.
 */
files: number, 
/**
 * Bytes of the originals.
 */
bytes: number, 
/**
 * The root as a QR picture, SVG.
 */
root_qr: string, 
/**
 * Titles of items that stayed: no copy of them may be shared.
 */
held: Array<string>, };
export type PaperRequest = { 
/**
 * The case.
 */
case: string, 
/**
 * `summary`, `referral`, `appeal` or `interview`.
 */
document: string, 
/**
 * Language of the paper.
 */
language: string, 
/**
 * Code of `redaction_level`.
 */
level: string, 
/**
 * Code of `recipient_type`; none for a paper that stays inside.
 */
recipient_type: string | null, 
/**
 * To whom, in words.
 */
recipient: string, 
/**
 * What is asked of the recipient, as typed.
 */
ask: string, 
/**
 * Only these parts, when somebody chose; empty for all.
 */
only: Array<string>, 
/**
 * Known names in what was typed become the letters of the paper.
 */
hide_names: boolean, 
/**
 * Why a known name may stand on a paper without names, in words.
 */
confirmed: string, };
export type PaperView = { 
/**
 * The paper as HTML without script, style or outside address; none when it may not leave.
 */
html: string | null, 
/**
 * Why it may or may not leave; none for a paper that stays.
 */
leaving: LeavingView | null, 
/**
 * Known names that still stand in what was typed, on a paper without names.
 */
named: Array<NameStandingView>, };
export type PartLeavingView = { 
/**
 * Name of the kind.
 */
kind: string, 
/**
 * How many there are.
 */
records: number, 
/**
 * How many of them stay whole.
 */
held: number, 
/**
 * Their filled fields, in form order.
 */
fields: Array<FieldLeavingView>, };
export type PartyCasesView = { 
/**
 * Newest first.
 */
cases: Array<CaseRow>, };
export type PartyPair = { 
/**
 * The one.
 */
one: string, 
/**
 * The other.
 */
other: string, };
export type PartyView = { 
/**
 * The record that stands for all.
 */
leader: RecordView, 
/**
 * Those it stands for.
 */
others: Array<RecordView>, };
export type PassphraseChange = { 
/**
 * The present one.
 */
old: string, 
/**
 * The new one.
 */
new: string, };
export type PassphraseProposal = { 
/**
 * Language of the words.
 */
language: string, };
export type PassphraseQuestion = { 
/**
 * As typed.
 */
passphrase: string, };
export type PassphraseView = { 
/**
 * Six words separated by spaces.
 */
passphrase: string, };
export type PathView = { 
/**
 * Code of `case_status`.
 */
state: string, 
/**
 * Steps from here.
 */
steps: Array<StepView>, 
/**
 * Steps taken, newest first.
 */
taken: Array<TakenView>, 
/**
 * Clocks that run.
 */
clocks: Array<ClockView>, 
/**
 * Minutes this laptop's clock lies behind what was signed last; 0 when it does not.
 */
clock_behind_minutes: number, };
export type PersonLeavingView = { 
/**
 * The person, when the case names one.
 */
person: string | null, 
/**
 * Their name.
 */
name: string, 
/**
 * The case is theirs.
 */
subject: boolean, 
/**
 * The scope that decides; none when none is needed.
 */
scope: string | null, 
/**
 * The answer.
 */
verdict: VerdictView, };
export type PictureView = { 
/**
 * JPEG, Base64; empty for what is no picture.
 */
data: string, 
/**
 * Pixels in a row of the whole picture; 0 when it was not asked for.
 */
width: number, 
/**
 * Rows of the whole picture.
 */
height: number, };
export type PlanAgree = { 
/**
 * The plan.
 */
id: string, 
/**
 * The day, as a date.
 */
on: string, 
/**
 * Code of `consent_mode`.
 */
mode: string, };
export type Preferences = { 
/**
 * `ar`, `en`, `fr`, `es`.
 */
language: string, 
/**
 * `latn` (0123) or `arab` (٠١٢٣).
 */
digits: string, 
/**
 * `system`, `light`, `dark`, `contrast`.
 */
theme: string, 
/**
 * Per cent: 100, 125, 150, 200.
 */
text_size: number, 
/**
 * Minutes without a key or click until the vault closes, 1 to 15.
 */
auto_lock_minutes: number, };
export type QueryField = { 
/**
 * Name of the kind.
 */
kind: string, 
/**
 * Field name; `own` gives the keys of the institution's own fields, a key `x_…` its values.
 */
field: string, };
export type QueryGroup = { 
/**
 * Name of the kind; empty for words and marks.
 */
kind: string, 
/**
 * The condition must not hold.
 */
not: boolean, 
/**
 * Tests of one record of that kind.
 */
tests: Array<QueryTest>, 
/**
 * Words to find; empty for none.
 */
text: string, 
/**
 * `open`, `overdue`, `contested`, `unsent`; empty for none.
 */
mark: string, };
export type QueryTest = { 
/**
 * Field name, or the key `x_…` of one of the institution's own fields.
 */
field: string, 
/**
 * `one_of`, `has`, `yes`, `no`, `known`, `empty`, `unknown`, `not_disclosed`, `not_asked`,
 * `when`, `range`.
 */
check: string, 
/**
 * For `one_of` the values; for `has` the words; for `range` from and until, empty when open.
 */
values: Array<string>, 
/**
 * For `when` the stretch as written: `last 28 days`, `this month`, `2026-11..2026-12`.
 */
when: string, };
export type QueryText = { 
/**
 * The query.
 */
query: string, };
export type QueryValue = { 
/**
 * The value.
 */
value: string, 
/**
 * Records that have it.
 */
count: number, };
export type QueryValuesView = { 
/**
 * Values.
 */
values: Array<QueryValue>, };
export type QueryView = { 
/**
 * The query in its usual form.
 */
query: string, 
/**
 * Its conditions, which all hold; absent when it is no plain list of conditions.
 */
groups: Array<QueryGroup> | null, 
/**
 * Cases it finds.
 */
count: number, };
export type ReceiptView = { 
/**
 * Its lane.
 */
lane: string, 
/**
 * Changes or objects in it.
 */
items: number, 
/**
 * When the hub made it durable, milliseconds by the hub's clock.
 */
at: number, 
/**
 * First eight characters of the frame hash, for reading aloud.
 */
mark: string, 
/**
 * Other laptops of the institution known to have it.
 */
received_by: number, 
/**
 * Other laptops of the institution.
 */
others: number, };
export type RecordCreate = { 
/**
 * Name of its kind.
 */
kind: string, 
/**
 * First values.
 */
writes: Array<FieldWrite>, };
export type RecordListRequest = { 
/**
 * The case.
 */
case: string, 
/**
 * Which record type.
 */
kind: string, };
export type RecordListView = { 
/**
 * The records.
 */
records: Array<RecordView>, };
export type RecordName = { 
/**
 * The record.
 */
id: string, };
export type RecordSave = { 
/**
 * The record.
 */
id: string, 
/**
 * New values.
 */
writes: Array<FieldWrite>, };
export type RecordView = { 
/**
 * Thirteen characters.
 */
id: string, 
/**
 * Name of its kind.
 */
kind: string, 
/**
 * Written fields only, by name.
 */
fields: Record<string, FieldValue>, 
/**
 * Fields where two or more values stand.
 */
contested: Array<string>, 
/**
 * Taken back.
 */
withdrawn: boolean, 
/**
 * A change of it has no receipt from the hub yet.
 */
unsent: boolean, 
/**
 * Sealed to a circle this laptop is not in: names and texts are left out.
 */
veiled: boolean, 
/**
 * Milliseconds, by the clocks of the writers.
 */
created_at: number, 
/**
 * Milliseconds, by the clocks of the writers.
 */
updated_at: number, 
/**
 * Who wrote last.
 */
updated_by: string, 
/**
 * Dates that cannot be; they came from elsewhere and are kept.
 */
odd?: Array<OddDateView>, 
/**
 * One line that names it in lists.
 */
title: string, };
export type RecordWithdraw = { 
/**
 * The record.
 */
id: string, 
/**
 * True takes it back.
 */
withdrawn: boolean, };
export type RecoveryView = { 
/**
 * Its groups in order.
 */
groups: Array<string>, 
/**
 * The whole key as one line.
 */
text: string, 
/**
 * The same as an SVG QR picture.
 */
qr_svg: string, };
export type RegistryRequest = { 
/**
 * `person` or `organisation`.
 */
kind: string, 
/**
 * Part of a name or alias; empty is all.
 */
query: string, 
/**
 * Skip so many.
 */
offset: number, 
/**
 * At most so many.
 */
limit: number, };
export type RegistryRow = { 
/**
 * The record.
 */
id: string, 
/**
 * Its name.
 */
name: string, 
/**
 * Its name went with an erased case.
 */
erased: boolean, 
/**
 * Its name is sealed to a circle this laptop is not in.
 */
veiled: boolean, 
/**
 * Other names.
 */
aliases: Array<string>, 
/**
 * Code of the main role or type, empty when none.
 */
role: string, 
/**
 * Cases it is part of.
 */
cases: number, };
export type RegistryView = { 
/**
 * Rows.
 */
rows: Array<RegistryRow>, 
/**
 * Rows in all.
 */
total: number, };
export type RelationshipListView = { 
/**
 * The relationships.
 */
relationships: Array<RelationshipView>, };
export type RelationshipView = { 
/**
 * The record.
 */
record: RecordView, 
/**
 * The other of the two, when named.
 */
other: RecordView | null, 
/**
 * The person asked about is the one the relation is told of: the other is *their* lawyer.
 */
forward: boolean, };
export type RepairView = { 
/**
 * Pages whose seal was broken.
 */
damaged_pages: number, 
/**
 * When the backup used was made, milliseconds.
 */
backup_made_at: number | null, 
/**
 * Changes put back from the damaged file.
 */
from_file: number, 
/**
 * Changes put back from own frames.
 */
from_frames: number, 
/**
 * Own changes that are nowhere any more.
 */
lost: number, 
/**
 * Colleagues' laptops whose changes come again with the next exchange.
 */
from_hub: number, };
export type ReportListView = { 
/**
 * Reports sent by this institution or received by headquarters.
 */
reports: Array<ReportView>, };
export type ReportName = { 
/**
 * The report.
 */
id: string, };
export type ReportPeriod = { 
/**
 * Calendar year.
 */
year: number, };
export type ReportView = { 
/**
 * Names the report.
 */
id: string, 
/**
 * Institution that sent it.
 */
institution: string, 
/**
 * Short form of that institution's root key.
 */
institution_mark: string, 
/**
 * Calendar year.
 */
year: number, 
/**
 * When it was made, milliseconds by the sender's clock.
 */
made_at: number, 
/**
 * `draft`, `queued`, `sent`, `received`.
 */
state: string, 
/**
 * Suppression threshold.
 */
small_cell: number, 
/**
 * Version of the vocabularies used.
 */
vocabulary_version: string, 
/**
 * The tables.
 */
tables: Array<TableView>, 
/**
 * In a preview: acts with a level that nobody decided; not counted.
 */
undecided: number, 
/**
 * In a preview: acts that were changed since their level was decided; not counted.
 */
changed: number, 
/**
 * In a preview: acts counted although the decision cannot be read here.
 */
unchecked: number, };
export type RestoreView = { 
/**
 * Where the vault that was here lies now.
 */
moved_aside: string | null, 
/**
 * This laptop still has to be let in by an administrator.
 */
waits_for_approval: boolean, };
export type RetentionDueView = { 
/**
 * The case.
 */
case: string, 
/**
 * Its reference.
 */
reference: string, 
/**
 * `grave`, `other`, `rejected`, `draft`.
 */
term: string, 
/**
 * The day from which it may be erased.
 */
until: string, };
export type RetentionTermsView = { 
/**
 * Years after closure with a verified grave violation.
 */
grave_years: number, 
/**
 * Years after any other closure.
 */
other_years: number, 
/**
 * Years after a case was rejected or referred out.
 */
rejected_years: number, 
/**
 * Days a draft is kept.
 */
draft_days: number, };
export type RetentionView = { 
/**
 * `grave`, `other`, `rejected`, `draft`; none while the case is worked on.
 */
term: string | null, 
/**
 * The day from which it may be erased.
 */
until: string | null, 
/**
 * A legal hold stops it.
 */
held: boolean, 
/**
 * The day has come.
 */
due: boolean, 
/**
 * The institution's terms.
 */
terms: RetentionTermsView, };
export type RiskAnswers = { 
/**
 * By code of `threat_indicator`.
 */
threats: Record<string, number | FieldAnswer>, 
/**
 * By code of `vulnerability_factor`.
 */
vulnerabilities: Record<string, number | FieldAnswer>, 
/**
 * By code of `capacity_factor`.
 */
capacities: Record<string, number | FieldAnswer>, 
/**
 * By code of `digital_risk_question`.
 */
digital: Record<string, number | FieldAnswer>, 
/**
 * By code of `gender_risk_question`.
 */
gender: Record<string, number | FieldAnswer>, 
/**
 * Disappeared or abducted in the last 72 hours; none when nobody said.
 */
recent_abduction: boolean | null, 
/**
 * Under 18; none when nobody said.
 */
minor: boolean | null, 
/**
 * Attacked within 30 days, and before, by the same perpetrator; none when nobody said.
 */
recent_attack_same_perpetrator: boolean | null, };
export type RiskView = { 
/**
 * Threats.
 */
threats: ScaleView, 
/**
 * Vulnerabilities.
 */
vulnerabilities: ScaleView, 
/**
 * Capacities.
 */
capacities: ScaleView, 
/**
 * Questions of the three scales answered with a number.
 */
answered: number, 
/**
 * Questions of the three scales.
 */
asked: number, 
/**
 * Enough is answered for a computed level.
 */
sufficient: boolean, 
/**
 * Threat, 1 to 5.
 */
threat: number | null, 
/**
 * Net exposure, 1 to 5.
 */
exposure: number | null, 
/**
 * Threat times exposure.
 */
score: number | null, 
/**
 * Level of the score alone.
 */
scored: string | null, 
/**
 * Rules that raised it, or had nothing left to raise.
 */
fired: Array<FiredView>, 
/**
 * Level of score and rules; none on an insufficient basis.
 */
computed: string | null, 
/**
 * No lower than this by the rules.
 */
at_least: string, 
/**
 * Days until the next assessment at the computed level.
 */
review_days: number | null, 
/**
 * Digital risk.
 */
digital: MiniView, 
/**
 * Gender section.
 */
gender: MiniView, };
export type RivalView = { 
/**
 * Names the change that wrote it.
 */
dot: string, 
/**
 * The value.
 */
value: FieldValue, 
/**
 * Milliseconds by the writer's clock.
 */
at: number, 
/**
 * Who.
 */
person: string, 
/**
 * From which laptop.
 */
device: string, 
/**
 * Shown now.
 */
shown: boolean, };
export type SavedView = { 
/**
 * The record as it now stands.
 */
record: RecordView, 
/**
 * When, milliseconds.
 */
saved_at: number, 
/**
 * Changes waiting for an exchange.
 */
waiting: number, };
export type SavedViewLine = { 
/**
 * Its id.
 */
id: string, 
/**
 * What people call it.
 */
name: string, 
/**
 * The query, written.
 */
query: string, 
/**
 * For everybody in the institution.
 */
shared: boolean, 
/**
 * Who made a shared one.
 */
owner: string, 
/**
 * Stands in the navigation of this laptop.
 */
pinned: boolean, 
/**
 * Cases it finds now; absent when this version cannot read it.
 */
count: number | null, };
export type SavedViewList = { 
/**
 * Views.
 */
views: Array<SavedViewLine>, };
export type SavedViewName = { 
/**
 * Its id.
 */
id: string, };
export type SavedViewSave = { 
/**
 * The one to write anew; absent for a new one.
 */
id: string | null, 
/**
 * What people call it.
 */
name: string, 
/**
 * The query, written.
 */
query: string, 
/**
 * For everybody in the institution.
 */
shared: boolean, 
/**
 * Stands in the navigation of this laptop.
 */
pinned: boolean, };
export type ScaleView = { 
/**
 * Mean of the answers times 100; none when nothing is answered.
 */
mean_hundredths: number | null, 
/**
 * The highest answer.
 */
max: number, 
/**
 * Questions answered with a number.
 */
answered: number, 
/**
 * Questions of the vocabulary.
 */
asked: number, 
/**
 * Questions answered with 3 or 4, strongest first.
 */
strongest: Array<string>, };
export type ScopeView = { 
/**
 * Code of `consent_scope`.
 */
scope: string, 
/**
 * Whether it may be done today.
 */
verdict: VerdictView, };
export type SearchRequest = { 
/**
 * As typed.
 */
query: string, 
/**
 * Names of kinds; empty is all.
 */
kinds: Array<string>, 
/**
 * At most so many hits, 1 to 200.
 */
limit: number, };
export type SearchView = { 
/**
 * Hits.
 */
hits: Array<HitView>, 
/**
 * There are more than asked for.
 */
more: boolean, };
export type SetAsideView = { 
/**
 * The source.
 */
source: string, 
/**
 * Why; message `verification-aside-<why>`.
 */
why: string, };
export type SheetMapView = { 
/**
 * Name of the sheet; empty for CSV.
 */
sheet: string, 
/**
 * Row of the headers, from 0.
 */
head: number, 
/**
 * The columns, in order.
 */
columns: Array<ColumnMapView>, };
export type SheetView = { 
/**
 * Its name.
 */
name: string, 
/**
 * Rows.
 */
rows: Array<Array<string>>, };
export type SnippetPart = { 
/**
 * The text.
 */
text: string, 
/**
 * It is what was searched for.
 */
hit: boolean, };
export type Stage = "no_vault" | "locked" | "alone" | "waiting" | "open";
export type StandingListView = { 
/**
 * Whose case it is first.
 */
people: Array<StandingView>, };
export type StandingView = { 
/**
 * The person, when the case names one.
 */
person: string | null, 
/**
 * Their name.
 */
name: string, 
/**
 * The case is theirs; otherwise they are a victim in it.
 */
subject: boolean, 
/**
 * Under eighteen, or possibly so.
 */
minor: boolean, 
/**
 * By scope, in the order of the vocabulary.
 */
scopes: Array<ScopeView>, };
export type StepRequest = { 
/**
 * The case.
 */
id: string, 
/**
 * Code of `case_status`.
 */
to: string, 
/**
 * By the emergency path.
 */
emergency: boolean, 
/**
 * Why.
 */
reason: string, };
export type StepView = { 
/**
 * Code of `case_status` it leads to.
 */
to: string, 
/**
 * Codes of `user_role` that may take it.
 */
who: Array<string>, 
/**
 * Codes of `transition_guard` that lack; on the emergency path they become tasks.
 */
missing: Array<string>, 
/**
 * Nothing stands in the way.
 */
open: boolean, 
/**
 * `no`, `offered`, `needed`.
 */
reason: string, 
/**
 * The emergency path.
 */
emergency: boolean, };
export type StrengthView = { 
/**
 * Decimal logarithm of the guesses needed.
 */
log10_guesses: number, 
/**
 * What a new vault requires.
 */
required: number, 
/**
 * At or above the requirement.
 */
acceptable: boolean, };
export type SweptView = { 
/**
 * Things marked as escalated.
 */
escalated: number, 
/**
 * Marks closed because what they stood for was done.
 */
settled: number, };
export type TableChoices = { 
/**
 * What columns mean.
 */
map: Array<SheetMapView>, 
/**
 * Keep cells that cannot be read as a text beside, instead of leaving their row out.
 */
keep_unread: boolean, 
/**
 * Take people and organisations who are nearly certainly in the registry from there.
 */
link_known: boolean, 
/**
 * What was decided for single rows; it counts before `link_known`.
 */
rows: Array<TableRowChoice>, };
export type TableMapSave = { 
/**
 * Its name.
 */
name: string, 
/**
 * The map.
 */
map: Array<SheetMapView>, };
export type TableMet = { 
/**
 * `person` or `organisation`.
 */
kind: string, 
/**
 * Name of the sheet.
 */
sheet: string, 
/**
 * Row, as the spreadsheet counts.
 */
row: number, 
/**
 * The name in the file.
 */
name: string, 
/**
 * Who is there.
 */
id: string, 
/**
 * Their name.
 */
known: string, 
/**
 * 90 is nearly certain.
 */
score: number, 
/**
 * Codes of the reasons.
 */
reasons: Array<string>, };
export type TableOpen = { 
/**
 * Its name without its folder.
 */
name: string, 
/**
 * Its bytes, base64.
 */
data: string, 
/**
 * Name of a saved map to begin with.
 */
like?: string, };
export type TableProblem = { 
/**
 * Name of the sheet.
 */
sheet: string, 
/**
 * Row, as the spreadsheet counts.
 */
row: number, 
/**
 * Header of the column.
 */
column: string, 
/**
 * What stands there.
 */
value: string, 
/**
 * Why; label key `import-why-<code>`.
 */
why: string, };
export type TableRowChoice = { 
/**
 * Name of the sheet.
 */
sheet: string, 
/**
 * Row, as the spreadsheet counts.
 */
row: number, 
/**
 * `skip`: it stays out; `take`: whoever stands in it is new; `link`: it is `to`.
 */
choice: string, 
/**
 * Somebody of the registry, for `link`.
 */
to: string | null, };
export type TableView = { 
/**
 * `cases_by_risk` or `violations_by_class`.
 */
table: string, 
/**
 * Cells in order.
 */
cells: Array<CellView>, 
/**
 * The total, when publishing it reveals nothing.
 */
total: number | null, };
export type TakenView = { 
/**
 * The record.
 */
record: RecordView, 
/**
 * Who took it.
 */
person: string, };
export type TodayRequest = { 
/**
 * The calendar day on this laptop, `2026-11-24`.
 */
day: string, };
export type TodayView = { 
/**
 * Things overdue.
 */
overdue: number, 
/**
 * Things due before the day ends.
 */
due_today: number, 
/**
 * Open cases at high or extreme risk.
 */
high_risk: Array<CaseRow>, 
/**
 * Open cases by risk level, in vocabulary order, then without level.
 */
open_by_risk: Array<number>, 
/**
 * Fields where people have to choose.
 */
conflicts: number, 
/**
 * Open cases.
 */
open_cases: number, 
/**
 * Cases not past intake that lack part of the minimum data.
 */
drafts: Array<CaseRow>, };
export type TrialView = { 
/**
 * Rows that hold something.
 */
rows: number, 
/**
 * Rows left out.
 */
left_out: number, 
/**
 * Records by kind.
 */
counts: { [key in string]: number }, 
/**
 * What cannot be read.
 */
problems: Array<TableProblem>, 
/**
 * People who may be in the registry.
 */
met: Array<TableMet>, };
export type UndoView = { 
/**
 * The record that was put back.
 */
record: RecordView | null, };
export type ValueRestore = { 
/**
 * The record.
 */
id: string, 
/**
 * Field name.
 */
field: string, 
/**
 * Element of a set, key of an own field.
 */
element?: string, 
/**
 * The change that wrote the value.
 */
dot: string, 
/**
 * Why, for a note in the case; may be empty.
 */
reason: string, };
export type VaultCreate = { 
/**
 * Passphrase, at least the required strength.
 */
passphrase: string, };
export type VaultRecover = { 
/**
 * The printed key, in any spacing.
 */
recovery_key: string, 
/**
 * New passphrase.
 */
passphrase: string, };
export type VaultRepair = { 
/**
 * The passphrase, or
 */
passphrase: string | null, 
/**
 * the printed key.
 */
recovery_key: string | null, };
export type VaultRestore = { 
/**
 * The backup's folder.
 */
folder: string, 
/**
 * The passphrase of its time, or
 */
passphrase: string | null, 
/**
 * the printed key of its time.
 */
recovery_key: string | null, };
export type VaultUnlock = { 
/**
 * Passphrase as typed.
 */
passphrase: string, };
export type VerdictView = { 
/**
 * It may be done.
 */
allowed: boolean, 
/**
 * Codes of the reasons, the deciding one first.
 */
reasons: Array<string>, 
/**
 * The consent record it rests on, or that forbids it.
 */
consent: string | null, 
/**
 * Limits set by the person.
 */
limits: string | null, };
export type VerifyView = { 
/**
 * Every page authenticates and every table is consistent.
 */
file_sound: boolean, 
/**
 * Every table equals the one rebuilt from the change log.
 */
log_agrees: boolean, 
/**
 * Changes in the log.
 */
changes: bigint, 
/**
 * Records.
 */
records: bigint, 
/**
 * Argon2id memory, MiB.
 */
kdf_memory_mib: number, 
/**
 * Argon2id passes.
 */
kdf_passes: number, };
export type ViewExport = { 
/**
 * The query, written.
 */
query: string, 
/**
 * As for the case list.
 */
sort: string, 
/**
 * Smallest first.
 */
ascending: boolean, 
/**
 * `csv`, `semicolon`, `xlsx`.
 */
form: string, 
/**
 * Code of `recipient_type`; empty stays in the institution.
 */
recipient_type: string, 
/**
 * To whom, in words.
 */
recipient: string, 
/**
 * Code of `redaction_level`.
 */
level: string, 
/**
 * Columns.
 */
columns: Array<ExportColumn>, 
/**
 * `ar`, `en`, `fr`, `es`.
 */
language: string, 
/**
 * Words for `yes`, `no` and the answers, by code.
 */
words: { [key in string]: string }, 
/**
 * The second sheet of a workbook.
 */
about: Array<ExportAbout>, 
/**
 * Name of the sheet with the cases.
 */
sheet: string, 
/**
 * Name of the second sheet.
 */
about_sheet: string, };
export type ViewExportView = { 
/**
 * Its bytes, base64.
 */
base64: string, 
/**
 * Cases in it.
 */
cases: number, 
/**
 * Cases of the view that may not leave.
 */
held: number, 
/**
 * Columns left out by the level.
 */
columns_held: number, };
export type WallClock = { 
/**
 * Minutes, less than nought to the west.
 */
ahead_minutes: number, };
export type WorkName = { 
/**
 * Names it.
 */
work: string, };
export type WorkView = { 
/**
 * `running`, `done`, `failed`.
 */
state: string, 
/**
 * Bytes gone through.
 */
done: number, 
/**
 * Bytes in all.
 */
total: number, 
/**
 * Code of the failure.
 */
failure?: string, 
/**
 * The record a file became.
 */
record?: string, 
/**
 * What a check found.
 */
report?: EvidenceReportView, 
/**
 * The package that was made.
 */
package?: PackageView, };

export interface Contract {
  app_state: { request: Nothing; response: AppState };
  wall_clock: { request: WallClock; response: Nothing };
  preferences_save: { request: Preferences; response: AppState };
  passphrase_propose: { request: PassphraseProposal; response: PassphraseView };
  passphrase_judge: { request: PassphraseQuestion; response: StrengthView };
  vault_create: { request: VaultCreate; response: RecoveryView };
  vault_unlock: { request: VaultUnlock; response: AppState };
  vault_lock: { request: Nothing; response: AppState };
  vault_recover: { request: VaultRecover; response: RecoveryView };
  vault_change_passphrase: { request: PassphraseChange; response: AppState };
  vault_rekey: { request: VaultUnlock; response: RecoveryView };
  vault_verify: { request: Nothing; response: VerifyView };
  backup_list: { request: Nothing; response: BackupListView };
  backup_make: { request: BackupMake; response: BackupView };
  backup_progress: { request: Nothing; response: BackupProgress };
  backup_stop: { request: Nothing; response: BackupProgress };
  backup_check: { request: BackupName; response: BackupView };
  vault_restore: { request: VaultRestore; response: RestoreView };
  vault_repair: { request: VaultRepair; response: RepairView };
  invitation_read: { request: InvitationText; response: InvitationView };
  institution_found: { request: InstitutionFound; response: AppState };
  device_request_make: { request: DeviceRequestMake; response: DeviceRequestView };
  device_request_pending: { request: Nothing; response: DeviceRequestPending };
  device_request_read: { request: DeviceRequestText; response: DeviceRequestView };
  device_approve: { request: DeviceApprove; response: DeviceListView };
  device_list: { request: Nothing; response: DeviceListView };
  device_revoke: { request: DeviceName; response: DeviceListView };
  device_roles: { request: DeviceRoles; response: DeviceListView };
  circle_list: { request: Nothing; response: CircleListView };
  circle_create: { request: CircleCreate; response: CircleListView };
  circle_add: { request: CircleMember; response: CircleListView };
  circle_remove: { request: CircleMember; response: CircleListView };
  case_restrict: { request: CaseRestrict; response: SavedView };
  record_create: { request: RecordCreate; response: SavedView };
  record_save: { request: RecordSave; response: SavedView };
  record_get: { request: RecordName; response: RecordView };
  record_list: { request: RecordListRequest; response: RecordListView };
  record_withdraw: { request: RecordWithdraw; response: SavedView };
  record_history: { request: RecordName; response: HistoryView };
  record_restore_value: { request: ValueRestore; response: SavedView };
  case_history: { request: CaseHistoryRequest; response: CaseHistoryView };
  record_undo: { request: Nothing; response: UndoView };
  conflict_list: { request: Nothing; response: ConflictListView };
  conflict_resolve: { request: ConflictResolve; response: SavedView };
  audit_list: { request: AuditListRequest; response: AuditListView };
  audit_verify: { request: Nothing; response: AuditCheckView };
  audit_export: { request: Nothing; response: AuditExportView };
  audit_check: { request: AuditText; response: AuditCheckView };
  query_read: { request: QueryText; response: QueryView };
  query_values: { request: QueryField; response: QueryValuesView };
  view_list: { request: Nothing; response: SavedViewList };
  view_save: { request: SavedViewSave; response: SavedViewList };
  view_export: { request: ViewExport; response: WorkName };
  view_export_take: { request: WorkName; response: ViewExportView };
  view_remove: { request: SavedViewName; response: SavedViewList };
  case_list: { request: CaseListRequest; response: CaseListView };
  case_get: { request: RecordName; response: CaseView };
  registry_list: { request: RegistryRequest; response: RegistryView };
  party_cases: { request: RecordName; response: PartyCasesView };
  civic_events: { request: CivicEventsRequest; response: CivicEventsView };
  relationship_list: { request: RecordName; response: RelationshipListView };
  table_open: { request: TableOpen; response: OpenTableView };
  table_try: { request: TableChoices; response: TrialView };
  table_run: { request: TableChoices; response: ImportDone };
  table_progress: { request: Nothing; response: ImportProgress };
  table_cancel: { request: Nothing; response: ImportProgress };
  table_map_save: { request: TableMapSave; response: Nothing };
  import_list: { request: Nothing; response: ImportListView };
  import_undo: { request: ImportName; response: ImportUndone };
  form_blank: { request: FormBlank; response: FormView };
  party_alike: { request: AlikeRequest; response: AlikeView };
  party_doubles: { request: DoublesRequest; response: DoublesView };
  case_alike: { request: RecordName; response: AlikeCasesView };
  case_doubles: { request: CaseDoublesRequest; response: CaseDoublesView };
  case_say: { request: CaseSay; response: AlikeCasesView };
  party_apart: { request: PartyPair; response: PartyView };
  party_merge: { request: PartyPair; response: PartyView };
  party_separate: { request: RecordName; response: PartyView };
  party_standing: { request: RecordName; response: PartyView };
  search: { request: SearchRequest; response: SearchView };
  today: { request: TodayRequest; response: TodayView };
  decision_propose: { request: DecisionPropose; response: DecisionView };
  decision_answer: { request: DecisionAnswer; response: DecisionView };
  decision_take_back: { request: DecisionTakeBack; response: DecisionView };
  decision_list: { request: RecordName; response: DecisionListView };
  decision_pending: { request: DecisionPendingRequest; response: DecisionListView };
  consent_standing: { request: RecordName; response: StandingListView };
  outward_standing: { request: RecordName; response: OutgoingListView };
  leaving_preview: { request: LeavingRequest; response: LeavingView };
  paper_preview: { request: PaperRequest; response: PaperView };
  paper_make: { request: PaperRequest; response: PaperView };
  disclosure_record: { request: DisclosureRecord; response: RecordListView };
  breach_list: { request: Nothing; response: RecordListView };
  retention_get: { request: RecordName; response: RetentionView };
  retention_terms: { request: Nothing; response: RetentionTermsView };
  retention_terms_save: { request: RetentionTermsView; response: RetentionTermsView };
  clock_terms: { request: Nothing; response: ClockTermsView };
  clock_terms_save: { request: ClockTermsSave; response: ClockTermsView };
  risk_weigh: { request: RiskAnswers; response: RiskView };
  case_risk: { request: RecordName; response: CaseRiskView };
  assessment_start: { request: RecordName; response: SavedView };
  assessment_submit: { request: AssessmentSubmit; response: SavedView };
  plan_agree: { request: PlanAgree; response: SavedView };
  case_path: { request: RecordName; response: PathView };
  case_step: { request: StepRequest; response: PathView };
  due_list: { request: DueRequest; response: DueListView };
  due_answer: { request: DueAnswer; response: RecordView };
  due_sweep: { request: Nothing; response: SweptView };
  erasure_plan: { request: RecordName; response: ErasurePlanView };
  erasure_propose: { request: ErasurePropose; response: ErasurePlanView };
  erasure_answer: { request: ErasureAnswer; response: ErasurePlanView };
  erasure_carry_out: { request: RecordName; response: ErasurePlanView };
  erasure_list: { request: Nothing; response: ErasureListView };
  evidence_offer: { request: EvidenceOffer; response: OfferView };
  evidence_add: { request: EvidenceAdd; response: WorkName };
  evidence_list: { request: RecordName; response: EvidenceListView };
  evidence_discard: { request: RecordName; response: Nothing };
  evidence_open: { request: EvidenceName; response: EvidenceOpenView };
  evidence_close: { request: EvidenceClose; response: Nothing };
  evidence_thumbnail: { request: RecordName; response: PictureView };
  evidence_picture: { request: EvidenceClose; response: PictureView };
  evidence_copy: { request: EvidenceCopy; response: WorkName };
  evidence_check: { request: EvidenceCheck; response: WorkName };
  evidence_export: { request: EvidenceExport; response: WorkName };
  custody_list: { request: RecordName; response: CustodyView };
  custody_add: { request: CustodyAdd; response: CustodyView };
  work_get: { request: WorkName; response: WorkView };
  work_cancel: { request: WorkName; response: WorkView };
  exchange_status: { request: Nothing; response: ExchangeStatus };
  exchange_run: { request: Nothing; response: ExchangeOutcome };
  exchange_cancel: { request: Nothing; response: ExchangeStatus };
  line_set: { request: LineRequest; response: ExchangeStatus };
  report_preview: { request: ReportPeriod; response: ReportView };
  report_send: { request: ReportPeriod; response: ReportView };
  report_list: { request: Nothing; response: ReportListView };
  report_show: { request: ReportName; response: ReportView };
}

/** After these, every screen still shows what is. */
export const READS: ReadonlySet<string> = new Set<keyof Contract>([
  "app_state",
  "wall_clock",
  "preferences_save",
  "passphrase_propose",
  "passphrase_judge",
  "vault_verify",
  "backup_list",
  "backup_make",
  "backup_progress",
  "backup_stop",
  "backup_check",
  "invitation_read",
  "device_request_pending",
  "device_request_read",
  "device_list",
  "circle_list",
  "record_get",
  "record_list",
  "record_history",
  "case_history",
  "conflict_list",
  "audit_list",
  "audit_verify",
  "audit_export",
  "audit_check",
  "query_read",
  "query_values",
  "view_list",
  "view_export_take",
  "case_list",
  "case_get",
  "registry_list",
  "party_cases",
  "civic_events",
  "relationship_list",
  "table_open",
  "table_try",
  "table_progress",
  "table_cancel",
  "import_list",
  "form_blank",
  "party_alike",
  "party_doubles",
  "case_alike",
  "case_doubles",
  "party_standing",
  "search",
  "today",
  "decision_list",
  "decision_pending",
  "consent_standing",
  "outward_standing",
  "leaving_preview",
  "paper_preview",
  "breach_list",
  "retention_get",
  "retention_terms",
  "clock_terms",
  "risk_weigh",
  "case_risk",
  "case_path",
  "due_list",
  "due_sweep",
  "erasure_plan",
  "erasure_list",
  "evidence_offer",
  "evidence_list",
  "evidence_open",
  "evidence_close",
  "evidence_thumbnail",
  "evidence_picture",
  "custody_list",
  "work_get",
  "work_cancel",
  "exchange_status",
  "exchange_cancel",
  "report_preview",
  "report_list",
  "report_show",
]);

export const ERROR_CODES = [
  "bad_request",
  "unknown_command",
  "not_confirmed",
  "no_file",
  "internal",
  "no_vault",
  "vault_exists",
  "locked",
  "wrong_passphrase",
  "wrong_recovery_key",
  "recovery_key_typo",
  "weak_passphrase",
  "too_many_tries",
  "tampered_header",
  "lowered_parameters",
  "newer_version",
  "unreadable_file",
  "truncated_file",
  "disk_full",
  "file_access",
  "out_of_memory",
  "in_use",
  "no_record",
  "unknown_field",
  "bad_value",
  "too_long",
  "fixed_field",
  "contested",
  "conflict_moved",
  "no_conflict",
  "status_by_steps",
  "no_step",
  "step_blocked",
  "import_line",
  "decision_needed",
  "second_person_needed",
  "decision_pending",
  "decision_answered",
  "decision_moved",
  "decision_seal",
  "finding_needed",
  "source_needed",
  "approver_reason",
  "legal_hold",
  "case_at_work",
  "consent_lacking",
  "may_not_leave",
  "precision_without_place",
  "assessment_fixed",
  "assessment_open",
  "reason_needed",
  "date_ahead",
  "date_too_early",
  "date_order",
  "names_stand",
  "plan_unchecked",
  "harm_check",
  "review_open",
  "bad_query",
  "sheet_unreadable",
  "sheet_too_large",
  "sheet_empty",
  "no_table",
  "no_import",
  "not_offered",
  "file_too_large",
  "file_changed",
  "file_elsewhere",
  "file_damaged",
  "package_exists",
  "copy_type",
  "copy_pages",
  "picture_too_large",
  "picture_unreadable",
  "nothing_to_share",
  "not_enrolled",
  "already_enrolled",
  "bad_invitation",
  "invitation_used",
  "bad_device_request",
  "words_differ",
  "not_allowed",
  "role_refused",
  "case_restricted",
  "no_circle",
  "circle_refused",
  "last_admin",
  "no_device",
  "own_device",
  "revoked",
  "not_approved",
  "offline",
  "hub_name_unknown",
  "connection_refused",
  "handshake_cut",
  "captive_portal",
  "tls_intercepted",
  "proxy_down",
  "proxy_refused",
  "budget_spent",
  "clock_refused",
  "link_broken",
  "hub_not_trusted",
  "hub_refused",
  "hub_lied",
  "vault_copy",
  "hub_busy",
  "already_running",
  "cancelled",
  "no_headquarters",
  "report_from_headquarters",
  "no_report",
  "no_backup",
] as const;
