//! Numbers for whoever watches over the hub: on a port of its own that only this machine reaches.

use super::{AT_ONCE, Door};
use crate::metrics::Now;
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;

/// Bind the port, which is nobody's business elsewhere.
pub(super) fn bind(address: SocketAddr) -> Result<TcpListener> {
    if !address.ip().is_loopback() {
        bail!("numbers are told on this machine only: give --metrics 127.0.0.1:PORT");
    }
    let listener = TcpListener::bind(address).context("cannot listen for --metrics there")?;
    listener.set_nonblocking(true)?;
    Ok(listener)
}

/// Answer there until the process ends.
pub(super) fn serve(listener: TcpListener, door: Arc<Door>) -> Result<SocketAddr> {
    let address = listener.local_addr()?;
    let listener = tokio::net::TcpListener::from_std(listener)?;
    let routes = Router::new()
        .route("/metrics", get(metrics))
        .with_state(door);
    tokio::spawn(async move {
        if axum::serve(listener, routes).await.is_err() {
            tracing::error!(event = "metrics ended");
        }
    });
    Ok(address)
}

async fn metrics(State(door): State<Arc<Door>>) -> Response {
    let asked = door.clone();
    let totals = tokio::task::spawn_blocking(move || asked.hub.totals()).await;
    let totals = totals.ok().and_then(Result::ok);
    let (institutions, bytes) = totals.unwrap_or_default();
    let now = Now {
        seats_taken: AT_ONCE.saturating_sub(door.seats.available_permits()),
        seats: AT_ONCE,
        healthy: totals.is_some(),
        bytes,
        institutions,
    };
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4")];
    (kind, door.metrics.text(now)).into_response()
}
