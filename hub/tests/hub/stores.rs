//! What differs between places to keep things, and what must not: large bodies, lost connections,
//! two hubs, older and newer forms.

use crate::cluster::tell;
use crate::exchange::{ask, have};
use crate::support::*;
use crate::world::*;
use std::path::{Path, PathBuf};
use wire::*;

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn blobs(data: &Data) -> Vec<PathBuf> {
    files(&data.path().join("blobs"))
}

fn a_photo_of_amal_lies_beside_the_database_and_reaches_yusuf_whole(store: Kind) {
    let World {
        hub,
        mut rabat,
        folder,
        ..
    } = world(store);
    let (yusuf, entry) = rabat.add(false);
    let request = ExchangeRequest {
        push_entries: vec![entry],
        ..ask(&rabat, 0)
    };
    let first = rabat.frame(0, Lane::Attachments, 256 * 1024, None, None);
    let second = rabat.frame(0, Lane::Attachments, 256 * 1024, Some(&first), None);
    let long = rabat.frame(0, Lane::Cases, 70 * 1024, None, None);
    let short = rabat.frame(0, Lane::Cases, 300, Some(&long), None);
    let sent = [long, short, first, second];
    let (answer, _) = hub.exchange(&rabat, 0, &request, &sent);
    assert_eq!(codes(&answer), []);
    assert_eq!(blobs(&folder).len(), 3, "all but the short one");

    let (answer, read) = hub.exchange(&rabat, yusuf, &ask(&rabat, yusuf), &[]);
    assert_eq!((read, answer.more), (sent.to_vec(), 0));
    let request = ExchangeRequest {
        have: vec![have(&rabat, 0, &sent[2])],
        lanes: LaneMask(1 << Lane::Attachments.number()),
        ..ask(&rabat, yusuf)
    };
    assert_eq!(
        hub.exchange(&rabat, yusuf, &request, &[]).1,
        [sent[3].clone()],
        "only the rest after a cut"
    );
}

fn a_large_body_that_is_refused_leaves_nothing_on_the_disk(store: Kind) {
    let World {
        hub, rabat, folder, ..
    } = world_with(store, &["--quota-mib", "1"]);
    let first = rabat.frame(0, Lane::Attachments, 500 * 1024, None, None);
    hub.exchange(&rabat, 0, &ask(&rabat, 0), std::slice::from_ref(&first));
    let before = blobs(&folder);
    let other = rabat.frame(0, Lane::Attachments, 500 * 1024, None, None);
    let unchained = rabat.frame(0, Lane::Attachments, 1024, Some(&other), None);
    let fork = hub.exchange(&rabat, 0, &ask(&rabat, 0), std::slice::from_ref(&other));
    assert_eq!(codes(&fork.0), [RefusalCode::Fork]);
    let bent = hub.exchange(&rabat, 0, &ask(&rabat, 0), &[unchained]);
    assert_eq!(codes(&bent.0), [RefusalCode::BadChain]);
    let over = rabat.frame(0, Lane::Attachments, 700 * 1024, Some(&first), None);
    let over = hub.exchange(&rabat, 0, &ask(&rabat, 0), &[over]);
    assert_eq!(codes(&over.0), [RefusalCode::Quota]);
    assert_eq!(blobs(&folder), before);
    // The first again: it is known, and stays.
    let again = hub.exchange(&rabat, 0, &ask(&rabat, 0), &[first]);
    assert_eq!((codes(&again.0), blobs(&folder)), (vec![], before));
}

#[test]
fn a_database_that_drops_its_connections_is_taken_up_again_and_keeps_what_it_said() {
    let World {
        hub, rabat, folder, ..
    } = world(Kind::Postgres);
    let (name, _) = folder.database.clone().unwrap();
    let mut last: Option<Frame> = None;
    for round in 0..4 {
        let frames = rabat.frames(0, Lane::Cases, 3, last.as_ref(), None);
        // The first after the cut may be told to come again; it was not told that anything is kept.
        let mut kept = None;
        for _ in 0..10 {
            let signed = rabat.sign(0, &ask(&rabat, 0));
            let (status, answer) = hub.post(&body(&signed, &frames));
            if status == 200 {
                kept = Some(read(&rabat.invitation, &signed, &answer).0);
                break;
            }
            assert_eq!(status, 503);
        }
        let kept = kept.expect("it comes back");
        assert_eq!(codes(&kept), [], "round {round}");
        assert_eq!(kept.receipts[0].hash, frames[2].hash());
        last = frames.last().cloned();
        let sql = format!(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{name}'"
        );
        assert_ne!(tell("postgres", &sql).trim(), "0", "somebody was connected");
    }
}

#[test]
fn a_second_hub_on_the_same_database_is_refused_and_the_first_goes_on() {
    let World {
        hub, rabat, folder, ..
    } = world(Kind::Postgres);
    let elsewhere = tempfile::tempdir().unwrap();
    let second = std::process::Command::new(env!("CARGO_BIN_EXE_sanad-hub"))
        .args(["serve", "--listen", "127.0.0.1:0", "--data"])
        .arg(elsewhere.path())
        .env("SANAD_HUB_STORE", &folder.database.as_ref().unwrap().1)
        .output()
        .unwrap();
    assert!(!second.status.success());
    let said = String::from_utf8_lossy(&second.stderr);
    assert!(
        said.contains("another hub serves from this database"),
        "{said}"
    );
    assert_eq!(codes(&hub.exchange(&rabat, 0, &ask(&rabat, 0), &[]).0), []);
}

#[test]
fn a_database_on_another_machine_is_refused_before_a_password_leaves() {
    for (address, word) in [
        (
            "postgres://hub:secret@db.example.org/hub",
            "another machine",
        ),
        ("mysql://hub@localhost/hub", "postgres://"),
    ] {
        let folder = tempfile::tempdir().unwrap();
        let tried = std::process::Command::new(env!("CARGO_BIN_EXE_sanad-hub"))
            .args([
                "serve",
                "--listen",
                "127.0.0.1:0",
                "--store",
                address,
                "--data",
            ])
            .arg(folder.path())
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&tried.stderr);
        assert!(!tried.status.success() && said.contains(word), "{said}");
        assert!(!said.contains("secret"));
    }
}

#[test]
fn a_file_of_the_first_form_is_brought_to_the_new_one_and_its_old_copy_stays() {
    let folder = Data::new(Kind::Sqlite);
    let file = folder.path().join("hub.sqlite");
    let old = rusqlite::Connection::open(&file).unwrap();
    old.execute_batch(include_str!("../../migrations/sqlite/0001.sql"))
        .unwrap();
    old.execute_batch("PRAGMA user_version = 1; PRAGMA journal_mode = WAL")
        .unwrap();
    let (first, _) = invite_into_old(&folder, &old);
    let hub = HubProcess::start(&folder, &first.hub_certificate, &[]);
    let office = Office::from(first);
    let (answer, _) = hub.exchange(&office, 0, &later(office.founding()), &[]);
    assert_eq!(
        codes(&answer),
        [],
        "what was in the old form is in the new one"
    );
    let kept = rusqlite::Connection::open(folder.path().join("hub.sqlite.form-1")).unwrap();
    let form: i64 = kept
        .query_row("PRAGMA user_version", [], |row| row.get(0))
        .unwrap();
    let seeds: i64 = kept
        .query_row(
            "SELECT count(*) FROM secret WHERE name = 'hub_seed'",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!((form, seeds), (1, 1), "the way back");
}

/// An invitation made by today's program, put back into a file of the first form.
fn invite_into_old(folder: &Data, old: &rusqlite::Connection) -> (Invitation, String) {
    let today = Data::new(Kind::Sqlite);
    let made = invite(&today, "Head Office", "headquarters");
    let path = today.path().join("hub.sqlite");
    old.execute("ATTACH ?1 AS today", [path.to_str().unwrap()])
        .unwrap();
    old.execute_batch(
        "INSERT INTO meta SELECT * FROM today.meta; INSERT INTO secret SELECT * FROM today.secret;
         INSERT INTO invitation SELECT * FROM today.invitation; DETACH today;",
    )
    .unwrap();
    assert!(folder.path().join("hub.sqlite").exists());
    made
}

fn tables_of_a_newer_hub_are_refused_and_left_alone(store: Kind) {
    let World { hub, folder, .. } = world(store);
    drop(hub);
    match &folder.database {
        Some((name, _)) => drop(tell(name, "UPDATE form SET number = 99")),
        None => {
            let file = folder.path().join("hub.sqlite");
            let file = rusqlite::Connection::open(file).unwrap();
            file.execute_batch("PRAGMA user_version = 99").unwrap();
        }
    }
    let tried = folder
        .command(&["serve", "--listen", "127.0.0.1:0"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&tried.stderr);
    assert!(
        !tried.status.success() && said.contains("newer version"),
        "{said}"
    );
}

on_every_store! {
    a_photo_of_amal_lies_beside_the_database_and_reaches_yusuf_whole,
    a_large_body_that_is_refused_leaves_nothing_on_the_disk,
    tables_of_a_newer_hub_are_refused_and_left_alone,
}
