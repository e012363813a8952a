//! From answers to the score, the rules that fired and the computed level.

use super::{Answers, BASIS_PERCENT, Fired, Given, Level, Rule, SCALES, Scores};
use crate::vocabulary;

/// The mean of the answered questions of one scale, exact.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Mean {
    /// Sum of the answers.
    pub sum: u32,
    /// How many there are.
    pub answered: u32,
    /// The highest.
    pub max: u32,
}

impl Mean {
    fn of(scores: &Scores) -> Self {
        let mut mean = Self::default();
        for given in scores.values() {
            if let Given::Score(score) = given {
                mean.sum += u32::from(*score);
                mean.answered += 1;
                mean.max = mean.max.max(u32::from(*score));
            }
        }
        mean
    }

    /// The mean times 100, halves up, for showing; `None` when nothing was answered.
    pub fn hundredths(self) -> Option<u32> {
        (200 * self.sum + self.answered).checked_div(2 * self.answered)
    }
}

/// One of the three scales behind the score.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scale {
    /// Mean and maximum.
    pub mean: Mean,
    /// Questions of the vocabulary, answered or not.
    pub asked: u32,
    /// Questions answered with 3 or 4, strongest first, then in vocabulary order.
    pub strongest: Vec<String>,
}

/// The result of a section of five questions, beside the score and never part of it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Mini {
    /// Mean and maximum.
    pub mean: Mean,
    /// Questions of the vocabulary.
    pub asked: u32,
    /// 1 to 5 as for threats; `None` on an insufficient basis.
    pub degree: Option<u8>,
    /// The degree as a level: 1 low, 2 and 3 medium, 4 high, 5 extreme.
    pub level: Option<Level>,
    /// Questions answered with 3 or 4, strongest first: what the plan should answer to.
    pub strongest: Vec<String>,
}

/// What the answers come to, with every reason.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Weighed {
    /// Threats.
    pub threats: Scale,
    /// Vulnerabilities.
    pub vulnerabilities: Scale,
    /// Capacities.
    pub capacities: Scale,
    /// Questions of the three scales answered with a number.
    pub answered: u32,
    /// Questions of the three scales.
    pub asked: u32,
    /// At least 60 % are answered, and each scale somewhere.
    pub sufficient: bool,
    /// Threat 1 to 5, once one threat is answered.
    pub threat: Option<u8>,
    /// Net exposure 1 to 5, once vulnerabilities and capacities are answered.
    pub exposure: Option<u8>,
    /// Threat times exposure; only on a sufficient basis.
    pub score: Option<u8>,
    /// The level of the score alone.
    pub scored: Option<Level>,
    /// Rules that fired, in the order in which they were applied.
    pub fired: Vec<Fired>,
    /// The level of score and rules; `None` on an insufficient basis: a person sets it then.
    pub computed: Option<Level>,
    /// No lower than this by the rules, whatever the basis.
    pub at_least: Level,
    /// The digital mini-scale.
    pub digital: Mini,
    /// The gender section.
    pub gender: Mini,
}

/// Weighs the answers of one assessment (§6.2).
pub fn weigh(answers: &Answers) -> Weighed {
    let [threats, vulnerabilities, capacities] = [
        (SCALES[0], &answers.threats),
        (SCALES[1], &answers.vulnerabilities),
        (SCALES[2], &answers.capacities),
    ]
    .map(|(vocabulary, scores)| scale(vocabulary, scores));
    let asked = threats.asked + vulnerabilities.asked + capacities.asked;
    let answered = [
        (SCALES[0], &answers.threats),
        (SCALES[1], &answers.vulnerabilities),
        (SCALES[2], &answers.capacities),
    ]
    .iter()
    .map(|(vocabulary, scores)| answered_of(vocabulary, scores))
    .sum();
    let threat = degree(threats.mean);
    let exposure = exposure(vulnerabilities.mean, capacities.mean);
    let sufficient = enough(answered, asked) && threat.is_some() && exposure.is_some();
    let score = match (threat, exposure) {
        (Some(threat), Some(exposure)) if sufficient => Some(threat * exposure),
        _ => None,
    };
    let scored = score.map(Level::of_score);
    let fired = fire(answers, scored);
    let at_least = fired.last().map_or(Level::Low, |last| last.to);
    Weighed {
        computed: scored.map(|scored| scored.max(at_least)),
        digital: mini("digital_risk_question", &answers.digital),
        gender: mini("gender_risk_question", &answers.gender),
        threats,
        vulnerabilities,
        capacities,
        answered,
        asked,
        sufficient,
        threat,
        exposure,
        score,
        scored,
        fired,
        at_least,
    }
}

/// `clamp(round(1 + max(mean, 0.75 × max)), 1, 5)`, halves up. One strong answer is not diluted by
/// many "no".
fn degree(mean: Mean) -> Option<u8> {
    let Mean {
        sum,
        answered: n,
        max,
    } = mean;
    // Over the denominator 4n: the mean is 4·sum, three quarters of the maximum are 3·max·n.
    let above = (4 * sum).max(3 * max * n);
    let rounded = (2 * above + 4 * n).checked_div(8 * n)?;
    u8::try_from(1 + rounded)
        .ok()
        .map(|degree| degree.clamp(1, 5))
}

/// `clamp(round(3 + (U − C)/4 × 2), 1, 5)`, halves up, of the means U and C.
fn exposure(u: Mean, c: Mean) -> Option<u8> {
    // Over the denominator 2·nu·nc; C is at most 4, so that the sum never falls below 1.
    let below = 2 * u.answered * c.answered;
    let above = (3 * below + u.sum * c.answered).checked_sub(c.sum * u.answered)?;
    let rounded = (2 * above + below).checked_div(2 * below)?;
    u8::try_from(rounded)
        .ok()
        .map(|exposure| exposure.clamp(1, 5))
}

const fn enough(answered: u32, asked: u32) -> bool {
    asked > 0 && answered * 100 >= asked * BASIS_PERCENT
}

fn asked_in(vocabulary: &str) -> u32 {
    vocabulary::named(vocabulary).map_or(0, |list| {
        u32::try_from(list.terms.len()).unwrap_or(u32::MAX)
    })
}

/// Own questions of an institution weigh in the mean and do not stand in for the common ones.
fn answered_of(vocabulary: &str, scores: &Scores) -> u32 {
    let known =
        |code: &str| vocabulary::named(vocabulary).is_some_and(|list| list.term(code).is_some());
    let answered = scores
        .iter()
        .filter(|(code, given)| matches!(given, Given::Score(_)) && known(code))
        .count();
    u32::try_from(answered).unwrap_or(u32::MAX)
}

fn scale(vocabulary: &str, scores: &Scores) -> Scale {
    Scale {
        mean: Mean::of(scores),
        asked: asked_in(vocabulary),
        strongest: strongest(vocabulary, scores),
    }
}

fn mini(vocabulary: &str, scores: &Scores) -> Mini {
    let mean = Mean::of(scores);
    let asked = asked_in(vocabulary);
    let degree = degree(mean).filter(|_| enough(answered_of(vocabulary, scores), asked));
    Mini {
        mean,
        asked,
        degree,
        level: degree.map(|degree| match degree {
            0 | 1 => Level::Low,
            2 | 3 => Level::Medium,
            4 => Level::High,
            _ => Level::Extreme,
        }),
        strongest: strongest(vocabulary, scores),
    }
}

fn strongest(vocabulary: &str, scores: &Scores) -> Vec<String> {
    let place = |code: &str| {
        vocabulary::named(vocabulary)
            .and_then(|list| list.terms.iter().position(|term| term.code == code))
            .unwrap_or(usize::MAX)
    };
    let mut strong: Vec<(u8, &String)> = scores
        .iter()
        .filter_map(|(code, given)| match given {
            Given::Score(score) if *score >= 3 => Some((*score, code)),
            _ => None,
        })
        .collect();
    strong.sort_by_key(|(score, code)| (std::cmp::Reverse(*score), place(code)));
    strong.into_iter().map(|(_, code)| code.clone()).collect()
}

fn fire(answers: &Answers, scored: Option<Level>) -> Vec<Fired> {
    // Any sign of it counts: what is only "weak" for a threat to life is not safe to set aside.
    let answered = |scores: &Scores, code: &str| matches!(scores.get(code), Some(Given::Score(score)) if *score > 0);
    let holds = |rule: Rule| match rule {
        Rule::ExplicitDeathThreat => answered(&answers.threats, rule.code()),
        Rule::InDetention => answered(&answers.vulnerabilities, rule.code()),
        Rule::RecentAbduction => answers.recent_abduction == Some(true),
        Rule::Minor => answers.minor == Some(true),
        Rule::SamePerpetrator => answers.same_perpetrator == Some(true),
    };
    let mut level = scored;
    let mut fired = Vec::new();
    for rule in Rule::ALL.into_iter().filter(|rule| holds(*rule)) {
        let to = rule.raise(level.unwrap_or(Level::Low));
        fired.push(Fired {
            rule,
            // Without a score the first rule has nothing to raise from.
            from: if fired.is_empty() { scored } else { level },
            to,
        });
        level = Some(to);
    }
    fired
}
