//! The morning list.

use model::PartialDate;
use model::role::Act;
use store::cases::{CaseFilter, CaseLine, CaseOrder, Start};
use store::today::DueLine;

use crate::desk::Desk;
use crate::error::Error;

/// Days ahead that count as soon.
const SOON_DAYS: i64 = 7;
/// Rows of each list.
const ROWS_MAX: u32 = 100;

/// Something due.
#[derive(Debug, Clone)]
pub struct Due {
    /// `task` or `consent`.
    pub kind: &'static str,
    /// The line.
    pub line: DueLine,
    /// Days past its day; negative when ahead.
    pub days_late: i64,
}

/// The morning list.
#[derive(Debug, Clone)]
pub struct Today {
    /// Overdue and due today, most overdue first.
    pub due: Vec<Due>,
    /// Due in the next seven days.
    pub soon: Vec<Due>,
    /// Open cases at high or extreme risk.
    pub high_risk: Vec<CaseLine>,
    /// Open cases by risk level; the last number without one.
    pub open_by_risk: [u32; 5],
    /// Fields where people have to choose.
    pub conflicts: u32,
    /// Open cases.
    pub open_cases: u32,
    /// Cases not past intake.
    pub drafts: Vec<CaseLine>,
}

impl Desk {
    /// The morning list for a calendar day.
    ///
    /// # Errors
    /// When `day` is no whole date.
    pub fn today(&self, day: &str) -> Result<Today, Error> {
        let date = PartialDate::parse(day)
            .filter(|date| date.day > 0)
            .ok_or_else(|| Error::BadValue("day".into()))?;
        let today = date.first_day();
        let until = PartialDate::from_day_number(today + SOON_DAYS)
            .map_or_else(String::new, |date| date.to_string());
        self.with_right(Act::ReadCoded, |session| {
            let mut all: Vec<Due> = Vec::new();
            for (kind, lines) in [
                ("task", session.store.tasks_due(&until, ROWS_MAX)?),
                (
                    "consent",
                    session.store.consents_expiring(&until, ROWS_MAX)?,
                ),
            ] {
                for line in lines {
                    let due = PartialDate::parse(&line.due_on).map_or(today, last_day);
                    all.push(Due {
                        kind,
                        line,
                        days_late: today - due,
                    });
                }
            }
            all.sort_by_key(|due| std::cmp::Reverse(due.days_late));
            let (due, soon) = all.into_iter().partition(|due| due.days_late >= 0);
            let list = |filter: CaseFilter, order: CaseOrder| {
                session.store.case_page(
                    &filter,
                    (order, false),
                    &Start::Offset(0),
                    ROWS_MAX,
                    session.me,
                    day,
                )
            };
            let high = CaseFilter {
                risk: vec!["high".into(), "extreme".into()],
                open_only: true,
                ..CaseFilter::default()
            };
            let early = CaseFilter {
                status: vec!["draft".into(), "intake".into()],
                open_only: true,
                ..CaseFilter::default()
            };
            let open_by_risk = session.store.open_by_risk()?;
            Ok(Today {
                due,
                soon,
                high_risk: list(high, CaseOrder::Risk)?,
                open_by_risk,
                conflicts: u32::try_from(session.store.contested()?.len()).unwrap_or(u32::MAX),
                open_cases: open_by_risk.iter().sum(),
                drafts: list(early, CaseOrder::Touched)?,
            })
        })
    }
}

/// A task "in November" is late from 1 December.
fn last_day(date: PartialDate) -> i64 {
    let next = match (date.month, date.day) {
        (0, _) => PartialDate::day(date.year + 1, 1, 1),
        (12, 0) => PartialDate::day(date.year + 1, 1, 1),
        (month, 0) => PartialDate::day(date.year, month + 1, 1),
        _ => return date.first_day(),
    };
    next.map_or(date.first_day(), |next| next.first_day() - 1)
}
