//! What a changed program would sign: decisions past every rule of the desk. For stories about what
//! the others then do with them; not part of what people use.

use model::RecordId;
use model::decision::{Statement, Step, Topic};

use crate::desk::Desk;
use crate::error::Error;

impl Desk {
    /// Proposes a level for a violation and says that the rule said the same.
    ///
    /// # Errors
    /// As for writing.
    pub fn propose_unjudged(&self, violation: RecordId, level: &str) -> Result<(), Error> {
        let (now, at) = (self.now(), self.now_ms());
        self.with(|session| {
            let about = session.record(violation)?;
            let statement = Statement {
                topic: Topic::Verification,
                step: Step::Proposed,
                subject: violation,
                value: level.to_owned(),
                computed: level.to_owned(),
                reason: String::new(),
                at,
                basis: session.basis(Topic::Verification, &about)?,
                replies_to: None,
                signer: session.me,
            };
            session.take_step(now, &statement, &about, |_| Ok(()))?;
            Ok(())
        })
    }

    /// Says yes to the newest proposal of that level without a word, and writes the level.
    ///
    /// # Errors
    /// As for writing.
    pub fn approve_unjudged(&self, violation: RecordId, level: &str) -> Result<(), Error> {
        let (now, at) = (self.now(), self.now_ms());
        self.with(|session| {
            let about = session.record(violation)?;
            let all = session.decisions_on(Topic::Verification, &about)?;
            let of_level = |one: &&crate::decisions::Decision| {
                one.proposal.statement.value == level && one.answers.is_empty()
            };
            let Some(waiting) = all.iter().find(of_level) else {
                return Err(Error::BadValue("proposal".into()));
            };
            let statement = Statement {
                step: Step::Approved,
                at,
                basis: session.basis(Topic::Verification, &about)?,
                replies_to: Some(waiting.proposal.id),
                signer: session.me,
                ..waiting.proposal.statement.clone()
            };
            session.take_step(now, &statement, &about, |tx| {
                crate::effects::put(tx, "decision_approve", &about, "verification_level", level)?;
                Ok(())
            })?;
            Ok(())
        })
    }
}
