//! No letter, referral or appeal goes outside without a word of consent that covers it, and a word
//! taken back stops what is still to be done.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use serde_json::{Value, json};
use testkit::{Laptop, World, writes};

/// Amina with the case of Nadia, in which nobody was asked anything yet.
fn nadia_s_case() -> (World, Laptop, String) {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let person = amina.make(
        "person",
        json!({ "name": "Nadia", "age_band": "age_30_44" }),
    );
    let case = amina.make(
        "case",
        json!({ "title": "Threats at the quarry", "person": person, "officer": "Amina", "legal_basis": "consent" }),
    );
    (world, amina, case)
}

fn standing(amina: &Laptop, case: &str, record: &str) -> Value {
    let all = amina.ask("outward_standing", json!({ "id": case }));
    let mut found = all["outgoing"].as_array().unwrap().iter();
    found
        .find(|one| one["record"] == record)
        .cloned()
        .unwrap_or(Value::Null)
}

/// Why saving those fields is refused.
fn stopped(amina: &Laptop, id: &str, fields: &Value) -> (String, String) {
    let request = json!({ "id": id, "writes": writes(fields) });
    let error = amina.call("record_save", request).unwrap_err();
    let why = error.args.get("consent").cloned().unwrap_or_default();
    (error.code.as_str().to_owned(), why)
}

fn lacking(why: &str) -> (String, String) {
    ("consent_lacking".to_owned(), why.to_owned())
}

fn day(laptop: &Laptop) -> String {
    let days = laptop.desk().now_ms().div_euclid(86_400_000);
    let day = model::PartialDate::from_day_number(days).unwrap();
    day.to_string()
}

fn due(amina: &Laptop, sort: &str) -> Vec<Value> {
    let list = amina.ask("due_list", json!({ "day": day(amina), "sort": sort }));
    list["items"].as_array().unwrap().clone()
}

fn letter(amina: &Laptop, case: &str) -> String {
    amina.make(
        "intervention",
        json!({ "case": case, "intervention_type": "letter_to_authority", "addressee": "Ministry of Interior", "status": "planned" }),
    )
}

#[test]
fn a_letter_to_the_ministry_waits_until_nadia_said_yes_to_it() {
    let (_world, amina, case) = nadia_s_case();
    let letter = letter(&amina, &case);
    let blocked = standing(&amina, &case, &letter);
    assert_eq!(blocked["blocked"], true);
    assert_eq!(blocked["scope"], "share_authorities");
    assert_eq!(blocked["verdict"]["reasons"], json!(["not_asked"]));
    for status in ["in_progress", "awaiting_reply", "done"] {
        assert_eq!(
            stopped(&amina, &letter, &json!({ "status": status })),
            lacking("not_asked"),
            "{status}"
        );
    }
    assert_eq!(amina.fields(&letter)["status"], "planned");
    // A yes to the network is no yes to the ministry.
    amina.make("consent", json!({ "case": case, "scope": "share_regional_network", "status": "given", "mode": "written" }));
    assert_eq!(
        stopped(&amina, &letter, &json!({ "status": "done" })),
        lacking("not_asked")
    );
    amina.make(
        "consent",
        json!({ "case": case, "scope": "share_authorities", "status": "given", "mode": "written" }),
    );
    assert_eq!(standing(&amina, &case, &letter)["blocked"], false);
    amina.save(&letter, json!({ "status": "done" }));
    // It cannot be made to have gone to somebody else afterwards.
    assert_eq!(
        stopped(&amina, &letter, &json!({ "recipient_type": "ngo" })),
        lacking("not_asked")
    );
    amina.save(&letter, json!({ "detail": "Signed by the chair." }));
}

#[test]
fn a_letter_does_not_go_over_the_no_of_another_victim() {
    let (_world, amina, case) = nadia_s_case();
    let letter = letter(&amina, &case);
    let yes =
        json!({ "case": case, "scope": "share_authorities", "status": "given", "mode": "written" });
    amina.make("consent", yes);
    let omar = amina.make("person", json!({ "name": "Omar" }));
    amina.make(
        "violation",
        json!({ "case": case, "victim": omar, "violation_type": "threat" }),
    );
    assert_eq!(
        standing(&amina, &case, &letter)["blocked"],
        false,
        "he is not named"
    );
    let no =
        json!({ "case": case, "person": omar, "scope": "share_authorities", "status": "refused" });
    let no = amina.make("consent", no);
    assert_eq!(standing(&amina, &case, &letter)["blocked"], true);
    let start = json!({ "status": "in_progress" });
    assert_eq!(stopped(&amina, &letter, &start), lacking("refused"));
    amina.save(&no, json!({ "status": "given", "mode": "written" }));
    amina.save(&letter, start);
}

#[test]
fn a_new_record_of_something_handed_over_is_no_way_around_it() {
    let (_world, amina, case) = nadia_s_case();
    let done = |fields: Value| {
        let request = json!({ "kind": "intervention", "writes": writes(&fields) });
        amina
            .call("record_create", request)
            .unwrap_err()
            .code
            .as_str()
            .to_owned()
    };
    for kind in [
        "ganhri_escalation",
        "ohchr_reprisals",
        "urgent_appeal",
        "public_statement",
    ] {
        assert_eq!(
            done(json!({ "case": case, "intervention_type": kind, "status": "done" })),
            "consent_lacking",
            "{kind}"
        );
    }
    // What the institution does by itself asks nobody outside.
    amina.make(
        "intervention",
        json!({ "case": case, "intervention_type": "trial_observation", "status": "done" }),
    );
    amina.make(
        "intervention",
        json!({ "case": case, "intervention_type": "medical_support", "status": "done" }),
    );
    // From the list of the day the same holds.
    let answer = json!({ "sort": "clock", "what": "first_action", "case": case, "day": day(&amina),
        "answers": [{ "field": "intervention_type", "value": "letter_to_authority" }] });
    assert_eq!(
        amina.call("due_answer", answer).unwrap_err().code.as_str(),
        "consent_lacking"
    );
}

#[test]
fn when_nadia_takes_her_word_back_what_was_planned_stops_and_today_says_so() {
    let (_world, amina, case) = nadia_s_case();
    let word = amina.make(
        "consent",
        json!({ "case": case, "scope": "share_authorities", "status": "given", "mode": "written" }),
    );
    let letter = letter(&amina, &case);
    let sent = amina.make(
        "intervention",
        json!({ "case": case, "intervention_type": "police_protection_request", "status": "done" }),
    );
    let measure = amina.make(
        "measure",
        json!({ "case": case, "title": "Patrol past the house", "threat": "explicit_death_threat", "could_raise_risk": false,
                "who_will_know": "The district police", "owner": "Amina", "due_on": day(&amina), "status": "planned",
                "addressee": "District police", "consent_scope": "share_authorities" }),
    );
    assert!(due(&amina, "task").is_empty());
    assert_eq!(due(&amina, "measure")[0]["blocked"], Value::Null);

    amina.save(
        &word,
        json!({ "status": "withdrawn", "withdrawn_on": day(&amina) }),
    );
    let tasks = due(&amina, "task");
    assert_eq!(tasks.len(), 2, "{tasks:?}");
    for task in &tasks {
        assert_eq!(task["blocked"], "withdrawn");
        assert_eq!(task["what"], "consent");
        assert_eq!(task["officer"], "Amina");
    }
    let titles: Vec<&str> = tasks
        .iter()
        .map(|task| task["title"].as_str().unwrap())
        .collect();
    assert!(titles.contains(&"Ministry of Interior") && titles.contains(&"Patrol past the house"));
    assert_eq!(due(&amina, "measure")[0]["blocked"], "withdrawn");
    assert_eq!(
        standing(&amina, &case, &sent)["blocked"],
        false,
        "what went out went out"
    );
    assert_eq!(
        stopped(&amina, &measure, &json!({ "status": "in_progress" })),
        lacking("withdrawn")
    );

    // The letter is called off; for the patrol she says yes again.
    amina.save(&letter, json!({ "status": "cancelled" }));
    assert_eq!(due(&amina, "task").len(), 1);
    amina.make("consent", json!({ "case": case, "scope": "share_authorities", "status": "given", "mode": "written", "given_on": day(&amina) }));
    amina.ask("record_withdraw", json!({ "id": word, "withdrawn": true }));
    amina.save(&measure, json!({ "status": "in_progress" }));
    assert!(due(&amina, "task").is_empty());
}

#[test]
fn a_child_s_own_yes_sends_no_letter_and_a_guardian_s_does() {
    let (_world, amina, _) = nadia_s_case();
    let child = amina.make("person", json!({ "name": "Sami", "age_band": "age_0_17" }));
    let case = amina.make(
        "case",
        json!({ "title": "Arrested at school", "person": child }),
    );
    let letter = letter(&amina, &case);
    let yes = amina.make("consent", json!({ "case": case, "scope": "share_authorities", "status": "given", "mode": "oral_recorded" }));
    assert_eq!(
        stopped(&amina, &letter, &json!({ "status": "done" })),
        lacking("guardian_needed")
    );
    amina.save(&yes, json!({ "mode": "guardian" }));
    amina.save(&letter, json!({ "status": "done" }));
}
