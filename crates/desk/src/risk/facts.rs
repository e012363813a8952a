//! What the records of a case say about the rules that raise a level.

use model::record::{INCIDENT, INVOLVEMENT, VIOLATION};
use model::risk::{self, Attack, Facts, Rule};
use model::{PartialDate, RecordId, Value, text};

use super::Proposal;
use crate::desk::Session;
use crate::error::Error;
use crate::record::Record;

impl Session {
    /// What the records of a case say about the rules.
    pub(crate) fn proposals(
        &self,
        case: RecordId,
        today: Option<PartialDate>,
    ) -> Result<Vec<Proposal>, Error> {
        let Some(today) = today else {
            return Ok(Vec::new());
        };
        let of_case = self.record(case)?;
        let incidents = self.parts_of(case, &INCIDENT)?;
        let involvements = self.parts_of(case, &INVOLVEMENT)?;
        let violations = self.parts_of(case, &VIOLATION)?;
        let attacks: Vec<Attack> = violations
            .iter()
            .map(|violation| attack(violation, &incidents, &involvements))
            .collect();
        let Facts {
            death_threat,
            detention,
            recent_abduction,
            same_perpetrator,
        } = risk::facts(&attacks, today.first_day());
        let mut proposals = Vec::new();
        for (rule, named) in [
            (Rule::ExplicitDeathThreat, death_threat),
            (Rule::InDetention, detention),
            (Rule::RecentAbduction, recent_abduction),
            (Rule::SamePerpetrator, same_perpetrator),
        ] {
            let lines: Vec<_> = attacks
                .iter()
                .zip(&violations)
                .filter(|(attack, _)| named.contains(&attack.violation))
                .map(|(attack, violation)| {
                    let on = attack.on.map_or_else(String::new, |on| on.to_string());
                    (violation.stored.id, attack.kind.clone(), on)
                })
                .collect();
            if !lines.is_empty() {
                proposals.push(Proposal {
                    rule,
                    source: "violations",
                    violations: lines,
                });
            }
        }
        proposals.extend(self.minor(&of_case, today)?);
        Ok(proposals)
    }

    fn minor(&self, case: &Record, today: PartialDate) -> Result<Option<Proposal>, Error> {
        let Some(Value::Link(person)) = case.shown("person") else {
            return Ok(None);
        };
        let person = self.record(*person)?;
        let birth = match person.shown("birth_date") {
            Some(Value::Date(birth)) => Some(*birth),
            _ => None,
        };
        let band = person.shown("age_band").and_then(Value::code);
        let source = if birth.is_some() {
            "birth_date"
        } else {
            "age_band"
        };
        let minor = risk::minor_on(birth, band, today) == Some(true);
        Ok(minor.then_some(Proposal {
            rule: Rule::Minor,
            source,
            violations: Vec::new(),
        }))
    }
}

fn attack(violation: &Record, incidents: &[Record], involvements: &[Record]) -> Attack {
    let incident = match violation.shown("incident") {
        Some(Value::Link(id)) => incidents.iter().find(|one| one.stored.id == *id),
        _ => None,
    };
    let of_this = Value::Link(violation.stored.id);
    let mut perpetrators = Vec::new();
    for involvement in involvements
        .iter()
        .filter(|one| one.shown("violation") == Some(&of_this))
    {
        for field in ["perpetrator", "organisation"] {
            if let Some(Value::Link(id)) = involvement.shown(field) {
                perpetrators.push(id.to_string());
            }
        }
        if let Some(group) = involvement.shown("group").and_then(Value::text) {
            perpetrators.push(format!("group {}", text::fold(group)));
        }
    }
    Attack {
        violation: violation.stored.id.to_string(),
        // Without an incident a violation stands for itself.
        incident: incident
            .map_or(violation.stored.id, |one| one.stored.id)
            .to_string(),
        kind: violation.code("violation_type").to_owned(),
        on: incident.and_then(|incident| match incident.shown("starts_on") {
            Some(Value::Date(on)) => Some(*on),
            _ => None,
        }),
        ongoing: incident.is_some_and(|one| one.shown("ongoing") == Some(&Value::Flag(true))),
        perpetrators,
    }
}
