//! When to try again by itself. Pure: time and chance come in as arguments.
//!
//! Full jitter: after a failure the wait is anything between nothing and a limit that doubles, so
//! that the laptops of a region whose link comes back do not all ask in one second.

/// First limit of the wait, milliseconds.
const WAIT_MS_FIRST: i64 = 15_000;
/// Last limit of the wait.
const WAIT_MS_MAX: i64 = 3_600_000;
/// Least wait, so that a failing line is not asked in a circle.
const WAIT_MS_MIN: i64 = 2_000;
/// What comes on top of a wait the hub asked for, at most.
const SPREAD_MS: i64 = 15_000;
/// Failures that make a difference.
const FAILURES_MAX: u32 = 16;

/// What is known about trying again.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Retry {
    /// Failures in a row.
    pub failures: u32,
    /// The last moment at which something was decided.
    at_ms: i64,
    /// How long from then.
    wait_ms: i64,
    /// The hub asked to wait so long: nothing shortens it.
    asked: bool,
}

impl Retry {
    /// It failed at `now_ms`; `random` is anything, `retry_after` what the hub asked for, seconds.
    pub fn failed(&mut self, now_ms: i64, random: u64, retry_after: Option<u32>) {
        self.failures = (self.failures + 1).min(FAILURES_MAX);
        let doubled = WAIT_MS_FIRST << (self.failures - 1);
        let limit = doubled.min(WAIT_MS_MAX);
        self.at_ms = now_ms;
        self.asked = retry_after.is_some();
        self.wait_ms = match retry_after {
            Some(seconds) => i64::from(seconds) * 1000 + part(random, SPREAD_MS),
            None => part(random, limit).max(WAIT_MS_MIN),
        };
    }

    /// It succeeded at `now_ms`; the next is due after about `every_ms`.
    pub fn succeeded(&mut self, now_ms: i64, random: u64, every_ms: i64) {
        *self = Self {
            failures: 0,
            at_ms: now_ms,
            wait_ms: every_ms - part(random, every_ms / 4),
            asked: false,
        };
    }

    /// The network came back or changed at `now_ms`: try soon, unless the hub asked to wait.
    pub fn network_came(&mut self, now_ms: i64, random: u64) {
        if !self.asked && self.left_ms(now_ms) > SPREAD_MS {
            self.at_ms = now_ms;
            self.wait_ms = part(random, SPREAD_MS).max(WAIT_MS_MIN);
        }
    }

    /// Whether it is time.
    pub fn is_due(&self, now_ms: i64) -> bool {
        self.left_ms(now_ms) == 0
    }

    /// How long ago it was tried last.
    pub fn since_ms(&self, now_ms: i64) -> i64 {
        now_ms.saturating_sub(self.at_ms).max(0)
    }

    /// How long still. A clock that was set back starts the wait anew and never makes it longer.
    pub fn left_ms(&self, now_ms: i64) -> i64 {
        let passed = now_ms.saturating_sub(self.at_ms);
        match passed {
            ..0 => self.wait_ms,
            passed => self.wait_ms.saturating_sub(passed).max(0),
        }
    }
}

/// `random` of `whole`.
fn part(random: u64, whole: i64) -> i64 {
    let scaled = (i128::from(random) * i128::from(whole)) >> 64;
    i64::try_from(scaled).unwrap_or(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: u64 = u64::MAX;

    #[test]
    fn the_wait_is_anything_up_to_a_limit_that_doubles_to_an_hour() {
        for (failures, limit_s) in [
            (1, 15),
            (2, 30),
            (3, 60),
            (5, 240),
            (8, 1920),
            (9, 3600),
            (40, 3600),
        ] {
            for (random, wanted) in [
                (0, WAIT_MS_MIN),
                (ALL / 2, limit_s * 500 - 1),
                (ALL, limit_s * 1000 - 1),
            ] {
                let mut retry = Retry::default();
                for _ in 0..failures {
                    retry.failed(1_000, random, None);
                }
                assert_eq!(retry.left_ms(1_000), wanted, "{failures} {random}");
                assert!(!retry.is_due(1_000 + wanted - 1) && retry.is_due(1_000 + wanted));
            }
        }
    }

    #[test]
    fn a_busy_hub_is_left_alone_as_long_as_it_asked() {
        let mut retry = Retry::default();
        retry.failed(0, 0, Some(120));
        assert_eq!(retry.left_ms(0), 120_000);
        retry.network_came(1_000, 0);
        assert_eq!(retry.left_ms(1_000), 119_000);
        retry.failed(0, ALL, Some(120));
        assert_eq!(retry.left_ms(0), 134_999);
    }

    #[test]
    fn a_network_that_comes_back_is_used_soon() {
        let mut retry = Retry::default();
        for _ in 0..10 {
            retry.failed(0, ALL, None);
        }
        retry.network_came(5_000, ALL / 3);
        assert_eq!(retry.left_ms(5_000), 4_999);
        retry.network_came(9_000, ALL);
        assert_eq!(retry.left_ms(9_000), 999, "it was soon enough already");
    }

    #[test]
    fn success_forgets_the_failures_and_a_clock_set_back_waits_no_longer_than_at_first() {
        let mut retry = Retry::default();
        assert!(retry.is_due(0), "the first try needs no wait");
        retry.failed(0, ALL, None);
        retry.succeeded(10_000, 0, 900_000);
        assert_eq!((retry.failures, retry.left_ms(10_000)), (0, 900_000));
        assert_eq!(retry.left_ms(-5_000_000), 900_000);
    }
}
