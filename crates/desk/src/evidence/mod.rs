//! Evidence at the desk: files taken in and sealed, their chain of custody, shown, checked, copied
//! and handed on.
//!
//! Start reading at [`import`] (how a file comes in), then [`chain`] (links of custody) and
//! [`read`] (how it is opened again).

pub mod chain;
pub mod check;
pub mod import;
pub mod list;
pub mod package;
pub mod read;
pub mod source;
pub mod verify;
pub mod work;

use std::collections::BTreeMap;
use std::sync::Mutex;

use crate::error::Error;

/// What the desk holds in memory for evidence, while the vault is open.
#[derive(Default)]
pub(crate) struct Evidence {
    pub(crate) folders: Mutex<BTreeMap<String, std::path::PathBuf>>,
    pub(crate) offers: Mutex<BTreeMap<String, source::Offered>>,
    pub(crate) views: Mutex<BTreeMap<String, std::sync::Arc<read::OpenFile>>>,
    pub(crate) works: work::Works,
}

impl Evidence {
    /// Forgets everything: keys of open files, offered paths; running work stops.
    pub(crate) fn forget(&self) {
        self.works.cancel_all();
        let _ = self.offers.lock().map(|mut all| all.clear());
        let _ = self.folders.lock().map(|mut all| all.clear());
        let _ = self.views.lock().map(|mut all| all.clear());
    }
}

/// A name nobody guesses.
pub(crate) fn token() -> Result<String, Error> {
    Ok(hex(&vault::hash::random::<16>()?))
}

pub(crate) use crate::seals::hex;

/// Bytes of an even number of hex digits.
pub(crate) fn unhex(text: &str) -> Option<Vec<u8>> {
    if !text.len().is_multiple_of(2) || !text.is_ascii() {
        return None;
    }
    (0..text.len() / 2)
        .map(|at| u8::from_str_radix(text.get(2 * at..2 * at + 2)?, 16).ok())
        .collect()
}

/// 32 bytes of 64 hex digits.
pub(crate) fn unhex32(text: &str) -> Option<[u8; 32]> {
    unhex(text)?.try_into().ok()
}
