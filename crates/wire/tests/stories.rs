//! The membership log, sizes on the wire, and the files people carry.

#![allow(
    clippy::unwrap_used,
    clippy::too_many_lines,
    reason = "a test may end so"
)]

use ring::signature::{Ed25519KeyPair, KeyPair};
use wire::auth::{alliance_statement, domain, to_sign};
use wire::device_request::{DeviceRequest, RequestSecret};
use wire::encoding::{decode, encode};
use wire::invitation::{AllianceSecret, InvitationError, Token};
use wire::*;

struct Key(Ed25519KeyPair);

impl Key {
    fn new(seed: u8) -> Key {
        Key(Ed25519KeyPair::from_seed_unchecked(&[seed; 32]).unwrap())
    }
    fn public(&self) -> PublicKey {
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

const RABAT: InstitutionId = InstitutionId([7; 16]);
const ROOT: u8 = 200;
const ALLIANCE: u8 = 201;

fn keys(n: u8, admin: bool) -> DeviceKeys {
    let id = DeviceId(0x8000_0000 + u32::from(n));
    DeviceKeys {
        id,
        sign: Key::new(n).public(),
        seal: [n; 32],
        admin,
    }
}

fn epoch(number: u32) -> Epoch {
    let n = u8::try_from(number).unwrap();
    Epoch {
        number,
        id: [n; 8],
        inbox: [n + 100; 32],
    }
}

fn wrap(n: u8, number: u32) -> Wrap {
    let (device, epoch) = (keys(n, true).id, epoch(number).reference());
    Wrap {
        device,
        epoch,
        encapsulated: [3; 32],
        ciphertext: vec![4; 48],
    }
}

fn founding(edit: impl FnOnce(&mut Act)) -> Entry {
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

fn pinned() -> Trust {
    Trust::Root(Key::new(ROOT).public())
}

/// Amal (1, admin), Yusuf (2), Leila (3, admin); two epochs.
fn office() -> (Members, Vec<Entry>) {
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

fn add(n: u8, admin: bool, wraps: Vec<Wrap>) -> Act {
    Act::Add {
        device: keys(n, admin),
        wraps,
        sealed_names: vec![],
    }
}

fn remove(n: u8, wraps: Vec<Wrap>) -> Act {
    let device = keys(n, false).id;
    Act::Remove {
        device,
        last: vec![],
        epoch: epoch(3),
        wraps,
        sealed_names: vec![],
    }
}

fn next(members: &Members, author: u8, act: Act) -> Entry {
    let body = EntryBody {
        institution: members.institution(),
        number: members.next(),
        previous: members.head(),
        at: 9,
        act,
    };
    Entry::sign(&body, keys(author, true).id, &Key::new(author))
}

#[test]
fn a_whole_log_folds_to_who_belongs_now() {
    let (mut members, mut entries) = office();
    let frames_end = LogEnd {
        lane: Lane::Cases,
        seq: Seq(4),
        hash: Hash([4; 32]),
    };
    let act = Act::Remove {
        device: keys(2, false).id,
        last: vec![frames_end],
        epoch: epoch(3),
        wraps: vec![wrap(3, 3)],
        sealed_names: vec![],
    };
    let entry = next(&members, 1, act);
    members.apply(&entry).unwrap();
    entries.push(entry);
    assert_eq!(Members::fold(RABAT, &pinned(), &entries).unwrap(), members);
    let ids: Vec<_> = members.actives().map(|d| d.id).collect();
    assert_eq!(ids, [keys(1, true).id, keys(3, true).id]);
    assert_eq!(members.epoch(), Some(&epoch(3)));
    assert!(
        members.knows_epoch(epoch(1).reference()) && !members.knows_epoch(epoch(4).reference())
    );

    let yusuf = keys(2, false).id;
    let counts = |lane, seq, hash| members.counts(yusuf, lane, Seq(seq), &Hash([hash; 32]));
    assert!(counts(Lane::Cases, 3, 9) && counts(Lane::Cases, 4, 4));
    assert!(
        !counts(Lane::Cases, 4, 5),
        "another frame in the last place"
    );
    assert!(!counts(Lane::Cases, 5, 5) && !counts(Lane::Alerts, 1, 1));
}

#[test]
fn every_move_that_is_not_allowed_is_named_and_changes_nothing() {
    let (members, _) = office();
    let everyone = || vec![wrap(1, 3), wrap(2, 3), wrap(3, 3)];
    let reused = |edit: fn(&mut DeviceKeys)| {
        let mut device = keys(4, false);
        edit(&mut device);
        let wraps = [1, 2]
            .map(|n| Wrap {
                device: device.id,
                ..wrap(4, n)
            })
            .to_vec();
        Act::Add {
            device,
            wraps,
            sealed_names: vec![],
        }
    };
    let skipped = Act::Rotate {
        epoch: epoch(4),
        wraps: vec![],
    };
    let repeated = Epoch {
        inbox: epoch(2).inbox,
        ..epoch(3)
    };
    let twice = |lane| LogEnd {
        lane,
        seq: Seq(1),
        hash: Hash::NONE,
    };
    let ends = Act::Remove {
        device: keys(2, false).id,
        last: vec![twice(Lane::Cases), twice(Lane::Cases)],
        epoch: epoch(3),
        wraps: vec![wrap(3, 3)],
        sealed_names: vec![],
    };
    let moves = [
        (
            2,
            add(4, false, vec![wrap(4, 1), wrap(4, 2)]),
            MemberError::NotAdmin,
        ),
        (2, remove(1, vec![wrap(3, 3)]), MemberError::NotAdmin),
        (9, add(4, false, vec![]), MemberError::UnknownAuthor),
        (1, add(4, false, vec![wrap(4, 2)]), MemberError::MissingWrap),
        (
            1,
            add(4, false, vec![wrap(4, 1), wrap(4, 2), wrap(2, 2)]),
            MemberError::ExtraWrap,
        ),
        (1, add(2, false, vec![]), MemberError::DeviceReused),
        (
            1,
            reused(|d| d.sign = keys(2, false).sign),
            MemberError::KeyReused,
        ),
        (
            1,
            reused(|d| d.sign = Key::new(ROOT).public()),
            MemberError::KeyReused,
        ),
        (1, reused(|d| d.seal = [2; 32]), MemberError::KeyReused),
        (
            1,
            reused(|d| d.sign = PublicKey([0; 32])),
            MemberError::WeakKey,
        ),
        (1, reused(|d| d.seal = [0; 32]), MemberError::WeakKey),
        (1, remove(8, everyone()), MemberError::UnknownDevice),
        (1, remove(2, everyone()), MemberError::ExtraWrap),
        (1, remove(2, vec![]), MemberError::MissingWrap),
        (
            1,
            Act::Rotate {
                epoch: epoch(3),
                wraps: vec![wrap(2, 3)],
            },
            MemberError::MissingWrap,
        ),
        (1, skipped, MemberError::BadEpoch),
        (
            1,
            Act::Rotate {
                epoch: repeated,
                wraps: everyone(),
            },
            MemberError::BadEpoch,
        ),
        (1, ends, MemberError::BadEnds),
        (
            1,
            founding(|_| {}).body().unwrap().act,
            MemberError::FoundingPlace,
        ),
    ];
    for (author, act, expected) in moves {
        let mut after = members.clone();
        let entry = next(&members, author, act);
        assert_eq!(after.apply(&entry), Err(expected));
        assert_eq!(after, members, "{expected:?} changed something");
    }
}

#[test]
fn whoever_was_removed_says_no_more_and_the_last_admin_stays() {
    let (mut members, _) = office();
    members
        .apply(&next(&members, 1, remove(3, vec![wrap(2, 3)])))
        .unwrap();
    let late = next(
        &members,
        3,
        Act::Rotate {
            epoch: epoch(4),
            wraps: vec![],
        },
    );
    assert_eq!(members.apply(&late), Err(MemberError::RemovedAuthor));
    let act = Act::Remove {
        device: keys(1, true).id,
        last: vec![],
        epoch: epoch(4),
        wraps: vec![wrap(2, 4)],
        sealed_names: vec![],
    };
    assert_eq!(
        members.apply(&next(&members, 1, act)),
        Err(MemberError::LastAdmin)
    );
}

#[test]
fn a_log_cannot_be_bent_cut_in_the_middle_or_told_twice() {
    let (members, entries) = office();
    for (at, entry) in entries.iter().enumerate() {
        for byte in 0..entry.body.len() {
            let mut bent = entries.clone();
            bent[at].body[byte] ^= 1;
            assert!(
                Members::fold(RABAT, &pinned(), &bent).is_err(),
                "entry {at} byte {byte}"
            );
        }
        let mut resigned = entries.clone();
        resigned[at].author = keys(9, true).id;
        assert!(Members::fold(RABAT, &pinned(), &resigned).is_err());
    }
    let holed = [&entries[0], &entries[2]];
    assert_eq!(
        Members::fold(RABAT, &pinned(), holed),
        Err(MemberError::Gap { expected: 1 })
    );
    assert_eq!(members.clone().apply(&entries[2]), Err(MemberError::Fork));
    let elsewhere = InstitutionId([8; 16]);
    assert_eq!(
        Members::fold(elsewhere, &pinned(), &entries),
        Err(MemberError::ForeignInstitution)
    );
}

#[test]
fn a_hub_cannot_put_its_own_root_under_a_name() {
    let entry = founding(|_| {});
    let other = Trust::Root(Key::new(99).public());
    assert_eq!(
        Members::found(RABAT, &other, &entry),
        Err(MemberError::UntrustedRoot)
    );
    let alliance = Key::new(ALLIANCE);
    let trust = Trust::Alliance(alliance.public());
    assert_eq!(
        Members::found(RABAT, &trust, &entry),
        Err(MemberError::BadAllianceProof)
    );

    let claim = founding(|act| {
        if let Act::Found { role, .. } = act {
            *role = Role::Headquarters;
        }
    });
    let first_seen = Trust::FirstSeen {
        alliance: alliance.public(),
    };
    for trust in [trust, first_seen] {
        assert_eq!(
            Members::found(RABAT, &trust, &claim),
            Err(MemberError::UntrustedRoot)
        );
    }

    let statement = alliance_statement(&RABAT, &Key::new(ROOT).public());
    let proof = Signature(alliance.sign(domain::ALLIANCE, &statement));
    let proven = founding(|act| {
        if let Act::Found { alliance_proof, .. } = act {
            *alliance_proof = Some(proof);
        }
    });
    let members = Members::found(RABAT, &trust, &proven).unwrap();
    assert!(members.alliance_backed(&alliance.public()));
    let unproven = Members::found(RABAT, &pinned(), &entry).unwrap();
    assert!(!unproven.alliance_backed(&alliance.public()));
}

#[test]
fn an_idle_exchange_of_a_laptop_with_three_colleagues_fits_in_450_bytes() {
    let lanes: Vec<LaneHead> = [Lane::Alerts, Lane::Reports, Lane::Cases, Lane::Attachments]
        .map(|lane| LaneHead {
            lane,
            seq: Seq(9_999),
            hash6: [0xff; 6],
        })
        .to_vec();
    let heads = |n| DeviceHeads {
        institution: 0,
        device: DeviceId(u32::MAX - n),
        lanes: lanes.clone(),
    };
    let request = ExchangeRequest {
        version: VERSION,
        hub: [0xff; 8],
        institution: RABAT,
        device: DeviceId(u32::MAX),
        at: 1_900_000_000,
        nonce: [0xff; 12],
        others: vec![InstitutionId([1; 16])],
        have: (0..4).map(heads).collect(),
        members: [0, 1]
            .map(|institution| MembersHead {
                institution,
                next: 300,
            })
            .to_vec(),
        push_entries: vec![],
        budget_down: 4 * 1024 * 1024,
        found: None,
        lanes: LaneMask::ALL,
    };
    let answer = ExchangeResponse {
        version: VERSION,
        at: 1_900_000_000,
        request_hash: [0xff; 16],
        receipts: vec![],
        entries: vec![],
        frames: 0,
        more: 0,
        refused: vec![],
    };
    let (mut up, mut down) = (Vec::new(), Vec::new());
    Sections::put(&mut up, &Signed::request(&request, &Key::new(1)).encode());
    Sections::put(&mut down, &Signed::answer(&answer, &Key::new(2)).encode());
    assert!(
        up.len() + down.len() <= 450,
        "{} up, {} down",
        up.len(),
        down.len()
    );
}

#[test]
fn a_frame_is_refused_in_any_form_but_the_one_its_author_made() {
    let header = FrameHeader {
        version: 1,
        institution: RABAT,
        device: DeviceId(7),
        lane: Lane::Cases,
        seq: Seq(1),
        epoch: epoch(1).reference(),
        previous: Hash::NONE,
        to: None,
        sealed_len: 3,
    };
    let key = Key::new(5);
    let frame = |header: &FrameHeader| Frame::sign(header.encode(), vec![1, 2, 3], &key);
    let good = frame(&header);
    assert_eq!(Frame::decode(&good.encode()).unwrap().header(), Ok(header));
    good.verify(&key.public()).unwrap();
    assert!(good.header.len() <= limits::FRAME_HEADER);
    for byte in 0..good.header.len() {
        let mut bent = good.clone();
        bent.header[byte] ^= 1;
        assert!(bent.verify(&key.public()).is_err());
    }
    let wrong = [
        FrameHeader {
            lane: Lane::Control,
            ..header
        },
        FrameHeader {
            lane: Lane::Reports,
            ..header
        },
        FrameHeader {
            to: Some(RABAT),
            ..header
        },
        FrameHeader {
            seq: Seq(0),
            ..header
        },
        FrameHeader {
            seq: Seq(2),
            ..header
        },
        FrameHeader {
            previous: Hash([1; 32]),
            ..header
        },
        FrameHeader {
            sealed_len: 4,
            ..header
        },
        FrameHeader {
            version: 0,
            ..header
        },
    ];
    for header in wrong {
        assert_eq!(
            frame(&header).header(),
            Err(DecodeError::Malformed),
            "{header:?}"
        );
    }
    let newer = FrameHeader {
        version: 2,
        ..header
    };
    assert_eq!(frame(&newer).header(), Err(DecodeError::Newer(2)));
    let mut longer = good.clone();
    longer.header.push(0);
    assert_eq!(longer.header(), Err(DecodeError::Malformed));
}

#[test]
fn an_answer_is_believed_only_from_the_pinned_hub_and_to_this_request() {
    let answer = ExchangeResponse {
        version: VERSION,
        at: 5,
        request_hash: [4; 16],
        receipts: vec![],
        entries: vec![],
        frames: 0,
        more: 0,
        refused: vec![Refusal {
            code: RefusalCode::Other(77),
            frame: None,
        }],
    };
    let signed = Signed::answer(&answer, &Key::new(2));
    let hub = Key::new(2).public();
    assert_eq!(signed.read_answer(&hub, &[4; 16]), Ok(answer.clone()));
    use wire::exchange::AnswerError::{BadSignature, OtherRequest};
    assert_eq!(signed.read_answer(&hub, &[5; 16]), Err(OtherRequest));
    assert_eq!(
        signed.read_answer(&Key::new(3).public(), &[4; 16]),
        Err(BadSignature)
    );
    for number in 0..=255u8 {
        assert_eq!(u8::from(RefusalCode::from(number)), number);
    }
}

fn invitation() -> Invitation {
    Invitation {
        hub_url: "https://hub.example:8443".to_owned(),
        hub_certificate: vec![0x30; 420],
        hub_key: Key::new(1).public(),
        alliance_key: Key::new(2).public(),
        institution_id: RABAT,
        institution_name: "المجلس الوطني لحقوق الإنسان".to_owned(),
        role: Role::Headquarters,
        token: Token([9; 32]),
        alliance_secret: Some(AllianceSecret([8; 32])),
    }
}

#[test]
fn an_invitation_survives_its_text_and_a_wrong_one_is_not_half_believed() {
    let good = invitation();
    let text = good.to_text();
    assert_eq!(Invitation::from_text(&text), Ok(good.clone()));
    assert_eq!(
        Invitation::from_text(&format!("\u{feff}{text}\r\n")),
        Ok(good.clone())
    );
    assert!(text.len() < 2_900, "a QR code holds no more");
    let newer = text.replacen("\"version\":1", "\"version\":2", 1);
    assert_eq!(
        Invitation::from_text(&newer),
        Err(InvitationError::Newer(2))
    );
    let cases = [
        Invitation {
            role: Role::Nhri,
            ..good.clone()
        },
        Invitation {
            hub_url: "http://hub.example".to_owned(),
            ..good.clone()
        },
        Invitation {
            hub_url: "https://user@hub.example".to_owned(),
            ..good.clone()
        },
        Invitation {
            hub_url: "https://hub.example/path".to_owned(),
            ..good.clone()
        },
        Invitation {
            institution_name: String::new(),
            ..good.clone()
        },
        Invitation {
            institution_name: "a\nb".to_owned(),
            ..good.clone()
        },
        Invitation {
            hub_key: PublicKey([0; 32]),
            ..good.clone()
        },
        Invitation {
            hub_certificate: vec![],
            ..good
        },
    ];
    for bad in cases {
        assert_eq!(
            Invitation::from_text(&bad.to_text()),
            Err(InvitationError::Malformed)
        );
    }
    assert_eq!(
        Invitation::from_text(&" ".repeat(9_000)),
        Err(InvitationError::TooLarge)
    );
}

#[test]
fn a_device_request_comes_back_as_it_was_and_shows_no_secret() {
    let request = DeviceRequest {
        institution: RABAT,
        device: keys(4, false),
        secret: RequestSecret([0xab; 32]),
        name: "حاسوب ليلى".to_owned(),
        at: 12,
    };
    let file = request.encode();
    assert_eq!(DeviceRequest::decode(&file), Ok(request.clone()));
    assert_eq!(request.digest(), Hash::of(&[&file]));
    assert_eq!(
        DeviceRequest::decode(&file[..file.len() - 1]),
        Err(DecodeError::Malformed)
    );
    let shown = format!("{request:?} {:?}", invitation());
    assert!(shown.contains("[secret]"));
    assert!(
        !shown.contains("171") && !shown.contains("[9, 9"),
        "{shown}"
    );
}

#[test]
fn meaningless_bytes_are_refused_and_never_a_panic() {
    let mut state = 7u64;
    let mut random = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        u8::try_from(state >> 56).unwrap()
    };
    let (_, entries) = office();
    let mut good: Vec<Vec<u8>> = entries.iter().map(Entry::encode).collect();
    good.push(invitation().to_text().into_bytes());
    for round in 0..20_000 {
        let mut bytes = match round % 2 {
            0 => (0..random()).map(|_| random()).collect(),
            _ => good[usize::from(random()) % good.len()].clone(),
        };
        for _ in 0..3 {
            let at = usize::from(random()) * bytes.len() / 256;
            if let Some(byte) = bytes.get_mut(at) {
                *byte = random();
            }
        }
        let _ = Frame::decode(&bytes).map(|f| f.header());
        let _ = Entry::decode(&bytes).map(|e| e.body());
        let _ = Signed {
            bytes: bytes.clone(),
            signature: Signature([0; 64]),
        }
        .read_request();
        let _ = decode::<ExchangeResponse>(&bytes, limits::ANSWER_SIGNED);
        let _ = DeviceRequest::decode(&bytes);
        let _ = Invitation::from_text(&String::from_utf8_lossy(&bytes));
    }
    assert_eq!(
        decode::<u8>(&[1, 2], 9),
        Err(DecodeError::Malformed),
        "bytes left over"
    );
    assert_eq!(decode::<u8>(&[1], 0), Err(DecodeError::TooLarge));
    assert_eq!(encode(&Signature([5; 64])).len(), 64);
}
