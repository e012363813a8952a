//! A stranger writes a client from `docs/protocol.md` alone. `docs/vectors/check.py` is that
//! stranger's work: it makes every value of the vectors again, by other means.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/vectors")
}

fn check(vectors: &Path) -> Output {
    let python = std::env::var("SANAD_PYTHON").unwrap_or_else(|_| "python3".into());
    Command::new(python)
        .arg("-B")
        .arg(folder().join("check.py"))
        .arg(vectors)
        .output()
        .unwrap()
}

#[test]
fn a_client_written_from_the_protocol_page_makes_every_value_of_the_vectors() {
    let output = check(&folder().join("protocol-1.json"));
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success(),
        "{said}{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let (agree, of) = counts(&said);
    assert_eq!(agree, of, "{said}");
    assert!(of > 400, "{said}");
}

#[test]
fn one_wrong_digit_in_the_vectors_is_found() {
    let right = std::fs::read_to_string(folder().join("protocol-1.json")).unwrap();
    let home = tempfile::tempdir().unwrap();
    for what in [
        "\"ciphertext\": \"",
        "\"signature\": \"",
        "\"body\": \"",
        "\"signed\": \"",
    ] {
        let at = right.find(what).unwrap() + what.len();
        let mut wrong = right.clone().into_bytes();
        wrong[at] = if wrong[at] == b'0' { b'1' } else { b'0' };
        let path = home.path().join("wrong.json");
        std::fs::write(&path, wrong).unwrap();
        let output = check(&path);
        assert_eq!(output.status.code(), Some(1), "{what}");
        let (agree, of) = counts(&String::from_utf8_lossy(&output.stdout));
        assert!(agree < of, "{what}");
    }
}

/// From the last line, `470 of 470 values agree`.
fn counts(said: &str) -> (u32, u32) {
    let mut words = said.lines().last().unwrap_or_default().split(' ');
    let mut number = || words.next().unwrap().parse().unwrap();
    let agree = number();
    assert_eq!(words.next(), Some("of"), "{said}");
    (agree, words.next().unwrap().parse().unwrap())
}
