//! The import at the desk: open a file, try, run in one commit, take back.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::Ordering;

use model::likeness::{CERTAIN_FROM, Likeness, Traits};
use model::record::{CASE, ORGANISATION, PERSON};
use model::role::Act;
use model::{
    DeviceId, Kind, PartialDate, RecordId, RecordState, Stamp, Value, VersionVector, Write,
};
use store::imports::ImportJob;
use store::settings::name as setting;

use super::plan::{Plan, Planned, plan};
use super::{Known, Problem, RowChoice, RowChoices, Table, TableMap, Unread, guess};
use crate::desk::{Desk, new_record};
use crate::error::Error;
use crate::places;
use crate::record::Record;
use crate::records::{check_links, give_reference};

/// Rows shown of each sheet.
const SAMPLE_ROWS: usize = 8;
/// Setting with the saved maps, JSON by name.
const MAPS: &str = "import_maps";
/// Saved maps at most.
const MAPS_MAX: usize = 50;
/// Problems told one by one.
const PROBLEMS_MAX: usize = 2000;

/// The choices of a run.
#[derive(Debug, Clone, Default)]
pub struct Choices {
    /// What columns mean.
    pub map: TableMap,
    /// Cells that cannot be read.
    pub unread: Unread,
    /// People and organisations who are nearly certainly in the registry.
    pub known: Known,
    /// What was decided for single rows; it counts before `known`.
    pub rows: RowChoices,
}

/// Somebody of the file who may be in the registry.
#[derive(Debug, Clone)]
pub struct Met {
    /// Sheet and row.
    pub from: (String, u32),
    /// The name in the file.
    pub name: String,
    /// Who is there.
    pub record: Record,
    /// Why.
    pub likeness: Likeness,
}

/// What a dry run found.
#[derive(Debug, Clone, Default)]
pub struct Trial {
    /// Rows that hold something.
    pub rows: u32,
    /// Rows left out.
    pub left_out: u32,
    /// Records by kind, in the order of making.
    pub counts: BTreeMap<&'static str, u32>,
    /// What cannot be read; the first ones.
    pub problems: Vec<Problem>,
    /// People who may be in the registry.
    pub met: Vec<Met>,
}

/// What taking back did.
#[derive(Debug, Clone, Default)]
pub struct TakenBack {
    /// Records withdrawn.
    pub withdrawn: u32,
    /// Records left, since somebody has worked on them.
    pub kept: Vec<Record>,
}

impl Desk {
    /// Reads a file and keeps it in memory until the vault closes; gives it and what its columns
    /// seem to mean, by the saved map `like` when one is named.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn table_open(
        &self,
        name: &str,
        bytes: &[u8],
        like: Option<&str>,
    ) -> Result<(Table, TableMap), Error> {
        self.with_right(Act::Import, |_| Ok(()))?;
        let sheets = sheet::read(bytes).map_err(Error::Sheet)?;
        let table = Table {
            name: name.chars().take(200).collect(),
            sheets,
        };
        let saved = match like {
            Some(like) => self.table_maps()?.remove(like),
            None => None,
        };
        let map = match saved {
            Some(saved) => guess::fit(&saved, &table),
            None => guess::guess(&table),
        };
        let shown = Table {
            name: table.name.clone(),
            sheets: table.sheets.iter().map(shortened).collect(),
        };
        *self.imports.table.lock().map_err(|_| Error::Internal)? = Some(table);
        Ok((shown, map))
    }

    fn table(&self) -> Result<Table, Error> {
        let table = self.imports.table.lock().map_err(|_| Error::Internal)?;
        table.clone().ok_or(Error::NoTable)
    }

    fn planned(&self, choices: &Choices) -> Result<Plan, Error> {
        let table = self.table()?;
        let mut failed = false;
        let mut new_id = || {
            new_record().unwrap_or_else(|_| {
                failed = true;
                RecordId::from_random([0; 8])
            })
        };
        let known = self.known(None, None)?;
        let plan = plan(
            &table,
            &choices.map,
            choices.unread,
            &choices.rows,
            known.day,
            &mut new_id,
        );
        if failed {
            Err(Error::Internal)
        } else {
            Ok(plan)
        }
    }

    /// Tries an import without writing anything.
    ///
    /// # Errors
    /// When no file is open.
    pub fn table_try(&self, choices: &Choices) -> Result<Trial, Error> {
        let mut plan = self.planned(choices)?;
        self.with_right(Act::Import, |session| {
            let mut trial = Trial {
                rows: plan.rows,
                left_out: plan.left_out,
                ..Trial::default()
            };
            for planned in &plan.records {
                *trial.counts.entry(planned.kind.name).or_default() += 1;
                if !is_party(planned.kind) {
                    continue;
                }
                let state = state_of(planned);
                let traits = Traits::of(planned.kind, &state);
                let alike = session.alike(planned.kind, &traits, None)?;
                if let Some(best) = alike.into_iter().next() {
                    trial.met.push(Met {
                        from: planned.from.clone(),
                        name: name_of(planned.kind, &state),
                        record: best.record,
                        likeness: best.likeness,
                    });
                }
            }
            plan.problems.truncate(PROBLEMS_MAX);
            trial.problems = plan.problems;
            Ok(trial)
        })
    }

    /// Imports the open file in one commit; gives the number of the import and of records. Stopped
    /// half way, by the person or by a lock, it leaves nothing behind.
    ///
    /// # Errors
    /// When it is stopped, when another one runs, and as for saving.
    pub fn table_run(&self, choices: &Choices) -> Result<(i64, u32), Error> {
        if self.imports.running.swap(true, Ordering::AcqRel) {
            return Err(Error::AlreadyRunning);
        }
        self.imports.cancel.store(false, Ordering::Release);
        self.imports.done.store(0, Ordering::Release);
        let done = self.table_run_alone(choices);
        self.imports.running.store(false, Ordering::Release);
        done
    }

    fn table_run_alone(&self, choices: &Choices) -> Result<(i64, u32), Error> {
        self.with_right(Act::Import, |_| Ok(()))?;
        let table = self.table()?;
        let mut plan = self.planned(choices)?;
        self.link_known(&mut plan, choices)?;
        let count = u32::try_from(plan.records.len()).unwrap_or(u32::MAX);
        self.imports.total.store(count, Ordering::Release);
        let now = self.now_ms();
        let today = PartialDate::from_day_number(now.div_euclid(86_400_000));
        let job = self.write(|tx| {
            let country = tx
                .setting(setting::COUNTRY)?
                .and_then(|bytes| String::from_utf8(bytes).ok())
                .unwrap_or_default();
            let job = tx.import_begin(now / 1000, &table.name, plan.rows)?;
            for planned in &plan.records {
                if self.imports.cancel.load(Ordering::Acquire) {
                    return Err(Error::Cancelled);
                }
                let mut writes = planned.writes.clone();
                if planned.kind.tag == CASE.tag {
                    give_reference(&mut writes, &country, today, vault::hash::random()?);
                    defaults(&mut writes, today);
                }
                // A place whose precision nobody gave is a place of unknown precision, as anywhere.
                let _ = places::pair(planned.kind, None, &mut writes);
                writes.retain(|write| !write.value.is_empty());
                writes.sort_by(|a, b| (a.field, &a.element).cmp(&(b.field, &b.element)));
                writes.dedup_by(|a, b| a.field == b.field && a.element == b.element);
                check_links(tx, planned.kind, &writes)?;
                let dot = tx.change("record_import", planned.kind.tag, planned.id, writes)?;
                tx.import_note(job, planned.id, dot)?;
                self.imports.done.fetch_add(1, Ordering::AcqRel);
            }
            Ok(job)
        })?;
        Ok((job, count))
    }

    /// People and organisations who are there, as somebody said of their row or as is nearly certain,
    /// are not made again; links lead to who is there.
    fn link_known(&self, plan: &mut Plan, choices: &Choices) -> Result<(), Error> {
        let mut there: BTreeMap<RecordId, RecordId> = BTreeMap::new();
        self.with(|session| {
            let parties = plan.records.iter().filter(|one| is_party(one.kind));
            for planned in parties {
                match choices.rows.get(&planned.from) {
                    Some(RowChoice::Link(to)) => {
                        let kind = session.store.record(*to)?.kind;
                        if kind == planned.kind.tag {
                            there.insert(planned.id, *to);
                            continue;
                        }
                    }
                    Some(RowChoice::Take) => continue,
                    Some(RowChoice::Skip) | None => {}
                }
                if choices.known != Known::Link {
                    continue;
                }
                let traits = Traits::of(planned.kind, &state_of(planned));
                let alike = session.alike(planned.kind, &traits, None)?;
                let best = alike.into_iter().next();
                if let Some(best) = best.filter(|best| best.likeness.score >= CERTAIN_FROM) {
                    there.insert(planned.id, best.record.stored.id);
                }
            }
            Ok(())
        })?;
        plan.records
            .retain(|planned| !there.contains_key(&planned.id));
        for write in plan
            .records
            .iter_mut()
            .flat_map(|planned| &mut planned.writes)
        {
            if let Value::Link(to) = &mut write.value
                && let Some(known) = there.get(to)
            {
                *to = *known;
            }
        }
        Ok(())
    }

    /// Records made and to make; `None` when no import runs.
    pub fn table_progress(&self) -> Option<(u32, u32)> {
        let at = |number: &std::sync::atomic::AtomicU32| number.load(Ordering::Acquire);
        let running = self.imports.running.load(Ordering::Acquire);
        running.then(|| (at(&self.imports.done), at(&self.imports.total)))
    }

    /// Stops the import under way.
    pub fn table_cancel(&self) {
        self.imports.stop();
    }

    /// Imports made on this laptop, newest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn import_jobs(&self) -> Result<Vec<ImportJob>, Error> {
        self.with_right(Act::Import, |session| Ok(session.store.import_jobs()?))
    }

    /// Takes a whole import back. A record on which somebody else's or a later change stands, and
    /// a case that holds something the import did not make, are left and told.
    ///
    /// # Errors
    /// When there is no such import.
    pub fn import_take_back(&self, job: i64) -> Result<TakenBack, Error> {
        let now = i64::try_from(self.now()).unwrap_or(i64::MAX);
        let (gone, kept) = self.with_right(Act::Import, |session| {
            let made = session.store.import_made(job)?;
            let ids: BTreeSet<RecordId> = made.iter().map(|(id, _)| *id).collect();
            let (mut gone, mut kept) = (Vec::new(), Vec::new());
            for (id, dot) in made {
                let stored = session.store.record(id)?;
                let untouched = stored
                    .state
                    .cells()
                    .flat_map(|(_, _, cell)| cell.rivals())
                    .all(|rival| rival.dot == dot);
                let foreign = session
                    .store
                    .parts_of(id)?
                    .iter()
                    .any(|part| !ids.contains(part));
                if stored.withdrawn {
                    continue;
                }
                if untouched && !foreign {
                    gone.push((id, stored.kind));
                } else {
                    kept.push(session.dress(stored)?);
                }
            }
            Ok((gone, kept))
        })?;
        if gone.is_empty() && kept.is_empty() {
            return Err(Error::NoImport);
        }
        let withdrawn = u32::try_from(gone.len()).unwrap_or(u32::MAX);
        self.write(|tx| {
            for (id, kind) in gone {
                let write = Write {
                    field: model::record::WITHDRAWN,
                    element: String::new(),
                    value: Value::Flag(true),
                };
                tx.change("import_undo", kind, id, vec![write])?;
            }
            Ok(tx.import_undone(job, now)?)
        })?;
        Ok(TakenBack { withdrawn, kept })
    }

    /// Saved maps by name.
    ///
    /// # Errors
    /// As for reading.
    pub fn table_maps(&self) -> Result<BTreeMap<String, TableMap>, Error> {
        self.with(|session| {
            let bytes = session.store.setting(MAPS)?.unwrap_or_default();
            Ok(serde_json::from_slice(&bytes).unwrap_or_default())
        })
    }

    /// Keeps a map under a name, or forgets it.
    ///
    /// # Errors
    /// As for writing.
    pub fn table_map_save(&self, name: &str, map: Option<TableMap>) -> Result<(), Error> {
        let name: String = name.trim().chars().take(100).collect();
        let mut maps = self.table_maps()?;
        if name.is_empty() || maps.len() >= MAPS_MAX && map.is_some() {
            return Err(Error::BadValue("name".into()));
        }
        match map {
            Some(map) => maps.insert(name, map),
            None => maps.remove(&name),
        };
        let bytes = serde_json::to_vec(&maps).map_err(|_| Error::Internal)?;
        self.write(|tx| Ok(tx.set_setting(MAPS, Some(&bytes))?))
    }
}

fn shortened(sheet: &sheet::Sheet) -> sheet::Sheet {
    sheet::Sheet {
        name: sheet.name.clone(),
        rows: sheet.rows.iter().take(SAMPLE_ROWS).cloned().collect(),
    }
}

/// A planned record as it will stand, for comparing.
fn state_of(planned: &Planned) -> RecordState {
    let mut state = RecordState::new();
    let change = model::Change {
        dot: model::Dot {
            device: DeviceId(0),
            counter: 1,
        },
        stamp: Stamp::default(),
        kind: planned.kind.tag,
        record: planned.id,
        writes: planned.writes.clone(),
    };
    state.apply(&change, &VersionVector::new());
    state
}

const fn is_party(kind: &Kind) -> bool {
    kind.tag == PERSON.tag || kind.tag == ORGANISATION.tag
}

fn name_of(kind: &Kind, state: &RecordState) -> String {
    let field = kind.field_named("name");
    let shown = field.and_then(|field| state.shown(field));
    shown.and_then(Value::text).unwrap_or_default().to_owned()
}

fn defaults(writes: &mut Vec<Write>, today: Option<PartialDate>) {
    let given = |writes: &[Write], name: &str| {
        let tag = CASE.field_named(name).map(|field| field.tag);
        writes.iter().any(|write| Some(write.field) == tag)
    };
    let mut put = |name: &str, value: Value| {
        if let Some(field) = CASE.field_named(name)
            && !given(writes, name)
        {
            writes.push(Write {
                field: field.tag,
                element: String::new(),
                value,
            });
        }
    };
    put("status", Value::Code("draft".into()));
    if let Some(today) = today {
        put("opened_on", Value::Date(today));
    }
}
