//! Where a hub keeps things: its data folder, and the file in it or a database beside it.

use super::changes::Bounds;
use super::ledger::{Ledger, Open, Side};
use super::tables::Tables;
use super::{StorageError, postgres, sqlite};
use std::fs::File;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The variable that names the database, so that a password stands in no list of processes.
pub const VARIABLE: &str = "SANAD_HUB_STORE";
/// The folder of large bodies inside the data folder.
const BLOBS: &str = "blobs";
/// The file in the data folder that one hub holds at a time.
const LOCK: &str = "serve.lock";

/// Which database.
#[derive(Clone)]
pub enum Database {
    /// The file in the data folder.
    Sqlite,
    /// A server.
    Postgres(Box<postgres::Address>),
}

/// Where a hub keeps things.
#[derive(Clone)]
pub struct Place {
    /// Lock, large bodies, and the file unless there is a server.
    pub data: PathBuf,
    /// Keys, invitations, entries, frames.
    pub database: Database,
}

impl Place {
    /// Everything in one folder.
    pub fn folder(data: &Path) -> Place {
        Place {
            data: data.to_owned(),
            database: Database::Sqlite,
        }
    }

    /// As the command line says: `sqlite`, `postgres://…`, or nothing.
    pub fn read(data: &Path, store: Option<&str>) -> Result<Place, postgres::Unfit> {
        let database = match store {
            None | Some("sqlite" | "") => Database::Sqlite,
            Some(address) => Database::Postgres(Box::new(postgres::Address::read(address)?)),
        };
        let data = data.to_owned();
        Ok(Place { data, database })
    }

    /// One connection, for an operator's command or a reader.
    pub fn connect(&self) -> Result<Box<dyn Tables>, StorageError> {
        connect(&self.data, &self.database, Side::Reader)
    }

    /// The word for its database.
    pub fn name(&self) -> &'static str {
        match self.database {
            Database::Sqlite => "sqlite",
            Database::Postgres(_) => "postgres",
        }
    }

    /// Hold the folder, unless another hub does. Given back when the file is dropped.
    pub fn lock(&self) -> std::io::Result<Option<File>> {
        let lock = File::create(self.data.join(LOCK))?;
        Ok(lock.try_lock().is_ok().then_some(lock))
    }

    /// Whether a hub serves from the folder now.
    pub fn is_served(&self) -> bool {
        let Ok(lock) = File::open(self.data.join(LOCK)) else {
            return false;
        };
        lock.try_lock().is_err()
    }

    /// Where large bodies lie.
    pub fn blobs(&self) -> PathBuf {
        self.data.join(BLOBS)
    }

    /// Open for serving.
    pub fn open(&self, bounds: Bounds) -> Result<Ledger, StorageError> {
        let place = self.clone();
        let open: Open = Arc::new(move |side| match &place.database {
            Database::Sqlite if side == Side::Writer && bounds.all > 0 => {
                let tables = sqlite::connect(&place.data)?;
                tables.limit(bounds.all)?;
                Ok(Box::new(tables) as Box<dyn Tables>)
            }
            database => connect(&place.data, database, side),
        });
        Ledger::open(open, &self.blobs(), bounds)
    }
}

fn connect(data: &Path, database: &Database, side: Side) -> Result<Box<dyn Tables>, StorageError> {
    Ok(match database {
        Database::Sqlite => Box::new(sqlite::connect(data)?),
        Database::Postgres(address) => Box::new(postgres::connect(address, side)?),
    })
}
