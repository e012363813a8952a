//! What waits on its way out: sizes first, bytes only of what is chosen.

use model::DeviceId;
use wire::Lane;

use crate::error::StoreError;
use crate::exchange::lane_from;
use crate::log;
use crate::open::Store;

impl Store {
    /// Places and sizes of own frames without a receipt, in lane and sequence order.
    ///
    /// # Errors
    /// As for reading.
    pub fn sizes_waiting(&self) -> Result<Vec<(Lane, u64, usize)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT lane, seq, length(frame) FROM frame_out WHERE receipt_at IS NULL ORDER BY lane, seq",
        )?;
        let rows = query.query_map([], |row| {
            Ok((
                lane_from(row.get(0)?)?,
                row.get::<_, i64>(1)? as u64,
                row.get::<_, i64>(2)? as usize,
            ))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// The bytes of an own frame.
    ///
    /// # Errors
    /// As for reading.
    pub fn frame_waiting(&self, lane: Lane, seq: u64) -> Result<Vec<u8>, StoreError> {
        self.connection
            .prepare_cached("SELECT frame FROM frame_out WHERE lane = ?1 AND seq = ?2")?
            .query_row((lane.number(), seq as i64), |row| row.get(0))
            .map_err(Into::into)
    }

    /// Whether own changes are in no frame yet.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_unsealed(&self, me: DeviceId) -> Result<bool, StoreError> {
        self.connection
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM change WHERE device = ?1 AND frame IS NULL)",
            )?
            .query_row([log::device_number(me)], |row| row.get(0))
            .map_err(Into::into)
    }
}
