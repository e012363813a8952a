//! What the clocks of a case are counted from, kept beside its rows so that a list of everything
//! due needs no walk over the cases. Follows from the other rows: renewed with each of them.

use model::clock::{self, Clock, Facts, Running, end_of_day};
use model::lifecycle::LEVELS_FINAL;
use model::record::{
    CASE, FOLLOWUP, INTERVENTION, Kind, MEASURE, RISK_ASSESSMENT, TRANSITION, VIOLATION,
};
use model::{PartialDate, RecordId, RecordState};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;
use crate::log;

/// Kinds whose rows clocks are counted from.
const COUNTED: [&Kind; 6] = [
    &VIOLATION,
    &TRANSITION,
    &RISK_ASSESSMENT,
    &MEASURE,
    &INTERVENTION,
    &FOLLOWUP,
];

/// Since when the case is at its risk level: the moment the value that stands was written.
pub(crate) fn level_since(connection: &Connection, state: &RecordState) -> Result<Sql, StoreError> {
    let field = CASE.field_named("risk_level");
    let shown = field
        .and_then(|field| state.cell(field.tag, ""))
        .and_then(|cell| cell.shown(field))
        .filter(|rival| rival.value.code().is_some());
    let Some(rival) = shown else {
        return Ok(Sql::Null);
    };
    let seconds: Option<i64> = connection
        .prepare_cached("SELECT seconds FROM change WHERE device = ?1 AND counter = ?2")?
        .query_row(
            (
                log::device_number(rival.dot.device),
                rival.dot.counter as i64,
            ),
            |row| row.get(0),
        )
        .optional()?;
    Ok(seconds.map_or(Sql::Null, |at| Sql::Integer(at.saturating_mul(1000))))
}

/// Renews the clocks of the cases a record touches.
pub(crate) fn renew(
    connection: &Connection,
    kind: &Kind,
    id: RecordId,
    cases: &[i64],
) -> Result<(), StoreError> {
    if kind.tag == CASE.tag {
        return renew_case(connection, id.number());
    }
    if !COUNTED.iter().any(|counted| counted.tag == kind.tag) {
        return Ok(());
    }
    cases
        .iter()
        .try_for_each(|case| renew_case(connection, *case))
}

fn renew_case(connection: &Connection, case: i64) -> Result<(), StoreError> {
    connection
        .prepare_cached("DELETE FROM case_clock WHERE case_id = ?1")?
        .execute([case])?;
    let head = connection
        .prepare_cached(
            "SELECT coalesce(status, ''), coalesce(risk_level, ''), received_at, risk_since,
               coalesce(do_not_contact, 0), risk_rank, coalesce(officer, '')
             FROM cases WHERE id = ?1 AND withdrawn = 0 AND is_open = 1",
        )?
        .query_row([case], |row| {
            let facts = Facts {
                status: row.get(0)?,
                risk: row.get(1)?,
                received_at: row.get(2)?,
                level_since: row.get(3)?,
                do_not_contact: row.get(4)?,
                ..Facts::default()
            };
            Ok((facts, row.get::<_, i64>(5)?, row.get::<_, String>(6)?))
        })
        .optional()?;
    let Some((mut facts, rank, officer)) = head else {
        return Ok(());
    };
    add_steps(connection, case, &mut facts)?;
    add_assessment(connection, case, &mut facts)?;
    add_contacts(connection, case, &mut facts)?;
    let mut insert = connection.prepare_cached(
        "INSERT INTO case_clock (case_id, clock, risk_rank, since, fixed, officer)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?;
    for Running {
        clock,
        since,
        fixed,
    } in clock::running(&facts)
    {
        insert.execute((case, Clock::code(clock), rank, since, fixed, &officer))?;
    }
    Ok(())
}

fn add_steps(connection: &Connection, case: i64, facts: &mut Facts) -> Result<(), StoreError> {
    facts.verification_since = connection
        .prepare_cached(
            "SELECT max(transitions.at) FROM part CROSS JOIN transitions ON transitions.id = part.record
             WHERE part.case_id = ?1 AND part.kind = 10 AND transitions.withdrawn = 0 AND transitions.\"to\" = 'verification'",
        )?
        .query_row([case], |row| row.get(0))?;
    let levels: Vec<String> = connection
        .prepare_cached(
            "SELECT coalesce(violations.verification_level, '')
             FROM part CROSS JOIN violations ON violations.id = part.record
             WHERE part.case_id = ?1 AND part.kind = 5 AND violations.withdrawn = 0",
        )?
        .query_map([case], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let is_final = |level: &String| LEVELS_FINAL.contains(&level.as_str());
    facts.verified = !levels.is_empty() && levels.iter().all(is_final);
    facts.protected = connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM part CROSS JOIN interventions ON interventions.id = part.record
                 WHERE part.case_id = ?1 AND part.kind = 21 AND interventions.withdrawn = 0
                   AND (done_on IS NOT NULL OR status IN ('in_progress', 'done', 'awaiting_reply')))
               OR EXISTS (SELECT 1 FROM part CROSS JOIN measures ON measures.id = part.record
                 WHERE part.case_id = ?1 AND part.kind = 20 AND measures.withdrawn = 0
                   AND (done_on IS NOT NULL OR status IN ('in_progress', 'done', 'awaiting_reply')))",
        )?
        .query_row([case], |row| row.get(0))?;
    Ok(())
}

fn add_assessment(connection: &Connection, case: i64, facts: &mut Facts) -> Result<(), StoreError> {
    let newest: Option<(String, Option<String>)> = connection
        .prepare_cached(
            "SELECT assessed_on, review_on
             FROM part CROSS JOIN risk_assessments ON risk_assessments.id = part.record
             WHERE part.case_id = ?1 AND part.kind = 18 AND risk_assessments.withdrawn = 0
               AND assessed_on IS NOT NULL AND coalesce(status, '') NOT IN ('draft', 'returned')
             ORDER BY ltrim(assessed_on, '~') DESC, risk_assessments.id DESC LIMIT 1",
        )?
        .query_row([case], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((assessed, review)) = newest {
        facts.assessed_at = end_of(&assessed);
        facts.review_at = review.as_deref().and_then(end_of);
    }
    Ok(())
}

fn add_contacts(connection: &Connection, case: i64, facts: &mut Facts) -> Result<(), StoreError> {
    let newest = |extra: &str| -> Result<Option<(String, Option<String>)>, StoreError> {
        let sql = format!(
            "SELECT followups.\"on\", followups.next_on
             FROM part CROSS JOIN followups ON followups.id = part.record
             WHERE part.case_id = ?1 AND part.kind = 22 AND followups.withdrawn = 0
               AND followups.\"on\" IS NOT NULL {extra}
             ORDER BY ltrim(followups.\"on\", '~') DESC, followups.id DESC LIMIT 1"
        );
        Ok(connection
            .prepare_cached(&sql)?
            .query_row([case], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    };
    // An attempt that reached nobody does not stop the clock; the day agreed in it does count.
    let reached = newest("AND coalesce(followups.result, 'reached') = 'reached'")?;
    facts.contacted_at = reached.and_then(|(day, _)| end_of(&day));
    let last = newest("")?;
    facts.next_contact_at = last.and_then(|(_, next)| end_of(&next?));
    Ok(())
}

/// The end of the last day a partial date may mean.
fn end_of(text: &str) -> Option<i64> {
    PartialDate::parse(text).map(|date| end_of_day(date.last_day()))
}

/// Fills the clocks of all cases, for a file that was made before they were kept.
pub(crate) fn fill(connection: &Connection) -> Result<(), StoreError> {
    let ids: Vec<i64> = connection
        .prepare("SELECT id FROM cases")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for id in ids {
        let bytes: Vec<u8> = connection
            .prepare_cached("SELECT state FROM record WHERE id = ?1")?
            .query_row([id], |row| row.get(0))?;
        let since = level_since(connection, &payload::decode_state(&bytes)?)?;
        connection
            .prepare_cached("UPDATE cases SET risk_since = ?2 WHERE id = ?1")?
            .execute((id, since))?;
        renew_case(connection, id)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_in_the_statements_are_those_of_the_kinds() {
        let tags = COUNTED.map(|kind| (kind.name, kind.tag));
        let expected = [
            ("violation", 5),
            ("transition", 10),
            ("risk_assessment", 18),
            ("measure", 20),
            ("intervention", 21),
            ("followup", 22),
        ];
        assert_eq!(tags, expected);
    }
}
