//! Schema by numbered steps. Steps only grow; a newer file is refused politely.

use rusqlite::Connection;

use crate::apply;
use crate::clocks;
use crate::error::StoreError;
use crate::{project, rest};

const STEPS: &[&str] = &[
    include_str!("../migrations/0001_log.sql"),
    include_str!("../migrations/0002_casework.sql"),
    include_str!("../migrations/0003_filters.sql"),
    include_str!("../migrations/0004_due.sql"),
    include_str!("../migrations/0005_protection.sql"),
    include_str!("../migrations/0006_healing.sql"),
    include_str!("../migrations/0007_audit.sql"),
    include_str!("../migrations/0008_decision_signer.sql"),
    include_str!("../migrations/0009_retention.sql"),
    include_str!("../migrations/0010_query.sql"),
    include_str!("../migrations/0011_relationships.sql"),
    include_str!("../migrations/0012_likeness.sql"),
    CLOCKS,
    include_str!("../migrations/0014_evidence.sql"),
    include_str!("../migrations/0015_circles.sql"),
    include_str!("../migrations/0016_frame_basis.sql"),
    REST,
    TEXTS,
    include_str!("../migrations/0019_same_cases.sql"),
    include_str!("../migrations/0020_stamps.sql"),
];

/// The step after which the clocks of cases that are there already are filled.
const CLOCKS: &str = include_str!("../migrations/0013_clocks.sql");

/// The step after which the rest of cases that are there already is filled, and which of their sets
/// hold anything.
const REST: &str = include_str!("../migrations/0017_rest.sql");

/// The step after which it is told of the rows that are there already which of their texts hold
/// anything.
const TEXTS: &str = include_str!("../migrations/0018_texts.sql");

/// Schema number of this version.
pub const CURRENT: i64 = STEPS.len() as i64;

/// The last step that added something projected from records that may be there already.
const PROJECTED: i64 = 12;

/// Brings the file to this version's schema, one transaction a step.
///
/// # Errors
/// [`StoreError::Newer`] when the file is ahead of this version; it is left as it is.
pub fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    let found: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > CURRENT {
        return Err(StoreError::Newer { found });
    }
    for (at, step) in STEPS
        .iter()
        .enumerate()
        .skip(usize::try_from(found).unwrap_or(0))
    {
        let transaction = connection.transaction()?;
        transaction.execute_batch(step)?;
        if *step == CLOCKS {
            clocks::fill(&transaction)?;
        }
        if *step == REST {
            rest::fill(&transaction)?;
            project::fill_sets(&transaction)?;
        }
        if *step == TEXTS {
            project::fill_texts(&transaction)?;
        }
        transaction.pragma_update(None, "user_version", at as i64 + 1)?;
        transaction.commit()?;
    }
    if found > 0 && found < PROJECTED {
        // Tables that follow from the records and came after them.
        let transaction = connection.transaction()?;
        apply::project_all(&transaction)?;
        transaction.commit()?;
    }
    Ok(())
}
