//! From the records of a case to what the rule of verification looks at. The rule itself is
//! `model::verification`.

use std::collections::BTreeSet;

use model::verification::{self, Finding, Judgment};
use model::{FieldType, RecordId, Value};

use crate::desk::Session;
use crate::error::Error;
use crate::record::Record;

/// The sources that speak of a violation: those linked to it, and those linked to its incident
/// without naming a violation.
pub(crate) fn about<'a>(violation: &Record, sources: &'a [Record]) -> Vec<&'a Record> {
    let incident = violation.shown("incident");
    let own = Value::Link(violation.stored.id);
    sources
        .iter()
        .filter(|source| match source.shown("violation") {
            Some(Value::Link(_)) => source.shown("violation") == Some(&own),
            _ => incident.is_some() && source.shown("incident") == incident,
        })
        .collect()
}

/// The sources linked to an involvement.
pub(crate) fn naming(involvement: RecordId, sources: &[Record]) -> Vec<&Record> {
    let own = Value::Link(involvement);
    sources
        .iter()
        .filter(|source| source.shown("involvement") == Some(&own))
        .collect()
}

fn source(record: &Record) -> verification::Source {
    let code = |field: &str| {
        let shown = record.shown(field).and_then(Value::code);
        shown.unwrap_or_default().to_owned()
    };
    let set = |name: &str| -> BTreeSet<String> {
        let field = record.kind.and_then(|kind| kind.field_named(name));
        let elements = field.filter(|field| matches!(field.holds, FieldType::Codes(_)));
        elements
            .map(|field| {
                let elements = record.stored.state.elements(field);
                elements.map(|(element, _)| element.to_owned()).collect()
            })
            .unwrap_or_default()
    };
    verification::Source {
        id: record.stored.id.to_string(),
        reliability: code("reliability"),
        credibility: code("credibility"),
        independence: code("independence"),
        repeats: matches!(record.shown("repeats"), Some(Value::Link(_))),
        supports: set("supports"),
        contradicts: set("contradicts"),
    }
}

impl Session {
    /// What the rule says of a violation; `sources` are those of its case.
    pub(crate) fn judge(&self, violation: &Record, sources: &[Record]) -> Result<Judgment, Error> {
        let about: Vec<_> = about(violation, sources).into_iter().map(source).collect();
        Ok(verification::judge(&about, self.finding(violation)?))
    }

    /// What the rule says of an alleged perpetrator.
    pub(crate) fn judge_attribution(&self, involvement: &Record, sources: &[Record]) -> Judgment {
        let naming: Vec<_> = naming(involvement.stored.id, sources)
            .into_iter()
            .map(source)
            .collect();
        verification::judge_attribution(&naming, Finding::None)
    }

    fn finding(&self, violation: &Record) -> Result<Finding, Error> {
        let Some(Value::Link(evidence)) = violation.shown("finding") else {
            return Ok(Finding::None);
        };
        let evidence = self.record(*evidence)?;
        if evidence.stored.withdrawn {
            return Ok(Finding::None);
        }
        let kind = evidence.shown("evidence_type").and_then(Value::code);
        Ok(Finding::of_type(kind.unwrap_or_default()))
    }
}
