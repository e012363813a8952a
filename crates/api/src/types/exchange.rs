//! Exchange with the hub.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What waits in one lane.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LaneView {
    /// `members`, `alerts`, `reports`, `cases`.
    pub lane: String,
    /// Changes or objects waiting.
    pub items: u32,
    /// Their size on the wire, bytes; an estimate until sealed.
    #[ts(type = "number")]
    pub bytes: u64,
}

/// Something that left this laptop and is durable at the hub, with its verified receipt.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReceiptView {
    /// Its lane.
    pub lane: String,
    /// Changes or objects in it.
    pub items: u32,
    /// When the hub made it durable, milliseconds by the hub's clock.
    #[ts(type = "number")]
    pub at: i64,
    /// First eight characters of the frame hash, for reading aloud.
    pub mark: String,
    /// Other laptops of the institution known to have it.
    pub received_by: u32,
    /// Other laptops of the institution.
    pub others: u32,
}

/// The state of exchange.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ExchangeStatus {
    /// Part of an institution with a hub.
    pub ready: bool,
    /// An exchange is running.
    pub running: bool,
    /// Milliseconds; none when never.
    #[ts(type = "number | null")]
    pub last_at: Option<i64>,
    /// Code of the last failure, when the last try failed; label key `error-<code>`.
    pub last_error: Option<String>,
    /// Lanes with something waiting.
    pub waiting: Vec<LaneView>,
    /// Changes waiting in all.
    pub waiting_changes: u32,
    /// Bytes waiting in all.
    #[ts(type = "number")]
    pub waiting_bytes: u64,
    /// Frames that came early and wait for earlier ones.
    pub held: u32,
    /// Frames put aside as unreadable.
    pub quarantined: u32,
    /// Fields where people have to choose.
    pub conflicts: u32,
    /// What has left, newest first.
    pub receipts: Vec<ReceiptView>,
    /// The line.
    pub line: LineView,
}

/// How this laptop uses its line, as a person chooses it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LineRequest {
    /// `everything`, `metered` or `alerts_only`.
    pub mode: String,
    /// Exchanges by itself while the vault is open.
    pub automatic: bool,
    /// Bytes a day, both ways; none for no limit.
    #[ts(type = "number | null")]
    pub day_bytes_max: Option<u64>,
    /// Bytes of one exchange, both ways; none for no limit.
    #[ts(type = "number | null")]
    pub once_bytes_max: Option<u64>,
    /// `host:port` of a SOCKS5 proxy, the only way out when set; empty for none.
    pub proxy: String,
}

/// The line as it stands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LineView {
    /// `everything`, `metered` or `alerts_only`.
    pub mode: String,
    /// Exchanges by itself while the vault is open.
    pub automatic: bool,
    /// Bytes a day, both ways.
    #[ts(type = "number | null")]
    pub day_bytes_max: Option<u64>,
    /// Bytes of one exchange, both ways.
    #[ts(type = "number | null")]
    pub once_bytes_max: Option<u64>,
    /// `host:port` of the proxy; empty for none.
    pub proxy: String,
    /// Bytes spent today, counted while there is a limit for the day.
    #[ts(type = "number")]
    pub spent_today: u64,
    /// Seconds until it tries by itself; none when it does not.
    pub next_in_seconds: Option<u32>,
    /// Failures in a row.
    pub failures: u32,
    /// Minutes by which this laptop's clock is ahead of the hub's; below zero when it is behind;
    /// none when the difference is small.
    pub clock_ahead_minutes: Option<i32>,
}

/// What one exchange did.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct ExchangeOutcome {
    /// Changes of this laptop now durable at the hub.
    pub sent: u32,
    /// Changes of others applied here.
    pub received: u32,
    /// Entries of the membership log that left: a founding, a laptop let in or removed.
    pub entries_sent: u32,
    /// New conflicts.
    pub conflicts: u32,
    /// Sealed reports that left.
    pub reports_sent: u32,
    /// Sealed reports that came in.
    pub reports_received: u32,
    /// Requests made.
    pub requests: u32,
    /// Bytes up, bodies only.
    #[ts(type = "number")]
    pub bytes_up: u64,
    /// Bytes down, bodies only.
    #[ts(type = "number")]
    pub bytes_down: u64,
    /// This laptop was approved in this exchange.
    pub joined: bool,
    /// The hub had less than it once signed for: it was set back or wiped. What this laptop holds
    /// of it went there again.
    pub hub_lost: bool,
    /// Bytes on the line, both ways, with everything around the bodies.
    #[ts(type = "number")]
    pub cost: u64,
    /// The budget ended it before everything was through.
    pub budget_reached: bool,
}
