//! The morning list.

use model::role::Act;
use store::cases::{CaseFilter, CaseLine, CaseOrder, Start};

use crate::desk::Desk;
use crate::due::{Question, When};
use crate::error::Error;

/// Rows of each list.
const ROWS_MAX: u32 = 100;

/// The morning list.
#[derive(Debug, Clone)]
pub struct Today {
    /// Things overdue.
    pub overdue: u32,
    /// Things due before the day ends.
    pub due_today: u32,
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
        let now = self.now_ms();
        let question = Question {
            day: day.to_owned(),
            ..Question::default()
        };
        self.with_right(Act::ReadCoded, |session| {
            let due = session.due_list(&question, now)?.items;
            let count = |when: When| {
                let found = due.iter().filter(|due| due.when == when).count();
                u32::try_from(found).unwrap_or(u32::MAX)
            };
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
                overdue: count(When::Overdue),
                due_today: count(When::Today),
                high_risk: list(high, CaseOrder::Risk)?,
                open_by_risk,
                conflicts: u32::try_from(session.store.contested()?.len()).unwrap_or(u32::MAX),
                open_cases: open_by_risk.iter().sum(),
                drafts: list(early, CaseOrder::Touched)?,
            })
        })
    }
}
