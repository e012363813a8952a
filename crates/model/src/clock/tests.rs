use super::*;
use crate::vocabulary;

const START: i64 = 1_795_510_800_000; // 24 November 2026, 09:00

fn open(status: &str, risk: &str) -> Facts {
    Facts {
        status: status.into(),
        risk: risk.into(),
        received_at: Some(START - 5 * DAY_MS),
        level_since: Some(START),
        ..Facts::default()
    }
}

fn hours_to(facts: &Facts, clock: Clock) -> Option<i64> {
    let found = running(facts)
        .into_iter()
        .find(|running| running.clock == clock)?;
    Some((found.due(&Table::default(), &facts.risk) - found.since) / HOUR_MS)
}

#[test]
fn every_cell_of_the_clock_table_is_that_of_the_specification() {
    for (risk, first, verification, again, contact) in [
        ("extreme", 24, 7, 1, 24),
        ("high", 72, 14, 7, 84),
        ("medium", 7 * 24, 30, 30, 14 * 24),
        ("low", 14 * 24, 60, 90, 30 * 24),
    ] {
        let facts = open("follow_up", risk);
        assert_eq!(hours_to(&facts, Clock::FirstAction), Some(first), "{risk}");
        assert_eq!(
            hours_to(&facts, Clock::Verification),
            Some(verification * 24),
            "{risk}"
        );
        assert_eq!(
            hours_to(&facts, Clock::Reassessment),
            Some(again * 24),
            "{risk}"
        );
        assert_eq!(hours_to(&facts, Clock::Contact), Some(contact), "{risk}");
    }
}

#[test]
fn triage_is_due_a_day_after_receipt_whatever_the_risk() {
    for risk in ["", "low", "extreme"] {
        for status in ["draft", "intake", "triage"] {
            assert_eq!(
                hours_to(&open(status, risk), Clock::Triage),
                Some(24),
                "{status}"
            );
        }
        assert_eq!(hours_to(&open("verification", risk), Clock::Triage), None);
    }
    let unknown = Facts {
        received_at: None,
        ..open("triage", "low")
    };
    assert_eq!(hours_to(&unknown, Clock::Triage), None);
}

#[test]
fn who_hears_of_what_was_missed_follows_the_level() {
    let table = Table::default();
    let after = |risk: &str, hours: i64| {
        escalation(&table, risk, START, START + hours * HOUR_MS + 1).reached()
    };
    assert_eq!(after("extreme", 0), ["supervisor", "head_of_institution"]);
    assert_eq!(after("high", 0), ["supervisor"]);
    assert_eq!(after("high", 47), ["supervisor"]);
    assert_eq!(after("high", 48), ["supervisor", "head_of_institution"]);
    assert_eq!(after("medium", 24 * 365), ["supervisor"]);
    assert!(after("low", 24 * 365).is_empty());
    assert!(after("extreme", -1).is_empty());
    assert!(escalation(&table, "extreme", START, START + 1).prompt_network);
    assert!(!escalation(&table, "extreme", START, START).prompt_network);
    assert!(!escalation(&table, "high", START, START + 99 * DAY_MS).prompt_network);
    assert_eq!(
        escalation(&table, "high", START, START + 50 * HOUR_MS).head_at,
        Some(START + 48 * HOUR_MS)
    );
}

#[test]
fn a_clock_stops_when_what_it_waits_for_happened() {
    let clocks = |facts: &Facts| running(facts).iter().map(|r| r.clock).collect::<Vec<_>>();
    let facts = open("protection_active", "high");
    assert_eq!(
        clocks(&facts),
        [
            Clock::FirstAction,
            Clock::Verification,
            Clock::Reassessment,
            Clock::Contact
        ]
    );
    assert_eq!(
        clocks(&Facts {
            protected: true,
            verified: true,
            do_not_contact: true,
            ..facts.clone()
        }),
        [Clock::Reassessment]
    );
    for ended in ["closed", "rejected", "referred_out", "archived"] {
        assert!(
            clocks(&Facts {
                status: ended.into(),
                ..facts.clone()
            })
            .is_empty()
        );
    }
    // Nobody assessed yet, and verification is where it stands: nothing to assess again.
    assert!(!clocks(&open("verification", "high")).contains(&Clock::Reassessment));
    // A draft with a level, and intake with none, owe nobody an action yet.
    assert!(!clocks(&open("draft", "high")).contains(&Clock::FirstAction));
    assert!(!clocks(&open("intake", "")).contains(&Clock::FirstAction));
    assert!(clocks(&open("intake", "extreme")).contains(&Clock::FirstAction));
}

#[test]
fn a_day_somebody_named_wins_over_the_term_of_the_level() {
    let facts = Facts {
        next_contact_at: Some(START + 2 * HOUR_MS),
        review_at: Some(START + 3 * HOUR_MS),
        ..open("follow_up", "low")
    };
    assert_eq!(hours_to(&facts, Clock::Contact), Some(2));
    assert_eq!(hours_to(&facts, Clock::Reassessment), Some(3));
}

#[test]
fn an_institution_with_its_own_terms_is_timed_by_them() {
    let mut table = Table::default();
    table.0[2].contact = 24;
    table.0[2].head_after = Some(0);
    let facts = open("follow_up", "high");
    let contact = running(&facts)
        .into_iter()
        .find(|r| r.clock == Clock::Contact)
        .unwrap();
    assert_eq!(contact.due(&table, "high"), START + DAY_MS);
    assert_eq!(contact.due(&table, "extreme"), START + DAY_MS);
    assert!(
        escalation(&table, "high", START, START + 1)
            .head_at
            .is_some()
    );
}

#[test]
fn a_clock_that_went_back_six_minutes_is_suspect_and_one_of_four_is_not() {
    assert_eq!(clock_back(START, START + 4 * 60_000), None);
    assert_eq!(clock_back(START, START + 5 * 60_000), None);
    assert_eq!(clock_back(START, START + 6 * 60_000), Some(6 * 60_000));
    assert_eq!(clock_back(START, START - DAY_MS), None);
    assert!(clock_back(0, i64::MAX).is_some());
}

#[test]
fn by_the_24th_is_late_from_the_25th() {
    let day = crate::PartialDate::parse("2026-11-24").unwrap().first_day();
    assert!(end_of_day(day) >= START + 14 * HOUR_MS);
    assert_eq!(end_of_day(day) + 1, (day + 1) * DAY_MS);
}

#[test]
fn every_clock_and_level_is_a_term_of_its_vocabulary() {
    let codes = |list: &str| -> Vec<String> {
        let list = vocabulary::named(list).unwrap();
        list.terms.iter().map(|term| term.code.clone()).collect()
    };
    assert_eq!(codes("case_clock"), Clock::ALL.map(Clock::code));
    assert_eq!(codes("risk_level"), LEVELS);
    for clock in Clock::ALL {
        assert_eq!(Clock::from_code(clock.code()), Some(clock));
    }
}
