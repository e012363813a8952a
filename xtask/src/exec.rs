//! Starting other programs and reading what they say.

use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::house::{House, say};

/// A program started in the root of the repository.
pub(crate) fn at(house: &House, program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(&house.root);
    command
}

/// The cargo that started this task, in the root of the repository.
pub(crate) fn cargo(house: &House) -> Command {
    let program = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut command = at(house, &program);
    command.env("CARGO_TARGET_DIR", &house.target);
    // What cargo tells a program about xtask would make the build scripts of others run again.
    for name in [
        "CARGO_MANIFEST_DIR",
        "CARGO_PKG_NAME",
        "CARGO_PKG_VERSION",
        "CARGO_BIN_NAME",
    ] {
        command.env_remove(name);
    }
    command
}

/// npm in `ui/`, without colours, so that its lines can be read.
pub(crate) fn npm(house: &House) -> Command {
    let mut command = Command::new(npm_program());
    command
        .current_dir(house.at("ui"))
        .env("CI", "1")
        .env("NO_COLOR", "1");
    command
}

/// npm is a script on Windows and is not found without its ending.
pub(crate) fn npm_program() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

/// Runs to the end with the output shown; an exit other than 0 is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = name(command);
    let status = command.status().with_context(|| format!("start {name}"))?;
    if !status.success() {
        bail!("{name} ended with {status}");
    }
    Ok(())
}

/// What a program wrote to stdout; an exit other than 0 is an error that carries its stderr.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let name = name(command);
    let output = command.output().with_context(|| format!("start {name}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{name} ended with {}: {}", output.status, said.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Whether a program exists and ends well, with everything it says hidden.
pub(crate) fn succeeds(program: &str, args: &[&str]) -> bool {
    let quiet = Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    quiet.is_ok_and(|status| status.success())
}

/// How a watched program ended, and every line it wrote to stdout.
pub(crate) struct Watched {
    pub(crate) lines: Vec<String>,
    pub(crate) good: bool,
}

/// Runs to the end, showing and keeping each line of stdout. A bad exit is told, not an error,
/// so that the caller can still count what passed.
pub(crate) fn watch(command: &mut Command) -> Result<Watched> {
    let name = name(command);
    command.stdin(Stdio::null()).stdout(Stdio::piped());
    let mut child = command.spawn().with_context(|| format!("start {name}"))?;
    let stdout = child.stdout.take().context("no pipe to read")?;
    let mut lines = Vec::new();
    let mut reader = BufReader::new(stdout);
    let mut raw = Vec::new();
    while reader.read_until(b'\n', &mut raw)? > 0 {
        let line = String::from_utf8_lossy(&raw).trim_end().to_owned();
        say(&line);
        lines.push(line);
        raw.clear();
    }
    let status = child.wait()?;
    if !status.success() {
        say(&format!("{name} ended with {status}"));
    }
    Ok(Watched {
        lines,
        good: status.success(),
    })
}

fn name(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or(&program)
        .to_owned();
    let args = command
        .get_args()
        .take(4)
        .map(|arg| arg.to_string_lossy().into_owned());
    std::iter::once(program)
        .chain(args)
        .collect::<Vec<_>>()
        .join(" ")
}
