//! A laptop that is closed, or whose screen is locked, has no open vault.

use anyhow::Result;
use serde_json::json;

use super::app::App;
use super::until::until;

const PASSPHRASE: &str = "lantern river copper window morning seven";

#[tokio::test]
async fn when_amina_closes_the_lid_her_vault_is_closed_before_the_laptop_sleeps() -> Result<()> {
    let app = App::start().await?;
    app.page.holds("window.__TAURI_INTERNALS__").await?;
    app.page
        .rpc("vault_create", json!({ "passphrase": PASSPHRASE }))
        .await?;
    assert_eq!(stage(&app).await?, "alone");

    guarded(&app).await?;
    app.laptop.falls_asleep().await?;
    assert_eq!(stage(&app).await?, "locked");

    app.laptop.wakes_up().await?;
    guarded(&app).await?;
    app.page
        .rpc("vault_unlock", json!({ "passphrase": PASSPHRASE }))
        .await?;
    app.laptop.falls_asleep().await?;
    assert_eq!(
        stage(&app).await?,
        "locked",
        "only the first sleep was heard"
    );
    Ok(())
}

#[tokio::test]
async fn when_amina_locks_her_screen_her_vault_is_closed() -> Result<()> {
    let app = App::start().await?;
    app.page.holds("window.__TAURI_INTERNALS__").await?;
    app.page
        .rpc("vault_create", json!({ "passphrase": PASSPHRASE }))
        .await?;
    guarded(&app).await?;

    app.laptop.locks_the_screen().await?;
    until("a closed vault", || async {
        Ok((stage(&app).await? == "locked").then_some(()))
    })
    .await
}

/// Waits until the app would hear of a coming sleep.
async fn guarded(app: &App) -> Result<()> {
    until("the app's delay of sleep", || async {
        Ok((app.laptop.delays()? > 0).then_some(()))
    })
    .await
}

async fn stage(app: &App) -> Result<String> {
    let state = app.page.rpc("app_state", json!({})).await?;
    Ok(state["stage"].as_str().unwrap_or_default().to_owned())
}
