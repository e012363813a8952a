//! Early warning: what the counts of this institution say before a person notices.
//!
//! Domain specification §6.5. Everything here takes days and numbers and gives a level with its
//! reasons; which violations belong to a place, a group or a perpetrator is the caller's question.
//! An alert names a group, a region and a trigger, never a person.

/// Days of one window.
pub const WINDOW_DAYS: i64 = 28;
/// Windows before the present one that make the usual number.
pub const WINDOWS_BEFORE: usize = 12;
/// Fewer than so many are no cluster, however rare.
pub const CLUSTER_MIN: u32 = 3;
/// The usual number is never taken to be lower, so that a quiet place does not fire at once.
pub const USUAL_MIN: f64 = 0.5;
/// A count this unlikely fires.
pub const UNLIKELY: f64 = 0.01;
/// A count this unlikely is a warning.
pub const VERY_UNLIKELY: f64 = 0.001;
/// Days a shift to graver acts is looked for.
pub const SHIFT_DAYS: i64 = 180;
/// Days in which one perpetrator is looked for.
pub const PERPETRATOR_DAYS: i64 = 90;

/// How loud an alert is; codes of `alert_level`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// Look at it.
    Advisory,
    /// Act on it.
    Warning,
    /// Act now.
    Emergency,
}

impl Level {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Advisory => "advisory",
            Self::Warning => "warning",
            Self::Emergency => "emergency",
        }
    }
}

/// Why a cluster does or does not fire.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// Fewer than three in the window.
    TooFew,
    /// Not rare enough against the usual number.
    Usual,
    /// Rarer than one in a hundred.
    Unlikely,
    /// Rarer than one in a thousand.
    VeryUnlikely,
    /// The usual number was lower than one half and was raised to it.
    UsualRaised,
}

impl Reason {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::TooFew => "too_few",
            Self::Usual => "usual",
            Self::Unlikely => "unlikely",
            Self::VeryUnlikely => "very_unlikely",
            Self::UsualRaised => "usual_raised",
        }
    }
}

/// What the cluster rule says.
#[derive(Clone, PartialEq, Debug)]
pub struct Cluster {
    /// Counted in the last 28 days.
    pub count: u32,
    /// Mean of the twelve windows before.
    pub mean: f64,
    /// The mean used: at least one half.
    pub usual: f64,
    /// Chance of so many or more.
    pub chance: f64,
    /// The alert, when it fires.
    pub level: Option<Level>,
    /// Why.
    pub reasons: Vec<Reason>,
}

/// Judges a count against the mean of the windows before (`cluster_in_place`, `cluster_in_group`).
pub fn cluster(count: u32, mean: f64) -> Cluster {
    let usual = if mean > USUAL_MIN { mean } else { USUAL_MIN };
    let chance = poisson_tail(count, usual);
    let (level, reason) = if count < CLUSTER_MIN {
        (None, Reason::TooFew)
    } else if chance < VERY_UNLIKELY {
        (Some(Level::Warning), Reason::VeryUnlikely)
    } else if chance < UNLIKELY {
        (Some(Level::Advisory), Reason::Unlikely)
    } else {
        (None, Reason::Usual)
    };
    let mut reasons = vec![reason];
    if mean < USUAL_MIN {
        reasons.push(Reason::UsualRaised);
    }
    Cluster {
        count,
        mean,
        usual,
        chance,
        level,
        reasons,
    }
}

/// The same from the days something happened (day numbers), seen on `today`. Days to come and
/// days before the thirteenth window do not count.
pub fn cluster_of_days(days: &[i64], today: i64) -> Cluster {
    let mut windows = [0_u32; WINDOWS_BEFORE + 1];
    for day in days {
        let age = today - day;
        let at = usize::try_from(age.div_euclid(WINDOW_DAYS)).ok();
        if let Some(window) = at.and_then(|at| windows.get_mut(at)) {
            *window += 1;
        }
    }
    let [count, before @ ..] = windows;
    let sum: u32 = before.iter().sum();
    cluster(count, f64::from(sum) / WINDOWS_BEFORE as f64)
}

/// P(X ≥ `count`) for a Poisson number of that mean. Summed from the tail's end towards its
/// start: one minus the lower sum would lose small chances in rounding.
pub fn poisson_tail(count: u32, mean: f64) -> f64 {
    if count == 0 || mean <= 0.0 {
        return f64::from(u8::from(count == 0));
    }
    // Below the mean the lower sum is the short and exact one.
    if f64::from(count) <= mean {
        let lower: f64 = (0..count).map(|k| poisson(k, mean)).sum();
        return (1.0 - lower).clamp(0.0, 1.0);
    }
    let mut term = poisson(count, mean);
    let mut sum = 0.0;
    let mut k = count;
    while term > sum * f64::EPSILON {
        sum += term;
        k += 1;
        term *= mean / f64::from(k);
    }
    sum.min(1.0)
}

fn poisson(k: u32, mean: f64) -> f64 {
    let log_factorial: f64 = (2..=k).map(|n| f64::from(n).ln()).sum();
    (f64::from(k) * mean.ln() - mean - log_factorial).exp()
}

/// A violation as the shift rule sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Act {
    /// Day number.
    pub day: i64,
    /// How much it hurts, 1 to 5: the digit in the vocabulary's correspondence.
    pub hurt: u8,
}

/// How much a violation type hurts, 1 to 5; nothing for an own or unknown type.
pub fn hurt_of(violation_type: &str) -> Option<u8> {
    let term = crate::vocabulary::named("violation_type")?.term(violation_type)?;
    term.map
        .split(';')
        .filter_map(|part| part.trim().parse().ok())
        .find(|hurt| (1..=5).contains(hurt))
}

/// A shift to graver acts against one person, organisation or locality: a 5 after three or more
/// of 2 or 3 within 180 days before it. Gives the day of the grave act and how many came before.
pub fn severity_shift(acts: &[Act]) -> Option<(i64, u32)> {
    acts.iter()
        .filter(|grave| grave.hurt == 5)
        .map(|grave| {
            let lighter = acts.iter().filter(|act| {
                (2..=3).contains(&act.hurt)
                    && act.day < grave.day
                    && grave.day - act.day <= SHIFT_DAYS
            });
            (
                grave.day,
                u32::try_from(lighter.count()).unwrap_or(u32::MAX),
            )
        })
        .filter(|(_, before)| *before >= 3)
        .max()
}

/// A verified violation with its victim, as the perpetrator rule sees it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Attributed<'a> {
    /// Day number.
    pub day: i64,
    /// Names the victim; only compared.
    pub victim: &'a str,
}

/// One alleged perpetrator again and again: three or more verified violations against two or more
/// victims within 90 days. Gives the numbers of violations and victims of the fullest stretch.
pub fn same_perpetrator(violations: &[Attributed<'_>]) -> Option<(u32, u32)> {
    violations
        .iter()
        .map(|first| {
            let mut victims = std::collections::BTreeSet::new();
            let mut count = 0;
            for other in violations {
                if (0..=PERPETRATOR_DAYS).contains(&(other.day - first.day)) {
                    count += 1;
                    victims.insert(other.victim);
                }
            }
            (count, u32::try_from(victims.len()).unwrap_or(u32::MAX))
        })
        .filter(|(count, victims)| *count >= 3 && *victims >= 2)
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_specification_hold() {
        for (count, chance, level) in [
            (3, 0.0144, None),
            (4, 0.00175, Some(Level::Advisory)),
            (5, 0.00017, Some(Level::Warning)),
        ] {
            let found = cluster(count, 0.0);
            assert!(
                (found.chance - chance).abs() < 5e-5,
                "{count}: {}",
                found.chance
            );
            assert_eq!(found.level, level, "{count}");
            assert!(found.reasons.contains(&Reason::UsualRaised));
        }
    }

    #[test]
    fn fewer_than_three_never_fire_and_what_is_usual_never_fires() {
        assert_eq!(cluster(2, 0.0).reasons[0], Reason::TooFew);
        assert_eq!(cluster(0, 0.0).level, None);
        assert_eq!(cluster(10, 9.0).level, None);
        assert_eq!(cluster(10, 9.0).reasons, [Reason::Usual]);
        assert_eq!(cluster(21, 9.0).level, Some(Level::Warning));
        assert_eq!(cluster(17, 9.0).level, None);
        assert_eq!(cluster(18, 9.0).level, Some(Level::Advisory));
    }

    #[test]
    fn the_tail_agrees_with_one_minus_the_lower_sum_and_stays_a_chance() {
        for mean in [0.5, 1.0, 3.7, 12.0, 80.0] {
            let mut before = 1.0;
            for count in 0..120_u32 {
                let lower: f64 = (0..count).map(|k| poisson(k, mean)).sum();
                let tail = poisson_tail(count, mean);
                assert!((tail - (1.0 - lower)).abs() < 1e-9, "{mean} {count}");
                assert!((0.0..=before).contains(&tail), "{mean} {count}");
                before = tail;
            }
        }
        assert!(poisson_tail(60, 0.5) > 0.0, "small chances do not vanish");
        assert!((poisson_tail(0, 0.0) - 1.0).abs() < 1e-12);
        assert!(poisson_tail(1, 0.0).abs() < 1e-12);
    }

    #[test]
    fn days_fall_into_the_last_window_or_one_of_the_twelve_before() {
        let today = 20_000;
        let days = [0, 27, 28, 363, 364, -1].map(|age| today - age);
        let found = cluster_of_days(&days, today);
        assert_eq!(found.count, 2, "today and 27 days ago, and not tomorrow");
        assert!((found.mean - 2.0 / 12.0).abs() < 1e-12);
        let burst: Vec<i64> = (0..5).map(|age| today - age).collect();
        assert_eq!(cluster_of_days(&burst, today).level, Some(Level::Warning));
    }

    #[test]
    fn a_grave_act_after_three_lighter_ones_is_a_shift() {
        let act = |day, hurt| Act { day, hurt };
        let lighter = [act(0, 2), act(50, 3), act(100, 2)];
        assert_eq!(
            severity_shift(&[&lighter[..], &[act(180, 5)]].concat()),
            Some((180, 3))
        );
        assert_eq!(
            severity_shift(&[&lighter[..], &[act(181, 5)]].concat()),
            None
        );
        assert_eq!(
            severity_shift(&[&lighter[..], &[act(101, 4)]].concat()),
            None
        );
        assert_eq!(
            severity_shift(&[&lighter[..2], &[act(101, 5)]].concat()),
            None
        );
        // What came after or on the same day did not lead to it.
        assert_eq!(
            severity_shift(&[act(10, 5), act(10, 2), act(11, 2), act(12, 3)]),
            None
        );
        // A one and a four are neither light nor grave here.
        assert_eq!(
            severity_shift(&[act(0, 1), act(1, 4), act(2, 2), act(3, 5)]),
            None
        );
    }

    #[test]
    fn one_perpetrator_needs_three_violations_two_victims_and_ninety_days() {
        let at = |day, victim| Attributed { day, victim };
        assert_eq!(
            same_perpetrator(&[at(0, "a"), at(45, "b"), at(90, "a")]),
            Some((3, 2))
        );
        assert_eq!(
            same_perpetrator(&[at(0, "a"), at(45, "b"), at(91, "a")]),
            None
        );
        assert_eq!(
            same_perpetrator(&[at(0, "a"), at(45, "a"), at(90, "a")]),
            None
        );
        assert_eq!(same_perpetrator(&[at(0, "a"), at(1, "b")]), None);
    }

    #[test]
    fn every_violation_type_says_how_much_it_hurts() {
        for term in &crate::vocabulary::named("violation_type").unwrap().terms {
            assert!(hurt_of(&term.code).is_some(), "{}", term.code);
        }
        assert_eq!(hurt_of("killing"), Some(5));
        assert_eq!(hurt_of("arbitrary_arrest"), Some(3));
        assert_eq!(hurt_of("x_local"), None);
    }

    #[test]
    fn the_levels_are_terms_of_their_list() {
        let list = crate::vocabulary::named("alert_level").unwrap();
        for level in [Level::Advisory, Level::Warning, Level::Emergency] {
            assert!(list.term(level.code()).is_some());
        }
    }
}
