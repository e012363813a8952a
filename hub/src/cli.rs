//! `sanad-hub`: what an operator types. Its words are English, for operators only.

mod admin;

use crate::invite::{InviteOptions, Notice, invite};
use crate::server::{ServeOptions, make_folder, prepare, start};
use crate::storage::place::VARIABLE;
use crate::storage::{Bounds, Place};
use anyhow::Result;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::io::Write;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::process::ExitCode;
use wire::Role;

#[derive(Parser)]
#[command(name = "sanad-hub", version, about = "Keeps sealed envelopes in order")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Serve until SIGTERM. Prints one line of JSON when it listens.
    Serve {
        #[command(flatten)]
        at: At,
        /// Address and port; port 0 for any.
        #[arg(long)]
        listen: SocketAddr,
        /// https://host:port for invitations.
        #[arg(long)]
        public_url: Option<String>,
        /// Requests per minute and device in the long run.
        #[arg(long, default_value_t = 240)]
        per_minute: u32,
        /// MiB that one institution may keep here.
        #[arg(long, default_value_t = 20 * 1024)]
        quota_mib: u64,
        /// MiB of everything; 0: no bound but the disk.
        #[arg(long, default_value_t = 0)]
        max_mib: u64,
        /// Address and port of this machine for Prometheus, like 127.0.0.1:9464; none if absent.
        #[arg(long)]
        metrics: Option<SocketAddr>,
    },
    /// Write an invitation, also while the hub serves.
    Invite {
        #[command(flatten)]
        at: At,
        /// Name for people; only in the invitation.
        #[arg(long)]
        institution: String,
        /// What it will be.
        #[arg(long)]
        role: RoleName,
        /// File to write.
        #[arg(long)]
        out: PathBuf,
        /// https://host:port of the hub; that of the last `serve` if absent.
        #[arg(long)]
        url: Option<String>,
        /// Also as a QR code, SVG.
        #[arg(long)]
        qr: Option<PathBuf>,
    },
    #[command(flatten)]
    Admin(admin::Command),
}

/// Where the hub keeps things.
#[derive(Args)]
struct At {
    /// Data folder; made if absent.
    #[arg(long)]
    data: PathBuf,
    /// `sqlite` (a file in the data folder) or `postgres://user@host/name`; else what the variable
    /// SANAD_HUB_STORE says, which shows a password to nobody.
    #[arg(long)]
    store: Option<String>,
}

impl At {
    fn place(&self) -> Result<Place> {
        let told = std::env::var(VARIABLE).ok();
        let store = self.store.as_deref().or(told.as_deref());
        Ok(Place::read(&self.data, store)?)
    }
}

#[derive(Clone, Copy, ValueEnum)]
enum RoleName {
    Nhri,
    Headquarters,
    Network,
}

impl From<RoleName> for Role {
    fn from(name: RoleName) -> Role {
        match name {
            RoleName::Nhri => Role::Nhri,
            RoleName::Headquarters => Role::Headquarters,
            RoleName::Network => Role::Network,
        }
    }
}

/// Do what the command line says.
pub fn run() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Serve {
            at,
            listen,
            public_url,
            per_minute,
            quota_mib,
            max_mib,
            metrics,
        } => {
            let bounds = Bounds {
                quota: quota_mib.saturating_mul(1024 * 1024),
                all: max_mib.saturating_mul(1024 * 1024),
            };
            let per_minute = per_minute.max(1);
            at.place().and_then(|place| {
                serve(&ServeOptions {
                    place,
                    listen,
                    public_url,
                    per_minute,
                    bounds,
                    metrics,
                })
            })
        }
        Command::Admin(command) => admin::run(command),
        Command::Invite {
            at,
            institution,
            role,
            out,
            url,
            qr,
        } => {
            let role = Role::from(role);
            at.place().and_then(|place| {
                write_invitation(&InviteOptions {
                    place,
                    name: institution,
                    role,
                    url,
                    out,
                    qr,
                })
            })
        }
    };
    match done {
        Err(error) if error.is::<admin::NotWell>() => ExitCode::from(2),
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("sanad-hub: {error:#}"));
            ExitCode::FAILURE
        }
    }
}

fn serve(options: &ServeOptions) -> Result<()> {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_ansi(false)
        .init();
    let prepared = prepare(options)?;
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let mut stop = stop_signal()?;
        let running = start(prepared)?;
        let (listening, url) = (running.listening, &running.url);
        let watched = running
            .metrics
            .map(|address| format!(",\"metrics\":\"{address}\""))
            .unwrap_or_default();
        let (hub, alliance) = (&running.hub_mark, &running.alliance_mark);
        let mut out = std::io::stdout();
        writeln!(
            out,
            "{{\"listening\":\"{listening}\",\"url\":\"{url}\",\
             \"hub_mark\":\"{hub}\",\"alliance_mark\":\"{alliance}\"{watched}}}"
        )?;
        out.flush()?;
        stop.wait().await;
        tracing::info!(event = "stopping");
        running.stop().await
    })
}

#[cfg(unix)]
struct Stop(tokio::signal::unix::Signal, tokio::signal::unix::Signal);

#[cfg(unix)]
fn stop_signal() -> Result<Stop> {
    use tokio::signal::unix::{SignalKind, signal};
    Ok(Stop(
        signal(SignalKind::terminate())?,
        signal(SignalKind::interrupt())?,
    ))
}

#[cfg(unix)]
impl Stop {
    async fn wait(&mut self) {
        tokio::select! {
            _ = self.0.recv() => {}
            _ = self.1.recv() => {}
        }
    }
}

#[cfg(not(unix))]
struct Stop;

#[cfg(not(unix))]
fn stop_signal() -> Result<Stop> {
    Ok(Stop)
}

#[cfg(not(unix))]
impl Stop {
    async fn wait(&mut self) {
        // Without a console there is nothing to wait for but the end of the process.
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    }
}

fn write_invitation(options: &InviteOptions) -> Result<()> {
    make_folder(&options.place.data)?;
    let written = invite(options, crate::seconds())?;
    let mut out = std::io::stdout();
    let _ = writeln!(out, "institution:          {}", written.institution);
    let _ = writeln!(out, "mark of the hub:      {}", written.hub_mark);
    let _ = writeln!(out, "mark of the Alliance: {}", written.alliance_mark);
    match written.notice {
        None => {}
        Some(Notice::HeadquartersFirst) => say(
            "warning: the Alliance secret is still on this machine. The safer order is to invite \
             headquarters first (--role headquarters): its invitation carries the secret away.",
        ),
        Some(Notice::CompactLater) => say(
            "warning: the Alliance secret was erased, but traces may lie in the write-ahead log \
             until the hub is stopped. Stop and start it soon.",
        ),
    }
    Ok(())
}

/// To the operator. If nobody listens there is nobody to tell.
fn say(line: &str) {
    let _ = writeln!(std::io::stderr(), "{line}");
}
