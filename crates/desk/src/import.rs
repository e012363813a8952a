//! Import and export: one JSON object a line, `type`, fields by name. The format is described in
//! `docs/data-dictionary.md`.

use std::collections::BTreeMap;
use std::io::{BufRead, ErrorKind, Read as _, Write};

use model::record::{self, IN_CASE, Kind};
use model::role::Act;
use model::{FieldType, RecordId, Write as FieldWrite};
use serde_json::{Map, Value as Json};
use store::settings::name;

use crate::desk::{Desk, new_record};
use crate::error::Error;
use crate::form;
use crate::gate;
use crate::places;
use crate::records::{check_links, give_reference};

/// Longest line, bytes.
const LINE_BYTES_MAX: usize = 4 << 20;

struct Line {
    number: usize,
    id: RecordId,
    kind: &'static Kind,
    fields: Map<String, Json>,
}

impl Desk {
    /// Imports records, all or none. `id` may be any text: lines refer to each other by it, in
    /// any order; without one a line cannot be referred to. A case without a reference gets one.
    /// A file decides nothing that two people decide and makes nothing the desk keeps itself.
    /// Gives the number of records made.
    ///
    /// # Errors
    /// The first line that is wrong and the field to blame; nothing is imported then.
    pub fn import(&self, input: &mut dyn BufRead) -> Result<u32, Error> {
        self.import_lines(input, true)
    }

    /// Imports lines the program itself carries, with the past that belongs to them: steps, decided
    /// levels. Never for a file somebody chose.
    ///
    /// # Errors
    /// As for [`Desk::import`].
    pub fn import_own(&self, input: &mut dyn BufRead) -> Result<u32, Error> {
        self.import_lines(input, false)
    }

    fn import_lines(&self, input: &mut dyn BufRead, judged: bool) -> Result<u32, Error> {
        self.with_right(Act::Import, |_| Ok(()))?;
        let (lines, names) = read(input)?;
        let count = u32::try_from(lines.len()).unwrap_or(u32::MAX);
        let today = self.this_day();
        let known = self.known(None, None)?;
        self.write(|tx| {
            let country = tx
                .setting(name::COUNTRY)?
                .and_then(|bytes| String::from_utf8(bytes).ok())
                .unwrap_or_default();
            let mut made: Vec<(usize, &'static Kind, Vec<FieldWrite>)> = Vec::new();
            for line in &lines {
                if judged {
                    gate::import_kind(line.kind).map_err(|error| at_line(line.number, error))?;
                }
                let mut writes = writes(line, &names)?;
                let at = |_| at_line(line.number, Error::BadValue("place_precision".into()));
                places::pair(line.kind, None, &mut writes).map_err(at)?;
                writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
                if line.kind.tag == record::CASE.tag {
                    give_reference(&mut writes, &country, today, vault::hash::random()?);
                    writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
                }
                tx.change("record_import", line.kind.tag, line.id, writes.clone())?;
                made.push((line.number, line.kind, writes));
            }
            // Links are checked and rules asked when all lines stand, so that their order does not
            // matter.
            for (number, kind, writes) in &made {
                check_links(tx, kind, writes).map_err(|error| at_line(*number, error))?;
                if judged {
                    gate::import(tx, kind, writes, &known)
                        .map_err(|error| at_line(*number, error))?;
                }
            }
            Ok(())
        })?;
        Ok(count)
    }

    /// Exports all records that are not withdrawn, in id order. Gives the number of records.
    ///
    /// # Errors
    /// As for reading and writing.
    pub fn export(&self, output: &mut dyn Write) -> Result<u32, Error> {
        let count = self.with_right(Act::Export, |session| {
            let mut count = 0;
            session.store.each_record(|stored| {
                let Some(kind) = record::kind(stored.kind).filter(|_| !stored.withdrawn) else {
                    return Ok::<_, Error>(());
                };
                let mut line = Map::new();
                line.insert("type".into(), kind.name.into());
                line.insert("id".into(), stored.id.to_string().into());
                line.extend(form::fields(kind, &stored.state));
                serde_json::to_writer(&mut *output, &line).map_err(|error| {
                    std::io::Error::from(error.io_error_kind().unwrap_or(ErrorKind::Other))
                })?;
                output.write_all(b"\n")?;
                count += 1;
                Ok(())
            })?;
            Ok(count)
        })?;
        let what = format!("records={count}");
        self.write(|tx| Ok(tx.audit_export("jsonl", None, &what, "")?))?;
        Ok(count)
    }
}

fn at_line(line: usize, error: Error) -> Error {
    match error {
        Error::BadValue(field)
        | Error::UnknownField(field)
        | Error::DecisionNeeded(field)
        | Error::FixedField(field)
        | Error::ReasonNeeded(field)
        | Error::HarmCheck(field)
        | Error::TooLong { field, .. } => Error::ImportLine { line, field },
        Error::OddDate { odd, .. } => Error::ImportLine {
            line,
            field: odd.field.to_owned(),
        },
        other => other,
    }
}

fn read(input: &mut dyn BufRead) -> Result<(Vec<Line>, BTreeMap<String, RecordId>), Error> {
    let mut lines = Vec::new();
    let mut names = BTreeMap::new();
    let mut text = String::new();
    let mut number = 0;
    loop {
        text.clear();
        number += 1;
        let wrong = |field: &str| Error::ImportLine {
            line: number,
            field: field.to_owned(),
        };
        // Bounded while it is read: a file without an end of line must not fill the memory.
        let mut bounded = (&mut *input).take(LINE_BYTES_MAX as u64 + 1);
        if bounded.read_line(&mut text).map_err(|_| wrong(""))? == 0 {
            return Ok((lines, names));
        }
        if text.len() > LINE_BYTES_MAX {
            return Err(wrong(""));
        }
        let trimmed = text.trim_start_matches('\u{feff}').trim();
        if trimmed.is_empty() {
            continue;
        }
        let mut fields: Map<String, Json> = serde_json::from_str(trimmed).map_err(|_| wrong(""))?;
        let kind = fields.remove("type");
        let kind = kind
            .as_ref()
            .and_then(Json::as_str)
            .and_then(record::kind_named)
            .ok_or_else(|| wrong("type"))?;
        let id = new_record()?;
        match fields.remove("id") {
            None => {}
            Some(Json::String(name)) if !names.contains_key(&name) => {
                names.insert(name, id);
            }
            Some(_) => return Err(wrong("id")),
        }
        lines.push(Line {
            number,
            id,
            kind,
            fields,
        });
    }
}

fn writes(line: &Line, names: &BTreeMap<String, RecordId>) -> Result<Vec<FieldWrite>, Error> {
    let mut writes = Vec::new();
    for (name, value) in &line.fields {
        let wrong = || Error::ImportLine {
            line: line.number,
            field: name.clone(),
        };
        // `case` is also taken for incidents, which may stand in several.
        let field = line
            .kind
            .field_named(name)
            .or_else(|| (name == "case").then(|| line.kind.field(IN_CASE)).flatten())
            .ok_or_else(wrong)?;
        let value = linked(field.holds, value, names);
        for asked in form::asked_from_line(field, &value) {
            let write =
                form::write(line.kind, &asked).map_err(|error| at_line(line.number, error))?;
            if !write.value.is_empty() {
                writes.push(write);
            }
        }
    }
    writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
    writes.dedup_by(|a, b| a.field == b.field && a.element == b.element);
    Ok(writes)
}

/// Replaces names used in the file by the ids given to those records.
fn linked(holds: FieldType, value: &Json, names: &BTreeMap<String, RecordId>) -> Json {
    let known = |json: &Json| match json.as_str().and_then(|name| names.get(name)) {
        Some(id) => id.to_string().into(),
        None => json.clone(),
    };
    match (holds, value) {
        (FieldType::Link(_), value) => known(value),
        (FieldType::Links(_), Json::Array(values)) => values.iter().map(known).collect(),
        (FieldType::Links(_), value @ Json::String(_)) => Json::Array(vec![known(value)]),
        (_, value) => value.clone(),
    }
}

#[cfg(test)]
mod tests {
    use std::io::BufReader;

    use super::*;

    #[test]
    fn a_line_without_an_end_is_refused_and_not_read_to_its_end() {
        let mut endless = BufReader::new(std::io::repeat(b'a'));
        let refused = read(&mut endless).map(|_| ());
        assert!(matches!(refused, Err(Error::ImportLine { line: 1, .. })));
    }
}
