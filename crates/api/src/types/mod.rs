//! What is asked and what is answered. These types know nothing of the engine.

mod audit;
mod backup;
mod case;
mod case_likeness;
mod civic;
mod clock_terms;
mod decision;
mod due;
mod erasure;
mod evidence;
mod exchange;
mod leaving;
mod likeness;
mod member;
mod paper;
mod query;
mod record;
mod report;
mod risk;
mod session;
mod table_import;

pub use audit::*;
pub use backup::*;
pub use case::*;
pub use case_likeness::*;
pub use civic::*;
pub use clock_terms::*;
pub use decision::*;
pub use due::*;
pub use erasure::*;
pub use evidence::*;
pub use exchange::*;
pub use leaving::*;
pub use likeness::*;
pub use member::*;
pub use paper::*;
pub use query::*;
pub use record::*;
pub use report::*;
pub use risk::*;
pub use session::*;
pub use table_import::*;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks for nothing in particular.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct Nothing {}
