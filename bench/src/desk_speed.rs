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

use crate::desk_fields;
use crate::desk_rules;
use crate::people::Words;
use crate::report::{self, median, quantile};
use crate::workload::{self, Workload};

const PAGE: u32 = 100;
const HITS: u32 = 50;
const SORTS: [&str; 5] = ["updated", "risk", "opened", "title", "reference"];
/// Times the same page is asked for.
const REPEATS: usize = 40;
/// Pages walked by cursor.
const WALK: usize = 40;
/// Different queries of each sort.
const QUERIES: usize = 40;

/// Where the desk is.
#[derive(Debug, Clone, Args)]
pub(crate) struct DeskAtArgs {
    pub(crate) home: PathBuf,
    /// Ask only what filters, rules and single fields need
    #[arg(long)]
    brief: bool,
}

/// How long an answer took, milliseconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Took {
    /// By the clock on the wall.
    pub(crate) wall: f64,
    /// On a processor, without waiting for one or for the disk.
    pub(crate) work: f64,
}

pub(crate) struct Asker {
    pub(crate) laptop: Laptop,
    groups: Vec<Value>,
}

impl Asker {
    pub(crate) fn ask(&self, name: &str, request: &Value) -> Result<(Value, Took)> {
        let (start, worked) = (Instant::now(), report::worked_ms());
        let answer = self.laptop.call(name, request.clone());
        let took = Took {
            wall: start.elapsed().as_secs_f64() * 1000.0,
            work: report::worked_ms() - worked,
        };
        Ok((answer.map_err(|error| anyhow!("{name}: {error:?}"))?, took))
    }

    /// Exports a view: the work beside everything else, to its end.
    pub(crate) fn export(&self, request: &Value) -> Result<(Value, Took)> {
        let (start, worked) = (Instant::now(), report::process_ms());
        let (started, _) = self.ask("view_export", request)?;
        let ended = self.laptop.wait(&started);
        let (view, _) = self.ask("view_export_take", &started)?;
        anyhow::ensure!(ended["state"] == "done", "export: {ended}");
        let took = Took {
            wall: start.elapsed().as_secs_f64() * 1000.0,
            work: report::process_ms() - worked,
        };
        Ok((view, took))
    }

    pub(crate) fn group(&mut self, area: &str, name: &str, times: &[Took]) {
        let wall: Vec<f64> = times.iter().map(|took| took.wall).collect();
        let work: Vec<f64> = times.iter().map(|took| took.work).collect();
        self.groups.push(json!({
            "area": area, "name": name, "n": times.len(),
            "p50": median(&wall), "p95": quantile(&wall, 0.95), "max": quantile(&wall, 1.0),
            "work_p50": median(&work), "work_p95": quantile(&work, 0.95),
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
    let total = if args.brief {
        asker.ask("case_list", &json!({ "limit": 1 }))?.0["total"]
            .as_u64()
            .context("total")?
    } else {
        let total = lists(&mut asker)?;
        searches(&mut asker)?;
        total
    };
    queries(&mut asker)?;
    one_case(&mut asker, total)?;
    desk_rules::ask(&mut asker, total)?;
    let fields = desk_fields::ask(&asker)?;
    let records = asker.ask("vault_verify", &json!({}))?.0["records"].clone();
    let (memory, peak) = report::memory();
    let found = json!({
        "records": records, "cases": total, "argon2_ms": argon2, "open_to_list_ms": opened, "unlock_to_list_ms": unlock,
        "groups": asker.groups, "fields": fields, "memory_kib": memory, "memory_peak_kib": peak,
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
        times.push(first.wall + second.wall);
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

/// Filters of every sort, each asked for the first time after something was written (nothing is
/// remembered then), and the next page of it.
const FILTERS: [(&str, &str); 14] = [
    ("one code of the case", "status = triage"),
    (
        "a code and an officer",
        "risk_level = extreme and officer = user3",
    ),
    ("last 90 days", "opened_on in last 90 days"),
    ("a year", "opened_on in 2025"),
    ("nobody filled it in", "intake_channel is empty"),
    (
        "a type of violation",
        "violation[violation_type = death_threat]",
    ),
    (
        "a type, verified",
        "violation[violation_type = killing; verification_level = verified]",
    ),
    (
        "not verified at all",
        "not violation[verification_level = verified]",
    ),
    ("by the police", "violation[perpetrator_types = police]"),
    (
        "by the police, verified",
        "violation[perpetrator_types = police; verification_level = verified]",
    ),
    ("women", "person[sex = female]"),
    ("overdue and open", "overdue and open"),
    ("a province", "incident[adm1 = P07]"),
    (
        "all of it",
        "status = triage, intake and person[sex = female] and violation[verification_level = verified] and opened_on in last 2 years and text zarqun1000",
    ),
];
/// Times each filter is asked anew.
const ANEW: usize = 12;

fn queries(asker: &mut Asker) -> Result<()> {
    let (page, _) = asker.ask("case_list", &json!({ "limit": 1 }))?;
    let id = page["rows"][0]["id"].clone();
    for (name, query) in FILTERS {
        let (mut first, mut next) = (Vec::new(), Vec::new());
        let mut total = Value::Null;
        for at in 0..ANEW {
            let writes = json!([{ "field": "officer", "value": format!("bench {at} {name}") }]);
            asker.ask("record_save", &json!({ "id": id, "writes": writes }))?;
            let mut request = json!({ "query": query, "limit": PAGE });
            let (found, took) = asker.ask("case_list", &request)?;
            first.push(took);
            total = found["total"].clone();
            request["offset"] = json!(total.as_u64().unwrap_or(0) / 2);
            next.push(asker.ask("case_list", &request)?.1);
        }
        asker.group("filter", &format!("{name}, {total} cases"), &first);
        asker.group("filter", &format!("{name}, a page further on"), &next);
    }
    Ok(())
}

/// What is typed into the search field, by sort.
fn questions(words: &mut Words) -> Vec<(&'static str, Vec<String>)> {
    let (arabic, english) = (words.by_use("ar"), words.by_use("en"));
    let starts = |list: &[String], chars: usize| -> Vec<String> {
        let start = |word: &String| word.chars().take(chars).collect();
        list.iter().take(QUERIES).map(start).collect()
    };
    let common = |list: &[String]| list.iter().take(QUERIES).cloned().collect::<Vec<_>>();
    let rare = |list: &[String]| list.iter().rev().take(QUERIES).cloned().collect::<Vec<_>>();
    let joined = |pair: (String, String)| format!("{} {}", pair.0, pair.1);
    let mixed = common(&english).into_iter().zip(rare(&english));
    let two = english.windows(2).take(QUERIES).map(|two| two.join(" "));
    let single = (1..=QUERIES).map(|at| format!("zarqun{}", (at % 10 + 1) * 1000));
    vec![
        ("a word in one case", single.collect()),
        ("rare words", rare(&english)),
        ("rare Arabic words", rare(&arabic)),
        ("common words", common(&english)),
        ("common Arabic words", common(&arabic)),
        ("two common words", two.collect()),
        ("a common and a rare word", mixed.map(joined).collect()),
        ("beginnings of two letters", starts(&english, 2)),
        ("beginnings of three letters", starts(&arabic, 3)),
        ("names", (0..QUERIES).map(|at| words.name(at)).collect()),
        (
            "pieces of names",
            (0..QUERIES).map(|at| piece(&words.name(at))).collect(),
        ),
        (
            "nothing has it",
            (0..QUERIES).map(|at| format!("qqwx{at}")).collect(),
        ),
    ]
}

/// Four letters out of the middle of the longest part of a name.
fn piece(name: &str) -> String {
    let longest = name
        .split_whitespace()
        .max_by_key(|word| word.chars().count());
    longest
        .unwrap_or_default()
        .chars()
        .skip(1)
        .take(4)
        .collect()
}

fn searches(asker: &mut Asker) -> Result<()> {
    let mut words = Words::of(&Workload::read(&workload::example())?, 77);
    let sorts = questions(&mut words);
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
                    &json!({ "kind": "person", "query": piece(&words.name(at)), "limit": 20 }),
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
