//! Tables of text out of XLSX and CSV files that somebody else made.
//!
//! Everything is bounded before it is believed: bytes, unpacked bytes, rows, columns, sheets.
//! Formulas are never evaluated; what the spreadsheet program last showed is taken. Not here: what
//! a column means, what a record is, any file on disk.
//!
//! Start reading at [`read`].

mod encoding;
mod separated;
mod workbook;

/// Largest file, bytes.
pub const FILE_BYTES_MAX: usize = 24 << 20;
/// Largest workbook once unpacked, bytes.
pub const UNPACKED_BYTES_MAX: u64 = 256 << 20;
/// Most rows of a sheet.
pub const ROWS_MAX: usize = 50_000;
/// Most columns of a sheet.
pub const COLUMNS_MAX: usize = 300;
/// Most cells of all sheets together, empty ones before a filled one counted: each takes memory.
pub const CELLS_MAX: usize = 3_000_000;
/// Most sheets of a workbook.
pub const SHEETS_MAX: usize = 20;
/// Most characters of all cells together.
pub const CHARS_MAX: usize = 64 << 20;

/// One sheet: rows of cells as text. Dates are `2026-11-03`, numbers without needless digits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Its name; empty for a CSV file.
    pub name: String,
    /// Rows; short ones end early.
    pub rows: Vec<Vec<String>>,
}

/// Why a file could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// More bytes, rows, columns or sheets than are read.
    #[error("too large")]
    TooLarge,
    /// Not a workbook and not a text, or a damaged one.
    #[error("unreadable")]
    Unreadable,
    /// No cell holds anything.
    #[error("empty")]
    Empty,
}

/// The sheets of a file that hold something.
///
/// # Errors
/// When it is too large, unreadable or empty.
pub fn read(bytes: &[u8]) -> Result<Vec<Sheet>, SheetError> {
    if bytes.len() > FILE_BYTES_MAX {
        return Err(SheetError::TooLarge);
    }
    let mut sheets = if bytes.starts_with(b"PK") {
        workbook::read(bytes)?
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        // An old XLS file, or a workbook behind a password.
        return Err(SheetError::Unreadable);
    } else {
        vec![separated::read(&encoding::decode(bytes))?]
    };
    for sheet in &mut sheets {
        for row in &mut sheet.rows {
            while row.last().is_some_and(|cell| cell.trim().is_empty()) {
                row.pop();
            }
        }
        while sheet.rows.last().is_some_and(Vec::is_empty) {
            sheet.rows.pop();
        }
    }
    sheets.retain(|sheet| !sheet.rows.is_empty());
    if sheets.is_empty() {
        return Err(SheetError::Empty);
    }
    let cells = sheets.iter().flat_map(|sheet| &sheet.rows).flatten();
    if cells.map(String::len).sum::<usize>() > CHARS_MAX {
        return Err(SheetError::TooLarge);
    }
    Ok(sheets)
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write as _};

    use zip::write::SimpleFileOptions;

    use super::*;

    fn workbook(sheet: &str) -> Vec<u8> {
        let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
        let mut put = |name: &str, text: &str| {
            out.start_file(name, SimpleFileOptions::default()).unwrap();
            out.write_all(text.as_bytes()).unwrap();
        };
        put(
            "[Content_Types].xml",
            r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"#,
        );
        put(
            "_rels/.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#,
        );
        put(
            "xl/workbook.xml",
            r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Cases" sheetId="1" r:id="r1"/></sheets></workbook>"#,
        );
        put(
            "xl/_rels/workbook.xml.rels",
            r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#,
        );
        put(
            "xl/styles.xml",
            r#"<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"#,
        );
        put(
            "xl/worksheets/sheet1.xml",
            &format!(
                r#"<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{sheet}</sheetData></worksheet>"#
            ),
        );
        out.finish().unwrap().into_inner()
    }

    #[test]
    fn a_workbook_is_read_as_its_program_showed_it_and_no_formula_is_worked_out() {
        let file = workbook(
            r#"<row r="1"><c r="A1" t="inlineStr"><is><t>Name</t></is></c><c r="B1" t="inlineStr"><is><t>Date</t></is></c></row>
               <row r="3"><c r="A3" t="str"><f>HYPERLINK("http://x","y")</f><v>=cmd</v></c><c r="B3" s="1"><v>46329</v></c><c r="C3"><v>3</v></c></row>"#,
        );
        let sheets = read(&file).unwrap();
        assert_eq!(sheets[0].name, "Cases");
        assert_eq!(sheets[0].rows[0], ["Name", "Date"]);
        assert!(sheets[0].rows[1].is_empty());
        assert_eq!(sheets[0].rows[2], ["=cmd", "2026-11-03", "3"]);
    }

    #[test]
    fn a_cell_at_the_far_end_does_not_fill_the_memory() {
        let file = workbook(r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#);
        assert_eq!(read(&file), Err(SheetError::TooLarge));
    }

    #[test]
    fn many_rows_with_one_cell_at_their_far_end_are_refused_before_they_fill_the_memory() {
        // Each row takes 300 places for one cell.
        let rows = CELLS_MAX / COLUMNS_MAX + 1;
        let bomb = |rows: usize| -> String {
            (1..=rows)
                .map(|row| format!(r#"<row r="{row}"><c r="KN{row}"><v>1</v></c></row>"#))
                .collect()
        };
        assert_eq!(read(&workbook(&bomb(rows))), Err(SheetError::TooLarge));
        assert_eq!(read(&workbook(&bomb(10))).unwrap()[0].rows[9].len(), 300);
        let line = format!("{}x\n", ",".repeat(COLUMNS_MAX - 1));
        assert_eq!(
            read(line.repeat(rows).as_bytes()),
            Err(SheetError::TooLarge)
        );
    }

    #[test]
    fn one_long_text_that_many_cells_share_is_counted_each_time() {
        let long = "a".repeat(1 << 20);
        let cell = |row: usize| {
            format!(
                r#"<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{long}</t></is></c></row>"#
            )
        };
        let cells: String = (1..=65).map(cell).collect();
        assert_eq!(read(&workbook(&cells)), Err(SheetError::TooLarge));
    }

    #[test]
    fn a_bomb_is_refused_before_it_is_unpacked_whole() {
        let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
        out.start_file("xl/sharedStrings.xml", SimpleFileOptions::default())
            .unwrap();
        let block = vec![b'a'; 1 << 20];
        for _ in 0..(UNPACKED_BYTES_MAX >> 20) + 1 {
            out.write_all(&block).unwrap();
        }
        let bomb = out.finish().unwrap().into_inner();
        assert!(bomb.len() < 2 << 20);
        assert_eq!(read(&bomb), Err(SheetError::TooLarge));
    }

    #[test]
    fn arabic_text_is_read_in_the_encodings_of_the_field() {
        let text = "الاسم;التاريخ\r\nمحمد بن علي;٣/١١/٢٠٢٦\r\n";
        let expected = vec![vec!["الاسم", "التاريخ"], vec!["محمد بن علي", "٣/١١/٢٠٢٦"]];
        let utf16 = |bom: bool| {
            let units = bom.then_some(0xFEFF).into_iter().chain(text.encode_utf16());
            units.flat_map(u16::to_le_bytes).collect::<Vec<u8>>()
        };
        for file in [
            text.as_bytes().to_vec(),
            format!("\u{feff}{text}").into_bytes(),
            utf16(true),
            utf16(false),
        ] {
            assert_eq!(read(&file).unwrap()[0].rows, expected);
        }
        let plain = text.replace("٣/١١/٢٠٢٦", "3/11/2026");
        let (old, _, _) = encoding_rs::WINDOWS_1256.encode(&plain);
        assert_eq!(read(&old).unwrap()[0].rows[1], ["محمد بن علي", "3/11/2026"]);
        let (french, _, _) =
            encoding_rs::WINDOWS_1252.encode("Nom,Prénom\nBénaïssa,Zoë\nÉric,Inès\n");
        assert_eq!(read(&french).unwrap()[0].rows[1], ["Bénaïssa", "Zoë"]);
    }

    #[test]
    fn quotes_hold_separators_and_lines_together() {
        let sheets = read(b"a,b\n\"x, \"\"y\"\"\",\"one\ntwo\"\n\n,,\n").unwrap();
        assert_eq!(
            sheets[0].rows,
            vec![vec!["a", "b"], vec!["x, \"y\"", "one\ntwo"]]
        );
        assert_eq!(read(b"\n , \n"), Err(SheetError::Empty));
    }
}
