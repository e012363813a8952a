//! `sanad-bridge`: the real dispatcher behind the real ui, in an ordinary browser, for tests.
//!
//! Debug builds only, loopback only, behind a token of its own. It serves a ui built with
//! `--mode bridge`, answers `POST /rpc/<name>` like the window's command does, and prints one JSON
//! line with the address to open. No window, no sleep hook: `/events` never has anything to tell.

use std::collections::hash_map::RandomState;
use std::hash::BuildHasher as _;
use std::io::Write as _;
use std::net::Ipv4Addr;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context as _, Result};
use api::{ApiError, Code, Router as Dispatcher};
use axum::body::Bytes;
use axum::extract::{Path as InPath, RawQuery, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{get, post};
use clap::Parser;
use serde_json::{Value, json};

/// As strict as the window's, so that a ui which passes here passes there.
const CSP: &str = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; media-src 'self' blob:; connect-src 'self'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'";

#[derive(Parser)]
struct Arguments {
    /// Folder of the vault.
    #[arg(long)]
    home: PathBuf,
    /// Folder of the built ui.
    #[arg(long)]
    ui: PathBuf,
    /// 0 takes a free one.
    #[arg(long, default_value_t = 0)]
    port: u16,
}

#[derive(Clone)]
struct Bridge {
    dispatcher: Dispatcher,
    ui: Arc<PathBuf>,
    token: Arc<str>,
    cookie: Arc<str>,
}

#[tokio::main]
async fn main() -> Result<()> {
    shell::quiet::start();
    let Arguments { home, ui, port } = Arguments::parse();
    let ui = ui.canonicalize().context("the ui is not built there")?;
    let desk = desk::Desk::open(&home)?;
    let listener = tokio::net::TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await?;
    let port = listener.local_addr()?.port();
    let token = token();
    let bridge = Bridge {
        dispatcher: Dispatcher::new(Arc::new(desk)),
        ui: Arc::new(ui),
        // Cookies do not know ports, so the name does.
        cookie: format!("sanad-bridge-{port}={token}").into(),
        token: token.into(),
    };
    let address = format!(
        "http://127.0.0.1:{port}/?bridge={port}&token={}",
        bridge.token
    );
    writeln!(std::io::stdout(), "{}", json!({ "url": address }))?;
    axum::serve(listener, routes(bridge)).await?;
    Ok(())
}

fn routes(bridge: Bridge) -> axum::Router {
    axum::Router::new()
        .route("/rpc/{name}", post(rpc))
        .route("/events", get(events))
        .route("/evidence/{token}", get(evidence))
        .fallback(get(file))
        .layer(from_fn_with_state(bridge.clone(), guard))
        .with_state(bridge)
}

/// Only who was given the address comes in; the first page leaves a cookie for what it loads.
async fn guard(
    State(bridge): State<Bridge>,
    RawQuery(query): RawQuery,
    request: Request,
    next: Next,
) -> Response {
    let with_token = query
        .unwrap_or_default()
        .split('&')
        .any(|part| part.strip_prefix("token=") == Some(&bridge.token));
    if !with_token && !has_cookie(request.headers(), &bridge.cookie) {
        return StatusCode::FORBIDDEN.into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static(CSP),
    );
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if with_token
        && let Ok(cookie) = HeaderValue::from_str(&format!(
            "{}; HttpOnly; SameSite=Strict; Path=/",
            bridge.cookie
        ))
    {
        headers.insert(header::SET_COOKIE, cookie);
    }
    response
}

fn has_cookie(headers: &HeaderMap, wanted: &str) -> bool {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .any(|cookie| cookie.trim() == wanted)
}

async fn rpc(State(bridge): State<Bridge>, InPath(name): InPath<String>, body: Bytes) -> Response {
    let answer = tokio::task::spawn_blocking(move || {
        let payload = serde_json::from_slice(&body).map_err(|_| ApiError::of(Code::BadRequest))?;
        bridge.dispatcher.dispatch(&name, payload)
    })
    .await
    .unwrap_or_else(|_| Err(ApiError::of(Code::Internal)));
    match answer {
        Ok(view) => as_json(StatusCode::OK, &view),
        Err(error) => {
            let form = serde_json::to_value(error.form()).unwrap_or(Value::Null);
            as_json(StatusCode::UNPROCESSABLE_ENTITY, &form)
        }
    }
}

/// What the window gets over its own scheme.
async fn evidence(
    State(bridge): State<Bridge>,
    InPath(token): InPath<String>,
    headers: HeaderMap,
) -> Response {
    let range = headers.get(header::RANGE);
    let range = range.and_then(|value| value.to_str().ok());
    let file = bridge.dispatcher.desk().viewed_file(&token);
    let slice = match file.map(|file| file.slice(range)) {
        Ok(Ok(Some(slice))) => slice,
        Ok(Ok(None)) => return StatusCode::RANGE_NOT_SATISFIABLE.into_response(),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let last = (slice.start + slice.bytes.len() as u64).saturating_sub(1);
    let part = format!("bytes {}-{last}/{}", slice.start, slice.size);
    let kind = (header::CONTENT_TYPE, slice.media_type.to_owned());
    let ranges = (header::ACCEPT_RANGES, "bytes".to_owned());
    let bytes = slice.bytes.to_vec();
    if slice.is_part {
        let headers = [kind, ranges, (header::CONTENT_RANGE, part)];
        (StatusCode::PARTIAL_CONTENT, headers, bytes).into_response()
    } else {
        ([kind, ranges], bytes).into_response()
    }
}

async fn events() -> Response {
    as_json(StatusCode::OK, &json!([]))
}

fn as_json(status: StatusCode, value: &Value) -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (status, kind, value.to_string()).into_response()
}

async fn file(State(bridge): State<Bridge>, request: Request) -> Response {
    let Some(path) = inside(&bridge.ui, request.uri().path()) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    match tokio::fs::read(&path).await {
        Ok(bytes) => ([(header::CONTENT_TYPE, kind(&path))], bytes).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// A path of plain names stays below the ui; names with escapes do not occur there.
fn inside(ui: &Path, asked: &str) -> Option<PathBuf> {
    let asked = Path::new(asked.trim_start_matches('/'));
    let plain = asked
        .components()
        .all(|part| matches!(part, Component::Normal(_)));
    let path = if asked.as_os_str().is_empty() {
        ui.join("index.html")
    } else {
        ui.join(asked)
    };
    plain.then_some(path)
}

fn kind(path: &Path) -> &'static str {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript",
        Some("css") => "text/css",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

/// Keyed hashes of the standard library are seeded by the system: enough to keep other local pages out.
fn token() -> String {
    let word = |number: u64| RandomState::new().hash_one(number);
    format!("{:016x}{:016x}", word(1), word(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_cannot_climb_out_of_the_ui() {
        let ui = Path::new("/ui");
        assert_eq!(inside(ui, "/"), Some(PathBuf::from("/ui/index.html")));
        assert_eq!(
            inside(ui, "/assets/a.js"),
            Some(PathBuf::from("/ui/assets/a.js"))
        );
        assert_eq!(inside(ui, "/../secret"), None);
        assert_eq!(inside(ui, "//etc/../../secret"), None);
    }

    #[test]
    fn another_bridge_s_cookie_opens_nothing() {
        let mut headers = HeaderMap::new();
        headers.insert(
            header::COOKIE,
            HeaderValue::from_static("a=b; sanad-bridge-5000=1234"),
        );
        assert!(has_cookie(&headers, "sanad-bridge-5000=1234"));
        assert!(!has_cookie(&headers, "sanad-bridge-5001=1234"));
        assert!(!has_cookie(&headers, "sanad-bridge-5000=123"));
    }

    #[test]
    fn two_bridges_have_two_tokens() {
        assert_ne!(token(), token());
    }
}
