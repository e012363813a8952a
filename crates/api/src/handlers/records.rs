//! Records of any kind.

use std::collections::BTreeMap;
use std::sync::Arc;

use desk::Desk;
use desk::form;
use desk::history::{Past, Step};
use desk::record::Record;
use desk::rivals::{Choice, Conflict, RivalLine};

use super::convert;
use crate::error::{ApiError, Code};
use crate::types::*;

pub(crate) fn saved(desk: &Arc<Desk>, record: &Record) -> Result<SavedView, ApiError> {
    Ok(SavedView {
        record: convert::record(record),
        saved_at: desk.now_ms(),
        waiting: desk.waiting_changes()?,
    })
}

pub(crate) fn record_create(
    desk: &Arc<Desk>,
    request: RecordCreate,
) -> Result<SavedView, ApiError> {
    let record = desk.create(&request.kind, &convert::asked(request.writes))?;
    saved(desk, &record)
}

pub(crate) fn record_save(desk: &Arc<Desk>, request: RecordSave) -> Result<SavedView, ApiError> {
    let record = desk.save(
        convert::record_id(&request.id)?,
        &convert::asked(request.writes),
    )?;
    saved(desk, &record)
}

pub(crate) fn record_get(desk: &Arc<Desk>, request: RecordName) -> Result<RecordView, ApiError> {
    Ok(convert::record(
        &desk.read_record(convert::record_id(&request.id)?)?,
    ))
}

pub(crate) fn record_list(
    desk: &Arc<Desk>,
    request: RecordListRequest,
) -> Result<RecordListView, ApiError> {
    let records = desk.parts(convert::record_id(&request.case)?, &request.kind)?;
    Ok(RecordListView {
        records: records.iter().map(convert::record).collect(),
    })
}

pub(crate) fn record_withdraw(
    desk: &Arc<Desk>,
    request: RecordWithdraw,
) -> Result<SavedView, ApiError> {
    let record = desk.withdraw(convert::record_id(&request.id)?, request.withdrawn)?;
    saved(desk, &record)
}

pub(crate) fn record_history(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<HistoryView, ApiError> {
    let past = desk.history(convert::record_id(&request.id)?)?;
    let entries = past
        .into_iter()
        .map(
            |Past {
                 dot,
                 field,
                 element,
                 value,
                 at,
                 person,
                 device,
                 current,
                 lost,
                 clock_suspect,
             }| HistoryEntry {
                dot,
                field,
                element: (!element.is_empty()).then_some(element),
                value: form::json(&value),
                at: milliseconds(at),
                person,
                device,
                current,
                lost,
                clock_suspect,
            },
        )
        .collect();
    Ok(HistoryView { entries })
}

pub(crate) fn record_restore_value(
    desk: &Arc<Desk>,
    request: ValueRestore,
) -> Result<SavedView, ApiError> {
    let ValueRestore {
        id,
        field,
        element,
        dot,
        reason,
    } = request;
    let element = element.unwrap_or_default();
    let record = desk.restore_value(convert::record_id(&id)?, &field, &element, &dot, &reason)?;
    saved(desk, &record)
}

pub(crate) fn case_history(
    desk: &Arc<Desk>,
    request: CaseHistoryRequest,
) -> Result<CaseHistoryView, ApiError> {
    let CaseHistoryRequest {
        case,
        person,
        news,
        before,
    } = request;
    let found = desk.case_steps(convert::record_id(&case)?, &person, news, before)?;
    let mut records = BTreeMap::new();
    for step in &found.steps {
        let known = records.entry(step.record.stored.id);
        known.or_insert_with(|| convert::record(&step.record));
    }
    let step = |step: Step| CaseStep {
        place: step.place,
        record: step.record.stored.id.to_string(),
        kind: convert::kind_name(&step.record),
        title: step.record.title(),
        act: step.act.to_owned(),
        fields: step.fields,
        at: milliseconds(step.at),
        person: step.person,
        device: step.device,
        news: step.news,
        clock_suspect: step.clock_suspect,
    };
    Ok(CaseHistoryView {
        steps: found.steps.into_iter().map(step).collect(),
        records: records.into_values().collect(),
        people: found.people,
        news: found.news,
    })
}

fn milliseconds(seconds: u64) -> i64 {
    i64::try_from(seconds)
        .unwrap_or(i64::MAX / 1000)
        .saturating_mul(1000)
}

pub(crate) fn record_undo(desk: &Arc<Desk>, _: Nothing) -> Result<UndoView, ApiError> {
    Ok(UndoView {
        record: desk.undo()?.as_ref().map(convert::record),
    })
}

pub(crate) fn conflict_list(desk: &Arc<Desk>, _: Nothing) -> Result<ConflictListView, ApiError> {
    let conflicts = desk
        .conflicts()?
        .into_iter()
        .map(
            |Conflict {
                 record,
                 case,
                 field,
                 element,
                 rivals,
             }| {
                let of = case.as_ref().unwrap_or(&record);
                let reference = of
                    .shown("reference")
                    .and_then(|value| value.text().map(str::to_owned));
                let is_case = of.kind.is_some_and(|kind| kind.name == "case");
                ConflictView {
                    record: record.stored.id.to_string(),
                    kind: record
                        .kind
                        .map_or_else(String::new, |kind| kind.name.to_owned()),
                    title: record.title(),
                    case: is_case.then(|| of.stored.id.to_string()),
                    case_reference: reference.filter(|_| is_case),
                    field,
                    element: (!element.is_empty()).then_some(element),
                    rivals: rivals.into_iter().map(rival).collect(),
                }
            },
        )
        .collect();
    Ok(ConflictListView { conflicts })
}

fn rival(line: RivalLine) -> RivalView {
    let RivalLine {
        dot,
        value,
        at,
        person,
        device,
        shown,
    } = line;
    RivalView {
        dot,
        value: form::json(&value),
        at: milliseconds(at),
        person,
        device,
        shown,
    }
}

pub(crate) fn conflict_resolve(
    desk: &Arc<Desk>,
    request: ConflictResolve,
) -> Result<SavedView, ApiError> {
    let ConflictResolve {
        record,
        field,
        element,
        seen,
        keep,
        value,
    } = request;
    let choice = match (keep, value) {
        (Some(dot), None) => Choice::Keep(dot),
        (None, Some(value)) => Choice::Write(value),
        _ => return Err(ApiError::of(Code::BadRequest)),
    };
    let record = desk.resolve(
        convert::record_id(&record)?,
        &field,
        element.as_deref().unwrap_or_default(),
        &seen,
        &choice,
    )?;
    saved(desk, &record)
}
