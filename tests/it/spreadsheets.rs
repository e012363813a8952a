//! A caseload that was kept in a spreadsheet: guessed, tried, imported, taken back.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use serde_json::{Value, json};
use testkit::{Laptop, World};

const ARABIC: &str = "رقم الحالة;الاسم;تاريخ الميلاد;التاريخ;نوع الانتهاك;مستوى الخطر;الوصف\n\
    12;خديجة بناني;٢/٣/١٩٨٠;٣/١١/٢٠٢٦;الاحتجاز التعسفي;مرتفع;وصلها ظرف بعد الاجتماع\n\
    12;خديجة بناني;;حوالي 2025;القتل;;سبق أن\n\
    13;سامي الحداد;;غداً;تعذيب;منخفض;بلا تاريخ\n";

fn open(laptop: &Laptop, name: &str, bytes: &[u8]) -> Value {
    laptop.ask("table_open", json!({ "name": name, "data": base64(bytes) }))
}

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for chunk in bytes.chunks(3) {
        let mut three = [0_u8; 3];
        three[..chunk.len()].copy_from_slice(chunk);
        let bits = u32::from_be_bytes([0, three[0], three[1], three[2]]);
        for at in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * at)) as usize & 63];
            out.push(if at > chunk.len() {
                '='
            } else {
                letter as char
            });
        }
    }
    out
}

fn meanings(view: &Value) -> Vec<String> {
    let columns = view["map"][0]["columns"].as_array().unwrap();
    columns
        .iter()
        .map(|column| column["to"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn an_arabic_caseload_is_guessed_tried_imported_and_taken_back() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let view = open(&amina, "حالات.csv", ARABIC.as_bytes());
    assert_eq!(
        meanings(&view),
        [
            "key",
            "person.name",
            "person.birth_date",
            "incident.starts_on",
            "violation.violation_type",
            "case.risk_level",
            "incident.narrative"
        ]
    );
    let choices = json!({ "map": view["map"] });
    let trial = amina.ask("table_try", choices.clone());
    assert_eq!(
        (trial["rows"].clone(), trial["left_out"].clone()),
        (json!(3), json!(1))
    );
    assert_eq!(
        trial["counts"],
        json!({ "case": 1, "incident": 2, "person": 1, "violation": 2 })
    );
    let problem = &trial["problems"][0];
    assert_eq!(
        (
            &problem["row"],
            &problem["column"],
            &problem["value"],
            &problem["why"]
        ),
        (&json!(4), &json!("التاريخ"), &json!("غداً"), &json!("date"))
    );
    assert!(amina.case_titles().is_empty(), "trying writes nothing");

    let done = amina.ask("table_run", choices);
    assert_eq!(done["records"], json!(6));
    let list = amina.ask("case_list", json!({ "limit": 10 }));
    let case = amina.ask("case_get", json!({ "id": list["rows"][0]["id"] }));
    assert_eq!(case["person"]["title"], json!("خديجة بناني"));
    assert_eq!(case["person"]["fields"]["birth_date"], json!("1980-03-02"));
    assert_eq!(case["case"]["fields"]["risk_level"], json!("high"));
    assert_eq!(case["incidents"].as_array().unwrap().len(), 2);
    assert_eq!(
        case["incidents"][0]["fields"]["starts_on"],
        json!("2026-11-03")
    );
    assert_eq!(case["incidents"][1]["fields"]["starts_on"], json!("~2025"));

    // After a lock and a new start it can still be taken back.
    amina.ask("vault_lock", json!({}));
    amina.unlock();
    let back = amina.ask("import_undo", json!({ "job": done["job"] }));
    assert_eq!(back["withdrawn"], json!(6));
    assert_eq!(
        amina.ask("case_list", json!({ "limit": 10 }))["total"],
        json!(0)
    );
    assert_eq!(
        amina.ask("import_list", json!({}))["rows"][0]["undone"],
        json!(true)
    );
}

#[test]
fn what_somebody_has_worked_on_since_is_left_and_told() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let view = open(
        &amina,
        "list.csv",
        b"Name,Type of violation\nRosa Quispe,Killing\nSami Haddad,Torture\n",
    );
    let done = amina.ask("table_run", json!({ "map": view["map"] }));
    let people = amina.ask(
        "registry_list",
        json!({ "kind": "person", "query": "Rosa", "limit": 5 }),
    );
    amina.save(
        people["rows"][0]["id"].as_str().unwrap(),
        json!({ "remarks": "asked for a lawyer" }),
    );
    let back = amina.ask("import_undo", json!({ "job": done["job"] }));
    assert_eq!(back["kept"].as_array().unwrap().len(), 1);
    assert_eq!(back["kept"][0]["title"], json!("Rosa Quispe"));
    let left = amina.ask(
        "registry_list",
        json!({ "kind": "person", "query": "", "limit": 5 }),
    );
    assert_eq!(left["total"], json!(1));
}

#[test]
fn people_who_are_there_already_are_told_and_taken_from_there_when_asked() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let known = amina.make(
        "person",
        json!({ "name": "Abderrahmane Haddad", "birth_date": "1980-03-02" }),
    );
    let file = "nom;date de naissance;date\nعبد الرحمن حداد;02/03/1980;3/11/2026\n";
    let view = open(&amina, "liste.csv", file.as_bytes());
    let trial = amina.ask("table_try", json!({ "map": view["map"] }));
    assert_eq!(trial["met"][0]["id"], json!(known));
    amina.ask(
        "table_run",
        json!({ "map": view["map"], "link_known": true }),
    );
    let list = amina.ask("case_list", json!({ "limit": 10 }));
    let case = amina.ask("case_get", json!({ "id": list["rows"][0]["id"] }));
    assert_eq!(case["person"]["id"], json!(known));
}
