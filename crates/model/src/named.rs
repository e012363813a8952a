//! Names that are known in a case, found again in what somebody typed: folded, across Arabic and
//! Latin spelling, word by word. For papers that are to leave without names.
//!
//! It finds what is known and spelled as a name is spelled, and what is made to reach somebody. A
//! nickname nobody wrote down, a street, a post: whoever prints has to read for those.

use std::collections::BTreeMap;
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::reach;
use crate::second_person::{is_invisible, look_alike};
use crate::text;
use crate::translit::{Meeting, Name};

/// Shorter words are compared letter by letter: spelled loosely they would be many words.
const LETTERS_MIN: usize = 3;
/// Parts of names that many words are: to find them says nothing.
const PARTICLES: [&str; 33] = [
    "abu", "umm", "bin", "ben", "ibn", "bint", "von", "van", "der", "del", "los", "las", "dos",
    "ابو", "ام", "بن", "ابن", "بنت", "al", "el", "de", "la", "le", "di", "da", "do", "du", "um",
    "من", "في", "ما", "لا", "او",
];
/// What Arabic writes in one word with the name: and, then, in, to, like.
const JOINED: [&str; 5] = ["و", "ف", "ب", "ل", "ك"];
/// Between two words of one name stands no more than this.
const BETWEEN_MAX: usize = 3;
/// What stands instead of an address or a number: it is nobody's letter.
const CUT: &str = "[…]";

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

/// A short word of a name, folded.
#[derive(Debug)]
struct Short {
    word: String,
    /// All there is of the name: found however its first letter is written.
    alone: bool,
    called: String,
}

/// Looks for known names in texts; remembers the words it has looked at.
#[derive(Debug, Default)]
pub struct Reader {
    words: Vec<(Name, String)>,
    shorts: Vec<Short>,
    /// Words in a row that only together are a name, folded; the longest first.
    phrases: Vec<(Vec<String>, String)>,
    seen: BTreeMap<String, Option<String>>,
}

impl Reader {
    /// A reader for these people.
    pub fn of(known: &[Known]) -> Self {
        let mut reader = Self::default();
        for one in known {
            for name in &one.names {
                reader.learn(name, &one.called);
            }
        }
        reader
            .phrases
            .sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        reader
    }

    fn learn(&mut self, name: &str, called: &str) {
        // As written: folding makes one letter of two that Latin spells apart.
        let name = clean(name);
        let words: Vec<&str> = name
            .split(|c| !is_word(c))
            .filter(|word| !word.is_empty())
            .collect();
        for word in &words {
            let folded = text::fold(word);
            if is_telling(word) {
                for spelled in spellings(word) {
                    self.words.push((Name::read(&spelled), called.to_owned()));
                }
            } else if is_short(&folded) && (words.len() == 1 || !is_particle(&folded)) {
                self.shorts.push(Short {
                    word: folded,
                    alone: words.len() == 1,
                    called: called.to_owned(),
                });
            }
        }
        if words.len() > 1 && words.iter().any(|word| !is_telling(word)) {
            let folded: Vec<String> = words.iter().map(|word| text::fold(word)).collect();
            self.phrases.push((folded, called.to_owned()));
        }
    }

    /// Words of the text that are part of a known name, and what in it reaches somebody, in order.
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
        for reach in reach::find(typed) {
            self.walk_words(&typed[start..reach.start], shown);
            shown(&typed[reach.clone()], Some(CUT));
            start = reach.end;
        }
        self.walk_words(&typed[start..], shown);
    }

    fn walk_words(&mut self, typed: &str, shown: &mut dyn FnMut(&str, Option<&str>)) {
        let pieces = pieces(typed);
        let mut at = 0;
        while let Some((piece, is_word)) = pieces.get(at) {
            if !is_word {
                shown(&typed[piece.clone()], None);
                at += 1;
                continue;
            }
            if let Some((count, called)) = self.phrase(typed, &pieces[at..]) {
                let end = pieces[at + count - 1].0.end;
                shown(&typed[piece.start..end], Some(&called));
                at += count;
                continue;
            }
            let word = &typed[piece.clone()];
            match self.whom(word) {
                Some(called) => shown(word, Some(&called)),
                // What shows nothing may stand between two words as well as inside one.
                None => {
                    for part in word.split_inclusive(is_invisible) {
                        let called = self.whom(part);
                        shown(part, called.as_deref());
                    }
                }
            }
            at += 1;
        }
    }

    /// The name of several words that begins here: how many pieces it takes, and whose it is.
    fn phrase(&self, typed: &str, pieces: &[(Range<usize>, bool)]) -> Option<(usize, String)> {
        self.phrases.iter().find_map(|(words, called)| {
            let count = words.len() * 2 - 1;
            let here = pieces.get(..count)?;
            let fits = here.iter().enumerate().all(|(at, (piece, is_word))| {
                let piece = &typed[piece.clone()];
                if !is_word {
                    let between = piece.chars().filter(|c| !is_invisible(*c)).count();
                    return between <= BETWEEN_MAX && !piece.contains('\n');
                }
                words.get(at / 2).is_some_and(|word| {
                    let same = |spelled: &String| {
                        let folded = text::fold(spelled);
                        let bare = |joined: &&str| folded.strip_prefix(*joined) == Some(word);
                        folded == *word || (at == 0 && JOINED.iter().any(bare))
                    };
                    spellings(piece).iter().any(same)
                })
            });
            fits.then(|| (count, called.clone()))
        })
    }

    fn whom(&mut self, word: &str) -> Option<String> {
        if let Some(known) = self.seen.get(word) {
            return known.clone();
        }
        let named = spellings(word).iter().find_map(|word| self.spelled(word));
        self.seen.insert(word.to_owned(), named.clone());
        named
    }

    fn spelled(&self, word: &str) -> Option<String> {
        let bare = JOINED.iter().filter_map(|joined| word.strip_prefix(joined));
        std::iter::once(word).chain(bare).find_map(|word| {
            let folded = text::fold(word);
            let is_small = word.chars().next().is_some_and(char::is_lowercase);
            let short = |one: &&Short| one.word == folded && (one.alone || !is_small);
            if let Some(short) = self.shorts.iter().find(short) {
                return Some(short.called.clone());
            }
            if !is_telling(word) {
                return None;
            }
            let read = Name::read(word);
            let same = |(name, _): &&(Name, String)| read.meets(name) >= Meeting::Same;
            self.words
                .iter()
                .find(same)
                .map(|(_, called)| called.clone())
        })
    }
}

/// Words and what stands between them, by turns.
fn pieces(typed: &str) -> Vec<(Range<usize>, bool)> {
    let (mut start, mut in_word) = (0, false);
    let mut pieces = Vec::new();
    for (at, c) in typed.char_indices() {
        // What shows nothing belongs to the word it stands in.
        let is_word = is_word(c) || (in_word && is_invisible(c));
        if is_word != in_word {
            if at > start {
                pieces.push((start..at, in_word));
            }
            (start, in_word) = (at, is_word);
        }
    }
    if typed.len() > start {
        pieces.push((start..typed.len(), in_word));
    }
    pieces
}

/// Composed, and without what shows nothing.
fn clean(word: &str) -> String {
    word.chars().filter(|c| !is_invisible(*c)).nfkc().collect()
}

/// The word as it is written, and as it reads when letters of another script pass for Latin ones.
fn spellings(word: &str) -> Vec<String> {
    let written = clean(word);
    let read: String = written.chars().map(look_alike).collect();
    // A hamza that lost its seat, or stands on one of its own.
    let seated = written
        .replace('\u{0654}', "")
        .replace("\u{0621}\u{0648}", "\u{0624}\u{0648}")
        .replace("\u{0621}\u{064A}", "\u{0626}\u{064A}");
    let mut spellings = vec![written];
    for other in [read, seated] {
        if !spellings.contains(&other) {
            spellings.push(other);
        }
    }
    spellings
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c) || c == '\u{0640}'
}

fn is_particle(folded: &str) -> bool {
    PARTICLES.contains(&folded)
}

fn is_short(folded: &str) -> bool {
    folded.chars().filter(|c| c.is_alphabetic()).count() > 1
}

fn is_telling(word: &str) -> bool {
    let folded = text::fold(word);
    folded.chars().count() >= LETTERS_MIN
        && !is_particle(&folded)
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

    #[test]
    fn a_name_is_found_however_short_it_is_and_however_its_letters_are_hidden() {
        for (name, typed, left) in [
            ("طه", "قال طه إنه خاف", "قال A إنه خاف"),
            (
                "مي زيادة",
                "اتصلت مي أمس، ومي خائفة",
                "اتصلت A أمس، A خائفة",
            ),
            ("Ba", "Then Ba left.", "Then A left."),
            ("Li Na", "They took Li Na away", "They took A away"),
            ("Li Na", "They took LI\u{200B} NA away", "They took A away"),
            ("Um Karim", "Um Karim called", "A called"),
            ("Núñez", "Nu\u{301}n\u{303}ez fled", "A fled"),
            ("رؤوف", "اعتقل رو\u{654}وف", "اعتقل A"),
            ("رؤوف", "اعتقل رء\u{654}وف", "اعتقل A"),
            (
                "Salma",
                "So Sal\u{AD}ma and S\u{200B}al\u{2060}ma fled",
                "So A and A fled",
            ),
            ("سلمى", "رأت سل\u{200D}مى\u{200F} ذلك", "رأت A ذلك"),
            ("Salma Rawi", "Salma\u{200B}Rawi fled", "A fled"),
            ("Karim", "\u{41A}arim fled", "A fled"),
            ("\u{41A}arim", "Karim fled", "A fled"),
        ] {
            let known = Known {
                names: vec![name.into()],
                called: "A".into(),
            };
            assert_eq!(Reader::of(&[known]).hide(typed), left, "{name}");
        }
    }

    #[test]
    fn what_reaches_somebody_is_held_though_nobody_is_known() {
        let mut nobody = Reader::of(&[]);
        assert_eq!(
            nobody.hide("Write to s.rawi@mail.org or call +961 3 123 456."),
            "Write to […] or call […]."
        );
        assert_eq!(nobody.find("Ask @salma_r")[0].word, "@salma_r");
    }
}
