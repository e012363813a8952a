//! What the rules ask of a full desk: everything due, one case's way, risk and consent, who is like
//! whom, history, exports, the audit trail.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use store::Store;
use testkit::PASSPHRASE;

use crate::desk_speed::{Asker, Took};
use crate::people::Words;
use crate::report;
use crate::workload::{self, Workload};

const DAY: &str = "2026-11-24";
/// Times a list is asked for.
const TIMES: usize = 12;
/// Cases looked at.
const CASES: u64 = 40;
/// Cases of an export.
const EXPORTED: &str = "opened_on in 2024-03..2024-05";

/// Asks, and files what it took under `rule`.
pub(crate) fn ask(asker: &mut Asker, total: u64) -> Result<()> {
    due(asker)?;
    cases(asker, total)?;
    parties(asker)?;
    whole(asker)
}

fn times(asker: &Asker, name: &str, request: &Value, times: usize) -> Result<Vec<Took>> {
    (0..times)
        .map(|_| Ok(asker.ask(name, request)?.1))
        .collect()
}

fn due(asker: &mut Asker) -> Result<()> {
    for sort in [
        "",
        "clock",
        "task",
        "measure",
        "review",
        "consent",
        "reply",
        "breach",
        "retention",
    ] {
        let request = json!({ "day": DAY, "sort": sort });
        let took = times(asker, "due_list", &request, TIMES)?;
        let name = if sort.is_empty() { "all sorts" } else { sort };
        asker.group("rule", &format!("due: {name}"), &took);
    }
    let request = json!({ "day": DAY, "officer": "user3" });
    let took = times(asker, "due_list", &request, TIMES)?;
    asker.group("rule", "due: one officer", &took);
    let took = times(
        asker,
        "due_list",
        &json!({ "day": DAY, "officer": "nobody" }),
        TIMES,
    )?;
    asker.group("rule", "due: an officer without cases", &took);
    let took = times(asker, "due_sweep", &json!({}), 3)?;
    asker.group("rule", "due: sweep of what is overdue", &took);
    Ok(())
}

fn cases(asker: &mut Asker, total: u64) -> Result<()> {
    let mut ids = Vec::new();
    for at in 0..CASES {
        let request = json!({ "sort": "reference", "offset": total * at / CASES, "limit": 1 });
        let (page, _) = asker.ask("case_list", &request)?;
        ids.push(page["rows"][0]["id"].clone());
    }
    for (command, name) in [
        ("case_path", "the way of a case"),
        ("case_risk", "the risk of a case"),
        ("consent_standing", "the consents of a case"),
        ("retention_get", "how long a case is kept"),
        ("evidence_list", "evidence of a case"),
        ("decision_list", "decisions on a case"),
    ] {
        let took = ids
            .iter()
            .map(|id| Ok(asker.ask(command, &json!({ "id": id }))?.1))
            .collect::<Result<Vec<_>>>()?;
        asker.group("rule", name, &took);
    }
    let took = ids
        .iter()
        .map(|id| {
            Ok(asker
                .ask(
                    "case_history",
                    &json!({ "case": id, "person": "", "news": false, "before": null }),
                )?
                .1)
        })
        .collect::<Result<Vec<_>>>()?;
    asker.group("rule", "history of a case", &took);
    Ok(())
}

fn parties(asker: &mut Asker) -> Result<()> {
    let mut words = Words::of(&Workload::read(&workload::example())?, 91);
    let took = (0..CASES)
        .map(|at| {
            let name = words.name(usize::try_from(at).unwrap_or(0));
            Ok(asker
                .ask("party_alike", &json!({ "kind": "person", "name": name }))?
                .1)
        })
        .collect::<Result<Vec<_>>>()?;
    asker.group("rule", "people like a name", &took);
    let mut request = json!({ "kind": "person" });
    let mut took = Vec::new();
    for _ in 0..TIMES {
        let (page, one) = asker.ask("party_doubles", &request)?;
        took.push(one);
        request["after"] = page["next"].clone();
    }
    asker.group("rule", "people who may be one, page by page", &took);
    Ok(())
}

fn whole(asker: &mut Asker) -> Result<()> {
    let column = |kind: &str, field: &str| json!({ "kind": kind, "field": field, "head": field });
    let request = json!({
        "query": EXPORTED, "sort": "updated", "ascending": false, "form": "csv", "language": "en",
        "recipient_type": "", "recipient": "", "level": "full", "words": {}, "about": [],
        "sheet": "cases", "about_sheet": "about",
        "columns": [column("case", "reference"), column("case", "title"), column("case", "status"),
            column("case", "opened_on"), column("person", "name"), column("violation", "violation_type")],
    });
    let (view, took) = asker.export(&request)?;
    asker.group(
        "rule",
        &format!("export of {} cases", view["cases"]),
        &[took],
    );
    let (view, took) = asker.ask("audit_verify", &json!({}))?;
    let number = view["entries"].as_u64().unwrap_or(0);
    asker.group("rule", &format!("audit trail of {number} entries"), &[took]);
    let took = times(asker, "decision_pending", &json!({}), TIMES)?;
    asker.group("rule", "decisions that wait", &took);
    Ok(())
}

/// Writes a vault anew as an erasure does; says what it took of time and memory.
pub(crate) fn sweep(home: &Path) -> Result<()> {
    let vault = home.join("vault");
    let unlocked = vault::unlock(&vault, &vault::Passphrase::new(PASSPHRASE)?)?;
    let key = unlocked.master.derive_db_key();
    let path = vault.join("sanad.db");
    let mut store = Store::open(&path, &key)?;
    // What Argon2id needed is given back; the peak is counted from here on.
    std::fs::write("/proc/self/clear_refs", "5").context("the peak of memory")?;
    let (before, _) = report::memory();
    let start = Instant::now();
    store.sweep_erased(&key)?;
    let seconds = start.elapsed().as_secs_f64();
    let (_, peak) = report::memory();
    let bytes = std::fs::metadata(&path)?.len();
    report::say(
        &json!({ "file_mib": bytes >> 20, "seconds": seconds, "before_mib": before >> 10, "peak_mib": peak >> 10 })
            .to_string(),
    )
}
