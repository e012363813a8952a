//! What the desk asks about erasures: which were carried out, who stands where, what is to be swept.

use std::path::{Path, PathBuf};

use model::RecordId;
use rusqlite::OpenFlags;
use rusqlite::backup::{Backup, StepResult};
use vault::DbKey;

use crate::erase::{erased_with, is_alone, stands_elsewhere};
use crate::error::StoreError;
use crate::log;
use crate::open::{self, Store};
use crate::settings;

/// Ending of the file that is written beside the file.
const FRESH: &str = "-fresh";
/// Pages laid over in one go: 8 MiB.
const STEP_PAGES: i32 = 2048;

/// An erasure that was carried out here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Erased {
    /// The case.
    pub case: RecordId,
    /// Its erasure record.
    pub erasure: RecordId,
    /// Seconds, by the clock of whoever carried it out.
    pub at: i64,
}

impl Store {
    /// Cases erased here, newest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn erased_cases(&self) -> Result<Vec<Erased>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT id, erasure, at FROM erased_case ORDER BY at DESC, id")?;
        let rows = query.query_map([], |row| {
            Ok(Erased {
                case: log::record_from(row.get(0)?)?,
                erasure: log::record_from(row.get(1)?)?,
                at: row.get(2)?,
            })
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Seconds of the last erasure carried out here: copies of the file from before still hold what
    /// it erased.
    ///
    /// # Errors
    /// As for reading.
    pub fn last_erasure(&self) -> Result<Option<i64>, StoreError> {
        Ok(self
            .connection
            .query_row("SELECT max(at) FROM erased_case", [], |row| row.get(0))?)
    }

    /// True when the record lost its words to an erasure.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_erased(&self, record: RecordId) -> Result<bool, StoreError> {
        Ok(erased_with(&self.connection, record)?.is_some())
    }

    /// True while traces of an erasure may lie in the search or in the write-ahead log.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_erasing(&self) -> Result<bool, StoreError> {
        Ok(settings::get(&self.connection, settings::name::ERASING)?.is_some())
    }

    /// Merges the search indexes, whose deleted words stay readable until then, writes all pages of
    /// the file anew and empties the write-ahead log. `key` is that of the file.
    ///
    /// # Errors
    /// As for writing; it is asked for again at the next opening.
    pub fn sweep_erased(&mut self, key: &DbKey) -> Result<(), StoreError> {
        self.connection.execute_batch(
            "INSERT INTO search (search) VALUES ('optimize');
             INSERT INTO name_search (name_search) VALUES ('optimize');",
        )?;
        self.write_anew(key)?;
        settings::set(&self.connection, settings::name::ERASING, None)?;
        self.checkpoint()
    }

    /// What was deleted is overwritten, but pages that were split or filled again keep pieces of what
    /// once stood there between their cells. Only writing all pages anew ends that.
    ///
    /// Not by `VACUUM`: it builds the whole file in memory, since nothing of ours lies in the open in
    /// a temporary file. The rows go into a second file under the same key, and its pages over those
    /// of the first in one transaction: a power cut leaves the one or the other.
    fn write_anew(&mut self, key: &DbKey) -> Result<(), StoreError> {
        let path = self.connection.path().ok_or(StoreError::Access)?;
        let fresh = PathBuf::from(format!("{path}{FRESH}"));
        remove(&fresh)?;
        let written = self.write_beside(&fresh, key);
        let removed = remove(&fresh);
        written.and(removed)
    }

    fn write_beside(&mut self, fresh: &Path, key: &DbKey) -> Result<(), StoreError> {
        self.export(fresh, key)?;
        let source = open::connect(fresh, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
        let backup = Backup::new(&source, &mut self.connection)?;
        while backup.step(STEP_PAGES)? != StepResult::Done {
            // A copy may be reading at this moment.
            std::thread::yield_now();
        }
        Ok(())
    }

    /// Where people and organisations stand besides a case: true when any record outside it, or in
    /// another case, links to this one.
    ///
    /// # Errors
    /// As for reading.
    pub fn stands_elsewhere(&self, party: RecordId, case: RecordId) -> Result<bool, StoreError> {
        stands_elsewhere(&self.connection, party, case)
    }

    /// No other laptop was ever let in.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_alone(&self, me: model::DeviceId) -> Result<bool, StoreError> {
        is_alone(&self.connection, log::device_number(me))
    }

    /// True when an organisation stands anywhere but in a case and with people who go with it.
    ///
    /// # Errors
    /// As for reading.
    pub fn stands_besides(
        &self,
        organisation: RecordId,
        case: RecordId,
        going: &[RecordId],
    ) -> Result<bool, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT id FROM persons WHERE organisation = ?1 AND withdrawn = 0")?;
        let rows = query.query_map([organisation.number()], |row| log::record_from(row.get(0)?))?;
        for member in rows {
            if !going.contains(&member?) {
                return Ok(true);
            }
        }
        let mut query = self.connection.prepare_cached(
            "SELECT 1 FROM cases WHERE organisation = ?1 AND id <> ?2 AND withdrawn = 0
             UNION ALL SELECT 1 FROM violations WHERE victim_organisation = ?1 AND coalesce(\"case\", 0) <> ?2 AND withdrawn = 0
             UNION ALL SELECT 1 FROM involvements WHERE organisation = ?1 AND coalesce(\"case\", 0) <> ?2 AND withdrawn = 0
             LIMIT 1",
        )?;
        Ok(query.exists((organisation.number(), case.number()))?)
    }

    /// Cases with an erasure that was proposed and neither returned nor carried out.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_with_open_erasure(&self) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT DISTINCT \"case\" FROM erasures WHERE withdrawn = 0 AND \"case\" IS NOT NULL
               AND returned_at IS NULL AND carried_out_at IS NULL ORDER BY \"case\"",
        )?;
        let rows = query.query_map([], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// People somebody stands in a relationship with.
    ///
    /// # Errors
    /// As for reading.
    pub fn related_to(&self, person: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT \"other\" FROM relationships WHERE person = ?1 AND \"other\" IS NOT NULL AND withdrawn = 0
             UNION SELECT person FROM relationships WHERE \"other\" = ?1 AND person IS NOT NULL AND withdrawn = 0",
        )?;
        let rows = query.query_map([person.number()], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Every case a record stands in.
    ///
    /// # Errors
    /// As for reading.
    pub fn cases_with(&self, record: RecordId) -> Result<Vec<RecordId>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT case_id FROM part WHERE record = ?1 ORDER BY case_id")?;
        let rows = query.query_map([record.number()], |row| log::record_from(row.get(0)?))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// All records that stand in a case, withdrawn ones too: (record, kind).
    ///
    /// # Errors
    /// As for reading.
    pub fn all_parts(&self, case: RecordId) -> Result<Vec<(RecordId, u16)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT record, kind FROM part WHERE case_id = ?1 ORDER BY kind, record",
        )?;
        let rows = query.query_map([case.number()], |row| {
            Ok((log::record_from(row.get(0)?)?, row.get(1)?))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}

/// Takes away a file and its journal; one that is not there is taken away already.
fn remove(path: &Path) -> Result<(), StoreError> {
    for ending in ["", "-journal", "-wal", "-shm"] {
        let mut path = path.as_os_str().to_owned();
        path.push(ending);
        match std::fs::remove_file(path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(StoreError::Access);
            }
            _ => {}
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use model::record::NOTE;
    use model::{DeviceId, RecordId, Value, Write};
    use vault::MasterKey;

    use super::*;

    const AMINA: DeviceId = DeviceId(1);

    fn note(store: &mut Store, number: i64, text: &str) {
        let id = RecordId::from_number(number).unwrap();
        let write = Write {
            field: NOTE.field_named("text").unwrap().tag,
            element: String::new(),
            value: Value::Text(text.to_owned()),
        };
        store
            .write::<_, StoreError>(AMINA, 1_790_000_000, |tx| {
                tx.change("record_save", NOTE.tag, id, vec![write])
            })
            .unwrap();
    }

    #[test]
    fn a_file_that_was_written_anew_says_the_same_and_goes_on() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sanad.db");
        let master = MasterKey::generate().unwrap();
        let mut store = Store::create(&path, &master.derive_db_key()).unwrap();
        for number in 1..400 {
            note(&mut store, number, &format!("the quarry at dawn, {number}"));
        }
        let before = store.shared_digest().unwrap();
        store.sweep_erased(&master.derive_db_key()).unwrap();
        assert_eq!(store.shared_digest().unwrap(), before);
        note(&mut store, 400, "and the day after");
        drop(store);
        let store = Store::open(&path, &master.derive_db_key()).unwrap();
        assert!(store.is_sound().unwrap());
        assert_ne!(store.shared_digest().unwrap(), before);
        let words: i64 = store
            .connection
            .query_row(
                "SELECT count(*) FROM search WHERE search MATCH 'quarry'",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(words, 399);
        let names = std::fs::read_dir(folder.path()).unwrap();
        let beside = names.filter(|entry| {
            let name = entry.as_ref().unwrap().file_name();
            name.to_string_lossy().contains(FRESH)
        });
        assert_eq!(beside.count(), 0, "nothing is left beside it");
    }

    #[test]
    fn what_a_power_cut_left_beside_the_file_is_no_obstacle() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("sanad.db");
        let master = MasterKey::generate().unwrap();
        let mut store = Store::create(&path, &master.derive_db_key()).unwrap();
        note(&mut store, 1, "the quarry");
        let left = folder.path().join(format!("sanad.db{FRESH}"));
        std::fs::write(&left, b"half a file").unwrap();
        store.sweep_erased(&master.derive_db_key()).unwrap();
        assert!(!left.exists() && store.is_sound().unwrap());
    }
}
