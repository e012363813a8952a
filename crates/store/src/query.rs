//! Which cases a query asks for. Each condition becomes one statement that walks a narrow index and
//! gives the numbers of cases; the tree over the conditions is then sets of numbers.
//!
//! Not one statement for the whole tree: sets of 100,000 numbers meet in a fraction of a
//! millisecond, while the planner would build and search temporary trees for every branch. And an
//! answer to one condition is remembered until something is written, so that adding a condition, or
//! the next page, costs only what is new. Values are always bound, never written into a statement.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use model::query::{Mark, Query, Today};
use model::record::{CASE, Kind};
use model::{DeviceId, FieldType, PartialDate, RecordId, text};
use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;

use crate::cases::{CaseLine, CaseOrder};
use crate::error::StoreError;
use crate::log;
use crate::open::Store;
use crate::project;
use crate::query_sql::{condition, condition_among, day_text, text_sql};
use crate::search;

/// Conditions whose answers are remembered.
const REMEMBERED_MAX: usize = 24;
/// So few cases are looked at one by one; for more a condition is asked of all at once.
pub(crate) const FEW_MAX: usize = 1_000;

/// Who asks, and when.
#[derive(Debug, Clone, Copy)]
pub struct Asker {
    /// This laptop.
    pub me: DeviceId,
    /// Today, where they sit.
    pub today: Today,
}

/// Numbers of cases in ascending order.
type Numbers = Arc<Vec<i64>>;

/// Remembered answers.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    /// The newest change when they were given.
    written: Option<i64>,
    conditions: HashMap<String, Numbers>,
    /// The last question with order, and its cases in that order.
    ordered: Option<(String, Numbers)>,
}

impl Store {
    /// The cases a query asks for, in ascending order of their numbers.
    ///
    /// # Errors
    /// As for reading.
    pub fn query_ids(&self, query: &Query, asker: Asker) -> Result<Vec<RecordId>, StoreError> {
        let found = self.answer(query, asker)?;
        Ok(ids(&found))
    }

    /// How many cases a query asks for.
    ///
    /// # Errors
    /// As for reading.
    pub fn query_count(&self, query: &Query, asker: Asker) -> Result<u32, StoreError> {
        let found = self.answer(query, asker)?;
        Ok(u32::try_from(found.len()).unwrap_or(u32::MAX))
    }

    /// All cases a query asks for, in the order of the list.
    ///
    /// # Errors
    /// As for reading.
    pub fn query_ordered(
        &self,
        query: &Query,
        (order, ascending): (CaseOrder, bool),
        asker: Asker,
    ) -> Result<Vec<RecordId>, StoreError> {
        Ok(ids(&self.ordered(query, (order, ascending), asker)?))
    }

    /// A page of the cases a query asks for, and how many there are.
    ///
    /// # Errors
    /// As for reading.
    pub fn query_page(
        &self,
        query: &Query,
        order: (CaseOrder, bool),
        (offset, limit): (u32, u32),
        asker: Asker,
    ) -> Result<(Vec<CaseLine>, u32), StoreError> {
        let found = self.ordered(query, order, asker)?;
        let total = u32::try_from(found.len()).unwrap_or(u32::MAX);
        let page: Vec<i64> = found
            .iter()
            .copied()
            .skip(offset as usize)
            .take(limit as usize)
            .collect();
        let today = PartialDate::from_day_number(asker.today.day);
        let today = today.map_or_else(String::new, |day| day.to_string());
        let mut lines = self.case_lines(&ids(&page), asker.me, &today)?;
        let place: HashMap<i64, usize> = page.iter().copied().zip(0..).collect();
        lines.sort_by_key(|line| place.get(&line.id.number()).copied());
        Ok((lines, total))
    }

    fn ordered(
        &self,
        query: &Query,
        (order, ascending): (CaseOrder, bool),
        asker: Asker,
    ) -> Result<Numbers, StoreError> {
        let key = format!("{order:?} {ascending} {asker:?} {query}");
        self.forget_when_written()?;
        if let Some((known, found)) = &self.answers.borrow().ordered
            && *known == key
        {
            return Ok(Arc::clone(found));
        }
        let found = self.answer(query, asker)?;
        let column = order.column();
        let direction = if ascending { "ASC" } else { "DESC" };
        let by = format!("ORDER BY cases.{column} {direction}, cases.id {direction}");
        let ordered = if found.len() <= self.few_max {
            let sql = format!(
                "SELECT cases.id FROM json_each(?1) few CROSS JOIN cases ON cases.id = few.value {by}"
            );
            self.numbers(&sql, vec![listed(&found)])?
        } else {
            let wanted: HashSet<i64> = found.iter().copied().collect();
            let sql = format!("SELECT id FROM cases WHERE withdrawn = 0 {by}");
            let mut all = self.numbers(&sql, Vec::new())?;
            all.retain(|id| wanted.contains(id));
            all
        };
        let ordered = Arc::new(ordered);
        self.answers.borrow_mut().ordered = Some((key, Arc::clone(&ordered)));
        Ok(ordered)
    }

    fn answer(&self, query: &Query, asker: Asker) -> Result<Numbers, StoreError> {
        self.forget_when_written()?;
        let every = self.every()?;
        let query = query.widened(&mut |id| self.one_party(id))?;
        self.set(&query, &every, asker)
    }

    fn forget_when_written(&self) -> Result<(), StoreError> {
        // Every table a query reads follows from the log of changes.
        let written: Option<i64> = self
            .connection
            .prepare_cached("SELECT max(rowid) FROM change")?
            .query_row([], |row| row.get(0))?;
        let mut answers = self.answers.borrow_mut();
        if answers.written != written {
            *answers = Answers {
                written,
                ..Answers::default()
            };
        }
        Ok(())
    }

    /// Every case that is not withdrawn.
    fn every(&self) -> Result<Numbers, StoreError> {
        self.remembered("SELECT id FROM cases WHERE withdrawn = 0", Vec::new())
    }

    fn set(&self, query: &Query, every: &Numbers, asker: Asker) -> Result<Numbers, StoreError> {
        Ok(match query {
            Query::All(of) => {
                let mut of: Vec<&Query> = of.iter().collect();
                // Words first: few cases have them, and of few the rest is asked at once.
                of.sort_by_key(|query| cost(query));
                let mut left = Arc::clone(every);
                for query in of {
                    // What is empty stays empty; the rest need not be asked.
                    if left.is_empty() {
                        break;
                    }
                    left = Arc::new(match query {
                        Query::Some(kind, tests) if left.len() <= self.few_max => {
                            let (sql, values) =
                                condition_among(kind, tests, asker.today, listed(&left));
                            both(&left, &sorted(self.numbers(&sql, values)?))
                        }
                        query => both(&left, &self.set(query, every, asker)?),
                    });
                }
                left
            }
            Query::Any(of) => {
                let mut found = Vec::new();
                for query in of {
                    found.extend(self.set(query, every, asker)?.iter().copied());
                }
                Arc::new(sorted(found))
            }
            Query::Not(query) => Arc::new(without(every, &self.set(query, every, asker)?)),
            Query::Some(kind, tests) => {
                let (sql, values) = condition(kind, tests, asker.today);
                Arc::new(both(every, &self.remembered(&sql, values)?))
            }
            Query::Text(words) => Arc::new(both(every, &self.text(words)?)),
            Query::Mark(mark) => {
                let (sql, values) = self.mark(*mark, asker)?;
                Arc::new(both(every, &self.remembered(&sql, values)?))
            }
        })
    }

    fn remembered(&self, sql: &str, values: Vec<Sql>) -> Result<Numbers, StoreError> {
        let key = format!("{sql} {values:?}");
        if let Some(known) = self.answers.borrow().conditions.get(&key) {
            return Ok(Arc::clone(known));
        }
        let found = Arc::new(sorted(self.numbers(sql, values)?));
        let mut answers = self.answers.borrow_mut();
        if answers.conditions.len() >= REMEMBERED_MAX {
            answers.conditions.clear();
        }
        answers.conditions.insert(key, Arc::clone(&found));
        Ok(found)
    }

    fn numbers(&self, sql: &str, values: Vec<Sql>) -> Result<Vec<i64>, StoreError> {
        let mut query = self.connection.prepare_cached(sql)?;
        let mut rows = query.query(params_from_iter(values))?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let number: i64 = row.get(0)?;
            if found.last() != Some(&number) {
                found.push(number);
            }
        }
        Ok(found)
    }

    fn text(&self, words: &str) -> Result<Numbers, StoreError> {
        let words = text::words(words);
        if words.is_empty() {
            return self.every();
        }
        let mut found = Vec::new();
        let index = search::word_query(&words);
        found.extend(
            self.remembered(&text_sql("search"), vec![Sql::Text(index)])?
                .iter(),
        );
        if let Some(pieces) = search::piece_query(&words) {
            let values = vec![Sql::Text(pieces)];
            found.extend(self.remembered(&text_sql("name_search"), values)?.iter());
        }
        Ok(Arc::new(sorted(found)))
    }

    fn mark(&self, mark: Mark, asker: Asker) -> Result<(String, Vec<Sql>), StoreError> {
        Ok(match mark {
            Mark::Open => (
                "SELECT id FROM cases WHERE withdrawn = 0 AND is_open = 1".to_owned(),
                Vec::new(),
            ),
            Mark::Overdue => (
                "SELECT \"case\" FROM tasks WHERE withdrawn = 0 AND (status IS NULL OR status = 'open')
                   AND ltrim(due_on, '~') < ?1 AND due_on NOT LIKE '~%' AND \"case\" IS NOT NULL"
                    .to_owned(),
                vec![Sql::Text(day_text(asker.today.day))],
            ),
            Mark::Contested => (
                "SELECT record FROM contested
                 UNION SELECT part.case_id FROM contested JOIN part ON part.record = contested.record"
                    .to_owned(),
                Vec::new(),
            ),
            Mark::Unsent => {
                let first = self.first_waiting_counter(asker.me)? as i64;
                let sql = "WITH mine (record) AS MATERIALIZED
                     (SELECT DISTINCT record FROM change WHERE device = ?1 AND counter >= ?2)
                   SELECT record FROM mine
                   UNION SELECT part.case_id FROM mine JOIN part ON part.record = mine.record";
                (
                    sql.to_owned(),
                    vec![Sql::Integer(log::device_number(asker.me)), Sql::Integer(first)],
                )
            }
        })
    }

    /// The values a field of text has, most frequent first, for choosing one; `own` is the key of
    /// one of the institution's own fields, without it their keys are the values.
    ///
    /// # Errors
    /// As for reading.
    pub fn query_values(
        &self,
        kind: &Kind,
        (field, own): (&model::Field, &str),
        limit: u32,
    ) -> Result<Vec<(String, u32)>, StoreError> {
        let sql = if field.holds == FieldType::Own && !own.is_empty() {
            "SELECT element.value, count(*) FROM element JOIN record ON record.id = element.record
             WHERE field = ?1 AND element = ?4 AND record.kind = ?2 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?3"
                .to_owned()
        } else if field.holds.has_elements() {
            // The kind is asked too: fields of two kinds may share a name.
            "SELECT element, count(*) FROM element JOIN record ON record.id = element.record
             WHERE field = ?1 AND record.kind = ?2 GROUP BY element ORDER BY 2 DESC, 1 LIMIT ?3"
                .to_owned()
        } else {
            let (table, name) = (project::table(kind), field.name);
            format!(
                "SELECT \"{name}\", count(*) FROM {table} WHERE withdrawn = 0 AND \"{name}\" IS NOT NULL
                   AND ?1 <> '' AND ?2 > 0 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ?3"
            )
        };
        let mut query = self.connection.prepare_cached(&sql)?;
        let mut asked: Vec<&dyn rusqlite::ToSql> = vec![&field.name, &kind.tag, &limit];
        if field.holds == FieldType::Own && !own.is_empty() {
            asked.push(&own);
        }
        let rows = query.query_map(&*asked, |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.collect::<Result<_, _>>().map_err(Into::into)
    }
}

/// What is asked first among conditions that all must hold.
const fn cost(query: &Query) -> u8 {
    match query {
        Query::Text(_) => 0,
        Query::Some(kind, _) if kind.tag == CASE.tag => 1,
        Query::Mark(_) => 2,
        Query::Some(..) => 3,
        Query::All(_) | Query::Any(_) | Query::Not(_) => 4,
    }
}

/// Numbers as one bound value, for `json_each`.
fn listed(numbers: &[i64]) -> Sql {
    let mut text = String::from("[");
    for (at, number) in numbers.iter().enumerate() {
        if at > 0 {
            text.push(',');
        }
        text.push_str(&number.to_string());
    }
    text.push(']');
    Sql::Text(text)
}

fn ids(numbers: &[i64]) -> Vec<RecordId> {
    numbers
        .iter()
        .filter_map(|number| RecordId::from_number(*number))
        .collect()
}

fn sorted(mut numbers: Vec<i64>) -> Vec<i64> {
    if !numbers.is_sorted() {
        numbers.sort_unstable();
    }
    numbers.dedup();
    numbers
}

/// What stands in both; both ascend.
fn both(left: &[i64], right: &[i64]) -> Vec<i64> {
    let mut found = Vec::with_capacity(left.len().min(right.len()));
    let mut right = right.iter().peekable();
    for number in left {
        while right.next_if(|other| *other < number).is_some() {}
        if right.peek() == Some(&number) {
            found.push(*number);
        }
    }
    found
}

/// What stands in the first only; both ascend.
fn without(left: &[i64], right: &[i64]) -> Vec<i64> {
    let mut found = Vec::with_capacity(left.len());
    let mut right = right.iter().peekable();
    for number in left {
        while right.next_if(|other| *other < number).is_some() {}
        if right.peek() != Some(&number) {
            found.push(*number);
        }
    }
    found
}
