//! A long text as its difference from one the reader holds already.
//!
//! Frozen. `device ‖ counter ‖ count ‖ (signed step, copied, inserted)* ‖ inserted bytes`: the
//! change that wrote the base (device 0 is the frame's own), then pieces. Each copies `copied`
//! bytes of the base, `step` bytes after the end of the piece before, and then takes `inserted`
//! bytes of what follows the pieces.

use std::time::Instant;

use model::{DeviceId, Dot};
use similar::{Algorithm, DiffOp, capture_diff_slices_deadline};

use crate::DecodeError;
use crate::bytes::{Reader, Writer};
use crate::packing::COLUMNS_BYTES_MAX;

/// The place of a difference among the types of values.
pub(crate) const VALUE_TYPE: u8 = 9;
/// Shorter texts are sent whole: naming the base costs more than it saves.
pub(crate) const TEXT_BYTES_MIN: usize = 160;
/// Words compared one by one; what is longer is only compared at its two ends.
const WORDS_MAX: usize = 20_000;

/// `text` as its difference from `base`, when that is less than half as long.
pub(crate) fn make(author: DeviceId, at: Dot, base: &str, text: &str) -> Option<Vec<u8>> {
    if base.is_empty() {
        return None;
    }
    let mut out = Writer::new();
    let own = at.device == author;
    out.number(if own { 0 } else { u64::from(at.device.0) });
    out.number(at.counter);
    let pieces = pieces(base, text);
    out.number(pieces.len() as u64);
    let mut expected = 0_usize;
    for piece in &pieces {
        out.signed(piece.from as i64 - expected as i64);
        out.number(piece.copied as u64);
        out.number(piece.inserted.len() as u64);
        expected = piece.from + piece.copied;
    }
    for piece in &pieces {
        out.raw(piece.inserted.as_bytes());
    }
    let bytes = out.finish();
    (bytes.len() * 2 < text.len()).then_some(bytes)
}

/// The change that wrote the base of a difference in a frame of `author`.
pub(crate) fn base_of(bytes: &[u8], author: DeviceId) -> Result<Dot, DecodeError> {
    read_base(&mut Reader::new(bytes), author)
}

fn read_base(read: &mut Reader<'_>, author: DeviceId) -> Result<Dot, DecodeError> {
    let device = u32::try_from(read.number()?).map_err(|_| DecodeError::Malformed)?;
    Ok(Dot {
        device: if device == 0 {
            author
        } else {
            DeviceId(device)
        },
        counter: read.number()?,
    })
}

/// The opposite of [`make`]. The text is at most `bytes_max` bytes long.
pub(crate) fn apply(bytes: &[u8], base: &str, bytes_max: usize) -> Result<String, DecodeError> {
    let mut read = Reader::new(bytes);
    // Whose it is does not matter here.
    read_base(&mut read, DeviceId(0))?;
    let count = read.count()?;
    let mut pieces = Vec::with_capacity(count);
    let mut expected = 0_i64;
    for _ in 0..count {
        let from = expected.checked_add(read.signed()?);
        let from = from.and_then(|from| usize::try_from(from).ok());
        let from = from.ok_or(DecodeError::Malformed)?;
        let copied = usize::try_from(read.number()?).map_err(|_| DecodeError::Malformed)?;
        let inserted = usize::try_from(read.number()?).map_err(|_| DecodeError::Malformed)?;
        let end = from.checked_add(copied).ok_or(DecodeError::Malformed)?;
        expected = i64::try_from(end).map_err(|_| DecodeError::Malformed)?;
        pieces.push((from..end, inserted));
    }
    let mut text = String::new();
    for (copied, inserted) in pieces {
        text.push_str(base.get(copied).ok_or(DecodeError::Malformed)?);
        let words = read.raw(inserted)?;
        text.push_str(std::str::from_utf8(words).map_err(|_| DecodeError::Malformed)?);
        // A small difference that copies much, often, must not fill the memory.
        if text.len() > bytes_max.min(COLUMNS_BYTES_MAX) {
            return Err(DecodeError::TooLarge);
        }
    }
    read.end()?;
    Ok(text)
}

#[derive(Debug)]
struct Piece<'a> {
    from: usize,
    copied: usize,
    inserted: &'a str,
}

fn pieces<'a>(base: &str, text: &'a str) -> Vec<Piece<'a>> {
    let (old, new) = (words(base), words(text));
    if old.len() > WORDS_MAX || new.len() > WORDS_MAX {
        return ends(base, text);
    }
    let (old_at, new_at) = (offsets(&old), offsets(&new));
    let at = |offsets: &[usize], word: usize| offsets.get(word).copied().unwrap_or_default();
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    for op in capture_diff_slices_deadline(Algorithm::Patience, &old, &new, None::<Instant>) {
        let (new_from, new_to) = (
            at(&new_at, op.new_range().start),
            at(&new_at, op.new_range().end),
        );
        match op {
            DiffOp::Equal { old_index, len, .. } => pieces.push(Piece {
                from: at(&old_at, old_index),
                copied: at(&old_at, old_index + len) - at(&old_at, old_index),
                inserted: "",
            }),
            DiffOp::Delete { .. } => {}
            DiffOp::Insert { .. } | DiffOp::Replace { .. } => {
                if pieces.last().is_none_or(|last| !last.inserted.is_empty()) {
                    pieces.push(Piece {
                        from: pieces.last().map_or(0, |last| last.from + last.copied),
                        copied: 0,
                        inserted: "",
                    });
                }
                if let Some(last) = pieces.last_mut() {
                    last.inserted = text.get(new_from..new_to).unwrap_or_default();
                }
            }
        }
    }
    pieces
}

/// What both begin with, and what both end with.
fn ends<'a>(base: &str, text: &'a str) -> Vec<Piece<'a>> {
    let head: usize = base
        .chars()
        .zip(text.chars())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    let (old, new) = (
        base.get(head..).unwrap_or_default(),
        text.get(head..).unwrap_or_default(),
    );
    let tail: usize = old
        .chars()
        .rev()
        .zip(new.chars().rev())
        .take_while(|(a, b)| a == b)
        .map(|(a, _)| a.len_utf8())
        .sum();
    vec![
        Piece {
            from: 0,
            copied: head,
            inserted: new.get(..new.len() - tail).unwrap_or_default(),
        },
        Piece {
            from: base.len() - tail,
            copied: tail,
            inserted: "",
        },
    ]
}

/// Words and what stands between them.
fn words(text: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    let mut inside = None;
    for (at, letter) in text.char_indices() {
        let is = letter.is_alphanumeric();
        if inside.is_some_and(|inside| inside != is) {
            words.push(text.get(start..at).unwrap_or_default());
            start = at;
        }
        inside = Some(is);
    }
    words.push(text.get(start..).unwrap_or_default());
    words
}

fn offsets(words: &[&str]) -> Vec<usize> {
    let mut end = 0;
    let mut offsets = vec![0];
    for word in words {
        end += word.len();
        offsets.push(end);
    }
    offsets
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const AMINA: DeviceId = DeviceId(1);
    const AT: Dot = Dot {
        device: DeviceId(7),
        counter: 300,
    };

    #[test]
    fn one_word_changed_in_a_long_account_costs_a_few_bytes() {
        let base = "Two men on a motorcycle came to the office at nine. ".repeat(40);
        let text = base.replacen("nine", "half past nine", 1);
        let bytes = make(AMINA, AT, &base, &text).unwrap();
        assert!(bytes.len() < 40, "{} bytes", bytes.len());
        assert_eq!(base_of(&bytes, AMINA).unwrap(), AT);
        assert_eq!(apply(&bytes, &base, 1 << 20).unwrap(), text);
    }

    #[test]
    fn another_text_altogether_is_sent_whole() {
        let base = "She called twice. ".repeat(30);
        let text = "لم يرد أحد على الهاتف منذ الصباح. ".repeat(30);
        assert_eq!(make(AMINA, AT, &base, &text), None);
    }

    #[test]
    fn a_piece_that_cuts_a_letter_or_leaves_the_base_is_refused() {
        let spell = |from: i64, copied: u64| {
            let mut out = Writer::new();
            out.number(0);
            out.number(1);
            out.number(1);
            out.signed(from);
            out.number(copied);
            out.number(0);
            out.finish()
        };
        assert_eq!(apply(&spell(0, 2), "سند", 99).unwrap(), "س");
        for (from, copied) in [(1, 2), (0, 99), (-1, 1), (0, u64::MAX)] {
            assert_eq!(
                apply(&spell(from, copied), "سند", 99),
                Err(DecodeError::Malformed)
            );
        }
    }

    #[test]
    fn a_small_difference_cannot_swell_without_bound() {
        let base = "x".repeat(1000);
        let mut out = Writer::new();
        out.number(0);
        out.number(1);
        out.number(1000);
        for piece in 0..1000 {
            out.signed(if piece == 0 { 0 } else { -1000 });
            out.number(1000);
            out.number(0);
        }
        let bytes = out.finish();
        assert_eq!(apply(&bytes, &base, 1 << 16), Err(DecodeError::TooLarge));
        assert!(bytes.len() < 6000);
    }

    proptest! {
        #[test]
        fn whatever_was_edited_comes_back_letter_by_letter(
            parts in prop::collection::vec("[a-zé ]{0,30}|[ا-ي ]{0,30}|\\PC{0,8}", 1..40),
            cut in any::<prop::sample::Index>(),
            with in "\\PC{0,20}",
        ) {
            let base = parts.concat();
            let mut edited = parts.clone();
            let at = cut.index(edited.len());
            edited[at] = with;
            let text = edited.concat();
            for pieces in [pieces(&base, &text), ends(&base, &text)] {
                let rebuilt: String = pieces
                    .iter()
                    .map(|piece| format!("{}{}", &base[piece.from..piece.from + piece.copied], piece.inserted))
                    .collect();
                prop_assert_eq!(&rebuilt, &text);
            }
            if let Some(bytes) = make(AMINA, AT, &base, &text) {
                prop_assert_eq!(apply(&bytes, &base, 1 << 20).unwrap(), text);
            }
        }

        #[test]
        fn no_bytes_at_all_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), base in "\\PC{0,60}") {
            let _ = apply(&bytes, &base, 4096);
            let _ = base_of(&bytes, AMINA);
        }
    }
}
