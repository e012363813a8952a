//! What a person types is found nowhere on the laptop afterwards.

use std::collections::BTreeSet;
use std::env;
use std::ffi::OsString;
use std::fs;

use anyhow::{Result, ensure};
use serde_json::json;
use testkit::Canaries;

use super::app::App;
use super::first_run::{enter, make_vault, speak};
use super::page::Page;
use super::words::Words;

const PASSPHRASE: &str = "orchard velvet signal harbour twelve quartz";
const CONTROL: char = '\u{E009}';
const ESCAPE: char = '\u{E00C}';
const TAB: char = '\u{E004}';

#[tokio::test]
async fn a_passphrase_leaves_no_trace_on_the_disk() -> Result<()> {
    let app = App::start().await?;
    app.page.holds("window.__TAURI_INTERNALS__").await?;
    app.page
        .rpc("vault_create", json!({ "passphrase": PASSPHRASE }))
        .await?;
    app.page.rpc("vault_lock", json!({})).await?;

    let mut canaries = Canaries::new(3);
    canaries.also(PASSPHRASE);
    nothing_of(&canaries, &app, "locked")
}

#[tokio::test]
async fn a_case_typed_in_the_window_leaves_no_trace_outside_the_vault() -> Result<()> {
    let before = temporary()?;
    let app = App::start().await?;
    let (page, words) = (&app.page, Words::of("en")?);
    speak(page, "en").await?;
    let passphrase = make_vault(page, &words).await?;
    let mut canaries = Canaries::new(29);
    canaries.also(&passphrase);
    type_a_case(page, &mut canaries).await?;
    clean_open_and_locked(&canaries, &app, &before).await?;

    // It was all there to be found: the vault gives it back.
    enter(page, &passphrase).await?;
    page.part("nav-cases").await?;
    let list = json!({ "sort": "title", "ascending": true, "limit": 50 });
    let rows = page.rpc("case_list", list).await?;
    ensure!(rows["total"] == 1, "{}", rows["total"]);
    Ok(())
}

/// Intake, a note, a task and a search, each with words of their own.
async fn type_a_case(page: &Page, canaries: &mut Canaries) -> Result<()> {
    page.part("new-case").await?.click().await?;
    page.part("intake").await?;
    page.fill("case-title", &canaries.line()).await?;
    for field in [
        "case-contact-channel",
        "case-contact-code-word",
        "incident-narrative",
    ] {
        page.fill(&format!("field-{field}"), &canaries.line())
            .await?;
    }
    page.part("intake-person-new").await?.click().await?;
    page.fill("field-person-name", &canaries.line()).await?;
    page.keys(&[TAB]).await?;
    page.part("intake-finish").await?.click().await?;
    page.part("case-page").await?;
    page.turn_to("notes").await?;
    page.fill("note-text", &canaries.line()).await?;
    page.part("note-add").await?.click().await?;
    page.turn_to("tasks").await?;
    page.fill("task-title", &canaries.line()).await?;
    page.part("task-add").await?.click().await?;
    page.keys(&[CONTROL, 'k']).await?;
    let looked_for = canaries.line();
    page.part("search-box")
        .await?
        .send_keys(&looked_for)
        .await?;
    page.holds("document.querySelector('dialog [role=status]')?.textContent")
        .await?;
    page.keys(&[ESCAPE]).await
}

/// Looks for what was typed or opened, first beside the open vault and then beside the locked one.
pub(super) async fn clean_open_and_locked(
    canaries: &Canaries,
    app: &App,
    before: &BTreeSet<OsString>,
) -> Result<()> {
    let clean = |when: &str| -> Result<()> {
        nothing_of(canaries, app, when)?;
        for name in temporary()?.difference(before) {
            let (hits, _) = canaries.look(&env::temp_dir().join(name));
            ensure!(hits.is_empty(), "{when}, among temporary files: {hits:?}");
        }
        Ok(())
    };
    clean("open")?;
    app.page.part("lock").await?.click().await?;
    app.page.part("unlock").await?;
    clean("locked")
}

/// Home, settings, Sanad's folder with that of the webview, temporary files and all that was
/// said on standard output lie below one folder.
pub(super) fn nothing_of(canaries: &Canaries, app: &App, when: &str) -> Result<()> {
    let (hits, seen) = canaries.look(app.laptop.disk.root());
    ensure!(hits.is_empty(), "{when}: {hits:?}");
    ensure!(
        seen > 100_000,
        "{when}: only {seen} bytes were there to look at"
    );
    Ok(())
}

/// What lies in the folder for temporary files that all programs share.
pub(super) fn temporary() -> Result<BTreeSet<OsString>> {
    let entries = fs::read_dir(env::temp_dir())?;
    Ok(entries
        .map(|entry| Ok(entry?.file_name()))
        .collect::<std::io::Result<_>>()?)
}
