//! Cases: the list, one whole case, what intake still lacks.

use model::intake::{Known, Missing, missing_for_intake, missing_for_triage};
use model::record::{
    self, CASE, CONSENT, INCIDENT, NOTE, ORGANISATION, PERSON, SOURCE, TASK, VIOLATION,
};
use model::role::Act;
use model::{PartialDate, RecordId, Value};
use store::cases::{CaseFilter, CaseLine, CaseOrder, Start};

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::lights::{self, Light};
use crate::records::Record;

/// A violation with its lights: (element, light, sources that count).
#[derive(Debug, Clone)]
pub struct Violation {
    /// The record.
    pub record: Record,
    /// Lights in element order.
    pub lights: Vec<(&'static str, Light, u32)>,
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
    pub violations: Vec<Violation>,
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
        PartialDate::from_day_number(self.now_ms().div_euclid(86_400_000))
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

    fn linked(&self, from: &Record, field: &str) -> Result<Option<Record>, Error> {
        match from.shown(field) {
            Some(Value::Link(id)) => self.record(*id).map(Some),
            _ => Ok(None),
        }
    }

    fn case(&self, id: RecordId) -> Result<Case, Error> {
        let case = self.record(id)?;
        if case.kind.map(|kind| kind.tag) != Some(CASE.tag) {
            return Err(store::StoreError::NoRecord.into());
        }
        let sources = self.parts_of(id, &SOURCE)?;
        let violations: Vec<Violation> = self
            .parts_of(id, &VIOLATION)?
            .into_iter()
            .map(|violation| with_lights(violation, &sources))
            .collect();
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

fn with_lights(violation: Record, sources: &[Record]) -> Violation {
    let incident = violation.shown("incident").cloned();
    let about = |source: &&Record| {
        let of_violation = source.shown("violation") == Some(&Value::Link(violation.stored.id));
        let of_incident = incident.is_some()
            && source.shown("violation").is_none()
            && source.shown("incident") == incident.as_ref();
        of_violation || of_incident
    };
    let states: Vec<_> = sources
        .iter()
        .filter(about)
        .map(|source| &source.stored.state)
        .collect();
    let lights = lights::ELEMENTS
        .iter()
        .map(|element| {
            let (light, sources) = lights::light(element, states.iter().copied());
            (*element, light, sources)
        })
        .collect();
    Violation {
        record: violation,
        lights,
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
                    None => false,
                    Some("impossible") => consent
                        .shown("reason")
                        .is_some_and(|reason| !reason.is_empty()),
                    Some(_) => true,
                }
        }),
        incident_date: any(&case.incidents, "starts_on"),
        incident_place: any(&case.incidents, "place_precision"),
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
