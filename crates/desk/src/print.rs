//! Papers of a case: what may stand on them, and the note that they were made.
//!
//! A paper for somebody outside holds what may leave and nothing more, and is written down as a
//! disclosure. One that stays holds the case and is noted in the audit trail.

use std::collections::{BTreeMap, BTreeSet};

use model::consent::Level;
use model::dossier::{Dossier, Entry, Word};
use model::leaving::Fate;
use model::named::{Known, Reader};
use model::record::{self, FieldType, IN_CASE, Kind, ORGANISATION, OWN, PERSON, WITHDRAWN};
use model::role::Act;
use model::{RecordId, Value};

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::leaving::{Disclosed, Leaving, disclose, is_identity};
use crate::record::Record;

/// Parts a paper can show, in its order.
const PARTS: [&str; 12] = [
    "incident",
    "violation",
    "involvement",
    "source",
    "evidence",
    "risk_assessment",
    "protection_plan",
    "measure",
    "intervention",
    "followup",
    "consent",
    "note",
];

/// A letter of a paper is no longer than this.
const LETTERS_MAX: usize = 3;

/// What a paper is to be.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Code of `recipient_type`; none for a paper that stays.
    pub recipient_type: Option<String>,
    /// To whom, in words.
    pub recipient: String,
    /// Code of `redaction_level`.
    pub level: String,
    /// Only these records besides case and people, when somebody chose.
    pub only: Vec<RecordId>,
    /// What is asked of the recipient, as typed.
    pub ask: String,
    /// The paper speaks to somebody: it needs an addressee and something asked.
    pub speaks: bool,
    /// Known names in what was typed become the letters of this paper.
    pub hide_names: bool,
    /// Why a known name may stand on a paper without names, in words.
    pub confirmed: String,
}

/// A known name in a text that is to be on a paper without names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NameStanding {
    /// Kind and field of the text; both empty for what is asked of the recipient.
    pub kind: &'static str,
    /// Its field.
    pub field: &'static str,
    /// The word as it stands.
    pub word: String,
    /// The letter that would stand instead.
    pub called: String,
}

/// What a paper is made of, and what may leave when it is for somebody outside.
#[derive(Debug)]
pub struct Drafted {
    /// The paper's content; empty when nothing may leave.
    pub dossier: Option<Dossier>,
    /// Why it may or may not leave.
    pub leaving: Option<Leaving>,
    /// What is asked, as it will stand there.
    pub ask: String,
    /// Known names that still stand in what was typed, on a paper without names.
    pub named: Vec<NameStanding>,
}

impl Desk {
    /// Gathers a paper without letting anything out.
    ///
    /// # Errors
    /// When there is no such case, recipient type or level.
    pub fn draft_paper(&self, case: RecordId, wanted: &Wanted) -> Result<Drafted, Error> {
        let level =
            Level::from_code(&wanted.level).ok_or_else(|| Error::BadValue("level".into()))?;
        let leaving = match &wanted.recipient_type {
            Some(recipient) => Some(self.may_leave(case, recipient, &wanted.level)?),
            None => None,
        };
        if leaving.as_ref().is_some_and(|leaving| !leaving.allowed) {
            return Ok(Drafted {
                dossier: None,
                leaving,
                ask: String::new(),
                named: Vec::new(),
            });
        }
        let today = self.today_date()?;
        let (dossier, ask, named) = self.with_right(Act::ReadIdentities, |session| {
            let scissors = Scissors {
                level,
                leaving: leaving.as_ref(),
            };
            let case = session.case_record(case)?;
            let mut dossier = session.dossier(&case, &scissors, &wanted.only)?;
            dossier.today = today;
            wanted.level.clone_into(&mut dossier.level);
            wanted.recipient.trim().clone_into(&mut dossier.recipient);
            dossier.recipient_type = wanted.recipient_type.clone().unwrap_or_default();
            let mut ask = wanted.ask.clone();
            let mut named = Vec::new();
            if level != Level::Full {
                let mut reader = Reader::of(&session.known_names(&case, &dossier)?);
                if wanted.hide_names {
                    hide(&mut dossier, &mut ask, &mut reader);
                }
                named = standing(&dossier, &ask, &mut reader);
            }
            Ok((dossier, ask, named))
        })?;
        Ok(Drafted {
            dossier: Some(dossier),
            leaving,
            ask,
            named,
        })
    }

    /// Writes down that a paper was made: as a disclosure when it leaves, and in the audit trail.
    /// `form` is a code of `disclosure_form`, `what` says which paper, `sha256` is that of its HTML.
    ///
    /// # Errors
    /// [`Error::MayNotLeave`] when it must not, [`Error::ReasonNeeded`] for a letter to nobody or
    /// that asks nothing, [`Error::NamesStand`] for a paper without names in which a known name
    /// stands and nobody said why.
    pub fn paper_made(
        &self,
        case: RecordId,
        drafted: &Drafted,
        form: &str,
        what: &str,
        sha256: &str,
        wanted: &Wanted,
    ) -> Result<(), Error> {
        let now = self.now_ms();
        if drafted
            .leaving
            .as_ref()
            .is_none_or(|leaving| leaving.allowed)
        {
            whole(drafted, wanted)?;
        }
        let why = wanted.confirmed.trim();
        let what = match drafted.named.is_empty() {
            true => what.to_owned(),
            false => format!("{what}; names={}: {why}", drafted.named.len()),
        };
        let what = what.as_str();
        if drafted.leaving.is_some() {
            self.with_right(Act::Disclose, |_| Ok(()))?;
        }
        self.write(|tx| {
            if let Some(leaving) = &drafted.leaving {
                let to = drafted.dossier.as_ref().map(|it| it.recipient.clone());
                let disclosed = Disclosed {
                    form: form.to_owned(),
                    recipient: to.unwrap_or_default(),
                    what: what.to_owned(),
                    sha256: Some(sha256.to_owned()),
                };
                disclose(tx, leaving, &disclosed, now)?;
            }
            Ok(tx.audit_export(form, Some(case), what, sha256)?)
        })
    }
}

/// Refuses a paper that is not whole.
fn whole(drafted: &Drafted, wanted: &Wanted) -> Result<(), Error> {
    let blank = |text: &str| text.trim().is_empty();
    if (wanted.speaks || drafted.leaving.is_some()) && blank(&wanted.recipient) {
        return Err(Error::ReasonNeeded("recipient".into()));
    }
    if wanted.speaks && blank(&wanted.ask) {
        return Err(Error::ReasonNeeded("ask".into()));
    }
    if !drafted.named.is_empty() && blank(&wanted.confirmed) {
        return Err(Error::NamesStand);
    }
    if wanted.confirmed.chars().count() > crate::form::LINE_CHARS_MAX {
        return Err(Error::TooLong {
            field: "confirmed".into(),
            limit: crate::form::LINE_CHARS_MAX,
        });
    }
    Ok(())
}

/// The texts of a paper that somebody typed.
fn typed(dossier: &mut Dossier) -> impl Iterator<Item = (&'static str, &'static str, &mut String)> {
    dossier.entries.iter_mut().flat_map(|entry| {
        let kind = entry.kind.name;
        let texts = entry.fields.iter_mut().filter(move |(field, _)| {
            field.holds.is_searched() && (kind, field.name) != ("case", "reference")
        });
        texts.flat_map(move |(field, values)| {
            let name = field.name;
            values.iter_mut().flat_map(move |(element, value)| {
                let text = match value {
                    Value::Text(text) => Some(text),
                    _ => None,
                };
                [Some(element), text]
                    .into_iter()
                    .flatten()
                    .map(move |text| (kind, name, text))
            })
        })
    })
}

fn hide(dossier: &mut Dossier, ask: &mut String, reader: &mut Reader) {
    for (_, _, text) in typed(dossier) {
        *text = reader.hide(text);
    }
    *ask = reader.hide(ask);
}

fn standing(dossier: &Dossier, ask: &str, reader: &mut Reader) -> Vec<NameStanding> {
    let mut found = BTreeSet::new();
    let mut look = |kind, field, text: &str| {
        found.extend(reader.find(text).into_iter().map(|one| NameStanding {
            kind,
            field,
            word: one.word,
            called: one.called,
        }));
    };
    for (kind, field, text) in typed(&mut dossier.clone()) {
        look(kind, field, text);
    }
    look("", "", ask);
    found.into_iter().collect()
}

/// What is cut out of a paper.
struct Scissors<'a> {
    level: Level,
    leaving: Option<&'a Leaving>,
}

impl Scissors<'_> {
    /// Whether a field may stand on the paper.
    fn keeps(&self, record: &Record, kind: &Kind, field: &model::Field) -> bool {
        if matches!(field.tag, WITHDRAWN | IN_CASE) {
            return false;
        }
        match self.leaving {
            Some(leaving) => !matches!(leaving.fate(record, kind, field), Fate::Held(_)),
            // A paper that stays is cut by its level alone.
            None => match self.level {
                Level::Full => true,
                Level::Pseudonymous => !field.holds.is_name() && !is_identity(field),
                Level::Anonymous => !is_identity(field) && is_coded(field) && field.tag != OWN,
            },
        }
    }

    /// Whether a record stands on no paper at all.
    fn cuts(&self, id: RecordId) -> bool {
        self.leaving.is_some_and(|leaving| leaving.stays(id))
    }

    /// Whether a person or organisation is called by name.
    fn names(&self, id: RecordId) -> bool {
        match self.leaving {
            Some(leaving) => leaving.names(id),
            None => self.level == Level::Full,
        }
    }
}

const fn is_coded(field: &model::Field) -> bool {
    !matches!(
        field.holds,
        FieldType::Text
            | FieldType::Long
            | FieldType::Name
            | FieldType::Texts
            | FieldType::Names
            | FieldType::Own
    )
}

impl Session {
    /// Everybody known in the case, with names and aliases, whether or not they stand on the paper.
    fn known_names(&self, case: &Record, dossier: &Dossier) -> Result<Vec<Known>, Error> {
        let mut parties: BTreeSet<RecordId> = BTreeSet::new();
        let mut known = Vec::new();
        linked_parties(case, &mut parties);
        for kind in PARTS.into_iter().filter_map(record::kind_named) {
            for part in self.parts_of(case.stored.id, kind)? {
                linked_parties(&part, &mut parties);
                if kind.tag == record::SOURCE.tag && !part.text("name").is_empty() {
                    known.push((part.stored.id, vec![part.text("name").to_owned()]));
                }
            }
        }
        for id in parties {
            let party = self.record(id)?;
            let mut names = vec![party.text("name").to_owned()];
            if let Some(field) = party.kind.and_then(|kind| kind.field_named("aliases")) {
                let aliases = party.stored.state.elements(field);
                names.extend(aliases.map(|(alias, _)| alias.to_owned()));
            }
            known.push((id, names));
        }
        // Who has a letter on the paper keeps it; the others get the next ones.
        let mut next = dossier.names.len();
        Ok(known
            .into_iter()
            .map(|(id, names)| {
                let own = dossier
                    .names
                    .get(&id)
                    .filter(|name| name.len() <= LETTERS_MAX);
                let called = own.cloned().unwrap_or_else(|| {
                    next += 1;
                    letters(next)
                });
                Known { names, called }
            })
            .collect())
    }

    fn dossier(
        &self,
        case: &Record,
        scissors: &Scissors<'_>,
        only: &[RecordId],
    ) -> Result<Dossier, Error> {
        let mut entries = vec![entry(case, &record::CASE, scissors)];
        let mut names = BTreeMap::new();
        let mut parties: BTreeSet<RecordId> = BTreeSet::new();
        linked_parties(case, &mut parties);
        let mut parts = Vec::new();
        for name in PARTS {
            let Some(kind) = record::kind_named(name) else {
                continue;
            };
            for part in self.parts_of(case.stored.id, kind)?.into_iter().rev() {
                let unwanted = !only.is_empty() && !only.contains(&part.stored.id);
                if unwanted || scissors.cuts(part.stored.id) {
                    continue;
                }
                linked_parties(&part, &mut parties);
                parts.push(entry(&part, kind, scissors));
                names.insert(part.stored.id, part.title());
            }
        }
        for (number, id) in parties.into_iter().enumerate() {
            let party = self.record(id)?;
            let Some(kind) = party.kind else { continue };
            let title = if scissors.names(id) {
                party.title()
            } else {
                // The same person is the same letter all over one paper, and on this one only.
                letters(number)
            };
            names.insert(id, title);
            if !scissors.cuts(id) {
                entries.push(entry(&party, kind, scissors));
            }
        }
        entries.extend(parts);
        let invitation = self.invitation()?;
        Ok(Dossier {
            institution: invitation.map(|it| it.institution_name).unwrap_or_default(),
            person: self.text_setting(store::settings::name::PERSON)?,
            reference: case.text("reference").to_owned(),
            today: model::PartialDate {
                year: 1970,
                month: 1,
                day: 1,
                about: false,
            },
            level: String::new(),
            recipient_type: String::new(),
            recipient: String::new(),
            entries,
            names,
            words: self.words_on(scissors)?,
        })
    }

    /// The consents on which a paper leaves.
    fn words_on(&self, scissors: &Scissors<'_>) -> Result<Vec<Word>, Error> {
        let Some(leaving) = scissors.leaving else {
            return Ok(Vec::new());
        };
        let mut words = Vec::new();
        for one in &leaving.people {
            let Some(scope) = one.scope.filter(|_| one.verdict.allowed) else {
                continue;
            };
            let given_on = match one.verdict.consent {
                Some(consent) => match self.record(consent)?.shown("given_on") {
                    Some(Value::Date(day)) => Some(*day),
                    _ => None,
                },
                None => None,
            };
            words.push(Word {
                scope: scope.to_owned(),
                given_on,
                limits: one.verdict.limits.clone().unwrap_or_default(),
            });
        }
        Ok(words)
    }
}

/// SHA-256 of a paper, hex, for the record of what left.
pub fn hash(paper: &str) -> String {
    vault::hash::sha256(paper.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// A, B, … Z, AA, AB, …
fn letters(mut number: usize) -> String {
    let mut out = String::new();
    loop {
        let letter = u8::try_from(number % 26).unwrap_or(0);
        out.insert(0, char::from(b'A' + letter));
        if number < 26 {
            return out;
        }
        number = number / 26 - 1;
    }
}

/// People and organisations a record points to.
fn linked_parties(of: &Record, parties: &mut BTreeSet<RecordId>) {
    let Some(kind) = of.kind else { return };
    for field in kind.fields {
        if let (FieldType::Link(to), Some(Value::Link(id))) = (field.holds, of.shown(field.name))
            && (to == PERSON.name || to == ORGANISATION.name)
        {
            parties.insert(*id);
        }
    }
}

fn entry(of: &Record, kind: &'static Kind, scissors: &Scissors<'_>) -> Entry {
    let state = &of.stored.state;
    let fields = kind
        .fields
        .iter()
        .filter(|field| scissors.keeps(of, kind, field))
        .filter_map(|field| {
            let values: Vec<(String, Value)> = if field.holds.has_elements() {
                state
                    .elements(field)
                    .map(|(element, value)| (element.to_owned(), value.clone()))
                    .collect()
            } else {
                state
                    .shown(field)
                    .filter(|value| !value.is_empty())
                    .map(|value| (String::new(), value.clone()))
                    .into_iter()
                    .collect()
            };
            (!values.is_empty()).then_some((field, values))
        })
        .collect();
    Entry {
        id: of.stored.id,
        kind,
        fields,
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn everybody_gets_a_letter_of_their_own() {
        let many: Vec<String> = (0..800).map(letters).collect();
        assert_eq!(many[0], "A");
        assert_eq!(many[25], "Z");
        assert_eq!(many[26], "AA");
        assert_eq!(many[701], "ZZ");
        assert_eq!(many[702], "AAA");
    }
}
