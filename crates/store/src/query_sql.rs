//! One condition of a query as one statement. Values are bound; names come from the declaration.

use model::query::{Check, Test, Today};
use model::record::{self, CASE, FieldType, Kind, ORGANISATION, PERSON};
use model::{PartialDate, RecordId, text};
use rusqlite::functions::FunctionFlags;
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, Result as SqlResult};

use crate::project;
use crate::search;

/// Characters of a word from which on the index is asked for it first.
const WORD_CHARS_MIN: usize = 2;

/// Teaches the file what "has these words" means.
pub(crate) fn teach(connection: &Connection) -> SqlResult<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_DIRECTONLY;
    connection.create_scalar_function("has_words", 2, flags, |context| {
        let text = context.get_raw(0).as_str_or_null()?;
        let words = context.get_raw(1).as_str()?;
        Ok(text.is_some_and(|text| model::query::has(text, words)))
    })
}

pub(crate) fn day_text(day: i64) -> String {
    PartialDate::from_day_number(day).map_or_else(String::new, |date| date.to_string())
}

/// Whether a condition is asked of every record or of those in a few cases.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Reach {
    All,
    Few,
}

/// Numbers of cases in which a record of `kind` passes all tests.
pub(crate) fn condition(kind: &Kind, tests: &[Test], today: Today) -> (String, Vec<Sql>) {
    let mut values = Vec::new();
    if let Some(found) = elements_only(kind, tests, &mut values) {
        return (found, values);
    }
    let table = project::table(kind);
    let rows = match told_by_words(tests, &mut values) {
        Some(hits) => format!("{hits} hit CROSS JOIN {table} t ON t.id = hit.record"),
        None => format!("{table} t"),
    };
    let passes = passes(tests, today, Reach::All, &mut values);
    let sql = if kind.tag == CASE.tag {
        format!("SELECT t.id FROM {rows} WHERE {passes}")
    } else if kind.tag == PERSON.tag || kind.tag == ORGANISATION.tag {
        let (own, victim) = party_columns(kind);
        format!(
            "WITH party (id) AS MATERIALIZED (SELECT t.id FROM {rows} WHERE {passes})
             SELECT cases.id FROM party CROSS JOIN cases ON cases.{own} = party.id
             UNION ALL SELECT violations.\"case\" FROM party CROSS JOIN violations
               ON violations.{victim} = party.id
             WHERE violations.withdrawn = 0 AND violations.\"case\" IS NOT NULL"
        )
    } else if in_one_case(kind) {
        format!("SELECT t.\"case\" FROM {rows} WHERE {passes} AND t.\"case\" IS NOT NULL")
    } else {
        format!(
            "SELECT part.case_id FROM {rows} CROSS JOIN part ON part.record = t.id WHERE {passes}"
        )
    };
    (sql, values)
}

/// The same, of a few cases: looked up one by one. `few` is their numbers for `json_each`.
pub(crate) fn condition_among(
    kind: &Kind,
    tests: &[Test],
    today: Today,
    few: Sql,
) -> (String, Vec<Sql>) {
    let mut values = Vec::new();
    let few = format!("json_each({}) few CROSS JOIN", bind(&mut values, few));
    let passes = passes(tests, today, Reach::Few, &mut values);
    let table = project::table(kind);
    let sql = if kind.tag == CASE.tag {
        format!("SELECT t.id FROM {few} cases t ON t.id = few.value WHERE {passes}")
    } else if kind.tag == PERSON.tag || kind.tag == ORGANISATION.tag {
        let (own, victim) = party_columns(kind);
        format!(
            "SELECT cases.id FROM {few} cases ON cases.id = few.value
               CROSS JOIN {table} t ON t.id = cases.{own} WHERE {passes}
             UNION ALL SELECT v.\"case\" FROM {few} violations v ON v.\"case\" = few.value
               CROSS JOIN {table} t ON t.id = v.{victim} WHERE +v.withdrawn = 0 AND {passes}"
        )
    } else if in_one_case(kind) {
        format!("SELECT t.\"case\" FROM {few} {table} t ON t.\"case\" = few.value WHERE {passes}")
    } else {
        format!(
            "SELECT part.case_id FROM {few} part ON part.case_id = few.value AND part.kind = {}
               CROSS JOIN {table} t ON t.id = part.record WHERE {passes}",
            kind.tag
        )
    };
    (sql, values)
}

/// All tests as one condition on row `t`.
fn passes(tests: &[Test], today: Today, reach: Reach, values: &mut Vec<Sql>) -> String {
    // With "+" no index of another order is chosen for it.
    let mut passes = String::from("+t.withdrawn = 0");
    for test in tests {
        passes.push_str(" AND ");
        passes.push_str(&one(test, today, reach, values));
    }
    passes
}

/// How a person or an organisation stands in cases: as the protected one, as a victim.
fn party_columns(kind: &Kind) -> (&'static str, &'static str) {
    if kind.tag == PERSON.tag {
        ("person", "victim")
    } else {
        ("organisation", "victim_organisation")
    }
}

fn in_one_case(kind: &Kind) -> bool {
    kind.field(record::IN_CASE)
        .is_some_and(|field| !field.holds.has_elements())
}

/// One test for an element of a set, and nothing else, of the case or a kind that stands in cases:
/// the index of elements is narrower than any of the kind.
fn elements_only(kind: &Kind, tests: &[Test], values: &mut Vec<Sql>) -> Option<String> {
    let [test] = tests else { return None };
    let stands = kind.tag == CASE.tag || kind.field(record::IN_CASE).is_some();
    if !test.field.holds.has_elements() || !stands {
        return None;
    }
    let chosen = match &test.check {
        _ if test.field.holds == FieldType::Own && test.check != Check::Empty => {
            own_chosen(test, values)
        }
        Check::OneOf(wanted) => chosen(test, wanted, values),
        _ => return None,
    };
    // What is no case falls away, since the answer meets every case.
    Some(if kind.tag == CASE.tag {
        format!("SELECT e.record FROM element e WHERE {chosen}")
    } else {
        format!(
            "SELECT part.case_id FROM element e CROSS JOIN part ON part.record = e.record
             WHERE {chosen} AND part.kind = {}",
            kind.tag
        )
    })
}

fn chosen(test: &Test, wanted: &[String], values: &mut Vec<Sql>) -> String {
    let field = bind(values, Sql::Text(test.field.name.to_owned()));
    let list = list(values, wanted);
    // Nought on a scale is an answer, but not that the thing is there.
    let scored = if matches!(test.field.holds, FieldType::Scores(_)) {
        " AND e.value <> '0'"
    } else {
        ""
    };
    format!("e.field = {field} AND e.element IN ({list}){scored}")
}

fn bind(values: &mut Vec<Sql>, value: Sql) -> String {
    values.push(value);
    format!("?{}", values.len())
}

fn list(values: &mut Vec<Sql>, wanted: &[String]) -> String {
    let marks: Vec<String> = wanted
        .iter()
        .map(|text| bind(values, Sql::Text(text.clone())))
        .collect();
    marks.join(", ")
}

/// One test as a condition on row `t`.
fn one(test: &Test, today: Today, reach: Reach, values: &mut Vec<Sql>) -> String {
    let name = test.field.name;
    if test.field.holds == FieldType::Own {
        return own(test, reach, values);
    }
    if test.field.holds.has_elements() {
        return one_of_set(test, values);
    }
    match &test.check {
        Check::OneOf(wanted) if matches!(test.field.holds, FieldType::Link(_)) => {
            let numbers = wanted.iter().filter_map(|id| RecordId::parse(id));
            let marks: Vec<String> = numbers
                .map(|id| bind(values, Sql::Integer(id.number())))
                .collect();
            format!("t.\"{name}\" IN ({})", marks.join(", "))
        }
        Check::OneOf(wanted) => format!("t.\"{name}\" IN ({})", list(values, wanted)),
        Check::Has(words) => {
            let words = bind(values, Sql::Text(words.clone()));
            format!("has_words(t.\"{name}\", {words})")
        }
        Check::Flag(wanted) => {
            let wanted = bind(values, Sql::Integer(i64::from(*wanted)));
            format!("t.\"{name}\" = {wanted}")
        }
        Check::Filled if project::is_text(test.field) => {
            let holds = bind(values, Sql::Text(project::holds(test.field)));
            format!("instr(t.answers, {holds}) > 0")
        }
        Check::Empty if project::is_text(test.field) => {
            let holds = bind(values, Sql::Text(project::holds(test.field)));
            let answered = bind(values, Sql::Text(format!(";{name}=")));
            format!("instr(t.answers, {holds}) = 0 AND instr(';' || t.answers, {answered}) = 0")
        }
        // With "+" as above: most rows lack a link, and looking each up by it would be the long way.
        Check::Filled => format!("+t.\"{name}\" IS NOT NULL"),
        Check::Empty => {
            let answered = bind(values, Sql::Text(format!(";{name}=")));
            format!("+t.\"{name}\" IS NULL AND instr(';' || t.answers, {answered}) = 0")
        }
        Check::Answer(answer) => {
            let answered = format!(";{name}={};", answer.code());
            let answered = bind(values, Sql::Text(answered));
            format!("instr(';' || t.answers, {answered}) > 0")
        }
        Check::When(when) => {
            let (from, until) = when.days(today.day);
            if test.field.holds == FieldType::Instant {
                let from = from.map(|day| Sql::Integer(today.begins(day)));
                let until = until.map(|day| Sql::Integer(today.begins(day + 1) - 1));
                between(&format!("t.\"{name}\""), from, until, values)
            } else {
                // "2026" and "~2026-11" count by their first day.
                let column = format!("substr(ltrim(t.\"{name}\", '~') || '-01-01', 1, 10)");
                let day = |day: i64| Sql::Text(day_text(day));
                between(&column, from.map(day), until.map(day), values)
            }
        }
        Check::Range(from, until) => {
            let (from, until) = (from.map(Sql::Integer), until.map(Sql::Integer));
            between(&format!("t.\"{name}\""), from, until, values)
        }
    }
}

/// One test of a set as a condition on row `t`.
fn one_of_set(test: &Test, values: &mut Vec<Sql>) -> String {
    let name = test.field.name;
    let found = match &test.check {
        Check::OneOf(wanted) => {
            let chosen = chosen(test, wanted, values);
            return format!("EXISTS (SELECT 1 FROM element e WHERE e.record = t.id AND {chosen})");
        }
        Check::Has(words) => {
            let field = bind(values, Sql::Text(name.to_owned()));
            let words = bind(values, Sql::Text(words.clone()));
            return format!(
                "EXISTS (SELECT 1 FROM element e WHERE e.record = t.id AND e.field = {field}
                       AND has_words(e.element, {words}))"
            );
        }
        Check::Empty => "=",
        _ => ">",
    };
    let holds = bind(values, Sql::Text(project::holds(test.field)));
    format!("instr(t.answers, {holds}) {found} 0")
}

/// One of the institution's own fields.
fn own(test: &Test, reach: Reach, values: &mut Vec<Sql>) -> String {
    let found = own_chosen(test, values);
    let not = if test.check == Check::Empty {
        "NOT "
    } else {
        ""
    };
    match reach {
        // Walked once, not looked up for each row.
        Reach::All => format!("t.id {not}IN (SELECT e.record FROM element e WHERE {found})"),
        Reach::Few => {
            format!("{not}EXISTS (SELECT 1 FROM element e WHERE e.record = t.id AND {found})")
        }
    }
}

fn own_chosen(test: &Test, values: &mut Vec<Sql>) -> String {
    let field = bind(values, Sql::Text(test.field.name.to_owned()));
    let key = bind(values, Sql::Text(test.own.clone()));
    let value = match &test.check {
        Check::OneOf(wanted) => format!(" AND e.value IN ({})", list(values, wanted)),
        Check::Has(words) => {
            let words = bind(values, Sql::Text(words.clone()));
            format!(" AND has_words(e.value, {words})")
        }
        _ => String::new(),
    };
    format!("e.field = {field} AND e.element = {key}{value}")
}

/// Rows to begin with when a test asks for words: those in which the index of words knows each.
fn told_by_words(tests: &[Test], values: &mut Vec<Sql>) -> Option<String> {
    let asked = tests.iter().filter_map(|test| match &test.check {
        Check::Has(words) => Some(text::words(words)),
        _ => None,
    });
    let mut words: Vec<String> = asked.flatten().collect();
    words.retain(|word| word.chars().count() >= WORD_CHARS_MIN);
    words.sort_unstable();
    words.dedup();
    if words.is_empty() {
        return None;
    }
    let wanted = bind(values, Sql::Text(search::beginnings_query(&words)));
    Some(format!(
        "(SELECT search_doc.record FROM search CROSS JOIN search_doc ON search_doc.doc = search.rowid
          WHERE search MATCH {wanted})"
    ))
}

fn between(column: &str, from: Option<Sql>, until: Option<Sql>, values: &mut Vec<Sql>) -> String {
    let mut parts = vec![format!("{column} IS NOT NULL")];
    if let Some(from) = from {
        parts.push(format!("{column} >= {}", bind(values, from)));
    }
    if let Some(until) = until {
        parts.push(format!("{column} <= {}", bind(values, until)));
    }
    format!("({})", parts.join(" AND "))
}

/// Cases in which a record is found by its text: the case itself, its parts, its parties.
pub(crate) fn text_sql(index: &str) -> String {
    format!(
        "WITH hit (id) AS MATERIALIZED
           (SELECT search_doc.record FROM {index} CROSS JOIN search_doc ON search_doc.doc = {index}.rowid
            WHERE {index} MATCH ?1)
         SELECT id FROM hit
         UNION ALL SELECT part.case_id FROM hit CROSS JOIN part ON part.record = hit.id
         UNION ALL SELECT cases.id FROM hit CROSS JOIN cases ON cases.person = hit.id
         UNION ALL SELECT cases.id FROM hit CROSS JOIN cases ON cases.organisation = hit.id
         UNION ALL SELECT violations.\"case\" FROM hit CROSS JOIN violations ON violations.victim = hit.id
           WHERE violations.withdrawn = 0 AND violations.\"case\" IS NOT NULL
         UNION ALL SELECT violations.\"case\" FROM hit CROSS JOIN violations ON violations.victim_organisation = hit.id
           WHERE violations.withdrawn = 0 AND violations.\"case\" IS NOT NULL"
    )
}
