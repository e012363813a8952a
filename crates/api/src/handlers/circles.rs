//! Roles and circles.

use std::sync::Arc;

use desk::Desk;
use desk::circles::{Circle, roles_from};
use desk::model::DeviceId;

use super::members::{device, list};
use super::{convert, records};
use crate::error::ApiError;
use crate::types::*;

pub(crate) fn device_roles(
    desk: &Arc<Desk>,
    request: DeviceRoles,
) -> Result<DeviceListView, ApiError> {
    let roles = roles_from(&request.roles)?;
    Ok(list(desk.set_roles(device(&request.id)?, roles)?))
}

fn views(circles: Vec<Circle>) -> CircleListView {
    let circles = circles
        .into_iter()
        .map(
            |Circle {
                 id,
                 number,
                 name,
                 mine,
                 members,
                 cases,
                 turning,
             }| CircleView {
                id,
                number,
                name: name.unwrap_or_default(),
                mine,
                members: members.iter().map(DeviceId::to_string).collect(),
                cases,
                turning,
            },
        )
        .collect();
    CircleListView { circles }
}

pub(crate) fn circle_list(desk: &Arc<Desk>, _: Nothing) -> Result<CircleListView, ApiError> {
    Ok(views(desk.circles()?))
}

pub(crate) fn circle_create(
    desk: &Arc<Desk>,
    request: CircleCreate,
) -> Result<CircleListView, ApiError> {
    let CircleCreate { name, members } = request;
    let members: Vec<DeviceId> = members
        .iter()
        .map(|id| device(id))
        .collect::<Result<_, _>>()?;
    Ok(views(desk.create_circle(&name, &members)?))
}

pub(crate) fn circle_add(
    desk: &Arc<Desk>,
    request: CircleMember,
) -> Result<CircleListView, ApiError> {
    let member = device(&request.device)?;
    Ok(views(desk.add_to_circle(&request.circle, member)?))
}

pub(crate) fn circle_remove(
    desk: &Arc<Desk>,
    request: CircleMember,
) -> Result<CircleListView, ApiError> {
    let member = device(&request.device)?;
    Ok(views(desk.remove_from_circle(&request.circle, member)?))
}

pub(crate) fn case_restrict(
    desk: &Arc<Desk>,
    request: CaseRestrict,
) -> Result<SavedView, ApiError> {
    let case = convert::record_id(&request.case)?;
    records::saved(desk, &desk.restrict_case(case, &request.circle)?)
}
