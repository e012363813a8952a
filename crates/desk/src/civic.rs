//! Civic space events, and how people stand to each other.

use model::RecordId;
use model::role::Act;

use crate::desk::Desk;
use crate::error::Error;
use crate::record::Record;

impl Desk {
    /// A page of the civic space events of one dimension or of all, newest first, and the number
    /// in all.
    ///
    /// # Errors
    /// As for reading.
    pub fn civic_events(
        &self,
        dimension: &str,
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<Record>, u32), Error> {
        self.with_right(Act::ReadCoded, |session| {
            let limit = limit.clamp(1, 500);
            let (ids, total) = session.store.civic_events(dimension, offset, limit)?;
            let records = ids
                .into_iter()
                .map(|id| session.record(id))
                .collect::<Result<_, _>>()?;
            Ok((records, total))
        })
    }

    /// The relationships of a person, whichever of the two they are, with the other person.
    ///
    /// # Errors
    /// As for reading.
    pub fn relationships(&self, person: RecordId) -> Result<Vec<(Record, Option<Record>)>, Error> {
        self.with_right(Act::ReadIdentities, |session| {
            let mut found = Vec::new();
            for id in session.store.relationships(person)? {
                let relationship = session.record(id)?;
                let other =
                    ["person", "other"]
                        .iter()
                        .find_map(|field| match relationship.shown(field) {
                            Some(model::Value::Link(id)) if *id != person => Some(*id),
                            _ => None,
                        });
                let other = other.map(|other| session.record(other)).transpose()?;
                found.push((relationship, other));
            }
            Ok(found)
        })
    }
}
