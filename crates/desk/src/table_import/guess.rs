//! What a column means, from its header in any of four languages and from what stands in it.

use std::collections::BTreeSet;

use model::record::{CASE, CONSENT, INCIDENT, ORGANISATION, PERSON, SOURCE, VIOLATION};
use model::vocabulary::LANGUAGES;
use model::{Field, FieldType, Kind, labels, reading, text};

use super::{ColumnMap, SheetMap, Table, TableMap};

/// Kinds a row can make, in the order of preference for a header that fits several.
pub const KINDS: [&Kind; 7] = [
    &CASE,
    &PERSON,
    &INCIDENT,
    &VIOLATION,
    &SOURCE,
    &CONSENT,
    &ORGANISATION,
];
/// Rows looked at for the header.
const HEAD_ROWS: usize = 10;
/// Cells looked at to judge a column.
const SAMPLE_ROWS: usize = 50;
/// From here on a guess is made.
const SURE_FROM: i32 = 60;

/// Words people put above a column that are no label of a field, and what they mean; folded.
const HABITS: &[(&str, &str)] = &[
    (
        "key",
        "id|no|nr|n|num|number|case id|case no|case number|ref no|dossier|numero|numero de dossier|n de dossier|caso|numero de caso|رقم|رقم الحاله|رقم الملف|الرقم",
    ),
    (
        "person.name",
        "name|full name|victim|victim name|defender|defender name|hrd|hrd name|nom|nom complet|nom et prenom|victime|nom de la victime|defenseur|nombre|nombre completo|victima|nombre de la victima|defensor|defensora|الاسم|اسم الضحيه|الضحيه|المدافع|اسم المدافع|الاسم الكامل",
    ),
    (
        "person.birth_date",
        "dob|date of birth|birth date|birthday|date de naissance|ne le|fecha de nacimiento|nacimiento|تاريخ الميلاد|تاريخ الولاده",
    ),
    (
        "person.sex",
        "sex|gender|sexe|genre|sexo|genero|الجنس|النوع",
    ),
    (
        "person.contact",
        "phone|telephone|tel|mobile|email|e mail|contact|telefono|correo|هاتف|الهاتف|رقم الهاتف|جوال|البريد",
    ),
    (
        "incident.starts_on",
        "date|incident date|date of incident|date of event|event date|when|date de l incident|date des faits|fecha|fecha del incidente|fecha del hecho|cuando|التاريخ|تاريخ الواقعه|تاريخ الحادث|تاريخ الانتهاك",
    ),
    (
        "incident.place",
        "place|location|where|lieu|lugar|donde|المكان|الموقع|مكان الواقعه",
    ),
    (
        "incident.narrative",
        "description|narrative|summary of facts|what happened|details|recit|faits|description des faits|relato|hechos|descripcion|الوصف|السرد|ماذا حدث|تفاصيل|الوقائع",
    ),
    ("incident.latitude_e6", "latitude|lat|latitud|خط العرض"),
    (
        "incident.longitude_e6",
        "longitude|long|lon|lng|longitud|خط الطول",
    ),
    ("incident.country", "country|pays|pais|البلد|الدوله"),
    (
        "violation.violation_type",
        "violation|type of violation|violation type|type|act|type de violation|atteinte|tipo de violacion|tipo de vulneracion|نوع الانتهاك|الانتهاك",
    ),
    (
        "case.risk_level",
        "risk|risk level|priority|risque|niveau de risque|riesgo|nivel de riesgo|الخطر|مستوي الخطر",
    ),
    ("case.status", "status|statut|etat|estado|situacion|الحاله"),
    (
        "case.officer",
        "officer|assigned to|case worker|charge de dossier|responsable|encargado|المسؤول|الموظف المكلف",
    ),
    (
        "case.title",
        "title|subject|titre|objet|titulo|asunto|العنوان|الموضوع",
    ),
    (
        "source.name",
        "source|informant|source name|fuente|المصدر|اسم المصدر",
    ),
    (
        "source.source_type",
        "source type|type de source|tipo de fuente|نوع المصدر",
    ),
    (
        "organisation.name",
        "organisation|organization|ngo|association|ong|organisme|organizacion|asociacion|entidad|المنظمه|منظمه|الجمعيه|جمعيه|الموسسه|المؤسسه",
    ),
    (
        "consent.status",
        "consent|consentement|consentimiento|الموافقه",
    ),
];

/// The field a target names: `person.name`.
pub fn target(to: &str) -> Option<(&'static Kind, &'static Field)> {
    let (kind, field) = to.split_once('.')?;
    let kind = KINDS.into_iter().find(|known| known.name == kind)?;
    let field = kind.field_named(field)?;
    let linked = matches!(field.holds, FieldType::Link(_) | FieldType::Links(_));
    (!linked && field.section != "record").then_some((kind, field))
}

/// Every field a column can be put into, as `person.name`.
pub fn targets() -> Vec<String> {
    KINDS
        .into_iter()
        .flat_map(|kind| {
            kind.fields
                .iter()
                .map(move |field| format!("{}.{}", kind.name, field.name))
        })
        .filter(|to| target(to).is_some_and(|(_, field)| field.holds != FieldType::Own))
        .collect()
}

/// A first map of a file.
pub fn guess(table: &Table) -> TableMap {
    let sheets = table.sheets.iter().map(sheet).collect();
    TableMap { sheets }
}

/// A saved map brought to this file: columns are found by their headers, the others guessed.
pub fn fit(saved: &TableMap, table: &Table) -> TableMap {
    let mut map = guess(table);
    for (at, sheet) in map.sheets.iter_mut().enumerate() {
        let known = saved
            .sheets
            .iter()
            .find(|known| known.sheet == sheet.sheet)
            .or_else(|| saved.sheets.get(at));
        let Some(known) = known else { continue };
        for column in &mut sheet.columns {
            let header = words(&column.header);
            if let Some(saved) = known
                .columns
                .iter()
                .find(|saved| words(&saved.header) == header)
            {
                column.to.clone_from(&saved.to);
                column.terms.clone_from(&saved.terms);
            }
        }
    }
    map
}

fn sheet(sheet: &sheet::Sheet) -> SheetMap {
    let head = head(&sheet.rows);
    let empty = Vec::new();
    let headers = sheet.rows.get(head).unwrap_or(&empty);
    let mut options: Vec<(i32, usize, String)> = Vec::new();
    for (at, header) in headers.iter().enumerate() {
        let sample: Vec<&str> = sheet.rows[head + 1..]
            .iter()
            .filter_map(|row| row.get(at))
            .map(String::as_str)
            .filter(|cell| !cell.is_empty())
            .take(SAMPLE_ROWS)
            .collect();
        options.extend(
            candidates(header, &sample)
                .into_iter()
                .filter(|(score, _)| *score >= SURE_FROM)
                .map(|(score, to)| (score, at, to)),
        );
    }
    options.sort_by_key(|(score, at, _)| (std::cmp::Reverse(*score), *at));
    let mut columns: Vec<ColumnMap> = headers
        .iter()
        .map(|header| ColumnMap {
            header: header.clone(),
            ..ColumnMap::default()
        })
        .collect();
    let mut used = BTreeSet::new();
    for (_, at, to) in options {
        if columns[at].to.is_empty() && used.insert(to.clone()) {
            columns[at].to = to;
        }
    }
    SheetMap {
        sheet: sheet.name.clone(),
        head: u32::try_from(head).unwrap_or(0),
        columns,
    }
}

/// The row that looks most like headers: many short cells, few of them numbers.
fn head(rows: &[Vec<String>]) -> usize {
    let score = |row: &Vec<String>| {
        let told = row.iter().filter(|cell| !cell.is_empty());
        told.map(|cell| {
            let known = candidates(cell, &[])
                .iter()
                .any(|(score, _)| *score >= SURE_FROM);
            let plain = cell.chars().count() <= 60 && reading::date(cell).is_none();
            i32::from(known) * 3 + i32::from(plain)
        })
        .sum::<i32>()
    };
    let mut best = (0, i32::MIN);
    for (at, row) in rows.iter().take(HEAD_ROWS).enumerate() {
        let score = score(row);
        if score > best.1 {
            best = (at, score);
        }
    }
    best.0
}

fn words(header: &str) -> String {
    text::words(header).join(" ")
}

/// Targets for a header, with how sure each is.
fn candidates(header: &str, sample: &[&str]) -> Vec<(i32, String)> {
    let asked = words(header);
    if asked.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(i32, String)> = HABITS
        .iter()
        .filter(|(_, habits)| habits.split('|').any(|habit| habit == asked))
        .map(|(to, _)| (105, (*to).to_owned()))
        .collect();
    for (order, kind) in KINDS.into_iter().enumerate() {
        for field in kind.fields {
            let to = format!("{}.{}", kind.name, field.name);
            if target(&to).is_none() || field.holds == FieldType::Own {
                continue;
            }
            let mut score = likeness(&asked, kind, field);
            if score > 0 {
                score -= i32::try_from(order).unwrap_or(0);
                found.push((score, to));
            }
        }
    }
    for (score, to) in &mut found {
        if let Some((_, field)) = target(to) {
            *score += contents(field, sample);
        }
    }
    found
}

fn likeness(asked: &str, kind: &Kind, field: &Field) -> i32 {
    let mut best = 0;
    let of_kind =
        |language: &str| labels::label(language, &format!("kind-{}", kind.name)).map(words);
    for language in LANGUAGES {
        let Some(label) = labels::field(language, kind.name, field.name).map(words) else {
            continue;
        };
        let with_kind = of_kind(language).is_some_and(|kind| {
            asked == format!("{kind} {label}") || asked == format!("{label} {kind}")
        });
        let slip = label.chars().count() >= 5 && reading::distance(asked, &label, 1) <= 1;
        best = best.max(match () {
            () if with_kind => 110,
            () if asked == label => 100,
            () if slip => 80,
            () if label.len() >= 6 && asked.contains(&label) => 62,
            () => 0,
        });
    }
    let code = format!("{} {}", kind.name, field.name).replace('_', " ");
    if asked == code {
        best = 115;
    } else if asked == field.name.replace('_', " ") {
        best = best.max(100);
    }
    best
}

/// What stands in the column speaks for or against a field.
fn contents(field: &Field, sample: &[&str]) -> i32 {
    if sample.is_empty() {
        return 0;
    }
    let fits = |cell: &&&str| match field.holds {
        FieldType::Code(list) => {
            reading::term(list, cell).is_some() || reading::answer(cell).is_some()
        }
        FieldType::Codes(list) => {
            super::plan::pieces(cell).any(|piece| reading::term(list, piece).is_some())
        }
        FieldType::Date => reading::date(cell).is_some() || reading::answer(cell).is_some(),
        FieldType::Flag => reading::flag(cell).is_some() || reading::answer(cell).is_some(),
        FieldType::Number | FieldType::Instant => cell.chars().any(|c| c.is_numeric()),
        _ => true,
    };
    let share = sample.iter().filter(fits).count() * 100 / sample.len();
    match (field.holds, share) {
        (
            FieldType::Text
            | FieldType::Name
            | FieldType::Long
            | FieldType::Texts
            | FieldType::Names,
            _,
        ) => 0,
        (_, 60..) => 20,
        (_, 0..20) => -60,
        _ => -10,
    }
}
