//! The frame body: many changes of one device, columnar and compressed.
//!
//! Version 1, frozen. `version ‖ context ‖ zstd(columns)`. Records are named by short handles:
//! born in this frame (eight random bytes, once), seen earlier in this frame (a number), or born
//! elsewhere (device and counter of the first change). Values stand grouped by kind, field and
//! element, so that titles lie beside titles. Readers bound what they allocate.

use std::borrow::Cow;
use std::collections::BTreeMap;

use model::{Change, DeviceId, Dot, RecordId, Stamp, Value, VersionVector, Write};

use crate::DecodeError;
use crate::bytes::{
    FOREIGN_FROM, Reader, Writer, answer_byte, answer_from, date_from, date_number, flag_from,
    value_type,
};
use crate::column::{Feed, WordColumn, numbers, read_numbers, read_texts, read_words, texts};
use crate::difference;
use crate::packing::{COLUMNS_BYTES_MAX, pack, unpack};
use crate::reference::{ReferenceFeed, References};

const VERSION: u8 = 1;

/// What a frame says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrameBody {
    /// What the writer had applied from others when it made these changes.
    pub context: VersionVector,
    /// Dense run of changes of one device, in counter order, at least one.
    pub changes: Vec<Change>,
}

/// How records are named outside the frame; both directions of one relation.
pub trait Handles {
    /// The first change of a record, when it is known here.
    fn birth_of(&self, record: RecordId) -> Option<Dot>;
    /// The record that a change made, when it has been applied here.
    fn born_by(&self, dot: Dot) -> Option<RecordId>;
    /// The text that a change wrote into a cell, when it is known here.
    fn text_at(&self, _change: Dot, _cell: &Cell<'_>) -> Option<String> {
        None
    }
    /// For a writer: the newest text of a cell that everybody who will read the frame holds, and
    /// the change that wrote it. Without one the text is sent whole.
    fn base_for(&self, _cell: &Cell<'_>) -> Option<(Dot, String)> {
        None
    }
}

/// One place for a value.
#[derive(Debug, Clone, Copy)]
pub struct Cell<'a> {
    /// The record.
    pub record: RecordId,
    /// Tag of its field.
    pub field: u16,
    /// Element of a set, else empty.
    pub element: &'a str,
}

impl<'a> Cell<'a> {
    fn of(change: &Change, write: &'a Write) -> Self {
        Self {
            record: change.record,
            field: write.field,
            element: &write.element,
        }
    }
}

/// The order in which values are written: by kind, field, element, then as they came.
fn value_order(keys: &[(u16, u16, &str)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_by_key(|at| keys.get(*at).copied());
    order
}

/// Freezes a frame body. `body.changes` must be a dense run of one device.
pub fn encode_frame(body: &FrameBody, handles: &impl Handles) -> Vec<u8> {
    let mut columns = Writer::new();
    let seen = write_heads(&mut columns, &body.changes, handles);
    write_writes(&mut columns, &body.changes, handles, seen);
    let mut out = Writer::new();
    out.byte(VERSION);
    write_context(&mut out, &body.context);
    let columns = columns.finish();
    out.number(columns.len() as u64);
    out.raw(&pack(&columns));
    out.finish()
}

pub(crate) fn write_context(out: &mut Writer, context: &VersionVector) {
    out.number(context.iter().count() as u64);
    for (device, counter) in context.iter() {
        out.number(u64::from(device.0));
        out.number(counter);
    }
}

/// Who wrote when on which record; gives the records named, by their number in the frame.
pub(crate) fn write_heads(
    out: &mut Writer,
    changes: &[Change],
    handles: &impl Handles,
) -> BTreeMap<RecordId, u64> {
    let first = changes.first().map_or(0, |change| change.dot.counter);
    out.number(first);
    out.number(changes.len() as u64);
    let mut before = 0_u64;
    for change in changes {
        out.signed(change.stamp.seconds.wrapping_sub(before) as i64);
        before = change.stamp.seconds;
    }
    for change in changes {
        out.number(u64::from(change.stamp.logical));
    }
    for change in changes {
        out.number(u64::from(change.kind));
    }
    let mut references = References::new(handles, BTreeMap::new());
    for change in changes {
        references.push(change.record, Some(change.dot));
    }
    references.write(out)
}

/// The writes of changes whose heads stand elsewhere: how many each has, where, what.
pub(crate) fn write_writes(
    out: &mut Writer,
    changes: &[Change],
    handles: &impl Handles,
    seen: BTreeMap<RecordId, u64>,
) {
    for change in changes {
        out.number(change.writes.len() as u64);
    }
    for write in changes.iter().flat_map(|change| &change.writes) {
        out.number(u64::from(write.field));
    }
    let mut elements = WordColumn::default();
    for write in changes.iter().flat_map(|change| &change.writes) {
        elements.push(&write.element);
    }
    elements.write(out);
    write_values(out, changes, handles, seen);
}

fn write_values(
    out: &mut Writer,
    changes: &[Change],
    handles: &impl Handles,
    seen: BTreeMap<RecordId, u64>,
) {
    // Links may name what this frame itself makes, so they go on from the records seen above.
    let writes: Vec<(&Change, &Write)> = changes
        .iter()
        .flat_map(|change| change.writes.iter().map(move |write| (change, write)))
        .collect();
    let keys: Vec<_> = writes
        .iter()
        .map(|(change, write)| (change.kind, write.field, write.element.as_str()))
        .collect();
    let ordered: Vec<Cow<'_, Value>> = value_order(&keys)
        .into_iter()
        .filter_map(|at| writes.get(at))
        .map(|(change, write)| shortened(change, write, handles))
        .collect();
    for value in &ordered {
        out.byte(value_type(value));
    }
    let mut codes = WordColumn::default();
    let mut numbers_column = Vec::new();
    let mut long = Vec::new();
    let mut links = References::new(handles, seen);
    let mut foreign = Writer::new();
    for value in &ordered {
        match value.as_ref() {
            Value::Empty => {}
            Value::Answer(answer) => numbers_column.push(u64::from(answer_byte(*answer))),
            Value::Text(text) => long.push(text.as_str()),
            Value::Code(code) => codes.push(code),
            Value::Date(date) => numbers_column.push(date_number(*date)),
            Value::Instant(number) | Value::Number(number) => numbers_column.push(zigzag(*number)),
            Value::Flag(flag) => numbers_column.push(u64::from(*flag)),
            Value::Link(record) => links.push(*record, None),
            Value::Foreign(_, bytes) => {
                foreign.number(bytes.len() as u64);
                foreign.raw(bytes);
            }
        }
    }
    codes.write(out);
    numbers(out, &numbers_column);
    links.write(out);
    let foreign = foreign.finish();
    out.number(foreign.len() as u64);
    out.raw(&foreign);
    texts(out, &long);
}

/// A value as it travels: a long text as its difference, where that is shorter. It stands where
/// values of newer types stand, so that whoever lacks the base keeps it untouched.
fn shortened<'a>(change: &Change, write: &'a Write, handles: &impl Handles) -> Cow<'a, Value> {
    let difference = write
        .value
        .text()
        .filter(|text| text.len() >= difference::TEXT_BYTES_MIN)
        .and_then(|text| {
            let (at, base) = handles.base_for(&Cell::of(change, write))?;
            difference::make(change.dot.device, at, &base, text)
        });
    match difference {
        Some(bytes) => Cow::Owned(Value::Foreign(difference::VALUE_TYPE, bytes)),
        None => Cow::Borrowed(&write.value),
    }
}

const fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)) as u64
}

const fn unzigzag(number: u64) -> i64 {
    (number >> 1) as i64 ^ -((number & 1) as i64)
}

/// The context of a frame, without unpacking it: enough to know whether it must wait.
///
/// # Errors
/// When the bytes are not a frame body this version can read.
pub fn peek_context(bytes: &[u8]) -> Result<VersionVector, DecodeError> {
    read_context(&mut Reader::new(bytes))
}

fn read_context(read: &mut Reader<'_>) -> Result<VersionVector, DecodeError> {
    match read.byte()? {
        VERSION => read_vector(read),
        0 => Err(DecodeError::Malformed),
        newer => Err(DecodeError::Newer(newer)),
    }
}

pub(crate) fn read_vector(read: &mut Reader<'_>) -> Result<VersionVector, DecodeError> {
    let count = read.count()?;
    let mut context = VersionVector::new();
    for _ in 0..count {
        let device = read.device()?;
        context.see(device, read.number()?);
    }
    Ok(context)
}

/// Reads a frame body written by `device`. Its context must have been applied before, because
/// handles name records by their first change.
///
/// # Errors
/// When the bytes are not the form, too large, newer, or name a record not known here.
pub fn decode_frame(
    bytes: &[u8],
    device: DeviceId,
    handles: &impl Handles,
) -> Result<FrameBody, DecodeError> {
    let mut read = Reader::new(bytes);
    let context = read_context(&mut read)?;
    let length = usize::try_from(read.number()?).map_err(|_| DecodeError::TooLarge)?;
    let packed = read.raw(read.left())?;
    let columns = unpack(packed, length)?;
    let mut read = Reader::new(&columns);
    let (mut changes, seen) = read_heads(&mut read, device, handles)?;
    read_writes(&mut read, &mut changes, handles, seen)?;
    read.end()?;
    Ok(FrameBody { context, changes })
}

pub(crate) fn read_heads<'a, H: Handles>(
    read: &mut Reader<'a>,
    device: DeviceId,
    handles: &'a H,
) -> Result<(Vec<Change>, Vec<RecordId>), DecodeError> {
    let first = read.number()?;
    let count = read.count()?;
    if count == 0 || first == 0 || first.checked_add(count as u64).is_none() {
        return Err(DecodeError::Malformed);
    }
    let mut seconds = Vec::with_capacity(count);
    let mut before = 0_u64;
    for _ in 0..count {
        before = before.wrapping_add(read.signed()? as u64);
        seconds.push(before);
    }
    let mut logical = Vec::with_capacity(count);
    for _ in 0..count {
        logical.push(u16::try_from(read.number()?).map_err(|_| DecodeError::Malformed)?);
    }
    let mut kinds = Vec::with_capacity(count);
    for _ in 0..count {
        kinds.push(u16::try_from(read.number()?).map_err(|_| DecodeError::Malformed)?);
    }
    let mut references = ReferenceFeed::read(handles, Vec::new(), read)?;
    let mut changes = Vec::with_capacity(count);
    for (at, ((seconds, logical), kind)) in seconds.into_iter().zip(logical).zip(kinds).enumerate()
    {
        let dot = Dot {
            device,
            counter: first + at as u64,
        };
        let record = references.take()?;
        changes.push(Change {
            dot,
            stamp: Stamp { seconds, logical },
            kind,
            record,
            writes: Vec::new(),
        });
    }
    let seen = references.end()?;
    Ok((changes, seen))
}

/// The opposite of [`write_writes`]: fills the writes of `changes`.
pub(crate) fn read_writes<'a, H: Handles>(
    read: &mut Reader<'a>,
    changes: &mut [Change],
    handles: &'a H,
    seen: Vec<RecordId>,
) -> Result<(), DecodeError> {
    read_places(read, changes)?;
    read_values(read, changes, handles, seen)
}

fn read_places(read: &mut Reader<'_>, changes: &mut [Change]) -> Result<(), DecodeError> {
    let mut counts = Vec::with_capacity(changes.len());
    for _ in 0..changes.len() {
        counts.push(read.count()?);
    }
    for (change, count) in changes.iter_mut().zip(counts) {
        for _ in 0..count {
            let field = u16::try_from(read.number()?).map_err(|_| DecodeError::Malformed)?;
            change.writes.push(Write {
                field,
                element: String::new(),
                value: Value::Empty,
            });
        }
    }
    let mut elements = Feed::new(read_words(read)?);
    for write in changes.iter_mut().flat_map(|change| &mut change.writes) {
        write.element = elements.take()?;
    }
    elements.end()
}

/// The value columns of a frame, read one after another.
struct Values<'a, H: Handles> {
    codes: Feed<String>,
    numbers: Feed<u64>,
    links: ReferenceFeed<'a, H>,
    foreign: Reader<'a>,
    texts: Feed<String>,
}

impl<H: Handles> Values<'_, H> {
    fn take(&mut self, value_type: u8) -> Result<Value, DecodeError> {
        Ok(match value_type {
            0 => Value::Empty,
            1 => Value::Answer(answer_from(self.byte()?)?),
            2 => Value::Text(self.texts.take()?),
            3 => Value::Code(self.codes.take()?),
            4 => Value::Date(date_from(self.numbers.take()?)?),
            5 => Value::Instant(unzigzag(self.numbers.take()?)),
            6 => Value::Number(unzigzag(self.numbers.take()?)),
            7 => Value::Flag(flag_from(self.byte()?)?),
            8 => Value::Link(self.links.take()?),
            FOREIGN_FROM.. => {
                let length = self.foreign.count()?;
                Value::Foreign(value_type, self.foreign.raw(length)?.to_vec())
            }
        })
    }

    fn byte(&mut self) -> Result<u8, DecodeError> {
        u8::try_from(self.numbers.take()?).map_err(|_| DecodeError::Malformed)
    }

    fn end(self) -> Result<(), DecodeError> {
        self.codes.end()?;
        self.numbers.end()?;
        self.links.end()?;
        self.foreign.end()?;
        self.texts.end()
    }
}

fn read_values<'a, H: Handles>(
    read: &mut Reader<'a>,
    changes: &mut [Change],
    handles: &'a H,
    seen: Vec<RecordId>,
) -> Result<(), DecodeError> {
    let mut keys = Vec::new();
    let mut places = Vec::new();
    for (at, change) in changes.iter().enumerate() {
        for (number, write) in change.writes.iter().enumerate() {
            keys.push((change.kind, write.field, write.element.as_str()));
            places.push((at, number));
        }
    }
    let order = value_order(&keys);
    let types = read.raw(order.len())?.to_vec();
    let codes = Feed::new(read_words(read)?);
    let numbers = Feed::new(read_numbers(read)?);
    let links = ReferenceFeed::read(handles, seen, read)?;
    let length = read.count()?;
    let foreign = Reader::new(read.raw(length)?);
    let texts = Feed::new(read_texts(read)?);
    let mut values = Values {
        codes,
        numbers,
        links,
        foreign,
        texts,
    };
    let mut left = COLUMNS_BYTES_MAX;
    for (at, value_type) in order.into_iter().zip(types) {
        let value = values.take(value_type)?;
        let (change, number) = *places.get(at).ok_or(DecodeError::Malformed)?;
        let change = changes.get_mut(change).ok_or(DecodeError::Malformed)?;
        let value = match value {
            Value::Foreign(difference::VALUE_TYPE, bytes) => {
                let write = change.writes.get(number).ok_or(DecodeError::Malformed)?;
                lengthened(bytes, change, write, handles, &mut left)?
            }
            other => other,
        };
        let write = change.writes.get_mut(number);
        write.ok_or(DecodeError::Malformed)?.value = value;
    }
    values.end()
}

/// True for a long text whose base is not here: it stays as it came.
pub fn lacks_base(write: &Write) -> bool {
    matches!(write.value, Value::Foreign(difference::VALUE_TYPE, _))
}

/// The opposite of [`shortened`]. `left` is how many bytes of texts may still come.
fn lengthened(
    bytes: Vec<u8>,
    change: &Change,
    write: &Write,
    handles: &impl Handles,
    left: &mut usize,
) -> Result<Value, DecodeError> {
    let at = difference::base_of(&bytes, change.dot.device)?;
    let Some(base) = handles.text_at(at, &Cell::of(change, write)) else {
        return Ok(Value::Foreign(difference::VALUE_TYPE, bytes));
    };
    // A difference that does not fit its base stays as it came, here as where there is no base:
    // one bad value keeps nobody from the rest of the frame.
    Ok(match difference::apply(&bytes, &base, *left) {
        Ok(text) => {
            *left -= text.len();
            Value::Text(text)
        }
        Err(_) => Value::Foreign(difference::VALUE_TYPE, bytes),
    })
}

#[cfg(test)]
#[path = "frame_tests.rs"]
mod tests;
