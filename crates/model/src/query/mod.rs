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
//!
//! A field the institution made for itself is asked for by its key: `incident[x_region = North]`.

mod parse;
mod print;
#[cfg(test)]
mod query_tests;
mod when;

use crate::id::RecordId;
use crate::record::{self, Field, FieldType, IN_CASE, Kind, Sensitivity};
use crate::state::RecordState;
use crate::text;
use crate::value::{Answer, Value};

pub use parse::{Misread, parse};
pub use when::{Today, Unit, When};

/// How the keys of the institution's own fields begin.
pub const OWN_PREFIX: &str = "x_";

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
    /// Key of one of the institution's own fields, `x_…`; empty for every other field.
    pub own: String,
    /// What its value must be.
    pub check: Check,
}

impl PartialEq for Test {
    fn eq(&self, other: &Self) -> bool {
        self.field.name == other.field.name && self.own == other.own && self.check == other.check
    }
}

impl Eq for Test {}

/// What a value must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Check {
    /// One of these codes, texts or record ids; of a set, one of its elements.
    OneOf(Vec<String>),
    /// Each of these words begins a word of the text, however either is spelt.
    Has(String),
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

/// True for fields a query can test; of the institution's own, one key at a time.
pub fn asks_for(field: &Field) -> bool {
    field.tag >= record::OWN && field.holds != FieldType::Secret
}

impl Query {
    /// Every case.
    pub const fn every() -> Self {
        Self::All(Vec::new())
    }

    /// True when the case is among those asked for.
    pub fn holds(&self, folder: &Folder<'_>, today: Today) -> bool {
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

    /// The same question, with each link that is asked for widened: to a person belong those who
    /// were found to be the same one.
    ///
    /// # Errors
    /// Those of `one`.
    pub fn widened<E>(
        &self,
        one: &mut dyn FnMut(RecordId) -> Result<Vec<RecordId>, E>,
    ) -> Result<Self, E> {
        let mut each = |of: &[Self]| -> Result<Vec<Self>, E> {
            of.iter().map(|query| query.widened(one)).collect()
        };
        Ok(match self {
            Self::All(of) => Self::All(each(of)?),
            Self::Any(of) => Self::Any(each(of)?),
            Self::Not(query) => Self::Not(Box::new(query.widened(one)?)),
            Self::Some(kind, tests) => {
                let tests = tests.iter().map(|test| test.widened(one));
                Self::Some(kind, tests.collect::<Result<_, E>>()?)
            }
            Self::Text(_) | Self::Mark(_) => self.clone(),
        })
    }

    /// True when somebody who may not see names and free text could guess at them with it.
    pub fn asks_identities(&self) -> bool {
        match self {
            Self::All(of) | Self::Any(of) => of.iter().any(Self::asks_identities),
            Self::Not(query) => query.asks_identities(),
            Self::Some(_, tests) => tests.iter().any(Test::asks_identities),
            Self::Text(_) => true,
            Self::Mark(_) => false,
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
    /// A test of a declared field.
    pub const fn of(field: &'static Field, check: Check) -> Self {
        Self {
            field,
            own: String::new(),
            check,
        }
    }

    /// The field's name as it is written: of the institution's own fields, the key.
    pub fn name(&self) -> &str {
        if self.own.is_empty() {
            self.field.name
        } else {
            &self.own
        }
    }

    fn widened<E>(
        &self,
        one: &mut dyn FnMut(RecordId) -> Result<Vec<RecordId>, E>,
    ) -> Result<Self, E> {
        let mut test = self.clone();
        let party = matches!(
            self.field.holds,
            FieldType::Link("person" | "organisation")
                | FieldType::Links("person" | "organisation")
        );
        if let (true, Check::OneOf(wanted)) = (party, &self.check) {
            let mut all: Vec<String> = Vec::new();
            for id in wanted {
                all.push(id.clone());
                if let Some(id) = RecordId::parse(id) {
                    all.extend(one(id)?.iter().map(RecordId::to_string));
                }
            }
            all.sort_unstable();
            all.dedup();
            test.check = Check::OneOf(all);
        }
        Ok(test)
    }

    fn asks_identities(&self) -> bool {
        self.field.sensitivity == Sensitivity::C4
            || matches!(self.check, Check::Has(_))
            || self.field.holds == FieldType::Own
    }

    /// True when the record passes.
    pub fn holds(&self, state: &RecordState, today: Today) -> bool {
        if self.field.holds == FieldType::Own {
            return self.holds_own(state);
        }
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
            Check::Has(words) => shown
                .and_then(Value::text)
                .is_some_and(|text| has(text, words)),
            Check::Flag(wanted) => shown == Some(&Value::Flag(*wanted)),
            Check::Filled => shown.is_some_and(|value| !matches!(value, Value::Answer(_))),
            Check::Empty => shown.is_none(),
            Check::Answer(wanted) => shown == Some(&Value::Answer(*wanted)),
            Check::When(when) => {
                let day = match shown {
                    Some(Value::Date(date)) => date.first_day(),
                    Some(Value::Instant(at)) => today.day_of(*at),
                    _ => return false,
                };
                let (from, until) = when.days(today.day);
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
            Check::Has(words) => elements.any(|(element, _)| has(element, words)),
            Check::Filled => elements.next().is_some(),
            Check::Empty => elements.next().is_none(),
            _ => false,
        }
    }

    fn holds_own(&self, state: &RecordState) -> bool {
        let mut elements = state.elements(self.field);
        let found = elements.find(|(key, _)| *key == self.own);
        let text = found.and_then(|(_, value)| value.text());
        match &self.check {
            Check::OneOf(wanted) => text.is_some_and(|text| wanted.iter().any(|one| one == text)),
            Check::Has(words) => text.is_some_and(|text| has(text, words)),
            Check::Filled => found.is_some(),
            Check::Empty => found.is_none(),
            _ => false,
        }
    }
}

/// True when each of `words` begins a word of `text`, both folded; no words are in every text.
pub fn has(text: &str, words: &str) -> bool {
    let known = text::words(text);
    let found = |word: &String| known.iter().any(|known| known.starts_with(word.as_str()));
    text::words(words).iter().all(found)
}

/// True when the check makes sense for what the field holds.
pub fn fits(field: &Field, check: &Check) -> bool {
    match check {
        Check::Filled | Check::Empty => true,
        Check::Answer(_) => !field.holds.has_elements(),
        Check::Has(words) => field.holds.is_searched() && !text::words(words).is_empty(),
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
            | FieldType::Secret
    )
}
