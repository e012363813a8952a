//! Joining, approving, leaving.

use std::sync::Arc;

use desk::Desk;
use desk::circles::roles_from;
use desk::members::{self, Asking, Laptop};
use desk::model::DeviceId;

use super::convert;
use super::session::app_state;
use crate::error::{ApiError, Code};
use crate::types::*;

pub(crate) const fn role_name(role: desk::Role) -> &'static str {
    match role {
        desk::Role::Nhri => "nhri",
        desk::Role::Headquarters => "headquarters",
        desk::Role::Network => "network",
    }
}

pub(crate) fn invitation_read(
    _: &Arc<Desk>,
    request: InvitationText,
) -> Result<InvitationView, ApiError> {
    let members::Invited {
        institution,
        role,
        hub,
        hub_mark,
        alliance_mark,
    } = members::invited(&request.text)?;
    Ok(InvitationView {
        institution,
        role: role_name(role).to_owned(),
        hub,
        hub_mark,
        alliance_mark,
    })
}

pub(crate) fn institution_found(
    desk: &Arc<Desk>,
    request: InstitutionFound,
) -> Result<AppState, ApiError> {
    desk.found(
        &request.invitation,
        &request.person,
        &request.device,
        &request.country,
    )?;
    app_state(desk, Nothing {})
}

fn request_view(asking: Asking) -> DeviceRequestView {
    let Asking {
        text,
        words,
        person,
        device,
    } = asking;
    DeviceRequestView {
        qr_svg: convert::qr(&text),
        text,
        words,
        person,
        device,
    }
}

pub(crate) fn device_request_make(
    desk: &Arc<Desk>,
    request: DeviceRequestMake,
) -> Result<DeviceRequestView, ApiError> {
    Ok(request_view(desk.ask_to_join(
        &request.invitation,
        &request.person,
        &request.device,
    )?))
}

pub(crate) fn device_request_pending(
    desk: &Arc<Desk>,
    _: Nothing,
) -> Result<DeviceRequestPending, ApiError> {
    Ok(DeviceRequestPending {
        request: desk.pending_request()?.map(request_view),
    })
}

pub(crate) fn device_request_read(
    desk: &Arc<Desk>,
    request: DeviceRequestText,
) -> Result<DeviceRequestView, ApiError> {
    Ok(request_view(desk.read_request(&request.text)?))
}

pub(crate) fn list(laptops: Vec<Laptop>) -> DeviceListView {
    let devices = laptops
        .into_iter()
        .map(
            |Laptop {
                 id,
                 device,
                 person,
                 admin,
                 roles,
                 this,
                 removed,
             }| DeviceView {
                id: id.to_string(),
                device,
                person,
                admin,
                roles: roles.iter().map(|role| role.code().to_owned()).collect(),
                this,
                removed,
            },
        )
        .collect();
    DeviceListView { devices }
}

pub(crate) fn device_approve(
    desk: &Arc<Desk>,
    request: DeviceApprove,
) -> Result<DeviceListView, ApiError> {
    let DeviceApprove { text, roles } = request;
    Ok(list(desk.approve(&text, roles_from(&roles)?)?))
}

pub(crate) fn device_list(desk: &Arc<Desk>, _: Nothing) -> Result<DeviceListView, ApiError> {
    Ok(list(desk.laptops()?))
}

pub(crate) fn device_revoke(
    desk: &Arc<Desk>,
    request: DeviceName,
) -> Result<DeviceListView, ApiError> {
    Ok(list(desk.revoke(device(&request.id)?)?))
}

pub(crate) fn device(id: &str) -> Result<DeviceId, ApiError> {
    let number = u32::from_str_radix(id, 16).map_err(|_| ApiError::of(Code::NoDevice))?;
    Ok(DeviceId(number))
}
