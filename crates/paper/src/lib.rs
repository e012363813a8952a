//! Papers made from records, as HTML in any of the four languages: case summary, referral letter,
//! urgent appeal draft, interview record, and the blank intake form.
//!
//! Pure: a [`model::dossier::Dossier`] and a language in, text out. What may stand on a paper was
//! decided before (`desk::print`). Not here: files, printers, consent.
//!
//! Start reading at [`print`].

mod blank_form;
mod letters;
mod page;
mod parts;
pub mod speech;
mod words;

use model::dossier::Dossier;

pub use blank_form::blank_form;
pub use words::Words;

/// The papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// What the case is, for colleagues or a file.
    Summary,
    /// A letter that hands the person over to somebody who can help.
    Referral,
    /// The draft of an urgent appeal.
    Appeal,
    /// The record of an interview, with lines to fill and to sign.
    Interview,
}

impl Document {
    /// All papers.
    pub const ALL: [Self; 4] = [Self::Summary, Self::Referral, Self::Appeal, Self::Interview];

    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Referral => "referral",
            Self::Appeal => "appeal",
            Self::Interview => "interview",
        }
    }

    /// The paper with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.code() == code)
    }
}

/// The style sheet of all papers, for a page that stands alone.
pub const STYLE: &str = include_str!("paper.css");

/// One paper as the inside of an `<article>`: no script, no style, no outside address; every text
/// escaped. `ask` is what the writer asks of the recipient, as typed.
pub fn print(words: &Words, dossier: &Dossier, document: Document, ask: &str) -> String {
    match document {
        Document::Summary => parts::summary(words, dossier),
        Document::Referral => letters::referral(words, dossier, ask),
        Document::Appeal => letters::appeal(words, dossier, ask),
        Document::Interview => letters::interview(words, dossier),
    }
}

/// A printed paper as a whole page that needs nothing else.
pub fn page_alone(words: &Words, document: Document, html: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\"><title>{}</title><style>{STYLE}</style></head><body>{html}</body></html>\n",
        words.language(),
        words.direction(),
        page::escape(&words.say(&format!("paper-{}", document.code()), &[])),
    )
}
