//! Exchanges by itself: looks every few seconds whether one is due, and whether the network came
//! back. The rules are the desk's; while the vault is closed nothing is due.

use std::net::{IpAddr, UdpSocket};
use std::thread;
use std::time::Duration;

use api::Router;
use serde_json::{Map, Value};
use tauri::{AppHandle, Emitter as _, Manager as _, Runtime};

const LOOK_EVERY: Duration = Duration::from_secs(5);
/// The ui reads its counts again when it hears this.
const EXCHANGED: &str = "exchanged";
/// Addresses for documentation: nothing is ever sent there, the system only says which of its own
/// addresses it would send from.
const ANYWHERE: [(&str, &str); 2] = [("0.0.0.0:0", "192.0.2.1:9"), ("[::]:0", "[2001:db8::1]:9")];

/// Watches from a thread of its own until the app ends.
pub(crate) fn watch<R: Runtime>(app: AppHandle<R>) {
    // Without the thread a person exchanges by hand.
    let _ = thread::Builder::new().name("line".into()).spawn(move || {
        let mut known = ways_out();
        loop {
            thread::sleep(LOOK_EVERY);
            let now = ways_out();
            let router = app.state::<Router>();
            if now != known && now.iter().any(Option::is_some) {
                router.desk().network_came();
            }
            known = now;
            if router.desk().exchange_is_due() {
                // How it ended stands in the status.
                let _ = router.dispatch("exchange_run", Value::Object(Map::new()));
                let _ = app.emit(EXCHANGED, ());
            }
        }
    });
}

/// The addresses this machine would send from; none without a network.
fn ways_out() -> [Option<IpAddr>; 2] {
    ANYWHERE.map(|(from, to)| {
        let socket = UdpSocket::bind(from).ok()?;
        socket.connect(to).ok()?;
        Some(socket.local_addr().ok()?.ip())
    })
}
