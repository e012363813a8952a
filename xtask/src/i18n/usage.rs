//! Which messages the code asks for.
//!
//! Reads quoted words, not types: a key counts as used when it stands whole in quotes somewhere,
//! or when a quoted beginning such as `error-${code}` leads to it.

use std::collections::BTreeSet;

use super::contract;
use super::message::Book;
use crate::house::Source;
use crate::tidy::{Violation, is_test_file, numbered};

const QUOTES: &[char] = &['"', '\'', '`'];
/// A shorter beginning would make everything count as used.
const BEGINNING_CHARS_MIN: usize = 4;
/// What the code asks for.
#[derive(Default)]
struct Asked {
    whole: BTreeSet<String>,
    beginnings: BTreeSet<String>,
}

/// Messages nobody asks for, and words asked for that are not there.
pub(super) fn compare(book: &Book, sources: &[Source]) -> Vec<Violation> {
    let code: Vec<_> = sources.iter().filter(|source| is_code(source)).collect();
    let mut asked = Asked::default();
    for source in &code {
        asked.read(&source.text);
        asked.whole.extend(
            contract::wanted(source)
                .into_iter()
                .flat_map(|wanted| wanted.keys),
        );
    }
    asked.whole.extend(
        book.messages
            .iter()
            .flat_map(|message| message.mentions.iter().cloned()),
    );
    let mut found = Vec::new();
    for message in &book.messages {
        let name = message.key.split('.').next().unwrap_or_default();
        if !asked.knows(name) && !asked.knows(&message.key) {
            let what = format!("`{}` is asked for nowhere", message.key);
            found.push(Violation::new("words", &message.path, message.line, what));
        }
    }
    for source in code {
        for (line, key) in called(&source.text) {
            if book.find(&key).is_none() {
                found.push(missing(source, line, &key));
            }
        }
        for wanted in contract::wanted(source) {
            if !wanted.keys.iter().any(|key| book.find(key).is_some())
                && let Some(key) = wanted.keys.first()
            {
                found.push(missing(source, wanted.line, key));
            }
        }
    }
    found
}

fn missing(source: &Source, line: usize, key: &str) -> Violation {
    let what = format!("asks for `{key}`, which is not in locales/");
    Violation::new("words", &source.path, line, what)
}

fn is_code(source: &Source) -> bool {
    let place = source.below("ui/src")
        || source.below("src-tauri/src")
        || source.below("hub/src")
        || (source.below("crates") && source.path.contains("/src/"));
    let ending = source.is_any(&["rs", "ts", "svelte"]);
    place && ending && !is_test_file(&source.path)
}

impl Asked {
    fn read(&mut self, text: &str) {
        for (start, _) in text.match_indices(QUOTES) {
            let rest = text.get(start + 1..).unwrap_or_default();
            let end = rest
                .find(|char: char| !is_key_char(char))
                .unwrap_or(rest.len());
            let (word, after) = rest.split_at(end);
            if word.ends_with('-') && word.len() >= BEGINNING_CHARS_MIN {
                let open =
                    after.starts_with("${") || after.starts_with('{') || after.starts_with(QUOTES);
                if open {
                    self.beginnings.insert(word.to_owned());
                }
            } else if word.contains('-') && after.starts_with(QUOTES) {
                self.whole.insert(word.to_owned());
            }
        }
    }

    fn knows(&self, key: &str) -> bool {
        self.whole.contains(key) || self.beginnings.iter().any(|start| key.starts_with(start))
    }
}

fn is_key_char(char: char) -> bool {
    matches!(char, 'a'..='z' | '0'..='9' | '-' | '_' | '.')
}

/// Keys given whole to `t(…)`, with their lines.
fn called(text: &str) -> impl Iterator<Item = (usize, String)> + '_ {
    numbered(text).flat_map(|(number, line)| {
        line.match_indices("t(").filter_map(move |(at, call)| {
            let before = line.get(..at)?.chars().next_back();
            if before.is_some_and(|char| char.is_alphanumeric() || char == '_') {
                return None;
            }
            let rest = line.get(at + call.len()..)?.trim_start();
            let quote = rest.chars().next().filter(|char| QUOTES.contains(char))?;
            let word = rest.get(1..)?.split(quote).next()?;
            let whole = word.contains('-') && word.chars().all(is_key_char) && !word.ends_with('-');
            whole.then(|| (number, word.to_owned()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::message::load;
    use super::*;

    fn faults(words: &str, code: &[(&str, &str)]) -> Vec<String> {
        let mut sources = vec![Source::new("locales/en/a.ftl", words)];
        sources.extend(code.iter().map(|(path, text)| Source::new(path, text)));
        let book = load(&sources, "en");
        compare(&book, &sources)
            .into_iter()
            .map(|found| found.what)
            .collect()
    }

    #[test]
    fn a_message_that_nobody_shows_is_found() {
        let found = faults(
            "case-list-empty = A\ncase-list-old = B\n",
            &[("ui/src/a.ts", "t('case-list-empty')")],
        );
        assert_eq!(found, ["`case-list-old` is asked for nowhere"]);
    }

    #[test]
    fn a_word_that_no_language_has_is_found_in_script_and_component() {
        let code = [
            ("ui/src/A.svelte", "<h1>{t(\"case-title-new\")}</h1>"),
            ("ui/src/a.ts", "const a = start('case-none');"),
        ];
        let found = faults("", &code);
        assert_eq!(
            found,
            ["asks for `case-title-new`, which is not in locales/"]
        );
    }

    #[test]
    fn a_beginning_followed_by_a_value_uses_the_family() {
        let words = "risk-level-high = A\nerror-disk-full = B\n";
        let code = [
            ("ui/src/a.ts", "t(`risk-level-${level}`)"),
            ("crates/cli/src/say.rs", "format!(\"error-{code}\")"),
        ];
        assert!(faults(words, &code).is_empty());
    }

    #[test]
    fn an_error_code_without_a_message_is_found() {
        let code = [
            (
                "ui/src/generated/contract.ts",
                "export const ERROR_CODES = [\n  \"disk_full\",\n  \"locked\",\n] as const;\n",
            ),
            ("ui/src/b.ts", "t(`error-${code}`)"),
        ];
        let found = faults("error-locked = A\n", &code);
        assert_eq!(
            found,
            ["asks for `error-disk-full`, which is not in locales/"]
        );
    }

    #[test]
    fn words_used_only_in_a_test_are_not_used() {
        let found = faults(
            "case-list-empty = A\n",
            &[("ui/src/a.test.ts", "t('case-list-empty')")],
        );
        assert_eq!(found.len(), 1);
    }
}
