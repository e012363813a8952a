//! `sanad today` and `sanad case step`: what is due, and the next step of a case.

use api::ApiError;
use api::types::{DueListView, DueRequest, DueView, Nothing, PathView, StepRequest, SweptView};

use crate::args::Step;
use crate::cases;
use crate::days;
use crate::seat::Seat;

/// What stands between the codes of an error's argument.
const BETWEEN: &str = ", ";

pub(crate) fn run(seat: &Seat<'_>, officer: Option<String>) -> Result<u8, ApiError> {
    seat.open()?;
    seat.view::<SweptView>("due_sweep", Nothing {})?;
    let request = DueRequest {
        day: days::day(seat.desk().now_ms(), 0),
        officer: officer.unwrap_or_default(),
        ..DueRequest::default()
    };
    let (view, list) = seat.view::<DueListView>("due_list", request)?;
    seat.out.document(&view);
    if list.clock_behind_minutes > 0 {
        let minutes = list.clock_behind_minutes.into();
        seat.out.warn("clock-behind", &[("minutes", minutes)]);
    }
    if list.items.is_empty() {
        seat.out.say("due-nothing", &[]);
        return Ok(0);
    }
    let rows: Vec<Vec<String>> = list.items.iter().map(|item| row(seat, item)).collect();
    let heads = [
        "cli-column-due",
        "cli-column-when",
        "cli-column-what",
        "cli-column-risk",
        "cli-column-reference",
        "cli-column-officer",
    ];
    seat.out.table(&heads, &rows);
    Ok(0)
}

fn row(seat: &Seat<'_>, item: &DueView) -> Vec<String> {
    let words = &seat.out.words;
    let when = if item.due_on.is_empty() {
        days::moment(item.due_at)
    } else {
        item.due_on.clone()
    };
    vec![
        words.say(&format!("due-when-{}", item.when), &[]),
        when,
        what(seat, item),
        words.term("risk_level", &item.risk),
        item.case_reference.clone(),
        item.officer.clone(),
    ]
}

/// What is due, in words: as written, else by its code.
fn what(seat: &Seat<'_>, item: &DueView) -> String {
    let words = &seat.out.words;
    let coded = |list: &str, code: &str| words.term(list, code);
    let said = match (item.sort.as_str(), item.what.as_str()) {
        ("clock", clock) => coded("case_clock", clock),
        ("task", "emergency") => coded("transition_guard", &item.key),
        ("task", _) if !item.title.is_empty() => item.title.clone(),
        ("task", origin) => coded("task_origin", origin),
        ("consent", scope) => coded("consent_scope", scope),
        ("reply", kind) => coded("intervention_type", kind),
        ("approval", "erasure_approved") => return words.say("due-erasure-approved", &[]),
        _ => item.title.clone(),
    };
    let sort = words.say(&format!("due-sort-{}", item.sort), &[]);
    if said.is_empty() {
        sort
    } else {
        format!("{sort}: {said}")
    }
}

pub(crate) fn step(seat: &Seat<'_>, step: Step) -> Result<u8, ApiError> {
    seat.open()?;
    let Step {
        name,
        to,
        reason,
        emergency,
    } = step;
    let request = StepRequest {
        id: cases::find(seat, &name)?,
        to,
        emergency,
        reason: reason.unwrap_or_default(),
    };
    let taken = seat.view::<PathView>("case_step", request);
    if let Err(error) = &taken
        && let Some(missing) = error.args.get("missing")
    {
        let words = &seat.out.words;
        let names: Vec<String> = missing
            .split(' ')
            .map(|guard| words.term("transition_guard", guard))
            .collect();
        let list = names.join(BETWEEN).into();
        seat.out.aside("step-lacks", &[("list", list)]);
    }
    let (view, path) = taken?;
    seat.out.document(&view);
    let state = seat.out.words.term("case_status", &path.state).into();
    seat.out.say("step-taken", &[("state", state)]);
    Ok(0)
}
