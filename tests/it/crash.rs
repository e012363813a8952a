//! Power cuts. A child process saves through the real desk and says so after each save; it is
//! killed at two hundred moments, some of them in the middle of an exchange over a link that cuts.
//! What was said to be saved is there, nothing is half there, and the exchange heals.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::json;
use store::Store;
use testkit::{HubProcess, Laptop, Link, PASSPHRASE, Random};

/// Tells the child where its home is.
const HOME: &str = "SANAD_CRASH_HOME";
/// Tells the child after how many saves to exchange.
const EVERY: &str = "SANAD_CRASH_EXCHANGE_EVERY";
/// Tells the child the case to write in.
const CASE: &str = "SANAD_CRASH_CASE";
const STORY: &str = "crash::what_was_said_to_be_saved_survives_two_hundred_power_cuts";
/// Kills without and with exchanges.
const KILLS: usize = 200;
/// Saves a child makes at most before somebody pulls the plug.
const ACKNOWLEDGED_MAX: usize = 6;
const SAVED: &str = "SAVED ";

/// What the child does: three fields in one save, each with the same number, then the word.
fn child(home: &Path) {
    let laptop = Laptop::at(home);
    laptop.unlock();
    let case = std::env::var(CASE).unwrap();
    let every: u64 = std::env::var(EVERY).unwrap().parse().unwrap();
    let start = laptop.fields(&case)["summary"]
        .as_str()
        .unwrap()
        .parse::<u64>()
        .unwrap();
    for number in start + 1.. {
        let text = number.to_string();
        let own = json!({ "x_number": text });
        laptop.save(
            &case,
            json!({ "title": text, "summary": text, "officer": text, "own": own }),
        );
        let mut out = std::io::stdout().lock();
        writeln!(out, "{SAVED}{number}").unwrap();
        out.flush().unwrap();
        drop(out);
        if every > 0 && number % every == 0 {
            // The link may break; that is not the child's concern.
            let _ = laptop.call("exchange_run", json!({}));
        }
    }
}

struct Scene {
    home: PathBuf,
    case: String,
    key: vault::DbKey,
    random: Random,
    said: u64,
}

impl Scene {
    fn start_child(&self, every: u64) -> Child {
        Command::new(std::env::current_exe().unwrap())
            .args(["--exact", STORY, "--nocapture"])
            .env(HOME, &self.home)
            .env(CASE, &self.case)
            .env(EVERY, every.to_string())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    }

    /// Lets a child save, pulls the plug at a moment that chance chooses, and looks at the file.
    fn kill_once(&mut self, every: u64) {
        let mut child = self.start_child(every);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let wanted = self.random.below(ACKNOWLEDGED_MAX) + 1;
        let mut heard = 0;
        while heard < wanted {
            let line = lines.next().expect("the child ended by itself").unwrap();
            // The harness of the child may have written on the same line before.
            if let Some((_, number)) = line.split_once(SAVED) {
                self.said = number.parse().unwrap();
                heard += 1;
            }
        }
        // Not at once: somewhere inside what comes next.
        for spin in 0..self.random.below(3_000_000) {
            std::hint::black_box(spin);
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What was in the pipe was said before the plug was pulled.
        for line in lines.map_while(Result::ok) {
            if let Some((_, number)) = line.split_once(SAVED) {
                self.said = number.parse().unwrap();
            }
        }
        self.look();
    }

    fn look(&mut self) {
        let mut store = Store::open(&self.home.join("vault/sanad.db"), &self.key).unwrap();
        let record = store
            .record(model::RecordId::parse(&self.case).unwrap())
            .unwrap();
        let shown = |name: &str| {
            let field = model::record::CASE.field_named(name).unwrap();
            record
                .state
                .shown(field)
                .and_then(|value| value.text())
                .unwrap()
                .to_owned()
        };
        let number: u64 = shown("summary").parse().unwrap();
        assert_eq!(
            (shown("title"), shown("officer")),
            (number.to_string(), number.to_string())
        );
        let own = model::record::CASE.field_named("own").unwrap();
        let elements: Vec<_> = record
            .state
            .elements(own)
            .map(|(_, value)| value.text())
            .collect();
        assert_eq!(
            elements,
            [Some(number.to_string().as_str())],
            "all of a save or nothing"
        );
        let next = self.said + 1;
        assert!(
            number == self.said || number == next,
            "said {}, is {number}",
            self.said
        );
        self.said = number;
        assert!(store.is_sound().unwrap() && store.log_agrees().unwrap());
        // Every save ever said is in the log, once.
        let history = store.history(record.id).unwrap();
        assert_eq!(
            history.len() as u64,
            number + 1,
            "one change for each save, and the making"
        );
    }
}

#[test]
fn what_was_said_to_be_saved_survives_two_hundred_power_cuts() {
    if let Some(home) = std::env::var_os(HOME) {
        return child(Path::new(&home));
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("hub");
    std::fs::create_dir_all(&data).unwrap();
    let hub = HubProcess::start(&data, "127.0.0.1:0");
    let link = Link::to(hub.address());
    let invitation = hub.invite(
        "National Human Rights Institution",
        "nhri",
        Some(&link.url()),
    );
    let amina = Laptop::with_vault(&folder.path().join("Amina"));
    amina.found(&invitation, "Amina");
    amina.exchange();
    let yusuf = Laptop::with_vault(&folder.path().join("Yusuf"));
    let request = yusuf.ask_to_join(&invitation, "Yusuf");
    amina.ask("device_approve", json!({ "text": request, "roles": ["focal_point", "head_of_institution", "data_protection_officer"] }));
    amina.exchange();
    yusuf.exchange();
    let zero = json!({ "title": "0", "summary": "0", "officer": "0", "own": { "x_number": "0" } });
    let case = amina.make("case", zero);
    amina.ask("vault_lock", json!({}));
    let passphrase = vault::Passphrase::new(PASSPHRASE).unwrap();
    let unlocked = vault::unlock(&amina.home().join("vault"), &passphrase).unwrap();
    let mut scene = Scene {
        home: amina.home().to_owned(),
        case: case.clone(),
        key: unlocked.master.derive_db_key(),
        random: Random::new(20_261_124),
        said: 0,
    };
    for kill in 0..KILLS {
        // Two of three die while they exchange after every second save, over a link that cuts.
        let every = if kill % 3 == 0 { 0 } else { 2 };
        let cut = scene.random.below(6_000) as u64;
        link.cut_after(scene.random.chance(70).then_some(cut));
        scene.kill_once(every);
        if kill % 25 == 0 {
            // Somebody else writes meanwhile, so that something comes in as well.
            link.cut_after(None);
            yusuf.make("note", json!({ "text": format!("note {kill}") }));
            yusuf.exchange();
        }
    }
    link.cut_after(None);
    amina.unlock();
    amina.exchange();
    yusuf.exchange();
    amina.exchange();
    assert_eq!(yusuf.fields(&case), amina.fields(&case));
    assert_eq!(yusuf.fields(&case)["summary"], scene.said.to_string());
    for laptop in [&amina, &yusuf] {
        let status = laptop.ask("exchange_status", json!({}));
        assert_eq!(
            (&status["waiting_changes"], &status["held"]),
            (&json!(0), &json!(0))
        );
        assert_eq!(status["quarantined"], 0);
    }
    let history = yusuf.ask("record_history", json!({ "id": case }));
    let summaries = history["entries"].as_array().unwrap().iter();
    let count = summaries
        .filter(|entry| entry["field"] == "summary")
        .count();
    assert_eq!(
        count as u64,
        scene.said + 1,
        "every save reached the colleague, once"
    );
}
