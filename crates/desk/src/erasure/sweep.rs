//! What an erasure leaves behind: chunks of files, undo, old pages of the database, backups.

use store::blobs::BlobFolder;

use crate::desk::{Desk, Session};
use crate::error::Error;

impl Desk {
    /// Wipes the traces of an erasure here, and the laptop's own backups from before.
    pub(crate) fn after_erasure(&self, now: u64) -> Result<(), Error> {
        if !self.with(|session| Ok(session.store.is_erasing()?))? {
            return Ok(());
        }
        self.evidence.forget_pictures();
        // Before the note that something is to be wiped goes: a power cut in between wipes again.
        self.sweep_chunks()?;
        self.with(|session| session.sweep(now))?;
        if !self.backups().is_empty() {
            self.renew_backups()?;
        }
        Ok(())
    }
}

impl Session {
    /// Loads the keys; a power cut between an erasure and its sweep is made good here.
    pub(crate) fn begin(&mut self, blobs: &BlobFolder, now: u64) -> Result<(), Error> {
        self.load_keys()?;
        if !self.store.is_erasing()? {
            return Ok(());
        }
        // No import runs before there is a session.
        blobs.remove(&self.chunks_left_over(blobs)?)?;
        self.sweep(now)
    }

    /// Wipes what an erasure leaves behind in this process and in the file.
    fn sweep(&mut self, now: u64) -> Result<(), Error> {
        // Undo holds values from before.
        self.undo.clear();
        if let Some(keys) = self.keys.as_ref() {
            sync::redact::reissue(&mut self.store, keys, now)?;
        }
        let key = self.unlocked.master.derive_db_key();
        Ok(self.store.sweep_erased(&key)?)
    }
}
