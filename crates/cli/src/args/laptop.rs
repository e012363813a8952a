//! The commands around this laptop: its vault, its institution, its papers.

use std::path::PathBuf;

use clap::Subcommand;

#[derive(Debug, Subcommand)]
pub(crate) enum Vault {
    /// Make a vault and show its recovery key once
    Create,
    /// Check that the passphrase opens the vault; changes nothing
    UnlockTest,
    /// Check the whole file, and every table against the log
    Verify,
    /// Make a backup and check it by opening it
    Backup {
        /// Folder to make it in, like a stick [default: the vault's own]
        #[arg(long, value_name = "DIR")]
        to: Option<PathBuf>,
    },
    /// List the backups of this laptop, or of a folder
    Backups {
        /// Folder to look into
        #[arg(long, value_name = "DIR")]
        r#in: Option<PathBuf>,
    },
    /// Make this laptop's vault from a backup; a vault that is here is moved aside
    Restore {
        /// Folder of the backup
        #[arg(value_name = "DIR")]
        backup: PathBuf,
        /// File with the recovery key, instead of the passphrase
        #[arg(long, value_name = "FILE")]
        recovery_key_file: Option<PathBuf>,
    },
    /// Make a damaged vault sound from the file, the newest backup and, later, the hub
    Repair {
        /// File with the recovery key, instead of the passphrase
        #[arg(long, value_name = "FILE")]
        recovery_key_file: Option<PathBuf>,
    },
    /// Open the vault with the recovery key and set a new passphrase
    Recover {
        /// File whose first line is the new passphrase
        #[arg(long, value_name = "FILE")]
        new_passphrase_file: Option<PathBuf>,
        /// File with the recovery key
        #[arg(long, value_name = "FILE")]
        recovery_key_file: Option<PathBuf>,
    },
}

#[derive(Debug, clap::Args)]
pub(crate) struct Print {
    /// The case
    #[arg(value_name = "ID")]
    pub(crate) case: String,
    /// Which paper
    #[arg(long, value_parser = ["summary", "referral", "appeal", "interview"], default_value = "summary")]
    pub(crate) document: String,
    /// Language of the paper [default: that of this run]
    #[arg(long, value_parser = ["ar", "en", "fr", "es"])]
    pub(crate) paper_language: Option<String>,
    /// How much it says
    #[arg(long, value_parser = ["full", "pseudonymous", "anonymous"], default_value = "pseudonymous")]
    pub(crate) level: String,
    /// Kind of recipient; without it the paper stays inside the institution
    #[arg(long, value_name = "TYPE")]
    pub(crate) to: Option<String>,
    /// To whom, in words
    #[arg(long, value_name = "NAME", default_value = "")]
    pub(crate) recipient: String,
    /// What is asked
    #[arg(long, value_name = "TEXT", default_value = "")]
    pub(crate) ask: String,
    /// Known names in what was typed become the letters of the paper
    #[arg(long)]
    pub(crate) hide_names: bool,
    /// Why a known name may stand on a paper without names
    #[arg(long, value_name = "WHY", default_value = "")]
    pub(crate) confirmed: String,
    /// File to write
    #[arg(long, value_name = "FILE")]
    pub(crate) out: PathBuf,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Join {
    /// Invitation file
    #[arg(long, value_name = "FILE")]
    pub(crate) invitation: PathBuf,
    #[command(flatten)]
    pub(crate) who: Who,
    /// Country for references, ISO 3166 alpha-3
    #[arg(long, value_name = "ISO3", default_value = "XXX")]
    pub(crate) country: String,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Who {
    /// Who uses this laptop [default: the user of the system]
    #[arg(long, value_name = "NAME")]
    pub(crate) person: Option<String>,
    /// Name of this laptop [default: its host name]
    #[arg(long, value_name = "NAME")]
    pub(crate) device: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Device {
    /// Ask to join from this laptop: write the request file
    Request {
        /// Invitation file of the institution
        #[arg(long, value_name = "FILE")]
        invitation: PathBuf,
        /// Where to write the request
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
        #[command(flatten)]
        who: Who,
    },
    /// Let the laptop of a request in, after comparing six words
    Approve {
        /// Request file
        file: PathBuf,
        /// The six words as heard from the other side; without them you are asked
        #[arg(long, value_name = "WORDS")]
        words: Option<String>,
        /// What the person is; may be given several times
        #[arg(long, value_name = "CODE", default_value = "case_officer", value_parser = super::Term("user_role"))]
        role: Vec<String>,
    },
    /// Remove a laptop
    Revoke {
        /// Its number, eight hex digits
        id: String,
    },
    /// Laptops of the institution
    List,
}
