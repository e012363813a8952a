//! From a name to its words: particles left out, compounds joined; then whether two words meet.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::arabic::{self, MAQSURA, TA_MARBUTA};
use super::gap::{self, Gap, Place};
use super::latin;
use crate::text;

/// Articles and words of descent, which are written or left out as it comes.
const PARTICLES: &[&str] = &[
    "al", "el", "ul", "as", "es", "ash", "ech", "ar", "er", "ad", "ed", "an", "en", "at", "et",
    "az", "ez", "l", "d", "ben", "bin", "ibn", "bint", "bent", "ould", "ou", "wa", "de", "da",
    "del", "di", "du", "la", "los", "las", "y", "بن", "ابن", "بنت", "ولد", "ال",
];
/// "Servant of": one name together with what follows.
const SERVANT: &[&str] = &[
    "abd", "abdul", "abdel", "abdal", "abdoul", "abdu", "abde", "abdur", "abder", "عبد",
];
/// "Father of", "mother of": one name together with what follows.
const PARENT: &[(&str, &str)] = &[
    ("abu", "ab*"),
    ("abou", "ab*"),
    ("abi", "ab*"),
    ("bou", "ab*"),
    ("aboo", "ab*"),
    ("ابو", "اب*"),
    ("ابي", "اب*"),
    ("بو", "اب*"),
    ("umm", "um*"),
    ("oum", "um*"),
    ("om", "um*"),
    ("um", "um*"),
    ("ام", "ام*"),
];
/// "Of the faith": one name together with what stands before.
const FAITH: &[&str] = &[
    "din",
    "dine",
    "deen",
    "eddine",
    "eddin",
    "uddin",
    "addin",
    "eddeen",
    "uddeen",
    "ddine",
    "الدين",
    "دين",
];
/// Endings of the same written in one word.
const FAITH_ENDINGS: &[&str] = &[
    "eldine",
    "aldine",
    "uldine",
    "eldin",
    "aldin",
    "uldin",
    "eldeen",
    "aldeen",
    "eddine",
    "uddine",
    "addine",
    "eddin",
    "uddin",
    "addin",
    "eddeen",
    "uddeen",
    "oudine",
    "udine",
    "oddin",
    "الدين",
];

/// One word of a name.
#[derive(Debug, Clone)]
pub struct Word {
    forms: Vec<Form>,
    keys: Vec<String>,
    known: Option<u16>,
    is_arabic: bool,
    is_initial: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Form {
    bones: Vec<char>,
    gaps: Vec<Gap>,
}

/// Names whose spellings no rule connects or keeps apart, one a line.
static KNOWN: LazyLock<BTreeMap<String, u16>> = LazyLock::new(|| {
    let mut known = BTreeMap::new();
    for (at, line) in include_str!("../../data/names.tsv")
        .lines()
        .skip(1)
        .enumerate()
    {
        for spelling in line.split('\t') {
            let number = u16::try_from(at).unwrap_or(u16::MAX);
            known.insert(marked(spelling), number);
        }
    }
    known
});

impl Word {
    fn read(word: &str) -> Option<Self> {
        let is_arabic = arabic::is_arabic(word);
        let readings = if is_arabic {
            arabic::readings(word)
        } else {
            latin::readings(word)
        };
        let mut forms: Vec<Form> = Vec::new();
        for form in readings.iter().map(|reading| Form::read(reading)) {
            if !forms.contains(&form) {
                forms.push(form);
            }
        }
        let known = known(word);
        let mut keys: Vec<String> = forms.iter().map(Form::key).collect();
        keys.extend(known.map(|number| format!("={number}")));
        keys.sort();
        keys.dedup();
        let is_initial = word.chars().count() == 1;
        (!forms.is_empty()).then_some(Self {
            forms,
            keys,
            known,
            is_arabic,
            is_initial,
        })
    }

    /// Keys of its readings.
    pub fn keys(&self) -> &[String] {
        &self.keys
    }

    /// One letter that stands for a word.
    pub fn is_initial(&self) -> bool {
        self.is_initial
    }

    /// Whether the two can be the same word: `Some(true)` when one is only the initial of the other.
    pub(super) fn meets(&self, other: &Self) -> Option<bool> {
        if self.is_initial || other.is_initial {
            return self.begins_like(other).then_some(true);
        }
        let same = match (self.known, other.known) {
            (Some(one), Some(two)) => one == two,
            _ => self
                .forms
                .iter()
                .any(|one| other.forms.iter().any(|two| self.fits(one, two, other))),
        };
        same.then_some(false)
    }

    fn begins_like(&self, other: &Self) -> bool {
        let first = |form: &Form| {
            let vowel = form.gaps.first().is_some_and(|gap| *gap != Gap::default());
            (
                vowel,
                if vowel {
                    None
                } else {
                    form.bones.first().copied()
                },
            )
        };
        self.forms
            .iter()
            .any(|one| other.forms.iter().any(|two| first(one) == first(two)))
    }

    fn fits(&self, one: &Form, two: &Form, other: &Self) -> bool {
        if one.bones != two.bones {
            return false;
        }
        let last = one.gaps.len() - 1;
        one.gaps
            .iter()
            .zip(&two.gaps)
            .enumerate()
            .all(|(at, (mine, its))| {
                let place = match at {
                    // A word of vowels only is all start.
                    0 => Place::Start,
                    at if at == last => Place::End,
                    _ => Place::Middle,
                };
                match (self.is_arabic, other.is_arabic) {
                    (true, true) => gap::both_arabic(*mine, *its, place, one.bones.len()),
                    (true, false) => gap::across(*mine, *its, place),
                    (false, true) => gap::across(*its, *mine, place),
                    (false, false) => gap::both_latin(*mine, *its, place),
                }
            })
    }
}

impl Form {
    fn read(reading: &str) -> Self {
        let mut bones = Vec::new();
        let mut gaps = vec![Gap::default()];
        let mut vowel_since = true;
        for c in reading.chars() {
            if c.is_ascii_uppercase() || c.is_ascii_digit() {
                // A doubled letter is one.
                if !vowel_since && bones.last() == Some(&c) {
                    continue;
                }
                bones.push(c);
                gaps.push(Gap::default());
                vowel_since = false;
            } else if let Some(gap) = gaps.last_mut() {
                gap.add(c);
                vowel_since = true;
            }
        }
        Self { bones, gaps }
    }

    fn key(&self) -> String {
        if self.bones.is_empty() {
            // Aya, Ea: nothing but vowels.
            return "-".to_owned();
        }
        self.bones.iter().map(char::to_ascii_lowercase).collect()
    }
}

/// The number of a listed name, with or without its article.
fn known(word: &str) -> Option<u16> {
    let bare = ["ال", "al", "el"]
        .iter()
        .find_map(|article| word.strip_prefix(article));
    KNOWN
        .get(word)
        .or_else(|| bare.and_then(|bare| KNOWN.get(bare)))
        .copied()
}

/// Folds, keeping apart what the search takes for the same letter.
fn marked(text: &str) -> String {
    let kept: String = text
        .chars()
        .map(|c| match c {
            'ة' => TA_MARBUTA,
            'ى' => MAQSURA,
            'ç' | 'Ç' | 'ş' | 'Ş' | 'š' | 'Š' => 's',
            other => other,
        })
        .collect();
    text::fold(&kept)
}

/// The words of a name, without particles, compounds in one word.
pub(super) fn words(name: &str) -> Vec<Word> {
    let folded = marked(name);
    let tokens = tokens(&folded);
    joined(&tokens)
        .iter()
        .filter_map(|word| Word::read(word))
        .collect()
}

fn tokens(folded: &str) -> Vec<String> {
    let mut tokens = Vec::new();
    let inside = |c: char| c.is_alphanumeric() || matches!(c, TA_MARBUTA | MAQSURA);
    let apostrophe = |c: char| matches!(c, '\'' | '’' | '‘' | 'ʿ' | 'ʾ' | 'ʼ' | '`' | '´');
    let mut current = String::new();
    for c in folded.chars().chain(std::iter::once(' ')) {
        if inside(c) && !apostrophe(c) {
            current.push(c);
        } else if apostrophe(c) && current.chars().count() > 1 {
            current.push('\'');
        } else if !current.is_empty() {
            let token = std::mem::take(&mut current);
            tokens.push(token.trim_end_matches('\'').to_owned());
        }
    }
    tokens
}

fn joined(tokens: &[String]) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    // What the next word is to be joined to.
    let mut waiting: Option<String> = None;
    for (at, token) in tokens.iter().enumerate() {
        let last = at + 1 == tokens.len();
        if waiting.is_none() && FAITH.contains(&token.as_str()) && !words.is_empty() {
            let faith = if arabic::is_arabic(token) {
                "دين"
            } else {
                "din"
            };
            if let Some(before) = words.last_mut() {
                before.push('*');
                before.push_str(faith);
            }
            continue;
        }
        if PARTICLES.contains(&token.as_str()) && !(last && words.is_empty() && waiting.is_none()) {
            continue;
        }
        if waiting.is_none() && !last {
            if SERVANT.contains(&token.as_str()) {
                let servant = if arabic::is_arabic(token) {
                    "عبد*"
                } else {
                    "abd*"
                };
                waiting = Some(servant.to_owned());
                continue;
            }
            if let Some((_, head)) = PARENT.iter().find(|(parent, _)| parent == token) {
                waiting = Some((*head).to_owned());
                continue;
            }
        }
        let word = within(token);
        words.push(match waiting.take() {
            Some(head) => format!("{head}{}", bare(&word)),
            None => word,
        });
    }
    words.extend(waiting);
    words
}

/// Without its article, as the second part of a compound.
fn bare(word: &str) -> &str {
    for article in ["ال", "al-", "el-"] {
        if let Some(rest) = word
            .strip_prefix(article)
            .filter(|rest| rest.chars().count() >= 2)
        {
            return rest;
        }
    }
    // Abd Allah: the article is part of the word.
    match word {
        "allah" | "ellah" | "ullah" => "lah",
        other => other,
    }
}

/// Marks the seam of a compound written in one word: `abderrahmane`, `noureddine`, عبدالله.
fn within(token: &str) -> String {
    if let Some(rest) = token
        .strip_prefix("عبدال")
        .filter(|rest| rest.chars().count() >= 2)
    {
        return format!("عبد*{rest}");
    }
    for ending in FAITH_ENDINGS {
        let before = token
            .strip_suffix(ending)
            .filter(|before| before.chars().count() >= 2);
        if let Some(before) = before {
            let faith = if arabic::is_arabic(token) {
                "دين"
            } else {
                "din"
            };
            return format!("{before}*{faith}");
        }
    }
    let father = ["abou", "abu", "ابو"]
        .iter()
        .find_map(|father| token.strip_prefix(father))
        .filter(|rest| {
            rest.chars().count() >= 4 || arabic::is_arabic(rest) && rest.chars().count() >= 3
        });
    if let Some(rest) = father {
        let head = if arabic::is_arabic(token) {
            "اب"
        } else {
            "ab"
        };
        return format!("{head}*{rest}");
    }
    match token.strip_prefix("abd") {
        Some(rest) => {
            servant_of(rest).map_or_else(|| token.to_owned(), |rest| format!("abd*{rest}"))
        }
        None => token.to_owned(),
    }
}

/// The rest after `abd`, a vowel and the article, which takes on the sound of the next letter.
fn servant_of(rest: &str) -> Option<String> {
    let after = rest.trim_start_matches(['a', 'e', 'i', 'o', 'u']);
    if after.len() == rest.len() || after.len() < 3 {
        return None;
    }
    if let Some(name) = after.strip_prefix('l') {
        return Some(name.to_owned());
    }
    let mut letters = after.chars();
    let (first, second) = (letters.next()?, letters.next()?);
    let sign = after
        .strip_prefix("ch")
        .or_else(|| after.strip_prefix("sh"));
    let doubled = first == second || sign.is_some_and(|rest| rest.starts_with(&after[..2]));
    doubled.then(|| after[1..].to_owned())
}
