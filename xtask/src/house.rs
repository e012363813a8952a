//! Where the repository is, what files it has, and how tasks speak.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::Instant;

use anyhow::{Context, Result};

/// Folders that are made by tools and never read as source.
const MADE: &[&str] = &[
    ".git",
    "target",
    "node_modules",
    "dist",
    "dist-gallery",
    ".screenshots",
    ".svelte-kit",
];
/// Endings of the files that rules read as text.
const TEXT: &[&str] = &[
    "rs", "ts", "mjs", "js", "svelte", "css", "html", "ftl", "md", "sql", "toml", "json", "tsv",
    "svg", "yml", "sh",
];

/// The repository on this machine.
pub(crate) struct House {
    pub(crate) root: PathBuf,
    /// Where cargo builds; may be shared by several checkouts.
    pub(crate) target: PathBuf,
}

/// One file of the repository, with its path from the root, written with `/`.
#[derive(Debug, Clone, Default)]
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    /// What its name ends in, without the dot.
    pub(crate) fn ending(&self) -> &str {
        self.path.rsplit_once('.').map_or("", |(_, ending)| ending)
    }

    pub(crate) fn is(&self, ending: &str) -> bool {
        self.ending() == ending
    }

    pub(crate) fn is_any(&self, endings: &[&str]) -> bool {
        endings.contains(&self.ending())
    }

    pub(crate) fn below(&self, folder: &str) -> bool {
        self.path
            .strip_prefix(folder)
            .is_some_and(|rest| rest.starts_with('/'))
    }
}

impl House {
    /// The checkout this task was started from. The variable is set anew by cargo at each run; the
    /// compiled path may be that of another checkout that shares the target folder.
    pub(crate) fn find() -> Result<Self> {
        let manifest = std::env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let root = manifest
            .parent()
            .context("xtask lies in no folder")?
            .to_path_buf();
        let target = match std::env::var_os("CARGO_TARGET_DIR") {
            Some(given) => root.join(given),
            None => root.join("target"),
        };
        Ok(Self { root, target })
    }

    pub(crate) fn at(&self, path: &str) -> PathBuf {
        self.root.join(path)
    }

    /// A folder of this checkout for stamps and logs, apart from a shared cargo target.
    pub(crate) fn stamps(&self) -> Result<PathBuf> {
        let folder = self.root.join("target").join("xtask");
        fs::create_dir_all(&folder).with_context(|| format!("make {}", folder.display()))?;
        Ok(folder)
    }

    /// A program built by cargo in the debug profile.
    pub(crate) fn program(&self, name: &str) -> PathBuf {
        let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
        self.target.join("debug").join(name)
    }

    /// Every text file, sorted by path, so that reports come out the same everywhere.
    pub(crate) fn sources(&self) -> Result<Vec<Source>> {
        let mut found = Vec::new();
        self.collect(&self.root, &mut found)?;
        found.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(found)
    }

    fn collect(&self, folder: &Path, into: &mut Vec<Source>) -> Result<()> {
        let listing = fs::read_dir(folder).with_context(|| format!("list {}", folder.display()))?;
        for entry in listing {
            let entry = entry?;
            let path = entry.path();
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let kind = entry.file_type()?;
            if kind.is_dir() && !MADE.contains(&name.as_ref()) {
                self.collect(&path, into)?;
            } else if kind.is_file()
                && is_text(&name)
                && let Ok(text) = fs::read_to_string(&path)
            {
                into.push(Source::new(&self.relative(&path), &text));
            }
        }
        Ok(())
    }

    fn relative(&self, path: &Path) -> String {
        let inner = path.strip_prefix(&self.root).unwrap_or(path);
        inner.to_string_lossy().replace('\\', "/")
    }
}

fn is_text(name: &str) -> bool {
    match name.rsplit_once('.') {
        Some((_, ending)) => TEXT.contains(&ending),
        None => name == "run",
    }
}

/// One line for the person who started the task.
pub(crate) fn say(line: &str) {
    // A closed pipe (`cargo xtask … | head`) is no failure of the task.
    let _ = writeln!(std::io::stdout(), "{line}");
    let _ = std::io::stdout().flush();
}

/// One line about what went wrong.
pub(crate) fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "error: {line}");
}

/// Says what starts, does it, and says how long it took.
pub(crate) fn step<T>(what: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    say(&format!("==> {what}"));
    let start = Instant::now();
    let done = work().with_context(|| what.to_owned())?;
    say(&format!(
        "    done in {:.1} s",
        start.elapsed().as_secs_f32()
    ));
    Ok(done)
}

/// Says that a step had nothing to do.
pub(crate) fn already(what: &str) {
    say(&format!("==> {what}: nothing to do"));
}
