//! Dates as people know them: a day, only a month, only a year, or "about".

use std::fmt;

/// A calendar date known to the day, the month or the year. Precision is part of the value.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PartialDate {
    /// Year, 1 to 9999, Gregorian.
    pub year: u16,
    /// Month 1 to 12, or 0 when only the year is known.
    pub month: u8,
    /// Day 1 to 31, or 0 when only the month is known.
    pub day: u8,
    /// The teller was not sure ("about the third").
    pub about: bool,
}

impl PartialDate {
    /// A known day, or `None` when the calendar has no such day.
    pub fn day(year: u16, month: u8, day: u8) -> Option<Self> {
        Self {
            year,
            month,
            day,
            about: false,
        }
        .valid()
    }

    /// Reads `2026`, `2026-11`, `2026-11-03`, each with an optional leading `~` for "about".
    pub fn parse(text: &str) -> Option<Self> {
        let (about, rest) = match text.strip_prefix('~') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let mut parts = rest.split('-');
        let year = number(parts.next()?, 4)?;
        let month = parts
            .next()
            .map_or(Some(0), |part| number(part, 2).filter(|m| *m > 0))?;
        let day = parts
            .next()
            .map_or(Some(0), |part| number(part, 2).filter(|d| *d > 0))?;
        if parts.next().is_some() {
            return None;
        }
        let date = Self {
            year,
            month: u8::try_from(month).ok()?,
            day: u8::try_from(day).ok()?,
            about,
        };
        date.valid()
    }

    fn valid(self) -> Option<Self> {
        let month_ok = self.month <= 12 && (self.month > 0 || self.day == 0);
        let day_ok = self.day == 0 || self.day <= days_in_month(self.year, self.month);
        ((1..=9999).contains(&self.year) && month_ok && day_ok).then_some(self)
    }

    /// Days since 1970-01-01 of its first possible day (for a month, its first; for a year,
    /// 1 January). Howard Hinnant's civil-from-days arithmetic, exact for all years here.
    pub fn first_day(self) -> i64 {
        days_from_civil(i64::from(self.year), self.month.max(1), self.day.max(1))
    }

    /// Days since 1970-01-01 of its last possible day: "November" lasts to the 30th.
    pub fn last_day(self) -> i64 {
        let (month, day) = match (self.month, self.day) {
            (0, _) => (12, 31),
            (month, 0) => (month, days_in_month(self.year, month)),
            known => known,
        };
        days_from_civil(i64::from(self.year), month, day)
    }

    /// The day number `days` after 1970-01-01 as a date.
    pub fn from_day_number(days: i64) -> Option<Self> {
        let z = days.checked_add(719_468)?;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let day = u8::try_from(doy - (153 * mp + 2) / 5 + 1).ok()?;
        let month = u8::try_from(if mp < 10 { mp + 3 } else { mp - 9 }).ok()?;
        let year = yoe + era * 400 + i64::from(month <= 2);
        Self::day(u16::try_from(year).ok()?, month, day)
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.about {
            f.write_str("~")?;
        }
        write!(f, "{:04}", self.year)?;
        if self.month > 0 {
            write!(f, "-{:02}", self.month)?;
        }
        if self.day > 0 {
            write!(f, "-{:02}", self.day)?;
        }
        Ok(())
    }
}

fn number(text: &str, width: usize) -> Option<u16> {
    if text.len() != width || !text.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    text.parse().ok()
}

fn days_in_month(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => 0,
    }
}

fn days_from_civil(year: i64, month: u8, day: u8) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let yoe = year.rem_euclid(400);
    let shifted = i64::from(if month > 2 { month - 3 } else { month + 9 });
    let doy = (153 * shifted + 2) / 5 + i64::from(day) - 1;
    let doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    era * 146_097 + doe - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_keeps_how_well_it_is_known() {
        for text in [
            "2026",
            "2026-11",
            "2026-11-03",
            "~2026-11-03",
            "~2025",
            "2024-02-29",
        ] {
            assert_eq!(PartialDate::parse(text).unwrap().to_string(), text);
        }
        for wrong in [
            "",
            "26",
            "2026-13",
            "2026-00",
            "2026-02-30",
            "2025-02-29",
            "2026-1-1",
            "2026-11-03-1",
        ] {
            assert_eq!(PartialDate::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn day_numbers_agree_with_the_calendar() {
        assert_eq!(PartialDate::parse("1970-01-01").unwrap().first_day(), 0);
        assert_eq!(
            PartialDate::parse("2026-11-24").unwrap().first_day(),
            20_781
        );
        let last = |text| PartialDate::parse(text).unwrap().last_day();
        assert_eq!(last("2026-11-24"), 20_781);
        assert_eq!(last("~2026-11"), 20_787);
        assert_eq!(last("2026-12"), last("2026"));
        assert_eq!(
            last("2026") + 1,
            PartialDate::parse("2027").unwrap().first_day()
        );
        for day in (-20_000..60_000).step_by(97) {
            assert_eq!(PartialDate::from_day_number(day).unwrap().first_day(), day);
        }
    }
}
