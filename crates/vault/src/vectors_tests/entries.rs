//! The vectors of one membership log with every act.

use serde_json::{Value, json};
use wire::members::Offices;
use wire::{
    Act, DeviceId, Entry, EntryBody, EpochRef, Hash, Lane, LogEnd, Members, PublicKey, Role, Seq,
    Signature, Trust, Wrap,
};

use crate::device::DeviceSecrets;

use super::{
    AMINA, AT, INSTITUTION, JOSEPH, alliance, amina, device, epoch, epoch_json, hex, joseph, keys,
    keys_json, root, secret, wrap_json, wrapped,
};

/// One membership log with every act, checked by the verifier that hub and clients share.
struct LogOfAll {
    members: Option<Members>,
    entries: Vec<Entry>,
    said: Vec<Value>,
}

impl LogOfAll {
    fn put(&mut self, author: (DeviceId, &dyn wire::Signer), seed: u8, act: Act, fields: Value) {
        let number = u32::try_from(self.entries.len()).unwrap();
        let previous = self.entries.last().map_or(Hash::NONE, Entry::hash);
        let body = EntryBody {
            institution: INSTITUTION,
            number,
            previous,
            at: AT + u64::from(number),
            act,
        };
        let entry = Entry::sign(&body, author.0, author.1);
        match &mut self.members {
            Some(members) => members.apply(&entry).unwrap(),
            None => {
                let trust = Trust::Root(PublicKey(root().public()));
                self.members = Some(Members::found(INSTITUTION, &trust, &entry).unwrap());
            }
        }
        self.said.push(json!({
            "institution": hex(&INSTITUTION.0), "number": number, "previous": hex(&previous.0),
            "at": body.at, "act": fields, "author": author.0.0, "signing_seed": hex(&[seed; 32]),
            "body": hex(&entry.body), "signature": hex(&entry.signature.0),
            "hash": hex(&entry.hash().0), "encoded": hex(&entry.encode()),
        }));
        self.entries.push(entry);
    }
}

fn found() -> (Act, Value) {
    let statement = wire::auth::alliance_statement(&INSTITUTION, &PublicKey(root().public()));
    let proof = alliance().sign(wire::auth::domain::ALLIANCE, &statement);
    let (device, epoch) = (keys(AMINA, &amina(), true), epoch(1, 0x61));
    let (wrap, _) = wrapped((AMINA, &amina()), epoch.reference(), 0x61, false);
    let said = json!({
        "kind": "found", "root": hex(&root().public()), "role": 0, "alliance_proof": hex(&proof),
        "alliance_seed": hex(&[0x41; 32]), "device": keys_json(&device),
        "epoch": epoch_json(&epoch), "wraps": [wrap_json(&wrap)], "sealed_names": hex(b"names"),
    });
    let act = Act::Found {
        root: PublicKey(root().public()),
        role: Role::Nhri,
        alliance_proof: Some(Signature(proof)),
        device,
        epoch,
        wraps: vec![wrap],
        sealed_names: b"names".to_vec(),
    };
    (act, said)
}

pub(super) fn entries() -> (Vec<Entry>, Value) {
    let (amina, joseph, third) = (amina(), joseph(), device(0x23, 0x24));
    let mut log = LogOfAll {
        members: None,
        entries: Vec::new(),
        said: Vec::new(),
    };
    let (act, said) = found();
    log.put((AMINA, &root()), 0x31, act, said);
    let first = epoch(1, 0x61);
    let desk = EpochRef {
        number: 1,
        id: secret(0x71).id(),
    };
    let (wrap, _) = wrapped((AMINA, &amina), desk, 0x71, true);
    let said = json!({
        "kind": "circle", "circle": 0, "members": [AMINA.0], "epoch_number": 1,
        "epoch_id": hex(&desk.id), "wraps": [wrap_json(&wrap)], "sealed_name": "",
    });
    let act = Act::Circle {
        circle: 0,
        members: vec![AMINA],
        epoch: desk,
        wraps: vec![wrap],
        sealed_name: Vec::new(),
    };
    log.put((AMINA, &amina), 0x11, act, said);
    let device = keys(JOSEPH, &joseph, false);
    let (wrap, _) = wrapped((JOSEPH, &joseph), first.reference(), 0x61, false);
    let said = json!({
        "kind": "admit", "device": keys_json(&device), "offices": 3, "wraps": [wrap_json(&wrap)],
        "sealed_names": hex(b"more names"),
    });
    let act = Act::Admit {
        device,
        offices: Offices(3),
        wraps: vec![wrap],
        sealed_names: b"more names".to_vec(),
    };
    log.put((AMINA, &amina), 0x11, act, said);
    let (wrap, _) = wrapped((JOSEPH, &joseph), desk, 0x71, true);
    let said =
        json!({ "kind": "grant", "circle": 0, "device": JOSEPH.0, "wraps": [wrap_json(&wrap)] });
    let act = Act::Grant {
        circle: 0,
        device: JOSEPH,
        wraps: vec![wrap],
    };
    log.put((AMINA, &amina), 0x11, act, said);
    let said = json!({ "kind": "appoint", "device": JOSEPH.0, "offices": 1 });
    let act = Act::Appoint {
        device: JOSEPH,
        offices: Offices(1),
    };
    log.put((AMINA, &amina), 0x11, act, said);
    let id = DeviceId(0x00a1_0003);
    let (wrap, _) = wrapped((id, &third), first.reference(), 0x61, false);
    let device = keys(id, &third, false);
    let said = json!({
        "kind": "add", "device": keys_json(&device), "wraps": [wrap_json(&wrap)],
        "sealed_names": "",
    });
    let act = Act::Add {
        device,
        wraps: vec![wrap],
        sealed_names: Vec::new(),
    };
    log.put((AMINA, &amina), 0x11, act, said);
    turn_and_remove(&mut log, (&amina, &joseph), id);
    (log.entries, json!(log.said))
}

/// Joseph turns the epoch, then Amina removes the third laptop.
fn turn_and_remove(
    log: &mut LogOfAll,
    (amina, joseph): (&DeviceSecrets, &DeviceSecrets),
    gone: DeviceId,
) {
    let second = epoch(2, 0x62);
    let third = device(0x23, 0x24);
    let wraps: Vec<Wrap> = [(AMINA, amina), (gone, &third)]
        .map(|to| wrapped(to, second.reference(), 0x62, false).0)
        .to_vec();
    let said = json!({
        "kind": "rotate", "epoch": epoch_json(&second),
        "wraps": wraps.iter().map(wrap_json).collect::<Vec<_>>(),
    });
    let act = Act::Rotate {
        epoch: second,
        wraps,
    };
    log.put((JOSEPH, joseph), 0x21, act, said);
    let next = epoch(3, 0x63);
    let (wrap, _) = wrapped((JOSEPH, joseph), next.reference(), 0x63, false);
    let last = LogEnd {
        lane: Lane::Cases,
        seq: Seq(12),
        hash: Hash([0xcd; 32]),
    };
    let said = json!({
        "kind": "remove", "device": gone.0,
        "last": [{ "lane": 3, "seq": 12, "hash": hex(&last.hash.0) }],
        "epoch": epoch_json(&next), "wraps": [wrap_json(&wrap)], "sealed_names": hex(b"n"),
    });
    let act = Act::Remove {
        device: gone,
        last: vec![last],
        epoch: next,
        wraps: vec![wrap],
        sealed_names: b"n".to_vec(),
    };
    log.put((AMINA, amina), 0x11, act, said);
}
