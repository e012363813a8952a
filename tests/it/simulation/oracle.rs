//! What should stand, told by somebody who keeps everything and recomputes it naively.
//!
//! Shares no code with the merge of `model`: no version vectors, no cells kept up to date. A write
//! is gone when some later write to the same place was made by somebody who had it in the log.

use std::collections::{BTreeMap, BTreeSet};

use model::record::{CASE, CONSENT, WITHDRAWN};
use model::{Change, Dot, RecordId, Value};

/// One save with everything its author's log held at that moment.
#[derive(Debug, Clone)]
pub(crate) struct Saved {
    pub(crate) change: Change,
    pub(crate) saw: BTreeSet<Dot>,
}

/// A place in a record: field and element.
pub(crate) type Place = (RecordId, u16, String);

/// All saves of a world, by name.
#[derive(Debug, Default)]
pub(crate) struct Oracle {
    saves: BTreeMap<Dot, Saved>,
}

impl Oracle {
    pub(crate) fn keep(&mut self, saved: Saved) {
        let again = self.saves.insert(saved.change.dot, saved);
        assert!(again.is_none(), "a dot was given twice");
    }

    pub(crate) fn dots(&self) -> BTreeSet<Dot> {
        self.saves.keys().copied().collect()
    }

    pub(crate) fn record_of(&self, dot: Dot) -> Option<RecordId> {
        self.saves.get(&dot).map(|saved| saved.change.record)
    }

    /// Whether the author of `by` had `dot` in the log then.
    pub(crate) fn saw(&self, by: Dot, dot: Dot) -> bool {
        self.saves
            .get(&by)
            .is_some_and(|saved| saved.saw.contains(&dot))
    }

    pub(crate) fn change(&self, dot: Dot) -> Option<&Change> {
        self.saves.get(&dot).map(|saved| &saved.change)
    }

    /// The writes that nobody who knew of them has replaced, among the saves that `count`.
    pub(crate) fn standing(&self, count: &BTreeSet<Dot>) -> BTreeMap<Place, BTreeMap<Dot, Value>> {
        let mut writes: Vec<(Place, &Saved, &Value)> = Vec::new();
        for saved in count.iter().filter_map(|dot| self.saves.get(dot)) {
            for write in &saved.change.writes {
                let place = (saved.change.record, write.field, write.element.clone());
                writes.push((place, saved, &write.value));
            }
        }
        let mut standing: BTreeMap<Place, BTreeMap<Dot, Value>> = BTreeMap::new();
        for (place, saved, value) in &writes {
            let dot = saved.change.dot;
            let replaced = writes
                .iter()
                .any(|(there, later, _)| there == place && later.saw.contains(&dot));
            if !replaced {
                let values = standing.entry(place.clone()).or_default();
                values.insert(dot, (*value).clone());
            }
        }
        standing
    }

    /// Whether a record counts as taken back: the word that stands is "taken back", nobody says
    /// otherwise, and whoever said it had seen everything else that stands.
    pub(crate) fn withdrawn(
        &self,
        standing: &BTreeMap<Place, BTreeMap<Dot, Value>>,
        record: RecordId,
    ) -> bool {
        let Some(words) = standing.get(&(record, WITHDRAWN, String::new())) else {
            return false;
        };
        let back = Value::Flag(true);
        let newest = words.keys().max_by_key(|dot| self.when(**dot));
        let (Some(newest), true) = (newest, words.values().all(|word| *word == back)) else {
            return false;
        };
        let author = &self.saves[newest];
        standing
            .iter()
            .filter(|((of, _, _), _)| *of == record)
            .flat_map(|(_, values)| values.keys())
            .all(|dot| dot == newest || author.saw.contains(dot))
    }

    /// The value a person sees in a plain place.
    pub(crate) fn shown<'a>(
        &self,
        kind: u16,
        field: u16,
        values: &'a BTreeMap<Dot, Value>,
    ) -> Option<&'a Value> {
        values
            .iter()
            .max_by_key(|(dot, value)| (safety(kind, field, value), self.when(**dot)))
            .map(|(_, value)| value)
    }

    fn when(&self, dot: Dot) -> (u64, u16, Dot) {
        let stamp = self.saves[&dot].change.stamp;
        (stamp.seconds, stamp.logical, dot)
    }
}

/// How careful a value is, written down here a second time from the domain's lists.
fn safety(kind: u16, field: u16, value: &Value) -> usize {
    let order: &[&str] = match (kind, field) {
        (1, 13) => &["low", "medium", "high", "extreme"],
        (7, 12) => &[
            "given",
            "given_limited",
            "pending",
            "impossible",
            "expired",
            "refused",
            "withdrawn",
        ],
        (1, 46) => return usize::from(*value == Value::Flag(true)),
        (_, 1) => return usize::from(*value == Value::Flag(false)),
        (1, 45) | (_, 3) => return usize::from(*value != Value::Empty),
        _ => return 0,
    };
    match value {
        Value::Code(code) => order.iter().position(|known| known == code).unwrap_or(99),
        _ => 100,
    }
}

#[test]
fn the_places_named_here_by_number_are_the_ones_meant() {
    for (kind, tag, name) in [
        (&CASE, 13, "risk_level"),
        (&CASE, 46, "do_not_contact"),
        (&CASE, 45, "contact_never"),
        (&CASE, 3, "own"),
        (&CASE, 1, "withdrawn"),
        (&CONSENT, 12, "status"),
    ] {
        assert_eq!(kind.field(tag).unwrap().name, name);
    }
    assert_eq!((CASE.tag, CONSENT.tag), (1, 7));
}
