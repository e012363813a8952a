//! The forms that stay on this laptop: the writes of one change, the state of one record.

use model::{Cell, RecordState, Rival, Write};

use crate::DecodeError;
use crate::bytes::{Reader, Writer};

const WRITES_VERSION: u8 = 1;
const STATE_VERSION: u8 = 1;

/// The writes of one change, as the local log keeps them.
pub fn encode_writes(writes: &[Write]) -> Vec<u8> {
    let mut out = Writer::new();
    out.byte(WRITES_VERSION);
    out.number(writes.len() as u64);
    for write in writes {
        out.number(u64::from(write.field));
        out.text(&write.element);
        out.value(&write.value);
    }
    out.finish()
}

/// The opposite of [`encode_writes`].
///
/// # Errors
/// When the bytes are not the form, or of a newer version.
pub fn decode_writes(bytes: &[u8]) -> Result<Vec<Write>, DecodeError> {
    let mut read = Reader::new(bytes);
    version(&mut read, WRITES_VERSION)?;
    let count = read.count()?;
    let mut writes = Vec::with_capacity(count);
    for _ in 0..count {
        let field = field(&mut read)?;
        let element = read.text()?.to_owned();
        writes.push(Write {
            field,
            element,
            value: read.value()?,
        });
    }
    read.end()?;
    Ok(writes)
}

/// The state of one record, canonical: equal states are equal bytes.
pub fn encode_state(state: &RecordState) -> Vec<u8> {
    let mut out = Writer::new();
    out.byte(STATE_VERSION);
    out.number(state.cells().count() as u64);
    for (field, element, cell) in state.cells() {
        out.number(u64::from(field));
        out.text(element);
        out.number(cell.rivals().len() as u64);
        for rival in cell.rivals() {
            out.dot(rival.dot);
            out.stamp(rival.stamp);
            out.value(&rival.value);
        }
    }
    out.finish()
}

/// The opposite of [`encode_state`].
///
/// # Errors
/// When the bytes are not the form, or of a newer version.
pub fn decode_state(bytes: &[u8]) -> Result<RecordState, DecodeError> {
    let mut read = Reader::new(bytes);
    version(&mut read, STATE_VERSION)?;
    let count = read.count()?;
    let mut cells = Vec::with_capacity(count);
    for _ in 0..count {
        let field = field(&mut read)?;
        let element = read.text()?.to_owned();
        let rivals = read.count()?;
        let mut standing = Vec::with_capacity(rivals);
        for _ in 0..rivals {
            standing.push(Rival {
                dot: read.dot()?,
                stamp: read.stamp()?,
                value: read.value()?,
            });
        }
        cells.push(((field, element), Cell::from_rivals(standing)));
    }
    read.end()?;
    Ok(RecordState::from_cells(cells))
}

fn version(read: &mut Reader<'_>, known: u8) -> Result<(), DecodeError> {
    match read.byte()? {
        found if found == known => Ok(()),
        0 => Err(DecodeError::Malformed),
        newer => Err(DecodeError::Newer(newer)),
    }
}

fn field(read: &mut Reader<'_>) -> Result<u16, DecodeError> {
    u16::try_from(read.number()?).map_err(|_| DecodeError::Malformed)
}
