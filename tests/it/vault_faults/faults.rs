//! Ways in which the files of a vault can be wrong.

use std::fs;
use std::path::Path;

use api::Code;
use testkit::{PASSPHRASE, vault_at_floor};
use vault::hash::sha256;

use super::file;

/// Where things stand in a header: see `vault::header`.
const VERSION_AT: usize = 8;
const GENERATION_AT: usize = 26;
const KDF_MEMORY_AT: usize = 38;

/// Changes bytes of both header copies; with `checked`, as somebody who knows the form would.
fn change_headers(home: &Path, checked: bool, change: impl Fn(&mut Vec<u8>)) {
    for name in ["header-a", "header-b"] {
        let path = file(home, name);
        let mut bytes = fs::read(&path).unwrap();
        change(&mut bytes);
        if checked {
            let end = bytes.len() - 32;
            let sum = sha256(&bytes[..end]);
            bytes[end..].copy_from_slice(&sum);
        }
        fs::write(path, bytes).unwrap();
    }
}

/// Sets the number that says which Sanad wrote the tables, as a newer one would.
fn write_newer_schema(home: &Path) {
    let passphrase = vault::Passphrase::new(PASSPHRASE).unwrap();
    let unlocked = vault::unlock(&home.join("vault"), &passphrase).unwrap();
    let key = unlocked.master.derive_db_key();
    let connection = rusqlite::Connection::open(file(home, "sanad.db")).unwrap();
    let digits = key.expose_96_hex_digits_for_pragma_key();
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{}'\"", digits.as_str()))
        .unwrap();
    connection
        .execute_batch("PRAGMA user_version = 999")
        .unwrap();
    connection
        .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
        .unwrap();
}

fn shorten(path: &Path, length: u64) {
    fs::OpenOptions::new()
        .write(true)
        .open(path)
        .unwrap()
        .set_len(length)
        .unwrap();
}

/// What is wrong, its word, and how it comes about.
pub(crate) type Fault = (&'static str, Code, fn(&Path));

pub(crate) const FAULTS: &[Fault] = &[
    (
        "a bit of both headers changed",
        Code::TamperedHeader,
        |home| {
            change_headers(home, false, |bytes| bytes[60] ^= 1);
        },
    ),
    (
        "both headers of another generation, well formed",
        Code::TamperedHeader,
        |home| {
            change_headers(home, true, |bytes| bytes[GENERATION_AT] += 1);
        },
    ),
    (
        "one header changed well, against the other",
        Code::TamperedHeader,
        |home| {
            let kept = fs::read(file(home, "header-b")).unwrap();
            change_headers(home, true, |bytes| bytes[100] ^= 1);
            fs::write(file(home, "header-b"), kept).unwrap();
        },
    ),
    (
        "cheaper passphrase protection",
        Code::LoweredParameters,
        |home| {
            change_headers(home, true, |bytes| {
                bytes[KDF_MEMORY_AT..KDF_MEMORY_AT + 4].copy_from_slice(&8_u32.to_le_bytes());
            });
        },
    ),
    ("headers of a newer Sanad", Code::NewerVersion, |home| {
        change_headers(home, true, |bytes| bytes[VERSION_AT] = 2);
    }),
    ("headers cut short", Code::TruncatedFile, |home| {
        change_headers(home, false, |bytes| bytes.truncate(50));
    }),
    (
        "tables of a newer Sanad",
        Code::NewerVersion,
        write_newer_schema,
    ),
    ("noise in the file", Code::UnreadableFile, |home| {
        let path = file(home, "sanad.db");
        let length = fs::metadata(&path).unwrap().len();
        fs::write(path, vec![0x5a; usize::try_from(length).unwrap()]).unwrap();
    }),
    ("the file of another vault", Code::UnreadableFile, |home| {
        let other = tempfile::tempdir().unwrap();
        vault_at_floor(other.path(), PASSPHRASE);
        fs::copy(file(other.path(), "sanad.db"), file(home, "sanad.db")).unwrap();
    }),
    ("the file cut between pages", Code::TruncatedFile, |home| {
        let path = file(home, "sanad.db");
        let pages = fs::metadata(&path).unwrap().len() / 4096;
        shorten(&path, pages / 2 * 4096);
    }),
    ("the file cut inside a page", Code::TruncatedFile, |home| {
        shorten(&file(home, "sanad.db"), 4096 * 3 + 17);
    }),
    ("an empty file", Code::TruncatedFile, |home| {
        shorten(&file(home, "sanad.db"), 0);
    }),
    ("no file beside the headers", Code::UnreadableFile, |home| {
        fs::remove_file(file(home, "sanad.db")).unwrap();
    }),
    ("no headers beside the file", Code::NoVault, |home| {
        for name in ["header-a", "header-b"] {
            fs::remove_file(file(home, name)).unwrap();
        }
    }),
];
