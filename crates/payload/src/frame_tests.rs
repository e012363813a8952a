use std::collections::BTreeMap;

use model::record::{CASE, OWN};
use model::{Answer, PartialDate};
use proptest::prelude::*;

use super::*;

const AMINA: DeviceId = DeviceId(7);

#[derive(Default)]
struct Book(BTreeMap<RecordId, Dot>);

impl Handles for Book {
    fn birth_of(&self, record: RecordId) -> Option<Dot> {
        self.0.get(&record).copied()
    }
    fn born_by(&self, dot: Dot) -> Option<RecordId> {
        self.0
            .iter()
            .find(|(_, birth)| **birth == dot)
            .map(|(record, _)| *record)
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(Value::Empty),
        Just(Value::Answer(Answer::NotDisclosed)),
        ".{0,60}".prop_map(Value::Text),
        "[a-z_]{1,12}".prop_map(Value::Code),
        (1_u16..9999, 1_u8..=12, 1_u8..=28, any::<bool>()).prop_map(|(year, month, day, about)| {
            Value::Date(PartialDate {
                year,
                month,
                day,
                about,
            })
        }),
        any::<i64>().prop_map(Value::Instant),
        any::<i64>().prop_map(Value::Number),
        any::<bool>().prop_map(Value::Flag),
        (1_i64..40).prop_map(|n| Value::Link(RecordId::from_number(n).unwrap())),
        (10_u8..=255, prop::collection::vec(any::<u8>(), 0..20))
            .prop_map(|(n, bytes)| Value::Foreign(n, bytes)),
    ]
}

fn any_body() -> impl Strategy<Value = FrameBody> {
    let write = (1_u16..60, "[a-z]{0,3}", any_value()).prop_map(|(field, element, value)| Write {
        field,
        element,
        value,
    });
    let change = (
        1_i64..40,
        0_u16..12,
        any::<u32>(),
        0_u16..3,
        prop::collection::vec(write, 0..5),
    );
    (1_u64..1000, prop::collection::vec(change, 1..30)).prop_map(|(first, changes)| FrameBody {
        context: [(DeviceId(1), 4), (DeviceId(900), 77)]
            .into_iter()
            .collect(),
        changes: changes
            .into_iter()
            .enumerate()
            .map(|(at, (record, kind, seconds, logical, writes))| Change {
                dot: Dot {
                    device: AMINA,
                    counter: first + at as u64,
                },
                stamp: Stamp {
                    seconds: u64::from(seconds),
                    logical,
                },
                kind,
                record: RecordId::from_number(record).unwrap(),
                writes,
            })
            .collect(),
    })
}

/// What the receiving laptop knows once the context is applied: births outside the frame.
fn known_before(odd: bool) -> Book {
    let mut book = Book::default();
    for number in 1..40 {
        let record = RecordId::from_number(number).unwrap();
        if (number % 2 == 1) == odd {
            book.0.insert(
                record,
                Dot {
                    device: DeviceId(1),
                    counter: number as u64,
                },
            );
        }
    }
    book
}

proptest! {
    #[test]
    fn a_frame_says_the_same_after_the_journey(body in any_body(), odd in any::<bool>()) {
        let receiver = known_before(odd);
        let mut sender = known_before(odd);
        for change in &body.changes {
            sender.0.entry(change.record).or_insert(change.dot);
        }
        let bytes = encode_frame(&body, &sender);
        prop_assert_eq!(peek_context(&bytes).unwrap(), body.context.clone());
        prop_assert_eq!(decode_frame(&bytes, AMINA, &receiver).unwrap(), body);
    }

    #[test]
    fn damaged_frames_are_refused_without_harm(body in any_body(), at in any::<prop::sample::Index>(), bit in 0_u8..8, cut in any::<prop::sample::Index>()) {
        let book = Book::default();
        let bytes = encode_frame(&body, &book);
        let mut damaged = bytes.clone();
        let at = at.index(damaged.len());
        damaged[at] ^= 1 << bit;
        let _ = decode_frame(&damaged, AMINA, &book);
        prop_assert!(decode_frame(&bytes[..cut.index(bytes.len())], AMINA, &book).is_err());
    }

    #[test]
    fn noise_is_refused_without_harm(noise in prop::collection::vec(any::<u8>(), 0..400)) {
        let _ = decode_frame(&noise, AMINA, &Book::default());
        let _ = crate::decode_writes(&noise);
        let _ = crate::decode_state(&noise);
    }
}

#[test]
fn one_long_word_used_often_does_not_fill_the_memory() {
    let word = Write {
        field: 1,
        element: "w".repeat(1 << 20),
        value: Value::Flag(true),
    };
    let body = FrameBody {
        context: VersionVector::new(),
        changes: vec![Change {
            dot: Dot {
                device: AMINA,
                counter: 1,
            },
            stamp: Stamp::default(),
            kind: CASE.tag,
            record: RecordId::from_number(1).unwrap(),
            writes: vec![word; 64],
        }],
    };
    let bytes = encode_frame(&body, &Book::default());
    assert!(bytes.len() < 4096, "small on the wire");
    assert_eq!(
        decode_frame(&bytes, AMINA, &Book::default()),
        Err(DecodeError::TooLarge)
    );
}

#[test]
fn the_bytes_of_version_one_never_change() {
    let record = RecordId::from_number(0x0102_0304_0506_0708).unwrap();
    let dot = Dot {
        device: AMINA,
        counter: 3,
    };
    let body = FrameBody {
        context: [(DeviceId(1), 300)].into_iter().collect(),
        changes: vec![Change {
            dot,
            stamp: Stamp {
                seconds: 1_790_000_000,
                logical: 1,
            },
            kind: CASE.tag,
            record,
            writes: vec![
                Write {
                    field: 11,
                    element: String::new(),
                    value: Value::Text("سند".into()),
                },
                Write {
                    field: OWN,
                    element: "x_a".into(),
                    value: Value::Code("b".into()),
                },
            ],
        }],
    };
    let bytes = encode_frame(&body, &Book(BTreeMap::from([(record, dot)])));
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(hex, GOLDEN);
}

const GOLDEN: &str = "010101ac0237030180ee89ab0d010101000808070605040302010000020b03020003785f61020001030201016201000000000000000106d8b3d986d8af";
