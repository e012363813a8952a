//! Membership logs, epoch keys (sealed), names of devices.

use model::DeviceId;
use rusqlite::Connection;
use wire::InstitutionId;

use crate::apply::{ReceiveTx, WriteTx};
use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// A sealed epoch key: number, id, bytes sealed under the identity key of this vault.
pub type SealedEpoch = (u32, [u8; 8], Vec<u8>);

fn entries(
    connection: &Connection,
    institution: InstitutionId,
) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut query = connection
        .prepare_cached("SELECT entry FROM entry WHERE institution = ?1 ORDER BY number")?;
    let rows = query.query_map([&institution.0], |row| row.get(0))?;
    rows.collect::<Result<_, _>>().map_err(Into::into)
}

fn put_entry(
    connection: &Connection,
    institution: InstitutionId,
    number: u32,
    entry: &[u8],
    pushed: bool,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO entry (institution, number, entry, pushed) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (institution, number) DO UPDATE SET entry = excluded.entry, pushed = excluded.pushed",
        )?
        .execute((&institution.0, number, entry, pushed))?;
    Ok(())
}

fn put_epoch(
    connection: &Connection,
    (number, id, sealed): &SealedEpoch,
) -> Result<(), StoreError> {
    connection
        .prepare_cached("INSERT OR IGNORE INTO epoch (number, id, sealed) VALUES (?1, ?2, ?3)")?
        .execute((number, id, sealed))?;
    Ok(())
}

fn put_device(
    connection: &Connection,
    device: DeviceId,
    name: &str,
    person: &str,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO device (id, name, person) VALUES (?1, ?2, ?3)
             ON CONFLICT (id) DO UPDATE SET name = excluded.name, person = excluded.person",
        )?
        .execute((log::device_number(device), name, person))?;
    Ok(())
}

impl Store {
    /// The membership log of an institution, in order, as it came.
    ///
    /// # Errors
    /// As for reading.
    pub fn entries(&self, institution: InstitutionId) -> Result<Vec<Vec<u8>>, StoreError> {
        entries(&self.connection, institution)
    }

    /// Own entries the hub has not confirmed, in order.
    ///
    /// # Errors
    /// As for reading.
    pub fn entries_to_push(&self, institution: InstitutionId) -> Result<Vec<Vec<u8>>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT entry FROM entry WHERE institution = ?1 AND pushed = 0 ORDER BY number",
        )?;
        let rows = query.query_map([&institution.0], |row| row.get(0))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Institutions whose membership log is held here.
    ///
    /// # Errors
    /// As for reading.
    pub fn institutions(&self) -> Result<Vec<(InstitutionId, u32)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT institution, count(*) FROM entry WHERE pushed = 1 GROUP BY institution",
        )?;
        let rows = query.query_map([], |row| Ok((row.get::<_, Vec<u8>>(0)?, row.get(1)?)))?;
        let mut found = Vec::new();
        for row in rows {
            let (bytes, count) = row?;
            if let Ok(id) = bytes.try_into() {
                found.push((InstitutionId(id), count));
            }
        }
        Ok(found)
    }

    /// All epoch keys, sealed, oldest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn epochs(&self) -> Result<Vec<SealedEpoch>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT number, id, sealed FROM epoch ORDER BY number, id")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Replaces how epoch keys are sealed, after the identity key changed.
    ///
    /// # Errors
    /// As for writing.
    pub fn reseal_epochs(&mut self, epochs: &[SealedEpoch]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        transaction.execute("DELETE FROM epoch", [])?;
        for epoch in epochs {
            put_epoch(&transaction, epoch)?;
        }
        transaction.commit().map_err(Into::into)
    }

    /// Names of devices: (device, name, person).
    ///
    /// # Errors
    /// As for reading.
    pub fn device_names(&self) -> Result<Vec<(DeviceId, String, String)>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT id, name, person FROM device ORDER BY id")?;
        let rows = query.query_map([], |row| {
            Ok((log::device_from(row.get(0)?), row.get(1)?, row.get(2)?))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}

macro_rules! member_writes {
    ($($door:ty),*) => {$(
        impl $door {
            /// Keeps one membership entry; `pushed` false until the hub confirmed it.
            ///
            /// # Errors
            /// As for writing.
            pub fn put_entry(&self, institution: InstitutionId, number: u32, entry: &[u8], pushed: bool) -> Result<(), StoreError> {
                put_entry(&self.transaction, institution, number, entry, pushed)
            }

            /// The membership log of an institution, in order, as it came.
            ///
            /// # Errors
            /// As for reading.
            pub fn entries(&self, institution: InstitutionId) -> Result<Vec<Vec<u8>>, StoreError> {
                entries(&self.transaction, institution)
            }

            /// Forgets entries from `number` on, to sign them again on a new head.
            ///
            /// # Errors
            /// As for writing.
            pub fn drop_entries_from(&self, institution: InstitutionId, number: u32) -> Result<(), StoreError> {
                self.transaction
                    .prepare_cached("DELETE FROM entry WHERE institution = ?1 AND number >= ?2")?
                    .execute((&institution.0, number))?;
                Ok(())
            }

            /// Keeps an epoch key.
            ///
            /// # Errors
            /// As for writing.
            pub fn put_epoch(&self, epoch: &SealedEpoch) -> Result<(), StoreError> {
                put_epoch(&self.transaction, epoch)
            }

            /// Keeps the names of a device.
            ///
            /// # Errors
            /// As for writing.
            pub fn put_device(&self, device: DeviceId, name: &str, person: &str) -> Result<(), StoreError> {
                put_device(&self.transaction, device, name, person)
            }
        }
    )*};
}

impl WriteTx<'_> {
    /// Takes back a founding the hub never confirmed: its entries and keys go, and what was sealed
    /// for it waits unsealed again. Nothing a person wrote is touched.
    ///
    /// # Errors
    /// As for writing.
    pub fn forget_unconfirmed(&self, institution: InstitutionId) -> Result<(), StoreError> {
        self.transaction.execute(
            "DELETE FROM entry WHERE institution = ?1 AND pushed = 0",
            [&institution.0],
        )?;
        for table in ["epoch", "circle_epoch", "circle"] {
            self.transaction
                .execute(&format!("DELETE FROM {table}"), [])?;
        }
        self.transaction
            .execute("DELETE FROM frame_out WHERE receipt_at IS NULL", [])?;
        self.transaction.execute(
            "UPDATE change SET frame = NULL WHERE device = ?1",
            [log::device_number(self.me)],
        )?;
        Ok(())
    }
}

member_writes!(WriteTx<'_>, ReceiveTx<'_>);
