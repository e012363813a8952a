//! A restored vault becomes a laptop of its own.
//!
//! Two vaults that write under one name would tear that name's log apart. So a restored one draws
//! a new name and keys before it writes anything, and lets itself in with the old ones when those
//! may let others in. The old name finishes its log at the first exchange: what it had written but
//! not sent goes out under it, unless the hub already holds more of it than this vault knows, for
//! then the original went on, and everything here is part of what it sent.

use model::DeviceId;
use store::settings::name;
use sync::acts;
use sync::keys::Keys;
use sync::{Limits, Transport};
use vault::{DeviceSecrets, Zeroizing, hash};
use wire::device_request::{DeviceRequest, RequestSecret};

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::members::NAME_SEPARATOR;
use crate::session::number;

/// Requests in which the former name finishes its log.
const ROUNDS_MAX: u32 = 40;

impl Desk {
    /// Draws a new name and keys. A vault that belongs to no institution keeps its name: nobody
    /// knows it yet.
    pub(crate) fn take_new_identity(&self) -> Result<(), Error> {
        let now = self.now();
        self.with(|session| {
            if session.keys.is_none() {
                return Ok(());
            }
            let request = session.draw_identity(now)?;
            session.let_itself_in(&request, now)?;
            session.load_keys()
        })
    }

    /// Finishes the log of the name this vault had before it was restored, when it has not yet.
    pub(crate) fn settle_former_name(
        &self,
        transport: &dyn Transport,
        limits: Limits,
    ) -> Result<(), Error> {
        let Some(mut keys) = self.with(|session| session.former_keys())? else {
            return Ok(());
        };
        for _ in 0..ROUNDS_MAX {
            let round = self.round(transport, limits, Some(&mut keys))?;
            if round.accepted.ahead {
                self.with(|session| Ok(session.store.drop_unsent(keys.me)?))?;
            }
            if !round.accepted.again && !round.more_to_push {
                break;
            }
        }
        self.with(|session| {
            session.store.end_former_name(keys.me)?;
            session.load_keys()
        })
    }
}

impl Session {
    /// A new name and new keys, noted beside the old ones; the request with which they ask.
    fn draw_identity(&mut self, now: u64) -> Result<DeviceRequest, Error> {
        let keys = self.keys.as_ref().ok_or(Error::NotEnrolled)?;
        let institution = keys.institution;
        let identity = self.unlocked.master.derive_identity_key();
        let former = self.store.setting(name::DEVICE_SECRETS)?;
        let me = DeviceId(u32::from_le_bytes(hash::random()?));
        let sealed = DeviceSecrets::generate()?.seal_identity(&identity)?;
        let secret = Zeroizing::new(hash::random()?);
        let before = self.me;
        self.store.write::<_, Error>(before, now, |tx| {
            // Restored a second time before its first exchange: the first former name stays.
            if tx.setting(name::FORMER_ID)?.is_none() {
                tx.set_setting(name::FORMER_ID, Some(&before.0.to_le_bytes()))?;
                tx.set_setting(name::FORMER_SECRETS, former.as_deref())?;
            }
            tx.set_setting(name::DEVICE_ID, Some(&me.0.to_le_bytes()))?;
            tx.set_setting(name::DEVICE_SECRETS, Some(&sealed))?;
            tx.set_setting(name::JOIN_SECRET, Some(&*secret))?;
            tx.set_setting(name::JOIN_AT, Some(&now.to_le_bytes()))?;
            Ok(tx.note("identity_new")?)
        })?;
        self.me = me;
        self.load_keys()?;
        let keys = self.keys.as_ref().ok_or(Error::NotEnrolled)?;
        let (person, device) = (
            self.text_setting(name::PERSON)?,
            self.text_setting(name::DEVICE_NAME)?,
        );
        Ok(DeviceRequest {
            institution,
            device: acts::request_keys(keys),
            secret: RequestSecret(*secret),
            name: format!("{person}{NAME_SEPARATOR}{device}"),
            at: now,
        })
    }

    /// With the former keys, when they may let others in. Otherwise an administrator has to.
    fn let_itself_in(&mut self, request: &DeviceRequest, now: u64) -> Result<(), Error> {
        let names = self.names(Some(request))?;
        let Some(mut former) = self.former_keys()? else {
            return Ok(());
        };
        let admin = former
            .members
            .as_ref()
            .and_then(|members| members.active(sync::keys::wire_device(former.me)))
            .is_some_and(|device| device.admin);
        if admin {
            let offices = former
                .members
                .as_ref()
                .and_then(|members| members.offices(sync::keys::wire_device(former.me)))
                .ok_or(Error::NotEnrolled)?;
            let store = &mut self.store;
            acts::add(store, &mut former, request, offices, &names, now)?;
            self.follow_into_circles(&mut former, now)?;
            self.store.set_setting(name::JOIN_SECRET, None)?;
        }
        Ok(())
    }

    /// The keys this vault had before it was restored, while they still have something to finish.
    fn former_keys(&self) -> Result<Option<Keys>, Error> {
        let Some(id) = number(&self.store, name::FORMER_ID)?.map(u32::from_le_bytes) else {
            return Ok(None);
        };
        let (Some(invitation), Some(sealed)) = (
            self.invitation()?,
            self.store.setting(name::FORMER_SECRETS)?,
        ) else {
            return Ok(None);
        };
        let mut keys = crate::members::load_keys(self, &invitation)?;
        keys.device = DeviceSecrets::open_identity(&keys.identity, &sealed)?;
        keys.me = DeviceId(id);
        keys.retiring = true;
        keys.join_secret = None;
        keys.load(&self.store)?;
        Ok(Some(keys))
    }
}
