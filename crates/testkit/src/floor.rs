//! A vault at the cheapest passphrase protection Sanad accepts, so that a test does not spend its
//! time measuring the machine. The same files as the desk makes, from the same parts.

use crate::hub_core::HUB_MORNING;
use std::path::Path;

use model::DeviceId;
use store::settings::name;
use store::{Store, StoreError};
use vault::{DeviceSecrets, KdfParams, Passphrase, RecoveryKey};

/// Makes a vault in the home folder `home` and closes it. Gives its printed key.
pub fn vault_at_floor(home: &Path, passphrase: &str) -> RecoveryKey {
    let folder = home.join("vault");
    std::fs::create_dir_all(&folder).unwrap();
    let passphrase = Passphrase::new(passphrase).unwrap();
    let (unlocked, recovery) = vault::create(&folder, &passphrase, KdfParams::FLOOR).unwrap();
    let key = unlocked.master.derive_db_key();
    let mut store = Store::create(&folder.join("sanad.db"), &key).unwrap();
    let me = DeviceId(u32::from_le_bytes(vault::hash::random().unwrap()));
    let identity = unlocked.master.derive_identity_key();
    let device = DeviceSecrets::generate()
        .unwrap()
        .seal_identity(&identity)
        .unwrap();
    store
        .write::<_, StoreError>(me, HUB_MORNING, |tx| {
            tx.set_setting(name::DEVICE_ID, Some(&me.0.to_le_bytes()))?;
            tx.set_setting(name::DEVICE_SECRETS, Some(&device))?;
            let generation = unlocked.generation.to_le_bytes();
            tx.set_setting(name::GENERATION, Some(&generation))?;
            tx.note("vault_create")
        })
        .unwrap();
    store.checkpoint().unwrap();
    recovery
}
