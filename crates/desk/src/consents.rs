//! Consent at the desk: the words of everybody in a case, judged; and what a withdrawal sets off.

use std::collections::BTreeSet;

use model::consent::{self, Facts, Verdict, Word};
use model::record::{CONSENT, DISCLOSURE, TASK, VIOLATION};
use model::{Kind, PartialDate, RecordId, RecordState, Value, Write, vocabulary};
use store::Store;
use store::apply::WriteTx;

use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::record::Record;

/// Days an officer has to ask a recipient to delete.
const ASK_WITHIN_DAYS: i64 = 7;

/// Somebody in a case whose word counts.
#[derive(Debug, Clone)]
pub struct Concerned {
    /// The person; `None` when the case names nobody yet.
    pub person: Option<RecordId>,
    /// Their name, for screens.
    pub name: String,
    /// The case is theirs; otherwise they are a victim in it.
    pub subject: bool,
    /// Under eighteen, or possibly so.
    pub minor: bool,
    consents: Vec<Record>,
}

/// How one person stands to every scope.
#[derive(Debug, Clone)]
pub struct Standing {
    /// Who.
    pub who: Concerned,
    /// (scope, verdict) in the order of the vocabulary.
    pub scopes: Vec<(&'static str, Verdict)>,
}

fn word(record: &Record) -> Word<'_> {
    Word {
        id: record.stored.id,
        scope: record.code("scope"),
        status: record.code("status"),
        mode: record.code("mode"),
        given_on: record.date("given_on"),
        expires_on: record.date("expires_on"),
        withdrawn_on: record.date("withdrawn_on"),
        limits: record.text("limits"),
        reason: record.text("reason"),
        witnessed: !record.text("witness").is_empty(),
        contested: !record.contested().is_empty(),
    }
}

impl Concerned {
    /// Calls `ask` with what is known of this person.
    pub(crate) fn with_facts<T>(&self, legal_basis: &str, ask: impl FnOnce(&Facts<'_>) -> T) -> T {
        let words: Vec<Word<'_>> = self.consents.iter().map(word).collect();
        ask(&Facts {
            words: &words,
            minor: self.minor,
            legal_basis,
        })
    }
}

/// Where records are read: the file, or the file inside a commit.
pub(crate) trait Reads {
    /// One record.
    fn one(&self, id: RecordId) -> Result<Record, Error>;
    /// The records of a kind that stand in a case.
    fn all(&self, case: RecordId, kind: &Kind) -> Result<Vec<Record>, Error>;
}

impl Reads for Store {
    fn one(&self, id: RecordId) -> Result<Record, Error> {
        Ok(Record::bare(self.record(id)?))
    }

    fn all(&self, case: RecordId, kind: &Kind) -> Result<Vec<Record>, Error> {
        let found = self.parts(case, kind.tag)?;
        Ok(found.into_iter().map(Record::bare).collect())
    }
}

impl Reads for WriteTx<'_> {
    fn one(&self, id: RecordId) -> Result<Record, Error> {
        Ok(Record::bare(self.record(id)?))
    }

    fn all(&self, case: RecordId, kind: &Kind) -> Result<Vec<Record>, Error> {
        let found = self.parts(case, kind.tag)?;
        Ok(found.into_iter().map(Record::bare).collect())
    }
}

/// Everybody in a case whose word counts: whose case it is, then victims.
pub(crate) fn concerned(
    from: &impl Reads,
    case: &Record,
    today: PartialDate,
) -> Result<Vec<Concerned>, Error> {
    let consents = from.all(case.stored.id, &CONSENT)?;
    let subject = case.link("person");
    let mut people = vec![(subject, true)];
    for violation in from.all(case.stored.id, &VIOLATION)? {
        if let Some(victim) = violation.link("victim")
            && !people.iter().any(|(known, _)| *known == Some(victim))
        {
            people.push((Some(victim), false));
        }
    }
    if subject.is_none()
        && people.len() > 1
        && consents.iter().all(|one| one.link("person").is_some())
    {
        people.remove(0);
    }
    people
        .into_iter()
        .map(|(person, subject)| one_concerned(from, person, subject, &consents, today))
        .collect()
}

fn one_concerned(
    from: &impl Reads,
    person: Option<RecordId>,
    subject: bool,
    consents: &[Record],
    today: PartialDate,
) -> Result<Concerned, Error> {
    // A consent that names nobody is the word of whose case it is.
    let speaks = |consent: &&Record| match consent.link("person") {
        Some(of) => Some(of) == person,
        None => subject,
    };
    let record = person.map(|person| from.one(person)).transpose()?;
    let minor = record.as_ref().is_some_and(|record| {
        consent::is_minor(record.date("birth_date"), record.code("age_band"), today)
    });
    Ok(Concerned {
        person,
        name: record.map(|record| record.title()).unwrap_or_default(),
        subject,
        minor,
        consents: consents.iter().filter(speaks).cloned().collect(),
    })
}

impl Session {
    /// Everybody in a case whose word counts: whose case it is, then victims.
    pub(crate) fn concerned(
        &self,
        case: &Record,
        today: PartialDate,
    ) -> Result<Vec<Concerned>, Error> {
        concerned(&self.store, case, today)
    }
}

impl Session {
    /// People who said no to being counted, and whose word holds today.
    pub(crate) fn uncounted(&self, today: PartialDate) -> Result<BTreeSet<RecordId>, Error> {
        let mut out = BTreeSet::new();
        for (person, case) in self.store.uncounted_words()? {
            let case = self.record(case)?;
            let subject = case.link("person") == Some(person);
            let consents = self.parts_of(case.stored.id, &CONSENT)?;
            let who = one_concerned(&self.store, Some(person), subject, &consents, today)?;
            let counts = |facts: &Facts<'_>| consent::judge("use_statistics", facts, today).allowed;
            if !who.with_facts("", counts) {
                out.insert(person);
            }
        }
        Ok(out)
    }
}

impl Desk {
    pub(crate) fn today_date(&self) -> Result<PartialDate, Error> {
        PartialDate::from_day_number(self.now_ms().div_euclid(86_400_000)).ok_or(Error::Internal)
    }

    /// How everybody in a case stands to every scope of use today.
    ///
    /// # Errors
    /// When there is no such case.
    pub fn consent_standing(&self, case: RecordId) -> Result<Vec<Standing>, Error> {
        let today = self.today_date()?;
        self.with(|session| {
            let case = session.case_record(case)?;
            let basis = case.code("legal_basis").to_owned();
            let scopes = vocabulary::named("consent_scope").ok_or(Error::Internal)?;
            let judge = |who: Concerned| {
                let scopes = who.with_facts(&basis, |facts| {
                    let verdict =
                        |scope: &'static str| (scope, consent::judge(scope, facts, today));
                    scopes
                        .terms
                        .iter()
                        .map(|term| verdict(&term.code))
                        .collect()
                });
                Standing { who, scopes }
            };
            Ok(session
                .concerned(&case, today)?
                .into_iter()
                .map(judge)
                .collect())
        })
    }
}

fn shown<'a>(kind: &Kind, state: &'a RecordState, field: &str) -> Option<&'a Value> {
    kind.field_named(field).and_then(|field| {
        state
            .cell(field.tag, "")
            .and_then(|cell| cell.shown(Some(field)))
            .map(|rival| &rival.value)
    })
}

/// After a consent was written: when it is taken back, everybody who received something on it is to
/// be asked to delete it. One task for each disclosure, once, in the same commit.
pub(crate) fn after_consent(
    tx: &mut WriteTx<'_>,
    id: RecordId,
    today: PartialDate,
) -> Result<u32, Error> {
    let consent = tx.record(id)?;
    let of = |field: &str| shown(&CONSENT, &consent.state, field);
    let taken_back = of("status").and_then(Value::code) == Some("withdrawn")
        || matches!(of("withdrawn_on"), Some(Value::Date(_)));
    let (Some(Value::Link(case)), Some(scope), true) =
        (of("case"), of("scope").and_then(Value::code), taken_back)
    else {
        return Ok(0);
    };
    let person = of("person").cloned();
    let asked: Vec<String> = tx
        .parts(*case, TASK.tag)?
        .iter()
        .filter_map(|task| shown(&TASK, &task.state, "origin_key"))
        .filter_map(|key| key.text().map(str::to_owned))
        .collect();
    let mut made = 0;
    for disclosure in tx.parts(*case, DISCLOSURE.tag)? {
        let of = |field: &str| shown(&DISCLOSURE, &disclosure.state, field);
        let same_person = match (of("person"), &person) {
            (Some(Value::Link(told)), Some(Value::Link(speaks))) => told == speaks,
            _ => true,
        };
        let on_this = of("scope").and_then(Value::code) == Some(scope)
            || of("consent") == Some(&Value::Link(id));
        let deleted = matches!(of("deletion_confirmed_on"), Some(Value::Date(_)));
        let key = format!("disclosure:{}", disclosure.id);
        if !same_person || !on_this || deleted || disclosure.withdrawn || asked.contains(&key) {
            continue;
        }
        let title = of("recipient").and_then(Value::text).unwrap_or_default();
        task(tx, *case, title, &key, today)?;
        made += 1;
    }
    Ok(made)
}

fn task(
    tx: &mut WriteTx<'_>,
    case: RecordId,
    title: &str,
    key: &str,
    today: PartialDate,
) -> Result<(), Error> {
    let due = PartialDate::from_day_number(today.first_day() + ASK_WITHIN_DAYS);
    let mut writes = fields(
        &TASK,
        [
            ("case", Value::Link(case)),
            ("title", Value::Text(title.to_owned())),
            ("status", Value::Code("open".into())),
            ("origin", Value::Code("deletion".into())),
            ("origin_key", Value::Text(key.to_owned())),
            ("due_on", due.map_or(Value::Empty, Value::Date)),
        ],
    );
    writes.retain(|write| write.value != Value::Text(String::new()));
    tx.change("deletion_task", TASK.tag, new_record()?, writes)?;
    Ok(())
}

/// Plain fields by name, in field order, empty ones left out.
pub(crate) fn fields<const N: usize>(kind: &Kind, values: [(&str, Value); N]) -> Vec<Write> {
    let mut writes: Vec<Write> = values
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .filter_map(|(name, value)| {
            Some(Write {
                field: kind.field_named(name)?.tag,
                element: String::new(),
                value,
            })
        })
        .collect();
    writes.sort_by_key(|write| write.field);
    writes
}
