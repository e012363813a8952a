//! The terms of the clocks of cases.

use std::sync::Arc;

use desk::Desk;
use desk::clock_terms::LevelTerms;
use desk::model::clock::{OwnTerms, Terms};

use crate::error::ApiError;
use crate::types::*;

pub(crate) fn clock_terms(desk: &Arc<Desk>, _: Nothing) -> Result<ClockTermsView, ApiError> {
    Ok(view(desk.clock_terms()?))
}

pub(crate) fn clock_terms_save(
    desk: &Arc<Desk>,
    request: ClockTermsSave,
) -> Result<ClockTermsView, ApiError> {
    let ClockTermsSave { level, own } = request;
    Ok(view(desk.set_clock_terms(&level, read(&own))?))
}

fn view(levels: [LevelTerms; 4]) -> ClockTermsView {
    let levels = levels.into_iter().map(|one| {
        let LevelTerms { level, usual, own } = one;
        LevelTermsView {
            level: level.to_owned(),
            usual: terms(usual_as_own(usual)),
            own: terms(own),
        }
    });
    ClockTermsView {
        levels: levels.collect(),
    }
}

const fn usual_as_own(usual: Terms) -> OwnTerms {
    let Terms {
        first_action,
        verification,
        reassessment,
        contact,
        supervisor_after,
        head_after,
        prompt_network,
    } = usual;
    OwnTerms {
        first_action: Some(first_action),
        verification: Some(verification),
        reassessment: Some(reassessment),
        contact: Some(contact),
        supervisor_after,
        head_after,
        prompt_network: Some(prompt_network),
    }
}

fn terms(own: OwnTerms) -> ClockTerms {
    let OwnTerms {
        first_action,
        verification,
        reassessment,
        contact,
        supervisor_after,
        head_after,
        prompt_network,
    } = own;
    let hours = |hours: Option<i64>| hours.and_then(|hours| u32::try_from(hours).ok());
    ClockTerms {
        first_action_hours: hours(first_action),
        verification_hours: hours(verification),
        reassessment_hours: hours(reassessment),
        contact_hours: hours(contact),
        supervisor_after_hours: hours(supervisor_after),
        head_after_hours: hours(head_after),
        prompt_network,
    }
}

fn read(own: &ClockTerms) -> OwnTerms {
    let ClockTerms {
        first_action_hours,
        verification_hours,
        reassessment_hours,
        contact_hours,
        supervisor_after_hours,
        head_after_hours,
        prompt_network,
    } = *own;
    OwnTerms {
        first_action: first_action_hours.map(i64::from),
        verification: verification_hours.map(i64::from),
        reassessment: reassessment_hours.map(i64::from),
        contact: contact_hours.map(i64::from),
        supervisor_after: supervisor_after_hours.map(i64::from),
        head_after: head_after_hours.map(i64::from),
        prompt_network,
    }
}
