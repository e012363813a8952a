//! Fingerprints for people: six words to read to each other, or groups of digits.

use crate::words::{COUNT, Language, words};

/// Words in a fingerprint: 77 bits.
pub const WORDS: usize = 6;
/// Groups of five digits in a fingerprint: 83 bits.
pub const GROUPS: usize = 5;

/// Places of the six words in any list. The first 16 bytes of the hash, as one number, in base
/// 7,776: the unevenness is below 2⁻⁵⁰.
#[must_use]
pub fn word_indices(hash: &[u8; 32]) -> [usize; WORDS] {
    let mut rest = first_half(hash);
    let mut indices = [0; WORDS];
    for index in &mut indices {
        // Smaller than 7,776, so it fits.
        *index = usize::try_from(rest % COUNT as u128).unwrap_or_default();
        rest /= COUNT as u128;
    }
    indices
}

/// The six words both people see. They compare in one language.
#[must_use]
pub fn sas_words(hash: &[u8; 32], language: Language) -> [&'static str; WORDS] {
    let list = words(language);
    word_indices(hash).map(|index| list.get(index).copied().unwrap_or_default())
}

/// The same comparison in digits, for two people without a common language: the second half of
/// the hash as five groups of five.
#[must_use]
pub fn fingerprint_groups(hash: &[u8; 32]) -> [String; GROUPS] {
    let mut other_half = *hash;
    other_half.rotate_left(16);
    let mut rest = first_half(&other_half);
    std::array::from_fn(|_| {
        let group = rest % 100_000;
        rest /= 100_000;
        format!("{group:05}")
    })
}

fn first_half(hash: &[u8; 32]) -> u128 {
    hash.first_chunk()
        .map_or(0, |half| u128::from_be_bytes(*half))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hash::sha256;
    use std::collections::HashSet;

    #[test]
    fn amina_and_joseph_see_the_same_six_words_and_others_for_another_file() {
        let hash = sha256(b"the file");
        for language in Language::ALL {
            assert_eq!(sas_words(&hash, language), sas_words(&hash, language));
            assert_ne!(
                sas_words(&hash, language),
                sas_words(&sha256(b"forged"), language)
            );
        }
    }

    #[test]
    fn the_numbers_behind_the_words_are_pinned() {
        let mut hash = [0; 32];
        hash[15] = 1;
        hash[31] = 7;
        assert_eq!(word_indices(&hash), [1, 0, 0, 0, 0, 0]);
        hash[14] = 0x1e;
        hash[15] = 0x60;
        assert_eq!(word_indices(&hash), [0, 1, 0, 0, 0, 0]);
        assert_eq!(
            fingerprint_groups(&hash),
            ["00007", "00000", "00000", "00000", "00000"]
        );
    }

    #[test]
    fn every_place_in_the_list_can_come_up() {
        let seen: HashSet<usize> = (0_u32..20_000)
            .flat_map(|number| word_indices(&sha256(&number.to_le_bytes())))
            .collect();
        assert_eq!(seen.len(), COUNT);
    }
}
