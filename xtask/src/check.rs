//! `cargo xtask check`: what a reviewer need not look for.

use anyhow::{Result, bail};

use crate::codegen::Start;
use crate::exec;
use crate::house::{House, say, step};
use crate::setup::{self, Need};
use crate::tidy;

pub(crate) fn check(house: &House) -> Result<()> {
    setup::setup(house, Need::Build)?;
    let lints = [
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    let doc = [
        "doc",
        "--workspace",
        "--no-deps",
        "--document-private-items",
    ];
    let checks: [(&str, Result<()>); 5] = [
        (
            "format",
            step("format", || {
                exec::run(exec::cargo(house).args(["fmt", "--all", "--check"]))
            }),
        ),
        ("tidy", step("tidy", || tidy::tidy(house, Start::WithCargo))),
        (
            "ui",
            step("ui check", || {
                exec::run(exec::npm(house).args(["run", "check"]))
            }),
        ),
        (
            "lints",
            step("lints", || exec::run(exec::cargo(house).args(lints))),
        ),
        (
            "documentation",
            step("documentation", || {
                exec::run(
                    exec::cargo(house)
                        .args(doc)
                        .env("RUSTDOCFLAGS", "-D warnings"),
                )
            }),
        ),
    ];
    let mut failures = Vec::new();
    for (name, done) in checks {
        if let Err(error) = done {
            say(&format!("{error:#}"));
            failures.push(name);
        }
    }
    if failures.is_empty() {
        Ok(())
    } else {
        bail!("not well: {}", failures.join(", "))
    }
}
