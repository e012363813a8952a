//! The case list: keyset pages over covering orders, so that 100,000 cases stay fluid.

use model::{DeviceId, RecordId};
use rusqlite::types::Value as Sql;

/// A sort value, as a cursor carries it.
pub use rusqlite::types::Value as Key;
use rusqlite::{Row, params_from_iter};

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// Order of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CaseOrder {
    /// Last touched.
    #[default]
    Touched,
    /// Risk level, then last touched by id.
    Risk,
    /// Title, folded.
    Title,
    /// Reference.
    Reference,
    /// Day it was opened.
    Opened,
}

impl CaseOrder {
    pub(crate) const fn column(self) -> &'static str {
        match self {
            Self::Touched => "touched",
            Self::Risk => "risk_rank",
            Self::Title => "title_key",
            Self::Reference => "reference",
            Self::Opened => "opened_on",
        }
    }

    /// Some cases may lack the value.
    const fn has_gaps(self) -> bool {
        matches!(self, Self::Reference | Self::Opened)
    }
}

/// Which cases.
#[derive(Debug, Clone, Default)]
pub struct CaseFilter {
    /// Codes of `case_status`; empty is any.
    pub status: Vec<String>,
    /// Codes of `risk_level`; empty is any.
    pub risk: Vec<String>,
    /// Officer; empty is any.
    pub officer: String,
    /// Leave out closed ones.
    pub open_only: bool,
}

/// Where a page begins.
#[derive(Debug, Clone)]
pub enum Start {
    /// Skip so many rows.
    Offset(u32),
    /// After the row with this sort value and id.
    After(Sql, i64),
}

/// One row.
#[derive(Debug, Clone)]
pub struct CaseLine {
    /// The case.
    pub id: RecordId,
    /// Its reference.
    pub reference: String,
    /// Its title.
    pub title: String,
    /// Code of `case_status`.
    pub status: String,
    /// Code of `risk_level`.
    pub risk: String,
    /// Its officer.
    pub officer: String,
    /// Partial date.
    pub opened_on: String,
    /// Seconds.
    pub touched: i64,
    /// Value it was sorted by, for the cursor.
    pub key: Sql,
    /// Open tasks before `today`.
    pub overdue: u32,
    /// Cells of the case and its parts where a person has to choose.
    pub conflicts: u32,
    /// Changes without a receipt.
    pub unsent: bool,
    /// The restricted circle it is in; empty: none.
    pub circle: String,
    /// Shown here without names and texts.
    pub veiled: bool,
}

impl Store {
    /// A page of the list. `today` is `2026-11-24`, for overdue tasks.
    ///
    /// # Errors
    /// As for reading.
    pub fn case_page(
        &self,
        filter: &CaseFilter,
        (order, ascending): (CaseOrder, bool),
        start: &Start,
        limit: u32,
        me: DeviceId,
        today: &str,
    ) -> Result<Vec<CaseLine>, StoreError> {
        let column = order.column();
        let (direction, beyond) = if ascending {
            ("ASC", ">")
        } else {
            ("DESC", "<")
        };
        // With "+" a filter chooses no index: the order does, so that the page ends the search.
        let (mut clause, mut values) = clause(filter, "+");
        let mut offset = 0;
        match start {
            Start::Offset(rows) => offset = *rows,
            Start::After(Sql::Null, id) => {
                // Rows without the sort value stand at one end, in id order.
                values.push(Sql::Integer(*id));
                let more = if ascending {
                    format!(" OR {column} IS NOT NULL")
                } else {
                    String::new()
                };
                clause.push_str(&format!(
                    " AND (({column} IS NULL AND id {beyond} ?{}){more})",
                    values.len()
                ));
            }
            Start::After(key, id) => {
                values.push(key.clone());
                values.push(Sql::Integer(*id));
                let (key, id) = (values.len() - 1, values.len());
                // Where every row has the value, a plain range ends the walk at the cursor.
                let more = if ascending || !order.has_gaps() {
                    String::new()
                } else {
                    format!(" OR {column} IS NULL")
                };
                clause.push_str(&format!(
                    " AND (({column}, id) {beyond} (?{key}, ?{id}){more})"
                ));
            }
        }
        let sql = format!(
            "SELECT id, reference, title, status, risk_level, officer, opened_on, touched, {column}
             FROM cases WHERE {clause} ORDER BY {column} {direction}, id {direction} LIMIT {limit} OFFSET {offset}"
        );
        let mut query = self.connection.prepare_cached(&sql)?;
        let lines: Vec<CaseLine> = query
            .query_map(params_from_iter(values), line)?
            .collect::<Result<_, _>>()?;
        let first_waiting = self.first_waiting_counter(me)?;
        lines
            .into_iter()
            .map(|line| self.with_marks(line, me, first_waiting, today))
            .collect()
    }

    /// The lines of some cases, newest first; ids that name no case are left out.
    ///
    /// # Errors
    /// As for reading.
    pub fn case_lines(
        &self,
        ids: &[RecordId],
        me: DeviceId,
        today: &str,
    ) -> Result<Vec<CaseLine>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id, reference, title, status, risk_level, officer, opened_on, touched, touched
             FROM cases WHERE id = ?1 AND withdrawn = 0",
        )?;
        let first_waiting = self.first_waiting_counter(me)?;
        let mut lines = Vec::new();
        for id in ids {
            for found in query.query_map([id.number()], line)? {
                lines.push(self.with_marks(found?, me, first_waiting, today)?);
            }
        }
        lines.sort_by_key(|line| std::cmp::Reverse((line.touched, line.id)));
        Ok(lines)
    }

    /// Number of cases in the whole list.
    ///
    /// # Errors
    /// As for reading.
    pub fn case_count(&self, filter: &CaseFilter) -> Result<u32, StoreError> {
        let (clause, values) = clause(filter, "");
        let plain = filter.status.is_empty() && filter.risk.is_empty() && filter.officer.is_empty();
        let index = if plain {
            ""
        } else {
            "INDEXED BY cases_by_filter"
        };
        let sql = format!("SELECT count(*) FROM cases {index} WHERE {clause}");
        Ok(self
            .connection
            .prepare_cached(&sql)?
            .query_row(params_from_iter(values), |row| row.get(0))?)
    }

    /// Open cases by risk level in vocabulary order; the last number is without a level.
    ///
    /// # Errors
    /// As for reading.
    pub fn open_by_risk(&self) -> Result<[u32; 5], StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT risk_rank, count(*) FROM cases WHERE withdrawn = 0 AND is_open = 1 GROUP BY risk_rank")?;
        let mut rows = query.query([])?;
        let mut counts = [0; 5];
        while let Some(row) = rows.next()? {
            let rank: usize = row.get::<_, i64>(0)?.try_into().unwrap_or(0);
            let place = if rank == 0 { 4 } else { rank - 1 };
            if let Some(count) = counts.get_mut(place) {
                *count = row.get(1)?;
            }
        }
        Ok(counts)
    }

    fn with_marks(
        &self,
        mut line: CaseLine,
        me: DeviceId,
        first_waiting: u64,
        today: &str,
    ) -> Result<CaseLine, StoreError> {
        let id = line.id.number();
        (line.circle, line.veiled) = crate::circles::mark_of_case(&self.connection, line.id)?;
        line.overdue = self
            .connection
            .prepare_cached(
                // CROSS JOIN: the case first, else every open task is looked at for every row.
                "SELECT count(*) FROM part CROSS JOIN tasks ON tasks.id = part.record
                 WHERE part.case_id = ?1 AND part.kind = 9 AND tasks.withdrawn = 0
                   AND (tasks.status IS NULL OR tasks.status = 'open') AND tasks.due_on < ?2 AND tasks.due_on NOT LIKE '~%'",
            )?
            .query_row((id, today), |row| row.get(0))?;
        line.conflicts = self
            .connection
            .prepare_cached(
                "SELECT (SELECT count(*) FROM contested WHERE record = ?1)
                   + (SELECT count(*) FROM part CROSS JOIN contested ON contested.record = part.record WHERE part.case_id = ?1)",
            )?
            .query_row([id], |row| row.get(0))?;
        line.unsent = self
            .connection
            .prepare_cached(
                // By record: by device and counter would walk all that waits, for every row.
                "SELECT EXISTS (SELECT 1 FROM change INDEXED BY change_of_record
                                WHERE record = ?1 AND device = ?2 AND counter >= ?3)
                   OR EXISTS (SELECT 1 FROM part CROSS JOIN change INDEXED BY change_of_record ON change.record = part.record
                              WHERE part.case_id = ?1 AND change.device = ?2 AND change.counter >= ?3)",
            )?
            .query_row((id, log::device_number(me), first_waiting as i64), |row| row.get(0))?;
        Ok(line)
    }
}

/// `mark` stands before each filtered column.
fn clause(filter: &CaseFilter, mark: &str) -> (String, Vec<Sql>) {
    let mut clause = String::from("withdrawn = 0");
    let mut values = Vec::new();
    if filter.open_only {
        clause.push_str(" AND is_open = 1");
    }
    for (column, codes) in [("status", &filter.status), ("risk_level", &filter.risk)] {
        if codes.is_empty() {
            continue;
        }
        let marks: Vec<String> = codes
            .iter()
            .map(|code| {
                values.push(Sql::Text(code.clone()));
                format!("?{}", values.len())
            })
            .collect();
        clause.push_str(&format!(" AND {mark}{column} IN ({})", marks.join(", ")));
    }
    if !filter.officer.is_empty() {
        values.push(Sql::Text(filter.officer.clone()));
        clause.push_str(&format!(" AND {mark}officer = ?{}", values.len()));
    }
    (clause, values)
}

fn line(row: &Row<'_>) -> rusqlite::Result<CaseLine> {
    let text = |at: usize| {
        row.get::<_, Option<String>>(at)
            .map(Option::unwrap_or_default)
    };
    Ok(CaseLine {
        id: log::record_from(row.get(0)?)?,
        reference: text(1)?,
        title: text(2)?,
        status: text(3)?,
        risk: text(4)?,
        officer: text(5)?,
        opened_on: text(6)?,
        touched: row.get(7)?,
        key: row.get(8)?,
        overdue: 0,
        conflicts: 0,
        unsent: false,
        circle: String::new(),
        veiled: false,
    })
}
