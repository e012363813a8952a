//! Backups, restoring, repairing.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use desk::Desk;
use desk::backups::Found;
use desk::restore::Secret;

use crate::error::{ApiError, Code};
use crate::types::*;

fn view(found: &Found) -> BackupView {
    BackupView {
        folder: found.folder.display().to_string(),
        made_at: found.manifest.made_at,
        automatic: found.manifest.automatic,
        changes: found.manifest.changes,
        records: found.manifest.records,
        bytes: found.manifest.bytes,
    }
}

pub(crate) fn backup_list(desk: &Arc<Desk>, _: Nothing) -> Result<BackupListView, ApiError> {
    Ok(BackupListView {
        backups: desk.backups().iter().map(view).collect(),
        due: desk.backup_is_due(),
    })
}

pub(crate) fn backup_make(desk: &Arc<Desk>, request: BackupMake) -> Result<BackupView, ApiError> {
    let folder = request.folder.map(PathBuf::from);
    Ok(view(&desk.back_up(folder.as_deref(), request.automatic)?))
}

pub(crate) fn backup_progress(desk: &Arc<Desk>, _: Nothing) -> Result<BackupProgress, ApiError> {
    let progress = desk.backup_progress();
    Ok(BackupProgress {
        running: progress.running,
        done: progress.done,
        all: progress.all,
    })
}

pub(crate) fn backup_stop(desk: &Arc<Desk>, _: Nothing) -> Result<BackupProgress, ApiError> {
    desk.stop_backup();
    backup_progress(desk, Nothing {})
}

pub(crate) fn backup_check(desk: &Arc<Desk>, request: BackupName) -> Result<BackupView, ApiError> {
    let folder = PathBuf::from(request.folder);
    let manifest = desk.check_backup(&folder)?;
    Ok(view(&Found { folder, manifest }))
}

fn secret<'a>(
    passphrase: Option<&'a str>,
    recovery_key: Option<&'a str>,
) -> Result<Secret<'a>, ApiError> {
    match (passphrase, recovery_key) {
        (Some(passphrase), None) => Ok(Secret::Passphrase(passphrase)),
        (None, Some(key)) => Ok(Secret::RecoveryKey(key)),
        _ => Err(ApiError::of(Code::BadRequest)),
    }
}

pub(crate) fn vault_restore(
    desk: &Arc<Desk>,
    request: VaultRestore,
) -> Result<RestoreView, ApiError> {
    let secret = secret(
        request.passphrase.as_deref(),
        request.recovery_key.as_deref(),
    )?;
    let aside = desk.restore(Path::new(&request.folder), secret)?;
    Ok(RestoreView {
        moved_aside: aside.map(|path| path.display().to_string()),
        waits_for_approval: desk.stage() == desk::session::Stage::Waiting,
    })
}

pub(crate) fn vault_repair(desk: &Arc<Desk>, request: VaultRepair) -> Result<RepairView, ApiError> {
    let secret = secret(
        request.passphrase.as_deref(),
        request.recovery_key.as_deref(),
    )?;
    let repaired = desk.repair(secret)?;
    Ok(RepairView {
        damaged_pages: repaired.damaged_pages,
        backup_made_at: repaired.backup_made_at,
        from_file: repaired.healed.from_file,
        from_frames: repaired.healed.from_frames,
        lost: repaired.healed.lost + repaired.healed.left,
        from_hub: repaired.healed.from_hub,
    })
}
