//! `sanad join` and `sanad device`: founding, asking, approving, removing.

use std::path::Path;

use api::types::{
    AppState, DeviceApprove, DeviceListView, DeviceName, DeviceRequestMake, DeviceRequestText,
    DeviceRequestView, InstitutionFound, InvitationText, InvitationView, Nothing,
};
use api::{ApiError, Code};
use serde_json::json;

use crate::args::{Device, Join, Who};
use crate::exchange;
use crate::seat::{Seat, read_text};

/// Longest name the desk takes, characters.
const NAME_CHARS_MAX: usize = 50;

pub(crate) fn join(seat: &Seat<'_>, join: &Join) -> Result<u8, ApiError> {
    let text = read_text(&join.invitation)?;
    let request = InvitationText { text: text.clone() };
    let (_, invitation) = seat.view::<InvitationView>("invitation_read", request)?;
    show_invitation(seat, &invitation);
    seat.open()?;
    let (person, device) = names(&join.who);
    let request = InstitutionFound {
        invitation: text,
        person,
        device,
        country: join.country.clone(),
    };
    let (founded, _) = seat.view::<AppState>("institution_found", request)?;
    let institution = invitation.institution;
    seat.out.say(
        "cli-institution-founded",
        &[("institution", institution.into())],
    );
    // The institution stands without the hub, which hears of it whenever there is a link.
    let exchanged = exchange::attempt(seat);
    let (outcome, failed) = match &exchanged {
        Ok((outcome, _)) => (Some(outcome), None),
        Err(error) => (None, Some(error.form())),
    };
    seat.out.document(
        &json!({ "state": founded, "exchange": outcome, "exchange_error": failed.as_ref() }),
    );
    match exchanged {
        Ok((_, outcome)) => exchange::show(seat, &outcome)?,
        Err(error) if error.retryable => {
            if !seat.out.is_json() {
                seat.out.fail(&error);
            }
            exchange::show_waiting(seat)?;
        }
        Err(error) => return Err(error),
    }
    Ok(0)
}

fn show_invitation(seat: &Seat<'_>, invitation: &InvitationView) {
    let role = seat
        .out
        .words
        .say(&format!("role-{}", invitation.role), &[]);
    seat.out.say(
        "cli-invitation-read",
        &[
            ("institution", invitation.institution.as_str().into()),
            ("role", role.into()),
            ("hub", invitation.hub.as_str().into()),
        ],
    );
    seat.out.say(
        "cli-invitation-marks",
        &[
            ("hub", invitation.hub_mark.as_str().into()),
            ("alliance", invitation.alliance_mark.as_str().into()),
        ],
    );
}

pub(crate) fn device(seat: &Seat<'_>, command: Device) -> Result<u8, ApiError> {
    match command {
        Device::Request {
            invitation,
            out,
            who,
        } => request(seat, &invitation, &out, &who),
        Device::Approve { file, words, role } => approve(seat, &file, words.as_deref(), role),
        Device::Revoke { id } => revoke(seat, id),
        Device::List => list(seat),
    }
}

fn request(seat: &Seat<'_>, invitation: &Path, out: &Path, who: &Who) -> Result<u8, ApiError> {
    let invitation = read_text(invitation)?;
    let text = invitation.clone();
    let (_, read) = seat.view::<InvitationView>("invitation_read", InvitationText { text })?;
    show_invitation(seat, &read);
    seat.open()?;
    seat.settle_language()?;
    let (person, device) = names(who);
    let request = DeviceRequestMake {
        invitation,
        person,
        device,
    };
    let (view, asking) = seat.view::<DeviceRequestView>("device_request_make", request)?;
    std::fs::write(out, format!("{}\n", asking.text)).map_err(|_| file_access())?;
    seat.out.document(&view);
    let file = out.display().to_string();
    seat.out
        .say("cli-request-written", &[("file", file.into())]);
    show_words(seat, &asking);
    seat.out.say("cli-request-waiting", &[]);
    Ok(0)
}

fn file_access() -> ApiError {
    ApiError::of(Code::FileAccess)
}

fn show_words(seat: &Seat<'_>, asking: &DeviceRequestView) {
    seat.out.say(
        "cli-request-words",
        &[("words", asking.words.join(" ").into())],
    );
    seat.out.say("cli-request-words-advice", &[]);
}

fn approve(
    seat: &Seat<'_>,
    file: &Path,
    heard: Option<&str>,
    roles: Vec<String>,
) -> Result<u8, ApiError> {
    let text = read_text(file)?;
    seat.open()?;
    seat.settle_language()?;
    let request = DeviceRequestText { text };
    let (_, asking) = seat.view::<DeviceRequestView>("device_request_read", &request)?;
    let named = [
        ("person", asking.person.as_str().into()),
        ("device", asking.device.as_str().into()),
    ];
    seat.out.say("cli-request-from", &named);
    match heard {
        // A request swapped on the way reads differently.
        Some(heard) if !heard.split_whitespace().eq(asking.words.iter()) => {
            return Err(ApiError::of(Code::WordsDiffer));
        }
        Some(_) => {}
        // A machine cannot compare words, and a person behind it would not be shown any.
        None if seat.out.is_json() => return Err(ApiError::of(Code::BadRequest)),
        None => {
            show_words(seat, &asking);
            if !is_confirmed(seat) {
                return Err(ApiError::of(Code::NotConfirmed));
            }
        }
    }
    let text = request.text;
    let approved = DeviceApprove { text, roles };
    let (view, _) = seat.view::<DeviceListView>("device_approve", &approved)?;
    seat.out.document(&view);
    seat.out.say("cli-device-approved", &named);
    Ok(0)
}

fn is_confirmed(seat: &Seat<'_>) -> bool {
    let yes = seat.out.words.say("cli-word-yes", &[]);
    seat.out
        .ask("cli-ask-words-same", &[("yes", yes.as_str().into())])
        .is_some_and(|answer| answer.to_lowercase() == yes)
}

fn revoke(seat: &Seat<'_>, id: String) -> Result<u8, ApiError> {
    seat.open()?;
    let name = DeviceName { id };
    let (view, laptops) = seat.view::<DeviceListView>("device_revoke", &name)?;
    seat.out.document(&view);
    let removed = laptops.devices.iter().find(|laptop| laptop.id == name.id);
    let device = removed.map_or(name.id.as_str(), |laptop| laptop.device.as_str());
    seat.out
        .say("cli-device-revoked", &[("device", device.into())]);
    Ok(0)
}

fn list(seat: &Seat<'_>) -> Result<u8, ApiError> {
    seat.open()?;
    let (view, laptops) = seat.view::<DeviceListView>("device_list", Nothing {})?;
    seat.out.document(&view);
    let mark = |key: &str, holds: bool| holds.then(|| seat.out.words.say(key, &[]));
    let rows: Vec<Vec<String>> = laptops
        .devices
        .into_iter()
        .map(|laptop| {
            let marks: Vec<String> = [
                mark("cli-device-this", laptop.this),
                mark("cli-device-removed", laptop.removed),
            ]
            .into_iter()
            .flatten()
            .collect();
            let roles = roles_said(seat, &laptop.roles);
            vec![
                laptop.id,
                laptop.device,
                laptop.person,
                roles,
                marks.join(" · "),
            ]
        })
        .collect();
    let heads = [
        "cli-column-number",
        "cli-column-device",
        "cli-column-person",
        "cli-column-roles",
        "cli-column-state",
    ];
    seat.out.table(&heads, &rows);
    Ok(0)
}

/// Roles in words, as the vocabulary has them.
pub(crate) fn roles_said(seat: &Seat<'_>, roles: &[String]) -> String {
    let said: Vec<String> = roles
        .iter()
        .map(|code| seat.out.words.term("user_role", code))
        .collect();
    said.join(" · ")
}

/// Person and laptop, as given or as the system calls them.
fn names(who: &Who) -> (String, String) {
    let person = who.person.clone().unwrap_or_else(user_name);
    let device = who.device.clone().or_else(host_name);
    let device = device.unwrap_or_else(|| person.clone());
    (person, device)
}

fn user_name() -> String {
    ["USER", "LOGNAME", "USERNAME"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find_map(|name| fitting(&name))
        // A service account may have no name; the list of laptops then shows its number.
        .unwrap_or_else(|| "-".to_owned())
}

fn host_name() -> Option<String> {
    let asked = || {
        let output = std::process::Command::new("hostname").output().ok()?;
        String::from_utf8(output.stdout).ok()
    };
    std::env::var("COMPUTERNAME")
        .ok()
        .or_else(|| std::fs::read_to_string("/etc/hostname").ok())
        .or_else(asked)
        .and_then(|name| fitting(&name))
}

fn fitting(name: &str) -> Option<String> {
    let fitting: String = name
        .trim()
        .chars()
        .filter(|c| !c.is_control() && *c != '·')
        .take(NAME_CHARS_MAX)
        .collect();
    (!fitting.is_empty()).then_some(fitting)
}
