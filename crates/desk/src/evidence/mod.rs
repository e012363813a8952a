//! Evidence at the desk: files taken in and sealed, their chain of custody, shown, checked, copied
//! and handed on.
//!
//! Start reading at [`import`] (how a file comes in), then [`chain`] (links of custody) and
//! [`read`] (how it is opened again).

pub mod chain;
pub mod check;
pub mod copy;
pub mod import;
pub mod list;
pub mod package;
pub mod read;
pub mod source;
mod told;
pub mod verify;
pub mod work;
mod wrapping;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, RwLock};

use model::RecordId;
use vault::Zeroizing;

use crate::error::Error;

/// A small picture; `None` for what is none.
pub(crate) type Thumbnail = Option<Arc<Zeroizing<Vec<u8>>>>;
pub(crate) type Thumbnails = BTreeMap<RecordId, Thumbnail>;

/// What the desk holds in memory for evidence, while the vault is open.
#[derive(Default)]
pub(crate) struct Evidence {
    pub(crate) folders: Mutex<BTreeMap<String, std::path::PathBuf>>,
    pub(crate) offers: Mutex<BTreeMap<String, source::Offered>>,
    pub(crate) views: Mutex<BTreeMap<String, Arc<read::OpenFile>>>,
    pub(crate) thumbnails: Mutex<Thumbnails>,
    /// Read while chunks are written and named by a row, written while leftovers are swept: a chunk
    /// no row names yet is no leftover. Taken before the session.
    pub(crate) chunks: RwLock<()>,
    pub(crate) works: work::Works,
}

impl Evidence {
    /// Forgets everything: keys of open files, offered paths; running work stops.
    pub(crate) fn forget(&self) {
        self.works.cancel_all();
        let _ = self.offers.lock().map(|mut all| all.clear());
        let _ = self.folders.lock().map(|mut all| all.clear());
        let _ = self.views.lock().map(|mut all| all.clear());
        let _ = self.thumbnails.lock().map(|mut all| all.clear());
    }
}

impl Evidence {
    /// Small pictures, and what is open to be looked at.
    pub(crate) fn forget_pictures(&self) {
        let _ = self.thumbnails.lock().map(|mut all| all.clear());
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
