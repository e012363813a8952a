//! What a field can hold. "Unknown", "not disclosed" and "not asked" are answers, not blanks.

use crate::date::PartialDate;
use crate::id::RecordId;

/// Why a field holds no value although somebody answered.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Answer {
    /// Asked, and nobody knows.
    Unknown,
    /// The person declined to say.
    NotDisclosed,
    /// Not asked (yet, or the field is not in use here).
    NotAsked,
}

impl Answer {
    /// Its code in files and on the wire of the ui.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::NotDisclosed => "not_disclosed",
            Self::NotAsked => "not_asked",
        }
    }

    /// The answer with that code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Unknown, Self::NotDisclosed, Self::NotAsked]
            .into_iter()
            .find(|a| a.code() == code)
    }
}

/// One value of one field. Kept self-describing, so that a value of a field this version does
/// not know still passes through it unharmed.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Value {
    /// Cleared again; also the removal of a set element.
    Empty,
    /// Answered without a value.
    Answer(Answer),
    /// Text of any length, as typed.
    Text(String),
    /// Code of a vocabulary term (`x_…` for an institution's own).
    Code(String),
    /// Calendar date with its precision.
    Date(PartialDate),
    /// Instant, milliseconds since 1970-01-01 UTC.
    Instant(i64),
    /// Whole number.
    Number(i64),
    /// Yes or no.
    Flag(bool),
    /// Another record.
    Link(RecordId),
    /// Bytes of a value type this version does not know: (type number, bytes).
    Foreign(u8, Vec<u8>),
}

impl Value {
    /// True for [`Value::Empty`].
    pub const fn is_empty(&self) -> bool {
        matches!(self, Self::Empty)
    }

    /// The text, when it is text.
    pub fn text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The vocabulary code, when it is one.
    pub fn code(&self) -> Option<&str> {
        match self {
            Self::Code(code) => Some(code),
            _ => None,
        }
    }
}
