//! The hub's own keys: what signs its answers, what its TLS shows, and the Alliance key until it
//! is handed to headquarters. All of it lies in the tables, beside the envelopes.

use crate::storage::tables::Tables;
use anyhow::{Context, Result, anyhow};
use ring::rand::{SecureRandom, SystemRandom};
use ring::signature::{Ed25519KeyPair, KeyPair};
use wire::auth::to_sign;
use wire::{PublicKey, Signer};

/// Signs as the hub.
pub struct HubKey(Ed25519KeyPair);

/// What TLS shows and proves.
pub struct Certificate {
    /// The certificate that invitations pin.
    pub der: Vec<u8>,
    /// PKCS#8 of its key.
    pub key: Vec<u8>,
}

/// Everything the hub is known by.
pub struct Authority {
    /// Signs answers.
    pub key: HubKey,
    /// TLS.
    pub certificate: Certificate,
}

impl HubKey {
    fn from_seed(seed: &[u8]) -> Result<HubKey> {
        Ed25519KeyPair::from_seed_unchecked(seed)
            .map(HubKey)
            .map_err(|_| anyhow!("bad hub key"))
    }

    /// What invitations pin.
    pub fn public(&self) -> PublicKey {
        public(&self.0)
    }
}

impl Signer for HubKey {
    fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64] {
        let mut out = [0; 64];
        out.copy_from_slice(self.0.sign(&to_sign(domain, bytes)).as_ref());
        out
    }
}

/// Bytes from the system.
pub fn random<const N: usize>() -> Result<[u8; N]> {
    let mut out = [0; N];
    SystemRandom::new()
        .fill(&mut out)
        .map_err(|_| anyhow!("no random bytes"))?;
    Ok(out)
}

/// Load the hub's keys, or make them at the first start. `host` goes into the certificate, which
/// clients compare byte for byte: neither its names nor its dates decide anything.
pub fn load_or_create(tables: &mut dyn Tables, host: Option<&str>) -> Result<Authority> {
    transaction(tables, |tables| load_inside(tables, host))
}

fn load_inside(tables: &mut dyn Tables, host: Option<&str>) -> Result<Authority> {
    let seed = match tables.secret("hub_seed")? {
        Some(seed) => seed,
        None => {
            let seed = random::<32>()?.to_vec();
            tables.put_secret("hub_seed", &seed)?;
            seed
        }
    };
    let certificate = match (tables.secret("tls_key")?, tables.meta("tls_certificate")?) {
        (Some(key), Some(der)) => Certificate { der, key },
        _ => {
            let made = make_certificate(host)?;
            tables.put_secret("tls_key", &made.key)?;
            tables.put_meta("tls_certificate", &made.der)?;
            made
        }
    };
    Ok(Authority {
        key: HubKey::from_seed(&seed)?,
        certificate,
    })
}

/// All of a change, or nothing of it.
pub fn transaction<T>(
    tables: &mut dyn Tables,
    change: impl FnOnce(&mut dyn Tables) -> Result<T>,
) -> Result<T> {
    tables.begin()?;
    let outcome = change(tables).and_then(|value| {
        tables.commit()?;
        Ok(value)
    });
    if outcome.is_err() {
        tables.rollback();
    }
    outcome
}

fn make_certificate(host: Option<&str>) -> Result<Certificate> {
    let mut names = vec![
        "localhost".to_owned(),
        "127.0.0.1".to_owned(),
        "::1".to_owned(),
    ];
    names.extend(
        host.filter(|h| !names.iter().any(|n| n == h))
            .map(str::to_owned),
    );
    let mut parameters = rcgen::CertificateParams::new(names).context("bad host name")?;
    parameters.distinguished_name = rcgen::DistinguishedName::new();
    parameters
        .distinguished_name
        .push(rcgen::DnType::CommonName, "sanad-hub");
    parameters.is_ca = rcgen::IsCa::ExplicitNoCa;
    let key = rcgen::KeyPair::generate()?;
    let certificate = parameters.self_signed(&key)?;
    Ok(Certificate {
        der: certificate.der().to_vec(),
        key: key.serialize_der(),
    })
}

/// The Alliance public key, made with its secret at the first invitation. The caller holds the
/// transaction.
pub fn alliance(tables: &mut dyn Tables) -> Result<PublicKey> {
    let key = match tables.meta("alliance_key")? {
        Some(key) => key,
        None => {
            let seed = random::<32>()?;
            let pair = Ed25519KeyPair::from_seed_unchecked(&seed)
                .map_err(|_| anyhow!("bad alliance key"))?;
            tables.put_secret("alliance_seed", &seed)?;
            tables.put_meta("alliance_key", &public(&pair).0)?;
            public(&pair).0.to_vec()
        }
    };
    Ok(PublicKey(
        key.try_into().map_err(|_| anyhow!("bad alliance key"))?,
    ))
}

/// The Alliance secret, while the hub still has it.
pub fn alliance_seed(tables: &mut dyn Tables) -> Result<Option<[u8; 32]>> {
    Ok(tables
        .secret("alliance_seed")?
        .and_then(|seed| seed.try_into().ok()))
}

/// Forget the Alliance secret. SQLite overwrites the row; the caller scrubs the log.
pub fn forget_alliance_seed(tables: &mut dyn Tables) -> Result<()> {
    tables.forget_secret("alliance_seed")?;
    Ok(())
}

fn public(pair: &Ed25519KeyPair) -> PublicKey {
    let mut key = [0; 32];
    key.copy_from_slice(pair.public_key().as_ref());
    PublicKey(key)
}
