//! Names of things: institutions, devices, lanes, logs, places in logs, hashes.

use crate::text;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// 16 random bytes that name an institution. Shown as 26 Crockford characters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct InstitutionId(pub [u8; 16]);

/// A device, unique inside its institution; chosen at random by the device itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DeviceId(pub u32);

/// A place in a log, starting at 1; 0 means "nothing yet".
#[derive(
    Debug, Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Seq(pub u64);

/// A SHA-256.
#[derive(Default, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Hash(pub [u8; 32]);

/// The order of urgency on the wire. Numbers are never reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
#[repr(u8)]
pub enum Lane {
    /// Membership.
    Control = 0,
    /// Urgent alerts.
    Alerts = 1,
    /// Reports sealed to another institution.
    Reports = 2,
    /// Changes of cases.
    Cases = 3,
    /// Record states for a new device.
    Snapshots = 4,
    /// Pieces of attachments.
    Attachments = 5,
}

/// One log: what one device wrote in one lane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct LogId {
    /// Whose.
    pub institution: InstitutionId,
    /// Written by.
    pub device: DeviceId,
    /// In this lane.
    pub lane: Lane,
}

/// Which epoch secret: its number and the first bytes of its hash.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EpochRef {
    /// Starts at 1.
    pub number: u32,
    /// First 8 bytes of `SHA-256("sanad/v1/epoch-id" ‖ secret)`.
    pub id: [u8; 8],
}

impl Seq {
    /// The place after this one.
    pub fn next(self) -> Seq {
        Seq(self.0.saturating_add(1))
    }
}

impl Hash {
    /// The hash before the first: all zero.
    pub const NONE: Hash = Hash([0; 32]);

    /// SHA-256 of the parts one after the other.
    pub fn of(parts: &[&[u8]]) -> Hash {
        let mut context = ring::digest::Context::new(&ring::digest::SHA256);
        for part in parts {
            context.update(part);
        }
        let mut out = [0; 32];
        out.copy_from_slice(context.finish().as_ref());
        Hash(out)
    }

    /// The first `N` bytes, for short comparisons.
    pub fn short<const N: usize>(&self) -> [u8; N] {
        let mut out = [0; N];
        for (to, from) in out.iter_mut().zip(self.0) {
            *to = from;
        }
        out
    }
}

impl Lane {
    /// All lanes in order of urgency.
    pub const ALL: [Lane; 6] = [
        Lane::Control,
        Lane::Alerts,
        Lane::Reports,
        Lane::Cases,
        Lane::Snapshots,
        Lane::Attachments,
    ];
    /// Lanes that carry frames.
    pub const FRAMES: [Lane; 5] = [
        Lane::Alerts,
        Lane::Reports,
        Lane::Cases,
        Lane::Snapshots,
        Lane::Attachments,
    ];

    /// Its number.
    pub fn number(self) -> u8 {
        self as u8
    }
}

impl From<Lane> for u8 {
    fn from(lane: Lane) -> u8 {
        lane as u8
    }
}

/// A lane of a newer version.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("unknown lane {0}")]
pub struct UnknownLane(pub u8);

impl TryFrom<u8> for Lane {
    type Error = UnknownLane;
    fn try_from(number: u8) -> Result<Lane, UnknownLane> {
        Lane::ALL
            .get(usize::from(number))
            .copied()
            .ok_or(UnknownLane(number))
    }
}

/// Text that is not an identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct NotAnId;

impl FromStr for InstitutionId {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let bytes = text::from_crockford(text).ok_or(NotAnId)?;
        bytes.try_into().map(InstitutionId).map_err(|_| NotAnId)
    }
}

impl FromStr for DeviceId {
    type Err = NotAnId;
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let bytes = text::from_crockford(text).ok_or(NotAnId)?;
        bytes
            .try_into()
            .map(|b| DeviceId(u32::from_be_bytes(b)))
            .map_err(|_| NotAnId)
    }
}

impl fmt::Display for InstitutionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text::crockford(&self.0))
    }
}

impl fmt::Display for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text::crockford(&self.0.to_be_bytes()))
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&text::hex(&self.0))
    }
}

impl fmt::Display for Seq {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for InstitutionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InstitutionId({self})")
    }
}

impl fmt::Debug for DeviceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "DeviceId({self})")
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Hash({}…)", text::hex(&self.0[..6]))
    }
}
