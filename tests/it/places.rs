//! A place and how exactly it is known: one value, whichever half is typed first.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::Laptop;

fn laptop() -> (tempfile::TempDir, Laptop) {
    let folder = tempfile::tempdir().unwrap();
    let laptop = Laptop::with_vault(folder.path());
    (folder, laptop)
}

fn precision(at: &Laptop, incident: &str) -> Value {
    at.fields(incident)["place_precision"].clone()
}

#[test]
fn a_place_that_is_typed_alone_asks_how_exact_it_is() {
    let (_folder, amina) = laptop();
    let case = amina.import_case(json!({ "title": "Quarry", "status": "intake" }));
    let incident = amina.make(
        "incident",
        json!({ "cases": [case], "place": "By the quarry" }),
    );
    assert_eq!(
        precision(&amina, &incident),
        json!({ "answer": "not_asked" })
    );
    let missing = amina.ask("case_get", json!({ "id": case }))["missing"].clone();
    assert!(
        missing
            .as_array()
            .unwrap()
            .contains(&json!("incident_place"))
    );

    amina.save(&incident, json!({ "place_precision": "locality" }));
    assert_eq!(precision(&amina, &incident), "locality");
    let missing = amina.ask("case_get", json!({ "id": case }))["missing"].clone();
    assert!(
        !missing
            .as_array()
            .unwrap()
            .contains(&json!("incident_place"))
    );

    // The place goes, and its precision with it; the region that stays says its own.
    amina.save(&incident, json!({ "adm1": "North" }));
    amina.save(&incident, json!({ "place": null }));
    assert_eq!(precision(&amina, &incident), "adm1");
    amina.save(&incident, json!({ "adm1": null }));
    assert_eq!(precision(&amina, &incident), Value::Null);
}

#[test]
fn a_precision_with_nothing_behind_it_is_refused() {
    let (_folder, amina) = laptop();
    let born =
        json!({ "kind": "incident", "writes": [{ "field": "place_precision", "value": "exact" }] });
    assert_eq!(
        amina.refuse("record_create", born),
        Code::PrecisionWithoutPlace
    );
    let incident = amina.make("incident", json!({ "adm1": "North" }));
    let finer =
        json!({ "id": incident, "writes": [{ "field": "place_precision", "value": "adm2" }] });
    assert_eq!(
        amina.refuse("record_save", finer),
        Code::PrecisionWithoutPlace
    );
    assert_eq!(precision(&amina, &incident), "adm1");
    amina.save(
        &incident,
        json!({ "adm1": null, "place_precision": "online" }),
    );
    assert_eq!(precision(&amina, &incident), "online");
}

#[test]
fn a_file_with_a_place_and_no_precision_comes_in_with_the_question_open() {
    let (_folder, amina) = laptop();
    amina.import(&json!({ "type": "incident", "title": "Raid", "place": "Mill lane" }));
    let found = amina.ask("search", json!({ "query": "Raid", "limit": 5 }));
    let incident = found["hits"][0]["id"].as_str().unwrap();
    assert_eq!(
        precision(&amina, incident),
        json!({ "answer": "not_asked" })
    );
}
