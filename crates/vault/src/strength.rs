//! How many guesses a chosen passphrase withstands.
//!
//! `zxcvbn` knows English passwords, keyboards and dates. It takes a common Arabic word for
//! random letters and so over-rates it; the second estimate here knows the four word lists and
//! common phrases. The lower of the two counts.

use std::collections::HashMap;
use std::sync::OnceLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use zeroize::Zeroizing;

use crate::passphrase::{ENOUGH_LOG10, LONGEST};
use crate::words::{COUNT, Language, phrases, words};

/// What [`strength`] found.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Strength {
    /// log10 of the guesses.
    pub guesses_log10: f64,
    /// Whether that is at least [`ENOUGH_LOG10`].
    pub enough: bool,
}

/// Estimates a chosen passphrase. `user_inputs` are words an attacker would try first: names of
/// the person, the institution, the country.
#[must_use]
pub fn strength(passphrase: &str, user_inputs: &[&str]) -> Strength {
    let typed: Zeroizing<String> =
        Zeroizing::new(passphrase.trim().chars().take(LONGEST).nfkc().collect());
    let english = zxcvbn::zxcvbn(&typed, user_inputs).guesses_log10();
    let guesses_log10 = english.min(by_words(&typed, user_inputs)).max(0.0);
    Strength {
        guesses_log10,
        enough: guesses_log10 >= ENOUGH_LOG10,
    }
}

/// Lower case, without accents, vowel signs and the spellings that vary: what an attacker's list
/// would fold as well.
pub(crate) fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|letter| !is_combining_mark(*letter) && *letter != '\u{0640}')
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            'ة' => 'ه',
            'ى' => 'ي',
            'ٱ' => 'ا',
            other => other,
        })
        .collect()
}

/// A word of one of the lists: one of 7,776.
fn word_cost() -> f64 {
    (COUNT as f64).log10()
}

const PHRASE_COST: f64 = 2.0;
const INPUT_COST: f64 = 1.0;
/// One character that no list explains, as in zxcvbn.
const CHARACTER_COST: f64 = 1.0;
/// A short run of letters is a word of *some* vocabulary of 300,000.
const UNKNOWN_WORD_COST: f64 = 5.5;
const UNKNOWN_WORD_LETTERS: usize = 12;
/// The same word once more.
const REPEAT_COST: f64 = 0.5;

/// Known words and phrases with their costs, and the length of the longest.
fn dictionary() -> &'static (HashMap<Vec<char>, f64>, usize) {
    static DICTIONARY: OnceLock<(HashMap<Vec<char>, f64>, usize)> = OnceLock::new();
    DICTIONARY.get_or_init(|| {
        let mut known = HashMap::new();
        for language in Language::ALL {
            for word in words(language) {
                known.insert(letters(&fold(word)), word_cost());
            }
        }
        for phrase in phrases() {
            known.insert(letters(&fold(phrase)), PHRASE_COST);
        }
        let longest = known.keys().map(Vec::len).max().unwrap_or(0);
        (known, longest)
    })
}

/// The letters and digits of a text, without what separates them.
fn letters(text: &str) -> Vec<char> {
    text.chars()
        .filter(|letter| letter.is_alphanumeric())
        .collect()
}

/// One way to read a stretch of the text.
#[derive(Clone, Copy)]
struct Piece {
    cost: f64,
    from: usize,
}

/// Cheapest reading of the text as known words, phrases, inputs and single characters.
fn by_words(typed: &str, user_inputs: &[&str]) -> f64 {
    let folded = Zeroizing::new(fold(typed));
    let text = Zeroizing::new(letters(&folded));
    let marks = folded
        .chars()
        .filter(|c| !c.is_alphanumeric() && !c.is_whitespace())
        .count();
    let inputs: Vec<Vec<char>> = user_inputs
        .iter()
        .flat_map(|input| {
            let folded = fold(input);
            let parts: Vec<_> = folded.split_whitespace().map(letters).collect();
            parts.into_iter().chain([letters(&folded)])
        })
        .filter(|input| input.len() > 1)
        .collect();
    let starts = token_starts(&folded);
    let (known, longest) = dictionary();
    let longest = inputs.iter().map(Vec::len).max().unwrap_or(0).max(*longest);
    let mut best = vec![Piece { cost: 0.0, from: 0 }];
    for end in 1..=text.len() {
        let mut piece = Piece {
            cost: best[end - 1].cost + CHARACTER_COST,
            from: end - 1,
        };
        for from in end.saturating_sub(longest)..end {
            let whole = starts.get(from) == Some(&true)
                && starts.get(end) != Some(&false)
                && !starts[from + 1..end].contains(&true);
            if let Some(cost) = cost_of(&text[from..end], whole, &inputs, known)
                && best[from].cost + cost < piece.cost
            {
                piece = Piece {
                    cost: best[from].cost + cost,
                    from,
                };
            }
        }
        best.push(piece);
    }
    // Punctuation an attacker would try: a first mark counts as a character, the rest as habit.
    let marks = if marks == 0 {
        0.0
    } else {
        1.0 + 0.25 * (marks.min(8) as f64 - 1.0)
    };
    best[text.len()].cost + marks - repeats(&text, &best)
}

fn cost_of(
    piece: &[char],
    whole: bool,
    inputs: &[Vec<char>],
    known: &HashMap<Vec<char>, f64>,
) -> Option<f64> {
    if inputs.iter().any(|input| input == piece) {
        return Some(INPUT_COST);
    }
    if let Some(cost) = known.get(piece) {
        return Some(*cost);
    }
    let alphabetic = piece.iter().all(|letter| letter.is_alphabetic());
    (whole && alphabetic && piece.len() <= UNKNOWN_WORD_LETTERS).then_some(UNKNOWN_WORD_COST)
}

/// For each letter of the stripped text, whether a token starts at it.
fn token_starts(folded: &str) -> Vec<bool> {
    let mut starts = Vec::new();
    let mut separated = true;
    for letter in folded.chars() {
        if letter.is_alphanumeric() {
            starts.push(separated);
            separated = false;
        } else {
            separated = true;
        }
    }
    starts
}

/// What the cheapest reading over-counts because a piece in it comes again.
fn repeats(text: &[char], best: &[Piece]) -> f64 {
    let mut seen: Vec<&[char]> = Vec::new();
    let mut surplus = 0.0;
    let mut end = text.len();
    while end > 0 {
        let from = best[end].from;
        let cost = best[end].cost - best[from].cost;
        let piece = &text[from..end];
        if piece.len() > 1 && seen.contains(&piece) {
            surplus += (cost - REPEAT_COST).max(0.0);
        }
        seen.push(piece);
        end = from;
    }
    surplus
}

#[cfg(test)]
#[path = "strength_tests.rs"]
mod tests;
