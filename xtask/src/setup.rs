//! Makes a machine ready: system packages, Node, the ui's packages and its build.

use std::fmt;
use std::fs;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::exec;
use crate::house::{House, already, say, step};
use crate::packages::{ALL, System, When};
use crate::ui;

/// The oldest Node that builds the ui.
const NODE_MAJOR_MIN: u32 = 20;

/// How much the task at hand needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Only what a build needs.
    Build,
    /// Also what the tests need, and what opens a window without a display.
    Headless,
}

/// What a person has to install; the task ends with exit code 2.
#[derive(Debug)]
pub(crate) struct Missing(pub(crate) String);

impl fmt::Display for Missing {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

/// Everything before a build. Quick when nothing has changed.
pub(crate) fn setup(house: &House, need: Need) -> Result<()> {
    system(house, need)?;
    node()?;
    ui::packages(house)?;
    ui::build(house)
}

fn system(house: &House, need: Need) -> Result<()> {
    let system = System::here();
    if system == System::Windows {
        say(
            "==> system packages: Windows needs the Visual Studio Build Tools (C++), the WebView2 \
             runtime, and OpenSSL with OPENSSL_DIR set; these are not checked here",
        );
        return Ok(());
    }
    let missing = missing(system, need);
    if missing.is_empty() {
        already("system packages");
        return Ok(());
    }
    let prefix = match system {
        System::Debian | System::Ubuntu => rights(),
        _ => None,
    };
    let Some(prefix) = prefix else {
        return Err(Missing(format!(
            "these packages are missing: {}\ninstall them with:\n    {}",
            missing.join(", "),
            system.command(&missing)
        ))
        .into());
    };
    step(
        &format!("install system packages: {}", missing.join(" ")),
        || install(house, prefix, &missing),
    )
}

fn missing(system: System, need: Need) -> Vec<&'static str> {
    ALL.iter()
        .filter(|package| package.when == When::Build || need == Need::Headless)
        .filter_map(|package| system.name(package))
        .filter(|name| !system.has(name))
        .collect()
}

/// How to run apt-get with rights, or `None` when we have none without asking.
fn rights() -> Option<&'static [&'static str]> {
    let mut id = Command::new("id");
    if exec::read(id.arg("-u")).is_ok_and(|user| user.trim() == "0") {
        return Some(&["apt-get"]);
    }
    exec::succeeds("sudo", &["-n", "true"]).then_some(&["sudo", "-n", "apt-get"])
}

/// Tries the package lists as they are first: refreshing them is slow and needs the network.
fn install(house: &House, prefix: &[&str], names: &[&str]) -> Result<()> {
    if apt(
        house,
        prefix,
        &["install", "--yes", "--no-install-recommends"],
        names,
    )
    .is_ok()
    {
        return Ok(());
    }
    say("    refreshing the package lists");
    apt(house, prefix, &["update"], &[])?;
    apt(
        house,
        prefix,
        &["install", "--yes", "--no-install-recommends"],
        names,
    )
}

fn apt(house: &House, prefix: &[&str], action: &[&str], names: &[&str]) -> Result<()> {
    let log = house.stamps()?.join("apt.log");
    let file = fs::File::create(&log).with_context(|| format!("write {}", log.display()))?;
    let (program, rest) = prefix.split_first().context("no program to run")?;
    let status = Command::new(program)
        .args(rest)
        .args(action)
        .args(names)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdin(Stdio::null())
        .stdout(file.try_clone()?)
        .stderr(file)
        .status()
        .context("start apt-get")?;
    if !status.success() {
        anyhow::bail!(
            "apt-get {} failed; it wrote {}",
            action.join(" "),
            log.display()
        );
    }
    Ok(())
}

fn node() -> Result<()> {
    let mut node = Command::new("node");
    let version = exec::read(node.arg("--version")).unwrap_or_default();
    if node_major(&version).is_none_or(|major| major < NODE_MAJOR_MIN) {
        let found = if version.is_empty() {
            "none"
        } else {
            version.trim()
        };
        return Err(Missing(format!(
            "Node {NODE_MAJOR_MIN} or newer is needed (found: {found}); see https://nodejs.org"
        ))
        .into());
    }
    if !exec::succeeds(exec::npm_program(), &["--version"]) {
        return Err(Missing("npm is needed; it comes with Node".to_owned()).into());
    }
    already(&format!("Node {} and npm", version.trim()));
    Ok(())
}

fn node_major(version: &str) -> Option<u32> {
    version
        .trim()
        .strip_prefix('v')?
        .split('.')
        .next()?
        .parse()
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_node_is_told_from_a_new_one() {
        assert_eq!(node_major("v20.20.2\n"), Some(20));
        assert_eq!(node_major("v9.1.0"), Some(9));
        assert_eq!(node_major(""), None);
    }

    #[test]
    fn a_missing_package_is_recognised_as_such_through_its_context() {
        let error = anyhow::Error::from(Missing("npm is needed".to_owned())).context("set up");
        assert!(error.downcast_ref::<Missing>().is_some());
    }
}
