use std::collections::BTreeMap;

use model::DeviceId;
use vault::{DeviceSecrets, InstitutionRoot, MasterKey, Zeroizing};
use wire::device_request::{DeviceRequest, RequestSecret};
use wire::exchange::ExchangeResponse;
use wire::members::Entry;
use wire::members::Offices;
use wire::receipt::Receipt;
use wire::{Hash, InstitutionId, Lane, PublicKey, Role, Seq};

use super::take;
use crate::accept::Accepted;
use crate::acts;
use crate::error::SyncError;
use crate::keys::{Keys, wire_device};
use crate::names::Names;

const OURS: InstitutionId = InstitutionId([7; 16]);
const NOW: u64 = 1_790_000_000;

struct Laptop {
    store: store::Store,
    keys: Keys,
    _folder: tempfile::TempDir,
}

impl Laptop {
    fn new(me: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let master = MasterKey::generate().unwrap();
        let path = folder.path().join("sanad.db");
        let keys = Keys {
            institution: OURS,
            me: DeviceId(me),
            retiring: false,
            device: DeviceSecrets::generate().unwrap(),
            hub: PublicKey([1; 32]),
            alliance: PublicKey([2; 32]),
            root: None,
            join_secret: None,
            token: None,
            identity: master.derive_identity_key(),
            epochs: BTreeMap::new(),
            circles: BTreeMap::new(),
            members: None,
            others: BTreeMap::new(),
        };
        Self {
            store: store::Store::create(&path, &master.derive_db_key()).unwrap(),
            keys,
            _folder: folder,
        }
    }

    /// A laptop that founded the institution, its founding taken by the hub.
    fn founder() -> Self {
        let mut amina = Self::new(1);
        let root = InstitutionRoot::generate().unwrap();
        let (store, keys) = (&mut amina.store, &mut amina.keys);
        acts::found(store, keys, Role::Nhri, &root, &Names::default(), NOW).unwrap();
        amina.hear(Vec::new(), true).unwrap();
        amina
    }

    fn asks(&mut self) -> DeviceRequest {
        let secret = [self.keys.me.0 as u8; 32];
        self.keys.join_secret = Some(Zeroizing::new(secret));
        DeviceRequest {
            institution: OURS,
            device: acts::request_keys(&self.keys),
            secret: RequestSecret(secret),
            name: "a laptop".into(),
            at: NOW,
        }
    }

    fn adds(&mut self, request: &DeviceRequest) {
        let (store, keys) = (&mut self.store, &mut self.keys);
        acts::add(
            store,
            keys,
            request,
            Offices::FOUNDER,
            &Names::default(),
            NOW,
        )
        .unwrap();
    }

    fn log(&self) -> Vec<Entry> {
        crate::keys::decode(&self.store.entries(OURS).unwrap()).unwrap()
    }

    fn waiting(&self) -> usize {
        self.store.entries_to_push(OURS).unwrap().len()
    }

    /// Takes in an answer with these entries, and a receipt for everything held here or none.
    fn hear(&mut self, entries: Vec<Entry>, receipt: bool) -> Result<Accepted, SyncError> {
        let last = self.log().last().map_or(Hash::NONE, Entry::hash);
        let receipt = receipt.then_some(Receipt {
            institution: OURS,
            device: wire::DeviceId(0),
            lane: Lane::Control,
            seq: Seq(self.log().len() as u64),
            hash: last,
            at: NOW,
        });
        let answer = ExchangeResponse {
            version: wire::VERSION,
            at: NOW,
            request_hash: [0; 16],
            receipts: receipt.into_iter().collect(),
            entries: vec![(OURS, entries)],
            frames: 0,
            more: 0,
            refused: Vec::new(),
            part: None,
        };
        let mut done = Accepted::default();
        take(&mut self.store, &mut self.keys, &answer, NOW, &mut done)?;
        Ok(done)
    }
}

#[test]
fn two_people_let_in_on_one_morning_both_come_in() {
    let mut amina = Laptop::founder();
    let (mut bilal, mut carla) = (Laptop::new(2), Laptop::new(3));
    let requests = [bilal.asks(), carla.asks()];
    for request in &requests {
        amina.adds(request);
    }
    for (person, name) in [(&mut bilal, "Bilal"), (&mut carla, "Carla")] {
        let done = person.hear(amina.log(), false).unwrap();
        assert!(done.joined, "{name} was approved and comes in");
    }
}

#[test]
fn a_log_told_in_two_versions_at_once_does_not_spoil_the_one_that_is_kept() {
    let mut amina = Laptop::founder();
    let (mut yusuf, mut rosa) = (Laptop::new(2), Laptop::new(3));
    for colleague in [&mut yusuf, &mut rosa] {
        amina.adds(&colleague.asks());
    }
    amina.hear(Vec::new(), true).unwrap();
    yusuf.hear(amina.log(), false).unwrap();
    rosa.hear(amina.log(), false).unwrap();
    // Each lets somebody in, unaware of the others; Amina even two.
    let [one, two, three, four] = [11, 12, 13, 14].map(|me| Laptop::new(me).asks());
    amina.adds(&one);
    amina.adds(&two);
    yusuf.adds(&three);
    rosa.adds(&four);
    // Letting in is two entries: the laptop, and the keys of the desk for it.
    let end = yusuf.log().len() - 2;
    let mut both = amina.log().split_off(end);
    both.push(yusuf.log().remove(end));
    rosa.hear(both, false).unwrap();
    // Yusuf's entry stands, Rosa's own is signed again after it, and the file still opens.
    rosa.keys.load(&rosa.store).unwrap();
    let members = rosa.keys.members.as_ref().unwrap();
    let there = |me| members.member(wire_device(DeviceId(me))).is_some();
    assert_eq!([11, 12, 13, 14].map(there), [false, false, true, true]);
}

#[test]
fn a_removal_the_hub_swallows_keeps_waiting() {
    let mut amina = Laptop::founder();
    let yusuf = Laptop::new(2).asks();
    amina.adds(&yusuf);
    amina.hear(Vec::new(), true).unwrap();
    assert_eq!(amina.waiting(), 0);
    let (store, keys) = (&mut amina.store, &mut amina.keys);
    acts::remove(store, keys, DeviceId(2), &Names::default(), NOW).unwrap();
    amina.hear(Vec::new(), false).unwrap();
    assert_eq!(
        amina.waiting(),
        2,
        "nobody has said that the removal and the desk's new key are there"
    );
    amina.hear(Vec::new(), true).unwrap();
    assert_eq!(amina.waiting(), 0);
}
