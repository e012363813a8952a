//! The file with which an institution begins. The QR code carries the same text.

use crate::auth::PublicKey;
use crate::id::InstitutionId;
use crate::{VERSION, limits, text};
use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::{Zeroize, ZeroizeOnDrop};

/// What an institution is. Numbers are never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// A national institution.
    Nhri,
    /// The head office of the Alliance.
    Headquarters,
    /// A regional network.
    Network,
}

/// Single-use token of an invitation. The hub keeps only its hash.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Token(pub [u8; 32]);

/// Seed of the Alliance key, in the headquarters invitation only.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct AllianceSecret(pub [u8; 32]);

/// Everything a new institution needs to trust its hub and be let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// `https://…`, without a path.
    pub hub_url: String,
    /// The only certificate to accept, DER.
    pub hub_certificate: Vec<u8>,
    /// Checks answers and receipts.
    pub hub_key: PublicKey,
    /// Root of headquarters.
    pub alliance_key: PublicKey,
    /// Chosen by the hub.
    pub institution_id: InstitutionId,
    /// For people; the hub does not keep it.
    pub institution_name: String,
    /// What it will be.
    pub role: Role,
    /// Lets it found itself once.
    pub token: Token,
    /// For headquarters only: the seed of its root key.
    pub alliance_secret: Option<AllianceSecret>,
}

/// Why a text is not an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum InvitationError {
    /// Longer than an invitation can be.
    #[error("too large")]
    TooLarge,
    /// Not an invitation, or damaged.
    #[error("not an invitation")]
    Malformed,
    /// Made by a newer hub; update Sanad.
    #[error("newer version {0}")]
    Newer(u8),
}

#[derive(Serialize, Deserialize)]
struct Text {
    version: u8,
    hub_url: String,
    hub_certificate: String,
    hub_key: String,
    alliance_key: String,
    institution_id: String,
    institution_name: String,
    role: Role,
    token: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    alliance_secret: Option<String>,
}

impl Invitation {
    /// The text of the file and of the QR code.
    pub fn to_text(&self) -> String {
        let text = Text {
            version: VERSION,
            hub_url: self.hub_url.clone(),
            hub_certificate: text::base64(&self.hub_certificate),
            hub_key: text::base64(&self.hub_key.0),
            alliance_key: text::base64(&self.alliance_key.0),
            institution_id: self.institution_id.to_string(),
            institution_name: self.institution_name.clone(),
            role: self.role,
            token: text::base64(&self.token.0),
            alliance_secret: self.alliance_secret.as_ref().map(|s| text::base64(&s.0)),
        };
        serde_json::to_string(&text).unwrap_or_default()
    }

    /// Read an invitation. Every part is checked; unknown members are ignored.
    pub fn from_text(text: &str) -> Result<Invitation, InvitationError> {
        #[derive(Deserialize)]
        struct Version {
            version: u8,
        }
        if text.len() > limits::INVITATION {
            return Err(InvitationError::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}');
        let malformed = |_| InvitationError::Malformed;
        let Version { version } = serde_json::from_str(text).map_err(malformed)?;
        if version > VERSION {
            return Err(InvitationError::Newer(version));
        }
        let text: Text = serde_json::from_str(text).map_err(malformed)?;
        text.read()
            .filter(Invitation::is_sound)
            .ok_or(InvitationError::Malformed)
    }

    fn is_sound(&self) -> bool {
        let name = self.institution_name.chars().count();
        let host = self.hub_url.strip_prefix("https://").unwrap_or_default();
        (1..=limits::NAME_CHARS).contains(&name)
            && !self.institution_name.chars().any(char::is_control)
            && !host.is_empty()
            && !host
                .chars()
                .any(|c| c.is_whitespace() || c.is_control() || "/@?#\\".contains(c))
            && self.hub_url.chars().count() <= limits::URL_CHARS
            && (1..=limits::CERTIFICATE).contains(&self.hub_certificate.len())
            && (self.alliance_secret.is_none() || self.role == Role::Headquarters)
            && !self.hub_key.is_weak()
            && !self.alliance_key.is_weak()
    }
}

impl Text {
    fn read(self) -> Option<Invitation> {
        let alliance_secret = match &self.alliance_secret {
            Some(text) => Some(AllianceSecret(key(text)?)),
            None => None,
        };
        Some(Invitation {
            hub_url: self.hub_url.trim_end_matches('/').to_owned(),
            hub_certificate: text::from_base64(&self.hub_certificate)?,
            hub_key: PublicKey(key(&self.hub_key)?),
            alliance_key: PublicKey(key(&self.alliance_key)?),
            institution_id: self.institution_id.parse().ok()?,
            institution_name: self.institution_name,
            role: self.role,
            token: Token(key(&self.token)?),
            alliance_secret,
        })
    }
}

fn key(text: &str) -> Option<[u8; 32]> {
    text::from_base64(text)?.try_into().ok()
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}

impl fmt::Debug for AllianceSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[secret]")
    }
}
