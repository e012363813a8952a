//! The cells of an exported table and the files it becomes. A cell keeps what it is: a day is a day
//! for the spreadsheet, a number a number, and text stays text whatever it begins with.

use std::fmt::Write as _;

use model::record::FieldType;
use model::{Field, PartialDate, Value, vocabulary};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};
use zeroize::Zeroizing;

use crate::error::Error;
use crate::record::Record;
use crate::view_export::{TableAsked, TableForm};

/// Characters of a cell that spreadsheets take.
const CELL_CHARS_MAX: usize = 32_000;
/// Between several values in one cell.
const BETWEEN: &str = " | ";
/// Spreadsheets know no day before this year.
const FIRST_YEAR: u16 = 1900;
const MINUTE_MS: i64 = 60_000;
const DAY_MINUTES: i64 = 1_440;
/// How a day is shown: the same in every language.
const DAY_FORM: &str = "yyyy-mm-dd";
const MOMENT_FORM: &str = "yyyy-mm-dd hh:mm";
/// Columns of places, in millionths of a degree.
const MILLIONTHS: &str = "_e6";

/// What stands in one cell.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Cell {
    /// Words; empty for nothing.
    Text(String),
    /// A whole number.
    Number(i64),
    /// A number with a fraction.
    Fraction(f64),
    /// A whole date that is known.
    Day(PartialDate),
    /// A moment, UTC milliseconds.
    Moment(i64),
}

/// Rows to write.
pub(crate) struct Table<'a> {
    /// What stands above the columns.
    pub(crate) heads: Vec<&'a str>,
    pub(crate) rows: Vec<Vec<Cell>>,
    /// Moments are shown by a clock so far ahead of UTC.
    pub(crate) ahead_minutes: i64,
}

impl Cell {
    /// The values of a field in some records; several become words.
    pub(crate) fn of<'a>(
        records: impl Iterator<Item = &'a Record>,
        field: &'static Field,
        asked: &TableAsked,
    ) -> Self {
        let mut found: Vec<Self> = Vec::new();
        for record in records {
            for cell in cells(record, field, asked) {
                if cell != Self::Text(String::new()) && !found.contains(&cell) {
                    found.push(cell);
                }
            }
        }
        match found.len() {
            0 | 1 => found.pop().unwrap_or(Self::Text(String::new())),
            _ => {
                let words: Vec<String> = found.iter().map(|cell| cell.words(0)).collect();
                Self::Text(words.join(BETWEEN))
            }
        }
    }

    /// As words, for a form that knows nothing else.
    fn words(&self, ahead_minutes: i64) -> String {
        match self {
            Self::Text(text) => text.chars().take(CELL_CHARS_MAX).collect(),
            Self::Number(number) => number.to_string(),
            Self::Fraction(number) => number.to_string(),
            Self::Day(date) => date.to_string(),
            Self::Moment(at) => {
                let (day, hours, minutes) = clock(*at, ahead_minutes);
                let day = day.map_or_else(String::new, |day| day.to_string());
                let (sign, ahead) = (
                    if ahead_minutes < 0 { '-' } else { '+' },
                    ahead_minutes.abs(),
                );
                let zone = match ahead {
                    0 => "Z".to_owned(),
                    ahead => format!("{sign}{:02}:{:02}", ahead / 60, ahead % 60),
                };
                format!("{day} {hours:02}:{minutes:02}{zone}")
            }
        }
    }
}

/// Day, hours and minutes of a moment by a clock so far ahead of UTC.
fn clock(at_ms: i64, ahead_minutes: i64) -> (Option<PartialDate>, i64, i64) {
    let minutes = at_ms.div_euclid(MINUTE_MS) + ahead_minutes;
    let of_day = minutes.rem_euclid(DAY_MINUTES);
    let day = PartialDate::from_day_number(minutes.div_euclid(DAY_MINUTES));
    (day, of_day / 60, of_day % 60)
}

fn cells(record: &Record, field: &'static Field, asked: &TableAsked) -> Vec<Cell> {
    if field.holds.has_elements() {
        let elements = record.stored.state.elements(field);
        return elements
            .filter(|(_, value)| !matches!(value, Value::Number(0)))
            .map(|(element, _)| Cell::Text(coded(field.holds, element, asked)))
            .collect();
    }
    let word = |code: &str| {
        let known = asked.words.get(code).cloned();
        Cell::Text(known.unwrap_or_else(|| code.to_owned()))
    };
    let shown = match record.stored.state.shown(field) {
        Some(Value::Text(text) | Value::Code(text)) => Cell::Text(coded(field.holds, text, asked)),
        Some(Value::Date(date)) if date.day > 0 && !date.about => Cell::Day(*date),
        Some(Value::Date(date)) => Cell::Text(date.to_string()),
        Some(Value::Instant(at)) => Cell::Moment(*at),
        Some(Value::Number(number)) if field.name.ends_with(MILLIONTHS) => {
            Cell::Fraction(*number as f64 / 1e6)
        }
        Some(Value::Number(number)) => Cell::Number(*number),
        Some(Value::Flag(yes)) => word(if *yes { "yes" } else { "no" }),
        Some(Value::Answer(answer)) => word(answer.code()),
        _ => Cell::Text(String::new()),
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

/// The bytes of the file.
///
/// # Errors
/// When a spreadsheet takes no such table.
pub(crate) fn bytes_of(table: &Table<'_>, asked: &TableAsked) -> Result<Zeroizing<Vec<u8>>, Error> {
    let bytes = match asked.form {
        TableForm::Csv => csv(table, ','),
        TableForm::Semicolon => csv(table, ';'),
        TableForm::Xlsx => xlsx(table, asked).map_err(|_| Error::Internal)?,
    };
    Ok(Zeroizing::new(bytes))
}

/// UTF-8 with the mark that spreadsheets look for, and no cell that they would take for a formula.
fn csv(table: &Table<'_>, border: char) -> Vec<u8> {
    let mut text = String::from('\u{feff}');
    let mut line = |cells: &mut dyn Iterator<Item = String>| {
        for (at, cell) in cells.enumerate() {
            if at > 0 {
                text.push(border);
            }
            let _ = write!(text, "\"{}\"", cell.replace('"', "\"\""));
        }
        text.push_str("\r\n");
    };
    line(&mut table.heads.iter().map(|head| harmless(head)));
    for row in &table.rows {
        line(&mut row.iter().map(|cell| {
            let words = cell.words(table.ahead_minutes);
            // A number below nought is none that a formula could hide in.
            if matches!(cell, Cell::Text(_)) {
                harmless(&words)
            } else {
                words
            }
        }));
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

fn xlsx(table: &Table<'_>, asked: &TableAsked) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let bold = Format::new().set_bold();
    let day = Format::new().set_num_format(DAY_FORM);
    let moment = Format::new().set_num_format(MOMENT_FORM);
    let wrong_way = asked.language == "ar";
    let sheet = book.add_worksheet();
    sheet.set_name(sheet_name(&asked.sheets[0]))?;
    sheet.set_right_to_left(wrong_way);
    for (column, head) in (0_u16..).zip(&table.heads) {
        sheet.write_string_with_format(0, column, harmless(head), &bold)?;
        sheet.set_column_width(column, 22)?;
    }
    for (line, row) in (1_u32..).zip(&table.rows) {
        for (column, cell) in (0_u16..).zip(row) {
            write_cell(sheet, (line, column), cell, (&day, &moment), table)?;
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    let about = book.add_worksheet();
    about.set_name(sheet_name(&asked.sheets[1]))?;
    about.set_right_to_left(wrong_way);
    about.set_column_width(0, 28)?;
    about.set_column_width(1, 60)?;
    for (line, (label, words)) in (0_u32..).zip(&asked.about) {
        about.write_string_with_format(line, 0, label, &bold)?;
        about.write_string(line, 1, harmless(words))?;
    }
    book.save_to_buffer()
}

fn write_cell(
    sheet: &mut Worksheet,
    (line, column): (u32, u16),
    cell: &Cell,
    (day, moment): (&Format, &Format),
    table: &Table<'_>,
) -> Result<(), XlsxError> {
    let known = |date: &PartialDate| date.year >= FIRST_YEAR;
    let written = match cell {
        Cell::Number(number) => sheet.write_number(line, column, *number as f64)?,
        Cell::Fraction(number) => sheet.write_number(line, column, *number)?,
        Cell::Day(date) if known(date) => {
            let at = ExcelDateTime::from_ymd(date.year, date.month, date.day)?;
            sheet.write_datetime_with_format(line, column, &at, day)?
        }
        Cell::Moment(at) => match clock(*at, table.ahead_minutes) {
            (Some(date), hours, minutes) if known(&date) => {
                let at = ExcelDateTime::from_ymd(date.year, date.month, date.day)?;
                let at = at.and_hms(hours as u16, minutes as u8, 0)?;
                sheet.write_datetime_with_format(line, column, &at, moment)?
            }
            _ => sheet.write_string(line, column, cell.words(table.ahead_minutes))?,
        },
        Cell::Text(text) if text.is_empty() => return Ok(()),
        // Written as text, a cell is never a formula; guarded all the same, for whoever saves the
        // sheet as CSV later.
        Cell::Text(_) | Cell::Day(_) => {
            sheet.write_string(line, column, harmless(&cell.words(table.ahead_minutes)))?
        }
    };
    let _: &mut Worksheet = written;
    Ok(())
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
        let text = |text: &str| Cell::Text(text.into());
        let table = Table {
            heads: vec!["Title", "x"],
            rows: vec![vec![text("a \"b\"; c"), text("=HYPERLINK(1)")]],
            ahead_minutes: 0,
        };
        let text = String::from_utf8(csv(&table, ';')).unwrap();
        assert_eq!(
            text,
            "\u{feff}\"Title\";\"x\"\r\n\"a \"\"b\"\"; c\";\"'=HYPERLINK(1)\"\r\n"
        );
    }

    #[test]
    fn a_moment_is_written_by_the_clock_on_the_wall_and_a_number_stays_one() {
        let midnight = Cell::Moment(1_795_478_400_000);
        for (ahead, words) in [
            (0, "2026-11-24 00:00Z"),
            (180, "2026-11-24 03:00+03:00"),
            (-300, "2026-11-23 19:00-05:00"),
            (345, "2026-11-24 05:45+05:45"),
        ] {
            assert_eq!(midnight.words(ahead), words);
        }
        let table = Table {
            heads: vec!["="],
            rows: vec![vec![Cell::Number(-7)], vec![Cell::Fraction(-33.5)]],
            ahead_minutes: 0,
        };
        let text = String::from_utf8(csv(&table, ',')).unwrap();
        assert_eq!(text, "\u{feff}\"'=\"\r\n\"-7\"\r\n\"-33.5\"\r\n");
    }
}
