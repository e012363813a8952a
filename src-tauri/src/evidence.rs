//! Files of evidence: chosen or dropped by path, which the ui never learns, and shown over a scheme
//! of the window's own, so that nothing decrypted touches the disk or the network.
//!
//! `evidence_choose {}` gives offers; `evidence_folder {name}` a ticket for a folder to make, or null.

use std::path::PathBuf;

use api::types::{OfferListView, OfferView};
use api::{ApiError, Code, Router};
use rfd::AsyncFileDialog;
use serde::Deserialize;
use serde_json::Value;
use tauri::async_runtime::{channel, spawn};
use tauri::http::{Request, Response, StatusCode, header};
use tauri::{AppHandle, Emitter as _, Manager as _, Runtime, WebviewWindow};

use crate::files;

/// The scheme under which the window asks for bytes.
pub(crate) const SCHEME: &str = "evidence";
const CHOOSE: &str = "evidence_choose";
const FOLDER: &str = "evidence_folder";
/// The ui hears this when files were dropped on the window.
const DROPPED: &str = "evidence_dropped";

#[derive(Deserialize)]
struct Folder {
    name: String,
}

pub(crate) fn is_ours(name: &str) -> bool {
    matches!(name, CHOOSE | FOLDER)
}

pub(crate) async fn run<R: Runtime>(
    app: &AppHandle<R>,
    name: &str,
    payload: Value,
) -> Result<Value, ApiError> {
    let internal = |_| ApiError::of(Code::Internal);
    let router = app.state::<Router>().inner().clone();
    if name == CHOOSE {
        let paths = ask(app, None).await?;
        let offers = files::blocking(move || Ok(offer(&router, &paths))).await?;
        return serde_json::to_value(offers).map_err(internal);
    }
    let folder: Folder =
        serde_json::from_value(payload).map_err(|_| ApiError::of(Code::BadRequest))?;
    let chosen = ask(app, Some(files::plain(&folder.name))).await?;
    let ticket = chosen
        .first()
        .map(|path| router.desk().offer_folder(path))
        .transpose()?;
    serde_json::to_value(ticket).map_err(internal)
}

/// Dialogs belong to the main thread; the answer comes back through a channel.
async fn ask<R: Runtime>(
    app: &AppHandle<R>,
    make: Option<String>,
) -> Result<Vec<PathBuf>, ApiError> {
    let (tell, mut told) = channel(1);
    app.run_on_main_thread(move || match make {
        Some(name) => {
            let asked = AsyncFileDialog::new().set_file_name(name).save_file();
            spawn(async move {
                let chosen = asked.await.map(|file| vec![file.path().to_path_buf()]);
                tell.send(chosen.unwrap_or_default()).await
            });
        }
        None => {
            let asked = AsyncFileDialog::new().pick_files();
            spawn(async move {
                let chosen = asked.await.unwrap_or_default();
                let paths = chosen.iter().map(|file| file.path().to_path_buf());
                tell.send(paths.collect()).await
            });
        }
    })
    .map_err(|_| ApiError::of(Code::Internal))?;
    told.recv()
        .await
        .ok_or_else(|| ApiError::of(Code::Internal))
}

fn offer(router: &Router, paths: &[PathBuf]) -> OfferListView {
    let mut offers: Vec<OfferView> = Vec::new();
    let mut refused = 0;
    for path in paths {
        match router.desk().offer_path(path) {
            Ok(made) => offers.push(api::offer_view(made)),
            Err(_) => refused += 1,
        }
    }
    OfferListView { offers, refused }
}

/// Offers what is dropped on the window, and tells the ui.
pub(crate) fn hear_drops<R: Runtime>(window: &WebviewWindow<R>) {
    let app = window.app_handle().clone();
    window.on_window_event(move |event| {
        if let tauri::WindowEvent::DragDrop(tauri::DragDropEvent::Drop { paths, .. }) = event {
            let offers = offer(app.state::<Router>().inner(), paths);
            let _ = app.emit(DROPPED, offers);
        }
    });
}

/// Answers the window's own scheme: bytes of a file that was opened for looking, decrypted now.
pub(crate) fn serve<R: Runtime>(
    app: &AppHandle<R>,
    request: &Request<Vec<u8>>,
) -> Response<Vec<u8>> {
    let token = request.uri().path().trim_start_matches('/').to_owned();
    let range = request.headers().get(header::RANGE);
    let range = range.and_then(|value| value.to_str().ok());
    let router = app.state::<Router>();
    let slice = match router
        .desk()
        .viewed_file(&token)
        .map(|file| file.slice(range))
    {
        Ok(Ok(Some(slice))) => slice,
        Ok(Ok(None)) => return empty(StatusCode::RANGE_NOT_SATISFIABLE),
        Ok(Err(_)) | Err(_) => return empty(StatusCode::NOT_FOUND),
    };
    let status = if slice.is_part {
        StatusCode::PARTIAL_CONTENT
    } else {
        StatusCode::OK
    };
    let last = (slice.start + slice.bytes.len() as u64).saturating_sub(1);
    let own = if cfg!(windows) {
        "http://tauri.localhost"
    } else {
        "tauri://localhost"
    };
    let mut response = Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, slice.media_type)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .header(header::ACCEPT_RANGES, "bytes")
        .header(header::ACCESS_CONTROL_ALLOW_ORIGIN, own);
    if slice.is_part {
        let range = format!("bytes {}-{last}/{}", slice.start, slice.size);
        response = response.header(header::CONTENT_RANGE, range);
    }
    response
        .body(slice.bytes.to_vec())
        .unwrap_or_else(|_| empty(StatusCode::INTERNAL_SERVER_ERROR))
}

fn empty(status: StatusCode) -> Response<Vec<u8>> {
    let mut response = Response::new(Vec::new());
    *response.status_mut() = status;
    response
}
