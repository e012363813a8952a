//! Where something happened, and how exactly that is known. The two are one value: a place never
//! stands without its precision, and a precision never stands without what it speaks of.
//!
//! Fields are saved one by one, so the pair is kept by [`settle`]: it gives the precision that
//! goes with what is written, and refuses one that nothing bears out. Where a place is written
//! and nobody said how exact it is, that is an answer too: "not asked".

use crate::value::{Answer, Value};

/// What a record says of a place.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Place {
    /// A place is named, or its coordinates are.
    pub place: bool,
    /// Coordinates are given.
    pub coordinates: bool,
    /// The second-level division is named.
    pub adm2: bool,
    /// The first-level division is named.
    pub adm1: bool,
    /// The country is named.
    pub country: bool,
    /// How exact it is; nothing when never written or cleared.
    pub precision: Option<Value>,
}

/// The precision that goes with it: what to write, when anything.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Settled {
    /// It fits as it is.
    Fits,
    /// This goes with it.
    Write(Value),
    /// Nothing named bears out the precision somebody stated.
    Meaningless,
}

/// Settles `after`, which came from `before`; `stated` when a person wrote the precision itself.
pub fn settle(before: &Place, after: &Place, stated: bool) -> Settled {
    let code = after.precision.as_ref().and_then(Value::code);
    if stated {
        return match code {
            Some(code) if !bears_out(after, code) => Settled::Meaningless,
            // Cleared although something is named: nobody says how exact it is any more.
            None if after.precision.is_none() => {
                fitting(after).map_or(Settled::Fits, Settled::Write)
            }
            _ => Settled::Fits,
        };
    }
    let holds = match (&after.precision, code) {
        (None, _) => !is_named(after),
        // An answer without a value goes with anything but nothing.
        (Some(_), None) => is_named(after) || !is_named(before),
        (Some(_), Some(code)) => bears_out(after, code) && !is_outgrown(before, after, code),
    };
    if holds {
        return Settled::Fits;
    }
    Settled::Write(fitting(after).unwrap_or(Value::Empty))
}

const fn is_named(place: &Place) -> bool {
    place.place || place.coordinates || place.adm2 || place.adm1 || place.country
}

/// What follows by itself. A division names its own level; of a named place only a person knows.
fn fitting(place: &Place) -> Option<Value> {
    if place.place || place.coordinates {
        return Some(Value::Answer(Answer::NotAsked));
    }
    let level = if place.adm2 {
        "adm2"
    } else if place.adm1 {
        "adm1"
    } else if place.country {
        "country"
    } else {
        return None;
    };
    Some(Value::Code(level.to_owned()))
}

/// What a precision speaks of must be named. The country of the institution goes without saying.
fn bears_out(place: &Place, precision: &str) -> bool {
    match precision {
        "exact" => place.place || place.coordinates,
        "locality" => place.place,
        "adm2" => place.adm2 || place.place,
        "adm1" => place.adm1 || place.place,
        _ => true,
    }
}

/// Something finer was named than the precision speaks of.
const fn is_outgrown(before: &Place, after: &Place, precision: &str) -> bool {
    let new_place = (after.place && !before.place) || (after.coordinates && !before.coordinates);
    let new_adm2 = after.adm2 && !before.adm2;
    let new_adm1 = after.adm1 && !before.adm1;
    match precision.as_bytes() {
        b"country" => new_place || new_adm2 || new_adm1,
        b"adm1" => new_place || new_adm2,
        b"adm2" => new_place,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `p` place, `c` coordinates, `2`, `1` divisions, `n` nation.
    fn place(named: &str, precision: &str) -> Place {
        let has = |letter| named.contains(letter);
        Place {
            place: has('p'),
            coordinates: has('c'),
            adm2: has('2'),
            adm1: has('1'),
            country: has('n'),
            precision: match precision {
                "" => None,
                "?" => Some(Value::Answer(Answer::NotAsked)),
                code => Some(Value::Code(code.into())),
            },
        }
    }

    fn settled(before: &str, after: &str, precision: &str) -> String {
        let before = place(before, precision);
        match settle(&before, &place(after, precision), false) {
            Settled::Fits => "fits".into(),
            Settled::Write(Value::Code(code)) => code,
            Settled::Write(Value::Answer(_)) => "?".into(),
            Settled::Write(_) => "cleared".into(),
            Settled::Meaningless => "meaningless".into(),
        }
    }

    #[test]
    fn a_place_never_stands_without_its_precision() {
        for (before, after, precision, expected) in [
            ("", "1", "", "adm1"),
            ("", "21", "", "adm2"),
            ("", "n", "", "country"),
            ("", "p", "", "?"),
            ("", "c", "", "?"),
            ("1", "21", "adm1", "adm2"),
            ("n", "n1", "country", "adm1"),
            ("1", "1p", "adm1", "?"),
            ("p", "p1", "locality", "fits"),
            ("p", "p1", "?", "fits"),
            ("p1", "1", "locality", "adm1"),
            ("p", "", "exact", "cleared"),
            ("p", "", "?", "cleared"),
            ("pc", "c", "exact", "fits"),
            ("", "", "online", "fits"),
            ("", "", "unknown", "fits"),
            ("", "", "?", "fits"),
            ("", "", "", "fits"),
        ] {
            assert_eq!(
                settled(before, after, precision),
                expected,
                "{before}>{after} {precision}"
            );
        }
    }

    #[test]
    fn a_precision_that_nothing_bears_out_is_refused() {
        for (named, precision, meaning) in [
            ("", "exact", false),
            ("", "locality", false),
            ("c", "locality", false),
            ("", "adm1", false),
            ("1", "adm2", false),
            ("1", "exact", false),
            ("c", "exact", true),
            ("p", "exact", true),
            ("p", "adm1", true),
            ("1", "adm1", true),
            ("", "country", true),
            ("", "online", true),
            ("", "unknown", true),
            ("p", "?", true),
        ] {
            let after = place(named, precision);
            let found = settle(&place(named, ""), &after, true);
            assert_eq!(found == Settled::Fits, meaning, "{named} {precision}");
        }
    }

    #[test]
    fn clearing_the_precision_of_a_named_place_leaves_the_question_open() {
        let asked = Settled::Write(Value::Answer(Answer::NotAsked));
        assert_eq!(settle(&place("p", "exact"), &place("p", ""), true), asked);
        assert_eq!(
            settle(&place("", "online"), &place("", ""), true),
            Settled::Fits
        );
    }

    #[test]
    fn every_precision_of_the_list_is_judged() {
        let list = crate::vocabulary::named("place_precision").unwrap();
        let codes: Vec<&str> = list.terms.iter().map(|term| term.code.as_str()).collect();
        assert_eq!(
            codes,
            [
                "exact", "locality", "adm2", "adm1", "country", "online", "unknown"
            ]
        );
    }
}
