//! Measurements of Sanad: what an exchange costs on a bad line, and how fast a full desk is.
//!
//! It drives the real desk through its dispatcher and a real `sanad-hub` process. It asserts
//! nothing about time; it prints what it found beside what was promised. Start reading at
//! [`field_week`], [`desk_speed`] and [`hub_load`]; `docs/benchmarks.md` tells how to read the numbers.

mod desk_build;
mod desk_fields;
mod desk_rules;
mod desk_speed;
mod field_week;
mod heads;
mod hub_load;
mod hub_people;
mod hub_process;
mod link;
mod people;
mod plain;
mod report;
mod week;
mod workload;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Parser, Subcommand};
use serde_json::json;

/// Measures Sanad.
#[derive(Debug, Parser)]
struct Cli {
    #[command(subcommand)]
    what: What,
    /// Write the numbers to this file as JSON
    #[arg(long, global = true)]
    out: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// A week in the field over bad lines
    Week(week::WeekArgs),
    /// How fast a full desk is
    Desk(desk_build::DeskArgs),
    /// What a hub carries
    Hub(hub_load::HubArgs),
    /// Everything
    All,
    /// The questions of `desk`, in a process of their own so that its memory is the desk's
    #[command(hide = true)]
    DeskAt(desk_speed::DeskAtArgs),
    /// What writing the file anew after an erasure needs, in a process of its own
    #[command(hide = true)]
    SweepAt(desk_speed::DeskAtArgs),
}

/// The hub program stands beside this one; when `cargo run` started us, it is built now.
fn make_hub() -> Result<()> {
    let beside = std::env::current_exe()?.with_file_name("sanad-hub");
    let given = std::env::var_os("SANAD_HUB_BIN").is_some();
    if let (false, Some(cargo)) = (given || beside.exists(), std::env::var_os("CARGO")) {
        let built = std::process::Command::new(cargo)
            .args(["build", "--release", "-p", "hub"])
            .status()?;
        anyhow::ensure!(built.success(), "the hub was not built");
    }
    anyhow::ensure!(
        given || beside.exists(),
        "no sanad-hub beside the bench: cargo build --release -p hub"
    );
    Ok(())
}

fn main() -> Result<()> {
    let cli = Cli::parse();
    make_hub()?;
    let mut found = json!({ "machine": report::machine() });
    match &cli.what {
        What::Week(args) => found["week"] = week::run(args)?,
        What::Desk(args) => found["desk"] = desk_build::run(args)?,
        What::Hub(args) => found["hub"] = hub_load::run(args)?,
        What::All => {
            found["hub"] = hub_load::run(&hub_load::HubArgs::usual())?;
            found["week"] = week::run(&week::WeekArgs::usual())?;
            found["desk"] = desk_build::run(&desk_build::DeskArgs::usual())?;
        }
        What::DeskAt(args) => return desk_speed::run(args),
        What::SweepAt(args) => return desk_rules::sweep(&args.home),
    }
    found["load_at_end"] = report::machine()["load"].clone();
    if let Some(out) = cli.out {
        std::fs::write(out, serde_json::to_string_pretty(&found)?)?;
    }
    Ok(())
}
