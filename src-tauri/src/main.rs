//! `sanad-app`: opens the window. Everything is in the library, so that it can be tested.
//!
//! A release on Windows has no console, since nothing is ever printed there.
#![cfg_attr(all(windows, not(debug_assertions)), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    shell::run()
}
