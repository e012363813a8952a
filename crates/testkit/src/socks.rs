//! A small SOCKS5 proxy that knows where every name leads, and counts.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// A proxy on a loopback port: whatever name it is asked for leads to one address.
#[derive(Debug)]
pub struct Socks {
    port: u16,
    shared: Arc<Shared>,
}

#[derive(Debug)]
struct Shared {
    to: String,
    refuses: AtomicBool,
    ended: AtomicBool,
    bytes: AtomicU64,
    asked: Mutex<Vec<String>>,
}

impl Socks {
    /// A proxy that leads to `to`, host and port.
    pub fn to(to: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared {
            to: to.to_owned(),
            refuses: AtomicBool::new(false),
            ended: AtomicBool::new(false),
            bytes: AtomicU64::new(0),
            asked: Mutex::default(),
        });
        let accepting = Arc::clone(&shared);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if accepting.ended.load(Ordering::Acquire) {
                    return;
                }
                let shared = Arc::clone(&accepting);
                thread::spawn(move || serve(client, &shared));
            }
        });
        Self { port, shared }
    }

    /// As it is written into settings.
    pub fn address(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// From now on it reaches nobody, or everybody again.
    pub fn refuse(&self, refuses: bool) {
        self.shared.refuses.store(refuses, Ordering::Release);
    }

    /// Names it was asked for, with their ports.
    pub fn asked(&self) -> Vec<String> {
        self.shared.asked.lock().unwrap().clone()
    }

    /// Bytes that went through it.
    pub fn bytes(&self) -> u64 {
        self.shared.bytes.load(Ordering::Acquire)
    }
}

impl Drop for Socks {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::Release);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn serve(mut client: TcpStream, shared: &Arc<Shared>) -> Option<()> {
    let mut greeting = [0; 2];
    client.read_exact(&mut greeting).ok()?;
    let mut methods = vec![0; usize::from(greeting[1])];
    client.read_exact(&mut methods).ok()?;
    client.write_all(&[5, 0]).ok()?;
    let mut head = [0; 4];
    client.read_exact(&mut head).ok()?;
    let length = match head[3] {
        1 => 4,
        3 => {
            let mut length = [0];
            client.read_exact(&mut length).ok()?;
            usize::from(length[0])
        }
        _ => 16,
    };
    let mut host = vec![0; length];
    let mut port = [0; 2];
    client.read_exact(&mut host).ok()?;
    client.read_exact(&mut port).ok()?;
    let name = match head[3] {
        3 => String::from_utf8(host).ok()?,
        _ => "a number".to_owned(),
    };
    let asked = format!("{name}:{}", u16::from_be_bytes(port));
    shared.asked.lock().unwrap().push(asked);
    if shared.refuses.load(Ordering::Acquire) {
        client.write_all(&[5, 4, 0, 1, 0, 0, 0, 0, 0, 0]).ok()?;
        return Some(());
    }
    let server = TcpStream::connect(&shared.to).ok()?;
    client.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).ok()?;
    let (client_in, server_in) = (client.try_clone().ok()?, server.try_clone().ok()?);
    let counting = Arc::clone(shared);
    thread::spawn(move || pump(client_in, server_in, &counting));
    pump(server, client, shared);
    Some(())
}

fn pump(mut from: TcpStream, mut to: TcpStream, shared: &Shared) {
    let mut buffer = [0; 4096];
    while let Ok(length @ 1..) = from.read(&mut buffer) {
        if to.write_all(&buffer[..length]).is_err() {
            break;
        }
        shared.bytes.fetch_add(length as u64, Ordering::AcqRel);
    }
    let _ = to.shutdown(Shutdown::Both);
    let _ = from.shutdown(Shutdown::Both);
}
