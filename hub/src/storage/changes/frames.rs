//! Where frames go: the next place of their log, a place that is known, or nowhere.

use super::{Changes, Result};
use crate::storage::blobs::is_large;
use crate::storage::tables::{Body, LogRow, NewFrame};
use crate::storage::{CheckedFrame, Kept, StorageError};
use std::collections::{BTreeMap, HashSet};
use wire::{Hash, InstitutionId, LogId, Members, RefusalCode, Seq};

/// Bytes a replacement may be larger by: its hash, its signer, the padding of a small body.
const REPLACEMENT_SLACK: u64 = 512;

/// A log while frames are appended. Rows are written at the end, in one go.
struct Growing {
    head: LogRow,
    /// Absent in the database so far.
    is_new: bool,
    moved: bool,
    waiting: Vec<NewFrame>,
}

/// What `place` did with a frame.
enum Placed {
    New,
    Known,
    No(RefusalCode),
}

/// The frames of one call.
struct Intake<'m> {
    id: InstitutionId,
    members: &'m Members,
    logs: BTreeMap<LogId, Growing>,
    /// Bytes the institution may still add.
    space: u64,
    /// Logs it may still begin.
    log_space: u64,
    grown: u64,
}

impl Changes<'_> {
    pub(crate) fn frames(
        &mut self,
        id: InstitutionId,
        frames: Vec<CheckedFrame>,
    ) -> Result<Vec<Kept>> {
        let large: Vec<Hash> = frames.iter().filter_map(blob_of).collect();
        let outcome = self.savepoint(|this| this.frames_inside(id, frames));
        let all_kept = outcome
            .as_ref()
            .is_ok_and(|all| all.iter().all(|one| *one == Kept::Yes));
        if !all_kept {
            // They may lie among the blobs already; whether anybody names them is asked later.
            self.doubtful.extend(large);
        }
        outcome
    }

    fn frames_inside(&mut self, id: InstitutionId, frames: Vec<CheckedFrame>) -> Result<Vec<Kept>> {
        let Some(members) = self.current(id)? else {
            return Ok(vec![Kept::No(RefusalCode::Unknown); frames.len()]);
        };
        let tenant = self.tenant(id)?;
        let log_space = match tenant.bounds.logs {
            0 => u64::MAX,
            most => most.saturating_sub(self.tables.log_count(id)?),
        };
        let mut intake = Intake {
            id,
            members: &members,
            logs: BTreeMap::new(),
            space: self.quota(&tenant).saturating_sub(tenant.bytes),
            log_space,
            grown: 0,
        };
        let mut refused = HashSet::new();
        let mut outcomes = Vec::with_capacity(frames.len());
        for frame in frames {
            let log = frame.log;
            if refused.contains(&log) {
                outcomes.push(Kept::Skipped);
                continue;
            }
            outcomes.push(match self.place(&mut intake, frame)? {
                Placed::No(code) => {
                    refused.insert(log);
                    Kept::No(code)
                }
                Placed::New | Placed::Known => Kept::Yes,
            });
        }
        for (log, mut growing) in std::mem::take(&mut intake.logs) {
            self.write_down(log, &mut growing)?;
        }
        self.grow(intake.id, intake.grown)?;
        Ok(outcomes)
    }

    /// Decide where one frame goes, and put it there.
    fn place(&mut self, intake: &mut Intake<'_>, frame: CheckedFrame) -> Result<Placed> {
        let device = frame.log.device;
        if !intake
            .members
            .counts(device, frame.log.lane, frame.seq, &frame.hash)
        {
            return Ok(Placed::No(RefusalCode::StaleMembers));
        }
        let log = match intake.logs.entry(frame.log) {
            std::collections::btree_map::Entry::Occupied(entry) => entry.into_mut(),
            std::collections::btree_map::Entry::Vacant(entry) => {
                entry.insert(Growing::at(self.tables.log(frame.log)?))
            }
        };
        if frame.seq <= log.head.seq {
            return self.known(log, frame);
        }
        if frame.seq != log.head.seq.next() {
            return Ok(Placed::No(RefusalCode::Gap));
        }
        if frame.previous != log.head.hash {
            return Ok(Placed::No(RefusalCode::BadChain));
        }
        let size = u64::try_from(frame.bytes.len()).unwrap_or(u64::MAX);
        let begins = log.is_new && !log.moved;
        if size > intake.space || (begins && intake.log_space == 0) {
            return Ok(Placed::No(RefusalCode::Quota));
        }
        intake.log_space -= u64::from(begins);
        intake.space -= size;
        intake.grown += size;
        log.head.seq = frame.seq;
        log.head.hash = frame.hash;
        log.head.total = log.head.total.saturating_add(size);
        log.moved = true;
        let (seq, hash, to, total) = (frame.seq, frame.hash, frame.to, log.head.total);
        let body = self.lay(frame)?;
        let frame = NewFrame {
            seq,
            hash,
            to,
            size,
            total,
            body,
        };
        log.waiting.push(frame);
        Ok(Placed::New)
    }

    /// Where the bytes of a frame go. Among the blobs they may have been before this, and have
    /// gone since: this is the one place where that can no longer happen.
    fn lay(&mut self, frame: CheckedFrame) -> Result<Body> {
        let Some(hash) = blob_of(&frame) else {
            return Ok(Body::Here(frame.bytes));
        };
        self.blobs.put(&hash, &frame.bytes)?;
        self.laid.insert(hash);
        Ok(Body::Blob(hash))
    }

    fn write_down(&mut self, log: LogId, growing: &mut Growing) -> Result<()> {
        if !growing.moved {
            return Ok(());
        }
        if growing.is_new {
            growing.head.row = self.tables.add_log(log)?;
            growing.is_new = false;
        }
        let waiting = std::mem::take(&mut growing.waiting);
        if !waiting.is_empty() {
            self.tables.add_frames(growing.head.row, waiting)?;
        }
        self.tables.set_log(&growing.head)
    }

    /// A frame for a place that is taken: the same again, a replacement, or a fork.
    fn known(&mut self, log: &mut Growing, frame: CheckedFrame) -> Result<Placed> {
        let waiting = log.waiting.iter().find(|one| one.seq == frame.seq);
        let stored = match waiting {
            Some(one) => Some(one.hash),
            None => self.tables.frame_hash(log.head.row, frame.seq)?,
        };
        if stored != Some(frame.hash) {
            return Ok(Placed::No(RefusalCode::Fork));
        }
        if !frame.replaces {
            return Ok(Placed::Known);
        }
        self.write_down(frame.log, log)?;
        self.replace(log, frame)
    }

    /// Put other bytes in the place of a frame. The hash stays that of the first, because the chain
    /// goes on through it. Less than before is taken; a little more, because keys and packing differ.
    fn replace(&mut self, log: &mut Growing, frame: CheckedFrame) -> Result<Placed> {
        let place = self.tables.frame_place(log.head.row, frame.seq)?;
        let (before, blob) = place.ok_or(StorageError::Damaged)?;
        let size = u64::try_from(frame.bytes.len()).unwrap_or(u64::MAX);
        if size > before + before / 8 + REPLACEMENT_SLACK {
            return Ok(Placed::No(RefusalCode::TooLarge));
        }
        let grown = size.cast_signed().saturating_sub(before.cast_signed());
        let (id, seq) = (frame.log.institution, frame.seq);
        let body = self.lay(frame)?;
        self.tables
            .replace_frame(log.head.row, seq, size, body, grown)?;
        log.head.total = log.head.total.saturating_add_signed(grown);
        self.tables.set_log(&log.head)?;
        self.tables.grow(id, grown)?;
        self.doubtful.extend(blob);
        self.replaced = true;
        Ok(Placed::Known)
    }
}

impl Growing {
    fn at(row: Option<LogRow>) -> Growing {
        Growing {
            is_new: row.is_none(),
            head: row.unwrap_or(LogRow {
                row: 0,
                seq: Seq(0),
                hash: Hash::NONE,
                total: 0,
            }),
            moved: false,
            waiting: Vec::new(),
        }
    }
}

/// The name a frame has among the blobs, if it goes there.
pub(crate) fn blob_of(frame: &CheckedFrame) -> Option<Hash> {
    is_large(frame.log.lane, frame.bytes.len()).then(|| Hash::of(&[&frame.bytes]))
}
