//! The life cycle of a case at the desk: which steps its records open, and the one way a step is
//! taken. The table is `model::lifecycle`; what the records say is gathered in [`facts`].

mod effects;
mod facts;

use model::clock::{self, Running, Table};
use model::lifecycle::{self, Reason, State, Step};
use model::record::{CASE, TRANSITION};
use model::role::{Act, Role};
use model::{RecordId, Value, Write};
use store::apply::WriteTx;

use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::record::Record;

/// Longest reason, characters.
const REASON_CHARS_MAX: usize = 10_000;

/// Where a case stands and where it can go.
#[derive(Debug, Clone)]
pub struct Path {
    /// Where it stands.
    pub state: State,
    /// Steps from here, each with what it lacks.
    pub steps: Vec<Step>,
    /// Steps taken, newest first.
    pub taken: Vec<Record>,
    /// Clocks that run, with the moment each is due.
    pub clocks: Vec<(Running, i64)>,
    /// How far this laptop's clock lies behind, milliseconds, when that is suspect.
    pub clock_back: Option<i64>,
}

/// A step somebody wants to take.
#[derive(Debug, Clone)]
pub struct Asked {
    /// Where to; code of `case_status`.
    pub to: String,
    /// By the emergency path.
    pub emergency: bool,
    /// Why.
    pub reason: String,
}

/// What is known while a step is taken.
pub(crate) struct Taking<'a> {
    pub(crate) case: &'a Record,
    pub(crate) from: State,
    pub(crate) step: &'a Step,
    pub(crate) reason: &'a str,
    pub(crate) now_ms: i64,
    pub(crate) person: &'a str,
    pub(crate) clock_suspect: bool,
    pub(crate) may_write: bool,
    pub(crate) table: Table,
    pub(crate) parts: &'a facts::Parts,
}

impl Desk {
    /// Where a case stands, where it can go and what each step lacks.
    ///
    /// # Errors
    /// When there is no such case.
    pub fn case_path(&self, id: RecordId) -> Result<Path, Error> {
        let now = self.now_ms();
        self.with_right(Act::ReadCoded, |session| {
            let parts = session.gather(id, now)?;
            let facts = parts.facts(now, false);
            let table = session.store.clock_table()?;
            let clocks = session
                .store
                .clocks_of(id)?
                .into_iter()
                .map(|running| (running, running.due(&table, &facts.risk)))
                .collect();
            Ok(Path {
                state: facts.state,
                steps: lifecycle::steps(&facts, Some(&session.role_codes())),
                clocks,
                clock_back: session.clock_back(now)?,
                taken: parts.transitions,
            })
        })
    }

    /// Takes a step: the step, the state and what follows from it in one commit.
    ///
    /// # Errors
    /// [`Error::NoStep`] when the table knows none, [`Error::StepBlocked`] with what lacks,
    /// [`Error::ReasonNeeded`], and those of writing.
    pub fn step_case(&self, id: RecordId, asked: &Asked) -> Result<Path, Error> {
        let now_ms = self.now_ms();
        let now = self.now();
        let to = State::from_code(&asked.to)
            .filter(|_| !asked.to.is_empty())
            .ok_or_else(|| Error::BadValue("status".into()))?;
        let reason = asked.reason.trim();
        if reason.chars().count() > REASON_CHARS_MAX {
            return Err(Error::TooLong {
                field: "reason".into(),
                limit: REASON_CHARS_MAX,
            });
        }
        let archives = self.with(|session| {
            let parts = session.gather(id, now_ms)?;
            if parts.case.contested().iter().any(|field| field == "status") {
                return Err(Error::Contested("status".into()));
            }
            let facts = parts.facts(now_ms, !reason.is_empty());
            let roles = session.roles();
            let step = lifecycle::step_to(&facts, to, asked.emergency, Some(&session.role_codes()))
                .ok_or(Error::NoStep)?;
            if !step.is_open() {
                return Err(Error::StepBlocked(
                    step.missing.iter().map(|guard| guard.code()).collect(),
                ));
            }
            if step.reason == Reason::Needed && reason.is_empty() {
                return Err(Error::ReasonNeeded("reason".into()));
            }
            if to == State::Archived {
                return Ok(true);
            }
            let person = session.text_setting(store::settings::name::PERSON)?;
            let taking = Taking {
                case: &parts.case,
                from: facts.state,
                step: &step,
                reason,
                now_ms,
                person: &person,
                clock_suspect: session.clock_back(now_ms)?.is_some(),
                may_write: roles.may(Act::WriteCasework),
                table: session.store.clock_table()?,
                parts: &parts,
            };
            session.store.write(session.me, now, |tx| {
                tx.write_as(roles);
                take(tx, &taking)
            })?;
            // Undo does not reach over a step: what it rests on would go.
            session.undo.clear();
            Ok(false)
        })?;
        if archives {
            // Identities go with it: the state is written where they do.
            self.erasure_carry_out(id)?;
        }
        self.case_path(id)
    }
}

impl Session {
    pub(crate) fn role_codes(&self) -> Vec<&'static str> {
        self.roles().iter().map(Role::code).collect()
    }

    /// How far the wall clock lies behind what this laptop last signed, or the hub last signed for
    /// it, when that makes it suspect.
    pub(crate) fn clock_back(&self, now_ms: i64) -> Result<Option<i64>, Error> {
        let newest = self.store.newest_signed(self.me)?;
        // Stamps are whole seconds.
        Ok(clock::clock_back(now_ms, newest.saturating_mul(1000)))
    }
}

fn take(tx: &mut WriteTx<'_>, taking: &Taking<'_>) -> Result<(), Error> {
    let Taking {
        case,
        from,
        step,
        reason,
        now_ms,
        clock_suspect,
        ..
    } = taking;
    let mut writes = vec![
        write(&TRANSITION, "from", Value::Code(from.code().into())),
        write(&TRANSITION, "to", Value::Code(step.to.code().into())),
        write(&TRANSITION, "at", Value::Instant(*now_ms)),
        write(&TRANSITION, "case", Value::Link(case.stored.id)),
    ];
    if !reason.is_empty() {
        writes.push(write(&TRANSITION, "reason", Value::Text((*reason).into())));
    }
    if step.emergency {
        writes.push(write(&TRANSITION, "emergency", Value::Flag(true)));
        writes.extend(step.missing.iter().map(|guard| Write {
            element: guard.code().into(),
            ..write(&TRANSITION, "missing", Value::Flag(true))
        }));
    }
    if *clock_suspect {
        writes.push(write(&TRANSITION, "clock_suspect", Value::Flag(true)));
    }
    let op = if step.emergency {
        "case_emergency"
    } else {
        "case_step"
    };
    change(tx, op, &TRANSITION, new_record()?, writes)?;
    let mut writes = vec![write(&CASE, "status", Value::Code(step.to.code().into()))];
    writes.extend(effects::on_case(taking));
    change(tx, op, &CASE, case.stored.id, writes)?;
    effects::beside(tx, taking)
}

/// One write of a plain field the declaration knows.
pub(crate) fn write(kind: &model::Kind, field: &str, value: Value) -> Write {
    Write {
        field: kind.field_named(field).map_or(0, |field| field.tag),
        element: String::new(),
        value,
    }
}

pub(crate) fn change(
    tx: &mut WriteTx<'_>,
    op: &str,
    kind: &model::Kind,
    id: RecordId,
    mut writes: Vec<Write>,
) -> Result<(), Error> {
    writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
    tx.change(op, kind.tag, id, writes)?;
    Ok(())
}

/// A step is the only way to another state: what saves fields may not.
///
/// # Errors
/// [`Error::StatusBySteps`] for a write of the state, or of a step, by another way.
pub(crate) fn refuse_state(kind: &model::Kind, writes: &[Write], fresh: bool) -> Result<(), Error> {
    if kind.tag == TRANSITION.tag {
        return Err(Error::StatusBySteps);
    }
    let draft = Value::Code(State::Draft.code().into());
    let status = CASE.field_named("status").map(|field| field.tag);
    let moves = writes.iter().any(|write| {
        Some(write.field) == status && !(fresh && (write.value == draft || write.value.is_empty()))
    });
    if kind.tag == CASE.tag && moves {
        return Err(Error::StatusBySteps);
    }
    Ok(())
}
