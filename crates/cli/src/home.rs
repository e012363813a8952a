//! Which folder holds this person's vault: the same as the app's.
//!
//! In this order: `SANAD_HOME`, the folder `Sanad` beside the program if a file `sanad-portable`
//! lies there too, the data folder of the system.

use std::env;
use std::path::{Path, PathBuf};

const VARIABLE: &str = "SANAD_HOME";
const PORTABLE_MARKER: &str = "sanad-portable";
const FOLDER: &str = "Sanad";

/// The home folder, or nothing when the system does not say where data belongs.
pub(crate) fn find() -> Option<PathBuf> {
    if let Some(named) = env::var_os(VARIABLE).filter(|name| !name.is_empty()) {
        return Some(named.into());
    }
    let beside = env::current_exe()
        .ok()
        .and_then(|program| program.parent().map(Path::to_path_buf));
    let portable = beside.filter(|folder| folder.join(PORTABLE_MARKER).is_file());
    Some(portable.or_else(system_data)?.join(FOLDER))
}

#[cfg(windows)]
fn system_data() -> Option<PathBuf> {
    // Local, not roaming: an encrypted vault is not to wander over a domain's server.
    env::var_os("LOCALAPPDATA").map(PathBuf::from)
}

#[cfg(target_os = "macos")]
fn system_data() -> Option<PathBuf> {
    env::home_dir().map(|home| home.join("Library/Application Support"))
}

#[cfg(not(any(windows, target_os = "macos")))]
fn system_data() -> Option<PathBuf> {
    env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".local/share")))
}
