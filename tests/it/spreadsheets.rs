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

#[test]
fn each_row_may_be_decided_by_itself_known_new_or_left_out() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    for name in ["Abderrahmane Haddad", "Rosa Quispe", "Sami Bennani"] {
        amina.make(
            "person",
            json!({ "name": name, "birth_date": "1980-03-02" }),
        );
    }
    let file = "nom;date de naissance;date\nAbderrahmane Haddad;02/03/1980;3/11/2026\n\
        Rosa Quispe;02/03/1980;4/11/2026\nSami Bennani;02/03/1980;5/11/2026\n";
    let view = open(&amina, "liste.csv", file.as_bytes());
    let trial = amina.ask("table_try", json!({ "map": view["map"] }));
    let met = trial["met"].as_array().unwrap();
    assert_eq!(met.len(), 3, "{met:?}");
    let known = |name: &str| {
        let found = met.iter().find(|one| one["name"] == name).unwrap();
        (
            found["row"].clone(),
            found["id"].clone(),
            found["sheet"].clone(),
        )
    };
    let (first, haddad, sheet) = known("Abderrahmane Haddad");
    let (second, rosa, _) = known("Rosa Quispe");
    let (third, ..) = known("Sami Bennani");
    // Everybody nearly certain is taken from the registry; of two rows somebody knows better.
    let rows = json!([
        { "sheet": sheet, "row": second, "choice": "take" },
        { "sheet": sheet, "row": third, "choice": "skip" },
    ]);
    let choices = json!({ "map": view["map"], "link_known": true, "rows": rows });
    assert_eq!(
        amina.ask("table_try", choices.clone())["left_out"],
        json!(1)
    );
    amina.ask("table_run", choices);
    let list = amina.ask("case_list", json!({ "limit": 10 }));
    let mut people: Vec<Value> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| amina.ask("case_get", json!({ "id": row["id"] }))["person"].clone())
        .collect();
    people.sort_by_key(|person| person["title"].to_string());
    assert_eq!(people.len(), 2);
    assert_eq!(people[0]["id"], haddad);
    assert_eq!(people[1]["title"], "Rosa Quispe");
    assert_ne!(people[1]["id"], rosa, "another Rosa, of the same day");
    // Nothing is linked by itself, but one row is said to be somebody of the registry.
    let linked = json!([{ "sheet": sheet, "row": first, "choice": "link", "to": haddad }]);
    let view = open(&amina, "liste.csv", file.as_bytes());
    let done = amina.ask("table_run", json!({ "map": view["map"], "rows": linked }));
    let total = |query: &str| {
        amina.ask(
            "registry_list",
            json!({ "kind": "person", "query": query, "limit": 9 }),
        )["total"]
            .clone()
    };
    assert_eq!((total("Haddad"), total("Quispe")), (json!(1), json!(3)));
    assert_eq!(
        amina.ask("import_undo", json!({ "job": done["job"] }))["kept"],
        json!([])
    );
}

#[test]
fn an_organisation_stands_once_however_many_rows_name_it_and_is_found_again() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let file = "organisation;victim;date;violation\nQuarry Watch;Nadia Bennani;3/11/2026;death threat\n\
        quarry watch;Sami Haddad;3/11/2026;death threat\nQuarry Watch;;4/11/2026;Raid or unlawful search\n";
    let view = open(&amina, "raid.csv", file.as_bytes());
    assert_eq!(meanings(&view)[0], "organisation.name");
    let trial = amina.ask("table_try", json!({ "map": view["map"] }));
    assert_eq!(trial["counts"]["organisation"], json!(1), "{trial}");
    let done = amina.ask("table_run", json!({ "map": view["map"] }));
    let found = amina.ask(
        "registry_list",
        json!({ "kind": "organisation", "query": "", "limit": 9 }),
    );
    assert_eq!(found["total"], json!(1));
    let office = found["rows"][0]["id"].clone();
    let list = amina.ask("case_list", json!({ "limit": 9 }));
    let cases: Vec<Value> = list["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| amina.ask("case_get", json!({ "id": row["id"] })))
        .collect();
    assert_eq!(cases.len(), 3);
    for case in &cases {
        assert_eq!(case["organisation"]["id"], office);
        let violation = &case["violations"][0]["record"]["fields"];
        // Where nobody is named, it was the organisation that was struck.
        assert_eq!(violation["victim"].is_null(), case["person"].is_null());
        assert_eq!(
            violation["victim_organisation"] == office,
            case["person"].is_null()
        );
    }
    // Another file knows it; and the first import can still be taken back whole.
    let again = open(
        &amina,
        "next.csv",
        b"organisation;victim\nQuarry Watch;Rosa Quispe\n",
    );
    let trial = amina.ask("table_try", json!({ "map": again["map"] }));
    assert_eq!(
        (&trial["met"][0]["kind"], &trial["met"][0]["id"]),
        (&json!("organisation"), &office)
    );
    let back = amina.ask("import_undo", json!({ "job": done["job"] }));
    assert_eq!(back["kept"], json!([]));
    let left = amina.ask(
        "registry_list",
        json!({ "kind": "organisation", "query": "", "limit": 9 }),
    );
    assert_eq!(left["total"], json!(0));
}

#[test]
fn an_import_that_is_stopped_half_way_leaves_nothing_behind() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let mut file = String::from("Name,Type of violation\n");
    for number in 0..3000 {
        file.push_str(&format!("Person {number},Torture\n"));
    }
    let view = open(&amina, "long.csv", file.as_bytes());
    let stopped = std::thread::scope(|scope| {
        let run = scope.spawn(|| amina.call("table_run", json!({ "map": view["map"] })));
        // Its progress is told while it goes on; then somebody stops it.
        loop {
            let seen = amina.ask("table_progress", json!({}));
            if run.is_finished() || seen["done"].as_u64().unwrap() > 3 {
                assert_eq!(
                    (&seen["running"], &seen["total"]),
                    (&json!(true), &json!(9000))
                );
                break;
            }
            std::thread::yield_now();
        }
        amina.ask("table_cancel", json!({}));
        run.join().unwrap()
    });
    assert_eq!(stopped.unwrap_err().code.as_str(), "cancelled");
    assert!(amina.case_titles().is_empty());
    assert_eq!(amina.ask("import_list", json!({}))["rows"], json!([]));
    let people = amina.ask(
        "registry_list",
        json!({ "kind": "person", "query": "", "limit": 1 }),
    );
    assert_eq!(people["total"], json!(0));
    assert_eq!(
        amina.ask("table_progress", json!({}))["running"],
        json!(false)
    );
}

#[test]
fn no_file_decides_what_two_people_decide_or_makes_what_the_desk_keeps() {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    let case = amina.make("case", json!({ "title": "Quarry" }));
    let appeal = json!({ "type": "intervention", "case": case, "intervention_type": "un_special_rapporteur",
        "recipient_type": "un_mechanism", "consent_scope": "refer_un", "addressee": "Special Rapporteur", "status": "in_progress" });
    for line in [
        json!({ "type": "violation", "case": case, "violation_type": "torture", "verification_level": "verified" }),
        json!({ "type": "risk_assessment", "case": case, "status": "approved", "decided_level": "low" }),
        json!({ "type": "protection_plan", "case": case, "status": "agreed" }),
        json!({ "type": "transition", "case": case, "to": "closed" }),
        json!({ "type": "decision", "case": case, "step": "approved" }),
        json!({ "type": "disclosure", "case": case }),
        json!({ "type": "erasure", "case": case, "reason": "request_of_person" }),
        json!({ "type": "custody_event" }),
        json!({ "type": "case_key" }),
        json!({ "type": "audit_anchor", "device": "1" }),
    ] {
        let line = line.to_string();
        let refused = amina.desk().import(&mut line.as_bytes());
        assert!(
            matches!(refused, Err(desk::Error::ImportLine { .. })),
            "{line}"
        );
    }
    let appeal = appeal.to_string();
    let refused = amina.desk().import(&mut appeal.as_bytes());
    assert!(matches!(refused, Err(desk::Error::ConsentLacking(_))));
    let table =
        "Case no,Violation,Verification level\n1,Torture,Verified\n1,Threat,Under verification\n";
    let view = open(&amina, "levels.csv", table.as_bytes());
    let levels = meanings(&view);
    assert_eq!(levels[2], "violation.verification_level");
    let trial = amina.ask("table_try", json!({ "map": view["map"] }));
    assert_eq!(trial["problems"][0]["why"], "two_people");
    assert_eq!(trial["problems"].as_array().unwrap().len(), 1);
}
