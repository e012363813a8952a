//! How long a case is kept (domain specification §7.2): until when, by which term, and what stops
//! the clock. A reached term erases nothing by itself; people decide.

use crate::date::PartialDate;
use crate::vocabulary;

/// The institution's terms.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Terms {
    /// Years after closure with a verified grave violation.
    pub grave_years: u16,
    /// Years after any other closure.
    pub other_years: u16,
    /// Years after a case was found not admissible or referred out.
    pub rejected_years: u16,
    /// Days a draft that was never submitted is kept.
    pub draft_days: u16,
}

impl Default for Terms {
    fn default() -> Self {
        Self {
            grave_years: 10,
            other_years: 5,
            rejected_years: 2,
            draft_days: 90,
        }
    }
}

impl Terms {
    /// What an institution may choose: nothing forgotten within days, nothing kept for ever.
    pub fn are_possible(self) -> bool {
        let years = |years: u16| (1..=50).contains(&years);
        years(self.grave_years)
            && years(self.other_years)
            && years(self.rejected_years)
            && (7..=3650).contains(&self.draft_days)
    }
}

/// Which term holds; codes are label keys `retention-term-<code>`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Term {
    /// Closed, with a verified grave violation.
    Grave,
    /// Closed, without.
    Other,
    /// Not admissible, or referred out.
    Rejected,
    /// Never got past the draft.
    Draft,
}

impl Term {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Grave, Self::Other, Self::Rejected, Self::Draft];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Grave => "grave",
            Self::Other => "other",
            Self::Rejected => "rejected",
            Self::Draft => "draft",
        }
    }
}

/// What is known of a case.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// Code of `case_status`.
    pub status: &'a str,
    /// The day it was closed; for a draft, the day it was last touched; for one that was rejected
    /// or referred out, the day that was decided.
    pub since: Option<PartialDate>,
    /// A violation that is [`is_grave`] is verified or confirmed.
    pub grave: bool,
    /// Somebody put a legal hold on it.
    pub legal_hold: bool,
}

/// Until when a case is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Kept {
    /// By which term.
    pub term: Term,
    /// The first day on which it may be erased.
    pub until: PartialDate,
    /// A legal hold stops it, however late it is.
    pub held: bool,
    /// The day has come and nothing holds it.
    pub due: bool,
}

/// True for violations whose records are kept longest: those of the gravest degree of harm.
pub fn is_grave(violation_type: &str) -> bool {
    vocabulary::named("violation_type")
        .and_then(|list| list.term(violation_type))
        .is_some_and(|term| term.maps_to("5"))
}

/// How long a case is kept; `None` while it is worked on, archived already, or without the day the
/// term runs from.
pub fn kept(facts: &Facts<'_>, terms: Terms, today: PartialDate) -> Option<Kept> {
    let term = term(facts)?;
    // "Closed in November" was closed by its last day: the longer reading is the safer one.
    let from = PartialDate::from_day_number(facts.since?.last_day())?;
    let until = until(term, from, terms)?;
    Some(Kept {
        term,
        until,
        held: facts.legal_hold,
        due: !facts.legal_hold && until.first_day() <= today.first_day(),
    })
}

/// Which term counts for a case; none while it is worked on, or archived already.
pub fn term(facts: &Facts<'_>) -> Option<Term> {
    match facts.status {
        "closed" if facts.grave => Some(Term::Grave),
        "closed" => Some(Term::Other),
        "rejected" | "referred_out" => Some(Term::Rejected),
        "draft" => Some(Term::Draft),
        _ => None,
    }
}

/// The first day on which a case that rests since `from` may be erased.
pub fn until(term: Term, from: PartialDate, terms: Terms) -> Option<PartialDate> {
    match term {
        Term::Grave => years_after(from, terms.grave_years),
        Term::Other => years_after(from, terms.other_years),
        Term::Rejected => years_after(from, terms.rejected_years),
        Term::Draft => PartialDate::from_day_number(from.first_day() + i64::from(terms.draft_days)),
    }
}

/// The newest day since which a case may rest that is due `today`: whatever rests since that day or
/// longer is due, and nothing else.
pub fn due_since(term: Term, terms: Terms, today: PartialDate) -> Option<i64> {
    let today = today.first_day();
    let days = match term {
        Term::Grave => i64::from(terms.grave_years) * 365,
        Term::Other => i64::from(terms.other_years) * 365,
        Term::Rejected => i64::from(terms.rejected_years) * 365,
        Term::Draft => i64::from(terms.draft_days),
    };
    // Years without their leap days reach too near; fifty years have at most thirteen of those.
    (0..=14).map(|leap| today - days - leap).find(|day| {
        let from = PartialDate::from_day_number(*day);
        from.and_then(|from| until(term, from, terms))
            .is_some_and(|until| until.first_day() <= today)
    })
}

/// The same day so many years on; 29 February becomes 1 March where there is none.
fn years_after(day: PartialDate, years: u16) -> Option<PartialDate> {
    let year = day.year.checked_add(years)?;
    PartialDate::day(year, day.month, day.day).or_else(|| PartialDate::day(year, 3, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> PartialDate {
        PartialDate::parse(text).unwrap()
    }

    fn until(status: &str, since: &str, grave: bool) -> Option<(Term, String)> {
        let facts = Facts {
            status,
            since: PartialDate::parse(since),
            grave,
            legal_hold: false,
        };
        kept(&facts, Terms::default(), day("2026-11-24"))
            .map(|kept| (kept.term, kept.until.to_string()))
    }

    #[test]
    fn each_kind_of_case_has_its_term() {
        for (status, since, grave, answer) in [
            (
                "closed",
                "2020-05-03",
                true,
                Some((Term::Grave, "2030-05-03")),
            ),
            (
                "closed",
                "2020-05-03",
                false,
                Some((Term::Other, "2025-05-03")),
            ),
            (
                "closed",
                "2020-02-29",
                false,
                Some((Term::Other, "2025-03-01")),
            ),
            (
                "closed",
                "2020-05",
                false,
                Some((Term::Other, "2025-05-31")),
            ),
            ("closed", "2020", false, Some((Term::Other, "2025-12-31"))),
            (
                "rejected",
                "2024-11-24",
                true,
                Some((Term::Rejected, "2026-11-24")),
            ),
            (
                "referred_out",
                "2024-11-24",
                false,
                Some((Term::Rejected, "2026-11-24")),
            ),
            (
                "draft",
                "2026-08-26",
                false,
                Some((Term::Draft, "2026-11-24")),
            ),
            ("closed", "", false, None),
            ("archived", "2000-01-01", false, None),
            ("follow_up", "2000-01-01", true, None),
            ("reopened", "2000-01-01", true, None),
        ] {
            let found = until(status, since, grave);
            let found = found.as_ref().map(|(term, text)| (*term, text.as_str()));
            assert_eq!(found, answer, "{status} {since} {grave}");
        }
    }

    #[test]
    fn a_term_is_due_on_its_day_and_a_legal_hold_stops_it() {
        let facts = |since, legal_hold| Facts {
            status: "closed",
            since: PartialDate::parse(since),
            grave: false,
            legal_hold,
        };
        let due =
            |since, hold| kept(&facts(since, hold), Terms::default(), day("2026-11-24")).unwrap();
        assert!(due("2021-11-24", false).due);
        assert!(!due("2021-11-25", false).due);
        let held = due("1999-01-01", true);
        assert!(held.held && !held.due);
    }

    #[test]
    fn the_newest_day_that_is_due_is_due_and_the_day_after_is_not() {
        let of = |years: u16| Terms {
            grave_years: years,
            other_years: years,
            rejected_years: years,
            draft_days: years * 7,
        };
        let first = day("2027-01-01").first_day();
        for terms in [1, 2, 3, 4, 5, 10, 26, 50].map(of) {
            for number in first..first + 1_500 {
                let today = PartialDate::from_day_number(number).unwrap();
                for term in [Term::Grave, Term::Other, Term::Rejected, Term::Draft] {
                    let due = |since: i64| {
                        let from = PartialDate::from_day_number(since).unwrap();
                        super::until(term, from, terms).unwrap().first_day() <= number
                    };
                    let since = due_since(term, terms, today).unwrap();
                    assert!(due(since) && due(since - 1) && !due(since + 1), "{today}");
                }
            }
        }
    }

    #[test]
    fn an_institution_may_keep_longer_or_shorter_within_reason() {
        let terms = Terms {
            other_years: 7,
            ..Terms::default()
        };
        let facts = Facts {
            status: "closed",
            since: PartialDate::parse("2020-01-02"),
            ..Facts::default()
        };
        let kept = kept(&facts, terms, day("2026-11-24")).unwrap();
        assert_eq!(kept.until.to_string(), "2027-01-02");
        assert!(terms.are_possible());
        assert!(
            !Terms {
                other_years: 0,
                ..terms
            }
            .are_possible()
        );
        assert!(
            !Terms {
                draft_days: 1,
                ..terms
            }
            .are_possible()
        );
    }

    #[test]
    fn grave_is_what_takes_life_liberty_without_trace_or_dignity() {
        for grave in [
            "killing",
            "attempted_killing",
            "death_in_custody",
            "enforced_disappearance",
            "abduction_kidnapping",
            "torture",
            "sexual_violence",
        ] {
            assert!(is_grave(grave), "{grave}");
        }
        for other in ["threat", "raid_search", "arbitrary_detention", "x_own"] {
            assert!(!is_grave(other), "{other}");
        }
    }
}
