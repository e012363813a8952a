//! Erasing a case: what goes and what stays, the first person's proposal, the second person's yes,
//! and the act itself. What happens to the file then is `store`'s, on every laptop the same.

mod sweep;

use std::collections::BTreeSet;

use model::record::{
    self, CASE, DISCLOSURE, ERASURE, FieldType, INCIDENT, Kind, TRANSITION, kind as kind_of,
};
use model::role::Act;
use model::second_person::is_same_person;
use model::{RecordId, Value, Write, vocabulary};

use crate::consents::fields;
use crate::desk::{Desk, Session, new_record};
use crate::error::{Error, Refusal};
use crate::record::Record;

/// Longest note on an erasure, characters.
const NOTE_CHARS_MAX: usize = 500;

/// A person, organisation or incident of the case.
#[derive(Debug, Clone)]
pub struct Bystander {
    /// The record.
    pub id: RecordId,
    /// Name of its kind.
    pub kind: &'static str,
    /// Its name or title.
    pub name: String,
    /// It stands somewhere else too, and stays.
    pub stays: bool,
}

/// How far an erasure has come.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// The erasure record.
    pub id: RecordId,
    /// Code of `erasure_reason`.
    pub reason: String,
    /// The note that stays.
    pub note: String,
    /// Milliseconds of the proposal.
    pub at: i64,
    /// Who proposed it.
    pub proposed_by: String,
    /// It was proposed on this laptop.
    pub own: bool,
    /// Who approved it, once somebody did.
    pub approved_by: Option<String>,
    /// Milliseconds of carrying it out.
    pub carried_out_at: Option<i64>,
}

/// What an erasure would do.
#[derive(Debug, Clone)]
pub struct ErasurePlan {
    /// The case.
    pub case: RecordId,
    /// Its reference.
    pub reference: String,
    /// Code of its status.
    pub status: String,
    /// A legal hold stops it.
    pub held: bool,
    /// At rest, or asked for: it may be erased.
    pub possible: bool,
    /// It was erased here.
    pub erased: bool,
    /// Records by kind whose words go: (kind, number).
    pub goes: Vec<(&'static str, u32)>,
    /// People, organisations and incidents, each with whether it stays.
    pub bystanders: Vec<Bystander>,
    /// Disclosures whose recipients were not said to have deleted it.
    pub outside: u32,
    /// How far it has come.
    pub proposal: Option<Proposal>,
}

impl Desk {
    /// What erasing a case would do. Changes nothing.
    ///
    /// # Errors
    /// When there is no such case.
    pub fn erasure_plan(&self, case: RecordId) -> Result<ErasurePlan, Error> {
        self.with_right(Act::ReadIdentities, |session| session.erasure_plan(case))
    }

    /// The first person proposes.
    ///
    /// # Errors
    /// [`Error::LegalHold`], [`Error::CaseAtWork`], or the field to blame.
    pub fn erasure_propose(
        &self,
        case: RecordId,
        reason: &str,
        note: &str,
    ) -> Result<ErasurePlan, Error> {
        let now = self.now_ms();
        if !vocabulary::accepts("erasure_reason", reason) {
            return Err(Error::BadValue("reason".into()));
        }
        if note.chars().count() > NOTE_CHARS_MAX {
            return Err(Error::TooLong {
                field: "note".into(),
                limit: NOTE_CHARS_MAX,
            });
        }
        let plan = self.with_right(Act::Erase, |session| session.erasure_plan(case))?;
        let mistake = reason == "entered_by_mistake";
        check(&plan, mistake)?;
        if waiting(&plan).is_ok() {
            return Err(Refusal::Pending.into());
        }
        let note = match note.trim() {
            "" => Value::Empty,
            note => Value::Text(note.to_owned()),
        };
        let writes = fields(
            &ERASURE,
            [
                ("case", Value::Link(case)),
                ("reason", Value::Code(reason.to_owned())),
                ("at", Value::Instant(now)),
                ("note", note),
            ],
        );
        let id = new_record()?;
        self.write(|tx| Ok(tx.change("erasure_propose", ERASURE.tag, id, writes)?))?;
        self.erasure_plan(case)
    }

    /// The second person approves, from another laptop, or returns it.
    ///
    /// # Errors
    /// [`Refusal::SecondPerson`] on the laptop, or for the person, that proposed it.
    pub fn erasure_answer(
        &self,
        case: RecordId,
        approve: bool,
        reason: &str,
    ) -> Result<ErasurePlan, Error> {
        let now = self.now_ms();
        let plan = self.with_right(Act::Approve, |session| session.erasure_plan(case))?;
        let proposal = waiting(&plan)?;
        if self.with(|session| session.proposed(proposal))? {
            return Err(Refusal::SecondPerson.into());
        }
        let writes = if approve {
            // Proposed for this case from the first: a record that was moved here is no proposal.
            let first = self.with(|session| Ok(session.store.history(proposal.id)?))?;
            let is_here =
                |write: &Write| write.field == record::IN_CASE && write.value == Value::Link(case);
            if !first
                .first()
                .is_some_and(|one| one.writes.iter().any(is_here))
            {
                return Err(Refusal::Seal.into());
            }
            check(&plan, proposal.reason == "entered_by_mistake")?;
            // The yes is to these, and to nobody who is named later.
            let mut writes = fields(&ERASURE, [("approved_at", Value::Instant(now))]);
            writes.extend(plan.bystanders.iter().filter_map(listed));
            writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
            writes
        } else {
            let why = match reason.trim() {
                "" => Value::Empty,
                why => Value::Text(why.to_owned()),
            };
            fields(
                &ERASURE,
                [("returned_at", Value::Instant(now)), ("return_reason", why)],
            )
        };
        let op = if approve {
            "erasure_approve"
        } else {
            "erasure_return"
        };
        let id = proposal.id;
        self.write(|tx| Ok(tx.change(op, ERASURE.tag, id, writes)?))?;
        self.erasure_plan(case)
    }

    /// Carries out what was approved: here at once, on every other laptop and in the frames at the
    /// hub with the next exchanges. There is no way back.
    ///
    /// # Errors
    /// [`Refusal::SecondPerson`] while nobody else approved it.
    pub fn erasure_carry_out(&self, case: RecordId) -> Result<ErasurePlan, Error> {
        let (now, seconds) = (self.now_ms(), self.now());
        let (plan, alone) = self.with_right(Act::Erase, |session| {
            Ok((
                session.erasure_plan(case)?,
                session.store.is_alone(session.me)?,
            ))
        })?;
        let proposal = waiting(&plan)?;
        check(&plan, proposal.reason == "entered_by_mistake")?;
        if proposal.approved_by.is_none() && !alone {
            return Err(Refusal::SecondPerson.into());
        }
        let mut writes = fields(&ERASURE, [("carried_out_at", Value::Instant(now))]);
        writes.extend(plan.bystanders.iter().filter_map(listed));
        writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
        let id = proposal.id;
        // Told before their key is gone; the sweep after finds what is left of other laptops.
        let chunks = self.chunks_of(case)?;
        self.write(|tx| {
            if plan.status != "archived" {
                let status = fields(&CASE, [("status", Value::Code("archived".into()))]);
                tx.change("case_archive", CASE.tag, case, status)?;
                let step = fields(
                    &TRANSITION,
                    [
                        ("case", Value::Link(case)),
                        ("from", Value::Code(plan.status.clone())),
                        ("to", Value::Code("archived".into())),
                        ("at", Value::Instant(now)),
                    ],
                );
                tx.change("case_archive", TRANSITION.tag, new_record()?, step)?;
            }
            Ok(tx.change("erasure_carry_out", ERASURE.tag, id, writes)?)
        })?;
        self.home.blobs().remove(&chunks)?;
        self.after_erasure(seconds)?;
        self.erasure_plan(case)
    }

    /// Proposals that wait for a second person or for being carried out, oldest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn erasures_waiting(&self) -> Result<Vec<ErasurePlan>, Error> {
        self.with_right(Act::ReadIdentities, |session| {
            let mut plans = Vec::new();
            for case in session.store.cases_with_open_erasure()? {
                plans.push(session.erasure_plan(case)?);
            }
            Ok(plans)
        })
    }
}

/// The proposal that waits.
fn waiting(plan: &ErasurePlan) -> Result<&Proposal, Error> {
    plan.proposal
        .as_ref()
        .filter(|proposal| proposal.carried_out_at.is_none())
        .ok_or(Error::from(Refusal::Answered))
}

const fn check(plan: &ErasurePlan, mistake: bool) -> Result<(), Error> {
    if plan.held {
        return Err(Error::LegalHold);
    }
    if plan.possible || mistake {
        Ok(())
    } else {
        Err(Error::CaseAtWork)
    }
}

/// What is erased with the case, as the erasure record lists it.
fn listed(one: &Bystander) -> Option<Write> {
    let set = match one.kind {
        "person" => "people",
        "organisation" => "organisations",
        "incident" => "incidents",
        _ => return None,
    };
    (!one.stays).then_some(Write {
        field: ERASURE.field_named(set)?.tag,
        element: one.id.to_string(),
        value: Value::Flag(true),
    })
}

impl Session {
    pub(crate) fn proposed(&self, proposal: &Proposal) -> Result<bool, Error> {
        let (person, _) = self.author(self.me)?;
        Ok(proposal.own || is_same_person(&person, &proposal.proposed_by))
    }

    pub(crate) fn erasure_plan(&self, id: RecordId) -> Result<ErasurePlan, Error> {
        let case = self.case_record(id)?;
        let status = case
            .shown("status")
            .and_then(Value::code)
            .unwrap_or("draft")
            .to_owned();
        let text = |field: &str| case.text(field);
        let bystanders = self.bystanders(&case)?;
        let erased = self.store.is_erased(id)?;
        let remains = bystanders.iter().any(|one| !one.stays);
        let asked = matches!(case.shown("erasure_requested_on"), Some(Value::Date(_)));
        let at_rest = matches!(
            status.as_str(),
            "closed" | "rejected" | "referred_out" | "draft"
        );
        Ok(ErasurePlan {
            case: id,
            reference: text("reference").to_owned(),
            held: case.shown("legal_hold") == Some(&Value::Flag(true)),
            possible: if erased { remains } else { at_rest || asked },
            erased,
            goes: if erased { Vec::new() } else { self.goes(id)? },
            bystanders,
            outside: self.outside(id)?,
            proposal: self.proposal(id)?,
            status,
        })
    }

    fn goes(&self, case: RecordId) -> Result<Vec<(&'static str, u32)>, Error> {
        let mut goes: Vec<(&'static str, u32)> = vec![("case", 1)];
        for (_, tag) in self.store.all_parts(case)? {
            let Some(kind) = kind_of(tag) else { continue };
            if matches!(kind.name, "incident" | "erasure") {
                continue;
            }
            match goes.iter_mut().find(|(name, _)| *name == kind.name) {
                Some((_, number)) => *number += 1,
                None => goes.push((kind.name, 1)),
            }
        }
        Ok(goes)
    }

    /// People and organisations the case and its records name, who is only known through them, and
    /// its incidents.
    fn bystanders(&self, case: &Record) -> Result<Vec<Bystander>, Error> {
        let mut found: BTreeSet<RecordId> = links(case);
        let mut incidents = Vec::new();
        for (part, tag) in self.store.all_parts(case.stored.id)? {
            if tag == INCIDENT.tag {
                incidents.push(part);
            } else if tag != ERASURE.tag {
                found.extend(links(&self.record(part)?));
            }
        }
        // Who was merged is one, whichever of them the case names.
        self.with_merged(&mut found)?;
        // Relatives and the organisations people belong to, one step away.
        for party in found.clone() {
            found.extend(self.store.related_to(party)?);
            found.extend(links(&self.record(party)?));
        }
        self.with_merged(&mut found)?;
        let mut all = Vec::new();
        for party in found {
            if !self.store.is_erased(party)? {
                let stays = self.store.stands_elsewhere(party, case.stored.id)?;
                all.push(self.bystander(party, stays)?);
            }
        }
        // An organisation that only people of this case belong to goes with them.
        let going: Vec<RecordId> = all
            .iter()
            .filter(|one| !one.stays)
            .map(|one| one.id)
            .collect();
        for one in all
            .iter_mut()
            .filter(|one| one.stays && one.kind == "organisation")
        {
            one.stays = false;
            for id in self.store.one_party(one.id)? {
                one.stays |= self.store.stands_besides(id, case.stored.id, &going)?;
            }
        }
        for incident in incidents {
            if self.store.is_erased(incident)? {
                continue;
            }
            let mut stays = false;
            for other in self.store.cases_with(incident)? {
                stays |= other != case.stored.id && !self.store.is_erased(other)?;
            }
            all.push(self.bystander(incident, stays)?);
        }
        all.sort_by(|a, b| (a.kind, a.stays, a.id).cmp(&(b.kind, b.stays, b.id)));
        Ok(all)
    }

    fn with_merged(&self, found: &mut BTreeSet<RecordId>) -> Result<(), Error> {
        for party in found.clone() {
            found.extend(self.store.one_party(party)?);
        }
        Ok(())
    }

    fn bystander(&self, id: RecordId, stays: bool) -> Result<Bystander, Error> {
        let record = self.record(id)?;
        Ok(Bystander {
            id,
            kind: record.kind.map_or("", |kind| kind.name),
            name: record.title(),
            stays,
        })
    }

    fn outside(&self, case: RecordId) -> Result<u32, Error> {
        let told = self.parts_of(case, &DISCLOSURE)?;
        let open = told
            .iter()
            .filter(|one| !matches!(one.shown("deletion_confirmed_on"), Some(Value::Date(_))))
            .count();
        Ok(u32::try_from(open).unwrap_or(u32::MAX))
    }

    /// The newest erasure record of a case that was not returned.
    pub(crate) fn proposal(&self, case: RecordId) -> Result<Option<Proposal>, Error> {
        for record in self.parts_of(case, &ERASURE)? {
            if record.shown("returned_at").is_none() {
                return self.dress_proposal(&record).map(Some);
            }
        }
        Ok(None)
    }

    fn dress_proposal(&self, record: &Record) -> Result<Proposal, Error> {
        let instant = |field: &str| match record.shown(field) {
            Some(Value::Instant(at)) => Some(*at),
            _ => None,
        };
        let writer = |field: &str| {
            let field = ERASURE.field_named(field)?;
            let cell = record.stored.state.cell(field.tag, "")?;
            cell.shown(Some(field)).map(|rival| rival.dot.device)
        };
        let proposer = writer("reason").or_else(|| writer("at"));
        let person = |device| self.author(device).map(|(person, _)| person);
        let proposed_by = proposer.map(person).transpose()?.unwrap_or_default();
        let approver = writer("approved_at").filter(|device| Some(*device) != proposer);
        let approved_by = approver.map(person).transpose()?;
        Ok(Proposal {
            id: record.stored.id,
            reason: record.code("reason").to_owned(),
            note: record.text("note").to_owned(),
            at: instant("at").unwrap_or_default(),
            own: proposer == Some(self.me),
            approved_by: approved_by.filter(|name| !is_same_person(name, &proposed_by)),
            proposed_by,
            carried_out_at: instant("carried_out_at"),
        })
    }
}

/// People and organisations a record links to.
fn links(record: &Record) -> BTreeSet<RecordId> {
    let of = |kind: &'static Kind| {
        kind.fields
            .iter()
            .filter(|field| matches!(field.holds, FieldType::Link("person" | "organisation")))
            .filter_map(|field| match record.stored.state.shown(field) {
                Some(Value::Link(id)) => Some(*id),
                _ => None,
            })
    };
    record::kind(record.stored.kind)
        .map(|kind| of(kind).collect())
        .unwrap_or_default()
}
