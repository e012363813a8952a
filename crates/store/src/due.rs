//! Everything due: running clocks, tasks, measures, reviews, consents, replies, breaches.
//!
//! One question a sort, each along an index in the order of due moments, so that the list costs
//! what it shows and not what the file holds.

use model::clock::{self, BREACH_HOURS, Clock, DAY_MS, HOUR_MS, LEVELS, Table, end_of_day};
use model::{PartialDate, RecordId};
use rusqlite::Row;

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// What sort of thing is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A clock of the case.
    Clock,
    /// A task.
    Task,
    /// A measure of a plan.
    Measure,
    /// The review of a plan.
    Review,
    /// A consent that expires.
    Consent,
    /// A reply to an intervention that is awaited.
    Reply,
    /// Word of a breach to the authority.
    Breach,
    /// A case whose time of keeping is over; the desk knows which.
    Retention,
    /// A proposal that waits for whoever sits here; the desk knows which.
    Approval,
}

impl Sort {
    /// All, in the order they are asked.
    pub const ALL: [Self; 9] = [
        Self::Clock,
        Self::Task,
        Self::Measure,
        Self::Review,
        Self::Consent,
        Self::Reply,
        Self::Breach,
        Self::Retention,
        Self::Approval,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Clock => "clock",
            Self::Task => "task",
            Self::Measure => "measure",
            Self::Review => "review",
            Self::Consent => "consent",
            Self::Reply => "reply",
            Self::Breach => "breach",
            Self::Retention => "retention",
            Self::Approval => "approval",
        }
    }
}

/// Something due.
#[derive(Debug, Clone)]
pub struct DueRow {
    /// What sort of thing.
    pub sort: Sort,
    /// Code of the clock, scope, origin or type; empty when the title says it.
    pub what: String,
    /// The record that is due; none for a clock.
    pub record: Option<RecordId>,
    /// Title as written; empty when `what` says it.
    pub title: String,
    /// For an origin that carries more: a guard of the emergency path, a key.
    pub key: String,
    /// Due at, milliseconds; for a whole day its last millisecond.
    pub due_at: i64,
    /// The day as written, when no hour is known.
    pub due_on: String,
    /// Its case.
    pub case: Option<RecordId>,
    /// That case's title.
    pub case_title: String,
    /// That case's reference.
    pub case_reference: String,
    /// That case's risk level.
    pub risk: String,
    /// Who answers for it.
    pub officer: String,
    /// When it was written down as escalated, milliseconds.
    pub escalated_at: Option<i64>,
}

/// Which rows.
#[derive(Debug, Clone, Default)]
pub struct DueFilter {
    /// Due up to and including, milliseconds.
    pub until: i64,
    /// Only of this person; empty is everybody's.
    pub officer: String,
    /// Only this sort.
    pub sort: Option<Sort>,
    /// At most so many of each sort, earliest first.
    pub limit: u32,
}

/// Columns every question gives, in the order [`row`] reads them.
const CASE_COLUMNS: &str = "cases.id, cases.title, cases.reference, cases.risk_level";
/// Tasks that only say that something else is overdue stand in the list with that other thing.
const OWN_TASK: &str =
    "(tasks.origin_key IS NULL OR tasks.origin NOT IN ('clock', 'measure', 'breach'))";

impl Store {
    /// What is due, sort by sort, each earliest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn due(&self, table: &Table, filter: &DueFilter) -> Result<Vec<DueRow>, StoreError> {
        let mut found = Vec::new();
        for sort in Sort::ALL {
            if filter.sort.is_some_and(|only| only != sort) {
                continue;
            }
            found.extend(match sort {
                Sort::Clock => self.clocks_due(table, filter)?,
                Sort::Breach => self.breaches_due(filter)?,
                Sort::Retention | Sort::Approval => Vec::new(),
                dated => self.dated(dated, filter)?,
            });
        }
        Ok(found)
    }

    fn clocks_due(&self, table: &Table, filter: &DueFilter) -> Result<Vec<DueRow>, StoreError> {
        let mut due = self.clocks_running(table, filter)?;
        due.sort_by_key(|(at, _, _)| *at);
        due.truncate(filter.limit as usize);
        // Only what is shown is dressed.
        let mut dress = self.connection.prepare_cached(&format!(
            "SELECT c.clock, c.since, c.fixed, c.officer, {CASE_COLUMNS},
               (SELECT min(tasks.escalated_at) FROM tasks WHERE tasks.origin_key = c.clock || '/' || c.case_id || '/' || coalesce(c.fixed, c.since))
             FROM case_clock c CROSS JOIN cases ON cases.id = c.case_id
             WHERE c.case_id = ?1 AND c.clock = ?2"
        ))?;
        let mut found = Vec::with_capacity(due.len());
        for (_, case, clock) in due {
            found.push(dress.query_row((case, clock.code()), |row| clock_row(row, table))?);
        }
        Ok(found)
    }

    /// The clocks that run out in time, with their moments: the earliest of each term and level.
    fn clocks_running(
        &self,
        table: &Table,
        filter: &DueFilter,
    ) -> Result<Vec<(i64, i64, Clock)>, StoreError> {
        let (index, whose) = if filter.officer.is_empty() {
            ("case_clock_by_term", "?4 = ''")
        } else {
            ("case_clock_of_officer", "officer = ?4")
        };
        let mut by_term = self.connection.prepare_cached(&format!(
            "SELECT case_id, since FROM case_clock INDEXED BY {index}
             WHERE clock = ?1 AND risk_rank = ?2 AND fixed IS NULL AND since <= ?3 AND {whose}
             ORDER BY since LIMIT ?5"
        ))?;
        let mut found = Vec::new();
        for clock in Clock::ALL {
            for rank in 0..=4 {
                let term = table
                    .of(level_of(rank))
                    .hours(clock)
                    .saturating_mul(HOUR_MS);
                let since = filter.until.saturating_sub(term);
                let (code, rank) = (clock.code(), rank as i64);
                let rows = by_term.query_map(
                    (code, rank, since, &filter.officer, filter.limit),
                    |row| {
                        Ok((
                            row.get::<_, i64>(1)?.saturating_add(term),
                            row.get(0)?,
                            clock,
                        ))
                    },
                )?;
                for row in rows {
                    found.push(row?);
                }
            }
        }
        let mut by_day = self.connection.prepare_cached(
            "SELECT case_id, fixed, clock FROM case_clock INDEXED BY case_clock_by_day
             WHERE fixed <= ?1 AND (?2 = '' OR officer = ?2) ORDER BY fixed LIMIT ?3",
        )?;
        let mut rows = by_day.query((filter.until, &filter.officer, filter.limit))?;
        while let Some(row) = rows.next()? {
            if let Some(clock) = Clock::from_code(row.get_ref(2)?.as_str().unwrap_or_default()) {
                found.push((row.get(1)?, row.get(0)?, clock));
            }
        }
        Ok(found)
    }

    /// Sorts whose rows name a day.
    fn dated(&self, sort: Sort, filter: &DueFilter) -> Result<Vec<DueRow>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached(&dated_sql(sort, !filter.officer.is_empty()))?;
        let until = PartialDate::from_day_number(filter.until.div_euclid(DAY_MS))
            .map_or_else(String::new, |day| day.to_string());
        let rows = query.query_map((until, &filter.officer, filter.limit), |row| {
            dated_row(row, sort)
        })?;
        let mut found: Vec<DueRow> = rows.collect::<Result<_, _>>()?;
        // "In November" begins with the first, and is due on the last.
        found.retain(|row| row.due_at <= filter.until);
        Ok(found)
    }

    fn breaches_due(&self, filter: &DueFilter) -> Result<Vec<DueRow>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id, coalesce(title, ''), noticed_at FROM breaches
             WHERE withdrawn = 0 AND noticed_at IS NOT NULL AND authority_told_at IS NULL AND closed_on IS NULL
             ORDER BY noticed_at LIMIT ?1",
        )?;
        let rows = query.query_map([filter.limit], |row| {
            let noticed: i64 = row.get(2)?;
            Ok(DueRow {
                sort: Sort::Breach,
                what: "breach".into(),
                record: Some(log::record_from(row.get(0)?)?),
                title: row.get(1)?,
                key: String::new(),
                due_at: noticed.saturating_add(BREACH_HOURS * HOUR_MS),
                due_on: String::new(),
                case: None,
                case_title: String::new(),
                case_reference: String::new(),
                risk: String::new(),
                officer: String::new(),
                escalated_at: None,
            })
        })?;
        let mut found: Vec<DueRow> = rows.collect::<Result<_, _>>()?;
        // Nobody's in particular: it is shown to whoever looks at all.
        found.retain(|row| row.due_at <= filter.until && filter.officer.is_empty());
        Ok(found)
    }

    /// People who answer for open cases, for choosing whose list is shown.
    ///
    /// # Errors
    /// As for reading.
    pub fn officers(&self) -> Result<Vec<String>, StoreError> {
        let mut query = self.connection.prepare_cached(
            // From name to name along the index: there are few names and many clocks.
            "WITH RECURSIVE named (name) AS (
               SELECT min(officer) FROM case_clock WHERE officer > ''
               UNION ALL
               SELECT (SELECT min(officer) FROM case_clock WHERE officer > named.name)
               FROM named WHERE named.name IS NOT NULL)
             SELECT name FROM named WHERE name IS NOT NULL LIMIT 200",
        )?;
        let rows = query.query_map([], |row| row.get(0))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// The running clocks of one case: (clock, counted from, named moment).
    ///
    /// # Errors
    /// As for reading.
    pub fn clocks_of(&self, case: RecordId) -> Result<Vec<clock::Running>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT clock, since, fixed FROM case_clock WHERE case_id = ?1")?;
        let rows = query.query_map([case.number()], |row| {
            Ok((row.get::<_, String>(0)?, row.get(1)?, row.get(2)?))
        })?;
        let mut found = Vec::new();
        for row in rows {
            let (code, since, fixed) = row?;
            if let Some(clock) = Clock::from_code(&code) {
                found.push(clock::Running {
                    clock,
                    since,
                    fixed,
                });
            }
        }
        found.sort_by_key(|running| running.clock);
        Ok(found)
    }

    /// Open tasks of the emergency path: (task, case, code of the guard), oldest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn emergency_tasks(
        &self,
        limit: u32,
    ) -> Result<Vec<(RecordId, RecordId, String)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT id, \"case\", origin_key FROM tasks INDEXED BY tasks_by_origin
             WHERE origin_key IS NOT NULL AND origin = 'emergency' AND withdrawn = 0 AND \"case\" IS NOT NULL
               AND (status IS NULL OR status = 'open') ORDER BY id LIMIT ?1",
        )?;
        let rows = query.query_map([limit], |row| {
            let task = log::record_from(row.get(0)?)?;
            Ok((task, log::record_from(row.get(1)?)?, row.get(2)?))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}

/// The level of a `risk_rank`; none for nought.
fn level_of(rank: usize) -> &'static str {
    rank.checked_sub(1)
        .and_then(|at| LEVELS.get(at).copied())
        .unwrap_or_default()
}

/// A question that gives: id, title, what, key, day, moment, officer, escalated, case columns.
fn dated_sql(sort: Sort, of_one: bool) -> String {
    let (columns, own, from, filter) = match sort {
        Sort::Task => (
            "tasks.id, coalesce(tasks.title, ''), coalesce(tasks.origin, ''), coalesce(tasks.origin_key, ''), tasks.due_on, tasks.due_at",
            "tasks.assignee",
            "tasks INDEXED BY tasks_open_by_day",
            format!("tasks.withdrawn = 0 AND (tasks.status IS NULL OR tasks.status = 'open') AND {OWN_TASK}"),
        ),
        Sort::Measure => (
            "measures.id, coalesce(measures.title, ''), '', '', measures.due_on, NULL",
            "measures.owner",
            "measures INDEXED BY measures_by_day",
            "measures.withdrawn = 0 AND (measures.status IS NULL OR measures.status IN ('planned', 'in_progress', 'awaiting_reply')) AND coalesce(cases.is_open, 0) = 1".into(),
        ),
        Sort::Review => (
            "protection_plans.id, '', 'plan', '', protection_plans.review_on, NULL",
            "NULL",
            "protection_plans INDEXED BY plans_by_review",
            "protection_plans.withdrawn = 0 AND (protection_plans.status IS NULL OR protection_plans.status <> 'ended') AND coalesce(cases.is_open, 0) = 1".into(),
        ),
        Sort::Reply => (
            "interventions.id, coalesce(interventions.addressee, ''), coalesce(interventions.intervention_type, ''), '', interventions.next_on, NULL",
            "NULL",
            "interventions INDEXED BY interventions_by_next",
            "interventions.withdrawn = 0 AND interventions.next_on IS NOT NULL AND interventions.response_on IS NULL AND coalesce(interventions.status, '') NOT IN ('cancelled', 'failed') AND coalesce(cases.is_open, 0) = 1".into(),
        ),
        _ => (
            "consents.id, '', coalesce(consents.scope, ''), '', consents.expires_on, NULL",
            "NULL",
            "consents INDEXED BY consents_given_by_day",
            "consents.withdrawn = 0 AND consents.status IN ('given', 'given_limited') AND coalesce(cases.is_open, 1) = 1".into(),
        ),
    };
    let name = from.split(' ').next().unwrap_or_default();
    let day = match sort {
        Sort::Review => "review_on",
        Sort::Reply => "next_on",
        Sort::Consent => "expires_on",
        _ => "due_on",
    };
    let escalated = match sort {
        Sort::Task => "tasks.escalated_at".to_owned(),
        Sort::Measure => "(SELECT min(tasks.escalated_at) FROM tasks WHERE tasks.origin_key = 'measure/' || measures.id || '/' || measures.due_on)".to_owned(),
        _ => "NULL".to_owned(),
    };
    // From the index alone, before any row is looked up: most are somebody else's.
    let whose = if of_one {
        format!(
            "({own} = ?2 OR ({own} IS NULL AND {name}.\"case\" IN
               (SELECT id FROM cases WHERE officer = ?2 AND withdrawn = 0)))"
        )
    } else {
        "?2 = ''".to_owned()
    };
    format!(
        "SELECT {columns}, coalesce({own}, cases.officer, ''), {escalated}, {CASE_COLUMNS}
         FROM {from} LEFT JOIN cases ON cases.id = {name}.\"case\" AND cases.withdrawn = 0
         WHERE {filter} AND ltrim({name}.{day}, '~') <= ?1 AND {name}.{day} <> ''
           AND {whose}
         ORDER BY ltrim({name}.{day}, '~') LIMIT ?3"
    )
}

fn dated_row(row: &Row<'_>, sort: Sort) -> rusqlite::Result<DueRow> {
    let day: String = row.get(4)?;
    let moment: Option<i64> = row.get(5)?;
    let end = PartialDate::parse(&day).map_or(i64::MAX, |date| end_of_day(date.last_day()));
    let mut due = DueRow {
        sort,
        what: row.get(2)?,
        record: Some(log::record_from(row.get(0)?)?),
        title: row.get(1)?,
        key: row.get(3)?,
        due_at: moment.unwrap_or(end),
        due_on: if moment.is_some() { String::new() } else { day },
        case: None,
        case_title: String::new(),
        case_reference: String::new(),
        risk: String::new(),
        officer: row.get(6)?,
        escalated_at: row.get(7)?,
    };
    case_columns(row, 8, &mut due)?;
    Ok(due)
}

fn clock_row(row: &Row<'_>, table: &Table) -> rusqlite::Result<DueRow> {
    let code: String = row.get(0)?;
    let (since, fixed): (i64, Option<i64>) = (row.get(1)?, row.get(2)?);
    let mut due = DueRow {
        sort: Sort::Clock,
        key: String::new(),
        record: None,
        title: String::new(),
        due_at: 0,
        due_on: String::new(),
        case: None,
        case_title: String::new(),
        case_reference: String::new(),
        risk: String::new(),
        officer: row.get(3)?,
        escalated_at: row.get(8)?,
        what: code,
    };
    case_columns(row, 4, &mut due)?;
    let case = due.case.map_or(0, RecordId::number);
    due.key = format!("{}/{case}/{}", due.what, fixed.unwrap_or(since));
    if let Some(clock) = Clock::from_code(&due.what) {
        let running = clock::Running {
            clock,
            since,
            fixed,
        };
        due.due_at = running.due(table, &due.risk);
    }
    // Counted from a day, or a day named: no hour is known.
    if clock::is_end_of_day(due.due_at) {
        due.due_on = PartialDate::from_day_number(due.due_at.div_euclid(DAY_MS))
            .map_or_else(String::new, |day| day.to_string());
    }
    Ok(due)
}

fn case_columns(row: &Row<'_>, from: usize, due: &mut DueRow) -> rusqlite::Result<()> {
    let text = |at: usize| {
        row.get::<_, Option<String>>(at)
            .map(Option::unwrap_or_default)
    };
    due.case = row
        .get::<_, Option<i64>>(from)?
        .map(log::record_from)
        .transpose()?;
    due.case_title = text(from + 1)?;
    due.case_reference = text(from + 2)?;
    due.risk = text(from + 3)?;
    Ok(())
}
