//! Verified memberships by institution, shared by readers and the writer.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};
use wire::{InstitutionId, Members};

/// Which time of emptying the cache this is. A reader that was slow could otherwise put back what
/// it read before the emptying.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Age(u64);

#[derive(Default)]
struct Inside {
    age: Age,
    known: HashMap<InstitutionId, Arc<Members>>,
}

/// Entries are replaced by longer ones, until all are forgotten at once.
#[derive(Default)]
pub(super) struct Cache(RwLock<Inside>);

impl Cache {
    /// What is known, and the age to give back with what is read instead.
    pub(super) fn get(&self, id: InstitutionId) -> (Option<Arc<Members>>, Age) {
        let inside = self.0.read().unwrap_or_else(PoisonError::into_inner);
        (inside.known.get(&id).cloned(), inside.age)
    }

    /// Keep what a reader read; gives what is the longest now.
    pub(super) fn offer(&self, members: Members, age: Age) -> Arc<Members> {
        let loaded = Arc::new(members);
        let mut inside = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if inside.age != age {
            return loaded;
        }
        // The writer may have published a longer log since.
        let id = loaded.institution();
        let kept = inside.known.entry(id).or_insert_with(|| loaded.clone());
        if kept.next() < loaded.next() {
            *kept = loaded;
        }
        kept.clone()
    }

    /// What the writer has made durable.
    pub(super) fn publish(&self, members: HashMap<InstitutionId, Arc<Members>>) {
        let mut inside = self.0.write().unwrap_or_else(PoisonError::into_inner);
        inside.known.extend(members);
    }

    /// Nobody knows what is stored: the answer to a commit was lost.
    pub(super) fn forget(&self) {
        let mut inside = self.0.write().unwrap_or_else(PoisonError::into_inner);
        inside.age = Age(inside.age.0.wrapping_add(1));
        inside.known.clear();
    }
}
