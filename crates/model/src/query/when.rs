//! Stretches of days, fixed or counted from today.

use crate::date::PartialDate;

/// Milliseconds of a day.
pub(super) const DAY_MS: i64 = 86_400_000;
/// Longest count, so that arithmetic never leaves the calendar.
pub(super) const COUNT_MAX: u32 = 4000;

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Weeks, from Monday.
    Weeks,
    /// Months of the calendar.
    Months,
    /// Years of the calendar.
    Years,
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Days, Self::Weeks, Self::Months, Self::Years];

    /// Its word in the written form, of many.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Days => "days",
            Self::Weeks => "weeks",
            Self::Months => "months",
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
    /// The day, week, month or year today lies in.
    This(Unit),
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
        (Unit::Years, Some(_)) => cut(0, 0),
        _ => None,
    };
    stretch.map_or((today, today), |date| (date.first_day(), date.last_day()))
}
