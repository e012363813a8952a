//! The desk itself: one vault folder, open or closed, behind one lock.

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};
use std::time::{SystemTime, UNIX_EPOCH};

use model::query::Today;
use model::role::Act;
use model::{DeviceId, RecordId};
use store::apply::WriteTx;
use store::{Store, StoreError};
use sync::{Https, Keys, Retry};

use crate::error::Error;
use crate::home::Home;
use crate::records::Undo;

/// Why the vault is closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LockReason {
    /// Somebody pressed Lock.
    Button,
    /// Nobody touched a key for too long.
    Idle,
    /// The laptop goes to sleep or the session is locked.
    Suspend,
    /// The app ends.
    Closed,
}

impl LockReason {
    /// Its name in the audit trail.
    const fn op(self) -> &'static str {
        match self {
            Self::Button => "lock_button",
            Self::Idle => "lock_idle",
            Self::Suspend => "lock_suspend",
            Self::Closed => "lock_closed",
        }
    }
}

/// This laptop's clock, milliseconds since 1970 UTC. Tests bring their own.
pub type Clock = Box<dyn Fn() -> i64 + Send + Sync>;

/// One laptop's desk.
pub struct Desk {
    pub(crate) home: Home,
    clock: Clock,
    /// Minutes the clock on the wall is ahead of UTC.
    ahead_minutes: AtomicI64,
    session: Mutex<Option<Session>>,
    pub(crate) exchange: ExchangeState,
    pub(crate) imports: crate::table_import::ImportState,
    pub(crate) backup: crate::backups::Making,
    pub(crate) evidence: crate::evidence::Evidence,
}

/// Whether an exchange runs, and how to stop it.
#[derive(Debug, Default)]
pub(crate) struct ExchangeState {
    pub(crate) running: AtomicBool,
    pub(crate) cancel: Mutex<bool>,
    pub(crate) cancelled: Condvar,
    last_error: Mutex<Option<&'static str>>,
    pub(crate) line: Mutex<Option<(Way, Arc<Https>)>>,
    pub(crate) retry: Mutex<Retry>,
}

/// Address and certificate of a hub, and the proxy before it.
pub(crate) type Way = (String, Vec<u8>, Option<sync::Proxy>);

/// What lives only while the vault is open.
pub(crate) struct Session {
    pub(crate) store: Store,
    pub(crate) unlocked: vault::Unlocked,
    pub(crate) me: DeviceId,
    pub(crate) keys: Option<Keys>,
    pub(crate) undo: Vec<Undo>,
    /// The moment at which what runs now began, by this laptop's clock.
    pub(crate) now_ms: i64,
    /// Sensitive records whose reading this sitting has noted already.
    pub(crate) noted_reads: BTreeSet<RecordId>,
    /// The audit trail of this sitting says already that the clock went back.
    pub(crate) clock_noted: bool,
    /// Keeps other Sanads out; dropped last.
    pub(crate) _claim: std::fs::File,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "Desk({})",
            if self.is_open() { "open" } else { "closed" }
        )
    }
}

#[allow(clippy::disallowed_methods)] // The one place that asks the system for the time.
fn system_clock() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |passed| {
            i64::try_from(passed.as_millis()).unwrap_or(i64::MAX)
        })
}

impl Desk {
    /// The desk in the folder `home`, closed.
    ///
    /// # Errors
    /// When the folder cannot be used.
    pub fn open(home: &Path) -> Result<Self, Error> {
        Self::with_clock(home, Box::new(system_clock))
    }

    /// The same with a clock from outside.
    ///
    /// # Errors
    /// When the folder cannot be used.
    pub fn with_clock(home: &Path, clock: Clock) -> Result<Self, Error> {
        Ok(Self {
            home: Home::at(home)?,
            clock,
            ahead_minutes: AtomicI64::new(0),
            session: Mutex::new(None),
            exchange: ExchangeState::default(),
            imports: crate::table_import::ImportState::default(),
            backup: crate::backups::Making::default(),
            evidence: crate::evidence::Evidence::default(),
        })
    }

    /// Milliseconds by this laptop's clock.
    pub fn now_ms(&self) -> i64 {
        (self.clock)()
    }

    /// Says how far the clock on the wall is ahead of UTC. The screen knows it, this process does
    /// not: days of a calendar, as in "today" and "the last 28 days", begin by that clock.
    pub fn set_ahead_minutes(&self, minutes: i64) {
        let most = Today::AHEAD_MINUTES_MAX;
        let minutes = minutes.clamp(-most, most);
        self.ahead_minutes.store(minutes, Ordering::Relaxed);
    }

    /// Minutes the clock on the wall is ahead of UTC; nought until a screen said so.
    pub(crate) fn ahead_minutes(&self) -> i64 {
        self.ahead_minutes.load(Ordering::Relaxed)
    }

    /// Seconds by this laptop's clock.
    pub fn now(&self) -> u64 {
        u64::try_from(self.now_ms() / 1000).unwrap_or(0)
    }

    /// True while the vault is open.
    pub fn is_open(&self) -> bool {
        self.session.lock().is_ok_and(|session| session.is_some())
    }

    /// Closes the vault: keys are wiped, the file is closed, undo is forgotten. A running exchange
    /// is cut; what it had carried whole stays.
    pub fn lock(&self, reason: LockReason) {
        let now = self.now();
        self.cancel_exchange();
        self.imports.forget();
        self.evidence.forget();
        if let Ok(mut line) = self.exchange.line.lock() {
            *line = None;
        }
        let mut session = match self.session.lock() {
            Ok(session) => session,
            Err(poisoned) => poisoned.into_inner(),
        };
        if let Some(mut open) = session.take() {
            // Closing comes first: a full disk must not keep the vault open.
            let _ = open
                .store
                .write::<_, StoreError>(open.me, now, |tx| tx.note(reason.op()));
            let _ = open.store.checkpoint();
        }
    }

    pub(crate) fn guard(&self) -> Result<MutexGuard<'_, Option<Session>>, Error> {
        self.session.lock().map_err(|_| Error::Internal)
    }

    /// Runs `work` on the open session.
    pub(crate) fn with<T>(
        &self,
        work: impl FnOnce(&mut Session) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let now_ms = self.now_ms();
        let mut guard = self.guard()?;
        let session = guard.as_mut().ok_or(Error::Locked)?;
        session.now_ms = now_ms;
        work(session)
    }

    /// Runs `work` on the open session when the roles of whoever sits here include `act`.
    pub(crate) fn with_right<T>(
        &self,
        act: Act,
        work: impl FnOnce(&mut Session) -> Result<T, Error>,
    ) -> Result<T, Error> {
        self.with(|session| {
            session.require(act)?;
            work(session)
        })
    }

    /// The one door for writes: rules, row, log, audit and queue in one durable commit.
    ///
    /// # Errors
    /// Those of `work`; the file is then as it was.
    pub(crate) fn write<T>(
        &self,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let now = self.now();
        let now_ms = self.now_ms();
        self.with(|session| {
            let roles = session.roles();
            let suspect = !session.clock_noted && session.clock_back(now_ms)?.is_some();
            let done = session.store.write(session.me, now, |tx| {
                tx.write_as(roles);
                if suspect {
                    tx.note("clock_suspect")?;
                }
                work(tx)
            })?;
            session.clock_noted |= suspect;
            Ok(done)
        })
    }

    /// Code of the last exchange's failure, when it failed.
    pub fn last_exchange_error(&self) -> Option<&'static str> {
        self.exchange.last_error.lock().map_or(None, |code| *code)
    }

    /// Remembers how the last exchange ended.
    pub fn note_exchange_error(&self, code: Option<&'static str>) {
        if let Ok(mut last) = self.exchange.last_error.lock() {
            *last = code;
        }
    }

    pub(crate) fn cancel_exchange(&self) {
        if self.exchange.running.load(Ordering::Acquire)
            && let Ok(mut cancel) = self.exchange.cancel.lock()
        {
            *cancel = true;
            self.exchange.cancelled.notify_all();
        }
    }
}

impl Session {
    pub(crate) fn keys(&self) -> Result<&Keys, Error> {
        self.keys.as_ref().ok_or(Error::NotEnrolled)
    }

    /// Person and laptop behind a device, for displays.
    pub(crate) fn author(&self, device: DeviceId) -> Result<(String, String), StoreError> {
        let names = self.store.device_names()?;
        Ok(names
            .into_iter()
            .find(|(id, _, _)| *id == device)
            .map_or_else(
                || (String::new(), device.to_string()),
                |(_, laptop, person)| (person, laptop),
            ))
    }
}

/// A fresh record id.
pub(crate) fn new_record() -> Result<RecordId, Error> {
    Ok(RecordId::from_random(vault::hash::random()?))
}
