//! The one command of the window.

use api::error::ErrorForm;
use api::{ApiError, Code, Router};
use serde_json::{Map, Value};
use tauri::async_runtime::spawn_blocking;
use tauri::{AppHandle, Runtime, State, Webview};

use crate::{evidence, files, window};

/// Carries one command to the dispatcher, off the ui thread.
#[tauri::command]
pub(crate) async fn rpc<R: Runtime>(
    app: AppHandle<R>,
    webview: Webview<R>,
    router: State<'_, Router>,
    name: String,
    payload: Option<Value>,
) -> Result<Value, ErrorForm> {
    let payload = payload.unwrap_or_else(|| Value::Object(Map::new()));
    // Files go through a dialog of the system, so the ui never learns or chooses a path.
    if files::is_ours(&name) {
        return files::run(&app, &name, payload)
            .await
            .map_err(|error| error.form());
    }
    if evidence::is_ours(&name) {
        return evidence::run(&app, &name, payload)
            .await
            .map_err(|error| error.form());
    }
    let router = router.inner().clone();
    let answer = spawn_blocking(move || router.dispatch(&name, payload))
        .await
        .unwrap_or_else(|_| Err(ApiError::of(Code::Internal)));
    // The first answer means that the screens are mounted: until then there is nothing to see.
    window::show(&webview.window());
    answer.map_err(|error| error.form())
}
