//! Closes the vault before the laptop sleeps and when the session is locked.
//!
//! On Linux the session manager tells beforehand and waits for us ([`logind`]). Everywhere, and
//! where there is no session manager, [`gap`] notices afterwards that the laptop has slept. Idle
//! time is counted by the ui, which sees keys and clicks.

mod gap;
#[cfg(target_os = "linux")]
mod logind;

use desk::LockReason;
use tauri::{AppHandle, Runtime};

use crate::app::close;

/// Starts listening; returns at once.
pub(crate) fn watch<R: Runtime>(app: AppHandle<R>) {
    let asleep = app.clone();
    gap::watch(move || close(&asleep, LockReason::Suspend));
    #[cfg(target_os = "linux")]
    logind::watch(move || close(&app, LockReason::Suspend));
}
