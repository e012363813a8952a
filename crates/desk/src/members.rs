//! Joining an institution: invitation, founding, asking, approving, revoking.

use std::collections::BTreeMap;

use model::DeviceId;
use model::role::{Act, Roles};
use store::settings::name;
use sync::acts;
use sync::keys::{Keys, model_device, wire_device};
use sync::names::Names;
use vault::{DeviceSecrets, InstitutionRoot, Language, Zeroizing, hash, sas};
use wire::device_request::{DeviceRequest, RequestSecret};
use wire::{Invitation, PublicKey, Role};

use crate::circles;
use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::session::number;

/// Longest name of a person, laptop or institution, characters.
const NAME_CHARS_MAX: usize = 50;
/// Parts of the name in a request: person, then laptop.
pub(crate) const NAME_SEPARATOR: &str = " · ";

/// What an invitation says.
#[derive(Debug, Clone)]
pub struct Invited {
    /// Institution.
    pub institution: String,
    /// Its role.
    pub role: Role,
    /// Hub address.
    pub hub: String,
    /// Short form of the hub's key.
    pub hub_mark: String,
    /// Short form of the Alliance's key.
    pub alliance_mark: String,
}

/// A request to join, readable by people.
#[derive(Clone)]
pub struct Asking {
    /// Text of the request file.
    pub text: String,
    /// Six words both people read aloud.
    pub words: Vec<String>,
    /// The person asking.
    pub person: String,
    /// The laptop asking.
    pub device: String,
}

/// One laptop of the institution.
#[derive(Debug, Clone)]
pub struct Laptop {
    /// Its number.
    pub id: DeviceId,
    /// Its name.
    pub device: String,
    /// Who uses it.
    pub person: String,
    /// May approve and revoke.
    pub admin: bool,
    /// What the person is.
    pub roles: Roles,
    /// This one.
    pub this: bool,
    /// No longer part.
    pub removed: bool,
}

/// The institution as this laptop sees it.
#[derive(Debug, Clone)]
pub struct Institution {
    /// Its name.
    pub name: String,
    /// Its role.
    pub role: Role,
    /// Its country.
    pub country: String,
    /// Groups of its root key's fingerprint; empty until the root is pinned.
    pub fingerprint: String,
    /// The person using this laptop.
    pub person: String,
    /// This laptop's name.
    pub device: String,
    /// The demo.
    pub demo: bool,
}

fn read_invitation(text: &str) -> Result<Invitation, Error> {
    Invitation::from_text(text.trim()).map_err(|_| Error::BadInvitation)
}

fn named(text: &str, field: &str) -> Result<String, Error> {
    let text = text.trim();
    if text.is_empty() || text.chars().any(char::is_control) || text.contains(NAME_SEPARATOR.trim())
    {
        return Err(Error::BadValue(field.to_owned()));
    }
    if text.chars().count() > NAME_CHARS_MAX {
        return Err(Error::TooLong {
            field: field.to_owned(),
            limit: NAME_CHARS_MAX,
        });
    }
    Ok(text.to_owned())
}

/// What an invitation says, without using it.
///
/// # Errors
/// When the text is no invitation.
pub fn invited(text: &str) -> Result<Invited, Error> {
    let invitation = read_invitation(text)?;
    Ok(Invited {
        institution: invitation.institution_name.clone(),
        role: invitation.role,
        hub: invitation.hub_url.clone(),
        hub_mark: invitation.hub_key.mark(),
        alliance_mark: invitation.alliance_key.mark(),
    })
}

pub(crate) fn load_keys(session: &Session, invitation: &Invitation) -> Result<Keys, Error> {
    let identity = session.unlocked.master.derive_identity_key();
    let sealed = session
        .store
        .setting(name::DEVICE_SECRETS)?
        .ok_or(store::StoreError::Unreadable)?;
    let mut keys = Keys {
        institution: invitation.institution_id,
        me: session.me,
        retiring: false,
        device: DeviceSecrets::open_identity(&identity, &sealed)?,
        hub: invitation.hub_key,
        alliance: invitation.alliance_key,
        root: number(&session.store, name::ROOT_KEY)?.map(PublicKey),
        join_secret: number(&session.store, name::JOIN_SECRET)?.map(Zeroizing::new),
        token: number(&session.store, name::TOKEN)?.map(Zeroizing::new),
        identity,
        epochs: BTreeMap::new(),
        circles: BTreeMap::new(),
        members: None,
        others: BTreeMap::new(),
    };
    keys.load(&session.store)?;
    Ok(keys)
}

/// The invitation as it is kept: without what may be used once.
fn spent(invitation: &Invitation) -> String {
    let mut kept = invitation.clone();
    kept.token.0 = [0; 32];
    kept.alliance_secret = None;
    kept.to_text()
}

impl Desk {
    /// The institution of this laptop, when it has one.
    ///
    /// # Errors
    /// As for reading.
    pub fn institution(&self) -> Result<Option<Institution>, Error> {
        self.with(|session| {
            let Some(invitation) = session.invitation()? else {
                return Ok(None);
            };
            let root = session.keys.as_ref().and_then(|keys| keys.root);
            let fingerprint = root
                .map(|root| sas::fingerprint_groups(&hash::sha256(&root.0)).join(" "))
                .unwrap_or_default();
            Ok(Some(Institution {
                name: invitation.institution_name.clone(),
                role: invitation.role,
                country: session.text_setting(name::COUNTRY)?,
                fingerprint,
                person: session.text_setting(name::PERSON)?,
                device: session.text_setting(name::DEVICE_NAME)?,
                demo: session.store.setting(name::DEMO)?.is_some(),
            }))
        })
    }

    /// Marks the institution as the demo, shown everywhere.
    ///
    /// # Errors
    /// As for writing.
    pub fn mark_demo(&self) -> Result<(), Error> {
        self.write(|tx| Ok(tx.set_setting(name::DEMO, Some(&[1]))?))
    }

    /// Founds the institution from this laptop; the hub hears of it at the next exchange.
    ///
    /// # Errors
    /// When this laptop belongs to one already, or the invitation is none.
    pub fn found(
        &self,
        invitation: &str,
        person: &str,
        device: &str,
        country: &str,
    ) -> Result<(), Error> {
        let invitation = read_invitation(invitation)?;
        let (person, device) = (named(person, "person")?, named(device, "device")?);
        let country = country.trim().to_ascii_uppercase();
        if country.len() != 3 || !country.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(Error::BadValue("country".into()));
        }
        let now = self.now();
        self.with(|session| {
            session.leave_unconfirmed(now)?;
            let root = match &invitation.alliance_secret {
                Some(seed) => InstitutionRoot::from_seed(&seed.0)?,
                None => InstitutionRoot::generate()?,
            };
            if invitation.role == Role::Headquarters
                && PublicKey(root.public()) != invitation.alliance_key
            {
                return Err(Error::BadInvitation);
            }
            session.store.write::<_, Error>(session.me, now, |tx| {
                tx.set_setting(name::INVITATION, Some(spent(&invitation).as_bytes()))?;
                tx.set_setting(name::TOKEN, Some(&invitation.token.0))?;
                tx.set_setting(name::PERSON, Some(person.as_bytes()))?;
                tx.set_setting(name::DEVICE_NAME, Some(device.as_bytes()))?;
                Ok(tx.set_setting(name::COUNTRY, Some(country.as_bytes()))?)
            })?;
            session.load_keys()?;
            let names = Names {
                institution: invitation.institution_name.clone(),
                country: country.clone(),
                devices: vec![(session.me, device.clone(), person.clone())],
                approval: None,
            };
            let keys = session.keys.as_mut().ok_or(Error::NotEnrolled)?;
            acts::found(
                &mut session.store,
                keys,
                invitation.role,
                &root,
                &names,
                now,
            )?;
            Ok(())
        })
    }

    /// Makes the request with which this laptop asks to join. Asking again makes a new one.
    ///
    /// # Errors
    /// When this laptop belongs to an institution already.
    pub fn ask_to_join(
        &self,
        invitation: &str,
        person: &str,
        device: &str,
    ) -> Result<Asking, Error> {
        let invitation = read_invitation(invitation)?;
        let (person, device) = (named(person, "person")?, named(device, "device")?);
        let secret: [u8; 32] = hash::random()?;
        let now = self.now();
        self.with(|session| {
            session.leave_unconfirmed(now)?;
            session.store.write::<_, Error>(session.me, now, |tx| {
                tx.set_setting(name::INVITATION, Some(spent(&invitation).as_bytes()))?;
                tx.set_setting(name::JOIN_SECRET, Some(&secret))?;
                tx.set_setting(name::JOIN_AT, Some(&now.to_le_bytes()))?;
                tx.set_setting(name::PERSON, Some(person.as_bytes()))?;
                tx.set_setting(name::DEVICE_NAME, Some(device.as_bytes()))?;
                Ok(tx.note("device_request")?)
            })?;
            session.load_keys()?;
            Ok(())
        })?;
        self.pending_request()?.ok_or(Error::NotEnrolled)
    }

    /// The request this laptop waits with, once more; none when it does not wait.
    ///
    /// # Errors
    /// As for reading.
    pub fn pending_request(&self) -> Result<Option<Asking>, Error> {
        let language = self.preferences().language;
        self.with(|session| {
            let Some(keys) = &session.keys else {
                return Ok(None);
            };
            let (Some(secret), false) = (&keys.join_secret, keys.is_member()) else {
                return Ok(None);
            };
            let (person, device) = (
                session.text_setting(name::PERSON)?,
                session.text_setting(name::DEVICE_NAME)?,
            );
            let request = DeviceRequest {
                institution: keys.institution,
                device: acts::request_keys(keys),
                secret: RequestSecret(**secret),
                name: format!("{person}{NAME_SEPARATOR}{device}"),
                at: number(&session.store, name::JOIN_AT)?.map_or(0, u64::from_le_bytes),
            };
            Ok(Some(asking(&request, &language)))
        })
    }

    /// Reads a request file of another laptop, to compare words before approving.
    ///
    /// # Errors
    /// When it is no request to join this institution.
    pub fn read_request(&self, text: &str) -> Result<Asking, Error> {
        let language = self.preferences().language;
        self.with(|session| {
            let request = request_from(text)?;
            if request.institution != session.keys()?.institution {
                return Err(Error::BadDeviceRequest);
            }
            Ok(asking(&request, &language))
        })
    }

    /// Lets the laptop of a request in with its roles; it learns so at its next exchange after this one's.
    ///
    /// # Errors
    /// When this laptop may not, or the request is none.
    pub fn approve(&self, text: &str, roles: Roles) -> Result<Vec<Laptop>, Error> {
        let request = request_from(text)?;
        let now = self.now();
        self.with_right(Act::ManageLaptops, |session| {
            let names = session.names(Some(&request))?;
            session.check_gift(&split_name(&request.name).0, roles)?;
            let keys = session.keys.as_mut().ok_or(Error::NotEnrolled)?;
            if request.institution != keys.institution {
                return Err(Error::BadDeviceRequest);
            }
            let store = &mut session.store;
            acts::add(store, keys, &request, circles::offices(roles), &names, now)?;
            session.note_member(
                "device_approve",
                &format!("device={}", DeviceId(request.device.id.0)),
                now,
            )
        })?;
        self.laptops()
    }

    /// Removes a laptop and starts a new epoch.
    ///
    /// # Errors
    /// When this laptop may not, or it is this laptop itself.
    pub fn revoke(&self, id: DeviceId) -> Result<Vec<Laptop>, Error> {
        let now = self.now();
        self.with_right(Act::ManageLaptops, |session| {
            if id == session.me {
                return Err(Error::OwnDevice);
            }
            let names = session.names(None)?;
            let keys = session.keys.as_mut().ok_or(Error::NotEnrolled)?;
            let active = keys
                .members
                .as_ref()
                .is_some_and(|members| members.active(wire_device(id)).is_some());
            if !active {
                return Err(Error::NoDevice);
            }
            acts::remove(&mut session.store, keys, id, &names, now)?;
            session.note_member("device_revoke", &format!("device={id}"), now)
        })?;
        self.laptops()
    }

    /// The laptops of the institution, in the order they joined.
    ///
    /// # Errors
    /// When this laptop belongs to none.
    pub fn laptops(&self) -> Result<Vec<Laptop>, Error> {
        self.with(|session| {
            let Some(members) = &session.keys()?.members else {
                return Ok(Vec::new());
            };
            let names = session.store.device_names()?;
            let mut all: Vec<_> = members.members().collect();
            all.sort_by_key(|member| member.joined);
            Ok(all
                .into_iter()
                .map(|member| {
                    let id = model_device(member.keys.id);
                    let named = names.iter().find(|(device, _, _)| *device == id);
                    Laptop {
                        id,
                        device: named
                            .map(|(_, laptop, _)| laptop.clone())
                            .unwrap_or_default(),
                        person: named
                            .map(|(_, _, person)| person.clone())
                            .unwrap_or_default(),
                        admin: member.keys.admin,
                        roles: members
                            .offices(member.keys.id)
                            .map_or(Roles::default(), |offices| Roles::from_bits(offices.0)),
                        this: id == session.me,
                        removed: member.removed.is_some(),
                    }
                })
                .collect())
        })
    }
}

impl Session {
    /// A founding the hub refused, or a request nobody approved, does not bind for ever.
    fn leave_unconfirmed(&mut self, now: u64) -> Result<(), Error> {
        let Some(keys) = &self.keys else {
            return Ok(());
        };
        if keys.is_member() && keys.token.is_none() {
            return Err(Error::AlreadyEnrolled);
        }
        let institution = keys.institution;
        self.store.write::<_, Error>(self.me, now, |tx| {
            tx.forget_unconfirmed(institution)?;
            for gone in [
                name::INVITATION,
                name::TOKEN,
                name::ROOT,
                name::ROOT_KEY,
                name::JOIN_SECRET,
            ] {
                tx.set_setting(gone, None)?;
            }
            Ok(tx.note("institution_leave_unconfirmed")?)
        })?;
        self.keys = None;
        Ok(())
    }

    pub(crate) fn names(&self, joining: Option<&DeviceRequest>) -> Result<Names, Error> {
        let invitation = self.invitation()?.ok_or(Error::NotEnrolled)?;
        let mut devices = self.store.device_names()?;
        if let Some(request) = joining {
            let (person, laptop) = split_name(&request.name);
            devices.push((model_device(request.device.id), laptop, person));
        }
        Ok(Names {
            institution: invitation.institution_name.clone(),
            country: self.text_setting(name::COUNTRY)?,
            devices,
            approval: None,
        })
    }
}

fn split_name(name: &str) -> (String, String) {
    name.split_once(NAME_SEPARATOR).map_or_else(
        || (name.to_owned(), String::new()),
        |(person, laptop)| (person.to_owned(), laptop.to_owned()),
    )
}

fn asking(request: &DeviceRequest, language: &str) -> Asking {
    let language = Language::from_code(language).unwrap_or(Language::ALL[0]);
    let (person, device) = split_name(&request.name);
    Asking {
        text: wire::text::base64(&request.encode()),
        words: sas::sas_words(&request.digest().0, language)
            .iter()
            .map(|word| (*word).to_owned())
            .collect(),
        person,
        device,
    }
}

fn request_from(text: &str) -> Result<DeviceRequest, Error> {
    let compact: String = text.split_whitespace().collect();
    let bytes = wire::text::from_base64(&compact).ok_or(Error::BadDeviceRequest)?;
    DeviceRequest::decode(&bytes).map_err(|_| Error::BadDeviceRequest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_the_beginning_of_the_digits_compared_by_eye() {
        for seed in 0..50 {
            let key = PublicKey([seed; 32]);
            let groups = sas::fingerprint_groups(&hash::sha256(&key.0));
            assert_eq!(key.mark(), groups[..4].join("-"));
        }
    }

    #[test]
    fn a_mark_is_too_long_to_be_matched_by_trying_keys() {
        let digits = PublicKey([7; 32]).mark();
        let digits = digits.bytes().filter(u8::is_ascii_digit).count();
        assert!((digits as f64) * 10_f64.log2() > 64.0);
    }
}
