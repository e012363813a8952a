//! A view as a table in a file: for a spreadsheet, in the institution or for somebody outside.
//!
//! What goes to somebody outside asks consent case by case, is narrowed field by field to the level
//! chosen, and each case that leaves gets its disclosure, in the same commit as the line in the audit
//! trail. A cell never becomes a formula in the program that opens it. Words come from outside.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use model::leaving::{Fate, fate};
use model::query::{Query, asks_about};
use model::record::{self, CASE, FieldType, Kind, ORGANISATION, PERSON, VIOLATION};
use model::role::Act;
use model::{Field, RecordId, Sensitivity, Value};
use store::cases::CaseOrder;

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::evidence::work::Work;
use crate::leaving::{Disclosed, Leaving, disclose};
use crate::record::Record;
use crate::view_table::{Cell, Table, bytes_of};

/// Rows of one file; whoever needs more narrows the view.
const ROWS_MAX: usize = 20_000;
/// Cases between two looks at whether somebody stopped the work.
const STEP: usize = 50;

/// The form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TableForm {
    /// Comma between cells.
    Csv,
    /// Semicolon between cells, as spreadsheets in many countries expect.
    Semicolon,
    /// A workbook with a second sheet that says what it is.
    Xlsx,
}

/// What to write.
#[derive(Debug, Clone)]
pub struct TableAsked {
    /// Form of the file.
    pub form: TableForm,
    /// Code of `recipient_type`; empty stays in the institution.
    pub recipient_type: String,
    /// To whom, in words.
    pub recipient: String,
    /// Code of `redaction_level`.
    pub level: String,
    /// Columns: kind, field, heading.
    pub columns: Vec<(String, String, String)>,
    /// `en`, `ar`, `fr`, `es`.
    pub language: String,
    /// Words for `yes`, `no` and the answers, by code.
    pub words: BTreeMap<String, String>,
    /// What the file says about itself: (label, words).
    pub about: Vec<(String, String)>,
    /// Names of the two sheets.
    pub sheets: [String; 2],
}

/// A written file. It says what the vault keeps: its bytes are wiped when it is let go.
#[derive(Clone)]
pub struct TableFile {
    /// Its bytes.
    pub bytes: zeroize::Zeroizing<Vec<u8>>,
    /// Cases in it.
    pub cases: u32,
    /// Cases of the view that may not leave.
    pub held: u32,
    /// Columns left out by the level.
    pub columns_held: u32,
}

impl std::fmt::Debug for TableFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "TableFile of {} cases", self.cases)
    }
}

type Column<'a> = (&'static Kind, &'static Field, &'a str);

impl Desk {
    /// Writes the cases of a query as a table; tells `work` how many are done. Nothing is set down
    /// as having left before the last one is in it.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`Error::TooLong`] for more cases than a file takes, [`Error::UnknownField`], or as for
    /// reading and writing.
    pub fn export_view(
        &self,
        work: &Work,
        query: &Query,
        order: (CaseOrder, bool),
        asked: &TableAsked,
    ) -> Result<TableFile, Error> {
        let today = self.day_here();
        let ids = self.with_right(Act::Export, |session| {
            session.may_ask(query)?;
            let asker = session.asker(today);
            Ok(session.store.query_ordered(query, order, asker)?)
        })?;
        if ids.len() > ROWS_MAX {
            return Err(Error::TooLong {
                field: "query".into(),
                limit: ROWS_MAX,
            });
        }
        let columns = columns(asked)?;
        let kept: Vec<Column<'_>> = columns
            .iter()
            .copied()
            .filter(|(kind, field, _)| goes(kind, field, asked))
            .collect();
        work.expect(ids.len() as u64);
        let zone = self.ahead_minutes();
        let (mut rows, mut leaving, mut held) = (Vec::with_capacity(ids.len()), Vec::new(), 0);
        for few in ids.chunks(STEP) {
            for id in few {
                match self.gate(*id, asked)? {
                    Gate::Inside => rows.push(self.table_row(*id, &kept, asked, None)?),
                    Gate::Leaves(answer) => {
                        rows.push(self.table_row(*id, &kept, asked, Some(&answer))?);
                        leaving.push(*answer);
                    }
                    Gate::Held => held += 1,
                }
            }
            work.advance(few.len() as u64)?;
        }
        let table = Table {
            heads: kept.iter().map(|(_, _, head)| *head).collect(),
            rows,
            ahead_minutes: zone,
        };
        let bytes = bytes_of(&table, asked)?;
        let cases = u32::try_from(table.rows.len()).unwrap_or(u32::MAX);
        self.note_export(&bytes, cases, &leaving, asked)?;
        Ok(TableFile {
            bytes,
            cases,
            held,
            columns_held: u32::try_from(columns.len() - kept.len()).unwrap_or(u32::MAX),
        })
    }

    /// Whether a case may go, and on what it rests when it goes outside.
    fn gate(&self, id: RecordId, asked: &TableAsked) -> Result<Gate, Error> {
        if asked.recipient_type.is_empty() {
            return Ok(Gate::Inside);
        }
        let answer = self.may_leave(id, &asked.recipient_type, &asked.level)?;
        Ok(if answer.allowed {
            Gate::Leaves(Box::new(answer))
        } else {
            Gate::Held
        })
    }

    fn table_row(
        &self,
        id: RecordId,
        columns: &[Column<'_>],
        asked: &TableAsked,
        leaving: Option<&Leaving>,
    ) -> Result<Vec<Cell>, Error> {
        self.with(|session| session.table_row(id, columns, asked, leaving))
    }

    fn note_export(
        &self,
        bytes: &[u8],
        cases: u32,
        leaving: &[Leaving],
        asked: &TableAsked,
    ) -> Result<(), Error> {
        let sha256 = wire::text::hex(&vault::hash::sha256(bytes));
        let now = self.now_ms();
        let to = if asked.recipient_type.is_empty() {
            "inside"
        } else {
            &asked.recipient_type
        };
        let what = format!("view cases={cases} level={} to={to}", asked.level);
        self.write(|tx| {
            for answer in leaving {
                let disclosed = Disclosed {
                    form: "export".into(),
                    recipient: asked.recipient.clone(),
                    what: asked.sheets[0].clone(),
                    sha256: Some(sha256.clone()),
                };
                disclose(tx, answer, &disclosed, now)?;
            }
            Ok(tx.audit_export("export", None, &what, &sha256)?)
        })
    }
}

enum Gate {
    Inside,
    Leaves(Box<Leaving>),
    Held,
}

fn columns(asked: &TableAsked) -> Result<Vec<Column<'_>>, Error> {
    asked
        .columns
        .iter()
        .map(|(kind, field, head)| {
            let unknown = || Error::UnknownField(field.clone());
            let kind = record::kind_named(kind)
                .filter(|kind| asks_about(kind))
                .ok_or_else(unknown)?;
            let field = kind.field_named(field).ok_or_else(unknown)?;
            Ok((kind, field, head.as_str()))
        })
        .collect()
}

/// Inside, "with names" is everything; the other levels keep the narrowest circle out. Outside, the
/// declaration of what may leave decides, and free text nobody has read for names stays.
fn goes(kind: &Kind, field: &Field, asked: &TableAsked) -> bool {
    let level = model::consent::Level::from_code(&asked.level);
    if asked.recipient_type.is_empty() {
        let text = matches!(
            field.holds,
            FieldType::Text
                | FieldType::Name
                | FieldType::Names
                | FieldType::Long
                | FieldType::Texts
        );
        return match level {
            Some(model::consent::Level::Full) => true,
            Some(_) => {
                field.name == "reference"
                    || (field.sensitivity < Sensitivity::C4 && !(text && field.name != "officer"))
            }
            None => false,
        };
    }
    level.is_some_and(|level| fate(kind, field, level, &asked.recipient_type) == Fate::Leaves)
}

impl Session {
    fn table_row(
        &self,
        id: RecordId,
        columns: &[Column<'_>],
        asked: &TableAsked,
        leaving: Option<&Leaving>,
    ) -> Result<Vec<Cell>, Error> {
        let goes = |record: &Record, kind: &Kind, field: &Field| {
            leaving.is_none_or(|leaving| leaving.fate(record, kind, field) == Fate::Leaves)
        };
        // Who wrote a record last does not matter here, and asking for it takes longer than the rest.
        let case = Record::bare(self.store.record(id)?);
        let mut parts: BTreeMap<u16, Vec<Record>> = BTreeMap::new();
        for (kind, _, _) in columns {
            if kind.tag != CASE.tag && !parts.contains_key(&kind.tag) {
                let found = self.parts_or_parties(&case, kind, &mut parts)?;
                parts.insert(kind.tag, found);
            }
        }
        let mut row = Vec::with_capacity(columns.len());
        for (kind, field, _) in columns {
            let own = std::slice::from_ref(&case);
            let of = parts.get(&kind.tag).map_or(own, Vec::as_slice);
            let records = of.iter().filter(|record| goes(record, kind, field));
            row.push(Cell::of(records, field, asked));
        }
        Ok(row)
    }

    fn parts_or_parties(
        &self,
        case: &Record,
        kind: &'static Kind,
        known: &mut BTreeMap<u16, Vec<Record>>,
    ) -> Result<Vec<Record>, Error> {
        let bare = |kind: &Kind| -> Result<Vec<Record>, Error> {
            let parts = self.store.parts(case.stored.id, kind.tag)?;
            Ok(parts.into_iter().map(Record::bare).collect())
        };
        let (own, victim) = match kind.tag {
            tag if tag == PERSON.tag => ("person", "victim"),
            tag if tag == ORGANISATION.tag => ("organisation", "victim_organisation"),
            _ => return bare(kind),
        };
        let mut ids: Vec<RecordId> = Vec::new();
        let mut take = |value: Option<&Value>| {
            if let Some(Value::Link(id)) = value
                && !ids.contains(id)
            {
                ids.push(*id);
            }
        };
        take(case.shown(own));
        let violations = match known.entry(VIOLATION.tag) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(place) => place.insert(bare(&VIOLATION)?),
        };
        for violation in violations {
            take(violation.shown(victim));
        }
        let party = |id| Ok(Record::bare(self.store.record(id)?));
        ids.into_iter().map(party).collect()
    }
}
