//! Somebody else at the hub's address.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::thread;

use rcgen::{CertificateParams, DistinguishedName, DnType, Issuer, KeyPair};
use rustls::pki_types::PrivatePkcs8KeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};

/// A server that is no hub.
#[derive(Debug)]
pub struct Stranger {
    port: u16,
    shared: Arc<Shared>,
}

#[derive(Debug, Default)]
struct Shared {
    ended: AtomicBool,
    /// Bytes that anybody sent after a handshake.
    heard: AtomicU64,
}

/// What a network answers that wants a sign-in.
const SIGN_IN: &[u8] = b"HTTP/1.1 302 Found\r\nlocation: http://login.example/\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";

impl Stranger {
    /// A network that wants a sign-in first: answers in the clear whatever it hears.
    pub fn sign_in_page() -> Self {
        Self::start(|mut stream, _| {
            let mut buffer = [0; 512];
            let _ = stream.read(&mut buffer);
            let _ = stream.write_all(SIGN_IN);
        })
    }

    /// Hangs up as soon as somebody speaks.
    pub fn hangs_up() -> Self {
        Self::start(|mut stream, _| {
            let _ = stream.read(&mut [0; 16]);
        })
    }

    /// Looks into encrypted traffic with a certificate issued by `issuer`; by itself when empty.
    pub fn intercepting(issuer: &str) -> Self {
        let config = Arc::new(certified(issuer));
        Self::start(move |stream, shared| {
            let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut secured = StreamOwned::new(connection, stream);
            let mut buffer = [0; 4096];
            while let Ok(length @ 1..) = secured.read(&mut buffer) {
                shared.heard.fetch_add(length as u64, Ordering::AcqRel);
            }
        })
    }

    fn start(serve: impl Fn(TcpStream, &Shared) + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let shared = Arc::new(Shared::default());
        let serving = Arc::clone(&shared);
        thread::spawn(move || {
            for client in listener.incoming().flatten() {
                if serving.ended.load(Ordering::Acquire) {
                    return;
                }
                serve(client, &serving);
            }
        });
        Self { port, shared }
    }

    /// The address clients take for the hub's.
    pub fn url(&self) -> String {
        format!("https://127.0.0.1:{}", self.port)
    }

    /// Bytes it got to read.
    pub fn heard(&self) -> u64 {
        self.shared.heard.load(Ordering::Acquire)
    }
}

impl Drop for Stranger {
    fn drop(&mut self) {
        self.shared.ended.store(true, Ordering::Release);
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

fn named(name: &str) -> CertificateParams {
    let mut parameters = CertificateParams::new(vec!["127.0.0.1".to_owned()]).unwrap();
    parameters.distinguished_name = DistinguishedName::new();
    parameters.distinguished_name.push(DnType::CommonName, name);
    parameters
}

fn certified(issuer: &str) -> ServerConfig {
    let key = KeyPair::generate().unwrap();
    let certificate = match issuer {
        "" => named("box").self_signed(&key).unwrap(),
        issuer => {
            let authority = Issuer::new(named(issuer), KeyPair::generate().unwrap());
            named("hub").signed_by(&key, &authority).unwrap()
        }
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let private = PrivatePkcs8KeyDer::from(key.serialize_der());
    ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certificate.der().clone()], private.into())
        .unwrap()
}
