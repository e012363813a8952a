//! A re-key, cut off at each of its points, with a small stand-in for the store.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::fs;
use std::path::Path;

use vault::{
    KdfParams, Passphrase, RekeyState, Unlocked, VaultError, change_passphrase, commit_rekey,
    create, prepare_rekey, recover_interrupted_rekey, unlock, unlock_with_recovery,
};

const DB: &str = "cases.db";
const EXPORT: &str = "cases.db-next";

fn amina() -> Passphrase {
    Passphrase::new("olive river lantern copper window saddle").unwrap()
}

/// A folder with a vault and a "database" that only its own key opens.
fn vault_with_cases() -> (tempfile::TempDir, Unlocked, vault::RecoveryKey) {
    let dir = tempfile::tempdir().unwrap();
    let (open, recovery) = create(dir.path(), &amina(), KdfParams::FLOOR).unwrap();
    fs::write(dir.path().join(DB), open.master.key_id()).unwrap();
    (dir, open, recovery)
}

/// What the store does at every start.
fn start(dir: &Path) -> RekeyState {
    let state = recover_interrupted_rekey(dir, || match fs::remove_file(dir.join(EXPORT)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    })
    .unwrap();
    if dir.join(EXPORT).exists() {
        fs::rename(dir.join(EXPORT), dir.join(DB)).unwrap();
    }
    state
}

fn cases_open(dir: &Path) -> [u8; 8] {
    let open = unlock(dir, &amina()).unwrap();
    assert_eq!(
        fs::read(dir.join(DB)).unwrap(),
        open.master.key_id(),
        "the keys fit the cases"
    );
    open.master.key_id()
}

fn copy(from: &Path) -> tempfile::TempDir {
    let to = tempfile::tempdir().unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        fs::copy(entry.path(), to.path().join(entry.file_name())).unwrap();
    }
    to
}

#[test]
fn the_cases_open_after_a_crash_at_any_point_of_a_re_key() {
    let (dir, old, old_recovery) = vault_with_cases();
    let dir = dir.path();
    let old_b = fs::read(dir.join("header-b")).unwrap();
    let mut before_commit = vec![("nothing", copy(dir))];
    let prepared = prepare_rekey(dir, &amina(), KdfParams::FLOOR).unwrap();
    let new_id = prepared.master.key_id();
    assert_ne!(new_id, old.master.key_id());
    before_commit.push(("header-next", copy(dir)));
    fs::write(dir.join(EXPORT), &new_id[..3]).unwrap();
    before_commit.push(("half an export", copy(dir)));
    fs::write(dir.join(EXPORT), new_id).unwrap();
    before_commit.push(("a whole export", copy(dir)));
    let new = commit_rekey(dir, prepared).unwrap();
    assert_eq!((new.master.key_id(), new.generation), (new_id, 2));
    let committed = copy(dir);
    let between_copies = copy(dir);
    fs::write(between_copies.path().join("header-b"), &old_b).unwrap();
    fs::rename(dir.join(EXPORT), dir.join(DB)).unwrap();
    for (point, crashed) in before_commit {
        let state = start(crashed.path());
        let expected = if point == "nothing" {
            RekeyState::Nothing
        } else {
            RekeyState::Discarded
        };
        assert_eq!(state, expected, "{point}");
        assert_eq!(cases_open(crashed.path()), old.master.key_id(), "{point}");
        assert!(!crashed.path().join(EXPORT).exists(), "{point}");
        assert_eq!(
            start(crashed.path()),
            RekeyState::Nothing,
            "{point}, once more"
        );
    }
    for crashed in [committed.path(), between_copies.path(), dir] {
        assert_eq!(start(crashed), RekeyState::Nothing);
        assert_eq!(cases_open(crashed), new_id);
        let void = unlock_with_recovery(crashed, &old_recovery).map(|_| ());
        assert_eq!(void, Err(VaultError::WrongRecoveryKey));
        let copies = ["header-a", "header-b"].map(|name| fs::read(crashed.join(name)).unwrap());
        assert_eq!(copies[0], copies[1], "healed");
    }
}

#[test]
fn a_crash_while_taking_back_is_taken_back_at_the_next_start() {
    let (dir, old, _) = vault_with_cases();
    let dir = dir.path();
    prepare_rekey(dir, &amina(), KdfParams::FLOOR).unwrap();
    fs::write(dir.join(EXPORT), b"new").unwrap();
    let denied =
        recover_interrupted_rekey(dir, || Err(std::io::ErrorKind::PermissionDenied.into()));
    assert_eq!(
        denied,
        Err(VaultError::Io(std::io::ErrorKind::PermissionDenied))
    );
    assert!(
        dir.join("header-next").exists(),
        "still known as uncommitted"
    );
    assert_eq!(start(dir), RekeyState::Discarded);
    assert_eq!(cases_open(dir), old.master.key_id());
}

#[test]
fn the_new_paper_opens_after_the_commit_and_not_before() {
    let (dir, _, old_paper) = vault_with_cases();
    let prepared = prepare_rekey(dir.path(), &amina(), KdfParams::FLOOR).unwrap();
    let paper = vault::RecoveryKey::parse(&prepared.recovery.expose_for_paper()).unwrap();
    assert!(unlock_with_recovery(dir.path(), &paper).is_err());
    assert!(unlock_with_recovery(dir.path(), &old_paper).is_ok());
    let new = commit_rekey(dir.path(), prepared).unwrap();
    let opened = unlock_with_recovery(dir.path(), &paper).unwrap();
    assert_eq!(opened.master.key_id(), new.master.key_id());
    assert_eq!(opened.vault_id, new.vault_id);
}

#[test]
fn a_re_key_needs_the_passphrase_and_runs_once_at_a_time() {
    let (dir, ..) = vault_with_cases();
    let wrong = Passphrase::new("somebody at the open laptop").unwrap();
    let refused = prepare_rekey(dir.path(), &wrong, KdfParams::FLOOR).map(|_| ());
    assert_eq!(refused, Err(VaultError::WrongPassphrase));
    assert!(!dir.path().join("header-next").exists());
    let first = prepare_rekey(dir.path(), &amina(), KdfParams::FLOOR).unwrap();
    let second = prepare_rekey(dir.path(), &amina(), KdfParams::FLOOR).map(|_| ());
    assert_eq!(second, Err(VaultError::AlreadyExists));
    assert!(commit_rekey(dir.path(), first).is_ok());
}

#[test]
fn a_passphrase_changed_during_a_re_key_is_not_lost_by_its_commit() {
    let (dir, mut open, _) = vault_with_cases();
    let prepared = prepare_rekey(dir.path(), &amina(), KdfParams::FLOOR).unwrap();
    let other = Passphrase::new("seven quiet harbours under northern light").unwrap();
    change_passphrase(dir.path(), &mut open, &other, KdfParams::FLOOR).unwrap();
    let refused = commit_rekey(dir.path(), prepared).map(|_| ());
    assert_eq!(refused, Err(VaultError::TamperedHeader));
    assert!(unlock(dir.path(), &other).is_ok());
}

#[test]
fn a_header_next_that_somebody_exchanged_is_not_committed() {
    let (dir, old, _) = vault_with_cases();
    let (foreign, ..) = vault_with_cases();
    let prepared = prepare_rekey(dir.path(), &amina(), KdfParams::FLOOR).unwrap();
    prepare_rekey(foreign.path(), &amina(), KdfParams::FLOOR).unwrap();
    let theirs = fs::read(foreign.path().join("header-next")).unwrap();
    fs::write(dir.path().join("header-next"), theirs).unwrap();
    let refused = commit_rekey(dir.path(), prepared).map(|_| ());
    assert_eq!(refused, Err(VaultError::TamperedHeader));
    start(dir.path());
    assert_eq!(cases_open(dir.path()), old.master.key_id());
}
