//! What a person must bring to decide for another level than the rule proposes (domain §5.1).
//!
//! The rule proposes, people decide. They may go below it, or leave the ladder, with a reason. To
//! go above it both of them say why, each in their own words. Above "under verification" nothing
//! is decided that no source carries, and "confirmed" rests on a finding and on nothing else.

use super::{ATTRIBUTION, Judgment, SetAside};

/// What is asked of those who decide.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Asks {
    /// The rule says the same.
    Nothing,
    /// Whoever proposes says why.
    Reason,
    /// Above the rule: whoever proposes says why, and whoever approves too.
    BothReasons,
    /// No source carries the act: it cannot be decided yet.
    Source,
    /// Only a judgment, an official finding or a concluded inquiry confirms.
    Finding,
}

impl Asks {
    /// Its code; message `verification-asks-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Reason => "reason",
            Self::BothReasons => "both_reasons",
            Self::Source => "source",
            Self::Finding => "finding",
        }
    }

    /// True when the words said are enough: the proposer's reason and the approver's.
    pub const fn is_met(self, proposer: &str, approver: &str) -> bool {
        match self {
            Self::Nothing => true,
            Self::Reason => !proposer.is_empty(),
            Self::BothReasons => !proposer.is_empty() && !approver.is_empty(),
            Self::Source | Self::Finding => false,
        }
    }
}

/// Steps of the ladder; "inconclusive" and "disproved" stand beside it.
fn rank(level: &str) -> Option<usize> {
    [
        "unverified",
        "under_verification",
        "credible",
        "verified",
        "confirmed",
    ]
    .iter()
    .position(|step| *step == level)
}

/// The lowest level that says something was found; two people decide it.
const CREDIBLE: usize = 2;

/// What deciding for `value` asks, where the rule proposes `computed` and a source carries the act
/// or not.
pub fn asks(computed: &str, value: &str, act_carried: bool) -> Asks {
    if value == computed {
        return Asks::Nothing;
    }
    let Some(wanted) = rank(value) else {
        return Asks::Reason;
    };
    if value == "confirmed" {
        return Asks::Finding;
    }
    if wanted >= CREDIBLE && !act_carried && computed != "confirmed" {
        return Asks::Source;
    }
    // A rule this program does not know proposes nothing: then everything is above it.
    if wanted >= CREDIBLE && wanted > rank(computed).unwrap_or(0) {
        return Asks::BothReasons;
    }
    Asks::Reason
}

impl Judgment {
    /// What deciding for `value` asks.
    pub fn asks(&self, value: &str) -> Asks {
        asks(self.level, value, self.act_carried())
    }

    /// True when a source says that it happened (or who did it) and does not take it back itself.
    pub fn act_carried(&self) -> bool {
        let act = |name: &str| name == "act" || name == ATTRIBUTION;
        self.elements
            .iter()
            .filter(|element| act(element.element))
            .any(|element| {
                let says_so = |aside: &(String, SetAside)| aside.1 != SetAside::ContradictsItself;
                !element.counting.is_empty() || element.set_aside.iter().any(says_so)
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verification::{Finding, Source, judge, judge_attribution};

    #[test]
    fn each_departure_from_the_rule_asks_for_its_own() {
        use Asks::{BothReasons, Finding, Nothing, Reason, Source};
        let rows = [
            // The rule says, somebody wants, with a source that carries the act, and without.
            ("unverified", "unverified", Nothing, Nothing),
            ("unverified", "under_verification", Reason, Reason),
            ("unverified", "credible", BothReasons, Source),
            ("unverified", "verified", BothReasons, Source),
            ("unverified", "confirmed", Finding, Finding),
            ("unverified", "inconclusive", Reason, Reason),
            ("unverified", "disproved", Reason, Reason),
            ("under_verification", "unverified", Reason, Reason),
            ("under_verification", "credible", BothReasons, Source),
            ("under_verification", "verified", BothReasons, Source),
            ("under_verification", "confirmed", Finding, Finding),
            ("credible", "under_verification", Reason, Reason),
            ("credible", "credible", Nothing, Nothing),
            ("credible", "verified", BothReasons, Source),
            ("credible", "confirmed", Finding, Finding),
            ("verified", "credible", Reason, Source),
            ("verified", "verified", Nothing, Nothing),
            ("verified", "confirmed", Finding, Finding),
            ("verified", "disproved", Reason, Reason),
            // A judgment is attached: below it everything is less than what it says.
            ("confirmed", "confirmed", Nothing, Nothing),
            ("confirmed", "verified", Reason, Reason),
            ("confirmed", "credible", Reason, Reason),
            ("", "verified", BothReasons, Source),
            ("x_of_a_newer_rule", "credible", BothReasons, Source),
        ];
        for (computed, value, carried, bare) in rows {
            assert_eq!(asks(computed, value, true), carried, "{computed} {value}");
            assert_eq!(asks(computed, value, false), bare, "{computed} {value}");
        }
    }

    #[test]
    fn words_are_enough_only_where_words_are_asked_for() {
        assert!(Asks::Nothing.is_met("", ""));
        assert!(!Asks::Reason.is_met("", "seen"));
        assert!(Asks::Reason.is_met("why", ""));
        assert!(!Asks::BothReasons.is_met("why", ""));
        assert!(!Asks::BothReasons.is_met("", "why"));
        assert!(Asks::BothReasons.is_met("why", "why not"));
        assert!(!Asks::Source.is_met("why", "why not"));
        assert!(!Asks::Finding.is_met("why", "why not"));
    }

    fn source(supports: &[&str], contradicts: &[&str]) -> Source {
        Source {
            id: "sister".into(),
            supports: supports.iter().map(|&one| one.into()).collect(),
            contradicts: contradicts.iter().map(|&one| one.into()).collect(),
            ..Source::default()
        }
    }

    #[test]
    fn only_a_source_that_says_it_happened_carries_the_act() {
        let carried = |source: Source| judge(&[source], Finding::None).act_carried();
        assert!(!judge(&[], Finding::None).act_carried());
        // Ungraded, it does not count; yet somebody said so.
        assert!(carried(source(&["act"], &[])));
        assert!(!carried(source(&["date_place"], &[])));
        assert!(!carried(source(&[], &["act"])));
        assert!(!carried(source(&["act"], &["act"])));
        assert!(judge_attribution(&[source(&[], &[])], Finding::None).act_carried());
    }
}
