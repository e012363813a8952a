//! Somebody with the passphrase and a database tool covers a track: what the check then says.

use model::record::{CASE, NOTE};
use model::{DeviceId, RecordId, Value, Write};
use rusqlite::Connection;
use vault::{DbKey, MasterKey};

use crate::audit::{AuditFilter, Fault, Noted};
use crate::{Store, StoreError};

const AMINA: DeviceId = DeviceId(0xA0A);
const NOW: u64 = 1_790_000_000;

fn key() -> DbKey {
    MasterKey::generate().unwrap().derive_db_key()
}

fn id(number: i64) -> RecordId {
    RecordId::from_number(number).unwrap()
}

fn write(field: u16, value: Value) -> Write {
    Write {
        field,
        element: String::new(),
        value,
    }
}

/// A morning: vault made, a case and a note in it, a table exported, a wrong passphrase.
fn morning() -> (tempfile::TempDir, Store) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = Store::create(&folder.path().join("sanad.db"), &key()).unwrap();
    store
        .write::<_, StoreError>(AMINA, NOW, |tx| {
            tx.set_setting(crate::settings::name::PERSON, Some("Amina".as_bytes()))?;
            tx.note("vault_create")
        })
        .unwrap();
    store
        .write::<_, StoreError>(AMINA, NOW + 1, |tx| {
            let title = CASE.field_named("title").unwrap().tag;
            let text = NOTE.field_named("text").unwrap().tag;
            tx.change(
                "record_create",
                CASE.tag,
                id(1),
                vec![write(title, Value::Text("Quarry".into()))],
            )?;
            let writes = vec![
                write(2, Value::Link(id(1))),
                write(text, Value::Text("called twice".into())),
            ];
            tx.change("record_create", NOTE.tag, id(2), writes)?;
            tx.audit_export("csv", None, "case 12 rows", &"ab".repeat(32))
        })
        .unwrap();
    store
        .write_unflushed::<_, StoreError>(AMINA, NOW + 2, |tx| {
            tx.audit(&Noted {
                op: "login",
                result: "refused",
                ..Noted::default()
            })?;
            tx.note("lock_idle")
        })
        .unwrap();
    (folder, store)
}

fn fault(store: &Store) -> Option<Fault> {
    store.audit_check(&[]).unwrap().fault
}

/// Runs `harm`, gives what the check says then, and puts everything back.
fn after(store: &mut Store, harm: impl FnOnce(&Connection)) -> Option<Fault> {
    store.connection.execute_batch("SAVEPOINT harm").unwrap();
    harm(&store.connection);
    let found = fault(store);
    store
        .connection
        .execute_batch("ROLLBACK TO harm; RELEASE harm")
        .unwrap();
    found
}

#[test]
fn an_entry_names_the_record_its_case_and_its_fields_and_no_value() {
    let (_folder, store) = morning();
    let (entries, total) = store.audit_page(&AuditFilter::default(), None, 50).unwrap();
    assert_eq!((total, entries.len()), (6, 6));
    let note = &entries[3];
    assert_eq!(
        (note.record, note.case, note.fields.as_str()),
        (Some(id(2)), Some(id(1)), "case text")
    );
    assert_eq!(note.person, "Amina");
    let all = format!("{entries:?}");
    assert!(!all.contains("Quarry") && !all.contains("called twice"));
    let about = AuditFilter {
        about: Some(id(1)),
        ..AuditFilter::default()
    };
    assert_eq!(store.audit_page(&about, None, 50).unwrap().1, 2);
    assert_eq!(fault(&store), None);
}

#[test]
fn every_single_change_of_a_row_is_found() {
    let (_folder, mut store) = morning();
    let columns = [
        "at", "op", "record", "hash", "form", "device", "person", "kind", "case_id", "fields",
        "what", "sha256", "result",
    ];
    let mut query = store
        .connection
        .prepare("SELECT name FROM pragma_table_info('audit') WHERE name <> 'id'")
        .unwrap();
    let known: Vec<String> = query
        .query_map([], |row| row.get(0))
        .unwrap()
        .map(Result::unwrap)
        .collect();
    assert_eq!(known, columns, "a new column is covered by the hash");
    drop(query);
    for row in 1..=6 {
        for column in columns {
            let changed = match column {
                "at" | "device" | "kind" => format!("{column} + 1"),
                "record" | "case_id" => format!("coalesce({column}, 0) + 1"),
                "form" => "3 - form".to_owned(),
                "hash" => "zeroblob(32)".to_owned(),
                _ => format!("{column} || 'x'"),
            };
            let found = after(&mut store, |connection| {
                let sql = format!("UPDATE audit SET {column} = {changed} WHERE id = {row}");
                assert_eq!(connection.execute(&sql, []).unwrap(), 1);
            });
            assert!(
                matches!(found, Some(Fault::Changed(at)) if at == row || (column == "hash" && at == row + 1)),
                "row {row} {column}: {found:?}"
            );
        }
    }
    assert_eq!(fault(&store), None);
}

#[test]
fn every_row_removed_and_every_two_rows_exchanged_are_found() {
    let (_folder, mut store) = morning();
    for row in 1..=6 {
        let found = after(&mut store, |connection| {
            connection
                .execute("DELETE FROM audit WHERE id = ?1", [row])
                .unwrap();
        });
        let expected = if row == 6 {
            Fault::Cut(5)
        } else {
            Fault::Gap(row)
        };
        assert_eq!(found, Some(expected));
        for other in row + 1..=6 {
            let found = after(&mut store, |connection| {
                connection
                    .execute_batch(&format!(
                        "UPDATE audit SET id = 99 WHERE id = {row};
                         UPDATE audit SET id = {row} WHERE id = {other};
                         UPDATE audit SET id = {other} WHERE id = 99;"
                    ))
                    .unwrap();
            });
            assert_eq!(found, Some(Fault::Changed(row)), "{row} and {other}");
        }
    }
}

#[test]
fn a_row_removed_with_the_numbers_after_it_moved_up_is_found() {
    let (_folder, mut store) = morning();
    for row in 1..6 {
        let found = after(&mut store, |connection| {
            connection
                .execute("DELETE FROM audit WHERE id = ?1", [row])
                .unwrap();
            for later in row + 1..=6 {
                connection
                    .execute("UPDATE audit SET id = id - 1 WHERE id = ?1", [later])
                    .unwrap();
            }
        });
        assert_eq!(found, Some(Fault::Changed(row)));
    }
}

#[test]
fn a_tail_cut_with_care_and_a_chain_made_anew_are_found_by_what_went_out_before() {
    let (_folder, store) = morning();
    let (entries, _) = store.audit_page(&AuditFilter::default(), None, 50).unwrap();
    let anchor = |at: usize| vec![(entries[at].number, entries[at].hash[..16].to_vec())];
    let (fifth, first) = (anchor(1), anchor(5));
    assert_eq!(store.audit_check(&fifth).unwrap().fault, None);
    // The careful one also mends the counter and the remembered head.
    let connection = &store.connection;
    connection
        .execute_batch("DELETE FROM audit WHERE id >= 5; UPDATE sqlite_sequence SET seq = 4 WHERE name = 'audit'; DELETE FROM setting WHERE name = 'audit_head'")
        .unwrap();
    assert_eq!(
        store.audit_check(&[]).unwrap().fault,
        None,
        "alone, the file cannot tell"
    );
    assert_eq!(
        store.audit_check(&first).unwrap().fault,
        None,
        "and an old anchor is too old"
    );
    assert_eq!(
        store.audit_check(&fifth).unwrap().fault,
        Some(Fault::Cut(4))
    );
    // A fifth entry with a right hash, but another story.
    let mut head = crate::audit::Head::read(connection).unwrap();
    let noted = Noted {
        op: "lock_idle",
        ..Noted::default()
    };
    crate::audit::append(connection, &mut head, AMINA, NOW, &noted).unwrap();
    assert_eq!(store.audit_check(&[]).unwrap().fault, None);
    assert_eq!(
        store.audit_check(&fifth).unwrap().fault,
        Some(Fault::Anchor(5))
    );
}
