//! Writes the generated files into the repository given as the first argument.
//! Called by `cargo xtask codegen`.

use std::path::Path;
use std::{env, fs, io};

use api::typescript;

fn main() -> io::Result<()> {
    let root = env::args().nth(1).unwrap_or_else(|| ".".to_owned());
    let root = Path::new(&root);
    let ui = root.join("ui/src/generated");
    fs::create_dir_all(ui.join("vocabularies"))?;
    fs::write(ui.join("contract.ts"), typescript::contract())?;
    fs::write(ui.join("records.ts"), typescript::records())?;
    for language in model::vocabulary::LANGUAGES {
        fs::write(
            ui.join(format!("vocabularies/{language}.ts")),
            typescript::vocabularies(language),
        )?;
    }
    fs::write(ui.join("vocabularies/words.ts"), typescript::synonyms())?;
    fs::write(
        root.join("docs/vocabularies.md"),
        typescript::vocabulary_page(),
    )?;
    fs::write(
        root.join("docs/data-dictionary.md"),
        typescript::data_dictionary(),
    )
}
