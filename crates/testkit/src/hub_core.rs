//! The hub without sockets: its real core on its real file, in this process, at a time the test
//! says.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

use hub::exchange::{Hub, Opening};
use hub::storage::{Bounds, Place, sqlite};
use sync::{Transport, TransportError};
use wire::{Role, Sections, limits};

/// Hub time at the start of every story: 24 November 2026, 09:00 UTC.
pub const HUB_MORNING: u64 = 1_795_510_800;

/// A hub core; not a process.
pub struct HubCore {
    data: PathBuf,
    core: Mutex<Hub>,
    clock: AtomicU64,
}

fn open(data: &Path, now: u64) -> Hub {
    let mut tables = sqlite::connect(data).unwrap();
    let authority = hub::authority::load_or_create(&mut tables, None).unwrap();
    let bounds = Bounds {
        quota: 1 << 40,
        all: 0,
    };
    let storage = Arc::new(Place::folder(data).open(bounds).unwrap());
    Hub::new(storage, authority.key, now, 1_000_000, 1_000_000).unwrap()
}

impl HubCore {
    /// A hub on the data folder `data`, which exists, with its clock at `now` seconds.
    pub fn at(data: &Path, now: u64) -> Self {
        Self {
            data: data.to_owned(),
            core: Mutex::new(open(data, now)),
            clock: AtomicU64::new(now),
        }
    }

    /// Its time.
    pub fn now(&self) -> u64 {
        self.clock.load(Ordering::Relaxed)
    }

    /// Time passes there.
    pub fn pass(&self, seconds: u64) {
        self.clock.fetch_add(seconds, Ordering::Relaxed);
    }

    /// Its folder.
    pub fn data(&self) -> &Path {
        &self.data
    }

    /// Ends and starts again on the same data.
    pub fn restart(&self) {
        *self.core.lock().unwrap() = open(&self.data, self.now());
    }

    /// A whole copy of its data in the new folder `to`, made while it runs.
    pub fn copy_to(&self, to: &Path) {
        std::fs::create_dir_all(to).unwrap();
        let tables = sqlite::connect(&self.data).unwrap();
        tables.copy_to(&to.join(sqlite::FILE)).unwrap();
    }

    /// Goes on from another copy of its data.
    pub fn restore(&mut self, from: &Path) {
        self.data = from.to_owned();
        self.restart();
    }

    /// Text of a new invitation.
    pub fn invite(&self, institution: &str, role: Role) -> String {
        let out = self.data.join("out.invitation");
        let options = hub::invite::InviteOptions {
            place: Place::folder(&self.data),
            name: institution.to_owned(),
            role,
            url: Some("https://127.0.0.1:1".to_owned()),
            out: out.clone(),
            qr: None,
        };
        hub::invite::invite(&options, self.now()).unwrap();
        let text = std::fs::read_to_string(&out).unwrap();
        std::fs::remove_file(&out).unwrap();
        text
    }

    /// What it answers to a body; `whole` false when the link broke at the end of `body`, and
    /// then nothing comes back. Whole frames are kept either way.
    pub fn carry(&self, body: &[u8], whole: bool) -> Option<Vec<u8>> {
        let hub = self.core.lock().unwrap();
        let mut sections = Sections::new(limits::REQUEST_SIGNED + 128, limits::FRAME);
        sections.feed(body);
        let first = sections.next_section().ok().flatten()?;
        let mut session = match hub.open(&first, self.now()).unwrap() {
            Opening::Answered(answer) => return whole.then_some(answer),
            Opening::Session(session) => session,
            Opening::Unreadable | Opening::Slow(_) => return None,
        };
        while let Ok(Some(section)) = sections.next_section() {
            session.take(&hub, section).unwrap();
        }
        session.flush(&hub).unwrap();
        if !whole || !sections.is_empty() {
            session.keep_part(&hub, sections.unfinished());
            return None;
        }
        Some(session.answer(&hub, self.now()).unwrap().0)
    }
}

impl Transport for HubCore {
    fn post(&self, body: Vec<u8>) -> Result<Vec<u8>, TransportError> {
        self.pass(1);
        self.carry(&body, true).ok_or(TransportError::Broken)
    }
}
