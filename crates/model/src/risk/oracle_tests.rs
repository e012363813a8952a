//! A second, slow way to the same result: floating point over tenths of thousandths is not
//! trusted, so fractions are compared by walking all whole numbers.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::vocabulary;

/// The whole number nearest to `above / below`, halves up, found by trying each.
fn nearest(above: i64, below: i64) -> i64 {
    // n is right when n - 1/2 <= above/below < n + 1/2.
    (-20..=20)
        .find(|n| (2 * n - 1) * below <= 2 * above && 2 * above < (2 * n + 1) * below)
        .unwrap()
}

fn plain(scores: &Scores) -> Vec<i64> {
    scores
        .values()
        .filter_map(|given| match given {
            Given::Score(score) => Some(i64::from(*score)),
            Given::Without => None,
        })
        .collect()
}

fn slow(answers: &Answers) -> (Option<Level>, Level) {
    let (t, u, c) = (
        plain(&answers.threats),
        plain(&answers.vulnerabilities),
        plain(&answers.capacities),
    );
    let sum = |all: &[i64]| all.iter().sum::<i64>();
    let n = |all: &[i64]| all.len() as i64;
    let mut score = None;
    if !t.is_empty()
        && !u.is_empty()
        && !c.is_empty()
        && (t.len() + u.len() + c.len()) * 5 >= 32 * 3
    {
        let top = *t.iter().max().unwrap();
        // 1 + mean or 1 + three quarters of the top, both over 4n.
        let a = (4 * n(&t) + 4 * sum(&t), 4 * n(&t));
        let b = (4 + 3 * top, 4);
        let larger = if a.0 * b.1 >= b.0 * a.1 { a } else { b };
        let threat = nearest(larger.0, larger.1).clamp(1, 5);
        // 3 + (U - C) / 2 over 2 nu nc.
        let below = 2 * n(&u) * n(&c);
        let exposure = nearest(3 * below + sum(&u) * n(&c) - sum(&c) * n(&u), below).clamp(1, 5);
        score = Some(threat * exposure);
    }
    let mut place = score.map_or(0, |score| match score {
        1..=4 => 0,
        5..=9 => 1,
        10..=14 => 2,
        _ => 3,
    });
    let said = |scores: &Scores, code: &str| {
        scores
            .get(code)
            .is_some_and(|given| *given != Given::Without && *given != Given::Score(0))
    };
    if said(&answers.threats, "explicit_death_threat")
        || said(&answers.vulnerabilities, "in_detention")
    {
        place = place.max(2);
    }
    if answers.recent_abduction == Some(true) {
        place = 3;
    }
    for fact in [answers.minor, answers.same_perpetrator] {
        if fact == Some(true) {
            place = (place + 1).min(3);
        }
    }
    let level = Level::ALL[place as usize];
    (score.map(|_| level), level)
}

fn scores(vocabulary: &'static str) -> impl Strategy<Value = Scores> {
    let codes: Vec<String> = vocabulary::named(vocabulary)
        .unwrap()
        .terms
        .iter()
        .map(|term| term.code.clone())
        .collect();
    let each = proptest::collection::vec(
        prop_oneof![
            4 => (0u8..=4).prop_map(|score| Some(Given::Score(score))),
            1 => Just(Some(Given::Without)),
            1 => Just(None)
        ],
        codes.len(),
    );
    each.prop_map(move |given| {
        codes
            .iter()
            .cloned()
            .zip(given)
            .filter_map(|(code, given)| Some((code, given?)))
            .collect::<BTreeMap<_, _>>()
    })
}

fn fact() -> impl Strategy<Value = Option<bool>> {
    prop_oneof![4 => Just(None), 1 => Just(Some(true)), 2 => Just(Some(false))]
}

fn answers() -> impl Strategy<Value = Answers> {
    (
        scores(SCALES[0]),
        scores(SCALES[1]),
        scores(SCALES[2]),
        (fact(), fact(), fact()),
    )
        .prop_map(|(threats, vulnerabilities, capacities, facts)| Answers {
            threats,
            vulnerabilities,
            capacities,
            recent_abduction: facts.0,
            minor: facts.1,
            same_perpetrator: facts.2,
            ..Answers::default()
        })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn the_level_is_the_one_a_slow_reading_of_the_rule_gives(answers in answers()) {
        let weighed = weigh(&answers);
        let (computed, at_least) = slow(&answers);
        prop_assert_eq!(weighed.computed, computed);
        if computed.is_none() {
            prop_assert_eq!(weighed.at_least, at_least);
        }
    }

    #[test]
    fn a_rule_never_lowers_a_level(answers in answers()) {
        let weighed = weigh(&answers);
        prop_assert!(weighed.computed >= weighed.scored);
        for fired in &weighed.fired {
            prop_assert!(fired.from.is_none_or(|from| fired.to >= from));
        }
    }

    #[test]
    fn a_worse_answer_to_a_threat_never_lowers_the_level(answers in answers(), at in 0usize..10) {
        let code = vocabulary::named(SCALES[0]).unwrap().terms[at].code.clone();
        let Some(Given::Score(score @ 0..=3)) = answers.threats.get(&code).copied() else {
            return Ok(());
        };
        let mut worse = answers.clone();
        worse.threats.insert(code, Given::Score(score + 1));
        prop_assert!(weigh(&worse).computed >= weigh(&answers).computed);
    }
}
