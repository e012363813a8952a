//! Inviting an institution. Works on the same tables while the hub serves from them.

use crate::authority::{self, Authority};
use crate::storage::Place;
use crate::storage::tables::{Invited, Tables};
use anyhow::{Context, Result, bail};
use std::io::Write;
use std::path::{Path, PathBuf};
use wire::invitation::{AllianceSecret, Token};
use wire::{Hash, InstitutionId, Invitation, Role};

/// What the operator asks for.
#[derive(Clone)]
pub struct InviteOptions {
    /// Where the hub keeps things.
    pub place: Place,
    /// For people; goes into the invitation and nowhere else.
    pub name: String,
    /// What it will be.
    pub role: Role,
    /// Address of the hub; the one of the last `serve` if absent.
    pub url: Option<String>,
    /// File for the invitation; must not exist.
    pub out: PathBuf,
    /// File for the same as a QR code; must not exist.
    pub qr: Option<PathBuf>,
}

/// What the operator should know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notice {
    /// The Alliance secret is still on this machine: headquarters should be invited first.
    HeadquartersFirst,
    /// The Alliance secret was erased, but the file could not be compacted while the hub was
    /// busy; it will be at the next stop of the hub.
    CompactLater,
}

/// An invitation that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Identifier of the institution, for the operator's own list.
    pub institution: String,
    /// Mark of the hub's key, to be told by another way than the invitation.
    pub hub_mark: String,
    /// Mark of the Alliance key, likewise.
    pub alliance_mark: String,
    /// What the operator should know, if anything.
    pub notice: Option<Notice>,
}

/// Write an invitation.
pub fn invite(options: &InviteOptions, now: u64) -> Result<Written> {
    for file in [Some(&options.out), options.qr.as_ref()]
        .into_iter()
        .flatten()
    {
        if file.exists() {
            bail!(already_there(file));
        }
    }
    let mut tables = options.place.connect()?;
    let url = match &options.url {
        Some(url) => url.trim_end_matches('/').to_owned(),
        None => stored_url(tables.as_mut())?,
    };
    let host = crate::server::host_of(&url);
    let authority = authority::load_or_create(tables.as_mut(), host)?;
    let headquarters = options.role == Role::Headquarters;
    let (invitation, seed_here) = authority::transaction(tables.as_mut(), |tables| {
        write_down(tables, options, authority, &url, now)
    })?;
    let notice = if headquarters {
        (!tables.scrub()?).then_some(Notice::CompactLater)
    } else {
        seed_here.then_some(Notice::HeadquartersFirst)
    };
    Ok(Written {
        institution: invitation.institution_id.to_string(),
        hub_mark: invitation.hub_key.mark(),
        alliance_mark: invitation.alliance_key.mark(),
        notice,
    })
}

/// Make the invitation, its file and its row; also says whether the Alliance secret is here. The
/// row commits after the file is durable, and the secret goes only with the row.
fn write_down(
    tables: &mut dyn Tables,
    options: &InviteOptions,
    authority: Authority,
    url: &str,
    now: u64,
) -> Result<(Invitation, bool)> {
    let alliance_key = authority::alliance(tables)?;
    let seed = authority::alliance_seed(tables)?;
    let headquarters = options.role == Role::Headquarters;
    if headquarters && seed.is_none() {
        bail!("headquarters was invited before; its invitation held the only Alliance secret");
    }
    let invitation = Invitation {
        hub_url: url.to_owned(),
        hub_certificate: authority.certificate.der,
        hub_key: authority.key.public(),
        alliance_key,
        institution_id: InstitutionId(authority::random()?),
        institution_name: options.name.trim().to_owned(),
        role: options.role,
        token: Token(authority::random()?),
        alliance_secret: seed.filter(|_| headquarters).map(AllianceSecret),
    };
    let text = invitation.to_text();
    if Invitation::from_text(&text).as_ref() != Ok(&invitation) {
        bail!("the name or the address is empty, too long, or not of the form https://host:port");
    }
    tables.add_invitation(&Invited {
        institution: invitation.institution_id,
        token_hash: Hash::of(&[&invitation.token.0]),
        role: options.role,
        issued_at: now,
        used_at: None,
    })?;
    write_new(&options.out, text.as_bytes())?;
    if let Some(path) = &options.qr {
        let drawn = qr(&text).and_then(|svg| write_new(path, svg.as_bytes()));
        if drawn.is_err() {
            // An invitation that will not be honoured must not lie about.
            std::fs::remove_file(&options.out)?;
        }
        drawn?;
    }
    if headquarters {
        authority::forget_alliance_seed(tables)?;
    }
    Ok((invitation, seed.is_some()))
}

fn already_there(file: &Path) -> String {
    format!(
        "there is already a file {}. It was left as it is and no invitation was made; give another name",
        file.display()
    )
}

fn stored_url(tables: &mut dyn Tables) -> Result<String> {
    let url = tables.meta("public_url")?.context(
        "the address of the hub is not known yet: give --url, or start `sanad-hub serve` once",
    )?;
    Ok(String::from_utf8(url)?)
}

/// Written whole and flushed before the secret is erased; readable for the operator only.
fn write_new(path: &Path, bytes: &[u8]) -> Result<()> {
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options
        .open(path)
        .with_context(|| format!("cannot create {}", path.display()))?;
    file.write_all(bytes)?;
    file.sync_all()?;
    #[cfg(unix)]
    if let Some(folder) = path.parent().filter(|p| !p.as_os_str().is_empty()) {
        std::fs::File::open(folder)?.sync_all()?;
    }
    Ok(())
}

fn qr(text: &str) -> Result<String> {
    let code = qrcode::QrCode::with_error_correction_level(text, qrcode::EcLevel::L)
        .context("the invitation is too long for a QR code")?;
    Ok(code
        .render::<qrcode::render::svg::Color<'_>>()
        .min_dimensions(600, 600)
        .build())
}
