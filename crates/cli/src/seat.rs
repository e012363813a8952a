//! What every command works with: one home folder, the dispatcher over it, and where to speak.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use api::{ApiError, Code, Router};
use desk::session::Stage;
use desk::{Desk, LockReason};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use crate::out::Out;
use crate::secret::Secret;
use crate::words::Arg;

const TRIES_MAX: usize = 3;

/// A desk with somebody in front of it. Closes the vault when dropped.
pub(crate) struct Seat<'a> {
    /// Where to speak.
    pub(crate) out: &'a Out,
    router: Router,
    home: PathBuf,
    passphrase_file: Option<PathBuf>,
}

/// The language chosen in the app, when one was.
pub(crate) fn preferred_language(home: &Path) -> Option<String> {
    if !home.is_dir() {
        return None;
    }
    let language = Desk::open(home).ok()?.preferences().language;
    (!language.is_empty()).then_some(language)
}

impl<'a> Seat<'a> {
    /// A seat at the desk in `home`. Only a command that `makes` a vault may make the folder: a
    /// mistyped folder is told, not created.
    pub(crate) fn at(
        home: PathBuf,
        passphrase_file: Option<PathBuf>,
        makes: bool,
        out: &'a Out,
    ) -> Result<Self, ApiError> {
        if !makes && !home.is_dir() {
            return Err(ApiError::of(Code::NoVault));
        }
        let desk = Desk::open(&home)?;
        Ok(Self {
            out,
            router: Router::new(Arc::new(desk)),
            home,
            passphrase_file,
        })
    }

    /// A seat at another laptop's desk, with the same passphrase file.
    pub(crate) fn beside(&self, home: &Path) -> Result<Self, ApiError> {
        Self::at(
            home.to_owned(),
            self.passphrase_file.clone(),
            false,
            self.out,
        )
    }

    pub(crate) fn home(&self) -> &Path {
        &self.home
    }

    pub(crate) fn desk(&self) -> &Desk {
        self.router.desk()
    }

    /// Chooses the language of this run for the laptop when none was chosen yet: the six words of
    /// a request are in the laptop's language, and would be in one that nobody here reads.
    pub(crate) fn settle_language(&self) -> Result<(), ApiError> {
        let mut preferences = self.desk().preferences();
        if preferences.language.is_empty() {
            self.out
                .words
                .language()
                .clone_into(&mut preferences.language);
            self.desk().set_preferences(preferences)?;
        }
        Ok(())
    }

    /// The view of a command, unchanged and typed.
    pub(crate) fn view<T: DeserializeOwned>(
        &self,
        name: &str,
        request: impl Serialize,
    ) -> Result<(Json, T), ApiError> {
        let internal = |_| ApiError::of(Code::Internal);
        let request = serde_json::to_value(request).map_err(internal)?;
        let view = self.router.dispatch(name, request)?;
        let typed = T::deserialize(&view).map_err(internal)?;
        Ok((view, typed))
    }

    /// Opens the vault.
    pub(crate) fn open(&self) -> Result<(), ApiError> {
        let passphrase = self.passphrase()?;
        Ok(self.desk().unlock(passphrase.expose())?)
    }

    /// The passphrase, from the file or the keyboard. Not asked for where there is no vault.
    pub(crate) fn passphrase(&self) -> Result<Secret, ApiError> {
        if self.desk().stage() == Stage::NoVault {
            return Err(ApiError::of(Code::NoVault));
        }
        match &self.passphrase_file {
            Some(path) => self.read_file(path),
            None => self.hidden("cli-ask-passphrase"),
        }
    }

    /// A passphrase for a new vault.
    pub(crate) fn first_passphrase(&self) -> Result<Secret, ApiError> {
        match &self.passphrase_file {
            Some(path) => self.read_file(path),
            None => self.new_passphrase(None),
        }
    }

    /// A new passphrase, from `path` or typed twice.
    pub(crate) fn new_passphrase(&self, path: Option<&Path>) -> Result<Secret, ApiError> {
        if let Some(path) = path {
            return self.read_file(path);
        }
        let proposal = desk::session::propose(self.out.words.language())?;
        self.out.aside(
            "cli-passphrase-proposed",
            &[("passphrase", proposal.into())],
        );
        for _ in 0..TRIES_MAX {
            let once = self.hidden("cli-ask-passphrase-new")?;
            let again = self.hidden("cli-ask-passphrase-again")?;
            if once.expose() == again.expose() {
                return Ok(once);
            }
            self.out.aside("cli-ask-passphrase-differs", &[]);
        }
        Err(ApiError::of(Code::BadRequest))
    }

    fn read_file(&self, path: &Path) -> Result<Secret, ApiError> {
        let secret = Secret::first_line(path)?;
        let file = path.display().to_string();
        self.out
            .warn("cli-warning-passphrase-file", &[("file", Arg::Text(file))]);
        Ok(secret)
    }

    /// Asks without showing what is typed. Needs a terminal.
    pub(crate) fn hidden(&self, key: &str) -> Result<Secret, ApiError> {
        let prompt = format!("{} ", self.out.words.say(key, &[]));
        rpassword::prompt_password(prompt)
            .map(Secret::typed)
            .map_err(|_| ApiError::of(Code::BadRequest))
    }
}

impl Drop for Seat<'_> {
    fn drop(&mut self) {
        self.desk().lock(LockReason::Closed);
    }
}

/// The text of a file.
pub(crate) fn read_text(path: &Path) -> Result<String, ApiError> {
    std::fs::read_to_string(path).map_err(|_| no_file(path))
}

/// A file that is not there, by its name. Not for files of secrets: somebody may have typed the
/// secret itself.
pub(crate) fn no_file(path: &Path) -> ApiError {
    ApiError::of(Code::NoFile).with("file", path.display())
}
