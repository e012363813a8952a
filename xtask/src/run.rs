//! `cargo xtask run`: a hub, a demo institution and the app, from nothing, in one command.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::exec;
use crate::house::{House, say, step};
use crate::screen::Screen;
use crate::setup::{self, Need};

/// Opens the demo vault and nothing else: it is printed on each run.
const PASSPHRASE: &str = "demo olive harbour lantern meadow quiet compass";
const INSTITUTION: &str = "Demo institution";
const END_SECONDS_MAX: u64 = 10;
const LOOK_EVERY: Duration = Duration::from_millis(50);

/// What the person asked for.
pub(crate) struct Wish {
    pub(crate) keep: bool,
    pub(crate) reuse: bool,
}

/// The folders of a demo.
struct Demo {
    root: PathBuf,
    hub: PathBuf,
    home: PathBuf,
    /// The laptop of a colleague, which left one field to choose.
    colleague: PathBuf,
    headquarters: PathBuf,
    invitation: PathBuf,
    invitation_headquarters: PathBuf,
    passphrase: PathBuf,
    /// Where the hub listened. Written last, so that a demo that broke off half-way is never reused.
    ready: PathBuf,
}

pub(crate) fn run(house: &House, wish: &Wish) -> Result<()> {
    let shown = ["DISPLAY", "WAYLAND_DISPLAY"]
        .iter()
        .any(|name| has_env(name));
    let headless = cfg!(target_os = "linux") && !shown;
    setup::setup(
        house,
        if headless {
            Need::Headless
        } else {
            Need::Build
        },
    )?;
    step("build hub, sanad and the app", || {
        exec::run(exec::cargo(house).args(["build", "-p", "hub", "-p", "cli", "-p", "shell"]))
    })?;
    let demo = Demo::at(house);
    // The vault of a reused demo knows its hub by that address.
    let reused = if wish.reuse {
        fs::read_to_string(&demo.ready).ok()
    } else {
        None
    };
    if reused.is_none() {
        demo.clear()?;
    }
    let listen = reused.as_deref().unwrap_or("127.0.0.1:0");
    let hub = step("start the hub", || Hub::start(house, &demo, listen))?;
    if reused.is_none() {
        step("invite the demo institution", || {
            demo.invite(house, &hub.url)
        })?;
        step("found it and fill it", || demo.seed(house))?;
        fs::write(&demo.ready, &hub.address).context("mark the demo as ready")?;
    }
    say(&format!("    hub {}", hub.url));
    say(&format!("    passphrase of the demo: {PASSPHRASE}"));
    if headless {
        without_display(house, &demo, wish)
    } else {
        with_display(house, &demo)
    }
}

fn has_env(name: &str) -> bool {
    std::env::var_os(name).is_some_and(|value| !value.is_empty())
}

impl Demo {
    fn at(house: &House) -> Self {
        let root = house.at("target/demo");
        Self {
            hub: root.join("hub"),
            home: root.join("home"),
            colleague: root.join("colleague"),
            headquarters: root.join("headquarters"),
            invitation: root.join("demo.sanad-invitation"),
            invitation_headquarters: root.join("headquarters.sanad-invitation"),
            passphrase: root.join("passphrase"),
            ready: root.join("ready"),
            root,
        }
    }

    fn clear(&self) -> Result<()> {
        if self.root.exists() {
            fs::remove_dir_all(&self.root).context("remove the last demo")?;
        }
        for folder in [&self.hub, &self.home] {
            fs::create_dir_all(folder).with_context(|| format!("make {}", folder.display()))?;
        }
        fs::write(&self.passphrase, PASSPHRASE).context("write the passphrase")
    }

    fn invite(&self, house: &House, url: &str) -> Result<()> {
        // Headquarters first: only its invitation carries the Alliance key, and the hub then
        // forgets it.
        for (role, name, out) in [
            (
                "headquarters",
                "Demo headquarters",
                &self.invitation_headquarters,
            ),
            ("nhri", INSTITUTION, &self.invitation),
        ] {
            let mut command = Command::new(house.program("sanad-hub"));
            command.args([
                "invite",
                "--institution",
                name,
                "--role",
                role,
                "--url",
                url,
            ]);
            exec::run(command.arg("--data").arg(&self.hub).arg("--out").arg(out))?;
        }
        Ok(())
    }

    fn seed(&self, house: &House) -> Result<()> {
        let sanad = |home: &Path, words: &[&str], invitation: Option<&Path>| {
            let mut command = Command::new(house.program("sanad"));
            command.args(words).arg("--home").arg(home);
            command.arg("--passphrase-file").arg(&self.passphrase);
            if let Some(invitation) = invitation {
                command.arg("--invitation").arg(invitation);
            }
            command
        };
        // Without headquarters no report could be sealed.
        let invited = Some(self.invitation_headquarters.as_path());
        let mut created = sanad(&self.headquarters, &["vault", "create"], None);
        // Its recovery key is of use to nobody.
        exec::run(created.stdout(Stdio::null()))?;
        exec::run(&mut sanad(&self.headquarters, &["join"], invited))?;
        let invited = Some(self.invitation.as_path());
        exec::run(&mut sanad(&self.home, &["demo", "seed"], invited))?;
        let mut colleague = sanad(&self.colleague, &["demo", "colleague"], invited);
        exec::run(colleague.arg("--of").arg(&self.home))
    }
}

/// A running hub; told to end when dropped.
struct Hub {
    process: Child,
    address: String,
    url: String,
}

impl Hub {
    fn start(house: &House, demo: &Demo, listen: &str) -> Result<Self> {
        let log = fs::File::create(demo.root.join("hub.log")).context("write the hub's log")?;
        let mut process = Command::new(house.program("sanad-hub"))
            .args(["serve", "--listen", listen, "--data"])
            .arg(&demo.hub)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .context("start sanad-hub")?;
        let stdout = process.stdout.take().context("no pipe to the hub")?;
        let mut reader = BufReader::new(stdout);
        let mut line = String::new();
        reader.read_line(&mut line).context("wait for the hub")?;
        let Some((address, url)) = listening(&line) else {
            let _ = process.kill();
            let _ = process.wait();
            bail!("the hub did not say where it listens; see hub.log in the demo folder");
        };
        // Keep reading, or the hub would wait for ever once the pipe is full.
        std::thread::spawn(move || std::io::copy(&mut reader, &mut std::io::sink()));
        Ok(Self {
            process,
            address,
            url,
        })
    }
}

/// Address and URL in the line of JSON that the hub prints when it is ready.
fn listening(line: &str) -> Option<(String, String)> {
    let said: serde_json::Value = serde_json::from_str(line).ok()?;
    let text = |name: &str| said.get(name)?.as_str().map(str::to_owned);
    Some((text("listening")?, text("url")?))
}

impl Drop for Hub {
    fn drop(&mut self) {
        end(&mut self.process);
    }
}

/// Asks a process to end, then insists.
fn end(process: &mut Child) {
    if cfg!(unix) {
        exec::succeeds("kill", &["-TERM", &process.id().to_string()]);
        if ends_within(process, END_SECONDS_MAX) {
            return;
        }
    }
    let _ = process.kill();
    let _ = process.wait();
}

fn ends_within(process: &mut Child, seconds: u64) -> bool {
    let start = Instant::now();
    while start.elapsed().as_secs() < seconds {
        if !matches!(process.try_wait(), Ok(None)) {
            return true;
        }
        sleep(LOOK_EVERY);
    }
    false
}

fn app(program: &Path, demo: &Demo) -> Command {
    let mut command = Command::new(program);
    command.env("SANAD_HOME", &demo.home).stdin(Stdio::null());
    command
}

fn with_display(house: &House, demo: &Demo) -> Result<()> {
    say("    the app opens on this display; close its window to end");
    exec::run(&mut app(&house.program("sanad-app"), demo))
}

fn without_display(house: &House, demo: &Demo, wish: &Wish) -> Result<()> {
    let screen = step("start a screen", || {
        Screen::start(&demo.root.join("screen"))
    })?;
    let log_path = demo.root.join("app.log");
    let log = fs::File::create(&log_path).context("write the app's log")?;
    let mut process = app(Path::new("dbus-run-session"), demo)
        .arg("--")
        .arg(house.program("sanad-app"))
        .env("DISPLAY", &screen.display)
        // Without these the toolkit waits for desktop services that are not there.
        .env("NO_AT_BRIDGE", "1")
        .env("GTK_USE_PORTAL", "0")
        .env("GDK_BACKEND", "x11")
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
        .context("start the app")?;
    let shown = step("wait for the window", || screen.settled(&mut process));
    let kept = shown.and_then(|picture| {
        let path = demo.root.join("screenshot.png");
        fs::File::create(&path)?
            .write_all(&picture.to_png()?)
            .context("write the screenshot")?;
        say(&format!("    screenshot: {}", path.display()));
        Ok(())
    });
    if kept.is_ok() && wish.keep {
        say(&format!(
            "    the app runs on display {}; Ctrl+C ends it",
            screen.display
        ));
        process.wait()?;
    }
    // The app ends with its screen; its bus ends with the app.
    drop(screen);
    if !ends_within(&mut process, END_SECONDS_MAX) {
        end(&mut process);
    }
    kept.with_context(|| format!("see {}", log_path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_read_from_the_line_the_hub_prints() {
        let line = r#"{"listening":"127.0.0.1:4433","url":"https://127.0.0.1:4433"}"#;
        let (address, url) = listening(line).unwrap();
        assert_eq!(
            (address.as_str(), url.as_str()),
            ("127.0.0.1:4433", "https://127.0.0.1:4433")
        );
        assert_eq!(listening("address in use"), None);
    }
}
