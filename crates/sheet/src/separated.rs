//! Text with separators.

use crate::{CELLS_MAX, COLUMNS_MAX, ROWS_MAX, Sheet, SheetError};

/// Lines looked at to find the separator.
const SAMPLE_LINES: usize = 20;

pub(crate) fn read(text: &str) -> Result<Sheet, SheetError> {
    if text.chars().take(4096).any(|c| c == '\0') {
        return Err(SheetError::Unreadable);
    }
    let mut rows = Vec::new();
    let mut cells = 0;
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(separator(text))
        .from_reader(text.as_bytes());
    for record in reader.records() {
        let record = record.map_err(|_| SheetError::Unreadable)?;
        cells += record.len();
        if record.len() > COLUMNS_MAX || rows.len() >= ROWS_MAX || cells > CELLS_MAX {
            return Err(SheetError::TooLarge);
        }
        rows.push(record.iter().map(|cell| cell.trim().to_owned()).collect());
    }
    Ok(Sheet {
        name: String::new(),
        rows,
    })
}

/// The separator that cuts the first lines into the most equal pieces.
fn separator(text: &str) -> u8 {
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| !line.trim().is_empty())
        .take(SAMPLE_LINES)
        .collect();
    let score = |candidate: u8| {
        let counts: Vec<usize> = lines
            .iter()
            .map(|line| line.bytes().filter(|byte| *byte == candidate).count())
            .collect();
        let first = counts.first().copied().unwrap_or(0);
        let agreeing = counts
            .iter()
            .filter(|count| **count == first && first > 0)
            .count();
        (agreeing, first)
    };
    // The last of equals wins, so the comma stands last.
    [b'|', b'\t', b';', b',']
        .into_iter()
        .max_by_key(|candidate| score(*candidate))
        .unwrap_or(b',')
}
