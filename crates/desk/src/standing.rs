//! How a decision stands, from its steps.

use model::decision::{Step, Topic};
use model::text;

use crate::decisions::{DecisionStep, Standing};
use crate::desk::Session;
use crate::error::Error;
use crate::record::Record;
use crate::seals::Seal;

/// Two names are one person's when a reader takes them for the same.
pub(crate) fn is_same_person(one: &str, other: &str) -> bool {
    text::fold(one.trim()) == text::fold(other.trim())
}

/// How a decision stands: only answers whose signature fits count, and an approval only from
/// another person on another laptop, for the same value.
pub(crate) fn standing(proposal: &DecisionStep, answers: &[DecisionStep]) -> Standing {
    if proposal.seal != Seal::Good {
        return Standing::Void;
    }
    let proposed = &proposal.statement;
    let mut ends = Standing::Waiting;
    let mut void = false;
    for answer in answers {
        let said = &answer.statement;
        let about_this = said.topic == proposed.topic
            && said.subject == proposed.subject
            && said.value == proposed.value;
        let other =
            said.signer != proposed.signer && !is_same_person(&answer.person, &proposal.person);
        let counts = match said.step {
            Step::Approved | Step::Returned => other,
            Step::Withdrawn => said.signer == proposed.signer,
            Step::Proposed => false,
        };
        if answer.seal != Seal::Good || !about_this || !counts {
            void = true;
            continue;
        }
        // Two people may answer unaware of each other: the value was written, so it is said.
        ends = match (ends, said.step) {
            (Standing::Approved, _) | (_, Step::Approved) => Standing::Approved,
            (_, Step::Returned) => Standing::Returned,
            (Standing::Returned, _) => Standing::Returned,
            _ => Standing::Withdrawn,
        };
    }
    if ends == Standing::Waiting && void {
        Standing::Void
    } else {
        ends
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
}
