//! The intake minimum data set: what a case still lacks before it leaves the draft, and before
//! triage. Nothing here blocks saving; the screen shows what is missing and takes people there.

/// What is known of a case and its records, as far as intake asks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Known {
    /// An intake channel is recorded.
    pub intake_channel: bool,
    /// The moment it was received is recorded.
    pub received_at: bool,
    /// At least one source.
    pub source: bool,
    /// A consent record for `record_and_store` with a status.
    pub consent_to_record: bool,
    /// At least one incident that has a start date.
    pub incident_date: bool,
    /// At least one incident with a place precision.
    pub incident_place: bool,
    /// A victim: a violation with a victim, or a person or organisation on the case.
    pub victim: bool,
    /// Safe-contact instructions: a channel, or "do not contact".
    pub safe_contact: bool,
    /// The conflict-of-interest question was answered.
    pub conflict_declared: bool,
    /// At least one violation with a type.
    pub act: bool,
}

/// One missing thing; its code is the label key `missing-<code>`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Missing {
    /// No intake channel.
    IntakeChannel,
    /// No moment of receipt.
    ReceivedAt,
    /// No source.
    Source,
    /// No word on recording and storing.
    ConsentToRecord,
    /// No dated incident.
    IncidentDate,
    /// No incident with a place precision.
    IncidentPlace,
    /// Nobody is named as the one concerned.
    Victim,
    /// No safe-contact instructions.
    SafeContact,
    /// Conflict of interest not declared.
    ConflictDeclared,
    /// No type of act.
    Act,
}

impl Missing {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::IntakeChannel => "intake_channel",
            Self::ReceivedAt => "received_at",
            Self::Source => "source",
            Self::ConsentToRecord => "consent_to_record",
            Self::IncidentDate => "incident_date",
            Self::IncidentPlace => "incident_place",
            Self::Victim => "victim",
            Self::SafeContact => "safe_contact",
            Self::ConflictDeclared => "conflict_declared",
            Self::Act => "act",
        }
    }
}

/// What stands between a draft and `intake` (domain specification §4.1, second row).
pub fn missing_for_intake(known: Known) -> Vec<Missing> {
    pick(&[
        (known.intake_channel, Missing::IntakeChannel),
        (known.received_at, Missing::ReceivedAt),
        (known.source, Missing::Source),
        (known.consent_to_record, Missing::ConsentToRecord),
    ])
}

/// What stands between `intake` and `triage` (§4.1, third row, and §4.4).
pub fn missing_for_triage(known: Known) -> Vec<Missing> {
    let mut missing = missing_for_intake(known);
    missing.extend(pick(&[
        (known.incident_date, Missing::IncidentDate),
        (known.incident_place, Missing::IncidentPlace),
        (known.victim, Missing::Victim),
        (known.act, Missing::Act),
        (known.safe_contact, Missing::SafeContact),
        (known.conflict_declared, Missing::ConflictDeclared),
    ]));
    missing
}

fn pick(questions: &[(bool, Missing)]) -> Vec<Missing> {
    questions
        .iter()
        .filter(|(answered, _)| !answered)
        .map(|(_, missing)| *missing)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_call_lacks_everything_and_still_counts_as_a_draft() {
        assert_eq!(missing_for_triage(Known::default()).len(), 10);
    }

    #[test]
    fn each_answer_takes_exactly_one_item_off_the_list() {
        let known = Known {
            source: true,
            safe_contact: true,
            ..Known::default()
        };
        let missing = missing_for_triage(known);
        assert_eq!(missing.len(), 8);
        assert!(!missing.contains(&Missing::Source) && !missing.contains(&Missing::SafeContact));
    }
}
