//! Links of the chain of custody: written once, signed by the laptop, checked again.

use model::custody::{self, FIELDS, Judgement, Link};
use model::record::{CUSTODY_EVENT, EVIDENCE};
use model::{FieldType, RecordId, Value};
use store::apply::WriteTx;
use store::records::StoredRecord;
use store::settings::name;
use vault::DeviceSecrets;
use wire::auth::{Signature, domain};
use wire::{PublicKey, auth};

use super::{hex, unhex, unhex32};
use crate::consents::fields;
use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::record::Record;

/// A clock behind what was written before by more than this is suspect, milliseconds.
const CLOCK_SLACK_MS: i64 = 5 * 60 * 1000;

/// What happened to an item.
#[derive(Debug, Clone, Default)]
pub struct Happened {
    /// Code of `custody_event`.
    pub event: String,
    /// Where, in words.
    pub place: String,
    /// Why, in words.
    pub reason: String,
    /// SHA-256 of the file it is about; the item's own when `None`.
    pub object: Option<String>,
    /// Minutes local time is ahead of UTC.
    pub utc_offset_minutes: i64,
}

/// Who signs, and the keys that count.
pub(crate) struct Signing {
    secrets: DeviceSecrets,
    pub(crate) person: String,
    /// Every key a laptop of this institution has or had.
    pub(crate) known: Vec<[u8; 32]>,
}

/// An item's chain with everything needed to show it.
#[derive(Debug, Clone)]
pub struct Chain {
    /// The links as stored.
    pub links: Vec<Record>,
    /// The same, as judged.
    pub judged: Vec<Link>,
    /// What they are worth.
    pub judgement: Judgement,
}

impl Signing {
    pub(crate) fn public(&self) -> [u8; 32] {
        self.secrets.sign_public()
    }

    pub(crate) fn sign(&self, domain: &str, bytes: &[u8]) -> [u8; 64] {
        self.secrets.sign(domain, bytes)
    }
}

impl Session {
    /// The key of this laptop, opened for signing.
    pub(crate) fn signing(&self) -> Result<Signing, Error> {
        let sealed = self
            .store
            .setting(name::DEVICE_SECRETS)?
            .ok_or(store::StoreError::Unreadable)?;
        let secrets =
            DeviceSecrets::open_identity(&self.unlocked.master.derive_identity_key(), &sealed)?;
        let members = self.keys.as_ref().and_then(|keys| keys.members.as_ref());
        let mut known: Vec<[u8; 32]> = members
            .map(|all| all.members().map(|member| member.keys.sign.0).collect())
            .unwrap_or_default();
        known.push(secrets.sign_public());
        Ok(Signing {
            secrets,
            person: self.text_setting(name::PERSON)?,
            known,
        })
    }

    /// The chain of an item, judged.
    pub(crate) fn chain(&self, evidence: RecordId) -> Result<Chain, Error> {
        let item = self.record(evidence)?;
        let known = self.signing()?.known;
        let stored = self.store.custody_of(evidence)?;
        let judged: Vec<Link> = stored.iter().map(|link| read(link, &known)).collect();
        let file = text(&item.stored, &EVIDENCE, "sha256");
        let judgement = custody::judge(&judged, &file);
        let links = stored
            .into_iter()
            .map(|link| self.dress(link))
            .collect::<Result<_, _>>()?;
        Ok(Chain {
            links,
            judged,
            judgement,
        })
    }
}

impl Desk {
    /// Adds a link to the chain of an item.
    ///
    /// # Errors
    /// When there is no such item or event.
    pub fn add_custody(&self, evidence: RecordId, happened: &Happened) -> Result<(), Error> {
        if !model::vocabulary::accepts("custody_event", &happened.event) {
            return Err(Error::BadValue("event".into()));
        }
        let now_ms = self.now_ms();
        let now = self.now();
        self.with(|session| {
            let signing = session.signing()?;
            session.store.write(session.me, now, |tx| {
                append(tx, &signing, evidence, happened, now_ms)
            })
        })
    }

    /// The chain of an item.
    ///
    /// # Errors
    /// When there is no such item.
    pub fn custody(&self, evidence: RecordId) -> Result<Chain, Error> {
        self.with(|session| session.chain(evidence))
    }
}

/// Writes one link inside a commit. The item's record must be there already.
pub(crate) fn append(
    tx: &mut WriteTx<'_>,
    signing: &Signing,
    evidence: RecordId,
    happened: &Happened,
    now_ms: i64,
) -> Result<(), Error> {
    let item = tx.record(evidence)?;
    if item.kind != EVIDENCE.tag {
        return Err(store::StoreError::NoRecord.into());
    }
    let before = tx.custody_of(evidence)?;
    let links: Vec<Link> = before
        .iter()
        .map(|link| read(link, &signing.known))
        .collect();
    let (heads, number) = custody::heads(&links);
    let newest = before
        .iter()
        .map(|link| number_of(link, "at"))
        .chain([item.updated.saturating_mul(1000)])
        .max()
        .unwrap_or(0);
    let own = text(&item, &EVIDENCE, "sha256");
    let object = happened.object.clone().unwrap_or(own);
    let case = link_of(&item, &EVIDENCE, "case");
    let previous = heads.first().cloned().unwrap_or_default();
    let others = heads.get(1..).unwrap_or_default().join(",");
    let some = |text: &str| match text.trim() {
        "" => Value::Empty,
        text => Value::Text(text.to_owned()),
    };
    let mut writes = fields(
        &CUSTODY_EVENT,
        [
            ("evidence", Value::Link(evidence)),
            ("event", Value::Code(happened.event.clone())),
            ("at", Value::Instant(now_ms)),
            ("actor", some(&signing.person)),
            ("place", some(&happened.place)),
            ("reason", some(&happened.reason)),
            ("object_sha256", some(&object)),
            ("number", Value::Number(number)),
            ("previous", some(&previous)),
            ("seen_heads", some(&others)),
            ("signer", some(&hex(&signing.public()))),
            (
                "clock_suspect",
                Value::Flag(now_ms + CLOCK_SLACK_MS < newest),
            ),
            ("app_version", some(env!("CARGO_PKG_VERSION"))),
            (
                "utc_offset_minutes",
                Value::Number(happened.utc_offset_minutes),
            ),
            ("case", case.map_or(Value::Empty, Value::Link)),
        ],
    );
    let salt = vault::hash::random::<32>()?;
    let values: Vec<String> = FIELDS
        .iter()
        .map(|field| {
            let tag = CUSTODY_EVENT
                .field_named(field)
                .map_or(0, |field| field.tag);
            let written = writes.iter().find(|write| write.field == tag);
            written.map_or_else(String::new, |write| said(&write.value))
        })
        .collect();
    let statement = statement(&salt, &values);
    let signature = signing.sign(domain::CUSTODY, statement.as_bytes());
    for (field, value) in [("signature", hex(&signature)), ("salt", hex(&salt))] {
        writes.extend(fields(&CUSTODY_EVENT, [(field, Value::Text(value))]));
    }
    writes.sort_by_key(|write| write.field);
    tx.change("custody_add", CUSTODY_EVENT.tag, new_record()?, writes)?;
    Ok(())
}

/// A value as it is committed to: the same text on every laptop and in every package.
pub(crate) fn said(value: &Value) -> String {
    match value {
        Value::Text(text) | Value::Code(text) => text.clone(),
        Value::Instant(number) | Value::Number(number) => number.to_string(),
        Value::Flag(flag) => flag.to_string(),
        Value::Link(record) => record.to_string(),
        Value::Date(date) => date.to_string(),
        Value::Answer(answer) => answer.code().to_owned(),
        Value::Empty | Value::Foreign(..) => String::new(),
    }
}

/// Salt of one field, from the salt of the link: handing out one tells nothing of the others.
pub(crate) fn field_salt(salt: &[u8; 32], field: &str) -> [u8; 32] {
    vault::hash::sha256_of(&[b"sanad custody salt\0", salt, field.as_bytes()])
}

/// What stands for a field in the statement: SHA-256 of its salt, its name, a zero byte, its value.
pub(crate) fn commitment(salt: &[u8; 32], field: &str, value: &str) -> [u8; 32] {
    vault::hash::sha256_of(&[salt, field.as_bytes(), &[0], value.as_bytes()])
}

/// The signed text of a link with these values, in the order of [`FIELDS`].
pub(crate) fn statement(salt: &[u8; 32], values: &[String]) -> String {
    let commitments: [String; FIELDS.len()] = std::array::from_fn(|at| {
        let field = FIELDS[at];
        let value = values.get(at).map_or("", String::as_str);
        hex(&commitment(&field_salt(salt, field), field, value))
    });
    custody::statement(&commitments)
}

/// SHA-256 of what is signed, domain included.
pub(crate) fn hash_of(statement: &str) -> String {
    hex(&vault::hash::sha256(&auth::to_sign(
        domain::CUSTODY,
        statement.as_bytes(),
    )))
}

/// Values of a stored link in the order of [`FIELDS`].
pub(crate) fn values(link: &StoredRecord) -> Vec<String> {
    FIELDS.iter().map(|field| value(link, field)).collect()
}

pub(crate) fn value(link: &StoredRecord, field: &str) -> String {
    let field = CUSTODY_EVENT.field_named(field);
    let shown = field.and_then(|field| link.state.shown(field));
    shown.map_or_else(String::new, said)
}

fn number_of(link: &StoredRecord, field: &str) -> i64 {
    value(link, field).parse().unwrap_or(0)
}

fn read(stored: &StoredRecord, known: &[[u8; 32]]) -> Link {
    let salt = unhex32(&value(stored, "salt")).unwrap_or_default();
    let statement = statement(&salt, &values(stored));
    let signer = value(stored, "signer");
    let key = unhex32(&signer);
    let signature = unhex(&value(stored, "signature")).and_then(|bytes| bytes.try_into().ok());
    // A field with two first values is nothing anybody signed.
    let whole = stored
        .state
        .contested(Some(&CUSTODY_EVENT))
        .next()
        .is_none();
    let fits = match (key, signature) {
        (Some(key), Some(signature)) => PublicKey(key)
            .verify(domain::CUSTODY, statement.as_bytes(), &Signature(signature))
            .is_ok(),
        _ => false,
    };
    Link {
        id: stored.id,
        hash: hash_of(&statement),
        event: value(stored, "event"),
        object: value(stored, "object_sha256"),
        number: number_of(stored, "number"),
        previous: value(stored, "previous"),
        others: value(stored, "seen_heads")
            .split(',')
            .filter(|hash| !hash.is_empty())
            .map(str::to_owned)
            .collect(),
        signature_fits: fits && whole,
        signer_known: key.is_some_and(|key| known.contains(&key)),
        signer,
    }
}

/// Text of a plain field; empty when there is none.
pub(crate) fn text(stored: &StoredRecord, kind: &model::Kind, field: &str) -> String {
    kind.field_named(field)
        .filter(|field| field.holds != FieldType::Own)
        .and_then(|field| stored.state.shown(field))
        .map_or_else(String::new, said)
}

pub(crate) fn link_of(stored: &StoredRecord, kind: &model::Kind, field: &str) -> Option<RecordId> {
    match kind
        .field_named(field)
        .and_then(|field| stored.state.shown(field))
    {
        Some(Value::Link(id)) => Some(*id),
        _ => None,
    }
}
