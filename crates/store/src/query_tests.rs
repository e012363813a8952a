//! The statements find what a plain look at every record finds.

use std::collections::BTreeMap;

use model::query::{Check, Folder, Mark, Query, Test, Today, Unit, When, asks_for, fits};
use model::record::{
    self, CASE, EVIDENCE, FieldType, INCIDENT, Kind, PERSON, RISK_ASSESSMENT, TASK, VIOLATION,
};
use model::{Answer, DeviceId, PartialDate, RecordId, RecordState, Value, Write, text, vocabulary};
use proptest::prelude::*;
use proptest::sample::Index;
use vault::MasterKey;

use crate::cases::CaseOrder;
use crate::query::Asker;
use crate::records::StoredRecord;
use crate::{Store, StoreError};

const AMINA: DeviceId = DeviceId(1);
const NOW: u64 = 1_790_000_000;
/// 2026-11-24.
const TODAY: i64 = 20_781;
const ASKER: Asker = Asker {
    me: AMINA,
    today: HERE,
};
/// Half past five ahead of UTC, so that no day begins where the day of UTC does.
const HERE: Today = Today {
    day: TODAY,
    ahead_minutes: 330,
};
/// Keys of the institution's own fields.
const OWN: [&str; 2] = ["x_region", "x_file"];
const KINDS: [&Kind; 7] = [
    &CASE,
    &PERSON,
    &INCIDENT,
    &VIOLATION,
    &TASK,
    &EVIDENCE,
    &RISK_ASSESSMENT,
];
const WORDS: [&str; 4] = ["quarry", "محجر", "Fernández", "late night"];

fn laptop() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let key = MasterKey::generate().unwrap().derive_db_key();
    let store = Store::create(&folder.path().join("sanad.db"), &key).unwrap();
    (folder, store)
}

fn id(number: usize) -> RecordId {
    RecordId::from_number(number as i64 + 1).unwrap()
}

/// Few codes, so that conditions meet.
fn code(list: &str, pick: Index) -> String {
    let terms = &vocabulary::named(list).unwrap().terms;
    terms[pick.index(terms.len().min(3))].code.clone()
}

fn value(field: &model::Field, pick: Index, made: &[(usize, &'static Kind)]) -> Option<Write> {
    let mut element = String::new();
    let dates = ["2026-11-24", "~2026-11", "2026", "2025-11-23", "2026-12-01"];
    let linked = |kind: &str| {
        let of: Vec<usize> = made
            .iter()
            .filter(|(_, made)| made.name == kind)
            .map(|(at, _)| *at)
            .collect();
        (!of.is_empty()).then(|| id(of[pick.index(of.len())]))
    };
    let value = match field.holds {
        _ if pick.index(9) == 0 && !field.holds.has_elements() => {
            Value::Answer(Answer::NotDisclosed)
        }
        FieldType::Secret => return None,
        FieldType::Text | FieldType::Name => Value::Text(WORDS[pick.index(WORDS.len())].into()),
        FieldType::Long => Value::Text(format!("a {} b", WORDS[pick.index(WORDS.len())])),
        FieldType::Code(list) => Value::Code(code(list, pick)),
        FieldType::Date => Value::Date(PartialDate::parse(dates[pick.index(dates.len())]).unwrap()),
        FieldType::Instant => {
            Value::Instant(HERE.begins(TODAY - pick.index(40) as i64) + [0, 7, -1][pick.index(3)])
        }
        FieldType::Number => Value::Number(pick.index(5) as i64),
        FieldType::Flag => Value::Flag(pick.index(2) == 0),
        FieldType::Link(kind) => Value::Link(linked(kind)?),
        FieldType::Codes(list) => {
            element = code(list, pick);
            Value::Flag(true)
        }
        FieldType::Scores(list) => {
            element = code(list, pick);
            Value::Number(pick.index(3) as i64)
        }
        FieldType::Links(kind) => {
            element = linked(kind)?.to_string();
            Value::Flag(true)
        }
        FieldType::Texts | FieldType::Names => {
            element = WORDS[pick.index(WORDS.len())].into();
            Value::Flag(true)
        }
        FieldType::Own => {
            element = OWN[pick.index(2)].into();
            Value::Text(format!("{} road", WORDS[pick.index(4)]))
        }
    };
    Some(Write {
        field: field.tag,
        element,
        value,
    })
}

/// A record: kind, writes (field, value), withdrawn afterwards.
type Made = (Index, Vec<(Index, Index)>, Index);

fn fill(store: &mut Store, records: &[Made]) {
    let mut made: Vec<(usize, &'static Kind)> = Vec::new();
    store
        .write::<_, StoreError>(AMINA, NOW, |tx| {
            for (at, (kind, fields, gone)) in records.iter().enumerate() {
                // Cases and people first, so that there is something to stand in.
                let kind = match at {
                    0..=4 => &CASE,
                    5..=7 => &PERSON,
                    _ => KINDS[kind.index(KINDS.len())],
                };
                let mut writes: BTreeMap<(u16, String), Write> = BTreeMap::new();
                let mut put = |write: Write| {
                    writes.insert((write.field, write.element.clone()), write);
                };
                if let Some(field) = kind.field(record::IN_CASE) {
                    value(field, *gone, &made).into_iter().for_each(&mut put);
                }
                for (field, pick) in fields {
                    let field = &kind.fields[field.index(kind.fields.len())];
                    if field.tag >= record::OWN && field.name != "circle" {
                        value(field, *pick, &made).into_iter().for_each(&mut put);
                    }
                }
                made.push((at, kind));
                tx.change(
                    "record_create",
                    kind.tag,
                    id(at),
                    writes.into_values().collect(),
                )?;
                if gone.index(7) == 0 {
                    let write = Write {
                        field: record::WITHDRAWN,
                        element: String::new(),
                        value: Value::Flag(true),
                    };
                    tx.change("record_withdraw", kind.tag, id(at), vec![write])?;
                }
            }
            Ok(())
        })
        .unwrap();
}

fn check(field: &'static model::Field, pick: Index, other: Index) -> Check {
    let unit = Unit::ALL[other.index(5)];
    let count = pick.index(40) as u32 + 1;
    let day = PartialDate::parse(["2026-11", "2025", "2026-11-24"][other.index(3)]);
    let some = [
        Check::Filled,
        Check::Empty,
        Check::Answer(Answer::NotDisclosed),
        Check::Flag(pick.index(2) == 0),
        Check::When(
            [
                When::Last(count, unit),
                When::Next(count, unit),
                When::OlderThan(count, unit),
                When::This(unit),
                When::Previous(unit),
                When::Past,
                When::Between(day, None),
                When::Between(None, day),
            ][pick.index(8)],
        ),
        Check::Range(Some(pick.index(4) as i64), Some(3)),
        match field.holds {
            FieldType::Code(list) | FieldType::Codes(list) | FieldType::Scores(list) => {
                Check::OneOf(vec![code(list, pick), code(list, other)])
            }
            FieldType::Link(_) | FieldType::Links(_) => {
                Check::OneOf(vec![id(pick.index(9)).to_string()])
            }
            FieldType::Own => Check::OneOf(vec![format!("{} road", WORDS[pick.index(4)])]),
            _ => Check::OneOf(vec![WORDS[pick.index(4)].into()]),
        },
        Check::Has(["qua", "محجر", "fernandez a", "l night", "road", "q"][pick.index(6)].into()),
    ];
    let fitting: Vec<Check> = some
        .into_iter()
        .filter(|check| fits(field, check))
        .collect();
    fitting[other.index(fitting.len())].clone()
}

fn condition() -> impl Strategy<Value = Query> {
    let tests = prop::collection::vec(any::<(Index, Index, Index)>(), 0..3);
    (any::<Index>(), tests, any::<Index>()).prop_map(|(kind, tests, which)| {
        if which.index(8) == 0 {
            return Query::Text(WORDS[kind.index(WORDS.len())].into());
        }
        if which.index(8) == 1 {
            return Query::Mark([Mark::Open, Mark::Overdue][kind.index(2)]);
        }
        let kind = KINDS[kind.index(KINDS.len())];
        let fields: Vec<_> = kind.fields.iter().filter(|field| asks_for(field)).collect();
        let test = |(field, pick, other): (Index, Index, Index)| {
            let field = fields[field.index(fields.len())];
            let own = if field.holds == FieldType::Own {
                OWN[other.index(2)]
            } else {
                ""
            };
            Test {
                field,
                own: own.to_owned(),
                check: check(field, pick, other),
            }
        };
        Query::Some(kind, tests.into_iter().map(test).collect())
    })
}

fn query() -> impl Strategy<Value = Query> {
    condition().prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Query::All),
            prop::collection::vec(inner.clone(), 0..3).prop_map(Query::Any),
            inner.prop_map(|query| Query::Not(Box::new(query))),
        ]
    })
}

/// What a plain look at every record finds.
fn naive(store: &Store, query: &Query) -> Vec<RecordId> {
    let mut all: BTreeMap<RecordId, StoredRecord> = BTreeMap::new();
    store
        .each_record::<StoreError>(|record| {
            if !record.withdrawn {
                all.insert(record.id, record);
            }
            Ok(())
        })
        .unwrap();
    let link = |state: &RecordState, kind: &'static Kind, name: &str| match state
        .shown(kind.field_named(name).unwrap())
    {
        Some(Value::Link(id)) => Some(*id),
        _ => None,
    };
    let query = &query.widened(&mut |id| store.one_party(id)).unwrap();
    let mut found = Vec::new();
    for (id, case) in all.iter().filter(|(_, record)| record.kind == CASE.tag) {
        let mut parts: Vec<(&'static Kind, &RecordState)> = Vec::new();
        let mut people: Vec<RecordId> = link(&case.state, &CASE, "person").into_iter().collect();
        for record in all.values() {
            let kind = record::kind(record.kind).unwrap();
            let Some(field) = kind.field(record::IN_CASE) else {
                continue;
            };
            let inside = if field.holds.has_elements() {
                let name = id.to_string();
                record
                    .state
                    .elements(field)
                    .any(|(element, _)| element == name)
            } else {
                record.state.shown(field) == Some(&Value::Link(*id))
            };
            if inside {
                parts.push((kind, &record.state));
                if kind.tag == VIOLATION.tag {
                    people.extend(link(&record.state, kind, "victim"));
                }
            }
        }
        people.sort_unstable();
        people.dedup();
        let people = people.iter().filter_map(|person| all.get(person));
        parts.extend(people.map(|person| (&PERSON, &person.state)));
        let finds = |words: &str| {
            let whole = std::iter::once((&CASE, &case.state));
            whole
                .chain(parts.iter().copied())
                .any(|(kind, state)| found_in(kind, state, words))
        };
        let marked = |mark: Mark| match mark {
            Mark::Open => is_open(&case.state),
            _ => parts
                .iter()
                .any(|(kind, state)| kind.tag == TASK.tag && is_overdue(state)),
        };
        let folder = Folder {
            case: &case.state,
            parts: &parts,
            finds: &finds,
            marked: &marked,
        };
        if query.holds(&folder, HERE) {
            found.push(*id);
        }
    }
    found
}

fn is_open(case: &RecordState) -> bool {
    let status = case.shown(CASE.field_named("status").unwrap());
    !["closed", "referred_out", "rejected", "archived"]
        .contains(&status.and_then(Value::code).unwrap_or_default())
}

fn is_overdue(task: &RecordState) -> bool {
    let shown = |name: &str| task.shown(TASK.field_named(name).unwrap());
    let open = match shown("status") {
        Some(Value::Code(code)) => code == "open",
        _ => true,
    };
    let day = PartialDate::from_day_number(TODAY).unwrap().to_string();
    open && matches!(shown("due_on"), Some(Value::Date(date)) if !date.about && date.to_string() < day)
}

fn found_in(kind: &Kind, state: &RecordState, words: &str) -> bool {
    let mut whole = Vec::new();
    for field in kind.fields.iter().filter(|field| field.holds.is_searched()) {
        if field.holds.has_elements() {
            let elements = state.elements(field);
            whole.extend(
                elements.map(|(element, value)| value.text().unwrap_or(element).to_owned()),
            );
        } else if let Some(Value::Text(text)) = state.shown(field) {
            whole.push(text.clone());
        }
    }
    let have = text::words(&whole.join(" "));
    text::words(words)
        .iter()
        .all(|word| have.iter().any(|known| known == word))
}

/// What the step to this version fills in is what the records would have been written with.
fn a_file_from_before_is_filled_alike(store: &Store) {
    let whole = store.digest().unwrap();
    let connection = &store.connection;
    connection.execute("DELETE FROM case_rest", []).unwrap();
    for kind in record::KINDS {
        let table = crate::project::table(kind);
        for field in kind
            .fields
            .iter()
            .filter(|field| field.holds.has_elements())
        {
            let sql = format!("UPDATE {table} SET answers = replace(answers, ?1, '')");
            connection
                .execute(&sql, [crate::project::holds(field)])
                .unwrap();
        }
        for field in kind
            .fields
            .iter()
            .filter(|field| crate::project::is_text(field))
        {
            let sql = format!("UPDATE {table} SET answers = replace(answers, ?1, '')");
            connection
                .execute(&sql, [crate::project::holds(field)])
                .unwrap();
        }
    }
    crate::rest::fill(connection).unwrap();
    crate::project::fill_sets(connection).unwrap();
    crate::project::fill_texts(connection).unwrap();
    assert_eq!(store.digest().unwrap(), whole);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn a_query_finds_exactly_what_a_look_at_every_record_finds(
        records in prop::collection::vec(
            (any::<Index>(), prop::collection::vec(any::<(Index, Index)>(), 2..7), any::<Index>()), 8..40),
        queries in prop::collection::vec(query(), 12),
    ) {
        let (_folder, mut store) = laptop();
        fill(&mut store, &records);
        a_file_from_before_is_filled_alike(&store);
        for query in &queries {
            let found = store.query_ids(query, ASKER).unwrap();
            // One by one, and all at once.
            store.few_max = 0;
            prop_assert_eq!(&store.query_ids(query, ASKER).unwrap(), &found, "{}", query);
            store.few_max = crate::query::FEW_MAX;
            prop_assert_eq!(&found, &naive(&store, query), "{}", query);
            for order in [CaseOrder::Touched, CaseOrder::Title, CaseOrder::Opened] {
                let mut ordered = store.query_ordered(query, (order, false), ASKER).unwrap();
                ordered.sort_unstable();
                prop_assert_eq!(&ordered, &found);
            }
        }
    }
}

#[test]
fn an_answer_is_forgotten_when_something_is_written() {
    let (_folder, mut store) = laptop();
    let query = model::query::parse("status = intake").unwrap();
    let save = |store: &mut Store, code: &str| {
        let write = Write {
            field: CASE.field_named("status").unwrap().tag,
            element: String::new(),
            value: Value::Code(code.into()),
        };
        store
            .write::<_, StoreError>(AMINA, NOW, |tx| {
                tx.change("record_save", CASE.tag, id(1), vec![write])
            })
            .unwrap();
    };
    assert_eq!(store.query_count(&query, ASKER).unwrap(), 0);
    save(&mut store, "intake");
    let order = (CaseOrder::Touched, false);
    let (lines, total) = store.query_page(&query, order, (0, 10), ASKER).unwrap();
    assert_eq!((lines.len(), total), (1, 1));
    save(&mut store, "triage");
    assert_eq!(
        store.query_page(&query, order, (0, 10), ASKER).unwrap().1,
        0
    );
}

#[test]
fn every_coded_field_is_answered_from_the_narrow_index() {
    let (_folder, store) = laptop();
    for kind in record::KINDS
        .into_iter()
        .filter(|kind| model::query::asks_about(kind))
    {
        let coded = kind.fields.iter().filter(|field| {
            asks_for(field)
                && matches!(
                    field.holds,
                    FieldType::Code(_)
                        | FieldType::Flag
                        | FieldType::Date
                        | FieldType::Link(_)
                        | FieldType::Text
                        | FieldType::Name
                        | FieldType::Long
                )
        });
        for field in coded {
            let test = Test::of(field, Check::Empty);
            let (sql, values) = crate::query_sql::condition(kind, &[test], HERE);
            let plan: Vec<String> = store
                .connection
                .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
                .unwrap()
                .query_map(rusqlite::params_from_iter(values), |row| row.get(3))
                .unwrap()
                .map(Result::unwrap)
                .collect();
            assert!(
                plan.iter()
                    .any(|line| line.contains("COVERING INDEX") && line.contains("_coded")),
                "{}.{}: {plan:?}",
                kind.name,
                field.name
            );
        }
    }
}

#[test]
fn a_new_field_brings_its_own_index_and_nothing_else_changes() {
    let (_folder, store) = laptop();
    let read = |store: &Store| -> String {
        store
            .connection
            .query_row(
                "SELECT sql FROM sqlite_master WHERE name = 'cases_coded'",
                [],
                |row| row.get(0),
            )
            .unwrap()
    };
    let whole = read(&store);
    store
        .connection
        .execute_batch("DROP INDEX cases_coded; CREATE INDEX cases_coded ON cases (status); DROP INDEX tasks_coded")
        .unwrap();
    crate::indexes::settle(&store.connection).unwrap();
    assert_eq!(read(&store), whole);
    assert!(whole.contains("\"legal_hold\""));
}
