//! `sanad`: the same desk without a window, for scripts, trials and machines without a screen.
//!
//! Each command asks the dispatcher of `api` and shows its view: as words and tables for people,
//! or unchanged as one JSON document with `--json`. Not here: rules, keys, texts for people (those
//! live in `locales/`), and no passphrase on a command line, where other processes could read it.
//!
//! Start reading at [`args`], then [`seat`] (what every command works with).

mod args;
mod audit;
mod backups;
mod cases;
mod circles;
mod conflicts;
mod days;
mod demo;
mod evidence;
mod exchange;
mod home;
mod members;
mod out;
mod print;
mod records;
mod reports;
mod rules;
mod seat;
mod secret;
mod sheets;
mod table;
mod today;
mod values;
mod vault;
mod words;

use std::process::ExitCode;

use api::{ApiError, Code};
use args::{Args, Command};
use clap::Parser as _;

use crate::out::Out;
use crate::seat::Seat;
use crate::words::{Arg, Words};

fn main() -> ExitCode {
    desk::harden_process();
    match Args::try_parse() {
        Ok(args) => ExitCode::from(serve(args)),
        Err(error) => ExitCode::from(explain(&error)),
    }
}

/// Help and version as asked; a line that cannot be read as usage, without repeating what was
/// typed: somebody may have typed a passphrase.
fn explain(error: &clap::Error) -> u8 {
    use clap::error::{ContextKind, ContextValue, ErrorKind};
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        out::raw(&error.render().to_string());
        return 0;
    }
    let failure = ApiError::of(Code::BadRequest);
    if std::env::args_os().any(|argument| argument == "--json") {
        out::raw_failure(&out::failure_document(&failure));
        return failure.code.exit();
    }
    let words = Words::of(&language_typed().unwrap_or_else(words::from_system));
    let mut lines = vec![words.failure(&failure)];
    if let Some(ContextValue::String(named)) = error.get(ContextKind::InvalidArg)
        && named.starts_with("--")
    {
        let option = named.split(['=', ' ']).next().unwrap_or_default();
        lines.push(option.to_owned());
    }
    if let Some(ContextValue::Strings(missing)) = error.get(ContextKind::InvalidArg)
        && error.kind() == ErrorKind::MissingRequiredArgument
    {
        let names = Arg::Text(missing.join(", "));
        lines.push(words.say("cli-usage-missing", &[("names", names)]));
    }
    if let Some(ContextValue::Strings(codes)) = error.get(ContextKind::ValidValue)
        && !codes.is_empty()
    {
        let codes = Arg::Text(codes.join(", "));
        lines.push(words.say("cli-usage-values", &[("values", codes)]));
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        lines.push(usage.to_string());
    }
    out::raw_failure(&lines.join("\n"));
    failure.code.exit()
}

/// The language asked for on a line that could not be read as a whole.
fn language_typed() -> Option<String> {
    let typed: Vec<String> = std::env::args().collect();
    let after = typed.iter().position(|word| word == "--language")?;
    typed.get(after + 1).cloned()
}

/// Runs one command; gives the exit code.
fn serve(args: Args) -> u8 {
    let Some(home) = args.home.clone().or_else(home::find) else {
        let out = Out::new(args.json, Words::of(&words::from_system()));
        return fail(&out, &ApiError::of(Code::FileAccess));
    };
    let language = args
        .language
        .map(|language| language.code().to_owned())
        .or_else(|| seat::preferred_language(&home))
        .unwrap_or_else(words::from_system);
    let out = Out::new(args.json, Words::of(&language));
    // The rules need no vault, and nobody who asks them has to have one.
    if let Command::Rules(command) = &args.command {
        return rules::run(&out, command).unwrap_or_else(|error| fail(&out, &error));
    }
    if let Command::Evidence(args::Evidence::Verify { folder, root }) = &args.command {
        return evidence::verify(&out, folder, root.as_deref())
            .unwrap_or_else(|error| fail(&out, &error));
    }
    let seat = match Seat::at(home, args.passphrase_file, makes_home(&args.command), &out) {
        Ok(seat) => seat,
        Err(error) => return fail(&out, &error),
    };
    match run(&seat, args.command) {
        Ok(exit) => exit,
        Err(error) => fail(&out, &error),
    }
}

const fn makes_home(command: &Command) -> bool {
    matches!(
        command,
        Command::Vault(args::Vault::Create | args::Vault::Restore { .. }) | Command::Demo(_)
    )
}

fn fail(out: &Out, error: &ApiError) -> u8 {
    out.fail(error);
    error.code.exit()
}

fn run(seat: &Seat<'_>, command: Command) -> Result<u8, ApiError> {
    match command {
        Command::Vault(command) => vault::run(seat, command),
        Command::Join(join) => members::join(seat, &join),
        Command::Device(command) => members::device(seat, command),
        Command::Member(command) => circles::member(seat, command),
        Command::Circle(command) => circles::run(seat, command),
        Command::Record(command) => records::run(seat, command),
        Command::Import(command) => sheets::import(seat, command),
        Command::Form(command) => Ok(sheets::form(seat.out, &command)),
        Command::Case(command) => cases::run(seat, command),
        Command::Today { officer } => today::run(seat, officer),
        Command::History { name, field } => audit::history(seat, &name, field.as_deref()),
        Command::Audit(command) => audit::run(seat, command),
        Command::Conflict(command) => conflicts::run(seat, command),
        Command::Evidence(command) => evidence::run(seat, command),
        Command::Exchange => exchange::run(seat),
        Command::Report(command) => reports::run(seat, command),
        Command::Print(print) => print::run(seat, print),
        Command::Rules(command) => rules::run(seat.out, &command),
        Command::Demo(command) => demo::run(seat, command),
    }
}
