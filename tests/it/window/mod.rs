//! The real window on a screen of its own, driven like a person would: by what is written on it.
//!
//! Start at [`app::App::start`]. A story returns `Result`; what it waits for is looked for again
//! until a deadline, and what was on the screen then is kept in `target/screenshots/`.

mod app;
mod axe;
mod casework;
mod colleague;
mod day;
mod doors;
mod evidence;
mod exchange;
mod first_run;
mod keyboard;
mod laptop;
mod page;
mod pictures;
mod place;
mod sleep;
mod traces;
mod until;
mod words;
