//! How a package lies on a disk: a folder, or one ZIP file in which nothing is compressed, so that
//! the same package is the same bytes.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::hex;
use super::read::OpenFile;
use super::work::Work;
use crate::error::{Error, FileTrouble};

/// In what a package is handed on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Wrapping {
    /// A folder.
    #[default]
    Folder,
    /// One file, to be unpacked first.
    Zip,
}

/// A package being written: where to, and path to hash and size of what is in it so far.
pub(super) struct Parcel {
    at: PathBuf,
    out: Out,
    pub(super) files: BTreeMap<String, ([u8; 32], u64)>,
}

enum Out {
    Folder,
    Zip {
        file: Box<ZipWriter<File>>,
        inside: String,
    },
}

impl Parcel {
    /// Begins at a path where nothing is yet; `name` is that of the folder inside a ZIP.
    pub(super) fn begin(at: &Path, wrapping: Wrapping, name: &str) -> Result<Self, Error> {
        let out = match wrapping {
            Wrapping::Folder => {
                fs::create_dir(at)?;
                fs::create_dir(at.join("originals"))?;
                Out::Folder
            }
            Wrapping::Zip => Out::Zip {
                file: Box::new(ZipWriter::new(File::create_new(at)?)),
                inside: name.to_owned(),
            },
        };
        Ok(Self {
            at: at.to_owned(),
            out,
            files: BTreeMap::new(),
        })
    }

    /// A file of evidence, checked against its hash while it is written.
    pub(super) fn original(
        &mut self,
        work: &Work,
        path: &str,
        file: &OpenFile,
    ) -> Result<(), Error> {
        let hash = self.write(path, file.size, |out| {
            let mut hash = vault::hash::Sha256::default();
            file.each_chunk(|piece| {
                hash.update(piece);
                out.write_all(piece)?;
                work.advance(piece.len() as u64)
            })?;
            Ok(hash.finish())
        })?;
        if hex(&hash) != file.sha256 {
            return Err(Error::File(FileTrouble::Damaged));
        }
        self.files.insert(path.to_owned(), (hash, file.size));
        Ok(())
    }

    /// A file made for the package.
    pub(super) fn put(&mut self, path: &str, bytes: &[u8]) -> Result<(), Error> {
        let size = bytes.len() as u64;
        let hash = self.write(path, size, |out| {
            out.write_all(bytes)?;
            Ok(vault::hash::sha256(bytes))
        })?;
        self.files.insert(path.to_owned(), (hash, size));
        Ok(())
    }

    /// Makes it durable.
    pub(super) fn finish(self) -> Result<(), Error> {
        if let Out::Zip { file, .. } = self.out {
            file.finish().map_err(failed)?.sync_all()?;
        }
        Ok(())
    }

    /// Takes away what was begun at a path.
    pub(super) fn discard(at: &Path) {
        let _ = if at.is_dir() {
            fs::remove_dir_all(at)
        } else {
            fs::remove_file(at)
        };
    }

    fn write(
        &mut self,
        path: &str,
        size: u64,
        write: impl FnOnce(&mut dyn Write) -> Result<[u8; 32], Error>,
    ) -> Result<[u8; 32], Error> {
        match &mut self.out {
            Out::Folder => {
                let mut out = File::create_new(self.at.join(path))?;
                let hash = write(&mut out)?;
                out.sync_all()?;
                Ok(hash)
            }
            Out::Zip { file, inside } => {
                let options = SimpleFileOptions::default()
                    .compression_method(CompressionMethod::Stored)
                    .last_modified_time(zip::DateTime::default())
                    .unix_permissions(0o644)
                    .large_file(size > u64::from(u32::MAX / 2));
                file.start_file(format!("{inside}/{path}"), options)
                    .map_err(failed)?;
                write(&mut **file)
            }
        }
    }
}

fn failed(error: zip::result::ZipError) -> Error {
    match error {
        zip::result::ZipError::Io(error) => error.into(),
        _ => Error::Internal,
    }
}
