//! A colleague at another laptop, without a window of their own: the commands a window would send.

use std::thread;
use std::time::{SystemTime, UNIX_EPOCH};

use anyhow::{Result, anyhow, ensure};
use serde_json::{Value, json};
use tempfile::TempDir;
use testkit::Laptop;

use super::page::Page;

/// The second of two people who decide.
pub(crate) struct Colleague {
    laptop: Laptop,
    _folder: TempDir,
}

impl Colleague {
    /// Asks to join; whoever sits before the window hears the same six words and lets them in.
    pub(crate) async fn joins(page: &Page, invitation: &str, person: &str) -> Result<Self> {
        let folder = tempfile::tempdir()?;
        let laptop = Laptop::with_vault(&folder.path().join("colleague"));
        // Both laptops tell the same time, as they would.
        let now = SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis();
        laptop.set_clock(i64::try_from(now)?);
        // The six words are read aloud in one language.
        let spoken = page.rpc("app_state", json!({})).await?;
        laptop.ask("preferences_save", spoken["preferences"].clone());
        let request = laptop.ask_to_join(invitation, person);
        let pending = laptop.ask("device_request_pending", json!({}));
        let text = json!({ "text": request });
        let heard = page.rpc("device_request_read", text.clone()).await?;
        ensure!(
            heard["words"] == pending["request"]["words"],
            "they read other words"
        );
        let roles = ["focal_point", "supervisor", "head_of_institution"];
        let let_in = json!({ "text": request, "roles": roles });
        page.rpc("device_approve", let_in).await?;
        page.rpc("exchange_run", json!({})).await?;
        let colleague = Self {
            laptop,
            _folder: folder,
        };
        ensure!(colleague.exchange()?["joined"] == true, "not let in");
        Ok(colleague)
    }

    /// Reads what waits for a second person, agrees, and sends the answer.
    pub(crate) fn agrees_to_what_waits(&self) -> Result<()> {
        self.exchange()?;
        let waiting = self.laptop.ask("decision_pending", json!({}));
        let decisions = waiting["decisions"].as_array();
        let decisions = decisions.filter(|found| !found.is_empty());
        for one in decisions.ok_or_else(|| anyhow!("nothing waits: {waiting}"))? {
            self.laptop.ask(
                "decision_answer",
                json!({ "proposal": one["proposal"]["id"], "approve": true, "reason": "Read with its sources.", "basis": one["basis"] }),
            );
        }
        self.exchange().map(|_| ())
    }

    /// Makes a case, takes it into a circle of nobody else, and sends that there is one.
    pub(crate) fn keeps_a_case_apart(&self) -> Result<()> {
        let circle = json!({ "name": "North", "members": [] });
        let list = self.laptop.ask("circle_create", circle);
        let case = self.laptop.make(
            "case",
            json!({ "title": "The well at Azraq", "risk_level": "extreme" }),
        );
        let into = json!({ "case": case, "circle": list["circles"][0]["id"] });
        self.laptop.ask("case_restrict", into);
        self.exchange().map(|_| ())
    }

    /// Off this thread: an exchange waits for the hub in a runtime of its own.
    fn exchange(&self) -> Result<Value> {
        thread::scope(|scope| {
            let done = scope.spawn(|| self.laptop.call("exchange_run", json!({})));
            let done = done.join().map_err(|_| anyhow!("the exchange panicked"))?;
            done.map_err(|error| anyhow!("refused: {error:?}"))
        })
    }
}
