//! Evidence handed on: a folder that a stranger checks with the script in it, without Sanad.
//!
//! `originals/` as they came in, their chains as signed, the keys with the signed entries that
//! vouch for them, a manifest of every file, and one root over all of it to be printed. Names of
//! staff, places and reasons may be left out: the chain commits to them and stays checkable.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};

use model::custody::{FIELDS, MAY_BE_HIDDEN};
use model::record::EVIDENCE;
use model::{RecordId, Value};
use serde_json::{Map, Value as Json, json};
use wire::auth::domain;
use wire::members::{Act, Entry};

use super::chain::{self, Chain, Happened};
use super::read::OpenFile;
use super::work::Work;
use super::{hex, unhex32};
use crate::desk::{Desk, Session};
use crate::error::{Error, FileTrouble};
use crate::leaving::{Disclosed, disclose};

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

/// What is handed on, to whom.
#[derive(Debug, Clone, Default)]
pub struct Handing {
    /// Items of one case; none for all.
    pub items: Vec<RecordId>,
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
}

/// One item on its way out.
struct Leaving {
    id: RecordId,
    shown: Json,
    file: Option<(String, OpenFile)>,
    chain: Chain,
}

/// Files written so far: path to hash and size.
struct Folder {
    at: PathBuf,
    files: BTreeMap<String, ([u8; 32], u64)>,
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
        let items = self.leaving_items(case, handing)?;
        let beside = beside(into);
        let made = self.write_package(work, handing, items, &beside);
        let (root, packaged, ids) = match made {
            Ok(made) => made,
            Err(error) => {
                let _ = fs::remove_dir_all(&beside);
                return Err(error);
            }
        };
        let noted = self.note_package(&leaving, handing, &ids, &root);
        if let Err(error) = noted {
            let _ = fs::remove_dir_all(&beside);
            return Err(error);
        }
        fs::rename(&beside, into)?;
        Ok(Packaged {
            folder: into.to_owned(),
            ..packaged
        })
    }

    fn leaving_items(&self, case: RecordId, handing: &Handing) -> Result<Vec<Leaving>, Error> {
        let blobs = self.home.blobs();
        self.with(|session| {
            let mut items = Vec::new();
            for record in session.parts_of(case, &EVIDENCE)? {
                let id = record.stored.id;
                if !handing.items.is_empty() && !handing.items.contains(&id) {
                    continue;
                }
                let chain = session.chain(id)?;
                let file = session.open_file(&blobs, id)?;
                let file = file.map(|file| (path_of(id, &file.name), file));
                items.push(Leaving {
                    id,
                    shown: shown(
                        &record,
                        file.as_ref().map(|(path, _)| path),
                        &chain,
                        handing,
                    ),
                    file,
                    chain,
                });
            }
            if items.is_empty() {
                return Err(store::StoreError::NoRecord.into());
            }
            Ok(items)
        })
    }

    fn write_package(
        &self,
        work: &Work,
        handing: &Handing,
        items: Vec<Leaving>,
        beside: &Path,
    ) -> Result<(String, Packaged, Vec<RecordId>), Error> {
        let size = |one: &Leaving| one.file.as_ref().map_or(0, |(_, file)| file.size);
        let bytes = items.iter().map(size).sum();
        work.expect(bytes);
        fs::create_dir(beside)?;
        fs::create_dir(beside.join("originals"))?;
        let mut folder = Folder {
            at: beside.to_owned(),
            files: BTreeMap::new(),
        };
        for (path, file) in items.iter().filter_map(|one| one.file.as_ref()) {
            folder.original(work, path, file)?;
        }
        let (lines, table, signers) = custody_files(&items, handing.with_names);
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
        let packaged = Packaged {
            folder: beside.to_owned(),
            root: root.clone(),
            items: items.len(),
            files,
            bytes,
        };
        Ok((root, packaged, items.iter().map(|one| one.id).collect()))
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

impl Folder {
    fn original(&mut self, work: &Work, path: &str, file: &OpenFile) -> Result<(), Error> {
        let mut out = File::create_new(self.at.join(path))?;
        let mut hash = vault::hash::Sha256::default();
        file.each_chunk(|piece| {
            hash.update(piece);
            out.write_all(piece)?;
            work.advance(piece.len() as u64)
        })?;
        out.sync_all()?;
        let hash = hash.finish();
        if hex(&hash) != file.sha256 {
            return Err(Error::File(FileTrouble::Damaged));
        }
        self.files.insert(path.to_owned(), (hash, file.size));
        Ok(())
    }

    fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        let mut out = File::create_new(self.at.join(path))?;
        out.write_all(bytes)?;
        out.sync_all()?;
        let hash = vault::hash::sha256(bytes);
        self.files
            .insert(path.to_owned(), (hash, bytes.len() as u64));
        Ok(())
    }
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

fn shown(
    record: &crate::record::Record,
    path: Option<&String>,
    chain: &Chain,
    handing: &Handing,
) -> Json {
    let text = |field: &str| chain::text(&record.stored, &EVIDENCE, field);
    let number = |field: &str| text(field).parse::<i64>().ok();
    let mut item = Map::new();
    item.insert("id".into(), record.stored.id.to_string().into());
    item.insert(
        "path".into(),
        path.map_or(Json::Null, |path| path.as_str().into()),
    );
    item.insert("sha256".into(), text("sha256").into());
    item.insert("size".into(), json!(number("size_bytes")));
    for field in [
        "media_type",
        "evidence_type",
        "copy_of_kind",
        "parent_sha256",
    ] {
        item.insert(field.into(), text(field).into());
    }
    let parent = match record.shown("parent") {
        Some(Value::Link(parent)) => parent.to_string().into(),
        _ => Json::Null,
    };
    item.insert("parent".into(), parent);
    item.insert("imported_at".into(), json!(number("imported_at")));
    item.insert("file_changed_at".into(), json!(number("file_changed_at")));
    if handing.with_names {
        for field in ["title", "file_name", "description"] {
            item.insert(field.into(), text(field).into());
        }
    }
    let mut heads = chain.judgement.heads.clone();
    heads.sort_unstable();
    item.insert("links".into(), chain.links.len().into());
    item.insert("heads".into(), json!(heads));
    Json::Object(item)
}

/// `custody.jsonl`, `custody.csv` and the keys that signed.
fn custody_files(items: &[Leaving], with_names: bool) -> (String, String, Vec<[u8; 32]>) {
    let mut lines = String::new();
    let mut table = String::from("\u{feff}number,");
    table.push_str(&FIELDS.join(","));
    table.push_str(",hash\r\n");
    let mut signers = Vec::new();
    for item in items {
        for at in &item.chain.judgement.order {
            let Some(record) = item.chain.links.get(*at) else {
                continue;
            };
            let link = &record.stored;
            let salt = unhex32(&chain::value(link, "salt")).unwrap_or_default();
            let mut told = Map::new();
            let mut row = Vec::new();
            for (field, value) in FIELDS.iter().zip(chain::values(link)) {
                let own = chain::field_salt(&salt, field);
                let hidden = !with_names && MAY_BE_HIDDEN.contains(field);
                let field_told = if hidden {
                    json!({ "commitment": hex(&chain::commitment(&own, field, &value)) })
                } else {
                    json!({ "salt": hex(&own), "value": value })
                };
                told.insert((*field).to_owned(), field_told);
                row.push(if hidden { String::new() } else { cell(&value) });
            }
            let line = json!({
                "signature": chain::value(link, "signature"),
                "fields": told,
            });
            lines.push_str(&line.to_string());
            lines.push('\n');
            let judged = item.chain.judged.get(*at);
            let number = judged.map_or(0, |judged| judged.number);
            let hash = judged.map_or("", |judged| judged.hash.as_str());
            table.push_str(&format!("{number},{},{hash}\r\n", row.join(",")));
            signers.extend(unhex32(&chain::value(link, "signer")));
        }
    }
    (lines, table, signers)
}

/// A value as a cell that no spreadsheet takes for a formula.
fn cell(value: &str) -> String {
    let harmless = if value.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{value}")
    } else {
        value.to_owned()
    };
    if harmless.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", harmless.replace('"', "\"\""))
    } else {
        harmless
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
