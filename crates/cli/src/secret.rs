//! A passphrase or recovery key on its way from a file or the keyboard to the desk.

use std::fs::File;
use std::io::Read as _;
use std::path::Path;

use api::{ApiError, Code};
use zeroize::Zeroizing;

/// Longest secret file that is read, bytes.
const FILE_BYTES_MAX: u64 = 16 * 1024;

/// Something only its owner knows. Wiped when dropped.
pub(crate) struct Secret(Zeroizing<String>);

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[secret]")
    }
}

impl Secret {
    /// What was typed.
    pub(crate) fn typed(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The first line of a file.
    pub(crate) fn first_line(path: &Path) -> Result<Self, ApiError> {
        let whole = Self::whole(path)?;
        let line = whole.0.lines().next().unwrap_or_default();
        Ok(Self::typed(line.to_owned()))
    }

    /// A whole file, for a recovery key that was printed over several lines.
    pub(crate) fn whole(path: &Path) -> Result<Self, ApiError> {
        let unreadable = |_| ApiError::of(Code::FileAccess);
        // Room for the whole file at once, so that growing leaves no copy behind.
        let mut text = Zeroizing::new(String::with_capacity(
            usize::try_from(FILE_BYTES_MAX).unwrap_or(0),
        ));
        File::open(path)
            .map_err(unreadable)?
            .take(FILE_BYTES_MAX)
            .read_to_string(&mut text)
            .map_err(unreadable)?;
        if text.starts_with('\u{feff}') {
            text.remove(0);
        }
        Ok(Self(text))
    }

    /// The text itself, for the desk only.
    pub(crate) fn expose(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_says_nothing_about_itself() {
        let secret = Secret::typed("velvet anchor".into());
        assert_eq!(format!("{secret:?}"), "[secret]");
    }
}
