//! The real window on a screen of its own, driven like a person would: by what is written on it.
//!
//! Start at [`app::App::start`]. A story returns `Result`; what it waits for is looked for again
//! until a deadline, and what was on the screen then is kept in `target/screenshots/`.

mod app;
mod doors;
mod first_run;
mod laptop;
mod page;
mod exchange;
mod pictures;
mod place;
mod sleep;
mod traces;
mod until;
mod words;
