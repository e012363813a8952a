//! Two people assess the risks of the demo, and one case gets worse.

use api::ApiError;
use api::types::{
    AssessmentSubmit, AssessmentView, CaseListRequest, CaseListView, CaseRiskView, CaseRow,
    DecisionAnswer, DecisionView, RecordCreate, RecordName, SavedView,
};
use serde::Deserialize;
use serde_json::Value as Json;

use super::{case_named, exchange, write};
use crate::days;
use crate::seat::Seat;

/// A contact after which things were worse: its case waits for a new assessment.
#[derive(Deserialize)]
pub(super) struct Worsened {
    case: String,
    situation: String,
}

fn cases(seat: &Seat<'_>) -> Result<Vec<CaseRow>, ApiError> {
    let request = CaseListRequest {
        limit: 500,
        ..CaseListRequest::default()
    };
    Ok(seat.view::<CaseListView>("case_list", request)?.1.rows)
}

fn risk_of(seat: &Seat<'_>, case: &str) -> Result<CaseRiskView, ApiError> {
    let id = case.to_owned();
    Ok(seat.view::<CaseRiskView>("case_risk", RecordName { id })?.1)
}

/// One hands in every assessment whose level is decided, oldest first; the other approves.
pub(super) fn assess(first: &Seat<'_>, second: &Seat<'_>) -> Result<(), ApiError> {
    let text = |one: &AssessmentView, field: &str| {
        let value = one.record.fields.get(field);
        value.and_then(Json::as_str).unwrap_or_default().to_owned()
    };
    let all = cases(first)?;
    for case in &all {
        for one in risk_of(first, &case.id)?.assessments.iter().rev() {
            let level = text(one, "decided_level");
            if level.is_empty() {
                continue;
            }
            let request = AssessmentSubmit {
                id: one.record.id.clone(),
                level,
                reason: text(one, "difference_reason"),
            };
            first.view::<SavedView>("assessment_submit", request)?;
        }
    }
    for laptop in [first, second] {
        exchange(laptop)?;
    }
    for case in &all {
        for one in risk_of(second, &case.id)?.assessments.into_iter().rev() {
            let Some(decision) = one.decision else {
                continue;
            };
            let request = DecisionAnswer {
                proposal: decision.proposal.id,
                approve: true,
                reason: String::new(),
                basis: decision.basis,
            };
            second.view::<DecisionView>("decision_answer", request)?;
        }
    }
    for laptop in [second, first] {
        exchange(laptop)?;
    }
    Ok(())
}

pub(super) fn worsen(seat: &Seat<'_>, worsened: &Worsened) -> Result<(), ApiError> {
    let case = case_named(seat, &worsened.case)?;
    let today = days::day(seat.desk().now_ms(), 0);
    let request = RecordCreate {
        kind: "followup".into(),
        writes: vec![
            write("case", &case),
            write("on", &today),
            write("mode", "secure_message"),
            write("result", "reached"),
            write("impact", "worsened"),
            write("situation", &worsened.situation),
        ],
    };
    seat.view::<SavedView>("record_create", request)?;
    Ok(())
}
