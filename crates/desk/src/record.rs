//! One record with what a screen needs beside it.

use model::plausible::Odd;
use model::record::Kind;
use model::{PartialDate, RecordId, Value};
use store::records::StoredRecord;

use crate::records::field_name;

/// A record with what a screen needs beside it.
#[derive(Debug, Clone)]
pub struct Record {
    /// As stored.
    pub stored: StoredRecord,
    /// Its kind; `None` for one of a newer version.
    pub kind: Option<&'static Kind>,
    /// A change of it has no receipt.
    pub unsent: bool,
    /// Person of the newest change.
    pub updated_by: String,
    /// Dates in it that cannot be: they came from elsewhere, and are kept.
    pub odd: Vec<Odd>,
}

impl Record {
    /// A record as it is stored, for rules: who wrote it last does not matter to them.
    pub(crate) fn bare(stored: StoredRecord) -> Self {
        Self {
            kind: model::record::kind(stored.kind),
            unsent: false,
            updated_by: String::new(),
            odd: Vec::new(),
            stored,
        }
    }

    /// A plain field's shown value.
    pub fn shown(&self, field: &str) -> Option<&Value> {
        self.kind?
            .field_named(field)
            .and_then(|field| self.stored.state.shown(field))
    }

    /// The text of a field; empty without one.
    pub fn text(&self, field: &str) -> &str {
        self.shown(field).and_then(Value::text).unwrap_or_default()
    }

    /// The code of a field; empty without one.
    pub fn code(&self, field: &str) -> &str {
        self.shown(field).and_then(Value::code).unwrap_or_default()
    }

    /// The date of a field.
    pub fn date(&self, field: &str) -> Option<PartialDate> {
        match self.shown(field) {
            Some(Value::Date(date)) => Some(*date),
            _ => None,
        }
    }

    /// The record a field leads to.
    pub fn link(&self, field: &str) -> Option<RecordId> {
        match self.shown(field) {
            Some(Value::Link(id)) => Some(*id),
            _ => None,
        }
    }

    /// One line that names it: title or name, else reference, else a code or the start of a text.
    pub fn title(&self) -> String {
        let text = |field: &str| self.shown(field).and_then(Value::text).map(str::to_owned);
        let code = |field: &str| self.shown(field).and_then(Value::code).map(str::to_owned);
        let found = text("title")
            .or_else(|| text("name"))
            .or_else(|| text("reference"))
            .or_else(|| code("violation_type"))
            .or_else(|| code("scope"))
            .or_else(|| code("to"))
            .or_else(|| code("source_type"))
            .or_else(|| text("narrative"))
            .or_else(|| text("text"))
            .unwrap_or_default();
        found.chars().take(120).collect()
    }

    /// Names of fields where two or more values stand.
    pub fn contested(&self) -> Vec<String> {
        let mut names: Vec<String> = self
            .stored
            .state
            .contested(self.kind)
            .map(|(tag, _, _)| field_name(self.kind, tag))
            .collect();
        names.dedup();
        names
    }
}
