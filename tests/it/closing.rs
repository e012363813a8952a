//! Closing a case takes two people, taking it up again one reason, and archiving an accepted
//! erasure.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World};

/// Amina and Yusuf with the case of Nadia, ready to be closed but for the second yes.
fn followed_up() -> (World, Laptop, Laptop, String) {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let case = amina.import_case(json!({ "id": "c", "title": "Threats at the quarry", "status": "follow_up", "risk_level": "low", "officer": "Amina",
        "closure_outcome": "risk_ended", "informed_on": "2026-11-20" }));
    amina.import(&json!({ "type": "violation", "case": case, "violation_type": "threat", "verification_level": "credible" }));
    settle(&[&amina, &yusuf]);
    (world, amina, yusuf, case)
}

fn settle(laptops: &[&Laptop]) {
    for _ in 0..2 {
        for laptop in laptops {
            laptop.exchange();
        }
    }
}

fn lacks(laptop: &Laptop, case: &str, to: &str) -> Value {
    let path = laptop.ask("case_path", json!({ "id": case }));
    let steps = path["steps"].as_array().unwrap().iter();
    let found: Vec<&Value> = steps.filter(|step| step["to"] == to).collect();
    found[0]["missing"].clone()
}

fn step(laptop: &Laptop, case: &str, to: &str, reason: &str) -> Value {
    laptop.ask(
        "case_step",
        json!({ "id": case, "to": to, "reason": reason }),
    )
}

fn proposes(laptop: &Laptop, case: &str) -> Value {
    laptop.ask(
        "decision_propose",
        json!({ "topic": "closure", "subject": case, "value": "risk_ended", "reason": "No threat for six months; she works again." }),
    )
}

fn answers(laptop: &Laptop, case: &str, approve: bool) {
    let waiting = laptop.ask("decision_pending", json!({ "case": case }));
    let one = &waiting["decisions"][0];
    laptop.ask(
        "decision_answer",
        json!({ "proposal": one["proposal"]["id"], "approve": approve, "reason": "She should be called once more.", "basis": one["basis"] }),
    );
}

#[test]
fn a_case_is_closed_once_a_second_person_agreed_and_asks_again_after_it_was_taken_up() {
    let (_world, amina, yusuf, case) = followed_up();
    assert_eq!(lacks(&amina, &case, "closed"), json!(["closure_approved"]));
    let alone = json!({ "id": case, "to": "closed" });
    assert_eq!(amina.refuse("case_step", alone), Code::StepBlocked);
    // Yusuf wants one more call first.
    proposes(&amina, &case);
    settle(&[&amina, &yusuf]);
    answers(&yusuf, &case, false);
    settle(&[&yusuf, &amina]);
    assert_eq!(lacks(&amina, &case, "closed"), json!(["closure_approved"]));
    proposes(&amina, &case);
    settle(&[&amina, &yusuf]);
    answers(&yusuf, &case, true);
    settle(&[&yusuf, &amina]);
    // Agreed was that the risk has ended, and nothing else.
    amina.save(&case, json!({ "closure_outcome": "contact_lost" }));
    assert_eq!(lacks(&amina, &case, "closed"), json!(["closure_approved"]));
    amina.save(&case, json!({ "closure_outcome": "risk_ended" }));
    let path = step(&amina, &case, "closed", "");
    assert_eq!(path["state"], "closed");
    assert!(amina.fields(&case)["closed_on"].is_string());

    assert_eq!(
        amina.refuse("case_step", json!({ "id": case, "to": "reopened" })),
        Code::ReasonNeeded
    );
    step(&amina, &case, "reopened", "Nadia called: the men are back.");
    assert!(
        amina.fields(&case)["closure_outcome"].is_null(),
        "closing asks again"
    );
    let path = step(&amina, &case, "risk_assessment", "");
    assert_eq!(path["state"], "risk_assessment");
    amina.save(&case, json!({ "no_measure_reason": "It was a mistake.", "closure_outcome": "risk_ended", "informed_on": "2026-11-20" }));
    step(&amina, &case, "follow_up", "");
    assert_eq!(
        lacks(&amina, &case, "closed"),
        json!(["closure_approved"]),
        "the agreement of before is spent"
    );
}

#[test]
fn an_accepted_erasure_lets_the_case_be_archived_by_its_own_step() {
    let (_world, amina, yusuf, _) = followed_up();
    let case = amina.import_case(json!({ "title": "Closed long ago", "status": "closed", "closed_on": "2010-05-01", "summary": "Nadia of the upper village" }));
    settle(&[&amina, &yusuf]);
    assert_eq!(
        lacks(&amina, &case, "archived"),
        json!(["retention_reached"])
    );
    amina.ask(
        "erasure_propose",
        json!({ "case": case, "reason": "retention_reached", "note": "" }),
    );
    settle(&[&amina, &yusuf]);
    assert_eq!(
        lacks(&amina, &case, "archived"),
        json!(["retention_reached"]),
        "one person alone archives nothing"
    );
    yusuf.ask(
        "erasure_answer",
        json!({ "case": case, "approve": true, "reason": "" }),
    );
    settle(&[&yusuf, &amina]);
    let path = step(&amina, &case, "archived", "");
    assert_eq!(path["state"], "archived");
    let fields = amina.fields(&case);
    assert!(
        fields["summary"].is_null() && fields["title"].is_null(),
        "{fields}"
    );
    assert_eq!(
        fields["closed_on"], "2010-05-01",
        "what counting needs is kept"
    );
    // A hold stops it, whoever accepted.
    let held = amina.import_case(
        json!({ "title": "Before the court", "status": "closed", "closed_on": "2010-05-01" }),
    );
    amina.ask(
        "erasure_propose",
        json!({ "case": held, "reason": "retention_reached", "note": "" }),
    );
    settle(&[&amina, &yusuf]);
    yusuf.ask(
        "erasure_answer",
        json!({ "case": held, "approve": true, "reason": "" }),
    );
    settle(&[&yusuf, &amina]);
    amina.save(&held, json!({ "legal_hold": true }));
    assert_eq!(lacks(&amina, &held, "archived"), json!(["no_legal_hold"]));
}
