//! What a person types is found nowhere on the laptop afterwards.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use super::app::App;

const PASSPHRASE: &str = "orchard velvet signal harbour twelve quartz";

#[tokio::test]
async fn a_passphrase_leaves_no_trace_on_the_disk() -> Result<()> {
    let app = App::start().await?;
    app.page.holds("window.__TAURI_INTERNALS__").await?;
    app.page
        .rpc("vault_create", json!({ "passphrase": PASSPHRASE }))
        .await?;
    app.page.rpc("vault_lock", json!({})).await?;

    let disk = app.laptop.disk.root();
    let mut searched = 0;
    let mut traces = Vec::new();
    search(disk, &mut searched, &mut traces)?;
    assert!(searched > 0, "the app has written nothing at all");
    assert_eq!(traces, Vec::<String>::new());
    Ok(())
}

#[test]
fn the_search_finds_what_was_left_in_either_encoding() {
    let disk = tempfile::tempdir().unwrap();
    let wide: Vec<u8> = PASSPHRASE
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    fs::write(disk.path().join("narrow"), format!("…{PASSPHRASE}…")).unwrap();
    fs::write(disk.path().join("wide"), wide).unwrap();
    let mut traces = Vec::new();
    search(disk.path(), &mut 0, &mut traces).unwrap();
    assert_eq!(traces.len(), 2, "{traces:?}");
}

fn search(folder: &Path, searched: &mut usize, traces: &mut Vec<String>) -> Result<()> {
    let wide: Vec<u8> = PASSPHRASE
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            search(&path, searched, traces)?;
        } else if entry.file_type()?.is_file() {
            let bytes = fs::read(&path)?;
            *searched += 1;
            if holds(&bytes, PASSPHRASE.as_bytes()) || holds(&bytes, &wide) {
                traces.push(path.display().to_string());
            }
        }
    }
    Ok(())
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted)
}
