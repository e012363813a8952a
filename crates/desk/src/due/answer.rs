//! Done from the list: the least that must be said for each sort of thing, and where it is written.

use model::clock::{Clock, DAY_MS};
use model::record::{
    BREACH, CONSENT, ERASURE, FOLLOWUP, INTERVENTION, MEASURE, PROTECTION_PLAN, TASK,
};
use model::{Kind, PartialDate, RecordId};
use serde_json::Value as Json;
use store::due::Sort;
use store::settings::name;

use crate::desk::Desk;
use crate::error::Error;
use crate::form;
use crate::record::Record;

/// One thing that is asked: field, and whether it must be answered.
pub type Ask = (&'static str, bool);

/// How something is done from the list.
#[derive(Debug, Clone, Copy)]
pub struct Form {
    /// Kind of the record that is written.
    pub kind: &'static Kind,
    /// A new record beside the case; else the record that is due is saved.
    pub fresh: bool,
    /// What is asked, in order.
    pub asks: &'static [Ask],
}

/// The form of a sort of thing; `None` where it takes the case to do it, like an assessment that a
/// second person must approve.
pub fn form(sort: Sort, what: &str) -> Option<Form> {
    let saved = |kind, asks| {
        Some(Form {
            kind,
            fresh: false,
            asks,
        })
    };
    let fresh = |kind, asks| {
        Some(Form {
            kind,
            fresh: true,
            asks,
        })
    };
    match (sort, Clock::from_code(what)) {
        (Sort::Clock, Some(Clock::Contact)) => fresh(
            &FOLLOWUP,
            &[
                ("result", true),
                ("mode", true),
                ("impact", false),
                ("situation", false),
                ("next_on", false),
            ][..],
        ),
        (Sort::Clock, Some(Clock::FirstAction)) => fresh(
            &INTERVENTION,
            &[
                ("intervention_type", true),
                ("recipient_type", false),
                ("addressee", false),
                ("consent_scope", false),
                ("detail", false),
            ][..],
        ),
        (Sort::Clock | Sort::Approval, _) => None,
        // The first of two people; the second answers, and only then something goes.
        (Sort::Retention, _) => fresh(&ERASURE, &[("reason", true), ("note", false)][..]),
        // What an emergency jump left open is answered in the case, and closes by itself there.
        (Sort::Task, _) => saved(&TASK, &[("detail", false)][..]),
        (Sort::Measure, _) => saved(&MEASURE, &[("outcome", false)][..]),
        (Sort::Review, _) => saved(&PROTECTION_PLAN, &[("review_on", true)][..]),
        (Sort::Consent, _) => saved(
            &CONSENT,
            &[("status", true), ("mode", false), ("expires_on", false)][..],
        ),
        (Sort::Reply, _) => saved(
            &INTERVENTION,
            &[
                ("response", true),
                ("response_note", false),
                ("impact", false),
            ][..],
        ),
        (Sort::Breach, _) => saved(&BREACH, &[("done_about_it", false)][..]),
    }
}

/// What is written without being asked.
fn given(
    sort: Sort,
    kind: &Kind,
    today: &str,
    now: i64,
    person: &str,
) -> Vec<(&'static str, Json)> {
    match (sort, kind.name) {
        (_, "followup") => vec![("on", today.into()), ("by", person.into())],
        (Sort::Clock, _) => vec![("done_on", today.into()), ("status", "done".into())],
        (Sort::Task, _) => vec![("status", "done".into()), ("done_at", now.into())],
        (Sort::Measure, _) => vec![("status", "done".into()), ("done_on", today.into())],
        (Sort::Consent, _) => vec![("given_on", today.into())],
        (Sort::Reply, _) => vec![("response_on", today.into()), ("status", "done".into())],
        (Sort::Breach, _) => vec![("authority_told_at", now.into())],
        _ => Vec::new(),
    }
}

/// Something done.
#[derive(Debug, Clone)]
pub struct Done {
    /// Code of the sort.
    pub sort: String,
    /// Code of the clock, else empty.
    pub what: String,
    /// The record that is due; none for a clock.
    pub record: Option<RecordId>,
    /// Its case.
    pub case: Option<RecordId>,
    /// The calendar day on this laptop.
    pub day: String,
    /// What was answered.
    pub answers: Vec<form::Asked>,
}

impl Desk {
    /// Does something from the list: saves what is due, or adds the record its clock waits for.
    ///
    /// # Errors
    /// The field to blame; [`Error::NoStep`] when the case itself has to be opened for it.
    pub fn answer_due(&self, done: Done) -> Result<Record, Error> {
        let unknown = || Error::BadValue("sort".into());
        let sort = Sort::ALL
            .into_iter()
            .find(|sort| sort.code() == done.sort)
            .ok_or_else(unknown)?;
        let form = form(sort, &done.what).ok_or(Error::NoStep)?;
        let today = PartialDate::parse(&done.day)
            .filter(|date| date.day > 0)
            .or_else(|| PartialDate::from_day_number(self.now_ms().div_euclid(DAY_MS)))
            .map_or_else(String::new, |day| day.to_string());
        let person = self.with(|session| session.text_setting(name::PERSON))?;
        let mut asked: Vec<form::Asked> = Vec::new();
        for answer in done.answers {
            let known = form.asks.iter().any(|(field, _)| *field == answer.field);
            if !known {
                return Err(Error::UnknownField(answer.field));
            }
            asked.push(answer);
        }
        for (field, needed) in form.asks {
            let answered = asked
                .iter()
                .any(|a| a.field == *field && !matches!(&a.value, Json::Null) && a.value != "");
            if *needed && !answered {
                return Err(Error::BadValue((*field).to_owned()));
            }
        }
        if sort == Sort::Retention {
            return self.propose_from_list(done.case.ok_or_else(unknown)?, &asked);
        }
        let says =
            |field: &str, code: &str| asked.iter().any(|a| a.field == field && a.value == code);
        // A consent that was not renewed was not given today.
        let renewed = says("status", "given") || says("status", "given_limited");
        for (field, value) in given(sort, form.kind, &today, self.now_ms(), &person) {
            if sort != Sort::Consent || renewed {
                asked.push(plain(field, value));
            }
        }
        if form.fresh {
            let case = done.case.ok_or_else(unknown)?;
            asked.push(plain("case", case.to_string().into()));
            return self.create(form.kind.name, &asked);
        }
        self.save(done.record.ok_or_else(unknown)?, &asked)
    }
}

impl Desk {
    fn propose_from_list(&self, case: RecordId, asked: &[form::Asked]) -> Result<Record, Error> {
        let said = |field: &str| {
            let found = asked.iter().find(|answer| answer.field == field);
            found.and_then(|answer| answer.value.as_str()).unwrap_or("")
        };
        self.erasure_propose(case, said("reason"), said("note"))?;
        self.record(case)
    }
}

fn plain(field: &str, value: Json) -> form::Asked {
    form::Asked {
        field: field.to_owned(),
        element: None,
        value,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_field_that_is_asked_or_given_is_declared() {
        let clocks = Clock::ALL.map(|clock| (Sort::Clock, clock.code()));
        let others = Sort::ALL.map(|sort| (sort, ""));
        for (sort, what) in clocks.into_iter().chain(others) {
            let Some(form) = form(sort, what) else {
                continue;
            };
            let given = given(sort, form.kind, "2026-11-24", 0, "Amina");
            let fields = form.asks.iter().map(|(field, _)| *field);
            for field in fields.chain(given.iter().map(|(field, _)| *field)) {
                assert!(form.kind.field_named(field).is_some(), "{field}");
            }
        }
    }
}
