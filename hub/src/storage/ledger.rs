//! The storage over tables of any database: one writer, a few readers, blobs beside them.

use super::blobs::{Blobs, Disk};
use super::cache::Cache;
use super::changes::{Bounds, blob_of};
use super::reading::{self as read, Wanted};
use super::tables::{Shelf, Tables, signed};
use super::writer::{self, Desk, Job, Writer};
use super::{
    CheckedFrame, Founding, Head, Kept, KeptNonce, Slice, Standing, Storage, StorageError,
};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use wire::{
    DeviceId, Entry, Hash, InstitutionId, LogId, Members, PublicKey, RefusalCode, Role, Seq,
};

/// Connections kept for readers.
const READERS: usize = 16;

/// What a connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The one that writes what laptops send. There is one at most, in all processes.
    Writer,
    /// Any other.
    Reader,
}

/// How to get a connection.
pub type Open = Arc<dyn Fn(Side) -> Result<Box<dyn Tables>, StorageError> + Send + Sync>;

/// The hub's storage, open for serving.
pub struct Ledger {
    open: Open,
    readers: Mutex<Vec<Box<dyn Tables>>>,
    writer: Writer,
    cache: Arc<Cache>,
    blobs: Arc<dyn Blobs>,
}

impl Ledger {
    /// Open for serving and start the writer. `blobs` is the folder of large bodies.
    pub fn open(open: Open, blobs: &Path, bounds: Bounds) -> Result<Ledger, StorageError> {
        let tables = open(Side::Writer)?;
        let blobs: Arc<dyn Blobs> = Arc::new(Disk::open(blobs)?);
        let cache = Arc::new(Cache::default());
        let desk = Desk {
            open: open.clone(),
            cache: cache.clone(),
            blobs: blobs.clone(),
            bounds,
        };
        Ok(Ledger {
            open,
            readers: Mutex::default(),
            writer: writer::start(tables, desk)?,
            cache,
            blobs,
        })
    }

    fn read<T>(
        &self,
        ask: impl FnOnce(&mut dyn Tables) -> Result<T, StorageError>,
    ) -> Result<T, StorageError> {
        let free = self
            .readers
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .pop();
        let mut tables = match free {
            Some(tables) if !tables.is_lost() => tables,
            _ => (self.open)(Side::Reader)?,
        };
        let answer = ask(tables.as_mut());
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < READERS && !tables.is_lost() {
            readers.push(tables);
        }
        answer
    }

    fn slice(&self, wanted: Wanted) -> Result<Slice, StorageError> {
        let once = || self.read(|tables| read::slice(tables, self.blobs.as_ref(), wanted));
        match once() {
            // A body may have been replaced, and its blob removed, between the row and the blob.
            Err(StorageError::Damaged) => once(),
            other => other,
        }
    }
}

impl Storage for Ledger {
    fn members(&self, id: InstitutionId) -> Result<Option<Arc<Members>>, StorageError> {
        let (known, age) = self.cache.get(id);
        if known.is_some() {
            return Ok(known);
        }
        let loaded = self.read(|tables| read::members(tables, id))?;
        Ok(loaded.map(|members| self.cache.offer(members, age)))
    }

    fn standing(&self, id: InstitutionId) -> Result<Standing, StorageError> {
        let tenant = self.read(|tables| tables.tenant(id))?;
        Ok(match tenant {
            Some(tenant) if tenant.suspended_at > 0 => Standing::Suspended,
            _ => Standing::Good,
        })
    }

    fn alliance(&self) -> Result<Option<PublicKey>, StorageError> {
        self.read(|tables| read::alliance(tables))
    }

    fn found(&self, founding: Founding) -> Result<Result<(), RefusalCode>, StorageError> {
        self.writer
            .ask(|reply| Job::Found(Box::new(founding), reply))
    }

    fn append_entries(
        &self,
        id: InstitutionId,
        entries: Vec<Entry>,
    ) -> Result<Option<(usize, RefusalCode)>, StorageError> {
        self.writer.ask(|reply| Job::Entries(id, entries, reply))
    }

    fn append_frames(
        &self,
        id: InstitutionId,
        frames: Vec<CheckedFrame>,
    ) -> Result<Vec<Kept>, StorageError> {
        // Flushed here, by the one who waits for it, so that the writer has nothing left to do.
        // What is refused later is removed by the writer.
        for frame in &frames {
            if let Some(hash) = blob_of(frame) {
                self.blobs.put(&hash, &frame.bytes)?;
            }
        }
        self.writer.ask(|reply| Job::Frames(id, frames, reply))
    }

    fn heads(&self, id: InstitutionId) -> Result<Vec<Head>, StorageError> {
        let logs = self.read(|tables| tables.logs(id))?;
        let head = |(log, row): (LogId, super::tables::LogRow)| Head {
            log,
            seq: row.seq,
            hash: row.hash,
        };
        Ok(logs.into_iter().map(head).collect())
    }

    fn frame_hash(&self, log: LogId, seq: Seq) -> Result<Option<Hash>, StorageError> {
        self.read(|tables| match tables.log(log)? {
            Some(log) => tables.frame_hash(log.row, seq),
            None => Ok(None),
        })
    }

    fn frames_after(
        &self,
        log: LogId,
        after: Seq,
        budget: usize,
        force: bool,
    ) -> Result<Slice, StorageError> {
        let Some(row) = self.read(|tables| tables.log(log))? else {
            return Ok(Slice::default());
        };
        if after >= row.seq {
            return Ok(Slice::default());
        }
        self.slice(Wanted {
            shelf: Shelf::Log(row.row),
            after: signed(after.0),
            budget,
            force,
        })
    }

    fn logs_to(&self, recipient: InstitutionId) -> Result<Vec<LogId>, StorageError> {
        self.read(|tables| tables.logs_to(recipient))
    }

    fn frames_to(
        &self,
        recipient: InstitutionId,
        log: LogId,
        after: Seq,
        budget: usize,
        force: bool,
    ) -> Result<Slice, StorageError> {
        let Some(row) = self.read(|tables| tables.log(log))? else {
            return Ok(Slice::default());
        };
        self.slice(Wanted {
            shelf: Shelf::To(recipient, row.row),
            after: signed(after.0),
            budget,
            force,
        })
    }

    fn entries_from(
        &self,
        id: InstitutionId,
        next: u32,
        budget: usize,
        force: bool,
    ) -> Result<Slice, StorageError> {
        self.slice(Wanted {
            shelf: Shelf::Entries(id),
            after: i64::from(next) - 1,
            budget,
            force,
        })
    }

    fn public_institutions(&self) -> Result<Vec<(InstitutionId, Role)>, StorageError> {
        self.read(|tables| tables.public_institutions())
    }

    fn keep_nonce(
        &self,
        id: InstitutionId,
        device: DeviceId,
        nonce: [u8; 12],
        at: u64,
        forget: u64,
    ) -> Result<(), StorageError> {
        self.writer.ask(|reply| Job::Nonce {
            id,
            device,
            nonce,
            at,
            forget,
            reply,
        })
    }

    fn nonces(&self) -> Result<Vec<KeptNonce>, StorageError> {
        self.read(|tables| tables.nonces())
    }

    fn totals(&self) -> Result<(usize, u64), StorageError> {
        let tenants = self.read(|tables| tables.tenants())?;
        let bytes = tenants.iter().map(|tenant| tenant.bytes).sum();
        Ok((tenants.len(), bytes))
    }

    fn is_healthy(&self) -> bool {
        self.read(|tables| tables.meta("alliance_key")).is_ok()
    }
}
