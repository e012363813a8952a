//! What a package tells of its items and of their chains.

use model::Value;
use model::custody::{FIELDS, MAY_BE_HIDDEN};
use model::record::EVIDENCE;
use serde_json::{Map, Value as Json, json};

use super::chain::{self, Chain};
use super::package::{Handing, Leaving};
use super::{hex, unhex32};

pub(super) fn shown(
    record: &crate::record::Record,
    path: Option<&String>,
    chain: &Chain,
    handing: &Handing,
) -> Json {
    let text = |field: &str| chain::text(&record.stored, &EVIDENCE, field);
    let number = |field: &str| text(field).parse::<i64>().ok();
    let mut item = Map::new();
    item.insert("id".into(), record.stored.id.to_string().into());
    item.insert(
        "path".into(),
        path.map_or(Json::Null, |path| path.as_str().into()),
    );
    item.insert("sha256".into(), text("sha256").into());
    item.insert("size".into(), json!(number("size_bytes")));
    for field in [
        "media_type",
        "evidence_type",
        "copy_of_kind",
        "parent_sha256",
    ] {
        item.insert(field.into(), text(field).into());
    }
    let parent = match record.shown("parent") {
        Some(Value::Link(parent)) => parent.to_string().into(),
        _ => Json::Null,
    };
    item.insert("parent".into(), parent);
    item.insert("imported_at".into(), json!(number("imported_at")));
    item.insert("file_changed_at".into(), json!(number("file_changed_at")));
    if handing.with_names {
        for field in ["title", "file_name", "description"] {
            item.insert(field.into(), text(field).into());
        }
    }
    let mut heads = chain.judgement.heads.clone();
    heads.sort_unstable();
    item.insert("links".into(), chain.links.len().into());
    item.insert("heads".into(), json!(heads));
    Json::Object(item)
}

/// `custody.jsonl`, `custody.csv` and the keys that signed.
pub(super) fn custody_files(
    items: &[Leaving],
    with_names: bool,
) -> (String, String, Vec<[u8; 32]>) {
    let mut lines = String::new();
    let mut table = String::from("\u{feff}number,");
    table.push_str(&FIELDS.join(","));
    table.push_str(",hash\r\n");
    let mut signers = Vec::new();
    for item in items {
        for at in &item.chain.judgement.order {
            let Some(record) = item.chain.links.get(*at) else {
                continue;
            };
            let link = &record.stored;
            let salt = unhex32(&chain::value(link, "salt")).unwrap_or_default();
            let mut told = Map::new();
            let mut row = Vec::new();
            for (field, value) in FIELDS.iter().zip(chain::values(link)) {
                let own = chain::field_salt(&salt, field);
                let hidden = !with_names && MAY_BE_HIDDEN.contains(field);
                let field_told = if hidden {
                    json!({ "commitment": hex(&chain::commitment(&own, field, &value)) })
                } else {
                    json!({ "salt": hex(&own), "value": value })
                };
                told.insert((*field).to_owned(), field_told);
                row.push(if hidden { String::new() } else { cell(&value) });
            }
            let line = json!({
                "signature": chain::value(link, "signature"),
                "fields": told,
            });
            lines.push_str(&line.to_string());
            lines.push('\n');
            let judged = item.chain.judged.get(*at);
            let number = judged.map_or(0, |judged| judged.number);
            let hash = judged.map_or("", |judged| judged.hash.as_str());
            table.push_str(&format!("{number},{},{hash}\r\n", row.join(",")));
            signers.extend(unhex32(&chain::value(link, "signer")));
        }
    }
    (lines, table, signers)
}

/// A value as a cell that no spreadsheet takes for a formula.
fn cell(value: &str) -> String {
    let harmless = crate::view_table::harmless(value);
    if harmless.contains([',', '"', '\n', '\r']) {
        format!("\"{}\"", harmless.replace('"', "\"\""))
    } else {
        harmless
    }
}
