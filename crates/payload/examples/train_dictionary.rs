//! Makes `data/frames-N.dict` from invented records and sentences, and says what it saves.
//!
//! `cargo run --release -p payload --example train_dictionary -- crates/payload/data/frames-1.dict`
//!
//! The file is part of the protocol: once a version has been released with it, it never changes; a
//! better one gets a file and a number of its own. Nothing that anybody wrote is in it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout,
    reason = "a tool for developers"
)]

use std::collections::BTreeMap;
use std::fs;

use model::record::{FieldType, KINDS, Kind};
use model::{Change, DeviceId, Dot, PartialDate, RecordId, Stamp, Value, VersionVector, Write};
use payload::{FrameBody, Handles};

const SENTENCES: [&str; 4] = [
    include_str!("../data/ar.txt"),
    include_str!("../data/en.txt"),
    include_str!("../data/es.txt"),
    include_str!("../data/fr.txt"),
];
const TRAINED_ON: usize = 6_000;
const HELD_OUT: usize = 600;
const DICTIONARY_BYTES_MAX: usize = 16 << 10;

#[derive(Default)]
struct Book(BTreeMap<RecordId, Dot>);

impl Handles for Book {
    fn birth_of(&self, record: RecordId) -> Option<Dot> {
        self.0.get(&record).copied()
    }
    fn born_by(&self, dot: Dot) -> Option<RecordId> {
        let mut known = self.0.iter();
        known
            .find(|(_, birth)| **birth == dot)
            .map(|(record, _)| *record)
    }
}

/// Numbers that are the same each time.
struct Dice {
    state: u64,
    held_out: bool,
}

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) as usize % sides.max(1)
    }

    fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.roll(all.len())]
    }
}

fn text(dice: &mut Dice, language: usize, sentences: usize) -> String {
    // Every fourth sentence is kept for the question what the dictionary saves on others.
    let held_out = dice.held_out;
    let lines: Vec<&str> = SENTENCES[language]
        .lines()
        .enumerate()
        .filter(|(at, _)| (at % 4 == 3) == held_out)
        .map(|(_, line)| line)
        .collect();
    (0..sentences)
        .map(|_| *dice.of(&lines))
        .collect::<Vec<_>>()
        .join(" ")
}

fn words(dice: &mut Dice, language: usize, count: usize) -> String {
    let sentence = text(dice, language, 1);
    let words: Vec<&str> = sentence.split(' ').collect();
    let from = dice.roll(words.len().saturating_sub(count));
    words[from..(from + count).min(words.len())].join(" ")
}

fn value(dice: &mut Dice, language: usize, holds: FieldType) -> (String, Value) {
    let element = |code: &str| code.to_owned();
    let code = |dice: &mut Dice, name: &str| {
        let terms = &model::vocabulary::named(name)
            .expect("a known vocabulary")
            .terms;
        dice.of(terms).code.clone()
    };
    let day = |dice: &mut Dice| PartialDate {
        year: 2026,
        month: 1 + dice.roll(12) as u8,
        day: 1 + dice.roll(28) as u8,
        about: dice.roll(6) == 0,
    };
    match holds {
        FieldType::Text | FieldType::Name => {
            let count = 2 + dice.roll(4);
            (element(""), Value::Text(words(dice, language, count)))
        }
        FieldType::Long | FieldType::Secret => {
            let count = 1 + dice.roll(5);
            (element(""), Value::Text(text(dice, language, count)))
        }
        FieldType::Code(name) => (element(""), Value::Code(code(dice, name))),
        FieldType::Date => (element(""), Value::Date(day(dice))),
        FieldType::Instant => {
            let at = 1_790_000_000_000 + dice.roll(10_000_000) as i64 * 1000;
            (element(""), Value::Instant(at))
        }
        FieldType::Number => (element(""), Value::Number(dice.roll(60) as i64)),
        FieldType::Flag => (element(""), Value::Flag(dice.roll(2) == 0)),
        FieldType::Link(_) => (element(""), Value::Link(record(dice.roll(40)))),
        FieldType::Texts | FieldType::Names => (words(dice, language, 2), Value::Flag(true)),
        FieldType::Codes(name) => (code(dice, name), Value::Flag(true)),
        FieldType::Links(_) => (format!("{:016x}", dice.roll(40)), Value::Flag(true)),
        FieldType::Scores(name) => (code(dice, name), Value::Number(dice.roll(5) as i64)),
        FieldType::Own => (element("x_paper"), Value::Text(words(dice, language, 2))),
    }
}

fn record(number: usize) -> RecordId {
    RecordId::from_number(number as i64 + 1).unwrap()
}

fn writes(dice: &mut Dice, language: usize, kind: &Kind, count: usize) -> Vec<Write> {
    let fields: Vec<_> = kind.fields.iter().collect();
    let mut writes: BTreeMap<(u16, String), Value> = BTreeMap::new();
    for _ in 0..count {
        let field = dice.of(&fields);
        let (element, value) = value(dice, language, field.holds);
        writes.insert((field.tag, element), value);
    }
    writes
        .into_iter()
        .map(|((field, element), value)| Write {
            field,
            element,
            value,
        })
        .collect()
}

/// The columns of one frame as a person's morning makes them.
fn columns(dice: &mut Dice) -> Vec<u8> {
    let device = DeviceId(1 + dice.roll(1 << 30) as u32);
    let language = dice.roll(SENTENCES.len());
    let first = 1 + dice.roll(5000) as u64;
    let mut seconds = 1_790_000_000 + dice.roll(30_000_000) as u64;
    let mut book = Book::default();
    for number in 0..40 {
        let counter = 1 + dice.roll(4000) as u64;
        book.0.insert(
            record(number),
            Dot {
                device: DeviceId(77),
                counter,
            },
        );
    }
    let count = 1 + dice.roll(6) as u64;
    let changes = (0..count)
        .map(|at| {
            seconds += dice.roll(600) as u64;
            let kind = *dice.of(&KINDS);
            let fields = if dice.roll(2) == 0 {
                1
            } else {
                2 + dice.roll(9)
            };
            Change {
                dot: Dot {
                    device,
                    counter: first + at,
                },
                stamp: Stamp {
                    seconds,
                    logical: 0,
                },
                kind: kind.tag,
                record: record(dice.roll(40)),
                writes: writes(dice, language, kind, fields),
            }
        })
        .collect();
    let body = FrameBody {
        context: VersionVector::new(),
        changes,
    };
    unpacked(&payload::encode_frame(&body, &book))
}

/// The columns of a frame without context: version, nothing, length, packed columns.
fn unpacked(frame: &[u8]) -> Vec<u8> {
    let (mut length, mut at) = (0_usize, 2);
    for shift in (0..).step_by(7) {
        length |= usize::from(frame[at] & 0x7f) << shift;
        at += 1;
        if frame[at - 1] & 0x80 == 0 {
            break;
        }
    }
    let packed = &frame[at..];
    if packed.len() == length {
        return packed.to_vec();
    }
    payload::unpack(packed, length).expect("made here")
}

fn main() {
    let to = std::env::args().nth(1).expect("the file to write");
    let mut dice = Dice {
        state: 0x5a4e_4144,
        held_out: false,
    };
    let samples: Vec<Vec<u8>> = (0..TRAINED_ON).map(|_| columns(&mut dice)).collect();
    let dictionary =
        zstd::dict::from_samples(&samples, DICTIONARY_BYTES_MAX).expect("enough samples");
    let (mut without, mut with) = (0, 0);
    let mut packer = zstd::bulk::Compressor::with_dictionary(19, &dictionary).unwrap();
    dice.held_out = true;
    for _ in 0..HELD_OUT {
        let columns = columns(&mut dice);
        without += zstd::bulk::compress(&columns, 19)
            .unwrap()
            .len()
            .min(columns.len());
        with += packer.compress(&columns).unwrap().len().min(columns.len());
    }
    fs::write(&to, &dictionary).unwrap();
    println!(
        "{to}: {} bytes; a frame of 1 to 6 changes with sentences it has not seen is {} bytes without it, {} with it",
        dictionary.len(),
        without / HELD_OUT,
        with / HELD_OUT
    );
}
