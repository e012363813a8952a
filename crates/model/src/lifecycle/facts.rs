//! What is known of a case, as far as its life cycle asks.

use super::State;

/// Codes of `verification_level` at or beyond `under_verification`.
pub const LEVELS_STARTED: [&str; 6] = [
    "under_verification",
    "credible",
    "verified",
    "confirmed",
    "inconclusive",
    "disproved",
];

/// Codes of `verification_level` with which a case may be closed.
pub const LEVELS_FINAL: [&str; 5] = [
    "credible",
    "verified",
    "confirmed",
    "inconclusive",
    "disproved",
];

/// What a case holds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facts {
    /// Where it stands.
    pub state: State,
    /// Code of `risk_level` on the case; empty when none is set.
    pub risk: String,
    /// An intake channel is recorded.
    pub intake_channel: bool,
    /// The moment it was received is recorded.
    pub received_at: bool,
    /// At least one source.
    pub source: bool,
    /// A word on `record_and_store`: any status but "not yet asked"; `impossible` with a reason.
    pub consent_record: bool,
    /// An incident whose date is known to the year at least.
    pub incident_dated: bool,
    /// An incident with a place precision.
    pub incident_placed: bool,
    /// Somebody is named as the one concerned.
    pub victim: bool,
    /// Safe-contact instructions, or "do not contact".
    pub safe_contact: bool,
    /// The conflict-of-interest question was answered with yes or no.
    pub conflict_declared: bool,
    /// "Within the mandate" is yes.
    pub within_mandate: bool,
    /// The defender test is yes.
    pub defender_test: bool,
    /// No violation is found to be without a link to the work for rights.
    pub linked_to_rights: bool,
    /// An officer is assigned.
    pub officer: bool,
    /// A reason for not admitting is recorded.
    pub inadmissibility_reason: bool,
    /// The person was told the outcome, or why not is written.
    pub person_told: bool,
    /// There is a violation, and each has a level of [`LEVELS_STARTED`].
    pub violations_levelled: bool,
    /// At least one source with a reliability.
    pub source_graded: bool,
    /// An incident, violation, source, item of evidence or worsened follow-up that is newer than
    /// the last assessment; any at all when there is none.
    pub new_fact: bool,
    /// The newest assessment was approved by a second person.
    pub assessment_approved: bool,
    /// Why no measure is needed is written.
    pub no_measure_reason: bool,
    /// The plan was agreed with the defender: day and mode.
    pub plan_agreed: bool,
    /// The plan has a measure, and each has an owner and a day.
    pub measures_complete: bool,
    /// Consent covers every addressee outside the institution.
    pub consent_covers: bool,
    /// No measure is in progress or past its day.
    pub measures_settled: bool,
    /// The outcome of closure is recorded.
    pub closure_outcome: bool,
    /// Two people agreed to close it with that outcome.
    pub closure_approved: bool,
    /// Why it is closed although the risk is above medium is written.
    pub closure_justification: bool,
    /// The defender was informed of the closure.
    pub defender_informed: bool,
    /// Contact was lost; see [`crate::protection::Reached::is_lost`].
    pub contact_lost: bool,
    /// Each violation has a level of [`LEVELS_FINAL`].
    pub levels_final: bool,
    /// No item of evidence failed its integrity check without an explanation.
    pub evidence_sound: bool,
    /// The retention term is reached, or a request for erasure was accepted.
    pub retention_reached: bool,
    /// A legal hold stands.
    pub legal_hold: bool,
    /// A reason was given for this step.
    pub reason: bool,
}
