//! `bench desk`: fills a vault through import, sends it to a hub, asks a fresh process how fast it
//! is, and holds the same rows in plain SQLite beside it.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use clap::Args;
use serde_json::{Value, json};
use testkit::{Laptop, World};

use crate::people::{Weight, Words};
use crate::plain;
use crate::report::{self, Target, number, table};
use crate::workload::{self, Workload};

/// Cases of one import.
const BATCH_CASES: usize = 1_000;
/// Cases listed at once.
const PAGE_CASES: usize = 500;
/// Says that the records of the rules are in.
const THICK: &str = "thick";
/// From here on cases are thin.
const THIN_FROM: usize = 50_000;
const ANSWER_MS_MAX: f64 = 50.0;
/// Any filter, with its first page and count.
const FILTER_MS_MAX: f64 = 150.0;
const OPEN_MS_MAX: f64 = 100.0;
/// Without what the disk needs to flush.
const SAVE_MS_MAX: f64 = 20.0;
const TARGET_CASES: usize = 100_000;

/// How many cases.
#[derive(Debug, Clone, Args)]
pub(crate) struct DeskArgs {
    /// Number of cases; 10,000 and 100,000 if absent
    #[arg(long)]
    cases: Vec<usize>,
    /// Keep the vault in this folder, or use the one made there before
    #[arg(long)]
    home: Option<PathBuf>,
}

impl DeskArgs {
    pub(crate) fn usual() -> Self {
        Self {
            cases: Vec::new(),
            home: None,
        }
    }
}

/// Measures, prints, and gives the numbers.
pub(crate) fn run(args: &DeskArgs) -> Result<Value> {
    let sizes = if args.cases.is_empty() {
        vec![10_000, TARGET_CASES]
    } else {
        args.cases.clone()
    };
    let mut all = Vec::new();
    for cases in sizes {
        let folder = tempfile::tempdir()?;
        let home = args.home.as_ref().map_or_else(
            || folder.path().join("desk"),
            |home| home.join(cases.to_string()),
        );
        all.push(one(&home, cases)?);
    }
    Ok(Value::Array(all))
}

fn one(home: &Path, cases: usize) -> Result<Value> {
    let weight = if cases >= THIN_FROM {
        Weight::Thin
    } else {
        Weight::Full
    };
    let built = if home.exists() {
        Value::Null
    } else {
        build(home, cases, weight)?
    };
    if !home.join(THICK).exists() {
        thicken(home)?;
    }
    let asked = ask_in_a_process(home)?;
    let beside = plain::compare(home)?;
    print(cases, weight, &built, &asked, &beside)?;
    let targets = targets(cases, &asked);
    table(
        "Targets",
        &["", "found", "at most", "", ""],
        &targets.iter().map(Target::row).collect::<Vec<_>>(),
    )?;
    let kind = if weight == Weight::Full {
        "full"
    } else {
        "thin"
    };
    Ok(json!({
        "cases": cases, "weight": kind, "built": built, "asked": asked, "plain": beside,
        "targets": targets.iter().map(Target::json).collect::<Vec<_>>(),
    }))
}

/// Fills a fresh vault, then sends everything, so that the desk is as after years of exchanges.
fn build(home: &Path, cases: usize, weight: Weight) -> Result<Value> {
    let workload = Workload::read(&workload::example())?;
    let mut words = Words::of(&workload, 7);
    let world = World::new();
    let laptop = Laptop::at(home);
    laptop.make_vault();
    laptop.found(
        &world
            .hub
            .invite("National Human Rights Institution", "nhri", None),
        "Amina",
    );
    laptop.exchange();
    let mut records = 0_u64;
    let mut seconds = 0.0;
    let mut made = 0;
    while made < cases {
        let mut lines = String::new();
        for number in made..cases.min(made + BATCH_CASES) {
            for line in words.case(number + 1, weight)? {
                lines.push_str(&line.to_string());
                lines.push('\n');
            }
        }
        made = cases.min(made + BATCH_CASES);
        let start = Instant::now();
        records += u64::from(laptop.desk().import_own(&mut lines.as_bytes())?);
        seconds += start.elapsed().as_secs_f64();
    }
    let start = Instant::now();
    let mut sent = 0;
    let mut bytes = 0;
    loop {
        let outcome = laptop.exchange();
        sent += outcome["sent"].as_u64().unwrap_or(0);
        bytes += outcome["bytes_up"].as_u64().unwrap_or(0);
        if laptop.ask("exchange_status", json!({}))["waiting_changes"] == json!(0) {
            break;
        }
    }
    let first_exchange = start.elapsed().as_secs_f64();
    ensure!(sent == records, "sent {sent} of {records}");
    laptop.ask("vault_lock", json!({}));
    let file = std::fs::metadata(home.join("vault/sanad.db"))?.len();
    Ok(json!({
        "records": records, "import_seconds": seconds, "records_per_second": records as f64 / seconds, "file_bytes": file,
        "first_exchange_seconds": first_exchange, "first_exchange_bytes": bytes, "memory_peak_kib": report::memory().1,
    }))
}

/// Gives every tenth case a consent, an assessment, a plan with a measure, an intervention and
/// somebody involved: what rules and lists of what is due look at.
fn thicken(home: &Path) -> Result<()> {
    let laptop = Laptop::at(home);
    laptop.unlock();
    let day = |number: usize| format!("2026-{:02}-{:02}", number % 12 + 1, number % 28 + 1);
    let mut offset = 0;
    loop {
        let request = json!({ "sort": "reference", "offset": offset, "limit": PAGE_CASES });
        let page = laptop.ask("case_list", request);
        let rows = page["rows"].as_array().cloned().unwrap_or_default();
        if rows.is_empty() {
            break;
        }
        let mut lines = String::new();
        for (at, row) in rows.iter().enumerate().step_by(10) {
            let (number, case) = (offset + at, &row["id"]);
            let (plan, measure) = (format!("plan{number}"), format!("measure{number}"));
            let next = day(number + 3);
            for line in [
                json!({ "type": "consent", "case": case, "scope": "record_and_store", "status": "given", "mode": "written", "given_on": day(number), "expires_on": next }),
                json!({ "type": "risk_assessment", "case": case, "assessed_on": day(number), "status": "draft", "decided_level": "high", "review_on": next }),
                json!({ "type": "protection_plan", "case": case, "id": plan, "status": "agreed", "review_on": next }),
                json!({ "type": "measure", "case": case, "id": measure, "plan": plan, "title": "escort", "owner": format!("user{}", number % 9 + 1), "due_on": next, "status": "planned" }),
                json!({ "type": "intervention", "case": case, "measure": measure, "intervention_type": "letter_to_authority", "status": "awaiting_reply", "next_on": next }),
                json!({ "type": "involvement", "case": case, "perpetrator_type": "police" }),
            ] {
                lines.push_str(&line.to_string());
                lines.push('\n');
            }
        }
        laptop.desk().import_own(&mut lines.as_bytes())?;
        offset += rows.len();
    }
    laptop.ask("vault_lock", json!({}));
    std::fs::write(home.join(THICK), [])?;
    Ok(())
}

fn ask_in_a_process(home: &Path) -> Result<Value> {
    let output = Command::new(std::env::current_exe()?)
        .arg("desk-at")
        .arg(home)
        .output()?;
    ensure!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).context("the answers")
}

fn targets(cases: usize, asked: &Value) -> Vec<Target> {
    if cases < TARGET_CASES {
        return Vec::new();
    }
    let groups = asked["groups"].as_array().cloned().unwrap_or_default();
    let worst = |area: &str, of: &str| {
        groups
            .iter()
            .filter(|group| group["area"] == area)
            .filter_map(|group| group[of].as_f64())
            .fold(0.0, f64::max)
    };
    let of_case = |name: &str, of: &str| {
        let mut groups = groups.iter();
        let group = groups.find(|group| group["area"] == "case" && group["name"] == name);
        group
            .and_then(|group| group[of].as_f64())
            .unwrap_or(f64::MAX)
    };
    let within = |name: &str, found, limit| Target {
        name: name.to_owned(),
        limit,
        found,
        unit: "ms",
    };
    let target = |name: &str, found| within(name, found, ANSWER_MS_MAX);
    vec![
        target("list, p95 of the slowest group", worst("list", "p95")),
        target("list, its work alone", worst("list", "work_p95")),
        target("search, p95 of the slowest group", worst("search", "p95")),
        target("search, its work alone", worst("search", "work_p95")),
        within(
            "filter, p95 of the slowest",
            worst("filter", "p95"),
            FILTER_MS_MAX,
        ),
        within(
            "filter, its work alone",
            worst("filter", "work_p95"),
            FILTER_MS_MAX,
        ),
        within(
            "a question about one field, the slowest, its work",
            asked["fields"]["slowest"][0]["work_p50"]
                .as_f64()
                .unwrap_or(f64::MAX),
            FILTER_MS_MAX,
        ),
        within("open a case, p95", of_case("open", "p95"), OPEN_MS_MAX),
        within(
            "save of a field, its work alone",
            of_case("save one field, to disk", "work_p95"),
            SAVE_MS_MAX,
        ),
    ]
}

fn field_row(field: &Value) -> Vec<String> {
    let precise = |key: &str| format!("{:.1}", field[key].as_f64().unwrap_or(f64::NAN));
    vec![
        field["query"].as_str().unwrap_or_default().to_owned(),
        precise("p50"),
        precise("work_p50"),
    ]
}

fn print(cases: usize, weight: Weight, built: &Value, asked: &Value, beside: &Value) -> Result<()> {
    let float = |value: &Value| value.as_f64().map_or_else(|| "-".to_owned(), number);
    report::say(&format!(
        "\n{cases} cases ({weight:?}), {} records",
        asked["records"]
    ))?;
    if built["records"].is_u64() {
        report::say(&format!(
            "import {} s ({} records a second), file {} MiB, first exchange {} s for {} MiB",
            float(&built["import_seconds"]),
            float(&built["records_per_second"]),
            built["file_bytes"].as_u64().unwrap_or(0) >> 20,
            float(&built["first_exchange_seconds"]),
            built["first_exchange_bytes"].as_u64().unwrap_or(0) >> 20
        ))?;
    }
    report::say(&format!(
        "unlock to first list {} ms, of these Argon2id {} ms; without it {} ms; memory {} MiB, peak {} MiB",
        float(&asked["unlock_to_list_ms"]),
        float(&asked["argon2_ms"]),
        float(&asked["open_to_list_ms"]),
        asked["memory_kib"].as_u64().unwrap_or(0) >> 10,
        asked["memory_peak_kib"].as_u64().unwrap_or(0) >> 10
    ))?;
    let row = |group: &Value| {
        let name = |key: &str| group[key].as_str().unwrap_or_default().to_owned();
        let precise = |key: &str| format!("{:.2}", group[key].as_f64().unwrap_or(f64::NAN));
        vec![
            format!("{}: {}", name("area"), name("name")),
            group["n"].to_string(),
            precise("p50"),
            precise("p95"),
            precise("max"),
            precise("work_p50"),
            precise("work_p95"),
        ]
    };
    let rows: Vec<Vec<String>> = asked["groups"]
        .as_array()
        .into_iter()
        .flatten()
        .map(row)
        .collect();
    table(
        "Through the dispatcher (ms)",
        &["", "n", "p50", "p95", "max", "work p50", "work p95"],
        &rows,
    )?;
    let slowest = asked["fields"]["slowest"].as_array();
    let rows: Vec<Vec<String>> = slowest.into_iter().flatten().map(field_row).collect();
    table(
        &format!(
            "The slowest of {} questions about one field (ms)",
            asked["fields"]["asked"]
        ),
        &["", "p50", "work p50"],
        &rows,
    )?;
    print_beside(beside)
}

/// The same questions in plain SQLite.
fn print_beside(beside: &Value) -> Result<()> {
    let row = |query: &Value| {
        let precise = |key: &str| query[key].as_f64().unwrap_or(f64::NAN);
        let (sealed, open) = (precise("encrypted_ms"), precise("plain_ms"));
        vec![
            query["name"].as_str().unwrap_or_default().to_owned(),
            format!("{sealed:.2}"),
            format!("{open:.2}"),
            format!("{:.2}", sealed / open),
        ]
    };
    let rows: Vec<Vec<String>> = beside["queries"]
        .as_array()
        .into_iter()
        .flatten()
        .map(row)
        .collect();
    table(
        "The SQL alone, same rows (median ms)",
        &["", "encrypted", "plain SQLite", "ratio"],
        &rows,
    )
}
