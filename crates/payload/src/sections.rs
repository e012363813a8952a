//! The frame body in sections: version 2, frozen.
//!
//! `2 ‖ entries ‖ context ‖ length ‖ packed length ‖ zstd(heads and open writes) ‖ sealed sections`.
//! `entries` is how many membership entries the writer knew. The heads of all changes stand in the
//! open part, so that whoever cannot open a section still applies everything in order. A section
//! holds writes of the same changes: how many each has, where, what; it is compressed alone and
//! sealed by the caller. A write may stand in more than one section, and then says the same.

use std::collections::{BTreeMap, BTreeSet};

use model::{Change, DeviceId, RecordId, VersionVector, Write};

use crate::DecodeError;
use crate::bytes::{Reader, Writer};
use crate::frame::{
    FrameBody, Handles, decode_frame, peek_context, read_heads, read_vector, read_writes,
    write_context, write_heads, write_writes,
};
use crate::packing::{pack, unpack};

const VERSION: u8 = 2;
/// Sections of one frame.
const SECTIONS_MAX: usize = 300;
const EPOCH_ID_BYTES: usize = 8;

/// A section as it travels: sealed to one epoch of one circle.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Sealed {
    /// Number of the circle.
    pub circle: u16,
    /// Number of the circle's epoch.
    pub epoch: u32,
    /// Short name of that epoch.
    pub epoch_id: [u8; EPOCH_ID_BYTES],
    /// What only its holders open.
    pub bytes: Vec<u8>,
}

/// What a frame of any version says to somebody who opens no section.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    /// Membership entries the writer knew; 0 in version 1, which did not say.
    pub entries: u32,
    /// What the writer had applied, and the changes with their open writes.
    pub body: FrameBody,
    /// The rest.
    pub sections: Vec<Sealed>,
}

/// Takes writes out of changes into sections: `place` names the circles a write is sealed to, and
/// none for an open one. Each section has as many lists as there are changes.
pub fn split(
    changes: &mut [Change],
    mut place: impl FnMut(&Change, &Write) -> BTreeSet<u16>,
) -> BTreeMap<u16, Vec<Vec<Write>>> {
    let count = changes.len();
    let mut sections: BTreeMap<u16, Vec<Vec<Write>>> = BTreeMap::new();
    for (at, change) in changes.iter_mut().enumerate() {
        let writes = std::mem::take(&mut change.writes);
        let (mut open, mut closed) = (Vec::new(), Vec::new());
        for write in writes {
            let circles = place(change, &write);
            if circles.is_empty() {
                open.push(write);
            } else {
                closed.push((circles, write));
            }
        }
        change.writes = open;
        for (circles, write) in closed {
            for circle in circles {
                let section = sections
                    .entry(circle)
                    .or_insert_with(|| vec![Vec::new(); count]);
                if let Some(list) = section.get_mut(at) {
                    list.push(write.clone());
                }
            }
        }
    }
    sections
}

/// Freezes one section of a frame whose changes are `heads`.
pub fn encode_section(heads: &[Change], writes: &[Vec<Write>], handles: &impl Handles) -> Vec<u8> {
    let changes: Vec<Change> = heads
        .iter()
        .zip(writes)
        .map(|(head, writes)| Change {
            writes: writes.clone(),
            ..head.clone()
        })
        .collect();
    let seen: BTreeMap<RecordId, u64> = named(heads).into_iter().zip(0..).collect();
    let mut columns = Writer::new();
    write_writes(&mut columns, &changes, handles, seen);
    let columns = columns.finish();
    let mut out = Writer::new();
    out.number(columns.len() as u64);
    out.raw(&pack(&columns));
    out.finish()
}

/// The opposite of [`encode_section`]. `heads` are the changes of the frame, in order; their
/// writes do not matter.
///
/// # Errors
/// When the bytes are not the form, too large, or name a record not known here.
pub fn decode_section(
    bytes: &[u8],
    heads: &[Change],
    handles: &impl Handles,
) -> Result<Vec<Vec<Write>>, DecodeError> {
    let mut read = Reader::new(bytes);
    let length = usize::try_from(read.number()?).map_err(|_| DecodeError::TooLarge)?;
    let columns = unpack(read.raw(read.left())?, length)?;
    let mut changes: Vec<Change> = heads
        .iter()
        .map(|head| Change {
            writes: Vec::new(),
            ..head.clone()
        })
        .collect();
    let mut read = Reader::new(&columns);
    read_writes(&mut read, &mut changes, handles, named(heads))?;
    read.end()?;
    Ok(changes.into_iter().map(|change| change.writes).collect())
}

/// The records that the heads of a frame name, in the order in which they first do.
fn named(heads: &[Change]) -> Vec<RecordId> {
    let mut known = BTreeSet::new();
    heads
        .iter()
        .map(|head| head.record)
        .filter(|record| known.insert(*record))
        .collect()
}

/// Puts the writes of an opened section back into their changes, in field order. A write that is
/// there already is left as it is.
pub fn merge(changes: &mut [Change], writes: Vec<Vec<Write>>) {
    for (change, writes) in changes.iter_mut().zip(writes) {
        if writes.is_empty() {
            continue;
        }
        change.writes.extend(writes);
        // Stable: of two writes on one cell the first counts, here as in the state of a record.
        change
            .writes
            .sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
        change
            .writes
            .dedup_by(|b, a| a.field == b.field && a.element == b.element);
    }
}

/// Freezes a frame: `body` with what is open, and the sections as they are sealed.
pub fn encode_parts(
    entries: u32,
    body: &FrameBody,
    sections: &[Sealed],
    handles: &impl Handles,
) -> Vec<u8> {
    let mut columns = Writer::new();
    let seen = write_heads(&mut columns, &body.changes, handles);
    write_writes(&mut columns, &body.changes, handles, seen);
    let columns = columns.finish();
    let packed = pack(&columns);
    let mut out = Writer::new();
    out.byte(VERSION);
    out.number(u64::from(entries));
    write_context(&mut out, &body.context);
    out.number(columns.len() as u64);
    out.number(packed.len() as u64);
    out.raw(&packed);
    for section in sections {
        out.number(u64::from(section.circle));
        out.number(u64::from(section.epoch));
        out.raw(&section.epoch_id);
        out.number(section.bytes.len() as u64);
        out.raw(&section.bytes);
    }
    out.finish()
}

/// The context of a frame of any version, and how many membership entries its writer knew (0 in
/// version 1), without unpacking it: enough to know whether it must wait.
///
/// # Errors
/// When the bytes are not a frame body this version can read.
pub fn peek(bytes: &[u8]) -> Result<(u32, VersionVector), DecodeError> {
    match bytes.first() {
        Some(&VERSION) => start(&mut Reader::new(bytes)),
        _ => Ok((0, peek_context(bytes)?)),
    }
}

fn start(read: &mut Reader<'_>) -> Result<(u32, VersionVector), DecodeError> {
    read.byte()?;
    let entries = u32::try_from(read.number()?).map_err(|_| DecodeError::Malformed)?;
    Ok((entries, read_vector(read)?))
}

/// Reads a frame body of any version written by `device`. Its context must have been applied
/// before, because handles name records by their first change.
///
/// # Errors
/// When the bytes are not the form, too large, newer, or name a record not known here.
pub fn decode_any(
    bytes: &[u8],
    device: DeviceId,
    handles: &impl Handles,
) -> Result<Frame, DecodeError> {
    if bytes.first() != Some(&VERSION) {
        return Ok(Frame {
            entries: 0,
            body: decode_frame(bytes, device, handles)?,
            sections: Vec::new(),
        });
    }
    let mut read = Reader::new(bytes);
    let (entries, context) = start(&mut read)?;
    let length = usize::try_from(read.number()?).map_err(|_| DecodeError::TooLarge)?;
    let packed = read.count()?;
    let columns = unpack(read.raw(packed)?, length)?;
    let sections = read_sections(&mut read)?;
    let mut read = Reader::new(&columns);
    let (mut changes, seen) = read_heads(&mut read, device, handles)?;
    read_writes(&mut read, &mut changes, handles, seen)?;
    read.end()?;
    Ok(Frame {
        entries,
        body: FrameBody { context, changes },
        sections,
    })
}

/// The sealed sections of a frame of any version, without unpacking the rest.
///
/// # Errors
/// When the bytes are not the form.
pub fn sealed_sections(bytes: &[u8]) -> Result<Vec<Sealed>, DecodeError> {
    if bytes.first() != Some(&VERSION) {
        return Ok(Vec::new());
    }
    let mut read = Reader::new(bytes);
    start(&mut read)?;
    read.number()?;
    let packed = read.count()?;
    read.raw(packed)?;
    read_sections(&mut read)
}

fn read_sections(read: &mut Reader<'_>) -> Result<Vec<Sealed>, DecodeError> {
    let mut sections: Vec<Sealed> = Vec::new();
    while read.left() > 0 {
        let circle = u16::try_from(read.number()?).map_err(|_| DecodeError::Malformed)?;
        let epoch = u32::try_from(read.number()?).map_err(|_| DecodeError::Malformed)?;
        let epoch_id = read
            .raw(EPOCH_ID_BYTES)?
            .try_into()
            .map_err(|_| DecodeError::Malformed)?;
        let length = read.count()?;
        let bytes = read.raw(length)?.to_vec();
        // In rising order, so that none is there twice and one frame has one form.
        if sections.last().is_some_and(|last| last.circle >= circle)
            || sections.len() >= SECTIONS_MAX
        {
            return Err(DecodeError::Malformed);
        }
        sections.push(Sealed {
            circle,
            epoch,
            epoch_id,
            bytes,
        });
    }
    Ok(sections)
}

#[cfg(test)]
#[path = "sections_tests.rs"]
mod tests;
