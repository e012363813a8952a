use std::collections::{BTreeMap, BTreeSet};

use model::record::{CASE, IN_CASE, NOTE};
use model::{Change, DeviceId, Dot, RecordId, Stamp, Value, VersionVector, Write};

use super::*;

const AMINA: DeviceId = DeviceId(7);

#[derive(Default)]
struct Book(BTreeMap<RecordId, Dot>);

impl Handles for Book {
    fn birth_of(&self, record: RecordId) -> Option<Dot> {
        self.0.get(&record).copied()
    }
    fn born_by(&self, dot: Dot) -> Option<RecordId> {
        let mut known = self.0.iter();
        known.find(|(_, birth)| **birth == dot).map(|(id, _)| *id)
    }
}

fn write(field: u16, value: Value) -> Write {
    Write {
        field,
        element: String::new(),
        value,
    }
}

fn record(number: i64) -> RecordId {
    RecordId::from_number(number).unwrap()
}

fn change(counter: u64, kind: u16, of: i64, writes: Vec<Write>) -> Change {
    Change {
        dot: Dot {
            device: AMINA,
            counter,
        },
        stamp: Stamp {
            seconds: 1_790_000_000 + counter,
            logical: 0,
        },
        kind,
        record: record(of),
        writes,
    }
}

/// A case with a title and a status, a note in it, both made in this frame.
fn day() -> (Vec<Change>, Book) {
    let changes = vec![
        change(
            1,
            CASE.tag,
            50,
            vec![
                write(11, Value::Text("a title".into())),
                write(12, Value::Code("draft".into())),
            ],
        ),
        change(
            2,
            NOTE.tag,
            51,
            vec![
                write(IN_CASE, Value::Link(record(50))),
                write(10, Value::Text("what she said".into())),
            ],
        ),
        change(3, CASE.tag, 50, vec![write(22, Value::Link(record(9)))]),
    ];
    let mut book = Book::default();
    book.0.insert(record(50), changes[0].dot);
    book.0.insert(record(51), changes[1].dot);
    (changes, book)
}

/// Texts to circle 0, links of the case to circles 0 and 3.
fn place(_: &Change, write: &Write) -> BTreeSet<u16> {
    match (&write.value, write.field) {
        (Value::Text(_), _) => BTreeSet::from([0]),
        (Value::Link(_), 22) => BTreeSet::from([0, 3]),
        _ => BTreeSet::new(),
    }
}

fn frozen() -> (Vec<u8>, Vec<Change>, Book) {
    let (changes, book) = day();
    let mut open = changes.clone();
    let sections: Vec<Sealed> = split(&mut open, place)
        .into_iter()
        .map(|(circle, writes)| Sealed {
            circle,
            epoch: 1,
            epoch_id: [9; 8],
            bytes: encode_section(&open, &writes, &book),
        })
        .collect();
    let body = FrameBody {
        context: [(DeviceId(1), 300)].into_iter().collect(),
        changes: open,
    };
    (encode_parts(4, &body, &sections, &book), changes, book)
}

#[test]
fn whoever_opens_every_section_reads_what_was_written() {
    let (bytes, changes, _) = frozen();
    let reader = Book::default();
    let context: VersionVector = [(DeviceId(1), 300)].into_iter().collect();
    assert_eq!(peek(&bytes).unwrap(), (4, context));
    let mut frame = decode_any(&bytes, AMINA, &reader).unwrap();
    assert_eq!(
        frame.sections.iter().map(|s| s.circle).collect::<Vec<_>>(),
        [0, 3]
    );
    let mut read = frame.body.changes.clone();
    for section in &frame.sections {
        let writes = decode_section(&section.bytes, &frame.body.changes, &reader).unwrap();
        merge(&mut read, writes);
    }
    assert_eq!(read, changes);
    // One section alone: the link stands in both, and is there once either way.
    let other = frame.sections.remove(1);
    let writes = decode_section(&other.bytes, &frame.body.changes, &reader).unwrap();
    merge(&mut frame.body.changes, writes);
    assert_eq!(
        frame.body.changes[2].writes,
        [write(22, Value::Link(record(9)))]
    );
}

#[test]
fn whoever_opens_none_still_has_every_change_in_its_place() {
    let (bytes, changes, _) = frozen();
    let frame = decode_any(&bytes, AMINA, &Book::default()).unwrap();
    let heads = |changes: &[Change]| {
        let head = |c: &Change| (c.dot, c.stamp, c.kind, c.record);
        changes.iter().map(head).collect::<Vec<_>>()
    };
    assert_eq!(heads(&frame.body.changes), heads(&changes));
    let open: Vec<&Value> = frame
        .body
        .changes
        .iter()
        .flat_map(|change| &change.writes)
        .map(|write| &write.value)
        .collect();
    assert_eq!(
        open,
        [&Value::Code("draft".into()), &Value::Link(record(50))]
    );
}

#[test]
fn a_frame_of_version_one_reads_as_one_that_is_all_open() {
    let (changes, book) = day();
    let body = FrameBody {
        context: VersionVector::new(),
        changes,
    };
    let bytes = crate::encode_frame(&body, &book);
    let frame = decode_any(&bytes, AMINA, &Book::default()).unwrap();
    assert_eq!((frame.entries, frame.body), (0, body));
    assert!(frame.sections.is_empty());
}

#[test]
fn damaged_frames_are_refused_without_harm() {
    let (bytes, _, _) = frozen();
    let reader = Book::default();
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut damaged = bytes.clone();
            damaged[at] ^= 1 << bit;
            if let Ok(frame) = decode_any(&damaged, AMINA, &reader) {
                for section in &frame.sections {
                    let _ = decode_section(&section.bytes, &frame.body.changes, &reader);
                }
            }
        }
        let cut = decode_any(&bytes[..at], AMINA, &reader);
        assert!(
            cut.is_err() || cut.unwrap().sections.len() < 2,
            "cut at {at}"
        );
    }
}

#[test]
fn bytes_of_version_two_are_read_for_ever() {
    // Read, and not made again: what packs the columns may pack them better one day.
    let bytes: Vec<u8> = (0..GOLDEN.len() / 2)
        .map(|at| u8::from_str_radix(&GOLDEN[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    let reader = Book::default();
    let mut frame = decode_any(&bytes, AMINA, &reader).unwrap();
    for section in std::mem::take(&mut frame.sections) {
        assert_eq!((section.epoch, section.epoch_id), (1, [9; 8]));
        let writes = decode_section(&section.bytes, &frame.body.changes, &reader).unwrap();
        merge(&mut frame.body.changes, writes);
    }
    assert_eq!((frame.entries, frame.body.changes), (4, day().0));
}

const GOLDEN: &str = "02040101ac02434228b52ffd2043cd010052c30b16c0a703ffffd05f81d5657afe87e2af5a6b4b846c9902ff877edb4a4c890ef07993dc8e3e263ce8e89f59e08b0e34020080600368020001090909090909090938370101010b0a16010003000000020802000000010308090000000000000000000002070d61207469746c6577686174207368652073616964030109090909090909091c1b000001160100010008000000010308090000000000000000000000";
