use std::collections::BTreeMap;

use super::*;
use crate::date::PartialDate;
use crate::record::{CASE, PERSON, VIOLATION};
use crate::{Cell, DeviceId, Dot, Rival, Stamp};

fn day(text: &str) -> i64 {
    PartialDate::parse(text).unwrap().first_day()
}

fn state(kind: &Kind, fields: &[(&str, Value)]) -> RecordState {
    let cells = fields.iter().enumerate().map(|(at, (name, value))| {
        let (name, element) = name.split_once('/').unwrap_or((name, ""));
        let rival = Rival {
            dot: Dot {
                device: DeviceId(1),
                counter: at as u64 + 1,
            },
            stamp: Stamp::default(),
            value: value.clone(),
        };
        let tag = kind.field_named(name).unwrap().tag;
        ((tag, element.to_owned()), Cell::from_rivals(vec![rival]))
    });
    RecordState::from_cells(cells.collect::<BTreeMap<_, _>>())
}

fn code(text: &str) -> Value {
    Value::Code(text.into())
}

fn date(text: &str) -> Value {
    Value::Date(PartialDate::parse(text).unwrap())
}

#[test]
fn what_is_written_reads_back_the_same() {
    for text in [
        "all",
        "status = intake, triage",
        "status = intake and risk_level = extreme and not open",
        "violation[violation_type = enforced_disappearance; verification_level = verified]",
        "(status = intake or overdue) and text \"قرب المحجر\"",
        "officer = \"Amina \\\"A\\\" \\\\\"",
        "person[sex = female; birth_date in older 18 years]",
        "opened_on in last 28 days",
        "opened_on in this month",
        "opened_on in 2026-11..",
        "opened_on in ..2026-11-03",
        "task[due_on in past]",
        "not person[sex is not_disclosed]",
        "evidence[size_bytes in 1..1000]",
        "note[]",
        "case[status = intake; risk_level is empty]",
        "not all",
    ] {
        let query = parse(text).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert_eq!(query.to_string(), text);
    }
    assert_eq!(parse("  ").unwrap(), Query::every());
    assert_eq!(
        parse("status != closed").unwrap().to_string(),
        "not status = closed"
    );
    assert_eq!(
        parse("violation.violation_type=killing")
            .unwrap()
            .to_string(),
        "violation[violation_type = killing]"
    );
    assert_eq!(
        parse("opened_on in 2026").unwrap().to_string(),
        "opened_on in 2026..2026"
    );
}

#[test]
fn a_misspelled_word_is_pointed_at_instead_of_finding_nothing() {
    for (text, at, word) in [
        ("statsu = intake", 0, "statsu"),
        ("status = intak", 9, "intak"),
        ("status = ", 9, ""),
        ("status in last 28 days", 7, "in"),
        ("opened_on in last 0 days", 18, "0"),
        ("opened_on in last 5 moons", 20, "moons"),
        ("status = intake and", 19, ""),
        ("status = intake open", 16, "open"),
        ("status = intake and open or overdue", 25, "or"),
        ("(status = intake", 16, ""),
        ("breach[title = x]", 0, "breach"),
        ("summary = x", 0, "summary"),
        ("text \"a", 5, "a"),
        ("risk_level is yes", 11, "is"),
    ] {
        let found = parse(text).expect_err(text);
        assert_eq!((found.at, found.word.as_str()), (at, word), "{text}");
    }
    assert!(parse(&"(".repeat(200)).is_err(), "no depth without end");
    assert!(parse(&vec!["open"; 65].join(" and ")).is_err());
    assert!(parse(&vec!["open"; 64].join(" and ")).is_ok());
}

#[test]
fn two_tests_in_one_condition_are_met_by_one_and_the_same_record() {
    let case = state(&CASE, &[("status", code("triage"))]);
    let killing = state(
        &VIOLATION,
        &[
            ("violation_type", code("killing")),
            ("verification_level", code("unverified")),
        ],
    );
    let threat = state(
        &VIOLATION,
        &[
            ("verification_level", code("verified")),
            ("perpetrator_types/police", Value::Flag(true)),
        ],
    );
    let person = state(&PERSON, &[("sex", Value::Answer(Answer::NotDisclosed))]);
    let parts = [
        (&VIOLATION, &killing),
        (&VIOLATION, &threat),
        (&PERSON, &person),
    ];
    let folder = Folder {
        case: &case,
        parts: &parts,
        finds: &|words| words == "quarry",
        marked: &|mark| mark == Mark::Open,
    };
    let holds = |text: &str| parse(text).unwrap().holds(&folder, 0);
    for text in [
        "violation[violation_type = killing] and violation[verification_level = verified]",
        "violation[perpetrator_types = police, armed_forces; verification_level = verified]",
        "not violation[violation_type = killing; verification_level = verified]",
        "person[sex is not_disclosed] and not person[sex is empty] and not person[sex is known]",
        "status = draft or text quarry",
        "open and not overdue and violation[] and not note[]",
        "risk_level is empty and status is known",
    ] {
        assert!(holds(text), "{text}");
    }
    for text in [
        "violation[violation_type = killing; verification_level = verified]",
        "not open",
        "text elsewhere",
        "violation[perpetrator_types is empty] and status = draft",
    ] {
        assert!(!holds(text), "{text}");
    }
}

#[test]
fn stretches_of_days_end_where_people_expect() {
    let today = day("2026-03-31");
    let days = |text: &str| match parse(&format!("opened_on in {text}")).unwrap() {
        Query::Some(_, tests) => match &tests[0].check {
            Check::When(when) => when.days(today),
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    };
    let both = |from: &str, until: &str| (Some(day(from)), Some(day(until)));
    assert_eq!(days("last 1 day"), both("2026-03-31", "2026-03-31"));
    assert_eq!(days("last 28 days"), both("2026-03-04", "2026-03-31"));
    assert_eq!(days("last 1 month"), both("2026-03-01", "2026-03-31"));
    assert_eq!(days("next 7 days"), both("2026-03-31", "2026-04-06"));
    assert_eq!(days("next 1 month"), both("2026-03-31", "2026-04-29"));
    assert_eq!(days("this week"), both("2026-03-30", "2026-04-05"));
    assert_eq!(days("this month"), both("2026-03-01", "2026-03-31"));
    assert_eq!(days("this year"), both("2026-01-01", "2026-12-31"));
    assert_eq!(days("past"), (None, Some(day("2026-03-30"))));
    assert_eq!(days("older 1 year"), (None, Some(day("2025-03-31"))));
    assert_eq!(days("2024-02"), both("2024-02-01", "2024-02-29"));
    assert_eq!(days("2025-12-31.."), (Some(day("2025-12-31")), None));
    assert_eq!(days("last 4000 years"), both("0001-04-01", "2026-03-31"));
}

#[test]
fn a_date_known_to_the_month_counts_by_its_first_day() {
    let case = state(&CASE, &[("opened_on", date("~2026-11"))]);
    let folder = Folder {
        case: &case,
        parts: &[],
        finds: &|_| false,
        marked: &|_| false,
    };
    let holds = |text: &str, today: &str| parse(text).unwrap().holds(&folder, day(today));
    assert!(holds("opened_on in this month", "2026-11-24"));
    assert!(!holds("opened_on in last 7 days", "2026-11-24"));
    assert!(holds("opened_on in last 7 days", "2026-11-07"));
    assert!(holds("opened_on in 2026", "2030-01-01"));
}
