//! What lies where, what it is called, and how each crate begins.

use std::collections::BTreeMap;

use anyhow::Result;

use super::{Violation, numbered};
use crate::house::{House, Source};

/// Everything that may lie in the root, committed or made by tools.
const ROOT: &[&str] = &[
    ".cargo",
    ".ci",
    ".git",
    ".gitattributes",
    ".github",
    ".gitignore",
    ".gitlab-ci.yml",
    ".screenshots",
    "CHANGELOG.md",
    "Cargo.lock",
    "Cargo.toml",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "README.md",
    "SECURITY.md",
    "bench",
    "clippy.toml",
    "crates",
    "deny.toml",
    "docs",
    "hub",
    "icons",
    "locales",
    "rust-toolchain.toml",
    "rustfmt.toml",
    "src-tauri",
    "target",
    "tests",
    "ui",
    "xtask",
];
/// Names that say nothing about what is inside.
const EMPTY_NAMES: &[&str] = &[
    "common", "util", "utils", "helper", "helpers", "misc", "manager", "managers", "data2", "stuff",
];
const CHARTER_LINES_MIN: usize = 2;
/// Lines that the root manifest and clippy's settings must keep.
const LINTS: &[(&str, &str)] = &[
    ("Cargo.toml", "unsafe_code = \"deny\""),
    ("Cargo.toml", "missing_docs = \"warn\""),
    ("Cargo.toml", "unwrap_used = \"deny\""),
    ("Cargo.toml", "expect_used = \"deny\""),
    ("Cargo.toml", "print_stdout = \"deny\""),
    ("Cargo.toml", "too_many_lines = \"warn\""),
    ("clippy.toml", "too-many-lines-threshold = 70"),
];

/// What lies in the root of this checkout.
pub(super) fn root_names(house: &House) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in std::fs::read_dir(&house.root)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    names.sort();
    Ok(names)
}

/// The root holds nothing but what a newcomer has to see.
pub(super) fn root(names: &[String]) -> Vec<Violation> {
    let odd = names.iter().filter(|name| !ROOT.contains(&name.as_str()));
    odd.map(|name| Violation::new("root", name, 1, "does not belong in the root"))
        .collect()
}

/// No file or folder of code with an empty name.
pub(super) fn names(sources: &[Source]) -> Vec<Violation> {
    let code = ["rs", "ts", "svelte", "sql", "mjs", "css"];
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| source.is_any(&code)) {
        let parts = source
            .path
            .split('/')
            .map(|part| part.split('.').next().unwrap_or(part));
        for part in parts.filter(|part| EMPTY_NAMES.contains(part)) {
            let what = format!("`{part}` says nothing about what is inside");
            found.push(Violation::new("name", &source.path, 1, what));
        }
    }
    found
}

/// Each crate opens with its charter: what it is, what it is not, where to start reading.
pub(super) fn charters(sources: &[Source]) -> Vec<Violation> {
    let opens = |path: &str| {
        path.ends_with("/src/lib.rs")
            || path.ends_with("/src/main.rs")
            || path == "tests/lib.rs"
            || path == "tests/it/main.rs"
    };
    let short = |source: &&Source| {
        let lines = source
            .text
            .lines()
            .take_while(|line| line.starts_with("//!"));
        lines.filter(|line| line.len() > "//! ".len()).count() < CHARTER_LINES_MIN
    };
    sources
        .iter()
        .filter(|source| opens(&source.path))
        .filter(short)
        .map(|source| {
            let what =
                format!("opens without a charter of at least {CHARTER_LINES_MIN} lines (//!)");
            Violation::new("charter", &source.path, 1, what)
        })
        .collect()
}

/// Each manifest takes the lints of the workspace.
pub(super) fn manifests(sources: &[Source]) -> Vec<Violation> {
    let member = |source: &&Source| source.path.ends_with("/Cargo.toml");
    let takes = |source: &Source| {
        let mut lines = source
            .text
            .lines()
            .map(str::trim)
            .skip_while(|line| *line != "[lints]");
        lines.next().is_some() && lines.next() == Some("workspace = true")
    };
    sources
        .iter()
        .filter(member)
        .filter(|source| !takes(source))
        .map(|source| Violation::new("lints", &source.path, 1, "lacks `[lints] workspace = true`"))
        .collect()
}

/// The lints that other rules lean on are on: clippy counts the lines of Rust functions.
pub(super) fn lints(sources: &[Source]) -> Vec<Violation> {
    let lacks = |(path, wanted): &&(&str, &str)| {
        let source = sources.iter().find(|source| source.path == *path);
        source.is_none_or(|source| !source.text.lines().any(|line| line.trim() == *wanted))
    };
    LINTS
        .iter()
        .filter(lacks)
        .map(|(path, wanted)| Violation::new("lints", path, 1, format!("lacks `{wanted}`")))
        .collect()
}

/// Migrations are numbered without a gap and without a double, in each folder of them.
pub(super) fn migrations(sources: &[Source]) -> Vec<Violation> {
    let mut folders: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for source in sources.iter().filter(|source| source.is("sql")) {
        if let Some((folder, file)) = source.path.rsplit_once('/')
            && folder.ends_with("/migrations")
        {
            folders.entry(folder).or_default().push(file);
        }
    }
    let mut found = Vec::new();
    for (folder, files) in folders {
        for (wanted, file) in numbered(&files.join("\n")) {
            let number = file
                .split_once(['_', '.'])
                .and_then(|(number, _)| number.parse::<usize>().ok());
            if number != Some(wanted) {
                let what = format!("migration {wanted:04} is expected here");
                found.push(Violation::new(
                    "migration",
                    &format!("{folder}/{file}"),
                    1,
                    what,
                ));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paths(found: &[Violation]) -> Vec<&str> {
        found.iter().map(|found| found.path.as_str()).collect()
    }

    #[test]
    fn notes_left_in_the_root_are_found() {
        let names = ["Cargo.toml", "crates", "NOTES.md"].map(str::to_owned);
        assert_eq!(paths(&root(&names)), ["NOTES.md"]);
    }

    #[test]
    fn an_empty_name_is_found_as_file_and_as_folder() {
        let planted = [
            Source::new("crates/desk/src/utils.rs", ""),
            Source::new("ui/src/common/dates.ts", ""),
            Source::new("ui/src/cases/cases.ts", ""),
        ];
        assert_eq!(
            paths(&names(&planted)),
            ["crates/desk/src/utils.rs", "ui/src/common/dates.ts"]
        );
    }

    #[test]
    fn a_crate_without_a_charter_is_found() {
        let planted = [
            Source::new("crates/desk/src/lib.rs", "//! Desk.\n\npub mod cases;\n"),
            Source::new(
                "crates/model/src/lib.rs",
                "//! Pure records.\n//! Not disk. Start in `record`.\n",
            ),
            Source::new("crates/model/src/case.rs", "pub struct Case;\n"),
        ];
        assert_eq!(paths(&charters(&planted)), ["crates/desk/src/lib.rs"]);
    }

    #[test]
    fn a_manifest_that_leaves_the_lints_is_found() {
        let planted = [
            Source::new(
                "crates/a/Cargo.toml",
                "[package]\n\n[lints.rust]\nunsafe_code = \"allow\"\n",
            ),
            Source::new(
                "crates/b/Cargo.toml",
                "[package]\n\n[lints]\nworkspace = true\n",
            ),
        ];
        assert_eq!(paths(&manifests(&planted)), ["crates/a/Cargo.toml"]);
    }

    #[test]
    fn a_lint_switched_off_is_found() {
        let good: String = LINTS.iter().map(|(_, line)| format!("{line}\n")).collect();
        let clippy = Source::new("clippy.toml", &good);
        assert!(lints(&[Source::new("Cargo.toml", &good), clippy.clone()]).is_empty());
        let bad = good.replace("too_many_lines = \"warn\"", "too_many_lines = \"allow\"");
        assert_eq!(lints(&[Source::new("Cargo.toml", &bad), clippy]).len(), 1);
    }

    #[test]
    fn a_gap_between_migrations_is_found() {
        let planted = [
            Source::new("crates/store/migrations/0001_log.sql", ""),
            Source::new("crates/store/migrations/0003_search.sql", ""),
            Source::new("hub/migrations/0001_frames.sql", ""),
        ];
        assert_eq!(
            paths(&migrations(&planted)),
            ["crates/store/migrations/0003_search.sql"]
        );
    }
}
