//! Fields where two or more values stand, and a person's choice between them.

use model::record::{self, Kind};
use model::{DeviceId, Dot, RecordId, Value, Write};
use serde_json::Value as Json;

use crate::desk::Desk;
use crate::error::Error;
use crate::form::{self, Asked};
use crate::gate;
use crate::record::Record;
use crate::records::field_name;

/// One of the values.
#[derive(Debug, Clone)]
pub struct RivalLine {
    /// The change that wrote it, as text.
    pub dot: String,
    /// The value.
    pub value: Value,
    /// Seconds by the writer's clock.
    pub at: u64,
    /// Who.
    pub person: String,
    /// From which laptop.
    pub device: String,
    /// Shown now.
    pub shown: bool,
}

/// A field where people have to choose.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// The record.
    pub record: Record,
    /// The case it stands in, when one.
    pub case: Option<Record>,
    /// Field name.
    pub field: String,
    /// Key of an own field; empty for plain fields.
    pub element: String,
    /// The values, oldest first by the writers' clocks.
    pub rivals: Vec<RivalLine>,
}

/// How a person settles it.
#[derive(Debug, Clone)]
pub enum Choice {
    /// One of the rivals.
    Keep(String),
    /// A new value.
    Write(Json),
}

/// A dot as text: device in hex, counter.
pub fn dot_text(dot: Dot) -> String {
    format!("{}-{}", dot.device, dot.counter)
}

fn dot_from(text: &str) -> Option<Dot> {
    let (device, counter) = text.split_once('-')?;
    Some(Dot {
        device: DeviceId(u32::from_str_radix(device, 16).ok()?),
        counter: counter.parse().ok()?,
    })
}

impl Desk {
    /// All fields where people have to choose.
    ///
    /// # Errors
    /// As for reading.
    pub fn conflicts(&self) -> Result<Vec<Conflict>, Error> {
        self.with(|session| {
            let mut conflicts = Vec::new();
            for (id, tag, element) in session.store.contested()? {
                let found = session.record(id)?;
                let case = match found.kind.map(|kind| kind.tag) {
                    Some(tag) if tag == record::CASE.tag => None,
                    _ => session
                        .store
                        .case_of(id)?
                        .map(|case| session.record(case))
                        .transpose()?,
                };
                let field = found.kind.and_then(|kind| kind.field(tag));
                if field.is_some_and(model::Field::settles_itself) {
                    continue;
                }
                let mut rivals = Vec::new();
                if let Some(cell) = found.stored.state.cell(tag, &element) {
                    let shown = cell.shown(field).map(|rival| rival.dot);
                    for rival in cell.rivals() {
                        let (person, device) = session.author(rival.dot.device)?;
                        rivals.push(RivalLine {
                            dot: dot_text(rival.dot),
                            value: rival.value.clone(),
                            at: rival.stamp.seconds,
                            person,
                            device,
                            shown: shown == Some(rival.dot),
                        });
                    }
                }
                rivals.sort_by_key(|rival| rival.at);
                conflicts.push(Conflict {
                    field: field_name(found.kind, tag),
                    record: found,
                    case,
                    element,
                    rivals,
                });
            }
            Ok(conflicts)
        })
    }

    /// Settles one field. `seen` are the rivals the person was shown.
    ///
    /// # Errors
    /// [`Error::ConflictMoved`] when another value arrived since, [`Error::NoConflict`] when
    /// there is nothing to choose.
    pub fn resolve(
        &self,
        id: RecordId,
        field: &str,
        element: &str,
        seen: &[String],
        choice: &Choice,
    ) -> Result<Record, Error> {
        let known = self.known_of(id)?;
        let decided = self.with(|session| session.decided_values(id, field))?;
        self.write(|tx| {
            let stored = tx.record(id)?;
            let kind = record::kind(stored.kind);
            let tag = tag_of(kind, field)?;
            let cell = stored
                .state
                .cell(tag, element)
                .filter(|cell| cell.is_contested())
                .ok_or(Error::NoConflict)?;
            let mut seen: Vec<Dot> = seen.iter().filter_map(|text| dot_from(text)).collect();
            seen.sort_unstable();
            if !seen.iter().eq(cell.rivals().iter().map(|rival| &rival.dot)) {
                return Err(Error::ConflictMoved);
            }
            let value = match choice {
                Choice::Keep(dot) => {
                    let dot = dot_from(dot);
                    let kept = cell.rivals().iter().find(|rival| Some(rival.dot) == dot);
                    let kept = kept.ok_or(Error::ConflictMoved)?.value.clone();
                    if let Some(kind) = kind {
                        let rivals: Vec<Value> =
                            cell.rivals().iter().map(|one| one.value.clone()).collect();
                        gate::judge_kept(kind, field, &kept, &rivals, &decided)?;
                    }
                    kept
                }
                Choice::Write(json) => {
                    let kind = kind.ok_or_else(|| Error::UnknownField(field.to_owned()))?;
                    let element = (!element.is_empty()).then(|| element.to_owned());
                    let asked = Asked {
                        field: field.to_owned(),
                        element,
                        value: json.clone(),
                    };
                    // Of two states people came to, and two values one of which was decided, one is
                    // kept; a third would be no step and no decision.
                    let mut writes = vec![form::write(kind, &asked)?];
                    gate::judge(tx, kind, Some(&stored), &mut writes, &known)?;
                    let written = writes.into_iter().find(|write| write.field == tag);
                    written.ok_or(Error::Internal)?.value
                }
            };
            tx.change(
                "conflict_resolve",
                stored.kind,
                id,
                vec![Write {
                    field: tag,
                    element: element.to_owned(),
                    value,
                }],
            )?;
            Ok(())
        })?;
        self.record(id)
    }
}

fn tag_of(kind: Option<&Kind>, field: &str) -> Result<u16, Error> {
    let known = kind
        .and_then(|kind| kind.field_named(field))
        .map(|field| field.tag);
    let numbered = field
        .strip_prefix('#')
        .and_then(|number| number.parse().ok());
    known
        .or(numbered)
        .ok_or_else(|| Error::UnknownField(field.to_owned()))
}
