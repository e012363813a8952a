//! Dates that cannot be: what has been lies ahead, an end before its beginning, a birth before
//! anybody who lives.
//!
//! A field says of itself that it tells of what has been ([`crate::Field::is_past`]); pairs of
//! fields that follow each other stand in [`ORDERED`]. What somebody types is refused
//! ([`refusal`]); what arrives from a colleague is kept and marked ([`oddities`]), since refusing
//! it would lose it. The day comes in from outside, with a margin: a colleague further east is
//! a day ahead.

use crate::record::{FieldType, Kind};
use crate::state::RecordState;
use crate::{Value, Write};

/// Days ahead of the laptop's clock that are still taken as today.
pub const MARGIN_DAYS: i64 = 1;
/// Days after the newest signed moment that are taken while the clock is known to be behind.
pub const BEHIND_DAYS: i64 = 366;
/// Nobody who lives was born before this year.
pub const BORN_SINCE: u16 = 1880;

const DAY_MS: i64 = 86_400_000;

/// Kind, field of the beginning, field of the end: the end does not lie before the beginning.
pub const ORDERED: [(&str, &str, &str); 9] = [
    ("case", "opened_on", "closed_on"),
    ("incident", "starts_on", "ends_on"),
    ("civic_space_event", "starts_on", "ends_on"),
    ("relationship", "since", "until"),
    ("consent", "given_on", "expires_on"),
    ("consent", "given_on", "withdrawn_on"),
    ("intervention", "done_on", "response_on"),
    ("disclosure", "deletion_asked_on", "deletion_confirmed_on"),
    ("risk_assessment", "assessed_on", "review_on"),
];

/// What is wrong with a date.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Oddity {
    /// It tells of what has been and lies ahead.
    Ahead,
    /// Before anybody who lives.
    TooEarly,
    /// It ends before it begins.
    EndsBeforeItBegins,
}

impl Oddity {
    /// Its code; message `date-odd-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ahead => "ahead",
            Self::TooEarly => "too_early",
            Self::EndsBeforeItBegins => "ends_before_it_begins",
        }
    }
}

/// A field whose date cannot be.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Odd {
    /// The field.
    pub field: &'static str,
    /// What is wrong.
    pub why: Oddity,
    /// The field it does not go with; for [`Oddity::EndsBeforeItBegins`].
    pub other: Option<&'static str>,
}

/// Everything odd among the dates of a record; `today` is the day number
/// ([`day`]).
pub fn oddities(kind: &Kind, state: &RecordState, today: i64) -> Vec<Odd> {
    look(kind, &|tag| state.shown(kind.field(tag)?).cloned(), today)
}

/// Why a write cannot be taken: the first of the written fields whose date cannot be. `before` is
/// the record as it stands. Fields nobody touches are not judged again.
pub fn refusal(
    kind: &Kind,
    before: Option<&RecordState>,
    writes: &[Write],
    today: i64,
) -> Option<Odd> {
    let written = |tag: u16| writes.iter().rfind(|write| write.field == tag);
    let value = |tag: u16| match written(tag) {
        Some(write) => Some(write.value.clone()),
        None => before?.shown(kind.field(tag)?).cloned(),
    };
    let touched = |name: &str| {
        kind.field_named(name)
            .is_some_and(|field| written(field.tag).is_some())
    };
    look(kind, &value, today)
        .into_iter()
        .find_map(|odd| match odd.other {
            _ if touched(odd.field) => Some(odd),
            // The beginning was moved behind the end: it is the one to blame.
            Some(other) if touched(other) => Some(Odd {
                field: other,
                other: Some(odd.field),
                ..odd
            }),
            _ => None,
        })
}

fn look(kind: &Kind, value: &dyn Fn(u16) -> Option<Value>, today: i64) -> Vec<Odd> {
    let mut found = Vec::new();
    let plain = |field: &&crate::Field| matches!(field.holds, FieldType::Date | FieldType::Instant);
    for field in kind.fields.iter().filter(plain) {
        let Some(value) = value(field.tag) else {
            continue;
        };
        let odd = |why| Odd {
            field: field.name,
            why,
            other: None,
        };
        let Some(first) = first_day(&value) else {
            continue;
        };
        let ahead = first > today.saturating_add(MARGIN_DAYS);
        if field.is_past && ahead {
            found.push(odd(Oddity::Ahead));
        }
        if field.name == "birth_date"
            && matches!(&value, Value::Date(date) if date.year < BORN_SINCE)
        {
            found.push(odd(Oddity::TooEarly));
        }
    }
    for (of, begins, ends) in ORDERED {
        if of != kind.name {
            continue;
        }
        let date = |name: &str| match value(kind.field_named(name)?.tag)? {
            // "About the third" may well be the second or the fourth.
            Value::Date(date) if !date.about => Some(date),
            _ => None,
        };
        if let (Some(from), Some(to)) = (date(begins), date(ends))
            && to.last_day() < from.first_day()
        {
            found.push(Odd {
                field: ends,
                why: Oddity::EndsBeforeItBegins,
                other: Some(begins),
            });
        }
    }
    found
}

/// The first day a value can mean; `2199` begins on its first of January.
fn first_day(value: &Value) -> Option<i64> {
    match value {
        Value::Date(date) => Some(date.first_day()),
        Value::Instant(at) => Some(at.div_euclid(DAY_MS)),
        _ => None,
    }
}

/// The day number against which dates are judged, for [`refusal`] and [`oddities`]. A clock known to
/// be `behind` (milliseconds) says nothing of what lies ahead; then a year after the newest moment
/// anybody signed is still taken.
pub const fn day(now_ms: i64, behind: Option<i64>) -> i64 {
    match behind {
        None => now_ms.div_euclid(DAY_MS),
        Some(behind) => now_ms.saturating_add(behind).div_euclid(DAY_MS) + BEHIND_DAYS,
    }
}

#[cfg(test)]
mod tests {
    use super::Oddity::{Ahead, EndsBeforeItBegins, TooEarly};
    use super::*;
    use crate::record::{CASE, CONSENT, INCIDENT, KINDS, PERSON, RISK_ASSESSMENT, kind_named};
    use crate::{Change, DeviceId, Dot, PartialDate, RecordId, Stamp, VersionVector};

    fn on(text: &str) -> i64 {
        PartialDate::parse(text).unwrap().first_day()
    }

    fn writes(kind: &Kind, dates: &[(&str, &str)]) -> Vec<Write> {
        let write = |&(field, text): &(&str, &str)| Write {
            field: kind.field_named(field).unwrap().tag,
            element: String::new(),
            value: PartialDate::parse(text).map_or(Value::Empty, Value::Date),
        };
        dates.iter().map(write).collect()
    }

    fn state(kind: &Kind, dates: &[(&str, &str)]) -> RecordState {
        let mut state = RecordState::new();
        let change = Change {
            dot: Dot {
                device: DeviceId(1),
                counter: 1,
            },
            stamp: Stamp::default(),
            kind: kind.tag,
            record: RecordId::from_random([7; 8]),
            writes: writes(kind, dates),
        };
        state.apply(&change, &VersionVector::new());
        state
    }

    /// Kind, dates as they stand, dates typed, and the field that is blamed with the reason.
    type Row = (
        &'static Kind,
        &'static [(&'static str, &'static str)],
        &'static [(&'static str, &'static str)],
        Option<(&'static str, Oddity)>,
    );

    #[rustfmt::skip]
    const ROWS: &[Row] = &[
            (
                &INCIDENT,
                &[],
                &[("starts_on", "2199-01-01")],
                Some(("starts_on", Ahead)),
            ),
            (
                &INCIDENT,
                &[],
                &[("starts_on", "2199")],
                Some(("starts_on", Ahead)),
            ),
            (
                &INCIDENT,
                &[],
                &[("starts_on", "~2027-01")],
                Some(("starts_on", Ahead)),
            ),
            // A month or a year that has begun may be meant whole.
            (&INCIDENT, &[], &[("starts_on", "2026")], None),
            (&INCIDENT, &[], &[("starts_on", "2026-11")], None),
            (&INCIDENT, &[], &[("starts_on", "2026-11-24")], None),
            // Further east it is tomorrow already; the day after is nobody's.
            (&INCIDENT, &[], &[("starts_on", "2026-11-25")], None),
            (
                &INCIDENT,
                &[],
                &[("starts_on", "2026-11-26")],
                Some(("starts_on", Ahead)),
            ),
            (
                &INCIDENT,
                &[("starts_on", "2026-11-03")],
                &[("ends_on", "2026-11-02")],
                Some(("ends_on", EndsBeforeItBegins)),
            ),
            (
                &INCIDENT,
                &[("ends_on", "2026-11-02")],
                &[("starts_on", "2026-11-03")],
                Some(("starts_on", EndsBeforeItBegins)),
            ),
            (
                &INCIDENT,
                &[("starts_on", "2026-11-03")],
                &[("ends_on", "2026-11")],
                None,
            ),
            (
                &INCIDENT,
                &[("starts_on", "~2026-11-03")],
                &[("ends_on", "2026-11-02")],
                None,
            ),
            // Both moved at once, and clearing, are fine.
            (
                &INCIDENT,
                &[("starts_on", "2026-11-03")],
                &[("starts_on", "2026-10-01"), ("ends_on", "2026-10-02")],
                None,
            ),
            (
                &INCIDENT,
                &[("starts_on", "2026-11-03"), ("ends_on", "2026-11-02")],
                &[("ends_on", "")],
                None,
            ),
            (
                &PERSON,
                &[],
                &[("birth_date", "1879-12-31")],
                Some(("birth_date", TooEarly)),
            ),
            (&PERSON, &[], &[("birth_date", "1880")], None),
            (
                &PERSON,
                &[],
                &[("birth_date", "2031")],
                Some(("birth_date", Ahead)),
            ),
            (
                &CASE,
                &[("opened_on", "2026-11-03")],
                &[("closed_on", "2026-10-03")],
                Some(("closed_on", EndsBeforeItBegins)),
            ),
            (
                &CONSENT,
                &[],
                &[("given_on", "2027-01-01")],
                Some(("given_on", Ahead)),
            ),
            // What is still to come may lie ahead.
            (
                &CONSENT,
                &[("given_on", "2026-11-03")],
                &[("expires_on", "2027-11-03")],
                None,
            ),
            (
                &CONSENT,
                &[("given_on", "2026-11-03")],
                &[("expires_on", "2025-11-03")],
                Some(("expires_on", EndsBeforeItBegins)),
            ),
            (&RISK_ASSESSMENT, &[], &[("review_on", "2027-05-01")], None),
        ];

    #[test]
    fn a_date_that_cannot_be_is_refused_beside_its_field() {
        for (kind, before, typed, blamed) in ROWS {
            let before = state(kind, before);
            let found = refusal(kind, Some(&before), &writes(kind, typed), on("2026-11-24"));
            let found = found.map(|odd| (odd.field, odd.why));
            assert_eq!(found, *blamed, "{} {typed:?}", kind.name);
        }
    }

    #[test]
    fn what_stood_wrong_before_keeps_nobody_from_writing_something_else() {
        let wrong = state(
            &INCIDENT,
            &[("starts_on", "2199-01-01"), ("ends_on", "2198-01-01")],
        );
        let title = Write {
            field: INCIDENT.field_named("title").unwrap().tag,
            element: String::new(),
            value: Value::Text("المداهمة".into()),
        };
        let today = on("2026-11-24");
        assert_eq!(refusal(&INCIDENT, Some(&wrong), &[title], today), None);
        // And it is marked, each with its reason.
        let marks: Vec<_> = oddities(&INCIDENT, &wrong, today)
            .into_iter()
            .map(|odd| (odd.field, odd.why.code()))
            .collect();
        assert_eq!(
            marks,
            [
                ("starts_on", "ahead"),
                ("ends_on", "ahead"),
                ("ends_on", "ends_before_it_begins")
            ]
        );
    }

    #[test]
    fn a_clock_known_to_be_behind_refuses_only_what_cannot_be_at_all() {
        let now = |text: &str| on(text) * DAY_MS;
        let typed = writes(&INCIDENT, &[("starts_on", "2026-11-24")]);
        assert!(refusal(&INCIDENT, None, &typed, day(now("2020-01-01"), None)).is_some());
        let behind = Some(now("2026-11-20") - now("2020-01-01"));
        let today = day(now("2020-01-01"), behind);
        assert_eq!(refusal(&INCIDENT, None, &typed, today), None);
        let typed = writes(&INCIDENT, &[("starts_on", "2199")]);
        assert!(refusal(&INCIDENT, None, &typed, today).is_some());
        // What does not hang on the clock is refused all the same.
        let typed = writes(
            &INCIDENT,
            &[("starts_on", "2026-11-24"), ("ends_on", "2025")],
        );
        assert!(refusal(&INCIDENT, None, &typed, today).is_some());
    }

    #[test]
    fn a_moment_far_ahead_is_no_moment_that_has_been() {
        let received = |value| Write {
            field: CASE.field_named("received_at").unwrap().tag,
            element: String::new(),
            value,
        };
        let today = on("2026-11-24");
        let far = received(Value::Instant(i64::MAX));
        let odd = refusal(&CASE, None, &[far], today).unwrap();
        assert_eq!((odd.field, odd.why), ("received_at", Ahead));
        let now = received(Value::Instant(1_795_510_800_000));
        assert_eq!(refusal(&CASE, None, &[now], today), None);
    }

    #[test]
    fn every_pair_names_two_dates_of_a_kind() {
        for (kind, begins, ends) in ORDERED {
            let kind = kind_named(kind).unwrap();
            for field in [begins, ends] {
                assert_eq!(
                    kind.field_named(field).unwrap().holds,
                    FieldType::Date,
                    "{field}"
                );
            }
        }
    }

    #[test]
    fn what_is_due_or_expires_may_lie_ahead() {
        for kind in KINDS {
            for field in kind.fields {
                let ahead = [
                    "due_on",
                    "due_at",
                    "expires_on",
                    "review_on",
                    "next_on",
                    "until",
                ];
                if ahead.contains(&field.name) {
                    assert!(!field.is_past, "{}.{}", kind.name, field.name);
                }
            }
        }
    }
}
