//! The head of a paper, its facts, and the case summary, which is made of nothing else.

use model::dossier::{Dossier, Entry};
use model::record::{Field, FieldType};
use model::{RecordId, Value};

use crate::page::{Page, Said};
use crate::words::Words;

/// Letterhead: institution, day, reference, what kind of paper and how much of it is held back.
pub(crate) fn head(page: &mut Page<'_>, dossier: &Dossier, title: &str) {
    page.open("header", "head");
    page.line("institution", &dossier.institution);
    let today = page.words.date(dossier.today);
    page.say("p", "day", "paper-day", &[("date", &today)]);
    page.say(
        "p",
        "reference",
        "paper-reference",
        &[("reference", &dossier.reference)],
    );
    page.close("header");
    page.say("h1", "", title, &[]);
    let level = page.words.term("redaction_level", &dossier.level);
    let stays = if dossier.stays() {
        "paper-stays"
    } else {
        "paper-level"
    };
    page.say("p", "level", stays, &[("level", &level)]);
}

/// Last lines of every paper.
pub(crate) fn foot(page: &mut Page<'_>, dossier: &Dossier) {
    page.open("footer", "foot");
    ours(page, dossier, "paper-foot");
    page.close("footer");
}

/// A sentence in which the institution speaks; a laptop that has not joined yet knows no name.
pub(crate) fn ours(page: &mut Page<'_>, dossier: &Dossier, key: &str) {
    let unnamed = format!("{key}-unnamed");
    let key = if dossier.institution.is_empty() {
        &unnamed
    } else {
        key
    };
    let args = [
        ("institution", dossier.institution.as_str()),
        ("reference", dossier.reference.as_str()),
    ];
    page.say("p", "", key, &args);
}

/// A value as it stands on paper.
pub(crate) fn said(
    words: &Words,
    dossier: &Dossier,
    field: &Field,
    element: &str,
    value: &Value,
) -> Said {
    let name = |id: RecordId| dossier.names.get(&id).cloned();
    Said {
        text: words.value(field, element, value, name),
        typed: matches!(value, Value::Text(_) | Value::Link(_))
            || matches!(
                field.holds,
                FieldType::Texts | FieldType::Names | FieldType::Links(_)
            ),
    }
}

/// The filled fields of a record, those in `skip` and links upwards left out.
pub(crate) fn facts(page: &mut Page<'_>, dossier: &Dossier, entry: &Entry, skip: &[&str]) {
    page.open("dl", "facts");
    for (field, values) in &entry.fields {
        if field.tag <= model::record::OWN || skip.contains(&field.name) {
            continue;
        }
        let shown: Vec<Said> = values
            .iter()
            .map(|(element, value)| said(page.words, dossier, field, element, value))
            .filter(|said| !said.text.trim().is_empty())
            .collect();
        if !shown.is_empty() {
            let label = page.words.field(entry.kind, field);
            page.fact(&label, &shown, field.holds == FieldType::Long);
        }
    }
    page.close("dl");
}

/// What happened: each incident with its violations, and to each who is said to have done it.
pub(crate) fn incidents(page: &mut Page<'_>, dossier: &Dossier) {
    for (number, incident) in dossier.of("incident").enumerate() {
        page.open("section", "part");
        let number = (number + 1).to_string();
        page.say("h3", "", "paper-incident", &[("number", &number)]);
        page.line("title", incident.text("title"));
        facts(page, dossier, incident, &["title"]);
        for violation in dossier.of("violation") {
            if violation.leads_to("incident", incident.id) {
                one_violation(page, dossier, violation);
            }
        }
        page.close("section");
    }
    let loose = dossier.of("violation").filter(|violation| {
        !dossier
            .of("incident")
            .any(|incident| violation.leads_to("incident", incident.id))
    });
    for violation in loose {
        one_violation(page, dossier, violation);
    }
}

fn one_violation(page: &mut Page<'_>, dossier: &Dossier, violation: &Entry) {
    page.open("section", "violation");
    let kind = page
        .words
        .term("violation_type", violation.code("violation_type"));
    page.line("act", &kind);
    facts(page, dossier, violation, &["violation_type", "incident"]);
    for involvement in dossier.of("involvement") {
        if involvement.leads_to("violation", violation.id) {
            facts(page, dossier, involvement, &["violation"]);
        }
    }
    page.close("section");
}

/// A part with a heading, when there is anything in it.
pub(crate) fn listed(page: &mut Page<'_>, dossier: &Dossier, kind: &str, skip: &[&str]) {
    let entries: Vec<&Entry> = dossier
        .of(kind)
        .filter(|entry| has_more_than(entry, skip))
        .collect();
    if entries.is_empty() {
        return;
    }
    page.say("h2", "", &format!("kind-{kind}-plural"), &[]);
    for entry in entries {
        page.open("section", "part");
        facts(page, dossier, entry, skip);
        page.close("section");
    }
}

fn has_more_than(entry: &Entry, skip: &[&str]) -> bool {
    entry.fields.iter().any(|(field, values)| {
        field.tag > model::record::OWN
            && !skip.contains(&field.name)
            && values.iter().any(|(_, value)| *value != Value::Empty)
    })
}

pub(crate) fn summary(words: &Words, dossier: &Dossier) -> String {
    let mut page = Page::new(words, "summary");
    head(&mut page, dossier, "paper-summary");
    if !dossier.stays() {
        page.line("recipient", &dossier.recipient);
    }
    for case in dossier.of("case") {
        page.line("subject", case.text("title"));
        page.say("h2", "", "kind-case", &[]);
        facts(&mut page, dossier, case, &["title", "reference"]);
    }
    listed(&mut page, dossier, "person", &[]);
    listed(&mut page, dossier, "organisation", &[]);
    if dossier.of("incident").next().is_some() || dossier.of("violation").next().is_some() {
        page.say("h2", "", "kind-incident-plural", &[]);
        incidents(&mut page, dossier);
    }
    for kind in [
        "source",
        "evidence",
        "risk_assessment",
        "protection_plan",
        "measure",
        "intervention",
        "followup",
        "consent",
        "note",
    ] {
        listed(&mut page, dossier, kind, &["incident", "violation"]);
    }
    foot(&mut page, dossier);
    page.end()
}
