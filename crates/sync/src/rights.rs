//! Whether the author of a frame may say what it says, by the roles and circles the membership log
//! gave when the frame was written. The author's program has asked the same; it may be changed.

use model::record::CASE;
use model::role::{self, Roles};
use model::{Change, Value};
use store::apply::ReceiveTx;
use wire::FrameHeader;
use wire::members::{DESK, Members, Offices};

use crate::error::SyncError;
use crate::keys::{Keys, model_device};

/// Entries of a membership log that begins with the founding and the desk.
const AFTER_FOUNDING: u32 = 2;

/// True when everything in `changes` is within what its author may do. `entries` is how many
/// membership entries the author says it knew; it never says fewer than before.
pub(crate) fn hold(
    tx: &ReceiveTx<'_>,
    keys: &Keys,
    header: &FrameHeader,
    entries: u32,
    changes: &[Change],
) -> Result<bool, SyncError> {
    let device = model_device(header.device);
    let Some(members) = keys.members_of(header.institution) else {
        return Ok(false);
    };
    // A frame of the first version does not say what its author knew: it is judged by all roles the
    // author ever had. There is none where the desk began with the institution.
    let first_version = members
        .circle(DESK)
        .is_none_or(|desk| desk.holders_at(AFTER_FOUNDING).is_none());
    let silent = entries == 0 && first_version && tx.basis(device)? == 0;
    if entries < tx.basis(device)? && !silent {
        return Ok(false);
    }
    let (known, offices) = if silent {
        (members.next(), members.offices_ever(header.device))
    } else {
        (entries, members.offices_at(header.device, entries))
    };
    let roles = offices.map_or(Roles::default(), |Offices(bits)| Roles::from_bits(bits));
    for change in changes {
        if role::refuses(roles, change).is_some() {
            return Ok(false);
        }
        if !may_move(tx, members, header, known, change)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Only somebody in a circle takes a case out of it: otherwise anybody who may restrict cases
/// could have the next words of the circle sealed to everyone.
fn may_move(
    tx: &ReceiveTx<'_>,
    members: &Members,
    header: &FrameHeader,
    known: u32,
    change: &Change,
) -> Result<bool, SyncError> {
    let field = CASE.field_named("circle").map(|field| field.tag);
    let moves = |change: &Change| {
        let mut writes = change.writes.iter();
        writes.any(|write| change.kind == CASE.tag && Some(write.field) == field)
    };
    if !moves(change) {
        return Ok(true);
    }
    let Some(name) = tx.circle_of_case(change.record)? else {
        return Ok(true);
    };
    let holds = members
        .circles()
        .iter()
        .find(|circle| circle.name() == name)
        .and_then(|circle| circle.holders_at(known))
        .is_some_and(|holders| holders.contains(&header.device));
    Ok(may_leave_circle(&name, holds, change))
}

/// Whether a change to a case in the circle `name` may stand: it leaves the circle as it is, or is
/// by somebody who `holds` its keys.
pub(crate) fn may_leave_circle(name: &str, holds: bool, change: &Change) -> bool {
    let field = CASE.field_named("circle").map(|field| field.tag);
    let mut writes = change.writes.iter();
    holds
        || writes.all(|write| {
            Some(write.field) != field || matches!(&write.value, Value::Text(to) if to == name)
        })
}

#[cfg(test)]
#[path = "explored_tests.rs"]
mod explored;

#[cfg(test)]
mod tests {
    use super::*;

    /// A change of the circle of a case to `to`.
    fn moved(to: Value) -> Change {
        Change {
            dot: model::Dot {
                device: model::DeviceId(7),
                counter: 1,
            },
            stamp: model::Stamp {
                seconds: 1_795_000_000,
                logical: 0,
            },
            kind: CASE.tag,
            record: model::RecordId::from_random([3; 8]),
            writes: vec![model::Write {
                field: CASE.field_named("circle").unwrap().tag,
                element: String::new(),
                value: to,
            }],
        }
    }

    #[test]
    fn only_who_holds_a_circle_takes_a_case_out_of_it() {
        let name = "00c0ffee00c0ffee";
        for to in [Value::Empty, Value::Text("0123456789abcdef".into())] {
            assert!(!may_leave_circle(name, false, &moved(to.clone())), "{to:?}");
            assert!(may_leave_circle(name, true, &moved(to)));
        }
        // Saying again where it is takes nothing out.
        assert!(may_leave_circle(
            name,
            false,
            &moved(Value::Text(name.into()))
        ));
    }

    #[test]
    fn roles_mean_the_same_to_the_membership_log_and_to_the_desk() {
        use model::role::Act;
        for bits in 0..1 << 12 {
            let (offices, roles) = (Offices(bits), Roles::from_bits(bits));
            assert_eq!(offices.reads(), roles.may(Act::ReadIdentities), "{bits:b}");
            assert_eq!(offices.administers(), roles.may(Act::ManageRoles));
            assert_eq!(offices.administers(), roles.may(Act::ManageLaptops));
            assert_eq!(offices.runs_circles(), roles.may(Act::ManageCircles));
        }
        assert_eq!(Offices::FOUNDER.0, Roles::FOUNDER.bits());
    }
}
