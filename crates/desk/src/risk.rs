//! Assessments of risk: begin from the last one, weigh, hand to a second person.
//!
//! The rule itself is `model::risk`. Who approves, and that it is somebody else, is
//! [`crate::decisions`]; what an assessment may not do once it is handed in is
//! [`crate::protection`].

mod facts;

use std::collections::BTreeSet;

use model::decision::{Step, Topic};
use model::protection::{Contact, Reached, reached};
use model::record::{CASE, FOLLOWUP, INTERVENTION, Kind, RISK_ASSESSMENT};
use model::risk::{self, Answers, Given, Level, Rule, Scores, Weighed, weigh};
use model::role::Act;
use model::{PartialDate, RecordId, RecordState, Value, Write};
use store::apply::WriteTx;
use store::records::StoredRecord;

use crate::decisions::{DecisionStep, Standing};
use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::protection::{in_case, plain, put};
use crate::record::Record;

/// What the case itself says about a rule that raises the level.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The rule.
    pub rule: Rule,
    /// `violations`, `birth_date` or `age_band`: where it is said.
    pub source: &'static str,
    /// The violations that say so: id, code of the type, day of the incident.
    pub violations: Vec<(RecordId, String, String)>,
}

/// An assessment with what its answers come to.
#[derive(Debug, Clone)]
pub struct Assessment {
    /// The record.
    pub record: Record,
    /// The result, with every reason.
    pub weighed: Weighed,
}

/// Everything about the risk in one case.
#[derive(Debug, Clone)]
pub struct CaseRisk {
    /// Assessments, newest first.
    pub assessments: Vec<Assessment>,
    /// What the records say about the rules.
    pub proposals: Vec<Proposal>,
    /// Contacts and interventions after which things were worse, and no approved assessment
    /// answers them yet. While there are any, nothing is published.
    pub worsened: Vec<Record>,
    /// How the contact with the defender stands.
    pub reached: Reached,
}

/// Fields a new assessment takes over from the last one.
const CARRIED: [&str; 17] = [
    "person",
    "threats",
    "threat_source",
    "threats_note",
    "vulnerabilities",
    "vulnerabilities_note",
    "capacities",
    "capacities_note",
    "digital",
    "digital_note",
    "gender",
    "gender_note",
    "minor",
    "case",
    "own",
    // Not "recent_abduction" and "recent_attack_same_perpetrator": they speak of the last days.
    "with_the_defender",
    "assessor",
];

/// Assessments that two people approved, by their signatures.
pub(crate) type Approved = BTreeSet<RecordId>;

impl Session {
    /// The assessments of a case whose approval by two people stands.
    pub(crate) fn approved_assessments(&self, case: RecordId) -> Result<Approved, Error> {
        let mut approved = Approved::new();
        for record in self.parts_of(case, &RISK_ASSESSMENT)? {
            let says = record.code("status") == "approved";
            if says && self.is_approved(&record)? {
                approved.insert(record.stored.id);
            }
        }
        Ok(approved)
    }

    /// Two people approved this assessment, as it stands now: of one that says something else since
    /// they have not heard.
    pub(crate) fn is_approved(&self, assessment: &Record) -> Result<bool, Error> {
        let decisions = self.decisions_on(Topic::RiskAssessment, assessment)?;
        let basis = self.basis(Topic::RiskAssessment, assessment)?;
        let heard = |step: &DecisionStep| {
            step.statement.step == Step::Approved && step.statement.basis == basis
        };
        Ok(decisions.iter().any(|decision| {
            decision.standing == Standing::Approved && decision.answers.iter().any(heard)
        }))
    }
}

impl Desk {
    /// Everything about the risk in one case.
    ///
    /// # Errors
    /// When there is no such case.
    pub fn case_risk(&self, case: RecordId) -> Result<CaseRisk, Error> {
        let today = self.this_day();
        self.with_right(Act::ReadIdentities, |session| {
            let proposals = session.proposals(case, today)?;
            let mut assessments: Vec<Assessment> = session
                .parts_of(case, &RISK_ASSESSMENT)?
                .into_iter()
                .map(|record| Assessment {
                    weighed: weigh(&answers_of(&record.stored.state)),
                    record,
                })
                .collect();
            // Sorting keeps the order of making among those of one day.
            assessments.sort_by_key(|one| std::cmp::Reverse(day_of(&one.record, "assessed_on")));
            let contacts = session.parts_of(case, &FOLLOWUP)?;
            let mut worsened = session.parts_of(case, &INTERVENTION)?;
            worsened.extend(contacts.iter().cloned());
            let approved = session.approved_assessments(case)?;
            let answered = answered(assessments.iter().map(|one| &one.record.stored), &approved);
            worsened.retain(|record| {
                is_worse(record.kind, &record.stored.state) && !answered.contains(&record.stored.id)
            });
            Ok(CaseRisk {
                reached: reached_of(&contacts),
                assessments,
                proposals,
                worsened,
            })
        })
    }

    /// Begins an assessment: the answers of the last one to start from, linked to it.
    ///
    /// # Errors
    /// When there is no such case; [`Error::AssessmentOpen`] while another is being written.
    pub fn assessment_start(&self, case: RecordId) -> Result<Record, Error> {
        let today = self.this_day();
        let (proposals, approved) = self.with_right(Act::ReadIdentities, |s| {
            Ok((s.proposals(case, today)?, s.approved_assessments(case)?))
        })?;
        let id = self.write(|tx| {
            let open = |state: &RecordState| {
                matches!(plain(&RISK_ASSESSMENT, state, "status"), Some(Value::Code(code)) if code != "approved")
            };
            let known = tx.parts(case, RISK_ASSESSMENT.tag)?;
            if known.iter().any(|stored| open(&stored.state)) {
                return Err(Error::AssessmentOpen);
            }
            begin(tx, case, today, &proposals, &approved)
        })?;
        self.record(id)
    }

    /// Writes the result into an assessment and hands it to a second person. `level` is what the
    /// person decided.
    ///
    /// # Errors
    /// [`Error::AssessmentFixed`] when it was handed in before, [`Error::ReasonNeeded`] when the
    /// level is not the computed one and nobody says why, and those of
    /// [`Desk::propose`].
    pub fn assessment_submit(
        &self,
        id: RecordId,
        level: &str,
        reason: &str,
    ) -> Result<Record, Error> {
        let level =
            Level::from_code(level).ok_or_else(|| Error::BadValue("decided_level".into()))?;
        let reason = reason.trim();
        let today = self.this_day();
        let case = self.with(|session| Ok(session.store.case_of(id)?))?;
        let case = case.ok_or(store::StoreError::NoRecord)?;
        let (proposals, approved) = self.with_right(Act::ReadIdentities, |s| {
            Ok((s.proposals(case, today)?, s.approved_assessments(case)?))
        })?;
        let computed = self.write(|tx| {
            let stored = tx.record(id)?;
            crate::protection::check_open(&stored)?;
            let mut answers = answers_of(&stored.state);
            let mut writes = Vec::new();
            // What the records state and nobody denied counts: the rule raises, a person may
            // still say no to the fact.
            for proposal in &proposals {
                if let Some(given) = fact_of(&mut answers, proposal.rule)
                    && given.is_none()
                {
                    *given = Some(true);
                    put(
                        &mut writes,
                        &RISK_ASSESSMENT,
                        proposal.rule.code(),
                        Value::Flag(true),
                    );
                }
            }
            let weighed = weigh(&answers);
            if risk::differs(weighed.computed, level) && reason.is_empty() {
                return Err(Error::ReasonNeeded("difference_reason".into()));
            }
            result(&mut writes, &stored.state, &weighed, level, reason, today);
            settle(tx, &mut writes, case, &approved)?;
            let news = |write: &Write| {
                let cell = stored.state.cell(write.field, &write.element);
                let shown = cell.and_then(|cell| cell.shown(RISK_ASSESSMENT.field(write.field)));
                shown.map_or(!write.value.is_empty(), |rival| rival.value != write.value)
            };
            writes.retain(news);
            writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
            if !writes.is_empty() {
                tx.change("assessment_submit", RISK_ASSESSMENT.tag, id, writes)?;
            }
            Ok(weighed.computed)
        })?;
        let why = if risk::differs(computed, level) {
            reason
        } else {
            ""
        };
        self.propose("risk_assessment", id, level.code(), why)?;
        self.record(id)
    }

    pub(crate) fn this_day(&self) -> Option<PartialDate> {
        PartialDate::from_day_number(self.now_ms().div_euclid(86_400_000))
    }
}

/// Makes a draft from the newest assessment of the case.
pub(crate) fn begin(
    tx: &mut WriteTx<'_>,
    case: RecordId,
    today: Option<PartialDate>,
    proposals: &[Proposal],
    approved: &Approved,
) -> Result<RecordId, Error> {
    let mut known = tx.parts(case, RISK_ASSESSMENT.tag)?;
    known.sort_by_key(|stored| {
        let on = match plain(&RISK_ASSESSMENT, &stored.state, "assessed_on") {
            Some(Value::Date(date)) => date.first_day(),
            _ => i64::MIN,
        };
        (on, stored.created, stored.id)
    });
    let mut writes = Vec::new();
    if let Some(last) = known.last() {
        for (tag, element, cell) in last.state.cells() {
            let field = RISK_ASSESSMENT.field(tag);
            if field.is_some_and(|field| CARRIED.contains(&field.name))
                && let Some(shown) = cell.shown(field)
                && !shown.value.is_empty()
            {
                writes.push(Write {
                    field: tag,
                    element: element.to_owned(),
                    value: shown.value.clone(),
                });
            }
        }
        put(
            &mut writes,
            &RISK_ASSESSMENT,
            "previous",
            Value::Link(last.id),
        );
    } else {
        in_case(&mut writes, &RISK_ASSESSMENT, case);
        if let Some(person @ Value::Link(_)) = plain(&CASE, &tx.record(case)?.state, "person") {
            put(&mut writes, &RISK_ASSESSMENT, "person", person);
        }
    }
    for proposal in proposals {
        if matches!(proposal.rule, Rule::ExplicitDeathThreat | Rule::InDetention) {
            continue;
        }
        put(
            &mut writes,
            &RISK_ASSESSMENT,
            proposal.rule.code(),
            Value::Flag(true),
        );
    }
    if let Some(today) = today {
        put(
            &mut writes,
            &RISK_ASSESSMENT,
            "assessed_on",
            Value::Date(today),
        );
    }
    put(
        &mut writes,
        &RISK_ASSESSMENT,
        "status",
        Value::Code("draft".into()),
    );
    settle(tx, &mut writes, case, approved)?;
    writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
    let id = new_record()?;
    tx.change("assessment_start", RISK_ASSESSMENT.tag, id, writes)?;
    Ok(id)
}

/// What was computed, what was decided, and until when it holds.
fn result(
    writes: &mut Vec<Write>,
    state: &RecordState,
    weighed: &Weighed,
    level: Level,
    reason: &str,
    today: Option<PartialDate>,
) {
    let kind = &RISK_ASSESSMENT;
    let computed = weighed
        .computed
        .map_or(Value::Empty, |level| Value::Code(level.code().into()));
    let score = weighed
        .score
        .map_or(Value::Empty, |score| Value::Number(i64::from(score)));
    let why = if risk::differs(weighed.computed, level) {
        Value::Text(reason.to_owned())
    } else {
        Value::Empty
    };
    put(writes, kind, "computed_level", computed);
    put(writes, kind, "computed_score", score);
    put(
        writes,
        kind,
        "decided_level",
        Value::Code(level.code().into()),
    );
    put(writes, kind, "difference_reason", why);
    let on = match plain(kind, state, "assessed_on") {
        Some(Value::Date(on)) => Some(on),
        _ => None,
    };
    if on.is_none()
        && let Some(today) = today
    {
        put(writes, kind, "assessed_on", Value::Date(today));
    }
    if let Some(review) = on.or(today).and_then(|on| risk::review_on(level, on)) {
        put(writes, kind, "review_on", Value::Date(review));
    }
}

/// Names the contacts and interventions that this assessment answers: all that made things worse
/// and that no approved one answers yet.
fn settle(
    tx: &WriteTx<'_>,
    writes: &mut Vec<Write>,
    case: RecordId,
    approved: &Approved,
) -> Result<(), Error> {
    for (kind, id) in unsettled(tx, case, approved)? {
        let field = if kind.tag == FOLLOWUP.tag {
            "answers_contacts"
        } else {
            "answers_interventions"
        };
        if let Some(field) = RISK_ASSESSMENT.field_named(field) {
            writes.push(Write {
                field: field.tag,
                element: id.to_string(),
                value: Value::Flag(true),
            });
        }
    }
    Ok(())
}

/// Contacts and interventions after which things were worse, not answered by an approved
/// assessment.
pub(crate) fn unsettled(
    tx: &WriteTx<'_>,
    case: RecordId,
    approved: &Approved,
) -> Result<Vec<(&'static Kind, RecordId)>, Error> {
    let assessments = tx.parts(case, RISK_ASSESSMENT.tag)?;
    let answered = answered(assessments.iter(), approved);
    let mut open = Vec::new();
    for kind in [&FOLLOWUP, &INTERVENTION] {
        for stored in tx.parts(case, kind.tag)? {
            if is_worse(Some(kind), &stored.state) && !answered.contains(&stored.id) {
                open.push((kind, stored.id));
            }
        }
    }
    Ok(open)
}

/// What approved assessments answer. Approved is what two people signed; what a record says of
/// itself, or an import made it say, is no witness.
fn answered<'a>(
    assessments: impl Iterator<Item = &'a StoredRecord>,
    approved: &Approved,
) -> Vec<RecordId> {
    assessments
        .filter(|stored| approved.contains(&stored.id))
        .flat_map(|stored| {
            ["answers_contacts", "answers_interventions"]
                .into_iter()
                .filter_map(|name| RISK_ASSESSMENT.field_named(name))
                .flat_map(|field| stored.state.elements(field))
                .filter_map(|(element, _)| RecordId::parse(element))
        })
        .collect()
}

pub(crate) fn is_worse(kind: Option<&Kind>, state: &RecordState) -> bool {
    kind.and_then(|kind| plain(kind, state, "impact"))
        .is_some_and(|impact| impact.code() == Some("worsened"))
}

/// The answers of a stored assessment.
pub fn answers_of(state: &RecordState) -> Answers {
    let scores = |name: &str| -> Scores {
        RISK_ASSESSMENT
            .field_named(name)
            .map_or_else(Scores::new, |field| {
                state
                    .elements(field)
                    .map(|(question, value)| (question.to_owned(), Given::of(value)))
                    .collect()
            })
    };
    let flag = |name: &str| match plain(&RISK_ASSESSMENT, state, name) {
        Some(Value::Flag(yes)) => Some(yes),
        _ => None,
    };
    Answers {
        threats: scores("threats"),
        vulnerabilities: scores("vulnerabilities"),
        capacities: scores("capacities"),
        digital: scores("digital"),
        gender: scores("gender"),
        recent_abduction: flag("recent_abduction"),
        minor: flag("minor"),
        same_perpetrator: flag("recent_attack_same_perpetrator"),
    }
}

/// The place of a rule's fact in the answers; the first two rules have theirs among the scores.
const fn fact_of(answers: &mut Answers, rule: Rule) -> Option<&mut Option<bool>> {
    match rule {
        Rule::RecentAbduction => Some(&mut answers.recent_abduction),
        Rule::Minor => Some(&mut answers.minor),
        Rule::SamePerpetrator => Some(&mut answers.same_perpetrator),
        Rule::ExplicitDeathThreat | Rule::InDetention => None,
    }
}

/// How the contact stands, by the log of contacts.
pub(crate) fn reached_of(contacts: &[Record]) -> Reached {
    let log: Vec<Contact<'_>> = contacts
        .iter()
        .map(|contact| Contact {
            on: match contact.shown("on") {
                Some(Value::Date(on)) => Some(*on),
                _ => None,
            },
            result: contact.shown("result").and_then(Value::code),
        })
        .collect();
    reached(&log)
}

fn day_of(record: &Record, field: &str) -> i64 {
    match record.shown(field) {
        Some(Value::Date(date)) => date.first_day(),
        _ => i64::MIN,
    }
}
