//! The words of papers, from `locales/`, in the language of the paper.

use model::date::PartialDate;
use model::record::{Field, FieldType, Kind};
use model::{Value, vocabulary};

use crate::speech::{Arg, Speech};

macro_rules! sources {
    ($language:literal) => {
        $crate::label_files!($language, "paper.ftl", "forms.ftl")
    };
}

/// Words of one language.
#[derive(Debug)]
pub struct Words {
    speech: Speech,
}

impl Words {
    /// Words in `language`, English for one we do not speak.
    pub fn of(language: &str) -> Self {
        let (language, sources) = match language {
            "ar" => ("ar", sources!("ar")),
            "fr" => ("fr", sources!("fr")),
            "es" => ("es", sources!("es")),
            _ => ("en", sources!("en")),
        };
        Self {
            speech: Speech::new(language, &sources, true),
        }
    }

    /// Its code.
    pub const fn language(&self) -> &'static str {
        self.speech.language()
    }

    /// `rtl` or `ltr`.
    pub fn direction(&self) -> &'static str {
        if self.language() == "ar" {
            "rtl"
        } else {
            "ltr"
        }
    }

    /// The message, or its key. Arguments stand isolated in it.
    pub fn say(&self, key: &str, args: &[(&str, &str)]) -> String {
        let args: Vec<(&str, Arg)> = args
            .iter()
            .map(|(name, value)| (*name, Arg::from(*value)))
            .collect();
        self.speech.say(key, &args)
    }

    /// The name of a field.
    pub fn field(&self, kind: &Kind, field: &Field) -> String {
        self.say(&format!("field-{}-{}", kind.name, field.name), &[])
    }

    /// The name of a term.
    pub fn term(&self, list: &str, code: &str) -> String {
        vocabulary::named(list)
            .and_then(|list| list.term(code))
            .map_or_else(
                || code.to_owned(),
                |term| term.label(self.language()).to_owned(),
            )
    }

    /// A date with what is known of it.
    pub fn date(&self, date: PartialDate) -> String {
        let year = date.year.to_string();
        let month = self.say(&format!("paper-month-{}", date.month), &[]);
        let day = date.day.to_string();
        let shown = match (date.month, date.day) {
            (0, _) => year,
            (_, 0) => self.say("paper-date-month", &[("month", &month), ("year", &year)]),
            _ => self.say(
                "paper-date",
                &[("day", &day), ("month", &month), ("year", &year)],
            ),
        };
        let shown = if date.about {
            self.say("paper-about", &[("date", &shown)])
        } else {
            shown
        };
        // Its parts belong to the sentence: isolated, they would stand in the wrong order.
        shown.replace(['\u{2068}', '\u{2069}'], "")
    }

    /// A moment, UTC.
    pub fn moment(&self, milliseconds: i64) -> String {
        let minutes = milliseconds.div_euclid(60_000).rem_euclid(24 * 60);
        let day = PartialDate::from_day_number(milliseconds.div_euclid(86_400_000));
        let time = format!("{:02}:{:02} UTC", minutes / 60, minutes % 60);
        let day = day.map(|day| self.date(day)).unwrap_or_default();
        self.say("paper-moment", &[("date", &day), ("time", &time)])
            .replace(['\u{2068}', '\u{2069}'], "")
    }

    /// A value as a reader expects it; `names` calls the records others point to.
    pub fn value(
        &self,
        field: &Field,
        element: &str,
        value: &Value,
        name: impl Fn(model::RecordId) -> Option<String>,
    ) -> String {
        let called =
            |id: model::RecordId| name(id).unwrap_or_else(|| self.say("paper-record", &[]));
        match (field.holds, value) {
            (_, Value::Answer(answer)) => self.say(&format!("paper-answer-{}", answer.code()), &[]),
            (FieldType::Scores(list), Value::Number(score)) => self.say(
                "paper-score",
                &[
                    ("term", &self.term(list, element)),
                    ("score", &score.to_string()),
                ],
            ),
            (FieldType::Codes(list), _) => self.term(list, element),
            (FieldType::Links(_), _) => {
                model::RecordId::parse(element).map_or_else(String::new, called)
            }
            (FieldType::Texts | FieldType::Names, _) => element.to_owned(),
            (FieldType::Code(list), Value::Code(code)) => self.term(list, code),
            (_, Value::Date(date)) => self.date(*date),
            (_, Value::Instant(moment)) => self.moment(*moment),
            (_, Value::Number(number)) if model::place::degrees_max(field.name).is_some() => {
                model::place::degrees_text(*number)
            }
            (_, Value::Number(number)) => number.to_string(),
            (_, Value::Flag(yes)) => self.say(if *yes { "paper-yes" } else { "paper-no" }, &[]),
            (_, Value::Link(id)) => called(*id),
            (_, Value::Text(text) | Value::Code(text)) => text.clone(),
            (_, Value::Empty | Value::Foreign(..)) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_has_its_words_in_every_language() {
        for language in vocabulary::LANGUAGES {
            let words = Words::of(language);
            for kind in model::record::KINDS {
                for field in kind.fields {
                    let label = words.field(kind, field);
                    assert!(!label.starts_with("field-"), "{language} {label}");
                }
            }
        }
    }
}
