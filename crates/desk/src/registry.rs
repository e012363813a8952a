//! People and organisations.

use model::record::Kind;
use model::role::Act;
use model::{RecordId, Value};

use store::cases::CaseLine;

use crate::cases::party_kind;
use crate::desk::Desk;
use crate::error::Error;
use crate::record::Record;

/// One row of the registry.
#[derive(Debug, Clone)]
pub struct Party {
    /// The record.
    pub record: Record,
    /// Its name went with an erased case.
    pub erased: bool,
    /// Other names.
    pub aliases: Vec<String>,
    /// Code of the main role or type.
    pub role: String,
    /// Cases it is part of.
    pub cases: Vec<RecordId>,
}

impl Desk {
    /// The cases a person or organisation is part of, newest first.
    ///
    /// # Errors
    /// When there is no such person or organisation.
    pub fn party_cases(&self, id: RecordId) -> Result<Vec<CaseLine>, Error> {
        let today = self.today_text();
        self.with_right(Act::ReadCoded, |session| {
            let kind = session.record(id)?.kind.map_or("", |kind| kind.name);
            let ids = session.store.cases_of(id, party_kind(kind)?)?;
            Ok(session.store.case_lines(&ids, session.me, &today)?)
        })
    }

    /// A page of the registry of `kind` (`person` or `organisation`), and the number in all.
    ///
    /// # Errors
    /// As for reading.
    pub fn registry(
        &self,
        kind: &str,
        query: &str,
        offset: u32,
        limit: u32,
    ) -> Result<(Vec<Party>, u32), Error> {
        let kind = party_kind(kind)?;
        self.with_right(Act::ReadCoded, |session| {
            let (ids, total) =
                session
                    .store
                    .registry_page(kind, query, offset, limit.clamp(1, 500))?;
            let mut parties = Vec::with_capacity(ids.len());
            for id in ids {
                let record = session.record(id)?;
                let mut aliases = names_beside(kind, &record, false);
                for member in session.store.merged_into(id)? {
                    let member = session.record(member)?;
                    aliases.extend(names_beside(kind, &member, true));
                }
                aliases.dedup();
                let role = ["primary_role", "organisation_type"]
                    .iter()
                    .find_map(|field| record.shown(field).and_then(Value::code))
                    .unwrap_or_default()
                    .to_owned();
                parties.push(Party {
                    erased: session.store.is_erased(id)?,
                    aliases,
                    role,
                    cases: session.store.cases_of(id, kind)?,
                    record,
                });
            }
            Ok((parties, total))
        })
    }
}

/// Aliases of a record, and its name where another one stands for it.
fn names_beside(kind: &Kind, record: &Record, with_name: bool) -> Vec<String> {
    let mut names = Vec::new();
    if with_name {
        names.extend(
            record
                .shown("name")
                .and_then(Value::text)
                .map(str::to_owned),
        );
    }
    if let Some(field) = kind.field_named("aliases") {
        let aliases = record.stored.state.elements(field);
        names.extend(aliases.map(|(alias, _)| alias.to_owned()));
    }
    names
}
