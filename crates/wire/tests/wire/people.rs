//! Amal, Yusuf and Leila, their keys, and the log of their institution.

use ring::signature::{Ed25519KeyPair, KeyPair};
use wire::auth::to_sign;
use wire::*;

pub(crate) struct Key(Ed25519KeyPair);

impl Key {
    pub(crate) fn new(seed: u8) -> Key {
        Key(Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap())
    }
    pub(crate) fn public(&self) -> PublicKey {
        PublicKey(self.0.public_key().as_ref().try_into().unwrap())
    }
}

impl Signer for Key {
    fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64] {
        self.0
            .sign(&to_sign(domain, bytes))
            .as_ref()
            .try_into()
            .unwrap()
    }
}

pub(crate) const RABAT: InstitutionId = InstitutionId([7; 16]);
pub(crate) const ROOT: u8 = 200;
pub(crate) const ALLIANCE: u8 = 201;

pub(crate) fn keys(n: u8, admin: bool) -> DeviceKeys {
    let id = DeviceId(0x8000_0000 + u32::from(n));
    DeviceKeys {
        id,
        sign: Key::new(n).public(),
        seal: [n; 32],
        admin,
    }
}

pub(crate) fn epoch(number: u32) -> Epoch {
    let n = u8::try_from(number).unwrap();
    Epoch {
        number,
        id: [n; 8],
        inbox: [n + 100; 32],
    }
}

pub(crate) fn wrap(n: u8, number: u32) -> Wrap {
    let (device, epoch) = (keys(n, true).id, epoch(number).reference());
    Wrap {
        device,
        epoch,
        encapsulated: [3; 32],
        ciphertext: vec![4; 48],
    }
}

pub(crate) fn founding(edit: impl FnOnce(&mut Act)) -> Entry {
    let mut act = Act::Found {
        root: Key::new(ROOT).public(),
        role: Role::Nhri,
        alliance_proof: None,
        device: keys(1, true),
        epoch: epoch(1),
        wraps: vec![wrap(1, 1)],
        sealed_names: vec![],
    };
    edit(&mut act);
    let body = EntryBody {
        institution: RABAT,
        number: 0,
        previous: Hash::NONE,
        at: 0,
        act,
    };
    Entry::sign(&body, keys(1, true).id, &Key::new(ROOT))
}

pub(crate) fn pinned() -> Trust {
    Trust::Root(Key::new(ROOT).public())
}

/// Amal (1, admin), Yusuf (2), Leila (3, admin); two epochs.
pub(crate) fn office() -> (Members, Vec<Entry>) {
    let mut entries = vec![founding(|_| {})];
    let mut members = Members::fold(RABAT, &pinned(), &entries).unwrap();
    let acts = [
        Act::Add {
            device: keys(2, false),
            wraps: vec![wrap(2, 1)],
            sealed_names: vec![],
        },
        Act::Rotate {
            epoch: epoch(2),
            wraps: vec![wrap(2, 2)],
        },
        add(3, true, vec![wrap(3, 1), wrap(3, 2)]),
    ];
    for act in acts {
        let entry = next(&members, 1, act);
        members.apply(&entry).unwrap();
        entries.push(entry);
    }
    (members, entries)
}

pub(crate) fn add(n: u8, admin: bool, wraps: Vec<Wrap>) -> Act {
    Act::Add {
        device: keys(n, admin),
        wraps,
        sealed_names: vec![],
    }
}

pub(crate) fn remove(n: u8, wraps: Vec<Wrap>) -> Act {
    let device = keys(n, false).id;
    Act::Remove {
        device,
        last: vec![],
        epoch: epoch(3),
        wraps,
        sealed_names: vec![],
    }
}

pub(crate) fn next(members: &Members, author: u8, act: Act) -> Entry {
    let body = EntryBody {
        institution: members.institution(),
        number: members.next(),
        previous: members.head(),
        at: 9,
        act,
    };
    Entry::sign(&body, keys(author, true).id, &Key::new(author))
}
