//! Two doors: [`WriteTx`] for what a person does here, [`ReceiveTx`] for what others sent. Both
//! end in `apply`, the one way a change becomes rows. Only the first can queue anything.

use model::role::{self, Roles};
use model::{Change, DeviceId, Dot, RecordId, RecordState, Stamp, VersionVector, Write};
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use crate::audit::{self, Head, Noted};
use crate::circles;
use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::project;

/// A transaction in which a person's changes are made. Everything commits together, durably,
/// or nothing does.
#[derive(Debug)]
pub struct WriteTx<'a> {
    pub(crate) transaction: Transaction<'a>,
    pub(crate) me: DeviceId,
    now: u64,
    roles: Roles,
    context: Option<(i64, VersionVector)>,
    stamp: Option<Stamp>,
    head: Option<Head>,
}

/// A transaction in which received frames are applied. It has no way to queue a change.
#[derive(Debug)]
pub struct ReceiveTx<'a> {
    pub(crate) transaction: Transaction<'a>,
}

impl Store {
    /// Runs `work` in one transaction as device `me` at `now` (seconds by this laptop's clock)
    /// and commits it durably. An error from `work` leaves the file as it was.
    ///
    /// # Errors
    /// Those of `work`, and those of committing.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        me: DeviceId,
        now: u64,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut tx = WriteTx {
            transaction,
            me,
            now,
            roles: Roles::ALL,
            context: None,
            stamp: None,
            head: None,
        };
        let done = work(&mut tx)?;
        tx.transaction.commit().map_err(StoreError::from)?;
        Ok(done)
    }

    /// The same without waiting for the disk: what it wrote outlives a crash of the program, but
    /// a power cut may take it. For notes of reads, which must not slow the reading.
    ///
    /// # Errors
    /// As for [`Store::write`].
    pub fn write_unflushed<T, E: From<StoreError>>(
        &mut self,
        me: DeviceId,
        now: u64,
        work: impl FnOnce(&mut WriteTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let set = |store: &Self, level: &str| {
            store
                .connection
                .pragma_update(None, "synchronous", level)
                .map_err(StoreError::from)
        };
        set(self, "NORMAL")?;
        let done = self.write(me, now, work);
        set(self, "FULL")?;
        done
    }

    /// Runs `work` in one transaction for received things and commits it durably.
    ///
    /// # Errors
    /// Those of `work`, and those of committing.
    pub fn receive<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut ReceiveTx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(StoreError::from)?;
        let mut tx = ReceiveTx { transaction };
        let done = work(&mut tx)?;
        tx.transaction.commit().map_err(StoreError::from)?;
        Ok(done)
    }
}

impl WriteTx<'_> {
    /// From here on only what these roles may do is written.
    pub const fn write_as(&mut self, roles: Roles) {
        self.roles = roles;
    }

    /// Logs and applies one change on `record` of `kind`; it waits for the next exchange from
    /// now on. `op` names what the person did in the audit trail.
    ///
    /// # Errors
    /// As for writing; [`StoreError::Role`] when the roles of the writer do not reach so far.
    pub fn change(
        &mut self,
        op: &str,
        kind: u16,
        record: RecordId,
        writes: Vec<Write>,
    ) -> Result<Dot, StoreError> {
        let fields = audit::field_names(kind, &writes);
        let dot = self.quiet_change(kind, record, writes)?;
        self.audit(&Noted {
            op,
            kind,
            record: Some(record),
            case: audit::case_of(&self.transaction, kind, record)?,
            fields: &fields,
            ..Noted::default()
        })?;
        Ok(dot)
    }

    /// The same for what the program writes by itself: nobody did it, so nobody is named in the
    /// audit trail.
    ///
    /// # Errors
    /// As for writing.
    pub fn quiet_change(
        &mut self,
        kind: u16,
        record: RecordId,
        mut writes: Vec<Write>,
    ) -> Result<Dot, StoreError> {
        // The order in which everybody will hold them: sections of a frame are put together so.
        writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
        let (context, vector) = self.context()?;
        let previous = match self.stamp {
            Some(stamp) => stamp,
            None => log::last_stamp(&self.transaction, self.me)?,
        };
        let stamp = Stamp::next(previous, self.now);
        self.stamp = Some(stamp);
        let seen: Option<i64> = self
            .transaction
            .prepare_cached("SELECT counter FROM seen WHERE device = ?1")?
            .query_row([log::device_number(self.me)], |row| row.get(0))
            .optional()?;
        let dot = Dot {
            device: self.me,
            counter: seen.unwrap_or(0) as u64 + 1,
        };
        let change = Change {
            dot,
            stamp,
            kind,
            record,
            writes,
        };
        if let Some(act) = role::refuses(self.roles, &change) {
            return Err(StoreError::Role(act));
        }
        self.check_veil(kind, record, &change.writes)?;
        log::insert(&self.transaction, &change, context, None)?;
        log::see(&self.transaction, dot.device, dot.counter)?;
        apply(&self.transaction, &change, &vector)?;
        Ok(dot)
    }

    /// Notes in the audit trail something that changes no record.
    ///
    /// # Errors
    /// As for writing.
    pub fn note(&mut self, op: &str) -> Result<(), StoreError> {
        self.audit(&Noted {
            op,
            ..Noted::default()
        })
    }

    /// Appends one entry to the audit trail.
    ///
    /// # Errors
    /// As for writing.
    pub fn audit(&mut self, noted: &Noted<'_>) -> Result<(), StoreError> {
        if self.head.is_none() {
            self.head = Some(Head::read(&self.transaction)?);
        }
        match &mut self.head {
            Some(head) => audit::append(&self.transaction, head, self.me, self.now, noted),
            None => Ok(()),
        }
    }

    /// Notes that something left the vault in a readable form: `form` is a code of
    /// `disclosure_form`, `what` says what in codes and counts (never case text), `sha256` is the
    /// hash of what was written, in hex.
    ///
    /// # Errors
    /// As for writing.
    pub fn audit_export(
        &mut self,
        form: &str,
        case: Option<RecordId>,
        what: &str,
        sha256: &str,
    ) -> Result<(), StoreError> {
        let what = if what.is_empty() {
            form.to_owned()
        } else {
            format!("{form} {what}")
        };
        self.audit(&Noted {
            op: "export",
            case,
            what: &what,
            sha256,
            ..Noted::default()
        })
    }

    fn context(&mut self) -> Result<(i64, VersionVector), StoreError> {
        if let Some(known) = &self.context {
            return Ok(known.clone());
        }
        let others: VersionVector = log::seen(&self.transaction)?
            .iter()
            .filter(|(device, _)| *device != self.me)
            .collect();
        let row = log::context_row(&self.transaction, &others)?;
        self.context = Some((row, others.clone()));
        Ok((row, others))
    }
}

impl ReceiveTx<'_> {
    /// Logs and applies the changes of one received frame, whose context must be covered.
    ///
    /// # Errors
    /// As for writing.
    pub fn apply_changes(
        &mut self,
        changes: &[Change],
        context: &VersionVector,
        seq: u64,
    ) -> Result<(), StoreError> {
        let row = log::context_row(&self.transaction, context)?;
        for change in changes {
            log::insert(&self.transaction, change, row, Some(seq))?;
            apply(&self.transaction, change, context)?;
        }
        if let Some(last) = changes.last() {
            log::see(&self.transaction, last.dot.device, last.dot.counter)?;
        }
        Ok(())
    }

    /// How far every device's changes have been applied here.
    ///
    /// # Errors
    /// As for reading.
    pub fn seen(&self) -> Result<VersionVector, StoreError> {
        log::seen(&self.transaction)
    }

    /// Names of records by their first change.
    pub fn births(&self) -> log::Births<'_> {
        log::Births {
            connection: &self.transaction,
            frame: None,
        }
    }
}

/// Folds one change into its record and projects the record into its rows.
pub(crate) fn apply(
    connection: &Connection,
    change: &Change,
    context: &VersionVector,
) -> Result<(), StoreError> {
    let stored: Option<(Vec<u8>, i64, i64, i64)> = connection
        .prepare_cached("SELECT state, created, updated, updated_by FROM record WHERE id = ?1")?
        .query_row([change.record.number()], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .optional()?;
    let seconds = change.stamp.seconds as i64;
    let device = log::device_number(change.dot.device);
    let (mut state, created, updated, by) = match &stored {
        Some((bytes, created, updated, by)) => {
            let newer = (seconds, device) > (*updated, *by);
            let (updated, by) = if newer {
                (seconds, device)
            } else {
                (*updated, *by)
            };
            (payload::decode_state(bytes)?, *created, updated, by)
        }
        None => (RecordState::new(), seconds, seconds, device),
    };
    state.apply(change, context);
    let before = circles::projected_circle(connection, change.kind, change.record)?;
    let withdrawn = is_withdrawn(connection, &state)?;
    connection
        .prepare_cached(
            "INSERT INTO record (id, kind, born_device, born_counter, created, updated, updated_by, withdrawn, state)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
             ON CONFLICT (id) DO UPDATE SET updated = excluded.updated, updated_by = excluded.updated_by,
               withdrawn = excluded.withdrawn, state = excluded.state",
        )?
        .execute((
            change.record.number(),
            change.kind,
            device,
            change.dot.counter as i64,
            created,
            updated,
            by,
            withdrawn,
            payload::encode_state(&state),
        ))?;
    let facts = project::Facts {
        updated,
        withdrawn,
        known: stored.is_some(),
    };
    project_veiled(connection, change.kind, change.record, &state, facts)?;
    if let Some(kind) = model::record::kind(change.kind) {
        circles::project_around(connection, kind, change.record, &state, before)?;
    }
    crate::erase::settle(connection, change)
}

pub(crate) fn project_veiled(
    connection: &Connection,
    kind: u16,
    record: RecordId,
    state: &RecordState,
    facts: project::Facts,
) -> Result<(), StoreError> {
    if circles::is_veiled(connection, kind, record, state)? {
        let open = circles::open_part(model::record::kind(kind), state);
        return project::project(connection, kind, record, &open, facts);
    }
    project::project(connection, kind, record, state, facts)
}

/// Kind and whole state of a record, whatever may be shown of it.
pub(crate) fn stored_state(
    connection: &Connection,
    record: RecordId,
) -> Result<Option<(u16, RecordState)>, StoreError> {
    let found: Option<(u16, Vec<u8>)> = connection
        .prepare_cached("SELECT kind, state FROM record WHERE id = ?1")?
        .query_row([record.number()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    found
        .map(|(kind, state)| Ok((kind, payload::decode_state(&state)?)))
        .transpose()
}

/// Projects a record again, after what may be shown of it changed.
pub(crate) fn project_again(connection: &Connection, record: RecordId) -> Result<(), StoreError> {
    let Some((kind, state)) = stored_state(connection, record)? else {
        return Ok(());
    };
    let (updated, withdrawn) = connection
        .prepare_cached("SELECT updated, withdrawn FROM record WHERE id = ?1")?
        .query_row([record.number()], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let facts = project::Facts {
        updated,
        withdrawn,
        known: true,
    };
    project_veiled(connection, kind, record, &state, facts)
}

/// Projects every record again.
pub(crate) fn project_all(connection: &Connection) -> Result<(), StoreError> {
    let mut query = connection.prepare("SELECT id FROM record ORDER BY id")?;
    let rows = query.query_map([], |row| log::record_from(row.get(0)?))?;
    for record in rows {
        project_again(connection, record?)?;
    }
    Ok(())
}

/// Makes a record anew from its changes, after the log was filled in.
pub(crate) fn fold_again(connection: &Connection, record: RecordId) -> Result<(), StoreError> {
    let mut folded = Vec::new();
    for change in log::changes_of(connection, record)? {
        let context = log::context_of(connection, change.dot)?.unwrap_or_default();
        folded.push((change, context));
    }
    let state = circles::fold(folded);
    let Some((kind, _)) = stored_state(connection, record)? else {
        return Ok(());
    };
    let before = circles::projected_circle(connection, kind, record)?;
    connection
        .prepare_cached("UPDATE record SET state = ?2, withdrawn = ?3 WHERE id = ?1")?
        .execute((
            record.number(),
            payload::encode_state(&state),
            is_withdrawn(connection, &state)?,
        ))?;
    project_again(connection, record)?;
    match model::record::kind(kind) {
        Some(kind) => circles::project_around(connection, kind, record, &state, before),
        None => Ok(()),
    }
}

pub(crate) fn is_withdrawn(
    connection: &Connection,
    state: &RecordState,
) -> Result<bool, StoreError> {
    let Some(cell) = state.cell(model::record::WITHDRAWN, "") else {
        return Ok(false);
    };
    let Some(shown) = cell.shown(Some(&model::record::WITHDRAWN_FIELD)) else {
        return Ok(false);
    };
    let context = log::context_of(connection, shown.dot)?;
    Ok(state.is_withdrawn(|_| context.as_ref()))
}
