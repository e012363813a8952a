//! What holds whenever a record of protection is written: an assessment handed in stands as it
//! is, no measure starts without its do-no-harm check, nothing is published while a review is
//! open, and "worsened" opens one at once.

use model::decision::Statement;
use model::protection::{Harm, harm_missing, has_started, publishes_by_nature};
use model::record::{
    CASE, DISCLOSURE, FOLLOWUP, IN_CASE, INTERVENTION, Kind, MEASURE, PROTECTION_PLAN,
    RISK_ASSESSMENT, TASK,
};
use model::{PartialDate, RecordId, RecordState, Value, Write, plausible};
use store::apply::WriteTx;
use store::records::StoredRecord;

use crate::desk::{Desk, new_record};
use crate::error::Error;
use crate::outward;
use crate::record::Record;
use crate::risk::{self, Approved};

impl Desk {
    /// The defender agreed to the plan, on that day and in that way.
    ///
    /// # Errors
    /// [`Error::BadValue`] when the record is no plan or the value none of the vocabulary.
    pub fn plan_agree(&self, plan: RecordId, on: &str, mode: &str) -> Result<Record, Error> {
        let asked = |field: &str, value: &str| crate::form::Asked {
            field: field.to_owned(),
            element: None,
            value: value.into(),
        };
        if on.is_empty() || mode.is_empty() {
            let field = if on.is_empty() {
                "agreed_on"
            } else {
                "agreed_mode"
            };
            return Err(Error::BadValue(field.into()));
        }
        self.save(
            plan,
            &[
                asked("agreed_on", on),
                asked("agreed_mode", mode),
                asked("status", "agreed"),
            ],
        )
    }
}

/// What the rules have to know before a write begins: signatures are checked outside of it.
#[derive(Debug, Default)]
pub(crate) struct Known {
    /// The day by this laptop's clock.
    pub(crate) today: Option<PartialDate>,
    /// The day number against which dates are judged.
    pub(crate) day: i64,
    /// Assessments of the case that two people approved.
    pub(crate) approved: Approved,
}

impl Desk {
    /// What the rules have to know about a write on a record of that kind in that case.
    pub(crate) fn known(
        &self,
        kind: Option<&Kind>,
        case: Option<RecordId>,
    ) -> Result<Known, Error> {
        let asks = [CASE.tag, FOLLOWUP.tag, INTERVENTION.tag, MEASURE.tag];
        let approved = match (kind, case) {
            (Some(kind), Some(case)) if asks.contains(&kind.tag) => {
                self.with(|session| session.approved_assessments(case))?
            }
            _ => Approved::new(),
        };
        let now_ms = self.now_ms();
        Ok(Known {
            today: self.this_day(),
            day: self.with(|session| Ok(plausible::day(now_ms, session.clock_back(now_ms)?)))?,
            approved,
        })
    }

    /// The same for a record that stands.
    pub(crate) fn known_of(&self, id: RecordId) -> Result<Known, Error> {
        let record = self.with(|session| Ok(Record::bare(session.store.record(id)?)))?;
        let case = match record.kind {
            Some(kind) if kind.tag == CASE.tag => Some(id),
            _ => record.link("case"),
        };
        self.known(record.kind, case)
    }
}

/// Refuses a write that would break one of the rules. `before` is the record as it stands.
pub(crate) fn guard(
    tx: &WriteTx<'_>,
    kind: &Kind,
    before: Option<&StoredRecord>,
    writes: &[Write],
    known: &Known,
) -> Result<(), Error> {
    let after = After {
        kind,
        state: before.map(|stored| &stored.state),
        writes,
    };
    if kind.tag == RISK_ASSESSMENT.tag {
        before.map_or(Ok(()), check_open)?;
        // Handing in, approving and returning are decisions, and have their own door.
        let status = after.code("status");
        if after.is_written("status") && !matches!(status, None | Some("draft")) {
            return Err(Error::DecisionNeeded("status".into()));
        }
    } else if kind.tag == PROTECTION_PLAN.tag {
        check_agreement(&after)?;
        if let Some(plan) = before.filter(|_| after.code("status") == Some("agreed")) {
            check_measures(tx, plan)?;
        }
    } else if kind.tag == MEASURE.tag {
        check_harm(&after)?;
        check_outward(tx, &after, known)?;
    } else if kind.tag == INTERVENTION.tag {
        check_outward(tx, &after, known)?;
    }
    Ok(())
}

/// Refuses changes of an assessment that was handed in or approved.
pub(crate) fn check_open(stored: &StoredRecord) -> Result<(), Error> {
    if stored.kind != RISK_ASSESSMENT.tag {
        return Ok(());
    }
    match plain(&RISK_ASSESSMENT, &stored.state, "status")
        .as_ref()
        .and_then(Value::code)
    {
        Some("submitted" | "approved") => Err(Error::AssessmentFixed),
        _ => Ok(()),
    }
}

/// What follows from a write: "worsened" opens a review.
pub(crate) fn follow(
    tx: &mut WriteTx<'_>,
    kind: &Kind,
    record: RecordId,
    known: &Known,
) -> Result<(), Error> {
    if kind.tag != FOLLOWUP.tag && kind.tag != INTERVENTION.tag {
        return Ok(());
    }
    let stored = tx.record(record)?;
    let Some(Value::Link(case)) = shown(kind, &stored.state, IN_CASE) else {
        return Ok(());
    };
    if risk::is_worse(Some(kind), &stored.state)
        && risk::unsettled(tx, case, &known.approved)?
            .iter()
            .any(|(_, id)| *id == record)
    {
        open_review(tx, case, kind, record, known)?;
    }
    Ok(())
}

/// A draft that says what it answers, and a task of today.
fn open_review(
    tx: &mut WriteTx<'_>,
    case: RecordId,
    kind: &Kind,
    because: RecordId,
    known: &Known,
) -> Result<(), Error> {
    let field = if kind.tag == FOLLOWUP.tag {
        "answers_contacts"
    } else {
        "answers_interventions"
    };
    let drafts = tx.parts(case, RISK_ASSESSMENT.tag)?;
    let draft = drafts.iter().find(|stored| check_open(stored).is_ok());
    match (draft, RISK_ASSESSMENT.field_named(field)) {
        (Some(draft), Some(field)) => {
            let element = because.to_string();
            if draft.state.cell(field.tag, &element).is_none() {
                let write = Write {
                    field: field.tag,
                    element,
                    value: Value::Flag(true),
                };
                tx.change("review_open", RISK_ASSESSMENT.tag, draft.id, vec![write])?;
            }
        }
        _ => {
            risk::begin(tx, case, known.today, &[], &known.approved)?;
        }
    }
    let key = format!("review/{because}");
    let is_asked = tx.parts(case, TASK.tag)?.iter().any(|task| {
        plain(&TASK, &task.state, "origin_key")
            .as_ref()
            .and_then(Value::text)
            == Some(&key)
    });
    if is_asked {
        return Ok(());
    }
    let mut writes = Vec::new();
    in_case(&mut writes, &TASK, case);
    put(&mut writes, &TASK, "status", Value::Code("open".into()));
    put(&mut writes, &TASK, "origin", Value::Code("review".into()));
    put(&mut writes, &TASK, "origin_key", Value::Text(key));
    if let Some(today) = known.today {
        put(&mut writes, &TASK, "due_on", Value::Date(today));
    }
    if let Some(officer @ Value::Text(_)) = plain(&CASE, &tx.record(case)?.state, "officer") {
        put(&mut writes, &TASK, "assignee", officer);
    }
    writes.sort_by_key(|write| write.field);
    tx.change("review_open", TASK.tag, new_record()?, writes)?;
    Ok(())
}

/// A record as it will stand.
struct After<'a> {
    kind: &'a Kind,
    state: Option<&'a RecordState>,
    writes: &'a [Write],
}

impl After<'_> {
    fn value(&self, name: &str) -> Option<&Value> {
        let field = self.kind.field_named(name)?;
        self.writes
            .iter()
            .rev()
            .find(|write| write.field == field.tag)
            .map(|write| &write.value)
            .or_else(|| self.state?.shown(field))
    }

    fn before(&self, name: &str) -> Option<&Value> {
        self.state?.shown(self.kind.field_named(name)?)
    }

    fn code(&self, name: &str) -> Option<&str> {
        self.value(name).and_then(Value::code)
    }

    fn is_written(&self, name: &str) -> bool {
        let field = self.kind.field_named(name);
        field.is_some_and(|field| self.writes.iter().any(|write| write.field == field.tag))
    }

    fn has_text(&self, name: &str) -> bool {
        self.value(name)
            .and_then(Value::text)
            .is_some_and(|text| !text.trim().is_empty())
    }

    fn publishes(&self) -> bool {
        self.value("publishes") == Some(&Value::Flag(true))
            || publishes_by_nature(self.code("intervention_type"))
    }
}

/// A plan is agreed with somebody, on a day, in some way.
fn check_agreement(after: &After<'_>) -> Result<(), Error> {
    if after.code("status") != Some("agreed") {
        return Ok(());
    }
    for field in ["agreed_on", "agreed_mode"] {
        if !matches!(after.value(field), Some(Value::Date(_) | Value::Code(_))) {
            return Err(Error::ReasonNeeded(field.into()));
        }
    }
    Ok(())
}

/// Nobody agrees to a plan of which one measure was not thought through: whether it could raise the
/// risk, and who will know (domain §6.3). A plan that stands agreed already is left as it is.
pub(crate) fn check_measures(tx: &WriteTx<'_>, plan: &StoredRecord) -> Result<(), Error> {
    let plan = Record::bare(plan.clone());
    let Some(case) = plan
        .link("case")
        .filter(|_| plan.code("status") != "agreed")
    else {
        return Ok(());
    };
    for stored in tx.parts(case, MEASURE.tag)? {
        let measure = Record::bare(stored);
        let of_plan = measure.link("plan").is_none_or(|of| of == plan.stored.id);
        let given_up = measure.stored.withdrawn || measure.code("status") == "cancelled";
        let after = After {
            kind: &MEASURE,
            state: Some(&measure.stored.state),
            writes: &[],
        };
        if of_plan && !given_up && !harm_missing(harm_of(&after)).is_empty() {
            return Err(Error::PlanUnchecked);
        }
    }
    Ok(())
}

fn check_harm(after: &After<'_>) -> Result<(), Error> {
    if !has_started(after.code("status")) {
        return Ok(());
    }
    match harm_missing(harm_of(after)).first() {
        None => Ok(()),
        Some(missing) => Err(Error::HarmCheck(missing.field().to_owned())),
    }
}

fn harm_of(after: &After<'_>) -> Harm {
    Harm {
        tied: after.code("threat").is_some() || after.code("vulnerability").is_some(),
        could_raise_risk: match after.value("could_raise_risk") {
            Some(Value::Flag(yes)) => Some(*yes),
            _ => None,
        },
        who_will_know: after.has_text("who_will_know"),
        harm_answer: after.has_text("harm_answer"),
    }
}

/// What goes outside needs a word of consent, and nothing goes to the public while a review is open.
fn check_outward(tx: &WriteTx<'_>, after: &After<'_>, known: &Known) -> Result<(), Error> {
    let before = |name: &str| after.before(name);
    outward::check(tx, before, |name| after.value(name), known.today)?;
    check_publication(tx, after, known)
}

/// Refuses to start what tells the public while things got worse and no approved assessment
/// answers that. What had started before may still be recorded as done.
fn check_publication(tx: &WriteTx<'_>, after: &After<'_>, known: &Known) -> Result<(), Error> {
    let started = has_started(after.code("status"));
    let was_started = has_started(after.before("status").and_then(Value::code));
    let told = After {
        writes: &[],
        ..*after
    }
    .publishes();
    if !started || !after.publishes() || (was_started && told) {
        return Ok(());
    }
    let Some(Value::Link(case)) = after.value("case") else {
        return Ok(());
    };
    if risk::unsettled(tx, *case, &known.approved)?.is_empty() && !waits_for_correction(tx, *case)?
    {
        Ok(())
    } else {
        Err(Error::ReviewOpen)
    }
}

/// What a task begins with that says what was published rests on a level that came down.
const CAME_DOWN: &str = "downgrade/";

/// A level of verification came down: what was told to the public, or is about to be, is looked at
/// again before anything more is (domain §5.4). One task for each violation.
pub(crate) fn came_down(
    tx: &mut WriteTx<'_>,
    said: &Statement,
    violation: &Record,
) -> Result<(), Error> {
    let stood = |level: &str| matches!(level, "verified" | "confirmed");
    let before = violation.code("verification_level");
    let (true, Some(case)) = (stood(before) && !stood(&said.value), violation.link("case")) else {
        return Ok(());
    };
    if !is_public(tx, case)? {
        return Ok(());
    }
    let key = format!("{CAME_DOWN}{}", violation.stored.id);
    let known = tx.parts(case, TASK.tag)?.into_iter().map(Record::bare);
    if known
        .into_iter()
        .any(|task| task.text("origin_key") == key && is_open(&task))
    {
        return Ok(());
    }
    let mut writes = Vec::new();
    in_case(&mut writes, &TASK, case);
    put(&mut writes, &TASK, "status", Value::Code("open".into()));
    put(&mut writes, &TASK, "origin", Value::Code("review".into()));
    put(&mut writes, &TASK, "origin_key", Value::Text(key));
    if let Some(day) = PartialDate::from_day_number(said.at.div_euclid(86_400_000)) {
        put(&mut writes, &TASK, "due_on", Value::Date(day));
    }
    if let Some(officer @ Value::Text(_)) = plain(&CASE, &tx.record(case)?.state, "officer") {
        put(&mut writes, &TASK, "assignee", officer);
    }
    writes.sort_by_key(|write| write.field);
    tx.change("review_open", TASK.tag, new_record()?, writes)?;
    Ok(())
}

/// Something of the case went to the public, or is planned to.
fn is_public(tx: &WriteTx<'_>, case: RecordId) -> Result<bool, Error> {
    for kind in [&MEASURE, &INTERVENTION] {
        for step in tx.parts(case, kind.tag)?.into_iter().map(Record::bare) {
            let publishes = step.shown("publishes") == Some(&Value::Flag(true))
                || publishes_by_nature(Some(step.code("intervention_type")));
            if publishes && !matches!(step.code("status"), "cancelled" | "failed") {
                return Ok(true);
            }
        }
    }
    let told = tx
        .parts(case, DISCLOSURE.tag)?
        .into_iter()
        .map(Record::bare);
    Ok(told
        .into_iter()
        .any(|one| matches!(one.code("recipient_type"), "media" | "other")))
}

fn is_open(task: &Record) -> bool {
    !matches!(task.code("status"), "done" | "cancelled")
}

/// Somebody still has to look at what was published before more is.
fn waits_for_correction(tx: &WriteTx<'_>, case: RecordId) -> Result<bool, Error> {
    let mut tasks = tx.parts(case, TASK.tag)?.into_iter().map(Record::bare);
    Ok(tasks.any(|task| task.text("origin_key").starts_with(CAME_DOWN) && is_open(&task)))
}

/// A plain field's shown value.
pub(crate) fn plain(kind: &Kind, state: &RecordState, name: &str) -> Option<Value> {
    kind.field_named(name)
        .and_then(|field| state.shown(field))
        .cloned()
}

fn shown(kind: &Kind, state: &RecordState, tag: u16) -> Option<Value> {
    kind.field(tag)
        .and_then(|field| state.shown(field))
        .cloned()
}

/// Sets one plain field among the writes, in place of what stands there.
pub(crate) fn put(writes: &mut Vec<Write>, kind: &Kind, name: &str, value: Value) {
    let Some(field) = kind.field_named(name) else {
        return;
    };
    writes.retain(|write| write.field != field.tag);
    writes.push(Write {
        field: field.tag,
        element: String::new(),
        value,
    });
}

pub(crate) fn in_case(writes: &mut Vec<Write>, kind: &Kind, case: RecordId) {
    put(writes, kind, "case", Value::Link(case));
}
