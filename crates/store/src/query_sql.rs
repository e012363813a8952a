//! One condition of a query as one statement. Values are bound; names come from the declaration.

use model::query::{Check, Test};
use model::record::{self, CASE, FieldType, Kind, ORGANISATION, PERSON};
use model::{PartialDate, RecordId};
use rusqlite::types::Value as Sql;

use crate::project;

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

pub(crate) fn day_text(day: i64) -> String {
    PartialDate::from_day_number(day).map_or_else(String::new, |date| date.to_string())
}

/// Numbers of cases in which a record of `kind` passes all tests.
pub(crate) fn condition(kind: &Kind, tests: &[Test], today: i64) -> (String, Vec<Sql>) {
    let mut values = Vec::new();
    if let Some(found) = elements_only(kind, tests, &mut values) {
        return (found, values);
    }
    let passes = passes(tests, today, &mut values);
    let table = project::table(kind);
    let sql = if kind.tag == CASE.tag {
        format!("SELECT t.id FROM cases t WHERE {passes}")
    } else if kind.tag == PERSON.tag || kind.tag == ORGANISATION.tag {
        let (own, victim) = party_columns(kind);
        format!(
            "WITH party (id) AS MATERIALIZED (SELECT t.id FROM {table} t WHERE {passes})
             SELECT cases.id FROM party CROSS JOIN cases ON cases.{own} = party.id
             UNION ALL SELECT violations.\"case\" FROM party CROSS JOIN violations
               ON violations.{victim} = party.id
             WHERE violations.withdrawn = 0 AND violations.\"case\" IS NOT NULL"
        )
    } else if in_one_case(kind) {
        format!("SELECT t.\"case\" FROM {table} t WHERE {passes} AND t.\"case\" IS NOT NULL")
    } else {
        format!(
            "SELECT part.case_id FROM {table} t CROSS JOIN part ON part.record = t.id WHERE {passes}"
        )
    };
    (sql, values)
}

/// The same, of a few cases: looked up one by one. `few` is their numbers for `json_each`.
pub(crate) fn condition_among(
    kind: &Kind,
    tests: &[Test],
    today: i64,
    few: Sql,
) -> (String, Vec<Sql>) {
    let mut values = Vec::new();
    let few = format!("json_each({}) few CROSS JOIN", bind(&mut values, few));
    let passes = passes(tests, today, &mut values);
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
fn passes(tests: &[Test], today: i64, values: &mut Vec<Sql>) -> String {
    // With "+" no index of another order is chosen for it.
    let mut passes = String::from("+t.withdrawn = 0");
    for test in tests {
        passes.push_str(" AND ");
        passes.push_str(&one(test, today, values));
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

/// One test for an element of a set, and nothing else, of a kind that stands in cases: the index of
/// elements is narrower than any of the kind.
fn elements_only(kind: &Kind, tests: &[Test], values: &mut Vec<Sql>) -> Option<String> {
    let [test] = tests else { return None };
    let Check::OneOf(wanted) = &test.check else {
        return None;
    };
    if !test.field.holds.has_elements() || kind.field(record::IN_CASE).is_none() {
        return None;
    }
    let chosen = chosen(test, wanted, values);
    Some(format!(
        "SELECT part.case_id FROM element e CROSS JOIN part ON part.record = e.record
         WHERE {chosen} AND part.kind = {}",
        kind.tag
    ))
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
fn one(test: &Test, today: i64, values: &mut Vec<Sql>) -> String {
    let name = test.field.name;
    if test.field.holds.has_elements() {
        let found = match &test.check {
            Check::OneOf(wanted) => {
                let chosen = chosen(test, wanted, values);
                return format!(
                    "EXISTS (SELECT 1 FROM element e WHERE e.record = t.id AND {chosen})"
                );
            }
            Check::Empty => "=",
            _ => ">",
        };
        let holds = bind(values, Sql::Text(project::holds(test.field)));
        return format!("instr(t.answers, {holds}) {found} 0");
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
        Check::Flag(wanted) => {
            let wanted = bind(values, Sql::Integer(i64::from(*wanted)));
            format!("t.\"{name}\" = {wanted}")
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
            let (from, until) = when.days(today);
            if test.field.holds == FieldType::Instant {
                let from = from.map(|day| Sql::Integer(day * DAY_MS));
                let until = until.map(|day| Sql::Integer(day * DAY_MS + DAY_MS - 1));
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
