//! Membership moves this laptop makes: founding, adding, removing. Each is signed at once and
//! waits for the next exchange; the log of the hub decides its place, never its validity.

use model::DeviceId;
use store::Store;
use store::settings::name;
use vault::{EpochSecret, InstitutionRoot, hash};
use wire::auth::{Signer, alliance_statement, domain};
use wire::device_request::DeviceRequest;
use wire::members::{Act, DeviceKeys, Entry, EntryBody, Epoch, LogEnd, Offices, Wrap};
use wire::{EpochRef, Hash, PublicKey, Role, Seq, Signature};

use crate::circles;
use crate::entries::{approval_bytes, wrap_aad};
use crate::error::SyncError;
use crate::keys::{Keys, model_device, wire_device};
use crate::names::Names;

fn own_keys(keys: &Keys, admin: bool) -> DeviceKeys {
    DeviceKeys {
        id: wire_device(keys.me),
        sign: PublicKey(keys.device.sign_public()),
        seal: keys.device.seal_public(),
        admin,
    }
}

/// The public keys with which this laptop asks to join.
pub fn request_keys(keys: &Keys) -> DeviceKeys {
    own_keys(keys, false)
}

fn epoch_of(number: u32, secret: &EpochSecret) -> Epoch {
    Epoch {
        number,
        id: secret.id(),
        inbox: vault::derive_inbox(secret).public(),
    }
}

fn wrap(
    keys: &Keys,
    device: &DeviceKeys,
    epoch: EpochRef,
    secret: &EpochSecret,
) -> Result<Wrap, SyncError> {
    let aad = wrap_aad(keys.institution, device.id, epoch);
    let sealed = vault::hpke::wrap_epoch(&device.seal, &aad, secret)?;
    Ok(Wrap {
        device: device.id,
        epoch,
        encapsulated: sealed.encapsulated,
        ciphertext: sealed.ciphertext,
    })
}

/// Founds the institution: root, first device, first epoch.
///
/// # Errors
/// When the file or a key fails.
pub fn found(
    store: &mut Store,
    keys: &mut Keys,
    role: Role,
    root: &InstitutionRoot,
    names: &Names,
    now: u64,
) -> Result<(), SyncError> {
    let secret = EpochSecret::generate()?;
    let root_key = PublicKey(root.public());
    let proof = (root_key == keys.alliance).then(|| {
        Signature(Signer::sign(
            root,
            domain::ALLIANCE,
            &alliance_statement(&keys.institution, &root_key),
        ))
    });
    let body = EntryBody {
        institution: keys.institution,
        number: 0,
        previous: Hash::NONE,
        at: now,
        act: Act::Found {
            root: root_key,
            role,
            alliance_proof: proof,
            device: own_keys(keys, true),
            epoch: epoch_of(1, &secret),
            wraps: Vec::new(),
            sealed_names: names.seal(&secret, hash::random()?)?,
        },
    };
    let entry = Entry::sign(&body, wire_device(keys.me), root);
    let sealed_root = root.seal_identity(&keys.identity)?;
    let sealed_epoch = (1, secret.id(), secret.seal_local(&keys.identity)?);
    store.write::<_, SyncError>(keys.me, now, |tx| {
        tx.put_entry(keys.institution, 0, &entry.encode(), false)?;
        tx.put_epoch(&sealed_epoch)?;
        for (device, laptop, person) in &names.devices {
            tx.put_device(*device, laptop, person)?;
        }
        tx.set_setting(name::ROOT, Some(&sealed_root))?;
        tx.set_setting(name::ROOT_KEY, Some(&root_key.0))?;
        tx.note("institution_found")?;
        Ok(())
    })?;
    keys.root = Some(root_key);
    keys.load(store)?;
    circles::maintain(store, keys, now)
}

/// Lets a laptop in with its roles: gives it every epoch so far and the proof that its request was
/// held. Whoever reads identities is given the keys of the desk, by this laptop if it has them.
///
/// # Errors
/// [`SyncError::Members`] when this laptop may not.
pub fn add(
    store: &mut Store,
    keys: &mut Keys,
    request: &DeviceRequest,
    offices: Offices,
    names: &Names,
    now: u64,
) -> Result<(), SyncError> {
    let members = keys.members.clone().ok_or(SyncError::NotApproved)?;
    let (_, newest) = keys.newest_epoch().ok_or(SyncError::NoEpoch)?;
    let device = DeviceKeys {
        admin: offices.administers(),
        ..request.device
    };
    let mut wraps = Vec::new();
    for ((number, id), secret) in &keys.epochs {
        wraps.push(wrap(
            keys,
            &device,
            EpochRef {
                number: *number,
                id: *id,
            },
            secret,
        )?);
    }
    let approval = hash::hmac_sha256(
        &request.secret.0,
        &approval_bytes(members.root(), device.id.0),
    );
    let names = Names {
        approval: Some(approval),
        ..names.clone()
    };
    let act = Act::Admit {
        device,
        offices,
        wraps,
        sealed_names: names.seal(newest, hash::random()?)?,
    };
    append(
        store,
        keys,
        act,
        now,
        "device_approve",
        &names.devices,
        None,
    )?;
    circles::maintain(store, keys, now)
}

/// Gives a laptop other roles.
///
/// # Errors
/// [`SyncError::Members`] when this laptop may not.
pub fn appoint(
    store: &mut Store,
    keys: &mut Keys,
    device: DeviceId,
    offices: Offices,
    now: u64,
) -> Result<(), SyncError> {
    let device = wire_device(device);
    let act = Act::Appoint { device, offices };
    append(store, keys, act, now, "role_change", &[], None)?;
    circles::maintain(store, keys, now)
}

/// Removes a laptop: what it wrote up to what is held here counts, nothing later; a new epoch
/// starts for everyone left.
///
/// # Errors
/// [`SyncError::Members`] when this laptop may not.
pub fn remove(
    store: &mut Store,
    keys: &mut Keys,
    device: DeviceId,
    names: &Names,
    now: u64,
) -> Result<(), SyncError> {
    let members = keys.members.clone().ok_or(SyncError::NotApproved)?;
    let secret = EpochSecret::generate()?;
    let number = members.epoch().map_or(1, |epoch| epoch.number + 1);
    let epoch = epoch_of(number, &secret);
    let mut wraps = Vec::new();
    for left in members
        .actives()
        .filter(|left| model_device(left.id) != device && model_device(left.id) != keys.me)
    {
        wraps.push(wrap(keys, left, epoch.reference(), &secret)?);
    }
    let last = store
        .heads()?
        .into_iter()
        .filter(|head| head.institution == keys.institution && head.device == device)
        .map(|head| LogEnd {
            lane: head.lane,
            seq: Seq(head.seq),
            hash: head.hash,
        })
        .collect();
    let act = Act::Remove {
        device: wire_device(device),
        last,
        epoch,
        wraps,
        sealed_names: names.seal(&secret, hash::random()?)?,
    };
    append(
        store,
        keys,
        act,
        now,
        "device_revoke",
        &names.devices,
        Some(Fresh::Epoch(number, secret)),
    )?;
    circles::maintain(store, keys, now)
}

/// A secret that comes with an entry.
pub(crate) enum Fresh {
    /// Of the institution.
    Epoch(u32, EpochSecret),
    /// Of a circle.
    Circle(u32, EpochSecret),
}

/// Signs an entry at the end of the log and keeps it until the hub has it.
pub(crate) fn append(
    store: &mut Store,
    keys: &mut Keys,
    act: Act,
    now: u64,
    op: &str,
    names: &[(DeviceId, String, String)],
    fresh: Option<Fresh>,
) -> Result<(), SyncError> {
    let members = keys.members.as_ref().ok_or(SyncError::NotApproved)?;
    let body = EntryBody {
        institution: keys.institution,
        number: members.next(),
        previous: members.head(),
        at: now,
        act,
    };
    let entry = Entry::sign(&body, wire_device(keys.me), &keys.device);
    // Checked by the same rules everybody checks it by, before it is kept.
    members.clone().apply(&entry)?;
    store.write::<_, SyncError>(keys.me, now, |tx| {
        tx.put_entry(keys.institution, body.number, &entry.encode(), false)?;
        for (device, laptop, person) in names {
            tx.put_device(*device, laptop, person)?;
        }
        match &fresh {
            Some(Fresh::Epoch(number, secret)) => {
                tx.put_epoch(&(*number, secret.id(), secret.seal_local(&keys.identity)?))?;
            }
            Some(Fresh::Circle(number, secret)) => {
                tx.put_circle_epoch(&(secret.id(), *number, secret.seal_local(&keys.identity)?))?;
            }
            None => {}
        }
        tx.note(op)?;
        Ok(())
    })?;
    keys.load(store)?;
    circles::settle(store, keys)
}
