//! Envelopes in PostgreSQL's words.

use super::postgres::PostgresTables;
use super::postgres_registry::{bytes, get, number};
use super::tables::{Body, LogRow, NewFrame, Shelf, Tables, signed, unsigned};
use super::{KeptNonce, StorageError};
use postgres::Row;
use wire::{DeviceId, Hash, InstitutionId, Lane, LogId, Seq};

type Result<T> = std::result::Result<T, StorageError>;

fn device(row: &Row, column: usize) -> Result<DeviceId> {
    let device = u32::try_from(get::<i64>(row, column)?);
    device.map(DeviceId).map_err(|_| StorageError::Damaged)
}

fn log_id(row: &Row) -> Result<LogId> {
    let lane = u8::try_from(get::<i64>(row, 2)?).map_err(|_| StorageError::Damaged)?;
    Ok(LogId {
        institution: InstitutionId(bytes(row, 0)?),
        device: device(row, 1)?,
        lane: Lane::try_from(lane).map_err(|_| StorageError::Damaged)?,
    })
}

/// Four columns from `first` on.
fn log_row(row: &Row, first: usize) -> Result<LogRow> {
    Ok(LogRow {
        row: get(row, first)?,
        seq: Seq(number(row, first + 1)?),
        hash: Hash(bytes(row, first + 2)?),
        total: number(row, first + 3)?,
    })
}

fn blob(row: &Row, column: usize) -> Result<Option<Hash>> {
    let Some(found) = get::<Option<&[u8]>>(row, column)? else {
        return Ok(None);
    };
    let hash = found.try_into().map_err(|_| StorageError::Damaged)?;
    Ok(Some(Hash(hash)))
}

/// Two columns, `body` and `blob`, from `first` on.
fn body(row: &Row, first: usize) -> Result<Body> {
    Ok(match blob(row, first + 1)? {
        Some(blob) => Body::Blob(blob),
        None => Body::Here(get(row, first)?),
    })
}

fn parts(body: &Body) -> (&[u8], Option<&[u8]>) {
    match body {
        Body::Here(bytes) => (bytes, None),
        Body::Blob(hash) => (&[], Some(&hash.0)),
    }
}

fn frame(row: &Row) -> Result<NewFrame> {
    let to = get::<Option<&[u8]>>(row, 2)?.map(|to| to.try_into().map(InstitutionId));
    Ok(NewFrame {
        seq: Seq(number(row, 0)?),
        hash: Hash(bytes(row, 1)?),
        to: to.transpose().map_err(|_| StorageError::Damaged)?,
        size: number(row, 3)?,
        total: number(row, 4)?,
        body: body(row, 5)?,
    })
}

fn size(row: &Row) -> Result<(i64, u64)> {
    Ok((get(row, 0)?, number(row, 1)?))
}

impl Tables for PostgresTables {
    fn add_entry(
        &mut self,
        id: InstitutionId,
        number: u32,
        hash: &Hash,
        body: &[u8],
    ) -> Result<()> {
        self.run(
            "INSERT INTO entry (institution, number, hash, body) VALUES ($1, $2, $3, $4)",
            &[&&id.0[..], &i64::from(number), &&hash.0[..], &body],
        )
        .map(drop)
    }

    fn entry_hash(&mut self, id: InstitutionId, number: u32) -> Result<Option<Hash>> {
        self.one(
            "SELECT hash FROM entry WHERE institution = $1 AND number = $2",
            &[&&id.0[..], &i64::from(number)],
            |row| bytes(row, 0).map(Hash),
        )
    }

    fn logs(&mut self, id: InstitutionId) -> Result<Vec<(LogId, LogRow)>> {
        self.all(
            "SELECT institution, device, lane, id, seq, hash, total FROM log
             WHERE institution = $1 ORDER BY lane, device",
            &[&&id.0[..]],
            |row| Ok((log_id(row)?, log_row(row, 3)?)),
        )
    }

    fn log(&mut self, log: LogId) -> Result<Option<LogRow>> {
        self.one(
            "SELECT id, seq, hash, total FROM log
             WHERE institution = $1 AND device = $2 AND lane = $3",
            &[
                &&log.institution.0[..],
                &i64::from(log.device.0),
                &i64::from(log.lane.number()),
            ],
            |row| log_row(row, 0),
        )
    }

    fn logs_to(&mut self, recipient: InstitutionId) -> Result<Vec<LogId>> {
        self.all(
            "SELECT institution, device, lane FROM log
             WHERE id IN (SELECT DISTINCT log FROM frame WHERE recipient = $1)
             ORDER BY institution, device",
            &[&&recipient.0[..]],
            log_id,
        )
    }

    fn log_count(&mut self, id: InstitutionId) -> Result<u64> {
        let sql = "SELECT count(*) FROM log WHERE institution = $1";
        let count = self.one(sql, &[&&id.0[..]], |row| number(row, 0))?;
        Ok(count.unwrap_or(0))
    }

    fn add_log(&mut self, log: LogId) -> Result<i64> {
        let row = self.one(
            "INSERT INTO log (institution, device, lane, seq, hash, total)
             VALUES ($1, $2, $3, 0, $4, 0) RETURNING id",
            &[
                &&log.institution.0[..],
                &i64::from(log.device.0),
                &i64::from(log.lane.number()),
                &&Hash::NONE.0[..],
            ],
            |row| get(row, 0),
        )?;
        row.ok_or(StorageError::Unavailable)
    }

    fn set_log(&mut self, log: &LogRow) -> Result<()> {
        self.run(
            "UPDATE log SET seq = $2, hash = $3, total = $4 WHERE id = $1",
            &[
                &log.row,
                &signed(log.seq.0),
                &&log.hash.0[..],
                &signed(log.total),
            ],
        )
        .map(drop)
    }

    fn frame_hash(&mut self, row: i64, seq: Seq) -> Result<Option<Hash>> {
        self.one(
            "SELECT hash FROM frame WHERE log = $1 AND seq = $2",
            &[&row, &signed(seq.0)],
            |row| bytes(row, 0).map(Hash),
        )
    }

    fn frame_place(&mut self, row: i64, seq: Seq) -> Result<Option<(u64, Option<Hash>)>> {
        self.one(
            "SELECT size, blob FROM frame WHERE log = $1 AND seq = $2",
            &[&row, &signed(seq.0)],
            |row| Ok((number(row, 0)?, blob(row, 1)?)),
        )
    }

    fn frames(&mut self, row: i64, after: Seq, limit: u32) -> Result<Vec<NewFrame>> {
        self.all(
            "SELECT seq, hash, recipient, size, total, body, blob FROM frame
             WHERE log = $1 AND seq > $2 ORDER BY seq LIMIT $3",
            &[&row, &signed(after.0), &i64::from(limit)],
            frame,
        )
    }

    fn add_frames(&mut self, row: i64, frames: Vec<NewFrame>) -> Result<()> {
        // All rows in one round to the server.
        let mut seqs = Vec::with_capacity(frames.len());
        let (mut hashes, mut recipients) = (Vec::new(), Vec::new());
        let (mut sizes, mut totals) = (Vec::new(), Vec::new());
        let (mut bodies, mut blobs) = (Vec::new(), Vec::new());
        for frame in &frames {
            let (body, blob) = parts(&frame.body);
            seqs.push(signed(frame.seq.0));
            hashes.push(&frame.hash.0[..]);
            recipients.push(frame.to.as_ref().map(|to| &to.0[..]));
            sizes.push(signed(frame.size));
            totals.push(signed(frame.total));
            bodies.push(body);
            blobs.push(blob);
        }
        self.run(
            "INSERT INTO frame (log, seq, hash, recipient, size, total, body, blob)
             SELECT $1, * FROM unnest($2::bigint[], $3::bytea[], $4::bytea[], $5::bigint[],
                                      $6::bigint[], $7::bytea[], $8::bytea[])",
            &[
                &row,
                &seqs,
                &hashes,
                &recipients,
                &sizes,
                &totals,
                &bodies,
                &blobs,
            ],
        )
        .map(drop)
    }

    fn replace_frame(
        &mut self,
        row: i64,
        seq: Seq,
        size: u64,
        body: Body,
        grown: i64,
    ) -> Result<()> {
        let (body, blob) = parts(&body);
        let (seq, size) = (signed(seq.0), signed(size));
        self.run(
            "UPDATE frame SET body = $3, blob = $4, size = $5 WHERE log = $1 AND seq = $2",
            &[&row, &seq, &body, &blob, &size],
        )?;
        self.run(
            "UPDATE frame SET total = total + $3 WHERE log = $1 AND seq >= $2",
            &[&row, &seq, &grown],
        )
        .map(drop)
    }

    fn blob_used(&mut self, blob: &Hash) -> Result<bool> {
        let sql = "SELECT 1 FROM frame WHERE blob = $1 LIMIT 1";
        Ok(self.one(sql, &[&&blob.0[..]], |_| Ok(()))?.is_some())
    }

    fn left(&mut self, shelf: Shelf, after: i64) -> Result<u64> {
        let left = |row: &Row| number(row, 0);
        let found = match shelf {
            Shelf::Log(row) => self.one(
                "SELECT total - coalesce((SELECT total FROM frame WHERE log = $1 AND seq = $2), 0)
                 FROM log WHERE id = $1 AND seq > $2",
                &[&row, &after],
                left,
            ),
            Shelf::To(recipient, row) => self.one(
                "SELECT coalesce(sum(size), 0)::bigint FROM frame
                 WHERE recipient = $1 AND log = $2 AND seq > $3",
                &[&&recipient.0[..], &row, &after],
                left,
            ),
            Shelf::Entries(id) => self.one(
                "SELECT coalesce(sum(length(body)), 0)::bigint FROM entry
                 WHERE institution = $1 AND number > $2",
                &[&&id.0[..], &after],
                left,
            ),
        };
        Ok(found?.unwrap_or(0))
    }

    fn sizes(&mut self, shelf: Shelf, after: i64, limit: u32) -> Result<Vec<(i64, u64)>> {
        let limit = i64::from(limit);
        match shelf {
            Shelf::Log(row) => self.all(
                "SELECT seq, size FROM frame WHERE log = $1 AND seq > $2 ORDER BY seq LIMIT $3",
                &[&row, &after, &limit],
                size,
            ),
            Shelf::To(recipient, row) => self.all(
                "SELECT seq, size FROM frame
                 WHERE recipient = $1 AND log = $2 AND seq > $3 ORDER BY seq LIMIT $4",
                &[&&recipient.0[..], &row, &after, &limit],
                size,
            ),
            Shelf::Entries(id) => self.all(
                "SELECT number, length(body)::bigint FROM entry
                 WHERE institution = $1 AND number > $2 ORDER BY number LIMIT $3",
                &[&&id.0[..], &after, &limit],
                size,
            ),
        }
    }

    fn bodies(&mut self, shelf: Shelf, after: i64, to: i64) -> Result<Vec<Body>> {
        let read = |row: &Row| body(row, 0);
        match shelf {
            Shelf::Log(row) => self.all(
                "SELECT body, blob FROM frame
                 WHERE log = $1 AND seq > $2 AND seq <= $3 ORDER BY seq",
                &[&row, &after, &to],
                read,
            ),
            Shelf::To(recipient, row) => self.all(
                "SELECT body, blob FROM frame
                 WHERE recipient = $1 AND log = $2 AND seq > $3 AND seq <= $4 ORDER BY seq",
                &[&&recipient.0[..], &row, &after, &to],
                read,
            ),
            Shelf::Entries(id) => self.all(
                "SELECT body, NULL::bytea FROM entry
                 WHERE institution = $1 AND number > $2 AND number <= $3 ORDER BY number",
                &[&&id.0[..], &after, &to],
                read,
            ),
        }
    }

    fn add_nonce(
        &mut self,
        id: InstitutionId,
        device: DeviceId,
        nonce: [u8; 12],
        at: u64,
    ) -> Result<()> {
        self.run(
            "INSERT INTO nonce_ahead (institution, device, nonce, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT DO NOTHING",
            &[&&id.0[..], &i64::from(device.0), &&nonce[..], &signed(at)],
        )
        .map(drop)
    }

    fn forget_nonces(&mut self, before: u64) -> Result<()> {
        self.run("DELETE FROM nonce_ahead WHERE at < $1", &[&signed(before)])
            .map(drop)
    }

    fn nonces(&mut self) -> Result<Vec<KeptNonce>> {
        self.all(
            "SELECT institution, device, nonce, at FROM nonce_ahead",
            &[],
            |row| {
                let at = unsigned(get(row, 3)?);
                Ok((
                    InstitutionId(bytes(row, 0)?),
                    device(row, 1)?,
                    bytes(row, 2)?,
                    at,
                ))
            },
        )
    }
}
