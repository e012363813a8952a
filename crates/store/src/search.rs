//! Full text and names. What is indexed is folded by `model::text`, and so is what is asked.

use model::record::Kind;
use model::{RecordId, RecordState, Value, text};
use rusqlite::{Connection, OptionalExtension};

use crate::error::StoreError;
use crate::log;
use crate::open::Store;

/// Words a query may have; more are left out.
const QUERY_WORDS_MAX: usize = 12;
/// Shortest piece the trigram index can find.
const TRIGRAM_CHARS: usize = 3;

/// Puts the text of a record into the indexes, or takes it out when withdrawn.
pub(crate) fn index(
    connection: &Connection,
    kind: &Kind,
    id: RecordId,
    state: &RecordState,
    withdrawn: bool,
) -> Result<(), StoreError> {
    let (body, names) = if withdrawn {
        (String::new(), String::new())
    } else {
        texts(kind, state)
    };
    let hash = &vault::hash::sha256_of(&[body.as_bytes(), &[0], names.as_bytes()])[..8];
    let known: Option<(i64, Vec<u8>)> = connection
        .prepare_cached("SELECT doc, hash FROM search_doc WHERE record = ?1")?
        .query_row([id.number()], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    if let Some((doc, before)) = known {
        if before == hash {
            return Ok(());
        }
        connection
            .prepare_cached("DELETE FROM search WHERE rowid = ?1")?
            .execute([doc])?;
        connection
            .prepare_cached("DELETE FROM name_search WHERE rowid = ?1")?
            .execute([doc])?;
        connection
            .prepare_cached("DELETE FROM search_doc WHERE doc = ?1")?
            .execute([doc])?;
    }
    if body.is_empty() && names.is_empty() {
        return Ok(());
    }
    connection
        .prepare_cached("INSERT INTO search_doc (record, hash) VALUES (?1, ?2)")?
        .execute((id.number(), hash))?;
    let doc = connection.last_insert_rowid();
    connection
        .prepare_cached("INSERT INTO search (rowid, body) VALUES (?1, ?2)")?
        .execute((doc, &body))?;
    if !names.is_empty() {
        connection
            .prepare_cached("INSERT INTO name_search (rowid, body) VALUES (?1, ?2)")?
            .execute((doc, &names))?;
    }
    Ok(())
}

fn texts(kind: &Kind, state: &RecordState) -> (String, String) {
    let mut body: Vec<String> = Vec::new();
    let mut names: Vec<String> = Vec::new();
    for field in kind.fields.iter().filter(|field| field.holds.is_searched()) {
        let mut take = |text: &str| {
            let words = text::words(text).join(" ");
            if field.holds.is_name() {
                names.push(words.clone());
            }
            body.push(words);
        };
        if field.holds.has_elements() {
            for (element, value) in state.elements(field) {
                take(value.text().unwrap_or(element));
            }
        } else if let Some(Value::Text(text)) = state.shown(field) {
            take(text);
        }
    }
    (body.join(" "), names.join(" "))
}

impl Store {
    /// Records whose text holds every word of `query` (the last word may be unfinished), newest
    /// text first; then records whose names hold the query as a piece. At most `limit`, of
    /// `kinds` when any are given.
    ///
    /// # Errors
    /// As for reading.
    pub fn search(
        &self,
        query: &str,
        kinds: &[u16],
        limit: usize,
    ) -> Result<Vec<RecordId>, StoreError> {
        let words = text::words(query);
        let mut found = Vec::new();
        if words.is_empty() {
            return Ok(found);
        }
        self.match_into(&mut found, "search", &word_query(&words), kinds, limit)?;
        if found.len() < limit {
            self.name_matches(&words, kinds, limit, &mut found)?;
        }
        found.truncate(limit);
        Ok(found)
    }

    /// Records whose names hold the pieces of `query`, for suggestions while typing.
    ///
    /// # Errors
    /// As for reading.
    pub fn search_names(
        &self,
        query: &str,
        kinds: &[u16],
        limit: usize,
    ) -> Result<Vec<RecordId>, StoreError> {
        let words = text::words(query);
        let mut found = Vec::new();
        if !words.is_empty() {
            self.name_matches(&words, kinds, limit, &mut found)?;
            if found.len() < limit {
                self.match_into(&mut found, "search", &word_query(&words), kinds, limit)?;
            }
        }
        found.truncate(limit);
        Ok(found)
    }

    fn name_matches(
        &self,
        words: &[String],
        kinds: &[u16],
        limit: usize,
        found: &mut Vec<RecordId>,
    ) -> Result<(), StoreError> {
        match piece_query(words) {
            Some(pieces) => self.match_into(found, "name_search", &pieces, kinds, limit),
            None => Ok(()),
        }
    }

    fn match_into(
        &self,
        found: &mut Vec<RecordId>,
        index: &str,
        query: &str,
        kinds: &[u16],
        limit: usize,
    ) -> Result<(), StoreError> {
        let filter = if kinds.is_empty() {
            String::new()
        } else {
            let list = kinds
                .iter()
                .map(u16::to_string)
                .collect::<Vec<_>>()
                .join(", ");
            format!("AND record.kind IN ({list})")
        };
        // Walking the index by descending document number ends early and shows the newest first.
        let sql = format!(
            "SELECT search_doc.record FROM {index}
             JOIN search_doc ON search_doc.doc = {index}.rowid
             JOIN record ON record.id = search_doc.record
             WHERE {index} MATCH ?1 {filter} ORDER BY {index}.rowid DESC LIMIT ?2"
        );
        let mut statement = self.connection.prepare_cached(&sql)?;
        let rows =
            statement.query_map((query, limit as i64), |row| log::record_from(row.get(0)?))?;
        for row in rows {
            let record = row?;
            if !found.contains(&record) {
                found.push(record);
            }
        }
        Ok(())
    }
}

/// For the index of names by pieces; `None` when no word is long enough.
pub(crate) fn piece_query(words: &[String]) -> Option<String> {
    let pieces: Vec<String> = words
        .iter()
        .filter(|word| word.chars().count() >= TRIGRAM_CHARS)
        .take(QUERY_WORDS_MAX)
        .map(|word| format!("\"{word}\""))
        .collect();
    (!pieces.is_empty()).then(|| pieces.join(" AND "))
}

/// For the index of words: each may be unfinished.
pub(crate) fn beginnings_query(words: &[String]) -> String {
    let words = words.iter().take(QUERY_WORDS_MAX);
    let words: Vec<String> = words.map(|word| format!("\"{word}\"*")).collect();
    words.join(" AND ")
}

/// For the index of words.
pub(crate) fn word_query(words: &[String]) -> String {
    let words: Vec<&String> = words.iter().take(QUERY_WORDS_MAX).collect();
    let last = words.len().saturating_sub(1);
    words
        .iter()
        .enumerate()
        .map(|(at, word)| {
            if at == last {
                format!("\"{word}\"*")
            } else {
                format!("\"{word}\"")
            }
        })
        .collect::<Vec<_>>()
        .join(" AND ")
}
