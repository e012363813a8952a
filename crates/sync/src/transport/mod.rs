//! The way to the hub: one POST, TLS 1.3, only the pinned certificate, no proxy of the system, and
//! when a SOCKS proxy is set, that proxy or nothing.

mod dial;
mod issuer;
mod pinned;
mod socket;
mod socks;
mod talk;

use std::sync::Arc;
use std::time::Duration;

use rustls::ClientConfig;
use rustls::pki_types::ServerName;
use tokio::sync::Mutex;

pub use issuer::Issuer;
pub use socks::Proxy;
pub use talk::{Reply, Talk};

use dial::Address;
use pinned::Pinned;
use socket::Meter;

/// Longest silence on the line before it counts as broken. The only limit of time: a link that
/// gets on, however slowly, is never given up.
const SILENCE: Duration = Duration::from_secs(90);
/// How often a waiting exchange looks whether it should stop.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

/// Why no answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// No network, or nobody answers at the address.
    #[error("no connection")]
    Offline,
    /// The name of the hub could not be looked up.
    #[error("name not found")]
    NoName,
    /// The machine is there, and nothing listens.
    #[error("refused")]
    Refused,
    /// The link died before the handshake was through.
    #[error("handshake cut")]
    HandshakeCut,
    /// The line broke on the way.
    #[error("line broke")]
    Broken,
    /// Somebody without encryption answered: the sign-in page of a network.
    #[error("captive portal")]
    Portal,
    /// Another certificate than the pinned one: somebody stands in between.
    #[error("intercepted by {0:?}")]
    Intercepted(Issuer),
    /// The pinned certificate, and yet not the answer of a hub.
    #[error("not a hub")]
    NotTheHub,
    /// Busy or full; come again, after so many seconds if it said.
    #[error("busy")]
    Busy(Option<u32>),
    /// The proxy that was set cannot be reached. Nothing goes another way.
    #[error("proxy unreachable")]
    ProxyDown,
    /// The proxy does not reach the hub.
    #[error("proxy refused")]
    ProxyRefused,
    /// The address is no address.
    #[error("bad address")]
    BadAddress,
}

impl TransportError {
    /// Whether nothing of a request can have come to the hub.
    pub fn nothing_left(self) -> bool {
        !matches!(self, Self::Broken | Self::NotTheHub | Self::Busy(_))
    }
}

/// Takes the bytes of an answer while they come; false when no more are wanted.
pub type Taking<'a> = &'a mut dyn FnMut(&[u8]) -> bool;

/// Anything that carries one body to the hub and brings one back.
pub trait Transport {
    /// Posts a request body and gives the answer body.
    ///
    /// # Errors
    /// Why no answer came.
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError>;

    /// Posts a request body and hands on the answer while it comes, so that what came before a cut
    /// is used.
    ///
    /// # Errors
    /// Why no answer came, or not all of it.
    fn carry(&self, body: Vec<u8>, take: Taking<'_>) -> Result<(), TransportError> {
        let answer = self.post(body)?;
        match take(&answer) {
            true => Ok(()),
            false => Err(TransportError::Broken),
        }
    }

    /// Bytes on the wire so far, up and down with everything, where that is known.
    fn carried(&self) -> Option<(u64, u64)> {
        None
    }
}

/// HTTPS to the hub of the invitation. Keeps its connection between requests, and what TLS needs to
/// come back with fewer bytes.
#[derive(Debug)]
pub struct Https {
    address: Address,
    proxy: Option<Proxy>,
    name: ServerName<'static>,
    config: Arc<ClientConfig>,
    pinned: Arc<Pinned>,
    meter: Arc<Meter>,
    kept: Mutex<Option<Talk>>,
}

impl Https {
    /// For the hub at `url`, whose certificate (DER) is the only one believed, by way of `proxy`
    /// when there is one.
    ///
    /// # Errors
    /// When the address is no address.
    pub fn new(
        url: &str,
        certificate: &[u8],
        proxy: Option<Proxy>,
    ) -> Result<Self, TransportError> {
        let address = Address::read(url).ok_or(TransportError::BadAddress)?;
        let name =
            ServerName::try_from(address.host.clone()).map_err(|_| TransportError::BadAddress)?;
        let (config, pinned) = pinned::config(certificate)?;
        Ok(Self {
            address,
            proxy,
            name,
            config: Arc::new(config),
            pinned,
            meter: Arc::new(Meter::default()),
            kept: Mutex::new(None),
        })
    }

    /// Bytes on the wire since this was made, up and down, TLS included.
    pub fn carried(&self) -> (u64, u64) {
        self.meter.carried()
    }

    /// Posts and hands on the answer while it comes. Stops when `stop` says so, or when the line
    /// was silent too long.
    ///
    /// # Errors
    /// Why no answer came, or not all of it.
    pub async fn exchange(
        &self,
        body: Vec<u8>,
        take: Taking<'_>,
        stop: &dyn Fn() -> bool,
    ) -> Result<(), TransportError> {
        self.meter.touch();
        let work = self.carry(body, take);
        tokio::pin!(work);
        loop {
            tokio::select! {
                done = &mut work => return done,
                () = tokio::time::sleep(LOOK_AGAIN) => {
                    if stop() {
                        return Err(TransportError::Broken);
                    }
                    if self.meter.silence() > SILENCE {
                        return Err(self.meter.died());
                    }
                }
            }
        }
    }

    /// Closes the connection kept for the next request.
    pub async fn hang_up(&self) {
        *self.kept.lock().await = None;
    }

    async fn carry(&self, body: Vec<u8>, take: Taking<'_>) -> Result<(), TransportError> {
        let mut kept = self.kept.lock().await;
        // Taken out: a line that breaks, or is given up half way, is not used again.
        let mut usable = kept.take();
        if let Some(talk) = &mut usable
            && !talk.is_ready().await
        {
            usable = None;
        }
        let mut talk = match usable {
            Some(talk) => talk,
            None => self.connect().await?,
        };
        let mut reply = talk.post(&self.address.authority, body).await?;
        reply.check()?;
        while let Some(piece) = reply.next().await? {
            if !take(&piece) {
                return Err(TransportError::Broken);
            }
        }
        *kept = Some(talk);
        Ok(())
    }

    async fn connect(&self) -> Result<Talk, TransportError> {
        self.meter.dialling();
        let socket = dial::dial(&self.address, self.proxy.as_ref(), &self.meter).await?;
        let connector = tokio_rustls::TlsConnector::from(Arc::clone(&self.config));
        self.pinned.forget();
        let secured = connector
            .connect(self.name.clone(), socket)
            .await
            .map_err(|error| self.pinned.why(&error))?;
        self.meter.connected();
        Talk::over(secured).await
    }
}

/// Carries over HTTPS from a thread that may wait.
pub struct Waiting<'a> {
    https: &'a Https,
    stop: &'a dyn Fn() -> bool,
    runtime: tokio::runtime::Runtime,
}

impl<'a> Waiting<'a> {
    /// Over `https`, until `stop` says so.
    ///
    /// # Errors
    /// When the system gives no means to wait.
    pub fn over(https: &'a Https, stop: &'a dyn Fn() -> bool) -> Result<Self, TransportError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|_| TransportError::Offline)?;
        Ok(Self {
            https,
            stop,
            runtime,
        })
    }
}

impl Drop for Waiting<'_> {
    fn drop(&mut self) {
        self.runtime.block_on(self.https.hang_up());
    }
}

impl Transport for Waiting<'_> {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        let mut answer = Vec::new();
        self.carry(body, &mut |piece| {
            answer.extend_from_slice(piece);
            answer.len() <= wire::limits::ANSWER_BODY
        })?;
        Ok(answer)
    }

    fn carry(&self, body: Vec<u8>, take: Taking<'_>) -> Result<(), TransportError> {
        self.runtime
            .block_on(self.https.exchange(body, take, self.stop))
    }

    fn carried(&self) -> Option<(u64, u64)> {
        Some(self.https.carried())
    }
}
