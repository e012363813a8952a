//! Copies of everything a hub keeps: to a folder while it serves, and from there into an empty
//! place of either kind. The form of a backup is that of a hub with the embedded database.

use crate::authority::transaction;
use crate::examine::{Examined, examine};
use crate::server::make_folder;
use crate::storage::blobs::{Blobs, Disk};
use crate::storage::tables::{Body, Registry, Shelf, Tables, Tenant};
use crate::storage::{Place, StorageError, sqlite};
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs::File;
use std::path::Path;
use wire::{Entry, Hash, Seq};

/// Frames carried in one go.
const PAGE: u32 = 256;
/// Times a copy begins again because a body was replaced meanwhile.
const TRIES: usize = 3;

/// Copy everything into a new folder, while the hub serves, and look at the copy.
pub fn backup(place: &Place, to: &Path) -> Result<Examined> {
    if to.exists() {
        bail!("{} is there already; give another name", to.display());
    }
    let part = to.with_extension("part");
    for _ in 0..TRIES {
        if part.exists() {
            std::fs::remove_dir_all(&part)?;
        }
        make_folder(&part)?;
        let copy = Place::folder(&part);
        let mut from = place.connect()?;
        from.begin_reading()?;
        let mut into = copy.connect()?;
        match carry(from.as_mut(), place, into.as_mut(), &copy) {
            Ok(()) => {}
            // Replaced while we copied: the row of our moment names what is gone.
            Err(error) if error.downcast_ref() == Some(&StorageError::Damaged) => continue,
            Err(error) => return Err(error),
        }
        into.scrub()?;
        drop(into);
        flush(&part)?;
        std::fs::rename(&part, to)?;
        if let Some(parent) = to.parent().filter(|p| !p.as_os_str().is_empty()) {
            flush(parent)?;
        }
        return drill(to);
    }
    bail!("a large body is missing or changes too often; `sanad-hub check` tells which")
}

/// Open a backup, change nothing in it, and verify every chain and signature.
pub fn drill(from: &Path) -> Result<Examined> {
    let file = from.join(sqlite::FILE);
    let mut tables = sqlite::look(&file)
        .with_context(|| format!("{} is no backup of this hub's form", from.display()))?;
    let blobs = Disk::at(&Place::folder(from).blobs());
    examine(&mut tables, &blobs, &mut BTreeSet::new())
}

/// Bring a backup into an empty place of either kind.
pub fn restore(from: &Path, place: &Place) -> Result<Examined> {
    let examined = drill(from)?;
    if !examined.is_well() {
        bail!(
            "this backup is not whole ({} findings); `sanad-hub drill` tells them",
            examined.wrong
        );
    }
    make_folder(&place.data)?;
    let lock = place.lock()?;
    if lock.is_none() {
        bail!("a hub serves from this folder");
    }
    let mut into = place.connect()?;
    if !into.secret_names()?.is_empty() || !into.tenants()?.is_empty() {
        bail!("there is something here already; restore into an empty place");
    }
    let mut backup = sqlite::look(&from.join(sqlite::FILE))?;
    backup.begin_reading()?;
    carry_checked(&mut backup, &Place::folder(from), into.as_mut(), place)?;
    let blobs = Disk::at(&place.blobs());
    examine(into.as_mut(), &blobs, &mut BTreeSet::new())
}

fn carry_checked(
    from: &mut dyn Tables,
    from_place: &Place,
    into: &mut dyn Tables,
    to_place: &Place,
) -> Result<()> {
    carry(from, from_place, into, to_place)?;
    into.scrub()?;
    Ok(())
}

/// All rows, in one transaction; large bodies first, so that no row names what is not there.
fn carry(
    from: &mut dyn Tables,
    from_place: &Place,
    into: &mut dyn Tables,
    to_place: &Place,
) -> Result<()> {
    let bodies = Bodies {
        from: Disk::at(&from_place.blobs()),
        to: Disk::open(&to_place.blobs())?,
    };
    transaction(into, |into| {
        for name in from.meta_names()? {
            let value = from.meta(&name)?.unwrap_or_default();
            into.put_meta(&name, &value)?;
        }
        for name in from.secret_names()? {
            let value = from.secret(&name)?.unwrap_or_default();
            into.put_secret(&name, &value)?;
        }
        for invited in from.invitations()? {
            into.add_invitation(&invited)?;
        }
        for tenant in from.tenants()? {
            carry_tenant(from, into, &bodies, &tenant)?;
        }
        for (id, device, nonce, at) in from.nonces()? {
            into.add_nonce(id, device, nonce, at)?;
        }
        Ok(())
    })
}

struct Bodies {
    from: Disk,
    to: Disk,
}

impl Bodies {
    fn carry(&self, hash: &Hash) -> Result<(), StorageError> {
        self.to.put(hash, &self.from.get(hash)?)
    }
}

fn carry_tenant(
    from: &mut dyn Tables,
    into: &mut dyn Tables,
    bodies: &Bodies,
    tenant: &Tenant,
) -> Result<()> {
    let id = tenant.id;
    into.add_tenant(id, tenant.role)?;
    into.set_tenant(id, tenant.bounds, tenant.suspended_at)?;
    into.grow(id, i64::try_from(tenant.bytes)?)?;
    let entries = from.bodies(Shelf::Entries(id), -1, i64::MAX)?;
    for (number, body) in (0..).zip(entries) {
        let Body::Here(bytes) = body else {
            return Err(StorageError::Damaged.into());
        };
        let entry = Entry::decode(&bytes).map_err(|_| StorageError::Damaged)?;
        into.add_entry(id, number, &entry.hash(), &bytes)?;
    }
    for (log, head) in from.logs(id)? {
        let row = into.add_log(log)?;
        let mut after = Seq(0);
        loop {
            let page = from.frames(head.row, after, PAGE)?;
            let Some(last) = page.last() else { break };
            after = last.seq;
            for frame in &page {
                if let Body::Blob(hash) = &frame.body {
                    bodies.carry(hash)?;
                }
            }
            into.add_frames(row, page)?;
        }
        into.set_log(&crate::storage::tables::LogRow { row, ..head })?;
    }
    Ok(())
}

fn flush(folder: &Path) -> Result<()> {
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}
