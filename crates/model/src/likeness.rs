//! How likely two records of the registry are about the same person or organisation, and why.
//!
//! Decides nothing: a person does. Each reason is a code that the screen puts into words.

use std::collections::BTreeSet;

use crate::date::PartialDate;
use crate::record::Kind;
use crate::state::RecordState;
use crate::text;
use crate::translit::{Meeting, Name};
use crate::value::Value;

/// From here on a pair is worth a line under the name field.
pub const SUGGEST_FROM: i32 = 40;
/// From here on a pair stands in the list of duplicates.
pub const LIST_FROM: i32 = 55;
/// From here on an import may take the record that is there, when asked to.
pub const CERTAIN_FROM: i32 = 90;

/// Digits a telephone number has at least; shorter ones are extensions and years.
const PHONE_DIGITS_MIN: usize = 7;
/// Digits compared from the end, so that the country code may be missing.
const PHONE_DIGITS_COMPARED: usize = 8;

/// What is compared of a party.
#[derive(Debug, Clone, Default)]
pub struct Traits {
    /// Name and aliases; the name first.
    pub names: Vec<Name>,
    /// Date of birth.
    pub birth: Option<PartialDate>,
    /// Code of `sex`.
    pub sex: Option<String>,
    /// Their organisation.
    pub organisation: Option<i64>,
    /// Telephone numbers and addresses of e-mail, comparable.
    pub contacts: BTreeSet<String>,
}

/// Why two records may be one, or may not; label key `likeness-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The name is written with the same letters.
    SameLetters,
    /// The name is the same in another spelling or script.
    SameName,
    /// The same with an initial.
    Initials,
    /// One name is part of the other.
    PartOfName,
    /// By an alias, not by the name.
    ByAlias,
    /// Born on the same day.
    BirthDate,
    /// Born in the same year, as far as it is known.
    BirthYear,
    /// The same organisation.
    Organisation,
    /// A telephone number or an address in common.
    Contact,
    /// Speaks against: born at another time.
    OtherBirth,
    /// Speaks against: another sex.
    OtherSex,
}

impl Reason {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SameLetters => "same_letters",
            Self::SameName => "same_name",
            Self::Initials => "initials",
            Self::PartOfName => "part_of_name",
            Self::ByAlias => "by_alias",
            Self::BirthDate => "birth_date",
            Self::BirthYear => "birth_year",
            Self::Organisation => "organisation",
            Self::Contact => "contact",
            Self::OtherBirth => "other_birth",
            Self::OtherSex => "other_sex",
        }
    }

    const fn weight(self) -> i32 {
        match self {
            Self::SameLetters => 65,
            Self::SameName => 60,
            Self::Initials => 35,
            Self::PartOfName => 40,
            Self::ByAlias => -5,
            Self::BirthDate => 30,
            Self::BirthYear => 10,
            Self::Organisation => 15,
            Self::Contact => 45,
            Self::OtherBirth => -40,
            Self::OtherSex => -30,
        }
    }
}

/// A judgement: the sum and its reasons, strongest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Likeness {
    /// 0 and above; see [`SUGGEST_FROM`], [`LIST_FROM`], [`CERTAIN_FROM`].
    pub score: i32,
    /// Why.
    pub reasons: Vec<Reason>,
}

impl Traits {
    /// What a record says.
    pub fn of(kind: &Kind, state: &RecordState) -> Self {
        let shown = |name: &str| kind.field_named(name).and_then(|field| state.shown(field));
        let mut names: Vec<Name> = shown("name")
            .and_then(Value::text)
            .map(Name::read)
            .into_iter()
            .collect();
        if let Some(field) = kind.field_named("aliases") {
            names.extend(state.elements(field).map(|(alias, _)| Name::read(alias)));
        }
        names.retain(|name| !name.is_empty());
        Self {
            names,
            birth: match shown("birth_date") {
                Some(Value::Date(date)) => Some(*date),
                _ => None,
            },
            sex: shown("sex").and_then(Value::code).map(str::to_owned),
            organisation: match shown("organisation") {
                Some(Value::Link(organisation)) => Some(organisation.number()),
                _ => None,
            },
            contacts: shown("contact")
                .and_then(Value::text)
                .map(contacts)
                .unwrap_or_default(),
        }
    }

    /// Keys under which the record is looked up; two that are alike by name or contact share one.
    pub fn keys(&self) -> BTreeSet<String> {
        let mut keys: BTreeSet<String> = self.names.iter().flat_map(Name::keys).collect();
        keys.extend(self.contacts.iter().map(|contact| format!("@ {contact}")));
        keys
    }

    /// Compares two.
    pub fn compare(&self, other: &Self) -> Likeness {
        let mut reasons = Vec::new();
        let mut best = (Meeting::Apart, false);
        for (at, one) in self.names.iter().enumerate() {
            for (its, two) in other.names.iter().enumerate() {
                let found = (one.meets(two), at > 0 || its > 0);
                if found.0 > best.0 || found.0 == best.0 && !found.1 {
                    best = found;
                }
            }
        }
        match best.0 {
            Meeting::Apart => {}
            Meeting::Part => reasons.push(Reason::PartOfName),
            Meeting::Initials => reasons.push(Reason::Initials),
            Meeting::Same => reasons.push(Reason::SameName),
            Meeting::Letters => reasons.push(Reason::SameLetters),
        }
        if best.0 > Meeting::Apart && best.1 {
            reasons.push(Reason::ByAlias);
        }
        reasons.extend(births(self.birth, other.birth));
        if self.organisation.is_some() && self.organisation == other.organisation {
            reasons.push(Reason::Organisation);
        }
        if self.contacts.intersection(&other.contacts).next().is_some() {
            reasons.push(Reason::Contact);
        }
        if let (Some(one), Some(two)) = (&self.sex, &other.sex)
            && one != two
            && [one, two]
                .iter()
                .all(|code| *code == "female" || *code == "male")
        {
            reasons.push(Reason::OtherSex);
        }
        let named = best.0 > Meeting::Apart || reasons.contains(&Reason::Contact);
        let score: i32 = reasons.iter().map(|reason| reason.weight()).sum();
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight()));
        Likeness {
            // The same birthday alone says nothing.
            score: if named { score.max(0) } else { 0 },
            reasons,
        }
    }
}

fn births(one: Option<PartialDate>, two: Option<PartialDate>) -> Option<Reason> {
    let (one, two) = (one?, two?);
    let exact = one.day > 0 && two.day > 0;
    let agrees = one.year == two.year
        && (one.month == two.month || one.month == 0 || two.month == 0)
        && (one.day == two.day || !exact);
    if agrees {
        return Some(if exact {
            Reason::BirthDate
        } else {
            Reason::BirthYear
        });
    }
    // "About 1980" and 1981 are no contradiction.
    let about = one.about || two.about;
    let near = one.year.abs_diff(two.year) <= 2;
    (!(about && near)).then_some(Reason::OtherBirth)
}

/// Telephone numbers and addresses of e-mail in a text.
pub fn contacts(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for piece in text.split([' ', ',', ';', '\n', '\t', '،', '؛', '<', '>', '(', ')', '/']) {
        if piece.contains('@') && piece.contains('.') {
            found.insert(piece.trim_matches('.').to_lowercase());
        }
    }
    let mut digits = String::new();
    for c in text::fold(text).chars().chain(std::iter::once('\n')) {
        match c {
            '0'..='9' => digits.push(c),
            ' ' | '-' | '.' | '(' | ')' | '+' | '\u{A0}' | '/' => {}
            _ => {
                if digits.len() >= PHONE_DIGITS_MIN {
                    let from = digits.len().saturating_sub(PHONE_DIGITS_COMPARED);
                    found.insert(digits[from..].to_owned());
                }
                digits.clear();
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn somebody(names: &[&str], birth: &str, sex: &str, contact: &str) -> Traits {
        Traits {
            names: names.iter().map(|name| Name::read(name)).collect(),
            birth: PartialDate::parse(birth),
            sex: (!sex.is_empty()).then(|| sex.to_owned()),
            organisation: None,
            contacts: contacts(contact),
        }
    }

    #[test]
    fn a_name_in_another_script_and_the_same_birthday_are_nearly_certain() {
        let one = somebody(&["محمد بن علي"], "1980-03-02", "male", "");
        let two = somebody(&["Ben Ali Mohamed"], "1980-03-02", "male", "");
        let likeness = one.compare(&two);
        assert_eq!(likeness.score, 90);
        assert_eq!(likeness.reasons, [Reason::SameName, Reason::BirthDate]);
        assert!(one.keys().intersection(&two.keys()).next().is_some());
    }

    #[test]
    fn the_same_name_born_at_another_time_is_not_suggested() {
        let one = somebody(&["Amina Haddad"], "1980", "", "");
        let two = somebody(&["أمينة حداد"], "1992-01-01", "", "");
        let likeness = one.compare(&two);
        assert!(likeness.score < SUGGEST_FROM, "{likeness:?}");
        let about = somebody(&["أمينة حداد"], "~1981", "", "");
        assert!(one.compare(&about).score >= LIST_FROM);
    }

    #[test]
    fn a_shared_number_finds_people_whose_names_differ() {
        let one = somebody(&["Rosa"], "", "", "Tel. +34 600 12 34 56, evenings");
        let two = somebody(&["أم سامي"], "", "", "٦٠٠١٢٣٤٥٦");
        assert_eq!(one.compare(&two).reasons, [Reason::Contact]);
        assert!(one.compare(&two).score >= SUGGEST_FROM);
        assert!(one.keys().intersection(&two.keys()).next().is_some());
    }

    #[test]
    fn a_birthday_in_common_alone_is_nothing() {
        let one = somebody(&["Rosa Quispe"], "1980-01-01", "", "");
        let two = somebody(&["Amina Haddad"], "1980-01-01", "", "");
        assert_eq!(one.compare(&two).score, 0);
    }

    #[test]
    fn an_alias_counts_a_little_less_than_the_name() {
        let one = somebody(&["Rosa Quispe", "Abu Sami"], "", "", "");
        let two = somebody(&["أبو سامي"], "", "", "");
        assert_eq!(
            one.compare(&two).reasons,
            [Reason::SameName, Reason::ByAlias]
        );
    }
}
