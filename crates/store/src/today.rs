//! What is due.

use model::RecordId;
use rusqlite::Row;

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// Something due on a day.
#[derive(Debug, Clone)]
pub struct DueLine {
    /// The task or consent.
    pub id: RecordId,
    /// Title of a task, scope code of a consent.
    pub title: String,
    /// Partial date.
    pub due_on: String,
    /// Its case.
    pub case: Option<RecordId>,
    /// That case's title.
    pub case_title: String,
    /// That case's risk level.
    pub risk: String,
}

impl Store {
    /// Open tasks due up to and including `until` (`2026-12-01`), earliest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn tasks_due(&self, until: &str, limit: u32) -> Result<Vec<DueLine>, StoreError> {
        self.due(
            "SELECT tasks.id, tasks.title, tasks.due_on, cases.id, cases.title, cases.risk_level
             FROM tasks INDEXED BY tasks_open_by_day LEFT JOIN cases ON cases.id = tasks.\"case\" AND cases.withdrawn = 0
             WHERE tasks.withdrawn = 0 AND (tasks.status IS NULL OR tasks.status = 'open')
               AND ltrim(tasks.due_on, '~') <= ?1 AND tasks.due_on <> ''
             ORDER BY ltrim(tasks.due_on, '~'), cases.risk_rank DESC, tasks.id LIMIT ?2",
            until,
            limit,
        )
    }

    /// Given consents that expire up to and including `until`, earliest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn consents_expiring(&self, until: &str, limit: u32) -> Result<Vec<DueLine>, StoreError> {
        self.due(
            "SELECT consents.id, consents.scope, consents.expires_on, cases.id, cases.title, cases.risk_level
             FROM consents INDEXED BY consents_given_by_day LEFT JOIN cases ON cases.id = consents.\"case\" AND cases.withdrawn = 0
             WHERE consents.withdrawn = 0 AND consents.status IN ('given', 'given_limited')
               AND ltrim(consents.expires_on, '~') <= ?1 AND consents.expires_on <> '' AND coalesce(cases.is_open, 1) = 1
             ORDER BY ltrim(consents.expires_on, '~'), consents.id LIMIT ?2",
            until,
            limit,
        )
    }

    fn due(&self, sql: &str, until: &str, limit: u32) -> Result<Vec<DueLine>, StoreError> {
        let mut query = self.connection.prepare_cached(sql)?;
        let rows = query.query_map((until, limit), line)?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}

fn line(row: &Row<'_>) -> rusqlite::Result<DueLine> {
    let text = |at: usize| {
        row.get::<_, Option<String>>(at)
            .map(Option::unwrap_or_default)
    };
    Ok(DueLine {
        id: log::record_from(row.get(0)?)?,
        title: text(1)?,
        due_on: text(2)?,
        case: row
            .get::<_, Option<i64>>(3)?
            .map(log::record_from)
            .transpose()?,
        case_title: text(4)?,
        risk: text(5)?,
    })
}
