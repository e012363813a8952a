//! `cargo xtask test`: everything that can fail, then one line that counts it.

use std::fmt;

use anyhow::Result;

use crate::codegen::Start;
use crate::exec::{self, Watched};
use crate::house::{House, say, step};
use crate::python;
use crate::setup::{self, Need};
use crate::tally::{Tally, closing};
use crate::tidy;

/// What one runner left behind.
struct Outcome {
    name: &'static str,
    tally: Tally,
    closings: Vec<String>,
    good: bool,
}

/// Everything was told already, and the last line is the sum.
#[derive(Debug)]
pub(crate) struct Failed;

impl fmt::Display for Failed {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("tests failed")
    }
}

impl std::error::Error for Failed {}

/// Goes on after a failure, so that one run tells everything that is wrong. The ui is built by the
/// set-up, whenever something it comes from has changed.
pub(crate) fn test(house: &House) -> Result<()> {
    setup::setup(house, Need::Headless)?;
    let mut failures = Vec::new();
    let mut note = |name: &str, done: Result<()>| {
        if let Err(error) = done {
            say(&format!("{error:#}"));
            failures.push(name.to_owned());
        }
    };
    let ui = step("test the ui", || {
        runner("ui", exec::watch(exec::npm(house).args(["test"])))
    })?;
    let check = || exec::run(exec::npm(house).args(["run", "check"]));
    note("ui check", step("check the ui", check));
    let built = step("build what the tests start", || build(house));
    let can_test = built.is_ok();
    note("build", built);
    let start = if can_test {
        Start::AsBuilt
    } else {
        Start::WithCargo
    };
    note("tidy", step("tidy", || tidy::tidy(house, start)));
    let mut outcomes = vec![ui];
    if can_test {
        outcomes.push(step("test the crates", || runner("cargo", crates(house)))?);
    }
    conclude(&outcomes, &mut failures)
}

/// All targets in one graph, so that the tests are compiled with the same features and nothing is
/// built twice. Not xtask: it is running, and Windows refuses to overwrite a running program.
fn build(house: &House) -> Result<()> {
    exec::run(exec::cargo(house).args([
        "build",
        "--workspace",
        "--all-targets",
        "--exclude",
        "xtask",
    ]))
}

fn crates(house: &House) -> Result<Watched> {
    let python = python::python(house)?;
    exec::watch(
        exec::cargo(house)
            .args(["test", "--workspace", "--no-fail-fast"])
            .env("SANAD_HUB_BIN", house.program("sanad-hub"))
            .env("SANAD_CLI_BIN", house.program("sanad"))
            .env("SANAD_APP_BIN", house.program("sanad-app"))
            .env("SANAD_PYTHON", python),
    )
}

fn runner(name: &'static str, watched: Result<Watched>) -> Result<Outcome> {
    let Watched { lines, good } = watched?;
    let tally = Tally::of(&lines);
    let closings = lines
        .into_iter()
        .filter(|line| closing(line).is_some())
        .collect();
    Ok(Outcome {
        name,
        tally,
        closings,
        good,
    })
}

fn conclude(outcomes: &[Outcome], failures: &mut Vec<String>) -> Result<()> {
    say("");
    for outcome in outcomes {
        for line in &outcome.closings {
            say(&format!("{:>6} | {}", outcome.name, line.trim()));
        }
        failures.extend(complaint(outcome));
    }
    let total = outcomes
        .iter()
        .map(|outcome| outcome.tally)
        .fold(Tally::default(), Tally::and);
    if !failures.is_empty() {
        say(&format!("not well: {}", failures.join(", ")));
    }
    say(&total.sum());
    if failures.is_empty() {
        Ok(())
    } else {
        Err(Failed.into())
    }
}

/// A runner that says nothing, or skips something, has not passed.
fn complaint(outcome: &Outcome) -> Option<String> {
    let name = outcome.name;
    let Tally {
        failed,
        skipped,
        closings,
        passed,
    } = outcome.tally;
    let what = if closings == 0 {
        format!("{name} tests never ran")
    } else if failed > 0 {
        format!("{name} tests failed: {failed}")
    } else if !outcome.good {
        format!("{name} tests ended badly")
    } else if skipped > 0 {
        format!("{name} tests skipped: {skipped}")
    } else if passed == 0 {
        format!("{name} has no test")
    } else {
        return None;
    };
    Some(what)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(said: &str, good: bool) -> Outcome {
        let lines = said.lines().map(str::to_owned).collect();
        runner("cargo", Ok(Watched { lines, good })).unwrap()
    }

    #[test]
    fn a_run_that_skips_one_test_has_not_passed() {
        let said = "test result: ok. 9 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(
            complaint(&outcome(said, true)).unwrap(),
            "cargo tests skipped: 1"
        );
    }

    #[test]
    fn a_runner_that_never_reached_its_closing_line_has_not_passed() {
        assert_eq!(
            complaint(&outcome("error: could not compile", false)).unwrap(),
            "cargo tests never ran"
        );
    }

    #[test]
    fn a_crash_after_good_counts_is_still_a_failure() {
        let said = "test result: ok. 9 passed; 0 failed; 0 ignored";
        assert!(complaint(&outcome(said, false)).is_some());
        assert!(complaint(&outcome(said, true)).is_none());
    }
}
