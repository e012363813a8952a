//! What of the protection work hands something to somebody outside the institution, and on which
//! word of consent it rests (domain specification §4.1: "consent scopes cover every outside
//! addressee"; §7.1: consent is asked per scope).
//!
//! [`asks`] reads one measure or intervention; [`judge`] answers for it on a day. Whatever the
//! institution does by itself asks for nothing. Where the kind of help does not say who receives
//! something, the officer has to.

use crate::consent::{self, Facts, Level, Need, Reason, Verdict};
use crate::date::PartialDate;

/// A measure or an intervention as far as consent asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Handing<'a> {
    /// Code of `intervention_type`; empty for a measure.
    pub intervention_type: &'a str,
    /// Code of `recipient_type`; empty when nobody said.
    pub recipient_type: &'a str,
    /// Somebody is named as addressee.
    pub addressee: bool,
    /// Code of `consent_scope` that was chosen; empty when none was.
    pub scope: &'a str,
    /// It tells the public.
    pub publishes: bool,
}

/// What it asks for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asks {
    /// Nothing goes outside.
    Nothing,
    /// A yes to one of these scopes, the usual one first.
    AnyOf(&'static [&'static str]),
    /// Somebody outside is addressed, and nobody said on which word.
    Unsaid,
}

/// Scopes on which something may go outside at all.
const OUTSIDE: [&str; 8] = [
    "share_authorities",
    "share_regional_network",
    "share_ganhri",
    "refer_un",
    "refer_ngo",
    "publish_anonymous",
    "publish_named",
    "use_evidence",
];

const PUBLIC: &[&str] = &["publish_named", "publish_anonymous"];

/// Which scopes the kind of help needs by its nature; nothing where the institution can do it
/// alone.
fn by_nature(intervention_type: &str) -> Asks {
    match intervention_type {
        "public_statement" => Asks::AnyOf(PUBLIC),
        "letter_to_authority" | "police_protection_request" | "protection_mechanism_referral" => {
            Asks::AnyOf(&["share_authorities"])
        }
        "amicus_intervention" => Asks::AnyOf(&["use_evidence", "share_authorities"]),
        "un_special_rapporteur" | "un_other_procedure" | "un_treaty_body" | "ohchr_reprisals" => {
            Asks::AnyOf(&["refer_un"])
        }
        "network_escalation" => Asks::AnyOf(&["share_regional_network"]),
        "ganhri_escalation" => Asks::AnyOf(&["share_ganhri"]),
        "international_relocation" => Asks::AnyOf(&["refer_ngo", "refer_un"]),
        // Always to somebody, and that can be many: the officer says to whom, or on which word.
        "urgent_appeal"
        | "quiet_diplomacy"
        | "platform_escalation"
        | "mediation_conciliation"
        | "regional_mechanism"
        | "diplomatic_mission" => Asks::Unsaid,
        _ => Asks::Nothing,
    }
}

/// What a measure or an intervention asks for. Who publishes asks for a word on publishing
/// whatever else it is; a recipient who was named counts before the kind of help.
pub fn asks(handing: &Handing<'_>) -> Asks {
    if handing.publishes {
        return Asks::AnyOf(PUBLIC);
    }
    let nature = by_nature(handing.intervention_type);
    match (handing.recipient_type, nature) {
        ("", Asks::Nothing) => {
            if handing.addressee || !handing.scope.is_empty() {
                Asks::Unsaid
            } else {
                Asks::Nothing
            }
        }
        ("", nature) => nature,
        ("media", _) => Asks::AnyOf(PUBLIC),
        // "Somebody else" is nobody in particular: the word it rests on has to be said.
        ("other", _) => Asks::Unsaid,
        (recipient, nature) => match consent::needs(recipient, Level::Full) {
            // An appeal in the person's name still goes to somebody.
            Need::Nothing => nature,
            Need::AnyOf(scopes) => Asks::AnyOf(scopes),
            Need::Never | Need::NotKnown => Asks::Unsaid,
        },
    }
}

/// Whether it may be done on that day, on the word of the person it is about. `None` when it asks
/// for nothing.
pub fn judge(
    handing: &Handing<'_>,
    facts: &Facts<'_>,
    today: PartialDate,
) -> Option<(Option<&'static str>, Verdict)> {
    let said = OUTSIDE.into_iter().find(|scope| *scope == handing.scope);
    let no = |reason| {
        Some((
            said,
            Verdict {
                allowed: false,
                reasons: vec![reason],
                consent: None,
                limits: None,
            },
        ))
    };
    let fitting = match asks(handing) {
        Asks::Nothing => return None,
        Asks::Unsaid => OUTSIDE.as_slice(),
        Asks::AnyOf(scopes) => scopes,
    };
    match said {
        Some(scope) if fitting.contains(&scope) => {
            Some((said, consent::judge(scope, facts, today)))
        }
        // A word on keeping or counting, or for another recipient, carries nothing to this one.
        Some(_) => no(Reason::ScopeUnfit),
        None if !handing.scope.is_empty() => no(Reason::ScopeUnfit),
        None if asks(handing) == Asks::Unsaid => no(Reason::ScopeUnsaid),
        None => {
            let mut first = None;
            for scope in fitting {
                let verdict = consent::judge(scope, facts, today);
                if verdict.allowed {
                    return Some((Some(scope), verdict));
                }
                first.get_or_insert((Some(*scope), verdict));
            }
            first
        }
    }
}

/// True for a code of `intervention_status` under which something is still to be handed over.
pub fn is_ahead(status: &str) -> bool {
    matches!(status, "" | "planned" | "in_progress")
}

/// True for a code of `intervention_status` that says something was handed over, or is being.
pub fn hands_over(status: &str) -> bool {
    matches!(status, "in_progress" | "awaiting_reply" | "done")
}

#[cfg(test)]
#[path = "outward_tests.rs"]
mod tests;
