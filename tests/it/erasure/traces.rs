//! Everything a person with all keys could read: each page of a laptop's file decrypted, free ones
//! too, the write-ahead log, and every frame of the hub opened.

use std::io::Read as _;
use std::path::Path;

use rusqlite::{Connection, OpenFlags};
use testkit::{Laptop, World};
use vault::EpochSecret;
use wire::{Frame, Lane};

/// Frames of the hub.
pub(super) struct HubFrames {
    /// Unpacked bodies.
    pub plain: Vec<Vec<u8>>,
    /// Sealed bytes as they lie there.
    pub sealed: Vec<Vec<u8>>,
}

struct Keys {
    file: String,
    epochs: Vec<EpochSecret>,
}

/// Locks a laptop and takes all its keys.
fn keys(laptop: &Laptop) -> Keys {
    laptop.ask("vault_lock", serde_json::json!({}));
    let folder = laptop.home().join("vault");
    let passphrase = vault::Passphrase::new(testkit::PASSPHRASE).unwrap();
    let master = vault::unlock(&folder, &passphrase).unwrap().master;
    let key = master.derive_db_key();
    let store = store::Store::open(&folder.join("sanad.db"), &key).unwrap();
    let identity = master.derive_identity_key();
    let circles = store.circle_epochs().unwrap();
    let circles = circles.into_iter().map(|(_, _, sealed)| sealed);
    let epochs = store
        .epochs()
        .unwrap()
        .into_iter()
        .map(|(_, _, sealed)| sealed)
        .chain(circles)
        .map(|sealed| EpochSecret::open_local(&identity, &sealed).unwrap())
        .collect();
    Keys {
        file: key.expose_96_hex_digits_for_pragma_key().to_string(),
        epochs,
    }
}

/// Every page decrypted, and every frame the laptop still keeps opened. Leaves it locked.
pub(super) fn laptop_traces(laptop: &Laptop) -> Vec<Vec<u8>> {
    let keys = keys(laptop);
    let file = laptop.home().join("vault/sanad.db");
    let mut connection = open(&file, &keys.file);
    let mut traces = vec![connection.serialize("main").unwrap().to_vec()];
    // No page of before may lie in the write-ahead log, whoever's key opens it.
    let wal = laptop.home().join("vault/sanad.db-wal");
    assert_eq!(std::fs::metadata(wal).map_or(0, |meta| meta.len()), 0);
    for table in ["frame_out", "frame_held", "quarantine", "frame_replaced"] {
        let sql = format!("SELECT frame FROM {table}");
        let mut query = connection.prepare(&sql).unwrap();
        let rows = query.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
        for bytes in rows.map(Result::unwrap).filter(|bytes| !bytes.is_empty()) {
            traces.extend(unpacked(&bytes, &keys.epochs));
        }
    }
    // What was written is packed in the log; here it is as it reads.
    let mut query = connection.prepare("SELECT writes FROM change").unwrap();
    let rows = query.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    traces.extend(
        rows.map(|writes| format!("{:?}", payload::decode_writes(&writes.unwrap())).into_bytes()),
    );
    traces
}

fn open(file: &Path, key: &str) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE;
    let connection = Connection::open_with_flags(file, flags).unwrap();
    connection
        .execute_batch(&format!("PRAGMA key = \"x'{key}'\""))
        .unwrap();
    connection
}

/// Opens every frame in the hub's file with the keys of the laptops, which stay unlocked after.
pub(super) fn hub_frames(world: &World, laptops: &[&Laptop]) -> HubFrames {
    let keys: Vec<Keys> = laptops.iter().map(|laptop| keys(laptop)).collect();
    for laptop in laptops {
        laptop.unlock();
    }
    let file = world.hub.data().join("hub.sqlite");
    let connection = Connection::open(file).unwrap();
    let mut query = connection.prepare("SELECT body FROM frame").unwrap();
    let rows = query.query_map([], |row| row.get::<_, Vec<u8>>(0)).unwrap();
    let mut frames = HubFrames {
        plain: Vec::new(),
        sealed: Vec::new(),
    };
    for bytes in rows.map(Result::unwrap) {
        let frame = Frame::decode(&bytes).unwrap();
        if frame.header().unwrap().lane == Lane::Cases {
            let epochs = keys.iter().flat_map(|keys| &keys.epochs);
            frames.plain.extend(opened(&frame, epochs));
            frames.sealed.push(frame.sealed.clone());
        }
    }
    assert!(!frames.plain.is_empty());
    frames
}

/// Whether a run of those bytes lies anywhere in the hub's files, free pages too.
pub(super) fn hub_holds(world: &World, sealed: &[u8]) -> bool {
    let wanted = &sealed[sealed.len() / 2..sealed.len() / 2 + 48];
    ["hub.sqlite", "hub.sqlite-wal"].iter().any(|name| {
        let bytes = std::fs::read(world.hub.data().join(name)).unwrap_or_default();
        bytes.windows(wanted.len()).any(|window| window == wanted)
    })
}

fn unpacked(bytes: &[u8], epochs: &[EpochSecret]) -> Option<Vec<u8>> {
    opened(&Frame::decode(bytes).ok()?, epochs.iter())
}

/// The body of a frame, its columns unpacked so that words can be read in it.
fn opened<'a>(frame: &Frame, epochs: impl Iterator<Item = &'a EpochSecret>) -> Option<Vec<u8>> {
    let epochs: Vec<&EpochSecret> = epochs.collect();
    let plain = epochs
        .iter()
        .find_map(|secret| vault::open_frame(secret, &frame.header, &frame.sealed).ok())?;
    let mut all = plain.to_vec();
    all.extend(columns(&plain));
    // Parts sealed to the desk or to a circle.
    let header = frame.header().ok()?;
    for section in payload::sealed_sections(&plain).unwrap() {
        let place = sync::circles::place(&header, section.circle);
        let mut open = epochs
            .iter()
            .filter_map(|secret| vault::open_section(secret, &place, &section.bytes).ok());
        if let Some(section) = open.next() {
            all.extend(section.iter());
            all.extend(columns(&section));
        }
    }
    Some(all)
}

/// The packed part begins with the magic number of its packing.
fn columns(plain: &[u8]) -> Vec<u8> {
    const MAGIC: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
    let mut out = Vec::new();
    for at in 0..plain.len().saturating_sub(MAGIC.len()) {
        if plain[at..].starts_with(&MAGIC) {
            // Something else may follow the packed part.
            let packed =
                zstd::stream::read::Decoder::with_dictionary(&plain[at..], payload::DICTIONARY);
            let packed = packed.unwrap();
            let _ = packed.single_frame().read_to_end(&mut out);
        }
    }
    out
}
