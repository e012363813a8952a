//! Keys, invitations and institutions in PostgreSQL's words.

use super::StorageError;
use super::postgres::{PostgresTables, begin_writing, storage};
use super::tables::{
    Invited, Registry, Tenant, TenantBounds, role_from, role_number, signed, unsigned,
};
use postgres::Row;
use postgres::types::FromSql;
use wire::{Hash, InstitutionId, Role};

type Result<T> = std::result::Result<T, StorageError>;

pub(super) fn get<'r, T: FromSql<'r>>(row: &'r Row, column: usize) -> Result<T> {
    row.try_get(column).map_err(storage)
}

pub(super) fn number(row: &Row, column: usize) -> Result<u64> {
    get(row, column).map(unsigned)
}

/// A column of exactly so many bytes.
pub(super) fn bytes<const N: usize>(row: &Row, column: usize) -> Result<[u8; N]> {
    let found: &[u8] = get(row, column)?;
    found.try_into().map_err(|_| StorageError::Damaged)
}

fn tenant(row: &Row) -> Result<Tenant> {
    Ok(Tenant {
        id: InstitutionId(bytes(row, 0)?),
        role: role_from(get(row, 1)?)?,
        bytes: number(row, 2)?,
        bounds: TenantBounds {
            quota: number(row, 3)?,
            devices: number(row, 4)?,
            logs: number(row, 5)?,
        },
        suspended_at: number(row, 6)?,
    })
}

fn invited(row: &Row) -> Result<Invited> {
    Ok(Invited {
        institution: InstitutionId(bytes(row, 0)?),
        token_hash: Hash(bytes(row, 1)?),
        role: role_from(get(row, 2)?)?,
        issued_at: number(row, 3)?,
        used_at: get::<Option<i64>>(row, 4)?.map(unsigned),
    })
}

impl Registry for PostgresTables {
    fn begin(&mut self) -> Result<()> {
        self.batch(&begin_writing())
    }

    fn commit(&mut self) -> Result<()> {
        self.batch("COMMIT")
    }

    fn rollback(&mut self) {
        // A connection that broke has rolled back by itself.
        let _ = self.batch("ROLLBACK");
    }

    fn savepoint(&mut self) -> Result<()> {
        self.batch("SAVEPOINT change")
    }

    fn end_savepoint(&mut self, keep: bool) -> Result<()> {
        self.batch(if keep {
            "RELEASE change"
        } else {
            "ROLLBACK TO change; RELEASE change"
        })
    }

    fn scrub(&mut self) -> Result<bool> {
        // The old row goes with the next vacuum of the server; its log is the server's own.
        self.batch("VACUUM frame").map(|()| true)
    }

    fn begin_reading(&mut self) -> Result<()> {
        self.batch(
            "SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;
             BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
        )
    }

    fn is_lost(&self) -> bool {
        self.is_closed()
    }

    fn meta(&mut self, name: &str) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT value FROM meta WHERE name = $1";
        self.one(sql, &[&name], |row| get(row, 0))
    }

    fn put_meta(&mut self, name: &str, value: &[u8]) -> Result<()> {
        self.run(
            "INSERT INTO meta (name, value) VALUES ($1, $2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            &[&name, &value],
        )
        .map(drop)
    }

    fn secret(&mut self, name: &str) -> Result<Option<Vec<u8>>> {
        let sql = "SELECT value FROM secret WHERE name = $1";
        self.one(sql, &[&name], |row| get(row, 0))
    }

    fn put_secret(&mut self, name: &str, value: &[u8]) -> Result<()> {
        let sql = "INSERT INTO secret (name, value) VALUES ($1, $2)";
        self.run(sql, &[&name, &value]).map(drop)
    }

    fn forget_secret(&mut self, name: &str) -> Result<()> {
        self.run("DELETE FROM secret WHERE name = $1", &[&name])
            .map(drop)
    }

    fn meta_names(&mut self) -> Result<Vec<String>> {
        self.all("SELECT name FROM meta ORDER BY name", &[], |row| {
            get(row, 0)
        })
    }

    fn secret_names(&mut self) -> Result<Vec<String>> {
        self.all("SELECT name FROM secret ORDER BY name", &[], |row| {
            get(row, 0)
        })
    }

    fn invitations(&mut self) -> Result<Vec<Invited>> {
        self.all(
            "SELECT institution, token_hash, role, issued_at, used_at FROM invitation
             ORDER BY issued_at, institution",
            &[],
            invited,
        )
    }

    fn invitation(&mut self, institution: InstitutionId) -> Result<Option<Invited>> {
        self.one(
            "SELECT institution, token_hash, role, issued_at, used_at FROM invitation
             WHERE institution = $1",
            &[&&institution.0[..]],
            invited,
        )
    }

    fn add_invitation(&mut self, it: &Invited) -> Result<()> {
        self.run(
            "INSERT INTO invitation (institution, token_hash, role, issued_at, used_at)
             VALUES ($1, $2, $3, $4, $5)",
            &[
                &&it.institution.0[..],
                &&it.token_hash.0[..],
                &role_number(it.role),
                &signed(it.issued_at),
                &it.used_at.map(signed),
            ],
        )
        .map(drop)
    }

    fn use_invitation(&mut self, institution: InstitutionId, at: u64) -> Result<()> {
        self.run(
            "UPDATE invitation SET used_at = $2 WHERE institution = $1",
            &[&&institution.0[..], &signed(at)],
        )
        .map(drop)
    }

    fn revoke_invitation(&mut self, institution: InstitutionId) -> Result<bool> {
        self.run(
            "DELETE FROM invitation WHERE institution = $1 AND used_at IS NULL",
            &[&&institution.0[..]],
        )
        .map(|gone| gone > 0)
    }

    fn tenants(&mut self) -> Result<Vec<Tenant>> {
        self.all(
            "SELECT id, role, bytes, quota, device_max, log_max, suspended_at FROM institution
             ORDER BY id",
            &[],
            tenant,
        )
    }

    fn tenant(&mut self, id: InstitutionId) -> Result<Option<Tenant>> {
        self.one(
            "SELECT id, role, bytes, quota, device_max, log_max, suspended_at FROM institution
             WHERE id = $1",
            &[&&id.0[..]],
            tenant,
        )
    }

    fn public_institutions(&mut self) -> Result<Vec<(InstitutionId, Role)>> {
        self.all(
            "SELECT id, role FROM institution WHERE role <> 0 ORDER BY role, id",
            &[],
            |row| Ok((InstitutionId(bytes(row, 0)?), role_from(get(row, 1)?)?)),
        )
    }

    fn add_tenant(&mut self, id: InstitutionId, role: Role) -> Result<()> {
        self.run(
            "INSERT INTO institution (id, role) VALUES ($1, $2)",
            &[&&id.0[..], &role_number(role)],
        )
        .map(drop)
    }

    fn set_tenant(&mut self, id: InstitutionId, to: TenantBounds, suspended: u64) -> Result<()> {
        self.run(
            "UPDATE institution
             SET quota = $2, device_max = $3, log_max = $4, suspended_at = $5 WHERE id = $1",
            &[
                &&id.0[..],
                &signed(to.quota),
                &signed(to.devices),
                &signed(to.logs),
                &signed(suspended),
            ],
        )
        .map(drop)
    }

    fn grow(&mut self, id: InstitutionId, bytes: i64) -> Result<()> {
        self.run(
            "UPDATE institution SET bytes = bytes + $2 WHERE id = $1",
            &[&&id.0[..], &bytes],
        )
        .map(drop)
    }

    fn bytes(&mut self) -> Result<u64> {
        let sql = "SELECT coalesce(sum(bytes), 0)::bigint FROM institution";
        Ok(self.one(sql, &[], |row| number(row, 0))?.unwrap_or(0))
    }
}
