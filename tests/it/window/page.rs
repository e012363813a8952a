//! Finding, reading, typing and clicking as a person does: by role and by what is written there.

use std::fs;

use anyhow::{Context as _, Result, anyhow};
use fantoccini::actions::{InputSource as _, KeyAction, KeyActions};
use fantoccini::elements::Element;
use fantoccini::error::{CmdError, ErrorStatus};
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::place;
use super::until::until;

/// Visible elements whose role and name are asked for. Marks that only steer the direction of text
/// do not count as letters.
const BY_ROLE: &str = r#"
const [role, name] = arguments;
const plain = (text) => (text ?? "").replace(/[\u2066-\u2069\u200e\u200f]/g, "").replace(/\s+/g, " ").trim();
const roles = {
  button: "button,[role=button],input[type=submit]",
  field: "input:not([type=checkbox]):not([type=radio]),textarea,[role=textbox],[role=combobox]",
  choice: "input[type=radio],[role=radio],[role=tab],[role=option],select",
  checkbox: "input[type=checkbox],[role=checkbox],[role=switch]",
  link: "a,[role=link]",
  heading: "h1,h2,h3,[role=heading]",
};
const named = (element) => {
  const by = element.getAttribute("aria-labelledby");
  if (by) return plain(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(" "));
  if (element.ariaLabel) return plain(element.ariaLabel);
  if (element.labels?.length) return plain(element.labels[0].textContent);
  return plain(element.textContent || element.value);
};
const found = [...document.querySelectorAll(roles[role] ?? role)]
  .filter((element) => element.getClientRects().length > 0 && !element.disabled);
return found.find((element) => named(element) === plain(name))
  ?? found.find((element) => named(element).startsWith(plain(name))) ?? null;
"#;
/// The way of the ui itself into the dispatcher; the driver's last argument takes the answer.
const INVOKE: &str = r#"
const [command, payload, done] = arguments;
window.__TAURI_INTERNALS__.invoke(command, payload)
  .then((view) => done({ view }), (failure) => done({ failure }));
"#;
const PASTE: &str = r#"
document.execCommand("insertText", false, arguments[0]);
document.activeElement.blur();
"#;
const SELECT_ALL: &str = "document.activeElement.select?.();";
const TEXT: &str = r#"
return (document.body?.innerText ?? "").replace(/[\u2066-\u2069\u200e\u200f]/g, "");
"#;

/// What is on the window.
pub(crate) struct Page {
    client: Client,
}

impl Page {
    pub(crate) const fn of(client: Client) -> Self {
        Self { client }
    }

    /// Waits for the element that the ui marks with `data-testid`.
    pub(crate) async fn part(&self, mark: &str) -> Result<Element> {
        let css = format!("[data-testid=\"{mark}\"]");
        let found = until(mark, || async {
            let found = self.client.find(Locator::Css(&css)).await.map(Some);
            match absent(found)? {
                Some(element) if element.is_displayed().await.unwrap_or(false) => Ok(Some(element)),
                _ => Ok(None),
            }
        });
        self.or_picture(mark, found.await).await
    }

    /// Opens a tab by the name of its part. A row that does not fit slides first, as it does for a
    /// hand that comes to it by keys: what lies beyond its edge cannot be pressed.
    pub(crate) async fn turn_to(&self, tab: &str) -> Result<()> {
        let mark = format!("tab-{tab}");
        let to = json!(format!("[data-testid=\"{mark}\"]"));
        until(&mark, || async {
            let element = self.part(&mark).await?;
            self.ask(&format!(
                "document.querySelector({to})?.scrollIntoView({{ block: 'center', inline: 'center' }});"
            ))
            .await?;
            let pressed = element.click().await.is_ok();
            let open = element.attr("aria-selected").await.ok().flatten();
            Ok((pressed && open.as_deref() == Some("true")).then_some(()))
        })
        .await
    }

    /// Waits for a `button`, `field`, `choice`, `checkbox`, `link` or `heading` of this name.
    pub(crate) async fn find(&self, role: &str, name: &str) -> Result<Element> {
        let what = format!("{role} {name}");
        let found = until(&what, || async {
            let answer = self
                .client
                .execute(BY_ROLE, vec![json!(role), json!(name)])
                .await?;
            if answer.is_null() {
                return Ok(None);
            }
            // The driver names an element by an object with one entry, whose value is the name.
            let name = answer
                .as_object()
                .and_then(|entry| entry.values().next()?.as_str());
            let name = name.context("the driver names no element")?.to_owned();
            Ok(Some(Element::from_element_id(
                self.client.clone(),
                name.into(),
            )))
        });
        self.or_picture(&what, found.await).await
    }

    /// Presses the button of this name.
    pub(crate) async fn press(&self, name: &str) -> Result<()> {
        Ok(self.find("button", name).await?.click().await?)
    }

    /// Types into the field of this name, after what is there.
    pub(crate) async fn write(&self, name: &str, text: &str) -> Result<()> {
        Ok(self.find("field", name).await?.send_keys(text).await?)
    }

    /// Pastes into the field that the ui marks with `data-testid`, and leaves it.
    pub(crate) async fn paste(&self, mark: &str, text: &str) -> Result<()> {
        self.part(mark).await?.click().await?;
        self.client.execute(PASTE, vec![json!(text)]).await?;
        Ok(())
    }

    /// Types over what is in the field that the ui marks with `data-testid`, key by key.
    pub(crate) async fn fill(&self, mark: &str, text: &str) -> Result<()> {
        let field = self.part(mark).await?;
        field.click().await?;
        self.client.execute(SELECT_ALL, Vec::new()).await?;
        Ok(field.send_keys(text).await?)
    }

    /// Presses keys together wherever the focus is, the last one first let go.
    pub(crate) async fn keys(&self, keys: &[char]) -> Result<()> {
        let down = keys.iter().map(|key| KeyAction::Down { value: *key });
        let up = keys.iter().rev().map(|key| KeyAction::Up { value: *key });
        let all = down
            .chain(up)
            .fold(KeyActions::new("keyboard".to_owned()), |all, key| {
                all.then(key)
            });
        Ok(self.client.perform_actions(all).await?)
    }

    /// Waits until this can be read somewhere on the window.
    pub(crate) async fn read(&self, text: &str) -> Result<()> {
        let seen = until(text, || async {
            let all = self.text().await?;
            Ok(all.contains(text).then_some(()))
        });
        self.or_picture(text, seen.await).await
    }

    /// Everything that can be read now.
    pub(crate) async fn text(&self) -> Result<String> {
        let all = self.client.execute(TEXT, Vec::new()).await?;
        Ok(all.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until `expression` of the page's own language is true.
    pub(crate) async fn holds(&self, expression: &str) -> Result<()> {
        let script = format!("return Boolean({expression});");
        let seen = until(expression, || async {
            let answer = self.client.execute(&script, Vec::new()).await?;
            Ok((answer == Value::Bool(true)).then_some(()))
        });
        self.or_picture(expression, seen.await).await
    }

    /// Whether the ui has marked a part of this name that is there now.
    pub(crate) async fn has_part(&self, mark: &str) -> Result<bool> {
        let css = format!("[data-testid=\"{mark}\"]");
        Ok(!self.client.find_all(Locator::Css(&css)).await?.is_empty())
    }

    /// Loads the page again, as a start of the app would.
    pub(crate) async fn again(&self) -> Result<()> {
        Ok(self.client.refresh().await?)
    }

    /// Keeps what is on the window as `<name>.png`.
    pub(crate) async fn picture(&self, name: &str) -> Result<()> {
        let picture = self.client.screenshot().await?;
        fs::write(place::pictures()?.join(format!("{name}.png")), picture)?;
        Ok(())
    }

    /// Any command of the toolkit: what it answers, or the code or text of its refusal.
    pub(crate) async fn invoke(
        &self,
        command: &str,
        payload: Value,
    ) -> Result<Result<Value, String>> {
        let arguments = vec![json!(command), payload];
        let mut answer = self.client.execute_async(INVOKE, arguments).await?;
        if let Some(view) = answer.get_mut("view") {
            return Ok(Ok(view.take()));
        }
        let failure = &answer["failure"];
        let code = failure["code"].as_str().or(failure.as_str());
        Ok(Err(code.unwrap_or_default().to_owned()))
    }

    /// What `script` gives to `done`, later.
    pub(crate) async fn answer(&self, script: &str) -> Result<Value> {
        let script = format!("const done = arguments[0];\n{script}");
        Ok(self.client.execute_async(&script, Vec::new()).await?)
    }

    /// What the page answers to `script`, for what no person can see.
    pub(crate) async fn ask(&self, script: &str) -> Result<Value> {
        Ok(self.client.execute(script, Vec::new()).await?)
    }

    /// One command through the window, as the screens send it, which must be obeyed.
    pub(crate) async fn rpc(&self, name: &str, payload: Value) -> Result<Value> {
        let answer = self
            .invoke("rpc", json!({ "name": name, "payload": payload }))
            .await?;
        answer.map_err(|code| anyhow!("{name} was refused: {code}"))
    }

    /// A wait in vain leaves a picture of what was there instead.
    async fn or_picture<T>(&self, what: &str, result: Result<T>) -> Result<T> {
        if result.is_err() {
            let plain = what.replace(|letter: char| !letter.is_alphanumeric(), "-");
            let short: String = plain.chars().take(40).collect();
            self.picture(&format!("missing-{short}")).await?;
        }
        result
    }
}

/// Not there yet is no failure, nor is a page that was replaced while it was looked at.
fn absent<T>(found: Result<Option<T>, CmdError>) -> Result<Option<T>> {
    match found {
        Err(CmdError::Standard(error))
            if matches!(
                error.error,
                ErrorStatus::NoSuchElement | ErrorStatus::StaleElementReference
            ) =>
        {
            Ok(None)
        }
        other => Ok(other?),
    }
}
