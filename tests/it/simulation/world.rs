//! A small world: one institution, up to four laptops, one hub, all in memory-backed files.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use model::{DeviceId, Dot};
use store::{Store, StoreError};
use sync::names::Names;
use sync::{Keys, Limits, SyncError, acts};
use testkit::{HUB_MORNING, HubCore, Random};
use vault::{DeviceSecrets, InstitutionRoot, MasterKey, Zeroizing};
use wire::device_request::{DeviceRequest, RequestSecret};
use wire::{Invitation, PublicKey, Role};

/// Laptops in the founding state.
pub(crate) const LAPTOPS: usize = 4;

/// The founding state, made once and copied for each seed.
pub(crate) struct Founding {
    folder: tempfile::TempDir,
    masters: Vec<MasterKey>,
    sealed: Vec<Vec<u8>>,
    devices: Vec<DeviceId>,
    root: PublicKey,
    invitation: Invitation,
}

/// A laptop: its file, its keys, its wrong clock.
pub(crate) struct Laptop {
    pub(crate) me: DeviceId,
    pub(crate) at: usize,
    pub(crate) path: PathBuf,
    pub(crate) store: Option<Store>,
    pub(crate) keys: Keys,
    /// Seconds its clock is ahead of the hub's.
    pub(crate) ahead: i64,
    /// Everything in its log.
    pub(crate) log: BTreeSet<Dot>,
}

/// A folder that lives in memory where the system offers one.
pub(crate) fn memory_folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory).unwrap()
    } else {
        tempfile::tempdir().unwrap()
    }
}

fn names(devices: &[DeviceId]) -> Names {
    Names {
        institution: "National Human Rights Institution".into(),
        country: "JOR".into(),
        devices: devices
            .iter()
            .map(|device| (*device, "laptop".into(), "person".into()))
            .collect(),
        approval: None,
    }
}

fn new_keys(invitation: &Invitation, master: &MasterKey, sealed: &[u8], me: DeviceId) -> Keys {
    let identity = master.derive_identity_key();
    Keys {
        institution: invitation.institution_id,
        me,
        retiring: false,
        device: DeviceSecrets::open_identity(&identity, sealed).unwrap(),
        hub: invitation.hub_key,
        alliance: invitation.alliance_key,
        root: None,
        join_secret: None,
        token: None,
        identity,
        epochs: BTreeMap::new(),
        circles: BTreeMap::new(),
        members: None,
        others: BTreeMap::new(),
    }
}

/// One request and its answer over a perfect link.
pub(crate) fn one_exchange(
    store: &mut Store,
    keys: &mut Keys,
    hub: &HubCore,
    now: u64,
    nonce: [u8; 12],
    limits: Limits,
) -> Result<bool, SyncError> {
    let prepared = sync::prepare(store, keys, now, nonce, limits)?;
    let answer = hub.carry(&prepared.body, true).unwrap();
    let accepted = sync::accept(store, keys, &prepared.request_hash, &answer, now)?;
    Ok(accepted.again || prepared.more_to_push)
}

impl Founding {
    /// Founds an institution and lets the other laptops in, all through the real code.
    pub(crate) fn make() -> Self {
        let folder = memory_folder();
        let hub_folder = folder.path().join("live");
        std::fs::create_dir_all(&hub_folder).unwrap();
        let hub = HubCore::at(&hub_folder, HUB_MORNING);
        let text = hub.invite("National Human Rights Institution", Role::Nhri);
        let invitation = Invitation::from_text(&text).unwrap();
        let masters: Vec<MasterKey> = (0..LAPTOPS)
            .map(|_| MasterKey::generate().unwrap())
            .collect();
        let sealed: Vec<Vec<u8>> = masters
            .iter()
            .map(|master| {
                let identity = master.derive_identity_key();
                let device = DeviceSecrets::generate().unwrap();
                device.seal_identity(&identity).unwrap()
            })
            .collect();
        let devices: Vec<DeviceId> = (1..).map(DeviceId).take(LAPTOPS).collect();
        let mut founding = Self {
            folder,
            masters,
            sealed,
            devices,
            root: PublicKey([0; 32]),
            invitation,
        };
        hub.copy_to(&founding.invited());
        founding.let_everybody_in(&hub);
        hub.copy_to(&founding.folder.path().join("hub"));
        founding
    }

    fn let_everybody_in(&mut self, hub: &HubCore) {
        let now = HUB_MORNING;
        let mut random = Random::new(0);
        let mut laptops: Vec<(Store, Keys)> = (0..LAPTOPS)
            .map(|at| {
                let key = self.masters[at].derive_db_key();
                let store = Store::create(&self.file(at), &key).unwrap();
                let me = self.devices[at];
                let keys = new_keys(&self.invitation, &self.masters[at], &self.sealed[at], me);
                (store, keys)
            })
            .collect();
        let mut exchange = |laptops: &mut Vec<(Store, Keys)>, at: usize| {
            let (store, keys) = &mut laptops[at];
            let limits = Limits::default();
            while one_exchange(store, keys, hub, now, random.bytes(), limits).unwrap() {}
        };
        let root = InstitutionRoot::generate().unwrap();
        self.root = PublicKey(root.public());
        {
            let (store, keys) = &mut laptops[0];
            keys.token = Some(Zeroizing::new(self.invitation.token.0));
            let names = names(&self.devices[..1]);
            acts::found(store, keys, Role::Nhri, &root, &names, now).unwrap();
        }
        exchange(&mut laptops, 0);
        for at in 1..LAPTOPS {
            let secret = [u8::try_from(at).unwrap(); 32];
            let request = DeviceRequest {
                institution: self.invitation.institution_id,
                device: acts::request_keys(&laptops[at].1),
                secret: RequestSecret(secret),
                name: "laptop".into(),
                at: now,
            };
            let names = names(&self.devices[..=at]);
            let (store, keys) = &mut laptops[0];
            acts::add(
                store,
                keys,
                &request,
                wire::members::Offices::FOUNDER,
                &names,
                now,
            )
            .unwrap();
            exchange(&mut laptops, 0);
            laptops[at].1.join_secret = Some(Zeroizing::new(secret));
            exchange(&mut laptops, at);
            assert!(laptops[at].1.is_member());
        }
        for at in 0..LAPTOPS {
            exchange(&mut laptops, at);
            laptops[at].0.checkpoint().unwrap();
        }
    }

    /// The hub's folder before anybody was there.
    pub(crate) fn invited(&self) -> PathBuf {
        self.folder.path().join("invited")
    }

    fn file(&self, at: usize) -> PathBuf {
        self.folder.path().join(format!("{at}.db"))
    }

    /// Copies the founding state into `folder`, with the first `count` laptops.
    pub(crate) fn copy(&self, folder: &Path, count: usize) -> (HubCore, Vec<Laptop>) {
        let hub_folder = folder.join("hub");
        std::fs::create_dir_all(&hub_folder).unwrap();
        let from = self.folder.path().join("hub").join("hub.sqlite");
        std::fs::copy(from, hub_folder.join("hub.sqlite")).unwrap();
        let hub = HubCore::at(&hub_folder, HUB_MORNING + 1000);
        let laptops = (0..count)
            .map(|at| {
                let path = folder.join(format!("{at}.db"));
                std::fs::copy(self.file(at), &path).unwrap();
                let store = self.open(at, &path).unwrap();
                let me = self.devices[at];
                let mut keys = new_keys(&self.invitation, &self.masters[at], &self.sealed[at], me);
                keys.root = Some(self.root);
                keys.load(&store).unwrap();
                Laptop {
                    me,
                    at,
                    path,
                    store: Some(store),
                    keys,
                    ahead: 0,
                    log: BTreeSet::new(),
                }
            })
            .collect();
        (hub, laptops)
    }

    fn open(&self, at: usize, path: &Path) -> Result<Store, StoreError> {
        Store::open(path, &self.masters[at].derive_db_key())
    }

    /// Everything in memory is gone; the file is opened again.
    pub(crate) fn restart(&self, laptop: &mut Laptop) {
        drop(laptop.store.take());
        let store = self.open(laptop.at, &laptop.path).unwrap();
        laptop.keys.members = None;
        laptop.keys.load(&store).unwrap();
        laptop.store = Some(store);
    }

    /// Names as an administrator would write them.
    pub(crate) fn names(&self) -> Names {
        names(&self.devices)
    }
}

impl Laptop {
    pub(crate) fn store(&mut self) -> &mut Store {
        self.store.as_mut().unwrap()
    }

    pub(crate) fn both(&mut self) -> (&mut Store, &mut Keys) {
        (self.store.as_mut().unwrap(), &mut self.keys)
    }

    pub(crate) fn now(&self, hub: &HubCore) -> u64 {
        hub.now().saturating_add_signed(self.ahead)
    }

    /// How many changes of each device it holds, for telling what went wrong.
    pub(crate) fn extent(&self) -> BTreeMap<u32, usize> {
        let mut extent = BTreeMap::new();
        for dot in &self.log {
            *extent.entry(dot.device.0).or_default() += 1;
        }
        extent
    }

    /// Reads every change in the file; a change that is there twice is an error.
    pub(crate) fn read_log(&mut self) -> Result<(), String> {
        let store = self.store.as_ref().unwrap();
        let mut log = BTreeSet::new();
        let mut records = Vec::new();
        let each = |record: store::records::StoredRecord| {
            records.push(record.id);
            Ok::<_, StoreError>(())
        };
        store.each_record(each).map_err(|error| error.to_string())?;
        for record in records {
            for change in store.history(record).map_err(|error| error.to_string())? {
                if !log.insert(change.dot) {
                    return Err(format!("{:?} is in the log twice", change.dot));
                }
            }
        }
        self.log = log;
        Ok(())
    }
}
