//! A hub that loses data: it goes back to every state it was ever in, one after the other, and to
//! before anybody was there; it shows two faces. The laptops notice at the first contact, and what
//! they hold makes it whole.

use std::path::{Path, PathBuf};

use hub::storage::Place;
use model::RecordId;
use sync::{Accepted, Limits, SyncError, acts};
use testkit::{HubCore, Random};

use super::people::writes;
use super::world::{Founding, Laptop, memory_folder};

const STATES: usize = 1_000;
const PEOPLE: usize = 3;

/// Everything the hub keeps of the one institution: its logs with their ends, its entries.
fn kept(hub: &HubCore) -> (Vec<(wire::LogId, wire::Seq, wire::Hash)>, u64) {
    let mut tables = Place::folder(hub.data()).connect().unwrap();
    let Some(tenant) = tables.tenants().unwrap().pop() else {
        return (Vec::new(), 0);
    };
    let logs = tables.logs(tenant.id).unwrap();
    let logs = logs.into_iter().map(|(id, row)| (id, row.seq, row.hash));
    let entries = hub::storage::tables::Shelf::Entries(tenant.id);
    (logs.collect(), tables.left(entries, -1).unwrap())
}

/// One exchange as the desk runs it.
fn exchange(
    hub: &HubCore,
    laptop: &mut Laptop,
    random: &mut Random,
) -> Result<Accepted, SyncError> {
    let mut sum = Accepted::default();
    for _ in 0..40 {
        hub.pass(1);
        let now = laptop.now(hub);
        let (store, keys) = laptop.both();
        let prepared = sync::prepare(store, keys, now, random.bytes(), Limits::default())?;
        let answer = hub.carry(&prepared.body, true).unwrap();
        let one = sync::accept(store, keys, &prepared.request_hash, &answer, now)?;
        sum.hub_lost |= one.hub_lost;
        sum.received += one.received;
        if !one.again && !prepared.more_to_push {
            return Ok(sum);
        }
    }
    panic!("an exchange does not come to an end");
}

fn save(hub: &HubCore, laptop: &mut Laptop, random: &mut Random) {
    let (me, now) = (laptop.me, laptop.now(hub));
    let record = RecordId::from_random(random.bytes());
    let said = writes(random, 1, &[]);
    laptop
        .store()
        .write::<_, store::StoreError>(me, now, |tx| tx.change("record_save", 1, record, said))
        .unwrap();
}

/// A life of a thousand exchanges, with a copy of the hub before each of them.
fn live(
    founding: &Founding,
    folder: &Path,
    random: &mut Random,
) -> (HubCore, Vec<Laptop>, Vec<PathBuf>) {
    let (hub, mut laptops) = founding.copy(folder, PEOPLE + 1);
    let mut states = vec![founding.invited()];
    while states.len() < STATES {
        let at = states.len() % PEOPLE;
        if states.len() == STATES / 3 {
            // A fourth laptop is taken out: the membership log can go back too.
            let gone = laptops[PEOPLE].me;
            let (store, keys) = laptops[0].both();
            acts::remove(store, keys, gone, &founding.names(), hub.now()).unwrap();
        }
        save(&hub, &mut laptops[at], random);
        let state = folder.join(format!("state{}", states.len()));
        hub.copy_to(&state);
        states.push(state);
        exchange(&hub, &mut laptops[at], random).unwrap();
    }
    laptops.truncate(PEOPLE);
    for laptop in laptops.iter_mut().rev() {
        exchange(&hub, laptop, random).unwrap();
    }
    (hub, laptops, states)
}

#[test]
fn a_hub_that_goes_back_to_any_of_a_thousand_states_is_noticed_and_made_whole() {
    let founding = Founding::make();
    let folder = memory_folder();
    let mut random = Random::new(11);
    let (mut hub, mut laptops, states) = live(&founding, folder.path(), &mut random);
    let whole = kept(&hub);
    for laptop in &mut laptops {
        laptop.read_log().unwrap();
    }
    let logs: Vec<_> = laptops.iter().map(|laptop| laptop.log.clone()).collect();
    assert_eq!(logs[0].len(), STATES - 1, "everybody holds everything");
    assert!(logs.iter().all(|log| *log == logs[0]));

    for (number, state) in states.iter().enumerate() {
        hub.restore(state);
        hub.pass(5);
        let first = number % PEOPLE;
        match exchange(&hub, &mut laptops[first], &mut random) {
            Ok(told) => assert!(told.hub_lost, "state {number}: nobody was told"),
            // Before the founding nobody is known there but by who founds it again.
            Err(SyncError::Removed) => assert!(number == 0 && first != 0),
            Err(error) => panic!("state {number}: {error}"),
        }
        for (at, laptop) in laptops.iter_mut().enumerate() {
            exchange(&hub, laptop, &mut random)
                .unwrap_or_else(|error| panic!("state {number}, laptop {at}: {error}"));
        }
        assert_eq!(kept(&hub), whole, "state {number}: the hub is as it was");
        if number % 9 == 0 {
            for laptop in &mut laptops {
                let told = exchange(&hub, laptop, &mut random).unwrap();
                assert!(!told.hub_lost, "state {number}: said once, not for ever");
            }
        }
        // Its file is of no use any more.
        std::fs::remove_dir_all(state).unwrap();
    }
    for (laptop, before) in laptops.iter_mut().zip(&logs) {
        laptop.read_log().unwrap();
        assert_eq!(
            laptop.log, *before,
            "nothing is lost and nothing is there twice"
        );
    }
}

#[test]
fn a_hub_with_two_faces_is_found_out_when_its_two_laptops_meet_at_one_of_them() {
    let founding = Founding::make();
    let folder = memory_folder();
    let mut random = Random::new(12);
    let (hub, mut laptops) = founding.copy(folder.path(), 2);
    for at in [0, 1, 0] {
        save(&hub, &mut laptops[at], &mut random);
        exchange(&hub, &mut laptops[at], &mut random).unwrap();
    }
    let other = folder.path().join("other face");
    hub.copy_to(&other);
    let other = HubCore::at(&other, hub.now() + 5);
    // Each is shown a history without the other, and each is receipted.
    for _ in 0..4 {
        save(&hub, &mut laptops[0], &mut random);
        assert!(
            !exchange(&hub, &mut laptops[0], &mut random)
                .unwrap()
                .hub_lost
        );
        save(&other, &mut laptops[1], &mut random);
        assert!(
            !exchange(&other, &mut laptops[1], &mut random)
                .unwrap()
                .hub_lost
        );
    }
    let told = exchange(&hub, &mut laptops[1], &mut random).unwrap();
    assert!(
        told.hub_lost,
        "its own receipts say more than this face shows"
    );
    exchange(&hub, &mut laptops[0], &mut random).unwrap();
    for laptop in &mut laptops {
        laptop.read_log().unwrap();
    }
    assert_eq!(laptops[0].log, laptops[1].log);
    assert_eq!(laptops[0].log.len(), 11);
}
