//! The audit trail at the desk: reads of the most sensitive records, the check, the export, and the
//! anchors that carry the end of the trail to colleagues' laptops.

use std::io::Write as _;

use model::record::{AUDIT_ANCHOR, CASE};
use model::role::Act;
use model::{DeviceId, RecordId, Value, Write};
use serde_json::json;
use store::StoreError;
use store::apply::WriteTx;
use store::audit::{AuditCheck, AuditEntry, AuditFilter, Fault, Noted, Walk};
use wire::auth::domain;
use wire::text::unhex;

use crate::desk::{Desk, Session, new_record};
use crate::error::Error;
use crate::home::Tries;

/// Hex digits of the hash that go out: 128 bits, which nobody finds a second trail for.
const ANCHOR_DIGITS: usize = 32;
/// An anchor goes out with other changes; alone only when the last is older than this.
const ANCHOR_ALONE_SECONDS: u64 = 86_400;
/// Entries of one page.
const PAGE_MAX: u32 = 500;

pub use store::audit::kind_name;
pub use wire::text::hex;

/// An entry with names as they are now.
#[derive(Debug, Clone)]
pub struct Told {
    /// The entry.
    pub entry: AuditEntry,
    /// Title of its record.
    pub title: String,
    /// Reference of its case.
    pub case_reference: String,
}

/// A page of the trail.
#[derive(Debug, Clone)]
pub struct AuditPage {
    /// Newest first.
    pub lines: Vec<Told>,
    /// How many in all.
    pub total: u32,
    /// Operations that occur in the trail.
    pub ops: Vec<String>,
}

/// A trail, this laptop's or an exported one, that was checked.
#[derive(Debug, Clone)]
pub struct CheckedExport {
    /// Its laptop.
    pub device: DeviceId,
    /// What the chain says.
    pub check: AuditCheck,
    /// Anchors of that laptop known here that lie in it.
    pub anchors: u32,
    /// The signature under it is that laptop's; `None` when its key is not known here.
    pub signed: Option<bool>,
}

impl Desk {
    /// Notes that a person saw a sensitive record: once per record and sitting. Callers that show
    /// the contents of evidence call it always; opening a case or a record by itself is noted by
    /// the desk when the case is restricted (`c4_restricted` or in a circle).
    ///
    /// # Errors
    /// As for writing.
    pub fn note_read(&self, record: RecordId) -> Result<(), Error> {
        let now = self.now();
        self.with(|session| session.note_read(record, "read", now))
    }

    /// Entries newest first, and how many the filter has in all.
    ///
    /// # Errors
    /// As for reading.
    pub fn audit_page(
        &self,
        filter: &AuditFilter,
        before: Option<i64>,
        limit: u32,
    ) -> Result<AuditPage, Error> {
        self.with_right(Act::ReadAudit, |session| {
            let limit = limit.clamp(1, PAGE_MAX);
            let (entries, total) = session.store.audit_page(filter, before, limit)?;
            let mut lines = Vec::with_capacity(entries.len());
            for entry in entries {
                // A record that was erased since has no title any more.
                let record = |id: Option<RecordId>| id.and_then(|id| session.record(id).ok());
                let reference = |case: crate::record::Record| {
                    let shown = case.shown("reference").and_then(Value::text);
                    shown.map(str::to_owned)
                };
                lines.push(Told {
                    title: record(entry.record).map_or_else(String::new, |known| known.title()),
                    case_reference: record(entry.case).and_then(reference).unwrap_or_default(),
                    entry,
                });
            }
            Ok(AuditPage {
                lines,
                total,
                ops: session.store.audit_ops()?,
            })
        })
    }

    /// Checks the trail link by link, and against the anchors this laptop has sent. The check is
    /// itself noted.
    ///
    /// # Errors
    /// As for reading.
    pub fn audit_verify(&self) -> Result<CheckedExport, Error> {
        let (device, check, anchors) = self.with_right(Act::ReadAudit, |session| {
            let anchors = session.anchors(session.me)?;
            let check = session.store.audit_check(&anchors)?;
            Ok((session.me, check, anchors.len()))
        })?;
        self.write(|tx| {
            tx.audit(&Noted {
                op: "audit_verify",
                result: if check.fault.is_none() {
                    "done"
                } else {
                    "failed"
                },
                ..Noted::default()
            })?;
            Ok(())
        })?;
        Ok(CheckedExport {
            device,
            check,
            anchors: u32::try_from(anchors).unwrap_or(u32::MAX),
            signed: None,
        })
    }

    /// The whole trail as JSON lines with a name for the file, signed by this laptop. The export is the trail's newest entry.
    ///
    /// # Errors
    /// As for reading and writing.
    pub fn audit_export(&self) -> Result<(String, String), Error> {
        self.with_right(Act::ReadAudit, |_| Ok(()))?;
        self.write(|tx| Ok(tx.audit_export("audit", None, "", "")?))?;
        let now = self.now();
        self.with(|session| {
            let mut lines = Vec::new();
            let mut previous: Vec<u8> = Vec::new();
            let head = json!({ "sanad_audit": 2, "device": session.me.to_string(),
                "exported_at": now, "note": NOTE });
            put(&mut lines, &head)?;
            let mut count = 0;
            session.store.each_audit_entry::<Error>(|entry| {
                put(&mut lines, &line(&entry, &previous))?;
                count = entry.number;
                previous = entry.hash;
                Ok(())
            })?;
            let signed = format!(
                "{}\n{count}\n{}",
                session.me,
                hex(&previous)
            );
            let signature = session.keys.as_ref().map(|keys| {
                let signature = keys.device.sign(domain::AUDIT, signed.as_bytes());
                (
                    hex(&keys.device.sign_public()),
                    hex(&signature),
                )
            });
            let (key, signature) = signature.unwrap_or_default();
            put(
                &mut lines,
                &json!({ "entries": count, "head": hex(&previous), "key": key, "signature": signature }),
            )?;
            let name = format!("audit-{}.jsonl", session.me);
            Ok((name, String::from_utf8(lines).map_err(|_| Error::Internal)?))
        })
    }
}

impl Desk {
    /// Checks a trail that another laptop exported: its chain, the anchors of that laptop known
    /// here, and the signature under it.
    ///
    /// # Errors
    /// [`Error::BadValue`] when the text is no exported trail.
    pub fn audit_check_export(&self, text: &str) -> Result<CheckedExport, Error> {
        let bad = || Error::BadValue("file".into());
        let mut lines = text.lines().filter(|line| !line.trim().is_empty());
        let mut next = || -> Option<serde_json::Value> { serde_json::from_str(lines.next()?).ok() };
        let opening = next()
            .filter(|line| line["sanad_audit"] == 2)
            .ok_or_else(bad)?;
        let device = device_of(&opening).ok_or_else(bad)?;
        let anchors = self.with_right(Act::ReadAudit, |session| session.anchors(device))?;
        let mut walk = Walk::default();
        let closing = loop {
            let line = next().ok_or_else(bad)?;
            if line.get("head").is_some() {
                break line;
            }
            let entry = entry_of(&line).ok_or_else(bad)?;
            walk.step(&entry, &anchors);
        };
        let (number, head) = walk.head();
        let mut fault = walk.fault();
        let newest = anchors.iter().map(|(number, _)| *number).max();
        let whole = closing["head"] == hex(head) && closing["entries"] == number;
        if fault.is_none() && (!whole || newest.is_some_and(|newest| newest > number)) {
            fault = Some(Fault::Cut(number));
        }
        let signed = format!("{device}\n{number}\n{}", hex(head));
        let signature = closing["signature"]
            .as_str()
            .and_then(unhex)
            .and_then(|bytes| bytes.try_into().ok());
        let key = self.with(|session| Ok(session.key_of(device)))?;
        let signed = key.map(|key| {
            signature.is_some_and(|signature| {
                key.verify(
                    domain::AUDIT,
                    signed.as_bytes(),
                    &wire::Signature(signature),
                )
                .is_ok()
            })
        });
        let within = anchors.iter().filter(|(at, _)| *at <= number).count();
        Ok(CheckedExport {
            device,
            anchors: u32::try_from(within).unwrap_or(u32::MAX),
            signed,
            check: AuditCheck {
                entries: number,
                head: head.to_vec(),
                fault,
            },
        })
    }
}

fn device_of(line: &serde_json::Value) -> Option<DeviceId> {
    u32::from_str_radix(line["device"].as_str()?, 16)
        .ok()
        .map(DeviceId)
}

fn entry_of(line: &serde_json::Value) -> Option<AuditEntry> {
    let text = |name: &str| line[name].as_str().map(str::to_owned);
    let id = |name: &str| text(name).map(|text| RecordId::parse(&text));
    let kind = text("kind")?;
    let number = kind
        .strip_prefix('#')
        .and_then(|number| number.parse().ok());
    let known = model::record::kind_named(&kind).map(|kind| kind.tag);
    Some(AuditEntry {
        number: line["number"].as_i64()?,
        form: line["form"].as_i64()?,
        at: line["at"].as_i64()?,
        device: device_of(line)?,
        person: text("person")?,
        op: text("op")?,
        kind: known.or(number).unwrap_or(0),
        record: id("record")?,
        case: id("case")?,
        fields: text("fields")?,
        what: text("what")?,
        sha256: text("sha256")?,
        result: text("result")?,
        hash: unhex(line["hash"].as_str()?)?,
    })
}

const NOTE: &str = "Each line's hash is SHA-256 over UTF-8 text: the word sanad-audit-2, then \
previous hash, number, at, device, person, op, kind, record, case, fields, what, sha256, result, \
joined by U+001F. Lines with form 1 are of the first version: previous hash (bytes), at (8 bytes \
little-endian), op, a zero byte, record number (8 bytes little-endian). The last line names the \
newest hash, signed with Ed25519 over: sanad/v1/audit, a zero byte, device, line feed, \
entries, line feed, head.";

fn put(lines: &mut Vec<u8>, value: &serde_json::Value) -> Result<(), Error> {
    writeln!(lines, "{value}").map_err(|_| Error::Internal)
}

fn line(entry: &AuditEntry, previous: &[u8]) -> serde_json::Value {
    let id = |record: Option<RecordId>| record.map(|id| id.to_string()).unwrap_or_default();
    let AuditEntry {
        number,
        form,
        at,
        device,
        person,
        op,
        kind,
        record,
        case,
        fields,
        what,
        sha256,
        result,
        hash,
    } = entry;
    json!({
        "number": number, "form": form, "at": at, "device": device.to_string(), "person": person,
        "op": op, "kind": kind_name(*kind), "record": id(*record), "case": id(*case),
        "fields": fields, "what": what, "sha256": sha256, "result": result,
        "previous": hex(previous), "hash": hex(hash),
    })
}

impl Session {
    /// Notes a read once per record and sitting, without waiting for the disk.
    pub(crate) fn note_read(&mut self, record: RecordId, op: &str, now: u64) -> Result<(), Error> {
        if self.noted_reads.contains(&record) {
            return Ok(());
        }
        let kind = self.store.record(record)?.kind;
        let case = match kind {
            tag if tag == CASE.tag => Some(record),
            _ => self.store.case_of(record)?,
        };
        self.store
            .write_unflushed::<_, StoreError>(self.me, now, |tx| {
                tx.audit(&Noted {
                    op,
                    kind,
                    record: Some(record),
                    case,
                    ..Noted::default()
                })
            })?;
        self.noted_reads.insert(record);
        Ok(())
    }

    /// Notes what was decided about a laptop.
    pub(crate) fn note_member(&mut self, op: &str, what: &str, now: u64) -> Result<(), Error> {
        self.store.write::<_, StoreError>(self.me, now, |tx| {
            tx.audit(&Noted {
                op,
                what,
                ..Noted::default()
            })
        })?;
        Ok(())
    }

    /// Notes the read of a record when it is restricted, or stands in a restricted case.
    pub(crate) fn note_read_if_restricted(
        &mut self,
        record: RecordId,
        now: u64,
    ) -> Result<(), Error> {
        if !self.noted_reads.contains(&record) && self.store.is_restricted(record)? {
            self.note_read(record, "read", now)?;
        }
        Ok(())
    }

    /// Numbers and hashes of a laptop's trail that went out in its changes.
    pub(crate) fn anchors(&self, device: DeviceId) -> Result<Vec<(i64, Vec<u8>)>, Error> {
        let mut anchors = Vec::new();
        for id in self.store.records_of_kind(&AUDIT_ANCHOR)? {
            for change in self.store.history(id)? {
                if change.dot.device != device {
                    continue;
                }
                let value = |name: &str| {
                    let tag = AUDIT_ANCHOR.field_named(name)?.tag;
                    let write = change.writes.iter().find(|write| write.field == tag)?;
                    Some(write.value.clone())
                };
                if let (Some(Value::Number(number)), Some(Value::Text(head))) =
                    (value("number"), value("head"))
                    && let Some(head) = unhex(&head)
                {
                    anchors.push((number, head));
                }
            }
        }
        Ok(anchors)
    }

    /// Puts the end of the trail among the changes that go out next: with others, or alone once a
    /// day.
    pub(crate) fn anchor_audit(&mut self, now: u64) -> Result<(), Error> {
        let member = self.keys.as_ref().is_some_and(sync::Keys::is_member);
        let Some((number, head)) = self.store.audit_head()? else {
            return Ok(());
        };
        if !member {
            return Ok(());
        }
        let own = self.own_anchor()?;
        let began = self
            .store
            .audit_began()?
            .and_then(|at| u64::try_from(at).ok());
        let (last, at) = own.map_or((0, began.unwrap_or(now)), |(_, number, at)| (number, at));
        let alone = now.saturating_sub(at) > ANCHOR_ALONE_SECONDS;
        // Entering, looking and leaving alone do not make a laptop speak more than once a day.
        if last >= number || (!alone && !self.store.has_unsealed(self.me)?) {
            return Ok(());
        }
        let mut head = hex(&head);
        head.truncate(ANCHOR_DIGITS);
        let write = |name: &str, value: Value| {
            AUDIT_ANCHOR.field_named(name).map(|field| Write {
                field: field.tag,
                element: String::new(),
                value,
            })
        };
        let device = own
            .is_none()
            .then(|| write("device", Value::Text(self.me.to_string())));
        let writes = device
            .flatten()
            .into_iter()
            .chain(write("number", Value::Number(number)))
            .chain(write("head", Value::Text(head)))
            .collect();
        let id = match own {
            Some((id, _, _)) => id,
            None => new_record()?,
        };
        self.store.write::<_, StoreError>(self.me, now, |tx| {
            tx.quiet_change(AUDIT_ANCHOR.tag, id, writes)
        })?;
        Ok(())
    }

    /// The key a laptop of this institution signs with.
    fn key_of(&self, device: DeviceId) -> Option<wire::PublicKey> {
        let members = self.keys.as_ref()?.members.as_ref()?;
        let member = members.member(sync::keys::wire_device(device))?;
        Some(member.keys.sign)
    }

    /// This laptop's anchor: record, number, seconds.
    fn own_anchor(&self) -> Result<Option<(RecordId, i64, u64)>, Error> {
        let me = self.me.to_string();
        for id in self.store.records_of_kind(&AUDIT_ANCHOR)? {
            let stored = self.store.record(id)?;
            let shown = |name: &str| {
                AUDIT_ANCHOR
                    .field_named(name)
                    .and_then(|field| stored.state.shown(field))
            };
            if shown("device").and_then(Value::text) == Some(me.as_str()) {
                let number = match shown("number") {
                    Some(Value::Number(number)) => *number,
                    _ => 0,
                };
                let at = u64::try_from(stored.updated).unwrap_or(0);
                return Ok(Some((id, number, at)));
            }
        }
        Ok(None)
    }
}

/// Who opened the vault, and how often somebody tried before with a wrong passphrase. While the
/// vault is closed nothing can be written in it; the number waits beside it, where somebody with
/// the laptop in hand could take it away.
pub(crate) fn note_login(tx: &mut WriteTx<'_>, tries: Tries) -> Result<(), StoreError> {
    if tries.failed > 0 {
        let what = format!("tries={} last={}", tries.failed, tries.last);
        tx.audit(&Noted {
            op: "login_failed",
            what: &what,
            result: "refused",
            ..Noted::default()
        })?;
    }
    tx.note("login")
}
