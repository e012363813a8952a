//! Messages for people, from `locales/`, in the language of this run.

use api::{ApiError, Code};
pub(crate) use paper::speech::Arg;
use paper::speech::{FALLBACK, Speech};

/// The files of one language that the command line speaks from.
macro_rules! sources {
    ($language:literal) => {
        paper::label_files!(
            $language,
            "errors.ftl",
            "cli.ftl",
            "import.ftl",
            "leaving.ftl"
        )
    };
}

/// Messages of one language.
#[derive(Debug)]
pub(crate) struct Words {
    speech: Speech,
}

/// The language of the system, as `LC_ALL`, `LC_MESSAGES` or `LANG` say.
pub(crate) fn from_system() -> String {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| value.split(['_', '.', '-', '@']).next().map(str::to_owned))
        .unwrap_or_else(|| FALLBACK.to_owned())
}

impl Words {
    /// Words in `language`, English for one we do not speak.
    pub(crate) fn of(language: &str) -> Self {
        let (language, sources) = match language {
            "ar" => ("ar", sources!("ar")),
            "fr" => ("fr", sources!("fr")),
            "es" => ("es", sources!("es")),
            _ => (FALLBACK, sources!("en")),
        };
        // Terminals show isolation marks as boxes; the sentences read well without them.
        Self {
            speech: Speech::new(language, &sources, false),
        }
    }

    /// Its code.
    pub(crate) const fn language(&self) -> &'static str {
        self.speech.language()
    }

    /// The message, when there is one.
    pub(crate) fn find(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        self.speech.find(key, args)
    }

    /// The message, or its key.
    pub(crate) fn say(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.speech.say(key, args)
    }

    /// Why something did not happen, as a sentence.
    pub(crate) fn failure(&self, error: &ApiError) -> String {
        let args: Vec<(&str, Arg)> = error
            .args
            .iter()
            .map(|(name, value)| {
                let kind = error.args.get("kind").map_or("", String::as_str);
                let named = matches!(name.as_str(), "field" | "other") && !kind.is_empty();
                let said = match named {
                    true => Arg::Text(self.field(kind, value)),
                    false => self.failure_arg(error.code, name, value),
                };
                (name.as_str(), said)
            })
            .collect();
        let key = format!("error-{}", error.code.as_str().replace('_', "-"));
        self.say(&key, &args)
    }

    fn failure_arg(&self, code: Code, name: &str, value: &str) -> Arg {
        match name {
            "reason" => {
                let key = format!("refusal-{value}");
                let sentence = self.find(&key, &[]);
                Arg::Text(sentence.unwrap_or_else(|| self.say("refusal-other", &[])))
            }
            "issuer" => Arg::Text(self.say(&format!("issuer-{value}"), &[])),
            "consent" => Arg::Text(self.say(&format!("consent-reason-{value}"), &[])),
            // Who corrects a file looks for the name in the file.
            "field" if matches!(code, Code::ImportLine | Code::UnknownField) => {
                Arg::Text(if value.is_empty() { "JSON" } else { value }.to_owned())
            }
            "field" => Arg::Text(self.field_anywhere(value)),
            "year" | "line" | "group" | "found" | "file" => Arg::Text(value.to_owned()),
            _ => value
                .parse()
                .map_or_else(|_| Arg::Text(value.to_owned()), Arg::Number),
        }
    }

    /// The label of a field of `kind`, or its name.
    pub(crate) fn field(&self, kind: &str, field: &str) -> String {
        self.find(&format!("field-{kind}-{field}"), &[])
            .unwrap_or_else(|| field.to_owned())
    }

    /// The label of a field whose kind is not known, when all kinds that have it agree.
    fn field_anywhere(&self, field: &str) -> String {
        let mut labels: Vec<String> = desk::model::record::KINDS
            .iter()
            .filter_map(|kind| self.find(&format!("field-{}-{field}", kind.name), &[]))
            .collect();
        labels.dedup();
        match labels.as_slice() {
            [label] => label.clone(),
            _ => field.to_owned(),
        }
    }

    /// The label of a term, or its code.
    pub(crate) fn term(&self, vocabulary: &str, code: &str) -> String {
        desk::model::vocabulary::named(vocabulary)
            .and_then(|list| list.term(code))
            .map_or(code, |term| term.label(self.language()))
            .to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_failure_has_a_sentence_in_four_languages() {
        for language in ["ar", "en", "fr", "es"] {
            let words = Words::of(language);
            for code in Code::ALL {
                let mut error = ApiError::of(*code);
                for name in [
                    "have", "need", "seconds", "group", "found", "limit", "line", "file", "at",
                    "word",
                ] {
                    error = error.with(name, 3);
                }
                let error = error
                    .with("field", "title")
                    .with("other", "opened_on")
                    .with("today", "2026-11-24")
                    .with("reason", "clock")
                    .with("consent", "withdrawn")
                    .with("issuer", "filter");
                let said = words.failure(&error);
                assert!(!said.starts_with("error-"), "{language}: {said}");
                assert!(!said.contains("{$"), "{language}: {said}");
            }
        }
    }

    #[test]
    fn counted_words_take_the_form_of_their_language() {
        let count = |language: &str, count: u64| {
            Words::of(language).say("cli-records-imported", &[("count", Arg::Number(count))])
        };
        assert_eq!(count("en", 1), "One record imported.");
        assert_eq!(count("en", 2), "2 records imported.");
        assert_ne!(
            count("ar", 3).replace('3', ""),
            count("ar", 11).replace("11", ""),
            "few and many differ"
        );
    }

    #[test]
    fn a_number_that_names_a_line_is_not_grouped() {
        let error = ApiError::of(Code::ImportLine)
            .with("line", 12345)
            .with("field", "risk_level");
        let said = Words::of("en").failure(&error);
        assert!(
            said.contains("12345") && said.contains("risk_level"),
            "{said}"
        );
    }
}
