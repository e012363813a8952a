//! The SQLCipher file: tables, migrations, search, outbox, quarantine.
//!
//! Not here: the network, screens, key management (a key comes in as [`vault::DbKey`]). One
//! connection, one writer. Rows are real relational tables that a person with the key can read
//! in any SQLCipher tool; all of them follow from the `change` log ([`rebuild`] proves it).
//!
//! Start reading at [`open`], then [`apply`]: the one way a change, own or received, becomes rows.

pub mod apply;
pub mod audit;
mod audit_walk;
pub mod backup;
pub mod blobs;
pub mod case_likeness;
pub mod cases;
mod circle_sections;
pub mod circles;
pub mod civic;
mod clock_terms;
mod clocks;
pub mod decisions;
pub mod due;
pub mod erase;
pub mod erased;
pub mod error;
pub mod exchange;
pub mod history;
pub mod imports;
mod indexes;
pub mod likeness;
pub mod log;
pub mod members;
pub mod migrate;
pub mod open;
mod outbox;
mod project;
pub mod query;
mod query_sql;
pub mod rebuild;
pub mod records;
pub mod registry;
pub mod replace;
pub mod reports;
mod rest;
pub mod retention;
pub mod salvage;
pub mod search;
pub mod settings;
pub mod settle;
mod shadows;

pub use error::StoreError;
pub use open::Store;

#[cfg(test)]
mod audit_tests;
#[cfg(test)]
mod query_tests;
#[cfg(test)]
mod store_tests;
