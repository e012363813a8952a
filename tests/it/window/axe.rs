//! No screen bars anybody from the work: axe-core looks at each of them in the real window.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use testkit::HubProcess;

use super::app::App;
use super::first_run::{self, copy_key, enter, take_words};
use super::page::Page;
use super::pictures::{CASE_ROW, LANGUAGES, MORE, PASSPHRASE, make_demo, open, speak, still};
use super::words::Words;

const CONTROL: char = '\u{E009}';
const ESCAPE: char = '\u{E00C}';
const ENTER: char = '\u{E007}';
const RUN: &str = r#"
const told = (node) => `\n    ${node.target.join(" ")}: ${[...node.any, ...node.all, ...node.none][0]?.message ?? ""}`;
const heavy = (one) => one.impact === "serious" || one.impact === "critical";
axe.run(document, { resultTypes: ["violations"] }).then(
  (seen) => done({
    passes: seen.passes.length,
    faults: seen.violations.filter(heavy).map((one) => `${one.id} (${one.impact})` + one.nodes.slice(0, 5).map(told).join("")),
  }),
  (error) => done({ passes: 0, faults: [`axe could not look: ${error}`] }),
);
"#;
/// A picture, a button and a field without words, and words that can hardly be read.
const BARS: &str = r##"
document.querySelector("#app").insertAdjacentHTML("afterbegin", "<img src='data:,'><button></button><input><p>words</p>");
const words = document.querySelector("#app > p");
// Style in the text of a page is forbidden in this window.
// On top of everything, because what is covered has no contrast to judge.
Object.assign(words.style, { color: "#cccccc", background: "#ffffff", position: "fixed", top: "0", left: "0", zIndex: "99" });
"##;
const TABS: [&str; 12] = [
    "overview",
    "incidents",
    "sources",
    "risk",
    "plan",
    "followup",
    "evidence",
    "consents",
    "notes",
    "tasks",
    "details",
    "history",
];

/// Looks at screens and remembers what is wrong with them.
struct Eye<'a> {
    page: &'a Page,
    axe: String,
    language: &'static str,
    faults: Vec<String>,
}

impl<'a> Eye<'a> {
    fn new(page: &'a Page) -> Result<Self> {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        let axe = fs::read_to_string(path).context("npm has not installed axe-core in ui")?;
        Ok(Self {
            page,
            axe,
            language: "",
            faults: Vec::new(),
        })
    }

    async fn look(&mut self, screen: &str) -> Result<()> {
        still(self.page).await?;
        if self.page.ask("return Boolean(window.axe);").await? == json!(false) {
            self.page.ask(&self.axe).await?;
        }
        let seen = self.page.answer(RUN).await?;
        let place = format!("{screen}, {}", self.language);
        let faults = seen["faults"].as_array().context("axe says nothing")?;
        let told = faults.iter().filter_map(Value::as_str);
        self.faults
            .extend(told.map(|fault| format!("{place}: {fault}")));
        // An empty page has no faults either.
        let passes = seen["passes"].as_u64().unwrap_or_default();
        if passes < 5 {
            self.faults.push(format!(
                "{place}: only {passes} rules found anything to look at"
            ));
        }
        Ok(())
    }

    /// Looks at what has just been opened over the page, and closes it by Escape.
    async fn look_and_escape(&mut self, dialog: &str) -> Result<()> {
        self.page
            .holds("document.querySelector('dialog[open]')")
            .await?;
        self.look(dialog).await?;
        self.page.keys(&[ESCAPE]).await?;
        self.page
            .holds("!document.querySelector('dialog[open]')")
            .await
    }

    fn verdict(self) {
        assert!(self.faults.is_empty(), "\n{}", self.faults.join("\n"));
    }
}

#[tokio::test]
async fn nobody_is_barred_from_making_and_opening_a_vault() -> Result<()> {
    for language in ["ar", "en"] {
        let app = App::start().await?;
        let (page, words) = (&app.page, Words::of(language)?);
        let mut eye = Eye::new(page)?;
        eye.language = language;
        first_run::speak(page, language).await?;
        eye.look("first run").await?;
        page.part("first-run-continue").await?.click().await?;
        page.part("passphrase-mode-own").await?.click().await?;
        page.fill("passphrase-own", "qwerty").await?;
        eye.look("a passphrase of one's own").await?;
        page.part("passphrase-mode-offered").await?.click().await?;
        page.part("passphrase-offered").await?;
        eye.look("the offered passphrase").await?;
        take_words(page, &words).await?;
        eye.look("the recovery key").await?;
        copy_key(page).await?;
        page.part("nav-institution").await?.click().await?;
        page.part("invitation").await?;
        eye.look("joining").await?;
        page.part("lock").await?.click().await?;
        page.part("unlock").await?;
        eye.look("the lock screen").await?;
        enter(page, "not what was chosen").await?;
        page.read(&words.say("error-wrong-passphrase")?).await?;
        eye.look("a wrong passphrase").await?;
        page.part("use-recovery-key").await?.click().await?;
        page.part("recovery-key").await?;
        eye.look("the way of the recovery key").await?;
        eye.verdict();
    }
    Ok(())
}

#[tokio::test]
async fn nobody_is_barred_from_any_screen_of_the_demo_in_four_languages() -> Result<()> {
    let outside = tempfile::tempdir()?;
    let data = outside.path().join("hub");
    fs::create_dir_all(&data)?;
    let hub = HubProcess::start(&data, "127.0.0.1:0");
    let app = App::start_with(|home| make_demo(&hub, home, outside.path())).await?;
    let page = &app.page;
    enter(page, PASSPHRASE).await?;
    page.part("nav-today").await?;
    page.rpc("exchange_run", json!({})).await?;
    let mut eye = Eye::new(page)?;
    for (language, case) in LANGUAGES {
        eye.language = language;
        speak(page, language).await?;
        open(page, "today", "due-list").await?;
        eye.look("today").await?;
        look_at_cases(&mut eye, case).await?;
        look_at_intake(&mut eye).await?;
        look_at_people(&mut eye).await?;
        look_at_search(&mut eye, case).await?;
        look_at_exchange(&mut eye).await?;
        look_at_the_house(&mut eye).await?;
    }
    // Dialogs differ by their words only; screens and the parts of a case differ by what fits.
    for (language, case) in MORE {
        eye.language = language;
        speak(page, language).await?;
        look_at_screens(&mut eye, case).await?;
    }
    eye.verdict();
    Ok(())
}

#[tokio::test]
async fn what_bars_people_is_seen() -> Result<()> {
    let app = App::start().await?;
    let page = &app.page;
    first_run::speak(page, "en").await?;
    page.ask(BARS).await?;
    let mut eye = Eye::new(page)?;
    eye.look("a bad page").await?;
    let told = eye.faults.join("\n");
    for rule in ["image-alt", "button-name", "color-contrast", "label"] {
        assert!(told.contains(&format!(": {rule} (")), "{rule}: {told}");
    }
    Ok(())
}

async fn look_at_screens(eye: &mut Eye<'_>, case: &str) -> Result<()> {
    let page = eye.page;
    open(page, "today", "due-list").await?;
    eye.look("today").await?;
    open(page, "cases", "cases-grid").await?;
    page.find(CASE_ROW, case).await?.click().await?;
    page.part("case-page").await?;
    for tab in TABS {
        page.turn_to(tab).await?;
        eye.look(&format!("case, {tab}")).await?;
    }
    for (section, part) in [
        ("people", "people-new"),
        ("civic", "civic-add"),
        ("reports", "report-send"),
        ("exchange", "conflict"),
        ("institution", "institution-about"),
        ("settings", "settings-auto-lock"),
    ] {
        open(page, section, part).await?;
        eye.look(section).await?;
    }
    page.part("new-case").await?.click().await?;
    page.part("intake").await?;
    eye.look("intake").await
}

async fn look_at_cases(eye: &mut Eye<'_>, case: &str) -> Result<()> {
    let page = eye.page;
    open(page, "cases", "cases-grid").await?;
    eye.look("cases").await?;
    page.part("cases-filter").await?.click().await?;
    page.part("cases-sort").await?;
    eye.look("cases, filtering").await?;
    page.part("cases-filter").await?.click().await?;
    page.find(CASE_ROW, case).await?.click().await?;
    page.part("case-page").await?;
    for tab in TABS {
        page.turn_to(tab).await?;
        eye.look(&format!("case, {tab}")).await?;
        if tab == "incidents" {
            page.part("incident-open").await?.click().await?;
            page.part("record-dialog").await?;
            eye.look_and_escape("an incident in its dialog").await?;
            page.part("violation-add").await?.click().await?;
            eye.look_and_escape("a new violation in its dialog").await?;
        }
        if tab == "consents" {
            page.part("leaving-open").await?.click().await?;
            page.part("leaving-dialog").await?;
            eye.look_and_escape("what would leave").await?;
        }
    }
    page.part("case-print").await?.click().await?;
    page.part("paper-dialog").await?;
    eye.look_and_escape("a paper of the case").await?;
    page.part("safe-contact-edit").await?.click().await?;
    eye.look("case, safe contact").await?;
    page.part("safe-contact-edit").await?.click().await?;
    Ok(())
}

async fn look_at_intake(eye: &mut Eye<'_>) -> Result<()> {
    let page = eye.page;
    page.part("new-case").await?.click().await?;
    page.part("intake").await?;
    eye.look("intake").await?;
    page.part("intake-person").await?.click().await?;
    page.find("[role=option]", "").await?;
    eye.look("intake, choosing a person").await?;
    page.keys(&[ESCAPE]).await?;
    page.part("intake-person-new").await?.click().await?;
    eye.look("intake, somebody new").await
}

async fn look_at_people(eye: &mut Eye<'_>) -> Result<()> {
    let page = eye.page;
    page.part("nav-people").await?.click().await?;
    page.part("people-new").await?;
    eye.look("people").await?;
    page.find("main [role=row] .row", "").await?.click().await?;
    page.part("party-page").await?;
    eye.look("a person").await?;
    open(page, "people", "people-doubles").await?;
    page.part("people-doubles").await?.click().await?;
    page.part("doubles").await?;
    eye.look("people who may be one").await?;
    open(page, "people", "people-import").await?;
    page.part("people-import").await?.click().await?;
    page.part("import-screen").await?;
    eye.look("taking in a spreadsheet").await?;
    open(page, "civic", "civic-add").await?;
    eye.look("civic space").await?;
    page.part("civic-add").await?.click().await?;
    eye.look_and_escape("a new event of civic space").await
}

async fn look_at_search(eye: &mut Eye<'_>, case: &str) -> Result<()> {
    let page = eye.page;
    page.keys(&[CONTROL, 'k']).await?;
    page.part("search-box").await?.send_keys(case).await?;
    page.find("dialog [role=option]", case).await?;
    eye.look_and_escape("search").await?;
    page.keys(&[CONTROL, 'k']).await?;
    page.part("search-box").await?.send_keys(case).await?;
    page.find("dialog [role=option]", case).await?;
    page.keys(&[CONTROL, ENTER]).await?;
    page.part("search-screen").await?;
    eye.look("all that was found").await?;
    page.part("nav-today").await?.click().await?;
    page.keys(&['?']).await?;
    eye.look_and_escape("the keys").await
}

async fn look_at_exchange(eye: &mut Eye<'_>) -> Result<()> {
    let page = eye.page;
    page.part("nav-exchange").await?.click().await?;
    page.part("conflict").await?;
    eye.look("exchange").await?;
    page.part("third-open").await?.click().await?;
    page.part("third-save").await?;
    eye.look("exchange, a third value").await
}

async fn look_at_the_house(eye: &mut Eye<'_>) -> Result<()> {
    let page = eye.page;
    open(page, "institution", "institution-about").await?;
    eye.look("institution").await?;
    page.part("let-in").await?.click().await?;
    eye.look_and_escape("letting a laptop in").await?;
    for (tab, card) in [
        ("circles", "circles"),
        ("terms", "clock-terms"),
        ("keeping", "keeping"),
        ("audit", "audit-verify"),
        ("vault", "backups"),
    ] {
        page.turn_to(tab).await?;
        page.part(card).await?;
        eye.look(&format!("institution, {tab}")).await?;
    }
    page.part("change-passphrase").await?.click().await?;
    eye.look_and_escape("changing the passphrase").await?;
    page.part("rekey").await?.click().await?;
    eye.look_and_escape("new keys for the vault").await?;
    open(page, "reports", "report-send").await?;
    eye.look("reports").await?;
    page.part("report-send").await?.click().await?;
    eye.look_and_escape("sending a report").await?;
    open(page, "settings", "settings-auto-lock").await?;
    eye.look("settings").await
}
