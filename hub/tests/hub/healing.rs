//! What is brought back after a loss, and what many at once leave behind.

use crate::exchange::{ask, have};
use crate::support::*;
use crate::world::*;
use wire::*;

fn after_an_old_backup_the_laptops_bring_back_what_the_hub_lost(store: Kind) {
    let World {
        mut hub,
        mut rabat,
        folder,
        ..
    } = world(store);
    let (yusuf, entry) = rabat.add(false);
    let request = ExchangeRequest {
        push_entries: vec![entry],
        ..ask(&rabat, 0)
    };
    let mut frames = rabat.frames(0, Lane::Cases, 2, None, None);
    hub.exchange(&rabat, 0, &request, &frames);
    let backup = folder.path().join("backup");
    folder.tell(&["backup", "--to", backup.to_str().unwrap()]);
    frames.extend(rabat.frames(0, Lane::Cases, 2, Some(&frames[1]), None));
    hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames[2..]);
    let (_, added) = rabat.add(false);
    let request = ExchangeRequest {
        push_entries: vec![added.clone()],
        ..ask(&rabat, 0)
    };
    hub.exchange(&rabat, 0, &request, &[]);

    hub.kill();
    let elsewhere = Data::new(store);
    elsewhere.tell(&["restore", "--from", backup.to_str().unwrap()]);
    let hub = HubProcess::start(&elsewhere, &rabat.invitation.hub_certificate, &[]);

    // Yusuf holds all four frames and the newest membership; Amal's laptop is off.
    let heads = vec![have(&rabat, 0, &frames[3])];
    let request = ExchangeRequest {
        have: heads.clone(),
        ..ask(&rabat, yusuf)
    };
    let request = later(request);
    let (answer, _) = hub.exchange(&rabat, yusuf, &request, &[]);
    let heads_said: Vec<_> = answer.receipts.iter().map(|r| (r.lane, r.seq)).collect();
    assert_eq!(heads_said, [(Lane::Control, Seq(2)), (Lane::Cases, Seq(2))]);
    let request = ExchangeRequest {
        have: heads,
        push_entries: vec![added],
        ..ask(&rabat, yusuf)
    };
    let (answer, _) = hub.exchange(&rabat, yusuf, &later(request), &frames[2..]);
    assert_eq!(codes(&answer), []);
    let hashes: Vec<_> = answer.receipts.iter().map(|r| r.hash).collect();
    assert_eq!(hashes, [rabat.members.head(), frames[3].hash()]);
}

fn a_laptop_restored_from_a_backup_is_told_of_its_own_later_frames_and_may_have_them(store: Kind) {
    let World {
        hub,
        rabat,
        folder: _folder,
        ..
    } = world(store);
    let frames = rabat.frames(0, Lane::Cases, 5, None, None);
    hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames);
    let heads = vec![have(&rabat, 0, &frames[2])];
    let request = ExchangeRequest {
        have: heads.clone(),
        ..ask(&rabat, 0)
    };
    let (answer, read) = hub.exchange(&rabat, 0, &request, &[]);
    assert_eq!((answer.receipts[0].seq, read), (Seq(5), vec![]));
    let own = LaneMask::ALL.with_own();
    let request = ExchangeRequest {
        have: heads,
        lanes: own,
        ..ask(&rabat, 0)
    };
    assert_eq!(hub.exchange(&rabat, 0, &request, &[]).1, frames[3..]);
}

fn eight_laptops_that_push_at_once_are_all_kept_and_let_in(store: Kind) {
    let World {
        hub,
        mut rabat,
        lima,
        folder: _folder,
        ..
    } = world(store);
    let added: Vec<_> = (0..8).map(|_| rabat.add(false)).collect();
    let entries = added.iter().map(|(_, entry)| entry.clone()).collect();
    let request = ExchangeRequest {
        push_entries: entries,
        ..ask(&rabat, 0)
    };
    hub.exchange(&rabat, 0, &request, &[]);
    std::thread::scope(|scope| {
        for &(laptop, _) in &added {
            let (hub, rabat) = (&hub, &rabat);
            scope.spawn(move || {
                let mut last: Option<Frame> = None;
                for _ in 0..10 {
                    let frames = rabat.frames(laptop, Lane::Cases, 2, last.as_ref(), None);
                    let (answer, _) = hub.exchange(rabat, laptop, &ask(rabat, laptop), &frames);
                    assert_eq!(codes(&answer), []);
                    assert_eq!(answer.receipts[0].hash, frames[1].hash());
                    last = frames.last().cloned();
                }
            });
        }
        scope.spawn(|| hub.exchange(&lima, 0, &ask(&lima, 0), &[]));
    });
    let request = ExchangeRequest {
        budget_down: u32::MAX,
        ..ask(&rabat, 0)
    };
    assert_eq!(hub.exchange(&rabat, 0, &request, &[]).1.len(), 160);
}

on_every_store! {
    after_an_old_backup_the_laptops_bring_back_what_the_hub_lost,
    a_laptop_restored_from_a_backup_is_told_of_its_own_later_frames_and_may_have_them,
    eight_laptops_that_push_at_once_are_all_kept_and_let_in,
}
