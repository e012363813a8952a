//! `sanad-hub`: see `hub::cli`.
use std::process::ExitCode;

fn main() -> ExitCode {
    hub::cli::run()
}
