//! Which record of the registry stands for which, after people merged and separated them.
//!
//! Merging writes one link, `merged_into`, and nothing else: no value is copied, no link is moved.
//! So separating again restores everything by taking that one link back, and two laptops that
//! merge in both directions at once end with the same links and, by the rule below, the same
//! leader.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::RecordId;

/// Who stands for `start`: the end of its links. In a ring, made by two laptops merging in both
/// directions, the smallest id leads. A link to a record that is withdrawn or has not arrived is
/// not followed, so nobody disappears with it: `next` gives `None` there.
pub fn leader(start: RecordId, next: impl Fn(RecordId) -> Option<RecordId>) -> RecordId {
    let mut walked = vec![start];
    let mut at = start;
    while let Some(to) = next(at) {
        if let Some(from) = walked.iter().position(|seen| *seen == to) {
            return walked[from..].iter().copied().min().unwrap_or(at);
        }
        walked.push(to);
        at = to;
    }
    at
}

/// The leader of each record of `links`, and all whom a leader stands for.
pub fn groups(links: &BTreeMap<RecordId, RecordId>) -> BTreeMap<RecordId, BTreeSet<RecordId>> {
    let mut groups: BTreeMap<RecordId, BTreeSet<RecordId>> = BTreeMap::new();
    for member in links.keys().chain(links.values()) {
        let lead = leader(*member, |id| links.get(&id).copied());
        groups.entry(lead).or_default().insert(*member);
    }
    groups
}

/// The records whose links have to be taken back so that `member` stands apart from its leader.
pub fn to_separate(member: RecordId, next: impl Fn(RecordId) -> Option<RecordId>) -> Vec<RecordId> {
    let lead = leader(member, &next);
    if member == lead {
        return Vec::new();
    }
    let mut apart = vec![member];
    // In a ring the leader points back as well.
    if next(lead).is_some() {
        apart.push(lead);
    }
    apart
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::change::{Change, Stamp, Write};
    use crate::id::{DeviceId, Dot, VersionVector};
    use crate::record::PERSON;
    use crate::state::RecordState;
    use crate::value::Value;

    const PEOPLE: u64 = 5;

    fn id(number: u64) -> RecordId {
        RecordId::from_random((number + 1).to_le_bytes())
    }

    /// A laptop as far as merging goes: states, what it has seen, and its changes.
    #[derive(Clone, Default)]
    struct Laptop {
        device: u32,
        counter: u64,
        seen: VersionVector,
        states: BTreeMap<RecordId, RecordState>,
        log: Vec<(Change, VersionVector)>,
    }

    impl Laptop {
        fn write(&mut self, record: RecordId, field: &str, value: Value) {
            self.counter += 1;
            let dot = Dot {
                device: DeviceId(self.device),
                counter: self.counter,
            };
            let change = Change {
                dot,
                stamp: Stamp {
                    seconds: self.counter,
                    logical: 0,
                },
                kind: PERSON.tag,
                record,
                writes: vec![Write {
                    field: PERSON.field_named(field).unwrap().tag,
                    element: String::new(),
                    value,
                }],
            };
            let context = self.seen.clone();
            self.states
                .entry(record)
                .or_default()
                .apply(&change, &context);
            self.log.push((change, context));
        }

        fn take(&mut self, other: &Self) {
            for (change, context) in &other.log {
                if self.seen.covers(change.dot) {
                    continue;
                }
                self.states
                    .entry(change.record)
                    .or_default()
                    .apply(change, context);
                self.seen.see(change.dot.device, change.dot.counter);
            }
        }

        fn links(&self) -> BTreeMap<RecordId, RecordId> {
            let field = PERSON.field_named("merged_into").unwrap();
            self.states
                .iter()
                .filter_map(|(id, state)| match state.shown(field) {
                    Some(Value::Link(into)) => Some((*id, *into)),
                    _ => None,
                })
                .collect()
        }

        fn act(&mut self, (what, one, two): (u8, u64, u64)) {
            let links = self.links();
            let next = |id: RecordId| links.get(&id).copied();
            match what {
                0 | 1 => {
                    let (lead, other) = (leader(id(one), next), leader(id(two), next));
                    if lead != other {
                        self.write(other, "merged_into", Value::Link(lead));
                    }
                }
                2 => {
                    for apart in to_separate(id(one), next) {
                        self.write(apart, "merged_into", Value::Empty);
                    }
                }
                _ => {
                    let text = format!("{}-{}", self.device, self.counter);
                    self.write(id(one), "remarks", Value::Text(text));
                }
            }
        }

        fn others(&self) -> BTreeMap<RecordId, Vec<(u16, Value)>> {
            let merged = PERSON.field_named("merged_into").unwrap().tag;
            self.states
                .iter()
                .map(|(id, state)| {
                    let cells = state
                        .cells()
                        .filter(|(tag, _, _)| *tag != merged)
                        .flat_map(|(tag, _, cell)| {
                            cell.rivals()
                                .iter()
                                .map(move |rival| (tag, rival.value.clone()))
                        })
                        .collect();
                    (*id, cells)
                })
                .collect()
        }
    }

    fn acts() -> impl Strategy<Value = Vec<(bool, u8, u64, u64)>> {
        proptest::collection::vec((any::<bool>(), 0..4_u8, 0..PEOPLE, 0..PEOPLE), 0..40)
    }

    proptest! {
        #[test]
        fn two_laptops_agree_nothing_is_lost_and_separating_all_restores(script in acts(), meet in 0..40_usize) {
            let mut one = Laptop { device: 1, ..Laptop::default() };
            for number in 0..PEOPLE {
                one.write(id(number), "name", Value::Text(format!("person {number}")));
            }
            let mut two = Laptop { device: 2, ..Laptop::default() };
            two.take(&one);
            for (at, (first, what, a, b)) in script.iter().enumerate() {
                let laptop = if *first { &mut one } else { &mut two };
                laptop.act((*what, *a, *b));
                if at == meet {
                    let (x, y) = (one.clone(), two.clone());
                    one.take(&y);
                    two.take(&x);
                }
            }
            let (x, y) = (one.clone(), two.clone());
            one.take(&y);
            two.take(&x);
            prop_assert_eq!(&one.states, &two.states);
            // Everybody stands in exactly one group.
            let groups = groups(&one.links());
            let members: Vec<RecordId> = groups.values().flatten().copied().collect();
            let distinct: BTreeSet<RecordId> = members.iter().copied().collect();
            prop_assert_eq!(members.len(), distinct.len());
            for (lead, members) in &groups {
                prop_assert!(members.contains(lead));
            }
            // Separating one after the other ends, and leaves every value as it was.
            let before = one.others();
            for _ in 0..2 {
                for number in 0..PEOPLE {
                    one.act((2, number, 0));
                }
            }
            prop_assert!(one.links().is_empty());
            prop_assert_eq!(one.others(), before);
        }
    }

    #[test]
    fn two_officers_who_merge_in_both_directions_end_with_one_leader() {
        let links = BTreeMap::from([(id(1), id(2)), (id(2), id(1)), (id(3), id(1))]);
        let lead = id(1).min(id(2));
        assert_eq!(
            groups(&links),
            BTreeMap::from([(lead, BTreeSet::from([id(1), id(2), id(3)]))])
        );
        let next = |id: RecordId| links.get(&id).copied();
        assert_eq!(to_separate(id(3), next).first(), Some(&id(3)));
    }
}
