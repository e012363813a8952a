//! Which erasures wait, and for whom: archiving a case is carrying out one that was accepted.

use model::RecordId;

use crate::desk::Session;
use crate::erasure::ErasurePlan;
use crate::error::Error;

impl Session {
    /// An erasure of the case was accepted by a second person, or by the only one there is, and
    /// waits for being carried out. Archiving is that: nothing else makes an identity unreadable.
    pub(crate) fn may_archive(&self, case: RecordId) -> Result<bool, Error> {
        let waits = self
            .proposal(case)?
            .filter(|proposal| proposal.carried_out_at.is_none());
        Ok(match waits {
            Some(proposal) => proposal.approved_by.is_some() || self.store.is_alone(self.me)?,
            None => false,
        })
    }

    /// Erasures that whoever sits here proposed, that were approved and that nothing holds.
    pub(crate) fn erasures_to_carry_out(&self) -> Result<Vec<ErasurePlan>, Error> {
        let mut plans = Vec::new();
        for case in self.store.cases_with_open_erasure()? {
            let plan = self.erasure_plan(case)?;
            let mine = match &plan.proposal {
                Some(proposal) => proposal.approved_by.is_some() && self.proposed(proposal)?,
                None => false,
            };
            if mine && !plan.held {
                plans.push(plan);
            }
        }
        Ok(plans)
    }

    /// Erasures that wait for the yes of whoever sits here.
    pub(crate) fn erasures_to_answer(&self) -> Result<Vec<ErasurePlan>, Error> {
        let mut plans = Vec::new();
        for case in self.store.cases_with_open_erasure()? {
            let plan = self.erasure_plan(case)?;
            let mine = match &plan.proposal {
                Some(proposal) => proposal.approved_by.is_none() && !self.proposed(proposal)?,
                None => false,
            };
            if mine {
                plans.push(plan);
            }
        }
        Ok(plans)
    }
}
