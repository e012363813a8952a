//! A few pieces of evidence, drawn and written for the demo: nobody and no place in them exists.

use api::ApiError;
use api::types::{BoxRequest, EvidenceAdd, EvidenceCheck, EvidenceCopy};
use serde::Deserialize;

use super::{case_named, write};
use crate::days;
use crate::evidence::done;
use crate::seat::Seat;

const FILES: [(&str, &[u8]); 5] = [
    ("call.wav", include_bytes!("../../demo/evidence/call.wav")),
    (
        "complaint.pdf",
        include_bytes!("../../demo/evidence/complaint.pdf"),
    ),
    ("door.jpg", include_bytes!("../../demo/evidence/door.jpg")),
    (
        "messages.png",
        include_bytes!("../../demo/evidence/messages.png"),
    ),
    (
        "neighbour.txt",
        include_bytes!("../../demo/evidence/neighbour.txt"),
    ),
];
/// Where the number stands in the picture of the messages.
const NUMBER: BoxRequest = BoxRequest {
    page: 0,
    x: 0.02,
    y: 0.01,
    width: 0.55,
    height: 0.05,
};

/// One piece: which file, in which case, and what is said of it.
#[derive(Deserialize)]
struct Piece {
    case: String,
    file: String,
    title: String,
    evidence_type: String,
    /// What else is made of it: `shared`, `redacted`.
    #[serde(default)]
    copy: String,
}

/// Takes the pieces in, makes the copies, and checks the first case.
pub(super) fn take_in(seat: &Seat<'_>) -> Result<(), ApiError> {
    let pieces: Vec<Piece> = serde_json::from_str(include_str!("../../demo/evidence.json"))
        .map_err(|_| ApiError::of(api::Code::Internal))?;
    let mut first = None;
    for piece in pieces {
        let case = case_named(seat, &piece.case)?;
        first.get_or_insert_with(|| case.clone());
        add(seat, case, &piece)?;
    }
    let request = EvidenceCheck {
        id: None,
        case: first,
        utc_offset_minutes: days::offset_minutes(),
    };
    done(seat, "evidence_check", request)?;
    Ok(())
}

fn add(seat: &Seat<'_>, case: String, piece: &Piece) -> Result<(), ApiError> {
    let file = FILES.iter().find(|(name, _)| *name == piece.file);
    let (name, bytes) = file.ok_or(ApiError::of(api::Code::Internal))?;
    let (ticket, _) = seat.desk().offer_bytes(name, bytes.to_vec(), None)?;
    let request = EvidenceAdd {
        case,
        ticket,
        writes: vec![
            write("title", &piece.title),
            write("evidence_type", &piece.evidence_type),
        ],
        parent: None,
        copy_of_kind: String::new(),
        reason: String::new(),
        utc_offset_minutes: days::offset_minutes(),
    };
    let (_, added) = done(seat, "evidence_add", request)?;
    if piece.copy.is_empty() {
        return Ok(());
    }
    let request = EvidenceCopy {
        id: added.record.unwrap_or_default(),
        boxes: if piece.copy == "redacted" {
            vec![NUMBER]
        } else {
            Vec::new()
        },
        pages: Vec::new(),
        reason: String::new(),
        utc_offset_minutes: days::offset_minutes(),
    };
    done(seat, "evidence_copy", request)?;
    Ok(())
}
