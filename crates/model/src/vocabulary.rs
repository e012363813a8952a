//! Controlled vocabularies with their labels in four languages, embedded and versioned.
//!
//! `data/vocabularies.tsv` is the domain's list; `data/additions.tsv` holds the few lists this
//! project adds. Codes are never renamed.

use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Version of all embedded vocabularies together; printed on every table and report.
pub const VERSION: &str = "1.0.0";

/// Languages in label order.
pub const LANGUAGES: [&str; 4] = ["en", "ar", "fr", "es"];

/// One list of terms.
#[derive(Debug)]
pub struct Vocabulary {
    /// Its name, as fields refer to it.
    pub name: String,
    /// Its terms in the order to offer them.
    pub terms: Vec<Term>,
}

/// One term.
#[derive(Debug)]
pub struct Term {
    /// The stored code, for ever.
    pub code: String,
    /// Labels in the order of [`LANGUAGES`].
    pub labels: [String; 4],
    /// Correspondence with other systems, parts separated by `;`.
    pub map: String,
}

impl Vocabulary {
    /// The term with that code.
    pub fn term(&self, code: &str) -> Option<&Term> {
        self.terms.iter().find(|term| term.code == code)
    }
}

impl Term {
    /// The label in `language` (`en`, `ar`, `fr`, `es`), English for any other.
    pub fn label(&self, language: &str) -> &str {
        let at = LANGUAGES
            .iter()
            .position(|known| *known == language)
            .unwrap_or(0);
        self.labels
            .get(at)
            .map_or(self.code.as_str(), String::as_str)
    }

    /// A part of the correspondence that stands alone, like the `K` of a killing.
    pub fn maps_to(&self, part: &str) -> bool {
        self.map.split(';').any(|piece| piece.trim() == part)
    }
}

static ALL: LazyLock<BTreeMap<&'static str, Vocabulary>> = LazyLock::new(|| {
    let mut all: BTreeMap<&'static str, Vocabulary> = BTreeMap::new();
    for file in [
        include_str!("../data/vocabularies.tsv"),
        include_str!("../data/additions.tsv"),
    ] {
        for line in file.lines().skip(1) {
            let mut cells = line.split('\t');
            let (Some(name), Some(code)) = (cells.next(), cells.next()) else {
                continue;
            };
            let mut label = || cells.next().unwrap_or_default().to_owned();
            let labels = [label(), label(), label(), label()];
            let map = label();
            all.entry(name)
                .or_insert_with(|| Vocabulary {
                    name: name.to_owned(),
                    terms: Vec::new(),
                })
                .terms
                .push(Term {
                    code: code.to_owned(),
                    labels,
                    map,
                });
        }
    }
    all
});

/// The vocabulary with that name.
pub fn named(name: &str) -> Option<&'static Vocabulary> {
    ALL.get(name)
}

/// All vocabularies in name order.
pub fn all() -> impl Iterator<Item = &'static Vocabulary> {
    ALL.values()
}

/// True for a term of the vocabulary, and for an institution's own code (`x_` and a name).
pub fn accepts(vocabulary: &str, code: &str) -> bool {
    if let Some(own) = code.strip_prefix("x_") {
        return !own.is_empty()
            && own.len() <= 40
            && own
                .bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_');
    }
    named(vocabulary).is_some_and(|list| list.term(code).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_term_has_a_label_in_four_languages() {
        assert_eq!(all().count(), 65 + 21);
        for list in all() {
            for term in &list.terms {
                for label in &term.labels {
                    assert!(!label.trim().is_empty(), "{}.{}", list.name, term.code);
                }
                assert!(
                    term.code
                        .bytes()
                        .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_')
                );
            }
        }
    }

    #[test]
    fn no_term_stands_twice_in_its_list() {
        for list in all() {
            let mut codes: Vec<&str> = list.terms.iter().map(|term| term.code.as_str()).collect();
            codes.sort_unstable();
            let known = codes.len();
            codes.dedup();
            assert_eq!(codes.len(), known, "{}", list.name);
        }
    }

    #[test]
    fn each_violation_type_falls_into_one_marrakech_class() {
        for term in &named("violation_type").unwrap().terms {
            let classes = ["K", "F", "M", "O"]
                .iter()
                .filter(|class| term.maps_to(class))
                .count();
            assert_eq!(classes, 1, "{}", term.code);
        }
    }
}
