//! The table itself: one line a row of domain specification §4.1.

use super::Guard::{self, *};
use super::State::{self, *};

/// Where a row starts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum From {
    /// One state.
    One(State),
    /// Every open state beyond the draft, except the one the row leads to.
    AnyOpen,
    /// What can be archived: ended cases, and drafts never submitted.
    Ended,
}

/// Whether a reason is asked.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    /// The step explains itself.
    No,
    /// May be given.
    Offered,
    /// Must be given.
    Needed,
}

/// What is written by itself with a step, besides the step and the state.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Effect {
    /// The case has a reference.
    Reference,
    /// The clock of triage runs from receipt.
    TriageDue,
    /// The clock of verification runs by risk level.
    VerificationDue,
    /// A letter to the person is offered, as a task.
    Letter,
    /// A new version of the assessment is begun, linked to the one before.
    NewAssessment,
    /// The assessment gets its day of review by level.
    ReviewDate,
    /// Measures stand in the list of what is due.
    Tasks,
    /// The day of closure, from which retention counts.
    RetentionClock,
    /// What closed the case is taken off it, and stays in its history.
    ClosureUndone,
    /// Identity is erased, the statistical profile stays.
    IdentityErased,
    /// What was skipped becomes tasks due in 72 hours, and the jump stands in the audit trail.
    EmergencyTasks,
}

/// One row.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// From where.
    pub from: From,
    /// To where.
    pub to: State,
    /// Codes of `user_role` that may.
    pub who: &'static [&'static str],
    /// All must hold.
    pub guards: &'static [Guard],
    /// Whether a reason is asked.
    pub reason: Reason,
    /// What is written by itself.
    pub writes: &'static [Effect],
    /// The emergency path.
    pub emergency: bool,
}

impl Rule {
    /// True when a case in `state` stands at the start of this row.
    pub fn starts_at(&self, state: State) -> bool {
        match self.from {
            From::One(one) => one == state,
            From::AnyOpen => state.is_open() && state != Draft && state != self.to,
            From::Ended => matches!(state, Draft | Closed | ReferredOut | Rejected),
        }
    }
}

/// The focal point, a deputy in their place, and the case officer.
const DESK: &[&str] = &["focal_point", "deputy_focal_point", "case_officer"];
/// Only the focal point or the deputy.
const FOCAL: &[&str] = &["focal_point", "deputy_focal_point"];
/// Where the table says supervisor, the head may too.
const ABOVE: &[&str] = &["supervisor", "head_of_institution"];
/// Data protection.
const PRIVACY: &[&str] = &["data_protection_officer"];

const fn row(
    from: From,
    to: State,
    who: &'static [&'static str],
    guards: &'static [Guard],
    reason: Reason,
    writes: &'static [Effect],
) -> Rule {
    Rule {
        from,
        to,
        who,
        guards,
        reason,
        writes,
        emergency: false,
    }
}

/// Every row. Where two lead to the same state, either is enough: assessment never waits for proof.
#[rustfmt::skip]
pub const TABLE: &[Rule] = &[
    row(From::One(Draft), Intake, DESK,
        &[IntakeChannel, ReceivedAt, Source, ConsentRecord],
        Reason::No, &[Effect::Reference]),
    row(From::One(Intake), Triage, DESK,
        &[IncidentDated, IncidentPlaced, Victim, SafeContact, ConflictDeclared],
        Reason::No, &[Effect::TriageDue]),
    row(From::One(Triage), Verification, ABOVE,
        &[WithinMandate, DefenderTest, MotiveLinked, Officer, RiskLevel],
        Reason::No, &[Effect::VerificationDue]),
    row(From::One(Triage), Rejected, ABOVE,
        &[InadmissibilityReason, PersonTold],
        Reason::Offered, &[Effect::Letter]),
    row(From::One(Triage), ReferredOut, ABOVE,
        &[InadmissibilityReason, PersonTold],
        Reason::Offered, &[Effect::Letter]),
    row(From::One(Verification), RiskAssessment, DESK,
        &[ViolationsLevelled, SourceGraded],
        Reason::No, &[Effect::NewAssessment]),
    row(From::One(Reopened), RiskAssessment, ABOVE,
        &[],
        Reason::No, &[Effect::NewAssessment]),
    row(From::AnyOpen, RiskAssessment, DESK,
        &[NewFact],
        Reason::Offered, &[Effect::NewAssessment]),
    row(From::One(RiskAssessment), ProtectionPlan, ABOVE,
        &[AssessmentApproved],
        Reason::No, &[Effect::ReviewDate]),
    row(From::One(RiskAssessment), FollowUp, ABOVE,
        &[LevelLow, NoMeasureReason],
        Reason::No, &[]),
    row(From::One(ProtectionPlan), ProtectionActive, DESK,
        &[PlanAgreed, MeasuresComplete, ConsentCovers],
        Reason::No, &[Effect::Tasks]),
    row(From::One(ProtectionActive), FollowUp, DESK,
        &[MeasuresSettled],
        Reason::No, &[]),
    // "A supervisor approves assessment, plan and closure" (§4): whoever closes does not decide it
    // alone, as with the assessment.
    row(From::One(FollowUp), Closed, ABOVE,
        &[ClosureOutcome, RiskLowOrJustified, DefenderInformed, LevelsFinal, EvidenceSound, ClosureApproved],
        Reason::Offered, &[Effect::RetentionClock]),
    row(From::One(Closed), Reopened, ABOVE,
        &[ReopeningReason],
        Reason::Needed, &[Effect::ClosureUndone]),
    // Retention terms also run for what was rejected, referred, or never submitted (§7.2).
    row(From::Ended, Archived, PRIVACY,
        // Why is said where the erasure is proposed; that note stays, words on this step would not.
        &[RetentionReached, NoLegalHold],
        Reason::No, &[Effect::IdentityErased]),
    Rule {
        from: From::One(Intake), to: ProtectionActive, who: FOCAL,
        guards: &[], reason: Reason::Needed, writes: &[Effect::EmergencyTasks], emergency: true,
    },
];
