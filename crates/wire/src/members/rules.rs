//! The moves: what must hold for each, checked before anything changes.

use super::circles::{Offices, Turn};
use super::{
    Act, DeviceKeys, Entry, EntryBody, Epoch, LogEnd, Member, MemberError, Members, Removed, Trust,
    Wrap,
};
use crate::auth::{PublicKey, Signature, alliance_statement, domain};
use crate::id::{DeviceId, EpochRef, Hash, InstitutionId, Lane, Seq};
use crate::invitation::Role;
use crate::limits;
use std::collections::{BTreeMap, BTreeSet};

impl Members {
    /// Begin with the founding entry.
    pub fn found(
        institution: InstitutionId,
        trust: &Trust,
        entry: &Entry,
    ) -> Result<Members, MemberError> {
        let body = entry.body()?;
        if body.institution != institution {
            return Err(MemberError::ForeignInstitution);
        }
        let EntryBody {
            number: 0,
            previous: Hash::NONE,
            ..
        } = body
        else {
            return Err(MemberError::FoundingPlace);
        };
        let Act::Found {
            root,
            role,
            alliance_proof,
            device,
            epoch,
            wraps,
            sealed_names,
        } = &body.act
        else {
            return Err(MemberError::FoundingPlace);
        };
        check_trust(institution, trust, root, *role, alliance_proof.as_ref())?;
        root.verify(domain::ENTRY, &entry.body, &entry.signature)
            .map_err(|_| MemberError::BadSignature)?;
        if entry.author != device.id {
            return Err(MemberError::UnknownAuthor);
        }
        if !device.admin {
            return Err(MemberError::NotAdmin);
        }
        check_names(sealed_names)?;
        let mut members = Members {
            institution,
            root: *root,
            role: *role,
            alliance_proof: *alliance_proof,
            devices: BTreeMap::new(),
            epochs: Vec::new(),
            circles: Vec::new(),
            next: 0,
            head: Hash::NONE,
        };
        members.check_new_device(device)?;
        members.check_epoch(epoch)?;
        let offered = wrap_targets(wraps)?;
        if offered
            .iter()
            .any(|&(to, of)| to != device.id || of != epoch.reference())
        {
            return Err(MemberError::ExtraWrap);
        }
        members.join(*device, Offices::FOUNDER, 0);
        members.epochs.push(*epoch);
        members.advance(entry);
        Ok(members)
    }

    /// Fold a whole log.
    pub fn fold<'a>(
        institution: InstitutionId,
        trust: &Trust,
        entries: impl IntoIterator<Item = &'a Entry>,
    ) -> Result<Members, MemberError> {
        let mut entries = entries.into_iter();
        let first = entries.next().ok_or(MemberError::FoundingPlace)?;
        let mut members = Members::found(institution, trust, first)?;
        for entry in entries {
            members.apply(entry)?;
        }
        Ok(members)
    }

    /// Apply the next entry, or change nothing.
    pub fn apply(&mut self, entry: &Entry) -> Result<(), MemberError> {
        let body = entry.body()?;
        self.check_place(&body)?;
        let author = self
            .devices
            .get(&entry.author)
            .ok_or(MemberError::UnknownAuthor)?;
        let (keys, gone) = (author.keys, author.removed.is_some());
        keys.sign
            .verify(domain::ENTRY, &entry.body, &entry.signature)
            .map_err(|_| MemberError::BadSignature)?;
        if gone {
            return Err(MemberError::RemovedAuthor);
        }
        self.step(&keys, body.number, body.act)?;
        self.advance(entry);
        Ok(())
    }

    /// Whether a device that belongs could make this move now, signature and place aside; the
    /// state it would lead to. The place in the log is not moved.
    pub fn would(&self, author: DeviceId, act: Act) -> Result<Members, MemberError> {
        let keys = *self.active(author).ok_or(MemberError::RemovedAuthor)?;
        let mut next = self.clone();
        next.step(&keys, self.next, act)?;
        next.next += 1;
        Ok(next)
    }

    fn step(&mut self, author: &DeviceKeys, number: u32, act: Act) -> Result<(), MemberError> {
        match act {
            Act::Found { .. } => Err(MemberError::FoundingPlace),
            Act::Add {
                device,
                wraps,
                sealed_names,
            } => {
                let offices = if device.admin {
                    Offices::FOUNDER
                } else {
                    Offices::MEMBER
                };
                self.welcome(author, number, device, offices, &wraps, &sealed_names)
            }
            Act::Admit {
                device,
                offices,
                wraps,
                sealed_names,
            } => {
                if device.admin != offices.administers() {
                    return Err(MemberError::BadOffices);
                }
                self.welcome(author, number, device, offices, &wraps, &sealed_names)
            }
            Act::Remove {
                device,
                last,
                epoch,
                wraps,
                sealed_names,
            } => {
                check_admin(author)?;
                check_names(&sealed_names)?;
                check_ends(&last)?;
                self.check_removal(device)?;
                self.check_epoch(&epoch)?;
                self.check_everyone(author.id, Some(device), epoch.reference(), &wraps)?;
                let entry = number;
                self.leave(device, Removed { entry, last });
                self.epochs.push(epoch);
                Ok(())
            }
            Act::Rotate { epoch, wraps } => {
                self.check_epoch(&epoch)?;
                self.check_everyone(author.id, None, epoch.reference(), &wraps)?;
                self.epochs.push(epoch);
                Ok(())
            }
            act => self.step_in_circles(author, number, act),
        }
    }

    fn step_in_circles(
        &mut self,
        author: &DeviceKeys,
        number: u32,
        act: Act,
    ) -> Result<(), MemberError> {
        match act {
            Act::Appoint { device, offices } => {
                check_admin(author)?;
                self.check_appointment(author.id, device, offices)?;
                self.appoint(device, offices, number);
                Ok(())
            }
            Act::Circle {
                circle,
                members,
                epoch,
                wraps,
                sealed_name,
            } => {
                let turn = Turn {
                    circle,
                    members: &members,
                    epoch,
                    wraps: &wraps,
                    sealed_name: &sealed_name,
                };
                self.check_turn(author.id, turn)?;
                self.turn(turn, number);
                Ok(())
            }
            Act::Grant {
                circle,
                device,
                wraps,
            } => {
                self.check_grant(author.id, circle, device, &wraps)?;
                self.grant(circle, device, number);
                Ok(())
            }
            _ => Err(MemberError::FoundingPlace),
        }
    }

    fn welcome(
        &mut self,
        author: &DeviceKeys,
        number: u32,
        device: DeviceKeys,
        offices: Offices,
        wraps: &[Wrap],
        sealed_names: &[u8],
    ) -> Result<(), MemberError> {
        check_admin(author)?;
        check_names(sealed_names)?;
        self.check_new_device(&device)?;
        self.check_offices(author.id, device.id, offices)?;
        self.check_welcome(device.id, wraps)?;
        self.join(device, offices, number);
        Ok(())
    }

    fn check_place(&self, body: &EntryBody) -> Result<(), MemberError> {
        if body.institution != self.institution {
            return Err(MemberError::ForeignInstitution);
        }
        if body.number > self.next {
            return Err(MemberError::Gap {
                expected: self.next,
            });
        }
        if body.number < self.next || body.previous != self.head {
            return Err(MemberError::Fork);
        }
        if self.next >= limits::ENTRIES {
            return Err(MemberError::TooMany);
        }
        Ok(())
    }

    fn check_new_device(&self, device: &DeviceKeys) -> Result<(), MemberError> {
        if self.devices.len() >= limits::DEVICES {
            return Err(MemberError::TooMany);
        }
        if self.devices.contains_key(&device.id) {
            return Err(MemberError::DeviceReused);
        }
        if device.sign.is_weak() || device.seal == [0; 32] {
            return Err(MemberError::WeakKey);
        }
        let taken = |m: &Member| m.keys.sign == device.sign || m.keys.seal == device.seal;
        if device.sign == self.root || self.devices.values().any(taken) {
            return Err(MemberError::KeyReused);
        }
        Ok(())
    }

    fn check_epoch(&self, epoch: &Epoch) -> Result<(), MemberError> {
        if self.epochs.len() >= limits::EPOCHS {
            return Err(MemberError::TooMany);
        }
        if epoch.inbox == [0; 32] {
            return Err(MemberError::WeakKey);
        }
        let next = u32::try_from(self.epochs.len())
            .unwrap_or(u32::MAX)
            .saturating_add(1);
        let taken = |e: &Epoch| e.id == epoch.id || e.inbox == epoch.inbox;
        let of_circle = |id: &[u8; 8]| {
            let mut known = self.circles.iter().flat_map(|circle| &circle.epochs);
            known.any(|known| known.id == *id)
        };
        if epoch.number != next || self.epochs.iter().any(taken) || of_circle(&epoch.id) {
            return Err(MemberError::BadEpoch);
        }
        Ok(())
    }

    /// A new device gets every epoch so far, and nobody else gets anything.
    fn check_welcome(&self, device: DeviceId, wraps: &[Wrap]) -> Result<(), MemberError> {
        let offered = wrap_targets(wraps)?;
        if self
            .epochs
            .iter()
            .any(|e| !offered.contains(&(device, e.reference())))
        {
            return Err(MemberError::MissingWrap);
        }
        if offered.len() > self.epochs.len() {
            return Err(MemberError::ExtraWrap);
        }
        Ok(())
    }

    /// A new epoch goes to everyone left, and to nobody else.
    fn check_everyone(
        &self,
        author: DeviceId,
        without: Option<DeviceId>,
        epoch: EpochRef,
        wraps: &[Wrap],
    ) -> Result<(), MemberError> {
        let offered = wrap_targets(wraps)?;
        let left: BTreeSet<DeviceId> = self
            .actives()
            .map(|d| d.id)
            .filter(|&id| Some(id) != without)
            .collect();
        if offered
            .iter()
            .any(|(to, of)| *of != epoch || !left.contains(to))
        {
            return Err(MemberError::ExtraWrap);
        }
        if left
            .iter()
            .any(|&id| id != author && !offered.contains(&(id, epoch)))
        {
            return Err(MemberError::MissingWrap);
        }
        Ok(())
    }

    fn check_removal(&self, device: DeviceId) -> Result<(), MemberError> {
        self.active(device).ok_or(MemberError::UnknownDevice)?;
        if self.actives().any(|d| d.admin && d.id != device) {
            Ok(())
        } else {
            Err(MemberError::LastAdmin)
        }
    }

    fn join(&mut self, keys: DeviceKeys, offices: Offices, joined: u32) {
        self.devices.insert(
            keys.id,
            Member {
                keys,
                joined,
                offices: vec![(joined, offices)],
                removed: None,
            },
        );
    }

    fn leave(&mut self, device: DeviceId, removed: Removed) {
        if let Some(member) = self.devices.get_mut(&device) {
            member.removed = Some(removed);
        }
    }

    fn advance(&mut self, entry: &Entry) {
        self.next += 1;
        self.head = entry.hash();
    }
}

fn check_trust(
    institution: InstitutionId,
    trust: &Trust,
    root: &PublicKey,
    role: Role,
    proof: Option<&Signature>,
) -> Result<(), MemberError> {
    if root.is_weak() {
        return Err(MemberError::WeakKey);
    }
    let proven = |alliance: &PublicKey, proof: &Signature| {
        alliance
            .verify(
                domain::ALLIANCE,
                &alliance_statement(&institution, root),
                proof,
            )
            .map_err(|_| MemberError::BadAllianceProof)
    };
    match trust {
        Trust::Root(pinned) if pinned == root => Ok(()),
        Trust::Root(_) => Err(MemberError::UntrustedRoot),
        Trust::Alliance(alliance) if role == Role::Headquarters && alliance != root => {
            Err(MemberError::UntrustedRoot)
        }
        Trust::Alliance(alliance) if alliance == root => {
            proof.map_or(Ok(()), |proof| proven(alliance, proof))
        }
        Trust::Alliance(alliance) => proof.map_or(Err(MemberError::BadAllianceProof), |proof| {
            proven(alliance, proof)
        }),
        Trust::FirstSeen { alliance } => {
            if (role == Role::Headquarters) != (alliance == root) {
                return Err(MemberError::UntrustedRoot);
            }
            proof.map_or(Ok(()), |proof| proven(alliance, proof))
        }
    }
}

fn check_admin(keys: &DeviceKeys) -> Result<(), MemberError> {
    if keys.admin {
        Ok(())
    } else {
        Err(MemberError::NotAdmin)
    }
}

fn check_names(sealed: &[u8]) -> Result<(), MemberError> {
    if sealed.len() > limits::SEALED_NAMES {
        Err(MemberError::TooMany)
    } else {
        Ok(())
    }
}

fn check_ends(last: &[LogEnd]) -> Result<(), MemberError> {
    let mut lanes = BTreeSet::new();
    for end in last {
        if end.lane == Lane::Control || end.seq == Seq(0) || !lanes.insert(end.lane) {
            return Err(MemberError::BadEnds);
        }
    }
    Ok(())
}

/// Who is offered what; the same twice is one too many.
pub(super) fn wrap_targets(wraps: &[Wrap]) -> Result<BTreeSet<(DeviceId, EpochRef)>, MemberError> {
    let long = |w: &Wrap| w.ciphertext.len() > limits::WRAP_CIPHERTEXT;
    if wraps.len() > limits::WRAPS || wraps.iter().any(long) {
        return Err(MemberError::TooMany);
    }
    let targets: BTreeSet<_> = wraps.iter().map(|w| (w.device, w.epoch)).collect();
    if targets.len() == wraps.len() {
        Ok(targets)
    } else {
        Err(MemberError::ExtraWrap)
    }
}
