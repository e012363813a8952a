//! Reads the written form.
//!
//! ```text
//! query  = term { "and" term } | term { "or" term }
//! term   = "not" term | "(" query ")" | "all" | mark | "text" word | test | kind "[" test { ";" test } "]"
//! test   = [kind "."] field ( "=" word { "," word } | "!=" word { "," word } | "has" word | "is" state | "in" stretch )
//! state  = "yes" | "no" | "known" | "empty" | "unknown" | "not_disclosed" | "not_asked"
//! stretch = ("last" | "next" | "older") number unit | ("this" | "previous") unit | "past" | [date] ".." [date] | date
//! word   = letters, digits, "_" | text in double quotes
//! ```

use super::when::COUNT_MAX;
use super::{Check, Mark, OWN_PREFIX, Query, Test, Unit, When, asks_about, asks_for, fits};
use crate::date::PartialDate;
use crate::record::{self, FieldType, Kind};
use crate::value::Answer;
use crate::vocabulary;

/// Conditions a query may have.
const SIZE_MAX: usize = 64;
/// Parentheses and "not" inside each other.
const DEPTH_MAX: usize = 16;

/// Where the written form stops to make sense.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("misread at {at}")]
pub struct Misread {
    /// Characters before the place.
    pub at: usize,
    /// The word that is not understood; empty at the end.
    pub word: String,
}

/// Reads a query; nothing but spaces asks for every case.
///
/// # Errors
/// The first word that makes no sense.
pub fn parse(text: &str) -> Result<Query, Misread> {
    let mut read = Reader {
        words: words(text)?,
        at: 0,
        end: text.chars().count(),
    };
    if read.words.is_empty() {
        return Ok(Query::every());
    }
    let query = read.query(0)?;
    if read.at < read.words.len() || query.size() > SIZE_MAX {
        return Err(read.misread());
    }
    Ok(query)
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Word {
    at: usize,
    text: String,
    quoted: bool,
}

fn words(text: &str) -> Result<Vec<Word>, Misread> {
    let mut words = Vec::new();
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    while let Some(c) = chars.get(at).copied() {
        let start = at;
        let mut word = String::new();
        let mut quoted = false;
        if c.is_whitespace() {
            at += 1;
            continue;
        } else if c == '"' {
            quoted = true;
            at += 1;
            loop {
                match (chars.get(at), chars.get(at + 1)) {
                    (Some('"'), _) => break,
                    (Some('\\'), Some(next)) => {
                        word.push(*next);
                        at += 2;
                    }
                    (Some(c), _) => {
                        word.push(*c);
                        at += 1;
                    }
                    (None, _) => {
                        return Err(Misread { at: start, word });
                    }
                }
            }
            at += 1;
        } else if is_plain(c) {
            while let Some(c) = chars.get(at).copied().filter(|c| is_plain(*c)) {
                // Two dots stand between dates and numbers, one between kind and field.
                if c == '.' && chars.get(at + 1) == Some(&'.') {
                    break;
                }
                word.push(c);
                at += 1;
            }
            if word.is_empty() {
                word.push_str("..");
                at += 2;
            }
        } else {
            word.push(c);
            at += 1;
            if c == '!' && chars.get(at) == Some(&'=') {
                word.push('=');
                at += 1;
            }
        }
        words.push(Word {
            at: start,
            text: word,
            quoted,
        });
    }
    Ok(words)
}

fn is_plain(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '~' | '.')
}

/// The key of one of the institution's own fields, when the name is one.
pub(super) fn own_key(name: &str) -> Option<&str> {
    let rest = name.strip_prefix(OWN_PREFIX)?;
    (!rest.is_empty()).then_some(name)
}

struct Reader {
    words: Vec<Word>,
    at: usize,
    end: usize,
}

impl Reader {
    fn misread(&self) -> Misread {
        match self.words.get(self.at) {
            Some(word) => Misread {
                at: word.at,
                word: word.text.clone(),
            },
            None => Misread {
                at: self.end,
                word: String::new(),
            },
        }
    }

    /// The next word when it is not in quotes.
    fn bare(&self) -> Option<&str> {
        self.words
            .get(self.at)
            .filter(|word| !word.quoted)
            .map(|word| word.text.as_str())
    }

    fn takes(&mut self, text: &str) -> bool {
        let found = self.bare() == Some(text);
        self.at += usize::from(found);
        found
    }

    fn wants(&mut self, text: &str) -> Result<(), Misread> {
        if self.takes(text) {
            Ok(())
        } else {
            Err(self.misread())
        }
    }

    fn query(&mut self, depth: usize) -> Result<Query, Misread> {
        let first = self.term(depth)?;
        let word = match self.bare() {
            Some("and") => "and",
            Some("or") => "or",
            _ => return Ok(first),
        };
        let mut of = vec![first];
        while self.takes(word) {
            of.push(self.term(depth)?);
        }
        Ok(if word == "and" {
            Query::All(of)
        } else {
            Query::Any(of)
        })
    }

    fn term(&mut self, depth: usize) -> Result<Query, Misread> {
        if depth > DEPTH_MAX {
            return Err(self.misread());
        }
        if self.takes("not") {
            return Ok(Query::Not(Box::new(self.term(depth + 1)?)));
        }
        if self.takes("(") {
            let query = self.query(depth + 1)?;
            self.wants(")")?;
            return Ok(query);
        }
        if self.takes("all") {
            return Ok(Query::every());
        }
        if self.takes("text") {
            return Ok(Query::Text(self.value()?));
        }
        if let Some(mark) = Mark::ALL
            .into_iter()
            .find(|mark| self.bare() == Some(mark.word()))
        {
            self.at += 1;
            return Ok(Query::Mark(mark));
        }
        self.condition()
    }

    fn condition(&mut self) -> Result<Query, Misread> {
        let word = self.bare().unwrap_or_default().to_owned();
        let kind = record::kind_named(&word).filter(|kind| asks_about(kind));
        let brackets = self
            .words
            .get(self.at + 1)
            .is_some_and(|word| word.text == "[");
        if let (Some(kind), true) = (kind, brackets) {
            self.at += 2;
            let mut tests = Vec::new();
            while !self.takes("]") {
                if !tests.is_empty() {
                    self.wants(";")?;
                }
                tests.push(self.test(kind, None)?.0);
            }
            return Ok(Query::Some(kind, tests));
        }
        let (kind, field) = match word.split_once('.') {
            Some((kind, field)) => (
                record::kind_named(kind).filter(|kind| asks_about(kind)),
                field,
            ),
            None => (Some(&record::CASE), word.as_str()),
        };
        let kind = kind.ok_or_else(|| self.misread())?;
        let (test, not) = self.test(kind, Some(field))?;
        let query = Query::Some(kind, vec![test]);
        Ok(if not {
            Query::Not(Box::new(query))
        } else {
            query
        })
    }

    /// A test and whether it is turned round ("!="), which only a test by itself may be.
    fn test(&mut self, kind: &'static Kind, named: Option<&str>) -> Result<(Test, bool), Misread> {
        let name = match (named, self.bare()) {
            (Some(name), _) => name.to_owned(),
            (None, Some(name)) => name.to_owned(),
            (None, None) => return Err(self.misread()),
        };
        let own = own_key(&name).unwrap_or_default();
        let declared = match own {
            "" => kind
                .field_named(&name)
                .filter(|field| field.tag > record::OWN),
            _ => kind.field(record::OWN),
        };
        let own = own.to_owned();
        let field = declared
            .filter(|field| asks_for(field))
            .ok_or_else(|| self.misread())?;
        self.at += 1;
        let start = self.at;
        let mut not = false;
        let check = if self.takes("=") {
            Check::OneOf(self.values(field.holds)?)
        } else if named.is_some() && self.takes("!=") {
            not = true;
            Check::OneOf(self.values(field.holds)?)
        } else if self.takes("has") {
            Check::Has(self.value()?)
        } else if self.takes("is") {
            self.state()?
        } else {
            self.wants("in")?;
            if field.holds == FieldType::Number {
                self.range()?
            } else {
                Check::When(self.when()?)
            }
        };
        if !fits(field, &check) {
            self.at = start;
            return Err(self.misread());
        }
        Ok((Test { field, own, check }, not))
    }

    fn value(&mut self) -> Result<String, Misread> {
        let word = self.words.get(self.at).filter(|word| {
            word.quoted || word.text.chars().next().is_some_and(is_plain) && word.text != ".."
        });
        let text = word.map(|word| word.text.clone());
        self.at += usize::from(text.is_some());
        text.ok_or_else(|| self.misread())
    }

    fn values(&mut self, holds: FieldType) -> Result<Vec<String>, Misread> {
        let mut values = Vec::new();
        loop {
            let value = self.value()?;
            if let FieldType::Code(list) | FieldType::Codes(list) | FieldType::Scores(list) = holds
                && !vocabulary::accepts(list, &value)
            {
                // A misspelled code would find nothing, as if there were nothing to find.
                self.at -= 1;
                return Err(self.misread());
            }
            if !values.contains(&value) {
                values.push(value);
            }
            if !self.takes(",") {
                return Ok(values);
            }
        }
    }

    fn state(&mut self) -> Result<Check, Misread> {
        let check = match self.bare().unwrap_or_default() {
            "yes" => Check::Flag(true),
            "no" => Check::Flag(false),
            "known" => Check::Filled,
            "empty" => Check::Empty,
            word => match Answer::from_code(word) {
                Some(answer) => Check::Answer(answer),
                None => return Err(self.misread()),
            },
        };
        self.at += 1;
        Ok(check)
    }

    fn range(&mut self) -> Result<Check, Misread> {
        let number = |read: &mut Self| {
            let found = read.bare().and_then(|word| word.parse().ok());
            read.at += usize::from(found.is_some());
            found
        };
        let from = number(self);
        let until = if self.takes("..") { number(self) } else { from };
        if from.is_none() && until.is_none() {
            return Err(self.misread());
        }
        Ok(Check::Range(from, until))
    }

    fn when(&mut self) -> Result<When, Misread> {
        let counted: Option<fn(u32, Unit) -> When> = match self.bare() {
            Some("last") => Some(When::Last),
            Some("next") => Some(When::Next),
            Some("older") => Some(When::OlderThan),
            _ => None,
        };
        if let Some(counted) = counted {
            self.at += 1;
            let count = self.bare().and_then(|word| word.parse().ok());
            let count = count.filter(|count| (1..=COUNT_MAX).contains(count));
            let count = count.ok_or_else(|| self.misread())?;
            self.at += 1;
            return Ok(counted(count, self.unit()?));
        }
        if self.takes("this") {
            return Ok(When::This(self.unit()?));
        }
        if self.takes("previous") {
            return Ok(When::Previous(self.unit()?));
        }
        if self.takes("past") {
            return Ok(When::Past);
        }
        let from = self.date();
        let until = if self.takes("..") { self.date() } else { from };
        if from.is_none() && until.is_none() {
            return Err(self.misread());
        }
        Ok(When::Between(from, until))
    }

    fn date(&mut self) -> Option<PartialDate> {
        let found = self.bare().and_then(PartialDate::parse);
        self.at += usize::from(found.is_some());
        found
    }

    fn unit(&mut self) -> Result<Unit, Misread> {
        let word = self.bare().unwrap_or_default();
        let unit = Unit::ALL
            .into_iter()
            .find(|unit| unit.word() == word || unit.word().trim_end_matches('s') == word);
        self.at += usize::from(unit.is_some());
        unit.ok_or_else(|| self.misread())
    }
}
