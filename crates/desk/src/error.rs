//! Why the desk could not do what was asked. Each variant is something somebody acts on.

use model::PartialDate;
use model::plausible::Odd;
use model::role::Act;
use store::StoreError;
use sync::error::Contradiction;
use sync::{SyncError, TransportError};
use vault::{CryptError, VaultError};
use wire::exchange::RefusalCode;

/// What stands in the way of a decision of two people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// Another person on another laptop has to answer.
    SecondPerson,
    /// A proposal on the same waits already.
    Pending,
    /// The proposal does not wait any more.
    Answered,
    /// What it rests on changed since it was shown.
    Moved,
    /// The signature of the proposal does not fit.
    Seal,
    /// A judgment, official finding or concluded inquiry has to be attached.
    Finding,
    /// A source has to carry what is decided.
    Source,
    /// Above what the rule proposes, whoever approves says why.
    ApproverReason,
}

/// What can be wrong with a file of evidence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FileTrouble {
    /// No such offered file, view or work: it was forgotten when the vault closed.
    #[error("not offered")]
    NotOffered,
    /// Larger than Sanad takes.
    #[error("file too large")]
    TooLarge,
    /// It changed while it was read.
    #[error("file changed")]
    Changed,
    /// Its chunks are not on this laptop.
    #[error("file elsewhere")]
    Elsewhere,
    /// Its chunks are damaged, or their key is gone.
    #[error("file damaged")]
    Damaged,
    /// What was chosen for a package is there already.
    #[error("package exists")]
    Exists,
    /// No copy without traces is made of this type.
    #[error("type not copied")]
    NotCopied,
    /// A document is copied as pictures of its pages, and none came.
    #[error("pages needed")]
    PagesNeeded,
    /// More pixels or pages than are drawn.
    #[error("picture too large")]
    PictureTooLarge,
    /// A picture that cannot be decoded.
    #[error("picture unreadable")]
    PictureUnreadable,
    /// Nothing of what was asked for may be shared as it is.
    #[error("nothing to share")]
    NothingToShare,
}

/// Why circles or roles stay as they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CircleError {
    /// No such circle.
    #[error("no such circle")]
    Unknown,
    /// This laptop is not in the circle, or the circle cannot be so.
    #[error("circle refused")]
    Refused,
    /// Nobody would be left who decides on laptops and roles.
    #[error("last admin")]
    LastAdmin,
}

/// A failure at the desk.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No vault in this folder.
    #[error("no vault")]
    NoVault,
    /// There is one already.
    #[error("vault exists")]
    VaultExists,
    /// The vault is closed.
    #[error("locked")]
    Locked,
    /// Too easy to guess: log10 guesses it has, and needs.
    #[error("weak passphrase")]
    WeakPassphrase {
        /// What it has.
        have: f64,
        /// What is required.
        need: f64,
    },
    /// Wait so many seconds before the next try.
    #[error("wait")]
    Wait {
        /// Seconds.
        seconds: u32,
    },
    /// The recovery key has a typing error in that pair of groups, from 0.
    #[error("recovery key typo")]
    RecoveryTypo {
        /// Which pair.
        pair: usize,
    },
    /// The recovery key has not its length.
    #[error("recovery key length")]
    RecoveryLength,
    /// Another Sanad has this vault open.
    #[error("in use")]
    InUse,
    /// The vault's header.
    #[error(transparent)]
    Vault(#[from] VaultError),
    /// Keys inside the vault.
    #[error(transparent)]
    Crypt(#[from] CryptError),
    /// The encrypted file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The folder could not be read or written.
    #[error("file access: {0:?}")]
    Io(std::io::ErrorKind),
    /// The folder holds no backup that can be read.
    #[error("no backup")]
    NoBackup,
    /// No such kind or field.
    #[error("unknown field")]
    UnknownField(String),
    /// The value does not fit the field.
    #[error("bad value")]
    BadValue(String),
    /// Longer than the field takes.
    #[error("too long")]
    TooLong {
        /// The field.
        field: String,
        /// Characters it takes.
        limit: usize,
    },
    /// Written once, not again.
    #[error("fixed field")]
    FixedField(String),
    /// Two values stand; choose first.
    #[error("contested")]
    Contested(String),
    /// Another value arrived since.
    #[error("conflict moved")]
    ConflictMoved,
    /// Something would go to somebody outside, and no word of consent covers it.
    #[error("consent lacking")]
    ConsentLacking(&'static str),
    /// A legal hold keeps the case.
    #[error("legal hold")]
    LegalHold,
    /// The case is being worked on; nobody asked for its erasure.
    #[error("case at work")]
    CaseAtWork,
    /// What is asked may not leave the institution; the code of the reason.
    #[error("may not leave: {0}")]
    MayNotLeave(&'static str),
    /// Nothing to choose.
    #[error("no conflict")]
    NoConflict,
    /// The state of a case changes by steps only.
    #[error("status by steps")]
    StatusBySteps,
    /// There is no such step from where the case stands.
    #[error("no step")]
    NoStep,
    /// The step lacks something: codes of `transition_guard`.
    #[error("step blocked")]
    StepBlocked(Vec<&'static str>),
    /// A line of an import file is wrong.
    #[error("import line {line}")]
    ImportLine {
        /// Line number from 1.
        line: usize,
        /// The field, when one is to blame.
        field: String,
    },
    /// Only two people decide this field.
    #[error("decision needed")]
    DecisionNeeded(String),
    /// Something stands in the way of a decision of two people.
    #[error("decision")]
    Decision(Refusal),
    /// Nothing named bears out the precision of a place.
    #[error("precision without place")]
    PrecisionWithoutPlace,
    /// An assessment that was handed in or approved is not changed any more.
    #[error("assessment fixed")]
    AssessmentFixed,
    /// One is being written already.
    #[error("assessment open")]
    AssessmentOpen,
    /// Somebody has to say something in this field first.
    #[error("needed")]
    ReasonNeeded(String),
    /// A date that cannot be, in a record of that kind.
    #[error("odd date")]
    OddDate {
        /// Name of the kind.
        kind: &'static str,
        /// What is wrong.
        odd: Odd,
        /// The day by this laptop's clock.
        today: Option<PartialDate>,
    },
    /// A known name stands in a paper without names, and nobody said why.
    #[error("names stand")]
    NamesStand,
    /// A measure of the plan has not been checked for harm.
    #[error("plan unchecked")]
    PlanUnchecked,
    /// The do-no-harm check lacks this field.
    #[error("harm check")]
    HarmCheck(String),
    /// Things got worse: nothing is published before the review is closed.
    #[error("review open")]
    ReviewOpen,
    /// A written query makes no sense.
    #[error("bad query")]
    BadQuery {
        /// Characters before the place.
        at: usize,
        /// The word that is not understood; empty at the end.
        word: String,
    },
    /// A spreadsheet that cannot be read.
    #[error("sheet: {0}")]
    Sheet(sheet::SheetError),
    /// No spreadsheet is open.
    #[error("no table")]
    NoTable,
    /// No such import, or nothing of it stands.
    #[error("no import")]
    NoImport,
    /// Not part of an institution.
    #[error("not enrolled")]
    NotEnrolled,
    /// Has asked to join, and nobody has let it in yet.
    #[error("not approved")]
    NotApproved,
    /// Part of one already.
    #[error("already enrolled")]
    AlreadyEnrolled,
    /// Not an invitation.
    #[error("bad invitation")]
    BadInvitation,
    /// Not a request to join here.
    #[error("bad device request")]
    BadDeviceRequest,
    /// Only an administrator's laptop may.
    #[error("not allowed")]
    NotAllowed,
    /// The roles of whoever sits here do not reach this far.
    #[error("role")]
    Role(Act),
    /// Circles and roles.
    #[error(transparent)]
    Circle(#[from] CircleError),
    /// No such laptop.
    #[error("no such device")]
    NoDevice,
    /// Not this laptop itself.
    #[error("own device")]
    OwnDevice,
    /// This laptop was removed.
    #[error("revoked")]
    Revoked,
    /// The invitation was used or is unknown.
    #[error("invitation used")]
    InvitationUsed,
    /// The way to the hub.
    #[error(transparent)]
    Transport(#[from] TransportError),
    /// Whoever answered is not the pinned hub.
    #[error("not the pinned hub")]
    HubNotTrusted,
    /// The hub refused.
    #[error("refused")]
    HubRefused(RefusalCode),
    /// The hub contradicts signed facts.
    #[error("hub contradiction")]
    HubLied(Contradiction),
    /// The hub holds frames of this laptop that are not the ones in this vault: it was restored
    /// from an older copy or copied, or the hub lies. Going on would mix two histories.
    #[error("copied vault")]
    VaultCopy,
    /// What may be spent on the line is spent; the rest waits.
    #[error("budget spent")]
    BudgetSpent,
    /// One is running.
    #[error("already running")]
    AlreadyRunning,
    /// Stopped on request.
    #[error("cancelled")]
    Cancelled,
    /// Headquarters is not known yet.
    #[error("no headquarters")]
    NoHeadquarters,
    /// Headquarters receives reports and sends none.
    #[error("report from headquarters")]
    ReportFromHeadquarters,
    /// No such report.
    #[error("no report")]
    NoReport,
    /// A file of evidence, or a package.
    #[error(transparent)]
    File(#[from] FileTrouble),
    /// A lock was poisoned by a panic: the vault is treated as closed.
    #[error("internal")]
    Internal,
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Decision(refusal)
    }
}

impl From<SyncError> for Error {
    fn from(error: SyncError) -> Self {
        match error {
            SyncError::Store(error) => Self::Store(error),
            SyncError::Crypt(error) => Self::Crypt(error),
            SyncError::Answer(_) | SyncError::NotAnAnswer => Self::HubNotTrusted,
            SyncError::Members(
                wire::members::MemberError::NotAdmin
                | wire::members::MemberError::NotHead
                | wire::members::MemberError::SelfPromotion,
            ) => Self::NotAllowed,
            SyncError::Members(wire::members::MemberError::LastAdmin) => {
                Self::Circle(CircleError::LastAdmin)
            }
            SyncError::Members(wire::members::MemberError::BadOffices) => {
                Self::BadValue("roles".into())
            }
            SyncError::Members(
                wire::members::MemberError::NotInCircle | wire::members::MemberError::BadCircle,
            ) => Self::Circle(CircleError::Refused),
            SyncError::Members(
                wire::members::MemberError::DeviceReused
                | wire::members::MemberError::KeyReused
                | wire::members::MemberError::WeakKey,
            ) => Self::BadDeviceRequest,
            SyncError::Members(wire::members::MemberError::UnknownDevice) => Self::NoDevice,
            SyncError::Members(_) => Self::HubLied(Contradiction::Membership),
            SyncError::Contradiction(Contradiction::OwnFrame) => Self::VaultCopy,
            SyncError::Contradiction(what) => Self::HubLied(what),
            SyncError::Refused(RefusalCode::Token) => Self::InvitationUsed,
            SyncError::Refused(code) => Self::HubRefused(code),
            SyncError::Removed => Self::Revoked,
            SyncError::NotApproved => Self::NotApproved,
            SyncError::BudgetSpent => Self::BudgetSpent,
            SyncError::NoEpoch => Self::NotEnrolled,
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => {
                Self::Store(StoreError::DiskFull)
            }
            kind => Self::Io(kind),
        }
    }
}
