//! Sealed reports, sent or received, and the facts they are counted from.

use model::{DeviceId, PartialDate, RecordId};
use rusqlite::Row;
use wire::InstitutionId;

use crate::apply::{ReceiveTx, WriteTx};
use crate::case_likeness::counted_by_another_text;
use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// A report as kept.
#[derive(Debug, Clone)]
pub struct StoredReport {
    /// Row number.
    pub id: i64,
    /// Sent from here.
    pub outgoing: bool,
    /// Institution that made it.
    pub institution: InstitutionId,
    /// Device that sealed it.
    pub device: DeviceId,
    /// Its place in that device's report lane.
    pub seq: u64,
    /// Milliseconds by the sender's clock.
    pub made_at: i64,
    /// Its frozen form (`desk` knows it).
    pub body: Vec<u8>,
    /// Hub seconds of the receipt, for one sent from here.
    pub receipt_at: Option<i64>,
}

/// Facts of one violation, for counting.
#[derive(Debug, Clone)]
pub struct ViolationLine {
    /// The violation.
    pub id: RecordId,
    /// Code of `violation_type`.
    pub violation_type: String,
    /// Code of `verification_level`.
    pub verification_level: String,
    /// Code of `motive_link`.
    pub motive_link: String,
    /// Start of its incident.
    pub starts_on: Option<PartialDate>,
    /// Its victim, a person.
    pub victim: Option<RecordId>,
}

impl Store {
    /// Reports, newest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn reports(&self) -> Result<Vec<StoredReport>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT report.id, outgoing, institution, device, report.seq, made_at, body, frame_out.receipt_at
             FROM report LEFT JOIN frame_out ON outgoing = 1 AND frame_out.lane = 2 AND frame_out.seq = report.seq
             ORDER BY made_at DESC, report.id DESC",
        )?;
        let rows = query.query_map([], stored)?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Risk levels of cases that were open at some time in `year`, with whose case it is; empty
    /// text without a level. A case that was found to be another one is counted there.
    ///
    /// # Errors
    /// As for reading.
    pub fn case_risks(&self, year: u16) -> Result<Vec<(String, Option<RecordId>)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT coalesce(risk_level, ''), person FROM cases
             WHERE withdrawn = 0 AND coalesce(status, '') NOT IN ('draft', 'rejected')
               AND (opened_on IS NULL OR substr(ltrim(opened_on, '~'), 1, 4) <= ?1)
               AND (closed_on IS NULL OR substr(ltrim(closed_on, '~'), 1, 4) >= ?1)
               AND id NOT IN (SELECT value FROM json_each(?2))",
        )?;
        let twice = counted_by_another_text(&self.connection)?;
        let rows = query.query_map((format!("{year:04}"), twice), |row| {
            let person: Option<i64> = row.get(1)?;
            Ok((row.get(0)?, person.and_then(RecordId::from_number)))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Cases with a no to being counted, with the consent records that could say so.
    ///
    /// # Errors
    /// As for reading.
    pub fn uncounted_words(&self) -> Result<Vec<(RecordId, RecordId)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT DISTINCT coalesce(consents.person, cases.person), \"case\" FROM consents
             JOIN cases ON cases.id = consents.\"case\"
             WHERE consents.withdrawn = 0 AND scope = 'use_statistics'
               AND (consents.status IN ('refused', 'withdrawn') OR withdrawn_on IS NOT NULL)
               AND coalesce(consents.person, cases.person) IS NOT NULL",
        )?;
        let rows = query.query_map([], |row| {
            Ok((
                log::record_from(row.get(0)?)?,
                log::record_from(row.get(1)?)?,
            ))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Facts of all violations that are not withdrawn; those of a case that was found to be another
    /// one are counted there.
    ///
    /// # Errors
    /// As for reading.
    pub fn violation_lines(&self) -> Result<Vec<ViolationLine>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT coalesce(violation_type, ''), coalesce(verification_level, ''), coalesce(motive_link, ''), incidents.starts_on, victim, violations.id
             FROM violations LEFT JOIN incidents ON incidents.id = violations.incident AND incidents.withdrawn = 0
             WHERE violations.withdrawn = 0
               AND (\"case\" IS NULL OR \"case\" NOT IN (SELECT value FROM json_each(?1)))",
        )?;
        let twice = counted_by_another_text(&self.connection)?;
        let rows = query.query_map([twice], |row| {
            Ok(ViolationLine {
                id: log::record_from(row.get(5)?)?,
                violation_type: row.get(0)?,
                verification_level: row.get(1)?,
                motive_link: row.get(2)?,
                starts_on: row
                    .get::<_, Option<String>>(3)?
                    .as_deref()
                    .and_then(PartialDate::parse),
                victim: row
                    .get::<_, Option<i64>>(4)?
                    .and_then(RecordId::from_number),
            })
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}

fn stored(row: &Row<'_>) -> rusqlite::Result<StoredReport> {
    let institution: Vec<u8> = row.get(2)?;
    Ok(StoredReport {
        id: row.get(0)?,
        outgoing: row.get(1)?,
        institution: InstitutionId(institution.try_into().unwrap_or([0; 16])),
        device: log::device_from(row.get(3)?),
        seq: row.get::<_, i64>(4)? as u64,
        made_at: row.get(5)?,
        body: row.get(6)?,
        receipt_at: row.get(7)?,
    })
}

const INSERT: &str = "INSERT OR IGNORE INTO report (outgoing, institution, device, seq, made_at, body) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

impl WriteTx<'_> {
    /// Keeps a report sent from here. Gives its row number.
    ///
    /// # Errors
    /// As for writing.
    pub fn put_report(
        &self,
        institution: InstitutionId,
        device: DeviceId,
        seq: u64,
        made_at: i64,
        body: &[u8],
    ) -> Result<i64, StoreError> {
        self.transaction.prepare_cached(INSERT)?.execute((
            true,
            &institution.0,
            log::device_number(device),
            seq as i64,
            made_at,
            body,
        ))?;
        Ok(self.transaction.last_insert_rowid())
    }
}

impl ReceiveTx<'_> {
    /// Keeps a report received here; the same one twice is kept once.
    ///
    /// # Errors
    /// As for writing.
    pub fn put_report(
        &self,
        institution: InstitutionId,
        device: DeviceId,
        seq: u64,
        made_at: i64,
        body: &[u8],
    ) -> Result<(), StoreError> {
        self.transaction.prepare_cached(INSERT)?.execute((
            false,
            &institution.0,
            log::device_number(device),
            seq as i64,
            made_at,
            body,
        ))?;
        Ok(())
    }
}
