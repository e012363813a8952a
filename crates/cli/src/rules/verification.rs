//! `sanad rules verification`.

use std::collections::BTreeSet;

use desk::model::verification::{self, Element, Finding, Judgment, Source};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Wrong, is_term, question};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    sources: Vec<Told>,
    #[serde(default)]
    finding: Option<String>,
    #[serde(default)]
    of: Of,
}

#[derive(Deserialize, Default)]
#[serde(rename_all = "snake_case")]
enum Of {
    #[default]
    Violation,
    Attribution,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Told {
    id: String,
    #[serde(default)]
    reliability: String,
    #[serde(default)]
    credibility: String,
    #[serde(default)]
    independence: String,
    #[serde(default)]
    repeats: bool,
    #[serde(default)]
    supports: BTreeSet<String>,
    #[serde(default)]
    contradicts: BTreeSet<String>,
}

pub(super) fn judge(line: Json) -> Result<Json, Wrong> {
    let Question {
        sources,
        finding,
        of,
    } = question(line)?;
    let sources = sources
        .into_iter()
        .map(source)
        .collect::<Result<Vec<_>, _>>()?;
    let finding = match finding {
        None => Finding::None,
        Some(code) if is_term("evidence_type", &code) => Finding::of_type(&code),
        Some(_) => return Err(Wrong("finding")),
    };
    let judgment = match of {
        Of::Violation => verification::judge(&sources, finding),
        Of::Attribution => verification::judge_attribution(&sources, finding),
    };
    let Judgment {
        elements,
        in_all,
        level,
        reasons,
    } = judgment;
    Ok(json!({
        "level": level,
        "reasons": reasons.iter().map(|reason| reason.code()).collect::<Vec<_>>(),
        "in_all": in_all,
        "elements": elements.into_iter().map(element).collect::<Vec<_>>(),
    }))
}

fn source(told: Told) -> Result<Source, Wrong> {
    let Told {
        id,
        reliability,
        credibility,
        independence,
        repeats,
        supports,
        contradicts,
    } = told;
    for (list, code, field) in [
        ("source_reliability", &reliability, "reliability"),
        ("information_credibility", &credibility, "credibility"),
        ("source_independence", &independence, "independence"),
    ] {
        if !is_term(list, code) {
            return Err(Wrong(field));
        }
    }
    for (elements, field) in [(&supports, "supports"), (&contradicts, "contradicts")] {
        if !elements
            .iter()
            .all(|code| is_term("verification_element", code))
        {
            return Err(Wrong(field));
        }
    }
    Ok(Source {
        id,
        reliability,
        credibility,
        independence,
        repeats,
        supports,
        contradicts,
    })
}

fn element(element: Element) -> Json {
    let Element {
        element,
        light,
        counting,
        set_aside,
        contradicting,
        needs,
    } = element;
    let aside: Vec<Json> = set_aside
        .into_iter()
        .map(|(source, why)| json!({ "source": source, "why": why.code() }))
        .collect();
    json!({
        "element": element,
        "light": light.code(),
        "counting": counting,
        "set_aside": aside,
        "contradicting": contradicting,
        "needs": needs,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_auditor_sees_the_level_and_what_each_source_was_worth() {
        let told = |id: &str, independence: &str| {
            json!({ "id": id, "reliability": "b_usually_reliable", "credibility": "c2_probably_true",
                    "independence": independence, "supports": ["act"] })
        };
        let line = json!({ "sources": [told("sister", "independent"), told("paper", "derived")] });
        let answer = judge(line).unwrap();
        assert_eq!(answer["level"], "credible");
        assert_eq!(answer["elements"][1]["counting"], json!(["sister"]));
        assert_eq!(
            answer["elements"][1]["set_aside"],
            json!([{ "source": "paper", "why": "repeats" }])
        );
    }

    #[test]
    fn a_code_that_is_none_is_named_and_not_taken_for_no_grade() {
        let line = json!({ "sources": [{ "id": "s", "reliability": "b_usualy_reliable" }] });
        assert_eq!(judge(line), Err(Wrong("reliability")));
        let line = json!({ "sources": [], "finding": "judgement" });
        assert_eq!(judge(line), Err(Wrong("finding")));
        assert_eq!(judge(json!({ "source": [] })), Err(Wrong("")));
    }
}
