//! `sanad import`: spreadsheets by a map, tried first; `sanad form`: blank forms for paper.

use std::path::Path;

use api::types::{
    ImportDone, ImportListView, ImportUndone, OpenTableView, TableChoices, TrialView,
};
use api::{ApiError, Code};
use serde_json::json;

use crate::args::{Form, Import, Spreadsheet};
use crate::out;
use crate::seat::{Seat, no_file};
use crate::words::Arg;

/// Largest file read, bytes; the desk refuses smaller ones that hold too much.
const FILE_BYTES_MAX: u64 = 32 << 20;

pub(crate) fn import(seat: &Seat<'_>, command: Import) -> Result<u8, ApiError> {
    match command {
        Import::File(file) => spreadsheet(seat, &file),
        Import::Undo { job } => undo(seat, job),
        Import::List => list(seat),
    }
}

fn spreadsheet(seat: &Seat<'_>, file: &Spreadsheet) -> Result<u8, ApiError> {
    let size = std::fs::metadata(&file.file)
        .map_err(|_| no_file(&file.file))?
        .len();
    if size > FILE_BYTES_MAX {
        return Err(ApiError::of(Code::SheetTooLarge));
    }
    let bytes = std::fs::read(&file.file).map_err(|_| no_file(&file.file))?;
    let map = file.map.as_deref().map(read_map).transpose()?;
    seat.open()?;
    let name = Path::new(&file.file)
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let data = desk::base64(&bytes);
    let (_, open): (_, OpenTableView) =
        seat.view("table_open", json!({ "name": name, "data": data }))?;
    let map = map.unwrap_or(open.map);
    if let Some(path) = &file.write_map {
        let text = serde_json::to_string_pretty(&map).map_err(|_| ApiError::of(Code::Internal))?;
        std::fs::write(path, text).map_err(|_| ApiError::of(Code::FileAccess))?;
    }
    let choices = TableChoices {
        map,
        keep_unread: file.keep_unread,
        rows: Vec::new(),
        link_known: file.link_known,
    };
    if file.dry_run {
        return trial(seat, &choices);
    }
    let (view, done): (_, ImportDone) = seat.view("table_run", choices)?;
    seat.out.document(&view);
    seat.out
        .say("cli-records-imported", &[("count", done.records.into())]);
    seat.out.line(&format!("sanad import undo {}", done.job));
    Ok(0)
}

fn read_map(path: &Path) -> Result<Vec<api::types::SheetMapView>, ApiError> {
    let text = std::fs::read_to_string(path).map_err(|_| no_file(path))?;
    serde_json::from_str(&text).map_err(|_| ApiError::of(Code::BadRequest))
}

fn trial(seat: &Seat<'_>, choices: &TableChoices) -> Result<u8, ApiError> {
    let (view, trial): (_, TrialView) = seat.view("table_try", choices)?;
    seat.out.document(&view);
    let said = [
        ("rows", Arg::from(trial.rows)),
        ("out", Arg::from(trial.left_out)),
    ];
    seat.out.say("cli-import-tried", &said);
    let rows: Vec<Vec<String>> = trial
        .problems
        .iter()
        .map(|problem| {
            let why = seat
                .out
                .words
                .say(&format!("import-why-{}", problem.why), &[]);
            vec![
                problem.sheet.clone(),
                problem.row.to_string(),
                problem.column.clone(),
                problem.value.clone(),
                why,
            ]
        })
        .collect();
    let heads = [
        "cli-import-sheet",
        "cli-import-row",
        "cli-import-column",
        "cli-import-value",
        "cli-import-why",
    ];
    seat.out.table(&heads, &rows);
    Ok(0)
}

fn undo(seat: &Seat<'_>, job: i64) -> Result<u8, ApiError> {
    seat.open()?;
    let (view, undone): (_, ImportUndone) = seat.view("import_undo", json!({ "job": job }))?;
    seat.out.document(&view);
    seat.out
        .say("cli-import-undone", &[("count", undone.withdrawn.into())]);
    for record in &undone.kept {
        seat.out
            .say("cli-import-kept", &[("title", record.title.clone().into())]);
    }
    Ok(0)
}

fn list(seat: &Seat<'_>) -> Result<u8, ApiError> {
    seat.open()?;
    let (view, list): (_, ImportListView) = seat.view("import_list", json!({}))?;
    seat.out.document(&view);
    let rows: Vec<Vec<String>> = list
        .rows
        .iter()
        .map(|row| {
            let undone = if row.undone { "↶" } else { "" };
            vec![
                row.job.to_string(),
                row.name.clone(),
                row.records.to_string(),
                undone.to_owned(),
            ]
        })
        .collect();
    let heads = [
        "cli-import-number",
        "cli-import-file",
        "cli-import-records",
        "cli-import-back",
    ];
    seat.out.table(&heads, &rows);
    Ok(0)
}

pub(crate) fn form(out: &out::Out, command: &Form) -> u8 {
    let Form::Blank { lang } = command;
    let language = lang.map_or(out.words.language(), crate::args::Language::code);
    let page = paper::blank_form(&paper::Words::of(language));
    if out.is_json() {
        out.document(&json!({ "html": page }));
    } else {
        out::raw(&page);
    }
    0
}
