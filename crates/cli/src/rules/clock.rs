//! `sanad rules clock`.

use desk::model::PartialDate;
use desk::model::clock::{self, DAY_MS, Facts, HOUR_MS, Table};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Wrong, is_term, question};
use crate::days;

#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default)]
struct Case {
    status: String,
    risk: String,
    now: Option<String>,
    received_at: Option<String>,
    level_since: Option<String>,
    verification_since: Option<String>,
    verified: bool,
    protected: bool,
    assessed_at: Option<String>,
    review_at: Option<String>,
    contacted_at: Option<String>,
    next_contact_at: Option<String>,
    do_not_contact: bool,
}

pub(super) fn judge(line: Json) -> Result<Json, Wrong> {
    let case: Case = question(line)?;
    let Case {
        status,
        risk,
        now,
        received_at,
        level_since,
        verification_since,
        verified,
        protected,
        assessed_at,
        review_at,
        contacted_at,
        next_contact_at,
        do_not_contact,
    } = case;
    if !is_term("case_status", &status) {
        return Err(Wrong("status"));
    }
    if !is_term("risk_level", &risk) {
        return Err(Wrong("risk"));
    }
    let now = moment("now", now.as_deref())?;
    let facts = Facts {
        received_at: moment("received_at", received_at.as_deref())?,
        level_since: moment("level_since", level_since.as_deref())?,
        verification_since: moment("verification_since", verification_since.as_deref())?,
        assessed_at: moment("assessed_at", assessed_at.as_deref())?,
        review_at: moment("review_at", review_at.as_deref())?,
        contacted_at: moment("contacted_at", contacted_at.as_deref())?,
        next_contact_at: moment("next_contact_at", next_contact_at.as_deref())?,
        status,
        risk,
        verified,
        protected,
        do_not_contact,
    };
    let table = Table::default();
    let clocks: Vec<Json> = clock::running(&facts)
        .into_iter()
        .map(|running| {
            let due = running.due(&table, &facts.risk);
            let reached = now.map(|now| clock::escalation(&table, &facts.risk, due, now));
            json!({
                "clock": running.clock.code(),
                "due": text(due),
                "counted_from": text(running.since),
                "reason": if running.fixed.is_some() { "named" } else { "term_of_level" },
                "hours": table.of(&facts.risk).hours(running.clock),
                "overdue": now.map(|now| now > due),
                "reached": reached.map(|reached| reached.reached()),
                "prompt_network": reached.map(|reached| reached.prompt_network),
            })
        })
        .collect();
    Ok(json!({ "clocks": clocks }))
}

/// `2026-11-24`, which ends with its day, or `2026-11-24T09:00`, both UTC.
fn moment(field: &'static str, text: Option<&str>) -> Result<Option<i64>, Wrong> {
    let Some(text) = text else {
        return Ok(None);
    };
    let wrong = || Wrong(field);
    let (day, time) = match text.split_once('T') {
        Some((day, time)) => (day, Some(time)),
        None => (text, None),
    };
    let day = PartialDate::parse(day)
        .filter(|date| date.day > 0)
        .ok_or_else(wrong)?
        .first_day();
    let Some(time) = time else {
        return Ok(Some(clock::end_of_day(day)));
    };
    let (hours, minutes) = time.split_once(':').ok_or_else(wrong)?;
    let part = |text: &str, below: i64| {
        let number = text.parse::<i64>().ok();
        number.filter(|number| text.len() == 2 && (0..below).contains(number))
    };
    let hours = part(hours, 24).ok_or_else(wrong)?;
    let minutes = part(minutes, 60).ok_or_else(wrong)?;
    Ok(Some(day * DAY_MS + hours * HOUR_MS + minutes * 60_000))
}

fn text(ms: i64) -> String {
    if clock::is_end_of_day(ms) {
        return days::day(ms, 0);
    }
    let minute = ms.div_euclid(60_000).rem_euclid(24 * 60);
    format!("{}T{:02}:{:02}", days::day(ms, 0), minute / 60, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_trainer_sees_when_each_clock_is_due_and_whom_a_missed_one_reaches() {
        let answer = judge(json!({
            "status": "follow_up", "risk": "high", "level_since": "2026-11-20T10:00",
            "verified": true, "assessed_at": "2026-11-20", "contacted_at": "2026-11-20",
            "next_contact_at": "2026-11-22", "now": "2026-11-25T12:00",
        }))
        .unwrap();
        let clocks = answer["clocks"].as_array().unwrap();
        let told: Vec<String> = clocks
            .iter()
            .map(|clock| {
                let due = clock["due"].as_str().unwrap();
                let roles = clock["reached"].as_array().unwrap().len();
                format!(
                    "{} {due} {} {roles}",
                    clock["clock"].as_str().unwrap(),
                    clock["overdue"]
                )
            })
            .collect();
        assert_eq!(
            told,
            [
                "first_action 2026-11-23T10:00 true 2",
                "reassessment 2026-11-27 false 0",
                "contact 2026-11-22 true 2",
            ]
        );
        assert_eq!(clocks[2]["reason"], "named");
    }

    #[test]
    fn what_is_typed_wrong_is_named() {
        assert_eq!(judge(json!({ "risk": "huge" })), Err(Wrong("risk")));
        for wrong in ["2026-11", "2026-11-24T9:00", "2026-11-24T24:00", "soon"] {
            let line = json!({ "received_at": wrong });
            assert_eq!(judge(line), Err(Wrong("received_at")), "{wrong}");
        }
        assert_eq!(
            judge(json!({ "recieved_at": "2026-11-24" })),
            Err(Wrong(""))
        );
    }
}
