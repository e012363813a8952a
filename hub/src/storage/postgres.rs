//! PostgreSQL: the same tables on a server, for hubs that have one.

use super::StorageError;
use super::ledger::Side;
use postgres::config::{Host, SslMode};
use postgres::error::SqlState;
use postgres::types::ToSql;
use postgres::{Client, Config, NoTls, Row, Statement};
use std::collections::HashMap;
use std::time::Duration;

/// The form that the last of the migrations makes; counted apart from SQLite's.
const NEWEST: i64 = 1;
const MIGRATIONS: [&str; 1] = [include_str!("../../migrations/postgres/0001.sql")];

/// Names of our advisory locks in the database: the hub that serves, and whoever writes now.
const LOCK_SERVE: &str = "1398894177, 1";
const LOCK_WRITE: &str = "1398894177, 2";

/// Why a database is not used; for operators.
#[derive(Debug, thiserror::Error)]
pub enum Unfit {
    /// Not an address of PostgreSQL.
    #[error("the address of the database is not of the form postgres://user@host/name")]
    Address,
    /// Passwords and envelopes would cross a network in the clear.
    #[error(
        "the database is on another machine, and its connection would not be encrypted: use a \
         socket, or a tunnel that ends on this machine"
    )]
    Remote,
}

/// Where a database is, with what opens it. Never printed.
#[derive(Clone)]
pub struct Address(Config);

impl Address {
    /// Read `postgres://…` or `host=… dbname=…`.
    pub fn read(text: &str) -> Result<Address, Unfit> {
        let mut config: Config = text.parse().map_err(|_| Unfit::Address)?;
        let near = |host: &Host| match host {
            Host::Tcp(name) => matches!(name.as_str(), "localhost" | "127.0.0.1" | "::1"),
            #[cfg(unix)]
            Host::Unix(_) => true,
        };
        if config.get_hosts().is_empty() || !config.get_hosts().iter().all(near) {
            return Err(Unfit::Remote);
        }
        config
            .application_name("sanad-hub")
            .ssl_mode(SslMode::Disable)
            .connect_timeout(Duration::from_secs(10))
            .keepalives_idle(Duration::from_secs(30));
        Ok(Address(config))
    }
}

/// One connection to the database.
pub struct PostgresTables {
    /// Present until the end.
    client: Option<Client>,
    statements: HashMap<&'static str, Statement>,
}

/// Connect, and bring the tables to the current form.
pub fn connect(address: &Address, side: Side) -> Result<PostgresTables, StorageError> {
    let client = address.0.connect(NoTls).map_err(storage)?;
    let mut tables = PostgresTables {
        client: Some(client),
        statements: HashMap::new(),
    };
    tables.batch(
        "SET client_min_messages = warning; SET lock_timeout = '20s';
         SET statement_timeout = '120s'; SET idle_in_transaction_session_timeout = '120s';",
    )?;
    tables.be_durable()?;
    tables.migrate()?;
    if side == Side::Writer {
        let locked = tables
            .client()?
            .query_one(&format!("SELECT pg_try_advisory_lock({LOCK_SERVE})"), &[]);
        let locked: bool = locked.and_then(|row| row.try_get(0)).map_err(storage)?;
        if !locked {
            return Err(StorageError::Busy);
        }
    }
    Ok(tables)
}

impl Drop for PostgresTables {
    fn drop(&mut self) {
        // Saying goodbye blocks, and the last owner may be a task of the runtime.
        let client = self.client.take();
        let _ = std::thread::spawn(move || drop(client)).join();
    }
}

impl PostgresTables {
    fn client(&mut self) -> Result<&mut Client, StorageError> {
        self.client.as_mut().ok_or(StorageError::Unavailable)
    }

    /// What is said to be kept must survive a power cut, whatever the server was told.
    fn be_durable(&mut self) -> Result<(), StorageError> {
        let row = self.client()?.query_one(
            "SELECT current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on',
                    current_setting('synchronous_commit') = 'off'",
            &[],
        );
        let row = row.map_err(storage)?;
        if !row.try_get::<_, bool>(0).map_err(storage)? {
            return Err(StorageError::Careless);
        }
        if row.try_get::<_, bool>(1).map_err(storage)? {
            self.batch("SET synchronous_commit = on")?;
        }
        Ok(())
    }

    fn migrate(&mut self) -> Result<(), StorageError> {
        if self.form()? == NEWEST {
            return Ok(());
        }
        self.batch(&begin_writing())?;
        let outcome = self.migrate_inside();
        let end = if outcome.is_ok() {
            "COMMIT"
        } else {
            "ROLLBACK"
        };
        self.batch(end)?;
        outcome
    }

    fn migrate_inside(&mut self) -> Result<(), StorageError> {
        self.batch(
            "CREATE TABLE IF NOT EXISTS form (
                single BOOLEAN PRIMARY KEY CHECK (single),
                number BIGINT NOT NULL
             )",
        )?;
        let found = usize::try_from(self.form()?).unwrap_or(usize::MAX);
        for step in MIGRATIONS.get(found..).ok_or(StorageError::Newer)? {
            self.batch(step)?;
        }
        self.client()?
            .execute(
                "INSERT INTO form (single, number) VALUES (true, $1)
                 ON CONFLICT (single) DO UPDATE SET number = excluded.number",
                &[&NEWEST],
            )
            .map(drop)
            .map_err(storage)
    }

    /// The form of the tables; 0 when there are none.
    fn form(&mut self) -> Result<i64, StorageError> {
        let there = self
            .client()?
            .query_one("SELECT to_regclass('form') IS NOT NULL", &[]);
        if !there
            .and_then(|row| row.try_get::<_, bool>(0))
            .map_err(storage)?
        {
            return Ok(0);
        }
        let row = self
            .client()?
            .query_opt("SELECT number FROM form", &[])
            .map_err(storage)?;
        let number = row.map_or(Ok(0), |row| row.try_get(0)).map_err(storage)?;
        if number > NEWEST {
            return Err(StorageError::Newer);
        }
        Ok(number)
    }

    pub(super) fn batch(&mut self, sql: &str) -> Result<(), StorageError> {
        self.client()?.batch_execute(sql).map_err(storage)
    }

    pub(super) fn is_closed(&self) -> bool {
        self.client.as_ref().is_none_or(Client::is_closed)
    }

    fn statement(&mut self, sql: &'static str) -> Result<Statement, StorageError> {
        if let Some(known) = self.statements.get(sql) {
            return Ok(known.clone());
        }
        let statement = self.client()?.prepare(sql).map_err(storage)?;
        self.statements.insert(sql, statement.clone());
        Ok(statement)
    }

    pub(super) fn run(
        &mut self,
        sql: &'static str,
        values: &[&(dyn ToSql + Sync)],
    ) -> Result<u64, StorageError> {
        let statement = self.statement(sql)?;
        self.client()?.execute(&statement, values).map_err(storage)
    }

    pub(super) fn one<T>(
        &mut self,
        sql: &'static str,
        values: &[&(dyn ToSql + Sync)],
        read: impl FnOnce(&Row) -> Result<T, StorageError>,
    ) -> Result<Option<T>, StorageError> {
        let statement = self.statement(sql)?;
        let row = self
            .client()?
            .query_opt(&statement, values)
            .map_err(storage)?;
        row.as_ref().map(read).transpose()
    }

    pub(super) fn all<T>(
        &mut self,
        sql: &'static str,
        values: &[&(dyn ToSql + Sync)],
        read: impl FnMut(&Row) -> Result<T, StorageError>,
    ) -> Result<Vec<T>, StorageError> {
        let statement = self.statement(sql)?;
        let rows = self.client()?.query(&statement, values).map_err(storage)?;
        rows.iter().map(read).collect()
    }
}

/// As in SQLite, one at a time: what a writer read stays true until it has committed.
pub(super) fn begin_writing() -> String {
    format!("BEGIN; SELECT pg_advisory_xact_lock({LOCK_WRITE})")
}

/// Which of our errors an error of the database is. Its text may hold content and goes nowhere.
pub(super) fn storage(error: postgres::Error) -> StorageError {
    // Five letters that an operator can look up, and nothing of the row.
    let code = error.code().map_or("connection", SqlState::code);
    tracing::warn!(event = "database", code);
    match error.code() {
        Some(code) if *code == SqlState::DISK_FULL => StorageError::Full,
        Some(code) if *code == SqlState::DATA_CORRUPTED || *code == SqlState::INDEX_CORRUPTED => {
            StorageError::Damaged
        }
        _ => StorageError::Unavailable,
    }
}
