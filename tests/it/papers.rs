//! What stands on paper: in four languages, for colleagues and for strangers, as sheets.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::fs;
use std::path::Path;
use std::process::Command;

use api::Code;
use serde_json::{Value, json};
use testkit::{Laptop, World};

const LANGUAGES: [&str; 4] = ["ar", "en", "fr", "es"];

/// A case with a person, an incident, an act, a source, an interview and what was done.
fn case_of(laptop: &Laptop) -> String {
    let person = laptop.make(
        "person",
        json!({ "name": "سلمى الراوي", "aliases": ["Salma R."], "sex": "female", "primary_role": "lawyer", "contact": "+962 79 000 0000" }),
    );
    let case = laptop.make(
        "case",
        json!({
            "title": "Lawyer threatened <after> a hearing", "person": person, "risk_level": "high",
            "summary": "She defends fishermen & was followed home.\nTwice.", "contact_code_word": "harvest",
            "contact_channel": "sister", "received_at": 1_795_510_800_000_i64,
        }),
    );
    let incident = laptop.make(
        "incident",
        json!({ "cases": [case], "title": "تهديد أمام المحكمة", "starts_on": "~2026-11-03", "adm1": "Amman", "place": "Court, gate 3", "place_precision": "exact",
            "narrative": "رجلان على دراجة نارية قالا: \"آخر مرة\"." }),
    );
    let violation = laptop.make(
        "violation",
        json!({ "case": case, "incident": incident, "victim": person, "victim_unit": "individual", "violation_type": "death_threat", "motive_link": "established" }),
    );
    laptop.make(
        "source",
        json!({ "case": case, "violation": violation, "name": "Witness Nadia", "source_type": "eyewitness", "statement": "I saw them." }),
    );
    laptop.make(
        "evidence",
        json!({ "case": case, "title": "Interview of 5 November", "evidence_type": "interview_record", "collected_on": "2026-11-05",
            "interviewer": "Amina", "interview_language": "Arabic", "description": "قالت إنها رأت الرجلين من قبل.", "recorded": false }),
    );
    case
}

fn consent(laptop: &Laptop, case: &str, scope: &str) {
    let person = laptop.fields(case)["person"].clone();
    laptop.make(
        "consent",
        json!({ "case": case, "person": person, "scope": scope, "status": "given_limited", "mode": "written", "given_on": "2026-11-06", "limits": "not to the press" }),
    );
}

fn wanted(case: &str, document: &str, language: &str, level: &str, to: Option<&str>) -> Value {
    json!({
        "case": case, "document": document, "language": language, "level": level,
        "recipient_type": to, "recipient": "The Special Rapporteur", "ask": "A letter to the authorities.", "only": [],
    })
}

fn html(view: &Value) -> &str {
    view["html"].as_str().unwrap()
}

#[test]
fn a_paper_that_leaves_holds_what_consent_and_level_allow_and_is_written_down() {
    let world = World::new();
    let amina = world.laptop("amina");
    let case = case_of(&amina);
    let appeal = wanted(&case, "appeal", "en", "full", Some("un_mechanism"));
    let view = amina.ask("paper_preview", appeal.clone());
    assert_eq!(view["html"], Value::Null, "nobody has asked her yet");
    assert!(amina.call("paper_make", appeal.clone()).is_err());
    consent(&amina, &case, "refer_un");
    let full = amina.ask("paper_make", appeal);
    for said in [
        "سلمى الراوي",
        "not to the press",
        "A letter to the authorities.",
        "Death threat",
    ] {
        assert!(html(&full).contains(said), "{said}");
    }
    for held in ["harvest", "Witness Nadia", "+962"] {
        assert!(!html(&full).contains(held), "{held} must not leave");
    }
    let letter = wanted(&case, "referral", "en", "anonymous", Some("un_mechanism"));
    let anonymous = amina.ask("paper_make", letter);
    for held in ["سلمى", "Salma", "Court, gate 3", "رجلان", "fishermen"] {
        assert!(!html(&anonymous).contains(held), "{held} says who she is");
    }
    assert!(html(&anonymous).contains("Death threat"));
    let left = amina.ask("record_list", json!({ "case": case, "kind": "disclosure" }));
    let left = left["records"].as_array().unwrap();
    assert_eq!(left.len(), 2, "two papers left");
    assert!(
        left.iter()
            .all(|one| one["fields"]["recipient"] == "The Special Rapporteur")
    );
}

#[test]
fn what_people_typed_cannot_become_markup() {
    let world = World::new();
    let amina = world.laptop("amina");
    let case = amina.make(
        "case",
        json!({ "title": "<script>alert(1)</script>", "summary": "a\u{202e}b \"x\" onload='y'" }),
    );
    let view = amina.ask("paper_make", wanted(&case, "summary", "en", "full", None));
    assert!(!html(&view).contains("<script"));
    assert!(html(&view).contains("&lt;script&gt;alert(1)"));
    assert!(!html(&view).contains('\u{202e}'));
}

/// Makes a PDF as a browser prints it.
fn pdf(page: &str, folder: &Path, name: &str) -> Vec<u8> {
    let source = folder.join(format!("{name}.html"));
    fs::write(&source, page).unwrap();
    let target = folder.join(format!("{name}.pdf"));
    let done = Command::new("chromium")
        .args([
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
        ])
        .arg(format!(
            "--user-data-dir={}",
            folder.join("profile").display()
        ))
        .arg(format!("--print-to-pdf={}", target.display()))
        .arg(format!("file://{}", source.display()))
        .output()
        .expect("chromium is among the packages the tests need");
    assert!(target.exists(), "{}", String::from_utf8_lossy(&done.stderr));
    fs::read(target).unwrap()
}

#[test]
fn each_paper_is_a_pdf_in_each_language_and_reads_from_its_own_side() {
    let world = World::new();
    let amina = world.laptop("amina");
    let case = case_of(&amina);
    consent(&amina, &case, "refer_un");
    let kept = std::env::var_os("SANAD_PAPERS").map(std::path::PathBuf::from);
    let folder = kept.unwrap_or_else(|| world.folder().join("papers"));
    fs::create_dir_all(&folder).unwrap();
    for language in LANGUAGES {
        let words = paper::Words::of(language);
        let mut pages = String::new();
        for document in paper::Document::ALL {
            let to = matches!(
                document,
                paper::Document::Referral | paper::Document::Appeal
            )
            .then_some("un_mechanism");
            let request = wanted(&case, document.code(), language, "full", to);
            let view = amina.ask("paper_make", request);
            let direction = if language == "ar" { "rtl" } else { "ltr" };
            let start = format!("lang=\"{language}\" dir=\"{direction}\">");
            assert!(html(&view).contains(&start), "{start}");
            // Every label is a word of that language, none is its own key.
            for key in ["paper-", "field-", "kind-"] {
                assert!(
                    !html(&view).contains(key),
                    "{language} {}: {key}",
                    document.code()
                );
            }
            pages.push_str(html(&view));
            pages.push_str("<div style=\"break-after: page\"></div>");
        }
        let page = paper::page_alone(&words, paper::Document::Summary, &pages);
        let made = pdf(&page, &folder, language);
        assert!(made.starts_with(b"%PDF-") && made.len() > 20_000);
        let sheets = made
            .windows(11)
            .filter(|piece| piece == b"/Type /Page")
            .count();
        assert!((4..=12).contains(&sheets), "{language}: {sheets} sheets");
    }
}

#[test]
fn a_paper_without_names_is_not_printed_while_a_known_name_stands_in_it() {
    let world = World::new();
    let amina = world.laptop("amina");
    let case = case_of(&amina);
    amina.save(
        &case,
        json!({ "summary": "Salma was followed home. وقالت سلمى الراوي إنها خافت." }),
    );
    let mut paper = wanted(&case, "summary", "en", "pseudonymous", None);
    let seen = amina.ask("paper_preview", paper.clone());
    let named = seen["named"].as_array().unwrap();
    let words: Vec<&str> = named
        .iter()
        .map(|one| one["word"].as_str().unwrap())
        .collect();
    assert!(
        words.contains(&"Salma") && words.contains(&"سلمى"),
        "{words:?}"
    );
    assert_eq!(amina.refuse("paper_make", paper.clone()), Code::NamesStand);
    // In one step they become the letter she has on this paper.
    paper["hide_names"] = json!(true);
    let made = amina.ask("paper_make", paper.clone());
    assert_eq!(made["named"], json!([]));
    for name in ["Salma", "سلمى", "الراوي"] {
        assert!(!html(&made).contains(name), "{name}");
    }
    // Or somebody says why, and that is written down.
    paper["hide_names"] = json!(false);
    paper["confirmed"] = json!("She signs this herself");
    amina.ask("paper_make", paper);
    let trail = amina.ask("audit_list", json!({ "limit": 20 })).to_string();
    assert!(trail.contains("She signs this herself"));
}

#[test]
fn a_letter_to_nobody_or_that_asks_nothing_is_not_printed() {
    let world = World::new();
    let amina = world.laptop("amina");
    let case = case_of(&amina);
    let whole = wanted(&case, "referral", "en", "full", None);
    for empty in ["recipient", "ask"] {
        let mut letter = whole.clone();
        letter[empty] = json!("  ");
        assert_eq!(
            amina.refuse("paper_make", letter),
            Code::ReasonNeeded,
            "{empty}"
        );
    }
    amina.ask("paper_make", whole);
}
