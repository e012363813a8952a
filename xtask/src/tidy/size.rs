//! Files stay short enough to be read in one sitting.

use super::{Violation, is_generated, is_test_file, tests_from};
use crate::house::Source;

const FILE_LINES_MAX: usize = 500;

/// Code files of at most 500 lines; tests and generated files apart.
pub(super) fn files(sources: &[Source]) -> Vec<Violation> {
    let code = |source: &&Source| {
        source.is_any(&["rs", "ts", "svelte"])
            && !is_test_file(&source.path)
            && !is_generated(&source.path)
    };
    sources
        .iter()
        .filter(code)
        .filter_map(|source| {
            let lines = match tests_from(source) {
                Some(first) => first - 1,
                None => source.text.lines().count(),
            };
            let what = format!("{lines} lines, at most {FILE_LINES_MAX}");
            (lines > FILE_LINES_MAX).then(|| Violation::new("size", &source.path, lines, what))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_found_and_a_long_file_of_tests_is_not() {
        let long = "// a line\n".repeat(501);
        let planted = [
            Source::new("crates/desk/src/cases.rs", &long),
            Source::new("ui/src/cases/CaseForm.svelte", &long),
            Source::new("tests/it/offline.rs", &long),
            Source::new("ui/src/generated/contract.ts", &long),
            Source::new(
                "crates/desk/src/ok.rs",
                &format!("fn a() {{}}\n#[cfg(test)]\nmod tests {{\n{long}}}\n"),
            ),
        ];
        let found: Vec<_> = files(&planted)
            .into_iter()
            .map(|found| found.path)
            .collect();
        assert_eq!(
            found,
            ["crates/desk/src/cases.rs", "ui/src/cases/CaseForm.svelte"]
        );
    }
}
