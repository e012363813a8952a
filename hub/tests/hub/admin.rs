//! What an operator does while the hub serves: look, bound, suspend, copy, and try the copy.

use crate::exchange::{ask, have};
use crate::support::*;
use crate::world::*;
use wire::*;

fn a_copy_made_while_laptops_push_is_whole_and_comes_up_on_either_store(store: Kind) {
    let World {
        hub,
        rabat,
        lima,
        folder,
        ..
    } = world(store);
    let mut frames = rabat.frames(0, Lane::Cases, 40, None, None);
    frames.push(rabat.frame(0, Lane::Attachments, 200 * 1024, None, None));
    hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames);
    let to = folder.path().join("copy");
    let words = ["backup", "--to", to.to_str().unwrap()];
    std::thread::scope(|scope| {
        let pushing = scope.spawn(|| {
            let mut last: Option<Frame> = None;
            for _ in 0..20 {
                let frames = lima.frames(0, Lane::Cases, 3, last.as_ref(), None);
                let (answer, _) = hub.exchange(&lima, 0, &ask(&lima, 0), &frames);
                assert_eq!(codes(&answer), []);
                last = frames.last().cloned();
            }
        });
        let told = folder.tell(&words);
        assert_eq!(
            (&told["institutions"], &told["blobs"]),
            (&3.into(), &1.into())
        );
        assert!(told["frames"].as_u64().unwrap() >= 41);
        pushing.join().unwrap();
    });
    assert_ne!(folder.ask(&words).1, 0, "it takes the place of nothing");
    for kind in [Kind::Sqlite, Kind::Postgres] {
        let other = Data::new(kind);
        let told = other.tell(&["restore", "--from", to.to_str().unwrap()]);
        assert_eq!(told["wrong"], 0);
        let again = HubProcess::start(&other, &rabat.invitation.hub_certificate, &[]);
        let all = ExchangeRequest {
            lanes: LaneMask::ALL.with_own(),
            ..ask(&rabat, 0)
        };
        let (answer, read) = again.exchange(&rabat, 0, &all, &[]);
        assert_eq!((codes(&answer), read), (vec![], frames.clone()));
        let next = rabat.frames(0, Lane::Cases, 1, Some(&frames[39]), None);
        let (answer, _) = again.exchange(&rabat, 0, &ask(&rabat, 0), &next);
        assert_eq!(codes(&answer), [], "and it goes on");
        let twice = other.ask(&["restore", "--from", to.to_str().unwrap()]);
        assert_ne!(twice.1, 0, "never over what is there");
    }
}

#[test]
fn a_drill_finds_each_kind_of_damage_in_a_backup_and_says_where() {
    let World {
        hub, rabat, folder, ..
    } = world(Kind::Sqlite);
    let mut frames = rabat.frames(0, Lane::Cases, 5, None, None);
    frames.push(rabat.frame(0, Lane::Attachments, 100 * 1024, None, None));
    hub.exchange(&rabat, 0, &ask(&rabat, 0), &frames);
    let damages: [(&str, &str); 5] = [
        (
            "UPDATE frame SET body = CAST(substr(body, 1, length(body) - 3) || x'000000' AS BLOB) WHERE seq = 3",
            "",
        ),
        ("DELETE FROM frame WHERE seq = 5", "its end"),
        ("UPDATE log SET seq = 4 WHERE lane = 3", "its end"),
        ("UPDATE institution SET bytes = bytes + 1", "are counted"),
        ("DELETE FROM secret WHERE name = 'tls_key'", "keys"),
    ];
    for (number, (sql, word)) in damages.into_iter().enumerate() {
        let to = folder.path().join(format!("copy{number}"));
        let text = to.to_str().unwrap();
        let made = folder.tell(&["backup", "--to", text]);
        assert_eq!(made["wrong"], 0);
        let file = rusqlite::Connection::open(to.join("hub.sqlite")).unwrap();
        assert!(file.execute(sql, []).unwrap() > 0, "{sql}");
        drop(file);
        let (told, code) = drill(text);
        assert_eq!(code, 2, "{sql}");
        let told = told["findings"].to_string();
        assert!(told.contains(word) && told != "[]", "{sql}: {told}");
        let other = Data::new(Kind::Sqlite);
        assert_ne!(other.ask(&["restore", "--from", text]).1, 0);
    }
    // A large body that changed on the disk.
    let to = folder.path().join("copy0");
    std::fs::remove_dir_all(&to).unwrap();
    folder.tell(&["backup", "--to", to.to_str().unwrap()]);
    let shelf = std::fs::read_dir(to.join("blobs")).unwrap().next().unwrap();
    let file = std::fs::read_dir(shelf.unwrap().path())
        .unwrap()
        .next()
        .unwrap();
    std::fs::write(file.unwrap().path(), b"other").unwrap();
    let (told, code) = drill(to.to_str().unwrap());
    assert_eq!(code, 2);
    assert!(
        told["findings"][0]
            .as_str()
            .unwrap()
            .contains("Attachments/1: its body")
    );
}

/// A drill knows no data folder of a hub.
fn drill(from: &str) -> (serde_json::Value, i32) {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_sanad-hub"))
        .args(["drill", "--json", "--from", from])
        .output()
        .unwrap();
    let told = serde_json::from_slice(&output.stdout).unwrap_or_default();
    (told, output.status.code().unwrap())
}

fn an_operator_bounds_and_suspends_one_institution_and_the_others_go_on(store: Kind) {
    let World {
        hub,
        mut rabat,
        lima,
        folder,
        ..
    } = world(store);
    let id = rabat.id().to_string();
    let list = folder.tell(&["institutions", "list"]);
    assert_eq!(list.as_array().unwrap().len(), 3);
    let first = rabat.frames(0, Lane::Cases, 1, None, None);
    hub.exchange(&rabat, 0, &ask(&rabat, 0), &first);

    // One log more than it has is too many.
    folder.tell(&["institutions", "quota", &id, "--logs", "1"]);
    let alert = rabat.frames(0, Lane::Alerts, 1, None, None);
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat, 0), &alert);
    assert_eq!(codes(&answer), [RefusalCode::Quota]);
    folder.tell(&[
        "institutions",
        "quota",
        &id,
        "--logs",
        "0",
        "--devices",
        "2",
    ]);
    let (answer, _) = hub.exchange(&rabat, 0, &ask(&rabat, 0), &alert);
    assert_eq!(codes(&answer), []);

    // Two laptops, not three; and who is out makes room.
    let (second, entry) = rabat.add(false);
    let pushed = |rabat: &Office, entry: &Entry| ExchangeRequest {
        push_entries: vec![entry.clone()],
        ..ask(rabat, 0)
    };
    assert_eq!(
        codes(&hub.exchange(&rabat, 0, &pushed(&rabat, &entry), &[]).0),
        []
    );
    let before = rabat.members.clone();
    let (_, third) = rabat.add(false);
    let (answer, _) = hub.exchange(&rabat, 0, &pushed(&rabat, &third), &[]);
    assert_eq!(codes(&answer), [RefusalCode::Quota]);
    rabat.members = before;
    let gone = rabat.remove(second, vec![]);
    assert_eq!(
        codes(&hub.exchange(&rabat, 0, &pushed(&rabat, &gone), &[]).0),
        []
    );
    let (_, fourth) = rabat.add(false);
    assert_eq!(
        codes(&hub.exchange(&rabat, 0, &pushed(&rabat, &fourth), &[]).0),
        []
    );

    let told = folder.tell(&["institutions", "suspend", &id]);
    assert!(told["suspended_at"].as_u64().unwrap() > 0);
    let next = rabat.frames(0, Lane::Cases, 1, Some(&first[0]), None);
    let (answer, read) = hub.exchange(&rabat, 0, &ask(&rabat, 0), &next);
    assert_eq!((codes(&answer), read), (vec![RefusalCode::Quota], vec![]));
    assert!(answer.receipts.is_empty(), "nothing is said to be kept");
    assert_eq!(codes(&hub.exchange(&lima, 0, &ask(&lima, 0), &[]).0), []);
    folder.tell(&["institutions", "resume", &id]);
    let heads = vec![have(&rabat, 0, &first[0])];
    let request = ExchangeRequest {
        have: heads,
        ..ask(&rabat, 0)
    };
    let (answer, _) = hub.exchange(&rabat, 0, &request, &next);
    assert_eq!(codes(&answer), []);
    assert_eq!(folder.tell(&["check"])["wrong"], 0);
    assert_ne!(folder.ask(&["institutions", "suspend", "nobody"]).1, 0);
}

fn an_invitation_that_was_taken_back_founds_nothing(store: Kind) {
    let World { hub, folder, .. } = world(store);
    let (invitation, _) = invite(&folder, "Quito", "nhri");
    let quito = Office::from(invitation);
    let open = |told: &serde_json::Value| {
        let all = told.as_array().unwrap();
        all.iter().filter(|one| one["used_at"].is_null()).count()
    };
    assert_eq!(open(&folder.tell(&["invitations", "list"])), 1);
    assert_eq!(folder.tell(&["status"])["invitations_open"], 1);
    let id = quito.id().to_string();
    folder.tell(&["invitations", "revoke", &id]);
    assert_eq!(open(&folder.tell(&["invitations", "list"])), 0);
    let (answer, _) = hub.exchange(&quito, 0, &later(quito.founding()), &[]);
    assert_eq!(codes(&answer), [RefusalCode::Token]);
    assert_ne!(folder.ask(&["invitations", "revoke", &id]).1, 0);
}

fn the_status_says_how_the_hub_stands_and_no_secret(store: Kind) {
    let World { hub, folder, .. } = world(store);
    let told = folder.tell(&["status"]);
    assert_eq!(
        (&told["serving"], &told["institutions"]),
        (&true.into(), &3.into())
    );
    assert_eq!(told["alliance_secret_here"], false);
    let name = match store {
        Kind::Sqlite => "sqlite",
        Kind::Postgres => "postgres",
    };
    assert_eq!(told["store"], name);
    drop(hub);
    assert_eq!(folder.tell(&["status"])["serving"], false);
}

on_every_store! {
    a_copy_made_while_laptops_push_is_whole_and_comes_up_on_either_store,
    an_operator_bounds_and_suspends_one_institution_and_the_others_go_on,
    an_invitation_that_was_taken_back_founds_nothing,
    the_status_says_how_the_hub_stands_and_no_secret,
}
