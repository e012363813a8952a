//! How likely two cases are about the same thing that happened, and why.
//!
//! Decides nothing: a person says whether they are the same, related or different, and it can be
//! taken back. The rule of the method (the same name, three days, the same region or the same kind
//! of act) always reaches the list; what lies outside it may be suggested while a case is written.

use std::collections::BTreeSet;

use crate::date::PartialDate;
use crate::text;
use crate::translit::{Meeting, Name};

/// Days two dates may lie apart and still mean the same day.
pub const DAYS_APART_MAX: i64 = 3;
/// From here on a case is named beside the one that is being written.
pub const SUGGEST_FROM: i32 = 40;
/// From here on a pair stands in the list.
pub const LIST_FROM: i32 = 55;

/// Words of two titles that make them alike.
const TITLE_WORDS_MIN: usize = 2;
/// Letters a word of a title needs to count; shorter ones join others.
const WORD_CHARS_MIN: usize = 3;

/// Something that happened, as far as it is compared.
#[derive(Debug, Clone, Default)]
pub struct Event {
    /// When it began.
    pub starts_on: Option<PartialDate>,
    /// When it ended, when that is known.
    pub ends_on: Option<PartialDate>,
    /// Region.
    pub adm1: String,
    /// Place in words.
    pub place: String,
}

/// What is compared of a case.
#[derive(Debug, Clone, Default)]
pub struct Traits {
    /// Whose case it is and who suffered: the records that stand for them.
    pub people: BTreeSet<i64>,
    /// Their names and aliases.
    pub names: Vec<Name>,
    /// Alleged perpetrators: the records that stand for them.
    pub perpetrators: BTreeSet<i64>,
    /// Codes of `violation_type`.
    pub acts: BTreeSet<String>,
    /// What happened.
    pub events: Vec<Event>,
    /// The title.
    pub title: String,
}

/// Why two cases may be one, or may not; label key `case-likeness-<code>`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// Somebody stands in both.
    SamePerson,
    /// Somebody in the one has the name of somebody in the other.
    SameName,
    /// At most three days apart.
    SameDays,
    /// The dates that are known agree as far as they go.
    SameMonth,
    /// The same place by its name.
    SamePlace,
    /// The same region.
    SameRegion,
    /// An act of the same family.
    SameAct,
    /// The same alleged perpetrator.
    SamePerpetrator,
    /// The titles share their words.
    SimilarTitle,
    /// Speaks against: the days lie further apart.
    OtherDays,
    /// Speaks against: another region.
    OtherRegion,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::SamePerson,
        Self::SameName,
        Self::SameDays,
        Self::SameMonth,
        Self::SamePlace,
        Self::SameRegion,
        Self::SameAct,
        Self::SamePerpetrator,
        Self::SimilarTitle,
        Self::OtherDays,
        Self::OtherRegion,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::SamePerson => "same_person",
            Self::SameName => "same_name",
            Self::SameDays => "same_days",
            Self::SameMonth => "same_month",
            Self::SamePlace => "same_place",
            Self::SameRegion => "same_region",
            Self::SameAct => "same_act",
            Self::SamePerpetrator => "same_perpetrator",
            Self::SimilarTitle => "similar_title",
            Self::OtherDays => "other_days",
            Self::OtherRegion => "other_region",
        }
    }

    /// What it weighs.
    pub const fn weight(self) -> i32 {
        match self {
            Self::SamePerson => 35,
            Self::SameName => 30,
            Self::SameDays => 20,
            Self::SameMonth => 8,
            Self::SamePlace => 15,
            Self::SameRegion | Self::SameAct => 8,
            Self::SamePerpetrator => 10,
            Self::SimilarTitle => 12,
            Self::OtherDays => -30,
            Self::OtherRegion => -15,
        }
    }
}

/// A judgement: the sum and its reasons, strongest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Likeness {
    /// 0 and above; see [`SUGGEST_FROM`] and [`LIST_FROM`].
    pub score: i32,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// How the dates of two events stand to each other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Dates {
    Apart,
    Unknown,
    Month,
    Days,
}

impl Traits {
    /// Compares two.
    pub fn compare(&self, other: &Self) -> Likeness {
        let mut reasons = Vec::new();
        if shares(&self.people, &other.people) {
            reasons.push(Reason::SamePerson);
        } else if self.meets(other) {
            reasons.push(Reason::SameName);
        }
        self.compare_events(other, &mut reasons);
        if shares(&families(&self.acts), &families(&other.acts)) {
            reasons.push(Reason::SameAct);
        }
        if shares(&self.perpetrators, &other.perpetrators) {
            reasons.push(Reason::SamePerpetrator);
        }
        if similar_titles(&self.title, &other.title) {
            reasons.push(Reason::SimilarTitle);
        }
        let score: i32 = reasons.iter().map(|reason| reason.weight()).sum();
        reasons.sort_by_key(|reason| std::cmp::Reverse(reason.weight()));
        Likeness {
            // Nobody and no place in common: the same day and the same kind of act are every day.
            score: if anchored(&reasons) { score.max(0) } else { 0 },
            reasons,
        }
    }

    fn meets(&self, other: &Self) -> bool {
        let mut mine = self.names.iter();
        mine.any(|one| {
            other
                .names
                .iter()
                .any(|two| one.meets(two) >= Meeting::Same)
        })
    }

    /// The pair of events that agrees best speaks for all: the others may be other days of one story.
    fn compare_events(&self, other: &Self, reasons: &mut Vec<Reason>) {
        let mut best: Option<(i32, Vec<Reason>)> = None;
        for one in &self.events {
            for two in &other.events {
                let found = one.compare(two);
                let weight = found.iter().map(|reason| reason.weight()).sum();
                if best.as_ref().is_none_or(|(before, _)| *before < weight) {
                    best = Some((weight, found));
                }
            }
        }
        reasons.extend(best.into_iter().flat_map(|(_, found)| found));
    }
}

fn anchored(reasons: &[Reason]) -> bool {
    let anchors = [
        Reason::SamePerson,
        Reason::SameName,
        Reason::SamePlace,
        Reason::SamePerpetrator,
        Reason::SimilarTitle,
    ];
    reasons.iter().any(|reason| anchors.contains(reason))
}

impl Event {
    fn compare(&self, other: &Self) -> Vec<Reason> {
        let mut reasons = Vec::new();
        match self.dates(other) {
            Dates::Days => reasons.push(Reason::SameDays),
            Dates::Month => reasons.push(Reason::SameMonth),
            Dates::Apart => reasons.push(Reason::OtherDays),
            Dates::Unknown => {}
        }
        let same = |one: &str, two: &str| {
            let (one, two) = (text::words(one), text::words(two));
            (!one.is_empty() && !two.is_empty()).then(|| one == two)
        };
        if same(&self.place, &other.place) == Some(true) {
            reasons.push(Reason::SamePlace);
        }
        match same(&self.adm1, &other.adm1) {
            Some(true) => reasons.push(Reason::SameRegion),
            Some(false) => reasons.push(Reason::OtherRegion),
            None => {}
        }
        reasons
    }

    /// A date known to the month or "about" agrees with every day it may mean, but proves none.
    fn dates(&self, other: &Self) -> Dates {
        let (Some((from, until, exact)), Some((its_from, its_until, its_exact))) =
            (self.span(), other.span())
        else {
            return Dates::Unknown;
        };
        let gap = (its_from - until).max(from - its_until);
        if gap > DAYS_APART_MAX {
            return Dates::Apart;
        }
        if exact && its_exact {
            Dates::Days
        } else {
            Dates::Month
        }
    }

    fn span(&self) -> Option<(i64, i64, bool)> {
        let starts = self.starts_on?;
        let last = self
            .ends_on
            .map_or(starts.last_day(), PartialDate::last_day);
        let exact = starts.day > 0 && !starts.about;
        Some((starts.first_day(), last.max(starts.last_day()), exact))
    }
}

/// Families of acts by what they hurt, and the beginnings of codes that belong to them.
#[rustfmt::skip]
const FAMILIES: [(&str, &[&str]); 11] = [
    (
        "life",
        &["killing", "attempted_killing", "death_in_custody"],
    ),
    (
        "liberty",
        &[
            "enforced_disappearance",
            "abduction_kidnapping",
            "arbitrary_arrest",
            "arbitrary_detention",
            "incommunicado_detention",
            "house_arrest",
        ],
    ),
    (
        "integrity",
        &[
            "torture",
            "ill_treatment",
            "denial_of_medical_care",
            "physical_assault",
            "excessive_force_protest",
            "sexual_violence",
            "gender_based_violence",
        ],
    ),
    (
        "threats",
        &[
            "sexual_harassment",
            "death_threat",
            "threat",
            "threat_to_family",
            "intimidation_harassment",
            "stalking",
            "physical_surveillance",
            "summons_interrogation",
        ],
    ),
    (
        "judicial",
        &[
            "fabricated_charges",
            "judicial_harassment",
            "slapp",
            "misuse_",
            "unfair_trial",
            "denial_of_counsel",
            "conviction_imprisonment",
        ],
    ),
    (
        "movement",
        &[
            "travel_ban",
            "forced_exile_displacement",
            "deportation_refoulement",
            "deprivation_of_nationality",
        ],
    ),
    (
        "property",
        &[
            "raid_search",
            "property_damage",
            "confiscation_theft",
            "eviction_land",
        ],
    ),
    (
        "administrative",
        &[
            "office_closure",
            "registration_denial",
            "funding_restriction",
            "dismissal_livelihood",
        ],
    ),
    (
        "reputation",
        &[
            "smear_campaign",
            "censorship_content_removal",
            "assembly_ban",
        ],
    ),
    (
        "digital",
        &[
            "online_harassment",
            "doxxing",
            "non_consensual_images",
            "account_compromise",
            "spyware",
            "digital_surveillance",
            "phishing",
            "ddos_site_attack",
            "website_blocking",
            "internet_shutdown",
            "coordinated_disinformation",
        ],
    ),
    ("nhri_reprisal", &["nhri_"]),
];

/// The family of a `violation_type`; of one that has none, nothing.
pub fn family(violation_type: &str) -> Option<&'static str> {
    let member = |code: &&str| match code.strip_suffix('_') {
        Some(_) => violation_type.starts_with(*code),
        None => violation_type == *code,
    };
    let mut all = FAMILIES.iter();
    all.find(|(_, codes)| codes.iter().any(&member))
        .map(|(family, _)| *family)
}

fn families(acts: &BTreeSet<String>) -> BTreeSet<&'static str> {
    acts.iter().filter_map(|act| family(act)).collect()
}

fn shares<T: Ord>(one: &BTreeSet<T>, two: &BTreeSet<T>) -> bool {
    one.intersection(two).next().is_some()
}

fn similar_titles(one: &str, two: &str) -> bool {
    let words = |text: &str| -> BTreeSet<String> {
        let words = text::words(text).into_iter();
        words
            .filter(|word| word.chars().count() >= WORD_CHARS_MIN)
            .collect()
    };
    let (one, two) = (words(one), words(two));
    let same = one.intersection(&two).count();
    let spelt = Name::read(&one.iter().cloned().collect::<Vec<_>>().join(" ")).meets(&Name::read(
        &two.iter().cloned().collect::<Vec<_>>().join(" "),
    ));
    let enough = one.len().min(two.len());
    enough >= TITLE_WORDS_MIN && (same * 2 > enough || spelt >= Meeting::Same)
}

#[cfg(test)]
#[path = "case_likeness_tests.rs"]
mod tests;
