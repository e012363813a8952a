//! Evidence handed on: a folder that a stranger checks with the script in it, without Sanad.
//!
//! `originals/` as they came in, their chains as signed, the keys with the signed entries that
//! vouch for them, a manifest of every file, and one root over all of it to be printed. Names of
//! staff, places and reasons may be left out: the chain commits to them and stays checkable.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use model::RecordId;
use model::copies::{self, Choice};
use model::record::EVIDENCE;
use serde_json::{Value as Json, json};
use wire::auth::domain;
use wire::members::{Act, Entry};

use super::chain::{self, Chain, Happened};
use super::hex;
use super::read::OpenFile;
use super::told::{custody_files, shown};
use super::work::Work;
use super::wrapping::Parcel;
pub use super::wrapping::Wrapping;
use crate::desk::{Desk, Session};
use crate::error::{Error, FileTrouble};
use crate::leaving::{Disclosed, disclose};
use crate::record::Record;

/// First line of what is signed, and the name of the form. Frozen.
pub(crate) const HEAD: &str = "sanad evidence package 1";
/// The manifest and its signature.
pub(crate) const MANIFEST: &str = "manifest.json";
/// See [`MANIFEST`].
pub(crate) const SIGNATURE: &str = "manifest.sig";
const VERIFIER: &str = include_str!("verify.py");
const READ_ME: [(&str, &str); 4] = [
    (
        "README.ar.txt",
        include_str!("../../../../locales/ar/evidence-package.txt"),
    ),
    (
        "README.en.txt",
        include_str!("../../../../locales/en/evidence-package.txt"),
    ),
    (
        "README.es.txt",
        include_str!("../../../../locales/es/evidence-package.txt"),
    ),
    (
        "README.fr.txt",
        include_str!("../../../../locales/fr/evidence-package.txt"),
    ),
];

/// Which file of an item is handed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Files {
    /// A copy without traces; an original only when nothing is hidden in its type. See
    /// [`copies::to_share`].
    #[default]
    ForSharing,
    /// As they came in, copies too: for whoever has to examine them.
    Originals,
}

/// What is handed on, to whom.
#[derive(Debug, Clone, Default)]
pub struct Handing {
    /// Items of one case; none for all.
    pub items: Vec<RecordId>,
    /// Which file of each.
    pub files: Files,
    /// In what.
    pub wrapping: Wrapping,
    /// Code of `recipient_type`.
    pub recipient_type: String,
    /// To whom, in words.
    pub recipient: String,
    /// Names of staff, places, reasons, titles and file names go too.
    pub with_names: bool,
    /// Minutes local time is ahead of UTC.
    pub utc_offset_minutes: i64,
}

/// A package that was made.
#[derive(Debug, Clone)]
pub struct Packaged {
    /// Its folder.
    pub folder: PathBuf,
    /// What is to be printed, hex.
    pub root: String,
    /// Items in it.
    pub items: usize,
    /// Files in it.
    pub files: usize,
    /// Bytes of the originals.
    pub bytes: u64,
    /// Titles of items that stayed: no copy of them may be shared, or their own consent says no.
    pub held: Vec<String>,
}

/// One item on its way out.
pub(super) struct Leaving {
    id: RecordId,
    shown: Json,
    file: Option<(String, OpenFile)>,
    pub(super) chain: Chain,
}

impl Desk {
    /// Makes a package in a new folder `into`. The folder appears whole or not at all.
    ///
    /// # Errors
    /// [`Error::MayNotLeave`], [`FileTrouble::Exists`], [`FileTrouble::Elsewhere`] or
    /// [`FileTrouble::Damaged`] for an item that cannot be handed on as it came in.
    pub fn package_evidence(
        &self,
        work: &Work,
        case: RecordId,
        handing: &Handing,
        into: &Path,
    ) -> Result<Packaged, Error> {
        self.with_right(model::role::Act::Disclose, |session| {
            session.keys().map(|_| ())
        })?;
        let leaving = self.may_leave(case, &handing.recipient_type, "full")?;
        if !leaving.allowed {
            // The same refusal as at the end, before anything is written.
            self.record_disclosure(&leaving, &disclosed(handing, ""))?;
        }
        if into.exists() {
            return Err(Error::File(FileTrouble::Exists));
        }
        let (items, held) = self.leaving_items(&leaving, handing)?;
        let beside = beside(into);
        let name = into.file_stem().unwrap_or_default().to_string_lossy();
        let done = Parcel::begin(&beside, handing.wrapping, &name)
            .and_then(|parcel| self.write_package(work, handing, &items, parcel))
            .and_then(|packaged| {
                let ids: Vec<RecordId> = items.iter().map(|one| one.id).collect();
                self.note_package(&leaving, handing, &ids, &packaged.root)?;
                Ok(packaged)
            });
        let packaged = match done {
            Ok(packaged) => packaged,
            Err(error) => {
                Parcel::discard(&beside);
                return Err(error);
            }
        };
        fs::rename(&beside, into)?;
        Ok(Packaged {
            folder: into.to_owned(),
            held,
            ..packaged
        })
    }

    /// What leaves, and titles of what stays.
    fn leaving_items(
        &self,
        leaving: &crate::leaving::Leaving,
        handing: &Handing,
    ) -> Result<(Vec<Leaving>, Vec<String>), Error> {
        let blobs = self.home.blobs();
        self.with(|session| {
            let records = session.parts_of(leaving.case, &EVIDENCE)?;
            let (mut wanted, mut held) = chosen(&records, handing);
            let stays = |record: &&Record| leaving.stays(record.stored.id);
            for record in records.iter().filter(stays) {
                if wanted.remove(&record.stored.id) {
                    held.push(record.title());
                }
            }
            let named = |id: &RecordId| handing.items.is_empty() || handing.items.contains(id);
            let mut refused = records.iter().filter(stays);
            if wanted.is_empty() && refused.any(|record| named(&record.stored.id)) {
                return Err(Error::MayNotLeave("refused"));
            }
            let mut items = Vec::new();
            for record in records {
                let id = record.stored.id;
                if !wanted.contains(&id) {
                    continue;
                }
                let chain = session.chain(id)?;
                let file = session.open_file(&blobs, id)?;
                let file = file.map(|file| (path_of(id, &file.name), file));
                let path = file.as_ref().map(|(path, _)| path);
                items.push(Leaving {
                    id,
                    shown: shown(&record, path, &chain, handing),
                    file,
                    chain,
                });
            }
            match (items.is_empty(), held.is_empty()) {
                (true, true) => Err(store::StoreError::NoRecord.into()),
                (true, false) => Err(Error::File(FileTrouble::NothingToShare)),
                _ => Ok((items, held)),
            }
        })
    }

    fn write_package(
        &self,
        work: &Work,
        handing: &Handing,
        items: &[Leaving],
        mut folder: Parcel,
    ) -> Result<Packaged, Error> {
        let size = |one: &Leaving| one.file.as_ref().map_or(0, |(_, file)| file.size);
        let bytes = items.iter().map(size).sum();
        work.expect(bytes);
        for (path, file) in items.iter().filter_map(|one| one.file.as_ref()) {
            folder.original(work, path, file)?;
        }
        let (lines, table, signers) = custody_files(items, handing.with_names);
        folder.put("custody.jsonl", lines.as_bytes())?;
        folder.put("custody.csv", table.as_bytes())?;
        let (keys, signing) = self.with(|session| {
            let signing = session.signing()?;
            let mut signers = signers;
            signers.push(signing.public());
            Ok((session.vouched(&signers)?, signing))
        })?;
        folder.put("keys.json", keys.to_string().as_bytes())?;
        folder.put("verify.py", VERIFIER.as_bytes())?;
        for (path, text) in READ_ME {
            folder.put(path, text.as_bytes())?;
        }
        let listed: Vec<Json> = folder
            .files
            .iter()
            .map(|(path, (hash, size))| json!({ "path": path, "sha256": hex(hash), "size": size }))
            .collect();
        let manifest = json!({
            "format": HEAD,
            "made_at": self.now_ms(),
            "app_version": env!("CARGO_PKG_VERSION"),
            "names_left_out": !handing.with_names,
            "copies_for_sharing": handing.files == Files::ForSharing,
            "items": items.iter().map(|one| one.shown.clone()).collect::<Vec<_>>(),
            "files": listed,
        });
        let manifest = format!("{manifest:#}\n");
        folder.put(MANIFEST, manifest.as_bytes())?;
        let files = folder.files.len();
        let leaves = folder
            .files
            .iter()
            .map(|(path, (hash, _))| (path.as_str(), *hash));
        let root = hex(&merkle(&leaves.collect::<Vec<_>>()));
        let said = format!("{HEAD}\nroot {root}\n");
        let signature = signing.sign(domain::PACKAGE, said.as_bytes());
        let sig = format!(
            "{said}signer {}\nsignature {}\n",
            hex(&signing.public()),
            hex(&signature)
        );
        folder.put(SIGNATURE, sig.as_bytes())?;
        folder.finish()?;
        Ok(Packaged {
            folder: PathBuf::new(),
            root,
            items: items.len(),
            files,
            bytes,
            held: Vec::new(),
        })
    }

    /// Disclosure, audit trail and a link in each chain, in one commit.
    fn note_package(
        &self,
        leaving: &crate::leaving::Leaving,
        handing: &Handing,
        ids: &[RecordId],
        root: &str,
    ) -> Result<(), Error> {
        let (now_ms, now) = (self.now_ms(), self.now());
        self.with(|session| {
            let signing = session.signing()?;
            session.store.write(session.me, now, |tx| {
                disclose(tx, leaving, &disclosed(handing, root), now_ms)?;
                let what = format!("items={}", ids.len());
                tx.audit_export("evidence_package", Some(leaving.case), &what, root)?;
                for id in ids {
                    let happened = Happened {
                        event: "exported".into(),
                        reason: format!("{} {root}", handing.recipient).trim().to_owned(),
                        utc_offset_minutes: handing.utc_offset_minutes,
                        ..Happened::default()
                    };
                    chain::append(tx, &signing, *id, &happened, now_ms)?;
                }
                Ok(())
            })
        })
    }
}

impl Session {
    /// The institution's root and, for these keys, the signed entries that let them in, with those
    /// of whoever let them in.
    fn vouched(&self, signers: &[[u8; 32]]) -> Result<Json, Error> {
        let keys = self.keys()?;
        let members = keys.members.as_ref().ok_or(Error::NotEnrolled)?;
        let root = members.root().0;
        let mut entries: BTreeMap<[u8; 32], ([u8; 32], Entry)> = BTreeMap::new();
        for bytes in self.store.entries(keys.institution)? {
            let entry = Entry::decode(&bytes).map_err(|_| store::StoreError::Unreadable)?;
            let body = entry.body().map_err(|_| store::StoreError::Unreadable)?;
            let author = members.member(entry.author).map(|one| one.keys.sign.0);
            let (device, by) = match body.act {
                Act::Found { device, .. } => (device, root),
                Act::Add { device, .. } => (device, author.ok_or(Error::Internal)?),
                _ => continue,
            };
            entries.insert(device.sign.0, (by, entry));
        }
        let mut wanted: Vec<[u8; 32]> = signers.to_vec();
        let mut told = BTreeMap::new();
        while let Some(key) = wanted.pop() {
            let Some((by, entry)) = entries.get(&key) else {
                continue;
            };
            let fresh = told.insert(
                key,
                json!({
                    "device": hex(&key),
                    "by": hex(by),
                    "body": hex(&entry.body),
                    "signature": hex(&entry.signature.0),
                }),
            );
            if fresh.is_none() {
                wanted.push(*by);
            }
        }
        Ok(json!({
            "root": hex(&root),
            "entries": told.into_values().collect::<Vec<_>>(),
        }))
    }
}

/// Items that leave, and titles of those that stay. A copy somebody names goes as it is.
fn chosen(records: &[Record], handing: &Handing) -> (BTreeSet<RecordId>, Vec<String>) {
    let named = |id: &RecordId| handing.items.is_empty() || handing.items.contains(id);
    let ids = records.iter().map(|record| record.stored.id);
    if handing.files == Files::Originals {
        return (ids.filter(named).collect(), Vec::new());
    }
    let text = |record: &Record, field: &str| chain::text(&record.stored, &EVIDENCE, field);
    let items: Vec<copies::Item> = records
        .iter()
        .map(|record| copies::Item {
            id: record.stored.id,
            parent: chain::link_of(&record.stored, &EVIDENCE, "parent"),
            copy_of_kind: text(record, "copy_of_kind"),
            media_type: text(record, "media_type"),
            made_at: text(record, "imported_at").parse().unwrap_or(0),
        })
        .collect();
    let mut held = Vec::new();
    let mut wanted: BTreeSet<RecordId> = items
        .iter()
        .filter(|item| handing.items.contains(&item.id))
        .filter(|item| matches!(item.copy_of_kind.as_str(), "shared" | "redacted"))
        .map(|item| item.id)
        .collect();
    for (id, choice) in copies::to_share(&items)
        .into_iter()
        .filter(|(id, _)| named(id))
    {
        match choice {
            Choice::Itself => {
                wanted.insert(id);
            }
            Choice::Copy(copy) => {
                wanted.insert(copy);
            }
            Choice::Held => {
                let record = records.iter().find(|record| record.stored.id == id);
                held.extend(record.map(Record::title));
            }
        }
    }
    (wanted, held)
}

fn disclosed(handing: &Handing, root: &str) -> Disclosed {
    Disclosed {
        form: "evidence_package".into(),
        recipient: handing.recipient.clone(),
        what: String::new(),
        sha256: (!root.is_empty()).then(|| root.to_owned()),
    }
}

fn beside(into: &Path) -> PathBuf {
    let mut name = into.file_name().unwrap_or_default().to_os_string();
    name.push(".partial");
    into.with_file_name(name)
}

/// A path that tells nothing but the type: the record, and the ending of the name.
fn path_of(id: RecordId, name: &str) -> String {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let plain = ending.len() <= 5 && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
    match ending {
        "" => format!("originals/{id}"),
        ending if plain => format!("originals/{id}.{}", ending.to_ascii_lowercase()),
        _ => format!("originals/{id}"),
    }
}

/// Root over paths and hashes, sorted by path; an odd one at the end moves up as it is.
pub(crate) fn merkle(leaves: &[(&str, [u8; 32])]) -> [u8; 32] {
    let mut leaves = leaves.to_vec();
    leaves.sort_unstable();
    let mut level: Vec<[u8; 32]> = leaves
        .iter()
        .map(|(path, hash)| vault::hash::sha256_of(&[&[0], path.as_bytes(), &[0], hash]))
        .collect();
    while level.len() > 1 {
        level = level
            .chunks(2)
            .map(|pair| match pair {
                [left, right] => vault::hash::sha256_of(&[&[1], left, right]),
                pair => pair.first().copied().unwrap_or_default(),
            })
            .collect();
    }
    level.first().copied().unwrap_or_default()
}
