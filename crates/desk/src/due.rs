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
use crate::record::Record;
use crate::retention::RetentionDue;

pub use sweep::Swept;

/// Days ahead the list reaches.
const AHEAD_DAYS: i64 = 30;
/// Days that count as this week.
const WEEK_DAYS: i64 = 7;
/// Rows of each sort on a page.
const ROWS_PAGE: u32 = 200;
/// Rows of each sort, however often somebody asks for more.
const ROWS_MAX: u32 = 20_000;

/// When something is due, as the list is grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// It waits for whoever sits here: their yes, or what a yes of others set free.
    Asked,
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
            Self::Asked => "asked",
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
    /// Whatever is of whoever sits here: their own, what reached one of their roles by being
    /// overdue, and what waits for their approval. `officer` does not count then.
    pub mine: bool,
    /// Pages asked for beyond the first, of each sort.
    pub more_pages: u32,
}

impl Question {
    fn limit(&self) -> u32 {
        ROWS_PAGE
            .saturating_mul(self.more_pages.saturating_add(1))
            .min(ROWS_MAX)
    }

    fn asks(&self, sort: Sort) -> bool {
        matches!(self.sort.as_str(), "") || self.sort == sort.code()
    }
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
        let today = day_number(&question.day)?;
        let everybody = question.officer.is_empty() || question.mine;
        let mut list = self.with_right(Act::ReadCoded, |session| {
            let mut list = session.due_list(question, now)?;
            session.mark_blocked(&mut list.items, now)?;
            if question.asks(Sort::Approval) && everybody {
                list.items.extend(session.approvals(today)?);
                list.items.extend(session.approved_erasures(today)?);
            }
            Ok(list)
        })?;
        // Whoever keeps the data decides; for everybody else it is no work of the day.
        let keeps = !question.mine || self.with(|session| Ok(session.roles().may(Act::Erase)))?;
        if question.asks(Sort::Retention) && everybody && keeps {
            let limit = question.limit() as usize;
            let over = self.retention_due(limit)?;
            list.more |= over.len() > limit;
            let rows = over.into_iter().take(limit);
            list.items.extend(rows.map(|due| retained(due, today)));
        }
        list.items.sort_by_key(order);
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

    /// What others missed and what has reached a role of whoever sits here.
    fn reached_me(
        &self,
        table: &clock::Table,
        own: &DueFilter,
        now: i64,
    ) -> Result<Vec<DueRow>, Error> {
        let roles = self.role_codes();
        let late = DueFilter {
            until: now.min(own.until),
            officer: String::new(),
            ..own.clone()
        };
        let mut rows = self.store.due(table, &late)?;
        rows.retain(|row| {
            let reached = clock::escalation(table, &row.risk, row.due_at, now).reached();
            row.officer != own.officer && reached.iter().any(|role| roles.contains(role))
        });
        Ok(rows)
    }

    /// What waits for the yes of whoever sits here: proposals of others, and erasures.
    fn approvals(&self, today: i64) -> Result<Vec<Due>, Error> {
        let roles = self.roles();
        if !roles.may(Act::Approve) || !roles.may(Act::ReadIdentities) {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for decision in self.decisions_pending(None)? {
            let said = &decision.proposal.statement;
            if decision.obstacle.is_none() {
                let row = waiting(
                    said.topic.code(),
                    said.subject,
                    said.at,
                    decision.case.as_ref(),
                );
                found.push(DueRow {
                    title: said.value.clone(),
                    key: said.topic.values().to_owned(),
                    ..row
                });
            }
        }
        for plan in self.erasures_to_answer()? {
            let at = plan.proposal.as_ref().map_or(0, |proposal| proposal.at);
            let case = self.record(plan.case)?;
            found.push(waiting("erasure", plan.case, at, Some(&case)));
        }
        Ok(found.into_iter().map(|row| asked(row, today)).collect())
    }

    /// Erasures that whoever sits here proposed and a second person approved: nobody else is told
    /// to carry them out.
    fn approved_erasures(&self, today: i64) -> Result<Vec<Due>, Error> {
        let roles = self.roles();
        if !roles.may(Act::Erase) || !roles.may(Act::ReadIdentities) {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for plan in self.erasures_to_carry_out()? {
            let at = plan.proposal.as_ref().map_or(0, |proposal| proposal.at);
            let case = self.record(plan.case)?;
            let row = waiting("erasure_approved", plan.case, at, Some(&case));
            found.push(asked(row, today));
        }
        Ok(found)
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
        let limit = question.limit();
        let me = self.text_setting(name::PERSON)?;
        let whose = if question.mine {
            &me
        } else {
            &question.officer
        };
        let filter = DueFilter {
            until: end_of_day(today + AHEAD_DAYS),
            officer: whose.clone(),
            sort,
            limit: limit + 1,
        };
        let table = self.store.clock_table()?;
        let mut rows = self.store.due(&table, &filter)?;
        if question.mine {
            rows.extend(self.reached_me(&table, &filter, now)?);
        }
        rows.sort_by_key(|row| row.due_at);
        let mut more = false;
        for sort in Sort::ALL {
            let mut left = limit as usize;
            rows.retain(|row| {
                if row.sort != sort {
                    return true;
                }
                let shown = left > 0;
                left = left.saturating_sub(1);
                more |= !shown;
                shown
            });
        }
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
            me,
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

/// What waits for whoever sits here stands before everything else.
fn asked(row: DueRow, today: i64) -> Due {
    Due {
        when: When::Asked,
        days_late: today - row.due_at.div_euclid(DAY_MS),
        escalation: Escalation::default(),
        blocked: None,
        row,
    }
}

/// A proposal that waits since `at`.
fn waiting(what: &str, about: RecordId, at: i64, case: Option<&Record>) -> DueRow {
    let text = |field: &str| case.map_or_else(String::new, |case| case.text(field).to_owned());
    DueRow {
        sort: Sort::Approval,
        what: what.to_owned(),
        record: Some(about),
        title: String::new(),
        key: String::new(),
        due_at: at,
        due_on: String::new(),
        case: case.map(|case| case.stored.id),
        case_title: text("title"),
        case_reference: text("reference"),
        risk: case.map_or_else(String::new, |case| case.code("risk_level").to_owned()),
        officer: text("officer"),
        escalated_at: None,
    }
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
