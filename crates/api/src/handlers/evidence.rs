//! Evidence.

use std::sync::Arc;

use desk::Desk;
use desk::evidence::chain::{Chain, Happened};
use desk::evidence::check::{CheckReport, Checked, Scope};
use desk::evidence::copy::{Burnt, Copying};
use desk::evidence::import::Intake;
use desk::evidence::list::Item;
use desk::evidence::package::{Files, Handing, Packaged, Wrapping};
use desk::evidence::source::Offered;
use desk::evidence::work::{Done, Progress};

use super::convert;
use crate::error::{ApiError, Code};
use crate::types::*;

/// Largest file the window sends itself, in Base64; larger ones are chosen in a dialog.
const OFFER_CHARS_MAX: usize = 96 * 1024 * 1024;

/// An offer as the window names it; the shell makes them too.
pub fn offer_view((ticket, offered): (String, Offered)) -> OfferView {
    OfferView {
        ticket,
        stays_outside: offered.stays_outside(),
        name: offered.name,
        size: offered.size,
    }
}

pub(crate) fn evidence_offer(
    desk: &Arc<Desk>,
    request: EvidenceOffer,
) -> Result<OfferView, ApiError> {
    if request.data.len() > OFFER_CHARS_MAX {
        return Err(ApiError::of(Code::FileTooLarge));
    }
    let bytes = from_base64(&request.data).ok_or_else(|| ApiError::of(Code::BadRequest))?;
    Ok(offer_view(desk.offer_bytes(
        &request.name,
        bytes,
        request.changed_at,
    )?))
}

pub(crate) fn evidence_add(desk: &Arc<Desk>, request: EvidenceAdd) -> Result<WorkName, ApiError> {
    let intake = Intake {
        case: Some(convert::record_id(&request.case)?),
        asked: convert::asked(request.writes),
        parent: request
            .parent
            .as_deref()
            .map(convert::record_id)
            .transpose()?,
        copy_of_kind: request.copy_of_kind,
        reason: request.reason,
        utc_offset_minutes: request.utc_offset_minutes,
    };
    let offered = desk.take_offer(&request.ticket)?;
    let work = desk.start_work(move |desk, work| {
        coded(desk.add_evidence(work, &offered, &intake).map(Done::Added))
    })?;
    Ok(WorkName { work })
}

pub(crate) fn work_get(desk: &Arc<Desk>, request: WorkName) -> Result<WorkView, ApiError> {
    Ok(work_view(desk.work(&request.work)?))
}

pub(crate) fn work_cancel(desk: &Arc<Desk>, request: WorkName) -> Result<WorkView, ApiError> {
    desk.cancel_work(&request.work)?;
    work_get(desk, request)
}

/// Work is asked for more than once, so its failure is kept as a code.
pub(crate) fn coded(done: Result<Done, desk::Error>) -> Result<Done, String> {
    done.map_err(|error| ApiError::from(error).code.as_str().to_owned())
}

fn work_view(progress: Progress) -> WorkView {
    let Progress {
        done,
        total,
        outcome,
    } = progress;
    let mut view = WorkView {
        state: "running".into(),
        done,
        total,
        failure: None,
        record: None,
        report: None,
        package: None,
    };
    match outcome {
        None => {}
        Some(Ok(done)) => {
            view.state = "done".into();
            match done {
                Done::Added(record) => view.record = Some(record.to_string()),
                Done::Checked(report) => view.report = Some(report_view(report)),
                Done::Packaged(package) => view.package = Some(package_view(package)),
                // Fetched by itself, once.
                Done::Exported(_) => {}
            }
        }
        Some(Err(error)) => {
            view.state = "failed".into();
            view.failure = Some(error);
        }
    }
    view
}

fn report_view(report: CheckReport) -> EvidenceReportView {
    let CheckReport { at, items, swept } = report;
    EvidenceReportView {
        at,
        wrong: count(items.iter().filter(|one| !one.is_sound()).count()),
        items: items.into_iter().map(checked_view).collect(),
        swept: count(swept),
    }
}

fn checked_view(checked: Checked) -> EvidenceCheckedView {
    let Checked {
        id,
        title,
        file,
        expected,
        found,
        size,
        links,
        branches,
        faults,
    } = checked;
    EvidenceCheckedView {
        id: id.to_string(),
        title,
        file: file.code().to_owned(),
        expected,
        found,
        size,
        links: count(links),
        branches: count(branches),
        faults: faults.iter().map(|fault| fault.code().to_owned()).collect(),
    }
}

fn package_view(package: Packaged) -> PackageView {
    let Packaged {
        folder,
        root,
        items,
        files,
        bytes,
        held,
    } = package;
    let name = folder.file_name().unwrap_or_default();
    PackageView {
        folder: name.to_string_lossy().into_owned(),
        root_qr: convert::qr(&root),
        root,
        items: count(items),
        files: count(files),
        bytes,
        held,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(crate) fn evidence_list(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<EvidenceListView, ApiError> {
    let case = convert::record_id(&request.id)?;
    let items = desk.evidence_of(case)?.into_iter().map(item_view).collect();
    let interrupted = desk
        .interrupted_imports()?
        .into_iter()
        .filter(|(begun, _)| begun.case == case)
        .map(|(begun, done)| InterruptedView {
            id: begun.record.to_string(),
            name: begun.file_name,
            size: u64::try_from(begun.size).unwrap_or(0),
            done,
        })
        .collect();
    Ok(EvidenceListView { items, interrupted })
}

fn item_view(item: Item) -> EvidenceItemView {
    let Item {
        record,
        has_file,
        is_here,
        links,
        is_branched,
        is_faulty,
        is_unexplained,
        checked_at,
    } = item;
    EvidenceItemView {
        record: convert::record(&record),
        has_file,
        is_here,
        links: count(links),
        is_branched,
        is_faulty,
        is_unexplained,
        checked_at,
    }
}

pub(crate) fn evidence_discard(desk: &Arc<Desk>, request: RecordName) -> Result<Nothing, ApiError> {
    desk.discard_import(convert::record_id(&request.id)?)?;
    Ok(Nothing {})
}

pub(crate) fn evidence_open(
    desk: &Arc<Desk>,
    request: EvidenceName,
) -> Result<EvidenceOpenView, ApiError> {
    let id = convert::record_id(&request.id)?;
    let (token, file) = desk.view_evidence(id, request.utc_offset_minutes)?;
    Ok(EvidenceOpenView {
        token,
        media_type: file.media_type.clone(),
        size: file.size,
        name: file.name.clone(),
    })
}

pub(crate) fn evidence_close(
    desk: &Arc<Desk>,
    request: EvidenceClose,
) -> Result<Nothing, ApiError> {
    desk.close_view(&request.token);
    Ok(Nothing {})
}

pub(crate) fn custody_list(desk: &Arc<Desk>, request: RecordName) -> Result<CustodyView, ApiError> {
    let Chain {
        links,
        judged,
        judgement,
    } = desk.custody(convert::record_id(&request.id)?)?;
    let faults_of = |id| {
        let own = judgement.faults.iter().filter(|(of, _)| *of == id);
        own.map(|(_, fault)| fault.code().to_owned()).collect()
    };
    let told = judgement.order.iter().filter_map(|at| {
        let (record, link) = (links.get(*at)?, judged.get(*at)?);
        Some(CustodyLinkView {
            record: convert::record(record),
            hash: link.hash.clone(),
            faults: faults_of(Some(link.id)),
            is_branch: judgement.branches.contains(&link.previous),
        })
    });
    Ok(CustodyView {
        links: told.collect(),
        heads: judgement.heads.clone(),
        faults: faults_of(None),
    })
}

pub(crate) fn custody_add(desk: &Arc<Desk>, request: CustodyAdd) -> Result<CustodyView, ApiError> {
    let CustodyAdd {
        id,
        event,
        place,
        reason,
        utc_offset_minutes,
    } = request;
    let happened = Happened {
        event,
        place,
        reason,
        object: None,
        utc_offset_minutes,
    };
    desk.add_custody(convert::record_id(&id)?, &happened)?;
    custody_list(desk, RecordName { id })
}

pub(crate) fn evidence_check(
    desk: &Arc<Desk>,
    request: EvidenceCheck,
) -> Result<WorkName, ApiError> {
    let scope = match (&request.id, &request.case) {
        (Some(id), None) => Scope::Item(convert::record_id(id)?),
        (None, Some(case)) => Scope::Case(convert::record_id(case)?),
        (None, None) => Scope::All,
        _ => return Err(ApiError::of(Code::BadRequest)),
    };
    let offset = request.utc_offset_minutes;
    let work = desk.start_work(move |desk, work| {
        coded(desk.check_evidence(work, scope, offset).map(Done::Checked))
    })?;
    Ok(WorkName { work })
}

pub(crate) fn evidence_export(
    desk: &Arc<Desk>,
    request: EvidenceExport,
) -> Result<WorkName, ApiError> {
    let case = convert::record_id(&request.case)?;
    let items = request.items.iter().map(|id| convert::record_id(id));
    let handing = Handing {
        items: items.collect::<Result<_, _>>()?,
        files: if request.originals {
            Files::Originals
        } else {
            Files::ForSharing
        },
        wrapping: if request.as_zip {
            Wrapping::Zip
        } else {
            Wrapping::Folder
        },
        recipient_type: request.recipient_type,
        recipient: request.recipient,
        with_names: request.with_names,
        utc_offset_minutes: request.utc_offset_minutes,
    };
    let into = desk.take_folder(&request.ticket)?;
    let work = desk.start_work(move |desk, work| {
        coded(
            desk.package_evidence(work, case, &handing, &into)
                .map(Done::Packaged),
        )
    })?;
    Ok(WorkName { work })
}

pub(crate) fn evidence_thumbnail(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<PictureView, ApiError> {
    let found = desk.thumbnail(convert::record_id(&request.id)?)?;
    Ok(PictureView {
        data: found.map_or_else(String::new, |bytes| desk::base64(&bytes)),
        width: 0,
        height: 0,
    })
}

pub(crate) fn evidence_picture(
    desk: &Arc<Desk>,
    request: EvidenceClose,
) -> Result<PictureView, ApiError> {
    let (bytes, width, height) = desk.viewed_picture(&request.token)?;
    Ok(PictureView {
        data: desk::base64(&bytes),
        width,
        height,
    })
}

pub(crate) fn evidence_copy(desk: &Arc<Desk>, request: EvidenceCopy) -> Result<WorkName, ApiError> {
    let EvidenceCopy {
        id,
        boxes,
        pages,
        reason,
        utc_offset_minutes,
    } = request;
    let pages = pages.iter().map(|ticket| desk.take_offer(ticket));
    let copying = Copying {
        evidence: Some(convert::record_id(&id)?),
        burnt: boxes.into_iter().map(burnt).collect(),
        pages: pages.collect::<Result<_, _>>()?,
        reason,
        utc_offset_minutes,
    };
    let work = desk
        .start_work(move |desk, work| coded(desk.copy_evidence(work, &copying).map(Done::Added)))?;
    Ok(WorkName { work })
}

fn burnt(asked: BoxRequest) -> Burnt {
    let BoxRequest {
        page,
        x,
        y,
        width,
        height,
    } = asked;
    Burnt {
        page: usize::try_from(page).unwrap_or(usize::MAX),
        area: desk::Area {
            x,
            y,
            width,
            height,
        },
    }
}

/// Standard Base64, with or without padding; nothing else in between.
fn from_base64(text: &str) -> Option<Vec<u8>> {
    let text = text.trim_end_matches('=').as_bytes();
    let mut out = Vec::with_capacity(text.len() * 3 / 4);
    for piece in text.chunks(4) {
        let mut word: u32 = 0;
        for byte in piece {
            let six = match byte {
                b'A'..=b'Z' => byte - b'A',
                b'a'..=b'z' => byte - b'a' + 26,
                b'0'..=b'9' => byte - b'0' + 52,
                b'+' => 62,
                b'/' => 63,
                _ => return None,
            };
            word = word << 6 | u32::from(six);
        }
        let count = match piece.len() {
            4 => 3,
            3 => 2,
            2 => 1,
            _ => return None,
        };
        word <<= 6 * (4 - piece.len());
        out.extend(word.to_be_bytes().iter().skip(1).take(count));
    }
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::from_base64;

    #[test]
    fn base64_gives_the_published_bytes_and_refuses_other_letters() {
        let cases = [
            ("", ""),
            ("Zg==", "f"),
            ("Zm8=", "fo"),
            ("Zm9v", "foo"),
            ("Zm9vYmFy", "foobar"),
        ];
        for (text, bytes) in cases {
            assert_eq!(from_base64(text).unwrap(), bytes.as_bytes());
        }
        assert_eq!(from_base64("Zm9v\n"), None);
        assert_eq!(from_base64("Z"), None);
    }
}
