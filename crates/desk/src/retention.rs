//! How long cases are kept: the institution's terms, one case's day, and what is due.

use model::record::{RETENTION_TERMS, TRANSITION, VIOLATION};
use model::retention::{Facts, Kept, Term, Terms, due_since, is_grave, kept, until};
use model::role::Act;
use model::{PartialDate, RecordId, Value};

use crate::consents::fields;
use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::record::Record;

/// A case whose term has come.
#[derive(Debug, Clone)]
pub struct RetentionDue {
    /// The case.
    pub case: RecordId,
    /// Its reference.
    pub reference: String,
    /// By which term, since when.
    pub kept: Kept,
}

impl Desk {
    /// Until when a case is kept, and the institution's terms.
    ///
    /// # Errors
    /// When there is no such case.
    pub fn retention(&self, case: RecordId) -> Result<(Option<Kept>, Terms), Error> {
        let today = self.today_date()?;
        self.with_right(Act::ReadCoded, |session| {
            let case = session.case_record(case)?;
            let terms = session.retention_terms()?;
            Ok((session.kept(&case, terms, today)?, terms))
        })
    }

    /// Cases whose term has come, that nothing holds and whose erasure nobody proposed yet, those
    /// longest over their term first; `limit` of them and one more when there are more.
    ///
    /// # Errors
    /// As for reading.
    pub fn retention_due(&self, limit: usize) -> Result<Vec<RetentionDue>, Error> {
        let today = self.today_date()?;
        self.with_right(Act::ReadCoded, |session| {
            let terms = session.retention_terms()?;
            let mut due = Vec::new();
            for term in Term::ALL {
                let Some(since) = due_since(term, terms, today) else {
                    continue;
                };
                for rest in session.store.cases_at_rest(term, since, limit + 1)? {
                    let from = PartialDate::from_day_number(rest.since);
                    let Some(until) = from.and_then(|from| until(term, from, terms)) else {
                        continue;
                    };
                    due.push(RetentionDue {
                        case: rest.case,
                        reference: rest.reference,
                        kept: Kept {
                            term,
                            until,
                            held: false,
                            due: true,
                        },
                    });
                }
            }
            due.sort_by_key(|due| (due.kept.until, due.case));
            due.truncate(limit + 1);
            Ok(due)
        })
    }

    /// The institution's terms.
    ///
    /// # Errors
    /// As for reading.
    pub fn retention_terms(&self) -> Result<Terms, Error> {
        self.with(|session| session.retention_terms())
    }

    /// Sets the institution's terms, for every laptop.
    ///
    /// # Errors
    /// When a term is not possible.
    pub fn set_retention_terms(&self, terms: Terms) -> Result<Terms, Error> {
        if !terms.are_possible() {
            return Err(Error::BadValue("retention_terms".into()));
        }
        let known = self.with_right(Act::HoldLegally, |session| {
            Ok(session.store.newest_of_kind(RETENTION_TERMS.tag)?)
        })?;
        let number = |number: u16| Value::Number(i64::from(number));
        let writes = fields(
            &RETENTION_TERMS,
            [
                ("grave_years", number(terms.grave_years)),
                ("other_years", number(terms.other_years)),
                ("rejected_years", number(terms.rejected_years)),
                ("draft_days", number(terms.draft_days)),
            ],
        );
        let id = known.map_or_else(new_record, Ok)?;
        self.write(|tx| Ok(tx.change("retention_terms", RETENTION_TERMS.tag, id, writes)?))?;
        self.retention_terms()
    }
}

impl Session {
    pub(crate) fn retention_terms(&self) -> Result<Terms, Error> {
        let usual = Terms::default();
        let Some(id) = self.store.newest_of_kind(RETENTION_TERMS.tag)? else {
            return Ok(usual);
        };
        let record = self.record(id)?;
        let number = |field: &str, usual: u16| match record.shown(field) {
            Some(Value::Number(number)) => u16::try_from(*number).unwrap_or(usual),
            _ => usual,
        };
        let terms = Terms {
            grave_years: number("grave_years", usual.grave_years),
            other_years: number("other_years", usual.other_years),
            rejected_years: number("rejected_years", usual.rejected_years),
            draft_days: number("draft_days", usual.draft_days),
        };
        // What a changed program sent does not shorten anybody's term to nothing.
        Ok(if terms.are_possible() { terms } else { usual })
    }

    fn kept(&self, case: &Record, terms: Terms, today: PartialDate) -> Result<Option<Kept>, Error> {
        let status = case
            .shown("status")
            .and_then(Value::code)
            .unwrap_or("draft");
        let since = match status {
            "closed" => self.closed_on(case)?,
            "rejected" | "referred_out" => self.stepped_on(case, status)?,
            // Work on a part of it is work on the draft.
            "draft" => {
                let touched = self.store.touched(case.stored.id)?;
                day_of(touched.unwrap_or(case.stored.updated).saturating_mul(1000))
            }
            _ => None,
        };
        let mut grave = false;
        for violation in self.parts_of(case.stored.id, &VIOLATION)? {
            let code = |field: &str| violation.shown(field).and_then(Value::code);
            grave |= matches!(code("verification_level"), Some("verified" | "confirmed"))
                && code("violation_type").is_some_and(is_grave);
        }
        let facts = Facts {
            status,
            since,
            grave,
            legal_hold: case.shown("legal_hold") == Some(&Value::Flag(true)),
        };
        Ok(kept(&facts, terms, today))
    }

    fn closed_on(&self, case: &Record) -> Result<Option<PartialDate>, Error> {
        match case.shown("closed_on") {
            Some(Value::Date(date)) => Ok(Some(*date)),
            _ => self.stepped_on(case, "closed"),
        }
    }

    /// The day of the newest step to a status; for cases from before there were steps, the day of
    /// the newest change.
    fn stepped_on(&self, case: &Record, to: &str) -> Result<Option<PartialDate>, Error> {
        let newest = self
            .parts_of(case.stored.id, &TRANSITION)?
            .iter()
            .filter(|step| step.shown("to").and_then(Value::code) == Some(to))
            .filter_map(|step| match step.shown("at") {
                Some(Value::Instant(at)) => Some(*at),
                _ => None,
            })
            .max();
        Ok(day_of(newest.unwrap_or_else(|| {
            case.stored.updated.saturating_mul(1000)
        })))
    }
}

fn day_of(milliseconds: i64) -> Option<PartialDate> {
    PartialDate::from_day_number(milliseconds.div_euclid(86_400_000))
}
