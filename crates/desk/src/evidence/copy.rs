//! Copies that may leave: written anew from the pixels alone, with boxes burnt in when something
//! must not be seen. A copy is an item of its own, sealed, with its own chain, linked to its parent
//! by record and by hash; the parent is only read.
//!
//! Only what can be decoded and written anew is copied. A document comes as pictures of its pages,
//! made by the window; films and sound are refused, since no part of them can be trusted to be
//! without traces.

use std::io::Read as _;

use model::record::EVIDENCE;
use model::{RecordId, Value};
use picture::{Area, Raster};
use serde_json::Value as Json;
use vault::Zeroizing;

use super::import::Intake;
use super::read::OpenFile;
use super::source::Offered;
use super::work::Work;
use super::{chain, hex};
use crate::desk::Desk;
use crate::error::{Error, FileTrouble};
use crate::form::Asked;

/// Longer side of the small pictures of a list.
pub const THUMBNAIL_PIXELS: u32 = 160;
/// Longest side the window gets to draw boxes on.
const PICTURE_PIXELS_MAX: u32 = 2000;
/// Small pictures kept in memory while the vault is open.
const THUMBNAILS_MAX: usize = 512;
/// Larger files get no small picture in a list: decoding them all would take too long.
const THUMBNAIL_FILE_BYTES_MAX: u64 = 32 << 20;
/// What a copy takes over from its parent.
const INHERITED: [&str; 3] = ["title", "evidence_type", "consent_to_use"];

/// Black boxes on one page; a picture is page 0.
#[derive(Debug, Clone, Copy)]
pub struct Burnt {
    /// The page, from 0.
    pub page: usize,
    /// Where.
    pub area: Area,
}

/// A copy to be made.
#[derive(Clone, Default)]
pub struct Copying {
    /// Of which item.
    pub evidence: Option<RecordId>,
    /// What must not be seen. None: only what lies beside the pixels is left out.
    pub burnt: Vec<Burnt>,
    /// Pictures of the pages of a document.
    pub pages: Vec<Offered>,
    /// Why, for the chain.
    pub reason: String,
    /// Minutes local time is ahead of UTC.
    pub utc_offset_minutes: i64,
}

impl From<picture::PictureError> for Error {
    fn from(error: picture::PictureError) -> Self {
        Self::File(match error {
            picture::PictureError::TooLarge => FileTrouble::PictureTooLarge,
            picture::PictureError::Unreadable => FileTrouble::PictureUnreadable,
            picture::PictureError::Moving | picture::PictureError::OtherType => {
                FileTrouble::NotCopied
            }
        })
    }
}

impl Desk {
    /// Makes a copy for sharing, or a redacted one when something is to be burnt in.
    ///
    /// # Errors
    /// [`FileTrouble::NotCopied`] for a type that is not written anew, [`FileTrouble::PagesNeeded`]
    /// for a document without pictures of its pages, and as for reading and taking in.
    pub fn copy_evidence(&self, work: &Work, copying: &Copying) -> Result<RecordId, Error> {
        let parent = copying.evidence.ok_or(store::StoreError::NoRecord)?;
        let file = self.open_evidence(parent)?;
        let (case, asked) = self.inherited(parent)?;
        let made = match file.media_type.as_str() {
            "application/pdf" => self.bound(copying, &file)?,
            kind if kind.starts_with("image/") => {
                let mut raster = Raster::decode(&whole(work, &file)?)?;
                for burnt in copying.burnt.iter().filter(|burnt| burnt.page == 0) {
                    raster.burn(burnt.area);
                }
                raster.encode()?
            }
            _ => return Err(Error::File(FileTrouble::NotCopied)),
        };
        let name = format!("{}.{}", stem(&file.name), made.ending);
        let mut bytes = made.bytes;
        let offered = Offered::of_bytes(&name, std::mem::take(&mut *bytes), None)?;
        let kind = if copying.burnt.is_empty() {
            "shared"
        } else {
            "redacted"
        };
        let intake = Intake {
            case: Some(case),
            asked,
            parent: Some(parent),
            copy_of_kind: kind.into(),
            reason: copying.reason.clone(),
            utc_offset_minutes: copying.utc_offset_minutes,
        };
        self.add_evidence(work, &offered, &intake)
    }

    /// Pages as the window drew them, with their boxes, and nothing else of the document.
    fn bound(&self, copying: &Copying, file: &OpenFile) -> Result<picture::Made, Error> {
        if copying.pages.is_empty() {
            return Err(Error::File(FileTrouble::PagesNeeded));
        }
        // A copy of what is damaged would hide the damage.
        let mut hash = vault::hash::Sha256::default();
        file.each_chunk(|piece| {
            hash.update(piece);
            Ok(())
        })?;
        if hex(&hash.finish()) != file.sha256 {
            return Err(Error::File(FileTrouble::Damaged));
        }
        let pages = copying.pages.iter().enumerate().map(|(at, page)| {
            let mut bytes = Zeroizing::new(Vec::new());
            let read = page
                .open()
                .map(|mut from| from.read_to_end(&mut bytes).is_ok());
            if !matches!(read, Ok(true)) {
                return Err(picture::PictureError::Unreadable);
            }
            let mut raster = Raster::decode(&bytes)?;
            for burnt in copying.burnt.iter().filter(|burnt| burnt.page == at) {
                raster.burn(burnt.area);
            }
            Ok(raster)
        });
        Ok(picture::Made {
            bytes: picture::bind(pages)?,
            ending: "pdf",
        })
    }

    /// The case of an item, and what its copies take over.
    fn inherited(&self, parent: RecordId) -> Result<(RecordId, Vec<Asked>), Error> {
        self.with(|session| {
            let stored = session.record(parent)?.stored;
            let case =
                chain::link_of(&stored, &EVIDENCE, "case").ok_or(store::StoreError::NoRecord)?;
            let asked = INHERITED.iter().filter_map(|name| {
                let field = EVIDENCE.field_named(name)?;
                let (Value::Text(text) | Value::Code(text)) = stored.state.shown(field)? else {
                    return None;
                };
                Some(Asked {
                    field: (*name).to_owned(),
                    element: None,
                    value: Json::String(text.clone()),
                })
            });
            Ok((case, asked.collect()))
        })
    }

    /// A small picture of an item for a list, as JPEG; made in memory and kept there. `None` for
    /// what is no picture, or none that can be drawn.
    ///
    /// # Errors
    /// As for reading.
    pub fn thumbnail(&self, evidence: RecordId) -> Result<Option<Vec<u8>>, Error> {
        let known = |all: &super::Thumbnails| all.get(&evidence).cloned();
        let lock = || self.evidence.thumbnails.lock().map_err(|_| Error::Internal);
        // Whether this person may see the record is asked again each time.
        let blobs = self.home.blobs();
        let file = self.with(|session| {
            session.record(evidence)?;
            Ok(session.open_file(&blobs, evidence))
        })?;
        if let Some(known) = known(&*lock()?) {
            return Ok(known.map(|bytes| bytes.to_vec()));
        }
        let file = match file {
            Ok(Some(file)) => file,
            Ok(None) | Err(Error::File(_)) => return Ok(None),
            Err(error) => return Err(error),
        };
        let made = small(&file);
        let mut all = lock()?;
        if all.len() >= THUMBNAILS_MAX {
            all.clear();
        }
        all.insert(evidence, made.clone());
        Ok(made.map(|bytes| bytes.to_vec()))
    }

    /// A picture that was opened for looking, upright, to draw boxes on: JPEG, and its sides.
    ///
    /// # Errors
    /// [`FileTrouble::NotOffered`] once the view was closed; as for [`Desk::copy_evidence`].
    pub fn viewed_picture(&self, view: &str) -> Result<(Zeroizing<Vec<u8>>, u32, u32), Error> {
        let file = self.viewed_file(view)?;
        let raster = Raster::decode(&whole(&Work::default(), &file)?)?;
        let (width, height) = (raster.width, raster.height);
        let bytes = raster.shrunk(PICTURE_PIXELS_MAX).encode_photo()?.bytes;
        Ok((bytes, width, height))
    }
}

fn small(file: &OpenFile) -> super::Thumbnail {
    if !file.media_type.starts_with("image/") || file.size > THUMBNAIL_FILE_BYTES_MAX {
        return None;
    }
    let bytes = file.range(0, file.size).ok()?;
    let raster = Raster::decode(&bytes).ok()?;
    let made = raster.shrunk(THUMBNAIL_PIXELS).encode_photo().ok()?;
    Some(made.bytes.into())
}

/// All of a file, when it is as it came in.
fn whole(work: &Work, file: &OpenFile) -> Result<Zeroizing<Vec<u8>>, Error> {
    if file.size > picture::FILE_BYTES_MAX {
        return Err(Error::File(FileTrouble::PictureTooLarge));
    }
    let size = usize::try_from(file.size).map_err(|_| Error::Internal)?;
    let mut bytes = Zeroizing::new(Vec::with_capacity(size));
    file.each_chunk(|piece| {
        bytes.extend_from_slice(piece);
        work.advance(0)
    })?;
    if hex(&vault::hash::sha256(&bytes)) != file.sha256 {
        return Err(Error::File(FileTrouble::Damaged));
    }
    Ok(bytes)
}

/// A name without its ending.
fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}
