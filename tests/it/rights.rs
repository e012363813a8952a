//! A colleague's program may be changed: what its author's roles forbid is refused by everybody
//! who receives it, on the way of real frames.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use model::record::{CASE, NOTE};
use model::{RecordId, Value, Write};
use store::{Store, StoreError};
use sync::{Keys, Limits, SyncError, acts};
use testkit::{HubCore, Random};
use wire::Frame;
use wire::exchange::Sections;
use wire::members::Offices;

use crate::simulation::world::{Founding, one_exchange};

const OFFICER: Offices = Offices(1 << 2);
const STATISTICIAN: Offices = Offices(1 << 6);

struct Office {
    _folder: tempfile::TempDir,
    hub: HubCore,
    laptops: Vec<crate::simulation::world::Laptop>,
    random: Random,
}

impl Office {
    /// Three laptops; the second is given `roles` by the first.
    fn with(roles: Offices) -> Office {
        let founding = Founding::make();
        let folder = tempfile::tempdir().unwrap();
        let (hub, laptops) = founding.copy(folder.path(), 3);
        let mut office = Office {
            _folder: folder,
            hub,
            laptops,
            random: Random::new(5),
        };
        let whom = office.laptops[1].me;
        let now = office.laptops[0].now(&office.hub);
        let (store, keys) = office.laptops[0].both();
        acts::appoint(store, keys, whom, roles, now).unwrap();
        office.settle();
        office
    }

    fn exchange(&mut self, at: usize) -> Result<(), SyncError> {
        let now = self.laptops[at].now(&self.hub);
        let limits = Limits::default();
        for _ in 0..9 {
            let nonce = self.random.bytes();
            let (store, keys) = self.laptops[at].both();
            if !one_exchange(store, keys, &self.hub, now, nonce, limits)? {
                return Ok(());
            }
        }
        Ok(())
    }

    fn settle(&mut self) {
        for _ in 0..3 {
            for at in 0..self.laptops.len() {
                self.exchange(at).unwrap();
            }
        }
    }

    /// Writes as a changed program would, without asking the roles.
    fn slip(&mut self, at: usize, kind: u16, record: RecordId, write: Write) {
        let now = self.laptops[at].now(&self.hub);
        let me = self.laptops[at].me;
        let (store, _): (&mut Store, &mut Keys) = self.laptops[at].both();
        store
            .write::<_, StoreError>(me, now, |tx| {
                tx.change("record_save", kind, record, vec![write])
            })
            .unwrap();
    }

    /// Sends what waits as if an erasure had made it anew, and says nothing of what it knew.
    fn slip_as_replacement(&mut self, at: usize) {
        let now = self.laptops[at].now(&self.hub);
        let nonce = self.random.bytes();
        let me = self.laptops[at].me;
        let (store, keys) = self.laptops[at].both();
        let prepared = sync::prepare(store, keys, now, nonce, Limits::default()).unwrap();
        let mut sections = Sections::new(1 << 20, 1 << 20);
        sections.feed(&prepared.body);
        let mut forged = Vec::new();
        while let Some(section) = sections.next_section().unwrap() {
            let section = match Frame::decode(&section) {
                Ok(frame) if !forged.is_empty() => {
                    let epoch = frame.header().unwrap().epoch;
                    let secret = keys.epoch(epoch).unwrap();
                    let mut plain =
                        vault::open_frame(secret, &frame.header, &frame.sealed).unwrap();
                    // Version, then how many entries of the membership log its author knew.
                    assert!(plain[0] == 2 && plain[1] > 0 && plain[1] < 0x80);
                    plain[1] = 0;
                    let sealed = vault::seal_frame(secret, &frame.header, &plain).unwrap();
                    let original = frame.hash();
                    let signer = wire::DeviceId(me.0);
                    Frame::replace(frame.header, sealed, original, signer, &keys.device).encode()
                }
                _ => section,
            };
            Sections::put(&mut forged, &section);
        }
        self.hub.carry(&forged, true).unwrap();
    }

    /// Records and quarantined frames of one laptop.
    fn holds(&mut self, at: usize, record: RecordId) -> (bool, u32) {
        let (store, _) = self.laptops[at].both();
        let (_, aside) = store.set_aside().unwrap();
        (store.record(record).is_ok(), aside)
    }
}

fn record(n: u8) -> RecordId {
    RecordId::from_random([n; 8])
}

fn write(kind: &model::Kind, field: &str, value: Value) -> Write {
    Write {
        field: kind.field_named(field).unwrap().tag,
        element: String::new(),
        value,
    }
}

#[test]
fn a_statistician_with_a_changed_program_writes_no_case_work() {
    let mut office = Office::with(STATISTICIAN);
    let note = write(&NOTE, "text", Value::Text("not mine to write".into()));
    office.slip(1, NOTE.tag, record(1), note);
    office.settle();
    assert_eq!(office.holds(0, record(1)), (false, 1));
    assert_eq!(office.holds(2, record(1)), (false, 1));
}

#[test]
fn a_frame_that_claims_to_be_made_anew_is_judged_by_the_same_roles() {
    let mut office = Office::with(OFFICER);
    let whom = office.laptops[1].me;
    let now = office.laptops[0].now(&office.hub);
    let (store, keys) = office.laptops[0].both();
    acts::appoint(store, keys, whom, STATISTICIAN, now).unwrap();
    office.settle();
    let note = write(&NOTE, "text", Value::Text("no longer mine to write".into()));
    office.slip(1, NOTE.tag, record(4), note);
    office.slip_as_replacement(1);
    for at in [0, 2] {
        office.exchange(at).unwrap();
        assert_eq!(office.holds(at, record(4)), (false, 1), "laptop {at}");
    }
}

#[test]
fn an_officer_with_a_changed_program_closes_no_case_but_works_on_it() {
    let mut office = Office::with(OFFICER);
    let title = write(&CASE, "title", Value::Text("Quarry".into()));
    office.slip(1, CASE.tag, record(2), title);
    office.settle();
    assert_eq!(office.holds(0, record(2)), (true, 0));
    let closed = write(&CASE, "status", Value::Code("closed".into()));
    office.slip(1, CASE.tag, record(2), closed);
    office.settle();
    assert_eq!(office.holds(0, record(2)), (true, 1));
    let (store, _) = office.laptops[0].both();
    let status = CASE.field_named("status").unwrap();
    assert_eq!(store.record(record(2)).unwrap().state.shown(status), None);
}

#[test]
fn what_was_written_under_a_role_counts_after_it_was_taken() {
    let mut office = Office::with(Offices(1 << 2 | 1 << 3));
    let title = write(&CASE, "title", Value::Text("Quarry".into()));
    office.slip(1, CASE.tag, record(3), title);
    let closed = write(&CASE, "status", Value::Code("closed".into()));
    office.slip(1, CASE.tag, record(3), closed);
    // Amina takes the supervisor's role before she has heard of the closing.
    let whom = office.laptops[1].me;
    office.exchange(1).unwrap();
    let now = office.laptops[0].now(&office.hub);
    let (store, keys) = office.laptops[0].both();
    acts::appoint(store, keys, whom, OFFICER, now).unwrap();
    office.settle();
    for at in 0..3 {
        assert_eq!(office.holds(at, record(3)), (true, 0), "laptop {at}");
    }
}
