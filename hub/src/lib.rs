//! The hub: keeps sealed envelopes in order and hands them on; it cannot read them.
//!
//! It is: one address over TLS 1.3, a store of frames and membership logs, limits, receipts. It is
//! not: a place of accounts, names, content or backups of keys. Whoever takes it over learns who
//! exchanges when and how much, and can withhold; clients notice everything else.
//!
//! Start with [`exchange`], then [`storage`]. `README.md` is for operators, `docs/protocol.md`
//! for both sides.

pub mod admin;
pub mod authority;
pub mod backup;
pub mod cli;
pub mod examine;
pub mod exchange;
pub mod invite;
pub mod limiter;
pub mod metrics;
pub mod nonces;
pub mod server;
pub mod storage;

use std::time::{SystemTime, UNIX_EPOCH};

/// Seconds since 1970 by the hub's clock.
pub fn seconds() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |d| d.as_secs())
}
