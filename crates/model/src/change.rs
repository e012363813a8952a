//! A change: what one person saved on one record at one moment. Never edited afterwards.

use crate::id::{Dot, RecordId};
use crate::value::Value;

/// When it was written down, by the writer's own clock. For display order only: nothing is
/// ever decided by it, because field clocks run days wrong.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default)]
pub struct Stamp {
    /// Seconds since 1970-01-01 UTC.
    pub seconds: u64,
    /// Order among stamps of one second.
    pub logical: u16,
}

impl Stamp {
    /// The next stamp of a writer who last wrote `previous`, at wall clock `now` seconds. Grows
    /// even when the clock goes back.
    #[must_use]
    pub const fn next(previous: Self, now: u64) -> Self {
        if now > previous.seconds {
            return Self {
                seconds: now,
                logical: 0,
            };
        }
        match previous.logical.checked_add(1) {
            Some(logical) => Self {
                seconds: previous.seconds,
                logical,
            },
            None => Self {
                seconds: previous.seconds.saturating_add(1),
                logical: 0,
            },
        }
    }
}

/// One field, or one element of a set or map field, gets one value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Write {
    /// Number of the field in its kind; see [`crate::record`].
    pub field: u16,
    /// Element of a set or key of a map; empty for a plain field.
    pub element: String,
    /// What it holds from now on.
    pub value: Value,
}

/// One save: one record, one dot, one or more writes. The first change of a record makes it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Change {
    /// Its name: device and counter.
    pub dot: Dot,
    /// When, by the writer's clock.
    pub stamp: Stamp,
    /// Number of the record's kind; may be one this version does not know.
    pub kind: u16,
    /// The record.
    pub record: RecordId,
    /// What was written, in field order.
    pub writes: Vec<Write>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_grow_when_the_clock_goes_back_ten_years() {
        let now = Stamp {
            seconds: 1_790_000_000,
            logical: 0,
        };
        let back = Stamp::next(now, 1_474_000_000);
        assert!(back > now);
        assert!(
            Stamp::next(
                Stamp {
                    logical: u16::MAX,
                    ..now
                },
                0
            ) > now
        );
    }
}
