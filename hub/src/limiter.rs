//! Token buckets: how often somebody may ask.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

/// Keys remembered at most; beyond that, full buckets are forgotten, which changes nothing.
const KEYS: usize = 100_000;

/// One bucket per key.
pub struct Limiter<K> {
    burst: f64,
    per_second: f64,
    buckets: Mutex<HashMap<K, (f64, Instant)>>,
}

impl<K: Eq + Hash> Limiter<K> {
    /// `per_minute` on the long run, `burst` at once.
    pub fn new(per_minute: u32, burst: u32) -> Limiter<K> {
        let per_second = f64::from(per_minute) / 60.0;
        Limiter {
            burst: f64::from(burst),
            per_second,
            buckets: Mutex::default(),
        }
    }

    /// Take one token, or learn after how many seconds to come again.
    pub fn take(&self, key: K, now: Instant) -> Result<(), u64> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= KEYS {
            let full =
                |(tokens, at): &(f64, Instant)| self.refilled(*tokens, *at, now) >= self.burst;
            buckets.retain(|_, bucket| !full(bucket));
            if buckets.len() >= KEYS && !buckets.contains_key(&key) {
                return Err(30);
            }
        }
        let (tokens, at) = buckets.entry(key).or_insert((self.burst, now));
        *tokens = self.refilled(*tokens, *at, now);
        *at = now;
        if *tokens >= 1.0 {
            *tokens -= 1.0;
            return Ok(());
        }
        let wait = ((1.0 - *tokens) / self.per_second).ceil().clamp(1.0, 600.0);
        Err(std::time::Duration::from_secs_f64(wait).as_secs())
    }

    fn refilled(&self, tokens: f64, at: Instant, now: Instant) -> f64 {
        let gone = now.saturating_duration_since(at).as_secs_f64();
        (tokens + gone * self.per_second).min(self.burst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::Duration;

    #[test]
    fn who_asks_too_often_waits_and_nobody_else_does() {
        let (limiter, start) = (Limiter::new(60, 3), Instant::now());
        for _ in 0..3 {
            assert_eq!(limiter.take("busy", start), Ok(()));
        }
        assert_eq!(limiter.take("busy", start), Err(1));
        assert_eq!(limiter.take("other", start), Ok(()));
        assert_eq!(limiter.take("busy", start + Duration::from_secs(1)), Ok(()));
    }
}
