//! Consent: whether something about a person may leave, on whose word, and within which limits
//! (domain specification §7.1 and §7.2).
//!
//! [`judge`] answers for one person and one scope of use on one day. [`needs`] says which scopes
//! a recipient asks for at a level of redaction. What stores records asks the second, then the
//! first for each person, and says the reasons in words. Unclear is always "no".

mod words;

pub use words::{Word, is_minor, newest};

use crate::date::PartialDate;
use crate::id::RecordId;

/// Why something may, or may not, be done. Codes are label keys `reason-<code>`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    /// The person said yes, and the word still holds.
    Given,
    /// The person said yes within limits, which come with the verdict.
    GivenLimited,
    /// The next of kin said yes for a person who cannot be asked.
    NextOfKin,
    /// The guardian said yes, with the child's assent.
    Guardian,
    /// Nobody can be asked; a documented decision in the person's interest stands for it.
    BestInterest,
    /// The institution's legal basis carries it without consent.
    LegalBasis,
    /// A law or a court obliges the institution, whatever was said.
    LegalObligation,
    /// The person concerned receives their own information.
    OwnInformation,
    /// Only numbers or facts that name nobody.
    NobodyNamed,
    /// Nothing was recorded for this scope.
    NotAsked,
    /// Asked for, no answer yet.
    Pending,
    /// The person said no.
    Refused,
    /// The person took it back.
    Withdrawn,
    /// The day it was given until has passed.
    Expired,
    /// Limits were set, but nobody wrote down which.
    LimitsMissing,
    /// It is not written down how consent was given.
    ModeMissing,
    /// Oral consent without a recorded witness.
    WitnessMissing,
    /// A child's own word is not enough: a guardian's is needed, with the child's assent.
    GuardianNeeded,
    /// A relative cannot speak for this use.
    KinNotEnough,
    /// Nobody can be asked, and neither kin nor a documented decision stands for it.
    CannotBeAsked,
    /// Two different words stand; a person must choose first.
    Contested,
    /// The level shows more than this recipient may ever see.
    LevelTooOpen,
    /// A recipient or scope this version does not know.
    NotKnown,
    /// Somebody outside is addressed, and nobody said on which word.
    ScopeUnsaid,
    /// The word that was named is for another use.
    ScopeUnfit,
}

impl Reason {
    /// Every reason, for labels.
    pub const ALL: [Self; 25] = [
        Self::Given,
        Self::GivenLimited,
        Self::NextOfKin,
        Self::Guardian,
        Self::BestInterest,
        Self::LegalBasis,
        Self::LegalObligation,
        Self::OwnInformation,
        Self::NobodyNamed,
        Self::NotAsked,
        Self::Pending,
        Self::Refused,
        Self::Withdrawn,
        Self::Expired,
        Self::LimitsMissing,
        Self::ModeMissing,
        Self::WitnessMissing,
        Self::GuardianNeeded,
        Self::KinNotEnough,
        Self::CannotBeAsked,
        Self::Contested,
        Self::LevelTooOpen,
        Self::NotKnown,
        Self::ScopeUnsaid,
        Self::ScopeUnfit,
    ];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Given => "given",
            Self::GivenLimited => "given_limited",
            Self::NextOfKin => "next_of_kin",
            Self::Guardian => "guardian",
            Self::BestInterest => "best_interest",
            Self::LegalBasis => "legal_basis",
            Self::LegalObligation => "legal_obligation",
            Self::OwnInformation => "own_information",
            Self::NobodyNamed => "nobody_named",
            Self::NotAsked => "not_asked",
            Self::Pending => "pending",
            Self::Refused => "refused",
            Self::Withdrawn => "withdrawn",
            Self::Expired => "expired",
            Self::LimitsMissing => "limits_missing",
            Self::ModeMissing => "mode_missing",
            Self::WitnessMissing => "witness_missing",
            Self::GuardianNeeded => "guardian_needed",
            Self::KinNotEnough => "kin_not_enough",
            Self::CannotBeAsked => "cannot_be_asked",
            Self::Contested => "contested",
            Self::LevelTooOpen => "level_too_open",
            Self::NotKnown => "not_known",
            Self::ScopeUnsaid => "scope_unsaid",
            Self::ScopeUnfit => "scope_unfit",
        }
    }
}

/// What is known of a person when something about them is to be used.
#[derive(Clone, Copy, Debug, Default)]
pub struct Facts<'a> {
    /// Their recorded words, withdrawn records left out.
    pub words: &'a [Word<'a>],
    /// Under eighteen, or possibly so.
    pub minor: bool,
    /// Code of `legal_basis` of the case; empty when none was chosen.
    pub legal_basis: &'a str,
}

/// The answer for one person and one scope.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Verdict {
    /// It may be done.
    pub allowed: bool,
    /// Why, the deciding reason first; cautions after it.
    pub reasons: Vec<Reason>,
    /// The consent record it rests on, or that forbids it.
    pub consent: Option<RecordId>,
    /// Limits the person set, in their words; whoever acts must keep to them.
    pub limits: Option<String>,
}

impl Verdict {
    fn yes(reason: Reason) -> Self {
        Self {
            allowed: true,
            reasons: vec![reason],
            consent: None,
            limits: None,
        }
    }

    fn no(reason: Reason) -> Self {
        Self {
            allowed: false,
            ..Self::yes(reason)
        }
    }

    fn on(mut self, word: &Word<'_>) -> Self {
        self.consent = Some(word.id);
        self
    }
}

/// How closely information is redacted; codes of `redaction_level`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Level {
    /// With identities.
    Full,
    /// Names replaced, the story remains.
    Pseudonymous,
    /// Coded facts only.
    Anonymous,
}

impl Level {
    /// All, most open first.
    pub const ALL: [Self; 3] = [Self::Full, Self::Pseudonymous, Self::Anonymous];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Pseudonymous => "pseudonymous",
            Self::Anonymous => "anonymous",
        }
    }

    /// The level with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|level| level.code() == code)
    }
}

/// What a recipient asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Need {
    /// Nothing: it is the person's own.
    Nothing,
    /// A yes to any one of these scopes, the usual one first.
    AnyOf(&'static [&'static str]),
    /// This level never goes to this recipient.
    Never,
    /// A recipient this version does not know.
    NotKnown,
}

/// The scopes a recipient (code of `recipient_type`) needs at a level.
///
/// Another NHRI is reached through the regional network, so its scope counts. The public and
/// "other" get names only on the strictest scope; a story without names still points at its
/// person, so for them it counts as named.
pub fn needs(recipient_type: &str, level: Level) -> Need {
    let own: &'static [&'static str] = match recipient_type {
        "defender" => return Need::Nothing,
        "authority" => &["share_authorities", "publish_anonymous"],
        "regional_network" | "nhri" => &["share_regional_network", "publish_anonymous"],
        "ganhri" => &["share_ganhri", "publish_anonymous"],
        "un_mechanism" => &["refer_un", "publish_anonymous"],
        "ngo" => &["refer_ngo", "publish_anonymous"],
        "court" => &["use_evidence", "publish_anonymous"],
        "media" | "other" => &["publish_named", "publish_anonymous"],
        _ => return Need::NotKnown,
    };
    match (recipient_type, level) {
        (_, Level::Anonymous) => Need::AnyOf(own),
        _ => own
            .split_last()
            .map_or(Need::Never, |(_, own)| Need::AnyOf(own)),
    }
}

/// Judges one person for one recipient at one level: the best of the scopes that would do.
pub fn judge_recipient(
    recipient_type: &str,
    level: Level,
    facts: &Facts<'_>,
    today: PartialDate,
) -> (Option<&'static str>, Verdict) {
    match needs(recipient_type, level) {
        Need::Nothing => (None, Verdict::yes(Reason::OwnInformation)),
        Need::Never => (None, Verdict::no(Reason::LevelTooOpen)),
        Need::NotKnown => (None, Verdict::no(Reason::NotKnown)),
        Need::AnyOf(scopes) => {
            let mut first = None;
            for scope in scopes {
                let verdict = judge(scope, facts, today);
                if verdict.allowed {
                    return (Some(scope), verdict);
                }
                first.get_or_insert((Some(*scope), verdict));
            }
            first.unwrap_or((None, Verdict::no(Reason::NotKnown)))
        }
    }
}

/// Judges one scope of use for one person on a day.
pub fn judge(scope: &str, facts: &Facts<'_>, today: PartialDate) -> Verdict {
    match scope {
        "record_and_store" | "contact_again" => keeping(scope, facts, today),
        "use_statistics" => counting(facts),
        "share_within_nhri"
        | "share_authorities"
        | "share_regional_network"
        | "share_ganhri"
        | "refer_un"
        | "refer_ngo"
        | "publish_anonymous"
        | "publish_named"
        | "use_evidence" => sharing(scope, facts, today),
        _ => Verdict::no(Reason::NotKnown),
    }
}

/// Keeping goes on without consent on any other basis, except against a spoken no, which only
/// vital interest or a legal obligation outweighs. Calling again is never owed to a basis.
fn keeping(scope: &str, facts: &Facts<'_>, today: PartialDate) -> Verdict {
    let by_word = sharing(scope, facts, today);
    if by_word.allowed || scope != "record_and_store" {
        return by_word;
    }
    let against = matches!(
        by_word.reasons.first(),
        Some(Reason::Refused | Reason::Withdrawn)
    );
    let carried = match facts.legal_basis {
        "vital_interest" | "legal_obligation" => true,
        "public_interest" | "legitimate_interest" => !against,
        _ => false,
    };
    if !carried {
        return by_word;
    }
    let mut reasons = vec![Reason::LegalBasis];
    reasons.extend(by_word.reasons);
    Verdict {
        allowed: true,
        reasons,
        ..by_word
    }
}

/// A count names nobody: only a spoken no takes a person out of the tables (§8.2).
fn counting(facts: &Facts<'_>) -> Verdict {
    match newest("use_statistics", facts.words) {
        Some(word) if word.status == "refused" => Verdict::no(Reason::Refused).on(word),
        Some(word) if word.is_withdrawn() => Verdict::no(Reason::Withdrawn).on(word),
        Some(word) => Verdict::yes(Reason::NobodyNamed).on(word),
        None => Verdict::yes(Reason::NobodyNamed),
    }
}

fn sharing(scope: &str, facts: &Facts<'_>, today: PartialDate) -> Verdict {
    let by_word = match newest(scope, facts.words) {
        Some(word) => spoken(scope, word, facts, today).on(word),
        None => Verdict::no(Reason::NotAsked),
    };
    let obliged = facts.legal_basis == "legal_obligation"
        && matches!(scope, "share_authorities" | "use_evidence");
    if by_word.allowed || !obliged {
        return by_word;
    }
    let mut reasons = vec![Reason::LegalObligation];
    reasons.extend(by_word.reasons);
    Verdict {
        allowed: true,
        reasons,
        ..by_word
    }
}

fn spoken(scope: &str, word: &Word<'_>, facts: &Facts<'_>, today: PartialDate) -> Verdict {
    if word.contested {
        return Verdict::no(Reason::Contested);
    }
    if word.is_withdrawn() {
        return Verdict::no(Reason::Withdrawn);
    }
    match word.status {
        "refused" => Verdict::no(Reason::Refused),
        "pending" => Verdict::no(Reason::Pending),
        "expired" => Verdict::no(Reason::Expired),
        _ if word.is_expired(today) => Verdict::no(Reason::Expired),
        "impossible" => unreachable_person(scope, word, facts),
        "given" | "given_limited" => given(scope, word, facts),
        _ => Verdict::no(Reason::NotKnown),
    }
}

fn given(scope: &str, word: &Word<'_>, facts: &Facts<'_>) -> Verdict {
    if facts.minor && word.mode != "guardian" {
        return Verdict::no(Reason::GuardianNeeded);
    }
    let limited = word.status == "given_limited";
    if limited && word.limits.trim().is_empty() {
        return Verdict::no(Reason::LimitsMissing);
    }
    if word.mode == "next_of_kin" && !kin_may(scope) {
        return Verdict::no(Reason::KinNotEnough);
    }
    // What cannot be taken back once it is out needs a word that can be shown.
    if word.mode.is_empty() && matches!(scope, "publish_named" | "use_evidence") {
        return Verdict::no(Reason::ModeMissing);
    }
    let reason = match word.mode {
        "next_of_kin" => Reason::NextOfKin,
        "guardian" => Reason::Guardian,
        _ if limited => Reason::GivenLimited,
        _ => Reason::Given,
    };
    let mut verdict = Verdict::yes(reason);
    if limited {
        verdict.limits = Some(word.limits.to_owned());
        if reason != Reason::GivenLimited {
            verdict.reasons.push(Reason::GivenLimited);
        }
    }
    if word.mode.is_empty() {
        verdict.reasons.push(Reason::ModeMissing);
    }
    if word.mode == "oral_witnessed" && !word.witnessed {
        verdict.reasons.push(Reason::WitnessMissing);
    }
    verdict
}

/// Death, disappearance, incommunicado: next of kin, or a decision in the person's interest whose
/// reason is written down and whose basis reaches that far.
fn unreachable_person(scope: &str, word: &Word<'_>, facts: &Facts<'_>) -> Verdict {
    let limits = (!word.limits.trim().is_empty()).then(|| word.limits.to_owned());
    let stands = if word.mode == "next_of_kin" || word.mode == "guardian" {
        if !kin_may(scope) {
            return Verdict::no(Reason::KinNotEnough);
        }
        Reason::NextOfKin
    } else if !word.reason.trim().is_empty() && decision_reaches(facts.legal_basis, scope) {
        Reason::BestInterest
    } else {
        return Verdict::no(Reason::CannotBeAsked);
    };
    Verdict {
        limits,
        ..Verdict::yes(stands)
    }
}

/// A relative may speak for protection and for proof; nobody may give away another's name to the
/// public but the person (domain §7.1: do no harm).
fn kin_may(scope: &str) -> bool {
    scope != "publish_named"
}

/// How far a documented decision reaches when nobody can be asked. Vital interest reaches whoever
/// can protect; the statutory mandate reaches the State and the institution's own network; neither
/// reaches the public or a court file.
fn decision_reaches(legal_basis: &str, scope: &str) -> bool {
    match legal_basis {
        "vital_interest" => matches!(
            scope,
            "record_and_store"
                | "contact_again"
                | "share_within_nhri"
                | "share_authorities"
                | "share_regional_network"
                | "share_ganhri"
                | "refer_un"
                | "refer_ngo"
        ),
        "public_interest" => matches!(
            scope,
            "record_and_store"
                | "share_within_nhri"
                | "share_authorities"
                | "share_regional_network"
                | "share_ganhri"
        ),
        "legal_obligation" => matches!(scope, "record_and_store" | "share_authorities"),
        _ => false,
    }
}

#[cfg(test)]
#[path = "consent_tests.rs"]
pub(crate) mod tests;
