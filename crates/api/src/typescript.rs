//! The TypeScript of the contract and of the record declaration, written by `cargo xtask codegen`.

use std::fmt::Write as _;

use model::record::{FieldType, KINDS, Merge};
use model::vocabulary;
use ts_rs::{Config, TS};

use crate::commands;
use crate::error::Code;
use crate::types::*;

const HEAD: &str =
    "// Written by `cargo xtask codegen` from crates/api and crates/model. Do not edit.\n\n";

macro_rules! declarations {
    ($config:expr, $($name:ty),* $(,)?) => { vec![$(format!("export {}\n", <$name as TS>::decl($config))),*] };
}

/// `contract.ts`: request and view types, and one entry per command.
pub fn contract() -> String {
    let config = Config::default();
    let mut out = String::from(HEAD);
    out.push_str("export type FieldValue = null | string | number | boolean | string[] | Record<string, string> | Record<string, number | FieldAnswer> | FieldAnswer;\nexport interface FieldAnswer { answer: \"unknown\" | \"not_disclosed\" | \"not_asked\" }\n");
    for declaration in desk_types(&config).into_iter().chain(hub_types(&config)) {
        out.push_str(&declaration);
    }
    out.push_str("\nexport interface Contract {\n");
    for (name, request, view) in commands::signatures() {
        let _ = writeln!(out, "  {name}: {{ request: {request}; response: {view} }};");
    }
    out.push_str("}\n\nexport const ERROR_CODES = [\n");
    for code in Code::ALL {
        let _ = writeln!(out, "  \"{}\",", code.as_str());
    }
    out.push_str("] as const;\n");
    out
}

/// Types around the vault and records.
fn desk_types(config: &Config) -> Vec<String> {
    declarations!(
        config,
        Nothing,
        Stage,
        AppState,
        InstitutionView,
        Preferences,
        PassphraseProposal,
        PassphraseView,
        PassphraseQuestion,
        StrengthView,
        VaultCreate,
        RecoveryView,
        VaultUnlock,
        VaultRecover,
        PassphraseChange,
        VerifyView,
        BackupMake,
        BackupName,
        BackupView,
        BackupListView,
        BackupProgress,
        VaultRestore,
        RestoreView,
        VaultRepair,
        RepairView,
        RecordView,
        FieldWrite,
        RecordCreate,
        RecordSave,
        RecordName,
        RecordListRequest,
        RecordListView,
        RecordWithdraw,
        SavedView,
        UndoView,
        HistoryEntry,
        HistoryView,
        RivalView,
        ConflictView,
        ConflictListView,
        ConflictResolve,
        CaseListRequest,
        CaseRow,
        CaseListView
    )
}

/// Types around cases, exchange, members and reports.
fn hub_types(config: &Config) -> Vec<String> {
    declarations!(
        config,
        LightView,
        JudgedView,
        SetAsideView,
        DecisionStepView,
        BasisChangeView,
        DecisionView,
        DecisionListView,
        DecisionPendingRequest,
        DecisionPropose,
        DecisionAnswer,
        DecisionTakeBack,
        CaseView,
        RegistryRequest,
        RegistryRow,
        RegistryView,
        PartyCasesView,
        SearchRequest,
        SnippetPart,
        HitView,
        SearchView,
        DueView,
        TodayRequest,
        TodayView,
        LaneView,
        ReceiptView,
        ExchangeStatus,
        ExchangeOutcome,
        InvitationText,
        InvitationView,
        InstitutionFound,
        DeviceRequestMake,
        DeviceRequestView,
        DeviceRequestPending,
        DeviceRequestText,
        DeviceName,
        DeviceView,
        DeviceListView,
        ReportPeriod,
        CellView,
        TableView,
        ReportView,
        ReportName,
        ReportListView
    )
}

/// `records.ts`: every kind with its fields.
pub fn records() -> String {
    let mut out = String::from(HEAD);
    out.push_str(
        "export type Holds = \"text\" | \"name\" | \"long\" | \"code\" | \"date\" | \"instant\" | \"number\" | \"flag\" | \"link\" | \"texts\" | \"names\" | \"codes\" | \"links\" | \"scores\" | \"own\";\n\
         export interface FieldInfo { name: string; holds: Holds; of: string; merge: \"fixed\" | \"value\" | \"restrictive\" | \"set\"; sensitivity: \"c1\" | \"c2\" | \"c3\" | \"c4\"; section: string }\n\
         export interface KindInfo { name: string; fields: readonly FieldInfo[] }\n\n\
         export const KINDS: Readonly<Record<string, KindInfo>> = {\n",
    );
    for kind in KINDS {
        let _ = writeln!(
            out,
            "  {}: {{ name: \"{}\", fields: [",
            kind.name, kind.name
        );
        for field in kind.fields {
            let (holds, of) = holds(field.holds);
            let _ = writeln!(
                out,
                "    {{ name: \"{}\", holds: \"{holds}\", of: \"{of}\", merge: \"{}\", sensitivity: \"{}\", section: \"{}\" }},",
                field.name,
                merge(field.merge),
                format!("{:?}", field.sensitivity).to_lowercase(),
                field.section,
            );
        }
        out.push_str("  ] },\n");
    }
    out.push_str("};\n");
    out
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

/// `docs/vocabularies.md`.
pub fn vocabulary_page() -> String {
    let mut out = format!(
        "# Vocabularies\n\nWritten by `cargo xtask codegen` from `crates/model/data`. Do not edit. Version {}.\n\n\
         The code is what stands in import and export files, in `--json` and after options of the command line; \
         the labels are what people read. An institution may add codes of its own that begin with `x_`.\n",
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
                "| {} | `{}` | {holds}{of} | {} | {:?} | {} |",
                field.tag,
                field.name,
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
    }
}

const fn merge(merge: Merge) -> &'static str {
    match merge {
        Merge::Fixed => "fixed",
        Merge::Value => "value",
        Merge::Restrictive(_) => "restrictive",
        Merge::Set => "set",
    }
}
