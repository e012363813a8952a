//! The desktop shell: one window, one command, and the moments at which the vault must close.
//!
//! It carries `rpc(name, payload)` from the ui to `api::Router`, chooses the home folder, closes the
//! vault when the laptop sleeps or the screen is locked, and denies the window everything else. It
//! knows no rule, no SQL, no key and no word for people. Start at [`run`]; the window is made in
//! `window`, sleep is heard in `sleep`.

#[cfg(all(feature = "bridge", not(debug_assertions)))]
compile_error!("the bridge answers over HTTP and is never part of a release");

mod app;
mod by_itself;
mod evidence;
mod files;
pub mod home;
pub mod quiet;
mod rpc;
mod sleep;
mod window;

pub use app::run;
