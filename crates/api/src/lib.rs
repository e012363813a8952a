//! The contract with whoever sits in front of the desk: the ui, the command line, the tests.
//!
//! One list of commands ([`commands`]), plain request and view types ([`types`]), one dispatcher
//! ([`Router`]). Handlers are adapters: parse, call the desk, convert. Errors leave as codes with
//! arguments; words for people live in `locales/`. Not here: rules, SQL, keys, windows.

pub mod commands;
pub mod error;
mod handlers;
pub mod rules;
pub mod types;
pub mod typescript;

pub use commands::Router;
pub use error::{ApiError, Code};
pub use handlers::evidence::offer_view;
