//! One source: its grades, what it carries, and why it may not count.

use std::collections::BTreeSet;

/// A source, as far as the rule looks at it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Source {
    /// Its name; only compared.
    pub id: String,
    /// Code of `source_reliability`; empty when not graded.
    pub reliability: String,
    /// Code of `information_credibility`; empty when not graded.
    pub credibility: String,
    /// Code of `source_independence`; empty when nobody said.
    pub independence: String,
    /// It repeats another source.
    pub repeats: bool,
    /// Elements it carries.
    pub supports: BTreeSet<String>,
    /// Elements it contradicts.
    pub contradicts: BTreeSet<String>,
}

/// Why a source does not count for an element it carries. The first that applies is named.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum SetAside {
    /// It says both.
    ContradictsItself,
    /// It only repeats another source.
    Repeats,
    /// Nobody graded its reliability.
    ReliabilityNotGraded,
    /// Reliability D to F.
    ReliabilityTooLow,
    /// Nobody graded the credibility of what it says.
    CredibilityNotGraded,
    /// Credibility 4 to 6.
    CredibilityTooLow,
    /// Nobody said whether it is independent.
    IndependenceNotKnown,
    /// Of the same party.
    SameParty,
}

impl SetAside {
    /// All, in the order they are looked at.
    pub const ALL: [Self; 8] = [
        Self::ContradictsItself,
        Self::Repeats,
        Self::ReliabilityNotGraded,
        Self::ReliabilityTooLow,
        Self::CredibilityNotGraded,
        Self::CredibilityTooLow,
        Self::IndependenceNotKnown,
        Self::SameParty,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ContradictsItself => "contradicts_itself",
            Self::Repeats => "repeats",
            Self::ReliabilityNotGraded => "reliability_not_graded",
            Self::ReliabilityTooLow => "reliability_too_low",
            Self::CredibilityNotGraded => "credibility_not_graded",
            Self::CredibilityTooLow => "credibility_too_low",
            Self::IndependenceNotKnown => "independence_not_known",
            Self::SameParty => "same_party",
        }
    }
}

/// Why `source` does not count for an element it carries; nothing when it does.
pub(super) fn why_not(source: &Source, element: &str) -> Option<SetAside> {
    if source.contradicts.contains(element) {
        return Some(SetAside::ContradictsItself);
    }
    if source.repeats || source.independence == "derived" {
        return Some(SetAside::Repeats);
    }
    not_usable(source).or(match source.independence.as_str() {
        "independent" => None,
        "same_interest" => Some(SetAside::SameParty),
        _ => Some(SetAside::IndependenceNotKnown),
    })
}

pub(super) fn not_usable(source: &Source) -> Option<SetAside> {
    match source.reliability.as_str() {
        "" => return Some(SetAside::ReliabilityNotGraded),
        "a_reliable" | "b_usually_reliable" | "c_fairly_reliable" => {}
        _ => return Some(SetAside::ReliabilityTooLow),
    }
    match source.credibility.as_str() {
        "" => Some(SetAside::CredibilityNotGraded),
        "c1_confirmed" | "c2_probably_true" | "c3_possibly_true" => None,
        _ => Some(SetAside::CredibilityTooLow),
    }
}

/// A contradiction counts unless somebody judged its source unreliable or what it says
/// improbable: one that is not graded yet must be looked at before a level is proposed.
pub(super) fn is_worthless(source: &Source) -> bool {
    source.reliability == "e_unreliable" || source.credibility == "c5_improbable"
}
