//! Asking for cases by a query, and the saved ways of asking: personal ones stay on this laptop,
//! shared ones are records of the institution.

use model::query::{self, OWN_PREFIX, Query, Today, asks_about, asks_for};
use model::record::{self, SAVED_VIEW};
use model::role::Act;
use model::{FieldType, RecordId, Value};
use serde::{Deserialize, Serialize};
use serde_json::json;
use store::cases::CaseOrder;
use store::query::Asker;
use store::settings::name;

use crate::cases::CasePage;
use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::form::Asked;

/// Values offered for a field of text.
const VALUES_MAX: u32 = 200;
/// Personal views a laptop keeps.
const VIEWS_MAX: usize = 100;
/// Characters of a view's name.
const NAME_CHARS_MAX: usize = 120;

/// A saved way of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The record of a shared one; a number of this laptop for a personal one.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// The query, written.
    pub query: String,
    /// For everybody in the institution.
    pub shared: bool,
    /// Who made a shared one.
    pub owner: String,
    /// Stands in the navigation of this laptop.
    pub pinned: bool,
    /// Cases it finds now; `None` when this version cannot read it.
    pub count: Option<u32>,
}

/// What this laptop keeps of its own.
#[derive(Debug, Default, Serialize, Deserialize)]
struct Kept {
    /// Personal views: number, name, query.
    views: Vec<(u32, String, String)>,
    /// Ids of pinned ones, personal and shared.
    pinned: Vec<String>,
}

impl Kept {
    /// Writes a personal view anew, or makes one; gives its id.
    fn put(&mut self, number: Option<u32>, called: &str, query: &str) -> Result<String, Error> {
        let known = |view: &&mut (u32, String, String)| Some(view.0) == number;
        if let Some(view) = self.views.iter_mut().find(known) {
            *view = (view.0, called.to_owned(), query.to_owned());
            return Ok(view.0.to_string());
        }
        if self.views.len() >= VIEWS_MAX {
            return Err(Error::TooLong {
                field: "views".into(),
                limit: VIEWS_MAX,
            });
        }
        let next = self.views.iter().map(|(id, _, _)| *id).max().unwrap_or(0) + 1;
        self.views.push((next, called.to_owned(), query.to_owned()));
        Ok(next.to_string())
    }
}

/// Reads a written query.
///
/// # Errors
/// [`Error::BadQuery`] with the place and the word.
pub fn read(text: &str) -> Result<Query, Error> {
    query::parse(text).map_err(|misread| Error::BadQuery {
        at: misread.at,
        word: misread.word,
    })
}

impl Desk {
    /// A page of the cases a query asks for.
    ///
    /// # Errors
    /// As for reading.
    pub fn query_page(
        &self,
        query: &Query,
        order: (CaseOrder, bool),
        (offset, limit): (u32, u32),
    ) -> Result<CasePage, Error> {
        let today = self.day_here();
        self.with_right(Act::ReadCoded, |session| {
            session.may_ask(query)?;
            let asker = session.asker(today);
            let limit = limit.clamp(1, 500);
            let (lines, total) = session
                .store
                .query_page(query, order, (offset, limit), asker)?;
            Ok(CasePage { lines, total })
        })
    }

    /// How many cases a query finds.
    ///
    /// # Errors
    /// As for reading.
    pub fn query_count(&self, query: &Query) -> Result<u32, Error> {
        let today = self.day_here();
        self.with_right(Act::ReadCoded, |session| {
            session.may_ask(query)?;
            Ok(session.store.query_count(query, session.asker(today))?)
        })
    }

    /// The values a field of text has in the cases, most frequent first.
    ///
    /// # Errors
    /// When no query can ask for that field.
    pub fn query_values(&self, kind: &str, field: &str) -> Result<Vec<(String, u32)>, Error> {
        let unknown = || Error::UnknownField(field.to_owned());
        let kind = record::kind_named(kind)
            .filter(|kind| asks_about(kind))
            .ok_or_else(unknown)?;
        let own = if field.starts_with(OWN_PREFIX) {
            field
        } else {
            ""
        };
        let declared = match own {
            "" => kind.field_named(field),
            _ => kind.field(record::OWN),
        };
        let field = declared
            .filter(|field| asks_for(field) && field.holds != FieldType::Long)
            .ok_or_else(unknown)?;
        self.with_right(Act::ReadCoded, |session| {
            if field.sensitivity == model::Sensitivity::C4 || !own.is_empty() {
                session.require(Act::ReadIdentities)?;
            }
            Ok(session.store.query_values(kind, (field, own), VALUES_MAX)?)
        })
    }

    /// The saved views whose questions may be asked here: pinned first, then by name.
    ///
    /// # Errors
    /// As for reading.
    pub fn views(&self) -> Result<Vec<View>, Error> {
        let today = self.day_here();
        self.with_right(Act::ReadCoded, |session| {
            let kept = session.own_views()?;
            let mut views = session.shared_views()?;
            for (id, name, query) in &kept.views {
                views.push(View {
                    id: id.to_string(),
                    name: name.clone(),
                    query: query.clone(),
                    shared: false,
                    owner: String::new(),
                    pinned: false,
                    count: None,
                });
            }
            // What a view asks, and what it is called after, are words of those who read identities.
            // One that this version cannot read may ask anything; one without words asks nothing.
            let reads = session.require(Act::ReadIdentities).is_ok();
            views.retain(|view| {
                let asks_no_name = |query: Query| !query.asks_identities();
                reads || !view.name.is_empty() && query::parse(&view.query).is_ok_and(asks_no_name)
            });
            for view in &mut views {
                view.pinned = kept.pinned.contains(&view.id);
                if let Ok(query) = query::parse(&view.query)
                    && session.may_ask(&query).is_ok()
                {
                    let asker = session.asker(today);
                    view.count = Some(session.store.query_count(&query, asker)?);
                }
            }
            views.sort_by(|a, b| (!a.pinned, &a.name).cmp(&(!b.pinned, &b.name)));
            Ok(views)
        })
    }

    /// Keeps a view: a new one without `id`, else that one anew. Sharing a personal view makes it a
    /// record of the institution; a shared one stays shared. Gives its id.
    ///
    /// # Errors
    /// [`Error::BadQuery`], [`Error::BadValue`] for the name, or as for writing.
    pub fn view_save(
        &self,
        id: Option<&str>,
        called: &str,
        query: &str,
        shared: bool,
    ) -> Result<String, Error> {
        let query = read(query)?.to_string();
        let called = called.trim();
        if called.is_empty() {
            return Err(Error::BadValue("name".into()));
        }
        if called.chars().count() > NAME_CHARS_MAX {
            return Err(Error::TooLong {
                field: "name".into(),
                limit: NAME_CHARS_MAX,
            });
        }
        let asked = |field: &str, value: &str| Asked {
            field: field.to_owned(),
            element: None,
            value: json!(value),
        };
        if let Some(record) = id.and_then(RecordId::parse) {
            self.save(record, &[asked("name", called), asked("query", &query)])?;
            return Ok(record.to_string());
        }
        let number = id.and_then(|id| id.parse::<u32>().ok());
        if !shared {
            return self.keep(|kept| kept.put(number, called, &query));
        }
        let owner = self.with(|session| session.text_setting(name::PERSON))?;
        let fields = [
            asked("name", called),
            asked("query", &query),
            asked("owner", &owner),
        ];
        let made = self.create(SAVED_VIEW.name, &fields)?.stored.id.to_string();
        if let Some(number) = number {
            let old = number.to_string();
            self.keep(|kept| {
                kept.views.retain(|(id, _, _)| *id != number);
                for pinned in kept.pinned.iter_mut().filter(|pinned| **pinned == old) {
                    pinned.clone_from(&made);
                }
                Ok(())
            })?;
        }
        Ok(made)
    }

    /// Pins a view to the navigation of this laptop, or takes it off.
    ///
    /// # Errors
    /// As for writing.
    pub fn view_pin(&self, id: &str, pinned: bool) -> Result<(), Error> {
        self.keep(|kept| {
            kept.pinned.retain(|known| known != id);
            if pinned {
                kept.pinned.push(id.to_owned());
            }
            Ok(())
        })
    }

    /// Takes a view away; a shared one from everybody.
    ///
    /// # Errors
    /// As for writing.
    pub fn view_remove(&self, id: &str) -> Result<(), Error> {
        if let Some(record) = RecordId::parse(id) {
            self.withdraw(record, true)?;
        }
        self.keep(|kept| {
            kept.views.retain(|(known, _, _)| known.to_string() != id);
            kept.pinned.retain(|known| known != id);
            Ok(())
        })
    }

    fn keep<T>(&self, change: impl FnOnce(&mut Kept) -> Result<T, Error>) -> Result<T, Error> {
        self.with_right(Act::ReadCoded, |session| {
            let mut kept = session.own_views()?;
            let done = change(&mut kept)?;
            let bytes = serde_json::to_vec(&kept).map_err(|_| Error::Internal)?;
            session.store.set_setting(name::VIEWS, Some(&bytes))?;
            Ok(done)
        })
    }

    /// Today by the clock on the officer's wall.
    pub(crate) fn day_here(&self) -> Today {
        Today::at(self.now_ms(), self.ahead_minutes())
    }
}

impl Session {
    pub(crate) const fn asker(&self, today: Today) -> Asker {
        Asker { me: self.me, today }
    }

    /// A question about names and free text is a way to read them.
    pub(crate) fn may_ask(&self, query: &Query) -> Result<(), Error> {
        if query.asks_identities() {
            self.require(Act::ReadIdentities)?;
        }
        Ok(())
    }

    fn own_views(&self) -> Result<Kept, Error> {
        let bytes = self.store.setting(name::VIEWS)?;
        Ok(bytes
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
            .unwrap_or_default())
    }

    fn shared_views(&self) -> Result<Vec<View>, Error> {
        let mut views = Vec::new();
        for id in self.store.records_of_kind(&SAVED_VIEW)? {
            // It named somebody who was erased, and lost its words with them.
            if self.store.is_erased(id)? {
                continue;
            }
            let record = self.record(id)?;
            let text = |field: &str| {
                let shown = record.shown(field).and_then(Value::text);
                shown.unwrap_or_default().to_owned()
            };
            views.push(View {
                id: id.to_string(),
                name: text("name"),
                query: text("query"),
                shared: true,
                owner: text("owner"),
                pinned: false,
                count: None,
            });
        }
        Ok(views)
    }
}
