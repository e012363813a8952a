//! The membership log, sizes on the wire, and the files people carry.

#![allow(
    clippy::unwrap_used,
    clippy::too_many_lines,
    reason = "a test may end so"
)]

mod circles;
mod forms;
mod members;
mod people;
