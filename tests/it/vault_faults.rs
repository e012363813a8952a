//! Everything that can be wrong with the files of a laptop: each has its own word, nothing is ever
//! made anew in place of what cannot be read, and when the fault is gone everything is there.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

mod faults;
pub(crate) mod places;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, vault_at_floor};

use faults::FAULTS;
use places::{copy_home, in_own_mounts, mount_memory};

const OTHER_PASSPHRASE: &str = "copper window harvest violet signal meadow";
/// A home with one case in it, closed, and its printed key.
fn home_with_a_case(folder: &Path) -> (PathBuf, String) {
    let home = folder.join("home");
    let recovery = vault_at_floor(&home, PASSPHRASE).expose_for_paper();
    let laptop = Laptop::at(&home);
    laptop.unlock();
    laptop.make("case", json!({ "title": "Still here" }));
    laptop.ask("vault_lock", json!({}));
    (home, recovery.to_string())
}

fn unlock(home: &Path, passphrase: &str) -> Result<Laptop, Code> {
    let laptop = Laptop::at(home);
    match laptop.call("vault_unlock", json!({ "passphrase": passphrase })) {
        Ok(_) => Ok(laptop),
        Err(error) => Err(error.code),
    }
}

fn file(home: &Path, name: &str) -> PathBuf {
    home.join("vault").join(name)
}

/// Every file of the vault and its bytes, but for the one that only keeps others out.
fn bytes_of(home: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    for entry in fs::read_dir(home.join("vault")).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        if name != "lock" {
            all.insert(name, fs::read(entry.path()).unwrap());
        }
    }
    all
}

fn is_whole(laptop: &Laptop) {
    assert_eq!(laptop.case_titles(), ["Still here"]);
    let checked = laptop.ask("vault_verify", json!({}));
    assert_eq!(
        (&checked["file_sound"], &checked["log_agrees"]),
        (&json!(true), &json!(true))
    );
}

#[test]
fn each_fault_has_its_own_word_and_nothing_is_made_anew() {
    let folder = tempfile::tempdir().unwrap();
    let (whole, _) = home_with_a_case(folder.path());
    for (at, (what, code, break_it)) in FAULTS.iter().enumerate() {
        let home = folder.path().join(format!("fault{at}"));
        copy_home(&whole, &home);
        break_it(&home);
        let before = bytes_of(&home);
        assert_eq!(unlock(&home, PASSPHRASE).err(), Some(*code), "{what}");
        let laptop = Laptop::at(&home);
        let made = laptop.refuse("vault_create", json!({ "passphrase": OTHER_PASSPHRASE }));
        assert_eq!(made, Code::VaultExists, "{what}");
        assert_eq!(
            bytes_of(&home),
            before,
            "{what}: the bytes are as they were"
        );
        // The fault is taken away.
        fs::remove_dir_all(home.join("vault")).unwrap();
        copy_home(&whole, &home);
        is_whole(&unlock(&home, PASSPHRASE).unwrap_or_else(|code| panic!("{what}: {code:?}")));
    }
}

#[test]
fn one_damaged_header_is_healed_from_the_other() {
    let folder = tempfile::tempdir().unwrap();
    let (home, _) = home_with_a_case(folder.path());
    let right = bytes_of(&home);
    for name in ["header-a", "header-b"] {
        fs::write(file(&home, name), b"damaged").unwrap();
        is_whole(&unlock(&home, PASSPHRASE).unwrap());
        assert_eq!(bytes_of(&home)[name], right[name]);
    }
}

#[test]
fn wrong_passphrases_are_slowed_down_and_change_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (home, _) = home_with_a_case(folder.path());
    let before = bytes_of(&home);
    let laptop = Laptop::at(&home);
    let wrong = json!({ "passphrase": OTHER_PASSPHRASE });
    let hour = 1_795_514_400_000;
    for try_number in 0..5_i64 {
        // Long enough apart to be taken.
        laptop.set_clock(hour + try_number * 600_000);
        assert_eq!(
            laptop.refuse("vault_unlock", wrong.clone()),
            Code::WrongPassphrase
        );
    }
    laptop.set_clock(hour + 4 * 600_000);
    let right = json!({ "passphrase": PASSPHRASE });
    let waiting = laptop.call("vault_unlock", right.clone()).unwrap_err();
    assert_eq!(waiting.code, Code::TooManyTries, "even with the right one");
    assert!(waiting.args["seconds"].parse::<u32>().unwrap() > 0);
    assert!(
        laptop.ask("app_state", json!({}))["wait_seconds"]
            .as_u64()
            .unwrap()
            > 0
    );
    assert_eq!(bytes_of(&home), before);
    laptop.set_clock(hour + 5 * 600_000);
    laptop.ask("vault_unlock", right);
    is_whole(&laptop);
    assert_eq!(laptop.ask("app_state", json!({}))["wait_seconds"], 0);
}

#[test]
fn a_closed_vault_does_nothing_and_forgets_undo() {
    let folder = tempfile::tempdir().unwrap();
    let (home, _) = home_with_a_case(folder.path());
    let laptop = unlock(&home, PASSPHRASE).unwrap();
    let case = laptop.make("case", json!({ "title": "Another" }));
    laptop.ask("vault_lock", json!({}));
    for (command, request) in [
        ("record_create", json!({ "kind": "case", "writes": [] })),
        ("record_get", json!({ "id": case })),
        ("record_undo", json!({})),
        ("conflict_list", json!({})),
        (
            "case_list",
            json!({ "sort": "title", "ascending": true, "limit": 5 }),
        ),
        ("search", json!({ "query": "another", "limit": 5 })),
        ("exchange_run", json!({})),
        ("exchange_status", json!({})),
        ("report_list", json!({})),
        ("device_list", json!({})),
        ("vault_verify", json!({})),
    ] {
        assert_eq!(laptop.refuse(command, request), Code::Locked, "{command}");
    }
    assert_eq!(laptop.ask("app_state", json!({}))["stage"], "locked");
    assert_eq!(
        laptop.ask("app_state", json!({}))["institution"],
        Value::Null
    );
    laptop.unlock();
    assert_eq!(laptop.ask("record_undo", json!({}))["record"], Value::Null);
}

#[test]
fn a_second_sanad_on_the_same_folder_is_kept_out() {
    let folder = tempfile::tempdir().unwrap();
    let (home, _) = home_with_a_case(folder.path());
    let first = unlock(&home, PASSPHRASE).unwrap();
    // As if the first were in the middle of a re-key.
    fs::write(file(&home, "header-next"), b"under way").unwrap();
    fs::write(file(&home, "sanad-next.db"), b"under way").unwrap();
    assert_eq!(unlock(&home, PASSPHRASE).err(), Some(Code::InUse));
    assert!(file(&home, "header-next").exists() && file(&home, "sanad-next.db").exists());
    is_whole(&first);
    first.ask("vault_lock", json!({}));
    is_whole(&unlock(&home, PASSPHRASE).unwrap());
}

#[test]
fn the_printed_key_opens_the_vault_and_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let (home, printed) = home_with_a_case(folder.path());
    let laptop = Laptop::at(&home);
    let with = |key: &str| json!({ "recovery_key": key, "passphrase": OTHER_PASSPHRASE });
    let mut typo: Vec<char> = printed.chars().collect();
    let at = typo.iter().rposition(|c| c.is_ascii_digit()).unwrap();
    typo[at] = if typo[at] == '7' { '8' } else { '7' };
    let typo: String = typo.into_iter().collect();
    assert_eq!(
        laptop.refuse("vault_recover", with(&typo)),
        Code::RecoveryKeyTypo
    );
    let fresh = laptop.ask("vault_recover", with(&printed))["text"].clone();
    is_whole(&laptop);
    laptop.ask("vault_lock", json!({}));
    assert_eq!(unlock(&home, PASSPHRASE).err(), Some(Code::WrongPassphrase));
    is_whole(&unlock(&home, OTHER_PASSPHRASE).unwrap());
    assert_eq!(
        laptop.refuse("vault_recover", with(&printed)),
        Code::WrongRecoveryKey
    );
    laptop.ask("vault_recover", with(fresh.as_str().unwrap()));
    is_whole(&laptop);
}

#[test]
fn a_new_passphrase_replaces_the_old_one() {
    let folder = tempfile::tempdir().unwrap();
    let (home, _) = home_with_a_case(folder.path());
    let laptop = unlock(&home, PASSPHRASE).unwrap();
    let change = |old: &str, new: &str| json!({ "old": old, "new": new });
    let wrong = laptop.refuse(
        "vault_change_passphrase",
        change(OTHER_PASSPHRASE, OTHER_PASSPHRASE),
    );
    assert_eq!(wrong, Code::WrongPassphrase);
    let weak = laptop.refuse("vault_change_passphrase", change(PASSPHRASE, "password1"));
    assert_eq!(weak, Code::WeakPassphrase);
    let older: Vec<_> = ["header-a", "header-b"]
        .map(|name| fs::read(file(&home, name)).unwrap())
        .into();
    laptop.ask(
        "vault_change_passphrase",
        change(PASSPHRASE, OTHER_PASSPHRASE),
    );
    laptop.ask("vault_lock", json!({}));
    assert_eq!(unlock(&home, PASSPHRASE).err(), Some(Code::WrongPassphrase));
    is_whole(&unlock(&home, OTHER_PASSPHRASE).unwrap());
    // Both headers of before, put back by somebody: noticed by the generation.
    for (name, bytes) in ["header-a", "header-b"].iter().zip(older) {
        fs::write(file(&home, name), bytes).unwrap();
    }
    assert_eq!(unlock(&home, PASSPHRASE).err(), Some(Code::TamperedHeader));
}

/// What lies there, files put over the old vault, whether the new keys hold from then on.
type Step<'a> = (&'a str, Vec<(&'a str, &'a [u8])>, bool);

/// What a power cut leaves of a re-key, in the order of its steps.
fn rekey_steps<'a>(header: &'a [u8], half: &'a [u8], database: &'a [u8]) -> Vec<Step<'a>> {
    vec![
        (
            "next header half written",
            vec![("header-next.tmp", &header[..40])],
            false,
        ),
        ("next header written", vec![("header-next", header)], false),
        (
            "export half written",
            vec![("header-next", header), ("sanad-next.db", half)],
            false,
        ),
        (
            "export written",
            vec![("header-next", header), ("sanad-next.db", database)],
            false,
        ),
        (
            "first header in place",
            vec![("header-a", header), ("sanad-next.db", database)],
            true,
        ),
        (
            "both headers in place",
            vec![
                ("header-a", header),
                ("header-b", header),
                ("sanad-next.db", database),
            ],
            true,
        ),
        (
            "all in place",
            vec![
                ("header-a", header),
                ("header-b", header),
                ("sanad.db", database),
            ],
            true,
        ),
    ]
}

#[test]
fn a_re_key_cut_anywhere_leaves_the_old_vault_or_the_new_one() {
    let folder = tempfile::tempdir().unwrap();
    let (old, printed) = home_with_a_case(folder.path());
    let new = folder.path().join("new");
    copy_home(&old, &new);
    let laptop = unlock(&new, PASSPHRASE).unwrap();
    laptop.ask("vault_rekey", json!({ "passphrase": PASSPHRASE }));
    is_whole(&laptop);
    laptop.ask("vault_lock", json!({}));
    let take = |home: &Path, name: &str| fs::read(file(home, name)).unwrap();
    let (header, database) = (take(&new, "header-a"), take(&new, "sanad.db"));
    assert_ne!(header, take(&old, "header-a"));
    let half = database[..database.len() / 2].to_vec();
    let steps = rekey_steps(&header, &half, &database);
    for (at, (what, files, holds)) in steps.iter().enumerate() {
        let home = folder.path().join(format!("step{at}"));
        copy_home(&old, &home);
        for (name, bytes) in files {
            fs::write(file(&home, name), bytes).unwrap();
        }
        // A wrong passphrase at the next start breaks nothing either.
        assert_eq!(
            unlock(&home, OTHER_PASSPHRASE).err(),
            Some(Code::WrongPassphrase),
            "{what}"
        );
        is_whole(&unlock(&home, PASSPHRASE).unwrap_or_else(|code| panic!("{what}: {code:?}")));
        let left = bytes_of(&home);
        assert!(
            !left.contains_key("header-next") && !left.contains_key("sanad-next.db"),
            "{what}"
        );
        assert_eq!(left["header-a"], left["header-b"], "{what}");
        let expected = if *holds {
            &header
        } else {
            &take(&old, "header-a")
        };
        assert_eq!(&left["header-a"], expected, "{what}");
    }
    let stale = json!({ "recovery_key": printed, "passphrase": OTHER_PASSPHRASE });
    assert_eq!(
        Laptop::at(&new).refuse("vault_recover", stale),
        Code::WrongRecoveryKey
    );
}

#[test]
fn on_a_full_disk_a_save_fails_by_name_and_works_again_with_room() {
    let name = "vault_faults::on_a_full_disk_a_save_fails_by_name_and_works_again_with_room";
    let Some(folder) = in_own_mounts(name) else {
        return;
    };
    mount_memory(&folder, "size=8m");
    let (home, _) = home_with_a_case(&folder);
    let laptop = unlock(&home, PASSPHRASE).unwrap();
    let filler = folder.join("filler");
    places::fill(&filler);
    let text = "ا".repeat(100_000);
    let long = json!({ "kind": "note", "writes": [{ "field": "text", "value": text }] });
    let mut failed = None;
    for _ in 0..200 {
        if let Err(error) = laptop.call("record_create", long.clone()) {
            failed = Some(error.code);
            break;
        }
    }
    assert_eq!(failed, Some(Code::DiskFull));
    assert_eq!(laptop.case_titles(), ["Still here"], "reading goes on");
    fs::remove_file(&filler).unwrap();
    laptop.ask("record_create", long);
    is_whole(&laptop);
    // Full at the start of the day: it opens or says why, and is whole afterwards.
    laptop.ask("vault_lock", json!({}));
    places::fill(&filler);
    if let Err(code) = unlock(&home, PASSPHRASE) {
        assert!(
            matches!(code, Code::DiskFull | Code::FileAccess),
            "{code:?}"
        );
    }
    fs::remove_file(&filler).unwrap();
    is_whole(&unlock(&home, PASSPHRASE).unwrap());
}

#[test]
fn in_a_folder_that_cannot_be_written_the_vault_says_so() {
    let name = "vault_faults::in_a_folder_that_cannot_be_written_the_vault_says_so";
    let Some(folder) = in_own_mounts(name) else {
        return;
    };
    mount_memory(&folder, "size=64m");
    let (home, _) = home_with_a_case(&folder);
    let before = bytes_of(&home);
    places::remount(&folder, "ro");
    assert_eq!(unlock_read_only(&home), Some(Code::FileAccess));
    assert_eq!(bytes_of(&home), before);
    places::remount(&folder, "rw");
    is_whole(&unlock(&home, PASSPHRASE).unwrap());
}

/// The desk itself may refuse such a folder, or the unlocking in it.
fn unlock_read_only(home: &Path) -> Option<Code> {
    match desk::Desk::open(home) {
        Err(error) => Some(api::ApiError::from(error).code),
        Ok(desk) => desk
            .unlock(PASSPHRASE)
            .err()
            .map(|error| api::ApiError::from(error).code),
    }
}
