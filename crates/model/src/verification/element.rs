//! One element: its light, and every source that bears on it.

use std::collections::BTreeSet;

use super::SOURCES_PER_ELEMENT;
use super::source::{SetAside, Source, is_worthless, why_not};

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

pub(super) fn element(name: &'static str, sources: &[Source]) -> Element {
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
