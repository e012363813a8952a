//! What would leave the institution with a case, to whom, and why it may or may not; and the record
//! of what did.
//!
//! Every way out asks [`Desk::may_leave`] first and writes its disclosure with
//! [`Desk::record_disclosure`] (or [`disclose`] inside its own commit): evidence packages, prints,
//! exports, escalations, letters.

use std::collections::BTreeMap;

use model::consent::{Level, Verdict, judge_recipient};
use model::leaving::{Fate, Hold, fate};
use model::record::{CASE, DISCLOSURE, Kind, ORGANISATION, PERSON, kind_named};
use model::{RecordId, Value, vocabulary};
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
    /// Whether a record's own field may be in what leaves.
    pub fn fate(&self, kind: &Kind, field: &model::Field) -> Fate {
        fate(kind, field, self.level, &self.recipient_type)
    }

    /// Whether what says who this person is may be in what leaves. Who was not asked is not named.
    pub fn names(&self, person: RecordId) -> bool {
        self.allowed
            && self.level == Level::Full
            && self
                .people
                .iter()
                .any(|one| one.who.person == Some(person) && one.verdict.allowed)
    }

    /// Limits set by anybody concerned, in their words.
    pub fn limits(&self) -> impl Iterator<Item = &str> {
        self.people
            .iter()
            .filter_map(|one| one.verdict.limits.as_deref())
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
            };
            leaving.parts = session.parts_leaving(&record, &leaving)?;
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

    fn parts_leaving(&self, case: &Record, leaving: &Leaving) -> Result<Vec<PartLeaving>, Error> {
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
                parts.push(part(kind, &records, leaving));
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
        .filter(|record| stays(record, leaving))
        .count();
    let mut filled: BTreeMap<usize, FieldLeaving> = BTreeMap::new();
    for record in records {
        let shown = crate::form::fields(kind, &record.stored.state);
        for (at, field) in kind.fields.iter().enumerate() {
            if field.section != "record" && shown.contains_key(field.name) {
                let all_held = leaving.fate(kind, field);
                filled.entry(at).or_insert(FieldLeaving {
                    field: field.name,
                    fate: if leaving.allowed {
                        all_held
                    } else {
                        hold(all_held)
                    },
                });
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

/// When nothing may leave, what would have left stays for the reason of the whole.
const fn hold(fate: Fate) -> Fate {
    match fate {
        Fate::Held(hold) => Fate::Held(hold),
        _ => Fate::Held(Hold::Institution),
    }
}

/// A source or an item whose own consent says no stays whole; so does what says who somebody is who
/// was not asked.
fn stays(record: &Record, leaving: &Leaving) -> bool {
    let own = record.shown("consent_to_use").and_then(Value::code);
    let refused = matches!(own, Some("refused" | "withdrawn" | "expired"));
    let unasked = record.kind.is_some_and(|kind| kind.tag == PERSON.tag)
        && leaving.level == Level::Full
        && !leaving.names(record.stored.id);
    !leaving.allowed || refused || unasked
}
