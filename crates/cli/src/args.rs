//! What can be typed. Every command of `docs/cli.md`, declared once.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{PossibleValue, TypedValueParser};
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{ArgGroup, Parser, Subcommand, ValueEnum};
use desk::model::vocabulary;

mod laptop;
mod members;

pub(crate) use laptop::{Device, Join, Print, Vault, Who};
pub(crate) use members::{Circle, Member};

/// Encrypted cases of human rights defenders at risk, and their exchange through a hub.
#[derive(Debug, Parser)]
#[command(name = "sanad", version, propagate_version = true)]
pub(crate) struct Args {
    /// Folder of the vault [default: SANAD_HOME, else the data folder of the system]
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) home: Option<PathBuf>,
    /// One JSON document on standard output; failures as JSON on standard error
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Language of messages [default: that of the app, else of the system]
    #[arg(long, global = true)]
    pub(crate) language: Option<Language>,
    /// File whose first line is the passphrase; without it you are asked
    #[arg(long, global = true, value_name = "FILE")]
    pub(crate) passphrase_file: Option<PathBuf>,
    /// What to do.
    #[command(subcommand)]
    pub(crate) command: Command,
}

/// A language of the program.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Language {
    Ar,
    En,
    Fr,
    Es,
}

impl Language {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Ar => "ar",
            Self::En => "en",
            Self::Fr => "fr",
            Self::Es => "es",
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// The encrypted store on this laptop
    #[command(subcommand)]
    Vault(Vault),
    /// Found the institution of an invitation from this laptop, then exchange once
    Join(Join),
    /// Laptops of the institution
    #[command(subcommand)]
    Device(Device),
    /// Roles of people
    #[command(subcommand)]
    Member(Member),
    /// Restricted circles
    #[command(subcommand)]
    Circle(Circle),
    /// Import and export of records
    #[command(subcommand)]
    Record(Record),
    /// Spreadsheets into records, and back out
    #[command(subcommand)]
    Import(Import),
    /// Blank forms for paper
    #[command(subcommand)]
    Form(Form),
    /// Cases
    #[command(subcommand)]
    Case(Case),
    /// Everything due, most urgent first
    Today {
        /// Only what this person answers for
        #[arg(long, value_name = "NAME")]
        officer: Option<String>,
    },
    /// Every value a field once had: who, when, from which laptop
    History {
        /// Record id, or the reference of a case
        #[arg(value_name = "ID-or-reference")]
        name: String,
        /// Only this field
        field: Option<String>,
    },
    /// The audit trail of this laptop
    #[command(subcommand)]
    Audit(Audit),
    /// Fields where people have to choose
    #[command(subcommand)]
    Conflict(Conflict),
    /// Files of evidence: take in, list, check, hand on; verify a package
    #[command(subcommand)]
    Evidence(Evidence),
    /// Exchange with the hub
    Exchange,
    /// Sealed reports to headquarters
    #[command(subcommand)]
    Report(Report),
    /// A paper of a case as HTML: summary, referral letter, urgent appeal draft, interview record
    Print(Print),
    /// The rules themselves, without a vault: one JSON object a line in, one result a line out
    #[command(subcommand)]
    Rules(Rules),
    /// Demonstration content; nothing in it is real
    #[command(subcommand)]
    Demo(Demo),
}

#[derive(Debug, Subcommand)]
pub(crate) enum Record {
    /// Import records, all or none
    Import {
        /// One JSON object a line
        file: PathBuf,
    },
    /// Export all records as they are imported, unencrypted
    Export {
        /// Where to write; without it, standard output
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Import {
    /// Import an XLSX or CSV file
    File(Spreadsheet),
    /// Take a whole import back
    Undo {
        /// Its number, as `import list` names it
        job: i64,
    },
    /// Imports made on this laptop
    List,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Spreadsheet {
    /// XLSX or CSV
    pub(crate) file: PathBuf,
    /// What the columns mean [default: guessed from the headers]
    #[arg(long, value_name = "MAP")]
    pub(crate) map: Option<PathBuf>,
    /// Write the map that was used, to correct it
    #[arg(long, value_name = "MAP")]
    pub(crate) write_map: Option<PathBuf>,
    /// Say what would happen, row by row; write no record
    #[arg(long)]
    pub(crate) dry_run: bool,
    /// Keep cells that cannot be read as text beside, instead of leaving their row out
    #[arg(long)]
    pub(crate) keep_unread: bool,
    /// Take people who are nearly certainly in the registry from there
    #[arg(long)]
    pub(crate) link_known: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Form {
    /// The intake form, empty, as a page to print
    Blank {
        /// Language of the form [default: that of this run]
        #[arg(long)]
        lang: Option<Language>,
    },
}

/// Reads a code of a vocabulary, or one of the institution's own. A filter with a typing error
/// would show an empty list, as if there were no such case.
#[derive(Debug, Clone, Copy)]
struct Term(&'static str);

impl TypedValueParser for Term {
    type Value = String;

    fn parse_ref(
        &self,
        command: &clap::Command,
        option: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<String, clap::Error> {
        let code = value.to_str().unwrap_or_default();
        if vocabulary::accepts(self.0, code) {
            return Ok(code.to_owned());
        }
        let mut error = clap::Error::new(ErrorKind::InvalidValue).with_cmd(command);
        if let Some(option) = option {
            let named = ContextValue::String(option.to_string());
            error.insert(ContextKind::InvalidArg, named);
        }
        let codes = codes(self.0).map(str::to_owned).collect();
        error.insert(ContextKind::ValidValue, ContextValue::Strings(codes));
        Err(error)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(codes(self.0).map(PossibleValue::new)))
    }
}

fn codes(list: &str) -> impl Iterator<Item = &'static str> {
    let terms = vocabulary::named(list).map_or(&[][..], |list| &list.terms);
    terms.iter().map(|term| term.code.as_str())
}

/// What the case list is sorted by.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Sort {
    Updated,
    Risk,
    Opened,
    Title,
    Reference,
}

impl Sort {
    pub(crate) const fn code(self) -> &'static str {
        match self {
            Self::Updated => "updated",
            Self::Risk => "risk",
            Self::Opened => "opened",
            Self::Title => "title",
            Self::Reference => "reference",
        }
    }

    /// Titles and references are read from the start, all else from the newest or worst.
    pub(crate) const fn is_ascending(self) -> bool {
        matches!(self, Self::Title | Self::Reference)
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Case {
    /// The case list
    List {
        /// What to sort by
        #[arg(long, value_enum, default_value = "updated")]
        sort: Sort,
        /// At most so many
        #[arg(long, value_name = "N", default_value_t = 50, value_parser = clap::value_parser!(u32).range(1..=500))]
        limit: u32,
        /// Only this status; may be given several times
        #[arg(long, value_name = "CODE", value_parser = Term("case_status"))]
        status: Vec<String>,
        /// Only this risk level; may be given several times
        #[arg(long, value_name = "CODE", value_parser = Term("risk_level"))]
        risk: Vec<String>,
        /// Only cases of which this is true, such as "opened_on in last 28 days and open"
        #[arg(long = "where", value_name = "QUERY", conflicts_with_all = ["status", "risk"])]
        query: Option<String>,
    },
    /// One whole case
    Show {
        /// Its record id or its reference
        #[arg(value_name = "ID-or-reference")]
        name: String,
    },
    /// Take the next step of a case
    Step(Step),
    /// Put a case into a restricted circle, or out of it
    Restrict {
        /// Its record id or its reference
        #[arg(value_name = "ID-or-reference")]
        name: String,
        /// The circle, as `circle list` names it; without it the case goes back to the desk
        #[arg(long, value_name = "CIRCLE")]
        circle: Option<String>,
    },
    /// Search in all records
    Search {
        /// Words to look for
        query: String,
    },
}

/// A step of a case.
#[derive(Debug, clap::Args)]
pub(crate) struct Step {
    /// Its record id or its reference
    #[arg(value_name = "ID-or-reference")]
    pub(crate) name: String,
    /// Where to
    #[arg(value_name = "STATE", value_parser = Term("case_status"))]
    pub(crate) to: String,
    /// Why
    #[arg(long, value_name = "TEXT")]
    pub(crate) reason: Option<String>,
    /// By the emergency path: what is skipped becomes tasks due in 72 hours
    #[arg(long)]
    pub(crate) emergency: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Audit {
    /// Check the trail link by link, and against what was sent of it
    Verify,
    /// Write the whole trail as signed JSON lines
    Export {
        /// Where to write; without it, standard output
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Check a trail that a laptop of the institution exported
    Check {
        /// The exported file
        file: PathBuf,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Conflict {
    /// Fields where two or more values stand
    List,
    /// Choose one of the values, or write another
    #[command(group(ArgGroup::new("choice").required(true).args(["keep", "value"])))]
    Resolve {
        /// The record, by its id as `conflict list` names it
        record: String,
        /// The field as `conflict list` names it; `own.x_key` for a field of the institution
        field: String,
        /// Keep the value of this change, as `conflict list` names it
        #[arg(long, value_name = "DOT")]
        keep: Option<String>,
        /// Write this value instead: plain text for a text field, else JSON
        #[arg(long, value_name = "VALUE")]
        value: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Evidence {
    /// Take files into a case: hashed, encrypted, kept as they are
    Add {
        /// The case, by its record id or its reference
        case: String,
        /// Files
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Type of all of them
        #[arg(long = "type", value_name = "CODE", value_parser = Term("evidence_type"))]
        evidence_type: Option<String>,
    },
    /// The evidence of a case
    List {
        /// The case, by its record id or its reference
        case: String,
    },
    /// Compare every byte with the hash it came with, and check the chains; everything unless told
    Check {
        /// Only this case
        #[arg(long, value_name = "ID-or-reference", conflicts_with = "id")]
        case: Option<String>,
        /// Only this item
        #[arg(long, value_name = "ID")]
        id: Option<String>,
    },
    /// Make a copy that may be shared: the picture alone, without what its file says beside it
    Copy {
        /// The item
        id: String,
        /// Blacken a box: left, top, width, height in shares of the picture, as 0.1,0.2,0.3,0.1
        #[arg(long = "box", value_name = "X,Y,W,H", value_parser = crate::evidence::area)]
        boxes: Vec<[f64; 4]>,
        /// Why, for the chain of custody
        #[arg(long, value_name = "TEXT", default_value = "")]
        reason: String,
    },
    /// Make an evidence package: not encrypted
    Export {
        /// The case, by its record id or its reference
        case: String,
        /// Folder to make; a name that ends in .zip makes one file
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// Originals with all that lies in them, instead of copies for sharing
        #[arg(long)]
        originals: bool,
        /// Who gets it
        #[arg(long, value_name = "CODE", value_parser = Term("recipient_type"), default_value = "court")]
        recipient_type: String,
        /// Their name
        #[arg(long, value_name = "NAME", default_value = "")]
        recipient: String,
        /// With names of staff, places, reasons, titles and file names
        #[arg(long)]
        with_names: bool,
    },
    /// Verify a package; needs no vault
    Verify {
        /// Its folder
        folder: PathBuf,
        /// The root printed on paper
        #[arg(long, value_name = "HEX")]
        root: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Report {
    /// Seal the report of a year for headquarters; it leaves with the next exchange
    Send {
        /// Calendar year
        #[arg(long, value_name = "YEAR")]
        period: u16,
    },
    /// Reports made here or received
    List,
    /// One report
    Show {
        /// Its number
        id: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum Rules {
    /// Which level of risk answers come to
    Risk(Lines),
    /// How far sources carry a violation, and the level that follows
    Verification(Lines),
    /// Whether so many in 28 days are a cluster; also a shift to graver acts, one perpetrator again
    Cluster(Lines),
    /// When each clock of a case is due, and whom a missed one reaches
    Clock(Lines),
}

/// Where the lines come from.
#[derive(Debug, clap::Args)]
pub(crate) struct Lines {
    /// File of JSON lines; without it, standard input
    pub(crate) file: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Demo {
    /// Make a vault, found the demo institution and fill it
    Seed {
        /// Invitation file
        #[arg(long, value_name = "FILE")]
        invitation: PathBuf,
    },
    /// Make a second laptop that joins the demo, and leave one field to choose in the first
    Colleague {
        /// Folder of the first laptop
        #[arg(long, value_name = "DIR")]
        of: PathBuf,
        /// Invitation file
        #[arg(long, value_name = "FILE")]
        invitation: PathBuf,
    },
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    const PAGE: &str = include_str!("../../../docs/cli.md");

    fn paths(command: &clap::Command, above: &str, found: &mut Vec<String>) {
        for below in command.get_subcommands() {
            let path = format!("{above}{}", below.get_name());
            if below.has_subcommands() {
                paths(below, &format!("{path} "), found);
            } else {
                found.push(path);
            }
        }
    }

    #[test]
    fn the_page_names_every_command_and_the_options_of_all() {
        let command = Args::command();
        command.clone().debug_assert();
        let mut found = Vec::new();
        paths(&command, "", &mut found);
        assert!(found.len() >= 40, "{}", found.len());
        for path in found {
            let told = [format!("| `{path} "), format!("| `{path}`")];
            assert!(told.iter().any(|told| PAGE.contains(told)), "{path}");
        }
        for option in command.get_arguments().filter_map(clap::Arg::get_long) {
            assert!(PAGE.contains(&format!("--{option}")), "--{option}");
        }
    }

    #[test]
    fn the_page_gives_the_exit_code_of_every_failure() {
        for code in api::Code::ALL {
            let row = format!("| {} |", code.exit());
            let word = format!("`{}`", code.as_str());
            assert!(
                PAGE.lines()
                    .any(|line| line.starts_with(&row) && line.contains(&word)),
                "{word}"
            );
        }
    }

    #[test]
    fn no_option_takes_a_passphrase_itself() {
        for option in ["passphrase", "new-passphrase", "recovery-key", "password"] {
            let line = ["sanad", "vault", "recover", &format!("--{option}"), "x"];
            assert!(Args::try_parse_from(line).is_err(), "--{option}");
        }
    }
}
