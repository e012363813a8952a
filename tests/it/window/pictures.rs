//! Pictures of the real window with the demo in it, for the README and for whoever judges the look.
//!
//! They go to `target/screenshots/`, and to the folder that `SANAD_PICTURES` names from the root of
//! the repository: `docs/screenshots` renews those of the README.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};
use serde_json::json;
use testkit::HubProcess;

use super::app::App;
use super::colleague::Colleague;
use super::first_run::enter;
use super::page::Page;
use super::place::{pictures, program};
use super::words::Words;

const ESCAPE: char = '\u{E00C}';
/// Parts of a case with a picture of their own.
const TABS: [&str; 11] = [
    "incidents",
    "sources",
    "evidence",
    "risk",
    "plan",
    "followup",
    "consents",
    "tasks",
    "notes",
    "details",
    "history",
];
/// The other two languages, for the main screens.
pub(crate) const MORE: [(&str, &str); 2] = [
    ("fr", "Défenseuse menacée de mort après une plainte"),
    ("es", "Lideresa del agua amenazada junto al río"),
];
pub(crate) const PASSPHRASE: &str = "ribbon meadow anchor crystal pepper dawn";
const ALSO_TO: &str = "SANAD_PICTURES";
pub(crate) const CASE_ROW: &str = "[data-testid=cases-grid] [role=row]";
/// Each language, and the case of the demo that is written in it.
pub(crate) const LANGUAGES: [(&str, &str); 2] = [
    ("ar", "صحفي محتجز بعد تحقيق عن المقالع"),
    ("en", "Shots at the house of a village leader"),
];

#[tokio::test]
async fn the_demo_shows_its_day_its_cases_and_its_exchange_in_two_languages() -> Result<()> {
    let outside = tempfile::tempdir()?;
    let data = outside.path().join("hub");
    fs::create_dir_all(&data)?;
    let hub = HubProcess::start(&data, "127.0.0.1:0");
    let app = App::start_with(|home| make_demo(&hub, home, outside.path())).await?;
    let page = &app.page;
    enter(page, PASSPHRASE).await?;
    page.part("nav-today").await?;
    page.rpc("exchange_run", json!({})).await?;
    for (language, case) in LANGUAGES {
        speak(page, language).await?;
        take_all(page, language, case).await?;
    }
    for (language, case) in MORE {
        speak(page, language).await?;
        take_main(page, language, case).await?;
    }
    let invitation = fs::read_to_string(outside.path().join("demo.invitation"))?;
    let colleague = Colleague::joins(page, &invitation, "Nadia Karim").await?;
    colleague.keeps_a_case_apart()?;
    page.rpc("exchange_run", json!({})).await?;
    for (language, _) in LANGUAGES {
        speak(page, language).await?;
        take_restricted(page, language).await?;
    }
    Ok(())
}

/// A case of a circle as whoever is not in it sees it.
async fn take_restricted(page: &Page, language: &str) -> Result<()> {
    let words = Words::of(language)?;
    open(page, "cases", "cases-grid").await?;
    let row = words.say("cases-restricted")?;
    page.find(CASE_ROW, &row).await?.click().await?;
    page.part("case-page").await?;
    still(page).await?;
    keep(page, &format!("case-restricted-{language}")).await
}

async fn take_all(page: &Page, language: &str, case: &str) -> Result<()> {
    open(page, "today", "due-list").await?;
    keep(page, &format!("today-{language}")).await?;
    open(page, "cases", "cases-grid").await?;
    keep(page, &format!("cases-{language}")).await?;
    page.find(CASE_ROW, case).await?.click().await?;
    page.part("case-page").await?;
    still(page).await?;
    keep(page, &format!("case-{language}")).await?;
    for tab in TABS {
        page.turn_to(tab).await?;
        still(page).await?;
        // The part itself, below what stands over every part.
        page.ask("document.querySelector('[role=tablist]').scrollIntoView();")
            .await?;
        keep(page, &format!("case-{tab}-{language}")).await?;
    }
    page.part("case-print").await?.click().await?;
    paper(page).await?;
    keep(page, &format!("paper-{language}")).await?;
    page.keys(&[ESCAPE]).await?;
    open(page, "people", "people-doubles").await?;
    page.part("people-doubles").await?.click().await?;
    page.part("doubles").await?;
    still(page).await?;
    keep(page, &format!("people-{language}")).await?;
    open(page, "people", "people-import").await?;
    page.part("people-import").await?.click().await?;
    page.part("import-screen").await?;
    still(page).await?;
    keep(page, &format!("import-{language}")).await?;
    take_house(page, language).await?;
    page.part("nav-exchange").await?.click().await?;
    still(page).await?;
    keep(page, &format!("exchange-{language}")).await
}

async fn take_main(page: &Page, language: &str, case: &str) -> Result<()> {
    open(page, "today", "due-list").await?;
    keep(page, &format!("today-{language}")).await?;
    open(page, "cases", "cases-grid").await?;
    page.find(CASE_ROW, case).await?.click().await?;
    page.part("case-page").await?;
    still(page).await?;
    keep(page, &format!("case-{language}")).await?;
    page.part("case-print").await?.click().await?;
    paper(page).await?;
    keep(page, &format!("paper-{language}")).await?;
    page.keys(&[ESCAPE]).await?;
    take_house(page, language).await
}

/// The parts of the institution.
async fn take_house(page: &Page, language: &str) -> Result<()> {
    open(page, "institution", "institution-about").await?;
    for (tab, card, name) in [
        ("terms", "clock-terms", "limits"),
        ("keeping", "keeping", "erasure"),
        ("vault", "backups", "backups"),
    ] {
        page.turn_to(tab).await?;
        page.part(card).await?;
        still(page).await?;
        keep(page, &format!("{name}-{language}")).await?;
    }
    page.turn_to("audit").await?;
    page.part("audit-verify").await?.click().await?;
    still(page).await?;
    keep(page, &format!("audit-{language}")).await
}

async fn keep(page: &Page, name: &str) -> Result<()> {
    page.picture(name).await?;
    if let Some(folder) = env::var_os(ALSO_TO) {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let folder = root.join(folder);
        fs::create_dir_all(&folder)?;
        let name = format!("{name}.png");
        fs::copy(pictures()?.join(&name), folder.join(&name))?;
    }
    Ok(())
}

/// Goes to a section and waits for one of its parts.
pub(crate) async fn open(page: &Page, section: &str, part: &str) -> Result<()> {
    page.part(&format!("nav-{section}")).await?.click().await?;
    page.part(part).await?;
    still(page).await
}

/// Waits until nothing is being asked for any more: no grey lines stand for what is to come.
pub(crate) async fn still(page: &Page) -> Result<()> {
    // What was just clicked is drawn in the second frame at the latest, and asks by then.
    page.answer("requestAnimationFrame(() => requestAnimationFrame(() => done(true)));")
        .await?;
    page.holds("document.fonts.status === 'loaded' && document.documentElement.dataset.asking === undefined && !document.querySelector('.skeleton, [aria-busy=true]')").await
}

/// Waits for the paper itself: it is asked for a moment after its dialog has opened.
async fn paper(page: &Page) -> Result<()> {
    page.holds("document.querySelector('[data-testid=paper-preview] .paper')")
        .await?;
    still(page).await
}

/// Changes the language as the settings do, with light colours.
pub(crate) async fn speak(page: &Page, language: &str) -> Result<()> {
    let state = page.rpc("app_state", json!({})).await?;
    let mut preferences = state["preferences"].clone();
    preferences["language"] = json!(language);
    preferences["theme"] = json!("light");
    page.rpc("preferences_save", preferences).await?;
    page.again().await?;
    page.holds(&format!("document.documentElement.lang === '{language}'"))
        .await
}

/// Founds the demo institution in `home`, fills it, and lets a colleague contradict one field.
pub(crate) fn make_demo(hub: &HubProcess, home: &Path, outside: &Path) -> Result<()> {
    // Headquarters first: an institution's invitation names it.
    hub.invite("Demo headquarters", "headquarters", None);
    let invitation = outside.join("demo.invitation");
    fs::write(&invitation, hub.invite("Demo institution", "nhri", None))?;
    fs::write(outside.join("passphrase"), PASSPHRASE)?;
    let seed = [OsStr::new("seed"), "--home".as_ref(), home.as_ref()];
    demo(outside, &invitation, &seed)?;
    let second = outside.join("colleague");
    let colleague = [
        "colleague".as_ref(),
        "--home".as_ref(),
        second.as_ref(),
        "--of".as_ref(),
        home.as_ref(),
    ];
    demo(outside, &invitation, &colleague)
}

fn demo(outside: &Path, invitation: &Path, what: &[&OsStr]) -> Result<()> {
    let made = Command::new(program("SANAD_CLI_BIN", "sanad")?)
        .arg("demo")
        .args(what)
        .arg("--invitation")
        .arg(invitation)
        .arg("--passphrase-file")
        .arg(outside.join("passphrase"))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()?;
    if !made.success() {
        bail!("the demo was not made ({made})");
    }
    Ok(())
}
