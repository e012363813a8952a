//! What a paper is made of: the fields of a case and its parts that may stand on it, and nothing
//! else. Whoever fills it has asked before what may leave.

use std::collections::BTreeMap;

use crate::date::PartialDate;
use crate::id::RecordId;
use crate::record::{Field, Kind};
use crate::value::Value;

/// One record on a paper.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The record.
    pub id: RecordId,
    /// Its kind.
    pub kind: &'static Kind,
    /// Its filled fields in form order; of a set each element, of a plain field one with `""`.
    pub fields: Vec<(&'static Field, Vec<(String, Value)>)>,
}

impl Entry {
    /// The value of a plain field.
    pub fn value(&self, name: &str) -> Option<&Value> {
        let (_, values) = self.fields.iter().find(|(field, _)| field.name == name)?;
        values.first().map(|(_, value)| value)
    }

    /// The code of a plain field; empty without one.
    pub fn code(&self, name: &str) -> &str {
        self.value(name).and_then(Value::code).unwrap_or_default()
    }

    /// The text of a plain field; empty without one.
    pub fn text(&self, name: &str) -> &str {
        self.value(name).and_then(Value::text).unwrap_or_default()
    }

    /// True when a plain field leads to `record`.
    pub fn leads_to(&self, name: &str, record: RecordId) -> bool {
        self.value(name) == Some(&Value::Link(record))
    }
}

/// A person's word on one scope, as a paper cites it.
#[derive(Clone, Debug)]
pub struct Word {
    /// Code of `consent_scope`.
    pub scope: String,
    /// When it was given.
    pub given_on: Option<PartialDate>,
    /// Its limits in words.
    pub limits: String,
}

/// Everything one paper is made of.
#[derive(Clone, Debug)]
pub struct Dossier {
    /// The institution it comes from.
    pub institution: String,
    /// Who prints it; empty on papers that leave.
    pub person: String,
    /// Reference of the case.
    pub reference: String,
    /// The day on it.
    pub today: PartialDate,
    /// Code of `redaction_level`.
    pub level: String,
    /// Code of `recipient_type`; empty for a paper that stays inside.
    pub recipient_type: String,
    /// To whom, in words.
    pub recipient: String,
    /// The case first, then its parts.
    pub entries: Vec<Entry>,
    /// How records that others point to are called on this paper.
    pub names: BTreeMap<RecordId, String>,
    /// The words on which it leaves.
    pub words: Vec<Word>,
}

impl Dossier {
    /// The entries of a kind.
    pub fn of<'a>(&'a self, kind: &'a str) -> impl Iterator<Item = &'a Entry> {
        self.entries
            .iter()
            .filter(move |entry| entry.kind.name == kind)
    }

    /// True for a paper that stays in the institution.
    pub const fn stays(&self) -> bool {
        self.recipient_type.is_empty()
    }
}
