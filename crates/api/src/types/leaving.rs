//! Consent judged, what would leave a case, and what did.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The answer for one person and one scope or recipient.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct VerdictView {
    /// It may be done.
    pub allowed: bool,
    /// Codes of the reasons, the deciding one first.
    pub reasons: Vec<String>,
    /// The consent record it rests on, or that forbids it.
    pub consent: Option<String>,
    /// Limits set by the person.
    pub limits: Option<String>,
}

/// One scope of use for one person.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ScopeView {
    /// Code of `consent_scope`.
    pub scope: String,
    /// Whether it may be done today.
    pub verdict: VerdictView,
}

/// How one person stands to every scope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StandingView {
    /// The person, when the case names one.
    pub person: Option<String>,
    /// Their name.
    pub name: String,
    /// The case is theirs; otherwise they are a victim in it.
    pub subject: bool,
    /// Under eighteen, or possibly so.
    pub minor: bool,
    /// By scope, in the order of the vocabulary.
    pub scopes: Vec<ScopeView>,
}

/// How everybody in a case stands to every scope.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct StandingListView {
    /// Whose case it is first.
    pub people: Vec<StandingView>,
}

/// A measure or an intervention that hands something to somebody outside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OutgoingView {
    /// The record.
    pub record: String,
    /// Code of `consent_scope` that decides; none when nobody said.
    pub scope: Option<String>,
    /// Whether it may, on the word of whose case it is.
    pub verdict: VerdictView,
    /// It is still to be done, and may not.
    pub blocked: bool,
}

/// Everything in a case that hands something to somebody outside.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct OutgoingListView {
    /// Measures, then interventions.
    pub outgoing: Vec<OutgoingView>,
}

/// Asks what would leave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct LeavingRequest {
    /// The case.
    pub case: String,
    /// Code of `recipient_type`.
    pub recipient_type: String,
    /// Code of `redaction_level`.
    pub level: String,
}

/// One person and whether what is about them may leave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PersonLeavingView {
    /// The person, when the case names one.
    pub person: Option<String>,
    /// Their name.
    pub name: String,
    /// The case is theirs.
    pub subject: bool,
    /// The scope that decides; none when none is needed.
    pub scope: Option<String>,
    /// The answer.
    pub verdict: VerdictView,
}

/// A filled field and what becomes of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct FieldLeavingView {
    /// Its name.
    pub field: String,
    /// `leaves`, `read` (after somebody read it for names) or `held`.
    pub fate: String,
    /// Code of the reason, when held.
    pub hold: Option<String>,
}

/// Records of one kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PartLeavingView {
    /// Name of the kind.
    pub kind: String,
    /// How many there are.
    pub records: u32,
    /// How many of them stay whole.
    pub held: u32,
    /// Their filled fields, in form order.
    pub fields: Vec<FieldLeavingView>,
}

/// What would leave a case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct LeavingView {
    /// Whether anything may.
    pub allowed: bool,
    /// Everybody concerned, whose case it is first.
    pub people: Vec<PersonLeavingView>,
    /// By kind.
    pub parts: Vec<PartLeavingView>,
}

/// Writes down that something left.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DisclosureRecord {
    /// The case.
    pub case: String,
    /// Code of `recipient_type`.
    pub recipient_type: String,
    /// Code of `redaction_level`.
    pub level: String,
    /// Code of `disclosure_form`.
    pub form: String,
    /// To whom, in words.
    pub recipient: String,
    /// What it was, in words.
    pub what: String,
}

/// What a case's term of keeping is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RetentionView {
    /// `grave`, `other`, `rejected`, `draft`; none while the case is worked on.
    pub term: Option<String>,
    /// The day from which it may be erased.
    pub until: Option<String>,
    /// A legal hold stops it.
    pub held: bool,
    /// The day has come.
    pub due: bool,
    /// The institution's terms.
    pub terms: RetentionTermsView,
}

/// Terms of keeping.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct RetentionTermsView {
    /// Years after closure with a verified grave violation.
    pub grave_years: u16,
    /// Years after any other closure.
    pub other_years: u16,
    /// Years after a case was rejected or referred out.
    pub rejected_years: u16,
    /// Days a draft is kept.
    pub draft_days: u16,
}
