//! What in a text reaches somebody: mail addresses, names of accounts, telephone numbers. They name
//! a person whoever it is, so no list of names is needed to find them.

use std::ops::Range;

use crate::second_person::is_invisible;

/// Digits of the shortest telephone number, and of the longest there is.
const DIGITS: Range<usize> = 7..16;
/// Years a number of four digits is taken for.
const YEARS: Range<u32> = 1900..2100;

/// Where addresses, accounts and telephone numbers stand, in order and apart.
pub fn find(text: &str) -> Vec<Range<usize>> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let held = address(&chars, at).map(|end| (end, true));
        match held.or_else(|| telephone(&chars, at)) {
            Some((end, true)) => {
                let byte = |at: usize| chars.get(at).map_or(text.len(), |(byte, _)| *byte);
                found.push(byte(at)..byte(end));
                at = end;
            }
            Some((end, false)) => at = end,
            None => at = next(&chars, at),
        }
    }
    found
}

fn is_in_address(c: char) -> bool {
    c.is_alphanumeric() || is_invisible(c) || matches!(c, '.' | '_' | '%' | '+' | '-')
}

const fn is_at(c: char) -> bool {
    matches!(c, '@' | '＠' | '﹫')
}

/// Where a run of characters that `fits` ends.
fn run(chars: &[(usize, char)], at: usize, fits: impl Fn(char) -> bool) -> usize {
    let length = chars.iter().skip(at).take_while(|(_, c)| fits(*c)).count();
    at + length
}

/// The place after this word or number, or after this character.
fn next(chars: &[(usize, char)], at: usize) -> usize {
    run(chars, at, char::is_alphanumeric).max(at + 1)
}

/// `somebody@somewhere` or `@somebody`.
fn address(chars: &[(usize, char)], at: usize) -> Option<usize> {
    let sign = run(chars, at, is_in_address);
    chars.get(sign).filter(|(_, c)| is_at(*c))?;
    let mut end = run(chars, sign + 1, is_in_address);
    while end > sign + 1
        && chars
            .get(end - 1)
            .is_some_and(|(_, c)| !c.is_alphanumeric() && *c != '_')
    {
        end -= 1;
    }
    (end > sign + 2).then_some(end)
}

/// A number of seven digits or more, in groups or not; no years, no round sum. Where it
/// ends; false for a date, which is passed over whole.
fn telephone(chars: &[(usize, char)], at: usize) -> Option<(usize, bool)> {
    let is_led = chars.get(at).is_some_and(|(_, c)| matches!(c, '+' | '＋'));
    let mut groups: Vec<(String, usize)> = Vec::new();
    let mut here = at;
    loop {
        let start = run(chars, here, |c| {
            is_between(c) || (is_led && groups.is_empty() && matches!(c, '+' | '＋'))
        });
        // A number begins with its first digit, its plus or its bracket.
        let begins = is_led
            || chars
                .get(at)
                .is_some_and(|(_, c)| *c == '(' || digit(*c).is_some());
        if !begins || start > here + 3 {
            break;
        }
        let end = run(chars, start, |c| digit(c).is_some() || is_invisible(c));
        if end == start {
            break;
        }
        let digits = chars.get(start..end).unwrap_or_default();
        groups.push((digits.iter().filter_map(|(_, c)| digit(*c)).collect(), end));
        if groups.len() == 3 && !is_led && is_date(&groups) {
            return Some((end, false));
        }
        here = end;
    }
    let digits: usize = groups.iter().map(|(group, _)| group.len()).sum();
    let end = groups.last()?.1;
    let is_in_word = chars.get(end).is_some_and(|(_, c)| c.is_alphabetic());
    let is_telephone = DIGITS.contains(&digits) && !is_in_word && (is_led || !is_count(&groups));
    is_telephone.then_some((end, true))
}

/// The digit it is, in the digits of Arabic, Persian or Latin.
fn digit(c: char) -> Option<char> {
    let of = |zero: char| char::from_digit(u32::from(c).checked_sub(u32::from(zero))?, 10);
    match c {
        '٠'..='٩' => of('٠'),
        '۰'..='۹' => of('۰'),
        '０'..='９' => of('０'),
        _ => c.is_ascii_digit().then_some(c),
    }
}

fn is_between(c: char) -> bool {
    c != '\n' && (c.is_whitespace() || is_invisible(c))
        || matches!(c, '-' | '.' | '(' | ')' | '‐' | '‑' | '–')
}

fn is_year(group: &str) -> bool {
    group.len() == 4 && group.parse().is_ok_and(|year| YEARS.contains(&year))
}

fn is_date(groups: &[(String, usize)]) -> bool {
    let [(one, _), (two, _), (three, _)] = groups else {
        return false;
    };
    two.len() <= 2 && (is_year(one) && three.len() <= 2 || one.len() <= 2 && is_year(three))
}

/// Years beside one another, or a sum in thousands.
fn is_count(groups: &[(String, usize)]) -> bool {
    let years = groups.iter().all(|(group, _)| is_year(group));
    let thousands = groups.len() > 1
        && groups.iter().skip(1).all(|(group, _)| group.len() == 3)
        && groups.last().is_some_and(|(group, _)| group == "000");
    years || thousands
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_accounts_and_numbers_are_found_and_dates_and_sums_are_not() {
        for (text, held) in [
            (
                "Write to salma.rawi@mail.example.",
                "salma.rawi@mail.example",
            ),
            ("راسلها على salma@بريد.مثال", "salma@بريد.مثال"),
            ("She is @salma_r there", "@salma_r"),
            ("Call +961 3 123 456 at night", "+961 3 123 456"),
            ("Call (01) 555-1234", "(01) 555-1234"),
            ("06.12.34.56.78", "06.12.34.56.78"),
            ("612 345 678", "612 345 678"),
            ("رقمها ٠٣١٢٣٤٥٦", "٠٣١٢٣٤٥٦"),
            ("0312\u{200B}3456", "0312\u{200B}3456"),
            ("2026-11-10 14:30", ""),
            ("10.11.2026 - 12.11.2026", ""),
            ("from 2019-2024", ""),
            ("a fine of 1 000 000", ""),
            ("Law 12 of 2011, article 3", ""),
            ("at 5 @ the quarry", ""),
            ("", ""),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|at| &text[at]).collect();
            let held: Vec<&str> = [held].into_iter().filter(|held| !held.is_empty()).collect();
            assert_eq!(found, held, "{text}");
        }
    }
}
