//! The audit trail of this laptop: who did what, each entry bound to the one before.
//!
//! An entry holds names of fields and counts, never values. Its hash covers the entry before, so a
//! changed, removed, added or exchanged row breaks the chain. Who holds the passphrase and writes a
//! program can make a new chain from the changed row on: what then still tells is the newest hash
//! that went out in a signed frame ([`crate::settings::name::AUDIT_HEAD`] only catches the careless).

use model::{DeviceId, RecordId, Write, record};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, OptionalExtension, Row, params_from_iter};

pub use crate::audit_walk::Walk;
use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::settings::{self, name};

/// Stands between the parts of what is hashed; taken out of every part.
const BORDER: char = '\u{1f}';
/// Opens what is hashed.
const DOMAIN: &str = "sanad-audit-2";

/// What to note.
#[derive(Debug, Clone, Copy)]
pub struct Noted<'a> {
    /// What the person did.
    pub op: &'a str,
    /// Kind of the record, 0 for none.
    pub kind: u16,
    /// The record.
    pub record: Option<RecordId>,
    /// The case it stands in.
    pub case: Option<RecordId>,
    /// Names of fields, separated by spaces.
    pub fields: &'a str,
    /// Codes and counts.
    pub what: &'a str,
    /// Of what left, in hex.
    pub sha256: &'a str,
    /// `done`, `refused`, `failed`.
    pub result: &'a str,
}

impl Default for Noted<'_> {
    fn default() -> Self {
        Self {
            op: "",
            kind: 0,
            record: None,
            case: None,
            fields: "",
            what: "",
            sha256: "",
            result: "done",
        }
    }
}

/// One entry of the trail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its number, from 1 without gaps.
    pub number: i64,
    /// 1 for entries of the first version, which said less.
    pub form: i64,
    /// Seconds by this laptop's clock.
    pub at: i64,
    /// The laptop.
    pub device: DeviceId,
    /// The person whose laptop it was then.
    pub person: String,
    /// What was done.
    pub op: String,
    /// Kind of the record, 0 for none.
    pub kind: u16,
    /// The record.
    pub record: Option<RecordId>,
    /// The case it stands in.
    pub case: Option<RecordId>,
    /// Names of fields, separated by spaces.
    pub fields: String,
    /// Codes and counts.
    pub what: String,
    /// Of what left, in hex.
    pub sha256: String,
    /// `done`, `refused`, `failed`.
    pub result: String,
    /// Binds it to the entry before.
    pub hash: Vec<u8>,
}

/// Which entries.
#[derive(Debug, Clone, Default)]
pub struct AuditFilter {
    /// Operations; empty is any.
    pub ops: Vec<String>,
    /// The case, or the record itself.
    pub about: Option<RecordId>,
    /// Person; empty is any.
    pub person: String,
    /// Seconds from, inclusive.
    pub from: Option<i64>,
    /// Seconds until, exclusive.
    pub until: Option<i64>,
}

/// Where the chain stops to hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The entry with that number is missing, or its number was changed.
    Gap(i64),
    /// The entry with that number is not what its hash says, or does not follow the one before.
    Changed(i64),
    /// Entries after that number are missing.
    Cut(i64),
    /// The entry with that number is not the one whose hash went out to the institution.
    Anchor(i64),
}

/// What a check of the trail found.
#[derive(Debug, Clone)]
pub struct AuditCheck {
    /// Entries.
    pub entries: i64,
    /// Hash of the newest entry.
    pub head: Vec<u8>,
    /// The first thing that is wrong.
    pub fault: Option<Fault>,
}

/// The end of the chain while a transaction runs.
#[derive(Debug)]
pub(crate) struct Head {
    number: i64,
    hash: Vec<u8>,
    person: String,
}

impl Head {
    pub(crate) fn read(connection: &Connection) -> Result<Self, StoreError> {
        let last: Option<(i64, Vec<u8>)> = connection
            .prepare_cached("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        let (number, hash) = last.unwrap_or_default();
        let person = settings::get(connection, name::PERSON)?.unwrap_or_default();
        Ok(Self {
            number,
            hash,
            person: String::from_utf8(person).unwrap_or_default(),
        })
    }
}

/// Appends one entry and moves the head.
pub(crate) fn append(
    connection: &Connection,
    head: &mut Head,
    me: DeviceId,
    now: u64,
    noted: &Noted<'_>,
) -> Result<(), StoreError> {
    debug_assert!(model::audit::is_op(noted.op), "{} is in no list", noted.op);
    let mut entry = AuditEntry {
        number: head.number + 1,
        form: 2,
        at: now as i64,
        device: me,
        person: head.person.clone(),
        op: noted.op.to_owned(),
        kind: noted.kind,
        record: noted.record,
        case: noted.case,
        fields: noted.fields.to_owned(),
        what: noted.what.to_owned(),
        sha256: noted.sha256.to_owned(),
        result: noted.result.to_owned(),
        hash: Vec::new(),
    };
    entry.hash = hash_of(&head.hash, &entry).to_vec();
    connection
        .prepare_cached(
            "INSERT INTO audit (id, at, op, record, hash, form, device, person, kind, case_id, fields, what, sha256, result)
             VALUES (?1, ?2, ?3, ?4, ?5, 2, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?
        .execute((
            entry.number,
            entry.at,
            &entry.op,
            entry.record.map(RecordId::number),
            &entry.hash,
            log::device_number(entry.device),
            &entry.person,
            entry.kind,
            entry.case.map(RecordId::number),
            &entry.fields,
            &entry.what,
            &entry.sha256,
            &entry.result,
        ))?;
    settings::set(connection, name::AUDIT_HEAD, Some(&head_form(&entry)))?;
    head.number = entry.number;
    head.hash = entry.hash;
    Ok(())
}

fn head_form(entry: &AuditEntry) -> Vec<u8> {
    let mut form = entry.number.to_le_bytes().to_vec();
    form.extend(&entry.hash);
    form
}

/// Names of the fields of a change, for the trail.
pub(crate) fn field_names(kind: u16, writes: &[Write]) -> String {
    let kind = record::kind(kind);
    let mut names: Vec<String> = Vec::new();
    for write in writes {
        let name = kind.and_then(|kind| kind.field(write.field)).map_or_else(
            || format!("#{}", write.field),
            |field| field.name.to_owned(),
        );
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names.join(" ")
}

/// The case a record stands in; a case stands in itself.
pub(crate) fn case_of(
    connection: &Connection,
    kind: u16,
    record: RecordId,
) -> Result<Option<RecordId>, StoreError> {
    if kind == record::CASE.tag {
        return Ok(Some(record));
    }
    connection
        .prepare_cached("SELECT case_id FROM part WHERE record = ?1 ORDER BY case_id LIMIT 1")?
        .query_row([record.number()], |row| log::record_from(row.get(0)?))
        .optional()
        .map_err(Into::into)
}

/// The hash that binds an entry to the one before, whose hash is `before`.
pub fn hash_of(before: &[u8], entry: &AuditEntry) -> [u8; 32] {
    if entry.form == 1 {
        return vault::hash::sha256_of(&[
            before,
            &entry.at.to_le_bytes(),
            entry.op.as_bytes(),
            &[0],
            &entry.record.map_or(0, RecordId::number).to_le_bytes(),
        ]);
    }
    vault::hash::sha256(bound_text(before, entry).as_bytes())
}

/// What is hashed, as text: a stranger can do the same from an exported line.
pub fn bound_text(before: &[u8], entry: &AuditEntry) -> String {
    let id = |record: Option<RecordId>| record.map(|id| id.to_string()).unwrap_or_default();
    let kind = kind_name(entry.kind);
    let parts = [
        DOMAIN.to_owned(),
        wire::text::hex(before),
        entry.number.to_string(),
        entry.at.to_string(),
        entry.device.to_string(),
        entry.person.clone(),
        entry.op.clone(),
        kind,
        id(entry.record),
        id(entry.case),
        entry.fields.clone(),
        entry.what.clone(),
        entry.sha256.clone(),
        entry.result.clone(),
    ];
    parts
        .map(|part| part.replace(BORDER, ""))
        .join(&BORDER.to_string())
}

/// Name of a kind in the trail: empty for none, `#31` for one of a newer version.
pub fn kind_name(kind: u16) -> String {
    match (kind, record::kind(kind)) {
        (0, _) => String::new(),
        (_, Some(known)) => known.name.to_owned(),
        (number, None) => format!("#{number}"),
    }
}

const COLUMNS: &str =
    "id, form, at, device, person, op, kind, record, case_id, fields, what, sha256, result, hash";

fn entry(row: &Row<'_>) -> rusqlite::Result<AuditEntry> {
    let id = |at: usize| -> rusqlite::Result<Option<RecordId>> {
        row.get::<_, Option<i64>>(at)?
            .map(log::record_from)
            .transpose()
    };
    Ok(AuditEntry {
        number: row.get(0)?,
        form: row.get(1)?,
        at: row.get(2)?,
        device: log::device_from(row.get(3)?),
        person: row.get(4)?,
        op: row.get(5)?,
        kind: row.get(6)?,
        record: id(7)?,
        case: id(8)?,
        fields: row.get(9)?,
        what: row.get(10)?,
        sha256: row.get(11)?,
        result: row.get(12)?,
        hash: row.get(13)?,
    })
}

fn clause(filter: &AuditFilter) -> (String, Vec<Sql>) {
    let mut clause = String::from("1");
    let mut values = Vec::new();
    let mut add = |text: &str, value: Sql| {
        values.push(value);
        text.replace('?', &format!("?{}", values.len()))
    };
    if !filter.ops.is_empty() {
        let marks: Vec<String> = filter
            .ops
            .iter()
            .map(|op| add("?", Sql::Text(op.clone())))
            .collect();
        clause.push_str(&format!(" AND op IN ({})", marks.join(", ")));
    }
    if let Some(about) = filter.about {
        clause.push_str(&add(
            " AND (record = ? OR case_id = ?)",
            Sql::Integer(about.number()),
        ));
    }
    if !filter.person.is_empty() {
        clause.push_str(&add(" AND person = ?", Sql::Text(filter.person.clone())));
    }
    if let Some(from) = filter.from {
        clause.push_str(&add(" AND at >= ?", Sql::Integer(from)));
    }
    if let Some(until) = filter.until {
        clause.push_str(&add(" AND at < ?", Sql::Integer(until)));
    }
    (clause, values)
}

impl Store {
    /// Entries newest first, before number `before` when given, and how many the filter has in all.
    ///
    /// # Errors
    /// As for reading.
    pub fn audit_page(
        &self,
        filter: &AuditFilter,
        before: Option<i64>,
        limit: u32,
    ) -> Result<(Vec<AuditEntry>, u32), StoreError> {
        let (clause, mut values) = clause(filter);
        let total = self
            .connection
            .prepare_cached(&format!("SELECT count(*) FROM audit WHERE {clause}"))?
            .query_row(params_from_iter(values.clone()), |row| row.get(0))?;
        values.push(Sql::Integer(before.unwrap_or(i64::MAX)));
        let sql = format!(
            "SELECT {COLUMNS} FROM audit WHERE {clause} AND id < ?{} ORDER BY id DESC LIMIT {limit}",
            values.len()
        );
        let mut query = self.connection.prepare_cached(&sql)?;
        let rows = query.query_map(params_from_iter(values), entry)?;
        Ok((rows.collect::<Result<_, _>>()?, total))
    }

    /// Every entry, oldest first; `each` may stop with an error.
    ///
    /// # Errors
    /// As for reading, and those of `each`.
    pub fn each_audit_entry<E: From<StoreError>>(
        &self,
        mut each: impl FnMut(AuditEntry) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = format!("SELECT {COLUMNS} FROM audit ORDER BY id");
        let mut query = self.connection.prepare(&sql).map_err(StoreError::from)?;
        let mut rows = query.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            each(entry(row).map_err(StoreError::from)?)?;
        }
        Ok(())
    }

    /// Operations that occur in the trail, in order.
    ///
    /// # Errors
    /// As for reading.
    pub fn audit_ops(&self) -> Result<Vec<String>, StoreError> {
        // Walks the index from one operation to the next instead of over all entries.
        let mut query = self.connection.prepare_cached(
            "WITH RECURSIVE ops (op) AS (
               SELECT min(op) FROM audit
               UNION ALL
               SELECT (SELECT min(op) FROM audit WHERE op > ops.op) FROM ops WHERE ops.op IS NOT NULL)
             SELECT op FROM ops WHERE op IS NOT NULL",
        )?;
        let rows = query.query_map([], |row| row.get(0))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Number and hash of the newest entry.
    ///
    /// # Errors
    /// As for reading.
    pub fn audit_head(&self) -> Result<Option<(i64, Vec<u8>)>, StoreError> {
        let head = Head::read(&self.connection)?;
        Ok((head.number > 0).then_some((head.number, head.hash)))
    }

    /// When the trail began, in seconds.
    ///
    /// # Errors
    /// As for reading.
    pub fn audit_began(&self) -> Result<Option<i64>, StoreError> {
        self.connection
            .prepare_cached("SELECT at FROM audit ORDER BY id LIMIT 1")?
            .query_row([], |row| row.get(0))
            .optional()
            .map_err(Into::into)
    }

    /// True when the record is, stands in, or is the person or organisation of, a case that is
    /// restricted: the highest confidentiality, or a circle of its own.
    ///
    /// # Errors
    /// As for reading.
    pub fn is_restricted(&self, record: RecordId) -> Result<bool, StoreError> {
        self.connection
            .prepare_cached(
                "SELECT EXISTS (SELECT 1 FROM cases
                   WHERE (confidentiality = 'c4_restricted' OR coalesce(circle, '') <> '') AND id IN (
                     SELECT ?1
                     UNION ALL SELECT case_id FROM part WHERE record = ?1
                     UNION ALL SELECT id FROM cases WHERE person = ?1
                     UNION ALL SELECT id FROM cases WHERE organisation = ?1
                     UNION ALL SELECT \"case\" FROM violations WHERE victim = ?1
                     UNION ALL SELECT \"case\" FROM violations WHERE victim_organisation = ?1))",
            )?
            .query_row([record.number()], |row| row.get(0))
            .map_err(Into::into)
    }

    /// Walks the whole chain and names the first link that does not hold. `anchors` are numbers
    /// and hashes (or their beginnings) that went out in signed frames.
    ///
    /// # Errors
    /// As for reading.
    pub fn audit_check(&self, anchors: &[(i64, Vec<u8>)]) -> Result<AuditCheck, StoreError> {
        let mut walk = Walk::default();
        self.each_audit_entry::<StoreError>(|entry| {
            walk.step(&entry, anchors);
            Ok(())
        })?;
        let remembered = self.setting(name::AUDIT_HEAD)?;
        let given: Option<i64> = self
            .connection
            .query_row(
                "SELECT seq FROM sqlite_sequence WHERE name = 'audit'",
                [],
                |row| row.get(0),
            )
            .optional()?;
        let newest_anchor = anchors.iter().map(|(number, _)| *number).max();
        let cut = given.is_some_and(|given| given != walk.head().0)
            || newest_anchor.is_some_and(|number| number > walk.head().0)
            || remembered.is_some_and(|head| !walk.ends_as(&head));
        let mut fault = walk.fault();
        if cut && fault.is_none() {
            fault = Some(Fault::Cut(walk.head().0));
        }
        Ok(AuditCheck {
            entries: walk.head().0,
            head: walk.head().1.to_vec(),
            fault,
        })
    }
}
