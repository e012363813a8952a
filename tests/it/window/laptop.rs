//! The laptop around the app: a screen, a message bus, and a session manager that can announce sleep.

use std::fs;
use std::io::{BufRead as _, BufReader, PipeReader, Read as _, pipe};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use anyhow::{Context as _, Result, bail};
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedFd, OwnedObjectPath};
use zbus::{Connection, connection, fdo, interface};

use super::place::Disk;

/// The size of the laptops that Sanad is made for.
const SCREEN: &str = "1366x768x24";
const MANAGER: &str = "/org/freedesktop/login1";
const SESSION: &str = "/org/freedesktop/login1/session/c1";

/// A child process and whatever it started; all of it ends when this is dropped.
pub(crate) struct Process(Child);

impl Process {
    pub(crate) fn start(command: &mut Command) -> Result<Self> {
        // A group of its own, so that the grandchildren can be ended as well.
        let child = command.stdin(Stdio::null()).process_group(0).spawn();
        let name = command.get_program().to_string_lossy().into_owned();
        Ok(Self(child.with_context(|| format!("start {name}"))?))
    }

    /// The first line it says on its standard output, which must be piped.
    fn first_line(&mut self) -> Result<String> {
        let output = self.0.stdout.take().context("its output is not piped")?;
        let mut line = String::new();
        BufReader::new(output).read_line(&mut line)?;
        if line.trim().is_empty() {
            bail!("a helper of the test ended before it was ready");
        }
        Ok(line.trim().to_owned())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let group = format!("-{}", self.0.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.0.wait();
    }
}

/// Screen, bus and session manager of one laptop.
pub(crate) struct Laptop {
    pub(crate) display: String,
    pub(crate) bus: String,
    pub(crate) disk: Disk,
    manager: Connection,
    delays: Delays,
    _processes: [Process; 2],
}

impl Laptop {
    /// A laptop with an empty disk.
    pub(crate) async fn new() -> Result<Self> {
        let disk = Disk::new()?;
        let mut screen = Process::start(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    SCREEN,
                    "-nolisten",
                    "tcp",
                ])
                .stdout(Stdio::piped())
                .stderr(Stdio::null()),
        )?;
        let display = format!(":{}", screen.first_line()?);
        let (process, bus) = start_bus(disk.root())?;
        let delays = Delays::default();
        let manager = session_manager(&bus, delays.clone()).await?;
        Ok(Self {
            display,
            bus,
            disk,
            manager,
            delays,
            _processes: [process, screen],
        })
    }

    /// Closes the lid: announces sleep, and comes back when nobody delays it any more.
    pub(crate) async fn falls_asleep(&self) -> Result<()> {
        // What was taken before the announcement is what has to be let go after it.
        let held = self.delays.take()?;
        if held.is_empty() {
            bail!("nobody asked for a delay before sleep");
        }
        let manager = SignalEmitter::new(&self.manager, MANAGER)?;
        Manager::prepare_for_sleep(&manager, true).await?;
        let ended = held.into_iter().map(|mut delay| {
            // Ends when the last holder of the other side has closed it.
            tokio::task::spawn_blocking(move || delay.read_to_end(&mut Vec::new()))
        });
        for end in ended.collect::<Vec<_>>() {
            end.await??;
        }
        Ok(())
    }

    /// Opens the lid again.
    pub(crate) async fn wakes_up(&self) -> Result<()> {
        let manager = SignalEmitter::new(&self.manager, MANAGER)?;
        Ok(Manager::prepare_for_sleep(&manager, false).await?)
    }

    /// How many programs delay the next sleep.
    pub(crate) fn delays(&self) -> Result<usize> {
        self.delays.count()
    }

    /// The person locks the screen of the session.
    pub(crate) async fn locks_the_screen(&self) -> Result<()> {
        let session = SignalEmitter::new(&self.manager, SESSION)?;
        Ok(Session::lock(&session).await?)
    }
}

/// One private bus stands for the bus of the session and for that of the system. It can start no
/// services, so nothing of the machine's desktop joins in.
fn start_bus(folder: &Path) -> Result<(Process, String)> {
    let config = folder.join("bus.conf");
    let text = format!(
        "<busconfig><type>session</type><listen>unix:dir={}</listen><auth>EXTERNAL</auth>\
         <policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>\
         <allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>",
        folder.display()
    );
    fs::write(&config, text)?;
    let mut bus = Process::start(
        Command::new("dbus-daemon")
            .arg(format!("--config-file={}", config.display()))
            .args(["--nofork", "--nopidfile", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null()),
    )?;
    let address = bus.first_line()?;
    Ok((bus, address))
}

async fn session_manager(bus: &str, delays: Delays) -> Result<Connection> {
    let manager = connection::Builder::address(bus)?
        .serve_at(MANAGER, Manager { delays })?
        .serve_at(SESSION, Session)?
        .name("org.freedesktop.login1")?
        .build()
        .await?;
    Ok(manager)
}

/// Our ends of the delays that programs hold.
#[derive(Clone, Default)]
struct Delays(Arc<Mutex<Vec<PipeReader>>>);

impl Delays {
    fn hold(&self, end: PipeReader) -> fdo::Result<()> {
        let mut held = self
            .0
            .lock()
            .map_err(|_| fdo::Error::Failed(String::new()))?;
        held.push(end);
        Ok(())
    }

    fn take(&self) -> Result<Vec<PipeReader>> {
        let mut held = self
            .0
            .lock()
            .map_err(|_| anyhow::anyhow!("a holder of delays failed"))?;
        Ok(std::mem::take(&mut held))
    }

    fn count(&self) -> Result<usize> {
        let held = self
            .0
            .lock()
            .map_err(|_| anyhow::anyhow!("a holder of delays failed"))?;
        Ok(held.len())
    }
}

struct Manager {
    delays: Delays,
}

#[interface(name = "org.freedesktop.login1.Manager")]
impl Manager {
    fn inhibit(&self, what: &str, _who: &str, _why: &str, mode: &str) -> fdo::Result<OwnedFd> {
        if (what, mode) != ("sleep", "delay") {
            return Err(fdo::Error::InvalidArgs(format!("{what} {mode}")));
        }
        let (ours, theirs) = pipe().map_err(|error| fdo::Error::IOError(error.to_string()))?;
        self.delays.hold(ours)?;
        let theirs: std::os::fd::OwnedFd = theirs.into();
        Ok(theirs.into())
    }

    fn get_session(&self, _session_id: &str) -> fdo::Result<OwnedObjectPath> {
        OwnedObjectPath::try_from(SESSION).map_err(|error| fdo::Error::Failed(error.to_string()))
    }

    #[zbus(signal)]
    async fn prepare_for_sleep(emitter: &SignalEmitter<'_>, start: bool) -> zbus::Result<()>;
}

struct Session;

#[interface(name = "org.freedesktop.login1.Session")]
impl Session {
    #[zbus(property)]
    fn locked_hint(&self) -> bool {
        false
    }

    #[zbus(signal)]
    async fn lock(emitter: &SignalEmitter<'_>) -> zbus::Result<()>;
}
