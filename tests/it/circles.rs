//! Roles and circles between laptops: who can open what, and what is refused.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use api::Code;
use model::role::{Act, Role};
use serde_json::{Value, json};
use testkit::{Laptop, World};

/// Everybody exchanges until nothing moves.
fn settle(laptops: &[&Laptop]) {
    for _ in 0..3 {
        for laptop in laptops {
            laptop.exchange();
        }
    }
}

struct Office {
    _world: World,
    amina: Laptop,
    yusuf: Laptop,
    rosa: Laptop,
    sami: Laptop,
    invitation: String,
}

/// Amina founded; Yusuf supervises, Rosa works on cases, Sami counts.
fn office() -> Office {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague_as(&amina, &invitation, "Yusuf", &["supervisor"]);
    let rosa = world.colleague_as(&amina, &invitation, "Rosa", &["case_officer"]);
    let sami = world.colleague_as(&amina, &invitation, "Sami", &["statistician"]);
    settle(&[&amina, &yusuf, &rosa, &sami]);
    Office {
        _world: world,
        amina,
        yusuf,
        rosa,
        sami,
        invitation,
    }
}

impl Office {
    fn settle(&self) {
        settle(&[&self.amina, &self.yusuf, &self.rosa, &self.sami]);
    }
}

fn device(laptop: &Laptop, person: &str) -> String {
    let list = laptop.ask("device_list", json!({}));
    let mut devices = list["devices"].as_array().unwrap().iter();
    let found = devices.find(|device| device["person"] == person).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

fn circle(laptop: &Laptop) -> Value {
    laptop.ask("circle_list", json!({}))["circles"][0].clone()
}

/// Every byte of every table, as it reads with the key of the file.
fn everything_in_the_file(laptop: &Laptop) -> String {
    laptop.ask("vault_lock", json!({}));
    let folder = laptop.home().join("vault");
    let passphrase = vault::Passphrase::new(testkit::PASSPHRASE).unwrap();
    let key = vault::unlock(&folder, &passphrase)
        .unwrap()
        .master
        .derive_db_key();
    let file = rusqlite::Connection::open(folder.join("sanad.db")).unwrap();
    let hex = key.expose_96_hex_digits_for_pragma_key().to_string();
    file.execute_batch(&format!("PRAGMA key = \"x'{hex}'\""))
        .unwrap();
    let mut connection = file;
    let bytes = connection.serialize("main").unwrap().to_vec();
    let mut all = String::from_utf8_lossy(&bytes).into_owned();
    let mut query = connection.prepare("SELECT writes FROM change").unwrap();
    let rows = query.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    for writes in rows {
        all.push_str(&format!("{:?}", payload::decode_writes(&writes.unwrap())));
    }
    drop(query);
    let _ = &mut connection;
    laptop.unlock();
    all
}

#[test]
fn a_statistician_counts_cases_and_holds_no_name_in_any_form() {
    let office = office();
    let person = office
        .amina
        .make("person", json!({ "name": "Nadia Qasimi", "sex": "female" }));
    let case = office.amina.make(
        "case",
        json!({ "title": "Zarqa quarry", "person": person, "risk_level": "high", "summary": "Threatened at dawn" }),
    );
    office.settle();
    let seen = office.sami.fields(&case);
    assert_eq!(seen["risk_level"], "high");
    assert!(
        seen["reference"]
            .as_str()
            .is_some_and(|text| !text.is_empty())
    );
    assert_eq!(office.sami.fields(&person)["sex"], "female");
    let record = office.sami.ask("record_get", json!({ "id": case }));
    assert_eq!(
        (&record["veiled"], &seen["title"]),
        (&json!(true), &Value::Null)
    );
    // The whole case opens, with what may be counted in it.
    let whole = office.sami.ask("case_get", json!({ "id": case }));
    assert_eq!(whole["case"]["veiled"], true);
    assert_eq!(whole["person"]["fields"]["sex"], "female");
    let hits = office.sami.ask(
        "search",
        json!({ "query": "quarry", "kinds": [], "limit": 9 }),
    );
    assert_eq!(hits["hits"], json!([]));
    let file = everything_in_the_file(&office.sami);
    for word in ["Nadia", "Qasimi", "quarry", "dawn"] {
        assert!(!file.contains(word), "{word}");
    }
    assert!(everything_in_the_file(&office.rosa).contains("Qasimi"));
    let verified = office.sami.ask("vault_verify", json!({}));
    assert_eq!(verified["log_agrees"], true);
}

#[test]
fn what_a_role_does_not_include_is_refused_with_its_reason() {
    let office = office();
    let case = office.amina.make("case", json!({ "title": "Quarry" }));
    office.settle();
    let save = json!({ "id": case, "writes": [{ "field": "risk_level", "value": "low" }] });
    assert_eq!(office.sami.refuse("record_save", save), Code::RoleRefused);
    let legal_hold = json!({ "id": case, "writes": [{ "field": "legal_hold", "value": true }] });
    assert_eq!(
        office.rosa.refuse("record_save", legal_hold),
        Code::RoleRefused
    );
    let roles = json!({ "id": device(&office.rosa, "Rosa"), "roles": ["head_of_institution"] });
    assert_eq!(office.rosa.refuse("device_roles", roles), Code::RoleRefused);
    let circle = json!({ "name": "Ours", "members": [] });
    assert_eq!(
        office.rosa.refuse("circle_create", circle),
        Code::RoleRefused
    );
    let state = office.sami.ask("app_state", json!({}));
    assert_eq!(state["may"], json!(["read_coded", "read_statistics"]));
    assert!(Role::Statistician.may(Act::ReadCoded));
}

#[test]
fn a_restricted_case_is_read_by_its_circle_and_counted_by_the_others() {
    let office = office();
    let yusuf = device(&office.amina, "Yusuf");
    office.amina.ask(
        "circle_create",
        json!({ "name": "North", "members": [yusuf] }),
    );
    let id = circle(&office.amina)["id"].as_str().unwrap().to_owned();
    let person = office
        .amina
        .make("person", json!({ "name": "Layla Haddadin" }));
    let case = office.amina.make(
        "case",
        json!({ "title": "The well at Azraq", "person": person, "risk_level": "extreme" }),
    );
    office
        .amina
        .ask("case_restrict", json!({ "case": case, "circle": id }));
    let note = office.amina.make(
        "note",
        json!({ "case": case, "text": "She sleeps at her aunt's" }),
    );
    office.settle();
    assert_eq!(office.yusuf.fields(&case)["title"], "The well at Azraq");
    assert_eq!(
        office.yusuf.fields(&note)["text"],
        "She sleeps at her aunt's"
    );
    assert_eq!(office.yusuf.fields(&person)["name"], "Layla Haddadin");
    assert_eq!(circle(&office.yusuf)["name"], "North");
    assert_eq!(circle(&office.rosa)["name"], "", "its name is its members'");
    for outside in [&office.rosa, &office.sami] {
        let row = outside.ask("case_list", json!({ "limit": 9 }))["rows"][0].clone();
        assert_eq!(
            (&row["title"], &row["risk"], &row["veiled"]),
            (&json!(""), &json!("extreme"), &json!(true))
        );
        let file = everything_in_the_file(outside);
        for word in ["Azraq", "Haddadin", "aunt", "North"] {
            assert!(!file.contains(word), "{word}");
        }
    }
    let save = json!({ "id": case, "writes": [{ "field": "title", "value": "Mine" }] });
    assert_eq!(
        office.rosa.refuse("record_save", save),
        Code::CaseRestricted
    );
    let note = json!({ "kind": "note", "writes": [
        { "field": "case", "value": case }, { "field": "text", "value": "Hello" }] });
    assert_eq!(
        office.rosa.refuse("record_create", note),
        Code::CaseRestricted
    );
    // Nor does she name the person in a case of her own, where everybody would read her.
    let own = json!({ "kind": "case", "writes": [
        { "field": "title", "value": "Mine" }, { "field": "person", "value": person }] });
    assert_eq!(
        office.rosa.refuse("record_create", own),
        Code::CaseRestricted
    );
    let own = office.rosa.make("case", json!({ "title": "Mine" }));
    let victim = json!({ "kind": "violation", "writes": [
        { "field": "case", "value": own }, { "field": "victim", "value": person }] });
    assert_eq!(
        office.rosa.refuse("record_create", victim),
        Code::CaseRestricted
    );
    office.settle();
    let file = everything_in_the_file(&office.rosa);
    assert!(!file.contains("Haddadin"));
}

#[test]
fn who_comes_into_the_circle_reads_what_was_sealed_before() {
    let office = office();
    office
        .amina
        .ask("circle_create", json!({ "name": "North", "members": [] }));
    let id = circle(&office.amina)["id"].as_str().unwrap().to_owned();
    let case = office
        .amina
        .make("case", json!({ "title": "The well at Azraq" }));
    office
        .amina
        .ask("case_restrict", json!({ "case": case, "circle": id }));
    office.settle();
    assert_eq!(office.rosa.fields(&case)["title"], Value::Null);
    let rosa = device(&office.amina, "Rosa");
    office
        .amina
        .ask("circle_add", json!({ "circle": id, "device": rosa }));
    office.settle();
    assert_eq!(office.rosa.fields(&case)["title"], "The well at Azraq");
    let hits = office.rosa.ask(
        "search",
        json!({ "query": "azraq", "kinds": [], "limit": 9 }),
    );
    assert_eq!(hits["hits"].as_array().unwrap().len(), 1);
    let verified = office.rosa.ask("vault_verify", json!({}));
    assert_eq!(verified["log_agrees"], true);
    // And out again: what comes after is not for her.
    office
        .amina
        .ask("circle_remove", json!({ "circle": id, "device": rosa }));
    office.settle();
    office
        .amina
        .save(&case, json!({ "title": "Moved to Madaba" }));
    office.settle();
    assert_eq!(office.rosa.fields(&case)["title"], Value::Null);
    assert!(!everything_in_the_file(&office.rosa).contains("Madaba"));
    let verified = office.rosa.ask("vault_verify", json!({}));
    assert_eq!(verified["log_agrees"], true);
}

#[test]
fn a_removed_laptop_is_given_no_key_of_any_circle_any_more() {
    let office = office();
    let (yusuf, rosa) = (
        device(&office.amina, "Yusuf"),
        device(&office.amina, "Rosa"),
    );
    office.amina.ask(
        "circle_create",
        json!({ "name": "North", "members": [yusuf, rosa] }),
    );
    office.settle();
    let before = circle(&office.yusuf)["members"].as_array().unwrap().len();
    office.amina.ask("device_revoke", json!({ "id": rosa }));
    office.amina.exchange();
    office.yusuf.exchange();
    let after = circle(&office.yusuf);
    assert_eq!(after["members"].as_array().unwrap().len(), before - 1);
    assert_eq!(after["turning"], false, "the key is new");
    assert_eq!(office.rosa.refuse("exchange_run", json!({})), Code::Revoked);
}

#[test]
fn a_statistician_who_becomes_an_officer_reads_what_was_written_before() {
    let office = office();
    let case = office.amina.make("case", json!({ "title": "Quarry" }));
    office.settle();
    let sami = device(&office.amina, "Sami");
    office.amina.ask(
        "device_roles",
        json!({ "id": sami, "roles": ["case_officer"] }),
    );
    office.settle();
    assert_eq!(office.sami.fields(&case)["title"], "Quarry");
    office
        .sami
        .save(&case, json!({ "summary": "Spoken with her" }));
    office.settle();
    assert_eq!(office.amina.fields(&case)["summary"], "Spoken with her");
    // And back: what is there is not shown, and what comes is not opened.
    office.amina.ask(
        "device_roles",
        json!({ "id": sami, "roles": ["statistician"] }),
    );
    office.settle();
    office
        .amina
        .save(&case, json!({ "title": "Quarry at night" }));
    office.settle();
    assert_eq!(office.sami.fields(&case)["title"], Value::Null);
}

#[test]
fn somebody_who_joins_late_reads_the_desk_and_no_circle() {
    let office = office();
    office
        .amina
        .ask("circle_create", json!({ "name": "North", "members": [] }));
    let id = circle(&office.amina)["id"].as_str().unwrap().to_owned();
    let open = office.amina.make("case", json!({ "title": "Quarry" }));
    let shut = office.amina.make("case", json!({ "title": "Well" }));
    office
        .amina
        .ask("case_restrict", json!({ "case": shut, "circle": id }));
    office.settle();
    let omar =
        office
            ._world
            .colleague_as(&office.amina, &office.invitation, "Omar", &["focal_point"]);
    settle(&[&office.amina, &omar]);
    assert_eq!(omar.fields(&open)["title"], "Quarry");
    assert_eq!(omar.fields(&shut)["title"], Value::Null);
    // He may restrict cases, and still cannot take this one out of a circle he is not in.
    let out = json!({ "case": shut, "circle": "" });
    assert_eq!(omar.refuse("case_restrict", out), Code::CaseRestricted);
}
