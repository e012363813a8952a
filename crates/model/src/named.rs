//! Names that are known in a case, found again in what somebody typed: folded, across Arabic and
//! Latin spelling, word by word. For papers that are to leave without names.
//!
//! It finds what is known and spelled as a name is spelled. A nickname nobody wrote down, a street,
//! a post: whoever prints has to read for those.

use std::collections::BTreeMap;

use crate::text;
use crate::translit::{Meeting, Name};

/// Shorter words are no name by themselves: "al", "ben", an initial.
const LETTERS_MIN: usize = 3;
/// Parts of names that many words are: to find them says nothing.
const PARTICLES: [&str; 18] = [
    "abu", "umm", "bin", "ben", "ibn", "bint", "von", "van", "der", "del", "los", "las", "dos",
    "ابو", "ام", "بن", "ابن", "بنت",
];
/// What Arabic writes in one word with the name: and, then, in, to, like.
const JOINED: [&str; 5] = ["و", "ف", "ب", "ل", "ك"];

/// Somebody known, and how they are called on the paper.
#[derive(Clone, Debug)]
pub struct Known {
    /// Name and aliases.
    pub names: Vec<String>,
    /// A letter, initials, a role.
    pub called: String,
}

/// A word that is part of a known name.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Found {
    /// As it stands in the text.
    pub word: String,
    /// How the one it names is called instead.
    pub called: String,
}

/// Looks for known names in texts; remembers the words it has looked at.
#[derive(Debug)]
pub struct Reader {
    words: Vec<(Name, String)>,
    seen: BTreeMap<String, Option<String>>,
}

impl Reader {
    /// A reader for these people.
    pub fn of(known: &[Known]) -> Self {
        let mut words = Vec::new();
        for one in known {
            // As written: folding makes one letter of two that Latin spells apart.
            for word in one
                .names
                .iter()
                .flat_map(|name| name.split(|c| !is_word(c)))
            {
                if is_telling(word) {
                    words.push((Name::read(word), one.called.clone()));
                }
            }
        }
        Self {
            words,
            seen: BTreeMap::new(),
        }
    }

    /// Words of the text that are part of a known name, in order.
    pub fn find(&mut self, typed: &str) -> Vec<Found> {
        let mut found = Vec::new();
        self.walk(typed, &mut |word, called| {
            if let Some(called) = called {
                found.push(Found {
                    word: word.to_owned(),
                    called: called.to_owned(),
                });
            }
        });
        found
    }

    /// The text with each known name as it is called on the paper; a name of several words once.
    pub fn hide(&mut self, typed: &str) -> String {
        let mut out = String::new();
        let mut last: Option<String> = None;
        self.walk(typed, &mut |piece, called| match called {
            Some(called) => {
                if last.as_deref() == Some(called) {
                    // The blank between two words of one name goes with the second.
                    out.truncate(out.trim_end().len());
                } else {
                    out.push_str(called);
                }
                last = Some(called.to_owned());
            }
            None => {
                if !piece.trim().is_empty() {
                    last = None;
                }
                out.push_str(piece);
            }
        });
        out
    }

    /// Shows every piece of the text, words and what stands between them, with whom it names.
    fn walk(&mut self, typed: &str, shown: &mut dyn FnMut(&str, Option<&str>)) {
        let mut start = 0;
        let mut in_word = false;
        let mut pieces = Vec::new();
        for (at, c) in typed.char_indices() {
            if is_word(c) != in_word {
                pieces.push((&typed[start..at], in_word));
                (start, in_word) = (at, !in_word);
            }
        }
        pieces.push((&typed[start..], in_word));
        for (piece, is_word) in pieces {
            let called = if is_word { self.whom(piece) } else { None };
            shown(piece, called.as_deref());
        }
    }

    fn whom(&mut self, word: &str) -> Option<String> {
        if let Some(known) = self.seen.get(word) {
            return known.clone();
        }
        let bare = JOINED.iter().filter_map(|joined| word.strip_prefix(joined));
        let named = std::iter::once(word)
            .chain(bare)
            .filter(|word| is_telling(word))
            .find_map(|word| {
                let word = Name::read(word);
                let same = |(name, _): &&(Name, String)| word.meets(name) >= Meeting::Same;
                let found = self.words.iter().find(same);
                found.map(|(_, called)| called.clone())
            });
        self.seen.insert(word.to_owned(), named.clone());
        named
    }
}

const fn is_mark(c: char) -> bool {
    matches!(c, '\u{064B}'..='\u{0652}' | '\u{0640}' | '\u{0670}')
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_mark(c)
}

fn is_telling(word: &str) -> bool {
    let folded = text::fold(word);
    folded.chars().count() >= LETTERS_MIN
        && !PARTICLES.contains(&folded.as_str())
        && folded.chars().any(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reader() -> Reader {
        Reader::of(&[
            Known {
                names: vec!["سلمى الراوي".into(), "Um Karim".into()],
                called: "A".into(),
            },
            Known {
                names: vec!["Yusuf Nasser".into()],
                called: "B".into(),
            },
        ])
    }

    #[test]
    fn a_known_name_is_found_in_either_script_and_with_what_is_joined_to_it() {
        for (typed, named) in [
            ("Salma was followed home.", true),
            ("وسلمى كانت في البيت", true),
            ("SALMA’s brother", true),
            ("They asked for karim", true),
            ("يوسف ناصر قال ذلك", true),
            ("She was followed home, twice.", false),
            ("Um", false),
            ("", false),
        ] {
            assert_eq!(!reader().find(typed).is_empty(), named, "{typed}");
        }
    }

    #[test]
    fn a_name_of_several_words_becomes_one_letter() {
        assert_eq!(
            reader().hide("Then Yusuf Nasser called; Salma, at home, was told. Nasser left."),
            "Then B called; A, at home, was told. B left."
        );
        assert_eq!(reader().hide("هاتفَت سلمى الراوي أخاها"), "هاتفَت A أخاها");
        assert!(
            reader()
                .find(&reader().hide("Yusuf Nasser and Salma"))
                .is_empty()
        );
    }
}
