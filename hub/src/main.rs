//! `sanad-hub`: the hub as a program. It only hands over; nothing is decided here.
//! Start with `hub::cli` for what an operator types, `hub::exchange` for what a laptop asks.

use std::process::ExitCode;

fn main() -> ExitCode {
    hub::cli::run()
}
