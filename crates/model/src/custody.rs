//! The chain of custody of one item: what a link says, and what a set of links is worth.
//!
//! A link commits to each of its fields by a salted hash, and the signature covers the
//! commitments. So a link can be handed on with a name left out and still be checked, and nobody
//! can guess what was left out. Hashing and signing happen elsewhere; here is only text and order.
//!
//! Links name the heads they were added to: two laptops that were apart make two branches, which
//! are shown and joined by the next link, never hidden.

use std::collections::{BTreeMap, BTreeSet};

use crate::id::RecordId;

/// First line of a signed statement. Frozen.
pub const HEAD: &str = "sanad custody 1";

/// The fields of a link in the order in which they are committed to. Frozen.
pub const FIELDS: [&str; 14] = [
    "evidence",
    "event",
    "at",
    "actor",
    "place",
    "reason",
    "object_sha256",
    "number",
    "previous",
    "seen_heads",
    "signer",
    "clock_suspect",
    "app_version",
    "utc_offset_minutes",
];

/// Fields that may be left out of a copy for others; the rest carry the proof.
pub const MAY_BE_HIDDEN: [&str; 3] = ["actor", "place", "reason"];

/// Events whose object is another file than the item itself.
const OF_ANOTHER: [&str; 3] = [
    "working_copy_made",
    "redacted_copy_made",
    "integrity_failure",
];

/// The text under a link's hash and signature. `commitments` are in the order of [`FIELDS`], each
/// as 64 hex digits.
pub fn statement(commitments: &[String; FIELDS.len()]) -> String {
    let mut text = String::from(HEAD);
    text.push('\n');
    for (field, commitment) in FIELDS.iter().zip(commitments) {
        text.push_str(field);
        text.push(' ');
        text.push_str(commitment);
        text.push('\n');
    }
    text
}

/// One link as it was found, with what cryptography says about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link {
    /// Its record.
    pub id: RecordId,
    /// SHA-256 of its statement, hex.
    pub hash: String,
    /// Code of what happened.
    pub event: String,
    /// SHA-256 of the file the event is about, hex; empty for a thing without a file.
    pub object: String,
    /// Its number, from 1.
    pub number: i64,
    /// Hash of the link before; empty for the first.
    pub previous: String,
    /// Hashes of further heads that stood beside it.
    pub others: Vec<String>,
    /// Public key of the laptop that signed, hex.
    pub signer: String,
    /// The signature fits.
    pub signature_fits: bool,
    /// The key is or was one of this institution's laptops.
    pub signer_known: bool,
}

/// What is wrong with a chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// The signature does not fit: a field was changed.
    Signature,
    /// Signed by a key that belongs to no laptop of the institution.
    Signer,
    /// The link before is not there.
    Gap,
    /// Its number does not follow.
    Number,
    /// It speaks of another file.
    Object,
    /// A second beginning.
    Start,
    /// One laptop went on twice from the same link: a restored copy of a vault, or deceit.
    Fork,
    /// There is no link at all.
    Empty,
}

impl Fault {
    /// Its name in reports and label keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Signature => "signature",
            Self::Signer => "signer",
            Self::Gap => "gap",
            Self::Number => "number",
            Self::Object => "object",
            Self::Start => "start",
            Self::Fork => "fork",
            Self::Empty => "empty",
        }
    }
}

/// What a set of links is worth.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Judgement {
    /// Positions of the links in reading order: by number, then hash.
    pub order: Vec<usize>,
    /// Hashes of the links nothing follows yet, the highest number first.
    pub heads: Vec<String>,
    /// Links after which two laptops went on apart.
    pub branches: Vec<String>,
    /// What is wrong, by record of the link; `None` for the chain as a whole.
    pub faults: Vec<(Option<RecordId>, Fault)>,
    /// An integrity failure was found at some time.
    pub failed_once: bool,
}

impl Judgement {
    /// True when nothing is wrong.
    pub fn is_sound(&self) -> bool {
        self.faults.is_empty()
    }
}

/// The heads of a chain, the one to follow first, and the number of the next link.
pub fn heads(links: &[Link]) -> (Vec<String>, i64) {
    let followed: BTreeSet<&str> = links
        .iter()
        .flat_map(|link| std::iter::once(&link.previous).chain(&link.others))
        .map(String::as_str)
        .collect();
    let mut heads: Vec<&Link> = links
        .iter()
        .filter(|link| !followed.contains(link.hash.as_str()))
        .collect();
    heads.sort_by(|a, b| (b.number, &a.hash).cmp(&(a.number, &b.hash)));
    let next = heads
        .first()
        .map_or(0, |link| link.number)
        .saturating_add(1);
    (
        heads.into_iter().map(|link| link.hash.clone()).collect(),
        next,
    )
}

/// Judges all links of the item whose file has the hash `file` (empty without a file).
pub fn judge(links: &[Link], file: &str) -> Judgement {
    let mut out = Judgement::default();
    if links.is_empty() {
        out.faults.push((None, Fault::Empty));
        return out;
    }
    let by_hash: BTreeMap<&str, &Link> = links
        .iter()
        .map(|link| (link.hash.as_str(), link))
        .collect();
    for link in links {
        for fault in faults_of(link, &by_hash, file) {
            out.faults.push((Some(link.id), fault));
        }
        out.failed_once |= link.event == "integrity_failure";
    }
    let starts = links.iter().filter(|link| link.previous.is_empty());
    for second in starts.skip(1) {
        out.faults.push((Some(second.id), Fault::Start));
    }
    branches(links, &mut out);
    out.heads = heads(links).0;
    out.order = (0..links.len()).collect();
    out.order.sort_by(|a, b| {
        (links[*a].number, &links[*a].hash).cmp(&(links[*b].number, &links[*b].hash))
    });
    out.faults.sort_unstable();
    out.faults.dedup();
    out
}

fn faults_of(link: &Link, by_hash: &BTreeMap<&str, &Link>, file: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    if !link.signature_fits {
        faults.push(Fault::Signature);
    }
    if !link.signer_known {
        faults.push(Fault::Signer);
    }
    let mut before = 0;
    for hash in std::iter::once(&link.previous)
        .chain(&link.others)
        .filter(|hash| !hash.is_empty())
    {
        match by_hash.get(hash.as_str()) {
            Some(found) => before = before.max(found.number),
            None => faults.push(Fault::Gap),
        }
    }
    if !faults.contains(&Fault::Gap) && link.number != before.saturating_add(1) {
        faults.push(Fault::Number);
    }
    if link.object != file && !OF_ANOTHER.contains(&link.event.as_str()) {
        faults.push(Fault::Object);
    }
    faults
}

fn branches(links: &[Link], out: &mut Judgement) {
    let mut after: BTreeMap<&str, Vec<&Link>> = BTreeMap::new();
    for link in links.iter().filter(|link| !link.previous.is_empty()) {
        after.entry(&link.previous).or_default().push(link);
    }
    for (hash, followers) in after {
        if followers.len() < 2 {
            continue;
        }
        out.branches.push(hash.to_owned());
        let mut signers = BTreeSet::new();
        for link in followers {
            if !signers.insert(&link.signer) {
                out.faults.push((Some(link.id), Fault::Fork));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PHOTO: &str = "aa";

    fn link(id: u8, hash: &str, previous: &str, number: i64, signer: &str) -> Link {
        Link {
            id: RecordId::from_random([id, 0, 0, 0, 0, 0, 0, 0]),
            hash: hash.into(),
            event: if number == 1 { "imported" } else { "viewed" }.into(),
            object: PHOTO.into(),
            number,
            previous: previous.into(),
            others: Vec::new(),
            signer: signer.into(),
            signature_fits: true,
            signer_known: true,
        }
    }

    fn faults(links: &[Link]) -> Vec<Fault> {
        judge(links, PHOTO)
            .faults
            .into_iter()
            .map(|(_, fault)| fault)
            .collect()
    }

    #[test]
    fn amina_s_photo_with_three_links_is_sound_in_any_order() {
        let chain = [
            link(3, "h3", "h2", 3, "amina"),
            link(1, "h1", "", 1, "amina"),
            link(2, "h2", "h1", 2, "karim"),
        ];
        let judged = judge(&chain, PHOTO);
        assert!(judged.is_sound());
        assert_eq!(judged.order, [1, 2, 0]);
        assert_eq!(judged.heads, ["h3"]);
        assert!(judged.branches.is_empty());
    }

    #[test]
    fn two_laptops_apart_make_a_branch_that_is_shown_and_joined_without_a_fault() {
        let mut chain = vec![
            link(1, "h1", "", 1, "amina"),
            link(2, "h2", "h1", 2, "amina"),
            link(3, "h3", "h1", 2, "karim"),
        ];
        let judged = judge(&chain, PHOTO);
        assert!(judged.is_sound());
        assert_eq!(judged.branches, ["h1"]);
        assert_eq!(judged.heads, ["h2", "h3"]);
        assert_eq!(heads(&chain), (vec!["h2".to_owned(), "h3".to_owned()], 3));
        let mut joined = link(4, "h4", "h2", 3, "amina");
        joined.others = vec!["h3".into()];
        chain.push(joined);
        assert!(judge(&chain, PHOTO).is_sound());
        assert_eq!(judge(&chain, PHOTO).heads, ["h4"]);
    }

    #[test]
    fn one_laptop_that_goes_on_twice_from_one_link_is_told_apart_from_two() {
        let chain = [
            link(1, "h1", "", 1, "amina"),
            link(2, "h2", "h1", 2, "amina"),
            link(3, "h3", "h1", 2, "amina"),
        ];
        assert_eq!(faults(&chain), [Fault::Fork]);
    }

    #[test]
    fn each_way_a_chain_can_be_wrong_is_named() {
        let sound = || {
            vec![
                link(1, "h1", "", 1, "amina"),
                link(2, "h2", "h1", 2, "amina"),
                link(3, "h3", "h2", 3, "amina"),
            ]
        };
        assert_eq!(faults(&[]), [Fault::Empty]);
        let mut dropped = sound();
        dropped.remove(1);
        assert_eq!(faults(&dropped), [Fault::Gap]);
        let mut renumbered = sound();
        renumbered[2].number = 5;
        assert_eq!(faults(&renumbered), [Fault::Number]);
        let mut edited = sound();
        edited[1].signature_fits = false;
        assert_eq!(faults(&edited), [Fault::Signature]);
        let mut stranger = sound();
        stranger[1].signer_known = false;
        assert_eq!(faults(&stranger), [Fault::Signer]);
        let mut other_file = sound();
        other_file[1].object = "bb".into();
        assert_eq!(faults(&other_file), [Fault::Object]);
        let mut copy = sound();
        copy[1].event = "redacted_copy_made".into();
        copy[1].object = "bb".into();
        assert_eq!(faults(&copy), []);
        let mut two_starts = sound();
        two_starts.push(link(4, "h9", "", 1, "amina"));
        assert_eq!(faults(&two_starts), [Fault::Start]);
    }

    #[test]
    fn the_statement_names_every_field_once_in_its_frozen_order() {
        let commitments: [String; 14] = std::array::from_fn(|at| format!("c{at}"));
        let text = statement(&commitments);
        assert!(text.starts_with("sanad custody 1\nevidence c0\nevent c1\nat c2\nactor c3\n"));
        assert!(text.ends_with("app_version c12\nutc_offset_minutes c13\n"));
        assert_eq!(text.lines().count(), 15);
        assert!(MAY_BE_HIDDEN.iter().all(|field| FIELDS.contains(field)));
    }
}
