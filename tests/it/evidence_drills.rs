//! What goes wrong while files come in or go away: a full disk, a lock in the middle, an erasure.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::fs;
use std::path::{Path, PathBuf};

use desk::evidence::import::Intake;
use desk::evidence::work::Work;
use serde_json::{Value, json};
use testkit::{Laptop, World};

use crate::vault_faults::places::{fill, in_own_mounts, mount_memory};

/// So many bytes that repeat nothing.
fn film(length: usize) -> Vec<u8> {
    let mut state: u32 = 0x2545_f491;
    std::iter::repeat_with(|| {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        (state >> 11) as u8
    })
    .take(length)
    .collect()
}

/// Files below the folder of chunks.
fn chunks(laptop: &Laptop) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for folder in fs::read_dir(laptop.home().join("vault/blobs"))
        .into_iter()
        .flatten()
    {
        for file in fs::read_dir(folder.unwrap().path()).into_iter().flatten() {
            found.push(file.unwrap().path());
        }
    }
    found
}

fn add(laptop: &Laptop, case: &str, path: &Path) -> Value {
    let ticket = laptop.desk().offer_path(path).unwrap().0;
    laptop.work("evidence_add", json!({ "case": case, "ticket": ticket }))
}

fn listed(laptop: &Laptop, case: &str) -> (usize, usize) {
    let list = laptop.ask("evidence_list", json!({ "id": case }));
    let count = |name: &str| list[name].as_array().unwrap().len();
    (count("items"), count("interrupted"))
}

#[test]
fn a_disk_that_fills_up_during_an_import_leaves_nothing_half_and_says_so() {
    let name =
        "evidence_drills::a_disk_that_fills_up_during_an_import_leaves_nothing_half_and_says_so";
    let Some(folder) = in_own_mounts(name) else {
        return;
    };
    let outside = tempfile::tempdir().unwrap();
    let path = outside.path().join("long.bin");
    fs::write(&path, film(20 << 20)).unwrap();
    mount_memory(&folder, "size=14m");
    let amina = Laptop::with_vault(&folder.join("amina"));
    let case = amina.make("case", json!({ "title": "Quarry" }));
    let note = folder.join("note.txt");
    fs::write(&note, "what the neighbour saw").unwrap();
    let done = add(&amina, &case, &path);
    assert_eq!(
        (&done["state"], &done["failure"]),
        (&json!("failed"), &json!("disk_full"))
    );
    assert_eq!(
        listed(&amina, &case),
        (0, 0),
        "no item, and nothing to go on with"
    );
    assert_eq!(chunks(&amina), Vec::<PathBuf>::new());
    // Small things come in as before, and on a disk filled by others the same is said.
    assert_eq!(add(&amina, &case, &note)["state"], "done");
    let filler = folder.join("filler");
    fill(&filler);
    let before = chunks(&amina);
    let done = add(&amina, &case, &path);
    assert_eq!(done["failure"], "disk_full");
    fs::remove_file(&filler).unwrap();
    assert_eq!(chunks(&amina), before);
    assert_eq!(listed(&amina, &case), (1, 0));
    let report = amina.work("evidence_check", json!({}));
    assert_eq!(
        (&report["report"]["wrong"], &report["report"]["swept"]),
        (&json!(0), &json!(0))
    );
}

#[test]
fn an_import_cut_short_goes_on_with_what_is_sealed_already() {
    let folder = tempfile::tempdir().unwrap();
    let amina = Laptop::with_vault(&folder.path().join("amina"));
    let case = amina.make("case", json!({ "title": "Quarry" }));
    let path = folder.path().join("long.bin");
    fs::write(&path, film(40 << 20)).unwrap();
    let offered = amina.desk().offer_path(&path).unwrap().1;
    let intake = Intake {
        case: model::RecordId::parse(&case),
        ..Default::default()
    };
    let (desk, work) = (amina.desk(), Work::default());
    let done = std::thread::scope(|scope| {
        let importing = scope.spawn(|| desk.add_evidence(&work, &offered, &intake));
        let begun = || desk.interrupted_imports().unwrap();
        while begun().iter().all(|(_, done)| *done == 0) && !importing.is_finished() {
            std::thread::yield_now();
        }
        desk.lock(desk::LockReason::Idle);
        importing.join().unwrap()
    });
    assert!(matches!(done, Err(desk::Error::Locked)), "{done:?}");
    amina.unlock();
    assert_eq!(listed(&amina, &case), (0, 1));
    let before = chunks(&amina);
    assert!(!before.is_empty() && before.len() < 160, "{}", before.len());
    assert_eq!(add(&amina, &case, &path)["state"], "done");
    assert_eq!(listed(&amina, &case), (1, 0));
    let after = chunks(&amina);
    assert!(
        before.iter().all(|chunk| after.contains(chunk)),
        "nothing was sealed twice"
    );
    let report = amina.work("evidence_check", json!({}));
    assert_eq!(
        (&report["report"]["wrong"], &report["report"]["swept"]),
        (&json!(0), &json!(0))
    );
}

#[test]
fn erasing_a_case_takes_its_files_off_every_disk_and_no_others() {
    let world = World::new();
    let (amina, invitation) = world.institution("Atlas Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let gone = amina.make("case", json!({ "title": "Entered twice" }));
    let kept = amina.make("case", json!({ "title": "Quarry" }));
    amina.exchange();
    yusuf.exchange();
    let path = world.folder().join("scene.bin");
    for (laptop, case, length) in [
        (&amina, &gone, 700_000),
        (&amina, &kept, 300_000),
        (&yusuf, &gone, 500_000),
        (&yusuf, &kept, 600_000),
    ] {
        fs::write(&path, film(length)).unwrap();
        assert_eq!(add(laptop, case, &path)["state"], "done");
    }
    let of_kept = [3, 4];
    assert_eq!([chunks(&amina).len(), chunks(&yusuf).len()], [7, 7]);
    let propose = json!({ "case": gone, "reason": "entered_by_mistake", "note": "" });
    amina.ask("erasure_propose", propose);
    for laptop in [&amina, &yusuf] {
        laptop.exchange();
    }
    yusuf.ask(
        "erasure_answer",
        json!({ "case": gone, "approve": true, "reason": "" }),
    );
    for laptop in [&yusuf, &amina] {
        laptop.exchange();
    }
    amina.ask("erasure_carry_out", json!({ "id": gone }));
    assert_eq!(
        chunks(&amina).len(),
        of_kept[0],
        "at once where it was carried out"
    );
    for laptop in [&amina, &yusuf] {
        laptop.exchange();
    }
    assert_eq!(
        chunks(&yusuf).len(),
        of_kept[1],
        "with the next exchange elsewhere"
    );
    for laptop in [&amina, &yusuf] {
        let report = laptop.work("evidence_check", json!({}));
        assert_eq!(
            (&report["report"]["wrong"], &report["report"]["swept"]),
            (&json!(0), &json!(0))
        );
    }
}

/// Bytes the program may map at all, and bytes of the file: it cannot hold the file, or half of it.
const MEMORY_KIB: u64 = 128 * 1024;
const LARGE: u64 = 240 << 20;

#[test]
fn a_file_larger_than_all_the_memory_allowed_comes_in_and_is_checked() {
    let world = World::new();
    let (amina, _) = world.institution("Atlas Institution", "Amina");
    let case = amina.make("case", json!({ "title": "Quarry" }));
    amina.ask("vault_lock", json!({}));
    let path = world.folder().join("film.bin");
    fs::File::create(&path).unwrap().set_len(LARGE).unwrap();
    let passphrase = world.folder().join("passphrase");
    fs::write(&passphrase, testkit::PASSPHRASE).unwrap();
    let home = amina.home().to_owned();
    drop(amina);
    let sanad = |words: &[&str]| {
        let limited = format!("ulimit -v {MEMORY_KIB} && exec \"$0\" \"$@\"");
        let done = std::process::Command::new("sh")
            .args(["-c", &limited])
            .arg(testkit::program("sanad", "SANAD_CLI_BIN"))
            .args(words)
            .arg("--home")
            .arg(&home)
            .arg("--passphrase-file")
            .arg(&passphrase)
            .env("MALLOC_ARENA_MAX", "1")
            // A laptop in Amman.
            .env("TZ", "<+03>-3")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&done.stderr).into_owned();
        assert!(done.status.success(), "{words:?}: {said}");
    };
    sanad(&["evidence", "add", &case, path.to_str().unwrap()]);
    sanad(&["evidence", "check", "--case", &case]);
    let amina = Laptop::at(&home);
    amina.unlock();
    let list = amina.ask("evidence_list", json!({ "id": case }));
    assert_eq!(list["items"][0]["record"]["fields"]["size_bytes"], LARGE);
    let chain = amina.ask(
        "custody_list",
        json!({ "id": list["items"][0]["record"]["id"] }),
    );
    for link in chain["links"].as_array().unwrap() {
        let offset = &link["record"]["fields"]["utc_offset_minutes"];
        assert_eq!(offset, 180, "what is signed says the hour of the laptop");
    }
    // The player of the window asks for parts, and gets the last as fast as the first.
    let id = list["items"][0]["record"]["id"].clone();
    let view = amina.ask("evidence_open", json!({ "id": id }));
    let file = amina
        .desk()
        .viewed_file(view["token"].as_str().unwrap())
        .unwrap();
    let last = file.slice(Some("bytes=-1000")).unwrap().unwrap();
    assert_eq!((last.start, last.bytes.len()), (LARGE - 1000, 1000));
}
