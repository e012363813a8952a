//! A case on its way from the first call to closure, and what is due on the way.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use serde_json::{Value, json};
use tempfile::TempDir;
use testkit::Laptop;

/// 24 November 2026, 09:00 UTC, and an hour.
const MORNING: i64 = 1_795_510_800_000;
const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;

fn laptop() -> (TempDir, Laptop) {
    let folder = tempfile::tempdir().unwrap();
    let laptop = Laptop::with_vault(folder.path());
    laptop.set_clock(MORNING);
    (folder, laptop)
}

fn step(laptop: &Laptop, case: &str, to: &str) -> Value {
    laptop.ask("case_step", json!({ "id": case, "to": to }))
}

fn refused(laptop: &Laptop, request: Value) -> (String, String) {
    let error = laptop.call("case_step", request).unwrap_err();
    let missing = error.args.get("missing").cloned().unwrap_or_default();
    (error.code.as_str().to_owned(), missing)
}

fn missing(path: &Value, to: &str) -> Vec<String> {
    let steps = path["steps"].as_array().unwrap();
    let found = steps
        .iter()
        .find(|step| step["to"] == to && step["emergency"] == false)
        .unwrap_or_else(|| panic!("no step to {to}"));
    serde_json::from_value(found["missing"].clone()).unwrap()
}

fn due(laptop: &Laptop, day: &str) -> Vec<Value> {
    let list = laptop.ask("due_list", json!({ "day": day }));
    list["items"].as_array().unwrap().clone()
}

/// What one item says: sort, what, group.
fn told(items: &[Value]) -> Vec<String> {
    items
        .iter()
        .map(|item| {
            let text = |name: &str| item[name].as_str().unwrap_or_default().to_owned();
            let what = if item["what"] == "" {
                text("title")
            } else {
                text("what")
            };
            format!("{} {what} {}", text("sort"), text("when"))
        })
        .collect()
}

/// Amina's case with everything intake asks for.
fn taken_in(amina: &Laptop) -> (String, String) {
    let person = amina.make("person", json!({ "name": "Nadia" }));
    let case = amina.make(
        "case",
        json!({ "title": "Threats after a report on the quarry", "person": person,
                "intake_channel": "hotline", "received_at": MORNING - 2 * HOUR }),
    );
    amina.make("source", json!({ "case": case, "source_type": "victim" }));
    amina.make(
        "consent",
        json!({ "case": case, "scope": "record_and_store", "status": "given" }),
    );
    step(amina, &case, "intake");
    (case, person)
}

#[test]
fn a_case_goes_from_the_first_call_to_closure_and_every_step_says_what_it_lacks() {
    let (_folder, amina) = laptop();
    let case = amina.make(
        "case",
        json!({ "title": "Threats after a report on the quarry" }),
    );
    let path = amina.ask("case_path", json!({ "id": case }));
    assert_eq!(path["state"], "draft");
    assert_eq!(
        missing(&path, "intake"),
        ["intake_channel", "received_at", "source", "consent_record"]
    );
    let (code, lacks) = refused(&amina, json!({ "id": case, "to": "intake" }));
    assert_eq!(code, "step_blocked");
    assert_eq!(lacks, "intake_channel received_at source consent_record");
    assert_eq!(amina.fields(&case)["status"], "draft");

    let (case, person) = taken_in(&amina);
    let incident = amina.make(
        "incident",
        json!({ "cases": [case], "starts_on": "2026-11", "adm1": "North", "place_precision": "adm1" }),
    );
    amina.save(
        &case,
        json!({ "contact_channel": "Signal", "conflict_of_interest": false }),
    );
    let path = step(&amina, &case, "triage");
    assert!(missing(&path, "verification").contains(&"within_mandate".to_owned()));
    amina.save(
        &case,
        json!({ "within_mandate": true, "defender_test": true, "officer": "Yusuf", "risk_level": "low" }),
    );
    let violation = amina.make(
        "violation",
        json!({ "case": case, "incident": incident, "victim": person, "violation_type": "threat", "motive_link": "likely" }),
    );
    step(&amina, &case, "verification");

    // Protection never waits for proof: nothing is graded, and assessment may begin.
    let path = step(&amina, &case, "risk_assessment");
    let begun = amina.ask(
        "record_list",
        json!({ "case": case, "kind": "risk_assessment" }),
    );
    assert_eq!(begun["records"][0]["fields"]["status"], "draft");
    assert_eq!(begun["records"][0]["fields"]["person"], json!(person));
    assert_eq!(missing(&path, "protection_plan"), ["assessment_approved"]);
    assert_eq!(missing(&path, "follow_up"), ["no_measure_reason"]);

    amina.save(
        &case,
        json!({ "no_measure_reason": "She moved to her sister's and feels safe." }),
    );
    let path = step(&amina, &case, "follow_up");
    assert_eq!(
        missing(&path, "closed"),
        [
            "closure_outcome",
            "defender_informed",
            "levels_final",
            "closure_approved"
        ]
    );
    // Two people decided the level elsewhere; here that is another story.
    let back = json!({ "id": violation, "withdrawn": true });
    amina.ask("record_withdraw", back);
    amina.import(&json!({ "type": "violation", "case": case, "incident": incident, "violation_type": "threat", "verification_level": "credible" }));
    amina.save(
        &case,
        json!({ "closure_outcome": "risk_ended", "informed_on": "2026-11-24" }),
    );
    // The last word is not hers alone; who says it with her is the story of `closing`.
    assert_eq!(
        refused(&amina, json!({ "id": case, "to": "closed" })),
        ("step_blocked".into(), "closure_approved".into())
    );
}

#[test]
fn the_state_of_a_case_changes_by_steps_and_by_nothing_else() {
    let (_folder, amina) = laptop();
    let (case, _) = taken_in(&amina);
    let write = |field: &str, value: Value| json!([{ "field": field, "value": value }]);
    let by_save = json!({ "id": case, "writes": write("status", json!("closed")) });
    assert_eq!(
        amina.refuse("record_save", by_save).as_str(),
        "status_by_steps"
    );
    let new = json!({ "kind": "case", "writes": write("status", json!("triage")) });
    assert_eq!(
        amina.refuse("record_create", new).as_str(),
        "status_by_steps"
    );
    let forged = json!({ "kind": "transition", "writes": write("to", json!("closed")) });
    assert_eq!(
        amina.refuse("record_create", forged).as_str(),
        "status_by_steps"
    );
    let path = amina.ask("case_path", json!({ "id": case }));
    let taken = &path["taken"][0]["record"]["id"];
    let back = json!({ "id": taken, "withdrawn": true });
    assert_eq!(
        amina.refuse("record_withdraw", back).as_str(),
        "status_by_steps"
    );
    let leap = json!({ "id": case, "to": "closed" });
    assert_eq!(refused(&amina, leap).0, "no_step");
    // Undo does not reach over a step.
    assert!(amina.ask("record_undo", json!({}))["record"].is_null());
    assert_eq!(amina.fields(&case)["status"], "intake");
}

#[test]
fn at_extreme_risk_the_focal_point_jumps_and_what_was_skipped_is_due_in_72_hours() {
    let (_folder, amina) = laptop();
    let (case, _) = taken_in(&amina);
    let jump = json!({ "id": case, "to": "protection_active", "emergency": true, "reason": "Armed men at the door." });
    assert_eq!(refused(&amina, jump.clone()).0, "no_step");
    amina.save(&case, json!({ "risk_level": "extreme" }));
    let silent = json!({ "id": case, "to": "protection_active", "emergency": true });
    assert_eq!(refused(&amina, silent).0, "reason_needed");
    let path = amina.ask("case_step", jump);
    assert_eq!(path["state"], "protection_active");
    let taken = &path["taken"][0]["record"]["fields"];
    assert_eq!(taken["emergency"], true);
    let skipped = taken["missing"].as_array().unwrap().len();
    assert!(skipped > 8);
    assert!(amina.fields(&case)["emergency_at"].is_number());

    let items = due(&amina, "2026-11-24");
    let tasks: Vec<&Value> = items
        .iter()
        .filter(|item| item["what"] == "emergency")
        .collect();
    assert_eq!(tasks.len(), skipped);
    for task in &tasks {
        let hours = (task["due_at"].as_i64().unwrap() - MORNING) / HOUR;
        assert_eq!(hours, 72, "{task}");
        assert_eq!(task["when"], "week");
    }
    assert!(tasks.iter().any(|task| task["key"] == "plan_agreed"));
}

#[test]
fn what_is_missed_at_extreme_risk_reaches_the_head_at_once_and_is_written_down_once() {
    let (_folder, amina) = laptop();
    let (case, _) = taken_in(&amina);
    amina.save(
        &case,
        json!({ "risk_level": "extreme", "officer": "Yusuf" }),
    );
    let items = due(&amina, "2026-11-24");
    assert_eq!(
        told(&items),
        ["clock triage week", "clock first_action week"]
    );

    // Two days later nobody has done anything.
    amina.set_clock(MORNING + 2 * DAY);
    let items = due(&amina, "2026-11-26");
    assert_eq!(
        told(&items),
        ["clock triage overdue", "clock first_action overdue"]
    );
    assert_eq!(
        items[1]["reached"],
        json!(["supervisor", "head_of_institution"])
    );
    assert_eq!(items[1]["prompt_network"], true);
    assert!(items[1]["escalated_at"].is_null());
    let swept = amina.ask("due_sweep", json!({}));
    assert_eq!(swept, json!({ "escalated": 2, "settled": 0 }));
    assert_eq!(amina.ask("due_sweep", json!({}))["escalated"], 0);
    let items = due(&amina, "2026-11-26");
    assert_eq!(items.len(), 2, "the mark is no second line: {items:?}");
    assert!(items[1]["escalated_at"].is_number());

    // Done from the list, without opening the case.
    let done =
        json!({ "sort": "clock", "what": "first_action", "case": case, "day": "2026-11-26" });
    assert_eq!(
        amina.refuse("due_answer", done.clone()).as_str(),
        "bad_value"
    );
    let mut answer = done;
    answer["answers"] = json!([{ "field": "intervention_type", "value": "medical_support" }]);
    let saved = amina.ask("due_answer", answer);
    assert_eq!(saved["kind"], "intervention");
    assert_eq!(saved["fields"]["done_on"], "2026-11-26");
    assert_eq!(told(&due(&amina, "2026-11-26")), ["clock triage overdue"]);
    assert_eq!(amina.ask("due_sweep", json!({}))["settled"], 1);
}

#[test]
fn one_list_holds_all_sorts_of_what_is_due_and_each_is_done_from_it() {
    let (_folder, amina) = laptop();
    let (case, _) = taken_in(&amina);
    amina.save(&case, json!({ "officer": "Yusuf", "received_at": null }));
    let task = amina.make("task", json!({ "case": case, "title": "Call the lawyer", "due_on": "2026-11-23", "assignee": "Amina" }));
    amina.make("measure", json!({ "case": case, "title": "Lock at the door", "threat": "explicit_death_threat", "could_raise_risk": false, "who_will_know": "Nadia", "owner": "Yusuf", "due_on": "2026-11-24", "status": "planned" }));
    amina.make("consent", json!({ "case": case, "scope": "share_ganhri", "status": "given", "expires_on": "2026-11-28" }));
    amina.make(
        "protection_plan",
        json!({ "case": case, "status": "agreed", "agreed_on": "2026-11-20", "agreed_mode": "oral_recorded", "review_on": "2026-12-10" }),
    );
    amina.make("intervention", json!({ "case": case, "intervention_type": "medical_support", "next_on": "2026-11-25", "status": "awaiting_reply" }));
    amina.make(
        "breach",
        json!({ "title": "A stick was lost", "noticed_at": MORNING - 73 * HOUR }),
    );
    assert_eq!(
        told(&due(&amina, "2026-11-24")),
        [
            "task Call the lawyer overdue",
            "breach breach overdue",
            "measure Lock at the door today",
            "reply medical_support week",
            "consent share_ganhri week",
            "review plan later",
        ]
    );
    let mine = amina.ask(
        "due_list",
        json!({ "day": "2026-11-24", "officer": "Amina" }),
    );
    assert_eq!(
        told(mine["items"].as_array().unwrap()),
        ["task Call the lawyer overdue"]
    );
    let only = amina.ask(
        "due_list",
        json!({ "day": "2026-11-24", "sort": "measure" }),
    );
    assert_eq!(only["items"].as_array().unwrap().len(), 1);

    amina.ask(
        "due_answer",
        json!({ "sort": "task", "record": task, "day": "2026-11-24" }),
    );
    assert_eq!(amina.fields(&task)["status"], "done");
    for item in due(&amina, "2026-11-24") {
        let answers = match item["sort"].as_str().unwrap() {
            "consent" => {
                json!([{ "field": "status", "value": "given" }, { "field": "expires_on", "value": "2027-11-28" }])
            }
            "review" => json!([{ "field": "review_on", "value": "2027-06-01" }]),
            "reply" => json!([{ "field": "response", "value": "favourable" }]),
            _ => json!([]),
        };
        let (sort, record) = (&item["sort"], &item["record"]);
        amina.ask(
            "due_answer",
            json!({ "sort": sort, "record": record, "day": "2026-11-24", "answers": answers }),
        );
    }
    assert_eq!(told(&due(&amina, "2026-11-24")), Vec::<String>::new());
}

#[test]
fn a_laptop_whose_clock_went_back_says_so_and_marks_the_steps_it_takes() {
    let (_folder, amina) = laptop();
    let (case, _) = taken_in(&amina);
    let path = amina.ask("case_path", json!({ "id": case }));
    assert_eq!(path["clock_behind_minutes"], 0);
    assert!(
        path["taken"][0]["record"]["fields"]
            .get("clock_suspect")
            .is_none()
    );

    amina.set_clock(MORNING - 30 * DAY);
    let path = amina.ask("case_path", json!({ "id": case }));
    assert_eq!(path["clock_behind_minutes"].as_i64().unwrap() / 60 / 24, 30);
    amina.make(
        "incident",
        json!({ "cases": [case], "starts_on": "2026-11", "adm1": "North", "place_precision": "adm1" }),
    );
    amina.save(
        &case,
        json!({ "contact_channel": "Signal", "conflict_of_interest": false }),
    );
    let path = step(&amina, &case, "triage");
    assert_eq!(path["taken"].as_array().unwrap().len(), 2);
    let steps = path["taken"].as_array().unwrap();
    let triage = steps
        .iter()
        .find(|step| step["record"]["fields"]["to"] == "triage")
        .unwrap();
    assert_eq!(triage["record"]["fields"]["clock_suspect"], true);
}

#[test]
fn an_institution_is_timed_by_its_own_terms() {
    let (_folder, amina) = laptop();
    let (case, _) = taken_in(&amina);
    amina.save(&case, json!({ "risk_level": "high" }));
    let first_action = || {
        let path = amina.ask("case_path", json!({ "id": case }));
        let clocks = path["clocks"].as_array().unwrap().clone();
        let found = clocks
            .into_iter()
            .find(|clock| clock["clock"] == "first_action");
        (found.unwrap()["due_at"].as_i64().unwrap() - MORNING) / HOUR
    };
    assert_eq!(first_action(), 72);
    amina.make(
        "clock_term",
        json!({ "level": "high", "first_action_hours": 36 }),
    );
    assert_eq!(first_action(), 36);
}

#[test]
fn a_supervisor_gives_high_risk_two_days_and_an_officer_cannot_take_them_back() {
    let (_folder, amina) = laptop();
    let own = |hours: Value| {
        json!({ "first_action_hours": hours, "verification_hours": null, "reassessment_hours": null,
        "contact_hours": null, "supervisor_after_hours": null, "head_after_hours": 0, "prompt_network": null })
    };
    let set = |hours: Value| {
        amina.ask(
            "clock_terms_save",
            json!({ "level": "high", "own": own(hours) }),
        )
    };
    let first = set(json!(48));
    assert_eq!(first["levels"][2]["usual"]["first_action_hours"], 72);
    assert_eq!(first["levels"][2]["own"]["first_action_hours"], 48);
    assert_eq!(first["levels"][1]["own"]["first_action_hours"], Value::Null);

    let (case, _) = taken_in(&amina);
    amina.save(&case, json!({ "risk_level": "high" }));
    let clock = |name: &str| {
        let path = amina.ask("case_path", json!({ "id": case }));
        let clocks = path["clocks"].as_array().unwrap();
        clocks.iter().find(|one| one["clock"] == name).unwrap()["due_at"]
            .as_i64()
            .unwrap()
    };
    let with_own = clock("first_action");
    assert_eq!(set(json!(null))["levels"][2]["own"]["head_after_hours"], 0);
    assert_eq!(clock("first_action") - with_own, 24 * HOUR);

    // One record holds for a level: a change is a change of it and not another record.
    let list = amina.ask("audit_list", json!({ "ops": ["clock_terms"], "limit": 9 }));
    assert_eq!(list["total"], 2);
    assert_eq!(list["lines"][0]["record"], list["lines"][1]["record"]);
    for wrong in [json!(0), json!(9_000)] {
        let request = json!({ "level": "high", "own": own(wrong) });
        assert_eq!(
            amina.refuse("clock_terms_save", request).as_str(),
            "bad_value"
        );
    }
    let officer = model::role::Roles::from_iter([model::role::Role::CaseOfficer]);
    let change = model::Write {
        field: model::record::CLOCK_TERM
            .field_named("contact_hours")
            .unwrap()
            .tag,
        element: String::new(),
        value: model::Value::Number(9_000),
    };
    let act = model::role::act_of(Some(&model::record::CLOCK_TERM), &change).unwrap();
    assert!(!officer.may(act));
}
