//! The first minutes on a laptop, and coming back the next morning.

use anyhow::{Context as _, Result};

use super::app::App;
use super::page::Page;
use super::words::Words;

const LANGUAGES: [(&str, &str); 4] = [("ar", "rtl"), ("en", "ltr"), ("fr", "ltr"), ("es", "ltr")];

#[tokio::test]
async fn the_first_start_speaks_the_language_that_amina_picks() -> Result<()> {
    let app = App::start().await?;
    for (language, direction) in LANGUAGES {
        speak(&app.page, language).await?;
        app.page
            .holds(&format!("document.documentElement.dir === '{direction}'"))
            .await?;
        app.page
            .read(&Words::of(language)?.say("entry-welcome-title")?)
            .await?;
    }
    speak(&app.page, "ar").await?;
    app.page.picture("first-run-ar").await
}

#[tokio::test]
async fn amina_makes_a_vault_in_arabic_and_stands_before_her_day() -> Result<()> {
    let app = App::start().await?;
    let page = &app.page;
    let words = Words::of("ar")?;
    speak(page, "ar").await?;
    let passphrase = make_vault(page, &words).await?;
    assert_eq!(
        passphrase.split_whitespace().count(),
        6,
        "six words are offered"
    );

    page.press(&words.say("nav-today")?).await?;
    page.part("today-new-case").await?;
    page.picture("today-empty-ar").await?;

    page.part("lock").await?.click().await?;
    page.part("unlock").await?;
    enter(page, "not what was chosen").await?;
    page.read(&words.say("error-wrong-passphrase")?).await?;
    enter(page, &passphrase).await?;
    page.part("nav-today").await?;
    Ok(())
}

#[tokio::test]
async fn after_sleep_amina_finds_the_lock_screen_and_nothing_of_what_she_saw() -> Result<()> {
    let app = App::start().await?;
    let page = &app.page;
    let words = Words::of("en")?;
    speak(page, "en").await?;
    let passphrase = make_vault(page, &words).await?;

    app.laptop.falls_asleep().await?;
    page.part("unlock").await?;
    assert!(
        !page.has_part("nav-today").await?,
        "the desk is still there"
    );
    page.picture("after-sleep-en").await?;

    app.laptop.wakes_up().await?;
    enter(page, &passphrase).await?;
    page.part("nav-today").await?;
    Ok(())
}

/// Picks the language of the first screen.
pub(crate) async fn speak(page: &Page, language: &str) -> Result<()> {
    page.part(&format!("first-run-language-{language}"))
        .await?
        .click()
        .await?;
    page.holds(&format!("document.documentElement.lang === '{language}'"))
        .await
}

/// Takes the offered words, copies the recovery key and types one line of it back; gives the words.
pub(crate) async fn make_vault(page: &Page, words: &Words) -> Result<String> {
    page.part("first-run-continue").await?.click().await?;
    let passphrase = take_words(page, words).await?;
    copy_key(page).await?;
    page.part("nav-today").await?;
    Ok(passphrase)
}

/// Takes the offered words by typing them again; the recovery key is shown then.
pub(crate) async fn take_words(page: &Page, words: &Words) -> Result<String> {
    let passphrase = page.part("passphrase-offered").await?.text().await?;
    page.write(&words.say("entry-passphrase-again")?, &passphrase)
        .await?;
    page.press(&words.say("entry-vault-create")?).await?;

    page.part("recovery-lines").await?;
    Ok(passphrase)
}

/// Copies the recovery key and types one line of it back.
pub(crate) async fn copy_key(page: &Page) -> Result<()> {
    let paper = page
        .ask("return [...document.querySelectorAll('[data-testid^=recovery-line-]')].map((line) => line.textContent);")
        .await?;
    page.picture("recovery-key").await?;
    page.part("recovery-continue").await?.click().await?;
    page.part("recovery-check").await?;
    let label = page
        .ask("return document.querySelector('[data-testid=recovery-check]').labels[0].textContent;")
        .await?;
    let line = asked_line(label.as_str().unwrap_or_default()).context("no line is asked for")?;
    let copied = paper.get(line - 1).and_then(|line| line.as_str());
    let copied = copied.context("the key has no such line")?;
    page.part("recovery-check").await?.send_keys(copied).await?;
    page.part("recovery-confirm").await?.click().await?;
    Ok(())
}

/// Opens the vault at the lock screen.
pub(crate) async fn enter(page: &Page, passphrase: &str) -> Result<()> {
    let field = page.part("passphrase").await?;
    field.clear().await?;
    field.send_keys(passphrase).await?;
    page.part("unlock").await?.click().await?;
    Ok(())
}

/// The number in a label, whatever the words around it.
fn asked_line(label: &str) -> Option<usize> {
    let digits: String = label.chars().filter(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|line| *line > 0)
}
