//! Cases: the list, one whole case, what intake still lacks.

use model::decision::Topic;
use model::intake::{Known, Missing, missing_for_intake, missing_for_triage};
use model::record::{
    self, CASE, CONSENT, INCIDENT, INVOLVEMENT, NOTE, ORGANISATION, PERSON, SOURCE, TASK, VIOLATION,
};
use model::role::Act;
use model::verification::Judgment;
use model::{PartialDate, RecordId, Value};
use store::cases::{CaseFilter, CaseLine, CaseOrder, Start};

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::record::Record;

/// A violation, or an alleged perpetrator, with what the rule of verification says of it.
#[derive(Debug, Clone)]
pub struct Judged {
    /// The record.
    pub record: Record,
    /// What the rule says.
    pub judgment: Judgment,
    /// The level that two people decided last; empty when none.
    pub decided: String,
}

/// A whole case.
#[derive(Debug, Clone)]
pub struct Case {
    /// The case itself.
    pub case: Record,
    /// The protected person.
    pub person: Option<Record>,
    /// The protected organisation.
    pub organisation: Option<Record>,
    /// People named as victims.
    pub people: Vec<Record>,
    /// Incidents, newest first.
    pub incidents: Vec<Record>,
    /// Violations.
    pub violations: Vec<Judged>,
    /// Alleged perpetrators.
    pub involvements: Vec<Judged>,
    /// Sources.
    pub sources: Vec<Record>,
    /// Consents.
    pub consents: Vec<Record>,
    /// Notes, newest first.
    pub notes: Vec<Record>,
    /// Tasks, open ones first, by day.
    pub tasks: Vec<Record>,
    /// What stands before the next step.
    pub missing: Vec<Missing>,
    /// Changes of the case and its parts without a receipt.
    pub unsent: u32,
}

/// A page of the list.
#[derive(Debug, Clone)]
pub struct CasePage {
    /// Rows.
    pub lines: Vec<CaseLine>,
    /// Rows in the whole list.
    pub total: u32,
}

impl Desk {
    /// A page of the case list.
    ///
    /// # Errors
    /// As for reading.
    pub fn case_page(
        &self,
        filter: &CaseFilter,
        order: (CaseOrder, bool),
        start: &Start,
        limit: u32,
    ) -> Result<CasePage, Error> {
        let today = self.today_text();
        self.with_right(Act::ReadCoded, |session| {
            let lines = session.store.case_page(
                filter,
                order,
                start,
                limit.clamp(1, 500),
                session.me,
                &today,
            )?;
            Ok(CasePage {
                lines,
                total: session.store.case_count(filter)?,
            })
        })
    }

    /// A whole case.
    ///
    /// # Errors
    /// When there is none, or it is not a case.
    pub fn case(&self, id: RecordId) -> Result<Case, Error> {
        let now = self.now();
        self.with_right(Act::ReadCoded, |session| {
            let case = session.case(id)?;
            session.note_read_if_restricted(id, now)?;
            let seconds = i64::try_from(now).unwrap_or(i64::MAX);
            session.store.visit(id, seconds)?;
            Ok(case)
        })
    }

    /// All records of one kind in one case, newest first.
    ///
    /// # Errors
    /// When there is no such kind.
    pub fn parts(&self, case: RecordId, kind: &str) -> Result<Vec<Record>, Error> {
        let kind = record::kind_named(kind).ok_or_else(|| Error::UnknownField(kind.to_owned()))?;
        self.with_right(Act::ReadCoded, |session| session.parts_of(case, kind))
    }

    pub(crate) fn today_text(&self) -> String {
        PartialDate::from_day_number(self.day_here().day)
            .map_or_else(String::new, |day| day.to_string())
    }
}

impl Session {
    pub(crate) fn parts_of(
        &self,
        case: RecordId,
        kind: &record::Kind,
    ) -> Result<Vec<Record>, Error> {
        self.store
            .parts(case, kind.tag)?
            .into_iter()
            .map(|stored| self.dress(stored))
            .collect()
    }

    /// The violations or involvements of a case with what the rule says of them.
    fn judged(
        &self,
        case: RecordId,
        kind: &record::Kind,
        sources: &[Record],
    ) -> Result<Vec<Judged>, Error> {
        let mut all = Vec::new();
        for record in self.parts_of(case, kind)? {
            let (topic, level, judgment) = if kind.tag == VIOLATION.tag {
                let judgment = self.judge(&record, sources)?;
                (Topic::Verification, "verification_level", judgment)
            } else {
                let judgment = self.judge_attribution(&record, sources);
                (Topic::Attribution, "attribution_level", judgment)
            };
            let stands = record.shown(level).and_then(Value::code);
            let decided = self.decided(topic, &record, stands.unwrap_or_default())?;
            all.push(Judged {
                judgment,
                decided: decided.unwrap_or_default(),
                record,
            });
        }
        Ok(all)
    }

    fn linked(&self, from: &Record, field: &str) -> Result<Option<Record>, Error> {
        match from.shown(field) {
            // The link stays where it was; who stands for that record now is looked up.
            Some(Value::Link(id)) => {
                let leader = self.store.leader_of(*id)?;
                self.record(leader).map(Some)
            }
            _ => Ok(None),
        }
    }

    fn case(&self, id: RecordId) -> Result<Case, Error> {
        let case = self.record(id)?;
        if case.kind.map(|kind| kind.tag) != Some(CASE.tag) {
            return Err(store::StoreError::NoRecord.into());
        }
        let sources = self.parts_of(id, &SOURCE)?;
        let violations = self.judged(id, &VIOLATION, &sources)?;
        let involvements = self.judged(id, &INVOLVEMENT, &sources)?;
        let mut people: Vec<Record> = Vec::new();
        for violation in &violations {
            if let Some(person) = self.linked(&violation.record, "victim")?
                && !people
                    .iter()
                    .any(|known| known.stored.id == person.stored.id)
            {
                people.push(person);
            }
        }
        let mut tasks = self.parts_of(id, &TASK)?;
        // What only marks a clock or a measure as overdue stands with that, and is not ticked off.
        tasks.retain(|task| {
            let origin = task.shown("origin").and_then(Value::code);
            !matches!(origin, Some("clock" | "measure"))
        });
        tasks.sort_by_key(|task| {
            let done = matches!(
                task.shown("status").and_then(Value::code),
                Some("done" | "cancelled")
            );
            let due = match task.shown("due_on") {
                Some(Value::Date(date)) => Some(date.first_day()),
                _ => None,
            };
            (done, due.is_none(), due)
        });
        let mut incidents = self.parts_of(id, &INCIDENT)?;
        incidents.sort_by_key(|incident| {
            std::cmp::Reverse(match incident.shown("starts_on") {
                Some(Value::Date(date)) => date.first_day(),
                _ => i64::MIN,
            })
        });
        let mut whole = Case {
            person: self.linked(&case, "person")?,
            organisation: self.linked(&case, "organisation")?,
            people,
            incidents,
            violations,
            involvements,
            sources,
            consents: self.parts_of(id, &CONSENT)?,
            notes: self.parts_of(id, &NOTE)?,
            tasks,
            missing: Vec::new(),
            unsent: self.store.unsent_changes(id, self.me, true)?,
            case,
        };
        whole.missing = missing(&whole);
        Ok(whole)
    }
}

/// What stands before the next step of a case; empty once it is past triage.
pub(crate) fn missing(case: &Case) -> Vec<Missing> {
    let status = case
        .case
        .shown("status")
        .and_then(Value::code)
        .unwrap_or("draft");
    match status {
        "draft" => missing_for_intake(known(case)),
        "intake" => missing_for_triage(known(case)),
        _ => Vec::new(),
    }
}

fn known(case: &Case) -> Known {
    let has = |field: &str| {
        case.case
            .shown(field)
            .is_some_and(|value| !value.is_empty())
    };
    let any = |records: &[Record], field: &str| {
        records
            .iter()
            .any(|record| record.shown(field).is_some_and(|value| !value.is_empty()))
    };
    Known {
        intake_channel: has("intake_channel"),
        received_at: has("received_at"),
        source: !case.sources.is_empty(),
        consent_to_record: case.consents.iter().any(|consent| {
            consent.shown("scope").and_then(Value::code) == Some("record_and_store")
                && match consent.shown("status").and_then(Value::code) {
                    None | Some("pending") => false,
                    Some("impossible") => consent
                        .shown("reason")
                        .is_some_and(|reason| !reason.is_empty()),
                    Some(_) => true,
                }
        }),
        incident_date: any(&case.incidents, "starts_on"),
        // "Not asked" stands beside every place until somebody says how exact it is.
        incident_place: case.incidents.iter().any(|incident| {
            let precision = incident.shown("place_precision");
            precision.is_some_and(|value| {
                !value.is_empty() && *value != Value::Answer(model::Answer::NotAsked)
            })
        }),
        victim: has("person")
            || has("organisation")
            || case.violations.iter().any(|violation| {
                ["victim", "victim_organisation"].iter().any(|field| {
                    violation
                        .record
                        .shown(field)
                        .is_some_and(|value| !value.is_empty())
                })
            }),
        safe_contact: has("contact_channel")
            || case.case.shown("do_not_contact") == Some(&Value::Flag(true)),
        conflict_declared: has("conflict_of_interest"),
        act: case.violations.iter().any(|violation| {
            violation
                .record
                .shown("violation_type")
                .is_some_and(|value| !value.is_empty())
        }),
    }
}

/// Kinds of parties in the registry.
pub(crate) fn party_kind(name: &str) -> Result<&'static record::Kind, Error> {
    match name {
        "person" => Ok(&PERSON),
        "organisation" => Ok(&ORGANISATION),
        other => Err(Error::UnknownField(other.to_owned())),
    }
}
