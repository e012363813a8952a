//! How a decision stands, from its steps.

use std::collections::BTreeSet;

use model::RecordId;
use model::decision::Topic;
use model::second_person::{self, Said};

use crate::decisions::{DecisionStep, Standing};
use crate::desk::Session;
use crate::error::Error;
use crate::record::Record;
use crate::seals::Seal;

/// How a decision stands, by [`second_person::standing`].
pub(crate) fn standing(proposal: &DecisionStep, answers: &[DecisionStep]) -> Standing {
    second_person::standing(said(proposal), answers.iter().map(said))
}

fn said(step: &DecisionStep) -> Said<'_> {
    Said {
        statement: &step.statement,
        person: &step.person,
        is_sealed: step.seal == Seal::Good,
    }
}

impl Session {
    /// What two people decided for `subject`: the value that stands when they ever decided for
    /// it, else the newest they did. Nothing when they never did.
    pub(crate) fn decided(
        &self,
        topic: Topic,
        subject: &Record,
        stands: &str,
    ) -> Result<Option<String>, Error> {
        let mut values: Vec<String> = self
            .decisions_on(topic, subject)?
            .into_iter()
            .filter(|decision| decision.standing == Standing::Approved)
            .map(|decision| decision.proposal.statement.value)
            .collect();
        if let Some(at) = values.iter().position(|value| value == stands) {
            return Ok(Some(values.swap_remove(at)));
        }
        Ok(values.into_iter().next())
    }

    /// What two people decided for a field of a record; nothing for a field nobody decides about.
    pub(crate) fn decided_values(
        &self,
        id: RecordId,
        field: &str,
    ) -> Result<BTreeSet<String>, Error> {
        let record = self.record(id)?;
        let topic = match (record.kind.map(|kind| kind.name), field) {
            (Some("violation"), "verification_level") => Topic::Verification,
            (Some("involvement"), "attribution_level") => Topic::Attribution,
            (Some("risk_assessment"), "status") => {
                let approved = self.is_approved(&record)?;
                return Ok(approved
                    .then(|| "approved".to_owned())
                    .into_iter()
                    .collect());
            }
            _ => return Ok(BTreeSet::new()),
        };
        let decisions = self.decisions_on(topic, &record)?.into_iter();
        Ok(decisions
            .filter(|decision| decision.standing == Standing::Approved)
            .map(|decision| decision.proposal.statement.value)
            .collect())
    }
}
