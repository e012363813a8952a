//! Desk values to views, by hand and whole.

use std::collections::BTreeMap;

use desk::form;
use desk::model::RecordId;
use desk::model::plausible::Odd;
use desk::record::Record;
use desk::store_lines::CaseLine;

use crate::error::{ApiError, Code};
use crate::types::*;

pub(crate) fn record_id(text: &str) -> Result<RecordId, ApiError> {
    RecordId::parse(text).ok_or_else(|| ApiError::of(Code::NoRecord))
}

/// A colleague's clock, or one who means harm, may say any second at all.
const fn milliseconds(seconds: i64) -> i64 {
    seconds.saturating_mul(1000)
}

/// Name of its kind, `#900` for one of a newer version.
pub(crate) fn kind_name(record: &Record) -> String {
    record.kind.map_or_else(
        || format!("#{}", record.stored.kind),
        |kind| kind.name.to_owned(),
    )
}

pub(crate) fn record(record: &Record) -> RecordView {
    let fields = record
        .kind
        .map(|kind| form::fields(kind, &record.stored.state))
        .unwrap_or_default();
    RecordView {
        id: record.stored.id.to_string(),
        kind: kind_name(record),
        fields: fields.into_iter().collect::<BTreeMap<_, _>>(),
        contested: record.contested(),
        withdrawn: record.stored.withdrawn,
        unsent: record.unsent,
        veiled: record.stored.veiled,
        created_at: milliseconds(record.stored.created),
        updated_at: milliseconds(record.stored.updated),
        updated_by: record.updated_by.clone(),
        odd: record.odd.iter().map(odd_date).collect(),
        title: record.title(),
    }
}

fn odd_date(odd: &Odd) -> OddDateView {
    let Odd { field, why, other } = odd;
    OddDateView {
        field: (*field).to_owned(),
        why: why.code().to_owned(),
        other: other.unwrap_or_default().to_owned(),
    }
}

pub(crate) fn records(all: &[Record]) -> Vec<RecordView> {
    all.iter().map(record).collect()
}

pub(crate) fn case_row(line: &CaseLine) -> CaseRow {
    CaseRow {
        id: line.id.to_string(),
        reference: line.reference.clone(),
        title: line.title.clone(),
        status: line.status.clone(),
        risk: line.risk.clone(),
        officer: line.officer.clone(),
        opened_on: line.opened_on.clone(),
        updated_at: milliseconds(line.touched),
        overdue: line.overdue,
        conflicts: line.conflicts,
        unsent: line.unsent,
        circle: line.circle.clone(),
        veiled: line.veiled,
    }
}

pub(crate) fn asked(writes: Vec<FieldWrite>) -> Vec<form::Asked> {
    writes
        .into_iter()
        .map(
            |FieldWrite {
                 field,
                 element,
                 value,
             }| form::Asked {
                field,
                element,
                value,
            },
        )
        .collect()
}

/// A text as an SVG QR picture; empty when it is too long for one.
pub(crate) fn qr(text: &str) -> String {
    qrcode::QrCode::new(text.as_bytes())
        .map(|code| {
            code.render::<qrcode::render::svg::Color<'_>>()
                .min_dimensions(200, 200)
                .build()
        })
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::milliseconds;

    #[test]
    fn a_record_from_the_end_of_time_is_shown_and_stops_no_list() {
        assert_eq!(milliseconds(1_790_000_000), 1_790_000_000_000);
        assert_eq!(milliseconds(100_000_000_000_000_000), i64::MAX);
        assert_eq!(milliseconds(i64::MIN), i64::MIN);
    }
}
