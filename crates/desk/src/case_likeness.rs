//! Cases that may be about the same thing: found, shown side by side, decided by a person.
//!
//! A decision writes links and copies nothing. A case that is the same as another one stays whole
//! and is counted by the other; related ones are counted both; different ones are not named again.

use std::collections::BTreeSet;

use model::case_likeness::{DAYS_APART_MAX, Event, LIST_FROM, Likeness, SUGGEST_FROM, Traits};
use model::record::{CASE, INCIDENT, INVOLVEMENT, PERSON, VIOLATION};
use model::role::Act;
use model::translit::Name;
use model::{PartialDate, RecordId, Value, Write, likeness};
use store::apply::WriteTx;
use store::cases::CaseLine;

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::record::Record;

/// Cases compared for one.
const COMPARED_MAX: usize = 300;
/// Suggestions shown at once.
const SUGGESTIONS_MAX: usize = 6;
/// Cases walked for one page of the list.
const WALKED_MAX: u32 = 60;
/// Name of the operation in the audit trail.
const OP: &str = "case_likeness";
const SAME: &str = "same_as";
const RELATED: &str = "related_to";
const APART: &str = "not_same_as";

/// What a person said about two cases.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// One and the same; the second is counted by the first.
    Same,
    /// Two that belong together.
    Related,
    /// Two that have nothing to do with each other.
    Different,
    /// Nothing, or what was said is taken back.
    Nothing,
}

impl Said {
    /// Its code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Related => "related",
            Self::Different => "different",
            Self::Nothing => "",
        }
    }

    /// The word with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        let all = [Self::Same, Self::Related, Self::Different, Self::Nothing];
        all.into_iter().find(|said| said.code() == code)
    }
}

/// A case as far as it is compared, for the eye.
#[derive(Debug, Clone)]
pub struct Side {
    /// Its line in the list.
    pub line: CaseLine,
    /// Names of those concerned.
    pub people: Vec<String>,
    /// Codes of `violation_type`.
    pub acts: Vec<String>,
    /// When it happened first, as written; empty when unknown.
    pub when: String,
    /// Where, in words.
    pub place: String,
}

/// A case that may be about the same, or of which it was said.
#[derive(Debug, Clone)]
pub struct AlikeCase {
    /// That case.
    pub side: Side,
    /// Why, and how much.
    pub likeness: Likeness,
    /// What was said.
    pub said: Said,
    /// Of two that are the same: this one counts; of two that may be, it is the older one.
    pub leads: bool,
}

/// Two cases that may be one.
#[derive(Debug, Clone)]
pub struct CaseDouble {
    /// The older one.
    pub one: Side,
    /// The newer one.
    pub other: Side,
    /// Why, and how much.
    pub likeness: Likeness,
}

impl Desk {
    /// Cases that may be about the same as this one, best first; and those of which it was said that
    /// they are the same or related.
    ///
    /// # Errors
    /// As for reading.
    pub fn alike_cases(&self, id: RecordId) -> Result<Vec<AlikeCase>, Error> {
        let today = self.today_text();
        self.with_right(Act::ReadIdentities, |session| {
            let case = session.case_record(id)?;
            let mine = session.case_traits(&case)?;
            let mut found: Vec<(RecordId, Likeness, Said)> = Vec::new();
            for other in session.said_of(&case)? {
                let likeness = mine.compare(&session.case_traits(&session.case_record(other)?)?);
                let said = session.said(&case, &session.case_record(other)?);
                found.push((other, likeness, said));
            }
            let known: BTreeSet<RecordId> = found.iter().map(|(id, ..)| *id).collect();
            let mut may_be: Vec<(RecordId, Likeness, Said)> = session
                .compared(&case, &mine, SUGGEST_FROM)?
                .into_iter()
                .filter(|(id, _)| !known.contains(id))
                .map(|(id, likeness)| (id, likeness, Said::Nothing))
                .collect();
            may_be.sort_by_key(|(_, likeness, _)| std::cmp::Reverse(likeness.score));
            may_be.truncate(SUGGESTIONS_MAX);
            found.extend(may_be);
            let lead = session.store.leading_case(id)?;
            let older = |other: RecordId| -> Result<bool, Error> {
                let other = session.store.record(other)?.created;
                Ok(other < case.stored.created)
            };
            let mut all = Vec::new();
            for (other, likeness, said) in found {
                if let Some(side) = session.side(other, &today)? {
                    let leads = match said {
                        Said::Same => lead == other,
                        _ => older(other)?,
                    };
                    all.push(AlikeCase {
                        side,
                        likeness,
                        said,
                        leads,
                    });
                }
            }
            Ok(all)
        })
    }

    /// Pairs of cases that may be one, in an order that stays; a page may hold none and still have a
    /// next one.
    ///
    /// # Errors
    /// As for reading.
    pub fn case_doubles(
        &self,
        before: Option<RecordId>,
    ) -> Result<(Vec<CaseDouble>, Option<RecordId>), Error> {
        let today = self.today_text();
        self.with_right(Act::ReadIdentities, |session| {
            let walked = session.store.cases_before(before, WALKED_MAX)?;
            let mut pairs = Vec::new();
            for id in &walked {
                let case = Record::bare(session.store.record(*id)?);
                let mine = session.case_traits(&case)?;
                for (other, likeness) in session.compared(&case, &mine, LIST_FROM)? {
                    // Each pair once.
                    if other > *id {
                        continue;
                    }
                    let created = session.store.record(other)?.created;
                    let (elder, later) = if created <= case.stored.created {
                        (other, *id)
                    } else {
                        (*id, other)
                    };
                    let sides = (session.side(elder, &today)?, session.side(later, &today)?);
                    if let (Some(one), Some(two)) = sides {
                        pairs.push(CaseDouble {
                            one,
                            other: two,
                            likeness,
                        });
                    }
                }
            }
            let more = walked.len() == WALKED_MAX as usize;
            Ok((pairs, walked.last().copied().filter(|_| more)))
        })
    }

    /// Says how two cases stand to each other, in place of what was said before. Of two that are the
    /// same, `one` counts.
    ///
    /// # Errors
    /// When they are one already or one is no case.
    pub fn say_of_cases(&self, one: RecordId, other: RecordId, said: Said) -> Result<(), Error> {
        let lead = self.with_right(Act::ReadIdentities, |session| {
            session.case_record(one)?;
            session.case_record(other)?;
            Ok(session.store.leading_case(one)?)
        })?;
        if one == other || (said == Said::Same && lead == other) {
            return Err(Error::BadValue(SAME.into()));
        }
        self.write(|tx| {
            for (from, to) in [(one, other), (other, one)] {
                let stored = tx.record(from)?;
                if stored.kind != CASE.tag || (said == Said::Same && stored.withdrawn) {
                    return Err(Error::BadValue(SAME.into()));
                }
                let record = Record::bare(stored);
                let mut writes = Vec::new();
                let wanted_same = said == Said::Same && from == other;
                if record.link(SAME) == Some(to) && !wanted_same {
                    writes.push(write(SAME, None, Value::Empty)?);
                }
                if wanted_same {
                    writes.push(write(SAME, None, Value::Link(lead))?);
                }
                for (field, holds) in [(RELATED, Said::Related), (APART, Said::Different)] {
                    let stands = links(&record, field).contains(&to);
                    // Said once, on one of the two; taken back wherever it stands.
                    let wanted = said == holds && from == one.max(other);
                    if stands && !wanted {
                        writes.push(write(field, Some(to), Value::Empty)?);
                    } else if wanted && !stands {
                        writes.push(write(field, Some(to), Value::Flag(true))?);
                    }
                }
                put(tx, from, writes)?;
            }
            Ok(())
        })
    }
}

fn put(tx: &mut WriteTx<'_>, case: RecordId, writes: Vec<Write>) -> Result<(), Error> {
    if !writes.is_empty() {
        tx.change(OP, CASE.tag, case, writes)?;
    }
    Ok(())
}

fn write(field: &str, element: Option<RecordId>, value: Value) -> Result<Write, Error> {
    let declared = CASE.field_named(field);
    let field = declared.ok_or_else(|| Error::UnknownField(field.to_owned()))?;
    Ok(Write {
        field: field.tag,
        element: element.map_or_else(String::new, |id| id.to_string()),
        value,
    })
}

fn links(case: &Record, field: &str) -> BTreeSet<RecordId> {
    let elements = CASE.field_named(field).into_iter();
    elements
        .flat_map(|field| case.stored.state.elements(field))
        .filter_map(|(element, _)| RecordId::parse(element))
        .collect()
}

impl Session {
    /// Cases of which it was said that they are the same as this one or related, either way round.
    fn said_of(&self, case: &Record) -> Result<BTreeSet<RecordId>, Error> {
        let id = case.stored.id;
        let mut all = links(case, RELATED);
        all.extend(case.link(SAME));
        all.extend(self.store.cases_same_as(id)?);
        all.extend(self.store.cases_naming(RELATED, id)?);
        all.remove(&id);
        let mut standing = BTreeSet::new();
        for other in all {
            // One that was erased or withdrawn since is named no more.
            if self
                .case_record(other)
                .is_ok_and(|case| !case.stored.withdrawn)
            {
                standing.insert(other);
            }
        }
        Ok(standing)
    }

    fn said(&self, one: &Record, other: &Record) -> Said {
        let (mine, its) = (one.stored.id, other.stored.id);
        if one.link(SAME) == Some(its) || other.link(SAME) == Some(mine) {
            Said::Same
        } else if links(one, RELATED).contains(&its) || links(other, RELATED).contains(&mine) {
            Said::Related
        } else if links(one, APART).contains(&its) || links(other, APART).contains(&mine) {
            Said::Different
        } else {
            Said::Nothing
        }
    }

    /// Cases that reach `from`, without those of which somebody said something.
    fn compared(
        &self,
        case: &Record,
        mine: &Traits,
        from: i32,
    ) -> Result<Vec<(RecordId, Likeness)>, Error> {
        let id = case.stored.id;
        let mut candidates = self.candidates(case, mine)?;
        candidates.remove(&id);
        let mut found = Vec::new();
        for other in candidates.into_iter().take(COMPARED_MAX) {
            let record = Record::bare(self.store.record(other)?);
            if record.stored.withdrawn || self.said(case, &record) != Said::Nothing {
                continue;
            }
            let likeness = mine.compare(&self.case_traits(&record)?);
            if likeness.score >= from
                && self.store.leading_case(other)? != self.store.leading_case(id)?
            {
                found.push((other, likeness));
            }
        }
        Ok(found)
    }

    fn candidates(&self, case: &Record, mine: &Traits) -> Result<BTreeSet<RecordId>, Error> {
        let people = self.concerned_in(case)?;
        let ids = people.iter().map(|person| person.stored.id).collect();
        let keys = mine.names.iter().flat_map(Name::keys).collect();
        let mut found = self.store.cases_of_people(&ids, &keys)?;
        for event in &mine.events {
            let Some(from) = event.starts_on.filter(|date| date.day > 0) else {
                continue;
            };
            let day = |day: i64| {
                PartialDate::from_day_number(day).map_or_else(String::new, |day| day.to_string())
            };
            let near = (
                from.first_day() - DAYS_APART_MAX,
                from.first_day() + DAYS_APART_MAX,
            );
            if !event.adm1.is_empty() {
                let days = (day(near.0), day(near.1));
                found.extend(self.store.cases_near(&event.adm1, &days.0, &days.1)?);
            }
        }
        Ok(found)
    }

    fn concerned_in(&self, case: &Record) -> Result<Vec<Record>, Error> {
        let mut ids: BTreeSet<RecordId> = case.link("person").into_iter().collect();
        for violation in self.store.parts(case.stored.id, VIOLATION.tag)? {
            ids.extend(Record::bare(violation).link("victim"));
        }
        let record = |id| Ok(Record::bare(self.store.record(id)?));
        ids.into_iter().map(record).collect()
    }

    fn case_traits(&self, case: &Record) -> Result<Traits, Error> {
        let id = case.stored.id;
        let parts = |kind: &model::Kind| -> Result<Vec<Record>, Error> {
            let parts = self.store.parts(id, kind.tag)?;
            Ok(parts.into_iter().map(Record::bare).collect())
        };
        let mut traits = Traits {
            title: case.text("title").to_owned(),
            ..Traits::default()
        };
        for person in self.concerned_in(case)? {
            let leader = self.store.leader_of(person.stored.id)?;
            traits.people.insert(leader.number());
            let known = likeness::Traits::of(&PERSON, &person.stored.state);
            traits.names.extend(known.names);
        }
        for violation in parts(&VIOLATION)? {
            traits
                .acts
                .insert(violation.code("violation_type").to_owned());
        }
        traits.acts.remove("");
        for involvement in parts(&INVOLVEMENT)? {
            for field in ["perpetrator", "organisation"] {
                if let Some(party) = involvement.link(field) {
                    traits
                        .perpetrators
                        .insert(self.store.leader_of(party)?.number());
                }
            }
        }
        traits.events = parts(&INCIDENT)?
            .iter()
            .map(|incident| Event {
                starts_on: incident.date("starts_on"),
                ends_on: incident.date("ends_on"),
                adm1: incident.text("adm1").to_owned(),
                place: incident.text("place").to_owned(),
            })
            .collect();
        Ok(traits)
    }

    fn side(&self, id: RecordId, today: &str) -> Result<Option<Side>, Error> {
        let Some(line) = self.store.case_lines(&[id], self.me, today)?.pop() else {
            return Ok(None);
        };
        let case = Record::bare(self.store.record(id)?);
        let traits = self.case_traits(&case)?;
        let people = self.concerned_in(&case)?;
        let first = traits
            .events
            .iter()
            .min_by_key(|event| event.starts_on.map_or(i64::MAX, PartialDate::first_day));
        let place = first.map(|event| {
            let parts = [event.place.as_str(), event.adm1.as_str()];
            let parts = parts.into_iter().filter(|part| !part.is_empty());
            parts.collect::<Vec<_>>().join(", ")
        });
        let when = first.and_then(|event| event.starts_on);
        Ok(Some(Side {
            line,
            people: people.iter().map(Record::title).collect(),
            acts: traits.acts.into_iter().collect(),
            when: when.map_or_else(String::new, |date| date.to_string()),
            place: place.unwrap_or_default(),
        }))
    }
}
