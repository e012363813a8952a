//! What the records of a case say about the rules that raise a level. It is proposed with its
//! reason, and a person answers.

use crate::date::PartialDate;

/// Days within which an attack counts as recent for the rule of the same perpetrator.
pub const SAME_PERPETRATOR_DAYS: i64 = 30;
/// 72 hours, in days: incidents are dated by day, and the first of them counts whole.
const ABDUCTION_DAYS: i64 = 3;
const ADULT_YEARS: u16 = 18;

/// One violation as the rules see it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Attack {
    /// Names the violation to whoever asked.
    pub violation: String,
    /// Names its incident; violations of one incident are one attack.
    pub incident: String,
    /// Code of `violation_type`.
    pub kind: String,
    /// First day of the incident.
    pub on: Option<PartialDate>,
    /// The incident goes on.
    pub ongoing: bool,
    /// Names of identified perpetrators: persons, organisations, groups.
    pub perpetrators: Vec<String>,
}

/// Which facts the records state, and by which violations.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Facts {
    /// Death threats on record.
    pub death_threat: Vec<String>,
    /// Deprivations of liberty that go on.
    pub detention: Vec<String>,
    /// Disappearances and abductions of the last 72 hours, or going on.
    pub recent_abduction: Vec<String>,
    /// Attacks of the last 30 days whose perpetrator has attacked before.
    pub same_perpetrator: Vec<String>,
}

const DETENTION: [&str; 5] = [
    "arbitrary_arrest",
    "arbitrary_detention",
    "incommunicado_detention",
    "house_arrest",
    "conviction_imprisonment",
];
const ABDUCTION: [&str; 2] = ["enforced_disappearance", "abduction_kidnapping"];

/// What these attacks come to on the day with number `today`.
pub fn facts(attacks: &[Attack], today: i64) -> Facts {
    let named = |holds: &dyn Fn(&&Attack) -> bool| -> Vec<String> {
        attacks
            .iter()
            .filter(holds)
            .map(|attack| attack.violation.clone())
            .collect()
    };
    let within = |attack: &Attack, days: i64| {
        attack
            .on
            .is_some_and(|on| last_day(on) >= today - days && on.first_day() <= today)
    };
    Facts {
        death_threat: named(&|attack| attack.kind == "death_threat"),
        detention: named(&|attack| DETENTION.contains(&attack.kind.as_str()) && attack.ongoing),
        recent_abduction: named(&|attack| {
            ABDUCTION.contains(&attack.kind.as_str())
                && (attack.ongoing || within(attack, ABDUCTION_DAYS))
        }),
        same_perpetrator: named(&|attack| {
            within(attack, SAME_PERPETRATOR_DAYS)
                && attacks
                    .iter()
                    .any(|earlier| earlier.incident != attack.incident && share(earlier, attack))
        }),
    }
}

fn share(one: &Attack, other: &Attack) -> bool {
    one.perpetrators
        .iter()
        .any(|name| other.perpetrators.contains(name))
}

/// Day number of the last day a partial date can mean: of two readings, the more recent is the
/// safer one.
fn last_day(date: PartialDate) -> i64 {
    let next = if date.day > 0 {
        return date.first_day();
    } else if date.month == 0 || date.month == 12 {
        PartialDate::day(date.year.saturating_add(1), 1, 1)
    } else {
        PartialDate::day(date.year, date.month + 1, 1)
    };
    next.map_or_else(|| date.first_day(), |next| next.first_day() - 1)
}

/// Whether a person is under 18 on a day: by birth date, else by age band; `None` when neither
/// tells. A birth date known to the year only is read as its last day: the younger reading.
pub fn minor_on(
    birth: Option<PartialDate>,
    age_band: Option<&str>,
    today: PartialDate,
) -> Option<bool> {
    if let Some(birth) = birth {
        let month = if birth.month == 0 { 12 } else { birth.month };
        let day = if birth.day == 0 { 31 } else { birth.day };
        let had_birthday = (today.month, today.day) >= (month, day);
        let age = today
            .year
            .saturating_sub(birth.year)
            .saturating_sub(u16::from(!had_birthday));
        return Some(age < ADULT_YEARS);
    }
    match age_band {
        None | Some("unknown") => None,
        Some(band) => Some(band == "age_0_17"),
    }
}
