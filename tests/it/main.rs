//! Stories that cross crates, in one binary.
//!
//! A folder or file per area, named here. What can be told inside one crate is tested there.

mod audit;
mod backups;
mod blind;
mod circles;
mod cli;
mod closing;
mod conflicts;
mod crash;
mod dates;
mod erasure;
mod evidence;
mod evidence_copies;
mod evidence_drills;
mod evil_hub;
mod field_to_hq;
mod figures;
mod filters;
mod founded;
mod hub_set_back;
mod interruption;
mod joining;
mod keeping;
mod lifecycle;
mod long_texts;
mod looking_back;
mod lost_device;
mod old_versions;
mod outward;
mod papers;
mod people;
mod places;
mod protection;
mod rights;
mod same_cases;
mod second_person;
mod simulation;
mod spreadsheets;
mod strangers;
mod tables;
mod today;
mod two_people;
mod vault_faults;
mod vectors;
mod window;

/// A file that nobody names would compile nowhere and prove nothing.
#[test]
fn every_story_in_this_folder_is_told() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("it");
    let list = std::fs::read_to_string(folder.join("main.rs")).unwrap();
    let mut forgotten = Vec::new();
    for entry in std::fs::read_dir(&folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let module = name.strip_suffix(".rs").unwrap_or(&name);
        let named = format!("mod {module};");
        if module != "main" && !list.lines().any(|line| line == named) {
            forgotten.push(name);
        }
    }
    assert_eq!(forgotten, Vec::<String>::new());
}
