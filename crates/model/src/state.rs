//! A record as the sum of its changes.
//!
//! Each cell (field, element) keeps every value that no known write has replaced: one value
//! normally, rivals after concurrent edits. A write replaces exactly what lies in its context
//! (what its writer had seen), so the result does not depend on the order of arrival, as long
//! as a change comes after everything in its context. Callers hold early changes back.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::change::{Change, Stamp};
use crate::id::{Dot, VersionVector};
use crate::record::{self, Field, Kind, Merge};
use crate::value::Value;

/// One value that still stands in a cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Rival {
    /// The change that wrote it.
    pub dot: Dot,
    /// When, by the writer's clock; orders the display only.
    pub stamp: Stamp,
    /// What it says.
    pub value: Value,
}

/// The values standing in one cell, never none, ordered by dot.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cell(Vec<Rival>);

impl Cell {
    /// All values that stand, in dot order.
    pub fn rivals(&self) -> &[Rival] {
        &self.0
    }

    /// A cell from stored rivals; sorted here, so that equal knowledge is equal bytes.
    pub fn from_rivals(mut rivals: Vec<Rival>) -> Self {
        rivals.sort_by_key(|rival| rival.dot);
        Self(rivals)
    }

    fn write(&mut self, dot: Dot, stamp: Stamp, value: Value, context: &VersionVector) {
        // The writer also knew everything it had written itself before.
        let known = |old: Dot| {
            context.covers(old) || (old.device == dot.device && old.counter < dot.counter)
        };
        self.0.retain(|old| !known(old.dot));
        if let Err(at) = self.0.binary_search_by_key(&dot, |old| old.dot) {
            self.0.insert(at, Rival { dot, stamp, value });
        }
    }

    /// True when people must choose: two or more different values stand.
    pub fn is_contested(&self) -> bool {
        self.0
            .iter()
            .any(|rival| Some(&rival.value) != self.0.first().map(|first| &first.value))
    }

    /// The value to show under `field`'s merge policy; of equals, the one with the newest stamp.
    /// Unknown fields (`None`) show the newest.
    pub fn shown(&self, field: Option<&Field>) -> Option<&Rival> {
        self.0.iter().max_by_key(|rival| {
            let merge = field.map(|field| field.merge);
            let safety = match merge {
                Some(Merge::Restrictive(safer)) => safer.rank(&rival.value),
                // Adding wins over removing, so nothing disappears unseen.
                Some(Merge::Set | Merge::Earliest) => usize::from(!rival.value.is_empty()),
                _ => 0,
            };
            let early = match (merge, &rival.value) {
                (Some(Merge::Earliest), Value::Instant(at)) => Some(Reverse(*at)),
                _ => None,
            };
            (safety, early, rival.stamp, rival.dot)
        })
    }
}

/// A record of any kind, known to this version or not.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct RecordState {
    cells: BTreeMap<(u16, String), Cell>,
}

impl RecordState {
    /// An empty record, before its first change.
    pub const fn new() -> Self {
        Self {
            cells: BTreeMap::new(),
        }
    }

    /// From stored cells.
    pub fn from_cells(cells: impl IntoIterator<Item = ((u16, String), Cell)>) -> Self {
        Self {
            cells: cells.into_iter().collect(),
        }
    }

    /// All cells in field and element order.
    pub fn cells(&self) -> impl Iterator<Item = (u16, &str, &Cell)> {
        self.cells
            .iter()
            .map(|((field, element), cell)| (*field, element.as_str(), cell))
    }

    /// Applies one change whose writer had seen `context` (besides its own earlier changes).
    pub fn apply(&mut self, change: &Change, context: &VersionVector) {
        for write in &change.writes {
            self.cells
                .entry((write.field, write.element.clone()))
                .or_default()
                .write(change.dot, change.stamp, write.value.clone(), context);
        }
    }

    /// One cell.
    pub fn cell(&self, field: u16, element: &str) -> Option<&Cell> {
        self.cells.get(&(field, element.to_owned()))
    }

    /// The value shown for a plain field; `None` when never written.
    pub fn shown(&self, field: &Field) -> Option<&Value> {
        self.cell(field.tag, "")
            .and_then(|cell| cell.shown(Some(field)))
            .map(|rival| &rival.value)
    }

    /// The elements shown of a set or map field, in element order, empty values left out.
    pub fn elements<'a>(&'a self, field: &'a Field) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.cells
            .range((field.tag, String::new())..)
            .take_while(move |((tag, _), _)| *tag == field.tag)
            .filter_map(move |((_, element), cell)| {
                let shown = &cell.shown(Some(field))?.value;
                (!shown.is_empty()).then_some((element.as_str(), shown))
            })
    }

    /// Cells where a person has to choose. What a rule settles never waits: sets, and what the
    /// desk keeps by itself.
    pub fn contested<'a>(
        &'a self,
        kind: Option<&'a Kind>,
    ) -> impl Iterator<Item = (u16, &'a str, &'a Cell)> {
        self.cells().filter(move |(tag, _, cell)| {
            let settled = kind
                .and_then(|kind| kind.field(*tag))
                .is_some_and(Field::settles_itself);
            !settled && cell.is_contested()
        })
    }

    /// True when somebody withdrew the record and nobody, unaware of it, has edited it since.
    /// `context_of` gives what the writer of a change had seen.
    pub fn is_withdrawn<'a>(&self, context_of: impl Fn(Dot) -> Option<&'a VersionVector>) -> bool {
        let Some(cell) = self.cell(record::WITHDRAWN, "") else {
            return false;
        };
        let Some(shown) = cell.shown(Some(&record::WITHDRAWN_FIELD)) else {
            return false;
        };
        if shown.value != Value::Flag(true) {
            return false;
        }
        let known = context_of(shown.dot);
        self.cells()
            .flat_map(|(_, _, cell)| cell.rivals())
            .all(|rival| {
                let own =
                    rival.dot.device == shown.dot.device && rival.dot.counter <= shown.dot.counter;
                own || known.is_none_or(|known| known.covers(rival.dot))
            })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::change::Write;
    use crate::id::{DeviceId, RecordId};
    use crate::record::{CASE, TASK};

    const AMINA: DeviceId = DeviceId(1);
    const YUSUF: DeviceId = DeviceId(2);

    fn change(device: DeviceId, counter: u64, field: &str, value: Value) -> Change {
        Change {
            dot: Dot { device, counter },
            stamp: Stamp {
                seconds: 1_790_000_000 + counter,
                logical: 0,
            },
            kind: CASE.tag,
            record: RecordId::from_random([9; 8]),
            writes: vec![Write {
                field: CASE.field_named(field).unwrap().tag,
                element: String::new(),
                value,
            }],
        }
    }

    fn text(text: &str) -> Value {
        Value::Text(text.to_owned())
    }

    fn seen(pairs: &[(DeviceId, u64)]) -> VersionVector {
        pairs.iter().copied().collect()
    }

    #[test]
    fn two_titles_written_unaware_of_each_other_both_stand() {
        let mut case = RecordState::new();
        case.apply(&change(AMINA, 1, "title", text("first")), &seen(&[]));
        case.apply(&change(AMINA, 2, "title", text("by Amina")), &seen(&[]));
        case.apply(
            &change(YUSUF, 1, "title", text("by Yusuf")),
            &seen(&[(AMINA, 1)]),
        );
        let title = CASE.field_named("title").unwrap();
        let values: Vec<_> = case
            .cell(title.tag, "")
            .unwrap()
            .rivals()
            .iter()
            .map(|r| r.value.clone())
            .collect();
        assert_eq!(values, [text("by Amina"), text("by Yusuf")]);
        assert_eq!(case.contested(Some(&CASE)).count(), 1);
        // A person who saw both chooses.
        case.apply(
            &change(AMINA, 3, "title", text("agreed")),
            &seen(&[(YUSUF, 1)]),
        );
        assert_eq!(case.contested(Some(&CASE)).count(), 0);
        assert_eq!(case.shown(title), Some(&text("agreed")));
    }

    #[test]
    fn the_safer_risk_level_holds_until_somebody_resolves() {
        let mut case = RecordState::new();
        case.apply(
            &change(AMINA, 1, "risk_level", Value::Code("extreme".into())),
            &seen(&[]),
        );
        case.apply(
            &change(YUSUF, 9, "risk_level", Value::Code("low".into())),
            &seen(&[]),
        );
        let risk = CASE.field_named("risk_level").unwrap();
        assert_eq!(case.shown(risk), Some(&Value::Code("extreme".into())));
    }

    #[test]
    fn a_withdrawn_record_comes_back_when_somebody_unaware_edited_it() {
        let mut case = RecordState::new();
        let mut contexts = BTreeMap::new();
        let mut apply = |case: &mut RecordState, change: Change, context: VersionVector| {
            case.apply(&change, &context);
            contexts.insert(change.dot, context);
            contexts.clone()
        };
        apply(&mut case, change(AMINA, 1, "title", text("a")), seen(&[]));
        let known = apply(
            &mut case,
            change(AMINA, 2, "withdrawn", Value::Flag(true)),
            seen(&[]),
        );
        assert!(case.is_withdrawn(|dot| known.get(&dot)));
        let known = apply(
            &mut case,
            change(YUSUF, 1, "title", text("b")),
            seen(&[(AMINA, 1)]),
        );
        assert!(
            !case.is_withdrawn(|dot| known.get(&dot)),
            "Yusuf wrote without knowing"
        );
    }

    #[test]
    fn two_laptops_that_stamped_the_same_task_late_keep_the_first_moment_and_ask_nobody() {
        let late = |device, at| Change {
            kind: TASK.tag,
            writes: ["escalated_at", "done_at"]
                .map(|field| Write {
                    field: TASK.field_named(field).unwrap().tag,
                    element: String::new(),
                    value: Value::Instant(at),
                })
                .to_vec(),
            ..change(device, 1, "title", Value::Empty)
        };
        let both = [late(AMINA, 7_000), late(YUSUF, 5_000)];
        for order in [[0, 1], [1, 0]] {
            let mut task = RecordState::new();
            for at in order {
                task.apply(&both[at], &seen(&[]));
            }
            assert_eq!(task.contested(Some(&TASK)).count(), 0);
            for field in ["escalated_at", "done_at"] {
                let field = TASK.field_named(field).unwrap();
                assert_eq!(task.shown(field), Some(&Value::Instant(5_000)));
            }
        }
    }

    #[test]
    fn nothing_the_desk_keeps_by_itself_is_ever_put_before_a_person() {
        for kind in record::KINDS {
            for field in kind.fields.iter().filter(|field| field.is_kept_by_desk()) {
                let said = |device, number| Change {
                    kind: kind.tag,
                    writes: vec![Write {
                        field: field.tag,
                        element: String::new(),
                        value: Value::Number(number),
                    }],
                    ..change(device, 1, "title", Value::Empty)
                };
                let mut state = RecordState::new();
                state.apply(&said(AMINA, 1), &seen(&[]));
                state.apply(&said(YUSUF, 2), &seen(&[]));
                let asked = state.contested(Some(kind)).count();
                assert_eq!(asked, 0, "{}.{}", kind.name, field.name);
            }
        }
    }

    /// A history: each step is one device writing one of two fields, after having received some
    /// prefix of each other device's changes.
    fn history() -> impl Strategy<Value = Vec<(u32, u8, u8, Vec<u64>)>> {
        prop::collection::vec(
            (
                0_u32..3,
                0_u8..2,
                0_u8..4,
                prop::collection::vec(0_u64..4, 3),
            ),
            1..24,
        )
    }

    fn build(steps: Vec<(u32, u8, u8, Vec<u64>)>) -> Vec<(Change, VersionVector)> {
        let mut made: Vec<(Change, VersionVector)> = Vec::new();
        let mut known: Vec<VersionVector> = vec![VersionVector::new(); 3];
        for (device, field, value, pulls) in steps {
            let me = device as usize;
            for (other, count) in pulls.iter().enumerate() {
                // Receiving a change means having received all it was based on.
                let upto = (known[me].seen(DeviceId(other as u32)) + count)
                    .min(known[other].seen(DeviceId(other as u32)));
                let context = made
                    .iter()
                    .rev()
                    .find(|(c, _)| c.dot.device.0 == other as u32 && c.dot.counter <= upto)
                    .map(|(_, v)| v.clone());
                for (seen_device, counter) in context.unwrap_or_default().iter() {
                    known[me].see(seen_device, counter);
                }
                known[me].see(DeviceId(other as u32), upto);
            }
            let counter = known[me].seen(DeviceId(device)) + 1;
            let context = known[me].clone();
            known[me].see(DeviceId(device), counter);
            let name = if field == 0 { "title" } else { "officer" };
            made.push((
                change(DeviceId(device), counter, name, text(&value.to_string())),
                context,
            ));
        }
        made
    }

    proptest! {
        #[test]
        fn the_order_of_arrival_does_not_matter(steps in history(), seed in any::<u64>()) {
            let changes = build(steps);
            let mut in_order = RecordState::new();
            for (change, context) in &changes {
                in_order.apply(change, context);
            }
            // Another arrival order that respects causality: repeatedly take a ready change.
            let mut waiting: Vec<_> = changes.iter().collect();
            let mut have = VersionVector::new();
            let mut shuffled = RecordState::new();
            let mut random = seed | 1;
            while !waiting.is_empty() {
                let ready: Vec<usize> = (0..waiting.len()).filter(|at| {
                    let (change, context) = waiting[*at];
                    have.covers_all(context) && have.seen(change.dot.device) + 1 == change.dot.counter
                }).collect();
                random ^= random << 13; random ^= random >> 7; random ^= random << 17;
                let (change, context) = waiting.remove(ready[(random % ready.len() as u64) as usize]);
                shuffled.apply(change, context);
                have.see(change.dot.device, change.dot.counter);
            }
            prop_assert_eq!(in_order, shuffled);
        }

        #[test]
        fn every_value_is_current_or_was_replaced_by_somebody_who_saw_it(steps in history()) {
            let changes = build(steps);
            let mut state = RecordState::new();
            for (change, context) in &changes {
                state.apply(change, context);
            }
            for (change, _) in &changes {
                let field = change.writes[0].field;
                let stands = state.cell(field, "").unwrap().rivals().iter().any(|r| r.dot == change.dot);
                let replaced = changes.iter().any(|(later, context)| {
                    later.writes[0].field == field && later.dot != change.dot
                        && (context.covers(change.dot)
                            || (later.dot.device == change.dot.device && later.dot.counter > change.dot.counter))
                });
                prop_assert!(stands != replaced, "{:?}", change.dot);
            }
        }
    }
}
