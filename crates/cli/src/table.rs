//! Plain text tables: columns aligned with spaces, one row a line, nothing cut, so that they
//! survive pipes and files.

const GAP: usize = 2;

/// Rows under their heads, as lines without a line break at the end.
pub(crate) fn aligned(heads: Option<Vec<String>>, rows: &[Vec<String>]) -> String {
    let rows: Vec<Vec<String>> = heads
        .into_iter()
        .chain(rows.iter().cloned())
        .map(|row| row.iter().map(|cell| one_line(cell)).collect())
        .collect();
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widths: Vec<usize> = (0..columns)
        .map(|at| {
            rows.iter()
                .filter_map(|row| row.get(at))
                .map(|cell| width(cell))
                .max()
                .unwrap_or(0)
        })
        .collect();
    let mut lines = Vec::with_capacity(rows.len());
    for row in &rows {
        let mut line = String::new();
        for (cell, column) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.push_str(&" ".repeat(column.saturating_sub(width(cell)) + GAP));
        }
        line.truncate(line.trim_end().len());
        lines.push(line);
    }
    lines.join("\n")
}

/// Without control characters other than line breaks and tabs: they could steer the terminal.
pub(crate) fn harmless(text: &str) -> String {
    text.chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect()
}

fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Cells of a terminal the text takes, near enough for the four languages.
fn width(text: &str) -> usize {
    text.chars().filter(|c| !takes_no_room(*c)).count()
}

const fn takes_no_room(c: char) -> bool {
    matches!(
        c,
        '\u{300}'..='\u{36f}'
            | '\u{610}'..='\u{61a}'
            | '\u{64b}'..='\u{65f}'
            | '\u{670}'
            | '\u{6d6}'..='\u{6dc}'
            | '\u{6df}'..='\u{6e4}'
            | '\u{6e7}'..='\u{6e8}'
            | '\u{6ea}'..='\u{6ed}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2069}'
            | '\u{feff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_also_under_vowel_signs() {
        let rows = [
            vec!["مُحَمَّد".to_owned(), "1".to_owned()],
            vec!["Rosa".to_owned(), "2\n3".to_owned()],
        ];
        assert_eq!(aligned(None, &rows), "مُحَمَّد  1\nRosa  2 3");
    }

    #[test]
    fn text_of_others_cannot_steer_the_terminal() {
        assert_eq!(harmless("a\u{1b}[2Jb\nc"), "a[2Jb\nc");
    }
}
