//! The evidence of a case as a screen shows it.

use model::RecordId;
use model::record::EVIDENCE;

use super::chain;
use crate::desk::Desk;
use crate::error::Error;
use crate::record::Record;

/// One item in the list.
#[derive(Debug, Clone)]
pub struct Item {
    /// Its record.
    pub record: Record,
    /// It has a file.
    pub has_file: bool,
    /// The file's list of chunks is on this laptop.
    pub is_here: bool,
    /// Links of its chain.
    pub links: usize,
    /// Two laptops went on apart and nobody joined them yet.
    pub is_branched: bool,
    /// Its chain has a fault.
    pub is_faulty: bool,
    /// An integrity failure was found and not explained.
    pub is_unexplained: bool,
    /// When its bytes were last found to be the same, milliseconds.
    pub checked_at: Option<i64>,
}

impl Desk {
    /// The items of a case, newest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn evidence_of(&self, case: RecordId) -> Result<Vec<Item>, Error> {
        let blobs = self.home.blobs();
        self.with(|session| {
            let mut items = Vec::new();
            for record in session.parts_of(case, &EVIDENCE)? {
                let chain = session.chain(record.stored.id)?;
                let lists = chain::text(&record.stored, &EVIDENCE, "chunk_list");
                let first = lists.split(',').next().and_then(super::unhex32);
                let is_here = match first {
                    Some(name) => blobs.read(&name)?.is_some(),
                    None => false,
                };
                let explained = chain::text(&record.stored, &EVIDENCE, "failure_explained");
                let checked_at = chain
                    .links
                    .iter()
                    .filter(|link| chain::value(&link.stored, "event") == "verified_hash")
                    .filter_map(|link| chain::value(&link.stored, "at").parse().ok())
                    .max();
                let has_file = !lists.is_empty();
                items.push(Item {
                    has_file,
                    is_here,
                    links: chain.links.len(),
                    is_branched: chain.judgement.heads.len() > 1,
                    is_faulty: !chain.judgement.is_sound() && (has_file || !chain.links.is_empty()),
                    is_unexplained: chain.judgement.failed_once && explained.is_empty(),
                    checked_at,
                    record,
                });
            }
            Ok(items)
        })
    }
}
