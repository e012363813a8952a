//! A case in the window leaves for a real hub, and the window says so only when it is true.

use std::fs;
use std::path::Path;

use anyhow::Result;
use serde_json::json;
use testkit::{PASSPHRASE, World};

use super::app::App;
use super::first_run::enter;

const TITLE: &str = "مدافعة عن الأرض مهددة في القرية";

#[tokio::test]
async fn amina_s_case_is_seen_in_the_window_and_leaves_when_a_link_appears() -> Result<()> {
    // Laptops without a window work while their caller waits, so they get a thread of their own.
    let world = tokio::task::spawn_blocking(amina_has_a_case).await?;
    let app = App::start_with(|home| copy(&world.home("Amina"), home)).await?;
    let page = &app.page;
    enter(page, PASSPHRASE).await?;
    page.part("nav-cases").await?.click().await?;
    page.read(TITLE).await?;
    let before = page.rpc("exchange_status", json!({})).await?;
    assert_eq!(before["waiting_changes"], 1);

    page.rpc("exchange_run", json!({})).await?;
    let after = page.rpc("exchange_status", json!({})).await?;
    assert_eq!(after["waiting_changes"], 0);
    page.picture("cases-one-ar").await
}

/// A world in which Amina has taken one case and closed her vault.
fn amina_has_a_case() -> World {
    let world = World::new();
    world.headquarters("Ines");
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    amina.make("case", json!({ "title": TITLE, "risk_level": "extreme" }));
    amina.ask("vault_lock", json!({}));
    world
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
