//! A recorded word of consent, which of several holds, and who is a child.

use crate::date::PartialDate;
use crate::id::RecordId;
use crate::record::CONSENT_ORDER;

/// One consent record, as far as judging needs it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Word<'a> {
    /// The record.
    pub id: RecordId,
    /// Code of `consent_scope`.
    pub scope: &'a str,
    /// Code of `consent_status`.
    pub status: &'a str,
    /// Code of `consent_mode`; empty when not recorded.
    pub mode: &'a str,
    /// The day it was given, or the answer was.
    pub given_on: Option<PartialDate>,
    /// The last day it holds.
    pub expires_on: Option<PartialDate>,
    /// The day it was taken back.
    pub withdrawn_on: Option<PartialDate>,
    /// Limits, in the person's words.
    pub limits: &'a str,
    /// Why nobody could be asked, or why it was refused.
    pub reason: &'a str,
    /// A witness is named.
    pub witnessed: bool,
    /// Different words of two colleagues stand in its status, mode, limits or dates.
    pub contested: bool,
}

impl Word<'_> {
    /// Taken back. A day of withdrawal counts even while the status says otherwise, and at once:
    /// also when a wrong clock puts that day ahead.
    pub fn is_withdrawn(&self) -> bool {
        self.status == "withdrawn" || self.withdrawn_on.is_some()
    }

    /// The last day it was given for has passed. A month or a year holds to its end.
    pub fn is_expired(&self, today: PartialDate) -> bool {
        self.expires_on
            .is_some_and(|until| until.last_day() < today.first_day())
    }

    fn is_against(&self) -> bool {
        self.is_withdrawn() || self.status == "refused"
    }

    /// A no without a day may be the newest there is; a yes without a day the oldest.
    fn order(&self) -> (i64, usize) {
        let day = self
            .withdrawn_on
            .or(self.given_on)
            .map(PartialDate::first_day);
        let undated = if self.is_against() {
            i64::MAX
        } else {
            i64::MIN
        };
        let rank = CONSENT_ORDER
            .iter()
            .position(|status| *status == self.status)
            .unwrap_or(CONSENT_ORDER.len());
        let rank = if self.is_withdrawn() {
            CONSENT_ORDER.len()
        } else {
            rank
        };
        (day.unwrap_or(undated), rank)
    }
}

/// The word that holds for a scope: the newest by its day; of one day the more protective.
pub fn newest<'a>(scope: &str, words: &'a [Word<'a>]) -> Option<&'a Word<'a>> {
    words
        .iter()
        .filter(|word| word.scope == scope)
        .max_by_key(|word| (word.order(), word.id))
}

/// Under eighteen on a day, or possibly so: an age band says it, or a birth date does not rule it
/// out. Nothing known is not a child: otherwise no adult without a birth date could be helped.
pub fn is_minor(birth_date: Option<PartialDate>, age_band: &str, today: PartialDate) -> bool {
    if age_band == "age_0_17" {
        return true;
    }
    let Some(born) = birth_date else { return false };
    // The youngest they can be; about a year is a year either way.
    let born = PartialDate::from_day_number(born.last_day() + if born.about { 366 } else { 0 });
    let Some(born) = born else { return false };
    let years = i32::from(today.year) - i32::from(born.year);
    let had_birthday = (today.month, today.day) >= (born.month, born.day);
    years - i32::from(!had_birthday) < 18
}
