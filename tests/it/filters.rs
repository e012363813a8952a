//! Asking for cases by anything that is written in them: people, words, own fields, relative dates.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World};

/// 2026-11-24 at noon in London.
const NOON: i64 = 1_795_521_600_000;
const HOUR: i64 = 3_600_000;

fn found(laptop: &Laptop, query: &str) -> Vec<String> {
    let page = laptop.ask(
        "case_list",
        json!({ "query": query, "sort": "title", "ascending": true, "limit": 50 }),
    );
    let rows = page["rows"].as_array().unwrap();
    let titles = rows.iter().map(|row| row["title"].as_str().unwrap());
    titles.map(str::to_owned).collect()
}

fn offered(laptop: &Laptop, kind: &str, field: &str) -> Vec<String> {
    let asked = json!({ "kind": kind, "field": field });
    let view = laptop.ask("query_values", asked);
    let values = view["values"].as_array().unwrap().iter();
    values
        .map(|value: &Value| value["value"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn cases_are_found_by_people_words_and_the_institutions_own_fields() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let khadija = amina.make("person", json!({ "name": "خديجة بناني" }));
    let again = amina.make("person", json!({ "name": "Khadija Bennani" }));
    let colonel = amina.make("person", json!({ "name": "Colonel Vidal" }));
    let union = amina.make("organisation", json!({ "name": "Quarry Workers" }));
    let quarry = amina.make("case", json!({ "title": "Quarry", "person": khadija }));
    let office = amina.make(
        "case",
        json!({ "title": "Office raid", "organisation": union }),
    );
    amina.save(&office, json!({ "own": { "x_region": "North East" } }));
    let act = amina.make(
        "violation",
        json!({ "case": office, "violation_type": "raid_search", "victim": again }),
    );
    amina.make(
        "involvement",
        json!({ "case": office, "violation": act, "perpetrator": colonel, "group": "Fourth brigade" }),
    );
    amina.make(
        "incident",
        json!({ "cases": [quarry], "title": "At the gate", "narrative": "اقتحموا المكتب ليلاً" }),
    );

    assert_eq!(found(&amina, &format!("person = {khadija}")), ["Quarry"]);
    assert_eq!(
        found(&amina, &format!("violation.victim = {again}")),
        ["Office raid"]
    );
    assert_eq!(
        found(&amina, &format!("involvement.perpetrator = {colonel}")),
        ["Office raid"]
    );
    assert_eq!(
        found(&amina, &format!("organisation = {union}")),
        ["Office raid"]
    );
    assert_eq!(found(&amina, "person.name has bennani"), ["Office raid"]);
    assert_eq!(
        found(&amina, "involvement.group has BRIGADE"),
        ["Office raid"]
    );
    assert_eq!(
        found(&amina, "incident.narrative has \"المكتب ليلا\""),
        ["Quarry"]
    );
    assert_eq!(found(&amina, "incident.narrative has خنق"), [""; 0]);
    assert_eq!(found(&amina, "incident.narrative is empty"), [""; 0]);

    assert_eq!(offered(&amina, "case", "own"), ["x_region"]);
    assert_eq!(offered(&amina, "case", "x_region"), ["North East"]);
    assert_eq!(offered(&amina, "person", "own"), [""; 0]);
    assert_eq!(found(&amina, "x_region = \"North East\""), ["Office raid"]);
    assert_eq!(found(&amina, "x_region has north"), ["Office raid"]);
    assert_eq!(found(&amina, "x_region is empty"), ["Quarry"]);

    // Found to be one and the same, either record finds the cases of both.
    amina.ask("party_merge", json!({ "one": khadija, "other": again }));
    for one in [&khadija, &again] {
        assert_eq!(
            found(&amina, &format!("violation.victim = {one}")),
            ["Office raid"]
        );
        assert_eq!(found(&amina, &format!("person = {one}")), ["Quarry"]);
    }
    amina.ask("party_separate", json!({ "id": again }));
    assert_eq!(
        found(&amina, &format!("violation.victim = {khadija}")),
        [""; 0]
    );
}

#[test]
fn somebody_who_only_counts_cannot_ask_for_names_word_by_word() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let samir = world.colleague_as(&amina, &invitation, "Samir", &["statistician"]);
    amina.make("case", json!({ "title": "Quarry" }));
    for query in [
        "title has quarry",
        "text quarry",
        "person is known",
        "x_region has n",
    ] {
        let asked = json!({ "query": query, "limit": 5 });
        assert_eq!(
            samir.refuse("case_list", asked),
            Code::RoleRefused,
            "{query}"
        );
        assert_eq!(
            samir.refuse("query_read", json!({ "query": query })),
            Code::RoleRefused
        );
    }
    samir.ask(
        "case_list",
        json!({ "query": "risk_level is empty", "limit": 5 }),
    );
}

#[test]
fn the_words_of_a_shared_view_are_not_shown_to_somebody_who_only_counts() {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let samir = world.colleague_as(&amina, &invitation, "Samir", &["statistician"]);
    for (name, query) in [
        ("Salma’s cases", "text salma"),
        ("No risk yet", "risk_level is empty"),
    ] {
        amina.ask(
            "view_save",
            json!({ "name": name, "query": query, "shared": true, "pinned": false }),
        );
    }
    amina.exchange();
    samir.exchange();
    let names = |of: &Laptop| {
        let shown = of.ask("view_list", json!({}));
        let views = shown["views"].as_array().unwrap();
        let names = views.iter().map(|view| view["name"].as_str().unwrap());
        names.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(names(&amina), ["No risk yet", "Salma’s cases"]);
    // The words of either are not for him, and no line without words stands in their place.
    assert_eq!(names(&samir), [""; 0]);
}

#[test]
fn a_saved_view_of_this_month_moves_on_with_the_months() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    // The last of November: tomorrow may be written already.
    amina.hold_clock(NOON + 6 * 24 * HOUR);
    amina.make(
        "case",
        json!({ "title": "In November", "opened_on": "2026-11-30" }),
    );
    amina.make(
        "case",
        json!({ "title": "In December", "opened_on": "2026-12-01" }),
    );
    let query = "opened_on in this month";
    amina.ask(
        "view_save",
        json!({ "name": "New", "query": query, "shared": true, "pinned": true }),
    );
    let counted = || {
        let view = amina.ask("view_list", json!({}))["views"][0].clone();
        assert_eq!(view["query"], query, "never turned into dates");
        found(&amina, view["query"].as_str().unwrap())
    };
    assert_eq!(counted(), ["In November"]);
    amina.hold_clock(NOON + 7 * 24 * HOUR);
    assert_eq!(counted(), ["In December"]);
    assert_eq!(
        found(&amina, "opened_on in previous month"),
        ["In November"]
    );
}

#[test]
fn today_begins_when_it_begins_where_the_officer_sits() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    // 23:30 in London, half past two in the morning of the 25th in Baghdad.
    amina.hold_clock(NOON + 11 * HOUR + HOUR / 2);
    let now = NOON + 11 * HOUR + HOUR / 4;
    amina.make(
        "case",
        json!({ "title": "Just now", "received_at": now, "opened_on": "2026-11-25" }),
    );
    let today = |field: &str| found(&amina, &format!("{field} in this day"));
    assert_eq!(today("opened_on"), [""; 0]);
    assert_eq!(found(&amina, "received_at in 2026-11-24"), ["Just now"]);
    amina.ask("wall_clock", json!({ "ahead_minutes": 180 }));
    assert_eq!(today("opened_on"), ["Just now"]);
    assert_eq!(today("received_at"), ["Just now"]);
    assert_eq!(found(&amina, "received_at in 2026-11-24"), [""; 0]);
    assert_eq!(found(&amina, "received_at in 2026-11-25"), ["Just now"]);
    // Nobody sits a week away from UTC.
    amina.ask("wall_clock", json!({ "ahead_minutes": 100_000 }));
    assert_eq!(found(&amina, "received_at in 2026-11-25"), ["Just now"]);
}
