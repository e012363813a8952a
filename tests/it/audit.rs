//! Who looked, who took something out, and whether anybody covered it up afterwards.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World};

fn ops(laptop: &Laptop) -> Vec<String> {
    let list = laptop.ask("audit_list", json!({ "limit": 500 }));
    let lines = list["lines"].as_array().unwrap();
    assert_eq!(list["total"], lines.len());
    let op = |line: &Value| line["op"].as_str().unwrap().to_owned();
    lines.iter().rev().map(op).collect()
}

fn count(laptop: &Laptop, op: &str) -> usize {
    ops(laptop).iter().filter(|known| *known == op).count()
}

#[test]
fn opening_a_restricted_case_is_noted_once_a_sitting_and_an_open_one_is_not() {
    let world = World::new();
    let (amina, _) = world.institution("National Institution", "Amina");
    let person = amina.make("person", json!({ "name": "Leila" }));
    let plain = amina.make("case", json!({ "title": "Quarry" }));
    let secret = amina.make(
        "case",
        json!({ "title": "Source inside", "person": person, "confidentiality": "c4_restricted" }),
    );
    let note = amina.make("note", json!({ "case": secret, "text": "met at noon" }));
    amina.ask("case_get", json!({ "id": plain }));
    assert_eq!(count(&amina, "read"), 0);
    for _ in 0..3 {
        amina.ask("case_get", json!({ "id": secret }));
        amina.ask("record_get", json!({ "id": note }));
        amina.ask("record_get", json!({ "id": person }));
    }
    assert_eq!(count(&amina, "read"), 3, "the case, its note, its person");
    amina.ask("vault_lock", json!({}));
    amina.refuse("vault_unlock", json!({ "passphrase": "guess one" }));
    amina.refuse("vault_unlock", json!({ "passphrase": "guess two" }));
    amina.unlock();
    amina.ask("case_get", json!({ "id": secret }));
    assert_eq!(count(&amina, "read"), 4);
    let list = amina.ask("audit_list", json!({ "ops": ["login_failed"], "limit": 5 }));
    assert!(
        list["lines"][0]["what"]
            .as_str()
            .unwrap()
            .starts_with("tries=2 ")
    );
    let about = amina.ask("audit_list", json!({ "about": secret, "limit": 50 }));
    let line = &about["lines"][0];
    assert_eq!(
        (&line["op"], &line["person"], &line["title"]),
        (&json!("read"), &json!("Amina"), &json!("Source inside"))
    );
    let all = amina.ask("audit_export", json!({}))["text"].to_string();
    assert!(!all.contains("met at noon") && !all.contains("Leila"));
}

#[test]
fn a_colleague_finds_what_was_taken_out_of_an_exported_trail() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    amina.make("case", json!({ "title": "Quarry" }));
    amina.exchange();
    yusuf.exchange();
    let text = amina.ask("audit_export", json!({}))["text"].clone();
    let text = text.as_str().unwrap();
    let check = |text: &str| yusuf.ask("audit_check", json!({ "text": text }));
    let whole = check(text);
    assert_eq!(
        (&whole["fault"], &whole["signed"]),
        (&json!(""), &json!(true))
    );
    assert!(whole["anchors"].as_u64().unwrap() >= 1);
    assert_eq!(amina.ask("audit_verify", json!({}))["fault"], "");

    // Every line changed or left out is found, whatever else is right.
    let lines: Vec<&str> = text.lines().collect();
    for at in 1..lines.len() - 1 {
        let mut without = lines.clone();
        without.remove(at);
        assert_ne!(
            check(&without.join("\n"))["fault"],
            "",
            "line {at} left out"
        );
        let changed = lines[at].replace("\"at\":1", "\"at\":9");
        assert_ne!(changed, lines[at]);
        let mut with = lines.clone();
        with[at] = &changed;
        assert_eq!(check(&with.join("\n"))["fault"], "changed", "line {at}");
    }

    // A whole new chain, made with care, does not fit what had gone out.
    let forged = forge(text);
    let found = check(&forged);
    assert_eq!(found["fault"], "anchor");
    assert_eq!(found["signed"], false);
    assert_eq!(
        yusuf.refuse("audit_check", json!({ "text": "{}" })),
        Code::BadValue
    );
}

/// The same trail with one early word changed and every hash after it made anew.
fn forge(text: &str) -> String {
    let mut previous = String::new();
    let lines = text.lines().map(|line| {
        let mut line: Value = serde_json::from_str(line).unwrap();
        if line.get("number").is_some() {
            if line["number"] == 2 {
                line["op"] = json!("lock_idle");
            }
            line["previous"] = json!(previous);
            let told = |name: &str| match &line[name] {
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            let parts = [
                "number", "at", "device", "person", "op", "kind", "record", "case", "fields",
                "what", "sha256", "result",
            ];
            let bound: Vec<String> = ["sanad-audit-2".to_owned(), previous.clone()]
                .into_iter()
                .chain(parts.map(told))
                .collect();
            previous = wire::text::hex(&vault::hash::sha256(bound.join("\u{1f}").as_bytes()));
            line["hash"] = json!(previous);
        } else if line.get("head").is_some() {
            line["head"] = json!(previous);
        }
        line.to_string()
    });
    lines.collect::<Vec<_>>().join("\n")
}
