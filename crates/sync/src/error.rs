//! Why an exchange did not succeed. Whatever was carried whole stays.

use store::StoreError;
use vault::CryptError;
use wire::exchange::{AnswerError, RefusalCode};
use wire::members::MemberError;

/// A failure of an exchange.
#[derive(Debug, thiserror::Error)]
pub enum SyncError {
    /// The encrypted file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A key does not fit.
    #[error("keys: {0}")]
    Crypt(#[from] CryptError),
    /// The answer is not by the pinned hub, or not to this request.
    #[error("answer: {0}")]
    Answer(#[from] AnswerError),
    /// The body is not an answer: a portal or proxy in between, or a damaged line.
    #[error("not an answer")]
    NotAnAnswer,
    /// A membership entry the hub offers is not valid.
    #[error("membership: {0}")]
    Members(#[from] MemberError),
    /// The hub contradicts signed facts; what it said was not taken over.
    #[error("the hub contradicts signed facts: {0}")]
    Contradiction(Contradiction),
    /// The hub refused.
    #[error("refused: {0:?}")]
    Refused(RefusalCode),
    /// This laptop was removed.
    #[error("removed")]
    Removed,
    /// Not approved yet.
    #[error("not approved yet")]
    NotApproved,
    /// What may be spent today, or in one exchange, is spent; the rest waits.
    #[error("budget spent")]
    BudgetSpent,
    /// No epoch key to seal with.
    #[error("no epoch")]
    NoEpoch,
}

/// What the hub got wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Contradiction {
    /// Another frame stands where an own one was receipted.
    #[error("own frame replaced")]
    OwnFrame,
    /// A frame not signed by its author.
    #[error("forged frame")]
    Frame,
    /// A membership log that does not continue the one known.
    #[error("other membership")]
    Membership,
    /// An institution that did not hold this laptop's request.
    #[error("other institution")]
    Institution,
}
