//! Which folder holds this person's vault.
//!
//! In this order: `SANAD_HOME`, the folder `Sanad` beside the program if a file `sanad-portable`
//! lies there too, the data folder of the system.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Names the home folder outright.
pub const VARIABLE: &str = "SANAD_HOME";
/// Beside the program, it says that everything stays on the same stick.
pub const PORTABLE_MARKER: &str = "sanad-portable";
const FOLDER: &str = "Sanad";
const WEBVIEW_FOLDER: &str = "webview";

/// The home folder, or nothing when the system does not say where data belongs.
#[must_use]
pub fn find() -> Option<PathBuf> {
    let beside = env::current_exe()
        .ok()
        .and_then(|program| program.parent().map(Path::to_path_buf));
    choose(env::var_os(VARIABLE), beside.as_deref(), system_data())
}

/// What the toolkit insists on keeping lies inside the home, so that a portable Sanad leaves no trace outside.
#[must_use]
pub fn webview(home: &Path) -> PathBuf {
    home.join(WEBVIEW_FOLDER)
}

fn choose(
    named: Option<OsString>,
    beside: Option<&Path>,
    data: Option<PathBuf>,
) -> Option<PathBuf> {
    if let Some(named) = named.filter(|name| !name.is_empty()) {
        return Some(PathBuf::from(named));
    }
    let portable = beside.filter(|folder| folder.join(PORTABLE_MARKER).is_file());
    let parent = portable.map(Path::to_path_buf).or(data)?;
    Some(parent.join(FOLDER))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_named_home_wins_over_a_portable_stick() {
        let stick = tempfile::tempdir().unwrap();
        std::fs::write(stick.path().join(PORTABLE_MARKER), "").unwrap();
        let home = choose(Some("/vaults/amina".into()), Some(stick.path()), None);
        assert_eq!(home, Some(PathBuf::from("/vaults/amina")));
    }

    #[test]
    fn on_a_portable_stick_everything_stays_on_the_stick() {
        let stick = tempfile::tempdir().unwrap();
        let data = Some(PathBuf::from("/home/amina/.local/share"));
        let installed = choose(None, Some(stick.path()), data.clone());
        assert_eq!(
            installed,
            Some(PathBuf::from("/home/amina/.local/share/Sanad"))
        );

        std::fs::write(stick.path().join(PORTABLE_MARKER), "").unwrap();
        let portable = choose(None, Some(stick.path()), data);
        assert_eq!(portable, Some(stick.path().join("Sanad")));
        assert!(webview(&stick.path().join("Sanad")).starts_with(stick.path()));
    }

    #[test]
    fn an_empty_name_is_no_name_and_no_place_is_no_home() {
        assert_eq!(choose(Some(OsString::new()), None, None), None);
    }
}
