//! What a hub carries: exchanges a second and their times on either store, beside a plain append
//! of the same bytes on the same store in the same run; memory with a thousand slow connections;
//! how both grow with what is stored.
//!
//! Laptops and hub share the processors of this machine, and the laptops sign too.

#[allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "shared with the hub's tests: a server that does not start ends the measurement"
)]
#[path = "../../hub/tests/hub/cluster.rs"]
mod cluster;

use std::path::Path;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};
use clap::Args;
use hub::exchange::{Hub, Opening};
use hub::invite::InviteOptions;
use hub::storage::{Bounds, CheckedFrame, Place, Storage};
use serde_json::{Value, json};
use wire::{Invitation, Role, Sections, limits};

use crate::hub_people::{Pusher, is_kept};
use crate::hub_process;
use crate::report::{number, say, table};

/// Laptops at work at once.
const AT_ONCE: usize = 16;
/// Hub time in this measurement.
const NOW: u64 = 1_795_510_800;
/// Frames appended in one call while the store is filled.
const FILL: usize = 100;

/// How much to measure.
#[derive(Debug, Clone, Args)]
pub(crate) struct HubArgs {
    /// Exchanges per measurement
    #[arg(long, default_value_t = 4_000)]
    exchanges: usize,
    /// Sealed bytes of a frame
    #[arg(long, default_value_t = 512)]
    size: usize,
    /// Frames stored at the end of the growth; 1000000 takes some minutes and 2 GB
    #[arg(long, default_value_t = 100_000)]
    frames: usize,
}

impl HubArgs {
    pub(crate) fn usual() -> Self {
        Self {
            exchanges: 4_000,
            size: 512,
            frames: 100_000,
        }
    }
}

/// Times of many things done by several at once.
struct Times {
    each: Vec<Duration>,
    all: Duration,
}

impl Times {
    fn per_second(&self) -> f64 {
        self.each.len() as f64 / self.all.as_secs_f64()
    }

    fn at(&mut self, percent: usize) -> f64 {
        self.each.sort_unstable();
        let place = (self.each.len() * percent / 100).min(self.each.len().saturating_sub(1));
        self.each
            .get(place)
            .map_or(0.0, |time| time.as_secs_f64() * 1000.0)
    }
}

/// A hub core on a fresh store, with founded laptops.
struct Bench {
    hub: Hub,
    storage: Arc<dyn Storage>,
    laptops: Vec<Mutex<Pusher>>,
}

pub(crate) fn run(args: &HubArgs) -> Result<Value> {
    let mut found = json!({ "exchanges": args.exchanges, "size": args.size });
    let mut rows = Vec::new();
    for store in ["sqlite", "postgres"] {
        let folder = tempfile::tempdir()?;
        let place = place(folder.path(), store)?;
        let bench = open(&place, AT_ONCE)?;
        let bodies = bodies(args)?;
        let mut plain = plain(folder.path(), store, bodies)?;
        let mut core = core(&bench, args)?;
        let ratio = plain.per_second() / core.per_second();
        rows.push(row(store, "plain append", &mut plain, 1.0));
        rows.push(row(store, "exchange, core", &mut core, ratio));
        found[store] = json!({
            "plain": told(&mut plain), "core": told(&mut core), "plain_per_core": ratio,
        });
        let process = hub_process::load(&place_words(folder.path(), store)?, args.exchanges / 4)?;
        let mut whole = Times {
            each: process.each,
            all: process.all,
        };
        let ratio = plain.per_second() / whole.per_second();
        rows.push(row(
            store,
            "exchange, new TLS connection",
            &mut whole,
            ratio,
        ));
        found[store]["process"] = told(&mut whole);
        found[store]["plain_per_process"] = json!(ratio);
        found[store]["slow"] = json!({
            "connections": process.slow, "grown_kib": process.grown_kib,
        });
        say(&format!(
            "{store}: {} slow connections take {} KiB more",
            process.slow, process.grown_kib
        ))?;
    }
    table(
        "A hub under load",
        &[
            "store",
            "what",
            "a second",
            "p50 ms",
            "p99 ms",
            "plain / this",
        ],
        &rows,
    )?;
    found["growth"] = growth(args)?;
    Ok(found)
}

fn row(store: &str, what: &str, times: &mut Times, ratio: f64) -> Vec<String> {
    vec![
        store.to_owned(),
        what.to_owned(),
        number(times.per_second().round()),
        number(times.at(50)),
        number(times.at(99)),
        format!("{ratio:.1}"),
    ]
}

fn told(times: &mut Times) -> Value {
    json!({ "per_second": times.per_second(), "p50_ms": times.at(50), "p99_ms": times.at(99) })
}

/// Data folder and address for a hub in its own process.
fn place_words(folder: &Path, store: &str) -> Result<(std::path::PathBuf, String)> {
    let data = folder.join("process");
    std::fs::create_dir_all(&data)?;
    Ok((data, address(store)))
}

fn address(store: &str) -> String {
    match store {
        "postgres" => cluster::database().1,
        other => other.to_owned(),
    }
}

fn place(folder: &Path, store: &str) -> Result<Place> {
    let data = folder.join("core");
    std::fs::create_dir_all(&data)?;
    Ok(Place::read(&data, Some(&address(store)))?)
}

/// One more invitation.
pub(crate) fn invite(place: &Place, name: &str) -> Result<Invitation> {
    let out = place.data.join("out.invitation");
    hub::invite::invite(
        &InviteOptions {
            place: place.clone(),
            name: name.to_owned(),
            role: Role::Nhri,
            url: Some("https://127.0.0.1:1".to_owned()),
            out: out.clone(),
            qr: None,
        },
        NOW,
    )?;
    let text = std::fs::read_to_string(&out)?;
    std::fs::remove_file(out)?;
    Invitation::from_text(&text).map_err(|_| anyhow!("the invitation does not read"))
}

fn open(place: &Place, laptops: usize) -> Result<Bench> {
    let mut tables = place.connect()?;
    let key = hub::authority::load_or_create(tables.as_mut(), None)?.key;
    let bounds = Bounds {
        quota: 1 << 40,
        all: 0,
    };
    let storage: Arc<dyn Storage> = Arc::new(place.open(bounds)?);
    let hub = Hub::new(storage.clone(), key, NOW, 1_000_000_000, 1_000_000_000)?;
    let mut people = Vec::new();
    for at in 0..laptops {
        let pusher = Pusher::new(invite(place, &format!("Institution {at}"))?)?;
        let body = pusher.found(NOW + 1)?;
        ensure!(carry(&hub, &body)?.is_some(), "a founding was not answered");
        people.push(Mutex::new(pusher));
    }
    Ok(Bench {
        hub,
        storage,
        laptops: people,
    })
}

/// What the door does with a body, without the door.
fn carry(hub: &Hub, body: &[u8]) -> Result<Option<Vec<u8>>> {
    let mut sections = Sections::new(limits::REQUEST_SIGNED + 128, limits::FRAME);
    sections.feed(body);
    let first = sections.next_section().ok().flatten();
    let mut session = match hub.open(&first.context("no section")?, NOW + 1)? {
        Opening::Session(session) => session,
        Opening::Answered(answer) => return Ok(Some(answer)),
        Opening::Slow(_) | Opening::Unreadable => return Ok(None),
    };
    while let Ok(Some(section)) = sections.next_section() {
        session.take(hub, section)?;
    }
    session.flush(hub)?;
    Ok(Some(session.answer(hub, NOW + 1)?.0))
}

/// Several at once, each with its own part of the work.
pub(crate) fn at_once(
    each: usize,
    work: impl Fn(usize) -> Result<Duration> + Sync,
) -> Result<(Vec<Duration>, Duration)> {
    let began = Instant::now();
    let done: Vec<Result<Vec<Duration>>> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..AT_ONCE)
            .map(|at| {
                let work = &work;
                scope.spawn(move || (0..each).map(|_| work(at)).collect())
            })
            .collect();
        let join = |thread: std::thread::ScopedJoinHandle<'_, _>| {
            thread
                .join()
                .unwrap_or_else(|_| Err(anyhow!("a thread ended badly")))
        };
        threads.into_iter().map(join).collect()
    });
    let all = began.elapsed();
    let mut times = Vec::new();
    for one in done {
        times.extend(one?);
    }
    Ok((times, all))
}

fn core(bench: &Bench, args: &HubArgs) -> Result<Times> {
    let (each, all) = at_once(args.exchanges / AT_ONCE, |at| {
        let mut laptop = bench
            .laptops
            .get(at)
            .context("a laptop each")?
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        let began = Instant::now();
        let body = laptop.push(NOW + 1, args.size)?;
        let answer = carry(&bench.hub, &body)?.context("no answer")?;
        ensure!(is_kept(&laptop.invitation, &body, &answer)?, "not kept");
        Ok(began.elapsed())
    })?;
    Ok(Times { each, all })
}

/// Frames as they are stored.
fn bodies(args: &HubArgs) -> Result<Vec<Vec<u8>>> {
    let invitation = {
        let folder = tempfile::tempdir()?;
        invite(&Place::folder(folder.path()), "Plain")?
    };
    let mut pusher = Pusher::new(invitation)?;
    (0..args.exchanges)
        .map(|_| Ok(pusher.frame(args.size)?.0.encode()))
        .collect()
}

/// One table, one writer that commits whatever waits, and nothing else: what the store can do.
fn plain(folder: &Path, store: &str, bodies: Vec<Vec<u8>>) -> Result<Times> {
    let (sender, jobs) = channel::<(Vec<u8>, Sender<()>)>();
    let mut append = match store {
        "postgres" => plain_postgres()?,
        _ => plain_sqlite(folder)?,
    };
    let writer = std::thread::spawn(move || -> Result<()> {
        while let Ok(first) = jobs.recv() {
            let mut group = vec![first];
            group.extend(jobs.try_iter().take(63));
            let (bodies, replies): (Vec<_>, Vec<_>) = group.into_iter().unzip();
            append(bodies)?;
            for reply in replies {
                reply.send(())?;
            }
        }
        Ok(())
    });
    let each = bodies.len() / AT_ONCE;
    let waiting = Mutex::new(bodies);
    let sender = Mutex::new(sender);
    let (each, all) = at_once(each, |_| {
        let body = waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let began = Instant::now();
        let (reply, answer) = channel();
        let job = (body.context("a body each")?, reply);
        sender
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .send(job)?;
        answer.recv()?;
        Ok(began.elapsed())
    })?;
    drop(sender);
    writer
        .join()
        .unwrap_or_else(|_| Err(anyhow!("the writer ended badly")))?;
    Ok(Times { each, all })
}

type Append = Box<dyn FnMut(Vec<Vec<u8>>) -> Result<()> + Send>;

fn plain_sqlite(folder: &Path) -> Result<Append> {
    let connection = rusqlite::Connection::open(folder.join("plain.sqlite"))?;
    connection.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE plain (id INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT",
    )?;
    Ok(Box::new(move |bodies| {
        connection.execute_batch("BEGIN IMMEDIATE")?;
        for body in bodies {
            connection
                .prepare_cached("INSERT INTO plain (body) VALUES (?1)")?
                .execute([body])?;
        }
        connection.execute_batch("COMMIT")?;
        Ok(())
    }))
}

fn plain_postgres() -> Result<Append> {
    let mut client = postgres::Client::connect(&cluster::database().1, postgres::NoTls)?;
    client.batch_execute(
        "CREATE TABLE plain (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, body BYTEA NOT NULL);
         ALTER TABLE plain ALTER COLUMN body SET STORAGE EXTERNAL",
    )?;
    let insert = client.prepare("INSERT INTO plain (body) SELECT * FROM unnest($1::bytea[])")?;
    Ok(Box::new(move |bodies| {
        client.execute(&insert, &[&bodies])?;
        Ok(())
    }))
}

/// The same measurement with ever more in the store: a hundred laptops' logs, one of them read.
fn growth(args: &HubArgs) -> Result<Value> {
    let mut rows = Vec::new();
    let mut found = Vec::new();
    for store in ["sqlite", "postgres"] {
        let folder = tempfile::tempdir()?;
        let bench = open(&place(folder.path(), store)?, 100)?;
        let mut stored = 0;
        let mut steps: Vec<usize> = vec![10_000, 100_000, 1_000_000];
        steps.retain(|step| *step <= args.frames);
        for step in steps {
            while stored < step {
                for laptop in &bench.laptops {
                    stored += fill(&bench, laptop, args.size)?;
                }
            }
            let some = HubArgs {
                exchanges: args.exchanges.min(2_000),
                ..args.clone()
            };
            let mut push = core(&bench, &some)?;
            let mut pull = pull(&bench)?;
            rows.push(vec![
                store.to_owned(),
                stored.to_string(),
                number(push.per_second().round()),
                number(push.at(99)),
                number(pull.at(50)),
                number(pull.at(99)),
            ]);
            found.push(json!({
                "store": store, "frames": stored, "push": told(&mut push), "pull": told(&mut pull),
            }));
            stored += some.exchanges;
        }
    }
    table(
        "Growth",
        &[
            "store",
            "frames",
            "pushes a second",
            "p99 ms",
            "pull p50 ms",
            "p99 ms",
        ],
        &rows,
    )?;
    Ok(json!(found))
}

fn fill(bench: &Bench, laptop: &Mutex<Pusher>, size: usize) -> Result<usize> {
    let mut laptop = laptop.lock().unwrap_or_else(PoisonError::into_inner);
    let mut frames = Vec::with_capacity(FILL);
    for _ in 0..FILL {
        let (frame, header) = laptop.frame(size)?;
        frames.push(CheckedFrame {
            log: header.log(),
            seq: header.seq,
            previous: header.previous,
            hash: frame.hash(),
            to: None,
            replaces: false,
            bytes: frame.encode(),
        });
    }
    let count = frames.len();
    let kept = bench
        .storage
        .append_frames(laptop.invitation.institution_id, frames)?;
    ensure!(
        kept.iter().all(|one| *one == hub::storage::Kept::Yes),
        "not kept"
    );
    Ok(count)
}

/// The last 64 KiB of a log, as a laptop asks that was away for a day.
fn pull(bench: &Bench) -> Result<Times> {
    let began = Instant::now();
    let mut each = Vec::new();
    for laptop in bench.laptops.iter().cycle().take(1_000) {
        let log = laptop.lock().unwrap_or_else(PoisonError::into_inner).log();
        let start = Instant::now();
        let heads = bench.storage.heads(log.institution)?;
        let head = heads.first().context("a log")?;
        let after = wire::Seq(head.seq.0.saturating_sub(90));
        let slice = bench.storage.frames_after(log, after, 64 << 10, true)?;
        ensure!(!slice.items.is_empty(), "nothing came");
        each.push(start.elapsed());
    }
    Ok(Times {
        each,
        all: began.elapsed(),
    })
}
