//! `cargo xtask new-migration`: the next numbered file of the store.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::house::{House, say};

const FOLDER: &str = "crates/store/migrations";

pub(crate) fn create(house: &House, name: &str) -> Result<()> {
    if !is_snake(name) {
        bail!("a migration is named in snake_case, for example case_reference");
    }
    let folder = house.at(FOLDER);
    fs::create_dir_all(&folder).with_context(|| format!("make {FOLDER}"))?;
    let mut names = Vec::new();
    for entry in fs::read_dir(&folder)? {
        names.push(entry?.file_name().to_string_lossy().into_owned());
    }
    let file = format!("{:04}_{name}.sql", next(&names));
    let text = format!(
        "-- {}.\n-- Migrations only grow: once released this file is never edited.\n\n",
        name.replace('_', " ")
    );
    fs::write(folder.join(&file), text).with_context(|| format!("write {file}"))?;
    say(&format!("{FOLDER}/{file}"));
    Ok(())
}

fn next(names: &[String]) -> u32 {
    let numbers = names
        .iter()
        .filter_map(|name| name.split_once('_')?.0.parse::<u32>().ok());
    numbers.max().map_or(1, |last| last + 1)
}

fn is_snake(name: &str) -> bool {
    let first = name
        .chars()
        .next()
        .is_some_and(|char| char.is_ascii_lowercase());
    first
        && name
            .chars()
            .all(|char| matches!(char, 'a'..='z' | '0'..='9' | '_'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_number_follows_the_highest_even_when_listed_out_of_order() {
        let names = ["0002_outbox.sql", "0001_incidents.sql", "README.md"].map(str::to_owned);
        assert_eq!(next(&names), 3);
        assert_eq!(next(&[]), 1);
    }

    #[test]
    fn a_name_with_spaces_or_a_path_is_refused() {
        assert!(is_snake("case_reference_2"));
        assert!(!is_snake("Case Reference"));
        assert!(!is_snake("../etc"));
    }
}
