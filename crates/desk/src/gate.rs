//! One gate for every way of writing: typed, restored, undone, kept in a conflict, imported. What
//! only two people decide, what steps lead to and what the desk itself keeps comes through its own
//! door and through no other.

use std::collections::BTreeSet;

use model::record::{CASE, CONSENT, DECISION, DISCLOSURE, Kind, RISK_ASSESSMENT, TRANSITION};
use model::{Value, Write, plausible};
use store::apply::WriteTx;
use store::records::StoredRecord;

use crate::effects;
use crate::error::Error;
use crate::lifecycle::refuse_state;
use crate::places;
use crate::protection::{self, Known};
use crate::record::Record;
use crate::records::check_links;

/// Refuses records that nobody makes, edits or withdraws by hand.
pub(crate) fn kept(kind: &Kind) -> Result<(), Error> {
    if kind.tag == DECISION.tag {
        return Err(Error::DecisionNeeded("step".into()));
    }
    // A step that was taken was taken; another leads on.
    if kind.tag == TRANSITION.tag {
        return Err(Error::StatusBySteps);
    }
    if kind.is_kept_by_desk() {
        return Err(Error::FixedField(kind.name.to_owned()));
    }
    Ok(())
}

/// A no stays until another word follows it: a consent that refuses or was taken back does not
/// vanish as if nobody had been asked.
pub(crate) fn keep_no(
    tx: &WriteTx<'_>,
    kind: &Kind,
    stored: &StoredRecord,
    withdrawn: bool,
) -> Result<(), Error> {
    let says_no = |word: &Record| matches!(word.code("status"), "refused" | "withdrawn");
    let word = Record::bare(stored.clone());
    if !withdrawn || kind.tag != CONSENT.tag || !says_no(&word) {
        return Ok(());
    }
    let Some(case) = word.link("case") else {
        return Ok(());
    };
    let follows = |other: &Record| {
        other.stored.id != stored.id
            && !other.stored.withdrawn
            && other.code("scope") == word.code("scope")
            && other.link("person") == word.link("person")
            && other.stored.created >= stored.created
    };
    let all = tx.parts(case, CONSENT.tag)?;
    if all.into_iter().map(Record::bare).any(|one| follows(&one)) {
        Ok(())
    } else {
        Err(Error::FixedField("status".into()))
    }
}

/// Judges a write, on a record that stands or on a new one.
///
/// # Errors
/// Of the first rule it would break.
pub(crate) fn judge(
    tx: &WriteTx<'_>,
    kind: &Kind,
    before: Option<&StoredRecord>,
    writes: &mut Vec<Write>,
    known: &Known,
) -> Result<(), Error> {
    kept(kind)?;
    let state = before.map(|stored| &stored.state);
    effects::guard(kind, state, writes)?;
    places::pair(kind, state, writes)?;
    refuse_odd_dates(kind, before, writes, known)?;
    protection::guard(tx, kind, before, writes, known)?;
    refuse_state(kind, writes, before.is_none())?;
    refuse_risk(kind, before, writes, known)?;
    check_links(tx, kind, writes)
}

/// What has been does not lie ahead, and nothing ends before it begins.
fn refuse_odd_dates(
    kind: &Kind,
    before: Option<&StoredRecord>,
    writes: &[Write],
    known: &Known,
) -> Result<(), Error> {
    let Some(kind) = model::record::kind(kind.tag) else {
        return Ok(());
    };
    let state = before.map(|stored| &stored.state);
    match plausible::refusal(kind, state, writes, known.day) {
        None => Ok(()),
        Some(odd) => Err(Error::OddDate {
            kind: kind.name,
            odd,
            today: known.today,
        }),
    }
}

/// How much a case is at risk may be said alone until two people have assessed it.
fn refuse_risk(
    kind: &Kind,
    before: Option<&StoredRecord>,
    writes: &[Write],
    known: &Known,
) -> Result<(), Error> {
    if kind.tag != CASE.tag || known.approved.is_empty() {
        return Ok(());
    }
    let Some(field) = kind.field_named("risk_level") else {
        return Ok(());
    };
    let stands = before.and_then(|stored| stored.state.shown(field));
    let moves = |write: &&Write| write.field == field.tag && Some(&write.value) != stands;
    match writes.iter().find(moves) {
        Some(_) => Err(Error::DecisionNeeded(field.name.to_owned())),
        None => Ok(()),
    }
}

/// Judges the choice of one of two values that stand: `decided` are those two people decided for.
///
/// # Errors
/// [`Error::DecisionNeeded`] for another value than theirs.
pub(crate) fn judge_kept(
    kind: &Kind,
    field: &str,
    kept: &Value,
    rivals: &[Value],
    decided: &BTreeSet<String>,
) -> Result<(), Error> {
    self::kept(kind)?;
    let two = |value: &Value| {
        let code = value.code().unwrap_or_default();
        match field {
            "verification_level" | "attribution_level" => model::decision::needs_two(code),
            "status" => code == "approved",
            _ => false,
        }
    };
    let is_decided_field = matches!(field, "verification_level" | "attribution_level")
        || (kind.tag == RISK_ASSESSMENT.tag && field == "status");
    if !is_decided_field {
        return Ok(());
    }
    let is_decided =
        |value: &Value| two(value) && decided.contains(value.code().unwrap_or_default());
    let beaten = rivals.iter().any(is_decided) && !is_decided(kept);
    if beaten || (two(kept) && !is_decided(kept)) {
        return Err(Error::DecisionNeeded(field.to_owned()));
    }
    Ok(())
}

/// Refuses kinds no file brings: what the desk keeps, and who was told what.
pub(crate) fn import_kind(kind: &Kind) -> Result<(), Error> {
    if kind.tag == DISCLOSURE.tag || kept(kind).is_err() {
        return Err(Error::FixedField("type".into()));
    }
    Ok(())
}

/// Judges a record out of a file; a case may come in the state it was in elsewhere.
pub(crate) fn import(
    tx: &WriteTx<'_>,
    kind: &Kind,
    writes: &[Write],
    known: &Known,
) -> Result<(), Error> {
    effects::guard(kind, None, writes)?;
    refuse_odd_dates(kind, None, writes, known)?;
    protection::guard(tx, kind, None, writes, known)
}

/// What a changed program would do: writes fields past every rule of the desk. For stories about
/// what the others then do with it.
#[cfg(feature = "stories")]
impl crate::Desk {
    /// Saves fields unjudged.
    ///
    /// # Errors
    /// As for writing.
    pub fn save_unjudged(
        &self,
        id: model::RecordId,
        asked: &[crate::form::Asked],
    ) -> Result<(), Error> {
        self.write(|tx| {
            let stored = tx.record(id)?;
            let kind = model::record::kind(stored.kind).ok_or(Error::Internal)?;
            let mut writes = asked
                .iter()
                .map(|asked| crate::form::write(kind, asked))
                .collect::<Result<Vec<_>, _>>()?;
            writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
            tx.change("record_save", stored.kind, id, writes)?;
            Ok(())
        })
    }
}
