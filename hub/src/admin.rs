//! What an operator asks about and says of institutions and invitations, also while the hub
//! serves. There are no names here: operators keep a list of identifiers and names on paper.

use crate::authority::{self, transaction};
use crate::storage::tables::{Tables, Tenant, TenantBounds};
use crate::storage::{Place, reading};
use anyhow::{Context, Result, bail};
use serde::Serialize;
use wire::{InstitutionId, Role};

/// One institution, for people and programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Institution {
    /// Its identifier.
    pub institution: String,
    /// `nhri`, `headquarters`, `network`.
    pub role: &'static str,
    /// Bytes it keeps here.
    pub bytes: u64,
    /// Devices that belong now.
    pub devices: u64,
    /// Its logs.
    pub logs: u64,
    /// Bytes it may keep; 0 for what the hub says for all.
    pub quota_bytes: u64,
    /// Devices it may have; 0 for what the protocol says.
    pub devices_max: u64,
    /// Logs it may have; 0 for no bound.
    pub logs_max: u64,
    /// Since when it is suspended, in seconds since 1970; 0 when it is not.
    pub suspended_at: u64,
}

/// One invitation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Invitation {
    /// Whom it founds.
    pub institution: String,
    /// As what.
    pub role: &'static str,
    /// When it was written, in seconds since 1970.
    pub issued_at: u64,
    /// When it was used.
    pub used_at: Option<u64>,
}

/// How the hub stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Status {
    /// `sqlite` or `postgres`.
    pub store: &'static str,
    /// Whether a hub serves from this folder now.
    pub serving: bool,
    /// Its address for invitations.
    pub url: String,
    /// Mark of its key.
    pub hub_mark: String,
    /// Mark of the Alliance key.
    pub alliance_mark: String,
    /// Whether the Alliance secret still lies here.
    pub alliance_secret_here: bool,
    /// Institutions.
    pub institutions: usize,
    /// Of these suspended.
    pub suspended: usize,
    /// Invitations nobody used yet.
    pub invitations_open: usize,
    /// Bytes of all institutions.
    pub bytes: u64,
}

/// A change to one institution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Other bounds; what is absent stays.
    Bound {
        /// Bytes.
        quota: Option<u64>,
        /// Devices.
        devices: Option<u64>,
        /// Logs.
        logs: Option<u64>,
    },
    /// It exchanges no more, from now on.
    Suspend {
        /// Hub time.
        now: u64,
    },
    /// It exchanges again.
    Resume,
}

/// All institutions, by identifier.
pub fn institutions(place: &Place) -> Result<Vec<Institution>> {
    let mut tables = place.connect()?;
    let tenants = tables.tenants()?;
    tenants
        .into_iter()
        .map(|tenant| institution(tables.as_mut(), &tenant))
        .collect()
}

fn institution(tables: &mut dyn Tables, tenant: &Tenant) -> Result<Institution> {
    let members = reading::members(tables, tenant.id)?;
    let devices = members.map_or(0, |members| members.actives().count());
    let Tenant {
        id,
        role,
        bytes,
        bounds,
        suspended_at,
    } = *tenant;
    Ok(Institution {
        institution: id.to_string(),
        role: name(role),
        bytes,
        devices: u64::try_from(devices).unwrap_or(u64::MAX),
        logs: tables.log_count(id)?,
        quota_bytes: bounds.quota,
        devices_max: bounds.devices,
        logs_max: bounds.logs,
        suspended_at,
    })
}

/// Change one institution; gives how it is then.
pub fn change(place: &Place, id: &str, change: Change) -> Result<Institution> {
    let id = identifier(id)?;
    let mut tables = place.connect()?;
    let tenant = transaction(tables.as_mut(), |tables| {
        let Some(tenant) = tables.tenant(id)? else {
            bail!("there is no institution {id} here");
        };
        let (mut bounds, mut suspended_at) = (tenant.bounds, tenant.suspended_at);
        match change {
            Change::Bound {
                quota,
                devices,
                logs,
            } => {
                bounds = TenantBounds {
                    quota: quota.unwrap_or(bounds.quota),
                    devices: devices.unwrap_or(bounds.devices),
                    logs: logs.unwrap_or(bounds.logs),
                }
            }
            Change::Suspend { now } => suspended_at = now.max(1),
            Change::Resume => suspended_at = 0,
        }
        tables.set_tenant(id, bounds, suspended_at)?;
        Ok(Tenant {
            bounds,
            suspended_at,
            ..tenant
        })
    })?;
    institution(tables.as_mut(), &tenant)
}

/// All invitations, oldest first.
pub fn invitations(place: &Place) -> Result<Vec<Invitation>> {
    let found = place.connect()?.invitations()?;
    let invitation = |it: crate::storage::tables::Invited| Invitation {
        institution: it.institution.to_string(),
        role: name(it.role),
        issued_at: it.issued_at,
        used_at: it.used_at,
    };
    Ok(found.into_iter().map(invitation).collect())
}

/// Take back an invitation that nobody used.
pub fn revoke(place: &Place, id: &str) -> Result<()> {
    let id = identifier(id)?;
    let mut tables = place.connect()?;
    transaction(tables.as_mut(), |tables| {
        if tables.revoke_invitation(id)? {
            return Ok(());
        }
        match tables.invitation(id)? {
            Some(_) => bail!("it was used: suspend the institution instead"),
            None => bail!("there is no invitation for {id} here"),
        }
    })
}

/// How the hub stands.
pub fn status(place: &Place) -> Result<Status> {
    let mut tables = place.connect()?;
    let authority = authority::load_or_create(tables.as_mut(), None)?;
    let alliance = transaction(tables.as_mut(), authority::alliance)?;
    let url = tables.meta("public_url")?.unwrap_or_default();
    let tenants = tables.tenants()?;
    let open = tables.invitations()?;
    Ok(Status {
        store: place.name(),
        serving: place.is_served(),
        url: String::from_utf8(url).context("the stored address is not text")?,
        hub_mark: authority.key.public().mark(),
        alliance_mark: alliance.mark(),
        alliance_secret_here: authority::alliance_seed(tables.as_mut())?.is_some(),
        institutions: tenants.len(),
        suspended: tenants.iter().filter(|one| one.suspended_at > 0).count(),
        invitations_open: open.iter().filter(|one| one.used_at.is_none()).count(),
        bytes: tenants.iter().map(|one| one.bytes).sum(),
    })
}

/// The word for a role.
pub fn name(role: Role) -> &'static str {
    match role {
        Role::Nhri => "nhri",
        Role::Headquarters => "headquarters",
        Role::Network => "network",
    }
}

fn identifier(text: &str) -> Result<InstitutionId> {
    text.trim()
        .parse()
        .ok()
        .context("an institution is named by its 26 letters and digits; see `institutions list`")
}
