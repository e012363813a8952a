//! The app on its laptop, and the hand that drives it.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};
use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::sync::{Mutex, MutexGuard};

use super::laptop::{Laptop, Process};
use super::page::Page;
use super::place::program;
use super::until::until;

/// One story at a time: many browsers on a small machine would only make each other late.
static SCREEN: Mutex<()> = Mutex::const_new(());

/// A running app. Everything it started ends when it is dropped.
pub(crate) struct App {
    pub(crate) page: Page,
    // In this order: the app before its screen, the turn last.
    _driver: Process,
    pub(crate) laptop: Laptop,
    _turn: Option<MutexGuard<'static, ()>>,
}

impl App {
    /// Opens the app on a new laptop.
    pub(crate) async fn start() -> Result<Self> {
        Self::start_with(|_| Ok(())).await
    }

    /// Opens the app on a laptop whose disk was prepared; `prepare` is given Sanad's folder.
    pub(crate) async fn start_with(prepare: impl FnOnce(&Path) -> Result<()>) -> Result<Self> {
        let turn = SCREEN.lock().await;
        let mut app = Self::open(prepare).await?;
        app._turn = Some(turn);
        Ok(app)
    }

    /// Opens the app on the laptop of somebody else, within the turn of this one.
    pub(crate) async fn another(&self) -> Result<Self> {
        Self::open(|_| Ok(())).await
    }

    async fn open(prepare: impl FnOnce(&Path) -> Result<()>) -> Result<Self> {
        let laptop = Laptop::new().await?;
        prepare(&laptop.disk.home())?;
        let (driver, port) = start_driver(&laptop)?;
        let address = format!("http://127.0.0.1:{port}");
        until("the driver", || async {
            Ok(TcpStream::connect((Ipv4Addr::LOCALHOST, port)).ok())
        })
        .await?;
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities()?)
            .connect(&address)
            .await
            .context("open the app's window")?;
        Ok(Self {
            page: Page::of(client),
            _driver: driver,
            laptop,
            _turn: None,
        })
    }
}

fn start_driver(laptop: &Laptop) -> Result<(Process, u16)> {
    // Free at this moment; somebody else taking it in between fails the test loudly.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()?
        .port();
    let disk = &laptop.disk;
    let log = File::create(disk.root().join("app.log"))?;
    let driver = Process::start(
        Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            // Nothing of the machine's settings reaches the app, and nothing of the app the machine.
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap_or_default())
            .env("HOME", disk.person())
            .env("XDG_RUNTIME_DIR", disk.runtime())
            .env("TMPDIR", disk.runtime())
            .env("SANAD_HOME", disk.home())
            .env("LANG", "C.UTF-8")
            .env("DISPLAY", &laptop.display)
            .env("GDK_BACKEND", "x11")
            .env("GTK_THEME", "Adwaita")
            .env("GSETTINGS_BACKEND", "memory")
            .env("NO_AT_BRIDGE", "1")
            .env("DBUS_SESSION_BUS_ADDRESS", &laptop.bus)
            .env("DBUS_SYSTEM_BUS_ADDRESS", &laptop.bus)
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdout(log.try_clone()?)
            .stderr(log),
    )?;
    Ok((driver, port))
}

/// Without a browser's name, which the driver would not find.
fn capabilities() -> Result<serde_json::Map<String, Value>> {
    let app = program("SANAD_APP_BIN", "sanad-app")?;
    let wanted = json!({ "webkitgtk:browserOptions": { "binary": app, "args": [] } });
    wanted
        .as_object()
        .cloned()
        .context("capabilities are an object")
}
