//! `sanad rules`: the rules of the model, one JSON object a line in, one result a line out. No
//! vault, no passphrase: what is asked is typed, and what is answered is how it was judged.
//!
//! A rule is one function from an object to an object, in a file of its own below this folder,
//! and one line in [`run`].

mod clock;
mod cluster;
mod risk;
mod verification;

use std::fs::File;
use std::io::{BufRead, BufReader, Read as _};

use api::{ApiError, Code};
use serde::de::DeserializeOwned;
use serde_json::Value as Json;

use crate::args::{Lines, Rules};
use crate::out::{self, Out};
use crate::seat::no_file;

/// Longest line, bytes.
const LINE_BYTES_MAX: u64 = 4 << 20;

/// The property of a line that is wrong; empty when the whole line is.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Wrong(pub(crate) &'static str);

/// What a rule makes of one line.
type Rule = fn(Json) -> Result<Json, Wrong>;

pub(crate) fn run(_: &Out, command: &Rules) -> Result<u8, ApiError> {
    let (rule, lines): (Rule, &Lines) = match command {
        Rules::Risk(lines) => (risk::weigh, lines),
        Rules::Verification(lines) => (verification::judge, lines),
        Rules::Cluster(lines) => (cluster::judge, lines),
        Rules::Clock(lines) => (clock::judge, lines),
    };
    match &lines.file {
        Some(path) => {
            let file = File::open(path).map_err(|_| no_file(path))?;
            each(&mut BufReader::new(file), rule)
        }
        None => each(&mut std::io::stdin().lock(), rule),
    }
}

fn each(input: &mut dyn BufRead, rule: Rule) -> Result<u8, ApiError> {
    let mut text = String::new();
    for number in 1_usize.. {
        text.clear();
        let wrong = |Wrong(field): Wrong| {
            ApiError::of(Code::ImportLine)
                .with("line", number)
                .with("field", field)
        };
        let read = (&mut *input).take(LINE_BYTES_MAX + 1).read_line(&mut text);
        if read.map_err(|_| wrong(Wrong("")))? == 0 {
            break;
        }
        if text.len() as u64 > LINE_BYTES_MAX {
            return Err(wrong(Wrong("")));
        }
        let line = text.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        let question = serde_json::from_str(line).map_err(|_| wrong(Wrong("")))?;
        let answer = rule(question).map_err(wrong)?;
        out::raw(&format!("{answer}\n"));
    }
    Ok(0)
}

/// A line as a question of a rule.
pub(crate) fn question<T: DeserializeOwned>(line: Json) -> Result<T, Wrong> {
    serde_json::from_value(line).map_err(|_| Wrong(""))
}

/// A code, or nothing, of a vocabulary.
pub(crate) fn is_term(list: &str, code: &str) -> bool {
    code.is_empty()
        || desk::model::vocabulary::named(list).is_some_and(|list| list.term(code).is_some())
}
