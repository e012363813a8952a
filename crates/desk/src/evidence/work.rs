//! Work that takes long: started, asked for, stopped.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use model::RecordId;

use super::check::CheckReport;
use super::package::Packaged;
use crate::desk::Desk;
use crate::error::{Error, FileTrouble};
use crate::view_export::TableFile;

/// Ended works that are still remembered.
const REMEMBERED_MAX: usize = 64;

/// What a work gave.
#[derive(Debug, Clone)]
pub enum Done {
    /// The record of the file.
    Added(RecordId),
    /// What a check found.
    Checked(CheckReport),
    /// Where a package lies.
    Packaged(Packaged),
    /// A table, kept until it is fetched once or the vault closes.
    Exported(Arc<TableFile>),
}

/// A work, running or ended.
#[derive(Debug, Default)]
pub struct Work {
    done: AtomicU64,
    total: AtomicU64,
    cancel: AtomicBool,
    outcome: Mutex<Option<Result<Done, String>>>,
}

/// How far a work is.
#[derive(Debug, Clone)]
pub struct Progress {
    /// Bytes gone through.
    pub done: u64,
    /// Bytes in all.
    pub total: u64,
    /// How it ended, once it has.
    pub outcome: Option<Result<Done, String>>,
}

#[derive(Default)]
pub(crate) struct Works {
    all: Mutex<BTreeMap<String, Arc<Work>>>,
}

impl Work {
    /// Bytes, or what else is counted, in all.
    pub fn expect(&self, bytes: u64) {
        self.total.store(bytes, Ordering::Relaxed);
    }

    /// So many bytes more are done.
    ///
    /// # Errors
    /// [`Error::Cancelled`] when somebody stopped the work.
    pub fn advance(&self, bytes: u64) -> Result<(), Error> {
        self.done.fetch_add(bytes, Ordering::Relaxed);
        if self.cancel.load(Ordering::Acquire) {
            Err(Error::Cancelled)
        } else {
            Ok(())
        }
    }

    fn exported(&self) -> Option<Arc<TableFile>> {
        match self.outcome.lock().ok()?.as_ref() {
            Some(Ok(Done::Exported(file))) => Some(Arc::clone(file)),
            _ => None,
        }
    }

    /// Stops it at the next chunk.
    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Release);
    }
}

impl Works {
    pub(crate) fn cancel_all(&self) {
        if let Ok(mut all) = self.all.lock() {
            all.values().for_each(|work| work.cancel());
            all.retain(|_, work| work.exported().is_none());
        }
    }
}

impl Desk {
    /// Starts `run` beside everything else; gives its name. A failure is a code, since it is asked for
    /// more than once.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn start_work(
        self: &Arc<Self>,
        run: impl FnOnce(&Self, &Work) -> Result<Done, String> + Send + 'static,
    ) -> Result<String, Error> {
        if !self.is_open() {
            return Err(Error::Locked);
        }
        let name = super::token()?;
        let work = Arc::new(Work::default());
        let mut all = self
            .evidence
            .works
            .all
            .lock()
            .map_err(|_| Error::Internal)?;
        if all.len() >= REMEMBERED_MAX {
            all.retain(|_, work| work.outcome.lock().is_ok_and(|outcome| outcome.is_none()));
        }
        all.insert(name.clone(), Arc::clone(&work));
        drop(all);
        let desk = Arc::clone(self);
        std::thread::Builder::new()
            .name("work".into())
            .spawn(move || {
                let outcome = run(&desk, &work);
                if let Ok(mut slot) = work.outcome.lock() {
                    *slot = Some(outcome);
                }
            })?;
        Ok(name)
    }

    /// How far a work is.
    ///
    /// # Errors
    /// [`FileTrouble::NotOffered`] when there is none of that name.
    pub fn work(&self, name: &str) -> Result<Progress, Error> {
        let work = self.find_work(name)?;
        let outcome = work.outcome.lock().map_err(|_| Error::Internal)?.clone();
        Ok(Progress {
            done: work.done.load(Ordering::Relaxed),
            total: work.total.load(Ordering::Relaxed),
            outcome,
        })
    }

    /// Stops a work. What it had begun is taken back, or can be gone on with.
    ///
    /// # Errors
    /// [`FileTrouble::NotOffered`] when there is none of that name.
    pub fn cancel_work(&self, name: &str) -> Result<(), Error> {
        self.find_work(name)?.cancel();
        Ok(())
    }

    /// Gives the table a work has made, and forgets it.
    ///
    /// # Errors
    /// [`FileTrouble::NotOffered`] when there is none of that name, or not yet.
    pub fn take_export(&self, name: &str) -> Result<Arc<TableFile>, Error> {
        let none = Error::File(FileTrouble::NotOffered);
        let file = self.find_work(name)?.exported().ok_or(none)?;
        let mut all = self
            .evidence
            .works
            .all
            .lock()
            .map_err(|_| Error::Internal)?;
        all.remove(name);
        Ok(file)
    }

    fn find_work(&self, name: &str) -> Result<Arc<Work>, Error> {
        let all = self
            .evidence
            .works
            .all
            .lock()
            .map_err(|_| Error::Internal)?;
        all.get(name)
            .cloned()
            .ok_or(Error::File(FileTrouble::NotOffered))
    }
}
