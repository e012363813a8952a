//! Named values kept in the file: identity, invitation, positions.

use rusqlite::{Connection, OptionalExtension};

use crate::apply::{ReceiveTx, WriteTx};
use crate::error::StoreError;
use crate::open::Store;

/// Names of settings, each with the form of its value.
pub mod name {
    /// Sealed device secrets (vault form).
    pub const DEVICE_SECRETS: &str = "device_secrets";
    /// Device number, u32 little-endian.
    pub const DEVICE_ID: &str = "device_id";
    /// Invitation, JSON text without token and Alliance secret once used.
    pub const INVITATION: &str = "invitation";
    /// Sealed institution root, only on the founding device.
    pub const ROOT: &str = "root";
    /// Public root of the institution, once pinned.
    pub const ROOT_KEY: &str = "root_key";
    /// The founding token, until used.
    pub const TOKEN: &str = "token";
    /// What the hub lacks of the logs of colleagues, so that it is said once and not each time.
    pub const HUB_LACKS: &str = "hub_lacks";
    /// The founding token once used: a hub that went back to before the founding asks for it again.
    pub const FOUNDED: &str = "founded";
    /// Person using this laptop, UTF-8.
    pub const PERSON: &str = "person";
    /// Name of this laptop, UTF-8.
    pub const DEVICE_NAME: &str = "device_name";
    /// Country of the institution, three letters.
    pub const COUNTRY: &str = "country";
    /// Secret of a pending request to join, 32 bytes.
    pub const JOIN_SECRET: &str = "join_secret";
    /// When that request was made, seconds, u64 little-endian.
    pub const JOIN_AT: &str = "join_at";
    /// Hub clock minus own clock, seconds, i64 little-endian.
    pub const HUB_OFFSET: &str = "hub_offset";
    /// Number of own membership entries the hub says it holds, when it once held more; u32
    /// little-endian.
    pub const ENTRIES_LOST: &str = "entries_lost";
    /// Present while frames were pushed whose answer has not come, one byte 1.
    pub const PUSHING: &str = "pushing";
    /// Beginning of a frame of which a cut answer brought only so much, sealed as it came.
    pub const PART_HERE: &str = "part_here";
    /// What the hub said it holds of a frame whose request was cut, 20 bytes (`wire::Part`).
    pub const PART_THERE: &str = "part_there";
    /// Bytes at a time on the line as it was last: frame, request, answer, u32 little-endian each.
    pub const PACE: &str = "pace";
    /// What the line may cost and by which way it goes (`sync::LineSettings`).
    pub const LINE: &str = "line";
    /// Day (days since 1970 UTC) and bytes spent on it, u64 little-endian each.
    pub const LINE_SPENT: &str = "line_spent";
    /// Milliseconds of the last finished exchange, i64 little-endian.
    pub const LAST_EXCHANGE: &str = "last_exchange";
    /// Newest header generation seen, u64 little-endian.
    pub const GENERATION: &str = "generation";
    /// After a restore, until its log is settled at the hub: number of the device this vault was
    /// before, u32 little-endian.
    pub const FORMER_ID: &str = "former_id";
    /// Sealed secrets of that device (vault form).
    pub const FORMER_SECRETS: &str = "former_secrets";
    /// Number (i64 little-endian) and hash of the newest entry of the audit trail.
    pub const AUDIT_HEAD: &str = "audit_head";
    /// Present while traces of an erasure may be left, one byte 1.
    pub const ERASING: &str = "erasing";
    /// Views this laptop keeps for itself, and which ones are pinned, JSON.
    pub const VIEWS: &str = "views";
    /// One byte 1 when the institution is the demo.
    pub const DEMO: &str = "demo";
}

pub(crate) fn get(connection: &Connection, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
    connection
        .prepare_cached("SELECT value FROM setting WHERE name = ?1")?
        .query_row([name], |row| row.get(0))
        .optional()
        .map_err(Into::into)
}

pub(crate) fn set(
    connection: &Connection,
    name: &str,
    value: Option<&[u8]>,
) -> Result<(), StoreError> {
    match value {
        Some(value) => connection
            .prepare_cached("INSERT INTO setting (name, value) VALUES (?1, ?2) ON CONFLICT (name) DO UPDATE SET value = excluded.value")?
            .execute((name, value))?,
        None => connection.prepare_cached("DELETE FROM setting WHERE name = ?1")?.execute([name])?,
    };
    Ok(())
}

impl Store {
    /// A named value.
    ///
    /// # Errors
    /// As for reading.
    pub fn setting(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        get(&self.connection, name)
    }

    /// Sets or removes a named value in a transaction of its own.
    ///
    /// # Errors
    /// As for writing.
    pub fn set_setting(&mut self, name: &str, value: Option<&[u8]>) -> Result<(), StoreError> {
        set(&self.connection, name, value)
    }
}

impl WriteTx<'_> {
    /// A named value.
    ///
    /// # Errors
    /// As for reading.
    pub fn setting(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        get(&self.transaction, name)
    }

    /// Sets or removes a named value.
    ///
    /// # Errors
    /// As for writing.
    pub fn set_setting(&self, name: &str, value: Option<&[u8]>) -> Result<(), StoreError> {
        set(&self.transaction, name, value)
    }
}

impl ReceiveTx<'_> {
    /// Sets or removes a named value.
    ///
    /// # Errors
    /// As for writing.
    pub fn set_setting(&self, name: &str, value: Option<&[u8]>) -> Result<(), StoreError> {
        set(&self.transaction, name, value)
    }
}
