//! `cargo xtask screenshots`: the pictures of the documentation, taken by the story of the window
//! that shows the demo.

use std::process::Command;

use anyhow::Result;

use crate::exec;
use crate::house::{House, step};
use crate::setup::{self, Need};

const FOLDER: &str = "docs/screenshots";
const STORY: &str = "window::pictures";

const PACKAGES: [&str; 4] = ["tests", "shell", "hub", "cli"];

/// Builds what the story starts, then tells it with the folder as its second place for pictures.
pub(crate) fn take(house: &House) -> Result<()> {
    setup::setup(house, Need::Headless)?;
    step("build what the window needs", || {
        exec::run(task(house, "build").arg("--all-targets"))
    })?;
    step("take the pictures", || {
        let mut story = task(house, "test");
        exec::run(
            story
                .env("SANAD_PICTURES", FOLDER)
                .args(["--test", "it", STORY]),
        )
    })
}

/// Always for the same packages: fewer would choose other features and build everything anew.
fn task(house: &House, name: &str) -> Command {
    let mut task = exec::cargo(house);
    task.arg(name);
    for package in PACKAGES {
        task.args(["-p", package]);
    }
    task
}
