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

    /// What is shown now.
    fn look(&self) -> Result<Picture> {
        let dump = fs::read(&self.frame).context("read the screen")?;
        Picture::from_xwd(&dump)
    }

    /// Looks until something is painted and stands still. `app` must stay alive meanwhile.
    pub(crate) fn settled(&self, app: &mut Child) -> Result<Picture> {
        let start = Instant::now();
        let mut last: Option<Picture> = None;
        let mut painted_at: Option<Instant> = None;
        let mut equal = 0;
        loop {
            if let Some(status) = app.try_wait()? {
                bail!("the app ended before its window was painted ({status})");
            }
            let now = self.look()?;
            if now.is_painted() {
                let since = *painted_at.get_or_insert_with(Instant::now);
                equal = if last.as_ref() == Some(&now) {
                    equal + 1
                } else {
                    0
                };
                if equal >= EQUAL_LOOKS || since.elapsed().as_secs() >= SETTLE_SECONDS_MAX {
                    return Ok(now);
                }
                last = Some(now);
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
