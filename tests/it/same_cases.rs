//! The same event written down twice, by two officers: suggested, decided, counted once, taken back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World};

/// Cases beside them, so that no cell is too small to be told.
const CROWD: u64 = 6;

struct Two {
    _world: World,
    amina: Laptop,
    yusuf: Laptop,
    one: String,
    other: String,
}

/// A case of somebody on a day in a region, with one act.
fn case(laptop: &Laptop, name: &str, day: &str, act: &str) -> String {
    let person = laptop.make("person", json!({ "name": name }));
    let case = laptop.import_case(json!({ "title": act, "status": "verification", "risk_level": "high", "opened_on": "2026-11-10" }));
    laptop.save(&case, json!({ "person": person }));
    let incident = laptop.make(
        "incident",
        json!({ "cases": [case], "starts_on": day, "adm1": "Souss" }),
    );
    laptop.make(
        "violation",
        json!({ "case": case, "incident": incident, "victim": person, "violation_type": act }),
    );
    case
}

fn two() -> Two {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    for at in 0..CROWD {
        amina.import_case(json!({ "title": format!("Crowd {at}"), "status": "verification", "risk_level": "high", "opened_on": "2026-01-10" }));
    }
    let one = case(&amina, "خديجة بناني", "2026-11-03", "threat");
    let other = case(&yusuf, "Khadija Bennani", "2026-11-05", "stalking");
    let two = Two {
        _world: world,
        amina,
        yusuf,
        one,
        other,
    };
    two.settle();
    two
}

impl Two {
    fn settle(&self) {
        for _ in 0..2 {
            self.amina.exchange();
            self.yusuf.exchange();
        }
    }
}

fn alike(laptop: &Laptop, id: &str) -> Vec<(String, String, bool)> {
    let view = laptop.ask("case_alike", json!({ "id": id }));
    let cases = view["cases"].as_array().unwrap().clone();
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    cases
        .iter()
        .map(|one| {
            (
                text(&one["side"]["row"]["id"]),
                text(&one["said"]),
                one["leads"] == true,
            )
        })
        .collect()
}

fn pairs(laptop: &Laptop) -> Vec<Value> {
    laptop.ask("case_doubles", json!({}))["pairs"]
        .as_array()
        .unwrap()
        .clone()
}

fn say(laptop: &Laptop, one: &str, other: &str, said: &str) {
    laptop.ask(
        "case_say",
        json!({ "one": one, "other": other, "said": said }),
    );
}

/// Cases of a high risk that a report counts, without those that only keep the cell from hiding.
fn counted(laptop: &Laptop) -> u64 {
    let view = laptop.ask("report_preview", json!({ "year": 2026 }));
    let cells = view["tables"][0]["cells"].as_array().unwrap();
    let high = cells.iter().find(|cell| cell["code"] == "high").unwrap();
    high["count"].as_u64().unwrap() - CROWD
}

#[test]
fn an_event_two_officers_wrote_down_is_suggested_to_both_and_stands_in_the_list() {
    let Two {
        amina,
        yusuf,
        one,
        other,
        ..
    } = two();
    let view = amina.ask("case_alike", json!({ "id": one }));
    assert_eq!(
        view["cases"][0]["reasons"],
        json!(["same_name", "same_days", "same_region", "same_act"])
    );
    assert_eq!(
        view["cases"][0]["side"]["people"],
        json!(["Khadija Bennani"])
    );
    assert_eq!(view["cases"][0]["side"]["when"], "2026-11-05");
    assert_eq!(alike(&yusuf, &other)[0].0, one);
    let found = pairs(&yusuf);
    assert_eq!(found.len(), 1);
    assert_eq!(found[0]["score"], 66);
    // Four days apart, somebody else, or taken back: nobody is bothered.
    case(&amina, "Khadija Bennani", "2026-11-20", "threat");
    case(&amina, "Rosa Quispe", "2026-11-03", "threat");
    assert_eq!(pairs(&amina).len(), 1);
    amina.ask("record_withdraw", json!({ "id": other, "withdrawn": true }));
    assert_eq!(alike(&amina, &one), []);
}

#[test]
fn the_same_case_is_kept_and_counted_once_until_it_is_taken_back() {
    let two = two();
    let Two {
        amina,
        yusuf,
        one,
        other,
        ..
    } = &two;
    let before = amina.fields(other);
    assert_eq!(counted(amina), 2);
    say(amina, one, other, "same");
    assert_eq!(alike(amina, one), [(other.clone(), "same".into(), false)]);
    assert_eq!(alike(amina, other), [(one.clone(), "same".into(), true)]);
    assert_eq!(counted(amina), 1);
    assert!(pairs(amina).is_empty());
    two.settle();
    assert_eq!(counted(yusuf), 1, "on every laptop");
    assert_eq!(alike(yusuf, one), [(other.clone(), "same".into(), false)]);
    let again = json!({ "one": one, "other": other, "said": "same" });
    amina.ask("case_say", again);
    assert_eq!(
        amina.refuse(
            "case_say",
            json!({ "one": other, "other": one, "said": "same" })
        ),
        Code::BadValue,
        "no case counts for itself by a way round"
    );
    say(yusuf, one, other, "");
    assert_eq!(yusuf.fields(other), before, "nothing of it was touched");
    assert_eq!(counted(yusuf), 2);
    assert_eq!(pairs(yusuf).len(), 1, "it may be one again");
}

#[test]
fn related_cases_count_both_and_different_ones_are_not_named_again() {
    let Two {
        amina, one, other, ..
    } = two();
    say(&amina, &one, &other, "related");
    assert_eq!(alike(&amina, &one)[0].1, "related");
    assert_eq!(alike(&amina, &other)[0].1, "related");
    assert_eq!(counted(&amina), 2);
    assert!(pairs(&amina).is_empty());
    say(&amina, &other, &one, "different");
    assert_eq!(
        (alike(&amina, &one), alike(&amina, &other)),
        (vec![], vec![])
    );
    assert!(pairs(&amina).is_empty());
    let trail = amina.ask(
        "audit_list",
        json!({ "ops": ["case_likeness"], "limit": 9 }),
    );
    assert!(trail["lines"].as_array().unwrap().len() >= 2);
}

#[test]
fn two_officers_who_say_it_the_other_way_round_at_once_still_count_one() {
    let two = two();
    say(&two.amina, &two.one, &two.other, "same");
    say(&two.yusuf, &two.other, &two.one, "same");
    two.settle();
    for laptop in [&two.amina, &two.yusuf] {
        assert_eq!(counted(laptop), 1);
    }
    let leads = |laptop: &Laptop| alike(laptop, &two.one)[0].2;
    assert_eq!(
        leads(&two.amina),
        leads(&two.yusuf),
        "both name the same one"
    );
}
