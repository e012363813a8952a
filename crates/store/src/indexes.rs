//! One narrow index a kind over all its coded fields and links, so that any filter walks that and not the rows
//! with their texts.
//!
//! Not in the numbered migrations: the list of fields is the declaration's, and a field added there
//! would be slow to filter until somebody remembered the index. What is declared is compared with
//! what the file has at every opening, and made anew when it differs; nothing but speed hangs on it.

use model::query::{asks_about, asks_for};
use model::record::{CASE, FieldType, IN_CASE, KINDS, Kind};
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;
use crate::project;

/// Texts that are chosen from what is there, like a code.
const CHOSEN_TEXTS: [&str; 4] = ["officer", "assignee", "country", "adm1"];

/// Makes, renews or leaves the indexes.
///
/// # Errors
/// As for writing.
pub(crate) fn settle(connection: &Connection) -> Result<(), StoreError> {
    for kind in KINDS.into_iter().filter(|kind| asks_about(kind)) {
        let name = name(kind);
        let wanted = statement(kind, &name);
        let found: Option<String> = connection
            .prepare_cached("SELECT sql FROM sqlite_master WHERE type = 'index' AND name = ?1")?
            .query_row([&name], |row| row.get(0))
            .optional()?;
        if found.as_deref() != Some(wanted.as_str()) {
            connection.execute_batch(&format!("DROP INDEX IF EXISTS {name}; {wanted}"))?;
        }
    }
    Ok(())
}

fn name(kind: &Kind) -> String {
    format!("{}_coded", project::table(kind))
}

fn statement(kind: &Kind, name: &str) -> String {
    let mut columns: Vec<&str> = Vec::new();
    if kind
        .field(IN_CASE)
        .is_some_and(|field| !field.holds.has_elements())
    {
        columns.push("case");
    }
    columns.push("withdrawn");
    if kind.tag == CASE.tag {
        columns.push("is_open");
    }
    let coded = project::plain_fields(kind).filter(|field| {
        asks_for(field)
            && (CHOSEN_TEXTS.contains(&field.name)
                || !matches!(
                    field.holds,
                    FieldType::Text | FieldType::Name | FieldType::Long
                ))
    });
    columns.extend(coded.map(|field| field.name));
    columns.push("answers");
    let columns: Vec<String> = columns
        .into_iter()
        .map(|column| format!("\"{column}\""))
        .collect();
    let (table, columns) = (project::table(kind), columns.join(", "));
    format!("CREATE INDEX {name} ON {table} ({columns})")
}
