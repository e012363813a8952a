//! Verification lights: how far the graded sources carry each element of a violation.
//!
//! Domain specification §5, rule 1: an element stands when at least two independent sources of
//! reliability A to C and credibility 1 to 3 support it.

use model::record::SOURCE;
use model::{RecordState, Value};

/// Elements in vocabulary order; codes of `verification_element`.
pub const ELEMENTS: [&str; 4] = ["victim_status", "act", "date_place", "rights_link"];

/// Sources an element needs.
const SOURCES_MIN: u32 = 2;

/// How far an element is carried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Light {
    /// By nothing that counts.
    None,
    /// By something, not enough.
    Part,
    /// By two independent, reliable sources.
    Full,
}

impl Light {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Part => "part",
            Self::Full => "full",
        }
    }
}

/// The light of one element and the number of sources that count for it.
pub fn light<'a>(element: &str, sources: impl Iterator<Item = &'a RecordState>) -> (Light, u32) {
    let mut counting = 0;
    let mut any = false;
    for source in sources.filter(|source| supports(source, element)) {
        any = true;
        counting += u32::from(counts(source));
    }
    let light = match counting {
        0 if !any => Light::None,
        SOURCES_MIN.. => Light::Full,
        _ => Light::Part,
    };
    (light, counting)
}

fn supports(source: &RecordState, element: &str) -> bool {
    SOURCE.field_named("supports").is_some_and(|field| {
        source
            .elements(field)
            .any(|(supported, _)| supported == element)
    })
}

fn counts(source: &RecordState) -> bool {
    let code = |name: &str| {
        SOURCE
            .field_named(name)
            .and_then(|field| source.shown(field))
            .and_then(Value::code)
            .unwrap_or_default()
    };
    code("independence") == "independent"
        && matches!(
            code("reliability"),
            "a_reliable" | "b_usually_reliable" | "c_fairly_reliable"
        )
        && matches!(
            code("credibility"),
            "c1_confirmed" | "c2_probably_true" | "c3_possibly_true"
        )
}

#[cfg(test)]
mod tests {
    use model::{Change, DeviceId, Dot, RecordId, Stamp, VersionVector, Write};

    use super::*;

    fn source(reliability: &str, credibility: &str, independence: &str) -> RecordState {
        let plain = |name: &str, code: &str| Write {
            field: SOURCE.field_named(name).unwrap().tag,
            element: String::new(),
            value: Value::Code(code.into()),
        };
        let supports = Write {
            field: SOURCE.field_named("supports").unwrap().tag,
            element: "act".into(),
            value: Value::Flag(true),
        };
        let mut state = RecordState::new();
        let change = Change {
            dot: Dot {
                device: DeviceId(1),
                counter: 1,
            },
            stamp: Stamp::default(),
            kind: SOURCE.tag,
            record: RecordId::from_random([1; 8]),
            writes: vec![
                plain("reliability", reliability),
                plain("credibility", credibility),
                plain("independence", independence),
                supports,
            ],
        };
        state.apply(&change, &VersionVector::new());
        state
    }

    #[test]
    fn two_independent_reliable_sources_light_an_element_and_less_does_not() {
        let good = source("b_usually_reliable", "c2_probably_true", "independent");
        let derived = source("a_reliable", "c1_confirmed", "derived");
        let doubtful = source("a_reliable", "c4_doubtful", "independent");
        assert_eq!(light("act", [&good, &good].into_iter()), (Light::Full, 2));
        assert_eq!(
            light("act", [&good, &derived].into_iter()),
            (Light::Part, 1)
        );
        assert_eq!(
            light("act", [&derived, &doubtful].into_iter()),
            (Light::Part, 0)
        );
        assert_eq!(
            light("victim_status", [&good, &good].into_iter()),
            (Light::None, 0)
        );
    }
}
