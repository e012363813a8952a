use super::*;
use crate::vocabulary;

fn same(vocabulary: &str, score: u8) -> Scores {
    let terms = &vocabulary::named(vocabulary).unwrap().terms;
    terms
        .iter()
        .map(|term| (term.code.clone(), Given::Score(score)))
        .collect()
}

/// Everything answered: each threat `t`, vulnerability `u`, capacity `c`; the two questions that
/// set a floor are answered "no", so that the score is seen alone.
fn answered(t: u8, u: u8, c: u8) -> Answers {
    let mut answers = Answers {
        threats: same("threat_indicator", t),
        vulnerabilities: same("vulnerability_factor", u),
        capacities: same("capacity_factor", c),
        ..Answers::default()
    };
    answers
        .threats
        .insert("explicit_death_threat".into(), Given::Without);
    answers
        .vulnerabilities
        .insert("in_detention".into(), Given::Without);
    answers
}

fn threats(of: &[u8]) -> Scores {
    let terms = &vocabulary::named("threat_indicator").unwrap().terms;
    // From the second term on: the first sets a floor.
    terms[1..]
        .iter()
        .zip(of)
        .map(|(term, score)| (term.code.clone(), Given::Score(*score)))
        .collect()
}

#[test]
fn threat_is_one_more_than_the_mean_or_three_quarters_of_the_strongest() {
    for (of, threat) in [
        (&[0, 0, 0, 0][..], 1),
        (&[1, 1, 1, 1], 2),
        (&[2, 2, 2, 2], 3),
        (&[3, 3, 3, 3], 4),
        (&[4, 4, 4, 4], 5),
        // One strong threat is not diluted by many "no": 1 + 0.75 × 4 = 4.
        (&[4, 0, 0, 0, 0, 0, 0, 0, 0], 4),
        (&[3, 0, 0, 0, 0, 0, 0, 0, 0], 3), // 3.25
        (&[2, 0, 0, 0], 3),                // 2.5, half up
        (&[1, 0, 0, 0], 2),                // 1.75
        (&[2, 1], 3),                      // 1 + 1.5 = 2.5, half up
        (&[4, 3], 5),                      // 1 + 3.5 = 4.5, half up
        (&[4, 3, 3], 4),                   // 1 + 3.33
    ] {
        let weighed = weigh(&Answers {
            threats: threats(of),
            ..Answers::default()
        });
        assert_eq!(weighed.threat, Some(threat), "{of:?}");
    }
}

#[test]
fn exposure_grows_with_vulnerability_and_falls_with_capacity() {
    let mean = |quarters: u8| -> Scores {
        // Four questions whose mean is so many quarters.
        (0..4)
            .map(|at| {
                (
                    format!("x_{at}"),
                    Given::Score(quarters / 4 + u8::from(at < quarters % 4)),
                )
            })
            .collect()
    };
    for (u, c, exposure) in [
        (0, 16, 1), // 3 - 2
        (0, 0, 3),
        (16, 16, 3),
        (16, 0, 5), // 3 + 2
        (8, 0, 4),
        (4, 0, 4),  // 3.5, half up
        (3, 0, 3),  // 3.375
        (12, 0, 5), // 4.5, half up
        (11, 0, 4), // 4.375
        (0, 4, 3),  // 2.5, half up
        (0, 5, 2),  // 2.375
        (0, 12, 2), // 1.5, half up
        (0, 13, 1), // 1.375
    ] {
        let weighed = weigh(&Answers {
            vulnerabilities: mean(u),
            capacities: mean(c),
            ..Answers::default()
        });
        assert_eq!(weighed.exposure, Some(exposure), "U {u}/4, C {c}/4");
    }
}

#[test]
fn each_score_falls_into_its_level() {
    for (score, level) in [
        (1, Level::Low),
        (4, Level::Low),
        (5, Level::Medium),
        (9, Level::Medium),
        (10, Level::High),
        (14, Level::High),
        (15, Level::Extreme),
        (25, Level::Extreme),
    ] {
        assert_eq!(Level::of_score(score), level, "{score}");
    }
    for (t, u, c, score, level) in [
        (0, 0, 4, 1, Level::Low),
        (1, 2, 2, 6, Level::Medium),
        (2, 2, 0, 12, Level::High),
        (3, 2, 0, 16, Level::Extreme),
        (4, 4, 0, 25, Level::Extreme),
    ] {
        let weighed = weigh(&answered(t, u, c));
        assert_eq!(weighed.score, Some(score));
        assert_eq!(weighed.computed, Some(level));
        assert!(weighed.fired.is_empty());
    }
}

#[test]
fn under_sixty_percent_there_is_no_computed_level() {
    // 32 questions: 20 are 62.5 %, 19 are 59.4 %.
    let mut answers = answered(2, 2, 2);
    answers
        .threats
        .insert("explicit_death_threat".into(), Given::Score(0));
    answers
        .vulnerabilities
        .insert("in_detention".into(), Given::Score(0));
    let codes: Vec<String> = answers.vulnerabilities.keys().cloned().collect();
    for code in &codes[1..] {
        answers.vulnerabilities.insert(code.clone(), Given::Without);
    }
    answers.capacities.remove("safe_place");
    let enough = weigh(&answers);
    assert_eq!((enough.answered, enough.asked), (20, 32));
    assert!(enough.sufficient && enough.computed.is_some());
    answers.capacities.remove("legal_counsel");
    let short = weigh(&answers);
    assert_eq!(short.answered, 19);
    assert!(!short.sufficient);
    assert_eq!(
        (short.score, short.scored, short.computed),
        (None, None, None)
    );
}

#[test]
fn a_scale_without_any_answer_is_no_basis_however_full_the_others_are() {
    let mut answers = answered(4, 4, 4);
    answers.capacities = Scores::new();
    let weighed = weigh(&answers);
    assert_eq!(weighed.exposure, None);
    assert_eq!(weighed.computed, None);
}

#[test]
fn missing_answers_are_not_zeros() {
    let all = weigh(&answered(2, 2, 2));
    let mut some = answered(2, 2, 2);
    for code in [
        "arrest_warrant",
        "impunity_context",
        "surveillance_observed",
    ] {
        some.threats.insert(code.into(), Given::Without);
    }
    assert_eq!(weigh(&some).threat, all.threat);
    assert_eq!(Given::of(&Value::Number(5)), Given::Without);
    assert_eq!(Given::of(&Value::Number(-1)), Given::Without);
    assert_eq!(Given::of(&Value::Number(4)), Given::Score(4));
}

#[test]
fn the_institutions_own_questions_weigh_and_do_not_make_a_basis() {
    let mut answers = Answers::default();
    for at in 0..40 {
        answers
            .threats
            .insert(format!("x_own_{at}"), Given::Score(4));
        answers
            .vulnerabilities
            .insert(format!("x_own_{at}"), Given::Score(4));
        answers
            .capacities
            .insert(format!("x_own_{at}"), Given::Score(0));
    }
    let weighed = weigh(&answers);
    assert_eq!(weighed.threat, Some(5));
    assert_eq!(weighed.computed, None);
}

#[test]
fn each_rule_raises_as_written_and_says_from_where() {
    let with = |rules: &[Rule], base: Answers| {
        let mut answers = base;
        for rule in rules {
            match rule {
                Rule::ExplicitDeathThreat => {
                    answers.threats.insert(rule.code().into(), Given::Score(1));
                }
                Rule::InDetention => {
                    answers
                        .vulnerabilities
                        .insert(rule.code().into(), Given::Score(1));
                }
                Rule::RecentAbduction => answers.recent_abduction = Some(true),
                Rule::Minor => answers.minor = Some(true),
                Rule::SamePerpetrator => answers.same_perpetrator = Some(true),
            }
        }
        weigh(&answers)
    };
    let low = || answered(0, 1, 3);
    let medium = || answered(1, 2, 2);
    for (rules, base, level) in [
        (&[][..], low(), Level::Low),
        (&[Rule::ExplicitDeathThreat], low(), Level::High),
        (&[Rule::InDetention], low(), Level::High),
        (
            &[Rule::ExplicitDeathThreat, Rule::InDetention],
            low(),
            Level::High,
        ),
        (&[Rule::RecentAbduction], low(), Level::Extreme),
        (&[Rule::Minor], low(), Level::Medium),
        (&[Rule::Minor], medium(), Level::High),
        (&[Rule::SamePerpetrator], medium(), Level::High),
        (
            &[Rule::Minor, Rule::SamePerpetrator],
            medium(),
            Level::Extreme,
        ),
        (
            &[Rule::ExplicitDeathThreat, Rule::Minor],
            low(),
            Level::Extreme,
        ),
        (&[Rule::Minor], answered(4, 4, 0), Level::Extreme),
        (
            &[Rule::ExplicitDeathThreat],
            answered(4, 4, 0),
            Level::Extreme,
        ),
    ] {
        let weighed = with(rules, base);
        assert_eq!(weighed.computed, Some(level), "{rules:?}");
        let fired: Vec<Rule> = weighed.fired.iter().map(|fired| fired.rule).collect();
        assert_eq!(fired, rules, "all that fired are listed");
        if let Some(first) = weighed.fired.first() {
            assert_eq!(first.from, weighed.scored);
        }
    }
}

#[test]
fn answers_of_no_and_unknown_fire_nothing() {
    let mut answers = answered(0, 1, 3);
    answers
        .threats
        .insert("explicit_death_threat".into(), Given::Score(0));
    answers
        .vulnerabilities
        .insert("in_detention".into(), Given::Without);
    answers.minor = Some(false);
    answers.recent_abduction = None;
    assert!(weigh(&answers).fired.is_empty());
}

#[test]
fn without_a_basis_the_rules_still_say_how_low_nobody_may_go_unseen() {
    let mut answers = Answers::default();
    assert_eq!(weigh(&answers).at_least, Level::Low);
    answers
        .threats
        .insert("explicit_death_threat".into(), Given::Score(3));
    let weighed = weigh(&answers);
    assert_eq!((weighed.computed, weighed.at_least), (None, Level::High));
    assert_eq!(weighed.fired[0].from, None);
}

#[test]
fn the_digital_and_gender_sections_stand_beside_the_level() {
    let mut answers = answered(1, 2, 2);
    let before = weigh(&answers).computed;
    answers.digital = same("digital_risk_question", 4);
    answers.gender = same("gender_risk_question", 1);
    let weighed = weigh(&answers);
    assert_eq!(weighed.computed, before);
    assert_eq!(
        (weighed.digital.degree, weighed.digital.level),
        (Some(5), Some(Level::Extreme))
    );
    assert_eq!(weighed.digital.strongest.len(), 5);
    assert_eq!(
        (weighed.gender.degree, weighed.gender.level),
        (Some(2), Some(Level::Medium))
    );
    // Two of five answered are 40 %.
    let codes: Vec<String> = answers.gender.keys().cloned().collect();
    for code in &codes[..3] {
        answers.gender.insert(code.clone(), Given::Without);
    }
    assert_eq!(weigh(&answers).gender.level, None);
}

#[test]
fn the_strongest_answers_come_first() {
    let mut answers = answered(1, 1, 1);
    answers
        .threats
        .insert("impunity_context".into(), Given::Score(4));
    answers
        .threats
        .insert("recent_attack".into(), Given::Score(3));
    answers
        .threats
        .insert("threat_repeated".into(), Given::Score(3));
    assert_eq!(
        weigh(&answers).threats.strongest,
        ["impunity_context", "threat_repeated", "recent_attack"]
    );
}

#[test]
fn the_next_assessment_is_due_by_level() {
    let on = PartialDate::parse("2026-11-24").unwrap();
    for (level, due) in [
        (Level::Extreme, "2026-11-25"),
        (Level::High, "2026-12-01"),
        (Level::Medium, "2026-12-24"),
        (Level::Low, "2027-02-22"),
    ] {
        assert_eq!(review_on(level, on).unwrap().to_string(), due);
    }
}

#[test]
fn another_level_than_the_computed_one_needs_a_reason() {
    assert!(!differs(Some(Level::High), Level::High));
    assert!(differs(Some(Level::High), Level::Medium));
    assert!(
        differs(None, Level::High),
        "no computed level: a person says why"
    );
    assert_eq!(difference(Level::Medium, Level::Extreme), 2);
    assert_eq!(difference(Level::High, Level::Medium), -1);
}

fn attack(violation: &str, kind: &str, on: &str, perpetrators: &[&str]) -> Attack {
    Attack {
        violation: violation.into(),
        incident: format!("incident of {violation}"),
        kind: kind.into(),
        on: PartialDate::parse(on),
        ongoing: false,
        perpetrators: perpetrators.iter().map(|&name| name.into()).collect(),
    }
}

fn day(text: &str) -> i64 {
    PartialDate::parse(text).unwrap().first_day()
}

#[test]
fn the_records_of_a_case_propose_the_rules() {
    let mut held = attack("held", "arbitrary_detention", "2026-06-01", &[]);
    held.ongoing = true;
    let attacks = [
        attack("threat", "death_threat", "2026-01-10", &["unit 9"]),
        attack("taken", "abduction_kidnapping", "2026-11-21", &[]),
        attack("beaten", "physical_assault", "2026-11-01", &["unit 9"]),
        held,
    ];
    let facts = facts(&attacks, day("2026-11-24"));
    assert_eq!(facts.death_threat, ["threat"]);
    assert_eq!(facts.detention, ["held"]);
    assert_eq!(facts.recent_abduction, ["taken"]);
    assert_eq!(facts.same_perpetrator, ["beaten"]);
}

#[test]
fn what_is_too_long_ago_proposes_nothing_and_a_vague_date_is_read_as_recent() {
    let today = day("2026-11-24");
    let taken = |on: &str| {
        let attacks = [attack("taken", "enforced_disappearance", on, &[])];
        !facts(&attacks, today).recent_abduction.is_empty()
    };
    assert!(taken("2026-11-21") && !taken("2026-11-20"));
    assert!(taken("2026-11") && taken("2026") && !taken("2026-10"));
    assert!(
        !taken("2026-11-25"),
        "a date to come is a typing error, no fact"
    );
    let again = |on: &str| {
        let attacks = [
            attack("first", "threat", "2025-03-01", &["the same man"]),
            attack("second", "threat", on, &["the same man"]),
        ];
        !facts(&attacks, today).same_perpetrator.is_empty()
    };
    assert!(again("2026-10-25") && !again("2026-10-24"));
    let one_raid = [
        Attack {
            incident: "raid".into(),
            ..attack("a", "threat", "2026-11-20", &["unit 9"])
        },
        Attack {
            incident: "raid".into(),
            ..attack("b", "beating", "2026-11-20", &["unit 9"])
        },
    ];
    assert!(
        facts(&one_raid, today).same_perpetrator.is_empty(),
        "two violations of one incident are one attack"
    );
}

#[test]
fn under_eighteen_is_told_by_birth_date_else_by_age_band() {
    let today = PartialDate::parse("2026-11-24").unwrap();
    let born = |text: &str| minor_on(PartialDate::parse(text), Some("age_30_44"), today);
    assert_eq!(born("2008-11-24"), Some(false), "eighteen today");
    assert_eq!(born("2008-11-25"), Some(true));
    assert_eq!(born("2008"), Some(true), "the younger reading");
    assert_eq!(born("2007"), Some(false));
    assert_eq!(born("2008-11"), Some(true));
    assert_eq!(minor_on(None, Some("age_0_17"), today), Some(true));
    assert_eq!(minor_on(None, Some("age_18_29"), today), Some(false));
    assert_eq!(minor_on(None, Some("unknown"), today), None);
    assert_eq!(minor_on(None, None, today), None);
}

#[test]
fn levels_and_rules_carry_codes_that_exist() {
    for level in Level::ALL {
        assert!(vocabulary::accepts("risk_level", level.code()));
        assert_eq!(Level::from_code(level.code()), Some(level));
    }
    assert!(vocabulary::accepts(
        "threat_indicator",
        Rule::ExplicitDeathThreat.code()
    ));
    assert!(vocabulary::accepts(
        "vulnerability_factor",
        Rule::InDetention.code()
    ));
    for rule in &Rule::ALL[2..] {
        assert!(
            crate::record::RISK_ASSESSMENT
                .field_named(rule.code())
                .is_some()
        );
    }
}
