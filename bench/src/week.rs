//! `bench week`: the lines, the floors, the peers, the targets.

use std::path::PathBuf;

use anyhow::{Context, Result};
use clap::Args;
use serde_json::{Value, json};

use crate::field_week::{self, Exchanged, OnLink};
use crate::link::{SHAPES, Shape};
use crate::report::{self, Target, median, number, table};
use crate::workload::{self, Workload};

const PEERS: &str = include_str!("../peers.json");
/// Of the blob that a compressor alone makes of the week.
const PUSH_OVER_BLOB_MAX: f64 = 1.10;
const IDLE_BYTES_MAX: f64 = 700.0;
const EDIT_BYTES_MAX: f64 = 1024.0;
const CUT_SECONDS: u64 = 20;

/// What to replay and over what.
#[derive(Debug, Clone, Args)]
pub(crate) struct WeekArgs {
    /// A field-week file, `.jsonl` or `.jsonl.gz`; the committed one if absent
    file: Option<PathBuf>,
    /// `lan`, `sat`, `gprs`, `cut` (gprs, every connection reset each 20 s) or `all`
    #[arg(long, default_value = "all")]
    link: String,
    /// Runs of each line; the median run is shown
    #[arg(long, default_value_t = 1)]
    runs: usize,
}

impl WeekArgs {
    pub(crate) fn usual() -> Self {
        Self {
            file: None,
            link: "all".to_owned(),
            runs: 1,
        }
    }
}

/// Measures, prints, and gives the numbers.
pub(crate) fn run(args: &WeekArgs) -> Result<Value> {
    let path = args.file.clone().unwrap_or_else(workload::example);
    let workload = Workload::read(&path)?;
    let floors = field_week::floors(&workload)?;
    let wanted = |name: &str| args.link == "all" || args.link == name;
    let mut lines = Vec::new();
    for shape in SHAPES.into_iter().filter(|shape| wanted(shape.name)) {
        let mut runs = Vec::new();
        for _ in 0..args.runs.max(1) {
            runs.push(field_week::on_link(&workload, shape)?);
        }
        let middle = median(&runs.iter().map(|run| run.push.seconds).collect::<Vec<_>>());
        lines.push(
            runs.into_iter()
                .find(|run| run.push.seconds == middle)
                .context("no run")?,
        );
    }
    let mut cut = Value::Null;
    if wanted("cut") {
        let shape = Shape {
            cut_seconds: CUT_SECONDS,
            ..SHAPES[2]
        };
        cut = field_week::on_cut_link(&workload, shape)?;
    }
    let peers: Value = serde_json::from_str(PEERS)?;
    let targets = targets(&floors, &lines);
    print(&workload, &floors, &lines, &cut, &peers, &targets)?;
    Ok(json!({
        "file": workload.name, "attachments_left_out": workload.attachments, "edits_that_change_nothing": workload.empty_edits(),
        "floors": floors, "lines": lines.iter().map(line_json).collect::<Vec<_>>(), "cut": cut, "peers": peers,
        "targets": targets.iter().map(Target::json).collect::<Vec<_>>(),
    }))
}

fn line_json(line: &OnLink) -> Value {
    let edits: Vec<Value> = line
        .edits
        .iter()
        .map(|(push, pull)| json!({ "push": push.json(), "pull": pull.json() }))
        .collect();
    json!({
        "link": line.shape.name, "replay_seconds": line.replay_seconds, "records_compared": line.compared,
        "push": line.push.json(), "pull": line.pull.json(), "idle": line.idle.json(), "edits": edits,
    })
}

fn targets(floors: &Value, lines: &[OnLink]) -> Vec<Target> {
    let Some(line) = lines.first() else {
        return Vec::new();
    };
    let both = |exchanged: &Exchanged| (exchanged.plain.0 + exchanged.plain.1) as f64;
    let blob = floors["zstd19"].as_f64().unwrap_or(0.0);
    let edit = line
        .edits
        .iter()
        .map(|(push, _)| both(push))
        .fold(0.0, f64::max);
    let target = |name: &str, limit: f64, found: f64, unit| Target {
        name: name.to_owned(),
        limit,
        found,
        unit,
    };
    vec![
        target(
            "week push, up, without TLS",
            (blob * PUSH_OVER_BLOB_MAX).floor(),
            line.push.plain.0 as f64,
            "bytes",
        ),
        target("week push", 1.0, line.push.requests as f64, "requests"),
        target(
            "idle exchange, both ways, without TLS",
            IDLE_BYTES_MAX,
            both(&line.idle),
            "bytes",
        ),
        target("idle exchange", 1.0, line.idle.requests as f64, "requests"),
        target(
            "one-field edit, both ways, without TLS",
            EDIT_BYTES_MAX,
            edit,
            "bytes",
        ),
    ]
}

fn print(
    workload: &Workload,
    floors: &Value,
    lines: &[OnLink],
    cut: &Value,
    peers: &Value,
    targets: &[Target],
) -> Result<()> {
    report::say(&format!(
        "{}: the week is {} bytes of JSON; zstd -19 makes {} of it, {} of its changes alone",
        workload.name, floors["raw"], floors["zstd19"], floors["changes_zstd19"]
    ))?;
    let mut rows = Vec::new();
    for line in lines {
        rows.push(row(line.shape.name, "week push", &line.push));
        rows.push(row(line.shape.name, "week pull", &line.pull));
        rows.push(row(line.shape.name, "idle", &line.idle));
        for (push, pull) in &line.edits {
            rows.push(row(line.shape.name, "one-field edit, push", push));
            rows.push(row(line.shape.name, "one-field edit, pull", pull));
        }
    }
    let head = [
        "link",
        "exchange",
        "changes",
        "requests",
        "up",
        "down",
        "up with TLS",
        "down with TLS",
        "connections",
        "turns",
        "seconds",
    ];
    table(
        "Exchanges (bytes; up and down without TLS are bodies and HTTP heads)",
        &head,
        &rows,
    )?;
    if let Some(finished) = cut["finished"].as_bool() {
        report::say(&format!(
            "\ngprs, every connection reset each {} s: {} after {:.0} s, {} tries, {} cuts, {} changes left",
            cut["cut_seconds"],
            if finished { "finished" } else { "NOT finished" },
            cut["seconds"].as_f64().unwrap_or(0.0),
            cut["tries"],
            cut["cuts"],
            cut["changes_left"]
        ))?;
    }
    if let Some(line) = lines.first() {
        against_peers(line, lines, peers)?;
    }
    table(
        "Targets",
        &["", "found", "at most", "", ""],
        &targets.iter().map(Target::row).collect::<Vec<_>>(),
    )
}

fn row(link: &str, what: &str, exchanged: &Exchanged) -> Vec<String> {
    let Exchanged {
        seconds,
        requests,
        sent,
        received,
        plain,
        wire,
        ..
    } = exchanged;
    let numbers = [
        sent + received,
        *requests,
        plain.0,
        plain.1,
        wire.up,
        wire.down,
        wire.connections,
        wire.turns,
    ];
    let mut row = vec![link.to_owned(), what.to_owned()];
    row.extend(numbers.map(|number| number.to_string()));
    row.push(format!("{seconds:.2}"));
    row
}

/// How many times what we need a peer needs; above 1 the peer needs more.
fn against_peers(line: &OnLink, lines: &[OnLink], peers: &Value) -> Result<()> {
    let on = |name: &str| lines.iter().find(|line| line.shape.name == name);
    let both =
        |pair: &Value| pair[0].as_f64().unwrap_or(f64::NAN) + pair[1].as_f64().unwrap_or(f64::NAN);
    let ours = |exchanged: &Exchanged| (exchanged.plain.0 + exchanged.plain.1) as f64;
    let edit = line.edits.first().map_or(f64::NAN, |(push, _)| ours(push));
    let times = |theirs: Option<f64>, ours: Option<f64>| match (theirs, ours) {
        (Some(theirs), Some(ours)) => format!("{:.2}", theirs / ours),
        _ => "-".to_owned(),
    };
    let mut rows = Vec::new();
    for peer in peers["rows"].as_array().into_iter().flatten() {
        rows.push(vec![
            peer["name"].as_str().unwrap_or_default().to_owned(),
            times(peer["push"][0].as_f64(), Some(line.push.plain.0 as f64)),
            times(
                peer["push_gprs"].as_f64(),
                on("gprs").map(|line| line.push.seconds),
            ),
            times(
                peer["push_sat"].as_f64(),
                on("sat").map(|line| line.push.seconds),
            ),
            times(
                peer["pull_gprs"].as_f64(),
                on("gprs").map(|line| line.pull.seconds),
            ),
            times(Some(both(&peer["idle"])), Some(ours(&line.idle))),
            times(Some(both(&peer["edit"])), Some(edit)),
            times(
                peer["edit_gprs"].as_f64(),
                on("gprs")
                    .and_then(|line| line.edits.first())
                    .map(|(push, _)| push.seconds),
            ),
        ]);
    }
    let head = [
        "peer needs, times ours",
        "push up",
        "push gprs",
        "push sat",
        "pull gprs",
        "idle bytes",
        "edit bytes",
        "edit gprs",
    ];
    table(
        "Peers (their bytes and seconds without TLS; our seconds with TLS)",
        &head,
        &rows,
    )?;
    report::say(&format!(
        "our week push: {} bytes up without TLS",
        number(line.push.plain.0 as f64)
    ))
}
