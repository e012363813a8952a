//! Dates that cannot be: refused where they are typed, kept and marked where they arrive.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World, writes};

fn office() -> (World, Laptop, Laptop) {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    (world, amina, yusuf)
}

/// The code of the refusal and what it says of the field.
fn refused(at: &Laptop, kind: &str, fields: &Value) -> (Code, String, String) {
    let made = at.call(
        "record_create",
        json!({ "kind": kind, "writes": writes(fields) }),
    );
    let error = made.expect_err("nothing was refused");
    let arg = |name: &str| error.args.get(name).cloned().unwrap_or_default();
    (error.code, arg("field"), arg("other"))
}

#[test]
fn a_day_that_has_not_come_is_refused_beside_its_field_and_nothing_is_written() {
    let world = World::new();
    let amina = world.laptop("amina");
    let case = amina.make("case", json!({ "title": "Held at the quarry" }));
    for (kind, fields, blamed) in [
        (
            "incident",
            json!({ "cases": [case], "starts_on": "2199-01-01" }),
            "starts_on",
        ),
        (
            "source",
            json!({ "case": case, "received_on": "2026-11-26" }),
            "received_on",
        ),
        (
            "consent",
            json!({ "case": case, "scope": "refer_un", "given_on": "2027" }),
            "given_on",
        ),
        (
            "person",
            json!({ "name": "Salma", "birth_date": "2031-05-01" }),
            "birth_date",
        ),
        ("followup", json!({ "case": case, "on": "~2028" }), "on"),
        (
            "case",
            json!({ "title": "Later", "received_at": 4_102_444_800_000_i64 }),
            "received_at",
        ),
    ] {
        let (code, field, _) = refused(&amina, kind, &fields);
        assert_eq!((code, field.as_str()), (Code::DateAhead, blamed), "{kind}");
    }
    let parts = amina.ask("record_list", json!({ "case": case, "kind": "incident" }));
    assert_eq!(parts["records"], json!([]));
    // A colleague further east writes tomorrow's date, and what is due lies ahead by its nature.
    amina.make(
        "incident",
        json!({ "cases": [case], "starts_on": "2026-11-25" }),
    );
    amina.make(
        "task",
        json!({ "case": case, "title": "Call", "due_on": "2027-03-01" }),
    );
}

#[test]
fn an_end_before_its_beginning_names_the_other_field() {
    let world = World::new();
    let amina = world.laptop("amina");
    let incident = amina.make("incident", json!({ "starts_on": "2026-11-03" }));
    let ends = json!({ "id": incident, "writes": [{ "field": "ends_on", "value": "2026-11-01" }] });
    let error = amina.call("record_save", ends).unwrap_err();
    assert_eq!(error.code, Code::DateOrder);
    assert_eq!(error.args["other"], "starts_on");
    let born = json!({ "name": "Salma", "birth_date": "1820" });
    assert_eq!(refused(&amina, "person", &born).0, Code::DateTooEarly);
    // Mending the one lets the other in.
    amina.save(
        &incident,
        json!({ "starts_on": "2026-10-30", "ends_on": "2026-11-01" }),
    );
}

#[test]
fn what_arrives_from_a_colleague_is_kept_and_marked() {
    let (_world, amina, yusuf) = office();
    let case = amina.make("case", json!({ "title": "Held at the quarry" }));
    let incident = amina.make(
        "incident",
        json!({ "cases": [case], "starts_on": "2026-11-03" }),
    );
    amina.exchange();
    yusuf.exchange();
    // A program that judges nothing, or an older one.
    yusuf.forge(
        &incident,
        json!({ "starts_on": "2199-01-01", "ends_on": "2026-11-01" }),
    );
    yusuf.exchange();
    amina.exchange();
    let seen = amina.ask("record_get", json!({ "id": incident }));
    assert_eq!(seen["fields"]["starts_on"], "2199-01-01");
    assert_eq!(
        seen["odd"],
        json!([
            { "field": "starts_on", "why": "ahead", "other": "" },
            { "field": "ends_on", "why": "ends_before_it_begins", "other": "starts_on" },
        ])
    );
    // It keeps nobody from working on the rest, and is mended like any other.
    amina.save(
        &incident,
        json!({ "narrative": "Two men on a motorcycle." }),
    );
    amina.save(&incident, json!({ "starts_on": "2026-11-01" }));
    let seen = amina.ask("record_get", json!({ "id": incident }));
    assert_eq!(seen["odd"], Value::Null);
}

#[test]
fn a_clock_known_to_be_behind_refuses_no_day_and_marks_none() {
    let (_world, amina, _yusuf) = office();
    let case = amina.make("case", json!({ "title": "Held at the quarry" }));
    amina.exchange();
    // The battery was empty; the laptop believes it is 2020, and has signed later things.
    amina.set_clock(1_577_880_000_000);
    let incident = amina.make(
        "incident",
        json!({ "cases": [case], "starts_on": "2026-11-23" }),
    );
    let seen = amina.ask("record_get", json!({ "id": incident }));
    assert_eq!(seen["odd"], Value::Null);
    let path = amina.ask("case_path", json!({ "id": case }));
    assert!(
        path["clock_behind_minutes"].as_i64().unwrap() > 0,
        "it is said"
    );
    // What does not hang on the clock stays wrong.
    let ends = json!({ "cases": [case], "starts_on": "2026-11-23", "ends_on": "2026-11-20" });
    assert_eq!(refused(&amina, "incident", &ends).0, Code::DateOrder);
}

#[test]
fn a_value_that_cannot_be_is_restored_by_nobody() {
    let (_world, amina, yusuf) = office();
    let incident = amina.make("incident", json!({ "starts_on": "2026-11-03" }));
    amina.exchange();
    yusuf.exchange();
    yusuf.forge(&incident, json!({ "starts_on": "2199-01-01" }));
    yusuf.exchange();
    amina.exchange();
    amina.save(&incident, json!({ "starts_on": "2026-11-03" }));
    let history = amina.ask("record_history", json!({ "id": incident }));
    let entries = history["entries"].as_array().unwrap();
    let wrong = entries
        .iter()
        .find(|one| one["value"] == "2199-01-01")
        .unwrap();
    let restore =
        json!({ "id": incident, "field": "starts_on", "dot": wrong["dot"], "reason": "" });
    assert_eq!(
        amina.refuse("record_restore_value", restore),
        Code::DateAhead
    );
}

#[test]
fn a_file_brings_no_day_that_has_not_come() {
    let world = World::new();
    let amina = world.laptop("amina");
    let line = json!({ "type": "incident", "starts_on": "2199-01-01" }).to_string();
    let refused = amina.desk().import(&mut line.as_bytes()).unwrap_err();
    assert!(format!("{refused:?}").contains("starts_on"), "{refused:?}");
}
