//! Roles of devices, and circles: who may open what, as the membership log has it.
//!
//! Circle 0 is the desk: everyone whose roles read identities. The others are restricted circles,
//! made by people for single cases. A circle has epochs of its own; whoever leaves it, or the
//! institution, makes it stale, and any holder turns it before sealing anything more to it.

use super::{MemberError, Members, Wrap};
use crate::id::{DeviceId, EpochRef};
use crate::limits;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Number of the circle of everyone who reads identities.
pub const DESK: u16 = 0;

/// Roles of a device: bit `n` is the role at place `n` of the vocabulary `user_role`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Offices(pub u16);

impl Offices {
    /// Whoever founds: leads, decides and erases.
    pub const FOUNDER: Offices = Offices(1 << 0 | 1 << 4 | 1 << 5);
    /// A device of an entry that names no roles.
    pub const MEMBER: Offices = Offices(1 << 0);
    const KNOWN: u16 = (1 << 12) - 1;
    const READ: u16 = 1 << 0 | 1 << 1 | 1 << 2 | 1 << 3 | 1 << 4 | 1 << 5 | 1 << 7 | 1 << 8;
    const ADMINISTER: u16 = Offices::HEAD | 1 << 11;
    const RUN_CIRCLES: u16 = 1 << 0 | 1 << 3 | 1 << 4;
    const HEAD: u16 = 1 << 4;

    /// May be given the keys of the desk.
    pub const fn reads(self) -> bool {
        self.0 & Offices::READ != 0
    }

    /// May let devices in, remove them and give roles.
    pub const fn administers(self) -> bool {
        self.0 & Offices::ADMINISTER != 0
    }

    /// May make restricted circles and choose their members.
    pub const fn runs_circles(self) -> bool {
        self.0 & Offices::RUN_CIRCLES != 0
    }

    /// Heads the institution.
    pub const fn heads(self) -> bool {
        self.0 & Offices::HEAD != 0
    }

    /// Nothing in it that `other` has not.
    pub const fn within(self, other: Offices) -> bool {
        self.0 & !other.0 == 0
    }
}

/// A circle after the entries so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Circle {
    /// Its epochs, oldest first; their secrets are its own.
    pub epochs: Vec<EpochRef>,
    /// Devices that were given every epoch.
    pub holders: BTreeSet<DeviceId>,
    /// Its name, sealed to its newest epoch.
    pub sealed_name: Vec<u8>,
    /// Who held it from which entry on, oldest first.
    pub history: Vec<(u32, BTreeSet<DeviceId>)>,
}

impl Circle {
    /// The epoch to seal to.
    pub fn epoch(&self) -> Option<EpochRef> {
        self.epochs.last().copied()
    }

    /// What cases in it carry: the short name of its first epoch, which it keeps when somebody
    /// else's circle takes its number first.
    pub fn name(&self) -> String {
        let id = self.epochs.first().map_or([0; 8], |epoch| epoch.id);
        crate::text::hex(&id)
    }

    /// Who held it when the log had `entries` entries.
    pub fn holders_at(&self, entries: u32) -> Option<&BTreeSet<DeviceId>> {
        let at = self.history.iter().rev().find(|(from, _)| *from < entries);
        at.map(|(_, holders)| holders)
    }

    fn note(&mut self, entry: u32) {
        self.history.push((entry, self.holders.clone()));
    }
}

/// A circle to be made, or its next epoch; parts of [`super::Act::Circle`].
#[derive(Clone, Copy)]
pub(super) struct Turn<'a> {
    pub circle: u16,
    pub members: &'a [DeviceId],
    pub epoch: EpochRef,
    pub wraps: &'a [Wrap],
    pub sealed_name: &'a [u8],
}

impl Members {
    /// The roles of a device that belongs or belonged.
    pub fn offices(&self, device: DeviceId) -> Option<Offices> {
        self.devices.get(&device)?.offices.last().map(|(_, o)| *o)
    }

    /// The roles a device had when the log held `entries` entries.
    pub fn offices_at(&self, device: DeviceId, entries: u32) -> Option<Offices> {
        let had = &self.devices.get(&device)?.offices;
        let at = had.iter().rev().find(|(from, _)| *from < entries);
        at.map(|(_, offices)| *offices)
    }

    /// Every role a device ever had.
    pub fn offices_ever(&self, device: DeviceId) -> Option<Offices> {
        let had = &self.devices.get(&device)?.offices;
        Some(Offices(had.iter().fold(0, |all, (_, had)| all | had.0)))
    }

    /// All circles, by number.
    pub fn circles(&self) -> &[Circle] {
        &self.circles
    }

    /// One circle.
    pub fn circle(&self, number: u16) -> Option<&Circle> {
        self.circles.get(usize::from(number))
    }

    /// Whether a device belongs and may be given keys of circles.
    pub fn may_hold(&self, device: DeviceId) -> bool {
        self.active(device).is_some() && self.offices(device).is_some_and(Offices::reads)
    }

    /// Whether a device holds a circle's keys and still may.
    pub fn holds(&self, number: u16, device: DeviceId) -> bool {
        self.may_hold(device)
            && self
                .circle(number)
                .is_some_and(|circle| circle.holders.contains(&device))
    }

    /// Whether somebody who holds the circle's keys may no longer: it must be turned before
    /// anything more is sealed to it.
    pub fn is_stale(&self, number: u16) -> bool {
        self.circle(number)
            .is_some_and(|circle| circle.holders.iter().any(|&device| !self.may_hold(device)))
    }

    /// Devices that may read the desk and have not been given its keys.
    pub fn owed(&self) -> Vec<DeviceId> {
        let Some(desk) = self.circle(DESK) else {
            return Vec::new();
        };
        let lacks = |device: &DeviceId| self.may_hold(*device) && !desk.holders.contains(device);
        self.actives().map(|keys| keys.id).filter(lacks).collect()
    }

    /// Whoever a turn of a circle must reach when nobody is taken out on purpose.
    pub fn left_in(&self, number: u16) -> BTreeSet<DeviceId> {
        let holders = self.circle(number).map(|circle| &circle.holders);
        holders
            .into_iter()
            .flatten()
            .copied()
            .filter(|&device| self.may_hold(device))
            .collect()
    }

    pub(super) fn check_offices(
        &self,
        author: DeviceId,
        device: DeviceId,
        offices: Offices,
    ) -> Result<(), MemberError> {
        if offices.0 == 0 || offices.0 & !Offices::KNOWN != 0 {
            return Err(MemberError::BadOffices);
        }
        let had = self.offices(device);
        // Nobody raises oneself, whatever one may do for others.
        if author == device && !had.is_some_and(|had| offices.within(had)) {
            return Err(MemberError::SelfPromotion);
        }
        // An administrator makes no head, and takes the office from none, while there is one.
        let touches = offices.heads() != had.is_some_and(Offices::heads);
        let is_head = |device| self.offices(device).is_some_and(Offices::heads);
        if touches && !is_head(author) && self.actives().any(|keys| is_head(keys.id)) {
            return Err(MemberError::NotHead);
        }
        Ok(())
    }

    pub(super) fn check_appointment(
        &self,
        author: DeviceId,
        device: DeviceId,
        offices: Offices,
    ) -> Result<(), MemberError> {
        self.active(device).ok_or(MemberError::UnknownDevice)?;
        self.check_offices(author, device, offices)?;
        let others = self.actives().any(|d| d.admin && d.id != device);
        if offices.administers() || others {
            Ok(())
        } else {
            Err(MemberError::LastAdmin)
        }
    }

    pub(super) fn check_turn(&self, author: DeviceId, turn: Turn<'_>) -> Result<(), MemberError> {
        let members: BTreeSet<DeviceId> = turn.members.iter().copied().collect();
        if members.len() != turn.members.len() {
            return Err(MemberError::BadCircle);
        }
        if turn.sealed_name.len() > limits::SEALED_NAMES {
            return Err(MemberError::TooMany);
        }
        if !self.may_hold(author) {
            return Err(MemberError::NotInCircle);
        }
        let runs = self.offices(author).is_some_and(Offices::runs_circles);
        let epochs = match self.circle(turn.circle) {
            None => {
                self.check_new_circle(author, turn.circle, &members, runs)?;
                0
            }
            Some(circle) => {
                let left = self.left_in(turn.circle);
                if !left.contains(&author) {
                    return Err(MemberError::NotInCircle);
                }
                // Whoever makes the secret knows it: nobody leaves by one's own turn.
                let chosen = runs && turn.circle != DESK && members.contains(&author);
                if members != left && !(chosen && members.is_subset(&left)) {
                    return Err(MemberError::BadCircle);
                }
                circle.epochs.len()
            }
        };
        self.check_circle_epoch(turn.epoch, epochs)?;
        check_targets(author, &members, turn.epoch, turn.wraps)
    }

    fn check_new_circle(
        &self,
        author: DeviceId,
        number: u16,
        members: &BTreeSet<DeviceId>,
        runs: bool,
    ) -> Result<(), MemberError> {
        if self.circles.len() >= limits::CIRCLES {
            return Err(MemberError::TooMany);
        }
        if usize::from(number) != self.circles.len() {
            return Err(MemberError::BadCircle);
        }
        let fits = if number == DESK {
            let all = self.actives().map(|keys| keys.id);
            *members == all.filter(|&device| self.may_hold(device)).collect()
        } else if runs {
            members.contains(&author) && members.iter().all(|&device| self.may_hold(device))
        } else {
            return Err(MemberError::NotInCircle);
        };
        if fits {
            Ok(())
        } else {
            Err(MemberError::BadCircle)
        }
    }

    fn check_circle_epoch(&self, epoch: EpochRef, before: usize) -> Result<(), MemberError> {
        if before >= limits::EPOCHS {
            return Err(MemberError::TooMany);
        }
        let next = u32::try_from(before).unwrap_or(u32::MAX).saturating_add(1);
        let mut circles = self.circles.iter().flat_map(|circle| &circle.epochs);
        let taken = self.epochs.iter().any(|e| e.id == epoch.id)
            || circles.any(|known| known.id == epoch.id);
        if epoch.number != next || taken {
            return Err(MemberError::BadEpoch);
        }
        Ok(())
    }

    pub(super) fn check_grant(
        &self,
        author: DeviceId,
        number: u16,
        device: DeviceId,
        wraps: &[Wrap],
    ) -> Result<(), MemberError> {
        let circle = self.circle(number).ok_or(MemberError::BadCircle)?;
        let runs = self.offices(author).is_some_and(Offices::runs_circles);
        if !self.holds(number, author) || number != DESK && !runs {
            return Err(MemberError::NotInCircle);
        }
        if !self.may_hold(device) || circle.holders.contains(&device) {
            return Err(MemberError::BadCircle);
        }
        let offered = super::rules::wrap_targets(wraps)?;
        let wanted: BTreeSet<_> = circle.epochs.iter().map(|&epoch| (device, epoch)).collect();
        if !offered.is_subset(&wanted) {
            return Err(MemberError::ExtraWrap);
        }
        if offered.len() < wanted.len() {
            return Err(MemberError::MissingWrap);
        }
        Ok(())
    }

    pub(super) fn appoint(&mut self, device: DeviceId, offices: Offices, entry: u32) {
        if let Some(member) = self.devices.get_mut(&device) {
            member.keys.admin = offices.administers();
            member.offices.push((entry, offices));
        }
    }

    pub(super) fn turn(&mut self, turn: Turn<'_>, entry: u32) {
        if self.circle(turn.circle).is_none() {
            self.circles.push(Circle {
                epochs: Vec::new(),
                holders: BTreeSet::new(),
                sealed_name: Vec::new(),
                history: Vec::new(),
            });
        }
        if let Some(circle) = self.circles.get_mut(usize::from(turn.circle)) {
            circle.epochs.push(turn.epoch);
            circle.holders = turn.members.iter().copied().collect();
            circle.sealed_name = turn.sealed_name.to_vec();
            circle.note(entry);
        }
    }

    pub(super) fn grant(&mut self, number: u16, device: DeviceId, entry: u32) {
        if let Some(circle) = self.circles.get_mut(usize::from(number)) {
            circle.holders.insert(device);
            circle.note(entry);
        }
    }
}

/// An epoch goes to every member, and to nobody else; the author may leave itself out.
fn check_targets(
    author: DeviceId,
    members: &BTreeSet<DeviceId>,
    epoch: EpochRef,
    wraps: &[Wrap],
) -> Result<(), MemberError> {
    let offered = super::rules::wrap_targets(wraps)?;
    if offered
        .iter()
        .any(|(to, of)| *of != epoch || !members.contains(to))
    {
        return Err(MemberError::ExtraWrap);
    }
    let missing = |&&id: &&DeviceId| id != author && !offered.contains(&(id, epoch));
    if members.iter().any(|id| missing(&id)) {
        return Err(MemberError::MissingWrap);
    }
    Ok(())
}
