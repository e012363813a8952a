//! What two laptops, two institutions and headquarters can and cannot do with a real hub.

use crate::support::*;
use crate::world::*;
use wire::*;

pub(crate) fn have(office: &Office, laptop: usize, frame: &Frame) -> DeviceHeads {
    let header = frame.header().unwrap();
    let head = LaneHead {
        lane: header.lane,
        seq: header.seq,
        hash6: frame.hash().short(),
    };
    DeviceHeads {
        institution: 0,
        device: office.laptops[laptop].keys.id,
        lanes: vec![head],
    }
}

/// A request that is never in the second of the hub's start.
pub(crate) fn ask(office: &Office, laptop: usize) -> ExchangeRequest {
    later(office.request(laptop))
}

fn what_amal_writes_in_the_office_yusuf_reads_in_the_field(store: Kind) {
    let World {
        hub,
        mut rabat,
        folder: _folder,
        ..
    } = world(store);
    let (yusuf, entry) = rabat.add(false);
    let request = ExchangeRequest {
        push_entries: vec![entry],
        ..ask(&rabat, 0)
    };
    let frames = rabat.frames(0, Lane::Cases, 3, None, None);
    let (answer, _) = hub.exchange(&rabat, 0, &request, &frames);
    assert_eq!(codes(&answer), []);
    let members = answer
        .receipts
        .iter()
        .find(|r| r.lane == Lane::Control)
        .unwrap();
    assert_eq!((members.seq, members.hash), (Seq(2), rabat.members.head()));
    let receipt = answer
        .receipts
        .iter()
        .find(|r| r.lane == Lane::Cases)
        .unwrap();
    assert_eq!((receipt.seq, receipt.hash), (Seq(3), frames[2].hash()));

    let request = ExchangeRequest {
        members: vec![MembersHead {
            institution: 0,
            next: 0,
        }],
        ..ask(&rabat, yusuf)
    };
    let (answer, read) = hub.exchange(&rabat, yusuf, &request, &[]);
    assert_eq!(read, frames);
    let trust = Trust::Root(rabat.members.root());
    let (id, entries) = &answer.entries[0];
    assert_eq!(Members::fold(*id, &trust, entries).unwrap(), rabat.members);

    let request = ExchangeRequest {
        have: vec![have(&rabat, 0, &frames[2])],
        ..ask(&rabat, yusuf)
    };
    let (answer, read) = hub.exchange(&rabat, yusuf, &request, &[]);
    assert!(read.is_empty() && answer.receipts.is_empty() && answer.more == 0);
}

fn a_small_budget_takes_alerts_first_and_says_what_is_left(store: Kind) {
    let World {
        hub,
        mut rabat,
        folder: _folder,
        ..
    } = world(store);
    let (yusuf, entry) = rabat.add(false);
    let request = ExchangeRequest {
        push_entries: vec![entry],
        ..ask(&rabat, 0)
    };
    let mut frames = rabat.frames(0, Lane::Cases, 4, None, None);
    frames.extend(rabat.frames(0, Lane::Alerts, 1, None, None));
    hub.exchange(&rabat, 0, &request, &frames);
    let size = frames[0].encode().len();

    let known = |n| MembersHead {
        institution: n,
        next: 99,
    };
    let headquarters_known = hub
        .exchange(&rabat, yusuf, &ask(&rabat, yusuf), &[])
        .0
        .entries[0]
        .0;
    let request = ExchangeRequest {
        others: vec![headquarters_known],
        members: vec![known(0), known(1)],
        budget_down: u32::try_from(2 * size + 10).unwrap(),
        ..ask(&rabat, yusuf)
    };
    let (answer, read) = hub.exchange(&rabat, yusuf, &request, &[]);
    assert_eq!(read, [frames[4].clone(), frames[0].clone()]);
    assert_eq!(answer.more, 3 * u64::try_from(size).unwrap());

    let least = ExchangeRequest {
        budget_down: 1,
        ..ask(&rabat, yusuf)
    };
    let least = ExchangeRequest {
        others: request.others,
        members: request.members,
        ..least
    };
    assert_eq!(
        hub.exchange(&rabat, yusuf, &least, &[]).1,
        [frames[4].clone()]
    );
}

fn sending_the_same_twice_is_a_success_and_another_frame_in_its_place_is_a_fork(store: Kind) {
    let World {
        hub,
        rabat,
        folder: _folder,
        ..
    } = world(store);
    let frames = rabat.frames(0, Lane::Cases, 2, None, None);
    hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames);
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames);
    assert_eq!(codes(&answer), []);
    assert_eq!(answer.receipts[0].hash, frames[1].hash());

    let other = rabat.frames(0, Lane::Cases, 1, Some(&frames[0]), None);
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat, 0), &other);
    assert_eq!(codes(&answer), [RefusalCode::Fork]);
    assert_eq!(
        answer.receipts[0].hash,
        frames[1].hash(),
        "nothing was overwritten"
    );

    let request = ExchangeRequest {
        have: vec![have(&rabat, 0, &other[0])],
        ..ask(&rabat, 0)
    };
    let (answer, _) = hub.exchange(&rabat, 0, &request, &[]);
    assert_eq!(
        codes(&answer),
        [RefusalCode::Fork],
        "the hub says so from the heads alone"
    );
}

fn everything_before_a_bad_frame_is_kept_and_other_logs_go_on(store: Kind) {
    let World {
        hub,
        rabat,
        folder: _folder,
        ..
    } = world(store);
    let mut cases = rabat.frames(0, Lane::Cases, 5, None, None);
    let alerts = rabat.frames(0, Lane::Alerts, 1, None, None);
    cases.remove(2);
    let mut sent = cases.clone();
    sent.extend(alerts.clone());
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat, 0), &sent);
    assert_eq!(
        codes(&answer),
        [RefusalCode::Gap],
        "one word for the whole rest of the log"
    );
    let heads: Vec<_> = answer.receipts.iter().map(|r| (r.lane, r.hash)).collect();
    assert_eq!(
        heads,
        [
            (Lane::Alerts, alerts[0].hash()),
            (Lane::Cases, cases[1].hash())
        ]
    );

    let mut bent = rabat.frames(0, Lane::Cases, 1, Some(&cases[1]), None);
    bent[0].sealed[0] ^= 1;
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat, 0), &bent);
    assert_eq!(codes(&answer), [RefusalCode::BadSignature]);
    let elsewhere = rabat.frames(0, Lane::Cases, 2, None, None);
    let unchained = rabat.frames(0, Lane::Cases, 1, Some(&elsewhere[1]), None);
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat, 0), &unchained);
    assert_eq!(codes(&answer), [RefusalCode::BadChain]);
}

fn nobody_writes_for_or_reads_from_another_institution(store: Kind) {
    let World {
        hub,
        headquarters,
        rabat,
        lima,
        folder: _folder,
    } = world(store);
    let secret = rabat.frames(0, Lane::Cases, 1, None, None);
    let report = rabat.frames(0, Lane::Reports, 1, None, Some(headquarters.id()));
    let pushed: Vec<_> = secret.iter().chain(&report).cloned().collect();
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat, 0), &pushed);
    assert_eq!(codes(&answer), []);

    // Lima asks for everything of Rabat by name, and gets nothing of it.
    let request = ExchangeRequest {
        others: vec![rabat.id()],
        members: vec![MembersHead {
            institution: 1,
            next: 0,
        }],
        ..ask(&lima, 0)
    };
    let (answer, read) = hub.exchange(&lima, 0, &request, &[]);
    assert!(read.is_empty());
    let seen: Vec<_> = answer.entries.iter().map(|(id, _)| *id).collect();
    assert_eq!(seen, [lima.id(), headquarters.id()]);

    // Lima carries a true frame of Rabat, and signs one in Rabat's name.
    let (answer, _) = hub.exchange(&lima, 0, &ask(&lima, 0), &secret);
    assert_eq!(codes(&answer), [RefusalCode::Role]);
    // Lima signs as Rabat's laptop: the constant answer.
    let forged = Signed::request(&ask(&rabat, 0), &lima.laptops[0].key);
    let (_, answer) = hub.post(&body(&forged, &[]));
    assert_eq!(
        codes(&read_only(&rabat, &forged, &answer)),
        [RefusalCode::Unknown]
    );

    // Reports go to headquarters, never to a national institution.
    let stray = lima.frames(0, Lane::Reports, 1, None, Some(rabat.id()));
    let (answer, _) = hub.exchange(&lima, 0, &ask(&lima, 0), &stray);
    assert_eq!(codes(&answer), [RefusalCode::Role]);

    // Headquarters reads the report, the membership behind it, and no case.
    let (answer, read) = hub.exchange(&headquarters, 0, &ask(&headquarters, 0), &[]);
    assert_eq!(read, report);
    let seen: Vec<_> = answer.entries.iter().map(|(id, _)| *id).collect();
    assert_eq!(seen, [rabat.id()], "Lima sent no report");
}

fn read_only(office: &Office, signed: &Signed, answer: &[u8]) -> ExchangeResponse {
    read(&office.invitation, signed, answer).0
}

fn a_lost_laptop_gets_the_same_answer_as_a_stranger(store: Kind) {
    let World {
        hub,
        mut rabat,
        lima,
        folder: _folder,
        ..
    } = world(store);
    let (lost, entry) = rabat.add(false);
    let request = ExchangeRequest {
        push_entries: vec![entry],
        ..ask(&rabat, 0)
    };
    hub.exchange(&rabat, 0, &request, &[]);
    let frames = rabat.frames(lost, Lane::Cases, 4, None, None);
    hub.exchange(&rabat, lost, &ask(&rabat, lost), &frames[..1]);
    let end = LogEnd {
        lane: Lane::Cases,
        seq: Seq(2),
        hash: frames[1].hash(),
    };
    let entry = rabat.remove(lost, vec![end]);
    let request = ExchangeRequest {
        push_entries: vec![entry],
        ..ask(&rabat, 0)
    };
    assert_eq!(codes(&hub.exchange(&rabat, 0, &request, &[]).0), []);

    let removed = rabat.sign(lost, &ask(&rabat, lost));
    let stranger = ExchangeRequest {
        device: DeviceId(5),
        hub: lima.request(0).hub,
        ..ask(&rabat, 0)
    };
    let stranger = rabat.sign(0, &stranger);
    let mut answers = Vec::new();
    for signed in [removed, stranger] {
        let (status, answer) = hub.post(&body(&signed, &frames));
        assert_eq!(status, 200);
        let mut answer = read_only(&rabat, &signed, &answer);
        (answer.at, answer.request_hash) = (0, [0; 16]);
        answers.push(answer);
    }
    assert_eq!(answers[0], answers[1]);
    assert_eq!(codes(&answers[0]), [RefusalCode::Unknown]);

    // A colleague who holds what the lost laptop wrote in time may still bring it; no more.
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames[1..]);
    assert_eq!(codes(&answer), [RefusalCode::StaleMembers]);
    assert_eq!(answer.receipts.last().unwrap().hash, frames[1].hash());
}

fn an_invitation_founds_one_institution_once_and_only_what_it_says(store: Kind) {
    let World {
        hub,
        folder,
        headquarters,
        ..
    } = world(store);
    let (invitation, _) = invite(&folder, "Quito", "nhri");
    let quito = Office::from(invitation.clone());
    let wrong = ExchangeRequest {
        found: Some(FoundToken([9; 32])),
        ..later(quito.founding())
    };
    assert_eq!(
        codes(&hub.exchange(&quito, 0, &wrong, &[]).0),
        [RefusalCode::Token]
    );
    let network = Office::from(Invitation {
        role: Role::Network,
        ..invitation.clone()
    });
    let other_role = later(network.founding());
    assert_eq!(
        codes(&hub.exchange(&network, 0, &other_role, &[]).0),
        [RefusalCode::Token]
    );
    assert_eq!(
        codes(&hub.exchange(&quito, 0, &later(quito.founding()), &[]).0),
        []
    );
    let again = hub.exchange(&quito, 0, &later(quito.founding()), &[]).0;
    assert_eq!(codes(&again), [], "the founder repeats after a lost answer");
    let thief = Office::from(invitation);
    let (answer, _) = hub.exchange(&thief, 0, &later(thief.founding()), &[]);
    assert_eq!(codes(&answer), [RefusalCode::Token]);
    // An invitation says headquarters, but its bearer has no Alliance key.
    let (mut claim, _) = invite(&folder, "Quito", "nhri");
    claim.role = Role::Headquarters;
    claim.alliance_secret = Some(invitation::AllianceSecret([3; 32]));
    claim.alliance_key = Key::from_seed(&[3; 32]).public();
    let claim = Office::from(claim);
    let (answer, _) = hub.exchange(&claim, 0, &later(claim.founding()), &[]);
    assert_eq!(codes(&answer), [RefusalCode::BadChain]);
    assert!(
        headquarters
            .members
            .alliance_backed(&headquarters.invitation.alliance_key)
    );
}

fn two_admins_at_once_cannot_both_win(store: Kind) {
    let World {
        hub,
        mut rabat,
        folder: _folder,
        ..
    } = world(store);
    let (_, first) = rabat.add(true);
    let request = ExchangeRequest {
        push_entries: vec![first],
        ..ask(&rabat, 0)
    };
    hub.exchange(&rabat, 0, &request, &[]);
    let before = rabat.members.clone();
    let (_, winner) = rabat.add(false);
    rabat.members = before;
    let (_, loser) = rabat.add(false);
    for (entry, expected) in [
        (&winner, vec![]),
        (&loser, vec![RefusalCode::Fork]),
        (&winner, vec![]),
    ] {
        let request = ExchangeRequest {
            push_entries: vec![entry.clone()],
            ..ask(&rabat, 0)
        };
        let (answer, _) = hub.exchange(&rabat, 0, &request, &[]);
        assert_eq!(codes(&answer), expected);
        let receipt = answer
            .receipts
            .iter()
            .find(|r| r.lane == Lane::Control)
            .unwrap();
        assert_eq!(receipt.hash, winner.hash());
    }
}

fn a_large_alert_that_does_not_fit_is_not_overtaken_by_a_small_case(store: Kind) {
    let World {
        hub,
        mut rabat,
        headquarters,
        folder: _folder,
        ..
    } = world(store);
    let (yusuf, entry) = rabat.add(false);
    let request = ExchangeRequest {
        push_entries: vec![entry],
        ..ask(&rabat, 0)
    };
    let first = rabat.frame(0, Lane::Alerts, 256, None, None);
    let large = rabat.frame(0, Lane::Alerts, 5_120, Some(&first), None);
    let case = rabat.frame(0, Lane::Cases, 256, None, None);
    let all = [first.clone(), large.clone(), case.clone()];
    hub.exchange(&rabat, 0, &request, &all);
    let known = [0, 1].map(|institution| MembersHead {
        institution,
        next: 99,
    });
    let request = ExchangeRequest {
        others: vec![headquarters.id()],
        members: known.to_vec(),
        budget_down: 2_000,
        ..ask(&rabat, yusuf)
    };
    let (answer, read) = hub.exchange(&rabat, yusuf, &request, &[]);
    assert_eq!(read, [first]);
    let left = large.encode().len() + case.encode().len();
    assert_eq!(answer.more, u64::try_from(left).unwrap());
}

fn a_request_to_another_hub_is_worth_nothing_here(store: Kind) {
    let World {
        hub,
        rabat,
        folder: _folder,
        ..
    } = world(store);
    let elsewhere = ExchangeRequest {
        hub: [1; 8],
        ..ask(&rabat, 0)
    };
    assert_eq!(
        codes(&hub.exchange(&rabat, 0, &elsewhere, &[]).0),
        [RefusalCode::Unknown]
    );
}

on_every_store! {
    what_amal_writes_in_the_office_yusuf_reads_in_the_field,
    a_small_budget_takes_alerts_first_and_says_what_is_left,
    sending_the_same_twice_is_a_success_and_another_frame_in_its_place_is_a_fork,
    everything_before_a_bad_frame_is_kept_and_other_logs_go_on,
    nobody_writes_for_or_reads_from_another_institution,
    a_lost_laptop_gets_the_same_answer_as_a_stranger,
    an_invitation_founds_one_institution_once_and_only_what_it_says,
    two_admins_at_once_cannot_both_win,
    a_large_alert_that_does_not_fit_is_not_overtaken_by_a_small_case,
    a_request_to_another_hub_is_worth_nothing_here,
}
