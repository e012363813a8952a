//! The rules of the house as tests.
//!
//! Each rule is a pure function from sources to violations, and each has a test that plants a
//! fault and sees it found. The list is in `violations`.

mod functions;
mod imports;
mod layout;
mod links;
mod planted;
mod size;
mod unfinished;
mod wording;

use std::fmt;

use anyhow::{Result, bail};

use crate::codegen::Start;
use crate::house::{House, Source, say};
use crate::{codegen, i18n};

/// One place that breaks a rule.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Violation {
    pub(crate) path: String,
    pub(crate) line: usize,
    pub(crate) rule: &'static str,
    pub(crate) what: String,
}

impl Violation {
    pub(crate) fn new(
        rule: &'static str,
        path: &str,
        line: usize,
        what: impl Into<String>,
    ) -> Self {
        Self {
            path: path.to_owned(),
            line,
            rule,
            what: what.into(),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            out,
            "{}:{}: {} ({})",
            self.path, self.line, self.what, self.rule
        )
    }
}

/// A rule reads every source and names what breaks it.
type Rule = fn(&[Source]) -> Vec<Violation>;

/// Every rule, and whether the generated files are fresh.
pub(crate) fn tidy(house: &House, start: Start) -> Result<()> {
    let mut found = violations(house)?;
    if codegen::exists(house) {
        match codegen::stale(house, start) {
            Ok(paths) => found.extend(paths.iter().map(|path| {
                Violation::new("fresh", path, 1, "is not what the contract generates")
            })),
            // Told beside the others: a contract that does not compile hides no other fault.
            Err(error) => found.push(Violation::new(
                "fresh",
                codegen::EXAMPLE,
                1,
                format!("{error:#}"),
            )),
        }
    } else {
        say("    generated files are not compared: crates/api has no codegen example");
    }
    report(&found)
}

/// Says each violation; any is an error.
pub(crate) fn report(found: &[Violation]) -> Result<()> {
    for violation in found {
        say(&format!("    {violation}"));
    }
    match found.len() {
        0 => Ok(()),
        count => bail!("{count} violations of the house rules"),
    }
}

/// Every rule that needs no build.
pub(crate) fn violations(house: &House) -> Result<Vec<Violation>> {
    let sources = house.sources()?;
    let mut found = imports::check(house, &sources)?;
    found.extend(links::dead(&sources, |path| house.at(path).exists()));
    found.extend(planted::lost(&sources));
    found.extend(layout::root(&layout::root_names(house)?));
    let rules: &[Rule] = &[
        layout::names,
        layout::charters,
        layout::manifests,
        layout::lints,
        layout::migrations,
        size::files,
        functions::lengths,
        unfinished::markers,
        unfinished::sleeps,
        unfinished::impure,
        wording::places,
        wording::hidden,
        wording::directions,
        i18n::violations,
    ];
    for rule in rules {
        found.extend(rule(&sources));
    }
    found.sort();
    found.dedup();
    Ok(found)
}

/// The number of the first line that is test code, if any: from 1, and 1 for a file of tests.
pub(crate) fn tests_from(source: &Source) -> Option<usize> {
    if is_test_file(&source.path) {
        return Some(1);
    }
    let mut lines = source.text.lines().enumerate().peekable();
    while let Some((index, line)) = lines.next() {
        let opens = line.trim_start() == "#[cfg(test)]";
        if opens
            && lines
                .peek()
                .is_some_and(|(_, next)| next.trim_start().starts_with("mod "))
        {
            return Some(index + 1);
        }
    }
    None
}

/// Whether the whole file is tests, by its path.
pub(crate) fn is_test_file(path: &str) -> bool {
    path.starts_with("tests/")
        || path.contains("/tests/")
        || path.contains("/e2e/")
        || path.ends_with("/tests.rs")
        || path.ends_with("_tests.rs")
        || path.ends_with(".test.ts")
        || path.ends_with(".spec.ts")
}

/// Whether the file is written by a program.
pub(crate) fn is_generated(path: &str) -> bool {
    path.contains("/generated/")
}

/// Whether a file holds the rules themselves and so has to name what they forbid.
pub(crate) fn states_rules(path: &str) -> bool {
    path.starts_with("xtask/src/tidy/")
}

/// Lines with numbers from 1.
pub(crate) fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.lines()
        .enumerate()
        .map(|(index, line)| (index + 1, line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_repository_keeps_its_own_rules() {
        let house = House::find().unwrap();
        let found: Vec<_> = violations(&house)
            .unwrap()
            .iter()
            .map(ToString::to_string)
            .collect();
        assert!(found.is_empty(), "\n{}\n", found.join("\n"));
    }

    #[test]
    fn test_code_inside_a_file_begins_at_its_module() {
        let source = Source::new(
            "crates/x/src/a.rs",
            "fn a() {}\n\n#[cfg(test)]\nmod tests {}\n",
        );
        assert_eq!(tests_from(&source), Some(3));
        let plain = Source::new("crates/x/src/a.rs", "#[cfg(test)]\nuse std::fs;\n");
        assert_eq!(tests_from(&plain), None);
        assert_eq!(tests_from(&Source::new("tests/it/offline.rs", "")), Some(1));
    }

    #[test]
    fn any_violation_fails_the_task() {
        assert!(report(&[]).is_ok());
        assert!(report(&[Violation::new("size", "a.rs", 1, "too long")]).is_err());
    }
}
