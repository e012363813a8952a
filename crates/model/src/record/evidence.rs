//! Evidence, its chain of custody, and the keys of its files.

use super::FieldType::{Code, Date, Flag, Instant, Link, Links, Long, Number, Secret, Text};
use super::Merge::{Fixed, Restrictive, Set, Value};
use super::Safer::Last;
use super::Sensitivity::{C3, C4};
use super::{CONSENT_ORDER, IN_CASE_LINE, Kind, OWN_LINE, WITHDRAWN_LINE, f, past};

/// An item of evidence: a file kept here, or a thing kept elsewhere.
#[rustfmt::skip]
pub static EVIDENCE: Kind = Kind {
    tag: 16,
    name: "evidence",
    fields: &[
        f(10, "title", Text, Value, C3, "evidence"),
        f(11, "evidence_type", Code("evidence_type"), Value, C3, "evidence"),
        f(12, "description", Long, Value, C4, "evidence"),
        f(13, "violations", Links("violation"), Set, C3, "evidence"),
        f(14, "incident", Link("incident"), Value, C3, "evidence"),
        f(15, "source", Link("source"), Value, C4, "evidence"),
        f(16, "consent_to_use", Code("consent_status"), Restrictive(Last(CONSENT_ORDER)), C3, "evidence"),
        f(20, "file_name", Text, Fixed, C4, "file"),
        f(21, "size_bytes", Number, Fixed, C3, "file"),
        f(22, "sha256", Text, Fixed, C3, "file"),
        f(23, "media_type", Text, Fixed, C3, "file"),
        f(24, "file_changed_at", Instant, Fixed, C3, "file"),
        f(25, "imported_at", Instant, Fixed, C3, "file"),
        f(26, "utc_offset_minutes", Number, Fixed, C3, "file"),
        f(27, "parent", Link("evidence"), Fixed, C3, "file"),
        f(28, "copy_of_kind", Code("evidence_copy"), Fixed, C3, "file"),
        f(29, "chunk_list", Text, Fixed, C3, "file"),
        f(30, "physical_place", Text, Value, C4, "collection"),
        f(31, "collected_by", Text, Value, C4, "collection"),
        past(f(32, "collected_on", Date, Value, C3, "collection")),
        f(33, "collected_where", Text, Value, C4, "collection"),
        f(34, "collection_reason", Long, Value, C3, "collection"),
        f(40, "url", Text, Value, C3, "web"),
        past(f(41, "captured_at", Instant, Value, C3, "web")),
        f(42, "capture_tool", Text, Value, C3, "web"),
        f(43, "exit_country", Text, Value, C3, "web"),
        f(44, "http_headers", Long, Value, C3, "web"),
        f(50, "interviewer", Text, Value, C4, "interview"),
        f(51, "interpreter", Text, Value, C4, "interview"),
        f(52, "others_present", Text, Value, C4, "interview"),
        f(53, "interview_place", Text, Value, C4, "interview"),
        f(54, "interview_language", Text, Value, C3, "interview"),
        f(55, "interview_consent", Code("consent_mode"), Value, C3, "interview"),
        f(56, "recorded", Flag, Value, C3, "interview"),
        f(57, "wellbeing_note", Long, Value, C4, "interview"),
        f(58, "referral_offered", Flag, Value, C3, "interview"),
        f(60, "failure_explained", Long, Value, C3, "custody"),
        f(61, "case_key", Link("case_key"), Fixed, C4, "file"),
        f(62, "file_key", Secret, Fixed, C4, "file"),
        f(63, "parent_sha256", Text, Fixed, C3, "file"),
        f(64, "imported_by", Text, Fixed, C4, "file"),
        f(65, "import_device", Text, Fixed, C4, "file"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// One link of the chain of custody of an item; written once and signed.
#[rustfmt::skip]
pub static CUSTODY_EVENT: Kind = Kind {
    tag: 17,
    name: "custody_event",
    fields: &[
        f(10, "evidence", Link("evidence"), Fixed, C3, "custody"),
        f(11, "event", Code("custody_event"), Fixed, C3, "custody"),
        f(12, "at", Instant, Fixed, C3, "custody"),
        f(13, "actor", Text, Fixed, C4, "custody"),
        f(14, "place", Text, Fixed, C4, "custody"),
        f(15, "reason", Long, Fixed, C3, "custody"),
        f(16, "object_sha256", Text, Fixed, C3, "custody"),
        f(17, "number", Number, Fixed, C3, "custody"),
        f(18, "previous", Text, Fixed, C3, "custody"),
        f(19, "signature", Text, Fixed, C3, "custody"),
        f(20, "signer", Text, Fixed, C3, "custody"),
        f(21, "clock_suspect", Flag, Fixed, C3, "custody"),
        f(22, "app_version", Text, Fixed, C3, "custody"),
        f(23, "utc_offset_minutes", Number, Fixed, C3, "custody"),
        f(24, "seen_heads", Text, Fixed, C3, "custody"),
        f(25, "salt", Secret, Fixed, C4, "custody"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};

/// The key of the files of one case. Its value never leaves the desk: it is not served, not
/// searched, not printed. Erasing it makes the files unreadable everywhere.
#[rustfmt::skip]
pub static CASE_KEY: Kind = Kind {
    tag: 30,
    name: "case_key",
    fields: &[
        f(10, "key", Secret, Fixed, C4, "record"),
        IN_CASE_LINE,
        OWN_LINE,
        WITHDRAWN_LINE,
    ],
};
