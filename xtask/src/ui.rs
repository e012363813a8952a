//! The ui's packages and build, made again only when something they come from has changed.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, Result};

use crate::exec;
use crate::house::{House, already, step};
use crate::setup::Missing;

/// What the built ui is made from.
const BUILT_FROM: &[&str] = &[
    "ui/src",
    "ui/public",
    "ui/index.html",
    "ui/vite.config.ts",
    "ui/svelte.config.js",
    "ui/tsconfig.json",
    "ui/package-lock.json",
    "locales",
];

/// `npm ci`, when the lock file is not the one installed last. Scripts of packages do not run.
pub(crate) fn packages(house: &House) -> Result<()> {
    let lock = house.at("ui/package-lock.json");
    let wanted = fs::read(&lock)
        .map_err(|_| Missing("ui/package-lock.json is missing from this checkout".to_owned()))?;
    let stamp = house.stamps()?.join("package-lock.installed");
    let installed = fs::read(&stamp).unwrap_or_default();
    if installed == wanted && house.at("ui/node_modules").is_dir() {
        already("ui packages");
        return Ok(());
    }
    step("install ui packages", || {
        exec::run(exec::npm(house).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
        fs::write(&stamp, &wanted).context("write the stamp")
    })
}

/// `npm run build`, when a source is newer than what was built.
pub(crate) fn build(house: &House) -> Result<()> {
    let built = modified(&house.at("ui/dist/index.html"));
    let sources: Vec<_> = BUILT_FROM
        .iter()
        .map(|path| newest(&house.at(path)))
        .collect();
    if is_fresh(built, &sources) {
        already("ui build");
        return Ok(());
    }
    step("build the ui", || {
        exec::run(exec::npm(house).args(["run", "build"]))
    })
}

fn is_fresh(built: Option<SystemTime>, sources: &[Option<SystemTime>]) -> bool {
    let newest = sources.iter().flatten().max();
    built.is_some_and(|built| newest.is_none_or(|newest| *newest <= built))
}

fn newest(path: &Path) -> Option<SystemTime> {
    let Ok(listing) = fs::read_dir(path) else {
        return modified(path);
    };
    // The folder itself counts too: removing a file changes only that.
    let inside = listing.flatten().filter_map(|entry| newest(&entry.path()));
    inside.chain(modified(path)).max()
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn a_word_changed_after_the_build_makes_it_stale() {
        let build = SystemTime::UNIX_EPOCH + Duration::from_secs(100);
        let before = Some(build - Duration::from_secs(1));
        let after = Some(build + Duration::from_secs(1));
        assert!(is_fresh(Some(build), &[before, None]));
        assert!(!is_fresh(Some(build), &[before, after]));
        assert!(!is_fresh(None, &[before]));
    }
}
