//! Checking a package without a vault: the same questions as the script in it, asked by another
//! program.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::Path;

use model::custody::{self, FIELDS, MAY_BE_HIDDEN};
use serde::Deserialize;
use wire::PublicKey;
use wire::auth::{Signature, domain};

use super::chain::{commitment, hash_of};
use super::package::{HEAD, MANIFEST, SIGNATURE, merkle};
use super::{hex, unhex, unhex32};
use crate::error::Error;

/// What is wrong with a package, by file or item.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Wrong {
    /// Code of the problem.
    pub what: &'static str,
    /// The file, the item or the line it is about.
    pub about: String,
}

/// What a check of a package found.
#[derive(Debug, Clone, Default)]
pub struct Verified {
    /// Root to compare with the printed one.
    pub root: String,
    /// Public root key of the institution, hex.
    pub institution: String,
    /// Items.
    pub items: usize,
    /// Files.
    pub files: usize,
    /// Everything that is wrong.
    pub wrong: Vec<Wrong>,
}

/// A file by hash and size, and its bytes when they are read by this check.
#[derive(Debug, Clone, Default)]
pub struct Found {
    /// SHA-256.
    pub hash: [u8; 32],
    /// Bytes.
    pub size: u64,
    /// For what is not an original.
    pub bytes: Vec<u8>,
}

#[derive(Deserialize)]
struct Manifest {
    format: String,
    items: Vec<Item>,
    files: Vec<Listed>,
}

#[derive(Deserialize)]
struct Item {
    id: String,
    path: Option<String>,
    sha256: String,
    links: usize,
    heads: Vec<String>,
}

#[derive(Deserialize)]
struct Listed {
    path: String,
    sha256: String,
    size: u64,
}

#[derive(Deserialize)]
struct Keys {
    root: String,
    entries: Vec<KeyEntry>,
}

#[derive(Deserialize)]
struct KeyEntry {
    device: String,
    by: String,
    body: String,
    signature: String,
}

#[derive(Deserialize)]
struct Line {
    signature: String,
    fields: BTreeMap<String, Field>,
}

#[derive(Deserialize)]
struct Field {
    #[serde(default)]
    salt: Option<String>,
    #[serde(default)]
    value: Option<String>,
    #[serde(default)]
    commitment: Option<String>,
}

/// Checks the package in a folder.
///
/// # Errors
/// When the folder cannot be read.
pub fn verify_folder(folder: &Path, want_root: Option<&str>) -> Result<Verified, Error> {
    let mut files = BTreeMap::new();
    collect(folder, folder, &mut files)?;
    Ok(verify(&files, want_root))
}

fn collect(top: &Path, folder: &Path, files: &mut BTreeMap<String, Found>) -> Result<(), Error> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        // A link is looked at and not followed: it may lead out of the package, or in circles.
        let kind = fs::symlink_metadata(&path)?.file_type();
        if kind.is_dir() {
            collect(top, &path, files)?;
            continue;
        }
        let name: Vec<String> = path
            .strip_prefix(top)
            .unwrap_or(&path)
            .iter()
            .map(|part| part.to_string_lossy().into_owned())
            .collect();
        let name = name.join("/");
        let keep = !name.starts_with("originals/");
        // What is no ordinary file fits no hash, and reading it might never end.
        let found = if kind.is_file() {
            read(&path, keep)?
        } else {
            Found::default()
        };
        files.insert(name, found);
    }
    Ok(())
}

fn read(path: &Path, keep: bool) -> Result<Found, Error> {
    let mut file = fs::File::open(path)?;
    let mut hash = vault::hash::Sha256::default();
    let mut found = Found::default();
    let mut buffer = vec![0; 1 << 20];
    loop {
        let count = file.read(&mut buffer)?;
        if count == 0 {
            found.hash = hash.finish();
            return Ok(found);
        }
        hash.update(&buffer[..count]);
        found.size += count as u64;
        if keep {
            found.bytes.extend_from_slice(&buffer[..count]);
        }
    }
}

/// Checks the files of a package.
pub fn verify(files: &BTreeMap<String, Found>, want_root: Option<&str>) -> Verified {
    let mut out = Verified::default();
    if let Err(wrong) = judge(files, want_root, &mut out) {
        out.wrong.push(wrong);
    }
    out
}

fn wrong(what: &'static str, about: impl Into<String>) -> Wrong {
    Wrong {
        what,
        about: about.into(),
    }
}

fn judge(
    files: &BTreeMap<String, Found>,
    want_root: Option<&str>,
    out: &mut Verified,
) -> Result<(), Wrong> {
    let file = |path: &str| files.get(path).ok_or_else(|| wrong("missing", path));
    let (manifest, sig) = (file(MANIFEST)?, file(SIGNATURE)?);
    let (keys, lines) = (file("keys.json")?, file("custody.jsonl")?);
    let apart = || wrong("root", MANIFEST);
    let [root, signer, signature] = read_sig(&sig.bytes).ok_or_else(apart)?;
    let told: Manifest = serde_json::from_slice(&manifest.bytes).map_err(|_| apart())?;
    let mut leaves = vec![(MANIFEST, manifest.hash)];
    for listed in &told.files {
        let hash = unhex32(&listed.sha256).ok_or_else(apart)?;
        leaves.push((&listed.path, hash));
    }
    if told.format != HEAD || hex(&merkle(&leaves)) != root {
        return Err(apart());
    }
    out.root.clone_from(&root);
    out.items = told.items.len();
    out.files = told.files.len();
    if let Some(want) = want_root
        && want.replace(' ', "").to_lowercase() != root
    {
        out.wrong.push(wrong("other_root", root.as_str()));
    }
    judge_files(files, &told, out);
    if !out.wrong.is_empty() {
        return Ok(());
    }
    let keys: Keys = serde_json::from_slice(&keys.bytes).map_err(|_| wrong("keys", "keys.json"))?;
    out.institution.clone_from(&keys.root);
    let known = vouched(&keys).ok_or_else(|| wrong("keys", "keys.json"))?;
    let said = format!("{HEAD}\nroot {root}\n");
    if !known.contains(&signer) || !fits(&signer, domain::PACKAGE, said.as_bytes(), &signature) {
        out.wrong.push(wrong("signature", SIGNATURE));
    }
    for item in told.items.iter().filter(|item| item.path.is_some()) {
        let path = item.path.as_deref().unwrap_or_default();
        let same = |listed: &&Listed| listed.path == path && listed.sha256 == item.sha256;
        if !told.files.iter().any(|listed| same(&listed)) {
            out.wrong.push(wrong("item", item.id.as_str()));
        }
    }
    judge_custody(&told.items, &lines.bytes, &known, out);
    Ok(())
}

/// Root, signer and signature, only in their one form.
fn read_sig(bytes: &[u8]) -> Option<[String; 3]> {
    let text = std::str::from_utf8(bytes).ok()?;
    let lines: Vec<&str> = text.lines().collect();
    let [HEAD, root, signer, signature] = lines.as_slice() else {
        return None;
    };
    let root = root.strip_prefix("root ")?;
    let signer = signer.strip_prefix("signer ")?;
    let signature = signature.strip_prefix("signature ")?;
    let again = format!("{HEAD}\nroot {root}\nsigner {signer}\nsignature {signature}\n");
    let lower = |hex: &str, length: usize| {
        hex.len() == length
            && hex
                .bytes()
                .all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
    };
    let good = again == text && lower(root, 64) && lower(signer, 64) && lower(signature, 128);
    good.then(|| [root.to_owned(), signer.to_owned(), signature.to_owned()])
}

fn judge_files(files: &BTreeMap<String, Found>, told: &Manifest, out: &mut Verified) {
    let mut listed = BTreeSet::new();
    for one in &told.files {
        if !listed.insert(one.path.as_str()) {
            out.wrong.push(wrong("listed_twice", one.path.as_str()));
        }
        match files.get(&one.path) {
            None => out.wrong.push(wrong("missing", one.path.as_str())),
            Some(found) if hex(&found.hash) != one.sha256 || found.size != one.size => {
                out.wrong.push(wrong("changed", one.path.as_str()));
            }
            Some(_) => {}
        }
    }
    for path in files.keys() {
        if !listed.contains(path.as_str()) && path != MANIFEST && path != SIGNATURE {
            out.wrong.push(wrong("extra", path.as_str()));
        }
    }
}

fn fits(key: &str, domain: &str, message: &[u8], signature: &str) -> bool {
    let signature = unhex(signature).and_then(|bytes| bytes.try_into().ok());
    match (unhex32(key), signature) {
        (Some(key), Some(signature)) => {
            let key = PublicKey(key);
            !key.is_weak() && key.verify(domain, message, &Signature(signature)).is_ok()
        }
        _ => false,
    }
}

/// Keys the signed entries vouch for; `None` when one does not hold.
fn vouched(keys: &Keys) -> Option<BTreeSet<String>> {
    let mut known = BTreeSet::from([keys.root.clone()]);
    let mut good = BTreeSet::new();
    let mut waiting: Vec<&KeyEntry> = keys.entries.iter().collect();
    while !waiting.is_empty() {
        let (ready, rest): (Vec<&KeyEntry>, Vec<&KeyEntry>) = waiting
            .into_iter()
            .partition(|entry| known.contains(&entry.by));
        if ready.is_empty() {
            return None;
        }
        for entry in ready {
            let body = unhex(&entry.body)?;
            let device = unhex32(&entry.device)?;
            let held = body.windows(32).any(|piece| piece == device);
            if !held || !fits(&entry.by, domain::ENTRY, &body, &entry.signature) {
                return None;
            }
            known.insert(entry.device.clone());
            good.insert(entry.device.clone());
        }
        waiting = rest;
    }
    Some(good)
}

/// Statement and values of a line.
fn read_line(line: &Line) -> Option<(String, BTreeMap<&'static str, String>)> {
    let mut values = BTreeMap::new();
    let mut commitments: [String; FIELDS.len()] = Default::default();
    for (slot, name) in commitments.iter_mut().zip(FIELDS) {
        let field = line.fields.get(name)?;
        *slot = match (&field.value, &field.salt, &field.commitment) {
            (Some(value), Some(salt), _) => {
                values.insert(name, value.clone());
                hex(&commitment(&unhex32(salt)?, name, value))
            }
            (None, _, Some(commitment)) if MAY_BE_HIDDEN.contains(&name) => {
                hex(&unhex32(commitment)?)
            }
            _ => return None,
        };
    }
    Some((custody::statement(&commitments), values))
}

fn judge_custody(items: &[Item], lines: &[u8], known: &BTreeSet<String>, out: &mut Verified) {
    let mut chains: BTreeMap<&str, Vec<custody::Link>> = items
        .iter()
        .map(|item| (item.id.as_str(), Vec::new()))
        .collect();
    let text = String::from_utf8_lossy(lines);
    for (number, line) in text.split('\n').filter(|line| !line.is_empty()).enumerate() {
        let about = || format!("custody.jsonl {}", number + 1);
        let read = serde_json::from_str::<Line>(line).ok();
        let read = read.and_then(|line| Some((read_line(&line)?, line.signature)));
        let Some(((statement, values), signature)) = read else {
            out.wrong.push(wrong("link", about()));
            continue;
        };
        let value = |name: &str| values.get(name).cloned().unwrap_or_default();
        let signer = value("signer");
        let link = custody::Link {
            id: model::RecordId::from_random((number as u64 + 1).to_le_bytes()),
            hash: hash_of(&statement),
            event: value("event"),
            object: value("object_sha256"),
            number: value("number").parse().unwrap_or(0),
            previous: value("previous"),
            others: value("seen_heads")
                .split(',')
                .filter(|hash| !hash.is_empty())
                .map(str::to_owned)
                .collect(),
            signature_fits: fits(&signer, domain::CUSTODY, statement.as_bytes(), &signature),
            signer_known: known.contains(&signer),
            signer,
        };
        match chains.get_mut(value("evidence").as_str()) {
            Some(chain) if chain.iter().all(|one| one.hash != link.hash) => chain.push(link),
            _ => out.wrong.push(wrong("link", about())),
        }
    }
    for item in items {
        let chain = chains.remove(item.id.as_str()).unwrap_or_default();
        judge_chain(item, &chain, out);
    }
}

fn judge_chain(item: &Item, chain: &[custody::Link], out: &mut Verified) {
    let mut heads = custody::heads(chain).0;
    heads.sort_unstable();
    let mut told = item.heads.clone();
    told.sort_unstable();
    if heads != told || chain.len() != item.links {
        out.wrong.push(wrong("chain_end", item.id.as_str()));
    }
    if chain.is_empty() {
        return;
    }
    for (_, fault) in custody::judge(chain, &item.sha256).faults {
        // A fork is evidence itself, and no fault of the package.
        if fault != custody::Fault::Fork {
            out.wrong.push(wrong(fault.code(), item.id.as_str()));
        }
    }
}
