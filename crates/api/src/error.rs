//! How failures leave: a code somebody acts on, arguments without case text, whether to retry.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

macro_rules! codes {
    ($($(#[doc = $doc:literal])* $variant:ident = $code:literal, $exit:literal;)*) => {
        /// Why a command failed. Message key: `error-<code>` with `-` for `_`.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])* $variant,)* }

        impl Code {
            /// All codes.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The code as text.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $code),* }
            }

            /// Exit code of the command line.
            pub const fn exit(self) -> u8 {
                match self { $(Self::$variant => $exit),* }
            }
        }
    };
}

codes! {
    /// The request is not of the command's form.
    BadRequest = "bad_request", 64;
    /// No such command.
    UnknownCommand = "unknown_command", 64;
    /// The person did not say yes.
    NotConfirmed = "not_confirmed", 64;
    /// A file that was named is not there or cannot be read; argument `file`.
    NoFile = "no_file", 66;
    /// Something that should not happen; nothing was changed.
    Internal = "internal", 70;
    /// No vault in this folder.
    NoVault = "no_vault", 10;
    /// There is already a vault in this folder.
    VaultExists = "vault_exists", 11;
    /// The vault is closed.
    Locked = "locked", 12;
    /// The passphrase does not open this vault.
    WrongPassphrase = "wrong_passphrase", 13;
    /// The recovery key does not open this vault.
    WrongRecoveryKey = "wrong_recovery_key", 14;
    /// The recovery key has a typing error; argument `group`: which pair of groups.
    RecoveryKeyTypo = "recovery_key_typo", 14;
    /// Too easy to guess; arguments `have`, `need` (log10 guesses).
    WeakPassphrase = "weak_passphrase", 15;
    /// Wait before trying again; argument `seconds`.
    TooManyTries = "too_many_tries", 16;
    /// The vault's header was changed by somebody without the passphrase.
    TamperedHeader = "tampered_header", 20;
    /// The vault's header asks for a weaker protection than Sanad accepts.
    LoweredParameters = "lowered_parameters", 21;
    /// The file was written by a newer Sanad; argument `found`.
    NewerVersion = "newer_version", 22;
    /// The file cannot be read as a vault.
    UnreadableFile = "unreadable_file", 23;
    /// The file ends too early.
    TruncatedFile = "truncated_file", 24;
    /// The disk is full; nothing was lost, the last save did not happen.
    DiskFull = "disk_full", 25;
    /// The system refused to read or write.
    FileAccess = "file_access", 26;
    /// Not enough memory to open the vault.
    OutOfMemory = "out_of_memory", 27;
    /// Another Sanad has this vault open.
    InUse = "in_use", 28;
    /// No such record.
    NoRecord = "no_record", 30;
    /// No such kind or field; argument `field`.
    UnknownField = "unknown_field", 31;
    /// The value does not fit the field; argument `field`.
    BadValue = "bad_value", 32;
    /// Longer than the field takes; arguments `field`, `limit`.
    TooLong = "too_long", 33;
    /// Written once, cannot be written again; argument `field`.
    FixedField = "fixed_field", 34;
    /// Two values stand; a person must choose first; argument `field`.
    Contested = "contested", 35;
    /// Another value arrived since the choice was shown.
    ConflictMoved = "conflict_moved", 36;
    /// Nothing there to choose.
    NoConflict = "no_conflict", 37;
    /// The state of a case changes by steps only.
    StatusBySteps = "status_by_steps", 90;
    /// There is no such step from where the case stands.
    NoStep = "no_step", 91;
    /// The step lacks something; argument `missing`: codes.
    StepBlocked = "step_blocked", 92;
    /// A line of an import file is wrong; arguments `line`, `field`.
    ImportLine = "import_line", 38;
    /// Only two people decide this field; argument `field`.
    DecisionNeeded = "decision_needed", 71;
    /// Another person on another laptop has to answer.
    SecondPersonNeeded = "second_person_needed", 72;
    /// A proposal on the same waits already.
    DecisionPending = "decision_pending", 73;
    /// The proposal does not wait any more.
    DecisionAnswered = "decision_answered", 74;
    /// What the proposal rests on changed since it was shown.
    DecisionMoved = "decision_moved", 75;
    /// The signature of the proposal does not fit.
    DecisionSeal = "decision_seal", 76;
    /// A judgment, official finding or concluded inquiry has to be attached first.
    FindingNeeded = "finding_needed", 77;
    /// No source carries what would be decided.
    SourceNeeded = "source_needed", 79;
    /// Above what the rule proposes, whoever approves has to say why.
    ApproverReason = "approver_reason", 85;
    /// A legal hold keeps the case.
    LegalHold = "legal_hold", 80;
    /// The case is being worked on and nobody asked for its erasure.
    CaseAtWork = "case_at_work", 81;
    /// No word of consent covers what would go outside; argument `consent`: a code of reason.
    ConsentLacking = "consent_lacking", 105;
    /// It may not leave the institution.
    MayNotLeave = "may_not_leave", 39;
    /// Nothing named bears out the precision of a place.
    PrecisionWithoutPlace = "precision_without_place", 78;
    /// An assessment that was handed in or approved is not changed any more.
    AssessmentFixed = "assessment_fixed", 80;
    /// An assessment of this case is being written already.
    AssessmentOpen = "assessment_open", 81;
    /// Something has to be said first; argument `field`.
    ReasonNeeded = "reason_needed", 82;
    /// A date that tells of what has been lies ahead; arguments `kind`, `field`, `today`.
    DateAhead = "date_ahead", 87;
    /// A birth before anybody who lives; arguments `kind`, `field`.
    DateTooEarly = "date_too_early", 87;
    /// An end before its beginning; arguments `kind`, `field`, `other`.
    DateOrder = "date_order", 87;
    /// A known name stands in a paper without names.
    NamesStand = "names_stand", 88;
    /// A measure of the plan has not been checked for harm.
    PlanUnchecked = "plan_unchecked", 89;
    /// The do-no-harm check is not whole; argument `field`.
    HarmCheck = "harm_check", 83;
    /// Things got worse: nothing is published before the review is closed.
    ReviewOpen = "review_open", 84;
    /// A written query makes no sense; arguments `at` (characters before the place), `word`.
    BadQuery = "bad_query", 86;
    /// The file is not a spreadsheet that can be read.
    SheetUnreadable = "sheet_unreadable", 38;
    /// The spreadsheet is larger than what is read.
    SheetTooLarge = "sheet_too_large", 38;
    /// Nothing stands in the spreadsheet.
    SheetEmpty = "sheet_empty", 38;
    /// No spreadsheet is open; choose the file again.
    NoTable = "no_table", 38;
    /// No such import, or nothing of it stands.
    NoImport = "no_import", 38;
    /// The file, folder or work was forgotten; choose again.
    NotOffered = "not_offered", 90;
    /// Larger than Sanad takes.
    FileTooLarge = "file_too_large", 91;
    /// The file changed while it was read.
    FileChanged = "file_changed", 92;
    /// The file is on another laptop.
    FileElsewhere = "file_elsewhere", 93;
    /// The kept file is damaged, or its key was erased.
    FileDamaged = "file_damaged", 94;
    /// There is something of that name already where the package should go.
    PackageExists = "package_exists", 96;
    /// No copy without traces can be made of a file of this type.
    CopyType = "copy_type", 97;
    /// A document is copied as pictures of its pages, which only the window draws.
    CopyPages = "copy_pages", 97;
    /// The picture has more pixels, or the document more pages, than is copied.
    PictureTooLarge = "picture_too_large", 98;
    /// The picture is damaged and cannot be decoded.
    PictureUnreadable = "picture_unreadable", 98;
    /// No item may be shared as it is, and none has a copy that may.
    NothingToShare = "nothing_to_share", 99;
    /// Not part of an institution yet.
    NotEnrolled = "not_enrolled", 40;
    /// Already part of an institution.
    AlreadyEnrolled = "already_enrolled", 41;
    /// The text is not an invitation, or of another version.
    BadInvitation = "bad_invitation", 42;
    /// The invitation was used before or is not known to the hub.
    InvitationUsed = "invitation_used", 43;
    /// The text is not a request to join this institution.
    BadDeviceRequest = "bad_device_request", 44;
    /// The six words are not those of the request: somebody may be in between.
    WordsDiffer = "words_differ", 44;
    /// Only an administrator's laptop may do this.
    NotAllowed = "not_allowed", 45;
    /// The person's roles do not reach this far; argument `act`.
    RoleRefused = "role_refused", 100;
    /// The case is in a restricted circle this laptop is not in.
    CaseRestricted = "case_restricted", 101;
    /// The institution has no such circle.
    NoCircle = "no_circle", 102;
    /// The circle cannot be so: this laptop is not in it, or somebody chosen may not read.
    CircleRefused = "circle_refused", 103;
    /// Nobody would be left who decides on laptops and roles.
    LastAdmin = "last_admin", 104;
    /// No such laptop.
    NoDevice = "no_device", 46;
    /// A laptop cannot revoke itself.
    OwnDevice = "own_device", 47;
    /// This laptop was removed from the institution.
    Revoked = "revoked", 48;
    /// This laptop has asked to join and waits to be let in.
    NotApproved = "not_approved", 49;
    /// No network, or nobody answers.
    Offline = "offline", 50;
    /// The name of the hub could not be looked up.
    HubNameUnknown = "hub_name_unknown", 110;
    /// The machine of the hub is there and takes no connection.
    ConnectionRefused = "connection_refused", 111;
    /// The link died before the secured connection stood.
    HandshakeCut = "handshake_cut", 112;
    /// The network wants a sign-in first.
    CaptivePortal = "captive_portal", 113;
    /// Somebody else's certificate; argument `issuer`.
    TlsIntercepted = "tls_intercepted", 114;
    /// The proxy that was set cannot be reached; nothing goes another way.
    ProxyDown = "proxy_down", 115;
    /// The proxy does not reach the hub.
    ProxyRefused = "proxy_refused", 116;
    /// What may be spent on the line is spent.
    BudgetSpent = "budget_spent", 117;
    /// Hub and laptop do not agree on the time, even after the hub said it.
    ClockRefused = "clock_refused", 118;
    /// The link broke; what was carried whole is kept.
    LinkBroken = "link_broken", 51;
    /// Whoever answered is not the hub of the invitation.
    HubNotTrusted = "hub_not_trusted", 52;
    /// The hub refused; argument `reason`.
    HubRefused = "hub_refused", 53;
    /// The hub says something that contradicts signed facts.
    HubLied = "hub_lied", 54;
    /// The hub holds work of this laptop that this vault does not have: an older copy, or a lie.
    VaultCopy = "vault_copy", 61;
    /// The hub is busy or full; later.
    HubBusy = "hub_busy", 55;
    /// An exchange is already running.
    AlreadyRunning = "already_running", 56;
    /// Stopped on request.
    Cancelled = "cancelled", 57;
    /// The address of headquarters is not known yet; exchange first.
    NoHeadquarters = "no_headquarters", 58;
    /// Headquarters receives reports and sends none.
    ReportFromHeadquarters = "report_from_headquarters", 59;
    /// No such report.
    NoReport = "no_report", 60;
    /// The folder holds no backup, or a damaged one.
    NoBackup = "no_backup", 62;
}

/// A failure on its way out.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", code.as_str())]
pub struct ApiError {
    /// Why.
    pub code: Code,
    /// Arguments of the message: numbers and names of fields, never case text.
    pub args: BTreeMap<String, String>,
    /// Trying the same again later can help.
    pub retryable: bool,
}

/// The form in which a failure crosses to the ui.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ErrorForm {
    /// Code as text.
    pub code: String,
    /// Message arguments.
    pub args: BTreeMap<String, String>,
    /// Trying the same again later can help.
    pub retryable: bool,
}

impl ApiError {
    /// A failure without arguments.
    pub fn of(code: Code) -> Self {
        let retryable = matches!(
            code,
            Code::Offline
                | Code::HubNameUnknown
                | Code::ConnectionRefused
                | Code::HandshakeCut
                | Code::CaptivePortal
                | Code::ProxyDown
                | Code::ProxyRefused
                | Code::LinkBroken
                | Code::HubBusy
                | Code::AlreadyRunning
                | Code::DiskFull
                | Code::TooManyTries
        );
        Self {
            code,
            args: BTreeMap::new(),
            retryable,
        }
    }

    /// Adds a message argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }

    /// The form in which it crosses to the ui.
    pub fn form(&self) -> ErrorForm {
        ErrorForm {
            code: self.code.as_str().to_owned(),
            args: self.args.clone(),
            retryable: self.retryable,
        }
    }
}
