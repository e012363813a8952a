//! What strangers, neighbours and crowds meet: the same refusal whether a thing exists or not, a
//! time to come again, memory that stays small, numbers and logs that name nobody.

use crate::exchange::ask;
use crate::support::*;
use crate::world::*;
use wire::*;

/// A request of Lima's laptop that names `whom` in one more way.
type Move = (
    &'static str,
    fn(&Office, &Office, InstitutionId) -> (Signed, Vec<Frame>),
);

fn signed(office: &Office, request: &ExchangeRequest) -> Signed {
    office.sign(0, request)
}

/// Every place of the protocol that takes an identifier of an institution.
const MOVES: &[Move] = &[
    ("reads its membership", |lima, _, whom| {
        let members = vec![MembersHead {
            institution: 1,
            next: 0,
        }];
        let request = ExchangeRequest {
            others: vec![whom],
            members,
            ..ask(lima, 0)
        };
        (signed(lima, &request), vec![])
    }),
    ("claims to hold its logs", |lima, rabat, whom| {
        let lanes = Lane::FRAMES.map(|lane| LaneHead {
            lane,
            seq: Seq(1),
            hash6: [7; 6],
        });
        let have = vec![DeviceHeads {
            institution: 1,
            device: rabat.laptops[0].keys.id,
            lanes: lanes.to_vec(),
        }];
        let request = ExchangeRequest {
            others: vec![whom],
            have,
            ..ask(lima, 0)
        };
        (signed(lima, &request), vec![])
    }),
    ("signs as its laptop", |lima, rabat, whom| {
        let request = ExchangeRequest {
            institution: whom,
            device: rabat.laptops[0].keys.id,
            ..ask(lima, 0)
        };
        (signed(lima, &request), vec![])
    }),
    ("signs as a laptop of its own there", |lima, _, whom| {
        let request = ExchangeRequest {
            institution: whom,
            ..ask(lima, 0)
        };
        (signed(lima, &request), vec![])
    }),
    ("sends a report to it", |lima, _, whom| {
        let report = lima.frame(0, Lane::Reports, 256, None, Some(whom));
        (signed(lima, &ask(lima, 0)), vec![report])
    }),
    ("brings a frame in its name", |lima, rabat, whom| {
        let mut frame = rabat.frame(0, Lane::Cases, 256, None, None);
        let header = FrameHeader {
            institution: whom,
            ..frame.header().unwrap()
        };
        frame = Frame::sign(header.encode(), frame.sealed, &lima.laptops[0].key);
        (signed(lima, &ask(lima, 0)), vec![frame])
    }),
    ("brings an entry in its name", |lima, rabat, whom| {
        let epoch = rabat.members.epochs()[0];
        let body = EntryBody {
            institution: whom,
            number: 1,
            previous: rabat.members.head(),
            at: 2,
            act: Act::Rotate {
                epoch,
                wraps: vec![],
            },
        };
        let laptop = &lima.laptops[0];
        let entry = Entry::sign(&body, laptop.keys.id, &laptop.key);
        let request = ExchangeRequest {
            push_entries: vec![entry],
            ..ask(lima, 0)
        };
        (signed(lima, &request), vec![])
    }),
    ("founds it once more", |lima, _, whom| {
        let invitation = Invitation {
            institution_id: whom,
            ..lima.invitation.clone()
        };
        let thief = Office::from(invitation);
        let request = later(thief.founding());
        (signed(&thief, &request), vec![])
    }),
];

fn what_a_neighbour_asks_of_an_institution_is_answered_as_if_it_were_not_there(store: Kind) {
    let World {
        hub,
        headquarters,
        rabat,
        lima,
        folder: _folder,
    } = world(store);
    let mut secret = rabat.frames(0, Lane::Cases, 2, None, None);
    secret.push(rabat.frame(0, Lane::Attachments, 100 * 1024, None, None));
    secret.push(rabat.frame(0, Lane::Reports, 256, None, Some(headquarters.id())));
    assert_eq!(
        codes(&hub.exchange(&rabat, 0, &ask(&rabat, 0), &secret).0),
        []
    );
    for (name, make) in MOVES {
        let mut answers = Vec::new();
        for whom in [rabat.id(), InstitutionId([0xA5; 16])] {
            let (signed, frames) = make(&lima, &rabat, whom);
            let (status, answer) = hub.post(&body(&signed, &frames));
            let length = answer.len();
            let (mut said, read) = read(&lima.invitation, &signed, &answer);
            assert!(read.is_empty(), "{name}: a frame came");
            assert!(
                said.entries.iter().all(|(id, _)| *id != rabat.id()),
                "{name}"
            );
            (said.at, said.request_hash) = (0, [0; 16]);
            for refusal in &mut said.refused {
                // It repeats the name that was said.
                if let Some((log, _)) = &mut refusal.frame {
                    log.institution = lima.id();
                }
            }
            answers.push((status, length, said));
        }
        assert_eq!(
            answers[0], answers[1],
            "{name}: one can tell that it exists"
        );
    }
    // And what Rabat has is as it was.
    let all = ExchangeRequest {
        lanes: LaneMask::ALL.with_own(),
        ..ask(&rabat, 0)
    };
    let (answer, read) = hub.exchange(&rabat, 0, &all, &[]);
    assert_eq!((codes(&answer), read.len()), (vec![], 4));
}

#[test]
fn there_are_two_addresses_and_nothing_else_answers() {
    let World {
        hub, folder: _f, ..
    } = world(Kind::Sqlite);
    for (method, path, status) in [
        ("GET", "/healthz", 200),
        ("GET", "/v1/exchange", 405),
        ("GET", "/", 404),
        ("GET", "/metrics", 404),
        ("GET", "/v1/institutions", 404),
        ("POST", "/healthz", 405),
        ("PUT", "/v1/exchange", 405),
        ("DELETE", "/v1/exchange", 405),
    ] {
        let (found, body) = hub.http(method, path, &[]);
        assert_eq!((found, body.len()), (status, 0), "{method} {path}");
    }
}

#[test]
fn ten_times_too_many_at_once_are_told_when_to_come_again_and_then_are_served() {
    let World {
        hub,
        rabat,
        lima,
        folder: _folder,
        ..
    } = world(Kind::Sqlite);
    let frames = rabat.frames(0, Lane::Cases, 2, None, None);
    let whole = body(&rabat.sign(0, &ask(&rabat, 0)), &frames);
    // All seats of one address are taken by bodies that do not get on.
    let slow: Vec<_> = (0..16)
        .map(|_| hub.post_cut(&whole[..4], whole.len()))
        .collect();
    let mut told = 0;
    for _ in 0..500 {
        // The hub takes its seats on its own time.
        if hub.post(&body(&lima.sign(0, &ask(&lima, 0)), &[])).0 == 503 {
            told += 1;
            break;
        }
    }
    assert_eq!(told, 1, "no seat is left");
    std::thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..20 {
                    let signed = lima.sign(0, &ask(&lima, 0));
                    let (status, again) = hub.post_for_retry(&body(&signed, &[]));
                    assert_eq!(status, 503);
                    assert!((1..=600).contains(&again), "Retry-After: {again}");
                }
            });
        }
    });
    assert_eq!(
        hub.http("GET", "/healthz", &[]).0,
        200,
        "it answers as ever"
    );
    drop(slow);
    let mut served = false;
    for _ in 0..500 {
        served = hub.post(&body(&lima.sign(0, &ask(&lima, 0)), &[])).0 == 200;
        if served {
            break;
        }
    }
    assert!(served, "and recovers");
    assert_eq!(
        codes(&hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames).0),
        []
    );
}

#[test]
fn one_institution_that_storms_is_slowed_as_a_whole_and_its_neighbour_is_not() {
    let folder = Data::new(Kind::Sqlite);
    let (first, _) = invite(&folder, "Rabat", "nhri");
    let mut rabat = Office::from(first);
    let lima = Office::from(invite(&folder, "Lima", "nhri").0);
    let storage = folder.place().open(hub::storage::Bounds {
        quota: 1 << 30,
        all: 0,
    });
    let mut tables = folder.place().connect().unwrap();
    let key = hub::authority::load_or_create(tables.as_mut(), None).unwrap();
    let storage = std::sync::Arc::new(storage.unwrap());
    let hub = hub::exchange::Hub::new(storage, key.key, 1_000, 1, 20).unwrap();
    let open = |office: &Office, laptop: usize, request: ExchangeRequest| {
        let request = ExchangeRequest {
            at: 1_001,
            ..request
        };
        hub.open(&office.sign(laptop, &request).encode(), 1_001)
            .unwrap()
    };
    let is_in = |opened| matches!(opened, hub::exchange::Opening::Session(_));
    assert!(is_in(open(&rabat, 0, rabat.founding())));
    assert!(is_in(open(&lima, 0, lima.founding())));
    let (mut entries, mut laptops) = (vec![], vec![]);
    for _ in 0..24 {
        let (laptop, entry) = rabat.add(false);
        laptops.push(laptop);
        entries.push(entry);
    }
    let request = ExchangeRequest {
        push_entries: entries,
        ..rabat.request(0)
    };
    assert!(is_in(open(&rabat, 0, request)));
    // Each laptop keeps within its own measure, all together do not.
    let mut slowed = false;
    for _ in 0..18 {
        for &laptop in &laptops {
            let opened = open(&rabat, laptop, rabat.request(laptop));
            slowed |= matches!(opened, hub::exchange::Opening::Slow(1..=600));
        }
    }
    assert!(slowed);
    assert!(is_in(open(&lima, 0, lima.request(0))));
}

#[test]
fn a_thousand_slow_connections_take_little_memory_and_stop_nobody() {
    let World {
        hub,
        lima,
        folder: _f,
        ..
    } = world(Kind::Sqlite);
    let before = hub.resident_kib();
    let slow: Vec<_> = (0..1_000).map(|_| hub.half_a_head()).collect();
    assert_eq!(hub.http("GET", "/healthz", &[]).0, 200);
    assert_eq!(codes(&hub.exchange(&lima, 0, &ask(&lima, 0), &[]).0), []);
    let grown = hub.resident_kib().saturating_sub(before);
    assert!(grown < 150 * 1024, "{grown} KiB for a thousand connections");
    drop(slow);
}

#[test]
fn numbers_are_told_on_this_machine_and_name_nobody() {
    let World {
        hub,
        rabat,
        lima,
        folder: _folder,
        ..
    } = world_with(Kind::Sqlite, &["--metrics", "127.0.0.1:0"]);
    let frames = rabat.frames(0, Lane::Cases, 3, None, None);
    hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames);
    let forged = Signed::request(&ask(&rabat, 0), &lima.laptops[0].key);
    hub.post(&body(&forged, &[]));
    let text = hub.numbers();
    for line in [
        "sanad_hub_frames_kept_total 3",
        "sanad_hub_requests_total{end=\"refused\"} 1",
        "sanad_hub_requests_total{end=\"answered\"} 4",
        "sanad_hub_institutions 3",
        "sanad_hub_healthy 1",
    ] {
        assert!(text.lines().any(|said| said == line), "{line}\n{text}");
    }
    assert!(!names_anybody(&text, &[&rabat, &lima]), "{text}");
    let folder = Data::new(Kind::Sqlite);
    let tried = folder
        .command(&["serve", "--listen", "127.0.0.1:0", "--metrics", "0.0.0.0:0"])
        .output()
        .unwrap();
    assert!(!tried.status.success(), "never to the world");
}

fn what_the_hub_logs_names_nobody_and_holds_no_address(store: Kind) {
    let folder = Data::new(store);
    let (first, _) = invite(&folder, "Rabat", "nhri");
    let log = folder.path().join("log");
    let hub = HubProcess::start_logged(&folder, &first.hub_certificate, &log);
    let rabat = Office::from(first);
    hub.exchange(&rabat, 0, &later(rabat.founding()), &[]);
    let frames = rabat.frames(0, Lane::Cases, 3, None, None);
    hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames);
    hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames[2..]);
    hub.post(&[0; 9]);
    let stranger = Signed::request(&ask(&rabat, 0), &Key::from_seed(&[3; 32]));
    hub.post(&body(&stranger, &frames));
    drop(hub);
    let text = std::fs::read_to_string(&log).unwrap();
    assert!(
        text.contains("event=\"exchange\" kept=3"),
        "it does log: {text}"
    );
    assert!(!names_anybody(&text, &[&rabat]), "{text}");
}

/// Whether a text holds an address, an identifier or a name, in any usual spelling.
fn names_anybody(text: &str, offices: &[&Office]) -> bool {
    let mut words = vec![
        "127.0.0.1".to_owned(),
        "::1".to_owned(),
        "localhost".to_owned(),
    ];
    for office in offices {
        let id = office.id();
        words.push(id.to_string());
        words.push(id.0.map(|byte| format!("{byte:02x}")).concat());
        words.push(office.invitation.institution_name.clone());
        for laptop in &office.laptops {
            words.push(laptop.keys.id.to_string());
            words.push(laptop.keys.id.0.to_string());
        }
    }
    words.iter().any(|word| text.contains(word.as_str()))
}

on_every_store! {
    what_a_neighbour_asks_of_an_institution_is_answered_as_if_it_were_not_there,
    what_the_hub_logs_names_nobody_and_holds_no_address,
}
