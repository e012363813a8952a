//! Opening what was sealed: by range for the window, whole for checks and packages. Nothing of it
//! touches the disk.

use std::sync::Arc;

use model::RecordId;
use model::record::EVIDENCE;
use store::blobs::{BlobFolder, ChunkName};
use vault::blob::{CHUNK_DATA, open_chunk};
use vault::{FileKey, Zeroizing};

use super::chain::{self, Happened};
use super::import::LIST;
use super::{token, unhex32};
use crate::desk::{Desk, Session};
use crate::error::{Error, FileTrouble};

/// Bytes answered at once to the window.
pub const RANGE_BYTES_MAX: u64 = 4 * 1024 * 1024;
/// Files open in the window at once; the oldest names end first.
const VIEWS_MAX: usize = 32;

/// A file that can be read.
pub struct OpenFile {
    key: FileKey,
    record: RecordId,
    blobs: BlobFolder,
    chunks: Vec<ChunkName>,
    /// Bytes.
    pub size: u64,
    /// By content.
    pub media_type: String,
    /// As it was called.
    pub name: String,
    /// SHA-256 it had when it came in, hex.
    pub sha256: String,
}

impl std::fmt::Debug for OpenFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "OpenFile({})", self.record)
    }
}

impl OpenFile {
    /// Bytes from `start`, at most `length`.
    ///
    /// # Errors
    /// [`FileTrouble::Elsewhere`], [`FileTrouble::Damaged`].
    pub fn range(&self, start: u64, length: u64) -> Result<Zeroizing<Vec<u8>>, Error> {
        let end = self.size.min(start.saturating_add(length));
        let mut out = Zeroizing::new(Vec::new());
        let mut at = start;
        while at < end {
            let number = at / CHUNK_DATA as u64;
            let data = self.chunk(number)?;
            let from = usize::try_from(at % CHUNK_DATA as u64).map_err(|_| Error::Internal)?;
            let wanted = usize::try_from(end - at).map_err(|_| Error::Internal)?;
            let piece = data.get(from..).ok_or(Error::File(FileTrouble::Damaged))?;
            let piece = &piece[..piece.len().min(wanted)];
            if piece.is_empty() {
                return Err(Error::File(FileTrouble::Damaged));
            }
            out.extend_from_slice(piece);
            at += piece.len() as u64;
        }
        Ok(out)
    }

    /// All bytes, chunk by chunk.
    ///
    /// # Errors
    /// As for [`OpenFile::range`], and those of `each`.
    pub fn each_chunk(
        &self,
        mut each: impl FnMut(&[u8]) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let mut size: u64 = 0;
        for number in 0..self.chunks.len() as u64 {
            let data = self.chunk(number)?;
            size += data.len() as u64;
            each(&data)?;
        }
        if size == self.size {
            Ok(())
        } else {
            Err(Error::File(FileTrouble::Damaged))
        }
    }

    pub(crate) fn names(&self) -> &[ChunkName] {
        &self.chunks
    }

    fn chunk(&self, number: u64) -> Result<Zeroizing<Vec<u8>>, Error> {
        let at = usize::try_from(number).map_err(|_| Error::Internal)?;
        let name = self
            .chunks
            .get(at)
            .ok_or(Error::File(FileTrouble::Damaged))?;
        let last = at + 1 == self.chunks.len();
        open_named(&self.blobs, &self.key, self.record, name, number, last)
    }
}

fn open_named(
    blobs: &BlobFolder,
    key: &FileKey,
    record: RecordId,
    name: &ChunkName,
    at: u64,
    last: bool,
) -> Result<Zeroizing<Vec<u8>>, Error> {
    let sealed = blobs
        .read(name)?
        .ok_or(Error::File(FileTrouble::Elsewhere))?;
    open_chunk(key, record.number(), at, last, &sealed)
        .map_err(|_| Error::File(FileTrouble::Damaged))
}

impl Session {
    /// Opens the file of an item. `None` for a thing without a file.
    pub(crate) fn open_file(
        &self,
        blobs: &BlobFolder,
        evidence: RecordId,
    ) -> Result<Option<OpenFile>, Error> {
        let stored = self.store.record(evidence)?;
        if stored.kind != EVIDENCE.tag {
            return Err(store::StoreError::NoRecord.into());
        }
        let text = |field: &str| chain::text(&stored, &EVIDENCE, field);
        let lists = text("chunk_list");
        if lists.is_empty() {
            return Ok(None);
        }
        let case_key = chain::link_of(&stored, &EVIDENCE, "case_key")
            .ok_or(Error::File(FileTrouble::Damaged))?;
        let key = self.file_key(case_key, evidence, &text("file_key"))?;
        let lists: Vec<ChunkName> = lists
            .split(',')
            .map(unhex32)
            .collect::<Option<_>>()
            .ok_or(Error::File(FileTrouble::Damaged))?;
        let mut names = Vec::new();
        for (at, name) in lists.iter().enumerate() {
            let last = at + 1 == lists.len();
            let bytes = open_named(blobs, &key, evidence, name, LIST + at as u64, last)?;
            names.extend_from_slice(&bytes);
        }
        let (chunks, rest) = names.as_chunks::<32>();
        if !rest.is_empty() {
            return Err(Error::File(FileTrouble::Damaged));
        }
        Ok(Some(OpenFile {
            key,
            record: evidence,
            blobs: blobs.clone(),
            chunks: chunks.to_vec(),
            size: text("size_bytes")
                .parse()
                .map_err(|_| Error::File(FileTrouble::Damaged))?,
            media_type: text("media_type"),
            name: text("file_name"),
            sha256: text("sha256"),
        }))
    }
}

impl Desk {
    /// Opens an item's file to be read.
    ///
    /// # Errors
    /// [`FileTrouble::Elsewhere`], [`FileTrouble::Damaged`], or when it has none.
    pub fn open_evidence(&self, evidence: RecordId) -> Result<OpenFile, Error> {
        let blobs = self.home.blobs();
        self.with(|session| {
            let file = session.open_file(&blobs, evidence)?;
            file.ok_or_else(|| store::StoreError::NoRecord.into())
        })
    }

    /// Opens an item's file for somebody to look at, which the chain remembers. Gives the name
    /// under which the window may ask for it until it is closed.
    ///
    /// # Errors
    /// As for [`Desk::open_evidence`].
    pub fn view_evidence(
        &self,
        evidence: RecordId,
        utc_offset_minutes: i64,
    ) -> Result<(String, Arc<OpenFile>), Error> {
        let file = Arc::new(self.open_evidence(evidence)?);
        self.note_read(evidence)?;
        self.add_custody(
            evidence,
            &Happened {
                event: "viewed".into(),
                utc_offset_minutes,
                ..Happened::default()
            },
        )?;
        let name = token()?;
        let mut views = self.evidence.views.lock().map_err(|_| Error::Internal)?;
        if views.len() >= VIEWS_MAX {
            views.pop_first();
        }
        views.insert(name.clone(), Arc::clone(&file));
        Ok((name, file))
    }

    /// The file behind a name the window was given.
    ///
    /// # Errors
    /// [`FileTrouble::NotOffered`] once it was closed, or the vault was.
    pub fn viewed_file(&self, name: &str) -> Result<Arc<OpenFile>, Error> {
        let views = self.evidence.views.lock().map_err(|_| Error::Internal)?;
        views
            .get(name)
            .cloned()
            .ok_or(Error::File(FileTrouble::NotOffered))
    }

    /// Forgets a name; the key of the file is wiped with its last reader.
    pub fn close_view(&self, name: &str) {
        if let Ok(mut views) = self.evidence.views.lock() {
            views.remove(name);
        }
    }
}

/// Part of a file, as the window asked for it.
#[derive(Debug)]
pub struct Slice {
    /// First byte.
    pub start: u64,
    /// Bytes of the whole file.
    pub size: u64,
    /// The window asked for a part.
    pub is_part: bool,
    /// What may be said about its type: what could run is called plain bytes.
    pub media_type: &'static str,
    /// The bytes.
    pub bytes: Zeroizing<Vec<u8>>,
}

/// Types the window shows. A picture format that may hold scripts is not among them.
const SHOWN: [&str; 18] = [
    "application/pdf",
    "audio/aac",
    "audio/m4a",
    "audio/midi",
    "audio/mpeg",
    "audio/ogg",
    "audio/x-flac",
    "audio/x-wav",
    "image/bmp",
    "image/gif",
    "image/jpeg",
    "image/png",
    "image/webp",
    "text/plain",
    "video/mp4",
    "video/mpeg",
    "video/quicktime",
    "video/webm",
];

impl OpenFile {
    /// Answers a request with its `Range` header. `None` when the range lies outside.
    ///
    /// # Errors
    /// As for [`OpenFile::range`].
    pub fn slice(&self, range: Option<&str>) -> Result<Option<Slice>, Error> {
        let (start, end) = match range.map(|range| asked(range, self.size)) {
            Some(None) => return Ok(None),
            Some(Some(part)) => part,
            None => (0, self.size),
        };
        let end = match range {
            Some(_) => end.min(start.saturating_add(RANGE_BYTES_MAX)),
            None => end,
        };
        let media_type = SHOWN.iter().find(|shown| **shown == self.media_type);
        Ok(Some(Slice {
            start,
            size: self.size,
            is_part: range.is_some(),
            media_type: media_type.copied().unwrap_or("application/octet-stream"),
            bytes: self.range(start, end - start)?,
        }))
    }
}

/// First byte and the one after the last of `bytes=a-b`, `bytes=a-`, `bytes=-n`.
fn asked(range: &str, size: u64) -> Option<(u64, u64)> {
    let (from, to) = range.trim().strip_prefix("bytes=")?.split_once('-')?;
    let (start, end) = match (from.trim(), to.trim()) {
        ("", last) => (size.saturating_sub(last.parse().ok()?), size),
        (from, "") => (from.parse().ok()?, size),
        (from, to) => (
            from.parse().ok()?,
            to.parse::<u64>().ok()?.saturating_add(1),
        ),
    };
    (start < size && start < end).then(|| (start, end.min(size)))
}

#[cfg(test)]
mod tests {
    use super::asked;

    #[test]
    fn ranges_are_read_as_players_write_them() {
        assert_eq!(asked("bytes=0-99", 1000), Some((0, 100)));
        assert_eq!(asked("bytes=900-", 1000), Some((900, 1000)));
        assert_eq!(asked("bytes=-100", 1000), Some((900, 1000)));
        assert_eq!(asked("bytes=0-5000", 1000), Some((0, 1000)));
        assert_eq!(asked("bytes=1000-", 1000), None);
        assert_eq!(asked("bytes=5-2", 1000), None);
        assert_eq!(asked("bytes=x-", 1000), None);
    }
}
