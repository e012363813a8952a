//! How far sources carry what is said of a violation, and which level follows from it.
//!
//! Domain specification §5. The rule proposes; people decide ([`crate::decision`]). An element
//! stands when two sources carry it that are independent, of reliability A to C and credibility 1
//! to 3, and nothing contradicts it; a violation is verified when all four stand and three
//! sources speak of it in all. Who did it is a question of its own, with its own level.
//!
//! Start reading at [`judge`].

use std::collections::BTreeSet;

/// The four elements of a violation, codes of `verification_element` in its order.
pub const ELEMENTS: [&str; 4] = ["victim_status", "act", "date_place", "rights_link"];
/// The element of an involvement: who did it.
pub const ATTRIBUTION: &str = "attribution";
/// Sources that must carry each element.
pub const SOURCES_PER_ELEMENT: usize = 2;
/// Sources that must speak of the whole.
pub const SOURCES_IN_ALL: usize = 3;

/// A source, as far as the rule looks at it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Source {
    /// Its name; only compared.
    pub id: String,
    /// Code of `source_reliability`; empty when not graded.
    pub reliability: String,
    /// Code of `information_credibility`; empty when not graded.
    pub credibility: String,
    /// Code of `source_independence`; empty when nobody said.
    pub independence: String,
    /// It repeats another source.
    pub repeats: bool,
    /// Elements it carries.
    pub supports: BTreeSet<String>,
    /// Elements it contradicts.
    pub contradicts: BTreeSet<String>,
}

/// Why a source does not count for an element it carries. The first that applies is named.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum SetAside {
    /// It says both.
    ContradictsItself,
    /// It only repeats another source.
    Repeats,
    /// Nobody graded its reliability.
    ReliabilityNotGraded,
    /// Reliability D to F.
    ReliabilityTooLow,
    /// Nobody graded the credibility of what it says.
    CredibilityNotGraded,
    /// Credibility 4 to 6.
    CredibilityTooLow,
    /// Nobody said whether it is independent.
    IndependenceNotKnown,
    /// Of the same party.
    SameParty,
}

impl SetAside {
    /// All, in the order they are looked at.
    pub const ALL: [Self; 8] = [
        Self::ContradictsItself,
        Self::Repeats,
        Self::ReliabilityNotGraded,
        Self::ReliabilityTooLow,
        Self::CredibilityNotGraded,
        Self::CredibilityTooLow,
        Self::IndependenceNotKnown,
        Self::SameParty,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::ContradictsItself => "contradicts_itself",
            Self::Repeats => "repeats",
            Self::ReliabilityNotGraded => "reliability_not_graded",
            Self::ReliabilityTooLow => "reliability_too_low",
            Self::CredibilityNotGraded => "credibility_not_graded",
            Self::CredibilityTooLow => "credibility_too_low",
            Self::IndependenceNotKnown => "independence_not_known",
            Self::SameParty => "same_party",
        }
    }
}

/// How far an element is carried.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Light {
    /// By nothing.
    None,
    /// By something, not enough.
    Part,
    /// Something contradicts it.
    Disputed,
    /// By enough, and nothing contradicts it.
    Full,
}

impl Light {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Part => "part",
            Self::Disputed => "disputed",
            Self::Full => "full",
        }
    }
}

/// One element with everything that bears on it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Element {
    /// Code of `verification_element`.
    pub element: &'static str,
    /// How far it is carried.
    pub light: Light,
    /// Sources that count for it.
    pub counting: Vec<String>,
    /// Sources that carry it and do not count, with the reason.
    pub set_aside: Vec<(String, SetAside)>,
    /// Sources that contradict it.
    pub contradicting: Vec<String>,
    /// Further counting sources it needs.
    pub needs: usize,
}

/// Why the rule proposes what it proposes, or not more.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// A judgment, official finding or concluded inquiry is attached.
    Finding,
    /// Every element is carried by two independent, reliable sources.
    EachElementStands,
    /// Three sources or more speak of it.
    ThreeSources,
    /// One reliable source, and nothing contradicts it.
    OneReliableSource,
    /// An element lacks sources.
    ElementLacksSources,
    /// Fewer than three sources speak of it.
    FewerThanThreeSources,
    /// Something is contradicted.
    Contradicted,
    /// No source is reliable and believable enough.
    NoReliableSource,
    /// Nobody has said anything of it yet.
    NoSource,
    /// What is attached as finding is no document of a court or an authority.
    FindingOfOtherKind,
}

impl Reason {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Finding => "finding",
            Self::EachElementStands => "each_element_stands",
            Self::ThreeSources => "three_sources",
            Self::OneReliableSource => "one_reliable_source",
            Self::ElementLacksSources => "element_lacks_sources",
            Self::FewerThanThreeSources => "fewer_than_three_sources",
            Self::Contradicted => "contradicted",
            Self::NoReliableSource => "no_reliable_source",
            Self::NoSource => "no_source",
            Self::FindingOfOtherKind => "finding_of_other_kind",
        }
    }
}

/// What is attached as judgment, official finding or concluded inquiry.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Finding {
    /// Nothing.
    #[default]
    None,
    /// A document of a court or an authority.
    Document,
    /// Something else: a photograph is no judgment.
    OtherKind,
}

impl Finding {
    /// From the code of `evidence_type`.
    pub fn of_type(evidence_type: &str) -> Self {
        match evidence_type {
            "court_document" | "official_document" => Self::Document,
            _ => Self::OtherKind,
        }
    }
}

/// What the rule says.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Judgment {
    /// Element by element.
    pub elements: Vec<Element>,
    /// Sources that count for the number in all.
    pub in_all: usize,
    /// The level proposed, code of `verification_level`.
    pub level: &'static str,
    /// Why, and why not more.
    pub reasons: Vec<Reason>,
}

/// The lights of a violation and the level the rule proposes.
pub fn judge(sources: &[Source], finding: Finding) -> Judgment {
    judge_elements(&ELEMENTS, sources, finding)
}

/// The same for who did it: the sources are those linked to the involvement. One that says
/// nothing else about it carries it.
pub fn judge_attribution(sources: &[Source], finding: Finding) -> Judgment {
    let sources: Vec<Source> = sources
        .iter()
        .map(|source| {
            let mut source = source.clone();
            if !source.contradicts.contains(ATTRIBUTION) {
                source.supports.insert(ATTRIBUTION.to_owned());
            }
            source
        })
        .collect();
    judge_elements(&[ATTRIBUTION], &sources, finding)
}

fn judge_elements(names: &[&'static str], sources: &[Source], finding: Finding) -> Judgment {
    let elements: Vec<Element> = names.iter().map(|name| element(name, sources)).collect();
    let said_of_it = |source: &&Source| {
        names
            .iter()
            .any(|name| source.supports.contains(*name) || source.contradicts.contains(*name))
    };
    let speaking: Vec<&Source> = sources.iter().filter(said_of_it).collect();
    let in_all = in_all(&speaking);
    let (level, reasons) = propose(&elements, &speaking, in_all, finding);
    Judgment {
        elements,
        in_all,
        level,
        reasons,
    }
}

fn element(name: &'static str, sources: &[Source]) -> Element {
    let mut counting = BTreeSet::new();
    let mut set_aside = Vec::new();
    for source in sources.iter().filter(|s| s.supports.contains(name)) {
        match why_not(source, name) {
            None => {
                counting.insert(source.id.clone());
            }
            Some(why) => set_aside.push((source.id.clone(), why)),
        }
    }
    let contradicting: Vec<String> = sources
        .iter()
        .filter(|source| source.contradicts.contains(name) && !is_worthless(source))
        .map(|source| source.id.clone())
        .collect();
    let needs = SOURCES_PER_ELEMENT.saturating_sub(counting.len());
    let light = match (needs, contradicting.is_empty()) {
        (0, true) => Light::Full,
        (0, false) => Light::Disputed,
        _ if counting.is_empty() && set_aside.is_empty() && contradicting.is_empty() => Light::None,
        (_, false) => Light::Disputed,
        _ => Light::Part,
    };
    Element {
        element: name,
        light,
        counting: counting.into_iter().collect(),
        set_aside,
        contradicting,
        needs,
    }
}

/// Why `source` does not count for an element it carries; nothing when it does.
fn why_not(source: &Source, element: &str) -> Option<SetAside> {
    if source.contradicts.contains(element) {
        return Some(SetAside::ContradictsItself);
    }
    if source.repeats || source.independence == "derived" {
        return Some(SetAside::Repeats);
    }
    not_usable(source).or(match source.independence.as_str() {
        "independent" => None,
        "same_interest" => Some(SetAside::SameParty),
        _ => Some(SetAside::IndependenceNotKnown),
    })
}

fn not_usable(source: &Source) -> Option<SetAside> {
    match source.reliability.as_str() {
        "" => return Some(SetAside::ReliabilityNotGraded),
        "a_reliable" | "b_usually_reliable" | "c_fairly_reliable" => {}
        _ => return Some(SetAside::ReliabilityTooLow),
    }
    match source.credibility.as_str() {
        "" => Some(SetAside::CredibilityNotGraded),
        "c1_confirmed" | "c2_probably_true" | "c3_possibly_true" => None,
        _ => Some(SetAside::CredibilityTooLow),
    }
}

/// A contradiction counts unless somebody judged its source unreliable or what it says
/// improbable: one that is not graded yet must be looked at before a level is proposed.
fn is_worthless(source: &Source) -> bool {
    source.reliability == "e_unreliable" || source.credibility == "c5_improbable"
}

/// Sources in all: usable, first-hand, and of one party only the first.
fn in_all(speaking: &[&Source]) -> usize {
    let usable = |wanted: &str| {
        let ids: BTreeSet<&str> = speaking
            .iter()
            .filter(|source| !source.repeats && source.independence == wanted)
            .filter(|source| not_usable(source).is_none())
            .map(|source| source.id.as_str())
            .collect();
        ids.len()
    };
    usable("independent") + usable("same_interest").min(1)
}

fn propose(
    elements: &[Element],
    speaking: &[&Source],
    in_all: usize,
    finding: Finding,
) -> (&'static str, Vec<Reason>) {
    let contradicted = elements.iter().any(|e| !e.contradicting.is_empty());
    let mut short = Vec::new();
    if contradicted {
        short.push(Reason::Contradicted);
    }
    if finding == Finding::OtherKind {
        short.push(Reason::FindingOfOtherKind);
    }
    if finding == Finding::Document && !contradicted {
        return ("confirmed", vec![Reason::Finding]);
    }
    let lacking = elements.iter().any(|element| element.needs > 0);
    if !lacking && in_all >= SOURCES_IN_ALL && !contradicted {
        let mut reasons = vec![Reason::EachElementStands, Reason::ThreeSources];
        reasons.extend(short);
        return ("verified", reasons);
    }
    if speaking.is_empty() {
        short.push(Reason::NoSource);
        return ("unverified", short);
    }
    if lacking {
        short.push(Reason::ElementLacksSources);
    }
    if in_all < SOURCES_IN_ALL {
        short.push(Reason::FewerThanThreeSources);
    }
    // The act is what a credible source must speak of; a birth certificate makes nothing credible.
    let act = if elements.len() == 1 {
        ATTRIBUTION
    } else {
        "act"
    };
    let reliable = speaking.iter().any(|source| {
        source.supports.contains(act)
            && !source.contradicts.contains(act)
            && !source.repeats
            && source.independence != "derived"
            && not_usable(source).is_none()
    });
    if reliable && !contradicted {
        short.insert(0, Reason::OneReliableSource);
        return ("credible", short);
    }
    if !reliable {
        short.push(Reason::NoReliableSource);
    }
    ("under_verification", short)
}

#[cfg(test)]
mod tests {
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
}
