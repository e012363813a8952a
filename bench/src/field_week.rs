//! A week in the field, replayed through the real desk and hub, and what each exchange costs.
//!
//! Device A founds, B joins, the base goes from A to B. Then A works offline: every line of the
//! week is one save through the dispatcher, with the laptop's clock at the second of the line.
//! Then the line comes up. At the end B's records are held against A's and against the file.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};
use serde_json::{Value, json};
use store::Store;
use store::settings::name;
use testkit::{Laptop, PASSPHRASE, World};

use crate::heads::{Heads, Probe};
use crate::link::{Counted, Link, Shape};
use crate::workload::{self, Ids, Op, Phase, Step, Workload};

const ZSTD_LEVEL: i32 = 19;
/// How long a line that is cut again and again may take.
const CUT_SECONDS_MAX: u64 = 300;
/// Saves that take longer than the whole replay would are no replay.
const SETTLE: Duration = Duration::from_millis(300);

/// One exchange, measured.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Exchanged {
    pub(crate) seconds: f64,
    pub(crate) requests: u64,
    pub(crate) sent: u64,
    pub(crate) received: u64,
    /// Bodies and heads, without TLS: up, down.
    pub(crate) plain: (u64, u64),
    /// Bodies alone: up, down.
    pub(crate) bodies: (u64, u64),
    /// All bytes of the connection.
    pub(crate) wire: Counted,
}

/// What one link showed.
pub(crate) struct OnLink {
    pub(crate) shape: Shape,
    pub(crate) push: Exchanged,
    pub(crate) pull: Exchanged,
    pub(crate) idle: Exchanged,
    pub(crate) edits: Vec<(Exchanged, Exchanged)>,
    pub(crate) replay_seconds: f64,
    pub(crate) compared: usize,
}

/// Two laptops of one institution behind one line.
struct Pair {
    world: World,
    link: Link,
    a: Laptop,
    b: Laptop,
    ids: Ids,
    heads: Heads,
    /// Seconds of the line the replay has come to. Exchanges happen then, not today: a laptop's
    /// stamps never go back, and what an exchange writes of the audit trail would push all later
    /// lines of the file to today.
    at: i64,
}

fn now_ms() -> i64 {
    let passed = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default();
    i64::try_from(passed.as_millis()).unwrap_or(i64::MAX)
}

fn ask(laptop: &Laptop, name: &str, request: Value) -> Result<Value> {
    laptop
        .call(name, request)
        .map_err(|error| anyhow!("{name}: {error:?}"))
}

impl Pair {
    fn with_base(workload: &Workload) -> Result<Self> {
        let world = World::new();
        let link = Link::to(world.hub.address().parse()?)?;
        let invitation = world.hub.invite(
            "National Human Rights Institution",
            "nhri",
            Some(&link.url()),
        );
        let a = world.laptop("Amina");
        let first = workload.phase(Phase::Base).next().context("no base")?;
        let at = first.updated - 1;
        a.hold_clock(at * 1000);
        a.found(&invitation, "Amina");
        a.exchange();
        let b = world.colleague(&a, &invitation, "Yusuf");
        let mut pair = Self {
            world,
            link,
            a,
            b,
            ids: Ids::new(),
            heads: Heads::default(),
            at,
        };
        for step in workload.phase(Phase::Base) {
            pair.save(step)?;
        }
        // The second exchange of each learns how far its clock is from the hub's.
        for laptop in [
            pair.a.clone(),
            pair.b.clone(),
            pair.a.clone(),
            pair.b.clone(),
        ] {
            pair.exchange(&laptop)?;
        }
        let probe = Probe::of(pair.world.hub.address().parse()?);
        pair.b
            .desk()
            .exchange_over(&probe, sync::Limits::default())?;
        pair.heads = probe.heads();
        pair.exchange(&pair.b)?;
        Ok(pair)
    }

    /// One line of the file, as a person saves it.
    fn save(&mut self, step: &Step) -> Result<()> {
        self.at = self.at.max(step.updated);
        self.a.hold_clock(step.updated * 1000);
        match &step.op {
            Op::Create(document) => {
                let kind = document.get("type").context("no type")?;
                let writes = workload::writes_of(document, &self.ids)?;
                let saved = ask(
                    &self.a,
                    "record_create",
                    json!({ "kind": kind, "writes": writes }),
                )?;
                let name = document
                    .get("id")
                    .and_then(Value::as_str)
                    .context("no id")?;
                let id = saved["record"]["id"].as_str().context("no id given")?;
                self.ids.insert(name.to_owned(), id.to_owned());
            }
            Op::Edit { id, field, value } => {
                let kind = serde_json::from_str::<Value>(&step.line)?["type"].clone();
                let kind = kind.as_str().context("no type")?;
                let id = self.ids.get(id).context("an edit of nothing")?;
                let writes = workload::writes(kind, field, value, &self.ids)?;
                ask(
                    &self.a,
                    "record_save",
                    json!({ "id": id, "writes": writes }),
                )?;
            }
        }
        Ok(())
    }

    fn exchange(&self, laptop: &Laptop) -> Result<Exchanged> {
        laptop.hold_clock(self.at * 1000);
        self.tell_the_time(laptop)?;
        self.link.take();
        let start = Instant::now();
        let outcome = ask(laptop, "exchange_run", json!({}))?;
        let seconds = start.elapsed().as_secs_f64();
        // The farewell of the connection is still under way.
        std::thread::sleep(SETTLE);
        let number = |name: &str| outcome[name].as_u64().unwrap_or(0);
        let bodies = (number("bytes_up"), number("bytes_down"));
        let requests = number("requests");
        Ok(Exchanged {
            seconds,
            requests,
            sent: number("sent"),
            received: number("received"),
            plain: self.heads.with_bodies(requests, bodies.0, bodies.1),
            bodies,
            wire: self.link.take(),
        })
    }

    /// The week passes on the laptops and not at the hub. What a laptop knows of the difference is
    /// put right, as if its clock had not been wrong: else it would send everything twice.
    fn tell_the_time(&self, laptop: &Laptop) -> Result<()> {
        ask(laptop, "vault_lock", json!({}))?;
        let vault = laptop.home().join("vault");
        let unlocked = vault::unlock(&vault, &vault::Passphrase::new(PASSPHRASE)?)?;
        let key = unlocked.master.derive_db_key();
        let mut store = Store::open(&vault.join("sanad.db"), &key)?;
        let offset = (now_ms() / 1000).wrapping_sub(self.at);
        store.set_setting(name::HUB_OFFSET, Some(&offset.to_le_bytes()))?;
        drop(store);
        ask(laptop, "vault_unlock", json!({ "passphrase": PASSPHRASE }))?;
        Ok(())
    }

    /// Every document of the file, field by field, on both laptops; gives their number.
    fn compare(&self, workload: &Workload) -> Result<usize> {
        let documents = workload.documents();
        for (name, (document, updated)) in &documents {
            let id = self.ids.get(*name).context("not made")?;
            let here = ask(&self.a, "record_get", json!({ "id": id }))?;
            let there = ask(&self.b, "record_get", json!({ "id": id }))?;
            ensure!(here["fields"] == there["fields"], "{name}: A and B differ");
            ensure!(
                there["updated_at"] == json!(updated * 1000),
                "{name}: stamped {}, saved at {}",
                there["updated_at"],
                updated * 1000
            );
            let mut fields: BTreeMap<String, Value> =
                serde_json::from_value(there["fields"].clone())?;
            if document.get("status").is_none() {
                // Sanad gives each new case a status.
                fields.remove("status");
            }
            ensure!(
                fields == workload::fields_of(document, &self.ids)?,
                "{name}: not what the file says"
            );
        }
        let count = |laptop: &Laptop| -> Result<Value> {
            let verified = ask(laptop, "vault_verify", json!({}))?;
            ensure!(
                verified["file_sound"] == json!(true) && verified["log_agrees"] == json!(true),
                "vault not sound"
            );
            Ok(json!([verified["changes"], verified["records"]]))
        };
        ensure!(
            count(&self.a)? == count(&self.b)?,
            "A and B hold different numbers of changes"
        );
        Ok(documents.len())
    }
}

/// The week over one line.
pub(crate) fn on_link(workload: &Workload, shape: Shape) -> Result<OnLink> {
    let mut pair = Pair::with_base(workload)?;
    let start = Instant::now();
    for step in workload.phase(Phase::Week) {
        pair.save(step)?;
    }
    let replay_seconds = start.elapsed().as_secs_f64();
    pair.link.shape(shape);
    let (a, b) = (pair.a.clone(), pair.b.clone());
    let push = pair.exchange(&a)?;
    let pull = pair.exchange(&b)?;
    ensure!(
        push.sent == pull.received,
        "pushed {} and pulled {} changes",
        push.sent,
        pull.received
    );
    let idle = pair.exchange(&a)?;
    let mut edits = Vec::new();
    for number in 1..=3 {
        for step in workload.phase(Phase::Edit(number)) {
            pair.save(step)?;
            edits.push((pair.exchange(&a)?, pair.exchange(&b)?));
        }
    }
    let compared = pair.compare(workload)?;
    Ok(OnLink {
        shape,
        push,
        pull,
        idle,
        edits,
        replay_seconds,
        compared,
    })
}

/// The week over a line on which every connection is reset again and again, tried again at once.
pub(crate) fn on_cut_link(workload: &Workload, shape: Shape) -> Result<Value> {
    let mut pair = Pair::with_base(workload)?;
    for step in workload.phase(Phase::Week) {
        pair.save(step)?;
    }
    pair.link.shape(shape);
    pair.a.hold_clock(pair.at * 1000);
    pair.tell_the_time(&pair.a)?;
    let start = Instant::now();
    let mut tries = 0;
    let mut done = false;
    while !done && start.elapsed() < Duration::from_secs(CUT_SECONDS_MAX) {
        tries += 1;
        done = pair.a.call("exchange_run", json!({})).is_ok();
    }
    let counted = pair.link.take();
    let waiting = ask(&pair.a, "exchange_status", json!({}))?["waiting_changes"].clone();
    Ok(json!({
        "link": shape.name, "cut_seconds": shape.cut_seconds, "finished": done, "seconds": start.elapsed().as_secs_f64(),
        "tries": tries, "cuts": counted.cuts, "up": counted.up, "down": counted.down, "changes_left": waiting,
    }))
}

/// What a compressor alone makes of the week.
pub(crate) fn floors(workload: &Workload) -> Result<Value> {
    let mut lines = String::new();
    let mut changes = String::new();
    for step in workload.phase(Phase::Week) {
        let mut line: Value = serde_json::from_str(&step.line)?;
        if let Some(line) = line.as_object_mut() {
            // The same edit told a second way; a blob of full values has it once.
            line.shift_remove("splice");
        }
        lines.push_str(&line.to_string());
        lines.push('\n');
        let change = match &step.op {
            Op::Create(document) => {
                let kept = document
                    .iter()
                    .filter(|(field, _)| !matches!(field.as_str(), "type" | "updated"));
                Value::Object(
                    kept.map(|(field, value)| (field.clone(), value.clone()))
                        .collect(),
                )
            }
            Op::Edit { id, field, value } => json!([id, field, value]),
        };
        changes.push_str(&change.to_string());
        changes.push('\n');
    }
    let packed = |text: &str| -> Result<usize> {
        Ok(zstd::bulk::compress(text.as_bytes(), ZSTD_LEVEL)?.len())
    };
    Ok(json!({
        "raw": lines.len(), "zstd19": packed(&lines)?,
        "changes_raw": changes.len(), "changes_zstd19": packed(&changes)?,
    }))
}

impl Exchanged {
    pub(crate) fn json(&self) -> Value {
        let Counted {
            up,
            down,
            connections,
            turns,
            stalls,
            cuts,
        } = self.wire;
        json!({
            "seconds": self.seconds, "requests": self.requests, "sent": self.sent, "received": self.received,
            "bodies": [self.bodies.0, self.bodies.1], "without_tls": [self.plain.0, self.plain.1], "with_tls": [up, down],
            "connections": connections, "turns": turns, "stalls": stalls, "cuts": cuts,
        })
    }
}
