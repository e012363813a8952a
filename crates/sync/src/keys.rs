//! The keys of this laptop while its vault is open, and what the pinned ones vouch for.

use std::collections::BTreeMap;

use model::DeviceId;
use vault::{DeviceSecrets, EpochSecret, IdentityKey};
use wire::members::{Members, Trust};
use wire::{EpochRef, InstitutionId, PublicKey};

use crate::error::SyncError;

/// Who this laptop is and what it can open. Lives only while the vault is open.
pub struct Keys {
    /// Its institution.
    pub institution: InstitutionId,
    /// Its number in it.
    pub me: DeviceId,
    /// This is the former identity of a restored vault: it only finishes its log.
    pub retiring: bool,
    /// Its own key pairs.
    pub device: DeviceSecrets,
    /// Pinned key of the hub.
    pub hub: PublicKey,
    /// Pinned key of the Alliance.
    pub alliance: PublicKey,
    /// Root of the institution: pinned by founding it or by the approval of one's own request.
    pub root: Option<PublicKey>,
    /// Secret of an own request to join, until approved.
    pub join_secret: Option<vault::Zeroizing<[u8; 32]>>,
    /// The founding token, until used.
    pub token: Option<vault::Zeroizing<[u8; 32]>>,
    /// Seals things for this vault only.
    pub identity: IdentityKey,
    /// Epoch secrets by reference.
    pub epochs: BTreeMap<(u32, [u8; 8]), EpochSecret>,
    /// Secrets of circles' epochs by their short names.
    pub circles: BTreeMap<[u8; 8], EpochSecret>,
    /// The institution's members as far as known.
    pub members: Option<Members>,
    /// Members of other institutions this laptop seals to or hears from.
    pub others: BTreeMap<InstitutionId, Members>,
}

impl std::fmt::Debug for Keys {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Keys({} {}, [secret])", self.institution, self.me)
    }
}

impl Keys {
    /// Folds the stored membership logs and opens the stored epoch keys.
    ///
    /// # Errors
    /// When the file or a seal is damaged.
    pub fn load(&mut self, store: &store::Store) -> Result<(), SyncError> {
        self.epochs.clear();
        for (number, id, sealed) in store.epochs()? {
            self.epochs.insert(
                (number, id),
                EpochSecret::open_local(&self.identity, &sealed)?,
            );
        }
        self.circles.clear();
        for (id, _, sealed) in store.circle_epochs()? {
            self.circles
                .insert(id, EpochSecret::open_local(&self.identity, &sealed)?);
        }
        self.members = None;
        self.others.clear();
        let entries = decode(&store.entries(self.institution)?)?;
        if !entries.is_empty() {
            self.members = Some(Members::fold(
                self.institution,
                &self.own_trust(),
                &entries,
            )?);
        }
        for (institution, _) in store.institutions()? {
            if institution != self.institution {
                let entries = decode(&store.entries(institution)?)?;
                let members = Members::fold(
                    institution,
                    &Trust::FirstSeen {
                        alliance: self.alliance,
                    },
                    &entries,
                )?;
                self.others.insert(institution, members);
            }
        }
        Ok(())
    }

    /// From what the own membership log is believed.
    pub(crate) fn own_trust(&self) -> Trust {
        match self.root {
            Some(root) => Trust::Root(root),
            None => Trust::FirstSeen {
                alliance: self.alliance,
            },
        }
    }

    /// The newest epoch this laptop can seal with: highest number, then lowest id, among those the
    /// membership log names. A key made for an entry that lost its race opens nothing for anybody.
    pub fn newest_epoch(&self) -> Option<(EpochRef, &EpochSecret)> {
        self.epochs
            .iter()
            .map(|((number, id), secret)| {
                let epoch = EpochRef {
                    number: *number,
                    id: *id,
                };
                (epoch, secret)
            })
            .filter(|(epoch, _)| {
                let members = self.members.as_ref();
                members.is_none_or(|members| members.knows_epoch(*epoch))
            })
            .max_by_key(|(epoch, _)| (epoch.number, std::cmp::Reverse(epoch.id)))
    }

    /// The secret of an epoch.
    pub fn epoch(&self, epoch: EpochRef) -> Option<&EpochSecret> {
        self.epochs.get(&(epoch.number, epoch.id))
    }

    /// The members of an institution, own or other.
    pub fn members_of(&self, institution: InstitutionId) -> Option<&Members> {
        if institution == self.institution {
            self.members.as_ref()
        } else {
            self.others.get(&institution)
        }
    }

    /// Headquarters, once its membership log is known: its root is the pinned Alliance key.
    pub fn headquarters(&self) -> Option<&Members> {
        self.others
            .values()
            .chain(&self.members)
            .find(|members| members.root() == self.alliance)
    }

    /// True when this laptop belongs to its institution now.
    pub fn is_member(&self) -> bool {
        self.members
            .as_ref()
            .is_some_and(|members| members.active(wire_device(self.me)).is_some())
    }

    /// True when this laptop was removed.
    pub fn is_removed(&self) -> bool {
        let member = self
            .members
            .as_ref()
            .and_then(|members| members.member(wire_device(self.me)));
        member.is_some_and(|member| member.removed.is_some())
    }
}

/// The wire's name of a device.
pub const fn wire_device(device: DeviceId) -> wire::DeviceId {
    wire::DeviceId(device.0)
}

/// The model's name of a device.
pub const fn model_device(device: wire::DeviceId) -> DeviceId {
    DeviceId(device.0)
}

pub(crate) fn decode(entries: &[Vec<u8>]) -> Result<Vec<wire::members::Entry>, SyncError> {
    entries
        .iter()
        .map(|entry| {
            wire::members::Entry::decode(entry).map_err(|error| SyncError::Members(error.into()))
        })
        .collect()
}
