//! Notices that the laptop has slept: the clock that counts sleep ran ahead of the one that does not.

use std::thread;
use std::time::{Duration, Instant};

const LOOK_EVERY: Duration = Duration::from_secs(1);
/// More than a busy machine loses between two looks at its clocks.
const GAP_MIN: Duration = Duration::from_secs(5);

/// Two clocks, read together.
#[derive(Debug, Clone, Copy)]
struct Clocks {
    /// Goes on during sleep.
    always: Duration,
    /// Stands still during sleep, where the system offers such a clock.
    awake: Duration,
}

impl Clocks {
    fn slept_until(self, later: Self) -> bool {
        let always = later.always.saturating_sub(self.always);
        let awake = later.awake.saturating_sub(self.awake);
        always.saturating_sub(awake) > GAP_MIN
    }
}

/// Calls `slept` after each sleep, from a thread of its own.
pub(super) fn watch(slept: impl Fn() + Send + 'static) {
    let start = Instant::now();
    let Some(mut last) = read(start) else {
        return;
    };
    // A thread that cannot be started leaves the session manager as the only guard.
    let _ = thread::Builder::new().name("sleep".into()).spawn(move || {
        loop {
            thread::sleep(LOOK_EVERY);
            let Some(now) = read(start) else {
                continue;
            };
            if last.slept_until(now) {
                slept();
            }
            last = now;
        }
    });
}

/// `Instant` stands still while Linux sleeps; the uptime in `/proc` does not.
#[cfg(target_os = "linux")]
fn read(start: Instant) -> Option<Clocks> {
    let uptime = std::fs::read_to_string("/proc/uptime").ok()?;
    let seconds: f64 = uptime.split_whitespace().next()?.parse().ok()?;
    let always = Duration::try_from_secs_f64(seconds).ok()?;
    Some(Clocks {
        always,
        awake: start.elapsed(),
    })
}

/// Elsewhere the calendar clock stands in: set forward by hand, it closes the vault once too often.
#[cfg(not(target_os = "linux"))]
fn read(start: Instant) -> Option<Clocks> {
    let always = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .ok()?;
    Some(Clocks {
        always,
        awake: start.elapsed(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn at(always: u64, awake: u64) -> Clocks {
        Clocks {
            always: Duration::from_secs(always),
            awake: Duration::from_secs(awake),
        }
    }

    #[test]
    fn a_night_in_the_bag_is_noticed() {
        assert!(at(100, 10).slept_until(at(100 + 8 * 3600, 11)));
    }

    #[test]
    fn a_slow_laptop_is_not_taken_for_a_sleeping_one() {
        assert!(!at(100, 10).slept_until(at(400, 310)));
        assert!(!at(100, 10).slept_until(at(105, 10)));
    }

    #[test]
    fn a_clock_set_back_closes_nothing() {
        assert!(!at(100, 10).slept_until(at(40, 11)));
    }

    #[test]
    fn both_clocks_of_this_system_can_be_read() {
        let start = Instant::now();
        let first = read(start).unwrap();
        let second = read(start).unwrap();
        assert!(second.always >= first.always && second.awake >= first.awake);
    }
}
