//! Decisions: proposals on a subject, their answers, those that wait. A step that was taken was taken:
//! one that somebody marked as withdrawn counts as before.

use model::RecordId;
use model::decision::Topic;

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

impl Store {
    /// Proposals of `topic` on one record, in the order they were applied here: whoever wrote the
    /// second had seen the first, whatever their clocks say.
    ///
    /// # Errors
    /// As for reading.
    pub fn proposals_on(
        &self,
        topic: Topic,
        subject: RecordId,
    ) -> Result<Vec<RecordId>, StoreError> {
        let sql = format!(
            "SELECT id FROM decisions WHERE \"{}\" = ?1 AND topic = ?2 AND step = 'proposed'
             ORDER BY (SELECT min(change.rowid) FROM change WHERE change.record = decisions.id), id",
            topic.subject_field()
        );
        let mut query = self.connection.prepare_cached(&sql)?;
        let rows = query.query_map((subject.number(), topic.code()), |row| {
            log::record_from(row.get(0)?)
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Answers to a proposal, in the same order.
    ///
    /// # Errors
    /// As for reading.
    pub fn answers_to(&self, proposal: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id FROM decisions WHERE replies_to = ?1
             ORDER BY (SELECT min(change.rowid) FROM change WHERE change.record = decisions.id), id",
        )?;
        let rows = query.query_map([proposal.number()], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Proposals nobody has answered, oldest first; of one case or of all.
    ///
    /// # Errors
    /// As for reading.
    pub fn proposals_without_answer(
        &self,
        case: Option<RecordId>,
        limit: usize,
    ) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id FROM decisions WHERE step = 'proposed' AND (?1 IS NULL OR \"case\" = ?1)
               AND NOT EXISTS (SELECT 1 FROM decisions AS answer
                               WHERE answer.replies_to = decisions.id)
             ORDER BY at, id LIMIT ?2",
        )?;
        let limit = i64::try_from(limit).unwrap_or(i64::MAX);
        let rows = query.query_map((case.map(RecordId::number), limit), |row| {
            log::record_from(row.get(0)?)
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}
