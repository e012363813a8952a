//! Risk, plan, follow-up.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk::Desk;
use desk::model::risk::{
    Answers, Fired, Given, Level, Mini, SCALES, Scale, Scores, Weighed, weigh,
};
use desk::model::{Answer, vocabulary};
use desk::risk::{Assessment, CaseRisk, Proposal};
use serde_json::Value as Json;

use super::records::saved;
use super::{convert, decisions};
use crate::error::{ApiError, Code};
use crate::types::*;

const DIGITAL: &str = "digital_risk_question";
const GENDER: &str = "gender_risk_question";

pub(crate) fn risk_weigh(_: &Arc<Desk>, request: RiskAnswers) -> Result<RiskView, ApiError> {
    weighed(request)
}

pub(crate) fn weighed(request: RiskAnswers) -> Result<RiskView, ApiError> {
    let RiskAnswers {
        threats,
        vulnerabilities,
        capacities,
        digital,
        gender,
        recent_abduction,
        minor,
        recent_attack_same_perpetrator,
    } = request;
    let [of_threats, of_vulnerabilities, of_capacities] = SCALES;
    Ok(view(&weigh(&Answers {
        threats: scores("threats", of_threats, threats)?,
        vulnerabilities: scores("vulnerabilities", of_vulnerabilities, vulnerabilities)?,
        capacities: scores("capacities", of_capacities, capacities)?,
        digital: scores("digital", DIGITAL, digital)?,
        gender: scores("gender", GENDER, gender)?,
        recent_abduction,
        minor,
        same_perpetrator: recent_attack_same_perpetrator,
    })))
}

fn scores(field: &str, of: &str, given: BTreeMap<String, Json>) -> Result<Scores, ApiError> {
    let bad = || ApiError::of(Code::BadValue).with("field", field);
    given
        .into_iter()
        .map(|(question, value)| {
            if !vocabulary::accepts(of, &question) {
                return Err(bad());
            }
            let answer = value.get("answer").and_then(Json::as_str);
            let given = match (value.as_u64(), answer.and_then(Answer::from_code)) {
                (Some(score @ 0..=4), _) => {
                    u8::try_from(score).map_or(Given::Without, Given::Score)
                }
                (None, Some(_)) => Given::Without,
                _ => return Err(bad()),
            };
            Ok((question, given))
        })
        .collect()
}

pub(crate) fn case_risk(desk: &Arc<Desk>, request: RecordName) -> Result<CaseRiskView, ApiError> {
    let CaseRisk {
        assessments,
        proposals,
        worsened,
        reached,
    } = desk.case_risk(convert::record_id(&request.id)?)?;
    Ok(CaseRiskView {
        assessments: assessments
            .into_iter()
            .map(|one| assessment(desk, one))
            .collect::<Result<_, _>>()?,
        facts: proposals.into_iter().map(fact).collect(),
        worsened: convert::records(&worsened),
        attempts: number(reached.attempts),
        attempt_days: number(reached.days),
        contact_lost: reached.is_lost(),
        last_reached: reached.last.map_or_else(String::new, |on| on.to_string()),
        second_people: desk.second_people()?,
    })
}

fn assessment(desk: &Arc<Desk>, one: Assessment) -> Result<AssessmentView, ApiError> {
    let Assessment { record, weighed } = one;
    let newest = desk.decisions_on(record.stored.id)?.into_iter().next();
    Ok(AssessmentView {
        record: convert::record(&record),
        risk: view(&weighed),
        decision: newest.as_ref().map(decisions::decision),
    })
}

fn number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

pub(crate) fn assessment_start(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<SavedView, ApiError> {
    let record = desk.assessment_start(convert::record_id(&request.id)?)?;
    saved(desk, &record)
}

pub(crate) fn assessment_submit(
    desk: &Arc<Desk>,
    request: AssessmentSubmit,
) -> Result<SavedView, ApiError> {
    let AssessmentSubmit { id, level, reason } = request;
    let record = desk.assessment_submit(convert::record_id(&id)?, &level, &reason)?;
    saved(desk, &record)
}

pub(crate) fn plan_agree(desk: &Arc<Desk>, request: PlanAgree) -> Result<SavedView, ApiError> {
    let PlanAgree { id, on, mode } = request;
    let record = desk.plan_agree(convert::record_id(&id)?, &on, &mode)?;
    saved(desk, &record)
}

fn fact(proposal: Proposal) -> FactView {
    let Proposal {
        rule,
        source,
        violations,
    } = proposal;
    FactView {
        rule: rule.code().into(),
        source: source.into(),
        violations: violations
            .into_iter()
            .map(|(violation, violation_type, on)| FactLine {
                violation: violation.to_string(),
                violation_type,
                on,
            })
            .collect(),
    }
}

fn code(level: Level) -> String {
    level.code().into()
}

fn view(weighed: &Weighed) -> RiskView {
    let Weighed {
        threats,
        vulnerabilities,
        capacities,
        answered,
        asked,
        sufficient,
        threat,
        exposure,
        score,
        scored,
        fired,
        computed,
        at_least,
        digital,
        gender,
    } = weighed;
    RiskView {
        threats: scale(threats),
        vulnerabilities: scale(vulnerabilities),
        capacities: scale(capacities),
        answered: *answered,
        asked: *asked,
        sufficient: *sufficient,
        threat: *threat,
        exposure: *exposure,
        score: *score,
        scored: scored.map(code),
        fired: fired
            .iter()
            .map(|Fired { rule, from, to }| FiredView {
                rule: rule.code().into(),
                from: from.map(code),
                to: code(*to),
            })
            .collect(),
        computed: computed.map(code),
        at_least: code(*at_least),
        review_days: computed.map(Level::review_days),
        digital: mini(digital),
        gender: mini(gender),
    }
}

fn scale(scale: &Scale) -> ScaleView {
    let Scale {
        mean,
        asked,
        strongest,
    } = scale;
    ScaleView {
        mean_hundredths: mean.hundredths(),
        max: mean.max,
        answered: mean.answered,
        asked: *asked,
        strongest: strongest.clone(),
    }
}

fn mini(section: &Mini) -> MiniView {
    let Mini {
        mean,
        asked,
        degree,
        level,
        strongest,
    } = section;
    MiniView {
        scale: ScaleView {
            mean_hundredths: mean.hundredths(),
            max: mean.max,
            answered: mean.answered,
            asked: *asked,
            strongest: strongest.clone(),
        },
        degree: *degree,
        level: level.map(code),
    }
}
