//! From failures of the desk to codes. Exhaustive: a new failure must be given a code here.

use desk::model::PartialDate;
use desk::model::plausible::{Odd, Oddity};
use desk::{Error, FileTrouble, Refusal};

use crate::error::{ApiError, Code};

impl From<Error> for ApiError {
    fn from(error: Error) -> Self {
        let on = |code: Code, field: String| Self::of(code).with("field", field);
        match error {
            Error::NoVault => Self::of(Code::NoVault),
            Error::VaultExists => Self::of(Code::VaultExists),
            Error::Locked => Self::of(Code::Locked),
            Error::WeakPassphrase { have, need } => Self::of(Code::WeakPassphrase)
                .with("have", format!("{have:.0}"))
                .with("need", format!("{need:.0}")),
            Error::Wait { seconds } => Self::of(Code::TooManyTries).with("seconds", seconds),
            // People count from one.
            Error::RecoveryTypo { pair } => Self::of(Code::RecoveryKeyTypo).with("group", pair + 1),
            Error::RecoveryLength => Self::of(Code::WrongRecoveryKey),
            Error::InUse => Self::of(Code::InUse),
            Error::Vault(error) => error.code(),
            Error::Crypt(_) | Error::Internal => Self::of(Code::Internal),
            Error::Store(error) => error.code(),
            Error::Io(_) => Self::of(Code::FileAccess),
            Error::UnknownField(name) => on(Code::UnknownField, name),
            Error::BadValue(name) => on(Code::BadValue, name),
            Error::TooLong { field: name, limit } => on(Code::TooLong, name).with("limit", limit),
            Error::FixedField(name) => on(Code::FixedField, name),
            Error::Contested(name) => on(Code::Contested, name),
            Error::ConflictMoved => Self::of(Code::ConflictMoved),
            Error::NoConflict => Self::of(Code::NoConflict),
            Error::LegalHold => Self::of(Code::LegalHold),
            Error::CaseAtWork => Self::of(Code::CaseAtWork),
            Error::File(trouble) => Self::of(file(trouble)),
            Error::ConsentLacking(why) => Self::of(Code::ConsentLacking).with("consent", why),
            Error::MayNotLeave(_) => Self::of(Code::MayNotLeave),
            Error::ImportLine { line, field: name } => line_wrong(line, &name),
            error @ (Error::Sheet(_) | Error::NoTable | Error::NoImport) => table_failure(&error),
            Error::DecisionNeeded(name) => on(Code::DecisionNeeded, name),
            Error::AssessmentFixed => Self::of(Code::AssessmentFixed),
            Error::AssessmentOpen => Self::of(Code::AssessmentOpen),
            Error::ReasonNeeded(name) => on(Code::ReasonNeeded, name),
            Error::OddDate { kind, odd, today } => odd_date(kind, odd, today),
            Error::NamesStand => Self::of(Code::NamesStand),
            Error::PlanUnchecked => Self::of(Code::PlanUnchecked),
            Error::HarmCheck(name) => on(Code::HarmCheck, name),
            Error::ReviewOpen => Self::of(Code::ReviewOpen),
            Error::Decision(refusal) => Self::of(refused(refusal)),
            Error::PrecisionWithoutPlace => Self::of(Code::PrecisionWithoutPlace),
            Error::StatusBySteps => Self::of(Code::StatusBySteps),
            Error::NoStep => Self::of(Code::NoStep),
            Error::StepBlocked(missing) => blocked(&missing),
            Error::BadQuery { at, word } => unread(at, &word),
            Error::NotEnrolled => Self::of(Code::NotEnrolled),
            Error::NotApproved => Self::of(Code::NotApproved),
            Error::AlreadyEnrolled => Self::of(Code::AlreadyEnrolled),
            Error::BadInvitation => Self::of(Code::BadInvitation),
            Error::BadDeviceRequest => Self::of(Code::BadDeviceRequest),
            Error::NotAllowed => Self::of(Code::NotAllowed),
            Error::Role(act) => Self::of(Code::RoleRefused).with("act", act.code()),
            Error::Circle(error) => error.code(),
            Error::NoDevice => Self::of(Code::NoDevice),
            Error::OwnDevice => Self::of(Code::OwnDevice),
            Error::Revoked => Self::of(Code::Revoked),
            Error::InvitationUsed => Self::of(Code::InvitationUsed),
            Error::Transport(error) => error.code(),
            Error::HubNotTrusted => Self::of(Code::HubNotTrusted),
            Error::BudgetSpent => Self::of(Code::BudgetSpent),
            Error::HubRefused(code) => refused_by_hub(&format!("{code:?}")),
            Error::VaultCopy => Self::of(Code::VaultCopy),
            Error::HubLied(_) => Self::of(Code::HubLied),
            Error::AlreadyRunning => Self::of(Code::AlreadyRunning),
            Error::Cancelled => Self::of(Code::Cancelled),
            Error::NoHeadquarters => Self::of(Code::NoHeadquarters),
            Error::ReportFromHeadquarters => Self::of(Code::ReportFromHeadquarters),
            Error::NoReport => Self::of(Code::NoReport),
            Error::NoBackup => Self::of(Code::NoBackup),
        }
    }
}

/// What stands in the way of a decision of two people.
const fn refused(refusal: Refusal) -> Code {
    match refusal {
        Refusal::SecondPerson => Code::SecondPersonNeeded,
        Refusal::Pending => Code::DecisionPending,
        Refusal::Answered => Code::DecisionAnswered,
        Refusal::Moved => Code::DecisionMoved,
        Refusal::Seal => Code::DecisionSeal,
        Refusal::Finding => Code::FindingNeeded,
        Refusal::Source => Code::SourceNeeded,
        Refusal::ApproverReason => Code::ApproverReason,
    }
}

/// A date that cannot be, with the field it stands in and the one it does not go with.
fn odd_date(kind: &str, odd: Odd, today: Option<PartialDate>) -> ApiError {
    let code = match odd.why {
        Oddity::Ahead => Code::DateAhead,
        Oddity::TooEarly => Code::DateTooEarly,
        Oddity::EndsBeforeItBegins => Code::DateOrder,
    };
    let day = |today: PartialDate| today.to_string();
    ApiError::of(code)
        .with("kind", kind)
        .with("field", odd.field)
        .with("other", odd.other.unwrap_or_default())
        .with("today", today.map(day).unwrap_or_default())
}

fn line_wrong(line: usize, field: &str) -> ApiError {
    ApiError::of(Code::ImportLine)
        .with("field", field)
        .with("line", line)
}

/// What can be wrong with a spreadsheet or its import.
fn table_failure(error: &Error) -> ApiError {
    ApiError::of(match error {
        Error::Sheet(desk::SheetError::TooLarge) => Code::SheetTooLarge,
        Error::Sheet(desk::SheetError::Empty) => Code::SheetEmpty,
        Error::NoTable => Code::NoTable,
        Error::NoImport => Code::NoImport,
        _ => Code::SheetUnreadable,
    })
}

fn unread(at: usize, word: &str) -> ApiError {
    let word = if word.is_empty() { "none" } else { word };
    ApiError::of(Code::BadQuery)
        .with("at", at)
        .with("word", word)
}

fn blocked(missing: &[&str]) -> ApiError {
    ApiError::of(Code::StepBlocked).with("missing", missing.join(" "))
}

fn refused_by_hub(name: &str) -> ApiError {
    if name == "Clock" {
        return ApiError::of(Code::ClockRefused);
    }
    ApiError::of(Code::HubRefused).with("reason", refusal(name))
}

const fn file(trouble: FileTrouble) -> Code {
    match trouble {
        FileTrouble::NotOffered => Code::NotOffered,
        FileTrouble::TooLarge => Code::FileTooLarge,
        FileTrouble::Changed => Code::FileChanged,
        FileTrouble::Elsewhere => Code::FileElsewhere,
        FileTrouble::Damaged => Code::FileDamaged,
        FileTrouble::Exists => Code::PackageExists,
        FileTrouble::NotCopied => Code::CopyType,
        FileTrouble::PagesNeeded => Code::CopyPages,
        FileTrouble::PictureTooLarge => Code::PictureTooLarge,
        FileTrouble::PictureUnreadable => Code::PictureUnreadable,
        FileTrouble::NothingToShare => Code::NothingToShare,
    }
}

/// `BadSignature` to `bad_signature`; a newer hub's reason is `other`.
fn refusal(name: &str) -> String {
    if name.contains('(') {
        return "other".into();
    }
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('_');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

/// Failures of the crates below the desk, by what they mean to a person.
trait HasCode {
    fn code(self) -> ApiError;
}

impl HasCode for desk::VaultError {
    fn code(self) -> ApiError {
        ApiError::of(match self {
            Self::WrongPassphrase => Code::WrongPassphrase,
            Self::WrongRecoveryKey => Code::WrongRecoveryKey,
            Self::TamperedHeader => Code::TamperedHeader,
            Self::LoweredParameters => Code::LoweredParameters,
            Self::NewerVersion { found } => {
                return ApiError::of(Code::NewerVersion).with("found", found);
            }
            Self::MissingHeader => Code::NoVault,
            Self::Unreadable => Code::UnreadableFile,
            Self::Truncated => Code::TruncatedFile,
            Self::DiskFull => Code::DiskFull,
            Self::OutOfMemory => Code::OutOfMemory,
            Self::AlreadyExists => Code::VaultExists,
            Self::Io(_) => Code::FileAccess,
            _ => Code::Internal,
        })
    }
}

impl HasCode for desk::StoreError {
    fn code(self) -> ApiError {
        ApiError::of(match self {
            Self::Missing | Self::Unreadable | Self::Form(_) => Code::UnreadableFile,
            Self::Exists => Code::VaultExists,
            Self::Truncated => Code::TruncatedFile,
            Self::Newer { found } => return ApiError::of(Code::NewerVersion).with("found", found),
            Self::DiskFull => Code::DiskFull,
            Self::InUse => Code::InUse,
            Self::Access => Code::FileAccess,
            Self::NoRecord => Code::NoRecord,
            Self::Veiled => Code::CaseRestricted,
            Self::Role(act) => {
                return ApiError::of(Code::RoleRefused).with("act", act.code());
            }
            Self::KeyForm | Self::Sql(_) => Code::Internal,
        })
    }
}

impl HasCode for desk::error::CircleError {
    fn code(self) -> ApiError {
        ApiError::of(match self {
            Self::Unknown => Code::NoCircle,
            Self::Refused => Code::CircleRefused,
            Self::LastAdmin => Code::LastAdmin,
        })
    }
}

impl HasCode for desk::TransportError {
    fn code(self) -> ApiError {
        ApiError::of(match self {
            Self::Offline | Self::BadAddress => Code::Offline,
            Self::NoName => Code::HubNameUnknown,
            Self::Refused => Code::ConnectionRefused,
            Self::HandshakeCut => Code::HandshakeCut,
            Self::Broken => Code::LinkBroken,
            Self::Portal => Code::CaptivePortal,
            Self::Intercepted(issuer) => {
                return ApiError::of(Code::TlsIntercepted).with("issuer", issuer_name(issuer));
            }
            Self::NotTheHub => Code::HubNotTrusted,
            Self::Busy(_) => Code::HubBusy,
            Self::ProxyDown => Code::ProxyDown,
            Self::ProxyRefused => Code::ProxyRefused,
        })
    }
}

/// Message key `issuer-<name>`.
const fn issuer_name(issuer: desk::Issuer) -> &'static str {
    match issuer {
        desk::Issuer::Itself => "itself",
        desk::Issuer::Public => "public",
        desk::Issuer::Filter => "filter",
        desk::Issuer::Portal => "portal",
        desk::Issuer::Private => "private",
        desk::Issuer::Unknown => "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_way_a_vault_can_be_wrong_has_its_own_code() {
        let codes: Vec<Code> = [
            Error::Vault(desk::VaultError::WrongPassphrase),
            Error::Vault(desk::VaultError::TamperedHeader),
            Error::Vault(desk::VaultError::LoweredParameters),
            Error::Store(desk::StoreError::Newer { found: 9 }),
            Error::Store(desk::StoreError::Unreadable),
            Error::Store(desk::StoreError::Truncated),
            Error::Store(desk::StoreError::DiskFull),
            Error::InUse,
            Error::NoVault,
        ]
        .into_iter()
        .map(|error| ApiError::from(error).code)
        .collect();
        let mut distinct = codes.clone();
        distinct.sort_unstable();
        distinct.dedup();
        assert_eq!(distinct.len(), codes.len());
    }

    #[test]
    fn refusals_are_named_as_their_messages_are() {
        assert_eq!(refusal("BadSignature"), "bad_signature");
        assert_eq!(refusal("Fork"), "fork");
        assert_eq!(refusal("Other(99)"), "other");
    }
}
