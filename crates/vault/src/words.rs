//! The word lists: 7,776 words for each language, for passphrases and spoken fingerprints.
//!
//! Where they come from is in `words/LICENCE.md`. They are never changed in place: the six words
//! of a fingerprint would then differ between two versions of Sanad.

use std::sync::OnceLock;

/// Words in each list: five throws of a die.
pub const COUNT: usize = 7776;

/// A language that has a word list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Language {
    /// Arabic.
    Ar,
    /// English.
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Ar, Self::En, Self::Fr, Self::Es];

    /// From `ar`, `en`, `fr` or `es`.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }

    /// `ar`, `en`, `fr` or `es`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
        }
    }
}

/// The list of a language, sorted by code point.
#[must_use]
pub fn words(language: Language) -> &'static [&'static str] {
    static LISTS: [OnceLock<Vec<&'static str>>; 4] = [const { OnceLock::new() }; 4];
    let (list, text) = match language {
        Language::Ar => (&LISTS[0], include_str!("../words/ar.txt")),
        Language::En => (&LISTS[1], include_str!("../words/en.txt")),
        Language::Fr => (&LISTS[2], include_str!("../words/fr.txt")),
        Language::Es => (&LISTS[3], include_str!("../words/es.txt")),
    };
    list.get_or_init(|| text.lines().collect())
}

/// Common phrases of all four languages, one a line, without the comments.
pub(crate) fn phrases() -> impl Iterator<Item = &'static str> {
    include_str!("../words/phrases.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::strength::fold;
    use std::collections::HashSet;

    #[test]
    fn each_list_has_exactly_7776_words_that_stay_different_when_folded() {
        for language in Language::ALL {
            let list = words(language);
            assert_eq!(list.len(), COUNT, "{language:?}");
            let folded: HashSet<String> = list.iter().map(|word| fold(word)).collect();
            assert_eq!(folded.len(), COUNT, "{language:?}");
            assert!(list.is_sorted(), "{language:?}");
        }
    }

    #[test]
    fn every_word_is_short_and_typed_with_the_plain_letters_of_its_keyboard() {
        const ARABIC: &str = "ابتثجحخدذرزسشصضطظعغفقكلمنهوية";
        for language in Language::ALL {
            for word in words(language) {
                let length = word.chars().count();
                assert!((3..=9).contains(&length), "{word}");
                let plain = |letter: char| match language {
                    Language::Ar => ARABIC.contains(letter),
                    _ => letter.is_ascii_lowercase(),
                };
                assert!(word.chars().all(plain), "{word}");
            }
        }
    }

    #[test]
    fn no_list_has_a_word_that_a_survivor_should_not_have_to_read_aloud() {
        let blocked = include_str!("../words/blocked.txt");
        let mut list: HashSet<&str> = HashSet::new();
        for line in blocked
            .lines()
            .map(|line| line.split('#').next().unwrap_or("").trim())
        {
            if let Some(code) = line.strip_prefix('[') {
                let language = Language::from_code(code.trim_end_matches(']')).unwrap();
                list = words(language).iter().copied().collect();
            } else if let Some(start) = line.strip_suffix('*') {
                let hit = list.iter().find(|word| word.starts_with(start));
                assert_eq!(hit, None, "{line}");
            } else {
                assert!(!list.contains(line), "{line}");
            }
        }
    }
}
