//! Pure records and rules: what a case, a person or a violation is, how two versions of
//! one meet, what is counted.
//!
//! Not here: disk, clock, randomness, JSON, keys, words for people. Time and ids come in
//! as arguments; what leaves is values and codes.
//!
//! Start reading at [`record`] (the one declaration everything is generated from), then
//! [`change`] and [`state`] (how changes become a record).

pub mod audit;
pub mod case_likeness;
pub mod change;
pub mod clock;
pub mod compartment;
pub mod consent;
pub mod copies;
pub mod counting;
pub mod custody;
pub mod date;
pub mod decision;
pub mod dossier;
pub mod early_warning;
pub mod erasure;
pub mod id;
pub mod intake;
pub mod labels;
pub mod leaving;
pub mod lifecycle;
pub mod likeness;
pub mod merging;
pub mod named;
pub mod outward;
pub mod place;
pub mod plausible;
pub mod protection;
pub mod query;
pub mod reach;
pub mod reading;
pub mod record;
pub mod reference;
pub mod retention;
pub mod risk;
pub mod role;
pub mod second_person;
pub mod state;
pub mod synonym;
pub mod text;
pub mod translit;
pub mod value;
pub mod verification;
pub mod vocabulary;

pub use change::{Change, Stamp, Write};
pub use date::PartialDate;
pub use id::{DeviceId, Dot, RecordId, VersionVector};
pub use record::{Field, FieldType, Kind, Merge, Sensitivity};
pub use state::{Cell, RecordState, Rival};
pub use value::{Answer, Value};
