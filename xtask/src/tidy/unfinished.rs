//! Nothing unfinished, nothing skipped, no waiting for luck, and no clock where there is none.

use super::{Violation, is_generated, numbered, states_rules, tests_from};
use crate::house::Source;

/// Marks of unfinished or switched-off Rust, and what to do instead.
const RUST: &[(&str, &str)] = &[
    ("#[ignore", "a test that does not run proves nothing"),
    ("todo!(", "finish it or leave it out"),
    ("unimplemented!(", "finish it or leave it out"),
    ("FIXME", "mend it or write a decision record"),
    ("allow(clippy::too_many_lines", "split the function"),
];
const SCRIPT: &[(&str, &str)] = &[
    ("it.skip(", "a test that does not run proves nothing"),
    ("test.skip(", "a test that does not run proves nothing"),
    ("describe.skip(", "a test that does not run proves nothing"),
    ("it.todo(", "write the test"),
    ("test.todo(", "write the test"),
    ("it.only(", "the others would not run"),
    ("test.only(", "the others would not run"),
    ("describe.only(", "the others would not run"),
    ("FIXME", "mend it or write a decision record"),
];
const SLEEPS: &[&str] = &["thread::sleep(", "time::sleep(", "setTimeout("];
/// On the line of a sleep or the one above, with a reason after it.
const SLEEP_REASON: &str = "tidy:allow(sleep):";
const REASON_WORDS_MIN: usize = 3;
/// What the pure crates never touch.
const IMPURE: &[&str] = &[
    "SystemTime",
    "Instant::now",
    "std::fs",
    "std::env",
    "std::net",
    "std::process",
    "thread_rng",
    "getrandom",
    "File::open",
];

/// Ignored tests and placeholders.
pub(super) fn markers(sources: &[Source]) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in sources {
        let marks = match source.ending() {
            _ if states_rules(&source.path) => continue,
            "rs" => RUST,
            "ts" | "svelte" | "mjs" => SCRIPT,
            _ => continue,
        };
        for (number, line) in numbered(&source.text) {
            for (mark, advice) in marks {
                if line.contains(mark) {
                    let what = format!("{mark}…: {advice}");
                    found.push(Violation::new("unfinished", &source.path, number, what));
                }
            }
        }
    }
    found
}

/// Tests wait for what they want to see, not for a time; polling states its reason.
pub(super) fn sleeps(sources: &[Source]) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in sources {
        let code = source.is_any(&["rs", "ts", "mjs"]);
        if !code || states_rules(&source.path) {
            continue;
        }
        let Some(first) = tests_from(source) else {
            continue;
        };
        let mut above = "";
        for (number, line) in numbered(&source.text) {
            let sleeps = SLEEPS.iter().any(|call| line.contains(call));
            if number >= first && sleeps && !has_reason(line) && !has_reason(above) {
                let what =
                    format!("a sleep in a test; wait for the event, or write `{SLEEP_REASON} why`");
                found.push(Violation::new("sleep", &source.path, number, what));
            }
            above = line;
        }
    }
    found
}

fn has_reason(line: &str) -> bool {
    line.split_once(SLEEP_REASON)
        .is_some_and(|(_, reason)| reason.split_whitespace().count() >= REASON_WORDS_MIN)
}

/// `model` and `payload` never read a clock, a random source or a file.
pub(super) fn impure(sources: &[Source]) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in sources {
        let pure = source.below("crates/model/src") || source.below("crates/payload/src");
        if !pure || !source.is("rs") || is_generated(&source.path) {
            continue;
        }
        let tests = tests_from(source).unwrap_or(usize::MAX);
        for (number, line) in numbered(&source.text).take_while(|(number, _)| *number < tests) {
            let code = line.split("//").next().unwrap_or_default();
            for name in IMPURE.iter().filter(|name| code.contains(**name)) {
                let what = format!("{name} in a crate that reads no clock, chance or file");
                found.push(Violation::new("pure", &source.path, number, what));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ignored_test_and_a_placeholder_are_found_at_their_lines() {
        let planted = [
            Source::new("crates/desk/src/cases.rs", "fn a() {\n    todo!()\n}\n"),
            Source::new("tests/it/offline.rs", "#[ignore]\n#[test]\nfn b() {}\n"),
            Source::new("ui/src/words.test.ts", "it.skip('counts', () => {});\n"),
            Source::new("crates/desk/src/fine.rs", "fn rows() { rows.skip(1); }\n"),
        ];
        let found: Vec<_> = markers(&planted)
            .iter()
            .map(|one| (one.path.clone(), one.line))
            .collect();
        let expected = [
            ("crates/desk/src/cases.rs".to_owned(), 2),
            ("tests/it/offline.rs".to_owned(), 1),
            ("ui/src/words.test.ts".to_owned(), 1),
        ];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_sleep_in_a_test_needs_a_reason_and_one_in_the_program_does_not() {
        let sleep = "    std::thread::sleep(wait);\n";
        let bare = Source::new("tests/it/a.rs", sleep);
        assert_eq!(sleeps(&[bare]).len(), 1);
        let told = format!("    // {SLEEP_REASON} polls until the port answers\n{sleep}");
        assert!(sleeps(&[Source::new("tests/it/b.rs", &told)]).is_empty());
        let empty = format!("    // {SLEEP_REASON} luck\n{sleep}");
        assert_eq!(sleeps(&[Source::new("tests/it/c.rs", &empty)]).len(), 1);
        assert!(sleeps(&[Source::new("crates/sync/src/retry.rs", sleep)]).is_empty());
    }

    #[test]
    fn a_clock_in_the_model_is_found_and_one_in_the_desk_is_not() {
        let clock = "fn today() { SystemTime::now(); }\n// SystemTime is never read here\n";
        let planted = [
            Source::new("crates/model/src/case.rs", clock),
            Source::new("crates/desk/src/case.rs", clock),
        ];
        let found = impure(&planted);
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].path.as_str(), found[0].line),
            ("crates/model/src/case.rs", 1)
        );
    }
}
