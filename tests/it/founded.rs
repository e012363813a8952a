//! What carries a level: without a source nothing is found, above the rule both say why, and a
//! colleague's program that says otherwise is believed by nobody.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World};

fn office() -> (World, Laptop, Laptop) {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    (world, amina, yusuf)
}

/// A case with one act of which nobody has spoken yet.
fn act(at: &Laptop) -> (String, String) {
    let case = at.make("case", json!({ "title": "Held at the quarry" }));
    let incident = at.make(
        "incident",
        json!({ "cases": [case], "starts_on": "2026-11-10" }),
    );
    let act = at.make(
        "violation",
        json!({ "case": case, "incident": incident, "violation_type": "arbitrary_detention" }),
    );
    (case, act)
}

/// Somebody who says that it happened; graded well or not at all.
fn source(at: &Laptop, case: &str, act: &str, name: &str, supports: &[&str]) -> String {
    at.make(
        "source",
        json!({ "case": case, "violation": act, "name": name, "reliability": "b_usually_reliable",
                "credibility": "c2_probably_true", "independence": "independent", "supports": supports }),
    )
}

fn id(text: &str) -> model::RecordId {
    model::RecordId::parse(text).expect("a record")
}

fn proposal(topic: &str, subject: &str, value: &str, reason: &str) -> Value {
    json!({ "topic": topic, "subject": subject, "value": value, "reason": reason })
}

fn decision(at: &Laptop, subject: &str) -> Value {
    at.ask("decision_list", json!({ "id": subject }))["decisions"][0].clone()
}

fn yes(at: &Laptop, subject: &str, reason: &str) -> Value {
    let seen = decision(at, subject);
    json!({ "proposal": seen["proposal"]["id"], "approve": true, "reason": reason, "basis": seen["basis"] })
}

#[test]
fn what_no_source_carries_is_proposed_by_nobody() {
    let (_world, amina, _yusuf) = office();
    let (case, act) = act(&amina);
    for level in ["credible", "verified"] {
        let asked = proposal("verification", &act, level, "I am sure of it");
        assert_eq!(amina.refuse("decision_propose", asked), Code::SourceNeeded);
    }
    let shown = amina.ask("case_get", json!({ "id": case }))["violations"][0].clone();
    assert_eq!(shown["asks"]["verified"], "source");
    assert_eq!(shown["asks"]["confirmed"], "finding");
    // A birth certificate does not say that anybody was taken.
    source(&amina, &case, &act, "Registry", &["victim_status"]);
    let asked = proposal("verification", &act, "verified", "Her papers are in order");
    assert_eq!(amina.refuse("decision_propose", asked), Code::SourceNeeded);
    source(&amina, &case, &act, "Sister", &["act"]);
    let shown = amina.ask("case_get", json!({ "id": case }))["violations"][0].clone();
    assert_eq!(shown["proposed"], "credible");
    assert_eq!(shown["asks"]["credible"], "nothing");
    assert_eq!(shown["asks"]["verified"], "both_reasons");
    amina.ask(
        "decision_propose",
        proposal("verification", &act, "verified", "The whole street saw it"),
    );
}

#[test]
fn above_the_rule_whoever_approves_says_why_too() {
    let (_world, amina, yusuf) = office();
    let (case, act) = act(&amina);
    source(&amina, &case, &act, "Sister", &["act"]);
    let bare = proposal("verification", &act, "verified", " ");
    assert_eq!(amina.refuse("decision_propose", bare), Code::BadValue);
    amina.ask(
        "decision_propose",
        proposal("verification", &act, "verified", "The whole street saw it"),
    );
    amina.exchange();
    yusuf.exchange();
    assert_eq!(decision(&yusuf, &act)["asks"], "both_reasons");
    for silent in ["", "   "] {
        let answer = yes(&yusuf, &act, silent);
        assert_eq!(
            yusuf.refuse("decision_answer", answer),
            Code::ApproverReason
        );
    }
    let approved = yusuf.ask(
        "decision_answer",
        yes(&yusuf, &act, "I went and asked there"),
    );
    assert_eq!(approved["standing"], "approved");
    yusuf.exchange();
    amina.exchange();
    assert_eq!(amina.fields(&act)["verification_level"], "verified");
    // And who did it is held to the same.
    let who = amina.make(
        "involvement",
        json!({ "case": case, "violation": act, "perpetrator_type": "police" }),
    );
    let asked = proposal("attribution", &who, "credible", "Everybody knows");
    assert_eq!(amina.refuse("decision_propose", asked), Code::SourceNeeded);
}

#[test]
fn a_proposal_whose_only_source_goes_is_not_approved() {
    let (_world, amina, yusuf) = office();
    let (case, act) = act(&amina);
    let sister = source(&amina, &case, &act, "Sister", &["act"]);
    amina.ask(
        "decision_propose",
        proposal("verification", &act, "credible", ""),
    );
    amina.ask(
        "record_withdraw",
        json!({ "id": sister, "withdrawn": true }),
    );
    amina.exchange();
    yusuf.exchange();
    let answer = yes(&yusuf, &act, "seen");
    assert_eq!(yusuf.refuse("decision_answer", answer), Code::SourceNeeded);
}

#[test]
fn two_changed_programs_decide_nothing_that_the_others_believe() {
    let (_world, amina, yusuf) = office();
    let (case, act) = act(&amina);
    // Neither program asks for a source, and both say that the rule said so.
    amina.desk().propose_unjudged(id(&act), "verified").unwrap();
    amina.exchange();
    yusuf.exchange();
    yusuf.desk().approve_unjudged(id(&act), "verified").unwrap();
    yusuf.exchange();
    amina.exchange();
    for laptop in [&amina, &yusuf] {
        assert_eq!(decision(laptop, &act)["standing"], "unfounded");
        let shown = laptop.ask("case_get", json!({ "id": case }))["violations"][0].clone();
        assert_eq!(shown["decided"], "");
    }
    // With a source that carries less than that, the lie about the rule is seen through.
    source(&amina, &case, &act, "Sister", &["act"]);
    amina.desk().propose_unjudged(id(&act), "verified").unwrap();
    amina.exchange();
    yusuf.exchange();
    yusuf.desk().approve_unjudged(id(&act), "verified").unwrap();
    yusuf.exchange();
    amina.exchange();
    assert_eq!(decision(&amina, &act)["standing"], "unfounded");
}

#[test]
fn the_first_act_of_a_case_is_linked_to_its_source_which_is_made_to_say_nothing() {
    let (_world, amina, _yusuf) = office();
    let case = amina.make("case", json!({ "title": "A call at night" }));
    // Whoever takes the call writes down who is calling, then what happened.
    let caller = amina.make(
        "source",
        json!({ "case": case, "name": "Sister", "source_type": "family" }),
    );
    let incident = amina.make(
        "incident",
        json!({ "cases": [case], "starts_on": "2026-11-10" }),
    );
    let act = |kind: &str| {
        amina.make(
            "violation",
            json!({ "case": case, "incident": incident, "violation_type": kind }),
        )
    };
    act("arbitrary_detention");
    let said = amina.fields(&caller);
    assert_eq!(said["incident"], incident.as_str());
    // What she says of it, nobody has written down, and writing the act does not say it for her.
    assert_eq!(said["supports"], Value::Null);
    let shown = amina.ask("case_get", json!({ "id": case }))["violations"][0].clone();
    assert_eq!(shown["proposed"], "unverified");
    // Later sources are linked by people, and one that leads elsewhere is left alone.
    let later = amina.make("source", json!({ "case": case, "name": "Clerk" }));
    act("ill_treatment");
    assert_eq!(amina.fields(&later)["incident"], Value::Null);
}
