//! One exchange with the hub, from the desk's side: prepare under the lock, carry without it,
//! accept under the lock, repeat while there is more.

use std::sync::Arc;
use std::sync::atomic::Ordering;

use store::Store;
use store::exchange::OutFrame;
use store::settings::name;
use sync::transport::Waiting;
use sync::{
    Accepted, Accepting, End, Https, Keys, Limits, LineSettings, Prepared, Transport,
    TransportError, Went,
};
use wire::Lane;

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::session::number;

/// Requests of one exchange; the rest waits for the next.
const ROUNDS_MAX: u32 = 40;
/// Receipts shown.
const RECEIPTS_MAX: u32 = 50;
/// How often a hub may say in one exchange that the clock is another.
const CLOCKS_MAX: u32 = 2;
/// What the signed part of an answer may have beyond a budget.
const ANSWER_HEAD_BYTES: u64 = 4 << 10;

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
    /// Bytes on the line, both ways, with everything where that is known.
    pub cost: u64,
    /// The budget ended it before everything was through.
    pub budget_reached: bool,
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
    pub waiting: Vec<store::exchange::Waiting>,
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

/// One request and what its answer brought.
pub(crate) struct Round {
    pub(crate) accepted: Accepted,
    /// Something that may travel stays behind.
    pub(crate) more_to_push: bool,
    /// Bytes of the bodies, up and down.
    body: (u64, u64),
    /// Bytes on the line, both ways.
    cost: u64,
}

/// A request that was carried, well or not.
struct Carried {
    now: u64,
    took_ms: u64,
    prepared: Prepared,
    accepting: Accepting,
    /// Why the answer was not taken in to its end, when that was not the line.
    failed: Option<Error>,
    end: Result<(), TransportError>,
    body: (u64, u64),
    cost: u64,
}

impl Desk {
    /// Exchanges with the hub of the invitation.
    ///
    /// # Errors
    /// Why it did not succeed; whatever was carried whole is kept.
    pub fn exchange(&self) -> Result<Outcome, Error> {
        let https = self.line()?;
        let stop = || self.exchange.cancel.lock().is_ok_and(|cancel| *cancel);
        let line = Waiting::over(&https, &stop)?;
        let outcome = self.exchange_over(&line, Limits::default());
        self.note_try(outcome.as_ref());
        outcome
    }

    /// Whether one is running.
    pub fn is_exchanging(&self) -> bool {
        self.exchange.running.load(Ordering::Acquire)
    }

    /// The line to the hub. Kept while the vault is open: TLS comes back with fewer bytes then.
    fn line(&self) -> Result<Arc<Https>, Error> {
        let way = self.with(|session| {
            let proxy = LineSettings::kept(&session.store)?.proxy;
            let invitation = session.invitation()?.ok_or(Error::NotEnrolled)?;
            Ok((
                invitation.hub_url.clone(),
                invitation.hub_certificate.clone(),
                proxy,
            ))
        })?;
        let mut kept = self.exchange.line.lock().map_err(|_| Error::Internal)?;
        if let Some((known, https)) = &*kept
            && *known == way
        {
            return Ok(Arc::clone(https));
        }
        let (url, certificate, proxy) = &way;
        let https = Arc::new(Https::new(url, certificate, proxy.clone())?);
        *kept = Some((way, Arc::clone(&https)));
        Ok(https)
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

    fn rounds(&self, transport: &dyn Transport, mut limits: Limits) -> Result<Outcome, Error> {
        self.settle_former_name(transport, limits)?;
        let before = self.with(|session| Ok(session.store.contested()?.len()))?;
        let unsent = self.with(|session| session.entries_unsent())?;
        let now = self.now();
        self.with(|session| session.anchor_audit(now))?;
        let mut outcome = Outcome::default();
        let mut clocks = 0;
        while outcome.requests < ROUNDS_MAX {
            let round = match self.round(transport, limits, None) {
                // Part of it went; the rest waits for another day, and the screen says so.
                Err(Error::BudgetSpent) if outcome.requests > 0 => {
                    outcome.budget_reached = true;
                    break;
                }
                round => round?,
            };
            outcome.requests += 1;
            outcome.bytes_up += round.body.0;
            outcome.bytes_down += round.body.1;
            outcome.cost += round.cost;
            limits.spent += round.cost;
            add(&mut outcome.accepted, round.accepted);
            clocks += u32::from(round.accepted.clock);
            if clocks > CLOCKS_MAX {
                return Err(Error::HubRefused(wire::RefusalCode::Clock));
            }
            if !round.accepted.again && !round.more_to_push {
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

    /// One request and its answer, taken in while it comes. `former` are the keys of the name this
    /// vault had before it was restored.
    pub(crate) fn round(
        &self,
        transport: &dyn Transport,
        limits: Limits,
        mut former: Option<&mut Keys>,
    ) -> Result<Round, Error> {
        let carried = self.carry(transport, limits, former.as_deref_mut())?;
        let died = carried.end.err();
        match self.settle(carried, former) {
            // Locking the vault cuts the line.
            Err(Error::Locked) if died.is_some() => Err(Error::Cancelled),
            settled => settled,
        }
    }

    fn carry(
        &self,
        transport: &dyn Transport,
        limits: Limits,
        mut former: Option<&mut Keys>,
    ) -> Result<Carried, Error> {
        let (now, began) = (self.now(), self.now_ms());
        let nonce = vault::hash::random()?;
        let mut prepared = self.with(|session| {
            let (store, keys) = session.exchanging(former.as_deref_mut())?;
            Ok(sync::prepare(store, keys, now, nonce, limits)?)
        })?;
        let before = transport.carried();
        let body = std::mem::take(&mut prepared.body);
        let (up, mut down) = (body.len() as u64, 0);
        let mut accepting = Accepting::new(&prepared.request_hash, now);
        let mut failed = None;
        let end = transport.carry(body, &mut |piece| {
            down += piece.len() as u64;
            let took = self.with(|session| {
                let (store, keys) = session.exchanging(former.as_deref_mut())?;
                Ok(accepting.feed(store, keys, piece)?)
            });
            failed = took.err();
            let within = prepared
                .answer_bytes_max
                .is_none_or(|most| down <= most + ANSWER_HEAD_BYTES);
            failed.is_none() && within && down <= wire::limits::ANSWER_BODY as u64
        });
        let cost = match (before, transport.carried()) {
            (Some(before), Some(after)) => (after.0 - before.0) + (after.1 - before.1),
            _ => up + down,
        };
        Ok(Carried {
            now,
            took_ms: u64::try_from(self.now_ms() - began).unwrap_or(0),
            prepared,
            accepting,
            failed,
            end,
            body: (up, down),
            cost,
        })
    }

    /// What became of a request, noted under the lock.
    fn settle(&self, carried: Carried, former: Option<&mut Keys>) -> Result<Round, Error> {
        let Carried {
            now,
            took_ms,
            prepared,
            accepting,
            failed,
            end,
            body,
            cost,
        } = carried;
        self.with(|session| {
            sync::budget::spend(&mut session.store, now, cost)?;
            let pushed = prepared.pushed as u64;
            let went = match end {
                Ok(()) => Went::Whole {
                    pushed,
                    pulled: body.1,
                    took_ms,
                },
                Err(_) if accepting.is_believed() => Went::AnswerCut,
                Err(error) if error.nothing_left() => {
                    sync::nothing_left(&mut session.store, &prepared)?;
                    Went::Unanswered { pushed: 0 }
                }
                Err(_) => Went::Unanswered { pushed },
            };
            let (store, keys) = session.exchanging(former)?;
            let how = if end.is_ok() { End::Whole } else { End::Cut };
            // What this laptop itself broke off says nothing about the line.
            if let Some(error) = failed {
                return Err(error);
            }
            let accepted = accepting.finish(store, keys, how)?;
            let told = accepted.unanswered && pushed == 0;
            sync::note_pace(store, went, told.then_some(accepted.durable_bytes))?;
            end.map_err(|error| self.transport_error(error))?;
            Ok(Round {
                accepted,
                more_to_push: prepared.more_to_push,
                body,
                cost,
            })
        })
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
    /// The file and the keys an exchange works with.
    fn exchanging<'a>(
        &'a mut self,
        former: Option<&'a mut Keys>,
    ) -> Result<(&'a mut Store, &'a mut Keys), Error> {
        let keys = match former {
            Some(former) => former,
            None => self.keys.as_mut().ok_or(Error::NotEnrolled)?,
        };
        Ok((&mut self.store, keys))
    }

    /// Entries of the membership log that the hub has not taken yet.
    fn entries_unsent(&self) -> Result<usize, Error> {
        let Some(keys) = &self.keys else {
            return Ok(0);
        };
        Ok(self.store.entries_to_push(keys.institution)?.len())
    }
}
