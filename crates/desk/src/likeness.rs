//! Duplicates in the registry: who is like whom, who stands for whom, and "these are two".
//!
//! Merging writes one link and copies nothing, so it can always be taken back whole.

use std::collections::BTreeSet;

use model::likeness::{LIST_FROM, Likeness, SUGGEST_FROM, Traits};
use model::record::Kind;
use model::role::Act;
use model::translit::Name;
use model::{RecordId, RecordState, Value, Write, merging};
use store::likeness::Pair;

use crate::cases::party_kind;
use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::record::Record;

/// Records looked at for one suggestion.
const LOOKED_AT_MAX: usize = 400;
/// Suggestions shown at once.
const SUGGESTIONS_MAX: usize = 8;
/// Pairs judged for one page of duplicates; a page may be short, then the next goes on.
const PAIRS_JUDGED_MAX: usize = 3000;

/// Somebody who may be meant.
#[derive(Debug, Clone)]
pub struct Alike {
    /// The record that stands for them.
    pub record: Record,
    /// Why, and how much.
    pub likeness: Likeness,
}

/// Two who may be one.
#[derive(Debug, Clone)]
pub struct Double {
    /// The one.
    pub one: Record,
    /// The other.
    pub other: Record,
    /// Why, and how much.
    pub likeness: Likeness,
}

/// A page of duplicates.
#[derive(Debug, Clone, Default)]
pub struct Doubles {
    /// Pairs.
    pub pairs: Vec<Double>,
    /// Where the next page begins.
    pub next: Option<Pair>,
}

impl Desk {
    /// Who in the registry may be meant by `name` (and by what `of` says, when it is given), best
    /// first. For a suggestion while somebody types.
    ///
    /// # Errors
    /// As for reading.
    pub fn alike(&self, kind: &str, name: &str, of: Option<RecordId>) -> Result<Vec<Alike>, Error> {
        let kind = party_kind(kind)?;
        self.with_right(Act::ReadIdentities, |session| {
            let mut traits = match of {
                Some(id) => Traits::of(kind, &session.record(id)?.stored.state),
                None => Traits::default(),
            };
            if !name.trim().is_empty() {
                traits.names.insert(0, Name::read(name));
            }
            session.alike(kind, &traits, of)
        })
    }

    /// Pairs that may be one, from after `after` on; a page may hold fewer than `limit` and still
    /// have a next one.
    ///
    /// # Errors
    /// As for reading.
    pub fn doubles(
        &self,
        kind: &str,
        after: Option<&Pair>,
        limit: usize,
    ) -> Result<Doubles, Error> {
        let kind = party_kind(kind)?;
        self.with_right(Act::ReadIdentities, |session| {
            let candidates = session.store.pairs_sharing(kind, after, PAIRS_JUDGED_MAX)?;
            let more = candidates.len() == PAIRS_JUDGED_MAX;
            let mut page = Doubles::default();
            let mut last = None;
            for pair in candidates {
                if page.pairs.len() >= limit {
                    page.next = last;
                    return Ok(page);
                }
                if let Some(double) = session.double(kind, &pair)? {
                    page.pairs.push(double);
                }
                last = Some(pair);
            }
            page.next = last.filter(|_| more);
            Ok(page)
        })
    }

    /// Says that two records are two.
    ///
    /// # Errors
    /// As for saving.
    pub fn keep_apart(&self, one: RecordId, other: RecordId) -> Result<(), Error> {
        self.write(|tx| {
            let stored = tx.record(one)?;
            let kind = kind_of(stored.kind)?;
            if one == other || tx.record(other)?.kind != kind.tag {
                return Err(Error::BadValue("not_same_as".into()));
            }
            let field = field(kind, "not_same_as")?;
            tx.change(
                "party_apart",
                kind.tag,
                one,
                vec![Write {
                    field,
                    element: other.to_string(),
                    value: Value::Flag(true),
                }],
            )?;
            Ok(())
        })
    }

    /// Lets `lead` stand for `other` from now on, and for all `other` stood for. Gives the leader.
    ///
    /// # Errors
    /// When they are of two kinds, or one already.
    pub fn merge(&self, lead: RecordId, other: RecordId) -> Result<Record, Error> {
        let leader = self.write(|tx| {
            let kind = kind_of(tx.record(lead)?.kind)?;
            if tx.record(other)?.kind != kind.tag {
                return Err(Error::BadValue("merged_into".into()));
            }
            let (lead, other) = (tx.leader_of(lead)?, tx.leader_of(other)?);
            let withdrawn = tx.record(lead)?.withdrawn || tx.record(other)?.withdrawn;
            if lead == other || withdrawn {
                return Err(Error::BadValue("merged_into".into()));
            }
            let field = field(kind, "merged_into")?;
            tx.change(
                "party_merge",
                kind.tag,
                other,
                vec![link(field, Value::Link(lead))],
            )?;
            Ok(lead)
        })?;
        self.record(leader)
    }

    /// Lets a merged record stand for itself again. Gives it.
    ///
    /// # Errors
    /// When it is merged into none.
    pub fn separate(&self, member: RecordId) -> Result<Record, Error> {
        self.write(|tx| {
            let kind = kind_of(tx.record(member)?.kind)?;
            let field = field(kind, "merged_into")?;
            let next = |id: RecordId| {
                let stored = tx.record(id).ok()?;
                let to = into(kind, &stored.state)?;
                let stands = tx.record(to).is_ok_and(|target| !target.withdrawn);
                stands.then_some(to)
            };
            let apart = merging::to_separate(member, next);
            if apart.is_empty() {
                return Err(Error::BadValue("merged_into".into()));
            }
            for id in apart {
                tx.change(
                    "party_separate",
                    kind.tag,
                    id,
                    vec![link(field, Value::Empty)],
                )?;
            }
            Ok(())
        })?;
        self.record(member)
    }

    /// The records that stand together with `id`: who leads, and the others.
    ///
    /// # Errors
    /// As for reading.
    pub fn standing_for(&self, id: RecordId) -> Result<(RecordId, Vec<Record>), Error> {
        self.with_right(Act::ReadIdentities, |session| {
            let leader = session.store.leader_of(id)?;
            let others = session
                .store
                .merged_into(leader)?
                .into_iter()
                .map(|member| session.record(member))
                .collect::<Result<_, _>>()?;
            Ok((leader, others))
        })
    }
}

impl Session {
    /// Records that stand for somebody like `traits`, without `but` and its group.
    pub(crate) fn alike(
        &self,
        kind: &Kind,
        traits: &Traits,
        but: Option<RecordId>,
    ) -> Result<Vec<Alike>, Error> {
        let own = but.map(|id| self.store.leader_of(id)).transpose()?;
        let apart = match but {
            Some(id) => apart(kind, &self.store.record(id)?.state),
            None => BTreeSet::new(),
        };
        let mut seen = BTreeSet::new();
        let mut found: Vec<Alike> = Vec::new();
        for id in self.store.sharing(kind, &traits.keys(), LOOKED_AT_MAX)? {
            let stored = self.store.record(id)?;
            let leader = self.store.leader_of(id)?;
            if stored.withdrawn || Some(leader) == own || apart.contains(&id) {
                continue;
            }
            if but.is_some_and(|but| self.says_apart(kind, id, but)) {
                continue;
            }
            let likeness = traits.compare(&Traits::of(kind, &stored.state));
            if likeness.score >= SUGGEST_FROM && seen.insert(leader) {
                let record = self.record(leader)?;
                found.push(Alike { record, likeness });
            }
        }
        found.sort_by_key(|alike| std::cmp::Reverse(alike.likeness.score));
        found.truncate(SUGGESTIONS_MAX);
        Ok(found)
    }

    fn says_apart(&self, kind: &Kind, of: RecordId, other: RecordId) -> bool {
        let stored = self.store.record(of);
        stored.is_ok_and(|stored| apart(kind, &stored.state).contains(&other))
    }

    /// The pair as a duplicate, unless it is none, was dismissed, or stands under an earlier key.
    fn double(&self, kind: &Kind, pair: &Pair) -> Result<Option<Double>, Error> {
        let (one, other) = (self.store.record(pair.one)?, self.store.record(pair.other)?);
        if self.store.leader_of(pair.one)? == self.store.leader_of(pair.other)? {
            return Ok(None);
        }
        let dismissed = apart(kind, &one.state).contains(&pair.other)
            || apart(kind, &other.state).contains(&pair.one);
        if dismissed {
            return Ok(None);
        }
        let (mine, its) = (Traits::of(kind, &one.state), Traits::of(kind, &other.state));
        let first_shared = mine.keys().intersection(&its.keys()).next().cloned();
        if first_shared.as_deref() != Some(pair.key.as_str()) {
            return Ok(None);
        }
        let likeness = mine.compare(&its);
        if likeness.score < LIST_FROM {
            return Ok(None);
        }
        Ok(Some(Double {
            one: self.dress(one)?,
            other: self.dress(other)?,
            likeness,
        }))
    }
}

fn kind_of(tag: u16) -> Result<&'static Kind, Error> {
    let kind = model::record::kind(tag).map_or("", |kind| kind.name);
    party_kind(kind)
}

fn field(kind: &Kind, name: &str) -> Result<u16, Error> {
    kind.field_named(name)
        .map(|field| field.tag)
        .ok_or_else(|| Error::UnknownField(name.to_owned()))
}

fn link(field: u16, value: Value) -> Write {
    Write {
        field,
        element: String::new(),
        value,
    }
}

fn into(kind: &Kind, state: &RecordState) -> Option<RecordId> {
    match state.shown(kind.field_named("merged_into")?) {
        Some(Value::Link(into)) => Some(*into),
        _ => None,
    }
}

fn apart(kind: &Kind, state: &RecordState) -> BTreeSet<RecordId> {
    kind.field_named("not_same_as")
        .map(|field| {
            state
                .elements(field)
                .filter_map(|(element, _)| RecordId::parse(element))
                .collect()
        })
        .unwrap_or_default()
}
