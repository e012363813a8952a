//! Each request once.
//!
//! A request is taken if its time lies in the window around hub time and not before the hub
//! started; then its nonce is remembered until the window has passed it. A captured request from
//! before a restart is therefore too old. One dated ahead of the hub's clock would not be: such
//! nonces are also written to disk (`Storage::keep_nonce`), and read back at the start.

use crate::storage::KeptNonce;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use wire::limits::CLOCK_WINDOW;
use wire::{DeviceId, InstitutionId};

/// Nonces in memory at most: about 100 MB.
const NONCES: usize = 1_000_000;

type Key = (InstitutionId, DeviceId, [u8; 12]);

/// The requests of the current window.
pub struct Nonces {
    floor: u64,
    seen: Mutex<HashMap<Key, u64>>,
}

/// What to do with a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fresh {
    /// Take it.
    Yes,
    /// Take it after its nonce is on disk.
    Ahead,
    /// Its time is outside the window; say this time instead.
    Clock(u64),
    /// It was here before.
    Replayed,
    /// Too many to remember; come later.
    Busy,
}

impl Nonces {
    /// Start at hub time `now` with what the disk remembers.
    pub fn new(now: u64, kept: Vec<KeptNonce>) -> Nonces {
        let seen = kept
            .into_iter()
            .map(|(id, device, nonce, at)| ((id, device, nonce), at));
        Nonces {
            floor: now.saturating_add(1),
            seen: Mutex::new(seen.collect()),
        }
    }

    /// Hub time as said to clients: never before the first acceptable second.
    pub fn said(&self, now: u64) -> u64 {
        now.max(self.floor)
    }

    /// Whether a request of this time is taken at all.
    pub fn in_window(&self, at: u64, now: u64) -> bool {
        let oldest = now.saturating_sub(CLOCK_WINDOW).max(self.floor);
        let newest = now.saturating_add(CLOCK_WINDOW).max(self.floor);
        (oldest..=newest).contains(&at)
    }

    /// Decide, and remember the nonce if the request is taken.
    pub fn check(&self, key: Key, at: u64, now: u64) -> Fresh {
        if !self.in_window(at, now) {
            return Fresh::Clock(self.said(now));
        }
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.contains_key(&key) {
            return Fresh::Replayed;
        }
        if seen.len() >= NONCES {
            seen.retain(|_, &mut at| self.in_window(at, now));
            if seen.len() >= NONCES {
                return Fresh::Busy;
            }
        }
        seen.insert(key, at);
        if at > now { Fresh::Ahead } else { Fresh::Yes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AMAL: Key = (InstitutionId([1; 16]), DeviceId(7), [9; 12]);

    #[test]
    fn a_captured_request_is_worth_nothing_later_not_even_after_a_restart() {
        let nonces = Nonces::new(1_000, Vec::new());
        assert_eq!(nonces.check(AMAL, 1_500, 1_500), Fresh::Yes);
        assert_eq!(nonces.check(AMAL, 1_500, 1_501), Fresh::Replayed);
        assert_eq!(nonces.check(AMAL, 1_500, 2_101), Fresh::Clock(2_101));

        let restarted = Nonces::new(1_502, Vec::new());
        assert_eq!(restarted.check(AMAL, 1_500, 1_502), Fresh::Clock(1_503));

        let ahead = (AMAL.0, AMAL.1, [8; 12]);
        assert_eq!(nonces.check(ahead, 1_600, 1_501), Fresh::Ahead);
        let restarted = Nonces::new(1_502, vec![(ahead.0, ahead.1, ahead.2, 1_600)]);
        assert_eq!(restarted.check(ahead, 1_600, 1_510), Fresh::Replayed);
    }

    #[test]
    fn the_time_said_after_a_start_is_a_time_that_is_taken() {
        let nonces = Nonces::new(1_000, Vec::new());
        let Fresh::Clock(said) = nonces.check(AMAL, 3, 1_000) else {
            panic!("taken too early")
        };
        assert_ne!(nonces.check(AMAL, said, 1_000), Fresh::Clock(said));
    }
}
