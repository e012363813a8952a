//! What an operator types beside `serve` and `invite`. Each of these also answers in JSON.

use super::{At, say};
use crate::admin::{self, Change, Institution, Invitation, Status};
use crate::backup;
use crate::examine::{Examined, examine};
use crate::storage::blobs::{Blobs, Disk};
use anyhow::{Result, bail};
use clap::Subcommand;
use serde::Serialize;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

const MIB: u64 = 1024 * 1024;

/// Something was found that an operator must look at; it is told already.
#[derive(Debug, thiserror::Error)]
#[error("not everything is well")]
pub(super) struct NotWell;

#[derive(Subcommand)]
pub(super) enum Command {
    /// How the hub stands.
    Status {
        #[command(flatten)]
        at: At,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
    /// Look at every membership log, chain, signature and body. Ends with 2 when something is wrong.
    Check {
        #[command(flatten)]
        at: At,
        /// Remove bodies that no frame names; only while no hub serves.
        #[arg(long)]
        sweep: bool,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
    /// Institutions: what they keep, their bounds, whether they may exchange.
    #[command(subcommand)]
    Institutions(Institutions),
    /// Invitations that were written.
    #[command(subcommand)]
    Invitations(Invitations),
    /// Copy everything into a new folder while the hub serves, and verify the copy.
    Backup {
        #[command(flatten)]
        at: At,
        /// Folder to make.
        #[arg(long)]
        to: PathBuf,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
    /// Open a backup, verify every chain and signature in it, say what is there. Changes nothing.
    Drill {
        /// Folder of the backup.
        #[arg(long)]
        from: PathBuf,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
    /// Bring a backup into an empty place: the same kind of store or another.
    Restore {
        #[command(flatten)]
        at: At,
        /// Folder of the backup.
        #[arg(long)]
        from: PathBuf,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
pub(super) enum Institutions {
    /// All of them.
    List {
        #[command(flatten)]
        at: At,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
    /// Bounds of one; 0 goes back to what the hub says for all.
    Quota {
        #[command(flatten)]
        at: At,
        /// Which.
        institution: String,
        /// MiB it may keep.
        #[arg(long)]
        mib: Option<u64>,
        /// Devices it may have at once.
        #[arg(long)]
        devices: Option<u64>,
        /// Logs it may have.
        #[arg(long)]
        logs: Option<u64>,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
    /// It exchanges no more; nothing of it is lost.
    Suspend {
        #[command(flatten)]
        at: At,
        /// Which.
        institution: String,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
    /// It exchanges again.
    Resume {
        #[command(flatten)]
        at: At,
        /// Which.
        institution: String,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
}

#[derive(Subcommand)]
pub(super) enum Invitations {
    /// All of them, oldest first.
    List {
        #[command(flatten)]
        at: At,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
    /// Take back one that nobody used.
    Revoke {
        #[command(flatten)]
        at: At,
        /// Whose.
        institution: String,
        /// Answer in JSON.
        #[arg(long)]
        json: bool,
    },
}

pub(super) fn run(command: Command) -> Result<()> {
    match command {
        Command::Status { at, json } => tell(json, &admin::status(&at.place()?)?, status),
        Command::Check { at, sweep, json } => check(&at, sweep, json),
        Command::Institutions(command) => institutions(command),
        Command::Invitations(command) => invitations(command),
        Command::Backup { at, to, json } => well(json, &backup::backup(&at.place()?, &to)?),
        Command::Drill { from, json } => well(json, &backup::drill(&from)?),
        Command::Restore { at, from, json } => well(json, &backup::restore(&from, &at.place()?)?),
    }
}

fn institutions(command: Institutions) -> Result<()> {
    let (at, institution, change, json) = match command {
        Institutions::List { at, json } => {
            let list = admin::institutions(&at.place()?)?;
            return tell(json, &list, |list| {
                list.iter().map(institution_line).collect()
            });
        }
        Institutions::Quota {
            at,
            institution,
            mib,
            devices,
            logs,
            json,
        } => {
            let quota = mib.map(|mib| mib.saturating_mul(MIB));
            let change = Change::Bound {
                quota,
                devices,
                logs,
            };
            (at, institution, change, json)
        }
        Institutions::Suspend {
            at,
            institution,
            json,
        } => {
            let now = crate::seconds();
            (at, institution, Change::Suspend { now }, json)
        }
        Institutions::Resume {
            at,
            institution,
            json,
        } => (at, institution, Change::Resume, json),
    };
    let changed = admin::change(&at.place()?, &institution, change)?;
    tell(json, &changed, institution_line)
}

fn invitations(command: Invitations) -> Result<()> {
    match command {
        Invitations::List { at, json } => {
            let list = admin::invitations(&at.place()?)?;
            tell(json, &list, |list| {
                list.iter().map(invitation_line).collect()
            })
        }
        Invitations::Revoke {
            at,
            institution,
            json,
        } => {
            let place = at.place()?;
            admin::revoke(&place, &institution)?;
            tell(json, &admin::invitations(&place)?, |_| {
                "taken back\n".to_owned()
            })
        }
    }
}

fn check(at: &At, sweep: bool, json: bool) -> Result<()> {
    let place = at.place()?;
    let lock = if sweep { place.lock()? } else { None };
    if sweep && lock.is_none() {
        bail!("a hub serves from this folder: stop it before --sweep");
    }
    let blobs = Disk::at(&place.blobs());
    let mut named = BTreeSet::new();
    let found = examine(place.connect()?.as_mut(), &blobs, &mut named)?;
    if sweep && found.is_well() {
        for hash in blobs.all()? {
            if !named.contains(&hash) {
                blobs.remove(&hash)?;
            }
        }
    }
    well(json, &found)
}

fn well(json: bool, found: &Examined) -> Result<()> {
    tell(json, found, examined)?;
    if found.is_well() {
        Ok(())
    } else {
        say("sanad-hub: not everything is well");
        Err(NotWell.into())
    }
}

fn tell<T: Serialize>(json: bool, what: &T, words: impl FnOnce(&T) -> String) -> Result<()> {
    let mut out = std::io::stdout();
    if json {
        serde_json::to_writer(&mut out, what)?;
        writeln!(out)?;
    } else {
        write!(out, "{}", words(what))?;
    }
    Ok(())
}

fn status(status: &Status) -> String {
    let yes = |is| if is { "yes" } else { "no" };
    let mut out = String::new();
    for (name, value) in [
        ("store", status.store.to_owned()),
        ("serving", yes(status.serving).to_owned()),
        ("address", status.url.clone()),
        ("mark of the hub", status.hub_mark.clone()),
        ("mark of the Alliance", status.alliance_mark.clone()),
        (
            "Alliance secret here",
            yes(status.alliance_secret_here).to_owned(),
        ),
        ("institutions", status.institutions.to_string()),
        ("suspended", status.suspended.to_string()),
        ("open invitations", status.invitations_open.to_string()),
        ("bytes", status.bytes.to_string()),
    ] {
        let _ = writeln!(out, "{name:22}{value}");
    }
    out
}

fn institution_line(one: &Institution) -> String {
    let bound = |most: u64| match most {
        0 => "-".to_owned(),
        most => most.to_string(),
    };
    format!(
        "{} {:12} {:>14} bytes of {} {:>4} devices of {} {:>4} logs of {}{}\n",
        one.institution,
        one.role,
        one.bytes,
        bound(one.quota_bytes),
        one.devices,
        bound(one.devices_max),
        one.logs,
        bound(one.logs_max),
        if one.suspended_at > 0 {
            " suspended"
        } else {
            ""
        },
    )
}

fn invitation_line(one: &Invitation) -> String {
    let used = one
        .used_at
        .map_or("open".to_owned(), |at| format!("used {at}"));
    let Invitation {
        institution,
        role,
        issued_at,
        ..
    } = one;
    format!("{institution} {role:12} written {issued_at} {used}\n")
}

fn examined(found: &Examined) -> String {
    let mut out = String::new();
    for (name, value) in [
        ("institutions", found.institutions),
        ("entries", found.entries),
        ("logs", found.logs),
        ("frames", found.frames),
        ("bytes", found.bytes),
        ("large bodies", found.blobs),
        ("bodies nobody names", found.blobs_unnamed),
        ("open invitations", found.invitations_open),
    ] {
        let _ = writeln!(out, "{name:22}{value}");
    }
    for finding in &found.findings {
        let _ = writeln!(out, "WRONG {finding}");
    }
    if found.is_well() {
        let _ = writeln!(out, "every chain and signature verifies");
    }
    out
}
