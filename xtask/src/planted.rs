//! Faults planted on purpose, one at a time, in a copy of the repository: the tests that are named
//! with each must notice. The list is `tests/planted/list.json`.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::exec;
use crate::house::{House, say};

/// Where the list lies.
pub(crate) const LIST: &str = "tests/planted/list.json";

/// One fault.
#[derive(Debug)]
pub(crate) struct Planted {
    pub(crate) name: String,
    pub(crate) file: String,
    pub(crate) find: String,
    put: String,
    test: Vec<String>,
}

/// Reads the list.
pub(crate) fn read(text: &str) -> Result<Vec<Planted>> {
    let list: Vec<Value> = serde_json::from_str(text).context("the list of planted faults")?;
    list.iter()
        .map(|one| {
            let text = |key: &str| {
                let text = one[key].as_str().map(str::to_owned);
                text.with_context(|| format!("a planted fault without {key}"))
            };
            let test = one["test"]
                .as_array()
                .context("a planted fault without test")?;
            ensure!(
                !text("what")?.is_empty(),
                "a planted fault that says nothing"
            );
            Ok(Planted {
                name: text("name")?,
                file: text("file")?,
                find: text("find")?,
                put: text("put")?,
                test: test
                    .iter()
                    .filter_map(Value::as_str)
                    .map(str::to_owned)
                    .collect(),
            })
        })
        .collect()
}

/// Plants each fault, or the one named, and fails when the tests named with it pass.
pub(crate) fn plant(house: &House, name: Option<&str>) -> Result<()> {
    let list = read(&fs::read_to_string(house.at(LIST))?)?;
    let chosen: Vec<&Planted> = list
        .iter()
        .filter(|one| name.is_none_or(|name| name == one.name))
        .collect();
    ensure!(!chosen.is_empty(), "no planted fault has that name");
    let copy = house.target.join("planted");
    copy_tracked(house, &copy)?;
    let mut missed = Vec::new();
    for one in &chosen {
        let path = copy.join(&one.file);
        let right = fs::read_to_string(&path)?;
        fs::write(&path, right.replacen(&one.find, &one.put, 1))?;
        let noticed = noticed(house, &copy, one);
        fs::write(&path, right)?;
        match noticed? {
            true => say(&format!("noticed   {}", one.name)),
            false => {
                say(&format!("MISSED    {}", one.name));
                missed.push(one.name.as_str());
            }
        }
    }
    if missed.is_empty() {
        say(&format!(
            "planted: {} of {} noticed",
            chosen.len(),
            chosen.len()
        ));
        Ok(())
    } else {
        bail!("not noticed: {}", missed.join(", "))
    }
}

/// Whether the tests failed; that they do not compile is no notice.
fn noticed(house: &House, copy: &Path, one: &Planted) -> Result<bool> {
    let mut command = exec::cargo(house);
    command
        .current_dir(copy)
        .args(["test", "--no-fail-fast"])
        .args(&one.test);
    let output = command.output().context("start cargo test")?;
    let said = String::from_utf8_lossy(&output.stdout);
    ensure!(
        said.contains("test result:"),
        "{}: the tests did not run\n{}",
        one.name,
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(said.contains("test result: FAILED"))
}

/// What the repository tracks, as it is now; files that did not change keep their time, so that
/// little is built twice.
fn copy_tracked(house: &House, copy: &Path) -> Result<()> {
    let list = exec::read(
        Command::new("git")
            .current_dir(&house.root)
            .args(["ls-files", "-z"]),
    )?;
    for name in list.split('\0').filter(|name| !name.is_empty()) {
        let (from, to) = (house.at(name), copy.join(name));
        let Ok(bytes) = fs::read(&from) else { continue };
        if fs::read(&to).is_ok_and(|held| held == bytes) {
            continue;
        }
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(&to, bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_without_its_tests_is_no_entry() {
        let whole =
            r#"[{"name":"a","what":"b","file":"c","find":"d","put":"e","test":["-p","x"]}]"#;
        assert_eq!(read(whole).unwrap()[0].test, ["-p", "x"]);
        assert!(read(&whole.replace(r#","test":["-p","x"]"#, "")).is_err());
    }
}
