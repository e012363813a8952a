//! The clocks of a case (domain specification §4.2): what is due when, by risk level, and who in
//! the institution hears of it when it is missed.
//!
//! Pure: moments come in and go out as milliseconds of the wall clock. A day without an hour ends
//! at its last millisecond, so that "by the 24th" is late from the 25th.

/// Milliseconds of an hour.
pub const HOUR_MS: i64 = 3_600_000;
/// Milliseconds of a day.
pub const DAY_MS: i64 = 24 * HOUR_MS;
/// Hours from receipt to the decision whether the case is admissible.
pub const TRIAGE_HOURS: i64 = 24;
/// Hours in which the authority is told of a breach of data.
pub const BREACH_HOURS: i64 = 72;
/// A clock this far behind the newest signed event is suspect, milliseconds.
pub const CLOCK_BACK_MS: i64 = 5 * 60_000;

/// Risk levels, lowest first; codes of the vocabulary `risk_level`.
pub const LEVELS: [&str; 4] = ["low", "medium", "high", "extreme"];

/// What is timed; code of the vocabulary `case_clock`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Clock {
    /// Is it ours: 24 hours from receipt, whatever the risk.
    Triage,
    /// First protective action.
    FirstAction,
    /// Every violation has a final level.
    Verification,
    /// Risk assessed again.
    Reassessment,
    /// Contact with the defender.
    Contact,
}

impl Clock {
    /// All, in the order of the vocabulary.
    pub const ALL: [Self; 5] = [
        Self::Triage,
        Self::FirstAction,
        Self::Verification,
        Self::Reassessment,
        Self::Contact,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Triage => "triage",
            Self::FirstAction => "first_action",
            Self::Verification => "verification",
            Self::Reassessment => "reassessment",
            Self::Contact => "contact",
        }
    }

    /// The clock with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|clock| clock.code() == code)
    }
}

/// The terms of one risk level, in hours.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Terms {
    /// To the first protective action.
    pub first_action: i64,
    /// To the end of verification.
    pub verification: i64,
    /// Between assessments.
    pub reassessment: i64,
    /// Between contacts with the defender.
    pub contact: i64,
    /// After so many hours overdue a supervisor sees it; `None` is never.
    pub supervisor_after: Option<i64>,
    /// After so many hours overdue the head of the institution sees it; `None` is never.
    pub head_after: Option<i64>,
    /// The office is asked whether to turn to the network.
    pub prompt_network: bool,
}

impl Terms {
    /// Hours of one clock.
    pub const fn hours(&self, clock: Clock) -> i64 {
        match clock {
            Clock::Triage => TRIAGE_HOURS,
            Clock::FirstAction => self.first_action,
            Clock::Verification => self.verification,
            Clock::Reassessment => self.reassessment,
            Clock::Contact => self.contact,
        }
    }
}

/// The terms of all levels, in the order of [`LEVELS`]. What the specification gives; an
/// institution may keep its own.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Table(pub [Terms; 4]);

impl Default for Table {
    fn default() -> Self {
        let terms = |first_action, verification_days: i64, reassessment_days: i64, contact| Terms {
            first_action,
            verification: verification_days * 24,
            reassessment: reassessment_days * 24,
            contact,
            supervisor_after: None,
            head_after: None,
            prompt_network: false,
        };
        Self([
            // Monthly is 30 days, and twice a week every 84 hours.
            terms(14 * 24, 60, 90, 30 * 24),
            Terms {
                supervisor_after: Some(0),
                ..terms(7 * 24, 30, 30, 14 * 24)
            },
            Terms {
                supervisor_after: Some(0),
                head_after: Some(48),
                ..terms(72, 14, 7, 84)
            },
            Terms {
                supervisor_after: Some(0),
                head_after: Some(0),
                prompt_network: true,
                ..terms(24, 7, 1, 24)
            },
        ])
    }
}

/// What an institution has set for one risk level, in hours; what is empty stays as the
/// specification gives it.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct OwnTerms {
    /// To the first protective action.
    pub first_action: Option<i64>,
    /// To the end of verification.
    pub verification: Option<i64>,
    /// Between assessments.
    pub reassessment: Option<i64>,
    /// Between contacts with the defender.
    pub contact: Option<i64>,
    /// After so many hours overdue a supervisor sees it.
    pub supervisor_after: Option<i64>,
    /// After so many hours overdue the head of the institution sees it.
    pub head_after: Option<i64>,
    /// The office is asked whether to turn to the network.
    pub prompt_network: Option<bool>,
}

impl OwnTerms {
    /// What an institution may choose: no clock without time to act, none that never rings.
    pub fn are_possible(&self) -> bool {
        let [term_max, after_max] = [366 * 24, 90 * 24];
        let term = |hours: Option<i64>| hours.is_none_or(|hours| (1..=term_max).contains(&hours));
        let after = |hours: Option<i64>| hours.is_none_or(|hours| (0..=after_max).contains(&hours));
        [
            self.first_action,
            self.verification,
            self.reassessment,
            self.contact,
        ]
        .into_iter()
        .all(term)
            && after(self.supervisor_after)
            && after(self.head_after)
    }

    /// These terms, and the usual ones where nothing is set. What a changed program sent does not
    /// stop anybody's clock.
    pub fn over(&self, usual: Terms) -> Terms {
        if !self.are_possible() {
            return usual;
        }
        Terms {
            first_action: self.first_action.unwrap_or(usual.first_action),
            verification: self.verification.unwrap_or(usual.verification),
            reassessment: self.reassessment.unwrap_or(usual.reassessment),
            contact: self.contact.unwrap_or(usual.contact),
            supervisor_after: self.supervisor_after.or(usual.supervisor_after),
            head_after: self.head_after.or(usual.head_after),
            prompt_network: self.prompt_network.unwrap_or(usual.prompt_network),
        }
    }
}

impl Table {
    /// The usual terms with what the institution has set, level by level.
    pub fn with(own: &[OwnTerms; 4]) -> Self {
        let mut table = Self::default();
        for (terms, own) in table.0.iter_mut().zip(own) {
            *terms = own.over(*terms);
        }
        table
    }

    /// The terms of a level; a case without one is timed as the mildest, for nothing is known.
    pub fn of(&self, level: &str) -> &Terms {
        let at = LEVELS.iter().position(|known| *known == level);
        let [low, medium, high, extreme] = &self.0;
        match at {
            Some(3) => extreme,
            Some(2) => high,
            Some(1) => medium,
            _ => low,
        }
    }
}

/// What the clocks of a case are counted from. Moments in milliseconds.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facts {
    /// Code of `case_status`.
    pub status: String,
    /// Code of `risk_level`.
    pub risk: String,
    /// When the case was received.
    pub received_at: Option<i64>,
    /// Since when it is at this risk level.
    pub level_since: Option<i64>,
    /// When it came into verification.
    pub verification_since: Option<i64>,
    /// Every violation has a final level.
    pub verified: bool,
    /// Something was done to protect the person.
    pub protected: bool,
    /// When risk was last assessed.
    pub assessed_at: Option<i64>,
    /// The day of review the last assessment names.
    pub review_at: Option<i64>,
    /// When the defender was last reached.
    pub contacted_at: Option<i64>,
    /// The next contact somebody agreed on.
    pub next_contact_at: Option<i64>,
    /// The defender must not be contacted.
    pub do_not_contact: bool,
}

/// One running clock.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Running {
    /// Which.
    pub clock: Clock,
    /// What it is counted from; when `fixed` is set, it only says since when the clock runs.
    pub since: i64,
    /// A moment somebody named; wins over the term of the level.
    pub fixed: Option<i64>,
}

impl Running {
    /// When it is due at that risk level.
    pub fn due(&self, table: &Table, risk: &str) -> i64 {
        self.fixed.unwrap_or_else(|| {
            let hours = table.of(risk).hours(self.clock);
            self.since.saturating_add(hours.saturating_mul(HOUR_MS))
        })
    }
}

/// Clocks that run, in order. A clock stops when what it waits for happened, and none runs on an
/// ended case.
pub fn running(facts: &Facts) -> Vec<Running> {
    let early = matches!(facts.status.as_str(), "" | "draft" | "intake" | "triage");
    let ended = matches!(
        facts.status.as_str(),
        "closed" | "referred_out" | "rejected" | "archived"
    );
    if ended {
        return Vec::new();
    }
    let mut found = Vec::new();
    let mut run = |clock, since: Option<i64>, fixed| {
        if let Some(since) = since {
            found.push(Running {
                clock,
                since,
                fixed,
            });
        }
    };
    if early {
        run(Clock::Triage, facts.received_at, None);
    }
    // Protection does not wait for triage: the level alone starts this one.
    let draft = matches!(facts.status.as_str(), "" | "draft");
    if !draft && !facts.risk.is_empty() && !facts.protected {
        run(Clock::FirstAction, facts.level_since, None);
    }
    if early {
        return found;
    }
    let level = facts.level_since.or(facts.received_at);
    if !facts.verified {
        run(
            Clock::Verification,
            facts.verification_since.or(level),
            None,
        );
    }
    if facts.status != "verification" || facts.assessed_at.is_some() {
        run(
            Clock::Reassessment,
            facts.assessed_at.or(level),
            facts.review_at,
        );
    }
    if !facts.do_not_contact {
        run(
            Clock::Contact,
            facts.contacted_at.or(level),
            facts.next_contact_at,
        );
    }
    found
}

/// Who hears of something overdue.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Escalation {
    /// Since when a supervisor does.
    pub supervisor_at: Option<i64>,
    /// Since when the head of the institution does.
    pub head_at: Option<i64>,
    /// The office is asked whether to turn to the network.
    pub prompt_network: bool,
}

impl Escalation {
    /// Codes of `user_role` it has reached.
    pub fn reached(&self) -> Vec<&'static str> {
        let mut roles = Vec::new();
        if self.supervisor_at.is_some() {
            roles.push("supervisor");
        }
        if self.head_at.is_some() {
            roles.push("head_of_institution");
        }
        roles
    }
}

/// Whom something due at `due` has reached by `now`, at that risk level.
pub fn escalation(table: &Table, risk: &str, due: i64, now: i64) -> Escalation {
    let terms = table.of(risk);
    let reached = |after: Option<i64>| {
        let at = due.saturating_add(after?.saturating_mul(HOUR_MS));
        (now > at).then_some(at)
    };
    Escalation {
        supervisor_at: reached(terms.supervisor_after),
        head_at: reached(terms.head_after),
        prompt_network: terms.prompt_network && now > due,
    }
}

/// The last millisecond of the day with that number since 1970.
pub const fn end_of_day(day: i64) -> i64 {
    day.saturating_add(1)
        .saturating_mul(DAY_MS)
        .saturating_sub(1)
}

/// True for the moment a day without an hour ends.
pub const fn is_end_of_day(at: i64) -> bool {
    at.rem_euclid(DAY_MS) == DAY_MS - 1
}

/// How far `now` lies behind the newest signed event, when that makes the clock suspect.
pub fn clock_back(now: i64, newest_signed: i64) -> Option<i64> {
    let behind = newest_signed.saturating_sub(now);
    (behind > CLOCK_BACK_MS).then_some(behind)
}

#[cfg(test)]
mod tests;
