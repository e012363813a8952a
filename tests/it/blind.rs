//! A word of its own in every field of every kind, and in every name, passphrase and key; then
//! everything any program wrote is searched for them. The hub and a seized laptop show none.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::cell::RefCell;
use std::path::Path;
use std::process::Command;

use model::record::{FieldType, KINDS};
use serde_json::{Value, json};
use sync::{Transport, TransportError};
use testkit::{Canaries, HubProcess, Laptop, vault_at_floor};
use vault::{EpochSecret, MasterKey};
use wire::frame::SealedReport;
use wire::{Frame, Lane, Sections, limits};

const FOLDER: &str = "SANAD_BLIND_FOLDER";
const STORY: &str = "blind::no_word_of_anybody_is_found_outside_an_open_vault";

/// What a field of that type can be filled with.
fn filling(canaries: &mut Canaries, holds: FieldType, made: &[(&str, String)]) -> Option<Value> {
    let of = |kind: &str| {
        made.iter()
            .find(|(name, _)| *name == kind)
            .map(|(_, id)| id.clone())
    };
    Some(match holds {
        FieldType::Text | FieldType::Name | FieldType::Long => json!(canaries.line()),
        FieldType::Code(_) => json!(format!("x_{}", canaries.latin())),
        FieldType::Texts | FieldType::Names => json!([canaries.line(), canaries.line()]),
        FieldType::Codes(_) => json!([format!("x_{}", canaries.latin())]),
        FieldType::Own => json!({ format!("x_{}", canaries.latin()): canaries.line() }),
        FieldType::Scores(_) => json!({ format!("x_{}", canaries.latin()): 3 }),
        FieldType::Date => json!("2026-11"),
        FieldType::Instant => json!(1_795_510_800_000_i64),
        FieldType::Number => json!(31_950_000),
        FieldType::Flag => json!(true),
        FieldType::Link(kind) => json!(of(kind)?),
        FieldType::Links(kind) => json!([of(kind)?]),
        // Nobody types it.
        FieldType::Secret => return None,
    })
}

/// Fields that a person fills.
fn typed(kind: &model::Kind) -> impl Iterator<Item = &model::Field> {
    kind.fields
        .iter()
        .filter(|field| !["withdrawn", "circle"].contains(&field.name) && !field.is_kept_by_desk())
}

/// One record of every kind with every field filled; gives how many fields that were.
fn fill_everything(canaries: &mut Canaries, laptop: &Laptop) -> usize {
    let mut made: Vec<(&str, String)> = Vec::new();
    let mut fields = 0;
    // Twice, so that links between the kinds lead somewhere the second time.
    for _ in 0..2 {
        for kind in KINDS.into_iter().filter(|kind| !kind.is_kept_by_desk()) {
            let mut values = serde_json::Map::new();
            for field in typed(kind) {
                if let Some(value) = filling(canaries, field.holds, &made) {
                    values.insert(field.name.to_owned(), value);
                    fields += 1;
                }
            }
            let Some(id) = write_or_import(laptop, kind.name, values) else {
                continue;
            };
            made.retain(|(name, _)| *name != kind.name);
            made.push((kind.name, id));
        }
    }
    fields
}

/// Makes the record. What no person may write directly comes in with a file as well; gives the
/// name of what was written directly, if anything could be.
fn write_or_import(
    laptop: &Laptop,
    kind: &str,
    mut values: serde_json::Map<String, Value>,
) -> Option<String> {
    let create = |values: &serde_json::Map<String, Value>| {
        let writes = testkit::writes(&Value::Object(values.clone()));
        let request = json!({ "kind": kind, "writes": writes });
        let saved = laptop.call("record_create", request).ok()?;
        saved["record"]["id"].as_str().map(str::to_owned)
    };
    create(&values).or_else(|| {
        values.insert("type".into(), json!(kind));
        laptop.import(&Value::Object(values.clone()));
        for only_two in ["type", "verification_level", "attribution_level"] {
            values.remove(only_two);
        }
        create(&values)
    })
}

/// Somebody with a passphrase nobody else has.
fn laptop(canaries: &mut Canaries, folder: &Path, place: &str) -> (Laptop, String) {
    let words: Vec<String> = (0..4).map(|_| canaries.line()).collect();
    let passphrase = words.join(" ");
    let home = folder.join(place);
    let printed = vault_at_floor(&home, &passphrase).expose_for_paper();
    canaries.also(&printed);
    for part in printed.split_whitespace().collect::<Vec<_>>().windows(2) {
        canaries.also(&part.join(" "));
        canaries.also(&part.concat());
    }
    let laptop = Laptop::at(&home);
    laptop.ask("vault_unlock", json!({ "passphrase": passphrase }));
    (laptop, passphrase)
}

fn join(canaries: &mut Canaries, folder: &Path, of: &Laptop, invitation: &str) -> Laptop {
    let (new, _) = laptop(canaries, folder, "second");
    let names =
        json!({ "invitation": invitation, "person": canaries.line(), "device": canaries.line() });
    let request = new.ask("device_request_make", names)["text"].clone();
    of.ask("device_approve", json!({ "text": request, "roles": ["focal_point", "head_of_institution", "data_protection_officer"] }));
    of.exchange();
    new.exchange();
    new
}

fn found(canaries: &mut Canaries, laptop: &Laptop, invitation: &str) {
    let (person, device) = (canaries.line(), canaries.line());
    let names =
        json!({ "invitation": invitation, "person": person, "device": device, "country": "JOR" });
    laptop.ask("institution_found", names);
    laptop.exchange();
}

/// The whole story, with everything it writes below `folder`.
fn live(folder: &Path) {
    let mut canaries = Canaries::new(11);
    let data = folder.join("hub");
    std::fs::create_dir_all(&data).unwrap();
    let hub = HubProcess::start_logged(&data, "127.0.0.1:0", &folder.join("hub.log"));
    let head_office = hub.invite(&canaries.line(), "headquarters", None);
    let (geneva, _) = laptop(&mut canaries, folder, "geneva");
    found(&mut canaries, &geneva, &head_office);
    let invitation = hub.invite(&canaries.line(), "nhri", None);
    let (amina, passphrase) = laptop(&mut canaries, folder, "first");
    found(&mut canaries, &amina, &invitation);
    let yusuf = join(&mut canaries, folder, &amina, &invitation);
    let fields = fill_everything(&mut canaries, &amina);
    assert!(fields > 200, "{fields} fields");
    amina.ask("search", json!({ "query": "x", "limit": 10 }));
    amina.exchange();
    // All but the anchor of the audit trail, which is nobody's work.
    let received = yusuf.exchange()["received"].as_u64().unwrap();
    assert!(received >= 2 * (KINDS.len() as u64 - 1), "{received}");
    yusuf.ask("report_send", json!({ "year": 2026 }));
    yusuf.exchange();
    assert_eq!(geneva.exchange()["reports_received"], 1);
    // A wrong passphrase is a secret too: often it is nearly the right one.
    let wrong = json!({ "passphrase": canaries.line() });
    amina.refuse("vault_unlock", wrong);
    let clean = |when: &str| {
        let (hits, seen) = canaries.look(folder);
        assert!(hits.is_empty(), "{when}: {hits:?}");
        assert!(
            seen > 1_000_000,
            "{when}: only {seen} bytes were there to look at"
        );
    };
    clean("while the vaults are open");
    for laptop in [&amina, &yusuf, &geneva] {
        laptop.ask("vault_lock", json!({}));
    }
    clean("when they are closed");
    amina.ask("vault_unlock", json!({ "passphrase": passphrase }));
    assert_eq!(amina.case_titles().len(), 2, "and all of it is in there");
    drop(hub);
    clean("when the hub has ended");
    assert!(canaries.count() > 300, "{} words", canaries.count());
}

#[test]
fn no_word_of_anybody_is_found_outside_an_open_vault() {
    if let Some(folder) = std::env::var_os(FOLDER) {
        return live(Path::new(&folder));
    }
    let folder = tempfile::tempdir().unwrap();
    let temporary = folder.path().join("tmp");
    std::fs::create_dir_all(&temporary).unwrap();
    // In a process of its own, so that what it and the hub put into the folder for temporary files
    // is below the folder as well.
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", STORY, "--nocapture"])
        .env(FOLDER, folder.path())
        .env("TMPDIR", &temporary)
        .env("HOME", folder.path().join("tmp"))
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}\n{}",
        String::from_utf8_lossy(&output.stderr)
    );
    assert!(said.contains("1 passed"), "{said}");
}

/// A hub that only listens.
#[derive(Default)]
struct Ear(RefCell<Vec<u8>>);

impl Transport for Ear {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        *self.0.borrow_mut() = body;
        Err(TransportError::Broken)
    }
}

/// The report frame a laptop would push now.
fn report_on_the_way(laptop: &Laptop) -> Frame {
    let ear = Ear::default();
    assert!(laptop.exchange_over(&ear).is_err());
    let mut sections = Sections::new(limits::REQUEST_SIGNED + 128, limits::FRAME);
    sections.feed(&ear.0.borrow());
    let all = std::iter::from_fn(|| sections.next_section().unwrap()).skip(1);
    all.map(|bytes| Frame::decode(&bytes).unwrap())
        .find(|frame| frame.header().unwrap().lane == Lane::Reports)
        .unwrap()
}

/// All epoch secrets of a closed laptop.
fn epochs_of(laptop: &Laptop) -> Vec<EpochSecret> {
    laptop.ask("vault_lock", json!({}));
    let folder = laptop.home().join("vault");
    let passphrase = vault::Passphrase::new(testkit::PASSPHRASE).unwrap();
    let master = vault::unlock(&folder, &passphrase).unwrap().master;
    let store = store::Store::open(&folder.join("sanad.db"), &master.derive_db_key()).unwrap();
    let identity = master.derive_identity_key();
    let sealed = store.epochs().unwrap().into_iter();
    sealed
        .map(|(_, _, sealed)| EpochSecret::open_local(&identity, &sealed).unwrap())
        .collect()
}

fn opens(frame: &Frame, secret: &EpochSecret) -> bool {
    let envelope = SealedReport::decode(&frame.sealed).unwrap();
    let encapsulated: [u8; 32] = envelope.encapsulated.as_slice().try_into().unwrap();
    let purpose = vault::label::REPORT.as_bytes();
    let inbox = vault::derive_inbox(secret);
    vault::open_with(
        &inbox,
        &encapsulated,
        purpose,
        &frame.header,
        &envelope.ciphertext,
    )
    .is_ok()
}

#[test]
fn a_report_opens_at_headquarters_and_with_nobody_elses_keys() {
    let world = testkit::World::new();
    let geneva = world.headquarters("Ines");
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let (rosa, _) = world.institution("Another Institution", "Rosa");
    amina.exchange();
    amina.make("case", json!({ "title": "Quarry" }));
    amina.ask("report_send", json!({ "year": 2026 }));
    let report = report_on_the_way(&amina);
    // Everything secret the hub has: its seed, its TLS key, in the form of such a secret.
    let file = world.hub.data().join("hub.sqlite");
    let connection = rusqlite::Connection::open(file).unwrap();
    let mut query = connection.prepare("SELECT value FROM secret").unwrap();
    let rows = query.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    let kept: Vec<Vec<u8>> = rows.map(Result::unwrap).collect();
    assert!(kept.len() >= 2, "the hub has secrets of its own");
    let identity = MasterKey::generate().unwrap().derive_identity_key();
    let mut tried = 0;
    for window in kept.iter().flat_map(|secret| secret.windows(32)) {
        let purpose = vault::label::PURPOSE_EPOCH;
        let sealed = vault::seal_for_local(&identity, purpose, window).unwrap();
        assert!(!opens(
            &report,
            &EpochSecret::open_local(&identity, &sealed).unwrap()
        ));
        tried += 1;
    }
    assert!(tried > 10);
    for laptop in [&rosa, &amina] {
        let epochs = epochs_of(laptop);
        assert!(!epochs.is_empty());
        assert!(
            epochs.iter().all(|secret| !opens(&report, secret)),
            "not even its sender"
        );
    }
    assert!(
        epochs_of(&geneva)
            .iter()
            .any(|secret| opens(&report, secret))
    );
}
