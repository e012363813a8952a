//! What a step may ask for.

use super::Facts;

macro_rules! guards {
    ($($(#[doc = $doc:literal])* $name:ident = $code:literal, |$facts:ident| $holds:expr;)*) => {
        /// One condition of a step; code of the vocabulary `transition_guard`.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Guard {
            $($(#[doc = $doc])* $name,)*
            /// The person's role may take this step.
            RightRole,
        }

        impl Guard {
            /// All that a case can meet, without the role.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// Its code.
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* Self::RightRole => "right_role" }
            }

            /// True when the case meets it.
            pub fn holds(self, facts: &Facts) -> bool {
                match self {
                    $(Self::$name => { let $facts = facts; $holds })*
                    Self::RightRole => true,
                }
            }
        }
    };
}

guards! {
    /// Intake channel.
    IntakeChannel = "intake_channel", |f| f.intake_channel;
    /// Moment of receipt.
    ReceivedAt = "received_at", |f| f.received_at;
    /// At least one source.
    Source = "source", |f| f.source;
    /// Consent to record and store.
    ConsentRecord = "consent_record", |f| f.consent_record;
    /// A dated incident.
    IncidentDated = "incident_dated", |f| f.incident_dated;
    /// An incident with a place precision.
    IncidentPlaced = "incident_placed", |f| f.incident_placed;
    /// A victim.
    Victim = "victim", |f| f.victim;
    /// Safe contact.
    SafeContact = "safe_contact", |f| f.safe_contact;
    /// Conflict of interest declared.
    ConflictDeclared = "conflict_declared", |f| f.conflict_declared;
    /// Within the mandate.
    WithinMandate = "within_mandate", |f| f.within_mandate;
    /// Passes the defender test.
    DefenderTest = "defender_test", |f| f.defender_test;
    /// Motive link is not "no link".
    MotiveLinked = "motive_linked", |f| f.linked_to_rights;
    /// Officer assigned.
    Officer = "officer", |f| f.officer;
    /// Provisional risk level.
    RiskLevel = "risk_level", |f| !f.risk.is_empty();
    /// Reason for not admitting.
    InadmissibilityReason = "inadmissibility_reason", |f| f.inadmissibility_reason;
    /// The person told, or why not.
    PersonTold = "person_told", |f| f.person_told;
    /// Each violation is at least under verification.
    ViolationsLevelled = "violations_levelled", |f| f.violations_levelled;
    /// A graded source.
    SourceGraded = "source_graded", |f| f.source_graded;
    /// A new incident or new information.
    NewFact = "new_fact", |f| f.new_fact;
    /// Assessment approved by a second person.
    AssessmentApproved = "assessment_approved", |f| f.assessment_approved;
    /// Level is low.
    LevelLow = "level_low", |f| f.risk == "low";
    /// Why no measure is needed.
    NoMeasureReason = "no_measure_reason", |f| f.no_measure_reason;
    /// Plan agreed with the defender.
    PlanAgreed = "plan_agreed", |f| f.plan_agreed;
    /// Each measure has an owner and a day.
    MeasuresComplete = "measures_complete", |f| f.measures_complete;
    /// Consent covers every outside addressee.
    ConsentCovers = "consent_covers", |f| f.consent_covers;
    /// No measure in progress or overdue.
    MeasuresSettled = "measures_settled", |f| f.measures_settled;
    /// Outcome of closure.
    ClosureOutcome = "closure_outcome", |f| f.closure_outcome;
    /// Closure approved by a second person.
    ClosureApproved = "closure_approved", |f| f.closure_approved;
    /// Last risk at most medium, or a written justification.
    RiskLowOrJustified = "risk_low_or_justified",
        |f| f.closure_justification || matches!(f.risk.as_str(), "low" | "medium");
    /// Defender informed, or contact lost after three attempts on three days.
    DefenderInformed = "defender_informed", |f| f.defender_informed || f.contact_lost;
    /// Every violation has a final level.
    LevelsFinal = "levels_final", |f| f.levels_final;
    /// No unexplained integrity failure.
    EvidenceSound = "evidence_sound", |f| f.evidence_sound;
    /// New incident, or the defender asks.
    ReopeningReason = "reopening_reason", |f| f.new_fact || f.reason;
    /// Retention term reached or erasure accepted.
    RetentionReached = "retention_reached", |f| f.retention_reached;
    /// No legal hold.
    NoLegalHold = "no_legal_hold", |f| !f.legal_hold;
}
