//! The terms of the clocks: what the specification gives, and what the institution has set.

use model::Value;
use model::clock::{LEVELS, OwnTerms, Table, Terms};
use model::record::CLOCK_TERM;
use model::role::Act;

use crate::desk::{Desk, new_record};
use crate::error::Error;
use crate::lifecycle::write;

/// The terms of one risk level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelTerms {
    /// Code of `risk_level`.
    pub level: &'static str,
    /// As the specification gives them.
    pub usual: Terms,
    /// What the institution has set.
    pub own: OwnTerms,
}

impl Desk {
    /// The terms of every level, mildest first.
    ///
    /// # Errors
    /// As for reading.
    pub fn clock_terms(&self) -> Result<[LevelTerms; 4], Error> {
        self.with_right(Act::ReadCoded, |session| {
            let own = session.store.own_clock_terms()?;
            let usual = Table::default();
            Ok(std::array::from_fn(|at| LevelTerms {
                level: LEVELS[at],
                usual: usual.0[at],
                own: own[at],
            }))
        })
    }

    /// Sets the terms of one level, for every laptop; what is empty goes back to the usual.
    ///
    /// # Errors
    /// When there is no such level, or a term is not possible.
    pub fn set_clock_terms(&self, level: &str, own: OwnTerms) -> Result<[LevelTerms; 4], Error> {
        if !LEVELS.contains(&level) {
            return Err(Error::BadValue("level".into()));
        }
        if !own.are_possible() {
            return Err(Error::BadValue("clock_term".into()));
        }
        let known = self.with_right(Act::Approve, |session| {
            Ok(session.store.clock_term_of(level)?)
        })?;
        let number = |hours: Option<i64>| hours.map_or(Value::Empty, Value::Number);
        let mut writes = vec![
            write(&CLOCK_TERM, "first_action_hours", number(own.first_action)),
            write(&CLOCK_TERM, "verification_hours", number(own.verification)),
            write(&CLOCK_TERM, "reassessment_hours", number(own.reassessment)),
            write(&CLOCK_TERM, "contact_hours", number(own.contact)),
            write(
                &CLOCK_TERM,
                "supervisor_after_hours",
                number(own.supervisor_after),
            ),
            write(&CLOCK_TERM, "head_after_hours", number(own.head_after)),
            write(
                &CLOCK_TERM,
                "prompt_network",
                own.prompt_network.map_or(Value::Empty, Value::Flag),
            ),
        ];
        let id = match known {
            Some(id) => id,
            None => {
                writes.retain(|write| !write.value.is_empty());
                writes.insert(0, write(&CLOCK_TERM, "level", Value::Code(level.into())));
                new_record()?
            }
        };
        self.write(|tx| Ok(tx.change("clock_terms", CLOCK_TERM.tag, id, writes)?))?;
        self.clock_terms()
    }
}
