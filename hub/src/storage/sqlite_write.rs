//! Changes to the file, each inside its own savepoint of the writer's transaction.

use super::sqlite::{MembersCache, storage};
use super::sqlite_read::{self as read, signed};
use super::{CheckedFrame, Founding, Kept, StorageError, role_number};
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::{HashMap, HashSet};
use std::sync::{Arc, PoisonError};
use wire::{DeviceId, Entry, Hash, InstitutionId, LogId, MemberError, Members, RefusalCode, Seq};

/// Bytes a replacement may be larger by: its hash, its signer, the padding of a small body.
const REPLACEMENT_SLACK: i64 = 512;

type Result<T> = std::result::Result<T, StorageError>;

/// One transaction in the making.
pub(super) struct Changes<'c> {
    connection: &'c Connection,
    cache: &'c MembersCache,
    quota: u64,
    /// Memberships as of this transaction.
    members: HashMap<InstitutionId, Arc<Members>>,
    broken: Option<StorageError>,
    /// Bytes of a frame were replaced: what stood there must leave the log of the file too.
    replaced: std::cell::Cell<bool>,
}

/// Where a log stands while frames are appended.
struct Growing {
    row: i64,
    seq: Seq,
    hash: Hash,
    total: u64,
}

/// What `place` did with a frame.
enum Placed {
    New,
    Known,
    No(RefusalCode),
}

impl<'c> Changes<'c> {
    pub(super) fn new(
        connection: &'c Connection,
        cache: &'c MembersCache,
        quota: u64,
    ) -> Changes<'c> {
        Changes {
            connection,
            cache,
            quota,
            members: HashMap::new(),
            broken: None,
            replaced: std::cell::Cell::new(false),
        }
    }

    /// Whether SQLite gave up the whole transaction, as it may when the disk is full.
    pub(super) fn broken(&self) -> Result<()> {
        self.broken.map_or(Ok(()), Err)
    }

    pub(super) fn replaced(&self) -> bool {
        self.replaced.get()
    }

    pub(super) fn into_members(self) -> HashMap<InstitutionId, Arc<Members>> {
        self.members
    }

    pub(super) fn found(
        &mut self,
        founding: &Founding,
    ) -> Result<std::result::Result<(), RefusalCode>> {
        self.savepoint(|this| this.found_inside(founding))
    }

    pub(super) fn entries(
        &mut self,
        id: InstitutionId,
        entries: &[Entry],
    ) -> Result<Option<(usize, RefusalCode)>> {
        self.savepoint(|this| this.entries_inside(id, entries))
    }

    pub(super) fn frames(
        &mut self,
        id: InstitutionId,
        frames: &[CheckedFrame],
    ) -> Result<Vec<Kept>> {
        self.savepoint(|this| this.frames_inside(id, frames))
    }

    pub(super) fn nonce(
        &mut self,
        id: InstitutionId,
        device: DeviceId,
        nonce: [u8; 12],
        at: u64,
        forget: u64,
    ) -> Result<()> {
        self.savepoint(|this| {
            this.run(
                "DELETE FROM nonce_ahead WHERE at < ?1",
                params![signed(forget)],
            )?;
            this.run(
                "INSERT OR IGNORE INTO nonce_ahead VALUES (?1, ?2, ?3, ?4)",
                params![id.0, device.0, nonce, signed(at)],
            )
        })
    }

    fn savepoint<T>(&mut self, change: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.broken()?;
        self.connection
            .execute_batch("SAVEPOINT change")
            .map_err(storage)?;
        let before = self.members.clone();
        let outcome = change(self);
        if outcome.is_err() {
            self.members = before;
        }
        let end = match outcome {
            Ok(_) => "RELEASE change",
            Err(_) => "ROLLBACK TO change; RELEASE change",
        };
        if let Err(error) = self.connection.execute_batch(end).map_err(storage) {
            let error = outcome.as_ref().err().copied().unwrap_or(error);
            self.broken = Some(error);
            return Err(error);
        }
        outcome
    }

    fn run(&self, sql: &str, values: impl rusqlite::Params) -> Result<()> {
        let mut statement = self.connection.prepare_cached(sql).map_err(storage)?;
        statement.execute(values).map(|_| ()).map_err(storage)
    }

    fn found_inside(
        &mut self,
        founding: &Founding,
    ) -> Result<std::result::Result<(), RefusalCode>> {
        let id = founding.members.institution();
        let invited: Option<([u8; 32], u8, bool)> = self
            .connection
            .prepare_cached(
                "SELECT token_hash, role, used_at IS NOT NULL FROM invitation
                 WHERE institution = ?1",
            )
            .and_then(|mut s| {
                s.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
                    .optional()
            })
            .map_err(storage)?;
        let role = role_number(founding.members.role());
        let fits = invited.is_some_and(|(hash, invited_role, used)| {
            let same = same_in_constant_time(&hash, &founding.token_hash.0);
            same && !used && invited_role == role
        });
        if !fits {
            return Ok(Err(RefusalCode::Token));
        }
        self.run(
            "UPDATE invitation SET used_at = ?2 WHERE institution = ?1",
            params![id.0, signed(founding.at)],
        )?;
        self.run(
            "INSERT INTO institution (id, role) VALUES (?1, ?2)",
            params![id.0, role],
        )?;
        self.insert_entry(id, 0, &founding.entry)?;
        self.members.insert(id, Arc::new(founding.members.clone()));
        Ok(Ok(()))
    }

    fn insert_entry(&self, id: InstitutionId, number: u32, entry: &Entry) -> Result<()> {
        let body = entry.encode();
        self.run(
            "INSERT INTO entry VALUES (?1, ?2, ?3, ?4)",
            params![id.0, number, entry.hash().0, body],
        )?;
        self.grow(id, body.len())
    }

    fn grow(&self, id: InstitutionId, bytes: usize) -> Result<()> {
        let bytes = i64::try_from(bytes).unwrap_or(i64::MAX);
        self.run(
            "UPDATE institution SET bytes = bytes + ?2 WHERE id = ?1",
            params![id.0, bytes],
        )
    }

    fn current(&self, id: InstitutionId) -> Result<Option<Arc<Members>>> {
        if let Some(known) = self.members.get(&id) {
            return Ok(Some(known.clone()));
        }
        // Only this writer makes logs longer, so what readers cached is what is stored.
        let cache = self.cache.read().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = cache.get(&id) {
            return Ok(Some(known.clone()));
        }
        drop(cache);
        Ok(read::members(self.connection, id)?.map(Arc::new))
    }

    fn entries_inside(
        &mut self,
        id: InstitutionId,
        entries: &[Entry],
    ) -> Result<Option<(usize, RefusalCode)>> {
        let Some(current) = self.current(id)? else {
            return Ok(Some((0, RefusalCode::Unknown)));
        };
        let mut members = Members::clone(&current);
        let mut refused = None;
        for (at, entry) in entries.iter().enumerate() {
            let number = members.next();
            let full = self.used(id)? >= self.quota;
            match members.apply(entry) {
                // Sent before and kept: a success, whatever the log says of it today.
                Err(_) if self.has_entry(id, entry)? => continue,
                Err(error) => refused = Some((at, refusal(error))),
                // The copy is now ahead of what is stored, so it is not published.
                Ok(()) if full => return Ok(Some((at, RefusalCode::Quota))),
                Ok(()) => self.insert_entry(id, number, entry)?,
            }
            if refused.is_some() {
                break;
            }
            self.members.insert(id, Arc::new(members.clone()));
        }
        Ok(refused)
    }

    fn has_entry(&self, id: InstitutionId, entry: &Entry) -> Result<bool> {
        let Ok(body) = entry.body() else {
            return Ok(false);
        };
        self.connection
            .prepare_cached(
                "SELECT 1 FROM entry WHERE institution = ?1 AND number = ?2 AND hash = ?3",
            )
            .and_then(|mut s| s.exists(params![id.0, body.number, entry.hash().0]))
            .map_err(storage)
    }

    fn used(&self, id: InstitutionId) -> Result<u64> {
        let used: i64 = self
            .connection
            .prepare_cached("SELECT bytes FROM institution WHERE id = ?1")
            .and_then(|mut s| s.query_row([id.0], |row| row.get(0)))
            .map_err(storage)?;
        Ok(read::unsigned(used))
    }

    fn frames_inside(&mut self, id: InstitutionId, frames: &[CheckedFrame]) -> Result<Vec<Kept>> {
        let Some(members) = self.current(id)? else {
            return Ok(vec![Kept::No(RefusalCode::Unknown); frames.len()]);
        };
        let mut used = self.used(id)?;
        let (mut logs, mut refused) = (HashMap::new(), HashSet::new());
        let mut outcomes = Vec::with_capacity(frames.len());
        let mut grown = 0usize;
        for frame in frames {
            if refused.contains(&frame.log) {
                outcomes.push(Kept::Skipped);
                continue;
            }
            let size = u64::try_from(frame.bytes.len()).unwrap_or(u64::MAX);
            let counts = members.counts(frame.log.device, frame.log.lane, frame.seq, &frame.hash);
            let placed = if counts {
                self.place(&mut logs, frame, used.saturating_add(size) <= self.quota)?
            } else {
                Placed::No(RefusalCode::StaleMembers)
            };
            outcomes.push(match placed {
                Placed::No(code) => {
                    refused.insert(frame.log);
                    Kept::No(code)
                }
                Placed::New => {
                    used = used.saturating_add(size);
                    grown += frame.bytes.len();
                    Kept::Yes
                }
                Placed::Known => Kept::Yes,
            });
        }
        self.grow(id, grown)?;
        Ok(outcomes)
    }

    /// Decide where one frame goes, and put it there.
    fn place(
        &self,
        logs: &mut HashMap<LogId, Option<Growing>>,
        frame: &CheckedFrame,
        fits: bool,
    ) -> Result<Placed> {
        let log = match logs.entry(frame.log) {
            std::collections::hash_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::hash_map::Entry::Vacant(entry) => {
                let row = read::log_row(self.connection, frame.log)?;
                entry.insert(row.map(|(row, seq, hash, total)| Growing {
                    row,
                    seq,
                    hash,
                    total,
                }))
            }
        };
        let (seq, hash) = log
            .as_ref()
            .map_or((Seq(0), Hash::NONE), |l| (l.seq, l.hash));
        if frame.seq <= seq {
            let stored = read::frame_hash(self.connection, frame.log, frame.seq)?;
            return match (stored == Some(frame.hash), log.as_mut()) {
                (true, Some(log)) if frame.replaces => self.replace(log, frame),
                (true, _) => Ok(Placed::Known),
                (false, _) => Ok(Placed::No(RefusalCode::Fork)),
            };
        }
        if frame.seq != seq.next() {
            return Ok(Placed::No(RefusalCode::Gap));
        }
        if frame.previous != hash {
            return Ok(Placed::No(RefusalCode::BadChain));
        }
        if !fits {
            return Ok(Placed::No(RefusalCode::Quota));
        }
        self.insert_frame(log, frame)?;
        Ok(Placed::New)
    }

    /// Put other bytes in the place of a frame. The hash stays that of the first, because the chain
    /// goes on through it. Less than before is taken; a little more, because keys and packing differ.
    fn replace(&self, log: &mut Growing, frame: &CheckedFrame) -> Result<Placed> {
        let before: i64 = self
            .connection
            .prepare_cached("SELECT size FROM frame WHERE log = ?1 AND seq = ?2")
            .and_then(|mut s| s.query_row(params![log.row, signed(frame.seq.0)], |row| row.get(0)))
            .map_err(storage)?;
        let size = i64::try_from(frame.bytes.len()).unwrap_or(i64::MAX);
        if size
            > before
                .saturating_add(before / 8)
                .saturating_add(REPLACEMENT_SLACK)
        {
            return Ok(Placed::No(RefusalCode::TooLarge));
        }
        let grown = size.saturating_sub(before);
        self.run(
            "UPDATE frame SET body = ?3, size = ?4 WHERE log = ?1 AND seq = ?2",
            params![log.row, signed(frame.seq.0), frame.bytes, size],
        )?;
        self.run(
            "UPDATE frame SET total = total + ?3 WHERE log = ?1 AND seq >= ?2",
            params![log.row, signed(frame.seq.0), grown],
        )?;
        self.run(
            "UPDATE log SET total = total + ?2 WHERE id = ?1",
            params![log.row, grown],
        )?;
        self.run(
            "UPDATE institution SET bytes = bytes + ?2 WHERE id = ?1",
            params![frame.log.institution.0, grown],
        )?;
        log.total = log.total.saturating_add_signed(grown);
        self.replaced.set(true);
        Ok(Placed::Known)
    }

    fn insert_frame(&self, log: &mut Option<Growing>, frame: &CheckedFrame) -> Result<()> {
        let size = u64::try_from(frame.bytes.len()).unwrap_or(u64::MAX);
        let total = log.as_ref().map_or(0, |l| l.total).saturating_add(size);
        let row = match log {
            Some(log) => {
                self.run(
                    "UPDATE log SET seq = ?2, hash = ?3, total = ?4 WHERE id = ?1",
                    params![log.row, signed(frame.seq.0), frame.hash.0, signed(total)],
                )?;
                log.row
            }
            None => {
                let id = frame.log;
                self.run(
                    "INSERT INTO log (institution, device, lane, seq, hash, total)
                     VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
                    params![
                        id.institution.0,
                        id.device.0,
                        id.lane.number(),
                        signed(frame.seq.0),
                        frame.hash.0,
                        signed(total)
                    ],
                )?;
                self.connection.last_insert_rowid()
            }
        };
        let recipient = frame.to.map(|to| to.0);
        self.run(
            "INSERT INTO frame (log, seq, hash, recipient, size, total, body)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![
                row,
                signed(frame.seq.0),
                frame.hash.0,
                recipient,
                signed(size),
                signed(total),
                frame.bytes
            ],
        )?;
        *log = Some(Growing {
            row,
            seq: frame.seq,
            hash: frame.hash,
            total,
        });
        Ok(())
    }
}

/// What a client is told about an entry that breaks a rule.
pub(crate) fn refusal(error: MemberError) -> RefusalCode {
    match error {
        MemberError::Gap { .. } => RefusalCode::Gap,
        MemberError::Fork => RefusalCode::Fork,
        MemberError::BadSignature => RefusalCode::BadSignature,
        MemberError::NotAdmin | MemberError::ForeignInstitution => RefusalCode::Role,
        MemberError::UnknownAuthor | MemberError::RemovedAuthor => RefusalCode::StaleMembers,
        MemberError::TooMany => RefusalCode::TooLarge,
        _ => RefusalCode::BadChain,
    }
}

/// Compare without telling by time how much was right.
fn same_in_constant_time(a: &[u8; 32], b: &[u8; 32]) -> bool {
    std::hint::black_box(
        a.iter()
            .zip(b)
            .fold(0, |difference, (x, y)| difference | (x ^ y)),
    ) == 0
}
