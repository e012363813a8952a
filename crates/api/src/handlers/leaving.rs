//! Consent judged, what would leave, what left, how long a case is kept.

use std::sync::Arc;

use desk::Desk;
use desk::consents::Standing;
use desk::leaving::{Disclosed, FieldLeaving, Leaving, PartLeaving, PersonLeaving};
use desk::model::consent::Verdict;
use desk::model::leaving::Fate;
use desk::model::retention::Terms;
use desk::outward::Outgoing;

use super::convert;
use crate::error::ApiError;
use crate::types::*;

fn verdict(verdict: Verdict) -> VerdictView {
    let Verdict {
        allowed,
        reasons,
        consent,
        limits,
    } = verdict;
    VerdictView {
        allowed,
        reasons: reasons.iter().map(|one| one.code().to_owned()).collect(),
        consent: consent.map(|id| id.to_string()),
        limits,
    }
}

fn standing(standing: Standing) -> StandingView {
    let Standing { who, scopes } = standing;
    StandingView {
        person: who.person.map(|id| id.to_string()),
        name: who.name,
        subject: who.subject,
        minor: who.minor,
        scopes: scopes
            .into_iter()
            .map(|(scope, answer)| ScopeView {
                scope: scope.to_owned(),
                verdict: verdict(answer),
            })
            .collect(),
    }
}

fn person(person: PersonLeaving) -> PersonLeavingView {
    PersonLeavingView {
        person: person.who.person.map(|id| id.to_string()),
        name: person.who.name,
        subject: person.who.subject,
        scope: person.scope.map(str::to_owned),
        verdict: verdict(person.verdict),
    }
}

fn field(field: FieldLeaving) -> FieldLeavingView {
    let (fate, hold) = match field.fate {
        Fate::Leaves => ("leaves", None),
        Fate::Read => ("read", None),
        Fate::Held(hold) => ("held", Some(hold.code().to_owned())),
    };
    FieldLeavingView {
        field: field.field.to_owned(),
        fate: fate.to_owned(),
        hold,
    }
}

fn part(part: PartLeaving) -> PartLeavingView {
    let PartLeaving {
        kind,
        records,
        held,
        fields,
    } = part;
    PartLeavingView {
        kind: kind.to_owned(),
        records,
        held,
        fields: fields.into_iter().map(field).collect(),
    }
}

pub(crate) fn view(leaving: Leaving) -> LeavingView {
    LeavingView {
        allowed: leaving.allowed,
        people: leaving.people.into_iter().map(person).collect(),
        parts: leaving.parts.into_iter().map(part).collect(),
    }
}

pub(crate) fn consent_standing(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<StandingListView, ApiError> {
    let people = desk.consent_standing(convert::record_id(&request.id)?)?;
    Ok(StandingListView {
        people: people.into_iter().map(standing).collect(),
    })
}

fn outgoing(outgoing: Outgoing) -> OutgoingView {
    let blocked = outgoing.is_blocked();
    let Outgoing {
        record,
        scope,
        verdict: answer,
        ahead: _,
    } = outgoing;
    OutgoingView {
        record: record.to_string(),
        scope: scope.map(str::to_owned),
        verdict: verdict(answer),
        blocked,
    }
}

pub(crate) fn outward_standing(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<OutgoingListView, ApiError> {
    let found = desk.outward_standing(convert::record_id(&request.id)?)?;
    Ok(OutgoingListView {
        outgoing: found.into_iter().map(outgoing).collect(),
    })
}

pub(crate) fn leaving_preview(
    desk: &Arc<Desk>,
    request: LeavingRequest,
) -> Result<LeavingView, ApiError> {
    let case = convert::record_id(&request.case)?;
    Ok(view(desk.may_leave(
        case,
        &request.recipient_type,
        &request.level,
    )?))
}

pub(crate) fn disclosure_record(
    desk: &Arc<Desk>,
    request: DisclosureRecord,
) -> Result<RecordListView, ApiError> {
    let case = convert::record_id(&request.case)?;
    let leaving = desk.may_leave(case, &request.recipient_type, &request.level)?;
    let disclosed = Disclosed {
        form: request.form,
        recipient: request.recipient,
        what: request.what,
        sha256: None,
    };
    let made = desk.record_disclosure(&leaving, &disclosed)?;
    let records = made
        .into_iter()
        .map(|id| Ok(convert::record(&desk.record(id)?)))
        .collect::<Result<_, ApiError>>()?;
    Ok(RecordListView { records })
}

pub(crate) fn breach_list(desk: &Arc<Desk>, _: Nothing) -> Result<RecordListView, ApiError> {
    Ok(RecordListView {
        records: convert::records(&desk.breaches()?),
    })
}

pub(crate) fn retention_get(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<RetentionView, ApiError> {
    let (kept, terms) = desk.retention(convert::record_id(&request.id)?)?;
    Ok(RetentionView {
        term: kept.map(|kept| kept.term.code().to_owned()),
        until: kept.map(|kept| kept.until.to_string()),
        held: kept.is_some_and(|kept| kept.held),
        due: kept.is_some_and(|kept| kept.due),
        terms: terms_view(terms),
    })
}

pub(crate) fn retention_terms(
    desk: &Arc<Desk>,
    _: Nothing,
) -> Result<RetentionTermsView, ApiError> {
    Ok(terms_view(desk.retention_terms()?))
}

pub(crate) fn retention_terms_save(
    desk: &Arc<Desk>,
    request: RetentionTermsView,
) -> Result<RetentionTermsView, ApiError> {
    let RetentionTermsView {
        grave_years,
        other_years,
        rejected_years,
        draft_days,
    } = request;
    let terms = Terms {
        grave_years,
        other_years,
        rejected_years,
        draft_days,
    };
    Ok(terms_view(desk.set_retention_terms(terms)?))
}

const fn terms_view(terms: Terms) -> RetentionTermsView {
    let Terms {
        grave_years,
        other_years,
        rejected_years,
        draft_days,
    } = terms;
    RetentionTermsView {
        grave_years,
        other_years,
        rejected_years,
        draft_days,
    }
}
