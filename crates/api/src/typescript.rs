//! The TypeScript of the contract and of the record declaration, written by `cargo xtask codegen`.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use model::record::{FieldType, KINDS, Merge};
use model::{synonym, vocabulary};
use ts_rs::{Config, TS, TypeVisitor};

use crate::commands;
use crate::error::Code;

const HEAD: &str =
    "// Written by `cargo xtask codegen` from crates/api and crates/model. Do not edit.\n\n";

/// Every type of the contract once, by name.
struct Declarations {
    config: Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Types of the language itself have no file of their own.
        if T::output_path().is_none() {
            T::visit_dependencies(self);
            T::visit_generics(self);
            return;
        }
        let name = T::ident(&self.config);
        if !self.found.contains_key(&name) {
            self.found
                .insert(name, format!("export {}\n", T::decl(&self.config)));
            T::visit_dependencies(self);
        }
    }
}

/// `contract.ts`: request and view types, and one entry per command.
pub fn contract() -> String {
    let config = Config::default();
    let mut out = String::from(HEAD);
    out.push_str("export type FieldValue = null | string | number | boolean | string[] | Record<string, string> | Record<string, number | FieldAnswer> | FieldAnswer;\nexport interface FieldAnswer { answer: \"unknown\" | \"not_disclosed\" | \"not_asked\" }\n");
    let mut declarations = Declarations {
        config,
        found: BTreeMap::new(),
    };
    commands::visit_types(&mut declarations);
    for declaration in declarations.found.values() {
        out.push_str(declaration);
    }
    out.push_str("\nexport interface Contract {\n");
    for (name, request, view) in commands::signatures() {
        let _ = writeln!(out, "  {name}: {{ request: {request}; response: {view} }};");
    }
    out.push_str("}\n\n/** After these, every screen still shows what is. */\nexport const READS: ReadonlySet<string> = new Set<keyof Contract>([\n");
    for name in commands::reads() {
        let _ = writeln!(out, "  \"{name}\",");
    }
    out.push_str("]);\n\nexport const ERROR_CODES = [\n");
    for code in Code::ALL {
        let _ = writeln!(out, "  \"{}\",", code.as_str());
    }
    out.push_str("] as const;\n");
    out
}

/// `records.ts`: every kind with its fields.
pub fn records() -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "export type Holds = \"text\" | \"name\" | \"long\" | \"code\" | \"date\" | \"instant\" | \"number\" | \"flag\" | \"link\" | \"texts\" | \"names\" | \"codes\" | \"links\" | \"scores\" | \"own\";\n\
         export interface FieldInfo { name: string; holds: Holds; of: string; merge: \"fixed\" | \"value\" | \"restrictive\" | \"set\" | \"earliest\"; sensitivity: \"c1\" | \"c2\" | \"c3\" | \"c4\"; section: string; act: string; past: boolean }\n\
         export interface KindInfo { name: string; fields: readonly FieldInfo[] }\n\n\
         export const KINDS: Readonly<Record<string, KindInfo>> = {\n",
    );
    for kind in KINDS {
        let _ = writeln!(
            out,
            "  {}: {{ name: \"{}\", fields: [",
            kind.name, kind.name
        );
        // What is never served needs no form.
        let served = |field: &&model::Field| field.holds != FieldType::Secret;
        for field in kind.fields.iter().filter(served) {
            let (holds, of) = holds(field.holds);
            let _ = writeln!(
                out,
                "    {{ name: \"{}\", holds: \"{holds}\", of: \"{of}\", merge: \"{}\", sensitivity: \"{}\", section: \"{}\", act: \"{}\", past: {} }},",
                field.name,
                merge(field.merge),
                format!("{:?}", field.sensitivity).to_lowercase(),
                field.section,
                act(kind, field),
                field.is_past,
            );
        }
        out.push_str("  ] },\n");
    }
    out.push_str("};\n");
    out
}

/// What somebody must be allowed to do who fills in the field: one table says it to the desk and to
/// the screens.
fn act(kind: &'static model::Kind, field: &model::Field) -> &'static str {
    let write = model::Write {
        field: field.tag,
        element: String::new(),
        value: model::Value::Empty,
    };
    model::role::act_of(Some(kind), &write).map_or("", model::role::Act::code)
}

/// `vocabularies/<language>.ts`: labels of all terms in one language.
pub fn vocabularies(language: &str) -> String {
    let mut out = String::from(HEAD);
    let _ = writeln!(out, "export const VERSION = \"{}\";", vocabulary::VERSION);
    out.push_str("/** Vocabulary name to terms in order: [code, label]. */\nexport const TERMS: Readonly<Record<string, ReadonlyArray<readonly [string, string]>>> = {\n");
    for list in vocabulary::all() {
        let _ = writeln!(out, "  {}: [", list.name);
        for term in &list.terms {
            let label = serde_json::Value::from(term.label(language));
            let _ = writeln!(out, "    [\"{}\", {label}],", term.code);
        }
        out.push_str("  ],\n");
    }
    out.push_str("};\n");
    out
}

/// `vocabularies/words.ts`: everyday words for terms, in all languages at once, because somebody
/// who reads Arabic labels may type French.
pub fn synonyms() -> String {
    let mut out = String::from(HEAD);
    let list = |words: &[&str]| serde_json::Value::from(words.to_vec()).to_string();
    let _ = writeln!(
        out,
        "/** Endings left away when words are compared by their stems, longest first. */\nexport const ENDINGS: readonly string[] = {};\n",
        list(synonym::ENDINGS)
    );
    out.push_str("/** Vocabulary name, then code, then words in en, ar, fr, es. */\nexport const WORDS: Readonly<Record<string, Readonly<Record<string, readonly (readonly string[])[]>>>> = {\n");
    for vocabulary in vocabulary::all() {
        let rows: Vec<String> = vocabulary
            .terms
            .iter()
            .filter_map(|term| {
                let of = |language| synonym::of(&vocabulary.name, &term.code, language);
                let words = vocabulary::LANGUAGES.map(of);
                let known = words.iter().any(|words| !words.is_empty());
                let cells = words.map(list).join(", ");
                known.then(|| format!("    {}: [{cells}],\n", term.code))
            })
            .collect();
        if !rows.is_empty() {
            let _ = writeln!(out, "  {}: {{\n{}  }},", vocabulary.name, rows.concat());
        }
    }
    out.push_str("};\n");
    out
}

/// `docs/vocabularies.md`.
pub fn vocabulary_page() -> String {
    let mut out = format!(
        "# Vocabularies\n\nWritten by `cargo xtask codegen` from `crates/model/data`. Do not edit. Version {}.\n\n\
         The code is what stands in import and export files, in `--json` and after options of the command line; \
         the labels are what people read. Terms are also found by everyday words, which stand in \
         `crates/model/data/synonyms.tsv`. An institution may add codes of its own that begin with `x_`.\n",
        vocabulary::VERSION
    );
    for list in vocabulary::all() {
        let _ = write!(
            out,
            "\n## {}\n\n| Code | English | العربية | Français | Español |\n|---|---|---|---|---|\n",
            list.name
        );
        for term in &list.terms {
            let labels = term
                .labels
                .each_ref()
                .map(|label| label.replace('|', "\\|"));
            let _ = writeln!(out, "| `{}` | {} |", term.code, labels.join(" | "));
        }
    }
    out
}

/// `docs/data-dictionary.md`.
pub fn data_dictionary() -> String {
    let mut out = String::from(
        "# Data dictionary\n\nWritten by `cargo xtask codegen` from `crates/model/src/record`. Do not edit.\n\n\
         Import and export files are UTF-8, one JSON object a line: `type` is the kind, every other property a field by \
         name, `id` the record. Text and codes are strings, dates `2026`, `2026-11` or `2026-11-03` with `~` before \
         \"about\", instants milliseconds since 1970 UTC, flags `true`/`false`, links record ids, sets arrays, own fields \
         an object of `x_` keys; `{\"answer\": \"unknown\" | \"not_disclosed\" | \"not_asked\"}` answers without a value.\n",
    );
    for kind in KINDS {
        let _ = write!(
            out,
            "\n## {} ({})\n\n| No | Field | Holds | Merge | Held | Section |\n|---|---|---|---|---|---|\n",
            kind.name, kind.tag
        );
        for field in kind.fields {
            let (holds, of) = holds(field.holds);
            let of = if of.is_empty() {
                String::new()
            } else {
                format!(" of `{of}`")
            };
            let _ = writeln!(
                out,
                "| {} | `{}` | {holds}{of}{} | {} | {:?} | {} |",
                field.tag,
                field.name,
                if field.is_past { ", has been" } else { "" },
                merge(field.merge),
                field.sensitivity,
                field.section,
            );
        }
    }
    out
}

const fn holds(holds: FieldType) -> (&'static str, &'static str) {
    match holds {
        FieldType::Text => ("text", ""),
        FieldType::Name => ("name", ""),
        FieldType::Long => ("long", ""),
        FieldType::Code(of) => ("code", of),
        FieldType::Date => ("date", ""),
        FieldType::Instant => ("instant", ""),
        FieldType::Number => ("number", ""),
        FieldType::Flag => ("flag", ""),
        FieldType::Link(of) => ("link", of),
        FieldType::Texts => ("texts", ""),
        FieldType::Names => ("names", ""),
        FieldType::Codes(of) => ("codes", of),
        FieldType::Links(of) => ("links", of),
        FieldType::Scores(of) => ("scores", of),
        FieldType::Own => ("own", ""),
        FieldType::Secret => ("secret", ""),
    }
}

const fn merge(merge: Merge) -> &'static str {
    match merge {
        Merge::Fixed => "fixed",
        Merge::Value => "value",
        Merge::Restrictive(_) => "restrictive",
        Merge::Set => "set",
        Merge::Earliest => "earliest",
    }
}
