//! Counts tests from the closing lines that the runners themselves write.

/// What the runners said, added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    /// Ignored, skipped or to do: counted because nothing may be skipped silently.
    pub(crate) skipped: u64,
    /// How many closing lines were seen; none means that the runner never got so far.
    pub(crate) closings: u64,
}

impl Tally {
    pub(crate) fn of(lines: &[String]) -> Self {
        lines
            .iter()
            .filter_map(|line| closing(line))
            .fold(Self::default(), Self::and)
    }

    pub(crate) fn and(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            skipped: self.skipped + other.skipped,
            closings: self.closings + other.closings,
        }
    }

    /// The line that ends a run.
    pub(crate) fn sum(self) -> String {
        format!("{} passed, {} failed", self.passed, self.failed)
    }
}

/// Reads one line of a runner, if it is a closing line: cargo's `test result:` or vitest's `Tests`.
pub(crate) fn closing(line: &str) -> Option<Tally> {
    let plain = without_colours(line);
    let plain = plain.trim();
    let counted = plain
        .strip_prefix("test result:")
        .map(|rest| rest.trim_start())
        .or_else(|| {
            let rest = plain.strip_prefix("Tests ")?.trim_start();
            rest.starts_with(|first: char| first.is_ascii_digit())
                .then_some(rest)
        })?;
    let mut tally = Tally {
        closings: 1,
        ..Tally::default()
    };
    for part in counted.split([';', '|', '.']) {
        let mut words = part.split_whitespace();
        let (Some(count), Some(word)) = (words.next(), words.next()) else {
            continue;
        };
        let Ok(count) = count.parse::<u64>() else {
            continue;
        };
        match word {
            "passed" => tally.passed = count,
            "failed" => tally.failed = count,
            "ignored" | "skipped" | "todo" => tally.skipped += count,
            _ => {}
        }
    }
    Some(tally)
}

fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut chars = line.chars();
    while let Some(char) = chars.next() {
        if char == '\u{1b}' {
            // A colour runs from the escape to its letter.
            for inner in chars.by_ref() {
                if inner.is_ascii_alphabetic() {
                    break;
                }
            }
        } else {
            plain.push(char);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<String> {
        text.lines().map(str::to_owned).collect()
    }

    #[test]
    fn cargo_and_vitest_are_added_up() {
        let said = "\
running 2 tests
test result: ok. 12 passed; 0 failed; 0 ignored; 0 measured; 3 filtered out; finished in 0.01s
test result: FAILED. 4 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 1.20s
 Test Files  3 passed (3)
      Tests  1 failed | 20 passed | 1 skipped (22)
";
        let tally = Tally::of(&lines(said));
        assert_eq!(
            tally,
            Tally {
                passed: 36,
                failed: 2,
                skipped: 3,
                closings: 3
            }
        );
        assert_eq!(tally.sum(), "36 passed, 2 failed");
    }

    #[test]
    fn a_coloured_line_counts_like_a_plain_one() {
        let line = "\u{1b}[2m      Tests \u{1b}[22m \u{1b}[1m\u{1b}[32m7 passed\u{1b}[39m (7)";
        assert_eq!(closing(line).map(|tally| tally.passed), Some(7));
    }

    #[test]
    fn a_test_that_talks_about_results_is_not_a_closing_line() {
        assert_eq!(closing("Tests are stories about people"), None);
        assert_eq!(closing("test the_hub_is_blind ... ok"), None);
    }
}
