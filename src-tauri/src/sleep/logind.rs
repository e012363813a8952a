//! The session manager of Linux: it announces sleep and waits until the vault is closed.

use futures_util::StreamExt as _;
use tauri::async_runtime::{spawn, spawn_blocking};
use zbus::zvariant::{OwnedFd, OwnedObjectPath};
use zbus::{Connection, proxy};

/// Shown by the system among those who delay sleep; says nothing about cases.
const WHO: &str = "Sanad";

#[proxy(
    interface = "org.freedesktop.login1.Manager",
    default_service = "org.freedesktop.login1",
    default_path = "/org/freedesktop/login1",
    gen_blocking = false
)]
trait Manager {
    fn inhibit(&self, what: &str, who: &str, why: &str, mode: &str) -> zbus::Result<OwnedFd>;
    fn get_session(&self, session_id: &str) -> zbus::Result<OwnedObjectPath>;
    #[zbus(signal)]
    fn prepare_for_sleep(&self, start: bool) -> zbus::Result<()>;
}

#[proxy(
    interface = "org.freedesktop.login1.Session",
    default_service = "org.freedesktop.login1",
    gen_blocking = false
)]
trait Session {
    #[zbus(signal)]
    fn lock(&self) -> zbus::Result<()>;
    #[zbus(property)]
    fn locked_hint(&self) -> zbus::Result<bool>;
}

/// Calls `close` before sleep and when the session is locked. Without a session manager it ends at once.
pub(super) fn watch(close: impl Fn() + Clone + Send + Sync + 'static) {
    spawn(async move {
        let Ok(bus) = Connection::system().await else {
            return;
        };
        let for_session = close.clone();
        let session_bus = bus.clone();
        spawn(async move {
            let _ = on_session_lock(&session_bus, for_session).await;
        });
        let _ = on_sleep(&bus, close).await;
    });
}

async fn on_sleep(bus: &Connection, close: impl Fn() + Clone + Send + 'static) -> zbus::Result<()> {
    let manager = ManagerProxy::new(bus).await?;
    let mut signals = manager.receive_prepare_for_sleep().await?;
    let mut delay = delay(&manager).await;
    while let Some(signal) = signals.next().await {
        let Ok(arguments) = signal.args() else {
            continue;
        };
        if arguments.start {
            closed(close.clone()).await;
            // Letting go of the delay is what allows the laptop to sleep.
            drop(delay.take());
        } else {
            delay = self::delay(&manager).await;
        }
    }
    Ok(())
}

/// Sleep waits while this is held. A system that gives no delay still announces the sleep.
async fn delay(manager: &ManagerProxy<'_>) -> Option<OwnedFd> {
    manager.inhibit("sleep", WHO, WHO, "delay").await.ok()
}

async fn on_session_lock(
    bus: &Connection,
    close: impl Fn() + Clone + Send + 'static,
) -> zbus::Result<()> {
    let id = std::env::var("XDG_SESSION_ID").unwrap_or_else(|_| "auto".to_owned());
    let path = ManagerProxy::new(bus).await?.get_session(&id).await?;
    let session = SessionProxy::builder(bus).path(path)?.build().await?;
    let mut asked = session.receive_lock().await?;
    // Some desktops only set the hint when they lock the screen.
    let mut hinted = session.receive_locked_hint_changed().await;
    loop {
        let locked = tokio::select! {
            signal = asked.next() => signal.map(|_| true),
            change = hinted.next() => match change {
                Some(change) => Some(change.get().await.unwrap_or(false)),
                None => None,
            },
        };
        match locked {
            Some(true) => closed(close.clone()).await,
            Some(false) => {}
            None => return Ok(()),
        }
    }
}

/// Closing wipes keys and flushes files, which blocks.
async fn closed(close: impl Fn() + Send + 'static) {
    let _ = spawn_blocking(close).await;
}
