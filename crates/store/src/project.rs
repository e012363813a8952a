//! From a record's state to its rows: table row, elements, case membership, contested cells,
//! search.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::{LazyLock, Mutex};

use model::record::{self, FieldType, IN_CASE, Kind};
use model::{Answer, RecordId, RecordState, Value, text};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, params_from_iter};

use crate::error::StoreError;
use crate::{clocks, likeness, rest, search};

/// What the projection needs besides the state.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Facts {
    pub(crate) updated: i64,
    pub(crate) withdrawn: bool,
    /// The record existed before.
    pub(crate) known: bool,
}

const CLOSED: [&str; 4] = ["closed", "referred_out", "rejected", "archived"];

pub(crate) fn project(
    connection: &Connection,
    kind: u16,
    id: RecordId,
    state: &RecordState,
    facts: Facts,
) -> Result<(), StoreError> {
    let kind = record::kind(kind);
    contested(connection, kind, id, state, facts)?;
    // A kind of a newer version has no table here; its state is kept all the same.
    let Some(kind) = kind else { return Ok(()) };
    row(connection, kind, id, state, facts)?;
    elements(connection, kind, id, state, facts)?;
    let cases = parts(connection, kind, id, state, facts)?;
    clocks::renew(connection, kind, id, &cases)?;
    rest::renew(connection, kind, id, &cases)?;
    search::index(connection, kind, id, state, facts.withdrawn)?;
    likeness::index(connection, kind, id, state, facts.withdrawn)
}

/// Name of the table of a kind.
pub(crate) fn table(kind: &Kind) -> String {
    match kind.name {
        "evidence" => "evidence".to_owned(),
        "breach" => "breaches".to_owned(),
        "retention_terms" => "retention_terms".to_owned(),
        name => format!("{name}s"),
    }
}

fn row(
    connection: &Connection,
    kind: &Kind,
    id: RecordId,
    state: &RecordState,
    facts: Facts,
) -> Result<(), StoreError> {
    let mut values: Vec<Sql> = vec![Sql::Integer(id.number())];
    let mut answers = String::new();
    for field in plain_fields(kind) {
        let shown = state.shown(field);
        if let Some(Value::Answer(answer)) = shown {
            let _ = write!(answers, "{}={};", field.name, answer.code());
        }
        values.push(column(field.holds, shown));
    }
    if !facts.withdrawn {
        let sets = kind
            .fields
            .iter()
            .filter(|field| field.holds.has_elements());
        for field in sets.filter(|field| state.elements(field).next().is_some()) {
            answers.push_str(&holds(field));
        }
    }
    if !facts.withdrawn {
        let texts = plain_fields(kind).zip(values.iter().skip(1));
        for (field, _) in texts.filter(|(field, value)| is_text(field) && **value != Sql::Null) {
            answers.push_str(&holds(field));
        }
    }
    values.push(Sql::Text(answers));
    values.push(Sql::Integer(i64::from(facts.withdrawn)));
    values.push(Sql::Integer(facts.updated));
    let shown = |name: &str| kind.field_named(name).and_then(|field| state.shown(field));
    match kind.name {
        "case" => {
            let risk = shown("risk_level")
                .and_then(Value::code)
                .unwrap_or_default();
            let rank = record_rank(risk);
            let status = shown("status").and_then(Value::code).unwrap_or_default();
            let title = shown("title").and_then(Value::text).unwrap_or_default();
            values.extend([
                Sql::Integer(rank),
                Sql::Integer(i64::from(!CLOSED.contains(&status))),
                Sql::Text(text::fold(title)),
                clocks::level_since(connection, state)?,
            ]);
        }
        "person" | "organisation" => {
            let name = shown("name").and_then(Value::text).unwrap_or_default();
            values.push(Sql::Text(text::fold(name)));
        }
        _ => {}
    }
    connection
        .prepare_cached(&upsert(kind))?
        .execute(params_from_iter(values))?;
    Ok(())
}

/// What stands among the answers of a row when a set or a text of it holds anything: whether it does
/// is then told from the narrow index.
pub(crate) fn holds(field: &model::Field) -> String {
    format!("+{};", field.name)
}

/// True for texts, which are too wide for the narrow index.
pub(crate) const fn is_text(field: &model::Field) -> bool {
    matches!(
        field.holds,
        FieldType::Text | FieldType::Name | FieldType::Long
    )
}

/// Says of the rows that are there already which of their texts hold anything.
pub(crate) fn fill_texts(connection: &Connection) -> Result<(), StoreError> {
    for kind in record::KINDS {
        let mut told = String::new();
        for field in plain_fields(kind).filter(|field| is_text(field)) {
            let (name, holds) = (field.name, holds(field));
            let _ = write!(
                told,
                " || CASE WHEN \"{name}\" IS NULL THEN '' ELSE '{holds}' END"
            );
        }
        if !told.is_empty() {
            let table = table(kind);
            let sql = format!("UPDATE {table} SET answers = answers{told} WHERE withdrawn = 0");
            connection.execute(&sql, [])?;
        }
    }
    Ok(())
}

/// Says of the rows that are there already which of their sets hold anything.
pub(crate) fn fill_sets(connection: &Connection) -> Result<(), StoreError> {
    for kind in record::KINDS {
        let sets = kind
            .fields
            .iter()
            .filter(|field| field.holds.has_elements());
        for field in sets {
            let sql = format!(
                "UPDATE {} SET answers = answers || ?2 WHERE withdrawn = 0
                 AND id IN (SELECT record FROM element WHERE field = ?1)",
                table(kind)
            );
            connection.execute(&sql, (field.name, holds(field)))?;
        }
    }
    Ok(())
}

/// Position in the vocabulary from 1; 0 without a level.
pub(crate) fn record_rank(risk: &str) -> i64 {
    model::counting::first_report::RISK_LEVELS
        .iter()
        .position(|level| *level == risk)
        .map_or(0, |at| at as i64 + 1)
}

pub(crate) fn plain_fields(kind: &Kind) -> impl Iterator<Item = &'static model::Field> + use<> {
    let kind = record::kind(kind.tag);
    kind.into_iter()
        .flat_map(|kind| kind.fields)
        .filter(|field| !field.holds.has_elements() && field.tag != record::WITHDRAWN)
}

/// Columns of a kind's table, in the order they are written.
pub(crate) fn columns(kind: &Kind) -> Vec<&'static str> {
    let mut columns: Vec<&'static str> = vec!["id"];
    columns.extend(plain_fields(kind).map(|field| field.name));
    columns.extend(["answers", "withdrawn", "touched"]);
    match kind.name {
        "case" => columns.extend(["risk_rank", "is_open", "title_key", "risk_since"]),
        "person" | "organisation" => columns.push("name_key"),
        _ => {}
    }
    columns
}

fn upsert(kind: &Kind) -> String {
    static SQL: LazyLock<Mutex<BTreeMap<u16, String>>> =
        LazyLock::new(|| Mutex::new(BTreeMap::new()));
    let make = || {
        let columns = columns(kind);
        let names = columns
            .iter()
            .map(|name| format!("\"{name}\""))
            .collect::<Vec<_>>()
            .join(", ");
        let marks = (1..=columns.len())
            .map(|at| format!("?{at}"))
            .collect::<Vec<_>>()
            .join(", ");
        // A case may have been touched later than its own newest change, by a part of it.
        let updates = columns
            .iter()
            .skip(1)
            .map(|name| match *name {
                "touched" => "\"touched\" = max(\"touched\", excluded.\"touched\")".to_owned(),
                _ => format!("\"{name}\" = excluded.\"{name}\""),
            })
            .collect::<Vec<_>>()
            .join(", ");
        format!(
            "INSERT INTO {} ({names}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET {updates}",
            table(kind)
        )
    };
    match SQL.lock() {
        Ok(mut known) => known.entry(kind.tag).or_insert_with(make).clone(),
        Err(_) => make(),
    }
}

/// A value in its column. One of another type than declared here, as a newer version or another
/// program of a member may send, stays in the record's state and leaves the column empty: the
/// columns are strict, and one odd value must not keep a whole frame out.
fn column(holds: FieldType, value: Option<&Value>) -> Sql {
    let counts = matches!(
        holds,
        FieldType::Instant | FieldType::Number | FieldType::Flag | FieldType::Link(_)
    );
    match value {
        Some(Value::Text(text) | Value::Code(text)) if !counts => Sql::Text(text.clone()),
        Some(Value::Date(date)) if !counts => Sql::Text(date.to_string()),
        Some(Value::Instant(number) | Value::Number(number)) if counts => Sql::Integer(*number),
        Some(Value::Flag(flag)) if counts => Sql::Integer(i64::from(*flag)),
        Some(Value::Link(record)) if counts => Sql::Integer(record.number()),
        _ => Sql::Null,
    }
}

fn elements(
    connection: &Connection,
    kind: &Kind,
    id: RecordId,
    state: &RecordState,
    facts: Facts,
) -> Result<(), StoreError> {
    if facts.known {
        connection
            .prepare_cached("DELETE FROM element WHERE record = ?1")?
            .execute([id.number()])?;
    }
    // A query over elements then need not ask whether each record is withdrawn.
    if facts.withdrawn {
        return Ok(());
    }
    for field in kind
        .fields
        .iter()
        .filter(|field| field.holds.has_elements())
    {
        for (element, value) in state.elements(field) {
            connection
                .prepare_cached(
                    "INSERT INTO element (record, field, element, value) VALUES (?1, ?2, ?3, ?4)",
                )?
                .execute((id.number(), field.name, element, element_text(value)))?;
        }
    }
    Ok(())
}

fn element_text(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Code(text) => text.clone(),
        Value::Answer(answer) => Answer::code(*answer).to_owned(),
        Value::Date(date) => date.to_string(),
        Value::Number(number) | Value::Instant(number) => number.to_string(),
        _ => String::new(),
    }
}

/// Files the record under its cases; gives those it stands in now, and those it stood in before.
fn parts(
    connection: &Connection,
    kind: &Kind,
    id: RecordId,
    state: &RecordState,
    facts: Facts,
) -> Result<Vec<i64>, StoreError> {
    let Some(field) = kind.field(IN_CASE) else {
        return Ok(Vec::new());
    };
    let mut touched: Vec<i64> = Vec::new();
    if facts.known {
        touched = connection
            .prepare_cached("SELECT case_id FROM part WHERE record = ?1")?
            .query_map([id.number()], |row| row.get(0))?
            .collect::<Result<_, _>>()?;
        connection
            .prepare_cached("DELETE FROM part WHERE record = ?1")?
            .execute([id.number()])?;
    }
    let mut cases: Vec<i64> = Vec::new();
    if matches!(field.holds, FieldType::Links(_)) {
        cases.extend(
            state
                .elements(field)
                .filter_map(|(element, _)| RecordId::parse(element))
                .map(RecordId::number),
        );
    } else if let Some(Value::Link(case)) = state.shown(field) {
        cases.push(case.number());
    }
    for case in &cases {
        connection
            // Two spellings of one id are two elements of the set, and one part.
            .prepare_cached(
                "INSERT OR IGNORE INTO part (case_id, kind, record) VALUES (?1, ?2, ?3)",
            )?
            .execute((case, kind.tag, id.number()))?;
        connection
            .prepare_cached("UPDATE cases SET touched = ?2 WHERE id = ?1 AND touched < ?2")?
            .execute((case, facts.updated))?;
    }
    touched.extend(cases);
    touched.sort_unstable();
    touched.dedup();
    Ok(touched)
}

fn contested(
    connection: &Connection,
    kind: Option<&Kind>,
    id: RecordId,
    state: &RecordState,
    facts: Facts,
) -> Result<(), StoreError> {
    if facts.known {
        connection
            .prepare_cached("DELETE FROM contested WHERE record = ?1")?
            .execute([id.number()])?;
    }
    for (field, element, _) in state.contested(kind) {
        connection
            .prepare_cached("INSERT INTO contested (record, field, element) VALUES (?1, ?2, ?3)")?
            .execute((id.number(), field, element))?;
    }
    Ok(())
}
