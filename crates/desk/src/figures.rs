//! What a figure rests on: the level two people decided for an act, never the field alone. A
//! changed program writes any field; a decision it cannot write without a second laptop.

use model::decision::{Step, Topic, differences};
use model::record::{INCIDENT, VIOLATION};
use model::second_person::Standing;
use model::{Dot, Kind, RecordId, RecordState, VersionVector};

use crate::decisions::DecisionStep;
use crate::desk::Session;
use crate::error::Error;
use crate::record::Record;
use crate::seals::Seal;

/// What an act is, whom it met and why: when one of these moves, another act was decided about.
const OF_ACT: [&str; 6] = [
    "violation_type",
    "victim",
    "victim_organisation",
    "case",
    "incident",
    "motive_link",
];
/// When it was.
const OF_INCIDENT: [&str; 1] = ["starts_on"];

/// What a figure may say of the level of an act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Carried {
    /// Two people decided so, and the act is still the one they decided about.
    Decided(String),
    /// The decision cannot be read here: its words were erased, or they are sealed to others.
    Unchecked(String),
    /// The act says something else since it was decided about.
    Changed,
    /// A level stands and nobody decided it.
    Undecided,
}

/// The approval a decision stands on, as its laptop wrote it.
struct Approval {
    dot: Dot,
    seen: VersionVector,
}

impl Approval {
    fn saw(&self, dot: Dot) -> bool {
        let own = dot.device == self.dot.device && dot.counter < self.dot.counter;
        own || self.seen.covers(dot)
    }

    /// True when whoever approved had before them all that the fields say now.
    fn saw_fields(&self, kind: &Kind, state: &RecordState, names: &[&str]) -> bool {
        names
            .iter()
            .filter_map(|name| kind.field_named(name))
            .filter_map(|field| state.cell(field.tag, "")?.shown(Some(field)))
            .all(|stands| self.saw(stands.dot))
    }
}

impl Session {
    /// What may be counted of the level of an act; nothing when no level stands and none was decided.
    pub(crate) fn carried(&self, act: RecordId, stands: &str) -> Result<Option<Carried>, Error> {
        let claims = matches!(stands, "verified" | "confirmed");
        let proposals = self.store.proposals_on(Topic::Verification, act)?;
        let alone = claims.then_some(Carried::Undecided);
        if self.store.is_erased(act)? {
            return Ok(claims.then(|| Carried::Unchecked(stands.to_owned())));
        }
        if proposals.is_empty() {
            return Ok(alone);
        }
        let act = self.record(act)?;
        if act.stored.veiled {
            return self.carried_behind_veil(&act, stands, &proposals);
        }
        let mut decisions = self.decisions_on(Topic::Verification, &act)?.into_iter();
        let Some(decision) = decisions.find(|one| one.standing == Standing::Approved) else {
            return Ok(alone);
        };
        let value = decision.proposal.statement.value;
        let basis = self.basis(Topic::Verification, &act)?;
        for answer in decision.answers.iter().rev().filter(|one| is_yes(one)) {
            let moved = differences(&answer.statement.basis, &basis);
            let same = |kind: &str| kind != VIOLATION.name && kind != INCIDENT.name;
            if moved.iter().all(|(kind, ..)| same(kind)) || self.is_as_approved(&act, answer.id)? {
                return Ok(Some(Carried::Decided(value)));
            }
        }
        Ok(Some(Carried::Changed))
    }

    /// Only codes, moments and links are read here: an approval counts when it came from another
    /// laptop than the proposal, whatever its sealed words say.
    fn carried_behind_veil(
        &self,
        act: &Record,
        stands: &str,
        proposals: &[RecordId],
    ) -> Result<Option<Carried>, Error> {
        if !matches!(stands, "verified" | "confirmed") {
            return Ok(None);
        }
        let laptop = |id: RecordId| -> Result<Option<model::DeviceId>, Error> {
            let first = self.store.history(id)?.into_iter().next();
            Ok(first.map(|change| change.dot.device))
        };
        for proposal in proposals.iter().rev() {
            for answer in self.store.answers_to(*proposal)? {
                let yes = self.record(answer)?.code("step") == Step::Approved.code();
                if yes && laptop(answer)? != laptop(*proposal)? {
                    return Ok(Some(if self.is_as_approved(act, answer)? {
                        Carried::Unchecked(stands.to_owned())
                    } else {
                        Carried::Changed
                    }));
                }
            }
        }
        Ok(Some(Carried::Undecided))
    }

    fn is_as_approved(&self, act: &Record, approval: RecordId) -> Result<bool, Error> {
        let written = self.store.history_with_contexts(approval)?.into_iter();
        let Some((_, change, seen)) = written.into_iter().next() else {
            return Ok(false);
        };
        let approval = Approval {
            dot: change.dot,
            seen,
        };
        if !approval.saw_fields(&VIOLATION, &act.stored.state, &OF_ACT) {
            return Ok(false);
        }
        let Some(incident) = act.link("incident") else {
            return Ok(true);
        };
        let incident = self.store.record(incident)?;
        Ok(approval.saw_fields(&INCIDENT, &incident.state, &OF_INCIDENT))
    }
}

fn is_yes(answer: &DecisionStep) -> bool {
    answer.seal == Seal::Good && answer.statement.step == Step::Approved
}
