//! Adapters: parse, call the desk, convert. No rules here.

pub(crate) mod audit;
pub(crate) mod backups;
pub(crate) mod case_likeness;
pub(crate) mod cases;
pub(crate) mod circles;
pub(crate) mod civic;
pub(crate) mod clock_terms;
mod convert;
pub(crate) mod decisions;
pub(crate) mod due;
pub(crate) mod erasure;
pub(crate) mod evidence;
pub(crate) mod exchange;
pub(crate) mod failure;
pub(crate) mod leaving;
pub(crate) mod likeness;
pub(crate) mod members;
pub(crate) mod papers;
pub(crate) mod queries;
pub(crate) mod records;
pub(crate) mod reports;
pub(crate) mod risk;
pub(crate) mod session;
pub(crate) mod table_import;
