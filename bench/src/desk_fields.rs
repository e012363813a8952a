//! Every code, link, date, number and flag a query can test, of every kind, in turn: what is asked
//! about least must not be slow either.

use anyhow::Result;
use model::query::{Check, Query, Test, Unit, When, asks_about, asks_for};
use model::record::{FieldType, KINDS, Kind};
use model::{Field, vocabulary};
use serde_json::{Value, json};

use crate::desk_speed::Asker;
use crate::report::median;

/// Times each is asked anew.
const ANEW: usize = 1;
/// The slowest that are shown.
const SHOWN: usize = 10;

/// Asks about every field with every test that fits it; gives how many questions, and the slowest.
pub(crate) fn ask(asker: &Asker) -> Result<Value> {
    let (page, _) = asker.ask("case_list", &json!({ "limit": 1 }))?;
    let id = page["rows"][0]["id"].clone();
    let mut found = Vec::new();
    for kind in KINDS.into_iter().filter(|kind| asks_about(kind)) {
        let coded = |field: &&Field| {
            let words = [FieldType::Own, FieldType::Long];
            asks_for(field) && !words.contains(&field.holds)
        };
        for field in kind.fields.iter().filter(coded) {
            for check in checks(field) {
                let query = one(kind, field, check);
                let (mut wall, mut work) = (Vec::new(), Vec::new());
                for at in 0..ANEW {
                    let writes = json!([{ "field": "officer", "value": format!("field {at} {}", found.len()) }]);
                    asker.ask("record_save", &json!({ "id": id, "writes": writes }))?;
                    let request = json!({ "query": query, "limit": 100 });
                    let (_, took) = asker.ask("case_list", &request)?;
                    wall.push(took.wall);
                    work.push(took.work);
                }
                found.push((median(&work), median(&wall), query));
            }
        }
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let slowest: Vec<Value> = found
        .iter()
        .take(SHOWN)
        .map(|(work, wall, query)| json!({ "query": query, "work_p50": work, "p50": wall }))
        .collect();
    Ok(json!({ "asked": found.len(), "slowest": slowest }))
}

fn one(kind: &'static Kind, field: &'static Field, check: Check) -> String {
    Query::Some(kind, vec![Test::of(field, check)]).to_string()
}

fn checks(field: &Field) -> Vec<Check> {
    let term = |list: &str| {
        let list = vocabulary::named(list);
        let first = list.and_then(|list| list.terms.first());
        first.map(|term| Check::OneOf(vec![term.code.clone()]))
    };
    let mut all = vec![Check::Empty, Check::Filled];
    all.extend(match field.holds {
        FieldType::Code(list) | FieldType::Codes(list) | FieldType::Scores(list) => term(list),
        FieldType::Flag => Some(Check::Flag(true)),
        FieldType::Number => Some(Check::Range(Some(1), None)),
        FieldType::Date | FieldType::Instant => Some(Check::When(When::Last(1, Unit::Years))),
        FieldType::Link(_) | FieldType::Links(_) => {
            Some(Check::OneOf(vec!["0000000000001".into()]))
        }
        FieldType::Text | FieldType::Name | FieldType::Texts | FieldType::Names => {
            Some(Check::Has("office".into()))
        }
        _ => None,
    });
    all
}
