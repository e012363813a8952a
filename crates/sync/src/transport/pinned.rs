//! Believes exactly one certificate. Names and dates in it are not asked: laptop clocks run wrong,
//! and the invitation pinned the bytes.

use std::sync::{Arc, Mutex, PoisonError};

use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{CryptoProvider, verify_tls13_signature};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{ClientConfig, DigitallySignedStruct, SignatureScheme};

use super::TransportError;
use super::issuer::Issuer;

/// The verifier, and what it was shown instead.
#[derive(Debug)]
pub(super) struct Pinned {
    certificate: Vec<u8>,
    provider: Arc<CryptoProvider>,
    other: Mutex<Option<Issuer>>,
}

/// TLS 1.3 to whoever holds the key of `certificate`, and to nobody else.
pub(super) fn config(certificate: &[u8]) -> Result<(ClientConfig, Arc<Pinned>), TransportError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let pinned = Arc::new(Pinned {
        certificate: certificate.to_vec(),
        provider: Arc::clone(&provider),
        other: Mutex::new(None),
    });
    let verifier: Arc<dyn ServerCertVerifier> = Arc::<Pinned>::clone(&pinned);
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[&rustls::version::TLS13])
        .map_err(|_| TransportError::BadAddress)?
        .dangerous()
        .with_custom_certificate_verifier(verifier)
        .with_no_client_auth();
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok((config, pinned))
}

impl Pinned {
    /// Before a handshake.
    pub(super) fn forget(&self) {
        *self.other.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Why a handshake failed.
    pub(super) fn why(&self, error: &std::io::Error) -> TransportError {
        let other = *self.other.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(issuer) = other {
            return match issuer {
                Issuer::Portal => TransportError::Portal,
                issuer => TransportError::Intercepted(issuer),
            };
        }
        let tls = error
            .get_ref()
            .and_then(|inner| inner.downcast_ref::<rustls::Error>());
        match tls {
            // Not TLS at all: a network that wants a sign-in answers in the clear.
            Some(rustls::Error::InvalidMessage(_)) => TransportError::Portal,
            // Somebody who speaks TLS and not ours: an old proxy, or another service.
            Some(_) => TransportError::Intercepted(Issuer::Unknown),
            None => TransportError::HandshakeCut,
        }
    }
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
            return Ok(ServerCertVerified::assertion());
        }
        *self.other.lock().unwrap_or_else(PoisonError::into_inner) =
            Some(Issuer::of(end_entity.as_ref()));
        Err(rustls::Error::InvalidCertificate(
            rustls::CertificateError::UnknownIssuer,
        ))
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
