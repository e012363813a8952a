//! Which cases: a small tree of conditions, with a written form that people can read and that saved
//! views keep.
//!
//! The tree is pure: [`Query::holds`] decides over records in memory, `store` compiles the same tree
//! to SQL, and a test holds the two against each other. A condition names a kind and some of its
//! fields: *a violation in the case that is a disappearance and verified* is one condition, two
//! conditions may be met by two different violations.
//!
//! Written form, see [`parse`]: `status = intake, triage and violation[violation_type =
//! enforced_disappearance, verification_level = verified] and opened_on in last 28 days`.

mod parse;
mod print;
#[cfg(test)]
mod query_tests;
mod when;

use crate::record::{self, Field, FieldType, IN_CASE, Kind};
use crate::state::RecordState;
use crate::value::{Answer, Value};

pub use parse::{Misread, parse};
pub use when::{Unit, When};

/// Which cases.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Query {
    /// Every one of these holds; of none: every case.
    All(Vec<Query>),
    /// At least one of these holds.
    Any(Vec<Query>),
    /// This does not hold.
    Not(Box<Query>),
    /// The case itself, or one record of that kind in it, passes every test.
    Some(&'static Kind, Vec<Test>),
    /// Words that are found in the case or in a record of it.
    Text(String),
    /// Something the program knows about the case.
    Mark(Mark),
}

/// What the program knows about a case beside its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Not closed, rejected, referred out or archived.
    Open,
    /// Has an open task past its day.
    Overdue,
    /// Has a field where people have to choose.
    Contested,
    /// Has changes of this laptop without a receipt.
    Unsent,
}

impl Mark {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Open, Self::Overdue, Self::Contested, Self::Unsent];

    /// Its word in the written form.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Overdue => "overdue",
            Self::Contested => "contested",
            Self::Unsent => "unsent",
        }
    }
}

/// A test of one field.
#[derive(Clone, Debug)]
pub struct Test {
    /// The field.
    pub field: &'static Field,
    /// What its value must be.
    pub check: Check,
}

impl PartialEq for Test {
    fn eq(&self, other: &Self) -> bool {
        self.field.name == other.field.name && self.check == other.check
    }
}

impl Eq for Test {}

/// What a value must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// One of these codes, texts or record ids; of a set, one of its elements.
    OneOf(Vec<String>),
    /// Yes or no.
    Flag(bool),
    /// Any value at all.
    Filled,
    /// No value and no answer.
    Empty,
    /// "Unknown", "refused", "not asked".
    Answer(Answer),
    /// A date or moment in a stretch of days.
    When(When),
    /// A number from and until, both inclusive.
    Range(Option<i64>, Option<i64>),
}

/// The records of one case, for deciding in memory.
pub struct Folder<'a> {
    /// The case.
    pub case: &'a RecordState,
    /// Records that stand in it, and its people and organisations; withdrawn ones left out.
    pub parts: &'a [(&'static Kind, &'a RecordState)],
    /// Whether all these words are found in one record of it.
    pub finds: &'a dyn Fn(&str) -> bool,
    /// Whether the mark is on it.
    pub marked: &'a dyn Fn(Mark) -> bool,
}

impl std::fmt::Debug for Folder<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Folder({})", self.parts.len())
    }
}

/// True for kinds a query can ask about: the case, what stands in cases, people, organisations.
pub fn asks_about(kind: &Kind) -> bool {
    kind.tag == record::CASE.tag
        || kind.tag == record::PERSON.tag
        || kind.tag == record::ORGANISATION.tag
        || kind.field(IN_CASE).is_some()
}

/// True for fields a query can test. Long texts are found by their words instead.
pub fn asks_for(field: &Field) -> bool {
    field.tag > record::OWN && !matches!(field.holds, FieldType::Long | FieldType::Own)
}

impl Query {
    /// Every case.
    pub const fn every() -> Self {
        Self::All(Vec::new())
    }

    /// True when the case is among those asked for. `today` is a day number.
    pub fn holds(&self, folder: &Folder<'_>, today: i64) -> bool {
        match self {
            Self::All(all) => all.iter().all(|query| query.holds(folder, today)),
            Self::Any(any) => any.iter().any(|query| query.holds(folder, today)),
            Self::Not(query) => !query.holds(folder, today),
            Self::Some(kind, tests) => {
                let passes =
                    |state: &RecordState| tests.iter().all(|test| test.holds(state, today));
                if kind.tag == record::CASE.tag {
                    passes(folder.case)
                } else {
                    let mut parts = folder.parts.iter();
                    parts.any(|(of, state)| of.tag == kind.tag && passes(state))
                }
            }
            Self::Text(words) => (folder.finds)(words),
            Self::Mark(mark) => (folder.marked)(*mark),
        }
    }

    /// Conditions in it, for a limit.
    pub fn size(&self) -> usize {
        match self {
            Self::All(of) | Self::Any(of) => of.iter().map(Self::size).sum(),
            Self::Not(query) => query.size(),
            Self::Some(_, tests) => tests.len().max(1),
            Self::Text(_) | Self::Mark(_) => 1,
        }
    }
}

impl Test {
    /// True when the record passes.
    pub fn holds(&self, state: &RecordState, today: i64) -> bool {
        if self.field.holds.has_elements() {
            return self.holds_in_set(state);
        }
        let shown = state.shown(self.field).filter(|value| !value.is_empty());
        match &self.check {
            Check::OneOf(wanted) => shown.is_some_and(|value| match value {
                Value::Code(text) | Value::Text(text) => wanted.contains(text),
                Value::Link(id) => wanted.contains(&id.to_string()),
                _ => false,
            }),
            Check::Flag(wanted) => shown == Some(&Value::Flag(*wanted)),
            Check::Filled => shown.is_some_and(|value| !matches!(value, Value::Answer(_))),
            Check::Empty => shown.is_none(),
            Check::Answer(wanted) => shown == Some(&Value::Answer(*wanted)),
            Check::When(when) => {
                let day = match shown {
                    Some(Value::Date(date)) => date.first_day(),
                    Some(Value::Instant(at)) => at.div_euclid(when::DAY_MS),
                    _ => return false,
                };
                let (from, until) = when.days(today);
                from.is_none_or(|from| from <= day) && until.is_none_or(|until| day <= until)
            }
            Check::Range(from, until) => match shown {
                Some(Value::Number(number)) => {
                    from.is_none_or(|from| from <= *number)
                        && until.is_none_or(|until| *number <= until)
                }
                _ => false,
            },
        }
    }

    fn holds_in_set(&self, state: &RecordState) -> bool {
        let mut elements = state.elements(self.field);
        match &self.check {
            Check::OneOf(wanted) => elements.any(|(element, value)| {
                wanted.iter().any(|wanted| wanted == element) && !matches!(value, Value::Number(0))
            }),
            Check::Filled => elements.next().is_some(),
            Check::Empty => elements.next().is_none(),
            _ => false,
        }
    }
}

/// True when the check makes sense for what the field holds.
pub fn fits(field: &Field, check: &Check) -> bool {
    match check {
        Check::Filled | Check::Empty => true,
        Check::Answer(_) => !field.holds.has_elements(),
        Check::OneOf(wanted) => !wanted.is_empty() && can_be_one_of(field.holds),
        Check::Flag(_) => field.holds == FieldType::Flag,
        Check::When(_) => matches!(field.holds, FieldType::Date | FieldType::Instant),
        Check::Range(from, until) => {
            field.holds == FieldType::Number && (from.is_some() || until.is_some())
        }
    }
}

const fn can_be_one_of(holds: FieldType) -> bool {
    !matches!(
        holds,
        FieldType::Flag
            | FieldType::Date
            | FieldType::Instant
            | FieldType::Number
            | FieldType::Long
            | FieldType::Own
    )
}
