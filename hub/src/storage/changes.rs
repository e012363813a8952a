//! Changes to the tables, each inside its own savepoint of the writer's transaction. Every rule
//! about what is kept stands here, once for all databases.

mod frames;

pub(super) use frames::blob_of;

use super::blobs::Blobs;
use super::reading as read;
use super::tables::{Tables, Tenant, signed};
use super::{Founding, StorageError};
use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;
use wire::{DeviceId, Entry, Hash, InstitutionId, MemberError, Members, RefusalCode};

type Result<T> = std::result::Result<T, StorageError>;

/// What an operator may bound.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Bytes one institution may keep here, unless it has a number of its own.
    pub quota: u64,
    /// Bytes of everything; 0 for no bound but the disk.
    pub all: u64,
}

/// One transaction in the making.
pub(super) struct Changes<'c> {
    tables: &'c mut dyn Tables,
    blobs: &'c dyn Blobs,
    cached: &'c dyn Fn(InstitutionId) -> Option<Arc<Members>>,
    bounds: Bounds,
    /// Memberships as of this transaction.
    members: HashMap<InstitutionId, Arc<Members>>,
    broken: Option<StorageError>,
    /// Bytes of a frame were replaced: what stood there must leave the log of the file too.
    replaced: bool,
    /// Blobs that were laid down here.
    laid: BTreeSet<Hash>,
    /// Blobs that nobody may name any more after this.
    doubtful: BTreeSet<Hash>,
}

/// What is left when the transaction has ended.
#[derive(Default)]
pub(super) struct After {
    pub(super) members: HashMap<InstitutionId, Arc<Members>>,
    pub(super) replaced: bool,
    pub(super) doubtful: BTreeSet<Hash>,
}

impl<'c> Changes<'c> {
    pub(super) fn new(
        tables: &'c mut dyn Tables,
        blobs: &'c dyn Blobs,
        cached: &'c dyn Fn(InstitutionId) -> Option<Arc<Members>>,
        bounds: Bounds,
    ) -> Changes<'c> {
        Changes {
            tables,
            blobs,
            cached,
            bounds,
            members: HashMap::new(),
            broken: None,
            replaced: false,
            laid: BTreeSet::new(),
            doubtful: BTreeSet::new(),
        }
    }

    /// Make it durable, if the database did not give up the whole transaction, as it may when the
    /// disk is full.
    pub(super) fn commit(mut self) -> (Result<()>, After) {
        let ended = self
            .broken
            .map_or(Ok(()), Err)
            .and_then(|()| self.tables.commit());
        if ended.is_err() {
            self.tables.rollback();
            self.doubtful.append(&mut self.laid);
        }
        let kept = ended.is_ok();
        let after = After {
            members: if kept { self.members } else { HashMap::new() },
            replaced: kept && self.replaced,
            doubtful: self.doubtful,
        };
        (ended, after)
    }

    pub(super) fn found(
        &mut self,
        founding: &Founding,
    ) -> Result<std::result::Result<(), RefusalCode>> {
        self.savepoint(|this| this.found_inside(founding))
    }

    pub(super) fn entries(
        &mut self,
        id: InstitutionId,
        entries: &[Entry],
    ) -> Result<Option<(usize, RefusalCode)>> {
        self.savepoint(|this| this.entries_inside(id, entries))
    }

    pub(super) fn nonce(
        &mut self,
        id: InstitutionId,
        device: DeviceId,
        nonce: [u8; 12],
        at: u64,
        forget: u64,
    ) -> Result<()> {
        self.savepoint(|this| {
            this.tables.forget_nonces(forget)?;
            this.tables.add_nonce(id, device, nonce, at)
        })
    }

    fn savepoint<T>(&mut self, change: impl FnOnce(&mut Self) -> Result<T>) -> Result<T> {
        self.broken.map_or(Ok(()), Err)?;
        self.tables.savepoint()?;
        let before = self.members.clone();
        let outcome = change(self);
        if outcome.is_err() {
            self.members = before;
        }
        if let Err(error) = self.tables.end_savepoint(outcome.is_ok()) {
            let error = outcome.as_ref().err().copied().unwrap_or(error);
            self.broken = Some(error);
            return Err(error);
        }
        outcome
    }

    fn found_inside(
        &mut self,
        founding: &Founding,
    ) -> Result<std::result::Result<(), RefusalCode>> {
        let id = founding.members.institution();
        let role = founding.members.role();
        let invited = self.tables.invitation(id)?;
        let fits = invited.is_some_and(|invited| {
            let same = same_in_constant_time(&invited.token_hash.0, &founding.token_hash.0);
            same && invited.used_at.is_none() && invited.role == role
        });
        if !fits {
            return Ok(Err(RefusalCode::Token));
        }
        self.tables.use_invitation(id, founding.at)?;
        self.tables.add_tenant(id, role)?;
        self.insert_entry(id, 0, &founding.entry)?;
        self.members.insert(id, Arc::new(founding.members.clone()));
        Ok(Ok(()))
    }

    fn insert_entry(&mut self, id: InstitutionId, number: u32, entry: &Entry) -> Result<()> {
        let body = entry.encode();
        self.tables.add_entry(id, number, &entry.hash(), &body)?;
        self.grow(id, u64::try_from(body.len()).unwrap_or(u64::MAX))
    }

    /// Count bytes, within what the whole hub may keep.
    fn grow(&mut self, id: InstitutionId, bytes: u64) -> Result<()> {
        if bytes == 0 {
            return Ok(());
        }
        self.tables.grow(id, signed(bytes))?;
        if self.bounds.all > 0 && self.tables.bytes()? > self.bounds.all {
            return Err(StorageError::Full);
        }
        Ok(())
    }

    fn current(&mut self, id: InstitutionId) -> Result<Option<Arc<Members>>> {
        if let Some(known) = self.members.get(&id) {
            return Ok(Some(known.clone()));
        }
        // Only this writer makes logs longer, so what readers cached is what is stored.
        if let Some(known) = (self.cached)(id) {
            return Ok(Some(known));
        }
        Ok(read::members(self.tables, id)?.map(Arc::new))
    }

    fn tenant(&mut self, id: InstitutionId) -> Result<Tenant> {
        self.tables.tenant(id)?.ok_or(StorageError::Damaged)
    }

    fn quota(&self, tenant: &Tenant) -> u64 {
        match tenant.bounds.quota {
            0 => self.bounds.quota,
            own => own,
        }
    }

    fn entries_inside(
        &mut self,
        id: InstitutionId,
        entries: &[Entry],
    ) -> Result<Option<(usize, RefusalCode)>> {
        let Some(current) = self.current(id)? else {
            return Ok(Some((0, RefusalCode::Unknown)));
        };
        let mut members = Members::clone(&current);
        for (at, entry) in entries.iter().enumerate() {
            let number = members.next();
            let before = members.actives().count();
            match members.apply(entry) {
                // Sent before and kept: a success, whatever the log says of it today.
                Err(_) if self.has_entry(id, entry)? => continue,
                Err(error) => return Ok(Some((at, refusal(error)))),
                // The copy is now ahead of what is stored, so it is not published.
                Ok(()) if self.is_over(id, before, members.actives().count())? => {
                    return Ok(Some((at, RefusalCode::Quota)));
                }
                Ok(()) => self.insert_entry(id, number, entry)?,
            }
            self.members.insert(id, Arc::new(members.clone()));
        }
        Ok(None)
    }

    /// Whether the institution has used up its space, or would have too many devices. Who has too
    /// many already may still remove some.
    fn is_over(&mut self, id: InstitutionId, before: usize, devices: usize) -> Result<bool> {
        let tenant = self.tenant(id)?;
        let most = usize::try_from(tenant.bounds.devices).unwrap_or(usize::MAX);
        let many = most > 0 && devices > most && devices > before;
        Ok(many || tenant.bytes >= self.quota(&tenant))
    }

    fn has_entry(&mut self, id: InstitutionId, entry: &Entry) -> Result<bool> {
        let Ok(body) = entry.body() else {
            return Ok(false);
        };
        Ok(self.tables.entry_hash(id, body.number)? == Some(entry.hash()))
    }
}

/// What a client is told about an entry that breaks a rule.
pub(crate) fn refusal(error: MemberError) -> RefusalCode {
    match error {
        MemberError::Gap { .. } => RefusalCode::Gap,
        MemberError::Fork => RefusalCode::Fork,
        MemberError::BadSignature => RefusalCode::BadSignature,
        MemberError::NotAdmin | MemberError::ForeignInstitution => RefusalCode::Role,
        MemberError::UnknownAuthor | MemberError::RemovedAuthor => RefusalCode::StaleMembers,
        MemberError::TooMany => RefusalCode::TooLarge,
        _ => RefusalCode::BadChain,
    }
}

/// Compare without telling by time how much was right.
fn same_in_constant_time(a: &[u8; 32], b: &[u8; 32]) -> bool {
    std::hint::black_box(
        a.iter()
            .zip(b)
            .fold(0, |difference, (x, y)| difference | (x ^ y)),
    ) == 0
}
