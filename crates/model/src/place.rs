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

/// Stored units of one degree.
const E6: i64 = 1_000_000;

/// Degrees a coordinate may have either way, for a field that holds one; stored in millionths.
pub fn degrees_max(field: &str) -> Option<i64> {
    match field {
        "latitude_e6" => Some(90),
        "longitude_e6" => Some(180),
        _ => None,
    }
}

/// A coordinate as people write it, in stored units: `34.0209`, `34,0209°`, `٣٤٫٠٢`, `6.84 W`.
/// A whole number beyond every degree is taken for the stored unit, which older tables held.
pub fn parse_degrees(text: &str, max: i64) -> Option<i64> {
    let folded = crate::text::fold(text).replace(['٫', ',', '،'], ".");
    let mut bare = folded.replace(['°', '\u{2212}', ' ', '\u{a0}'], "");
    let mut negative = false;
    if let Some(side) = bare.chars().last().filter(char::is_ascii_alphabetic) {
        negative = matches!(side, 's' | 'w' | 'o');
        if !negative && !matches!(side, 'n' | 'e') {
            return None;
        }
        bare.pop();
    }
    if folded.contains('\u{2212}') || bare.starts_with('-') {
        if negative {
            return None;
        }
        negative = true;
        bare = bare.trim_start_matches('-').to_owned();
    }
    let (whole, part) = bare.split_once('.').unwrap_or((&bare, ""));
    let digits = |text: &str| text.len() <= 12 && text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(part) {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let size = if part.is_empty() && whole > 180 {
        whole
    } else {
        let part: i64 = format!("{part:0<6}").get(..6)?.parse().ok()?;
        whole.checked_mul(E6)?.checked_add(part)?
    };
    (size <= max * E6).then_some(if negative { -size } else { size })
}

/// A stored coordinate in degrees, without zeros at its end: `34.0209`.
pub fn degrees_text(stored: i64) -> String {
    let sign = if stored < 0 { "-" } else { "" };
    let size = stored.unsigned_abs();
    let whole = size / E6.unsigned_abs();
    let part = format!("{:06}", size % E6.unsigned_abs());
    match part.trim_end_matches('0') {
        "" => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{part}"),
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

    #[test]
    fn degrees_are_read_as_people_write_them_and_nothing_beyond_the_poles() {
        for (written, stored) in [
            ("34.0209", 34_020_900),
            ("34,0209", 34_020_900),
            ("٣٤٫٠٢", 34_020_000),
            ("34.0209°", 34_020_900),
            ("-6.84165", -6_841_650),
            ("\u{2212}6.84165", -6_841_650),
            ("6.84165 W", -6_841_650),
            ("6.84165 O", -6_841_650),
            ("33.57311 N", 33_573_110),
            ("0", 0),
            ("90", 90_000_000),
            ("33573110", 33_573_110),
            ("34.02091234", 34_020_912),
        ] {
            assert_eq!(parse_degrees(written, 90), Some(stored), "{written}");
        }
        for written in ["", "north", "90.1", "-91", "34.0.2", "-6 W", "99999999999"] {
            assert_eq!(parse_degrees(written, 90), None, "{written}");
        }
        assert_eq!(parse_degrees("120.5", 180), Some(120_500_000));
    }

    #[test]
    fn a_stored_coordinate_comes_back_as_it_was_written() {
        for (stored, shown) in [
            (34_020_900, "34.0209"),
            (-6_841_650, "-6.84165"),
            (90_000_000, "90"),
            (-1, "-0.000001"),
            (0, "0"),
        ] {
            assert_eq!(degrees_text(stored), shown);
            assert_eq!(parse_degrees(shown, 90), Some(stored));
        }
    }
}
