//! The change log: what was written, in which context, and how far each device has been seen.

use model::{Change, DeviceId, Dot, RecordId, Stamp, Value, VersionVector};
use payload::bytes::{Reader, Writer};
use payload::{Cell, Handles};
use rusqlite::{Connection, OptionalExtension, Row};

use crate::circles;
use crate::error::StoreError;

pub(crate) fn device_number(device: DeviceId) -> i64 {
    i64::from(device.0)
}

pub(crate) fn device_from(number: i64) -> DeviceId {
    DeviceId(u32::try_from(number).unwrap_or(0))
}

pub(crate) fn encode_vector(vector: &VersionVector) -> Vec<u8> {
    let mut out = Writer::new();
    out.number(vector.iter().count() as u64);
    for (device, counter) in vector.iter() {
        out.number(u64::from(device.0));
        out.number(counter);
    }
    out.finish()
}

pub(crate) fn decode_vector(bytes: &[u8]) -> Result<VersionVector, StoreError> {
    let mut read = Reader::new(bytes);
    let mut vector = VersionVector::new();
    for _ in 0..read.count()? {
        let device = read.device()?;
        vector.see(device, read.number()?);
    }
    Ok(vector)
}

/// How far every device's changes have been applied here.
pub(crate) fn seen(connection: &Connection) -> Result<VersionVector, StoreError> {
    let mut query = connection.prepare_cached("SELECT device, counter FROM seen")?;
    let rows = query.query_map([], |row| {
        Ok((device_from(row.get(0)?), row.get::<_, i64>(1)? as u64))
    })?;
    rows.collect::<Result<VersionVector, _>>()
        .map_err(Into::into)
}

pub(crate) fn see(
    connection: &Connection,
    device: DeviceId,
    counter: u64,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO seen (device, counter) VALUES (?1, ?2)
             ON CONFLICT (device) DO UPDATE SET counter = excluded.counter",
        )?
        .execute((device_number(device), counter as i64))?;
    Ok(())
}

/// The row of a context, made when new.
pub(crate) fn context_row(
    connection: &Connection,
    vector: &VersionVector,
) -> Result<i64, StoreError> {
    let bytes = encode_vector(vector);
    let known = connection
        .prepare_cached("SELECT id FROM context WHERE vector = ?1")?
        .query_row([&bytes], |row| row.get(0))
        .optional()?;
    if let Some(id) = known {
        return Ok(id);
    }
    connection
        .prepare_cached("INSERT INTO context (vector) VALUES (?1)")?
        .execute([&bytes])?;
    Ok(connection.last_insert_rowid())
}

/// What the writer of a change had applied from others.
pub(crate) fn context_of(
    connection: &Connection,
    dot: Dot,
) -> Result<Option<VersionVector>, StoreError> {
    let bytes: Option<Vec<u8>> = connection
        .prepare_cached(
            "SELECT context.vector FROM change JOIN context ON context.id = change.context
             WHERE change.device = ?1 AND change.counter = ?2",
        )?
        .query_row((device_number(dot.device), dot.counter as i64), |row| {
            row.get(0)
        })
        .optional()?;
    bytes.map(|bytes| decode_vector(&bytes)).transpose()
}

pub(crate) fn insert(
    connection: &Connection,
    change: &Change,
    context: i64,
    frame: Option<u64>,
) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO change (device, counter, seconds, logical, kind, record, context, frame, writes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute((
            device_number(change.dot.device),
            change.dot.counter as i64,
            change.stamp.seconds as i64,
            change.stamp.logical,
            change.kind,
            change.record.number(),
            context,
            frame.map(|seq| seq as i64),
            payload::encode_writes(&change.writes),
        ))?;
    Ok(())
}

const COLUMNS: &str = "device, counter, seconds, logical, kind, record, writes";

fn change_from(row: &Row<'_>) -> rusqlite::Result<(Change, Vec<u8>)> {
    let change = Change {
        dot: Dot {
            device: device_from(row.get(0)?),
            counter: row.get::<_, i64>(1)? as u64,
        },
        stamp: Stamp {
            seconds: row.get::<_, i64>(2)? as u64,
            logical: row.get(3)?,
        },
        kind: row.get(4)?,
        record: record_from(row.get(5)?)?,
        writes: Vec::new(),
    };
    Ok((change, row.get(6)?))
}

pub(crate) fn record_from(number: i64) -> rusqlite::Result<RecordId> {
    RecordId::from_number(number).ok_or(rusqlite::Error::IntegralValueOutOfRange(0, number))
}

fn collect(
    rows: impl Iterator<Item = rusqlite::Result<(Change, Vec<u8>)>>,
) -> Result<Vec<Change>, StoreError> {
    rows.map(|row| {
        let (mut change, writes) = row?;
        change.writes = payload::decode_writes(&writes)?;
        Ok(change)
    })
    .collect()
}

/// All changes of one record, in the order they were applied here.
pub(crate) fn changes_of(
    connection: &Connection,
    record: RecordId,
) -> Result<Vec<Change>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM change WHERE record = ?1 ORDER BY rowid");
    let mut query = connection.prepare_cached(&sql)?;
    let rows = query.query_map([record.number()], change_from)?;
    collect(rows)
}

/// The changes of one device with counters from `first` up to and without `end`.
pub(crate) fn changes_between(
    connection: &Connection,
    device: DeviceId,
    first: u64,
    end: u64,
) -> Result<Vec<Change>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM change WHERE device = ?1 AND counter >= ?2 AND counter < ?3 ORDER BY counter"
    );
    let mut query = connection.prepare_cached(&sql)?;
    let range = (device_number(device), first as i64, end as i64);
    let rows = query.query_map(range, change_from)?;
    collect(rows)
}

/// A run of own changes that share one context and are not sealed yet, at most `writes_bytes_max`
/// of them in stored size (always at least one), with that context's row.
pub(crate) fn unsealed_run(
    connection: &Connection,
    me: DeviceId,
    writes_bytes_max: usize,
) -> Result<Option<(VersionVector, Vec<Change>)>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS}, context FROM change WHERE device = ?1 AND frame IS NULL ORDER BY counter"
    );
    let mut query = connection.prepare_cached(&sql)?;
    let mut rows = query.query([device_number(me)])?;
    let mut changes: Vec<Change> = Vec::new();
    let mut context = None;
    let mut bytes = 0;
    while let Some(row) = rows.next()? {
        let (mut change, writes) = change_from(row)?;
        let its: i64 = row.get(7)?;
        bytes += writes.len();
        if !changes.is_empty() && (context != Some(its) || bytes > writes_bytes_max) {
            break;
        }
        context = Some(its);
        change.writes = payload::decode_writes(&writes)?;
        changes.push(change);
    }
    let Some(context) = context else {
        return Ok(None);
    };
    let vector: Vec<u8> = connection.query_row(
        "SELECT vector FROM context WHERE id = ?1",
        [context],
        |row| row.get(0),
    )?;
    Ok(Some((decode_vector(&vector)?, changes)))
}

/// The changes of one frame and their context.
pub(crate) fn changes_of_frame(
    connection: &Connection,
    device: DeviceId,
    seq: u64,
) -> Result<Option<(VersionVector, Vec<Change>)>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS} FROM change WHERE device = ?1 AND counter >= ?2 AND counter < ?3 ORDER BY counter"
    );
    // Changes are sealed in the order they were made, so a frame is a run of counters.
    let from = first_beyond(connection, device, seq as i64 - 1)?;
    let until = first_beyond(connection, device, seq as i64)?;
    let mut query = connection.prepare_cached(&sql)?;
    let rows = query.query_map(
        (device_number(device), from as i64, until as i64),
        change_from,
    )?;
    let changes = collect(rows)?;
    let Some(first) = changes.first() else {
        return Ok(None);
    };
    Ok(context_of(connection, first.dot)?.map(|context| (context, changes)))
}

/// The first change of `me` that is in no frame up to `seq`; one past the last when there is none.
/// Own changes are sealed in the order they were made, so this needs no walk over the log.
pub(crate) fn first_beyond(
    connection: &Connection,
    me: DeviceId,
    seq: i64,
) -> Result<u64, StoreError> {
    let mut frame_of =
        connection.prepare_cached("SELECT frame FROM change WHERE device = ?1 AND counter = ?2")?;
    let last: Option<i64> = connection
        .prepare_cached("SELECT max(counter) FROM change WHERE device = ?1")?
        .query_row([device_number(me)], |row| row.get(0))?;
    let (mut low, mut high) = (1, last.unwrap_or(0) + 1);
    while low < high {
        let middle = low + (high - low) / 2;
        let frame: Option<i64> = frame_of
            .query_row((device_number(me), middle), |row| row.get(0))
            .optional()?
            .flatten();
        if frame.is_some_and(|frame| frame <= seq) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low as u64)
}

/// Names of records by their first change, as frames use them, and the texts that long texts are
/// told apart from.
#[derive(Debug)]
pub struct Births<'a> {
    pub(crate) connection: &'a Connection,
    /// When a frame is written: what its readers hold before it, and its first change.
    pub(crate) frame: Option<(&'a VersionVector, Dot)>,
}

/// The text a change wrote into a cell.
pub(crate) fn text_at(connection: &Connection, change: Dot, cell: &Cell<'_>) -> Option<String> {
    let writes: Vec<u8> = connection
        .prepare_cached(
            "SELECT writes FROM change WHERE device = ?1 AND counter = ?2 AND record = ?3",
        )
        .ok()?
        .query_row(
            (
                device_number(change.device),
                change.counter as i64,
                cell.record.number(),
            ),
            |row| row.get(0),
        )
        .ok()?;
    text_in(&writes, cell)
}

fn text_in(writes: &[u8], cell: &Cell<'_>) -> Option<String> {
    payload::decode_writes(writes)
        .ok()?
        .into_iter()
        .find(|write| write.field == cell.field && write.element == cell.element)
        .and_then(|write| match write.value {
            Value::Text(text) => Some(text),
            _ => None,
        })
}

/// Changes of one record looked through for a base.
const BASE_CHANGES_MAX: u32 = 64;

impl Handles for Births<'_> {
    fn birth_of(&self, record: RecordId) -> Option<Dot> {
        self.connection
            .prepare_cached("SELECT born_device, born_counter FROM record WHERE id = ?1")
            .ok()?
            .query_row([record.number()], |row| {
                Ok(Dot {
                    device: device_from(row.get(0)?),
                    counter: row.get::<_, i64>(1)? as u64,
                })
            })
            .ok()
    }

    fn born_by(&self, dot: Dot) -> Option<RecordId> {
        self.connection
            .prepare_cached("SELECT id FROM record WHERE born_device = ?1 AND born_counter = ?2")
            .ok()?
            .query_row((device_number(dot.device), dot.counter as i64), |row| {
                record_from(row.get(0)?)
            })
            .ok()
    }

    fn text_at(&self, change: Dot, cell: &Cell<'_>) -> Option<String> {
        text_at(self.connection, change, cell)
    }

    fn base_for(&self, cell: &Cell<'_>) -> Option<(Dot, String)> {
        let (context, first) = self.frame?;
        // With restricted circles somebody may read this text and not the one before it.
        if circles::circle_lines(self.connection)
            .ok()?
            .iter()
            .any(|circle| circle.number != circles::DESK)
        {
            return None;
        }
        let mut query = self
            .connection
            .prepare_cached(
                "SELECT device, counter, writes FROM change WHERE record = ?1
                 ORDER BY rowid DESC LIMIT ?2",
            )
            .ok()?;
        let mut rows = query.query((cell.record.number(), BASE_CHANGES_MAX)).ok()?;
        while let Some(row) = rows.next().ok()? {
            let at = Dot {
                device: device_from(row.get(0).ok()?),
                counter: row.get::<_, i64>(1).ok()? as u64,
            };
            let held = if at.device == first.device {
                at.counter < first.counter
            } else {
                context.covers(at)
            };
            if held && let Some(text) = text_in(&row.get::<_, Vec<u8>>(2).ok()?, cell) {
                return Some((at, text));
            }
        }
        None
    }
}

/// The newest stamp this device has written.
pub(crate) fn last_stamp(connection: &Connection, me: DeviceId) -> Result<Stamp, StoreError> {
    let found = connection
        .prepare_cached(
            "SELECT seconds, logical FROM change WHERE device = ?1 ORDER BY counter DESC LIMIT 1",
        )?
        .query_row([device_number(me)], |row| {
            Ok(Stamp {
                seconds: row.get::<_, i64>(0)? as u64,
                logical: row.get(1)?,
            })
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}
