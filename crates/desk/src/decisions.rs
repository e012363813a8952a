//! Decisions of two people: propose, approve, return, take back.
//!
//! Each step is a record written once and signed by its laptop. A second pair of eyes is another
//! person on another laptop: compared are the laptops and the names under which the institution
//! let them in. On approval the decided value is written in the same commit.

use model::decision::{Became, Statement, Step, Topic, differences};
use model::record::DECISION;
use model::role::Act;
use model::verification::Asks;
use model::{RecordId, Value, second_person, vocabulary};
use store::apply::WriteTx;

use crate::basis;
use crate::desk::{Desk, Session, new_record};
use crate::effects::{answer_effect, link, propose_effect, put};
use crate::error::{Error, Refusal};
use crate::form::LINE_CHARS_MAX;
use crate::record::Record;
use crate::seals::{self, Seal};
use crate::standing::standing;

pub use model::second_person::Standing;

/// Longest reason, characters.
const REASON_CHARS_MAX: usize = 4 * LINE_CHARS_MAX;
/// Proposals listed at once.
const PENDING_MAX: usize = 200;

/// One step of a decision, with what its signature is worth.
#[derive(Debug, Clone)]
pub struct DecisionStep {
    /// Its record.
    pub id: RecordId,
    /// What it says.
    pub statement: Statement,
    /// Who took it, as the institution knows the laptop.
    pub person: String,
    /// From which laptop.
    pub device: String,
    /// What the signature is worth.
    pub seal: Seal,
}

/// Why this person at this laptop may not answer a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Obstacle {
    /// It does not wait.
    NotWaiting,
    /// It was proposed from this laptop.
    OwnLaptop,
    /// It was proposed by this person.
    OwnProposal,
    /// Its signature does not fit.
    BadSeal,
}

impl Obstacle {
    /// Its code; message `decision-obstacle-<code>`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotWaiting => "not_waiting",
            Self::OwnLaptop => "own_laptop",
            Self::OwnProposal => "own_proposal",
            Self::BadSeal => "bad_seal",
        }
    }
}

/// A proposal with its answers.
#[derive(Debug, Clone)]
pub struct Decision {
    /// The proposal.
    pub proposal: DecisionStep,
    /// What was answered, oldest first.
    pub answers: Vec<DecisionStep>,
    /// How it stands.
    pub standing: Standing,
    /// The case it belongs to.
    pub case: Option<Record>,
    /// What is decided about.
    pub subject: Record,
    /// What changed since the proposal: kind, record, what became of it.
    pub changed: Vec<(String, RecordId, Became)>,
    /// Hash of what it would rest on now; an approval names the one that was shown.
    pub basis_now: String,
    /// What the rule asks of those who decide so, as things stand.
    pub asks: Asks,
    /// Why this person may not answer; nothing when they may.
    pub obstacle: Option<Obstacle>,
    /// This laptop may take the proposal back.
    pub own: bool,
}

/// What a second person says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// Yes.
    Approve,
    /// Not like this.
    Return,
}

impl Desk {
    /// Proposes `value` for `subject`. The proposal waits for a second person.
    ///
    /// # Errors
    /// [`Refusal::Pending`] when one waits already, [`Refusal::Finding`] for
    /// `confirmed` without a judgment or finding, [`Refusal::Source`] for a level no source carries, [`Error::BadValue`] for a value that is none of
    /// the topic or a missing reason.
    pub fn propose(
        &self,
        topic: &str,
        subject: RecordId,
        value: &str,
        reason: &str,
    ) -> Result<Decision, Error> {
        let topic = Topic::from_code(topic).ok_or_else(|| Error::BadValue("topic".into()))?;
        if vocabulary::named(topic.values()).is_none_or(|list| list.term(value).is_none()) {
            return Err(Error::BadValue("value".into()));
        }
        let reason = checked(reason)?;
        let (now, at) = (self.now(), self.now_ms());
        self.with(|session| {
            session.require(Act::WriteCasework)?;
            let about = session.subject(topic, subject)?;
            let decided = about.shown("decided_level").and_then(Value::code);
            if topic == Topic::RiskAssessment && decided != Some(value) {
                return Err(Error::BadValue("value".into()));
            }
            let waiting = |decision: &Decision| decision.standing == Standing::Waiting;
            if session.decisions_on(topic, &about)?.iter().any(waiting) {
                return Err(Refusal::Pending.into());
            }
            let computed = session.computed(topic, &about)?;
            possible(session.asks(topic, &about, value)?)?;
            // Whoever departs from the rule says why.
            if reason.is_empty() && (computed != value || topic == Topic::Closure) {
                return Err(Error::BadValue("reason".into()));
            }
            let statement = Statement {
                topic,
                step: Step::Proposed,
                subject,
                value: value.to_owned(),
                computed,
                reason,
                at,
                basis: session.basis(topic, &about)?,
                replies_to: None,
                signer: session.me,
            };
            let id = session.take_step(now, &statement, &about, |tx| {
                propose_effect(tx, topic, &about)
            })?;
            session.decision(id)
        })
    }

    /// Approves or returns a proposal. `seen` is the basis that was shown ([`Decision::basis_now`]).
    ///
    /// # Errors
    /// [`Refusal::SecondPerson`] on the laptop or in the name of whoever proposed,
    /// [`Refusal::Answered`] when it does not wait, [`Refusal::ApproverReason`] for a yes without a
    /// word above what the rule proposes, [`Refusal::Source`] when no source carries it any more,
    /// [`Refusal::Moved`] when what it
    /// rests on changed since it was shown, [`Refusal::Seal`] when its signature does not fit.
    pub fn answer(
        &self,
        proposal: RecordId,
        verdict: Verdict,
        reason: &str,
        seen: &str,
    ) -> Result<Decision, Error> {
        let reason = checked(reason)?;
        let (now, at) = (self.now(), self.now_ms());
        self.with(|session| {
            session.require(Act::Approve)?;
            let decision = session.decision(proposal)?;
            match decision.obstacle {
                None => {}
                Some(Obstacle::NotWaiting) => return Err(Refusal::Answered.into()),
                Some(Obstacle::BadSeal) => return Err(Refusal::Seal.into()),
                Some(Obstacle::OwnLaptop | Obstacle::OwnProposal) => {
                    return Err(Refusal::SecondPerson.into());
                }
            }
            let proposed = &decision.proposal.statement;
            let step = match verdict {
                Verdict::Approve if seen != decision.basis_now => return Err(Refusal::Moved.into()),
                Verdict::Approve => Step::Approved,
                Verdict::Return if reason.is_empty() => {
                    return Err(Error::BadValue("reason".into()));
                }
                Verdict::Return => Step::Returned,
            };
            let (topic, about) = (proposed.topic, decision.subject.clone());
            if step == Step::Approved {
                possible(decision.asks)?;
                if !decision.asks.is_met(&proposed.reason, &reason) {
                    return Err(Refusal::ApproverReason.into());
                }
            }
            let statement = Statement {
                step,
                reason,
                at,
                computed: session.computed(topic, &about)?,
                basis: session.basis(topic, &about)?,
                replies_to: Some(proposal),
                signer: session.me,
                ..proposed.clone()
            };
            session.take_step(now, &statement, &about, |tx| {
                answer_effect(tx, &statement, &about)
            })?;
            session.decision(proposal)
        })
    }

    /// Takes an own proposal back.
    ///
    /// # Errors
    /// [`Error::NotAllowed`] for one of another laptop, [`Refusal::Answered`] when it does
    /// not wait.
    pub fn take_back(&self, proposal: RecordId, reason: &str) -> Result<Decision, Error> {
        let reason = checked(reason)?;
        let (now, at) = (self.now(), self.now_ms());
        self.with(|session| {
            session.require(Act::WriteCasework)?;
            let decision = session.decision(proposal)?;
            if !decision.own {
                return Err(Error::NotAllowed);
            }
            if decision.standing != Standing::Waiting {
                return Err(Refusal::Answered.into());
            }
            let statement = Statement {
                step: Step::Withdrawn,
                reason,
                at,
                replies_to: Some(proposal),
                signer: session.me,
                ..decision.proposal.statement.clone()
            };
            let subject = &decision.subject;
            session.take_step(now, &statement, subject, |tx| {
                if statement.topic == Topic::RiskAssessment {
                    put(tx, "decision_take_back", subject, "status", "draft")?;
                }
                Ok(())
            })?;
            session.decision(proposal)
        })
    }

    /// Everything that was ever decided about a record, newest first.
    ///
    /// # Errors
    /// When there is no such record.
    pub fn decisions_on(&self, subject: RecordId) -> Result<Vec<Decision>, Error> {
        self.with(|session| {
            session.require(Act::ReadIdentities)?;
            let about = session.record(subject)?;
            let kind = about.kind.map_or("", |kind| kind.name);
            let mut found = Vec::new();
            for topic in Topic::ALL {
                if topic.subject_kind() == kind {
                    found.extend(session.decisions_on(topic, &about)?);
                }
            }
            Ok(found)
        })
    }

    /// Proposals that wait for a second person, oldest first; of one case or of all.
    ///
    /// # Errors
    /// As for reading.
    pub fn decisions_pending(&self, case: Option<RecordId>) -> Result<Vec<Decision>, Error> {
        self.with(|session| {
            session.require(Act::ReadIdentities)?;
            session.decisions_pending(case)
        })
    }

    /// How many people besides the one at this laptop could be the second pair of eyes.
    ///
    /// # Errors
    /// As for reading.
    pub fn second_people(&self) -> Result<u32, Error> {
        self.with(|session| {
            let Some(members) = session.keys.as_ref().and_then(|keys| keys.members.as_ref()) else {
                return Ok(0);
            };
            let me = second_person::person_key(&session.author(session.me)?.0);
            let mut others = std::collections::BTreeSet::new();
            for device in members.actives() {
                let person = session.author(sync::keys::model_device(device.id))?.0;
                others.insert(second_person::person_key(&person));
            }
            others.remove(&me);
            others.remove("");
            Ok(u32::try_from(others.len()).unwrap_or(u32::MAX))
        })
    }
}

/// Refuses what no reason makes up for.
fn possible(asks: Asks) -> Result<(), Error> {
    match asks {
        Asks::Source => Err(Refusal::Source.into()),
        Asks::Finding => Err(Refusal::Finding.into()),
        Asks::Nothing | Asks::Reason | Asks::BothReasons => Ok(()),
    }
}

fn checked(reason: &str) -> Result<String, Error> {
    let reason = reason.trim();
    if reason.chars().count() > REASON_CHARS_MAX {
        return Err(Error::TooLong {
            field: "reason".into(),
            limit: REASON_CHARS_MAX,
        });
    }
    Ok(reason.to_owned())
}

impl Session {
    pub(crate) fn decisions_pending(&self, case: Option<RecordId>) -> Result<Vec<Decision>, Error> {
        let mut found = Vec::new();
        for id in self.store.proposals_without_answer(case, PENDING_MAX)? {
            found.push(self.decision(id)?);
        }
        found.retain(|decision| decision.standing == Standing::Waiting);
        Ok(found)
    }

    fn subject(&self, topic: Topic, id: RecordId) -> Result<Record, Error> {
        let subject = self.record(id)?;
        let fits = subject.kind.map(|kind| kind.name) == Some(topic.subject_kind());
        if !fits || subject.stored.withdrawn {
            return Err(Error::BadValue("subject".into()));
        }
        Ok(subject)
    }

    /// Writes one signed step and what follows from it, in one commit.
    pub(crate) fn take_step(
        &mut self,
        now: u64,
        statement: &Statement,
        subject: &Record,
        effect: impl FnOnce(&mut WriteTx<'_>) -> Result<(), Error>,
    ) -> Result<RecordId, Error> {
        let id = new_record()?;
        let mut writes = seals::sealed(statement, self.keys()?);
        let case = match subject.kind.map(|kind| kind.name) {
            Some("case") => Some(subject.stored.id),
            _ => self.store.case_of(subject.stored.id)?,
        };
        let about = statement.topic.subject_field();
        writes.extend(link(&DECISION, about, Some(statement.subject)));
        if about != "case" {
            writes.extend(link(&DECISION, "case", case));
        }
        writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
        let op = match statement.step {
            Step::Proposed => "decision_propose",
            Step::Approved => "decision_approve",
            Step::Returned => "decision_return",
            Step::Withdrawn => "decision_take_back",
        };
        self.store.write(self.me, now, |tx| {
            tx.change(op, DECISION.tag, id, writes)?;
            effect(tx)
        })?;
        Ok(id)
    }

    /// The decision that began with that proposal.
    pub(crate) fn decision(&self, proposal: RecordId) -> Result<Decision, Error> {
        let record = self.record(proposal)?;
        let step = self.step(&record)?.ok_or(store::StoreError::NoRecord)?;
        if step.statement.step != Step::Proposed {
            return Err(store::StoreError::NoRecord.into());
        }
        let mut answers = Vec::new();
        for id in self.store.answers_to(proposal)? {
            if let Some(answer) = self.step(&self.record(id)?)? {
                answers.push(answer);
            }
        }
        let subject = self.record(step.statement.subject)?;
        let case = match subject.kind.map(|kind| kind.name) {
            Some("case") => Some(subject.clone()),
            _ => self
                .store
                .case_of(subject.stored.id)?
                .map(|case| self.record(case))
                .transpose()?,
        };
        let mut standing = standing(&step, &answers);
        let topic = step.statement.topic;
        let basis = self.basis(topic, &subject)?;
        if standing == Standing::Approved && !self.is_founded(&step, &answers, &subject, &basis)? {
            standing = Standing::Unfounded;
        }
        let asks = match standing {
            Standing::Waiting => self.asks(topic, &subject, &step.statement.value)?,
            _ => Asks::Nothing,
        };
        let obstacle = self.obstacle(&step, standing)?;
        Ok(Decision {
            changed: differences(&step.statement.basis, &basis),
            basis_now: basis::fingerprint(&basis),
            own: step.statement.signer == self.me,
            proposal: step,
            answers,
            standing,
            case,
            subject,
            asks,
            obstacle,
        })
    }

    fn obstacle(&self, step: &DecisionStep, standing: Standing) -> Result<Option<Obstacle>, Error> {
        Ok(if step.seal != Seal::Good {
            Some(Obstacle::BadSeal)
        } else if standing != Standing::Waiting {
            Some(Obstacle::NotWaiting)
        } else if step.statement.signer == self.me {
            Some(Obstacle::OwnLaptop)
        } else if second_person::is_same_person(&step.person, &self.author(self.me)?.0) {
            Some(Obstacle::OwnProposal)
        } else {
            None
        })
    }

    pub(crate) fn decisions_on(
        &self,
        topic: Topic,
        subject: &Record,
    ) -> Result<Vec<Decision>, Error> {
        // Signed words that are sealed to others cannot be checked here.
        if subject.stored.veiled {
            return Ok(Vec::new());
        }
        let mut found = Vec::new();
        for id in self.store.proposals_on(topic, subject.stored.id)? {
            found.push(self.decision(id)?);
        }
        found.reverse();
        Ok(found)
    }

    /// What the program itself would say.
    fn computed(&self, topic: Topic, subject: &Record) -> Result<String, Error> {
        Ok(match topic {
            Topic::Verification | Topic::Attribution => self
                .judgment(topic, subject)?
                .map_or_else(String::new, |judgment| judgment.level.to_owned()),
            // Weighed again from the answers: what the record says of itself is no witness.
            Topic::RiskAssessment => {
                let weighed = model::risk::weigh(&crate::risk::answers_of(&subject.stored.state));
                weighed.computed.map_or("", |level| level.code()).to_owned()
            }
            Topic::ProtectionPlan | Topic::Closure => String::new(),
        })
    }

    fn step(&self, record: &Record) -> Result<Option<DecisionStep>, Error> {
        let Some(statement) = seals::statement(record) else {
            return Ok(None);
        };
        let (person, device) = self.author(statement.signer)?;
        Ok(Some(DecisionStep {
            id: record.stored.id,
            seal: seals::check(record, &statement, self.keys.as_ref()),
            statement,
            person,
            device,
        }))
    }
}
