//! How this laptop uses its line: what it may cost, which way it goes, and when it tries by itself.

use store::settings::name;
use sync::{LineSettings, Mode, TransportError};

use crate::desk::Desk;
use crate::error::Error;
use crate::exchange::Outcome;
use crate::session::number;

/// Between two exchanges by itself, milliseconds.
const EVERY_MS: i64 = 15 * 60_000;
/// The same where the link costs money.
const EVERY_METERED_MS: i64 = 2 * 3_600_000;
/// Something new waits: so long after the last exchange it goes.
const SOON_MS: i64 = 3 * 60_000;
/// A clock that is off by more is told, seconds.
const CLOCK_OFF_SECONDS: u64 = 600;

/// The line as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What was chosen.
    pub settings: LineSettings,
    /// Bytes spent today, while there is a limit for the day.
    pub spent_today: u64,
    /// Milliseconds until it tries by itself; none when it does not.
    pub next_in_ms: Option<i64>,
    /// Failures in a row.
    pub failures: u32,
    /// By how many seconds the clock of this laptop is ahead of the hub's, when that is too much.
    pub clock_ahead: Option<i64>,
}

impl Desk {
    /// The line as it stands.
    ///
    /// # Errors
    /// As for reading.
    pub fn line_state(&self) -> Result<Line, Error> {
        let (now, now_ms) = (self.now(), self.now_ms());
        let retry = *self.exchange.retry.lock().map_err(|_| Error::Internal)?;
        self.with(|session| {
            let settings = LineSettings::kept(&session.store)?;
            let ahead = number(&session.store, name::HUB_OFFSET)?
                .map(|offset| i64::from_le_bytes(offset).saturating_neg())
                .filter(|ahead| ahead.unsigned_abs() > CLOCK_OFF_SECONDS);
            let member = session.keys.is_some();
            Ok(Line {
                spent_today: sync::budget::spent_today(&session.store, now)?,
                next_in_ms: (member && settings.automatic).then(|| retry.left_ms(now_ms)),
                failures: retry.failures,
                clock_ahead: ahead,
                settings,
            })
        })
    }

    /// Chooses how the line is used.
    ///
    /// # Errors
    /// As for writing.
    pub fn set_line(&self, settings: &LineSettings) -> Result<(), Error> {
        self.with(|session| Ok(settings.keep(&mut session.store)?))
    }

    /// Whether an exchange should begin by itself now. Never while the vault is closed.
    pub fn exchange_is_due(&self) -> bool {
        let now = self.now_ms();
        let Ok(retry) = self.exchange.retry.lock().map(|retry| *retry) else {
            return false;
        };
        let wanted = self.with(|session| {
            let settings = LineSettings::kept(&session.store)?;
            let waits = || Ok::<_, Error>(!session.store.waiting(session.me)?.is_empty());
            let soon = retry.failures == 0 && retry.since_ms(now) >= SOON_MS;
            Ok(session.keys.is_some()
                && settings.automatic
                && (retry.is_due(now) || (soon && waits()?)))
        });
        wanted.unwrap_or(false) && !self.is_exchanging()
    }

    /// The system has a network again, or another one: a waiting exchange need not wait longer.
    pub fn network_came(&self) {
        let now = self.now_ms();
        if let (Ok(mut retry), Ok(random)) = (self.exchange.retry.lock(), vault::hash::random()) {
            retry.network_came(now, u64::from_le_bytes(random));
        }
    }

    /// Notes how an exchange ended, for when to try again.
    pub(crate) fn note_try(&self, outcome: Result<&Outcome, &Error>) {
        let now = self.now_ms();
        let mode = self.with(|session| Ok(LineSettings::kept(&session.store)?.mode));
        let (Ok(mut retry), Ok(random)) = (self.exchange.retry.lock(), vault::hash::random())
        else {
            return;
        };
        let random = u64::from_le_bytes(random);
        match outcome {
            Ok(_) => retry.succeeded(now, random, every_ms(mode.unwrap_or_default())),
            Err(Error::AlreadyRunning | Error::Locked) => {}
            Err(Error::Transport(TransportError::Busy(asked))) => {
                retry.failed(now, random, *asked);
            }
            // A person stopped it, or the budget did: the usual time passes first.
            Err(Error::Cancelled | Error::BudgetSpent) => {
                retry.succeeded(now, random, every_ms(mode.unwrap_or_default()));
            }
            Err(_) => retry.failed(now, random, None),
        }
    }
}

const fn every_ms(mode: Mode) -> i64 {
    match mode {
        Mode::Metered => EVERY_METERED_MS,
        Mode::Everything | Mode::AlertsOnly => EVERY_MS,
    }
}
