use std::collections::BTreeMap;
use std::path::PathBuf;

use model::record::{self, CASE, KINDS, PERSON, TASK};
use model::{DeviceId, RecordId, Value, VersionVector, Write};
use proptest::prelude::*;
use vault::{DbKey, MasterKey};

use crate::apply::apply;
use crate::cases::{CaseFilter, CaseOrder, Start};
use crate::{Store, StoreError, project};

const AMINA: DeviceId = DeviceId(1);
const YUSUF: DeviceId = DeviceId(2);
const NOW: u64 = 1_790_000_000;

fn key() -> DbKey {
    MasterKey::generate().unwrap().derive_db_key()
}

fn laptop() -> (tempfile::TempDir, PathBuf, DbKey, Store) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sanad.db");
    let key = key();
    let store = Store::create(&path, &key).unwrap();
    (folder, path, key, store)
}

fn id(number: i64) -> RecordId {
    RecordId::from_number(number).unwrap()
}

fn write(kind: &model::Kind, field: &str, value: Value) -> Write {
    Write {
        field: kind.field_named(field).unwrap().tag,
        element: String::new(),
        value,
    }
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn case(store: &mut Store, number: i64, title: &str) {
    store
        .write::<_, StoreError>(AMINA, NOW, |tx| {
            tx.change(
                "record_create",
                CASE.tag,
                id(number),
                vec![write(&CASE, "title", text(title))],
            )
        })
        .unwrap();
}

#[test]
fn the_table_of_each_kind_has_exactly_the_declared_columns() {
    let (_folder, _, _, store) = laptop();
    for kind in KINDS {
        let mut query = store
            .connection
            .prepare(&format!(
                "SELECT name FROM pragma_table_info('{}')",
                project::table(kind)
            ))
            .unwrap();
        let found: Vec<String> = query
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let mut found: Vec<&str> = found.iter().map(String::as_str).collect();
        let mut declared = project::columns(kind);
        found.sort_unstable();
        declared.sort_unstable();
        assert_eq!(
            found, declared,
            "{}: declare the field and add a migration",
            kind.name
        );
    }
}

#[test]
fn another_key_opens_nothing_and_makes_nothing() {
    let (_folder, path, right, store) = laptop();
    drop(store);
    let before = std::fs::read(&path).unwrap();
    assert!(matches!(
        Store::open(&path, &key()),
        Err(StoreError::Unreadable)
    ));
    assert_eq!(std::fs::read(&path).unwrap(), before);
    Store::open(&path, &right).unwrap();
    let absent = path.with_file_name("absent.db");
    assert!(matches!(
        Store::open(&absent, &right),
        Err(StoreError::Missing)
    ));
    assert!(!absent.exists(), "an absent file is never made anew");
}

#[test]
fn a_cut_file_and_a_newer_file_each_say_so() {
    let (_folder, path, key, mut store) = laptop();
    for number in 1..200 {
        case(&mut store, number, &"a long title ".repeat(20));
    }
    store.checkpoint().unwrap();
    store
        .connection
        .pragma_update(None, "user_version", 999)
        .unwrap();
    drop(store);
    assert!(matches!(
        Store::open(&path, &key),
        Err(StoreError::Newer { found: 999 })
    ));
    let whole = std::fs::read(&path).unwrap();
    std::fs::write(&path, &whole[..whole.len() - 100]).unwrap();
    assert!(matches!(
        Store::open(&path, &key),
        Err(StoreError::Truncated)
    ));
    std::fs::write(&path, &whole[..whole.len() / 4096 / 2 * 4096]).unwrap();
    assert!(matches!(
        Store::open(&path, &key),
        Err(StoreError::Truncated | StoreError::Unreadable)
    ));
    std::fs::write(&path, b"").unwrap();
    assert!(matches!(
        Store::open(&path, &key),
        Err(StoreError::Truncated)
    ));
}

#[test]
fn durability_is_full_and_nothing_goes_to_temporary_files() {
    let (_folder, _, _, store) = laptop();
    let pragma = |name: &str| {
        store
            .connection
            .query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, i64>(0))
            .unwrap()
    };
    assert_eq!(pragma("synchronous"), 2, "FULL");
    assert_eq!(pragma("temp_store"), 2, "MEMORY");
    assert_eq!(pragma("foreign_keys"), 1);
    assert_eq!(pragma("secure_delete"), 1);
    assert_eq!(pragma("trusted_schema"), 0);
    assert_eq!(pragma("cell_size_check"), 1);
    let journal: String = store
        .connection
        .query_row("PRAGMA journal_mode", [], |row| row.get(0))
        .unwrap();
    assert_eq!(journal, "wal");
}

#[test]
fn stock_sqlcipher_reads_the_file_with_the_raw_key_and_not_with_the_hex_as_passphrase() {
    let (_folder, path, key, mut store) = laptop();
    case(&mut store, 1, "seen by another tool");
    store.checkpoint().unwrap();
    drop(store);
    let hex = key.expose_96_hex_digits_for_pragma_key().to_string();
    // Another build of SQLCipher: the Python package sqlcipher3, set up by `cargo xtask test`.
    let python = std::env::var("SANAD_PYTHON").unwrap_or_else(|_| "python3".into());
    let ask = |pragma: &str| {
        let script = "import sys\nfrom sqlcipher3 import dbapi2\nfile = dbapi2.connect(sys.argv[1])\nfile.execute(sys.argv[2])\n\
            try:\n    print(file.execute('SELECT title FROM cases').fetchall())\nexcept dbapi2.DatabaseError:\n    print('unreadable')\n";
        let output = std::process::Command::new(&python)
            .args(["-c", script])
            .arg(&path)
            .arg(pragma)
            .output()
            .unwrap();
        assert!(
            output.status.success(),
            "python with sqlcipher3: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(ask(&format!("PRAGMA key = \"x'{hex}'\";")).contains("seen by another tool"));
    assert_eq!(ask(&format!("PRAGMA key = '{hex}';")).trim(), "unreadable");
}

#[test]
fn an_officer_finds_words_names_and_pieces_of_names() {
    let (_folder, _, _, mut store) = laptop();
    case(&mut store, 1, "مدافع عن البيئة محتجز قرب المحجر");
    case(&mut store, 2, "Menaces après l’audience");
    store
        .write::<_, StoreError>(AMINA, NOW, |tx| {
            tx.change(
                "record_create",
                PERSON.tag,
                id(3),
                vec![write(&PERSON, "name", text("مُحَمَّد عبد الرحمن"))],
            )?;
            tx.change(
                "record_create",
                PERSON.tag,
                id(4),
                vec![write(&PERSON, "name", text("José Fernández"))],
            )
        })
        .unwrap();
    let find = |store: &Store, query: &str| {
        store
            .search(query, &[], 10)
            .unwrap()
            .iter()
            .map(|id| id.number())
            .collect::<Vec<_>>()
    };
    assert_eq!(find(&store, "محمد"), [3]);
    assert_eq!(find(&store, "Jose"), [4]);
    assert_eq!(find(&store, "nandez"), [4], "a piece of a name");
    assert_eq!(find(&store, "الرحم"), [3], "an unfinished word");
    assert_eq!(find(&store, "بيئه"), [] as [i64; 0]);
    assert_eq!(find(&store, "البيئه محجر"), [] as [i64; 0]);
    assert_eq!(find(&store, "البيئه المح"), [1]);
    assert_eq!(
        find(&store, "apres \"l'audience"),
        [2],
        "quotes are text, not syntax"
    );
    assert_eq!(find(&store, "AND OR NOT *"), [] as [i64; 0]);
    assert_eq!(store.search("Jose", &[CASE.tag], 10).unwrap(), []);
    // A changed text is found by its new words only.
    store
        .write::<_, StoreError>(AMINA, NOW, |tx| {
            tx.change(
                "record_save",
                CASE.tag,
                id(2),
                vec![write(&CASE, "title", text("Audience"))],
            )
        })
        .unwrap();
    assert_eq!(find(&store, "menaces"), [] as [i64; 0]);
    assert_eq!(find(&store, "audience"), [2]);
}

#[test]
fn the_case_list_pages_without_holes_in_every_order() {
    let (_folder, _, _, mut store) = laptop();
    for number in 1..=57 {
        case(&mut store, number, &format!("case {:02}", number * 7 % 57));
        if number % 3 == 0 {
            let risk = ["low", "high"][number as usize % 2];
            store
                .write::<_, StoreError>(AMINA, NOW + 60, |tx| {
                    tx.change(
                        "record_save",
                        CASE.tag,
                        id(number),
                        vec![
                            write(&CASE, "risk_level", Value::Code(risk.into())),
                            write(&CASE, "reference", text(&format!("JOR-{number}"))),
                        ],
                    )
                })
                .unwrap();
        }
    }
    for order in [
        CaseOrder::Touched,
        CaseOrder::Risk,
        CaseOrder::Title,
        CaseOrder::Reference,
        CaseOrder::Opened,
    ] {
        for ascending in [true, false] {
            let whole = store
                .case_page(
                    &CaseFilter::default(),
                    (order, ascending),
                    &Start::Offset(0),
                    100,
                    AMINA,
                    "2026-11-24",
                )
                .unwrap();
            assert_eq!(whole.len(), 57);
            let mut paged = Vec::new();
            let mut start = Start::Offset(0);
            loop {
                let page = store
                    .case_page(
                        &CaseFilter::default(),
                        (order, ascending),
                        &start,
                        10,
                        AMINA,
                        "2026-11-24",
                    )
                    .unwrap();
                let Some(last) = page.last() else { break };
                start = Start::After(last.key.clone(), last.id.number());
                paged.extend(page.iter().map(|line| line.id));
            }
            assert_eq!(
                paged,
                whole.iter().map(|line| line.id).collect::<Vec<_>>(),
                "{order:?} {ascending}"
            );
        }
    }
    let high = CaseFilter {
        risk: vec!["high".into()],
        ..CaseFilter::default()
    };
    assert_eq!(store.case_count(&high).unwrap(), 10);
}

#[test]
fn what_a_newer_sanad_wrote_is_kept_untouched() {
    let (_folder, _, _, mut store) = laptop();
    let unknown = vec![Write {
        field: 4000,
        element: "e".into(),
        value: Value::Foreign(77, vec![1, 2, 3]),
    }];
    store
        .write::<_, StoreError>(AMINA, NOW, |tx| {
            tx.change("record_create", 999, id(5), unknown.clone())?;
            tx.change("record_create", CASE.tag, id(6), unknown.clone())
        })
        .unwrap();
    for number in [5, 6] {
        let kept = store.history(id(number)).unwrap();
        assert_eq!(kept[0].writes, unknown);
        assert_eq!(
            store
                .record(id(number))
                .unwrap()
                .state
                .cell(4000, "e")
                .unwrap()
                .rivals()[0]
                .value,
            unknown[0].value
        );
    }
    assert!(store.log_agrees().unwrap());
}

#[test]
fn the_re_keyed_file_holds_the_same_and_the_old_key_opens_nothing() {
    let (_folder, path, old, mut store) = laptop();
    case(&mut store, 1, "before");
    let before = store.digest().unwrap();
    let fresh = key();
    let copy = path.with_file_name("fresh.db");
    store.export(&copy, &fresh).unwrap();
    assert!(matches!(
        Store::open(&copy, &old),
        Err(StoreError::Unreadable)
    ));
    let mut opened = Store::open(&copy, &fresh).unwrap();
    assert_eq!(opened.digest().unwrap(), before);
    assert!(opened.log_agrees().unwrap());
    assert!(opened.is_sound().unwrap());
    assert_eq!(opened.search("before", &[], 5).unwrap(), [id(1)]);
}

/// A random day: two officers write and withdraw, and receive from each other.
fn day() -> impl Strategy<Value = Vec<(bool, u8, u8, u8)>> {
    prop::collection::vec((any::<bool>(), 0_u8..6, 0_u8..5, 0_u8..4), 1..40)
}

fn edit(what: u8, number: u8, value: u8) -> (&'static model::Kind, Vec<Write>) {
    match what {
        0 => (
            &CASE,
            vec![write(&CASE, "title", text(&format!("title {value}")))],
        ),
        1 => (
            &CASE,
            vec![write(
                &CASE,
                "risk_level",
                Value::Code(["low", "medium", "high", "extreme"][value as usize].into()),
            )],
        ),
        2 => (
            &CASE,
            vec![Write {
                field: CASE.field_named("contact_never").unwrap().tag,
                element: format!("never {number}"),
                value: if value.is_multiple_of(2) {
                    Value::Flag(true)
                } else {
                    Value::Empty
                },
            }],
        ),
        3 => (
            &CASE,
            vec![Write {
                field: record::WITHDRAWN,
                element: String::new(),
                value: Value::Flag(value.is_multiple_of(2)),
            }],
        ),
        _ => (
            &TASK,
            vec![
                write(&TASK, "title", text("call")),
                write(&TASK, "case", Value::Link(id(i64::from(value) + 1))),
            ],
        ),
    }
}

fn live(steps: Vec<(bool, u8, u8, u8)>) -> (tempfile::TempDir, Store) {
    let (folder, _, _, mut store) = laptop();
    let mut known: BTreeMap<DeviceId, VersionVector> = BTreeMap::new();
    let mut clock = NOW;
    for (mine, what, number, value) in steps {
        clock += u64::from(value);
        let record = id(i64::from(number) + 1 + if what > 3 { 100 } else { 0 });
        let (kind, writes) = edit(what, number, value);
        if mine {
            store
                .write::<_, StoreError>(AMINA, clock, |tx| {
                    tx.change("record_save", kind.tag, record, writes)
                })
                .unwrap();
        } else {
            // Yusuf writes having seen Amina's changes up to a few before the newest.
            let context = known.entry(YUSUF).or_default().clone();
            store
                .receive::<_, StoreError>(|tx| {
                    let counter = tx.seen()?.seen(YUSUF) + 1;
                    let change = model::Change {
                        dot: model::Dot {
                            device: YUSUF,
                            counter,
                        },
                        stamp: model::Stamp {
                            seconds: clock,
                            logical: 0,
                        },
                        kind: kind.tag,
                        record,
                        writes,
                    };
                    tx.apply_changes(&[change], &context, counter)
                })
                .unwrap();
            let seen = store.seen().unwrap().seen(AMINA);
            known
                .entry(YUSUF)
                .or_default()
                .see(AMINA, seen.saturating_sub(u64::from(value)));
        }
    }
    (folder, store)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn rebuilding_from_the_log_gives_identical_tables(steps in day()) {
        let (_folder, mut store) = live(steps);
        prop_assert!(store.log_agrees().unwrap());
        let before = store.digest().unwrap();
        store.rebuild().unwrap();
        prop_assert_eq!(store.digest().unwrap(), before);
    }
}

#[test]
fn the_comparison_notices_a_row_that_was_changed_behind_the_log() {
    let (_folder, _, _, mut store) = laptop();
    case(&mut store, 1, "true");
    store
        .connection
        .execute("UPDATE cases SET title = 'forged'", [])
        .unwrap();
    assert!(!store.log_agrees().unwrap());
}

#[test]
fn a_failed_write_leaves_nothing_behind() {
    let (_folder, _, _, mut store) = laptop();
    case(&mut store, 1, "kept");
    let before = store.digest().unwrap();
    let failed = store.write::<(), StoreError>(AMINA, NOW, |tx| {
        tx.change(
            "record_save",
            CASE.tag,
            id(1),
            vec![write(&CASE, "title", text("half"))],
        )?;
        Err(StoreError::NoRecord)
    });
    assert!(matches!(failed, Err(StoreError::NoRecord)));
    assert_eq!(store.digest().unwrap(), before);
    assert_eq!(store.seen().unwrap().seen(AMINA), 1);
}

#[test]
fn applying_is_one_function_for_own_and_received_changes() {
    // The same change by either door gives the same rows; the received one queues nothing.
    let (_folder, _, _, mut own) = laptop();
    case(&mut own, 1, "same");
    let change = own.history(id(1)).unwrap().remove(0);
    let (_folder2, _, _, mut other) = laptop();
    other
        .receive::<_, StoreError>(|tx| {
            tx.apply_changes(std::slice::from_ref(&change), &VersionVector::new(), 1)
        })
        .unwrap();
    assert_eq!(own.shared_digest().unwrap(), other.shared_digest().unwrap());
    assert_eq!(own.waiting(AMINA).unwrap().len(), 1);
    assert_eq!(other.waiting(YUSUF).unwrap().len(), 0);
    let _ = apply;
}

#[test]
fn what_waits_is_found_whether_it_is_unsealed_sealed_or_receipted() {
    let (_folder, _, _, mut store) = laptop();
    for number in 1..=6 {
        case(&mut store, number, "a");
    }
    let first = |store: &Store| store.first_waiting_counter(AMINA).unwrap();
    let frame = |store: &mut Store, seq: i64, counters: std::ops::RangeInclusive<i64>| {
        let sql = "UPDATE change SET frame = ?1 WHERE counter BETWEEN ?2 AND ?3";
        store
            .connection
            .execute(sql, (seq, counters.start(), counters.end()))
            .unwrap();
        let sql =
            "INSERT INTO frame_out (lane, seq, frame, hash, items) VALUES (3, ?1, x'', x'', 1)";
        store.connection.execute(sql, [seq]).unwrap();
    };
    assert_eq!(first(&store), 1, "nothing sealed");
    frame(&mut store, 1, 1..=2);
    frame(&mut store, 2, 3..=5);
    assert_eq!(first(&store), 1, "sealed is not sent");
    assert_eq!(store.last_counter_of_frame(AMINA, 1).unwrap(), 2);
    assert_eq!(store.last_counter_of_frame(AMINA, 2).unwrap(), 5);
    let receipt = |store: &mut Store, seq: i64| {
        let sql = "UPDATE frame_out SET receipt_at = 1 WHERE seq = ?1";
        store.connection.execute(sql, [seq]).unwrap();
    };
    receipt(&mut store, 1);
    assert_eq!(first(&store), 3);
    receipt(&mut store, 2);
    assert_eq!(first(&store), 6, "the sixth is in no frame yet");
    assert!(store.unsent(id(6), AMINA).unwrap());
    assert!(!store.unsent(id(5), AMINA).unwrap());
    frame(&mut store, 3, 6..=6);
    receipt(&mut store, 3);
    assert!(first(&store) > 6, "nothing waits");
}

#[test]
fn an_incident_that_names_its_case_in_two_spellings_is_one_part_of_it() {
    let (_folder, _path, _key, mut store) = laptop();
    case(&mut store, 1_i64 << 60 | 10, "Quarry");
    let name = id(1_i64 << 60 | 10).to_string();
    let spelled = |element: String| Write {
        field: record::IN_CASE,
        element,
        value: Value::Flag(true),
    };
    let writes = vec![
        spelled(name.to_ascii_uppercase()),
        spelled(name.to_ascii_lowercase()),
    ];
    assert_ne!(writes[0], writes[1]);
    // As a colleague's program may send it: it must not keep his whole log out.
    let incident = record::INCIDENT.tag;
    store
        .write::<_, StoreError>(AMINA, NOW, |tx| {
            tx.change("record_create", incident, id(2), writes)
        })
        .unwrap();
    let parts: i64 = store
        .connection
        .query_row("SELECT count(*) FROM part", [], |row| row.get(0))
        .unwrap();
    assert_eq!(parts, 1);
    assert!(store.log_agrees().unwrap());
}
