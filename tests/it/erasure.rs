//! A case is erased by two people. With all keys in hand nobody is found again: not in the files of
//! the laptops, page by page and decrypted, nor in any frame the hub keeps. Another case of the
//! same week stays whole, and the tables count both.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

mod traces;

use api::Code;
use serde_json::{Value, json};
use testkit::{Canaries, Laptop, World};

use traces::{hub_frames, hub_holds, laptop_traces};

/// Words of one case, and what was made with them.
struct Told {
    words: Vec<String>,
    case: String,
    person: String,
}

/// A case with a word of its own in every field that takes one.
fn tell(laptop: &Laptop, canaries: &mut Canaries) -> Told {
    let mut words = Vec::new();
    let mut line = || {
        let line = canaries.line();
        words.extend(line.split(' ').map(str::to_owned));
        line
    };
    // Verified by an import: at the desk two people would decide that.
    let title = line();
    let lines = [
        json!({ "type": "person", "id": "p", "name": line(), "aliases": [line(), line()], "contact": line(), "remarks": line(),
            "sex": "female", "birth_date": "1991-02-03" }),
        json!({ "type": "case", "id": "c", "title": title, "summary": line(), "person": "p", "status": "closed", "risk_level": "high",
            "closed_on": "2026-11-20", "contact_channel": line(), "contact_code_word": line(), "contact_never": [line()],
            "own": { "x_paper": line() } }),
        json!({ "type": "incident", "id": "i", "cases": ["c"], "title": line(), "narrative": line().repeat(40), "place": line(),
            "adm1": line(), "starts_on": "2026-05" }),
        json!({ "type": "violation", "id": "v", "case": "c", "incident": "i", "victim": "p", "violation_type": "torture",
            "verification_level": "verified", "motive_link": "established", "method_note": line() }),
    ];
    let lines: String = lines.iter().map(|line| format!("{line}\n")).collect();
    laptop.desk().import_own(&mut lines.as_bytes()).unwrap();
    let list = laptop.ask(
        "case_list",
        json!({ "sort": "title", "ascending": true, "limit": 500 }),
    );
    let mut rows = list["rows"].as_array().unwrap().iter();
    let row = rows.find(|row| row["title"] == title.as_str()).unwrap();
    let case = row["id"].as_str().unwrap().to_owned();
    let person = laptop.fields(&case)["person"].as_str().unwrap().to_owned();
    let sister = laptop.make("person", json!({ "name": line() }));
    laptop.make(
        "relationship",
        json!({ "person": person, "other": sister, "remarks": line() }),
    );
    laptop.make(
        "source",
        json!({ "case": case, "name": line(), "statement": line(), "contact": line(), "source_type": "victim" }),
    );
    laptop.make("note", json!({ "case": case, "text": line() }));
    laptop.make(
        "task",
        json!({ "case": case, "title": line(), "detail": line() }),
    );
    laptop.make(
        "consent",
        json!({ "case": case, "person": person, "scope": "share_ganhri", "status": "given", "limits": line(), "witness": line() }),
    );
    // Later words over earlier ones: the history goes as well.
    laptop.save(&case, json!({ "title": line() }));
    laptop.save(&person, json!({ "name": line(), "contact": null }));
    Told {
        words,
        case,
        person,
    }
}

/// Two laptops of one institution that know two cases.
struct Office {
    world: World,
    amina: Laptop,
    yusuf: Laptop,
    invitation: String,
    gone: Told,
    other: Told,
}

fn office() -> Office {
    let world = World::new();
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");
    let mut canaries = Canaries::new(7);
    let gone = tell(&amina, &mut canaries);
    let other = tell(&amina, &mut canaries);
    amina.exchange();
    yusuf.exchange();
    Office {
        world,
        amina,
        yusuf,
        invitation,
        gone,
        other,
    }
}

impl Office {
    /// Amina proposes, Yusuf approves, Amina carries it out.
    fn erase(&self, case: &str) {
        let propose = json!({ "case": case, "reason": "request_of_person", "note": "" });
        self.amina.ask("erasure_propose", propose);
        self.amina.exchange();
        self.yusuf.exchange();
        let answer = json!({ "case": case, "approve": true, "reason": "" });
        self.yusuf.ask("erasure_answer", answer);
        self.yusuf.exchange();
        self.amina.exchange();
        self.amina.ask("erasure_carry_out", json!({ "id": case }));
    }

    /// Both decide about the acts, so that the tables count them.
    fn decide(&self) {
        let act = |told: &Told| {
            let case = self.amina.ask("case_get", json!({ "id": told.case }));
            case["violations"][0]["record"]["id"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        let (gone, other) = (act(&self.gone), act(&self.other));
        let acts = [
            (self.gone.case.as_str(), gone.as_str()),
            (self.other.case.as_str(), other.as_str()),
        ];
        crate::figures::verify(&self.amina, &self.yusuf, &acts);
    }

    fn settle(&self) {
        for laptop in [&self.amina, &self.yusuf, &self.amina] {
            laptop.exchange();
        }
    }
}

fn counted(laptop: &Laptop) -> Value {
    let report = laptop.desk().report_preview(2026).unwrap();
    json!(format!("{:?}", report.tables))
}

/// Words found, each once.
fn found<'a>(words: &'a [String], places: &[Vec<u8>]) -> Vec<&'a String> {
    let holds = |word: &&String| {
        let wanted = word.as_bytes();
        places
            .iter()
            .any(|place| place.windows(wanted.len()).any(|window| window == wanted))
    };
    words.iter().filter(holds).collect()
}

#[test]
fn with_all_keys_in_hand_nobody_is_found_again() {
    let office = office();
    // Yusuf wrote into the case too, and Amina knows of it.
    let mut canaries = Canaries::new(99);
    let note = canaries.line();
    office
        .yusuf
        .make("note", json!({ "case": office.gone.case, "text": note }));
    office.settle();
    // He adds a sentence to the long account, which travels as a difference from hers.
    let incidents = json!({ "case": office.gone.case, "kind": "incident" });
    let incident = office.yusuf.ask("record_list", incidents)["records"][0].clone();
    let sentence = canaries.line();
    let told = incident["fields"]["narrative"].as_str().unwrap();
    let longer = format!("{told} {sentence}");
    let incident = incident["id"].as_str().unwrap();
    office.yusuf.save(incident, json!({ "narrative": longer }));
    office.settle();
    assert_eq!(office.amina.fields(incident)["narrative"], json!(longer));
    let mut words = office.gone.words.clone();
    words.extend(note.split(' ').map(str::to_owned));
    words.extend(sentence.split(' ').map(str::to_owned));
    let before = hub_frames(&office.world, &[&office.amina, &office.yusuf]);
    assert_eq!(
        found(&words, &before.plain).len(),
        words.len(),
        "every word stands in a frame before, also those written over since"
    );
    office.decide();
    let counts = counted(&office.amina);

    office.erase(&office.gone.case);
    office.settle();

    for laptop in [&office.amina, &office.yusuf] {
        let traces = laptop_traces(laptop);
        assert_eq!(found(&words, &traces), Vec::<&String>::new());
        let kept = found(&office.other.words, &traces);
        assert_eq!(kept.len(), office.other.words.len(), "the other case");
        laptop.unlock();
        assert_eq!(counted(laptop), counts, "and the tables count both");
        let verified = laptop.ask("vault_verify", json!({}));
        assert_eq!(verified["log_agrees"], true);
    }
    let after = hub_frames(&office.world, &[&office.amina, &office.yusuf]);
    assert_eq!(found(&words, &after.plain), Vec::<&String>::new());
    let kept = found(&office.other.words, &after.plain);
    assert_eq!(kept.len(), office.other.words.len());
    let changed: Vec<&Vec<u8>> = before
        .sealed
        .iter()
        .filter(|sealed| !after.sealed.contains(sealed))
        .collect();
    assert!(!changed.is_empty());
    for sealed in changed {
        assert!(!hub_holds(&office.world, sealed), "sealed bytes of before");
    }
}

/// Yusuf's laptop, as the others name it.
fn device_of(laptop: &Laptop, person: &str) -> String {
    let list = laptop.ask("device_list", json!({}));
    let mut devices = list["devices"].as_array().unwrap().iter();
    let found = devices.find(|device| device["person"] == person).unwrap();
    found["id"].as_str().unwrap().to_owned()
}

#[test]
fn who_joins_after_the_erasure_reads_the_chain_through_and_never_meets_the_case() {
    let office = office();
    office.decide();
    let counts = counted(&office.amina);
    // Of a long account only the difference travelled last, and its base goes with the case.
    let incidents = json!({ "case": office.gone.case, "kind": "incident" });
    let incident = office.yusuf.ask("record_list", incidents)["records"][0].clone();
    let told = incident["fields"]["narrative"].as_str().unwrap();
    let longer = format!("{told} Seen again.");
    office.yusuf.save(
        incident["id"].as_str().unwrap(),
        json!({ "narrative": longer }),
    );
    office.yusuf.exchange();
    office.erase(&office.gone.case);
    office.amina.exchange();
    let leila = office
        .world
        .colleague(&office.amina, &office.invitation, "Leila");
    leila.exchange();
    assert_eq!(counted(&leila), counts);
    assert_eq!(leila.fields(&office.gone.case)["status"], "archived");
    let traces = laptop_traces(&leila);
    assert_eq!(found(&office.gone.words, &traces), Vec::<&String>::new());
    let kept = found(&office.other.words, &traces);
    assert!(
        kept.len() > office.other.words.len() / 2,
        "the other case came"
    );
    leila.unlock();
    leila.make("note", json!({ "case": office.other.case, "text": "seen" }));
    leila.exchange();
    assert_eq!(office.amina.exchange()["received"], 1, "and work goes on");
}

#[test]
fn who_was_merged_is_erased_as_one_with_the_view_and_the_file_that_named_them() {
    for names_leader in [false, true] {
        erase_merged(names_leader);
    }
}

/// Two records of one person; the case names the one that leads, or the other.
fn erase_merged(names_leader: bool) {
    let office = office();
    let amina = &office.amina;
    let mut canaries = Canaries::new(31);
    let (leader, merged) = (canaries.line(), canaries.line());
    let one = amina.make(
        "person",
        json!({ "name": leader, "contact": canaries.line() }),
    );
    let other = amina.make(
        "person",
        json!({ "name": merged, "aliases": [canaries.line()] }),
    );
    amina.ask("party_merge", json!({ "one": one, "other": other }));
    let seen = amina.ask("party_standing", json!({ "id": one }));
    let is_one = (seen["leader"]["id"] == json!(one)) == names_leader;
    let member = if is_one { &one } else { &other };
    let case = amina.import_case(json!({ "status": "closed", "closed_on": "2026-11-20" }));
    amina.save(&case, json!({ "person": member }));
    let view = json!({ "name": format!("Cases of {leader}"), "query": "overdue", "shared": true, "pinned": false });
    amina.ask("view_save", view);
    let sheet = "رقم الحالة;الاسم;مستوى الخطر\n12;نور;مرتفع\n";
    let file = json!({ "name": format!("{merged}.csv"), "data": desk::base64(sheet.as_bytes()) });
    let map = amina.ask("table_open", file)["map"].clone();
    amina.ask("table_run", json!({ "map": map }));
    office.settle();
    let plan = amina.ask("erasure_plan", json!({ "id": case }));
    let parties = plan["bystanders"].as_array().unwrap();
    assert_eq!(parties.len(), 2, "{plan}");
    assert!(parties.iter().all(|one| one["stays"] == false), "{plan}");
    office.erase(&case);
    office.settle();
    let words: Vec<String> = [&leader, &merged]
        .iter()
        .flat_map(|line| line.split(' ').map(str::to_owned))
        .collect();
    for laptop in [amina, &office.yusuf] {
        let traces = laptop_traces(laptop);
        assert_eq!(found(&words, &traces), Vec::<&String>::new());
        laptop.unlock();
        let views = laptop.ask("view_list", json!({}));
        assert!(!views.to_string().contains("Cases of"), "{views}");
    }
    let frames = hub_frames(&office.world, &[amina, &office.yusuf]);
    assert_eq!(found(&words, &frames.plain), Vec::<&String>::new());
}

#[test]
fn who_was_merged_and_stands_in_another_case_stays_whole() {
    let office = office();
    let amina = &office.amina;
    let one = amina.make("person", json!({ "name": "Khadija Bennani" }));
    let other = amina.make("person", json!({ "name": "خديجة بناني" }));
    amina.ask("party_merge", json!({ "one": one, "other": other }));
    amina.make("case", json!({ "title": "Elsewhere", "person": one }));
    let case = amina.import_case(json!({ "status": "closed", "closed_on": "2026-11-20" }));
    amina.save(&case, json!({ "person": other }));
    office.erase(&case);
    office.settle();
    for laptop in [amina, &office.yusuf] {
        assert_eq!(laptop.fields(&one)["name"], "Khadija Bennani");
        assert_eq!(laptop.fields(&other)["name"], "خديجة بناني");
    }
}

#[test]
fn one_person_alone_erases_nothing() {
    let office = office();
    let case = office.gone.case.as_str();
    let propose = json!({ "case": case, "reason": "request_of_person", "note": "" });
    office.amina.ask("erasure_propose", propose);
    let id = json!({ "id": case });
    let refused = office.amina.refuse("erasure_carry_out", id.clone());
    assert_eq!(refused, Code::SecondPersonNeeded);
    let answer = json!({ "case": case, "approve": true, "reason": "" });
    let refused = office.amina.refuse("erasure_answer", answer);
    assert_eq!(refused, Code::SecondPersonNeeded, "nor both for herself");
    // A changed program writes the word of the second person and the end of it by itself.
    let erasures = json!({ "case": case, "kind": "erasure" });
    let record = office.amina.ask("record_list", erasures)["records"][0]["id"].clone();
    let forged =
        json!({ "approved_at": 1_795_510_900_000_i64, "carried_out_at": 1_795_510_900_000_i64 });
    office.amina.forge(record.as_str().unwrap(), forged);
    office.settle();
    for laptop in [&office.amina, &office.yusuf] {
        assert_eq!(laptop.fields(case)["status"], "closed");
        let plan = laptop.ask("erasure_plan", id.clone());
        assert_eq!(plan["erased"], false);
        let traces = laptop_traces(laptop);
        let kept = found(&office.gone.words, &traces);
        assert_eq!(kept.len(), office.gone.words.len());
    }
}

#[test]
fn what_a_colleague_wrote_unaware_of_the_erasure_arrives_without_its_words() {
    let office = office();
    let mut canaries = Canaries::new(5);
    let case = office.gone.case.as_str();
    let propose = json!({ "case": case, "reason": "request_of_person", "note": "" });
    office.amina.ask("erasure_propose", propose);
    office.amina.exchange();
    office.yusuf.exchange();
    let answer = json!({ "case": case, "approve": true, "reason": "" });
    office.yusuf.ask("erasure_answer", answer);
    office.yusuf.exchange();
    // In the field, without a line: a note, a title, and somebody new who was hurt.
    let (note, title, name) = (canaries.line(), canaries.line(), canaries.line());
    office
        .yusuf
        .make("note", json!({ "case": case, "text": note }));
    office
        .yusuf
        .save(&office.gone.person, json!({ "name": title }));
    let omar = office.yusuf.make("person", json!({ "name": name }));
    let threat = json!({ "case": case, "victim": omar, "violation_type": "threat" });
    office.yusuf.make("violation", threat);
    office.amina.exchange();
    office.amina.ask("erasure_carry_out", json!({ "id": case }));
    office.settle();
    office.settle();
    let words = |line: &str| -> Vec<String> { line.split(' ').map(str::to_owned).collect() };
    let late = [words(&note), words(&title)].concat();
    for laptop in [&office.amina, &office.yusuf] {
        let traces = laptop_traces(laptop);
        assert_eq!(found(&late, &traces), Vec::<&String>::new());
        laptop.unlock();
    }
    // Nobody could know of Omar; the case says that he is left, and he goes the same way.
    let plan = office.amina.ask("erasure_plan", json!({ "id": case }));
    assert_eq!(plan["erased"], true);
    assert_eq!(plan["bystanders"][0]["name"], name.as_str());
    office.erase(case);
    office.settle();
    let traces = laptop_traces(&office.yusuf);
    assert_eq!(found(&words(&name), &traces), Vec::<&String>::new());
}

#[test]
fn an_administrator_takes_the_words_out_of_the_frames_of_a_laptop_that_is_gone() {
    let office = office();
    let mut canaries = Canaries::new(3);
    let leila = office
        .world
        .colleague(&office.amina, &office.invitation, "Leila");
    leila.exchange();
    let note = canaries.line();
    leila.make("note", json!({ "case": office.gone.case, "text": note }));
    leila.exchange();
    office.settle();
    let device = device_of(&office.amina, "Leila");
    office.amina.ask("device_revoke", json!({ "id": device }));
    office.settle();
    office.erase(&office.gone.case);
    office.settle();
    let words: Vec<String> = note.split(' ').map(str::to_owned).collect();
    let frames = hub_frames(&office.world, &[&office.amina, &office.yusuf]);
    assert_eq!(found(&words, &frames.plain), Vec::<&String>::new());
    let nadia = office
        .world
        .colleague(&office.amina, &office.invitation, "Nadia");
    nadia.exchange();
    assert_eq!(counted(&nadia), counted(&office.amina));
}

#[test]
fn who_stands_in_another_case_too_stays_by_name_and_the_erased_case_no_longer_leads_there() {
    let office = office();
    let second = json!({ "title": "Second case", "person": office.gone.person });
    let second = office.amina.make("case", second);
    let name = office.amina.fields(&office.gone.person)["name"].clone();
    office.settle();
    let plan = office
        .amina
        .ask("erasure_plan", json!({ "id": office.gone.case }));
    let mut people = plan["bystanders"].as_array().unwrap().iter();
    let person = people.find(|one| one["name"] == name).unwrap();
    assert_eq!(person["stays"], true);
    office.erase(&office.gone.case);
    office.settle();
    for laptop in [&office.amina, &office.yusuf] {
        assert_eq!(laptop.fields(&office.gone.person)["name"], name);
        assert_eq!(
            laptop.fields(&second)["person"],
            office.gone.person.as_str()
        );
        assert_eq!(laptop.fields(&office.gone.case)["person"], Value::Null);
    }
}

#[test]
fn a_legal_hold_stops_an_erasure_that_two_people_agreed_on() {
    let office = office();
    let case = office.gone.case.as_str();
    let propose = json!({ "case": case, "reason": "request_of_person", "note": "" });
    office.amina.ask("erasure_propose", propose.clone());
    office.amina.exchange();
    office.yusuf.exchange();
    let answer = json!({ "case": case, "approve": true, "reason": "" });
    office.yusuf.ask("erasure_answer", answer);
    office.yusuf.exchange();
    office.amina.exchange();
    office.amina.save(case, json!({ "legal_hold": true }));
    let refused = office
        .amina
        .refuse("erasure_carry_out", json!({ "id": case }));
    assert_eq!(refused, Code::LegalHold);
    let open = office
        .amina
        .import_case(json!({ "title": "At work", "status": "follow_up" }));
    let propose = json!({ "case": open, "reason": "retention_reached", "note": "" });
    assert_eq!(
        office.amina.refuse("erasure_propose", propose),
        Code::CaseAtWork
    );
}
