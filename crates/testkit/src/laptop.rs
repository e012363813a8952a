//! A laptop: a home folder and the same dispatcher the window and the command line use.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use api::{ApiError, Code, Router};
use desk::Desk;
use desk::exchange::Outcome;
use desk::form::Asked;
use serde_json::{Value, json};

use crate::floor::vault_at_floor;

/// Good enough for a test vault: six words that no list rates weak.
pub const PASSPHRASE: &str = "velvet anchor tundra mosaic pepper lantern";

/// 24 November 2026, 09:00 UTC.
const MORNING: i64 = 1_795_510_800_000;

/// One person's laptop.
#[derive(Clone)]
pub struct Laptop {
    home: PathBuf,
    router: Router,
    clock: Arc<AtomicI64>,
    /// Milliseconds that pass at every look.
    tick: Arc<AtomicI64>,
}

impl Laptop {
    /// A laptop with its home in `home`, whose clock stands until it is moved.
    pub fn at(home: &Path) -> Self {
        let clock = Arc::new(AtomicI64::new(MORNING));
        // A second passes at every look, so that stamps are told apart.
        let tick = Arc::new(AtomicI64::new(1000));
        let (ticking, by) = (Arc::clone(&clock), Arc::clone(&tick));
        let look = move || ticking.fetch_add(by.load(Ordering::Relaxed), Ordering::Relaxed);
        let desk = Desk::with_clock(home, Box::new(look)).unwrap();
        Self {
            home: home.to_owned(),
            router: Router::new(Arc::new(desk)),
            clock,
            tick,
        }
    }

    /// A laptop with a fresh vault at the cheapest protection, open.
    pub fn with_vault(home: &Path) -> Self {
        vault_at_floor(home, PASSPHRASE);
        let laptop = Self::at(home);
        laptop.unlock();
        laptop
    }

    /// Opens the vault.
    #[track_caller]
    pub fn unlock(&self) {
        self.ask("vault_unlock", json!({ "passphrase": PASSPHRASE }));
    }

    /// Exchanges over any way to a hub; gives what it did or the code of its failure.
    pub fn exchange_over(&self, way: &dyn sync::Transport) -> Result<Outcome, Code> {
        let done = self.desk().exchange_over(way, sync::Limits::default());
        done.map_err(|error| ApiError::from(error).code)
    }

    /// Its home folder.
    pub fn home(&self) -> &Path {
        &self.home
    }

    /// The desk behind it.
    pub fn desk(&self) -> &Arc<Desk> {
        self.router.desk()
    }

    /// Sets its clock wrong, or right: milliseconds since 1970 UTC.
    pub fn set_clock(&self, now: i64) {
        self.clock.store(now, Ordering::Relaxed);
    }

    /// Its clock shows this moment, however often it is looked at, until it is set again.
    pub fn hold_clock(&self, now: i64) {
        self.tick.store(0, Ordering::Relaxed);
        self.clock.store(now, Ordering::Relaxed);
    }

    /// A command, as the window sends it.
    pub fn call(&self, name: &str, request: Value) -> Result<Value, ApiError> {
        self.router.dispatch(name, request)
    }

    /// A command that must succeed.
    #[track_caller]
    pub fn ask(&self, name: &str, request: Value) -> Value {
        self.call(name, request.clone())
            .unwrap_or_else(|error| panic!("{name} {request}: {error:?}"))
    }

    /// A command that must fail; gives the code.
    #[track_caller]
    pub fn refuse(&self, name: &str, request: Value) -> Code {
        match self.call(name, request) {
            Ok(view) => panic!("{name} succeeded: {view}"),
            Err(error) => error.code,
        }
    }

    /// Starts work that takes long and waits for its end; gives its last view.
    #[track_caller]
    pub fn work(&self, name: &str, request: Value) -> Value {
        let started = self.ask(name, request);
        self.wait(&started)
    }

    /// Waits for the end of work that was started; gives its last view.
    #[track_caller]
    pub fn wait(&self, started: &Value) -> Value {
        loop {
            let view = self.ask("work_get", started.clone());
            if view["state"] != "running" {
                return view;
            }
            // tidy:allow(sleep): polling; the end of the work is what is waited for.
            std::thread::sleep(std::time::Duration::from_millis(2));
        }
    }

    /// Makes the vault.
    pub fn make_vault(&self) -> &Self {
        self.ask("vault_create", json!({ "passphrase": PASSPHRASE }));
        self
    }

    /// Founds the institution of an invitation.
    pub fn found(&self, invitation: &str, person: &str) -> &Self {
        let device = format!("{person}'s laptop");
        self.ask("institution_found", json!({ "invitation": invitation, "person": person, "device": device, "country": "JOR" }));
        self
    }

    /// The text with which this laptop asks to join.
    pub fn ask_to_join(&self, invitation: &str, person: &str) -> String {
        let device = format!("{person}'s laptop");
        let request = self.ask(
            "device_request_make",
            json!({ "invitation": invitation, "person": person, "device": device }),
        );
        request["text"].as_str().unwrap().to_owned()
    }

    /// Exchanges; gives the outcome.
    #[track_caller]
    pub fn exchange(&self) -> Value {
        self.ask("exchange_run", json!({}))
    }

    /// Makes a record; gives its id.
    #[track_caller]
    pub fn make(&self, kind: &str, fields: Value) -> String {
        let saved = self.ask(
            "record_create",
            json!({ "kind": kind, "writes": writes(&fields) }),
        );
        saved["record"]["id"].as_str().unwrap().to_owned()
    }

    /// A record with its past, as stories begin with it: levels long decided, states long reached.
    #[track_caller]
    pub fn import(&self, line: &Value) {
        let line = line.to_string();
        self.desk().import_own(&mut line.as_bytes()).unwrap();
    }

    /// Writes fields the way a changed program would: past every rule of the desk.
    #[track_caller]
    pub fn forge(&self, id: &str, fields: Value) {
        let all: Vec<Asked> = writes(&fields)
            .into_iter()
            .map(|write| Asked {
                field: write["field"].as_str().unwrap().to_owned(),
                element: write["element"].as_str().map(str::to_owned),
                value: write["value"].clone(),
            })
            .collect();
        let id = model::RecordId::parse(id).unwrap();
        self.desk().save_unjudged(id, &all).unwrap();
    }

    /// A case that comes from elsewhere, in whatever state; gives its id. At the desk steps lead there.
    #[track_caller]
    pub fn import_case(&self, mut fields: Value) -> String {
        let all = json!({ "sort": "updated", "limit": 500 });
        let ids = |view: Value| -> Vec<String> {
            let rows = view["rows"].as_array().unwrap().clone();
            rows.iter()
                .map(|row| row["id"].as_str().unwrap().to_owned())
                .collect()
        };
        let before = ids(self.ask("case_list", all.clone()));
        fields["type"] = json!("case");
        self.import(&fields);
        let mut after = ids(self.ask("case_list", all)).into_iter();
        after.find(|id| !before.contains(id)).unwrap()
    }

    /// Saves fields of a record.
    #[track_caller]
    pub fn save(&self, id: &str, fields: Value) {
        self.ask(
            "record_save",
            json!({ "id": id, "writes": writes(&fields) }),
        );
    }

    /// The fields of a record.
    #[track_caller]
    pub fn fields(&self, id: &str) -> Value {
        self.ask("record_get", json!({ "id": id }))["fields"].clone()
    }

    /// Titles of all cases, sorted.
    #[track_caller]
    pub fn case_titles(&self) -> Vec<String> {
        let list = self.ask(
            "case_list",
            json!({ "sort": "title", "ascending": true, "limit": 500 }),
        );
        list["rows"]
            .as_array()
            .unwrap()
            .iter()
            .map(|row| row["title"].as_str().unwrap().to_owned())
            .collect()
    }
}

/// Field values as the window writes them: sets element by element.
pub fn writes(fields: &Value) -> Vec<Value> {
    let mut writes = Vec::new();
    for (field, value) in fields.as_object().unwrap() {
        match value {
            Value::Array(elements) => {
                writes.extend(
                    elements.iter().map(
                        |element| json!({ "field": field, "element": element, "value": true }),
                    ),
                );
            }
            Value::Object(own) if !own.contains_key("answer") => {
                writes.extend(
                    own.iter().map(
                        |(key, value)| json!({ "field": field, "element": key, "value": value }),
                    ),
                );
            }
            value => writes.push(json!({ "field": field, "value": value })),
        }
    }
    writes
}
