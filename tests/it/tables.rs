//! A view as a file, opened again by a program that is not ours: what was a day is a day.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "what a story stands on must be there, or the story stops"
)]

use std::io::Cursor;

use api::Code;
use calamine::{Data, Reader, Xlsx};
use serde_json::{Value, json};
use testkit::{Laptop, World};

use crate::keeping::{exported, unpacked};

const COLUMNS: [(&str, &str); 9] = [
    ("case", "title"),
    ("case", "opened_on"),
    ("case", "received_at"),
    ("case", "risk_level"),
    ("case", "legal_hold"),
    ("incident", "starts_on"),
    ("incident", "latitude_e6"),
    ("evidence", "utc_offset_minutes"),
    ("violation", "perpetrator_types"),
];
/// 2026-11-24 23:30 UTC.
const LATE: i64 = 1_795_563_000_000;
const FORMULAS: [&str; 5] = ["=1+1", "+212 600 12", "-2", "@SUM(A1)", "＝1"];

fn asked(form: &str, language: &str, heads: &[&str]) -> Value {
    let columns: Vec<Value> = COLUMNS
        .iter()
        .zip(heads)
        .map(|((kind, field), head)| json!({ "kind": kind, "field": field, "head": head }))
        .collect();
    json!({ "query": "", "sort": "title", "ascending": true, "form": form, "recipient_type": "", "recipient": "",
        "level": "full", "columns": columns, "language": language, "words": { "yes": "نعم", "no": "لا" },
        "about": [{ "label": "=who", "words": "=Amina" }], "sheet": "الحالات", "about_sheet": "عن [هذا] الملف" })
}

fn written() -> (World, Laptop) {
    let world = World::new();
    let (amina, _) = world.institution("National Human Rights Institution", "Amina");
    amina.ask("wall_clock", json!({ "ahead_minutes": 180 }));
    let case = amina.import_case(
        json!({ "title": "محتجز = لا", "opened_on": "2026-02-28", "received_at": LATE,
        "risk_level": "high", "legal_hold": true }),
    );
    amina.make(
        "incident",
        json!({ "cases": [case], "starts_on": "2026-11", "latitude_e6": -33_888_630 }),
    );
    amina.make(
        "violation",
        json!({ "case": case, "violation_type": "threat", "perpetrator_types": ["police"] }),
    );
    for title in FORMULAS {
        amina.make("case", json!({ "title": title, "opened_on": "1850-01-01" }));
    }
    (world, amina)
}

type Sheets = Xlsx<Cursor<Vec<u8>>>;

fn book(laptop: &Laptop, language: &str, heads: &[&str]) -> (Sheets, String) {
    let file = exported(laptop, asked("xlsx", language, heads));
    let bytes = unpacked(file["base64"].as_str().unwrap());
    let mut zip = zip_text(&bytes, "xl/worksheets/sheet1.xml");
    zip.truncate(2_000);
    (Xlsx::new(Cursor::new(bytes)).unwrap(), zip)
}

/// The text of a member of the file, as it lies there.
fn zip_text(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    std::io::read_to_string(zip.by_name(name).unwrap()).unwrap()
}

/// A language, the heads of the columns as somebody wrote them, and how a risk, a perpetrator and
/// the title are called in it.
type InWords = (
    &'static str,
    [&'static str; 9],
    &'static str,
    &'static str,
    &'static str,
);

const IN_WORDS: [InWords; 4] = [
    (
        "en",
        [
            "Title", "Opened", "Received", "Risk", "Hold", "Began", "Latitude", "Offset", "Who",
        ],
        "High",
        "Police",
        "Title",
    ),
    (
        "ar",
        [
            "العنوان",
            "فُتحت",
            "وردت",
            "الخطر",
            "تجميد",
            "بدأت",
            "العرض",
            "فرق",
            "من",
        ],
        "مرتفع",
        "الشرطة",
        "العنوان",
    ),
    (
        "fr",
        [
            "Titre", "Ouvert", "Reçu", "Risque", "Gel", "Début", "Latitude", "Écart", "Qui",
        ],
        "Élevé",
        "Police",
        "Titre",
    ),
    (
        "es",
        [
            "Título",
            "Abierto",
            "Recibido",
            "Riesgo",
            "Retención",
            "Inicio",
            "Latitud",
            "Diferencia",
            "Quién",
        ],
        "Alto",
        "Policía",
        "Título",
    ),
];

#[test]
fn a_workbook_is_read_back_cell_by_cell_in_four_languages() {
    let (_world, amina) = written();
    for (language, heads, high, police, title) in IN_WORDS {
        let (mut book, xml) = book(&amina, language, &heads);
        assert_eq!(book.sheet_names(), ["الحالات", "عن هذا الملف"]);
        assert_eq!(xml.contains("rightToLeft=\"1\""), language == "ar", "{xml}");
        let sheet = book.worksheet_range("الحالات").unwrap();
        let cell = |line: u32, column: u32| sheet.get_value((line, column)).unwrap_or(&Data::Empty);
        for (column, head) in (0..).zip(heads) {
            assert_eq!(cell(0, column), &Data::String(head.into()));
        }
        assert_eq!(cell(0, 0), &Data::String(title.into()));
        let line = (1..=6).find(|line| cell(*line, 0) == &Data::String("محتجز = لا".into()));
        let line = line.unwrap();
        let date = |column: u32| match cell(line, column) {
            Data::DateTime(at) => at.to_ymd_hms_milli(),
            other => panic!("{other:?}"),
        };
        assert_eq!(date(1), (2026, 2, 28, 0, 0, 0, 0));
        // Half past eleven in the evening in London is half past two on the next day here.
        assert_eq!(date(2), (2026, 11, 25, 2, 30, 0, 0));
        assert_eq!(cell(line, 3), &Data::String(high.into()));
        assert_eq!(cell(line, 4), &Data::String("نعم".into()));
        // A date known to the month is no day.
        assert_eq!(cell(line, 5), &Data::String("2026-11".into()));
        assert_eq!(cell(line, 6), &Data::Float(-33.888_63));
        assert_eq!(cell(line, 7), &Data::Empty);
        assert!(
            matches!(cell(line, 8), Data::String(words) if words.starts_with(police)),
            "{:?}",
            cell(line, 8)
        );
        let about = book.worksheet_range("عن هذا الملف").unwrap();
        assert_eq!(
            about.get_value((0, 1)),
            Some(&Data::String("'=Amina".into()))
        );
    }
}

#[test]
fn what_begins_like_a_formula_is_text_in_every_form() {
    let (_world, amina) = written();
    let heads = ["=t", "b", "c", "d", "e", "f", "g", "h", "i"];
    let (mut book, xml) = book(&amina, "en", &heads);
    assert!(!xml.contains("<f>"), "no cell is a formula");
    let formulas = book.worksheet_formula("الحالات").unwrap();
    assert_eq!(formulas.used_cells().count(), 0);
    let sheet = book.worksheet_range("الحالات").unwrap();
    let mut titles: Vec<String> = sheet.rows().map(|row| row[0].to_string()).collect();
    titles.sort_unstable();
    let mut wanted: Vec<String> = FORMULAS.iter().map(|title| format!("'{title}")).collect();
    wanted.extend(["'=t".into(), "محتجز = لا".into()]);
    wanted.sort_unstable();
    assert_eq!(titles, wanted);
    // Before 1900 no spreadsheet knows a day: then it is words.
    assert!(
        sheet
            .rows()
            .filter(|row| row[1] == Data::String("1850-01-01".into()))
            .count()
            == 5
    );

    for (form, border) in [("csv", ','), ("semicolon", ';')] {
        let file = exported(&amina, asked(form, "ar", &heads));
        let bytes = unpacked(file["base64"].as_str().unwrap());
        assert!(
            bytes.starts_with(b"\xEF\xBB\xBF"),
            "the mark that says UTF-8"
        );
        let text = String::from_utf8(bytes).unwrap();
        let lines: Vec<&str> = text
            .trim_start_matches('\u{feff}')
            .trim_end()
            .split("\r\n")
            .collect();
        assert_eq!(lines.len(), 7);
        assert!(lines[0].starts_with(&format!("\"'=t\"{border}\"b\"")));
        for begins in ["\"=", "\"+", "\"@", "\"-2\"", "\"\t"] {
            assert!(!text.contains(begins), "{begins} in {text}");
        }
        assert!(text.contains("\"2026-11-25 02:30+03:00\""));
        assert!(text.contains(&format!("\"-33.88863\"{border}")));
    }
}

#[test]
fn an_export_that_was_stopped_says_so_and_leaves_nothing_behind() {
    let (_world, amina) = written();
    let heads = ["a", "b", "c", "d", "e", "f", "g", "h", "i"];
    let started = amina.ask("view_export", asked("csv", "en", &heads));
    let ended = amina.wait(&started);
    assert_eq!(
        (ended["done"].clone(), ended["total"].clone()),
        (json!(6), json!(6))
    );
    amina.ask("view_export_take", started.clone());
    assert_eq!(
        amina.refuse("view_export_take", started),
        Code::NotOffered,
        "fetched once"
    );
    let exports = |laptop: &Laptop| {
        let trail = laptop.ask("audit_list", json!({ "limit": 50 }));
        let lines = trail["lines"].as_array().unwrap().clone();
        lines.iter().filter(|line| line["op"] == "export").count()
    };
    assert_eq!(exports(&amina), 1);
    // Stopped before it began to count: nothing is set down as having left.
    let work = desk::evidence::work::Work::default();
    work.cancel();
    let table = desk::view_export::TableAsked {
        form: desk::view_export::TableForm::Csv,
        recipient_type: String::new(),
        recipient: String::new(),
        level: "full".into(),
        columns: vec![("case".into(), "title".into(), "Title".into())],
        language: "en".into(),
        words: std::collections::BTreeMap::new(),
        about: Vec::new(),
        sheets: ["a".into(), "b".into()],
    };
    let query = model::query::Query::every();
    let stopped = amina.desk().export_view(
        &work,
        &query,
        (store::cases::CaseOrder::Title, true),
        &table,
    );
    assert!(matches!(stopped, Err(desk::Error::Cancelled)));
    assert_eq!(exports(&amina), 1);
    // What was made and not fetched is gone when the vault closes.
    let left = amina.ask("view_export", asked("csv", "en", &heads));
    amina.wait(&left);
    amina.ask("vault_lock", json!({}));
    let name = left["work"].as_str().unwrap();
    assert!(amina.desk().take_export(name).is_err());
}
