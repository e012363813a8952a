//! What people write in a simulated world.

use std::collections::BTreeSet;

use model::{RecordId, Value, Write};
use testkit::Random;

/// One to three writes of a kind's places, in field order as the desk makes them.
pub(crate) fn writes(random: &mut Random, kind: u16, known: &[RecordId]) -> Vec<Write> {
    let places: &[(u16, &str)] = match kind {
        1 => &[
            (1, ""),
            (3, "x_file"),
            (10, ""),
            (11, ""),
            (13, ""),
            (22, ""),
            (45, "voice"),
            (45, "post"),
            (46, ""),
        ],
        7 => &[(1, ""), (12, ""), (17, "")],
        8 => &[(1, ""), (10, "")],
        _ => &[(12, ""), (13, "part")],
    };
    let mut chosen = BTreeSet::new();
    for _ in 0..=random.below(3) {
        chosen.insert(*random.pick(places));
    }
    chosen
        .into_iter()
        .map(|(field, element)| Write {
            field,
            element: element.to_owned(),
            value: value(random, kind, field, known),
        })
        .collect()
}

/// Few values, so that people often write the same one.
pub(crate) fn value(random: &mut Random, kind: u16, field: u16, known: &[RecordId]) -> Value {
    let code = |code: &&str| Value::Code((*code).to_owned());
    match (kind, field) {
        (1, 13) => code(random.pick(&["low", "medium", "high", "extreme"])),
        (7, 12) => code(random.pick(&["given", "given_limited", "refused", "withdrawn"])),
        (1, 45) => [Value::Flag(true), Value::Empty][random.below(2)].clone(),
        (_, 1) | (1, 46) => Value::Flag(random.chance(50)),
        (1, 22) if !known.is_empty() => Value::Link(*random.pick(known)),
        (200, 12) => Value::Foreign(77, random.bytes::<5>().to_vec()),
        _ => match random.below(6) {
            0 => Value::Empty,
            at => Value::Text(["أ", "b", "ç", "ñ", "long enough to fill a frame"][at - 1].into()),
        },
    }
}
