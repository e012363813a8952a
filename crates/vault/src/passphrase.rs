//! Passphrases: normal form, generation, and how many guesses a chosen one withstands.

use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::error::CryptError;
use crate::hash::random;
use crate::words::{COUNT, Language, words};

pub use crate::strength::{Strength, strength};

/// Words in a generated passphrase: 77 bits.
pub const GENERATED_WORDS: usize = 6;
/// log10 of the guesses that a chosen passphrase has to withstand.
pub const ENOUGH_LOG10: f64 = 15.0;
/// Longest passphrase in bytes, in normal form.
pub const LONGEST: usize = 1024;

/// A passphrase in normal form: NFKC, without outer space. Wiped when dropped.
pub struct Passphrase(Zeroizing<String>);

/// Why a text is no passphrase at all (weak ones are, see [`strength`]).
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum PassphraseError {
    /// Nothing but space.
    #[error("empty passphrase")]
    Empty,
    /// Longer than 1 KiB.
    #[error("passphrase too long")]
    TooLong,
}

impl Passphrase {
    /// Normal form of a typed text. Nothing else is folded: case and accents count.
    ///
    /// # Errors
    /// Empty or too long.
    pub fn new(typed: &str) -> Result<Self, PassphraseError> {
        // NFKC can lengthen a text by a factor of up to 18; do not even try on a pasted book.
        if typed.len() > 8 * LONGEST {
            return Err(PassphraseError::TooLong);
        }
        let mut normal = Zeroizing::new(String::with_capacity(typed.len() * 2));
        for letter in typed.nfkc() {
            normal.push(letter);
            if normal.len() > 16 * LONGEST {
                return Err(PassphraseError::TooLong);
            }
        }
        let trimmed = normal.trim();
        if trimmed.is_empty() {
            return Err(PassphraseError::Empty);
        }
        if trimmed.len() > LONGEST {
            return Err(PassphraseError::TooLong);
        }
        Ok(Self(Zeroizing::new(trimmed.to_owned())))
    }

    /// Six random words of the language's list.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate(language: Language) -> Result<Self, CryptError> {
        generate_from(language, &mut || Ok(u16::from_le_bytes(random()?)))
    }

    /// The text, to be shown once to the person who has to remember it.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// Something to measure Argon2 with.
    pub(crate) fn probe() -> Self {
        Self(Zeroizing::new(String::from("probe")))
    }
}

impl std::fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

fn generate_from(
    language: Language,
    draw: &mut dyn FnMut() -> Result<u16, CryptError>,
) -> Result<Passphrase, CryptError> {
    let list = words(language);
    // Room for the longest words, so that growing leaves no copy on the heap.
    let mut text = Zeroizing::new(String::with_capacity(GENERATED_WORDS * 24));
    for number in 0..GENERATED_WORDS {
        if number > 0 {
            text.push(' ');
        }
        text.push_str(list.get(unbiased(draw)?).copied().unwrap_or_default());
    }
    Ok(Passphrase(text))
}

/// A place in the list, each as likely as the other: draws at the uneven end are thrown away.
fn unbiased(draw: &mut dyn FnMut() -> Result<u16, CryptError>) -> Result<usize, CryptError> {
    const EVEN: usize = (u16::MAX as usize + 1) / COUNT * COUNT;
    loop {
        let drawn = usize::from(draw()?);
        if drawn < EVEN {
            return Ok(drawn % COUNT);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_drawn_equally_often() {
        let mut counts = vec![0; COUNT];
        let mut next = 0..=u16::MAX;
        while let Ok(place) = unbiased(&mut || next.next().ok_or(CryptError::NoRandomness)) {
            counts[place] += 1;
        }
        assert!(
            counts.iter().all(|count| *count == 8),
            "65,536 draws, 8 for each word"
        );
    }

    #[test]
    fn without_randomness_there_is_no_passphrase() {
        let result = generate_from(Language::En, &mut || Err(CryptError::NoRandomness));
        assert_eq!(result.map(|_| ()), Err(CryptError::NoRandomness));
    }

    #[test]
    fn six_words_are_given_in_every_language_and_they_are_enough() {
        for language in Language::ALL {
            let passphrase = Passphrase::generate(language).unwrap();
            let list = words(language);
            assert_eq!(passphrase.expose().split(' ').count(), 6);
            assert!(
                passphrase
                    .expose()
                    .split(' ')
                    .all(|word| list.contains(&word))
            );
            // What is shown is what is typed: it is in normal form already.
            let typed = Passphrase::new(passphrase.expose()).unwrap();
            assert_eq!(typed.bytes(), passphrase.bytes());
            assert_ne!(
                passphrase.bytes(),
                Passphrase::generate(language).unwrap().bytes()
            );
            assert_eq!(format!("{passphrase:?}"), "[secret]");
        }
    }

    #[test]
    fn the_same_passphrase_from_two_keyboards_is_the_same() {
        for (one, two) in [
            ("caf\u{e9} noir", "cafe\u{301} noir"),
            (
                "\u{0622}\u{062E}\u{0631}",
                "\u{0627}\u{0653}\u{062E}\u{0631}",
            ),
            (
                "\u{0939}\u{093F}\u{0928}\u{094D}\u{0926}\u{0940}",
                "\u{0939}\u{093F}\u{0928}\u{094D}\u{0926}\u{0940} ",
            ),
            (
                "\u{D55C}\u{AE00}",
                "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF}",
            ),
            ("  words\u{a0}here\n", "words here"),
        ] {
            let (one, two) = (Passphrase::new(one).unwrap(), Passphrase::new(two).unwrap());
            assert_eq!(one.bytes(), two.bytes());
        }
        let (small, great) = (
            Passphrase::new("a b").unwrap(),
            Passphrase::new("A b").unwrap(),
        );
        assert_ne!(small.bytes(), great.bytes());
    }

    #[test]
    fn nothing_and_too_much_are_refused() {
        assert_eq!(
            Passphrase::new(" \n\t").map(|_| ()),
            Err(PassphraseError::Empty)
        );
        let long = Passphrase::new(&"a".repeat(1025)).map(|_| ());
        assert_eq!(long, Err(PassphraseError::TooLong));
        assert!(Passphrase::new(&"a".repeat(1024)).is_ok());
        let swelling = Passphrase::new(&"\u{FDFA}".repeat(2000)).map(|_| ());
        assert_eq!(swelling, Err(PassphraseError::TooLong));
    }
}
