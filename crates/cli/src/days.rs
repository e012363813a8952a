//! Days of the calendar for people: instants as text, and days relative to today. All in UTC;
//! how far local time is ahead of it is written beside what is signed.

const DAY_SECONDS: i64 = 86_400;

/// Year, month and day of the day with that number since 1970 (Howard Hinnant's algorithm).
fn civil(day: i64) -> (i64, i64, i64) {
    let shifted = day + 719_468;
    let era = shifted.div_euclid(146_097);
    let of_era = shifted.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_shifted = (5 * of_year + 2) / 153;
    let month = if month_shifted < 10 {
        month_shifted + 3
    } else {
        month_shifted - 9
    };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, month, of_year - (153 * month_shifted + 2) / 5 + 1)
}

/// `2026-11-24`, so many days after the day of `now_ms`.
pub(crate) fn day(now_ms: i64, after: i64) -> String {
    let (year, month, day) = civil(now_ms.div_euclid(DAY_SECONDS * 1000) + after);
    format!("{year:04}-{month:02}-{day:02}")
}

/// `2026-11-24 09:00 UTC`.
pub(crate) fn moment(ms: i64) -> String {
    let minute = ms.div_euclid(60_000).rem_euclid(24 * 60);
    format!("{} {:02}:{:02} UTC", day(ms, 0), minute / 60, minute % 60)
}

/// Minutes local time of this machine is ahead of UTC.
pub(crate) fn offset_minutes() -> i64 {
    i64::from(chrono::Local::now().offset().local_minus_utc() / 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_those_of_the_calendar() {
        let morning = 1_795_510_800_000;
        assert_eq!(moment(morning), "2026-11-24 09:00 UTC");
        assert_eq!(day(morning, 7), "2026-12-01");
        assert_eq!(day(morning, -329), "2025-12-30");
        assert_eq!(day(0, 789), "1972-02-29");
        assert_eq!(day(0, -1), "1969-12-31");
    }
}
