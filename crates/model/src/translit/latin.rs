//! Romanised words to bones and vowels. Where a spelling can be read in two ways, both are given.

/// Spellings of one word that are followed at most.
const READINGS_MAX: usize = 12;

/// Readings of a folded word in small letters `a` to `z`, apostrophes and digits of chat spelling.
pub(super) fn readings(word: &str) -> Vec<String> {
    let plain = chat(word);
    let mut branches = vec![plain];
    branch_article(&mut branches);
    for (sign, letters) in [
        // Fathi is t and h, Haytham is one letter; likewise Is-haq, Ad-ham; Dhafer is also Zafer.
        ("th", &["T", "t-h"][..]),
        ("sh", &["C", "s-h"]),
        ("dh", &["D", "Z", "d-h"]),
    ] {
        branch(&mut branches, |word| {
            word.contains(sign).then(|| {
                letters
                    .iter()
                    .map(|one| word.replacen(sign, one, 1))
                    .collect()
            })
        });
    }
    // A final h is a letter in Salah, and none in Sarah.
    branch(&mut branches, |word| {
        let before = word.strip_suffix('h')?;
        let vowel = before.ends_with(['a', 'e', 'i', 'o', 'u']);
        vowel.then(|| vec![word.to_owned(), before.to_owned()])
    });
    // Gamal is Jamal in Cairo; Ghassan is neither.
    branch(&mut branches, |word| {
        let at = word
            .match_indices('g')
            .find(|(at, _)| !word[at + 1..].starts_with('h'))?
            .0;
        let with = |letter: &str| format!("{}{letter}{}", &word[..at], &word[at + 1..]);
        Some(vec![with("G"), with("J")])
    });
    // Gonzalez, Gonzales.
    branch(&mut branches, |word| {
        let before = word.strip_suffix('z')?;
        Some(vec![word.to_owned(), format!("{before}s")])
    });
    let mut found: Vec<String> = branches.iter().map(|word| letters(word)).collect();
    found.dedup();
    found
}

fn branch(branches: &mut Vec<String>, split: impl Fn(&str) -> Option<Vec<String>>) {
    let mut next = Vec::with_capacity(branches.len() * 2);
    for word in branches.drain(..) {
        match split(&word) {
            Some(readings) => next.extend(readings),
            None => next.push(word),
        }
    }
    next.truncate(READINGS_MAX);
    *branches = next;
}

/// `alshami` may be al-Shami or one word; `benali` may be Ben Ali.
fn branch_article(branches: &mut Vec<String>) {
    branch(branches, |word| {
        let rest = word
            .strip_prefix("al")
            .or_else(|| word.strip_prefix("el"))
            .filter(|rest| rest.len() >= 4)?;
        Some(vec![word.to_owned(), rest.to_owned()])
    });
    branch(branches, |word| {
        let rest = word
            .strip_prefix("ben")
            .or_else(|| word.strip_prefix("bin"))
            .filter(|rest| rest.len() >= 3)?;
        Some(vec![word.to_owned(), rest.to_owned()])
    });
}

/// Digits that stand for Arabic letters in messages: 3 for ain, 7 for ha.
fn chat(word: &str) -> String {
    if !word.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return word.to_owned();
    }
    word.chars()
        .map(|c| match c {
            '2' | '3' => "'".to_owned(),
            '5' => "kh".to_owned(),
            '7' => "h".to_owned(),
            '9' => "q".to_owned(),
            other => other.to_string(),
        })
        .collect()
}

/// Signs of several letters, longest first: what they are, and in what.
const SIGNS: &[(&str, &str)] = &[
    ("sch", "C"),
    ("tch", "C"),
    ("ch", "C"),
    ("kh", "X"),
    ("gh", "G"),
    ("ph", "F"),
    ("dj", "J"),
    ("ck", "K"),
    ("que", "Ke"),
    ("qui", "Ki"),
    ("ce", "Se"),
    ("ci", "Si"),
    ("cy", "Si"),
    ("aou", "au"),
    ("oo", "ū"),
    ("ou", "u"),
    ("ee", "ī"),
    ("aa", "a"),
    ("ii", "ī"),
    ("uu", "ū"),
];

fn letters(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        if let Some((sign, letters)) = SIGNS.iter().find(|(sign, _)| rest.starts_with(sign)) {
            out.push_str(letters);
            rest = &rest[sign.len()..];
            continue;
        }
        let next = rest[c.len_utf8()..].chars().next();
        let vowel = |c: char| matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'w');
        let before = out.chars().next_back();
        match c {
            'a' | 'e' | 'i' | 'w' | '\'' | '*' => out.push(c),
            'o' | 'u' => out.push('u'),
            'y' if next.is_some_and(vowel) || before.is_some_and(vowel) => out.push('y'),
            'y' => out.push('i'),
            'x' => out.push_str("KS"),
            'p' => out.push('B'),
            'v' => out.push('F'),
            'c' | 'q' => out.push('K'),
            // What was read already.
            'A'..='Z' => out.push(c),
            '-' => {}
            'a'..='z' => out.push(c.to_ascii_uppercase()),
            '0'..='9' => out.push(c),
            _ => {}
        }
        rest = &rest[c.len_utf8()..];
    }
    out
}
