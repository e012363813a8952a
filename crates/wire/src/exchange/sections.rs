//! Cutting a body into sections while it arrives.

use crate::encoding::DecodeError;

/// Takes pieces of a body as the link delivers them and gives back whole sections.
#[derive(Debug)]
pub struct Sections {
    held: Vec<u8>,
    start: usize,
    first: bool,
    first_limit: usize,
    limit: usize,
}

impl Sections {
    /// A body whose first section has at most `first_limit` bytes, every other at most `limit`.
    pub fn new(first_limit: usize, limit: usize) -> Sections {
        Sections {
            held: Vec::new(),
            start: 0,
            first: true,
            first_limit,
            limit,
        }
    }

    /// Append one section to a body. Sections longer than a `u32` can say do not exist.
    pub fn put(body: &mut Vec<u8>, section: &[u8]) {
        let length = u32::try_from(section.len()).unwrap_or(u32::MAX);
        body.extend_from_slice(&length.to_le_bytes());
        body.extend_from_slice(section);
    }

    /// More of the body arrived.
    pub fn feed(&mut self, piece: &[u8]) {
        if self.start > 0 {
            self.held.drain(..self.start);
            self.start = 0;
        }
        self.held.extend_from_slice(piece);
    }

    /// The next whole section, if it is here already. Too large is said at its length, before
    /// its bytes are waited for.
    pub fn next_section(&mut self) -> Result<Option<Vec<u8>>, DecodeError> {
        let rest = self.held.get(self.start..).unwrap_or_default();
        let Some((length, rest)) = rest.split_first_chunk::<4>() else {
            return Ok(None);
        };
        let length = usize::try_from(u32::from_le_bytes(*length)).unwrap_or(usize::MAX);
        if length
            > if self.first {
                self.first_limit
            } else {
                self.limit
            }
        {
            return Err(DecodeError::TooLarge);
        }
        let Some(section) = rest.get(..length) else {
            return Ok(None);
        };
        let section = section.to_vec();
        self.start += 4 + length;
        self.first = false;
        Ok(Some(section))
    }

    /// What came of a section that is not whole, without its length; nothing of the first one.
    pub fn unfinished(&self) -> &[u8] {
        match self.first {
            true => &[],
            false => self.held.get(self.start + 4..).unwrap_or_default(),
        }
    }

    /// Whether nothing is left over: at the end of a body, false means that it was cut.
    pub fn is_empty(&self) -> bool {
        self.start >= self.held.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_body_that_comes_byte_by_byte_yields_each_section_once_and_in_order() {
        let mut body = Vec::new();
        for section in [&b"request"[..], b"", b"frame"] {
            Sections::put(&mut body, section);
        }
        let (mut sections, mut seen) = (Sections::new(10, 10), Vec::new());
        for byte in &body[..body.len() - 1] {
            sections.feed(&[*byte]);
            while let Some(section) = sections.next_section().unwrap() {
                seen.push(section);
            }
        }
        assert_eq!(seen, [b"request".to_vec(), Vec::new()]);
        assert!(!sections.is_empty(), "the last frame was cut");
        sections.feed(&body[body.len() - 1..]);
        assert_eq!(sections.next_section().unwrap(), Some(b"frame".to_vec()));
        assert!(sections.is_empty());
    }

    #[test]
    fn a_section_over_the_limit_is_refused_at_its_length() {
        let mut sections = Sections::new(8, 4);
        sections.feed(&9u32.to_le_bytes());
        assert_eq!(sections.next_section(), Err(DecodeError::TooLarge));
    }
}
