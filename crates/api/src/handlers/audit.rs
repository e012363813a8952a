//! The audit trail.

use std::sync::Arc;

use desk::Desk;
use desk::audit::Told;
use desk::model::RecordId;
use desk::store_lines::{AuditCheck, AuditFilter, Fault};

use super::convert;
use crate::error::ApiError;
use crate::types::*;

pub(crate) fn audit_list(
    desk: &Arc<Desk>,
    request: AuditListRequest,
) -> Result<AuditListView, ApiError> {
    let AuditListRequest {
        ops,
        about,
        person,
        from,
        until,
        before,
        limit,
    } = request;
    let about = match about.as_str() {
        "" => None,
        text => Some(convert::record_id(text)?),
    };
    let filter = AuditFilter {
        ops,
        about,
        person,
        from: from.map(|at| at.div_euclid(1000)),
        until: until.map(|at| at.div_euclid(1000)),
    };
    let page = desk.audit_page(&filter, before, limit)?;
    Ok(AuditListView {
        lines: page.lines.into_iter().map(line).collect(),
        total: page.total,
        ops: page.ops,
    })
}

fn line(told: Told) -> AuditLine {
    let Told {
        entry,
        title,
        case_reference,
    } = told;
    let text = |id: Option<RecordId>| id.map(|id| id.to_string()).unwrap_or_default();
    AuditLine {
        number: entry.number,
        at: entry.at.saturating_mul(1000),
        person: entry.person,
        op: entry.op,
        kind: desk::audit::kind_name(entry.kind),
        record: text(entry.record),
        title,
        case: text(entry.case),
        case_reference,
        fields: entry.fields.split_whitespace().map(str::to_owned).collect(),
        what: entry.what,
        sha256: entry.sha256,
        result: entry.result,
    }
}

fn check(device: String, check: &AuditCheck, anchors: u32, signed: Option<bool>) -> AuditCheckView {
    let (fault, at) = match check.fault {
        None => ("", 0),
        Some(Fault::Gap(at)) => ("gap", at),
        Some(Fault::Changed(at)) => ("changed", at),
        Some(Fault::Cut(at)) => ("cut", at),
        Some(Fault::Anchor(at)) => ("anchor", at),
    };
    AuditCheckView {
        device,
        entries: check.entries,
        head: desk::audit::hex(&check.head),
        fault: fault.to_owned(),
        at,
        anchors,
        signed,
    }
}

pub(crate) fn audit_verify(desk: &Arc<Desk>, _: Nothing) -> Result<AuditCheckView, ApiError> {
    let found = desk.audit_verify()?;
    Ok(check(
        found.device.to_string(),
        &found.check,
        found.anchors,
        found.signed,
    ))
}

pub(crate) fn audit_export(desk: &Arc<Desk>, _: Nothing) -> Result<AuditExportView, ApiError> {
    let (name, text) = desk.audit_export()?;
    Ok(AuditExportView { name, text })
}

pub(crate) fn audit_check(
    desk: &Arc<Desk>,
    request: AuditText,
) -> Result<AuditCheckView, ApiError> {
    let found = desk.audit_check_export(&request.text)?;
    Ok(check(
        found.device.to_string(),
        &found.check,
        found.anchors,
        found.signed,
    ))
}
