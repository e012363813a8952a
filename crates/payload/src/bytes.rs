//! The alphabet of the frozen forms: LEB128 numbers, length-prefixed text, values.
//!
//! Frozen: a change here changes what every file ever written means.

use model::{Answer, DeviceId, Dot, PartialDate, RecordId, Stamp, Value};

use crate::DecodeError;

/// Appends to a buffer.
#[derive(Debug, Default)]
pub struct Writer {
    buffer: Vec<u8>,
}

impl Writer {
    /// An empty writer.
    pub fn new() -> Self {
        Self::default()
    }

    /// What was written.
    pub fn finish(self) -> Vec<u8> {
        self.buffer
    }

    /// Bytes written so far.
    pub fn len(&self) -> usize {
        self.buffer.len()
    }

    /// True before the first byte.
    pub fn is_empty(&self) -> bool {
        self.buffer.is_empty()
    }

    /// One byte.
    pub fn byte(&mut self, byte: u8) {
        self.buffer.push(byte);
    }

    /// Bytes as they are.
    pub fn raw(&mut self, bytes: &[u8]) {
        self.buffer.extend_from_slice(bytes);
    }

    /// Unsigned LEB128.
    pub fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.buffer.push((number as u8 & 0x7f) | 0x80);
            number >>= 7;
        }
        self.buffer.push(number as u8);
    }

    /// Signed number, zigzag.
    pub fn signed(&mut self, number: i64) {
        self.number(((number << 1) ^ (number >> 63)) as u64);
    }

    /// Length, then UTF-8.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.raw(text.as_bytes());
    }

    /// Dot: device, counter.
    pub fn dot(&mut self, dot: Dot) {
        self.number(u64::from(dot.device.0));
        self.number(dot.counter);
    }

    /// Stamp: seconds, logical.
    pub fn stamp(&mut self, stamp: Stamp) {
        self.number(stamp.seconds);
        self.number(u64::from(stamp.logical));
    }

    /// Type number, then the value.
    pub fn value(&mut self, value: &Value) {
        self.byte(value_type(value));
        match value {
            Value::Empty => {}
            Value::Answer(answer) => self.byte(answer_byte(*answer)),
            Value::Text(text) | Value::Code(text) => self.text(text),
            Value::Date(date) => self.number(date_number(*date)),
            Value::Instant(number) | Value::Number(number) => self.signed(*number),
            Value::Flag(flag) => self.byte(u8::from(*flag)),
            Value::Link(record) => self.raw(&record.number().to_le_bytes()),
            Value::Foreign(_, bytes) => {
                self.number(bytes.len() as u64);
                self.raw(bytes);
            }
        }
    }
}

/// Type number of a value, for ever. Types from 9 on are length-prefixed, so that a version
/// that does not know them can carry them.
pub(crate) const fn value_type(value: &Value) -> u8 {
    match value {
        Value::Empty => 0,
        Value::Answer(_) => 1,
        Value::Text(_) => 2,
        Value::Code(_) => 3,
        Value::Date(_) => 4,
        Value::Instant(_) => 5,
        Value::Number(_) => 6,
        Value::Flag(_) => 7,
        Value::Link(_) => 8,
        Value::Foreign(number, _) => *number,
    }
}

/// First type number of values carried without being understood.
pub(crate) const FOREIGN_FROM: u8 = 9;

pub(crate) const fn answer_byte(answer: Answer) -> u8 {
    match answer {
        Answer::Unknown => 0,
        Answer::NotDisclosed => 1,
        Answer::NotAsked => 2,
    }
}

pub(crate) const fn answer_from(byte: u8) -> Result<Answer, DecodeError> {
    match byte {
        0 => Ok(Answer::Unknown),
        1 => Ok(Answer::NotDisclosed),
        2 => Ok(Answer::NotAsked),
        _ => Err(DecodeError::Malformed),
    }
}

/// A date as one number: year, month, day, "about", in mixed radix.
pub(crate) fn date_number(date: PartialDate) -> u64 {
    ((u64::from(date.year) * 13 + u64::from(date.month)) * 32 + u64::from(date.day)) * 2
        + u64::from(date.about)
}

pub(crate) fn date_from(number: u64) -> Result<PartialDate, DecodeError> {
    let about = number % 2 == 1;
    let day = (number / 2 % 32) as u8;
    let month = (number / 64 % 13) as u8;
    let year = u16::try_from(number / 64 / 13).map_err(|_| DecodeError::Malformed)?;
    let date = PartialDate {
        year,
        month,
        day,
        about,
    };
    // The text form is the one place that knows which dates exist.
    PartialDate::parse(&date.to_string())
        .filter(|parsed| *parsed == date)
        .ok_or(DecodeError::Malformed)
}

/// Reads from a slice; never beyond it, never panics.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Reads `bytes` from the start.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// Bytes left.
    pub const fn left(&self) -> usize {
        self.rest.len()
    }

    /// Fails unless everything was read.
    pub const fn end(&self) -> Result<(), DecodeError> {
        if self.rest.is_empty() {
            Ok(())
        } else {
            Err(DecodeError::Malformed)
        }
    }

    /// The next `length` bytes.
    pub fn raw(&mut self, length: usize) -> Result<&'a [u8], DecodeError> {
        let (taken, rest) = self
            .rest
            .split_at_checked(length)
            .ok_or(DecodeError::Malformed)?;
        self.rest = rest;
        Ok(taken)
    }

    /// One byte.
    pub fn byte(&mut self) -> Result<u8, DecodeError> {
        let (byte, rest) = self.rest.split_first().ok_or(DecodeError::Malformed)?;
        self.rest = rest;
        Ok(*byte)
    }

    /// Unsigned LEB128 in its shortest form only, so that equal meaning is equal bytes.
    pub fn number(&mut self) -> Result<u64, DecodeError> {
        let mut number = 0_u64;
        for shift in (0..64).step_by(7) {
            let byte = self.byte()?;
            let part = u64::from(byte & 0x7f);
            if (part << shift) >> shift != part || (byte == 0 && shift > 0) {
                return Err(DecodeError::Malformed);
            }
            number |= part << shift;
            if byte & 0x80 == 0 {
                return Ok(number);
            }
        }
        Err(DecodeError::Malformed)
    }

    /// A number that must be a length or count of things at least one byte each.
    pub fn count(&mut self) -> Result<usize, DecodeError> {
        let count = usize::try_from(self.number()?).map_err(|_| DecodeError::TooLarge)?;
        if count > self.left() {
            Err(DecodeError::Malformed)
        } else {
            Ok(count)
        }
    }

    /// Signed number, zigzag.
    pub fn signed(&mut self) -> Result<i64, DecodeError> {
        let number = self.number()?;
        Ok((number >> 1) as i64 ^ -((number & 1) as i64))
    }

    /// Length, then UTF-8.
    pub fn text(&mut self) -> Result<&'a str, DecodeError> {
        let length = self.count()?;
        std::str::from_utf8(self.raw(length)?).map_err(|_| DecodeError::Malformed)
    }

    /// Eight bytes naming a record.
    pub fn record(&mut self) -> Result<RecordId, DecodeError> {
        let bytes: [u8; 8] = self
            .raw(8)?
            .try_into()
            .map_err(|_| DecodeError::Malformed)?;
        RecordId::from_number(i64::from_le_bytes(bytes)).ok_or(DecodeError::Malformed)
    }

    /// A device number.
    pub fn device(&mut self) -> Result<DeviceId, DecodeError> {
        u32::try_from(self.number()?)
            .map(DeviceId)
            .map_err(|_| DecodeError::Malformed)
    }

    /// Dot: device, counter.
    pub fn dot(&mut self) -> Result<Dot, DecodeError> {
        Ok(Dot {
            device: self.device()?,
            counter: self.number()?,
        })
    }

    /// Stamp: seconds, logical.
    pub fn stamp(&mut self) -> Result<Stamp, DecodeError> {
        let seconds = self.number()?;
        let logical = u16::try_from(self.number()?).map_err(|_| DecodeError::Malformed)?;
        Ok(Stamp { seconds, logical })
    }

    /// Type number, then the value.
    pub fn value(&mut self) -> Result<Value, DecodeError> {
        Ok(match self.byte()? {
            0 => Value::Empty,
            1 => Value::Answer(answer_from(self.byte()?)?),
            2 => Value::Text(self.text()?.to_owned()),
            3 => Value::Code(self.text()?.to_owned()),
            4 => Value::Date(date_from(self.number()?)?),
            5 => Value::Instant(self.signed()?),
            6 => Value::Number(self.signed()?),
            7 => Value::Flag(flag_from(self.byte()?)?),
            8 => Value::Link(self.record()?),
            foreign => {
                let length = self.count()?;
                Value::Foreign(foreign, self.raw(length)?.to_vec())
            }
        })
    }
}

pub(crate) const fn flag_from(byte: u8) -> Result<bool, DecodeError> {
    match byte {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(DecodeError::Malformed),
    }
}
