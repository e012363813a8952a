//! The second person is another person: not a second laptop, not whoever keeps the data alone, not
//! an administrator under another hat.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World};

struct Office {
    world: World,
    amina: Laptop,
    dalia: Laptop,
    sami: Laptop,
    invitation: String,
    case: String,
}

/// Amina leads, Dalia keeps the data, Sami supervises. One case is closed.
fn office() -> Office {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let dalia = world.colleague_as(&amina, &invitation, "Dalia", &["data_protection_officer"]);
    let sami = world.colleague_as(&amina, &invitation, "Sami", &["supervisor"]);
    let case = amina.import_case(json!({ "title": "Zarqa quarry", "status": "closed" }));
    let office = Office {
        world,
        amina,
        dalia,
        sami,
        invitation,
        case,
    };
    office.settle(&[]);
    office
}

impl Office {
    fn settle(&self, more: &[&Laptop]) {
        for _ in 0..3 {
            for laptop in [&self.amina, &self.dalia, &self.sami]
                .into_iter()
                .chain(more.iter().copied())
            {
                laptop.exchange();
            }
        }
    }

    fn propose(&self) {
        let propose = json!({ "case": self.case, "reason": "request_of_person", "note": "" });
        self.dalia.ask("erasure_propose", propose);
        self.settle(&[]);
    }

    fn answer(&self) -> Value {
        json!({ "case": self.case, "approve": true, "reason": "" })
    }

    fn is_erased(&self, laptop: &Laptop) -> bool {
        let plan = laptop.ask("erasure_plan", json!({ "id": self.case }));
        plan["erased"] == json!(true)
    }

    /// The erasure record, for a program that was changed.
    fn erasure(&self, laptop: &Laptop) -> String {
        let list = json!({ "case": self.case, "kind": "erasure" });
        let list = laptop.ask("record_list", list);
        list["records"][0]["id"].as_str().unwrap().to_owned()
    }
}

#[test]
fn a_supervisor_approves_the_erasure_that_the_data_protection_officer_asked_for() {
    let office = office();
    office.propose();
    let id = json!({ "id": office.case });
    assert_eq!(
        office.dalia.refuse("erasure_carry_out", id.clone()),
        Code::SecondPersonNeeded
    );
    // Nobody writes into an erasure but through its own door.
    let forged = json!({ "id": office.erasure(&office.dalia), "writes": [{ "field": "approved_at", "value": 1_795_510_900_000_i64 }] });
    assert_eq!(office.dalia.refuse("record_save", forged), Code::FixedField);
    office.sami.ask("erasure_answer", office.answer());
    office.settle(&[]);
    office.dalia.ask("erasure_carry_out", id);
    office.settle(&[]);
    for laptop in [&office.amina, &office.dalia, &office.sami] {
        assert!(office.is_erased(laptop));
    }
}

/// What waits for whoever sits at the laptop, in the order of the list.
fn first_lines(laptop: &Laptop) -> Vec<(String, String)> {
    let asked = json!({ "day": "2026-11-24", "mine": true });
    let view = laptop.ask("due_list", asked);
    let said = |item: &Value, key: &str| item[key].as_str().unwrap().to_owned();
    let items = view["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| (said(item, "when"), said(item, "what")))
        .collect()
}

#[test]
fn an_approved_erasure_stands_first_on_the_day_of_whoever_proposed_it_until_it_is_done() {
    let office = office();
    let line = |what: &str| ("asked".to_owned(), what.to_owned());
    let late = json!({ "case": office.case, "title": "File the letter", "due_on": "2020-01-05", "status": "open" });
    for laptop in [&office.dalia, &office.sami] {
        let mut late = late.clone();
        late["assignee"] = laptop.ask("due_list", json!({ "day": "2026-11-24" }))["me"].clone();
        office.amina.make("task", late);
    }
    office.propose();
    assert_eq!(first_lines(&office.sami)[0], line("erasure"));
    assert!(first_lines(&office.sami).len() > 1, "and something late");
    assert!(!first_lines(&office.dalia).contains(&line("erasure")));
    office.sami.ask("erasure_answer", office.answer());
    office.settle(&[]);
    assert_eq!(first_lines(&office.dalia)[0], line("erasure_approved"));
    for other in [&office.amina, &office.sami] {
        assert!(!first_lines(other).iter().any(|(when, _)| when == "asked"));
    }
    let id = json!({ "id": office.case });
    office.dalia.ask("erasure_carry_out", id);
    assert!(!first_lines(&office.dalia).contains(&line("erasure_approved")));
}

#[test]
fn a_second_laptop_with_another_role_is_no_second_person() {
    let office = office();
    let roles = ["data_protection_officer", "supervisor"];
    let other = office
        .world
        .colleague_as(&office.amina, &office.invitation, "DALIA", &roles);
    office.settle(&[&other]);
    office.propose();
    office.settle(&[&other]);
    let refused = other.refuse("erasure_answer", office.answer());
    assert_eq!(refused, Code::SecondPersonNeeded);
    // A changed program on the second laptop says so all the same, and the end of it.
    let moment = 1_795_510_900_000_i64;
    let forged = json!({ "approved_at": moment, "carried_out_at": moment });
    other.forge(&office.erasure(&other), forged);
    office.settle(&[&other]);
    for laptop in [&office.amina, &office.dalia, &office.sami] {
        assert!(!office.is_erased(laptop));
        assert_eq!(laptop.fields(&office.case)["title"], "Zarqa quarry");
    }
}

#[test]
fn an_administrator_lets_in_a_laptop_of_his_own_without_a_reading_role() {
    let office = office();
    let adel = office.world.colleague_as(
        &office.amina,
        &office.invitation,
        "Adel",
        &["administrator"],
    );
    office.settle(&[&adel]);
    let second = office.world.laptop("adel at home");
    let request = second.ask_to_join(&office.invitation, "ADEL");
    let asks = |roles: &[&str]| json!({ "text": request, "roles": roles });
    let refused = adel.refuse("device_approve", asks(&["case_officer"]));
    assert_eq!(refused, Code::NotAllowed);
    adel.ask("device_approve", asks(&["administrator"]));
    adel.exchange();
    assert_eq!(second.exchange()["joined"], true);
    let list = adel.ask("device_list", json!({}));
    let mut devices = list["devices"].as_array().unwrap().iter();
    let own = devices.find(|device| device["person"] == "ADEL").unwrap();
    let raise = json!({ "id": own["id"], "roles": ["case_officer"] });
    assert_eq!(adel.refuse("device_roles", raise), Code::NotAllowed);
}

#[test]
fn a_yes_is_to_the_people_it_was_said_of_and_to_nobody_named_later() {
    let office = office();
    let neighbour = office
        .amina
        .make("person", json!({ "name": "Rima Nasser" }));
    let other = json!({ "title": "Quarry road", "person": neighbour });
    let other = office.amina.make("case", other);
    office.settle(&[]);
    office.propose();
    office.sami.ask("erasure_answer", office.answer());
    office.settle(&[]);
    let erasure = office.erasure(&office.dalia);
    let typed = json!({ "id": erasure, "writes": [{ "field": "people", "element": neighbour, "value": true }] });
    assert_eq!(office.dalia.refuse("record_save", typed), Code::FixedField);
    let withdrawn = json!({ "id": erasure, "withdrawn": true });
    assert_eq!(
        office.dalia.refuse("record_withdraw", withdrawn),
        Code::FixedField
    );
    // A changed program names a neighbour and another case, before the end and after it.
    let named = json!({ "people": [neighbour], "case": other });
    office.dalia.forge(&erasure, named.clone());
    let moment = 1_795_510_900_000_i64;
    office.dalia.forge(
        &erasure,
        json!({ "carried_out_at": moment, "people": [neighbour] }),
    );
    office.dalia.forge(&erasure, named);
    office.settle(&[]);
    for laptop in [&office.amina, &office.dalia, &office.sami] {
        assert!(office.is_erased(laptop), "what Sami approved goes");
        assert_eq!(laptop.fields(&neighbour)["name"], "Rima Nasser");
        assert_eq!(laptop.fields(&other)["title"], "Quarry road");
    }
}

#[test]
fn a_changed_program_erases_nothing_over_a_legal_hold_or_a_return() {
    for stop in ["hold", "return"] {
        let office = office();
        office.propose();
        office.sami.ask("erasure_answer", office.answer());
        office.settle(&[]);
        let erasure = office.erasure(&office.dalia);
        if stop == "hold" {
            office
                .dalia
                .save(&office.case, json!({ "legal_hold": true }));
        } else {
            let returned = json!({ "returned_at": 1_795_510_800_000_i64 });
            office.sami.forge(&erasure, returned);
        }
        office.settle(&[]);
        let moment = json!({ "carried_out_at": 1_795_510_900_000_i64 });
        office.dalia.forge(&erasure, moment);
        office.settle(&[]);
        for laptop in [&office.amina, &office.dalia, &office.sami] {
            assert!(!office.is_erased(laptop), "{stop}");
            assert_eq!(laptop.fields(&office.case)["title"], "Zarqa quarry");
        }
    }
}
