//! Risk: from the answers of an assessment to a level, with every reason (domain
//! specification §6.1 and §6.2).
//!
//! The score is help and never the decision. All arithmetic is exact, in whole numbers; halves
//! are rounded up. Missing answers are not zeros. Rules may raise a level and never lower it.
//!
//! Start at [`weigh`]. What the records of a case say about the rules is in [`facts`], how a
//! person's level stands beside the computed one in [`differs`].

mod facts;
mod weigh;

#[cfg(test)]
mod oracle_tests;
#[cfg(test)]
mod tests;

pub use facts::{Attack, Facts, SAME_PERPETRATOR_DAYS, facts, minor_on};
pub use weigh::{Mean, Mini, Scale, Weighed, weigh};

use std::collections::BTreeMap;

use crate::date::PartialDate;
use crate::record::SCORE_MAX;
use crate::value::Value;

/// Share of the questions that must be answered, in percent.
pub const BASIS_PERCENT: u32 = 60;

/// Vocabularies of the three scales that make the score.
pub const SCALES: [&str; 3] = [
    "threat_indicator",
    "vulnerability_factor",
    "capacity_factor",
];

/// A level of risk; codes of the vocabulary `risk_level`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Level {
    /// Score 1 to 4.
    Low,
    /// Score 5 to 9.
    Medium,
    /// Score 10 to 14.
    High,
    /// Score 15 to 25.
    Extreme,
}

impl Level {
    /// All, from low to extreme.
    pub const ALL: [Self; 4] = [Self::Low, Self::Medium, Self::High, Self::Extreme];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
            Self::Extreme => "extreme",
        }
    }

    /// The level with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }

    /// The level of a score from 1 to 25.
    pub const fn of_score(score: u8) -> Self {
        match score {
            0..=4 => Self::Low,
            5..=9 => Self::Medium,
            10..=14 => Self::High,
            _ => Self::Extreme,
        }
    }

    /// One level up; extreme stays.
    #[must_use]
    pub const fn up(self) -> Self {
        match self {
            Self::Low => Self::Medium,
            Self::Medium => Self::High,
            Self::High | Self::Extreme => Self::Extreme,
        }
    }

    /// Days until the risk is assessed again at the latest (§4.2).
    pub const fn review_days(self) -> i64 {
        match self {
            Self::Low => 90,
            Self::Medium => 30,
            Self::High => 7,
            Self::Extreme => 1,
        }
    }
}

/// The day of the next assessment, for one made on `assessed_on`. A date known only to the month
/// or year counts from its first day: too early is safe, too late is not.
pub fn review_on(level: Level, assessed_on: PartialDate) -> Option<PartialDate> {
    PartialDate::from_day_number(assessed_on.first_day() + level.review_days())
}

/// A rule that can raise the level.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Rule {
    /// An explicit threat to life: at least high.
    ExplicitDeathThreat,
    /// Deprived of liberty: at least high.
    InDetention,
    /// Enforced disappearance or abduction in the last 72 hours: extreme.
    RecentAbduction,
    /// Under 18: one level up.
    Minor,
    /// Attacked within 30 days, and before, by the same perpetrator: one level up.
    SamePerpetrator,
}

impl Rule {
    /// All, in the order in which they are applied: first those that set a floor.
    pub const ALL: [Self; 5] = [
        Self::ExplicitDeathThreat,
        Self::InDetention,
        Self::RecentAbduction,
        Self::Minor,
        Self::SamePerpetrator,
    ];

    /// Its code: the indicator or the field that states the fact.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ExplicitDeathThreat => "explicit_death_threat",
            Self::InDetention => "in_detention",
            Self::RecentAbduction => "recent_abduction",
            Self::Minor => "minor",
            Self::SamePerpetrator => "recent_attack_same_perpetrator",
        }
    }

    /// The level after the rule; never lower than before.
    #[must_use]
    pub fn raise(self, level: Level) -> Level {
        match self {
            Self::ExplicitDeathThreat | Self::InDetention => level.max(Level::High),
            Self::RecentAbduction => Level::Extreme,
            Self::Minor | Self::SamePerpetrator => level.up(),
        }
    }
}

/// One rule that fired, and what it did.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Fired {
    /// Which.
    pub rule: Rule,
    /// The level before; `None` when there is no computed one.
    pub from: Option<Level>,
    /// The level after, at the least.
    pub to: Level,
}

/// The answers of one assessment. A question that is not in its map was not answered, like one
/// with [`Given::Without`].
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Answers {
    /// By code of `threat_indicator`.
    pub threats: Scores,
    /// By code of `vulnerability_factor`.
    pub vulnerabilities: Scores,
    /// By code of `capacity_factor`.
    pub capacities: Scores,
    /// By code of `digital_risk_question`.
    pub digital: Scores,
    /// By code of `gender_risk_question`.
    pub gender: Scores,
    /// Disappeared or abducted in the last 72 hours; `None` when nobody said.
    pub recent_abduction: Option<bool>,
    /// Under 18; `None` when nobody said.
    pub minor: Option<bool>,
    /// Attacked within 30 days, and before, by the same perpetrator; `None` when nobody said.
    pub same_perpetrator: Option<bool>,
}

/// Answers on one scale by question.
pub type Scores = BTreeMap<String, Given>;

/// What was said to one question.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Given {
    /// 0 no, 1 weak, 2 moderate, 3 strong, 4 certain.
    Score(u8),
    /// Unknown, not disclosed, not asked: answered without a value, and no zero.
    Without,
}

impl Given {
    /// From a stored value; larger or smaller numbers than the scale has are no answer.
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Number(score @ 0..=SCORE_MAX) => {
                u8::try_from(*score).map_or(Self::Without, Self::Score)
            }
            _ => Self::Without,
        }
    }
}

/// True when a person's level needs a reason: it is not the computed one, or there is none.
pub fn differs(computed: Option<Level>, decided: Level) -> bool {
    computed != Some(decided)
}

/// How far a person's level lies above (positive) or below the computed one, in levels: the
/// quality statistic of §6.2.
pub fn difference(computed: Level, decided: Level) -> i8 {
    let place = |level: Level| match level {
        Level::Low => 0,
        Level::Medium => 1,
        Level::High => 2,
        Level::Extreme => 3,
    };
    place(decided) - place(computed)
}
