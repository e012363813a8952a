//! The recovery key: 160 random bits on paper.
//!
//! Written as four pairs of groups, `XXXX-XXXX-C`, in Crockford base32. The last character of each
//! pair checks the pair: a weighted sum over GF(32), so every single wrong character and every
//! exchange of two is found, and the person is told in which pair to look.

use unicode_normalization::UnicodeNormalization;
use zeroize::{Zeroize, Zeroizing};

use crate::error::CryptError;
use crate::hash::fill_random;

const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const BYTES: usize = 20;
const PAIRS: usize = 4;
/// Characters of a pair without its check.
const DATA: usize = 8;
const PAIR: usize = DATA + 1;
/// Nobody types more than this; a pasted novel is not worth reading.
const LONGEST_INPUT: usize = 1024;

/// A recovery key. It is shown once, on purpose, by [`RecoveryKey::expose_for_paper`].
pub struct RecoveryKey(Box<[u8; BYTES]>);

/// Why a typed recovery key is not one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecoveryKeyError {
    /// Characters are missing or too many.
    #[error("recovery key has {found} characters")]
    Length {
        /// Characters found, without spaces and hyphens (36 are right).
        found: usize,
    },
    /// A character that no recovery key has.
    #[error("recovery key has a foreign character in pair {pair}")]
    Character {
        /// Which pair of groups, from 0.
        pair: usize,
    },
    /// The pair does not fit its check character: a typing error in this pair.
    #[error("recovery key has a typing error in pair {pair}")]
    Typo {
        /// Which pair of groups, from 0.
        pair: usize,
    },
}

impl RecoveryKey {
    pub(crate) fn generate() -> Result<Self, CryptError> {
        let mut key = Self(Box::new([0; BYTES]));
        fill_random(&mut *key.0)?;
        Ok(key)
    }

    pub(crate) fn bytes(&self) -> &[u8; BYTES] {
        &self.0
    }

    /// The text for the paper and its QR code: four pairs with a space between them.
    #[must_use]
    pub fn expose_for_paper(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(PAIRS * (PAIR + 3)));
        for (pair, bytes) in self.0.chunks(BYTES / PAIRS).enumerate() {
            let symbols = Zeroizing::new(symbols_of(bytes));
            if pair > 0 {
                text.push(' ');
            }
            for (index, symbol) in symbols.iter().chain([&check(pair, &*symbols)]).enumerate() {
                if index > 0 && index % 4 == 0 {
                    text.push('-');
                }
                text.push(char::from(ALPHABET[usize::from(*symbol)]));
            }
        }
        text
    }

    /// Reads a typed one. Case, spaces, hyphens, direction marks, O for 0, I and L for 1, and
    /// Arabic digits are forgiven.
    ///
    /// # Errors
    /// Says what is wrong and in which pair.
    pub fn parse(typed: &str) -> Result<Self, RecoveryKeyError> {
        let mut symbols = Zeroizing::new(Vec::with_capacity(PAIRS * PAIR));
        let mut foreign = None;
        for letter in typed
            .chars()
            .take(LONGEST_INPUT)
            .nfkc()
            .filter(|letter| !ignored(*letter))
        {
            let value = value_of(letter);
            if value.is_none() && foreign.is_none() {
                foreign = Some(symbols.len() / PAIR);
            }
            symbols.push(value.unwrap_or_default());
        }
        if symbols.len() != PAIRS * PAIR {
            return Err(RecoveryKeyError::Length {
                found: symbols.len(),
            });
        }
        if let Some(pair) = foreign {
            return Err(RecoveryKeyError::Character { pair });
        }
        let mut key = Self(Box::new([0; BYTES]));
        for (pair, chunk) in symbols.chunks(PAIR).enumerate() {
            let (data, expected) = chunk.split_at(DATA);
            if [check(pair, data)] != expected {
                return Err(RecoveryKeyError::Typo { pair });
            }
            let joined = data
                .iter()
                .fold(0_u64, |sum, symbol| sum << 5 | u64::from(*symbol));
            let start = pair * (BYTES / PAIRS);
            key.0[start..start + 5].copy_from_slice(&joined.to_be_bytes()[3..]);
        }
        Ok(key)
    }
}

impl Drop for RecoveryKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

impl std::fmt::Debug for RecoveryKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

/// Five bytes as eight symbols of five bits.
fn symbols_of(bytes: &[u8]) -> [u8; DATA] {
    let joined = bytes
        .iter()
        .fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte));
    let mut symbols = [0; DATA];
    for (index, symbol) in symbols.iter_mut().enumerate() {
        *symbol = (joined >> (5 * (DATA - 1 - index)) & 31) as u8;
    }
    symbols
}

/// Σ αⁱ·symbol plus a constant of the pair, so that two exchanged pairs are found as well.
fn check(pair: usize, data: &[u8]) -> u8 {
    let sum = data
        .iter()
        .rev()
        .fold(0, |sum, symbol| times_alpha(sum) ^ symbol);
    // Once more: the check character itself stands at the place with weight one.
    times_alpha(sum) ^ PAIR_MARK[pair % PAIRS]
}

const PAIR_MARK: [u8; PAIRS] = [1, 2, 4, 8];

/// Multiplication by α in GF(32) with α⁵ = α² + 1.
fn times_alpha(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 {
        doubled
    } else {
        (doubled ^ 0b10_0101) & 31
    }
}

fn ignored(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(
            letter,
            '-' | '_' | '.' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{0640}' | '\u{200B}'
                ..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}'
        )
}

fn value_of(letter: char) -> Option<u8> {
    let letter = match letter.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        arabic @ '\u{0660}'..='\u{0669}' => digit(arabic, 0x0660),
        persian @ '\u{06F0}'..='\u{06F9}' => digit(persian, 0x06F0),
        other => other,
    };
    ALPHABET
        .iter()
        .zip(0..)
        .find(|(known, _)| char::from(**known) == letter)
        .map(|(_, at)| at)
}

fn digit(letter: char, zero: u32) -> char {
    char::from_digit(u32::from(letter) - zero, 10).unwrap_or('0')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> RecoveryKey {
        RecoveryKey(Box::new(*b"twenty bytes exactly"))
    }

    #[test]
    fn the_paper_shows_eight_groups_of_four_and_four_check_characters() {
        let text = key().expose_for_paper();
        assert_eq!(
            text.chars()
                .filter(|letter| letter.is_ascii_alphanumeric())
                .count(),
            36
        );
        assert_eq!(text.split(' ').count(), 4);
        assert!(
            text.split(' ')
                .all(|pair| pair.split('-').map(str::len).eq([4, 4, 1]))
        );
    }

    #[test]
    fn joseph_types_it_in_his_own_way() {
        let paper = key().expose_for_paper();
        let lower = paper.to_lowercase().replace(' ', "\n");
        let confused = paper.replace('0', "o").replace('1', "l").replace('-', "");
        let arabic: String = paper
            .chars()
            .map(|letter| {
                letter
                    .to_digit(10)
                    .map_or(letter, |d| char::from_u32(0x0660 + d).unwrap())
            })
            .collect();
        let marked = format!("\u{200F}{}\u{200F}", paper.replace('-', "\u{2011}"));
        for typed in [paper.to_string(), lower, confused, arabic, marked] {
            assert_eq!(
                RecoveryKey::parse(&typed).unwrap().bytes(),
                key().bytes(),
                "{typed}"
            );
        }
    }

    #[test]
    fn any_single_wrong_character_is_located() {
        let paper = key().expose_for_paper().replace([' ', '-'], "");
        for place in 0..36 {
            for wrong in ALPHABET {
                let mut typed = paper.clone().into_bytes();
                if typed[place] == *wrong {
                    continue;
                }
                typed[place] = *wrong;
                let result = RecoveryKey::parse(std::str::from_utf8(&typed).unwrap());
                assert_eq!(
                    result.map(|_| ()),
                    Err(RecoveryKeyError::Typo { pair: place / 9 })
                );
            }
        }
    }

    #[test]
    fn any_two_exchanged_characters_of_a_pair_and_exchanged_pairs_are_found() {
        let paper = key()
            .expose_for_paper()
            .replace([' ', '-'], "")
            .into_bytes();
        for left in 0..9 {
            for right in left + 1..9 {
                let mut typed = paper.clone();
                typed.swap(left, right);
                let result = RecoveryKey::parse(std::str::from_utf8(&typed).unwrap());
                assert_eq!(
                    result.is_ok(),
                    paper[left] == paper[right],
                    "{left} {right}"
                );
            }
        }
        let text = key().expose_for_paper();
        let mut pairs: Vec<_> = text.split(' ').collect();
        pairs.swap(1, 2);
        let result = RecoveryKey::parse(&pairs.join(" ")).map(|_| ());
        assert_eq!(result, Err(RecoveryKeyError::Typo { pair: 1 }));
    }

    #[test]
    fn missing_and_foreign_characters_are_told_apart() {
        let paper = key().expose_for_paper().to_string();
        let short = RecoveryKey::parse(&paper[..paper.len() - 1]).map(|_| ());
        assert_eq!(short, Err(RecoveryKeyError::Length { found: 35 }));
        let foreign = format!("{}U", &paper[..paper.len() - 1]);
        let foreign = RecoveryKey::parse(&foreign).map(|_| ());
        assert_eq!(foreign, Err(RecoveryKeyError::Character { pair: 3 }));
        assert_eq!(format!("{:?}", key()), "[secret]");
    }

    proptest! {
        #[test]
        fn every_key_survives_the_paper(bytes: [u8; 20]) {
            let text = RecoveryKey(Box::new(bytes)).expose_for_paper();
            let parsed = RecoveryKey::parse(&text).unwrap();
            prop_assert_eq!(parsed.bytes(), &bytes);
        }

        #[test]
        fn no_text_makes_parse_panic(text: String) {
            let _ = RecoveryKey::parse(&text);
        }
    }
}
