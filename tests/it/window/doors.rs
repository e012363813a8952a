//! What the window may not do, even if a page inside it were talked into trying.

use anyhow::Result;
use serde_json::json;

use super::app::App;

/// The page is there, and with it the way to Rust.
const STARTED: &str = "window.__TAURI_INTERNALS__ && document.getElementById('app')";

#[tokio::test]
async fn the_window_leads_nowhere_and_asks_for_nothing_but_commands() -> Result<()> {
    let app = App::start().await?;
    let page = &app.page;
    page.holds(STARTED).await?;

    let opened = page
        .ask("return window.open('https://example.org/') === null;")
        .await?;
    assert_eq!(opened, json!(true), "a second window opened");

    page.ask("location.assign('https://example.org/');").await?;
    page.holds("location.href.startsWith('tauri://localhost')")
        .await?;

    let frozen = page
        .ask("return Object.isFrozen(Object.prototype);")
        .await?;
    assert_eq!(frozen, json!(true), "a script could change every object");

    for command in [
        "plugin:window|close",
        "plugin:webview|create_webview_window",
        "plugin:event|emit",
    ] {
        let answer = page.invoke(command, json!({})).await?;
        let refusal = answer.err().unwrap_or_default();
        assert!(refusal.contains("not allowed"), "{command}: {refusal}");
    }
    Ok(())
}

#[tokio::test]
async fn a_page_can_load_nothing_from_the_network() -> Result<()> {
    let app = App::start().await?;
    let page = &app.page;
    page.holds(STARTED).await?;
    let reached = page
        .answer(
            "fetch('http://127.0.0.1:9/').then(() => done('reached'), () => {});\
             addEventListener('securitypolicyviolation', (event) => done(event.effectiveDirective));",
        )
        .await?;
    assert_eq!(reached, json!("connect-src"));
    Ok(())
}

#[tokio::test]
async fn an_unknown_command_is_answered_by_a_code_and_the_title_says_nothing() -> Result<()> {
    let app = App::start().await?;
    app.page.holds(STARTED).await?;
    let unknown = json!({ "name": "no_such_command", "payload": {} });
    let answer = app.page.invoke("rpc", unknown).await?;
    assert_eq!(answer, Err("unknown_command".to_owned()));
    assert_eq!(
        app.page.ask("return document.title;").await?,
        json!("Sanad")
    );
    Ok(())
}
