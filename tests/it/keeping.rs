//! What people allowed, what left on it, and what happens when they take it back.

#![allow(
    clippy::unwrap_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use serde_json::{Value, json};
use testkit::Laptop;

fn alone() -> (tempfile::TempDir, Laptop) {
    let folder = tempfile::tempdir().unwrap();
    let laptop = Laptop::with_vault(&folder.path().join("amina"));
    (folder, laptop)
}

/// A case of Salma's with one consent.
fn case(laptop: &Laptop, scope: &str, status: &str) -> (String, String, String) {
    let salma = laptop.make("person", json!({ "name": "Salma Haddad", "sex": "female" }));
    let case = laptop.make(
        "case",
        json!({ "title": "Quarry", "person": salma, "summary": "She filmed the quarry." }),
    );
    let consent = laptop.make(
        "consent",
        json!({ "case": case, "person": salma, "scope": scope, "status": status, "mode": "written", "given_on": "2026-11-01" }),
    );
    (case, salma, consent)
}

fn preview(laptop: &Laptop, case: &str, to: &str, level: &str) -> Value {
    let request = json!({ "case": case, "recipient_type": to, "level": level });
    laptop.ask("leaving_preview", request)
}

fn tell(case: &str, to: &str, recipient: &str) -> Value {
    json!({ "case": case, "recipient_type": to, "level": "full", "form": "letter", "recipient": recipient, "what": "Request for a statement" })
}

fn fate<'a>(view: &'a Value, kind: &str, field: &str) -> &'a str {
    let part = view["parts"]
        .as_array()
        .unwrap()
        .iter()
        .find(|part| part["kind"] == kind)
        .unwrap();
    let fields = part["fields"].as_array().unwrap().iter();
    let mut found = fields.filter(|line| line["field"] == field);
    found.next().unwrap()["fate"].as_str().unwrap()
}

fn deletion_tasks(laptop: &Laptop, case: &str) -> usize {
    let tasks = laptop.ask("record_list", json!({ "case": case, "kind": "task" }));
    let tasks = tasks["records"].as_array().unwrap().iter();
    tasks
        .filter(|task| task["fields"]["origin"] == "deletion")
        .count()
}

#[test]
fn a_case_leaves_only_to_those_the_person_said_yes_to() {
    let (_folder, amina) = alone();
    let (case, ..) = case(&amina, "share_ganhri", "given");
    let to_ganhri = preview(&amina, &case, "ganhri", "full");
    assert_eq!(to_ganhri["allowed"], true);
    assert_eq!(fate(&to_ganhri, "person", "name"), "leaves");
    assert_eq!(
        fate(
            &preview(&amina, &case, "ganhri", "pseudonymous"),
            "case",
            "summary"
        ),
        "read",
        "somebody reads it for names first"
    );
    let to_ministry = preview(&amina, &case, "authority", "full");
    assert_eq!(to_ministry["allowed"], false);
    assert_eq!(
        to_ministry["people"][0]["verdict"]["reasons"],
        json!(["not_asked"])
    );
    assert_eq!(fate(&to_ministry, "person", "name"), "held");
    let refused = amina.refuse("disclosure_record", tell(&case, "authority", "Ministry"));
    assert_eq!(refused, api::Code::MayNotLeave);
    let made = amina.ask("disclosure_record", tell(&case, "ganhri", "Head Office"));
    assert_eq!(made["records"][0]["fields"]["scope"], "share_ganhri");
}

#[test]
fn another_victim_in_the_case_is_not_named_on_the_word_of_the_first() {
    let (_folder, amina) = alone();
    let (case, ..) = case(&amina, "refer_un", "given");
    let omar = amina.make("person", json!({ "name": "Omar Nasser" }));
    amina.make(
        "violation",
        json!({ "case": case, "victim": omar, "violation_type": "threat" }),
    );
    let view = preview(&amina, &case, "un_mechanism", "full");
    assert_eq!(view["people"][1]["name"], "Omar Nasser");
    assert_eq!(view["people"][1]["verdict"]["allowed"], false);
    let people = &view["parts"].as_array().unwrap().iter();
    let people = people
        .clone()
        .find(|part| part["kind"] == "person")
        .unwrap();
    assert_eq!(
        (&people["records"], &people["held"]),
        (&json!(2), &json!(1))
    );
}

/// The words of a table for somebody outside, with everything in it that asks for consent.
fn table(laptop: &Laptop, to: &str, level: &str) -> String {
    let columns = [
        ("case", "title"),
        ("person", "name"),
        ("person", "contact"),
        ("person", "sex"),
        ("source", "name"),
        ("source", "statement"),
        ("evidence", "title"),
    ];
    let columns =
        columns.map(|(kind, field)| json!({ "kind": kind, "field": field, "head": field }));
    let asked = json!({ "query": "", "sort": "title", "ascending": true, "form": "csv", "recipient_type": to,
        "recipient": "Somebody outside", "level": level, "columns": columns, "language": "en", "words": {},
        "about": [], "sheet": "Cases", "about_sheet": "About" });
    let file = exported(laptop, asked);
    String::from_utf8(unpacked(file["base64"].as_str().unwrap())).unwrap()
}

/// The table a view becomes.
pub(crate) fn exported(laptop: &Laptop, asked: Value) -> Value {
    let started = laptop.ask("view_export", asked);
    let ended = laptop.wait(&started);
    assert_eq!(ended["state"], "done", "{ended}");
    laptop.ask("view_export_take", started)
}

/// Base64 back to bytes.
pub(crate) fn unpacked(text: &str) -> Vec<u8> {
    let digit = |byte: u8| match byte {
        b'A'..=b'Z' => byte - b'A',
        b'a'..=b'z' => byte - b'a' + 26,
        b'0'..=b'9' => byte - b'0' + 52,
        b'+' => 62,
        _ => 63,
    };
    let digits = text.trim_end_matches('=').bytes().map(digit);
    let bits: Vec<u8> = digits
        .flat_map(|digit| (0..6).rev().map(move |bit| digit >> bit & 1))
        .collect();
    let byte = |bits: &[u8]| bits.iter().fold(0, |byte, bit| byte << 1 | bit);
    bits.chunks_exact(8).map(byte).collect()
}

fn part<'a>(view: &'a Value, kind: &str) -> &'a Value {
    let mut parts = view["parts"].as_array().unwrap().iter();
    parts.find(|part| part["kind"] == kind).unwrap()
}

#[test]
fn a_table_names_nobody_who_said_no_to_it() {
    let (_folder, amina) = alone();
    let (case, ..) = case(&amina, "refer_ngo", "given");
    let nadia = amina.make(
        "person",
        json!({ "name": "Nadia Khoury", "contact": "+962 7 55", "sex": "male" }),
    );
    amina.make(
        "violation",
        json!({ "case": case, "victim": nadia, "violation_type": "threat" }),
    );
    let no = json!({ "case": case, "person": nadia, "scope": "refer_ngo", "status": "refused", "mode": "written" });
    amina.make("consent", no);
    let told = table(&amina, "ngo", "full");
    assert!(told.contains("Salma Haddad"), "she said yes");
    for held in ["Nadia", "+962", "Male"] {
        assert!(!told.contains(held), "{held} is hers, and she said no");
    }
    assert_eq!(
        part(&preview(&amina, &case, "ngo", "full"), "person")["held"],
        1
    );
}

#[test]
fn what_a_source_and_a_photograph_say_no_to_leaves_in_nothing() {
    let (_folder, amina) = alone();
    let (case, salma, _) = case(&amina, "use_evidence", "given");
    let violation = amina.make(
        "violation",
        json!({ "case": case, "victim": salma, "violation_type": "threat" }),
    );
    for (word, consent) in [("Kareem", "given"), ("Widad", "refused")] {
        amina.make(
            "source",
            json!({ "case": case, "violation": violation, "source_type": "eyewitness", "name": format!("{word} the neighbour"),
                "statement": format!("{word} saw it."), "contact": format!("{word}@example.org"), "consent_to_use": consent }),
        );
        amina.make(
            "evidence",
            json!({ "case": case, "evidence_type": "photo", "title": format!("Photograph by {word}"), "consent_to_use": consent }),
        );
    }
    let view = preview(&amina, &case, "court", "full");
    assert_eq!(
        (
            &part(&view, "source")["held"],
            &part(&view, "evidence")["held"]
        ),
        (&json!(1), &json!(1))
    );
    let paper = json!({ "case": case, "document": "summary", "language": "en", "level": "full", "recipient_type": "court",
        "recipient": "The court", "ask": "", "only": [] });
    let paper = amina.ask("paper_make", paper);
    for told in [
        paper["html"].as_str().unwrap(),
        &table(&amina, "court", "full"),
    ] {
        assert!(told.contains("Kareem saw it.") && told.contains("Photograph by Kareem"));
        assert!(!told.contains("Widad"), "{told}");
    }
}

#[test]
fn taking_consent_back_asks_every_recipient_once_to_delete() {
    let (_folder, amina) = alone();
    let (case, _, consent) = case(&amina, "share_ganhri", "given");
    for recipient in ["Head Office", "Working group"] {
        amina.ask("disclosure_record", tell(&case, "ganhri", recipient));
    }
    amina.save(&consent, json!({ "status": "withdrawn" }));
    assert_eq!(deletion_tasks(&amina, &case), 2);
    amina.save(&consent, json!({ "withdrawn_on": "2026-11-24" }));
    assert_eq!(deletion_tasks(&amina, &case), 2, "nobody is asked twice");
    let after = preview(&amina, &case, "ganhri", "full");
    assert_eq!(
        after["people"][0]["verdict"]["reasons"],
        json!(["withdrawn"])
    );
}

#[test]
fn a_consent_about_to_end_is_over_the_day_after() {
    let (_folder, amina) = alone();
    let (case, _, consent) = case(&amina, "share_regional_network", "given");
    amina.save(&consent, json!({ "expires_on": "2026-11-24" }));
    assert_eq!(
        preview(&amina, &case, "regional_network", "full")["allowed"],
        true
    );
    amina.set_clock(1_795_510_800_000 + 86_400_000);
    let late = preview(&amina, &case, "regional_network", "full");
    assert_eq!(late["people"][0]["verdict"]["reasons"], json!(["expired"]));
}

#[test]
fn who_does_not_want_to_be_counted_is_in_no_table() {
    let world = testkit::World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    for at in 0..6 {
        let refused = if at == 0 { "refused" } else { "given" };
        let lines = [
            json!({ "type": "person", "id": "p", "name": "Salma Haddad" }),
            json!({ "type": "case", "id": "c", "title": "Quarry", "person": "p", "risk_level": "high", "status": "triage" }),
            json!({ "type": "consent", "id": "k", "case": "c", "person": "p", "scope": "use_statistics", "status": refused }),
            json!({ "type": "incident", "id": "i", "cases": ["c"], "starts_on": "2026-05" }),
            json!({ "type": "violation", "id": "v", "case": "c", "incident": "i", "victim": "p", "violation_type": "slapp", "motive_link": "established" }),
        ];
        let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
        amina.desk().import_own(&mut lines.as_bytes()).unwrap();
    }
    let all = json!({ "sort": "updated", "limit": 500 });
    let rows = amina.ask("case_list", all)["rows"].clone();
    let acts: Vec<(String, String)> = rows
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            let case = row["id"].as_str().unwrap().to_owned();
            let act = amina.ask("case_get", json!({ "id": case }))["violations"][0].clone();
            (case, act["record"]["id"].as_str().unwrap().to_owned())
        })
        .collect();
    let acts: Vec<_> = acts
        .iter()
        .map(|(case, act)| (case.as_str(), act.as_str()))
        .collect();
    crate::figures::verify(&amina, &yusuf, &acts);
    let report = amina.ask("report_preview", json!({ "year": 2026 }));
    let count = |table: usize, code: &str| {
        let cells = report["tables"][table]["cells"].as_array().unwrap().iter();
        let mut found = cells.filter(|cell| cell["code"] == code);
        found.next().unwrap()["count"].clone()
    };
    assert_eq!(count(0, "high"), 5);
    assert_eq!(count(1, "misuse_of_laws"), 5);
}

#[test]
fn a_closed_case_is_due_when_its_term_has_come_and_a_hold_stops_it() {
    let (_folder, amina) = alone();
    let case = amina.import_case(json!({ "status": "closed", "closed_on": "2021-11-20" }));
    let kept = |id: &str| amina.ask("retention_get", json!({ "id": id }));
    assert_eq!(kept(&case)["due"], true);
    assert_eq!(kept(&case)["until"], "2026-11-20");
    assert_eq!(amina.desk().retention_due(10).unwrap().len(), 1);
    amina.save(&case, json!({ "legal_hold": true }));
    assert_eq!(amina.desk().retention_due(10).unwrap().len(), 0);
    amina.save(&case, json!({ "legal_hold": false }));
    amina.ask(
        "retention_terms_save",
        json!({ "grave_years": 10, "other_years": 7, "rejected_years": 2, "draft_days": 90 }),
    );
    assert_eq!(kept(&case)["until"], "2028-11-20");
    assert_eq!(amina.desk().retention_due(10).unwrap().len(), 0);
}

/// The cases whose term has come: as the list finds them, and as a look at every case finds them.
fn due_both_ways(laptop: &Laptop) -> Vec<(String, Value)> {
    let all = laptop.ask("case_list", json!({ "sort": "updated", "limit": 500 }));
    let mut looked: Vec<(String, Value)> = Vec::new();
    for row in all["rows"].as_array().unwrap() {
        let kept = laptop.ask("retention_get", json!({ "id": row["id"] }));
        if kept["due"] == true {
            let id = row["id"].as_str().unwrap().to_owned();
            looked.push((id, json!([kept["term"], kept["until"]])));
        }
    }
    let listed = laptop.desk().retention_due(500).unwrap();
    assert!(
        listed.is_sorted_by_key(|due| due.kept.until),
        "those longest over their term come first"
    );
    let mut found: Vec<(String, Value)> = listed
        .iter()
        .map(|due| {
            let until = due.kept.until.to_string();
            (due.case.to_string(), json!([due.kept.term.code(), until]))
        })
        .collect();
    found.sort_by(|a, b| a.0.cmp(&b.0));
    looked.sort_by(|a, b| a.0.cmp(&b.0));
    assert_eq!(found, looked);
    for limit in [0, 1, 3] {
        let page = laptop.desk().retention_due(limit).unwrap();
        let first = listed.iter().take(limit + 1).map(|due| due.case);
        assert!(page.iter().map(|due| due.case).eq(first), "{limit}");
    }
    found
}

/// Every status, with every day of closing, held, grave and neither.
fn cases_of_every_sort() -> String {
    let mut lines = String::new();
    let mut number = 0;
    for status in [
        "closed",
        "rejected",
        "referred_out",
        "draft",
        "follow_up",
        "archived",
    ] {
        for closed_on in [
            Some("2015-02-28"),
            Some("2016-02-29"),
            Some("2021"),
            Some("~2021-11"),
            Some("2021-11-24"),
            Some("2021-11-25"),
            None,
        ] {
            for (hold, grave) in [
                (false, None),
                (true, None),
                (false, Some("verified")),
                (false, Some("credible")),
            ] {
                number += 1;
                let case = format!("c{number}");
                let mut line = json!({ "type": "case", "id": case, "title": case, "status": status, "legal_hold": hold });
                if let Some(day) = closed_on {
                    line["closed_on"] = json!(day);
                }
                lines.push_str(&format!("{line}\n"));
                if let Some(level) = grave {
                    let violation = json!({ "type": "violation", "case": case, "violation_type": "torture", "verification_level": level });
                    lines.push_str(&format!("{violation}\n"));
                }
            }
        }
    }
    lines
}

#[test]
fn the_list_of_what_is_due_is_what_a_look_at_every_case_finds() {
    let (_folder, amina) = alone();
    let lines = cases_of_every_sort();
    amina.desk().import_own(&mut lines.as_bytes()).unwrap();
    let due = due_both_ways(&amina);
    assert_eq!(due.len(), 8);
    let first = due[0].0.clone();
    amina.save(&first, json!({ "legal_hold": true }));
    let held = due_both_ways(&amina);
    assert_eq!(held.len(), due.len() - 1);
    amina.save(&first, json!({ "legal_hold": false }));
    assert_eq!(due_both_ways(&amina), due);
    for (grave, other, rejected, draft) in [(1, 1, 1, 7), (50, 6, 2, 90), (11, 5, 3, 30)] {
        amina.ask(
            "retention_terms_save",
            json!({ "grave_years": grave, "other_years": other, "rejected_years": rejected, "draft_days": draft }),
        );
        due_both_ways(&amina);
    }
    // Two years on the drafts are due too, and those that were rejected today.
    amina.set_clock(1_795_510_800_000 + 5 * 366 * 86_400_000);
    let later = due_both_ways(&amina);
    assert!(later.iter().any(|(_, kept)| kept[0] == "draft"));
    assert!(later.iter().any(|(_, kept)| kept[0] == "rejected"));
    // Work on a part of a draft is work on the draft.
    let draft = later
        .iter()
        .find(|(_, kept)| kept[0] == "draft")
        .unwrap()
        .0
        .clone();
    amina.make(
        "note",
        json!({ "case": draft, "text": "Salma called again." }),
    );
    assert!(!due_both_ways(&amina).iter().any(|(id, _)| *id == draft));
    assert_eq!(amina.ask("vault_verify", json!({}))["log_agrees"], true);
}
