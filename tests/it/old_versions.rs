//! Vaults of yesterday open, and what a Sanad of tomorrow writes passes through unharmed.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::path::{Path, PathBuf};

use model::{Change, Dot, RecordId, Value, Write};
use serde_json::json;
use store::{Store, StoreError};
use testkit::{HUB_MORNING, HubCore, Laptop, PASSPHRASE};
use wire::Role;

/// The vault made by version 1, for ever. Its passphrase is `testkit::PASSPHRASE`.
fn golden() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/vault-v1")
}

/// Set to a folder to make such a vault there; see `data/README.md`.
const MAKE: &str = "SANAD_GOLDEN_OUT";

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for name in ["header-a", "header-b", "sanad.db"] {
        std::fs::copy(from.join(name), to.join(name)).unwrap();
    }
}

fn a_hub(folder: &Path) -> HubCore {
    let data = folder.join("hub");
    std::fs::create_dir_all(&data).unwrap();
    HubCore::at(&data, HUB_MORNING)
}

fn make_golden(out: &Path) {
    let folder = tempfile::tempdir().unwrap();
    let hub = a_hub(folder.path());
    let laptop = Laptop::with_vault(&folder.path().join("amina"));
    laptop.found(
        &hub.invite("National Human Rights Institution", Role::Nhri),
        "Amina",
    );
    laptop.exchange_over(&hub).unwrap();
    let person = laptop.make("person", json!({ "name": "مُحَمَّد", "roles": ["journalist"] }));
    let case = laptop.make(
        "case",
        json!({ "title": "محتجز قرب المحجر", "risk_level": "extreme", "person": person,
                "contact_never": ["voice"], "own": { "x_file": "12/b" } }),
    );
    laptop.make("note", json!({ "case": case, "text": "Première note" }));
    laptop.save(&case, json!({ "summary": "Dos días después" }));
    laptop.exchange_over(&hub).unwrap();
    laptop.save(&case, json!({ "officer": "Amina" }));
    laptop.ask("vault_lock", json!({}));
    copy(&laptop.home().join("vault"), out);
}

#[test]
fn the_vault_that_version_one_made_opens_and_says_the_same() {
    if let Some(out) = std::env::var_os(MAKE) {
        make_golden(Path::new(&out));
    }
    let folder = tempfile::tempdir().unwrap();
    copy(&golden(), &folder.path().join("vault"));
    let laptop = Laptop::at(folder.path());
    laptop.unlock();
    let state = laptop.ask("app_state", json!({}));
    assert_eq!(
        (&state["stage"], &state["institution"]["person"]),
        (&json!("open"), &json!("Amina"))
    );
    let checked = laptop.ask("vault_verify", json!({}));
    assert_eq!(
        (&checked["file_sound"], &checked["log_agrees"]),
        (&json!(true), &json!(true))
    );
    assert_eq!(
        (&checked["changes"], &checked["records"]),
        (&json!(5), &json!(3))
    );
    assert_eq!(laptop.case_titles(), ["محتجز قرب المحجر"]);
    let found = laptop.ask("search", json!({ "query": "محمد", "limit": 5 }));
    assert_eq!(found["hits"].as_array().unwrap().len(), 1);
    let list = laptop.ask(
        "case_list",
        json!({ "sort": "title", "ascending": true, "limit": 5 }),
    );
    let case = list["rows"][0]["id"].as_str().unwrap();
    let fields = laptop.fields(case);
    assert_eq!(fields["summary"], "Dos días después");
    assert_eq!(fields["risk_level"], "extreme");
    assert_eq!(
        (&fields["contact_never"], &fields["own"]),
        (&json!(["voice"]), &json!({ "x_file": "12/b" }))
    );
    assert_eq!(
        laptop.ask("exchange_status", json!({}))["waiting_changes"],
        1
    );
    // And it can be worked on.
    laptop.save(case, json!({ "title": "Today" }));
    assert_eq!(laptop.case_titles(), ["Today"]);
}

/// The file of a closed laptop, opened below the desk.
fn file_of(laptop: &Laptop) -> (Store, model::DeviceId) {
    let folder = laptop.home().join("vault");
    let passphrase = vault::Passphrase::new(PASSPHRASE).unwrap();
    let unlocked = vault::unlock(&folder, &passphrase).unwrap();
    let key = unlocked.master.derive_db_key();
    let store = Store::open(&folder.join("sanad.db"), &key).unwrap();
    let bytes = store
        .setting(store::settings::name::DEVICE_ID)
        .unwrap()
        .unwrap();
    let me = model::DeviceId(u32::from_le_bytes(bytes.try_into().unwrap()));
    (store, me)
}

fn closed<T>(laptop: &Laptop, work: impl FnOnce(&mut Store, model::DeviceId) -> T) -> T {
    laptop.ask("vault_lock", json!({}));
    let done = {
        let (mut store, me) = file_of(laptop);
        work(&mut store, me)
    };
    laptop.unlock();
    done
}

fn write(field: u16, element: &str, value: Value) -> Write {
    Write {
        field,
        element: element.to_owned(),
        value,
    }
}

/// What no Sanad of today can write: a new kind, new fields of known kinds, new types of value,
/// and a known field that has come to hold something else.
fn words_of_tomorrow(case: RecordId) -> Vec<(u16, RecordId, Vec<Write>)> {
    let strange = RecordId::from_random([42; 8]);
    vec![
        (
            900,
            strange,
            vec![
                write(10, "", Value::Text("ستُفهم غداً".into())),
                write(11, "", Value::Foreign(200, vec![0, 1, 2, 255])),
                write(12, "part", Value::Link(case)),
            ],
        ),
        (
            1,
            case,
            vec![
                write(
                    11,
                    "",
                    Value::Foreign(77, b"a title of another type".to_vec()),
                ),
                write(22, "", Value::Text("a person by name".into())),
                write(4_000, "", Value::Text("a field of tomorrow".into())),
                write(4_001, "element", Value::Foreign(91, Vec::new())),
            ],
        ),
        (
            900,
            strange,
            vec![
                write(10, "", Value::Empty),
                write(13, "", Value::Flag(true)),
            ],
        ),
    ]
}

fn changes(store: &Store, record: RecordId) -> Vec<Change> {
    store.history(record).unwrap()
}

#[test]
fn what_a_newer_sanad_writes_passes_through_this_one_byte_for_byte() {
    let folder = tempfile::tempdir().unwrap();
    let hub = a_hub(folder.path());
    let invitation = hub.invite("National Human Rights Institution", Role::Nhri);
    let amina = Laptop::with_vault(&folder.path().join("amina"));
    amina.found(&invitation, "Amina");
    amina.exchange_over(&hub).unwrap();
    let join = |person: &str| {
        let laptop = Laptop::with_vault(&folder.path().join(person));
        let request = laptop.ask_to_join(&invitation, person);
        amina.ask("device_approve", json!({ "text": request, "roles": ["focal_point", "head_of_institution", "data_protection_officer"] }));
        amina.exchange_over(&hub).unwrap();
        laptop.exchange_over(&hub).unwrap();
        laptop
    };
    let yusuf = join("Yusuf");
    let case_text = amina.make("case", json!({ "title": "Quarry" }));
    let case = RecordId::parse(&case_text).unwrap();
    amina.exchange_over(&hub).unwrap();
    yusuf.exchange_over(&hub).unwrap();
    let dots: Vec<Dot> = closed(&yusuf, |store, me| {
        let word = |(kind, record, writes): (u16, RecordId, Vec<Write>)| {
            let one =
                |tx: &mut store::apply::WriteTx<'_>| tx.change("record_save", kind, record, writes);
            store.write::<_, StoreError>(me, HUB_MORNING, one).unwrap()
        };
        words_of_tomorrow(case).into_iter().map(word).collect()
    });
    assert_eq!(dots.len(), 3);
    yusuf.exchange_over(&hub).unwrap();
    amina.exchange_over(&hub).unwrap();
    // Today's Sanad shows what it understands, works on the same record, and passes all of it on.
    assert_eq!(
        amina.ask("record_get", json!({ "id": case_text }))["kind"],
        "case"
    );
    amina.ask("record_history", json!({ "id": case_text }));
    amina.save(
        &case_text,
        json!({ "summary": "Written today", "title": "Quarry again" }),
    );
    amina.exchange_over(&hub).unwrap();
    yusuf.exchange_over(&hub).unwrap();
    let rosa = join("Rosa");
    rosa.exchange_over(&hub).unwrap();
    let said: Vec<_> = [&amina, &yusuf, &rosa]
        .into_iter()
        .map(|laptop| {
            closed(laptop, |store, _| {
                assert!(store.log_agrees().unwrap());
                assert_eq!(store.set_aside().unwrap(), (0, 0));
                let strange = RecordId::from_random([42; 8]);
                let all = [changes(store, case), changes(store, strange)].concat();
                (store.shared_digest().unwrap(), all)
            })
        })
        .collect();
    assert_eq!(said[0], said[1]);
    assert_eq!(said[1], said[2]);
    let written: Vec<Vec<Write>> = words_of_tomorrow(case)
        .into_iter()
        .map(|(_, _, w)| w)
        .collect();
    let arrived = said[2].1.iter().filter(|change| dots.contains(&change.dot));
    for change in arrived {
        assert!(written.contains(&change.writes), "{:?}", change.dot);
    }
    assert_eq!(rosa.fields(&case_text)["title"], "Quarry again");
}
