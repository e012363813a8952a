//! Stories about the vault folder: what opens it, what does not, what a crash or a stranger leaves.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails here")]

use std::fs;
use std::path::Path;

use vault::hash::sha256;
use vault::{
    Heal, KdfParams, Passphrase, RecoveryKey, Unlocked, VaultError, change_passphrase, create,
    erase, renew_recovery_key, unlock, unlock_with_recovery, verify,
};

const A: &str = "header-a";
const B: &str = "header-b";
// Places in the header, as `header.rs` describes it.
const VERSION_AT: usize = 8;
const GENERATION_AT: usize = 26;
const FIRST_SLOT_AT: usize = 35;
const SLOT: usize = 3 + 12 + 16 + 48;

fn phrase(text: &str) -> Passphrase {
    Passphrase::new(text).unwrap()
}

fn amina() -> Passphrase {
    phrase("olive river lantern copper window saddle")
}

struct Vault {
    dir: tempfile::TempDir,
    recovery: RecoveryKey,
    key: String,
}

impl Vault {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let (open, recovery) = create(dir.path(), &amina(), KdfParams::FLOOR).unwrap();
        let key = key_of(&open);
        Self { dir, recovery, key }
    }

    fn path(&self) -> &Path {
        self.dir.path()
    }

    fn header(&self) -> Vec<u8> {
        fs::read(self.path().join(A)).unwrap()
    }

    fn put(&self, bytes: &[u8]) {
        for name in [A, B] {
            fs::write(self.path().join(name), bytes).unwrap();
        }
    }

    fn recover(&self) -> Result<Unlocked, VaultError> {
        unlock_with_recovery(self.path(), &self.recovery)
    }
}

fn key_of(open: &Unlocked) -> String {
    open.master
        .derive_db_key()
        .expose_96_hex_digits_for_pragma_key()
        .to_string()
}

fn error_of<T>(result: Result<T, VaultError>) -> VaultError {
    match result {
        Ok(_) => panic!("must not succeed"),
        Err(error) => error,
    }
}

/// What an attacker does after a change: makes the open checksum fit again.
fn with_checksum(mut bytes: Vec<u8>) -> Vec<u8> {
    let content = bytes.len() - 32;
    let checksum = sha256(&bytes[..content]);
    bytes[content..].copy_from_slice(&checksum);
    bytes
}

#[test]
fn amina_opens_her_vault_with_either_secret_and_gets_the_same_keys() {
    let vault = Vault::new();
    let open = unlock(vault.path(), &amina()).unwrap();
    assert_eq!(key_of(&open), vault.key);
    assert_eq!((open.generation, open.heal), (1, Heal::NotNeeded));
    assert_eq!(open.params, KdfParams::FLOOR);
    let paper = vault.recovery.expose_for_paper();
    let typed = RecoveryKey::parse(&paper.to_lowercase()).unwrap();
    let recovered = unlock_with_recovery(vault.path(), &typed).unwrap();
    assert_eq!(key_of(&recovered), vault.key);
    assert_eq!(recovered.vault_id, open.vault_id);
}

#[test]
fn a_wrong_passphrase_and_the_recovery_key_of_another_vault_say_so() {
    let (vault, other) = (Vault::new(), Vault::new());
    let wrong = unlock(
        vault.path(),
        &phrase("olive river lantern copper window saddles"),
    );
    assert_eq!(error_of(wrong), VaultError::WrongPassphrase);
    let wrong = unlock_with_recovery(vault.path(), &other.recovery);
    assert_eq!(error_of(wrong), VaultError::WrongRecoveryKey);
    assert_ne!(vault.key, other.key);
}

#[test]
fn a_vault_made_on_one_keyboard_opens_on_another() {
    for (composed, decomposed) in [
        (
            "\u{e9}t\u{e9} \u{e0} No\u{eb}l",
            " e\u{301}te\u{301} a\u{300} Noe\u{308}l ",
        ),
        (
            "\u{0622}\u{062E}\u{0631}",
            "\u{0627}\u{0653}\u{062E}\u{0631}",
        ),
    ] {
        let dir = tempfile::tempdir().unwrap();
        create(dir.path(), &phrase(composed), KdfParams::FLOOR).unwrap();
        assert!(unlock(dir.path(), &phrase(decomposed)).is_ok());
    }
}

#[test]
fn the_same_byte_flipped_in_both_copies_never_opens() {
    let vault = Vault::new();
    let good = vault.header();
    for index in 0..good.len() {
        for flip in [0x01, 0x80] {
            let mut bytes = good.clone();
            bytes[index] ^= flip;
            vault.put(&bytes);
            let error = error_of(verify(vault.path()));
            let expected = [VaultError::TamperedHeader, VaultError::Truncated];
            assert!(expected.contains(&error), "byte {index}: {error}");
            assert_eq!(error_of(vault.recover()), error, "byte {index}");
            // Refused by its checksum, before the passphrase costs anything.
            assert_eq!(
                error_of(unlock(vault.path(), &amina())),
                error,
                "byte {index}"
            );
        }
    }
    vault.put(&good);
    assert!(vault.recover().is_ok());
}

#[test]
fn a_stranger_who_also_mends_the_checksum_is_stopped_by_the_mac_at_every_byte() {
    let vault = Vault::new();
    let good = vault.header();
    for index in 0..good.len() - 32 {
        for flip in [0x01, 0x80] {
            let mut bytes = good.clone();
            bytes[index] ^= flip;
            vault.put(&with_checksum(bytes));
            error_of(vault.recover());
        }
    }
}

#[test]
fn a_slot_that_opens_in_a_changed_header_is_called_tampered_and_not_a_wrong_passphrase() {
    let vault = Vault::new();
    let mut bytes = vault.header();
    bytes[GENERATION_AT] += 1;
    vault.put(&with_checksum(bytes));
    assert_eq!(
        error_of(unlock(vault.path(), &amina())),
        VaultError::TamperedHeader
    );
    assert_eq!(error_of(vault.recover()), VaultError::TamperedHeader);
}

#[test]
fn lowered_costs_are_refused_by_name_and_absurd_ones_before_any_memory_is_taken() {
    let vault = Vault::new();
    let good = vault.header();
    let params_at = FIRST_SLOT_AT + 3;
    let with = |m: u32, t: u32, p: u32| {
        let mut bytes = good.clone();
        for (place, value) in [(0, m), (4, t), (8, p)] {
            bytes[params_at + place..params_at + place + 4].copy_from_slice(&value.to_le_bytes());
        }
        vault.put(&with_checksum(bytes));
        error_of(unlock(vault.path(), &amina()))
    };
    assert_eq!(with(8 * 1024, 3, 1), VaultError::LoweredParameters);
    assert_eq!(with(64 * 1024, 2, 1), VaultError::LoweredParameters);
    assert_eq!(with(64 * 1024, 3, 0), VaultError::LoweredParameters);
    // Four tebibytes: an attempt to allocate would say OutOfMemory.
    assert_eq!(with(u32::MAX, 3, 1), VaultError::TamperedHeader);
    assert_eq!(with(64 * 1024, u32::MAX, 1), VaultError::TamperedHeader);
    // Raised within bounds: the slot no longer opens, since the costs are authenticated.
    assert_eq!(with(64 * 1024, 4, 1), VaultError::WrongPassphrase);
}

#[test]
fn a_header_of_a_newer_sanad_is_refused_with_its_number_and_left_alone() {
    let vault = Vault::new();
    let mut bytes = vault.header();
    bytes[VERSION_AT] = 7;
    let newer = with_checksum(bytes);
    fs::write(vault.path().join(B), &newer).unwrap();
    let error = error_of(unlock(vault.path(), &amina()));
    assert_eq!(error, VaultError::NewerVersion { found: 7 });
    assert_eq!(fs::read(vault.path().join(B)).unwrap(), newer);
}

#[test]
fn one_damaged_missing_or_cut_copy_heals_in_silence() {
    let vault = Vault::new();
    let good = vault.header();
    for name in [A, B] {
        for damage in 0..4 {
            let path = vault.path().join(name);
            let mut bytes = good.clone();
            match damage {
                0 => fs::remove_file(&path).unwrap(),
                1 => fs::write(&path, &good[..good.len() / 2]).unwrap(),
                2 => fs::write(&path, b"").unwrap(),
                _ => {
                    bytes[60] ^= 4;
                    fs::write(&path, &bytes).unwrap();
                }
            }
            let open = vault.recover().unwrap();
            assert_eq!(
                (key_of(&open), open.heal),
                (vault.key.clone(), Heal::Healed)
            );
            assert_eq!(fs::read(&path).unwrap(), good, "{name}, damage {damage}");
        }
    }
    assert_eq!(vault.recover().unwrap().heal, Heal::NotNeeded);
}

#[test]
fn two_cut_copies_are_called_truncated_at_every_length() {
    let vault = Vault::new();
    let good = vault.header();
    for length in 0..good.len() {
        vault.put(&good[..length]);
        assert_eq!(
            error_of(vault.recover()),
            VaultError::Truncated,
            "{length} bytes"
        );
    }
}

#[test]
fn no_header_an_unreadable_header_and_two_answers_for_one_generation_are_told_apart() {
    let vault = Vault::new();
    let good = vault.header();
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(
        error_of(unlock(empty.path(), &amina())),
        VaultError::MissingHeader
    );
    assert_eq!(
        error_of(verify(&empty.path().join("nowhere"))),
        VaultError::MissingHeader
    );
    // A folder in place of the file: the system gives an error that is not "not found".
    for name in [A, B] {
        fs::create_dir(empty.path().join(name)).unwrap();
    }
    assert_eq!(error_of(verify(empty.path())), VaultError::Unreadable);
    let mut forged = good.clone();
    forged[FIRST_SLOT_AT + 20] ^= 1;
    fs::write(vault.path().join(B), with_checksum(forged)).unwrap();
    assert_eq!(error_of(vault.recover()), VaultError::TamperedHeader);
}

#[test]
fn swapped_slots_are_rejected() {
    let (vault, other) = (Vault::new(), Vault::new());
    let good = vault.header();
    let (one, two) = (FIRST_SLOT_AT, FIRST_SLOT_AT + SLOT);
    let mut order = good.clone();
    order[one..two].copy_from_slice(&good[two..two + SLOT]);
    order[two..two + SLOT].copy_from_slice(&good[one..two]);
    let mut salts = good.clone();
    salts[one + 15..two].copy_from_slice(&good[two + 15..two + SLOT]);
    salts[two + 15..two + SLOT].copy_from_slice(&good[one + 15..two]);
    let mut foreign = good.clone();
    foreign[one..two].copy_from_slice(&other.header()[one..two]);
    for bytes in [order, salts, foreign] {
        vault.put(&with_checksum(bytes));
        error_of(unlock(vault.path(), &amina()));
        error_of(vault.recover());
    }
}

#[test]
fn the_slot_of_an_old_passphrase_put_back_into_the_new_header_is_rejected() {
    let vault = Vault::new();
    let old = vault.header();
    let mut open = vault.recover().unwrap();
    let new = phrase("seven quiet harbours under northern light");
    change_passphrase(vault.path(), &mut open, &new, KdfParams::FLOOR).unwrap();
    let mut bytes = vault.header();
    let slot = FIRST_SLOT_AT..FIRST_SLOT_AT + SLOT;
    bytes[slot.clone()].copy_from_slice(&old[slot]);
    vault.put(&with_checksum(bytes));
    assert_eq!(
        error_of(unlock(vault.path(), &amina())),
        VaultError::TamperedHeader
    );
}

#[test]
fn after_a_change_only_the_new_passphrase_opens_and_the_paper_still_does() {
    let vault = Vault::new();
    let mut open = unlock(vault.path(), &amina()).unwrap();
    let new = phrase("seven quiet harbours under northern light");
    change_passphrase(vault.path(), &mut open, &new, KdfParams::FLOOR).unwrap();
    assert_eq!(open.generation, 2);
    assert_eq!(
        error_of(unlock(vault.path(), &amina())),
        VaultError::WrongPassphrase
    );
    assert_eq!(key_of(&unlock(vault.path(), &new).unwrap()), vault.key);
    assert_eq!(vault.recover().unwrap().generation, 2);
}

#[test]
fn a_power_cut_between_the_two_copies_leaves_the_new_passphrase_and_heals() {
    let vault = Vault::new();
    let old = vault.header();
    let mut open = vault.recover().unwrap();
    let new = phrase("seven quiet harbours under northern light");
    change_passphrase(vault.path(), &mut open, &new, KdfParams::FLOOR).unwrap();
    let after = vault.header();
    fs::write(vault.path().join(B), &old).unwrap();
    fs::write(vault.path().join("header-b.tmp"), &after[..20]).unwrap();
    assert_eq!(
        error_of(unlock(vault.path(), &amina())),
        VaultError::WrongPassphrase
    );
    assert_eq!(
        fs::read(vault.path().join(B)).unwrap(),
        old,
        "nothing is healed without a key"
    );
    assert_eq!(unlock(vault.path(), &new).unwrap().heal, Heal::Healed);
    assert_eq!(fs::read(vault.path().join(B)).unwrap(), after);
}

#[test]
fn a_new_paper_makes_the_old_one_void() {
    let vault = Vault::new();
    let mut open = vault.recover().unwrap();
    let renewed = renew_recovery_key(vault.path(), &mut open).unwrap();
    assert_eq!(error_of(vault.recover()), VaultError::WrongRecoveryKey);
    let again = unlock_with_recovery(vault.path(), &renewed).unwrap();
    assert_eq!((key_of(&again), again.generation), (vault.key.clone(), 2));
    assert_eq!(key_of(&unlock(vault.path(), &amina()).unwrap()), vault.key);
}

#[test]
fn the_keys_of_another_vault_cannot_write_this_header() {
    let (vault, other) = (Vault::new(), Vault::new());
    let before = vault.header();
    let mut stranger = other.recover().unwrap();
    let result = renew_recovery_key(vault.path(), &mut stranger);
    assert_eq!(error_of(result), VaultError::TamperedHeader);
    assert_eq!(vault.header(), before);
}

#[test]
fn a_second_vault_is_not_made_over_the_first_even_when_that_is_broken() {
    let vault = Vault::new();
    vault.put(b"broken");
    let result = create(vault.path(), &amina(), KdfParams::FLOOR);
    assert_eq!(error_of(result), VaultError::AlreadyExists);
    assert_eq!(fs::read(vault.path().join(A)).unwrap(), b"broken");
}

#[test]
fn an_erased_vault_has_no_header_and_erasing_again_is_fine() {
    let vault = Vault::new();
    erase(vault.path()).unwrap();
    erase(vault.path()).unwrap();
    assert_eq!(fs::read_dir(vault.path()).unwrap().count(), 0);
    assert_eq!(
        error_of(unlock(vault.path(), &amina())),
        VaultError::MissingHeader
    );
}

#[test]
fn every_writing_takes_a_fresh_salt() {
    let vault = Vault::new();
    let mut open = vault.recover().unwrap();
    let salt = FIRST_SLOT_AT + 15..FIRST_SLOT_AT + 31;
    let first = vault.header()[salt.clone()].to_vec();
    change_passphrase(vault.path(), &mut open, &amina(), KdfParams::FLOOR).unwrap();
    assert_ne!(vault.header()[salt], first);
}

#[test]
fn an_open_vault_and_its_errors_show_no_secret_in_debug_output() {
    let vault = Vault::new();
    let shown = format!(
        "{:?} {:?} {:?}",
        vault.recover().unwrap(),
        vault.recovery,
        amina()
    );
    assert!(shown.contains("[secret]"));
    assert!(
        !shown.contains("olive") && !shown.contains(&vault.key[..8]),
        "{shown}"
    );
    let paper = vault.recovery.expose_for_paper();
    assert!(!shown.contains(&paper[..4]), "{shown}");
}

#[cfg(unix)]
#[test]
fn the_folder_and_its_files_are_for_their_owner_only() {
    use std::os::unix::fs::PermissionsExt;
    let outer = tempfile::tempdir().unwrap();
    let dir = outer.path().join("new").join("vault");
    create(&dir, &amina(), KdfParams::FLOOR).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(
        (mode(&dir), mode(&dir.join(A)), mode(&dir.join(B))),
        (0o700, 0o600, 0o600)
    );
}

/// A place that is always full stands where the temporary file would be written.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_called_full_and_changes_nothing() {
    let vault = Vault::new();
    let before = vault.header();
    let mut open = vault.recover().unwrap();
    std::os::unix::fs::symlink("/dev/full", vault.path().join("header-a.tmp")).unwrap();
    let new = phrase("seven quiet harbours under northern light");
    let result = change_passphrase(vault.path(), &mut open, &new, KdfParams::FLOOR);
    assert_eq!(error_of(result), VaultError::DiskFull);
    assert_eq!((vault.header(), open.generation), (before, 1));
    assert_eq!(vault.recover().unwrap().heal, Heal::NotNeeded);

    let dir = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("/dev/full", dir.path().join("header-b.tmp")).unwrap();
    let result = create(dir.path(), &amina(), KdfParams::FLOOR);
    assert_eq!(error_of(result), VaultError::DiskFull);
    assert!(
        !vault::exists(dir.path()),
        "the next try is not told that a vault exists"
    );
    assert!(create(dir.path(), &amina(), KdfParams::FLOOR).is_ok());
}

/// Written by the first version of this form and opened once by an independent reader.
#[test]
fn a_header_written_by_the_first_sanad_opens_in_this_one() {
    let dir = tempfile::tempdir().unwrap();
    let bytes = include_bytes!("header-v1.bin");
    for name in [A, B] {
        fs::write(dir.path().join(name), bytes).unwrap();
    }
    let open = unlock(dir.path(), &amina()).unwrap();
    assert_eq!(key_of(&open), include_str!("header-v1.key").trim());
    let paper = RecoveryKey::parse(include_str!("header-v1.paper")).unwrap();
    let recovered = unlock_with_recovery(dir.path(), &paper).unwrap();
    assert_eq!(recovered.master.key_id(), open.master.key_id());
}
