//! Checking what is kept: every byte of a file against the hash it came with, every link of its
//! chain. What is found is written into the chain.

use std::collections::BTreeSet;

use model::RecordId;
use model::custody::Fault;
use model::record::EVIDENCE;
use store::blobs::{BlobFolder, ChunkName};

use super::chain::{self, Happened};
use super::hex;
use super::work::Work;
use crate::desk::{Desk, Session};
use crate::error::{Error, FileTrouble};

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    /// Every byte is as it came in.
    Sound,
    /// A chunk does not open, or the hash is another.
    Damaged,
    /// Its chunks are not on this laptop.
    Elsewhere,
    /// A thing without a file.
    None,
}

impl FileState {
    /// Its name in reports and label keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Sound => "sound",
            Self::Damaged => "damaged",
            Self::Elsewhere => "elsewhere",
            Self::None => "none",
        }
    }
}

/// One item as it was found.
#[derive(Debug, Clone)]
pub struct Checked {
    /// Its record.
    pub id: RecordId,
    /// What names it.
    pub title: String,
    /// Its file.
    pub file: FileState,
    /// SHA-256 it came with, hex.
    pub expected: String,
    /// SHA-256 found now, hex; empty when it could not be read to its end.
    pub found: String,
    /// Bytes.
    pub size: u64,
    /// Links of its chain.
    pub links: usize,
    /// Branches of its chain.
    pub branches: usize,
    /// What is wrong with its chain.
    pub faults: Vec<Fault>,
}

/// What a check found.
#[derive(Debug, Clone, Default)]
pub struct CheckReport {
    /// Milliseconds by this laptop's clock.
    pub at: i64,
    /// All items looked at.
    pub items: Vec<Checked>,
    /// Chunks nothing named any more, taken away; only when everything was looked at.
    pub swept: usize,
}

impl Checked {
    /// True when nothing is wrong with what this laptop holds.
    pub fn is_sound(&self) -> bool {
        self.file != FileState::Damaged && self.faults.is_empty()
    }
}

/// What to look at.
#[derive(Debug, Clone, Copy)]
pub enum Scope {
    /// One item.
    Item(RecordId),
    /// All items of a case.
    Case(RecordId),
    /// Everything on this laptop; leftovers are swept.
    All,
}

impl Desk {
    /// Checks files and chains.
    ///
    /// # Errors
    /// When the check itself cannot run, or was stopped.
    pub fn check_evidence(
        &self,
        work: &Work,
        scope: Scope,
        utc_offset_minutes: i64,
    ) -> Result<CheckReport, Error> {
        let items = self.with(|session| {
            let found = match scope {
                Scope::Item(id) => vec![session.store.record(id)?],
                Scope::Case(case) => session.store.parts(case, EVIDENCE.tag)?,
                Scope::All => session.store.each_of_kind(EVIDENCE.tag)?,
            };
            let size = |one| {
                chain::text(one, &EVIDENCE, "size_bytes")
                    .parse()
                    .unwrap_or(0)
            };
            work.expect(found.iter().map(size).sum());
            let open = found.iter().filter(|one| !one.withdrawn);
            Ok(open.map(|one| one.id).collect::<Vec<_>>())
        })?;
        let mut report = CheckReport {
            at: self.now_ms(),
            ..CheckReport::default()
        };
        for id in items {
            report
                .items
                .push(self.check_item(work, id, utc_offset_minutes)?);
        }
        if matches!(scope, Scope::All) {
            report.swept = self.sweep_chunks()?;
        }
        Ok(report)
    }

    fn check_item(
        &self,
        work: &Work,
        id: RecordId,
        utc_offset_minutes: i64,
    ) -> Result<Checked, Error> {
        let (file, expected, found, size) = self.read_through(work, id)?;
        let event = match file {
            FileState::Sound => Some("verified_hash"),
            FileState::Damaged => Some("integrity_failure"),
            FileState::Elsewhere | FileState::None => None,
        };
        // The chain is judged as it was before this check adds to it.
        let chain = self.custody(id)?;
        if let Some(event) = event {
            let object = (file == FileState::Damaged && !found.is_empty()).then(|| found.clone());
            self.add_custody(
                id,
                &Happened {
                    event: event.into(),
                    object,
                    utc_offset_minutes,
                    ..Happened::default()
                },
            )?;
        }
        let mut faults: Vec<Fault> = chain
            .judgement
            .faults
            .iter()
            .map(|(_, fault)| *fault)
            .collect();
        // A thing nobody has written a link for yet has no chain to be wrong.
        if file == FileState::None {
            faults.retain(|fault| *fault != Fault::Empty);
        }
        faults.dedup();
        Ok(Checked {
            id,
            title: self.record(id)?.title(),
            file,
            expected,
            found,
            size,
            links: chain.links.len(),
            branches: chain.judgement.branches.len(),
            faults,
        })
    }

    fn read_through(
        &self,
        work: &Work,
        id: RecordId,
    ) -> Result<(FileState, String, String, u64), Error> {
        let blobs = self.home.blobs();
        let (expected, opened) = self.with(|session| {
            let stored = session.store.record(id)?;
            let expected = chain::text(&stored, &EVIDENCE, "sha256");
            Ok((expected, session.open_file(&blobs, id)))
        })?;
        let state = |file| Ok((file, expected.clone(), String::new(), 0));
        let file = match opened {
            Ok(Some(file)) => file,
            Ok(None) => return state(FileState::None),
            Err(Error::File(FileTrouble::Elsewhere)) => return state(FileState::Elsewhere),
            Err(Error::File(FileTrouble::Damaged)) => return state(FileState::Damaged),
            Err(error) => return Err(error),
        };
        let mut hash = vault::hash::Sha256::default();
        let read = file.each_chunk(|piece| {
            hash.update(piece);
            work.advance(piece.len() as u64)
        });
        match read {
            Ok(()) => {}
            // Some of it is here, so the rest was lost here.
            Err(Error::File(FileTrouble::Damaged | FileTrouble::Elsewhere)) => {
                return Ok((FileState::Damaged, expected, String::new(), file.size));
            }
            Err(error) => return Err(error),
        }
        let found = hex(&hash.finish());
        let sound = if found == expected {
            FileState::Sound
        } else {
            FileState::Damaged
        };
        Ok((sound, expected, found, file.size))
    }

    /// Names of the chunks of a case, as far as they can be told.
    pub(crate) fn chunks_of(&self, case: RecordId) -> Result<Vec<ChunkName>, Error> {
        let blobs = self.home.blobs();
        self.with(|session| {
            let mut names = Vec::new();
            for stored in session.store.parts(case, EVIDENCE.tag)? {
                let lists = chain::text(&stored, &EVIDENCE, "chunk_list");
                names.extend(lists.split(',').filter_map(super::unhex32));
                if let Ok(Some(file)) = session.open_file(&blobs, stored.id) {
                    names.extend(file.names());
                }
            }
            Ok(names)
        })
    }

    /// Takes away chunks that no record and no interrupted import names.
    pub(crate) fn sweep_chunks(&self) -> Result<usize, Error> {
        let _held = self.evidence.chunks.write().map_err(|_| Error::Internal)?;
        let blobs = self.home.blobs();
        let left = self.with(|session| session.chunks_left_over(&blobs))?;
        blobs.remove(&left)?;
        Ok(left.len())
    }
}

impl Session {
    /// Chunks that no record and no interrupted import names. When a list of chunks that should
    /// open does not, there are none: what looks left over may belong to it.
    pub(crate) fn chunks_left_over(&self, blobs: &BlobFolder) -> Result<Vec<ChunkName>, Error> {
        let mut named: BTreeSet<ChunkName> = BTreeSet::new();
        for begun in self.store.blob_imports()? {
            named.extend(self.store.blob_import_chunks(begun.record)?);
        }
        for stored in self.store.each_of_kind(EVIDENCE.tag)? {
            let lists = chain::text(&stored, &EVIDENCE, "chunk_list");
            named.extend(lists.split(',').filter_map(super::unhex32));
            match self.open_file(blobs, stored.id) {
                Ok(Some(file)) => named.extend(file.names()),
                Ok(None) | Err(Error::File(FileTrouble::Elsewhere)) => {}
                Err(Error::File(FileTrouble::Damaged)) => return Ok(Vec::new()),
                Err(error) => return Err(error),
            }
        }
        let found = blobs.names()?;
        Ok(found.difference(&named).copied().collect())
    }
}
