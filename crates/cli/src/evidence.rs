//! `sanad evidence`: files of a case taken in, listed, checked, handed on; packages verified.

use std::path::Path;
use std::time::Duration;

use api::types::{
    BoxRequest, EvidenceAdd, EvidenceCheck, EvidenceCopy, EvidenceExport, EvidenceListView,
    EvidenceReportView, FieldWrite, RecordName, WorkName, WorkView,
};
use api::{ApiError, Code};
use serde::Serialize;
use serde_json::{Value as Json, json};

use crate::args::Evidence;
use crate::cases;
use crate::days;
use crate::out::Out;
use crate::seat::{Seat, no_file};
use crate::values;
use crate::words::Arg;

/// Between two looks at running work.
const LOOK_AGAIN: Duration = Duration::from_millis(50);

pub(crate) fn run(seat: &Seat<'_>, command: Evidence) -> Result<u8, ApiError> {
    match command {
        Evidence::Add {
            case,
            files,
            evidence_type,
        } => add(seat, &case, &files, evidence_type.as_deref()),
        Evidence::List { case } => list(seat, &case),
        Evidence::Check { case, id } => check(seat, case.as_deref(), id),
        Evidence::Copy { id, boxes, reason } => copy(seat, id, &boxes, reason),
        Evidence::Export {
            case,
            out,
            originals,
            recipient_type,
            recipient,
            with_names,
        } => {
            seat.open()?;
            let request = EvidenceExport {
                case: cases::find(seat, &case)?,
                items: Vec::new(),
                originals,
                as_zip: out.extension().is_some_and(|ending| ending == "zip"),
                ticket: seat.desk().offer_folder(&out)?,
                recipient_type,
                recipient,
                with_names,
                utc_offset_minutes: days::offset_minutes(),
            };
            export(seat, request, &out)
        }
        Evidence::Verify { folder, root } => verify(seat.out, &folder, root.as_deref()),
    }
}

/// Starts work and waits for its end.
pub(crate) fn done(
    seat: &Seat<'_>,
    name: &str,
    request: impl Serialize,
) -> Result<(Json, WorkView), ApiError> {
    let (_, started) = seat.view::<WorkName>(name, request)?;
    loop {
        let (view, work) = seat.view::<WorkView>("work_get", started.clone())?;
        match work.failure.as_deref() {
            Some(failure) => {
                let known = Code::ALL.iter().find(|code| code.as_str() == failure);
                return Err(ApiError::of(known.copied().unwrap_or(Code::Internal)));
            }
            None if work.state == "done" => return Ok((view, work)),
            None => std::thread::sleep(LOOK_AGAIN),
        }
    }
}

fn add(
    seat: &Seat<'_>,
    case: &str,
    files: &[std::path::PathBuf],
    evidence_type: Option<&str>,
) -> Result<u8, ApiError> {
    seat.open()?;
    let case = cases::find(seat, case)?;
    let mut added = Vec::new();
    for path in files {
        let (ticket, offered) = match seat.desk().offer_path(path) {
            Err(desk::Error::Io(_)) => return Err(no_file(path)),
            other => other?,
        };
        let writes = evidence_type.map(|code| FieldWrite {
            field: "evidence_type".into(),
            element: None,
            value: code.into(),
        });
        let request = EvidenceAdd {
            case: case.clone(),
            ticket,
            writes: writes.into_iter().collect(),
            parent: None,
            copy_of_kind: String::new(),
            reason: String::new(),
            utc_offset_minutes: days::offset_minutes(),
        };
        let (_, work) = done(seat, "evidence_add", request)?;
        let id = work.record.unwrap_or_default();
        seat.out.say(
            "cli-evidence-added",
            &[("name", offered.name.into()), ("id", id.as_str().into())],
        );
        let file = Arg::Text(path.display().to_string());
        seat.out.warn("cli-evidence-stays", &[("file", file)]);
        added.push(id);
    }
    seat.out.document(&json!({ "added": added }));
    Ok(0)
}

fn copy(seat: &Seat<'_>, id: String, boxes: &[[f64; 4]], reason: String) -> Result<u8, ApiError> {
    seat.open()?;
    let boxed = |[x, y, width, height]: &[f64; 4]| BoxRequest {
        page: 0,
        x: *x,
        y: *y,
        width: *width,
        height: *height,
    };
    let request = EvidenceCopy {
        id,
        boxes: boxes.iter().map(boxed).collect(),
        pages: Vec::new(),
        reason,
        utc_offset_minutes: days::offset_minutes(),
    };
    let (_, work) = done(seat, "evidence_copy", request)?;
    let id = work.record.unwrap_or_default();
    seat.out
        .say("cli-evidence-copied", &[("id", id.as_str().into())]);
    seat.out.document(&json!({ "copy": id }));
    Ok(0)
}

/// Four shares of a picture, with commas between them.
pub(crate) fn area(text: &str) -> Result<[f64; 4], String> {
    let shares: Option<Vec<f64>> = text.split(',').map(|one| one.trim().parse().ok()).collect();
    let shares = shares.and_then(|shares| <[f64; 4]>::try_from(shares).ok());
    let inside = shares.filter(|all| all.iter().all(|one| (0.0..=1.0).contains(one)));
    inside.ok_or_else(|| "0.1,0.2,0.3,0.1".to_owned())
}

fn list(seat: &Seat<'_>, case: &str) -> Result<u8, ApiError> {
    seat.open()?;
    let id = cases::find(seat, case)?;
    let (view, found) = seat.view::<EvidenceListView>("evidence_list", RecordName { id })?;
    seat.out.document(&view);
    let words = &seat.out.words;
    let rows: Vec<Vec<String>> = found
        .items
        .into_iter()
        .map(|item| {
            let text = |field: &str| {
                let value = item.record.fields.get(field);
                value.and_then(Json::as_str).unwrap_or_default().to_owned()
            };
            let number = |field: &str| item.record.fields.get(field).and_then(Json::as_i64);
            vec![
                item.record.id.clone(),
                number("imported_at").map_or_else(String::new, days::moment),
                number("size_bytes").map_or_else(String::new, |size| size.to_string()),
                item.links.to_string(),
                words.term("evidence_type", &text("evidence_type")),
                values::title(words, &item.record.kind, &item.record.title),
                text("sha256"),
            ]
        })
        .collect();
    let heads = [
        "cli-column-id",
        "field-evidence-imported_at",
        "cli-evidence-size",
        "cli-evidence-links",
        "field-evidence-evidence_type",
        "cli-column-title",
        "field-evidence-sha256",
    ];
    seat.out.table(&heads, &rows);
    Ok(0)
}

fn check(seat: &Seat<'_>, case: Option<&str>, id: Option<String>) -> Result<u8, ApiError> {
    seat.open()?;
    let request = EvidenceCheck {
        id,
        case: case.map(|case| cases::find(seat, case)).transpose()?,
        utc_offset_minutes: days::offset_minutes(),
    };
    let (view, work) = done(seat, "evidence_check", request)?;
    seat.out.document(&view["report"]);
    let report = work.report.ok_or(ApiError::of(Code::Internal))?;
    report_lines(seat, &report);
    // As when a vault is found damaged.
    Ok(if report.wrong > 0 {
        Code::FileDamaged.exit()
    } else {
        0
    })
}

fn report_lines(seat: &Seat<'_>, report: &EvidenceReportView) {
    let words = &seat.out.words;
    let rows: Vec<Vec<String>> = report
        .items
        .iter()
        .map(|item| {
            let faults = item.faults.iter();
            let faults = faults.map(|fault| words.say(&format!("evidence-fault-{fault}"), &[]));
            vec![
                item.id.clone(),
                words.say(&format!("evidence-state-{}", item.file), &[]),
                item.links.to_string(),
                faults.collect::<Vec<_>>().join("; "),
                item.expected.clone(),
            ]
        })
        .collect();
    let heads = [
        "cli-column-id",
        "cli-evidence-file",
        "cli-evidence-links",
        "cli-evidence-chain",
        "field-evidence-sha256",
    ];
    seat.out.table(&heads, &rows);
    let (key, count) = match report.wrong {
        0 => ("evidence-check-sound", report.items.len()),
        wrong => ("evidence-check-wrong", usize::try_from(wrong).unwrap_or(0)),
    };
    seat.out.say(key, &[("count", Arg::Number(count as u64))]);
}

fn export(seat: &Seat<'_>, request: EvidenceExport, out: &Path) -> Result<u8, ApiError> {
    let (view, work) = done(seat, "evidence_export", request)?;
    seat.out.document(&view["package"]);
    let package = work.package.ok_or(ApiError::of(Code::Internal))?;
    let folder = Arg::Text(out.display().to_string());
    seat.out.say("evidence-export-made", &[("folder", folder)]);
    if !package.held.is_empty() {
        let count = package.held.len() as u64;
        seat.out
            .warn("evidence-export-held", &[("count", Arg::Number(count))]);
    }
    seat.out
        .say("cli-evidence-root", &[("root", package.root.into())]);
    seat.out.say("evidence-export-root-hint", &[]);
    seat.out.aside("evidence-export-plain", &[]);
    Ok(0)
}

/// Verifies a package; nobody needs a vault for that.
pub(crate) fn verify(out: &Out, folder: &Path, root: Option<&str>) -> Result<u8, ApiError> {
    let found = desk::evidence::verify::verify_folder(folder, root).map_err(|_| no_file(folder))?;
    let wrong: Vec<Json> = found
        .wrong
        .iter()
        .map(|wrong| json!({ "what": wrong.what, "about": wrong.about }))
        .collect();
    out.document(&json!({
        "root": found.root,
        "institution": found.institution,
        "items": found.items,
        "files": found.files,
        "wrong": wrong,
    }));
    for wrong in &found.wrong {
        let key = format!("evidence-wrong-{}", wrong.what.replace('_', "-"));
        out.say(&key, &[("about", wrong.about.as_str().into())]);
    }
    if !found.wrong.is_empty() {
        return Ok(Code::FileDamaged.exit());
    }
    out.say(
        "cli-evidence-verified",
        &[
            ("items", found.items.to_string().into()),
            ("files", found.files.to_string().into()),
        ],
    );
    out.say("cli-evidence-root", &[("root", found.root.into())]);
    out.say(
        "cli-evidence-institution",
        &[("key", found.institution.into())],
    );
    Ok(0)
}
