//! A bad link: a loopback proxy that cuts connections after so many bytes, up or down.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

/// A proxy to one address. Counts bytes, and cuts each connection after a limit.
#[derive(Debug)]
pub struct Link {
    port: u16,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    to: String,
    cut_after: AtomicU64,
    cut_down_after: AtomicU64,
    up: AtomicU64,
    down: AtomicU64,
    connections: AtomicU64,
    ended: AtomicBool,
}

impl Link {
    /// A link to `to` (host and port) that never cuts.
    pub fn to(to: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            to: to.to_owned(),
            cut_after: AtomicU64::new(u64::MAX),
            cut_down_after: AtomicU64::new(u64::MAX),
            up: AtomicU64::new(0),
            down: AtomicU64::new(0),
            connections: AtomicU64::new(0),
            ended: AtomicBool::new(false),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if accepting.ended.load(Ordering::Acquire) {
                    return;
                }
                accepting.connections.fetch_add(1, Ordering::Relaxed);
                carry(client, &accepting);
            }
        });
        Self { port, shared }
    }

    /// The address clients use.
    pub fn url(&self) -> String {
        format!("https://127.0.0.1:{}", self.port)
    }

    /// Cuts each connection once `bytes` have gone up; `None` never.
    pub fn cut_after(&self, bytes: Option<u64>) {
        self.shared
            .cut_after
            .store(bytes.unwrap_or(u64::MAX), Ordering::Release);
    }

    /// Cuts each connection once `bytes` have come down; `None` never.
    pub fn cut_down_after(&self, bytes: Option<u64>) {
        self.shared
            .cut_down_after
            .store(bytes.unwrap_or(u64::MAX), Ordering::Release);
    }

    /// Bytes up, bytes down, connections.
    pub fn counted(&self) -> (u64, u64, u64) {
        let count = |counter: &AtomicU64| counter.load(Ordering::Acquire);
        (
            count(&self.shared.up),
            count(&self.shared.down),
            count(&self.shared.connections),
        )
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::Release);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn carry(client: TcpStream, shared: &Arc<Shared>) {
    let Ok(server) = TcpStream::connect(&shared.to) else {
        return;
    };
    let (client_in, server_in) = (client.try_clone().unwrap(), server.try_clone().unwrap());
    let up = Arc::clone(shared);
    thread::spawn(move || pump(client_in, server_in, &up, true));
    let down = Arc::clone(shared);
    thread::spawn(move || pump(server, client, &down, false));
}

fn pump(mut from: TcpStream, mut to: TcpStream, shared: &Shared, upward: bool) {
    let mut buffer = [0; 1024];
    let mut carried = 0_u64;
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        let limit = match upward {
            true => &shared.cut_after,
            false => &shared.cut_down_after,
        };
        let left = limit.load(Ordering::Acquire).saturating_sub(carried);
        let cut = left <= length as u64;
        let length = length.min(usize::try_from(left).unwrap_or(usize::MAX));
        if to.write_all(&buffer[..length]).is_err() {
            break;
        }
        carried += length as u64;
        let counter = if upward { &shared.up } else { &shared.down };
        counter.fetch_add(length as u64, Ordering::Relaxed);
        if cut {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
    let _ = from.shutdown(Shutdown::Both);
}
