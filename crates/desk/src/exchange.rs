//! One exchange with the hub, from the desk's side: prepare under the lock, carry without it,
//! accept under the lock, repeat while there is more.

use std::sync::atomic::Ordering;
use std::time::Duration;

use store::exchange::{OutFrame, Waiting};
use store::settings::name;
use sync::{Accepted, Https, Limits, Transport, TransportError};
use wire::Lane;

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::session::number;

/// Requests of one exchange; the rest waits for the next.
const ROUNDS_MAX: u32 = 40;
/// Receipts shown.
const RECEIPTS_MAX: u32 = 50;

/// What one exchange did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// Sum over all answers.
    pub accepted: Accepted,
    /// Entries of the membership log of this laptop that the hub now has.
    pub entries_sent: u32,
    /// New fields where people have to choose.
    pub conflicts: u32,
    /// Requests made.
    pub requests: u32,
    /// Bytes of bodies up.
    pub bytes_up: u64,
    /// Bytes of bodies down.
    pub bytes_down: u64,
}

/// A frame that is durable at the hub.
#[derive(Debug, Clone)]
pub struct Left {
    /// The frame, without its bytes.
    pub frame: OutFrame,
    /// Other laptops known to have it.
    pub received_by: u32,
}

/// The state of exchange.
#[derive(Debug, Clone)]
pub struct Status {
    /// Part of an institution with a hub.
    pub ready: bool,
    /// One is running.
    pub running: bool,
    /// Milliseconds of the last success.
    pub last_at: Option<i64>,
    /// What waits.
    pub waiting: Vec<Waiting>,
    /// Held frames, quarantined frames.
    pub set_aside: (u32, u32),
    /// Fields where people have to choose.
    pub conflicts: u32,
    /// What has left, newest first.
    pub left: Vec<Left>,
    /// Other laptops of the institution.
    pub others: u32,
}

/// Marks an exchange as running while it lives.
struct Running<'a>(&'a Desk);

impl Drop for Running<'_> {
    fn drop(&mut self) {
        self.0.exchange.running.store(false, Ordering::Release);
    }
}

impl Desk {
    /// Exchanges with the hub of the invitation.
    ///
    /// # Errors
    /// Why it did not succeed; whatever was carried whole is kept.
    pub fn exchange(&self) -> Result<Outcome, Error> {
        let (url, certificate) = self.with(|session| {
            let invitation = session.invitation()?.ok_or(Error::NotEnrolled)?;
            Ok((
                invitation.hub_url.clone(),
                invitation.hub_certificate.clone(),
            ))
        })?;
        let https = Https::new(&url, &certificate)?;
        self.exchange_over(
            &Cancellable {
                desk: self,
                https: &https,
            },
            Limits::default(),
        )
    }

    /// Exchanges over any transport.
    ///
    /// # Errors
    /// As for [`Desk::exchange`].
    pub fn exchange_over(
        &self,
        transport: &dyn Transport,
        limits: Limits,
    ) -> Result<Outcome, Error> {
        if self.exchange.running.swap(true, Ordering::AcqRel) {
            return Err(Error::AlreadyRunning);
        }
        let running = Running(self);
        if let Ok(mut cancel) = self.exchange.cancel.lock() {
            *cancel = false;
        }
        let outcome = self.rounds(transport, limits);
        drop(running);
        outcome
    }

    /// Stops a running exchange; what was carried whole is kept.
    pub fn stop_exchange(&self) {
        self.cancel_exchange();
    }

    fn rounds(&self, transport: &dyn Transport, limits: Limits) -> Result<Outcome, Error> {
        self.settle_former_name(transport, limits)?;
        let before = self.with(|session| Ok(session.store.contested()?.len()))?;
        let unsent = self.with(|session| session.entries_unsent())?;
        let now = self.now();
        self.with(|session| session.anchor_audit(now))?;
        let mut outcome = Outcome::default();
        while outcome.requests < ROUNDS_MAX {
            let now = self.now();
            let nonce = vault::hash::random()?;
            let prepared = self.with(|session| {
                let keys = session.keys.as_ref().ok_or(Error::NotEnrolled)?;
                Ok(sync::prepare(&mut session.store, keys, now, nonce, limits)?)
            })?;
            outcome.requests += 1;
            outcome.bytes_up += prepared.body.len() as u64;
            let more_to_push = prepared.more_to_push;
            let answer = match transport.post(prepared.body) {
                Ok(answer) => answer,
                Err(error) => {
                    if error == TransportError::Offline {
                        self.with(|session| Ok(sync::nothing_left(&mut session.store)?))?;
                    }
                    return Err(self.transport_error(error));
                }
            };
            outcome.bytes_down += answer.len() as u64;
            let accepted = self.with(|session| {
                let keys = session.keys.as_mut().ok_or(Error::NotEnrolled)?;
                Ok(sync::accept(
                    &mut session.store,
                    keys,
                    &prepared.request_hash,
                    &answer,
                    now,
                )?)
            })?;
            add(&mut outcome.accepted, accepted);
            if !accepted.again && !more_to_push {
                break;
            }
        }
        let now = self.now_ms();
        let seconds = self.now();
        self.after_erasure(seconds)?;
        let after = self.with(|session| {
            session.store.healed()?;
            session
                .store
                .set_setting(name::LAST_EXCHANGE, Some(&now.to_le_bytes()))?;
            let still = session.entries_unsent()?;
            outcome.entries_sent = u32::try_from(unsent.saturating_sub(still)).unwrap_or(u32::MAX);
            Ok(session.store.contested()?.len())
        })?;
        outcome.conflicts = u32::try_from(after.saturating_sub(before)).unwrap_or(u32::MAX);
        Ok(outcome)
    }

    fn transport_error(&self, error: TransportError) -> Error {
        let cancelled = self.exchange.cancel.lock().is_ok_and(|cancel| *cancel);
        match error {
            _ if cancelled => Error::Cancelled,
            TransportError::NotTheHub => Error::HubNotTrusted,
            error => Error::Transport(error),
        }
    }

    /// The state of exchange.
    ///
    /// # Errors
    /// As for reading.
    pub fn exchange_status(&self) -> Result<Status, Error> {
        let running = self.exchange.running.load(Ordering::Acquire);
        self.with(|session| {
            let others = session
                .keys
                .as_ref()
                .and_then(|keys| keys.members.as_ref())
                .map_or(0, |members| members.actives().count());
            let known = session.store.known_by()?;
            let mut left = Vec::new();
            for frame in session.store.frames_received_by_hub(RECEIPTS_MAX)? {
                let received_by = match frame.lane {
                    Lane::Cases => {
                        let last = session.store.last_counter_of_frame(session.me, frame.seq)?;
                        known.iter().filter(|(_, counter)| *counter >= last).count()
                    }
                    _ => 0,
                };
                left.push(Left {
                    frame,
                    received_by: u32::try_from(received_by).unwrap_or(u32::MAX),
                });
            }
            Ok(Status {
                ready: session.keys.is_some(),
                running,
                last_at: number(&session.store, name::LAST_EXCHANGE)?.map(i64::from_le_bytes),
                waiting: session.store.waiting(session.me)?,
                set_aside: session.store.set_aside()?,
                conflicts: u32::try_from(session.store.contested()?.len()).unwrap_or(u32::MAX),
                left,
                others: u32::try_from(others.saturating_sub(1)).unwrap_or(u32::MAX),
            })
        })
    }
}

fn add(sum: &mut Accepted, one: Accepted) {
    sum.sent += one.sent;
    sum.reports_sent += one.reports_sent;
    sum.received += one.received;
    sum.reports_received += one.reports_received;
    sum.entries += one.entries;
    sum.joined |= one.joined;
    sum.hub_lost |= one.hub_lost;
    sum.again = one.again;
}

impl Session {
    /// Entries of the membership log that the hub has not taken yet.
    fn entries_unsent(&self) -> Result<usize, Error> {
        let Some(keys) = &self.keys else {
            return Ok(0);
        };
        Ok(self.store.entries_to_push(keys.institution)?.len())
    }
}

/// HTTPS that is cut when somebody asks to stop.
struct Cancellable<'a> {
    desk: &'a Desk,
    https: &'a Https,
}

/// How often a waiting exchange looks whether it should stop.
const LOOK_AGAIN: Duration = Duration::from_millis(100);

impl Transport for Cancellable<'_> {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .map_err(|_| TransportError::Offline)?;
        runtime.block_on(async {
            let post = self.https.exchange(body);
            tokio::pin!(post);
            loop {
                tokio::select! {
                    answer = &mut post => return answer,
                    () = tokio::time::sleep(LOOK_AGAIN) => {
                        if self.desk.exchange.cancel.lock().is_ok_and(|cancel| *cancel) {
                            return Err(TransportError::Broken);
                        }
                    }
                }
            }
        })
    }
}
