//! A day of Amina's work, from a new laptop to a colleague's answer, all through the screens.

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use testkit::HubProcess;

use super::app::App;
use super::first_run::{enter, make_vault, speak};
use super::page::Page;
use super::words::Words;

const CONTROL: char = '\u{E009}';
const TAB: char = '\u{E004}';
const ENTER: char = '\u{E007}';
/// As it is dictated, with marks, and as it is looked for, without them.
const TITLE: &str = "تهديدُ مُدافِعةٍ عن الأرضِ في القرية";
const LOOKED_FOR: &str = "تهديد مدافعة";
const TITLE_OF_YUSUF: &str = "تهديد مدافعة عن الأرض وجارتها";
const DEFENDER: &str = "مريم السالم";
const CHANNEL: &str = "بعد السادسة على الهاتف الثاني";
const WHAT_HAPPENED: &str = "وقف رجلان أمام البيت مرتين وسألا عن اسمها";
const AMINA: Founder = Founder {
    person: "أمينة",
    device: "حاسوب المكتب",
    country: "الأردن",
};
const NOTE: &str = "اتصلت وطلبت ألا نكتب إليها هذا الأسبوع";
const TASK: &str = "الاتصال بالمحامية";
/// Saves of records wait in the page until they are let go, as on a slow disk.
const HOLD: &str = r#"
const real = window.fetch;
window.heldSaves = [];
window.fetch = (url, options) => {
  const body = options?.body ?? "";
  const text = typeof body === "string" ? body : new TextDecoder().decode(body);
  if (!/"record_(create|save)"/.test(text)) return real(url, options);
  return new Promise((go) => window.heldSaves.push(() => go(real(url, options))));
};
window.letSavesGo = () => {
  window.fetch = real;
  window.heldSaves.forEach((go) => go());
};
"#;

#[tokio::test]
async fn amina_founds_takes_a_case_and_yusuf_s_answer_comes_back_to_her_window() -> Result<()> {
    let data = tempfile::tempdir()?;
    let hub = HubProcess::start(data.path(), "127.0.0.1:0");
    hub.invite("Head office", "headquarters", None);
    let invitation = hub.invite("المؤسسة الوطنية لحقوق الإنسان", "nhri", None);
    let words = Words::of("ar")?;

    let amina = App::start().await?;
    speak(&amina.page, "ar").await?;
    let passphrase = make_vault(&amina.page, &words).await?;
    found(&amina.page, &invitation, &AMINA).await?;
    take_case(&amina.page, &words).await?;
    look_for_it(&amina.page).await?;
    add_note_and_task(&amina.page).await?;
    lock_and_come_back(&amina.page, &passphrase).await?;

    let yusuf = amina.another().await?;
    speak(&yusuf.page, "ar").await?;
    make_vault(&yusuf.page, &words).await?;
    let (request, six_words) = ask_to_join(&yusuf.page, &invitation).await?;
    let_in(&amina.page, &request, &six_words).await?;
    exchange(&amina.page).await?;
    yusuf.page.part("waiting-exchange").await?.click().await?;

    read_and_retitle(&yusuf.page, &words).await?;
    exchange(&yusuf.page).await?;
    exchange(&amina.page).await?;
    open_the_case(&amina.page, TITLE_OF_YUSUF).await?;
    amina.page.picture("day-answered-ar").await
}

/// Who founds an institution, on which laptop, in which country.
pub(crate) struct Founder {
    pub(crate) person: &'static str,
    pub(crate) device: &'static str,
    pub(crate) country: &'static str,
}

/// Founds the institution of an invitation that came by hand.
pub(crate) async fn found(page: &Page, invitation: &str, founder: &Founder) -> Result<()> {
    page.part("nav-institution").await?.click().await?;
    page.paste("invitation", invitation).await?;
    page.part("invitation-view").await?;
    page.part("join-way-found").await?.click().await?;
    page.fill("join-person", founder.person).await?;
    page.fill("join-device", founder.device).await?;
    page.fill("join-country", founder.country).await?;
    page.find("[role=option]", founder.country)
        .await?
        .click()
        .await?;
    page.part("join-send").await?.click().await?;
    page.part("institution-about").await?;
    Ok(())
}

/// Quick intake. The first field is held up on its way to the disk, to see what is said meanwhile.
async fn take_case(page: &Page, words: &Words) -> Result<()> {
    let (saving, saved) = (words.say("case-saving")?, saved_word(words)?);
    page.part("new-case").await?.click().await?;
    page.part("intake").await?;
    page.ask(HOLD).await?;
    page.fill("case-title", TITLE).await?;
    page.keys(&[TAB]).await?;
    page.holds("window.heldSaves.length === 1").await?;
    page.read(&saving).await?;
    let said = page.part("save-state").await?.text().await?;
    ensure!(!said.contains(&saved), "said before it was true: {said}");
    ensure!(cases(page).await?.is_empty(), "it was not held up");

    page.ask("window.letSavesGo();").await?;
    saved_now(page, &saved).await?;
    ensure!(cases(page).await? == [TITLE], "said and not true");

    page.fill("field-case-contact-channel", CHANNEL).await?;
    page.part("intake-person-new").await?.click().await?;
    page.fill("field-person-name", DEFENDER).await?;
    page.fill("field-incident-narrative", WHAT_HAPPENED).await?;
    page.keys(&[TAB]).await?;
    saved_now(page, &saved).await?;
    page.part("intake-finish").await?.click().await?;
    page.part("case-page").await?;
    page.read(DEFENDER).await?;
    page.read(CHANNEL).await?;
    page.picture("day-case-ar").await
}

/// From another screen, by the key for search and words without marks.
async fn look_for_it(page: &Page) -> Result<()> {
    page.part("nav-today").await?.click().await?;
    page.part("risk-bars").await?;
    page.keys(&[CONTROL, 'k']).await?;
    page.part("search-box").await?.send_keys(LOOKED_FOR).await?;
    page.find("[role=option]", TITLE).await?;
    page.keys(&[ENTER]).await?;
    page.part("case-page").await?;
    title_is(page, TITLE).await
}

async fn add_note_and_task(page: &Page) -> Result<()> {
    tab(page, "notes").await?;
    page.fill("note-text", NOTE).await?;
    page.part("note-add").await?.click().await?;
    page.find("[role=tabpanel] li .text", NOTE).await?;
    tab(page, "tasks").await?;
    page.fill("task-title", TASK).await?;
    page.part("task-add").await?.click().await?;
    page.find("[role=tabpanel] li button", TASK).await?;
    Ok(())
}

async fn lock_and_come_back(page: &Page, passphrase: &str) -> Result<()> {
    page.keys(&[CONTROL, 'l']).await?;
    page.part("unlock").await?;
    let left = page
        .ask("return document.documentElement.innerHTML;")
        .await?;
    for secret in [TITLE, DEFENDER, NOTE, TASK] {
        let seen = left.as_str().unwrap_or_default().contains(secret);
        ensure!(!seen, "still in the locked window: {secret}");
    }
    enter(page, passphrase).await?;
    page.part("nav-cases").await?;
    open_the_case(page, TITLE).await?;
    tab(page, "notes").await?;
    page.read(NOTE).await
}

/// Gives the text of the request and the six words beside it.
async fn ask_to_join(page: &Page, invitation: &str) -> Result<(String, String)> {
    page.part("nav-institution").await?.click().await?;
    page.paste("invitation", invitation).await?;
    page.part("join-way-ask").await?.click().await?;
    page.fill("join-person", "يوسف").await?;
    page.fill("join-device", "حاسوب الميدان").await?;
    page.part("join-send").await?.click().await?;
    page.part("request-text").await?;
    let request = page
        .ask("return document.querySelector('[data-testid=request-text]').value;")
        .await?;
    let request = request.as_str().context("no text of a request")?.to_owned();
    Ok((request, page.part("six-words").await?.text().await?))
}

async fn let_in(page: &Page, request: &str, six_words: &str) -> Result<()> {
    page.part("nav-institution").await?.click().await?;
    page.part("let-in").await?.click().await?;
    page.paste("request", request).await?;
    let heard = page.part("six-words").await?.text().await?;
    ensure!(heard == six_words, "{heard} is not {six_words}");
    page.part("words-same").await?.click().await?;
    page.part("approve").await?.click().await?;
    page.holds("!document.querySelector('dialog[open]')")
        .await?;
    page.read("يوسف").await
}

pub(crate) async fn exchange(page: &Page) -> Result<()> {
    page.part("nav-exchange").await?.click().await?;
    page.part("exchange-run").await?.click().await?;
    page.part("exchange-outcome").await?;
    let status = page.rpc("exchange_status", json!({})).await?;
    ensure!(status["waiting_changes"] == 0, "{status}");
    ensure!(status["last_error"].is_null(), "{status}");
    Ok(())
}

async fn read_and_retitle(page: &Page, words: &Words) -> Result<()> {
    open_the_case(page, TITLE).await?;
    page.read(CHANNEL).await?;
    tab(page, "notes").await?;
    page.read(NOTE).await?;
    tab(page, "tasks").await?;
    page.read(TASK).await?;
    page.fill("case-title", TITLE_OF_YUSUF).await?;
    page.keys(&[ENTER]).await?;
    saved_now(page, &saved_word(words)?).await?;
    ensure!(cases(page).await? == [TITLE_OF_YUSUF], "said and not true");
    Ok(())
}

pub(crate) async fn open_the_case(page: &Page, title: &str) -> Result<()> {
    page.part("nav-cases").await?.click().await?;
    page.find("[data-testid=cases-grid] [role=row] bdi", title)
        .await?
        .click()
        .await?;
    page.part("case-page").await?;
    title_is(page, title).await
}

async fn title_is(page: &Page, title: &str) -> Result<()> {
    let title = json!(title);
    page.holds(&format!(
        "document.querySelector('[data-testid=case-title]')?.value === {title}"
    ))
    .await
}

async fn tab(page: &Page, name: &str) -> Result<()> {
    page.turn_to(name).await
}

/// Waits until the state beside the title says that all is saved.
pub(crate) async fn saved_now(page: &Page, saved: &str) -> Result<()> {
    let saved = json!(saved);
    page.holds(&format!(
        "document.querySelector('[data-testid=save-state]')?.textContent.includes({saved})"
    ))
    .await
}

/// The word before the time at which it was saved.
pub(crate) fn saved_word(words: &Words) -> Result<String> {
    let line = words.say("case-saved-at")?;
    let word = line.split('{').next().unwrap_or_default().trim();
    ensure!(!word.is_empty(), "no word before the time: {line}");
    Ok(word.to_owned())
}

/// Titles of the cases on the disk.
async fn cases(page: &Page) -> Result<Vec<Value>> {
    let list = json!({ "sort": "title", "ascending": true, "limit": 50 });
    let view = page.rpc("case_list", list).await?;
    let rows = view["rows"].as_array().context("no list of cases")?;
    Ok(rows.iter().map(|row| row["title"].clone()).collect())
}
