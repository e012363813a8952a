//! From the records of a case to what the rule of verification looks at. The rule itself is
//! `model::verification`.

use std::collections::BTreeSet;

use model::decision::{self, Step, Topic};
use model::record::{EVIDENCE, SOURCE, VIOLATION};
use model::second_person::may_answer;
use model::verification::{self, Asks, Finding, Judgment};
use model::{FieldType, RecordId, Value};
use store::apply::WriteTx;
use store::records::StoredRecord;

use crate::consents::fields;
use crate::decisions::DecisionStep;
use crate::desk::Session;
use crate::error::Error;
use crate::record::Record;
use crate::seals::Seal;

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
    verification::Source {
        id: record.stored.id.to_string(),
        reliability: code("reliability"),
        credibility: code("credibility"),
        independence: code("independence"),
        repeats: matches!(record.shown("repeats"), Some(Value::Link(_))),
        supports: elements(record, "supports"),
        contradicts: elements(record, "contradicts"),
    }
}

/// The first act of a case is what its first sources spoke of: whoever took the call wrote the
/// source down before the act, and it would lead nowhere. It is linked and no more: what a source says
/// is for whoever heard it. Sources that lead anywhere already are left alone, and so are all of them
/// once a second act is told.
pub(crate) fn hear_first_sources(tx: &mut WriteTx<'_>, violation: RecordId) -> Result<(), Error> {
    let act = Record::bare(tx.record(violation)?);
    let Some(case) = act.link("case") else {
        return Ok(());
    };
    let is_other = |one: &StoredRecord| one.id != violation && !one.withdrawn;
    if tx.parts(case, VIOLATION.tag)?.iter().any(is_other) {
        return Ok(());
    }
    let to = match act.link("incident") {
        Some(incident) => ("incident", incident),
        None => ("violation", violation),
    };
    for source in tx.parts(case, SOURCE.tag)?.into_iter().map(Record::bare) {
        let links = ["violation", "incident", "involvement"];
        let leads = links.iter().any(|name| source.link(name).is_some());
        if source.stored.withdrawn || leads {
            continue;
        }
        let writes = fields(&SOURCE, [(to.0, Value::Link(to.1))]);
        tx.change("source_link", SOURCE.tag, source.stored.id, writes)?;
    }
    Ok(())
}

fn elements(record: &Record, name: &str) -> BTreeSet<String> {
    let field = record.kind.and_then(|kind| kind.field_named(name));
    let elements = field.filter(|field| matches!(field.holds, FieldType::Codes(_)));
    elements
        .map(|field| {
            let elements = record.stored.state.elements(field);
            elements.map(|(element, _)| element.to_owned()).collect()
        })
        .unwrap_or_default()
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

    /// What deciding for `value` asks as things stand; nothing for a topic without a rule.
    pub(crate) fn asks(&self, topic: Topic, subject: &Record, value: &str) -> Result<Asks, Error> {
        Ok(match self.judgment(topic, subject)? {
            Some(judgment) => judgment.asks(value),
            None => Asks::Nothing,
        })
    }

    /// What the rule says of a violation or an alleged perpetrator, from the sources of its case.
    pub(crate) fn judgment(
        &self,
        topic: Topic,
        subject: &Record,
    ) -> Result<Option<Judgment>, Error> {
        if !matches!(topic, Topic::Verification | Topic::Attribution) {
            return Ok(None);
        }
        let sources = match self.store.case_of(subject.stored.id)? {
            Some(case) => self.parts_of(case, &SOURCE)?,
            None => Vec::new(),
        };
        Ok(Some(match topic {
            Topic::Verification => self.judge(subject, &sources)?,
            _ => self.judge_attribution(subject, &sources),
        }))
    }

    /// Whether two people could decide so: on what they signed, and, while nothing has changed
    /// since, on what stands here. A colleague's program may say that the rule said anything at
    /// all, so it is asked again wherever that can be done.
    pub(crate) fn is_founded(
        &self,
        proposal: &DecisionStep,
        answers: &[DecisionStep],
        subject: &Record,
        basis_now: &str,
    ) -> Result<bool, Error> {
        let topic = proposal.statement.topic;
        if !matches!(topic, Topic::Verification | Topic::Attribution) {
            return Ok(true);
        }
        let value = &proposal.statement.value;
        for answer in answers {
            let said = &answer.statement;
            let counts = answer.seal == Seal::Good
                && said.step == Step::Approved
                && said.value == *value
                && may_answer(
                    (proposal.statement.signer, &proposal.person),
                    (said.signer, &answer.person),
                );
            if !counts {
                continue;
            }
            let named =
                decision::names(&said.basis, &SOURCE) + decision::names(&said.basis, &EVIDENCE);
            let asked = if said.basis == basis_now {
                self.asks(topic, subject, value)?
            } else {
                verification::asks(&said.computed, value, named > 0)
            };
            if asked.is_met(&proposal.statement.reason, &said.reason)
                && (named > 0 || !decision::needs_source(value))
            {
                return Ok(true);
            }
        }
        Ok(false)
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
