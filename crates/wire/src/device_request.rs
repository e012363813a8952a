//! The file a new laptop makes and a person carries to an admin by hand. It never meets the hub.

use crate::encoding::{self, DecodeError};
use crate::id::{Hash, InstitutionId};
use crate::members::DeviceKeys;
use crate::{VERSION, limits};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// A secret between the new laptop and the admin, with which the admin's answer is recognised.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct RequestSecret(pub [u8; 32]);

/// A laptop asks to be let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeviceRequest {
    /// The institution it was told about.
    pub institution: InstitutionId,
    /// Its own keys. `admin` is a wish; the admin decides.
    pub device: DeviceKeys,
    /// Comes back as `HMAC(secret, institution root ‖ device id)` in the sealed names.
    pub secret: RequestSecret,
    /// What people call it; at most `limits::NAME_CHARS`.
    pub name: String,
    /// Seconds, by the laptop's clock.
    pub at: u64,
}

#[derive(Serialize, Deserialize)]
struct Form {
    version: u8,
    institution: InstitutionId,
    device: DeviceKeys,
    #[serde(serialize_with = "put_secret", deserialize_with = "get_secret")]
    secret: RequestSecret,
    name: String,
    at: u64,
}

impl DeviceRequest {
    /// Bytes of the file. They hold the secret.
    pub fn encode(&self) -> Zeroizing<Vec<u8>> {
        Zeroizing::new(encoding::encode(&Form {
            version: VERSION,
            institution: self.institution,
            device: self.device,
            secret: self.secret.clone(),
            name: self.name.clone(),
            at: self.at,
        }))
    }

    /// Read the file.
    pub fn decode(bytes: &[u8]) -> Result<DeviceRequest, DecodeError> {
        if let Some(&version) = bytes.first()
            && version > VERSION
        {
            return Err(DecodeError::Newer(version));
        }
        let form: Form = encoding::decode_exact(bytes, limits::DEVICE_REQUEST)?;
        let name = form.name.chars().count();
        if form.version != VERSION
            || !(1..=limits::NAME_CHARS).contains(&name)
            || form.name.chars().any(char::is_control)
        {
            return Err(DecodeError::Malformed);
        }
        let Form {
            institution,
            device,
            secret,
            name,
            at,
            ..
        } = form;
        Ok(DeviceRequest {
            institution,
            device,
            secret,
            name,
            at,
        })
    }

    /// SHA-256 of the file: both sides show it as the same six words.
    pub fn digest(&self) -> Hash {
        Hash::of(&[&self.encode()])
    }
}

fn put_secret<S: Serializer>(secret: &RequestSecret, serializer: S) -> Result<S::Ok, S::Error> {
    secret.0.serialize(serializer)
}

fn get_secret<'de, D: Deserializer<'de>>(deserializer: D) -> Result<RequestSecret, D::Error> {
    <[u8; 32]>::deserialize(deserializer).map(RequestSecret)
}

impl fmt::Debug for RequestSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}
