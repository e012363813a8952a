//! Generated files: written by an example of `api` below a root, committed, compared here.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::exec;
use crate::house::{House, say, step};

/// The program that writes them; its one argument is the root to write below.
pub(crate) const EXAMPLE: &str = "crates/api/examples/codegen.rs";
/// Folders that hold nothing but generated files, so that one left over is found too.
const ONLY_GENERATED: &[&str] = &["ui/src/generated"];

type Files = BTreeMap<String, Vec<u8>>;

/// How the example is started.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Start {
    /// Built first, if need be.
    WithCargo,
    /// As the build of the whole workspace left it. Cargo would build it again for itself, with
    /// fewer features.
    AsBuilt,
}

/// Whether the example exists in this checkout.
pub(crate) fn exists(house: &House) -> bool {
    house.at(EXAMPLE).is_file()
}

/// Writes them anew.
pub(crate) fn write(house: &House) -> Result<()> {
    step("write generated files", || {
        generate(house, Start::WithCargo, &house.root)
    })
}

/// Fails when a generated file is not what the contract says.
pub(crate) fn compare(house: &House) -> Result<()> {
    let stale = stale(house, Start::WithCargo)?;
    if stale.is_empty() {
        say("    generated files are fresh");
        return Ok(());
    }
    bail!(
        "not fresh: {}; run `cargo xtask codegen` and commit",
        stale.join(", ")
    )
}

/// The committed files that differ from what would be generated, changing none of them.
pub(crate) fn stale(house: &House, start: Start) -> Result<Vec<String>> {
    let apart = house.stamps()?.join("generated");
    if apart.exists() {
        fs::remove_dir_all(&apart).context("remove what was generated last")?;
    }
    fs::create_dir_all(apart.join("docs")).context("make a place apart")?;
    step("compare generated files", || generate(house, start, &apart))?;
    let mut fresh = Files::new();
    gather(&apart, "", &mut fresh)?;
    let mut committed = Files::new();
    for name in fresh
        .keys()
        .map(String::as_str)
        .chain(ONLY_GENERATED.iter().copied())
    {
        gather(&house.at(name), name, &mut committed)?;
    }
    Ok(changed(&committed, &fresh))
}

fn generate(house: &House, start: Start, below: &Path) -> Result<()> {
    let mut example = match start {
        Start::WithCargo => {
            let mut cargo = exec::cargo(house);
            cargo.args([
                "run",
                "--quiet",
                "--package",
                "api",
                "--example",
                "codegen",
                "--",
            ]);
            cargo
        }
        Start::AsBuilt => {
            let program = house.program("examples/codegen");
            exec::at(house, &program.to_string_lossy())
        }
    };
    exec::run(example.arg(below))
}

fn changed(committed: &Files, fresh: &Files) -> Vec<String> {
    let mut names: Vec<_> = committed.keys().chain(fresh.keys()).cloned().collect();
    names.sort();
    names.dedup();
    names.retain(|name| committed.get(name) != fresh.get(name));
    names
}

fn gather(path: &Path, name: &str, into: &mut Files) -> Result<()> {
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            let entry = entry?;
            let inner = entry.file_name().to_string_lossy().into_owned();
            let inner = if name.is_empty() {
                inner
            } else {
                format!("{name}/{inner}")
            };
            gather(&entry.path(), &inner, into)?;
        }
    } else if path.is_file() {
        into.insert(name.to_owned(), fs::read(path)?);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(of: &[(&str, &str)]) -> Files {
        of.iter()
            .map(|(name, text)| ((*name).to_owned(), text.as_bytes().to_vec()))
            .collect()
    }

    #[test]
    fn a_file_that_changes_appears_or_is_left_over_is_not_fresh() {
        let committed = files(&[("a.ts", "1"), ("b.ts", "1"), ("left.ts", "1")]);
        let fresh = files(&[("a.ts", "1"), ("b.ts", "2"), ("new.ts", "1")]);
        assert_eq!(changed(&committed, &fresh), ["b.ts", "left.ts", "new.ts"]);
        assert!(changed(&fresh, &fresh).is_empty());
    }
}
