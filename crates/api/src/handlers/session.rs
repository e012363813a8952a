//! Vault, lock, settings.

use std::sync::Arc;

use desk::model::role::{Act, Roles};
use desk::session::{self, STRENGTH_LOG10_MIN, Stage as DeskStage};
use desk::{Desk, LockReason};

use super::convert;
use super::members::role_name;
use crate::error::ApiError;
use crate::types::*;

pub(crate) fn app_state(desk: &Arc<Desk>, _: Nothing) -> Result<AppState, ApiError> {
    let stage = match desk.stage() {
        DeskStage::NoVault => Stage::NoVault,
        DeskStage::Locked => Stage::Locked,
        DeskStage::Alone => Stage::Alone,
        DeskStage::Waiting => Stage::Waiting,
        DeskStage::Open => Stage::Open,
    };
    let institution = if desk.is_open() {
        desk.institution()?
    } else {
        None
    };
    let roles = if desk.is_open() {
        desk.roles()?
    } else {
        Roles::default()
    };
    let may = Act::ALL
        .into_iter()
        .filter(|act| roles.may(*act))
        .map(|act| act.code().to_owned())
        .collect();
    let preferences = desk.preferences();
    Ok(AppState {
        stage,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        preferences: Preferences {
            language: preferences.language,
            digits: preferences.digits,
            theme: preferences.theme,
            text_size: preferences.text_size,
            auto_lock_minutes: preferences.auto_lock_minutes,
        },
        institution: institution.map(|institution| InstitutionView {
            name: institution.name,
            role: role_name(institution.role).to_owned(),
            country: institution.country,
            fingerprint: institution.fingerprint,
            person: institution.person,
            device: institution.device,
            demo: institution.demo,
            roles: roles.iter().map(|role| role.code().to_owned()).collect(),
        }),
        may,
        wait_seconds: desk.wait_seconds(),
    })
}

pub(crate) fn preferences_save(
    desk: &Arc<Desk>,
    request: Preferences,
) -> Result<AppState, ApiError> {
    let Preferences {
        language,
        digits,
        theme,
        text_size,
        auto_lock_minutes,
    } = request;
    desk.set_preferences(desk::home::Preferences {
        language,
        digits,
        theme,
        text_size,
        auto_lock_minutes,
    })?;
    app_state(desk, Nothing {})
}

pub(crate) fn wall_clock(desk: &Arc<Desk>, request: WallClock) -> Result<Nothing, ApiError> {
    let WallClock { ahead_minutes } = request;
    desk.set_ahead_minutes(i64::from(ahead_minutes));
    Ok(Nothing {})
}

pub(crate) fn passphrase_propose(
    _: &Arc<Desk>,
    request: PassphraseProposal,
) -> Result<PassphraseView, ApiError> {
    Ok(PassphraseView {
        passphrase: session::propose(&request.language)?,
    })
}

pub(crate) fn passphrase_judge(
    _: &Arc<Desk>,
    request: PassphraseQuestion,
) -> Result<StrengthView, ApiError> {
    let log10_guesses = session::strength(&request.passphrase);
    Ok(StrengthView {
        log10_guesses,
        required: STRENGTH_LOG10_MIN,
        acceptable: log10_guesses >= STRENGTH_LOG10_MIN,
    })
}

fn recovery(key: &desk::RecoveryKey) -> RecoveryView {
    let text = key.expose_for_paper().to_string();
    RecoveryView {
        groups: text.split_whitespace().map(str::to_owned).collect(),
        qr_svg: convert::qr(&text),
        text,
    }
}

pub(crate) fn vault_create(
    desk: &Arc<Desk>,
    request: VaultCreate,
) -> Result<RecoveryView, ApiError> {
    Ok(recovery(&desk.create_vault(&request.passphrase)?))
}

pub(crate) fn vault_unlock(desk: &Arc<Desk>, request: VaultUnlock) -> Result<AppState, ApiError> {
    desk.unlock(&request.passphrase)?;
    app_state(desk, Nothing {})
}

pub(crate) fn vault_lock(desk: &Arc<Desk>, _: Nothing) -> Result<AppState, ApiError> {
    desk.lock(LockReason::Button);
    app_state(desk, Nothing {})
}

pub(crate) fn vault_recover(
    desk: &Arc<Desk>,
    request: VaultRecover,
) -> Result<RecoveryView, ApiError> {
    Ok(recovery(
        &desk.recover(&request.recovery_key, &request.passphrase)?,
    ))
}

pub(crate) fn vault_change_passphrase(
    desk: &Arc<Desk>,
    request: PassphraseChange,
) -> Result<AppState, ApiError> {
    desk.change_passphrase(&request.old, &request.new)?;
    app_state(desk, Nothing {})
}

pub(crate) fn vault_rekey(
    desk: &Arc<Desk>,
    request: VaultUnlock,
) -> Result<RecoveryView, ApiError> {
    Ok(recovery(&desk.rekey(&request.passphrase)?))
}

pub(crate) fn vault_verify(desk: &Arc<Desk>, _: Nothing) -> Result<VerifyView, ApiError> {
    let session::Verified {
        file_sound,
        log_agrees,
        changes,
        records,
        kdf_memory_mib,
        kdf_passes,
    } = desk.verify()?;
    Ok(VerifyView {
        file_sound,
        log_agrees,
        changes,
        records,
        kdf_memory_mib,
        kdf_passes,
    })
}
