//! A screen for machines without one: Xvfb, its picture in a file, and a patient look at it.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::picture::Picture;

/// The size of the laptops that Sanad is made for.
const SIZE: &str = "1366x768x24";
const PAINT_SECONDS_MAX: u64 = 90;
const LOOK_EVERY: Duration = Duration::from_millis(200);
/// So many equal pictures in a row mean that the window has settled.
const EQUAL_LOOKS: u32 = 4;
/// A window that never stands still, for example with a clock, is taken as it is after this.
const SETTLE_SECONDS_MAX: u64 = 15;

/// A running Xvfb; it ends when this is dropped, and with it every program that shows on it.
pub(crate) struct Screen {
    server: Child,
    pub(crate) display: String,
    frame: PathBuf,
}

impl Screen {
    /// Starts a server on a display that it finds free itself.
    pub(crate) fn start(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| format!("make {}", folder.display()))?;
        let mut server = Command::new("Xvfb")
            .args([
                "-displayfd",
                "1",
                "-screen",
                "0",
                SIZE,
                "-nolisten",
                "tcp",
                "-fbdir",
            ])
            .arg(folder)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("start Xvfb")?;
        let stdout = server.stdout.take().context("no pipe to Xvfb")?;
        let mut number = String::new();
        BufReader::new(stdout)
            .read_line(&mut number)
            .context("ask Xvfb for its display")?;
        let number = number.trim();
        if number.is_empty() {
            let _ = server.wait();
            bail!("Xvfb did not start");
        }
        let display = format!(":{number}");
        Ok(Self {
            server,
            display,
            frame: folder.join("Xvfb_screen0"),
        })
    }

    /// Looks until something is painted and stands still. `app` must stay alive meanwhile.
    pub(crate) fn settled(&self, app: &mut Child) -> Result<Picture> {
        let start = Instant::now();
        let mut painted: Option<(Instant, Picture)> = None;
        let mut last = Vec::new();
        let mut equal = 0;
        loop {
            if let Some(status) = app.try_wait()? {
                bail!("the app ended before its window was painted ({status})");
            }
            let dump = fs::read(&self.frame).context("read the screen")?;
            // Most looks see what the last one saw, and reading bytes is cheaper than colours.
            if dump == last {
                equal += 1;
            } else {
                equal = 0;
                let picture = Picture::from_xwd(&dump)?;
                let since = painted.take().map_or_else(Instant::now, |(since, _)| since);
                painted = picture.is_painted().then_some((since, picture));
                last = dump;
            }
            let ready = painted.as_ref().is_some_and(|(since, _)| {
                equal >= EQUAL_LOOKS || since.elapsed().as_secs() >= SETTLE_SECONDS_MAX
            });
            match painted.take() {
                Some((_, picture)) if ready => return Ok(picture),
                other => painted = other,
            }
            if start.elapsed().as_secs() >= PAINT_SECONDS_MAX {
                bail!("nothing was painted within {PAINT_SECONDS_MAX} s");
            }
            sleep(LOOK_EVERY);
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
