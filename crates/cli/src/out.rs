//! What is said: words and tables for people, or one JSON document. The only file that writes to
//! standard output and standard error. Who reads it may have gone; that is no failure of the
//! command, so writing never fails.

use std::io::{IsTerminal as _, Write as _};

use api::ApiError;
use serde_json::Value as Json;

use crate::table;
use crate::words::{Arg, Words};

/// Where a command says what it did.
#[derive(Debug)]
pub(crate) struct Out {
    json: bool,
    /// Messages in the language of this run.
    pub(crate) words: Words,
}

/// Text on standard output, as it is.
pub(crate) fn raw(text: &str) {
    let mut stdout = std::io::stdout().lock();
    let _ = stdout.write_all(text.as_bytes());
    let _ = stdout.flush();
}

/// A line on standard error.
pub(crate) fn raw_failure(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}

/// A failure in its machine form.
pub(crate) fn failure_document(error: &ApiError) -> String {
    serde_json::to_string(&error.form()).unwrap_or_default()
}

impl Out {
    /// Speaks `words`, or JSON.
    pub(crate) const fn new(json: bool, words: Words) -> Self {
        Self { json, words }
    }

    /// True when a machine listens.
    pub(crate) const fn is_json(&self) -> bool {
        self.json
    }

    /// The one document of a command; only machines hear it.
    pub(crate) fn document(&self, view: &Json) {
        if self.json {
            raw(&format!("{view}\n"));
        }
    }

    /// A message to a person.
    pub(crate) fn say(&self, key: &str, args: &[(&str, Arg)]) {
        self.line(&self.words.say(key, args));
    }

    /// A line to a person. What could steer a terminal is taken out: text comes from colleagues.
    pub(crate) fn line(&self, text: &str) {
        if !self.json {
            raw(&format!("{}\n", table::harmless(text)));
        }
    }

    /// A list for a person; says so when it is empty.
    pub(crate) fn table(&self, heads: &[&str], rows: &[Vec<String>]) {
        if rows.is_empty() {
            return self.say("cli-list-empty", &[]);
        }
        let heads = heads.iter().map(|key| self.words.say(key, &[])).collect();
        self.line(&table::aligned(Some(heads), rows));
    }

    /// A warning, beside what was asked for.
    pub(crate) fn warn(&self, key: &str, args: &[(&str, Arg)]) {
        let text = self.words.say(key, args);
        self.aside("cli-warning", &[("text", Arg::Text(text))]);
    }

    /// A message on standard error.
    pub(crate) fn aside(&self, key: &str, args: &[(&str, Arg)]) {
        if !self.json {
            raw_failure(&table::harmless(&self.words.say(key, args)));
        }
    }

    /// Why it did not happen.
    pub(crate) fn fail(&self, error: &ApiError) {
        if self.json {
            raw_failure(&failure_document(error));
        } else {
            raw_failure(&table::harmless(&self.words.failure(error)));
        }
    }

    /// Asks for one visible line; nothing when nobody answers.
    pub(crate) fn ask(&self, key: &str, args: &[(&str, Arg)]) -> Option<String> {
        let mut stderr = std::io::stderr().lock();
        let _ = write!(stderr, "{} ", table::harmless(&self.words.say(key, args)));
        let _ = stderr.flush();
        let mut answer = String::new();
        let read = std::io::stdin().read_line(&mut answer).ok()?;
        if !std::io::stdin().is_terminal() {
            let _ = writeln!(stderr);
        }
        (read > 0).then(|| answer.trim().to_owned())
    }
}
