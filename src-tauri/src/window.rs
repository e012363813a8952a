//! The one window: everything a browser would allow is denied, nothing of it is remembered.

use std::path::PathBuf;
use std::time::Duration;

use tauri::webview::{NewWindowResponse, PageLoadEvent, PermissionResponse};
use tauri::{App, Runtime, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, Window};

pub(crate) const LABEL: &str = "main";
/// Neutral on purpose: a title is seen in task bars and by screen sharing.
const TITLE: &str = "Sanad";
const SIZE: (f64, f64) = (1366.0, 768.0);
const SIZE_MIN: (f64, f64) = (1024.0, 640.0);
/// A ui that never asks for anything is shown after this, so that a broken start is seen.
const SHOW_AFTER_LOAD: Duration = Duration::from_secs(3);

/// Makes the window, hidden; [`show`] brings it up once there is something to see.
pub(crate) fn open<R: Runtime>(app: &App<R>, data: PathBuf) -> tauri::Result<WebviewWindow<R>> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title(TITLE)
        .inner_size(SIZE.0, SIZE.1)
        .min_inner_size(SIZE_MIN.0, SIZE_MIN.1)
        .prevent_overflow()
        .visible(false)
        // An incognito window cannot be driven by tests, so a debug build has a folder that is
        // thrown away instead.
        .incognito(!cfg!(debug_assertions))
        .data_directory(data)
        .devtools(cfg!(debug_assertions))
        .general_autofill_enabled(false)
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
        .on_permission_request(|_, _| PermissionResponse::Deny)
        .on_page_load(|window, load| {
            if load.event() == PageLoadEvent::Finished {
                show_later(window);
            }
        })
        .build()?;
    quieten(&window)?;
    Ok(window)
}

/// Shows the window if it is not shown yet.
pub(crate) fn show<R: Runtime>(window: &Window<R>) {
    if matches!(window.is_visible(), Ok(false)) {
        let _ = window.show();
        let _ = window.set_focus();
    }
}

fn show_later<R: Runtime>(window: WebviewWindow<R>) {
    tauri::async_runtime::spawn(async move {
        tokio::time::sleep(SHOW_AFTER_LOAD).await;
        show(&window.as_ref().window());
    });
}

/// Only the pages inside this program. `tauri:` on Linux and macOS, `http(s)://tauri.localhost` on Windows.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" => url.host_str() == Some("localhost"),
        "http" | "https" => cfg!(windows) && url.host_str() == Some("tauri.localhost"),
        _ => false,
    }
}

/// No cache, and no dictionary that learns names from what is typed.
#[cfg(target_os = "linux")]
fn quieten<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use webkit2gtk::{CacheModel, WebContextExt as _, WebViewExt as _};

    window.with_webview(|webview| {
        if let Some(context) = webview.inner().context() {
            context.set_cache_model(CacheModel::DocumentViewer);
            context.set_spell_checking_enabled(false);
        }
    })
}

#[cfg(not(target_os = "linux"))]
fn quieten<R: Runtime>(_window: &WebviewWindow<R>) -> tauri::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_stays_on_its_own_pages() {
        let refused = [
            "https://example.org/",
            "http://127.0.0.1:8080/",
            "file:///etc/passwd",
            "data:text/html,hello",
            "javascript:alert(1)",
            "about:blank",
            "tauri://elsewhere/index.html",
        ];
        for address in refused {
            assert!(!is_ours(&Url::parse(address).unwrap()), "{address}");
        }
        assert!(is_ours(
            &Url::parse("tauri://localhost/index.html").unwrap()
        ));
    }
}
