//! Values as people write them into spreadsheets: dates in usual forms, terms by their labels in
//! four languages, yes and no, "unknown". Gives `None` for what it does not understand; it never
//! guesses a day.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::date::PartialDate;
use crate::synonym;
use crate::text;
use crate::value::Answer;
use crate::vocabulary;

/// Days from 1899-12-30, where spreadsheets begin to count, to 1970-01-01.
const SHEET_EPOCH_DAYS: i64 = 25_569;
/// Day numbers taken for dates: 1954 to 2064. Smaller ones may be anything.
const SHEET_DAYS: std::ops::Range<i64> = 20_000..60_000;
/// Two digits of a year up to this are of this century.
const SHORT_YEAR_MAX: u16 = 40;

const ABOUT: &[&str] = &[
    "about",
    "circa",
    "ca",
    "approx",
    "around",
    "vers",
    "environ",
    "hacia",
    "aprox",
    "aproximadamente",
    "sobre",
    "حوالي",
    "نحو",
    "تقريبا",
    "قرابه",
];

/// Names of months, all folded; the number is their place.
const MONTHS: &[(u8, &str)] = &[
    (
        1,
        "january jan janvier janv enero ene يناير جانفي كانون+الثاني",
    ),
    (2, "february feb fevrier fevr febrero فبراير فيفري شباط"),
    (3, "march mar mars marzo مارس اذار"),
    (4, "april apr avril avr abril abr ابريل افريل نيسان"),
    (5, "may mai mayo مايو ماي ايار"),
    (6, "june jun juin junio يونيو جوان حزيران"),
    (7, "july jul juillet juil julio يوليو جويليه تموز"),
    (8, "august aug aout agosto ago اغسطس اوت اب"),
    (9, "september sep sept septembre septiembre سبتمبر ايلول"),
    (10, "october oct octobre octubre اكتوبر تشرين+الاول"),
    (11, "november nov novembre noviembre نوفمبر تشرين+الثاني"),
    (12, "december dec decembre diciembre dic ديسمبر كانون+الاول"),
];

const YES: &[&str] = &[
    "yes",
    "y",
    "true",
    "1",
    "x",
    "oui",
    "o",
    "vrai",
    "si",
    "s",
    "verdadero",
    "نعم",
    "اجل",
    "صحيح",
    "✓",
    "✔",
];
const NO: &[&str] = &[
    "no", "n", "false", "0", "non", "faux", "falso", "لا", "كلا", "خطا", "-",
];
const UNKNOWN: &[&str] = &[
    "unknown",
    "not known",
    "n k",
    "inconnu",
    "inconnue",
    "desconocido",
    "desconocida",
    "غير معروف",
    "غير معروفه",
    "مجهول",
];
const REFUSED: &[&str] = &[
    "not disclosed",
    "refused",
    "declined",
    "non communique",
    "refuse",
    "no revelado",
    "rehusado",
    "رفض",
    "لم يفصح",
    "غير مفصح عنه",
];
const NOT_ASKED: &[&str] = &["not asked", "non demande", "no preguntado", "لم يسال"];

/// A date: day first, then month, unless the year stands first.
pub fn date(text: &str) -> Option<PartialDate> {
    let folded = text::fold(text.trim());
    let mut about = folded.starts_with('~') || folded.ends_with('?');
    if let Ok(days) = folded.parse::<f64>()
        && folded.len() != 4
    {
        let whole = days.floor() as i64;
        return SHEET_DAYS
            .contains(&whole)
            .then(|| PartialDate::from_day_number(whole - SHEET_EPOCH_DAYS))
            .flatten();
    }
    // The hour does not belong to the day.
    let day = folded
        .split(['t'])
        .next()
        .filter(|part| is_iso(part))
        .unwrap_or(&folded);
    let mut numbers: Vec<(u16, usize)> = Vec::new();
    let mut month = None;
    let mut words: Vec<String> = Vec::new();
    for piece in day
        .split(|c: char| !c.is_alphanumeric() && c != ':')
        .filter(|piece| !piece.is_empty())
    {
        if piece.contains(':') {
            break;
        }
        // 1er, 3rd, 3th.
        let piece = ["er", "st", "nd", "rd", "th", "o"]
            .iter()
            .find_map(|ending| piece.strip_suffix(ending))
            .filter(|rest| !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()))
            .unwrap_or(piece);
        if piece.bytes().all(|byte| byte.is_ascii_digit()) {
            numbers.push((piece.parse().ok()?, piece.len()));
        } else {
            words.push(piece.to_owned());
        }
    }
    let joined = words.join(" ");
    for whole in &words {
        if ABOUT.contains(&whole.as_str()) {
            about = true;
        } else if let Some(found) = month_named(whole, &joined) {
            month = Some(found);
        } else if ![
            "de",
            "of",
            "le",
            "el",
            "del",
            "the",
            "في",
            "من",
            "ه",
            "م",
            "am",
            "pm",
            "الثاني",
            "الاول",
        ]
        .contains(&whole.as_str())
        {
            return None;
        }
    }
    made(&numbers, month).map(|date| PartialDate { about, ..date })
}

fn is_iso(text: &str) -> bool {
    text.len() == 10 && text.bytes().filter(|byte| *byte == b'-').count() == 2
}

fn month_named(word: &str, all: &str) -> Option<u8> {
    MONTHS
        .iter()
        .find(|(_, names)| {
            names.split(' ').any(|name| match name.split_once('+') {
                Some((first, second)) => first == word && all.contains(second),
                None => name == word,
            })
        })
        .map(|(month, _)| *month)
}

fn made(numbers: &[(u16, usize)], month: Option<u8>) -> Option<PartialDate> {
    let year = |(number, digits): (u16, usize)| match digits {
        4 => Some(number),
        2 if number <= SHORT_YEAR_MAX => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    };
    let small = |number: u16| u8::try_from(number).ok();
    let (year, month, day) = match (numbers, month) {
        ([y], None) if y.1 == 4 => (y.0, 0, 0),
        ([y], Some(month)) if y.1 == 4 => (y.0, month, 0),
        ([y, m], None) if y.1 == 4 => (y.0, small(m.0)?, 0),
        ([m, y], None) if y.1 == 4 => (y.0, small(m.0)?, 0),
        ([y, d], Some(month)) if y.1 == 4 => (y.0, month, small(d.0)?),
        ([d, y], Some(month)) => (year(*y)?, month, small(d.0)?),
        ([y, m, d], None) if y.1 == 4 => (y.0, small(m.0)?, small(d.0)?),
        // 3/11/2026 is the third of November here; 11/25/2026 can only be the other way round.
        ([d, m, y], None) if m.0 > 12 && d.0 <= 12 => (year(*y)?, small(d.0)?, small(m.0)?),
        ([d, m, y], None) => (year(*y)?, small(m.0)?, small(d.0)?),
        _ => return None,
    };
    let text = match (month, day) {
        (0, 0) => format!("{year:04}"),
        (_, 0) => format!("{year:04}-{month:02}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    };
    PartialDate::parse(&text)
}

fn said(text: &str, words: &[&str]) -> bool {
    let plain = text::words(text).join(" ");
    let plain = if plain.is_empty() {
        text.trim()
    } else {
        &plain
    };
    words.contains(&plain)
}

/// Yes or no.
pub fn flag(text: &str) -> Option<bool> {
    if said(text, YES) {
        return Some(true);
    }
    said(text, NO).then_some(false)
}

/// An answer without a value.
pub fn answer(text: &str) -> Option<Answer> {
    [
        (UNKNOWN, Answer::Unknown),
        (REFUSED, Answer::NotDisclosed),
        (NOT_ASKED, Answer::NotAsked),
    ]
    .into_iter()
    .find(|(words, _)| said(text, words))
    .map(|(_, answer)| answer)
}

type Terms = BTreeMap<String, Vec<&'static str>>;

static TERMS: LazyLock<BTreeMap<&'static str, Terms>> = LazyLock::new(|| {
    let mut all: BTreeMap<&'static str, Terms> = BTreeMap::new();
    for list in vocabulary::all() {
        let terms = all.entry(list.name.as_str()).or_default();
        for term in &list.terms {
            for name in term.labels.iter().chain([&term.code]) {
                let codes = terms.entry(plain(name)).or_default();
                if !codes.contains(&term.code.as_str()) {
                    codes.push(&term.code);
                }
            }
        }
    }
    all
});

/// Folded words without the Arabic article, which a heading has and a cell has not.
fn plain(text: &str) -> String {
    let words = text::words(text);
    let bare = words.iter().map(|word| {
        let rest = word.strip_prefix("ال");
        rest.filter(|rest| rest.chars().count() >= 2)
            .unwrap_or(word)
    });
    bare.collect::<Vec<_>>().join(" ")
}

/// The code of a term by its code or its label in any of the four languages; by an everyday word
/// that belongs to no other term; with a slip of the hand in a longer word, when only one term is
/// that near.
pub fn term(vocabulary: &str, text: &str) -> Option<&'static str> {
    let terms = TERMS.get(vocabulary)?;
    let asked = plain(text);
    if asked.is_empty() {
        return None;
    }
    if let Some(codes) = terms.get(&asked) {
        return match codes.as_slice() {
            [only] => Some(only),
            _ => None,
        };
    }
    if let Some(code) = synonym::meant(vocabulary, text) {
        return Some(code);
    }
    let allowed = match asked.chars().count() {
        0..=4 => return None,
        5..=9 => 1,
        _ => 2,
    };
    let mut near: Vec<&'static str> = terms
        .iter()
        .filter(|(name, _)| distance(name, &asked, allowed) <= allowed)
        .flat_map(|(_, codes)| codes.iter().copied())
        .collect();
    near.sort_unstable();
    near.dedup();
    match near.as_slice() {
        [only] => Some(only),
        _ => None,
    }
}

/// Letters to change between two texts; stops counting beyond `most`.
pub fn distance(one: &str, other: &str, most: usize) -> usize {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    if one.len().abs_diff(other.len()) > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (at, a) in one.iter().enumerate() {
        let mut before = row[0];
        row[0] = at + 1;
        for (its, b) in other.iter().enumerate() {
            let changed = before + usize::from(a != b);
            before = row[its + 1];
            row[its + 1] = changed.min(row[its] + 1).min(before + 1);
        }
    }
    row[other.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_read_in_the_forms_people_use() {
        for (written, meant) in [
            ("2026-11-03", "2026-11-03"),
            ("2026-11-03 14:05:00", "2026-11-03"),
            ("2026-11-03T14:05:00", "2026-11-03"),
            ("03/11/2026", "2026-11-03"),
            ("3.11.2026", "2026-11-03"),
            ("3-11-26", "2026-11-03"),
            ("11/25/2026", "2026-11-25"),
            ("٠٣/١١/٢٠٢٦", "2026-11-03"),
            ("3 November 2026", "2026-11-03"),
            ("November 3, 2026", "2026-11-03"),
            ("1er novembre 2026", "2026-11-01"),
            ("3 de noviembre de 2026", "2026-11-03"),
            ("٣ تشرين الثاني ٢٠٢٦", "2026-11-03"),
            ("3 كانون الأول 2025", "2025-12-03"),
            ("3 نوفمبر 2026", "2026-11-03"),
            ("novembre 2026", "2026-11"),
            ("11/2026", "2026-11"),
            ("2026", "2026"),
            ("~2026-11", "~2026-11"),
            ("vers 2019", "~2019"),
            ("حوالي 2019", "~2019"),
            ("46329", "2026-11-03"),
            ("46329.5", "2026-11-03"),
        ] {
            assert_eq!(
                date(written).map(|date| date.to_string()).as_deref(),
                Some(meant),
                "{written}"
            );
        }
    }

    #[test]
    fn what_is_no_date_is_not_made_one() {
        for written in [
            "",
            "soon",
            "31/02/2026",
            "7",
            "12345",
            "2026-13-01",
            "last Tuesday",
            "1/2/3/4",
            "99999999",
        ] {
            assert_eq!(date(written), None, "{written}");
        }
    }

    #[test]
    fn a_term_is_found_by_its_label_in_any_language_and_with_a_slip() {
        let list = vocabulary::named("risk_level").unwrap();
        for term_of in &list.terms {
            for label in term_of.labels.iter().chain([&term_of.code]) {
                assert_eq!(
                    term("risk_level", label),
                    Some(term_of.code.as_str()),
                    "{label}"
                );
            }
        }
        assert_eq!(term("risk_level", " EXTREME "), Some("extreme"));
        assert_eq!(term("risk_level", "extrem"), Some("extreme"));
        assert_eq!(term("risk_level", "enormous"), None);
        assert_eq!(term("risk_level", ""), None);
    }

    #[test]
    fn a_cell_in_plain_words_is_understood_unless_it_may_mean_two_things() {
        for (list, cell, code) in [
            ("violation_type", "Battue", "physical_assault"),
            ("violation_type", "ضرب", "physical_assault"),
            ("violation_type", "secuestrada", "abduction_kidnapping"),
            ("violation_type", "Hacked", "account_compromise"),
            ("perpetrator_type", "البوليس", "police"),
            ("defender_role", "avocate", "lawyer"),
            ("consent_status", "Oui", "given"),
        ] {
            assert_eq!(term(list, cell), Some(code), "{cell}");
        }
        assert_eq!(term("violation_type", "prison"), None, "held or sentenced?");
    }

    #[test]
    fn yes_no_and_unknown_are_understood_in_four_languages() {
        for yes in ["Yes", "oui", "Sí", "نعم", "X"] {
            assert_eq!(flag(yes), Some(true), "{yes}");
        }
        for no in ["No", "non", "لا", "FALSE"] {
            assert_eq!(flag(no), Some(false), "{no}");
        }
        assert_eq!(flag("maybe"), None);
        assert_eq!(answer("Inconnu"), Some(Answer::Unknown));
        assert_eq!(answer("لم يفصح"), Some(Answer::NotDisclosed));
    }
}
