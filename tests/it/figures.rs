//! What the figures of an institution rest on: what two people decided, not what a field says.

use serde_json::{Value, json};
use testkit::{Laptop, World};

/// As many acts as a table tells.
const ACTS: usize = 6;

struct Office {
    _world: World,
    amina: Laptop,
    yusuf: Laptop,
    acts: Vec<Act>,
}

struct Act {
    case: String,
    incident: String,
    violation: String,
}

fn office() -> Office {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let acts = (0..ACTS).map(|at| killing(&amina, at)).collect();
    let office = Office {
        _world: world,
        amina,
        yusuf,
        acts,
    };
    office.settle();
    office
}

fn killing(at: &Laptop, number: usize) -> Act {
    let case = at.make("case", json!({ "title": format!("Killing {number}") }));
    let incident = at.make(
        "incident",
        json!({ "cases": [case], "starts_on": "2026-01-10" }),
    );
    let violation = at.make(
        "violation",
        json!({ "case": case, "incident": incident, "violation_type": "killing", "motive_link": "established" }),
    );
    Act {
        case,
        incident,
        violation,
    }
}

/// One proposes, the other approves.
pub(crate) fn verify(one: &Laptop, other: &Laptop, acts: &[(&str, &str)]) {
    for (case, violation) in acts {
        for name in ["Sister", "Neighbour"] {
            one.make(
                "source",
                json!({ "case": case, "violation": violation, "name": name, "reliability": "b_usually_reliable",
                        "credibility": "c2_probably_true", "independence": "independent", "supports": ["act"] }),
            );
        }
        one.ask(
            "decision_propose",
            json!({ "topic": "verification", "subject": violation, "value": "verified", "reason": "Both saw it" }),
        );
    }
    one.exchange();
    other.exchange();
    for (_, violation) in acts {
        let seen = other.ask("decision_list", json!({ "id": violation }))["decisions"][0].clone();
        other.ask(
            "decision_answer",
            json!({ "proposal": seen["proposal"]["id"], "approve": true, "reason": "I asked there", "basis": seen["basis"] }),
        );
    }
    other.exchange();
    one.exchange();
}

impl Office {
    fn settle(&self) {
        for laptop in [&self.amina, &self.yusuf, &self.amina] {
            laptop.exchange();
        }
    }

    fn verify_all(&self) {
        let acts: Vec<_> = self
            .acts
            .iter()
            .map(|act| (act.case.as_str(), act.violation.as_str()))
            .collect();
        verify(&self.amina, &self.yusuf, &acts);
    }
}

/// Killings counted, acts nobody decided about, acts changed since.
fn killings(at: &Laptop) -> (Value, Value, Value) {
    let report = at.ask("report_preview", json!({ "year": 2026 }));
    let count = report["tables"][1]["cells"][0]["count"].clone();
    (
        count,
        report["undecided"].clone(),
        report["changed"].clone(),
    )
}

#[test]
fn a_level_that_a_changed_program_writes_is_counted_by_nobody() {
    let office = office();
    for act in &office.acts {
        office
            .yusuf
            .forge(&act.violation, json!({ "verification_level": "verified" }));
    }
    office.settle();
    for laptop in [&office.amina, &office.yusuf] {
        assert_eq!(killings(laptop), (json!(0), json!(ACTS), json!(0)));
    }
    office.verify_all();
    assert_eq!(
        killings(&office.amina),
        (json!(ACTS), json!(0), json!(0)),
        "decided by two, it counts"
    );
    // And what two people found does not vanish with the field.
    let first = &office.acts[0].violation;
    office
        .yusuf
        .forge(first, json!({ "verification_level": "unverified" }));
    office.settle();
    assert_eq!(killings(&office.amina).0, json!(ACTS));
}

#[test]
fn an_act_that_is_another_one_since_it_was_decided_waits_for_another_decision() {
    let office = office();
    office.verify_all();
    let act = &office.acts[0];
    // What says nothing else about the act leaves it as it was decided.
    office
        .yusuf
        .save(&act.violation, json!({ "method_note": "As told" }));
    office.settle();
    assert_eq!(killings(&office.amina).0, json!(ACTS));
    for (record, change, back) in [
        (
            &act.violation,
            json!({ "violation_type": "death_in_custody" }),
            json!({ "violation_type": "killing" }),
        ),
        (
            &act.incident,
            json!({ "starts_on": "2026-03-10" }),
            json!({ "starts_on": "2026-01-10" }),
        ),
    ] {
        office.yusuf.save(record, change);
        office.settle();
        for laptop in [&office.amina, &office.yusuf] {
            assert_eq!(killings(laptop), (json!(ACTS - 1), json!(0), json!(1)));
        }
        office.yusuf.save(record, back);
        office
            .yusuf
            .save(&act.violation, json!({ "method_note": null }));
        office.settle();
    }
    verify(&office.amina, &office.yusuf, &[(&act.case, &act.violation)]);
    assert_eq!(killings(&office.amina), (json!(ACTS), json!(0), json!(0)));
}
