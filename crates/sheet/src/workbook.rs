//! XLSX, cell by cell: a dense table of the declared size could fill any memory.

use std::io::{Cursor, Read as _};

use calamine::{DataRef, Reader as _, Xlsx};

use crate::{
    CELLS_MAX, CHARS_MAX, COLUMNS_MAX, ROWS_MAX, SHEETS_MAX, Sheet, SheetError, UNPACKED_BYTES_MAX,
};

/// Files inside a workbook.
const ENTRIES_MAX: usize = 2_000;

pub(crate) fn read(bytes: &[u8]) -> Result<Vec<Sheet>, SheetError> {
    check_unpacked(bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| SheetError::Unreadable)?;
    let names = book.sheet_names();
    if names.len() > SHEETS_MAX {
        return Err(SheetError::TooLarge);
    }
    let mut sheets = Vec::new();
    let (mut places, mut chars) = (0, 0);
    for name in names {
        // A sheet that only holds a chart has no cells.
        let Ok(mut cells) = book.worksheet_cells_reader(&name) else {
            continue;
        };
        let mut rows: Vec<Vec<String>> = Vec::new();
        while let Some(cell) = cells.next_cell().map_err(|_| SheetError::Unreadable)? {
            let (row, column) = cell.get_position();
            let (row, column) = (row as usize, column as usize);
            let text = text(cell.get_value());
            if text.is_empty() {
                continue;
            }
            if row >= ROWS_MAX || column >= COLUMNS_MAX {
                return Err(SheetError::TooLarge);
            }
            // A row takes a place as well, and one text may stand in many cells.
            places += (row + 1).saturating_sub(rows.len());
            places += (column + 1).saturating_sub(rows.get(row).map_or(0, Vec::len));
            chars += text.len();
            if places > CELLS_MAX || chars > CHARS_MAX {
                return Err(SheetError::TooLarge);
            }
            if rows.len() <= row {
                rows.resize(row + 1, Vec::new());
            }
            if rows[row].len() <= column {
                rows[row].resize(column + 1, String::new());
            }
            rows[row][column] = text;
        }
        sheets.push(Sheet { name, rows });
    }
    Ok(sheets)
}

/// Unpacks everything once and throws it away: the sizes an archive declares may be lies.
fn check_unpacked(bytes: &[u8]) -> Result<(), SheetError> {
    let mut archive =
        zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetError::Unreadable)?;
    if archive.len() > ENTRIES_MAX {
        return Err(SheetError::TooLarge);
    }
    let mut left = UNPACKED_BYTES_MAX;
    for at in 0..archive.len() {
        let entry = archive.by_index(at).map_err(|_| SheetError::Unreadable)?;
        // These are all taken into memory at once, and each may be empty.
        let is_texts = entry
            .name()
            .is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"));
        let most = if is_texts {
            left.min(CHARS_MAX as u64)
        } else {
            left
        };
        let taken = std::io::copy(&mut entry.take(most + 1), &mut std::io::sink())
            .map_err(|_| SheetError::Unreadable)?;
        if taken > most {
            return Err(SheetError::TooLarge);
        }
        left -= taken;
    }
    Ok(())
}

fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::String(text) => text.trim().to_owned(),
        DataRef::SharedString(text) => text.trim().to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => if *yes { "true" } else { "false" }.to_owned(),
        DataRef::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, _, _) = moment.to_ymd_hms_milli();
            if hour == 0 && minute == 0 {
                format!("{year:04}-{month:02}-{day:02}")
            } else {
                format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}")
            }
        }
        DataRef::DateTime(moment) => moment.as_f64().to_string(),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        // #N/A and its like hold nothing.
        _ => String::new(),
    }
}
