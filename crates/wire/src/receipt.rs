//! The hub's word that it holds something.

use crate::id::{DeviceId, Hash, InstitutionId, Lane, LogId, Seq};
use serde::{Deserialize, Serialize};

/// The head of one log at the hub, durable before it was said. It covers every frame up to `seq`,
/// since each names the hash of the one before.
///
/// In lane `Control` it speaks of the membership log: `device` is 0, `seq` is the number of
/// entries held, `hash` that of the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Whose log.
    pub institution: InstitutionId,
    /// Written by.
    pub device: DeviceId,
    /// In this lane.
    pub lane: Lane,
    /// The last place held; 0 when the hub holds nothing of this log.
    pub seq: Seq,
    /// Hash of the frame at `seq`; `Hash::NONE` when the hub holds nothing.
    pub hash: Hash,
    /// Hub time, seconds.
    pub at: u64,
}

impl Receipt {
    /// The log it speaks of.
    pub fn log(&self) -> LogId {
        LogId {
            institution: self.institution,
            device: self.device,
            lane: self.lane,
        }
    }
}
