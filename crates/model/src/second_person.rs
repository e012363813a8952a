//! The rule of two people: who may answer whom, and how a decision stands after its answers.
//!
//! A second person is another person on another laptop. Two laptops of one person are one person,
//! whatever name is typed beside them; two people at one laptop are one laptop.

use crate::decision::{Statement, Step};
use crate::id::DeviceId;
use crate::role::{Act, Roles};
use crate::text;

/// Two names are one person's when a reader takes them for the same: however many blanks, dots and
/// hyphens, in whatever order the parts stand, with letters of another script that look alike.
pub fn is_same_person(one: &str, other: &str) -> bool {
    person_key(one) == person_key(other)
}

/// What is compared of a name: equal for names of one person, empty for no name.
pub fn person_key(name: &str) -> String {
    let seen: String = name.chars().filter(|c| !is_invisible(*c)).collect();
    let folded: String = seen.chars().map(look_alike).collect();
    let folded: String = text::fold(&folded).chars().map(look_alike).collect();
    let mut words = text::words(&folded);
    if words.is_empty() {
        return folded.trim().to_owned();
    }
    words.sort_unstable();
    words.join(" ")
}

/// Characters that show nothing, the default-ignorable ones of Unicode, and letters that are blank.
pub(crate) const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}'
        | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{206F}' | '\u{2800}' | '\u{3164}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
        | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFB}' | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

/// The Latin letter a Cyrillic or Greek one passes for.
pub(crate) const fn look_alike(c: char) -> char {
    match c {
        'А' | 'Α' | 'а' | 'α' => 'a',
        'В' | 'Β' => 'b',
        'С' | 'с' | 'Ϲ' | 'ϲ' => 'c',
        'ԁ' => 'd',
        'Е' | 'Ε' | 'е' => 'e',
        'Ԍ' | 'ɡ' => 'g',
        'Н' | 'Η' | 'һ' | 'Һ' => 'h',
        'І' | 'Ι' | 'і' | 'ι' | 'Ӏ' | 'ӏ' => 'i',
        'Ј' | 'ј' | 'Ϳ' | 'ϳ' => 'j',
        'К' | 'Κ' | 'к' | 'κ' => 'k',
        'М' | 'Μ' => 'm',
        'Ν' => 'n',
        'О' | 'Ο' | 'о' | 'ο' | 'σ' => 'o',
        'Р' | 'Ρ' | 'р' | 'ρ' => 'p',
        'Ԛ' | 'ԛ' => 'q',
        'Ѕ' | 'ѕ' => 's',
        'Т' | 'Τ' | 'т' | 'τ' => 't',
        'υ' => 'u',
        'ѵ' | 'ν' => 'v',
        'Ԝ' | 'ԝ' => 'w',
        'Х' | 'Χ' | 'х' | 'χ' => 'x',
        'У' | 'Υ' | 'у' | 'Ү' | 'ү' | 'γ' => 'y',
        'Ζ' => 'z',
        other => other,
    }
}

/// True when `answerer` may answer what `proposer` proposed: (laptop, person).
pub fn may_answer(proposer: (DeviceId, &str), answerer: (DeviceId, &str)) -> bool {
    proposer.0 != answerer.0 && !is_same_person(proposer.1, answerer.1)
}

/// True when somebody may give a laptop these roles: to others any that the membership log allows,
/// to a further laptop of one's own none that lets it do what one may not.
pub fn may_give(giver: (&str, Roles), receiver: (&str, Roles)) -> bool {
    let within = |act: &Act| giver.1.may(*act) || !receiver.1.may(*act);
    !is_same_person(giver.0, receiver.0) || Act::ALL.iter().all(within)
}

/// A step of a decision, as far as the rule needs it.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// What was signed.
    pub statement: &'a Statement,
    /// Who, as the institution knows the laptop.
    pub person: &'a str,
    /// The signature fits.
    pub is_sealed: bool,
}

/// How a decision stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Waits for a second person.
    Waiting,
    /// Approved by a second person.
    Approved,
    /// Given back.
    Returned,
    /// Taken back by whoever proposed.
    Withdrawn,
    /// Approved by two people, without what the rule asks of them: it counts for nothing.
    Unfounded,
    /// A signature does not fit, or one person stands on both sides: it counts for nothing.
    Void,
}

impl Standing {
    /// Its code; message `decision-standing-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Approved => "approved",
            Self::Returned => "returned",
            Self::Withdrawn => "withdrawn",
            Self::Unfounded => "unfounded",
            Self::Void => "void",
        }
    }
}

/// How a decision stands: only answers whose signature fits count, and an approval only from
/// another person on another laptop, for the same value.
pub fn standing<'a>(proposal: Said<'a>, answers: impl IntoIterator<Item = Said<'a>>) -> Standing {
    if !proposal.is_sealed {
        return Standing::Void;
    }
    let proposed = proposal.statement;
    let mut ends = Standing::Waiting;
    let mut void = false;
    for answer in answers {
        let said = answer.statement;
        let about_this = said.topic == proposed.topic
            && said.subject == proposed.subject
            && said.value == proposed.value;
        let other = may_answer(
            (proposed.signer, proposal.person),
            (said.signer, answer.person),
        );
        let counts = match said.step {
            Step::Approved | Step::Returned => other,
            Step::Withdrawn => said.signer == proposed.signer,
            Step::Proposed => false,
        };
        if !answer.is_sealed || !about_this || !counts {
            void = true;
            continue;
        }
        // Two people may answer unaware of each other: the value was written, so it is said.
        ends = match (ends, said.step) {
            (Standing::Approved, _) | (_, Step::Approved) => Standing::Approved,
            (_, Step::Returned) => Standing::Returned,
            (Standing::Returned, _) => Standing::Returned,
            _ => Standing::Withdrawn,
        };
    }
    if ends == Standing::Waiting && void {
        Standing::Void
    } else {
        ends
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;

    #[test]
    fn a_second_laptop_is_no_second_person_however_the_name_is_written() {
        let (one, two) = (DeviceId(1), DeviceId(2));
        assert!(may_answer((one, "Salma Haddad"), (two, "Yusuf Nasser")));
        for name in ["Salma Haddad", " salma haddad ", "SALMA HADDAD"] {
            assert!(!may_answer((one, "Salma Haddad"), (two, name)), "{name}");
        }
        assert!(!may_answer((one, "أمينة حدّاد"), (two, "امينه حداد")));
        assert!(!may_answer((one, "Salma"), (one, "Yusuf")), "one laptop");
    }

    #[test]
    fn a_name_spelled_another_way_is_no_second_person() {
        for name in [
            "Amina  Haddad",
            "Amina\u{a0}Haddad",
            "Haddad, Amina",
            "Amina Haddad.",
            "Amina-Haddad",
            "Am\u{2060}ina Haddad",
            "Amina\u{180e} Haddad",
            "Amina \u{3164}Haddad",
            "Аminа Наddаd",
            "ΑΜΙΝΑ HADDAD",
            "AMINA HADDAD",
        ] {
            assert!(is_same_person("Amina Haddad", name), "{name:?}");
        }
        for other in ["Amina Hadad", "Amina", "Omar Haddad", "", "."] {
            assert!(!is_same_person("Amina Haddad", other), "{other:?}");
        }
        assert!(!is_same_person("أمينة حداد", "أمين حداد"));
        assert!(is_same_person("حداد أمينة", "أمينة حدّاد"));
        // Wholly in another script, two names stay two.
        assert!(!is_same_person("Иван Петров", "Анна Петрова"));
    }

    #[test]
    fn nobody_gives_a_laptop_of_ones_own_more_than_one_holds() {
        let administrator = Roles::from_iter([Role::Administrator]);
        let officer = Roles::from_iter([Role::CaseOfficer]);
        assert!(may_give(("Adel", administrator), ("Amina", officer)));
        assert!(!may_give(("Adel", administrator), ("adel ", officer)));
        assert!(may_give(("Adel", administrator), ("Adel", administrator)));
        let supervisor = Roles::from_iter([Role::Supervisor]);
        assert!(may_give(("Huda", Roles::FOUNDER), ("Huda", supervisor)));
    }
}
