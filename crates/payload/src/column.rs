//! Columns: things of one sort side by side, where a compressor finds what repeats.

use std::collections::BTreeMap;

use crate::DecodeError;
use crate::bytes::{Reader, Writer};
use crate::packing::COLUMNS_BYTES_MAX;

/// Texts that repeat: each distinct one once, then numbers.
#[derive(Debug, Default)]
pub(crate) struct WordColumn {
    known: BTreeMap<String, u64>,
    words: Vec<String>,
    uses: Vec<u64>,
}

impl WordColumn {
    pub(crate) fn push(&mut self, word: &str) {
        let next = self.words.len() as u64;
        let number = *self.known.entry(word.to_owned()).or_insert_with(|| {
            self.words.push(word.to_owned());
            next
        });
        self.uses.push(number);
    }

    pub(crate) fn write(&self, out: &mut Writer) {
        out.number(self.words.len() as u64);
        for word in &self.words {
            out.text(word);
        }
        numbers(out, &self.uses);
    }
}

/// Reads what [`WordColumn::write`] wrote.
pub(crate) fn read_words(read: &mut Reader<'_>) -> Result<Vec<String>, DecodeError> {
    let count = read.count()?;
    let mut words = Vec::with_capacity(count);
    for _ in 0..count {
        words.push(read.text()?.to_owned());
    }
    let uses = read_numbers(read)?;
    // A word is written once and used often: what comes out must stay within what a frame may be.
    let mut bytes = 0_usize;
    for at in &uses {
        let word = usize::try_from(*at).ok().and_then(|at| words.get(at));
        bytes = bytes.saturating_add(word.map_or(0, String::len));
    }
    if bytes > COLUMNS_BYTES_MAX {
        return Err(DecodeError::TooLarge);
    }
    uses.into_iter()
        .map(|at| {
            usize::try_from(at)
                .ok()
                .and_then(|at| words.get(at))
                .cloned()
                .ok_or(DecodeError::Malformed)
        })
        .collect()
}

/// Count, then numbers.
pub(crate) fn numbers(out: &mut Writer, column: &[u64]) {
    out.number(column.len() as u64);
    for number in column {
        out.number(*number);
    }
}

/// Reads what [`numbers`] wrote.
pub(crate) fn read_numbers(read: &mut Reader<'_>) -> Result<Vec<u64>, DecodeError> {
    let count = read.count()?;
    (0..count).map(|_| read.number()).collect()
}

/// Texts of any length: all lengths, then all bytes.
pub(crate) fn texts(out: &mut Writer, column: &[&str]) {
    out.number(column.len() as u64);
    for text in column {
        out.number(text.len() as u64);
    }
    for text in column {
        out.raw(text.as_bytes());
    }
}

/// Reads what [`texts`] wrote.
pub(crate) fn read_texts(read: &mut Reader<'_>) -> Result<Vec<String>, DecodeError> {
    let count = read.count()?;
    let mut lengths = Vec::with_capacity(count);
    for _ in 0..count {
        lengths.push(usize::try_from(read.number()?).map_err(|_| DecodeError::TooLarge)?);
    }
    lengths
        .into_iter()
        .map(|length| {
            std::str::from_utf8(read.raw(length)?)
                .map(str::to_owned)
                .map_err(|_| DecodeError::Malformed)
        })
        .collect()
}

/// A column that is read one after another, failing when it ends early.
#[derive(Debug)]
pub(crate) struct Feed<T>(std::vec::IntoIter<T>);

impl<T> Feed<T> {
    pub(crate) fn new(column: Vec<T>) -> Self {
        Self(column.into_iter())
    }

    pub(crate) fn take(&mut self) -> Result<T, DecodeError> {
        self.0.next().ok_or(DecodeError::Malformed)
    }

    pub(crate) fn end(mut self) -> Result<(), DecodeError> {
        if self.0.next().is_some() {
            Err(DecodeError::Malformed)
        } else {
            Ok(())
        }
    }
}
