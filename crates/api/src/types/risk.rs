//! Risk: answers in, level with every reason out; assessments of a case.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use ts_rs::TS;

use super::decision::DecisionView;
use super::record::RecordView;

/// Answers of an assessment: by question a number from 0 to 4, or an answer without a value.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default, deny_unknown_fields)]
pub struct RiskAnswers {
    /// By code of `threat_indicator`.
    #[ts(type = "Record<string, number | FieldAnswer>")]
    pub threats: BTreeMap<String, Json>,
    /// By code of `vulnerability_factor`.
    #[ts(type = "Record<string, number | FieldAnswer>")]
    pub vulnerabilities: BTreeMap<String, Json>,
    /// By code of `capacity_factor`.
    #[ts(type = "Record<string, number | FieldAnswer>")]
    pub capacities: BTreeMap<String, Json>,
    /// By code of `digital_risk_question`.
    #[ts(type = "Record<string, number | FieldAnswer>")]
    pub digital: BTreeMap<String, Json>,
    /// By code of `gender_risk_question`.
    #[ts(type = "Record<string, number | FieldAnswer>")]
    pub gender: BTreeMap<String, Json>,
    /// Disappeared or abducted in the last 72 hours; none when nobody said.
    pub recent_abduction: Option<bool>,
    /// Under 18; none when nobody said.
    pub minor: Option<bool>,
    /// Attacked within 30 days, and before, by the same perpetrator; none when nobody said.
    pub recent_attack_same_perpetrator: Option<bool>,
}

/// One scale of questions.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ScaleView {
    /// Mean of the answers times 100; none when nothing is answered.
    pub mean_hundredths: Option<u32>,
    /// The highest answer.
    pub max: u32,
    /// Questions answered with a number.
    pub answered: u32,
    /// Questions of the vocabulary.
    pub asked: u32,
    /// Questions answered with 3 or 4, strongest first.
    pub strongest: Vec<String>,
}

/// A section of five questions beside the score.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MiniView {
    /// Its answers.
    pub scale: ScaleView,
    /// 1 to 5; none on an insufficient basis.
    pub degree: Option<u8>,
    /// The degree as a code of `risk_level`.
    pub level: Option<String>,
}

/// A rule that fired.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FiredView {
    /// Its code; message `risk-rule-<code>`.
    pub rule: String,
    /// Level before; none without a computed one.
    pub from: Option<String>,
    /// Level after.
    pub to: String,
}

/// What answers come to.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RiskView {
    /// Threats.
    pub threats: ScaleView,
    /// Vulnerabilities.
    pub vulnerabilities: ScaleView,
    /// Capacities.
    pub capacities: ScaleView,
    /// Questions of the three scales answered with a number.
    pub answered: u32,
    /// Questions of the three scales.
    pub asked: u32,
    /// Enough is answered for a computed level.
    pub sufficient: bool,
    /// Threat, 1 to 5.
    pub threat: Option<u8>,
    /// Net exposure, 1 to 5.
    pub exposure: Option<u8>,
    /// Threat times exposure.
    pub score: Option<u8>,
    /// Level of the score alone.
    pub scored: Option<String>,
    /// Rules that raised it, or had nothing left to raise.
    pub fired: Vec<FiredView>,
    /// Level of score and rules; none on an insufficient basis.
    pub computed: Option<String>,
    /// No lower than this by the rules.
    pub at_least: String,
    /// Days until the next assessment at the computed level.
    #[ts(type = "number | null")]
    pub review_days: Option<i64>,
    /// Digital risk.
    pub digital: MiniView,
    /// Gender section.
    pub gender: MiniView,
}

/// A violation that states a fact.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactLine {
    /// The violation.
    pub violation: String,
    /// Code of `violation_type`.
    pub violation_type: String,
    /// Day of the incident, partial date; empty when not known.
    pub on: String,
}

/// What the records say about a rule.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FactView {
    /// Code of the rule.
    pub rule: String,
    /// `violations`, `birth_date`, `age_band`.
    pub source: String,
    /// The violations, when they say so.
    pub violations: Vec<FactLine>,
}

/// An assessment with its result.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssessmentView {
    /// The record.
    pub record: RecordView,
    /// What its answers come to.
    pub risk: RiskView,
    /// The newest decision about it; none before it is handed in.
    pub decision: Option<DecisionView>,
}

/// Everything about the risk in one case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CaseRiskView {
    /// Newest first.
    pub assessments: Vec<AssessmentView>,
    /// What the records say about the rules.
    pub facts: Vec<FactView>,
    /// Contacts and interventions that no approved assessment answers yet; while there are any,
    /// nothing is published.
    pub worsened: Vec<RecordView>,
    /// Attempts without an answer since the person was last reached.
    pub attempts: u32,
    /// Different days among them.
    pub attempt_days: u32,
    /// Three attempts on three days brought nothing.
    pub contact_lost: bool,
    /// Day the person was last reached, empty when never.
    pub last_reached: String,
    /// People besides the one at this laptop who could approve.
    pub second_people: u32,
}

/// Hands an assessment to a second person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AssessmentSubmit {
    /// The assessment.
    pub id: String,
    /// Code of `risk_level` that was decided.
    pub level: String,
    /// Why, when it is not the computed one.
    pub reason: String,
}

/// The defender agreed to a plan.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PlanAgree {
    /// The plan.
    pub id: String,
    /// The day, as a date.
    pub on: String,
    /// Code of `consent_mode`.
    pub mode: String,
}
