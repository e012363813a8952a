//! The register of data breaches, and the task to tell the authority within 72 hours.

use model::record::{BREACH, TASK};
use model::role::Act;
use model::{PartialDate, RecordId, Value};
use store::apply::WriteTx;

use crate::consents::fields;
use crate::desk::{Desk, new_record};
use crate::error::Error;
use crate::record::Record;

/// Milliseconds from noticing to telling.
const TELL_WITHIN_MS: i64 = 72 * 3_600_000;
/// Breaches listed.
const BREACHES_MAX: u32 = 200;

impl Desk {
    /// The register, newest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn breaches(&self) -> Result<Vec<Record>, Error> {
        self.with_right(Act::RecordBreach, |session| {
            let ids = session.store.all_of_kind(BREACH.tag, BREACHES_MAX)?;
            ids.into_iter().map(|id| session.record(id)).collect()
        })
    }
}

/// A new breach makes the task to tell the authority, in the same commit.
pub(crate) fn after_breach(tx: &mut WriteTx<'_>, id: RecordId, now_ms: i64) -> Result<(), Error> {
    let breach = tx.record(id)?;
    let shown = |name: &str| {
        BREACH
            .field_named(name)
            .and_then(|field| breach.state.shown(field))
    };
    let noticed = match shown("noticed_at") {
        Some(Value::Instant(at)) => *at,
        _ => now_ms,
    };
    let due = noticed.saturating_add(TELL_WITHIN_MS);
    let day = PartialDate::from_day_number(due.div_euclid(86_400_000));
    let writes = fields(
        &TASK,
        [
            ("title", shown("title").cloned().unwrap_or(Value::Empty)),
            ("status", Value::Code("open".into())),
            ("origin", Value::Code("breach".into())),
            ("origin_key", Value::Text(format!("breach:{id}"))),
            ("due_at", Value::Instant(due)),
            ("due_on", day.map_or(Value::Empty, Value::Date)),
        ],
    );
    tx.change("breach_task", TASK.tag, new_record()?, writes)?;
    Ok(())
}
