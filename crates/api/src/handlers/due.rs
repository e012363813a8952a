//! Steps of a case, and everything due.

use std::sync::Arc;

use desk::Desk;
use desk::due::answer::{self, Done};
use desk::due::{Due, DueList, Question, Swept};
use desk::lifecycle::{Asked, Path};
use desk::model::clock;
use desk::model::lifecycle::{Reason, Step};

use super::convert;
use crate::error::ApiError;
use crate::types::*;

pub(crate) fn case_path(desk: &Arc<Desk>, request: RecordName) -> Result<PathView, ApiError> {
    Ok(path(desk.case_path(convert::record_id(&request.id)?)?))
}

pub(crate) fn case_step(desk: &Arc<Desk>, request: StepRequest) -> Result<PathView, ApiError> {
    let StepRequest {
        id,
        to,
        emergency,
        reason,
    } = request;
    let asked = Asked {
        to,
        emergency,
        reason,
    };
    Ok(path(desk.step_case(convert::record_id(&id)?, &asked)?))
}

pub(crate) fn due_list(desk: &Arc<Desk>, request: DueRequest) -> Result<DueListView, ApiError> {
    let DueRequest {
        day,
        offset_minutes,
        officer,
        sort,
        mine,
        more_pages,
    } = request;
    let DueList {
        items,
        more,
        officers,
        me,
        clock_back,
    } = desk.due_list(&Question {
        day,
        offset_minutes,
        officer,
        sort,
        mine,
        more_pages,
    })?;
    Ok(DueListView {
        items: items.into_iter().map(due).collect(),
        more,
        officers,
        me,
        clock_behind_minutes: minutes(clock_back),
    })
}

pub(crate) fn due_answer(desk: &Arc<Desk>, request: DueAnswer) -> Result<RecordView, ApiError> {
    let DueAnswer {
        sort,
        what,
        record,
        case,
        day,
        answers,
    } = request;
    let id = |text: Option<String>| text.as_deref().map(convert::record_id).transpose();
    let saved = desk.answer_due(Done {
        sort,
        what,
        record: id(record)?,
        case: id(case)?,
        day,
        answers: convert::asked(answers),
    })?;
    Ok(convert::record(&saved))
}

pub(crate) fn due_sweep(desk: &Arc<Desk>, _: Nothing) -> Result<SweptView, ApiError> {
    let Swept { escalated, settled } = desk.sweep_due()?;
    Ok(SweptView { escalated, settled })
}

fn path(path: Path) -> PathView {
    let Path {
        state,
        steps,
        taken,
        clocks,
        clock_back,
    } = path;
    PathView {
        state: state.code().to_owned(),
        steps: steps.into_iter().map(step).collect(),
        taken: taken
            .iter()
            .map(|record| TakenView {
                person: record.updated_by.clone(),
                record: convert::record(record),
            })
            .collect(),
        clocks: clocks
            .into_iter()
            .map(|(running, due_at)| ClockView {
                clock: running.clock.code().to_owned(),
                due_at,
                whole_day: clock::is_end_of_day(due_at),
                named: running.fixed.is_some(),
            })
            .collect(),
        clock_behind_minutes: minutes(clock_back),
    }
}

fn step(step: Step) -> StepView {
    let open = step.is_open();
    let Step {
        to,
        who,
        missing,
        reason,
        writes: _,
        emergency,
    } = step;
    let reason = match reason {
        Reason::No => "no",
        Reason::Offered => "offered",
        Reason::Needed => "needed",
    };
    StepView {
        to: to.code().to_owned(),
        who: codes(who),
        missing: missing
            .iter()
            .map(|guard| guard.code().to_owned())
            .collect(),
        open,
        reason: reason.to_owned(),
        emergency,
    }
}

fn codes(codes: &[&str]) -> Vec<String> {
    codes.iter().map(|code| (*code).to_owned()).collect()
}

fn minutes(behind_ms: Option<i64>) -> u32 {
    behind_ms.map_or(0, |ms| u32::try_from(ms / 60_000).unwrap_or(u32::MAX))
}

fn due(due: Due) -> DueView {
    let Due {
        row,
        when,
        days_late,
        escalation,
        blocked,
    } = due;
    let form = answer::form(row.sort, &row.what).map(|form| DueForm {
        kind: form.kind.name.to_owned(),
        asks: form
            .asks
            .iter()
            .map(|(field, needed)| AskView {
                field: (*field).to_owned(),
                needed: *needed,
            })
            .collect(),
    });
    let late = i32::try_from(days_late).unwrap_or(if days_late > 0 { i32::MAX } else { i32::MIN });
    DueView {
        sort: row.sort.code().to_owned(),
        what: row.what,
        record: row.record.map(|record| record.to_string()),
        title: row.title,
        key: row.key,
        due_at: row.due_at,
        due_on: row.due_on,
        when: when.code().to_owned(),
        days_late: late,
        case: row.case.map(|case| case.to_string()),
        case_title: row.case_title,
        case_reference: row.case_reference,
        risk: row.risk,
        officer: row.officer,
        reached: codes(&escalation.reached()),
        escalated_at: row.escalated_at,
        prompt_network: escalation.prompt_network,
        blocked: blocked.map(str::to_owned),
        form,
    }
}
