//! Functions of TypeScript stay short; clippy counts those of Rust (see `layout::lints`).
//!
//! A rough reader of braces, not a parser: it knows strings, comments and templates well enough
//! to find where a function begins and ends.

use super::{Violation, is_generated, is_test_file};
use crate::house::Source;

const FUNCTION_LINES_MAX: usize = 70;
/// Words before `(…) {` that open no function.
const NO_FUNCTION: &[&str] = &["if", "for", "while", "switch", "catch", "with"];

/// Functions of `.ts` files and of the scripts of `.svelte` files.
pub(super) fn lengths(sources: &[Source]) -> Vec<Violation> {
    let mut found = Vec::new();
    for source in sources {
        if is_test_file(&source.path) || is_generated(&source.path) {
            continue;
        }
        let code = match source.ending() {
            "ts" => source.text.clone(),
            "svelte" => scripts(&source.text),
            _ => continue,
        };
        for (line, length) in functions(&code) {
            if length > FUNCTION_LINES_MAX {
                let what = format!("a function of {length} lines, at most {FUNCTION_LINES_MAX}");
                found.push(Violation::new("function", &source.path, line, what));
            }
        }
    }
    found
}

/// The script parts of a component, with every other line emptied so that numbers stay true.
fn scripts(text: &str) -> String {
    let mut inside = false;
    let keep = |line: &str| {
        if line.trim_start().starts_with("<script") {
            inside = true;
            return String::new();
        }
        if line.trim_start().starts_with("</script") {
            inside = false;
        }
        if inside {
            line.to_owned()
        } else {
            String::new()
        }
    };
    text.lines().map(keep).collect::<Vec<_>>().join("\n")
}

/// First line and length of each function.
fn functions(code: &str) -> Vec<(usize, usize)> {
    let plain = blanked(code);
    let mut open: Vec<Option<usize>> = Vec::new();
    let mut found = Vec::new();
    let mut line = 1;
    let mut head = String::new();
    for char in plain.chars() {
        match char {
            '{' => {
                open.push(opens_function(&head).then_some(line));
                head.clear();
            }
            '}' => {
                if let Some(Some(first)) = open.pop() {
                    found.push((first, line - first + 1));
                }
                head.clear();
            }
            ';' => head.clear(),
            '\n' => {
                line += 1;
                head.push(' ');
            }
            other => head.push(other),
        }
    }
    found.sort_unstable();
    found
}

/// Whether what stands before a brace is the head of a function.
fn opens_function(head: &str) -> bool {
    let head = head.trim_end();
    if head.ends_with("=>") {
        return true;
    }
    let words = || head.split(|char: char| !char.is_alphanumeric() && char != '_');
    if words().any(|word| word == "function") {
        return true;
    }
    // A method: `name(…)` or `name(…): Type`, which a statement such as `if (…)` also looks like.
    let first = words().find(|word| !word.is_empty() && !["async", "else"].contains(word));
    let closes = head.ends_with(')') || head.rsplit_once("):").is_some();
    closes && first.is_some_and(|word| !NO_FUNCTION.contains(&word)) && !head.contains("class ")
}

/// The code with strings, templates and comments replaced by blanks; line ends stay.
fn blanked(code: &str) -> String {
    let mut plain = String::with_capacity(code.len());
    let mut chars = code.chars().peekable();
    while let Some(char) = chars.next() {
        let until = match (char, chars.peek()) {
            ('/', Some('/')) => '\n',
            ('/', Some('*')) => '/',
            ('"' | '\'' | '`', _) => char,
            _ => {
                plain.push(char);
                continue;
            }
        };
        let comment = char == '/';
        let mut before = char;
        while let Some(inner) = chars.next() {
            if inner == '\n' {
                plain.push('\n');
            }
            if !comment && inner == '\\' {
                chars.next();
                continue;
            }
            let ends = match until {
                '/' => before == '*' && inner == '/',
                _ => inner == until || (inner == '\n' && until != '`'),
            };
            before = inner;
            if ends {
                break;
            }
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn body(lines: usize) -> String {
        "  count += 1;\n".repeat(lines)
    }

    #[test]
    fn long_functions_of_every_form_are_found() {
        for head in [
            "function save() {",
            "const save = async () => {",
            "  async save(id: string): Promise<void> {",
        ] {
            let planted = Source::new(
                "ui/src/cases/cases.ts",
                &format!("{head}\n{}}}\n", body(80)),
            );
            let found = lengths(&[planted]);
            assert_eq!(found.len(), 1, "{head}");
            assert_eq!(found[0].line, 1);
        }
    }

    #[test]
    fn a_long_block_or_a_brace_in_a_string_is_no_function() {
        let block = format!("if (ready) {{\n{}}}\nconst mark = \"{{\";\n", body(80));
        assert!(lengths(&[Source::new("ui/src/a.ts", &block)]).is_empty());
        let short = "function a() {\n  // {\n  return `{`;\n}\n";
        assert_eq!(functions(short), [(1, 4)]);
    }

    #[test]
    fn only_the_script_of_a_component_is_counted() {
        let text = format!(
            "<script lang=\"ts\">\nfunction a() {{\n{}}}\n</script>\n<p>{{x}}</p>\n",
            body(75)
        );
        let found = lengths(&[Source::new("ui/src/A.svelte", &text)]);
        assert_eq!(found[0].line, 2);
        assert_eq!(found.len(), 1);
    }
}
