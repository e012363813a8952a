//! The first sealed report: made here from counts, opened at headquarters.

use model::counting::cells::{Flag, Protected};
use model::counting::first_report::{
    self, CLASSES, FirstReport, RISK_LEVELS, SMALL_CELL, ViolationFacts, is_public_fact,
};
use model::role::Act;
use model::vocabulary;
use payload::DecodeError;
use payload::bytes::{Reader, Writer};
use store::reports::{StoredReport, ViolationLine};
use store::settings::name;
use wire::Role;

use crate::desk::{Desk, Session};
use crate::error::Error;
use crate::figures::Carried;

const VERSION: u8 = 1;

/// A report, sent from here, received here, or not yet sent.
#[derive(Debug, Clone)]
pub struct Report {
    /// Row number; 0 for one not sent.
    pub id: i64,
    /// Institution it is about.
    pub institution: String,
    /// Short form of that institution's root key.
    pub institution_mark: String,
    /// Calendar year.
    pub year: u16,
    /// Milliseconds by the sender's clock.
    pub made_at: i64,
    /// `draft`, `queued`, `sent`, `received`.
    pub state: &'static str,
    /// Suppression threshold.
    pub small_cell: u64,
    /// Version of the vocabularies.
    pub vocabulary_version: String,
    /// (table, cells (code, flag, count), total).
    pub tables: Vec<Table>,
    /// What the tables leave out or take on trust; known where they are counted, sent to nobody.
    pub aside: Aside,
}

/// What stands beside the counts of a report that is not sent yet.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Aside {
    /// Acts with a level that nobody decided; not counted.
    pub undecided: u64,
    /// Acts that were changed since their level was decided; not counted.
    pub changed: u64,
    /// Acts counted although the decision cannot be read here.
    pub unchecked: u64,
}

/// One table of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// `cases_by_risk` or `violations_by_class`.
    pub table: String,
    /// Cells in order.
    pub cells: Vec<(String, Flag, Option<u64>)>,
    /// The total, when publishing it reveals nothing.
    pub total: Option<u64>,
}

fn table(name: &str, codes: &[&str], row: &Protected) -> Table {
    let cells = codes
        .iter()
        .zip(&row.cells)
        .map(|(code, (flag, count))| ((*code).to_owned(), *flag, *count))
        .collect();
    Table {
        table: name.to_owned(),
        cells,
        total: row.total,
    }
}

/// The frozen form: version, moment, institution, country, year, vocabulary version, threshold,
/// tables. `sync::report` reads the first nine bytes.
fn encode(report: &Report, country: &str) -> Vec<u8> {
    let mut out = Writer::new();
    out.byte(VERSION);
    out.raw(&report.made_at.to_le_bytes());
    out.text(&report.institution);
    out.text(country);
    out.number(u64::from(report.year));
    out.text(&report.vocabulary_version);
    out.number(report.small_cell);
    out.number(report.tables.len() as u64);
    for table in &report.tables {
        out.text(&table.table);
        out.number(table.cells.len() as u64);
        for (code, flag, count) in &table.cells {
            out.text(code);
            out.text(flag.code());
            out.number(count.map_or(0, |count| count + 1));
        }
        out.number(table.total.map_or(0, |total| total + 1));
    }
    out.finish()
}

fn decode(bytes: &[u8]) -> Result<Report, DecodeError> {
    let mut read = Reader::new(bytes);
    match read.byte()? {
        VERSION => {}
        newer => return Err(DecodeError::Newer(newer)),
    }
    let made_at = i64::from_le_bytes(
        read.raw(8)?
            .try_into()
            .map_err(|_| DecodeError::Malformed)?,
    );
    let institution = read.text()?.to_owned();
    let _country = read.text()?;
    let year = u16::try_from(read.number()?).map_err(|_| DecodeError::Malformed)?;
    let vocabulary_version = read.text()?.to_owned();
    let small_cell = read.number()?;
    let mut tables = Vec::new();
    for _ in 0..read.count()? {
        let table = read.text()?.to_owned();
        let mut cells = Vec::new();
        for _ in 0..read.count()? {
            let code = read.text()?.to_owned();
            let flag = Flag::from_code(read.text()?).ok_or(DecodeError::Malformed)?;
            cells.push((code, flag, read.number()?.checked_sub(1)));
        }
        tables.push(Table {
            table,
            cells,
            total: read.number()?.checked_sub(1),
        });
    }
    read.end()?;
    Ok(Report {
        id: 0,
        institution,
        institution_mark: String::new(),
        year,
        made_at,
        state: "received",
        small_cell,
        vocabulary_version,
        tables,
        aside: Aside::default(),
    })
}

fn facts_of(line: &ViolationLine) -> ViolationFacts<'_> {
    ViolationFacts {
        violation_type: &line.violation_type,
        verification_level: &line.verification_level,
        motive_link: &line.motive_link,
        year: line.starts_on.map(|date| date.year),
    }
}

impl Desk {
    /// The report of a year as it would leave now.
    ///
    /// # Errors
    /// When this laptop belongs to no institution, or to headquarters.
    pub fn report_preview(&self, year: u16) -> Result<Report, Error> {
        let now = self.now_ms();
        self.with_right(Act::ReadStatistics, |session| {
            session.make_report(year, now)
        })
    }

    /// Seals the report of a year to headquarters and queues it. A second report of the same year
    /// is a correction; headquarters keeps both, with the moments they were made.
    ///
    /// # Errors
    /// [`Error::NoHeadquarters`] until an exchange has brought its address;
    /// [`Error::ReportFromHeadquarters`] there.
    pub fn report_send(&self, year: u16) -> Result<Report, Error> {
        let (now_ms, now) = (self.now_ms(), self.now());
        let id = self.with_right(Act::SendReport, |session| {
            let report = session.make_report(year, now_ms)?;
            let frozen = encode(&report, &session.text_setting(name::COUNTRY)?);
            let keys = session.keys.as_ref().ok_or(Error::NotEnrolled)?;
            if !keys.is_member() {
                return Err(Error::NotApproved);
            }
            if keys.headquarters().is_none() {
                return Err(Error::NoHeadquarters);
            }
            Ok(sync::report::queue(&mut session.store, keys, &frozen, now)?)
        })?;
        self.report(id)
    }

    /// Reports sent from here or received here, newest first. One that cannot be read, from a
    /// newer Sanad or from somebody who means harm, is left out and keeps no other out.
    ///
    /// # Errors
    /// As for reading.
    pub fn reports(&self) -> Result<Vec<Report>, Error> {
        self.with_right(Act::ReadStatistics, |session| {
            session
                .store
                .reports()?
                .iter()
                .filter(|stored| decode(&stored.body).is_ok())
                .map(|stored| session.dress_report(stored))
                .collect()
        })
    }

    /// One report.
    ///
    /// # Errors
    /// [`Error::NoReport`].
    pub fn report(&self, id: i64) -> Result<Report, Error> {
        self.reports()?
            .into_iter()
            .find(|report| report.id == id)
            .ok_or(Error::NoReport)
    }
}

impl Session {
    fn make_report(&self, year: u16, now: i64) -> Result<Report, Error> {
        let invitation = self.invitation()?.ok_or(Error::NotEnrolled)?;
        if invitation.role == Role::Headquarters {
            return Err(Error::ReportFromHeadquarters);
        }
        let today = model::PartialDate::from_day_number(now.div_euclid(86_400_000))
            .ok_or(Error::Internal)?;
        let uncounted = self.uncounted(today)?;
        let out =
            |person: &Option<model::RecordId>| person.is_some_and(|id| uncounted.contains(&id));
        let mut risks = self.store.case_risks(year)?;
        risks.retain(|(_, person)| !out(person));
        let mut lines = self.store.violation_lines()?;
        lines.retain(|line| !out(&line.victim) || is_public_fact(&line.violation_type));
        let aside = self.rest_on_decisions(&mut lines, year)?;
        let facts = lines.iter().map(facts_of);
        let FirstReport {
            year,
            cases_by_risk,
            violations_by_class,
        } = first_report::make(year, risks.iter().map(|(risk, _)| risk.as_str()), facts);
        Ok(Report {
            id: 0,
            institution: invitation.institution_name.clone(),
            institution_mark: self
                .keys()?
                .root
                .map(|root| root.mark())
                .unwrap_or_default(),
            year,
            made_at: now,
            state: "draft",
            small_cell: SMALL_CELL,
            vocabulary_version: vocabulary::VERSION.to_owned(),
            tables: vec![
                table("cases_by_risk", &RISK_LEVELS, &cases_by_risk),
                table("violations_by_class", &CLASSES, &violations_by_class),
            ],
            aside,
        })
    }

    /// Puts in place of the level that a field claims the one that was decided.
    fn rest_on_decisions(&self, lines: &mut [ViolationLine], year: u16) -> Result<Aside, Error> {
        let mut aside = Aside::default();
        for line in lines {
            let if_verified = ViolationFacts {
                verification_level: "verified",
                ..facts_of(line)
            };
            if !first_report::is_counted(&if_verified, year) {
                continue;
            }
            let carried = self.carried(line.id, &line.verification_level)?;
            line.verification_level = match carried {
                Some(Carried::Decided(level)) => level,
                Some(Carried::Unchecked(level)) => {
                    aside.unchecked += 1;
                    level
                }
                Some(Carried::Changed) => {
                    aside.changed += 1;
                    String::new()
                }
                Some(Carried::Undecided) => {
                    aside.undecided += 1;
                    String::new()
                }
                None => continue,
            };
        }
        Ok(aside)
    }

    fn dress_report(&self, stored: &StoredReport) -> Result<Report, Error> {
        let mut report = decode(&stored.body).map_err(store::StoreError::from)?;
        report.id = stored.id;
        report.institution_mark = self
            .keys()?
            .members_of(stored.institution)
            .map(|members| members.root().mark())
            .unwrap_or_default();
        report.state = match (stored.outgoing, stored.receipt_at) {
            (true, None) => "queued",
            (true, Some(_)) => "sent",
            (false, _) => "received",
        };
        Ok(report)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_reads_the_same_after_the_journey_and_its_bytes_are_fixed() {
        let report = Report {
            id: 0,
            institution: "المؤسسة".into(),
            institution_mark: String::new(),
            year: 2026,
            made_at: 1_790_000_000_123,
            state: "received",
            small_cell: 5,
            vocabulary_version: "1.0.0".into(),
            tables: vec![Table {
                table: "cases_by_risk".into(),
                cells: vec![
                    ("low".into(), Flag::Published, Some(7)),
                    ("high".into(), Flag::SuppressedPrimary, None),
                ],
                total: None,
            }],
            aside: Aside::default(),
        };
        let bytes = encode(&report, "JOR");
        let read = decode(&bytes).unwrap();
        assert_eq!(
            (read.tables, read.year, read.made_at),
            (report.tables, 2026, report.made_at)
        );
        assert_eq!(sync::report::made_at(&bytes), Some(report.made_at));
        for cut in 0..bytes.len() {
            assert!(decode(&bytes[..cut]).is_err());
        }
    }

    #[test]
    fn a_report_that_nobody_can_read_keeps_no_other_out() {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::open(folder.path()).unwrap();
        desk.create_vault("velvet anchor tundra mosaic pepper lantern")
            .unwrap();
        let sender = (wire::InstitutionId([9; 16]), model::DeviceId(9));
        desk.with(|session| {
            session.store.receive(|tx| {
                for (seq, body) in [(1, &[0xff; 40][..]), (2, &[]), (3, &[2; 9])] {
                    tx.put_report(sender.0, sender.1, seq, 0, body)?;
                }
                Ok(())
            })
        })
        .unwrap();
        assert_eq!(desk.reports().unwrap().len(), 0);
    }
}
