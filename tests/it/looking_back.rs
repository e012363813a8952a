//! What stood there before, what is new since yesterday, and asking for cases by any field.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World};

fn past(laptop: &Laptop, id: &str, field: &str) -> Vec<Value> {
    let history = laptop.ask("record_history", json!({ "id": id }));
    let entries = history["entries"].as_array().unwrap().iter();
    entries
        .filter(|entry| entry["field"] == field)
        .cloned()
        .collect()
}

#[test]
fn a_word_lost_in_a_choice_stays_in_the_history_and_can_be_taken_up_again() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let case = amina.make("case", json!({ "title": "Quarry" }));
    amina.exchange();
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    yusuf.save(
        &case,
        json!({ "summary": "Taken at the gate by three men." }),
    );
    amina.save(&case, json!({ "summary": "Taken at the gate." }));
    yusuf.exchange();
    amina.exchange();
    let conflict = amina.ask("conflict_list", json!({}))["conflicts"][0].clone();
    let rivals = conflict["rivals"].as_array().unwrap();
    let dots: Vec<&Value> = rivals.iter().map(|rival| &rival["dot"]).collect();
    let own = rivals
        .iter()
        .find(|rival| rival["person"] == "Amina")
        .unwrap();
    amina.ask(
        "conflict_resolve",
        json!({ "record": case, "field": "summary", "seen": dots, "keep": own["dot"] }),
    );
    let words = past(&amina, &case, "summary");
    assert_eq!(words.len(), 3);
    let lost: Vec<&Value> = words.iter().filter(|entry| entry["lost"] == true).collect();
    assert_eq!(lost.len(), 1);
    assert_eq!(
        (&lost[0]["person"], &lost[0]["value"]),
        (&json!("Yusuf"), &json!("Taken at the gate by three men."))
    );
    let restored = amina.ask(
        "record_restore_value",
        json!({ "id": case, "field": "summary", "dot": lost[0]["dot"], "reason": "Yusuf spoke to the guard" }),
    );
    assert_eq!(
        restored["record"]["fields"]["summary"],
        "Taken at the gate by three men."
    );
    let notes = amina.ask("record_list", json!({ "case": case, "kind": "note" }));
    assert_eq!(
        notes["records"][0]["fields"]["text"],
        "Yusuf spoke to the guard"
    );
    let reference = past(&amina, &case, "reference")[0]["dot"].clone();
    assert_eq!(
        amina.refuse(
            "record_restore_value",
            json!({ "id": case, "field": "summary", "dot": reference, "reason": "" })
        ),
        Code::BadValue
    );
}

#[test]
fn what_others_wrote_since_the_last_visit_is_marked_and_a_wrong_clock_too() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let case = amina.make("case", json!({ "title": "Quarry" }));
    amina.exchange();
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    amina.ask("case_get", json!({ "id": case }));
    yusuf.set_clock(1_700_000_000_000);
    yusuf.make("note", json!({ "case": case, "text": "called" }));
    yusuf.save(&case, json!({ "title": "Quarry, gate" }));
    yusuf.exchange();
    amina.exchange();
    amina.set_clock(1_795_600_000_000);
    amina.ask("case_get", json!({ "id": case }));
    let ask = |person: &str, news: bool| {
        amina.ask(
            "case_history",
            json!({ "case": case, "person": person, "news": news, "before": null }),
        )
    };
    let all = ask("", false);
    assert_eq!(
        (&all["news"], &all["people"]),
        (&json!(2), &json!(["Amina", "Yusuf"]))
    );
    assert_eq!(all["steps"].as_array().unwrap().len(), 3);
    let news = ask("", true);
    let news = news["steps"].as_array().unwrap();
    assert_eq!(news.len(), 2);
    let title = news.iter().find(|step| step["kind"] == "case").unwrap();
    assert_eq!(
        (&title["act"], &title["fields"], &title["clock_suspect"]),
        (&json!("changed"), &json!(["title"]), &json!(true))
    );
    assert_eq!(ask("Amina", false)["steps"].as_array().unwrap().len(), 1);
    amina.set_clock(1_795_700_000_000);
    amina.ask("case_get", json!({ "id": case }));
    assert_eq!(ask("", false)["news"], 0, "seen by now");
}

#[test]
fn a_view_is_shared_with_colleagues_or_kept_for_oneself() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let case = amina.make(
        "case",
        json!({ "title": "Quarry", "risk_level": "extreme" }),
    );
    amina.make("case", json!({ "title": "Office", "risk_level": "low" }));
    amina.make(
        "violation",
        json!({ "case": case, "violation_type": "enforced_disappearance", "perpetrator_types": ["police"] }),
    );
    let query = "risk_level = high, extreme and violation[violation_type = enforced_disappearance; perpetrator_types = police] and opened_on in last 28 days and text quarry";
    let found = amina.ask("case_list", json!({ "query": query, "limit": 10 }));
    assert_eq!(
        (&found["total"], &found["rows"][0]["id"]),
        (&json!(1), &json!(case))
    );
    let read = amina.ask("query_read", json!({ "query": query }));
    assert_eq!(
        (&read["count"], read["groups"].as_array().unwrap().len()),
        (&json!(1), 4)
    );
    assert!(amina.ask("query_read", json!({ "query": "open or overdue" }))["groups"].is_null());
    amina.ask(
        "view_save",
        json!({ "name": "Mine", "query": "overdue", "shared": false, "pinned": true }),
    );
    let views = amina.ask(
        "view_save",
        json!({ "name": "Gone", "query": query, "shared": true, "pinned": false }),
    );
    assert_eq!(views["views"][0]["name"], "Mine");
    assert_eq!(views["views"][1]["count"], 1);
    amina.exchange();
    yusuf.exchange();
    let theirs = yusuf.ask("view_list", json!({}))["views"].clone();
    assert_eq!(theirs.as_array().unwrap().len(), 1);
    assert_eq!(
        (&theirs[0]["name"], &theirs[0]["owner"]),
        (&json!("Gone"), &json!("Amina"))
    );
    yusuf.ask("view_remove", json!({ "id": theirs[0]["id"] }));
    yusuf.exchange();
    amina.exchange();
    assert_eq!(
        amina.ask("view_list", json!({}))["views"]
            .as_array()
            .unwrap()
            .len(),
        1
    );
    let refused = amina.call("case_list", json!({ "query": "risk_level = hihg" }));
    let refused = refused.unwrap_err();
    assert_eq!(
        (refused.code, refused.args["word"].as_str()),
        (Code::BadQuery, "hihg")
    );
}

#[test]
fn an_old_value_is_judged_like_one_that_is_typed() {
    let world = World::new();
    let (amina, _) = world.institution("National Institution", "Amina");
    let case = amina.import_case(json!({ "title": "Quarry", "status": "closed" }));
    amina.forge(&case, json!({ "status": "follow_up" }));
    let restore = |id: &str, field: &str, value: &str| {
        let mut all = past(&amina, id, field).into_iter();
        let old = all.find(|entry| entry["value"] == value).unwrap();
        json!({ "id": id, "field": field, "dot": old["dot"], "reason": "" })
    };
    let refused = amina.refuse("record_restore_value", restore(&case, "status", "closed"));
    assert_eq!(refused, Code::StatusBySteps);

    let consent = amina.make(
        "consent",
        json!({ "case": case, "scope": "refer_un", "status": "given", "mode": "written" }),
    );
    let appeal = amina.make(
        "intervention",
        json!({ "case": case, "intervention_type": "un_special_rapporteur", "recipient_type": "un_mechanism",
                "consent_scope": "refer_un", "addressee": "Special Rapporteur", "status": "in_progress" }),
    );
    amina.save(&appeal, json!({ "status": "planned" }));
    amina.save(&consent, json!({ "status": "withdrawn" }));
    let again = restore(&appeal, "status", "in_progress");
    let refused = amina.refuse("record_restore_value", again);
    assert_eq!(refused, Code::ConsentLacking);
    let vanish = json!({ "id": consent, "withdrawn": true });
    let refused = amina.refuse("record_withdraw", vanish);
    assert_eq!(refused, Code::FixedField, "a no stays");
}
