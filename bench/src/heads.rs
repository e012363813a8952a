//! How many bytes HTTP adds to a body, each way.
//!
//! The head of a request is caught by a listener without TLS that the real client posts to; the
//! head of an answer is read off a TLS connection to the real hub that sends those very bytes.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::{Context, Result, bail};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::CryptoProvider;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, ClientConnection, DigitallySignedStruct, SignatureScheme, StreamOwned};
use sync::transport::Talk;
use sync::{Transport, TransportError};

/// Bytes of the heads, without the digits of the length of the body.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Heads {
    up: u64,
    down: u64,
}

impl Heads {
    /// Bytes of heads and bodies of one exchange: up, down.
    pub(crate) fn with_bodies(self, requests: u64, up: u64, down: u64) -> (u64, u64) {
        let digits = |body: u64| (body / requests.max(1)).to_string().len() as u64;
        (
            up + requests * (self.up + digits(up)),
            down + requests * (self.down + digits(down)),
        )
    }
}

/// A transport that looks at the heads; everything else as usual.
pub(crate) struct Probe {
    hub: SocketAddr,
    seen: Mutex<Heads>,
}

impl Probe {
    pub(crate) fn of(hub: SocketAddr) -> Self {
        Self {
            hub,
            seen: Mutex::default(),
        }
    }

    pub(crate) fn heads(&self) -> Heads {
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn exchange(&self, body: &[u8]) -> Result<Vec<u8>> {
        let head = head_of_request(body.to_vec())?;
        let config =
            ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
                .with_protocol_versions(&[&rustls::version::TLS13])?
                .dangerous()
                .with_custom_certificate_verifier(Arc::new(Anyone))
                .with_no_client_auth();
        let tls = ClientConnection::new(Arc::new(config), ServerName::from(self.hub.ip()))?;
        let mut stream = StreamOwned::new(tls, TcpStream::connect(self.hub)?);
        stream.write_all(&head)?;
        stream.write_all(body)?;
        stream.flush()?;
        let (answer_head, answer) = read_message(&mut stream)?;
        if !answer_head.starts_with(b"HTTP/1.1 200") {
            bail!("the hub did not answer 200");
        }
        let digits = |length: usize| length.to_string().len() as u64;
        *self.seen.lock().unwrap_or_else(PoisonError::into_inner) = Heads {
            up: head.len() as u64 - digits(body.len()),
            down: answer_head.len() as u64 - digits(answer.len()),
        };
        Ok(answer)
    }
}

impl Transport for Probe {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        self.exchange(&body).map_err(|_| TransportError::Broken)
    }
}

/// The head that the real client puts before `body`.
fn head_of_request(body: Vec<u8>) -> Result<Vec<u8>> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let address = listener.local_addr()?;
    let catching = std::thread::spawn(move || -> Result<Vec<u8>> {
        let (mut stream, _) = listener.accept()?;
        let (head, _) = read_message(&mut stream)?;
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n")?;
        Ok(head)
    });
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let stream = tokio::net::TcpStream::connect(address).await?;
        let mut talk = Talk::over(stream).await?;
        talk.post(&address.to_string(), body).await?.check()?;
        anyhow::Ok(())
    })?;
    catching
        .join()
        .map_err(|_| anyhow::anyhow!("the catching thread stopped"))?
}

/// Head and body of one message with a `content-length`.
fn read_message(stream: &mut impl Read) -> Result<(Vec<u8>, Vec<u8>)> {
    let mut bytes = Vec::new();
    let mut buffer = [0; 16_384];
    loop {
        if let Some(end) = bytes.windows(4).position(|four| four == b"\r\n\r\n") {
            let head = String::from_utf8_lossy(&bytes[..end]).to_ascii_lowercase();
            let length = head
                .lines()
                .find_map(|line| line.strip_prefix("content-length:")?.trim().parse().ok());
            let length: usize = length.context("no content-length")?;
            if bytes.len() >= end + 4 + length {
                let body = bytes.split_off(end + 4);
                return Ok((bytes, body));
            }
        }
        match stream.read(&mut buffer)? {
            0 => bail!("closed in the middle"),
            length => bytes.extend_from_slice(&buffer[..length]),
        }
    }
}

/// The bench trusts the hub it started; what the real client trusts is tested elsewhere.
#[derive(Debug)]
struct Anyone;

impl Anyone {
    fn provider() -> CryptoProvider {
        rustls::crypto::ring::default_provider()
    }
}

impl ServerCertVerifier for Anyone {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        Self::provider()
            .signature_verification_algorithms
            .supported_schemes()
    }
}
