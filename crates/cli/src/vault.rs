//! `sanad vault`: create, test, verify, recover. Backups are in [`crate::backups`].

use std::path::Path;

use api::types::{Nothing, RecoveryView, VaultCreate, VaultRecover, VerifyView};
use api::{ApiError, Code};
use serde_json::json;

use crate::args::Vault;
use crate::backups;
use crate::seat::Seat;
use crate::secret::Secret;

pub(crate) fn run(seat: &Seat<'_>, command: Vault) -> Result<u8, ApiError> {
    match command {
        Vault::Create => create(seat),
        Vault::UnlockTest => unlock_test(seat),
        Vault::Verify => verify(seat),
        Vault::Backup { to } => backups::make(seat, to.as_deref()),
        Vault::Backups { r#in } => backups::list(seat, r#in.as_deref()),
        Vault::Restore {
            backup,
            recovery_key_file,
        } => backups::restore(seat, &backup, recovery_key_file.as_deref()),
        Vault::Repair { recovery_key_file } => backups::repair(seat, recovery_key_file.as_deref()),
        Vault::Recover {
            new_passphrase_file,
            recovery_key_file,
        } => recover(
            seat,
            new_passphrase_file.as_deref(),
            recovery_key_file.as_deref(),
        ),
    }
}

fn create(seat: &Seat<'_>) -> Result<u8, ApiError> {
    // Told before a passphrase is thought up for nothing.
    if seat.desk().stage() != desk::session::Stage::NoVault {
        return Err(ApiError::of(Code::VaultExists));
    }
    let passphrase = seat.first_passphrase()?.expose().to_owned();
    let (view, recovery) = seat.view("vault_create", VaultCreate { passphrase })?;
    seat.out.document(&view);
    let folder = seat.home().display().to_string();
    seat.out
        .say("cli-vault-created", &[("folder", folder.into())]);
    show_key(seat, &recovery);
    Ok(0)
}

fn show_key(seat: &Seat<'_>, recovery: &RecoveryView) {
    seat.out.say("cli-recovery-title", &[]);
    for (at, groups) in recovery.groups.iter().enumerate() {
        seat.out.say(
            "cli-recovery-line",
            &[
                ("number", (at + 1).to_string().into()),
                ("groups", groups.as_str().into()),
            ],
        );
    }
    seat.out.say("cli-recovery-advice", &[]);
}

fn unlock_test(seat: &Seat<'_>) -> Result<u8, ApiError> {
    let passphrase = seat.passphrase()?;
    seat.desk().test_passphrase(passphrase.expose())?;
    seat.out.document(&json!({ "opens": true }));
    seat.out.say("cli-vault-opened", &[]);
    Ok(0)
}

fn verify(seat: &Seat<'_>) -> Result<u8, ApiError> {
    seat.open()?;
    let (view, found) = seat.view::<VerifyView>("vault_verify", Nothing {})?;
    seat.out.document(&view);
    if found.file_sound && found.log_agrees {
        seat.out
            .say("cli-vault-sound", &[("changes", found.changes.into())]);
        return Ok(0);
    }
    seat.out.aside("cli-vault-unsound", &[]);
    Ok(Code::UnreadableFile.exit())
}

fn recover(
    seat: &Seat<'_>,
    new_passphrase: Option<&Path>,
    recovery_key: Option<&Path>,
) -> Result<u8, ApiError> {
    if seat.desk().stage() == desk::session::Stage::NoVault {
        return Err(ApiError::of(Code::NoVault));
    }
    let key = match recovery_key {
        Some(path) => Secret::whole(path)?,
        None => seat.hidden("cli-ask-recovery-key")?,
    };
    let passphrase = seat.new_passphrase(new_passphrase)?;
    let request = VaultRecover {
        recovery_key: key.expose().to_owned(),
        passphrase: passphrase.expose().to_owned(),
    };
    let (view, recovery) = seat.view("vault_recover", request)?;
    seat.out.document(&view);
    seat.out.say("cli-vault-recovered", &[]);
    show_key(seat, &recovery);
    Ok(0)
}
