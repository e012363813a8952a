//! The blank intake form for paper, in one of four languages, from the declaration of the records:
//! a field that is added there is on the next sheet. One HTML page without anything from outside.

use std::fmt::Write as _;

use model::record::{CASE, CONSENT, INCIDENT, PERSON, SOURCE, VIOLATION};
use model::{Field, FieldType, Kind, vocabulary};

use crate::page::escape;
use crate::words::Words;

/// Terms up to this number are printed as boxes; of longer lists the code is looked up later.
const BOXES_MAX: usize = 48;

/// What stands on the form: kind, section, fields. Safe contact first, whatever else follows.
const PARTS: &[(&Kind, &str, &[&str])] = &[
    (
        &CASE,
        "safe_contact",
        &[
            "do_not_contact",
            "contact_channel",
            "contact_hours",
            "contact_code_word",
            "contact_person",
            "contact_language",
            "contact_never",
        ],
    ),
    (
        &CASE,
        "intake",
        &[
            "received_at",
            "intake_channel",
            "urgent_medical",
            "urgent_legal",
            "urgent_needs",
            "risk_level",
        ],
    ),
    (
        &PERSON,
        "identity",
        &[
            "name",
            "aliases",
            "birth_date",
            "sex",
            "age_band",
            "primary_role",
            "contact",
        ],
    ),
    (
        &INCIDENT,
        "what",
        &["starts_on", "place", "place_precision", "narrative"],
    ),
    (&VIOLATION, "what", &["violation_type"]),
    (
        &SOURCE,
        "source",
        &["source_type", "name", "contact", "received_on", "statement"],
    ),
    (
        &CONSENT,
        "consent",
        &["scope", "status", "mode", "given_on", "limits"],
    ),
    (
        &CASE,
        "admissibility",
        &[
            "conflict_of_interest",
            "previous_threats",
            "previous_threats_where",
            "protection_in_place",
            "dependants",
        ],
    ),
];

const STYLE: &str = include_str!("blank_form.css");

/// The page in the language of `words`.
pub fn blank_form(words: &Words) -> String {
    let say = |key: &str| escape(&words.say(key, &[]));
    let (language, direction) = (words.language(), words.direction());
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{language}\" dir=\"{direction}\">\n<head><meta charset=\"utf-8\"><title>{title}</title><style>{STYLE}</style></head>\n<body>\n<header><div><h1>{title}</h1><p>{how}</p></div><div class=\"meta\">",
        title = say("form-title"),
        how = say("form-for"),
    );
    for key in ["form-number", "form-taken-by", "form-taken-on"] {
        let _ = write!(page, "<p>{}</p><div class=\"line\"></div>", say(key));
    }
    let _ = write!(
        page,
        "</div></header>\n<p class=\"caution\">{}</p>\n",
        say("form-caution")
    );
    for (at, (kind, section, fields)) in PARTS.iter().enumerate() {
        let heading = match *section {
            "safe_contact" | "admissibility" | "intake" => say(&format!("section-{section}")),
            _ => say(&format!("kind-{}", kind.name)),
        };
        let first = if at == 0 { " class=\"first\"" } else { "" };
        let _ = write!(
            page,
            "<section{first}><h2>{heading}</h2><div class=\"pair\">"
        );
        for field in fields.iter().filter_map(|name| kind.field_named(name)) {
            put(&mut page, words, kind, field);
        }
        page.push_str("</div></section>\n");
    }
    let _ = writeln!(page, "<p>☐ {}</p>\n</body></html>", say("form-pages"));
    page
}

fn put(page: &mut String, words: &Words, kind: &Kind, field: &Field) {
    let say = |key: &str| escape(&words.say(key, &[]));
    let label = escape(&words.field(kind, field));
    let language = words.language();
    let never = kind.tag == CASE.tag && field.name == "contact_never";
    let (wide, hint, body) = match field.holds {
        FieldType::Code(list) => (true, String::new(), boxes(language, list)),
        FieldType::Codes(list) => (true, say("form-several"), boxes(language, list)),
        FieldType::Flag => {
            let words = ["form-yes", "form-no", "form-unknown", "form-refused"];
            (false, String::new(), few(words.iter().map(|key| say(key))))
        }
        FieldType::Date | FieldType::Instant => (false, say("form-date-hint"), lines(1)),
        FieldType::Long => (
            true,
            String::new(),
            lines(if field.name == "narrative" { 9 } else { 2 }),
        ),
        FieldType::Texts if never => (true, say("form-never"), lines(2)),
        _ => (false, String::new(), lines(1)),
    };
    let wide = if wide { " wide" } else { "" };
    let hint = if hint.is_empty() {
        hint
    } else {
        format!(
            " <span class=\"hint\">({})</span>",
            hint.trim_end_matches([':', ' ', '\u{a0}'])
        )
    };
    let _ = write!(
        page,
        "<div class=\"field{wide}\" data-field=\"{}.{}\"><div class=\"label\">{label}{hint}</div>{body}</div>",
        kind.name, field.name
    );
}

fn lines(count: usize) -> String {
    "<div class=\"line\"></div>".repeat(count)
}

fn few(labels: impl Iterator<Item = String>) -> String {
    let boxes: String = labels
        .map(|label| format!("<span class=\"box\">{label}</span>"))
        .collect();
    format!("<div class=\"boxes few\">{boxes}</div>")
}

fn boxes(language: &str, list: &str) -> String {
    let Some(list) = vocabulary::named(list) else {
        return lines(1);
    };
    let labels = list.terms.iter().map(|term| escape(term.label(language)));
    match list.terms.len() {
        0..=6 => few(labels),
        7..=BOXES_MAX => {
            let boxes: String = labels
                .map(|label| format!("<div class=\"box\">{label}</div>"))
                .collect();
            format!("<div class=\"boxes\">{boxes}</div>")
        }
        _ => lines(2),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_of_the_intake_minimum_is_on_the_sheet_in_each_language() {
        for language in vocabulary::LANGUAGES {
            let words = Words::of(language);
            let page = blank_form(&words);
            for field in [
                "case.intake_channel",
                "case.received_at",
                "source.source_type",
                "consent.status",
                "consent.scope",
                "incident.starts_on",
                "incident.place_precision",
                "person.name",
                "case.contact_channel",
                "case.do_not_contact",
                "case.contact_never",
                "case.conflict_of_interest",
                "violation.violation_type",
            ] {
                let (kind, name) = field.split_once('.').unwrap();
                assert!(
                    page.contains(&format!("data-field=\"{field}\"")),
                    "{language} {field}"
                );
                let kind = model::record::kind_named(kind).unwrap();
                let label = words.field(kind, kind.field_named(name).unwrap());
                assert!(page.contains(&escape(&label)), "{language} {label}");
            }
            assert!(
                !page.contains("form-") && !page.contains("kind-") && !page.contains("section-"),
                "{language}: a key without words"
            );
        }
    }

    #[test]
    fn how_to_reach_the_person_safely_stands_before_everything_else() {
        let page = blank_form(&Words::of("ar"));
        let at = |text: &str| page.find(text).unwrap();
        assert!(page.contains("dir=\"rtl\""));
        assert!(at("case.contact_never") < at("case.intake_channel"));
        assert!(at("case.contact_never") < at("person.name"));
    }

    #[test]
    fn the_page_asks_for_nothing_from_outside() {
        let page = blank_form(&Words::of("en"));
        for sign in ["http", "<script", "<link", "url(", "<img"] {
            assert!(!page.contains(sign), "{sign}");
        }
    }
}
