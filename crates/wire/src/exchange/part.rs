//! The beginning of a frame that a cut link left, so that the rest of it is enough.

use serde::{Deserialize, Serialize};

use crate::exchange::Sections;
use crate::id::Hash;

/// How a section that continues begins; no frame begins with a header of one byte.
const CONTINUES: u8 = 1;
/// Kind and length before the rest.
const HEAD: usize = 5;
/// A shorter beginning is not worth the words about it.
const BYTES_MIN: usize = 64;

/// What one side holds of a frame. The frame's own signature proves the whole; this only finds it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Bytes held.
    pub held: u32,
    /// First 16 bytes of their SHA-256.
    pub hash: [u8; 16],
}

impl Part {
    /// Names these first bytes of a frame, when they are worth it.
    pub fn of(beginning: &[u8]) -> Option<Part> {
        let held = u32::try_from(beginning.len()).ok()?;
        (beginning.len() >= BYTES_MIN).then(|| Part {
            held,
            hash: Hash::of(&[beginning]).short(),
        })
    }

    /// Whether `frame` begins with it.
    pub fn begins(&self, frame: &[u8]) -> bool {
        usize::try_from(self.held)
            .ok()
            .and_then(|held| frame.get(..held))
            .is_some_and(|beginning| {
                beginning.len() < frame.len() && Part::of(beginning) == Some(*self)
            })
    }

    /// Appends to a body the section that carries only the rest of `frame`.
    pub fn put_rest(&self, body: &mut Vec<u8>, frame: &[u8]) {
        let rest = usize::try_from(self.held)
            .ok()
            .and_then(|held| frame.get(held..))
            .unwrap_or_default();
        let mut section = Vec::with_capacity(HEAD + rest.len());
        section.push(CONTINUES);
        section.extend_from_slice(&self.held.to_le_bytes());
        section.extend_from_slice(rest);
        Sections::put(body, &section);
    }

    /// Whether a section, whole or not, carries a rest.
    pub fn is_rest(section: &[u8]) -> bool {
        section.first() == Some(&CONTINUES)
    }

    /// The frame, or as much of it as came: `section` put after the `beginning` it continues. More
    /// of the beginning than that may be held already.
    pub fn join(beginning: &[u8], section: &[u8]) -> Option<Vec<u8>> {
        let (head, rest) = section.split_at_checked(HEAD)?;
        let held = u32::from_le_bytes(head.get(1..)?.try_into().ok()?);
        let before = beginning.get(..usize::try_from(held).ok()?)?;
        Part::is_rest(section).then(|| [before, rest].concat())
    }

    /// As kept beside other things.
    pub fn to_bytes(self) -> [u8; 20] {
        let mut bytes = [0; 20];
        bytes[..4].copy_from_slice(&self.held.to_le_bytes());
        bytes[4..].copy_from_slice(&self.hash);
        bytes
    }

    /// From [`Part::to_bytes`].
    pub fn from_bytes(bytes: [u8; 20]) -> Part {
        let (mut held, mut hash) = ([0; 4], [0; 16]);
        held.copy_from_slice(&bytes[..4]);
        hash.copy_from_slice(&bytes[4..]);
        Part {
            held: u32::from_le_bytes(held),
            hash,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_rest_of_a_frame_put_after_its_beginning_is_the_frame_wherever_it_was_cut() {
        let frame: Vec<u8> = (0..1_000_u32).map(|n| n.to_le_bytes()[0] | 2).collect();
        for cut in 0..=frame.len() {
            let beginning = &frame[..cut];
            let Some(part) = Part::of(beginning) else {
                assert!(cut < BYTES_MIN);
                continue;
            };
            assert_eq!(part.begins(&frame), cut < frame.len());
            assert_eq!(Part::from_bytes(part.to_bytes()), part);
            let mut body = Vec::new();
            part.put_rest(&mut body, &frame);
            assert_eq!(body.len(), 4 + HEAD + frame.len() - cut);
            let section = &body[4..];
            assert!(Part::is_rest(section) && !Part::is_rest(&frame));
            assert_eq!(Part::join(beginning, section), Some(frame.clone()));
            assert_eq!(Part::join(&frame[..cut - 1], section), None);
            assert_eq!(Part::join(&frame, section), Some(frame.clone()));
        }
    }

    #[test]
    fn another_frame_does_not_begin_with_it() {
        let part = Part::of(&[7; 100]).unwrap();
        assert!(part.begins(&[7; 101]) && !part.begins(&[8; 101]) && !part.begins(&[7; 99]));
        assert_eq!(Part::join(&[7; 100], &[1, 100]), None, "cut in its head");
    }
}
