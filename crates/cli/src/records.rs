//! `sanad record`: import and export, one JSON object a line.

use std::fs::File;
use std::io::{BufReader, BufWriter, Write as _};
use std::path::Path;

use api::{ApiError, Code};
use serde_json::{Value as Json, json};

use crate::args::Record;
use crate::out;
use crate::seat::{Seat, no_file};
use crate::words::Arg;

pub(crate) fn run(seat: &Seat<'_>, command: Record) -> Result<u8, ApiError> {
    match command {
        Record::Import { file } => import(seat, &file),
        Record::Export { out: Some(file) } => export_to(seat, &file),
        Record::Export { out: None } => export(seat),
    }
}

fn file_access(_: std::io::Error) -> ApiError {
    ApiError::of(Code::FileAccess)
}

fn import(seat: &Seat<'_>, path: &Path) -> Result<u8, ApiError> {
    let file = File::open(path).map_err(|_| no_file(path))?;
    seat.open()?;
    let count = seat.desk().import(&mut BufReader::new(file))?;
    seat.out.document(&json!({ "imported": count }));
    seat.out
        .say("cli-records-imported", &[("count", count.into())]);
    Ok(0)
}

fn export_to(seat: &Seat<'_>, path: &Path) -> Result<u8, ApiError> {
    seat.open()?;
    let mut file = BufWriter::new(private(path)?);
    let count = seat.desk().export(&mut file)?;
    file.flush().map_err(file_access)?;
    file.get_ref().sync_all().map_err(file_access)?;
    let name = path.display().to_string();
    seat.out
        .document(&json!({ "exported": count, "file": name }));
    let file = || ("file", Arg::Text(name.clone()));
    seat.out
        .say("cli-records-exported", &[("count", count.into()), file()]);
    seat.out.warn("cli-warning-plain-file", &[file()]);
    Ok(0)
}

/// A new file that only its owner may read. One that is there already is not overwritten: it may
/// be the only copy of something.
pub(crate) fn private(path: &Path) -> Result<File, ApiError> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        options.mode(0o600);
    }
    options.open(path).map_err(file_access)
}

/// To standard output: the lines as they are, or one document with all records.
fn export(seat: &Seat<'_>) -> Result<u8, ApiError> {
    seat.open()?;
    let mut bytes = Vec::new();
    seat.desk().export(&mut bytes)?;
    let text = String::from_utf8(bytes).map_err(|_| ApiError::of(Code::Internal))?;
    if !seat.out.is_json() {
        out::raw(&text);
        return Ok(0);
    }
    let records: Vec<Json> = text
        .lines()
        .map(serde_json::from_str)
        .collect::<Result<_, _>>()
        .map_err(|_| ApiError::of(Code::Internal))?;
    seat.out.document(&json!({ "records": records }));
    Ok(0)
}
