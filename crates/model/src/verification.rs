//! How far sources carry what is said of a violation, and which level follows from it.
//!
//! Domain specification §5. The rule proposes; people decide ([`crate::decision`]). An element
//! stands when two sources carry it that are independent, of reliability A to C and credibility 1
//! to 3, and nothing contradicts it; a violation is verified when all four stand and three
//! sources speak of it in all. Who did it is a question of its own, with its own level.
//!
//! Start reading at [`judge`].

mod departure;
mod element;
mod reason;
mod source;

use std::collections::BTreeSet;

pub use departure::{Asks, asks};
pub use element::{Element, Light};
pub use reason::{Finding, Reason};
pub use source::{SetAside, Source};

use element::element;
use source::not_usable;

/// The four elements of a violation, codes of `verification_element` in its order.
pub const ELEMENTS: [&str; 4] = ["victim_status", "act", "date_place", "rights_link"];
/// The element of an involvement: who did it.
pub const ATTRIBUTION: &str = "attribution";
/// Sources that must carry each element.
pub const SOURCES_PER_ELEMENT: usize = 2;
/// Sources that must speak of the whole.
pub const SOURCES_IN_ALL: usize = 3;

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
mod tests;
