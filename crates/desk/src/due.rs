//! Everything due, in one list: clocks, tasks, measures, reviews, consents, replies, breaches.
//!
//! A clock is computed and never stored; only that it was missed, and who had to hear of it, is
//! written once ([`Desk::sweep_due`]). What is done from the list is [`answer`].

pub mod answer;
mod sweep;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use model::clock::{self, DAY_MS, Escalation, end_of_day};
use model::role::Act;
use model::{PartialDate, RecordId};
use store::due::{DueFilter, DueRow, Sort};
use store::settings::name;

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::outward::{self, Outgoing};
use crate::retention::RetentionDue;

pub use sweep::Swept;

/// Days ahead the list reaches.
const AHEAD_DAYS: i64 = 30;
/// Days that count as this week.
const WEEK_DAYS: i64 = 7;
/// Rows of each sort, at most.
const ROWS_MAX: u32 = 200;

/// When something is due, as the list is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Its moment has passed.
    Overdue,
    /// Before the day ends.
    Today,
    /// In the next seven days.
    Week,
    /// Later.
    Later,
}

impl When {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Today => "today",
            Self::Week => "week",
            Self::Later => "later",
        }
    }
}

/// Whose list.
#[derive(Debug, Clone, Default)]
pub struct Question {
    /// The calendar day on this laptop, `2026-11-24`.
    pub day: String,
    /// Minutes the wall clock is ahead of UTC.
    pub offset_minutes: i32,
    /// One officer; empty is everybody.
    pub officer: String,
    /// Code of one sort; empty is all.
    pub sort: String,
}

/// Something due.
#[derive(Debug, Clone)]
pub struct Due {
    /// As it stands in the file.
    pub row: DueRow,
    /// Its group.
    pub when: When,
    /// Days past its day; negative when ahead.
    pub days_late: i64,
    /// Whom it has reached.
    pub escalation: Escalation,
    /// Code of the reason why it may not be done: no word of consent covers it.
    pub blocked: Option<&'static str>,
}

/// The list.
#[derive(Debug, Clone, Default)]
pub struct DueList {
    /// Most urgent first.
    pub items: Vec<Due>,
    /// There is more than is shown.
    pub more: bool,
    /// People who answer for open cases.
    pub officers: Vec<String>,
    /// Whoever sits here.
    pub me: String,
    /// How far this laptop's clock lies behind, milliseconds, when that is suspect.
    pub clock_back: Option<i64>,
}

impl Desk {
    /// Everything due up to thirty days ahead.
    ///
    /// # Errors
    /// When the day is no whole date or the sort is unknown.
    pub fn due_list(&self, question: &Question) -> Result<DueList, Error> {
        let now = self.now_ms();
        let mut list = self.with_right(Act::ReadCoded, |session| {
            let mut list = session.due_list(question, now)?;
            session.mark_blocked(&mut list.items, now)?;
            Ok(list)
        })?;
        let kept = matches!(question.sort.as_str(), "" | "retention");
        if kept && question.officer.is_empty() {
            let today = day_number(&question.day)?;
            let over = self.retention_due()?;
            list.more |= over.len() > ROWS_MAX as usize;
            let rows = over.into_iter().take(ROWS_MAX as usize);
            list.items.extend(rows.map(|due| retained(due, today)));
            list.items.sort_by_key(order);
        }
        Ok(list)
    }
}

impl Session {
    /// Measures and tasks in the list that no word of consent covers say so.
    fn mark_blocked(&self, items: &mut [Due], now: i64) -> Result<(), Error> {
        let Some(today) = PartialDate::from_day_number(now.div_euclid(DAY_MS)) else {
            return Ok(());
        };
        let mut cases: BTreeMap<RecordId, Vec<Outgoing>> = BTreeMap::new();
        for due in items {
            let about = match due.row.sort {
                Sort::Measure => due.row.record,
                Sort::Task => outward::stopped_by(&due.row.key),
                _ => None,
            };
            let (Some(about), Some(case)) = (about, due.row.case) else {
                continue;
            };
            let outgoing = match cases.entry(case) {
                Entry::Occupied(known) => known.into_mut(),
                // What lies in a circle this laptop is not in is not judged here.
                Entry::Vacant(free) => match self.case_record(case) {
                    Ok(case) => free.insert(self.outgoing(&case, today)?),
                    Err(_) => continue,
                },
            };
            let stopped = outgoing
                .iter()
                .find(|one| one.record == about && one.is_blocked());
            due.blocked = stopped
                .and_then(|one| one.verdict.reasons.first())
                .map(|reason| reason.code());
        }
        Ok(())
    }

    pub(crate) fn due_list(&self, question: &Question, now: i64) -> Result<DueList, Error> {
        let today = day_number(&question.day)?;
        let sort = match question.sort.as_str() {
            "" => None,
            code => Some(
                Sort::ALL
                    .into_iter()
                    .find(|sort| sort.code() == code)
                    .ok_or_else(|| Error::BadValue("sort".into()))?,
            ),
        };
        let filter = DueFilter {
            until: end_of_day(today + AHEAD_DAYS),
            officer: question.officer.clone(),
            sort,
            limit: ROWS_MAX + 1,
        };
        let table = self.store.clock_table()?;
        let rows = self.store.due(&table, &filter)?;
        let more = Sort::ALL
            .into_iter()
            .any(|sort| rows.iter().filter(|row| row.sort == sort).count() > ROWS_MAX as usize);
        let offset = i64::from(question.offset_minutes) * 60_000;
        let mut items: Vec<Due> = rows
            .into_iter()
            .map(|row| dress(row, today, now, offset, &table))
            .collect();
        // The worst first: group, then risk, then how long it waits.
        items.sort_by_key(order);
        Ok(DueList {
            items,
            more,
            officers: self.store.officers()?,
            me: self.text_setting(name::PERSON)?,
            clock_back: self.clock_back(now)?,
        })
    }
}

fn order(due: &Due) -> (When, std::cmp::Reverse<Option<usize>>, i64) {
    let rank = clock::LEVELS
        .iter()
        .position(|level| *level == due.row.risk);
    (due.when, std::cmp::Reverse(rank), due.row.due_at)
}

/// A case whose time of keeping is over. It is nobody's hurry: whoever keeps the data decides.
fn retained(over: RetentionDue, today: i64) -> Due {
    let until = over.kept.until;
    let row = DueRow {
        sort: Sort::Retention,
        what: String::new(),
        record: None,
        title: String::new(),
        key: String::new(),
        due_at: end_of_day(until.last_day()),
        due_on: until.to_string(),
        case: Some(over.case),
        case_title: String::new(),
        case_reference: over.reference,
        risk: String::new(),
        officer: String::new(),
        escalated_at: None,
    };
    Due {
        when: When::Later,
        days_late: today - until.last_day(),
        escalation: Escalation::default(),
        blocked: None,
        row,
    }
}

fn day_number(day: &str) -> Result<i64, Error> {
    PartialDate::parse(day)
        .filter(|date| date.day > 0)
        .map(PartialDate::first_day)
        .ok_or_else(|| Error::BadValue("day".into()))
}

fn dress(row: DueRow, today: i64, now: i64, offset: i64, table: &clock::Table) -> Due {
    // A day is a day of this laptop's calendar; a moment is one of the world's.
    let whole_day = !row.due_on.is_empty();
    let day = if whole_day {
        row.due_at.div_euclid(DAY_MS)
    } else {
        row.due_at.saturating_add(offset).div_euclid(DAY_MS)
    };
    let passed = if whole_day {
        day < today
    } else {
        row.due_at < now
    };
    let when = if passed {
        When::Overdue
    } else if day <= today {
        When::Today
    } else if day <= today + WEEK_DAYS {
        When::Week
    } else {
        When::Later
    };
    let escalation = if passed {
        clock::escalation(table, &row.risk, row.due_at, now)
    } else {
        Escalation::default()
    };
    Due {
        when,
        days_late: today - day,
        escalation,
        blocked: None,
        row,
    }
}
