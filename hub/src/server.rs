//! The door: TLS 1.3, two paths, bodies read while they arrive, limits before everything.

mod body;
mod watch;

use crate::authority;
use crate::exchange::Hub;
use crate::limiter::Limiter;
use crate::metrics::{Ended, Metrics};
use crate::storage::{Bounds, Place};
use anyhow::{Context, Result, bail};
use axum::Router;
use axum::body::Body;
use axum::extract::{ConnectInfo, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum_server::tls_rustls::{RustlsAcceptor, RustlsConfig};
use std::collections::HashMap;
use std::fs::File;
use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// Requests worked on at once; more are told to come again.
const AT_ONCE: usize = 64;
/// Of these from one address.
const AT_ONCE_FROM_ONE: u32 = 16;
/// Seconds for a TLS handshake and for the first request of a connection.
const HANDSHAKE: Duration = Duration::from_secs(20);
/// Seconds a stop waits for exchanges under way.
const GRACE: Duration = Duration::from_secs(20);

/// How to serve.
#[derive(Clone)]
pub struct ServeOptions {
    /// Where things are kept; the data folder is made if absent.
    pub place: Place,
    /// Where to listen; port 0 for any.
    pub listen: SocketAddr,
    /// Address for invitations; `https://` and the listening address if absent.
    pub public_url: Option<String>,
    /// Requests of one device per minute in the long run.
    pub per_minute: u32,
    /// What may be kept.
    pub bounds: Bounds,
    /// Where numbers are told, on this machine only; nowhere if absent.
    pub metrics: Option<SocketAddr>,
}

/// A hub that listens.
pub struct Running {
    /// Where.
    pub listening: SocketAddr,
    /// Where its numbers are told.
    pub metrics: Option<SocketAddr>,
    /// Its address for invitations.
    pub url: String,
    /// Mark of its key.
    pub hub_mark: String,
    /// Mark of the Alliance key.
    pub alliance_mark: String,
    handle: axum_server::Handle<SocketAddr>,
    task: tokio::task::JoinHandle<std::io::Result<()>>,
    _lock: File,
}

/// What every request needs.
pub(crate) struct Door {
    pub(crate) hub: Hub,
    pub(crate) metrics: Metrics,
    addresses: Limiter<IpAddr>,
    seats: Arc<Semaphore>,
    from: Mutex<HashMap<IpAddr, u32>>,
}

/// A seat of one address, given back when dropped.
struct Seat {
    door: Arc<Door>,
    address: IpAddr,
    _permit: OwnedSemaphorePermit,
}

impl Seat {
    fn take(door: &Arc<Door>, address: IpAddr) -> Option<Seat> {
        let permit = door.seats.clone().try_acquire_owned().ok()?;
        let mut from = door.from.lock().unwrap_or_else(PoisonError::into_inner);
        let count = from.entry(address).or_insert(0);
        if *count >= AT_ONCE_FROM_ONE {
            return None;
        }
        *count += 1;
        Some(Seat {
            door: door.clone(),
            address,
            _permit: permit,
        })
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut from = self
            .door
            .from
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match from.get_mut(&self.address) {
            Some(count) if *count > 1 => *count -= 1,
            _ => drop(from.remove(&self.address)),
        }
    }
}

/// Who is one: an IPv4 address, or the /64 that one subscriber has.
fn one(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(v6) => IpAddr::V6((u128::from(v6) & !u128::from(u64::MAX)).into()),
        v4 => v4,
    }
}

impl Running {
    /// Stop taking requests, end those under way, leave.
    pub async fn stop(self) -> Result<()> {
        self.handle.graceful_shutdown(Some(GRACE));
        self.task.await??;
        Ok(())
    }
}

/// The host in an address like `https://host:port`.
pub fn host_of(url: &str) -> Option<&str> {
    let authority = url.strip_prefix("https://")?;
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split(']').next()?,
        None => authority.split([':', '/']).next()?,
    };
    (!host.is_empty()).then_some(host)
}

/// A hub whose tables are open and whose port is bound.
pub struct Prepared {
    listener: TcpListener,
    listening: SocketAddr,
    watched: Option<TcpListener>,
    url: String,
    hub_mark: String,
    alliance_mark: String,
    certificate: authority::Certificate,
    door: Arc<Door>,
    lock: File,
}

/// Open the data folder and bind the port. Blocks, so it comes before the runtime.
pub fn prepare(options: &ServeOptions) -> Result<Prepared> {
    make_folder(&options.place.data)?;
    let Some(lock) = options.place.lock()? else {
        bail!("another hub serves from this folder");
    };
    let listener = TcpListener::bind(options.listen).context("cannot listen there")?;
    listener.set_nonblocking(true)?;
    let listening = listener.local_addr()?;
    let url = match &options.public_url {
        Some(url) if host_of(url).is_some() => url.trim_end_matches('/').to_owned(),
        Some(_) => bail!("the public address must look like https://host:port"),
        None => format!("https://{listening}"),
    };
    let mut tables = options.place.connect()?;
    let authority = authority::load_or_create(tables.as_mut(), host_of(&url))?;
    let alliance_mark = authority::transaction(tables.as_mut(), |tables| {
        tables.put_meta("public_url", url.as_bytes())?;
        Ok(authority::alliance(tables)?.mark())
    })?;
    drop(tables);
    let storage = Arc::new(options.place.open(options.bounds)?);
    let (rate, burst) = (options.per_minute, (options.per_minute / 2).max(20));
    let hub_mark = authority.key.public().mark();
    let hub = Hub::new(storage, authority.key, crate::seconds(), rate, burst)?;
    let door = Arc::new(Door {
        hub,
        metrics: Metrics::default(),
        // Colleagues behind one address share it, so it is wider than that of a device.
        addresses: Limiter::new(rate.saturating_mul(5), burst.saturating_mul(5)),
        seats: Arc::new(Semaphore::new(AT_ONCE)),
        from: Mutex::default(),
    });
    Ok(Prepared {
        listener,
        listening,
        watched: options.metrics.map(watch::bind).transpose()?,
        url,
        hub_mark,
        alliance_mark,
        certificate: authority.certificate,
        door,
        lock,
    })
}

/// Serve; inside a runtime.
pub fn start(prepared: Prepared) -> Result<Running> {
    let Prepared {
        listener,
        listening,
        watched,
        url,
        hub_mark,
        alliance_mark,
        certificate,
        door,
        lock,
    } = prepared;
    let metrics = match watched {
        Some(listener) => Some(watch::serve(listener, door.clone())?),
        None => None,
    };
    let routes = Router::new()
        .route("/v1/exchange", post(exchange))
        .route("/healthz", get(healthz))
        .with_state(door)
        .into_make_service_with_connect_info::<SocketAddr>();
    let tls = RustlsConfig::from_config(Arc::new(tls(certificate)?));
    let handle = axum_server::Handle::new();
    let server = axum_server::from_tcp(listener)?
        .acceptor(RustlsAcceptor::new(tls).handshake_timeout(HANDSHAKE))
        // One POST needs no streams, and what is not there cannot be attacked.
        .http1_only()
        .first_request_timeout(HANDSHAKE)
        .handle(handle.clone());
    let task = tokio::spawn(server.serve(routes));
    Ok(Running {
        listening,
        metrics,
        url,
        hub_mark,
        alliance_mark,
        handle,
        task,
        _lock: lock,
    })
}

/// The data folder, closed to everybody else on the machine.
pub fn make_folder(folder: &std::path::Path) -> Result<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder
        .create(folder)
        .context("cannot make the data folder")
}

fn tls(certificate: authority::Certificate) -> Result<rustls::ServerConfig> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let key = rustls::pki_types::PrivatePkcs8KeyDer::from(certificate.key);
    let mut config = rustls::ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])?
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der.into()], key.into())?;
    // One is enough to come back with; each costs bytes on a slow link.
    config.send_tls13_tickets = 1;
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(config)
}

async fn healthz(State(door): State<Arc<Door>>) -> StatusCode {
    let healthy = tokio::task::spawn_blocking(move || door.hub.is_healthy()).await;
    if matches!(healthy, Ok(true)) {
        StatusCode::OK
    } else {
        StatusCode::SERVICE_UNAVAILABLE
    }
}

async fn exchange(
    State(door): State<Arc<Door>>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    body: Body,
) -> Response {
    let began = Instant::now();
    if let Err(wait) = door.addresses.take(one(from.ip()), began) {
        door.metrics.ended(Ended::Slow, began.elapsed());
        return later(StatusCode::TOO_MANY_REQUESTS, wait);
    }
    let Some(seat) = Seat::take(&door, one(from.ip())) else {
        door.metrics.ended(Ended::Busy, began.elapsed());
        return later(StatusCode::SERVICE_UNAVAILABLE, 5);
    };
    // In its own task, so that a link that breaks does not end it before what came is kept.
    let work = tokio::spawn(async move {
        let (ended, response) = body::read_and_answer(&door, body).await;
        door.metrics.ended(ended, began.elapsed());
        drop(seat);
        response
    });
    work.await
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// Come again after some seconds.
pub(crate) fn later(status: StatusCode, seconds: u64) -> Response {
    (status, [(header::RETRY_AFTER, seconds.to_string())]).into_response()
}
