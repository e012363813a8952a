//! Two people, the same record, no link: what each of them sees afterwards.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World};

/// Everybody exchanges until nothing moves.
fn settle(laptops: &[&Laptop]) {
    for _ in 0..2 {
        for laptop in laptops {
            laptop.exchange();
        }
    }
}

/// Amina and Yusuf with one case that both hold.
fn shared_case() -> (World, Laptop, Laptop, String, String) {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let case = amina.make(
        "case",
        json!({ "title": "Quarry", "risk_level": "low", "contact_never": ["voice"] }),
    );
    settle(&[&amina, &yusuf]);
    (world, amina, yusuf, case, invitation)
}

fn conflicts(laptop: &Laptop) -> Vec<Value> {
    let view = laptop.ask("conflict_list", json!({}));
    view["conflicts"].as_array().unwrap().clone()
}

/// The values of the only conflict, with who wrote them, oldest first by their clocks.
fn rivals(laptop: &Laptop) -> Vec<(String, String)> {
    let all = conflicts(laptop);
    assert_eq!(all.len(), 1, "{all:?}");
    let rivals = all[0]["rivals"].as_array().unwrap();
    let said = |rival: &Value, key: &str| rival[key].as_str().unwrap().to_owned();
    rivals
        .iter()
        .map(|rival| (said(rival, "value"), said(rival, "person")))
        .collect()
}

/// The names of the rivals as a person was shown them.
fn shown_dots(laptop: &Laptop) -> Vec<String> {
    let all = conflicts(laptop);
    let rivals = all[0]["rivals"].as_array().unwrap();
    rivals
        .iter()
        .map(|rival| rival["dot"].as_str().unwrap().to_owned())
        .collect()
}

fn keep(laptop: &Laptop, case: &str, field: &str, value: &str) {
    let all = conflicts(laptop);
    let rivals = all[0]["rivals"].as_array().unwrap();
    let dot = rivals.iter().find(|rival| rival["value"] == value).unwrap()["dot"].clone();
    laptop.ask(
        "conflict_resolve",
        json!({ "record": case, "field": field, "seen": shown_dots(laptop), "keep": dot }),
    );
}

#[test]
fn different_fields_merge_and_the_same_field_shows_both_words_with_who_and_when() {
    let (_world, amina, yusuf, case, _) = shared_case();
    amina.save(
        &case,
        json!({ "summary": "By Amina", "title": "Quarry, north" }),
    );
    yusuf.save(
        &case,
        json!({ "officer": "Yusuf", "title": "Quarry, south" }),
    );
    settle(&[&amina, &yusuf]);
    assert_eq!(amina.fields(&case), yusuf.fields(&case));
    let fields = amina.fields(&case);
    assert_eq!(
        (&fields["summary"], &fields["officer"]),
        (&json!("By Amina"), &json!("Yusuf"))
    );
    assert_eq!(conflicts(&amina), conflicts(&yusuf));
    let mut said = rivals(&amina);
    said.sort();
    let both = [("Quarry, north", "Amina"), ("Quarry, south", "Yusuf")];
    assert_eq!(
        said,
        both.map(|(value, person)| (value.to_owned(), person.to_owned()))
    );
    let conflict = &conflicts(&amina)[0];
    assert_eq!(
        (&conflict["field"], &conflict["record"]),
        (&json!("title"), &json!(case))
    );
    for rival in conflict["rivals"].as_array().unwrap() {
        assert!(rival["at"].as_i64().unwrap() > 0, "when");
        assert_eq!(
            rival["shown"],
            json!(rival["value"] == fields["title"]),
            "one of them is shown"
        );
    }
    assert_eq!(amina.ask("exchange_status", json!({}))["conflicts"], 1);
}

#[test]
fn the_more_careful_word_on_consent_holds_whatever_the_clocks_say() {
    let (_world, amina, yusuf, case, _) = shared_case();
    let consent = amina.make(
        "consent",
        json!({ "case": case, "scope": "record_and_store", "status": "pending" }),
    );
    settle(&[&amina, &yusuf]);
    yusuf.set_clock(1_480_000_000_000);
    yusuf.save(&consent, json!({ "status": "withdrawn" }));
    amina.save(&consent, json!({ "status": "given" }));
    settle(&[&amina, &yusuf]);
    for laptop in [&amina, &yusuf] {
        assert_eq!(laptop.fields(&consent)["status"], "withdrawn");
        assert_eq!(rivals(laptop).len(), 2, "until somebody decides");
    }
    keep(&amina, &consent, "status", "given");
    settle(&[&amina, &yusuf]);
    for laptop in [&amina, &yusuf] {
        assert_eq!(laptop.fields(&consent)["status"], "given");
        assert!(conflicts(laptop).is_empty());
    }
}

#[test]
fn a_field_with_two_words_is_not_written_over_but_decided() {
    let (_world, amina, yusuf, case, _) = shared_case();
    amina.save(&case, json!({ "title": "North" }));
    yusuf.save(&case, json!({ "title": "South" }));
    settle(&[&amina, &yusuf]);
    let third = json!({ "id": case, "writes": [{ "field": "title", "value": "West" }] });
    assert_eq!(amina.refuse("record_save", third), Code::Contested);
    amina.save(&case, json!({ "summary": "Other fields are free." }));
    amina.ask(
        "conflict_resolve",
        json!({ "record": case, "field": "title", "seen": shown_dots(&amina), "value": "North and south" }),
    );
    settle(&[&amina, &yusuf]);
    assert!(conflicts(&yusuf).is_empty());
    assert_eq!(yusuf.fields(&case)["title"], "North and south");
    let again = json!({ "record": case, "field": "title", "seen": [], "value": "x" });
    assert_eq!(yusuf.refuse("conflict_resolve", again), Code::NoConflict);
}

#[test]
fn a_choice_made_before_a_third_word_came_is_refused() {
    let (world, amina, yusuf, case, invitation) = shared_case();
    let rosa = world.colleague(&amina, &invitation, "Rosa");
    settle(&[&amina, &yusuf, &rosa]);
    amina.save(&case, json!({ "title": "North" }));
    yusuf.save(&case, json!({ "title": "South" }));
    rosa.save(&case, json!({ "title": "West" }));
    amina.exchange();
    yusuf.exchange();
    let seen = shown_dots(&yusuf);
    assert_eq!(seen.len(), 2);
    rosa.exchange();
    yusuf.exchange();
    let choice = json!({ "record": case, "field": "title", "seen": seen, "keep": seen[0] });
    assert_eq!(
        yusuf.refuse("conflict_resolve", choice),
        Code::ConflictMoved
    );
    assert_eq!(rivals(&yusuf).len(), 3, "and nothing was decided");
}

#[test]
fn a_decision_and_a_word_by_somebody_who_did_not_know_of_it_are_shown_again() {
    let (world, amina, yusuf, case, invitation) = shared_case();
    let rosa = world.colleague(&amina, &invitation, "Rosa");
    settle(&[&amina, &yusuf, &rosa]);
    amina.save(&case, json!({ "title": "North" }));
    yusuf.save(&case, json!({ "title": "South" }));
    settle(&[&amina, &yusuf]);
    keep(&amina, &case, "title", "South");
    rosa.save(&case, json!({ "title": "West" }));
    settle(&[&amina, &rosa, &yusuf]);
    for laptop in [&amina, &yusuf, &rosa] {
        let mut said = rivals(laptop);
        said.sort();
        let both = [("South", "Amina"), ("West", "Rosa")];
        assert_eq!(
            said,
            both.map(|(value, person)| (value.to_owned(), person.to_owned()))
        );
    }
    // Two who decide at the same time, differently, are asked once more.
    keep(&amina, &case, "title", "South");
    keep(&yusuf, &case, "title", "West");
    settle(&[&amina, &yusuf, &rosa]);
    assert_eq!(rivals(&rosa).len(), 2);
    keep(&rosa, &case, "title", "West");
    settle(&[&rosa, &amina, &yusuf]);
    for laptop in [&amina, &yusuf, &rosa] {
        assert!(conflicts(laptop).is_empty());
        assert_eq!(laptop.fields(&case)["title"], "West");
    }
}

#[test]
fn two_who_write_the_same_word_are_not_asked_to_choose() {
    let (_world, amina, yusuf, case, _) = shared_case();
    amina.save(&case, json!({ "title": "The same" }));
    yusuf.save(&case, json!({ "title": "The same" }));
    settle(&[&amina, &yusuf]);
    assert!(conflicts(&amina).is_empty() && conflicts(&yusuf).is_empty());
    amina.save(&case, json!({ "title": "And it can be edited on" }));
    settle(&[&amina, &yusuf]);
    assert_eq!(yusuf.fields(&case)["title"], "And it can be edited on");
    assert!(conflicts(&yusuf).is_empty());
}

#[test]
fn in_a_set_adding_wins_over_removing() {
    let (_world, amina, yusuf, case, _) = shared_case();
    let never = |laptop: &Laptop, element: &str, value: bool| {
        let write = json!({ "field": "contact_never", "element": element, "value": value });
        laptop.ask("record_save", json!({ "id": case, "writes": [write] }));
    };
    never(&amina, "voice", false);
    never(&yusuf, "voice", false);
    never(&yusuf, "voice", true);
    never(&amina, "post", true);
    never(&yusuf, "post", true);
    never(&yusuf, "post", false);
    settle(&[&amina, &yusuf]);
    for laptop in [&amina, &yusuf] {
        assert_eq!(
            laptop.fields(&case)["contact_never"],
            json!(["post", "voice"])
        );
        assert!(conflicts(laptop).is_empty());
    }
    never(&amina, "post", false);
    settle(&[&amina, &yusuf]);
    assert_eq!(
        yusuf.fields(&case)["contact_never"],
        json!(["voice"]),
        "whoever saw it can remove it"
    );
}

#[test]
fn a_record_taken_back_while_a_colleague_wrote_in_it_comes_back() {
    let (_world, amina, yusuf, case, _) = shared_case();
    amina.ask("record_withdraw", json!({ "id": case, "withdrawn": true }));
    yusuf.save(&case, json!({ "summary": "New testimony" }));
    assert!(amina.case_titles().is_empty());
    settle(&[&amina, &yusuf]);
    for laptop in [&amina, &yusuf] {
        assert_eq!(laptop.case_titles(), ["Quarry"]);
        assert_eq!(laptop.fields(&case)["summary"], "New testimony");
    }
    amina.ask("record_withdraw", json!({ "id": case, "withdrawn": false }));
    amina.ask("record_withdraw", json!({ "id": case, "withdrawn": true }));
    settle(&[&amina, &yusuf]);
    assert!(
        yusuf.case_titles().is_empty(),
        "taken back by somebody who had read it all"
    );
}

#[test]
fn undo_leaves_what_a_colleague_wrote_since() {
    let (_world, amina, yusuf, case, _) = shared_case();
    amina.save(&case, json!({ "title": "By Amina" }));
    settle(&[&amina, &yusuf]);
    yusuf.save(&case, json!({ "title": "By Yusuf" }));
    settle(&[&yusuf, &amina]);
    assert_eq!(amina.ask("record_undo", json!({}))["record"], Value::Null);
    assert_eq!(amina.fields(&case)["title"], "By Yusuf");
    // The step before made the case; a colleague has written in it, so it stays.
    assert_eq!(amina.ask("record_undo", json!({}))["record"], Value::Null);
    assert_eq!(amina.case_titles(), ["By Yusuf"]);
    // An own edit nobody touched goes back.
    amina.save(&case, json!({ "officer": "Amina" }));
    let undone = amina.ask("record_undo", json!({}));
    assert_eq!(undone["record"]["fields"]["officer"], Value::Null);
    settle(&[&amina, &yusuf]);
    assert_eq!(yusuf.fields(&case)["title"], "By Yusuf");
}

#[test]
fn undo_goes_back_step_by_step_through_edits_of_one_field() {
    let world = World::new();
    let (amina, _) = world.institution("National Institution", "Amina");
    let case = amina.make("case", json!({ "title": "first" }));
    for title in ["second", "third", "fourth"] {
        amina.save(&case, json!({ "title": title }));
    }
    for title in ["third", "second", "first"] {
        amina.ask("record_undo", json!({}));
        assert_eq!(amina.fields(&case)["title"], title);
    }
    let undone = amina.ask("record_undo", json!({}));
    assert_eq!(
        undone["record"]["withdrawn"], true,
        "at last the making itself"
    );
    assert_eq!(amina.ask("record_undo", json!({}))["record"], json!(null));
}
