//! What must hold when the network has healed, and who counts after a removal.

use std::collections::{BTreeMap, BTreeSet};

use model::{DeviceId, Dot, Value};
use sync::SyncError;
use sync::keys::wire_device;

use super::oracle::Place;
use super::world::one_exchange;
use super::{HEALING_ROUNDS, Told, World};

impl World<'_> {
    /// Devices this laptop knows to be removed, with what counts of them in any case.
    pub(crate) fn known_to_be_gone(&self, at: usize) -> BTreeMap<DeviceId, BTreeSet<Dot>> {
        let Some(members) = &self.laptops[at].keys.members else {
            return BTreeMap::new();
        };
        let leavers = self.removed.iter();
        leavers
            .map(|(whom, known)| (self.laptops[*whom].me, known.clone()))
            .filter(|(device, _)| members.active(wire_device(*device)).is_none())
            .collect()
    }

    /// Whether somebody else had it in the log when saving something that is here.
    pub(crate) fn is_acknowledged(&self, at: usize, dot: Dot) -> bool {
        let mut log = self.laptops[at].log.iter();
        log.any(|by| by.device != dot.device && self.oracle.saw(*by, dot))
    }

    fn leavers(&self) -> BTreeSet<DeviceId> {
        self.removed.keys().map(|at| self.laptops[*at].me).collect()
    }

    /// The network heals; everybody exchanges a few times. Then the truth is asked for.
    pub(crate) fn heal(&mut self) -> Told<()> {
        for laptop in &mut self.laptops {
            laptop.ahead = 0;
        }
        self.hub.pass(10_000);
        let staying: Vec<usize> = (0..self.laptops.len())
            .filter(|at| !self.removed.contains_key(at))
            .collect();
        let mut told = Err("no round".to_owned());
        for round in 0..HEALING_ROUNDS {
            for at in &staying {
                self.exchange(*at, false)?;
            }
            if round == 0 && !self.removed.is_empty() {
                // What a laptop had applied of a removed one, before it heard of the removal, is
                // known to others by its next save.
                for at in &staying {
                    self.save(*at)?;
                }
            }
            told = self.agree(&staying);
            if told.is_ok() {
                break;
            }
        }
        told?;
        self.compare(&staying)?;
        self.tell_leavers(staying[0])
    }

    /// A removed laptop is told so, also by a hub that had gone back to before its removal.
    fn tell_leavers(&mut self, by: usize) -> Told<()> {
        let gone = self.known_to_be_gone(by);
        let leavers: Vec<usize> = self.removed.keys().copied().collect();
        for at in leavers {
            let (nonce, limits) = (self.random.bytes(), self.weather.limits);
            let laptop = &mut self.laptops[at];
            if !gone.contains_key(&laptop.me) {
                continue;
            }
            let now = laptop.now(&self.hub);
            let (store, keys) = laptop.both();
            let told = one_exchange(store, keys, &self.hub, now, nonce, limits);
            let told = told.and_then(|_| {
                // A wrong clock is put right first.
                let nonce = self.random.bytes();
                one_exchange(store, keys, &self.hub, now, nonce, limits)
            });
            if !matches!(told, Err(SyncError::Removed)) {
                return Err(format!(
                    "laptop {at} was not told that it is removed: {told:?}"
                ));
            }
        }
        Ok(())
    }

    /// All laptops hold the same, and nothing waits anywhere.
    fn agree(&mut self, staying: &[usize]) -> Told<()> {
        let mut digests = BTreeSet::new();
        for at in staying {
            let laptop = &mut self.laptops[*at];
            let me = laptop.me;
            digests.insert(laptop.store().shared_digest().map_err(|e| e.to_string())?);
            let waiting = laptop.store().waiting(me).map_err(|e| e.to_string())?;
            if !waiting.is_empty() {
                return Err(format!("laptop {at} still has something to send"));
            }
            let held = laptop.store().set_aside().map_err(|e| e.to_string())?.0;
            if held > 0 {
                return Err(format!("laptop {at} still holds {held} early frames"));
            }
        }
        if digests.len() == 1 {
            return Ok(());
        }
        let logs: Vec<_> = staying
            .iter()
            .map(|at| self.laptops[*at].extent())
            .collect();
        Err(format!("the laptops hold different things: {logs:?}"))
    }

    fn compare(&mut self, staying: &[usize]) -> Told<()> {
        let first = staying[0];
        let count = self.laptops[first].log.clone();
        let leavers = self.leavers();
        for dot in self.oracle.dots().difference(&count) {
            if !leavers.contains(&dot.device) {
                return Err(format!("{dot:?} is lost"));
            }
        }
        let standing = self.oracle.standing(&count);
        for at in staying {
            if self.laptops[*at].log != count {
                return Err(format!("laptop {at} has another log"));
            }
            self.compare_laptop(*at, &standing)
                .map_err(|what| format!("laptop {at}: {what}"))?;
            let log = self.laptops[*at].log.len() as u64;
            let store = self.laptops[*at].store();
            if store.sizes().map_err(|e| e.to_string())?.0 != log {
                return Err("the log holds changes of no record".into());
            }
        }
        if self.random.chance(5) && !self.laptops[first].store().log_agrees().unwrap() {
            return Err("the tables do not follow from the log".into());
        }
        Ok(())
    }

    fn compare_laptop(
        &mut self,
        at: usize,
        standing: &BTreeMap<Place, BTreeMap<Dot, Value>>,
    ) -> Told<()> {
        let mut found: BTreeMap<Place, BTreeMap<Dot, Value>> = BTreeMap::new();
        let oracle = &self.oracle;
        let check = |record: store::records::StoredRecord| {
            let kind = model::record::kind(record.kind);
            for (field, element, cell) in record.state.cells() {
                let place = (record.id, field, element.to_owned());
                let values: BTreeMap<Dot, Value> = cell
                    .rivals()
                    .iter()
                    .map(|rival| (rival.dot, rival.value.clone()))
                    .collect();
                let declared = kind.and_then(|kind| kind.field(field));
                let shown = cell.shown(declared).map(|rival| &rival.value);
                assert_eq!(
                    shown,
                    oracle.shown(record.kind, field, &values),
                    "shown at {place:?}"
                );
                found.insert(place, values);
            }
            let withdrawn = oracle.withdrawn(standing, record.id);
            assert_eq!(record.withdrawn, withdrawn, "withdrawn {}", record.id);
            for change in oracle.dots() {
                let change = oracle.change(change).unwrap();
                assert!(change.record != record.id || change.kind == record.kind);
            }
            Ok::<_, store::StoreError>(())
        };
        let store = self.laptops[at].store();
        store.each_record(check).map_err(|e| e.to_string())?;
        if found == *standing {
            Ok(())
        } else {
            Err(format!("stands:\n{found:#?}\nshould stand:\n{standing:#?}"))
        }
    }
}
