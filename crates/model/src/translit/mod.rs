//! One comparable key for a name, whether it was written in Arabic or in Latin letters.
//!
//! A name is taken apart into words; a word into *bones* (consonants, one class for the letters
//! that spellings confuse) with *gaps* between them (vowels). Bones make the key by which names
//! are looked up; gaps decide whether two words with the same bones are the same name, because
//! Hassan and Hussein have the same bones. `docs/transliteration.md` has the tables and the limits.
//!
//! Start reading at [`Name::read`], then [`Name::meets`].

mod arabic;
mod gap;
mod latin;
mod word;

#[cfg(test)]
mod translit_tests;

use std::collections::BTreeSet;

use crate::text;
pub use word::Word;

/// Words of a name that are looked at; the rest of a longer one is left out.
const WORDS_MAX: usize = 8;

/// A name taken apart.
#[derive(Debug, Clone, Default)]
pub struct Name {
    words: Vec<Word>,
    folded: String,
}

/// How far two names are the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Meeting {
    /// Different names.
    Apart,
    /// At least two words of the shorter one, and all of it, stand in the longer one.
    Part,
    /// Every word of each stands in the other, an initial for a word at most.
    Initials,
    /// Every word of each stands in the other.
    Same,
    /// The same letters.
    Letters,
}

impl Name {
    /// Takes a name apart. Titles of courtesy are not known and count as words.
    pub fn read(name: &str) -> Self {
        let mut folded: Vec<String> = text::words(name);
        folded.sort();
        let words = word::words(name).into_iter().take(WORDS_MAX).collect();
        Self {
            words,
            folded: folded.join(" "),
        }
    }

    /// True when nothing of it can be compared.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Number of words that can be compared.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// Its words.
    pub fn words(&self) -> &[Word] {
        &self.words
    }

    /// Keys under which the name is found: one for each pair of words, and for a name of one word
    /// that word's. Two names that meet share at least one of them, initials aside.
    pub fn keys(&self) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        let full: Vec<&Word> = self
            .words
            .iter()
            .filter(|word| !word.is_initial())
            .collect();
        if let [only] = full.as_slice() {
            keys.extend(only.keys().iter().map(|key| format!("1 {key}")));
        }
        for (at, first) in full.iter().enumerate() {
            for second in full.iter().skip(at + 1) {
                for one in first.keys() {
                    for other in second.keys() {
                        let (low, high) = if one <= other {
                            (one, other)
                        } else {
                            (other, one)
                        };
                        keys.insert(format!("2 {low} {high}"));
                    }
                }
            }
        }
        keys
    }

    /// How far the two are the same name. The order of words does not matter.
    pub fn meets(&self, other: &Self) -> Meeting {
        if self.is_empty() || other.is_empty() {
            return Meeting::Apart;
        }
        if !self.folded.is_empty() && self.folded == other.folded {
            return Meeting::Letters;
        }
        let (short, long) = if self.len() <= other.len() {
            (self, other)
        } else {
            (other, self)
        };
        let Some(pairs) = pair(&short.words, &long.words) else {
            return Meeting::Apart;
        };
        let initials = pairs.iter().filter(|by_initial| **by_initial).count();
        let whole = pairs.len() - initials;
        match (short.len() == long.len(), whole, initials) {
            (true, 1.., 0) => Meeting::Same,
            (true, 1.., 1) if short.len() > 1 => Meeting::Initials,
            (false, 2.., 0) => Meeting::Part,
            _ => Meeting::Apart,
        }
    }
}

/// Gives each short word a long one of its own; says of each pair whether it is by an initial.
/// `None` when one finds none.
fn pair(short: &[Word], long: &[Word]) -> Option<Vec<bool>> {
    let options: Vec<Vec<(usize, bool)>> = short
        .iter()
        .map(|one| {
            let mut found: Vec<(usize, bool)> = long
                .iter()
                .enumerate()
                .filter_map(|(at, other)| one.meets(other).map(|initial| (at, initial)))
                .collect();
            // Whole words are taken before initials.
            found.sort_by_key(|(_, initial)| *initial);
            found
        })
        .collect();
    let mut taken = vec![None; long.len()];
    for at in 0..short.len() {
        let mut tried = vec![false; long.len()];
        if !place(at, &options, &mut taken, &mut tried) {
            return None;
        }
    }
    Some(
        taken
            .into_iter()
            .flatten()
            .map(|(_, initial)| initial)
            .collect(),
    )
}

/// One step of a matching between words: takes a free place, or has its holder find another.
fn place(
    at: usize,
    options: &[Vec<(usize, bool)>],
    taken: &mut [Option<(usize, bool)>],
    tried: &mut [bool],
) -> bool {
    for (seat, initial) in &options[at] {
        if tried[*seat] {
            continue;
        }
        tried[*seat] = true;
        let free = match taken[*seat] {
            None => true,
            Some((holder, _)) => place(holder, options, taken, tried),
        };
        if free {
            taken[*seat] = Some((at, *initial));
            return true;
        }
    }
    false
}
