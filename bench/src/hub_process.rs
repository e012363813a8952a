//! The same load on the real program: its own process, a new TLS connection for each exchange, and
//! a thousand connections that say nothing.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use anyhow::{Context, Result, ensure};
use hub::storage::Place;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};
use serde_json::Value;

use crate::hub_load::{at_once, invite};
use crate::hub_people::{Pusher, is_kept};

/// Connections that say nothing more.
const SLOW: usize = 1_000;
const LAPTOPS: usize = 16;

/// What was found.
pub(crate) struct Found {
    pub(crate) each: Vec<Duration>,
    pub(crate) all: Duration,
    pub(crate) slow: usize,
    pub(crate) grown_kib: u64,
}

struct Serving {
    child: Child,
    address: SocketAddr,
    tls: Arc<ClientConfig>,
}

impl Drop for Serving {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn now() -> Result<u64> {
    Ok(SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs())
}

pub(crate) fn load((data, store): &(PathBuf, String), exchanges: usize) -> Result<Found> {
    let place = Place::read(data, Some(store))?;
    let mut laptops = Vec::new();
    for at in 0..LAPTOPS {
        laptops.push(Pusher::new(invite(&place, &format!("Institution {at}"))?)?);
    }
    let certificate = laptops
        .first()
        .context("a laptop")?
        .invitation
        .hub_certificate
        .clone();
    let hub = serve(data, store, certificate)?;
    let laptops: Vec<_> = laptops.into_iter().map(Mutex::new).collect();
    for laptop in &laptops {
        let laptop = laptop.lock().unwrap_or_else(PoisonError::into_inner);
        // The second of the start is not taken.
        let body = laptop.found(now()? + 2)?;
        let answer = post(&hub, &body)?;
        ensure!(is_kept(&laptop.invitation, &body, &answer)?, "not founded");
    }
    let (each, all) = at_once(exchanges / LAPTOPS, |at| {
        let mut laptop = laptops
            .get(at)
            .context("a laptop each")?
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let began = Instant::now();
        let body = laptop.push(now()? + 2, 512)?;
        let answer = post(&hub, &body)?;
        ensure!(is_kept(&laptop.invitation, &body, &answer)?, "not kept");
        Ok(began.elapsed())
    })?;
    let before = resident(&hub)?;
    let mut silent = Vec::with_capacity(SLOW);
    for _ in 0..SLOW {
        let mut stream = connect(&hub)?;
        stream.write_all(b"POST /v1/exchange HTTP/1.1\r\nHost: h")?;
        stream.flush()?;
        silent.push(stream);
    }
    let grown_kib = resident(&hub)?.saturating_sub(before);
    Ok(Found {
        each,
        all,
        slow: silent.len(),
        grown_kib,
    })
}

fn serve(data: &PathBuf, store: &str, certificate: Vec<u8>) -> Result<Serving> {
    let beside = std::env::current_exe()?.with_file_name("sanad-hub");
    let program = std::env::var_os("SANAD_HUB_BIN").map_or(beside, PathBuf::from);
    let mut child = Command::new(program)
        .args(["serve", "--listen", "127.0.0.1:0"])
        .args(["--per-minute", "100000000", "--data"])
        .arg(data)
        .env("SANAD_HUB_STORE", store)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut line = String::new();
    BufReader::new(child.stdout.take().context("its output")?).read_line(&mut line)?;
    let said: Value = serde_json::from_str(&line)?;
    let address = said["listening"].as_str().context("an address")?.parse()?;
    let mut roots = RootCertStore::empty();
    roots.add(certificate.into())?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])?
        .with_root_certificates(roots)
        .with_no_client_auth();
    // Laptops come seldom: each connection is a new one.
    config.resumption = rustls::client::Resumption::disabled();
    Ok(Serving {
        child,
        address,
        tls: Arc::new(config),
    })
}

fn connect(hub: &Serving) -> Result<StreamOwned<ClientConnection, TcpStream>> {
    let name = ServerName::try_from("localhost")?;
    let connection = ClientConnection::new(hub.tls.clone(), name)?;
    let tcp = TcpStream::connect(hub.address)?;
    tcp.set_nodelay(true)?;
    tcp.set_read_timeout(Some(Duration::from_secs(60)))?;
    Ok(StreamOwned::new(connection, tcp))
}

fn post(hub: &Serving, body: &[u8]) -> Result<Vec<u8>> {
    let mut stream = connect(hub)?;
    let length = body.len();
    let mut whole = format!(
        "POST /v1/exchange HTTP/1.1\r\nHost: hub\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
    )
    .into_bytes();
    whole.extend_from_slice(body);
    stream.write_all(&whole)?;
    stream.flush()?;
    let mut answer = Vec::new();
    // The other side may leave without the last word of TLS.
    let _ = stream.read_to_end(&mut answer);
    let end = answer.windows(4).position(|bytes| bytes == b"\r\n\r\n");
    ensure!(answer.starts_with(b"HTTP/1.1 200"), "not answered");
    Ok(answer.split_off(end.context("a head")? + 4))
}

fn resident(hub: &Serving) -> Result<u64> {
    let status = std::fs::read_to_string(format!("/proc/{}/status", hub.child.id()))?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
    let kib = line.context("VmRSS")?.trim().trim_end_matches(" kB");
    Ok(kib.parse()?)
}
