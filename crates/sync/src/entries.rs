//! Membership entries of an answer: verified, kept, their keys opened.

use store::Store;
use store::settings::name;
use vault::{EpochSecret, hash};
use wire::exchange::ExchangeResponse;
use wire::members::{Act, Entry, EntryBody, MemberError, Members, Trust, Wrap};
use wire::{InstitutionId, PublicKey};

use crate::accept::Accepted;
use crate::circles;
use crate::error::{Contradiction, SyncError};
use crate::keys::{self, Keys, wire_device};
use crate::names::Names;

/// AAD of a wrapped epoch secret.
pub(crate) fn wrap_aad(
    institution: InstitutionId,
    device: wire::DeviceId,
    epoch: wire::EpochRef,
) -> Vec<u8> {
    wire::members::wrap_place(&institution, device, epoch, false)
}

pub(crate) fn take(
    store: &mut Store,
    keys: &mut Keys,
    answer: &ExchangeResponse,
    now: u64,
    done: &mut Accepted,
) -> Result<(), SyncError> {
    for (institution, entries) in &answer.entries {
        if *institution == keys.institution {
            take_own(store, keys, entries, now, done)?;
        } else {
            take_other(store, keys, *institution, entries)?;
        }
    }
    // An own entry the hub answered nothing about was taken as it is: its log ends with it.
    confirm(store, keys, answer, done)
}

fn take_own(
    store: &mut Store,
    keys: &mut Keys,
    offered: &[Entry],
    now: u64,
    done: &mut Accepted,
) -> Result<(), SyncError> {
    let mut known = keys::decode(&store.entries(keys.institution)?)?;
    let mut fresh: Vec<(u32, Entry)> = Vec::new();
    for entry in offered {
        let number = entry.body().map_err(MemberError::from)?.number;
        match known.get(number as usize) {
            Some(held) if held == entry => {}
            Some(_) if unpushed_from(store, keys)?.is_some_and(|first| number >= first) => {
                // Somebody else was first: own unconfirmed entries are signed again after this.
                known.truncate(number as usize);
                // Said twice in one answer: what hung on the first is no part of this log.
                fresh.retain(|(at, _)| *at < number);
                fresh.push((number, entry.clone()));
            }
            Some(_) => return Err(SyncError::Contradiction(Contradiction::Membership)),
            None => fresh.push((number, entry.clone())),
        }
        if fresh.last().is_some_and(|(at, _)| *at == number) {
            known.truncate(number as usize);
            known.push(entry.clone());
        }
    }
    if fresh.is_empty() {
        return Ok(());
    }
    let members = Members::fold(keys.institution, &keys.own_trust(), &known)?;
    let opened = open_epochs(keys, &known);
    let names = newest_names(keys, &opened, &known);
    let joining = keys.join_secret.is_some();
    let root = members.root();
    if joining && members.active(wire_device(keys.me)).is_some() {
        check_approval(keys, names_of_own_entry(keys, &opened, &known), root)?;
        done.joined = true;
    }
    let lost = displaced(store, keys, fresh.first().map_or(0, |(number, _)| *number))?;
    store.receive::<_, SyncError>(|tx| {
        if let Some((first, _)) = fresh.first() {
            tx.drop_entries_from(keys.institution, *first)?;
        }
        for (number, entry) in &fresh {
            tx.put_entry(keys.institution, *number, &entry.encode(), true)?;
        }
        for ((number, id), secret) in &opened {
            tx.put_epoch(&(*number, *id, secret.seal_local(&keys.identity)?))?;
        }
        if let Some(names) = &names {
            for (device, device_name, person) in &names.devices {
                tx.put_device(*device, device_name, person)?;
            }
            tx.set_setting(name::COUNTRY, Some(names.country.as_bytes()))?;
        }
        if done.joined {
            tx.set_setting(name::ROOT_KEY, Some(&root.0))?;
            tx.set_setting(name::JOIN_SECRET, None)?;
        }
        Ok(())
    })?;
    done.entries += u32::try_from(fresh.len()).unwrap_or(u32::MAX);
    if done.joined {
        keys.root = Some(root);
        keys.join_secret = None;
        done.again = true;
    }
    keys.load(store)?;
    rebase(store, keys, lost, now, done)?;
    circles::settle(store, keys)
}

/// Own entries that lost the race for their number.
fn displaced(store: &Store, keys: &Keys, from: u32) -> Result<Vec<EntryBody>, SyncError> {
    let mut lost = Vec::new();
    for entry in keys::decode(&store.entries_to_push(keys.institution)?)? {
        let body = entry.body().map_err(MemberError::from)?;
        if body.number >= from && entry.author == wire_device(keys.me) && body.number > 0 {
            lost.push(body);
        }
    }
    Ok(lost)
}

/// Signs displaced entries again on the new end of the log, when they still make sense there.
fn rebase(
    store: &mut Store,
    keys: &mut Keys,
    lost: Vec<EntryBody>,
    now: u64,
    done: &mut Accepted,
) -> Result<(), SyncError> {
    for mut body in lost {
        let Some(members) = &keys.members else {
            continue;
        };
        body.number = members.next();
        body.previous = members.head();
        body.at = now;
        circles::renumber(members, &mut body.act);
        let entry = Entry::sign(&body, wire_device(keys.me), &keys.device);
        let mut tried = members.clone();
        // What no longer holds (the device is already removed, the epoch number taken) is dropped:
        // the person sees the members as they are and decides again.
        if tried.apply(&entry).is_ok() {
            store.receive::<_, SyncError>(|tx| {
                Ok(tx.put_entry(keys.institution, body.number, &entry.encode(), false)?)
            })?;
            keys.load(store)?;
            done.again = true;
        }
    }
    Ok(())
}

fn unpushed_from(store: &Store, keys: &Keys) -> Result<Option<u32>, SyncError> {
    let first = keys::decode(&store.entries_to_push(keys.institution)?)?
        .into_iter()
        .next();
    Ok(first
        .and_then(|entry| entry.body().ok())
        .map(|body| body.number))
}

/// Marks own entries as taken when the hub refused none of them and says with its receipt that it
/// holds them: a removal that was swallowed without a word must not count as told.
fn confirm(
    store: &mut Store,
    keys: &mut Keys,
    answer: &ExchangeResponse,
    done: &mut Accepted,
) -> Result<(), SyncError> {
    let refused = answer.refused.iter().any(|refusal| {
        refusal
            .frame
            .is_none_or(|(log, _)| log.lane == wire::Lane::Control)
    });
    let mut waiting = keys::decode(&store.entries_to_push(keys.institution)?)?;
    waiting.retain(|entry| holds(keys, answer, entry));
    if refused || waiting.is_empty() || done.again && !done.joined {
        return Ok(());
    }
    let founding = waiting
        .first()
        .and_then(|entry| entry.body().ok())
        .is_some_and(|body| body.number == 0);
    store.receive::<_, SyncError>(|tx| {
        for entry in &waiting {
            let number = entry.body().map_err(MemberError::from)?.number;
            tx.put_entry(keys.institution, number, &entry.encode(), true)?;
        }
        if founding {
            if let Some(token) = &keys.token {
                tx.set_setting(name::FOUNDED, Some(&token[..]))?;
            }
            tx.set_setting(name::TOKEN, None)?;
        }
        Ok(())
    })?;
    if founding {
        keys.token = None;
        done.again = true;
    }
    Ok(())
}

/// True when the hub's receipt for the own membership log ends with `entry`, or goes beyond it.
fn holds(keys: &Keys, answer: &ExchangeResponse, entry: &Entry) -> bool {
    let Ok(body) = entry.body() else { return false };
    let count = u64::from(body.number) + 1;
    answer
        .receipts
        .iter()
        .filter(|receipt| {
            receipt.institution == keys.institution && receipt.lane == wire::Lane::Control
        })
        .any(|held| held.seq.0 > count || held.seq.0 == count && held.hash == entry.hash())
}

fn take_other(
    store: &mut Store,
    keys: &mut Keys,
    institution: InstitutionId,
    offered: &[Entry],
) -> Result<(), SyncError> {
    let mut known = keys::decode(&store.entries(institution)?)?;
    let before = known.len();
    for entry in offered {
        let number = entry.body().map_err(MemberError::from)?.number as usize;
        match known.get(number) {
            Some(held) if held == entry => {}
            Some(_) => return Err(SyncError::Contradiction(Contradiction::Membership)),
            None => known.push(entry.clone()),
        }
    }
    let members = Members::fold(
        institution,
        &Trust::FirstSeen {
            alliance: keys.alliance,
        },
        &known,
    )?;
    store.receive::<_, SyncError>(|tx| {
        for (at, entry) in known.iter().enumerate().skip(before) {
            tx.put_entry(
                institution,
                u32::try_from(at).unwrap_or(u32::MAX),
                &entry.encode(),
                true,
            )?;
        }
        Ok(())
    })?;
    keys.others.insert(institution, members);
    Ok(())
}

type Opened = Vec<((u32, [u8; 8]), EpochSecret)>;

fn open_epochs(keys: &Keys, entries: &[Entry]) -> Opened {
    let me = wire_device(keys.me);
    let mut opened = Vec::new();
    for entry in entries {
        let Ok(body) = entry.body() else { continue };
        let wraps: &[Wrap] = match &body.act {
            Act::Found { wraps, .. }
            | Act::Add { wraps, .. }
            | Act::Admit { wraps, .. }
            | Act::Remove { wraps, .. }
            | Act::Rotate { wraps, .. } => wraps,
            // Keys of circles are opened once the entry is kept.
            Act::Appoint { .. } | Act::Circle { .. } | Act::Grant { .. } => continue,
        };
        for wrap in wraps.iter().filter(|wrap| wrap.device == me) {
            let aad = wrap_aad(keys.institution, wrap.device, wrap.epoch);
            let secret = vault::hpke::unwrap_epoch(
                keys.device.receive_key(),
                &wrap.encapsulated,
                &aad,
                &wrap.ciphertext,
                &wrap.epoch.id,
            );
            if let Ok(secret) = secret {
                opened.push(((wrap.epoch.number, wrap.epoch.id), secret));
            }
        }
    }
    opened
}

/// The names of the newest entry that can be opened.
fn newest_names(keys: &Keys, opened: &Opened, entries: &[Entry]) -> Option<Names> {
    entries.iter().rev().find_map(|entry| {
        let body = entry.body().ok()?;
        let (Act::Found { sealed_names, .. }
        | Act::Add { sealed_names, .. }
        | Act::Admit { sealed_names, .. }
        | Act::Remove { sealed_names, .. }) = &body.act
        else {
            return None;
        };
        open_names(keys, opened, sealed_names)
    })
}

/// The names of the entry that adds this laptop: others may have been added or removed since, and
/// only this one carries the proof for it.
fn names_of_own_entry(keys: &Keys, opened: &Opened, entries: &[Entry]) -> Option<Names> {
    entries
        .iter()
        .find_map(|entry| match entry.body().ok()?.act {
            Act::Add {
                device,
                sealed_names,
                ..
            }
            | Act::Admit {
                device,
                sealed_names,
                ..
            } if device.id == wire_device(keys.me) => open_names(keys, opened, &sealed_names),
            _ => None,
        })
}

fn open_names(keys: &Keys, opened: &Opened, sealed: &[u8]) -> Option<Names> {
    let fresh = opened.iter().map(|(_, secret)| secret);
    fresh
        .chain(keys.epochs.values())
        .find_map(|secret| Names::open(secret, sealed))
}

/// The institution that lets this laptop in must have held its request: only then is its root
/// believed. A hub that invents an institution never saw the secret.
fn check_approval(keys: &Keys, names: Option<Names>, root: PublicKey) -> Result<(), SyncError> {
    let secret = keys.join_secret.as_ref().ok_or(SyncError::NotApproved)?;
    let tag = names
        .and_then(|names| names.approval)
        .ok_or(SyncError::Contradiction(Contradiction::Institution))?;
    let said = approval_bytes(root, keys.me.0);
    if hash::hmac_matches(&secret[..], &said, &tag) {
        Ok(())
    } else {
        Err(SyncError::Contradiction(Contradiction::Institution))
    }
}

/// What the approval tag covers: institution root, device.
pub(crate) fn approval_bytes(root: PublicKey, device: u32) -> Vec<u8> {
    let mut bytes = root.0.to_vec();
    bytes.extend(device.to_le_bytes());
    bytes
}

#[cfg(test)]
#[path = "entries_tests.rs"]
mod tests;
