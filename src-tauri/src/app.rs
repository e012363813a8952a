//! Puts the parts together: home, desk, window, sleep.

use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::{Context as _, Result};
use api::Router;
use desk::{Desk, LockReason};
use tauri::{AppHandle, Emitter as _, Manager as _, RunEvent, Runtime};

use crate::{by_itself, evidence, home, quiet, rpc, sleep, window};

/// The ui goes to its unlock screen when it hears this.
const LOCKED: &str = "locked";

/// Opens the window and stays until it is closed.
#[must_use]
pub fn run() -> ExitCode {
    quiet::start();
    match start() {
        Ok(()) => ExitCode::SUCCESS,
        // No text: it could name a folder, and a window that never came has no reader.
        Err(_) => ExitCode::FAILURE,
    }
}

fn start() -> Result<()> {
    let home = home::find().context("no home folder")?;
    let desk = Arc::new(Desk::open(&home)?);
    let data = home::webview(&home);
    // Left over when the last run was killed.
    forget(&data);
    let for_window = data.clone();
    tauri::Builder::default()
        .manage(Router::new(desk))
        .register_asynchronous_uri_scheme_protocol(
            evidence::SCHEME,
            |context, request, responder| {
                let app = context.app_handle().clone();
                // A chunk is read and opened off the thread that draws.
                std::thread::spawn(move || responder.respond(evidence::serve(&app, &request)));
            },
        )
        .invoke_handler(tauri::generate_handler![rpc::rpc])
        .setup(move |app| {
            let window = window::open(app, for_window)?;
            evidence::hear_drops(&window);
            sleep::watch(app.handle().clone());
            by_itself::watch(app.handle().clone());
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(move |app, event| {
            if matches!(event, RunEvent::Exit) {
                close(app, LockReason::Closed);
                forget(&data);
            }
        });
    Ok(())
}

/// Closes the vault without being asked by the ui, and tells the ui. Blocks until the key is wiped.
pub(crate) fn close<R: Runtime>(app: &AppHandle<R>, reason: LockReason) {
    app.state::<Router>().desk().lock(reason);
    let _ = app.emit(LOCKED, ());
}

/// The toolkit makes its folder even when it is told to remember nothing.
fn forget(data: &Path) {
    let _ = std::fs::remove_dir_all(data);
}
