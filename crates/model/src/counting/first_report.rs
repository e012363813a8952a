//! The first sealed report: cases by risk level and violations by Marrakech class for a year.
//!
//! Inclusion follows domain specification §8.2 as far as the records reach: verified or
//! confirmed, motive link established or likely, incident starting in the period.

use crate::counting::cells::{self, Protected};
use crate::vocabulary;

/// Suppression threshold: counts from 1 to 4 are not published.
pub const SMALL_CELL: u64 = 5;

/// Risk levels in table order.
pub const RISK_LEVELS: [&str; 4] = ["low", "medium", "high", "extreme"];

/// Marrakech classes in table order; codes of the vocabulary `marrakech_class`.
pub const CLASSES: [&str; 4] = [
    "killings",
    "fabricated_charges",
    "misuse_of_laws",
    "other_attacks",
];

/// What a violation must show to be counted.
#[derive(Clone, Copy, Debug)]
pub struct ViolationFacts<'a> {
    /// Code of `violation_type`.
    pub violation_type: &'a str,
    /// Code of `verification_level`.
    pub verification_level: &'a str,
    /// Code of `motive_link`.
    pub motive_link: &'a str,
    /// Year the incident started, when known.
    pub year: Option<u16>,
}

/// The class a violation type belongs to, as a position in [`CLASSES`].
pub fn class_of(violation_type: &str) -> Option<usize> {
    let term = vocabulary::named("violation_type")?.term(violation_type)?;
    ["K", "F", "M", "O"]
        .iter()
        .position(|letter| term.maps_to(letter))
}

/// Facts that are public as they are: counting them publishes nothing about the person, so they
/// stay countable against a refusal (domain specification §8.2).
pub fn is_public_fact(violation_type: &str) -> bool {
    matches!(violation_type, "killing" | "death_in_custody")
}

/// True when the violation counts in `year`.
pub fn is_counted(violation: &ViolationFacts<'_>, year: u16) -> bool {
    matches!(violation.verification_level, "verified" | "confirmed")
        && matches!(violation.motive_link, "established" | "likely")
        && violation.year == Some(year)
}

/// The two tables, protected, ready to be sealed.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FirstReport {
    /// Calendar year.
    pub year: u16,
    /// Cases open at any time in the year, in the order of [`RISK_LEVELS`].
    pub cases_by_risk: Protected,
    /// Counted violations, in the order of [`CLASSES`].
    pub violations_by_class: Protected,
}

/// Makes the report from the risk levels of the year's cases and the facts of all violations.
/// Cases without a risk level stand in no cell.
pub fn make<'a>(
    year: u16,
    case_risks: impl Iterator<Item = &'a str>,
    violations: impl Iterator<Item = ViolationFacts<'a>>,
) -> FirstReport {
    let mut by_risk = [0_u64; 4];
    for risk in case_risks {
        if let Some(at) = RISK_LEVELS.iter().position(|level| *level == risk) {
            by_risk[at] += 1;
        }
    }
    let mut by_class = [0_u64; 4];
    for violation in violations.filter(|violation| is_counted(violation, year)) {
        if let Some(at) = class_of(violation.violation_type) {
            by_class[at] += 1;
        }
    }
    FirstReport {
        year,
        cases_by_risk: cells::protect(&by_risk, SMALL_CELL),
        violations_by_class: cells::protect(&by_class, SMALL_CELL),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KILLING: ViolationFacts<'_> = ViolationFacts {
        violation_type: "killing",
        verification_level: "verified",
        motive_link: "established",
        year: Some(2026),
    };

    #[test]
    fn only_verified_and_linked_violations_of_the_year_count() {
        assert!(is_counted(&KILLING, 2026));
        assert!(is_counted(
            &ViolationFacts {
                verification_level: "confirmed",
                motive_link: "likely",
                ..KILLING
            },
            2026
        ));
        assert!(!is_counted(
            &ViolationFacts {
                verification_level: "credible",
                ..KILLING
            },
            2026
        ));
        assert!(!is_counted(
            &ViolationFacts {
                motive_link: "possible",
                ..KILLING
            },
            2026
        ));
        assert!(!is_counted(
            &ViolationFacts {
                year: Some(2025),
                ..KILLING
            },
            2026
        ));
        assert!(!is_counted(
            &ViolationFacts {
                year: None,
                ..KILLING
            },
            2026
        ));
    }

    #[test]
    fn violations_fall_into_the_class_of_their_type() {
        assert_eq!(class_of("killing"), Some(0));
        assert_eq!(class_of("fabricated_charges"), Some(1));
        assert_eq!(class_of("slapp"), Some(2));
        assert_eq!(class_of("torture"), Some(3));
        assert_eq!(class_of("no_such_type"), None);
    }

    #[test]
    fn a_years_report_hides_the_small_cells() {
        let violations = std::iter::repeat_n(KILLING, 6).chain(std::iter::repeat_n(
            ViolationFacts {
                violation_type: "slapp",
                ..KILLING
            },
            2,
        ));
        let report = make(2026, ["high", "high", "low"].into_iter(), violations);
        assert_eq!(
            report.violations_by_class.cells[2].1, None,
            "two misuses of law are not shown"
        );
        assert_eq!(
            report.violations_by_class.cells[0].1, None,
            "nor what would reveal them"
        );
        assert_eq!(report.cases_by_risk.total, None);
    }
}
