//! Names of the erased where no case holds them: shared views, and files they were imported from.

use std::collections::BTreeSet;

use model::record::{ORGANISATION, PERSON, SAVED_VIEW};
use model::{RecordId, Value, text};
use rusqlite::Connection;

use crate::error::StoreError;
use crate::{log, records};

/// Shorter single words are in too many texts to be somebody's name.
const LETTERS_MIN: usize = 3;

/// The words of each name the erased had.
pub(super) struct Names(Vec<Vec<String>>);

impl Names {
    /// Of people and organisations; to be asked before their words go.
    pub(super) fn of(connection: &Connection, parties: &[RecordId]) -> Result<Self, StoreError> {
        let mut names = BTreeSet::new();
        for party in parties {
            for change in log::changes_of(connection, *party)? {
                let Some(kind) = [&PERSON, &ORGANISATION]
                    .into_iter()
                    .find(|kind| kind.tag == change.kind)
                else {
                    continue;
                };
                for write in &change.writes {
                    let is_name = kind
                        .field(write.field)
                        .is_some_and(|field| field.holds.is_name());
                    let name = match &write.value {
                        _ if !is_name => continue,
                        Value::Text(name) => name,
                        _ => &write.element,
                    };
                    let words = text::words(name);
                    if words.iter().map(|word| word.chars().count()).sum::<usize>() >= LETTERS_MIN {
                        names.insert(words);
                    }
                }
            }
        }
        Ok(Self(names.into_iter().collect()))
    }

    /// All words of one of the names stand in this text.
    fn stand_in(&self, text: &str) -> bool {
        let words: BTreeSet<String> = text::words(text).into_iter().collect();
        let stands = |name: &Vec<String>| name.iter().all(|word| words.contains(word));
        self.0.iter().any(stands)
    }

    /// Shared views that name, or ever named, one of them.
    pub(super) fn views(&self, connection: &Connection) -> Result<Vec<RecordId>, StoreError> {
        let mut query = connection.prepare_cached("SELECT id FROM record WHERE kind = ?1")?;
        let rows = query.query_map([SAVED_VIEW.tag], |row| log::record_from(row.get(0)?))?;
        let mut found = Vec::new();
        for view in rows {
            let view = view?;
            let said = log::changes_of(connection, view)?;
            let mut said = said.iter().flat_map(|change| &change.writes);
            let named = said.any(|write| {
                let text = write.value.text();
                text.is_some_and(|text| self.stand_in(text))
            });
            let state = records::get(connection, view)?.state;
            let now = ["name", "query"].iter().any(|field| {
                let field = SAVED_VIEW.field_named(field);
                let text = field
                    .and_then(|field| state.shown(field))
                    .and_then(Value::text);
                text.is_some_and(|text| self.stand_in(text))
            });
            if named || now {
                found.push(view);
            }
        }
        Ok(found)
    }

    /// Takes the names off files that erased records were imported from, or that are called so.
    pub(super) fn forget_files(&self, connection: &Connection) -> Result<(), StoreError> {
        connection.execute(
            "UPDATE import_job SET name = '' WHERE id IN
               (SELECT job FROM import_made WHERE record IN (SELECT record FROM erased))",
            [],
        )?;
        let mut query = connection.prepare_cached("SELECT id, name FROM import_job")?;
        let rows = query.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))?;
        let jobs: Vec<(i64, String)> = rows.collect::<Result<_, _>>()?;
        for (job, _) in jobs.iter().filter(|(_, name)| self.stand_in(name)) {
            connection
                .prepare_cached("UPDATE import_job SET name = '' WHERE id = ?1")?
                .execute([job])?;
        }
        Ok(())
    }
}
