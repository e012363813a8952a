//! What the door does with time, repetition, cut links, large and meaningless bodies.

use crate::support::*;
use crate::world::*;
use wire::*;

fn ask(office: &Office) -> ExchangeRequest {
    later(office.request(0))
}

fn a_captured_request_is_refused_the_second_time_and_after_a_restart(store: Kind) {
    let World {
        mut hub,
        rabat,
        folder,
        ..
    } = world(store);
    let signed = rabat.sign(
        0,
        &ExchangeRequest {
            at: now() + 300,
            ..ask(&rabat)
        },
    );
    let (_, answer) = hub.post(&body(&signed, &[]));
    assert_eq!(codes(&read(&rabat.invitation, &signed, &answer).0), []);
    let (_, answer) = hub.post(&body(&signed, &[]));
    assert_eq!(
        codes(&read(&rabat.invitation, &signed, &answer).0),
        [RefusalCode::Unknown]
    );
    hub.kill();
    let hub = HubProcess::start(&folder, &rabat.invitation.hub_certificate, &[]);
    let (_, answer) = hub.post(&body(&signed, &[]));
    let answer = read(&rabat.invitation, &signed, &answer).0;
    assert_eq!(
        codes(&answer),
        [RefusalCode::Unknown],
        "its nonce was on disk"
    );
}

fn a_laptop_whose_clock_is_years_off_learns_the_time_and_gets_in(store: Kind) {
    let World {
        hub,
        rabat,
        folder: _folder,
        ..
    } = world(store);
    for wrong in [12, now() + 3 * 365 * 86_400] {
        let request = ExchangeRequest {
            at: wrong,
            ..rabat.request(0)
        };
        let (answer, _) = hub.exchange(&rabat, 0, &request, &[]);
        assert_eq!(codes(&answer), [RefusalCode::Clock]);
        let request = ExchangeRequest {
            at: answer.at,
            ..rabat.request(0)
        };
        assert_eq!(codes(&hub.exchange(&rabat, 0, &request, &[]).0), []);
    }
}

fn frames_that_came_whole_before_the_link_was_cut_are_kept(store: Kind) {
    let World {
        hub,
        rabat,
        folder: _folder,
        ..
    } = world(store);
    let frames = rabat.frames(0, Lane::Cases, 4, None, None);
    let whole = body(&rabat.sign(0, &ask(&rabat)), &frames);
    let last = frames[3].encode().len() / 2;
    let silent = hub.post_cut(&whole[..whole.len() - last], whole.len());
    // The hub reads on its own time: ask until it has read what was sent.
    let mut kept = None;
    for _ in 0..500 {
        let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat), &[]);
        kept = answer
            .receipts
            .first()
            .map(|receipt| (receipt.seq, receipt.hash));
        if kept.is_some() {
            break;
        }
    }
    assert_eq!(kept, Some((Seq(3), frames[2].hash())));
    drop(silent);
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat), &frames[3..]);
    assert_eq!(
        answer.receipts[0].seq,
        Seq(4),
        "only the rest is sent again"
    );
}

fn what_was_receipted_survives_when_the_hub_is_killed(store: Kind) {
    let World {
        mut hub,
        rabat,
        folder,
        ..
    } = world(store);
    let mut last: Option<Frame> = None;
    for round in 0..5 {
        let frames = rabat.frames(0, Lane::Cases, 3, last.as_ref(), None);
        let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat), &frames);
        assert_eq!(answer.receipts[0].hash, frames[2].hash());
        hub.kill();
        hub = HubProcess::start(&folder, &rabat.invitation.hub_certificate, &[]);
        let request = ExchangeRequest {
            at: now() + 2,
            ..rabat.request(0)
        };
        let (answer, _) = hub.exchange(&rabat, 0, &request, &[]);
        assert_eq!(answer.receipts[0].hash, frames[2].hash(), "round {round}");
        last = frames.last().cloned();
    }
}

fn a_full_disk_is_said_and_leaves_nothing_half_stored(store: Kind) {
    let World {
        hub,
        rabat,
        folder: _folder,
        ..
    } = world_with(store, &["--max-mib", "1"]);
    let (mut last, mut kept, mut full) = (None, 0, false);
    for _ in 0..200 {
        let frames = rabat.frames(0, Lane::Cases, 20, last.as_ref(), None);
        let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat), &frames);
        if codes(&answer).contains(&RefusalCode::Full) {
            full = true;
            let head = answer.receipts.first().map_or(Seq(0), |r| r.seq);
            assert_eq!(
                head,
                Seq(kept),
                "the group that did not fit is absent as a whole"
            );
            break;
        }
        kept = answer.receipts[0].seq.0;
        last = frames.last().cloned();
    }
    assert!(full && kept > 0);
}

fn an_institution_that_used_up_its_space_is_told_so(store: Kind) {
    let World {
        hub,
        rabat,
        lima,
        folder: _folder,
        ..
    } = world_with(store, &["--quota-mib", "1"]);
    let frames = rabat.frames(0, Lane::Cases, 3_500, None, None);
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat), &frames);
    assert_eq!(codes(&answer), [RefusalCode::Quota]);
    assert!(answer.receipts[0].seq > Seq(1_000));
    let frames = lima.frames(0, Lane::Cases, 1, None, None);
    assert_eq!(
        codes(&hub.exchange(&lima, 0, &ask(&lima), &frames).0),
        [],
        "others go on"
    );
}

fn what_is_too_large_is_refused_and_what_came_before_it_is_kept(store: Kind) {
    let World {
        hub,
        rabat,
        folder: _folder,
        ..
    } = world(store);
    let frames = rabat.frames(0, Lane::Cases, 1, None, None);
    let signed = rabat.sign(0, &ask(&rabat));
    let mut large = body(&signed, &frames);
    large.extend_from_slice(&u32::try_from(limits::FRAME + 1).unwrap().to_le_bytes());
    let (status, answer) = hub.post(&large);
    assert_eq!(status, 200);
    let (answer, _) = read(&rabat.invitation, &signed, &answer);
    assert_eq!(codes(&answer), [RefusalCode::TooLarge]);
    assert_eq!(answer.receipts[0].hash, frames[0].hash());

    let mut endless = body(&rabat.sign(0, &ask(&rabat)), &[]);
    for length in [limits::FRAME - 1, limits::FRAME - 1, 5_000] {
        Sections::put(&mut endless, &vec![0; length]);
    }
    assert_eq!(hub.post(&endless).0, 413);
    assert_eq!(hub.post(&u32::MAX.to_le_bytes()).0, 400);
}

fn ten_thousand_meaningless_bodies_do_not_stop_the_hub(store: Kind) {
    let folder = Data::new(store);
    let (invitation, _) = invite(&folder, "Rabat", "nhri");
    let rabat = Office::from(invitation);
    let bounds = hub::storage::Bounds {
        quota: 1 << 30,
        all: 0,
    };
    let storage = folder.place().open(bounds).unwrap();
    let mut tables = folder.place().connect().unwrap();
    let key = hub::authority::load_or_create(tables.as_mut(), None)
        .unwrap()
        .key;
    let storage = std::sync::Arc::new(storage);
    let hub = hub::exchange::Hub::new(storage, key, 1_000, 60_000_000, 1_000_000).unwrap();
    let ask = |tag: u64| {
        let mut request = rabat.request(0);
        request.at = 1_001;
        request.nonce[..8].copy_from_slice(&tag.to_le_bytes());
        request
    };
    let founding = ExchangeRequest {
        at: 1_001,
        ..rabat.founding()
    };
    let opened = hub.open(&rabat.sign(0, &founding).encode(), 1_001).unwrap();
    assert!(matches!(opened, hub::exchange::Opening::Session(_)));
    let frame = rabat.frames(0, Lane::Cases, 1, None, None)[0].encode();
    let mut state = 1u64;
    let mut random = move || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    for round in 0..10_000u64 {
        let mut section = match round % 3 {
            0 => (0..random() % 300)
                .map(|_| u8::try_from(random() & 255).unwrap())
                .collect(),
            1 => rabat.sign(0, &ask(round + 1_000_000)).encode(),
            _ => frame.clone(),
        };
        for _ in 0..random() % 4 {
            let length = section.len().max(1);
            let at = usize::try_from(random()).unwrap() % length;
            if let Some(byte) = section.get_mut(at) {
                *byte ^= 1 << (random() % 8);
            }
        }
        if round % 3 < 2 {
            let _ = hub.open(&section, 1_001).unwrap();
            continue;
        }
        let signed = rabat.sign(0, &ask(round + 1_000_000)).encode();
        let hub::exchange::Opening::Session(mut session) = hub.open(&signed, 1_001).unwrap() else {
            panic!("a member was not let in");
        };
        session.take(&hub, section).unwrap();
        session.flush(&hub).unwrap();
        session.answer(&hub, 1_001).unwrap();
    }
}

fn a_stop_signal_ends_the_hub_in_order(store: Kind) {
    let World {
        mut hub, folder, ..
    } = world(store);
    assert_eq!(hub.http("GET", "/healthz", &[]).0, 200);
    let id = hub.id().to_string();
    assert!(
        std::process::Command::new("kill")
            .args(["-TERM", &id])
            .status()
            .unwrap()
            .success()
    );
    assert!(hub.ended());
    assert_eq!(
        folder.path().join("hub.sqlite").exists(),
        store == Kind::Sqlite
    );
}

fn an_invitation_never_takes_the_place_of_a_file_and_tells_its_marks(store: Kind) {
    let folder = Data::new(store);
    let out = folder.path().join("rabat.sanad-invitation");
    let ask = || {
        folder
            .command(&["invite", "--institution", "Rabat", "--role", "nhri"])
            .args(["--url", "https://localhost:1", "--out"])
            .arg(&out)
            .output()
            .unwrap()
    };
    let said = String::from_utf8(ask().stdout).unwrap();
    let text = std::fs::read_to_string(&out).unwrap();
    let invitation = Invitation::from_text(&text).unwrap();
    for key in [invitation.hub_key, invitation.alliance_key] {
        assert!(said.contains(&key.mark()), "{said}");
    }
    let again = ask();
    assert!(!again.status.success());
    assert!(String::from_utf8_lossy(&again.stderr).contains("there is already a file"));
    assert_eq!(std::fs::read_to_string(&out).unwrap(), text);
}

#[test]
fn the_alliance_secret_leaves_with_the_first_headquarters_invitation_and_stays_nowhere() {
    let folder = Data::new(Kind::Sqlite);
    let (nhri, said) = invite(&folder, "Rabat", "nhri");
    assert!(
        said.contains("headquarters first"),
        "the safer order is named"
    );
    let _serving = HubProcess::start(&folder, &nhri.hub_certificate, &[]);
    let (headquarters, said) = invite(&folder, "Head Office", "headquarters");
    assert_eq!(said, "");
    assert_eq!(nhri.alliance_key, headquarters.alliance_key);
    assert_eq!(
        (nhri.hub_key, &nhri.hub_certificate),
        (headquarters.hub_key, &headquarters.hub_certificate)
    );
    let seed = headquarters.alliance_secret.unwrap().0;
    assert_eq!(Key::from_seed(&seed).public(), headquarters.alliance_key);
    let holds = |what: &[u8]| {
        std::fs::read_dir(folder.path()).unwrap().any(|file| {
            let path = file.unwrap().path();
            let bytes = if path.is_dir() {
                Vec::new()
            } else {
                std::fs::read(path).unwrap()
            };
            bytes.windows(what.len()).any(|window| window == what)
        })
    };
    assert!(!holds(&seed), "the seed is in no file of the hub");
    assert!(
        !holds(&headquarters.token.0) && !holds(b"Rabat"),
        "nor tokens and names"
    );
    assert!(
        holds(&headquarters.alliance_key.0),
        "and the search does find things"
    );
}

fn a_laptop_that_asks_without_end_is_told_to_wait_and_a_colleague_is_not(store: Kind) {
    let World {
        hub,
        rabat,
        lima,
        folder: _folder,
        ..
    } = world_with(store, &["--per-minute", "1"]);
    let ask = |office: &Office| hub.post(&body(&office.sign(0, &ask(office)), &[])).0;
    let taken = (0..40).take_while(|_| ask(&rabat) == 200).count();
    assert!((10..40).contains(&taken), "{taken} were taken");
    assert_eq!(ask(&rabat), 429);
    assert_eq!(ask(&lima), 200);
}

on_every_store! {
    ten_thousand_meaningless_bodies_do_not_stop_the_hub,
    an_invitation_never_takes_the_place_of_a_file_and_tells_its_marks,
    a_captured_request_is_refused_the_second_time_and_after_a_restart,
    a_laptop_whose_clock_is_years_off_learns_the_time_and_gets_in,
    frames_that_came_whole_before_the_link_was_cut_are_kept,
    what_was_receipted_survives_when_the_hub_is_killed,
    a_full_disk_is_said_and_leaves_nothing_half_stored,
    an_institution_that_used_up_its_space_is_told_so,
    what_is_too_large_is_refused_and_what_came_before_it_is_kept,
    a_stop_signal_ends_the_hub_in_order,
    a_laptop_that_asks_without_end_is_told_to_wait_and_a_colleague_is_not,
}
