//! `sanad rules risk`.

use serde_json::Value as Json;

use super::{Wrong, question};

/// The lists of questions; a refusal names one of them.
const LISTS: [&str; 5] = [
    "threats",
    "vulnerabilities",
    "capacities",
    "digital",
    "gender",
];

pub(super) fn weigh(line: Json) -> Result<Json, Wrong> {
    let weighed = api::rules::risk(question(line)?).map_err(|error| {
        let named = error.args.get("field").map_or("", String::as_str);
        Wrong(LISTS.into_iter().find(|list| *list == named).unwrap_or(""))
    })?;
    serde_json::to_value(weighed).map_err(|_| Wrong(""))
}
