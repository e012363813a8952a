//! A laptop burns, a disk rots: what comes back, and from where.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::fs;
use std::path::{Path, PathBuf};

use desk::restore::Secret;
use serde_json::json;
use testkit::{Laptop, PASSPHRASE, World};

const PAGE: usize = 4096;
/// Notes each of the two writes: more than one page of the log holds.
const NOTES: usize = 12;

/// Everybody exchanges until nothing moves.
fn settle(laptops: &[&Laptop]) {
    for _ in 0..3 {
        for laptop in laptops {
            laptop.exchange();
        }
    }
}

fn digest(laptop: &Laptop) -> String {
    let made = laptop.desk().back_up(None, false).unwrap();
    fs::remove_dir_all(&made.folder).unwrap();
    made.manifest.digest
}

/// Amina's folder gets a note a day; Yusuf holds everything she sent.
fn office() -> (World, Laptop, Laptop, String) {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let case = amina.make("case", json!({ "title": "Quarry", "risk_level": "high" }));
    settle(&[&amina, &yusuf]);
    (world, amina, yusuf, case)
}

#[test]
fn a_laptop_that_burned_is_back_on_a_new_machine_with_all_that_it_had_sent() {
    let (world, amina, yusuf, case) = office();
    let stick = world.folder().join("stick");
    let backup = amina.desk().back_up(Some(&stick), false).unwrap();
    amina.save(&case, json!({ "title": "Quarry, second hearing" }));
    let late = amina.make("case", json!({ "title": "After the backup" }));
    settle(&[&amina, &yusuf]);
    drop(amina);

    let again = Laptop::at(&world.home("amina-new"));
    let aside = again
        .desk()
        .restore(&backup.folder, Secret::Passphrase(PASSPHRASE))
        .unwrap();
    assert_eq!(aside, None, "nothing was on the new machine");
    // Days offline before the first exchange: work goes on at once.
    again.make(
        "note",
        json!({ "text": "written on the new machine", "case": case }),
    );
    again.save(&case, json!({ "summary": "seen at the hearing" }));
    settle(&[&again, &yusuf]);
    assert_eq!(again.fields(&case)["title"], "Quarry, second hearing");
    assert_eq!(again.fields(&late)["title"], "After the backup");
    assert_eq!(yusuf.fields(&case)["summary"], "seen at the hearing");
    assert_eq!(digest(&again), digest(&yusuf));
    let conflicts = again.ask("conflict_list", json!({}));
    assert_eq!(conflicts["conflicts"], json!([]));
}

#[test]
fn what_had_not_been_sent_when_the_backup_was_made_leaves_from_the_restored_vault() {
    let (world, amina, yusuf, case) = office();
    amina.save(&case, json!({ "summary": "typed on the way home" }));
    let backup = amina
        .desk()
        .back_up(Some(&world.folder().join("stick")), false);
    let backup = backup.unwrap();
    drop(amina);
    let again = Laptop::at(&world.home("amina-new"));
    again
        .desk()
        .restore(&backup.folder, Secret::Passphrase(PASSPHRASE))
        .unwrap();
    settle(&[&again, &yusuf]);
    assert_eq!(yusuf.fields(&case)["summary"], "typed on the way home");
    assert_eq!(digest(&again), digest(&yusuf));
}

#[test]
fn an_original_that_still_lives_loses_nothing_when_its_copy_begins_to_write() {
    let (world, amina, yusuf, case) = office();
    amina.save(&case, json!({ "summary": "before the backup, not sent" }));
    let backup = amina
        .desk()
        .back_up(Some(&world.folder().join("stick")), false);
    let again = Laptop::at(&world.home("amina-new"));
    again
        .desk()
        .restore(&backup.unwrap().folder, Secret::Passphrase(PASSPHRASE))
        .unwrap();
    again.make("case", json!({ "title": "On the copy" }));
    amina.make("case", json!({ "title": "On the original" }));
    settle(&[&amina, &again, &yusuf]);
    let mut titles = yusuf.case_titles();
    titles.sort();
    assert_eq!(titles, ["On the copy", "On the original", "Quarry"]);
    for laptop in [&amina, &again] {
        assert_eq!(digest(laptop), digest(&yusuf));
    }
}

#[test]
fn the_vault_that_was_here_is_moved_aside_and_a_wrong_passphrase_changes_nothing() {
    let (world, amina, _yusuf, case) = office();
    let backup = amina.desk().back_up(None, false).unwrap();
    amina.save(&case, json!({ "title": "Newer than the backup" }));
    let wrong = Secret::Passphrase("velvet velvet velvet velvet velvet velvet");
    assert!(amina.desk().restore(&backup.folder, wrong).is_err());
    assert_eq!(amina.fields(&case)["title"], "Newer than the backup");
    let aside = amina
        .desk()
        .restore(&backup.folder, Secret::Passphrase(PASSPHRASE))
        .unwrap();
    assert!(aside.unwrap().join("sanad.db").exists());
    assert_eq!(amina.fields(&case)["title"], "Quarry");
    drop(world);
}

#[test]
fn a_backup_with_one_wrong_byte_is_not_taken_for_one() {
    let (world, amina, _yusuf, _case) = office();
    let backup = amina.desk().back_up(None, true).unwrap();
    amina.desk().check_backup(&backup.folder).unwrap();
    let file = backup.folder.join("sanad.db");
    flip(&file, 3 * PAGE + 77);
    assert!(amina.desk().check_backup(&backup.folder).is_err());
    let again = Laptop::at(&world.home("amina-new"));
    let restored = again
        .desk()
        .restore(&backup.folder, Secret::Passphrase(PASSPHRASE));
    assert!(restored.is_err());
    assert!(!again.home().join("vault").exists(), "nothing half is left");
}

fn flip(file: &Path, at: usize) {
    let mut bytes = fs::read(file).unwrap();
    bytes[at] ^= 0x40;
    fs::write(file, bytes).unwrap();
}

fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A week on Amina's laptop: a backup in the middle; since then own work sent and unsent, and a
/// colleague's. Gives her home, closed, and the digest of what she had.
fn week(world: &World, amina: &Laptop, yusuf: &Laptop, case: &str) -> (PathBuf, String) {
    amina.desk().back_up(None, true).unwrap();
    let note = |laptop: &Laptop, day: usize| {
        let text = format!("day {day}, {}", "a long note ".repeat(40));
        laptop.make("note", json!({ "text": text, "case": case }));
    };
    for day in 0..NOTES {
        note(yusuf, day);
        note(amina, day);
    }
    settle(&[yusuf, amina]);
    amina.save(case, json!({ "title": "Quarry, not sent yet" }));
    let digest = digest(amina);
    amina.ask("vault_lock", json!({}));
    let home = world.folder().join("amina-pristine");
    copy_folder(amina.home(), &home);
    (home, digest)
}

/// The key of a closed vault's file.
fn key_of(home: &Path) -> vault::DbKey {
    let passphrase = vault::Passphrase::new(PASSPHRASE).unwrap();
    let unlocked = vault::unlock(&home.join("vault"), &passphrase).unwrap();
    unlocked.master.derive_db_key()
}

/// Damages each page in turn and salvages from file and backup alone. Gives the pages after which
/// something was still missing.
fn drill(world: &World, pristine: &Path, whole: &str) -> Vec<usize> {
    let key = key_of(pristine);
    let file = pristine.join("vault/sanad.db");
    let backups = desk::backups::backups_in(&pristine.join("backups"));
    let backup = backups[0].folder.join("sanad.db");
    let pages = fs::metadata(&file).unwrap().len() as usize / PAGE;
    assert!(pages > 60, "{pages} pages");
    let damaged = world.folder().join("damaged.db");
    let out = world.folder().join("out.db");
    let mut missing = Vec::new();
    for page in 0..pages {
        fs::copy(&file, &damaged).unwrap();
        flip(&damaged, page * PAGE + 1000);
        let found = store::salvage::damaged_pages(&damaged, &key).unwrap();
        assert_eq!(found, [page as u32 + 1], "seen by its seal");
        let (mut store, salvaged) =
            store::salvage::gather(&damaged, Some(&backup), &out, &key).unwrap();
        let me = number_of(&store);
        let healed = sync::heal::heal(&mut store, None, me, &salvaged).unwrap();
        assert!(store.is_sound().unwrap(), "page {page}");
        assert!(store.log_agrees().unwrap(), "page {page}");
        if hex(&store.shared_digest().unwrap()) != whole {
            let said = healed.lost > 0 || healed.from_hub > 0 || healed.left > 0;
            assert!(
                said,
                "page {page}: something is missing and nobody says so: {healed:?} {salvaged:?} {:?}",
                store.seen()
            );
            missing.push(page);
        }
    }
    assert!(missing.len() < pages / 10, "{missing:?}");
    missing
}

#[test]
fn every_page_of_the_file_may_rot_and_nothing_that_anybody_holds_is_lost() {
    let (world, amina, yusuf, case) = office();
    let (pristine, whole) = week(&world, &amina, &yusuf, &case);
    // With the laptop's own frames, and at last the hub, these come back too.
    let mut from_hub = Vec::new();
    for page in drill(&world, &pristine, &whole) {
        let home = world.folder().join(format!("amina-{page}"));
        copy_folder(&pristine, &home);
        flip(&home.join("vault/sanad.db"), page * PAGE + 1000);
        let back = Laptop::at(&home);
        let repaired = back.desk().repair(Secret::Passphrase(PASSPHRASE)).unwrap();
        let healed = repaired.healed;
        assert_eq!((repaired.damaged_pages, healed.left), (1, 0));
        assert!(
            healed.lost <= 1,
            "only the title nobody else had: {healed:?}"
        );
        if healed.from_hub > 0 {
            from_hub.push((back, healed.lost));
        } else if healed.lost == 0 {
            assert_eq!(digest(&back), whole, "page {page}: {healed:?}");
        }
    }
    // The last page: what the colleague's frame began with is still here, its end is not. Only one
    // of them meets the hub; the others would be copies of the same laptop.
    let (back, lost) = from_hub.last().expect("a page with a colleague's change");
    settle(&[back, &yusuf]);
    assert_eq!(digest(back), digest(&yusuf));
    let notes = back.ask("record_list", json!({ "case": case, "kind": "note" }));
    assert_eq!(notes["records"].as_array().unwrap().len(), 2 * NOTES);
    // What was typed last lay on the same page and had not left the laptop: said, not hidden.
    let title = if *lost == 0 {
        "Quarry, not sent yet"
    } else {
        "Quarry"
    };
    assert_eq!(back.fields(&case)["title"], title);
}

#[test]
fn a_file_cut_in_half_is_whole_again_from_backup_own_frames_and_hub() {
    let (world, amina, yusuf, case) = office();
    let (pristine, _) = week(&world, &amina, &yusuf, &case);
    let file = pristine.join("vault/sanad.db");
    let bytes = fs::read(&file).unwrap();
    fs::write(&file, &bytes[..bytes.len() / 2 + 100]).unwrap();
    let back = Laptop::at(&pristine);
    assert!(
        back.call("vault_unlock", json!({ "passphrase": PASSPHRASE }))
            .is_err()
    );
    let repaired = back.ask("vault_repair", json!({ "passphrase": PASSPHRASE }));
    assert!(repaired["backup_made_at"].is_number());
    settle(&[&back, &yusuf]);
    assert_eq!(digest(&back), digest(&yusuf));
    let damaged = fs::read_dir(pristine.join("vault")).unwrap().any(|entry| {
        let name = entry.unwrap().file_name().into_string().unwrap();
        name.starts_with("sanad-damaged-")
    });
    assert!(damaged, "the damaged file is kept");
}

#[test]
fn without_a_backup_a_rotten_first_page_is_told_and_nothing_is_made_anew() {
    let (world, amina, _yusuf, _case) = office();
    amina.ask("vault_lock", json!({}));
    let home = world.folder().join("amina-pristine");
    copy_folder(amina.home(), &home);
    fs::remove_dir_all(home.join("backups")).unwrap_or_default();
    let file = home.join("vault/sanad.db");
    flip(&file, 1000);
    let before = fs::read(&file).unwrap();
    let back = Laptop::at(&home);
    let code = back.refuse("vault_repair", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(code, api::Code::UnreadableFile);
    assert_eq!(fs::read(&file).unwrap(), before);
}

fn number_of(store: &store::Store) -> model::DeviceId {
    let bytes = store.setting(store::settings::name::DEVICE_ID).unwrap();
    model::DeviceId(u32::from_le_bytes(bytes.unwrap().try_into().unwrap()))
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
