//! Files taken in, sealed, shown, checked and handed on; and what an attacker with the laptop, the
//! disk or the package can and cannot do.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use testkit::{Laptop, World};

/// A film of 300,000 bytes that repeats nothing: two chunks.
fn film() -> Vec<u8> {
    (0..300_000_u32)
        .map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8)
        .collect()
}

fn alone() -> (tempfile::TempDir, Laptop, String) {
    let folder = tempfile::tempdir().unwrap();
    let laptop = Laptop::with_vault(&folder.path().join("amina"));
    let case = laptop.make("case", json!({ "title": "Quarry" }));
    (folder, laptop, case)
}

fn offered(laptop: &Laptop, path: &Path) -> String {
    laptop.desk().offer_path(path).unwrap().0
}

/// Takes a file in; gives its record.
fn add(laptop: &Laptop, case: &str, path: &Path) -> String {
    let request =
        json!({ "case": case, "ticket": offered(laptop, path), "utc_offset_minutes": 180 });
    let done = laptop.work("evidence_add", request);
    assert_eq!(done["state"], "done", "{done}");
    done["record"].as_str().unwrap().to_owned()
}

fn events(laptop: &Laptop, id: &str) -> Vec<String> {
    let chain = laptop.ask("custody_list", json!({ "id": id }));
    let links = chain["links"].as_array().unwrap().iter();
    let event = |link: &Value| {
        link["record"]["fields"]["event"]
            .as_str()
            .unwrap()
            .to_owned()
    };
    links.map(event).collect()
}

fn faults(laptop: &Laptop, id: &str) -> Vec<Value> {
    let chain = laptop.ask("custody_list", json!({ "id": id }));
    let links = chain["links"].as_array().unwrap().iter();
    links
        .flat_map(|link| link["faults"].as_array().unwrap().clone())
        .collect()
}

/// All sealed chunks of a laptop.
fn chunks(laptop: &Laptop) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let blobs = laptop.home().join("vault/blobs");
    for folder in fs::read_dir(blobs).into_iter().flatten() {
        for file in fs::read_dir(folder.unwrap().path()).unwrap() {
            found.push(file.unwrap().path());
        }
    }
    found
}

fn check(laptop: &Laptop, request: Value) -> Value {
    let done = laptop.work("evidence_check", request);
    assert_eq!(done["state"], "done", "{done}");
    done["report"].clone()
}

#[test]
fn a_film_comes_in_hashed_sealed_and_linked_and_its_original_is_left_alone() {
    let (folder, amina, case) = alone();
    let path = folder.path().join("quarry.bin");
    fs::write(&path, film()).unwrap();
    let id = add(&amina, &case, &path);
    let fields = amina.fields(&id);
    let hash = vault::hash::sha256(&film());
    let hex: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(fields["sha256"], hex.as_str());
    assert_eq!(fields["size_bytes"], 300_000);
    assert_eq!(fields["file_name"], "quarry.bin");
    assert_eq!(fields["utc_offset_minutes"], 180);
    assert_eq!(fs::read(&path).unwrap(), film());
    assert_eq!(events(&amina, &id), ["imported"]);
    assert_eq!(faults(&amina, &id), Vec::<Value>::new());
    // Two chunks and their list, and not a run of the film in any of them.
    assert_eq!(chunks(&amina).len(), 3);
    let whole = film();
    for chunk in chunks(&amina) {
        let sealed = fs::read(chunk).unwrap();
        assert!(sealed.windows(16).all(|piece| piece != &whole[1000..1016]));
    }
    let file = amina.desk().open_evidence(id.parse_id()).unwrap();
    assert_eq!(&*file.range(0, 400_000).unwrap(), &film());
    assert_eq!(
        &*file.range(262_000, 200).unwrap(),
        &film()[262_000..262_200]
    );
}

trait ParseId {
    fn parse_id(&self) -> model::RecordId;
}

impl ParseId for String {
    fn parse_id(&self) -> model::RecordId {
        model::RecordId::parse(self).unwrap()
    }
}

#[test]
fn keys_of_files_are_never_served_and_links_are_never_made_by_hand() {
    let (folder, amina, case) = alone();
    let path = folder.path().join("quarry.bin");
    fs::write(&path, film()).unwrap();
    let id = add(&amina, &case, &path);
    assert!(amina.fields(&id).get("file_key").is_none());
    let keys = amina.ask("record_list", json!({ "case": case, "kind": "case_key" }));
    for key in keys["records"].as_array().unwrap() {
        assert_eq!(key["fields"], json!({ "case": case }));
        let past = amina
            .ask("record_history", json!({ "id": key["id"] }))
            .to_string();
        assert!(!past.contains("\"key\""), "{past}");
    }
    let chain = amina.ask("custody_list", json!({ "id": id }));
    let link = chain["links"][0]["record"]["id"].clone();
    assert!(chain["links"][0]["record"]["fields"].get("salt").is_none());
    let edit = json!({ "id": link, "writes": [{ "field": "reason", "value": "another" }] });
    assert_eq!(amina.refuse("record_save", edit), api::Code::FixedField);
    let back = json!({ "id": link, "withdrawn": true });
    assert_eq!(amina.refuse("record_withdraw", back), api::Code::FixedField);
    let made = json!({ "kind": "custody_event", "writes": [] });
    assert_eq!(amina.refuse("record_create", made), api::Code::UnknownField);
    let forged = json!({ "id": id, "writes": [{ "field": "sha256", "value": "00" }] });
    assert_eq!(amina.refuse("record_save", forged), api::Code::FixedField);
}

#[test]
fn a_check_finds_one_flipped_bit_on_the_disk_and_writes_it_into_the_chain() {
    let (folder, amina, case) = alone();
    let path = folder.path().join("quarry.bin");
    fs::write(&path, film()).unwrap();
    let id = add(&amina, &case, &path);
    let report = check(&amina, json!({ "case": case }));
    assert_eq!(
        (&report["wrong"], &report["items"][0]["file"]),
        (&json!(0), &json!("sound"))
    );
    assert_eq!(events(&amina, &id), ["imported", "verified_hash"]);
    let chunk = chunks(&amina)
        .into_iter()
        .max_by_key(|path| fs::metadata(path).unwrap().len());
    let chunk = chunk.unwrap();
    let mut sealed = fs::read(&chunk).unwrap();
    sealed[100_000] ^= 4;
    fs::write(&chunk, &sealed).unwrap();
    let report = check(&amina, json!({ "id": id }));
    assert_eq!(
        (&report["wrong"], &report["items"][0]["file"]),
        (&json!(1), &json!("damaged"))
    );
    assert_eq!(
        events(&amina, &id),
        ["imported", "verified_hash", "integrity_failure"]
    );
    let list = amina.ask("evidence_list", json!({ "id": case }));
    assert_eq!(list["items"][0]["is_unexplained"], true);
    amina.save(&id, json!({ "failure_explained": "The disk failed on Monday; the copy on the stick is sound." }));
    let list = amina.ask("evidence_list", json!({ "id": case }));
    assert_eq!(list["items"][0]["is_unexplained"], false);
    assert_eq!(faults(&amina, &id), Vec::<Value>::new());
}

#[test]
fn a_cancelled_import_leaves_nothing_and_leftovers_of_a_crash_are_swept() {
    let (folder, amina, case) = alone();
    let path = folder.path().join("quarry.bin");
    fs::write(&path, film()).unwrap();
    let offered = amina.desk().offer_path(&path).unwrap().1;
    let work = desk::evidence::work::Work::default();
    work.cancel();
    let intake = desk::evidence::import::Intake {
        case: Some(case.parse_id()),
        ..Default::default()
    };
    let done = amina.desk().add_evidence(&work, &offered, &intake);
    assert!(matches!(done, Err(desk::Error::Cancelled)));
    assert_eq!(chunks(&amina).len(), 0);
    assert_eq!(
        amina.ask("evidence_list", json!({ "id": case }))["items"],
        json!([])
    );

    let id = add(&amina, &case, &path);
    let stray = amina.home().join("vault/blobs").join("ab");
    fs::create_dir_all(&stray).unwrap();
    fs::write(stray.join("ab".repeat(32)), "sealed before the power went").unwrap();
    let report = check(&amina, json!({}));
    assert_eq!((&report["swept"], &report["wrong"]), (&json!(1), &json!(0)));
    assert_eq!(chunks(&amina).len(), 3);
    assert_eq!(check(&amina, json!({ "id": id }))["wrong"], 0);
}

#[test]
fn looking_is_remembered_and_locking_closes_what_was_open() {
    let (folder, amina, case) = alone();
    let path = folder.path().join("note.txt");
    fs::write(&path, "شهادة الجار").unwrap();
    let id = add(&amina, &case, &path);
    let open = amina.ask("evidence_open", json!({ "id": id }));
    assert_eq!(open["media_type"], "text/plain");
    let token = open["token"].as_str().unwrap();
    let file = amina.desk().viewed_file(token).unwrap();
    assert_eq!(&*file.range(0, 100).unwrap(), "شهادة الجار".as_bytes());
    drop(file);
    assert_eq!(events(&amina, &id), ["imported", "viewed"]);
    amina.desk().lock(desk::LockReason::Button);
    assert!(amina.desk().viewed_file(token).is_err());
}

#[test]
fn two_laptops_apart_make_a_branch_that_both_see_and_no_fault() {
    let world = World::new();
    let (amina, invitation) = world.institution("Atlas Institution", "Amina");
    let karim = world.colleague(&amina, &invitation, "Karim");
    let case = amina.make("case", json!({ "title": "Quarry" }));
    let path = world.folder().join("quarry.bin");
    fs::write(&path, film()).unwrap();
    let id = add(&amina, &case, &path);
    amina.exchange();
    karim.exchange();
    assert_eq!(
        karim.ask("evidence_list", json!({ "id": case }))["items"][0]["is_here"],
        false
    );
    for (laptop, place) in [(&amina, "Safe in Tizi"), (&karim, "Court registry")] {
        laptop.ask(
            "custody_add",
            json!({ "id": id, "event": "transferred", "place": place }),
        );
    }
    for laptop in [&amina, &karim, &amina] {
        laptop.exchange();
    }
    for laptop in [&amina, &karim] {
        assert_eq!(faults(laptop, &id), Vec::<Value>::new());
        let list = laptop.ask("evidence_list", json!({ "id": case }));
        assert_eq!(list["items"][0]["is_branched"], true);
    }
    amina.ask("custody_add", json!({ "id": id, "event": "annotated", "reason": "Both hand-overs were on the same day." }));
    let list = amina.ask("evidence_list", json!({ "id": case }));
    assert_eq!(
        list["items"][0]["is_branched"], false,
        "the next link joins both"
    );
}

#[test]
fn an_empty_line_that_claims_to_be_a_link_breaks_no_chain() {
    let (folder, amina, case) = alone();
    let path = folder.path().join("quarry.bin");
    fs::write(&path, film()).unwrap();
    let id = add(&amina, &case, &path);
    let before = events(&amina, &id);
    amina.import(&json!({ "type": "custody_event", "evidence": id, "case": case }));
    assert_eq!(events(&amina, &id), before);
    assert_eq!(faults(&amina, &id), Vec::<Value>::new());
}

/// An institution with a case that may go to court, and a package of `count` small files.
fn package(world: &World, count: usize, with_names: bool) -> (Laptop, String, Value, PathBuf) {
    let (amina, _) = world.institution("Atlas Institution", "Amina");
    let salma = amina.make("person", json!({ "name": "Salma Haddad" }));
    let case = amina.make("case", json!({ "title": "Quarry", "person": salma }));
    let consent = json!({ "case": case, "person": salma, "scope": "use_evidence", "status": "given", "mode": "written", "given_on": "2026-11-01" });
    amina.make("consent", consent);
    for number in 0..count {
        let path = world.folder().join(format!("salma {number}.bin"));
        let start = number * 997;
        fs::write(&path, &film()[start..start + 13_000 + number]).unwrap();
        let id = add(&amina, &case, &path);
        fs::remove_file(&path).unwrap();
        if number == 0 {
            amina.ask("custody_add", json!({ "id": id, "event": "transferred", "place": "Registry of the court", "reason": "Hearing" }));
        }
    }
    let into = world.folder().join("package");
    let ticket = amina.desk().offer_folder(&into).unwrap();
    let request = json!({ "case": case, "ticket": ticket, "recipient_type": "court", "recipient": "Court of Appeal", "with_names": with_names, "originals": true });
    let done = amina.work("evidence_export", request);
    (amina, case, done, into)
}

#[test]
fn every_changed_byte_of_a_package_of_a_megabyte_is_caught_by_the_script_in_it() {
    let world = World::new();
    let (_amina, _case, done, into) = package(&world, 66, false);
    assert_eq!(done["state"], "done", "{done}");
    let root = done["package"]["root"].as_str().unwrap();
    let size: u64 = walk(&into)
        .iter()
        .map(|path| fs::metadata(path).unwrap().len())
        .sum();
    assert!(size > 1_000_000, "{size}");
    let attacks = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/package_attacks.py");
    let told = Command::new("python3")
        .arg("-B")
        .arg(attacks)
        .arg(&into)
        .arg(root)
        .output()
        .unwrap();
    let failure = String::from_utf8_lossy(&told.stderr);
    assert!(told.status.success(), "{failure}");
    let told: Value = serde_json::from_slice(&told.stdout).unwrap();
    assert_eq!(told["bytes"], size);
    // As a person would call it.
    let run = |arguments: &[&str]| {
        let script = into.join("verify.py");
        Command::new("python3")
            .arg("-B")
            .arg(script)
            .args(arguments)
            .output()
            .unwrap()
            .status
            .code()
    };
    assert_eq!(run(&["--root", root]), Some(0));
    assert_eq!(run(&["--root", &"0".repeat(64)]), Some(1));
}

#[test]
fn nothing_planted_in_a_package_hides_what_is_wrong_or_keeps_the_verifiers_waiting() {
    let world = World::new();
    let (_amina, _case, done, into) = package(&world, 1, false);
    assert_eq!(done["state"], "done", "{done}");
    fs::write(into.join("x\r\u{1b}[2K1 items: nothing was changed."), b"").unwrap();
    let pipe = Command::new("mkfifo").arg(into.join("pipe")).status();
    assert!(pipe.unwrap().success());
    std::os::unix::fs::symlink("..", into.join("around")).unwrap();
    let script = into.join("verify.py");
    let told = Command::new("python3")
        .arg("-B")
        .arg(script)
        .output()
        .unwrap();
    assert_eq!(told.status.code(), Some(1));
    let letters = |byte: &u8| matches!(byte, b' '..=b'~' | b'\n');
    assert!(told.stdout.iter().all(letters), "a screen only shows it");
    let said = String::from_utf8(told.stdout).unwrap();
    for wrong in [
        "pipe: not an ordinary file",
        "around: not an ordinary file",
        "x\\r\\x1b[2K1",
    ] {
        assert!(said.contains(wrong), "{said}");
    }
    let mine = desk::evidence::verify::verify_folder(&into, None).unwrap();
    assert!(mine.wrong.len() >= 3, "{:?}", mine.wrong);
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        } else {
            found.push(path);
        }
    }
    found
}

#[test]
fn the_second_verifier_sees_what_the_first_sees() {
    use desk::evidence::verify::verify_folder;
    let world = World::new();
    let (_amina, _case, done, into) = package(&world, 3, true);
    let root = done["package"]["root"].as_str().unwrap();
    let sound = verify_folder(&into, Some(root)).unwrap();
    assert_eq!(sound.wrong, []);
    assert_eq!((sound.items, sound.root.as_str()), (3, root));
    assert_eq!(
        verify_folder(&into, Some("00")).unwrap().wrong[0].what,
        "other_root"
    );
    for path in walk(&into) {
        let bytes = fs::read(&path).unwrap();
        for at in (0..bytes.len()).step_by(bytes.len() / 40 + 1) {
            let mut changed = bytes.clone();
            changed[at] ^= 0x20;
            fs::write(&path, &changed).unwrap();
            let wrong = verify_folder(&into, None).unwrap().wrong;
            assert!(!wrong.is_empty(), "byte {at} of {}", path.display());
        }
        fs::remove_file(&path).unwrap();
        assert!(
            !verify_folder(&into, None).unwrap().wrong.is_empty(),
            "{}",
            path.display()
        );
        fs::write(&path, &bytes).unwrap();
    }
    fs::write(into.join("originals/more.jpg"), "x").unwrap();
    assert_eq!(verify_folder(&into, None).unwrap().wrong[0].what, "extra");
}

#[test]
fn a_package_without_names_names_nobody_and_still_proves_every_link() {
    let world = World::new();
    let (amina, case, done, into) = package(&world, 2, false);
    assert_eq!(done["state"], "done", "{done}");
    for path in walk(&into) {
        let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
        for name in [
            "Amina",
            "Salma",
            "salma",
            "Registry of the court",
            "Hearing",
        ] {
            assert!(!text.contains(name), "{name} in {}", path.display());
        }
    }
    assert_eq!(
        desk::evidence::verify::verify_folder(&into, None)
            .unwrap()
            .wrong,
        []
    );
    let told = amina.ask("record_list", json!({ "case": case, "kind": "disclosure" }));
    assert_eq!(told["records"][0]["fields"]["form"], "evidence_package");
    assert_eq!(
        told["records"][0]["fields"]["sha256"],
        done["package"]["root"]
    );
    let list = amina.ask("evidence_list", json!({ "id": case }));
    for item in list["items"].as_array().unwrap() {
        let id = item["record"]["id"].as_str().unwrap();
        assert_eq!(events(&amina, id).last().unwrap(), "exported");
    }
}

#[test]
fn nothing_is_handed_on_without_the_word_of_whose_case_it_is() {
    let world = World::new();
    let (amina, _) = world.institution("Atlas Institution", "Amina");
    let salma = amina.make("person", json!({ "name": "Salma Haddad" }));
    let case = amina.make("case", json!({ "title": "Quarry", "person": salma }));
    let path = world.folder().join("quarry.bin");
    fs::write(&path, film()).unwrap();
    add(&amina, &case, &path);
    let into = world.folder().join("package");
    let ticket = amina.desk().offer_folder(&into).unwrap();
    let request = json!({ "case": case, "ticket": ticket, "recipient_type": "court" });
    let done = amina.work("evidence_export", request);
    assert_eq!(
        (&done["state"], &done["failure"]),
        (&json!("failed"), &json!("may_not_leave"))
    );
    assert!(!into.exists() && !world.folder().join("package.partial").exists());
}
