//! The four languages say the same things.
//!
//! `message` reads Fluent, `rules` compares the languages, `usage` and `contract` compare them
//! with what the code asks for.
//! Nothing here judges a translation; it finds what is missing, left over or impossible.

mod contract;
mod message;
mod rules;
mod usage;

use anyhow::Result;

use crate::house::{House, Source, say};
use crate::tidy::{Violation, report};

/// The languages, the one translators start from first.
pub(crate) const LANGUAGES: &[&str] = &["en", "ar", "fr", "es"];

/// Says each fault; any is an error.
pub(crate) fn check(house: &House) -> Result<()> {
    let sources = house.sources()?;
    let found = violations(&sources);
    let count = message::load(&sources, "en").messages.len();
    say(&format!(
        "    {count} messages in {} languages",
        LANGUAGES.len()
    ));
    report(&found)
}

/// Every fault of the words.
pub(crate) fn violations(sources: &[Source]) -> Vec<Violation> {
    let books: Vec<_> = LANGUAGES
        .iter()
        .map(|name| message::load(sources, name))
        .collect();
    let mut found = rules::compare(&books);
    if let Some(english) = books.first() {
        found.extend(usage::compare(english, sources));
    }
    found
}

/// Prints English with accents, longer by a third. A word that shows plain on a screen made with
/// it did not come from `locales/`.
pub(crate) fn print_pseudo(house: &House) -> Result<()> {
    let book = message::load(&house.sources()?, "en");
    for message in &book.messages {
        say(&format!("{} = {}", message.key, pseudo(&message.text)));
    }
    Ok(())
}

fn pseudo(text: &str) -> String {
    let mut inside = 0_u32;
    let mut letters = 0;
    let accented: String = text
        .chars()
        .map(|char| {
            match char {
                '{' => inside += 1,
                '}' => inside = inside.saturating_sub(1),
                _ => {}
            }
            if inside > 0 {
                return char;
            }
            letters += usize::from(char.is_alphabetic());
            accent(char)
        })
        .collect();
    format!("[{accented}{}]", "·".repeat(letters / 3))
}

fn accent(char: char) -> char {
    const PLAIN: &str = "aceinosuyzACEINOSUYZ";
    const ACCENTED: &str = "àçéîñöšûÿžÀÇÉÎÑÖŠÛŸŽ";
    let index = PLAIN.chars().position(|plain| plain == char);
    index
        .and_then(|index| ACCENTED.chars().nth(index))
        .unwrap_or(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pseudo_language_keeps_placeables_and_grows() {
        assert_eq!(pseudo("Saved at { $time }"), "[Šàvéd àt { $time }··]");
    }

    #[test]
    fn a_repository_without_words_is_not_complete() {
        assert!(!violations(&[]).is_empty());
    }
}
