//! Records: make, save, withdraw, undo, history.

use model::plausible::{self, Odd, Oddity};
use model::record::{self, Kind, Merge, WITHDRAWN};
use model::role::Act;
use model::{Dot, PartialDate, RecordId, RecordState, Value, Write, reference};
use store::apply::WriteTx;
use store::records::StoredRecord;
use store::settings::name;

use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::form::{self, Asked};
use crate::gate;
use crate::protection;
use crate::record::Record;

/// Steps undo remembers; forgotten when the vault closes.
const UNDO_STEPS_MAX: usize = 50;

/// How to put one edit back.
#[derive(Debug, Clone)]
pub(crate) struct Undo {
    record: RecordId,
    /// The edit, and undos that brought its values back; undone only while they still stand.
    dots: Vec<Dot>,
    before: Vec<Write>,
    /// The edits whose values stood before.
    replaced: Vec<Dot>,
}

pub(crate) fn field_name(kind: Option<&Kind>, tag: u16) -> String {
    kind.and_then(|kind| kind.field(tag))
        .map_or_else(|| format!("#{tag}"), |field| field.name.to_owned())
}

impl Desk {
    /// Makes a record. A case gets its reference, status and opening day when not given.
    ///
    /// # Errors
    /// The field to blame, or why the file could not be written.
    pub fn create(&self, kind: &str, asked: &[Asked]) -> Result<Record, Error> {
        let kind = record::kind_named(kind)
            .filter(|kind| !kind.is_kept_by_desk())
            .ok_or_else(|| Error::UnknownField(kind.to_owned()))?;
        let mut writes = asked
            .iter()
            .map(|asked| form::write(kind, asked))
            .collect::<Result<Vec<_>, _>>()?;
        let today = self.this_day();
        let known = self.known(Some(kind), linked_case(kind, &writes))?;
        let noticed = self.now_ms();
        let id = new_record()?;
        let random = vault::hash::random()?;
        let dot = self.write(|tx| {
            gate::judge(tx, kind, None, &mut writes, &known)?;
            if kind.tag == record::CASE.tag {
                let country = tx
                    .setting(name::COUNTRY)?
                    .and_then(|bytes| String::from_utf8(bytes).ok())
                    .unwrap_or_default();
                case_defaults(&mut writes, &country, today, random);
            }
            writes.retain(|write| !write.value.is_empty());
            writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
            let dot = tx.change("record_create", kind.tag, id, writes)?;
            if kind.tag == record::BREACH.tag {
                crate::breaches::after_breach(tx, id, noticed)?;
            }
            if kind.tag == record::VIOLATION.tag {
                crate::verification::hear_first_sources(tx, id)?;
            }
            after(tx, kind, id, &known)?;
            Ok(dot)
        })?;
        let withdraw = vec![Write {
            field: WITHDRAWN,
            element: String::new(),
            value: Value::Flag(true),
        }];
        self.remember(Undo {
            record: id,
            dots: vec![dot],
            before: withdraw,
            replaced: Vec::new(),
        })?;
        self.record(id)
    }

    /// Saves fields of a record in one commit. Values that are already there are left out; when
    /// none is new, nothing is written.
    ///
    /// # Errors
    /// The field to blame; a contested field asks for a choice first.
    pub fn save(&self, id: RecordId, asked: &[Asked]) -> Result<Record, Error> {
        let known = self.known_of(id)?;
        let step = self.write(|tx| {
            let stored = tx.record(id)?;
            let kind =
                record::kind(stored.kind).ok_or_else(|| Error::UnknownField(String::new()))?;
            gate::kept(kind)?;
            let mut writes = Vec::new();
            for asked in asked {
                let write = form::write(kind, asked)?;
                if is_news(kind, &stored.state, &write)? {
                    writes.push(write);
                }
            }
            if writes.is_empty() {
                return Ok(None);
            }
            gate::judge(tx, kind, Some(&stored), &mut writes, &known)?;
            let before = writes
                .iter()
                .map(|write| before(kind, &stored.state, write))
                .collect();
            let replaced = replaced(&stored.state, &writes);
            let dot = tx.change("record_save", kind.tag, id, writes)?;
            after(tx, kind, id, &known)?;
            Ok(Some(Undo {
                record: id,
                dots: vec![dot],
                before,
                replaced,
            }))
        })?;
        if let Some(step) = step {
            self.remember(step)?;
        }
        self.record(id)
    }

    /// Takes a record back, or restores it. It stays in the history.
    ///
    /// # Errors
    /// As for saving.
    pub fn withdraw(&self, id: RecordId, withdrawn: bool) -> Result<Record, Error> {
        let step = self.write(|tx| {
            let stored = tx.record(id)?;
            if stored.withdrawn == withdrawn {
                return Ok(None);
            }
            protection::check_open(&stored)?;
            if let Some(kind) = record::kind(stored.kind) {
                gate::kept(kind)?;
                gate::keep_no(tx, kind, &stored, withdrawn)?;
            }
            let write = |value| {
                vec![Write {
                    field: WITHDRAWN,
                    element: String::new(),
                    value: Value::Flag(value),
                }]
            };
            let op = if withdrawn {
                "record_withdraw"
            } else {
                "record_restore"
            };
            let replaced = replaced(&stored.state, &write(withdrawn));
            let dot = tx.change(op, stored.kind, id, write(withdrawn))?;
            Ok(Some(Undo {
                record: id,
                dots: vec![dot],
                before: write(!withdrawn),
                replaced,
            }))
        })?;
        if let Some(step) = step {
            self.remember(step)?;
        }
        self.record(id)
    }

    /// Puts the last edit of this sitting back, if its values still stand. Gives the record. An edit
    /// that somebody has written over since is left alone, and nothing older is touched instead.
    ///
    /// # Errors
    /// As for saving.
    pub fn undo(&self) -> Result<Option<Record>, Error> {
        let Some(step) = self.with(|session| Ok(session.undo.pop()))? else {
            return Ok(None);
        };
        let known = self.known_of(step.record)?;
        let done = self.write(|tx| {
            let stored = tx.record(step.record)?;
            let kind = record::kind(stored.kind);
            let stands = |write: &Write| {
                let cell = stored.state.cell(write.field, &write.element);
                cell.is_none_or(|cell| {
                    cell.rivals()
                        .iter()
                        .all(|rival| step.dots.contains(&rival.dot))
                })
            };
            // Undoing the making of a record takes everybody's words in it back, so it must hold
            // nobody else's.
            let own = |write: &Write| {
                let mut rivals = stored.state.cells().flat_map(|(_, _, cell)| cell.rivals());
                write.field != WITHDRAWN
                    || stored.state.cell(WITHDRAWN, "").is_some()
                    || rivals
                        .all(|rival| step.dots.iter().all(|dot| dot.device == rival.dot.device))
            };
            let mut writes: Vec<Write> = step
                .before
                .iter()
                .filter(|write| stands(write) && own(write) && undoable(kind, write))
                .cloned()
                .collect();
            if writes.is_empty() {
                return Ok(None);
            }
            if let Some(kind) = kind {
                gate::judge(tx, kind, Some(&stored), &mut writes, &known)?;
            }
            let dot = tx.change("record_undo", stored.kind, step.record, writes)?;
            if let Some(kind) = kind {
                after(tx, kind, step.record, &known)?;
            }
            Ok(Some(dot))
        })?;
        let Some(dot) = done else { return Ok(None) };
        // The values of the edit before stand again, by this undo: it can be undone in its turn.
        self.with(|session| {
            let before = |earlier: &&mut Undo| {
                earlier.record == step.record
                    && earlier.dots.iter().any(|dot| step.replaced.contains(dot))
            };
            session
                .undo
                .iter_mut()
                .filter(before)
                .for_each(|earlier| earlier.dots.push(dot));
            Ok(())
        })?;
        self.record(step.record).map(Some)
    }

    /// One record.
    ///
    /// # Errors
    /// When there is none.
    pub fn record(&self, id: RecordId) -> Result<Record, Error> {
        self.with_right(Act::ReadCoded, |session| session.record(id))
    }

    /// One record for a person to look at: noted when it is restricted.
    ///
    /// # Errors
    /// When there is none.
    pub fn read_record(&self, id: RecordId) -> Result<Record, Error> {
        let now = self.now();
        self.with(|session| {
            let record = session.record(id)?;
            session.note_read_if_restricted(id, now)?;
            Ok(record)
        })
    }

    /// Changes waiting for an exchange.
    ///
    /// # Errors
    /// As for reading.
    pub fn waiting_changes(&self) -> Result<u32, Error> {
        self.with(|session| {
            let waiting = session.store.waiting(session.me)?;
            Ok(waiting
                .iter()
                .filter(|lane| lane.lane == wire::Lane::Cases)
                .map(|lane| lane.items)
                .sum())
        })
    }

    fn remember(&self, step: Undo) -> Result<(), Error> {
        self.with(|session| {
            if session.undo.len() >= UNDO_STEPS_MAX {
                session.undo.remove(0);
            }
            session.undo.push(step);
            Ok(())
        })
    }
}

impl Session {
    pub(crate) fn record(&self, id: RecordId) -> Result<Record, Error> {
        let stored = self.store.record(id)?;
        self.dress(stored)
    }

    pub(crate) fn dress(&self, stored: StoredRecord) -> Result<Record, Error> {
        Ok(Record {
            kind: record::kind(stored.kind),
            unsent: self.store.unsent(stored.id, self.me)?,
            updated_by: self.author(stored.updated_by)?.0,
            odd: self.oddities(&stored)?,
            stored,
        })
    }

    /// Dates that cannot be.
    fn oddities(&self, stored: &StoredRecord) -> Result<Vec<Odd>, Error> {
        let Some(kind) = record::kind(stored.kind) else {
            return Ok(Vec::new());
        };
        let look =
            |behind| plausible::oddities(kind, &stored.state, plausible::day(self.now_ms, behind));
        let found = look(None);
        // The file is asked about the clock only where it matters.
        match found.iter().any(|odd| odd.why == Oddity::Ahead) {
            true => Ok(look(self.clock_back(self.now_ms)?)),
            false => Ok(found),
        }
    }
}

/// The case a new record is written into.
fn linked_case(kind: &Kind, writes: &[Write]) -> Option<RecordId> {
    let field = kind.field_named("case")?;
    writes.iter().find_map(|write| match write.value {
        Value::Link(case) if write.field == field.tag => Some(case),
        _ => None,
    })
}

/// What a write sets off, in the same commit.
pub(crate) fn after(
    tx: &mut WriteTx<'_>,
    kind: &Kind,
    id: RecordId,
    known: &protection::Known,
) -> Result<(), Error> {
    if kind.tag == record::CONSENT.tag
        && let Some(today) = known.today
    {
        crate::consents::after_consent(tx, id, today)?;
    }
    crate::outward::renew(tx, kind, id, known.today)?;
    protection::follow(tx, kind, id, known)
}

fn case_defaults(
    writes: &mut Vec<Write>,
    country: &str,
    today: Option<PartialDate>,
    random: [u8; 4],
) {
    give_reference(writes, country, today, random);
    default(writes, "status", Value::Code("draft".into()));
    if let Some(today) = today {
        default(writes, "opened_on", Value::Date(today));
    }
}

/// A case that has no reference gets one: people must be able to name it.
pub(crate) fn give_reference(
    writes: &mut Vec<Write>,
    country: &str,
    today: Option<PartialDate>,
    random: [u8; 4],
) {
    let year = today.map_or(0, |day| day.year);
    default(
        writes,
        "reference",
        Value::Text(reference::make(country, year, random)),
    );
}

fn default(writes: &mut Vec<Write>, name: &str, value: Value) {
    let Some(field) = record::CASE.field_named(name) else {
        return;
    };
    let given = |write: &Write| write.field == field.tag && !write.value.is_empty();
    if !writes.iter().any(given) {
        writes.retain(|write| write.field != field.tag);
        writes.push(Write {
            field: field.tag,
            element: String::new(),
            value,
        });
    }
}

/// True when the write changes something; an error when it may not.
pub(crate) fn is_news(kind: &Kind, state: &RecordState, write: &Write) -> Result<bool, Error> {
    let Some(cell) = state.cell(write.field, &write.element) else {
        return Ok(!write.value.is_empty());
    };
    let field = kind.field(write.field);
    let name = || field_name(Some(kind), write.field);
    let shown = cell.shown(field).map(|rival| &rival.value);
    let merge = field.map(|field| field.merge);
    if cell.is_contested() && !field.is_some_and(model::Field::settles_itself) {
        return Err(Error::Contested(name()));
    }
    if shown == Some(&write.value) {
        return Ok(false);
    }
    if merge == Some(Merge::Fixed) && shown.is_some_and(|value| !value.is_empty()) {
        return Err(Error::FixedField(name()));
    }
    Ok(true)
}

fn before(kind: &Kind, state: &RecordState, write: &Write) -> Write {
    let cell = state.cell(write.field, &write.element);
    let value = cell
        .and_then(|cell| cell.shown(kind.field(write.field)))
        .map_or(Value::Empty, |rival| rival.value.clone());
    Write {
        field: write.field,
        element: write.element.clone(),
        value,
    }
}

/// The edits whose values the writes take the place of.
fn replaced(state: &RecordState, writes: &[Write]) -> Vec<Dot> {
    let cells = writes
        .iter()
        .filter_map(|write| state.cell(write.field, &write.element));
    cells
        .flat_map(|cell| cell.rivals())
        .map(|rival| rival.dot)
        .collect()
}

/// A field written once keeps what was written, undone or not.
fn undoable(kind: Option<&Kind>, write: &Write) -> bool {
    kind.and_then(|kind| kind.field(write.field))
        .is_none_or(|field| field.merge != Merge::Fixed)
}

/// Links must lead somewhere, to the kind declared.
pub(crate) fn check_links(tx: &WriteTx<'_>, kind: &Kind, writes: &[Write]) -> Result<(), Error> {
    for write in writes {
        let Some(field) = kind.field(write.field) else {
            continue;
        };
        let (target, of) = match (&write.value, field.holds) {
            (Value::Link(target), model::FieldType::Link(of)) => (*target, of),
            (Value::Flag(true), model::FieldType::Links(of)) => {
                match RecordId::parse(&write.element) {
                    Some(target) => (target, of),
                    None => return Err(Error::BadValue(field.name.to_owned())),
                }
            }
            _ => continue,
        };
        let fits = tx.has_record(target)?
            && record::kind(tx.record(target)?.kind).is_some_and(|kind| kind.name == of);
        if !fits {
            return Err(Error::BadValue(field.name.to_owned()));
        }
    }
    Ok(())
}
