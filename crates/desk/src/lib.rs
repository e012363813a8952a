//! What a person at a desk can do: open and close the vault, keep records, find them, exchange,
//! let colleagues in, report to headquarters.
//!
//! Everything that changes the file goes through one door (`Desk::write`). No JSON of the ui, no
//! windows, no words for people: codes and numbers leave here. Not here either: SQL, cryptography.
//!
//! Start reading at [`desk`], then [`session`] (the vault) and [`records`].

mod archive;
pub mod audit;
pub mod backups;
mod basis;
pub mod breaches;
pub mod case_likeness;
pub mod cases;
pub mod circles;
pub mod civic;
pub mod clock_terms;
pub mod consents;
pub mod decisions;
pub mod desk;
pub mod due;
mod effects;
pub mod erasure;
pub mod error;
pub mod evidence;
pub mod exchange;
mod figures;
pub mod form;
mod gate;
pub mod history;
pub mod home;
pub mod identity;
pub mod import;
pub mod leaving;
pub mod lifecycle;
pub mod likeness;
pub mod line;
pub mod members;
pub mod outward;
mod places;
pub mod print;
pub mod protection;
pub mod query;
pub mod record;
pub mod records;
pub mod registry;
pub mod reports;
pub mod restore;
pub mod retention;
pub mod risk;
pub mod rivals;
pub mod seals;
pub mod search;
pub mod session;
mod standing;
#[cfg(feature = "stories")]
mod stories;
pub mod table_import;
pub mod today;
mod verification;
pub mod view_export;
mod view_table;

pub use desk::{Desk, LockReason};
pub use error::{Error, FileTrouble, Refusal};
pub use model;
/// Makes this process hard to look into: no core dumps, no tracing.
pub fn harden_process() {
    // What the system does not offer is not offered; there is nobody to tell at this point.
    let _ = vault::memory::harden_process();
}

pub use picture::Area;
pub use sheet::SheetError;
pub use store::StoreError;
pub use sync::{Issuer, LineSettings, Mode, Proxy, TransportError};
pub use vault::{RecoveryKey, VaultError};
pub use wire::text::{base64, from_base64};
pub use wire::{Lane, Role};

/// Lines and questions of the store that the contract passes on.
pub mod store_lines {
    pub use store::audit::{AuditCheck, AuditEntry, AuditFilter, Fault};
    pub use store::cases::{CaseFilter, CaseLine, CaseOrder, Key, Start};
    pub use store::imports::ImportJob;
    pub use store::likeness::Pair;
}
