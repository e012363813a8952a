//! A view as a table in a file: for a spreadsheet, in the institution or for somebody outside.
//!
//! What goes to somebody outside asks consent case by case, is narrowed field by field to the level
//! chosen, and each case that leaves gets its disclosure, in the same commit as the line in the audit
//! trail. A cell never becomes a formula in the program that opens it. Words come from outside.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use model::leaving::{Fate, fate};
use model::query::{Query, asks_about};
use model::record::{self, CASE, FieldType, Kind, ORGANISATION, PERSON, VIOLATION};
use model::role::Act;
use model::{Field, RecordId, Sensitivity, Value, vocabulary};
use rust_xlsxwriter::{Format, Workbook};
use store::cases::CaseOrder;

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::leaving::{Disclosed, Leaving, disclose};
use crate::record::Record;

/// Rows of one file; whoever needs more narrows the view.
const ROWS_MAX: usize = 20_000;
/// Characters of a cell that spreadsheets take.
const CELL_CHARS_MAX: usize = 32_000;
/// Between several values in one cell.
const BETWEEN: &str = " | ";

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

/// A written file.
#[derive(Debug, Clone)]
pub struct TableFile {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// Cases in it.
    pub cases: u32,
    /// Cases of the view that may not leave.
    pub held: u32,
    /// Columns left out by the level.
    pub columns_held: u32,
}

type Column<'a> = (&'static Kind, &'static Field, &'a str);

impl Desk {
    /// Writes the cases of a query as a table.
    ///
    /// # Errors
    /// [`Error::TooLong`] for more cases than a file takes, [`Error::UnknownField`], or as for
    /// reading and writing.
    pub fn export_view(
        &self,
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
        let (ids, leaving) = self.gate(ids, asked)?;
        let mut rows = Vec::with_capacity(ids.0.len());
        for (at, id) in ids.0.iter().enumerate() {
            let gate = leaving.get(at);
            rows.push(self.with(|session| session.table_row(*id, &kept, asked, gate))?);
        }
        let heads: Vec<&str> = kept.iter().map(|(_, _, head)| *head).collect();
        let bytes = match asked.form {
            TableForm::Csv => csv(&heads, &rows, ','),
            TableForm::Semicolon => csv(&heads, &rows, ';'),
            TableForm::Xlsx => xlsx(&heads, &rows, asked)?,
        };
        let cases = u32::try_from(ids.0.len()).unwrap_or(u32::MAX);
        self.note_export(&bytes, cases, &leaving, asked)?;
        Ok(TableFile {
            bytes,
            cases,
            held: ids.1,
            columns_held: u32::try_from(columns.len() - kept.len()).unwrap_or(u32::MAX),
        })
    }

    /// The cases that may go, how many may not, and on what they rest when they go outside.
    #[allow(clippy::type_complexity, reason = "read once, right above")]
    fn gate(
        &self,
        ids: Vec<RecordId>,
        asked: &TableAsked,
    ) -> Result<((Vec<RecordId>, u32), Vec<Leaving>), Error> {
        if asked.recipient_type.is_empty() {
            return Ok(((ids, 0), Vec::new()));
        }
        let (mut go, mut held, mut leaving) = (Vec::new(), 0, Vec::new());
        for id in ids {
            let answer = self.may_leave(id, &asked.recipient_type, &asked.level)?;
            if answer.allowed {
                go.push(id);
                leaving.push(answer);
            } else {
                held += 1;
            }
        }
        Ok(((go, held), leaving))
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
    ) -> Result<Vec<String>, Error> {
        let goes = |record: &Record, kind: &Kind, field: &Field| {
            leaving.is_none_or(|leaving| leaving.fate(record, kind, field) == Fate::Leaves)
        };
        let case = self.record(id)?;
        let mut parts: BTreeMap<u16, Vec<Record>> = BTreeMap::new();
        for (kind, _, _) in columns {
            if kind.tag != CASE.tag && !parts.contains_key(&kind.tag) {
                parts.insert(kind.tag, self.parts_or_parties(&case, kind)?);
            }
        }
        let mut row = Vec::with_capacity(columns.len());
        for (kind, field, _) in columns {
            let mut values: Vec<String> = Vec::new();
            let own = std::slice::from_ref(&case);
            let of = parts.get(&kind.tag).map_or(own, Vec::as_slice);
            for record in of.iter().filter(|record| goes(record, kind, field)) {
                for value in cells(record, field, asked) {
                    if !value.is_empty() && !values.contains(&value) {
                        values.push(value);
                    }
                }
            }
            row.push(values.join(BETWEEN).chars().take(CELL_CHARS_MAX).collect());
        }
        Ok(row)
    }

    fn parts_or_parties(&self, case: &Record, kind: &'static Kind) -> Result<Vec<Record>, Error> {
        let (own, victim) = match kind.tag {
            tag if tag == PERSON.tag => ("person", "victim"),
            tag if tag == ORGANISATION.tag => ("organisation", "victim_organisation"),
            _ => return self.parts_of(case.stored.id, kind),
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
        for violation in self.parts_of(case.stored.id, &VIOLATION)? {
            take(violation.shown(victim));
        }
        ids.into_iter().map(|id| self.record(id)).collect()
    }
}

fn cells(record: &Record, field: &'static Field, asked: &TableAsked) -> Vec<String> {
    if field.holds.has_elements() {
        let elements = record.stored.state.elements(field);
        return elements
            .filter(|(_, value)| !matches!(value, Value::Number(0)))
            .map(|(element, _)| coded(field.holds, element, asked))
            .collect();
    }
    let word = |code: &str| {
        asked
            .words
            .get(code)
            .cloned()
            .unwrap_or_else(|| code.to_owned())
    };
    let shown = match record.stored.state.shown(field) {
        Some(Value::Text(text) | Value::Code(text)) => coded(field.holds, text, asked),
        Some(Value::Date(date)) => date.to_string(),
        Some(Value::Instant(at)) => moment(*at),
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::Flag(yes)) => word(if *yes { "yes" } else { "no" }),
        Some(Value::Answer(answer)) => word(answer.code()),
        _ => String::new(),
    };
    vec![shown]
}

fn coded(holds: FieldType, code: &str, asked: &TableAsked) -> String {
    match holds {
        FieldType::Code(list) | FieldType::Codes(list) | FieldType::Scores(list) => {
            vocabulary::named(list)
                .and_then(|list| list.term(code))
                .map_or(code, |term| term.label(&asked.language))
                .to_owned()
        }
        _ => code.to_owned(),
    }
}

fn moment(at_ms: i64) -> String {
    let day = model::PartialDate::from_day_number(at_ms.div_euclid(86_400_000));
    let seconds = at_ms.rem_euclid(86_400_000) / 1000;
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60);
    day.map_or_else(String::new, |day| format!("{day} {hours:02}:{minutes:02}Z"))
}

/// UTF-8 with the mark that spreadsheets look for, and no cell that they would take for a formula.
fn csv(heads: &[&str], rows: &[Vec<String>], border: char) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    let mut line = |cells: &mut dyn Iterator<Item = &str>| {
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                text.push(border);
            }
            let _ = write!(text, "\"{}\"", harmless(cell).replace('"', "\"\""));
        }
        text.push_str("\r\n");
    };
    line(&mut heads.iter().copied());
    for row in rows {
        line(&mut row.iter().map(String::as_str));
    }
    text.into_bytes()
}

/// A spreadsheet takes what begins so for a formula, and may run it. A separator of another country
/// begins a cell as well: which one the program cuts at is not known here.
pub(crate) fn harmless(cell: &str) -> String {
    let risky = |c: char| matches!(c, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠');
    let between = |c: char| matches!(c, ',' | ';' | '|' | '\t' | '\r' | '\n');
    let begins = |text: &str| {
        let blank = |c: char| c.is_whitespace() || c == '"';
        text.trim_start_matches(blank).starts_with(risky)
    };
    let mut out = String::with_capacity(cell.len());
    if begins(cell) || cell.starts_with(['\t', '\r', '\n']) {
        out.push('\'');
    }
    for (at, letter) in cell.char_indices() {
        out.push(letter);
        if between(letter) && begins(&cell[at + letter.len_utf8()..]) {
            out.push('\'');
        }
    }
    out
}

fn xlsx(heads: &[&str], rows: &[Vec<String>], asked: &TableAsked) -> Result<Vec<u8>, Error> {
    let failed = |_| Error::Internal;
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let wrong_way = asked.language == "ar";
    let sheet = book.add_worksheet();
    sheet
        .set_name(sheet_name(&asked.sheets[0]))
        .map_err(failed)?;
    sheet.set_right_to_left(wrong_way);
    for (column, head) in (0_u16..).zip(heads) {
        sheet
            .write_string_with_format(0, column, *head, &bold)
            .map_err(failed)?;
        sheet.set_column_width(column, 22).map_err(failed)?;
    }
    for (line, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(row) {
            // Written as text, a cell is never a formula; guarded all the same, for whoever saves
            // the sheet as CSV later.
            sheet
                .write_string(line, column, harmless(cell))
                .map_err(failed)?;
        }
    }
    sheet.set_freeze_panes(1, 0).map_err(failed)?;
    let about = book.add_worksheet();
    about
        .set_name(sheet_name(&asked.sheets[1]))
        .map_err(failed)?;
    about.set_right_to_left(wrong_way);
    about.set_column_width(0, 28).map_err(failed)?;
    about.set_column_width(1, 60).map_err(failed)?;
    for (line, (label, words)) in (0_u32..).zip(&asked.about) {
        about
            .write_string_with_format(line, 0, label, &bold)
            .map_err(failed)?;
        about
            .write_string(line, 1, harmless(words))
            .map_err(failed)?;
    }
    book.save_to_buffer().map_err(failed)
}

/// What a name of a sheet may hold.
fn sheet_name(name: &str) -> String {
    let kept = name
        .chars()
        .filter(|c| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\''));
    kept.take(31).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_becomes_a_formula_in_the_program_that_opens_it() {
        for cell in [
            "=1+1",
            "+cmd|' /C calc'!A0",
            "-2",
            "@SUM(A1)",
            " =1",
            "\t=1",
            "＝1",
        ] {
            assert!(harmless(cell).starts_with('\''), "{cell}");
        }
        assert_eq!(harmless("محتجز = لا"), "محتجز = لا");
        for (cell, guarded) in [
            ("x;=1+1;y", "x;'=1+1;y"),
            ("x, \"@SUM(A1)\"", "x,' \"@SUM(A1)\""),
            ("x\t-2", "x\t'-2"),
            ("x\n=1", "x\n'=1"),
            ("x | =1", "x |' =1"),
            ("\"=1\"", "'\"=1\""),
            ("a, b; c - d = e", "a, b; c - d = e"),
        ] {
            assert_eq!(harmless(cell), guarded);
        }
        let rows = [vec!["a \"b\"; c".to_owned(), "=HYPERLINK(1)".to_owned()]];
        let text = String::from_utf8(csv(&["Title", "x"], &rows, ';')).unwrap();
        assert_eq!(
            text,
            "\u{feff}\"Title\";\"x\"\r\n\"a \"\"b\"\"; c\";\"'=HYPERLINK(1)\"\r\n"
        );
    }
}
