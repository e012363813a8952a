//! `sanad member`, `sanad circle` and `sanad case restrict`.

use api::ApiError;
use api::types::{
    CaseRestrict, CircleCreate, CircleListView, CircleMember, DeviceListView, DeviceRoles, Nothing,
    SavedView,
};

use crate::args::{Circle, Member};
use crate::members::roles_said;
use crate::seat::Seat;

pub(crate) fn member(seat: &Seat<'_>, command: Member) -> Result<u8, ApiError> {
    let Member::Role { id, role } = command;
    seat.open()?;
    let roles = roles_said(seat, &role);
    let request = DeviceRoles { id, roles: role };
    let (view, laptops) = seat.view::<DeviceListView>("device_roles", &request)?;
    seat.out.document(&view);
    let changed = laptops
        .devices
        .iter()
        .find(|laptop| laptop.id == request.id);
    let person = changed.map_or(request.id.as_str(), |laptop| laptop.person.as_str());
    seat.out.say(
        "cli-member-roles",
        &[("person", person.into()), ("roles", roles.into())],
    );
    Ok(0)
}

pub(crate) fn run(seat: &Seat<'_>, command: Circle) -> Result<u8, ApiError> {
    seat.open()?;
    let (view, circles) = match command {
        Circle::Create { name, with } => {
            let members = with;
            seat.view::<CircleListView>("circle_create", CircleCreate { name, members })?
        }
        Circle::Add { circle, device } => {
            seat.view::<CircleListView>("circle_add", CircleMember { circle, device })?
        }
        Circle::Remove { circle, device } => {
            seat.view::<CircleListView>("circle_remove", CircleMember { circle, device })?
        }
        Circle::List => seat.view::<CircleListView>("circle_list", Nothing {})?,
    };
    seat.out.document(&view);
    show(seat, circles);
    Ok(0)
}

fn show(seat: &Seat<'_>, circles: CircleListView) {
    let rows: Vec<Vec<String>> = circles
        .circles
        .into_iter()
        .map(|circle| {
            let name = if circle.mine {
                circle.name
            } else {
                let number = circle.number.to_string();
                seat.out
                    .words
                    .say("cli-circle-unnamed", &[("number", number.into())])
            };
            vec![
                circle.id,
                name,
                circle.members.join(" "),
                circle.cases.to_string(),
            ]
        })
        .collect();
    let heads = [
        "cli-column-circle",
        "cli-column-name",
        "cli-column-members",
        "cli-column-cases",
    ];
    seat.out.table(&heads, &rows);
}

pub(crate) fn restrict(
    seat: &Seat<'_>,
    case: &str,
    circle: Option<String>,
) -> Result<u8, ApiError> {
    let restricted = circle.is_some();
    let request = CaseRestrict {
        case: case.to_owned(),
        circle: circle.unwrap_or_default(),
    };
    let (view, saved) = seat.view::<SavedView>("case_restrict", request)?;
    seat.out.document(&view);
    let key = if restricted {
        "cli-case-restricted"
    } else {
        "cli-case-unrestricted"
    };
    seat.out.say(key, &[("case", saved.record.title.into())]);
    Ok(0)
}
