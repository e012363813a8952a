//! A field-week file, and what each of its lines is in Sanad.
//!
//! Every value of a document becomes a field: those Sanad declares by their own name, all others
//! own fields `x_…`. Ids become Sanad's ids, `type` the kind, `updated` the stamp of the change.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

/// Where a line belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    Base,
    Week,
    Edit(u8),
}

/// What a line does.
#[derive(Debug, Clone)]
pub(crate) enum Op {
    /// A new document.
    Create(Map<String, Value>),
    /// One field of a document gets a value.
    Edit {
        id: String,
        field: String,
        value: Value,
    },
}

/// One line.
#[derive(Debug, Clone)]
pub(crate) struct Step {
    pub(crate) phase: Phase,
    pub(crate) op: Op,
    /// Seconds.
    pub(crate) updated: i64,
    /// As it stood in the file.
    pub(crate) line: String,
}

/// A whole file.
pub(crate) struct Workload {
    pub(crate) name: String,
    pub(crate) steps: Vec<Step>,
    /// Lines of attachments, which this version of Sanad does not have.
    pub(crate) attachments: usize,
}

/// Ids of the file and of Sanad.
pub(crate) type Ids = BTreeMap<String, String>;

/// The committed example.
pub(crate) fn example() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/field-week.jsonl.gz")
}

impl Workload {
    /// Reads `path`, unpacked when it ends in `.gz`.
    pub(crate) fn read(path: &Path) -> Result<Self> {
        let file = BufReader::new(File::open(path).with_context(|| path.display().to_string())?);
        let mut text = String::new();
        if path.extension().is_some_and(|end| end == "gz") {
            flate2::read::GzDecoder::new(file).read_to_string(&mut text)?;
        } else {
            { file }.read_to_string(&mut text)?;
        }
        let mut steps = Vec::new();
        let mut attachments = 0;
        for line in text.lines() {
            match step(line)? {
                Some(step) => steps.push(step),
                None => attachments += 1,
            }
        }
        let name = path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        Ok(Self {
            name,
            steps,
            attachments,
        })
    }

    /// Steps of one phase, in order.
    pub(crate) fn phase(&self, phase: Phase) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(move |step| step.phase == phase)
    }

    /// Every document as the file leaves it.
    pub(crate) fn documents(&self) -> BTreeMap<&str, (Map<String, Value>, i64)> {
        let mut documents = BTreeMap::new();
        for step in &self.steps {
            match &step.op {
                Op::Create(document) => {
                    documents.insert(text(document, "id"), (document.clone(), step.updated));
                }
                Op::Edit { id, field, value } => {
                    if let Some((document, updated)) = documents.get_mut(id.as_str()) {
                        // An edit that changes nothing is not a change and leaves no stamp.
                        if document.get(field) != Some(value) {
                            document.insert(field.clone(), value.clone());
                            *updated = step.updated;
                        }
                    }
                }
            }
        }
        documents
    }

    /// Edits of the week that write what already stands.
    pub(crate) fn empty_edits(&self) -> usize {
        let mut values: BTreeMap<(&str, &str), &Value> = BTreeMap::new();
        let mut empty = 0;
        for step in &self.steps {
            match &step.op {
                Op::Create(document) => {
                    let id = text(document, "id");
                    values.extend(
                        document
                            .iter()
                            .map(|(field, value)| ((id, field.as_str()), value)),
                    );
                }
                Op::Edit { id, field, value } => {
                    let before = values.insert((id, field), value);
                    empty += usize::from(step.phase == Phase::Week && before == Some(value));
                }
            }
        }
        empty
    }
}

fn text<'a>(document: &'a Map<String, Value>, field: &str) -> &'a str {
    document
        .get(field)
        .and_then(Value::as_str)
        .unwrap_or_default()
}

fn step(line: &str) -> Result<Option<Step>> {
    let mut object: Map<String, Value> = serde_json::from_str(line)?;
    let phase = match text(&object, "phase") {
        "base" => Phase::Base,
        "week" => Phase::Week,
        "att" => return Ok(None),
        other => Phase::Edit(
            other
                .strip_prefix("edit")
                .and_then(|n| n.parse().ok())
                .with_context(|| format!("phase {other}"))?,
        ),
    };
    let (op, updated) = match text(&object, "op") {
        "create" => {
            let Some(Value::Object(document)) = object.remove("doc") else {
                bail!("create without doc")
            };
            let updated = document.get("updated").and_then(Value::as_i64);
            (Op::Create(document), updated)
        }
        "edit" => {
            let op = Op::Edit {
                id: text(&object, "id").to_owned(),
                field: text(&object, "field").to_owned(),
                value: object.remove("value").context("edit without value")?,
            };
            (op, object.get("updated").and_then(Value::as_i64))
        }
        other => bail!("op {other}"),
    };
    Ok(Some(Step {
        phase,
        op,
        updated: updated.context("no updated")?,
        line: line.to_owned(),
    }))
}

/// The field of `kind` that holds `field` of a document, when Sanad declares one.
fn declared(kind: &str, field: &str) -> Option<&'static str> {
    Some(match (kind, field) {
        ("case", "reference") => "reference",
        ("case" | "task", "title") => "title",
        ("case", "narrative") => "summary",
        ("case", "risk") => "risk_level",
        ("case", "opened") => "opened_on",
        ("incident", "narrative") => "narrative",
        ("incident", "occurred") => "starts_on",
        ("incident", "case") => "cases",
        ("note" | "task", "case") => "case",
        ("note", "text") => "text",
        ("task", "due") => "due_on",
        ("task", "assignee") => "assignee",
        ("task", "status") => "status",
        _ => return None,
    })
}

/// The writes, as the window sends them, that give `field` of a document its value.
pub(crate) fn writes(kind: &str, field: &str, value: &Value, ids: &Ids) -> Result<Vec<Value>> {
    if matches!(field, "id" | "type" | "updated") {
        return Ok(Vec::new());
    }
    if let Value::Object(parts) = value {
        let mut all = Vec::new();
        for (part, value) in parts {
            all.extend(writes(kind, &format!("{field}_{part}"), value, ids)?);
        }
        return Ok(all);
    }
    let linked = || {
        value
            .as_str()
            .and_then(|id| ids.get(id))
            .context("a case that was not made")
    };
    Ok(vec![match declared(kind, field) {
        Some("cases") => json!({ "field": "cases", "element": linked()?, "value": true }),
        Some("case") => json!({ "field": "case", "value": linked()? }),
        Some(name) => json!({ "field": name, "value": value }),
        None => {
            let text = value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned);
            json!({ "field": "own", "element": format!("x_{field}"), "value": text })
        }
    }])
}

/// All writes of a new document.
pub(crate) fn writes_of(document: &Map<String, Value>, ids: &Ids) -> Result<Vec<Value>> {
    let kind = text(document, "type");
    let mut all = Vec::new();
    for (field, value) in document {
        all.extend(writes(kind, field, value, ids)?);
    }
    Ok(all)
}

/// The fields a record must show when it holds all of `document`.
pub(crate) fn fields_of(
    document: &Map<String, Value>,
    ids: &Ids,
) -> Result<BTreeMap<String, Value>> {
    let mut fields: BTreeMap<String, Value> = BTreeMap::new();
    for write in writes_of(document, ids)? {
        let name = write["field"].as_str().unwrap_or_default().to_owned();
        match (name.as_str(), write["element"].as_str()) {
            ("own", Some(key)) => {
                let own = fields.entry(name).or_insert_with(|| json!({}));
                own[key] = write["value"].clone();
            }
            (_, Some(element)) => {
                fields.insert(name, json!([element]));
            }
            _ => {
                fields.insert(name, write["value"].clone());
            }
        }
    }
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_a_document_is_left_out_but_what_sanad_says_itself() {
        let workload = Workload::read(&example()).unwrap();
        let ids: Ids = workload
            .documents()
            .keys()
            .map(|id| ((*id).to_owned(), format!("sanad-{id}")))
            .collect();
        for (document, _) in workload.documents().values() {
            let carried = json!(fields_of(document, &ids).unwrap()).to_string();
            let leaves = |value: &Value| match value {
                Value::Object(parts) => parts.values().cloned().collect(),
                other => vec![other.clone()],
            };
            for (field, value) in document
                .iter()
                .filter(|(field, _)| !matches!(field.as_str(), "type" | "updated"))
            {
                for leaf in leaves(value) {
                    let said = leaf
                        .as_str()
                        .map_or_else(|| leaf.to_string(), str::to_owned);
                    let said = json!(said).to_string();
                    assert!(
                        field == "id" || carried.contains(said.trim_matches('"')),
                        "{field}"
                    );
                }
            }
        }
    }

    #[test]
    fn the_example_has_the_shape_its_note_says() {
        let workload = Workload::read(&example()).unwrap();
        assert_eq!(workload.phase(Phase::Base).count(), 350);
        assert_eq!(workload.phase(Phase::Week).count(), 420);
        assert_eq!(workload.attachments, 5);
        assert_eq!(workload.phase(Phase::Edit(2)).count(), 1);
        assert_eq!(workload.empty_edits(), 1);
    }
}
