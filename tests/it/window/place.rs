//! Where things are: programs under test, pictures, and a laptop's folders that end with the test.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

/// The program that `variable` names, or the one built beside this test.
pub(crate) fn program(variable: &str, name: &str) -> Result<PathBuf> {
    let path = match env::var_os(variable) {
        Some(path) => PathBuf::from(path),
        None => profile()?.join(name),
    };
    if !path.is_file() {
        bail!("{name} is not built; `cargo xtask test` builds it, or set {variable}");
    }
    Ok(path)
}

/// The folder that pictures are kept in.
pub(crate) fn pictures() -> Result<PathBuf> {
    let target = profile()?
        .parent()
        .context("no target folder")?
        .to_path_buf();
    let folder = target.join("screenshots");
    fs::create_dir_all(&folder)?;
    Ok(folder)
}

/// `target/debug`: this test lies in its `deps`.
fn profile() -> Result<PathBuf> {
    let test = env::current_exe()?;
    let folder = test.ancestors().nth(2).context("no target folder")?;
    Ok(folder.to_path_buf())
}

/// The folders of one laptop, gone when dropped.
pub(crate) struct Disk {
    root: tempfile::TempDir,
}

impl Disk {
    pub(crate) fn new() -> Result<Self> {
        let disk = Self {
            root: tempfile::Builder::new().prefix("sanad-laptop-").tempdir()?,
        };
        for folder in [disk.person(), disk.home(), disk.runtime()] {
            fs::create_dir_all(folder)?;
        }
        keep_private(&disk.runtime())?;
        Ok(disk)
    }

    pub(crate) fn root(&self) -> &Path {
        self.root.path()
    }

    /// The person's home folder.
    pub(crate) fn person(&self) -> PathBuf {
        self.root().join("person")
    }

    /// Sanad's folder.
    pub(crate) fn home(&self) -> PathBuf {
        self.root().join("sanad")
    }

    /// Sockets of the session.
    pub(crate) fn runtime(&self) -> PathBuf {
        self.root().join("run")
    }
}

/// The toolkit refuses a folder for sockets that others can enter.
fn keep_private(folder: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;

    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))?;
    Ok(())
}
