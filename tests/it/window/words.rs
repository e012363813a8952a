//! What is written on the screen, read from `locales/`, so that a story survives a better wording.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};

/// The whole-line messages of one language.
pub(crate) struct Words {
    lines: Vec<(String, String)>,
}

impl Words {
    /// All words of `language`: `ar`, `en`, `fr` or `es`.
    pub(crate) fn of(language: &str) -> Result<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../locales")
            .join(language);
        let mut lines = Vec::new();
        for entry in fs::read_dir(&folder)? {
            let text = fs::read_to_string(entry?.path())?;
            let messages = text.lines().filter_map(|line| line.split_once(" = "));
            lines.extend(messages.map(|(key, words)| (key.to_owned(), words.trim().to_owned())));
        }
        Ok(Self { lines })
    }

    /// The words of `key`, which must be one line without arguments; terms in it are put in.
    pub(crate) fn say(&self, key: &str) -> Result<String> {
        let found = self.lines.iter().find(|(name, _)| name == key);
        let (_, words) = found.with_context(|| format!("no words for {key}"))?;
        let terms = self.lines.iter().filter(|(name, _)| name.starts_with('-'));
        Ok(terms.fold(words.clone(), |words, (name, term)| {
            words.replace(&format!("{{ {name} }}"), term)
        }))
    }
}

#[test]
fn a_story_reads_the_same_words_as_the_person() {
    let words = Words::of("ar").unwrap();
    assert!(!words.say("error-locked").unwrap().is_empty());
    assert!(
        !words.say("error-wrong-passphrase").unwrap().contains('{'),
        "a term is missing"
    );
    assert!(words.say("no-such-key").is_err());
}
