//! What would leave the institution with a case, to whom, and why it may or may not; and the record
//! of what did.
//!
//! Every way out asks [`Desk::may_leave`] first and writes its disclosure with
//! [`Desk::record_disclosure`] (or [`disclose`] inside its own commit): evidence packages, prints,
//! exports, escalations, letters.

use std::collections::{BTreeMap, BTreeSet};

use model::consent::{Level, Reason, Verdict, judge_recipient};
use model::leaving::{Fate, Hold, fate};
use model::record::{CASE, DISCLOSURE, EVIDENCE, Kind, ORGANISATION, PERSON, SOURCE, kind_named};
use model::{Field, RecordId, Value, vocabulary};
use store::apply::WriteTx;

use crate::consents::{Concerned, fields};
use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::record::Record;

/// Longest remark of what left, characters.
const WHAT_CHARS_MAX: usize = 2000;

/// One person and whether what is about them may leave.
#[derive(Debug, Clone)]
pub struct PersonLeaving {
    /// Who.
    pub who: Concerned,
    /// The scope that decides; `None` when none is needed.
    pub scope: Option<&'static str>,
    /// The answer.
    pub verdict: Verdict,
}

/// A field that stands in at least one record.
#[derive(Debug, Clone)]
pub struct FieldLeaving {
    /// Its name.
    pub field: &'static str,
    /// What becomes of it.
    pub fate: Fate,
}

/// Records of one kind in the case.
#[derive(Debug, Clone)]
pub struct PartLeaving {
    /// Name of the kind.
    pub kind: &'static str,
    /// How many there are.
    pub records: u32,
    /// How many of them stay because their own consent says no.
    pub held: u32,
    /// Their filled fields, in form order.
    pub fields: Vec<FieldLeaving>,
}

/// What would leave.
#[derive(Debug, Clone)]
pub struct Leaving {
    /// The case.
    pub case: RecordId,
    /// Code of `recipient_type`.
    pub recipient_type: String,
    /// The level.
    pub level: Level,
    /// Whether anything of the case may go.
    pub allowed: bool,
    /// Everybody concerned: whose case it is first.
    pub people: Vec<PersonLeaving>,
    /// By kind, in the order in which they leave.
    pub parts: Vec<PartLeaving>,
    legal_basis: String,
    organisation: Option<RecordId>,
    held: BTreeSet<RecordId>,
}

/// Something that left, or is about to in the same commit.
#[derive(Debug, Clone, Default)]
pub struct Disclosed {
    /// Code of `disclosure_form`.
    pub form: String,
    /// To whom, in words.
    pub recipient: String,
    /// What it was, in words.
    pub what: String,
    /// SHA-256 of the file that left, in hexadecimal, when it was one.
    pub sha256: Option<String>,
}

impl Leaving {
    /// What becomes of a field of this record. Everything that leaves asks here, and so does the
    /// preview.
    pub fn fate(&self, record: &Record, kind: &Kind, field: &Field) -> Fate {
        let fate = fate(kind, field, self.level, &self.recipient_type);
        let says_who = field.holds.is_name() || kind.tag == PERSON.tag && is_identity(field);
        match fate {
            Fate::Held(hold) => Fate::Held(hold),
            _ if self.stays(record.stored.id) => Fate::Held(Hold::Institution),
            _ if says_who && !self.names(record.stored.id) => {
                // A source gives what it knows; that it may be named is asked by nobody yet.
                Fate::Held(if kind.tag == SOURCE.tag {
                    Hold::Source
                } else {
                    Hold::Identity
                })
            }
            fate => fate,
        }
    }

    /// Whether a record stays whole, files and all: its own consent says no, or it is a copy of
    /// what stays, or a person who must not be spoken of here.
    pub fn stays(&self, record: RecordId) -> bool {
        !self.allowed || self.held.contains(&record)
    }

    /// Whether what says who this person is may be in what leaves. Who was not asked is not named;
    /// the organisation whose case it is goes on the word of whose case it is.
    pub fn names(&self, party: RecordId) -> bool {
        let asked = |one: &PersonLeaving| one.who.person == Some(party) && one.verdict.allowed;
        self.allowed
            && self.level == Level::Full
            && (self.organisation == Some(party) || self.people.iter().any(asked))
    }

    /// Limits set by anybody concerned, in their words.
    pub fn limits(&self) -> impl Iterator<Item = &str> {
        self.people
            .iter()
            .filter_map(|one| one.verdict.limits.as_deref())
    }

    /// This person said no, or what they said is over.
    fn refused(&self, person: RecordId) -> bool {
        let mut people = self.people.iter();
        people.any(|one| one.who.person == Some(person) && says_no_now(&one.verdict))
    }

    fn deciding(&self) -> Option<&PersonLeaving> {
        self.people.first()
    }
}

impl Desk {
    /// What would leave with a case for a recipient at a level, and why it may or may not.
    ///
    /// # Errors
    /// When there is no such case, recipient type or level.
    pub fn may_leave(
        &self,
        case: RecordId,
        recipient_type: &str,
        level: &str,
    ) -> Result<Leaving, Error> {
        let today = self.today_date()?;
        let level = Level::from_code(level).ok_or_else(|| Error::BadValue("level".into()))?;
        if !vocabulary::accepts("recipient_type", recipient_type) {
            return Err(Error::BadValue("recipient_type".into()));
        }
        self.with(|session| {
            let record = session.case_record(case)?;
            let legal_basis = record.code("legal_basis").to_owned();
            let people: Vec<PersonLeaving> = session
                .concerned(&record, today)?
                .into_iter()
                .map(|who| {
                    let (scope, verdict) = who.with_facts(&legal_basis, |facts| {
                        judge_recipient(recipient_type, level, facts, today)
                    });
                    PersonLeaving {
                        who,
                        scope,
                        verdict,
                    }
                })
                .collect();
            let mut leaving = Leaving {
                case,
                recipient_type: recipient_type.to_owned(),
                level,
                allowed: people.first().is_some_and(|first| first.verdict.allowed),
                people,
                parts: Vec::new(),
                legal_basis,
                organisation: record.link("organisation"),
                held: BTreeSet::new(),
            };
            let kinds = session.records_leaving(&record, &leaving)?;
            for (_, records) in &kinds {
                leaving.held.extend(held(records, &leaving));
            }
            leaving.parts = kinds
                .iter()
                .map(|(kind, records)| part(kind, records, &leaving))
                .collect();
            Ok(leaving)
        })
    }

    /// Writes down what left a case. Refuses when it may not leave: then it must not.
    ///
    /// # Errors
    /// [`Error::MayNotLeave`] with the deciding reason.
    pub fn record_disclosure(
        &self,
        leaving: &Leaving,
        disclosed: &Disclosed,
    ) -> Result<Vec<RecordId>, Error> {
        let now = self.now_ms();
        self.with_right(model::role::Act::Disclose, |_| Ok(()))?;
        self.write(|tx| disclose(tx, leaving, disclosed, now))
    }
}

/// Writes down, inside the commit that lets something out, what leaves: one record for each person
/// on whose word it rests.
///
/// # Errors
/// [`Error::MayNotLeave`] with the deciding reason.
pub fn disclose(
    tx: &mut WriteTx<'_>,
    leaving: &Leaving,
    disclosed: &Disclosed,
    now_ms: i64,
) -> Result<Vec<RecordId>, Error> {
    if !vocabulary::accepts("disclosure_form", &disclosed.form) {
        return Err(Error::BadValue("form".into()));
    }
    if disclosed.what.chars().count() > WHAT_CHARS_MAX {
        return Err(Error::TooLong {
            field: "what".into(),
            limit: WHAT_CHARS_MAX,
        });
    }
    if !leaving.allowed {
        let reason = leaving
            .deciding()
            .and_then(|one| one.verdict.reasons.first())
            .map_or("not_asked", |reason| reason.code());
        return Err(Error::MayNotLeave(reason));
    }
    let mut made = Vec::new();
    for person in leaving.people.iter().filter(|one| one.verdict.allowed) {
        let text = |text: &str| match text.trim() {
            "" => Value::Empty,
            text => Value::Text(text.to_owned()),
        };
        let code = |code: &str| match code {
            "" => Value::Empty,
            code => Value::Code(code.to_owned()),
        };
        let link = |id: Option<RecordId>| id.map_or(Value::Empty, Value::Link);
        let writes = fields(
            &DISCLOSURE,
            [
                ("case", Value::Link(leaving.case)),
                ("at", Value::Instant(now_ms)),
                ("form", code(&disclosed.form)),
                ("recipient_type", code(&leaving.recipient_type)),
                ("recipient", text(&disclosed.recipient)),
                ("scope", code(person.scope.unwrap_or_default())),
                ("level", code(leaving.level.code())),
                ("what", text(&disclosed.what)),
                (
                    "sha256",
                    text(disclosed.sha256.as_deref().unwrap_or_default()),
                ),
                ("legal_basis", code(&leaving.legal_basis)),
                ("consent", link(person.verdict.consent)),
                ("person", link(person.who.person)),
            ],
        );
        let id = new_record()?;
        tx.change("disclosure_record", DISCLOSURE.tag, id, writes)?;
        made.push(id);
    }
    Ok(made)
}

impl Session {
    /// The record of a case, and of nothing else.
    pub(crate) fn case_record(&self, id: RecordId) -> Result<Record, Error> {
        let case = self.record(id)?;
        if case.kind.map(|kind| kind.tag) == Some(CASE.tag) {
            Ok(case)
        } else {
            Err(store::StoreError::NoRecord.into())
        }
    }

    fn records_leaving(
        &self,
        case: &Record,
        leaving: &Leaving,
    ) -> Result<Vec<(&'static Kind, Vec<Record>)>, Error> {
        let mut parts = Vec::new();
        for name in model::leaving::KINDS_THAT_LEAVE {
            let Some(kind) = kind_named(name) else {
                continue;
            };
            let records = match kind.tag {
                tag if tag == CASE.tag => vec![case.clone()],
                tag if tag == PERSON.tag => self.people_of(leaving)?,
                tag if tag == ORGANISATION.tag => match case.shown("organisation") {
                    Some(Value::Link(id)) => vec![self.record(*id)?],
                    _ => Vec::new(),
                },
                _ => self.parts_of(case.stored.id, kind)?,
            };
            if !records.is_empty() {
                parts.push((kind, records));
            }
        }
        Ok(parts)
    }

    fn people_of(&self, leaving: &Leaving) -> Result<Vec<Record>, Error> {
        leaving
            .people
            .iter()
            .filter_map(|one| one.who.person)
            .map(|person| self.record(person))
            .collect()
    }
}

fn part(kind: &'static Kind, records: &[Record], leaving: &Leaving) -> PartLeaving {
    let held = records
        .iter()
        .filter(|record| leaving.stays(record.stored.id))
        .count();
    let mut filled: BTreeMap<usize, FieldLeaving> = BTreeMap::new();
    for record in records {
        let shown = crate::form::fields(kind, &record.stored.state);
        for (at, field) in kind.fields.iter().enumerate() {
            if field.section != "record" && shown.contains_key(field.name) {
                let fate = leaving.fate(record, kind, field);
                let line = filled.entry(at).or_insert(FieldLeaving {
                    field: field.name,
                    fate,
                });
                // What leaves of one record is told, even when it stays in another.
                line.fate = line.fate.min(fate);
            }
        }
    }
    PartLeaving {
        kind: kind.name,
        records: u32::try_from(records.len()).unwrap_or(u32::MAX),
        held: u32::try_from(held).unwrap_or(u32::MAX),
        fields: filled.into_values().collect(),
    }
}

/// The records among these that stay whole: their own consent says no, they are copies of such, or
/// people who said no, or were not asked before being named.
fn held(records: &[Record], leaving: &Leaving) -> BTreeSet<RecordId> {
    let mut held: BTreeSet<RecordId> = records
        .iter()
        .filter(|record| says_no(record, leaving))
        .map(|record| record.stored.id)
        .collect();
    loop {
        let copies: Vec<RecordId> = records
            .iter()
            .filter(|record| record.stored.kind == EVIDENCE.tag)
            .filter(|record| record.link("parent").is_some_and(|of| held.contains(&of)))
            .map(|record| record.stored.id)
            .filter(|copy| !held.contains(copy))
            .collect();
        if copies.is_empty() {
            return held;
        }
        held.extend(copies);
    }
}

fn says_no(record: &Record, leaving: &Leaving) -> bool {
    let own = record.shown("consent_to_use").and_then(Value::code);
    let refused = matches!(own, Some("refused" | "withdrawn" | "expired"));
    let unasked = record.stored.kind == PERSON.tag
        && (leaving.level == Level::Full && !leaving.names(record.stored.id)
            || leaving.refused(record.stored.id));
    refused || unasked
}

pub(crate) fn is_identity(field: &Field) -> bool {
    matches!(field.section, "identity" | "safe_contact")
}

/// A spoken no, or a word that has run out; never having been asked is another matter.
pub(crate) fn says_no_now(verdict: &Verdict) -> bool {
    matches!(
        verdict.reasons.first(),
        Some(Reason::Refused | Reason::Withdrawn | Reason::Expired)
    )
}
