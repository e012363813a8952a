//! The real `sanad-hub`, as a process on a free loopback port.

use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use serde_json::Value;

/// A running hub; killed when dropped.
#[derive(Debug)]
pub struct HubProcess {
    child: Child,
    data: PathBuf,
    url: String,
    address: String,
}

/// The program: `SANAD_HUB_BIN`, else the one beside the test binary.
pub fn program(name: &str, variable: &str) -> PathBuf {
    if let Some(path) = std::env::var_os(variable) {
        return path.into();
    }
    let mut folder = std::env::current_exe().unwrap();
    folder.pop();
    if folder.ends_with("deps") {
        folder.pop();
    }
    folder.join(name)
}

impl HubProcess {
    /// Starts a hub with its data in `data`, on `listen` (port 0 for a free one).
    pub fn start(data: &Path, listen: &str) -> Self {
        Self::spawn(data, listen, Stdio::null())
    }

    /// The same with everything it logs in the file `log`.
    pub fn start_logged(data: &Path, listen: &str, log: &Path) -> Self {
        Self::spawn(data, listen, File::create(log).unwrap().into())
    }

    fn spawn(data: &Path, listen: &str, log: Stdio) -> Self {
        let program = program("sanad-hub", "SANAD_HUB_BIN");
        let mut child = Command::new(&program)
            .args([
                "serve",
                "--listen",
                listen,
                "--per-minute",
                "1000000",
                "--data",
            ])
            .arg(data)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap_or_else(|error| {
                panic!("{}: {error}; run `cargo xtask test`", program.display())
            });
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let said: Value = serde_json::from_str(&line)
            .unwrap_or_else(|error| panic!("hub said {line:?}: {error}"));
        let text = |key: &str| said[key].as_str().unwrap().to_owned();
        Self {
            child,
            data: data.to_owned(),
            url: text("url"),
            address: text("listening"),
        }
    }

    /// Its address for clients.
    pub fn url(&self) -> &str {
        &self.url
    }

    /// Host and port it listens on.
    pub fn address(&self) -> &str {
        &self.address
    }

    /// Its folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Kills it as a power cut would, and starts it again on the same port and data.
    pub fn kill_and_restart(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        *self = Self::start(&self.data.clone(), &self.address.clone());
    }

    /// Copies everything it keeps into the new folder `to` while it serves, as an operator does.
    pub fn backup(&self, to: &Path) {
        self.operator(&["backup", "--to"], to);
    }

    /// Its disk dies; a backup is brought into an empty folder in its place.
    pub fn set_back(&mut self, to: &Path) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        std::fs::remove_dir_all(&self.data).unwrap();
        self.operator(&["restore", "--from"], to);
        *self = Self::start(&self.data.clone(), &self.address.clone());
    }

    fn operator(&self, words: &[&str], folder: &Path) {
        let status = Command::new(program("sanad-hub", "SANAD_HUB_BIN"))
            .args(words)
            .arg(folder)
            .arg("--data")
            .arg(&self.data)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success(), "{words:?}");
    }

    /// Text of a new invitation; `url` when clients come another way.
    pub fn invite(&self, institution: &str, role: &str, url: Option<&str>) -> String {
        let out = self.data.join(format!("{role}.invitation"));
        let _ = std::fs::remove_file(&out);
        let status = Command::new(program("sanad-hub", "SANAD_HUB_BIN"))
            .args([
                "invite",
                "--institution",
                institution,
                "--role",
                role,
                "--url",
                url.unwrap_or(&self.url),
                "--data",
            ])
            .arg(&self.data)
            .arg("--out")
            .arg(&out)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert!(status.success(), "invite");
        let text = std::fs::read_to_string(&out).unwrap();
        std::fs::remove_file(&out).unwrap();
        text
    }
}

impl Drop for HubProcess {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
