//! `sanad print`: a paper of a case as an HTML file.

use api::types::{PaperRequest, PaperView};
use api::{ApiError, Code};
use paper::{Document, Words};
use serde_json::json;

use crate::args::Print;
use crate::seat::Seat;

pub(crate) fn run(seat: &Seat<'_>, print: Print) -> Result<u8, ApiError> {
    seat.open()?;
    let language = print
        .paper_language
        .unwrap_or_else(|| seat.out.words.language().to_owned());
    let document =
        Document::from_code(&print.document).ok_or_else(|| ApiError::of(Code::BadRequest))?;
    let request = PaperRequest {
        case: print.case,
        document: print.document,
        language: language.clone(),
        level: print.level,
        recipient_type: print.to,
        recipient: print.recipient,
        ask: print.ask,
        only: Vec::new(),
        hide_names: print.hide_names,
        confirmed: print.confirmed,
    };
    let (_, made) = seat.view::<PaperView>("paper_make", request)?;
    // What may not leave was refused above, with the reason.
    let html = made.html.ok_or_else(|| ApiError::of(Code::Internal))?;
    let page = paper::page_alone(&Words::of(&language), document, &html);
    std::fs::write(&print.out, page).map_err(|_| ApiError::of(Code::FileAccess))?;
    let file = print.out.display().to_string();
    seat.out.document(&json!({ "file": file }));
    seat.out.say("cli-printed", &[("file", file.into())]);
    Ok(0)
}
