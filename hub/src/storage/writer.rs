//! One writer. Whatever waits while it writes goes into one transaction and one flush.

use super::sqlite::{MembersCache, storage};
use super::sqlite_write::Changes;
use super::{CheckedFrame, Founding, Kept, StorageError};
use rusqlite::Connection;
use std::sync::PoisonError;
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

impl Writer {
    pub(super) fn ask<T>(&self, job: impl FnOnce(Reply<T>) -> Job) -> Result<T, StorageError> {
        let (reply, answer) = channel();
        self.0
            .send(job(reply))
            .map_err(|_| StorageError::Unavailable)?;
        answer.recv().map_err(|_| StorageError::Unavailable)?
    }
}

pub(super) fn start(
    connection: Connection,
    members: MembersCache,
    quota: u64,
) -> Result<Writer, StorageError> {
    let (sender, jobs) = channel();
    std::thread::Builder::new()
        .name("writer".to_owned())
        .spawn(move || run(&connection, &jobs, &members, quota))
        .map_err(|_| StorageError::Unavailable)?;
    Ok(Writer(sender))
}

fn run(connection: &Connection, jobs: &Receiver<Job>, members: &MembersCache, quota: u64) {
    while let Ok(first) = jobs.recv() {
        let mut group = vec![first];
        group.extend(jobs.try_iter().take(GROUP - 1));
        write(connection, group, members, quota);
    }
}

fn write(connection: &Connection, group: Vec<Job>, members: &MembersCache, quota: u64) {
    let mut changes = Changes::new(connection, members, quota);
    let began = connection.execute_batch("BEGIN IMMEDIATE").map_err(storage);
    let mut held: Vec<Held> = Vec::with_capacity(group.len());
    for job in group {
        held.push(match (began, job) {
            (Err(error), job) => Box::new(move |_| fail(job, error)),
            (Ok(()), job) => one(&mut changes, job),
        });
    }
    let ended = began
        .and_then(|()| changes.broken())
        .and_then(|()| connection.execute_batch("COMMIT").map_err(storage));
    if ended.is_err() {
        // Also when SQLite has rolled back by itself; then this is an error nobody needs.
        let _ = connection.execute_batch("ROLLBACK");
    } else {
        if changes.replaced() {
            // A reader in the way only puts it off: the log is emptied by the next one, or by the
            // end of the process.
            let _ = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
        }
        let mut cache = members.write().unwrap_or_else(PoisonError::into_inner);
        for (id, state) in changes.into_members() {
            cache.insert(id, state);
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
        Job::Frames(id, frames, reply) => hold(changes.frames(id, &frames), reply),
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
