//! The way to the hub: one POST, TLS 1.3, only the pinned certificate, no system proxy.

use std::sync::Arc;
use std::time::Duration;

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, SignatureScheme};

/// Longest silence on the line before it counts as broken.
const SILENCE_SECONDS_MAX: u64 = 90;
/// Longest wait for a connection.
const CONNECT_SECONDS_MAX: u64 = 60;

/// Why no answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TransportError {
    /// Nobody there.
    #[error("no connection")]
    Offline,
    /// The line broke on the way.
    #[error("line broke")]
    Broken,
    /// Somebody else answered: not the pinned certificate, or not a hub.
    #[error("not the pinned hub")]
    NotTheHub,
    /// Busy or full; later.
    #[error("busy")]
    Busy,
    /// The address is no address.
    #[error("bad address")]
    BadAddress,
}

/// Anything that carries one body to the hub and brings one back.
pub trait Transport {
    /// Posts a request body and gives the answer body.
    ///
    /// # Errors
    /// Why no answer came.
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError>;
}

/// HTTPS to the hub of the invitation.
#[derive(Debug, Clone)]
pub struct Https {
    client: reqwest::Client,
    url: String,
}

impl Https {
    /// For the hub at `url`, whose certificate (DER) is the only one believed.
    ///
    /// # Errors
    /// When the address is no address.
    pub fn new(url: &str, certificate: &[u8]) -> Result<Self, TransportError> {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let pinned = Arc::new(Pinned {
            certificate: certificate.to_vec(),
            provider: Arc::clone(&provider),
        });
        let mut config = ClientConfig::builder_with_provider(provider)
            .with_protocol_versions(&[&rustls::version::TLS13])
            .map_err(|_| TransportError::BadAddress)?
            .dangerous()
            .with_custom_certificate_verifier(pinned)
            .with_no_client_auth();
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(config)
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .http1_only()
            .connect_timeout(Duration::from_secs(CONNECT_SECONDS_MAX))
            .read_timeout(Duration::from_secs(SILENCE_SECONDS_MAX))
            .build()
            .map_err(|_| TransportError::BadAddress)?;
        Ok(Self {
            client,
            url: format!("{}/v1/exchange", url.trim_end_matches('/')),
        })
    }

    /// Posts and waits for the answer; dropping the future cuts the line.
    ///
    /// # Errors
    /// Why no answer came.
    pub async fn exchange(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        let answer = self
            .client
            .post(&self.url)
            .body(body)
            .send()
            .await
            .map_err(|error| failure(&error))?;
        match answer.status().as_u16() {
            200 => {}
            429 | 503 | 507 => return Err(TransportError::Busy),
            _ => return Err(TransportError::NotTheHub),
        }
        let mut body = Vec::new();
        let mut answer = answer;
        while let Some(piece) = answer.chunk().await.map_err(|error| failure(&error))? {
            body.extend_from_slice(&piece);
            if body.len() > wire::limits::ANSWER_BODY {
                return Err(TransportError::NotTheHub);
            }
        }
        Ok(body)
    }
}

fn failure(error: &reqwest::Error) -> TransportError {
    let mut source: Option<&dyn std::error::Error> = Some(error);
    while let Some(cause) = source {
        if let Some(tls) = cause.downcast_ref::<rustls::Error>() {
            return match tls {
                rustls::Error::InvalidCertificate(_)
                | rustls::Error::AlertReceived(_)
                | rustls::Error::InvalidMessage(_) => TransportError::NotTheHub,
                _ => TransportError::Broken,
            };
        }
        // rustls errors travel inside io errors.
        if let Some(io) = cause.downcast_ref::<std::io::Error>()
            && let Some(inner) = io
                .get_ref()
                .and_then(|inner| inner.downcast_ref::<rustls::Error>())
        {
            return match inner {
                rustls::Error::InvalidCertificate(_) | rustls::Error::InvalidMessage(_) => {
                    TransportError::NotTheHub
                }
                _ => TransportError::Broken,
            };
        }
        source = cause.source();
    }
    if error.is_builder() {
        TransportError::BadAddress
    } else if error.is_connect() {
        TransportError::Offline
    } else {
        TransportError::Broken
    }
}

/// Believes exactly one certificate. Names and dates in it are not asked: laptop clocks run
/// wrong, and the invitation pinned the bytes.
#[derive(Debug)]
struct Pinned {
    certificate: Vec<u8>,
    provider: Arc<CryptoProvider>,
}

impl ServerCertVerifier for Pinned {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if end_entity.as_ref() == self.certificate.as_slice() {
            Ok(ServerCertVerified::assertion())
        } else {
            Err(rustls::Error::InvalidCertificate(
                rustls::CertificateError::UnknownIssuer,
            ))
        }
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Err(rustls::Error::PeerIncompatible(
            rustls::PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig,
        ))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(
            message,
            cert,
            signature,
            &self.provider.signature_verification_algorithms,
        )
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.provider
            .signature_verification_algorithms
            .supported_schemes()
    }
}
