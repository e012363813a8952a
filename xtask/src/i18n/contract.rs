//! Words that the contract asks for without naming them: one per error code, field and section.
//!
//! Read from the generated TypeScript, so that this house needs none of our crates.

use crate::house::Source;
use crate::tidy::numbered;

const CODES_BEGIN: &str = "export const ERROR_CODES";
const RECORDS: &str = "ui/src/generated/records.ts";
/// Fields that hold what an institution adds by itself, and so have no label of ours.
const UNLABELLED: &str = "own";

/// One word that must be there, under any of these keys, and where it is asked for.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Wanted {
    pub(super) line: usize,
    pub(super) keys: Vec<String>,
}

/// What one generated file asks for.
pub(super) fn wanted(source: &Source) -> Vec<Wanted> {
    if source.path == RECORDS {
        labels(&source.text)
    } else if source.path.contains("/generated/") {
        codes(&source.text)
    } else {
        Vec::new()
    }
}

/// Every error code that can reach a screen needs its message.
fn codes(text: &str) -> Vec<Wanted> {
    numbered(text)
        .skip_while(|(_, line)| !line.starts_with(CODES_BEGIN))
        .skip(1)
        .take_while(|(_, line)| !line.starts_with(']'))
        .filter_map(|(line, code)| {
            let code = code.trim().trim_end_matches(',').trim_matches('"');
            (!code.is_empty()).then(|| Wanted {
                line,
                keys: vec![format!("error-{}", code.replace('_', "-"))],
            })
        })
        .collect()
}

/// Every field needs its label, its own or one shared by all kinds; every section its heading.
fn labels(text: &str) -> Vec<Wanted> {
    let mut kind = "";
    let mut found: Vec<Wanted> = Vec::new();
    for (line, text) in numbered(text) {
        if text.contains("fields: [") {
            kind = value(text, "name").unwrap_or_default();
            continue;
        }
        let (Some(name), Some(section)) = (value(text, "name"), value(text, "section")) else {
            continue;
        };
        if name == UNLABELLED {
            continue;
        }
        found.push(Wanted {
            line,
            keys: vec![format!("field-{kind}-{name}"), format!("field-{name}")],
        });
        let heading = vec![format!("section-{section}")];
        if !found.iter().any(|wanted| wanted.keys == heading) {
            found.push(Wanted {
                line,
                keys: heading,
            });
        }
    }
    found
}

/// The text after `name: "`, up to the closing quote.
fn value<'a>(line: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = line.split_once(&format!("{name}: \""))?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(path: &str, text: &str) -> Vec<Vec<String>> {
        wanted(&Source::new(path, text))
            .into_iter()
            .map(|wanted| wanted.keys)
            .collect()
    }

    #[test]
    fn each_error_code_wants_a_message() {
        let text = "export const NAMES = [\n  \"x\",\n];\nexport const ERROR_CODES = [\n  \"disk_full\",\n  \"locked\",\n] as const;\n";
        let found = keys("ui/src/generated/contract.ts", text);
        assert_eq!(found, [["error-disk-full"], ["error-locked"]]);
    }

    #[test]
    fn each_field_wants_a_label_and_each_section_one_heading() {
        let text = "  case: { name: \"case\", fields: [\n    { name: \"code_word\", holds: \"text\", section: \"safe_contact\" },\n    { name: \"hours\", holds: \"text\", section: \"safe_contact\" },\n    { name: \"own\", holds: \"own\", section: \"own\" },\n";
        let found = keys(RECORDS, text);
        let expected: [&[&str]; 3] = [
            &["field-case-code_word", "field-code_word"],
            &["section-safe_contact"],
            &["field-case-hours", "field-hours"],
        ];
        assert_eq!(found, expected);
    }
}
