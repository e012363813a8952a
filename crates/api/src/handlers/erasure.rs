//! Erasing a case.

use std::sync::Arc;

use desk::Desk;
use desk::erasure::{Bystander, ErasurePlan, Proposal};
use desk::retention::RetentionDue;

use super::convert;
use crate::error::ApiError;
use crate::types::*;

/// Cases whose time is over, on one list.
const DUE_MAX: usize = 200;

fn view(plan: ErasurePlan) -> ErasurePlanView {
    let ErasurePlan {
        case,
        reference,
        status,
        held,
        possible,
        erased,
        goes,
        bystanders,
        outside,
        proposal: open,
    } = plan;
    ErasurePlanView {
        case: case.to_string(),
        reference,
        status,
        held,
        possible,
        erased,
        goes: goes
            .into_iter()
            .map(|(kind, records)| ErasureKindView {
                kind: kind.to_owned(),
                records,
            })
            .collect(),
        bystanders: bystanders.into_iter().map(bystander).collect(),
        outside,
        proposal: open.map(proposal),
    }
}

fn bystander(one: Bystander) -> BystanderView {
    let Bystander {
        id,
        kind,
        name,
        stays,
    } = one;
    BystanderView {
        id: id.to_string(),
        kind: kind.to_owned(),
        name,
        stays,
    }
}

fn proposal(proposal: Proposal) -> ErasureProposalView {
    let Proposal {
        id: _,
        reason,
        note,
        at,
        proposed_by,
        own,
        approved_by,
        carried_out_at,
    } = proposal;
    ErasureProposalView {
        reason,
        note,
        at,
        proposed_by,
        own,
        approved_by,
        carried_out_at,
    }
}

fn due(due: RetentionDue) -> RetentionDueView {
    let RetentionDue {
        case,
        reference,
        kept,
    } = due;
    RetentionDueView {
        case: case.to_string(),
        reference,
        term: kept.term.code().to_owned(),
        until: kept.until.to_string(),
    }
}

pub(crate) fn erasure_plan(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<ErasurePlanView, ApiError> {
    Ok(view(desk.erasure_plan(convert::record_id(&request.id)?)?))
}

pub(crate) fn erasure_propose(
    desk: &Arc<Desk>,
    request: ErasurePropose,
) -> Result<ErasurePlanView, ApiError> {
    let case = convert::record_id(&request.case)?;
    Ok(view(desk.erasure_propose(
        case,
        &request.reason,
        &request.note,
    )?))
}

pub(crate) fn erasure_answer(
    desk: &Arc<Desk>,
    request: ErasureAnswer,
) -> Result<ErasurePlanView, ApiError> {
    let case = convert::record_id(&request.case)?;
    Ok(view(desk.erasure_answer(
        case,
        request.approve,
        &request.reason,
    )?))
}

pub(crate) fn erasure_carry_out(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<ErasurePlanView, ApiError> {
    Ok(view(
        desk.erasure_carry_out(convert::record_id(&request.id)?)?,
    ))
}

pub(crate) fn erasure_list(desk: &Arc<Desk>, _: Nothing) -> Result<ErasureListView, ApiError> {
    let found = desk.retention_due(DUE_MAX)?;
    Ok(ErasureListView {
        more: found.len() > DUE_MAX,
        due: found.into_iter().take(DUE_MAX).map(due).collect(),
        waiting: desk.erasures_waiting()?.into_iter().map(view).collect(),
    })
}
