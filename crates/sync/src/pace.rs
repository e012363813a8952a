//! How much at a time: frames, requests and answers shrink on a line that keeps dying or crawls,
//! and grow on one that holds. Pure; kept in the vault between exchanges.
//!
//! Small frames are for whoever reads them: each one that came whole can be applied. Small requests
//! are for what is saved meanwhile: an alert goes with the next one.

use store::settings::name;
use store::{Store, StoreError};

use crate::prepare::Limits;

const FRAME_MIN: u32 = 1 << 10;
const FRAME_MAX: u32 = 64 << 10;
const REQUEST_MIN: u32 = 32 << 10;
const REQUEST_START: u32 = 1 << 20;
const REQUEST_MAX: u32 = 12 << 20;
const ANSWER_MIN: u32 = 16 << 10;
const ANSWER_START: u32 = 1 << 20;
const ANSWER_MAX: u32 = 4 << 20;
/// A request that took longer than this makes the next ones smaller.
const LONG_MS: u64 = 45_000;
/// One that was faster lets them grow.
const SHORT_MS: u64 = 15_000;
/// A connection that carried so many frames whole before it died was no bad one for their size.
const FRAMES_CARRIED_MIN: u64 = 32;

/// Bytes at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pace {
    /// Stored size of the changes sealed into one frame.
    pub frame: u32,
    /// Frames in one request.
    pub request: u32,
    /// Frames and entries wanted back.
    pub answer: u32,
}

/// How one request went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Went {
    /// Answered to the end.
    Whole {
        /// Bytes of frames up.
        pushed: u64,
        /// Bytes of the answer.
        pulled: u64,
        /// Milliseconds from the first byte to the last.
        took_ms: u64,
    },
    /// The line died before any answer could be believed.
    Unanswered {
        /// Bytes of frames up, at most.
        pushed: u64,
    },
    /// It died inside the answer.
    AnswerCut,
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            frame: FRAME_MAX,
            request: REQUEST_START,
            answer: ANSWER_START,
        }
    }
}

impl Pace {
    /// The pace after a request that went so.
    #[must_use]
    pub fn after(self, went: Went) -> Self {
        let mut next = self;
        match went {
            Went::Unanswered { pushed: 0 } => {}
            Went::Unanswered { .. } => {
                next.frame /= 2;
                next.request /= 2;
            }
            Went::AnswerCut => next.answer /= 2,
            Went::Whole {
                pushed,
                pulled,
                took_ms,
            } => {
                if took_ms > LONG_MS {
                    match pushed > pulled {
                        true => next.request /= 2,
                        false => next.answer /= 2,
                    }
                }
                // What was not used says nothing about the line.
                if pushed >= u64::from(self.frame) {
                    next.frame = next.frame.saturating_mul(2);
                }
                if took_ms < SHORT_MS && pushed >= u64::from(self.request / 2) {
                    next.request = next.request.saturating_mul(2);
                }
                if took_ms < SHORT_MS && pulled >= u64::from(self.answer / 2) {
                    next.answer = next.answer.saturating_mul(2);
                }
            }
        }
        next.within()
    }

    /// The pace once the hub has told how much a dead connection had carried whole.
    #[must_use]
    pub fn told(self, carried: u64) -> Self {
        let mut next = self;
        if carried >= FRAMES_CARRIED_MIN * u64::from(self.frame) {
            next.frame = next.frame.saturating_mul(2);
        }
        next.within()
    }

    fn within(self) -> Self {
        Self {
            frame: self.frame.clamp(FRAME_MIN, FRAME_MAX),
            request: self.request.clamp(REQUEST_MIN, REQUEST_MAX),
            answer: self.answer.clamp(ANSWER_MIN, ANSWER_MAX),
        }
    }

    /// Limits no larger than this pace.
    pub(crate) fn cap(self, limits: Limits) -> Limits {
        let usize_of = |bytes: u32| usize::try_from(bytes).unwrap_or(usize::MAX);
        Limits {
            frame_bytes_max: limits.frame_bytes_max.min(usize_of(self.frame)),
            push_bytes_max: limits.push_bytes_max.min(usize_of(self.request)),
            pull_bytes_max: limits.pull_bytes_max.min(self.answer),
            ..limits
        }
    }

    pub(crate) fn kept(store: &Store) -> Result<Self, StoreError> {
        let kept: Option<[u8; 12]> = crate::prepare::number(store, name::PACE)?;
        Ok(kept.map_or_else(Self::default, |bytes| {
            let at = |from: usize| {
                let mut four = [0; 4];
                four.copy_from_slice(&bytes[from..from + 4]);
                u32::from_le_bytes(four)
            };
            Self {
                frame: at(0),
                request: at(4),
                answer: at(8),
            }
            .within()
        }))
    }

    pub(crate) fn keep(self, store: &mut Store) -> Result<(), StoreError> {
        // Written only when it moved, so that an idle exchange costs no commit for it.
        if Self::kept(store)? == self {
            return Ok(());
        }
        let mut bytes = [0; 12];
        bytes[..4].copy_from_slice(&self.frame.to_le_bytes());
        bytes[4..8].copy_from_slice(&self.request.to_le_bytes());
        bytes[8..].copy_from_slice(&self.answer.to_le_bytes());
        store.set_setting(name::PACE, Some(&bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CUT: Went = Went::Unanswered { pushed: 1 };

    fn whole(pushed: u32, took_ms: u64) -> Went {
        Went::Whole {
            pushed: pushed.into(),
            pulled: 0,
            took_ms,
        }
    }

    #[test]
    fn frames_shrink_to_a_kilobyte_on_a_line_that_keeps_dying_and_grow_again() {
        let mut pace = Pace::default();
        let sizes: Vec<u32> = std::iter::from_fn(|| {
            pace = pace.after(CUT);
            Some(pace.frame >> 10)
        })
        .take(8)
        .collect();
        assert_eq!(sizes, [32, 16, 8, 4, 2, 1, 1, 1]);
        for _ in 0..6 {
            pace = pace.after(whole(pace.frame, 60_000));
        }
        assert_eq!(pace.frame, FRAME_MAX);
    }

    #[test]
    fn an_asking_that_dies_and_one_that_is_answered_move_nothing() {
        let pace = Pace::default().after(CUT);
        assert_eq!(pace.after(Went::Unanswered { pushed: 0 }), pace);
        assert_eq!(pace.after(whole(0, 500)), pace);
    }

    #[test]
    fn a_connection_that_carried_many_frames_whole_does_not_make_them_smaller() {
        let pace = Pace::default().after(CUT);
        assert_eq!(pace.told(32 * u64::from(pace.frame)).frame, FRAME_MAX);
        assert_eq!(pace.told(31 * u64::from(pace.frame)), pace);
    }

    #[test]
    fn requests_that_crawl_become_short_enough_for_an_alert_to_overtake() {
        let mut pace = Pace::default();
        for _ in 0..20 {
            // Thirty-two kilobits a second.
            pace = pace.after(whole(pace.request, u64::from(pace.request) / 4));
        }
        assert!(
            pace.request <= 128 << 10 && pace.request >= REQUEST_MIN,
            "{pace:?}"
        );
        for _ in 0..20 {
            pace = pace.after(whole(pace.request, 100));
        }
        assert_eq!(pace.request, REQUEST_MAX);
        for _ in 0..20 {
            pace = pace.after(Went::AnswerCut);
        }
        assert_eq!(pace.answer, ANSWER_MIN);
    }
}
