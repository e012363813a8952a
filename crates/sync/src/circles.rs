//! Circles on this laptop: their keys are opened as they come, kept in order as members come and
//! go, and what was sealed to them is opened as soon as it can be.

use std::collections::{BTreeMap, BTreeSet};

use model::{Change, DeviceId};
use payload::Sealed;
use store::Store;
use store::apply::{ReceiveTx, WriteTx};
use store::circles::{CircleLine, KeptSection};
use vault::{EpochSecret, hash};
use wire::members::{Act, DESK, Entry, Members, Offices, Wrap};
use wire::{EpochRef, InstitutionId};

use crate::acts::{Fresh, append};
use crate::error::SyncError;
use crate::keys::{self, Keys, wire_device};

const NAME_PURPOSE: &[u8] = b"sanad/v1/circle-name";
const SALT_BYTES: usize = 16;

/// AAD of a wrapped secret of a circle.
fn wrap_aad(institution: InstitutionId, device: wire::DeviceId, epoch: EpochRef) -> Vec<u8> {
    wire::members::wrap_place(&institution, device, epoch, true)
}

/// What the seal of a section is bound to: the place of its frame and its circle.
pub fn place(header: &wire::FrameHeader, circle: u16) -> Vec<u8> {
    header.section_place(circle)
}

fn wrap(
    keys: &Keys,
    members: &Members,
    device: wire::DeviceId,
    epoch: EpochRef,
    secret: &EpochSecret,
) -> Result<Wrap, SyncError> {
    let seal = members
        .active(device)
        .ok_or(wire::members::MemberError::UnknownDevice)?
        .seal;
    let aad = wrap_aad(keys.institution, device, epoch);
    let sealed = vault::hpke::wrap_epoch(&seal, &aad, secret)?;
    Ok(Wrap {
        device,
        epoch,
        encapsulated: sealed.encapsulated,
        ciphertext: sealed.ciphertext,
    })
}

fn seal_name(secret: &EpochSecret, name: &str) -> Result<Vec<u8>, SyncError> {
    let salt: [u8; SALT_BYTES] = hash::random()?;
    let header = [NAME_PURPOSE, &salt].concat();
    let mut sealed = salt.to_vec();
    sealed.extend(vault::seal_frame(secret, &header, name.as_bytes())?);
    Ok(sealed)
}

fn open_name(secret: &EpochSecret, sealed: &[u8]) -> Option<String> {
    let (salt, sealed) = sealed.split_at_checked(SALT_BYTES)?;
    let header = [NAME_PURPOSE, salt].concat();
    let plain = vault::open_frame(secret, &header, sealed).ok()?;
    String::from_utf8(plain.to_vec()).ok()
}

/// Makes a restricted circle of `devices` and this laptop. Gives what cases in it will carry.
///
/// # Errors
/// [`SyncError::Members`] when this laptop may not, or one of the devices may not read.
pub fn create(
    store: &mut Store,
    keys: &mut Keys,
    name: &str,
    devices: &[DeviceId],
    now: u64,
) -> Result<String, SyncError> {
    let members = keys.members.as_ref().ok_or(SyncError::NotApproved)?;
    let number = u16::try_from(members.circles().len()).unwrap_or(u16::MAX);
    let mut chosen: BTreeSet<_> = devices.iter().copied().map(wire_device).collect();
    chosen.insert(wire_device(keys.me));
    turn(store, keys, number, chosen, name, now, "circle_create")?;
    let members = keys.members.as_ref().ok_or(SyncError::NotApproved)?;
    Ok(members
        .circle(number)
        .map(wire::members::Circle::name)
        .unwrap_or_default())
}

/// Takes a device out of a restricted circle: whatever is sealed from now on is not for it.
///
/// # Errors
/// [`SyncError::Members`] when this laptop may not.
pub fn remove(
    store: &mut Store,
    keys: &mut Keys,
    number: u16,
    device: DeviceId,
    now: u64,
) -> Result<(), SyncError> {
    let members = keys.members.as_ref().ok_or(SyncError::NotApproved)?;
    let mut left = members.left_in(number);
    if !left.remove(&wire_device(device)) {
        return Err(wire::members::MemberError::BadCircle.into());
    }
    let name = keys.circle_name(number).unwrap_or_default();
    turn(store, keys, number, left, &name, now, "circle_remove")
}

/// Brings a device into a circle: it gets every key of it so far.
///
/// # Errors
/// [`SyncError::Members`] when this laptop may not, or the device may not read.
pub fn grant(
    store: &mut Store,
    keys: &mut Keys,
    number: u16,
    device: DeviceId,
    now: u64,
) -> Result<(), SyncError> {
    let members = keys.members.as_ref().ok_or(SyncError::NotApproved)?;
    let circle = members
        .circle(number)
        .ok_or(wire::members::MemberError::BadCircle)?;
    let device = wire_device(device);
    let mut wraps = Vec::new();
    for epoch in &circle.epochs {
        let secret = keys.circles.get(&epoch.id).ok_or(SyncError::NoEpoch)?;
        wraps.push(wrap(keys, members, device, *epoch, secret)?);
    }
    let act = Act::Grant {
        circle: number,
        device,
        wraps,
    };
    append(store, keys, act, now, "circle_grant", &[], None)
}

fn turn(
    store: &mut Store,
    keys: &mut Keys,
    number: u16,
    chosen: BTreeSet<wire::DeviceId>,
    name: &str,
    now: u64,
    op: &str,
) -> Result<(), SyncError> {
    let members = keys.members.as_ref().ok_or(SyncError::NotApproved)?;
    let secret = EpochSecret::generate()?;
    let before = members
        .circle(number)
        .map_or(0, |circle| circle.epochs.len());
    let epoch = EpochRef {
        number: u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1),
        id: secret.id(),
    };
    let mut wraps = Vec::new();
    for device in &chosen {
        if *device != wire_device(keys.me) {
            wraps.push(wrap(keys, members, *device, epoch, &secret)?);
        }
    }
    let act = Act::Circle {
        circle: number,
        members: chosen.into_iter().collect(),
        epoch,
        wraps,
        sealed_name: seal_name(&secret, name)?,
    };
    let fresh = Some(Fresh::Circle(epoch.number, secret));
    append(store, keys, act, now, op, &[], fresh)
}

/// What keeps circles in order, whoever exchanges first: the desk begins, stale circles turn,
/// whoever may read the desk is given its keys.
///
/// # Errors
/// When the file or a key fails.
pub fn maintain(store: &mut Store, keys: &mut Keys, now: u64) -> Result<(), SyncError> {
    let me = wire_device(keys.me);
    while let Some(work) = keys.members.as_ref().and_then(|members| due(members, me)) {
        match work {
            Work::Turn(number) => {
                let members = keys.members.as_ref().ok_or(SyncError::NotApproved)?;
                let everyone = || {
                    let all = members.actives().map(|keys| keys.id);
                    all.filter(|&device| members.may_hold(device)).collect()
                };
                let left = match members.circle(number) {
                    Some(_) => members.left_in(number),
                    None => everyone(),
                };
                let name = keys.circle_name(number).unwrap_or_default();
                turn(store, keys, number, left, &name, now, "circle_turn")?;
            }
            Work::Grant(device) => {
                if let Err(error) = grant(store, keys, DESK, keys::model_device(device), now) {
                    // Somebody who holds every key will do it.
                    return match error {
                        SyncError::NoEpoch => Ok(()),
                        error => Err(error),
                    };
                }
            }
        }
    }
    Ok(())
}

enum Work {
    Turn(u16),
    Grant(wire::DeviceId),
}

fn due(members: &Members, me: wire::DeviceId) -> Option<Work> {
    if members.circle(DESK).is_none() {
        let begins = members.may_hold(me) && members.offices(me).is_some_and(Offices::administers);
        return begins.then_some(Work::Turn(DESK));
    }
    let count = u16::try_from(members.circles().len()).unwrap_or(u16::MAX);
    let stale = (0..count).find(|&number| members.holds(number, me) && members.is_stale(number));
    if let Some(number) = stale {
        return Some(Work::Turn(number));
    }
    if !members.holds(DESK, me) {
        return None;
    }
    members.owed().first().copied().map(Work::Grant)
}

/// A circle that lost the race for its number takes the next one; cases do not name it by number.
pub(crate) fn renumber(members: &Members, act: &mut Act) {
    if let Act::Circle { circle, epoch, .. } = act
        && epoch.number == 1
        && *circle != DESK
    {
        *circle = u16::try_from(members.circles().len()).unwrap_or(u16::MAX);
    }
}

/// Opens keys of circles that came with the membership log, brings the file to the circles there
/// are, and opens what waited for a key.
///
/// # Errors
/// When the file or a key fails.
pub fn settle(store: &mut Store, keys: &mut Keys) -> Result<(), SyncError> {
    let entries = keys::decode(&store.entries(keys.institution)?)?;
    let fresh = open_wraps(keys, &entries);
    let opened: Vec<[u8; 8]> = fresh.iter().map(|(_, secret)| secret.id()).collect();
    if !fresh.is_empty() {
        store.receive::<_, SyncError>(|tx| {
            for (number, secret) in &fresh {
                tx.put_circle_epoch(&(secret.id(), *number, secret.seal_local(&keys.identity)?))?;
            }
            Ok(())
        })?;
        for (_, secret) in fresh {
            keys.circles.insert(secret.id(), secret);
        }
    }
    store.set_circles(&keys.circle_lines())?;
    if opened.is_empty() {
        return Ok(());
    }
    store.receive(|tx| open_kept(tx, keys, &opened))
}

fn open_wraps(keys: &Keys, entries: &[Entry]) -> Vec<(u32, EpochSecret)> {
    let me = wire_device(keys.me);
    let mut opened = Vec::new();
    for entry in entries {
        let Ok(body) = entry.body() else { continue };
        let (Act::Circle { wraps, .. } | Act::Grant { wraps, .. }) = body.act else {
            continue;
        };
        let wanted = |wrap: &&Wrap| wrap.device == me && !keys.circles.contains_key(&wrap.epoch.id);
        for wrap in wraps.iter().filter(wanted) {
            let secret = vault::hpke::unwrap_epoch(
                keys.device.receive_key(),
                &wrap.encapsulated,
                &wrap_aad(keys.institution, me, wrap.epoch),
                &wrap.ciphertext,
                &wrap.epoch.id,
            );
            if let Ok(secret) = secret {
                opened.push((wrap.epoch.number, secret));
            }
        }
    }
    opened
}

/// Opens kept sections: the log is filled in and the records are folded again. Long texts build on
/// texts of other sections, so this goes on until nothing more opens.
fn open_kept(tx: &mut ReceiveTx<'_>, keys: &Keys, epochs: &[[u8; 8]]) -> Result<(), SyncError> {
    let mut records = BTreeSet::new();
    let mut waiting = tx.sections_for(epochs)?;
    loop {
        let before = waiting.len();
        let mut baseless = Vec::new();
        for section in std::mem::take(&mut waiting) {
            let Some((changes, whole)) = open_one(tx, keys, &section)? else {
                continue;
            };
            if whole {
                records.extend(tx.fill_changes(&section, &changes)?);
            } else {
                baseless.push((section, changes));
            }
        }
        if baseless.len() == before {
            // What a base was erased of is taken as it came.
            for (section, changes) in baseless {
                records.extend(tx.fill_changes(&section, &changes)?);
            }
            break;
        }
        waiting = baseless.into_iter().map(|(section, _)| section).collect();
        if waiting.is_empty() {
            break;
        }
    }
    Ok(tx.fold_again(&records)?)
}

/// The changes of one kept section filled in, and whether every text of it is there. What a member
/// sealed badly stays as it is: everybody else has the rest without it.
fn open_one(
    tx: &ReceiveTx<'_>,
    keys: &Keys,
    section: &KeptSection,
) -> Result<Option<(Vec<Change>, bool)>, SyncError> {
    let Some(secret) = keys.circles.get(&section.epoch) else {
        return Ok(None);
    };
    let mut changes = tx.changes_of_section(section)?;
    let writes = vault::open_section(secret, &section.place, &section.bytes)
        .ok()
        .and_then(|plain| payload::decode_section(&plain, &changes, &tx.births()).ok());
    Ok(writes.map(|writes| {
        let whole = !writes.iter().flatten().any(payload::lacks_base);
        payload::merge(&mut changes, writes);
        (changes, whole)
    }))
}

/// False while this laptop may read the desk and has not been given its keys: what it writes
/// waits for them, rather than lie open.
pub(crate) fn can_seal(keys: &Keys) -> bool {
    let me = wire_device(keys.me);
    keys.members.as_ref().is_some_and(|members| {
        members.circle(DESK).is_none() || members.holds(DESK, me) || !members.may_hold(me)
    })
}

/// Takes apart and seals what is not open of `changes`, which keep their open writes. `None` when
/// there is no desk yet: then the frame is one piece, as it was before circles.
pub(crate) fn seal_sections(
    tx: &WriteTx<'_>,
    keys: &Keys,
    header: &wire::FrameHeader,
    changes: &mut [Change],
    handles: &impl payload::Handles,
) -> Result<Vec<Sealed>, SyncError> {
    let mut failed = None;
    let split = payload::split(changes, |change, write| {
        tx.circles_of_write(change, write).unwrap_or_else(|error| {
            failed = Some(error);
            BTreeSet::new()
        })
    });
    if let Some(error) = failed {
        return Err(error.into());
    }
    let mut sealed = Vec::new();
    for (circle, writes) in split {
        let (epoch, secret) = keys.circle_epoch(circle).ok_or(SyncError::NoEpoch)?;
        let plain = payload::encode_section(changes, &writes, handles);
        sealed.push(Sealed {
            circle,
            epoch: epoch.number,
            epoch_id: epoch.id,
            bytes: vault::seal_section(secret, &place(header, circle), &plain)?,
        });
    }
    Ok(sealed)
}

/// Opens what it can of a frame's sections into `changes`; the rest is given back, to be kept.
pub(crate) fn open_sections(
    keys: &Keys,
    header: &wire::FrameHeader,
    changes: &mut [Change],
    sections: Vec<Sealed>,
    handles: &impl payload::Handles,
) -> Vec<KeptSection> {
    let heads: Vec<Change> = changes.to_vec();
    let mut kept = Vec::new();
    for section in sections {
        let place = place(header, section.circle);
        let writes = keys
            .circles
            .get(&section.epoch_id)
            .and_then(|secret| vault::open_section(secret, &place, &section.bytes).ok())
            .and_then(|plain| payload::decode_section(&plain, &heads, handles).ok());
        match writes {
            Some(writes) => payload::merge(changes, writes),
            None => kept.push(KeptSection {
                device: keys::model_device(header.device),
                frame: header.seq.0,
                circle: section.circle,
                epoch: section.epoch_id,
                place,
                first: heads.first().map_or(0, |change| change.dot.counter),
                changes: u32::try_from(heads.len()).unwrap_or(u32::MAX),
                bytes: section.bytes,
            }),
        }
    }
    kept
}

impl Keys {
    /// The epoch to seal to in a circle, when this laptop holds it.
    pub fn circle_epoch(&self, number: u16) -> Option<(EpochRef, &EpochSecret)> {
        let epoch = self.members.as_ref()?.circle(number)?.epoch()?;
        Some((epoch, self.circles.get(&epoch.id)?))
    }

    /// The name of a circle, when this laptop holds it.
    pub fn circle_name(&self, number: u16) -> Option<String> {
        let sealed = &self.members.as_ref()?.circle(number)?.sealed_name;
        open_name(self.circle_epoch(number)?.1, sealed)
    }

    /// The circles of the institution, and which of them this laptop reads.
    pub(crate) fn circle_lines(&self) -> Vec<CircleLine> {
        let Some(members) = &self.members else {
            return Vec::new();
        };
        let me = wire_device(self.me);
        let lines: BTreeMap<u16, CircleLine> = members
            .circles()
            .iter()
            .zip(0_u16..)
            .map(|(circle, number)| {
                let line = CircleLine {
                    number,
                    name: circle.name(),
                    mine: members.holds(number, me),
                };
                (number, line)
            })
            .collect();
        lines.into_values().collect()
    }
}
