//! Circles in the file: their keys, what is veiled here, sections that wait for a key.

use std::collections::BTreeSet;

use model::record::{self, CASE, IN_CASE, Kind};
use model::{Change, DeviceId, RecordId, RecordState, Value, Write, compartment};
use rusqlite::{Connection, OptionalExtension};

use crate::apply::{self, WriteTx};
use crate::circle_sections;
use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::registry;

pub(crate) use crate::circle_sections::{fold, veil_history};

/// Number of the circle of everyone who reads identities.
pub(crate) const DESK: u16 = 0;

/// A sealed key of a circle's epoch: id, number, bytes sealed under the identity key.
pub type SealedCircleEpoch = ([u8; 8], u32, Vec<u8>);

/// A circle as the file knows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CircleLine {
    /// Its number.
    pub number: u16,
    /// What cases in it carry.
    pub name: String,
    /// This laptop reads it.
    pub mine: bool,
}

/// A section that this laptop cannot open yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSection {
    /// Who wrote it.
    pub device: DeviceId,
    /// Sequence number of its frame.
    pub frame: u64,
    /// Number of its circle.
    pub circle: u16,
    /// Short name of the circle's epoch.
    pub epoch: [u8; 8],
    /// What its seal is bound to.
    pub place: Vec<u8>,
    /// Counter of the first change of its frame.
    pub first: u64,
    /// Changes of its frame.
    pub changes: u32,
    /// The section.
    pub bytes: Vec<u8>,
}

/// What the veil leaves of a record: nothing is told but what may be counted.
pub(crate) fn open_part(kind: Option<&Kind>, state: &RecordState) -> RecordState {
    RecordState::from_cells(
        state
            .cells()
            .filter(|(field, _, _)| compartment::is_open(kind, *field))
            .map(|(field, element, cell)| ((field, element.to_owned()), cell.clone())),
    )
}

/// True when this laptop may not read names and texts at all.
pub(crate) fn desk_is_closed(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM circle WHERE number = 0 AND mine = 0")?
        .exists([])?)
}

pub(crate) fn any_restricted(connection: &Connection) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached(
            "SELECT 1 FROM cases INDEXED BY cases_restricted WHERE circle <> '' LIMIT 1",
        )?
        .exists([])?)
}

/// The state as it may be shown here, and whether something was left out.
pub(crate) fn veil(
    connection: &Connection,
    kind: u16,
    id: RecordId,
    state: RecordState,
) -> Result<(RecordState, bool), StoreError> {
    if is_veiled(connection, kind, id, &state)? {
        Ok((open_part(record::kind(kind), &state), true))
    } else {
        Ok((state, false))
    }
}

/// True when what the record says is sealed to people this laptop's is not among.
pub(crate) fn is_veiled(
    connection: &Connection,
    kind: u16,
    id: RecordId,
    state: &RecordState,
) -> Result<bool, StoreError> {
    if compartment::is_never_veiled(kind) {
        return Ok(false);
    }
    if desk_is_closed(connection)? {
        return Ok(true);
    }
    let circles = circles_of(connection, kind, id, state)?;
    for name in &circles {
        if is_mine(connection, name)? {
            return Ok(false);
        }
    }
    Ok(!circles.is_empty())
}

pub(crate) fn is_mine(connection: &Connection, name: &str) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM circle WHERE name = ?1 AND mine = 1")?
        .exists([name])?)
}

/// The circles a record is sealed to: empty when one of its cases, or none, is restricted.
pub(crate) fn circles_of(
    connection: &Connection,
    kind: u16,
    id: RecordId,
    state: &RecordState,
) -> Result<BTreeSet<String>, StoreError> {
    if kind == CASE.tag {
        return Ok(known_circle_in(connection, state)?.into_iter().collect());
    }
    if compartment::is_of_the_office(kind) || !any_restricted(connection)? {
        return Ok(BTreeSet::new());
    }
    let mut circles = BTreeSet::new();
    for case in cases_around(connection, kind, id, state)? {
        match circle_of_case(connection, case)? {
            Some(circle) if is_known(connection, &circle)? => circles.insert(circle),
            // Whoever reads one of its cases reads it: sealing it closer would hide nothing.
            _ => return Ok(BTreeSet::new()),
        };
    }
    Ok(circles)
}

pub(crate) fn circle_in(state: &RecordState) -> Option<String> {
    let circle = CASE
        .field_named("circle")
        .and_then(|field| state.shown(field))
        .and_then(Value::text)?;
    (!circle.is_empty()).then(|| circle.to_owned())
}

/// The circle of a case's state, when the institution has it. A word that names no circle closes
/// nothing: else whoever may restrict cases could hide one from everybody.
pub(crate) fn known_circle_in(
    connection: &Connection,
    state: &RecordState,
) -> Result<Option<String>, StoreError> {
    match circle_in(state) {
        Some(name) if is_known(connection, &name)? => Ok(Some(name)),
        _ => Ok(None),
    }
}

pub(crate) fn is_known(connection: &Connection, name: &str) -> Result<bool, StoreError> {
    Ok(connection
        .prepare_cached("SELECT 1 FROM circle WHERE name = ?1 AND number > 0")?
        .exists([name])?)
}

pub(crate) fn circle_of_case(
    connection: &Connection,
    case: RecordId,
) -> Result<Option<String>, StoreError> {
    let circle: Option<Option<String>> = connection
        .prepare_cached("SELECT circle FROM cases WHERE id = ?1")?
        .query_row([case.number()], |row| row.get(0))
        .optional()?;
    Ok(circle.flatten().filter(|circle| !circle.is_empty()))
}

/// The circle of a case for its line in a list, and whether it is veiled here.
pub(crate) fn mark_of_case(
    connection: &Connection,
    case: RecordId,
) -> Result<(String, bool), StoreError> {
    let circle = match circle_of_case(connection, case)? {
        Some(circle) if is_known(connection, &circle)? => circle,
        _ => return Ok((String::new(), desk_is_closed(connection)?)),
    };
    let veiled = desk_is_closed(connection)? || !is_mine(connection, &circle)?;
    Ok((circle, veiled))
}

/// The cases whose readers may read a record.
pub(crate) fn cases_around(
    connection: &Connection,
    kind: u16,
    id: RecordId,
    state: &RecordState,
) -> Result<BTreeSet<RecordId>, StoreError> {
    let mut cases = BTreeSet::new();
    let Some(kind) = record::kind(kind) else {
        return Ok(cases);
    };
    for target in linked(kind, state, &["case"]) {
        cases.insert(target);
    }
    if kind.field(IN_CASE).is_some() {
        return Ok(cases);
    }
    if matches!(kind.name, "person" | "organisation") {
        cases.extend(registry::cases_of(connection, id, kind)?);
        return Ok(cases);
    }
    for party in linked(kind, state, &["person"]) {
        cases.extend(registry::cases_of(connection, party, &record::PERSON)?);
    }
    Ok(cases)
}

/// Records of the given kinds that a record links to.
pub(crate) fn linked(kind: &Kind, state: &RecordState, to: &[&str]) -> Vec<RecordId> {
    let mut found = Vec::new();
    for field in kind.fields {
        match field.holds {
            model::FieldType::Link(of) if to.contains(&of) => {
                if let Some(Value::Link(id)) = state.shown(field) {
                    found.push(*id);
                }
            }
            model::FieldType::Links(of) if to.contains(&of) => found.extend(
                state
                    .elements(field)
                    .filter_map(|(element, _)| RecordId::parse(element)),
            ),
            _ => {}
        }
    }
    found
}

/// After a record of a restricted case was projected: whoever it names may be veiled now, or not
/// any more. `before` and `after` are the case's circle, for a case.
pub(crate) fn project_around(
    connection: &Connection,
    kind: &Kind,
    id: RecordId,
    state: &RecordState,
    before: Option<String>,
) -> Result<(), StoreError> {
    let of_case = kind.tag == CASE.tag;
    let moved = of_case && before != circle_in(state);
    if !moved && !any_restricted(connection)? {
        return Ok(());
    }
    let mut around: BTreeSet<RecordId> = BTreeSet::new();
    if moved {
        let mut parts = connection.prepare_cached("SELECT record FROM part WHERE case_id = ?1")?;
        let rows = parts.query_map([id.number()], |row| log::record_from(row.get(0)?))?;
        for part in rows {
            around.insert(part?);
        }
    }
    if moved || !matches!(kind.name, "person" | "organisation") {
        around.extend(linked(kind, state, &["person", "organisation"]));
    }
    for part in around.clone() {
        if let Some((part_kind, part_state)) = apply::stored_state(connection, part)?
            && moved
            && let Some(part_kind) = record::kind(part_kind)
        {
            around.extend(linked(part_kind, &part_state, &["person", "organisation"]));
        }
    }
    for record in around {
        apply::project_again(connection, record)?;
    }
    Ok(())
}

/// The circle a case is projected with now.
pub(crate) fn projected_circle(
    connection: &Connection,
    kind: u16,
    id: RecordId,
) -> Result<Option<String>, StoreError> {
    if kind == CASE.tag {
        circle_of_case(connection, id)
    } else {
        Ok(None)
    }
}

impl Store {
    /// All keys of circles, sealed.
    ///
    /// # Errors
    /// As for reading.
    pub fn circle_epochs(&self) -> Result<Vec<SealedCircleEpoch>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT id, number, sealed FROM circle_epoch ORDER BY number, id")?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Replaces how keys of circles are sealed, after the identity key changed.
    ///
    /// # Errors
    /// As for writing.
    pub fn reseal_circle_epochs(&mut self, epochs: &[SealedCircleEpoch]) -> Result<(), StoreError> {
        let transaction = self.connection.transaction()?;
        transaction.execute("DELETE FROM circle_epoch", [])?;
        for epoch in epochs {
            put_circle_epoch(&transaction, epoch)?;
        }
        transaction.commit().map_err(Into::into)
    }

    /// The circles known here.
    ///
    /// # Errors
    /// As for reading.
    pub fn circle_lines(&self) -> Result<Vec<CircleLine>, StoreError> {
        circle_lines(&self.connection)
    }

    /// True when the record is shown without names and texts here.
    ///
    /// # Errors
    /// [`StoreError::NoRecord`] when there is none.
    pub fn is_veiled(&self, id: RecordId) -> Result<bool, StoreError> {
        let (kind, state) =
            apply::stored_state(&self.connection, id)?.ok_or(StoreError::NoRecord)?;
        is_veiled(&self.connection, kind, id, &state)
    }

    /// Frames of others of which a section is sealed here: (device, number).
    ///
    /// # Errors
    /// As for reading.
    pub fn frames_with_sections(&self) -> Result<BTreeSet<(DeviceId, u64)>, StoreError> {
        let mut query = self
            .connection
            .prepare_cached("SELECT DISTINCT device, frame FROM section")?;
        let rows = query.query_map([], |row| {
            Ok((log::device_from(row.get(0)?), row.get::<_, i64>(1)? as u64))
        })?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// How many cases stand in each restricted circle: (what they carry, number).
    ///
    /// # Errors
    /// As for reading.
    pub fn restricted_cases(&self) -> Result<Vec<(String, u32)>, StoreError> {
        let mut query = self.connection.prepare_cached(
            "SELECT circle, count(*) FROM cases INDEXED BY cases_restricted
             WHERE circle <> '' AND withdrawn = 0 GROUP BY circle",
        )?;
        let rows = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }

    /// Sections kept until their key comes.
    ///
    /// # Errors
    /// As for reading.
    pub fn sections_kept(&self) -> Result<u32, StoreError> {
        Ok(self
            .connection
            .query_row("SELECT count(*) FROM section", [], |row| row.get(0))?)
    }

    /// Brings the file to the circles the membership log has now, and shows or veils what that
    /// changes. Nothing is written when nothing changed.
    ///
    /// # Errors
    /// As for writing.
    pub fn set_circles(&mut self, circles: &[CircleLine]) -> Result<(), StoreError> {
        if self.circle_lines()? == circles {
            return Ok(());
        }
        self.receive(|tx| tx.set_circles(circles))
    }
}

pub(crate) fn circle_lines(connection: &Connection) -> Result<Vec<CircleLine>, StoreError> {
    let mut query =
        connection.prepare_cached("SELECT number, name, mine FROM circle ORDER BY number")?;
    let rows = query.query_map([], |row| {
        Ok(CircleLine {
            number: row.get(0)?,
            name: row.get(1)?,
            mine: row.get(2)?,
        })
    })?;
    rows.collect::<Result<_, _>>().map_err(Into::into)
}

pub(crate) fn put_circle_epoch(
    connection: &Connection,
    (id, number, sealed): &SealedCircleEpoch,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT OR IGNORE INTO circle_epoch (id, number, sealed) VALUES (?1, ?2, ?3)",
        )?
        .execute((id, number, sealed))?;
    Ok(())
}

impl WriteTx<'_> {
    /// Keeps a key of a circle.
    ///
    /// # Errors
    /// As for writing.
    pub fn put_circle_epoch(&self, epoch: &SealedCircleEpoch) -> Result<(), StoreError> {
        put_circle_epoch(&self.transaction, epoch)
    }

    /// The circles to which one write of an own change is sealed: empty when it is open, the desk
    /// when its case is not restricted, or when this laptop holds none of the circles.
    ///
    /// # Errors
    /// As for reading.
    pub fn circles_of_write(
        &self,
        change: &Change,
        write: &Write,
    ) -> Result<BTreeSet<u16>, StoreError> {
        let connection = &self.transaction;
        // Whoever reads no identities has none to seal, and no key to seal with.
        if compartment::is_open(record::kind(change.kind), write.field)
            || desk_is_closed(connection)?
        {
            return Ok(BTreeSet::new());
        }
        let state = apply::stored_state(connection, change.record)?.map(|(_, state)| state);
        let names = circles_of(
            connection,
            change.kind,
            change.record,
            &state.unwrap_or_default(),
        )?;
        let mut circles: BTreeSet<u16> = circle_lines(connection)?
            .into_iter()
            .filter(|line| line.mine && names.contains(&line.name))
            .map(|line| line.number)
            .collect();
        if circles.is_empty() {
            circles.insert(DESK);
        }
        Ok(circles)
    }

    /// Refuses a change on what is veiled here: nobody writes in a case that is closed to them.
    pub(crate) fn check_veil(
        &self,
        kind: u16,
        id: RecordId,
        writes: &[Write],
    ) -> Result<(), StoreError> {
        let connection = &self.transaction;
        if compartment::is_of_the_office(kind) {
            return Ok(());
        }
        if let Some((kind, state)) = apply::stored_state(connection, id)?
            && is_veiled(connection, kind, id, &state)?
        {
            return Err(StoreError::Veiled);
        }
        let circle = CASE.field_named("circle").map(|field| field.tag);
        let puts = |write: &&Write| kind == CASE.tag && Some(write.field) == circle;
        for write in writes.iter().filter(puts) {
            // Whoever puts a case into a circle is in it, or would lose it from sight.
            let name = write.value.text().unwrap_or_default();
            if !write.value.is_empty() && !is_mine(connection, name)? {
                return Err(StoreError::Veiled);
            }
        }
        // Nor does anybody name in a case of their own whom a circle keeps to itself: whoever reads
        // one of the cases of a person reads the person.
        for named in writes
            .iter()
            .filter_map(|write| circle_sections::linked_by(kind, write))
        {
            if let Some((kind, state)) = apply::stored_state(connection, named)?
                && is_veiled(connection, kind, named, &state)?
            {
                return Err(StoreError::Veiled);
            }
        }
        Ok(())
    }
}
