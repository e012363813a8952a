//! The tasks of the house: set up, run, test, check and the rules that keep the code in shape.
//!
//! Not part of what is shipped, and depends on none of our crates, so that it still runs when they
//! do not compile. Start with `Task` below; the rules are in `tidy`, the words in `i18n`.

mod check;
mod codegen;
mod exec;
mod house;
mod i18n;
mod migration;
mod packages;
mod picture;
mod planted;
mod python;
mod run;
mod screen;
mod screenshots;
mod setup;
mod tally;
mod test;
mod tidy;
mod ui;

use anyhow::Result;
use clap::{Parser, Subcommand};
use house::House;
use setup::Need;

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Tasks of the Sanad workspace")]
struct Args {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Install or name what the machine lacks, then prepare the ui
    Setup,
    /// Build everything, make a demo institution and open the app on it
    Run {
        /// Without a display: keep the app running after the screenshot
        #[arg(long)]
        keep: bool,
        /// Open the demo of the last run instead of making a new one
        #[arg(long)]
        reuse: bool,
    },
    /// Tidy, ui tests and every Rust test; ends with one line that counts them
    Test,
    /// Formatting, lints, tidy, ui check and documentation, all without a warning
    Check,
    /// Write the generated files from the contract
    Codegen {
        /// Change nothing; fail when a generated file is not fresh
        #[arg(long)]
        check: bool,
    },
    /// The rules of the house
    Tidy,
    /// The four languages say the same things
    I18n {
        /// Print English with accents and stretched, to find words that bypass `locales/`
        #[arg(long)]
        pseudo: bool,
    },
    /// Build, and renew the pictures in docs/screenshots from the real window
    Screenshots,
    /// Make the next numbered migration of the store
    NewMigration {
        /// What it does, in snake_case
        name: String,
    },
    /// Plant the listed faults one by one in a copy; the tests named with each must notice
    Planted {
        /// Only this one
        name: Option<String>,
    },
    /// The measurements, in release mode
    Bench {
        /// Given on to the bench as they are
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
}

fn main() -> std::process::ExitCode {
    let args = Args::parse();
    match House::find().and_then(|house| perform(&house, args.task)) {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            if error.downcast_ref::<test::Failed>().is_none() {
                house::complain(&format!("{error:#}"));
            }
            let missing = error.downcast_ref::<setup::Missing>().is_some();
            std::process::ExitCode::from(if missing { 2 } else { 1 })
        }
    }
}

fn perform(house: &House, task: Task) -> Result<()> {
    match task {
        Task::Setup => setup::setup(house, Need::Headless),
        Task::Run { keep, reuse } => run::run(house, &run::Wish { keep, reuse }),
        Task::Test => test::test(house),
        Task::Check => check::check(house),
        Task::Codegen { check: true } => codegen::compare(house),
        Task::Codegen { check: false } => codegen::write(house),
        Task::Tidy => tidy::tidy(house, codegen::Start::WithCargo),
        Task::I18n { pseudo: true } => i18n::print_pseudo(house),
        Task::I18n { pseudo: false } => i18n::check(house),
        Task::Screenshots => screenshots::take(house),
        Task::NewMigration { name } => migration::create(house, &name),
        Task::Planted { name } => planted::plant(house, name.as_deref()),
        Task::Bench { args } => {
            let bench = ["run", "--release", "-p", "bench", "--"];
            exec::run(exec::cargo(house).args(bench).args(args))
        }
    }
}
