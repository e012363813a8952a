//! `sanad rules cluster`.

use desk::model::PartialDate;
use desk::model::early_warning::{self, Act, Attributed, Cluster, Level};
use serde::Deserialize;
use serde_json::{Value as Json, json};

use super::{Wrong, question};

#[derive(Deserialize)]
#[serde(untagged)]
enum Question {
    Count(Count),
    Days(Days),
    Acts(Acts),
    Violations(Violations),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Count {
    count: u32,
    mean: f64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Days {
    today: String,
    days: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Acts {
    acts: Vec<Done>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Done {
    on: String,
    violation_type: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Violations {
    violations: Vec<Suffered>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Suffered {
    on: String,
    victim: String,
}

pub(super) fn judge(line: Json) -> Result<Json, Wrong> {
    match question(line)? {
        Question::Count(Count { count, mean }) if mean >= 0.0 => {
            Ok(cluster(&early_warning::cluster(count, mean)))
        }
        Question::Count(_) => Err(Wrong("mean")),
        Question::Days(Days { today, days }) => {
            let today = day(&today, "today")?;
            let days = days
                .iter()
                .map(|text| day(text, "days"))
                .collect::<Result<Vec<_>, _>>()?;
            Ok(cluster(&early_warning::cluster_of_days(&days, today)))
        }
        Question::Acts(Acts { acts }) => shift(&acts),
        Question::Violations(Violations { violations }) => again(&violations),
    }
}

fn day(text: &str, field: &'static str) -> Result<i64, Wrong> {
    PartialDate::parse(text)
        .filter(|date| date.day > 0)
        .map(PartialDate::first_day)
        .ok_or(Wrong(field))
}

fn level(level: Option<Level>) -> Option<&'static str> {
    level.map(Level::code)
}

fn cluster(found: &Cluster) -> Json {
    json!({
        "trigger": "cluster",
        "level": level(found.level),
        "count": found.count,
        "mean": found.mean,
        "usual": found.usual,
        "chance": found.chance,
        "reasons": found.reasons.iter().map(|reason| reason.code()).collect::<Vec<_>>(),
    })
}

fn shift(acts: &[Done]) -> Result<Json, Wrong> {
    let acts = acts
        .iter()
        .map(|done| {
            Ok(Act {
                day: day(&done.on, "on")?,
                hurt: early_warning::hurt_of(&done.violation_type)
                    .ok_or(Wrong("violation_type"))?,
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    let found = early_warning::severity_shift(&acts);
    let on = found.and_then(|(day, _)| PartialDate::from_day_number(day));
    Ok(json!({
        "trigger": "severity_shift",
        "level": level(found.map(|_| Level::Warning)),
        "on": on.map(|date| date.to_string()),
        "before": found.map(|(_, before)| before),
    }))
}

fn again(violations: &[Suffered]) -> Result<Json, Wrong> {
    let violations = violations
        .iter()
        .map(|suffered| {
            Ok(Attributed {
                day: day(&suffered.on, "on")?,
                victim: &suffered.victim,
            })
        })
        .collect::<Result<Vec<_>, _>>()?;
    let found = early_warning::same_perpetrator(&violations);
    Ok(json!({
        "trigger": "same_perpetrator",
        "level": level(found.map(|_| Level::Advisory)),
        "violations": found.map(|(violations, _)| violations),
        "victims": found.map(|(_, victims)| victims),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vectors_of_the_specification_are_answered() {
        for (count, fires) in [
            (3, json!(null)),
            (4, json!("advisory")),
            (5, json!("warning")),
        ] {
            let answer = judge(json!({ "count": count, "mean": 0 })).unwrap();
            assert_eq!(answer["level"], fires, "{count}");
        }
    }

    #[test]
    fn the_four_questions_are_told_apart_and_a_fifth_is_refused() {
        let days = json!({ "today": "2026-11-24", "days": ["2026-11-24", "2026-11-01", "2026-11-02", "2026-11-03"] });
        assert_eq!(judge(days).unwrap()["level"], "advisory");
        let light = |on: &str| json!({ "on": on, "violation_type": "threat" });
        let acts = json!({ "acts": [light("2026-08-01"), light("2026-09-01"), light("2026-10-01"),
                                    { "on": "2026-11-01", "violation_type": "torture" }] });
        let answer = judge(acts).unwrap();
        assert_eq!(
            (&answer["level"], &answer["on"]),
            (&json!("warning"), &json!("2026-11-01"))
        );
        let suffered = |on: &str, victim: &str| json!({ "on": on, "victim": victim });
        let again = json!({ "violations": [suffered("2026-09-01", "a"), suffered("2026-10-01", "b"), suffered("2026-11-01", "a")] });
        assert_eq!(judge(again).unwrap()["level"], "advisory");
        assert_eq!(judge(json!({ "count": 4 })), Err(Wrong("")));
        assert_eq!(judge(json!({ "count": 4, "mean": -1 })), Err(Wrong("mean")));
        let unknown = json!({ "today": "2026-11", "days": [] });
        assert_eq!(judge(unknown), Err(Wrong("today")));
    }
}
