//! What a decision rests on: the records whoever decides has before them, each with a hash of
//! what it says. Named record by record, so that a later reader sees which one changed.

use model::decision::{Topic, basis_line, said};
use model::record::{MEASURE, SOURCE};
use model::{RecordId, Value};

use crate::desk::Session;
use crate::error::Error;
use crate::record::Record;
use crate::seals::hex;
use crate::verification::{about, naming};

/// Fields of a case that a closure rests on; all others go on living.
const CLOSURE: [&str; 6] = [
    "closed_on",
    "closure_outcome",
    "closure_justification",
    "informed_on",
    "not_informed_reason",
    "no_measure_reason",
];

/// Short name of a basis, to compare what was shown with what stands.
pub(crate) fn fingerprint(basis: &str) -> String {
    hex(&vault::hash::sha256(basis.as_bytes()))
}

impl Session {
    /// The basis of a decision about `subject` as things stand.
    pub(crate) fn basis(&self, topic: Topic, subject: &Record) -> Result<String, Error> {
        let mut lines: Vec<String> = Vec::new();
        let case = self.store.case_of(subject.stored.id)?;
        let sources = || match case {
            Some(case) => self.parts_of(case, &SOURCE),
            None => Ok(Vec::new()),
        };
        match topic {
            Topic::Verification => {
                // Who did it is decided apart.
                lines.extend(line(subject, &["verification_level", "attribution_level"]));
                for field in ["incident", "finding"] {
                    if let Some(linked) = self.linked_to(subject, field)? {
                        lines.extend(line(&linked, &[]));
                    }
                }
                let sources = sources()?;
                lines.extend(
                    about(subject, &sources)
                        .into_iter()
                        .filter_map(|s| line(s, &[])),
                );
            }
            Topic::Attribution => {
                lines.extend(line(subject, &["attribution_level"]));
                let sources = sources()?;
                let naming = naming(subject.stored.id, &sources);
                lines.extend(naming.into_iter().filter_map(|source| line(source, &[])));
            }
            Topic::RiskAssessment => lines.extend(line(subject, &["status"])),
            Topic::ProtectionPlan => {
                lines.extend(line(subject, &["status"]));
                if let Some(case) = case {
                    for measure in self.parts_of(case, &MEASURE)? {
                        if measure.shown("plan") == Some(&Value::Link(subject.stored.id)) {
                            lines.extend(line(&measure, &["status", "done_on", "outcome"]));
                        }
                    }
                }
            }
            Topic::Closure => {
                let kind = subject.kind.map_or(&[][..], |kind| kind.fields);
                let others: Vec<&str> = kind
                    .iter()
                    .map(|field| field.name)
                    .filter(|name| !CLOSURE.contains(name))
                    .collect();
                lines.extend(line(subject, &others));
            }
        }
        lines.sort();
        Ok(lines.concat())
    }

    fn linked_to(&self, from: &Record, field: &str) -> Result<Option<Record>, Error> {
        let id: RecordId = match from.shown(field) {
            Some(Value::Link(id)) => *id,
            _ => return Ok(None),
        };
        let linked = self.record(id)?;
        Ok((!linked.stored.withdrawn).then_some(linked))
    }
}

fn line(record: &Record, skip: &[&str]) -> Option<String> {
    let kind = record.kind?;
    let said = said(kind, &record.stored.state, skip);
    let hash = hex(&vault::hash::sha256(said.as_bytes()));
    Some(basis_line(kind, record.stored.id, &hash))
}
