//! Cases that may be about the same thing.

use std::sync::Arc;

use desk::Desk;
use desk::case_likeness::{AlikeCase, CaseDouble, Said, Side};
use desk::model::case_likeness::{Likeness, Reason};

use super::convert;
use crate::error::{ApiError, Code};
use crate::types::*;

pub(crate) fn case_alike(
    desk: &Arc<Desk>,
    request: RecordName,
) -> Result<AlikeCasesView, ApiError> {
    let id = convert::record_id(&request.id)?;
    let view = |alike: AlikeCase| {
        let AlikeCase {
            side,
            likeness,
            said,
            leads,
        } = alike;
        AlikeCaseView {
            side: side_view(side),
            score: likeness.score,
            reasons: reasons(&likeness),
            said: said.code().to_owned(),
            leads,
        }
    };
    Ok(AlikeCasesView {
        cases: desk.alike_cases(id)?.into_iter().map(view).collect(),
    })
}

pub(crate) fn case_doubles(
    desk: &Arc<Desk>,
    request: CaseDoublesRequest,
) -> Result<CaseDoublesView, ApiError> {
    let CaseDoublesRequest { after } = request;
    let after = after.as_deref().map(convert::record_id).transpose()?;
    let (pairs, next) = desk.case_doubles(after)?;
    let view = |pair: CaseDouble| {
        let CaseDouble {
            one,
            other,
            likeness,
        } = pair;
        CaseDoubleView {
            one: side_view(one),
            other: side_view(other),
            score: likeness.score,
            reasons: reasons(&likeness),
        }
    };
    Ok(CaseDoublesView {
        pairs: pairs.into_iter().map(view).collect(),
        next: next.map(|id| id.to_string()),
    })
}

pub(crate) fn case_say(desk: &Arc<Desk>, request: CaseSay) -> Result<AlikeCasesView, ApiError> {
    let CaseSay { one, other, said } = request;
    let said = Said::from_code(&said).ok_or_else(|| ApiError::of(Code::BadRequest))?;
    let id = convert::record_id(&one)?;
    desk.say_of_cases(id, convert::record_id(&other)?, said)?;
    case_alike(desk, RecordName { id: one })
}

fn side_view(side: Side) -> CaseSideView {
    let Side {
        line,
        people,
        acts,
        when,
        place,
    } = side;
    CaseSideView {
        row: convert::case_row(&line),
        people,
        acts,
        when,
        place,
    }
}

fn reasons(likeness: &Likeness) -> Vec<String> {
    let codes = likeness.reasons.iter().copied().map(Reason::code);
    codes.map(str::to_owned).collect()
}
