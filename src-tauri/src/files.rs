//! Small text files, chosen in a dialog of the system: invitations and requests to join; and the
//! folder of a backup.
//!
//! Three names beside the dispatcher's commands, because only the shell has a window to ask with. The
//! ui gets the text and the bare file name of a file, and the path of a folder somebody chose.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use api::{ApiError, Code};
use rfd::AsyncFileDialog;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tauri::async_runtime::{channel, spawn, spawn_blocking};
use tauri::{AppHandle, Runtime};

const OPEN: &str = "text_file_open";
const SAVE: &str = "text_file_save";
const FOLDER: &str = "folder_open";
/// An invitation has a few hundred bytes; more is some other file.
const TEXT_BYTES_MAX: u64 = 256 * 1024;
const NAME_CHARS_MAX: usize = 80;

/// What a person chose to open.
#[derive(Serialize)]
struct Opened {
    name: String,
    text: String,
}

/// What to write where a person says.
#[derive(Deserialize)]
struct Save {
    name: String,
    text: String,
    /// The text is base64 of the bytes to write.
    #[serde(default)]
    base64: bool,
}

pub(crate) fn is_ours(name: &str) -> bool {
    matches!(name, OPEN | SAVE | FOLDER)
}

/// `text_file_open {}` gives `{name, text}` or null; `text_file_save {name, text}` gives true, or
/// false when the person changed her mind; `folder_open {}` gives a path or null.
pub(crate) async fn run<R: Runtime>(
    app: &AppHandle<R>,
    name: &str,
    payload: Value,
) -> Result<Value, ApiError> {
    let answer = if name == FOLDER {
        let chosen = ask(app, Question::Folder).await?;
        serde_json::to_value(chosen.map(|path| path.display().to_string()))
    } else if name == OPEN {
        let chosen = ask(app, Question::Open).await?;
        serde_json::to_value(blocking(move || chosen.map(|path| read(&path)).transpose()).await?)
    } else {
        let save: Save =
            serde_json::from_value(payload).map_err(|_| ApiError::of(Code::BadRequest))?;
        let bytes = if save.base64 {
            desk::from_base64(&save.text).ok_or(ApiError::of(Code::BadRequest))?
        } else {
            save.text.into_bytes()
        };
        let chosen = ask(app, Question::Save(plain(&save.name))).await?;
        serde_json::to_value(blocking(move || write(chosen.as_deref(), &bytes)).await?)
    };
    answer.map_err(|_| ApiError::of(Code::Internal))
}

enum Question {
    Open,
    Folder,
    Save(String),
}

type Chosen = Option<std::path::PathBuf>;

/// Dialogs belong to the main thread; the answer comes back through a channel.
async fn ask<R: Runtime>(app: &AppHandle<R>, question: Question) -> Result<Chosen, ApiError> {
    let internal = |_| ApiError::of(Code::Internal);
    let (tell, mut told) = channel(1);
    app.run_on_main_thread(move || {
        let dialog = AsyncFileDialog::new();
        match question {
            Question::Save(name) => {
                let asked = dialog.set_file_name(name).save_file();
                spawn(async move { tell.send(asked.await).await });
            }
            Question::Folder => {
                let asked = dialog.pick_folder();
                spawn(async move { tell.send(asked.await).await });
            }
            Question::Open => {
                let asked = dialog.pick_file();
                spawn(async move { tell.send(asked.await).await });
            }
        }
    })
    .map_err(internal)?;
    let answer = told
        .recv()
        .await
        .ok_or_else(|| ApiError::of(Code::Internal))?;
    Ok(answer.map(|file| file.path().to_path_buf()))
}

pub(crate) async fn blocking<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, ApiError> + Send + 'static,
) -> Result<T, ApiError> {
    spawn_blocking(work)
        .await
        .unwrap_or_else(|_| Err(ApiError::of(Code::Internal)))
}

fn read(path: &Path) -> Result<Opened, ApiError> {
    let file = File::open(path).map_err(|_| ApiError::of(Code::FileAccess))?;
    let mut text = String::new();
    let mut limited = file.take(TEXT_BYTES_MAX + 1);
    match limited.read_to_string(&mut text) {
        Ok(bytes) if bytes as u64 <= TEXT_BYTES_MAX => {}
        Ok(_) => return Err(ApiError::of(Code::TooLong).with("limit", TEXT_BYTES_MAX)),
        // Not text, so not one of ours.
        Err(error) if error.kind() == std::io::ErrorKind::InvalidData => {
            return Err(ApiError::of(Code::BadValue));
        }
        Err(_) => return Err(ApiError::of(Code::FileAccess)),
    }
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    Ok(Opened { name, text })
}

fn write(path: Option<&Path>, bytes: &[u8]) -> Result<bool, ApiError> {
    let Some(path) = path else {
        return Ok(false);
    };
    fs::write(path, bytes).map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull => ApiError::of(Code::DiskFull),
        _ => ApiError::of(Code::FileAccess),
    })?;
    Ok(true)
}

/// A proposed name stays a name: it cannot choose a folder.
pub(crate) fn plain(name: &str) -> String {
    name.chars()
        .filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_' | '.'))
        .take(NAME_CHARS_MAX)
        .collect::<String>()
        .trim_start_matches('.')
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_proposed_name_cannot_leave_the_folder_that_is_shown() {
        assert_eq!(plain("../../etc/passwd"), "etcpasswd");
        assert_eq!(plain("طلب أمينة.txt"), "طلب أمينة.txt");
    }

    #[test]
    fn a_request_saved_on_one_laptop_is_read_on_the_other() {
        let stick = tempfile::tempdir().unwrap();
        let path = stick.path().join("request.txt");
        assert!(write(Some(&path), b"sanad-request").unwrap());
        let opened = read(&path).unwrap();
        assert_eq!(
            (opened.name.as_str(), opened.text.as_str()),
            ("request.txt", "sanad-request")
        );
    }

    #[test]
    fn a_photo_or_a_film_is_refused_instead_of_read() {
        let stick = tempfile::tempdir().unwrap();
        let photo = stick.path().join("photo.jpg");
        fs::write(&photo, [0xff, 0xd8, 0xff, 0xe0]).unwrap();
        assert_eq!(
            read(&photo).err().map(|error| error.code),
            Some(Code::BadValue)
        );
        let film = stick.path().join("film.txt");
        fs::write(&film, "a".repeat(300_000)).unwrap();
        assert_eq!(
            read(&film).err().map(|error| error.code),
            Some(Code::TooLong)
        );
    }

    #[test]
    fn who_changes_her_mind_writes_nothing() {
        assert!(!write(None, b"text").unwrap());
    }
}
