//! Everyday words for terms: what people type when they do not know the label of a vocabulary.
//!
//! `data/synonyms.tsv` holds a row for a term and a column for a language, words separated by
//! `|`. A word under one term alone is enough to understand a cell of a spreadsheet
//! ([`meant`]); a word under several only offers them ([`find`]), since a person has to choose.
//! The ui ranks in the same way (`ui/src/widgets/options.ts`); both are held to
//! `data/everyday_words.tsv`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::text;
use crate::vocabulary::{self, LANGUAGES, Term};

type Words = [Vec<&'static str>; 4];

static ALL: LazyLock<BTreeMap<(&'static str, &'static str), Words>> = LazyLock::new(|| {
    let mut all = BTreeMap::new();
    for line in include_str!("../data/synonyms.tsv").lines().skip(1) {
        let mut cells = line.split('\t');
        let (Some(name), Some(code)) = (cells.next(), cells.next()) else {
            continue;
        };
        let mut words = || -> Vec<&'static str> {
            let cell = cells.next().unwrap_or_default();
            cell.split('|').filter(|word| !word.is_empty()).collect()
        };
        all.insert((name, code), [words(), words(), words(), words()]);
    }
    all
});

/// Shortest rest of a word that still says what it is about.
const STEM_MIN: usize = 3;

/// Up to this rank a term begins with what was typed, in the language being read.
const PLAIN_RANK_MAX: u8 = 3;

/// Endings of number, gender and time, folded, longest first. One of them is left away at most.
pub const ENDINGS: &[&str] = &[
    "ados", "adas", "idos", "idas", "aron", "ando", "ment", "ees", "ers", "ing", "ado", "ada",
    "ido", "ida", "وها", "ات", "ون", "ين", "وه", "وا", "ها", "هم", "ee", "er", "ed", "en", "es",
    "as", "os", "an", "ar", "e", "s", "a", "o", "ت", "ه", "ي",
];

/// A term that was found, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Its code.
    pub code: &'static str,
    /// The everyday word that matched, when it was not the label.
    pub word: Option<&'static str>,
}

/// The everyday words of a term in a language, in the order to show them.
pub fn of(vocabulary: &str, code: &str, language: &str) -> &'static [&'static str] {
    let at = LANGUAGES.iter().position(|known| *known == language);
    let Some((_, words)) = ALL
        .iter()
        .find(|((name, of), _)| *name == vocabulary && *of == code)
    else {
        return &[];
    };
    at.map_or(&[], |at| words[at].as_slice())
}

/// Terms for what somebody types in `language`: labels before everyday words, the own language
/// before the others, whole words before words of the same stem.
pub fn find(vocabulary: &str, language: &str, typed: &str) -> Vec<Found> {
    let parts: Vec<String> = text::words(typed).iter().map(|part| bare(part)).collect();
    let Some(list) = vocabulary::named(vocabulary).filter(|_| !parts.is_empty()) else {
        return Vec::new();
    };
    let mut found: Vec<(u8, usize, Found)> = Vec::new();
    for (at, term) in list.terms.iter().enumerate() {
        if let Some((rank, word)) = rank(vocabulary, term, language, &parts) {
            let code = term.code.as_str();
            found.push((rank, at, Found { code, word }));
        }
    }
    found.sort_by_key(|(rank, at, _)| (*rank, *at));
    // Another language and a shared stem are guesses: they help whoever would find nothing, and
    // crowd everybody else.
    if found.iter().any(|(rank, ..)| *rank <= PLAIN_RANK_MAX) {
        found.retain(|(rank, ..)| *rank <= PLAIN_RANK_MAX);
    }
    found.into_iter().map(|(_, _, found)| found).collect()
}

/// The only term an everyday word can mean, in whichever language it is.
pub fn meant(vocabulary: &str, typed: &str) -> Option<&'static str> {
    let asked: Vec<String> = text::words(typed).iter().map(|part| bare(part)).collect();
    let mut codes = ALL
        .iter()
        .filter(|((name, _), _)| *name == vocabulary)
        .filter(|(_, words)| words.iter().flatten().any(|word| folded(word) == asked))
        .map(|((_, code), _)| *code);
    let only = codes.next().filter(|_| !asked.is_empty());
    only.filter(|_| codes.next().is_none())
}

fn rank(
    vocabulary: &str,
    term: &'static Term,
    language: &str,
    parts: &[String],
) -> Option<(u8, Option<&'static str>)> {
    let label = folded(term.label(language));
    if label.join(" ").starts_with(&parts.join(" ")) {
        return Some((0, None));
    }
    let own = of(vocabulary, &term.code, language);
    let strange: Vec<&'static str> = LANGUAGES
        .iter()
        .filter(|other| **other != language)
        .flat_map(|other| of(vocabulary, &term.code, other))
        .copied()
        .collect();
    let same = |word: &&&'static str| folded(word) == parts;
    let begun = |word: &&&'static str| begins(&folded(word), parts);
    let akin = |word: &&&'static str| related(&folded(word), parts);
    if let Some(word) = own.iter().find(same) {
        return Some((1, Some(word)));
    }
    if begins(&label, parts) {
        return Some((2, None));
    }
    if let Some(word) = own.iter().find(begun) {
        return Some((3, Some(word)));
    }
    // Understood, and never shown: it is a word of another language than the one being read.
    if strange.iter().any(|word| same(&word)) {
        return Some((4, None));
    }
    if strange.iter().any(|word| begun(&word)) {
        return Some((5, None));
    }
    if related(&label, parts) {
        return Some((6, None));
    }
    own.iter().find(akin).map(|word| (6, Some(*word)))
}

fn folded(phrase: &str) -> Vec<String> {
    text::words(phrase).iter().map(|word| bare(word)).collect()
}

/// The word without the Arabic article.
fn bare(word: &str) -> String {
    word.strip_prefix("ال")
        .filter(|rest| rest.chars().count() >= STEM_MIN)
        .unwrap_or(word)
        .to_owned()
}

fn begins(words: &[String], parts: &[String]) -> bool {
    parts
        .iter()
        .all(|part| words.iter().any(|word| word.starts_with(part.as_str())))
}

fn related(words: &[String], parts: &[String]) -> bool {
    parts
        .iter()
        .all(|part| words.iter().any(|word| stem(word) == stem(part)))
}

fn stem(word: &str) -> &str {
    ENDINGS
        .iter()
        .find_map(|ending| {
            word.strip_suffix(ending)
                .filter(|rest| rest.chars().count() >= STEM_MIN)
        })
        .unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn everyday() -> impl Iterator<Item = [&'static str; 4]> {
        let lines = include_str!("../data/everyday_words.tsv").lines().skip(1);
        lines.map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            cells.try_into().unwrap()
        })
    }

    #[test]
    fn what_an_officer_types_in_plain_words_is_among_the_first_three() {
        let mut counts = BTreeMap::new();
        let mut missed = Vec::new();
        for [vocabulary, language, word, code] in everyday() {
            *counts.entry(language).or_insert(0) += 1;
            let found = find(vocabulary, language, word);
            if !found.iter().take(3).any(|found| found.code == code) {
                let first: Vec<&str> = found.iter().take(5).map(|found| found.code).collect();
                missed.push(format!("{vocabulary} {word}: {code}, found {first:?}"));
            }
        }
        assert!(missed.is_empty(), "{missed:#?}");
        for language in LANGUAGES {
            assert!(counts[language] >= 60, "{language}: {}", counts[language]);
        }
    }

    #[test]
    fn every_synonym_belongs_to_a_term_and_says_something_else_than_its_label() {
        for ((vocabulary, code), words) in ALL.iter() {
            let term = vocabulary::named(vocabulary).and_then(|list| list.term(code));
            let term = term.unwrap_or_else(|| panic!("{vocabulary}.{code}"));
            for (language, words) in LANGUAGES.iter().zip(words) {
                assert!(!words.is_empty(), "{vocabulary}.{code} {language}");
                for word in words {
                    assert_ne!(
                        folded(word),
                        folded(term.label(language)),
                        "{vocabulary}.{code}"
                    );
                    assert_eq!(word.trim(), *word, "{vocabulary}.{code}");
                }
            }
        }
    }

    #[test]
    fn the_word_that_matched_is_told_and_the_label_is_not() {
        let found = find("violation_type", "fr", "battue");
        assert_eq!(found[0].code, "physical_assault");
        assert_eq!(found[0].word, Some("battue"));
        let found = find("violation_type", "fr", "agression phys");
        assert_eq!((found[0].code, found[0].word), ("physical_assault", None));
    }

    #[test]
    fn a_word_of_two_terms_is_offered_and_never_taken_for_one() {
        assert_eq!(meant("violation_type", "battue"), Some("physical_assault"));
        assert_eq!(meant("violation_type", "الضرب"), Some("physical_assault"));
        assert_eq!(meant("violation_type", "prison"), None);
        assert_eq!(meant("violation_type", ""), None);
        let offered = find("violation_type", "en", "prison");
        assert!(offered.len() >= 2);
        assert!(find("violation_type", "en", "").is_empty());
    }

    #[test]
    fn words_of_another_language_and_of_a_shared_stem_do_not_crowd_the_own() {
        let codes = |typed: &str| -> Vec<&str> {
            let found = find("violation_type", "fr", typed);
            found.iter().map(|found| found.code).collect()
        };
        assert!(codes("coups").contains(&"physical_assault"));
        assert!(!codes("coups").contains(&"internet_shutdown"));
        for typed in ["prison", "visit", "beaten", "ضرب"] {
            for found in find("violation_type", "fr", typed) {
                let own = of("violation_type", found.code, "fr");
                assert!(found.word.is_none_or(|word| own.contains(&word)), "{typed}");
            }
        }
    }

    #[test]
    fn somebody_who_writes_another_language_is_understood_after_the_own() {
        let found = find("violation_type", "ar", "beaten");
        assert_eq!(found[0].code, "physical_assault");
        let found = find("violation_type", "es", "ضرب");
        assert_eq!(found[0].code, "physical_assault");
    }
}
