//! From an assessment to a second person's approval, from a plan to its measures, and back to an
//! assessment when things get worse.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use model::vocabulary;
use serde_json::{Value, json};
use testkit::{Laptop, World, writes};

const LONG_AGO: &str = "2020-05-01";

/// Every question of a vocabulary answered alike.
fn all(of: &str, score: u8) -> Value {
    let terms = &vocabulary::named(of).unwrap().terms;
    terms
        .iter()
        .map(|term| (term.code.clone(), json!(score)))
        .collect::<serde_json::Map<_, _>>()
        .into()
}

/// Amina and Yusuf with one case that both hold.
fn shared_case() -> (World, Laptop, Laptop, String) {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let person = amina.make(
        "person",
        json!({ "name": "Joseph", "age_band": "age_45_59" }),
    );
    let case = amina.make(
        "case",
        json!({ "title": "Mine", "person": person, "officer": "Amina" }),
    );
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

/// Today by the laptop's clock.
fn day(laptop: &Laptop) -> String {
    let days = laptop.desk().now_ms().div_euclid(86_400_000);
    model::PartialDate::from_day_number(days)
        .unwrap()
        .to_string()
}

fn risk(laptop: &Laptop, case: &str) -> Value {
    laptop.ask("case_risk", json!({ "id": case }))
}

/// A draft that weighs 2 × 3 = 6, medium: threats "weak", vulnerabilities as strong as capacities.
fn draft(laptop: &Laptop, case: &str) -> String {
    let started = laptop.ask("assessment_start", json!({ "id": case }));
    let id = started["record"]["id"].as_str().unwrap().to_owned();
    let mut threats = all("threat_indicator", 1);
    threats["explicit_death_threat"] = json!(0);
    let mut vulnerabilities = all("vulnerability_factor", 2);
    vulnerabilities["in_detention"] = json!(0);
    laptop.save(
        &id,
        json!({ "threats": threats, "vulnerabilities": vulnerabilities, "capacities": all("capacity_factor", 2) }),
    );
    id
}

fn submit(laptop: &Laptop, id: &str, level: &str, reason: &str) {
    laptop.ask(
        "assessment_submit",
        json!({ "id": id, "level": level, "reason": reason }),
    );
}

fn answer(laptop: &Laptop, case: &str, approve: bool, reason: &str) {
    let view = risk(laptop, case);
    let decision = &view["assessments"][0]["decision"];
    laptop.ask(
        "decision_answer",
        json!({ "proposal": decision["proposal"]["id"], "approve": approve, "reason": reason, "basis": decision["basis"] }),
    );
}

/// A case whose risk two people have assessed once.
fn assessed_case() -> (World, Laptop, Laptop, String) {
    let (world, amina, yusuf, case) = shared_case();
    let id = draft(&amina, &case);
    submit(&amina, &id, "medium", "");
    settle(&[&amina, &yusuf]);
    answer(&yusuf, &case, true, "");
    settle(&[&yusuf, &amina]);
    (world, amina, yusuf, case)
}

fn save_refused(laptop: &Laptop, id: &str, fields: &Value) -> Code {
    laptop.refuse("record_save", json!({ "id": id, "writes": writes(fields) }))
}

#[test]
fn an_assessment_is_approved_by_a_second_person_and_then_stands_for_ever() {
    let (_world, amina, yusuf, case) = shared_case();
    let id = draft(&amina, &case);
    let live = &risk(&amina, &case)["assessments"][0]["risk"];
    assert_eq!(
        (&live["threat"], &live["exposure"], &live["score"]),
        (&json!(2), &json!(3), &json!(6))
    );
    assert_eq!(live["computed"], "medium");
    submit(&amina, &id, "medium", "");
    // Nobody approves their own, and nobody changes what the other one is reading.
    let decision = risk(&amina, &case)["assessments"][0]["decision"].clone();
    let own = json!({ "proposal": decision["proposal"]["id"], "approve": true, "reason": "", "basis": decision["basis"] });
    assert_eq!(
        amina.refuse("decision_answer", own),
        Code::SecondPersonNeeded
    );
    assert_eq!(
        save_refused(&amina, &id, &json!({ "threat_source": "the mine" })),
        Code::AssessmentFixed
    );
    settle(&[&amina, &yusuf]);
    answer(&yusuf, &case, true, "");
    settle(&[&yusuf, &amina]);
    let fields = amina.fields(&id);
    assert_eq!(fields["status"], "approved");
    assert_eq!(amina.fields(&case)["risk_level"], "medium");
    assert!(
        fields["review_on"].is_string(),
        "the next assessment has its day"
    );
    for laptop in [&amina, &yusuf] {
        let refused = save_refused(laptop, &id, &json!({ "decided_level": "low" }));
        assert_eq!(refused, Code::AssessmentFixed);
        let withdraw = json!({ "id": id, "withdrawn": true });
        assert_eq!(
            laptop.refuse("record_withdraw", withdraw),
            Code::AssessmentFixed
        );
    }
}

#[test]
fn a_returned_assessment_is_written_on_and_handed_in_again() {
    let (_world, amina, yusuf, case) = shared_case();
    let id = draft(&amina, &case);
    submit(&amina, &id, "medium", "");
    settle(&[&amina, &yusuf]);
    answer(&yusuf, &case, false, "Who is the source of the threat?");
    settle(&[&yusuf, &amina]);
    assert_eq!(amina.fields(&id)["status"], "returned");
    amina.save(&id, json!({ "threat_source": "Guards of the mine" }));
    submit(&amina, &id, "medium", "");
    settle(&[&amina, &yusuf]);
    answer(&yusuf, &case, true, "");
    assert_eq!(yusuf.fields(&id)["status"], "approved");
}

#[test]
fn whoever_hands_in_may_take_it_back_and_write_on() {
    let (_world, amina, _yusuf, case) = shared_case();
    let id = draft(&amina, &case);
    submit(&amina, &id, "medium", "");
    let decision = risk(&amina, &case)["assessments"][0]["decision"].clone();
    amina.ask(
        "decision_take_back",
        json!({ "proposal": decision["proposal"]["id"], "reason": "" }),
    );
    amina.save(&id, json!({ "threat_source": "Guards of the mine" }));
}

#[test]
fn another_level_than_the_computed_one_needs_a_reason_and_both_are_kept() {
    let (_world, amina, _yusuf, case) = shared_case();
    let id = draft(&amina, &case);
    let without = json!({ "id": id, "level": "high", "reason": "  " });
    assert_eq!(
        amina.refuse("assessment_submit", without),
        Code::ReasonNeeded
    );
    assert_eq!(amina.fields(&id)["status"], "draft");
    submit(&amina, &id, "high", "The trial opens on Monday.");
    let fields = amina.fields(&id);
    assert_eq!(
        (&fields["computed_level"], &fields["decided_level"]),
        (&json!("medium"), &json!("high"))
    );
    assert_eq!(fields["difference_reason"], "The trial opens on Monday.");
}

#[test]
fn on_an_insufficient_basis_there_is_no_computed_level_and_a_person_says_why() {
    let (_world, amina, _yusuf, case) = shared_case();
    let started = amina.ask("assessment_start", json!({ "id": case }));
    let id = started["record"]["id"].as_str().unwrap();
    amina.save(id, json!({ "threats": { "explicit_death_threat": 3, "arrest_warrant": { "answer": "unknown" } } }));
    let live = risk(&amina, &case)["assessments"][0]["risk"].clone();
    assert_eq!(
        (&live["sufficient"], &live["computed"]),
        (&json!(false), &Value::Null)
    );
    assert_eq!(live["at_least"], "high");
    let without = json!({ "id": id, "level": "high", "reason": "" });
    assert_eq!(
        amina.refuse("assessment_submit", without),
        Code::ReasonNeeded
    );
    submit(&amina, id, "high", "First call; more tomorrow.");
    assert_eq!(amina.fields(id)["computed_level"], Value::Null);
}

#[test]
fn no_side_door_leads_to_an_approved_assessment() {
    let (_world, amina, _yusuf, case) = shared_case();
    let made = json!({ "kind": "risk_assessment", "writes": writes(&json!({ "case": case, "status": "approved" })) });
    assert_eq!(amina.refuse("record_create", made), Code::DecisionNeeded);
    let id = draft(&amina, &case);
    assert_eq!(
        save_refused(&amina, &id, &json!({ "status": "approved" })),
        Code::DecisionNeeded
    );
    let past =
        json!({ "topic": "risk_assessment", "subject": id, "value": "low", "reason": "so be it" });
    assert_eq!(amina.refuse("decision_propose", past), Code::BadValue);
    submit(&amina, &id, "medium", "");
    assert_eq!(
        amina.refuse("record_undo", json!({})),
        Code::AssessmentFixed
    );
    assert_eq!(
        amina.fields(&id)["threats"]["arrest_warrant"],
        1,
        "undo does not reach what is handed in"
    );
}

#[test]
fn the_next_assessment_starts_from_the_last_answers_and_names_it() {
    let (_world, amina, _yusuf, case) = assessed_case();
    let first = risk(&amina, &case)["assessments"][0]["record"]["id"].clone();
    let started = amina.ask("assessment_start", json!({ "id": case }));
    let fields = &started["record"]["fields"];
    assert_eq!(fields["previous"], first);
    assert_eq!(fields["threats"]["arrest_warrant"], 1);
    assert_eq!(fields["status"], "draft");
    assert_eq!(
        fields["decided_level"],
        Value::Null,
        "the level is decided anew"
    );
    let again = json!({ "id": case });
    assert_eq!(
        amina.refuse("assessment_start", again),
        Code::AssessmentOpen
    );
}

#[test]
fn what_the_case_says_raises_the_level_and_says_why() {
    let (_world, amina, _yusuf, case) = shared_case();
    let boy = amina.make("person", json!({ "name": "Sami", "age_band": "age_0_17" }));
    amina.save(&case, json!({ "person": boy }));
    let unit = amina.make("organisation", json!({ "name": "Unit 9" }));
    for (title, on, kind) in [
        ("Warned", LONG_AGO, "death_threat"),
        ("Taken", &day(&amina), "abduction_kidnapping"),
    ] {
        let incident = amina.make(
            "incident",
            json!({ "title": title, "cases": [case], "starts_on": on }),
        );
        let violation = amina.make(
            "violation",
            json!({ "case": case, "incident": incident, "violation_type": kind }),
        );
        amina.make(
            "involvement",
            json!({ "case": case, "violation": violation, "organisation": unit }),
        );
    }
    let view = risk(&amina, &case);
    let facts: Vec<&str> = view["facts"]
        .as_array()
        .unwrap()
        .iter()
        .map(|fact| fact["rule"].as_str().unwrap())
        .collect();
    assert_eq!(
        facts,
        [
            "explicit_death_threat",
            "recent_abduction",
            "recent_attack_same_perpetrator",
            "minor"
        ]
    );
    assert_eq!(
        view["facts"][1]["violations"][0]["violation_type"],
        "abduction_kidnapping"
    );
    assert_eq!(view["facts"][3]["source"], "age_band");
    let id = draft(&amina, &case);
    let live = risk(&amina, &case)["assessments"][0]["risk"].clone();
    assert_eq!(live["scored"], "medium");
    assert_eq!(live["computed"], "extreme");
    // A person may say that it is not so.
    amina.save(&id, json!({ "recent_abduction": false, "minor": false, "recent_attack_same_perpetrator": false }));
    assert_eq!(
        risk(&amina, &case)["assessments"][0]["risk"]["computed"],
        "medium"
    );
}

fn measure(laptop: &Laptop, case: &str, fields: Value) -> String {
    let mut whole = json!({ "case": case, "title": "Guard at night", "status": "planned" });
    whole
        .as_object_mut()
        .unwrap()
        .extend(fields.as_object().unwrap().clone());
    laptop.make("measure", whole)
}

#[test]
fn no_measure_starts_before_its_do_no_harm_check() {
    let (_world, amina, _yusuf, case) = shared_case();
    let id = measure(&amina, &case, json!({}));
    let start = json!({ "status": "in_progress" });
    for (missing, next) in [
        ("threat", json!({ "threat": "recent_attack" })),
        ("could_raise_risk", json!({ "could_raise_risk": true })),
        (
            "who_will_know",
            json!({ "who_will_know": "The family and the guard" }),
        ),
        (
            "harm_answer",
            json!({ "harm_answer": "The guard wears no uniform" }),
        ),
    ] {
        let refused = amina
            .call("record_save", json!({ "id": id, "writes": writes(&start) }))
            .unwrap_err();
        assert_eq!(
            (refused.code, refused.args["field"].as_str()),
            (Code::HarmCheck, missing)
        );
        amina.save(&id, next);
    }
    amina.save(&id, start);
    // Nor is the check emptied while the measure runs.
    assert_eq!(
        save_refused(&amina, &id, &json!({ "who_will_know": "" })),
        Code::HarmCheck
    );
}

#[test]
fn a_plan_is_agreed_on_a_day_and_in_some_way() {
    let (_world, amina, _yusuf, case) = shared_case();
    let plan = amina.make(
        "protection_plan",
        json!({ "case": case, "status": "draft" }),
    );
    assert_eq!(
        save_refused(&amina, &plan, &json!({ "status": "agreed" })),
        Code::ReasonNeeded
    );
    amina.ask(
        "plan_agree",
        json!({ "id": plan, "on": "2026-11-20", "mode": "written" }),
    );
    assert_eq!(amina.fields(&plan)["status"], "agreed");
}

#[test]
fn worse_opens_a_review_at_once_and_nothing_is_published_until_it_is_approved() {
    let (_world, amina, yusuf, case) = assessed_case();
    amina.make(
        "consent",
        json!({ "case": case, "scope": "publish_anonymous", "status": "given", "mode": "written" }),
    );
    let checked = json!({ "threat": "recent_attack", "could_raise_risk": false, "who_will_know": "Everybody", "publishes": true });
    let statement = measure(&amina, &case, checked);
    let contact = amina.make(
        "followup",
        json!({ "case": case, "on": "2026-11-20", "result": "reached", "impact": "worsened" }),
    );
    let view = risk(&amina, &case);
    assert_eq!(view["worsened"][0]["id"], contact.as_str());
    let review = &view["assessments"][0]["record"];
    assert_eq!(review["fields"]["status"], "draft");
    assert_eq!(review["fields"]["answers_contacts"], json!([contact]));
    let tasks = amina.ask("record_list", json!({ "case": case, "kind": "task" }));
    let task = &tasks["records"][0]["fields"];
    assert_eq!(
        (&task["origin"], &task["assignee"]),
        (&json!("review"), &json!("Amina"))
    );
    assert_eq!(task["due_on"], day(&amina));
    // Quiet steps go on; public ones wait, by measure or by intervention, and for everybody.
    assert_eq!(
        save_refused(&amina, &statement, &json!({ "status": "in_progress" })),
        Code::ReviewOpen
    );
    let public = json!({ "kind": "intervention", "writes": writes(&json!({ "case": case, "intervention_type": "public_statement", "status": "done" })) });
    assert_eq!(
        amina.refuse("record_create", public.clone()),
        Code::ReviewOpen
    );
    amina.make(
        "intervention",
        json!({ "case": case, "intervention_type": "detention_visit", "status": "done" }),
    );
    settle(&[&amina, &yusuf]);
    assert_eq!(yusuf.refuse("record_create", public), Code::ReviewOpen);
    // Throwing the draft away does not close the review.
    let id = review["id"].as_str().unwrap();
    amina.ask("record_withdraw", json!({ "id": id, "withdrawn": true }));
    assert_eq!(
        save_refused(&amina, &statement, &json!({ "status": "in_progress" })),
        Code::ReviewOpen
    );
    amina.ask("record_withdraw", json!({ "id": id, "withdrawn": false }));
    submit(&amina, id, "high", "Followed home twice.");
    settle(&[&amina, &yusuf]);
    answer(&yusuf, &case, true, "");
    settle(&[&yusuf, &amina]);
    amina.save(&statement, json!({ "status": "in_progress" }));
    assert_eq!(amina.fields(&case)["risk_level"], "high");
    let tasks = amina.ask("record_list", json!({ "case": case, "kind": "task" }));
    assert_eq!(
        tasks["records"][0]["fields"]["status"], "done",
        "the review is over, and so is its task"
    );
}

#[test]
fn a_second_worsening_that_the_approver_did_not_know_keeps_the_review_open() {
    let (_world, amina, yusuf, case) = assessed_case();
    let worse = |laptop: &Laptop| {
        laptop.make(
            "followup",
            json!({ "case": case, "result": "reached", "impact": "worsened" }),
        )
    };
    worse(&amina);
    let id = risk(&amina, &case)["assessments"][0]["record"]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    submit(&amina, &id, "medium", "");
    settle(&[&amina, &yusuf]);
    let second = worse(&amina);
    answer(&yusuf, &case, true, "");
    settle(&[&yusuf, &amina]);
    let open = risk(&amina, &case)["worsened"].clone();
    assert_eq!(open.as_array().unwrap().len(), 1);
    assert_eq!(open[0]["id"], second.as_str());
}

#[test]
fn a_statement_that_was_out_before_things_got_worse_may_be_recorded_as_done() {
    let (_world, amina, _yusuf, case) = assessed_case();
    amina.make(
        "consent",
        json!({ "case": case, "scope": "publish_anonymous", "status": "given", "mode": "written" }),
    );
    let statement = amina.make(
        "intervention",
        json!({ "case": case, "intervention_type": "public_statement", "status": "in_progress" }),
    );
    amina.make(
        "followup",
        json!({ "case": case, "result": "reached", "impact": "worsened" }),
    );
    amina.save(&statement, json!({ "status": "done" }));
}

#[test]
fn attempts_are_counted_by_day_until_somebody_answers() {
    let (_world, amina, _yusuf, case) = shared_case();
    let call = |on: &str, result: &str| {
        amina.make(
            "followup",
            json!({ "case": case, "on": on, "mode": "phone", "result": result }),
        )
    };
    for on in ["2026-11-01", "2026-11-01", "2026-11-03"] {
        call(on, "no_answer");
    }
    let view = risk(&amina, &case);
    assert_eq!(
        (
            &view["attempts"],
            &view["attempt_days"],
            &view["contact_lost"]
        ),
        (&json!(3), &json!(2), &json!(false))
    );
    call("2026-11-04", "message_left");
    assert_eq!(risk(&amina, &case)["contact_lost"], true);
    call("2026-11-05", "reached");
    let view = risk(&amina, &case);
    assert_eq!(
        (&view["contact_lost"], &view["last_reached"]),
        (&json!(false), &json!("2026-11-05"))
    );
}

#[test]
fn an_imported_word_that_two_people_approved_closes_no_review() {
    let (_world, amina, _yusuf, case) = assessed_case();
    amina.make(
        "consent",
        json!({ "case": case, "scope": "publish_anonymous", "status": "given", "mode": "written" }),
    );
    let contact = amina.make(
        "followup",
        json!({ "case": case, "result": "reached", "impact": "worsened" }),
    );
    let public = json!({ "kind": "intervention", "writes": writes(&json!({ "case": case, "intervention_type": "public_statement", "status": "done" })) });
    assert_eq!(
        amina.refuse("record_create", public.clone()),
        Code::ReviewOpen
    );
    // A file says that somebody approved an answer to it. Nobody signed that.
    amina.import(&json!({ "type": "risk_assessment", "case": case, "status": "approved", "decided_level": "low", "assessed_on": day(&amina), "answers_contacts": [contact] }));
    assert_eq!(amina.refuse("record_create", public), Code::ReviewOpen);
    assert_eq!(risk(&amina, &case)["worsened"][0]["id"], contact.as_str());
}

#[test]
fn an_assessment_that_says_something_else_than_was_approved_answers_nothing() {
    let (_world, amina, yusuf, case) = assessed_case();
    let contact = amina.make(
        "followup",
        json!({ "case": case, "result": "reached", "impact": "worsened" }),
    );
    let opened = risk(&amina, &case)["assessments"][0]["record"]["id"].clone();
    submit(&amina, opened.as_str().unwrap(), "medium", "");
    settle(&[&amina, &yusuf]);
    answer(&yusuf, &case, true, "");
    settle(&[&yusuf, &amina]);
    assert_eq!(risk(&amina, &case)["worsened"], json!([]));
    // One person says what the case's risk is only until two have said it.
    let low = json!({ "risk_level": "low" });
    assert_eq!(save_refused(&amina, &case, &low), Code::DecisionNeeded);
    amina.forge(opened.as_str().unwrap(), json!({ "decided_level": "low" }));
    assert_eq!(risk(&amina, &case)["worsened"][0]["id"], contact.as_str());
}

#[test]
fn nobody_agrees_to_a_plan_of_which_a_measure_was_not_thought_through() {
    let world = World::new();
    let amina = world.laptop("amina");
    let case = amina.make("case", json!({ "title": "Held at the quarry" }));
    let plan = amina.make(
        "protection_plan",
        json!({ "case": case, "status": "draft" }),
    );
    let measure = amina.make(
        "measure",
        json!({ "case": case, "plan": plan, "title": "A visit at home", "status": "planned" }),
    );
    let agree = json!({ "id": plan, "on": "2026-11-20", "mode": "written" });
    assert_eq!(
        amina.refuse("plan_agree", agree.clone()),
        Code::PlanUnchecked
    );
    amina.save(
        &measure,
        json!({ "threat": "explicit_death_threat", "could_raise_risk": true, "who_will_know": "The neighbours" }),
    );
    assert_eq!(
        amina.refuse("plan_agree", agree.clone()),
        Code::PlanUnchecked
    );
    amina.save(
        &measure,
        json!({ "harm_answer": "At night, without a uniform" }),
    );
    amina.ask("plan_agree", agree);
    assert_eq!(amina.fields(&plan)["status"], "agreed");
}
