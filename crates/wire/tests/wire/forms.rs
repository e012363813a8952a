//! Sizes and forms on the wire, and the files people carry.

use crate::people::*;
use wire::device_request::{DeviceRequest, RequestSecret};
use wire::encoding::{decode, encode};
use wire::invitation::{AllianceSecret, InvitationError, Token};
use wire::*;

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
        part: None,
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
        part: None,
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

/// Of the first frame of a log, over three sealed bytes.
fn first_header() -> FrameHeader {
    FrameHeader {
        version: 1,
        institution: RABAT,
        device: DeviceId(7),
        lane: Lane::Cases,
        seq: Seq(1),
        epoch: epoch(1).reference(),
        previous: Hash::NONE,
        to: None,
        sealed_len: 3,
    }
}

#[test]
fn a_second_spelling_is_refused_even_when_its_author_signed_it() {
    let header = first_header();
    // Seven in two bytes says the same and hashes otherwise: one frame would have two names.
    let mut longer = header.encode();
    assert_eq!(longer[17], 7);
    longer.splice(17..18, [0x87, 0]);
    let key = Key::new(5);
    let frame = Frame::sign(longer, vec![1, 2, 3], &key);
    assert_eq!(frame.verify(&key.public()), Ok(()));
    assert_eq!(frame.header(), Err(DecodeError::Malformed));
}

#[test]
fn a_frame_is_refused_in_any_form_but_the_one_its_author_made() {
    let header = first_header();
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
        part: None,
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
