//! What was written when, by whom and where: of one record, value by value, and of a whole case,
//! step by step. Nothing that was ever saved is lost, so an older value can be taken up again.

use std::collections::BTreeMap;

use model::record::{self, Kind, NOTE, WITHDRAWN};
use model::role::Act;
use model::{Change, Dot, RecordId, RecordState, Value, VersionVector, Write};

use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::gate;
use crate::record::Record;
use crate::records::{after, field_name, is_news};
use crate::rivals::dot_text;

/// Seconds by which a stamp may lie before one it builds on, or after now, and still be believed.
const CLOCK_SECONDS: u64 = 600;
/// Steps of one page.
const STEPS_MAX: usize = 500;

/// One value a field once had.
#[derive(Debug, Clone)]
pub struct Past {
    /// The change that wrote it, as text.
    pub dot: String,
    /// Field name, `#12` for one of a newer version.
    pub field: String,
    /// Element of a set, key of an own field; empty for plain fields.
    pub element: String,
    /// What was written.
    pub value: Value,
    /// Seconds by the writer's clock.
    pub at: u64,
    /// Who.
    pub person: String,
    /// From which laptop.
    pub device: String,
    /// Still stands.
    pub current: bool,
    /// Stood beside another value until somebody chose that one.
    pub lost: bool,
    /// The writer's clock was wrong then.
    pub clock_suspect: bool,
}

/// One save in a case.
#[derive(Debug, Clone)]
pub struct Step {
    /// Its place in the log of this laptop, for the next page.
    pub place: i64,
    /// The record, as it is now.
    pub record: Record,
    /// `made`, `changed`, `withdrawn`, `restored`.
    pub act: &'static str,
    /// Names of the fields written, in form order.
    pub fields: Vec<String>,
    /// Seconds by the writer's clock.
    pub at: u64,
    /// Who.
    pub person: String,
    /// From which laptop.
    pub device: String,
    /// Came after the last visit, from somebody else.
    pub news: bool,
    /// The writer's clock was wrong then.
    pub clock_suspect: bool,
}

/// What happened in a case.
#[derive(Debug, Clone)]
pub struct CaseSteps {
    /// Newest first by arrival here.
    pub steps: Vec<Step>,
    /// Everybody who wrote in it, in name order.
    pub people: Vec<String>,
    /// Steps of others since the last visit.
    pub news: u32,
}

impl Desk {
    /// Everything that was ever written in a record, newest first.
    ///
    /// # Errors
    /// When there is no such record.
    pub fn history(&self, id: RecordId) -> Result<Vec<Past>, Error> {
        let now = self.now();
        self.with_right(Act::ReadCoded, |session| {
            session.note_read_if_restricted(id, now)?;
            let stored = session.store.record(id)?;
            let kind = record::kind(stored.kind);
            let log = session.store.history_with_contexts(id)?;
            let lost = lost(&log);
            let mut past = Vec::new();
            for (_, change, context) in &log {
                let (person, device) = session.author(change.dot.device)?;
                let clock_suspect = is_suspect(change, context, &log, now);
                let told = change.writes.iter().filter(|write| {
                    let field = kind.and_then(|kind| kind.field(write.field));
                    field.is_none_or(|field| field.holds != model::FieldType::Secret)
                });
                for write in told {
                    let cell = stored.state.cell(write.field, &write.element);
                    past.push(Past {
                        dot: dot_text(change.dot),
                        field: field_name(kind, write.field),
                        element: write.element.clone(),
                        value: write.value.clone(),
                        at: change.stamp.seconds,
                        person: person.clone(),
                        device: device.clone(),
                        current: cell.is_some_and(|cell| {
                            cell.rivals().iter().any(|rival| rival.dot == change.dot)
                        }),
                        lost: lost.contains_key(&(change.dot, write.field, &write.element)),
                        clock_suspect,
                    });
                }
            }
            past.reverse();
            past.sort_by_key(|entry| std::cmp::Reverse(entry.at));
            Ok(past)
        })
    }

    /// Takes an older value up again: a new change with that value. A reason becomes a note in the
    /// case, in the same commit.
    ///
    /// # Errors
    /// [`Error::BadValue`] when that change wrote no such field; else as for saving: an old value is
    /// judged like one that is typed.
    pub fn restore_value(
        &self,
        id: RecordId,
        field: &str,
        element: &str,
        dot: &str,
        reason: &str,
    ) -> Result<Record, Error> {
        let log = self.with(|session| Ok(session.store.history(id)?))?;
        let case = self.with(|session| Ok(session.store.case_of(id)?))?;
        let note = new_record()?;
        let known = self.known_of(id)?;
        self.write(|tx| {
            let stored = tx.record(id)?;
            let unknown = || Error::UnknownField(field.to_owned());
            let kind = record::kind(stored.kind).ok_or_else(unknown)?;
            let tag = kind.field_named(field).ok_or_else(unknown)?.tag;
            let old = log
                .iter()
                .filter(|change| dot_text(change.dot) == dot)
                .flat_map(|change| &change.writes)
                .find(|write| write.field == tag && write.element == element)
                .ok_or_else(|| Error::BadValue(field.to_owned()))?;
            if !is_news(kind, &stored.state, old)? {
                return Ok(());
            }
            let mut writes = vec![old.clone()];
            gate::judge(tx, kind, Some(&stored), &mut writes, &known)?;
            tx.change("record_restore_value", kind.tag, id, writes)?;
            after(tx, kind, id, &known)?;
            let case = if kind.tag == record::CASE.tag {
                Some(id)
            } else {
                case
            };
            if let (Some(case), false) = (case, reason.trim().is_empty()) {
                let writes = note_writes(case, reason.trim());
                tx.change("record_create", NOTE.tag, note, writes)?;
            }
            Ok(())
        })?;
        self.record(id)
    }

    /// What happened in a case: a page of steps before `before`, of one person when named, only the
    /// news when asked.
    ///
    /// # Errors
    /// When there is no such case.
    pub fn case_steps(
        &self,
        case: RecordId,
        person: &str,
        only_news: bool,
        before: Option<i64>,
    ) -> Result<CaseSteps, Error> {
        let now = self.now();
        self.with_right(Act::ReadCoded, |session| {
            let visited = session.store.visited_before(case)?;
            let mut steps = Vec::new();
            for id in session.store.records_of_case(case)? {
                session.steps_of(id, visited, now, &mut steps)?;
            }
            steps.sort_by_key(|step| std::cmp::Reverse(step.place));
            let mut people: Vec<String> = steps.iter().map(|step| step.person.clone()).collect();
            people.sort_unstable();
            people.dedup();
            let news = steps.iter().filter(|step| step.news).count();
            steps.retain(|step| {
                (person.is_empty() || step.person == person)
                    && (!only_news || step.news)
                    && before.is_none_or(|before| step.place < before)
            });
            steps.truncate(STEPS_MAX);
            Ok(CaseSteps {
                steps,
                people,
                news: u32::try_from(news).unwrap_or(u32::MAX),
            })
        })
    }
}

impl Session {
    fn steps_of(
        &self,
        id: RecordId,
        visited: Option<i64>,
        now: u64,
        steps: &mut Vec<Step>,
    ) -> Result<(), Error> {
        let record = self.record(id)?;
        let log = self.store.history_with_contexts(id)?;
        for (at, (place, change, context)) in log.iter().enumerate() {
            let (person, device) = self.author(change.dot.device)?;
            steps.push(Step {
                place: *place,
                record: record.clone(),
                act: act(at == 0, change),
                fields: written(record.kind, change),
                at: change.stamp.seconds,
                person,
                device,
                news: change.dot.device != self.me
                    && visited.is_some_and(|visited| *place > visited),
                clock_suspect: is_suspect(change, context, &log, now),
            });
        }
        Ok(())
    }
}

fn act(first: bool, change: &Change) -> &'static str {
    let withdrawn = change
        .writes
        .iter()
        .find(|write| write.field == WITHDRAWN)
        .map(|write| &write.value);
    match withdrawn {
        Some(Value::Flag(true)) => "withdrawn",
        Some(_) => "restored",
        None if first => "made",
        None => "changed",
    }
}

fn written(kind: Option<&Kind>, change: &Change) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for write in change
        .writes
        .iter()
        .filter(|write| write.field != WITHDRAWN)
    {
        let name = field_name(kind, write.field);
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn note_writes(case: RecordId, text: &str) -> Vec<Write> {
    let plain = |field: u16, value: Value| Write {
        field,
        element: String::new(),
        value,
    };
    let tag = NOTE.field_named("text").map_or(10, |field| field.tag);
    vec![
        plain(record::IN_CASE, Value::Link(case)),
        plain(tag, Value::Text(text.to_owned())),
    ]
}

/// A change dated well before one its writer had already read, or after now: that clock was wrong.
fn is_suspect(
    change: &Change,
    context: &VersionVector,
    log: &[(i64, Change, VersionVector)],
    now: u64,
) -> bool {
    let seconds = change.stamp.seconds;
    seconds > now + CLOCK_SECONDS
        || log.iter().any(|(_, other, _)| {
            context.covers(other.dot) && other.stamp.seconds > seconds + CLOCK_SECONDS
        })
}

type Lost<'a> = BTreeMap<(Dot, u16, &'a String), ()>;

/// Values that stood beside another until somebody, seeing both, wrote a third or chose the other.
fn lost(log: &[(i64, Change, VersionVector)]) -> Lost<'_> {
    let mut state = RecordState::new();
    let mut lost = BTreeMap::new();
    for (_, change, context) in log {
        let mut gone: Vec<(Dot, u16, String)> = Vec::new();
        for write in &change.writes {
            let cell = state.cell(write.field, &write.element);
            for rival in cell
                .filter(|cell| cell.is_contested())
                .iter()
                .flat_map(|cell| cell.rivals())
            {
                let replaced = context.covers(rival.dot) || rival.dot.device == change.dot.device;
                if replaced && rival.value != write.value {
                    gone.push((rival.dot, write.field, write.element.clone()));
                }
            }
        }
        for (dot, field, element) in gone {
            let written = log
                .iter()
                .filter(|(_, change, _)| change.dot == dot)
                .flat_map(|(_, change, _)| &change.writes)
                .find(|write| write.field == field && write.element == element);
            if let Some(write) = written {
                lost.insert((dot, field, &write.element), ());
            }
        }
        state.apply(change, context);
    }
    lost
}
