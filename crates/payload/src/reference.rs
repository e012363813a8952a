//! Short names of records inside a frame, instead of eight random bytes each time.
//!
//! A record is born in this frame (its bytes, once), seen earlier in this frame (a number), born
//! elsewhere (device and counter of its first change), or named in full. Frozen with version 1.

use std::collections::BTreeMap;

use model::{DeviceId, Dot, RecordId};

use crate::DecodeError;
use crate::bytes::{Reader, Writer};
use crate::column::{Feed, numbers, read_numbers};
use crate::frame::Handles;

const BORN_HERE: u64 = 0;
const SAME_AS_BEFORE: u64 = 1;
const BORN_ELSEWHERE: u64 = 2;
const NAMED_IN_FULL: u64 = 3;
const SEEN_HERE: u64 = 4;

/// Writes references to records.
pub(crate) struct References<'a, H: Handles> {
    handles: &'a H,
    seen: BTreeMap<RecordId, u64>,
    before: Option<RecordId>,
    how: Vec<u64>,
    full: Writer,
    devices: Vec<u64>,
    counters: Vec<u64>,
}

impl<'a, H: Handles> References<'a, H> {
    /// `seen` are the records already named in this frame.
    pub(crate) fn new(handles: &'a H, seen: BTreeMap<RecordId, u64>) -> Self {
        Self {
            handles,
            seen,
            before: None,
            how: Vec::new(),
            full: Writer::new(),
            devices: Vec::new(),
            counters: Vec::new(),
        }
    }

    pub(crate) fn push(&mut self, record: RecordId, by: Option<Dot>) {
        if self.before == Some(record) {
            self.how.push(SAME_AS_BEFORE);
            return;
        }
        self.before = Some(record);
        if let Some(number) = self.seen.get(&record) {
            self.how.push(SEEN_HERE + number);
            return;
        }
        self.seen.insert(record, self.seen.len() as u64);
        match self.handles.birth_of(record) {
            Some(birth) if Some(birth) == by => {
                self.how.push(BORN_HERE);
                self.full.raw(&record.number().to_le_bytes());
            }
            Some(birth) => {
                self.how.push(BORN_ELSEWHERE);
                self.devices.push(u64::from(birth.device.0));
                self.counters.push(birth.counter);
            }
            None => {
                self.how.push(NAMED_IN_FULL);
                self.full.raw(&record.number().to_le_bytes());
            }
        }
    }

    pub(crate) fn write(self, out: &mut Writer) -> BTreeMap<RecordId, u64> {
        numbers(out, &self.how);
        let full = self.full.finish();
        out.number(full.len() as u64);
        out.raw(&full);
        numbers(out, &self.devices);
        numbers(out, &self.counters);
        self.seen
    }
}

/// Reads references to records.
pub(crate) struct ReferenceFeed<'a, H: Handles> {
    handles: &'a H,
    seen: Vec<RecordId>,
    before: Option<RecordId>,
    how: Feed<u64>,
    full: Reader<'a>,
    devices: Feed<u64>,
    counters: Feed<u64>,
}

impl<'a, H: Handles> ReferenceFeed<'a, H> {
    pub(crate) fn read(
        handles: &'a H,
        seen: Vec<RecordId>,
        read: &mut Reader<'a>,
    ) -> Result<Self, DecodeError> {
        let how = Feed::new(read_numbers(read)?);
        let length = read.count()?;
        let full = Reader::new(read.raw(length)?);
        let devices = Feed::new(read_numbers(read)?);
        let counters = Feed::new(read_numbers(read)?);
        Ok(Self {
            handles,
            seen,
            before: None,
            how,
            full,
            devices,
            counters,
        })
    }

    pub(crate) fn take(&mut self) -> Result<RecordId, DecodeError> {
        let record = match self.how.take()? {
            SAME_AS_BEFORE => return self.before.ok_or(DecodeError::Malformed),
            BORN_HERE | NAMED_IN_FULL => {
                let record = self.full.record()?;
                self.seen.push(record);
                record
            }
            BORN_ELSEWHERE => {
                let device =
                    u32::try_from(self.devices.take()?).map_err(|_| DecodeError::Malformed)?;
                let dot = Dot {
                    device: DeviceId(device),
                    counter: self.counters.take()?,
                };
                let record = self
                    .handles
                    .born_by(dot)
                    .ok_or(DecodeError::UnknownRecord)?;
                self.seen.push(record);
                record
            }
            earlier => {
                let at =
                    usize::try_from(earlier - SEEN_HERE).map_err(|_| DecodeError::Malformed)?;
                *self.seen.get(at).ok_or(DecodeError::Malformed)?
            }
        };
        self.before = Some(record);
        Ok(record)
    }

    pub(crate) fn end(self) -> Result<Vec<RecordId>, DecodeError> {
        self.how.end()?;
        self.full.end()?;
        self.devices.end()?;
        self.counters.end()?;
        Ok(self.seen)
    }
}
