//! Text that must not stand anywhere: places of one machine, unfinished notes, hidden marks, and
//! style sheets that know left from right.

use super::{Violation, numbered, states_rules};
use crate::house::Source;

/// Beginnings of paths that exist on one machine only.
const PLACES: &[&str] = &["/work/", "/home/runner/", "/Users/"];
/// Bidirectional controls. In code they can make a line read otherwise than it runs; where words
/// need them they are written as escapes.
const HIDDEN: &[char] = &[
    '\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}', '\u{2066}', '\u{2067}', '\u{2068}',
    '\u{2069}', '\u{200e}', '\u{200f}',
];
/// Properties that are wrong in one of the two directions of writing.
const PHYSICAL: &[&str] = &[
    "left",
    "right",
    "margin-left",
    "margin-right",
    "padding-left",
    "padding-right",
    "border-left",
    "border-right",
    "border-left-width",
    "border-right-width",
    "border-left-color",
    "border-right-color",
    "border-left-style",
    "border-right-style",
    "border-top-left-radius",
    "border-top-right-radius",
    "border-bottom-left-radius",
    "border-bottom-right-radius",
    "scroll-margin-left",
    "scroll-margin-right",
    "scroll-padding-left",
    "scroll-padding-right",
];
const SIDED: &[&str] = &["float", "clear", "text-align", "caption-side"];
const DIRECTION_REASON: &str = "tidy:allow(physical):";

/// No path of one machine; no note to ourselves in what users and translators read.
pub(super) fn places(sources: &[Source]) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| !states_rules(&source.path)) {
        let read_by_users = source.is("md") || source.is("ftl");
        for (number, line) in numbered(&source.text) {
            for place in PLACES.iter().filter(|place| line.contains(**place)) {
                let what = format!("`{place}` is a place on one machine");
                found.push(Violation::new("place", &source.path, number, what));
            }
            if read_by_users && line.contains("TODO") {
                let what = "a note to ourselves in what others read";
                found.push(Violation::new("note", &source.path, number, what));
            }
        }
    }
    found
}

/// No invisible bidirectional control in code.
pub(super) fn hidden(sources: &[Source]) -> Vec<Violation> {
    let code = [
        "rs", "ts", "mjs", "js", "svelte", "css", "html", "sql", "toml", "json",
    ];
    let mut found = Vec::new();
    for source in sources.iter().filter(|source| source.is_any(&code)) {
        for (number, line) in numbered(&source.text) {
            if line.contains(HIDDEN) {
                let what = "an invisible direction mark; write it as an escape";
                found.push(Violation::new("hidden", &source.path, number, what));
            }
        }
    }
    found
}

/// Style sheets speak of start and end.
pub(super) fn directions(sources: &[Source]) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in sources {
        let mut styles = source.is("css");
        let component = source.is("svelte") || source.is("html");
        if !styles && !component {
            continue;
        }
        let mut above = "";
        for (number, line) in numbered(&source.text) {
            if component && line.contains("<style") {
                styles = true;
            }
            if component && line.contains("</style") {
                styles = false;
            }
            let told = [line, above]
                .iter()
                .any(|line| line.contains(DIRECTION_REASON));
            if styles
                && !told
                && let Some(what) = physical(line)
            {
                found.push(Violation::new("direction", &source.path, number, what));
            }
            above = line;
        }
    }
    found
}

fn physical(line: &str) -> Option<String> {
    line.split(['{', '}', ';']).find_map(|part| {
        let (name, value) = part.split_once(':')?;
        let name = name.trim();
        let sided = SIDED.contains(&name)
            && value
                .split_whitespace()
                .any(|word| word == "left" || word == "right");
        (PHYSICAL.contains(&name) || sided)
            .then(|| format!("`{name}` knows left from right; use the logical property"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_one_machine_is_found_in_any_text() {
        let planted = [
            Source::new("docs/a.md", "see\n/work/main/docs\n"),
            Source::new("crates/desk/src/a.rs", "// in the network/workers folder\n"),
        ];
        let found = places(&planted);
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].path.as_str(), found[0].line), ("docs/a.md", 2));
    }

    #[test]
    fn a_note_to_ourselves_is_found_where_translators_read() {
        let note = "# TODO ask a native speaker\n";
        assert_eq!(
            places(&[Source::new("locales/fr/cases.ftl", note)]).len(),
            1
        );
    }

    #[test]
    fn an_invisible_mark_in_code_is_found_and_its_escape_is_not() {
        let planted = [
            Source::new("ui/src/a.ts", "const a = '\u{202e}';\n"),
            Source::new("ui/src/b.ts", "const a = '\\u202e';\n"),
        ];
        let found = hidden(&planted);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].path, "ui/src/a.ts");
    }

    #[test]
    fn left_and_right_are_found_in_styles_only() {
        let component = "<script>\nconst place = { left: 1 };\n</script>\n<style>\n.a { margin-left: 4px }\n.b { text-align: right; }\n.c { margin-inline-start: 4px }\n</style>\n";
        let found = directions(&[Source::new("ui/src/A.svelte", component)]);
        assert_eq!(
            found.iter().map(|found| found.line).collect::<Vec<_>>(),
            [5, 6]
        );
        let told = "/* tidy:allow(physical): the map is never mirrored */\n.d { left: 0 }\n";
        assert!(directions(&[Source::new("ui/src/map.css", told)]).is_empty());
    }
}
