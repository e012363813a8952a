//! Consent over what the protection work hands to somebody outside: no letter, referral or appeal
//! goes without a word that covers it, and a word taken back stops what is still to be done. The
//! rule is `model::outward`.

use model::consent::{Facts, Reason, Verdict};
use model::outward::{self, Handing, hands_over, is_ahead};
use model::record::{CASE, CONSENT, INTERVENTION, Kind, MEASURE, TASK};
use model::role::Act;
use model::{PartialDate, RecordId, Value};
use store::apply::WriteTx;

use crate::consents::{Concerned, Reads, concerned};
use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::leaving::says_no_now;
use crate::lifecycle::{change, write};
use crate::record::Record;

/// Kinds that can hand something over.
pub(crate) const HANDING: [&Kind; 2] = [&MEASURE, &INTERVENTION];
/// What a task begins with that says a measure or intervention may not go on.
const KEY: &str = "blocked/";

/// A measure or an intervention that asks for a word of consent.
#[derive(Debug, Clone)]
pub struct Outgoing {
    /// The record.
    pub record: RecordId,
    /// The scope that decides, when one is known.
    pub scope: Option<&'static str>,
    /// The answer on the word of whose case it is, or on a no of another victim in it.
    pub verdict: Verdict,
    /// It is still to be handed over; what was done stays as it was.
    pub ahead: bool,
}

impl Outgoing {
    /// It waits for a word that is not there.
    pub const fn is_blocked(&self) -> bool {
        self.ahead && !self.verdict.allowed
    }
}

/// Whose word decides in a case: a yes of whose case it is, and no no of anybody else in it.
pub(crate) struct Speaker {
    people: Vec<Concerned>,
    basis: String,
}

impl Speaker {
    pub(crate) fn of(from: &impl Reads, case: &Record, today: PartialDate) -> Result<Self, Error> {
        Ok(Self {
            people: concerned(from, case, today)?,
            basis: case.code("legal_basis").to_owned(),
        })
    }

    fn judge(
        &self,
        handing: &Handing<'_>,
        today: PartialDate,
    ) -> Option<(Option<&'static str>, Verdict)> {
        let Some((first, others)) = self.people.split_first() else {
            return outward::judge(handing, &Facts::default(), today);
        };
        let ask = |who: &Concerned, handing: &Handing<'_>| {
            who.with_facts(&self.basis, |facts| outward::judge(handing, facts, today))
        };
        let (scope, verdict) = ask(first, handing)?;
        if !verdict.allowed {
            return Some((scope, verdict));
        }
        // The others are asked about the word on which it would go.
        let same = Handing {
            scope: scope.unwrap_or(handing.scope),
            ..*handing
        };
        let no = others
            .iter()
            .filter_map(|who| ask(who, &same))
            .find(|(_, verdict)| forbids(verdict));
        Some(no.unwrap_or((scope, verdict)))
    }

    /// What one record asks for, and the answer; nothing when it stays inside.
    pub(crate) fn outgoing(&self, record: &Record, today: PartialDate) -> Option<Outgoing> {
        let (scope, verdict) = self.judge(&handing(|field| record.shown(field)), today)?;
        Some(Outgoing {
            record: record.stored.id,
            scope,
            verdict,
            ahead: is_ahead(record.code("status")),
        })
    }
}

fn handing<'a>(shown: impl Fn(&str) -> Option<&'a Value>) -> Handing<'a> {
    let code = |field: &str| shown(field).and_then(Value::code).unwrap_or_default();
    Handing {
        intervention_type: code("intervention_type"),
        recipient_type: code("recipient_type"),
        addressee: shown("addressee")
            .and_then(Value::text)
            .is_some_and(|text| !text.trim().is_empty()),
        scope: code("consent_scope"),
        publishes: shown("publishes") == Some(&Value::Flag(true)),
    }
}

/// Refuses to hand something over without a word that covers it. What was handed over before may
/// still be described further, as long as it goes to nobody else and on no other word.
///
/// # Errors
/// [`Error::ConsentLacking`] with the deciding reason.
pub(crate) fn check<'a>(
    tx: &WriteTx<'_>,
    before: impl Fn(&str) -> Option<&'a Value>,
    after: impl Fn(&str) -> Option<&'a Value>,
    today: Option<PartialDate>,
) -> Result<(), Error> {
    let status = |value: Option<&'a Value>| value.and_then(Value::code).unwrap_or_default();
    if !hands_over(status(after("status"))) {
        return Ok(());
    }
    let (old, new) = (handing(&before), handing(&after));
    let same = Handing {
        addressee: new.addressee,
        ..old
    } == new;
    if hands_over(status(before("status"))) && same {
        return Ok(());
    }
    let (Some(Value::Link(case)), Some(today)) = (after("case"), today) else {
        return Ok(());
    };
    let stored = tx.record(*case)?;
    if stored.kind != CASE.tag {
        return Ok(());
    }
    let speaker = Speaker::of(tx, &Record::bare(stored), today)?;
    match speaker.judge(&new, today) {
        Some((_, verdict)) if !verdict.allowed => Err(Error::ConsentLacking(
            verdict
                .reasons
                .first()
                .map_or("not_asked", |one| one.code()),
        )),
        _ => Ok(()),
    }
}

/// After a consent, a measure or an intervention was written: one task for each thing still to be
/// done that the person has said no to; and none any more where they said yes again or it was
/// called off.
pub(crate) fn renew(
    tx: &mut WriteTx<'_>,
    kind: &Kind,
    id: RecordId,
    today: Option<PartialDate>,
) -> Result<(), Error> {
    let counts = kind.tag == CONSENT.tag || HANDING.iter().any(|one| one.tag == kind.tag);
    let (true, Some(today)) = (counts, today) else {
        return Ok(());
    };
    let Some(case) = Record::bare(tx.record(id)?).link("case") else {
        return Ok(());
    };
    let case = Record::bare(tx.record(case)?);
    if case.stored.kind != CASE.tag {
        return Ok(());
    }
    let speaker = Speaker::of(tx, &case, today)?;
    let mut stopped = Vec::new();
    for kind in HANDING {
        for record in tx
            .parts(case.stored.id, kind.tag)?
            .into_iter()
            .map(Record::bare)
        {
            let outgoing = speaker.outgoing(&record, today);
            if outgoing.is_some_and(|one| one.is_blocked() && says_no_now(&one.verdict)) {
                stopped.push(record);
            }
        }
    }
    let tasks = tx.parts(case.stored.id, TASK.tag)?;
    let open: Vec<Record> = tasks
        .into_iter()
        .map(Record::bare)
        .filter(|task| {
            task.text("origin_key").starts_with(KEY)
                && !matches!(task.code("status"), "done" | "cancelled")
        })
        .collect();
    for record in &stopped {
        let key = key(record);
        if !open.iter().any(|task| task.text("origin_key") == key) {
            ask_again(tx, &case, record, today)?;
        }
    }
    for task in open {
        if !stopped
            .iter()
            .any(|one| task.text("origin_key") == key(one))
        {
            let writes = vec![write(&TASK, "status", Value::Code("done".into()))];
            change(tx, "task_settled", &TASK, task.stored.id, writes)?;
        }
    }
    Ok(())
}

/// The measure or intervention a task says may not go on.
pub(crate) fn stopped_by(key: &str) -> Option<RecordId> {
    key.strip_prefix(KEY)
        .and_then(|rest| RecordId::parse(rest.split('/').next()?))
}

fn key(record: &Record) -> String {
    // The kind of help stands in it for those without an addressee: a code, put into words on screens.
    format!(
        "{KEY}{}/{}",
        record.stored.id,
        record.code("intervention_type")
    )
}

/// Another victim's no. Who was not asked stops nothing: they are not named in what leaves.
fn forbids(verdict: &Verdict) -> bool {
    says_no_now(verdict) || verdict.reasons.first() == Some(&Reason::Contested)
}

fn ask_again(
    tx: &mut WriteTx<'_>,
    case: &Record,
    record: &Record,
    today: PartialDate,
) -> Result<(), Error> {
    let mut writes = vec![
        write(&TASK, "case", Value::Link(case.stored.id)),
        write(&TASK, "status", Value::Code("open".into())),
        write(&TASK, "origin", Value::Code("consent".into())),
        write(&TASK, "origin_key", Value::Text(key(record))),
        write(&TASK, "due_on", Value::Date(today)),
    ];
    let title = [record.text("title"), record.text("addressee")]
        .into_iter()
        .find(|text| !text.trim().is_empty());
    if let Some(title) = title {
        writes.push(write(&TASK, "title", Value::Text(title.to_owned())));
    }
    if !case.text("officer").is_empty() {
        let officer = Value::Text(case.text("officer").to_owned());
        writes.push(write(&TASK, "assignee", officer));
    }
    change(tx, "consent_block", &TASK, new_record()?, writes)
}

impl Session {
    /// Everything in a case that asks for a word of consent, with the answer.
    pub(crate) fn outgoing(
        &self,
        case: &Record,
        today: PartialDate,
    ) -> Result<Vec<Outgoing>, Error> {
        let speaker = Speaker::of(&self.store, case, today)?;
        let mut found = Vec::new();
        for kind in HANDING {
            for record in self.parts_of(case.stored.id, kind)? {
                found.extend(speaker.outgoing(&record, today));
            }
        }
        Ok(found)
    }
}

impl Desk {
    /// Measures and interventions of a case that hand something to somebody outside, and whether
    /// they may.
    ///
    /// # Errors
    /// When there is no such case.
    pub fn outward_standing(&self, case: RecordId) -> Result<Vec<Outgoing>, Error> {
        let today = self.today_date()?;
        self.with_right(Act::ReadIdentities, |session| {
            let case = session.case_record(case)?;
            session.outgoing(&case, today)
        })
    }
}
