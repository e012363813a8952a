//! Decisions of two people.

use std::sync::Arc;

use desk::Desk;
use desk::cases::Judged;
use desk::decisions::{Decision, DecisionStep, Verdict};
use desk::model::verification::{Element, Judgment};
use desk::model::{Value, vocabulary};

use super::convert;
use crate::error::ApiError;
use crate::types::*;

pub(crate) fn decision_list(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<DecisionListView, ApiError> {
    let found = desk.decisions_on(convert::record_id(&request.id)?)?;
    list(desk, &found)
}

pub(crate) fn decision_pending(
    desk: &Arc<Desk>,
    request: DecisionPendingRequest,
) -> Result<DecisionListView, ApiError> {
    let case = request
        .case
        .as_deref()
        .map(convert::record_id)
        .transpose()?;
    list(desk, &desk.decisions_pending(case)?)
}

pub(crate) fn decision_propose(
    desk: &Arc<Desk>,
    request: DecisionPropose,
) -> Result<DecisionView, ApiError> {
    let subject = convert::record_id(&request.subject)?;
    let made = desk.propose(&request.topic, subject, &request.value, &request.reason)?;
    Ok(decision(&made))
}

pub(crate) fn decision_answer(
    desk: &Arc<Desk>,
    request: DecisionAnswer,
) -> Result<DecisionView, ApiError> {
    let verdict = if request.approve {
        Verdict::Approve
    } else {
        Verdict::Return
    };
    let proposal = convert::record_id(&request.proposal)?;
    let made = desk.answer(proposal, verdict, &request.reason, &request.basis)?;
    Ok(decision(&made))
}

pub(crate) fn decision_take_back(
    desk: &Arc<Desk>,
    request: DecisionTakeBack,
) -> Result<DecisionView, ApiError> {
    let made = desk.take_back(convert::record_id(&request.proposal)?, &request.reason)?;
    Ok(decision(&made))
}

fn list(desk: &Arc<Desk>, found: &[Decision]) -> Result<DecisionListView, ApiError> {
    Ok(DecisionListView {
        decisions: found.iter().map(decision).collect(),
        second_people: desk.second_people()?,
    })
}

pub(crate) fn decision(made: &Decision) -> DecisionView {
    let of_case = |field: &str| {
        let shown = made.case.as_ref().and_then(|case| case.shown(field));
        shown.and_then(Value::text).unwrap_or_default().to_owned()
    };
    let topic = made.proposal.statement.topic;
    DecisionView {
        topic: topic.code().to_owned(),
        values: topic.values().to_owned(),
        proposal: step(&made.proposal),
        answers: made.answers.iter().map(step).collect(),
        standing: made.standing.code().to_owned(),
        subject: convert::record(&made.subject),
        case: made.case.as_ref().map(|case| case.stored.id.to_string()),
        case_reference: of_case("reference"),
        case_title: of_case("title"),
        changed: made
            .changed
            .iter()
            .map(|(kind, record, became)| BasisChangeView {
                record: record.to_string(),
                kind: kind.clone(),
                became: became.code().to_owned(),
            })
            .collect(),
        basis: made.basis_now.clone(),
        asks: made.asks.code().to_owned(),
        obstacle: made.obstacle.map(|obstacle| obstacle.code().to_owned()),
        own: made.own,
    }
}

fn step(step: &DecisionStep) -> DecisionStepView {
    let said = &step.statement;
    DecisionStepView {
        id: step.id.to_string(),
        step: said.step.code().to_owned(),
        value: said.value.clone(),
        computed: said.computed.clone(),
        reason: said.reason.clone(),
        at: said.at,
        person: step.person.clone(),
        device: step.device.clone(),
        seal: step.seal.code().to_owned(),
    }
}

pub(crate) fn judged(judged: Judged) -> JudgedView {
    let Judged {
        record,
        judgment,
        decided,
    } = judged;
    let levels = vocabulary::named("verification_level");
    let asks = levels
        .iter()
        .flat_map(|list| &list.terms)
        .map(|term| {
            (
                term.code.clone(),
                judgment.asks(&term.code).code().to_owned(),
            )
        })
        .collect();
    let Judgment {
        elements,
        in_all,
        level,
        reasons,
    } = judgment;
    JudgedView {
        record: convert::record(&record),
        lights: elements.into_iter().map(light).collect(),
        in_all: number(in_all),
        proposed: level.to_owned(),
        reasons: reasons
            .iter()
            .map(|reason| reason.code().to_owned())
            .collect(),
        decided,
        asks,
    }
}

fn light(element: Element) -> LightView {
    let Element {
        element,
        light,
        counting,
        set_aside,
        contradicting,
        needs,
    } = element;
    LightView {
        element: element.to_owned(),
        light: light.code().to_owned(),
        counting,
        set_aside: set_aside
            .into_iter()
            .map(|(source, why)| SetAsideView {
                source,
                why: why.code().to_owned(),
            })
            .collect(),
        contradicting,
        needs: number(needs),
    }
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
