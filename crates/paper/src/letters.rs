//! Papers that speak to somebody: the referral letter, the draft of an urgent appeal, the record
//! of an interview.

use model::dossier::{Dossier, Entry};

use crate::page::Page;
use crate::parts::{facts, foot, head, incidents, listed, ours, said};
use crate::words::Words;

/// Fields of an interview, in the order of the paper.
const INTERVIEW: [&str; 9] = [
    "collected_on",
    "interview_place",
    "interview_language",
    "interviewer",
    "interpreter",
    "others_present",
    "interview_consent",
    "recorded",
    "referral_offered",
];

fn addressee(page: &mut Page<'_>, dossier: &Dossier) {
    page.open("div", "addressee");
    page.line("recipient", &dossier.recipient);
    let kind = page.words.term("recipient_type", &dossier.recipient_type);
    page.line("", &kind);
    page.close("div");
}

/// On whose word it leaves, and with which limits.
fn consent(page: &mut Page<'_>, dossier: &Dossier) {
    page.say("h2", "", "paper-consent", &[]);
    if dossier.words.is_empty() {
        page.say("p", "", "paper-consent-none", &[]);
    }
    for word in &dossier.words {
        let scope = page.words.term("consent_scope", &word.scope);
        match word.given_on {
            Some(day) => {
                let day = page.words.date(day);
                page.say(
                    "p",
                    "",
                    "paper-consent-given",
                    &[("scope", &scope), ("date", &day)],
                );
            }
            None => page.say("p", "", "paper-consent-undated", &[("scope", &scope)]),
        }
        page.line("limits", &word.limits);
    }
}

pub(crate) fn referral(words: &Words, dossier: &Dossier, ask: &str) -> String {
    let mut page = Page::new(words, "letter");
    head(&mut page, dossier, "paper-referral");
    addressee(&mut page, dossier);
    page.say(
        "p",
        "subject",
        "paper-referral-subject",
        &[("reference", &dossier.reference)],
    );
    ours(&mut page, dossier, "paper-referral-opening");
    page.say("h2", "", "paper-ask", &[]);
    asked(&mut page, ask);
    for case in dossier.of("case") {
        page.say("h2", "", "paper-situation", &[]);
        facts(&mut page, dossier, case, &["title", "reference"]);
    }
    listed(&mut page, dossier, "person", &[]);
    if dossier.of("violation").next().is_some() {
        page.say("h2", "", "paper-facts", &[]);
        incidents(&mut page, dossier);
    }
    listed(&mut page, dossier, "risk_assessment", &[]);
    consent(&mut page, dossier);
    page.say("p", "", "paper-referral-closing", &[]);
    page.signature("paper-sign-institution");
    foot(&mut page, dossier);
    page.end()
}

fn asked(page: &mut Page<'_>, ask: &str) {
    if ask.trim().is_empty() {
        page.blank("");
    } else {
        page.text(ask);
    }
}

pub(crate) fn appeal(words: &Words, dossier: &Dossier, ask: &str) -> String {
    let mut page = Page::new(words, "appeal");
    page.say("p", "draft", "paper-draft", &[]);
    head(&mut page, dossier, "paper-appeal");
    addressee(&mut page, dossier);
    page.say("h2", "", "paper-appeal-person", &[]);
    for person in dossier.of("person").chain(dossier.of("organisation")) {
        facts(&mut page, dossier, person, &[]);
    }
    if dossier.of("person").next().is_none() && dossier.of("organisation").next().is_none() {
        page.say("p", "", "paper-held-back", &[]);
    }
    page.say("h2", "", "paper-facts", &[]);
    incidents(&mut page, dossier);
    page.say("h2", "", "paper-appeal-risk", &[]);
    for case in dossier.of("case") {
        let level = page.words.term("risk_level", case.code("risk_level"));
        page.say("p", "", "paper-appeal-level", &[("level", &level)]);
    }
    page.say("h2", "", "paper-appeal-steps", &[]);
    let mut steps = false;
    for step in dossier.of("intervention") {
        facts(&mut page, dossier, step, &[]);
        steps = true;
    }
    if !steps {
        page.say("p", "", "paper-appeal-no-steps", &[]);
    }
    page.say("h2", "", "paper-ask", &[]);
    asked(&mut page, ask);
    consent(&mut page, dossier);
    ours(&mut page, dossier, "paper-appeal-source");
    page.signature("paper-sign-institution");
    foot(&mut page, dossier);
    page.end()
}

pub(crate) fn interview(words: &Words, dossier: &Dossier) -> String {
    let mut page = Page::new(words, "interview");
    head(&mut page, dossier, "paper-interview");
    let found: Vec<&Entry> = dossier
        .of("evidence")
        .filter(|entry| {
            matches!(
                entry.code("evidence_type"),
                "interview_record" | "testimony_victim" | "testimony_witness"
            )
        })
        .collect();
    if found.is_empty() {
        one_interview(&mut page, dossier, None);
    }
    for entry in found {
        one_interview(&mut page, dossier, Some(entry));
    }
    foot(&mut page, dossier);
    page.end()
}

/// What is not known yet gets a line to write on.
fn one_interview(page: &mut Page<'_>, dossier: &Dossier, entry: Option<&Entry>) {
    page.open("section", "part");
    if let Some(entry) = entry {
        page.line("title", entry.text("title"));
    }
    page.open("dl", "facts");
    for name in INTERVIEW {
        let kind = &model::record::EVIDENCE;
        let Some(field) = kind.field_named(name) else {
            continue;
        };
        let label = page.words.field(kind, field);
        match entry.and_then(|entry| entry.value(name)) {
            Some(value) => {
                let shown = said(page.words, dossier, field, "", value);
                page.fact(&label, &[shown], false);
            }
            None => page.blank(&label),
        }
    }
    page.close("dl");
    page.say("p", "", "paper-interview-told", &[]);
    page.say("h2", "", "paper-interview-statement", &[]);
    match entry.map(|entry| entry.text("description")) {
        Some(text) if !text.is_empty() => page.text(text),
        _ => page.open("div", "lines"),
    }
    if entry.is_none_or(|entry| entry.text("description").is_empty()) {
        page.close("div");
    }
    page.say("h2", "", "paper-interview-wellbeing", &[]);
    match entry.map(|entry| entry.text("wellbeing_note")) {
        Some(text) if !text.is_empty() => page.text(text),
        _ => page.blank(""),
    }
    page.say("p", "", "paper-interview-read", &[]);
    page.open("div", "signatures");
    page.signature("paper-sign-person");
    page.signature("paper-sign-interviewer");
    page.signature("paper-sign-interpreter");
    page.close("div");
    page.close("section");
}
