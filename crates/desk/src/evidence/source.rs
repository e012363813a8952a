//! Files somebody offers: chosen in a dialog, dropped, pasted. The window names them by a ticket
//! and never learns or chooses a path.

use std::fs::File;
use std::io::{Cursor, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use crate::desk::Desk;
use crate::error::{Error, FileTrouble};

/// Largest file, bytes.
pub const FILE_BYTES_MAX: u64 = 2 * 1024 * 1024 * 1024;
/// Offers held at once; older ones are forgotten by locking.
const OFFERS_MAX: usize = 512;
const NAME_CHARS_MAX: usize = 200;

/// A file that was offered.
#[derive(Clone)]
pub struct Offered {
    /// Its name, without a folder.
    pub name: String,
    /// Its size.
    pub size: u64,
    /// When it was last changed, milliseconds since 1970 UTC, as its file system says.
    pub changed_at: Option<i64>,
    from: From,
}

#[derive(Clone)]
enum From {
    Path(PathBuf),
    Bytes(std::sync::Arc<vault::Zeroizing<Vec<u8>>>),
}

/// What can be read and read again.
pub(crate) trait Readable: Read + Seek + Send {}
impl<T: Read + Seek + Send> Readable for T {}

impl Offered {
    pub(crate) fn open(&self) -> Result<Box<dyn Readable + '_>, Error> {
        match &self.from {
            From::Path(path) => Ok(Box::new(File::open(path)?)),
            From::Bytes(bytes) => Ok(Box::new(Cursor::new(bytes.as_slice()))),
        }
    }

    /// True when the file still lies unencrypted where it came from.
    pub const fn stays_outside(&self) -> bool {
        matches!(self.from, From::Path(_))
    }

    pub(crate) fn of_path(path: &Path) -> Result<Self, Error> {
        let meta = std::fs::metadata(path)?;
        if !meta.is_file() {
            return Err(Error::Io(std::io::ErrorKind::InvalidInput));
        }
        let changed_at = meta
            .modified()
            .ok()
            .and_then(|at| at.duration_since(UNIX_EPOCH).ok())
            .and_then(|passed| i64::try_from(passed.as_millis()).ok());
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        Ok(Self {
            name: plain(&name),
            size: checked(meta.len())?,
            changed_at,
            from: From::Path(path.to_owned()),
        })
    }

    pub(crate) fn of_bytes(
        name: &str,
        bytes: Vec<u8>,
        changed_at: Option<i64>,
    ) -> Result<Self, Error> {
        Ok(Self {
            name: plain(name),
            size: checked(bytes.len() as u64)?,
            changed_at,
            from: From::Bytes(std::sync::Arc::new(vault::Zeroizing::new(bytes))),
        })
    }
}

impl Desk {
    /// Offers the file at a path; gives its ticket.
    ///
    /// # Errors
    /// When it cannot be read, or is too large.
    pub fn offer_path(&self, path: &Path) -> Result<(String, Offered), Error> {
        self.offer(Offered::of_path(path)?)
    }

    /// Offers bytes, as pasted; gives their ticket.
    ///
    /// # Errors
    /// When they are too many.
    pub fn offer_bytes(
        &self,
        name: &str,
        bytes: Vec<u8>,
        changed_at: Option<i64>,
    ) -> Result<(String, Offered), Error> {
        self.offer(Offered::of_bytes(name, bytes, changed_at)?)
    }

    fn offer(&self, offered: Offered) -> Result<(String, Offered), Error> {
        if !self.is_open() {
            return Err(Error::Locked);
        }
        let ticket = super::token()?;
        let mut offers = self.evidence.offers.lock().map_err(|_| Error::Internal)?;
        if offers.len() >= OFFERS_MAX {
            offers.clear();
        }
        offers.insert(ticket.clone(), offered.clone());
        Ok((ticket, offered))
    }

    /// Offers a folder that is to be made; gives its ticket.
    ///
    /// # Errors
    /// When the vault is closed.
    pub fn offer_folder(&self, path: &Path) -> Result<String, Error> {
        if !self.is_open() {
            return Err(Error::Locked);
        }
        let ticket = super::token()?;
        let mut folders = self.evidence.folders.lock().map_err(|_| Error::Internal)?;
        folders.insert(ticket.clone(), path.to_owned());
        Ok(ticket)
    }

    /// Takes an offered folder, once.
    ///
    /// # Errors
    /// [`FileTrouble::NotOffered`].
    pub fn take_folder(&self, ticket: &str) -> Result<PathBuf, Error> {
        let mut folders = self.evidence.folders.lock().map_err(|_| Error::Internal)?;
        folders
            .remove(ticket)
            .ok_or(Error::File(FileTrouble::NotOffered))
    }

    /// Takes an offer; each ticket is good once.
    ///
    /// # Errors
    /// [`FileTrouble::NotOffered`].
    pub fn take_offer(&self, ticket: &str) -> Result<Offered, Error> {
        let mut offers = self.evidence.offers.lock().map_err(|_| Error::Internal)?;
        offers
            .remove(ticket)
            .ok_or(Error::File(FileTrouble::NotOffered))
    }
}

fn checked(size: u64) -> Result<u64, Error> {
    if size > FILE_BYTES_MAX {
        Err(Error::File(FileTrouble::TooLarge))
    } else {
        Ok(size)
    }
}

/// A name that is one line and no folder.
fn plain(name: &str) -> String {
    let name: String = name
        .chars()
        .filter(|letter| !letter.is_control() && !matches!(letter, '/' | '\\'))
        .take(NAME_CHARS_MAX)
        .collect();
    match name.trim() {
        "" => "file".to_owned(),
        name => name.to_owned(),
    }
}

/// SHA-256, size and first bytes of all that can be read, from the start.
pub(crate) fn digest(
    from: &mut dyn Readable,
    mut seen: impl FnMut(u64) -> Result<(), Error>,
) -> Result<([u8; 32], u64, Vec<u8>), Error> {
    from.seek(SeekFrom::Start(0))?;
    let mut hash = vault::hash::Sha256::default();
    let mut head = Vec::new();
    let mut size: u64 = 0;
    let mut buffer = vault::Zeroizing::new(vec![0; 1 << 20]);
    loop {
        let count = from.read(&mut buffer)?;
        if count == 0 {
            return Ok((hash.finish(), size, head));
        }
        let piece = &buffer[..count];
        if head.len() < HEAD_BYTES {
            head.extend(piece.iter().take(HEAD_BYTES - head.len()));
        }
        hash.update(piece);
        size = checked(size + count as u64)?;
        seen(count as u64)?;
    }
}

/// First bytes looked at to tell the type.
const HEAD_BYTES: usize = 8192;

/// Media type by content, never by the name.
pub(crate) fn media_type(head: &[u8]) -> &'static str {
    if let Some(kind) = infer::get(head) {
        return kind.mime_type();
    }
    // A letter may be cut in the middle by the length looked at.
    let text = match std::str::from_utf8(head) {
        Ok(_) => true,
        Err(error) => error.error_len().is_none() && error.valid_up_to() + 4 > head.len(),
    };
    let steers = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    if text && !head.is_empty() && !head.iter().any(steers) {
        "text/plain"
    } else {
        "application/octet-stream"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_type_is_told_by_content_and_not_by_the_name() {
        assert_eq!(media_type(&[0xff, 0xd8, 0xff, 0xe0, 0, 16]), "image/jpeg");
        assert_eq!(media_type(b"%PDF-1.7\n"), "application/pdf");
        assert_eq!(media_type("شهادة الجار".as_bytes()), "text/plain");
        assert_eq!(media_type(&"شهادة".as_bytes()[..9]), "text/plain");
        assert_eq!(media_type(&[1, 2, 3, 0, 0xfe]), "application/octet-stream");
        assert_eq!(media_type(b""), "application/octet-stream");
    }

    #[test]
    fn a_name_is_one_line_and_leads_nowhere() {
        assert_eq!(plain("../../etc/pass\nwd"), "....etcpasswd");
        assert_eq!(plain("صورة ١.jpg"), "صورة ١.jpg");
        assert_eq!(plain("  "), "file");
    }
}
