//! Questions to the tables that take more than one row. Also asked by the writer, inside its
//! transaction.

use super::blobs::Blobs;
use super::tables::{Body, Shelf, Tables};
use super::{Slice, StorageError};
use wire::{Entry, InstitutionId, Members, PublicKey, Trust};

/// Rows looked at in one go while counting what fits.
const PAGE: u32 = 256;

type Result<T> = std::result::Result<T, StorageError>;

pub(crate) fn alliance<T: Tables + ?Sized>(tables: &mut T) -> Result<Option<PublicKey>> {
    let key = tables.meta("alliance_key")?;
    key.map(|key| key.try_into().map(PublicKey))
        .transpose()
        .map_err(|_| StorageError::Damaged)
}

/// Fold the stored log again. What is stored was verified once; tables that changed since are
/// damaged, not trusted.
pub(crate) fn members<T: Tables + ?Sized>(
    tables: &mut T,
    id: InstitutionId,
) -> Result<Option<Members>> {
    let mut members: Option<Members> = None;
    for body in tables.bodies(Shelf::Entries(id), -1, i64::MAX)? {
        let Body::Here(bytes) = body else {
            return Err(StorageError::Damaged);
        };
        let entry = Entry::decode(&bytes).map_err(|_| StorageError::Damaged)?;
        match &mut members {
            Some(members) => members.apply(&entry).map_err(|_| StorageError::Damaged)?,
            None => {
                let alliance = alliance(tables)?.ok_or(StorageError::Damaged)?;
                let trust = Trust::FirstSeen { alliance };
                members =
                    Some(Members::found(id, &trust, &entry).map_err(|_| StorageError::Damaged)?);
            }
        }
    }
    Ok(members)
}

/// What is read, from where, and how much of it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wanted {
    pub(super) shelf: Shelf,
    /// Of the last one that is known.
    pub(super) after: i64,
    pub(super) budget: usize,
    /// The first may go over the budget.
    pub(super) force: bool,
}

/// Take what fits.
pub(super) fn slice<T: Tables + ?Sized>(
    tables: &mut T,
    blobs: &dyn Blobs,
    wanted: Wanted,
) -> Result<Slice> {
    let left = tables.left(wanted.shelf, wanted.after)?;
    let mut slice = Slice {
        items: Vec::new(),
        more: left,
    };
    if left == 0 {
        return Ok(slice);
    }
    let Some((last, used)) = fitting(tables, wanted)? else {
        return Ok(slice);
    };
    for body in tables.bodies(wanted.shelf, wanted.after, last)? {
        slice.items.push(match body {
            Body::Here(bytes) => bytes,
            Body::Blob(hash) => blobs.get(&hash)?,
        });
    }
    slice.more = left.saturating_sub(used);
    Ok(slice)
}

/// The place of the last one that fits, and the bytes up to there.
fn fitting<T: Tables + ?Sized>(tables: &mut T, wanted: Wanted) -> Result<Option<(i64, u64)>> {
    let budget = u64::try_from(wanted.budget).unwrap_or(u64::MAX);
    let mut found: Option<(i64, u64)> = None;
    loop {
        let from = found.map_or(wanted.after, |(place, _)| place);
        let page = tables.sizes(wanted.shelf, from, PAGE)?;
        let full = u32::try_from(page.len()) == Ok(PAGE);
        for (place, size) in page {
            let used = found.map_or(0, |(_, used)| used).saturating_add(size);
            if used > budget && !(wanted.force && found.is_none()) {
                return Ok(found);
            }
            found = Some((place, used));
        }
        if !full {
            return Ok(found);
        }
    }
}
