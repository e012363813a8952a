//! Taking a file in: hashed before anything else, sealed chunk by chunk, then one commit with its
//! record and the first link of its chain. The original is only read.
//!
//! What was interrupted by a crash or by locking is gone on with when the same file is offered to
//! the same case again. What was cancelled or did not fit leaves nothing behind.

use std::io::SeekFrom;

use model::record::{CASE, CASE_KEY, EVIDENCE};
use model::{FieldType, RecordId, Value, Write};
use store::apply::WriteTx;
use store::blobs::{BlobImport, ChunkName};
use vault::blob::{CHUNK_DATA, seal_chunk};
use vault::{CaseKey, FileKey};

use super::chain::{self, Happened};
use super::source::{Offered, Readable, digest, media_type};
use super::work::Work;
use super::{hex, unhex};
use crate::consents::fields;
use crate::desk::{Desk, Session, new_record};
use crate::error::{Error, FileTrouble};
use crate::form::{self, Asked};

/// Chunks made durable together: 4 MiB.
const BATCH: usize = 16;
/// Position of the first chunk of a list of chunks, beyond every chunk of a file.
pub(crate) const LIST: u64 = 1 << 63;

/// How a file is taken in.
#[derive(Debug, Clone, Default)]
pub struct Intake {
    /// Into which case.
    pub case: Option<RecordId>,
    /// What the person says about it.
    pub asked: Vec<Asked>,
    /// The item it is a copy of.
    pub parent: Option<RecordId>,
    /// Code of `evidence_copy`, for copies.
    pub copy_of_kind: String,
    /// Why, for the chain.
    pub reason: String,
    /// Minutes local time is ahead of UTC.
    pub utc_offset_minutes: i64,
}

/// A file on its way in.
struct Incoming<'a> {
    work: &'a Work,
    key: FileKey,
    begun: BlobImport,
    media: &'static str,
}

impl Desk {
    /// Takes a file in. `work` hears how far it is and may say stop.
    ///
    /// # Errors
    /// [`Error::Cancelled`], [`FileTrouble::Changed`], a full disk: nothing is left behind then.
    pub fn add_evidence(
        &self,
        work: &Work,
        offered: &Offered,
        intake: &Intake,
    ) -> Result<RecordId, Error> {
        let case = intake.case.ok_or(store::StoreError::NoRecord)?;
        let asked = asked(intake)?;
        work.expect(offered.size.saturating_mul(2));
        let mut source = offered.open()?;
        let (sha256, size, head) = digest(&mut *source, |bytes| work.advance(bytes))?;
        let (key, begun) = self.begin(case, &hex(&sha256), size, offered)?;
        let incoming = Incoming {
            work,
            key,
            begun,
            media: media_type(&head),
        };
        let names = self.seal_all(&incoming, &mut *source);
        let done = names.and_then(|names| self.finish(&incoming, &names, offered, intake, &asked));
        if let Err(error) = &done
            && !matches!(error, Error::Locked)
        {
            self.discard_import(incoming.begun.record)?;
        }
        done
    }

    /// Imports that were interrupted: name, size, bytes that are in already.
    ///
    /// # Errors
    /// As for reading.
    pub fn interrupted_imports(&self) -> Result<Vec<(BlobImport, u64)>, Error> {
        self.with(|session| {
            let mut found = Vec::new();
            for begun in session.store.blob_imports()? {
                let chunks = session.store.blob_import_chunks(begun.record)?.len();
                let bytes = (chunks * CHUNK_DATA) as u64;
                let size = u64::try_from(begun.size).unwrap_or(0);
                found.push((begun, bytes.min(size)));
            }
            Ok(found)
        })
    }

    /// Gives an interrupted import up; its chunks are taken away.
    ///
    /// # Errors
    /// As for writing.
    pub fn discard_import(&self, record: RecordId) -> Result<(), Error> {
        let names = self.with(|session| Ok(session.store.blob_import_chunks(record)?))?;
        // Room first: on a full disk the row could not go otherwise.
        self.home.blobs().remove(&names)?;
        self.write(|tx| Ok(tx.end_blob(record)?))
    }

    /// Begins, or goes on with what was interrupted.
    fn begin(
        &self,
        case: RecordId,
        sha256: &str,
        size: u64,
        offered: &Offered,
    ) -> Result<(FileKey, BlobImport), Error> {
        let now = self.now();
        self.with(|session| {
            if let Some(begun) = session.store.blob_import_of(case, sha256)? {
                let key = session.file_key(begun.case_key, begun.record, &begun.file_key)?;
                return Ok((key, begun));
            }
            let record = new_record()?;
            let known = session.case_key(case)?;
            let key = FileKey::make_random()?;
            let begun = session.store.write(session.me, now, |tx| {
                let (case_key, secret) = match known {
                    Some(known) => known,
                    None => make_case_key(tx, case)?,
                };
                let begun = BlobImport {
                    record,
                    case,
                    case_key,
                    file_key: hex(&key.seal_for_case(&secret, record.number())?),
                    sha256: sha256.to_owned(),
                    size: i64::try_from(size).unwrap_or(i64::MAX),
                    file_name: offered.name.clone(),
                    begun: i64::try_from(now).unwrap_or(i64::MAX),
                };
                tx.begin_blob(&begun)?;
                Ok::<_, Error>(begun)
            })?;
            Ok((key, begun))
        })
    }

    /// Seals what is not sealed yet; gives the names of all chunks.
    fn seal_all(
        &self,
        incoming: &Incoming<'_>,
        source: &mut dyn Readable,
    ) -> Result<Vec<ChunkName>, Error> {
        source.seek(SeekFrom::Start(0))?;
        let record = incoming.begun.record;
        let size =
            usize::try_from(incoming.begun.size).map_err(|_| Error::File(FileTrouble::TooLarge))?;
        let count = size / CHUNK_DATA + 1;
        let mut names = self.with(|session| Ok(session.store.blob_import_chunks(record)?))?;
        let blobs = self.home.blobs();
        let mut hash = vault::hash::Sha256::default();
        let mut batch = Vec::with_capacity(BATCH);
        let mut data = vault::Zeroizing::new(vec![0; CHUNK_DATA]);
        for at in 0..count {
            let wanted = CHUNK_DATA.min(size - at * CHUNK_DATA);
            source
                .read_exact(&mut data[..wanted])
                .map_err(|_| Error::File(FileTrouble::Changed))?;
            hash.update(&data[..wanted]);
            incoming.work.advance(wanted as u64)?;
            if at < names.len() {
                continue;
            }
            let last = at + 1 == count;
            let sealed = seal_chunk(
                &incoming.key,
                record.number(),
                at as u64,
                last,
                &data[..wanted],
            )?;
            batch.push((sealed.name, sealed.bytes));
            if batch.len() == BATCH || last {
                self.keep_chunks(record, &blobs, &mut batch, &mut names)?;
            }
        }
        let grown = source.read(&mut data[..1])? > 0;
        if grown || hex(&hash.finish()) != incoming.begun.sha256 {
            return Err(Error::File(FileTrouble::Changed));
        }
        Ok(names)
    }

    /// Chunks first, then the rows that name them.
    fn keep_chunks(
        &self,
        record: RecordId,
        blobs: &store::blobs::BlobFolder,
        batch: &mut Vec<(ChunkName, Vec<u8>)>,
        names: &mut Vec<ChunkName>,
    ) -> Result<(), Error> {
        let _held = self.evidence.chunks.read().map_err(|_| Error::Internal)?;
        let fresh: Vec<ChunkName> = batch.iter().map(|(name, _)| *name).collect();
        let noted = blobs.write(batch).map_err(Error::from).and_then(|()| {
            self.write(|tx| Ok(tx.note_chunks(record, names.len() as u64, &fresh)?))
        });
        if noted.is_err() {
            // No row names them, so nobody else would take them away.
            let _ = blobs.remove(&fresh);
        }
        noted?;
        names.extend(fresh);
        batch.clear();
        Ok(())
    }

    /// The list of chunks, then record, chain and the end of the journal in one commit.
    fn finish(
        &self,
        incoming: &Incoming<'_>,
        names: &[ChunkName],
        offered: &Offered,
        intake: &Intake,
        asked: &[Write],
    ) -> Result<RecordId, Error> {
        let begun = &incoming.begun;
        let mut lists = Vec::new();
        let bytes = names.concat();
        let count = bytes.len() / CHUNK_DATA + 1;
        for at in 0..count {
            let piece = bytes.get(at * CHUNK_DATA..).unwrap_or_default();
            let piece = &piece[..piece.len().min(CHUNK_DATA)];
            let sealed = seal_chunk(
                &incoming.key,
                begun.record.number(),
                LIST + at as u64,
                at + 1 == count,
                piece,
            )?;
            lists.push((sealed.name, sealed.bytes));
        }
        let blobs = self.home.blobs();
        let _held = self.evidence.chunks.read().map_err(|_| Error::Internal)?;
        let list_names: Vec<ChunkName> = lists.iter().map(|(name, _)| *name).collect();
        let done = blobs
            .write(&lists)
            .map_err(Error::from)
            .and_then(|()| self.commit(incoming, &list_names, offered, intake, asked));
        if done.is_err() {
            let _ = blobs.remove(&list_names);
        }
        done
    }

    fn commit(
        &self,
        incoming: &Incoming<'_>,
        lists: &[ChunkName],
        offered: &Offered,
        intake: &Intake,
        asked: &[Write],
    ) -> Result<RecordId, Error> {
        let begun = &incoming.begun;
        let (now_ms, now) = (self.now_ms(), self.now());
        self.with(|session| {
            let signing = session.signing()?;
            let device = session.author(session.me)?.1;
            let parent = intake
                .parent
                .map(|id| session.store.record(id))
                .transpose()?;
            let mut writes = file_writes(
                incoming,
                lists,
                offered,
                intake,
                (&signing.person, &device),
                parent.as_ref(),
                now_ms,
            );
            writes.extend(asked.iter().cloned());
            if !asked.iter().any(|write| {
                EVIDENCE
                    .field_named("title")
                    .is_some_and(|f| f.tag == write.field)
            }) {
                let title = Value::Text(offered.name.clone());
                writes.extend(fields(&EVIDENCE, [("title", title)]));
            }
            writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
            session.store.write(session.me, now, |tx| {
                crate::records::check_links(tx, &EVIDENCE, &writes)?;
                tx.change("evidence_add", EVIDENCE.tag, begun.record, writes)?;
                let happened = Happened {
                    event: "imported".into(),
                    reason: intake.reason.clone(),
                    utc_offset_minutes: intake.utc_offset_minutes,
                    ..Happened::default()
                };
                chain::append(tx, &signing, begun.record, &happened, now_ms)?;
                if let Some(parent) = intake.parent {
                    let event = match intake.copy_of_kind.as_str() {
                        "redacted" => "redacted_copy_made",
                        _ => "working_copy_made",
                    };
                    let happened = Happened {
                        event: event.into(),
                        object: Some(begun.sha256.clone()),
                        ..happened
                    };
                    chain::append(tx, &signing, parent, &happened, now_ms)?;
                }
                tx.end_blob(begun.record)?;
                Ok(begun.record)
            })
        })
    }
}

/// What the desk itself says of a file.
fn file_writes(
    incoming: &Incoming<'_>,
    lists: &[ChunkName],
    offered: &Offered,
    intake: &Intake,
    (person, device): (&str, &str),
    parent: Option<&store::records::StoredRecord>,
    now_ms: i64,
) -> Vec<Write> {
    let begun = &incoming.begun;
    let lists: Vec<String> = lists.iter().map(|name| hex(name)).collect();
    let text = |text: &str| match text.trim() {
        "" => Value::Empty,
        text => Value::Text(text.to_owned()),
    };
    fields(
        &EVIDENCE,
        [
            ("file_name", text(&offered.name)),
            ("size_bytes", Value::Number(begun.size)),
            ("sha256", text(&begun.sha256)),
            ("media_type", text(incoming.media)),
            (
                "file_changed_at",
                offered.changed_at.map_or(Value::Empty, Value::Instant),
            ),
            ("imported_at", Value::Instant(now_ms)),
            (
                "utc_offset_minutes",
                Value::Number(intake.utc_offset_minutes),
            ),
            ("parent", intake.parent.map_or(Value::Empty, Value::Link)),
            (
                "parent_sha256",
                parent.map_or(Value::Empty, |parent| {
                    text(&chain::text(parent, &EVIDENCE, "sha256"))
                }),
            ),
            ("copy_of_kind", code(&intake.copy_of_kind)),
            ("chunk_list", text(&lists.join(","))),
            ("case_key", Value::Link(begun.case_key)),
            ("file_key", text(&begun.file_key)),
            ("imported_by", text(person)),
            ("import_device", text(device)),
            ("case", Value::Link(begun.case)),
        ],
    )
}

fn code(code: &str) -> Value {
    match code {
        "" => Value::Empty,
        code => Value::Code(code.to_owned()),
    }
}

/// What the person says, checked; the case is said by the intake itself.
fn asked(intake: &Intake) -> Result<Vec<Write>, Error> {
    if !intake.copy_of_kind.is_empty()
        && !model::vocabulary::accepts("evidence_copy", &intake.copy_of_kind)
    {
        return Err(Error::BadValue("copy_of_kind".into()));
    }
    let mut writes = Vec::new();
    for asked in intake.asked.iter().filter(|asked| asked.field != "case") {
        let write = form::write(&EVIDENCE, asked)?;
        if !write.value.is_empty() {
            writes.push(write);
        }
    }
    Ok(writes)
}

fn make_case_key(tx: &mut WriteTx<'_>, case: RecordId) -> Result<(RecordId, CaseKey), Error> {
    if tx.record(case)?.kind != CASE.tag {
        return Err(store::StoreError::NoRecord.into());
    }
    let secret = CaseKey::make_random()?;
    let id = new_record()?;
    let writes = fields(
        &CASE_KEY,
        [
            (
                "key",
                Value::Text(secret.expose_for_case_key_record().to_string()),
            ),
            ("case", Value::Link(case)),
        ],
    );
    tx.change("case_key_make", CASE_KEY.tag, id, writes)?;
    Ok((id, secret))
}

impl Session {
    /// A key of the case, when it has one. Two laptops that were apart may have made two.
    pub(crate) fn case_key(&self, case: RecordId) -> Result<Option<(RecordId, CaseKey)>, Error> {
        for stored in self.store.parts(case, CASE_KEY.tag)? {
            if let Ok(key) = CaseKey::from_record(&chain::text(&stored, &CASE_KEY, "key")) {
                return Ok(Some((stored.id, key)));
            }
        }
        Ok(None)
    }

    /// Opens the key of a file. [`FileTrouble::Damaged`] when the key of its case was erased.
    pub(crate) fn file_key(
        &self,
        case_key: RecordId,
        record: RecordId,
        sealed: &str,
    ) -> Result<FileKey, Error> {
        let stored = self
            .store
            .record(case_key)
            .map_err(|_| Error::File(FileTrouble::Damaged))?;
        let field = CASE_KEY
            .field_named("key")
            .filter(|field| field.holds == FieldType::Secret)
            .ok_or(Error::Internal)?;
        let sealed = unhex(sealed).ok_or(Error::File(FileTrouble::Damaged))?;
        let rivals = stored.state.cell(field.tag, "");
        let keys = rivals.iter().flat_map(|cell| cell.rivals());
        for rival in keys {
            if let Some(text) = rival.value.text()
                && let Ok(case) = CaseKey::from_record(text)
                && let Ok(key) = FileKey::open_from_case(&case, record.number(), &sealed)
            {
                return Ok(key);
            }
        }
        Err(Error::File(FileTrouble::Damaged))
    }
}
