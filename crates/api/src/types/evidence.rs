//! Evidence: files offered, taken in, shown, checked, handed on.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{FieldWrite, RecordView};

/// Bytes offered by the window, as pasted or dropped.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceOffer {
    /// Name of the file.
    pub name: String,
    /// Its bytes, Base64.
    pub data: String,
    /// When it was last changed, milliseconds.
    #[serde(default)]
    #[ts(optional, type = "number")]
    pub changed_at: Option<i64>,
}

/// A file that can be taken in, once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfferView {
    /// Names it in `evidence_add`.
    pub ticket: String,
    /// Name of the file.
    pub name: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// It still lies unencrypted where it was chosen.
    pub stays_outside: bool,
}

/// Files that were chosen or dropped.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OfferListView {
    /// Those that can be taken in.
    pub offers: Vec<OfferView>,
    /// How many could not be read or are too large.
    pub refused: u32,
}

/// Takes an offered file in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceAdd {
    /// Record id of the case.
    pub case: String,
    /// Of the offer.
    pub ticket: String,
    /// First values of the record.
    #[serde(default)]
    pub writes: Vec<FieldWrite>,
    /// The item it is a copy of.
    #[serde(default)]
    #[ts(optional)]
    pub parent: Option<String>,
    /// Code of `evidence_copy`.
    #[serde(default)]
    pub copy_of_kind: String,
    /// Why, for the chain.
    #[serde(default)]
    pub reason: String,
    /// Minutes local time is ahead of UTC.
    #[serde(default)]
    #[ts(type = "number")]
    pub utc_offset_minutes: i64,
}

/// Work that was started.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkName {
    /// Names it.
    pub work: String,
}

/// How far a work is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WorkView {
    /// `running`, `done`, `failed`.
    pub state: String,
    /// Bytes gone through.
    #[ts(type = "number")]
    pub done: u64,
    /// Bytes in all.
    #[ts(type = "number")]
    pub total: u64,
    /// Code of the failure.
    #[ts(optional)]
    pub failure: Option<String>,
    /// The record a file became.
    #[ts(optional)]
    pub record: Option<String>,
    /// What a check found.
    #[ts(optional)]
    pub report: Option<EvidenceReportView>,
    /// The package that was made.
    #[ts(optional)]
    pub package: Option<PackageView>,
}

/// What a check found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceReportView {
    /// Milliseconds.
    #[ts(type = "number")]
    pub at: i64,
    /// All items looked at.
    pub items: Vec<EvidenceCheckedView>,
    /// Items with something wrong.
    pub wrong: u32,
    /// Leftover chunks taken away.
    pub swept: u32,
}

/// One item as it was found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceCheckedView {
    /// Record id.
    pub id: String,
    /// What names it.
    pub title: String,
    /// `sound`, `damaged`, `elsewhere`, `none`.
    pub file: String,
    /// SHA-256 it came with.
    pub expected: String,
    /// SHA-256 found now.
    pub found: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Links of its chain.
    pub links: u32,
    /// Branches of its chain.
    pub branches: u32,
    /// Codes of what is wrong with its chain.
    pub faults: Vec<String>,
}

/// A package.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PackageView {
    /// Name of its folder.
    pub folder: String,
    /// The root to print.
    pub root: String,
    /// Items.
    pub items: u32,
    /// Files.
    pub files: u32,
    /// Bytes of the originals.
    #[ts(type = "number")]
    pub bytes: u64,
    /// The root as a QR picture, SVG.
    pub root_qr: String,
    /// Titles of items that stayed: no copy of them may be shared.
    pub held: Vec<String>,
}

/// A picture for the window.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PictureView {
    /// JPEG, Base64; empty for what is no picture.
    pub data: String,
    /// Pixels in a row of the whole picture; 0 when it was not asked for.
    pub width: u32,
    /// Rows of the whole picture.
    pub height: u32,
}

/// Makes a copy that may leave.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceCopy {
    /// Record id of the item.
    pub id: String,
    /// Black boxes; with any, the copy is a redacted one.
    #[serde(default)]
    pub boxes: Vec<BoxRequest>,
    /// Tickets of the pictures of the pages of a document, in their order.
    #[serde(default)]
    pub pages: Vec<String>,
    /// Why, for the chain.
    #[serde(default)]
    pub reason: String,
    /// Minutes local time is ahead of UTC.
    #[serde(default)]
    #[ts(type = "number")]
    pub utc_offset_minutes: i64,
}

/// A black box, in shares of the width and height of its page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BoxRequest {
    /// The page, from 0.
    #[serde(default)]
    pub page: u32,
    /// Its start from the left edge, 0 to 1.
    pub x: f64,
    /// Its start from the upper edge, 0 to 1.
    pub y: f64,
    /// How wide, 0 to 1.
    pub width: f64,
    /// How high, 0 to 1.
    pub height: f64,
}

/// The evidence of a case.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceListView {
    /// Newest first.
    pub items: Vec<EvidenceItemView>,
    /// Imports into the case that were interrupted.
    pub interrupted: Vec<InterruptedView>,
}

/// One item.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceItemView {
    /// Its record.
    pub record: RecordView,
    /// It has a file.
    pub has_file: bool,
    /// The file is on this laptop.
    pub is_here: bool,
    /// Links of its chain.
    pub links: u32,
    /// Two laptops went on apart.
    pub is_branched: bool,
    /// Its chain has a fault.
    pub is_faulty: bool,
    /// An integrity failure was not explained yet.
    pub is_unexplained: bool,
    /// When its bytes were last found to be the same, milliseconds.
    #[ts(optional, type = "number")]
    pub checked_at: Option<i64>,
}

/// An import that was interrupted.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct InterruptedView {
    /// Names it.
    pub id: String,
    /// Name of the file.
    pub name: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Bytes that are in already.
    #[ts(type = "number")]
    pub done: u64,
}

/// Looks at an item.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceName {
    /// Record id.
    pub id: String,
    /// Minutes local time is ahead of UTC.
    #[serde(default)]
    #[ts(type = "number")]
    pub utc_offset_minutes: i64,
}

/// A file opened for looking.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceOpenView {
    /// Names it in the address of the window's own scheme until it is closed.
    pub token: String,
    /// By content.
    pub media_type: String,
    /// Bytes.
    #[ts(type = "number")]
    pub size: u64,
    /// Name of the file.
    pub name: String,
}

/// Closes what was opened.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceClose {
    /// Of the view.
    pub token: String,
}

/// The chain of an item.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CustodyView {
    /// In reading order.
    pub links: Vec<CustodyLinkView>,
    /// Hashes of the links nothing follows yet.
    pub heads: Vec<String>,
    /// Codes of what is wrong with the chain as a whole.
    pub faults: Vec<String>,
}

/// One link.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CustodyLinkView {
    /// The record.
    pub record: RecordView,
    /// Its hash.
    pub hash: String,
    /// Codes of what is wrong with it.
    pub faults: Vec<String>,
    /// Another link followed the same one before it.
    pub is_branch: bool,
}

/// Adds a link by hand: handed over, sealed, collected.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CustodyAdd {
    /// Record id of the item.
    pub id: String,
    /// Code of `custody_event`.
    pub event: String,
    /// Where.
    #[serde(default)]
    pub place: String,
    /// Why.
    #[serde(default)]
    pub reason: String,
    /// Minutes local time is ahead of UTC.
    #[serde(default)]
    #[ts(type = "number")]
    pub utc_offset_minutes: i64,
}

/// Starts a check of one item, of a case, or of everything.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceCheck {
    /// Record id of an item.
    #[serde(default)]
    #[ts(optional)]
    pub id: Option<String>,
    /// Record id of a case.
    #[serde(default)]
    #[ts(optional)]
    pub case: Option<String>,
    /// Minutes local time is ahead of UTC.
    #[serde(default)]
    #[ts(type = "number")]
    pub utc_offset_minutes: i64,
}

/// Starts making a package.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct EvidenceExport {
    /// Record id of the case.
    pub case: String,
    /// Items; all when empty.
    #[serde(default)]
    pub items: Vec<String>,
    /// Originals with all that lies in them, instead of copies for sharing.
    #[serde(default)]
    pub originals: bool,
    /// One ZIP file instead of a folder.
    #[serde(default)]
    pub as_zip: bool,
    /// Of the folder that was chosen.
    pub ticket: String,
    /// Code of `recipient_type`.
    pub recipient_type: String,
    /// To whom, in words.
    #[serde(default)]
    pub recipient: String,
    /// Names, places, reasons and titles go too.
    #[serde(default)]
    pub with_names: bool,
    /// Minutes local time is ahead of UTC.
    #[serde(default)]
    #[ts(type = "number")]
    pub utc_offset_minutes: i64,
}
