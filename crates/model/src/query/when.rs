//! Stretches of days, fixed or counted from today.

use crate::date::PartialDate;

/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;
const MINUTE_MS: i64 = 60_000;
/// Longest count, so that arithmetic never leaves the calendar.
pub(super) const COUNT_MAX: u32 = 4000;

/// When it is now where the person sits: a moment belongs to the day of their calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Today {
    /// Day number of today.
    pub day: i64,
    /// Minutes their clock is ahead of UTC.
    pub ahead_minutes: i64,
}

impl Today {
    /// Clocks of inhabited places are at most so far from UTC.
    pub const AHEAD_MINUTES_MAX: i64 = 14 * 60;

    /// The day it is at a moment, by a clock so far ahead of UTC.
    pub const fn at(moment_ms: i64, ahead_minutes: i64) -> Self {
        let there = moment_ms + ahead_minutes * MINUTE_MS;
        Self {
            day: there.div_euclid(DAY_MS),
            ahead_minutes,
        }
    }

    /// The day a moment falls on by their clock.
    pub const fn day_of(self, moment_ms: i64) -> i64 {
        Self::at(moment_ms, self.ahead_minutes).day
    }

    /// The moment a day begins by their clock.
    pub const fn begins(self, day: i64) -> i64 {
        day * DAY_MS - self.ahead_minutes * MINUTE_MS
    }
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Weeks, from Monday.
    Weeks,
    /// Months of the calendar.
    Months,
    /// Quarters of the calendar.
    Quarters,
    /// Years of the calendar.
    Years,
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Days,
        Self::Weeks,
        Self::Months,
        Self::Quarters,
        Self::Years,
    ];

    /// Its word in the written form, of many.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
            Self::Quarters => "quarters",
            Self::Years => "years",
        }
    }
}

/// A stretch of days. A date known only to the month or year counts by its first day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// So many days, weeks, months or years up to and with today.
    Last(u32, Unit),
    /// From today on.
    Next(u32, Unit),
    /// Longer ago than that.
    OlderThan(u32, Unit),
    /// The day, week, month, quarter or year today lies in.
    This(Unit),
    /// The whole one before that.
    Previous(Unit),
    /// Before today.
    Past,
    /// From the first day of one date to the last day of another, each may be open.
    Between(Option<PartialDate>, Option<PartialDate>),
}

impl When {
    /// First and last day as day numbers, both inclusive; `None` is open.
    pub fn days(self, today: i64) -> (Option<i64>, Option<i64>) {
        match self {
            Self::Last(count, unit) => (Some(back(today, count, unit) + 1), Some(today)),
            Self::Next(count, unit) => (Some(today), Some(ahead(today, count, unit) - 1)),
            Self::OlderThan(count, unit) => (None, Some(back(today, count, unit))),
            Self::This(unit) => {
                let (first, last) = this(today, unit);
                (Some(first), Some(last))
            }
            Self::Previous(unit) => {
                let (first, last) = this(this(today, unit).0 - 1, unit);
                (Some(first), Some(last))
            }
            Self::Past => (None, Some(today - 1)),
            Self::Between(from, until) => (
                from.map(PartialDate::first_day),
                until.map(PartialDate::last_day),
            ),
        }
    }
}

fn back(today: i64, count: u32, unit: Unit) -> i64 {
    moved(today, -i64::from(count), unit)
}

fn ahead(today: i64, count: u32, unit: Unit) -> i64 {
    moved(today, i64::from(count), unit)
}

/// The same day some units on; the last day of the month where that day does not exist.
fn moved(today: i64, count: i64, unit: Unit) -> i64 {
    let months = match unit {
        Unit::Days => return today + count,
        Unit::Weeks => return today + 7 * count,
        Unit::Months => count,
        Unit::Quarters => 3 * count,
        Unit::Years => 12 * count,
    };
    let Some(date) = PartialDate::from_day_number(today) else {
        return today;
    };
    let month = i64::from(date.year) * 12 + i64::from(date.month) - 1 + months;
    let year = u16::try_from(month.div_euclid(12))
        .unwrap_or(1)
        .clamp(1, 9999);
    let month = u8::try_from(month.rem_euclid(12) + 1).unwrap_or(1);
    (0..4)
        .find_map(|less| PartialDate::day(year, month, date.day.saturating_sub(less)))
        .map_or(today, PartialDate::first_day)
}

fn this(today: i64, unit: Unit) -> (i64, i64) {
    let date = PartialDate::from_day_number(today);
    let cut = |month, day| date.map(|date| PartialDate { month, day, ..date });
    let stretch = match (unit, date) {
        // 1970-01-01 was a Thursday.
        (Unit::Weeks, _) => {
            let monday = today - (today + 3).rem_euclid(7);
            return (monday, monday + 6);
        }
        (Unit::Months, Some(date)) => cut(date.month, 0),
        (Unit::Quarters, Some(date)) => {
            let first = date.month - (date.month - 1) % 3;
            let ends = |month| cut(month, 0);
            return ends(first)
                .zip(ends(first + 2))
                .map_or((today, today), |(first, last)| {
                    (first.first_day(), last.last_day())
                });
        }
        (Unit::Years, Some(_)) => cut(0, 0),
        _ => None,
    };
    stretch.map_or((today, today), |date| (date.first_day(), date.last_day()))
}
