//! Why a level is proposed, and what is attached as finding.

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
