//! Keys, invitations and institutions in SQLite's words.

use super::StorageError;
use super::sqlite::{SqliteTables, storage};
use super::tables::{
    Invited, Registry, Tenant, TenantBounds, role_from, role_number, signed, unsigned,
};
use rusqlite::types::Type;
use rusqlite::{OptionalExtension, Params, Row, params};
use wire::{Hash, InstitutionId, Role};

type Result<T> = std::result::Result<T, StorageError>;

const TENANT: &str = "SELECT id, role, bytes, quota, device_max, log_max, suspended_at
                      FROM institution";
const INVITED: &str = "SELECT institution, token_hash, role, issued_at, used_at FROM invitation";

impl SqliteTables {
    pub(super) fn run(&self, sql: &str, values: impl Params) -> Result<usize> {
        let mut statement = self.0.prepare_cached(sql).map_err(storage)?;
        statement.execute(values).map_err(storage)
    }

    pub(super) fn one<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.0.prepare_cached(sql).map_err(storage)?;
        statement
            .query_row(values, read)
            .optional()
            .map_err(storage)
    }

    pub(super) fn all<T>(
        &self,
        sql: &str,
        values: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        let mut statement = self.0.prepare_cached(sql).map_err(storage)?;
        let rows = statement.query_map(values, read).map_err(storage)?;
        rows.collect::<rusqlite::Result<_>>().map_err(storage)
    }

    fn batch(&self, sql: &str) -> Result<()> {
        self.0.execute_batch(sql).map_err(storage)
    }
}

pub(super) fn damaged(column: usize) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(column, String::new(), Type::Integer)
}

pub(super) fn number(row: &Row<'_>, column: usize) -> rusqlite::Result<u64> {
    row.get(column).map(unsigned)
}

pub(super) fn hash(row: &Row<'_>, column: usize) -> rusqlite::Result<Hash> {
    row.get(column).map(Hash)
}

fn role(row: &Row<'_>, column: usize) -> rusqlite::Result<Role> {
    role_from(row.get(column)?).map_err(|_| damaged(column))
}

fn tenant(row: &Row<'_>) -> rusqlite::Result<Tenant> {
    Ok(Tenant {
        id: InstitutionId(row.get(0)?),
        role: role(row, 1)?,
        bytes: number(row, 2)?,
        bounds: TenantBounds {
            quota: number(row, 3)?,
            devices: number(row, 4)?,
            logs: number(row, 5)?,
        },
        suspended_at: number(row, 6)?,
    })
}

fn invited(row: &Row<'_>) -> rusqlite::Result<Invited> {
    Ok(Invited {
        institution: InstitutionId(row.get(0)?),
        token_hash: hash(row, 1)?,
        role: role(row, 2)?,
        issued_at: number(row, 3)?,
        used_at: row.get::<_, Option<i64>>(4)?.map(unsigned),
    })
}

impl Registry for SqliteTables {
    fn begin(&mut self) -> Result<()> {
        self.batch("BEGIN IMMEDIATE")
    }

    fn commit(&mut self) -> Result<()> {
        self.batch("COMMIT")
    }

    fn rollback(&mut self) {
        // SQLite may have rolled back by itself; then this is an error nobody needs.
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
        let busy = self
            .0
            .query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
                row.get::<_, i64>(0)
            });
        busy.map(|busy| busy == 0).map_err(storage)
    }

    fn begin_reading(&mut self) -> Result<()> {
        self.batch("BEGIN")
    }

    fn is_lost(&self) -> bool {
        false
    }

    fn meta(&mut self, name: &str) -> Result<Option<Vec<u8>>> {
        self.one("SELECT value FROM meta WHERE name = ?1", [name], |row| {
            row.get(0)
        })
    }

    fn put_meta(&mut self, name: &str, value: &[u8]) -> Result<()> {
        self.run(
            "INSERT INTO meta (name, value) VALUES (?1, ?2)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            params![name, value],
        )
        .map(drop)
    }

    fn secret(&mut self, name: &str) -> Result<Option<Vec<u8>>> {
        self.one("SELECT value FROM secret WHERE name = ?1", [name], |row| {
            row.get(0)
        })
    }

    fn put_secret(&mut self, name: &str, value: &[u8]) -> Result<()> {
        self.run(
            "INSERT INTO secret (name, value) VALUES (?1, ?2)",
            params![name, value],
        )
        .map(drop)
    }

    fn forget_secret(&mut self, name: &str) -> Result<()> {
        self.run("DELETE FROM secret WHERE name = ?1", [name])
            .map(drop)
    }

    fn meta_names(&mut self) -> Result<Vec<String>> {
        self.all("SELECT name FROM meta ORDER BY name", [], |row| row.get(0))
    }

    fn secret_names(&mut self) -> Result<Vec<String>> {
        self.all("SELECT name FROM secret ORDER BY name", [], |row| {
            row.get(0)
        })
    }

    fn invitations(&mut self) -> Result<Vec<Invited>> {
        let sql = format!("{INVITED} ORDER BY issued_at, institution");
        self.all(&sql, [], invited)
    }

    fn invitation(&mut self, institution: InstitutionId) -> Result<Option<Invited>> {
        let sql = format!("{INVITED} WHERE institution = ?1");
        self.one(&sql, [institution.0], invited)
    }

    fn add_invitation(&mut self, it: &Invited) -> Result<()> {
        self.run(
            "INSERT INTO invitation (institution, token_hash, role, issued_at, used_at)
             VALUES (?1, ?2, ?3, ?4, ?5)",
            params![
                it.institution.0,
                it.token_hash.0,
                role_number(it.role),
                signed(it.issued_at),
                it.used_at.map(signed)
            ],
        )
        .map(drop)
    }

    fn use_invitation(&mut self, institution: InstitutionId, at: u64) -> Result<()> {
        self.run(
            "UPDATE invitation SET used_at = ?2 WHERE institution = ?1",
            params![institution.0, signed(at)],
        )
        .map(drop)
    }

    fn revoke_invitation(&mut self, institution: InstitutionId) -> Result<bool> {
        self.run(
            "DELETE FROM invitation WHERE institution = ?1 AND used_at IS NULL",
            [institution.0],
        )
        .map(|gone| gone > 0)
    }

    fn tenants(&mut self) -> Result<Vec<Tenant>> {
        self.all(&format!("{TENANT} ORDER BY id"), [], tenant)
    }

    fn tenant(&mut self, id: InstitutionId) -> Result<Option<Tenant>> {
        self.one(&format!("{TENANT} WHERE id = ?1"), [id.0], tenant)
    }

    fn public_institutions(&mut self) -> Result<Vec<(InstitutionId, Role)>> {
        self.all(
            "SELECT id, role FROM institution WHERE role <> 0 ORDER BY role, id",
            [],
            |row| Ok((InstitutionId(row.get(0)?), role(row, 1)?)),
        )
    }

    fn add_tenant(&mut self, id: InstitutionId, role: Role) -> Result<()> {
        self.run(
            "INSERT INTO institution (id, role) VALUES (?1, ?2)",
            params![id.0, role_number(role)],
        )
        .map(drop)
    }

    fn set_tenant(&mut self, id: InstitutionId, to: TenantBounds, suspended: u64) -> Result<()> {
        self.run(
            "UPDATE institution
             SET quota = ?2, device_max = ?3, log_max = ?4, suspended_at = ?5 WHERE id = ?1",
            params![
                id.0,
                signed(to.quota),
                signed(to.devices),
                signed(to.logs),
                signed(suspended)
            ],
        )
        .map(drop)
    }

    fn grow(&mut self, id: InstitutionId, bytes: i64) -> Result<()> {
        self.run(
            "UPDATE institution SET bytes = bytes + ?2 WHERE id = ?1",
            params![id.0, bytes],
        )
        .map(drop)
    }

    fn bytes(&mut self) -> Result<u64> {
        let sql = "SELECT coalesce(sum(bytes), 0) FROM institution";
        Ok(self.one(sql, [], |row| number(row, 0))?.unwrap_or(0))
    }
}
