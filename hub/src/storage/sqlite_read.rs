//! Questions to the file. Also used by the writer, inside its transaction.

use super::sqlite::storage;
use super::{Head, KeptNonce, Slice, StorageError, role_from};
use rusqlite::{Connection, OptionalExtension, Row, params};
use wire::{
    DeviceId, Entry, Hash, InstitutionId, Lane, LogId, Members, PublicKey, Role, Seq, Trust,
};

type Result<T> = std::result::Result<T, StorageError>;

/// Numbers are stored as SQLite has them; ours never reach the sign bit.
pub(super) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

pub(super) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

pub(super) fn alliance(connection: &Connection) -> Result<Option<PublicKey>> {
    connection
        .prepare_cached("SELECT value FROM meta WHERE name = 'alliance_key'")
        .and_then(|mut s| s.query_row([], |row| row.get::<_, [u8; 32]>(0)).optional())
        .map(|key| key.map(PublicKey))
        .map_err(storage)
}

/// Fold the stored log again. What is stored was verified once; a file that changed since is
/// damaged, not trusted.
pub(super) fn members(connection: &Connection, id: InstitutionId) -> Result<Option<Members>> {
    let mut statement = connection
        .prepare_cached("SELECT body FROM entry WHERE institution = ?1 ORDER BY number")
        .map_err(storage)?;
    let mut rows = statement.query([id.0]).map_err(storage)?;
    let mut members: Option<Members> = None;
    while let Some(row) = rows.next().map_err(storage)? {
        let body: Vec<u8> = row.get(0).map_err(storage)?;
        let entry = Entry::decode(&body).map_err(|_| StorageError::Damaged)?;
        match &mut members {
            Some(members) => members.apply(&entry).map_err(|_| StorageError::Damaged)?,
            None => {
                let alliance = alliance(connection)?.ok_or(StorageError::Damaged)?;
                let trust = Trust::FirstSeen { alliance };
                members =
                    Some(Members::found(id, &trust, &entry).map_err(|_| StorageError::Damaged)?);
            }
        }
    }
    Ok(members)
}

pub(super) fn heads(connection: &Connection, id: InstitutionId) -> Result<Vec<Head>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT institution, device, lane, seq, hash FROM log
             WHERE institution = ?1 ORDER BY lane, device",
        )
        .map_err(storage)?;
    let rows = statement
        .query_map([id.0], |row| {
            Ok((log_of(row)?, Seq(unsigned(row.get(3)?)), Hash(row.get(4)?)))
        })
        .map_err(storage)?;
    let mut heads = Vec::new();
    for row in rows {
        let (log, seq, hash) = row.map_err(storage)?;
        heads.push(Head {
            log: log.ok_or(StorageError::Damaged)?,
            seq,
            hash,
        });
    }
    Ok(heads)
}

fn log_of(row: &Row<'_>) -> rusqlite::Result<Option<LogId>> {
    let institution = InstitutionId(row.get(0)?);
    let device = DeviceId(row.get(1)?);
    let lane = Lane::try_from(row.get::<_, u8>(2)?).ok();
    Ok(lane.map(|lane| LogId {
        institution,
        device,
        lane,
    }))
}

/// The row of a log: id, head, bytes so far.
pub(super) fn log_row(
    connection: &Connection,
    log: LogId,
) -> Result<Option<(i64, Seq, Hash, u64)>> {
    connection
        .prepare_cached(
            "SELECT id, seq, hash, total FROM log
             WHERE institution = ?1 AND device = ?2 AND lane = ?3",
        )
        .and_then(|mut s| {
            s.query_row(
                params![log.institution.0, log.device.0, log.lane.number()],
                |row| {
                    let (seq, total) = (unsigned(row.get(1)?), unsigned(row.get(3)?));
                    Ok((row.get(0)?, Seq(seq), Hash(row.get(2)?), total))
                },
            )
            .optional()
        })
        .map_err(storage)
}

pub(super) fn frame_hash(connection: &Connection, log: LogId, seq: Seq) -> Result<Option<Hash>> {
    let Some((id, ..)) = log_row(connection, log)? else {
        return Ok(None);
    };
    connection
        .prepare_cached("SELECT hash FROM frame WHERE log = ?1 AND seq = ?2")
        .and_then(|mut s| {
            s.query_row(params![id, signed(seq.0)], |row| row.get(0))
                .optional()
        })
        .map(|hash| hash.map(Hash))
        .map_err(storage)
}

pub(super) fn frames_after(
    connection: &Connection,
    log: LogId,
    after: Seq,
    budget: usize,
    force: bool,
) -> Result<Slice> {
    let Some((id, head, _, total)) = log_row(connection, log)? else {
        return Ok(Slice::default());
    };
    if after >= head {
        return Ok(Slice::default());
    }
    let before: i64 = connection
        .prepare_cached("SELECT total FROM frame WHERE log = ?1 AND seq = ?2")
        .and_then(|mut s| {
            s.query_row(params![id, signed(after.0)], |row| row.get(0))
                .optional()
        })
        .map_err(storage)?
        .unwrap_or(0);
    let mut statement = connection
        .prepare_cached("SELECT size, body FROM frame WHERE log = ?1 AND seq > ?2 ORDER BY seq")
        .map_err(storage)?;
    let rows = statement
        .query(params![id, signed(after.0)])
        .map_err(storage)?;
    let left = total.saturating_sub(unsigned(before));
    take(rows, budget, force, left)
}

/// Take rows of (size, body) while they fit.
fn take(mut rows: rusqlite::Rows<'_>, budget: usize, force: bool, left: u64) -> Result<Slice> {
    let mut slice = Slice {
        items: Vec::new(),
        more: left,
    };
    let mut used = 0usize;
    while let Some(row) = rows.next().map_err(storage)? {
        let size: i64 = row.get(0).map_err(storage)?;
        let size = usize::try_from(size).unwrap_or(usize::MAX);
        if used.saturating_add(size) > budget && !(force && slice.items.is_empty()) {
            break;
        }
        used += size;
        slice.more = slice
            .more
            .saturating_sub(u64::try_from(size).unwrap_or(u64::MAX));
        slice.items.push(row.get(1).map_err(storage)?);
    }
    Ok(slice)
}

pub(super) fn logs_to(connection: &Connection, recipient: InstitutionId) -> Result<Vec<LogId>> {
    let mut statement = connection
        .prepare_cached(
            "SELECT institution, device, lane FROM log
             WHERE id IN (SELECT DISTINCT log FROM frame WHERE recipient = ?1)
             ORDER BY institution, device",
        )
        .map_err(storage)?;
    let rows = statement
        .query_map([recipient.0], log_of)
        .map_err(storage)?;
    rows.map(|row| row.map_err(storage)?.ok_or(StorageError::Damaged))
        .collect()
}

pub(super) fn frames_to(
    connection: &Connection,
    recipient: InstitutionId,
    log: LogId,
    after: Seq,
    budget: usize,
    force: bool,
) -> Result<Slice> {
    let Some((id, ..)) = log_row(connection, log)? else {
        return Ok(Slice::default());
    };
    let key = params![recipient.0, id, signed(after.0)];
    let left: i64 = connection
        .prepare_cached(
            "SELECT coalesce(sum(size), 0) FROM frame
             WHERE recipient = ?1 AND log = ?2 AND seq > ?3",
        )
        .and_then(|mut s| s.query_row(key, |row| row.get(0)))
        .map_err(storage)?;
    let mut statement = connection
        .prepare_cached(
            "SELECT size, body FROM frame
             WHERE recipient = ?1 AND log = ?2 AND seq > ?3 ORDER BY seq",
        )
        .map_err(storage)?;
    let rows = statement.query(key).map_err(storage)?;
    take(rows, budget, force, unsigned(left))
}

pub(super) fn entries_from(
    connection: &Connection,
    id: InstitutionId,
    next: u32,
    budget: usize,
    force: bool,
) -> Result<Slice> {
    let left: i64 = connection
        .prepare_cached(
            "SELECT coalesce(sum(length(body)), 0) FROM entry
             WHERE institution = ?1 AND number >= ?2",
        )
        .and_then(|mut s| s.query_row(params![id.0, next], |row| row.get(0)))
        .map_err(storage)?;
    let mut statement = connection
        .prepare_cached(
            "SELECT length(body), body FROM entry
             WHERE institution = ?1 AND number >= ?2 ORDER BY number",
        )
        .map_err(storage)?;
    let rows = statement.query(params![id.0, next]).map_err(storage)?;
    take(rows, budget, force, unsigned(left))
}

pub(super) fn public_institutions(connection: &Connection) -> Result<Vec<(InstitutionId, Role)>> {
    let mut statement = connection
        .prepare_cached("SELECT id, role FROM institution WHERE role <> 0 ORDER BY role, id")
        .map_err(storage)?;
    let rows = statement
        .query_map([], |row| {
            Ok((InstitutionId(row.get(0)?), row.get::<_, u8>(1)?))
        })
        .map_err(storage)?;
    rows.map(|row| {
        let (id, role) = row.map_err(storage)?;
        Ok((id, role_from(role).ok_or(StorageError::Damaged)?))
    })
    .collect()
}

pub(super) fn nonces(connection: &Connection) -> Result<Vec<KeptNonce>> {
    let mut statement = connection
        .prepare_cached("SELECT institution, device, nonce, at FROM nonce_ahead")
        .map_err(storage)?;
    let rows = statement
        .query_map([], |row| {
            let institution = InstitutionId(row.get(0)?);
            Ok((
                institution,
                DeviceId(row.get(1)?),
                row.get(2)?,
                unsigned(row.get(3)?),
            ))
        })
        .map_err(storage)?;
    rows.map(|row| row.map_err(storage)).collect()
}
