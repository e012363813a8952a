//! Everything can be reached without a mouse, and one sees where one is.

use std::collections::BTreeSet;
use std::fs;

use anyhow::{Context as _, Result};
use serde_json::{Value, json};
use testkit::HubProcess;

use super::app::App;
use super::first_run::enter;
use super::page::Page;
use super::pictures::{CASE_ROW, LANGUAGES, PASSPHRASE, make_demo, open, speak, still};

const TAB: char = '\u{E004}';
const SHIFT: char = '\u{E008}';
/// Numbers every stop of the Tab key, with the looks it has while the focus is elsewhere. Of the
/// choices of one group only one is a stop.
const NUMBER: &str = r#"
document.activeElement.blur();
const looks = (element) => [element, element.parentElement, element.parentElement?.parentElement]
  .map((one) => { const style = getComputedStyle(one); return `${style.outlineStyle} ${style.outlineWidth} ${style.outlineColor} ${style.boxShadow}`; });
const groups = new Set();
const isStop = (element) => {
  if (element.tabIndex < 0 || element.disabled || !element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert]")) return false;
  if (element.type !== "radio" || !element.name) return true;
  const group = [...document.getElementsByName(element.name)];
  if (group.some((one) => one.checked)) return element.checked;
  const first = !groups.has(element.name);
  groups.add(element.name);
  return first;
};
const all = document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex]");
window.stops = [...all].filter(isStop);
window.looksOf = looks;
window.looksBefore = window.stops.map(looks);
return window.stops.map((element) => `${element.tagName.toLowerCase()} ${element.dataset.testid ?? element.ariaLabel ?? element.textContent.trim().slice(0, 30)}`);
"#;
/// Where the focus is, and whether that can be seen.
const HERE: &str = r#"
const here = document.activeElement;
if (!here || here === document.body) return { at: -1 };
// Another choice of the same group is the same stop.
const same = (one) => one === here || (here.type === "radio" && one.type === "radio" && one.name === here.name);
const at = window.stops.findIndex(same);
if (at < 0) return { at: -2, what: here.outerHTML.slice(0, 160) };
const now = window.looksOf(here);
const seen = now.some((look, nth) => look !== window.looksBefore[at][nth] && !/^none \S+ .* none$/.test(look));
return { at, seen };
"#;

#[tokio::test]
async fn amina_reaches_everything_on_her_day_and_on_a_case_with_the_tab_key() -> Result<()> {
    let outside = tempfile::tempdir()?;
    let data = outside.path().join("hub");
    fs::create_dir_all(&data)?;
    let hub = HubProcess::start(&data, "127.0.0.1:0");
    let app = App::start_with(|home| make_demo(&hub, home, outside.path())).await?;
    let page = &app.page;
    enter(page, PASSPHRASE).await?;
    page.part("nav-today").await?;
    let (language, case) = LANGUAGES[0];
    speak(page, language).await?;
    open(page, "today", "due-list").await?;
    let mut faults = walk_both_ways(page, "today").await?;
    open(page, "cases", "cases-grid").await?;
    page.find(CASE_ROW, case).await?.click().await?;
    page.part("case-page").await?;
    still(page).await?;
    faults.extend(walk_both_ways(page, "case").await?);
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    Ok(())
}

async fn walk_both_ways(page: &Page, screen: &str) -> Result<Vec<String>> {
    let mut faults = walk(page, &format!("{screen}, forwards"), &[TAB]).await?;
    faults.extend(walk(page, &format!("{screen}, backwards"), &[SHIFT, TAB]).await?);
    Ok(faults)
}

/// Presses the keys as often as there are stops, and some times more; tells stops never reached
/// and stops where the focus cannot be seen.
async fn walk(page: &Page, way: &str, keys: &[char]) -> Result<Vec<String>> {
    let named = page.ask(NUMBER).await?;
    let stops: Vec<&str> = named
        .as_array()
        .context("no list of stops")?
        .iter()
        .filter_map(Value::as_str)
        .collect();
    let (mut reached, mut unseen, mut strange) = (BTreeSet::new(), BTreeSet::new(), Vec::new());
    for _ in 0..stops.len() + 3 {
        page.keys(keys).await?;
        let here = page.ask(HERE).await?;
        match here["at"].as_u64().and_then(|at| usize::try_from(at).ok()) {
            Some(at) => {
                reached.insert(at);
                if here["seen"] != json!(true) {
                    unseen.insert(at);
                }
            }
            None if here["at"] == json!(-2) => strange.push(here["what"].to_string()),
            None => {}
        }
    }
    let told = |what: &str, at: &usize| format!("{way}: {what} {}", stops[*at]);
    let missed = (0..stops.len()).filter(|at| !reached.contains(at));
    let mut faults: Vec<String> = missed.map(|at| told("never reached", &at)).collect();
    faults.extend(unseen.iter().map(|at| told("focus not to be seen on", at)));
    faults.extend(strange.iter().map(|what| format!("{way}: led to {what}")));
    if stops.len() < 10 {
        faults.push(format!("{way}: only {} stops", stops.len()));
    }
    Ok(faults)
}
