//! The list of the day: what is mine, what reached me because others missed it, what waits for my
//! yes; page by page to the end, and each thing said once.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use serde_json::{Value, json};
use testkit::{Laptop, World};

const DAY_MS: i64 = 86_400_000;

/// Amina the focal point and Yusuf the supervisor.
fn office() -> (World, Laptop, Laptop) {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    (world, amina, yusuf)
}

fn settle(laptops: &[&Laptop]) {
    for _ in 0..2 {
        for laptop in laptops {
            laptop.exchange();
        }
    }
}

fn day(laptop: &Laptop) -> String {
    let days = laptop.desk().now_ms().div_euclid(DAY_MS);
    let day = model::PartialDate::from_day_number(days).unwrap();
    day.to_string()
}

fn list(laptop: &Laptop, mut asked: Value) -> Value {
    asked["day"] = json!(day(laptop));
    laptop.ask("due_list", asked)
}

fn lines(view: &Value) -> Vec<String> {
    let text = |item: &Value, name: &str| item[name].as_str().unwrap_or_default().to_owned();
    let mut all: Vec<String> = view["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| format!("{} {}", text(item, "sort"), text(item, "what")))
        .collect();
    all.sort();
    all
}

fn task(laptop: &Laptop, case: &str, title: &str, on: &str) -> String {
    laptop.make(
        "task",
        json!({ "case": case, "title": title, "due_on": on, "status": "open" }),
    )
}

#[test]
fn mine_is_what_i_do_and_what_others_missed_that_reached_me_and_what_waits_for_my_yes() {
    let (_world, amina, yusuf) = office();
    let risky = amina.make(
        "case",
        json!({ "title": "Followed home", "officer": "Amina", "risk_level": "high" }),
    );
    let calm = amina.make(
        "case",
        json!({ "title": "A letter", "officer": "Amina", "risk_level": "low" }),
    );
    let own = yusuf.make(
        "case",
        json!({ "title": "Yusuf’s own", "officer": "Yusuf", "risk_level": "low" }),
    );
    task(&amina, &risky, "Call the lawyer", "2026-01-05");
    task(&amina, &calm, "File the letter", "2026-01-05");
    task(&yusuf, &own, "Read the decree", &day(&yusuf));
    amina.ask(
        "decision_propose",
        json!({ "topic": "closure", "subject": calm, "value": "risk_ended", "reason": "Nothing happened since." }),
    );
    settle(&[&amina, &yusuf]);
    let mine = list(&yusuf, json!({ "mine": true }));
    let titles: Vec<&str> = mine["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|item| item["title"].as_str().unwrap())
        .collect();
    assert!(titles.contains(&"Read the decree"), "{titles:?}");
    assert!(
        titles.contains(&"Call the lawyer"),
        "high and late reaches the supervisor: {titles:?}"
    );
    assert!(
        !titles.contains(&"File the letter"),
        "low never does: {titles:?}"
    );
    let waits: Vec<&Value> = mine["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|item| item["sort"] == "approval")
        .collect();
    assert_eq!(waits.len(), 1);
    assert_eq!(
        (&waits[0]["what"], &waits[0]["case_title"]),
        (&json!("closure"), &json!("A letter"))
    );
    assert_eq!(waits[0]["when"], "asked");
    // Whoever proposed does not answer it.
    let hers = lines(&list(&amina, json!({ "mine": true })));
    assert!(!hers.contains(&"approval closure".to_owned()), "{hers:?}");
}

#[test]
fn a_list_of_hundreds_is_read_page_by_page_to_its_end() {
    let (_world, amina, _yusuf) = office();
    let today = day(&amina);
    let mut file = String::new();
    for number in 0..450 {
        let line = json!({ "type": "task", "title": format!("Task {number}"), "due_on": today, "status": "open" });
        file.push_str(&format!("{line}\n"));
    }
    amina.desk().import(&mut file.as_bytes()).unwrap();
    let mut seen = Vec::new();
    for pages in 0..3 {
        let view = list(&amina, json!({ "sort": "task", "more_pages": pages }));
        seen.push((
            view["items"].as_array().unwrap().len(),
            view["more"] == true,
        ));
    }
    assert_eq!(seen, [(200, true), (400, true), (450, false)]);
}

#[test]
fn the_end_of_keeping_is_answered_from_the_list_by_two_people() {
    let (_world, amina, yusuf) = office();
    let case = amina.import_case(
        json!({ "title": "Closed long ago", "status": "closed", "closed_on": "2010-05-01" }),
    );
    settle(&[&amina, &yusuf]);
    let view = list(&amina, json!({ "sort": "retention" }));
    let item = &view["items"][0];
    assert_eq!(item["case"], json!(case));
    assert_eq!(item["form"]["kind"], "erasure");
    let mut answer =
        json!({ "sort": "retention", "case": case, "day": day(&amina), "answers": [] });
    assert_eq!(
        amina.refuse("due_answer", answer.clone()).as_str(),
        "bad_value",
        "a reason is needed"
    );
    answer["answers"] = json!([{ "field": "reason", "value": "retention_reached" }]);
    amina.ask("due_answer", answer);
    assert!(
        lines(&list(&amina, json!({}))).is_empty(),
        "it waits for Yusuf now"
    );
    settle(&[&amina, &yusuf]);
    assert_eq!(
        lines(&list(&yusuf, json!({ "mine": true }))),
        ["approval erasure"]
    );
    assert_eq!(
        amina.fields(&case)["title"],
        "Closed long ago",
        "nothing went yet"
    );
}

#[test]
fn what_two_laptops_marked_as_late_unknown_to_each_other_is_one_mark_after_they_met() {
    let (_world, amina, yusuf) = office();
    let case = amina.make(
        "case",
        json!({ "title": "Followed home", "officer": "Amina", "risk_level": "high" }),
    );
    let harmless = json!({ "case": case, "title": "Lock at the door", "threat": "explicit_death_threat", "could_raise_risk": false,
        "who_will_know": "Nadia", "owner": "Amina", "due_on": "2026-01-05", "status": "planned" });
    amina.make("measure", harmless);
    settle(&[&amina, &yusuf]);
    assert_eq!(
        amina.ask("due_sweep", json!({}))["escalated"],
        yusuf.ask("due_sweep", json!({}))["escalated"]
    );
    settle(&[&amina, &yusuf]);
    let open = |laptop: &Laptop| {
        let tasks = laptop.ask("record_list", json!({ "case": case, "kind": "task" }));
        let mut keys: Vec<(String, String)> = tasks["records"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|task| task["fields"]["status"] == "open")
            .map(|task| {
                (
                    task["fields"]["origin_key"].as_str().unwrap().to_owned(),
                    task["id"].as_str().unwrap().to_owned(),
                )
            })
            .collect();
        keys.sort();
        keys
    };
    let before = open(&amina);
    amina.ask("due_sweep", json!({}));
    yusuf.ask("due_sweep", json!({}));
    settle(&[&amina, &yusuf]);
    let after = open(&amina);
    assert!(after.len() < before.len(), "{before:?}");
    let mut keys: Vec<&String> = after.iter().map(|(key, _)| key).collect();
    keys.dedup();
    assert_eq!(keys.len(), after.len(), "each once: {after:?}");
    assert_eq!(open(&yusuf), after);
}

#[test]
fn a_late_task_that_two_laptops_stamped_unknown_to_each_other_leaves_nothing_to_choose() {
    let (_world, amina, yusuf) = office();
    let case = amina.make(
        "case",
        json!({ "title": "Followed home", "officer": "Amina", "risk_level": "extreme" }),
    );
    let late = task(&amina, &case, "Call the lawyer", "2026-01-05");
    settle(&[&amina, &yusuf]);
    let first = amina.desk().now_ms();
    amina.set_clock(first);
    yusuf.set_clock(first + 60_000);
    for laptop in [&yusuf, &amina] {
        assert!(laptop.ask("due_sweep", json!({}))["escalated"].as_u64() > Some(0));
    }
    let stamp = |laptop: &Laptop| laptop.fields(&late)["escalated_at"].clone();
    assert_ne!(stamp(&amina), stamp(&yusuf), "two moments");
    let (earlier, open) = (stamp(&amina), json!("open"));
    settle(&[&amina, &yusuf]);
    for laptop in [&amina, &yusuf] {
        let view = laptop.ask("conflict_list", json!({}));
        assert_eq!(view["conflicts"], json!([]), "nobody wrote it");
        assert_eq!(laptop.ask("exchange_status", json!({}))["conflicts"], 0);
        assert_eq!(stamp(laptop), earlier);
        assert_eq!(laptop.fields(&late)["status"], open);
    }
}

#[test]
fn what_an_emergency_left_open_closes_by_itself_when_it_is_done() {
    let (_world, amina, _yusuf) = office();
    let case = amina.import_case(json!({ "title": "Armed men at the door", "status": "intake", "officer": "Amina", "risk_level": "extreme" }));
    amina.ask(
        "case_step",
        json!({ "id": case, "to": "protection_active", "emergency": true, "reason": "Armed men." }),
    );
    let waits = || {
        let view = list(&amina, json!({ "sort": "task" }));
        let items = view["items"].as_array().unwrap().clone();
        items
            .iter()
            .map(|item| item["key"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert!(waits().contains(&"source".to_owned()));
    amina.make("source", json!({ "case": case, "source_type": "victim" }));
    amina.ask("due_sweep", json!({}));
    let left = waits();
    assert!(
        !left.contains(&"source".to_owned()) && left.contains(&"consent_record".to_owned()),
        "{left:?}"
    );
}

#[test]
fn the_list_of_one_officer_is_her_part_of_everybodys() {
    let folder = tempfile::tempdir().unwrap();
    let amina = Laptop::with_vault(&folder.path().join("amina"));
    let mut lines = String::new();
    for (at, officer) in ["Amina", "Rosa", "", "Yusuf"]
        .into_iter()
        .cycle()
        .take(24)
        .enumerate()
    {
        let case = format!("c{at}");
        let status = if at % 7 == 6 { "closed" } else { "triage" };
        let mut of = |mut line: Value| {
            if line["type"] != "case" {
                line["case"] = json!(case);
            }
            lines.push_str(&format!("{line}\n"));
        };
        let level = ["low", "medium", "high", "extreme"][at % 3];
        of(
            json!({ "type": "case", "id": case, "title": case, "status": status, "officer": officer, "risk_level": level,
            "received_at": 1_793_000_000_000_i64 + i64::try_from(at).unwrap() * 7_200_000 }),
        );
        let day = format!("2026-11-{:02}", at + 1);
        of(json!({ "type": "task", "title": "Call", "status": "open", "due_on": day }));
        of(
            json!({ "type": "task", "title": "Write", "status": "open", "due_on": day, "assignee": "Yusuf" }),
        );
        of(
            json!({ "type": "protection_plan", "id": format!("p{at}"), "status": "agreed", "review_on": day }),
        );
        of(
            json!({ "type": "measure", "plan": format!("p{at}"), "title": "Escort", "due_on": day, "status": "planned", "owner": "Rosa" }),
        );
        of(
            json!({ "type": "consent", "scope": "record_and_store", "status": "given", "expires_on": day }),
        );
        of(
            json!({ "type": "intervention", "intervention_type": "letter_to_authority", "status": "awaiting_reply", "next_on": day }),
        );
    }
    amina.desk().import_own(&mut lines.as_bytes()).unwrap();
    let items = |asked: Value| list(&amina, asked)["items"].as_array().unwrap().clone();
    let all = items(json!({}));
    for officer in ["Amina", "Rosa", "Yusuf", "nobody"] {
        let own: Vec<Value> = all
            .iter()
            .filter(|item| item["officer"] == officer)
            .cloned()
            .collect();
        assert_eq!(own.is_empty(), officer == "nobody");
        let mut found = items(json!({ "officer": officer }));
        let mut expected = own;
        let key = |item: &Value| item.to_string();
        found.sort_by_key(key);
        expected.sort_by_key(key);
        assert_eq!(found, expected, "{officer}");
    }
    let named = list(&amina, json!({}))["officers"].clone();
    assert_eq!(named, json!(["Amina", "Rosa", "Yusuf"]));
    let sorts: std::collections::BTreeSet<&str> = all
        .iter()
        .map(|item| item["sort"].as_str().unwrap())
        .collect();
    assert!(sorts.len() >= 6, "{sorts:?}");
}
