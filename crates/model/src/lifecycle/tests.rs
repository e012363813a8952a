use std::collections::BTreeSet;

use super::*;
use crate::vocabulary;

/// A case that meets every guard.
fn complete(state: State) -> Facts {
    Facts {
        state,
        risk: "low".into(),
        intake_channel: true,
        received_at: true,
        source: true,
        consent_record: true,
        incident_dated: true,
        incident_placed: true,
        victim: true,
        safe_contact: true,
        conflict_declared: true,
        within_mandate: true,
        defender_test: true,
        linked_to_rights: true,
        officer: true,
        inadmissibility_reason: true,
        person_told: true,
        violations_levelled: true,
        source_graded: true,
        new_fact: true,
        assessment_approved: true,
        no_measure_reason: true,
        plan_agreed: true,
        measures_complete: true,
        consent_covers: true,
        measures_settled: true,
        closure_outcome: true,
        closure_approved: true,
        closure_justification: true,
        defender_informed: true,
        contact_lost: true,
        levels_final: true,
        evidence_sound: true,
        retention_reached: true,
        legal_hold: false,
        reason: true,
    }
}

/// Takes away what one guard asks for.
#[rustfmt::skip]
fn without(mut facts: Facts, guard: Guard) -> Facts {
    match guard {
        Guard::IntakeChannel => facts.intake_channel = false,
        Guard::ReceivedAt => facts.received_at = false,
        Guard::Source => facts.source = false,
        Guard::ConsentRecord => facts.consent_record = false,
        Guard::IncidentDated => facts.incident_dated = false,
        Guard::IncidentPlaced => facts.incident_placed = false,
        Guard::Victim => facts.victim = false,
        Guard::SafeContact => facts.safe_contact = false,
        Guard::ConflictDeclared => facts.conflict_declared = false,
        Guard::WithinMandate => facts.within_mandate = false,
        Guard::DefenderTest => facts.defender_test = false,
        Guard::MotiveLinked => facts.linked_to_rights = false,
        Guard::Officer => facts.officer = false,
        Guard::RiskLevel => facts.risk.clear(),
        Guard::InadmissibilityReason => facts.inadmissibility_reason = false,
        Guard::PersonTold => facts.person_told = false,
        Guard::ViolationsLevelled => facts.violations_levelled = false,
        Guard::SourceGraded => facts.source_graded = false,
        Guard::NewFact => facts.new_fact = false,
        Guard::AssessmentApproved => facts.assessment_approved = false,
        Guard::LevelLow => facts.risk = "medium".into(),
        Guard::NoMeasureReason => facts.no_measure_reason = false,
        Guard::PlanAgreed => facts.plan_agreed = false,
        Guard::MeasuresComplete => facts.measures_complete = false,
        Guard::ConsentCovers => facts.consent_covers = false,
        Guard::MeasuresSettled => facts.measures_settled = false,
        Guard::ClosureApproved => facts.closure_approved = false,
        Guard::ClosureOutcome => facts.closure_outcome = false,
        Guard::RiskLowOrJustified => { facts.risk = "high".into(); facts.closure_justification = false; }
        Guard::DefenderInformed => { facts.defender_informed = false; facts.contact_lost = false; }
        Guard::LevelsFinal => facts.levels_final = false,
        Guard::EvidenceSound => facts.evidence_sound = false,
        Guard::ReopeningReason => { facts.new_fact = false; facts.reason = false; }
        Guard::RetentionReached => facts.retention_reached = false,
        Guard::NoLegalHold => facts.legal_hold = true,
        Guard::RightRole => {}
    }
    facts
}

/// The table of the domain specification, written a second time by hand: from, to, who of the
/// first role named there, number of guards.
const SPECIFICATION: &[(&str, &str, &str, usize)] = &[
    ("draft", "intake", "focal_point", 4),
    ("draft", "intake", "case_officer", 4),
    ("intake", "triage", "case_officer", 5),
    ("triage", "verification", "supervisor", 5),
    ("triage", "rejected", "supervisor", 2),
    ("triage", "referred_out", "supervisor", 2),
    ("verification", "risk_assessment", "case_officer", 2),
    ("intake", "risk_assessment", "case_officer", 1),
    ("triage", "risk_assessment", "case_officer", 1),
    ("protection_plan", "risk_assessment", "case_officer", 1),
    ("protection_active", "risk_assessment", "case_officer", 1),
    ("follow_up", "risk_assessment", "case_officer", 1),
    ("risk_assessment", "protection_plan", "supervisor", 1),
    ("risk_assessment", "follow_up", "supervisor", 2),
    ("protection_plan", "protection_active", "case_officer", 3),
    ("protection_active", "follow_up", "case_officer", 1),
    // The five of its row, and "a supervisor approves … closure" of the paragraph above the table.
    ("follow_up", "closed", "supervisor", 6),
    ("closed", "reopened", "supervisor", 1),
    ("reopened", "risk_assessment", "supervisor", 0),
    ("closed", "archived", "data_protection_officer", 2),
];

fn state(code: &str) -> State {
    State::from_code(code).unwrap()
}

#[test]
fn every_row_of_the_specification_can_be_taken_by_whom_it_names_when_its_guards_hold() {
    for (from, to, who, guards) in SPECIFICATION {
        let facts = complete(state(from));
        let step = step_to(&facts, state(to), false, Some(&[who]))
            .unwrap_or_else(|| panic!("{from} to {to}"));
        assert!(step.is_open(), "{from} to {to}: {:?}", step.missing);
        // A case that holds nothing misses exactly what the row asks for.
        let bare = Facts {
            state: state(from),
            risk: "high".into(),
            legal_hold: true,
            ..Facts::default()
        };
        let missing = step_to(&bare, state(to), false, Some(&[who]))
            .unwrap()
            .missing;
        let met = usize::from(*to == "verification");
        assert_eq!(missing.len(), guards - met, "{from} to {to}: {missing:?}");
    }
}

#[test]
fn no_step_leads_where_the_specification_does_not() {
    for from in State::ALL {
        let allowed: BTreeSet<&str> = SPECIFICATION
            .iter()
            .filter(|row| row.0 == from.code())
            .map(|row| row.1)
            .collect();
        // Retention also runs for what never became a case of ours (§7.2).
        let ended = ["draft", "rejected", "referred_out"].contains(&from.code());
        for step in steps(&complete(from), None) {
            let known = allowed.contains(step.to.code()) || (ended && step.to == State::Archived);
            assert!(known, "{} to {}", from.code(), step.to.code());
        }
    }
    assert!(steps(&complete(State::Archived), None).is_empty());
}

#[test]
fn each_guard_alone_stops_each_row_that_names_it() {
    let mut tried = BTreeSet::new();
    for rule in TABLE.iter().filter(|rule| !rule.emergency) {
        let start = State::ALL
            .into_iter()
            .find(|state| rule.starts_at(*state))
            .unwrap();
        for guard in rule.guards {
            tried.insert(*guard);
            let facts = without(complete(start), *guard);
            let lacking = step(rule, &facts, None);
            assert_eq!(lacking.missing, [*guard], "{start:?} to {:?}", rule.to);
            assert!(!lacking.is_open());
        }
    }
    assert_eq!(tried, Guard::ALL.iter().copied().collect());
}

#[test]
fn a_role_the_row_does_not_name_is_told_so_and_nobody_is_held_back_before_roles_exist() {
    for (from, to, who, _) in SPECIFICATION {
        let facts = complete(state(from));
        let open = |roles| step_to(&facts, state(to), false, roles).unwrap().missing;
        assert_eq!(
            open(Some(&["statistician"])),
            [Guard::RightRole],
            "{from} to {to}"
        );
        assert!(open(None).is_empty());
        assert!(open(Some(&["statistician", who])).is_empty());
    }
    let closing = complete(State::FollowUp);
    let missing = step_to(&closing, State::Closed, false, Some(&["case_officer"])).unwrap();
    assert_eq!(missing.missing, [Guard::RightRole]);
}

#[test]
fn assessment_never_waits_for_proof() {
    // Nadia's case is in verification, nothing is graded, and a new threat came in.
    let facts = Facts {
        state: State::Verification,
        new_fact: true,
        ..Facts::default()
    };
    let step = step_to(&facts, State::RiskAssessment, false, None).unwrap();
    assert!(step.is_open());
    // Without anything new the ordinary row says what lacks.
    let still = Facts {
        new_fact: false,
        ..facts
    };
    let step = step_to(&still, State::RiskAssessment, false, None).unwrap();
    assert_eq!(
        step.missing,
        [Guard::ViolationsLevelled, Guard::SourceGraded]
    );
    // A draft may hold nothing but a date: it is taken in first.
    let draft = Facts {
        state: State::Draft,
        new_fact: true,
        ..Facts::default()
    };
    assert_eq!(step_to(&draft, State::RiskAssessment, false, None), None);
}

#[test]
fn the_emergency_path_is_for_extreme_risk_from_intake_by_the_focal_point_alone() {
    let extreme = Facts {
        state: State::Intake,
        risk: "extreme".into(),
        intake_channel: true,
        source: true,
        ..Facts::default()
    };
    let step = step_to(
        &extreme,
        State::ProtectionActive,
        true,
        Some(&["focal_point"]),
    )
    .unwrap();
    assert!(step.is_open());
    assert_eq!(step.reason, Reason::Needed);
    assert_eq!(step.writes, [Effect::EmergencyTasks]);
    // What was skipped is named, each thing once, and what is there is not.
    assert!(step.missing.contains(&Guard::ConsentRecord));
    assert!(step.missing.contains(&Guard::AssessmentApproved));
    assert!(step.missing.contains(&Guard::PlanAgreed));
    assert!(!step.missing.contains(&Guard::IntakeChannel));
    let once: BTreeSet<_> = step.missing.iter().collect();
    assert_eq!(once.len(), step.missing.len());

    let officer = step_to(
        &extreme,
        State::ProtectionActive,
        true,
        Some(&["case_officer"]),
    );
    assert!(!officer.unwrap().is_open());
    for risk in ["", "low", "medium", "high"] {
        let facts = Facts {
            risk: risk.into(),
            ..extreme.clone()
        };
        assert_eq!(
            step_to(&facts, State::ProtectionActive, true, None),
            None,
            "{risk}"
        );
    }
    for from in State::ALL
        .into_iter()
        .filter(|state| *state != State::Intake)
    {
        let facts = Facts {
            state: from,
            ..extreme.clone()
        };
        assert_eq!(
            step_to(&facts, State::ProtectionActive, true, None),
            None,
            "{from:?}"
        );
    }
}

#[test]
fn closing_a_case_at_high_risk_takes_a_written_justification() {
    let mut facts = complete(State::FollowUp);
    facts.risk = "high".into();
    assert!(
        step_to(&facts, State::Closed, false, None)
            .unwrap()
            .is_open()
    );
    facts.closure_justification = false;
    let missing = step_to(&facts, State::Closed, false, None).unwrap().missing;
    assert_eq!(missing, [Guard::RiskLowOrJustified]);
    for level in ["low", "medium"] {
        facts.risk = level.into();
        assert!(
            step_to(&facts, State::Closed, false, None)
                .unwrap()
                .is_open()
        );
    }
}

#[test]
fn every_state_guard_and_role_is_a_term_of_its_vocabulary() {
    let has = |list: &str, code: &str| vocabulary::named(list).unwrap().term(code).is_some();
    for state in State::ALL {
        assert!(has("case_status", state.code()), "{state:?}");
        assert_eq!(State::from_code(state.code()), Some(state));
    }
    assert_eq!(
        vocabulary::named("case_status").unwrap().terms.len(),
        State::ALL.len()
    );
    for guard in Guard::ALL.iter().chain(&[Guard::RightRole]) {
        assert!(has("transition_guard", guard.code()), "{guard:?}");
    }
    let terms = vocabulary::named("transition_guard").unwrap().terms.len();
    assert_eq!(terms, Guard::ALL.len() + 1);
    for rule in TABLE {
        assert!(rule.who.iter().all(|who| has("user_role", who)));
    }
    let levels = |codes: &[&str]| codes.iter().all(|code| has("verification_level", code));
    assert!(levels(&LEVELS_FINAL) && levels(&LEVELS_STARTED));
}
