//! The written form of a query.

use std::fmt;

use super::{Check, Query, Test, When};
use crate::date::PartialDate;
use crate::record;

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::All(all) if all.is_empty() => f.write_str("all"),
            Self::All(all) => joined(f, all, " and "),
            Self::Any(any) if any.is_empty() => f.write_str("not all"),
            Self::Any(any) => joined(f, any, " or "),
            Self::Not(query) => {
                f.write_str("not ")?;
                one(f, query)
            }
            Self::Some(kind, tests) if kind.tag == record::CASE.tag && tests.len() == 1 => {
                tests.iter().try_for_each(|test| write!(f, "{test}"))
            }
            Self::Some(kind, tests) => {
                write!(f, "{}[", kind.name)?;
                for (at, test) in tests.iter().enumerate() {
                    let border = if at > 0 { "; " } else { "" };
                    write!(f, "{border}{test}")?;
                }
                f.write_str("]")
            }
            Self::Text(words) => {
                f.write_str("text ")?;
                quoted(f, words)
            }
            Self::Mark(mark) => f.write_str(mark.word()),
        }
    }
}

fn joined(f: &mut fmt::Formatter<'_>, of: &[Query], word: &str) -> fmt::Result {
    for (at, query) in of.iter().enumerate() {
        if at > 0 {
            f.write_str(word)?;
        }
        one(f, query)?;
    }
    Ok(())
}

fn one(f: &mut fmt::Formatter<'_>, query: &Query) -> fmt::Result {
    let (Query::All(of) | Query::Any(of)) = query else {
        return write!(f, "{query}");
    };
    if of.is_empty() {
        write!(f, "{query}")
    } else {
        write!(f, "({query})")
    }
}

impl fmt::Display for Test {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name();
        match &self.check {
            Check::OneOf(wanted) => {
                write!(f, "{name} = ")?;
                for (at, value) in wanted.iter().enumerate() {
                    if at > 0 {
                        f.write_str(", ")?;
                    }
                    quoted(f, value)?;
                }
                Ok(())
            }
            Check::Has(words) => {
                write!(f, "{name} has ")?;
                quoted(f, words)
            }
            Check::Flag(true) => write!(f, "{name} is yes"),
            Check::Flag(false) => write!(f, "{name} is no"),
            Check::Filled => write!(f, "{name} is known"),
            Check::Empty => write!(f, "{name} is empty"),
            Check::Answer(answer) => write!(f, "{name} is {}", answer.code()),
            Check::When(when) => write!(f, "{name} in {when}"),
            Check::Range(from, until) => {
                write!(f, "{name} in ")?;
                from.iter().try_for_each(|from| write!(f, "{from}"))?;
                f.write_str("..")?;
                until.iter().try_for_each(|until| write!(f, "{until}"))
            }
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Last(count, unit) => write!(f, "last {count} {}", unit.word()),
            Self::Next(count, unit) => write!(f, "next {count} {}", unit.word()),
            Self::OlderThan(count, unit) => write!(f, "older {count} {}", unit.word()),
            Self::This(unit) => write!(f, "this {}", unit.word().trim_end_matches('s')),
            Self::Previous(unit) => write!(f, "previous {}", unit.word().trim_end_matches('s')),
            Self::Past => f.write_str("past"),
            Self::Between(from, until) => {
                let date = |f: &mut fmt::Formatter<'_>, date: &Option<PartialDate>| {
                    date.iter().try_for_each(|date| write!(f, "{date}"))
                };
                date(f, from)?;
                f.write_str("..")?;
                date(f, until)
            }
        }
    }
}

/// Words that are codes or ids stand bare, all else in quotes.
fn quoted(f: &mut fmt::Formatter<'_>, text: &str) -> fmt::Result {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if !text.is_empty() && text.chars().all(bare) {
        return f.write_str(text);
    }
    f.write_str("\"")?;
    for c in text.chars() {
        if c == '"' || c == '\\' {
            f.write_str("\\")?;
        }
        write!(f, "{c}")?;
    }
    f.write_str("\"")
}
