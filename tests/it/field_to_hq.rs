//! The story everything else stands on: an incident taken offline reaches a second laptop and,
//! as counts, headquarters.

use serde_json::json;
use testkit::{Laptop, World};

#[test]
fn an_incident_taken_offline_reaches_a_colleague_and_as_counts_headquarters() {
    let world = World::new();
    let geneva = world.headquarters("Ines");
    let (amina, invitation) = world.institution("National Human Rights Institution", "Amina");
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");

    // Amina, offline, takes a case.
    let person = amina.make(
        "person",
        json!({ "name": "مُحَمَّد عبد الرحمن", "sex": "male", "roles": ["journalist"] }),
    );
    let case = amina.import_case(
        json!({ "status": "triage", "title": "مدافع عن البيئة محتجز قرب المحجر", "risk_level": "extreme", "person": person, "contact_channel": "هاتف الأخت",
                "contact_never": ["الرسائل الصوتية"], "own": { "x_file": "12/b" } }),
    );
    let incident = amina.make("incident", json!({ "cases": [case], "starts_on": "2026-11-10", "adm1": "North", "narrative": "اعتُقل عند الفجر" }));
    // Verified by two people before there was Sanad: it comes in with a file.
    amina.import(&json!({ "type": "violation", "case": case, "incident": incident, "victim": person, "violation_type": "arbitrary_detention",
                          "verification_level": "verified", "motive_link": "established" }));
    assert!(yusuf.case_titles().is_empty(), "nothing has left yet");

    // A link appears.
    let outcome = amina.exchange();
    assert_eq!(
        (outcome["sent"].as_u64(), outcome["requests"].as_u64()),
        (Some(4), Some(1))
    );
    let status = amina.ask("exchange_status", json!({}));
    assert_eq!(status["waiting_changes"], 0);
    assert_eq!(
        status["receipts"][0]["items"], 4,
        "sent is said with a receipt"
    );
    assert_eq!(yusuf.exchange()["received"], 4);
    assert_eq!(yusuf.case_titles(), ["مدافع عن البيئة محتجز قرب المحجر"]);
    assert_eq!(yusuf.fields(&case), amina.fields(&case));
    let hits = yusuf.ask("search", json!({ "query": "محمد", "limit": 10 }));
    assert_eq!(hits["hits"][0]["id"], json!(person));
    let cases = yusuf.ask("party_cases", json!({ "id": person }));
    assert_eq!(cases["cases"][0]["id"], json!(case));

    // Both exchange again and nothing moves.
    for laptop in [&amina, &yusuf] {
        let again = laptop.exchange();
        assert_eq!(
            (again["sent"].as_u64(), again["received"].as_u64()),
            (Some(0), Some(0))
        );
    }
    assert_eq!(
        amina.ask("exchange_status", json!({}))["receipts"][0]["received_by"],
        0,
        "Yusuf has written nothing that says he knows"
    );

    a_report_is_read_at_headquarters_only(&world, &amina, &geneva);
}

/// A report leaves, sealed.
fn a_report_is_read_at_headquarters_only(world: &World, amina: &Laptop, geneva: &Laptop) {
    let report = amina.ask("report_send", json!({ "year": 2026 }));
    assert_eq!(report["state"], "queued");
    assert_eq!(amina.exchange()["reports_sent"], 1);
    assert_eq!(geneva.exchange()["reports_received"], 1);
    let inbox = geneva.ask("report_list", json!({}));
    assert_eq!(inbox["reports"].as_array().map(Vec::len), Some(1));
    assert_eq!(
        inbox["reports"][0]["institution"],
        "National Human Rights Institution"
    );
    assert_eq!(
        inbox["reports"][0]["tables"], report["tables"],
        "the bytes read are the bytes sealed"
    );
    assert_eq!(
        inbox["reports"][0]["tables"][0]["cells"][3]["count"],
        json!(null),
        "one case is too few to show"
    );
    assert!(geneva.case_titles().is_empty());

    let (other, _) = world.institution("Another Institution", "Rosa");
    assert_eq!(other.exchange()["reports_received"], 0);
    assert!(other.case_titles().is_empty());
}

#[test]
fn a_line_that_is_always_cut_at_the_same_place_carries_everything_in_the_end() {
    let world = World::new();
    let line = testkit::Link::to(world.hub.address());
    let invitation = world.hub.invite(
        "National Human Rights Institution",
        "nhri",
        Some(&line.url()),
    );
    let amina = world.laptop("Amina");
    amina.found(&invitation, "Amina");
    amina.exchange();
    let yusuf = world.colleague(&amina, &invitation, "Yusuf");

    // Forty long accounts, which a compressor cannot make small.
    let mut noise = 7_u64;
    let mut titles = Vec::new();
    for number in 0..40 {
        let summary: String = (0..3000)
            .map(|_| {
                noise = noise
                    .wrapping_mul(6_364_136_223_846_793_005)
                    .wrapping_add(1);
                char::from(b'a' + (noise >> 59) as u8 % 26)
            })
            .collect();
        let title = format!("Account {number:02}");
        amina.make("case", json!({ "title": title, "summary": summary }));
        titles.push(title);
    }

    // Every connection breaks after 60,000 bytes; all of it is more.
    line.cut_after(Some(60_000));
    let mut tries = 1;
    while amina.call("exchange_run", json!({})).is_err() {
        tries += 1;
        assert!(tries < 10, "no end in sight");
    }
    assert!(tries > 1, "the line was cut at least once");
    assert_eq!(
        amina.ask("exchange_status", json!({}))["waiting_changes"],
        0
    );
    line.cut_after(None);
    assert_eq!(yusuf.exchange()["received"], 40);
    assert_eq!(yusuf.case_titles(), titles);

    // The doubt is gone with it: the next exchange is a single request again.
    let case = amina.ask("case_list", json!({ "limit": 1 }))["rows"][0]["id"].clone();
    amina.save(case.as_str().unwrap(), json!({ "title": "Account" }));
    assert_eq!(amina.exchange()["requests"], 1);
}
