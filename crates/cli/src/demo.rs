//! `sanad demo`: a laptop with believable, plainly fictional content in four languages, and a
//! colleague's laptop with which it exchanges.
//!
//! Content lies in `demo/`: import lines whose days are relative, so that what is late is late
//! on whatever day the demo is made. See [`dated`].

mod evidence;
mod protection;

use std::io::Cursor;
use std::path::Path;

use api::types::{AppState, ExchangeOutcome, Nothing};
use api::types::{
    CaseListRequest, CaseListView, CaseView, DecisionPropose, DecisionView, DeviceApprove,
    DeviceListView, DeviceRequestMake, DeviceRequestView, FieldWrite, ImportDone, InstitutionFound,
    JudgedView, OpenTableView, PathView, RecordCreate, RecordName, RecordSave, RecoveryView,
    SavedView, SearchRequest, SearchView, StepRequest, TableChoices, TableOpen, VaultCreate,
};
use api::{ApiError, Code};
use serde::Deserialize;
use serde_json::json;

use crate::args::Demo;
use crate::days;
use crate::seat::{Seat, read_text};

/// Import lines, one file a language. Amina's desk is where all four meet.
const LINES: [&str; 7] = [
    include_str!("../demo/ar.jsonl"),
    include_str!("../demo/en.jsonl"),
    include_str!("../demo/fr.jsonl"),
    include_str!("../demo/es.jsonl"),
    include_str!("../demo/protection.jsonl"),
    include_str!("../demo/steps.jsonl"),
    include_str!("../demo/more.jsonl"),
];
const DAY_MS: i64 = 86_400_000;
/// Things received "today" were received some hours ago, not in the future.
const HOURS_AGO_MS: i64 = 3 * 3_600_000;

/// The people of the demo, and what they write.
#[derive(Deserialize)]
struct People {
    person: String,
    device: String,
    country: String,
    colleague: Colleague,
    contested: Contested,
    proposals: Vec<Proposal>,
    after: After,
    worsened: protection::Worsened,
    steps: Vec<Stepped>,
}

/// A step that is taken on the day the demo is made.
#[derive(Deserialize)]
struct Stepped {
    case: String,
    to: String,
}

#[derive(Deserialize)]
struct Colleague {
    person: String,
    device: String,
    roles: Vec<String>,
}

/// Both rewrite the narrative of one incident without knowing of each other.
#[derive(Deserialize)]
struct Contested {
    incident: String,
    here: String,
    there: String,
}

/// A level the colleague proposes, so that something waits for Amina's approval.
#[derive(Deserialize)]
struct Proposal {
    case: String,
    violation_type: String,
    value: String,
    reason: String,
}

/// A note written after the last exchange, so that something waits for the next.
#[derive(Deserialize)]
struct After {
    case: String,
    text: String,
}

fn people() -> Result<People, ApiError> {
    serde_json::from_str(include_str!("../demo/people.json"))
        .map_err(|_| ApiError::of(Code::Internal))
}

pub(crate) fn run(seat: &Seat<'_>, command: Demo) -> Result<u8, ApiError> {
    match command {
        Demo::Seed { invitation } => seed(seat, &invitation)?,
        Demo::Colleague { of, invitation } => colleague(seat, &of, &invitation)?,
    }
    let folder = seat.home().display().to_string();
    seat.out.document(&json!({ "home": folder }));
    seat.out.say("cli-demo-made", &[("folder", folder.into())]);
    Ok(0)
}

fn make_vault(seat: &Seat<'_>) -> Result<(), ApiError> {
    let passphrase = seat.first_passphrase()?.expose().to_owned();
    // The recovery key of a demo is thrown away: its passphrase is on the screen anyway.
    seat.view::<RecoveryView>("vault_create", VaultCreate { passphrase })?;
    Ok(())
}

fn seed(seat: &Seat<'_>, invitation: &Path) -> Result<(), ApiError> {
    let invitation = read_text(invitation)?;
    let People {
        person,
        device,
        country,
        steps,
        ..
    } = people()?;
    make_vault(seat)?;
    let request = InstitutionFound {
        invitation,
        person,
        device,
        country,
    };
    seat.view::<AppState>("institution_found", request)?;
    seat.desk().mark_demo()?;
    let lines = dated(&LINES.concat(), seat.desk().now_ms());
    seat.desk().import_own(&mut Cursor::new(lines))?;
    spreadsheet(seat)?;
    for step in steps {
        let id = case_named(seat, &step.case)?;
        let request = StepRequest {
            id,
            to: step.to,
            emergency: false,
            reason: String::new(),
        };
        seat.view::<PathView>("case_step", request)?;
    }
    evidence::take_in(seat)
}

/// A list of callers comes in from a spreadsheet, as columns are guessed.
fn spreadsheet(seat: &Seat<'_>) -> Result<(), ApiError> {
    let request = TableOpen {
        name: "hotline.csv".into(),
        data: desk::base64(include_bytes!("../demo/hotline.csv")),
        like: None,
    };
    let (_, table) = seat.view::<OpenTableView>("table_open", request)?;
    let choices = TableChoices {
        rows: Vec::new(),
        map: table.map,
        keep_unread: true,
        link_known: false,
    };
    seat.view::<ImportDone>("table_run", choices)?;
    Ok(())
}

fn colleague(seat: &Seat<'_>, of: &Path, invitation: &Path) -> Result<(), ApiError> {
    let invitation = read_text(invitation)?;
    let people = people()?;
    let first = seat.beside(of)?;
    first.open()?;
    make_vault(seat)?;
    let Colleague {
        person,
        device,
        roles,
    } = people.colleague;
    let asked = DeviceRequestMake {
        invitation,
        person,
        device,
    };
    let (_, request) = seat.view::<DeviceRequestView>("device_request_make", asked)?;
    let approved = DeviceApprove {
        text: request.text,
        roles,
    };
    first.view::<DeviceListView>("device_approve", approved)?;
    // The colleague is let in by what the first laptop sends, and knows it all one exchange later.
    for laptop in [&first, seat, &first, seat] {
        exchange(laptop)?;
    }
    seat.desk().mark_demo()?;
    protection::assess(&first, seat)?;
    protection::worsen(seat, &people.worsened)?;
    let Contested {
        incident,
        here,
        there,
    } = people.contested;
    rewrite(&first, &incident, here)?;
    rewrite(seat, &incident, there)?;
    for proposal in people.proposals {
        propose(seat, proposal)?;
    }
    for laptop in [seat, &first] {
        exchange(laptop)?;
    }
    note(&first, people.after)
}

fn exchange(seat: &Seat<'_>) -> Result<(), ApiError> {
    seat.view::<ExchangeOutcome>("exchange_run", Nothing {})?;
    Ok(())
}

fn rewrite(seat: &Seat<'_>, incident: &str, narrative: String) -> Result<(), ApiError> {
    let request = SearchRequest {
        query: incident.to_owned(),
        kinds: vec!["incident".into()],
        limit: 200,
    };
    let (_, found) = seat.view::<SearchView>("search", request)?;
    let hit = found.hits.into_iter().find(|hit| hit.title == incident);
    let id = hit.ok_or(ApiError::of(Code::NoRecord))?.id;
    let writes = vec![write("narrative", &narrative)];
    seat.view::<SavedView>("record_save", RecordSave { id, writes })?;
    Ok(())
}

fn propose(seat: &Seat<'_>, proposal: Proposal) -> Result<(), ApiError> {
    let id = case_named(seat, &proposal.case)?;
    let (_, case) = seat.view::<CaseView>("case_get", RecordName { id })?;
    let meant = |one: &JudgedView| {
        let kind = one.record.fields.get("violation_type");
        kind.and_then(|kind| kind.as_str()) == Some(&proposal.violation_type)
    };
    let found = case.violations.into_iter().find(meant);
    let request = DecisionPropose {
        topic: "verification".into(),
        subject: found.ok_or(ApiError::of(Code::NoRecord))?.record.id,
        value: proposal.value,
        reason: proposal.reason,
    };
    seat.view::<DecisionView>("decision_propose", request)?;
    Ok(())
}

fn case_named(seat: &Seat<'_>, reference: &str) -> Result<String, ApiError> {
    let request = CaseListRequest {
        limit: 500,
        ..CaseListRequest::default()
    };
    let (_, list) = seat.view::<CaseListView>("case_list", request)?;
    let row = list
        .rows
        .into_iter()
        .find(|row| row.reference.ends_with(reference));
    Ok(row.ok_or(ApiError::of(Code::NoRecord))?.id)
}

fn note(seat: &Seat<'_>, after: After) -> Result<(), ApiError> {
    let case = case_named(seat, &after.case)?;
    let request = RecordCreate {
        kind: "note".into(),
        writes: vec![write("case", &case), write("text", &after.text)],
    };
    seat.view::<SavedView>("record_create", request)?;
    Ok(())
}

fn write(field: &str, value: &str) -> FieldWrite {
    FieldWrite {
        field: field.to_owned(),
        element: None,
        value: value.into(),
    }
}

/// Replaces days relative to now: `{day-3}` by a date, `{year-3}` by its year, and `"{ms-3}"`,
/// quotes and all, by an instant of that day. Always with a sign.
fn dated(lines: &str, now_ms: i64) -> String {
    let mut out = String::with_capacity(lines.len());
    let mut rest = lines;
    while let Some(at) = rest.find('{') {
        let (before, after) = rest.split_at(at);
        match placeholder(after, now_ms) {
            Some((text, length, quoted)) => {
                let kept = if quoted {
                    before.strip_suffix('"')
                } else {
                    Some(before)
                };
                out.push_str(kept.unwrap_or(before));
                out.push_str(&text);
                rest = after.get(length..).unwrap_or_default();
            }
            None => {
                out.push_str(before);
                out.push('{');
                rest = after.get(1..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

/// What a placeholder at the start stands for, how much it takes, and whether quotes go too.
fn placeholder(text: &str, now_ms: i64) -> Option<(String, usize, bool)> {
    let end = text.find('}')?;
    let inner = text.get(1..end)?;
    let sign = inner.find(['+', '-'])?;
    let (unit, after) = inner.split_at(sign);
    let after: i64 = after.parse().ok()?;
    let day = days::day(now_ms, after);
    match unit {
        "day" => Some((day, end + 1, false)),
        "year" => Some((day.split('-').next()?.to_owned(), end + 1, false)),
        "ms" => {
            let instant = now_ms + after * DAY_MS - HOURS_AGO_MS;
            Some((instant.to_string(), end + 2, true))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MORNING: i64 = 1_795_510_800_000;

    #[test]
    fn relative_days_become_days_of_the_calendar() {
        let line = r#"{"due_on": "{day-3}", "starts_on": "~{day+7}", "at": "{ms-1}", "own": {"x_a": "X-{year-329}"}}"#;
        let dated = dated(line, MORNING);
        let read: serde_json::Value = serde_json::from_str(&dated).unwrap();
        assert_eq!(read["due_on"], "2026-11-21");
        assert_eq!(read["starts_on"], "~2026-12-01");
        assert_eq!(read["at"], MORNING - DAY_MS - HOURS_AGO_MS);
        assert_eq!(read["own"]["x_a"], "X-2025");
    }

    #[test]
    fn every_line_of_the_demo_is_json_once_dated() {
        for line in dated(&LINES.concat(), MORNING).lines() {
            let read: serde_json::Value = serde_json::from_str(line).unwrap();
            assert!(read["type"].is_string(), "{line}");
            assert!(!line.contains("{day") && !line.contains("{ms"), "{line}");
        }
        assert!(people().is_ok());
    }
}
