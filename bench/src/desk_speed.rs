//! The questions put to a full desk, through the dispatcher, as the window asks them.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use clap::Args;
use desk::model::DeviceId;
use desk::store_lines::{CaseFilter, CaseOrder, Start};
use serde_json::{Value, json};
use store::Store;
use testkit::{Laptop, PASSPHRASE};

use crate::people::Words;
use crate::report::{self, median, quantile};
use crate::workload::{self, Workload};

const PAGE: u32 = 100;
const HITS: u32 = 50;
const SORTS: [&str; 5] = ["updated", "risk", "opened", "title", "reference"];
/// Times the same page is asked for.
const REPEATS: usize = 12;
/// Pages walked by cursor.
const WALK: usize = 20;
/// Different queries of each sort.
const QUERIES: usize = 25;

/// Where the desk is.
#[derive(Debug, Clone, Args)]
pub(crate) struct DeskAtArgs {
    home: PathBuf,
}

struct Asker {
    laptop: Laptop,
    groups: Vec<Value>,
}

impl Asker {
    fn ask(&self, name: &str, request: &Value) -> Result<(Value, f64)> {
        let start = Instant::now();
        let answer = self.laptop.call(name, request.clone());
        let passed = start.elapsed().as_secs_f64() * 1000.0;
        Ok((
            answer.map_err(|error| anyhow!("{name}: {error:?}"))?,
            passed,
        ))
    }

    fn group(&mut self, area: &str, name: &str, times: &[f64]) {
        self.groups.push(json!({
            "area": area, "name": name, "n": times.len(), "p50": median(times), "p95": quantile(times, 0.95), "max": quantile(times, 1.0),
        }));
    }
}

/// Asks everything and writes the numbers to standard output.
pub(crate) fn run(args: &DeskAtArgs) -> Result<()> {
    let (argon2, opened) = without_dispatcher(&args.home)?;
    let mut asker = Asker {
        laptop: Laptop::at(&args.home),
        groups: Vec::new(),
    };
    let unlock = unlock(&asker)?;
    let total = lists(&mut asker)?;
    searches(&mut asker)?;
    one_case(&mut asker, total)?;
    let records = asker.ask("vault_verify", &json!({}))?.0["records"].clone();
    let (memory, peak) = report::memory();
    let found = json!({
        "records": records, "cases": total, "argon2_ms": argon2, "open_to_list_ms": opened, "unlock_to_list_ms": unlock,
        "groups": asker.groups, "memory_kib": memory, "memory_peak_kib": peak,
    });
    report::say(&found.to_string())
}

/// Milliseconds of the key derivation, and from the key to the first page.
fn without_dispatcher(home: &std::path::Path) -> Result<(f64, f64)> {
    let vault = home.join("vault");
    let (mut argon2, mut opened) = (Vec::new(), Vec::new());
    for _ in 0..3 {
        let start = Instant::now();
        let unlocked = vault::unlock(&vault, &vault::Passphrase::new(PASSPHRASE)?)?;
        argon2.push(start.elapsed().as_secs_f64() * 1000.0);
        let start = Instant::now();
        let store = Store::open(&vault.join("sanad.db"), &unlocked.master.derive_db_key())?;
        let filter = CaseFilter::default();
        store.case_page(
            &filter,
            (CaseOrder::Touched, false),
            &Start::Offset(0),
            PAGE,
            DeviceId(0),
            "2026-11-24",
        )?;
        store.case_count(&filter)?;
        opened.push(start.elapsed().as_secs_f64() * 1000.0);
    }
    Ok((median(&argon2), median(&opened)))
}

fn unlock(asker: &Asker) -> Result<f64> {
    let mut times = Vec::new();
    for _ in 0..3 {
        asker.ask("vault_lock", &json!({}))?;
        let (_, first) = asker.ask("vault_unlock", &json!({ "passphrase": PASSPHRASE }))?;
        let (_, second) = asker.ask("case_list", &json!({ "limit": PAGE }))?;
        times.push(first + second);
    }
    Ok(median(&times))
}

fn lists(asker: &mut Asker) -> Result<u64> {
    let total = asker.ask("case_list", &json!({ "limit": 1 }))?.0["total"]
        .as_u64()
        .context("total")?;
    for sort in SORTS {
        for (direction, ascending) in [("down", false), ("up", true)] {
            let request = json!({ "sort": sort, "ascending": ascending, "limit": PAGE });
            let times = (0..REPEATS)
                .map(|_| Ok(asker.ask("case_list", &request)?.1))
                .collect::<Result<Vec<_>>>()?;
            asker.group(
                "list",
                &format!("first page by {sort}, {direction}"),
                &times,
            );
        }
        let mut request = json!({ "sort": sort, "limit": PAGE });
        let mut times = Vec::new();
        for _ in 0..WALK {
            let (page, passed) = asker.ask("case_list", &request)?;
            times.push(passed);
            request["after"] = page["next"].clone();
        }
        asker.group("list", &format!("next page by cursor, {sort}"), &times);
        for (place, offset) in [
            ("middle", total / 2),
            ("end", total.saturating_sub(u64::from(PAGE))),
        ] {
            let request = json!({ "sort": sort, "limit": PAGE, "offset": offset });
            let times = (0..REPEATS)
                .map(|_| Ok(asker.ask("case_list", &request)?.1))
                .collect::<Result<Vec<_>>>()?;
            asker.group("list", &format!("jump to the {place} by {sort}"), &times);
        }
    }
    for (name, request) in [
        (
            "open cases by risk",
            json!({ "sort": "risk", "open_only": true, "limit": PAGE }),
        ),
        (
            "extreme risk",
            json!({ "risk": ["extreme"], "limit": PAGE }),
        ),
        (
            "one officer, in triage",
            json!({ "officer": "user3", "status": ["triage"], "limit": PAGE }),
        ),
    ] {
        let times = (0..REPEATS)
            .map(|_| Ok(asker.ask("case_list", &request)?.1))
            .collect::<Result<Vec<_>>>()?;
        asker.group("list", &format!("filtered: {name}"), &times);
    }
    Ok(total)
}

fn searches(asker: &mut Asker) -> Result<()> {
    let mut words = Words::of(&Workload::read(&workload::example())?, 77);
    let (arabic, english) = (words.by_use("ar"), words.by_use("en"));
    let last = |list: &[String], at: usize| list.iter().rev().nth(at).cloned().unwrap_or_default();
    let piece = |name: String| -> String {
        let longest = name
            .split_whitespace()
            .max_by_key(|word| word.chars().count())
            .unwrap_or_default()
            .to_owned();
        longest.chars().skip(1).take(4).collect()
    };
    let mut sorts: Vec<(&str, Vec<String>)> = vec![
        (
            "a word in one case",
            (1..=QUERIES)
                .map(|at| format!("zarqun{}", (at % 10 + 1) * 1000))
                .collect(),
        ),
        (
            "rare words",
            (0..QUERIES).map(|at| last(&english, at)).collect(),
        ),
        (
            "common words",
            english.iter().take(QUERIES).cloned().collect(),
        ),
        (
            "common Arabic words",
            arabic.iter().take(QUERIES).cloned().collect(),
        ),
        (
            "rare Arabic words",
            (0..QUERIES).map(|at| last(&arabic, at)).collect(),
        ),
        (
            "two common words",
            english
                .windows(2)
                .take(QUERIES)
                .map(|two| two.join(" "))
                .collect(),
        ),
        (
            "a common and a rare word",
            (0..QUERIES)
                .map(|at| {
                    format!(
                        "{} {}",
                        english.get(at).map_or("", String::as_str),
                        last(&english, at)
                    )
                })
                .collect(),
        ),
        (
            "beginnings of two letters",
            english
                .iter()
                .take(QUERIES)
                .map(|word| word.chars().take(2).collect())
                .collect(),
        ),
        (
            "beginnings of three letters",
            arabic
                .iter()
                .take(QUERIES)
                .map(|word| word.chars().take(3).collect())
                .collect(),
        ),
    ];
    sorts.push(("names", (0..QUERIES).map(|at| words.name(at)).collect()));
    sorts.push((
        "pieces of names",
        (0..QUERIES).map(|at| piece(words.name(at))).collect(),
    ));
    sorts.push((
        "nothing has it",
        (0..QUERIES).map(|at| format!("qqwx{at}")).collect(),
    ));
    for (name, queries) in sorts {
        let mut times = Vec::new();
        let mut hits = 0;
        for query in queries {
            let (answer, passed) =
                asker.ask("search", &json!({ "query": query, "limit": HITS }))?;
            hits += answer["hits"].as_array().map_or(0, Vec::len);
            times.push(passed);
        }
        asker.group(
            "search",
            &format!("{name} ({} hits each)", hits / times.len().max(1)),
            &times,
        );
    }
    let times = (0..QUERIES)
        .map(|at| {
            Ok(asker
                .ask(
                    "registry_list",
                    &json!({ "kind": "person", "query": piece(words.name(at)), "limit": 20 }),
                )?
                .1)
        })
        .collect::<Result<Vec<_>>>()?;
    asker.group("search", "people by a piece of a name", &times);
    Ok(())
}

fn one_case(asker: &mut Asker, total: u64) -> Result<()> {
    let mut ids = Vec::new();
    for tenth in 0..10 {
        let (page, _) = asker.ask(
            "case_list",
            &json!({ "sort": "reference", "offset": total * tenth / 10, "limit": 10 }),
        )?;
        ids.extend(
            page["rows"]
                .as_array()
                .into_iter()
                .flatten()
                .map(|row| row["id"].clone()),
        );
    }
    let times = ids
        .iter()
        .map(|id| Ok(asker.ask("case_get", &json!({ "id": id }))?.1))
        .collect::<Result<Vec<_>>>()?;
    asker.group("case", "open", &times);
    let mut times = Vec::new();
    for (at, id) in ids.iter().enumerate().take(50) {
        let writes =
            json!([{ "field": "officer", "value": format!("bench {at} {}", std::process::id()) }]);
        times.push(
            asker
                .ask("record_save", &json!({ "id": id, "writes": writes }))?
                .1,
        );
    }
    asker.group("case", "save one field, to disk", &times);
    let times = (0..REPEATS)
        .map(|_| Ok(asker.ask("case_list", &json!({ "limit": PAGE }))?.1))
        .collect::<Result<Vec<_>>>()?;
    asker.group("list", "first page while 50 changes wait", &times);
    let times = (0..5)
        .map(|_| Ok(asker.ask("today", &json!({ "day": "2026-11-24" }))?.1))
        .collect::<Result<Vec<_>>>()?;
    asker.group("case", "today", &times);
    let times = (0..REPEATS)
        .map(|_| {
            Ok(asker
                .ask("registry_list", &json!({ "kind": "person", "limit": PAGE }))?
                .1)
        })
        .collect::<Result<Vec<_>>>()?;
    asker.group("case", "people, first page", &times);
    Ok(())
}
