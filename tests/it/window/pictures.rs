//! Pictures of the real window with the demo in it, for the README and for whoever judges the look.
//!
//! They go to `target/screenshots/`; `SANAD_PICTURES=docs/screenshots` renews those of the README.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};
use serde_json::json;
use testkit::HubProcess;

use super::app::App;
use super::first_run::enter;
use super::page::Page;
use super::place::program;

const PASSPHRASE: &str = "ribbon meadow anchor crystal pepper dawn";
const FIRST_CASE: &str = "[data-testid=cases-grid] [role=row] bdi";
const LANGUAGES: [&str; 2] = ["ar", "en"];

#[tokio::test]
async fn the_demo_shows_its_day_its_cases_and_its_exchange_in_two_languages() -> Result<()> {
    let outside = tempfile::tempdir()?;
    let data = outside.path().join("hub");
    fs::create_dir_all(&data)?;
    let hub = HubProcess::start(&data, "127.0.0.1:0");
    let app = App::start_with(|home| seed(&hub, home, outside.path())).await?;
    let page = &app.page;
    enter(page, PASSPHRASE).await?;
    page.part("nav-today").await?;
    for language in LANGUAGES {
        speak(page, language).await?;
        take_all(page, language).await?;
    }
    Ok(())
}

async fn take_all(page: &Page, language: &str) -> Result<()> {
    open(page, "today", "due-list").await?;
    page.picture(&format!("today-{language}")).await?;
    open(page, "cases", "cases-grid").await?;
    page.picture(&format!("cases-{language}")).await?;
    page.find(FIRST_CASE, "").await?.click().await?;
    page.part("case-page").await?;
    still(page).await?;
    page.picture(&format!("case-{language}")).await?;
    page.part("nav-exchange").await?.click().await?;
    still(page).await?;
    page.picture(&format!("exchange-{language}")).await
}

async fn open(page: &Page, section: &str, part: &str) -> Result<()> {
    page.part(&format!("nav-{section}")).await?.click().await?;
    page.part(part).await?;
    still(page).await
}

/// Waits until nothing is being asked for any more: no grey lines stand for what is to come.
async fn still(page: &Page) -> Result<()> {
    page.holds("document.fonts.status === 'loaded' && !document.querySelector('.skeleton, [aria-busy=true]')").await
}

async fn speak(page: &Page, language: &str) -> Result<()> {
    let state = page.rpc("app_state", json!({})).await?;
    let mut preferences = state["preferences"].clone();
    preferences["language"] = json!(language);
    preferences["theme"] = json!("light");
    page.rpc("preferences_save", preferences).await?;
    page.again().await?;
    page.holds(&format!("document.documentElement.lang === '{language}'")).await
}

/// Founds the demo institution in `home` and fills it.
fn seed(hub: &HubProcess, home: &Path, outside: &Path) -> Result<()> {
    // Headquarters first: an institution's invitation names it.
    hub.invite("Demo headquarters", "headquarters", None);
    let invitation = outside.join("demo.invitation");
    let passphrase = outside.join("passphrase");
    fs::write(&invitation, hub.invite("Demo institution", "nhri", None))?;
    fs::write(&passphrase, PASSPHRASE)?;
    let seeded = Command::new(program("SANAD_CLI_BIN", "sanad")?)
        .args(["demo", "seed", "--home"])
        .arg(home)
        .arg("--invitation")
        .arg(&invitation)
        .arg("--passphrase-file")
        .arg(&passphrase)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .status()?;
    if !seeded.success() {
        bail!("the demo was not made ({seeded})");
    }
    Ok(())
}
