//! Verification and decisions of two people.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::record::RecordView;

/// A source that carries an element and does not count for it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SetAsideView {
    /// The source.
    pub source: String,
    /// Why; message `verification-aside-<why>`.
    pub why: String,
}

/// How far sources carry one element.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LightView {
    /// Code of `verification_element`.
    pub element: String,
    /// `none`, `part`, `disputed`, `full`.
    pub light: String,
    /// Sources that count for it.
    pub counting: Vec<String>,
    /// Sources that carry it and do not count.
    pub set_aside: Vec<SetAsideView>,
    /// Sources that contradict it.
    pub contradicting: Vec<String>,
    /// Further counting sources it needs.
    pub needs: u32,
}

/// A violation or an alleged perpetrator, with what the rule says of it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JudgedView {
    /// The record.
    pub record: RecordView,
    /// Lights in vocabulary order.
    pub lights: Vec<LightView>,
    /// Sources that count for the number in all.
    pub in_all: u32,
    /// The level the rule proposes, code of `verification_level`.
    pub proposed: String,
    /// Why, and why not more; messages `verification-reason-<code>`.
    pub reasons: Vec<String>,
    /// The level that two people decided last; empty when none.
    pub decided: String,
    /// What deciding for a level asks: `nothing`, `reason`, `both_reasons`, `source`, `finding`;
    /// messages `verification-asks-<code>`.
    #[ts(type = "Record<string, string>")]
    pub asks: BTreeMap<String, String>,
}

/// One step of a decision.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionStepView {
    /// Its record.
    pub id: String,
    /// Code of `decision_step`.
    pub step: String,
    /// The code decided for.
    pub value: String,
    /// What the rule said then; empty when the topic has none.
    pub computed: String,
    /// Why.
    pub reason: String,
    /// Milliseconds by the signer's clock.
    #[ts(type = "number")]
    pub at: i64,
    /// Who.
    pub person: String,
    /// From which laptop.
    pub device: String,
    /// `good`, `missing`, `broken`, `unknown_laptop`.
    pub seal: String,
}

/// Something a decision rests on that is not as it was.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BasisChangeView {
    /// The record.
    pub record: String,
    /// Name of its kind.
    pub kind: String,
    /// `added`, `changed`, `gone`.
    pub became: String,
}

/// A proposal with its answers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionView {
    /// Code of `decision_topic`.
    pub topic: String,
    /// The code of the list of values.
    pub values: String,
    /// The proposal.
    pub proposal: DecisionStepView,
    /// What was answered, oldest first.
    pub answers: Vec<DecisionStepView>,
    /// `waiting`, `approved`, `returned`, `withdrawn`, `unfounded`, `void`.
    pub standing: String,
    /// What is decided about.
    pub subject: RecordView,
    /// The case it belongs to.
    pub case: Option<String>,
    /// That case's reference.
    pub case_reference: String,
    /// That case's title.
    pub case_title: String,
    /// What changed since the proposal.
    pub changed: Vec<BasisChangeView>,
    /// Names what it would rest on now; given back with an approval.
    pub basis: String,
    /// What the rule asks of those who decide so, as of [`JudgedView`].
    pub asks: String,
    /// Why this person may not answer: `own_laptop`, `own_proposal`, `not_waiting`, `bad_seal`.
    pub obstacle: Option<String>,
    /// This laptop may take the proposal back.
    pub own: bool,
}

/// Decisions, and whether there is anybody to decide with.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionListView {
    /// The decisions.
    pub decisions: Vec<DecisionView>,
    /// People of the institution besides the one at this laptop.
    pub second_people: u32,
}

/// Asks for the proposals that wait.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct DecisionPendingRequest {
    /// Of this case only.
    pub case: Option<String>,
}

/// Proposes a decision.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionPropose {
    /// Code of `decision_topic`.
    pub topic: String,
    /// What is decided about.
    pub subject: String,
    /// The code decided for.
    pub value: String,
    /// Why; may be empty where the rule says the same.
    pub reason: String,
}

/// Answers a proposal.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionAnswer {
    /// The proposal.
    pub proposal: String,
    /// True approves, false returns.
    pub approve: bool,
    /// Why; must be given to return.
    pub reason: String,
    /// `basis` of the view that was shown.
    pub basis: String,
}

/// Takes an own proposal back.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DecisionTakeBack {
    /// The proposal.
    pub proposal: String,
    /// Why.
    pub reason: String,
}
