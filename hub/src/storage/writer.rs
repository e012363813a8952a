//! One writer. Whatever waits while it writes goes into one transaction and one flush.

use super::blobs::Blobs;
use super::cache::Cache;
use super::changes::{After, Bounds, Changes};
use super::ledger::{Open, Side};
use super::tables::Tables;
use super::{CheckedFrame, Founding, Kept, StorageError};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use wire::{DeviceId, Entry, InstitutionId, RefusalCode};

/// Jobs in one transaction at most, so that nobody waits long for the flush.
const GROUP: usize = 64;

pub(super) type Reply<T> = Sender<Result<T, StorageError>>;

pub(super) enum Job {
    Found(Box<Founding>, Reply<Result<(), RefusalCode>>),
    Entries(
        InstitutionId,
        Vec<Entry>,
        Reply<Option<(usize, RefusalCode)>>,
    ),
    Frames(InstitutionId, Vec<CheckedFrame>, Reply<Vec<Kept>>),
    Nonce {
        id: InstitutionId,
        device: DeviceId,
        nonce: [u8; 12],
        at: u64,
        forget: u64,
        reply: Reply<()>,
    },
}

/// The way to the writer.
pub(super) struct Writer(Sender<Job>);

/// An answer that is held back until the transaction is durable.
type Held = Box<dyn FnOnce(Result<(), StorageError>)>;

/// What the writer works with.
pub(super) struct Desk {
    pub(super) open: Open,
    pub(super) cache: Arc<Cache>,
    pub(super) blobs: Arc<dyn Blobs>,
    pub(super) bounds: Bounds,
}

impl Writer {
    pub(super) fn ask<T>(&self, job: impl FnOnce(Reply<T>) -> Job) -> Result<T, StorageError> {
        let (reply, answer) = channel();
        self.0
            .send(job(reply))
            .map_err(|_| StorageError::Unavailable)?;
        answer.recv().map_err(|_| StorageError::Unavailable)?
    }
}

pub(super) fn start(tables: Box<dyn Tables>, desk: Desk) -> Result<Writer, StorageError> {
    let (sender, jobs) = channel();
    std::thread::Builder::new()
        .name("writer".to_owned())
        .spawn(move || run(tables, &jobs, &desk))
        .map_err(|_| StorageError::Unavailable)?;
    Ok(Writer(sender))
}

fn run(mut tables: Box<dyn Tables>, jobs: &Receiver<Job>, desk: &Desk) {
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        group.extend(jobs.try_iter().take(GROUP - 1));
        if tables.is_lost() {
            // What was stored by whom meanwhile is asked anew.
            desk.cache.forget();
            if let Ok(again) = (desk.open)(Side::Writer) {
                tracing::warn!(event = "database back");
                tables = again;
            }
        }
        write(tables.as_mut(), group, desk);
    }
}

fn write(tables: &mut dyn Tables, group: Vec<Job>, desk: &Desk) {
    let began = tables.begin();
    let cached = |id| desk.cache.get(id).0;
    let mut changes = Changes::new(tables, desk.blobs.as_ref(), &cached, desk.bounds);
    let mut held: Vec<Held> = Vec::with_capacity(group.len());
    for job in group {
        held.push(match (began, job) {
            (Err(error), job) => Box::new(move |_| fail(job, error)),
            (Ok(()), job) => one(&mut changes, job),
        });
    }
    let (ended, after) = match began {
        Ok(()) => changes.commit(),
        Err(error) => (Err(error), After::default()),
    };
    match ended {
        Ok(()) => desk.cache.publish(after.members),
        Err(_) => desk.cache.forget(),
    }
    if after.replaced {
        // A reader in the way only puts it off: the log is emptied by the next one, or by the
        // end of the process.
        let _ = tables.scrub();
    }
    for blob in &after.doubtful {
        // What stays here by an error is found by `check`.
        if tables.blob_used(blob) == Ok(false) {
            let _ = desk.blobs.remove(blob);
        }
    }
    for answer in held {
        answer(ended);
    }
}

fn one(changes: &mut Changes<'_>, job: Job) -> Held {
    match job {
        Job::Found(founding, reply) => hold(changes.found(&founding), reply),
        Job::Entries(id, entries, reply) => hold(changes.entries(id, &entries), reply),
        Job::Frames(id, frames, reply) => hold(changes.frames(id, frames), reply),
        Job::Nonce {
            id,
            device,
            nonce,
            at,
            forget,
            reply,
        } => hold(changes.nonce(id, device, nonce, at, forget), reply),
    }
}

fn hold<T: Send + 'static>(outcome: Result<T, StorageError>, reply: Reply<T>) -> Held {
    // A reader that went away does not mind.
    Box::new(move |ended| drop(reply.send(ended.and(outcome))))
}

fn fail(job: Job, error: StorageError) {
    match job {
        Job::Found(_, reply) => drop(reply.send(Err(error))),
        Job::Entries(_, _, reply) => drop(reply.send(Err(error))),
        Job::Frames(_, _, reply) => drop(reply.send(Err(error))),
        Job::Nonce { reply, .. } => drop(reply.send(Err(error))),
    }
}
