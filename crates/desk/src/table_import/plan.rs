//! From rows to records. Pure: nothing is written, ids come in as an argument.

use std::collections::BTreeMap;

use model::record::{
    self, CASE, CONSENT, IN_CASE, INCIDENT, ORGANISATION, PERSON, SOURCE, VIOLATION,
};
use model::{Field, FieldType, Kind, RecordId, Value, Write, plausible, reading, text};
use serde_json::Value as Json;

use super::guess::{KINDS, target};
use super::{Problem, RowChoice, RowChoices, SheetMap, Table, TableMap, Unread};
use crate::effects;
use crate::form::{self, Asked};

/// A record to be made.
#[derive(Debug, Clone)]
pub struct Planned {
    /// Its id.
    pub id: RecordId,
    /// Its kind.
    pub kind: &'static Kind,
    /// Sheet and row it comes from, as the spreadsheet counts.
    pub from: (String, u32),
    /// Its values.
    pub writes: Vec<Write>,
}

/// What an import would do.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Records in the order of making.
    pub records: Vec<Planned>,
    /// What cannot be read.
    pub problems: Vec<Problem>,
    /// Rows that hold something.
    pub rows: u32,
    /// Rows left out.
    pub left_out: u32,
}

/// What a key stands for so far.
#[derive(Debug, Clone, Default)]
struct Known {
    case: Option<RecordId>,
    person: Option<(RecordId, String)>,
    incident: Option<RecordId>,
}

/// Splits a cell with several values.
pub fn pieces(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '؛', '\n', '|', '،', ','])
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
}

/// Reads all rows; `today` is the day number against which dates are judged.
pub fn plan(
    table: &Table,
    map: &TableMap,
    unread: Unread,
    chosen: &RowChoices,
    today: i64,
    new_id: &mut dyn FnMut() -> RecordId,
) -> Plan {
    let mut plan = Plan::default();
    let mut keys: BTreeMap<String, Known> = BTreeMap::new();
    let mut organisations: BTreeMap<String, RecordId> = BTreeMap::new();
    for sheet_map in &map.sheets {
        let Some(sheet) = table
            .sheets
            .iter()
            .find(|sheet| sheet.name == sheet_map.sheet)
        else {
            continue;
        };
        if !sheet_map
            .columns
            .iter()
            .any(|column| target(&column.to).is_some())
        {
            continue;
        }
        for (at, row) in sheet
            .rows
            .iter()
            .enumerate()
            .skip(sheet_map.head as usize + 1)
        {
            if row.iter().all(String::is_empty) {
                continue;
            }
            plan.rows += 1;
            let number = u32::try_from(at + 1).unwrap_or(u32::MAX);
            let from = (sheet.name.clone(), number);
            if chosen.get(&from) == Some(&RowChoice::Skip) {
                plan.left_out += 1;
                continue;
            }
            let mut read = read_row(sheet_map, row, unread);
            odd_dates(&mut read, sheet_map, row, unread, today);
            let bad = read
                .problems
                .iter()
                .any(|problem| unread == Unread::LeaveRowOut || problem.column.is_empty());
            let problems = read.problems.iter().cloned().map(|problem| Problem {
                sheet: sheet.name.clone(),
                row: number,
                ..problem
            });
            plan.problems.extend(problems);
            if bad || read.values.is_empty() {
                plan.left_out += 1;
                continue;
            }
            let organisation = struck(
                &mut read,
                &from,
                &mut organisations,
                new_id,
                &mut plan.records,
            );
            let known = match &read.key {
                Some(key) => keys.entry(key.clone()).or_default(),
                None => &mut Known::default(),
            };
            place(read, &from, organisation, known, new_id, &mut plan.records);
        }
    }
    plan
}

/// The organisation of a row; one name is one organisation throughout the file.
fn struck(
    read: &mut Row,
    from: &(String, u32),
    known: &mut BTreeMap<String, RecordId>,
    new_id: &mut dyn FnMut() -> RecordId,
    out: &mut Vec<Planned>,
) -> Option<RecordId> {
    let writes = read.values.remove(&ORGANISATION.tag)?;
    let name = std::mem::take(&mut read.organisation_name);
    if let Some(id) = known.get(&name).filter(|_| !name.is_empty()) {
        return Some(*id);
    }
    let id = new_id();
    out.push(Planned {
        id,
        kind: &ORGANISATION,
        from: from.clone(),
        writes,
    });
    known.insert(name, id);
    Some(id)
}

#[derive(Debug, Default)]
struct Row {
    key: Option<String>,
    /// Values by kind.
    values: BTreeMap<u16, Vec<Write>>,
    person_name: String,
    organisation_name: String,
    problems: Vec<Problem>,
}

fn read_row(map: &SheetMap, row: &[String], unread: Unread) -> Row {
    let mut read = Row::default();
    for (at, column) in map.columns.iter().enumerate() {
        let cell = row.get(at).map(|cell| cell.trim()).unwrap_or_default();
        if cell.is_empty() {
            continue;
        }
        if column.to == "key" {
            read.key = Some(text::words(cell).join(" "));
            continue;
        }
        let Some((kind, field)) = target(&column.to) else {
            continue;
        };
        if kind.tag == PERSON.tag && field.name == "name" {
            read.person_name = text::words(cell).join(" ");
        }
        if kind.tag == ORGANISATION.tag && field.name == "name" {
            read.organisation_name = text::words(cell).join(" ");
        }
        let values = read.values.entry(kind.tag).or_default();
        match cell_writes(kind, field, cell, column) {
            Ok(writes) => values.extend(writes),
            Err(why) => {
                read.problems.push(Problem {
                    sheet: String::new(),
                    row: 0,
                    column: column.header.clone(),
                    value: cell.chars().take(200).collect(),
                    why,
                });
                if unread == Unread::KeepAsText {
                    values.push(Write {
                        field: record::OWN,
                        element: format!("x_{}", field.name),
                        value: Value::Text(cell.to_owned()),
                    });
                }
            }
        }
    }
    read.values.retain(|_, writes| !writes.is_empty());
    read
}

/// Takes out dates that cannot be, each with its reason. The end of a pair goes when the two do not
/// fit: it is the one a slip of the pen makes.
fn odd_dates(row: &mut Row, map: &SheetMap, cells: &[String], unread: Unread, today: i64) {
    for (tag, values) in &mut row.values {
        let Some(kind) = record::kind(*tag) else {
            continue;
        };
        while let Some(odd) = plausible::refusal(kind, None, values, today) {
            let Some(field) = kind.field_named(odd.field) else {
                break;
            };
            let is_here =
                |to: &str| target(to).is_some_and(|(of, at)| of == kind && at.tag == field.tag);
            let at = map.columns.iter().position(|column| is_here(&column.to));
            let cell = at
                .and_then(|at| cells.get(at))
                .map_or("", |cell| cell.trim());
            row.problems.push(Problem {
                sheet: String::new(),
                row: 0,
                column: at.map_or_else(String::new, |at| map.columns[at].header.clone()),
                value: cell.chars().take(200).collect(),
                why: odd.why.code(),
            });
            values.retain(|write| write.field != field.tag);
            if unread == Unread::KeepAsText {
                values.push(Write {
                    field: record::OWN,
                    element: format!("x_{}", field.name),
                    value: Value::Text(cell.to_owned()),
                });
            }
        }
    }
    row.values.retain(|_, writes| !writes.is_empty());
}

fn cell_writes(
    kind: &Kind,
    field: &Field,
    cell: &str,
    column: &super::ColumnMap,
) -> Result<Vec<Write>, &'static str> {
    let code = |list: &str, piece: &str| {
        let said = column.terms.get(&text::words(piece).join(" "));
        said.filter(|code| model::vocabulary::accepts(list, code))
            .cloned()
            .or_else(|| reading::term(list, piece).map(str::to_owned))
    };
    let asked = |element: Option<String>, value: Json| Asked {
        field: field.name.to_owned(),
        element,
        value,
    };
    let answer = || {
        let answer = reading::answer(cell)?;
        Some(serde_json::json!({ "answer": answer.code() }))
    };
    let all: Vec<Asked> = match field.holds {
        FieldType::Text | FieldType::Name => {
            let line: String = cell.split_whitespace().collect::<Vec<_>>().join(" ");
            vec![asked(None, line.into())]
        }
        FieldType::Long => vec![asked(None, cell.into())],
        FieldType::Code(list) => match code(list, cell) {
            Some(code) => vec![asked(None, code.into())],
            None => vec![asked(None, answer().ok_or("term")?)],
        },
        FieldType::Codes(list) => pieces(cell)
            .map(|piece| {
                code(list, piece)
                    .map(|code| asked(Some(code), true.into()))
                    .ok_or("term")
            })
            .collect::<Result<_, _>>()?,
        FieldType::Texts | FieldType::Names => cell
            .split([';', '؛', '\n', '|'])
            .map(str::trim)
            .filter(|piece| !piece.is_empty())
            .map(|piece| asked(Some(piece.to_owned()), true.into()))
            .collect(),
        FieldType::Date => match reading::date(cell) {
            Some(date) => vec![asked(None, date.to_string().into())],
            None => vec![asked(None, answer().ok_or("date")?)],
        },
        FieldType::Flag => match reading::flag(cell) {
            Some(flag) => vec![asked(None, flag.into())],
            None => vec![asked(None, answer().ok_or("flag")?)],
        },
        FieldType::Instant => {
            let date = reading::date(cell)
                .filter(|date| date.day > 0)
                .ok_or("date")?;
            vec![asked(
                None,
                (date.first_day() * 86_400_000 + 43_200_000).into(),
            )]
        }
        FieldType::Number => vec![asked(None, number(field, cell)?.into())],
        _ => return Err("field"),
    };
    let made = all.iter().map(|asked| form::write(kind, asked));
    let made: Vec<Write> = made
        .collect::<Result<_, _>>()
        .map_err(|error| match error {
            crate::Error::TooLong { .. } => "too_long",
            _ => "value",
        })?;
    // A level somebody decided elsewhere was not decided here.
    effects::guard(kind, None, &made).map_err(|_| "two_people")?;
    Ok(made)
}

/// A whole number; for a coordinate, the degrees people write.
fn number(field: &Field, cell: &str) -> Result<i64, &'static str> {
    match model::place::degrees_max(field.name) {
        Some(max) => model::place::parse_degrees(cell, max).ok_or("degrees"),
        None => text::fold(cell).trim().parse().map_err(|_| "number"),
    }
}

fn link(kind: &Kind, name: &str, to: RecordId) -> Write {
    let field = kind.field_named(name).map_or(IN_CASE, |field| field.tag);
    let set = kind
        .field(field)
        .is_some_and(|field| field.holds.has_elements());
    let (element, value) = if set {
        (to.to_string(), Value::Flag(true))
    } else {
        (String::new(), Value::Link(to))
    };
    Write {
        field,
        element,
        value,
    }
}

/// Makes the records of one row and links them.
fn place(
    mut read: Row,
    from: &(String, u32),
    organisation: Option<RecordId>,
    known: &mut Known,
    new_id: &mut dyn FnMut() -> RecordId,
    out: &mut Vec<Planned>,
) {
    let mut make = |kind: &'static Kind, mut writes: Vec<Write>, links: Vec<(&str, RecordId)>| {
        writes.extend(links.into_iter().map(|(name, to)| link(kind, name, to)));
        let id = new_id();
        out.push(Planned {
            id,
            kind,
            from: from.clone(),
            writes,
        });
        id
    };
    let name = std::mem::take(&mut read.person_name);
    if let Some(writes) = read.values.remove(&PERSON.tag) {
        let same = known
            .person
            .as_ref()
            .is_some_and(|(_, before)| *before == name);
        if !same {
            known.person = Some((make(&PERSON, writes, Vec::new()), name));
        }
    }
    let person = known.person.as_ref().map(|(id, _)| *id);
    let needs_case = KINDS
        .iter()
        .any(|kind| kind.tag != PERSON.tag && read.values.contains_key(&kind.tag));
    if known.case.is_none() && (needs_case || person.is_some()) {
        let writes = read.values.remove(&CASE.tag).unwrap_or_default();
        let mut links: Vec<_> = person.map(|id| ("person", id)).into_iter().collect();
        links.extend(organisation.map(|id| ("organisation", id)));
        known.case = Some(make(&CASE, writes, links));
    }
    let Some(case) = known.case else { return };
    if let Some(writes) = read.values.remove(&INCIDENT.tag) {
        known.incident = Some(make(&INCIDENT, writes, vec![("cases", case)]));
    }
    let mut violation = None;
    if let Some(writes) = read.values.remove(&VIOLATION.tag) {
        let mut links = vec![("case", case)];
        links.extend(known.incident.map(|id| ("incident", id)));
        links.extend(person.map(|id| ("victim", id)));
        // With nobody named, it is the organisation that was struck.
        let struck = organisation.filter(|_| person.is_none());
        links.extend(struck.map(|id| ("victim_organisation", id)));
        violation = Some(make(&VIOLATION, writes, links));
    }
    if let Some(writes) = read.values.remove(&SOURCE.tag) {
        let mut links = vec![("case", case)];
        links.extend(violation.map(|id| ("violation", id)));
        links.extend(known.incident.map(|id| ("incident", id)));
        make(&SOURCE, writes, links);
    }
    if let Some(mut writes) = read.values.remove(&CONSENT.tag) {
        let scope = CONSENT.field_named("scope").map_or(0, |field| field.tag);
        if !writes.iter().any(|write| write.field == scope) {
            let value = Value::Code("record_and_store".into());
            writes.push(Write {
                field: scope,
                element: String::new(),
                value,
            });
        }
        let mut links = vec![("case", case)];
        links.extend(person.map(|id| ("person", id)));
        make(&CONSENT, writes, links);
    }
}
