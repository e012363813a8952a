//! The labels of kinds, fields and sections in four languages, for what is read from spreadsheets
//! and what is printed. The same files as the screens use; only plain messages are known here.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::vocabulary::LANGUAGES;

type Labels = BTreeMap<&'static str, &'static str>;

static ALL: LazyLock<[Labels; 4]> = LazyLock::new(|| {
    [
        read(&[
            include_str!("../../../locales/en/records.ftl"),
            include_str!("../../../locales/en/forms.ftl"),
        ]),
        read(&[
            include_str!("../../../locales/ar/records.ftl"),
            include_str!("../../../locales/ar/forms.ftl"),
        ]),
        read(&[
            include_str!("../../../locales/fr/records.ftl"),
            include_str!("../../../locales/fr/forms.ftl"),
        ]),
        read(&[
            include_str!("../../../locales/es/records.ftl"),
            include_str!("../../../locales/es/forms.ftl"),
        ]),
    ]
});

fn read(files: &[&'static str]) -> Labels {
    let mut labels = Labels::new();
    for line in files.iter().flat_map(|file| file.lines()) {
        if let Some((key, value)) = line.split_once(" = ")
            && !key.starts_with([' ', '#', '-'])
        {
            labels.insert(key.trim(), value.trim());
        }
    }
    labels
}

/// The message `key` in `language`, English for a language not spoken here.
pub fn label(language: &str, key: &str) -> Option<&'static str> {
    let at = LANGUAGES.iter().position(|known| *known == language);
    ALL.get(at.unwrap_or(0))?.get(key).copied()
}

/// The label of a field.
pub fn field(language: &str, kind: &str, name: &str) -> Option<&'static str> {
    let name = if name == "cases" { "case" } else { name };
    label(language, &format!("field-{kind}-{name}"))
        .or_else(|| label(language, &format!("field-{name}")))
}
