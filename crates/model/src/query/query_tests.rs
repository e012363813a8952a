use std::collections::BTreeMap;

use super::*;
use crate::date::PartialDate;
use crate::record::{CASE, PERSON, VIOLATION};
use crate::{Cell, DeviceId, Dot, Rival, Stamp};

const fn at(day: i64, ahead_minutes: i64) -> Today {
    Today { day, ahead_minutes }
}

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
        "title has \"raid office\"",
        "incident[narrative has raid; x_region = North, \"South East\"]",
        "x_file is known and not x_file has 12 and x_other is empty",
        "opened_on in previous quarter",
        "opened_on in last 2 quarters",
        "person[aliases has abu]",
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
        ("summary = x", 8, "="),
        ("own is empty", 0, "own"),
        ("x_ = a", 0, "x_"),
        ("title has \"…\"", 6, "has"),
        ("status has intake", 7, "has"),
        ("opened_on in previous 2 months", 22, "2"),
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
    let holds = |text: &str| parse(text).unwrap().holds(&folder, at(0, 0));
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
    let holds = |text: &str, today: &str| parse(text).unwrap().holds(&folder, at(day(today), 0));
    assert!(holds("opened_on in this month", "2026-11-24"));
    assert!(!holds("opened_on in last 7 days", "2026-11-24"));
    assert!(holds("opened_on in last 7 days", "2026-11-07"));
    assert!(holds("opened_on in 2026", "2030-01-01"));
}

/// Each line: today, the words, the first day and the last.
const STRETCHES: [(&str, &str, &str, &str); 41] = [
    // Ends of months of every length, and the leap day.
    ("2026-03-31", "last 1 month", "2026-03-01", "2026-03-31"),
    ("2026-03-30", "last 1 month", "2026-03-01", "2026-03-30"),
    ("2026-03-28", "last 1 month", "2026-03-01", "2026-03-28"),
    ("2026-05-31", "last 1 month", "2026-05-01", "2026-05-31"),
    ("2026-05-31", "last 3 months", "2026-03-01", "2026-05-31"),
    ("2026-12-31", "last 12 months", "2026-01-01", "2026-12-31"),
    ("2024-02-29", "last 1 year", "2023-03-01", "2024-02-29"),
    ("2024-02-29", "last 4 years", "2020-03-01", "2024-02-29"),
    ("2024-02-29", "next 1 year", "2024-02-29", "2025-02-27"),
    ("2024-02-29", "next 1 month", "2024-02-29", "2024-03-28"),
    ("2024-01-31", "next 1 month", "2024-01-31", "2024-02-28"),
    ("2023-01-31", "next 1 month", "2023-01-31", "2023-02-27"),
    ("2024-03-01", "last 1 day", "2024-03-01", "2024-03-01"),
    ("2024-03-01", "last 2 days", "2024-02-29", "2024-03-01"),
    ("2023-03-01", "last 2 days", "2023-02-28", "2023-03-01"),
    ("2026-01-01", "last 28 days", "2025-12-05", "2026-01-01"),
    ("2024-02-29", "this month", "2024-02-01", "2024-02-29"),
    ("2024-03-31", "previous month", "2024-02-01", "2024-02-29"),
    ("2023-03-31", "previous month", "2023-02-01", "2023-02-28"),
    ("2026-01-01", "previous month", "2025-12-01", "2025-12-31"),
    ("2000-03-01", "previous month", "2000-02-01", "2000-02-29"),
    ("1900-03-01", "previous month", "1900-02-01", "1900-02-28"),
    // Weeks begin on Monday, also across years.
    ("2026-11-22", "this week", "2026-11-16", "2026-11-22"),
    ("2026-11-23", "this week", "2026-11-23", "2026-11-29"),
    ("2026-11-23", "previous week", "2026-11-16", "2026-11-22"),
    ("2026-01-01", "this week", "2025-12-29", "2026-01-04"),
    ("2026-01-01", "previous week", "2025-12-22", "2025-12-28"),
    ("1969-12-31", "this week", "1969-12-29", "1970-01-04"),
    // Quarters and years.
    ("2026-01-01", "this quarter", "2026-01-01", "2026-03-31"),
    ("2026-03-31", "this quarter", "2026-01-01", "2026-03-31"),
    ("2026-04-01", "this quarter", "2026-04-01", "2026-06-30"),
    ("2026-11-24", "this quarter", "2026-10-01", "2026-12-31"),
    ("2026-11-24", "previous quarter", "2026-07-01", "2026-09-30"),
    ("2026-02-10", "previous quarter", "2025-10-01", "2025-12-31"),
    ("2026-12-31", "last 1 quarter", "2026-10-01", "2026-12-31"),
    ("2026-11-30", "last 1 quarter", "2026-08-31", "2026-11-30"),
    ("2026-01-01", "this year", "2026-01-01", "2026-12-31"),
    ("2026-01-01", "previous year", "2025-01-01", "2025-12-31"),
    ("2026-12-31", "previous year", "2025-01-01", "2025-12-31"),
    ("2026-11-24", "this day", "2026-11-24", "2026-11-24"),
    ("2026-03-01", "previous day", "2026-02-28", "2026-02-28"),
];

#[test]
fn every_stretch_begins_and_ends_on_the_right_day() {
    for (today, words, first, last) in STRETCHES {
        let Query::Some(_, tests) = parse(&format!("opened_on in {words}")).unwrap() else {
            panic!("{words}");
        };
        let Check::When(when) = tests[0].check else {
            panic!("{words}");
        };
        let text = |day: Option<i64>| {
            PartialDate::from_day_number(day.unwrap())
                .unwrap()
                .to_string()
        };
        let (from, until) = when.days(day(today));
        assert_eq!(
            (text(from).as_str(), text(until).as_str()),
            (first, last),
            "{words} on {today}"
        );
    }
}

#[test]
fn a_moment_belongs_to_the_day_of_the_officers_own_clock() {
    let midnight = day("2026-11-24") * 86_400_000;
    let hours = |hours: i64| hours * 60;
    for (moment, ahead, today) in [
        (midnight - 1, 0, "2026-11-23"),
        (midnight, 0, "2026-11-24"),
        // Half past midnight in Baghdad is still yesterday in London.
        (
            midnight - hours(2) * 60_000 - 1_800_000,
            hours(3),
            "2026-11-24",
        ),
        (midnight - hours(3) * 60_000 - 1, hours(3), "2026-11-23"),
        // Seven in the evening in Lima is already tomorrow there.
        (midnight + 1, hours(-5), "2026-11-23"),
        (midnight + hours(5) * 60_000, hours(-5), "2026-11-24"),
        // Kathmandu is a quarter of an hour off.
        (midnight - 345 * 60_000, 345, "2026-11-24"),
        (midnight - 345 * 60_000 - 1, 345, "2026-11-23"),
        (midnight - hours(14) * 60_000, hours(14), "2026-11-24"),
    ] {
        let now = Today::at(moment, ahead);
        assert_eq!(now, at(day(today), ahead), "{moment} {ahead}");
        assert_eq!(now.day_of(now.begins(now.day)), now.day);
        assert_eq!(now.day_of(now.begins(now.day) - 1), now.day - 1);
        let received = state(&CASE, &[("received_at", Value::Instant(moment))]);
        let folder = Folder {
            case: &received,
            parts: &[],
            finds: &|_| false,
            marked: &|_| false,
        };
        let holds = |text: &str| parse(text).unwrap().holds(&folder, now);
        assert!(holds("received_at in this day"), "{today} {ahead}");
        assert!(holds("received_at in last 1 day"));
        assert!(!holds("received_at in past") && !holds("received_at in previous day"));
    }
}

#[test]
fn words_in_a_field_and_the_institutions_own_fields_are_asked_for() {
    let case = state(
        &CASE,
        &[
            ("title", Value::Text("Raid on the Ñandú office".into())),
            ("summary", Value::Text("اقتحموا المكتب ليلاً".into())),
            ("own/x_region", Value::Text("North East".into())),
            ("contact_never/by phone", Value::Flag(true)),
        ],
    );
    let folder = Folder {
        case: &case,
        parts: &[],
        finds: &|_| false,
        marked: &|_| false,
    };
    let holds = |text: &str| parse(text).unwrap().holds(&folder, at(0, 0));
    for text in [
        "title has nandu",
        "title has \"OFF raid\"",
        "summary has اقتحموا",
        "summary has \"مكتب\" or summary has المكتب",
        "x_region = \"North East\"",
        "x_region has east and x_region is known",
        "x_file is empty",
        "contact_never has phone",
    ] {
        assert!(holds(text), "{text}");
    }
    for text in [
        "title has ffice",
        "title has \"raid shop\"",
        "x_region = North",
        "x_region is empty",
        "x_file has east",
        "contact_never has mail",
    ] {
        assert!(!holds(text), "{text}");
    }
}

#[test]
fn somebody_found_to_be_the_same_is_asked_for_too() {
    let (one, other) = (RecordId::from_number(5), RecordId::from_number(6));
    let (one, other) = (one.unwrap(), other.unwrap());
    let query = parse(&format!("not person = {one} and incident.x_a = {one}")).unwrap();
    let wide = query.widened::<()>(&mut |id| Ok(vec![id, other])).unwrap();
    assert_eq!(
        wide.to_string(),
        format!("not person = {one}, {other} and incident[x_a = {one}]")
    );
    for (text, asks) in [
        (
            "status = intake and violation[victim_unit = individual]",
            false,
        ),
        ("open or text a", true),
        ("person.name = Rosa", true),
        ("not title has rosa", true),
        ("person is empty", true),
        ("x_mother = Rosa", true),
    ] {
        assert_eq!(parse(text).unwrap().asks_identities(), asks, "{text}");
    }
}
