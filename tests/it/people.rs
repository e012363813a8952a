//! The registry: the same person twice, merged, separated, on two laptops at once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use serde_json::{Value, json};
use testkit::{Laptop, World};

fn names(view: &Value) -> Vec<String> {
    let rows = view["rows"].as_array().unwrap();
    rows.iter()
        .map(|row| row["name"].as_str().unwrap().to_owned())
        .collect()
}

fn registry(laptop: &Laptop, query: &str) -> Vec<String> {
    names(&laptop.ask(
        "registry_list",
        json!({ "kind": "person", "query": query, "limit": 50 }),
    ))
}

fn doubles(laptop: &Laptop) -> Vec<Value> {
    laptop.ask("party_doubles", json!({ "kind": "person" }))["pairs"]
        .as_array()
        .unwrap()
        .clone()
}

fn settle(laptops: &[&Laptop]) {
    for _ in 0..2 {
        for laptop in laptops {
            laptop.exchange();
        }
    }
}

#[test]
fn somebody_written_in_latin_letters_is_suggested_when_typed_in_arabic() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    amina.make(
        "person",
        json!({ "name": "Abderrahmane Haddad", "birth_date": "1980-03-02" }),
    );
    amina.make("person", json!({ "name": "Abderrahim Haddad" }));
    let asked = |name: &str| amina.ask("party_alike", json!({ "kind": "person", "name": name }));
    assert_eq!(names(&asked("عبد الرحمن حداد")), ["Abderrahmane Haddad"]);
    assert_eq!(
        names(&asked("Haddad, Abdul Rahman")),
        ["Abderrahmane Haddad"]
    );
    assert_eq!(
        asked("عبد الرحمن حداد")["rows"][0]["reasons"],
        json!(["same_name"])
    );
    assert_eq!(names(&asked("Rosa Quispe")), [""; 0]);
}

#[test]
fn a_merge_moves_nothing_and_is_taken_back_whole() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let one = amina.make(
        "person",
        json!({ "name": "Khadija Bennani", "aliases": ["Oum Sami"] }),
    );
    let other = amina.make(
        "person",
        json!({ "name": "خديجة بناني", "contact": "600123456" }),
    );
    let case = amina.make("case", json!({ "title": "Quarry", "person": other }));
    let (before_one, before_other) = (amina.fields(&one), amina.fields(&other));
    assert_eq!(doubles(&amina).len(), 1);

    amina.ask("party_merge", json!({ "one": one, "other": other }));
    assert!(doubles(&amina).is_empty());
    assert_eq!(registry(&amina, ""), ["Khadija Bennani"]);
    // Found by either name, shown once; the case shows who stands for its person.
    assert_eq!(registry(&amina, "بناني"), ["Khadija Bennani"]);
    let shown = amina.ask("case_get", json!({ "id": case }));
    assert_eq!(shown["person"]["id"], json!(one));
    assert_eq!(
        shown["case"]["fields"]["person"],
        json!(other),
        "the link stays where it was"
    );
    let cases = amina.ask("party_cases", json!({ "id": one }));
    assert_eq!(cases["cases"].as_array().unwrap().len(), 1);

    amina.ask("party_separate", json!({ "id": other }));
    assert_eq!(
        (amina.fields(&one), amina.fields(&other)),
        (before_one, before_other)
    );
    assert_eq!(registry(&amina, "").len(), 2);
    assert_eq!(
        amina.ask("case_get", json!({ "id": case }))["person"]["id"],
        json!(other)
    );
}

#[test]
fn two_laptops_that_merge_in_both_directions_agree_and_both_are_still_there() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let one = amina.make("person", json!({ "name": "Khadija Bennani" }));
    let other = amina.make("person", json!({ "name": "خديجة بناني" }));
    settle(&[&amina, &yusuf]);
    amina.ask("party_merge", json!({ "one": one, "other": other }));
    yusuf.ask("party_merge", json!({ "one": other, "other": one }));
    settle(&[&amina, &yusuf]);
    let standing = |laptop: &Laptop| laptop.ask("party_standing", json!({ "id": one }));
    let seen = standing(&amina);
    assert_eq!(seen["leader"]["id"], standing(&yusuf)["leader"]["id"]);
    assert_eq!(seen["others"].as_array().unwrap().len(), 1);
    assert_eq!(registry(&amina, "").len(), 1);
    let merged = seen["others"][0]["id"].clone();
    amina.ask("party_separate", json!({ "id": merged }));
    settle(&[&amina, &yusuf]);
    assert_eq!(registry(&amina, "").len(), 2);
    assert_eq!(registry(&yusuf, "").len(), 2);
}

#[test]
fn two_who_were_told_apart_are_not_suggested_again() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let one = amina.make("person", json!({ "name": "Mohamed Ben Ali" }));
    let other = amina.make("person", json!({ "name": "محمد بن علي" }));
    assert_eq!(doubles(&amina).len(), 1);
    amina.ask("party_apart", json!({ "one": one, "other": other }));
    assert!(doubles(&amina).is_empty());
    let asked = amina.ask(
        "party_alike",
        json!({ "kind": "person", "name": "", "id": other }),
    );
    assert!(names(&asked).is_empty());
}
