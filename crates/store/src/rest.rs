//! Since when a case is at rest and which term of keeping counts for it, kept beside its rows.
//! Follows from the other rows: renewed with each of them, as the clocks are.

use model::record::{CASE, Kind, TRANSITION, VIOLATION};
use model::retention::{Facts, Term, is_grave, term};
use model::{PartialDate, RecordId};
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;

/// Seconds of a day.
const DAY_SECONDS: i64 = 86_400;

/// What is read of a case: status, day it was closed, hold, newest change of its own (seconds).
type Head = (String, Option<String>, bool, i64);

/// Renews the rest of the cases a record touches.
pub(crate) fn renew(
    connection: &Connection,
    kind: &Kind,
    id: RecordId,
    cases: &[i64],
) -> Result<(), StoreError> {
    if kind.tag == CASE.tag {
        return renew_case(connection, id.number());
    }
    if kind.tag != VIOLATION.tag && kind.tag != TRANSITION.tag {
        return Ok(());
    }
    cases
        .iter()
        .try_for_each(|case| renew_case(connection, *case))
}

fn renew_case(connection: &Connection, case: i64) -> Result<(), StoreError> {
    let head: Option<Head> = connection
        .prepare_cached(
            "SELECT cases.status, cases.closed_on, coalesce(cases.legal_hold, 0), record.updated
             FROM cases CROSS JOIN record ON record.id = cases.id
             WHERE cases.id = ?1 AND cases.withdrawn = 0
               AND cases.status IN ('closed', 'rejected', 'referred_out')",
        )?
        .query_row([case], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    let Some((status, closed_on, held, updated)) = head else {
        connection
            .prepare_cached("DELETE FROM case_rest WHERE case_id = ?1")?
            .execute([case])?;
        return Ok(());
    };
    let closed_on = closed_on.filter(|_| status == "closed");
    let since = match closed_on.as_deref().and_then(PartialDate::parse) {
        Some(day) => day.last_day(),
        None => stepped_on(connection, case, &status, updated)?,
    };
    let facts = Facts {
        status: &status,
        grave: is_grave_case(connection, case)?,
        ..Facts::default()
    };
    let term = term(&facts).map_or("", Term::code);
    connection
        .prepare_cached(
            "INSERT OR REPLACE INTO case_rest (case_id, term, since, held) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute((case, term, since, held))?;
    Ok(())
}

/// The day of the newest step to a status; for cases from before there were steps, that of the
/// newest change.
fn stepped_on(
    connection: &Connection,
    case: i64,
    to: &str,
    updated: i64,
) -> Result<i64, StoreError> {
    let at: Option<i64> = connection
        .prepare_cached(
            "SELECT max(transitions.at) FROM part CROSS JOIN transitions ON transitions.id = part.record
             WHERE part.case_id = ?1 AND part.kind = ?3 AND transitions.withdrawn = 0 AND transitions.\"to\" = ?2",
        )?
        .query_row((case, to, TRANSITION.tag), |row| row.get(0))?;
    Ok(at.map_or_else(
        || updated.div_euclid(DAY_SECONDS),
        |at| at.div_euclid(DAY_SECONDS * 1000),
    ))
}

fn is_grave_case(connection: &Connection, case: i64) -> Result<bool, StoreError> {
    let mut query = connection.prepare_cached(
        "SELECT violations.violation_type FROM part CROSS JOIN violations ON violations.id = part.record
         WHERE part.case_id = ?1 AND part.kind = ?2 AND violations.withdrawn = 0
           AND violations.verification_level IN ('verified', 'confirmed')
           AND violations.violation_type IS NOT NULL",
    )?;
    let mut rows = query.query((case, i64::from(VIOLATION.tag)))?;
    while let Some(row) = rows.next()? {
        if is_grave(row.get_ref(0)?.as_str().unwrap_or_default()) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Fills the table for cases that were there before it.
pub(crate) fn fill(connection: &Connection) -> Result<(), StoreError> {
    let ids: Vec<i64> = connection
        .prepare(
            "SELECT id FROM cases WHERE status IN ('closed', 'rejected', 'referred_out') ORDER BY id",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    ids.into_iter()
        .try_for_each(|id| renew_case(connection, id))
}
