use super::*;

fn source(id: &str, grades: &str, supports: &[&str]) -> Source {
    let mut grades = grades.split(' ');
    let mut code = |list: &str, starts: &str| {
        let wanted = grades.next().unwrap();
        let terms = &crate::vocabulary::named(list).unwrap().terms;
        terms
            .iter()
            .map(|term| &term.code)
            .find(|code| code.starts_with(&format!("{starts}{wanted}")))
            .cloned()
            .unwrap_or_default()
    };
    Source {
        id: id.into(),
        reliability: code("source_reliability", ""),
        credibility: code("information_credibility", "c"),
        independence: code("source_independence", ""),
        repeats: false,
        supports: supports.iter().map(|&element| element.into()).collect(),
        contradicts: BTreeSet::new(),
    }
}

fn good(id: &str) -> Source {
    source(id, "b 2 independent", &ELEMENTS)
}

fn light(judgment: &Judgment, element: &str) -> Light {
    let found = judgment.elements.iter().find(|e| e.element == element);
    found.unwrap().light
}

#[test]
fn three_independent_reliable_sources_for_each_element_make_it_verified() {
    let judgment = judge(
        &[good("sister"), good("lawyer"), good("clinic")],
        Finding::None,
    );
    assert_eq!(judgment.level, "verified");
    assert_eq!(
        judgment.reasons,
        [Reason::EachElementStands, Reason::ThreeSources]
    );
    assert!(judgment.elements.iter().all(|e| e.light == Light::Full));
}

#[test]
fn two_sources_light_every_element_and_are_one_too_few_in_all() {
    let judgment = judge(&[good("sister"), good("lawyer")], Finding::None);
    assert!(judgment.elements.iter().all(|e| e.light == Light::Full));
    assert_eq!(judgment.level, "credible");
    assert!(judgment.reasons.contains(&Reason::FewerThanThreeSources));
}

#[test]
fn one_element_with_one_source_keeps_the_whole_from_being_verified() {
    let three = ["victim_status", "act", "date_place"];
    let judgment = judge(
        &[
            good("sister"),
            source("lawyer", "a 1 independent", &three),
            source("clinic", "c 3 independent", &three),
        ],
        Finding::None,
    );
    assert_eq!(light(&judgment, "rights_link"), Light::Part);
    assert_eq!(judgment.elements[3].needs, 1);
    assert_eq!(judgment.level, "credible");
    assert!(judgment.reasons.contains(&Reason::ElementLacksSources));
}

#[test]
fn each_grade_outside_a_to_c_and_1_to_3_does_not_count_and_says_why() {
    for (grades, why) in [
        ("a 1 independent", None),
        ("b 2 independent", None),
        ("c 3 independent", None),
        ("d 1 independent", Some(SetAside::ReliabilityTooLow)),
        ("e 1 independent", Some(SetAside::ReliabilityTooLow)),
        ("f 1 independent", Some(SetAside::ReliabilityTooLow)),
        ("- 1 independent", Some(SetAside::ReliabilityNotGraded)),
        ("a 4 independent", Some(SetAside::CredibilityTooLow)),
        ("a 5 independent", Some(SetAside::CredibilityTooLow)),
        ("a 6 independent", Some(SetAside::CredibilityTooLow)),
        ("a - independent", Some(SetAside::CredibilityNotGraded)),
        ("a 1 derived", Some(SetAside::Repeats)),
        ("a 1 same_interest", Some(SetAside::SameParty)),
        ("a 1 unknown", Some(SetAside::IndependenceNotKnown)),
        ("a 1 -", Some(SetAside::IndependenceNotKnown)),
    ] {
        let judgment = judge(&[source("s", grades, &["act"])], Finding::None);
        let act = &judgment.elements[1];
        assert_eq!(act.light, Light::Part, "{grades}");
        assert_eq!(act.needs, if why.is_none() { 1 } else { 2 }, "{grades}");
        let said: Vec<_> = act.set_aside.iter().map(|(_, why)| *why).collect();
        assert_eq!(said, why.into_iter().collect::<Vec<_>>(), "{grades}");
    }
}

#[test]
fn what_repeats_another_source_is_not_counted_twice() {
    let mut paper = good("newspaper");
    paper.repeats = true;
    let judgment = judge(&[good("sister"), paper.clone(), paper], Finding::None);
    assert_eq!(judgment.in_all, 1);
    assert_eq!(judgment.elements[1].counting, ["sister"]);
    assert_eq!(judgment.elements[1].set_aside[0].1, SetAside::Repeats);
    // The same record twice is one source.
    let judgment = judge(&[good("sister"), good("sister")], Finding::None);
    assert_eq!(judgment.elements[1].needs, 1);
    assert_eq!(judgment.in_all, 1);
}

#[test]
fn of_one_party_only_the_first_counts_and_only_for_the_number_in_all() {
    let brother = source("brother", "a 1 same_interest", &ELEMENTS);
    let cousin = source("cousin", "a 1 same_interest", &ELEMENTS);
    let judgment = judge(
        &[good("sister"), brother.clone(), cousin.clone()],
        Finding::None,
    );
    assert_eq!(judgment.in_all, 2);
    assert_eq!(light(&judgment, "act"), Light::Part);
    let judgment = judge(
        &[good("sister"), good("lawyer"), brother, cousin],
        Finding::None,
    );
    assert_eq!(judgment.in_all, 3);
    assert_eq!(judgment.level, "verified");
}

#[test]
fn a_contradiction_stops_every_proposal_until_its_source_is_judged_worthless() {
    let mut guard = source("guard", "- - -", &[]);
    guard.contradicts.insert("date_place".into());
    let three = [good("sister"), good("lawyer"), good("clinic")];
    let with = |guard: &Source| {
        judge(
            &[&three[..], std::slice::from_ref(guard)].concat(),
            Finding::None,
        )
    };
    let judgment = with(&guard);
    assert_eq!(light(&judgment, "date_place"), Light::Disputed);
    assert_eq!(light(&judgment, "act"), Light::Full);
    assert_eq!(judgment.level, "under_verification");
    assert_eq!(judgment.reasons, [Reason::Contradicted]);
    guard.reliability = "e_unreliable".into();
    assert_eq!(with(&guard).level, "verified");
    guard.reliability = "f_cannot_judge".into();
    assert_eq!(with(&guard).level, "under_verification");
    guard.credibility = "c5_improbable".into();
    assert_eq!(with(&guard).level, "verified");
}

#[test]
fn one_reliable_source_on_the_act_makes_it_credible_and_a_weak_one_does_not() {
    for (grades, supports, level) in [
        ("a 1 independent", &["act"][..], "credible"),
        ("c 3 unknown", &["act"], "credible"),
        ("a 1 independent", &["victim_status"], "under_verification"),
        ("a 1 derived", &["act"], "under_verification"),
        ("d 1 independent", &["act"], "under_verification"),
        ("a 4 independent", &["act"], "under_verification"),
        ("- - -", &["act"], "under_verification"),
    ] {
        let judgment = judge(&[source("s", grades, supports)], Finding::None);
        assert_eq!(judgment.level, level, "{grades} {supports:?}");
    }
    assert_eq!(judge(&[], Finding::None).level, "unverified");
    assert_eq!(judge(&[], Finding::None).reasons, [Reason::NoSource]);
}

#[test]
fn only_a_document_of_a_court_or_an_authority_confirms() {
    assert_eq!(Finding::of_type("court_document"), Finding::Document);
    assert_eq!(Finding::of_type("official_document"), Finding::Document);
    assert_eq!(Finding::of_type("photo"), Finding::OtherKind);
    let one = [good("sister")];
    assert_eq!(judge(&one, Finding::Document).level, "confirmed");
    let judgment = judge(&one, Finding::OtherKind);
    assert_eq!(judgment.level, "credible");
    assert!(judgment.reasons.contains(&Reason::FindingOfOtherKind));
    let mut guard = good("guard");
    guard.contradicts.insert("act".into());
    assert_eq!(
        judge(&[guard], Finding::Document).level,
        "under_verification"
    );
}

#[test]
fn who_did_it_is_judged_apart_from_what_was_done() {
    let sources = [good("sister"), good("lawyer"), good("clinic")];
    assert_eq!(judge_attribution(&sources, Finding::None).level, "verified");
    let mut denies = good("colonel");
    denies.contradicts.insert(ATTRIBUTION.into());
    let judgment = judge_attribution(&[&sources[..], &[denies]].concat(), Finding::None);
    assert_eq!(judgment.level, "under_verification");
    assert_eq!(judgment.elements.len(), 1);
    assert_eq!(judge_attribution(&[], Finding::None).level, "unverified");
}

#[test]
fn the_elements_and_levels_are_terms_of_their_lists() {
    let elements = crate::vocabulary::named("verification_element").unwrap();
    for name in ELEMENTS.iter().chain([&ATTRIBUTION]) {
        assert!(elements.term(name).is_some(), "{name}");
    }
    let levels = crate::vocabulary::named("verification_level").unwrap();
    for level in [
        "unverified",
        "under_verification",
        "credible",
        "verified",
        "confirmed",
    ] {
        assert!(levels.term(level).is_some(), "{level}");
    }
}
