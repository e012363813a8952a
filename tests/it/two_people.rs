//! Decisions of two people: proposed on one laptop, approved on another, signed on both.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World};

/// A case with one violation and so many independent, reliable sources for everything in it.
fn violation_with_sources(at: &Laptop, sources: usize) -> (String, String) {
    let case = at.make("case", json!({ "title": "Held at the quarry" }));
    let incident = at.make(
        "incident",
        json!({ "cases": [case], "starts_on": "2026-11-10" }),
    );
    let violation = at.make(
        "violation",
        json!({ "case": case, "incident": incident, "violation_type": "arbitrary_detention" }),
    );
    for number in 0..sources {
        at.make(
            "source",
            json!({ "case": case, "violation": violation, "name": format!("Source {number}"),
                    "reliability": "b_usually_reliable", "credibility": "c2_probably_true", "independence": "independent",
                    "supports": ["victim_status", "act", "date_place", "rights_link"] }),
        );
    }
    (case, violation)
}

fn propose(at: &Laptop, violation: &str, value: &str, reason: &str) -> Value {
    at.ask(
        "decision_propose",
        json!({ "topic": "verification", "subject": violation, "value": value, "reason": reason }),
    )
}

fn answer(proposal: &Value, basis: &Value, approve: bool) -> Value {
    json!({ "proposal": proposal["proposal"]["id"], "approve": approve, "reason": "seen", "basis": basis })
}

/// The one decision on a violation, as this laptop sees it.
fn decision(at: &Laptop, violation: &str) -> Value {
    let list = at.ask("decision_list", json!({ "id": violation }));
    list["decisions"][0].clone()
}

fn level(at: &Laptop, violation: &str) -> Value {
    at.fields(violation)["verification_level"].clone()
}

fn office() -> (World, Laptop, Laptop) {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    (world, amina, yusuf)
}

#[test]
fn a_level_is_proposed_by_one_person_and_holds_when_another_approves() {
    let (_world, amina, yusuf) = office();
    let (case, violation) = violation_with_sources(&amina, 3);
    let shown = amina.ask("case_get", json!({ "id": case }))["violations"][0].clone();
    assert_eq!(shown["proposed"], "verified");

    // Alone she may open the question, and no more.
    amina.save(
        &violation,
        json!({ "verification_level": "under_verification" }),
    );
    let alone = json!({ "id": violation, "writes": [{ "field": "verification_level", "value": "verified" }] });
    assert_eq!(amina.refuse("record_save", alone), Code::DecisionNeeded);
    let born = json!({ "kind": "violation", "writes": [{ "field": "verification_level", "value": "verified" }] });
    assert_eq!(amina.refuse("record_create", born), Code::DecisionNeeded);
    let forged =
        json!({ "kind": "decision", "writes": [{ "field": "step", "value": "approved" }] });
    assert_eq!(amina.refuse("record_create", forged), Code::DecisionNeeded);

    let proposal = propose(&amina, &violation, "verified", "");
    assert_eq!(proposal["standing"], "waiting");
    assert_eq!(level(&amina, &violation), "under_verification");
    let own = answer(&proposal, &proposal["basis"], true);
    assert_eq!(
        amina.refuse("decision_answer", own.clone()),
        Code::SecondPersonNeeded
    );
    let again = json!({ "topic": "verification", "subject": violation, "value": "verified", "reason": "x" });
    assert_eq!(
        amina.refuse("decision_propose", again),
        Code::DecisionPending
    );

    amina.exchange();
    yusuf.exchange();
    let waiting = yusuf.ask("decision_pending", json!({}));
    assert_eq!(waiting["decisions"][0]["proposal"]["person"], "Amina");
    assert_eq!(waiting["second_people"], 1);
    let approved = yusuf.ask("decision_answer", own.clone());
    assert_eq!(approved["standing"], "approved");
    assert_eq!(level(&yusuf, &violation), "verified");
    assert_eq!(yusuf.refuse("decision_answer", own), Code::DecisionAnswered);

    yusuf.exchange();
    amina.exchange();
    assert_eq!(level(&amina, &violation), "verified");
    let ladder = decision(&amina, &violation);
    assert_eq!(ladder["answers"][0]["person"], "Yusuf");
    assert_eq!(ladder["answers"][0]["seal"], "good");
    let shown = amina.ask("case_get", json!({ "id": case }))["violations"][0].clone();
    assert_eq!(shown["decided"], "verified");
    assert_eq!(
        amina.ask("decision_pending", json!({}))["decisions"],
        json!([])
    );
}

#[test]
fn one_person_with_two_laptops_is_not_two_people() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let tablet = world.laptop("tablet");
    let request = tablet.ask_to_join(&invitation, "  AMINA ");
    amina.ask(
        "device_approve",
        json!({ "text": request, "roles": ["supervisor"] }),
    );
    amina.exchange();
    tablet.exchange();
    let (_, violation) = violation_with_sources(&amina, 3);
    let proposal = propose(&amina, &violation, "verified", "");
    amina.exchange();
    tablet.exchange();
    let seen = decision(&tablet, &violation);
    assert_eq!(seen["obstacle"], "own_proposal");
    let approval = answer(&proposal, &seen["basis"], true);
    assert_eq!(
        tablet.refuse("decision_answer", approval),
        Code::SecondPersonNeeded
    );
    let list = tablet.ask("decision_pending", json!({}));
    assert_eq!(
        list["second_people"], 0,
        "nobody else is there, and that is said"
    );
}

#[test]
fn whoever_approves_sees_what_changed_since_the_proposal() {
    let (_world, amina, yusuf) = office();
    let (case, violation) = violation_with_sources(&amina, 3);
    let proposal = propose(&amina, &violation, "verified", "");
    amina.exchange();
    yusuf.exchange();
    // A guard contradicts, on Yusuf's laptop, after the proposal was made.
    let before = decision(&yusuf, &violation);
    assert_eq!(before["changed"], json!([]));
    let guard = yusuf.make(
        "source",
        json!({ "case": case, "violation": violation, "name": "Guard", "contradicts": ["date_place"] }),
    );
    let stale = answer(&proposal, &before["basis"], true);
    assert_eq!(yusuf.refuse("decision_answer", stale), Code::DecisionMoved);
    let now = decision(&yusuf, &violation);
    assert_eq!(
        now["changed"],
        json!([{ "record": guard, "kind": "source", "became": "added" }])
    );

    // He sends it back, and says why.
    let silent = json!({ "proposal": proposal["proposal"]["id"], "approve": false, "reason": " ", "basis": "" });
    assert_eq!(yusuf.refuse("decision_answer", silent), Code::BadValue);
    let returned = yusuf.ask("decision_answer", answer(&proposal, &now["basis"], false));
    assert_eq!(returned["standing"], "returned");
    assert_eq!(level(&yusuf, &violation), Value::Null);
}

#[test]
fn a_level_comes_down_again_by_two_people_and_the_ladder_keeps_both() {
    let (_world, amina, yusuf) = office();
    let (_, violation) = violation_with_sources(&amina, 3);
    let up = propose(&amina, &violation, "verified", "");
    amina.exchange();
    yusuf.exchange();
    yusuf.ask("decision_answer", answer(&up, &up["basis"], true));

    // Nobody lowers alone what two people decided.
    let alone = json!({ "id": violation, "writes": [{ "field": "verification_level", "value": "unverified" }] });
    assert_eq!(yusuf.refuse("record_save", alone), Code::DecisionNeeded);
    let no_reason = json!({ "topic": "verification", "subject": violation, "value": "disproved", "reason": "" });
    assert_eq!(yusuf.refuse("decision_propose", no_reason), Code::BadValue);
    let down = propose(
        &yusuf,
        &violation,
        "disproved",
        "The register shows another man",
    );
    yusuf.exchange();
    amina.exchange();
    amina.ask(
        "decision_answer",
        answer(&down, &decision(&amina, &violation)["basis"], true),
    );
    assert_eq!(level(&amina, &violation), "disproved");
    let list = amina.ask("decision_list", json!({ "id": violation }));
    let values: Vec<&Value> = list["decisions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| &one["proposal"]["value"])
        .collect();
    assert_eq!(values, ["disproved", "verified"]);
}

#[test]
fn confirmed_asks_for_the_document_of_a_court_or_an_authority() {
    let (_world, amina, _yusuf) = office();
    let (case, violation) = violation_with_sources(&amina, 3);
    let ask = json!({ "topic": "verification", "subject": violation, "value": "confirmed", "reason": "The court said so" });
    assert_eq!(
        amina.refuse("decision_propose", ask.clone()),
        Code::FindingNeeded
    );
    let photo = amina.make(
        "evidence",
        json!({ "case": case, "title": "Photo", "evidence_type": "photo" }),
    );
    amina.save(&violation, json!({ "finding": photo }));
    assert_eq!(
        amina.refuse("decision_propose", ask.clone()),
        Code::FindingNeeded
    );
    amina.save(&photo, json!({ "evidence_type": "court_document" }));
    assert_eq!(
        amina.ask("decision_propose", ask)["proposal"]["computed"],
        "confirmed"
    );
}

#[test]
fn a_proposal_that_was_changed_after_signing_is_worth_nothing() {
    let (_world, amina, yusuf) = office();
    let (_, violation) = violation_with_sources(&amina, 1);
    // A file carries a step that claims Amina's laptop and a signature of nothing.
    let signer = amina.ask(
        "decision_propose",
        json!({ "topic": "verification", "subject": violation, "value": "credible", "reason": "" }),
    );
    amina.ask(
        "decision_take_back",
        json!({ "proposal": signer["proposal"]["id"], "reason": "" }),
    );
    let real = amina.fields(signer["proposal"]["id"].as_str().unwrap());
    let mut forged = real.clone();
    forged["value"] = json!("verified");
    forged["type"] = json!("decision");
    yusuf.desk().import(&mut "".as_bytes()).unwrap();
    amina.import(&forged);
    amina.exchange();
    yusuf.exchange();
    let list = yusuf.ask("decision_list", json!({ "id": violation }));
    let standing = |value: &str| {
        let all = list["decisions"].as_array().unwrap();
        let found = all
            .iter()
            .find(|one| one["proposal"]["value"] == value)
            .unwrap();
        (found["standing"].clone(), found["proposal"]["seal"].clone())
    };
    assert_eq!(standing("credible"), (json!("withdrawn"), json!("good")));
    assert_eq!(standing("verified"), (json!("void"), json!("broken")));
    assert_eq!(
        yusuf.ask("decision_pending", json!({}))["decisions"],
        json!([])
    );
}

#[test]
fn a_proposal_copied_out_of_a_file_is_nobodys_proposal() {
    let (_world, amina, yusuf) = office();
    let (_, violation) = violation_with_sources(&amina, 1);
    let proposal = propose(&amina, &violation, "credible", "");
    let proposal = proposal["proposal"]["id"].as_str().unwrap();
    amina.ask(
        "decision_take_back",
        json!({ "proposal": proposal, "reason": "" }),
    );
    amina.exchange();
    yusuf.exchange();
    // Her signature is good; the record is his.
    let mut copy = yusuf.fields(proposal);
    copy["type"] = json!("decision");
    let line = copy.to_string();
    assert!(yusuf.desk().import(&mut line.as_bytes()).is_err());
    yusuf.import(&copy);
    for laptop in [&yusuf, &amina] {
        let list = laptop.ask("decision_list", json!({ "id": violation }));
        let standings: Vec<&Value> = list["decisions"]
            .as_array()
            .unwrap()
            .iter()
            .map(|one| &one["standing"])
            .collect();
        assert_eq!(standings, [&json!("void"), &json!("withdrawn")]);
        yusuf.exchange();
        amina.exchange();
    }
}

#[test]
fn what_two_people_decided_cannot_be_taken_back_restored_or_outvoted_by_one() {
    let (_world, amina, yusuf) = office();
    let (_, violation) = violation_with_sources(&amina, 3);
    let decide = |value: &str| {
        let proposal = propose(&amina, &violation, value, "Three sources");
        amina.exchange();
        yusuf.exchange();
        yusuf.ask(
            "decision_answer",
            answer(&proposal, &decision(&yusuf, &violation)["basis"], true),
        );
        proposal["proposal"]["id"].as_str().unwrap().to_owned()
    };
    decide("verified");
    yusuf.exchange();
    amina.exchange();
    // Unaware of what Yusuf approves now, Amina's laptop writes a word of its own.
    let proposal = decide("disproved");
    amina.forge(
        &violation,
        json!({ "verification_level": "under_verification" }),
    );
    yusuf.exchange();
    amina.exchange();
    let rivals = amina.ask("conflict_list", json!({}))["conflicts"][0]["rivals"].clone();
    let rivals = rivals.as_array().unwrap();
    let seen: Vec<&Value> = rivals.iter().map(|rival| &rival["dot"]).collect();
    let keep = |value: &str| {
        let rival = rivals.iter().find(|rival| rival["value"] == value);
        json!({ "record": violation, "field": "verification_level", "seen": seen, "keep": rival.unwrap()["dot"] })
    };
    assert_eq!(
        amina.refuse("conflict_resolve", keep("under_verification")),
        Code::DecisionNeeded
    );
    amina.ask("conflict_resolve", keep("disproved"));
    let history = amina.ask("record_history", json!({ "id": violation }));
    let entries = history["entries"].as_array().unwrap();
    let old = entries.iter().find(|entry| entry["value"] == "verified");
    let restore = json!({ "id": violation, "field": "verification_level", "dot": old.unwrap()["dot"], "reason": "" });
    assert_eq!(
        amina.refuse("record_restore_value", restore),
        Code::DecisionNeeded
    );
    let withdraw = json!({ "id": proposal, "withdrawn": true });
    assert_eq!(
        amina.refuse("record_withdraw", withdraw),
        Code::DecisionNeeded
    );
    // A changed program takes the proposal out of sight; it was made all the same.
    amina.forge(&proposal, json!({ "withdrawn": true }));
    assert_eq!(level(&amina, &violation), "disproved");
    assert_eq!(decision(&amina, &violation)["standing"], "approved");
}

#[test]
fn who_did_it_is_decided_apart() {
    let (_world, amina, yusuf) = office();
    let (case, violation) = violation_with_sources(&amina, 0);
    let involvement = amina.make(
        "involvement",
        json!({ "case": case, "violation": violation, "perpetrator_type": "police", "degree": "direct" }),
    );
    for name in ["Sister", "Clerk", "Neighbour"] {
        amina.make(
            "source",
            json!({ "case": case, "involvement": involvement, "name": name, "independence": "independent",
                    "reliability": "a_reliable", "credibility": "c2_probably_true", "supports": ["attribution"] }),
        );
    }
    let shown = amina.ask("case_get", json!({ "id": case }));
    assert_eq!(shown["involvements"][0]["proposed"], "verified");
    assert_eq!(shown["violations"][0]["proposed"], "unverified");
    let alone = json!({ "id": involvement, "writes": [{ "field": "attribution_level", "value": "credible" }] });
    assert_eq!(amina.refuse("record_save", alone), Code::DecisionNeeded);
    let proposal = amina.ask(
        "decision_propose",
        json!({ "topic": "attribution", "subject": involvement, "value": "verified", "reason": "" }),
    );
    amina.exchange();
    yusuf.exchange();
    yusuf.ask(
        "decision_answer",
        answer(&proposal, &proposal["basis"], true),
    );
    assert_eq!(yusuf.fields(&involvement)["attribution_level"], "verified");
    assert_eq!(level(&yusuf, &violation), Value::Null);
}

#[test]
fn a_relationship_is_found_from_either_of_the_two_and_a_law_without_a_case() {
    let (_world, amina, _yusuf) = office();
    let joseph = amina.make("person", json!({ "name": "Joseph" }));
    let ruth = amina.make("person", json!({ "name": "Ruth" }));
    amina.make(
        "relationship",
        json!({ "person": joseph, "relation": "child", "other": ruth, "at_risk": true }),
    );
    for (of, other, forward) in [(&joseph, "Ruth", true), (&ruth, "Joseph", false)] {
        let list = amina.ask("relationship_list", json!({ "id": of }));
        assert_eq!(list["relationships"][0]["other"]["title"], other);
        assert_eq!(list["relationships"][0]["forward"], forward);
    }
    for (title, on, dimension) in [
        ("Curfew", "2026-11-01", "assembly"),
        ("Shutdown", "~2026-11", "online_space"),
        ("Bill", "2026-10-30", "funding"),
    ] {
        amina.make(
            "civic_space_event",
            json!({ "title": title, "starts_on": on, "dimension": dimension }),
        );
    }
    let titles = |dimension: &str| {
        let list = amina.ask(
            "civic_events",
            json!({ "dimension": dimension, "limit": 10 }),
        );
        let events = list["events"].as_array().unwrap().clone();
        assert_eq!(list["total"], events.len());
        events
            .iter()
            .map(|one| one["title"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(titles(""), ["Curfew", "Shutdown", "Bill"]);
    assert_eq!(titles("funding"), ["Bill"]);
}

#[test]
fn what_was_published_is_looked_at_again_when_its_level_comes_down() {
    let (_world, amina, yusuf) = office();
    let (case, violation) = violation_with_sources(&amina, 3);
    amina.make(
        "consent",
        json!({ "case": case, "scope": "publish_anonymous", "status": "given", "mode": "written" }),
    );
    let decide = |value: &str| {
        let made = propose(&amina, &violation, value, "The register shows another man");
        amina.exchange();
        yusuf.exchange();
        yusuf.ask(
            "decision_answer",
            answer(&made, &decision(&yusuf, &violation)["basis"], true),
        );
        yusuf.exchange();
        amina.exchange();
    };
    let review = || {
        let tasks = amina.ask("record_list", json!({ "case": case, "kind": "task" }));
        tasks["records"].as_array().unwrap().clone()
    };
    decide("verified");
    let statement =
        json!({ "case": case, "intervention_type": "public_statement", "status": "done" });
    amina.make("intervention", statement.clone());
    assert!(review().is_empty());
    decide("disproved");
    let tasks = review();
    assert_eq!(tasks.len(), 1);
    assert_eq!(tasks[0]["fields"]["origin"], "review");
    // Nothing more goes out until somebody has looked at what did.
    let again = json!({ "kind": "intervention", "writes": testkit::writes(&statement) });
    assert_eq!(amina.refuse("record_create", again), Code::ReviewOpen);
    amina.save(
        tasks[0]["id"].as_str().unwrap(),
        json!({ "status": "done" }),
    );
    amina.make("intervention", statement);
}
