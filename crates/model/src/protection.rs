//! Rules of the protection plan and of follow-up (domain specification §6.3 and §6.4): no measure
//! starts without its do-no-harm check, nothing is published while a review is open, contact is
//! lost only after three attempts on three days.

use std::collections::BTreeSet;

use crate::date::PartialDate;

/// A measure as the do-no-harm check sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Harm {
    /// Tied to a named threat or vulnerability.
    pub tied: bool,
    /// Could it raise the risk? `None` until somebody answered yes or no.
    pub could_raise_risk: Option<bool>,
    /// Somebody wrote down who will know of it.
    pub who_will_know: bool,
    /// What is done about a risk it could raise.
    pub harm_answer: bool,
}

/// What a measure lacks before it may start; each names the field to go to.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum HarmMissing {
    /// No threat and no vulnerability it answers to.
    Threat,
    /// Whether it could raise the risk.
    CouldRaiseRisk,
    /// Who will know of it.
    WhoWillKnow,
    /// It could raise the risk: what is done about that.
    HarmAnswer,
}

impl HarmMissing {
    /// Name of the field of `measure`.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Threat => "threat",
            Self::CouldRaiseRisk => "could_raise_risk",
            Self::WhoWillKnow => "who_will_know",
            Self::HarmAnswer => "harm_answer",
        }
    }
}

/// What the do-no-harm check still lacks, in form order; empty when it is whole.
pub fn harm_missing(harm: Harm) -> Vec<HarmMissing> {
    [
        (harm.tied, HarmMissing::Threat),
        (harm.could_raise_risk.is_some(), HarmMissing::CouldRaiseRisk),
        (harm.who_will_know, HarmMissing::WhoWillKnow),
        (
            harm.could_raise_risk != Some(true) || harm.harm_answer,
            HarmMissing::HarmAnswer,
        ),
    ]
    .into_iter()
    .filter_map(|(there, missing)| (!there).then_some(missing))
    .collect()
}

/// True for a code of `intervention_status` under which something is or was being done.
pub fn has_started(status: Option<&str>) -> bool {
    matches!(
        status,
        Some("in_progress" | "awaiting_reply" | "done" | "failed")
    )
}

/// True for a type of intervention that tells the public, whatever its flag says.
pub fn publishes_by_nature(intervention_type: Option<&str>) -> bool {
    intervention_type == Some("public_statement")
}

/// Attempts, and days they must lie on, after which contact counts as lost (§4.1).
pub const ATTEMPTS_UNTIL_LOST: usize = 3;

/// One contact or attempt.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Contact<'a> {
    /// The day.
    pub on: Option<PartialDate>,
    /// Code of `followup_result`.
    pub result: Option<&'a str>,
}

/// How the contact with a defender stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Reached {
    /// Attempts without an answer since the person was last reached.
    pub attempts: usize,
    /// Different days among them.
    pub days: usize,
    /// Day the person was last reached.
    pub last: Option<PartialDate>,
}

impl Reached {
    /// Three attempts on three different days brought nothing.
    pub const fn is_lost(self) -> bool {
        self.attempts >= ATTEMPTS_UNTIL_LOST && self.days >= ATTEMPTS_UNTIL_LOST
    }
}

/// Counts attempts since the person was last reached. Whoever refuses contact was reached; "not
/// safe to talk" is neither an answer nor a failed attempt. An attempt on the day of an answer is
/// none.
pub fn reached(contacts: &[Contact<'_>]) -> Reached {
    let last = contacts
        .iter()
        .filter(|contact| matches!(contact.result, Some("reached" | "refused")))
        .filter_map(|contact| contact.on)
        .max_by_key(|on| on.first_day());
    let mut days = BTreeSet::new();
    let mut attempts = 0;
    for contact in contacts {
        let failed = matches!(contact.result, Some("no_answer" | "message_left"));
        let Some(on) = contact.on.filter(|_| failed) else {
            continue;
        };
        if last.is_none_or(|last| on.first_day() > last.first_day()) {
            attempts += 1;
            days.insert(on.first_day());
        }
    }
    Reached {
        attempts,
        days: days.len(),
        last,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: Harm = Harm {
        tied: true,
        could_raise_risk: Some(false),
        who_will_know: true,
        harm_answer: false,
    };

    #[test]
    fn a_measure_starts_only_after_each_question_of_the_check() {
        assert!(harm_missing(WHOLE).is_empty());
        let lacking = |harm| -> Vec<&str> {
            harm_missing(harm)
                .into_iter()
                .map(HarmMissing::field)
                .collect()
        };
        assert_eq!(
            lacking(Harm::default()),
            ["threat", "could_raise_risk", "who_will_know"]
        );
        let risky = Harm {
            could_raise_risk: Some(true),
            ..WHOLE
        };
        assert_eq!(lacking(risky), ["harm_answer"]);
        assert!(
            harm_missing(Harm {
                harm_answer: true,
                ..risky
            })
            .is_empty()
        );
    }

    #[test]
    fn the_fields_named_are_fields_of_a_measure() {
        for missing in harm_missing(Harm {
            could_raise_risk: Some(true),
            ..Harm::default()
        }) {
            assert!(
                crate::record::MEASURE
                    .field_named(missing.field())
                    .is_some()
            );
        }
        for code in ["in_progress", "awaiting_reply", "done", "failed"] {
            assert!(
                crate::vocabulary::accepts("intervention_status", code) && has_started(Some(code))
            );
        }
        assert!(
            !has_started(Some("planned")) && !has_started(Some("cancelled")) && !has_started(None)
        );
        assert!(crate::vocabulary::accepts(
            "intervention_type",
            "public_statement"
        ));
    }

    fn log<'a>(entries: &[(&str, &'a str)]) -> Vec<Contact<'a>> {
        entries
            .iter()
            .map(|&(on, result)| Contact {
                on: PartialDate::parse(on),
                result: Some(result),
            })
            .collect()
    }

    #[test]
    fn contact_is_lost_after_three_attempts_on_three_days() {
        let mut calls = vec![
            ("2026-11-01", "reached"),
            ("2026-11-10", "no_answer"),
            ("2026-11-10", "no_answer"),
            ("2026-11-11", "message_left"),
        ];
        let two_days = reached(&log(&calls));
        assert_eq!((two_days.attempts, two_days.days), (3, 2));
        assert!(!two_days.is_lost());
        calls.push(("2026-11-13", "no_answer"));
        assert!(reached(&log(&calls)).is_lost());
        // She rings back.
        calls.push(("2026-11-13", "reached"));
        let back = reached(&log(&calls));
        assert_eq!((back.attempts, back.days), (0, 0));
        assert_eq!(back.last, PartialDate::parse("2026-11-13"));
    }

    #[test]
    fn not_safe_to_talk_is_no_failed_attempt_and_a_refusal_is_an_answer() {
        let calls = log(&[
            ("2026-11-01", "not_safe"),
            ("2026-11-02", "not_safe"),
            ("2026-11-03", "not_safe"),
        ]);
        assert_eq!(reached(&calls), Reached::default());
        let refused = log(&[("2026-11-01", "no_answer"), ("2026-11-02", "refused")]);
        assert_eq!(reached(&refused).attempts, 0);
    }
}
