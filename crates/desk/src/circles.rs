//! Roles and circles, as a person deals with them.

use std::collections::BTreeMap;

use model::record::CASE;
use model::role::{Act, Role, Roles};
use model::{DeviceId, RecordId, Value, Write, second_person};
use sync::keys::{model_device, wire_device};
use sync::{acts, circles};
use wire::members::{DESK, Offices};

use crate::desk::{Desk, Session};
use crate::error::{CircleError, Error};
use crate::members::Laptop;
use crate::record::Record;

/// Longest name of a circle, characters.
const NAME_CHARS_MAX: usize = 60;

/// A restricted circle.
#[derive(Debug, Clone)]
pub struct Circle {
    /// What cases in it carry.
    pub id: String,
    /// Its number in the institution, from 1.
    pub number: u16,
    /// Its name; only members know it.
    pub name: Option<String>,
    /// This laptop is in it.
    pub mine: bool,
    /// Laptops in it.
    pub members: Vec<DeviceId>,
    /// Cases in it, as far as known here.
    pub cases: u32,
    /// Somebody who left still holds its last key: it turns at a member's next exchange.
    pub turning: bool,
}

/// Roles from their codes.
///
/// # Errors
/// [`Error::BadValue`] for a code that is none, or none at all.
pub fn roles_from(codes: &[String]) -> Result<Roles, Error> {
    let roles: Option<Vec<Role>> = codes.iter().map(|code| Role::from_code(code)).collect();
    match roles {
        Some(roles) if !roles.is_empty() => Ok(roles.into_iter().collect()),
        _ => Err(Error::BadValue("roles".into())),
    }
}

pub(crate) const fn offices(roles: Roles) -> Offices {
    Offices(roles.bits())
}

impl Desk {
    /// What whoever sits here may do. Before there is an institution that is everything.
    ///
    /// # Errors
    /// When the vault is closed.
    pub fn roles(&self) -> Result<Roles, Error> {
        self.with(|session| Ok(session.roles()))
    }

    /// Gives a laptop other roles.
    ///
    /// # Errors
    /// When the roles of whoever sits here do not reach so far.
    pub fn set_roles(&self, id: DeviceId, roles: Roles) -> Result<Vec<Laptop>, Error> {
        let now = self.now();
        self.with_right(Act::ManageRoles, |session| {
            session.check_gift(&session.author(id)?.0, roles)?;
            let keys = session.keys.as_mut().ok_or(Error::NotEnrolled)?;
            acts::appoint(&mut session.store, keys, id, offices(roles), now)?;
            Ok(())
        })?;
        self.laptops()
    }

    /// The restricted circles of the institution.
    ///
    /// # Errors
    /// When this laptop belongs to none.
    pub fn circles(&self) -> Result<Vec<Circle>, Error> {
        self.with(|session| session.circles())
    }

    /// Makes a restricted circle of this laptop and others.
    ///
    /// # Errors
    /// When the roles of whoever sits here, or of one of the others, do not reach so far.
    pub fn create_circle(&self, name: &str, members: &[DeviceId]) -> Result<Vec<Circle>, Error> {
        let name = name.trim();
        if name.is_empty() || name.chars().any(char::is_control) {
            return Err(Error::BadValue("name".into()));
        }
        if name.chars().count() > NAME_CHARS_MAX {
            return Err(Error::TooLong {
                field: "name".into(),
                limit: NAME_CHARS_MAX,
            });
        }
        let now = self.now();
        self.with_right(Act::ManageCircles, |session| {
            let keys = session.keys.as_mut().ok_or(Error::NotEnrolled)?;
            circles::create(&mut session.store, keys, name, members, now)?;
            session.circles()
        })
    }

    /// Brings a laptop into a circle: it reads everything the circle has sealed so far.
    ///
    /// # Errors
    /// As for [`Desk::create_circle`].
    pub fn add_to_circle(&self, id: &str, device: DeviceId) -> Result<Vec<Circle>, Error> {
        self.change_circle(id, |session, number, now| {
            let keys = session.keys.as_mut().ok_or(Error::NotEnrolled)?;
            Ok(circles::grant(
                &mut session.store,
                keys,
                number,
                device,
                now,
            )?)
        })
    }

    /// Takes a laptop out of a circle. What it has read it has read; nothing new is sealed to it.
    ///
    /// # Errors
    /// As for [`Desk::create_circle`]; nobody takes out oneself.
    pub fn remove_from_circle(&self, id: &str, device: DeviceId) -> Result<Vec<Circle>, Error> {
        self.change_circle(id, |session, number, now| {
            if device == session.me {
                return Err(Error::OwnDevice);
            }
            let keys = session.keys.as_mut().ok_or(Error::NotEnrolled)?;
            Ok(circles::remove(
                &mut session.store,
                keys,
                number,
                device,
                now,
            )?)
        })
    }

    fn change_circle(
        &self,
        id: &str,
        work: impl FnOnce(&mut Session, u16, u64) -> Result<(), Error>,
    ) -> Result<Vec<Circle>, Error> {
        let now = self.now();
        self.with_right(Act::ManageCircles, |session| {
            let number = session.circle_number(id)?;
            work(session, number, now)?;
            session.circles()
        })
    }

    /// Puts a case into a restricted circle, or (empty `id`) back to the desk. What is written from
    /// now on is sealed so; what was exchanged before stays with those who have it.
    ///
    /// # Errors
    /// When this laptop is not in the circle, or not in the one the case is in.
    pub fn restrict_case(&self, case: RecordId, id: &str) -> Result<Record, Error> {
        self.with_right(Act::RestrictCase, |session| {
            if !id.is_empty() {
                session.circle_number(id)?;
            }
            Ok(())
        })?;
        self.write(|tx| {
            let stored = tx.record(case)?;
            let (true, Some(field)) = (stored.kind == CASE.tag, CASE.field_named("circle")) else {
                return Err(store::StoreError::NoRecord.into());
            };
            let value = if id.is_empty() {
                Value::Empty
            } else {
                Value::Text(id.to_owned())
            };
            let shown = stored.state.shown(field);
            if shown == Some(&value) || shown.is_none() && id.is_empty() {
                return Ok(());
            }
            let writes = vec![Write {
                field: field.tag,
                element: String::new(),
                value,
            }];
            tx.change("case_restrict", CASE.tag, case, writes)?;
            Ok(())
        })?;
        self.record(case)
    }
}

impl Session {
    /// Refuses to give a laptop of one's own more than one holds.
    pub(crate) fn check_gift(&self, person: &str, roles: Roles) -> Result<(), Error> {
        let (me, _) = self.author(self.me)?;
        if second_person::may_give((&me, self.roles()), (person, roles)) {
            Ok(())
        } else {
            Err(Error::NotAllowed)
        }
    }

    /// The roles of whoever sits here. Before there is an institution that is everything; a laptop
    /// that was removed keeps what it had, over what is on it.
    pub(crate) fn roles(&self) -> Roles {
        let members = self.keys.as_ref().and_then(|keys| keys.members.as_ref());
        members
            .and_then(|members| members.offices(wire_device(self.me)))
            .map_or(Roles::ALL, |offices| Roles::from_bits(offices.0))
    }

    /// Refuses what the roles of whoever sits here do not reach.
    pub(crate) fn require(&self, act: Act) -> Result<(), Error> {
        if self.roles().may(act) {
            Ok(())
        } else {
            Err(Error::Role(act))
        }
    }

    fn circle_number(&self, id: &str) -> Result<u16, Error> {
        self.circles()?
            .into_iter()
            .find(|circle| circle.id == id)
            .map(|circle| circle.number)
            .ok_or(Error::Circle(CircleError::Unknown))
    }

    fn circles(&self) -> Result<Vec<Circle>, Error> {
        let keys = self.keys()?;
        let Some(members) = &keys.members else {
            return Ok(Vec::new());
        };
        let cases: BTreeMap<String, u32> = self.store.restricted_cases()?.into_iter().collect();
        let lines = members.circles().iter().zip(0_u16..);
        Ok(lines
            .filter(|(_, number)| *number != DESK)
            .map(|(circle, number)| {
                let id = circle.name();
                Circle {
                    number,
                    name: keys.circle_name(number),
                    mine: members.holds(number, wire_device(self.me)),
                    members: members
                        .left_in(number)
                        .into_iter()
                        .map(model_device)
                        .collect(),
                    cases: cases.get(&id).copied().unwrap_or(0),
                    turning: members.is_stale(number),
                    id,
                }
            })
            .collect())
    }

    /// A restored vault lets its new name into the circles its former one runs.
    pub(crate) fn follow_into_circles(
        &mut self,
        former: &mut sync::Keys,
        now: u64,
    ) -> Result<(), Error> {
        let count = former
            .members
            .as_ref()
            .map_or(0, |members| members.circles().len());
        for number in 1..u16::try_from(count).unwrap_or(u16::MAX) {
            let runs = former.members.as_ref().is_some_and(|members| {
                let me = wire_device(former.me);
                members.holds(number, me) && members.offices(me).is_some_and(Offices::runs_circles)
            });
            if runs {
                circles::grant(&mut self.store, former, number, self.me, now)?;
            }
        }
        Ok(())
    }
}
