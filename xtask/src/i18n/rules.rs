//! What must be alike in all languages, and what must differ.

use std::collections::BTreeSet;

use super::message::{Book, FORMS, Message};
use crate::tidy::Violation;

/// So many equal words in two languages are no coincidence.
const EQUAL_WORDS_MAX: usize = 3;

/// Compares every language with the first.
pub(super) fn compare(books: &[Book]) -> Vec<Violation> {
    let mut found = Vec::new();
    for book in books {
        if book.messages.is_empty() {
            let what = format!("there are no words in `{}`", book.language);
            found.push(Violation::new(
                "words",
                &format!("locales/{}", book.language),
                1,
                what,
            ));
        }
        found.extend(book.broken.iter().cloned());
        found.extend(doubles(book));
        found.extend(
            book.messages
                .iter()
                .flat_map(|message| forms(message, &book.language)),
        );
        found.extend(mentions(book));
    }
    let Some((first, others)) = books.split_first() else {
        return found;
    };
    found.extend(first.messages.iter().filter_map(style));
    for other in others {
        found.extend(missing(first, other));
        found.extend(missing(other, first));
        for message in &first.messages {
            if let Some(translated) = other.find(&message.key) {
                found.extend(differences(message, translated));
            }
        }
    }
    found
}

fn fault(message: &Message, what: String) -> Violation {
    Violation::new(
        "words",
        &message.path,
        message.line,
        format!("`{}` {what}", message.key),
    )
}

/// The forms a language counts in.
fn wanted(language: &str) -> &'static [&'static str] {
    match language {
        "ar" => FORMS,
        "fr" | "es" => &["one", "many", "other"],
        _ => &["one", "other"],
    }
}

fn forms(message: &Message, language: &str) -> Vec<Violation> {
    let wanted: BTreeSet<_> = wanted(language)
        .iter()
        .map(|form| (*form).to_owned())
        .collect();
    let mut found = Vec::new();
    for (variable, given) in &message.plurals {
        let lacking: Vec<_> = wanted.difference(given).cloned().collect();
        if !lacking.is_empty() {
            let what = format!("counts ${variable} without {}", lacking.join(", "));
            found.push(fault(message, what));
        }
        let never: Vec<_> = given.difference(&wanted).cloned().collect();
        if !never.is_empty() {
            let what = format!(
                "counts ${variable} with {}, which never comes",
                never.join(", ")
            );
            found.push(fault(message, what));
        }
    }
    for variable in &message.odd_defaults {
        found.push(fault(
            message,
            format!("counts ${variable}, but its default is not `other`"),
        ));
    }
    found
}

fn doubles(book: &Book) -> Vec<Violation> {
    let mut seen = BTreeSet::new();
    let again = book
        .messages
        .iter()
        .filter(|message| !seen.insert(message.key.as_str()));
    again
        .map(|message| fault(message, "is said twice".to_owned()))
        .collect()
}

fn mentions(book: &Book) -> Vec<Violation> {
    let mut found = Vec::new();
    for message in &book.messages {
        for name in message
            .mentions
            .iter()
            .filter(|name| book.find(name).is_none())
        {
            found.push(fault(
                message,
                format!("speaks through `{name}`, which is not there"),
            ));
        }
    }
    found
}

/// Keys are `noun-thing-state`.
fn style(message: &Message) -> Option<Violation> {
    let name = message
        .key
        .trim_start_matches('-')
        .split('.')
        .next()
        .unwrap_or_default();
    let mut parts = name.split('-');
    let good = |part: &str| {
        !part.is_empty()
            && part
                .chars()
                .all(|char| matches!(char, 'a'..='z' | '0'..='9' | '_'))
    };
    let term = message.key.starts_with('-');
    let enough = term || name.contains('-');
    let good =
        enough && parts.all(good) && name.starts_with(|char: char| char.is_ascii_lowercase());
    (!good).then(|| fault(message, "is not written noun-thing-state".to_owned()))
}

fn missing(has: &Book, lacks: &Book) -> Vec<Violation> {
    let absent = has
        .messages
        .iter()
        .filter(|message| lacks.find(&message.key).is_none());
    absent
        .map(|message| fault(message, format!("is missing in `{}`", lacks.language)))
        .collect()
}

fn differences(message: &Message, translated: &Message) -> Vec<Violation> {
    let mut found = Vec::new();
    for variable in message
        .variables
        .symmetric_difference(&translated.variables)
    {
        found.push(fault(
            translated,
            format!("has ${variable} in one language only"),
        ));
    }
    let counts = |message: &Message| message.plurals.keys().cloned().collect::<BTreeSet<_>>();
    for variable in counts(message).symmetric_difference(&counts(translated)) {
        found.push(fault(
            translated,
            format!("counts ${variable} in one language only"),
        ));
    }
    let file = |message: &Message| {
        message
            .path
            .rsplit('/')
            .next()
            .unwrap_or_default()
            .to_owned()
    };
    if file(message) != file(translated) {
        found.push(fault(translated, format!("belongs into {}", file(message))));
    }
    if words(&message.text) > EQUAL_WORDS_MAX && message.text == translated.text {
        found.push(fault(translated, "is not translated".to_owned()));
    }
    found
}

/// Words outside placeables.
fn words(text: &str) -> usize {
    let mut inside = false;
    let outside: String = text
        .chars()
        .filter(|char| {
            inside = (inside || *char == '{') && *char != '}';
            !inside
        })
        .collect();
    outside
        .split_whitespace()
        .filter(|word| word.chars().any(char::is_alphabetic))
        .count()
}

#[cfg(test)]
mod tests {
    use super::super::message::load;
    use super::*;
    use crate::house::Source;

    /// The faults of one English message and its three translations.
    fn faults(texts: [&str; 4]) -> Vec<String> {
        let sources: Vec<_> = super::super::LANGUAGES
            .iter()
            .zip(texts)
            .map(|(language, text)| Source::new(&format!("locales/{language}/sync.ftl"), text))
            .collect();
        let books: Vec<_> = super::super::LANGUAGES
            .iter()
            .map(|name| load(&sources, name))
            .collect();
        compare(&books)
            .into_iter()
            .map(|found| format!("{}:{} {}", found.path, found.line, found.what))
            .collect()
    }

    const EN: &str = "sync-changes-waiting = { $count ->\n    [one] One change\n   *[other] { $count } changes\n}\n";
    const AR: &str = "sync-changes-waiting = { $count ->\n    [zero] لا تغييرات\n    [one] تغيير واحد\n    [two] تغييران\n    [few] { $count } تغييرات\n    [many] { $count } تغييرًا\n   *[other] { $count } تغيير\n}\n";
    const FR: &str = "sync-changes-waiting = { $count ->\n    [one] { $count } modification\n    [many] { $count } de modifications\n   *[other] { $count } modifications\n}\n";
    const ES: &str = "sync-changes-waiting = { $count ->\n    [one] Un cambio\n    [many] { $count } de cambios\n   *[other] { $count } cambios\n}\n";

    #[test]
    fn four_languages_that_count_rightly_have_no_fault() {
        assert_eq!(faults([EN, AR, FR, ES]), Vec::<String>::new());
    }

    #[test]
    fn an_arabic_without_its_dual_is_found() {
        let without = AR.replace("    [two] تغييران\n", "");
        let found = faults([EN, &without, FR, ES]);
        assert_eq!(
            found,
            ["locales/ar/sync.ftl:1 `sync-changes-waiting` counts $count without two"]
        );
    }

    #[test]
    fn a_form_that_english_never_uses_is_found() {
        let few = EN.replace("   *[other]", "    [few] Some\n   *[other]");
        assert!(faults([&few, AR, FR, ES])[0].contains("few, which never comes"));
    }

    #[test]
    fn a_missing_a_left_over_and_a_doubled_message_are_found() {
        assert!(
            faults([EN, AR, FR, "sync-line-other = Nada\n"])
                .iter()
                .any(|what| what.contains("is missing in `es`"))
        );
        let more = format!("{ES}\nsync-line-old = Viejo\n");
        assert!(
            faults([EN, AR, FR, &more])
                .iter()
                .any(|what| what.contains("is missing in `en`"))
        );
        let twice = format!("{EN}\n{EN}");
        assert!(
            faults([&twice, AR, FR, ES])
                .iter()
                .any(|what| what.contains("is said twice"))
        );
    }

    #[test]
    fn a_variable_lost_in_translation_is_found() {
        let [en, ar, fr] = [
            "sync-line-last = Last { $ago }\n",
            "sync-line-last = آخر { $ago }\n",
            "sync-line-last = Dernier { $ago }\n",
        ];
        let found = faults([en, ar, fr, "sync-line-last = Último { $hace }\n"]);
        assert_eq!(found.len(), 2, "{found:?}");
    }

    #[test]
    fn a_sentence_left_in_english_is_found() {
        let en = "sync-line-never = There was no exchange yet\n";
        let [ar, fr] = [
            "sync-line-never = لم يحدث أي تبادل بعد\n",
            "sync-line-never = Aucun échange pour le moment\n",
        ];
        assert!(faults([en, ar, fr, en])[0].contains("is not translated"));
    }

    #[test]
    fn a_broken_line_and_a_dead_reference_are_found() {
        let broken = "sync-line-a = { $count\n";
        assert!(
            faults([broken, broken, broken, broken])
                .iter()
                .any(|what| what.contains("not Fluent"))
        );
        let dead = "sync-line-a = { -brand }\n";
        assert!(faults([dead, dead, dead, dead])[0].contains("`-brand`, which is not there"));
    }

    #[test]
    fn a_key_in_another_style_is_found() {
        let odd = ["Saved = A\n", "Saved = B\n", "Saved = C\n", "Saved = D\n"];
        assert!(faults(odd)[0].contains("noun-thing-state"));
    }
}
