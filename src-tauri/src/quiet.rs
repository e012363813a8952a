//! Keeps keys and case text out of what a process leaves behind: dumps, messages, remote control.

use std::io::Write as _;
use std::panic;

/// Call once, first thing in `main`.
pub fn start() {
    desk::harden_process();
    panic::set_hook(Box::new(|panic| {
        // The message of a panic can hold the value that caused it, so only the place is told.
        let place = panic
            .location()
            .map(ToString::to_string)
            .unwrap_or_default();
        let _ = writeln!(std::io::stderr(), "stopped at {place}");
    }));
    refuse_remote_control();
}

/// The toolkit lets another program drive the window when this variable is set, in a release too.
#[cfg(all(unix, not(debug_assertions)))]
fn refuse_remote_control() {
    use std::os::unix::process::CommandExt as _;

    const VARIABLE: &str = "TAURI_WEBVIEW_AUTOMATION";
    if std::env::var_os(VARIABLE).is_none() {
        return;
    }
    // Started again without it, because changing one's own environment is not safe in Rust.
    if let Ok(program) = std::env::current_exe() {
        let _ = std::process::Command::new(program)
            .args(std::env::args_os().skip(1))
            .env_remove(VARIABLE)
            .exec();
    }
    std::process::exit(1);
}

#[cfg(not(all(unix, not(debug_assertions))))]
const fn refuse_remote_control() {}
