//! Looks at everything a hub keeps as a laptop would: every membership log, chain and signature,
//! every large body. For a hub that serves, and for a backup.

use crate::storage::blobs::{Blobs, Disk};
use crate::storage::tables::{Body, LogRow, NewFrame, Shelf, Tables, Tenant};
use crate::storage::{StorageError, reading};
use anyhow::Result;
use serde::Serialize;
use std::collections::BTreeSet;
use wire::{Frame, Hash, LogId, Members, Seq};

/// Frames read in one go.
const PAGE: u32 = 64;
/// Findings told one by one; more are counted.
const FINDINGS: usize = 100;

/// What was found.
#[derive(Debug, Default, Clone, PartialEq, Eq, Serialize)]
pub struct Examined {
    /// Institutions.
    pub institutions: u64,
    /// Membership entries.
    pub entries: u64,
    /// Logs.
    pub logs: u64,
    /// Frames.
    pub frames: u64,
    /// Bytes of entries and frames.
    pub bytes: u64,
    /// Large bodies beside the tables.
    pub blobs: u64,
    /// Files there that no frame names; left by a crash, of no harm.
    pub blobs_unnamed: u64,
    /// Invitations nobody used yet.
    pub invitations_open: u64,
    /// Whether the keys that invitations pin are here.
    pub keys: bool,
    /// What is wrong. Empty when all is well.
    pub findings: Vec<String>,
    /// How many things are wrong.
    pub wrong: u64,
}

impl Examined {
    /// Whether nothing is wrong.
    pub fn is_well(&self) -> bool {
        self.wrong == 0
    }

    fn wrong(&mut self, what: String) {
        self.wrong += 1;
        if self.findings.len() < FINDINGS {
            self.findings.push(what);
        }
    }
}

/// Look at all of it, as of now. `named` gets the names of all large bodies in use.
pub fn examine(
    tables: &mut dyn Tables,
    blobs: &Disk,
    named: &mut BTreeSet<Hash>,
) -> Result<Examined> {
    let mut found = Examined::default();
    tables.begin_reading()?;
    found.keys = ["hub_seed", "tls_key"]
        .iter()
        .all(|name| matches!(tables.secret(name), Ok(Some(_))));
    if !found.keys {
        found.wrong("the keys of the hub are missing: invitations would lead nowhere".to_owned());
    }
    let invitations = tables.invitations()?;
    let open = invitations.iter().filter(|one| one.used_at.is_none());
    found.invitations_open = u64::try_from(open.count())?;
    for tenant in tables.tenants()? {
        one(tables, blobs, &tenant, &mut found, named)?;
    }
    tables.rollback();
    let lying: BTreeSet<Hash> = blobs.all()?.into_iter().collect();
    found.blobs = u64::try_from(named.len())?;
    found.blobs_unnamed = u64::try_from(lying.difference(named).count())?;
    Ok(found)
}

fn one(
    tables: &mut dyn Tables,
    blobs: &Disk,
    tenant: &Tenant,
    found: &mut Examined,
    named: &mut BTreeSet<Hash>,
) -> Result<()> {
    let id = tenant.id;
    found.institutions += 1;
    let members = match reading::members(tables, id) {
        Ok(Some(members)) => members,
        Ok(None) | Err(StorageError::Damaged) => {
            found.wrong(format!("{id}: the membership log does not verify"));
            return Ok(());
        }
        Err(error) => return Err(error.into()),
    };
    found.entries += u64::from(members.next());
    let mut bytes = tables.left(Shelf::Entries(id), -1)?;
    for (log, row) in tables.logs(id)? {
        found.logs += 1;
        let mut chain = Chain {
            log,
            members: &members,
            blobs,
            seq: Seq(0),
            hash: Hash::NONE,
            total: 0,
        };
        chain.walk(tables, &row, found, named)?;
        bytes += chain.total;
    }
    found.bytes += bytes;
    if bytes != tenant.bytes {
        found.wrong(format!(
            "{id}: {bytes} bytes are kept, {} are counted",
            tenant.bytes
        ));
    }
    Ok(())
}

/// One log, from its beginning.
struct Chain<'a> {
    log: LogId,
    members: &'a Members,
    blobs: &'a Disk,
    seq: Seq,
    hash: Hash,
    total: u64,
}

impl Chain<'_> {
    fn walk(
        &mut self,
        tables: &mut dyn Tables,
        row: &LogRow,
        found: &mut Examined,
        named: &mut BTreeSet<Hash>,
    ) -> Result<()> {
        loop {
            let page = tables.frames(row.row, self.seq, PAGE)?;
            let last = u32::try_from(page.len()) != Ok(PAGE);
            for frame in page {
                found.frames += 1;
                if let Body::Blob(hash) = &frame.body {
                    named.insert(*hash);
                }
                if let Err(why) = self.step(&frame) {
                    let LogId {
                        institution,
                        device,
                        lane,
                    } = self.log;
                    let seq = frame.seq;
                    found.wrong(format!("{institution}/{device}/{lane:?}/{seq}: {why}"));
                }
                self.seq = frame.seq;
                self.hash = frame.hash;
            }
            if last {
                break;
            }
        }
        if (self.seq, self.hash, self.total) != (row.seq, row.hash, row.total) {
            let LogId {
                institution,
                device,
                lane,
            } = self.log;
            found.wrong(format!(
                "{institution}/{device}/{lane:?}: its end is not where it is said"
            ));
        }
        Ok(())
    }

    fn step(&mut self, row: &NewFrame) -> std::result::Result<(), &'static str> {
        self.total = self.total.saturating_add(row.size);
        let bytes = match &row.body {
            Body::Here(bytes) => bytes.clone(),
            Body::Blob(hash) => self
                .blobs
                .get(hash)
                .map_err(|_| "its body is missing or changed")?,
        };
        if u64::try_from(bytes.len()) != Ok(row.size) || row.total != self.total {
            return Err("its length is not what is said");
        }
        let frame = Frame::decode(&bytes).map_err(|_| "it is no frame")?;
        let header = frame.header().map_err(|_| "it is no frame")?;
        if header.log() != self.log || header.seq != row.seq || row.seq != self.seq.next() {
            return Err("it is in the wrong place");
        }
        if header.previous != self.hash || frame.hash() != row.hash {
            return Err("the chain is broken");
        }
        let key = self
            .members
            .vouches(self.log.device, frame.replaced_by())
            .ok_or("nobody vouches for it")?;
        frame.verify(&key).map_err(|_| "its signature is wrong")
    }
}
