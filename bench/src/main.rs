//! Measurements of Sanad: what an exchange costs on a bad line, and how fast a full desk is.
//!
//! It drives the real desk through its dispatcher and a real `sanad-hub` process. It asserts
//! nothing about time; it prints what it found beside what was promised. Start reading at
//! [`field_week`] and [`desk_speed`]; `docs/benchmarks.md` tells how to read the numbers.

mod field_week;
mod heads;
mod link;
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
}

fn main() -> Result<()> {
    let cli = Cli::parse();
    let mut found = json!({ "machine": report::machine() });
    match &cli.what {
        What::Week(args) => found["week"] = week::run(args)?,
    }
    found["load_at_end"] = report::machine()["load"].clone();
    if let Some(out) = cli.out {
        std::fs::write(out, serde_json::to_string_pretty(&found)?)?;
    }
    Ok(())
}
