//! The vectors of one request and its answer.

use serde_json::{Value, json};
use wire::exchange::{Part, request_hash};
use wire::{
    DeviceHeads, Entry, ExchangeRequest, ExchangeResponse, Frame, Lane, LaneHead, LaneMask,
    MembersHead, PublicKey, Receipt, Refusal, RefusalCode, Sections, Seq, Signed,
};

use super::{AMINA, AT, HEADQUARTERS, INSTITUTION, amina, hex, hub};

pub(super) fn exchange(frames: &[Frame], entries: &[Entry]) -> Value {
    let (hash, request) = request(frames, entries);
    json!({ "request": request, "answer": answer(hash, frames, entries) })
}

fn request(frames: &[Frame], entries: &[Entry]) -> ([u8; 16], Value) {
    let hub_key = PublicKey(hub().sign_public());
    let head = LaneHead {
        lane: Lane::Cases,
        seq: Seq(3),
        hash6: frames[2].hash().short(),
    };
    let request = ExchangeRequest {
        version: wire::VERSION,
        hub: hub_key.hub_id(),
        institution: INSTITUTION,
        device: AMINA,
        at: AT,
        nonce: [0x0c; 12],
        others: vec![HEADQUARTERS],
        have: vec![DeviceHeads {
            institution: 0,
            device: AMINA,
            lanes: vec![head],
        }],
        members: vec![MembersHead {
            institution: 0,
            next: 8,
        }],
        push_entries: entries[..1].to_vec(),
        budget_down: 4 << 20,
        found: None,
        lanes: LaneMask::ALL,
        part: Part::of(&frames[1].encode()[..100]),
    };
    let signed = Signed::request(&request, &amina());
    let hash = request_hash(&signed);
    let mut body = Vec::new();
    Sections::put(&mut body, &signed.encode());
    Sections::put(&mut body, &frames[0].encode());
    let said = json!({
            "hub_key": hex(&hub_key.0), "hub": hex(&request.hub), "institution": hex(&INSTITUTION.0),
            "device": AMINA.0, "at": AT, "nonce": hex(&request.nonce),
            "others": [hex(&HEADQUARTERS.0)],
            "have": [{ "institution": 0, "device": AMINA.0,
                "lanes": [{ "lane": 3, "seq": 3, "hash6": hex(&head.hash6) }] }],
            "members": [{ "institution": 0, "next": 8 }],
            "push_entries": [hex(&entries[0].encode())], "budget_down": 4 << 20, "lanes": 63, "part": part(request.part),
            "signing_seed": hex(&[0x11; 32]), "signed": hex(&signed.encode()),
            "request_hash": hex(&hash), "frames": [hex(&frames[0].encode())], "body": hex(&body),
    });
    (hash, said)
}

fn answer(hash: [u8; 16], frames: &[Frame], entries: &[Entry]) -> Value {
    let hub_key = PublicKey(hub().sign_public());
    let receipt = Receipt {
        institution: INSTITUTION,
        device: AMINA,
        lane: Lane::Cases,
        seq: Seq(3),
        hash: frames[2].hash(),
        at: AT + 2,
    };
    let log = receipt.log();
    let answer = ExchangeResponse {
        version: wire::VERSION,
        at: AT + 2,
        request_hash: hash,
        receipts: vec![receipt],
        entries: vec![(INSTITUTION, entries[..1].to_vec())],
        frames: 0,
        more: 300,
        refused: vec![
            Refusal {
                code: RefusalCode::Gap,
                frame: Some((log, Seq(9))),
            },
            Refusal {
                code: RefusalCode::Clock,
                frame: None,
            },
        ],
        part: Part::of(&frames[2].encode()[..64]),
    };
    let answered = Signed::answer(&answer, &hub());
    answered.read_answer(&hub_key, &hash).unwrap();
    json!({
            "at": AT + 2, "request_hash": hex(&hash),
            "receipts": [{ "institution": hex(&INSTITUTION.0), "device": AMINA.0, "lane": 3,
                "seq": 3, "hash": hex(&receipt.hash.0), "at": AT + 2 }],
            "entries": [{ "institution": hex(&INSTITUTION.0),
                "entries": [hex(&entries[0].encode())] }],
            "frames": 0, "more": 300,
            "refused": [
                { "code": 4, "frame": { "institution": hex(&INSTITUTION.0), "device": AMINA.0,
                    "lane": 3, "seq": 9 } },
                { "code": 2, "frame": null },
            ],
            "part": part(answer.part), "signing_seed": hex(&[0x51; 32]), "signed": hex(&answered.encode()),
    })
}

fn part(part: Option<Part>) -> Value {
    json!(part.map(|part| json!({ "held": part.held, "hash": hex(&part.hash) })))
}
