//! `sanad vault backup|backups|restore|repair`.

use std::path::Path;

use api::ApiError;
use api::types::{BackupMake, BackupView, RepairView, RestoreView, VaultRepair, VaultRestore};
use serde_json::json;

use crate::days;
use crate::seat::Seat;
use crate::secret::Secret;

pub(crate) fn make(seat: &Seat<'_>, to: Option<&Path>) -> Result<u8, ApiError> {
    seat.open()?;
    let request = BackupMake {
        folder: to.map(|folder| folder.display().to_string()),
        automatic: false,
    };
    let (view, made) = seat.view::<BackupView>("backup_make", request)?;
    seat.out.document(&view);
    seat.out.say(
        "cli-backup-made",
        &[
            ("folder", made.folder.into()),
            ("changes", made.changes.into()),
        ],
    );
    Ok(0)
}

pub(crate) fn list(seat: &Seat<'_>, folder: Option<&Path>) -> Result<u8, ApiError> {
    let found = match folder {
        Some(folder) => desk::backups::backups_in(folder),
        None => seat.desk().backups(),
    };
    let lines: Vec<_> = found
        .iter()
        .map(|found| {
            json!({
                "folder": found.folder.display().to_string(),
                "made_at": found.manifest.made_at,
                "automatic": found.manifest.automatic,
                "changes": found.manifest.changes,
                "bytes": found.manifest.bytes,
            })
        })
        .collect();
    seat.out.document(&json!({ "backups": lines }));
    if found.is_empty() {
        seat.out.say("cli-backup-none", &[]);
    }
    for one in found {
        seat.out.say(
            "cli-backup-line",
            &[
                ("day", days::moment(one.manifest.made_at).into()),
                ("folder", one.folder.display().to_string().into()),
                ("changes", one.manifest.changes.into()),
            ],
        );
    }
    Ok(0)
}

/// The passphrase, or the printed key when a file with it is named.
fn secrets(
    seat: &Seat<'_>,
    key_file: Option<&Path>,
) -> Result<(Option<String>, Option<String>), ApiError> {
    Ok(match key_file {
        Some(path) => (None, Some(Secret::whole(path)?.expose().to_owned())),
        None => (Some(seat.passphrase()?.expose().to_owned()), None),
    })
}

pub(crate) fn restore(
    seat: &Seat<'_>,
    backup: &Path,
    key_file: Option<&Path>,
) -> Result<u8, ApiError> {
    let (passphrase, recovery_key) = secrets(seat, key_file)?;
    let request = VaultRestore {
        folder: backup.display().to_string(),
        passphrase,
        recovery_key,
    };
    let (view, restored) = seat.view::<RestoreView>("vault_restore", request)?;
    seat.out.document(&view);
    seat.out.say("cli-restored", &[]);
    if let Some(aside) = restored.moved_aside {
        seat.out
            .say("cli-restored-aside", &[("folder", aside.into())]);
    }
    if restored.waits_for_approval {
        seat.out.say("cli-restored-waits", &[]);
    }
    Ok(0)
}

pub(crate) fn repair(seat: &Seat<'_>, key_file: Option<&Path>) -> Result<u8, ApiError> {
    let (passphrase, recovery_key) = secrets(seat, key_file)?;
    let request = VaultRepair {
        passphrase,
        recovery_key,
    };
    let (view, repaired) = seat.view::<RepairView>("vault_repair", request)?;
    seat.out.document(&view);
    seat.out
        .say("cli-repaired", &[("pages", repaired.damaged_pages.into())]);
    if repaired.lost > 0 {
        seat.out
            .aside("cli-repaired-lost", &[("changes", repaired.lost.into())]);
    }
    if repaired.from_hub > 0 {
        seat.out.say("cli-repaired-hub", &[]);
    }
    Ok(0)
}
