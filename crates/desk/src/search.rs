//! Search over everything, with the place where it was found.

use model::record;
use model::role::Act;
use model::{RecordState, Value, text};

use crate::desk::Desk;
use crate::error::Error;
use crate::record::Record;

/// Characters of text around a hit.
const AROUND_CHARS: usize = 60;

/// One hit.
#[derive(Debug, Clone)]
pub struct Hit {
    /// The record.
    pub record: Record,
    /// The case it stands in.
    pub case: Option<Record>,
    /// Text around the hit: (piece, is it the hit).
    pub snippet: Vec<(String, bool)>,
}

impl Desk {
    /// Hits, newest first, and whether there are more.
    ///
    /// # Errors
    /// As for reading.
    pub fn search(
        &self,
        query: &str,
        kinds: &[String],
        limit: u32,
    ) -> Result<(Vec<Hit>, bool), Error> {
        let tags: Vec<u16> = kinds
            .iter()
            .filter_map(|name| record::kind_named(name))
            .map(|kind| kind.tag)
            .collect();
        let limit = limit.clamp(1, 200) as usize;
        let words = text::words(query);
        self.with_right(Act::ReadCoded, |session| {
            let mut found = session.store.search(query, &tags, limit + 1)?;
            let more = found.len() > limit;
            found.truncate(limit);
            let mut hits = Vec::with_capacity(found.len());
            for id in found {
                let record = session.record(id)?;
                let case = session
                    .store
                    .case_of(id)?
                    .map(|case| session.record(case))
                    .transpose()?;
                let snippet = record
                    .kind
                    .map(|kind| snippet(kind, &record.stored.state, &words))
                    .unwrap_or_default();
                hits.push(Hit {
                    record,
                    case,
                    snippet,
                });
            }
            Ok((hits, more))
        })
    }
}

fn snippet(kind: &record::Kind, state: &RecordState, words: &[String]) -> Vec<(String, bool)> {
    for field in kind.fields.iter().filter(|field| field.holds.is_searched()) {
        if field.holds.has_elements() {
            for (element, value) in state.elements(field) {
                if let Some(parts) = around(value.text().unwrap_or(element), words) {
                    return parts;
                }
            }
        } else if let Some(Value::Text(text)) = state.shown(field)
            && let Some(parts) = around(text, words)
        {
            return parts;
        }
    }
    Vec::new()
}

/// The text around the first word that begins with a searched word (or holds it, for names).
fn around(whole: &str, words: &[String]) -> Option<Vec<(String, bool)>> {
    let (start, end) = find(whole, words)?;
    let before: String = {
        let mut piece: Vec<char> = whole[..start].chars().rev().take(AROUND_CHARS).collect();
        piece.reverse();
        piece.into_iter().collect()
    };
    let after: String = whole[end..].chars().take(AROUND_CHARS).collect();
    let cut_before = before.len() < start;
    let cut_after = after.len() < whole.len() - end;
    let ellipsis = |cut: bool| if cut { "…" } else { "" };
    Some(vec![
        (format!("{}{before}", ellipsis(cut_before)), false),
        (whole[start..end].to_owned(), true),
        (format!("{after}{}", ellipsis(cut_after)), false),
    ])
}

fn find(whole: &str, words: &[String]) -> Option<(usize, usize)> {
    let spans = word_spans(whole);
    let matching = |test: &dyn Fn(&str, &str) -> bool| {
        spans.iter().copied().find(|(start, end)| {
            let folded = text::fold(&whole[*start..*end]);
            words.iter().any(|word| test(&folded, word))
        })
    };
    matching(&|folded, word| folded.starts_with(word))
        .or_else(|| matching(&|folded, word| folded.contains(word)))
}

/// Byte ranges of words, marks and tatweel included.
fn word_spans(whole: &str) -> Vec<(usize, usize)> {
    let mut spans = Vec::new();
    let mut start = None;
    for (at, c) in whole.char_indices() {
        let inside =
            c.is_alphanumeric() || (start.is_some() && text::fold(&c.to_string()).is_empty());
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                spans.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        spans.push((from, whole.len()));
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_snippet_shows_the_word_as_it_was_written() {
        let parts = around("اتصل مُحَمَّد مساءً", &text::words("محمد")).unwrap();
        assert_eq!(parts[1], ("مُحَمَّد".to_owned(), true));
        let long = format!("{} José Fernández {}", "a ".repeat(100), "b ".repeat(100));
        let parts = around(&long, &text::words("nandez")).unwrap();
        assert_eq!(parts[1].0, "Fernández");
        assert!(parts[0].0.starts_with('…') && parts[2].0.ends_with('…'));
        assert_eq!(around("nothing here", &text::words("else")), None);
    }
}
