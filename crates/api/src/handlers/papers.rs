//! Papers of a case.

use std::sync::Arc;

use desk::Desk;
use desk::print::{Drafted, Wanted};
use paper::{Document, Words};

use super::{convert, leaving};
use crate::error::{ApiError, Code};
use crate::types::*;

fn drafted(
    desk: &Arc<Desk>,
    request: &PaperRequest,
) -> Result<(Document, Wanted, Drafted, Option<String>), ApiError> {
    let document = Document::from_code(&request.document)
        .ok_or_else(|| ApiError::of(Code::BadValue).with("field", "document"))?;
    let wanted = Wanted {
        recipient_type: request.recipient_type.clone(),
        recipient: request.recipient.clone(),
        level: request.level.clone(),
        only: request
            .only
            .iter()
            .map(|id| convert::record_id(id))
            .collect::<Result<_, _>>()?,
        ask: request.ask.clone(),
        speaks: matches!(document, Document::Referral | Document::Appeal),
        hide_names: request.hide_names,
        confirmed: request.confirmed.clone(),
    };
    let drafted = desk.draft_paper(convert::record_id(&request.case)?, &wanted)?;
    let words = Words::of(&request.language);
    let html = drafted
        .dossier
        .as_ref()
        .map(|dossier| paper::print(&words, dossier, document, &drafted.ask));
    Ok((document, wanted, drafted, html))
}

/// Shows a paper; nothing leaves.
pub(crate) fn paper_preview(
    desk: &Arc<Desk>,
    request: PaperRequest,
) -> Result<PaperView, ApiError> {
    let (_, _, drafted, html) = drafted(desk, &request)?;
    Ok(view(drafted, html))
}

/// Makes a paper and writes down that it was made.
pub(crate) fn paper_make(desk: &Arc<Desk>, request: PaperRequest) -> Result<PaperView, ApiError> {
    let (document, wanted, drafted, html) = drafted(desk, &request)?;
    let form = match document {
        Document::Referral | Document::Appeal => "letter",
        Document::Summary | Document::Interview => "printed",
    };
    let hash = desk::print::hash(html.as_deref().unwrap_or_default());
    let case = convert::record_id(&request.case)?;
    desk.paper_made(case, &drafted, form, document.code(), &hash, &wanted)?;
    Ok(view(drafted, html))
}

fn view(drafted: Drafted, html: Option<String>) -> PaperView {
    let named = drafted.named.into_iter().map(|one| NameStandingView {
        kind: one.kind.to_owned(),
        field: one.field.to_owned(),
        word: one.word,
        called: one.called,
    });
    PaperView {
        html,
        named: named.collect(),
        leaving: drafted.leaving.map(leaving::view),
    }
}
