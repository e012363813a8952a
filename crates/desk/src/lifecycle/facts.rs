//! What the records of a case say to its life cycle.

use model::clock::DAY_MS;
use model::decision::Topic;
use model::lifecycle::{Facts, LEVELS_FINAL, LEVELS_STARTED, State};
use model::protection::{Contact, reached};
use model::record::{
    CASE, CONSENT, CUSTODY_EVENT, EVIDENCE, FOLLOWUP, INCIDENT, INTERVENTION, MEASURE,
    PROTECTION_PLAN, RISK_ASSESSMENT, SOURCE, TRANSITION, VIOLATION,
};
use model::{PartialDate, RecordId, Value};

use crate::decisions::Standing;
use crate::desk::Session;
use crate::error::Error;
use crate::outward::Speaker;
use crate::record::Record;

/// A case with the records its life cycle asks about, each list newest first.
pub(crate) struct Parts {
    pub(crate) case: Record,
    pub(crate) transitions: Vec<Record>,
    /// Two people approved the newest assessment.
    assessment_approved: bool,
    /// The term is over or erasure was asked for, and a second person accepted it.
    may_archive: bool,
    /// Outcomes on which two people agreed to close, since the case was last taken up again.
    closures: Vec<String>,
    pub(crate) assessments: Vec<Record>,
    pub(crate) plans: Vec<Record>,
    measures: Vec<Record>,
    interventions: Vec<Record>,
    followups: Vec<Record>,
    incidents: Vec<Record>,
    violations: Vec<Record>,
    sources: Vec<Record>,
    consents: Vec<Record>,
    speaker: Speaker,
    evidence: Vec<Record>,
    custody: Vec<Record>,
}

impl Session {
    pub(crate) fn gather(&self, id: RecordId, now_ms: i64) -> Result<Parts, Error> {
        let case = self.record(id)?;
        if case.kind.map(|kind| kind.tag) != Some(CASE.tag) {
            return Err(store::StoreError::NoRecord.into());
        }
        let today =
            PartialDate::from_day_number(now_ms.div_euclid(DAY_MS)).ok_or(Error::Internal)?;
        let parts = |kind| self.parts_of(id, kind);
        let mut transitions = parts(&TRANSITION)?;
        transitions.sort_by_key(|step| std::cmp::Reverse(instant(step, "at")));
        let assessments = parts(&RISK_ASSESSMENT)?;
        let assessment_approved = match assessments.first() {
            Some(newest) if newest.code("status") == "approved" => self.is_approved(newest)?,
            _ => false,
        };
        Ok(Parts {
            closures: self.closures(&case, &transitions)?,
            may_archive: self.may_archive(id)?,
            transitions,
            assessments,
            assessment_approved,
            plans: parts(&PROTECTION_PLAN)?,
            measures: parts(&MEASURE)?,
            interventions: parts(&INTERVENTION)?,
            followups: parts(&FOLLOWUP)?,
            incidents: parts(&INCIDENT)?,
            violations: parts(&VIOLATION)?,
            sources: parts(&SOURCE)?,
            consents: parts(&CONSENT)?,
            evidence: parts(&EVIDENCE)?,
            custody: parts(&CUSTODY_EVENT)?,
            speaker: Speaker::of(&self.store, &case, today)?,
            case,
        })
    }

    /// Outcomes on which two people agreed to close the case since it was last taken up again.
    fn closures(&self, case: &Record, transitions: &[Record]) -> Result<Vec<String>, Error> {
        let reopened = transitions
            .iter()
            .filter(|step| step.code("to") == "reopened")
            .map(|step| instant(step, "at"))
            .max()
            .unwrap_or(i64::MIN);
        let decisions = self.decisions_on(Topic::Closure, case)?;
        Ok(decisions
            .into_iter()
            .filter(|one| one.standing == Standing::Approved)
            .map(|one| one.proposal.statement)
            .filter(|said| said.at > reopened)
            .map(|said| said.value)
            .collect())
    }
}

/// A value that is there; "unknown" and the like are answers, and not what a guard asks for.
fn has(record: &Record, field: &str) -> bool {
    !matches!(
        record.shown(field),
        None | Some(Value::Empty | Value::Answer(_))
    )
}

fn yes(record: &Record, field: &str) -> bool {
    record.shown(field) == Some(&Value::Flag(true))
}

fn instant(record: &Record, field: &str) -> i64 {
    match record.shown(field) {
        Some(Value::Instant(at)) => *at,
        _ => 0,
    }
}

impl Parts {
    /// What the table asks about, at `now_ms`; `reason` tells whether one was given for the step.
    pub(crate) fn facts(&self, now_ms: i64, reason: bool) -> Facts {
        let case = &self.case;
        let day = now_ms.div_euclid(DAY_MS);
        let told =
            has(case, "informed_on") || self.followups.iter().any(|f| yes(f, "told_of_closure"));
        let levels = |known: &[&str]| {
            let mut levels = self.violations.iter().map(|v| v.code("verification_level"));
            !self.violations.is_empty() && levels.all(|level| known.contains(&level))
        };
        Facts {
            state: State::from_code(case.code("status")).unwrap_or_default(),
            risk: case.code("risk_level").to_owned(),
            intake_channel: has(case, "intake_channel"),
            received_at: has(case, "received_at"),
            source: !self.sources.is_empty(),
            consent_record: self.consents.iter().any(keeps),
            incident_dated: self.incidents.iter().any(|i| has(i, "starts_on")),
            incident_placed: self.incidents.iter().any(|i| has(i, "place_precision")),
            victim: has(case, "person")
                || has(case, "organisation")
                || self
                    .violations
                    .iter()
                    .any(|v| has(v, "victim") || has(v, "victim_organisation")),
            safe_contact: has(case, "contact_channel") || yes(case, "do_not_contact"),
            conflict_declared: has(case, "conflict_of_interest"),
            within_mandate: yes(case, "within_mandate"),
            defender_test: yes(case, "defender_test"),
            linked_to_rights: !self.is_unlinked(),
            officer: has(case, "officer"),
            inadmissibility_reason: has(case, "inadmissibility_reason"),
            person_told: told || has(case, "not_informed_reason"),
            violations_levelled: levels(&LEVELS_STARTED),
            source_graded: self.sources.iter().any(|s| has(s, "reliability")),
            new_fact: self.has_news(),
            assessment_approved: self.assessment_approved,
            closure_approved: self
                .closures
                .iter()
                .any(|outcome| outcome == case.code("closure_outcome")),
            no_measure_reason: has(case, "no_measure_reason"),
            plan_agreed: self
                .plan()
                .is_some_and(|plan| has(plan, "agreed_on") && has(plan, "agreed_mode")),
            measures_complete: {
                let mut measures = self.live_measures().peekable();
                measures.peek().is_some() && measures.all(|m| has(m, "owner") && has(m, "due_on"))
            },
            consent_covers: self.consent_covers(day),
            measures_settled: !self
                .live_measures()
                .any(|measure| is_unsettled(measure, day)),
            closure_outcome: has(case, "closure_outcome"),
            closure_justification: has(case, "closure_justification"),
            defender_informed: told,
            contact_lost: self.contact_lost(),
            levels_final: levels(&LEVELS_FINAL),
            evidence_sound: self.evidence_sound(),
            retention_reached: self.may_archive,
            legal_hold: yes(case, "legal_hold"),
            reason,
        }
    }

    /// Every violation was found to have no link to the work for rights.
    fn is_unlinked(&self) -> bool {
        !self.violations.is_empty()
            && self
                .violations
                .iter()
                .all(|v| v.code("motive_link") == "not_linked")
    }

    /// The plan that holds: the newest that has not ended.
    pub(crate) fn plan(&self) -> Option<&Record> {
        self.plans
            .iter()
            .find(|plan| plan.code("status") != "ended")
    }

    /// Measures of the plan that holds, or of none, that were not called off.
    fn live_measures(&self) -> impl Iterator<Item = &Record> {
        let ended: Vec<RecordId> = self
            .plans
            .iter()
            .filter(|plan| plan.code("status") == "ended")
            .map(|plan| plan.stored.id)
            .collect();
        self.measures.iter().filter(move |measure| {
            let of_ended = match measure.shown("plan") {
                Some(Value::Link(plan)) => ended.contains(plan),
                _ => false,
            };
            measure.code("status") != "cancelled" && !of_ended
        })
    }

    fn has_news(&self) -> bool {
        // A draft of an assessment begun now weighs what came before it too.
        let last = self
            .assessments
            .iter()
            .filter(|assessment| assessment.code("status") != "draft")
            .map(|assessment| assessment.stored.created)
            .max();
        let newer = |record: &Record| last.is_none_or(|last| record.stored.created > last);
        self.incidents
            .iter()
            .chain(&self.violations)
            .chain(&self.sources)
            .chain(&self.evidence)
            .any(newer)
            || self
                .followups
                .iter()
                .any(|followup| followup.code("impact") == "worsened" && newer(followup))
    }

    /// Whatever is still to be handed to somebody outside is covered by a word that holds.
    fn consent_covers(&self, day: i64) -> bool {
        let Some(today) = PartialDate::from_day_number(day) else {
            return false;
        };
        self.live_measures()
            .chain(&self.interventions)
            .filter_map(|step| self.speaker.outgoing(step, today))
            .all(|outgoing| !outgoing.is_blocked())
    }

    fn contact_lost(&self) -> bool {
        let contacts: Vec<Contact<'_>> = self
            .followups
            .iter()
            .map(|followup| Contact {
                on: followup.date("on"),
                result: followup.shown("result").and_then(Value::code),
            })
            .collect();
        reached(&contacts).is_lost()
    }

    fn evidence_sound(&self) -> bool {
        self.evidence.iter().all(|item| {
            has(item, "failure_explained")
                || !self.custody.iter().any(|event| {
                    event.shown("evidence") == Some(&Value::Link(item.stored.id))
                        && event.code("event") == "integrity_failure"
                })
        })
    }
}

/// Under way, or past its day and not done.
fn is_unsettled(measure: &Record, day: i64) -> bool {
    let status = measure.code("status");
    let waits = matches!(status, "" | "planned" | "in_progress" | "awaiting_reply");
    let late = measure
        .date("due_on")
        .is_some_and(|due| due.last_day() < day);
    status == "in_progress" || (waits && late)
}

/// A word on keeping the information: anything but "not yet asked"; "impossible" with its reason.
fn keeps(record: &Record) -> bool {
    record.code("scope") == "record_and_store"
        && match record.code("status") {
            "" | "pending" => false,
            "impossible" => has(record, "reason"),
            _ => true,
        }
}
