//! The same rows in plain SQLite, to tell the price of encryption from the price of the query.
//!
//! The library is built with SQLCipher, which opens a file without a key as plain SQLite does.
//! The plain copy holds made-up people only and is gone when the measurement is.

use std::path::Path;
use std::time::Instant;

use anyhow::Result;
use rusqlite::Connection;
use serde_json::{Value, json};
use testkit::PASSPHRASE;

use crate::report::median;

const REPEATS: usize = 15;

const QUERIES: [(&str, &str); 9] = [
    (
        "first page by updated",
        "SELECT id, reference, title, status, risk_level, officer, opened_on, touched FROM cases WHERE withdrawn = 0 ORDER BY touched DESC, id DESC LIMIT 100",
    ),
    (
        "first page by title",
        "SELECT id, reference, title, status, risk_level, officer, opened_on, title_key FROM cases WHERE withdrawn = 0 ORDER BY title_key ASC, id ASC LIMIT 100",
    ),
    (
        "middle by title",
        "SELECT id, reference, title, status, risk_level, officer, opened_on, title_key FROM cases WHERE withdrawn = 0 ORDER BY title_key ASC, id ASC LIMIT 100 OFFSET (SELECT count(*) / 2 FROM cases)",
    ),
    (
        "number of cases",
        "SELECT count(*) FROM cases WHERE withdrawn = 0",
    ),
    (
        "extreme risk, newest first",
        "SELECT id, reference, title FROM cases WHERE withdrawn = 0 AND risk_level IN ('extreme') ORDER BY touched DESC, id DESC LIMIT 100",
    ),
    (
        "number of extreme risk",
        "SELECT count(*) FROM cases WHERE withdrawn = 0 AND risk_level IN ('extreme')",
    ),
    (
        "search, rare word",
        "SELECT search_doc.record FROM search JOIN search_doc ON search_doc.doc = search.rowid JOIN record ON record.id = search_doc.record WHERE search MATCH '\"zarqun1000\"' ORDER BY search.rowid DESC LIMIT 51",
    ),
    (
        "search, common words",
        "SELECT search_doc.record FROM search JOIN search_doc ON search_doc.doc = search.rowid JOIN record ON record.id = search_doc.record WHERE search MATCH '\"that\" AND \"with\"*' ORDER BY search.rowid DESC LIMIT 51",
    ),
    (
        "search, piece of a name",
        "SELECT search_doc.record FROM name_search JOIN search_doc ON search_doc.doc = name_search.rowid JOIN record ON record.id = search_doc.record WHERE name_search MATCH '\"حسين\"' ORDER BY name_search.rowid DESC LIMIT 51",
    ),
];

/// Times each query on the encrypted file and on a plain copy of it.
pub(crate) fn compare(home: &Path) -> Result<Value> {
    let vault = home.join("vault");
    let unlocked = vault::unlock(&vault, &vault::Passphrase::new(PASSPHRASE)?)?;
    let encrypted = Connection::open(vault.join("sanad.db"))?;
    let key = unlocked
        .master
        .derive_db_key()
        .expose_96_hex_digits_for_pragma_key();
    encrypted.execute_batch(&format!("PRAGMA key = \"x'{}'\"", key.as_str()))?;
    let folder = tempfile::tempdir()?;
    let copy = folder.path().join("plain.db");
    encrypted.execute(
        "ATTACH DATABASE ?1 AS plain KEY ''",
        [copy.to_string_lossy()],
    )?;
    encrypted.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()))?;
    encrypted.execute_batch("DETACH DATABASE plain")?;
    let plain = Connection::open(&copy)?;
    let mut queries = Vec::new();
    for connection in [&encrypted, &plain] {
        connection.execute_batch(
            "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY; PRAGMA mmap_size = 0;",
        )?;
    }
    for (name, sql) in QUERIES {
        queries.push(json!({ "name": name, "encrypted_ms": time(&encrypted, sql)?, "plain_ms": time(&plain, sql)?, "plan": plan(&encrypted, sql)? }));
    }
    let bytes = |path: &Path| std::fs::metadata(path).map_or(0, |meta| meta.len());
    Ok(
        json!({ "queries": queries, "encrypted_bytes": bytes(&vault.join("sanad.db")), "plain_bytes": bytes(&copy) }),
    )
}

fn time(connection: &Connection, sql: &str) -> Result<f64> {
    let mut times = Vec::new();
    for _ in 0..REPEATS {
        let start = Instant::now();
        let mut query = connection.prepare_cached(sql)?;
        let mut rows = query.query([])?;
        while let Some(row) = rows.next()? {
            row.get_ref(0)?;
        }
        times.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok(median(&times))
}

fn plan(connection: &Connection, sql: &str) -> Result<Vec<String>> {
    let mut query = connection.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
    let steps = query.query_map([], |row| row.get(3))?;
    Ok(steps.collect::<Result<_, _>>()?)
}
